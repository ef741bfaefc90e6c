//! `GlobalAvgPool1d`: the mean of every channel.

use super::sequence;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "GlobalAvgPool1d",
    slug: "globalavgpool",
    example: "GlobalAvgPool1d",
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    sequence(x, Shape::new(&[x.last()]), "time, channels")
}
