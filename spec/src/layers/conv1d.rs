//! `Conv1d<filters, kernel>`: a convolution over an image of one row.

use super::conv2d::{conv_scratch, conv_shape};
use super::{BIAS, DILATION, INIT, L1, L2, STRIDE, filters_rule, kernel_init};
use crate::config::{CAUSAL, SAME, VALID};
use crate::scratch::{ConvShape, Scratch};
use crate::window::dilation;
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Ruled, Shape, Size, Takes, Window, window};

pub(crate) const ROW: Row = Row {
    name: "Conv1d",
    slug: "conv",
    example: "Conv1d<32, 3>(padding = causal)",
    sizes: &[Size { name: "filters" }, Size { name: "kernel" }],
    min_sizes: 2,
    options: &[
        STRIDE,
        OptRow {
            opt: Opt::Padding,
            name: "padding",
            takes: Takes::WordOrCount(&[("valid", VALID), ("same", SAME), ("causal", CAUSAL)]),
            default: VALID,
        },
        DILATION,
        BIAS,
        INIT,
        L1,
        L2,
    ],
    keeps_input: true,
    takes_norm: true,
    streams: true,
    ..Row::plain(Class::Layer)
};

/// The sizes of the convolution `config` over a batch of sequences `x`, as images of one row.
#[must_use]
pub const fn conv1d_shape(config: &Config, x: &Shape, batch: usize) -> ConvShape {
    let window = Window::over_time(config, x);
    conv_shape(&window, batch, [1, x.dim(0)], [x.dim(1), config.sizes()[0]], 1)
}

/// Whether a step of its output takes later steps of its input, or there are not as many of both.
pub(crate) const fn looks_ahead(config: &Config) -> bool {
    let padding = config.get(Opt::Padding);
    let is_single = config.sizes()[1] == 1 && (padding == VALID || padding == SAME);
    padding != CAUSAL && !is_single || config.count(Opt::Stride) != 1
}

/// The number of a step, modulo the dilation; and for each such number the inputs that its next output takes.
pub(crate) const fn state(config: &Config, x: &Shape) -> usize {
    let taps = config.sizes()[1].saturating_mul(x.dim(1));
    taps.saturating_mul(dilation(config, config.sizes()[1]))
        .saturating_add(1)
}

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let filters = window::at_least_1(config.sizes()[0]);
    filters_rule(config, window::time_rule(config, x, filters))
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let (filters, kernel) = (config.sizes()[0], config.sizes()[1]);
    let weight = Shape::new(&[kernel, x.last(), filters]);
    let init = kernel_init(config, kernel.saturating_mul(x.last()), kernel.saturating_mul(filters));
    Params::none()
        .weight(weight, init)
        .optional(config.is(Opt::Bias), Shape::new(&[filters]), Init::Zeros)
}

pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    let outputs = rule(config, x).out.len();
    outputs.saturating_mul(config.sizes()[1].saturating_mul(x.last()))
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    conv_scratch(&conv1d_shape(config, x, 1), training)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn lengths() {
        let config = Config::new(Kind::Conv1d, &[4, 3]);
        let length = |config: Config, time| config.rule(&Shape::new(&[time, 2])).out.dim(0);
        assert_eq!(length(config, 10), 8);
        assert_eq!(length(config.with(Opt::Dilation, 4.0), 10), 2);
        assert_eq!(
            length(config.with(Opt::Padding, CAUSAL).with(Opt::Dilation, 9.0), 10),
            10
        );
        assert_eq!(length(config.with(Opt::Padding, CAUSAL).with(Opt::Stride, 3.0), 10), 4);
        assert_eq!(length(config.with(Opt::Padding, SAME).with(Opt::Stride, 3.0), 10), 4);
        assert_eq!(length(config.with(Opt::Padding, 2.0), 10), 12);
        // Causal padding stands before all steps.
        let causal = config.with(Opt::Padding, CAUSAL).with(Opt::Dilation, 4.0);
        assert_eq!(conv1d_shape(&causal, &Shape::new(&[10, 2]), 1).pad, [0, 8]);
    }

    #[test]
    fn those_that_see_no_later_step_stream() {
        let config = |kernel, padding| Config::new(Kind::Conv1d, &[4, kernel]).with(Opt::Padding, padding);
        for (config, streams) in [
            (config(3, CAUSAL), true),
            (config(3, CAUSAL).with(Opt::Dilation, 4.0), true),
            (config(3, CAUSAL).with(Opt::Stride, 2.0), false),
            (config(3, SAME), false),
            (config(3, VALID), false),
            (config(1, VALID), true),
            (config(1, SAME), true),
            (config(1, 1.0), false),
        ] {
            assert_eq!(config.streams(), streams, "{config:?}");
        }
        // A number, and for each of four of them three taps of two channels.
        let dilated = config(3, CAUSAL).with(Opt::Dilation, 4.0);
        assert_eq!(dilated.state(&Shape::new(&[10, 2])), 1 + 4 * 3 * 2);
    }

    #[test]
    fn too_short_a_sequence() {
        let config = Config::new(Kind::Conv1d, &[4, 5]);
        let why = config.rule(&Shape::new(&[3, 2])).why.expect("three steps");
        assert_eq!(why.what.as_str(), "needs at least 5 steps");
        let why = config.rule(&Shape::new(&[3, 2, 2])).why.expect("an image");
        assert!(why.rank);
        assert_eq!(why.what.as_str(), "needs a sequence [time, channels]");
    }
}
