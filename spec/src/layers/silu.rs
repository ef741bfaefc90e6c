//! `Silu`.

pub(crate) use super::pointwise as rule;
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "Silu",
    slug: "silu",
    example: "Silu",
    keeps_input: true,
    keeps_output: false,
    ..Row::plain(Class::Activation)
};
