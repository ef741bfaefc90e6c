//! One step, and evaluation.

use super::sums::Sums;
use super::{Evaluation, StepEnd, TrainError, Trainer, seeds};
use super::{batch, heads, outputs};
use crate::data::DatasetOf;
use crate::loss::Loss;
use crate::metrics::{Metric, has_nan};
use crate::network::Trainable;
use crate::optim::{BadSetting, Optimizer, Settings, clip, moments};
use crate::place::SampleIndex;
use crate::sample::Record;
use crate::workspace::Mode;

impl<N: Trainable, L, O: Optimizer> Trainer<'_, N, L, O> {
    /// One step on a batch: forward, loss, backward, update. Allocates nothing after the first of its size.
    ///
    /// # Errors
    /// If there is no sample, or not one target an input, or memory does not hold the batch, or a setting of the optimizer, the schedule, the clipping or the loss or the
    /// schedule's factor makes no sense, or an index is none for its `Embedding`, or a target is none for the output, or the loss is not finite,
    /// or because of an input that is not, a gradient. The network is then as it was.
    pub fn step<T>(&mut self, inputs: &[N::Input], targets: &[T]) -> Result<StepEnd, TrainError>
    where
        L: Loss<N::Output, T>,
    {
        const { heads::require_heads(N::NAME, N::HEADS, N::Output::PARTS, L::LOGITS_OF) }
        match (inputs.len(), targets.len()) {
            (0, 0) => return Err(TrainError::EmptyBatch),
            (i, t) if i != t => return Err(TrainError::Targets { inputs: i, targets: t }),
            _ => {}
        }
        self.loss.check()?;
        self.check_update()?;
        batch::begin(&mut self.workspace, inputs.len())?;
        self.workspace.fill_inputs(|i, place| place.clone_from(&inputs[i]));
        self.workspace.check_indices()?;
        Ok(self.learn(targets, SampleIndex::from)?.0)
    }

    /// Whether an update can be made with the settings.
    pub(super) fn check_update(&self) -> Result<(), BadSetting> {
        moments(&self.optimizer)?;
        self.optimizer.check()?;
        self.schedule.check(self.planned)?;
        match self.clip_global_norm {
            Some(norm) => Settings("Trainer").positive("clip_global_norm", norm),
            None => Ok(()),
        }
    }

    /// One step on what the workspace's input holds; `index` names sample `i` of it in errors.
    pub(super) fn learn<T>(
        &mut self,
        targets: &[T],
        index: impl Fn(usize) -> SampleIndex,
    ) -> Result<(StepEnd, Sums), TrainError>
    where
        L: Loss<N::Output, T>,
    {
        let (state, workspace) = (&mut self.state, &mut self.workspace);
        let step = state.taken.steps + 1;
        let taken = state.taken.steps - self.planned.map_or(0, |_| state.fit_from);
        let factor = self.schedule.factor(taken, self.planned);
        // A rate below 0 would climb.
        if !(factor.is_finite() && factor >= 0.0) {
            return Err(TrainError::Schedule { step, factor });
        }
        let seed = seeds::dropout(state.seed, state.taken.steps);
        let mode = Mode {
            seed,
            ..Mode::default()
        };
        // Asked now: the pass may write over its input.
        let suspect = workspace.non_finite_input();
        let blame = |loss| {
            suspect.map(|(input, sample, place, value)| TrainError::NonFiniteInput {
                step,
                loss,
                input,
                sample: index(sample),
                place,
                value,
            })
        };
        workspace.run_forward_of(&state.network, mode, const { heads::logits_of(L::LOGITS_OF) });
        outputs::begin(&mut self.outputs, L::LOGITS_OF.len());
        let mut sums = batch::loss(workspace, &self.loss, targets, &mut self.outputs).map_err(|(i, problem)| {
            let sample = index(i);
            TrainError::Target { sample, problem }
        })?;
        sums.penalize(state.network.penalty());
        let loss = sums.mean_loss();
        if !loss.is_finite() {
            return Err(match blame(loss) {
                Some(error) => error,
                None if step > 1 => TrainError::NonFinite { step, loss },
                None => self.check_start().err().unwrap_or(TrainError::NonFinite { step, loss }),
            });
        }
        workspace.zero_gradients();
        workspace.run_backward(&state.network, false);
        // Of an infinite number `Tanh` and others make a finite one, and backward 0 times it makes NaN.
        if self.clip_global_norm.is_some() || suspect.is_some() {
            let max_norm = self.clip_global_norm.unwrap_or(f64::INFINITY);
            let norm = clip(&state.network, workspace.gradients_mut(), max_norm);
            if let (false, Some(error)) = (norm.is_finite(), blame(loss)) {
                return Err(error);
            }
        }
        let rate = self.plateau_rate.unwrap_or_else(|| self.optimizer.rate()) * factor;
        state
            .taken
            .step(&mut state.network, workspace.gradients_mut(), &self.optimizer, rate);
        Ok((
            StepEnd {
                step,
                loss,
                accuracy: sums.accuracy(),
                rate,
            },
            sums,
        ))
    }

    /// The loss, and where it can tell the accuracy, on a data set: inference, so without dropout and with running
    /// statistics.
    ///
    /// # Errors
    /// If the data set is empty, the batch size is 0 or more than memory holds, a setting of the loss makes no sense, a sample cannot be read, an index is none for its `Embedding`, a
    /// target is none for the output, or a sample's loss is not finite.
    pub fn evaluate<D>(&mut self, data: &D) -> Result<Evaluation, TrainError>
    where
        D: DatasetOf<N::Input> + ?Sized,
        L: Loss<N::Output, D::Target>,
    {
        const { heads::require_heads(N::NAME, N::HEADS, N::Output::PARTS, L::LOGITS_OF) }
        batch::evaluate(
            &self.state.network,
            &self.loss,
            &mut self.workspace,
            self.batch_size,
            data,
            0..data.len(),
        )
    }

    /// Lets `metric` count every sample of a data set:
    /// `trainer.measure(&test, ConfusionMatrix::<10>::default())?`. Of several outputs each has its own, in their struct:
    /// `TwoOutput { kind: ConfusionMatrix::<3>::default(), price: () }`, where `()` measures nothing.
    ///
    /// # Errors
    /// As [`evaluate`](Self::evaluate), of outputs that are NaN in place of losses; and if the metric does not fit what an output ends in,
    /// such as a `BinaryConfusion` with a threshold that a `Sigmoid` is always above, or never, or that of probabilities where logits are given.
    pub fn measure<D, M>(&mut self, data: &D, mut metric: M) -> Result<M, TrainError>
    where
        D: DatasetOf<N::Input> + ?Sized,
        M: Metric<N::Output, D::Target>,
    {
        metric.check(&heads::ends(N::HEADS, N::NET, N::OUTPUTS, N::INPUTS.len()))?;
        batch::infer(
            &self.state.network,
            0,
            &mut self.workspace,
            self.batch_size,
            data,
            0..data.len(),
            |sample, output, target| {
                if (0..N::Output::PARTS.len()).any(|part| has_nan(output.part(part))) {
                    return Err(batch::non_finite("output", batch::index(data, sample), f64::NAN));
                }
                metric.add(output, target).map_err(|problem| TrainError::Target {
                    sample: batch::index(data, sample),
                    problem,
                })
            },
        )?;
        Ok(metric)
    }
}
