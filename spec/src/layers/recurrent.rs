//! What `Rnn`, `Lstm` and `Gru` have in common.

use super::{BIAS, INIT, L1, L2, kernel_init};
use crate::recurrent::{Cell, recurrent_shape};
use crate::scratch::Scratch;
use crate::{Class, Config, Init, Opt, OptRow, Params, Row, Ruled, Shape, Size, Spot, Takes, Text};

/// A recurrent layer's row, to be named.
pub(super) const ROW: Row = Row {
    sizes: &[Size { name: "units" }],
    min_sizes: 1,
    options: &[
        OptRow {
            opt: Opt::Sequences,
            name: "sequences",
            takes: Takes::Flag,
            default: 0.0,
        },
        OptRow {
            opt: Opt::Reverse,
            name: "reverse",
            takes: Takes::Flag,
            default: 0.0,
        },
        BIAS,
        INIT,
        L1,
        L2,
    ],
    keeps_input: true,
    streams: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let units = config.sizes()[0];
    if units == 0 {
        let what = Text::new().str("has 0 units, and a layer without units remembers nothing");
        let help = Text::new().str("give it at least 1");
        return Ruled::wrong(out(config, x.dim(0), 1), Spot::Size(0), what, help);
    }
    if x.rank() != 2 {
        let what = Text::new().str("needs a sequence `[steps, features]`");
        return Ruled::no_sequence(out(config, x.dim(0), units), x, what, as_sequence(x));
    }
    Ruled::good(out(config, x.dim(0), units))
}

/// `[units]`, or a row of them for each step.
const fn out(config: &Config, steps: usize, units: usize) -> Shape {
    if config.is(Opt::Sequences) {
        Shape::new(&[steps, units])
    } else {
        Shape::new(&[units])
    }
}

/// How what arrives becomes a sequence.
const fn as_sequence(x: &Shape) -> Text {
    let text = Text::new().str("put `Reshape<");
    if x.rank() < 2 {
        let text = text.str("1, ").num(x.last()).str(">` before it (one step)");
        return text.str(", or `Reshape<").num(x.last()).str(", 1>` (a number a step)");
    }
    // The rows of an image are steps.
    let features = Shape::new(&[x.dim(1), x.dim(2), x.dim(3)]).len();
    let text = text.num(x.dim(0)).str(", ").num(features);
    text.str(">` before it (each row is a step)")
}

pub(crate) const fn params(config: &Config, x: &Shape) -> Params {
    let s = recurrent_shape(config, x, 1);
    let (columns, bias) = (s.columns(), config.is(Opt::Bias));
    let params = Params::none()
        .weight(Shape::new(&[s.inputs, columns]), kernel_init(config, s.inputs, columns))
        .weight(Shape::new(&[s.units, columns]), Init::Orthogonal);
    match s.cell {
        Cell::Rnn => params.optional(bias, Shape::new(&[columns]), Init::Zeros),
        Cell::Lstm => params.optional(bias, Shape::new(&[columns]), Init::ForgetGate),
        Cell::Gru => params.optional(bias, Shape::new(&[2, columns]), Init::Zeros),
    }
}

pub(crate) const fn multiply_adds(config: &Config, x: &Shape) -> usize {
    let s = recurrent_shape(config, x, 1);
    let step = s.inputs.saturating_add(s.units).saturating_mul(s.columns());
    s.steps.saturating_mul(step)
}

pub(crate) const fn scratch(config: &Config, x: &Shape, training: bool) -> Scratch {
    let s = recurrent_shape(config, x, 1);
    if training {
        s.forward_scratch().max(s.backward_scratch())
    } else {
        s.forward_scratch()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    const LAYERS: [Kind; 3] = [Kind::Rnn, Kind::Lstm, Kind::Gru];

    #[test]
    fn a_sequence_gives_its_last_state_or_all() {
        for kind in LAYERS {
            let (config, x) = (Config::new(kind, &[7]), Shape::new(&[28, 3]));
            assert_eq!(config.rule(&x).out, Shape::new(&[7]));
            assert_eq!(config.with(Opt::Sequences, 1.0).rule(&x).out, Shape::new(&[28, 7]));
        }
    }

    #[test]
    fn what_is_no_sequence_is_told_how_to_become_one() {
        for (dims, help) in [
            (
                &[12][..],
                "put `Reshape<1, 12>` before it (one step), or `Reshape<12, 1>` (a number a step)",
            ),
            (&[28, 28, 3], "put `Reshape<28, 84>` before it (each row is a step)"),
        ] {
            for kind in LAYERS {
                let ruled = Config::new(kind, &[7]).rule(&Shape::new(dims));
                let why = ruled.why.expect("not a sequence");
                assert_eq!((why.help.as_str(), ruled.out), (help, Shape::new(&[7])));
                assert!(why.rank);
            }
        }
        let none = Config::new(Kind::Gru, &[0]).rule(&Shape::new(&[28, 3]));
        assert_eq!(none.why.expect("no units").spot, Spot::Size(0));
    }

    #[test]
    fn counts_are_those_of_keras() {
        // keras.layers.SimpleRNN(5), LSTM(5), GRU(5) on [7, 3]: 45, 180 and 150 parameters.
        for (kind, count) in LAYERS.into_iter().zip([45, 180, 150]) {
            let (config, x) = (Config::new(kind, &[5]), Shape::new(&[7, 3]));
            assert_eq!(config.params(&x).trainable(), count);
            let gates = [1, 4, 3][kind as usize - Kind::Rnn as usize];
            assert_eq!(config.multiply_adds(&x), 7 * (3 + 5) * 5 * gates);
        }
    }
}
