//! What is counted over binary answers.

use super::{ConfusionMatrix, Metric};
use crate::loss::{BadTarget, Label, answer, check_probability};
use crate::network::{End, Head};
use crate::optim::{BadSetting, Settings};
use gyul_spec::{Class, Kind};
use std::fmt;

/// How often positive was taken for positive, and for negative: accuracy, precision, recall and F1 of outputs that are a question each, as
/// [`BinaryCrossEntropy`](crate::loss::BinaryCrossEntropy) learns them.
///
/// An output above the threshold is taken for positive: 0 of logits, ½ of what a `Sigmoid` at the end gives. Outputs are `[f32; N]`, whose numbers
/// are all counted together (micro-averaged), and targets as that loss takes them: `[bool; N]` or probabilities `[f32; N]`, which are positive above
/// ½; for one output also a bare `bool` or `f32`, or a [`Label`] that is 0 or 1.
///
/// scikit-learn's `precision_score`, `recall_score` and `f1_score` with `average="micro"`; Keras' `BinaryAccuracy`, `Precision` and `Recall`, which are
/// 0, not NaN, where there is nothing to tell by, and its `F1Score` with `threshold=0.5` and `average="micro"` (without them it takes the largest output,
/// and tells each class apart).
///
/// ```
/// use gyul::metrics::BinaryConfusion;
/// use gyul::prelude::*;
///
/// network! { struct Net: [2] -> [1] { out: Linear<1>, } }
///
/// let mut net = Net::new(7);
/// net.out.weight.as_mut_slice().copy_from_slice(&[1.0, -1.0]);
/// let data = Arrays::<[f32; 2], _>::new(vec![[3.0, 1.0], [2.0, 1.0], [1.0, 3.0], [1.0, 2.0]], vec![1_u8, 0, 0, 0])?;
/// let mut trainer = Trainer::new(net, BinaryCrossEntropy, Adam::default());
/// let answers = trainer.measure(&data, BinaryConfusion::of_logits())?;
/// assert_eq!((answers.accuracy(), answers.precision(), answers.recall()), (0.75, 0.5, 1.0));
/// assert_eq!(answers.matrix().counts(), &[[2, 1], [0, 1]]); // [negative, positive] by [negative, positive]
/// assert_eq!(answers.to_string(), "accuracy 75.00 %, precision 50.00 %, recall 100.00 %, F1 66.67 %");
/// assert_eq!(trainer.evaluate(&data)?.accuracy, Some(0.75)); // which needs no metric
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct BinaryConfusion {
    threshold: Threshold,
    matrix: ConfusionMatrix<2>,
}

/// What an output is compared with, which says what it is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Threshold {
    Logit,
    Probability,
    /// Of the user's own, who knows the unit.
    Own(f32),
}

impl Threshold {
    fn value(self) -> f32 {
        match self {
            Self::Logit => 0.0,
            Self::Probability => 0.5,
            Self::Own(threshold) => threshold,
        }
    }
}

impl BinaryConfusion {
    /// Of outputs that are logits: above 0 is positive.
    #[must_use]
    pub fn of_logits() -> Self {
        Self::by(Threshold::Logit)
    }

    /// Of outputs that are probabilities, as a `Sigmoid` gives them: above ½ is positive. An output that is no probability is an error, and so is a
    /// network that ends in a layer which gives none, such as `Linear`.
    #[must_use]
    pub fn of_probabilities() -> Self {
        Self::by(Threshold::Probability)
    }

    /// With a threshold of one's own, in the unit of the output: a higher one for more precision, a lower one for more recall.
    #[must_use]
    pub fn with_threshold(threshold: f32) -> Self {
        Self::by(Threshold::Own(threshold))
    }

    fn by(threshold: Threshold) -> Self {
        Self {
            threshold,
            matrix: ConfusionMatrix::default(),
        }
    }

    /// The counts: class 0 is negative, 1 is positive.
    #[must_use]
    pub fn matrix(&self) -> &ConfusionMatrix<2> {
        &self.matrix
    }

