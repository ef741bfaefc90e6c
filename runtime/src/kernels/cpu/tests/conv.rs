use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{
    Activation, ConvShape, Epilogue, conv2d_backward_data, conv2d_backward_weight, conv2d_forward, conv2d_transposed,
};
use gyul_spec::scratch::{self, Scratch, conv2d_backward, conv2d_forward as forward_scratch};

/// Sizes `[batch, h, w, c, kh, kw, stride h, stride w, pad top, pad left, pad bottom, pad right, out]`.
const CASES: [[usize; 13]; 21] = [
    [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1],
    [2, 5, 4, 3, 1, 1, 1, 1, 0, 0, 0, 0, 17],
    [1, 17, 17, 1, 3, 3, 1, 1, 0, 0, 0, 0, 33],
    [5, 9, 7, 3, 3, 3, 1, 1, 1, 1, 1, 1, 33],
    [5, 9, 7, 24, 3, 3, 2, 2, 1, 1, 1, 1, 3],
    [1, 33, 17, 3, 5, 5, 1, 1, 2, 2, 2, 2, 10],
    [2, 8, 9, 24, 3, 5, 2, 1, 0, 1, 1, 2, 64],
    [3, 7, 7, 3, 5, 1, 1, 3, 2, 0, 2, 0, 17],
    // Stride above the kernel: some inputs are read by no window.
    [2, 7, 8, 3, 1, 1, 2, 2, 0, 0, 0, 0, 33],
    [2, 10, 11, 3, 2, 2, 3, 3, 0, 0, 0, 0, 5],
    // Windows that do not reach the last rows and columns; windows wholly in the padding.
    [1, 8, 8, 1, 3, 3, 2, 2, 0, 0, 0, 0, 3],
    [1, 2, 2, 3, 1, 1, 1, 1, 2, 2, 2, 2, 3],
    [1, 1, 1, 3, 5, 5, 1, 1, 2, 2, 2, 2, 33],
    [1, 1, 40, 3, 1, 5, 1, 2, 0, 2, 0, 2, 17],
    [2, 4, 4, 33, 4, 4, 1, 1, 0, 0, 0, 0, 65],
    // Weights above the size that is summed in parts.
    [3, 6, 5, 33, 3, 3, 1, 1, 1, 1, 1, 1, 40],
    [3, 6, 5, 33, 3, 3, 2, 3, 0, 1, 1, 0, 16],
    [9, 6, 6, 64, 3, 3, 1, 1, 0, 0, 0, 0, 32],
    // A weight that does not stay in L2, and padded copies that are as long as they get beside one.
    [1, 15, 15, 512, 1, 1, 1, 1, 1, 1, 1, 1, 129],
    // A matrix product that few positions meet.
    [1, 4, 4, 100, 1, 1, 1, 1, 0, 0, 0, 0, 80],
    [2, 2, 3, 40, 1, 1, 1, 1, 0, 0, 0, 0, 80],
];

/// The same with dilation down and right, and groups.
const SPARSE: [([usize; 13], [usize; 3]); 16] = [
    // Rows of windows that lie wholly in the padding, of a group that is not the first.
    ([1, 2, 2, 4, 3, 3, 1, 1, 3, 3, 3, 3, 4], [1, 1, 2]),
    ([1, 3, 3, 2, 1, 1, 1, 1, 0, 0, 0, 0, 2], [1, 1, 2]),
    ([5, 9, 7, 6, 3, 3, 1, 1, 1, 1, 1, 1, 9], [1, 1, 3]),
    ([2, 9, 7, 33, 3, 3, 2, 2, 1, 1, 1, 1, 66], [1, 1, 33]),
    // Groups wider than a panel; weights that are summed in parts, and that are not.
    ([3, 7, 8, 68, 3, 2, 1, 1, 1, 0, 1, 1, 80], [1, 1, 2]),
    // The same of one image: tasks that pack their own panels.
    ([1, 4, 5, 160, 3, 2, 1, 1, 1, 0, 1, 1, 80], [1, 1, 2]),
    ([3, 5, 5, 68, 1, 1, 1, 1, 0, 0, 0, 0, 102], [1, 1, 2]),
    ([3, 5, 6, 6, 3, 3, 1, 1, 1, 1, 1, 1, 6], [2, 1, 2]),
    ([2, 9, 11, 3, 3, 3, 1, 1, 0, 0, 0, 0, 17], [2, 3, 1]),
    // Stride and dilation with a common factor, without one, one a multiple of the other.
    ([2, 13, 17, 3, 3, 3, 2, 4, 2, 4, 2, 4, 5], [4, 6, 1]),
    ([2, 13, 17, 4, 3, 2, 3, 2, 2, 3, 2, 3, 34], [2, 3, 2]),
    ([2, 9, 9, 3, 2, 2, 4, 2, 0, 0, 1, 1, 5], [2, 4, 1]),
    // Sequences, causal: phases without any output; weights that are not summed in parts.
    ([2, 1, 5, 3, 1, 3, 1, 1, 0, 16, 0, 0, 17], [1, 8, 1]),
    ([3, 1, 33, 40, 1, 3, 1, 1, 0, 4, 0, 0, 40], [1, 2, 1]),
    // Few terms and many outputs: threads cut the weight gradient within groups.
    ([2, 4, 5, 12, 1, 2, 1, 1, 0, 0, 0, 0, 400], [1, 1, 2]),
    // Far more phases than outputs.
    (
        [1, 3, 4, 2, 2, 2, 1, 1, 500_000, 500_000, 500_000, 500_000, 3],
        [1_000_000, 1_000_000, 1],
    ),
];

