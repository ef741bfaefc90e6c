//! Pooling.

use crate::window::{Axis, Padding};
use ndarray::{Array2, Array3, Array4, ArrayView1, ArrayView3, ArrayView4, Axis as Dim, s};
use std::ops::Range;

/// What `of` makes of every channel of every window, of the part that lies on the image.
pub(crate) fn pool2d(
    x: ArrayView4<'_, f64>,
    size: [usize; 2],
    stride: [usize; 2],
    padding: Padding,
    mut of: impl FnMut(ArrayView1<'_, f64>) -> f64,
) -> Array4<f64> {
    let (batch, height, width, channels) = x.dim();
    let (down, right) = (
        Axis::new(height, size[0], stride[0], padding),
        Axis::new(width, size[1], stride[1], padding),
    );
    Array4::from_shape_fn((batch, down.count, right.count, channels), |(n, i, j, c)| {
        let rows = inside(i * stride[0], down, size[0], height);
        let columns = inside(j * stride[1], right, size[1], width);
        of(x.slice(s![n, rows, columns, c]).flatten().view())
    })
}

/// The part of a window that lies on the `size` pixels of an axis.
fn inside(start: usize, axis: Axis, window: usize, size: usize) -> Range<usize> {
    start.saturating_sub(axis.before)..(start + window).saturating_sub(axis.before).min(size)
}

/// As [`pool2d`], of windows over the steps of sequences.
pub(crate) fn pool1d(
    x: ArrayView3<'_, f64>,
    size: usize,
    stride: usize,
    padding: Padding,
    mut of: impl FnMut(ArrayView1<'_, f64>) -> f64,
) -> Array3<f64> {
    let (batch, steps, channels) = x.dim();
    let axis = Axis::new(steps, size, stride, padding);
    Array3::from_shape_fn((batch, axis.count, channels), |(n, t, c)| {
        of(x.slice(s![n, inside(t * stride, axis, size, steps), c]))
    })
}

/// What `of` makes of every channel of an image.
pub(crate) fn global_pool2d(x: ArrayView4<'_, f64>, mut of: impl FnMut(ArrayView1<'_, f64>) -> f64) -> Array2<f64> {
    let (batch, _, _, channels) = x.dim();
    Array2::from_shape_fn((batch, channels), |(n, c)| {
        of(x.slice(s![n, .., .., c]).flatten().view())
    })
}

/// The largest.
pub(crate) fn largest(window: ArrayView1<'_, f64>) -> f64 {
    window.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

/// How far the largest is above the next smaller one: how far the inputs may move before another is the largest.
/// Equals do not count: values that random parameters give are equal only where an activation before flattened them.
pub(crate) fn lead(window: ArrayView1<'_, f64>) -> f64 {
    let largest = largest(window);
    let others = window.iter().filter(|x| **x != largest);
    others.map(|x| largest - x).fold(f64::INFINITY, f64::min)
}

/// The mean.
pub(crate) fn mean(window: ArrayView1<'_, f64>) -> f64 {
    window.sum() / window.len() as f64
}

/// `y[n, c] = mean of x[n, .., .., c]`.
pub(crate) fn global_avg_pool2d(x: ArrayView4<'_, f64>) -> Array2<f64> {
    let (_, height, width, _) = x.dim();
    x.sum_axis(Dim(1)).sum_axis(Dim(1)) / (height * width) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    fn image() -> Array4<f64> {
        let x = array![1.0, -2.0, -3.0, -4.0, 5.0, -6.0, -7.0, -8.0, -9.0];
        x.into_shape_with_order((1, 3, 3, 1)).expect("nine")
    }

    #[test]
    fn windows_end_at_the_image() {
        let same = |of: fn(ArrayView1<'_, f64>) -> f64| pool2d(image().view(), [2, 2], [2, 2], Padding::Same, of);
        assert_eq!(same(largest).into_flat(), array![5.0, -3.0, -7.0, -9.0]);
        assert_eq!(same(mean).into_flat(), array![0.0, -4.5, -7.5, -9.0]);
        let around = pool2d(image().view(), [2, 3], [2, 1], Padding::Around(1), largest);
        assert_eq!(around.into_flat(), array![1.0, 1.0, -2.0, 5.0, 5.0, 5.0]);
    }

    #[test]
    fn windows_over_steps() {
        let x = array![[[1.0], [-2.0], [4.0]]];
        let y = pool1d(x.view(), 2, 2, Padding::Around(1), mean);
        assert_eq!(y, array![[[1.0], [1.0]]]);
        assert_eq!(pool1d(x.view(), 2, 1, Padding::Valid, largest), array![[[1.0], [4.0]]]);
        assert_eq!(global_pool2d(image().view(), largest), array![[5.0]]);
    }

    #[test]
    fn a_mean_over_the_image() {
        assert_eq!(global_avg_pool2d(image().view()), array![[-33.0 / 9.0]]);
        assert_eq!(lead(array![1.0, 4.0, 4.0, 3.5].view()), 0.5);
    }
}
