//! Transposed convolution over images.

use super::convolution::{Convolution, convolution};
use crate::kernels::cpu::{Epilogue, conv2d_backward_weight, conv2d_forward, conv2d_transposed};
use gyul_spec::conv_transpose2d_shape;

layer! {
    /// The transpose of a convolution, which makes an image larger: `ConvTranspose2d<filters, kernel>`, or
    /// `ConvTranspose2d<filters, height, width>`.
    ///
    /// Every pixel of `x` adds its multiple of the kernel where it falls:
    /// `y[h, w, o] = b[o] + Σ x[i, j, c] · W[a, b, o, c]` over all `i·s + a − p = h` and `j·s + b − p = w` and the channels
    /// `c`, with stride `s` and padding `p`. That is the gradient of a [`Conv2d`](super::Conv2d) of the same weight, stride and
    /// padding, which leads from the output's shape to the input's.
    ///
    /// Shapes: `[H, W, C] → [H', W', filters]`, where `H' = (H − 1)·s + kernel − 2p`, and with `padding = same` `H' = H·s`.
    /// (Where the stride is larger than the kernel, Keras' `valid` appends zeros up to `H·s`.) Gradient: `dx` is that
    /// `Conv2d` of `dy`, `dW[a, b, o, c] = Σ dy[i·s + a − p, …, o] · x[i, j, c]`, `db = Σ dy`.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `stride` | 1 | pixels of the output between two pixels of the input, down and right |
    /// | `padding` | `valid` | `same` (Keras: the odd pixel below and to the right), or pixels to cut from every side of the output |
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`: see [`Init`](gyul_spec::Init); what enters a unit is counted, where Keras' `he_normal` counts what a number enters |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `Conv2DTranspose`](https://keras.io/api/layers/convolution_layers/convolution2d_transpose/);
    /// [Dumoulin and Visin 2016](https://arxiv.org/abs/1603.07285).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Grow: [1, 2, 1] -> [1, 5, 1] { grow: ConvTranspose2d<1, 1, 3>(stride = 2, bias = false), } }
    ///
    /// let mut net = Grow::new(7);
    /// net.grow.weight.as_mut_slice().copy_from_slice(&[0.5, 1.0, 0.5]); // interpolates
    /// assert_eq!(net.predict(&[[[2.0], [4.0]]]), [[[1.0], [2.0], [3.0], [4.0], [2.0]]]);
    /// ```
    ConvTranspose2d {
        /// `[kernel height, kernel width, filters, in]`, Keras' layout: that of the convolution that leads back.
        weight = 0,
        /// `[filters]`; empty with `bias = false`.
        bias = 1,
    }
}

// The kernels are those of the convolution that leads back: its input is this layer's output.
const KERNELS: Convolution = Convolution {
    shape: conv_transpose2d_shape,
    forward: conv2d_transposed,
    backward_weight: |cx, d_weight, d_y, x, shape, accumulate| {
        conv2d_backward_weight(cx, d_weight, x, d_y, shape, accumulate);
    },
    backward_data: |cx, d_x, d_y, weight, shape| conv2d_forward(cx, d_x, d_y, weight, Epilogue::default(), shape),
};

convolution!(ConvTranspose2d, KERNELS);
