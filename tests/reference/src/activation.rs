//! Activations, one number at a time, and softmax.

use crate::Tensor;
use ndarray::Axis;
use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// `max(x, 0)`.
pub(crate) fn relu(x: f64) -> f64 {
    leaky_relu(x, 0.0)
}

/// `x` above 0, `slope·x` below.
pub(crate) fn leaky_relu(x: f64, slope: f64) -> f64 {
    if x > 0.0 { x } else { slope * x }
}

/// `x` above 0, `alpha·(eˣ − 1)` below.
pub(crate) fn elu(x: f64, alpha: f64) -> f64 {
    if x > 0.0 { x } else { alpha * x.exp_m1() }
}

/// `x` above 0, `alpha·(eˣ − 1)` below, both scaled.
pub(crate) fn selu(x: f64) -> f64 {
    1.050_700_987_355_480_5 * elu(x, 1.673_263_242_354_377_3)
}

/// `1 / (1 + e⁻ˣ)`.
pub(crate) fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// `x / (1 + e⁻ˣ)`.
pub(crate) fn silu(x: f64) -> f64 {
    x * sigmoid(x)
}

/// `x·min(max(x + 3, 0), 6) / 6`.
pub(crate) fn hard_swish(x: f64) -> f64 {
    x * (x + 3.0).clamp(0.0, 6.0) / 6.0
}

/// `ln(1 + eˣ)`.
pub(crate) fn softplus(x: f64) -> f64 {
    x.exp().ln_1p()
}

/// `x·Φ(x)`.
pub(crate) fn gelu(x: f64) -> f64 {
    x * (1.0 + erf(x * FRAC_1_SQRT_2)) / 2.0
}

/// `erf x = 2/√π · e^(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1))`: all terms of one sign, so that nothing cancels
/// (Abramowitz and Stegun 7.1.6).
fn erf(x: f64) -> f64 {
    if x.abs() > 6.0 {
        return x.signum(); // 1 − erf 6 is 2e−17
    }
    let (mut term, mut sum) = (x, x);
    for n in 1..200 {
        term *= 2.0 * x * x / f64::from(2 * n + 1);
        sum += term;
    }
    2.0 / PI.sqrt() * (-x * x).exp() * sum
}

/// `eˣⁱ / Σ eˣʲ` over the last axis.
pub(crate) fn softmax(x: &Tensor) -> Tensor {
    let mut y = x.clone();
    for mut row in y.lanes_mut(Axis(x.ndim() - 1)) {
        let largest = row.fold(f64::NEG_INFINITY, |a, b| a.max(*b));
        row.mapv_inplace(|x| (x - largest).exp());
        let sum = row.sum();
        row /= sum;
    }
    y
}

#[cfg(test)]
mod tests {
    use super::*;
    use approx::assert_abs_diff_eq;
    use ndarray::array;

    // Abramowitz and Stegun, table 7.1.
    #[test]
    fn erf_of_the_table() {
        for (x, expected) in [
            (0.0, 0.0),
            (0.5, 0.520_499_877_8),
            (1.0, 0.842_700_792_9),
            (2.0, 0.995_322_265_0),
        ] {
            assert_abs_diff_eq!(erf(x), expected, epsilon = 1e-10);
            assert_abs_diff_eq!(erf(-x), -expected, epsilon = 1e-10);
        }
        assert_abs_diff_eq!(erf(5.99), 1.0, epsilon = 1e-15);
    }

    #[test]
    fn softmax_of_logarithms() {
        let x = array![[1.0_f64, 3.0, 4.0], [1e-3, 1e-3, 2e-3]].mapv(f64::ln).into_dyn();
        assert_abs_diff_eq!(
            softmax(&x),
            array![[0.125, 0.375, 0.5], [0.25, 0.25, 0.5]].into_dyn(),
            epsilon = 1e-15
        );
    }
}
