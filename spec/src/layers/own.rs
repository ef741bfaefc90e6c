//! A layer of the user's own, or a network within another. Whoever wrote it knows its shapes.

use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "Own",
    slug: "own",
    example: "Own",
    keeps_input: true,
    keeps_output: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    Ruled::good(*x)
}
