//! How a product's operands lie: where rows start, which terms its sums have, where the weight is.

/// Where row `r` starts: `start + (r / width)·line + (r % width)·step`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    pub start: usize,
    pub width: usize,
    pub step: usize,
    pub line: usize,
}

impl Walk {
    /// Lines of `width` rows.
    pub(crate) fn lines(start: usize, width: usize, [step, line]: [usize; 2]) -> Self {
        // Where all rows are at equal distances there is but one line.
        let width = if line == width * step { usize::MAX } else { width };
        Self {
            start,
            width,
            step,
            line,
        }
    }

    /// Rows at equal distances.
    pub(crate) fn even(step: usize) -> Self {
        Self {
            start: 0,
            width: usize::MAX,
            step,
            line: 0,
        }
    }

    /// Whether `floats` floats of each of `lines` lines of `rows` rows lie apart from those of the others, all of them within `all`.
    pub(crate) fn keeps_apart(&self, floats: usize, [lines, rows]: [usize; 2], all: usize) -> bool {
        if lines * rows == 0 {
            return true;
        }
        let line = (rows - 1) * self.step + floats;
        self.width == rows
            && (rows == 1 || self.step >= floats)
            && (lines == 1 || self.line >= line)
            && self.start + (lines - 1) * self.line + line <= all
    }

    pub(crate) fn at(&self, row: usize) -> usize {
        // Where rows are at equal distances there is but one line: no division.
        if row < self.width {
            return self.start + row * self.step;
        }
        self.start + row / self.width * self.line + row % self.width * self.step
    }

    /// The place of a row within its line.
    pub(crate) fn column(&self, row: usize) -> usize {
        if row < self.width { row } else { row % self.width }
    }
}

/// The terms of each sum: `segments × length` of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms {
    pub segments: usize,
    pub length: usize,
    /// Floats of `x` from a segment to the next.
    pub jump: usize,
    /// Floats of `x` from a term to the next.
    pub step: usize,
    /// Rows of the weight from a segment to the next: `length`, or more where it holds terms that these sums leave out.
    pub weight_jump: usize,
}

impl Terms {
    /// A row of `length` floats side by side.
    pub(crate) fn row(length: usize) -> Self {
        Self::column(length, 1)
    }

    /// `length` floats, `step` apart.
    pub(crate) fn column(length: usize, step: usize) -> Self {
        Self {
            segments: 1,
            length,
            jump: 0,
            step,
            weight_jump: length,
        }
    }

    /// One segment, where all lie at equal distances: a block does not begin anew with each.
    pub(crate) fn joined(self) -> Self {
        if self.jump == self.length * self.step && self.weight_jump == self.length {
            Self::column(self.segments * self.length, self.step)
        } else {
            self
        }
    }

    /// Rows of the weight from the first term's to behind the last term's.
    pub(crate) fn weight_rows(&self) -> usize {
        match self.segments {
            0 => 0,
            segments => (segments - 1) * self.weight_jump + self.length,
        }
    }
}

/// A weight matrix of [`Terms::weight_rows`] rows, in panels of columns ([`packed`](Self::packed)) or as it lies ([`natural`](crate::kernels::cpu::Kernels::natural)).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Matrix<'a> {
    pub data: &'a [f32],
    /// Floats from a row to the next: the panel's width, or all columns where the matrix is not packed.
    pub row: usize,
    /// Floats from a panel to the next: no more than a row where the matrix is not packed.
    pub panel: usize,
    /// Whether a panel is copied side by side before rows of outputs meet it: not where it is packed.
    pub copied: bool,
}

impl<'a> Matrix<'a> {
    /// Where column `col` starts.
    #[inline(always)]
    pub(crate) fn start(&self, col: usize) -> usize {
        if self.is_packed() {
            col / self.row * self.panel + col % self.row
        } else {
            col
        }
    }

    /// Whether it lies in panels, farther apart than its rows. Panels of one row are the natural layout.
    #[inline(always)]
    pub(crate) fn is_packed(&self) -> bool {
        self.panel > self.row
    }

    /// Where what may be read of `terms` rows ends, if `col` is the last column: of a panel all.
    #[inline(always)]
    pub(crate) fn end(&self, terms: usize, col: usize) -> usize {
        let rows = (terms - 1) * self.row;
        if self.is_packed() {
            rows + col / self.row * self.panel + self.row
        } else {
            rows + col + 1
        }
    }

    /// What lies so many floats behind it.
    pub(crate) fn behind(self, floats: usize) -> Self {
        Self {
            data: &self.data[floats..],
            ..self
        }
    }

    /// Its columns from `col` on, which begins a panel. Of no rows there is no panel, and only column 0.
    pub(crate) fn beside(self, col: usize) -> Self {
        self.behind(self.start(col))
    }

    /// What [`pack`](super::pack::pack) wrote.
    pub(crate) fn packed(data: &'a [f32], rows: usize, panel: usize) -> Self {
        Self {
            data,
            row: panel,
            panel: rows * panel,
            copied: false,
        }
    }
}
