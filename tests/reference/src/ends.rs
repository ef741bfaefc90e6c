//! What enters and leaves networks, whatever its type: an array, or a struct of them.

use gyul_runtime::sample::{Record, Sample};
use gyul_runtime::{Batch, BatchPart};
use ndarray::{ArrayD, ArrayViewD};

/// Takes the arrays out of a batch. [`ends!`](crate::ends) implements it for the structs that `network!` writes.
pub trait Ends: Record {
    /// Each array.
    fn of_arrays(arrays: Self::Arrays) -> Vec<ArrayD<f32>>;
    /// A copy of each array.
    fn of_views(views: Self::Views<'_>) -> Vec<ArrayD<f32>>;
}

impl<S: Sample> Ends for S {
    fn of_arrays(arrays: ArrayD<f32>) -> Vec<ArrayD<f32>> {
        vec![arrays]
    }

    fn of_views(views: ArrayViewD<'_, f32>) -> Vec<ArrayD<f32>> {
        vec![views.to_owned()]
    }
}

/// `ends!(NetInput { image, age });` lets [`check_graph`](crate::check_graph) take a network with several inputs.
#[macro_export]
macro_rules! ends {
    ($name:ident { $($field:ident),+ }) => {
        impl $crate::Ends for $name {
            fn of_arrays(arrays: Self::Arrays) -> Vec<ndarray::ArrayD<f32>> {
                vec![$(arrays.$field),+]
            }

            fn of_views(views: Self::Views<'_>) -> Vec<ndarray::ArrayD<f32>> {
                vec![$(views.$field.to_owned()),+]
            }
        }
    };
}

/// A batch for any network: an array for each of its inputs, indices as the bits of numbers.
pub(crate) struct Arrays<'a> {
    arrays: &'a [ArrayD<f32>],
    bits: Vec<Option<ArrayD<u32>>>,
}

impl<'a> Arrays<'a> {
    pub(crate) fn of<R: Record>(arrays: &'a [ArrayD<f32>]) -> Self {
        let parts = arrays.iter().zip(R::PARTS);
        let bits = parts.map(|(array, part)| part.indices.then(|| array.mapv(f32::to_bits)));
        Self {
            arrays,
            bits: bits.collect(),
        }
    }
}

impl<E> Batch<E> for Arrays<'_> {
    fn part(&self, part: usize) -> BatchPart<'_> {
        match &self.bits[part] {
            Some(bits) => BatchPart::Indices(bits.view()),
            None => BatchPart::Numbers(self.arrays[part].view()),
        }
    }
}
