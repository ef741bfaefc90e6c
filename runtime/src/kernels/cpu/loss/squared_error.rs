//! Squared errors.

use crate::kernels::cpu::Kernels;
use crate::kernels::cpu::threads::reduce::LANES;

/// `d = factor · (y − t)`, and the sum of `(y − t)²`, in sixteen running sums.
///
/// # Panics
/// Where the lengths differ.
pub fn squared_error(kernels: &Kernels, d: &mut [f32], y: &[f32], t: &[f32], factor: f32) -> f64 {
    assert_eq!([d.len(), t.len()], [y.len(); 2], "squared_error");
    let mut sum = 0.0;
    (kernels.squared_slice)(&mut sum, d, y, t, factor);
    sum
}

#[inline(always)]
pub(crate) fn squared_slice<const FMA: bool>(sum: &mut f64, d: &mut [f32], y: &[f32], t: &[f32], factor: f32) {
    let mut sums = [0.0_f64; LANES];
    let (y_blocks, y_rest) = y.as_chunks::<LANES>();
    let (t_blocks, t_rest) = t.as_chunks::<LANES>();
    let (d_blocks, d_rest) = d.as_chunks_mut::<LANES>();
    for ((d, y), t) in d_blocks.iter_mut().zip(y_blocks).zip(t_blocks) {
        for i in 0..LANES {
            let error = y[i] - t[i];
            d[i] = factor * error;
            sums[i] += f64::from(error) * f64::from(error);
        }
    }
    for (((sum, d), y), t) in sums.iter_mut().zip(d_rest).zip(y_rest).zip(t_rest) {
        let error = y - t;
        *d = factor * error;
        *sum += f64::from(error) * f64::from(error);
    }
    *sum += sums.iter().sum::<f64>();
}
