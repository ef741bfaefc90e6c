//! The sizes of recurrent layers, and the floats they work in.
//!
//! Their memory is time-major, `[steps, batch, …]`, so that one step of all samples is one matrix; input and output are
//! batch-major as everywhere.

use crate::scratch::{self, Scratch};
use crate::{Config, Kind, LINE, Opt, Shape};

/// Time steps whose gradients are held at once, and at most that many at inference. It bounds the memory of long sequences;
/// eight steps of one sample are enough rows to keep the micro-kernel busy.
pub const SPAN: usize = 8;

/// What one step computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// `h = tanh(…)`
    Rnn,
    /// Long short-term memory: gates i, f, c, o.
    Lstm,
    /// Gated recurrent unit: gates z, r, h, the reset gate applied after the product.
    Gru,
}

/// The sizes of one recurrent layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecurrentShape {
    /// What a step computes.
    pub cell: Cell,
    /// Samples.
    pub batch: usize,
    /// Time steps.
    pub steps: usize,
    /// Features of a step.
    pub inputs: usize,
    /// Numbers of the hidden state.
    pub units: usize,
    /// Whether the output is every step's hidden state, not the last one's.
    pub sequences: bool,
    /// Whether the steps are read from the last to the first. What belongs to a step stands in its place all the same, so that
    /// only the order in which steps are taken up differs, not where anything lies.
    pub reverse: bool,
}

impl RecurrentShape {
    /// Which of `count` is read after `i` others: of steps, of spans of them, or of the states between steps.
    #[must_use]
    pub const fn read(&self, i: usize, count: usize) -> usize {
        if self.reverse { count - 1 - i } else { i }
    }

    /// Where the state that `step` starts from lies among the `steps + 1` states, and the one that it leaves.
    #[must_use]
    pub const fn states_of(&self, step: usize) -> [usize; 2] {
        if self.reverse {
            [step + 1, step]
        } else {
            [step, step + 1]
        }
    }

    /// Whether `step` is read before all others.
    #[must_use]
    pub const fn is_first(&self, step: usize) -> bool {
        step == self.read(0, self.steps)
    }

    /// Whether `step` is read after all others.
    #[must_use]
    pub const fn is_last(&self, step: usize) -> bool {
        step == self.read(self.steps - 1, self.steps)
    }

    /// Where the output of a sample's step lies among the batch's, if it is one.
    #[must_use]
    pub const fn output_at(&self, sample: usize, step: usize) -> Option<usize> {
        if self.sequences {
            Some((sample * self.steps + step) * self.units)
        } else if self.is_last(step) {
            Some(sample * self.units)
        } else {
            None
        }
    }

