use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{embedding_backward, embedding_forward, last_step_backward, last_step_forward};
use gyul_spec::scratch::Scratch;

/// `[rows, vocabulary, features]`.
const CASES: [[usize; 3]; 6] = [
    [1, 1, 1],
    [3, 17, 3],
    [17, 1, 33],
    [33, 3, 17],
    [85, 33, 24],
    [200, 7, 100],
];

/// Indices of which some repeat and some lie beyond the vocabulary, as the bits of `f32`.
fn indices(rows: usize, vocabulary: usize) -> Vec<u32> {
    let index = |i: usize| match i % 7 {
        5 => vocabulary as u32,
        6 => u32::MAX - i as u32,
        _ => (i * i * 3 % vocabulary) as u32,
    };
    (0..rows).map(index).collect()
}

fn bits(indices: &[u32]) -> Vec<f32> {
    indices.iter().map(|index| f32::from_bits(*index)).collect()
}

#[test]
fn rows_by_index() {
    for sizes @ [rows, vocabulary, features] in CASES {
        let (weight, indices) = (numbers(vocabulary * features, 1), indices(rows, vocabulary));
        let row = |index: &u32| {
            let start = *index as usize * features;
            (0..features).map(move |i| (start, i))
        };
        let at = |(start, i): (usize, usize)| weight.get(start + i).map_or(f64::NAN, |w| f64::from(*w));
        let expected: Vec<f64> = indices.iter().flat_map(row).map(at).collect();
        everywhere(Scratch::default(), &expected, 0.0, |cx| {
            let mut y = vec![0.5; rows * features];
            embedding_forward(cx, &mut y, &bits(&indices), &weight, sizes);
            y
        });
    }
}

#[test]
fn gradients_add_up_by_index() {
    for sizes @ [rows, vocabulary, features] in CASES {
        let (dy, indices) = (numbers(rows * features, 1), indices(rows, vocabulary));
        for accumulate in [false, true] {
            let before = numbers(vocabulary * features, 2);
            let mut expected: Vec<f64> = before
                .iter()
                .map(|w| if accumulate { f64::from(*w) } else { 0.0 })
                .collect();
            for (index, dy) in indices.iter().zip(dy.chunks(features)) {
                let rows = expected.chunks_mut(features).nth(*index as usize);
                for (sum, dy) in rows.into_iter().flatten().zip(dy) {
                    *sum += f64::from(*dy);
                }
            }
            everywhere(Scratch::default(), &expected, 1e-6, |cx| {
                let mut dw = if accumulate {
                    before.clone()
                } else {
                    vec![f32::NAN; before.len()]
                };
                embedding_backward(cx, &mut dw, &dy, &bits(&indices), sizes, accumulate);
                dw
            });
        }
    }
}

#[test]
fn last_steps() {
    for sizes @ [samples, steps, features] in [[1, 1, 1], [5, 1, 3], [1, 3, 17], [5, 17, 33]] {
        let (x, dy) = (numbers(samples * steps * features, 1), numbers(samples * features, 2));
        let is_last = |i: usize| i / features % steps == steps - 1;
        let y: Vec<f64> = (0..x.len()).filter(|i| is_last(*i)).map(|i| f64::from(x[i])).collect();
        everywhere(Scratch::default(), &y, 0.0, |_| {
            let mut y = vec![f32::NAN; samples * features];
            last_step_forward(&mut y, &x, sizes);
            y
        });
        let mut dys = dy.iter();
        let dx: Vec<f64> = (0..x.len())
            .map(|i| {
                if is_last(i) {
                    dys.next().map_or(f64::NAN, |dy| f64::from(*dy))
                } else {
                    0.0
                }
            })
            .collect();
        everywhere(Scratch::default(), &dx, 0.0, |cx| {
            let mut dx = vec![f32::NAN; x.len()];
            last_step_backward(cx, &mut dx, &dy, sizes);
            dx
        });
    }
}
