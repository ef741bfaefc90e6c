//! The sum that a `Residual` ends in.

use crate::{Ruled, Shape, Spot, Text, Why};

/// The rule of `Residual`: what enters, or its shortcut, is added to what its layers give. They stride by so much; 0 where nobody knows.
pub(crate) const fn rule(body: &Shape, skip: &Shape, strides: usize) -> Ruled {
    if body.same(skip) {
        return Ruled::good(*body);
    }
    let what = Text::new().str("adds what enters to what its layers give");
    let why = Why {
        // The way to what its layers give shows which of them lose a border.
        spot: Spot::Source(0),
        steps: body.rank() == 1 && skip.rank() == 2,
        border: matches!((body.rank(), skip.rank()), (2, 2) | (3, 3))
            && exact(body, skip, strides) == 0
            && enlarged(body, skip) <= 1,
        ..Why::misfit(what, shortcut(body, skip, strides))
    };
    Ruled::bad(*body, why)
}

/// The stride that leads from what enters to what the layers give, but for the channels; 0 where there is none, for they lose a border.
const fn exact(body: &Shape, skip: &Shape, strides: usize) -> usize {
    if strides == 0 {
        return stride(skip, body, true);
    }
    if fits(skip, body, strides, true) { strides } else { 0 }
}

/// A shortcut from what enters, `skip`, to what the layers give; where there is none, what is to be changed.
const fn shortcut(body: &Shape, skip: &Shape, strides: usize) -> Text {
    let help = Text::new();
    let (exact, channels) = (exact(body, skip, strides), body.last());
    // Layers without padding lose the border, too.
    let is_padded = exact == 0;
    let stride = match (is_padded, strides) {
        (false, _) => exact,
        (true, 0) => stride(skip, body, false),
        (true, _) => strides,
    };
    let factor = enlarged(body, skip);
    let layer = match (body.rank(), skip.rank()) {
        // With the convolution, of whatever stands in the shortcut now.
        (3, 3) if factor > 1 => {
            let help = help.str("write `Residual(shortcut = { Upsample2d<").num(factor);
            return help.str(">, Conv2d<").num(channels).str(", 1> }) { … }`");
        }
        (3, 3) if is_padded && stride <= 1 && channels == skip.last() => {
            return help.str("give both one height and width: `padding = same` within it");
        }
        (2, 2) if is_padded && stride <= 1 && channels == skip.last() => {
            return help.str("give both one number of steps: `padding = same` within it");
        }
        (3, 3) => help.str("Conv2d<").num(channels).str(", 1>"),
        (2, 2) if stride > 1 => help.str("Conv1d<").num(channels).str(", 1>"),
        (1, 1) | (2, 2) => help.str("Linear<").num(channels).str(">"),
        (4, 4) => return help.str("give both the same axes"),
        _ => return help.str("a block's layers give as many axes as enter it"),
    };
    let layer = if stride > 1 {
        layer.str("(stride = ").num(stride).str(")")
    } else {
        layer
    };
    let help = help
        .str("write `Residual(shortcut = ")
        .str(layer.as_str())
        .str(") { … }`");
    if is_padded {
        return help.str(", and `padding = same` in its layers");
    }
    help
}

/// How often the height and width of what enters, `skip`, go into those of what the layers give; 0 where that is no whole number.
const fn enlarged(body: &Shape, skip: &Shape) -> usize {
    if body.rank() != 3 || skip.rank() != 3 || skip.is_empty() {
        return 0;
    }
    let (height, width) = (body.dim(0) / skip.dim(0), body.dim(1) / skip.dim(1));
    let is_whole = body.dim(0).is_multiple_of(skip.dim(0)) && body.dim(1).is_multiple_of(skip.dim(1));
    if is_whole && height == width { height } else { 0 }
}

/// Of a convolution with a kernel of 1 the smallest stride from `x` to the shape of `y`, but for the channels, or else the largest to one
/// that is nowhere smaller; 0 where there is none.
const fn stride(x: &Shape, y: &Shape, exact: bool) -> usize {
    let (mut stride, mut found) = (1, 0);
    while stride <= 8 && (found == 0 || !exact) {
        if fits(x, y, stride, exact) {
            found = stride;
        }
        stride += 1;
    }
    found
}

/// Whether that stride leads from `x` to the shape of `y`, but for the channels, or to one that is nowhere smaller.
const fn fits(x: &Shape, y: &Shape, stride: usize, exact: bool) -> bool {
    let mut axis = 0;
    while axis + 1 < y.rank() {
        let given = x.dim(axis).div_ceil(stride);
        if given < y.dim(axis) || exact && given > y.dim(axis) {
            return false;
        }
        axis += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::string::ToString;

    #[test]
    fn a_shortcut_leads_to_what_the_layers_give() {
        let help = |body: &[usize], skip: &[usize]| {
            let why = rule(&Shape::new(body), &Shape::new(skip), 0).why;
            why.expect("two shapes").help.as_str().to_string()
        };
        let shortcut = |layer: &str| std::format!("write `Residual(shortcut = {layer}) {{ … }}`");
        assert_eq!(help(&[8], &[4]), shortcut("Linear<8>"));
        assert_eq!(help(&[7, 8], &[7, 4]), shortcut("Linear<8>"));
        assert_eq!(help(&[4, 8], &[7, 4]), shortcut("Conv1d<8, 1>(stride = 2)"));
        assert_eq!(
            help(&[6, 4], &[7, 4]),
            "give both one number of steps: `padding = same` within it"
        );
        assert_eq!(help(&[5, 5, 8], &[9, 9, 4]), shortcut("Conv2d<8, 1>(stride = 2)"));
        assert_eq!(help(&[9, 9, 8], &[9, 9, 4]), shortcut("Conv2d<8, 1>"));
        assert_eq!(
            help(&[18, 18, 4], &[9, 9, 4]),
            shortcut("{ Upsample2d<2>, Conv2d<4, 1> }")
        );
        assert_eq!(
            help(&[27, 18, 8], &[9, 6, 4]),
            shortcut("{ Upsample2d<3>, Conv2d<8, 1> }")
        );
        for (body, skip, layer) in [
            (&[7, 7, 8][..], &[9, 9, 4][..], "Conv2d<8, 1>"),
            (&[6, 8], &[7, 4], "Linear<8>"),
        ] {
            let padded = shortcut(layer) + ", and `padding = same` in its layers";
            assert_eq!(help(body, skip), padded);
        }
        for (body, skip, layer) in [
            (&[7, 7, 16][..], &[16, 16, 8][..], "Conv2d<16, 1>(stride = 2)"),
            (&[7, 7, 8], &[16, 16, 8], "Conv2d<8, 1>(stride = 2)"),
            (&[12, 12, 8], &[28, 28, 8], "Conv2d<8, 1>(stride = 2)"),
            (&[7, 8], &[16, 4], "Conv1d<8, 1>(stride = 2)"),
        ] {
            let padded = shortcut(layer) + ", and `padding = same` in its layers";
            assert_eq!(help(body, skip), padded);
        }
        assert_eq!(
            help(&[7, 9, 4], &[9, 9, 4]),
            "give both one height and width: `padding = same` within it"
        );
    }
}
