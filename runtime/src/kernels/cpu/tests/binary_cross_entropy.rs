use crate::kernels::cpu::testing::{everywhere, everywhere_within, numbers};
use crate::kernels::cpu::{BinarySums, Kernels, binary_cross_entropy, squared_error};
use gyul_spec::scratch::Scratch;

/// The loss of one answer, and what its sigmoid is beyond the target.
fn reference(x: f32, t: f32) -> (f64, f64) {
    let (x, t) = (f64::from(x), f64::from(t));
    (
        x.max(0.0) - x * t + (-x.abs()).exp().ln_1p(),
        1.0 / (1.0 + (-x).exp()) - t,
    )
}

#[test]
fn any_count_of_answers() {
    for len in (0..50).chain([1000]) {
        // Logits far outside the range of exp; probabilities and sure answers.
        let x: Vec<f32> = numbers(len, 1).iter().map(|x| x * x * x * 200.0).collect();
        let share = numbers(len, 2).into_iter().map(|t| 0.5 + 0.5 * t);
        let sure = numbers(len, 3).into_iter().map(|t| f32::from(t > 0.0));
        for t in [share.collect::<Vec<f32>>(), sure.collect()] {
            let each: Vec<_> = x.iter().zip(&t).map(|(x, t)| reference(*x, *t)).collect();
            let loss: f64 = each.iter().map(|(loss, _)| loss).sum();
            let d: Vec<f64> = each.iter().map(|(_, d)| 0.3 * d).collect();
            let right = x.iter().zip(&t).filter(|(x, t)| (**x > 0.0) == (**t > 0.5)).count();
            // A slope is what is left of a sigmoid and a target, numbers up to 1.
            everywhere_within(Scratch::default(), &d, 1e-7, |cx| {
                let mut d = vec![f32::NAN; len];
                let sums = binary_cross_entropy(cx.kernels, &mut d, &x, &t, 0.3);
                let close = (sums.loss - loss).abs() <= 1e-7 * loss;
                assert!(close, "{} {len}: loss {}, not {loss}", cx.kernels.name, sums.loss);
                assert_eq!(sums.right, right, "{} {len}", cx.kernels.name);
                d
            });
        }
    }
}

/// Each to the precision of an `f32`, however sure: also where a sum of floats would have lost it.
#[test]
fn one_answer_of_any_size() {
    for kernels in Kernels::supported() {
        for x in [0.0, 1e-30, 1e-8, 0.1, 1.0, 17.0, 30.0, 88.0, 100.0, 3e38] {
            for (x, t) in [(x, 0.0), (-x, 0.0), (x, 1.0), (-x, 1.0), (x, 0.3), (-x, 0.3)] {
                let (mut d, (loss, slope)) = ([f32::NAN], reference(x, t));
                let sums = binary_cross_entropy(kernels, &mut d, &[x], &[t], 1.0);
                // Below the smallest normal number bits are fewer.
                let (of_loss, of_slope) = ((sums.loss - loss).abs(), (f64::from(d[0]) - slope).abs());
                assert!(
                    of_loss <= 3e-7 * loss + 1e-43,
                    "{} {x}, {t}: {}, not {loss}",
                    kernels.name,
                    sums.loss
                );
                assert!(
                    of_slope <= 2e-7 + 3e-7 * slope.abs(),
                    "{} {x}, {t}: {}, not {slope}",
                    kernels.name,
                    d[0]
                );
            }
        }
    }
}

#[test]
fn an_answer_has_the_same_bits_wherever_it_stands() {
    let (x, t) = (numbers(40, 4), numbers(40, 5));
    for kernels in Kernels::supported() {
        let mut together = vec![f32::NAN; 40];
        binary_cross_entropy(kernels, &mut together, &x, &t, 0.1);
        let alone = x.iter().zip(&t).map(|(x, t)| {
            let mut d = [f32::NAN];
            binary_cross_entropy(kernels, &mut d, &[*x], &[*t], 0.1);
            d[0]
        });
        assert_eq!(together, alone.collect::<Vec<_>>(), "{}", kernels.name);
    }
}

#[test]
fn nan_is_never_right_and_never_lost() {
    for kernels in Kernels::supported() {
        for (at, t) in [(0, 0.0), (15, 1.0), (16, 0.0), (20, 1.0)] {
            let (mut x, mut d) = ([if t > 0.5 { 1.0 } else { -1.0 }; 21], [0.0; 21]);
            x[at] = f32::NAN;
            let sums = binary_cross_entropy(kernels, &mut d, &x, &[t; 21], 1.0);
            assert!(sums.loss.is_nan() && d[at].is_nan(), "{} {at}", kernels.name);
            assert_eq!(sums.right, 20, "{} {at}", kernels.name);
            assert_eq!(d.iter().filter(|d| d.is_nan()).count(), 1);
        }
        let nothing = binary_cross_entropy(kernels, &mut [], &[], &[], 1.0);
        assert_eq!(nothing, BinarySums::default());
    }
}

#[test]
fn squared_errors_of_any_count() {
    for len in (0..50).chain([1000]) {
        let (y, t) = (numbers(len, 6), numbers(len, 7));
        let errors = || y.iter().zip(&t).map(|(y, t)| f64::from(*y) - f64::from(*t));
        let sum: f64 = errors().map(|error| error * error).sum();
        let d: Vec<f64> = errors().map(|error| 0.3 * error).collect();
        everywhere(Scratch::default(), &d, 1e-7, |cx| {
            let mut d = vec![f32::NAN; len];
            let found = squared_error(cx.kernels, &mut d, &y, &t, 0.3);
            assert!(
                (found - sum).abs() <= 1e-7 * sum,
                "{} {len}: {found}, not {sum}",
                cx.kernels.name
            );
            d
        });
    }
    for kernels in Kernels::supported() {
        for at in [0, 20] {
            let (mut y, mut d) = ([0.0; 21], [0.0; 21]);
            y[at] = f32::NAN;
            assert!(squared_error(kernels, &mut d, &y, &[0.0; 21], 1.0).is_nan() && d[at].is_nan());
        }
    }
}
