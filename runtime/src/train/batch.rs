//! One batch: from data to the workspace, from the output to its gradient, from gradients to weights.

use super::state::Sums;
use super::{Evaluation, TrainError};
use crate::data::Dataset;
use crate::loss::{BadTarget, Loss, scale};
use crate::network::{Network, Trainable};
use crate::optim::{Optimizer, StepAt};
use crate::param::Param;
use crate::sample::Sample;
use crate::workspace::{Mode, Workspace};
use gyul_spec::{Kind, Role};

/// Refuses, when it is compiled, a loss that computes another last layer than the network ends in.
pub(super) const fn check_head(head: Option<Kind>, logits: Option<Kind>) {
    match (head, logits) {
        (Some(Kind::Sigmoid), Some(Kind::Softmax)) => panic!(
            "`CrossEntropy` is for classes that exclude each other, but this network ends in `Sigmoid`: \
             train it with `BinaryCrossEntropy`, or let it end in logits or `Softmax`"
        ),
        (Some(Kind::Softmax), Some(Kind::Sigmoid)) => panic!(
            "`BinaryCrossEntropy` is for answers that do not exclude each other, but this network ends in `Softmax`: \
             train it with `CrossEntropy`, or let it end in logits or `Sigmoid`"
        ),
        _ => {}
    }
}

/// Copies the samples `indices` into the workspace's input, and their targets.
pub(super) fn gather<N: Trainable, D: Dataset<Input = N::Input> + ?Sized>(
    workspace: &mut Workspace<N>,
    targets: &mut Vec<D::Target>,
    data: &D,
    indices: impl ExactSizeIterator<Item = usize>,
) {
    targets.clear();
    let inputs = workspace.input(indices.len()).chunks_exact_mut(N::Input::LEN);
    targets.extend(
        inputs
            .zip(indices)
            .map(|(input, index)| data.get(index, sample_mut(input))),
    );
}

/// One chunk of `S::LEN` floats.
fn sample<S: Sample>(floats: &[f32]) -> &S {
    S::from_floats(floats).expect("chunks are a sample long")
}

fn sample_mut<S: Sample>(floats: &mut [f32]) -> &mut S {
    S::from_floats_mut(floats).expect("chunks are a sample long")
}

/// The loss of a batch, and its gradient: that of the mean over the batch. On error, the place of the bad target in it.
#[expect(clippy::cast_precision_loss, reason = "batches are below 2^24")]
pub(super) fn loss<O: Sample, T, L: Loss<O, T>>(
    loss: &L,
    outputs: &[f32],
    targets: &[T],
    d_outputs: &mut [f32],
) -> Result<Sums, (usize, BadTarget)> {
    let mut sums = Sums::default();
    let share = 1.0 / targets.len() as f32;
    let chunks = outputs.chunks_exact(O::LEN).zip(d_outputs.chunks_exact_mut(O::LEN));
    for (i, ((output, d_output), target)) in chunks.zip(targets).enumerate() {
        let output = sample(output);
        let loss_of_one = loss
            .loss(output, target, sample_mut(d_output))
            .map_err(|problem| (i, problem))?;
        scale(d_output, share);
        sums.add(loss_of_one, loss.accuracy(output, target));
    }
    Ok(sums)
}

/// Moves every parameter of `network` as its gradient and the optimizer say. A running statistic's gradient is the step
/// it takes.
pub(super) fn apply<N: Trainable>(
    network: &mut N,
    gradients: &mut N,
    moments: &mut [N],
    optimizer: &impl Optimizer,
    at: &StepAt,
) {
    let update = |weight: &mut Param, gradient: &Param, moments: [&mut [f32]; 2]| match weight.role() {
        Role::Trainable => optimizer.update(at, weight.as_mut_slice(), gradient.as_slice(), moments),
        Role::Running => {
            for (x, step) in weight.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                *x += step;
            }
        }
    };
    match moments {
        [] => N::walk([network, gradients], &mut |[w, g]| update(w, g, [&mut [], &mut []])),
        [m] => N::walk([network, gradients, m], &mut |[w, g, m]| {
            update(w, g, [m.as_mut_slice(), &mut []]);
        }),
        [m, v, ..] => N::walk([network, gradients, m, v], &mut |[w, g, m, v]| {
            update(w, g, [m.as_mut_slice(), v.as_mut_slice()]);
        }),
    }
}

