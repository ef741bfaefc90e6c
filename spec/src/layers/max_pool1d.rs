//! `MaxPool1d<size>`.

use super::{PADDING, POOL_STRIDE, pool1d_rule};
use crate::{Class, Config, Row, Ruled, Shape, Size};

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

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    pool1d_rule(config, x)
}
