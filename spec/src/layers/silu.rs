//! `Silu`.

use super::pointwise;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "Silu",
    slug: "silu",
    example: "Silu",
    keeps_input: true,
    keeps_output: false,
    ..Row::plain(Class::Activation)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
