//! `PositionalEncoding`: adds sines and cosines of the step's number.

use super::sequence;
use crate::{Class, Config, Row, Ruled, Scratch, Shape};

pub(crate) const ROW: Row = Row {
    name: "PositionalEncoding",
    slug: "positionalencoding",
    example: "PositionalEncoding",
    streams: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    sequence(x, *x, "steps, features")
}

/// For the encoding of every step.
pub(crate) const fn scratch(x: &Shape) -> Scratch {
    Scratch::shared(x.len())
}
