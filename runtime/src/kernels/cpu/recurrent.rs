//! Recurrent layers: `Rnn`, `Lstm` and `Gru` over whole sequences.
//!
//! Steps follow one another, samples do not: a task takes a few samples through all steps, forward, or through a span of
//! them, backward, so that threads do not meet at every step. Gates, hidden states `h` and cell states `c` lie time-major,
//! `[steps, batch, …]`: a step of these samples is a matrix, and of all samples the steps are one matrix to weight gradients.
#![expect(unsafe_code, reason = "samples are shared out among threads")]

pub(crate) mod bptt;
pub(crate) mod gates;
pub(crate) mod rows;
pub(crate) mod steps;
pub(crate) mod unroll;

use super::product::Matrix;
use super::{Cx, Team, volume};
use crate::kernels::cpu::product::pack::pack;
use crate::kernels::cpu::threads::task::TASK;
use gyul_spec::recurrent::RecurrentShape;
use std::ops::Range;
use unroll::{Forward, Written};

/// A task takes at least so many samples: a block of the micro-kernel, about.
const SAMPLES: usize = 8;

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

/// Hidden states `h` of a recurrent layer over `x[batch, steps, inputs]`: `y[batch, units]`, the last that is read, or with `sequences`
/// `y[batch, steps, units]`, each in the place of its step.
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
    let packs = cx.kernels.packs_recurrent(s.batch, s.steps, columns) && cx.shared.len() >= sizes[0] + sizes[1];
    let pack = |weight: &mut [f32], recurrent: &mut [f32]| {
        pack(cx.team, weight, weights.weight, columns, columns, width);
        pack(cx.team, recurrent, weights.recurrent, columns, columns, width);
    };
    let packed = match cx.prepack.kept(|| sizes, pack) {
        None if packs => {
            let (weight, rest) = cx.shared.split_at_mut(sizes[0]);
            let recurrent = &mut rest[..sizes[1]];
            pack(weight, recurrent);
            Some([&*weight, &*recurrent])
        }
        kept => kept,
    };
    let [weight, recurrent] = if let Some([weight, recurrent]) = packed {
        [
            Matrix::packed(weight, s.inputs, width),
            Matrix::packed(recurrent, s.units, width),
        ]
    } else {
        let natural = |weight, met| cx.kernels.natural(weight, columns, met);
        [natural(weights.weight, rows), natural(weights.recurrent, s.batch)]
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
        keeps: training,
    };
    let work = rows * (s.inputs + s.units) * columns;
    let written = Written::new(y, memory, state, s, training);
    each_samples(cx.team, s, work, &|samples| {
        // SAFETY: each sample is one task's.
        let written = unsafe { written.of(&samples) };
        forward.run(&samples, written);
    });
}

/// Runs `each` over the samples, a few to a task, each in one. No sample depends on another, nor on how many are taken at once.
pub(super) fn each_samples(team: &Team, s: &RecurrentShape, work: usize, each: &(dyn Fn(Range<usize>) + Sync)) {
    let threads = (work / TASK).clamp(1, team.threads());
    let tasks = threads.min(s.batch.div_ceil(SAMPLES)).max(1);
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
