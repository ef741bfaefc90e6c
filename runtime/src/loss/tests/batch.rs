//! Batches against their samples.

use super::{distribution, numbers};
use crate::loss::{BadTarget, BinaryCrossEntropy, CrossEntropy, Loss, Mse};
use crate::sample::Sample;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A batch's loss, accuracy and gradients are those of its samples.
fn agrees_with_its_samples<O: Sample, T>(loss: &impl Loss<O, T>, outputs: &[O], targets: &[T]) {
    let mut d_outputs = vec![O::ZERO; outputs.len()];
    for d in &mut d_outputs {
        d.as_floats_mut().fill(f32::NAN);
    }
    let (sum, right) = loss.batch(outputs, targets, &mut d_outputs, 0.3).expect("targets");
    let (mut losses, mut rights) = (0.0, 0.0);
    for ((output, target), d_output) in outputs.iter().zip(targets).zip(&d_outputs) {
        let mut d = O::ZERO;
        losses += loss.loss(output, target, &mut d).expect("a target");
        rights += loss.accuracy(output, target).expect("known");
        for (d, of_batch) in d.as_floats().iter().zip(d_output.as_floats()) {
            assert!((0.3 * d - of_batch).abs() <= 1e-6, "{of_batch}, not 0.3 · {d}");
        }
    }
    assert!((sum - losses).abs() <= 1e-9 * losses, "loss {sum}, not {losses}");
    assert!(
        (right.expect("known") - rights).abs() <= 1e-9,
        "{right:?}, not {rights}"
    );
}

#[test]
fn a_batch_is_the_sum_of_its_samples() {
    let outputs: [[f32; 3]; 21] = std::array::from_fn(numbers);
    let labels: [u32; 21] = std::array::from_fn(|i| i as u32 % 3);
    agrees_with_its_samples(&CrossEntropy, &outputs, &labels);
    agrees_with_its_samples(&CrossEntropy.class_weights([0.5, 2.0, 3.0]), &outputs, &labels);
    let targets: [[f32; 3]; 21] = std::array::from_fn(distribution);
    agrees_with_its_samples(&CrossEntropy, &outputs, &targets);
    agrees_with_its_samples(&(CrossEntropy, 0.1), &outputs, &labels);
    let sequences: [[[f32; 3]; 5]; 7] = std::array::from_fn(numbers);
    let steps: [[u32; 5]; 7] = std::array::from_fn(|i| std::array::from_fn(|j| (i + j) as u32 % 3));
    agrees_with_its_samples(&CrossEntropy, &sequences, &steps);
    let targets: [[[f32; 3]; 5]; 7] = std::array::from_fn(|i| std::array::from_fn(|j| distribution(5 * i + j)));
    agrees_with_its_samples(&CrossEntropy, &sequences, &targets);
}

#[test]
fn a_batch_of_answers_is_the_sum_of_its_samples() {
    // More than are taken at a time.
    let outputs: [[f32; 13]; 45] = std::array::from_fn(numbers);
    let answers: [[bool; 13]; 45] = std::array::from_fn(|i| std::array::from_fn(|j| (i + j) % 3 == 0));
    agrees_with_its_samples(&BinaryCrossEntropy, &outputs, &answers);
    let probabilities = answers.map(|answers| answers.map(|yes| if yes { 0.9 } else { 0.3 }));
    agrees_with_its_samples(&BinaryCrossEntropy, &outputs, &probabilities);
    agrees_with_its_samples(&(BinaryCrossEntropy, 0.1), &outputs, &probabilities);
    let single: [[f32; 1]; 600] = std::array::from_fn(numbers);
    let yes: [bool; 600] = std::array::from_fn(|i| i % 3 == 0);
    agrees_with_its_samples(&BinaryCrossEntropy, &single, &yes);
    agrees_with_its_samples(&BinaryCrossEntropy, &single, &yes.map(i64::from));
    agrees_with_its_samples(
        &BinaryCrossEntropy,
        &single,
        &yes.map(|yes| if yes { 0.9 } else { 0.3 }),
    );
}

#[test]
fn the_bad_answer_of_a_batch_is_told_by_its_place() {
    let told = |sample: usize, place: usize| {
        let (outputs, mut targets) = ([[0.0; 3]; 400], [[0.5_f32; 3]; 400]);
        targets[sample][place] = 1.5;
        BinaryCrossEntropy.batch(&outputs, &targets, &mut outputs.clone(), 1.0)
    };
    for (sample, place) in [(0, 0), (0, 2), (1, 1), (399, 0)] {
        let text = format!("it has 1.5 at {place}, but a probability is from 0 to 1");
        assert_eq!(told(sample, place), Err((sample, BadTarget(text))));
    }
    for sample in [0, 255, 256, 399] {
        let (outputs, mut labels) = ([[0.0]; 400], [1_u8; 400]);
        labels[sample] = 2;
        let bad = BinaryCrossEntropy.batch(&outputs, &labels, &mut outputs.clone(), 1.0);
        assert_eq!(bad.map_err(|(i, _)| i), Err(sample));
    }
}

/// Wherever among the outputs NaN stands, the loss of the batch and that of the sample are NaN, and nothing of that sample is right.
fn tells_nan<O: Sample, T>(loss: &impl Loss<O, T>, outputs: &[O], targets: &[T]) {
    let len = O::ZERO.as_floats().len();
    for at in 0..len * outputs.len() {
        let (sample, place) = (at / len, at % len);
        let (mut outputs, mut d_outputs) = (outputs.to_vec(), vec![O::ZERO; outputs.len()]);
        outputs[sample].as_floats_mut()[place] = f32::NAN;
        let (sum, right) = loss.batch(&outputs, targets, &mut d_outputs, 0.3).expect("targets");
        assert!(sum.is_nan(), "{sum} with NaN at {place} of sample {sample}");
        let rights = outputs
            .iter()
            .zip(targets)
            .map(|(output, target)| loss.accuracy(output, target));
        let rights = rights.sum::<Option<f64>>().expect("known");
        assert!((right.expect("known") - rights).abs() < 1e-9, "{right:?}, not {rights}");
        let one = loss
            .loss(&outputs[sample], &targets[sample], &mut d_outputs[sample])
            .expect("a target");
        assert!(one.is_nan(), "{one} with NaN at {place}");
        let d = d_outputs[sample].as_floats();
        assert!(d.iter().any(|d| d.is_nan()), "{d:?} with NaN at {place}");
    }
}

