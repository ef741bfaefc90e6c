//! Branch-free `exp`, `tanh`, the logistic function and the normal distribution: loops over them vectorise.
#![allow(clippy::excessive_precision, reason = "published coefficients")]

/// `a · b + c`. Where the target lacks FMA, `f32::mul_add` is a call into libm, fifty times slower.
#[inline(always)]
pub(crate) fn mul_add<const FMA: bool>(a: f32, b: f32, c: f32) -> f32 {
    if FMA { a.mul_add(b, c) } else { a * b + c }
}

/// A polynomial, the highest coefficient first (Horner).
#[inline(always)]
fn polynomial<const FMA: bool, const N: usize>(x: f32, coefficients: [f32; N]) -> f32 {
    let mut sum = coefficients[0];
    let mut i = 1;
    while i < N {
        sum = mul_add::<FMA>(sum, x, coefficients[i]);
        i += 1;
    }
    sum
}

/// `eˣ` to 2 ulp, also where it is subnormal; NaN stays NaN.
#[inline(always)]
pub(crate) fn exp<const FMA: bool>(x: f32) -> f32 {
    let (e, [a, b]) = exp_parts::<FMA>(x);
    (e + 1.0) * a * b
}

/// `x`, and 0 where it is subnormal; NaN stays NaN.
///
/// With a subnormal number Intel's processors take a hundred cycles for a product, of all its register, and what decays step by step stays one:
/// of a few last places rounding takes nothing off.
#[inline(always)]
pub(crate) fn flushed(x: f32) -> f32 {
    if x.abs() < f32::MIN_POSITIVE { 0.0 } else { x }
}

/// A probability of less than `e` to this, beside the largest, is 0: products with it may be subnormal ([`flushed`]).
pub(crate) const FAR_LOGIT: f32 = -69.0;

/// `eˣ` to 2 ulp, and 0 where `x` is below [`FAR_LOGIT`], where that is 1e-30; NaN stays NaN.
#[inline(always)]
pub(crate) fn exp_or_zero<const FMA: bool>(x: f32) -> f32 {
    let e = exp::<FMA>(if x < FAR_LOGIT { FAR_LOGIT } else { x });
    if x < FAR_LOGIT { 0.0 } else { e }
}

/// `eˣ − 1` for an `x` that is not positive, to 2 ulp: `2ⁿ·(eʳ − 1) + (2ⁿ − 1)`, of which the second is exact and neither cancels
/// the other. NaN stays NaN.
#[inline(always)]
pub(crate) fn exp_m1<const FMA: bool>(x: f32) -> f32 {
    let (e, [a, b]) = exp_parts::<FMA>(x);
    let power = a * b;
    mul_add::<FMA>(power, e, power - 1.0)
}

/// `eʳ − 1`, and `2ⁿ` in two factors, since `n` may lie outside the exponents of a normal float.
///
/// `x = n·ln 2 + r` with `|r| ≤ ln 2 / 2`.
#[inline(always)]
fn exp_parts<const FMA: bool>(x: f32) -> (f32, [f32; 2]) {
    // Beyond these the result is 0 and infinity. Written so that NaN passes.
    let x = if x < -104.0 { -104.0 } else { x };
    let x = if x > 89.0 { 89.0 } else { x };
    let (e, n) = exp_reduced::<FMA>(x);
    let half = n >> 1;
    (e, [power_of_two(half), power_of_two(n.wrapping_sub(half))])
}

/// Adding it rounds to an integer that stands in the low bits.
const ROUND: f32 = 12_582_912.0;

/// `eʳ − 1` and `n`. The polynomial is fitted to `(eʳ − 1 − r) / r²` by Remez' algorithm: a relative error of `eʳ` of 3e-9.
#[inline(always)]
fn exp_reduced<const FMA: bool>(x: f32) -> (f32, i32) {
    let shifted = mul_add::<FMA>(x, std::f32::consts::LOG2_E, ROUND);
    let n = shifted - ROUND;
    let r = mul_add::<FMA>(n, 2.121_944_4e-4, mul_add::<FMA>(n, -0.693_359_4, x));
    let p = polynomial::<FMA, 5>(
        r,
        [
            1.381_478_453e-3,
            8.368_742_548e-3,
            4.166_838_743e-2,
            1.666_652_042e-1,
            4.999_999_344e-1,
        ],
    );
    (mul_add::<FMA>(p, r * r, r), integer(shifted))
}

/// The integer that the addition of [`ROUND`] has left.
#[inline(always)]
fn integer(shifted: f32) -> i32 {
    (shifted.to_bits() as i32).wrapping_sub(ROUND.to_bits() as i32)
}

#[inline(always)]
fn power_of_two(n: i32) -> f32 {
    f32::from_bits((n.wrapping_add(127) << 23) as u32)
}

