//! `Softplus`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "Softplus",
    slug: "softplus",
    example: "Softplus",
    ..Row::plain(Class::Activation)
};
