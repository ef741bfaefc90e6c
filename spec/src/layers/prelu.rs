//! `PRelu`: a leaky rectifier that learns its slopes.

pub(crate) use super::pointwise as rule;
use crate::scratch::{self, Scratch};
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Shape, Takes};

pub(crate) const ROW: Row = Row {
    name: "PRelu",
    slug: "prelu",
    example: "PRelu",
    options: &[OptRow {
        opt: Opt::Init,
        name: "init",
        takes: Takes::Number,
        default: 0.25,
    }],
    keeps_input: true,
    streams: true,
    activates: true,
    ..Row::plain(Class::Layer)
};

/// A slope a channel.
pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    Params::none().weight(Shape::new(&[x.last()]), Init::Constant(config.get_f32(Opt::Init)))
}

pub(crate) const fn scratch(x: &Shape, training: bool) -> Scratch {
    if training {
        scratch::bias(x.last())
    } else {
        Scratch::NONE
    }
}
