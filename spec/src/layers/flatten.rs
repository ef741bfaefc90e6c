//! `Flatten`: every axis into one.

use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "Flatten",
    slug: "flatten",
    example: "Flatten",
    ..Row::plain(Class::View)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    Ruled::good(Shape::new(&[x.len()]))
}
