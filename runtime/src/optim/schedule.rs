//! Schedules: how the learning rate changes as training goes on.

use super::{BadSetting, Settings};
use std::f64::consts::PI;

/// How the learning rate changes as training goes on: a factor of the optimizer's for each step. (Keras' `LearningRateScheduler` gives a rate
/// for each epoch.) A closure is one too:
///
/// ```
/// use gyul::optim::Schedule;
///
/// let halved_at_1000 = |step: u64| if step < 1000 { 1.0 } else { 0.5 };
/// assert_eq!(halved_at_1000.factor(1000, None), 0.5);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no schedule of the learning rate",
    label = "not a schedule, as `Cosine::default()` is, or a closure",
    note = "a closure takes the steps so far, and gives a factor of the optimizer's rate: `|step: u64| 0.999_f64.powf(step as f64)`; \
            a rate that stays is the optimizer's: `Adam::new(3e-4)`"
)]
pub trait Schedule {
    /// What the optimizer's learning rate is multiplied by after `step` steps of `of`: those of the whole
    /// [`fit`](crate::train::Trainer::fit). Where the trainer's [`step`](crate::train::Trainer::step) is called instead,
    /// `step` counts all steps, and how many there will be is not known. `fit` also asks about some of its steps before the first.
    fn factor(&self, step: u64, of: Option<u64>) -> f64;

    /// Whether its settings make sense, for so many steps as [`factor`](Self::factor) is told. The trainer asks before it learns; any do,
    /// unless a schedule says otherwise.
    ///
    /// # Errors
    /// The first setting that makes none.
    fn check(&self, of: Option<u64>) -> Result<(), BadSetting> {
        let _ = of;
        Ok(())
    }
}

impl<F: Fn(u64) -> f64> Schedule for F {
    fn factor(&self, step: u64, _of: Option<u64>) -> f64 {
        self(step)
    }
}

/// The same learning rate throughout: the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Constant;

impl Schedule for Constant {
    fn factor(&self, _step: u64, _of: Option<u64>) -> f64 {
        1.0
    }
}

/// A rise from near 0 to 1 over `warmup` steps, then half a cosine from 1 down to 0 at the end: `½ (1 + cos π·p)`, where
/// `p` goes from 0 to 1 over the steps after the warm-up.
///
/// Step `s` of the warm-up, from 0, has `(s + 1) / warmup`, so that the first one moves too; the first one after it has 1. Keras' begins with
/// `s / warmup`, a step at 0.
///
/// Source: [Loshchilov and Hutter 2017](https://arxiv.org/abs/1608.03983), without restarts; Keras' `CosineDecay`, whose `decay_steps`
/// are those after the warm-up.
///
/// ```
/// use gyul::optim::{Cosine, Schedule};
///
/// let cosine = Cosine { warmup: 10, ..Cosine::default() };
/// assert_eq!(cosine.factor(0, Some(110)), 0.1);
/// assert_eq!(cosine.factor(10, Some(110)), 1.0);
/// assert!((cosine.factor(60, Some(110)) - 0.5).abs() < 1e-12);
/// assert_eq!(cosine.factor(110, Some(110)), 0.0);
/// assert_eq!(cosine, Cosine::new().warmup(10));
/// assert_eq!(Cosine::new().steps(50).factor(50, Some(110)), 0.0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cosine {
    /// Steps of rising rate, fewer than `steps`, or than those of `fit`; 0 for none.
    pub warmup: u64,
    /// The step at which the rate reaches 0, the warm-up counted; `None` for the end of `fit`. Where that is not known
    /// either, the rate stays at 1. Steps, not epochs: the trainer says so where a good part of its steps would come after it.
    pub steps: Option<u64>,
}

impl Cosine {
    /// Without a warm-up, to the end of `fit`: as [`default`](Self::default).
    #[must_use]
    pub const fn new() -> Self {
        Self { warmup: 0, steps: None }
    }

    /// With so many steps of [rising rate](Self::warmup).
    #[must_use]
    pub const fn warmup(self, warmup: u64) -> Self {
        Self { warmup, ..self }
    }

    /// With the rate at 0 after so many [steps](Self::steps), in place of the end of `fit`.
    #[must_use]
    pub const fn steps(self, steps: u64) -> Self {
        Self {
            steps: Some(steps),
            ..self
        }
    }
}

impl Schedule for Cosine {
    #[expect(clippy::cast_precision_loss, reason = "steps are below 2^53")]
    fn factor(&self, step: u64, of: Option<u64>) -> f64 {
        let Some(after) = step.checked_sub(self.warmup) else {
            return (step + 1) as f64 / self.warmup as f64;
        };
        let Some(end) = self.steps.or(of) else { return 1.0 };
        let fall = end.saturating_sub(self.warmup).max(1);
        0.5 * (1.0 + (PI * after.min(fall) as f64 / fall as f64).cos())
    }

    fn check(&self, of: Option<u64>) -> Result<(), BadSetting> {
        let settings = Settings("Cosine");
        if let Some(steps) = self.steps {
            settings.count("steps", steps)?;
            return settings.below("warmup", self.warmup, steps, || {
                "below its `steps`, which count it".into()
            });
        }
        let Some(steps) = of else { return Ok(()) };
        let expected = || format!("below {steps}, the steps of this `fit`, or the rate never gets to fall").into();
        settings.below("warmup", self.warmup, steps, expected)
    }
}

/// The rate times `factor` after every `every` steps: `factor^⌊step / every⌋`. Source: `PyTorch`'s `StepLR`; Keras'
/// `ExponentialDecay` with `staircase=True`.
///
/// ```
/// use gyul::optim::{Schedule, StepDecay};
///
/// let decay = StepDecay::new(100, 0.5);
/// assert_eq!(decay, StepDecay { every: 100, factor: 0.5 });
/// assert_eq!([0, 99, 100, 200].map(|step| decay.factor(step, None)), [1.0, 1.0, 0.5, 0.25]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepDecay {
    /// Steps between two falls, at least 1.
    pub every: u64,
    /// What the rate is multiplied by at each, finite and at least 0.
    pub factor: f64,
}

impl StepDecay {
    /// The rate times `factor` after every `every` steps.
    #[must_use]
    pub const fn new(every: u64, factor: f64) -> Self {
        Self { every, factor }
    }
}

impl Schedule for StepDecay {
    fn factor(&self, step: u64, _of: Option<u64>) -> f64 {
        let falls = step.checked_div(self.every).unwrap_or(0);
        self.factor.powi(i32::try_from(falls).unwrap_or(i32::MAX))
    }

    fn check(&self, _of: Option<u64>) -> Result<(), BadSetting> {
        let settings = Settings("StepDecay");
        settings.count("every", self.every)?;
        settings.size("factor", self.factor)
    }
}
