//! Recurrent layers: `Rnn`, `Lstm` and `Gru` over whole sequences.
//!
//! Steps follow one another, samples do not: a task takes a few samples through all steps, forward, or through a span of
//! them, backward, so that threads do not meet at every step. Gates, hidden states `h` and cell states `c` lie time-major,
//! `[steps, batch, …]`: a step of these samples is a matrix, and of all samples the steps are one matrix to weight gradients.
#![expect(unsafe_code, reason = "samples are shared out among threads")]

use super::linear::TASK;
use super::pack::{MIN_ROWS, pack};
use super::parts::Parts;
use super::product::{Matrix, Product, Terms, Walk};
use super::{Activation, Cx, Epilogue, Kernels, Team, volume};
use gyul_spec::recurrent::{Cell, RecurrentShape, SPAN};
use std::ops::Range;

/// What a recurrent layer has learnt: kernel `[inputs, columns]`, recurrent kernel `[units, columns]`, and bias, empty where
/// there is none.
#[derive(Clone, Copy, Debug)]
pub struct RecurrentWeights<'a> {
    /// The kernel.
    pub weight: &'a [f32],
    /// The recurrent kernel.
    pub recurrent: &'a [f32],
    /// One bias a gate; the GRU's is `[2, columns]`: of the input's sums and of the state's.
    pub bias: &'a [f32],
}

/// Where the time-major tensors of a pass begin in its memory: gates, then hidden states, then cell states.
struct Memory<'a> {
    gates: Parts<'a>,
    h: Parts<'a>,
    /// As `h`; empty but for the LSTM.
    c: Parts<'a>,
    /// States held: `T + 1` where all are kept, else two that take turns.
    states: usize,
}

impl<'a> Memory<'a> {
    /// Of the forward pass of training (`keeps`), or of inference.
    fn new(memory: &'a mut [f32], s: &RecurrentShape, keeps: bool) -> Self {
        let (floats, steps, states) = if keeps {
            (s.saved(), s.steps, s.steps + 1)
        } else {
            (s.work(), s.span(), 2)
        };
        assert_eq!(memory.len(), volume(&[floats, s.batch]), "memory of a recurrent layer");
        let (gates, rest) = memory.split_at_mut(steps * s.batch * s.gates());
        let (h, c) = rest.split_at_mut(states * s.batch * s.units);
        let [gates, h, c] = [gates, h, c].map(Parts::new);
        Self { gates, h, c, states }
    }
}

/// Hidden states `h` of a recurrent layer over `x[batch, steps, inputs]`: `y[batch, units]`, the last, or with `sequences`
/// `y[batch, steps, units]`.
///
/// `memory` is the layer's saved floats in training, its work floats at inference. `state[batch, h c]` is what the first step
/// starts from, and takes what the last step leaves; without it the first step starts from zeros. Uses `shared` scratch:
/// [`RecurrentShape::forward_scratch`].
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn recurrent_forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    memory: &mut [f32],
    state: Option<&mut [f32]>,
    x: &[f32],
    weights: RecurrentWeights<'_>,
    s: &RecurrentShape,
    training: bool,
) {
    check(s, y, x, &weights);
    if let Some(state) = &state {
        assert_eq!(state.len(), volume(&[s.batch, s.state()]), "state of a recurrent layer");
    }
    let (width, columns) = (cx.kernels.panel, s.columns());
    let sizes = [s.inputs, s.units].map(|rows| rows * columns.next_multiple_of(width));
    let rows = s.batch * s.steps;
    // One sample meets each weight of the recurrent kernel once a step, and reads it faster as it lies.
    let packs = s.batch > 1 && rows >= MIN_ROWS && columns > width && cx.shared.len() >= sizes[0] + sizes[1];
    let [weight, recurrent] = if packs {
        let (weight, rest) = cx.shared.split_at_mut(sizes[0]);
        let recurrent = &mut rest[..sizes[1]];
        pack(cx.team, weight, weights.weight, columns, width);
        pack(cx.team, recurrent, weights.recurrent, columns, width);
        [
            Matrix::packed(weight, s.inputs, width),
            Matrix::packed(recurrent, s.units, width),
        ]
    } else {
        [weights.weight, weights.recurrent].map(|weight| Matrix::natural(weight, columns, width))
    };
    let bias = |at: usize| (!weights.bias.is_empty()).then(|| &weights.bias[at..at + columns]);
    let forward = Forward {
        s,
        kernels: cx.kernels,
        weight,
        recurrent,
        bias: bias(0),
        recurrent_bias: if s.recurrent_at() > 0 { bias(columns) } else { None },
        x,
        y: Parts::new(y),
        memory: Memory::new(memory, s, training),
        state: state.map(Parts::new),
        keeps: training,
    };
    let work = rows * (s.inputs + s.units) * columns;
    each_samples(cx.team, cx.kernels, s, work, &|own| forward.run(own));
}

/// Runs `each` over the samples, a few to a task. No sample depends on another, nor on how many are taken at once.
pub(super) fn each_samples(
    team: &Team,
    kernels: &Kernels,
    s: &RecurrentShape,
    work: usize,
    each: &(dyn Fn(Range<usize>) + Sync),
) {
    let threads = (work / TASK).clamp(1, team.threads());
    let tasks = threads.min(s.batch.div_ceil(kernels.rows)).max(1);
    let samples = s.batch.div_ceil(tasks);
    team.run(threads, s.batch.div_ceil(samples.max(1)), &|task, _| {
        each(task * samples..s.batch.min((task + 1) * samples));
    });
}

