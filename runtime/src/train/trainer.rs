//! The trainer: what it holds, and how it is begun and ended. Its settings stand beside.

use super::progress::Progress;
use super::state::State;
use super::stopping::EarlyStopping;
use super::sums::Sums;
use super::{Callback, Evaluation, History, TrainError, heads};
use crate::data::DatasetOf;
use crate::loss::Loss;
use crate::network::Trainable;
use crate::optim::{Constant, Optimizer, ReduceOnPlateau, Schedule, moments};
use crate::sample::Record;
use crate::workspace::Workspace;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Evaluates a network on these samples, with a batch size.
type Validate<'a, N, L> = dyn Fn(&N, &L, &mut Workspace<N>, usize, Range<usize>) -> Result<Evaluation, TrainError> + 'a;

/// The data set to evaluate on after every epoch, whose type is forgotten.
pub(super) struct Validation<'a, N, L> {
    pub(super) samples: usize,
    pub(super) evaluate: Box<Validate<'a, N, L>>,
}

/// Trains a network on a data set.
///
/// ```text
/// let (train, test) = data::mnist()?;
/// let mut trainer = Trainer::new(Digits::new(0), CrossEntropy, Adam::default()).batch_size(64).epochs(5).validation(&test);
/// let history = trainer.fit(&train)?;
/// let net = trainer.into_network();
/// ```
///
/// The same seed, data and settings give the same network, bit for bit, on the same machine, whatever the number of
/// threads, and whether or not training was interrupted and [resumed](Self::resume) on the way.
///
/// It stays on its thread: callbacks and schedules may hold what cannot be sent to another, such as a `Cell`.
///
/// While it trains it shows a progress bar and leaves one line an epoch on standard error; where that is no terminal,
/// just the lines; after [`quiet`](Self::quiet), nothing.
pub struct Trainer<'a, N, L, O> {
    pub(super) state: State<N>,
    pub(super) workspace: Workspace<N>,
    /// Sums of the last step, for each of several outputs.
    pub(super) outputs: Vec<Sums>,
    pub(super) loss: L,
    pub(super) optimizer: O,
    pub(super) schedule: Box<dyn Schedule + 'a>,
    pub(super) plateau: Option<ReduceOnPlateau>,
    /// What the schedule scales in the running epoch in place of the optimizer's rate, where that falls on plateaus.
    pub(super) plateau_rate: Option<f64>,
    pub(super) clip_global_norm: Option<f64>,
    pub(super) batch_size: usize,
    pub(super) epochs: usize,
    pub(super) validation: Option<Validation<'a, N, L>>,
    pub(super) callbacks: Vec<Box<dyn Callback<N> + 'a>>,
    pub(super) early_stopping: Option<EarlyStopping>,
    pub(super) checkpoint: Option<PathBuf>,
    /// Steps from one checkpoint within an epoch to the next.
    pub(super) checkpoint_every: Option<u64>,
    /// Whether the next `fit` goes on where a checkpoint stopped.
    pub(super) resumed: bool,
    pub(super) quiet: bool,
    /// Whether the running `fit` has met a sample that counts, or cannot know: one that goes on has not met those before.
    pub(super) counted: bool,
    /// Steps that the running `fit` will take.
    pub(super) planned: Option<u64>,
}

