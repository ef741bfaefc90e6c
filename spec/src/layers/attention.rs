//! `MultiHeadAttention<heads>`: every time step looks at all others.

use super::{BIAS, INIT, MANY, kernel_init, largest_divisor};
use crate::scratch::{self, Scratch};
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Ruled, Shape, Size, Spot, Takes, Text};

pub(crate) const ROW: Row = Row {
    name: "MultiHeadAttention",
    slug: "attention",
    example: "MultiHeadAttention<4>",
    sizes: &[Size { name: "heads" }],
    min_sizes: 1,
    options: &[
        OptRow {
            opt: Opt::Causal,
            name: "causal",
            takes: Takes::Flag,
            default: 0.0,
        },
        BIAS,
        INIT,
    ],
    keeps_input: true,
    streams: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let heads = config.sizes()[0];
    if heads == 0 {
        let what = Text::new().str("has 0 heads, and a layer without heads looks at nothing");
        return Ruled::wrong(*x, Spot::Size(0), what, Text::new().str("give it at least 1"));
    }
    if x.rank() != 2 {
        let out = Shape::new(&[if x.rank() > 1 { x.dim(0) } else { 1 }, x.last()]);
        let help = Text::new().str("put `Reshape<steps, features>` before it");
        return Ruled::no_sequence(out, x, Text::new().str("needs time steps [steps, features]"), help);
    }
    if x.last() == Shape::UNKNOWN || heads == Shape::UNKNOWN || x.last().is_multiple_of(heads) {
        return Ruled::good(*x);
    }
    let what = Text::new()
        .str("needs features that its ")
        .num(heads)
        .str(" heads divide");
    Ruled::misfit(*x, what, divisors(x.last(), heads)).at(Spot::Size(0))
}

/// "32 features take 4 or 8 heads": the nearest below and above `heads`, which does not divide them.
const fn divisors(features: usize, heads: usize) -> Text {
    // All that may lie above are few enough, too.
    let below = if features > MANY {
        None
    } else {
        largest_divisor(features, heads)
    };
    let Some(below) = below else {
        return Text::new().str("use a number of heads that divides ").num(features);
    };
    let mut above = heads;
    while above < features && !features.is_multiple_of(above) {
        above += 1;
    }
    let text = Text::new()
        .num(features)
        .str(if features == 1 {
            " feature takes "
        } else {
            " features take "
        })
        .num(below);
    // Where there are more heads than features, all that divide lie below.
    let text = if heads < features {
        text.str(" or ").num(above)
    } else {
        text
    };
    text.str(if features == 1 { " head" } else { " heads" })
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let (c, bias) = (x.last(), config.is(Opt::Bias));
    let all = c.saturating_mul(3);
    // Queries, keys and values are three products side by side: each starts as a `Linear<C>` would.
    let init = kernel_init(config, c, c);
    Params::none()
        .weight(Shape::new(&[c, all]), init)
        .optional(bias, Shape::new(&[all]), Init::Zeros)
        .weight(Shape::new(&[c, c]), init)
        .optional(bias, Shape::new(&[c]), Init::Zeros)
}

/// The four products with `C × C` weights, and of each step with the steps that it sees: for the scores, and for the sum.
pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    let (steps, c) = (x.dim(0), x.last());
    let seen = if config.is(Opt::Causal) {
        steps.saturating_mul(steps.saturating_add(1))
    } else {
        steps.saturating_mul(steps).saturating_mul(2)
    };
    x.len()
        .saturating_mul(c)
        .saturating_mul(4)
        .saturating_add(seen.saturating_mul(c))
}

/// Queries, keys and values, every head's probabilities, and what the heads give.
pub(crate) const fn saved(config: &Config, x: &Shape) -> usize {
    let probabilities = x.dim(0).saturating_mul(x.dim(0)).saturating_mul(config.sizes()[0]);
    work(x).saturating_add(probabilities)
}

/// Queries, keys and values, and what the heads give: the probabilities of a few steps at a time are scratch.
pub(crate) const fn work(x: &Shape) -> usize {
    x.len().saturating_mul(4)
}

/// The number of a step, its scores against all, and the keys and values of as many as a sequence has.
pub(crate) const fn state(x: &Shape) -> usize {
    x.len().saturating_mul(2).saturating_add(x.dim(0)).saturating_add(1)
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    let c = x.last();
    let all = c.saturating_mul(3);
    let features = match c.checked_div(config.sizes()[0]) {
        Some(features) => features,
        None => c,
    };
    let forward = scratch::attention(x.dim(0), features)
        .max(scratch::linear_forward(c, all))
        .max(scratch::linear_forward(c, c));
    if training {
        return forward
            .max(scratch::linear_backward(c, all))
            .max(scratch::linear_backward(c, c))
            .max(scratch::bias(all));
    }
    forward
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn heads_divide_the_features() {
        let help = |heads, features| {
            let ruled = Config::new(Kind::MultiHeadAttention, &[heads]).rule(&Shape::new(&[17, features]));
            ruled.why.map(|why| (why.what, why.help, why.spot))
        };
        for (heads, features) in [(1, 1), (1, 7), (3, 9), (9, 9), (4, 32)] {
            assert!(help(heads, features).is_none(), "{heads} {features}");
        }
        let (what, text, spot) = help(5, 32).expect("6 and a half each");
        assert_eq!(what.as_str(), "needs features that its 5 heads divide");
        assert_eq!(text.as_str(), "32 features take 4 or 8 heads");
        assert_eq!(spot, Spot::Size(0));
        for (heads, features, expected) in [
            (4, 7, "7 features take 1 or 7 heads"),
            (9, 6, "6 features take 6 heads"),
            (2, 1, "1 feature takes 1 head"),
            (64, 100, "100 features take 50 or 100 heads"),
        ] {
            assert_eq!(help(heads, features).expect("no divisor").1.as_str(), expected);
        }
        let flat = Config::new(Kind::MultiHeadAttention, &[2]).rule(&Shape::new(&[8]));
        assert!(flat.why.expect("no steps").rank);
    }

    #[test]
    fn floats_of_a_sample() {
        let (config, x) = (Config::new(Kind::MultiHeadAttention, &[3]), Shape::new(&[5, 12]));
        assert_eq!(config.work(&x, false), 5 * 36 + 5 * 12);
        assert_eq!(config.saved(&x), 5 * 36 + 3 * 5 * 5 + 5 * 12);
        assert_eq!(config.state(&x), 1 + 5 + 2 * 5 * 12);
        assert_eq!(config.params(&x).trainable(), 12 * 36 + 36 + 12 * 12 + 12);
        assert_eq!(config.multiply_adds(&x), 5 * 12 * 36 + 5 * 12 * 12 + 2 * 5 * 5 * 12);
        let causal = config.with(Opt::Causal, 1.0);
        assert_eq!([config, causal].map(|config| config.streams()), [false, true]);
        assert_eq!(
            causal.multiply_adds(&x),
            5 * 12 * 36 + 5 * 12 * 12 + 2 * (1 + 2 + 3 + 4 + 5) * 12
        );
    }
}
