//! Gradient clipping.

use crate::loss::scale;
use crate::network::Trainable;
use crate::param::Param;
use crate::pieces;
use gyul_spec::Role;

/// Scales the gradients down together, so that their norm is at most `max_norm`; the norm they had. Those of frozen parameters, which take
/// no step, count nothing and stay as they are, and so do the steps of running statistics.
///
/// A norm that is no number, or infinite, scales nothing: times 0 an infinite gradient would be NaN, and all the others would be lost, where
/// the step is to show which parameter it was.
#[expect(clippy::cast_possible_truncation, reason = "gradients are f32")]
pub(crate) fn clip<N: Trainable>(network: &N, gradients: &mut N, max_norm: f64) -> f64 {
    let mut sum = 0.0;
    each_that_learns(network, gradients, &mut |gradient| sum += squares(gradient));
    let norm = sum.sqrt();
    if norm.is_finite() && norm > max_norm {
        let share = (max_norm / norm) as f32;
        each_that_learns(network, gradients, &mut |gradient| scale(gradient, share));
    }
    norm
}

/// How many parameters are told apart by the bits of one number.
const AT_ONCE: u32 = u128::BITS;

/// Calls `visit` with the gradients of the parameters that learn, in their order.
fn each_that_learns<N: Trainable>(network: &N, gradients: &mut N, visit: &mut dyn FnMut(&mut [f32])) {
    // What is only read cannot be walked over beside its gradients: some parameters at a time are asked whether they learn.
    let (mut first, mut all) = (0, 1);
    while first < all {
        let these = first..first + AT_ONCE;
        let (mut learning, mut place) = (0_u128, 0);
        network.visit(&mut |_, weight| {
            if these.contains(&place) && learns(weight) {
                learning |= 1 << (place - first);
            }
            place += 1;
        });
        (all, place) = (place, 0);
        pieces::each(gradients, &mut |gradient| {
            if these.contains(&place) && learning >> (place - first) & 1 == 1 {
                visit(gradient.as_mut_slice());
            }
            place += 1;
        });
        first += AT_ONCE;
    }
}

fn learns(weight: &Param) -> bool {
    weight.role() == Role::Trainable && !weight.is_frozen()
}

/// Sums that are added up side by side: a single one would wait for each of its additions.
const LANES: usize = 16;

/// The sum of the squares, in f64: those of f32 numbers neither overflow there nor vanish. One thread adds them, in an order of their places
/// alone: memory brings them no faster to several.
fn squares(x: &[f32]) -> f64 {
    let mut sums = [0.0; LANES];
    let (blocks, rest) = x.as_chunks::<LANES>();
    for block in blocks {
        add_squares(&mut sums, block);
    }
    add_squares(&mut sums, rest);
    sums.iter().sum()
}

fn add_squares(sums: &mut [f64; LANES], x: &[f32]) {
    for (sum, x) in sums.iter_mut().zip(x) {
        *sum += f64::from(*x) * f64::from(*x);
    }
}

#[cfg(test)]
mod tests {
    use super::squares;

    #[test]
    fn squares_of_any_length_are_summed() {
        for len in [0_u16, 1, 15, 16, 17, 1000] {
            let x: Vec<f32> = (0..len).map(|i| (f32::from(i) * 0.7).sin()).collect();
            let expected: f64 = x.iter().map(|x| f64::from(*x).powi(2)).sum();
            assert!((squares(&x) - expected).abs() <= 1e-12 * expected, "{len} numbers");
        }
        // Neither is a number of f32.
        assert!((squares(&[1e30, 1e30]) - 2e60).abs() < 1e54);
        assert!(squares(&[1e-30]) > 0.0);
        assert!(squares(&[1.0, f32::NAN]).is_nan() && squares(&[f32::NEG_INFINITY]).is_infinite());
    }
}
