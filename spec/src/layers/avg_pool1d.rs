//! `AvgPool1d<size>`.

pub(crate) use super::pool1d_rule as rule;
use super::{PADDING, POOL_STRIDE};
use crate::{Class, Row, Size};

pub(crate) const ROW: Row = Row {
    name: "AvgPool1d",
    slug: "avgpool",
    example: "AvgPool1d<2>",
    sizes: &[Size { name: "size" }],
    min_sizes: 1,
    options: &[POOL_STRIDE, PADDING],
    ..Row::plain(Class::Function)
};
