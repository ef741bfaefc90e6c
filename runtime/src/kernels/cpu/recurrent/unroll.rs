//! The forward pass of recurrent layers, a few samples through all steps.
#![expect(unsafe_code, reason = "samples are shared out among threads")]

use crate::kernels::cpu::product::{Matrix, Product, Terms, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::{Activation, Epilogue, Kernels, volume};
use gyul_spec::recurrent::{Cell, RecurrentShape, SPAN};
use std::ops::Range;

/// Where the time-major tensors of a pass begin in its memory: gates, then hidden states, then cell states.
pub(crate) struct Memory<'a> {
    gates: Parts<'a>,
    h: Parts<'a>,
    /// As `h`; empty but for the LSTM.
    c: Parts<'a>,
    /// States held: `T + 1` where all are kept, else two that take turns.
    states: usize,
}

impl<'a> Memory<'a> {
    /// Of the forward pass of training (`keeps`), or of inference.
    pub(crate) fn new(memory: &'a mut [f32], s: &RecurrentShape, keeps: bool) -> Self {
        let (floats, steps, states) = if keeps {
            (s.saved(), s.steps, s.steps + 1)
        } else {
            (s.work(), s.span(), 2)
        };
        assert_eq!(memory.len(), volume(&[floats, s.batch]), "memory of a recurrent layer");
        let (gates, rest) = memory.split_at_mut(steps * s.batch * s.gates());
        let (h, rest) = rest.split_at_mut(states * s.batch * s.units);
        let c = &mut rest[..states * s.batch * (s.state() - s.units)];
        let [gates, h, c] = [gates, h, c].map(Parts::new);
        Self { gates, h, c, states }
    }
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
    pub(crate) y: Parts<'a>,
    pub(crate) memory: Memory<'a>,
    pub(crate) state: Option<Parts<'a>>,
    pub(crate) keeps: bool,
}

impl<'a> Forward<'a> {
    /// The samples `own` through all steps, in the order of reading.
    ///
    /// # Safety
    /// While it runs nobody else touches their gates, states and outputs.
    pub(crate) unsafe fn run(&self, own: Range<usize>) {
        // SAFETY: passed on, here and below.
        unsafe { self.begin(own.clone()) };
        // A step of many samples keeps the micro-kernel busy, and its gates in the cache; of few, several steps do.
        let ahead = SPAN.div_ceil(own.len()).min(self.s.span());
        let spans = self.s.steps.div_ceil(ahead);
        for span in 0..spans {
            let first = self.s.read(span, spans) * ahead;
            let steps = first..self.s.steps.min(first + ahead);
            let slot = if self.keeps { first } else { 0 };
            // SAFETY: as above.
            unsafe {
                self.input_sums(own.clone(), steps.clone(), slot);
                for i in 0..steps.len() {
                    let within = self.s.read(i, steps.len());
                    self.step(own.clone(), first + within, slot + within);
                    self.give(own.clone(), first + within);
                }
            }
        }
        // SAFETY: as above.
        unsafe { self.end(own) };
    }

