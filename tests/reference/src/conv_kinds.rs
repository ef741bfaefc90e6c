//! The kinds of convolution beside the plain one: over time, in groups, depthwise, transposed.

use crate::window::{Axis, Padding};
use ndarray::{Array3, Array4, ArrayView1, ArrayView3, ArrayView4, Axis as Dim, Slice, s};

/// Where the taps of a kernel stand, how far apart.
#[derive(Clone, Copy)]
pub(crate) struct Steps {
    pub(crate) stride: usize,
    pub(crate) dilation: usize,
    pub(crate) padding: Padding,
}

impl Steps {
    fn axis(self, size: usize, taps: usize) -> Axis {
        Axis::new(size, self.dilation * (taps - 1) + 1, self.stride, self.padding)
    }

    /// The taps of window `i`.
    fn taps(self, i: usize, taps: usize) -> Slice {
        let first = i * self.stride;
        let apart = isize::try_from(self.dilation).expect("pixels of an image");
        Slice::from(first..first + self.dilation * (taps - 1) + 1).step_by(apart)
    }
}

/// `y[n, t, o] = bias[o] + Σ x[n, t·stride + k·dilation − before, c] · weight[k, c, o]`, zeros around.
pub(crate) fn conv1d(
    x: ArrayView3<'_, f64>,
    weight: ArrayView3<'_, f64>,
    bias: Option<ArrayView1<'_, f64>>,
    steps: Steps,
) -> Array3<f64> {
    let ((batch, time, channels), (taps, _, filters)) = (x.dim(), weight.dim());
    let axis = steps.axis(time, taps);
    let mut padded = Array3::zeros((batch, axis.padded, channels));
    padded.slice_mut(s![.., axis.before..axis.before + time, ..]).assign(&x);
    let mut y = Array3::zeros((batch, axis.count, filters));
    for n in 0..batch {
        for t in 0..axis.count {
            let mut step = bias.map_or_else(|| ndarray::Array1::zeros(filters), |bias| bias.to_owned());
            for k in 0..taps {
                let seen = padded.slice(s![n, t * steps.stride + k * steps.dilation, ..]);
                step += &seen.dot(&weight.slice(s![k, .., ..]));
            }
            y.slice_mut(s![n, t, ..]).assign(&step);
        }
    }
    y
}

/// `padded`, and the windows down and right.
fn pad(x: ArrayView4<'_, f64>, [kh, kw]: [usize; 2], steps: Steps) -> (Array4<f64>, [usize; 2]) {
    let (batch, height, width, channels) = x.dim();
    let (down, right) = (steps.axis(height, kh), steps.axis(width, kw));
    let mut padded = Array4::zeros((batch, down.padded, right.padded, channels));
    let (rows, cols) = (down.before..down.before + height, right.before..right.before + width);
    padded.slice_mut(s![.., rows, cols, ..]).assign(&x);
    (padded, [down.count, right.count])
}

/// Convolution in groups: channels and filters are cut into as many parts, and each part is a convolution of its own.
/// The weight is `[kh, kw, channels / groups, filters]`.
pub(crate) fn conv2d_in_groups(
    x: ArrayView4<'_, f64>,
    weight: ArrayView4<'_, f64>,
    bias: Option<ArrayView1<'_, f64>>,
    steps: Steps,
    groups: usize,
) -> Array4<f64> {
    let (kh, kw, channels, filters) = weight.dim();
    let (padded, [rows, cols]) = pad(x, [kh, kw], steps);
    let mut y = Array4::zeros((x.dim().0, rows, cols, filters));
    for (n, i, j) in ndarray::indices((x.dim().0, rows, cols)) {
        let taps = padded.index_axis(Dim(0), n);
        let taps = taps.slice_axis(Dim(0), steps.taps(i, kh));
        let taps = taps.slice_axis(Dim(1), steps.taps(j, kw));
        for o in 0..filters {
            let first = o / (filters / groups) * channels;
            let seen = taps.slice(s![.., .., first..first + channels]);
            let sum = (&seen * &weight.slice(s![.., .., .., o])).sum();
            y[[n, i, j, o]] = sum + bias.map_or(0.0, |bias| bias[o]);
        }
    }
    y
}

/// `y[n, i, j, c·multiplier + q] = bias[…] + Σ x[n, i·stride + a·dilation − before, …, c] · weight[a, b, c, q]`.
pub(crate) fn depthwise_conv2d(
    x: ArrayView4<'_, f64>,
    weight: ArrayView4<'_, f64>,
    bias: Option<ArrayView1<'_, f64>>,
    steps: Steps,
) -> Array4<f64> {
    let (kh, kw, channels, multiplier) = weight.dim();
    let (padded, [rows, cols]) = pad(x, [kh, kw], steps);
    let mut y = Array4::zeros((x.dim().0, rows, cols, channels * multiplier));
    for (n, i, j) in ndarray::indices((x.dim().0, rows, cols)) {
        let taps = padded.index_axis(Dim(0), n);
        let taps = taps.slice_axis(Dim(0), steps.taps(i, kh));
        let taps = taps.slice_axis(Dim(1), steps.taps(j, kw));
        for (c, q) in ndarray::indices((channels, multiplier)) {
            let sum = (&taps.slice(s![.., .., c]) * &weight.slice(s![.., .., c, q])).sum();
            let o = c * multiplier + q;
            y[[n, i, j, o]] = sum + bias.map_or(0.0, |bias| bias[o]);
        }
    }
    y
}

