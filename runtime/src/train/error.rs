//! What can stop a training.

use super::{Monitor, Watching};
use crate::data::ReadError;
use crate::io::{LoadError, SaveError};
use crate::loss::BadTarget;
use crate::optim::{BadSetting, Digits};
use crate::{BadIndex, Place, SampleIndex};
use std::error::Error;
use std::fmt;

/// Why training or evaluation stopped. The trainer keeps the network as it was before the failing step; with
/// [`early_stopping`](super::Trainer::early_stopping) a `fit` that had begun leaves the best epoch's, if there is one.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum TrainError {
    /// There is nothing to learn from, or to evaluate on.
    #[error("the {data} is empty")]
    Empty {
        /// What it was given for: `training data`, `validation data`, or `data set` to evaluate or measure on.
        data: &'static str,
    },

    /// An epoch's order is a number for each sample, and memory does not hold so many.
    #[error(
        "the training data says it has {samples} samples: memory does not hold an order of them\n\
         help: `len` of a data set that could go on for ever is how many samples an epoch takes of it"
    )]
    TooManySamples {
        /// What [`Dataset::len`](crate::data::Dataset::len) said.
        samples: usize,
    },

    /// Memory does not hold what a batch takes.
    #[error(
        "memory does not hold a batch of {samples} samples: `{network}` works in {floats} floats for each, beside inputs and targets\n\
         help: take a smaller one, by `.batch_size(…)`, or fewer samples for `step`; 32 is the usual size"
    )]
    LargeBatch {
        /// Its samples.
        samples: usize,
        /// The network.
        network: &'static str,
        /// What it works in for each.
        floats: usize,
    },

    /// A batch of no samples was asked for.
    #[error("the batch size is 0: it must be at least 1")]
    BatchSize,

    /// A training of no epochs was asked for.
    #[error("the number of epochs is 0: it must be at least 1")]
    Epochs,

    /// Early stopping was to wait for no epoch.
    #[error("the patience of `early_stopping` is 0: it must be at least 1")]
    Patience,

    /// Checkpoints within epochs were asked for, every 0 steps.
    #[error("the steps of `checkpoint_every` are 0: there must be at least 1")]
    CheckpointEvery,

    /// Checkpoints within epochs were asked for, and no file.
    #[error(
        "`checkpoint_every` has no file to write to\n\
         help: give the trainer one, by `.checkpoint(\"run.safetensors\")`"
    )]
    NoCheckpoint,

    /// What follows the validation loss has none: early stopping, or a learning rate that falls on plateaus.
    #[error(
        "`{setting}` has no validation data to tell {} by\n\
         help: give the trainer some, by `.validation(&test)`: `let (train, test) = data.split(0.9)?` sets a part aside",
        setting.looks_for()
    )]
    NoValidation {
        /// Which.
        setting: Watching,
    },

    /// Every parameter is frozen, or there is none.
    #[error("`{network}` has nothing to learn: {}", nothing_to_learn(*.parameters))]
    NothingToLearn {
        /// The network.
        network: &'static str,
        /// How many trainable numbers it has: [`Network::PARAMS`](crate::Network::PARAMS).
        parameters: usize,
    },

    /// No sample of the data set [counts](crate::loss::Loss::counts): each has the weight 0, by itself, by its class or by its output.
    #[error(
        "the weight of every sample is 0, of all {samples}: nothing is learnt from them\n\
         help: a weight is a sample's (`Weighted {{ target, weight: 1.0 }}` counts as an unweighted one), its class's (`class_weights`) or \
         a loss's (`(Mse, 0.1)`)"
    )]
    NothingCounts {
        /// How many there are.
        samples: usize,
    },

    /// A setting of the optimizer, the schedule, the loss, the clipping or the fall on plateaus makes no sense.
    #[error(transparent)]
    Setting(#[from] BadSetting),

    /// The schedule's factor is none.
    #[error("the schedule gives a factor of {} for step {step}: it must be finite and at least 0", Digits(*.factor))]
    Schedule {
        /// The step, from 1.
        step: u64,
        /// What the schedule gave.
        factor: f64,
    },

    /// [`step`](super::Trainer::step) was given no sample.
    #[error("the batch is empty: a step takes at least one input, with its target")]
    EmptyBatch,

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
        sample: SampleIndex,
        /// What is wrong with it.
        problem: BadTarget,
    },

    /// A sample of the data set cannot be read. `{error}` says which, [`source`](std::error::Error::source) why, and `{error:?}`, as `main` shows it, both.
    #[error("sample {sample} cannot be read")]
    Read {
        /// Its index in the data set.
        sample: SampleIndex,
        /// What [`Dataset::try_get`](crate::data::Dataset::try_get) said.
        #[source]
        cause: ReadError,
    },

    /// An index in a sample has no row in the `Embedding` that reads it.
    #[error(transparent)]
    Index(#[from] BadIndex),

    /// The loss is infinite or not a number.
    #[error(
        "the loss of step {step} is {loss}\n\
         help: {}check that inputs and targets are of a size around 1{}",
        if *.step > 1 { "try a lower learning rate or a warm-up, and " } else { "" },
        if *.step > 1 { "" } else { "; a loss of your own, for a logarithm of 0 or a division by it" }
    )]
    NonFinite {
        /// The step, from 1, at a learning rate that may have been too high in the steps before it.
        step: u64,
        /// The loss.
        loss: f64,
    },

    /// An input is infinite or not a number, and so is the loss, or a gradient: of an infinite number `Tanh` makes a finite one.
    #[error(
        "{}: the input{} of sample {sample} has {value} at {place}\n\
         help: give finite numbers only: mend the sample, or leave it out{}",
        if .loss.is_finite() { format!("the gradients of step {step} are not finite") } else { format!("the loss of step {step} is {loss}") },
        named(.input),
        // What excludes choices before a `Softmax` does no harm by itself.
        if *.step > 1 && *.value == f32::NEG_INFINITY { "; where it is meant, as in a mask, try a lower learning rate" } else { "" }
    )]
    NonFiniteInput {
        /// The step, from 1.
        step: u64,
        /// The loss.
        loss: f64,
        /// Which of the network's inputs; empty where it has one.
        input: &'static str,
        /// The sample's index in the data set, or in the batch given to [`step`](super::Trainer::step).
        sample: SampleIndex,
        /// Where in the sample.
        place: Place,
        /// What stands there.
        value: f32,
    },

    /// A parameter was infinite or not a number before anything was learnt.
    #[error(
        "`{parameter}` has {value} at {place} before the first step\n\
         help: a network begins with finite numbers: look at what was assigned or loaded"
    )]
    NonFiniteBefore {
        /// The parameter's name.
        parameter: String,
        /// Where in it, row-major.
        place: usize,
        /// What stands there.
        value: f32,
    },

    /// A step left a parameter infinite or not a number. The trainer keeps the network as it is then, or with
    /// [`early_stopping`](super::Trainer::early_stopping) the best one; its checkpoint is an earlier one.
    #[error(
        "`{parameter}` has {value} at {place} after step {step}\n\
         help: try a lower learning rate or a warm-up, and check that inputs and targets are of a size around 1; the step's rate was {}",
        Digits(*.rate)
    )]
    NonFiniteParameter {
        /// The parameter's name.
        parameter: String,
        /// Where in it, row-major.
        place: usize,
        /// What stands there.
        value: f32,
        /// The last step before that was looked for: at the end of an epoch, and before a checkpoint.
        step: u64,
        /// Its learning rate.
        rate: f64,
    },

    /// In an evaluation, what the network gives for a sample is not a number, or the sample's loss is not finite.
    #[error(
        "the {of} of sample {sample} is {value}, of {}",
        cause.map_or_else(|| FINITE_INPUT.to_owned(), |cause| cause.to_string())
    )]
    NonFiniteSample {
        /// `loss` or `output`.
        of: &'static str,
        /// The sample's index in the data set.
        sample: SampleIndex,
        /// What it is.
        value: f64,
        /// The number of its input that is not finite either.
        cause: Option<NonFiniteNumber>,
    },

    /// The validation data cannot be evaluated on.
    #[error("validation data{}: {problem:?}", if *.epoch > 0 { format!(" after epoch {epoch}") } else { String::new() })]
    Validation {
        /// The epoch that was over, from 1; 0 before the first step, where its first batch is looked at.
        epoch: usize,
        /// What is wrong with the data, or with what the network gives for it. The text above has all of it, its sources too.
        problem: Box<TrainError>,
    },

    /// A checkpoint belongs to a data set of another size.
    #[error(
        "the checkpoint is of a training on {expected} samples, but this data set has {found}\n\
         help: training on other data begins anew, from its network: `Trainer::new(trainer.into_network(), loss, optimizer)`"
    )]
    OtherData {
        /// Samples when the checkpoint was written.
        expected: usize,
        /// Samples now.
        found: usize,
    },

    /// A checkpoint was written in the middle of an epoch, whose order follows from another seed.
    #[error(
        "the checkpoint is in the middle of an epoch in the order of seed {expected}, but the seed was set to {found} since\n\
         help: leave out `.seed({found})`: `resume` takes the checkpoint's"
    )]
    OtherSeed {
        /// The checkpoint's.
        expected: u64,
        /// Of this training.
        found: u64,
    },

    /// A checkpoint is of a later epoch than the last.
    #[error(
        "the checkpoint has come to epoch {reached}, but this training ends after epoch {epochs}\n\
         help: the number in `.epochs({epochs})` counts those already done"
    )]
    FewerEpochs {
        /// The epoch that the checkpoint was written in, or at the end of.
        reached: usize,
        /// Epochs of this training.
        epochs: usize,
    },

    /// A checkpoint's best epoch is the best by something else than early stopping goes by.
    #[error(
        "the checkpoint's best epoch is that by {expected}, but `early_stopping` goes by {found}\n\
         help: resume with `.early_stopping_by(Monitor::{expected:?}, patience)`, or without early stopping"
    )]
    OtherMonitor {
        /// What the checkpoint's is the best by.
        expected: Monitor,
        /// What this training goes by.
        found: Monitor,
    },

    /// What early stopping goes by is told of no sample of the validation data.
    #[error(
        "`early_stopping` goes by {monitor}, but the loss tells no accuracy\n\
         help: `.early_stopping(patience)` goes by the loss itself"
    )]
    NothingToMonitor {
        /// What there is none of.
        monitor: Monitor,
    },

    /// A checkpoint could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),

    /// A checkpoint could not be read.
    #[error(transparent)]
    Load(#[from] LoadError),
}

