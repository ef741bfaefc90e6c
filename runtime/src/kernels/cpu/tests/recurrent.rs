use crate::kernels::cpu::testing::{everywhere, everywhere_within, largest, numbers};
use crate::kernels::cpu::{
    Cell, RecurrentGradients, RecurrentShape, RecurrentWeights, recurrent_backward, recurrent_forward,
};
use gyul_spec::scratch::Scratch;

/// `[batch, steps, inputs, units]`: one step and several spans of them, one sample and more than a block of them.
const CASES: [[usize; 4]; 6] = [
    [1, 1, 1, 1],
    [1, 17, 3, 17],
    [5, 1, 17, 3],
    [17, 9, 1, 3],
    [33, 3, 3, 17],
    [5, 3, 17, 33],
];
const CELLS: [Cell; 3] = [Cell::Rnn, Cell::Lstm, Cell::Gru];

fn shapes() -> impl Iterator<Item = RecurrentShape> {
    let each = |[batch, steps, inputs, units]: [usize; 4]| {
        let of = move |cell| {
            let ways = [(false, false), (true, false), (false, true), (true, true)];
            ways.map(|(sequences, reverse)| RecurrentShape {
                cell,
                batch,
                steps,
                inputs,
                units,
                sequences,
                reverse,
            })
        };
        CELLS.into_iter().flat_map(of)
    };
    CASES.into_iter().flat_map(each)
}

/// Input, kernel, recurrent kernel, bias.
fn tensors(s: &RecurrentShape) -> [Vec<f32>; 4] {
    let share = 1.0 / (s.units as f32).sqrt();
    [
        numbers(s.batch * s.steps * s.inputs, 1),
        numbers(s.inputs * s.columns(), 2),
        numbers(s.units * s.columns(), 3).iter().map(|x| x * share).collect(),
        numbers(s.gates(), 4),
    ]
}

fn wide(x: &[f32]) -> Vec<f64> {
    x.iter().map(|x| f64::from(*x)).collect()
}

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// The output, and in `state[batch, h c]` what the last step leaves. The steps themselves are turned, and those of the output back.
fn reference([x, w, r, b]: [&[f64]; 4], state: &mut [f64], s: &RecurrentShape) -> Vec<f64> {
    let (columns, units) = (s.columns(), s.units);
    let mut y = vec![];
    for (x, state) in x.chunks(s.steps * s.inputs).zip(state.chunks_mut(s.state())) {
        let mut steps: Vec<&[f64]> = x.chunks(s.inputs).collect();
        if s.reverse {
            steps.reverse();
        }
        let mut all = vec![];
        for x in steps {
            let of_x = |col: usize| (0..s.inputs).map(|i| x[i] * w[i * columns + col]).sum::<f64>() + b[col];
            let h = state[..units].to_vec();
            let of_h = |col: usize| (0..units).map(|i| h[i] * r[i * columns + col]).sum::<f64>();
            for u in 0..units {
                let both = |gate: usize| of_x(gate * units + u) + of_h(gate * units + u);
                match s.cell {
                    Cell::Rnn => state[u] = both(0).tanh(),
                    Cell::Lstm => {
                        let c = sigmoid(both(1)) * state[units + u] + sigmoid(both(0)) * both(2).tanh();
                        state[units + u] = c;
                        state[u] = sigmoid(both(3)) * c.tanh();
                    }
                    Cell::Gru => {
                        let b = |gate: usize| b[columns + gate * units + u];
                        let (z, r) = (sigmoid(both(0) + b(0)), sigmoid(both(1) + b(1)));
                        let n = (of_x(2 * units + u) + r * (of_h(2 * units + u) + b(2))).tanh();
                        state[u] = z * h[u] + (1.0 - z) * n;
                    }
                }
            }
            all.push(state[..units].to_vec());
        }
        if !s.sequences {
            all.drain(..s.steps - 1);
        } else if s.reverse {
            all.reverse();
        }
        y.extend(all.into_iter().flatten());
    }
    y
}

#[test]
fn forward() {
    for s in shapes() {
        for (training, biased, streams) in [(true, true, false), (false, true, true), (false, false, false)] {
            let [x, w, r, mut b] = tensors(&s);
            if !biased {
                b.fill(0.0);
            }
            let width = if streams { s.state() } else { 0 };
            let before = numbers(s.batch * width, 5);
            let mut after = wide(&before);
            after.resize(s.batch * s.state(), 0.0);
            let [wide_x, wide_w, wide_r, wide_b] = [&x, &w, &r, &b].map(|of| wide(of));
            let mut expected = reference([&wide_x, &wide_w, &wide_r, &wide_b], &mut after, &s);
            let outputs = expected.len();
            expected.extend(&after[..s.batch * width]);
            for scratch in [s.forward_scratch(), Scratch::default()] {
                // States are sums of numbers up to one.
                everywhere_within(scratch, &expected, 3e-6 * largest(&expected).max(1.0), |cx| {
                    let (mut y, mut state) = (vec![f32::NAN; outputs], before.clone());
                    let floats = if training { s.saved() } else { s.work() };
                    let mut memory = vec![f32::NAN; floats * s.batch];
                    let weights = RecurrentWeights {
                        weight: &w,
                        recurrent: &r,
                        bias: if biased { &b } else { &[] },
                    };
                    let stream = streams.then_some(&mut state[..]);
                    recurrent_forward(cx, &mut y, &mut memory, stream, &x, weights, &s, training);
                    [y, state].concat()
                });
            }
        }
    }
}

/// A step of a difference: its error is about 1e-8, the rounding 1e-12.
const STEP: f64 = 1e-4;

