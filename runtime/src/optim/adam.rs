//! Adam, and Adam with decoupled weight decay.

use super::{BadSetting, Optimizer, Settings, StepAt, cx};
use crate::kernels::cpu::{self, AdamStep};

/// Adam: steps of about the learning rate in every direction, whatever the gradient's scale.
///
/// ```text
/// m ← β₁·m + (1 − β₁)·g        v ← β₂·v + (1 − β₂)·g²        w ← w − rate · m̂ / (√v̂ + ε)
/// ```
///
/// where `m̂ = m / (1 − β₁ᵗ)` and `v̂ = v / (1 − β₂ᵗ)` at step `t` of the parameter: steps in which it was frozen do not count. Source: algorithm 1 of
/// [Kingma and Ba 2015](https://arxiv.org/abs/1412.6980); the defaults are [Keras'](https://keras.io/api/optimizers/adam/).
///
/// As there, and in `PyTorch`, `ε` is added to `√v̂`. Keras adds it to `√v`, where it counts `1 / √(1 − β₂ᵗ)` times as much: 32 times in
/// the first step, 3 times in the hundredth, once in the end. By its first step a gradient of 1e-5 moves a weight a quarter less there than here.
///
/// ```
/// use gyul::optim::Adam;
///
/// let adam = Adam::new(3e-4);
/// assert_eq!((adam.beta1, adam.beta2, adam.epsilon), (0.9, 0.999, 1e-7));
/// let slow = Adam { beta1: 0.99, ..adam };
/// # let _ = slow;
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adam {
    /// The learning rate.
    pub rate: f64,
    /// How much of the mean gradient a step keeps, from 0 to below 1.
    pub beta1: f64,
    /// How much of the mean square a step keeps, from 0 to below 1.
    pub beta2: f64,
    /// Keeps the quotient finite: above 0, as an `f32` too. One far above `√v̂` makes steps of `rate / ε` times the mean gradient. A mean square
    /// below 1.2e-38 is 0, so that one far below 1e-16 does not limit the steps of gradients as small.
    pub epsilon: f64,
}

impl Default for Adam {
    /// Rate 0.001, β₁ 0.9, β₂ 0.999, ε 1e-7.
    fn default() -> Self {
        Self {
            rate: 1e-3,
            beta1: 0.9,
            beta2: 0.999,
            epsilon: 1e-7,
        }
    }
}

impl Adam {
    /// With this learning rate; else as by [`default`](Self::default).
    #[must_use]
    pub fn new(rate: f64) -> Self {
        Self {
            rate,
            ..Self::default()
        }
    }
}

impl Optimizer for Adam {
    fn name(&self) -> String {
        "Adam".to_owned()
    }

    fn rate(&self) -> f64 {
        self.rate
    }

    fn moments(&self) -> usize {
        2
    }

    fn check(&self) -> Result<(), BadSetting> {
        check(self, &Settings("Adam"))
    }

    fn update(&self, at: &StepAt, weight: &mut [f32], gradient: &[f32], moments: [&mut [f32]; 2]) {
        self.updates(at)(weight, gradient, moments);
    }

    fn updates(&self, at: &StepAt) -> impl FnMut(&mut [f32], &[f32], [&mut [f32]; 2]) {
        updates(self, 0.0, at)
    }
}

/// [`Adam`] with weight decay beside the gradient, not within it: `w ← w − rate · λ · w` before each step.
///
/// It decays every parameter, biases too, as Keras does. Source:
/// [Loshchilov and Hutter 2019](https://arxiv.org/abs/1711.05101); the defaults are
/// [Keras'](https://keras.io/api/optimizers/adamw/).
///
/// ```
/// use gyul::optim::{Adam, AdamW};
///
/// let adamw = AdamW { weight_decay: 0.01, ..AdamW::new(3e-4) };
/// assert_eq!(AdamW::default().weight_decay, 0.004);
/// # let _ = adamw;
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdamW {
    /// Everything but the decay.
    pub adam: Adam,
    /// The pull towards 0, λ: from 0 to `1 / rate`.
    pub weight_decay: f64,
}

