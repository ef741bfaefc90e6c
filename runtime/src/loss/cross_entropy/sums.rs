//! What cross entropy sums over classes, and its gradient.

use crate::kernels::cpu::{self, CrossEntropySums, FAR_LOGIT, Kernels};
use crate::loss::{BadTarget, Label, no_class, scale};
use crate::metrics::argmax;

/// Labels that are read at once.
const AT_ONCE: usize = 64;

/// Sets `d` to `factor · weight · (softmax(logits) − one_hot(label))`, sample by sample. On error, the place of the bad label.
pub(super) fn of_labels(
    logits: &[f32],
    targets: &[impl Label],
    weights: Option<&[f32]>,
    d: &mut [f32],
    factor: f32,
    classes: usize,
) -> Result<CrossEntropySums, (usize, BadTarget)> {
    let label = |i: usize| {
        let index = targets[i].index().and_then(|index| u32::try_from(index).ok());
        index.unwrap_or(u32::MAX)
    };
    let sums = of_indices(logits, (targets.len(), &label), weights, d, factor, classes);
    sums.map_err(|bad| (bad, no_class(&targets[bad], classes)))
}

/// As [`of_labels`], of so many labels by their places. Not generic, so that a user's crate does not compile it.
fn of_indices(
    logits: &[f32],
    (samples, label): (usize, &dyn Fn(usize) -> u32),
    weights: Option<&[f32]>,
    d: &mut [f32],
    factor: f32,
    classes: usize,
) -> Result<CrossEntropySums, usize> {
    let (mut sums, mut labels) = (CrossEntropySums::default(), [0; AT_ONCE]);
    for first in (0..samples).step_by(AT_ONCE) {
        let labels = &mut labels[..AT_ONCE.min(samples - first)];
        for (i, to) in labels.iter_mut().enumerate() {
            *to = label(first + i);
        }
        let rows = first * classes..(first + labels.len()) * classes;
        let (d, logits) = (&mut d[rows.clone()], &logits[rows]);
        let of_these = cpu::cross_entropy(Kernels::get(), d, logits, labels, weights, factor, classes);
        let of_these = of_these.map_err(|bad| first + bad)?;
        sums.loss += of_these.loss;
        sums.right += of_these.right;
    }
    if sums.loss.is_nan() {
        // The kernel looks for the largest logit alone, and among NaN finds what comes first.
        let right = |i: &usize| argmax(&logits[i * classes..][..classes]) == usize::try_from(label(*i)).ok();
        sums.right = (0..samples).filter(right).count();
    }
    Ok(sums)
}

/// Sets `d` to `(Σ weight · target) · softmax(logits) − weight · target`.
#[expect(clippy::cast_possible_truncation, reason = "a sum near 1, of numbers of f32")]
pub(super) fn of_distribution(logits: &[f32], target: &[f32], weights: Option<&[f32]>, d: &mut [f32]) -> f64 {
    let (max, log_sum) = softmax(d, logits);
    let share = |c: usize| target[c] * weights.map_or(1.0, |weights| weights[c]);
    // In f32 many classes of small probability would be lost beside a large one.
    let total = (0..logits.len()).map(share).map(f64::from).sum::<f64>() as f32;
    // NaN where a logit is, also where nothing counts: the gradient is NaN as well.
    let mut loss = 0.0 * log_sum;
    for (c, d) in d.iter_mut().enumerate() {
        // 0 · ∞ is 0 here: a class of probability 0 costs nothing, however small its logit.
        if share(c) != 0.0 {
            loss += f64::from(share(c)) * (log_sum + (max - f64::from(logits[c])));
        }
        *d = total * *d - share(c);
    }
    loss
}

/// Sets `q` to the softmax of `x` and returns `max(x)` and `ln Σ exp(x − max(x))`: their sum would lose a small second to
/// a large first.
#[expect(clippy::cast_possible_truncation, reason = "probabilities are f32")]
fn softmax(q: &mut [f32], x: &[f32]) -> (f64, f64) {
    let max = x.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for (q, x) in q.iter_mut().zip(x) {
        // As the kernel for labels has it.
        *q = if x - max < FAR_LOGIT { 0.0 } else { (x - max).exp() };
        sum += f64::from(*q);
    }
    scale(q, (1.0 / sum) as f32);
    (f64::from(max), sum.ln())
}

#[cfg(test)]
mod tests {
    use super::of_distribution;

    #[test]
    fn classes_ruled_out_have_no_subnormal_gradient() {
        let mut d = [f32::NAN; 3];
        of_distribution(&[0.0, -95.0, -20.0], &[1.0, 0.0, 0.0], None, &mut d);
        assert!(d[1] == 0.0 && d[2] > 1e-9, "{d:?}");
    }

    /// The gradient of equal logits sums to nothing, whatever the number of classes: in `f32` the shares of the many would be lost.
    #[test]
    fn smoothed_labels_of_many_classes_keep_their_mass() {
        const CLASSES: usize = 1_000_000;
        let mut target = vec![0.1 / CLASSES as f32; CLASSES];
        target[0] += 0.9;
        let mut d = vec![f32::NAN; CLASSES];
        of_distribution(&vec![0.0; CLASSES], &target, None, &mut d);
        let sum: f64 = d.iter().copied().map(f64::from).sum();
        assert!(sum.abs() < 1e-4, "{sum}");
    }
}
