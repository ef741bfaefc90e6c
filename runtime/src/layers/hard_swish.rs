//! The hard swish.

super::pointwise::activation! {
    /// The hard swish: `x·relu6(x + 3) / 6` with `relu6(x) = min(max(x, 0), 6)`, which is near [`Silu`](crate::layers::Silu)
    /// and takes no `eˣ`. `HardSwish`.
    ///
    /// Any shape, kept. Gradient: 0 where `x < −3`, `dy` where `x > 3`, else `(x/3 + 1/2)·dy`.
    /// [Howard et al. 2019](https://arxiv.org/abs/1905.02244); Keras `hard_swish`, `hard_silu`.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Gate: [4] -> [4] { HardSwish, } }
    /// assert_eq!(Gate::new(7).predict(&[-4.0, -1.5, 0.0, 4.0]), [0.0, -0.375, 0.0, 4.0]);
    /// ```
    HardSwish
}
