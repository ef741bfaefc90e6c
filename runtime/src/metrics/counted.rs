//! What is counted over outputs and their targets.

use super::argmax;
use crate::loss::{BadTarget, Label, class as index, of_step};
use crate::network::End;
use crate::optim::BadSetting;
use std::fmt;

/// What is counted over pairs of an output and its target.
///
/// ```
/// use gyul::loss::BadTarget;
/// use gyul::metrics::Metric;
///
/// /// The largest error seen.
/// #[derive(Default)]
/// struct Worst(f32);
///
/// impl Metric<[f32; 1], f32> for Worst {
///     fn add(&mut self, output: &[f32; 1], target: &f32) -> Result<(), BadTarget> {
///         self.0 = self.0.max((output[0] - target).abs());
///         Ok(())
///     }
/// }
///
/// let mut worst = Worst::default();
/// worst.add(&[1.0], &1.5)?;
/// worst.add(&[2.0], &1.75)?;
/// assert_eq!(worst.0, 0.5);
/// # Ok::<(), BadTarget>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not measure an output `{Output}` against a target `{Target}`",
    label = "the network gives `{Output}`, the data set has targets `{Target}`",
    note = "`Accuracy` and `ConfusionMatrix::<C>` measure `[f32; C]` against a label or `[f32; C]`, and sequences of them; `BinaryConfusion` `[f32; N]` against `[bool; N]` or \
            `[f32; N]`, and one number also against `bool`, `f32` or a label that is 0 or 1; \
            several outputs take a metric each, in the struct that `network!` writes for them: \
            `TwoOutput {{ kind: ConfusionMatrix::<3>::default(), price: () }}`, where `()` measures nothing; \
            of `Weighted` targets, measure on `data.map_target(|weighted| weighted.target)`"
)]
pub trait Metric<Output, Target> {
    /// Counts one pair. `output` is what the network's `predict` gives.
    ///
    /// # Errors
    /// If the target is none for this output, such as a label beyond the classes.
    fn add(&mut self, output: &Output, target: &Target) -> Result<(), BadTarget>;

    /// Whether it measures what a network gives that ends so, such as a threshold behind a `Sigmoid`: `ends` has what each output ends in. The
    /// trainer asks before it measures; any do, unless a metric says otherwise.
    ///
    /// A metric around another passes this on.
    ///
    /// # Errors
    /// The first setting that makes no sense there.
    fn check(&self, ends: &[End]) -> Result<(), BadSetting> {
        let _ = ends;
        Ok(())
    }
}

/// Measures nothing: for those of several outputs that others are measured beside.
#[diagnostic::do_not_recommend]
impl<Output, Target> Metric<Output, Target> for () {
    fn add(&mut self, _: &Output, _: &Target) -> Result<(), BadTarget> {
        Ok(())
    }
}

/// As [`class`](super::class), for what cannot count an output without one.
fn class_of<const C: usize>(role: &str, numbers: &[f32; C]) -> Result<usize, BadTarget> {
    argmax(numbers).ok_or_else(|| BadTarget(format!("the {role} holds NaN, so that no class is the largest")))
}

/// Fails to compile where all outputs would be of class 0.
const fn require_classes(classes: usize) {
    assert!(
        classes > 1,
        "`Accuracy` and `ConfusionMatrix` count outputs with a number for each class, and this output has one, which is always the largest\n       \
         help: `BinaryConfusion::of_logits()` asks whether a logit is above 0, `BinaryConfusion::of_probabilities()` whether what `Sigmoid` gives \
         is above ½"
    );
}

/// The share of samples whose largest output is the true class. An output that holds NaN is wrong. Of a sequence, `[[f32; C]; T]` against
/// `[label; T]`, every step counts as a sample.
///
/// An output of one number, `[f32; 1]`, has no largest: counting it does not compile. [`BinaryConfusion`](super::BinaryConfusion) counts those.
///
/// ```compile_fail
/// use gyul::metrics::{Accuracy, Metric};
///
/// Accuracy::default().add(&[0.9], &1)?;
/// # Ok::<(), gyul::loss::BadTarget>(())
/// ```
///
/// ```
/// use gyul::metrics::{Accuracy, Metric};
///
/// let mut accuracy = Accuracy::default();
/// accuracy.add(&[0.1, 0.9], &1)?;
/// accuracy.add(&[0.8, 0.2], &1)?;
/// assert_eq!(accuracy.value(), 0.5);
/// assert_eq!(accuracy.to_string(), "50.00 % (1 of 2)");
/// # Ok::<(), gyul::loss::BadTarget>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accuracy {
    /// Samples that were right.
    pub right: u64,
    /// All samples.
    pub samples: u64,
}

