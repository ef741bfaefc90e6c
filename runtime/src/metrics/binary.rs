//! What is counted over yes-or-no answers.

use super::{ConfusionMatrix, Metric};
use crate::loss::{BadTarget, Label, answer, check_probability};
use crate::network::Head;
use crate::optim::{BadSetting, Settings};
use gyul_spec::Kind;
use std::fmt;

/// How often yes was taken for yes, and for no: accuracy, precision, recall and F1 of outputs that are a question each, as
/// [`BinaryCrossEntropy`](crate::loss::BinaryCrossEntropy) learns them.
///
/// An output above the threshold says yes: 0 of logits, ½ of what a `Sigmoid` at the end gives. Outputs are `[f32; N]`, of which each number
/// is counted, and targets as that loss takes them: `[bool; N]` or probabilities `[f32; N]`, which are yes above ½; for one output also a bare
/// `bool` or `f32`, or a [`Label`] that is 0 or 1. Keras' `BinaryAccuracy`, `Precision`, `Recall` and `F1Score`, whose `threshold` is ½, also
/// of logits.
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
/// assert_eq!(answers.matrix().counts(), &[[2, 1], [0, 1]]); // [no, yes] by [no, yes]
/// assert_eq!(answers.to_string(), "accuracy 75.00 %, precision 50.00 %, recall 100.00 %, F1 66.67 %");
/// assert_eq!(trainer.evaluate(&data)?.accuracy, Some(0.75)); // which needs no metric
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct BinaryConfusion {
    threshold: f32,
    matrix: ConfusionMatrix<2>,
}

impl BinaryConfusion {
    /// Of outputs that are logits: above 0 is yes.
    #[must_use]
    pub fn of_logits() -> Self {
        Self::above(0.0)
    }

    /// Of outputs that are probabilities, as a `Sigmoid` gives them: above ½ is yes.
    #[must_use]
    pub fn of_probabilities() -> Self {
        Self::above(0.5)
    }

    /// With a threshold of one's own, in the unit of the output: a higher one for more precision, a lower one for more recall.
    #[must_use]
    pub fn above(threshold: f32) -> Self {
        Self {
            threshold,
            matrix: ConfusionMatrix::default(),
        }
    }

    /// The counts: class 0 is no, 1 is yes.
    #[must_use]
    pub fn matrix(&self) -> &ConfusionMatrix<2> {
        &self.matrix
    }

    /// The share of all answers that were right; NaN without any.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        self.matrix.accuracy()
    }

    /// Of the answers taken for yes, the share that were; NaN where none was.
    #[must_use]
    pub fn precision(&self) -> f64 {
        self.matrix.precision(1)
    }

    /// Of the answers that were yes, the share taken for it; NaN where there were none.
    #[must_use]
    pub fn recall(&self) -> f64 {
        self.matrix.recall(1)
    }

    /// The harmonic mean of precision and recall; NaN where nothing was yes nor taken for it.
    #[must_use]
    pub fn f1(&self) -> f64 {
        self.matrix.f1(1)
    }

    fn count(&mut self, outputs: &[f32], answers: impl Iterator<Item = bool>) -> Result<(), BadTarget> {
        if outputs.iter().any(|output| output.is_nan()) {
            return Err(BadTarget(
                "the output holds NaN, which is neither yes nor no".to_owned(),
            ));
        }
        for (output, yes) in outputs.iter().zip(answers) {
            self.matrix.count(u8::from(*output > self.threshold), u8::from(yes))?;
        }
        Ok(())
    }

    /// Whether the threshold tells answers apart behind the network's last layer: what `Sigmoid` gives is always above 0.
    fn check_threshold(&self, heads: &[Head]) -> Result<(), BadSetting> {
        let fine = match heads {
            [Head::Ends(Kind::Sigmoid | Kind::Softmax)] => self.threshold > 0.0 && self.threshold < 1.0,
            _ => self.threshold.is_finite(),
        };
        let expected = if self.threshold.is_finite() {
            "above 0 and below 1, as the probabilities are that the network ends in: `BinaryConfusion::of_probabilities()` has ½"
        } else {
            "finite"
        };
        Settings("BinaryConfusion").expect(fine, "threshold".into(), f64::from(self.threshold), expected)
    }
}

