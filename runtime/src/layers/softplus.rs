//! The softplus function.

super::pointwise::activation! {
    /// The softplus function: `ln(1 + eˣ)`, a smooth `Relu`; computed as `max(x, 0) + ln(1 + e^−|x|)`, which never overflows.
    /// `Softplus`.
    ///
    /// Any shape, kept. Gradient: `(1 − e⁻ʸ)·dy`, which is the logistic function of `x`.
    /// [Dugas et al. 2000](https://papers.nips.cc/paper/1920-incorporating-second-order-functional-knowledge-for-better-option-pricing);
    /// Keras `softplus`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Positive: [3] -> [3] { Softplus, } }
    /// let [low, zero, high] = Positive::new(7).predict(&[-200.0, 0.0, 200.0]);
    /// assert!(low == 0.0 && (zero - 2.0_f32.ln()).abs() < 1e-6 && high == 200.0);
    /// ```
    Softplus
}
