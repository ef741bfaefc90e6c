//! `Softmax`: over the last axis.

use crate::{Class, Config, Row, Ruled, Shape, Text};

pub(crate) const ROW: Row = Row {
    name: "Softmax",
    slug: "softmax",
    example: "Softmax",
    keeps_output: true,
    is_head: true,
    streams: true,
    activates: true,
    along_last: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    if x.last() != 1 {
        return Ruled::good(*x);
    }
    let what = Text::new().str("needs at least 2 classes, for over 1 it always gives 1");
    let help =
        Text::new().str("write `Sigmoid`, the chance of one class against none; its loss is `BinaryCrossEntropy`");
    Ruled::misfit(*x, what, help)
}
