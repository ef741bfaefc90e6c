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
/// `x = n·ln 2 + r` with `|r| ≤ ln 2 / 2`; `eʳ` by the polynomial of Cephes' `expf`.
#[inline(always)]
fn exp_parts<const FMA: bool>(x: f32) -> (f32, [f32; 2]) {
    // Beyond these the result is 0 and infinity. Written so that NaN passes.
    let x = if x < -104.0 { -104.0 } else { x };
    let x = if x > 89.0 { 89.0 } else { x };
    let (e, n) = exp_reduced::<FMA>(x);
    let half = n >> 1;
    (e, [power_of_two(half), power_of_two(n.wrapping_sub(half))])
}

/// `eʳ − 1` and `n`.
#[inline(always)]
fn exp_reduced<const FMA: bool>(x: f32) -> (f32, i32) {
    /// Adding it rounds to an integer that stands in the low bits.
    const ROUND: f32 = 12_582_912.0;
    let shifted = mul_add::<FMA>(x, std::f32::consts::LOG2_E, ROUND);
    let n = shifted - ROUND;
    let r = mul_add::<FMA>(n, 2.121_944_4e-4, mul_add::<FMA>(n, -0.693_359_4, x));
    let p = polynomial::<FMA, 6>(
        r,
        [
            1.987_569_1e-4,
            1.398_2e-3,
            8.333_452e-3,
            4.166_579_6e-2,
            1.666_666_5e-1,
            5.000_000_1e-1,
        ],
    );
    let n = (shifted.to_bits() as i32).wrapping_sub(ROUND.to_bits() as i32);
    (mul_add::<FMA>(p, r * r, r), n)
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

/// `1 / (1 + e⁻ˣ)` to 2 ulp: `q = 1 / (1 + e⁻|ˣ|)` on the right; on the left `q·e⁻|ˣ|`, with the exponential before it is
/// rounded. What the rounding of the sum leaves out is made up for.
#[inline(always)]
pub(crate) fn sigmoid<const FMA: bool>(x: f32) -> f32 {
    let (e, [a, b]) = exp_parts::<FMA>(-x.abs());
    let exp = (e + 1.0) * a * b;
    let sum = 1.0 + exp;
    let q = 1.0 / sum;
    let lost = (exp - (sum - 1.0)) * q;
    let (factor, more) = if x < 0.0 {
        (q * a * b, e - lost * (e + 1.0))
    } else {
        (q, -lost)
    };
    mul_add::<FMA>(factor, more, factor)
}

/// `tanh x` to 2 ulp: Cephes' odd polynomial below 0.625, `1 − 2 / (e²ˣ + 1)` above.
#[inline(always)]
pub(crate) fn tanh<const FMA: bool>(x: f32) -> f32 {
    let (a, z) = (x.abs(), x * x);
    let p = polynomial::<FMA, 5>(
        z,
        [
            -5.704_988_7e-3,
            2.063_908_9e-2,
            -5.373_971_6e-2,
            1.333_144_2e-1,
            -3.333_328_2e-1,
        ],
    );
    let near = mul_add::<FMA>(p * z, x, x);
    // From 9.01 on it is 1. Written so that NaN passes.
    let (e, n) = exp_reduced::<FMA>(2.0 * if a > 10.0 { 10.0 } else { a });
    let far = (1.0 - 2.0 / mul_add::<FMA>(e + 1.0, power_of_two(n), 1.0)).copysign(x);
    if a < 0.625 { near } else { far }
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
