//! What a user's code does while training goes on.

use super::Epoch;

/// Called while training goes on.
///
/// ```
/// use gyul::Network;
/// use gyul::train::{Callback, Epoch, Flow};
///
/// /// Stops at an accuracy.
/// struct GoodEnough(f64);
///
/// impl<N: Network> Callback<N> for GoodEnough {
///     fn epoch_end(&mut self, epoch: &Epoch, _network: &N) -> Flow {
///         if epoch.val_accuracy >= Some(self.0) { Flow::Stop } else { Flow::Continue }
///     }
/// }
/// ```
///
/// The network is as it is then: it predicts ([`Network::predict`](crate::Network::predict)), and, as a [`Trainable`](crate::Trainable), is
/// saved by [`io::save`](crate::io::save).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no callback of a training",
    note = "a closure is called after every epoch by `.on_epoch(|epoch, network| …)`, after every step by `.on_step(…)`; a type of yours implements `gyul::train::Callback`"
)]
pub trait Callback<N> {
    /// After every step.
    fn step_end(&mut self, step: &StepEnd, network: &N) -> Flow {
        let _ = (step, network);
        Flow::Continue
    }

    /// After every epoch and its validation.
    fn epoch_end(&mut self, epoch: &Epoch, network: &N) -> Flow {
        let _ = (epoch, network);
        Flow::Continue
    }
}

/// One that is read afterwards: `.callback(&mut counts)`. The trainer has it until `into_network`, or until it is dropped.
///
/// ```
/// use gyul::prelude::*;
/// use gyul::train::{Callback, Flow, StepEnd};
///
/// network! { struct Net: [2] -> [3] { Linear<3> } }
///
/// /// The loss of every step.
/// #[derive(Default)]
/// struct Losses(Vec<f64>);
///
/// impl<N> Callback<N> for Losses {
///     fn step_end(&mut self, step: &StepEnd, _network: &N) -> Flow {
///         self.0.push(step.loss);
///         Flow::Continue
///     }
/// }
///
/// let data = Arrays::<[f32; 2], _>::new(vec![[0.0, 1.0], [1.0, 0.0]], vec![0_u32, 2])?;
/// let mut losses = Losses::default();
/// let mut trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default()).callback(&mut losses).epochs(3).quiet();
/// trainer.fit(&data)?;
/// let net = trainer.into_network();
/// assert_eq!(losses.0.len(), 3);
/// # let _ = net;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl<N, C: Callback<N> + ?Sized> Callback<N> for &mut C {
    fn step_end(&mut self, step: &StepEnd, network: &N) -> Flow {
        (**self).step_end(step, network)
    }

    fn epoch_end(&mut self, epoch: &Epoch, network: &N) -> Flow {
        (**self).epoch_end(epoch, network)
    }
}

/// Whether training goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flow {
    /// It goes on.
    #[default]
    Continue,
    /// It ends, without an error, after this epoch or in the middle of it.
    Stop,
}

impl Flow {
    /// Stops where either does.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::Stop { self } else { other }
    }
}

/// What a closure that the trainer calls returns: nothing, which lets training go on, or a [`Flow`].
#[diagnostic::on_unimplemented(
    message = "a closure that the trainer calls returns nothing or a `Flow`, and this one `{Self}`",
    label = "not `()` or a `Flow`",
    note = "what may end the training is a `gyul::train::Flow`: `if epoch.loss < 0.1 {{ Flow::Stop }} else {{ Flow::Continue }}`",
    note = "what is not to end it stands before a `;`; an error is kept in a variable outside, or is a panic: `….expect(\"a file\");`"
)]
pub trait IntoFlow {
    /// Whether training goes on.
    fn into_flow(self) -> Flow;
}

impl IntoFlow for () {
    fn into_flow(self) -> Flow {
        Flow::Continue
    }
}

impl IntoFlow for Flow {
    fn into_flow(self) -> Flow {
        self
    }
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepEnd {
    /// Its number, from 1, over all epochs.
    pub step: u64,
    /// The mean loss of a sample of the batch, before the step, and the penalty of the `l1` and `l2` options of what is not frozen.
    pub loss: f64,
    /// The share of right answers in the batch, where the loss can tell.
    pub accuracy: Option<f64>,
    /// The learning rate.
    pub rate: f64,
}

/// A closure called after every epoch.
pub(super) struct OnEpoch<F>(pub(super) F);

impl<N, R: IntoFlow, F: FnMut(&Epoch, &N) -> R> Callback<N> for OnEpoch<F> {
    fn epoch_end(&mut self, epoch: &Epoch, network: &N) -> Flow {
        (self.0)(epoch, network).into_flow()
    }
}

/// A closure called after every step.
pub(super) struct OnStep<F>(pub(super) F);

impl<N, R: IntoFlow, F: FnMut(&StepEnd, &N) -> R> Callback<N> for OnStep<F> {
    fn step_end(&mut self, step: &StepEnd, network: &N) -> Flow {
        (self.0)(step, network).into_flow()
    }
}