#[test]
fn backward() {
    for s in shapes() {
        let tensors = tensors(&s);
        let d_y = numbers(if s.sequences { s.steps } else { 1 } * s.batch * s.units, 6);
        let mut wide_tensors = tensors.each_ref().map(|of| wide(of));
        let value = |tensors: &[Vec<f64>; 4]| -> f64 {
            let mut state = vec![0.0; s.batch * s.state()];
            let y = reference(tensors.each_ref().map(|of| &of[..]), &mut state, &s);
            y.iter().zip(&d_y).map(|(y, d_y)| y * f64::from(*d_y)).sum()
        };
        // Of large tensors a few numbers, from all over.
        let some = |len: usize| (0..len).step_by(len / 40 + 1);
        for which in 0..4 {
            let mut slope = |i: usize| {
                let x = wide_tensors[which][i];
                let [above, below] = [x + STEP, x - STEP].map(|x| {
                    wide_tensors[which][i] = x;
                    value(&wide_tensors)
                });
                wide_tensors[which][i] = x;
                (above - below) / (2.0 * STEP)
            };
            // Gradients of parameters add to ones.
            let there = f64::from(u8::from(which > 0));
            let expected: Vec<f64> = some(tensors[which].len()).map(|i| slope(i) + there).collect();
            let scratch = s.forward_scratch().max(s.backward_scratch());
            everywhere(scratch, &expected, 1e-5, |cx| {
                let [x, w, r, b] = &tensors;
                let weights = RecurrentWeights {
                    weight: w,
                    recurrent: r,
                    bias: b,
                };
                let mut y = vec![f32::NAN; d_y.len()];
                let mut saved = vec![f32::NAN; s.saved() * s.batch];
                recurrent_forward(cx, &mut y, &mut saved, None, x, weights, &s, true);
                let mut work = vec![f32::NAN; s.work() * s.batch];
                let [mut d_x, mut d_w, mut d_r, mut d_b] = tensors.each_ref().map(|of| vec![1.0; of.len()]);
                let d_weights = RecurrentGradients {
                    weight: &mut d_w,
                    recurrent: &mut d_r,
                    bias: &mut d_b,
                };
                recurrent_backward(
                    cx,
                    Some(&mut d_x),
                    d_weights,
                    &d_y,
                    x,
                    weights,
                    &saved,
                    &mut work,
                    &s,
                    true,
                );
                let all = [d_x, d_w, d_r, d_b];
                some(all[which].len()).map(|i| all[which][i]).collect()
            });
        }
    }
}

/// A first gradient overwrites, also where there is but one step and no state before it.
#[test]
fn first_gradients_overwrite() {
    for s in shapes() {
        let [x, w, r, b] = tensors(&s);
        let d_y = numbers(if s.sequences { s.steps } else { 1 } * s.batch * s.units, 6);
        let weights = RecurrentWeights {
            weight: &w,
            recurrent: &r,
            bias: &b,
        };
        let scratch = s.forward_scratch().max(s.backward_scratch());
        let floats = w.len() + r.len() + b.len();
        everywhere(scratch, &vec![0.0; floats], 0.0, |cx| {
            let mut y = vec![f32::NAN; d_y.len()];
            let mut saved = vec![f32::NAN; s.saved() * s.batch];
            recurrent_forward(cx, &mut y, &mut saved, None, &x, weights, &s, true);
            let gradients = [(f32::NAN, false), (0.0, true)].map(|(there, accumulate)| {
                let [mut d_w, mut d_r, mut d_b] = [&w, &r, &b].map(|of| vec![there; of.len()]);
                let mut work = vec![f32::NAN; s.work() * s.batch];
                let d_weights = RecurrentGradients {
                    weight: &mut d_w,
                    recurrent: &mut d_r,
                    bias: &mut d_b,
                };
                recurrent_backward(
                    cx, None, d_weights, &d_y, &x, weights, &saved, &mut work, &s, accumulate,
                );
                [d_w, d_r, d_b].concat()
            });
            let pairs = gradients[0].iter().zip(&gradients[1]);
            pairs.map(|(first, added)| f32::from(first != added)).collect()
        });
    }
}

/// Steps that come one by one, in the order of reading, give what the whole sequence gives; a sample alone what it gives in a batch.
#[test]
fn steps_and_samples_may_come_one_by_one() {
    for s in shapes().filter(|s| s.sequences) {
        let [x, w, r, b] = tensors(&s);
        let weights = RecurrentWeights {
            weight: &w,
            recurrent: &r,
            bias: &b,
        };
        everywhere(
            s.forward_scratch(),
            &vec![0.0; s.batch * s.steps * s.units],
            0.0,
            |cx| {
                let mut y = vec![f32::NAN; s.batch * s.steps * s.units];
                let mut memory = vec![f32::NAN; s.work() * s.batch];
                recurrent_forward(cx, &mut y, &mut memory, None, &x, weights, &s, false);
                let one = RecurrentShape {
                    batch: 1,
                    steps: 1,
                    ..s
                };
                let mut same = vec![];
                for (x, y) in x.chunks(s.steps * s.inputs).zip(y.chunks(s.steps * s.units)) {
                    let mut state = vec![0.0; s.state()];
                    for step in (0..s.steps).map(|i| s.read(i, s.steps)) {
                        let (x, y) = (&x[step * s.inputs..][..s.inputs], &y[step * s.units..][..s.units]);
                        let (mut alone, mut memory) = (vec![f32::NAN; s.units], vec![f32::NAN; one.work()]);
                        recurrent_forward(cx, &mut alone, &mut memory, Some(&mut state), x, weights, &one, false);
                        same.extend(alone.iter().zip(y).map(|(a, b)| f32::from(a.to_bits() != b.to_bits())));
                    }
                }
                same
            },
        );
    }
}
