use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{Cx, PoolShape, avg_pool_backward, avg_pool_forward, max_pool_backward, max_pool_forward};
use gyul_spec::scratch::Scratch;

/// `[batch, h, w, c, kernel h, kernel w, stride h, stride w, pad top, pad left, oh, ow]`.
const CASES: [[usize; 12]; 12] = [
    [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1],
    [5, 7, 6, 3, 2, 2, 2, 2, 0, 0, 3, 3],
    [3, 8, 7, 19, 3, 2, 3, 2, 0, 0, 2, 3],
    [2, 7, 9, 5, 2, 2, 2, 2, 1, 1, 4, 5],
    [2, 9, 8, 17, 3, 3, 2, 2, 1, 1, 5, 4],
    [1, 33, 5, 24, 3, 2, 1, 1, 1, 0, 33, 4],
    [3, 4, 4, 33, 2, 2, 3, 3, 0, 0, 1, 1],
    [2, 5, 5, 16, 5, 5, 1, 1, 2, 2, 5, 5],
    [2, 3, 17, 1, 1, 3, 1, 2, 0, 1, 3, 9],
    [2, 10, 13, 35, 3, 4, 3, 4, 0, 0, 3, 3],
    // Positions of more than a byte.
    [2, 17, 40, 18, 17, 20, 17, 20, 0, 0, 1, 2],
    [1, 20, 18, 3, 17, 17, 2, 1, 1, 0, 3, 2],
];

fn windows(s: &PoolShape) -> Vec<Vec<usize>> {
    let mut windows = vec![];
    for n in 0..s.batch {
        for (i, j) in (0..s.oh).flat_map(|i| (0..s.ow).map(move |j| (i, j))) {
            for c in 0..s.c {
                let mut window = vec![];
                for (a, b) in (0..s.kernel[0]).flat_map(|a| (0..s.kernel[1]).map(move |b| (a, b))) {
                    let (row, col) = (
                        (i * s.stride[0] + a).wrapping_sub(s.pad[0]),
                        (j * s.stride[1] + b).wrapping_sub(s.pad[1]),
                    );
                    if row < s.h && col < s.w {
                        window.push(((n * s.h + row) * s.w + col) * s.c + c);
                    }
                }
                windows.push(window);
            }
        }
    }
    windows
}

/// The maxima, and the gradient of what they are of.
fn picked(cx: &Cx<'_>, x: &[f32], dy: &[f32], s: &PoolShape) -> Vec<f32> {
    let (mut y, mut dx) = (vec![f32::NAN; dy.len()], vec![f32::NAN; x.len()]);
    let mut picks = vec![0.0; s.batch * s.picks()];
    max_pool_forward(cx, &mut y, &mut picks, x, s);
    max_pool_backward(cx, &mut dx, dy, &picks, s);
    [y, dx].concat()
}

#[test]
fn max_and_mean() {
    for [batch, h, w, c, kh, kw, sh, sw, top, left, oh, ow] in CASES {
        let s = PoolShape {
            batch,
            h,
            w,
            c,
            kernel: [kh, kw],
            stride: [sh, sw],
            pad: [top, left],
            oh,
            ow,
        };
        // Few distinct values, so that there are ties.
        let x: Vec<f32> = numbers(batch * h * w * c, 1)
            .iter()
            .map(|x| (x * 3.0).round())
            .collect();
        let dy = numbers(batch * oh * ow * c, 2);
        let windows = windows(&s);
        let max: Vec<f32> = windows
            .iter()
            .map(|w| w.iter().map(|&i| x[i]).fold(f32::NEG_INFINITY, f32::max))
            .collect();
        let mean: Vec<f64> = windows
            .iter()
            .map(|w| w.iter().map(|&i| f64::from(x[i])).sum::<f64>() / w.len() as f64)
            .collect();
        let (mut d_max, mut d_mean) = (vec![0.0; x.len()], vec![0.0; x.len()]);
        for ((window, max), dy) in windows.iter().zip(&max).zip(&dy) {
            d_max[*window.iter().find(|&&i| x[i] == *max).expect("a maximum")] += f64::from(*dy);
            for &i in window {
                d_mean[i] += f64::from(*dy) / window.len() as f64;
            }
        }
        let none = Scratch::default();
        everywhere(
            none,
            &max.iter().map(|y| f64::from(*y)).collect::<Vec<_>>(),
            0.0,
            |cx| {
                let mut y = vec![f32::NAN; dy.len()];
                max_pool_forward(cx, &mut y, &mut [], &x, &s);
                y
            },
        );
        everywhere(
            none,
            &max.iter().map(|y| f64::from(*y)).chain(d_max).collect::<Vec<_>>(),
            1e-6,
            |cx| picked(cx, &x, &dy, &s),
        );
        everywhere(none, &mean, 1e-6, |cx| {
            let mut y = vec![f32::NAN; dy.len()];
            avg_pool_forward(cx, &mut y, &x, &s);
            y
        });
        everywhere(none, &d_mean, 1e-6, |cx| {
            let mut dx = vec![f32::NAN; x.len()];
            avg_pool_backward(cx, &mut dx, &dy, &s);
            dx
        });
    }
}

