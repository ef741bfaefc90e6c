//! Enlarged images.

use ndarray::{Array4, ArrayView4};

/// `y[n, i, j, c] = x[n, i / down, j / right, c]`.
pub(crate) fn nearest(x: ArrayView4<'_, f64>, [down, right]: [usize; 2]) -> Array4<f64> {
    let (batch, height, width, channels) = x.dim();
    let dim = (batch, down * height, right * width, channels);
    Array4::from_shape_fn(dim, |(n, i, j, c)| x[[n, i / down, j / right, c]])
}

/// The image as a surface over the plane, straight between the centres of its pixels and flat outside them, seen at the centres of
/// the output's pixels.
pub(crate) fn bilinear(x: ArrayView4<'_, f64>, factor: [usize; 2]) -> Array4<f64> {
    let (batch, height, width, channels) = x.dim();
    let dim = (batch, factor[0] * height, factor[1] * width, channels);
    Array4::from_shape_fn(dim, |(n, i, j, c)| {
        let (row, column) = (centre(i, factor[0], height), centre(j, factor[1], width));
        let mut y = 0.0;
        for a in 0..height {
            for b in 0..width {
                y += nearness(row, a) * nearness(column, b) * x[[n, a, b, c]];
            }
        }
        y
    })
}

/// Where the centre of pixel `i` of the output lies, in pixels of the input counted from the centre of its first.
fn centre(i: usize, factor: usize, size: usize) -> f64 {
    let centre = (i as f64 + 0.5) / factor as f64 - 0.5;
    centre.clamp(0.0, (size - 1) as f64)
}

/// 1 at the pixel, 0 from its neighbours on.
fn nearness(at: f64, pixel: usize) -> f64 {
    (1.0 - (at - pixel as f64).abs()).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    // As TensorFlow's `tf.image.resize` gives it.
    #[test]
    fn twice_as_wide() {
        let x = array![[[[1.0], [5.0]], [[3.0], [3.0]]]];
        let y = bilinear(x.view(), [1, 2]);
        assert_eq!(y.into_flat(), array![1.0, 2.0, 4.0, 5.0, 3.0, 3.0, 3.0, 3.0]);
        assert_eq!(
            nearest(x.view(), [2, 1]).into_flat(),
            array![1.0, 5.0, 1.0, 5.0, 3.0, 3.0, 3.0, 3.0]
        );
    }
}
