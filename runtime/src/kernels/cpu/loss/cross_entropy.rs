//! Softmax and cross-entropy together, over a batch.
//!
//! Rows of few classes, as most classifiers have, leave most of a register idle: sixteen of them are taken side by side, one class
//! after another. Longer rows fill registers by themselves. Either way a row's numbers come about in one order, so that a
//! sample has the same gradient alone and in a batch.
#![expect(unsafe_code, reason = "rows are turned into lanes: no bounds checks inside")]

use crate::kernels::cpu::pointwise::math::exp_or_zero;
use crate::kernels::cpu::softmax::max;
use crate::kernels::cpu::{Kernels, volume};

/// Rows side by side.
const ROWS: usize = 16;
/// The most classes of such rows.
const MOST_CLASSES: usize = 16;
/// Rows that are worth the lanes which stay idle.
const FEWEST_ROWS: usize = 4;

/// Sums over rows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CrossEntropySums {
    /// Of `weight · (ln Σ e^x − x[label])`, in nats.
    pub loss: f64,
    /// Rows whose largest logit is the label's: the first of equals, and NaN is none unless it comes first.
    pub right: usize,
}

/// What is known of each row: its class, how much each class counts, and what gradients are multiplied by.
#[derive(Clone, Copy)]
pub(crate) struct Labels<'a> {
    classes: &'a [u32],
    weights: Option<&'a [f32]>,
    factor: f32,
}

impl Labels<'_> {
    #[inline(always)]
    fn weight(&self, label: u32) -> f32 {
        self.weights.map_or(1.0, |weights| weights[label as usize])
    }

    /// Those of some rows.
    #[inline(always)]
    fn of(&self, rows: std::ops::Range<usize>) -> Self {
        Self {
            classes: &self.classes[rows],
            ..*self
        }
    }
}

/// `d[row] = factor · weight · (softmax(x[row]) − one_hot(label))` with the weight of the label's class, 1 without `weights`; and
/// the losses' sum. `d` and `x` are `[rows, cols]` with a label a row, `weights` is `[cols]`.
///
/// # Errors
/// The first row whose label is no class; `d` is as it was then.
///
/// # Panics
/// Where the lengths differ.
pub fn cross_entropy(
    kernels: &Kernels,
    d: &mut [f32],
    x: &[f32],
    labels: &[u32],
    weights: Option<&[f32]>,
    factor: f32,
    cols: usize,
) -> Result<CrossEntropySums, usize> {
    assert_eq!([d.len(), x.len()], [volume(&[labels.len(), cols]); 2], "cross_entropy");
    assert!(
        weights.is_none_or(|weights| weights.len() == cols),
        "a weight for each of {cols} classes"
    );
    let is_bad = |label: &u32| *label as usize >= cols;
    // All of them first, without a branch each.
    if labels.iter().fold(false, |bad, label| bad | is_bad(label)) {
        return Err(labels.iter().position(is_bad).unwrap_or_default());
    }
    let mut sums = CrossEntropySums::default();
    let labels = Labels {
        classes: labels,
        weights,
        factor,
    };
    (kernels.cross_entropy_rows)(&mut sums, d, x, &labels, cols);
    Ok(sums)
}

#[inline(always)]
pub(crate) fn cross_entropy_rows<const FMA: bool>(
    sums: &mut CrossEntropySums,
    d: &mut [f32],
    x: &[f32],
    labels: &Labels<'_>,
    cols: usize,
) {
    let rows = labels.classes.len();
    let mut first = 0;
    while first < rows {
        let n = if cols <= MOST_CLASSES && rows - first >= FEWEST_ROWS {
            ROWS.min(rows - first)
        } else {
            1
        };
        let part = first * cols..(first + n) * cols;
        let (d, x, labels) = (&mut d[part.clone()], &x[part], labels.of(first..first + n));
        if n == 1 {
            row::<FMA>(sums, d, x, &labels);
        } else {
            side_by_side::<FMA>(sums, d, x, &labels, cols);
        }
        first += n;
    }
}

/// One row.
#[expect(clippy::float_cmp, reason = "the largest logit is one of them")]
#[inline(always)]
fn row<const FMA: bool>(sums: &mut CrossEntropySums, d: &mut [f32], x: &[f32], labels: &Labels<'_>) {
    let label = labels.classes[0];
    let (class, weight, max) = (label as usize, labels.weight(label), max(x));
    for (d, x) in d.iter_mut().zip(x) {
        *d = exp_or_zero::<FMA>(x - max);
    }
    let sum = sum(d);
    let (q, scale) = ((1.0 / sum) as f32, weight * labels.factor);
    let d_label = (d[class] * q - 1.0) * scale;
    for d in &mut *d {
        *d = *d * q * scale;
    }
    d[class] = d_label;
    // Not `ln Σ + max`: a large maximum would swallow a small logarithm.
    sums.loss += f64::from(weight) * (sum.ln() + (f64::from(max) - f64::from(x[class])));
    let is_right = if x[0].is_nan() {
        class == 0
    } else {
        x[class] == max && !x[..class].contains(&max)
    };
    sums.right += usize::from(is_right);
}

