//! `AvgPool2d<size>` and `AvgPool2d<height, width>`.

pub(crate) use super::pool_rule as rule;
use super::{PADDING, POOL_SIZES, POOL_STRIDE};
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "AvgPool2d",
    slug: "avgpool",
    example: "AvgPool2d<2>",
    sizes: POOL_SIZES,
    min_sizes: 1,
    options: &[POOL_STRIDE, PADDING],
    ..Row::plain(Class::Function)
};
