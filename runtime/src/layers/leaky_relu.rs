//! The leaky rectified linear unit.

super::pointwise::activation! {
    /// The leaky rectified linear unit: `x` where `x > 0`, else `slope·x`. `LeakyRelu(slope)`, 0.3 if not given.
    ///
    /// Any shape, kept. Gradient: `dy` where `x > 0`, else `slope·dy`.
    /// [Maas et al. 2013](https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf); Keras `LeakyReLU`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Leak: [3] -> [3] { LeakyRelu(0.5), } }
    /// assert_eq!(Leak::new(7).predict(&[-1.0, 0.0, 2.0]), [-0.5, 0.0, 2.0]);
    /// ```
    LeakyRelu
}
