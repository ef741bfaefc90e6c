//! `Upsample2d<factor>` and `Upsample2d<height, width>`.

use crate::config::{BILINEAR, NEAREST};
use crate::{Class, Config, Opt, OptRow, Row, Ruled, Shape, Size, Spot, Takes, Text, fit};

pub(crate) const ROW: Row = Row {
    name: "Upsample2d",
    slug: "upsample",
    example: "Upsample2d<2>(mode = bilinear)",
    sizes: &[Size { name: "factor" }, Size { name: "width_factor" }],
    min_sizes: 1,
    options: &[OptRow {
        opt: Opt::Mode,
        name: "mode",
        takes: Takes::Word(&[("nearest", NEAREST), ("bilinear", BILINEAR)]),
        default: NEAREST,
    }],
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    if x.rank() != 3 {
        let help = fit::as_image(Text::new().str("put "), x).str(" before it");
        let out = Shape::new(&[x.dim(0), if x.rank() > 1 { x.dim(1) } else { 1 }, x.last()]);
        return Ruled::no_image(out, help, x.rank() < 3);
    }
    let sizes = config.sizes();
    let mut i = 0;
    while i < sizes.len() {
        if sizes[i] == 0 {
            let what = Text::new().str("has a factor of 0, which leaves no pixels");
            return Ruled::wrong(*x, Spot::Size(i), what, Text::new().str("make it at least 1"));
        }
        i += 1;
    }
    let (height, width) = (
        x.dim(0).saturating_mul(sizes[0]),
        x.dim(1).saturating_mul(config.size_or_last(1)),
    );
    Ruled::good(Shape::new(&[height, width, x.dim(2)]))
}

/// Four pixels for each of the output, where they are mixed.
pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    if config.get(Opt::Mode) == BILINEAR {
        rule(config, x).out.len().saturating_mul(4)
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn factors() {
        let rule = |sizes: &[usize]| Config::new(Kind::Upsample2d, sizes).rule(&Shape::new(&[3, 5, 7]));
        assert_eq!(rule(&[2]).out.dims(), [6, 10, 7]);
        assert_eq!(rule(&[1, 3]).out.dims(), [3, 15, 7]);
        assert_eq!(rule(&[2, 0]).why.expect("no columns").spot, Spot::Size(1));
    }
}
