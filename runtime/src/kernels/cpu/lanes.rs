//! One vector register of floats, for the micro-kernel: an accumulator block of plain arrays falls to scalar code too easily.
#![expect(unsafe_code, reason = "vector instructions")]

/// A register of [`LEN`](Lanes::LEN) floats.
///
/// # Safety
/// A pointer is to floats that are the caller's: `LEN` of them, or the `n` it says, and no `n` is above `LEN`. Every method may be
/// called only where the CPU has the register's instructions. They are inlined into functions compiled for
/// them; the table of kernels gives those out only where the CPU has them.
pub(crate) trait Lanes: Copy {
    const LEN: usize;
    /// All lanes `value`.
    unsafe fn splat(value: f32) -> Self;
    /// Reads `LEN` floats, at any alignment of a float.
    unsafe fn load(from: *const f32) -> Self;
    /// Writes `LEN` floats.
    unsafe fn store(self, to: *mut f32);
    /// Reads `n ≤ LEN` floats; zeros in the lanes beyond.
    unsafe fn load_part(from: *const f32, n: usize) -> Self;
    /// Writes the first `n ≤ LEN` lanes.
    unsafe fn store_part(self, to: *mut f32, n: usize);
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
        |$sum:ident, $a:ident, $b:ident| $add_product:expr,
        |$from:ident, $n:ident| $load_part:expr, |$value:ident, $to:ident, $count:ident| $store_part:expr
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
            unsafe fn load_part($from: *const f32, $n: usize) -> Self {
                // SAFETY: the trait's contract.
                unsafe { $load_part }
            }
            #[inline(always)]
            unsafe fn store_part(self, $to: *mut f32, $count: usize) {
                let $value = self;
                // SAFETY: the trait's contract.
                unsafe { $store_part }
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

/// `n` floats for a register of a set without masks.
///
/// # Safety
/// The caller owns them, and `n` is 4 at most: as many lanes as `V` has.
#[inline(always)]
unsafe fn read_part<V: Lanes>(from: *const f32, n: usize) -> V {
    let mut all = [0.0; 4];
    // SAFETY: the contract.
    unsafe {
        for (i, lane) in all.iter_mut().enumerate().take(n) {
            *lane = *from.add(i);
        }
        V::load(all.as_ptr())
    }
}

/// The other way.
///
/// # Safety
/// As for [`read_part`].
#[inline(always)]
unsafe fn write_part<V: Lanes>(value: V, to: *mut f32, n: usize) {
    let mut all = [0.0; 4];
    // SAFETY: the contract.
    unsafe {
        value.store(all.as_mut_ptr());
        for (i, lane) in all.iter().enumerate().take(n) {
            *to.add(i) = *lane;
        }
    }
}

#[cfg(target_arch = "x86_64")]
pub(crate) mod registers {
    #![allow(unused_unsafe, reason = "SSE2 is always there")]
    use super::{Lanes, read_part, write_part};
    #[allow(clippy::wildcard_imports, reason = "the instructions")]
    pub(crate) use core::arch::x86_64::*;

    lanes!(__m512: 16, _mm512_set1_ps _mm512_loadu_ps _mm512_storeu_ps _mm512_add_ps _mm512_mul_ps _mm512_max_ps _mm512_min_ps,
        |sum, a, b| _mm512_fmadd_ps(a, b, sum),
        |from, n| _mm512_maskz_loadu_ps(first16(n), from), |value, to, n| _mm512_mask_storeu_ps(to, first16(n), value));
    lanes!(__m256: 8, _mm256_set1_ps _mm256_loadu_ps _mm256_storeu_ps _mm256_add_ps _mm256_mul_ps _mm256_max_ps _mm256_min_ps,
        |sum, a, b| _mm256_fmadd_ps(a, b, sum),
        |from, n| _mm256_maskload_ps(from, first8(n)), |value, to, n| _mm256_maskstore_ps(to, first8(n), value));
    lanes!(__m128: 4, _mm_set1_ps _mm_loadu_ps _mm_storeu_ps _mm_add_ps _mm_mul_ps _mm_max_ps _mm_min_ps,
        |sum, a, b| _mm_add_ps(_mm_mul_ps(a, b), sum),
        |from, n| read_part(from, n), |value, to, n| write_part(value, to, n));

    /// The mask of the first `n` lanes.
    #[inline(always)]
    fn first16(n: usize) -> __mmask16 {
        debug_assert!(n <= 16);
        // Of 32 bits, for all 16 may be wanted.
        ((1u32 << n) - 1) as __mmask16
    }

    /// The mask of the first `n` lanes.
    ///
    /// # Safety
    /// The CPU has AVX, and `n` is 8 at most.
    #[inline(always)]
    unsafe fn first8(n: usize) -> __m256i {
        static LANES: [i32; 16] = [-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0];
        debug_assert!(n <= 8);
        // SAFETY: eight numbers from `8 - n` on lie inside the sixteen.
        unsafe { _mm256_loadu_si256(LANES.as_ptr().add(8 - n).cast()) }
    }

    pub(crate) type Baseline = __m128;
}

#[cfg(target_arch = "aarch64")]
pub(crate) mod registers {
    use super::{Lanes, read_part, write_part};
    #[allow(clippy::wildcard_imports, reason = "the instructions")]
    pub(crate) use core::arch::aarch64::*;

    lanes!(float32x4_t: 4, vdupq_n_f32 vld1q_f32 vst1q_f32 vaddq_f32 vmulq_f32 vmaxq_f32 vminq_f32,
        |sum, a, b| vfmaq_f32(sum, a, b),
        |from, n| read_part(from, n), |value, to, n| write_part(value, to, n));
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
    unsafe fn load_part(from: *const f32, n: usize) -> Self {
        // SAFETY: the trait's contract.
        unsafe { read_part(from, n) }
    }
    #[inline(always)]
    unsafe fn store_part(self, to: *mut f32, n: usize) {
        // SAFETY: the trait's contract.
        unsafe { write_part(self, to, n) }
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
