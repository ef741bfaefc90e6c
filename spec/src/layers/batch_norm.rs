//! `BatchNorm`: normalises every channel over the batch.

use super::EPSILON;
pub(crate) use super::pointwise as rule;
use crate::scratch::{self, Scratch};
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Shape, Takes};

pub(crate) const ROW: Row = Row {
    name: "BatchNorm",
    slug: "batchnorm",
    example: "BatchNorm",
    options: &[
        OptRow {
            opt: Opt::Momentum,
            name: "momentum",
            takes: Takes::Fraction,
            default: 0.99,
        },
        EPSILON,
    ],
    keeps_input: true,
    is_norm: true,
    streams: true,
    along_last: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn params(_: &Config, x: &Shape) -> Params {
    let channels = Shape::new(&[x.last()]);
    let params = Params::none()
        .weight(channels, Init::Ones)
        .weight(channels, Init::Zeros);
    params.running(channels, Init::Zeros).running(channels, Init::Ones)
}

/// The batch's mean and the reciprocal of its standard deviation, a channel each.
pub(crate) const fn saved(x: &Shape) -> usize {
    x.last().saturating_mul(2)
}

pub(crate) const fn scratch(x: &Shape, training: bool) -> Scratch {
    if training {
        scratch::batch_norm(x.last())
    } else {
        super::folded_norm(x.last())
    }
}
