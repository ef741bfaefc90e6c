//! `Add`, `Mul` and `Concat`: several values into one.

use super::copied;
use crate::{Class, Config, InPlace, Kind, MAX_SOURCES, Row, Ruled, Shape, Spot, Text, Why};

/// The rows of `Add` and `Mul`, which take values of one shape.
const fn row(name: &'static str, slug: &'static str, example: &'static str) -> Row {
    Row {
        name,
        slug,
        example,
        reads: [2, MAX_SOURCES],
        streams: true,
        ..Row::plain(Class::Function)
    }
}

pub(crate) mod add {
    use super::{Config, InPlace, Row, Ruled, Shape, row, same};
    use crate::Opt;
    use crate::layers::residual;

    pub(crate) const ROW: Row = Row {
        in_place: InPlace::OfAny,
        ..row("Add", "add", "Add <- (a, b)")
    };

    pub(crate) const fn rule(config: &Config, xs: &[Shape]) -> Ruled {
        match xs {
            [body, skip] if config.is(Opt::Skip) => residual::rule(body, skip, config.count(Opt::Skip) - 1),
            _ => same(config, xs),
        }
    }
}

pub(crate) mod mul {
    use super::{InPlace, Row, row};

    pub(crate) use super::same as rule;
    pub(crate) const ROW: Row = Row {
        keeps_input: true,
        in_place: InPlace::OfAny,
        ..row("Mul", "mul", "Mul <- (a, b)")
    };
}

pub(crate) mod concat {
    use super::{Row, row};

    pub(crate) use super::joined as rule;
    pub(crate) const ROW: Row = Row {
        along_last: true,
        ..row("Concat", "concat", "Concat <- (a, b)")
    };
}

/// Values of one shape.
pub(crate) const fn same(config: &Config, xs: &[Shape]) -> Ruled {
    let kind = config.kind;
    let does = if matches!(kind, Kind::Mul) {
        "multiplies"
    } else {
        "adds"
    };
    let most = xs.len();
    let mut i = 1;
    while i < most {
        if !xs[i].same(&xs[0]) {
            let what = Text::new().str(does).str(" values of one shape");
            let [to_first, to_this] = [
                by_channel(kind, &xs[0], &xs[i], most),
                by_channel(kind, &xs[i], &xs[0], most),
            ];
            let is_product = matches!(kind, Kind::Mul);
            if is_product && copied::is_one_channel(&xs[0], &xs[i]) {
                return misfit(&xs[0], i, what, copied::before(&xs[0]));
            }
            if is_product && copied::is_one_channel(&xs[i], &xs[0]) {
                return misfit(&xs[i], 0, what, copied::before(&xs[i]));
            }
            return match (to_first, to_this) {
                (Some(help), _) => misfit(&xs[0], i, what, help),
                (_, Some(help)) => misfit(&xs[i], 0, what, help),
                _ => misfit(&xs[0], i, what, help(&xs[0], &xs[i])),
            };
        }
        i += 1;
    }
    Ruled::good(xs[0])
}

/// The last axes one after the other; all others are the same.
pub(crate) const fn joined(_: &Config, xs: &[Shape]) -> Ruled {
    let mut last = xs[0].last();
    let mut i = 1;
    while i < xs.len() && i < MAX_SOURCES {
        if !xs[i].with_last(1).same(&xs[0].with_last(1)) {
            let what = Text::new().str("joins values that differ in their last axis only");
            let help = match (xs[i].rank(), xs[0].rank()) {
                (3, 3) => return sized(what, xs, i),
                (2, 2) => Text::new().str(STEPS).str("; no layer joins values along time"),
                _ => Text::new().str("bring all to the same axes before it"),
            };
            return misfit(&xs[0], i, what, help);
        }
        last = last.saturating_add(xs[i].last());
        i += 1;
    }
    Ruled::good(xs[0].with_last(last))
}

const fn misfit(out: &Shape, source: usize, what: Text, help: Text) -> Ruled {
    Ruled::misfit(*out, what, help).at(Spot::Source(source))
}

/// Images of two sizes: one is scaled where the ratio is a whole number; where it is not, the smaller one has lost a border, in convolutions or
/// in a pool that left a row over.
const fn sized(what: Text, xs: &[Shape], at: usize) -> Ruled {
    let (y, x) = (&xs[0], &xs[at]);
    let (up, down) = (ratio(x, y), ratio(y, x));
    if up > 1 || down > 1 {
        let layer = if up > 1 {
            Text::new().str("Upsample2d<").num(up)
        } else {
            Text::new().str("MaxPool2d<").num(down)
        };
        let to = Text::new().str("bring `@` to ").num(y.dim(0)).str("×").num(y.dim(1));
        return misfit(y, at, what, through(to.str(" pixels"), layer.str(">")));
    }
    // Whose way is shown: that of the one whose layers are to be mended.
    let (small, large, of) = if is_smaller(y, x) { (y, x, 0) } else { (x, y, at) };
    let help = match grown(small, large) {
        Some(help) => help,
        None => Text::new().str("bring both to one height and width before it"),
    };
    let why = Why {
        cropped: is_smaller(small, large),
        ..Why::misfit(what, help)
    };
    Ruled::bad(*large, why.at(Spot::Source(of)))
}

