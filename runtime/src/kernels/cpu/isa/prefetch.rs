//! Memory asked for before it is needed, where the processor cannot know: rows that lie a page apart.
#![expect(unsafe_code, reason = "an instruction")]

/// Asks for the cache line at `at`, which need not be anybody's. Where stable Rust has no such instruction, nothing.
#[inline(always)]
pub(crate) fn prefetch(at: *const f32) {
    #[cfg(target_arch = "x86_64")]
    {
        use core::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        // SAFETY: a hint: it reads nothing into the program, and does not fault whatever the address.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(at.cast()) };
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = at;
}
