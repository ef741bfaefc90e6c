//! `Relu`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "Relu",
    slug: "relu",
    example: "Relu",
    by_sign: true,
    ..Row::plain(Class::Activation)
};
