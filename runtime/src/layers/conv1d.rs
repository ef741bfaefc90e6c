//! Convolution over time.

use super::convolution::{Convolution, convolution};
use crate::kernels::cpu::{conv2d_backward_data, conv2d_backward_weight, conv2d_forward};
use gyul_spec::conv1d_shape;

layer! {
    /// Convolution of a sequence with `filters` kernels: `Conv1d<filters, kernel>`.
    ///
    /// `y[t, o] = b[o] + Σ x[t·s + k·d − p, c] · W[k, c, o]` over the kernel's steps `k` and the channels `c`, with stride `s`,
    /// dilation `d` and padding `p` (the field's convolution: a correlation).
    ///
    /// Shapes: `[T, C] → [T', filters]`, where `T' = (T + 2p − d·(kernel − 1) − 1) / s + 1` rounded down; with
    /// `padding = same` or `causal` `T' = T / s` rounded up. Gradient: `dx` is the correlation of the padded `dy` with the
    /// kernels turned round, `dW[k, c, o] = Σ x[t·s + k·d − p, c] · dy[t, o]`, `db = Σ dy`.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `stride` | 1 | steps between two windows |
    /// | `padding` | `valid` | `same` (Keras: the odd zero at the end), `causal` (all zeros before: no output sees what comes after it), or zeros on both sides |
    /// | `dilation` | 1 | steps between two taps of a kernel |
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`: see [`Init`](gyul_spec::Init) |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `Conv1D`](https://keras.io/api/layers/convolution_layers/convolution1d/); causal and dilated:
    /// [van den Oord et al. 2016](https://arxiv.org/abs/1609.03499).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Echo: [5, 1] -> [5, 1] { echo: Conv1d<1, 2>(padding = causal, dilation = 3, bias = false), } }
    ///
    /// let mut net = Echo::new(7);
    /// net.echo.weight.as_mut_slice().copy_from_slice(&[0.5, 1.0]); // three steps ago, now
    /// assert_eq!(net.predict(&[[4.0], [0.0], [0.0], [1.0], [0.0]]), [[4.0], [0.0], [0.0], [3.0], [0.0]]);
    /// ```
    Conv1d {
        /// `[kernel, in, filters]`.
        weight = 0,
        /// `[filters]`; empty with `bias = false`.
        bias = 1,
    }
}

const KERNELS: Convolution = Convolution {
    shape: conv1d_shape,
    forward: conv2d_forward,
    backward_weight: conv2d_backward_weight,
    backward_data: conv2d_backward_data,
};

convolution!(Conv1d, KERNELS);
