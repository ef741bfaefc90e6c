use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{add_table, positional_encoding, table_backward};
use gyul_spec::scratch::Scratch;

/// `[batch, steps, features]`; the last is long.
const CASES: [[usize; 3]; 6] = [[1, 1, 1], [5, 3, 2], [2, 17, 33], [3, 33, 17], [1, 3, 64], [1, 5000, 3]];

#[test]
fn waves_of_the_steps_number() {
    for [batch, steps, features] in CASES {
        let x = numbers(batch * steps * features, 1);
        let expected: Vec<f64> = x
            .iter()
            .enumerate()
            .map(|(i, x)| {
                let (t, k) = (i / features % steps, i % features);
                let angle = t as f64 / 10_000_f64.powf((k - k % 2) as f64 / features as f64);
                f64::from(*x) + if k % 2 == 0 { angle.sin() } else { angle.cos() }
            })
            .collect();
        let scratch = Scratch {
            shared: steps * features,
            thread: 0,
        };
        everywhere(scratch, &expected, 2e-7, |cx| {
            let mut y = vec![f32::NAN; x.len()];
            positional_encoding(cx, &mut y, &x, [steps, features]);
            y
        });
    }
}

#[test]
fn a_learnt_table() {
    for [batch, steps, features] in CASES {
        let len = steps * features;
        let (x, dy, table) = (numbers(batch * len, 1), numbers(batch * len, 2), numbers(len, 3));
        let y: Vec<f64> = x
            .iter()
            .enumerate()
            .map(|(i, x)| f64::from(*x) + f64::from(table[i % len]))
            .collect();
        everywhere(Scratch::NONE, &y, 1e-6, |cx| {
            let mut y = vec![f32::NAN; x.len()];
            add_table(cx, &mut y, &x, &table);
            y
        });
        for accumulate in [false, true] {
            let mut sums = vec![if accumulate { 1.0 } else { 0.0 }; len];
            dy.iter()
                .enumerate()
                .for_each(|(i, dy)| sums[i % len] += f64::from(*dy));
            everywhere(Scratch::NONE, &sums, 1e-6, |cx| {
                let mut dtable = vec![1.0; len];
                table_backward(cx, &mut dtable, &dy, accumulate);
                dtable
            });
        }
    }
}
