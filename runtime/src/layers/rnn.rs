//! The simple recurrent layer.

layer! {
    /// Simple recurrence: `hₜ = tanh(xₜ·W + hₜ₋₁·R + b)` from `h₀ = 0`. `Rnn<units>`.
    ///
    /// Shapes: `[T, F] → [units]`, the state after the last step, or with `sequences` `[T, units]`, after each.
    /// With `reverse` it reads from the last step to the first, `hₜ₊₁` in the place of `hₜ₋₁`, and the last it reads is the sequence's first:
    /// Keras' `go_backwards`. With `sequences` step `t` of the output is the state after the steps `T … t`, in the order of the input, as
    /// `PyTorch`'s backward direction has it and Flax's `RNN(reverse=True, keep_order=True)`; Keras turns that order round.
    /// Gradient: from the last step to the first, with `gₜ = (1 − hₜ²)·(dyₜ + gₜ₊₁·Rᵀ)`: `dxₜ = gₜ·Wᵀ`, `dW = Σ xₜᵀ·gₜ`,
    /// `dR = Σ hₜ₋₁ᵀ·gₜ`, `db = Σ gₜ`, summed over the batch. [Elman 1990](https://doi.org/10.1207/s15516709cog1402_1).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `sequences` | `false` | whether it gives every step, not the last alone (Keras' `return_sequences`): shapes follow from it, and it is no const |
    /// | `reverse` | `false` | whether it reads from the last step to the first |
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`, of `W`: see [`Init`](gyul_spec::Init); `R` starts orthogonal |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `SimpleRNN`](https://keras.io/api/layers/recurrent_layers/simple_rnn/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Echo: [3, 1] -> [3, 1] { echo: Rnn<1>(sequences = true), } }
    ///
    /// let mut net = Echo::new(7);
    /// net.echo.weight[[0, 0]] = 1.0;
    /// net.echo.recurrent[[0, 0]] = 0.5;
    /// let y = net.predict(&[[1.0], [0.0], [0.0]]).as_flattened().to_vec();
    /// let first = 1.0_f32.tanh();
    /// let second = (0.5 * first).tanh();
    /// for (y, expected) in y.iter().zip([first, second, (0.5 * second).tanh()]) {
    ///     assert!((y - expected).abs() < 1e-6);
    /// }
    /// ```
    ///
    /// From the other end:
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Ahead: [3, 1] -> [3, 1] { ahead: Rnn<1>(sequences = true, reverse = true), } }
    ///
    /// let mut net = Ahead::new(7);
    /// net.ahead.weight[[0, 0]] = 1.0;
    /// net.ahead.recurrent[[0, 0]] = 0.5;
    /// let y = net.predict(&[[0.0], [1.0], [0.0]]);
    /// let read = 1.0_f32.tanh(); // at step 1, which step 0 hears of and step 2 does not
    /// for (y, expected) in y.as_flattened().iter().zip([(0.5 * read).tanh(), read, 0.0]) {
    ///     assert!((y - expected).abs() < 1e-6);
    /// }
    /// ```
    Rnn {
        /// `W`: `[F, units]`.
        weight = 0,
        /// `R`: `[units, units]`.
        recurrent = 1,
        /// `[units]`; empty with `bias = false`.
        bias = 2,
    }
}

super::recurrent::recurrent! { Rnn }