impl Default for AdamW {
    /// [`Adam::default`] with λ 0.004.
    fn default() -> Self {
        Self {
            adam: Adam::default(),
            weight_decay: 0.004,
        }
    }
}

impl AdamW {
    /// With this learning rate; else as by [`default`](Self::default).
    #[must_use]
    pub fn new(rate: f64) -> Self {
        Self {
            adam: Adam::new(rate),
            ..Self::default()
        }
    }
}

impl Optimizer for AdamW {
    fn name(&self) -> String {
        "AdamW".to_owned()
    }

    fn rate(&self) -> f64 {
        self.adam.rate
    }

    fn moments(&self) -> usize {
        2
    }

    fn check(&self) -> Result<(), BadSetting> {
        let settings = Settings("AdamW");
        check(&self.adam, &settings)?;
        settings.decay(self.adam.rate, self.weight_decay)
    }

    fn update(&self, at: &StepAt, weight: &mut [f32], gradient: &[f32], moments: [&mut [f32]; 2]) {
        self.updates(at)(weight, gradient, moments);
    }

    fn updates(&self, at: &StepAt) -> impl FnMut(&mut [f32], &[f32], [&mut [f32]; 2]) {
        updates(&self.adam, self.weight_decay, at)
    }
}

fn check(adam: &Adam, settings: &Settings) -> Result<(), BadSetting> {
    settings.size("rate", adam.rate)?;
    settings.share("beta1", adam.beta1)?;
    settings.share("beta2", adam.beta2)?;
    // Without it 0 / 0, of a weight that has had no gradient yet, is no number.
    settings.positive("epsilon", adam.epsilon)?;
    settings.size("epsilon", adam.epsilon)
}

/// Updates of step `at`: the numbers that all parameters share are computed once.
#[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
fn updates(adam: &Adam, decay: f64, at: &StepAt) -> impl FnMut(&mut [f32], &[f32], [&mut [f32]; 2]) + use<> {
    let betas = [adam.beta1, adam.beta2].map(|beta| beta as f32);
    let step = AdamStep {
        rate: at.rate as f32,
        betas,
        epsilon: adam.epsilon as f32,
        decoupled: decay as f32,
        // Of the β that the moments are kept by: of what 0.99999 leaves to 1, an f32 is off by a thousandth.
        correction: betas.map(|beta| (1.0 / (1.0 - power(beta.into(), at.step))) as f32),
    };
    let cx = cx();
    move |weight, gradient, [mean, square]| cpu::adam(&cx, weight, gradient, mean, square, &step)
}

/// `betaⁿ` of a beta below 1, or 0 where it is too small for an f32 to differ from 1 by it: after many steps that is told sooner than
/// the power, and a tiny network's step would be a twentieth longer.
fn power(beta: f64, mut n: u64) -> f64 {
    const TOO_SMALL: f64 = 1e-9;
    let (mut power, mut square) = (1.0, beta);
    while n > 0 {
        if square < TOO_SMALL {
            return 0.0;
        }
        if n & 1 == 1 {
            power *= square;
        }
        square *= square;
        n >>= 1;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::power;

    #[test]
    #[expect(clippy::cast_possible_truncation, reason = "the correction is an f32")]
    fn a_correction_has_the_bits_that_the_power_gives_it() {
        let correction = |power: f64| ((1.0 / (1.0 - power)) as f32).to_bits();
        for beta in [0.0, 0.5, 0.9, 0.999, 0.999_999] {
            for n in (1..5000).chain([100_000, 16_777_216, i32::MAX]) {
                let steps = u64::try_from(n).expect("positive");
                assert_eq!(correction(power(beta, steps)), correction(beta.powi(n)), "{beta}^{n}");
            }
        }
        assert_eq!(power(0.999, u64::MAX).to_bits(), 0);
    }
}
