//! One batch: from data to the workspace, from the output to its gradient.

use super::heads::logits_of;
use super::outputs;
use super::sums::Sums;
use super::{Evaluation, NonFiniteNumber, TrainError};
use crate::data::{Dataset, DatasetOf};
use crate::loss::{BadTarget, Loss};
use crate::network::Trainable;
use crate::place::SampleIndex;
use crate::sample::{Record, floats_of};
use crate::workspace::{Mode, Workspace};
use std::ops::Range;

/// Copies `samples` samples into the workspace's input, and their targets: sample `at(i)` of the data set to place `i`.
///
/// # Panics
/// Where the data set's `get_into` gives other than one target a sample.
pub(super) fn gather<N: Trainable, D: DatasetOf<N::Input> + ?Sized>(
    workspace: &mut Workspace<N>,
    targets: &mut Vec<D::Target>,
    data: &D,
    samples: usize,
    at: impl Fn(usize) -> usize,
) -> Result<(), TrainError> {
    targets.clear();
    if targets.try_reserve_exact(samples).is_err() {
        return Err(large::<N>(samples));
    }
    begin(workspace, samples)?;
    let mut read = Ok(());
    workspace.fill_inputs(|i, input| {
        if read.is_err() {
            return;
        }
        read = data.get_into(at(i), input, targets).map_err(|cause| TrainError::Read {
            sample: index(data, at(i)),
            cause,
        });
        assert!(
            read.is_err() || targets.len() == i + 1,
            "`Dataset::get_into` puts one target behind the others"
        );
    });
    read?;
    let checked = workspace.check_indices();
    Ok(checked.map_err(|bad| bad.of(index(data, at(bad.sample.index))))?)
}

/// Begins a pass over so many samples.
pub(super) fn begin<N: Trainable>(workspace: &mut Workspace<N>, samples: usize) -> Result<(), TrainError> {
    workspace
        .try_begin(samples)
        .then_some(())
        .ok_or_else(|| large::<N>(samples))
}

/// The error of a batch that memory does not hold.
#[cold]
fn large<N: Trainable>(samples: usize) -> TrainError {
    TrainError::LargeBatch {
        samples,
        network: N::NAME,
        floats: Workspace::<N>::floats_of_sample(),
    }
}

/// The loss of a batch, and its gradient: that of the mean over the batch. Adds to `each` what concerns one output, where there are
/// several. On error, the place of the bad target in the batch.
#[expect(clippy::cast_precision_loss, reason = "batches are below 2^24")]
pub(super) fn loss<N: Trainable, T, L: Loss<N::Output, T>>(
    workspace: &mut Workspace<N>,
    loss: &L,
    targets: &[T],
    each: &mut [Sums],
) -> Result<Sums, (usize, BadTarget)> {
    let mut sums = Sums::default();
    let share = 1.0 / targets.len() as f32;
    workspace.write_d_outputs(|samples, outputs, d_outputs| {
        let first = samples.start;
        let targets = &targets[samples];
        // A const, so that a network with one output does not compile what several take.
        let summed = if const { L::LOGITS_OF.len() <= 1 } {
            whole(loss, outputs, targets, d_outputs, share)
        } else {
            outputs::batch(loss, outputs, targets, d_outputs, share, each)
        };
        sums.extend(&summed.map_err(|(i, problem)| (first + i, problem))?);
        Ok(())
    })?;
    Ok(sums)
}

/// As [`Loss::batch`]. Where that cannot tell all samples' accuracy, each is asked for its own.
fn whole<Output: Record, T, L: Loss<Output, T>>(
    loss: &L,
    outputs: &[Output],
    targets: &[T],
    d_outputs: &mut [Output],
    share: f32,
) -> Result<Sums, (usize, BadTarget)> {
    let (sum, right) = loss.batch(outputs, targets, d_outputs, share)?;
    let samples = outputs.len();
    let mut sums = Sums {
        loss: sum,
        samples,
        ..Sums::default()
    };
    if let Some(right) = right {
        (sums.right, sums.told) = (right, samples);
    } else {
        let pairs = outputs.iter().zip(targets);
        pairs.for_each(|(output, target)| sums.tell(loss.accuracy(output, target)));
    }
    Ok(sums)
}

