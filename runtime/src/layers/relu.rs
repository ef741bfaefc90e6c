//! The rectified linear unit.

super::pointwise::activation! {
    /// The rectified linear unit: `max(x, 0)`. `Relu`.
    ///
    /// Any shape, kept. Gradient: `dy` where `x > 0`, else 0.
    /// [Nair and Hinton 2010](https://www.cs.toronto.edu/~hinton/absps/reluICML.pdf); Keras `ReLU`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Rectify: [3] -> [3] { Relu, } }
    /// assert_eq!(Rectify::new(7).predict(&[-1.0, 0.0, 2.0]), [0.0, 0.0, 2.0]);
    /// ```
    Relu
}
