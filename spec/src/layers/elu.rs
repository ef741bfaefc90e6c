//! `Elu(alpha)`.

use super::pointwise;
use crate::{Class, Config, Opt, OptRow, Row, Ruled, Shape, Takes};

pub(crate) const ROW: Row = Row {
    name: "Elu",
    slug: "elu",
    example: "Elu(0.5)",
    options: &[OptRow {
        opt: Opt::Alpha,
        name: "alpha",
        takes: Takes::Number,
        default: 1.0,
    }],
    bare: Some(Opt::Alpha),
    ..Row::plain(Class::Activation)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
