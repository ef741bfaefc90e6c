//! Where training's chance comes from. Every draw follows from the trainer's seed and a count, so that a checkpoint needs
//! to hold no generator's state.

use crate::seeds::nth;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_pcg::Pcg64;

/// The order of the samples in the `epoch`-th pass through `samples` of them: a Fisher–Yates shuffle.
pub(super) fn order(into: &mut Vec<usize>, seed: u64, epoch: u64, samples: usize) {
    into.clear();
    into.extend(0..samples);
    into.shuffle(&mut Pcg64::seed_from_u64(nth(seed, epoch)));
}

/// What dropout draws from in step `step`.
pub(super) fn dropout(seed: u64, step: u64) -> u64 {
    // The orders of the epochs are drawn from the numbers of `seed` itself.
    nth(!seed, step)
}
