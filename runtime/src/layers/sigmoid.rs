//! The logistic function.

super::pointwise::activation! {
    /// The logistic function: `1 / (1 + e⁻ˣ)`. `Sigmoid`.
    ///
    /// Any shape, kept. Gradient: `y·(1 − y)·dy`. Keras `sigmoid`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Squash: [2] -> [2] { Sigmoid, } }
    /// assert_eq!(Squash::new(7).predict(&[0.0, 100.0]), [0.5, 1.0]);
    /// ```
    Sigmoid
}
