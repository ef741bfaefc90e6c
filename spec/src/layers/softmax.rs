//! `Softmax`: over the last axis.

use super::pointwise;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "Softmax",
    slug: "softmax",
    example: "Softmax",
    keeps_output: true,
    is_head: true,
    streams: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
