//! `LeakyRelu(slope)`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Opt, OptRow, Row, Takes};

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
