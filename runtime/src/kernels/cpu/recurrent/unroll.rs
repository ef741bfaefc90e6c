//! The forward pass of recurrent layers, a few samples through all steps.
#![expect(unsafe_code, reason = "samples are shared out among threads")]

use super::rows::{Rows, Shared, Sums};
use crate::kernels::cpu::product::{Matrix, Walk};
use crate::kernels::cpu::{Activation, Kernels, volume};
use gyul_spec::recurrent::{Cell, RecurrentShape, SPAN};
use std::ops::Range;

/// What a pass writes: of all samples ([`Shared`]), or of a task's ([`Rows`]).
pub(crate) struct Written<T> {
    y: T,
    gates: T,
    h: T,
    /// As `h`; empty but for the LSTM.
    c: T,
    /// What one call of the layer leaves to the next.
    state: Option<T>,
}

impl<'a> Written<Shared<'a>> {
    /// Of the forward pass of training (`keeps`), or of inference. Gates, hidden and cell states lie in `memory`, one behind another.
    pub(crate) fn new(
        y: &'a mut [f32],
        memory: &'a mut [f32],
        state: Option<&'a mut [f32]>,
        s: &RecurrentShape,
        keeps: bool,
    ) -> Self {
        let (floats, steps) = if keeps {
            (s.saved(), s.steps)
        } else {
            (s.work(), s.span())
        };
        assert_eq!(memory.len(), volume(&[floats, s.batch]), "memory of a recurrent layer");
        let states = states(s, keeps) * s.batch;
        let (gates, rest) = memory.split_at_mut(steps * s.batch * s.gates());
        let (h, rest) = rest.split_at_mut(states * s.units);
        let c = s.state() - s.units;
        let shared = |floats, width| Shared::new(floats, s.batch, width);
        Self {
            y: shared(y, if s.sequences { s.steps * s.units } else { s.units }),
            gates: shared(gates, s.gates()),
            h: shared(h, s.units),
            c: shared(&mut rest[..states * c], c),
            state: state.map(|state| shared(state, s.state())),
        }
    }

    /// What it writes of these samples.
    ///
    /// # Safety
    /// While it lives, nobody else touches that.
    pub(crate) unsafe fn of(&self, samples: &Range<usize>) -> Written<Rows<'a>> {
        // SAFETY: the caller's.
        let of = |all: Shared<'a>| unsafe { all.of(samples) };
        Written {
            y: of(self.y),
            gates: of(self.gates),
            h: of(self.h),
            c: of(self.c),
            state: self.state.map(of),
        }
    }
}

/// States held: all `T + 1` of them, or two that take turns.
fn states(s: &RecurrentShape, keeps: bool) -> usize {
    if keeps { s.steps + 1 } else { 2 }
}

/// A forward pass.
pub(crate) struct Forward<'a> {
    pub(crate) s: &'a RecurrentShape,
    pub(crate) kernels: &'static Kernels,
    pub(crate) weight: Matrix<'a>,
    pub(crate) recurrent: Matrix<'a>,
    pub(crate) bias: Option<&'a [f32]>,
    pub(crate) recurrent_bias: Option<&'a [f32]>,
    pub(crate) x: &'a [f32],
    pub(crate) keeps: bool,
}

