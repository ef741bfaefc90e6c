//! Nested arrays of `f32`, such as `[[[f32; 1]; 28]; 28]`, seen as the flat slice they are in memory.
//!
//! A network takes and gives nested arrays, because the compiler checks their shape; the kernels work on flat slices.
//! This module holds the casts between the two. Indices, `[u32; 28]`, go the same way, each as the bits of a float.
#![expect(
    unsafe_code,
    reason = "a nested array and a flat slice of the same floats have one layout"
)]

use crate::batch::Element;
use crate::stream::Stepped;
use core::slice;

mod record;

pub(crate) use record::floats_of;
pub use record::{Part, Record};

/// The most axes a sample may have.
pub(crate) const MAX_RANK: usize = 8;

mod sealed {
    /// Keeps [`Sample`](super::Sample) to `f32`, `u32` and their arrays: its casts are sound for nothing else.
    pub trait Sealed {
        /// The sizes of the axes, outermost first, then zeros: an array type cannot have `RANK` entries on stable Rust.
        const PADDED: [usize; super::MAX_RANK];
        /// Whether it is of `u32`.
        const INDICES: bool;
    }
}

/// `f32` or `u32`, or arrays of it nested up to eight deep: the type of one sample of a network's input or output.
///
/// A value is [`LEN`](Self::LEN) contiguous floats, the last axis fastest, without padding: the casts below copy nothing.
///
/// ```
/// use gyul::sample::Sample;
///
/// assert_eq!(<[[f32; 3]; 2]>::DIMS, [2, 3]);
/// assert_eq!([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0_f32]].as_floats(), [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
/// assert_eq!(<[[f32; 1]; 2]>::from_floats(&[7.0, 8.0]), Some(&[[7.0], [8.0]]));
/// assert_eq!(<[[f32; 1]; 2]>::from_floats(&[7.0]), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no sample: a sample is `f32` or nested arrays of it, such as `[[[f32; 1]; 28]; 28]`",
    label = "not `f32` or an array of it"
)]
pub trait Sample: sealed::Sealed + Stepped + Copy + Send + Sync + 'static {
    /// `f32` or `u32`.
    type Element: Element;
    /// The sample of zeros.
    const ZERO: Self;
    /// The number of axes: 0 for `f32`.
    const RANK: usize;
    /// The number of floats: the product of [`DIMS`](Self::DIMS).
    const LEN: usize;
    /// The sizes of the axes, outermost first: `[28, 28, 1]` for `[[[f32; 1]; 28]; 28]`.
    const DIMS: &'static [usize] = (&Self::PADDED as &'static [usize]).split_at(Self::RANK).0;

    /// The floats, the last axis fastest.
    #[must_use]
    fn as_floats(&self) -> &[f32] {
        // SAFETY: sealed to f32, u32 and nested arrays of them, so `self` is LEN contiguous, initialised, aligned words,
        // and every word is a valid f32.
        unsafe { slice::from_raw_parts((&raw const *self).cast(), Self::LEN) }
    }

    /// The floats, to be written.
    #[must_use]
    fn as_floats_mut(&mut self) -> &mut [f32] {
        // SAFETY: as in `as_floats`, and `self` is borrowed uniquely; every bit pattern is a valid f32 and a valid u32.
        unsafe { slice::from_raw_parts_mut((&raw mut *self).cast(), Self::LEN) }
    }

    /// Flat floats seen as one sample; `None` unless there are exactly [`LEN`](Self::LEN).
    #[must_use]
    fn from_floats(floats: &[f32]) -> Option<&Self> {
        // SAFETY: sealed to f32, u32 and nested arrays of them: LEN floats are one `Self`, whose alignment is that of f32.
        (floats.len() == Self::LEN).then(|| unsafe { &*floats.as_ptr().cast() })
    }

    /// Flat floats seen as one sample that can be written; `None` unless there are exactly [`LEN`](Self::LEN).
    #[must_use]
    fn from_floats_mut(floats: &mut [f32]) -> Option<&mut Self> {
        // SAFETY: as in `from_floats`, and `floats` is borrowed uniquely for as long as the result.
        (floats.len() == Self::LEN).then(|| unsafe { &mut *floats.as_mut_ptr().cast() })
    }

    /// Flat floats seen as `count` samples side by side; `None` unless there are exactly as many.
    #[must_use]
    fn all_from_floats(floats: &[f32], count: usize) -> Option<&[Self]> {
        // SAFETY: as in `from_floats`, `count` times.
        (Self::LEN.checked_mul(count) == Some(floats.len()))
            .then(|| unsafe { slice::from_raw_parts(floats.as_ptr().cast(), count) })
    }

    /// As [`all_from_floats`](Self::all_from_floats), to be written.
    #[must_use]
    fn all_from_floats_mut(floats: &mut [f32], count: usize) -> Option<&mut [Self]> {
        // SAFETY: as in `from_floats_mut`, `count` times.
        (Self::LEN.checked_mul(count) == Some(floats.len()))
            .then(|| unsafe { slice::from_raw_parts_mut(floats.as_mut_ptr().cast(), count) })
    }

    /// Samples side by side as the numbers they are of.
    #[must_use]
    fn elements(samples: &[Self]) -> &[Self::Element];

    /// Sets every float to zero, where `*self = Self::ZERO` would pass a large sample over the stack.
    fn zeros_in_place(&mut self) {
        self.as_floats_mut().fill(0.0);
    }
}

impl sealed::Sealed for f32 {
    const PADDED: [usize; MAX_RANK] = [0; MAX_RANK];
    const INDICES: bool = false;
}

impl sealed::Sealed for u32 {
    const PADDED: [usize; MAX_RANK] = [0; MAX_RANK];
    const INDICES: bool = true;
}

impl Sample for u32 {
    type Element = u32;
    const ZERO: Self = 0;
    const RANK: usize = 0;
    const LEN: usize = 1;

    fn elements(samples: &[Self]) -> &[u32] {
        samples
    }
}

impl Sample for f32 {
    type Element = f32;
    const ZERO: Self = 0.0;
    const RANK: usize = 0;
    const LEN: usize = 1;

    fn elements(samples: &[Self]) -> &[f32] {
        samples
    }
}

impl<T: Sample, const N: usize> sealed::Sealed for [T; N] {
    const PADDED: [usize; MAX_RANK] = {
        assert!(T::RANK < MAX_RANK, "a sample has at most eight axes");
        let mut dims = [0; MAX_RANK];
        dims[0] = N;
        let mut axis = 0;
        while axis < T::RANK {
            dims[axis + 1] = T::PADDED[axis];
            axis += 1;
        }
        dims
    };
    const INDICES: bool = T::INDICES;
}

impl<T: Sample, const N: usize> Sample for [T; N] {
    type Element = T::Element;
    const ZERO: Self = [T::ZERO; N];
    const RANK: usize = T::RANK + 1;
    const LEN: usize = N * T::LEN;

    fn elements(samples: &[Self]) -> &[T::Element] {
        T::elements(samples.as_flattened())
    }
}

#[cfg(test)]
mod tests;