macro_rules! answers {
    ($(<$(const $n:ident: usize)?> $output:ty, $target:ty, |$of:ident| $answers:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$(const $n: usize)?> Metric<$output, $target> for BinaryConfusion {
            fn add(&mut self, output: &$output, target: &$target) -> Result<(), BadTarget> {
                let $of = target;
                self.count(output, $answers)
            }

            fn check(&self, heads: &[Head]) -> Result<(), BadSetting> {
                self.check_threshold(heads)
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
        let yes = answer(target)?;
        self.count(output, [yes].into_iter())
    }

    fn check(&self, heads: &[Head]) -> Result<(), BadSetting> {
        self.check_threshold(heads)
    }
}

/// Whether each of some probabilities says yes.
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
mod tests {
    use super::*;

    fn counts<T>(outputs: &[[f32; 1]], targets: &[T], mut of: BinaryConfusion) -> [[u64; 2]; 2]
    where
        BinaryConfusion: Metric<[f32; 1], T>,
    {
        for (output, target) in outputs.iter().zip(targets) {
            of.add(output, target).expect("an answer");
        }
        *of.matrix().counts()
    }

    #[test]
    fn every_kind_of_target_counts_alike() {
        let logits = [[2.0], [-1.0], [0.0], [0.5], [-3.0], [1.0]];
        let expected = [[2, 1], [1, 2]];
        let [yes, no] = [true, false];
        let answers = [yes, no, yes, yes, no, no];
        let logit = BinaryConfusion::of_logits;
        assert_eq!(counts(&logits, &answers, logit()), expected);
        assert_eq!(counts(&logits, &answers.map(|yes| [yes]), logit()), expected);
        assert_eq!(counts(&logits, &answers.map(i64::from), logit()), expected);
        let probabilities = answers.map(|yes| if yes { 0.7 } else { 0.5 });
        assert_eq!(counts(&logits, &probabilities, logit()), expected);
        assert_eq!(counts(&logits, &probabilities.map(|p| [p]), logit()), expected);
        let sigmoid = logits.map(|[x]| [1.0 / (1.0 + (-x).exp())]);
        assert_eq!(
            counts(&sigmoid, &answers, BinaryConfusion::of_probabilities()),
            expected
        );
        assert_eq!(counts(&logits, &answers, BinaryConfusion::above(1.5)), [[3, 0], [2, 1]]);

        let mut several = logit();
        several.add(&[2.0, -1.0, 0.0], &[yes, no, yes]).expect("answers");
        several.add(&[0.5, -3.0, 1.0], &[1.0, 0.0, 0.0]).expect("answers");
        assert_eq!(several.matrix().counts(), &expected);
        let [precision, recall] = [several.precision(), several.recall()];
        assert!((several.f1() - 2.0 * precision * recall / (precision + recall)).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_answer_is_refused_and_counts_nothing() {
        let mut of = BinaryConfusion::of_logits();
        let error = of.add(&[0.0], &2_u8).expect_err("label 2");
        assert!(error.to_string().starts_with("label 2 is no answer"), "{error}");
        let error = of.add(&[0.0], &f32::NAN).expect_err("NaN");
        assert_eq!(error.to_string(), "it has NaN at 0, but a probability is from 0 to 1");
        let error = of.add(&[1.0, f32::NAN], &[true, false]).expect_err("NaN");
        assert_eq!(error.to_string(), "the output holds NaN, which is neither yes nor no");
        assert_eq!(of, BinaryConfusion::of_logits());
        assert_eq!(of.to_string(), "accuracy none, precision none, recall none, F1 none");
    }

    #[test]
    fn a_threshold_that_tells_nothing_apart_is_refused() {
        let check =
            |of: BinaryConfusion, head| Metric::<[f32; 1], bool>::check(&of, &[head]).map_err(|bad| bad.to_string());
        let (logits, probabilities) = (BinaryConfusion::of_logits, BinaryConfusion::of_probabilities);
        assert_eq!(check(logits(), Head::Other), Ok(()));
        assert_eq!(check(probabilities(), Head::Ends(Kind::Sigmoid)), Ok(()));
        let error = check(logits(), Head::Ends(Kind::Sigmoid)).expect_err("all are yes");
        assert_eq!(
            error,
            "the `threshold` of `BinaryConfusion` is 0: it must be above 0 and below 1, as the probabilities are that the network ends in: \
             `BinaryConfusion::of_probabilities()` has ½"
        );
        let error = check(BinaryConfusion::above(f32::NAN), Head::Other).expect_err("NaN");
        assert_eq!(error, "the `threshold` of `BinaryConfusion` is NaN: it must be finite");
    }
}
