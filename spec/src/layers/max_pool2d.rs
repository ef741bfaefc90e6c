//! `MaxPool2d<size>` and `MaxPool2d<height, width>`.

use super::{PADDING, POOL_SIZES, POOL_STRIDE, pool_rule};
use crate::{Class, Config, Row, Ruled, Shape};

pub(crate) const ROW: Row = Row {
    name: "MaxPool2d",
    slug: "maxpool",
    example: "MaxPool2d<2>",
    sizes: POOL_SIZES,
    min_sizes: 1,
    options: &[POOL_STRIDE, PADDING],
    keeps_input: true,
    keeps_output: true,
    picks: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    pool_rule(config, x)
}
