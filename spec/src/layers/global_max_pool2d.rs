//! `GlobalMaxPool2d`: the largest number of every channel.

pub(crate) use super::global_avg_pool2d::rule;
use super::max_pool2d;
use crate::window::at_least_1;
use crate::{Class, Row, Shape};

pub(crate) const ROW: Row = Row {
    name: "GlobalMaxPool2d",
    slug: "globalmaxpool",
    example: "GlobalMaxPool2d",
    picks: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn saved(x: &Shape) -> usize {
    max_pool2d::picks(x.last(), [1, x.len() / at_least_1(x.last())])
}
