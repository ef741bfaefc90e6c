//! `Scale` and `Shift`: a value, and behind it a number for each of its channels.

use super::copied;
use super::merge::through;
use crate::{Class, Config, InPlace, Row, Ruled, Shape, Spot, Text};

const fn row(name: &'static str, slug: &'static str, example: &'static str) -> Row {
    Row {
        name,
        slug,
        example,
        reads: [2, 2],
        in_place: InPlace::OfFirst,
        ..Row::plain(Class::Function)
    }
}

pub(crate) mod scale {
    use super::{Row, row};

    pub(crate) use super::rule;
    pub(crate) const ROW: Row = Row {
        keeps_input: true,
        ..row("Scale", "scale", "Scale <- (x, factors)")
    };
}

pub(crate) mod shift {
    use super::{Row, row};

    pub(crate) use super::rule;
    pub(crate) const ROW: Row = row("Shift", "shift", "Shift <- (x, summands)");
}

/// `[…, C], [C] → […, C]`.
pub(crate) const fn rule(config: &Config, xs: &[Shape]) -> Ruled {
    let [x, by] = xs else { return Ruled::good(xs[0]) };
    if by.rank() == 1 && by.last() == x.last() {
        return Ruled::good(*x);
    }
    let what = Text::new().str("reads a value and behind it a number for each of its channels");
    let name = Text::<64>::new().str(config.kind.row().name);
    if by.rank() == 1 {
        let of_each = Shape::new(&[x.last()]);
        if copied::is_one_channel(&of_each, by) {
            return Ruled::misfit(*x, what, copied::before(&of_each)).at(Spot::Source(1));
        }
        let to = Text::new().str("bring `@` to ").shape(&Shape::new(&[x.last()]));
        let help = through(to, Text::new().str("Linear<").num(x.last()).str(">"));
        return Ruled::misfit(*x, what, help).at(Spot::Source(1));
    }
    if x.rank() == 1 && is_as_wide(x, by) {
        let help = Text::new()
            .str("the value stands first: write `")
            .str(name.as_str())
            .str(" <- ($, @)`");
        return Ruled::wrong_rank(*by, what, help).at(Spot::Source(0));
    }
    Ruled::wrong_rank(*x, what, one_a_channel(config, x, by)).at(Spot::Source(1))
}

/// Whether both have as many channels. Two numbers that are not known may be two.
const fn is_as_wide(x: &Shape, by: &Shape) -> bool {
    x.last() == by.last() && x.last() != Shape::UNKNOWN
}

/// A way from `by`, which has several axes, to a number for each channel of `x`.
const fn one_a_channel(config: &Config, x: &Shape, by: &Shape) -> Text {
    let (does, merge) = match config.kind {
        crate::Kind::Scale => ("multiplies", "Mul"),
        _ => ("adds", "Add"),
    };
    if copied::is_one_channel(x, by) {
        return copied::instead(x, merge);
    }
    if by.same(x) && x.len() != Shape::UNKNOWN {
        let of_one_shape = Text::new()
            .str("write `")
            .str(merge)
            .str(" <- ($, @)`, which ")
            .str(does);
        return of_one_shape.str(" values of one shape");
    }
    let pool = match by.rank() {
        _ if !is_as_wide(x, by) => "",
        _ if by.rows() == 1 => "Flatten",
        2 => "GlobalAvgPool1d",
        3 => "GlobalAvgPool2d",
        _ => "",
    };
    let one = Text::new().str("make `@` one number a channel");
    if pool.is_empty() {
        one.str(" before it")
    } else {
        through(one, Text::new().str(pool))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use crate::Kind;
    use crate::message;
    use crate::rule::Stop;
    use std::string::{String, ToString};

    fn of(kind: Kind, x: &[usize], by: &[usize]) -> Ruled {
        Config::new(kind, &[]).rules(&[Shape::new(x), Shape::new(by)])
    }

    /// What is said to do about these shapes.
    fn help(x: &[usize], by: &[usize]) -> String {
        let stops = [Stop::of("x", Shape::new(x)), Stop::of("stage.0.gate", Shape::new(by))];
        let why = of(Kind::Scale, x, by).why.expect("what does not fit");
        let text = message("Scale <- (x, gate)", "stage.0.scale1", &[], &stops, &why);
        text.as_str().split("help: ").nth(1).expect("a way out").to_string()
    }

    #[test]
    fn a_number_for_each_channel_fits_every_value() {
        for x in [&[8, 6, 3][..], &[7, 3], &[3], &[2, 2, 2, 3]] {
            for kind in [Kind::Scale, Kind::Shift] {
                let Ruled { out, why } = of(kind, x, &[3]);
                assert!(why.is_none());
                assert_eq!(out.dims(), x);
            }
        }
    }

    #[test]
    fn what_is_none_is_brought_there() {
        let write = |layer: &str| {
            let before = std::format!("write `gate_for_scale1: {layer} <- gate` before this");
            before + ", and `gate_for_scale1` for `gate`"
        };
        let none = || "make `gate` one number a channel before it".to_string();
        let pooled = |layer| "make `gate` one number a channel: ".to_string() + &write(layer);
        for (x, by, expected) in [
            (
                &[8, 8, 16][..],
                &[4][..],
                "bring `gate` to [16]: ".to_string() + &write("Linear<16>"),
            ),
            (&[8, 8, 16], &[4, 4, 16], pooled("GlobalAvgPool2d")),
            (&[8, 8, 16], &[1, 1, 16], pooled("Flatten")),
            (&[7, 16], &[5, 16], pooled("GlobalAvgPool1d")),
            (
                &[16],
                &[7, 16],
                "the value stands first: write `Scale <- (gate, x)`".to_string(),
            ),
            (
                &[7, 16],
                &[7, 16],
                "write `Mul <- (x, gate)`, which multiplies values of one shape".to_string(),
            ),
            (&[7, 16], &[7, 4], none()),
            (&[7, Shape::UNKNOWN], &[7, Shape::UNKNOWN], none()),
            (&[Shape::UNKNOWN], &[7, Shape::UNKNOWN], none()),
        ] {
            assert_eq!(help(x, by), expected, "{x:?} {by:?}");
            assert_eq!(of(Kind::Shift, x, by).why.expect("as of `Scale`").rank, by.len() > 1);
        }
    }
}
