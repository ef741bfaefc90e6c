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
    /// A register of half as many lanes where the set has one as good, else this one.
    type Half: Lanes;
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
        $register:ty: $len:literal, half: $half:ty, $splat:ident $load:ident $store:ident $add:ident $mul:ident $max:ident $min:ident,
        |$sum:ident, $a:ident, $b:ident| $add_product:expr,
        |$from:ident, $n:ident| $load_part:expr, |$value:ident, $to:ident, $count:ident| $store_part:expr
    ) => {
        impl Lanes for $register {
            const LEN: usize = $len;
            type Half = $half;
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
#[cfg(not(target_arch = "x86_64"))]
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
#[cfg(not(target_arch = "x86_64"))]
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
    use super::Lanes;
    use crate::kernels::cpu::isa::half::Half512;
    #[allow(clippy::wildcard_imports, reason = "the instructions")]
    pub(crate) use core::arch::x86_64::*;

    lanes!(__m512: 16, half: Half512, _mm512_set1_ps _mm512_loadu_ps _mm512_storeu_ps _mm512_add_ps _mm512_mul_ps _mm512_max_ps _mm512_min_ps,
        |sum, a, b| _mm512_fmadd_ps(a, b, sum),
        |from, n| _mm512_maskz_loadu_ps(first16(n), from), |value, to, n| _mm512_mask_storeu_ps(to, first16(n), value));
    lanes!(__m256: 8, half: Self, _mm256_set1_ps _mm256_loadu_ps _mm256_storeu_ps _mm256_add_ps _mm256_mul_ps _mm256_max_ps _mm256_min_ps,
        |sum, a, b| _mm256_fmadd_ps(a, b, sum),
        |from, n| load_first8(from, n), |value, to, n| store_first8(value, to, n));
    lanes!(__m128: 4, half: Self, _mm_set1_ps _mm_loadu_ps _mm_storeu_ps _mm_add_ps _mm_mul_ps _mm_max_ps _mm_min_ps,
        |sum, a, b| _mm_add_ps(_mm_mul_ps(a, b), sum),
        |from, n| load_first4(from, n), |value, to, n| store_first4(value, to, n));

    /// The mask of the first `n` lanes.
    #[inline(always)]
    fn first16(n: usize) -> __mmask16 {
        debug_assert!(n <= 16);
        // Of 32 bits, for all 16 may be wanted.
        ((1u32 << n) - 1) as __mmask16
    }

    /// Reads the first `n` lanes, zeros beyond, by halves: what a store has just left is forwarded to a load of its size.
    ///
    /// # Safety
    /// The CPU has AVX, and the caller owns `n ≤ 8` floats there.
    #[inline(always)]
    unsafe fn load_first8(from: *const f32, n: usize) -> __m256 {
        debug_assert!(n <= 8);
        // SAFETY: the contract.
        unsafe {
            if n < 4 {
                _mm256_set_m128(_mm_setzero_ps(), load_first4(from, n))
            } else {
                _mm256_set_m128(load_first4(from.add(4), n - 4), _mm_loadu_ps(from))
            }
        }
    }

    /// Reads the first `n` lanes, zeros beyond.
    ///
    /// # Safety
    /// The caller owns `n ≤ 4` floats there.
    #[inline(always)]
    unsafe fn load_first4(from: *const f32, n: usize) -> __m128 {
        debug_assert!(n <= 4);
        // SAFETY: the contract; each load is of the lanes that its condition says.
        unsafe {
            match n {
                0 => _mm_setzero_ps(),
                1 => _mm_load_ss(from),
                2 => _mm_castsi128_ps(_mm_loadl_epi64(from.cast())),
                3 => _mm_movelh_ps(_mm_castsi128_ps(_mm_loadl_epi64(from.cast())), _mm_load_ss(from.add(2))),
                _ => _mm_loadu_ps(from),
            }
        }
    }

    /// Writes the first `n` lanes, by halves: a masked store is some forty operations on AMD's processors.
    ///
    /// # Safety
    /// The CPU has AVX, and the caller owns `n ≤ 8` floats there.
    #[inline(always)]
    unsafe fn store_first8(value: __m256, to: *mut f32, n: usize) {
        debug_assert!(n <= 8);
        // SAFETY: the contract.
        unsafe {
            let (low, high) = (_mm256_castps256_ps128(value), _mm256_extractf128_ps::<1>(value));
            if n < 4 {
                store_first4(low, to, n);
            } else {
                _mm_storeu_ps(to, low);
                store_first4(high, to.add(4), n - 4);
            }
        }
    }

    /// Writes the first `n` lanes.
    ///
    /// # Safety
    /// The caller owns `n ≤ 4` floats there.
    #[inline(always)]
    unsafe fn store_first4(value: __m128, to: *mut f32, n: usize) {
        debug_assert!(n <= 4);
        // SAFETY: the contract; each store is of the lanes that its condition says.
        unsafe {
            match n {
                0 => {}
                1 => _mm_store_ss(to, value),
                2 => _mm_storel_epi64(to.cast(), _mm_castps_si128(value)),
                3 => {
                    _mm_storel_epi64(to.cast(), _mm_castps_si128(value));
                    _mm_store_ss(to.add(2), _mm_movehl_ps(value, value));
                }
                _ => _mm_storeu_ps(to, value),
            }
        }
    }

    pub(crate) type Baseline = __m128;
}

#[cfg(target_arch = "aarch64")]
pub(crate) mod registers {
    use super::{Lanes, read_part, write_part};
    #[allow(clippy::wildcard_imports, reason = "the instructions")]
    pub(crate) use core::arch::aarch64::*;

    lanes!(float32x4_t: 4, half: Self, vdupq_n_f32 vld1q_f32 vst1q_f32 vaddq_f32 vmulq_f32 vmaxq_f32 vminq_f32,
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
    type Half = Self;
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
