//! `Softmax`: over the last axis.

use crate::{Class, Config, Row, Ruled, Shape, Text};

pub(crate) const ROW: Row = Row {
    name: "Softmax",
    slug: "softmax",
    example: "Softmax",
    keeps_output: true,
    is_head: true,
    streams: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    if x.last() != 1 {
        return Ruled::good(*x);
    }
    let what = Text::new().str("gives 1 for a single number, whatever that is");
    Ruled::misfit(*x, what, Text::new().str("write `Sigmoid` in its place"))
}
