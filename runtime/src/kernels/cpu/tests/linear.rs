use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::threads::task::tile;
use crate::kernels::cpu::{
    Activation, Epilogue, Kernels, epilogue_backward, linear_backward_data, linear_backward_weight, linear_forward,
};
use gyul_spec::scratch::{Scratch, bias, linear_backward, linear_forward as forward_scratch};

/// `[rows, inputs, outputs]`.
const CASES: [[usize; 3]; 34] = [
    [1, 1, 1],
    [1, 17, 10],
    [1, 33, 300],
    [3, 3, 3],
    [5, 24, 33],
    [7, 1, 65],
    [33, 17, 1],
    [40, 33, 100],
    [64, 3, 128],
    [65, 70, 70],
    [37, 100, 33],
    [2, 300, 17],
    [1, 300, 70],
    [3, 41, 50],
    // Sums of one term, whose panels lie as the matrix does; panels that a wider block leaves over.
    [48, 1, 70],
    [48, 70, 1],
    [41, 20, 96],
    [41, 30, 90],
    // Input gradients with the samples as columns, alone or beside dot products.
    [3, 3, 0],
    [12, 40, 64],
    [8, 100, 100],
    [15, 100, 48],
    [17, 100, 80],
    [24, 130, 65],
    [25, 300, 63],
    [27, 400, 64],
    [30, 100, 170],
    [31, 97, 130],
    [32, 100, 200],
    [35, 170, 170],
    [46, 200, 210],
    [70, 200, 300],
    // Weight gradients that threads share by columns, and by rows.
    [40, 5, 1000],
    [20, 64, 100],
];

#[test]
fn forward() {
    for sizes @ [rows, inputs, outputs] in CASES {
        let (x, w, b) = (
            numbers(rows * inputs, 1),
            numbers(inputs * outputs, 2),
            numbers(outputs, 3),
        );
        let at = |row: usize, o: usize| {
            (0..inputs)
                .map(|i| f64::from(x[row * inputs + i]) * f64::from(w[i * outputs + o]))
                .sum::<f64>()
        };
        let expected: Vec<f64> = (0..rows * outputs)
            .map(|i| (at(i / outputs, i % outputs) + f64::from(b[i % outputs])).max(0.0))
            .collect();
        let epilogue = Epilogue {
            scale: None,
            bias: Some(&b),
            activation: Activation::Relu,
        };
        for scratch in [forward_scratch(inputs, outputs), Scratch::default()] {
            everywhere(scratch, &expected, 1e-6, |cx| {
                let mut y = vec![f32::NAN; rows * outputs];
                linear_forward(cx, &mut y, &x, &w, epilogue, sizes);
                y
            });
        }
    }
}

#[test]
fn relu_keeps_nan_and_stops_infinity() {
    let expected = [f64::NAN, 0.0, f64::INFINITY];
    everywhere(Scratch::default(), &[0.0; 3], 0.0, |cx| {
        let mut y = vec![0.0; 3];
        let epilogue = Epilogue {
            activation: Activation::Relu,
            ..Epilogue::default()
        };
        linear_forward(
            cx,
            &mut y,
            &[1.0],
            &[f32::NAN, f32::NEG_INFINITY, f32::INFINITY],
            epilogue,
            [1, 1, 3],
        );
        y.iter()
            .zip(expected)
            .map(|(y, e)| f32::from(f64::from(*y).to_bits() != e.to_bits() && !(y.is_nan() && e.is_nan())))
            .collect()
    });
}

