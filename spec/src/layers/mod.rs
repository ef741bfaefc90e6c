//! One small file a layer: its row of the table, its shape rule, its parameters.

use crate::config::{AS_WINDOW, SAME, VALID};
use crate::shape::{MAX_SIZE, too_large};
use crate::{Config, Init, Opt, OptRow, Ruled, Shape, Size, Spot, Takes, Text, Window, window};

pub(crate) mod attention;
pub(crate) mod avg_pool1d;
pub(crate) mod avg_pool2d;
pub(crate) mod batch_norm;
pub(crate) mod by_channel;
pub(crate) mod conv1d;
pub(crate) mod conv2d;
pub(crate) mod conv_transpose2d;
mod copied;
pub(crate) mod depthwise_conv2d;
pub(crate) mod dropout;
pub(crate) mod elu;
pub(crate) mod embedding;
pub(crate) mod flatten;
pub(crate) mod gelu;
pub(crate) mod global_avg_pool1d;
pub(crate) mod global_avg_pool2d;
pub(crate) mod global_max_pool1d;
pub(crate) mod global_max_pool2d;
pub(crate) mod group_norm;
pub(crate) mod gru;
pub(crate) mod hard_swish;
pub(crate) mod last_step;
pub(crate) mod layer_norm;
pub(crate) mod leaky_relu;
pub(crate) mod linear;
pub(crate) mod lstm;
pub(crate) mod max_pool1d;
pub(crate) mod max_pool2d;
pub(crate) mod merge;
pub(crate) mod own;
pub(crate) mod positional_embedding;
pub(crate) mod positional_encoding;
pub(crate) mod prelu;
pub(crate) mod recurrent;
pub(crate) mod relu;
pub(crate) mod reshape;
pub(crate) mod residual;
pub(crate) mod rnn;
pub(crate) mod selu;
pub(crate) mod sigmoid;
pub(crate) mod silu;
pub(crate) mod softmax;
pub(crate) mod softplus;
pub(crate) mod tanh;
pub(crate) mod tied;
pub(crate) mod upsample2d;

/// Divisors are not looked for among more numbers than these: rustc ends a const evaluation that takes so long.
const MANY: usize = 1 << 16;

/// The largest number up to `most` that divides `n`; none where both are so large that looking for it would take long.
const fn largest_divisor(n: usize, most: usize) -> Option<usize> {
    let mut of = if most < n { most } else { n };
    if of == 0 || of > MANY {
        return None;
    }
    while !n.is_multiple_of(of) {
        of -= 1;
    }
    Some(of)
}

// Options that several layers take.
const BIAS: OptRow = OptRow {
    opt: Opt::Bias,
    name: "bias",
    takes: Takes::Flag,
    default: 1.0,
};
const INIT: OptRow = OptRow {
    opt: Opt::Init,
    name: "init",
    takes: Takes::Word(Init::WORDS),
    default: Init::GLOROT,
};
const L1: OptRow = OptRow {
    opt: Opt::L1,
    name: "l1",
    takes: Takes::Number,
    default: 0.0,
};
const L2: OptRow = OptRow {
    opt: Opt::L2,
    name: "l2",
    takes: Takes::Number,
    default: 0.0,
};
const EPSILON: OptRow = OptRow {
    opt: Opt::Epsilon,
    name: "epsilon",
    takes: Takes::Number,
    default: 1e-3,
};
const PADDING: OptRow = OptRow {
    opt: Opt::Padding,
    name: "padding",
    takes: Takes::WordOrCount(&[("valid", VALID), ("same", SAME)]),
    default: VALID,
};
const STRIDE: OptRow = OptRow {
    opt: Opt::Stride,
    name: "stride",
    takes: Takes::Count(1),
    default: 1.0,
};
const DILATION: OptRow = OptRow {
    opt: Opt::Dilation,
    name: "dilation",
    takes: Takes::Count(1),
    default: 1.0,
};
const POOL_STRIDE: OptRow = OptRow {
    opt: Opt::Stride,
    name: "stride",
    takes: Takes::Count(1),
    default: AS_WINDOW,
};
const POOL_SIZES: &[Size] = &[Size { name: "size" }, Size { name: "width" }];

/// Where the window of the pool `config` stands over an image `x`, or over a sequence, which is an image of one row.
#[must_use]
pub const fn pool_window(config: &Config, x: &Shape) -> Window {
    if x.rank() == 2 {
        Window::over_time(config, x)
    } else {
        Window::new(config, x)
    }
}

/// The rule of a pool: that of every window over an image, and that each of them sees at least one pixel of it.
pub(crate) const fn pool_rule(config: &Config, x: &Shape) -> Ruled {
    sees_numbers(config, window::rule(config, x, x.last()))
}

/// The rule of a pool over a sequence.
pub(crate) const fn pool1d_rule(config: &Config, x: &Shape) -> Ruled {
    sees_numbers(config, window::time_rule(config, x, x.last()))
}

