//! The machine's floating-point peak, and the time of one call.
#![expect(unsafe_code, reason = "the peak is measured with vector instructions")]
#![allow(
    clippy::cast_precision_loss,
    clippy::wildcard_imports,
    reason = "figures to be printed"
)]

#[cfg(target_arch = "x86_64")]
use core::arch::x86_64::*;
use gyul::kernels::cpu::{Kernels, Team};
use std::hint::black_box;
use std::time::Instant;

/// The best time of one call, in seconds, over about 0.2 s.
pub(crate) fn best(mut call: impl FnMut()) -> f64 {
    let start = Instant::now();
    let mut best = f64::INFINITY;
    while start.elapsed().as_secs_f64() < 0.2 {
        let one = Instant::now();
        call();
        best = best.min(one.elapsed().as_secs_f64());
    }
    best
}

/// The machine's peak in GFLOP/s: twelve chains of FMAs in registers on every thread. NaN, and so are shares of it, where nobody wrote
/// those chains: on anything but x86-64.
pub(crate) fn peak(kernels: &'static Kernels, team: &Team) -> f64 {
    const STEPS: usize = 200_000;
    if cfg!(not(target_arch = "x86_64")) {
        return f64::NAN;
    }
    let time = best(|| team.run(team.threads(), team.threads(), &|_, _| fma_chains(kernels.name, STEPS)));
    let lanes = match kernels.name {
        "avx512" => 16,
        "avx2" => 8,
        _ => 4,
    };
    (2 * 12 * lanes * STEPS * team.threads()) as f64 / time / 1e9
}

/// What the threads read from memory in GB/s: the sum of 256 MiB, far more than caches hold.
pub(crate) fn bandwidth(team: &Team) -> f64 {
    let numbers = vec![1.0f32; 64 << 20];
    let share = numbers.len().div_ceil(team.threads());
    let time = best(|| {
        team.run(team.threads(), team.threads(), &|i, _| {
            // In many sums, which vectorise.
            let mut sums = [0.0; 64];
            for part in numbers[i * share..].chunks_exact(64).take(share / 64) {
                sums.iter_mut().zip(part).for_each(|(sum, x)| *sum += x);
            }
            black_box(sums);
        });
    });
    (size_of_val(&*numbers)) as f64 / time / 1e9
}

macro_rules! chains {
    ($name:ident, $features:literal, $splat:ident, |$sum:ident, $x:ident| $step:expr) => {
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = $features)]
        fn $name(steps: usize) {
            let $x = $splat(black_box(0.5));
            let mut sums = [$splat(1.0); 12];
            for _ in 0..steps {
                for $sum in &mut sums {
                    *$sum = $step;
                }
            }
            black_box(sums);
        }
    };
}
chains!(chains512, "avx512f", _mm512_set1_ps, |sum, x| _mm512_fmadd_ps(
    x, x, *sum
));
chains!(chains256, "avx2,fma", _mm256_set1_ps, |sum, x| _mm256_fmadd_ps(
    x, x, *sum
));
chains!(chains128, "sse2", _mm_set1_ps, |sum, x| _mm_add_ps(
    _mm_mul_ps(black_box(x), x),
    *sum
));

#[cfg(target_arch = "x86_64")]
fn fma_chains(set: &str, steps: usize) {
    // SAFETY: the table of this name is given out only where the CPU has the features.
    unsafe {
        match set {
            "avx512" => chains512(steps),
            "avx2" => chains256(steps),
            _ => chains128(steps),
        }
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn fma_chains(_set: &str, _steps: usize) {}
