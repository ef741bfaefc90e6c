//! How many floats the kernels work in beyond their tensors.

use crate::{Shape, Window};

/// Working memory that one layer leaves to the next, in floats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scratch {
    /// Once: packed weights.
    pub shared: usize,
    /// For every thread: padded rows.
    pub thread: usize,
}

impl Scratch {
    /// None at all.
    pub const NONE: Self = Self { shared: 0, thread: 0 };

    /// Enough for either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            shared: max(self.shared, other.shared),
            thread: max(self.thread, other.thread),
        }
    }
}

const fn max(a: usize, b: usize) -> usize {
    if a > b { a } else { b }
}

/// For `Linear`: the packed weight, in training alone, where every weight meets a whole batch.
#[must_use]
pub(crate) const fn linear(_inputs: usize, _units: usize, _training: bool) -> Scratch {
    Scratch::NONE
}

/// For `Conv2d` over `x`.
#[must_use]
pub(crate) const fn conv2d(_x: &Shape, _filters: usize, _window: &Window, _training: bool) -> Scratch {
    Scratch::NONE
}
