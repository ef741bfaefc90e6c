//! `GlobalMaxPool1d`: the largest number of every channel.

use super::sequence;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "GlobalMaxPool1d",
    slug: "globalmaxpool",
    example: "GlobalMaxPool1d",
    picks: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    sequence(x, Shape::new(&[x.last()]), "time, channels")
}
