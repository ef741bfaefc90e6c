//! `MaxPool1d<size>`.

pub(crate) use super::pool1d_rule as rule;
use super::{PADDING, POOL_STRIDE};
use crate::{Class, Row, Size};

pub(crate) const ROW: Row = Row {
    name: "MaxPool1d",
    slug: "maxpool",
    example: "MaxPool1d<2>",
    sizes: &[Size { name: "size" }],
    min_sizes: 1,
    options: &[POOL_STRIDE, PADDING],
    picks: true,
    ..Row::plain(Class::Function)
};
