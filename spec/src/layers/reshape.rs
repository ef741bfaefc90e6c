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

/// The shape with a last dim that fits, if one does.
const fn fitting(out: &Shape, x: &Shape) -> Option<Shape> {
    let others = out.with_last(1).len();
    let are_known = x.len() != Shape::UNKNOWN && others != Shape::UNKNOWN;
    if out.rank() > 1 && are_known && others > 0 && x.len().is_multiple_of(others) {
        return Some(out.with_last(x.len() / others));
    }
    None
}

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let out = Shape::new(config.sizes());
    if out.len() != x.len() {
        let what = Text::new().str("holds ").product(&out).str(" numbers");
        let help = Text::new().str("the dims must multiply to ").product(x);
        let Some(fitting) = fitting(&out, x) else {
            return Ruled::misfit(out, what, help);
        };
        let mut help = help.str(": `Reshape<");
        let mut i = 0;
        while i < fitting.rank() {
            help = help.str(if i > 0 { ", " } else { "" }).num(fitting.dim(i));
            i += 1;
        }
        return Ruled::misfit(fitting, what, help.str(">` does"));
    }
    if out.is_empty() {
        let what = Text::new().str("has a dim of 0, and so no numbers");
        return Ruled::wrong(*x, Spot::Size(0), what, Text::new());
    }
    Ruled::good(out)
}