#[test]
fn global_mean() {
    let x = [1.0, 10.0, 2.0, 20.0, 3.0, 30.0];
    everywhere(
        Scratch::default(),
        &[2.0, 20.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        1e-6,
        |cx| {
            let (mut y, mut dx) = (vec![0.0; 2], vec![0.0; 6]);
            avg_pool_forward(cx, &mut y, &x, &PoolShape::global(1, 3, 2));
            avg_pool_backward(cx, &mut dx, &[3.0, 3.0], &PoolShape::global(1, 3, 2));
            [y, dx].concat()
        },
    );
}

/// A sum of many numbers rounds away what is added to it one by one.
#[test]
fn mean_of_many() {
    let check = |x: &[f32], channels: usize, tolerance: f64| {
        let positions = x.len() / channels;
        let mean = |c: usize| x.iter().skip(c).step_by(channels).map(|x| f64::from(*x)).sum::<f64>() / positions as f64;
        let expected: Vec<f64> = (0..channels).map(mean).collect();
        everywhere(Scratch::default(), &expected, tolerance, |cx| {
            let mut y = vec![f32::NAN; channels];
            avg_pool_forward(cx, &mut y, x, &PoolShape::global(1, positions, channels));
            y
        });
    };
    for channels in [1, 3] {
        // Equal numbers are rounded the same way each time.
        check(&vec![0.1; (1 << 19) * channels], channels, 1e-4);
    }
    for channels in [1, 3] {
        let x: Vec<f32> = numbers(512 * 512 * channels, 1).iter().map(|x| 100.0 + x).collect();
        check(&x, channels, 3e-6);
    }
}

#[test]
fn global_maximum() {
    let x = [1.0, 30.0, 3.0, 20.0, 3.0, 30.0];
    // Of equals the first gets the gradient.
    let expected = [3.0, 30.0, 0.0, 5.0, 4.0, 0.0, 0.0, 0.0];
    everywhere(Scratch::default(), &expected, 0.0, |cx| {
        picked(cx, &x, &[4.0, 5.0], &PoolShape::global(1, 3, 2))
    });
}

#[test]
fn nan_wins_the_maximum() {
    let s = PoolShape {
        batch: 1,
        h: 1,
        w: 3,
        c: 1,
        kernel: [1, 3],
        stride: [1, 1],
        pad: [0, 0],
        oh: 1,
        ow: 1,
    };
    for x in [[f32::NAN, 1.0, 2.0], [1.0, f32::NAN, 2.0], [1.0, 2.0, f32::NAN]] {
        everywhere(Scratch::default(), &[f64::NAN], 0.0, |cx| {
            let mut y = vec![0.0];
            max_pool_forward(cx, &mut y, &mut [], &x, &s);
            let all = picked(cx, &x, &[1.0], &s);
            assert_eq!(
                all[1..],
                x.map(|x| f32::from(x.is_nan())),
                "the gradient goes there, too"
            );
            y
        });
    }
}
