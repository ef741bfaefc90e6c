//! `HardSwish`.

use super::pointwise;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "HardSwish",
    slug: "hardswish",
    example: "HardSwish",
    keeps_input: true,
    keeps_output: false,
    ..Row::plain(Class::Activation)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
