//! `Reshape<…>`: the same numbers in another shape.

use crate::{Class, Config, MAX_RANK, Row, Ruled, Shape, Size, Spot, Text};

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

/// A dim that is to be found, as other libraries have it: `-1`. No real size comes near.
pub const REST: usize = Shape::UNKNOWN - 1;

/// What is said of a dim that is to be found, which is none here: the number that it would be.
const fn rest(config: &Config, x: &Shape, axis: usize) -> Ruled {
    let (mut others, mut i) = (1usize, 0);
    let mut dims = [1; MAX_RANK];
    while i < config.sizes().len() {
        dims[i] = config.sizes()[i];
        if i != axis {
            others = others.saturating_mul(dims[i]);
        }
        i += 1;
    }
    let what = Text::new().str("has a dim of -1, and none is computed from the others: all are written");
    let is_known = x.len() != Shape::UNKNOWN && others < REST && others > 0;
    if !is_known || !x.len().is_multiple_of(others) {
        let help = if is_known {
            Text::new().str("the dims must multiply to ").product(x)
        } else {
            Text::new().str("write the number that it is, the name of a const, or `{ an expression }`")
        };
        return Ruled::wrong(*x, Spot::Size(axis), what, help);
    }
    dims[axis] = x.len() / others;
    let out = Shape::new(dims.split_at(config.sizes().len()).0);
    Ruled::wrong(out, Spot::Size(axis), what, written(Text::new().str("write "), &out))
}

/// `` `Reshape<7, 7, 64>` ``
const fn written(mut text: Text, dims: &Shape) -> Text {
    text = text.str("`Reshape<");
    let mut i = 0;
    while i < dims.rank() {
        text = text.str(if i > 0 { ", " } else { "" }).num(dims.dim(i));
        i += 1;
    }
    text.str(">`")
}

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
    let mut axis = 0;
    while axis < out.rank() {
        if out.dim(axis) == REST {
            return rest(config, x, axis);
        }
        axis += 1;
    }
    if out.len() != x.len() {
        let what = Text::new()
            .str("holds ")
            .product(&out)
            .str(if out.len() == 1 { " number" } else { " numbers" });
        let help = Text::new().str("the dims must multiply to ").product(x);
        let Some(fitting) = fitting(&out, x) else {
            return Ruled::misfit(out, what, help);
        };
        return Ruled::misfit(fitting, what, written(help.str(": "), &fitting).str(" does"));
    }
    Ruled::good(out)
}
