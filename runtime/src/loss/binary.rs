//! Cross entropy of yes-or-no answers.
#![expect(clippy::cast_precision_loss, reason = "lengths are below 2^24")]

use super::{BadTarget, Label, Loss, PROBABILITY, check_lengths, check_probability};
use crate::kernels::cpu::{BinarySums, Kernels, binary_cross_entropy};
use crate::sample::Sample;
use core::{convert::identity, slice};
use gyul_spec::Kind;

/// Cross entropy between a sigmoid of each logit and whether it should be on: the mean over the `N` outputs.
///
/// ```text
/// loss = 1/N Σ max(x, 0) − x·t + ln(1 + e^−|x|)        ∂loss/∂x = (sigmoid(x) − t) / N
/// ```
///
/// Each output is a question of its own: several may be on. Targets are `[bool; N]` or probabilities `[f32; N]`; for one
/// output also a bare `bool` or `f32`, or a [`Label`] that is 0 or 1. Exact for logits of any size. In nats. An answer is right where `x > 0` agrees with
/// `t > ½`, and the accuracy of a sample is the share of its right answers.
///
/// The network may end in logits or in `Sigmoid`; training a network that ends in `Softmax` with it does not compile.
///
/// Source: Keras' [`BinaryCrossentropy`](https://keras.io/api/losses/probabilistic_losses/) with `from_logits=True`.
///
/// ```
/// use gyul::loss::{BinaryCrossEntropy, Loss};
///
/// let mut d_output = [f32::NAN; 2];
/// let loss = BinaryCrossEntropy.loss(&[0.0, 100.0], &[false, true], &mut d_output)?;
/// assert_eq!((loss as f32, d_output), (2.0_f32.ln() / 2.0, [0.25, 0.0]));
/// # Ok::<(), gyul::loss::BadTarget>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BinaryCrossEntropy;

/// The sample whose target is none, and what is wrong with it.
type Bad = (usize, BadTarget);

/// What a logit is compared with.
trait Answer: Copy {
    fn is_yes(self) -> bool;

    /// What losses of `count` logits a sample come to; sets `d` to the gradients times `factor`. Of its own type each, so that it is fast in
    /// a user's debug build.
    fn sums(logits: &[f32], target: &[Self], d: &mut [f32], factor: f32, count: usize) -> Result<BinarySums, Bad>;
}

impl Answer for f32 {
    fn is_yes(self) -> bool {
        self > 0.5
    }

    fn sums(logits: &[f32], target: &[Self], d: &mut [f32], factor: f32, count: usize) -> Result<BinarySums, Bad> {
        // All of them first, without a branch each.
        if !target.iter().fold(true, |fine, p| fine & PROBABILITY.contains(p)) {
            for (i, p) in target.iter().enumerate() {
                check_probability(i % count, *p).map_err(|bad| (i / count, bad))?;
            }
        }
        Ok(binary_cross_entropy(Kernels::get(), d, logits, target, factor))
    }
}

impl Answer for bool {
    fn is_yes(self) -> bool {
        self
    }

    fn sums(logits: &[f32], target: &[Self], d: &mut [f32], factor: f32, _: usize) -> Result<BinarySums, Bad> {
        let (mut sums, mut probabilities) = (BinarySums::default(), [0.0; BLOCK]);
        let blocks = logits.chunks(BLOCK).zip(target.chunks(BLOCK)).zip(d.chunks_mut(BLOCK));
        for ((logits, target), d) in blocks {
            let probabilities = &mut probabilities[..target.len()];
            for (p, yes) in probabilities.iter_mut().zip(target) {
                *p = f32::from(u8::from(*yes));
            }
            let block = binary_cross_entropy(Kernels::get(), d, logits, probabilities, factor);
            sums.loss += block.loss;
            sums.right += block.right;
        }
        Ok(sums)
    }
}

/// Answers that are made probabilities, or labels that are made answers, at a time.
const BLOCK: usize = 256;

/// `target` beside each logit of samples of `count`: the sums of the samples' means; sets `d`.
fn batch<A: Answer>(
    logits: &[f32],
    target: &[A],
    d: &mut [f32],
    factor: f32,
    count: usize,
) -> Result<(f64, Option<f64>), Bad> {
    let sums = A::sums(logits, target, d, factor / count as f32, count)?;
    Ok((sums.loss / count as f64, Some(sums.right as f64 / count as f64)))
}

