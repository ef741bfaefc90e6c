//! `LastStep`: the last time step.

use crate::{Class, Config, Row, Ruled, Shape, Text};

pub(crate) const ROW: Row = Row {
    name: "LastStep",
    slug: "laststep",
    example: "LastStep",
    streams: true,
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    let out = Shape::new(&[x.last()]);
    if x.rank() != 2 {
        let help = Text::new().str("put `Reshape<steps, features>` before it");
        return Ruled::no_sequence(out, x, Text::new().str("needs time steps [steps, features]"), help);
    }
    Ruled::good(out)
}