impl Forward<'_> {
    /// Some samples through all steps, in the order of reading.
    pub(crate) fn run(&self, samples: &Range<usize>, mut to: Written<Rows<'_>>) {
        let to = &mut to;
        self.begin(to);
        // A step of many samples keeps the micro-kernel busy, and its gates in the cache; of few, several steps do.
        let ahead = SPAN.div_ceil(samples.len()).min(self.s.span());
        let spans = self.s.steps.div_ceil(ahead);
        for span in 0..spans {
            let first = self.s.read(span, spans) * ahead;
            let steps = first..self.s.steps.min(first + ahead);
            let slot = if self.keeps { first } else { 0 };
            self.input_sums(samples, to, steps.clone(), slot);
            for i in 0..steps.len() {
                let within = self.s.read(i, steps.len());
                self.step(to, first + within, slot + within);
                self.give(to, first + within);
            }
        }
        self.end(to);
    }

    /// Where the state after so many steps from the start of the sequence lies, whichever way it is read.
    fn place(&self, state: usize) -> usize {
        state % states(self.s, self.keeps)
    }

    /// The state before the first step: what the last call left, or zeros.
    fn begin(&self, to: &mut Written<Rows<'_>>) {
        let (units, width) = (self.s.units, self.s.state());
        let at = self.place(self.s.read(0, self.s.steps + 1));
        let (h, c) = (to.h.step(at), to.c.step(at));
        let Some(state) = &mut to.state else {
            h.fill(0.0);
            c.fill(0.0);
            return;
        };
        for (row, state) in state.step(0).chunks_exact(width).enumerate() {
            let (from_h, from_c) = state.split_at(units);
            h[row * units..][..units].copy_from_slice(from_h);
            if !from_c.is_empty() {
                c[row * units..][..units].copy_from_slice(from_c);
            }
        }
    }

    /// Leaves the state after the last step.
    fn end(&self, to: &mut Written<Rows<'_>>) {
        let (Some(state), units, width) = (&mut to.state, self.s.units, self.s.state()) else {
            return;
        };
        let at = self.place(self.s.read(self.s.steps, self.s.steps + 1));
        let (h, c) = (to.h.step(at), to.c.step(at));
        for (row, state) in state.step(0).chunks_exact_mut(width).enumerate() {
            let (to_h, to_c) = state.split_at_mut(units);
            to_h.copy_from_slice(&h[row * units..][..units]);
            if !to_c.is_empty() {
                to_c.copy_from_slice(&c[row * units..][..units]);
            }
        }
    }

    /// The sums over the inputs of some steps, and the bias, into the gates from step `slot` of them on.
    fn input_sums(&self, samples: &Range<usize>, to: &mut Written<Rows<'_>>, steps: Range<usize>, slot: usize) {
        let (all, inputs) = (self.s.steps, self.s.inputs);
        let sums = Sums {
            x: self.x,
            x_rows: Walk {
                start: (samples.start * all + steps.start) * inputs,
                width: samples.len(),
                step: all * inputs,
                line: inputs,
            },
            terms: inputs,
            weight: self.weight,
            columns: self.s.columns(),
            bias: self.bias,
        };
        to.gates.sum(self.kernels, slot..slot + steps.len(), 0, false, &sums);
    }

    /// From the sums over the inputs, in step `slot` of the gates, to the state after `step`.
    fn step(&self, to: &mut Written<Rows<'_>>, step: usize, slot: usize) {
        let (units, at) = (self.s.units, self.s.recurrent_at());
        let states = self.s.states_of(step).map(|state| self.place(state));
        let ([h_before, h], [c_before, c]) = (to.h.steps(states), to.c.steps(states));
        let sums = Sums {
            x: h_before,
            x_rows: Walk::even(units),
            terms: units,
            weight: self.recurrent,
            columns: self.s.columns(),
            bias: self.recurrent_bias,
        };
        to.gates.sum(self.kernels, slot..slot + 1, at, at == 0, &sums);
        let gates = to.gates.step(slot);
        match self.s.cell {
            Cell::Rnn => {
                h.copy_from_slice(gates);
                (self.kernels.activate_slice)(Activation::Tanh, h);
            }
            Cell::Lstm => (self.kernels.lstm_gates)(gates, h, c, c_before, units),
            Cell::Gru => (self.kernels.gru_gates)(gates, h, h_before, units),
        }
    }

    /// Copies the state after `step` to the output, where it is asked for.
    fn give(&self, to: &mut Written<Rows<'_>>, step: usize) {
        let units = self.s.units;
        let [_, after] = self.s.states_of(step);
        let (h, y) = (to.h.step(self.place(after)), to.y.step(0));
        for (row, h) in h.chunks_exact(units).enumerate() {
            if let Some(at) = self.s.output_at(row, step) {
                y[at..at + units].copy_from_slice(h);
            }
        }
    }
}
