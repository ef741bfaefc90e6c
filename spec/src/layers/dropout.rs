//! `Dropout(rate)`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Opt, OptRow, Row, Takes};

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
