//! What is made of any data set.

use super::{DataError, Dataset, ReadError};
use std::ops::Range;

/// Some samples of a data set, in an order of their own: see [`Dataset::subset`], [`split`](Dataset::split) and
/// [`shuffled`](Dataset::shuffled).
#[derive(Clone, Debug)]
pub struct Subset<D> {
    pub(super) dataset: D,
    pub(super) indices: Indices,
}

/// Of samples of a data set: each below its `len()`.
#[derive(Clone, Debug)]
pub(super) enum Indices {
    /// As many as are, without memory for each.
    Range(Range<usize>),
    /// In an order of their own.
    Order(Vec<usize>),
}

impl Indices {
    fn len(&self) -> usize {
        match self {
            Self::Range(range) => range.len(),
            Self::Order(order) => order.len(),
        }
    }

    /// That of sample `index`.
    ///
    /// # Panics
    /// Where there is none, also where the whole data set has one.
    #[track_caller]
    fn at(&self, index: usize) -> usize {
        match self {
            Self::Range(range) => {
                let len = range.len();
                assert!(index < len, "there is no sample {index} among {len}");
                range.start + index
            }
            Self::Order(order) => order[index],
        }
    }
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
        let indices = Indices::Range(range);
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
        self.dataset.get(self.indices.at(index), input)
    }

    fn try_get(&self, index: usize, input: &mut Self::Input) -> Result<Self::Target, ReadError> {
        self.dataset.try_get(self.indices.at(index), input)
    }

    fn get_into(
        &self,
        index: usize,
        input: &mut Self::Input,
        targets: &mut Vec<Self::Target>,
    ) -> Result<(), ReadError> {
        self.dataset.get_into(self.indices.at(index), input, targets)
    }

    fn whole_index(&self, index: usize) -> usize {
        self.dataset.whole_index(self.indices.at(index))
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
