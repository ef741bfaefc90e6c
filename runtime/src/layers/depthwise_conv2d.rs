//! Convolution of every channel by itself.

use super::convolution::{Convolution, convolution};
use crate::kernels::cpu::{depthwise_backward_data, depthwise_backward_weight, depthwise_forward};
use gyul_spec::depthwise_conv2d_shape;

layer! {
    /// Convolution of every channel of an image with kernels of its own: `DepthwiseConv2d<kernel>`, or
    /// `DepthwiseConv2d<height, width>`.
    ///
    /// `y[i, j, c·m + q] = b[c·m + q] + Σ x[i·s + a·d − p, j·s + b·d − p, c] · W[a, b, c, q]` over the kernel's rows `a` and
    /// columns `b`, for each of `m` outputs `q` of a channel, with stride `s`, dilation `d` and padding `p`. Before a
    /// `Conv2d<filters, 1>` it makes a separable convolution.
    ///
    /// Shapes: `[H, W, C] → [H', W', C·m]`, with `H'` as of [`Conv2d`](super::Conv2d). Gradient: for each channel that of `Conv2d`.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `multiplier` | 1 | outputs of each channel, `m`; 1 is the fast case |
    /// | `stride` | 1 | pixels between two windows, down and right |
    /// | `padding` | `valid` | `same` (Keras: the odd zero below and to the right), or zeros on every side |
    /// | `dilation` | 1 | pixels between two taps of a kernel, down and right |
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`: see [`Init`](gyul_spec::Init); a unit sees one channel, where Keras counts all |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `DepthwiseConv2D`](https://keras.io/api/layers/convolution_layers/depthwise_convolution2d/);
    /// [Howard et al. 2017](https://arxiv.org/abs/1704.04861).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Each: [1, 3, 2] -> [1, 2, 2] { each: DepthwiseConv2d<1, 2>(bias = false), } }
    ///
    /// let mut net = Each::new(7);
    /// // The sum of two neighbours in the first channel, their difference in the second.
    /// net.each.weight.as_mut_slice().copy_from_slice(&[1.0, -1.0, 1.0, 1.0]);
    /// assert_eq!(net.predict(&[[[1.0, 1.0], [2.0, 5.0], [3.0, 9.0]]]), [[[3.0, 4.0], [5.0, 4.0]]]);
    /// ```
    DepthwiseConv2d {
        /// `[kernel height, kernel width, in, multiplier]`.
        weight = 0,
        /// `[in · multiplier]`; empty with `bias = false`.
        bias = 1,
    }
}

const KERNELS: Convolution = Convolution {
    shape: depthwise_conv2d_shape,
    forward: depthwise_forward,
    backward_weight: depthwise_backward_weight,
    backward_data: depthwise_backward_data,
};

convolution!(DepthwiseConv2d, KERNELS);
