//! The Gaussian error linear unit.

super::pointwise::activation! {
    /// The Gaussian error linear unit: `x·Φ(x)` with the normal distribution `Φ(x) = (1 + erf(x/√2)) / 2`. `Gelu`.
    ///
    /// Any shape, kept. Gradient: `(Φ(x) + x·φ(x))·dy` with the normal density `φ`.
    /// [Hendrycks and Gimpel 2016](https://arxiv.org/abs/1606.08415), not their approximation by `tanh`; Keras `gelu`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Gate: [3] -> [3] { Gelu, } }
    /// let [low, zero, one] = Gate::new(7).predict(&[-100.0, 0.0, 1.0]);
    /// assert!(low == 0.0 && zero == 0.0 && (one - 0.841_345).abs() < 1e-6);
    /// ```
    Gelu
}
