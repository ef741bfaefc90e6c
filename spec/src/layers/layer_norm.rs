//! `LayerNorm`: normalises the last axis of every sample.

use super::EPSILON;
pub(crate) use super::pointwise as rule;
use crate::scratch::{self, Scratch};
use crate::{Class, Config, Init, Params, Row, Shape};

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
