//! `Relu`.

use super::pointwise;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "Relu",
    slug: "relu",
    example: "Relu",
    by_sign: true,
    ..Row::plain(Class::Activation)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
