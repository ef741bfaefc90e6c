use crate::kernels::cpu::testing::{everywhere_within, largest, numbers};
use crate::kernels::cpu::{
    Activation, batch_norm_backward, batch_norm_forward, layer_norm_backward, layer_norm_forward,
};
use gyul_spec::scratch::{batch_norm, layer_norm};

const EPSILON: f32 = 1e-3;
/// `[rows, cols]`.
const CASES: [[usize; 2]; 6] = [[2, 1], [5, 3], [33, 17], [100, 24], [17, 33], [300, 64]];

/// `y`, `x̂`, and `1 / √(var + ε)` of one vector.
fn normalize(x: &[f64]) -> (Vec<f64>, f64, f64) {
    let n = x.len() as f64;
    let mean = x.iter().sum::<f64>() / n;
    let deviation = 1.0 / (x.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / n + f64::from(EPSILON)).sqrt();
    (x.iter().map(|x| (x - mean) * deviation).collect(), mean, deviation)
}

/// The gradient of [`normalize`]: `(g − mean(g) − x̂ · mean(g · x̂)) / √(var + ε)`.
fn d_normalize(g: &[f64], hat: &[f64], deviation: f64) -> Vec<f64> {
    let n = g.len() as f64;
    let first = g.iter().sum::<f64>() / n;
    let second = g.iter().zip(hat).map(|(g, h)| g * h).sum::<f64>() / n;
    g.iter()
        .zip(hat)
        .map(|(g, h)| deviation * (g - first - h * second))
        .collect()
}

struct Expected {
    y: Vec<f64>,
    saved: Vec<f64>,
    dx: Vec<f64>,
    dgamma: Vec<f64>,
    dbeta: Vec<f64>,
}

/// `groups` are the positions that are normalized together.
fn reference(x: &[f32], dy: &[f32], gamma: &[f32], beta: &[f32], groups: &[Vec<usize>], layer: bool) -> Expected {
    let cols = gamma.len();
    let mut e = Expected {
        y: vec![0.0; x.len()],
        saved: vec![],
        dx: vec![0.0; x.len()],
        dgamma: vec![0.0; cols],
        dbeta: vec![0.0; cols],
    };
    let (mut means, mut deviations) = (vec![], vec![]);
    for group in groups {
        let (hat, mean, deviation) = normalize(&group.iter().map(|&i| f64::from(x[i])).collect::<Vec<_>>());
        let g: Vec<f64> = group
            .iter()
            .map(|&i| f64::from(dy[i]) * f64::from(gamma[i % cols]))
            .collect();
        let dx = d_normalize(&g, &hat, deviation);
        for (k, &i) in group.iter().enumerate() {
            e.y[i] = hat[k] * f64::from(gamma[i % cols]) + f64::from(beta[i % cols]);
            e.dx[i] = dx[k];
            e.dgamma[i % cols] += f64::from(dy[i]) * hat[k];
            e.dbeta[i % cols] += f64::from(dy[i]);
        }
        means.push(mean);
        deviations.push(deviation);
    }
    e.saved = if layer {
        means.iter().zip(&deviations).flat_map(|(m, d)| [*m, *d]).collect()
    } else {
        [means, deviations].concat()
    };
    e
}

#[test]
fn batch_and_layer() {
    for sizes @ [rows, cols] in CASES {
        // A batch norm also with an activation behind it.
        for (layer, activation) in [
            (false, Activation::None),
            (false, Activation::Relu),
            (true, Activation::None),
        ] {
            let x: Vec<f32> = numbers(rows * cols, 1).iter().map(|x| x + 3.0).collect();
            let (dy, gamma, beta) = (numbers(rows * cols, 2), numbers(cols, 3), numbers(cols, 4));
            let groups: Vec<Vec<usize>> = if layer {
                (0..rows).map(|row| (row * cols..(row + 1) * cols).collect()).collect()
            } else {
                (0..cols)
                    .map(|col| (col..rows * cols).step_by(cols).collect())
                    .collect()
            };
            let mut e = reference(&x, &dy, &gamma, &beta, &groups, layer);
            if activation == Activation::Relu {
                let y = e.y;
                let passed: Vec<f32> = dy
                    .iter()
                    .zip(&y)
                    .map(|(dy, y)| if *y > 0.0 { *dy } else { 0.0 })
                    .collect();
                e = reference(&x, &passed, &gamma, &beta, &groups, layer);
                e.y = y.iter().map(|y| y.max(0.0)).collect();
            }
            let plus_one = |v: &[f64]| v.iter().map(|v| v + 1.0).collect::<Vec<_>>();
            // Outputs and gradients have scales of their own: one comparison each.
            let outputs = [
                e.y.clone(),
                e.saved.clone(),
                e.dx.clone(),
                plus_one(&e.dgamma),
                plus_one(&e.dbeta),
            ];
            for (which, expected) in outputs.iter().enumerate() {
                // Gradients cancel down to far less than what they are sums of.
                let scale = largest(expected).max(if which < 2 { 0.0 } else { largest(&dy) });
                everywhere_within(
                    if layer { layer_norm(cols) } else { batch_norm(cols) },
                    expected,
                    1e-5 * scale,
                    |cx| {
                        let (mut y, mut saved, mut dx) = (
                            vec![f32::NAN; x.len()],
                            vec![f32::NAN; e.saved.len()],
                            vec![f32::NAN; x.len()],
                        );
                        let (mut dgamma, mut dbeta) = (vec![1.0; cols], vec![1.0; cols]);
                        let gradients = [&mut dgamma[..], &mut dbeta[..]];
                        if layer {
                            layer_norm_forward(cx, &mut y, &mut saved, &x, [&gamma, &beta], EPSILON, sizes);
                            layer_norm_backward(cx, &mut dx, gradients, &dy, &x, &gamma, &saved, sizes, true);
                        } else {
                            let mut dy = dy.clone();
                            let weights = [&gamma[..], &beta[..]];
                            batch_norm_forward(cx, &mut y, &mut saved, &x, weights, EPSILON, activation, sizes);
                            let derived = (activation, &y[..]);
                            batch_norm_backward(
                                cx, &mut dx, gradients, &mut dy, &x, &gamma, &saved, derived, sizes, true,
                            );
                        }
                        vec![y, saved, dx, dgamma, dbeta].swap_remove(which)
                    },
                );
            }
        }
    }
}

/// An image of one colour, flattened: a sum that rounds its numbers away gives a mean that none of them has.
#[test]
fn a_long_row_of_one_number_is_its_own_mean() {
    let cols = 224 * 224 * 3;
    let (x, gamma, beta) = (vec![200.3; cols], vec![1.0; cols], vec![0.0; cols]);
    everywhere_within(layer_norm(cols), &[0.0], 0.05, |cx| {
        let mut y = vec![f32::NAN; cols];
        layer_norm_forward(cx, &mut y, &mut [], &x, [&gamma, &beta], EPSILON, [1, cols]);
        vec![y[cols - 1]]
    });
}
