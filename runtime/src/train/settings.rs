//! How a trainer is set up.

use super::callback::{OnEpoch, OnStep};
use super::stopping::EarlyStopping;
use super::trainer::Validation;
use super::{Callback, Epoch, IntoFlow, Monitor, StepEnd, Trainer, batch};
use crate::data::DatasetOf;
use crate::loss::Loss;
use crate::network::Trainable;
use crate::optim::{Optimizer, ReduceOnPlateau, Schedule};
use std::path::Path;

/// What no trainer does: rustc proposes `.validation(0.2)` for a method that is not there.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a trainer splits no data set: Keras' `validation_split` is `split` of a data set here, and `validation`",
    label = "it is given the two parts",
    note = "`let data = data.shuffled(7);` and `let (train, validation) = data.split(0.8)?;` set a fifth aside, drawn at random; \
            `.validation(&validation)` evaluates on it after every epoch, and `.fit(&train)?` learns from the rest"
)]
pub trait SplitsData {}

impl<'a, N: Trainable, L, O: Optimizer> Trainer<'a, N, L, O> {
    /// Samples a step. The last batch of an epoch holds what is left.
    #[must_use]
    pub fn batch_size(self, samples: usize) -> Self {
        Self {
            batch_size: samples,
            ..self
        }
    }

    /// Passes through the training data in one [`fit`](Self::fit).
    #[must_use]
    pub fn epochs(self, epochs: usize) -> Self {
        Self { epochs, ..self }
    }