#[test]
fn backward() {
    for sizes @ [rows, inputs, outputs] in CASES {
        let (x, w, dy) = (
            numbers(rows * inputs, 1),
            numbers(inputs * outputs, 2),
            numbers(rows * outputs, 3),
        );
        let mut dx = vec![0.0; x.len()];
        let mut dw: Vec<f64> = w.iter().map(|w| f64::from(*w)).collect();
        let mut db = vec![0.0; outputs];
        for (row, o) in (0..rows).flat_map(|row| (0..outputs).map(move |o| (row, o))) {
            let dy = f64::from(dy[row * outputs + o]);
            db[o] += dy;
            for i in 0..inputs {
                dx[row * inputs + i] += dy * f64::from(w[i * outputs + o]);
                dw[i * outputs + o] += dy * f64::from(x[row * inputs + i]);
            }
        }
        let scratch = linear_backward(inputs, outputs);
        everywhere(scratch, &dx, 1e-6, |cx| {
            let mut dx = vec![f32::NAN; x.len()];
            linear_backward_data(cx, &mut dx, &dy, &w, sizes);
            dx
        });
        everywhere(scratch, &dw, 1e-6, |cx| {
            let mut dw = w.clone();
            linear_backward_weight(cx, &mut dw, &dy, &x, sizes, true);
            dw
        });
        let alone: Vec<f64> = dw.iter().zip(&w).map(|(sum, w)| sum - f64::from(*w)).collect();
        everywhere(scratch, &alone, 1e-6, |cx| {
            let mut dw = vec![f32::NAN; w.len()];
            linear_backward_weight(cx, &mut dw, &dy, &x, sizes, false);
            dw
        });
        everywhere(bias(outputs), &db, 1e-6, |cx| {
            let mut db = vec![f32::NAN; outputs];
            epilogue_backward(
                cx,
                &mut db,
                &mut dy.clone(),
                (Activation::None, &[]),
                [rows, outputs],
                false,
            );
            db
        });
        // What comes back through an activation, and its sum.
        let y = numbers(dy.len(), 5);
        let passed = |i: usize| f64::from(dy[i]) * if y[i] > 0.0 { 1.0 } else { 0.25 };
        let d_y: Vec<f64> = (0..dy.len()).map(passed).collect();
        let sums = (0..outputs).map(|o| 1.0 + (0..rows).map(|row| passed(row * outputs + o)).sum::<f64>());
        let both: Vec<f64> = d_y.iter().copied().chain(sums).collect();
        everywhere(bias(outputs), &both, 1e-6, |cx| {
            let (mut db, mut dy) = (vec![1.0; outputs], dy.clone());
            let derived = (Activation::LeakyRelu(0.25), &y[..]);
            epilogue_backward(cx, &mut db, &mut dy, derived, [rows, outputs], true);
            [dy, db].concat()
        });
    }
}

/// Whether threads share it by rows or by columns: a product of 0 has its sign, a sum that begins at 0 has not.
#[test]
fn zeros_of_a_weight_gradient_of_one_sample_have_the_same_sign_on_any_number_of_threads() {
    for [inputs, outputs] in [[3, 5], [5, 1000], [33, 200]] {
        let x: Vec<f32> = (0..inputs).map(|i| [0.0, -0.0, 1.0][i % 3]).collect();
        let dy: Vec<f32> = (0..outputs).map(|o| [-1.0, 0.0, 1.0][o % 3]).collect();
        let at = |i: usize| f64::from(x[i / outputs]) * f64::from(dy[i % outputs]);
        let expected: Vec<f64> = (0..inputs * outputs).map(at).collect();
        everywhere(linear_backward(inputs, outputs), &expected, 0.0, |cx| {
            let mut dw = vec![f32::NAN; inputs * outputs];
            linear_backward_weight(cx, &mut dw, &dy, &x, [1, inputs, outputs], false);
            dw
        });
    }
}

/// Added one by one to their sum, the gradients of many rows would be rounded away.
#[test]
fn bias_of_many_rows() {
    for outputs in [1, 3, 20] {
        let rows = 1_usize << 20;
        let dy: Vec<f32> = (0..rows * outputs).map(|i| 0.1 * (1 + i % outputs) as f32).collect();
        let expected: Vec<f64> = dy[..outputs].iter().map(|dy| f64::from(*dy) * rows as f64).collect();
        everywhere(bias(outputs), &expected, 1e-5, |cx| {
            let (mut db, mut dy) = (vec![f32::NAN; outputs], dy.clone());
            let sizes = [rows, outputs];
            epilogue_backward(cx, &mut db, &mut dy, (Activation::None, &[]), sizes, false);
            db
        });
    }
}

