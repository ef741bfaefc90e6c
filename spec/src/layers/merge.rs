//! `Add`, `Mul` and `Concat`: several values into one.

use crate::{Class, Config, MAX_SOURCES, Row, Ruled, Shape, Spot, Text};

/// The rows of `Add` and `Mul`, which take values of one shape.
const fn row(name: &'static str, slug: &'static str, example: &'static str) -> Row {
    Row {
        name,
        slug,
        example,
        merges: true,
        streams: true,
        ..Row::plain(Class::Function)
    }
}

pub(crate) mod add {
    use super::{Row, row};

    pub(crate) use super::first as rule;
    pub(crate) const ROW: Row = Row {
        in_place: true,
        ..row("Add", "add", "Add <- (a, b)")
    };
}

pub(crate) mod mul {
    use super::{Row, row};

    pub(crate) use super::first as rule;
    pub(crate) const ROW: Row = Row {
        keeps_input: true,
        in_place: true,
        ..row("Mul", "mul", "Mul <- (a, b)")
    };
}

pub(crate) mod concat {
    use super::{Row, row};

    pub(crate) use super::first as rule;
    pub(crate) const ROW: Row = row("Concat", "concat", "Concat <- (a, b)");
}

/// The rule of a single value: there is nothing to merge.
pub(crate) const fn first(_: &Config, x: &Shape) -> Ruled {
    Ruled::good(*x)
}

/// Values of one shape, `does` with each other: "adds".
pub(crate) const fn same(does: &str, xs: &[Shape]) -> Ruled {
    let mut i = 1;
    while i < xs.len() {
        if !xs[i].same(&xs[0]) {
            let what = Text::new().str(does).str(" values of one shape");
            return misfit(&xs[0], i, what, help(&xs[0], &xs[i]));
        }
        i += 1;
    }
    Ruled::good(xs[0])
}

/// The last axes one after the other; all others are the same.
pub(crate) const fn concat(xs: &[Shape]) -> Ruled {
    let mut last = xs[0].last();
    let mut i = 1;
    while i < xs.len() && i < MAX_SOURCES {
        if !xs[i].with_last(1).same(&xs[0].with_last(1)) {
            let what = Text::new().str("joins values that differ in their last axis only");
            let help = if xs[i].rank() == 3 && xs[0].rank() == 3 {
                Text::new().str("bring both to one height and width: `Upsample2d<2>`, `MaxPool2d<2>`, or `padding = same` before it")
            } else {
                Text::new().str("bring all to the same axes before it")
            };
            return misfit(&xs[0], i, what, help);
        }
        last = last.saturating_add(xs[i].last());
        i += 1;
    }
    Ruled::good(xs[0].with_last(last))
}

const fn misfit(out: &Shape, source: usize, what: Text, help: Text) -> Ruled {
    let Ruled { out, why } = Ruled::misfit(*out, what, help);
    let why = match why {
        Some(why) => Some(why.at(Spot::Source(source))),
        None => None,
    };
    Ruled { out, why }
}

/// A way from the shape `x` to that of `y`, as a layer to be written behind what gives `x`.
const fn help(y: &Shape, x: &Shape) -> Text {
    if x.rank() != y.rank() {
        return Text::new().str("bring all to the same axes before it");
    }
    if x.rank() != 3 {
        return through(
            Text::new().str("bring `@` to ").shape(y),
            Text::new().str("Linear<").num(y.last()).str(">"),
        );
    }
    if x.dim(0) == y.dim(0) && x.dim(1) == y.dim(1) {
        return through(
            Text::new().str("bring `@` to ").num(y.last()).str(" channels"),
            Text::new().str("Conv2d<").num(y.last()).str(", 1>"),
        );
    }
    Text::new().str("bring both to one height and width: `padding = same`, a `stride`, or `Upsample2d` before it")
}

/// "bring `b` to [32]: write `fit: Linear<32> <- b` before this, and `fit` for `b`".
const fn through(what: Text, layer: Text) -> Text {
    what.str(": write `fit: ")
        .str(layer.as_str())
        .str(" <- @` before this, and `fit` for `@`")
}

/// The rule of `Residual`: what enters, or its shortcut, is added to what its layers give.
pub(crate) const fn residual(body: &Shape, skip: &Shape) -> Ruled {
    if body.same(skip) {
        return Ruled::good(*body);
    }
    let what = Text::new().str("adds what enters to what its layers give");
    let mut help = Text::new();
    if body.rank() == 3 && skip.rank() == 3 {
        let stride = stride(skip, body);
        if stride == 0 {
            help = help.str("give both one height and width: `padding = same` within it");
        } else {
            help = help
                .str("write `Residual(shortcut = Conv2d<")
                .num(body.last())
                .str(", 1>");
            if stride > 1 {
                help = help.str("(stride = ").num(stride).str(")");
            }
            help = help.str(") { … }`");
        }
    } else if body.rank() == skip.rank() {
        help = help
            .str("write `Residual(shortcut = Linear<")
            .num(body.last())
            .str(">) { … }`");
    } else {
        help = help.str("a block's layers give as many axes as enter it");
    }
    misfit(body, 1, what, help)
}

/// The stride of a 1×1 convolution from `x` to the height and width of `y`; 0 where there is none.
const fn stride(x: &Shape, y: &Shape) -> usize {
    let mut stride = 1;
    while stride <= 8 {
        if x.dim(0).div_ceil(stride) == y.dim(0) && x.dim(1).div_ceil(stride) == y.dim(1) {
            return stride;
        }
        stride += 1;
    }
    0
}
