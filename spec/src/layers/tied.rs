//! `Tied(label)` and `Tied(label, transposed)`: another layer with the weight of an earlier one, and a bias of its own.

use super::{BIAS, linear};
use crate::scratch;
use crate::{Class, Config, Facts, Init, Kind, Opt, OptRow, Params, Row, Ruled, Shape, Takes, Text};

pub(crate) const ROW: Row = Row {
    name: "Tied",
    slug: "tied",
    example: "Tied(encoder, transposed)",
    options: &[
        BIAS,
        OptRow {
            opt: Opt::Transposed,
            name: "transposed",
            takes: Takes::Flag,
            default: 0.0,
        },
    ],
    keeps_input: true,
    streams: true,
    ..Row::plain(Class::Layer)
};

/// For the table, which asks every layer: without its owner nothing is known of it.
pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    Ruled::good(*x)
}

/// The shape rule, with the layer whose weight it uses.
pub(crate) const fn owned(config: &Config, owner: &Config, owner_x: &Shape, x: &Shape) -> Ruled {
    if matches!(owner.kind, Kind::Conv2d) {
        let ruled = owner.rule(x);
        if ruled.why.is_none() && x.last() != owner_x.last() {
            let what = Text::new()
                .str("shares a weight for ")
                .counted(owner_x.last(), "channel");
            return Ruled::misfit(ruled.out, what, Text::new());
        }
        return ruled;
    }
    let [takes, gives] = ends(config, owner, owner_x);
    if x.rank() > 2 {
        return linear::rule(&Config::new(Kind::Linear, &[gives]), x);
    }
    if x.last() != takes {
        let what = Text::new().str("shares a weight for ").counted(takes, "feature");
        let help = if config.is(Opt::Transposed) || x.last() != gives {
            Text::new()
        } else {
            Text::new().str("the other way round it is `transposed`")
        };
        return Ruled::misfit(x.with_last(gives), what, help);
    }
    Ruled::good(x.with_last(gives))
}

/// The features that a tied `Linear` takes and gives.
const fn ends(config: &Config, owner: &Config, owner_x: &Shape) -> [usize; 2] {
    let [inputs, units] = [owner_x.last(), owner.sizes()[0]];
    if config.is(Opt::Transposed) {
        [units, inputs]
    } else {
        [inputs, units]
    }
}

/// The bias, which is its own.
pub(crate) const fn bias(config: &Config, out: &Shape) -> Params {
    Params::none().optional(config.is(Opt::Bias), Shape::new(&[out.last()]), Init::Zeros)
}

pub(crate) const fn facts(config: &Config, owner: &Config, x: &Shape, out: &Shape) -> Facts {
    let of = if matches!(owner.kind, Kind::Conv2d) {
        owner.facts(x)
    } else {
        Config::new(Kind::Linear, &[out.last()]).facts(x)
    };
    let (inputs, outputs) = (x.last(), out.last());
    // A transposed forward pass is a data gradient, and the other way round.
    let turned = scratch::linear_backward(outputs, inputs).max(scratch::linear_forward(outputs, inputs));
    let [infer, train] = if config.is(Opt::Transposed) {
        [turned, turned.max(scratch::bias(outputs))]
    } else {
        [of.infer, of.train]
    };
    Facts {
        params: bias(config, out).trainable(),
        infer,
        train,
        ..of
    }
}
