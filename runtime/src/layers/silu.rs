//! The sigmoid linear unit.

super::pointwise::activation! {
    /// The sigmoid linear unit, or swish: `x·σ(x)` with the logistic function `σ(x) = 1 / (1 + e⁻ˣ)`. `Silu`.
    ///
    /// Any shape, kept. Gradient: `σ(x)·(1 + x·(1 − σ(x)))·dy`.
    /// [Hendrycks and Gimpel 2016](https://arxiv.org/abs/1606.08415),
    /// [Ramachandran et al. 2017](https://arxiv.org/abs/1710.05941); Keras `silu`, `swish`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Gate: [3] -> [3] { Silu, } }
    /// let [low, zero, one] = Gate::new(7).predict(&[-200.0, 0.0, 1.0]);
    /// assert!(low == 0.0 && zero == 0.0 && (one - 0.731_059).abs() < 1e-6);
    /// ```
    Silu
}
