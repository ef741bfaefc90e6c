//! `ConvTranspose2d<filters, kernel>` and `ConvTranspose2d<filters, kernel_height, kernel_width>`.

use super::{BIAS, INIT, L1, L2, PADDING, STRIDE, filters_rule, kernel_init};
use crate::config::SAME;
use crate::scratch::{self, ConvShape, Scratch};
use crate::window::{at_least_1, image_rule};
use crate::{Class, Config, Init, Opt, Params, Row, Ruled, Shape, Size, Spot, Text};

pub(crate) const ROW: Row = Row {
    name: "ConvTranspose2d",
    slug: "convtranspose",
    example: "ConvTranspose2d<32, 3>(stride = 2, padding = same)",
    sizes: &[
        Size { name: "filters" },
        Size { name: "kernel" },
        Size { name: "kernel_width" },
    ],
    min_sizes: 2,
    options: &[STRIDE, PADDING, BIAS, INIT, L1, L2],
    keeps_input: true,
    takes_norm: true,
    ..Row::plain(Class::Layer)
};

/// Along one axis: how many pixels come out of `size`, and how many that windows reach are cut off before them.
const fn axis(config: &Config, size: usize, kernel: usize) -> [usize; 2] {
    let stride = at_least_1(config.count(Opt::Stride));
    if config.get(Opt::Padding) == SAME {
        return [size.saturating_mul(stride), kernel.saturating_sub(stride) / 2];
    }
    let pad = config.count(Opt::Padding);
    let whole = size.saturating_sub(1).saturating_mul(stride).saturating_add(kernel);
    [whole.saturating_sub(pad.saturating_mul(2)), pad]
}

/// The sizes of the convolution of which `config` is the transpose: it leads from a batch of its outputs to one of images `x`.
#[must_use]
pub const fn conv_transpose2d_shape(config: &Config, x: &Shape, batch: usize) -> ConvShape {
    let ([kh, kw], stride) = (config.kernel(), at_least_1(config.count(Opt::Stride)));
    let ([h, top], [w, left]) = (axis(config, x.dim(0), kh), axis(config, x.dim(1), kw));
    ConvShape {
        batch,
        h,
        w,
        c: config.sizes()[0],
        kh,
        kw,
        stride: [stride, stride],
        dilation: [1, 1],
        groups: 1,
        pad: [top, left],
        oh: x.dim(0),
        ow: x.dim(1),
        out: x.dim(2),
    }
}

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let filters = at_least_1(config.sizes()[0]);
    let ([kh, kw], unfit) = (config.kernel(), image_rule(config, x, filters));
    if unfit.why.is_some() {
        return unfit;
    }
    let (height, width) = (axis(config, x.dim(0), kh)[0], axis(config, x.dim(1), kw)[0]);
    if height == 0 || width == 0 {
        let what = Text::new()
            .str("leaves nothing of its output: a padding of ")
            .num(config.count(Opt::Padding))
            .str(" is cut from every side");
        let help = Text::new().str("use a smaller padding, or `padding = same`");
        return Ruled::wrong(
            Shape::new(&[x.dim(0), x.dim(1), filters]),
            Spot::Option(Opt::Padding),
            what,
            help,
        );
    }
    filters_rule(config, Ruled::good(Shape::new(&[height, width, filters])))
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let ([height, width], filters) = (config.kernel(), config.sizes()[0]);
    let area = height.saturating_mul(width);
    let weight = Shape::new(&[height, width, filters, x.last()]);
    let init = kernel_init(config, area.saturating_mul(x.last()), area.saturating_mul(filters));
    Params::none()
        .weight(weight, init)
        .optional(config.is(Opt::Bias), Shape::new(&[filters]), Init::Zeros)
}

/// Every input meets the whole kernel of every filter; what falls outside the output counts too.
pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    let [height, width] = config.kernel();
    let each = height.saturating_mul(width).saturating_mul(config.sizes()[0]);
    x.len().saturating_mul(each)
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    let shape = conv_transpose2d_shape(config, x, 1);
    let forward = scratch::conv2d_backward_data(&shape);
    if training {
        return forward
            .max(scratch::conv2d_backward(&shape))
            .max(scratch::conv2d_forward(&shape))
            .max(scratch::bias(shape.c));
    }
    forward.and(super::folded_norm(shape.c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn sizes() {
        let image = Shape::new(&[5, 7, 3]);
        let of = |kernel, stride, padding| {
            let config = Config::new(Kind::ConvTranspose2d, &[2, kernel]);
            let config = config.with(Opt::Stride, stride).with(Opt::Padding, padding);
            let (out, shape) = (config.rule(&image).out, conv_transpose2d_shape(&config, &image, 1));
            ([out.dim(0), out.dim(1)], shape.pad)
        };
        assert_eq!(of(3, 1.0, 0.0), ([7, 9], [0, 0]));
        assert_eq!(of(3, 2.0, 0.0), ([11, 15], [0, 0]));
        assert_eq!(of(3, 2.0, 1.0), ([9, 13], [1, 1]));
        assert_eq!(of(3, 2.0, SAME), ([10, 14], [0, 0]));
        assert_eq!(of(5, 2.0, SAME), ([10, 14], [1, 1]));
        assert_eq!(of(2, 3.0, SAME), ([15, 21], [0, 0]));
    }

    #[test]
    fn a_padding_that_leaves_nothing_is_refused() {
        let config = Config::new(Kind::ConvTranspose2d, &[2, 2]).with(Opt::Padding, 1.0);
        assert!(config.rule(&Shape::new(&[2, 2, 1])).why.is_none());
        let why = config.rule(&Shape::new(&[1, 2, 1])).why.expect("2 pixels less 2");
        assert_eq!(why.spot, Spot::Option(Opt::Padding));
    }
}