/// Runs inference over all of `data`, in its order, and hands each batch to `each`: the place of its first sample,
/// outputs, targets.
pub(super) fn infer<N: Trainable, D: Dataset<Input = N::Input> + ?Sized>(
    network: &N,
    logits: bool,
    workspace: &mut Workspace<N>,
    batch: usize,
    data: &D,
    mut each: impl FnMut(usize, &[f32], &[D::Target]) -> Result<(), TrainError>,
) -> Result<(), TrainError> {
    check(data, batch)?;
    let mut targets = Vec::with_capacity(batch.min(data.len()));
    for start in (0..data.len()).step_by(batch) {
        gather(
            workspace,
            &mut targets,
            data,
            start..data.len().min(start.saturating_add(batch)),
        );
        workspace.run_infer(
            network,
            Mode {
                logits,
                ..Mode::default()
            },
        );
        each(start, workspace.output(), &targets)?;
    }
    Ok(())
}

pub(super) fn evaluate<N, L, D>(
    network: &N,
    with: &L,
    workspace: &mut Workspace<N>,
    batch: usize,
    data: &D,
) -> Result<Evaluation, TrainError>
where
    N: Trainable,
    D: Dataset<Input = N::Input> + ?Sized,
    L: Loss<N::Output, D::Target>,
{
    const { check_head(N::HEAD, L::LOGITS) }
    let mut sums = Sums::default();
    // A loss computes its gradient in the same pass; nobody wants this one.
    let mut d_outputs = vec![0.0; batch.min(data.len()) * N::Output::LEN];
    infer(
        network,
        L::LOGITS.is_some(),
        workspace,
        batch,
        data,
        |start, outputs, targets| {
            let bad = |(i, problem)| TrainError::Target {
                sample: start + i,
                problem,
            };
            sums.extend(&loss::<N::Output, _, _>(with, outputs, targets, &mut d_outputs).map_err(bad)?);
            Ok(())
        },
    )?;
    sums.penalize(network.penalty());
    Ok(Evaluation {
        loss: sums.mean_loss(),
        accuracy: sums.accuracy(),
        samples: sums.samples,
    })
}

/// What `predict` gives for every sample, one call of `each` a sample.
pub(super) fn outputs<N: Trainable, D: Dataset<Input = N::Input> + ?Sized>(
    network: &N,
    workspace: &mut Workspace<N>,
    batch: usize,
    data: &D,
    mut each: impl FnMut(usize, &N::Output, &D::Target) -> Result<(), TrainError>,
) -> Result<(), TrainError> {
    infer(network, false, workspace, batch, data, |start, outputs, targets| {
        let outputs = outputs.chunks_exact(<N as Network>::Output::LEN);
        outputs
            .zip(targets)
            .enumerate()
            .try_for_each(|(i, (output, target))| each(start + i, sample(output), target))
    })
}

/// Whether batches of `data` can be had at all.
pub(super) fn check<D: Dataset + ?Sized>(data: &D, batch: usize) -> Result<(), TrainError> {
    match (batch, data.is_empty()) {
        (0, _) => Err(TrainError::BatchSize),
        (_, true) => Err(TrainError::Empty),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_takes_logits_or_its_own_head() {
        for head in [None, Some(Kind::Softmax), Some(Kind::Sigmoid)] {
            check_head(head, None);
            check_head(head, head);
            check_head(None, head);
        }
    }

    #[test]
    #[should_panic(expected = "this network ends in `Sigmoid`: train it with `BinaryCrossEntropy`")]
    fn cross_entropy_refuses_a_sigmoid() {
        check_head(Some(Kind::Sigmoid), Some(Kind::Softmax));
    }

    #[test]
    #[should_panic(expected = "this network ends in `Softmax`: train it with `CrossEntropy`")]
    fn binary_cross_entropy_refuses_a_softmax() {
        check_head(Some(Kind::Softmax), Some(Kind::Sigmoid));
    }
}