/// Every pixel adds its multiple of the kernel at `(i·stride, j·stride)`; then what `padding` says is cut off around.
/// The weight is `[kh, kw, filters, channels]`.
pub(crate) fn conv_transpose2d(
    x: ArrayView4<'_, f64>,
    weight: ArrayView4<'_, f64>,
    bias: Option<ArrayView1<'_, f64>>,
    stride: usize,
    padding: Padding,
) -> Array4<f64> {
    let ((batch, height, width, channels), (kh, kw, filters, _)) = (x.dim(), weight.dim());
    // Pixels that are reached, that are cut off before, and that are left.
    let axis = |size: usize, taps: usize| {
        let reached = (size - 1) * stride + taps;
        match padding {
            Padding::Same => (reached, taps.saturating_sub(stride) / 2, size * stride),
            Padding::Around(cut) => (reached, cut, reached - 2 * cut),
            _ => (reached, 0, reached),
        }
    };
    let (down, right) = (axis(height, kh), axis(width, kw));
    let mut y = Array4::zeros((
        batch,
        down.0.max(down.1 + down.2),
        right.0.max(right.1 + right.2),
        filters,
    ));
    for (n, i, j, c) in ndarray::indices((batch, height, width, channels)) {
        let (rows, cols) = (i * stride..i * stride + kh, j * stride..j * stride + kw);
        let mut reached = y.slice_mut(s![n, rows, cols, ..]);
        reached.scaled_add(x[[n, i, j, c]], &weight.slice(s![.., .., .., c]));
    }
    let y = y.slice(s![.., down.1..down.1 + down.2, right.1..right.1 + right.2, ..]);
    match bias {
        Some(bias) => &y + &bias,
        None => y.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{Array, array};

    fn steps(stride: usize, dilation: usize, padding: Padding) -> Steps {
        Steps {
            stride,
            dilation,
            padding,
        }
    }

    #[test]
    fn a_causal_convolution_sees_only_what_was() {
        let x = array![[[1.0], [2.0], [3.0], [4.0], [5.0]]];
        let w = array![[[10.0]], [[1.0]]]; // before, now
        let y =
            |stride, dilation| conv1d(x.view(), w.view(), None, steps(stride, dilation, Padding::Causal)).into_flat();
        assert_eq!(y(1, 1), array![1.0, 12.0, 23.0, 34.0, 45.0]);
        assert_eq!(y(1, 3), array![1.0, 2.0, 3.0, 14.0, 25.0]);
        assert_eq!(y(2, 1), array![1.0, 23.0, 45.0]);
    }

    #[test]
    fn groups_and_multipliers_keep_to_their_channels() {
        let x = array![[[[1.0, 10.0]]]];
        let steps = steps(1, 1, Padding::Valid);
        let w = array![[[[1.0, 2.0, 3.0, 4.0]]]]; // one channel a group, four filters
        let y = conv2d_in_groups(x.view(), w.view(), None, steps, 2);
        assert_eq!(y.into_flat(), array![1.0, 2.0, 30.0, 40.0]);
        let w = array![[[[1.0, 2.0], [3.0, 4.0]]]]; // two channels, two outputs each
        let y = depthwise_conv2d(x.view(), w.view(), None, steps);
        assert_eq!(y.into_flat(), array![1.0, 2.0, 30.0, 40.0]);
    }

    /// On paper: 1 and 10, two apart, each times the kernel 1 2 3.
    #[test]
    fn a_transpose_spreads_the_kernel() {
        let x = array![[[[1.0], [10.0]]]];
        let w = Array::from_vec(vec![1.0, 2.0, 3.0])
            .into_shape_with_order((1, 3, 1, 1))
            .expect("three");
        let y = |padding| conv_transpose2d(x.view(), w.view(), None, 2, padding);
        assert_eq!(
            y(Padding::Valid).slice(s![0, 0, .., 0]),
            array![1.0, 2.0, 13.0, 20.0, 30.0]
        );
        assert_eq!(y(Padding::Same).slice(s![0, 0, .., 0]), array![1.0, 2.0, 13.0, 20.0]);
        // A kernel of one pixel would be cut to nothing by more than 0.
        assert_eq!(y(Padding::Same).dim(), (1, 2, 4, 1));
    }
}
