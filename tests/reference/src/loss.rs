//! Losses of one sample, and their sums over steps.

use ndarray::ArrayView1;

/// `−Σ t · ln softmax(x)` for a distribution `t` over the classes.
pub fn cross_entropy(logits: ArrayView1<'_, f64>, target: ArrayView1<'_, f64>) -> f64 {
    let largest = logits.fold(f64::NEG_INFINITY, |a, b| a.max(*b));
    let log_sum = largest + logits.mapv(|x| (x - largest).exp()).sum().ln();
    target.iter().zip(logits).map(|(t, x)| t * (log_sum - x)).sum()
}

/// The mean of `−t·ln s − (1 − t)·ln(1 − s)` with `s = 1 / (1 + e⁻ˣ)`: fit for moderate logits.
pub fn binary_cross_entropy(logits: ArrayView1<'_, f64>, target: ArrayView1<'_, f64>) -> f64 {
    let each = target.iter().zip(logits).map(|(t, x)| {
        let s = 1.0 / (1.0 + (-x).exp());
        -t * s.ln() - (1.0 - t) * (1.0 - s).ln()
    });
    each.sum::<f64>() / target.len() as f64
}

/// The mean of `(y − t)²`.
pub fn mse(y: ArrayView1<'_, f64>, target: ArrayView1<'_, f64>) -> f64 {
    (&y - &target).powi(2).sum() / y.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use approx::assert_abs_diff_eq;
    use ndarray::{array, aview1};

    #[test]
    fn losses_on_paper() {
        let logits = array![1.0_f64, 2.0, 5.0].mapv(f64::ln); // probabilities 1/8, 2/8, 5/8
        assert_abs_diff_eq!(
            cross_entropy(logits.view(), aview1(&[0.0, 1.0, 0.0])),
            4.0_f64.ln(),
            epsilon = 1e-14
        );
        let half = cross_entropy(logits.view(), aview1(&[0.5, 0.5, 0.0]));
        assert_abs_diff_eq!(half, 32.0_f64.ln() / 2.0, epsilon = 1e-14);
        let odds = array![3.0_f64, 1.0].mapv(f64::ln); // probabilities 3/4, 1/2
        let both = binary_cross_entropy(odds.view(), aview1(&[0.0, 1.0]));
        assert_abs_diff_eq!(both, 8.0_f64.ln() / 2.0, epsilon = 1e-14);
        assert_eq!(mse(aview1(&[1.0, 5.0]), aview1(&[3.0, 4.0])), 2.5);
    }
}
