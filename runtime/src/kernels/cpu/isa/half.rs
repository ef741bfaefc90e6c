//! Half a register of AVX-512: its parts are read and written under a mask, which AVX2 has no good one for.
#![expect(unsafe_code, reason = "vector instructions")]

use super::lanes::Lanes;
#[allow(clippy::wildcard_imports, reason = "the instructions")]
use core::arch::x86_64::*;

/// Eight floats.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub(crate) struct Half512(__m256);

/// The mask of the first `n` lanes.
#[inline(always)]
fn first8(n: usize) -> __mmask8 {
    debug_assert!(n <= 8);
    // Of 32 bits, for all 8 may be wanted.
    ((1u32 << n) - 1) as __mmask8
}

macro_rules! by_instruction {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) $(-> $result:ident)? = $value:expr;)*) => {
        $(#[inline(always)]
        unsafe fn $name($($arg: $type),*) $(-> $result)? {
            // SAFETY: the trait's contract.
            unsafe { $value }
        })*
    };
}

impl Lanes for Half512 {
    const LEN: usize = 8;
    type Half = Self;
    by_instruction! {
        splat(value: f32) -> Self = Self(_mm256_set1_ps(value));
        load(from: *const f32) -> Self = Self(_mm256_loadu_ps(from));
        store(self: Self, to: *mut f32) = _mm256_storeu_ps(to, self.0);
        load_part(from: *const f32, n: usize) -> Self = Self(_mm256_maskz_loadu_ps(first8(n), from));
        store_part(self: Self, to: *mut f32, n: usize) = _mm256_mask_storeu_ps(to, first8(n), self.0);
        add_product(self: Self, a: Self, b: Self) -> Self = Self(_mm256_fmadd_ps(a.0, b.0, self.0));
        add(self: Self, other: Self) -> Self = Self(_mm256_add_ps(self.0, other.0));
        mul(self: Self, other: Self) -> Self = Self(_mm256_mul_ps(self.0, other.0));
        // x86 gives the second operand where one is NaN.
        max(self: Self, other: Self) -> Self = Self(_mm256_max_ps(other.0, self.0));
        min(self: Self, other: Self) -> Self = Self(_mm256_min_ps(other.0, self.0));
    }
}
