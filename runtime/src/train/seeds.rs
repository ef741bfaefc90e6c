//! Where training's chance comes from. Every draw follows from the trainer's seed and a count, so that a checkpoint needs
//! to hold no generator's state.

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

/// The `n`-th number of [SplitMix64](https://doi.org/10.1145/2660193.2660195), whose numbers differ for neighbouring `n`.
fn nth(seed: u64, n: u64) -> u64 {
    let mut z = seed.wrapping_add(n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