/// A row of few columns stays in registers: as many as they fill, of which the last may be filled in part.
#[test]
fn a_row_of_every_narrow_width() {
    for (inputs, outputs) in [1, 2, 19]
        .into_iter()
        .flat_map(|inputs| (1..=130).map(move |outputs| (inputs, outputs)))
    {
        let (x, w, b) = (numbers(inputs, 1), numbers(inputs * outputs, 2), numbers(outputs, 3));
        let at = |o: usize| {
            (0..inputs)
                .map(|i| f64::from(x[i]) * f64::from(w[i * outputs + o]))
                .sum::<f64>()
        };
        let expected: Vec<f64> = (0..outputs).map(|o| (at(o) + f64::from(b[o])).tanh()).collect();
        let epilogue = Epilogue {
            scale: None,
            bias: Some(&b),
            activation: Activation::Tanh,
        };
        everywhere(forward_scratch(inputs, outputs), &expected, 1e-6, |cx| {
            let mut y = vec![f32::NAN; outputs];
            linear_forward(cx, &mut y, &x, &w, epilogue, [1, inputs, outputs]);
            y
        });
    }
}

/// One row alone, and the same row among many, go through different blocks of the micro-kernel.
#[test]
fn a_sample_gives_the_same_bits_alone_and_in_a_batch() {
    // Few rows copy panels of the weight, many pack it; of few columns a row stays in registers.
    for [rows, inputs, outputs] in [[20, 70, 300], [41, 70, 300], [20, 19, 50], [41, 50, 1], [20, 9, 61]] {
        let (x, w, b) = (
            numbers(rows * inputs, 1),
            numbers(inputs * outputs, 2),
            numbers(outputs, 3),
        );
        let epilogue = Epilogue {
            scale: Some(&b),
            bias: Some(&b),
            activation: Activation::Tanh,
        };
        let none = vec![0.0; rows * outputs];
        everywhere(forward_scratch(inputs, outputs), &none, 0.0, |cx| {
            let mut y = vec![0.0; rows * outputs];
            linear_forward(cx, &mut y, &x, &w, epilogue, [rows, inputs, outputs]);
            let mut other = vec![];
            for (x, y) in x.chunks_exact(inputs).zip(y.chunks_exact(outputs)) {
                let mut alone = vec![0.0; outputs];
                linear_forward(cx, &mut alone, x, &w, epilogue, [1, inputs, outputs]);
                other.extend(alone.iter().zip(y).map(|(a, b)| f32::from(a.to_bits() != b.to_bits())));
            }
            other
        });
    }
}

#[test]
fn wide_tiles_of_columns_leave_no_thread_more_than_narrow_ones() {
    for kernels in Kernels::supported() {
        for cols in (1..400).chain([768, 1536, 2304]) {
            for (threads, beside, tasks) in [
                (1, 1, 2),
                (2, 1, 4),
                (2, 2, 2),
                (3, 1, 6),
                (4, 1, 8),
                (8, 1, 16),
                (10, 3, 7),
            ] {
                let share = |tiles: usize, size: usize| (beside * tiles).div_ceil(threads) * size;
                let (tiles, size) = kernels.column_tiles(cols, tasks, beside, threads);
                assert!(size.is_multiple_of(kernels.panel) && (tiles - 1) * size < cols && cols <= tiles * size);
                let (narrow, narrow_size) = tile(cols, tasks.min(cols.div_ceil(kernels.panel)), kernels.panel);
                assert!(
                    share(tiles, size) <= share(narrow, narrow_size),
                    "{cols} columns, {threads} threads"
                );
                assert!(
                    beside * tiles >= threads.min(beside * narrow),
                    "{cols} columns, idle ones of {threads}"
                );
            }
        }
        // Two panels each; a block's columns each, though four tasks of a panel would do.
        assert_eq!(kernels.column_tiles(8 * kernels.panel, 4, 1, 2), (4, 2 * kernels.panel));
        let (_, size) = kernels.column_tiles(2 * kernels.block_cols, 4, 1, 2);
        assert_eq!(size, kernels.block_cols.max(kernels.panel));
    }
}
