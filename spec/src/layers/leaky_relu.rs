//! `LeakyRelu(slope)`.

use super::pointwise;
use crate::{Class, Config, Opt, OptRow, Row, Ruled, Shape, Takes};

pub(crate) const ROW: Row = Row {
    name: "LeakyRelu",
    slug: "leakyrelu",
    example: "LeakyRelu(0.1)",
    options: &[OptRow {
        opt: Opt::Slope,
        name: "slope",
        takes: Takes::Number,
        default: 0.3,
    }],
    bare: Some(Opt::Slope),
    by_sign: true,
    ..Row::plain(Class::Activation)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
