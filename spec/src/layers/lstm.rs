//! `Lstm<units>`: see `recurrent.rs`.

use super::recurrent;
pub(crate) use super::recurrent::rule;
use crate::Row;

pub(crate) const ROW: Row = Row {
    name: "Lstm",
    slug: "lstm",
    example: "Lstm<64>(sequences = true)",
    ..recurrent::ROW
};
