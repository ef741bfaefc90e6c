//! Outer products: the weight gradient of a `Linear` that one sample meets.

/// `y[i] = x[i] · row`, `y` a matrix of as many rows as `x` has numbers.
#[inline(always)]
pub(crate) fn outer_rows<const FMA: bool>(y: &mut [f32], x: &[f32], row: &[f32]) {
    for (y, x) in y.chunks_exact_mut(row.len().max(1)).zip(x) {
        y.iter_mut().zip(row).for_each(|(y, number)| *y = x * number);
    }
}
