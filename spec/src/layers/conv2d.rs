//! `Conv2d<filters, kernel>` and `Conv2d<filters, kernel_height, kernel_width>`.

use super::{BIAS, INIT, L1, L2, PADDING, kernel_init};
use crate::scratch::{self, ConvShape, Scratch};
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Ruled, Shape, Size, Spot, Takes, Text, Window, window};

pub(crate) const ROW: Row = Row {
    name: "Conv2d",
    slug: "conv",
    example: "Conv2d<32, 3>(stride = 1, padding = same)",
    sizes: &[
        Size { name: "filters" },
        Size { name: "kernel" },
        Size { name: "kernel_width" },
    ],
    min_sizes: 2,
    options: &[
        OptRow {
            opt: Opt::Stride,
            name: "stride",
            takes: Takes::Count(1),
            default: 1.0,
        },
        PADDING,
        BIAS,
        INIT,
        L1,
        L2,
    ],
    keeps_input: true,
    takes_norm: true,
    ..Row::plain(Class::Layer)
};

/// Height and width of the kernel.
const fn kernel(config: &Config) -> [usize; 2] {
    [config.sizes()[1], config.size_or_last(2)]
}

/// The sizes of the convolution `config` over a batch of images `x`.
#[must_use]
pub const fn conv2d_shape(config: &Config, x: &Shape, batch: usize) -> ConvShape {
    let Window {
        kernel: [kh, kw],
        stride,
        pad,
        out: [oh, ow],
    } = Window::new(config, kernel(config), x);
    let (h, w, c, out) = (x.dim(0), x.dim(1), x.dim(2), config.sizes()[0]);
    ConvShape {
        batch,
        h,
        w,
        c,
        kh,
        kw,
        stride,
        pad,
        oh,
        ow,
        out,
    }
}

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let filters = config.sizes()[0];
    if filters == 0 {
        let what = Text::new().str("has 0 filters, and a layer without filters computes nothing");
        let out = window::rule(config, x, kernel(config), 1).out;
        return Ruled::wrong(out, Spot::Size(0), what, Text::new().str("give it at least 1"));
    }
    window::rule(config, x, kernel(config), filters)
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let ([height, width], filters) = (kernel(config), config.sizes()[0]);
    let area = height.saturating_mul(width);
    let weight = Shape::new(&[height, width, x.last(), filters]);
    let init = kernel_init(config, area.saturating_mul(x.last()), area.saturating_mul(filters));
    Params::none()
        .weight(weight, init)
        .optional(config.is(Opt::Bias), Shape::new(&[filters]), Init::Zeros)
}

pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    let [height, width] = kernel(config);
    rule(config, x)
        .out
        .len()
        .saturating_mul(height.saturating_mul(width).saturating_mul(x.last()))
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    let shape = conv2d_shape(config, x, 1);
    let forward = scratch::conv2d_forward(&shape);
    if training {
        return forward
            .max(scratch::conv2d_backward(&shape))
            .max(scratch::bias(shape.out));
    }
    Scratch {
        shared: forward.shared + super::folded_norm(shape.out).shared,
        thread: forward.thread,
    }
}