impl Accuracy {
    /// From 0 to 1; NaN without samples.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
    pub fn value(&self) -> f64 {
        self.right as f64 / self.samples as f64
    }
}

#[diagnostic::do_not_recommend]
impl<T: Label, const C: usize> Metric<[f32; C], T> for Accuracy {
    fn add(&mut self, output: &[f32; C], target: &T) -> Result<(), BadTarget> {
        const { require_classes(C) }
        self.right += u64::from(argmax(output) == Some(index(*target, C)?));
        self.samples += 1;
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<const C: usize> Metric<[f32; C], [f32; C]> for Accuracy {
    fn add(&mut self, output: &[f32; C], target: &[f32; C]) -> Result<(), BadTarget> {
        self.add(output, &class_of("target", target)?)
    }
}

/// Every step of a sequence counts by itself.
#[diagnostic::do_not_recommend]
impl<Target, const C: usize, const T: usize> Metric<[[f32; C]; T], [Target; T]> for Accuracy
where
    Self: Metric<[f32; C], Target>,
{
    fn add(&mut self, output: &[[f32; C]; T], target: &[Target; T]) -> Result<(), BadTarget> {
        add_steps(self, output, target)
    }
}

impl fmt::Display for Accuracy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} % ({} of {})", 100.0 * self.value(), self.right, self.samples)
    }
}

/// How often each class was taken for each: one row for each true class, one column for each predicted one. The counts lie on the heap. Of a
/// sequence, `[[f32; C]; T]` against `[label; T]`, every step counts.
///
/// As with [`Accuracy`], counting outputs of one number does not compile.
///
/// ```
/// use gyul::metrics::ConfusionMatrix;
///
/// let mut matrix = ConfusionMatrix::<2>::default();
/// for (predicted, label) in [(0, 0), (0, 0), (1, 0), (1, 1)] {
///     matrix.count(predicted, label)?;
/// }
/// assert_eq!(matrix.counts(), &[[2, 1], [0, 1]]);
/// assert_eq!((matrix.accuracy(), matrix.precision(1), matrix.recall(1), matrix.f1(1)), (0.75, 0.5, 1.0, 2.0 / 3.0));
/// assert_eq!(
///     matrix.to_string(),
///     "true \\ predicted  0  1    recall\n\
///      \x20              0  2  1   66.67 %\n\
///      \x20              1  0  1  100.00 %"
/// );
/// # Ok::<(), gyul::loss::BadTarget>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfusionMatrix<const C: usize> {
    /// A row for each of the `C` classes: a thousand of them are more than a stack holds.
    counts: Box<[[u64; C]]>,
}

