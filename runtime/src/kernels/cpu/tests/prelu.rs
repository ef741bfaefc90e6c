use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{prelu_backward_data, prelu_backward_slope, prelu_forward};
use gyul_spec::scratch::{Scratch, bias};

/// `[rows, channels]`.
const CASES: [[usize; 2]; 5] = [[1, 1], [5, 3], [33, 17], [17, 33], [300, 64]];

#[test]
fn a_slope_a_channel() {
    for sizes @ [rows, channels] in CASES {
        let (x, dy) = (numbers(rows * channels, 1), numbers(rows * channels, 2));
        // Slopes of both signs, and above 1.
        let slope: Vec<f32> = numbers(channels, 3).iter().map(|slope| 1.5 * slope).collect();
        let (mut y, mut dx, mut dslope) = (vec![], vec![], vec![1.0; channels]);
        for (i, (x, dy)) in x.iter().zip(&dy).enumerate() {
            let [x, dy, slope] = [*x, *dy, slope[i % channels]].map(f64::from);
            y.push(if x > 0.0 { x } else { slope * x });
            dx.push(if x > 0.0 { dy } else { slope * dy });
            dslope[i % channels] += dy * x.min(0.0);
        }
        everywhere(Scratch::NONE, &y, 1e-6, |cx| {
            let mut y = vec![f32::NAN; x.len()];
            prelu_forward(cx, &mut y, &x, &slope, sizes);
            y
        });
        everywhere(Scratch::NONE, &dx, 1e-6, |cx| {
            let mut dx = vec![f32::NAN; x.len()];
            prelu_backward_data(cx, &mut dx, &dy, &x, &slope, sizes);
            dx
        });
        for accumulate in [true, false] {
            let first = if accumulate { 1.0 } else { 0.0 };
            let expected: Vec<f64> = dslope.iter().map(|sum| sum - 1.0 + first).collect();
            everywhere(bias(channels), &expected, 1e-5, |cx| {
                let mut dslope = vec![1.0; channels];
                prelu_backward_slope(cx, &mut dslope, &dy, &x, sizes, accumulate);
                dslope
            });
        }
    }
}

#[test]
fn nan_passes() {
    let x = [f32::NAN, 1.0, f32::INFINITY, f32::NEG_INFINITY];
    everywhere(bias(1), &[f64::NAN, 1.0], 0.0, |cx| {
        let (mut y, mut dslope) = ([0.0; 4], [0.0]);
        prelu_forward(cx, &mut y, &x, &[0.5], [4, 1]);
        assert_eq!(y[1..], [1.0, f32::INFINITY, f32::NEG_INFINITY]);
        prelu_backward_slope(cx, &mut dslope, &[1.0, 1.0], &x[..2], [2, 1], false);
        assert!(dslope[0].is_nan());
        y[..2].to_vec()
    });
}
