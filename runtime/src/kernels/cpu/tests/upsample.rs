use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{UpsampleShape, upsample_backward, upsample_forward};
use gyul_spec::scratch::Scratch;

/// `[batch, h, w, c, down, right]`.
const CASES: [[usize; 6]; 7] = [
    [1, 1, 1, 1, 1, 1],
    [5, 3, 1, 3, 2, 2],
    [2, 1, 3, 17, 3, 3],
    [1, 17, 3, 1, 2, 5],
    [2, 3, 4, 33, 1, 4],
    [3, 5, 5, 16, 4, 1],
    [1, 9, 7, 3, 7, 2],
];

/// Which pixels of an axis number `i` of the output takes, and how much of each.
fn taps(i: usize, factor: usize, len: usize, bilinear: bool) -> Vec<(usize, f64)> {
    if !bilinear {
        return vec![(i / factor, 1.0)];
    }
    let at = (i as f64 + 0.5) / factor as f64 - 0.5;
    let share = at - at.floor();
    let clip = |at: f64| at.clamp(0.0, (len - 1) as f64) as usize;
    vec![(clip(at.floor()), 1.0 - share), (clip(at.floor() + 1.0), share)]
}

#[test]
fn nearest_and_bilinear() {
    for [batch, h, w, c, down, right] in CASES {
        for bilinear in [false, true] {
            let s = UpsampleShape {
                batch,
                h,
                w,
                c,
                factor: [down, right],
                bilinear,
            };
            let (oh, ow) = (down * h, right * w);
            let (x, dy) = (numbers(batch * h * w * c, 1), numbers(batch * oh * ow * c, 2));
            let (mut y, mut dx) = (vec![0.0; dy.len()], vec![0.0; x.len()]);
            for to in 0..dy.len() {
                let (k, j, i, n) = (to % c, to / c % ow, to / c / ow % oh, to / c / ow / oh);
                for (row, share) in taps(i, down, h, bilinear) {
                    for (col, other) in taps(j, right, w, bilinear) {
                        let from = ((n * h + row) * w + col) * c + k;
                        y[to] += share * other * f64::from(x[from]);
                        dx[from] += share * other * f64::from(dy[to]);
                    }
                }
            }
            everywhere(Scratch::NONE, &y, if bilinear { 1e-6 } else { 0.0 }, |cx| {
                let mut y = vec![f32::NAN; dy.len()];
                upsample_forward(cx, &mut y, &x, &s);
                y
            });
            everywhere(Scratch::NONE, &dx, 1e-6, |cx| {
                let mut dx = vec![f32::NAN; x.len()];
                upsample_backward(cx, &mut dx, &dy, &s);
                dx
            });
        }
    }
}

/// An infinite pixel reaches what is mixed of it, and nothing else.
#[test]
fn infinity_stays_in_its_place() {
    let s = UpsampleShape {
        batch: 1,
        h: 1,
        w: 3,
        c: 1,
        factor: [1, 3],
        bilinear: true,
    };
    let infinity = f64::INFINITY;
    let expected = [3.0, 3.0, infinity, infinity, infinity, infinity, infinity, 6.0, 6.0];
    everywhere(Scratch::NONE, &expected.map(|y| 1.0 / y), 1e-6, |cx| {
        let mut y = vec![0.0; 9];
        upsample_forward(cx, &mut y, &[3.0, f32::INFINITY, 6.0], &s);
        y.iter().map(|y| 1.0 / y).collect()
    });
}
