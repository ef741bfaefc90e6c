//! A window that slides over padded images.

/// The geometry of one correlation, for each image.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    /// Rows and columns of the source image.
    pub image: [usize; 2],
    pub channels: usize,
    /// Row and column of the source where the first window starts; negative inside the padding.
    pub first: [isize; 2],
    pub stride: [usize; 2],
    /// Rows and columns of the window.
    pub taps: [usize; 2],
    /// Rows and columns of windows.
    pub size: [usize; 2],
}

impl Window {
    /// A window without taps: all sums are zero.
    fn is_empty(&self) -> bool {
        self.taps.contains(&0) || self.channels == 0
    }

    /// Does no window reach outside the image?
    fn inside(&self) -> bool {
        self.is_empty()
            || (0..2).all(|axis| {
                self.first[axis] >= 0
                    && self.first[axis] as usize + self.span(axis, self.size[axis]) <= self.image[axis]
            })
    }

    /// Rows or columns of the source that `windows` windows take.
    fn span(&self, axis: usize, windows: usize) -> usize {
        (windows - 1) * self.stride[axis] + self.taps[axis]
    }

    /// Floats of a row of the padded source.
    fn line(&self) -> usize {
        self.span(1, self.size[1]) * self.channels
    }

    /// Floats of scratch that one row of windows needs.
    pub(crate) fn least(&self) -> usize {
        if self.inside() { 0 } else { self.taps[0] * self.line() }
    }

    /// Rows of windows whose padded source fits `region` floats.
    pub(crate) fn strip(&self, region: usize) -> usize {
        if self.inside() {
            return self.size[0];
        }
        ((region / self.line() - self.taps[0]) / self.stride[0] + 1).min(self.size[0])
    }

    /// The source of `rows` rows of windows from `row` on: the image itself where no window reaches outside, else
    /// its padded copy in `buffer`. Returns the slice, where in it the first window starts, and the floats of a line.
    pub(crate) fn source<'a>(
        &self,
        buffer: &'a mut [f32],
        image: &'a [f32],
        row: usize,
        rows: usize,
    ) -> (&'a [f32], usize, usize) {
        if self.is_empty() {
            return (image, 0, 0);
        }
        let image_line = self.image[1] * self.channels;
        if self.inside() {
            let first = self.first.map(|first| first as usize);
            return (
                image,
                (first[0] + row * self.stride[0]) * image_line + first[1] * self.channels,
                image_line,
            );
        }
        let line = self.line();
        let buffer = &mut buffer[..self.span(0, rows) * line];
        let first_row = self.first[0] + (row * self.stride[0]) as isize;
        // The columns of the image that lie inside the padded line.
        let columns = (line / self.channels) as isize;
        let left = (-self.first[1]).clamp(0, columns);
        let right = (self.image[1] as isize - self.first[1]).clamp(left, columns);
        let [left_end, right_start] = [left, right].map(|column| column as usize * self.channels);
        let skipped = (left + self.first[1]) as usize * self.channels;
        for (index, to) in buffer.chunks_exact_mut(line).enumerate() {
            let from = first_row + index as isize;
            if left == right || from < 0 || from >= self.image[0] as isize {
                to.fill(0.0);
                continue;
            }
            to[..left_end].fill(0.0);
            to[left_end..right_start]
                .copy_from_slice(&image[from as usize * image_line + skipped..][..right_start - left_end]);
            to[right_start..].fill(0.0);
        }
        (buffer, 0, line)
    }
}
