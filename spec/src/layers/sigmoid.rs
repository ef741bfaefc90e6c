//! `Sigmoid`.

use super::pointwise;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "Sigmoid",
    slug: "sigmoid",
    example: "Sigmoid",
    is_head: true,
    ..Row::plain(Class::Activation)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
