//! `Tanh`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "Tanh",
    slug: "tanh",
    example: "Tanh",
    ..Row::plain(Class::Activation)
};
