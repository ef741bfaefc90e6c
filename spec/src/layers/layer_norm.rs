//! `LayerNorm`: normalises the last axis of every sample.

use super::EPSILON;
use crate::scratch::{self, Scratch};
use crate::{Class, Config, Init, Params, Row, Ruled, Shape, Text};

pub(crate) const ROW: Row = Row {
    name: "LayerNorm",
    slug: "layernorm",
    example: "LayerNorm",
    options: &[EPSILON],
    keeps_input: true,
    streams: true,
    along_last: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    if x.last() == 1 {
        let what = Text::new().str("needs at least 2 numbers to normalise, for 1 becomes 0 whatever it is");
        let help = Text::new().str("write `BatchNorm`, which normalises it over the batch, or leave it out");
        return Ruled::misfit(*x, what, help);
    }
    Ruled::good(*x)
}

pub(crate) const fn params(_: &Config, x: &Shape) -> Params {
    let features = Shape::new(&[x.last()]);
    Params::none()
        .weight(features, Init::Ones)
        .weight(features, Init::Zeros)
}

/// Mean and reciprocal standard deviation of every row.
pub(crate) const fn saved(x: &Shape) -> usize {
    match x.len().checked_div(x.last()) {
        Some(rows) => rows.saturating_mul(2),
        None => 0,
    }
}

pub(crate) const fn scratch(x: &Shape, training: bool) -> Scratch {
    if training {
        scratch::layer_norm(x.last())
    } else {
        Scratch::NONE
    }
}
