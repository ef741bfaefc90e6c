//! A mutable slice that the tasks of one call share out among themselves.

#![expect(
    unsafe_code,
    reason = "disjoint parts of one slice are written by several threads; floats hold bytes"
)]

use std::marker::PhantomData;
use std::ops::Range;

/// A mutable slice of which several threads write disjoint floats.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    data: *mut f32,
    len: usize,
    slice: PhantomData<&'a mut [f32]>,
}

// SAFETY: the slice is borrowed uniquely for 'a; whoever writes through a copy promises (see `range`) to be alone there.
unsafe impl Send for Parts<'_> {}
// SAFETY: as above.
unsafe impl Sync for Parts<'_> {}

impl<'a> Parts<'a> {
    pub(crate) fn new(slice: &'a mut [f32]) -> Self {
        Self {
            data: slice.as_mut_ptr(),
            len: slice.len(),
            slice: PhantomData,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn pointer(&self) -> *mut f32 {
        self.data
    }

    /// One task's part.
    ///
    /// # Safety
    /// While it lives, nobody else touches these floats.
    pub(crate) unsafe fn range(&self, range: Range<usize>) -> &'a mut [f32] {
        assert!(
            range.start <= range.end && range.end <= self.len,
            "a part ends outside its slice"
        );
        // SAFETY: inside the slice, and alone there by the contract.
        unsafe { std::slice::from_raw_parts_mut(self.data.add(range.start), range.len()) }
    }

    /// One task's part, in bytes, of floats that hold no numbers.
    ///
    /// # Safety
    /// While it lives, nobody else touches these bytes.
    pub(crate) unsafe fn bytes(&self, range: Range<usize>) -> &'a mut [u8] {
        assert!(
            range.start <= range.end && range.end <= self.len * size_of::<f32>(),
            "a part ends outside its slice"
        );
        // SAFETY: inside the slice, and alone there by the contract; any bytes are a float.
        unsafe { std::slice::from_raw_parts_mut(self.data.cast::<u8>().add(range.start), range.len()) }
    }
}

/// What floats hold that are no numbers.
pub(crate) fn bytes(floats: &[f32]) -> &[u8] {
    // SAFETY: the same memory, for as long; any bytes are bytes.
    unsafe { std::slice::from_raw_parts(floats.as_ptr().cast(), size_of_val(floats)) }
}
