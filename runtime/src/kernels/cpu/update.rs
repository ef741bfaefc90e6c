//! Optimizer updates: one pass over weights, gradients and moments.
#![expect(unsafe_code, reason = "parts are shared out among threads")]

use super::Cx;
use crate::kernels::cpu::pointwise::math::{flushed, mul_add};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::split;

/// Stochastic gradient descent as `PyTorch`'s `SGD`: `m = momentum·m + g`, `w −= rate · m`; an `m` that is subnormal is 0.
#[derive(Clone, Copy, Debug)]
pub struct SgdStep {
    /// The learning rate.
    pub rate: f32,
    /// 0 for none: `m` may then be empty.
    pub momentum: f32,
    /// Steps along `g + momentum·m` instead of `m`.
    pub nesterov: bool,
    /// `g` is first increased by `decay · w`.
    pub decay: f32,
}

/// One step of Adam (Kingma and Ba 2015) or `AdamW` (Loshchilov and Hutter 2019):
/// `m = β₁m + (1−β₁)g`, `v = β₂v + (1−β₂)g²`, `w −= rate · (m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε) + decoupled·w)`; an `m` or a `v` that is subnormal is 0.
#[derive(Clone, Copy, Debug)]
pub struct AdamStep {
    /// The learning rate.
    pub rate: f32,
    /// β₁, β₂.
    pub betas: [f32; 2],
    /// ε.
    pub epsilon: f32,
    /// `AdamW`'s weight decay.
    pub decoupled: f32,
    /// `1 / (1 − β₁ᵗ)`, `1 / (1 − β₂ᵗ)` at step `t = 1, 2, …`.
    pub correction: [f32; 2],
}

/// Updates `w` (and `m`, where there is momentum) from the gradient `g`.
///
/// # Panics
/// Where the lengths differ.
pub fn sgd(cx: &Cx<'_>, w: &mut [f32], g: &[f32], m: &mut [f32], step: &SgdStep) {
    assert_eq!(w.len(), g.len(), "sgd");
    assert!(
        m.len() == w.len() || (m.is_empty() && step.momentum == 0.0),
        "sgd: momentum needs a slice as long as w"
    );
    let (w, m) = (Parts::new(w), Parts::new(m));
    split(cx.team, w.len(), &|part| {
        let own = if m.len() == 0 { 0..0 } else { part.clone() };
        // SAFETY: each part is one task's.
        let (w, m) = unsafe { (w.range(part.clone()), m.range(own)) };
        (cx.kernels.sgd_slice)(w, &g[part], m, step);
    });
}

/// Updates `w`, `m` and `v` from the gradient `g`.
///
/// # Panics
/// Where the lengths differ.
pub fn adam(cx: &Cx<'_>, w: &mut [f32], g: &[f32], m: &mut [f32], v: &mut [f32], step: &AdamStep) {
    assert_eq!([g.len(), m.len(), v.len()], [w.len(); 3], "adam");
    let (w, m, v) = (Parts::new(w), Parts::new(m), Parts::new(v));
    split(cx.team, w.len(), &|part| {
        // SAFETY: each part is one task's.
        let (w, m, v) = unsafe { (w.range(part.clone()), m.range(part.clone()), v.range(part.clone())) };
        (cx.kernels.adam_slice)(w, &g[part], m, v, step);
    });
}

#[inline(always)]
pub(crate) fn sgd_slice<const FMA: bool>(w: &mut [f32], g: &[f32], m: &mut [f32], step: &SgdStep) {
    let SgdStep {
        rate,
        momentum,
        nesterov,
        decay,
    } = *step;
    if m.is_empty() {
        for (w, g) in w.iter_mut().zip(g) {
            let g = mul_add::<FMA>(decay, *w, *g);
            *w = mul_add::<FMA>(-rate, g, *w);
        }
        return;
    }
    for ((w, g), m) in w.iter_mut().zip(g).zip(m) {
        let g = mul_add::<FMA>(decay, *w, *g);
        *m = flushed(mul_add::<FMA>(momentum, *m, g));
        let along = if nesterov { mul_add::<FMA>(momentum, *m, g) } else { *m };
        *w = mul_add::<FMA>(-rate, along, *w);
    }
}

#[inline(always)]
pub(crate) fn adam_slice<const FMA: bool>(w: &mut [f32], g: &[f32], m: &mut [f32], v: &mut [f32], step: &AdamStep) {
    let AdamStep {
        rate,
        betas: [beta1, beta2],
        epsilon,
        decoupled,
        correction,
    } = *step;
    let (size, root) = (rate * correction[0], correction[1].sqrt());
    for (((w, g), m), v) in w.iter_mut().zip(g).zip(m).zip(v) {
        *m = flushed(mul_add::<FMA>(beta1, *m, (1.0 - beta1) * g));
        *v = flushed(mul_add::<FMA>(beta2, *v, (1.0 - beta2) * *g * *g));
        let kept = *w - rate * decoupled * *w;
        *w = kept - size * *m / (v.sqrt() * root + epsilon);
    }
}