pub(super) fn shape(
    [batch, h, w, c, kh, kw, sh, sw, top, left, bottom, right, out]: [usize; 13],
    [dh, dw, groups]: [usize; 3],
) -> ConvShape {
    let (rows, cols) = ((kh - 1) * dh + 1, (kw - 1) * dw + 1);
    let (oh, ow) = ((h + top + bottom - rows) / sh + 1, (w + left + right - cols) / sw + 1);
    ConvShape {
        batch,
        h,
        w,
        c,
        kh,
        kw,
        stride: [sh, sw],
        dilation: [dh, dw],
        groups,
        pad: [top, left],
        oh,
        ow,
        out,
    }
}

/// `each(y, x, weight)`: the flat positions of every multiply-add.
pub(super) fn terms(s: &ConvShape, mut each: impl FnMut(usize, usize, usize)) {
    for n in 0..s.batch {
        for (i, j) in (0..s.oh).flat_map(|i| (0..s.ow).map(move |j| (i, j))) {
            for (a, b) in (0..s.kh).flat_map(|a| (0..s.kw).map(move |b| (a, b))) {
                let (row, col) = (i * s.stride[0] + a * s.dilation[0], j * s.stride[1] + b * s.dilation[1]);
                let Some((row, col)) = row.checked_sub(s.pad[0]).zip(col.checked_sub(s.pad[1])) else {
                    continue;
                };
                if row >= s.h || col >= s.w {
                    continue;
                }
                for (c, o) in (0..s.group_c()).flat_map(|c| (0..s.out).map(move |o| (c, o))) {
                    let channel = o / s.group_out() * s.group_c() + c;
                    let y = ((n * s.oh + i) * s.ow + j) * s.out + o;
                    let x = ((n * s.h + row) * s.w + col) * s.c + channel;
                    each(y, x, ((a * s.kw + b) * s.group_c() + c) * s.out + o);
                }
            }
        }
    }
}

/// Room for the padded copies of several images, and for all rows of each.
pub(super) fn several(all: Scratch) -> Scratch {
    Scratch {
        thread: 4 * all.thread,
        ..all
    }
}

struct Case {
    s: ConvShape,
    x: Vec<f32>,
    weight: Vec<f32>,
    dy: Vec<f32>,
}

fn cases() -> impl Iterator<Item = Case> {
    let dense = CASES.into_iter().map(|sizes| (sizes, [1, 1, 1]));
    dense.chain(SPARSE).map(|(sizes, sparse)| {
        let s = shape(sizes, sparse);
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
        let leaky: Vec<f64> = full.iter().map(|&v| if v < 0.0 { 0.25 * v } else { v }).collect();
        let smooth: Vec<f64> = full.iter().map(|v| v.tanh()).collect();
        let epilogue = Epilogue {
            scale: Some(&scale),
            bias: Some(&bias),
            activation: Activation::LeakyRelu(0.25),
        };
        let all = forward_scratch(&s);
        for scratch in [all, Scratch { shared: 0, ..all }, several(all)] {
            let run = |epilogue| {
                let (s, x, weight, len) = (&s, &x, &weight, dy.len());
                move |cx: &mut crate::kernels::cpu::Cx<'_>| {
                    let mut y = vec![f32::NAN; len];
                    conv2d_forward(cx, &mut y, x, weight, epilogue, s);
                    y
                }
            };
            everywhere(scratch, &sums, 1e-6, run(Epilogue::default()));
            everywhere(scratch, &leaky, 1e-6, run(epilogue));
            everywhere(
                scratch,
                &smooth,
                1e-5,
                run(Epilogue {
                    activation: Activation::Tanh,
                    ..epilogue
                }),
            );
        }
    }
}

#[test]
fn backward_data() {
    for Case { s, x, weight, dy } in cases() {
        let mut dx = vec![0.0; x.len()];
        terms(&s, |y, x, w| dx[x] += f64::from(dy[y]) * f64::from(weight[w]));
        for scratch in [conv2d_backward(&s), several(conv2d_backward(&s))] {
            everywhere(scratch, &dx, 1e-6, |cx| {
                let mut dx = vec![f32::NAN; x.len()];
                conv2d_backward_data(cx, &mut dx, &dy, &weight, &s);
                dx
            });
        }
        // With a bias and an activation it is transposed convolution.
        let bias = numbers(s.c, 4);
        let finish = |(i, sum): (usize, &f64)| (sum + f64::from(bias[i % s.c])).max(0.0);
        let finished: Vec<f64> = dx.iter().enumerate().map(finish).collect();
        let epilogue = Epilogue {
            bias: Some(&bias),
            activation: Activation::Relu,
            ..Epilogue::default()
        };
        everywhere(scratch::conv2d_backward_data(&s), &finished, 1e-6, |cx| {
            let mut dx = vec![f32::NAN; x.len()];
            conv2d_transposed(cx, &mut dx, &dy, &weight, epilogue, &s);
            dx
        });
    }
}

#[test]
fn backward_weight() {
    for Case { s, x, weight, dy } in cases() {
        for accumulate in [false, true] {
            let mut dw: Vec<f64> = weight
                .iter()
                .map(|w| if accumulate { f64::from(*w) } else { 0.0 })
                .collect();
            terms(&s, |y, x_at, w| dw[w] += f64::from(dy[y]) * f64::from(x[x_at]));
            everywhere(conv2d_backward(&s), &dw, 2e-6, |cx| {
                let mut dw = if accumulate {
                    weight.clone()
                } else {
                    vec![f32::NAN; weight.len()]
                };
                conv2d_backward_weight(cx, &mut dw, &dy, &x, &s, accumulate);
                dw
            });
        }
    }
}
