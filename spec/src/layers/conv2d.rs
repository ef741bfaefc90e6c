//! `Conv2d<filters, kernel>` and `Conv2d<filters, kernel_height, kernel_width>`.

use super::{BIAS, DILATION, INIT, L1, L2, PADDING, STRIDE, filters_rule, kernel_init, largest_divisor};
use crate::conv_shape::gcd;
use crate::scratch::{self, ConvShape, Scratch};
use crate::window::at_least_1;
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Ruled, Shape, Size, Spot, Takes, Text, Window, window};

pub(crate) const ROW: Row = Row {
    name: "Conv2d",
    slug: "conv",
    example: "Conv2d<32, 3>(stride = 1, padding = same)",
    sizes: &[
        Size { name: "filters" },
        Size { name: "kernel" },
        Size { name: "kernel_width" },
    ],
    min_sizes: 2,
    options: &[
        STRIDE,
        PADDING,
        DILATION,
        OptRow {
            opt: Opt::Groups,
            name: "groups",
            takes: Takes::Count(1),
            default: 1.0,
        },
        BIAS,
        INIT,
        L1,
        L2,
    ],
    keeps_input: true,
    takes_norm: true,
    takes_pool: true,
    lends_weight: true,
    ..Row::plain(Class::Layer)
};

/// The sizes of the convolution `config` over a batch of images `x`.
#[must_use]
pub const fn conv2d_shape(config: &Config, x: &Shape, batch: usize) -> ConvShape {
    let window = Window::new(config, x);
    let image = [x.dim(0), x.dim(1)];
    conv_shape(&window, batch, image, [x.dim(2), config.sizes()[0]], groups(config))
}

/// The sizes of a convolution with this window, from `c` channels to `out`.
pub(super) const fn conv_shape(
    window: &Window,
    batch: usize,
    [h, w]: [usize; 2],
    [c, out]: [usize; 2],
    groups: usize,
) -> ConvShape {
    let Window {
        kernel: [kh, kw],
        stride,
        dilation,
        pad,
        out: [oh, ow],
    } = *window;
    ConvShape {
        batch,
        h,
        w,
        c,
        kh,
        kw,
        stride,
        dilation,
        groups: at_least_1(groups),
        pad,
        oh,
        ow,
        out,
    }
}

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let ruled = filters_rule(config, window::rule(config, x, at_least_1(config.sizes()[0])));
    if let Some(why) = ruled.why {
        return match in_another_order(config, x) {
            Some((out, help)) => Ruled::misfit(out, why.what, help),
            None => ruled,
        };
    }
    groups_rule(config, x, ruled.out)
}

/// What `Conv2d<16, 32, 3>` gives in the order of `PyTorch`, channels, filters, kernel, where a kernel of 32 by 3 pixels is too high and
/// that makes sense.
const fn in_another_order(config: &Config, x: &Shape) -> Option<(Shape, Text)> {
    let [channels, filters, kernel] = *config.sizes() else {
        return None;
    };
    if channels != x.last() || kernel == 0 || filters <= kernel || filters == Shape::UNKNOWN {
        return None;
    }
    let meant = window::rule(&config.with_sizes(&[filters, kernel]), x, filters);
    let help = Text::new()
        .str("in PyTorch's order the first is the channels that arrive, which no layer is told here: write `<")
        .num(filters)
        .str(", ")
        .num(kernel)
        .str(">`");
    if meant.why.is_none() {
        Some((meant.out, help))
    } else {
        None
    }
}

/// At least one, so that there is always an answer.
const fn groups(config: &Config) -> usize {
    at_least_1(config.count(Opt::Groups))
}

/// The largest number below `most` that divides both; none where that is 1, or not known.
const fn common_divisor(a: usize, b: usize, most: usize) -> Option<usize> {
    if a == Shape::UNKNOWN || b == Shape::UNKNOWN {
        return None;
    }
    match largest_divisor(gcd(a, b), most - 1) {
        Some(1) => None,
        of => of,
    }
}

/// Every group has as many channels, and as many filters.
const fn groups_rule(config: &Config, x: &Shape, out: Shape) -> Ruled {
    let (groups, filters, channels) = (groups(config), config.sizes()[0], x.last());
    if !channels.is_multiple_of(groups) {
        let what = Text::new()
            .str("cuts its channels into ")
            .num(groups)
            .str(" groups of one size");
        let help = Text::new()
            .str("use a number of groups that divides both ")
            .counted(channels, "channel")
            .str(" and ")
            .counted(filters, "filter");
        let help = match common_divisor(channels, filters, groups) {
            Some(groups) => help.str(": `groups = ").num(groups).str("`"),
            None => help,
        };
        return Ruled::misfit(out, what, help);
    }
    if !filters.is_multiple_of(groups) {
        let what = Text::new()
            .str("has ")
            .counted(filters, "filter")
            .str(", which ")
            .num(groups)
            .str(" groups cannot share evenly");
        let help = Text::new()
            .str("use ")
            .num((filters / groups).saturating_add(1).saturating_mul(groups))
            .str(" filters, or groups that divide ")
            .num(filters);
        return Ruled::wrong(out, Spot::Size(0), what, help);
    }
    Ruled::good(out)
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let ([height, width], filters) = (config.kernel(), config.sizes()[0]);
    let (groups, area) = (groups(config), height.saturating_mul(width));
    let channels = x.last() / groups;
    let weight = Shape::new(&[height, width, channels, filters]);
    // A unit sees the channels of its group, and a channel the units of its own.
    let init = kernel_init(
        config,
        area.saturating_mul(channels),
        area.saturating_mul(filters / groups),
    );
    Params::none()
        .weight(weight, init)
        .optional(config.is(Opt::Bias), Shape::new(&[filters]), Init::Zeros)
}

pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    let [height, width] = config.kernel();
    let channels = x.last() / groups(config);
    let outputs = rule(config, x).out.len();
    outputs.saturating_mul(height.saturating_mul(width).saturating_mul(channels))
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    conv_scratch(&conv2d_shape(config, x, 1), training)
}

/// What the kernels of a convolution of images `x` work in beside for each thread, where the max pooling `pool` is computed within it.
#[must_use]
pub const fn pooled_scratch(config: &Config, x: &Shape, pool: &Config, training: bool) -> usize {
    scratch::pooled(&conv2d_shape(config, x, 1), pool.kernel(), training)
}

/// For a convolution of this shape as a layer.
pub(super) const fn conv_scratch(shape: &ConvShape, training: bool) -> Scratch {
    let forward = scratch::conv2d_forward(shape);
    if training {
        return forward
            .max(scratch::conv2d_backward(shape))
            .max(scratch::bias(shape.out));
    }
    forward.and(super::folded_norm(shape.out))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn groups_share_channels_and_filters_evenly() {
        let of =
            |filters, groups: usize| Config::new(Kind::Conv2d, &[filters, 3]).with(Opt::Groups, crate::count(groups));
        let image = Shape::new(&[9, 9, 6]);
        assert!(of(9, 3).rule(&image).why.is_none());
        assert!(of(9, 3).params(&image).get(0).shape.same(&Shape::new(&[3, 3, 2, 9])));
        assert_eq!(of(9, 3).multiply_adds(&image), 7 * 7 * 9 * 3 * 3 * 2);

        let why = of(8, 4).rule(&image).why.expect("6 channels in 4 groups");
        assert!(why.arrives && why.spot == Spot::Layer);
        assert_eq!(why.what.as_str(), "cuts its channels into 4 groups of one size");
        assert_eq!(
            why.help.as_str(),
            "use a number of groups that divides both 6 channels and 8 filters: `groups = 2`"
        );
        let why = of(8, 3).rule(&image).why.expect("8 filters in 3 groups");
        assert_eq!(why.spot, Spot::Size(0));
        assert_eq!(why.what.as_str(), "has 8 filters, which 3 groups cannot share evenly");
        assert_eq!(why.help.as_str(), "use 9 filters, or groups that divide 8");
        // Filters that only rustc knows.
        assert!(of(Shape::UNKNOWN, 2).rule(&image).why.is_some());
    }

    #[test]
    fn sizes_in_the_order_of_pytorch_are_told() {
        let help = |sizes: &[usize], x: &Shape| Config::new(Kind::Conv2d, sizes).rule(x).why.expect("too high").help;
        let image = Shape::new(&[9, 9, 16]);
        let told = help(&[16, 32, 3], &image);
        assert!(
            told.as_str().ends_with("no layer is told here: write `<32, 3>`"),
            "{}",
            told.as_str()
        );
        let ruled = Config::new(Kind::Conv2d, &[16, 32, 3]).rule(&image);
        assert!(ruled.out.same(&Shape::new(&[7, 7, 32])));
        // Neither a kernel that is too wide, nor one that fits in no order.
        for (sizes, x) in [
            (&[16, 3, 32][..], image),
            (&[16, 32], image),
            (&[16, 32, 12], image),
            (&[16, 10, 3], Shape::new(&[9, 2, 16])),
            // Eight filters of a tall kernel, of one channel.
            (&[8, 32, 3], Shape::new(&[20, 100, 1])),
        ] {
            assert!(help(sizes, &x).as_str().starts_with("use a kernel"), "{sizes:?}");
        }
    }

    #[test]
    fn a_dilated_kernel_needs_its_reach() {
        let config = Config::new(Kind::Conv2d, &[1, 3]).with(Opt::Dilation, 2.0);
        assert!(config.rule(&Shape::new(&[5, 6, 1])).out.same(&Shape::new(&[1, 2, 1])));
        let why = config.rule(&Shape::new(&[4, 6, 1])).why.expect("a reach of 5");
        assert_eq!(why.what.as_str(), "needs at least 5×5 pixels for its dilation of 2");
        assert_eq!(
            why.help.as_str(),
            "use a dilation of at most 1, a kernel of at most 2, or `padding = same`"
        );
    }
}
