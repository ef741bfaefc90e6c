//! `Rnn<units>`: see `recurrent.rs`.

use super::recurrent;
pub(crate) use super::recurrent::rule;
use crate::Row;

pub(crate) const ROW: Row = Row {
    name: "Rnn",
    slug: "rnn",
    example: "Rnn<64>(sequences = true)",
    ..recurrent::ROW
};
