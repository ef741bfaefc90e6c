//! Optimizers: how a step follows from a gradient.
//!
//! | optimizer | Keras | defaults | moments |
//! |---|---|---|---|
//! | [`Sgd`] | `SGD` | `rate` 0.01, no momentum, no decay | 1 with momentum |
//! | [`Adam`] | `Adam` | `rate` 0.001, `beta1` 0.9, `beta2` 0.999, `epsilon` 1e-7 | 2 |
//! | [`AdamW`] | `AdamW` | `adam` as `Adam`, `weight_decay` 0.004 | 2 |
//!
//! The learning rate of a step is the optimizer's [`rate`](Optimizer::rate) times the [`Schedule`]'s factor;
//! with [`ReduceOnPlateau`] it is the rate that this has come to, times the factor.

mod adam;
mod clip;
mod plateau;
mod schedule;
mod setting;
mod sgd;
mod stepper;

pub use adam::{Adam, AdamW};
pub use plateau::ReduceOnPlateau;
pub use schedule::{Constant, Cosine, Schedule, StepDecay};
pub use setting::BadSetting;
pub use sgd::Sgd;
pub use stepper::Stepper;
#[cfg(feature = "train")]
pub(crate) use stepper::Taken;

use crate::kernels::cpu::{Cx, Kernels, Prepack, Team};
pub(crate) use clip::clip;
#[cfg(feature = "train")]
pub(crate) use setting::Digits;
pub(crate) use setting::Settings;

/// What the kernels of updates run on. They need no scratch, and their results do not depend on the threads.
fn cx() -> Cx<'static> {
    Cx {
        kernels: Kernels::get(),
        team: Team::global(),
        shared: &mut [],
        thread: &mut [],
        prepack: Prepack::Each,
    }
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepAt {
    /// Its number, from 1. The trainer counts for each parameter the steps that it takes, without those in which it was frozen.
    pub step: u64,
    /// Its learning rate: [`Optimizer::rate`], or what a [`ReduceOnPlateau`] has made of it, times the schedule's factor.
    pub rate: f64,
}

/// How a step follows from a gradient.
///
/// ```
/// use gyul::optim::{Optimizer, StepAt};
///
/// /// Steps of one size, whatever the gradient's: `w ← w − rate · sign(g)`.
/// struct SignDescent;
///
/// impl Optimizer for SignDescent {
///     fn name(&self) -> String {
///         "SignDescent".to_owned()
///     }
///
///     fn rate(&self) -> f64 {
///         1e-3
///     }
///
///     fn update(&self, at: &StepAt, weight: &mut [f32], gradient: &[f32], _moments: [&mut [f32]; 2]) {
///         for (w, g) in weight.iter_mut().zip(gradient) {
///             *w -= at.rate as f32 * g.signum();
///         }
///     }
/// }
///
/// let mut weight = [1.0, 1.0];
/// let at = StepAt { step: 1, rate: 0.5 };
/// SignDescent.update(&at, &mut weight, &[3.0, -0.1], [&mut [], &mut []]);
/// assert_eq!(weight, [0.5, 1.5]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no optimizer",
    label = "not an optimizer, as `Adam::default()` and `Sgd::new(0.01)` are",
    note = "the loss comes before the optimizer: `Trainer::new(network, CrossEntropy, Adam::default())`",
    note = "an optimizer of your own is a type with an `impl Optimizer`: `gyul::optim::Optimizer` shows one"
)]
pub trait Optimizer {
    /// What checkpoints call it: training [resumes](crate::train::Trainer::resume) with an optimizer of the same name alone, for another would
    /// take its moments for what they are not. The name of its type, as a rule, which stays the same as long as its moments mean the same.
    ///
    /// What wraps another optimizer includes that one's: `format!("Lookahead<{}>", self.inner.name())`.
    fn name(&self) -> String;

    /// The learning rate that training begins with, and a schedule scales.
    fn rate(&self) -> f64;

    /// How many numbers it keeps beside every weight, from 0 to 2: each is a network's worth of memory. They start at 0,
    /// and checkpoints hold them. The trainer refuses more.
    fn moments(&self) -> usize {
        0
    }

    /// Whether its settings make sense. The trainer asks before it learns; any do, unless an optimizer says otherwise.
    ///
    /// # Errors
    /// The first setting that makes none.
    fn check(&self) -> Result<(), BadSetting> {
        Ok(())
    }

    /// Moves one parameter: `weight` and `gradient` are equally long, and so are the first [`moments`](Self::moments) of
    /// `moments`; the others are empty.
    fn update(&self, at: &StepAt, weight: &mut [f32], gradient: &[f32], moments: [&mut [f32]; 2]);

    /// [`update`](Self::update) for each parameter of a step in turn: what they share may be computed once.
    fn updates(&self, at: &StepAt) -> impl FnMut(&mut [f32], &[f32], [&mut [f32]; 2])
    where
        Self: Sized,
    {
        |weight, gradient, moments| self.update(at, weight, gradient, moments)
    }
}

/// As many as [`Optimizer::update`] is given.
const MOST_MOMENTS: usize = 2;

/// How many moments it keeps.
///
/// # Errors
/// If there is no room for so many.
#[expect(clippy::cast_precision_loss, reason = "a number of networks' worth of memory")]
pub(crate) fn moments(optimizer: &impl Optimizer) -> Result<usize, BadSetting> {
    let moments = optimizer.moments();
    if moments <= MOST_MOMENTS {
        return Ok(moments);
    }
    Err(BadSetting {
        of: optimizer.name().into(),
        setting: "moments".into(),
        value: moments as f64,
        expected: "at most 2".into(),
    })
}

#[cfg(test)]
mod tests;
