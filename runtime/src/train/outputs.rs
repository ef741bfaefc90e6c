//! What is told of each of several outputs, beside their sum.

use super::sums::Sums;
use crate::generated::MeanAccuracy;
use crate::loss::{BadTarget, Loss, scale};
use crate::network::Network;
use crate::sample::Record;
use std::fmt;

/// How well one of several outputs does: Keras' `kind_loss` and `kind_accuracy` of an output called `kind`.
///
/// Reported where the losses stand in the struct that `network!` writes for the outputs; of a network of one output, and of a
/// loss of one's own for all outputs together, there is only the whole.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Goods: [2] -> (kind: [3], price: [1]) { kind: Linear<3>, price: Linear<1> <- input } }
///
/// struct Sold;
///
/// impl Dataset for Sold {
///     type Input = [f32; 2];
///     type Target = GoodsOutput<u32, [f32; 1]>;
///
///     fn len(&self) -> usize {
///         12
///     }
///
///     fn get(&self, index: usize, input: &mut [f32; 2]) -> Self::Target {
///         *input = [index as f32 / 12.0, 1.0];
///         GoodsOutput { kind: index as u32 % 3, price: [index as f32] }
///     }
/// }
///
/// let losses = GoodsOutput { kind: CrossEntropy, price: (Mse, 0.5) };
/// let mut trainer = Trainer::new(Goods::new(7), losses, Adam::default()).validation(&Sold).quiet();
/// let history = trainer.fit(&Sold)?;
/// let evaluation = trainer.evaluate(&Sold)?;
///
/// let [kind, price] = [&evaluation.outputs[0], &evaluation.outputs[1]];
/// assert_eq!((kind.name, price.name), ("kind", "price"));
/// assert!((evaluation.loss - (kind.loss + 0.5 * price.loss)).abs() < 1e-9);
/// assert_eq!(kind.accuracy, evaluation.accuracy); // a price is not right or wrong
/// assert_eq!(history.val_output("kind").next(), Some(kind));
/// # Ok::<(), gyul::train::TrainError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct OutputMeasures {
    /// The output's name in the network.
    pub name: &'static str,
    /// The mean of its loss over the samples, in that loss's unit. The weight in `(Mse, 0.5)` is not part of it, so that it means the same
    /// whatever the others count, as in Keras; weights of samples are. The penalty of `l1` and `l2` options belongs to no output. A smaller last
    /// batch counts as its samples do; Keras' `kind_loss` is the mean over batches, where it counts as much as the others.
    pub loss: f64,
    /// Its share of right answers, from 0 to 1, where its loss can tell.
    pub accuracy: Option<f64>,
}

/// The one called `name`.
pub(super) fn named<'a>(outputs: &'a [OutputMeasures], name: &str) -> Option<&'a OutputMeasures> {
    outputs.iter().find(|output| output.name == name)
}

/// `, kind_loss 0.2871, kind_accuracy 91.48 %` for each, with `prefix` before the name.
pub(super) fn show(f: &mut fmt::Formatter<'_>, prefix: &str, outputs: &[OutputMeasures]) -> fmt::Result {
    outputs.iter().try_for_each(|OutputMeasures { name, loss, accuracy }| {
        write!(f, ", {prefix}{name}_loss {}", Shown(*loss))?;
        accuracy.map_or(Ok(()), |accuracy| {
            write!(f, ", {prefix}{name}_accuracy {:.2} %", 100.0 * accuracy)
        })
    })
}

/// A loss as lines show it: four decimals, and of a small one four digits more than its first, as in Keras; of one too large for decimals to tell
/// anything, too.
pub(super) struct Shown(pub(super) f64);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(loss) = self;
        if *loss != 0.0 && loss.is_finite() && !(1e-3..1e6).contains(&loss.abs()) {
            write!(f, "{loss:.4e}")
        } else {
            write!(f, "{loss:.4}")
        }
    }
}

/// Empties `each`: one sum for each of so many outputs, none where there is one. Allocates the first time only.
#[inline(never)]
pub(super) fn begin(each: &mut Vec<Sums>, outputs: usize) {
    each.clear();
    if outputs > 1 {
        each.resize(outputs, Sums::default());
    }
}

/// Adds those of a batch.
#[inline(never)]
pub(super) fn extend(each: &mut Vec<Sums>, batch: &[Sums]) {
    each.resize(batch.len(), Sums::default());
    for (sums, batch) in each.iter_mut().zip(batch) {
        sums.extend(batch);
    }
}

/// What is reported of them, over so many samples: nothing where not all of them count in each, as in the epoch that a checkpoint which
/// does not hold them was in the middle of, and by a loss that tells of none.
pub(super) fn measures<N: Network>(each: &[Sums], samples: usize) -> Vec<OutputMeasures> {
    if each.iter().any(|sums| sums.samples != samples) {
        return Vec::new();
    }
    let parts = N::Output::PARTS.iter().zip(each);
    let measures = parts.map(|(part, sums)| OutputMeasures {
        name: part.name,
        loss: sums.mean_loss(),
        accuracy: sums.accuracy(),
    });
    measures.collect()
}

/// One sample's loss, with its gradient, and its accuracy: the mean of those that can be told. Adds to `each`, as far as it goes.
pub(super) fn sample<Output, T, L: Loss<Output, T>>(
    loss: &L,
    output: &Output,
    target: &T,
    d_output: &mut Output,
    each: &mut [Sums],
) -> Result<(f64, Option<f64>), BadTarget> {
    let (mut each, mut mean) = (each.iter_mut(), MeanAccuracy::default());
    let loss = loss.loss_by_output(output, target, d_output, &mut |loss, accuracy| {
        if let Some(sums) = each.next() {
            sums.add(loss, accuracy);
        }
        mean.add(accuracy);
    })?;
    Ok((loss, mean.get()))
}

/// As [`Loss::batch`], and adds to `each`.
pub(super) fn batch<Output: Record, T, L: Loss<Output, T>>(
    loss: &L,
    outputs: &[Output],
    targets: &[T],
    d_outputs: &mut [Output],
    factor: f32,
    each: &mut [Sums],
) -> Result<Sums, (usize, BadTarget)> {
    let mut sums = Sums::default();
    for (i, ((output, target), d_output)) in outputs.iter().zip(targets).zip(d_outputs).enumerate() {
        let (one, right) = sample(loss, output, target, d_output, each).map_err(|bad| (i, bad))?;
        for part in 0..Output::PARTS.len() {
            scale(d_output.part_mut(part), factor);
        }
        sums.add(one, right);
    }
    Ok(sums)
}
