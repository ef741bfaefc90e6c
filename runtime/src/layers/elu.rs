//! The exponential linear unit.

super::pointwise::activation! {
    /// The exponential linear unit: `x` where `x > 0`, else `alpha·(eˣ − 1)`. `Elu(alpha)`, 1 if not given.
    ///
    /// Any shape, kept. Gradient: `dy` where `x > 0`, else `(y + alpha)·dy`.
    /// [Clevert et al. 2015](https://arxiv.org/abs/1511.07289); Keras `ELU`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Bend: [3] -> [3] { Elu(0.5), } }
    /// assert_eq!(Bend::new(7).predict(&[-100.0, 0.0, 2.0]), [-0.5, 0.0, 2.0]);
    /// ```
    Elu
}
