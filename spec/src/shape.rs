//! The shape of one sample.

use crate::Text;

/// The most axes a sample has.
pub const MAX_RANK: usize = 4;

/// The largest size that is no slip.
pub const MAX_SIZE: usize = i32::MAX as usize;

/// More numbers than any memory holds: 2^40.
pub const MANY: usize = if usize::BITS > 40 { 1 << 40 } else { usize::MAX >> 4 };

/// What is said of a larger size, behind the number.
#[must_use]
pub const fn too_large() -> Text {
    Text::new().str(" is too large: a size is at most ").num(MAX_SIZE)
}

/// One sample's shape, channels last: `[H, W, C]`, `[T, F]` or `[F]`. The batch is never part of it.
///
/// `Copy` and without allocation, so that const evaluation is cheap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    dims: [usize; MAX_RANK],
    rank: usize,
    /// The product of the dims; saturates, so that absurd sizes are an error elsewhere, not here.
    len: usize,
    indices: bool,
}

impl Shape {
    /// A size that only rustc knows, where the macro speaks of it; no real size comes near.
    pub const UNKNOWN: usize = usize::MAX;

    /// The shape with these dims, outermost first.
    ///
    /// # Panics
    /// With more than [`MAX_RANK`] dims.
    #[must_use]
    pub const fn new(of: &[usize]) -> Self {
        let (mut dims, mut len) = ([1; MAX_RANK], 1usize);
        let mut i = 0;
        while i < of.len() {
            dims[i] = of[i];
            len = len.saturating_mul(of[i]);
            i += 1;
        }
        Self {
            dims,
            rank: of.len(),
            len,
            indices: false,
        }
    }

    /// As [`new`](Self::new), of indices (`u32`) instead of numbers: `[u32; 28]`.
    #[must_use]
    pub const fn of_indices(of: &[usize]) -> Self {
        let mut shape = Self::new(of);
        shape.indices = true;
        shape
    }

    /// Whether these are indices, each a `u32` in the place of an `f32`.
    #[must_use]
    pub const fn is_indices(&self) -> bool {
        self.indices
    }

    /// How many numbers a tensor of this shape holds; saturates, so that absurd sizes are an error elsewhere, not here.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether an axis is larger than any size.
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        let mut is_too_large = false;
        let mut axis = 0;
        while axis < self.rank {
            is_too_large |= self.dims[axis] > MAX_SIZE;
            axis += 1;
        }
        is_too_large
    }

    /// Whether a dim is zero.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of axes.
    #[must_use]
    pub const fn rank(&self) -> usize {
        self.rank
    }

    /// The dims, outermost first.
    #[must_use]
    pub const fn dims(&self) -> &[usize] {
        self.dims.split_at(self.rank).0
    }

    /// The size of axis `axis`; 1 beyond the rank.
    #[must_use]
    pub const fn dim(&self, axis: usize) -> usize {
        self.dims[axis]
    }

    /// The size of the last axis: channels or features; 1 for a scalar.
    #[must_use]
    pub const fn last(&self) -> usize {
        if self.rank == 0 { 1 } else { self.dims[self.rank - 1] }
    }

    /// This shape with another last axis.
    #[must_use]
    pub const fn with_last(mut self, size: usize) -> Self {
        if self.rank == 0 {
            return Self::new(&[size]);
        }
        self.dims[self.rank - 1] = size;
        let [a, b, c, d] = self.dims;
        self.len = a.saturating_mul(b).saturating_mul(c).saturating_mul(d);
        self
    }

    /// How many rows of the last axis there are: 1 for `[F]`, `T` for `[T, F]`.
    #[must_use]
    pub const fn rows(&self) -> usize {
        // Without a division where there is nothing to divide.
        if self.rank <= 1 {
            return 1;
        }
        match self.len.checked_div(self.last()) {
            Some(rows) => rows,
            None => 0,
        }
    }

    /// Equality, in const evaluation.
    #[must_use]
    pub const fn same(&self, other: &Self) -> bool {
        let mut i = 0;
        while i < MAX_RANK {
            if self.dims[i] != other.dims[i] {
                return false;
            }
            i += 1;
        }
        self.rank == other.rank && self.indices == other.indices
    }
}
