//! Losses against their formulas in f64, and gradients against central differences of those.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "outputs are f32, and few"
)]

mod batch;
mod refused;

use super::{BinaryCrossEntropy, CrossEntropy, Loss, Mse, SampleWeighted};
use crate::data::Weighted;
use crate::sample::Sample;
use gyul_spec::Kind;

/// Numbers between ±3 from a small linear congruential generator.
fn numbers<S: Sample>(seed: usize) -> S {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(12345);
    let mut sample = S::ZERO;
    for x in sample.as_floats_mut() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        *x = ((state >> 33) % 6001) as f32 / 1000.0 - 3.0;
    }
    sample
}

/// The loss is the reference's, the gradient is its central differences, and nothing is left of what `d_output` held.
fn agrees<O: Sample, T>(loss: &impl Loss<O, T>, output: &O, target: &T, reference: impl Fn(&[f64]) -> f64) {
    let mut d_output = O::ZERO;
    d_output.as_floats_mut().fill(f32::NAN);
    let found = loss
        .loss(output, target, &mut d_output)
        .expect("a target of this output");
    let x: Vec<f64> = output.as_floats().iter().map(|x| f64::from(*x)).collect();
    let expected = reference(&x);
    assert!(
        (found - expected).abs() <= 1e-6 * expected.abs().max(1.0),
        "loss {found}, not {expected}"
    );
    for (i, d) in d_output.as_floats().iter().enumerate() {
        let at = |step: f64| {
            let mut x = x.clone();
            x[i] += step;
            reference(&x)
        };
        let expected = (at(1e-5) - at(-1e-5)) / 2e-5;
        assert!(
            (f64::from(*d) - expected).abs() <= 1e-4 * expected.abs().max(1e-2),
            "d_output[{i}] {d}, not {expected}"
        );
    }
}

fn log_softmax(x: &[f64]) -> Vec<f64> {
    let max = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum = x.iter().map(|x| (x - max).exp()).sum::<f64>().ln() + max;
    x.iter().map(|x| x - sum).collect()
}

fn distribution<const C: usize>(seed: usize) -> [f32; C] {
    let raw: [f32; C] = numbers(seed);
    let sum: f32 = raw.iter().map(|x| x.abs()).sum();
    raw.map(|x| x.abs() / sum)
}

fn cross_entropy_of<const C: usize>() {
    for seed in 0..8 {
        let x: [f32; C] = numbers(seed);
        let weights = distribution::<C>(seed + 100).map(|w| 3.0 * w);
        let label = seed % C;
        agrees(&CrossEntropy, &x, &(label as u32), |x| -log_softmax(x)[label]);
        agrees(&CrossEntropy.class_weights(weights), &x, &(label as u32), |x| {
            -f64::from(weights[label]) * log_softmax(x)[label]
        });
        let t = distribution::<C>(seed + 50);
        let sum = |x: &[f64], weight: &dyn Fn(usize) -> f32| {
            let terms = log_softmax(x).into_iter().enumerate();
            terms
                .map(|(c, log)| -f64::from(weight(c)) * f64::from(t[c]) * log)
                .sum::<f64>()
        };
        agrees(&CrossEntropy, &x, &t, |x| sum(x, &|_| 1.0));
        agrees(&CrossEntropy.class_weights(weights), &x, &t, |x| {
            sum(x, &|c| weights[c])
        });
        let weighted = Weighted {
            target: label as u32,
            weight: 2.5,
        };
        agrees(&SampleWeighted(CrossEntropy), &x, &weighted, |x| {
            -2.5 * log_softmax(x)[label]
        });
    }
}

#[test]
fn cross_entropy_is_its_formula() {
    cross_entropy_of::<1>();
    cross_entropy_of::<2>();
    cross_entropy_of::<3>();
    cross_entropy_of::<17>();
    cross_entropy_of::<33>();
}

#[test]
fn cross_entropy_of_a_sequence_is_the_mean_over_its_steps() {
    let x: [[f32; 3]; 5] = numbers(1);
    let labels = [2_u32, 0, 1, 1, 2];
    let reference = |x: &[f64]| {
        let steps = x.chunks(3).zip(labels);
        steps.map(|(x, label)| -log_softmax(x)[label as usize]).sum::<f64>() / 5.0
    };
    agrees(&CrossEntropy, &x, &labels, reference);
    let one_hot = labels.map(|label| std::array::from_fn(|c| f32::from(u8::from(c == label as usize))));
    agrees(&CrossEntropy, &x, &one_hot, reference);
    let perfect = one_hot.map(|row| row.map(|t| 10.0 * t));
    assert_eq!(CrossEntropy.accuracy(&perfect, &labels), Some(1.0));
    assert_eq!(CrossEntropy.accuracy(&perfect, &[2_u32, 0, 1, 0, 0]), Some(0.6));
}

