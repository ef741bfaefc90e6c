//! `Tied(label)` and `Tied(label, transposed)`: another layer with the weight of an earlier one, and a bias of its own.

use super::{BIAS, linear};
use crate::scratch;
use crate::window::at_least_1;
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
pub(crate) const fn rule(_: &Config, xs: &[Shape]) -> Ruled {
    Ruled::good(xs[0])
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
            Text::new().str("put `Linear<").num(takes).str(">` before it")
        } else {
            Text::new().str("the other way round it is `transposed`")
        };
        return Ruled::misfit(x.with_last(gives), what, help);
    }
    Ruled::good(x.with_last(gives))
}

/// The features that it takes and gives: the rows and columns of a weight that is no convolution's.
const fn ends(config: &Config, owner: &Config, owner_x: &Shape) -> [usize; 2] {
    let weight = owner.params(owner_x).get(0).shape;
    // A size of 0 is told where it stands.
    let [rows, columns] = [at_least_1(weight.dim(0)), at_least_1(weight.dim(1))];
    if config.is(Opt::Transposed) {
        [columns, rows]
    } else {
        [rows, columns]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embedding_is_shared_from_its_features_to_its_vocabulary() {
        let words = Config::new(Kind::Embedding, &[65, 16]);
        let tied = Config::new(Kind::Tied, &[]).with(Opt::Transposed, 1.0);
        let indices = Shape::of_indices(&[8]);
        for x in [Shape::new(&[16]), Shape::new(&[8, 16])] {
            let ruled = tied.tied_rule(&words, &indices, &x);
            assert!(ruled.why.is_none() && ruled.out.same(&x.with_last(65)));
            let facts = tied.tied_facts(&words, &x, &ruled.out);
            assert_eq!((facts.params, facts.flops), (65, 2 * 65 * x.len()));
        }
        let ruled = tied.tied_rule(&words, &indices, &Shape::new(&[8, 24]));
        let why = ruled.why.expect("rows of 16");
        assert!(ruled.out.same(&Shape::new(&[8, 65])));
        assert_eq!(why.what.as_str(), "shares a weight for 16 features");
        assert_eq!(why.help.as_str(), "put `Linear<16>` before it");
        let image = tied.tied_rule(&words, &indices, &Shape::new(&[4, 4, 16]));
        assert_eq!(image.why.expect("an image").what.as_str(), "needs a flat input");
        assert_eq!(
            tied.tied_rule(&words, &indices, &indices)
                .why
                .expect("indices")
                .what
                .as_str(),
            "needs numbers, not indices"
        );
    }
}
