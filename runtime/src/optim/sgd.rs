//! Stochastic gradient descent.

use super::{BadSetting, Optimizer, Settings, StepAt, cx};
use crate::kernels::cpu::{self, SgdStep};

/// Stochastic gradient descent, with momentum and weight decay where wanted.
///
/// ```text
/// g ← g + λ·w        v ← μ·v + g        w ← w − rate · v             with Nesterov: w ← w − rate · (g + μ·v)
/// ```
///
/// `μ` is `momentum`, `λ` is `weight_decay`; without momentum `v` is `g`. Source: `PyTorch`'s
/// [`SGD`](https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html) with `dampening=0`, after
/// [Sutskever et al. 2013](https://proceedings.mlr.press/v28/sutskever13.html). The default rate is Keras'.
///
/// Keras' `SGD` keeps the rate within the velocity, `v ← μ·v − rate·g` and `w ← w + v`: the same while the rate stays; once it changes, Keras goes on
/// with what earlier gradients had at their rates. Keras' `weight_decay` stands beside the gradient, `w ← w − rate·λ·w`, as that of
/// [`AdamW`](super::AdamW): the same only without momentum.
///
/// ```
/// use gyul::optim::Sgd;
///
/// let plain = Sgd::new(0.1);
/// let heavy = Sgd { momentum: 0.9, nesterov: true, ..Sgd::default() };
/// assert_eq!((plain.momentum, heavy.rate), (0.0, 0.01));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sgd {
    /// The learning rate.
    pub rate: f64,
    /// How much of the last step goes on, from 0 to below 1.
    pub momentum: f64,
    /// Whether the gradient is used as it will be after the momentum's part of the step; with a `momentum` above 0 only, as in `PyTorch`.
    pub nesterov: bool,
    /// The pull towards 0, as part of the gradient: from 0 to `1 / rate`.
    pub weight_decay: f64,
}

impl Default for Sgd {
    /// Rate 0.01, nothing else.
    fn default() -> Self {
        Self {
            rate: 0.01,
            momentum: 0.0,
            nesterov: false,
            weight_decay: 0.0,
        }
    }
}

impl Sgd {
    /// With this learning rate, and nothing else.
    #[must_use]
    pub fn new(rate: f64) -> Self {
        Self {
            rate,
            ..Self::default()
        }
    }
}

impl Optimizer for Sgd {
    fn name(&self) -> String {
        "Sgd".to_owned()
    }

    fn rate(&self) -> f64 {
        self.rate
    }

    fn moments(&self) -> usize {
        usize::from(self.momentum != 0.0)
    }

    fn check(&self) -> Result<(), BadSetting> {
        let settings = Settings("Sgd");
        settings.size("rate", self.rate)?;
        settings.share("momentum", self.momentum)?;
        settings.expect(
            !self.nesterov || self.momentum > 0.0,
            "momentum".into(),
            self.momentum,
            "above 0 with `nesterov`, which looks ahead along it",
        )?;
        settings.decay(self.rate, self.weight_decay)
    }

    #[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
    fn update(&self, at: &StepAt, weight: &mut [f32], gradient: &[f32], [velocity, _]: [&mut [f32]; 2]) {
        let [rate, momentum, decay] = [at.rate, self.momentum, self.weight_decay].map(|x| x as f32);
        let step = SgdStep {
            rate,
            momentum,
            nesterov: self.nesterov,
            decay,
        };
        cpu::sgd(&cx(), weight, gradient, velocity, &step);
    }
}
