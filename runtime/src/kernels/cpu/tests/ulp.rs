//! `exp`, `tanh` and the logistic function against f64, over all of f32: every 251st number, or with `GYUL_EVERY=1` every one
//! (`GYUL_EVERY=1 cargo test --release -p gyul-runtime --lib ulp`, some minutes).

use crate::kernels::cpu::dispatch::Kernels;
use crate::kernels::cpu::map::Activation;

/// Of the last places of the true value.
const MOST: f64 = 2.0;
/// As many numbers at once as a loop over them vectorises for.
const BLOCK: usize = 1 << 12;

/// How many last places of the true value lie between it and `found`.
fn error(found: f32, expected: f64) -> f64 {
    let nearest = expected as f32;
    if found == nearest || found.is_nan() && nearest.is_nan() {
        return 0.0;
    }
    // Of a subnormal the last place is that of the smallest number; beyond the largest, that of the largest.
    let near = nearest
        .abs()
        .clamp(f32::MIN_POSITIVE, f32::from_bits(f32::MAX.to_bits() - 1));
    let place = f64::from(f32::from_bits(near.to_bits() + 1)) - f64::from(near);
    let bounded = f64::from(found).clamp(-f64::from(f32::MAX), f64::from(f32::MAX));
    (bounded - expected.clamp(-f64::from(f32::MAX), f64::from(f32::MAX))).abs() / place
}

/// The largest error of `of` beside `truth`, and where.
fn worst(of: impl Fn(&mut [f32]), truth: impl Fn(f64) -> f64) -> (f64, f32) {
    let every: u32 = std::env::var("GYUL_EVERY").map_or(251, |every| every.parse().expect("a number"));
    let mut worst = (0.0, 0.0);
    let mut bits = (0..=u32::MAX / every).map(|i| f32::from_bits(i * every));
    loop {
        let x: Vec<f32> = bits.by_ref().take(BLOCK).collect();
        if x.is_empty() {
            return worst;
        }
        let mut y = x.clone();
        of(&mut y);
        for (x, y) in x.iter().zip(y) {
            let error = error(y, truth(f64::from(*x)));
            // A NaN is the worst of all.
            if error.is_nan() || error > worst.0 {
                worst = (error, *x);
            }
        }
    }
}

#[test]
fn functions_are_within_two_last_places_of_the_truth() {
    for kernels in Kernels::supported() {
        let activate = |activation| move |y: &mut [f32]| (kernels.activate_slice)(activation, y);
        let exp = |y: &mut [f32]| {
            let x = y.to_vec();
            (kernels.exp_slice)(y, &x);
        };
        let found = [
            ("exp", worst(exp, f64::exp)),
            ("tanh", worst(activate(Activation::Tanh), f64::tanh)),
            (
                "sigmoid",
                worst(activate(Activation::Sigmoid), |x| 1.0 / (1.0 + (-x).exp())),
            ),
        ];
        for (name, (error, at)) in found {
            println!("{name} of {}: {error:.2} ulp at {at:e}", kernels.name);
            assert!(error <= MOST, "{name} of {}: {error} ulp at {at:e}", kernels.name);
        }
    }
}
