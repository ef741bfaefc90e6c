//! What errors about data name: which sample, and where in it.

use core::fmt;

/// Which sample. Shown as its index, and where that is another one in the whole data set, with that: `0 (73 of the whole data set)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleIndex {
    /// Its index in the data set or the batch that was given.
    pub index: usize,
    /// Its index in the data set that the given one is a part of, as `Dataset::whole_index` tells it.
    pub whole: usize,
}

impl From<usize> for SampleIndex {
    /// Of what is no part of another.
    fn from(index: usize) -> Self {
        Self { index, whole: index }
    }
}

impl fmt::Display for SampleIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { index, whole } = self;
        write!(f, "{index}")?;
        if whole != index {
            write!(f, " ({whole} of the whole data set)")?;
        }
        Ok(())
    }
}

/// Where a number stands in a sample. Shown as `9`, and of several axes as its indices: `[2, 1, 0]`.
#[cfg(feature = "train")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its place among all numbers, the last axis fastest.
    pub at: usize,
    /// The sizes of the axes, outermost first.
    pub dims: &'static [usize],
}

#[cfg(feature = "train")]
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.dims.len() < 2 {
            return write!(f, "{}", self.at);
        }
        let index = |axis: usize| {
            let within: usize = self.dims[axis + 1..].iter().product();
            self.at / within % self.dims[axis]
        };
        f.debug_list().entries((0..self.dims.len()).map(index)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_named_in_the_whole_data_set_too_where_it_is_another() {
        assert_eq!(SampleIndex::from(7).to_string(), "7");
        let part = SampleIndex { index: 0, whole: 73 };
        assert_eq!(part.to_string(), "0 (73 of the whole data set)");
    }

    #[cfg(feature = "train")]
    #[test]
    fn a_place_has_an_index_for_each_axis() {
        let at = |at, dims| Place { at, dims }.to_string();
        assert_eq!((at(9, &[12]), at(0, &[])), ("9".to_owned(), "0".to_owned()));
        assert_eq!(at(23, &[2, 3, 4]), "[1, 2, 3]");
        assert_eq!(at(9, &[4, 4, 1]), "[2, 1, 0]");
    }
}