#[test]
fn cross_entropy_holds_for_logits_of_any_size() {
    let loss = |x: [f32; 3], label: u32| {
        let mut d = [f32::NAN; 3];
        let loss = CrossEntropy.loss(&x, &label, &mut d).expect("a label");
        assert!(d.iter().all(|d| d.is_finite()), "{d:?}");
        loss
    };
    assert!((loss([1e30, -1e30, 0.0], 1) - 2e30).abs() < 1e24);
    assert!(loss([1e30, -1e30, 0.0], 0).abs() < 1e-6);
    // The probability rounds to 1 in f32, the loss e^−20 stays.
    assert!((loss([20.0, 0.0, -1e30], 0) / (-20.0_f64).exp() - 1.0).abs() < 1e-6);
    let impossible = [0.0, f32::NEG_INFINITY, 0.0];
    let mut d = [f32::NAN; 3];
    let loss = CrossEntropy
        .loss(&impossible, &[0.5_f32, 0.0, 0.5], &mut d)
        .expect("a distribution");
    assert!(
        (loss - 2.0_f64.ln()).abs() < 1e-6,
        "a class of probability 0 costs nothing"
    );
}

/// The loss, its gradient and the accuracy for a label.
fn at<L: Loss<[f32; N], T>, T: Copy, const N: usize>(loss: &L, x: &[f32; N], label: T) -> (f64, [f32; N], Option<f64>) {
    let mut d = [f32::NAN; N];
    let value = loss.loss(x, &label, &mut d).expect("a label");
    (value, d, loss.accuracy(x, &label))
}

#[test]
fn a_label_is_any_integer() {
    let x = [0.5, -1.0, 0.0];
    let expected = at(&CrossEntropy, &x, 2_u32);
    assert_eq!(at(&CrossEntropy, &x, 2_u8), expected);
    assert_eq!(at(&CrossEntropy, &x, 2_i64), expected);
    assert_eq!(at(&CrossEntropy, &x, 2_usize), expected);
    assert_eq!(at(&CrossEntropy, &x, 2), expected);
    assert_eq!(at(&CrossEntropy, &x, 2_i128), expected);
    assert_eq!(at(&CrossEntropy, &x, 2_u128), expected);
    assert_eq!(at(&CrossEntropy, &x, 0_i8).2, Some(1.0));
    let error = CrossEntropy
        .loss(&x, &-1, &mut [0.0; 3])
        .expect_err("below 0")
        .to_string();
    assert_eq!(
        error,
        "label -1 is no class: the network gives 3 classes, counted from 0"
    );
    // The second one is 2, were it cut to 64 bits.
    for (label, start) in [
        (u128::from(u64::MAX), "label 18446744073709551615 is no class"),
        ((1 << 64) + 2, "label 18446744073709551618 is no class"),
    ] {
        let error = CrossEntropy
            .loss(&x, &label, &mut [0.0; 3])
            .expect_err("beyond")
            .to_string();
        assert!(error.starts_with(start), "{error}");
    }
    assert!(CrossEntropy.loss(&x, &u64::MAX, &mut [0.0; 3]).is_err());
}

#[test]
fn one_answer_is_a_label_of_0_or_1() {
    for (label, answer) in [(0_u8, false), (1, true)] {
        let expected = at(&BinaryCrossEntropy, &[0.7], answer);
        assert_eq!(at(&BinaryCrossEntropy, &[0.7], label), expected);
        assert_eq!(at(&BinaryCrossEntropy, &[0.7], i64::from(label)), expected);
    }
    for label in [2, -1] {
        let error = BinaryCrossEntropy
            .loss(&[0.7], &label, &mut [0.0])
            .expect_err("no answer");
        assert_eq!(
            error.to_string(),
            format!(
                "label {label} is no answer: one output is 0 for no and 1 for yes; more classes are for `CrossEntropy`"
            )
        );
    }
}

#[test]
fn a_label_beyond_the_classes_is_an_error() {
    for label in [3, u32::MAX] {
        let error = CrossEntropy
            .class_weights([1.0; 3])
            .loss(&[0.0; 3], &label, &mut [0.0; 3])
            .expect_err("three classes");
        assert_eq!(
            error.to_string(),
            format!("label {label} is no class: the network gives 3 classes, counted from 0")
        );
        assert_eq!(CrossEntropy.accuracy(&[0.0; 3], &label), Some(0.0));
    }
}

