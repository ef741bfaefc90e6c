//! `Dropout(rate)`.

use super::pointwise;
use crate::{Class, Config, Opt, OptRow, Row, Ruled, Shape, Takes};

pub(crate) const ROW: Row = Row {
    name: "Dropout",
    slug: "dropout",
    example: "Dropout(0.5)",
    options: &[OptRow {
        opt: Opt::Rate,
        name: "rate",
        takes: Takes::Fraction,
        default: 0.5,
    }],
    bare: Some(Opt::Rate),
    ..Row::plain(Class::Dropout)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    pointwise(x)
}