/// A number of an input that is not finite.
#[derive(Clone, Copy, PartialEq, thiserror::Error)]
#[error(
    "an input{} that has {value} at {place}\nhelp: give finite numbers only: mend the sample, or leave it out",
    named(.input)
)]
pub struct NonFiniteNumber {
    /// Which of the network's inputs; empty where it has one.
    pub input: &'static str,
    /// Where in the sample.
    pub place: Place,
    /// What stands there.
    pub value: f32,
}

const FINITE_INPUT: &str = "a finite input\n\
    help: look for parameters that are NaN or far too large; training keeps them small with a lower learning rate or a warm-up";

fn nothing_to_learn(parameters: usize) -> String {
    match parameters {
        0 => "it has no parameters".to_owned(),
        1 => "its one parameter is frozen\nhelp: `unfreeze` it, by its layer's label".to_owned(),
        all => format!("all its {all} parameters are frozen\nhelp: `unfreeze` some, by their layer's label"),
    }
}

fn named(input: &str) -> String {
    if input.is_empty() {
        String::new()
    } else {
        format!(" `{input}`")
    }
}

debug_is_display!(NonFiniteNumber);

/// Its text, with those of its sources behind it.
impl fmt::Debug for TrainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")?;
        let mut source = self.source();
        while let Some(cause) = source {
            write!(f, ": {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}