fn share(logits: &[f32], target: &[impl Answer]) -> f64 {
    // NaN is no answer, and would pass for a no.
    let right = |(x, t): &(&f32, &_)| !x.is_nan() && (**x > 0.0) == Answer::is_yes(**t);
    logits.iter().zip(target).filter(right).count() as f64 / logits.len() as f64
}

macro_rules! binary {
    ($(<$(const $n:ident: usize)?> $output:ty, $target:ty, $answers:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$(const $n: usize)?> Loss<$output, $target> for BinaryCrossEntropy {
            const LOGITS: Option<Kind> = Some(Kind::Sigmoid);

            fn loss(&self, output: &$output, target: &$target, d_output: &mut $output) -> Result<f64, BadTarget> {
                let mean = batch(output, $answers(slice::from_ref(target)), d_output, 1.0, output.len());
                mean.map(|(loss, _)| loss).map_err(|(_, bad)| bad)
            }

            fn accuracy(&self, output: &$output, target: &$target) -> Option<f64> {
                Some(share(output, $answers(slice::from_ref(target))))
            }

            #[track_caller]
            fn batch(
                &self,
                outputs: &[$output],
                targets: &[$target],
                d_outputs: &mut [$output],
                factor: f32,
            ) -> Result<(f64, Option<f64>), Bad> {
                check_lengths(outputs.len(), targets.len(), d_outputs.len());
                let (outputs, d_outputs) = (outputs.as_flattened(), d_outputs.as_flattened_mut());
                batch(outputs, $answers(targets), d_outputs, factor, <$output>::LEN)
            }
        }
    )*};
}

binary! {
    <const N: usize> [f32; N], [f32; N], <[[f32; N]]>::as_flattened;
    <const N: usize> [f32; N], [bool; N], <[[bool; N]]>::as_flattened;
    <> [f32; 1], f32, identity;
    <> [f32; 1], bool, identity;
}

/// 0 is no, 1 is yes: what tables of two classes hold.
#[diagnostic::do_not_recommend]
impl<T: Label> Loss<[f32; 1], T> for BinaryCrossEntropy {
    const LOGITS: Option<Kind> = Some(Kind::Sigmoid);

    fn loss(&self, output: &[f32; 1], target: &T, d_output: &mut [f32; 1]) -> Result<f64, BadTarget> {
        let mean = batch(output, &[answer(target)?], d_output, 1.0, 1);
        mean.map(|(loss, _)| loss).map_err(|(_, bad)| bad)
    }

    fn accuracy(&self, output: &[f32; 1], target: &T) -> Option<f64> {
        Some(share(output, &[target.index() == Some(1)]))
    }

    #[track_caller]
    fn batch(
        &self,
        outputs: &[[f32; 1]],
        targets: &[T],
        d_outputs: &mut [[f32; 1]],
        factor: f32,
    ) -> Result<(f64, Option<f64>), Bad> {
        check_lengths(outputs.len(), targets.len(), d_outputs.len());
        let (mut loss, mut right, mut answers) = (0.0, Some(0.0), [false; BLOCK]);
        let blocks = outputs.chunks(BLOCK).zip(targets.chunks(BLOCK));
        for (at, ((outputs, targets), d_outputs)) in blocks.zip(d_outputs.chunks_mut(BLOCK)).enumerate() {
            for (i, (to, target)) in answers.iter_mut().zip(targets).enumerate() {
                *to = answer(target).map_err(|bad| (at * BLOCK + i, bad))?;
            }
            let answers = &answers[..targets.len()];
            let block = batch(outputs.as_flattened(), answers, d_outputs.as_flattened_mut(), factor, 1)?;
            loss += block.0;
            right = right.zip(block.1).map(|(right, block)| right + block);
        }
        Ok((loss, right))
    }
}

/// What a label says: 0 is no, 1 is yes.
pub(crate) fn answer(target: &impl Label) -> Result<bool, BadTarget> {
    match target.index() {
        Some(0) => Ok(false),
        Some(1) => Ok(true),
        _ => Err(BadTarget(format!(
            "label {target:?} is no answer: one output is 0 for no and 1 for yes; more classes are for `CrossEntropy`"
        ))),
    }
}
