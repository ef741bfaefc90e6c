//! `Reshape<…>`: the same numbers in another shape.

use crate::{Class, Config, Row, Ruled, Shape, Size, Spot, Text};

pub(crate) const ROW: Row = Row {
    name: "Reshape",
    slug: "reshape",
    example: "Reshape<7, 7, 64>",
    sizes: &[
        Size { name: "dim" },
        Size { name: "dim" },
        Size { name: "dim" },
        Size { name: "dim" },
    ],
    min_sizes: 1,
    ..Row::plain(Class::View)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let out = Shape::new(config.sizes());
    if out.len() != x.len() {
        let what = Text::new().str("holds ").product(&out).str(" numbers");
        let help = Text::new().str("the dims must multiply to ").product(x);
        return Ruled::misfit(out, what, help);
    }
    if out.is_empty() {
        let what = Text::new().str("has a dim of 0, and so no numbers");
        return Ruled::wrong(*x, Spot::Size(0), what, Text::new());
    }
    Ruled::good(out)
}
