//! A layer of the user's own, or a network within another. Whoever wrote it knows its shapes.

pub(crate) use super::pointwise as rule;
use crate::{Class, Row};

pub(crate) const ROW: Row = Row {
    name: "Own",
    slug: "own",
    example: "Own",
    keeps_input: true,
    keeps_output: true,
    ..Row::plain(Class::Layer)
};
