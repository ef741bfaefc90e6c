//! `exp`, `tanh`, the logistic function, `eˣ − 1` and `ln(1 + x)` against f64, over all of f32: every 251st number, or with
//! `GYUL_EVERY=1` every one (`GYUL_EVERY=1 cargo test --release -p gyul-runtime --lib ulp`, half an hour).

use crate::kernels::cpu::isa::dispatch::Kernels;
use crate::kernels::cpu::pointwise::map::Activation;
use crate::kernels::cpu::pointwise::math;

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

/// Every 251st number, or as many as `GYUL_EVERY` says.
fn all() -> impl Iterator<Item = f32> {
    let every: u32 = std::env::var("GYUL_EVERY").map_or(251, |every| every.parse().expect("a number"));
    (0..=u32::MAX / every).map(move |i| f32::from_bits(i * every))
}

/// Every seventh number between two of one sign, the nearer to 0 first.
fn between(near: f32, far: f32) -> impl Iterator<Item = f32> {
    (near.to_bits()..=far.to_bits()).step_by(7).map(f32::from_bits)
}

/// The largest error of `of` beside `truth` among `numbers`, and where.
fn worst(mut numbers: impl Iterator<Item = f32>, of: impl Fn(&mut [f32]), truth: impl Fn(f64) -> f64) -> (f64, f32) {
    let mut worst = (0.0, 0.0);
    loop {
        let x: Vec<f32> = numbers.by_ref().take(BLOCK).collect();
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

fn check(name: &str, of: &str, (error, at): (f64, f32)) {
    println!("{name} of {of}: {error:.3} ulp at {at:e}");
    assert!(error <= MOST, "{name} of {of}: {error} ulp at {at:e}");
}

#[test]
fn functions_are_within_two_last_places_of_the_truth() {
    for kernels in Kernels::supported() {
        let activate = |activation| move |y: &mut [f32]| (kernels.activate_slice)(activation, y);
        let (tanh, sigmoid) = (activate(Activation::Tanh), activate(Activation::Sigmoid));
        let logistic = |x: f64| 1.0 / (1.0 + (-x).exp());
        // And closer where they are worst.
        check("tanh", kernels.name, worst(all(), tanh, f64::tanh));
        check("tanh", kernels.name, worst(between(0.3, 1.5), tanh, f64::tanh));
        check("sigmoid", kernels.name, worst(all(), sigmoid, logistic));
        check("sigmoid", kernels.name, worst(between(-1e-4, -0.01), sigmoid, logistic));
    }
}

/// Of those that softmax, gates and activations are made of, which hide their last places.
fn parts<const FMA: bool>() {
    let name = if FMA { "FMA" } else { "products and sums" };
    let exp = |y: &mut [f32]| y.iter_mut().for_each(|y| *y = math::exp::<FMA>(*y));
    check("exp", name, worst(all(), exp, f64::exp));
    let exp_m1 = |y: &mut [f32]| y.iter_mut().for_each(|y| *y = math::exp_m1::<FMA>(*y));
    let ln_1p = |y: &mut [f32]| y.iter_mut().for_each(|y| *y = math::ln_1p::<FMA>(*y));
    let not_positive = all().filter(|x| x.is_nan() || *x <= 0.0);
    check("exp_m1", name, worst(not_positive, exp_m1, f64::exp_m1));
    let up_to_one = all().filter(|x| (0.0..=1.0).contains(x));
    check("ln_1p", name, worst(up_to_one, ln_1p, f64::ln_1p));
}

#[test]
fn parts_of_functions_are_within_two_last_places_of_the_truth() {
    parts::<false>();
    parts::<true>();
}

#[test]
fn tanh_of_a_zero_has_its_sign() {
    for kernels in Kernels::supported() {
        for zero in [0.0_f32, -0.0] {
            let mut y = [zero; 33];
            (kernels.activate_slice)(Activation::Tanh, &mut y);
            assert_eq!(y.map(f32::to_bits), [zero.to_bits(); 33], "{}", kernels.name);
        }
    }
}
