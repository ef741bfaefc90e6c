//! Convolution.

use crate::window::{Axis, Padding};
use ndarray::{Array4, ArrayView1, ArrayView4, s};

/// `y[n, i, j, o] = bias[o] + Σ x[n, i·stride + a − before, j·stride + b − before, c] · weight[a, b, c, o]`, zeros around.
pub(crate) fn conv2d(
    x: ArrayView4<'_, f64>,
    weight: ArrayView4<'_, f64>,
    bias: Option<ArrayView1<'_, f64>>,
    stride: usize,
    padding: Padding,
) -> Array4<f64> {
    let (batch, height, width, channels) = x.dim();
    let (kh, kw, _, filters) = weight.dim();
    let (down, right) = (
        Axis::new(height, kh, stride, padding),
        Axis::new(width, kw, stride, padding),
    );
    let mut padded = Array4::zeros((batch, down.padded, right.padded, channels));
    padded
        .slice_mut(s![
            ..,
            down.before..down.before + height,
            right.before..right.before + width,
            ..
        ])
        .assign(&x);

    let weight = weight
        .to_shape((kh * kw * channels, filters))
        .expect("the same numbers");
    let mut y = Array4::zeros((batch, down.count, right.count, filters));
    for n in 0..batch {
        for i in 0..down.count {
            for j in 0..right.count {
                let (top, left) = (i * stride, j * stride);
                let patch = padded.slice(s![n, top..top + kh, left..left + kw, ..]);
                let patch = patch.to_shape(kh * kw * channels).expect("the same numbers");
                let mut pixel = patch.dot(&weight);
                if let Some(bias) = bias {
                    pixel += &bias;
                }
                y.slice_mut(s![n, i, j, ..]).assign(&pixel);
            }
        }
    }
    y
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{array, aview1};

    /// The image 1 2 3 / 4 5 6 / 7 8 9 and the kernel 1 0 / 0 10.
    fn nine() -> (Array4<f64>, Array4<f64>) {
        let image = Array4::from_shape_fn((1, 3, 3, 1), |(_, i, j, _)| (3 * i + j + 1) as f64);
        let kernel = array![[1.0, 0.0], [0.0, 10.0]]
            .into_shape_with_order((2, 2, 1, 1))
            .expect("four");
        (image, kernel)
    }

    #[test]
    fn a_kernel_is_not_turned_round() {
        let (x, w) = nine();
        let y = conv2d(x.view(), w.view(), Some(aview1(&[100.0])), 1, Padding::Valid);
        assert_eq!(y.into_flat(), array![151.0, 162.0, 184.0, 195.0]);
    }

    #[test]
    fn same_pads_below_and_to_the_right() {
        let (x, w) = nine();
        let y = conv2d(x.view(), w.view(), None, 1, Padding::Same);
        assert_eq!(y.into_flat(), array![51.0, 62.0, 3.0, 84.0, 95.0, 6.0, 7.0, 8.0, 9.0]);
        let y = conv2d(x.view(), w.view(), None, 2, Padding::Around(1));
        assert_eq!(y.into_flat(), array![10.0, 30.0, 70.0, 95.0]);
    }

    #[test]
    fn channels_are_summed_for_every_filter() {
        let x = array![1.0, 2.0].into_shape_with_order((1, 1, 1, 2)).expect("two");
        let w = array![1.0, 10.0, 100.0, 1000.0, 2.0, 3.0]
            .into_shape_with_order((1, 1, 2, 3))
            .expect("six");
        let y = conv2d(x.view(), w.view(), None, 1, Padding::Valid);
        assert_eq!(y.into_flat(), array![2001.0, 14.0, 106.0]);
    }
}
