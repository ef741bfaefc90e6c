//! What is made of any data set.

use super::{DataError, Dataset, ReadError};
use std::ops::Range;

/// Some samples of a data set, in an order of their own: see [`Dataset::subset`], [`split`](Dataset::split) and
/// [`shuffled`](Dataset::shuffled).
#[derive(Clone, Debug)]
pub struct Subset<D> {
    pub(super) dataset: D,
    /// Each below `dataset.len()`.
    pub(super) indices: Vec<usize>,
}

impl<D: Dataset> Subset<D> {
    /// The samples of `dataset` in a range of indices: as [`Dataset::subset`], which borrows it.
    ///
    /// # Errors
    /// If the range ends behind the last sample or before its own start.
    pub fn of(dataset: D, range: Range<usize>) -> Result<Self, DataError> {
        let Range { start, end } = range;
        let len = dataset.len();
        if start > end || end > len {
            return Err(DataError::Range { start, end, len });
        }
        let indices = range.collect();
        Ok(Self { dataset, indices })
    }
}

impl<D: Dataset> Dataset for Subset<D> {
    type Input = D::Input;
    type Target = D::Target;

    fn len(&self) -> usize {
        self.indices.len()
    }

    fn get(&self, index: usize, input: &mut Self::Input) -> Self::Target {
        self.dataset.get(self.indices[index], input)
    }

    fn try_get(&self, index: usize, input: &mut Self::Input) -> Result<Self::Target, ReadError> {
        self.dataset.try_get(self.indices[index], input)
    }

    fn get_into(
        &self,
        index: usize,
        input: &mut Self::Input,
        targets: &mut Vec<Self::Target>,
    ) -> Result<(), ReadError> {
        self.dataset.get_into(self.indices[index], input, targets)
    }

    fn whole_index(&self, index: usize) -> usize {
        self.dataset.whole_index(self.indices[index])
    }
}

/// A data set with other targets: see [`Dataset::map_target`].
#[derive(Clone, Debug)]
pub struct MapTarget<D, F> {
    pub(super) dataset: D,
    pub(super) map: F,
}

impl<D: Dataset, T: Clone, F: Fn(D::Target) -> T> Dataset for MapTarget<D, F> {
    type Input = D::Input;
    type Target = T;

    fn len(&self) -> usize {
        self.dataset.len()
    }

    fn get(&self, index: usize, input: &mut Self::Input) -> T {
        (self.map)(self.dataset.get(index, input))
    }

    fn try_get(&self, index: usize, input: &mut Self::Input) -> Result<T, ReadError> {
        Ok((self.map)(self.dataset.try_get(index, input)?))
    }

    fn whole_index(&self, index: usize) -> usize {
        self.dataset.whole_index(index)
    }
}
