//! What a training is at one moment: everything a checkpoint holds.

use super::history::History;
use super::stopping::Best;
use super::sums::Sums;
use crate::optim::Taken;

/// What a training is between two steps.
#[derive(Clone, Debug)]
pub(super) struct State<N> {
    pub(super) network: N,
    pub(super) taken: Taken<N>,
    pub(super) seed: u64,
    /// Steps taken when the current `fit` began: what schedules count from.
    pub(super) fit_from: u64,
    /// Passes through the data that were begun, over all calls of `fit`: what the order of samples follows from.
    pub(super) passes: u64,
    /// Samples of the data set; none before `fit`, and in checkpoints that do not say it.
    pub(super) samples: Option<usize>,
    /// How far the current epoch has come.
    pub(super) epoch: Option<Place>,
    /// Sums over what is done of the epoch, for each of several outputs.
    pub(super) outputs: Vec<Sums>,
    pub(super) history: History,
    pub(super) best: Option<Best<N>>,
}

impl<N> State<N> {
    pub(super) fn new(network: N) -> Self {
        let (history, seed) = (History::default(), 0);
        Self {
            network,
            taken: Taken::default(),
            seed,
            fit_from: 0,
            passes: 0,
            samples: None,
            epoch: None,
            outputs: Vec::new(),
            history,
            best: None,
        }
    }

    /// A new `fit`: the steps, the moments and the passes go on, the report begins anew.
    pub(super) fn begin_fit(&mut self) {
        (self.epoch, self.best, self.fit_from) = (None, None, self.taken.steps);
        self.history.epochs.clear();
    }
}

/// A place within an epoch.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    /// Samples done.
    pub(super) done: usize,
    /// Samples of the data set.
    pub(super) of: usize,
    /// What their order is drawn from.
    pub(super) seed: u64,
    pub(super) sums: Sums,
    /// The last step's learning rate.
    pub(super) rate: f64,
}
