//! How much memory a pass takes.

use crate::Scratch;

/// What one step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Floats of tensors, for each sample of the batch.
    pub sample: usize,
    /// Floats of scratch, once and for each thread.
    pub scratch: Scratch,
}

impl Need {
    /// With scratch in whole cache lines.
    #[must_use]
    pub const fn new(sample: usize, scratch: Scratch) -> Self {
        Self {
            sample,
            scratch: scratch.in_lines(),
        }
    }
}

/// The memory of one kind of pass: the tensors that are alive in a step, and behind them what its kernels work in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arena {
    /// Floats that the tensors of one sample take.
    pub sample: usize,
    /// What each step takes.
    pub needs: &'static [Need],
}

impl Arena {
    /// Of nothing.
    pub const NONE: Self = Self { sample: 0, needs: &[] };

    /// Floats for a batch on this many threads; saturates, so that an absurd batch never looks small.
    #[must_use]
    pub const fn floats(&self, batch: usize, threads: usize) -> usize {
        let mut floats = self.sample.saturating_mul(batch);
        let mut i = 0;
        while i < self.needs.len() {
            let Need { sample, scratch } = self.needs[i];
            let need = sample
                .saturating_mul(batch)
                .saturating_add(scratch.shared)
                .saturating_add(scratch.thread.saturating_mul(threads));
            if need > floats {
                floats = need;
            }
            i += 1;
        }
        floats
    }

    /// The scratch that is enough for every step, wherever it lies.
    #[must_use]
    pub const fn scratch(&self) -> Scratch {
        let mut scratch = Scratch::NONE;
        let mut i = 0;
        while i < self.needs.len() {
            scratch = scratch.max(self.needs[i].scratch);
            i += 1;
        }
        scratch
    }
}
