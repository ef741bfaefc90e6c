//! Backpropagation through time: the gradients of recurrent layers.
#![expect(unsafe_code, reason = "samples are shared out among threads")]

use super::rows::{Rows, Shared, Sums};
use super::steps::{Steps, Sum};
use super::{RecurrentWeights, check, each_samples};
use crate::kernels::cpu::product::pack::pack_transpose;
use crate::kernels::cpu::product::weight_gradient::ROWS_AT_ONCE;
use crate::kernels::cpu::product::{Matrix, Product, Terms, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::column_sums;
use crate::kernels::cpu::threads::task::{TASK, TASK_ROWS};
use crate::kernels::cpu::{Cx, Epilogue, Kernels, Team, volume};
use gyul_spec::recurrent::{Cell, RecurrentShape};
use std::ops::Range;

/// The gradients of a recurrent layer's weights, as [`RecurrentWeights`].
#[derive(Debug)]
pub struct RecurrentGradients<'a> {
    /// Of the kernel.
    pub weight: &'a mut [f32],
    /// Of the recurrent kernel.
    pub recurrent: &'a mut [f32],
    /// Of the bias, empty where there is none.
    pub bias: &'a mut [f32],
}

/// The gradients of [`recurrent_forward`](crate::kernels::cpu::recurrent_forward), from what it left in `saved`: of the weights, `(+)=`,
/// and of the input where that is asked for.
///
/// A span of steps at a time, the last that was read first: the gradients of their gates, in `work`, then all that follows from these.
/// Needs `shared` scratch: [`RecurrentShape::backward_scratch`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn recurrent_backward(
    cx: &mut Cx<'_>,
    mut d_x: Option<&mut [f32]>,
    d_weights: RecurrentGradients<'_>,
    d_y: &[f32],
    x: &[f32],
    weights: RecurrentWeights<'_>,
    saved: &[f32],
    work: &mut [f32],
    s: &RecurrentShape,
    accumulate: bool,
) {
    check(s, d_y, x, &weights);
    let RecurrentGradients {
        weight: d_weight,
        recurrent: d_recurrent,
        bias: d_bias,
    } = d_weights;
    let lengths = [
        d_x.as_ref().map_or(x.len(), |d_x| d_x.len()),
        d_weight.len(),
        d_recurrent.len(),
        d_bias.len(),
        saved.len(),
        work.len(),
    ];
    let expected = [
        x.len(),
        weights.weight.len(),
        weights.recurrent.len(),
        weights.bias.len(),
        volume(&[s.saved(), s.batch]),
        volume(&[s.work(), s.batch]),
    ];
    assert_eq!(lengths, expected, "recurrent_backward");
    if s.batch == 0 {
        if !accumulate {
            for gradient in [d_weight, d_recurrent, d_bias] {
                gradient.fill(0.0);
            }
        }
        return;
    }
    let (kernels, team, width, columns) = (cx.kernels, cx.team, cx.kernels.panel, s.columns());
    let sizes = [s.inputs, s.units].map(|rows| columns * rows.next_multiple_of(width));
    let (weight, rest) = cx.shared.split_at_mut(sizes[0]);
    let (recurrent, sums) = rest.split_at_mut(sizes[1]);
    if d_x.is_some() {
        pack_transpose(kernels, team, weight, weights.weight, columns, width);
    }
    pack_transpose(kernels, team, recurrent, weights.recurrent, columns, width);
    let [weight, recurrent] = [&*weight, &*recurrent].map(|packed| Matrix::packed(packed, columns, width));

    let (gates, states) = saved.split_at(s.steps * s.batch * s.gates());
    let (h, c) = states.split_at((s.steps + 1) * s.batch * s.units);
    let (d_gates, states) = work.split_at_mut(s.span() * s.batch * s.gradient_row());
    let (d_h, d_c) = states.split_at_mut(s.batch * s.units);
    let span = (ROWS_AT_ONCE / s.batch).clamp(1, s.span());
    let spans = s.steps.div_ceil(span);
    for done in 0..spans {
        let first = s.read(spans - 1 - done, spans) * span;
        let steps = first..s.steps.min(first + span);
        let back = Back {
            s,
            kernels,
            recurrent,
            d_y,
            saved: [gates, h, c],
            steps: steps.clone(),
        };
        let shared = [
            (&mut *d_gates, s.gradient_row()),
            (&mut *d_h, s.units),
            (&mut *d_c, s.units),
        ];
        let shared = shared.map(|(floats, width)| Shared::new(floats, s.batch, width));
        let rows = steps.len() * s.batch;
        each_samples(team, s, rows * s.units * columns, &|samples| {
            // SAFETY: each sample is one task's.
            let [gates, h, c] = shared.map(|all| unsafe { all.of(&samples) });
            back.run(&samples, Gradients { gates, h, c });
        });

        let d_gates = &d_gates[..rows * s.gradient_row()];
        if let Some(d_x) = d_x.as_deref_mut() {
            inputs_gradient(kernels, team, d_x, d_gates, weight, steps.clone(), s);
        }
        let sum = Sum { kernels, team, s };
        let accumulate = accumulate || done > 0;
        let from_x = Steps {
            of: &x[steps.start * s.inputs..],
            features: s.inputs,
            step: s.inputs,
            sample: s.steps * s.inputs,
        };
        sum.products(sums, d_weight, &from_x, d_gates, accumulate);
        // From the state before each step.
        let [before, _] = s.states_of(steps.start);
        let from_h = Steps {
            of: &h[before * s.batch * s.units..],
            features: s.units,
            step: s.batch * s.units,
            sample: s.units,
        };
        sum.products(sums, d_recurrent, &from_h, &d_gates[s.recurrent_at()..], accumulate);
        if !d_bias.is_empty() {
            column_sums(team, sums, d_bias, rows, d_gates.len(), accumulate, &|sums, part| {
                let row = s.gradient_row();
                (kernels.add_rows)(sums, &d_gates[part.start * row..part.end * row], row);
            });
        }
    }
}

