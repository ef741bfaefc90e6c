//! Floats that begin on a cache line.

use core::ops::Range;
use gyul_spec::LINE;

/// Floats that begin on a cache line, so that no vector of a kernel straddles two. Grows, never shrinks.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    floats: Vec<f32>,
    /// Where the first line begins.
    start: usize,
}

// By hand: the lines of a copy begin elsewhere.
impl Clone for Memory {
    fn clone(&self) -> Self {
        let (mut copy, len) = (Self::new(), self.floats.len().saturating_sub(LINE));
        if len > 0 {
            copy.get(len).copy_from_slice(self.view(len));
        }
        copy
    }
}

impl Memory {
    /// None yet.
    pub(crate) const fn new() -> Self {
        Self {
            floats: Vec::new(),
            start: 0,
        }
    }

    /// `len` floats; whatever they hold.
    #[inline]
    pub(crate) fn get(&mut self, len: usize) -> &mut [f32] {
        if !self.reserve(len) {
            too_large(len);
        }
        &mut self.floats[self.start..self.start + len]
    }

    /// Whether there are `len` floats to [`get`](Self::get), or could be made.
    #[inline]
    pub(crate) fn reserve(&mut self, len: usize) -> bool {
        let needed = len.saturating_add(LINE);
        self.floats.len() >= needed || self.grow(needed)
    }

    // Not inlined: a user's crate would compile all that an allocation can come to.
    #[cold]
    #[inline(never)]
    fn grow(&mut self, needed: usize) -> bool {
        // An allocation that merely fails ends the process; and what memory holds may be no more than what is needed.
        if self.floats.try_reserve_exact(needed - self.floats.len()).is_err() {
            return false;
        }
        self.floats.resize(needed, 0.0);
        self.start = self.floats.as_ptr().align_offset(LINE * size_of::<f32>()).min(LINE);
        true
    }

    /// As [`get`](Self::get), two ranges of it, which the memory plan keeps apart.
    #[inline(never)]
    pub(crate) fn get_two(&mut self, len: usize, ranges: [Range<usize>; 2]) -> [&mut [f32]; 2] {
        let both = self.get(len).get_disjoint_mut(ranges);
        both.expect("the memory plan keeps these tensors apart")
    }

    /// The first `len` floats of what [`get`](Self::get) has given.
    #[inline]
    pub(crate) fn view(&self, len: usize) -> &[f32] {
        &self.floats[self.start..self.start + len]
    }
}

/// Not generic, nor inlined: a user's crate would compile it at every pass.
#[cold]
#[inline(never)]
#[track_caller]
fn too_large(len: usize) -> ! {
    panic!("memory does not hold {len} floats");
}
