//! `Sigmoid`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "Sigmoid",
    slug: "sigmoid",
    example: "Sigmoid",
    is_head: true,
    ..Row::plain(Class::Activation)
};
