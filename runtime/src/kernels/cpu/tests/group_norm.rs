use crate::kernels::cpu::testing::{everywhere_within, largest, numbers};
use crate::kernels::cpu::{GroupShape, group_norm_backward, group_norm_forward};
use gyul_spec::scratch::group_norm;

const EPSILON: f32 = 1e-3;
/// `[batch, pixels, channels, groups]`. The last keeps several threads at it for so long that they meet in their scratch, were it shared.
const CASES: [[usize; 4]; 8] = [
    [1, 2, 1, 1],
    [5, 3, 3, 1],
    [2, 33, 17, 17],
    [3, 17, 24, 4],
    [5, 1, 33, 3],
    [4, 49, 64, 8],
    [1, 300, 6, 2],
    [6, 6000, 8, 2],
];

/// `y`, `dx`, `dgamma`, `dbeta`, each of its own scale.
fn reference(x: &[f32], dy: &[f32], gamma: &[f32], beta: &[f32], s: &GroupShape) -> [Vec<f64>; 4] {
    let (sample, members) = (s.pixels * s.channels, s.channels / s.groups);
    let (mut y, mut dx) = (vec![0.0; x.len()], vec![0.0; x.len()]);
    let (mut dgamma, mut dbeta) = (vec![0.0; s.channels], vec![0.0; s.channels]);
    for (n, group) in (0..s.batch).flat_map(|n| (0..s.groups).map(move |group| (n, group))) {
        let of = |i: &usize| i / sample == n && i % s.channels / members == group;
        let all: Vec<usize> = (0..x.len()).filter(of).collect();
        let mean_of = |f: &dyn Fn(usize) -> f64| all.iter().map(|&i| f(i)).sum::<f64>() / all.len() as f64;
        let mean = mean_of(&|i| f64::from(x[i]));
        let variance = mean_of(&|i| (f64::from(x[i]) - mean).powi(2));
        let deviation = (variance + f64::from(EPSILON)).sqrt();
        let hat = |i: usize| (f64::from(x[i]) - mean) / deviation;
        let g = |i: usize| f64::from(dy[i]) * f64::from(gamma[i % s.channels]);
        let [first, second] = [mean_of(&g), mean_of(&|i| g(i) * hat(i))];
        for &i in &all {
            let c = i % s.channels;
            y[i] = hat(i) * f64::from(gamma[c]) + f64::from(beta[c]);
            dx[i] = (g(i) - first - hat(i) * second) / deviation;
            dgamma[c] += f64::from(dy[i]) * hat(i);
            dbeta[c] += f64::from(dy[i]);
        }
    }
    [y, dx, dgamma, dbeta]
}

#[test]
fn groups_of_channels() {
    for [batch, pixels, channels, groups] in CASES {
        let s = GroupShape {
            batch,
            pixels,
            channels,
            groups,
        };
        let len = batch * pixels * channels;
        let x: Vec<f32> = numbers(len, 1).iter().map(|x| x + 3.0).collect();
        let (dy, gamma, beta) = (numbers(len, 2), numbers(channels, 3), numbers(channels, 4));
        for accumulate in [false, true] {
            let mut expected = reference(&x, &dy, &gamma, &beta, &s);
            if accumulate {
                expected[2..].iter_mut().flatten().for_each(|d| *d += 1.0);
            }
            for (which, expected) in expected.iter().enumerate() {
                // Gradients cancel down to far less than what they are sums of.
                let scale = largest(expected).max(if which == 0 { 0.0 } else { largest(&dy) });
                everywhere_within(group_norm(channels), expected, 1e-5 * scale, |cx| {
                    let (mut y, mut dx) = (vec![f32::NAN; len], vec![f32::NAN; len]);
                    let mut saved = vec![f32::NAN; 4 * batch * channels];
                    let (mut dgamma, mut dbeta) = (vec![1.0; channels], vec![1.0; channels]);
                    group_norm_forward(cx, &mut y, &mut [], &x, [&gamma, &beta], EPSILON, &s);
                    let inferred = y.clone();
                    group_norm_forward(cx, &mut y, &mut saved, &x, [&gamma, &beta], EPSILON, &s);
                    assert_eq!(y, inferred, "training and inference");
                    let gradients = [&mut dgamma[..], &mut dbeta[..]];
                    group_norm_backward(cx, &mut dx, gradients, &dy, &x, &gamma, &mut saved, &s, accumulate);
                    [y, dx, dgamma, dbeta][which].clone()
                });
            }
        }
    }
}

/// Sums of many numbers far from zero: added one by one they would round away what lies between them.
#[test]
fn many_pixels_far_from_zero() {
    let s = GroupShape {
        batch: 1,
        pixels: 512 * 512,
        channels: 2,
        groups: 1,
    };
    let len = s.pixels * s.channels;
    let x: Vec<f32> = numbers(len, 1).iter().map(|x| 100.5 + 0.5 * x).collect();
    let dy: Vec<f32> = numbers(len, 2).iter().map(|dy| 1.0 + dy).collect();
    let (gamma, beta) = ([1.0, 0.5], [0.0, 0.5]);
    for (which, expected) in reference(&x, &dy, &gamma, &beta, &s).iter().enumerate() {
        // An x̂ is no closer than x and its mean are: some units in the last place of 100, and as much for each pixel in the sum.
        let off = 3e-4 * [1.0, 5.0, s.pixels as f64, 1.0][which];
        everywhere_within(
            group_norm(s.channels),
            expected,
            off.max(2e-6 * largest(expected)),
            |cx| {
                let (mut y, mut dx) = (vec![f32::NAN; len], vec![f32::NAN; len]);
                let mut saved = vec![f32::NAN; 4 * s.channels];
                let (mut dgamma, mut dbeta) = (vec![1.0; s.channels], vec![1.0; s.channels]);
                group_norm_forward(cx, &mut y, &mut saved, &x, [&gamma, &beta], EPSILON, &s);
                let gradients = [&mut dgamma[..], &mut dbeta[..]];
                group_norm_backward(cx, &mut dx, gradients, &dy, &x, &gamma, &mut saved, &s, false);
                vec![y, dx, dgamma, dbeta].swap_remove(which)
            },
        );
    }
}
