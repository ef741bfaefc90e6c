//! The loop of `fit`.

use super::batch::{check, gather, index};
use super::progress::Progress;
use super::state::Place;
use super::stopping::EarlyStopping;
use super::{Epoch, Flow, TrainError, Trainer, logits, outputs, seeds, stopping};
use crate::data::DatasetOf;
use crate::loss::{Loss, non_finite};
use crate::network::Trainable;
use crate::optim::Optimizer;
use std::time::Instant;

impl<N: Trainable, L, O: Optimizer> Trainer<'_, N, L, O> {
    pub(super) fn run<D>(&mut self, data: &D, progress: &mut Progress) -> Result<(), TrainError>
    where
        D: DatasetOf<N::Input> + ?Sized,
        L: Loss<N::Output, D::Target>,
    {
        // Asked once: what it says may change meanwhile, and a fit goes on as it was begun.
        let samples = data.len();
        check(samples, self.batch_size, "training data")?;
        let mut order = Vec::new();
        let reserved = order.try_reserve_exact(samples);
        reserved.map_err(|_| TrainError::TooManySamples { samples })?;
        let steps = samples.div_ceil(self.batch_size) as u64;
        let planned = steps.saturating_mul(self.epochs as u64);
        self.planned = Some(planned);
        self.loss.check()?;
        self.check_settings()?;
        self.check_start()?;
        self.check_validation()?;
        self.check_checkpoint()?;
        if self.resumed {
            self.check_resumed(samples)?;
        } else {
            self.state.begin_fit();
        }
        self.counted = std::mem::take(&mut self.resumed);
        if self.early_stopping.is_none() {
            // Nobody looks whether later epochs are better.
            self.state.best = None;
        }
        self.state.samples = Some(samples);
        let notes = [
            logits::limited::<N>(L::LOGITS_OF),
            self.slow_statistics(steps),
            self.small_rates(planned, steps),
        ];
        notes.iter().flatten().for_each(|note| progress.line(note));
        // What was resumed has counted.
        if self.counted && self.state.history.epochs.len() >= self.epochs {
            let done = self.epochs;
            progress.line(&format!("note: epoch {done} of {done} is done, and nothing more is trained: `.epochs(…)` sets how many there are"));
        }
        let result = self.passes(data, samples, &mut order, progress);
        // The best network, also where a later epoch failed; a `fit` that was refused leaves the network as it is.
        if self.early_stopping.is_some()
            && let Some(best) = &self.state.best
        {
            self.state.network.clone_from(&best.network);
        }
        result
    }

    /// Epoch after epoch, each in an order of its own.
    fn passes<D>(
        &mut self,
        data: &D,
        samples: usize,
        order: &mut Vec<usize>,
        progress: &mut Progress,
    ) -> Result<(), TrainError>
    where
        D: DatasetOf<N::Input> + ?Sized,
        L: Loss<N::Output, D::Target>,
    {
        let mut targets = Vec::new();
        let mut flow = Flow::Continue;
        while flow == Flow::Continue && self.state.history.epochs.len() < self.epochs && !self.out_of_patience() {
            let start = Instant::now();
            let place = self.begin_epoch(samples);
            seeds::order(order, self.state.seed, self.state.passes, samples);
            progress.begin(self.state.history.epochs.len() + 1, self.epochs, &place);
            flow = self.steps(data, order, &mut targets, progress)?;
            self.check_parameters()?;
            if !self.counted && self.state.epoch.is_some_and(|place| place.done == place.of) {
                return Err(TrainError::NothingCounts { samples });
            }
            if let Some(place) = self.state.epoch.take_if(|place| place.done == place.of) {
                flow = flow.or(self.end_epoch(&place, start, progress)?);
            }
            self.save_checkpoint()?;
        }
        Ok(())
    }

    /// Takes up the epoch that a checkpoint was in the middle of, or begins the next.
    fn begin_epoch(&mut self, samples: usize) -> Place {
        let state = &mut self.state;
        // From what checkpoints hold anyway, so that a resumed training has the same bits.
        self.plateau_rate = self
            .plateau
            .map(|plateau| plateau.rate(self.optimizer.rate(), state.history.val_loss()));
        *state.epoch.get_or_insert_with(|| {
            state.passes += 1;
            state.outputs.clear();
            Place {
                of: samples,
                seed: state.seed,
                ..Place::default()
            }
        })
    }

    /// The rest of an epoch, or as much of it as callbacks allow.
    fn steps<D>(
        &mut self,
        data: &D,
        order: &[usize],
        targets: &mut Vec<D::Target>,
        progress: &mut Progress,
    ) -> Result<Flow, TrainError>
    where
        D: DatasetOf<N::Input> + ?Sized,
        L: Loss<N::Output, D::Target>,
    {
        let done = self.state.epoch.map_or(0, |place| place.done);
        for indices in order[done..].chunks(self.batch_size) {
            gather(&mut self.workspace, targets, data, indices.len(), |i| indices[i])?;
            self.counted = self.counted || targets.iter().any(|target| self.loss.counts(target));
            let (step, sums) = self.learn(targets, |i| index(data, indices[i]))?;
            let place = self.state.epoch.get_or_insert_default();
            place.done += indices.len();
            place.rate = step.rate;
            place.sums.extend(&sums);
            outputs::extend(&mut self.state.outputs, &self.outputs);
            progress.step(place);
            let flows = self
                .callbacks
                .iter_mut()
                .map(|callback| callback.step_end(&step, &self.state.network));
            if flows.fold(Flow::Continue, Flow::or) == Flow::Stop {
                return Ok(Flow::Stop);
            }
            // The end of an epoch writes its own.
            if place.done < place.of
                && self.checkpoint.is_some()
                && self
                    .checkpoint_every
                    .is_some_and(|every| step.step.is_multiple_of(every))
            {
                self.check_parameters()?;
                self.save_checkpoint()?;
            }
        }
        Ok(Flow::Continue)
    }

    fn end_epoch(&mut self, place: &Place, start: Instant, progress: &mut Progress) -> Result<Flow, TrainError> {
        let state = &mut self.state;
        let epoch = state.history.epochs.len() + 1;
        let validation = match &self.validation {
            Some(validation) => {
                let evaluation = (validation.evaluate)(
                    &state.network,
                    &self.loss,
                    &mut self.workspace,
                    self.batch_size,
                    0..validation.samples,
                );
                Some(evaluation.map_err(|error| TrainError::Validation {
                    epoch,
                    problem: Box::new(error),
                })?)
            }
            None => None,
        };
        let epoch = Epoch {
            epoch,
            loss: place.sums.mean_loss(),
            accuracy: place.sums.accuracy(),
            outputs: outputs::measures::<N>(&state.outputs, place.sums.samples),
            val_loss: validation.as_ref().map(|validation| validation.loss),
            val_accuracy: validation.as_ref().and_then(|validation| validation.accuracy),
            val_outputs: validation.map_or_else(Vec::new, |validation| validation.outputs),
            rate: place.rate,
            time: start.elapsed(),
        };
        progress.end(&epoch, self.epochs);
        if let Some(EarlyStopping { monitor, .. }) = self.early_stopping {
            let value = monitor.of(&epoch).ok_or(TrainError::NothingToMonitor { monitor })?;
            stopping::observe(&mut state.best, &state.network, monitor, value);
        }
        let flows = self
            .callbacks
            .iter_mut()
            .map(|callback| callback.epoch_end(&epoch, &state.network));
        let flow = flows.fold(Flow::Continue, Flow::or);
        state.history.epochs.push(epoch);
        Ok(flow)
    }

    fn out_of_patience(&self) -> bool {
        let waited = self.state.best.as_ref().map_or(0, |best| best.waited);
        self.early_stopping.is_some_and(|setting| waited >= setting.patience)
    }

    /// Whether the steps left a network that can be handed back: the loss of a step is that of the network before it.
    fn check_parameters(&self) -> Result<(), TrainError> {
        let state = &self.state;
        let bad = |(parameter, place, value)| TrainError::NonFiniteParameter {
            parameter,
            place,
            value,
            step: state.taken.steps,
            rate: state.epoch.map_or(0.0, |place| place.rate),
        };
        self.non_finite_parameter().map_or(Ok(()), |found| Err(bad(found)))
    }

    /// Whether the network is one to begin with: no learning rate is to blame.
    pub(super) fn check_start(&self) -> Result<(), TrainError> {
        let bad = |(parameter, place, value)| TrainError::NonFiniteBefore {
            parameter,
            place,
            value,
        };
        self.non_finite_parameter().map_or(Ok(()), |found| Err(bad(found)))
    }

    /// The first number of a parameter that is not finite: the parameter, its place there, and itself.
    fn non_finite_parameter(&self) -> Option<(String, usize, f32)> {
        let mut found = None;
        self.state.network.visit(&mut |name, param| {
            if let (None, Some((place, value))) = (&found, non_finite(param.as_slice())) {
                found = Some((name.to_string(), place, value));
            }
        });
        found
    }

    /// How the training ended, and which network it leaves, where that is not plain from the epochs: with early stopping.
    pub(super) fn ending(&self) -> Option<String> {
        let (best, history) = (self.state.best.as_ref()?, &self.state.history);
        let EarlyStopping { patience, monitor } = self.early_stopping.filter(|_| best.waited > 0)?;
        let last = history.epochs.len();
        let kept = format!(
            "the network is that of epoch {}: {monitor} {}",
            last - best.waited,
            monitor.show(best.value)
        );
        Some(if best.waited < patience {
            kept
        } else {
            let plural = if patience == 1 { "" } else { "s" };
            let better = monitor.better();
            format!("stopped after epoch {last}, with no {better} {monitor} for {patience} epoch{plural}; {kept}")
        })
    }

    fn save_checkpoint(&self) -> Result<(), TrainError> {
        self.checkpoint
            .as_ref()
            .map_or(Ok(()), |path| Ok(self.state.save(path, &self.optimizer.name())?))
    }
}