/// A convolution that makes a little more of `small`, as many rows and columns more as `large` has: up to two.
const fn grown(small: &Shape, large: &Shape) -> Option<Text> {
    if !is_smaller(small, large) || small.last() == Shape::UNKNOWN {
        return None;
    }
    let more = large.dim(0) - small.dim(0);
    if more != large.dim(1) - small.dim(1) || !matches!(more, 1 | 2) {
        return None;
    }
    let to = Text::new()
        .str("bring `@` to ")
        .num(large.dim(0))
        .str("×")
        .num(large.dim(1));
    let layer = Text::new().str("Conv2d<").num(small.last()).str(", ").num(more + 1);
    Some(through(to.str(" pixels"), layer.str(">(padding = ").num(more).str(")")))
}

/// How often the height and width of `x` go into those of `y`; 0 where that is no whole number, or not one for both.
const fn ratio(x: &Shape, y: &Shape) -> usize {
    let [height, width] = [x.dim(0), x.dim(1)];
    let are_known = !x.is_empty() && x.len() != Shape::UNKNOWN && y.len() != Shape::UNKNOWN;
    if are_known
        && y.dim(0).is_multiple_of(height)
        && y.dim(1).is_multiple_of(width)
        && y.dim(0) / height == y.dim(1) / width
    {
        return y.dim(0) / height;
    }
    0
}

/// Whether the height and width of `x` are nowhere larger than those of `y`.
const fn is_smaller(x: &Shape, y: &Shape) -> bool {
    let is_known = x.len() != Shape::UNKNOWN && y.len() != Shape::UNKNOWN;
    is_known && x.dim(0) <= y.dim(0) && x.dim(1) <= y.dim(1)
}

/// Where `x` holds a number for each channel of `y`: the layer that does this to each channel, of `most` values in all.
const fn by_channel(kind: Kind, y: &Shape, x: &Shape, most: usize) -> Option<Text> {
    if x.rank() != 1 || y.rank() < 2 || y.last() == Shape::UNKNOWN {
        return None;
    }
    let (layer, does, alone) = match kind {
        Kind::Mul => ("Scale", "multiplies each channel by a number", "multiply by `@`"),
        _ => ("Shift", "adds a number to each channel", "add `@`"),
    };
    let of_each = Shape::new(&[y.last()]);
    if most == 2 && copied::is_one_channel(&of_each, x) {
        return Some(copied::instead(&of_each, layer));
    }
    if y.last() != x.last() {
        return None;
    }
    Some(if most == 2 {
        let write = Text::new().str("write `").str(layer).str(" <- ($, @)`, which ");
        write.str(does)
    } else {
        let before = Text::new()
            .str(alone)
            .str(" before this, by `")
            .str(layer)
            .str("`, which ");
        before.str(does)
    })
}

/// What brings two sequences together. No layer makes one longer.
const STEPS: &str = "bring both to one number of steps: `padding = same`, a `stride`, or a pool before it";

/// A way from the shape `x` to that of `y`, as a layer to be written behind what gives `x`.
const fn help(y: &Shape, x: &Shape) -> Text {
    let all_but_last = x.with_last(1).same(&y.with_last(1));
    match (x.rank(), y.rank()) {
        (3, 3) if all_but_last => through(
            Text::new().str("bring `@` to ").counted(y.last(), "channel"),
            Text::new().str("Conv2d<").num(y.last()).str(", 1>"),
        ),
        (3, 3) => Text::new()
            .str("bring both to one height and width: `padding = same`, a `stride`, or `Upsample2d` before it"),
        (1, 1) | (2, 2) if all_but_last => through(
            Text::new().str("bring `@` to ").shape(y),
            Text::new().str("Linear<").num(y.last()).str(">"),
        ),
        (2, 2) => Text::new().str(STEPS),
        _ => Text::new().str("bring all to the same axes before it"),
    }
}

/// "bring `b` to [32]: write `b_for_add1: Linear<32> <- b` before this, and `b_for_add1` for `b`". The label is of both names, so that
/// it is none of the user's own, nor that of another sum of `b`.
pub(super) const fn through(what: Text, layer: Text) -> Text {
    what.str(": write `@_for_#: ")
        .str(layer.as_str())
        .str(" <- @` before this, and `@_for_#` for `@`")
}

#[cfg(test)]
mod tests;
