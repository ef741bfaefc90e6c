//! `GlobalMaxPool2d`: the largest number of every channel.

use super::global_avg_pool2d;
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "GlobalMaxPool2d",
    slug: "globalmaxpool",
    example: "GlobalMaxPool2d",
    keeps_input: true,
    keeps_output: true,
    picks: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    global_avg_pool2d::rule(config, x)
}