/// Runs inference over these samples of `data`, in its order, and calls `each` for every one: its place, output, target.
pub(super) fn infer<N: Trainable, D: DatasetOf<N::Input> + ?Sized>(
    network: &N,
    logits: u32,
    workspace: &mut Workspace<N>,
    batch: usize,
    data: &D,
    samples: Range<usize>,
    mut each: impl FnMut(usize, &N::Output, &D::Target) -> Result<(), TrainError>,
) -> Result<(), TrainError> {
    check(data.len(), batch, "data set")?;
    let mut targets = Vec::new();
    for start in samples.clone().step_by(batch) {
        gather(workspace, &mut targets, data, batch.min(samples.end - start), |i| {
            start + i
        })?;
        workspace.run_infer_of(network, Mode::default(), logits);
        for (i, target) in targets.iter().enumerate() {
            let seen = workspace.see_output(i, |output| each(start + i, output, target));
            seen.map_err(|error| with_cause(workspace, data, error))?;
        }
    }
    Ok(())
}

/// Sample `index` of a data set, as errors name it.
pub(super) fn index<D: Dataset + ?Sized>(data: &D, index: usize) -> SampleIndex {
    SampleIndex {
        index,
        whole: data.whole_index(index),
    }
}

/// What is said of sample `sample` whose `of` is `value`, which is not finite.
#[cold]
pub(super) fn non_finite(of: &'static str, sample: SampleIndex, value: f64) -> TrainError {
    TrainError::NonFiniteSample {
        of,
        sample,
        value,
        cause: None,
    }
}

/// The error of a sample with the number of its input that is to blame. The pass may have written over the input, which is had again.
#[cold]
fn with_cause<N: Trainable, D: DatasetOf<N::Input> + ?Sized>(
    workspace: &mut Workspace<N>,
    data: &D,
    mut error: TrainError,
) -> TrainError {
    if let TrainError::NonFiniteSample { sample, cause, .. } = &mut error
        && gather(workspace, &mut Vec::new(), data, 1, |_| sample.index).is_ok()
    {
        let number = workspace.non_finite_input();
        *cause = number.map(|(input, _, place, value)| NonFiniteNumber { input, place, value });
    }
    error
}

/// The loss, and where it can tell the accuracy, of these samples.
pub(super) fn evaluate<N, L, D>(
    network: &N,
    with: &L,
    workspace: &mut Workspace<N>,
    batch: usize,
    data: &D,
    samples: Range<usize>,
) -> Result<Evaluation, TrainError>
where
    N: Trainable,
    D: DatasetOf<N::Input> + ?Sized,
    L: Loss<N::Output, D::Target>,
{
    with.check()?;
    let (mut sums, mut each) = (Sums::default(), Vec::new());
    outputs::begin(&mut each, L::LOGITS_OF.len());
    // A loss computes its gradient in the same pass; nobody wants this one.
    let mut d_output = vec![0.0; floats_of::<N::Output>()];
    let part_at = |part: usize| {
        let before: usize = N::Output::PARTS[..part].iter().map(|part| part.len).sum();
        before..before + N::Output::PARTS[part].len
    };
    let logits = const { logits_of(L::LOGITS_OF) };
    infer(
        network,
        logits,
        workspace,
        batch,
        data,
        samples,
        |sample, output, target| {
            let one = N::Output::written(&mut d_output, &part_at, |d_output| {
                outputs::sample(with, output, target, d_output, &mut each)
            });
            let (one, right) = one.map_err(|problem| TrainError::Target {
                sample: index(data, sample),
                problem,
            })?;
            if !one.is_finite() {
                return Err(non_finite("loss", index(data, sample), one));
            }
            sums.add(one, right);
            Ok(())
        },
    )?;
    sums.penalize(network.penalty());
    Ok(Evaluation {
        loss: sums.mean_loss(),
        accuracy: sums.accuracy(),
        samples: sums.samples,
        outputs: outputs::measures::<N>(&each, sums.samples),
    })
}

/// Whether batches of so many samples can be had at all.
pub(super) fn check(samples: usize, batch: usize, called: &'static str) -> Result<(), TrainError> {
    match (batch, samples) {
        (0, _) => Err(TrainError::BatchSize),
        (_, 0) => Err(TrainError::Empty { data: called }),
        _ => Ok(()),
    }
}
