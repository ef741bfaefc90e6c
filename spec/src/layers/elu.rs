//! `Elu(alpha)`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Opt, OptRow, Row, Takes};

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