    /// The share of all answers that were right; NaN without any.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        self.matrix.accuracy()
    }

    /// Of the answers taken for positive, the share that were; NaN where none was.
    #[must_use]
    pub fn precision(&self) -> f64 {
        self.matrix.precision(1)
    }

    /// Of the answers that were positive, the share taken for it; NaN where there were none.
    #[must_use]
    pub fn recall(&self) -> f64 {
        self.matrix.recall(1)
    }

    /// The harmonic mean of precision and recall; NaN where nothing was positive nor taken for it.
    #[must_use]
    pub fn f1(&self) -> f64 {
        self.matrix.f1(1)
    }

    fn count(&mut self, outputs: &[f32], answers: impl Iterator<Item = bool>) -> Result<(), BadTarget> {
        if outputs.iter().any(|output| output.is_nan()) {
            return Err(BadTarget("the output holds NaN, which is no answer".to_owned()));
        }
        let mut numbers = outputs.iter().enumerate();
        if self.threshold == Threshold::Probability
            && let Some((place, number)) = numbers.find(|(place, p)| check_probability(*place, **p).is_err())
        {
            return Err(BadTarget(format!(
                "the output has {number} at {place}, which is no probability: `BinaryConfusion::of_logits()` counts logits"
            )));
        }
        let threshold = self.threshold.value();
        for (output, positive) in outputs.iter().zip(answers) {
            self.matrix.count(u8::from(*output > threshold), u8::from(positive))?;
        }
        Ok(())
    }

    /// Whether the threshold tells answers apart behind the network's last layer: what `Sigmoid` gives is always above 0, and ½ is none of logits.
    fn check_threshold(&self, ends: &[End]) -> Result<(), BadSetting> {
        let threshold = self.threshold.value();
        let expected = match ends {
            _ if !threshold.is_finite() => "finite".into(),
            [End { head: Head::Ends(Kind::Sigmoid | Kind::Softmax), .. }] if threshold <= 0.0 || threshold >= 1.0 => {
                "above 0 and below 1, as the probabilities are that the network ends in: `BinaryConfusion::of_probabilities()` has ½".into()
            }
            [End { head: Head::Other, layer }] if self.threshold == Threshold::Probability && gives_logits(*layer) => format!(
                "that of logits, 0, for `{}` at the end of the network gives no probabilities: `BinaryConfusion::of_logits()` has it, \
                 and `with_threshold(0.5)` is taken as it is",
                layer.row().name
            ),
            _ => return Ok(()),
        };
        Settings("BinaryConfusion").expect(false, "threshold".into(), f64::from(threshold), expected)
    }
}

/// Whether what a layer gives is any number: what has weights does not end at 0 and 1. One of a user's own may give probabilities.
fn gives_logits(last: Kind) -> bool {
    last.row().class == Class::Layer && last != Kind::Own
}

macro_rules! answers {
    ($(<$(const $n:ident: usize)?> $output:ty, $target:ty, |$of:ident| $answers:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$(const $n: usize)?> Metric<$output, $target> for BinaryConfusion {
            fn add(&mut self, output: &$output, target: &$target) -> Result<(), BadTarget> {
                let $of = target;
                self.count(output, $answers)
            }

            fn check(&self, ends: &[End]) -> Result<(), BadSetting> {
                self.check_threshold(ends)
            }
        }
    )*};
}

answers! {
    <const N: usize> [f32; N], [bool; N], |answers| answers.iter().copied();
    <const N: usize> [f32; N], [f32; N], |answers| probable(answers)?;
    <> [f32; 1], bool, |answer| [*answer].into_iter();
    <> [f32; 1], f32, |answer| probable(std::slice::from_ref(answer))?;
}

#[diagnostic::do_not_recommend]
impl<T: Label> Metric<[f32; 1], T> for BinaryConfusion {
    fn add(&mut self, output: &[f32; 1], target: &T) -> Result<(), BadTarget> {
        let positive = answer(target)?;
        self.count(output, [positive].into_iter())
    }

    fn check(&self, ends: &[End]) -> Result<(), BadSetting> {
        self.check_threshold(ends)
    }
}

/// Whether each of some probabilities is that of a positive.
fn probable(answers: &[f32]) -> Result<impl Iterator<Item = bool>, BadTarget> {
    let mut places = answers.iter().enumerate();
    places.try_for_each(|(place, p)| check_probability(place, *p))?;
    Ok(answers.iter().map(|p| *p > 0.5))
}

impl fmt::Display for BinaryConfusion {
    /// `accuracy 75.00 %, precision 50.00 %, recall 100.00 %, F1 66.67 %`; `none` for what there is nothing to tell by.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [self.accuracy(), self.precision(), self.recall(), self.f1()];
        let names = ["accuracy", ", precision", ", recall", ", F1"];
        names.into_iter().zip(all).try_for_each(|(name, share)| {
            if share.is_nan() {
                write!(f, "{name} none")
            } else {
                write!(f, "{name} {:.2} %", 100.0 * share)
            }
        })
    }
}

#[cfg(test)]
mod tests;
