//! All that enters or leaves a network for one sample.

use super::{Sample, sealed};
use crate::stream::Stepped;
use core::ops::Range;
use ndarray::{ArrayD, ArrayViewD};

/// One part of a [`Record`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name; empty where there is one part.
    pub name: &'static str,
    /// Its dims, outermost first.
    pub dims: &'static [usize],
    /// How many floats it takes.
    pub len: usize,
    /// Whether it holds indices (`u32`).
    pub indices: bool,
}

impl Part {
    /// The part called `name` of type `S`.
    #[must_use]
    pub const fn of<S: Sample>(name: &'static str) -> Self {
        Self {
            name,
            dims: S::DIMS,
            len: S::LEN,
            indices: <S as sealed::Sealed>::INDICES,
        }
    }
}

/// All that enters or leaves a network for one sample: a [`Sample`], or a struct of them, which `network!` writes for
/// several inputs or outputs.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is nothing that enters or leaves a network for one sample",
    label = "not an array of `f32`, such as `[f32; 4]` or `[[[f32; 1]; 28]; 28]`, or of indices, `[u32; 9]`"
)]
pub trait Record: Copy + Send + Sync + 'static {
    /// Nothing but zeros.
    const BLANK: Self;
    /// What a [`Batch`](crate::Batch) of them is made of: `f32`, `u32`, or the struct itself.
    type Element;
    /// The inputs, or the outputs.
    const PARTS: &'static [Part];
    /// A batch of them: an array, or the struct of arrays.
    type Arrays;
    /// As [`Arrays`](Self::Arrays), borrowed.
    type Views<'a>;
    /// One time step, as a stream takes it.
    #[doc(hidden)]
    type Step: Record;
    /// What a stream gives of it.
    #[doc(hidden)]
    type Given: Record;

    /// The floats of part `part`.
    fn part(&self, part: usize) -> &[f32];

    /// The floats of part `part`, to be written.
    fn part_mut(&mut self, part: usize) -> &mut [f32];

    /// A batch, given each part.
    fn arrays(parts: &mut dyn FnMut(usize) -> ArrayD<f32>) -> Self::Arrays;

    /// A batch, given a view of each part.
    fn views<'a>(parts: &mut dyn FnMut(usize) -> ArrayViewD<'a, f32>) -> Self::Views<'a>;

    /// Floats seen as `count` samples side by side; `None` for a struct, whose parts lie apart.
    #[doc(hidden)]
    #[must_use]
    fn side_by_side(floats: &[f32], count: usize) -> Option<&[Self]> {
        let _ = (floats, count);
        None
    }

    /// As [`side_by_side`](Self::side_by_side), to be written.
    #[doc(hidden)]
    #[must_use]
    fn side_by_side_mut(floats: &mut [f32], count: usize) -> Option<&mut [Self]> {
        let _ = (floats, count);
        None
    }

    /// Lets `work` see the sample whose parts lie in `floats` where `at` says.
    fn seen<R>(floats: &[f32], at: &dyn Fn(usize) -> Range<usize>, work: impl FnOnce(&Self) -> R) -> R {
        let mut sample = Self::BLANK;
        for part in 0..Self::PARTS.len() {
            sample.part_mut(part).copy_from_slice(&floats[at(part)]);
        }
        work(&sample)
    }

    /// Lets `work` write the sample whose parts lie in `floats` where `at` says.
    fn written<R>(floats: &mut [f32], at: &dyn Fn(usize) -> Range<usize>, work: impl FnOnce(&mut Self) -> R) -> R {
        let mut sample = Self::BLANK;
        let result = work(&mut sample);
        for part in 0..Self::PARTS.len() {
            floats[at(part)].copy_from_slice(sample.part(part));
        }
        result
    }
}

/// How many floats all parts take.
pub(crate) const fn floats_of<R: Record>() -> usize {
    let (mut i, mut sum) = (0, 0);
    while i < R::PARTS.len() {
        sum += R::PARTS[i].len;
        i += 1;
    }
    sum
}

impl<S: Sample> Record for S {
    const BLANK: Self = S::ZERO;
    type Element = S::Element;
    const PARTS: &'static [Part] = &[Part::of::<S>("")];
    type Arrays = ArrayD<f32>;
    type Views<'a> = ArrayViewD<'a, f32>;
    type Step = <S as Stepped>::Step;
    type Given = <S as Stepped>::Given;

    fn part(&self, _: usize) -> &[f32] {
        self.as_floats()
    }

    fn part_mut(&mut self, _: usize) -> &mut [f32] {
        self.as_floats_mut()
    }

    fn arrays(parts: &mut dyn FnMut(usize) -> ArrayD<f32>) -> ArrayD<f32> {
        parts(0)
    }

    fn views<'a>(parts: &mut dyn FnMut(usize) -> ArrayViewD<'a, f32>) -> ArrayViewD<'a, f32> {
        parts(0)
    }

    fn side_by_side(floats: &[f32], count: usize) -> Option<&[Self]> {
        S::all_from_floats(floats, count)
    }

    fn side_by_side_mut(floats: &mut [f32], count: usize) -> Option<&mut [Self]> {
        S::all_from_floats_mut(floats, count)
    }

    // A single array needs no copy.
    fn seen<R>(floats: &[f32], at: &dyn Fn(usize) -> Range<usize>, work: impl FnOnce(&Self) -> R) -> R {
        work(S::from_floats(&floats[at(0)]).expect("a part is a sample long"))
    }

    fn written<R>(floats: &mut [f32], at: &dyn Fn(usize) -> Range<usize>, work: impl FnOnce(&mut Self) -> R) -> R {
        work(S::from_floats_mut(&mut floats[at(0)]).expect("a part is a sample long"))
    }
}
