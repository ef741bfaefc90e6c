//! What layers have in common that remember the steps of a stream.

/// The number of this time step, which `count` keeps for the next call; `then` says what comes after the next number if not itself.
///
/// It is kept as bits: an `f32` counts to 2²⁴, and sound has as many samples in six minutes. A stream at its beginning has zeros there.
pub(super) fn number(count: &mut f32, then: impl Fn(usize) -> usize) -> usize {
    let number = count.to_bits() as usize;
    // What exceeds the bits begins anew.
    *count = f32::from_bits(u32::try_from(then(number + 1)).unwrap_or(0));
    number
}
