//! `Linear<units>`: `y = x·W + b` on the last axis.

use super::{BIAS, INIT, L1, L2, kernel_init};
use crate::scratch::{self, Scratch};
use crate::{Class, Config, Init, Opt, Params, Row, Ruled, Shape, Size, Spot, Text};

pub(crate) const ROW: Row = Row {
    name: "Linear",
    slug: "linear",
    example: "Linear<128>",
    sizes: &[Size { name: "units" }],
    min_sizes: 1,
    options: &[BIAS, INIT, L1, L2],
    keeps_input: true,
    takes_norm: true,
    streams: true,
    lends_weight: true,
    lends_turned: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let units = config.sizes()[0];
    let out = x.with_last(units);
    if units == 0 {
        let what = Text::new().str("has 0 units, and a layer without units computes nothing");
        return Ruled::wrong(
            Shape::new(&[1]),
            Spot::Size(0),
            what,
            Text::new().str("give it at least 1"),
        );
    }
    if x.rank() > 2 {
        let help = Text::new()
            .str("put `Flatten` before it (")
            .product(x)
            .str(if x.len() == 1 { " feature)" } else { " features)" });
        return Ruled::wrong_rank(Shape::new(&[units]), Text::new().str("needs a flat input"), help);
    }
    Ruled::good(out)
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let (fan_in, units) = (x.last(), config.sizes()[0]);
    let params = Params::none().weight(Shape::new(&[fan_in, units]), kernel_init(config, fan_in, units));
    params.optional(config.is(Opt::Bias), Shape::new(&[units]), Init::Zeros)
}

pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    x.len().saturating_mul(config.sizes()[0])
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    let (inputs, units) = (x.last(), config.sizes()[0]);
    if training {
        return scratch::linear_forward(inputs, units)
            .max(scratch::linear_backward(inputs, units))
            .max(scratch::bias(units));
    }
    // A prediction meets each weight once: packing them would cost more than it saves.
    super::folded_norm(units)
}
