//! What can stop a training.

use crate::BadIndex;
use crate::io::{LoadError, SaveError};
use crate::loss::BadTarget;
use crate::optim::BadSetting;

/// Why training or evaluation stopped. The trainer keeps the network as it was before the failing step.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum TrainError {
    /// There is nothing to learn from, or to evaluate on.
    #[error("the data set is empty")]
    Empty,

    /// A batch of no samples was asked for.
    #[error("the batch size is 0: it must be at least 1")]
    BatchSize,

    /// A training of no epochs was asked for.
    #[error("the number of epochs is 0: it must be at least 1")]
    Epochs,

    /// Early stopping was to wait for no epoch.
    #[error("the patience of `early_stopping` is 0: it must be at least 1")]
    Patience,

    /// Early stopping has nothing to tell the best epoch by.
    #[error(
        "`early_stopping` has no validation data to tell the best epoch by\n\
         help: give the trainer some, by `.validation(&test)`: `let (train, test) = data.split(0.9)?` sets a part aside"
    )]
    NoValidation,

    /// A setting of the optimizer makes no sense.
    #[error(transparent)]
    Setting(#[from] BadSetting),

    /// [`step`](super::Trainer::step) was given more or fewer targets than inputs.
    #[error("{inputs} inputs but {targets} targets: there must be one target an input")]
    Targets {
        /// How many inputs there were.
        inputs: usize,
        /// How many targets there were.
        targets: usize,
    },

    /// A target is none for the network's output.
    #[error("the target of sample {sample}: {problem}")]
    Target {
        /// Its index in the data set, or in the batch given to [`step`](super::Trainer::step).
        sample: usize,
        /// What is wrong with it.
        problem: BadTarget,
    },

    /// An index in a sample has no row in the `Embedding` that reads it.
    #[error(transparent)]
    Index(#[from] BadIndex),

    /// The loss is infinite or not a number.
    #[error(
        "the loss of step {step} is {loss}\n\
         help: try a lower learning rate or a warm-up, and check that inputs and targets are finite and of a size around 1"
    )]
    NonFinite {
        /// The step, from 1, at a learning rate that may have been too high in the steps before it.
        step: u64,
        /// The loss.
        loss: f64,
    },

    /// The loss is infinite or not a number, and so is an input.
    #[error(
        "the loss of step {step} is {loss}: the input{} of sample {sample} has {value} at {place}\n\
         help: give finite numbers only: mend the sample, or leave it out",
        named(.input)
    )]
    NonFiniteInput {
        /// The step, from 1.
        step: u64,
        /// The loss.
        loss: f64,
        /// Which of the network's inputs; empty where it has one.
        input: &'static str,
        /// The sample's index in the data set, or in the batch given to [`step`](super::Trainer::step).
        sample: usize,
        /// Where in the sample.
        place: usize,
        /// What stands there.
        value: f32,
    },

    /// The loss on the validation data is infinite or not a number.
    #[error(
        "the loss on the validation data after epoch {epoch} is {loss}\n\
         help: check that the inputs and targets of the validation set are finite; where they are, try a lower learning rate"
    )]
    ValidationNonFinite {
        /// The epoch, from 1.
        epoch: usize,
        /// The loss.
        loss: f64,
    },

    /// The validation data cannot be evaluated on.
    #[error("validation data: {0}")]
    Validation(Box<TrainError>),

    /// A checkpoint belongs to a data set of another size.
    #[error("the checkpoint stopped within a data set of {expected} samples, but this one has {found}")]
    OtherData {
        /// Samples when the checkpoint was written.
        expected: usize,
        /// Samples now.
        found: usize,
    },

    /// A checkpoint could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),

    /// A checkpoint could not be read.
    #[error(transparent)]
    Load(#[from] LoadError),
}

fn named(input: &str) -> String {
    if input.is_empty() {
        String::new()
    } else {
        format!(" `{input}`")
    }
}

debug_is_display!(TrainError);
