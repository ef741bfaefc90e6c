use super::conv::{shape, terms};
use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{
    Activation, ConvShape, Epilogue, depthwise_backward_data, depthwise_backward_weight, depthwise_forward,
};
use gyul_spec::scratch::{depthwise_backward, depthwise_forward as forward_scratch};

/// Sizes `[batch, h, w, c, kh, kw, stride h, stride w, pad top, pad left, pad bottom, pad right, multiplier]`, dilation.
const CASES: [([usize; 13], [usize; 2]); 22] = [
    ([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1], [1, 1]),
    ([2, 5, 4, 3, 1, 1, 1, 1, 0, 0, 0, 0, 1], [1, 1]),
    ([5, 9, 7, 33, 3, 3, 1, 1, 1, 1, 1, 1, 1], [1, 1]),
    ([1, 17, 17, 16, 3, 3, 1, 1, 0, 0, 0, 0, 1], [1, 1]),
    ([3, 9, 17, 8, 3, 3, 2, 2, 1, 1, 1, 1, 1], [1, 1]),
    ([2, 9, 8, 17, 3, 3, 2, 2, 0, 0, 1, 1, 1], [1, 1]),
    ([1, 33, 17, 3, 5, 5, 1, 1, 2, 2, 2, 2, 1], [1, 1]),
    ([2, 7, 8, 65, 3, 5, 2, 1, 0, 1, 1, 2, 1], [1, 1]),
    // Rows of three taps that pixels share, also with a dilation that is the stride; of five, in whole blocks.
    ([2, 3, 17, 50, 3, 3, 1, 1, 1, 1, 1, 1, 1], [1, 1]),
    ([1, 5, 29, 34, 2, 3, 2, 2, 0, 2, 0, 2, 1], [2, 2]),
    ([1, 3, 19, 70, 3, 5, 1, 1, 1, 2, 1, 2, 1], [1, 1]),
    // Stride above the kernel; windows wholly in the padding; windows cut on both sides.
    ([2, 10, 11, 24, 2, 2, 3, 3, 0, 0, 0, 0, 1], [1, 1]),
    ([1, 2, 2, 3, 1, 1, 1, 1, 2, 2, 2, 2, 1], [1, 1]),
    ([1, 1, 1, 33, 5, 5, 1, 1, 2, 2, 2, 2, 1], [1, 1]),
    ([1, 1, 40, 5, 1, 4, 1, 2, 0, 2, 0, 2, 1], [1, 1]),
    ([2, 2, 3, 9, 7, 7, 1, 1, 3, 3, 3, 3, 1], [1, 1]),
    // Dilation, with and without a common factor with the stride.
    ([2, 9, 11, 17, 3, 3, 1, 1, 2, 2, 2, 2, 1], [2, 2]),
    ([2, 13, 17, 3, 3, 3, 2, 4, 2, 4, 2, 4, 1], [4, 6]),
    ([2, 13, 17, 4, 3, 2, 3, 2, 2, 3, 2, 3, 1], [2, 3]),
    // Far more phases than outputs.
    (
        [1, 3, 4, 2, 2, 2, 1, 1, 500_000, 500_000, 500_000, 500_000, 1],
        [1_000_000, 1_000_000],
    ),
    // Several outputs a channel.
    ([3, 7, 9, 3, 3, 3, 2, 1, 1, 1, 1, 1, 2], [1, 1]),
    ([2, 5, 7, 5, 3, 3, 1, 1, 1, 1, 1, 1, 17], [1, 2]),
];

struct Case {
    s: ConvShape,
    x: Vec<f32>,
    weight: Vec<f32>,
    dy: Vec<f32>,
}

fn cases() -> impl Iterator<Item = Case> {
    CASES.into_iter().map(|(mut sizes, [dh, dw])| {
        sizes[12] *= sizes[3];
        let s = shape(sizes, [dh, dw, sizes[3]]);
        let [x, weight, dy] = [
            (s.batch * s.h * s.w * s.c, 1),
            (s.weight_len(), 2),
            (s.batch * s.oh * s.ow * s.out, 3),
        ]
        .map(|(n, k)| numbers(n, k));
        Case { s, x, weight, dy }
    })
}

#[test]
fn forward() {
    for Case { s, x, weight, dy } in cases() {
        let (scale, bias) = (numbers(s.out, 4), numbers(s.out, 5));
        let mut sums = vec![0.0; dy.len()];
        terms(&s, |y, x_at, w| sums[y] += f64::from(x[x_at]) * f64::from(weight[w]));
        let finish = |(i, sum): (usize, &f64)| sum * f64::from(scale[i % s.out]) + f64::from(bias[i % s.out]);
        let full: Vec<f64> = sums.iter().enumerate().map(finish).collect();
        let rectified: Vec<f64> = full.iter().map(|v| v.max(0.0)).collect();
        let smooth: Vec<f64> = full.iter().map(|v| v.tanh()).collect();
        for (activation, expected) in [
            (Activation::None, full),
            (Activation::Relu, rectified),
            (Activation::Tanh, smooth),
        ] {
            let epilogue = Epilogue {
                scale: Some(&scale),
                bias: Some(&bias),
                activation,
            };
            everywhere(forward_scratch(&s), &expected, 1e-5, |cx| {
                let mut y = vec![f32::NAN; dy.len()];
                depthwise_forward(cx, &mut y, &x, &weight, epilogue, &s);
                y
            });
        }
    }
}

#[test]
fn backward_data() {
    for Case { s, x, weight, dy } in cases() {
        let mut dx = vec![0.0; x.len()];
        terms(&s, |y, x, w| dx[x] += f64::from(dy[y]) * f64::from(weight[w]));
        everywhere(depthwise_backward(&s), &dx, 1e-6, |cx| {
            let mut dx = vec![f32::NAN; x.len()];
            depthwise_backward_data(cx, &mut dx, &dy, &weight, &s);
            dx
        });
    }
}

#[test]
fn backward_weight() {
    for Case { s, x, weight, dy } in cases() {
        for accumulate in [false, true] {
            let start = |w: &f32| if accumulate { f64::from(*w) } else { 0.0 };
            let mut dw: Vec<f64> = weight.iter().map(start).collect();
            terms(&s, |y, x_at, w| dw[w] += f64::from(dy[y]) * f64::from(x[x_at]));
            everywhere(depthwise_backward(&s), &dw, 2e-6, |cx| {
                let mut dw = if accumulate {
                    weight.clone()
                } else {
                    vec![f32::NAN; weight.len()]
                };
                depthwise_backward_weight(cx, &mut dw, &dy, &x, &s, accumulate);
                dw
            });
        }
    }
}
