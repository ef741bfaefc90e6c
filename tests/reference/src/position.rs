//! What tells the steps of a sequence apart.

use crate::Tensor;
use ndarray::Array2;

/// `sin(t / 10000^(2i/F))` in column `2i`, its cosine in column `2i + 1`.
pub(crate) fn positional_encoding(steps: usize, features: usize) -> Tensor {
    let encoding = Array2::from_shape_fn((steps, features), |(t, k)| {
        let angle = t as f64 / 10_000_f64.powf((k / 2 * 2) as f64 / features as f64);
        if k % 2 == 0 { angle.sin() } else { angle.cos() }
    });
    encoding.into_dyn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn waves() {
        let hundredth = 0.01_f64;
        let expected = array![
            [0.0, 1.0, 0.0, 1.0],
            [1.0_f64.sin(), 1.0_f64.cos(), hundredth.sin(), hundredth.cos()]
        ];
        assert_eq!(positional_encoding(2, 4), expected.into_dyn());
    }
}
