//! The hyperbolic tangent.

super::pointwise::activation! {
    /// The hyperbolic tangent. `Tanh`.
    ///
    /// Any shape, kept. Gradient: `(1 − y²)·dy`. Keras `tanh`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Squash: [2] -> [2] { Tanh, } }
    /// assert_eq!(Squash::new(7).predict(&[0.0, 100.0]), [0.0, 1.0]);
    /// ```
    Tanh
}
