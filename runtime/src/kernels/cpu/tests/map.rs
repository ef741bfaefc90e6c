use crate::kernels::cpu::testing::{everywhere, everywhere_within, largest, numbers};
use crate::kernels::cpu::{Activation, Kernels, activate, activate_backward, dropout};
use gyul_spec::scratch::Scratch;

const ALL: [Activation; 10] = [
    Activation::Relu,
    Activation::LeakyRelu(0.1),
    Activation::Elu(0.7),
    Activation::Sigmoid,
    Activation::Tanh,
    Activation::Gelu,
    Activation::Selu,
    Activation::Silu,
    Activation::HardSwish,
    Activation::Softplus,
];

/// Whether the slope comes from the input, not from the output.
fn keeps_input(activation: Activation) -> bool {
    matches!(activation, Activation::Gelu | Activation::Silu | Activation::HardSwish)
}

/// `erf` by its series below 3 and its continued fraction above, in f64.
fn erf(x: f64) -> f64 {
    if x.abs() < 3.0 {
        let (mut term, mut sum) = (x, x);
        for n in 1..200 {
            term *= -x * x / f64::from(n);
            sum += term / f64::from(2 * n + 1);
        }
        return sum * std::f64::consts::FRAC_2_SQRT_PI;
    }
    let a = x.abs();
    let fraction = (1..200).rev().fold(0.0, |below, n| f64::from(n) / 2.0 / (a + below));
    (1.0 - (-a * a).exp() / ((a + fraction) * std::f64::consts::PI.sqrt())).copysign(x)
}

fn reference(activation: Activation, x: f64) -> f64 {
    match activation {
        Activation::None => x,
        Activation::Relu => x.max(0.0),
        Activation::LeakyRelu(slope) => {
            if x < 0.0 {
                f64::from(slope) * x
            } else {
                x
            }
        }
        Activation::Elu(alpha) => {
            if x < 0.0 {
                f64::from(alpha) * x.exp_m1()
            } else {
                x
            }
        }
        Activation::Sigmoid => 1.0 / (1.0 + (-x).exp()),
        Activation::Tanh => x.tanh(),
        Activation::Selu => {
            if x < 0.0 {
                1.050_700_987_355_480_5 * 1.673_263_242_354_377_3 * x.exp_m1()
            } else {
                1.050_700_987_355_480_5 * x
            }
        }
        Activation::Silu => x / (1.0 + (-x).exp()),
        Activation::HardSwish => x * (x + 3.0).clamp(0.0, 6.0) / 6.0,
        Activation::Softplus => x.max(0.0) + (-x.abs()).exp().ln_1p(),
        Activation::Gelu => 0.5 * x * (1.0 + erf(x * std::f64::consts::FRAC_1_SQRT_2)),
    }
}

#[test]
fn forward_and_backward() {
    for activation in ALL {
        for len in [1, 3, 17, 33, 1000] {
            let x: Vec<f32> = numbers(len, 1).iter().map(|x| x * 6.0).collect();
            let dy = numbers(len, 2);
            let y: Vec<f64> = x.iter().map(|x| reference(activation, f64::from(*x))).collect();
            let run = |cx: &mut crate::kernels::cpu::Cx<'_>| {
                let mut y = x.clone();
                activate(cx, activation, &mut y);
                y
            };
            everywhere(Scratch::default(), &y, 5e-7, run);
            let slope = |x: f64| (reference(activation, x + 1e-5) - reference(activation, x - 1e-5)) / 2e-5;
            let dx: Vec<f64> = x
                .iter()
                .zip(&dy)
                .map(|(x, dy)| slope(f64::from(*x)) * f64::from(*dy))
                .collect();
            // A slope is what is left of one, where it is flat.
            everywhere_within(Scratch::default(), &dx, 2e-6 * largest(&dx).max(largest(&dy)), |cx| {
                let y = if keeps_input(activation) { x.clone() } else { run(cx) };
                let mut dx = dy.clone();
                activate_backward(cx, activation, &mut dx, &y);
                dx
            });
        }
    }
}

/// Distance in units of the last place of the nearest f32, with the rounding of the reference not counted.
fn ulps(got: f32, exact: f64) -> f64 {
    let rounded = exact as f32;
    if got.is_nan() && exact.is_nan() || got == rounded {
        return 0.0;
    }
    let ulp = f64::from(f32::from_bits(rounded.abs().to_bits() + 1)) - f64::from(rounded.abs());
    (f64::from(got) - exact).abs() / ulp
}

#[test]
fn functions_are_accurate_over_all_floats() {
    // A prime step through all bit patterns: both signs, subnormals, infinities, NaN.
    let x: Vec<f32> = (0..=u32::MAX)
        .step_by(4099)
        .map(f32::from_bits)
        .chain([f32::INFINITY, f32::NEG_INFINITY])
        .collect();
    for kernels in Kernels::supported() {
        for (activation, bound) in [
            (Activation::Sigmoid, 2.5),
            (Activation::Tanh, 2.0),
            (Activation::Elu(1.0), 2.0),
            (Activation::Softplus, 3.0),
        ] {
            let mut y = x.clone();
            (kernels.activate_slice)(activation, &mut y);
            for (x, y) in x.iter().zip(&y) {
                let ulps = ulps(*y, reference(activation, f64::from(*x)));
                assert!(
                    ulps <= bound,
                    "{} {activation:?}({x}): {y}, off by {ulps} ulp",
                    kernels.name
                );
            }
        }
        for activation in [Activation::Gelu, Activation::Silu, Activation::HardSwish] {
            let mut y = x.clone();
            (kernels.activate_slice)(activation, &mut y);
            for (x, y) in x.iter().zip(&y).filter(|(x, _)| x.abs() < 8.0) {
                let exact = reference(activation, f64::from(*x));
                assert!(
                    (f64::from(*y) - exact).abs() <= 1e-6,
                    "{} {activation:?}({x}): {y}, expected {exact}",
                    kernels.name
                );
            }
        }
    }
}