impl<const C: usize> Default for ConfusionMatrix<C> {
    fn default() -> Self {
        Self {
            counts: vec![[0; C]; C].into_boxed_slice(),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
impl<const C: usize> ConfusionMatrix<C> {
    /// Counts one prediction.
    ///
    /// # Errors
    /// If either is no class.
    pub fn count(&mut self, predicted: impl Label, label: impl Label) -> Result<(), BadTarget> {
        let (row, column) = (index(label, C)?, index(predicted, C)?);
        self.counts[row][column] += 1;
        Ok(())
    }

    /// `counts()[label][predicted]`.
    ///
    /// # Panics
    /// Never: there are as many rows as classes.
    #[must_use]
    pub fn counts(&self) -> &[[u64; C]; C] {
        (&*self.counts).try_into().expect("a row for each class")
    }

    /// The share of all samples that were right; NaN without samples.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        let right: u64 = (0..C).map(|class| self.counts[class][class]).sum();
        right as f64 / self.counts.as_flattened().iter().sum::<u64>() as f64
    }

    /// Of the samples taken for `class`, the share that were; NaN where none was taken for it.
    ///
    /// # Panics
    /// If `class` is not below `C`, as indexing does.
    #[must_use]
    #[track_caller]
    pub fn precision(&self, class: usize) -> f64 {
        self.counts[class][class] as f64 / self.counts.iter().map(|row| row[class]).sum::<u64>() as f64
    }

    /// Of the samples of `class`, the share that were recognised; NaN where there were none.
    ///
    /// # Panics
    /// If `class` is not below `C`, as indexing does.
    #[must_use]
    #[track_caller]
    pub fn recall(&self, class: usize) -> f64 {
        self.counts[class][class] as f64 / self.counts[class].iter().sum::<u64>() as f64
    }

    /// The harmonic mean of precision and recall of `class`; NaN where there was none of it, and none taken for it.
    ///
    /// # Panics
    /// If `class` is not below `C`, as indexing does.
    #[must_use]
    #[track_caller]
    pub fn f1(&self, class: usize) -> f64 {
        let of = self.counts[class].iter().sum::<u64>();
        let taken = self.counts.iter().map(|row| row[class]).sum::<u64>();
        (2 * self.counts[class][class]) as f64 / (of + taken) as f64
    }
}

#[diagnostic::do_not_recommend]
impl<T: Label, const C: usize> Metric<[f32; C], T> for ConfusionMatrix<C> {
    fn add(&mut self, output: &[f32; C], target: &T) -> Result<(), BadTarget> {
        const { require_classes(C) }
        self.count(class_of("output", output)?, *target)
    }
}

#[diagnostic::do_not_recommend]
impl<const C: usize> Metric<[f32; C], [f32; C]> for ConfusionMatrix<C> {
    fn add(&mut self, output: &[f32; C], target: &[f32; C]) -> Result<(), BadTarget> {
        const { require_classes(C) }
        self.count(class_of("output", output)?, class_of("target", target)?)
    }
}

/// Every step of a sequence counts by itself.
#[diagnostic::do_not_recommend]
impl<Target, const C: usize, const T: usize> Metric<[[f32; C]; T], [Target; T]> for ConfusionMatrix<C>
where
    Self: Metric<[f32; C], Target>,
{
    fn add(&mut self, output: &[[f32; C]; T], target: &[Target; T]) -> Result<(), BadTarget> {
        add_steps(self, output, target)
    }
}

/// Counts each step.
fn add_steps<Output, Target>(
    metric: &mut impl Metric<Output, Target>,
    outputs: &[Output],
    targets: &[Target],
) -> Result<(), BadTarget> {
    let mut steps = outputs.iter().zip(targets).enumerate();
    steps.try_for_each(|(step, (output, target))| metric.add(output, target).map_err(|bad| of_step(step, &bad)))
}

impl<const C: usize> fmt::Display for ConfusionMatrix<C> {
    /// A table of the counts, with each class's recall.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const CORNER: &str = "true \\ predicted";
        let largest = self
            .counts
            .as_flattened()
            .iter()
            .copied()
            .max()
            .unwrap_or(0)
            .max(C as u64);
        let width = largest.to_string().len();
        write!(f, "{CORNER}")?;
        (0..C).try_for_each(|class| write!(f, "  {class:>width$}"))?;
        write!(f, "    recall")?;
        for (class, row) in self.counts.iter().enumerate() {
            write!(f, "\n{class:>corner$}", corner = CORNER.len())?;
            row.iter().try_for_each(|count| write!(f, "  {count:>width$}"))?;
            match self.recall(class) {
                recall if recall.is_nan() => write!(f, "  no samples")?,
                recall => write!(f, "  {:>6.2} %", 100.0 * recall)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Accuracy, ConfusionMatrix, Metric};
    use std::thread;

    #[test]
    fn every_step_of_a_sequence_counts() {
        let (mut accuracy, mut matrix) = (Accuracy::default(), ConfusionMatrix::<2>::default());
        let outputs = [[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]];
        let labels = [1_u8, 1, 1];
        accuracy.add(&outputs, &labels).expect("classes");
        matrix.add(&outputs, &labels).expect("classes");
        // The same as distributions.
        matrix
            .add(&outputs, &[[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]])
            .expect("classes");
        assert_eq!((accuracy.right, accuracy.samples), (2, 3));
        assert_eq!(matrix.counts(), &[[1, 0], [1, 4]]);
        let error = matrix.add(&outputs, &[0, 2, 0]).expect_err("no class").to_string();
        assert!(error.starts_with("in step 1, label 2 is no class"), "{error}");
    }

    /// Eight megabytes of counts on a stack of a quarter of one.
    #[test]
    fn a_thousand_classes_leave_the_stack_alone() {
        let work = || {
            let mut matrix = ConfusionMatrix::<1000>::default();
            matrix.count(999, 0).expect("classes");
            let copy = matrix.clone();
            matrix.count(0, 0).expect("classes");
            (copy.counts()[0][999], copy == matrix, matrix.accuracy())
        };
        let thread = thread::Builder::new().stack_size(1 << 18).spawn(work);
        assert_eq!(thread.expect("a thread").join().ok(), Some((1, false, 0.5)));
    }
}