    /// Columns of the kernels: `units` for each gate.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.units.saturating_mul(match self.cell {
            Cell::Rnn => 1,
            Cell::Lstm => 4,
            Cell::Gru => 3,
        })
    }

    /// Where the recurrent product stands among the gates of a step: added to that of the input, or for the GRU, whose reset
    /// gate scales it, beside it.
    #[must_use]
    pub const fn recurrent_at(&self) -> usize {
        match self.cell {
            Cell::Rnn | Cell::Lstm => 0,
            Cell::Gru => self.columns(),
        }
    }

    /// Floats of the gates of a step; also those of the bias.
    #[must_use]
    pub const fn gates(&self) -> usize {
        self.columns().saturating_add(self.recurrent_at())
    }

    /// Floats from a sample's gate gradients to the next one's: an odd number of cache lines, so that a column of them does not
    /// fall into a few sets of the cache.
    #[must_use]
    pub const fn gradient_row(&self) -> usize {
        (self.gates().div_ceil(LINE) | 1).saturating_mul(LINE)
    }

    /// Floats that one step hands to the next: the hidden state `h`, and the LSTM's cell state `c`.
    #[must_use]
    pub const fn state(&self) -> usize {
        self.units.saturating_mul(match self.cell {
            Cell::Rnn | Cell::Gru => 1,
            Cell::Lstm => 2,
        })
    }

    /// Steps whose gates [`work`](Self::work) holds.
    #[must_use]
    pub const fn span(&self) -> usize {
        if self.steps < SPAN { self.steps } else { SPAN }
    }

    /// Floats a sample that the forward pass of training keeps: every step's gates, and the state before and after each.
    #[must_use]
    pub const fn saved(&self) -> usize {
        let states = self.steps.saturating_add(1).saturating_mul(self.state());
        self.steps.saturating_mul(self.gates()).saturating_add(states)
    }

    /// Floats a sample while the layer runs: the gates of [`span`](Self::span) steps, or their gradients, and the states before
    /// and after a step, or their gradients.
    #[must_use]
    pub const fn work(&self) -> usize {
        let states = self.state().saturating_mul(2);
        self.span().saturating_mul(self.gradient_row()).saturating_add(states)
    }

    /// For the forward pass: both kernels packed. With less `shared` they are read unpacked, which is slower.
    #[must_use]
    pub const fn forward_scratch(&self) -> Scratch {
        let columns = scratch::whole_panels(self.columns());
        Scratch::shared(self.inputs.saturating_add(self.units).saturating_mul(columns))
    }

    /// For the backward pass; the whole of it is needed: both kernels transposed, and sums of gradients.
    #[must_use]
    pub const fn backward_scratch(&self) -> Scratch {
        let transposed = self.transposed(self.inputs).saturating_add(self.transposed(self.units));
        let sums = scratch::weight_gradient(self.inputs.saturating_mul(self.columns()))
            .max(scratch::weight_gradient(self.units.saturating_mul(self.columns())))
            .max(scratch::bias(self.gates()));
        Scratch::shared(transposed).and(sums)
    }

    /// Floats of a kernel of this many rows, packed as its transpose.
    #[must_use]
    pub const fn transposed(&self, rows: usize) -> usize {
        self.columns().saturating_mul(scratch::whole_panels(rows))
    }
}

/// The sizes of the recurrent layer `config` over a batch of sequences `x`: `[T, F]`.
#[must_use]
pub const fn recurrent_shape(config: &Config, x: &Shape, batch: usize) -> RecurrentShape {
    RecurrentShape {
        cell: match config.kind {
            Kind::Lstm => Cell::Lstm,
            Kind::Gru => Cell::Gru,
            _ => Cell::Rnn,
        },
        batch,
        steps: x.dim(0),
        inputs: x.dim(1),
        units: config.sizes()[0],
        sequences: config.is(Opt::Sequences),
        reverse: config.is(Opt::Reverse),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reversed_layer_takes_up_the_same_steps_from_the_other_end() {
        let x = Shape::new(&[5, 3]);
        let config = Config::new(Kind::Lstm, &[7]);
        let of = |reverse: bool, sequences: bool| {
            let flags = config.with(Opt::Reverse, crate::flag(reverse));
            recurrent_shape(&flags.with(Opt::Sequences, crate::flag(sequences)), &x, 2)
        };
        for (reverse, order) in [(false, [0, 1, 2, 3, 4]), (true, [4, 3, 2, 1, 0])] {
            let s = of(reverse, false);
            assert_eq!([0, 1, 2, 3, 4].map(|i| s.read(i, 5)), order);
            // Each step starts from the state that the one read before it left.
            for pair in order.windows(2) {
                assert_eq!(s.states_of(pair[0])[1], s.states_of(pair[1])[0]);
            }
            assert!(s.is_first(order[0]) && s.is_last(order[4]));
            assert_eq!(
                order.map(|step| s.output_at(1, step)),
                [None, None, None, None, Some(7)]
            );
            // Of all steps, each is given in its place.
            let all = of(reverse, true);
            assert_eq!(
                [0, 1, 2, 3, 4].map(|step| all.output_at(1, step)),
                [35, 42, 49, 56, 63].map(Some)
            );
            // It costs what the other does.
            assert_eq!(
                [s.saved(), s.work(), s.state()],
                [
                    of(false, false).saved(),
                    of(false, false).work(),
                    of(false, false).state()
                ]
            );
        }
    }
}
