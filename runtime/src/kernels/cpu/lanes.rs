//! One vector register of floats, for the micro-kernel: an accumulator block of plain arrays falls to scalar code too easily.
#![expect(unsafe_code, reason = "vector instructions")]

/// A register of [`LEN`](Lanes::LEN) floats.
///
/// # Safety
/// Every method may be called only where the CPU has the register's instructions. They are inlined into functions compiled for
/// them; the table of kernels gives those out only where the CPU has them.
pub(crate) trait Lanes: Copy {
    const LEN: usize;
    /// All lanes `value`.
    unsafe fn splat(value: f32) -> Self;
    /// Reads `LEN` floats, at any alignment of a float.
    unsafe fn load(from: *const f32) -> Self;
    /// Writes `LEN` floats.
    unsafe fn store(self, to: *mut f32);
    /// `self + a · b`, rounded once where the set has FMA.
    unsafe fn add_product(self, a: Self, b: Self) -> Self;
    unsafe fn add(self, other: Self) -> Self;
    unsafe fn mul(self, other: Self) -> Self;
    /// The larger; NaN where `self` is NaN.
    unsafe fn max(self, other: Self) -> Self;
    /// The smaller; NaN where `self` is NaN.
    unsafe fn min(self, other: Self) -> Self;
}

macro_rules! lanes {
    (
        $register:ty: $len:literal, $splat:ident $load:ident $store:ident $add:ident $mul:ident $max:ident $min:ident,
        |$sum:ident, $a:ident, $b:ident| $add_product:expr
    ) => {
        impl Lanes for $register {
            const LEN: usize = $len;
            #[inline(always)]
            unsafe fn splat(value: f32) -> Self {
                // SAFETY: the trait's contract.
                unsafe { $splat(value) }
            }
            #[inline(always)]
            unsafe fn load(from: *const f32) -> Self {
                // SAFETY: the trait's contract.
                unsafe { $load(from) }
            }
            #[inline(always)]
            unsafe fn store(self, to: *mut f32) {
                // SAFETY: the trait's contract.
                unsafe { $store(to, self) }
            }
            #[inline(always)]
            unsafe fn add_product(self, $a: Self, $b: Self) -> Self {
                let $sum = self;
                // SAFETY: the trait's contract.
                unsafe { $add_product }
            }
            #[inline(always)]
            unsafe fn add(self, other: Self) -> Self {
                // SAFETY: the trait's contract.
                unsafe { $add(self, other) }
            }
            #[inline(always)]
            unsafe fn mul(self, other: Self) -> Self {
                // SAFETY: the trait's contract.
                unsafe { $mul(self, other) }
            }
            #[inline(always)]
            unsafe fn max(self, other: Self) -> Self {
                // SAFETY: the trait's contract. x86 gives the second operand where one is NaN.
                unsafe { $max(other, self) }
            }
            #[inline(always)]
            unsafe fn min(self, other: Self) -> Self {
                // SAFETY: as above.
                unsafe { $min(other, self) }
            }
        }
    };
}

#[cfg(target_arch = "x86_64")]
pub(crate) mod registers {
    #![allow(unused_unsafe, reason = "SSE2 is always there")]
    use super::Lanes;
    #[allow(clippy::wildcard_imports, reason = "the instructions")]
    pub(crate) use core::arch::x86_64::*;

    lanes!(__m512: 16, _mm512_set1_ps _mm512_loadu_ps _mm512_storeu_ps _mm512_add_ps _mm512_mul_ps _mm512_max_ps _mm512_min_ps,
        |sum, a, b| _mm512_fmadd_ps(a, b, sum));
    lanes!(__m256: 8, _mm256_set1_ps _mm256_loadu_ps _mm256_storeu_ps _mm256_add_ps _mm256_mul_ps _mm256_max_ps _mm256_min_ps,
        |sum, a, b| _mm256_fmadd_ps(a, b, sum));
    lanes!(__m128: 4, _mm_set1_ps _mm_loadu_ps _mm_storeu_ps _mm_add_ps _mm_mul_ps _mm_max_ps _mm_min_ps,
        |sum, a, b| _mm_add_ps(_mm_mul_ps(a, b), sum));
    pub(crate) type Baseline = __m128;
}

#[cfg(target_arch = "aarch64")]
pub(crate) mod registers {
    use super::Lanes;
    #[allow(clippy::wildcard_imports, reason = "the instructions")]
    pub(crate) use core::arch::aarch64::*;

    lanes!(float32x4_t: 4, vdupq_n_f32 vld1q_f32 vst1q_f32 vaddq_f32 vmulq_f32 vmaxq_f32 vminq_f32,
        |sum, a, b| vfmaq_f32(sum, a, b));
    pub(crate) type Baseline = [f32; 4];
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
pub(crate) mod registers {
    pub(crate) type Baseline = [f32; 4];
}

/// Plain code, for an architecture without instructions of its own here.
#[cfg(not(target_arch = "x86_64"))]
impl Lanes for [f32; 4] {
    const LEN: usize = 4;
    #[inline(always)]
    unsafe fn splat(value: f32) -> Self {
        [value; 4]
    }
    #[inline(always)]
    unsafe fn load(from: *const f32) -> Self {
        // SAFETY: the caller owns four floats there.
        unsafe { *from.cast() }
    }
    #[inline(always)]
    unsafe fn store(self, to: *mut f32) {
        // SAFETY: the caller owns four floats there.
        unsafe { *to.cast() = self }
    }
    #[inline(always)]
    unsafe fn add_product(self, a: Self, b: Self) -> Self {
        std::array::from_fn(|i| a[i] * b[i] + self[i])
    }
    #[inline(always)]
    unsafe fn add(self, other: Self) -> Self {
        std::array::from_fn(|i| self[i] + other[i])
    }
    #[inline(always)]
    unsafe fn mul(self, other: Self) -> Self {
        std::array::from_fn(|i| self[i] * other[i])
    }
    #[inline(always)]
    unsafe fn max(self, other: Self) -> Self {
        std::array::from_fn(|i| if self[i] < other[i] { other[i] } else { self[i] })
    }
    #[inline(always)]
    unsafe fn min(self, other: Self) -> Self {
        std::array::from_fn(|i| if self[i] > other[i] { other[i] } else { self[i] })
    }
}