#[test]
fn one_output_is_told_of_yes_and_no() {
    let error = CrossEntropy.loss(&[0.0], &1, &mut [0.0]).expect_err("one class");
    assert_eq!(
        error.to_string(),
        "label 1 is no class: the network gives 1 class, counted from 0\n\
         help: `BinaryCrossEntropy` takes labels 0 and 1 for one output; `CrossEntropy` takes an output for each class"
    );
}

#[test]
fn binary_cross_entropy_is_its_formula() {
    fn of<const N: usize>() {
        for seed in 0..8 {
            let x: [f32; N] = numbers(seed);
            let t = numbers::<[f32; N]>(seed + 9).map(|t| (t + 3.0) / 6.0);
            let reference = |x: &[f64], t: &dyn Fn(usize) -> f64| {
                let q = |x: f64| 1.0 / (1.0 + (-x).exp());
                let term = |(i, x): (usize, &f64)| -t(i) * q(*x).ln() - (1.0 - t(i)) * (1.0 - q(*x)).ln();
                x.iter().enumerate().map(term).sum::<f64>() / N as f64
            };
            agrees(&BinaryCrossEntropy, &x, &t, |x| reference(x, &|i| f64::from(t[i])));
            let on = t.map(|t| t > 0.5);
            agrees(&BinaryCrossEntropy, &x, &on, |x| {
                reference(x, &|i| f64::from(u8::from(on[i])))
            });
        }
    }
    of::<1>();
    of::<3>();
    of::<17>();
    let mut d = [f32::NAN; 2];
    let sure = BinaryCrossEntropy
        .loss(&[1e30, -1e30], &[true, false], &mut d)
        .expect("two answers");
    assert_eq!((sure, d), (0.0, [0.0; 2]));
    let wrong = BinaryCrossEntropy
        .loss(&[1000.0, -1000.0], &[false, true], &mut d)
        .expect("two answers");
    assert_eq!((wrong, d), (1000.0, [0.5, -0.5]));
    assert_eq!(
        BinaryCrossEntropy.accuracy(&[1.0, -1.0, 1.0, 1.0], &[true, false, true, false]),
        Some(0.75)
    );
    assert_eq!(BinaryCrossEntropy.accuracy(&[-1.0], &0.2_f32), Some(1.0));
}

#[test]
fn mse_is_its_formula() {
    fn of<S: Sample>() {
        for seed in 0..8 {
            let (y, t): (S, S) = (numbers(seed), numbers(seed + 7));
            let t64: Vec<f64> = t.as_floats().iter().map(|t| f64::from(*t)).collect();
            agrees(&Mse, &y, &t, |y| {
                y.iter().zip(&t64).map(|(y, t)| (y - t).powi(2)).sum::<f64>() / t64.len() as f64
            });
        }
    }
    of::<f32>();
    of::<[f32; 1]>();
    of::<[f32; 17]>();
    of::<[[[f32; 3]; 2]; 4]>();
    agrees(&Mse, &[1.5], &0.5_f32, |y| (y[0] - 0.5).powi(2));
}

#[test]
fn losses_name_the_layer_they_compute_themselves() {
    fn logits<O, T, L: Loss<O, T>>(_: &L) -> Option<Kind> {
        L::LOGITS
    }
    assert_eq!(logits::<[f32; 2], u32, _>(&CrossEntropy), Some(Kind::Softmax));
    assert_eq!(
        logits::<[f32; 2], Weighted<u32>, _>(&SampleWeighted(CrossEntropy)),
        Some(Kind::Softmax)
    );
    assert_eq!(
        logits::<[f32; 2], [bool; 2], _>(&BinaryCrossEntropy),
        Some(Kind::Sigmoid)
    );
    assert_eq!(logits::<[f32; 2], [f32; 2], _>(&Mse), None);
}

#[test]
fn cross_entropy_by_default_counts_every_class_the_same() {
    // Nothing but `default` says which weights it has.
    let (loss, mut d_logits) = (CrossEntropy::default(), [0.0; 2]);
    let found = loss.loss(&[0.5, 1.5], &1_u8, &mut d_logits);
    assert_eq!(found, CrossEntropy.loss(&[0.5, 1.5], &1_u8, &mut [0.0; 2]));
}