    /// One task's floats of step `slot` of a time-major tensor.
    ///
    /// # Safety
    /// While they live, nobody else touches them.
    unsafe fn rows(&self, of: Parts<'a>, own: &Range<usize>, slot: usize, width: usize) -> &'a mut [f32] {
        let at = slot * self.s.batch;
        // SAFETY: the caller's.
        unsafe { of.range((at + own.start) * width..(at + own.end) * width) }
    }

    /// The states before `step`, and after it: `[h, c]` each.
    ///
    /// # Safety
    /// `own` are the caller's alone, and it holds no other states of them.
    unsafe fn states(&self, own: &Range<usize>, step: usize) -> [[&'a mut [f32]; 2]; 2] {
        // SAFETY: two slots in turn, so that these do not overlap; the rest is the caller's.
        self.s.states_of(step).map(|slot| unsafe { self.state(own, slot) })
    }

    /// The state after so many steps from the start of the sequence, `[h, c]`, whichever way it is read.
    ///
    /// # Safety
    /// `own` are the caller's alone, and it holds no other state of them in the same place.
    unsafe fn state(&self, own: &Range<usize>, slot: usize) -> [&'a mut [f32]; 2] {
        let Memory { h, c, states, .. } = self.memory;
        [h, c].map(|of| match of.len() {
            0 => &mut [][..],
            // SAFETY: the caller's.
            _ => unsafe { self.rows(of, own, slot % states, self.s.units) },
        })
    }

    /// The state before the first step: what the last call left, or zeros.
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    unsafe fn begin(&self, own: Range<usize>) {
        let units = self.s.units;
        // SAFETY: the samples are the caller's.
        let [h, c] = unsafe { self.state(&own, self.s.read(0, self.s.steps + 1)) };
        let Some(state) = self.state else {
            h.fill(0.0);
            c.fill(0.0);
            return;
        };
        let width = self.s.state();
        // SAFETY: the samples are the caller's.
        let state = unsafe { state.range(own.start * width..own.end * width) };
        for (row, state) in state.chunks_exact(width).enumerate() {
            let (from_h, from_c) = state.split_at(units);
            h[row * units..][..units].copy_from_slice(from_h);
            if !from_c.is_empty() {
                c[row * units..][..units].copy_from_slice(from_c);
            }
        }
    }

    /// Leaves the state after the last step.
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    unsafe fn end(&self, own: Range<usize>) {
        let (Some(state), units, width) = (self.state, self.s.units, self.s.state()) else {
            return;
        };
        // SAFETY: the samples are the caller's, and so are these floats of both.
        let ([h, c], state) = unsafe {
            (
                self.state(&own, self.s.read(self.s.steps, self.s.steps + 1)),
                state.range(own.start * width..own.end * width),
            )
        };
        for (row, state) in state.chunks_exact_mut(width).enumerate() {
            let (to_h, to_c) = state.split_at_mut(units);
            to_h.copy_from_slice(&h[row * units..][..units]);
            if !to_c.is_empty() {
                to_c.copy_from_slice(&c[row * units..][..units]);
            }
        }
    }

    /// The sums over the inputs of some steps, and the bias, into the gates from step `slot` of them on.
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    unsafe fn input_sums(&self, own: Range<usize>, steps: Range<usize>, slot: usize) {
        let RecurrentShape {
            batch,
            steps: all,
            inputs,
            ..
        } = *self.s;
        let (samples, gates) = (own.len(), self.s.gates());
        let job = Product {
            y: self.memory.gates,
            y_rows: Walk {
                start: (slot * batch + own.start) * gates,
                width: samples,
                step: gates,
                line: batch * gates,
            },
            x: self.x,
            x_rows: Walk {
                start: (own.start * all + steps.start) * inputs,
                width: samples,
                step: all * inputs,
                line: inputs,
            },
            terms: Terms::row(inputs),
            weight: self.weight,
            rows: 0..samples * steps.len(),
            cols: 0..self.s.columns(),
            accumulate: false,
            epilogue: Epilogue {
                bias: self.bias,
                ..Epilogue::default()
            },
        };
        // SAFETY: the samples are the caller's.
        unsafe { job.run(self.kernels) };
    }

    /// From the sums over the inputs, in step `slot` of the gates, to the state after `step`.
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    unsafe fn step(&self, own: Range<usize>, step: usize, slot: usize) {
        let (units, gates, at) = (self.s.units, self.s.gates(), self.s.recurrent_at());
        // SAFETY: the samples are the caller's.
        let [[h_before, c_before], [h, c]] = unsafe { self.states(&own, step) };
        let job = Product {
            y: self.memory.gates,
            y_rows: Walk {
                start: (slot * self.s.batch + own.start) * gates + at,
                ..Walk::even(gates)
            },
            x: h_before,
            x_rows: Walk::even(units),
            terms: Terms::row(units),
            weight: self.recurrent,
            rows: 0..own.len(),
            cols: 0..self.s.columns(),
            accumulate: at == 0,
            epilogue: Epilogue {
                bias: self.recurrent_bias,
                ..Epilogue::default()
            },
        };
        // SAFETY: the samples are the caller's.
        unsafe { job.run(self.kernels) };
        // SAFETY: the samples are the caller's, and the product is done.
        let gates = unsafe { self.rows(self.memory.gates, &own, slot, gates) };
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
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    unsafe fn give(&self, own: Range<usize>, step: usize) {
        let units = self.s.units;
        // SAFETY: the samples are the caller's.
        let [_, [h, _]] = unsafe { self.states(&own, step) };
        for (sample, h) in own.zip(h.chunks_exact(units)) {
            if let Some(at) = self.s.output_at(sample, step) {
                // SAFETY: as above.
                unsafe { self.y.range(at..at + units) }.copy_from_slice(h);
            }
        }
    }
}
