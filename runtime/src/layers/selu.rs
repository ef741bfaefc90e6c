//! The scaled exponential linear unit.

super::pointwise::activation! {
    /// The scaled exponential linear unit: `λx` where `x > 0`, else `λα·(eˣ − 1)`, with `λ` = 1.050701 and `α` = 1.673263. `Selu`.
    ///
    /// With these two, numbers of mean 0 and variance 1 keep both on the way through many layers.
    ///
    /// Any shape, kept. Gradient: `λ·dy` where `x > 0`, else `(y + λα)·dy`.
    /// [Klambauer et al. 2017](https://arxiv.org/abs/1706.02515); Keras `selu`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Scale: [3] -> [3] { Selu, } }
    /// assert_eq!(Scale::new(7).predict(&[-100.0, 0.0, 2.0]), [-1.758_099_3, 0.0, 2.101_402]);
    /// ```
    Selu
}