    /// What shuffling and dropout draw from: 0 unless set. [`resume`](Self::resume) takes the checkpoint's, and an epoch that it is in the middle
    /// of ends with that.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.state.seed = seed;
        self
    }

    /// How the learning rate changes, step by step.
    #[must_use]
    pub fn schedule(self, schedule: impl Schedule + 'a) -> Self {
        Self {
            schedule: Box::new(schedule),
            ..self
        }
    }

    /// Lowers the learning rate when the loss on the [validation](Self::validation) data, which it needs, no longer falls:
    /// `.reduce_on_plateau(ReduceOnPlateau { patience: 5, ..ReduceOnPlateau::default() })`. The [schedule](Self::schedule) scales
    /// what it comes to, so that a warm-up goes with it; [`Epoch::rate`] tells it.
    ///
    /// The rate follows from the validation losses of the [`fit`](Self::fit) alone, and these stand in checkpoints. The next `fit` begins
    /// at the optimizer's rate again, as it begins a schedule anew; a [`step`](Self::step) outside of it has that, too.
    #[must_use]
    pub fn reduce_on_plateau(self, plateau: ReduceOnPlateau) -> Self {
        Self {
            plateau: Some(plateau),
            ..self
        }
    }

    /// Clips the gradients of every step by their global norm: where `‖g‖`, over all parameters that are not frozen, with the
    /// gradients of `l1` and `l2` options, is above `max_norm`, every gradient is multiplied by `max_norm / ‖g‖`. `max_norm` is in the
    /// unit of the mean loss's gradient, finite and above 0; 1 is a common one. What the step reports is the loss, as without it.
    ///
    /// Source: [Pascanu et al. 2013](https://arxiv.org/abs/1211.5063); Keras' `global_clipnorm`, `PyTorch`'s `clip_grad_norm_`. For a
    /// loop of one's own there is [`Workspace::clip_global_norm`](crate::Workspace::clip_global_norm).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Net: [2] -> [1] { out: Linear<1>(bias = false), } }
    ///
    /// let mut trainer = Trainer::new(Net::new(7), Mse, Sgd::new(1.0)).clip_global_norm(0.5);
    /// let before = trainer.network().out.weight.clone();
    /// trainer.step(&[[3.0, 4.0]], &[[1000.0]])?;
    /// let after = &trainer.network().out.weight;
    /// let step = (0..2).map(|i| (after[[i, 0]] - before[[i, 0]]).powi(2)).sum::<f32>().sqrt();
    /// assert!((step - 0.5).abs() < 1e-6);
    /// # Ok::<(), gyul::train::TrainError>(())
    /// ```
    #[must_use]
    pub fn clip_global_norm(self, max_norm: f64) -> Self {
        Self {
            clip_global_norm: Some(max_norm),
            ..self
        }
    }

    /// Evaluates on `data`, which is not empty, after every epoch.
    #[must_use]
    pub fn validation<D>(mut self, data: &'a D) -> Self
    where
        D: DatasetOf<N::Input> + ?Sized,
        L: Loss<N::Output, D::Target>,
    {
        self.validation = Some(Validation {
            samples: data.len(),
            evaluate: Box::new(|network, loss, workspace, batch, samples| {
                batch::evaluate(network, loss, workspace, batch, data, samples)
            }),
        });
        self
    }

    /// Keras' `validation_split`, and no setting here: `data.split(0.8)?` sets a part aside.
    ///
    /// ```compile_fail,E0277
    /// use gyul::prelude::*;
    ///
    /// network! { struct Net: [2] -> [3] { Linear<3> } }
    /// let trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default()).validation_split(0.2);
    /// ```
    #[doc(hidden)]
    #[must_use]
    pub fn validation_split(self, _fraction: f64) -> Self
    where
        Self: SplitsData,
    {
        self
    }

    /// Ends the training after `patience` epochs in a row without a lower loss on the [validation](Self::validation) data,
    /// which it needs. Whether or not it came to that, [`fit`](Self::fit) leaves the network as it was after its best epoch, and
    /// says which that was where it was not the last.
    ///
    /// With a [`BatchNorm`](crate::layers::BatchNorm) the validation loss is that of its running statistics, which come near the data in some
    /// `2 / (1 − momentum)` steps: 200 with its 0.99. Where `patience` epochs have fewer, the trainer says so, and what momentum is small enough; of one in
    /// a network within the network it does not know.
    #[must_use]
    pub fn early_stopping(self, patience: usize) -> Self {
        self.early_stopping_by(Monitor::ValLoss, patience)
    }

    /// As [`early_stopping`](Self::early_stopping), by what `monitor` says: `.early_stopping_by(Monitor::ValAccuracy, 5)` ends after five epochs
    /// in a row without a higher accuracy, and leaves the network of the first epoch with the highest. Keras' `monitor=` and `mode=`. A loss that tells
    /// no accuracy of the validation data is refused before the first step.
    ///
    /// ```
    /// use gyul::prelude::*;
    /// use gyul::train::Monitor;
    ///
    /// network! { struct Net: [2] -> [3] { Linear<3> } }
    ///
    /// let data = Arrays::<[f32; 2], _>::new(vec![[0.0, 1.0], [1.0, 0.0]], vec![0_u32, 2])?;
    /// let trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::new(0.1)).validation(&data).epochs(200).quiet();
    /// let mut trainer = trainer.early_stopping_by(Monitor::ValAccuracy, 30);
    /// let history = trainer.fit(&data)?;
    /// // All are right after some epochs, and no accuracy is higher.
    /// assert!(history.epochs.len() < 200);
    /// assert_eq!(trainer.evaluate(&data)?.accuracy, Some(1.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn early_stopping_by(self, monitor: Monitor, patience: usize) -> Self {
        Self {
            early_stopping: Some(EarlyStopping { patience, monitor }),
            ..self
        }
    }

    /// Calls `callback` after every step and every epoch. Given as `&mut callback` it can be read once the trainer is gone.
    #[must_use]
    pub fn callback(mut self, callback: impl Callback<N> + 'a) -> Self {
        self.callbacks.push(Box::new(callback));
        self
    }

    /// Calls a closure after every epoch. It returns nothing, or a [`Flow`](super::Flow) that may end the training.
    #[must_use]
    pub fn on_epoch<R: IntoFlow + 'a>(self, closure: impl FnMut(&Epoch, &N) -> R + 'a) -> Self {
        self.callback(OnEpoch(closure))
    }

    /// Calls a closure after every step of [`fit`](Self::fit), as [`on_epoch`](Self::on_epoch) does after every epoch.
    #[must_use]
    pub fn on_step<R: IntoFlow + 'a>(self, closure: impl FnMut(&StepEnd, &N) -> R + 'a) -> Self {
        self.callback(OnStep(closure))
    }

    /// Writes a checkpoint to this file after every epoch: all that [`resume`](Self::resume) needs.
    #[must_use]
    pub fn checkpoint(self, path: impl AsRef<Path>) -> Self {
        Self {
            checkpoint: Some(path.as_ref().to_owned()),
            ..self
        }
    }

    /// Writes the [checkpoint](Self::checkpoint), which it needs, also within epochs, every `steps` steps: at least 1.
    #[must_use]
    pub fn checkpoint_every(self, steps: u64) -> Self {
        Self {
            checkpoint_every: Some(steps),
            ..self
        }
    }

    /// Shows nothing while it trains.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }
}
