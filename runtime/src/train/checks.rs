//! What `fit` asks of its settings before it begins.

use super::stopping::EarlyStopping;
use super::{Evaluation, Monitor, TrainError, Trainer};
use crate::io;
use crate::network::Trainable;
use crate::optim::Optimizer;
use gyul_spec::Role;
use std::fmt;

/// A setting that follows what is measured on the validation data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Watching {
    /// [`Trainer::early_stopping`](super::Trainer::early_stopping).
    EarlyStopping,
    /// [`Trainer::reduce_on_plateau`](super::Trainer::reduce_on_plateau).
    ReduceOnPlateau,
}

impl Watching {
    pub(super) fn looks_for(self) -> &'static str {
        match self {
            Self::EarlyStopping => "the best epoch",
            Self::ReduceOnPlateau => "a plateau",
        }
    }
}

/// The method that sets it.
impl fmt::Display for Watching {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EarlyStopping => "early_stopping",
            Self::ReduceOnPlateau => "reduce_on_plateau",
        })
    }
}

impl<N: Trainable, L, O: Optimizer> Trainer<'_, N, L, O> {
    pub(super) fn check_settings(&self) -> Result<(), TrainError> {
        if self.epochs == 0 {
            return Err(TrainError::Epochs);
        }
        if self.early_stopping.is_some_and(|setting| setting.patience == 0) {
            return Err(TrainError::Patience);
        }
        // The training loss goes on falling while the network learns by heart.
        let watching = [
            self.early_stopping.map(|_| Watching::EarlyStopping),
            self.plateau.map(|_| Watching::ReduceOnPlateau),
        ];
        if let (Some(setting), None) = (watching.into_iter().flatten().next(), &self.validation) {
            return Err(TrainError::NoValidation { setting });
        }
        if self
            .validation
            .as_ref()
            .is_some_and(|validation| validation.samples == 0)
        {
            return Err(TrainError::Empty {
                data: "validation data",
            });
        }
        self.plateau
            .map_or(Ok(()), |plateau| plateau.check(self.optimizer.rate()))?;
        // Running statistics move, and learn nothing.
        let mut learns = false;
        self.state.network.visit(&mut |_, param| {
            learns |= param.role() == Role::Trainable && !param.is_empty() && !param.is_frozen();
        });
        if !learns {
            return Err(TrainError::NothingToLearn {
                network: N::NAME,
                parameters: N::PARAMS,
            });
        }
        Ok(self.check_update()?)
    }

    /// Whether what a checkpoint began can go on with so many samples.
    pub(super) fn check_resumed(&self, samples: usize) -> Result<(), TrainError> {
        let state = &self.state;
        if let Some(expected) = state.samples
            && expected != samples
        {
            return Err(TrainError::OtherData {
                expected,
                found: samples,
            });
        }
        if let (Some(best), Some(setting)) = (&state.best, self.early_stopping)
            && best.monitor != setting.monitor
        {
            return Err(TrainError::OtherMonitor {
                expected: best.monitor,
                found: setting.monitor,
            });
        }
        if let Some(place) = state.epoch
            && place.seed != state.seed
        {
            return Err(TrainError::OtherSeed {
                expected: place.seed,
                found: state.seed,
            });
        }
        let reached = state.history.epochs.len() + usize::from(state.epoch.is_some());
        if reached > self.epochs {
            return Err(TrainError::FewerEpochs {
                reached,
                epochs: self.epochs,
            });
        }
        Ok(())
    }

    /// Whether the first batch of the validation data can be evaluated on: labels that count from 1, say, and NaN in its inputs are told before an epoch and not after
    /// it. And whether what early stopping goes by is told at all: an accuracy is asked for until a sample has one, as a rule in that batch.
    pub(super) fn check_validation(&mut self) -> Result<(), TrainError> {
        let Some(validation) = &self.validation else {
            return Ok(());
        };
        let (network, batch) = (&self.state.network, self.batch_size);
        let mut parts = (0..validation.samples).step_by(batch).map(|start| {
            let samples = start..validation.samples.min(start + batch);
            (validation.evaluate)(network, &self.loss, &mut self.workspace, batch, samples)
        });
        // What else is wrong with the others, or with what an untrained network gives, is told after the first epoch.
        let is_told =
            |part: &Result<Evaluation, TrainError>| part.as_ref().map_or(true, |part| part.accuracy.is_some());
        let first = parts.next();
        let is_first = first.as_ref().is_some_and(is_told);
        let is_of_data = |problem: &TrainError| match problem {
            TrainError::Target { .. }
            | TrainError::Read { .. }
            | TrainError::Index(_)
            | TrainError::LargeBatch { .. } => true,
            // What excludes choices before a `Softmax` does no harm by itself.
            TrainError::NonFiniteSample { cause: Some(cause), .. } => cause.value != f32::NEG_INFINITY,
            _ => false,
        };
        if let Some(problem) = first.and_then(Result::err).filter(is_of_data) {
            let (epoch, problem) = (0, Box::new(problem));
            return Err(TrainError::Validation { epoch, problem });
        }
        match self.early_stopping {
            Some(EarlyStopping { monitor, .. }) if monitor == Monitor::ValAccuracy => {
                let is_told = is_first || parts.any(|part| is_told(&part));
                is_told.then_some(()).ok_or(TrainError::NothingToMonitor { monitor })
            }
            _ => Ok(()),
        }
    }

    /// Whether checkpoints can be written as asked. A place where none can be is told before the first epoch, not after.
    pub(super) fn check_checkpoint(&self) -> Result<(), TrainError> {
        match (&self.checkpoint, self.checkpoint_every) {
            (_, Some(0)) => Err(TrainError::CheckpointEvery),
            (None, Some(_)) => Err(TrainError::NoCheckpoint),
            (None, None) => Ok(()),
            (Some(path), _) => Ok(io::check_place(path)?),
        }
    }
}
