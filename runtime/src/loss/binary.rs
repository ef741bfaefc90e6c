//! Cross entropy of yes-or-no answers.

use super::{BadTarget, Label, Loss, check_probability};
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

/// The answer that a target stands for, as a probability.
trait Answer: Copy {
    fn probability(self) -> f32;
}

impl Answer for f32 {
    fn probability(self) -> f32 {
        self
    }
}

impl Answer for bool {
    fn probability(self) -> f32 {
        f32::from(u8::from(self))
    }
}

/// `target` beside each output; sets `d` and returns the mean loss.
#[expect(clippy::cast_precision_loss, reason = "a length is below 2^53")]
fn mean(logits: &[f32], target: &[impl Answer], d: &mut [f32]) -> Result<f64, BadTarget> {
    let count = logits.len() as f32;
    let mut sum = 0.0;
    for (i, ((&x, t), d)) in logits.iter().zip(target).zip(d).enumerate() {
        let t = t.probability();
        check_probability(i, t)?;
        // e^−|x| is at most 1: neither overflows nor rounds the loss of a sure answer to 0.
        let tail = (-x.abs()).exp();
        let sigmoid = if x >= 0.0 { 1.0 } else { tail } / (1.0 + tail);
        sum += f64::from(x.max(0.0)) - f64::from(x) * f64::from(t) + f64::from(tail).ln_1p();
        *d = (sigmoid - t) / count;
    }
    Ok(sum / f64::from(count))
}

#[expect(clippy::cast_precision_loss, reason = "a length is below 2^53")]
fn share(logits: &[f32], target: &[impl Answer]) -> f64 {
    // NaN is no answer, and would pass for a no.
    let right = |(x, t): &(&f32, &_)| !x.is_nan() && (**x > 0.0) == (Answer::probability(**t) > 0.5);
    logits.iter().zip(target).filter(right).count() as f64 / logits.len() as f64
}

macro_rules! binary {
    ($(<$(const $n:ident: usize)?> $output:ty, $target:ty, $target_as_slice:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$(const $n: usize)?> Loss<$output, $target> for BinaryCrossEntropy {
            const LOGITS: Option<Kind> = Some(Kind::Sigmoid);

            fn loss(&self, output: &$output, target: &$target, d_output: &mut $output) -> Result<f64, BadTarget> {
                mean(output, $target_as_slice(target), d_output)
            }

            fn accuracy(&self, output: &$output, target: &$target) -> Option<f64> {
                Some(share(output, $target_as_slice(target)))
            }
        }
    )*};
}

binary! {
    <const N: usize> [f32; N], [f32; N], <[f32; N]>::as_slice;
    <const N: usize> [f32; N], [bool; N], <[bool; N]>::as_slice;
    <> [f32; 1], f32, core::slice::from_ref;
    <> [f32; 1], bool, core::slice::from_ref;
}

/// 0 is no, 1 is yes: what tables of two classes hold.
#[diagnostic::do_not_recommend]
impl<T: Label> Loss<[f32; 1], T> for BinaryCrossEntropy {
    const LOGITS: Option<Kind> = Some(Kind::Sigmoid);

    fn loss(&self, output: &[f32; 1], target: &T, d_output: &mut [f32; 1]) -> Result<f64, BadTarget> {
        let answer = match target.index() {
            Some(0) => false,
            Some(1) => true,
            _ => {
                return Err(BadTarget(format!(
                    "label {target:?} is no answer: one output is 0 for no and 1 for yes; more classes are for `CrossEntropy`"
                )));
            }
        };
        mean(output, &[answer], d_output)
    }

    fn accuracy(&self, output: &[f32; 1], target: &T) -> Option<f64> {
        Some(share(output, &[target.index() == Some(1)]))
    }
}
