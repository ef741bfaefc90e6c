//! Batches of samples, as arrays with a leading axis.

mod error;

pub use error::BatchError;
#[cfg(feature = "train")]
pub(crate) use error::axis_to_insert;

use crate::network::Network;
use crate::sample::{MAX_RANK, Record, Sample};
use core::ops::Range;
use ndarray::{ArrayBase, ArrayViewD, Axis, Data, Dimension, Ix2, IxDyn, Slice};

/// What holds a batch: any ndarray of `f32` with a leading batch axis, owned, a view, or a reference to either; of `u32` for
/// a network of indices; samples in a `Vec`, a slice or an array; for several inputs their struct, with one of these in each field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no batch of `{E}`: that is an ndarray (`gyul::ndarray`) with a leading batch axis, or samples in a `Vec`",
    label = "no batch of `{E}`",
    note = "of numbers, `x.mapv(|x| x as {E})` converts an array; of rows in a `Vec` each, \
            `gyul::ndarray::Array2::from_shape_vec((rows.len(), rows[0].len()), rows.concat())?` makes one",
    note = "several inputs are their struct, with one of these in each field: `TwoInput {{ left: vec![…], right: vec![…] }}`"
)]
pub trait Batch<E = f32> {
    /// One of its arrays.
    fn part(&self, part: usize) -> BatchPart<'_>;
}

/// One array of a batch, whatever its rank.
#[derive(Clone, Debug)]
pub enum BatchPart<'a> {
    /// Of numbers.
    Numbers(ArrayViewD<'a, f32>),
    /// Of indices.
    Indices(ArrayViewD<'a, u32>),
}

impl BatchPart<'_> {
    /// Its axes.
    #[must_use]
    pub fn shape(&self) -> &[usize] {
        match self {
            Self::Numbers(array) => array.shape(),
            Self::Indices(array) => array.shape(),
        }
    }

    /// Copies so many samples, as the bits of floats: the time is that of these samples, whatever the memory order.
    pub(crate) fn fill(&self, to: &mut [f32], samples: Range<usize>) {
        match self {
            Self::Numbers(array) => copy(to, array, samples, |x| x),
            Self::Indices(array) => copy(to, array, samples, f32::from_bits),
        }
    }
}

/// Copies `samples` of `array`, row-major.
fn copy<E: Copy>(to: &mut [f32], array: &ArrayViewD<'_, E>, samples: Range<usize>, float: impl Fn(E) -> f32) {
    let part = array.slice_axis(Axis(0), Slice::from(samples));
    if let Some(part) = part.as_slice() {
        to.iter_mut().zip(part).for_each(|(to, from)| *to = float(*from));
    } else {
        // One number a sample is one row.
        let part = if part.ndim() == 1 {
            part.insert_axis(Axis(0))
        } else {
            part
        };
        copy_rows(to, part, &float);
    }
}

/// Copies an array of two axes or more, row-major, matrix by matrix: a walk over any number of axes, such as `zip_mut_with`, is much
/// more to compile, and no faster.
fn copy_rows<E: Copy>(to: &mut [f32], from: ArrayViewD<'_, E>, float: &impl Fn(E) -> f32) {
    if from.ndim() > 2 {
        let len = (to.len() / from.len_of(Axis(0)).max(1)).max(1);
        for (to, from) in to.chunks_exact_mut(len).zip(from.outer_iter()) {
            copy_rows(to, from, float);
        }
        return;
    }
    let from = from.into_dimensionality::<Ix2>().expect("two axes");
    for (to, from) in to.chunks_exact_mut(from.ncols().max(1)).zip(from.rows()) {
        to.iter_mut().zip(from).for_each(|(to, from)| *to = float(*from));
    }
}

/// `f32` or `u32`: what a batch is made of.
pub trait Element: sealed::Sealed + Sized + 'static {
    /// The array as part of a batch.
    fn part(array: ArrayViewD<'_, Self>) -> BatchPart<'_>;
}

mod sealed {
    /// Keeps [`Element`](super::Element) to two types.
    pub trait Sealed {}
    impl Sealed for f32 {}
    impl Sealed for u32 {}
}

