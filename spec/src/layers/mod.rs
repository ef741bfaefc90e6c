//! One small file a layer: its row of the table, its shape rule, its parameters.

use crate::config::{AS_WINDOW, SAME, VALID};
use crate::{Config, Init, Opt, OptRow, Ruled, Shape, Size, Takes, Window};

pub(crate) mod avg_pool2d;
pub(crate) mod batch_norm;
pub(crate) mod conv2d;
pub(crate) mod dropout;
pub(crate) mod flatten;
pub(crate) mod gelu;
pub(crate) mod global_avg_pool2d;
pub(crate) mod layer_norm;
pub(crate) mod leaky_relu;
pub(crate) mod linear;
pub(crate) mod max_pool2d;
pub(crate) mod relu;
pub(crate) mod reshape;
pub(crate) mod sigmoid;
pub(crate) mod softmax;
pub(crate) mod tanh;

// Options that several layers take.
const BIAS: OptRow = OptRow {
    opt: Opt::Bias,
    name: "bias",
    takes: Takes::Flag,
    default: 1.0,
};
const INIT: OptRow = OptRow {
    opt: Opt::Init,
    name: "init",
    takes: Takes::Word(Init::WORDS),
    default: Init::GLOROT,
};
const L1: OptRow = OptRow {
    opt: Opt::L1,
    name: "l1",
    takes: Takes::Number,
    default: 0.0,
};
const L2: OptRow = OptRow {
    opt: Opt::L2,
    name: "l2",
    takes: Takes::Number,
    default: 0.0,
};
const EPSILON: OptRow = OptRow {
    opt: Opt::Epsilon,
    name: "epsilon",
    takes: Takes::Number,
    default: 1e-3,
};
const PADDING: OptRow = OptRow {
    opt: Opt::Padding,
    name: "padding",
    takes: Takes::WordOrCount(&[("valid", VALID), ("same", SAME)]),
    default: VALID,
};
const POOL_STRIDE: OptRow = OptRow {
    opt: Opt::Stride,
    name: "stride",
    takes: Takes::Count(1),
    default: AS_WINDOW,
};
const POOL_SIZES: &[Size] = &[Size { name: "size" }, Size { name: "width" }];

/// Height and width of a pool's window.
const fn pool_kernel(config: &Config) -> [usize; 2] {
    [config.sizes()[0], config.size_or_last(1)]
}

/// Where the window of the pool `config` stands over an image `x`.
#[must_use]
pub const fn pool2d_window(config: &Config, x: &Shape) -> Window {
    Window::new(config, pool_kernel(config), x)
}

/// The rule of a layer that takes any shape and keeps it.
const fn pointwise(x: &Shape) -> Ruled {
    Ruled::good(*x)
}

/// How `init = …` initialises a weight.
const fn kernel_init(config: &Config, fan_in: usize, fan_out: usize) -> Init {
    if config.get(Opt::Init) == Init::HE {
        Init::He { fan_in }
    } else {
        Init::Glorot { fan_in, fan_out }
    }
}

/// Scratch for a batch norm folded into the layer before it, at inference: a factor and a summand a channel.
const fn folded_norm(channels: usize) -> crate::Scratch {
    crate::Scratch {
        shared: 2 * channels,
        thread: 0,
    }
}
