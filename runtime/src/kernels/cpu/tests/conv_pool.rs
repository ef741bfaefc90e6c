//! A convolution with the max pooling behind it, against both by themselves in f64.

use super::conv::{several, shape, terms};
use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{
    Activation, ConvShape, Cx, Epilogue, PoolShape, conv2d_pooled_backward_data, conv2d_pooled_backward_weight,
    conv2d_pooled_forward,
};
use gyul_spec::scratch::{self, Scratch};

/// Sizes as in `conv.rs`, and windows.
const CASES: [([usize; 13], [usize; 2]); 12] = [
    ([1, 3, 3, 1, 2, 2, 1, 1, 0, 0, 0, 0, 1], [2, 2]),
    ([2, 5, 4, 3, 1, 1, 1, 1, 0, 0, 0, 0, 17], [2, 2]),
    // Rows and columns that no window reaches.
    ([5, 9, 8, 3, 3, 3, 1, 1, 0, 0, 0, 0, 33], [2, 2]),
    ([3, 9, 7, 24, 3, 3, 1, 1, 1, 1, 1, 1, 35], [2, 3]),
    ([3, 17, 16, 3, 3, 3, 2, 2, 1, 1, 1, 1, 10], [3, 2]),
    // More padding than the kernel has room for.
    ([2, 6, 5, 3, 1, 1, 1, 1, 2, 2, 2, 2, 7], [2, 2]),
    ([2, 7, 8, 3, 3, 3, 1, 1, 3, 3, 3, 3, 16], [1, 2]),
    // Stride above the kernel.
    ([2, 14, 15, 3, 2, 2, 3, 3, 0, 0, 0, 0, 5], [2, 1]),
    // Weights above the size that is summed in parts.
    ([3, 8, 9, 33, 3, 3, 1, 1, 1, 1, 1, 1, 40], [2, 2]),
    // Several tasks an image; positions of more than a byte.
    ([2, 70, 34, 3, 3, 3, 1, 1, 0, 0, 0, 0, 40], [2, 2]),
    ([1, 36, 20, 2, 1, 3, 1, 1, 0, 0, 0, 0, 9], [17, 16]),
    ([1, 15, 15, 512, 1, 1, 1, 1, 1, 1, 1, 1, 129], [2, 2]),
];

struct Case {
    s: ConvShape,
    pool: PoolShape,
    x: Vec<f32>,
    weight: Vec<f32>,
    bias: Vec<f32>,
    dy: Vec<f32>,
}

impl Case {
    fn new((sizes, window): ([usize; 13], [usize; 2])) -> Self {
        let s = shape(sizes, [1, 1, 1]);
        let pool = PoolShape::behind(&s, window);
        Self {
            s,
            pool,
            x: numbers(s.batch * s.h * s.w * s.c, 1),
            weight: numbers(s.weight_len(), 2),
            bias: numbers(s.out, 3),
            dy: numbers(s.batch * pool.oh * pool.ow * s.out, 4),
        }
    }

    /// The pooled outputs, and which of the convolution's each is.
    fn pooled(&self, activation: impl Fn(f64) -> f64) -> (Vec<f64>, Vec<usize>) {
        let (s, pool) = (&self.s, &self.pool);
        let mut full = vec![0.0; s.batch * s.oh * s.ow * s.out];
        terms(s, |y, x, w| full[y] += f64::from(self.x[x]) * f64::from(self.weight[w]));
        for (i, y) in full.iter_mut().enumerate() {
            *y = activation(*y + f64::from(self.bias[i % s.out]));
        }
        let picked = (0..self.dy.len()).map(|i| {
            let (pixel, o) = (i / s.out, i % s.out);
            let (n, row, col) = (pixel / pool.ow / pool.oh, pixel / pool.ow % pool.oh, pixel % pool.ow);
            let positions = (0..pool.kernel[0]).flat_map(|a| (0..pool.kernel[1]).map(move |b| (a, b)));
            let places = positions.map(|(a, b)| {
                let at = [row * pool.kernel[0] + a, col * pool.kernel[1] + b];
                ((n * s.oh + at[0]) * s.ow + at[1]) * s.out + o
            });
            // Of equals the first.
            places
                .rev()
                .max_by(|a, b| full[*a].total_cmp(&full[*b]))
                .expect("a window")
        });
        let picked: Vec<usize> = picked.collect();
        (picked.iter().map(|at| full[*at]).collect(), picked)
    }

    /// The gradients of the weight and of the input.
    fn gradients(&self, picked: &[usize]) -> [Vec<f64>; 2] {
        let s = &self.s;
        let mut full = vec![0.0; s.batch * s.oh * s.ow * s.out];
        for (at, dy) in picked.iter().zip(&self.dy) {
            full[*at] = f64::from(*dy);
        }
        let (mut dw, mut dx) = (vec![0.0; self.weight.len()], vec![0.0; self.x.len()]);
        terms(s, |y, x, w| {
            dw[w] += f64::from(self.x[x]) * full[y];
            dx[x] += f64::from(self.weight[w]) * full[y];
        });
        [dw, dx]
    }

    fn scratch(&self) -> Scratch {
        let all = scratch::conv2d_forward(&self.s).max(scratch::conv2d_backward(&self.s));
        Scratch {
            thread: all.thread + scratch::pooled(&self.s, self.pool.kernel, true),
            ..all
        }
    }
}

#[test]
fn as_both_by_themselves() {
    for case in CASES.map(Case::new) {
        let (s, window) = (&case.s, case.pool.kernel);
        let epilogue = |activation| Epilogue {
            scale: None,
            bias: Some(&case.bias),
            activation,
        };
        let (y, _) = case.pooled(f64::tanh);
        everywhere(case.scratch(), &y, 1e-5, |cx| {
            let mut y = vec![f32::NAN; case.dy.len()];
            conv2d_pooled_forward(
                cx,
                &mut y,
                &mut [],
                &case.x,
                &case.weight,
                epilogue(Activation::Tanh),
                s,
                window,
            );
            y
        });
        // Without the ties that saturation makes in f32.
        let (y, picked) = case.pooled(|y| if y < 0.0 { 0.25 * y } else { y });
        let [dw, dx] = case.gradients(&picked);
        let epilogue = epilogue(Activation::LeakyRelu(0.25));
        let expected = [y, dw, dx].concat();
        let run = |cx: &mut Cx<'_>| {
            let (mut y, mut picks) = (
                vec![f32::NAN; case.dy.len()],
                vec![f32::NAN; s.batch * case.pool.picks()],
            );
            let (mut dw, mut dx) = (vec![f32::NAN; case.weight.len()], vec![f32::NAN; case.x.len()]);
            conv2d_pooled_forward(cx, &mut y, &mut picks, &case.x, &case.weight, epilogue, s, window);
            let d_y = [case.dy.as_slice(), picks.as_slice()];
            // Twice, the second time adding up.
            conv2d_pooled_backward_weight(cx, &mut dw, d_y, &case.x, s, window, false);
            conv2d_pooled_backward_weight(cx, &mut dw, d_y, &case.x, s, window, true);
            for dw in &mut dw {
                *dw /= 2.0;
            }
            conv2d_pooled_backward_data(cx, &mut dx, d_y, &case.weight, s, window);
            [y, dw, dx].concat()
        };
        everywhere(case.scratch(), &expected, 1e-5, run);
        everywhere(several(case.scratch()), &expected, 1e-5, run);
    }
}