impl Element for f32 {
    fn part(array: ArrayViewD<'_, Self>) -> BatchPart<'_> {
        BatchPart::Numbers(array)
    }
}

impl Element for u32 {
    fn part(array: ArrayViewD<'_, Self>) -> BatchPart<'_> {
        BatchPart::Indices(array)
    }
}

// Not recommended: rustc would say "type mismatch" of an array of another type, and none of our words.
#[diagnostic::do_not_recommend]
impl<E: Element, S: Data<Elem = E>, D: Dimension> Batch<E> for ArrayBase<S, D> {
    fn part(&self, _: usize) -> BatchPart<'_> {
        E::part(self.view().into_dyn())
    }
}

/// Containers of samples side by side.
macro_rules! of_samples {
    ($([$($of:tt)*] $samples:ty),+) => {$(
        // As above.
        #[diagnostic::do_not_recommend]
        impl<E: Element, S: Sample<Element = E>, $($of)*> Batch<E> for $samples {
            fn part(&self, _: usize) -> BatchPart<'_> {
                E::part(side_by_side(self.len(), S::DIMS, S::elements(self)))
            }
        }
    )+};
}

of_samples! { [] [S], [] Vec<S>, [const N: usize] [S; N] }

/// So many samples as an array.
pub(crate) fn side_by_side<'a, E>(samples: usize, dims: &[usize], elements: &'a [E]) -> ArrayViewD<'a, E> {
    let mut all = [samples; MAX_RANK + 1];
    all[1..=dims.len()].copy_from_slice(dims);
    ArrayViewD::from_shape(IxDyn(&all[..=dims.len()]), elements).expect("as many numbers as the dims say")
}

impl<E, B: Batch<E> + ?Sized> Batch<E> for &B {
    fn part(&self, part: usize) -> BatchPart<'_> {
        (**self).part(part)
    }
}

/// How many samples `x` holds.
pub(crate) fn samples<N: Network>(x: &impl Batch<<N::Input as Record>::Element>) -> Result<usize, BatchError> {
    let network = N::NAME;
    let mut first = None;
    for (i, part) in N::Input::PARTS.iter().enumerate() {
        let array = x.part(i);
        let samples = match array.shape() {
            [samples, dims @ ..] if dims == part.dims => *samples,
            found => {
                return Err(BatchError::Shape {
                    network,
                    input: part.name,
                    expected: part.dims,
                    found: found.to_vec(),
                });
            }
        };
        let first = *first.get_or_insert(samples);
        if samples != first {
            return Err(BatchError::Samples {
                network,
                of: N::Input::PARTS[0].name,
                first,
                input: part.name,
                other: samples,
            });
        }
    }
    crate::indices::check::<N>(x)?;
    Ok(first.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{Array3, s};

    #[test]
    fn samples_are_copied_from_any_memory_order() {
        let x = Array3::from_shape_vec([5, 4, 6], (0..5 * 4 * 6).collect::<Vec<u32>>()).expect("as many");
        let orders = [
            x.view(),
            x.slice(s![.., 1..3, ..;2]),
            x.slice(s![..;-1, .., ..;-1]),
            x.view().permuted_axes([0, 2, 1]),
            x.view().permuted_axes([2, 0, 1]),
            x.t(),
        ];
        for indices in orders {
            let numbers = indices.mapv(f32::from_bits);
            for samples in [0..0, 0..1, 1..3, 2..4, 3..4, 0..4] {
                let expected: Vec<u32> = indices.slice(s![samples.clone(), .., ..]).iter().copied().collect();
                let mut filled = vec![f32::NAN; expected.len()];
                for part in [
                    Element::part(indices.into_dyn()),
                    Element::part(numbers.view().into_dyn()),
                ] {
                    filled.fill(f32::NAN);
                    part.fill(&mut filled, samples.clone());
                    let bits: Vec<u32> = filled.iter().map(|x| x.to_bits()).collect();
                    assert_eq!(bits, expected, "samples {samples:?} of {indices:?}");
                }
            }
        }
    }
}
