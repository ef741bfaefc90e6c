//! Targets that a loss refuses, and outputs that are never right.

use crate::data::Weighted;
use crate::loss::{BinaryCrossEntropy, CrossEntropy, Loss, Mse, SampleWeighted};
use crate::metrics::{Accuracy, ConfusionMatrix, Metric};
use crate::sample::Sample;

const NAN: f32 = f32::NAN;

/// What is said of a target beside an output of zeros.
fn says<O: Sample, T: Copy>(loss: &impl Loss<O, T>, target: T) -> String {
    let (output, mut d_output) = (O::ZERO, O::ZERO);
    let error = loss.loss(&output, &target, &mut d_output).expect_err("no target");
    error.to_string()
}

#[test]
fn a_target_that_is_no_number_is_named() {
    let text = "it has NaN at 1, but `Mse` compares finite numbers";
    assert_eq!(says::<[f32; 2], _>(&Mse, [0.0, NAN]), text);
    let text = "it has inf at 0, but `Mse` compares finite numbers";
    assert_eq!(says::<[f32; 1], f32>(&Mse, f32::INFINITY), text);
    // Where the network is to blame, the target is not.
    let loss = Mse.loss(&[NAN], &[1.0], &mut [0.0]).expect("a target");
    assert!(loss.is_nan());
}

#[test]
fn probabilities_are_from_0_to_1() {
    for (t, text) in [(1.5, "1.5"), (-0.2, "-0.2"), (NAN, "NaN")] {
        let text = format!("it has {text} at 1, but a probability is from 0 to 1");
        assert_eq!(says::<[f32; 2], _>(&BinaryCrossEntropy, [0.5, t]), text);
        assert_eq!(says::<[f32; 2], _>(&CrossEntropy, [0.5, t]), text);
        assert_eq!(
            says::<[f32; 1], f32>(&BinaryCrossEntropy, t),
            text.replace("at 1", "at 0")
        );
    }
    let rounded = BinaryCrossEntropy.loss(&[0.0], &[1.000_001], &mut [0.0]);
    rounded.expect("a rounded probability");
}

#[test]
fn a_sequence_names_the_step() {
    let text = "in step 1, it has 1.5 at 0, but a probability is from 0 to 1";
    assert_eq!(says::<[[f32; 2]; 2], _>(&CrossEntropy, [[0.5, 0.5], [1.5, 0.0]]), text);
    let text = "in step 2, label 7 is no class: the network gives 2 classes, counted from 0";
    assert_eq!(says::<[[f32; 2]; 3], _>(&CrossEntropy, [0, 1, 7]), text);
    // Of the second sample.
    let (outputs, mut d_outputs) = ([[[0.0; 2]; 3]; 2], [[[0.0; 2]; 3]; 2]);
    let error = CrossEntropy.batch(&outputs, &[[0, 1, 0], [0, 7, 0]], &mut d_outputs, 1.0);
    let (sample, bad) = error.expect_err("no class");
    assert_eq!((sample, &bad.to_string()[..17]), (1, "in step 1, label "));
}

#[test]
fn zeros_mask_a_step() {
    let mut d = [[NAN; 2]; 2];
    let half = CrossEntropy.loss(&[[1.0, 1.0], [3.0, 9.0]], &[[0.0, 1.0], [0.0; 2]], &mut d);
    let expected = f64::from(2.0_f32.ln()) / 2.0;
    assert!((half.expect("a mask") - expected).abs() < 1e-7);
    assert_eq!(d, [[0.25, -0.25], [0.0; 2]]);
    let mut d = [NAN; 2];
    let loss = CrossEntropy.loss(&[3.0, 9.0], &[0.0_f32; 2], &mut d);
    assert_eq!((loss, d), (Ok(0.0), [0.0; 2]));
}

#[test]
fn a_distribution_of_many_classes_sums_to_1() {
    const C: usize = 1_000_000;
    // Each of the many is too small to move a sum of f32 that has come to 0.98.
    let of = |p: f32| -> Box<[f32; C]> { vec![p; C].into_boxed_slice().try_into().expect("so many") };
    let mut target = of(2e-8);
    target[0] = 0.98;
    CrossEntropy
        .loss(&*of(0.0), &*target, &mut *of(0.0))
        .expect("a distribution");
}

#[test]
fn a_distribution_sums_to_1() {
    let error = says::<[f32; 3], _>(&CrossEntropy, [1.0, 0.0, 0.7]);
    let text = "its 3 probabilities sum to 1.7, but those of classes that exclude each other sum to 1\nhelp: ";
    assert!(error.starts_with(text), "{error}");
    for smoothed in [[0.05, 0.9, 0.05], [0.333, 0.333, 0.333]] {
        CrossEntropy
            .loss(&[0.0; 3], &smoothed, &mut [0.0; 3])
            .expect("a distribution");
    }
}

#[test]
fn a_weight_of_a_sample_is_from_0_up() {
    for weight in [NAN, -1.0] {
        let target = Weighted { target: 1_u32, weight };
        let text = format!("its weight is {weight}: it must be finite and at least 0");
        assert_eq!(says::<[f32; 2], _>(&SampleWeighted(CrossEntropy), target), text);
    }
}

#[test]
fn nan_is_never_right() {
    for output in [[NAN, NAN], [NAN, 1.0], [1.0, NAN]] {
        for class in [0_u32, 1] {
            assert_eq!(CrossEntropy.accuracy(&output, &class), Some(0.0));
            let mut accuracy = Accuracy::default();
            accuracy.add(&output, &class).expect("counted as wrong");
            assert_eq!((accuracy.right, accuracy.samples), (0, 1));
            let error = ConfusionMatrix::<2>::default()
                .add(&output, &class)
                .expect_err("no class");
            assert_eq!(
                error.to_string(),
                "the output holds NaN, so that no class is the largest"
            );
        }
        assert_eq!(CrossEntropy.accuracy(&output, &[NAN, NAN]), Some(0.0));
    }
    assert_eq!(BinaryCrossEntropy.accuracy(&[NAN, -1.0], &[false, false]), Some(0.5));
}
