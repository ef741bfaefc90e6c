//! Seeds made of seeds.

/// The `n`-th number of [SplitMix64](https://doi.org/10.1145/2660193.2660195): a seed for the `n`-th of what draws from `seed`. Those of neighbouring seeds have
/// nothing in common either.
pub(crate) fn nth(seed: u64, n: u64) -> u64 {
    let mut z = seed.wrapping_add(n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
