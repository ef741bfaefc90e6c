//! Activations and dropout, in place.

use super::math::{self, exp_m1, ln_1p, normal, normal_density, sigmoid, tanh};
use crate::kernels::cpu::Cx;
use crate::kernels::cpu::threads::reduce::split_mut;
use gyul_spec::{Config, Kind, Opt};

/// An element-wise non-linearity.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Activation {
    /// `x`
    #[default]
    None,
    /// `max(x, 0)`
    Relu,
    /// `x` above zero, `slope · x` below; the slope is positive.
    LeakyRelu(f32),
    /// `x` above zero, `alpha · (eˣ − 1)` below; alpha is not negative.
    Elu(f32),
    /// `1 / (1 + e⁻ˣ)`
    Sigmoid,
    /// `tanh x`
    Tanh,
    /// `x · Φ(x)`, the exact form with the error function (the default of Keras and `PyTorch`).
    Gelu,
    /// [`Elu`](Self::Elu) with an alpha and scaled so that mean 0 and variance 1 are kept.
    Selu,
    /// `x / (1 + e⁻ˣ)`
    Silu,
    /// `x · min(max(x + 3, 0), 6) / 6`
    HardSwish,
    /// `ln(1 + eˣ)`
    Softplus,
}

impl Activation {
    /// Whether a pass over what is stored does it: registers cannot.
    pub(crate) fn is_deferred(self) -> bool {
        !matches!(self, Self::None | Self::Relu | Self::LeakyRelu(_))
    }
}

/// The scale of [`Activation::Selu`].
const SELU_SCALE: f32 = 1.050_701;
/// Its scale times its alpha, which is 1.6732632.
const SELU_ALPHA: f32 = 1.758_099_3;

impl Activation {
    /// The activation that the layer `config` is; none where it is none.
    #[must_use]
    pub const fn of(config: &Config) -> Self {
        match config.kind {
            Kind::Relu => Self::Relu,
            Kind::LeakyRelu => Self::LeakyRelu(config.get_f32(Opt::Slope)),
            Kind::Elu => Self::Elu(config.get_f32(Opt::Alpha)),
            Kind::Sigmoid => Self::Sigmoid,
            Kind::Tanh => Self::Tanh,
            Kind::Gelu => Self::Gelu,
            Kind::Selu => Self::Selu,
            Kind::Silu => Self::Silu,
            Kind::HardSwish => Self::HardSwish,
            Kind::Softplus => Self::Softplus,
            _ => Self::None,
        }
    }
}

/// `y = activation(y)`; NaN stays NaN.
pub fn activate(cx: &Cx<'_>, activation: Activation, y: &mut [f32]) {
    if activation == Activation::None {
        return;
    }
    split_mut(cx.team, y, |_, y| (cx.kernels.activate_slice)(activation, y));
}

/// `dy = dy · activation'`, with the derivative from `saved`: the output, or the input where the layer's
/// [`Row`](gyul_spec::Row) keeps that.
///
/// # Panics
/// Where the lengths differ.
pub fn activate_backward(cx: &Cx<'_>, activation: Activation, dy: &mut [f32], saved: &[f32]) {
    if activation == Activation::None {
        return;
    }
    assert_eq!(dy.len(), saved.len(), "activate_backward");
    split_mut(cx.team, dy, |part, dy| {
        (cx.kernels.activate_backward_slice)(activation, dy, &saved[part]);
    });
}

#[inline(always)]
pub(crate) fn activate_slice<const FMA: bool>(activation: Activation, y: &mut [f32]) {
    match activation {
        Activation::None => {}
        Activation::Relu => y.iter_mut().for_each(|y| *y = always(if *y < 0.0 { 0.0 } else { *y })),
        Activation::LeakyRelu(slope) => y.iter_mut().for_each(|y| *y *= if *y < 0.0 { slope } else { 1.0 }),
        Activation::Elu(alpha) => in_blocks(y, |y| elu::<FMA>(y, 1.0, alpha)),
        Activation::Sigmoid => in_blocks(y, sigmoid::<FMA>),
        Activation::Tanh => in_blocks(y, tanh::<FMA>),
        Activation::Gelu => in_blocks(y, gelu::<FMA>),
        Activation::Selu => in_blocks(y, |y| elu::<FMA>(y, SELU_SCALE, SELU_ALPHA)),
        Activation::Silu => in_blocks(y, silu::<FMA>),
        Activation::HardSwish => y.iter_mut().for_each(|y| *y = hard_swish(*y)),
        Activation::Softplus => in_blocks(y, softplus::<FMA>),
    }
}