/// `Σ e` in running sums, which are added in order: of few numbers their plain sum.
#[inline(always)]
fn sum(e: &[f32]) -> f64 {
    let mut sums = [0.0_f64; MOST_CLASSES];
    let (blocks, rest) = e.as_chunks::<MOST_CLASSES>();
    for block in blocks {
        for (sum, e) in sums.iter_mut().zip(block) {
            *sum += f64::from(*e);
        }
    }
    for (sum, e) in sums.iter_mut().zip(rest) {
        *sum += f64::from(*e);
    }
    sums.iter().take(e.len()).sum()
}

/// Up to [`ROWS`] rows of up to [`MOST_CLASSES`] classes, a lane each; lanes without a row have zeros for logits and no label.
#[inline(always)]
fn side_by_side<const FMA: bool>(
    sums: &mut CrossEntropySums,
    d: &mut [f32],
    x: &[f32],
    labels: &Labels<'_>,
    cols: usize,
) {
    let n = labels.classes.len();
    assert!(
        n <= ROWS && cols <= MOST_CLASSES && [d.len(), x.len()] == [n * cols; 2],
        "lanes for all rows"
    );
    let mut label = [u32::MAX; ROWS];
    label[..n].copy_from_slice(labels.classes);
    let mut lanes = [[0.0_f32; ROWS]; MOST_CLASSES];
    let lanes = &mut lanes[..cols];
    for (col, lanes) in lanes.iter_mut().enumerate() {
        for (row, lane) in lanes[..n].iter_mut().enumerate() {
            // SAFETY: `row < n` and `col < cols`.
            *lane = unsafe { *x.get_unchecked(row * cols + col) };
        }
    }
    let (mut max, mut best, mut logit) = (lanes[0], [0; ROWS], lanes[0]);
    for (class, x) in (1..).zip(&lanes[1..]) {
        for i in 0..ROWS {
            let is_larger = x[i] > max[i];
            max[i] = if is_larger { x[i] } else { max[i] };
            best[i] = if is_larger { class } else { best[i] };
            logit[i] = if label[i] == class { x[i] } else { logit[i] };
        }
    }
    let mut sum = [0.0_f64; ROWS];
    for x in &mut *lanes {
        for i in 0..ROWS {
            x[i] = exp_or_zero::<FMA>(x[i] - max[i]);
        }
        for i in 0..ROWS {
            sum[i] += f64::from(x[i]);
        }
    }
    let (q, mut scale) = (sum.map(|sum| (1.0 / sum) as f32), [labels.factor; ROWS]);
    if labels.weights.is_some() {
        for (scale, label) in scale.iter_mut().zip(labels.classes) {
            *scale *= labels.weight(*label);
        }
    }
    for (class, x) in (0..).zip(&mut *lanes) {
        for i in 0..ROWS {
            let one_hot = if label[i] == class { 1.0 } else { 0.0 };
            x[i] = (x[i] * q[i] - one_hot) * scale[i];
        }
    }
    for (col, lanes) in lanes.iter().enumerate() {
        for (row, lane) in lanes[..n].iter().enumerate() {
            // SAFETY: `row < n` and `col < cols`.
            unsafe { *d.get_unchecked_mut(row * cols + col) = *lane };
        }
    }
    // Not `ln Σ + max`: a large maximum would swallow a small logarithm.
    let mut behind = [0.0_f64; ROWS];
    for i in 0..ROWS {
        behind[i] = f64::from(max[i]) - f64::from(logit[i]);
        sums.right += usize::from(best[i] == label[i]);
    }
    if labels.weights.is_some() {
        for i in 0..n {
            sums.loss += f64::from(labels.weight(label[i])) * (sum[i].ln() + behind[i]);
        }
    } else {
        // One logarithm for all: sixteen sums of up to sixteen make no more than 2^64.
        sum[n..].fill(1.0);
        sums.loss += halve(sum, |a, b| a * b).ln() + halve(behind, |a, b| a + b);
    }
}

/// All lanes in one, half of them with the other half.
#[inline(always)]
fn halve(mut lanes: [f64; ROWS], with: impl Fn(f64, f64) -> f64) -> f64 {
    let mut width = ROWS / 2;
    while width > 0 {
        for i in 0..width {
            lanes[i] = with(lanes[i], lanes[i + width]);
        }
        width /= 2;
    }
    lanes[0]
}