/// Every window of a pool sees more than padding.
const fn sees_numbers(config: &Config, ruled: Ruled) -> Ruled {
    let [height, width] = config.kernel();
    let smaller = if height < width { height } else { width };
    let around = config.count(Opt::Padding); // `same` is 0 here
    if ruled.why.is_some() || around < smaller {
        return ruled;
    }
    let what = Text::new()
        .str("has windows that see nothing but its padding of ")
        .num(around);
    let help = Text::new()
        .str("use a padding of at most ")
        .num(smaller - 1)
        .str(", or `padding = same`");
    Ruled::wrong(ruled.out, Spot::Option(Opt::Padding), what, help)
}

/// `ruled`, unless a size of the layer is none.
pub(crate) const fn of_sizes(config: &Config, ruled: Ruled) -> Ruled {
    match too_large_size(config) {
        Some((i, size)) if size != Shape::UNKNOWN && size != reshape::REST => no_size(ruled.out, i, size),
        _ => ruled,
    }
}

/// As [`of_sizes`], where every size is known: what rustc evaluates.
pub(crate) const fn of_known_sizes(config: &Config, ruled: Ruled) -> Ruled {
    match too_large_size(config) {
        Some((i, size)) => no_size(ruled.out, i, size),
        None => ruled,
    }
}

/// The first size that is larger than any, and which it is.
const fn too_large_size(config: &Config) -> Option<(usize, usize)> {
    let mut i = 0;
    while i < config.sizes().len() {
        let size = config.sizes()[i];
        if size > MAX_SIZE {
            return Some((i, size));
        }
        i += 1;
    }
    None
}

const fn no_size(out: Shape, i: usize, size: usize) -> Ruled {
    let what = Text::new().str("has a size of ").digits(size).str(", which");
    Ruled::wrong(out, Spot::Size(i), what.str(too_large().as_str()), Text::new())
}

/// What arrives are indices, and the layer computes with numbers.
pub(crate) const fn needs_numbers(x: &Shape) -> Ruled {
    let help = Text::new().str("put `Embedding<vocabulary, features>` before it");
    Ruled::wrong_rank(
        Shape::new(x.dims()),
        Text::new().str("needs numbers, not indices"),
        help,
    )
}

/// The rule of a layer over sequences, whose axes it calls `axes`; `out` is what it gives.
const fn sequence(x: &Shape, out: Shape, axes: &str) -> Ruled {
    if x.rank() == 2 {
        return Ruled::good(out);
    }
    let what = Text::new().str("needs a sequence [").str(axes).str("]");
    let help = Text::new().str("put `Reshape<").str(axes).str(">` before it");
    Ruled::no_sequence(out, x, what, help)
}

/// The rule of a layer that takes any shape and keeps it.
pub(crate) const fn pointwise(_: &Config, x: &Shape) -> Ruled {
    Ruled::good(*x)
}

/// How `init = …` initialises a weight.
const fn kernel_init(config: &Config, fan_in: usize, fan_out: usize) -> Init {
    if config.get(Opt::Init) == Init::HE {
        Init::He { fan_in }
    } else {
        Init::Glorot { fan_in, fan_out }
    }
}

/// The rule of a layer with filters, of which there must be some; `ruled` is what it answers with that many, or with one.
const fn filters_rule(config: &Config, ruled: Ruled) -> Ruled {
    if config.sizes()[0] > 0 {
        return ruled;
    }
    let what = Text::new().str("has 0 filters, and a layer without filters computes nothing");
    Ruled::wrong(ruled.out, Spot::Size(0), what, Text::new().str("give it at least 1"))
}

/// Scratch for a batch norm folded into the layer before it, at inference: a factor and a summand a channel.
const fn folded_norm(channels: usize) -> crate::Scratch {
    crate::Scratch::shared(channels.saturating_mul(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn a_pool_of_nothing_but_padding_is_refused() {
        let image = Shape::new(&[5, 5, 1]);
        let padded = |padding| Config::new(Kind::MaxPool2d, &[3, 2]).with(Opt::Padding, padding);
        for fine in [VALID, SAME, 1.0] {
            assert!(padded(fine).rule(&image).why.is_none(), "{fine}");
        }
        let why = padded(2.0)
            .rule(&image)
            .why
            .expect("a window of two columns sees only padding");
        assert_eq!(why.spot, Spot::Option(Opt::Padding));
        assert_eq!(why.help.as_str(), "use a padding of at most 1, or `padding = same`");
        let steps = Config::new(Kind::AvgPool1d, &[2]).with(Opt::Padding, 2.0);
        let why = steps.rule(&Shape::new(&[5, 1])).why.expect("two steps of padding");
        assert_eq!(why.spot, Spot::Option(Opt::Padding));
    }

    #[test]
    fn layers_over_sequences_ask_for_one() {
        let [encoding, pool] = [Kind::PositionalEncoding, Kind::GlobalMaxPool1d].map(|kind| Config::new(kind, &[]));
        assert!(encoding.rule(&Shape::new(&[7, 3])).why.is_none());
        let why = encoding.rule(&Shape::new(&[7])).why.expect("no steps");
        assert!(why.rank);
        assert_eq!(why.what.as_str(), "needs a sequence [steps, features]");
        let why = pool.rule(&Shape::new(&[7, 3, 1])).why.expect("an image");
        assert_eq!(why.help.as_str(), "put `Reshape<time, channels>` before it");
        assert_eq!(pool.rule(&Shape::new(&[7, 3])).out.dims(), [3]);
    }
}
