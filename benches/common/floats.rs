//! Memory as a network has it.

use std::ops::{Deref, DerefMut};

/// Floats of a cache line.
const LINE: usize = 16;

/// Floats that begin on a cache line, as the tensors of a network do.
pub(crate) struct Floats {
    all: Vec<f32>,
    start: usize,
}

impl Floats {
    pub(crate) fn new(len: usize, value: f32) -> Self {
        let all = vec![value; len + LINE];
        let start = all.as_ptr().align_offset(LINE * size_of::<f32>()).min(LINE);
        Self { all, start }
    }
}

impl Deref for Floats {
    type Target = [f32];
    fn deref(&self) -> &[f32] {
        &self.all[self.start..self.start + self.all.len() - LINE]
    }
}

impl DerefMut for Floats {
    fn deref_mut(&mut self) -> &mut [f32] {
        let end = self.start + self.all.len() - LINE;
        &mut self.all[self.start..end]
    }
}
