//! The logistic function and binary cross-entropy together, over as many answers as there are.
//!
//! Sixteen numbers side by side, each in its own running sum: what is summed does not depend on threads, and a number has the same
//! gradient wherever it stands.

use crate::kernels::cpu::Kernels;
use crate::kernels::cpu::pointwise::math::{exp, flushed, ln_1p};
use crate::kernels::cpu::threads::reduce::LANES;

/// Sums over answers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BinarySums {
    /// Of `max(x, 0) − x·t + ln(1 + e^−|x|)`, in nats.
    pub loss: f64,
    /// Answers of which `x > 0` agrees with `t > ½`; NaN is none.
    pub right: usize,
}

/// `d = factor · (sigmoid(x) − t)`, and sums of the losses.
///
/// # Panics
/// Where the lengths differ.
pub fn binary_cross_entropy(kernels: &Kernels, d: &mut [f32], x: &[f32], t: &[f32], factor: f32) -> BinarySums {
    assert_eq!([d.len(), t.len()], [x.len(); 2], "binary_cross_entropy");
    let mut sums = BinarySums::default();
    (kernels.binary_slice)(&mut sums, d, x, t, factor);
    sums
}

#[inline(always)]
pub(crate) fn binary_slice<const FMA: bool>(sums: &mut BinarySums, d: &mut [f32], x: &[f32], t: &[f32], factor: f32) {
    let (mut loss, mut right) = ([0.0; LANES], [0; LANES]);
    let (x_blocks, x_rest) = x.as_chunks::<LANES>();
    let (t_blocks, t_rest) = t.as_chunks::<LANES>();
    let (d_blocks, d_rest) = d.as_chunks_mut::<LANES>();
    for ((d, x), t) in d_blocks.iter_mut().zip(x_blocks).zip(t_blocks) {
        let of_block = block::<FMA>(d, x, t, factor);
        for i in 0..LANES {
            loss[i] += of_block.0[i];
            right[i] += of_block.1[i];
        }
    }
    let rest = x_rest.len();
    if rest > 0 {
        let (mut d, mut x, mut t) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
        x[..rest].copy_from_slice(x_rest);
        t[..rest].copy_from_slice(t_rest);
        let of_block = block::<FMA>(&mut d, &x, &t, factor);
        d_rest.copy_from_slice(&d[..rest]);
        for i in 0..rest {
            loss[i] += of_block.0[i];
            right[i] += of_block.1[i];
        }
    }
    sums.loss += loss.iter().sum::<f64>();
    sums.right += right.iter().sum::<u64>() as usize;
}

/// The losses of sixteen answers, and which are right; sets `d`.
#[inline(always)]
fn block<const FMA: bool>(
    d: &mut [f32; LANES],
    x: &[f32; LANES],
    t: &[f32; LANES],
    factor: f32,
) -> ([f64; LANES], [u64; LANES]) {
    let (mut tail_loss, mut loss, mut right) = ([0.0; LANES], [0.0; LANES], [0; LANES]);
    for i in 0..LANES {
        // e^−|x| is at most 1: neither overflows nor rounds the loss of a sure answer to 0.
        let tail = exp::<FMA>(-x[i].abs());
        let sigmoid = if x[i] >= 0.0 { 1.0 } else { tail } / (1.0 + tail);
        d[i] = flushed((sigmoid - t[i]) * factor);
        tail_loss[i] = ln_1p::<FMA>(tail);
    }
    for i in 0..LANES {
        // In f64, where a large `x` does not swallow the rest.
        let above = if x[i] > 0.0 { x[i] } else { 0.0 };
        loss[i] = f64::from(above) - f64::from(x[i]) * f64::from(t[i]) + f64::from(tail_loss[i]);
    }
    for i in 0..LANES {
        let is_right = (x[i] > 0.0) == (t[i] > 0.5) && !x[i].is_nan();
        right[i] = u64::from(is_right);
    }
    (loss, right)
}