/// `y = each(y)`, in blocks of whole registers: what is left over of a row would take as long as the row does, number by number.
#[inline(always)]
fn in_blocks(y: &mut [f32], each: impl Fn(f32) -> f32) {
    const BLOCK: usize = 16;
    let (len, mut few) = (y.len(), [0.0; BLOCK]);
    let all = if len < BLOCK {
        few[..len].copy_from_slice(y);
        &mut few
    } else {
        &mut *y
    };
    // The last block may overlap the one before it, and is read before that is written.
    let last = all.len() - BLOCK;
    let mut block = [0.0; BLOCK];
    block.copy_from_slice(&all[..BLOCK]);
    let mut at = 0;
    loop {
        let (next, mut following) = ((at + BLOCK).min(last), [0.0; BLOCK]);
        following.copy_from_slice(&all[next..next + BLOCK]);
        for (y, x) in all[at..at + BLOCK].iter_mut().zip(block) {
            *y = each(x);
        }
        if at == last {
            break;
        }
        (at, block) = (next, following);
    }
    if len < BLOCK {
        y.copy_from_slice(&few[..len]);
    }
}

#[inline(always)]
pub(crate) fn activate_backward_slice<const FMA: bool>(activation: Activation, dy: &mut [f32], saved: &[f32]) {
    let pairs = dy.iter_mut().zip(saved);
    match activation {
        Activation::None => {}
        Activation::Relu => pairs.for_each(|(dy, y)| *dy = always(if *y > 0.0 { *dy } else { 0.0 })),
        Activation::LeakyRelu(slope) => pairs.for_each(|(dy, y)| *dy *= if *y > 0.0 { 1.0 } else { slope }),
        Activation::Elu(alpha) => pairs.for_each(|(dy, y)| *dy *= elu_slope(*y, 1.0, alpha)),
        Activation::Sigmoid => pairs.for_each(|(dy, y)| *dy *= y * (1.0 - y)),
        Activation::Tanh => pairs.for_each(|(dy, y)| *dy *= 1.0 - y * y),
        Activation::Gelu => pairs.for_each(|(dy, x)| *dy *= gelu_slope::<FMA>(*x)),
        Activation::Selu => pairs.for_each(|(dy, y)| *dy *= elu_slope(*y, SELU_SCALE, SELU_ALPHA)),
        Activation::Silu => pairs.for_each(|(dy, x)| *dy *= silu_slope::<FMA>(*x)),
        Activation::HardSwish => pairs.for_each(|(dy, x)| *dy *= hard_swish_slope(*x)),
        // 1 − e⁻ʸ, exact also where y is small.
        Activation::Softplus => pairs.for_each(|(dy, y)| *dy *= -exp_m1::<FMA>(-y)),
    }
}

/// `x`, for a loop that writes it where it may have stood already: LLVM stores that under a mask, and in AVX2's form the loop
/// then takes ten times as long (4096 floats in L1 of an AMD EPYC: 3.3 µs, not 0.35). A sum is always written.
#[inline(always)]
fn always(x: f32) -> f32 {
    x + 0.0
}

/// `scale · x` above zero, `alpha · (eˣ − 1)` below.
#[inline(always)]
fn elu<const FMA: bool>(x: f32, scale: f32, alpha: f32) -> f32 {
    // Both sides are computed, so that the loop has no branch.
    let below = alpha * exp_m1::<FMA>(if x > 0.0 { 0.0 } else { x });
    if x > 0.0 { scale * x } else { below }
}