impl<N: Trainable, L, O: Optimizer> Trainer<'_, N, L, O> {
    /// A trainer of `network`: batches of 32 samples and 1 epoch, as Keras, until told otherwise.
    #[must_use]
    pub fn new(network: N, loss: L, optimizer: O) -> Self {
        Self {
            state: State::new(network),
            workspace: Workspace::new(0),
            outputs: Vec::new(),
            loss,
            optimizer,
            schedule: Box::new(Constant),
            plateau: None,
            plateau_rate: None,
            clip_global_norm: None,
            batch_size: 32,
            epochs: 1,
            validation: None,
            callbacks: Vec::new(),
            early_stopping: None,
            checkpoint: None,
            checkpoint_every: None,
            resumed: false,
            quiet: false,
            counted: false,
            planned: None,
        }
    }

    /// Takes everything that training has changed from a checkpoint: the network's parameters, the optimizer's moments, the seed, the
    /// place in the data. The next [`fit`](Self::fit) goes on from there, and with the same settings and data gives, bit for bit, what
    /// the uninterrupted training would have; its epochs count those already done.
    ///
    /// Settings are this trainer's. What is frozen is one of them: `freeze` the network that [`new`](Self::new) is given as it was, and
    /// it stays so.
    ///
    /// A file that is not there is an error. A job that may be started again goes on from it where there is one:
    ///
    /// ```
    /// use gyul::prelude::*;
    /// use std::path::Path;
    ///
    /// network! { struct Net: [2] -> [3] { Linear<3> } }
    ///
    /// /// Trains to the end, as often as it is interrupted.
    /// fn job(path: &Path) -> Result<Net, Box<dyn std::error::Error>> {
    ///     let data = Arrays::<[f32; 2], _>::new(vec![[0.0, 1.0], [1.0, 0.0]], vec![0_u32, 2])?;
    ///     let mut trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default()).epochs(3).checkpoint(path).quiet();
    ///     if path.exists() {
    ///         trainer = trainer.resume(path)?;
    ///     }
    ///     trainer.fit(&data)?;
    ///     Ok(trainer.into_network())
    /// }
    /// # let path = std::env::temp_dir().join(format!("gyul-resume-{}", std::process::id()));
    /// # let nets = [job(&path)?, job(&path)?];
    /// # std::fs::remove_file(&path)?;
    /// # assert_eq!(nets[0].predict(&[0.0, 1.0]), nets[1].predict(&[0.0, 1.0]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If the file cannot be read, was changed since it was written, or is no checkpoint of this network with an optimizer of this
    /// [name](Optimizer::name) and as many moments, or the optimizer has more than 2. The file stays as it is.
    pub fn resume(mut self, path: impl AsRef<Path>) -> Result<Self, TrainError> {
        let mut state = State::<N>::load(path.as_ref(), &self.optimizer.name(), moments(&self.optimizer)?)?;
        // What is frozen is a setting, and settings stay.
        let best = state.best.as_mut().map(|best| &mut best.network);
        for network in [Some(&mut state.network), best].into_iter().flatten() {
            N::walk([network, &mut self.state.network], &mut |[to, from]| {
                to.set_frozen(from.is_frozen());
            });
        }
        self.state = state;
        self.resumed = true;
        Ok(self)
    }

    /// The network as it is now.
    #[must_use]
    pub fn network(&self) -> &N {
        &self.state.network
    }

    /// The network, to be changed before the next [`fit`](Self::fit) or [`step`](Self::step), which take it as it is then: weights
    /// assigned, layers unfrozen once the others have learnt.
    ///
    /// The optimizer's moments go on as they are, as Keras' do after `set_weights`. A parameter's steps are counted by itself: Adam corrects
    /// the moments of what is unfrozen late as it did those of the others at first, as `PyTorch` does (Keras counts steps of all together, and
    /// would begin with steps up to 6.5 times as large).
    ///
    /// A `fit` begins without a best epoch; one that goes on after [`resume`](Self::resume) has the checkpoint's: with
    /// [`early_stopping`](Self::early_stopping) it leaves that, unchanged, if no later epoch is better.
    ///
    /// A lower rate for what comes then is that of a new trainer, whose moments begin anew:
    /// `Trainer::new(trainer.into_network(), CrossEntropy, Adam::new(1e-5))`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Net: [2] -> [3] { body: Linear<8>, Relu, head: Linear<3>, } }
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let data = Arrays::<[f32; 2], _>::new(ndarray::arr2(&[[0.0, 1.0], [1.0, 0.0]]), vec![0_u32, 2])?;
    /// let mut net = Net::new(7);
    /// net.freeze("body")?;
    /// let mut trainer = Trainer::new(net, CrossEntropy, Adam::default()).quiet();
    /// trainer.fit(&data)?; // the head alone
    /// trainer.network_mut().unfreeze("body")?;
    /// trainer.fit(&data)?; // all of it
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn network_mut(&mut self) -> &mut N {
        &mut self.state.network
    }

    /// The epochs so far: those of the last [`fit`](Self::fit), also where it ended in an error, or of what was [resumed](Self::resume).
    #[must_use]
    pub fn history(&self) -> &History {
        &self.state.history
    }

    /// The network.
    #[must_use]
    pub fn into_network(self) -> N {
        self.state.network
    }

    /// Trains for as many [`epochs`](Self::epochs) as set, each over all samples in an order of its own. A second call
    /// trains further, for as many again.
    ///
    /// # Errors
    /// If the data set or the validation data is empty, memory holds no order of so many samples, or not what a batch takes, the batch size, the number of epochs, the patience or the steps from one checkpoint
    /// to the next are 0, early stopping or the fall on plateaus has no validation data, such steps have no checkpoint, a setting of these, the clipping, the optimizer, the schedule or the loss or the schedule's factor makes no sense, every parameter is frozen, a checkpoint is
    /// of another number of samples, of a later epoch, of early stopping by something else or in the middle of an epoch of another seed, early stopping goes by an accuracy that the loss cannot tell, every sample counts 0, a sample cannot be read, an index is none for its `Embedding`, a target is none for the output, the
    /// loss, on the validation data too, or a parameter is not finite, or a checkpoint cannot be written. The network keeps what it
    /// learnt before; with [`early_stopping`](Self::early_stopping), what it had learnt by its best epoch, if one was over; the epochs that were over are in its [`history`](Self::history).
    ///
    /// That every sample [counts 0](TrainError::NothingCounts) is told at the end of the first epoch. By then its steps have moved running statistics, the
    /// optimizer's moments, and the weights where decay, `l1` or `l2` pulls at them.
    pub fn fit<D>(&mut self, data: &D) -> Result<History, TrainError>
    where
        D: DatasetOf<N::Input> + ?Sized,
        L: Loss<N::Output, D::Target>,
    {
        const { heads::require_heads(N::NAME, N::HEADS, N::Output::PARTS, L::LOGITS_OF) }
        let mut progress = Progress::new(self.quiet);
        let result = self.run(data, &mut progress);
        if let (Ok(()), Some(line)) = (&result, self.ending()) {
            progress.line(&line);
        }
        progress.clear();
        (self.planned, self.plateau_rate) = (None, None);
        result?;
        Ok(self.state.history.clone())
    }
}
