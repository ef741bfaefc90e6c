//! Convolution over images.

use super::convolution::{Convolution, convolution};
use crate::kernels::cpu::{conv2d_backward_data, conv2d_backward_weight, conv2d_forward};
use gyul_spec::conv2d_shape;

layer! {
    /// Convolution of an image with `filters` kernels: `Conv2d<filters, kernel>`, or `Conv2d<filters, height, width>`.
    ///
    /// `y[i, j, o] = b[o] + Σ x[i·s + a·d − p, j·s + b·d − p, c] · W[a, b, c, o]` over the kernel's rows `a`, columns `b` and
    /// the channels `c`, with stride `s`, dilation `d` and padding `p` (the field's convolution: a correlation). With groups
    /// channels and filters are cut into as many parts, and a filter sees only the channels of its part.
    ///
    /// Shapes: `[H, W, C] → [H', W', filters]`, where `H' = (H + 2p − d·(kernel − 1) − 1) / s + 1` rounded down, and with
    /// `padding = same` `H' = H / s` rounded up. Gradient: `dx` is the correlation of the padded `dy` with the kernels
    /// turned round, `dW[a, b, c, o] = Σ x[i·s + a·d − p, …, c] · dy[i, j, o]`, `db = Σ dy`.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `stride` | 1 | pixels between two windows, down and right |
    /// | `padding` | `valid` | `same` (Keras: the odd zero below and to the right), or zeros on every side |
    /// | `dilation` | 1 | pixels between two taps of a kernel, down and right |
    /// | `groups` | 1 | parts of the channels, each with filters of its own; a divisor of both numbers |
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`: see [`Init`](gyul_spec::Init); of a group a number enters its filters alone, where Keras counts all |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `Conv2D`](https://keras.io/api/layers/convolution_layers/convolution2d/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Edges: [3, 3, 1] -> [3, 2, 1] { edge: Conv2d<1, 1, 2>(bias = false), } }
    ///
    /// let mut net = Edges::new(7);
    /// net.edge.weight.as_mut_slice().copy_from_slice(&[-1.0, 1.0]); // the difference of two neighbours
    /// let step = [[[0.0], [0.0], [1.0]]; 3];
    /// assert_eq!(net.predict(&step), [[[0.0], [1.0]]; 3]);
    /// ```
    Conv2d {
        /// `[kernel height, kernel width, in / groups, filters]`.
        weight = 0,
        /// `[filters]`; empty with `bias = false`.
        bias = 1,
    }
}

pub(super) const KERNELS: Convolution = Convolution {
    shape: conv2d_shape,
    forward: conv2d_forward,
    backward_weight: conv2d_backward_weight,
    backward_data: conv2d_backward_data,
};

convolution!(Conv2d, KERNELS);