/// The derivative of [`elu`] where its value is `y`.
#[inline(always)]
fn elu_slope(y: f32, scale: f32, alpha: f32) -> f32 {
    if y > 0.0 { scale } else { y + alpha }
}

#[inline(always)]
fn silu<const FMA: bool>(x: f32) -> f32 {
    // 0 · −∞ would be no number; the logistic function is 0 from −104 on.
    let x = if x < -104.0 { -104.0 } else { x };
    x * sigmoid::<FMA>(x)
}

#[inline(always)]
fn silu_slope<const FMA: bool>(x: f32) -> f32 {
    let x = x.clamp(-104.0, 104.0);
    let s = sigmoid::<FMA>(x);
    s * (1.0 + x * (1.0 - s))
}

#[inline(always)]
fn hard_swish(x: f32) -> f32 {
    let x = if x < -3.0 { -3.0 } else { x };
    let gate = x + 3.0;
    let gate = if gate > 6.0 { 6.0 } else { gate };
    x * (gate / 6.0)
}

#[inline(always)]
fn hard_swish_slope(x: f32) -> f32 {
    let between = x / 3.0 + 0.5;
    let slope = if x < -3.0 { 0.0 } else { between };
    if x > 3.0 { 1.0 } else { slope }
}

/// `max(x, 0) + ln(1 + e^−|x|)`; where `x` is NaN, the second is.
#[inline(always)]
fn softplus<const FMA: bool>(x: f32) -> f32 {
    (if x > 0.0 { x } else { 0.0 }) + ln_1p::<FMA>(math::exp::<FMA>(-x.abs()))
}

#[inline(always)]
fn gelu_slope<const FMA: bool>(x: f32) -> f32 {
    // Beyond ±15 the density is 0 in f32, and ±∞ times it would be no number.
    normal::<FMA>(x) + x.clamp(-15.0, 15.0) * normal_density::<FMA>(x)
}

#[inline(always)]
fn gelu<const FMA: bool>(x: f32) -> f32 {
    // Φ(−∞) · −∞ would be NaN; Φ is 0 from −15 on.
    let x = if x < -15.0 { -15.0 } else { x };
    x * normal::<FMA>(x)
}

/// `y[i] = 0` with probability `rate`, else `y[i] / (1 − rate)`; the same `i` and `seed` always fall the same, so that the
/// backward pass is this function again, on `dy`.
///
/// `rate` in `[0, 1)`. The random numbers are a hash of (seed, i): no state, any order, any number of threads.
pub fn dropout(cx: &Cx<'_>, y: &mut [f32], rate: f32, seed: u64) {
    // 2³² · rate, which is below 2³² for every f32 below 1.
    let dropout = Dropout {
        seed,
        threshold: (f64::from(rate) * 4_294_967_296.0) as u32,
        scale: 1.0 / (1.0 - rate),
    };
    split_mut(cx.team, y, |part, y| {
        (cx.kernels.dropout_slice)(y, part.start as u64, dropout);
    });
}

#[derive(Clone, Copy)]
pub(crate) struct Dropout {
    seed: u64,
    threshold: u32,
    scale: f32,
}

#[inline(always)]
pub(crate) fn dropout_slice<const FMA: bool>(y: &mut [f32], first: u64, dropout: Dropout) {
    let Dropout { seed, threshold, scale } = dropout;
    for (block, y) in y.chunks_mut(1 << 16).enumerate() {
        let first = first + ((block as u64) << 16);
        // A part starts at a multiple of 2¹⁵ and ends before the next of 2¹⁶: its elements differ in the low bits only.
        let key = [seed as u32 ^ mix((first >> 32) as u32), (seed >> 32) as u32];
        for (i, y) in y.iter_mut().enumerate() {
            let hash = mix(mix((first as u32).wrapping_add(i as u32) ^ key[0]).wrapping_add(key[1]));
            *y = if hash < threshold { 0.0 } else { *y * scale };
        }
    }
}

/// A bijection of 32 bits in which every input bit flips each output bit half of the time (`lowbias32`, C. Wellons).
#[inline(always)]
fn mix(x: u32) -> u32 {
    let x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    let x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    x ^ (x >> 16)
}
