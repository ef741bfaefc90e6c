//! Long short-term memory.

layer! {
    /// Long short-term memory. `Lstm<units>`.
    ///
    /// With `[i f g o] = xₜ·W + hₜ₋₁·R + b`, `units` columns each: `cₜ = σ(f)·cₜ₋₁ + σ(i)·tanh(g)` and `hₜ = σ(o)·tanh(cₜ)`, from
    /// `h₀ = c₀ = 0`. The gates stand in Keras' order i, f, c, o: input, forget, the candidate `g` of the cell, output.
    ///
    /// Shapes: `[T, F] → [units]`, the state `h` after the last step, or with `sequences` `[T, units]`, after each.
    /// With `reverse` it reads from the last step to the first, `hₜ₊₁` and `cₜ₊₁` in the place of `hₜ₋₁` and `cₜ₋₁`, and the last it reads is the sequence's first:
    /// Keras' `go_backwards`. With `sequences` step `t` of the output is the state after the steps `T … t`, in the order of the input, as
    /// `PyTorch`'s backward direction has it and Flax's `RNN(reverse=True, keep_order=True)`; Keras turns that order round.
    /// Gradient: from the last step to the first, of the four sums (`σ' = σ·(1 − σ)`, `tanh' = 1 − tanh²`):
    /// `dh = dyₜ + gₜ₊₁·Rᵀ`, `dc = dh·σ(o)·(1 − tanh²cₜ) + dcₜ₊₁·σ(fₜ₊₁)`,
    /// `gₜ = [dc·tanh(g)·σ'(i), dc·cₜ₋₁·σ'(f), dc·σ(i)·tanh'(g), dh·tanh(cₜ)·σ'(o)]`; then `dxₜ = gₜ·Wᵀ`, `dW = Σ xₜᵀ·gₜ`,
    /// `dR = Σ hₜ₋₁ᵀ·gₜ`, `db = Σ gₜ`, summed over the batch.
    /// [Hochreiter and Schmidhuber 1997](https://doi.org/10.1162/neco.1997.9.8.1735),
    /// [Gers et al. 2000](https://doi.org/10.1162/089976600300015015).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `sequences` | `false` | whether it gives every step, not the last alone (Keras' `return_sequences`): shapes follow from it, and it is no const |
    /// | `reverse` | `false` | whether it reads from the last step to the first |
    /// | `bias` | `true` | whether `b` is added; it starts as 1 for the forget gate (Keras' `unit_forget_bias`), else 0 |
    /// | `init` | `glorot` | or `he`, of `W`: see [`Init`](gyul_spec::Init); `R` starts orthogonal |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `LSTM`](https://keras.io/api/layers/recurrent_layers/lstm/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Sum: [3, 1] -> [1] { sum: Lstm<1>, } }
    ///
    /// let mut net = Sum::new(7);
    /// net.sum.weight.as_mut_slice().copy_from_slice(&[0.0, 0.0, 1.0, 0.0]);
    /// net.sum.recurrent.as_mut_slice().fill(0.0);
    /// // Gates i, f and o wide open: the cell adds up the candidates, tanh(x).
    /// net.sum.bias.as_mut_slice().copy_from_slice(&[50.0, 50.0, 0.0, 50.0]);
    /// let [y] = net.predict(&[[0.1], [0.2], [-0.1]]);
    /// assert!((y - 0.2_f32.tanh().tanh()).abs() < 1e-6);
    /// ```
    ///
    /// A bidirectional layer is two, of which one reads from the other end; each step then has what both made of it:
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! {
    ///     struct Tagger: [u32; 8] -> [8, 5] {
    ///         read: Embedding<100, 12>,
    ///         forth: Lstm<16>(sequences = true),
    ///         back: Lstm<16>(sequences = true, reverse = true) <- read,
    ///         Concat <- (forth, back),
    ///         tags: Linear<5>,
    ///     }
    /// }
    ///
    /// let net = Tagger::new(7);
    /// let [one, other] = [[3, 1, 4, 1, 5, 9, 2, 6], [3, 1, 4, 1, 5, 9, 2, 7]].map(|words| net.predict(&words));
    /// assert_ne!(one[0], other[0]); // the first tag comes of the last word too
    /// ```
    Lstm {
        /// `W`: `[F, 4·units]`.
        weight = 0,
        /// `R`: `[units, 4·units]`.
        recurrent = 1,
        /// `[4·units]`; empty with `bias = false`.
        bias = 2,
    }
}

super::recurrent::recurrent! { Lstm }