/// What is known without arithmetic: the values and slopes at −∞ and ∞; NaN stays NaN.
#[test]
fn at_infinity() {
    const INFINITY: f32 = f32::INFINITY;
    let cases = [
        (Activation::Relu, [0.0, INFINITY], [0.0, 1.0]),
        (Activation::LeakyRelu(0.1), [-INFINITY, INFINITY], [0.1, 1.0]),
        (Activation::Elu(0.7), [-0.7, INFINITY], [0.0, 1.0]),
        (Activation::Sigmoid, [0.0, 1.0], [0.0, 0.0]),
        (Activation::Tanh, [-1.0, 1.0], [0.0, 0.0]),
        (Activation::Gelu, [0.0, INFINITY], [0.0, 1.0]),
        (Activation::Selu, [-1.758_099_3, INFINITY], [0.0, 1.050_701]),
        (Activation::Silu, [0.0, INFINITY], [0.0, 1.0]),
        (Activation::HardSwish, [0.0, INFINITY], [0.0, 1.0]),
        (Activation::Softplus, [0.0, INFINITY], [0.0, 1.0]),
    ];
    assert_eq!(cases.len(), ALL.len());
    for kernels in Kernels::supported() {
        for (activation, expected, slopes) in cases {
            // The largest numbers, too, are far enough.
            for x in [[-INFINITY, INFINITY, f32::NAN], [f32::MIN, f32::MAX, f32::NAN]] {
                let (mut y, mut slope) = (x, [1.0; 3]);
                (kernels.activate_slice)(activation, &mut y);
                let kept = if keeps_input(activation) { x } else { y };
                (kernels.activate_backward_slice)(activation, &mut slope, &kept);
                let expected: [f32; 2] = std::array::from_fn(|i| match expected[i] {
                    _ if x[0].is_infinite() => expected[i],
                    INFINITY if activation == Activation::Selu => INFINITY,
                    INFINITY => f32::MAX,
                    y if y == -INFINITY => 0.1 * f32::MIN,
                    y => y,
                });
                assert_eq!(y[..2], expected, "{} {activation:?}{x:?}", kernels.name);
                assert!(y[2].is_nan(), "{} {activation:?}", kernels.name);
                assert_eq!(slope[..2], slopes, "{} {activation:?}{x:?}", kernels.name);
            }
        }
    }
}

#[test]
fn dropout_keeps_the_mean_and_repeats() {
    let len = 10_000;
    let ones = vec![1.0; len];
    let draw = |cx: &mut crate::kernels::cpu::Cx<'_>, seed| {
        let mut y = ones.clone();
        dropout(cx, &mut y, 0.25, seed);
        y
    };
    // The same on every instruction set and team.
    let mut first = None;
    for &kernels in Kernels::supported() {
        let team = crate::kernels::cpu::Team::new(2);
        let mut cx = crate::kernels::cpu::Cx {
            kernels,
            team: &team,
            shared: &mut [],
            thread: &mut [],
            prepack: crate::kernels::cpu::Prepack::Each,
        };
        let (y, other) = (draw(&mut cx, 7), draw(&mut cx, 8));
        assert!(y.iter().all(|y| *y == 0.0 || *y == 1.0 / 0.75));
        let dropped = y.iter().filter(|y| **y == 0.0).count() as f64 / len as f64;
        assert!((dropped - 0.25).abs() < 0.02, "{dropped}");
        let both = y.iter().zip(&other).filter(|(a, b)| **a == 0.0 && **b == 0.0).count() as f64 / len as f64;
        assert!((both - 0.0625).abs() < 0.015, "seeds must be independent: {both}");
        let runs = y.windows(2).filter(|w| w[0] == 0.0 && w[1] == 0.0).count() as f64 / len as f64;
        assert!((runs - 0.0625).abs() < 0.015, "neighbours must be independent: {runs}");
        assert_eq!(*first.get_or_insert_with(|| y.clone()), y);
    }
}

/// What a number becomes does not depend on how many there are, nor on its place among them.
#[test]
fn activations_of_every_length() {
    let x: Vec<f32> = numbers(70, 3).iter().map(|x| 4.0 * x).collect();
    for activation in ALL {
        for len in 0..x.len() {
            everywhere(Scratch::default(), &vec![0.0; len], 0.0, |cx| {
                let mut together = x[..len].to_vec();
                activate(cx, activation, &mut together);
                let differs = x.iter().zip(together).map(|(x, together)| {
                    let mut alone = [*x];
                    activate(cx, activation, &mut alone);
                    f32::from(alone[0].to_bits() != together.to_bits())
                });
                differs.collect()
            });
        }
    }
}
