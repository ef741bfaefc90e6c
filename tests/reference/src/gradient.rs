//! Central differences.

use crate::Tensor;
use ndarray::ArrayD;
use rand::{Rng, RngExt};

/// How far numbers are moved. In f64 the truncation error (h²) and the rounding error (1e-16 / h) are below 1e-9.
const STEP: f64 = 1e-6;
/// Random directions a tensor.
const DIRECTIONS: usize = 8;
/// The share of the largest gradient below which another is 0: rounding leaves less of it in f64, and more in f32.
const ZERO: f64 = 1e-6;

/// The relative error of `gradient`, that of `f` at `x`: ‖gradient − true‖ / ‖gradient‖.
///
/// The true gradient is known by its products with directions `v`: `(f(x + hv) − f(x − hv)) / 2h`. For up to eight numbers
/// these are the axes, and the norm is exact. For more they are random signs, for which the mean of `((g − true)·v)²` is
/// `‖g − true‖²`: one wrong number among many is seen as well as if it alone were moved.
///
/// A gradient that is 0, as that of a bias before a normalisation is, has no norm to compare with: what is left of it in f32
/// is the rounding of larger terms. It is measured by `largest`, the root mean square of the network's largest gradient.
pub fn gradient_error(
    x: &Tensor,
    gradient: &Tensor,
    largest: f64,
    rng: &mut impl Rng,
    mut f: impl FnMut(&Tensor) -> f64,
) -> f64 {
    let directions = directions(x.shape(), rng);
    let (mut errors, mut squares) = (0.0, 0.0);
    for direction in &directions {
        let step = direction * STEP;
        let difference = (f(&(x + &step)) - f(&(x - &step))) / (2.0 * STEP);
        errors += ((gradient * direction).sum() - difference).powi(2);
        squares += difference.powi(2);
    }
    let mean = |sum: f64| (sum / directions.len() as f64).sqrt();
    let largest = largest * (x.len() as f64).sqrt();
    let norm = if mean(squares) < ZERO * largest {
        largest
    } else {
        gradient.powi(2).sum().sqrt()
    };
    mean(errors) / norm.max(ZERO * largest)
}

/// Directions in which the mean square of a product is the square of the other factor's norm.
fn directions(dims: &[usize], rng: &mut impl Rng) -> Vec<Tensor> {
    let len = dims.iter().product();
    if len > DIRECTIONS {
        let mut signs = || ArrayD::from_shape_simple_fn(dims, || if rng.random() { 1.0 } else { -1.0 });
        return (0..DIRECTIONS).map(|_| signs()).collect();
    }
    let axis = |i: usize| {
        let mut axis = ArrayD::zeros(dims);
        axis.as_slice_mut().expect("in standard order")[i] = (len as f64).sqrt();
        axis
    };
    (0..len).map(axis).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{ArrayD, IxDyn};
    use rand::SeedableRng;
    use rand_pcg::Pcg64;

    /// The gradient of `Σ x³` is `3x²`; here with one number wrong by a hundredth.
    fn error_of_one_in(len: usize) -> (f64, f64) {
        let rng = &mut Pcg64::seed_from_u64(1);
        let x = ArrayD::from_shape_fn(IxDyn(&[len]), |i| 1.0 + i[0] as f64 / len as f64);
        let cubes = |x: &Tensor| x.powi(3).sum();
        let mut gradient = 3.0 * x.powi(2);
        let right = gradient_error(&x, &gradient, 1.0, rng, cubes);
        gradient[[len / 2]] *= 1.01;
        (
            right,
            gradient_error(&x, &gradient, 1.0, rng, cubes) * (&gradient * &gradient).sum().sqrt(),
        )
    }

    #[test]
    fn one_wrong_number_is_seen_among_many() {
        for len in [1, 5, 8, 9, 1000] {
            let (right, wrong) = error_of_one_in(len);
            let by = 0.03 * (1.0 + (len / 2) as f64 / len as f64).powi(2);
            assert!(
                right < 1e-7 && (wrong / by - 1.0).abs() < 1e-3,
                "{len}: {right} {wrong} {by}"
            );
        }
    }
}