#[test]
fn a_logit_that_is_nan_is_a_loss_that_is_nan() {
    let outputs: [[f32; 3]; 21] = std::array::from_fn(numbers);
    let labels: [u32; 21] = std::array::from_fn(|i| i as u32 % 3);
    tells_nan(&CrossEntropy, &outputs, &labels);
    // Also of a class that does not count.
    tells_nan(&CrossEntropy.class_weights([0.0, 2.0, 3.0]), &outputs, &labels);
    let targets: [[f32; 3]; 21] = std::array::from_fn(distribution);
    tells_nan(&CrossEntropy, &outputs, &targets);
    let one_hot: [[f32; 3]; 21] =
        std::array::from_fn(|i| std::array::from_fn(|class| f32::from(u8::from(class == i % 3))));
    tells_nan(&CrossEntropy, &outputs, &one_hot);
    tells_nan(&CrossEntropy.class_weights([0.0, 2.0, 3.0]), &outputs, &one_hot);
    let sequences: [[[f32; 3]; 5]; 7] = std::array::from_fn(numbers);
    let steps: [[u32; 5]; 7] = std::array::from_fn(|i| std::array::from_fn(|j| (i + j) as u32 % 3));
    tells_nan(&CrossEntropy, &sequences, &steps);
    tells_nan(&BinaryCrossEntropy, &outputs, &[[true, false, true]; 21]);
    tells_nan(&BinaryCrossEntropy, &outputs, &targets);
}

#[test]
fn the_bad_target_of_a_batch_is_told_by_its_place() {
    let place = |labels: &[u32]| {
        let outputs = vec![[0.0; 3]; labels.len()];
        CrossEntropy
            .batch(&outputs, labels, &mut outputs.clone(), 1.0)
            .map_err(|(i, _)| i)
    };
    assert_eq!(place(&[0, 2, 3, 4]), Err(2));
    let (outputs, labels) = ([[[0.0; 3]; 2]; 3], [[0, 1], [2, 2], [0, 3]]);
    let bad = CrossEntropy.batch(&outputs, &labels, &mut outputs.clone(), 1.0);
    assert_eq!(bad.map_err(|(i, _)| i), Err(2));
}

/// A loss that says which way it was asked.
struct Asked;

impl Loss<[f32; 1], u8> for Asked {
    fn loss(&self, _: &[f32; 1], _: &u8, _: &mut [f32; 1]) -> Result<f64, BadTarget> {
        Err(BadTarget("sample by sample".to_owned()))
    }

    fn batch(
        &self,
        _: &[[f32; 1]],
        _: &[u8],
        d_outputs: &mut [[f32; 1]],
        factor: f32,
    ) -> Result<(f64, Option<f64>), (usize, BadTarget)> {
        d_outputs.fill([factor]);
        Ok((3.0, Some(1.0)))
    }
}

#[test]
fn a_loss_that_counts_so_many_times_keeps_its_way_for_a_batch() {
    let mut d_outputs = [[f32::NAN]; 2];
    let sums = (Asked, 0.5).batch(&[[0.0]; 2], &[0, 0], &mut d_outputs, 0.25);
    assert_eq!(sums, Ok((1.5, Some(1.0))));
    assert_eq!(d_outputs, [[0.125]; 2]);
}

#[test]
fn whether_a_distribution_counts_needs_no_room_on_the_stack() {
    const CLASSES: usize = 200_000;
    let target: Box<[f32; CLASSES]> = vec![0.0; CLASSES].try_into().expect("as many");
    let asks = move || CrossEntropy.counts(&*target);
    // Less than as many weights take.
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(asks);
    assert!(!thread.expect("a thread").join().expect("an answer"));
}

#[test]
fn a_batch_is_of_one_length() {
    fn refuses<O: Sample, T: Copy>(loss: &impl Loss<O, T>, target: T) {
        for [outputs, targets, d_outputs] in [[3, 2, 3], [2, 3, 3], [3, 3, 2], [0, 1, 0]] {
            let call = || {
                let (outputs, targets) = (vec![O::ZERO; outputs], vec![target; targets]);
                loss.batch(&outputs, &targets, &mut vec![O::ZERO; d_outputs], 1.0)
            };
            let panic = catch_unwind(AssertUnwindSafe(call)).expect_err("lengths differ");
            let expected = format!(
                "a batch of {outputs} outputs takes as many targets and gradients, not {targets} and {d_outputs}"
            );
            assert_eq!(panic.downcast_ref::<String>(), Some(&expected));
        }
    }
    refuses::<[f32; 3], u8>(&CrossEntropy, 1);
    refuses::<[[f32; 3]; 2], [u8; 2]>(&CrossEntropy, [1, 2]);
    refuses::<[f32; 3], [f32; 3]>(&Mse, [0.0; 3]);
    refuses::<[f32; 3], [f32; 3]>(&BinaryCrossEntropy, [0.0; 3]);
    refuses::<[f32; 1], u8>(&BinaryCrossEntropy, 1);
    refuses::<[f32; 3], u8>(&(CrossEntropy, 0.5), 1);
}
