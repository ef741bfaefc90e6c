//! `Gru<units>`: see `recurrent.rs`.

use super::recurrent;
pub(crate) use super::recurrent::rule;
use crate::Row;

pub(crate) const ROW: Row = Row {
    name: "Gru",
    slug: "gru",
    example: "Gru<64>(sequences = true)",
    ..recurrent::ROW
};
