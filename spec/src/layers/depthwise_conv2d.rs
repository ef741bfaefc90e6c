//! `DepthwiseConv2d<kernel>` and `DepthwiseConv2d<kernel_height, kernel_width>`.

use super::conv2d::conv_shape;
use super::{BIAS, DILATION, INIT, L1, L2, PADDING, STRIDE, kernel_init};
use crate::scratch::{self, ConvShape, Scratch};
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Ruled, Shape, Size, Takes, Window, window};

pub(crate) const ROW: Row = Row {
    name: "DepthwiseConv2d",
    slug: "depthwiseconv",
    example: "DepthwiseConv2d<3>(stride = 1, padding = same)",
    sizes: &[Size { name: "kernel" }, Size { name: "kernel_width" }],
    min_sizes: 1,
    options: &[
        OptRow {
            opt: Opt::Multiplier,
            name: "multiplier",
            takes: Takes::Count(1),
            default: 1.0,
        },
        STRIDE,
        PADDING,
        DILATION,
        BIAS,
        INIT,
        L1,
        L2,
    ],
    keeps_input: true,
    takes_norm: true,
    ..Row::plain(Class::Layer)
};

/// Channels of the output.
const fn outputs(config: &Config, x: &Shape) -> usize {
    x.last().saturating_mul(config.count(Opt::Multiplier))
}

/// The sizes of the convolution `config` over a batch of images `x`: a group for each channel.
#[must_use]
pub const fn depthwise_conv2d_shape(config: &Config, x: &Shape, batch: usize) -> ConvShape {
    let window = Window::new(config, x);
    let channels = [x.dim(2), outputs(config, x)];
    conv_shape(&window, batch, [x.dim(0), x.dim(1)], channels, x.dim(2))
}

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    window::rule(config, x, outputs(config, x))
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let ([height, width], multiplier) = (config.kernel(), config.count(Opt::Multiplier));
    let area = height.saturating_mul(width);
    let weight = Shape::new(&[height, width, x.last(), multiplier]);
    Params::none()
        .weight(weight, kernel_init(config, area, area.saturating_mul(multiplier)))
        .optional(config.is(Opt::Bias), Shape::new(&[outputs(config, x)]), Init::Zeros)
}

pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    let [height, width] = config.kernel();
    rule(config, x).out.len().saturating_mul(height.saturating_mul(width))
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    let shape = depthwise_conv2d_shape(config, x, 1);
    let forward = scratch::depthwise_forward(&shape);
    if training {
        return forward
            .max(scratch::depthwise_backward(&shape))
            .max(scratch::bias(shape.out));
    }
    forward.and(super::folded_norm(shape.out))
}
