//! `Selu`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "Selu",
    slug: "selu",
    example: "Selu",
    ..Row::plain(Class::Activation)
};
