//! The gated recurrent unit.

layer! {
    /// Gated recurrent unit, the reset gate applied after the product (Keras' `reset_after = True`, as cuDNN). `Gru<units>`.
    ///
    /// With `[z r n] = xₜ·W + b₀` and `[z' r' n'] = hₜ₋₁·R + b₁`, `units` columns each: `u = σ(z + z')`, `v = σ(r + r')`,
    /// `m = tanh(n + v·n')` and `hₜ = u·hₜ₋₁ + (1 − u)·m`, from `h₀ = 0`. The gates stand in Keras' order z, r, h: update, reset,
    /// candidate.
    ///
    /// Shapes: `[T, F] → [units]`, the state `h` after the last step, or with `sequences` `[T, units]`, after each.
    /// With `reverse` it reads from the last step to the first, `hₜ₊₁` in the place of `hₜ₋₁`, and the last it reads is the sequence's first:
    /// Keras' `go_backwards`. With `sequences` step `t` of the output is the state after the steps `T … t`, in the order of the input, as
    /// `PyTorch`'s backward direction has it and Flax's `RNN(reverse=True, keep_order=True)`; Keras turns that order round.
    /// Gradient: from the last step to the first, of the sums on either side: with `dh = dyₜ + dhₜ₊₁·uₜ₊₁ + g'ₜ₊₁·Rᵀ` and
    /// `dm = dh·(1 − u)·(1 − m²)`, `gₜ = [dh·(hₜ₋₁ − m)·u·(1 − u), dm·n'·v·(1 − v), dm]` and `g'ₜ` the same but `dm·v` last;
    /// then `dxₜ = gₜ·Wᵀ`, `dW = Σ xₜᵀ·gₜ`, `dR = Σ hₜ₋₁ᵀ·g'ₜ`, `db = [Σ gₜ, Σ g'ₜ]`, summed over the batch.
    /// [Cho et al. 2014](https://arxiv.org/abs/1406.1078).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `sequences` | `false` | whether it gives every step, not the last alone (Keras' `return_sequences`): shapes follow from it, and it is no const |
    /// | `reverse` | `false` | whether it reads from the last step to the first |
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`, of `W`: see [`Init`](gyul_spec::Init); `R` starts orthogonal |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `GRU`](https://keras.io/api/layers/recurrent_layers/gru/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Latest: [2, 1] -> [1] { latest: Gru<1>, } }
    ///
    /// let mut net = Latest::new(7);
    /// net.latest.weight.as_mut_slice().copy_from_slice(&[0.0, 0.0, 1.0]);
    /// net.latest.recurrent.as_mut_slice().fill(0.0);
    /// net.latest.bias[[0, 0]] = -50.0; // the update gate is shut: nothing of the old state stays
    /// let [y] = net.predict(&[[0.9], [0.2]]);
    /// assert!((y - 0.2_f32.tanh()).abs() < 1e-6);
    /// ```
    ///
    /// With `reverse` the first step is the latest it read:
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Earliest: [2, 1] -> [1] { earliest: Gru<1>(reverse = true), } }
    ///
    /// let mut net = Earliest::new(7);
    /// net.earliest.weight.as_mut_slice().copy_from_slice(&[0.0, 0.0, 1.0]);
    /// net.earliest.recurrent.as_mut_slice().fill(0.0);
    /// net.earliest.bias[[0, 0]] = -50.0;
    /// let [y] = net.predict(&[[0.9], [0.2]]);
    /// assert!((y - 0.9_f32.tanh()).abs() < 1e-6);
    /// ```
    Gru {
        /// `W`: `[F, 3·units]`.
        weight = 0,
        /// `R`: `[units, 3·units]`.
        recurrent = 1,
        /// `[2, 3·units]`, of the input's sums and of the state's; empty with `bias = false`.
        bias = 2,
    }
}

super::recurrent::recurrent! { Gru }