pub(super) fn check(s: &RecurrentShape, y: &[f32], x: &[f32], weights: &RecurrentWeights<'_>) {
    let steps = if s.sequences { s.steps } else { 1 };
    assert_eq!(
        [y.len(), x.len(), weights.weight.len(), weights.recurrent.len()],
        [
            volume(&[s.batch, steps, s.units]),
            volume(&[s.batch, s.steps, s.inputs]),
            volume(&[s.inputs, s.columns()]),
            volume(&[s.units, s.columns()]),
        ],
        "a recurrent layer"
    );
    assert!(
        weights.bias.is_empty() || weights.bias.len() == s.gates(),
        "a bias for each of {} gates",
        s.gates()
    );
}

/// A forward pass.
struct Forward<'a> {
    s: &'a RecurrentShape,
    kernels: &'static Kernels,
    weight: Matrix<'a>,
    recurrent: Matrix<'a>,
    bias: Option<&'a [f32]>,
    recurrent_bias: Option<&'a [f32]>,
    x: &'a [f32],
    y: Parts<'a>,
    memory: Memory<'a>,
    state: Option<Parts<'a>>,
    keeps: bool,
}

impl Forward<'_> {
    /// The samples `own` through all steps.
    fn run(&self, own: Range<usize>) {
        self.begin(own.clone());
        // A step of many samples keeps the micro-kernel busy, and its gates in the cache; of few, several steps do.
        let ahead = SPAN.div_ceil(own.len()).min(self.s.span());
        for first in (0..self.s.steps).step_by(ahead) {
            let steps = first..self.s.steps.min(first + ahead);
            let slot = if self.keeps { first } else { 0 };
            self.input_sums(own.clone(), steps.clone(), slot);
            for step in steps {
                self.step(own.clone(), step, slot + step - first);
                self.give(own.clone(), step);
            }
        }
        self.end(own);
    }

    /// One task's floats of step `slot` of a time-major tensor.
    ///
    /// # Safety
    /// While they live, nobody else touches them.
    unsafe fn rows<'b>(&self, of: Parts<'b>, own: &Range<usize>, slot: usize, width: usize) -> &'b mut [f32] {
        let at = slot * self.s.batch;
        // SAFETY: the caller's.
        unsafe { of.range((at + own.start) * width..(at + own.end) * width) }
    }

    /// The states before `step`, and after it: `[h, c]` each.
    ///
    /// # Safety
    /// `own` are the caller's alone, and it holds no other states of them.
    unsafe fn states(&self, own: &Range<usize>, step: usize) -> [[&mut [f32]; 2]; 2] {
        let Memory { h, c, states, .. } = self.memory;
        let units = self.s.units;
        [step, step + 1].map(|slot| {
            [h, c].map(|of| match of.len() {
                0 => &mut [][..],
                // SAFETY: two slots in turn, so that these do not overlap; the rest is the caller's.
                _ => unsafe { self.rows(of, own, slot % states, units) },
            })
        })
    }

    /// The state before the first step: what the last call left, or zeros.
    fn begin(&self, own: Range<usize>) {
        let units = self.s.units;
        // SAFETY: the samples are this task's.
        let [[h, c], _] = unsafe { self.states(&own, 0) };
        let Some(state) = self.state else {
            h.fill(0.0);
            c.fill(0.0);
            return;
        };
        let width = self.s.state();
        // SAFETY: the samples are this task's.
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
    fn end(&self, own: Range<usize>) {
        let (Some(state), units, width) = (self.state, self.s.units, self.s.state()) else {
            return;
        };
        // SAFETY: the samples are this task's, and so are these floats of both.
        let ([[h, c], _], state) = unsafe {
            (
                self.states(&own, self.s.steps),
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
    fn input_sums(&self, own: Range<usize>, steps: Range<usize>, slot: usize) {
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
        job.run(self.kernels);
    }

    /// From the sums over the inputs, in step `slot` of the gates, to the state after `step`.
    fn step(&self, own: Range<usize>, step: usize, slot: usize) {
        let (units, gates, at) = (self.s.units, self.s.gates(), self.s.recurrent_at());
        // SAFETY: the samples are this task's.
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
        job.run(self.kernels);
        // SAFETY: the samples are this task's, and the product is done.
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
    fn give(&self, own: Range<usize>, step: usize) {
        let units = self.s.units;
        // SAFETY: the samples are this task's.
        let [_, [h, _]] = unsafe { self.states(&own, step) };
        for (sample, h) in own.zip(h.chunks_exact(units)) {
            if let Some(at) = output_row(self.s, sample, step) {
                // SAFETY: as above.
                unsafe { self.y.range(at..at + units) }.copy_from_slice(h);
            }
        }
    }
}

/// Where the output of `step` lies, if it is one.
pub(super) fn output_row(s: &RecurrentShape, sample: usize, step: usize) -> Option<usize> {
    match s.sequences {
        true => Some((sample * s.steps + step) * s.units),
        false => (step + 1 == s.steps).then_some(sample * s.units),
    }
}
