//! `PositionalEmbedding`: adds learnt features of the step's number.

use super::sequence;
use crate::{Class, Config, Init, Params, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "PositionalEmbedding",
    slug: "positionalembedding",
    example: "PositionalEmbedding",
    streams: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    sequence(x, *x, "steps, features")
}

pub(crate) const fn params(_: &Config, x: &Shape) -> Params {
    let init = Init::Glorot {
        fan_in: x.dim(0),
        fan_out: x.dim(1),
    };
    Params::none().weight(*x, init)
}