/// `ln(1 + x)` for `x` from 0 to 1, to 2 ulp: `2·artanh z` with `z = x / (2 + x)`, which is at most 1/3, by its series
/// `z + z³/3 + z⁵/5 + …`.
#[inline(always)]
pub(crate) fn ln_1p<const FMA: bool>(x: f32) -> f32 {
    let z = x / (2.0 + x);
    let square = z * z;
    let p = polynomial::<FMA, 7>(
        square,
        [
            1.0 / 15.0,
            1.0 / 13.0,
            1.0 / 11.0,
            1.0 / 9.0,
            1.0 / 7.0,
            1.0 / 5.0,
            1.0 / 3.0,
        ],
    );
    2.0 * mul_add::<FMA>(p * square, z, z)
}

/// `1 / (1 + e⁻ˣ)` to 2 ulp, also where it is subnormal; NaN stays NaN.
///
/// `1 + e⁻ˣ = 1 + 2ⁿ·(eʳ − 1) + 2ⁿ`, added in this order: the first two round at their own size, and a large 2ⁿ takes up the 1 once,
/// in the last sum.
#[inline(always)]
pub(crate) fn sigmoid<const FMA: bool>(x: f32) -> f32 {
    /// Of both sides of the fraction: it keeps 2ⁿ, which is up to 2¹⁵⁰, a float.
    const SCALE: f32 = f32::from_bits((127 - 64) << 23);
    // Beyond these it is 1 and 0. Written so that NaN passes.
    let x = if x > 40.0 { 40.0 } else { x };
    let x = if x < -104.0 { -104.0 } else { x };
    let (e, n) = exp_reduced::<FMA>(-x);
    let power = power_of_two(n.wrapping_sub(64));
    SCALE / (mul_add::<FMA>(power, e, SCALE) + power)
}

/// `tanh x` to 2 ulp: with `|x| = n·ln 2 / 2 + y`, where `0 ≤ y ≤ ln 2 / 2` but for rounding, and `w = tanh y`, for which a short polynomial does, it is
/// `((2ⁿ − 1) + w·(2ⁿ + 1)) / ((2ⁿ + 1) + w·(2ⁿ − 1))`.
///
/// The sum below is computed from that above, `2·(1 − w)` more, so that the error of the one nearly cancels where they are large;
/// and where `n` is 0 it is exactly 2, and `w` what is divided by it and multiplied. For that `y` must not be negative, else the
/// nearest `n` would do.
#[inline(always)]
pub(crate) fn tanh<const FMA: bool>(x: f32) -> f32 {
    use std::f32::consts::{LN_2, LOG2_E};
    // From 9.01 on it is 1. Written so that NaN passes.
    let a = x.abs();
    let a = if a > 10.0 { 10.0 } else { a };
    // Rounds down, for half a unit less is rounded to the nearest. Of ties the even one is taken: for 0 that is 0, not −1, and
    // elsewhere `y` is one end of its range or the other.
    let shifted = mul_add::<FMA>(a, 2.0 * LOG2_E, -0.5) + ROUND;
    let y = mul_add::<FMA>(shifted - ROUND, -0.5 * LN_2, a);
    let square = y * y;
    // Fitted to (tanh y / y − 1) / y² by Remez' algorithm: a relative error of 4e-8, at the end where it counts least.
    let p = polynomial::<FMA, 3>(square, [-4.921_155_858e-2, 1.330_074_611e-1, -3.333_269_227e-1]);
    let w = mul_add::<FMA>(p, square * y, y);
    let power = power_of_two(integer(shifted));
    let above = mul_add::<FMA>(w, power + 1.0, power - 1.0);
    (above / (above + mul_add::<FMA>(-2.0, w, 2.0))).copysign(x)
}

/// `Φ(x)`, the normal distribution: half the complementary error function of `−x / √2`, by the Chebyshev fit of *Numerical
/// Recipes* (`erfcc`, relative error 1.2e-7).
#[inline(always)]
pub(crate) fn normal<const FMA: bool>(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / mul_add::<FMA>(0.5, z, 1.0);
    let p = polynomial::<FMA, 10>(
        t,
        [
            0.170_872_77,
            -0.822_152_2,
            1.488_515_9,
            -1.135_203_9,
            0.278_868_07,
            -0.186_288_06,
            0.096_784_18,
            0.374_091_96,
            1.000_023_7,
            -1.265_512_2,
        ],
    );
    let tail = 0.5 * t * exp::<FMA>(mul_add::<FMA>(-z, z, p));
    if x < 0.0 { tail } else { 1.0 - tail }
}

/// `φ(x)`, the density of the normal distribution.
#[inline(always)]
pub(crate) fn normal_density<const FMA: bool>(x: f32) -> f32 {
    /// `1 / √(2π)`.
    const FACTOR: f32 = 0.398_942_28;
    FACTOR * exp::<FMA>(-0.5 * x * x)
}