/// A span of steps back.
struct Back<'a> {
    s: &'a RecurrentShape,
    kernels: &'static Kernels,
    /// Transposed.
    recurrent: Matrix<'a>,
    d_y: &'a [f32],
    /// Gates, and the hidden and cell states between steps, before the first and after the last.
    saved: [&'a [f32]; 3],
    steps: Range<usize>,
}

/// The gradients that a task writes, of its samples.
struct Gradients<'a> {
    /// Of the gates, in the steps of the span.
    gates: Rows<'a>,
    /// On its way from a step to the one that was read before.
    h: Rows<'a>,
    /// As `h`; the LSTM's alone.
    c: Rows<'a>,
}

impl Back<'_> {
    /// Some samples through the steps of a span, the last that was read first.
    fn run(&self, samples: &Range<usize>, mut d: Gradients<'_>) {
        let (units, steps) = (self.s.units, &self.steps);
        for slot in (0..steps.len()).rev().map(|i| self.s.read(i, steps.len())) {
            let step = steps.start + slot;
            let d_h = d.h.step(0);
            if self.s.is_last(step) {
                d_h.fill(0.0);
            }
            for (sample, d_h) in samples.clone().zip(d_h.chunks_exact_mut(units)) {
                if let Some(at) = self.s.output_at(sample, step) {
                    let d_y = &self.d_y[at..at + units];
                    d_h.iter_mut().zip(d_y).for_each(|(d_h, d_y)| *d_h += d_y);
                }
            }
            self.cell(samples, &mut d, step, slot);
            if !self.s.is_first(step) {
                self.hand_back(&mut d, slot);
            }
        }
    }

    /// The gradients of the gates of `step`, into step `slot` of the span.
    fn cell(&self, samples: &Range<usize>, d: &mut Gradients<'_>, step: usize, slot: usize) {
        let (batch, units, gates) = (self.s.batch, self.s.units, self.s.gates());
        let rows =
            |step: usize, width: usize| (step * batch + samples.start) * width..(step * batch + samples.end) * width;
        let (d_gates, d_h) = (d.gates.step(slot), d.h.step(0));
        let [all_gates, h, c] = self.saved;
        let gates = &all_gates[rows(step, gates)];
        let [before, after] = self.s.states_of(step);
        match self.s.cell {
            Cell::Rnn => (self.kernels.rnn_backward)(d_gates, d_h, &h[rows(after, units)], units),
            Cell::Lstm => {
                let d_c = d.c.step(0);
                if self.s.is_last(step) {
                    d_c.fill(0.0);
                }
                let (c_before, c) = (&c[rows(before, units)], &c[rows(after, units)]);
                (self.kernels.lstm_backward)(d_gates, d_c, d_h, gates, c, c_before, units);
            }
            Cell::Gru => (self.kernels.gru_backward)(d_gates, d_h, gates, &h[rows(before, units)], units),
        }
    }

    /// What the recurrent product of step `slot` hands back to the state before it: all of its gradient, but for the GRU,
    /// whose state also gets past the gates.
    fn hand_back(&self, d: &mut Gradients<'_>, slot: usize) {
        let sums = Sums {
            x: &d.gates.step(slot)[self.s.recurrent_at()..],
            x_rows: Walk::even(self.s.gradient_row()),
            terms: self.s.columns(),
            weight: self.recurrent,
            columns: self.s.units,
            bias: None,
        };
        d.h.sum(self.kernels, 0..1, 0, self.s.cell == Cell::Gru, &sums);
    }
}

/// `d_x` of some steps: `d_gates · weightᵀ`, from time-major rows to batch-major ones.
fn inputs_gradient(
    kernels: &Kernels,
    team: &Team,
    d_x: &mut [f32],
    d_gates: &[f32],
    weight: Matrix<'_>,
    steps: Range<usize>,
    s: &RecurrentShape,
) {
    let rows = steps.len() * s.batch;
    let threads = (rows * s.inputs * s.columns() / TASK).clamp(1, team.threads());
    let y = Parts::new(d_x);
    team.run(threads, rows.div_ceil(TASK_ROWS), &|task, _| {
        let job = Product {
            y,
            y_rows: Walk {
                start: steps.start * s.inputs,
                width: s.batch,
                step: s.steps * s.inputs,
                line: s.inputs,
            },
            x: d_gates,
            x_rows: Walk::even(s.gradient_row()),
            terms: Terms::row(s.columns()),
            weight,
            rows: task * TASK_ROWS..rows.min((task + 1) * TASK_ROWS),
            cols: 0..s.inputs,
            accumulate: false,
            epilogue: Epilogue::default(),
        };
        // SAFETY: each row is one task's.
        unsafe { job.run(kernels) };
    });
}
