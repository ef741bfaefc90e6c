//! One number made many: no layer broadcasts, as products of other libraries do, and several together copy what one would.

use crate::{Shape, Text, fit};

/// So many copies are written out, one by one.
const FEW: usize = 4;

/// The layers that make a value of shape `y` of `@`, which has one channel, and call it `@_for_#`.
const fn copies(text: Text, y: &Shape) -> Text {
    if y.last() > FEW {
        let text = fit::reshape(text, &[y.rows(), 1, 1]).str(" <- @, Upsample2d<1, ");
        return fit::reshape(text.num(y.last()).str(">, @_for_#: "), y.dims());
    }
    let mut text = text.str("@_for_#: Concat <- (@");
    let mut i = 1;
    while i < y.last() {
        text = text.str(", @");
        i += 1;
    }
    text.str(")")
}

/// Whether `x` has one channel for the several of `y`, which is otherwise of its shape.
pub(super) const fn is_one_channel(y: &Shape, x: &Shape) -> bool {
    let is_known = y.len() != Shape::UNKNOWN && !y.is_empty();
    is_known && x.last() == 1 && y.last() > 1 && x.same(&y.with_last(1))
}

const fn what(y: &Shape) -> Text {
    Text::new()
        .str("copy the one ")
        .str(if y.rank() == 1 { "number" } else { "channel" })
        .str(" of `@`: write `")
}

/// "copy the one channel of `b`: write `b_for_mul1: Concat <- (b, b, b)` before this, and `b_for_mul1` for `b`"
pub(super) const fn before(y: &Shape) -> Text {
    copies(what(y), y).str("` before this, and `@_for_#` for `@`")
}

/// As [`before`], of a `layer` that reads it beside `$` and stands in the place of what is wrong.
pub(super) const fn instead(y: &Shape, layer: &str) -> Text {
    copies(what(y), y).str(", ").str(layer).str(" <- ($, @_for_#)`")
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use crate::rule::Stop;
    use crate::{Config, Kind, message};
    use std::string::{String, ToString};

    /// What is said to do about values of these shapes, called `a` and `b`.
    fn help(kind: Kind, a: &[usize], b: &[usize]) -> String {
        let shapes = [Shape::new(a), Shape::new(b)];
        let why = Config::new(kind, &[]).rules(&shapes).why.expect("two shapes");
        let others = [0, 1].map(|i| Stop::of(["a", "stage.0.b"][i], shapes[i]));
        let (layer, name) = (kind.row().name, kind.row().slug);
        let text = message(&std::format!("{layer} <- (a, b)"), name, &[], &others, &why);
        text.as_str().split("help: ").nth(1).expect("a way out").to_string()
    }

    #[test]
    fn a_mask_of_one_channel_is_copied_for_each() {
        let write = |layers: &str, of| {
            std::format!("copy the one channel of `{of}`: write `{layers}` before this, and `{of}_for_mul` for `{of}`")
        };
        let few = "b_for_mul: Concat <- (b, b, b)";
        let many = "Reshape<63, 1, 1> <- b, Upsample2d<1, 16>, b_for_mul: Reshape<9, 7, 16>";
        assert_eq!(help(Kind::Mul, &[9, 7, 3], &[9, 7, 1]), write(few, "b"));
        assert_eq!(help(Kind::Mul, &[9, 7, 16], &[9, 7, 1]), write(many, "b"));
        assert_eq!(
            help(Kind::Mul, &[9, 1], &[9, 2]),
            write("a_for_mul: Concat <- (a, a)", "a")
        );
        // A sum of one channel and several is one of a skip that changes channels.
        assert!(help(Kind::Add, &[9, 7, 16], &[9, 7, 1]).contains("Conv2d<16, 1>"));
        assert!(help(Kind::Mul, &[9, 7, 16], &[9, 7, 2]).contains("Conv2d<16, 1>"));
    }

    #[test]
    fn one_number_is_copied_for_each_channel() {
        let write = |layers| {
            std::format!("copy the one number of `b`: write `{layers}` before this, and `b_for_scale` for `b`")
        };
        let few = "b_for_scale: Concat <- (b, b, b)";
        let many = "Reshape<1, 1, 1> <- b, Upsample2d<1, 5>, b_for_scale: Reshape<5>";
        assert_eq!(help(Kind::Scale, &[9, 7, 3], &[1]), write(few));
        assert_eq!(help(Kind::Scale, &[5], &[1]), write(many));
        for (kind, layer) in [(Kind::Mul, "Scale"), (Kind::Add, "Shift")] {
            let name = std::format!("b_for_{}", kind.row().slug);
            let written = std::format!("write `{name}: Concat <- (b, b), {layer} <- (a, {name})`");
            assert!(help(kind, &[7, 2], &[1]).ends_with(&written));
        }
        let of_steps = "write `b_for_scale: Concat <- (b, b), Mul <- (a, b_for_scale)`";
        assert!(help(Kind::Scale, &[7, 2], &[7, 1]).ends_with(of_steps));
    }

    #[test]
    fn what_they_make_is_of_the_shape_that_is_wanted() {
        for dims in [&[9, 7, 16][..], &[9, 16], &[16]] {
            let y = Shape::new(dims);
            let mut x = y.with_last(1);
            for (kind, sizes) in [
                (Kind::Reshape, &[y.rows(), 1, 1][..]),
                (Kind::Upsample2d, &[1, 16]),
                (Kind::Reshape, dims),
            ] {
                let ruled = Config::new(kind, sizes).rule(&x);
                assert!(ruled.why.is_none());
                x = ruled.out;
            }
            assert!(x.same(&y));
        }
    }
}
