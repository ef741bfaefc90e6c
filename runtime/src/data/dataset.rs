//! The trait of data sets, and what can be made of any of them.

use std::ops::Range;

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_pcg::Pcg64;

use super::made_of::Indices;
use super::{DataError, MapTarget, ReadError, Subset};
use crate::sample::Record;

/// Samples that can be had by index: what a network is trained and evaluated on.
///
/// Two types and two methods make one:
///
/// ```
/// use gyul::data::Dataset;
///
/// /// Learns the sum of two numbers.
/// struct Sums;
///
/// impl Dataset for Sums {
///     type Input = [f32; 2];
///     type Target = [f32; 1];
///
///     fn len(&self) -> usize {
///         100
///     }
///
///     fn get(&self, index: usize, input: &mut [f32; 2]) -> [f32; 1] {
///         *input = [(index / 10) as f32, (index % 10) as f32];
///         [input[0] + input[1]]
///     }
/// }
///
/// let mut input = [0.0; 2];
/// assert_eq!(Sums.get(37, &mut input), [10.0]);
/// assert_eq!(input, [3.0, 7.0]);
/// ```
///
/// A sample is written straight into the trainer's memory, so that an epoch allocates nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no data set: it has no samples with a target each",
    label = "not a data set",
    note = "`Arrays::new(x, targets)` makes one of an ndarray of `f32` with a leading batch axis, and a `Vec`; a type of yours is one \
            with `impl Dataset`"
)]
pub trait Dataset {
    /// One sample's input: nested arrays of the network's input shape, such as `[[[f32; 1]; 28]; 28]`, or the struct of several
    /// inputs.
    type Input: Record;

    /// What the sample should give, as the loss takes it: a label (`u32`), an array such as `[f32; 3]`, or
    /// [`Weighted`] of either for a [`SampleWeighted`](crate::loss::SampleWeighted) loss.
    type Target: Clone;

    /// The number of samples. A `fit` asks for it where it begins, and does not hear of a change until the next.
    fn len(&self) -> usize;

    /// Writes every float of sample `index` into `input`, which may hold an earlier sample, and returns its target.
    /// The same index gives the same sample.
    ///
    /// Trainers ask [`get_into`](Self::get_into), which asks [`try_get`](Self::try_get), which asks this: what a data set has itself of these is used, and the
    /// rest follows. A data set made of another one forwards `get` and `try_get` (and `get_into`, for large targets): if it forwarded `get` alone, a
    /// sample of the other's that cannot be read would be a panic.
    ///
    /// # Panics
    /// May panic if `index` is not below [`len`](Self::len), as indexing a slice does. Trainers ask for none that was not below it when they began:
    /// of a set that loses samples meanwhile, [`try_get`](Self::try_get) can say so.
    fn get(&self, index: usize, input: &mut Self::Input) -> Self::Target;

    /// As [`try_get`](Self::try_get), with the target put behind those in `targets`: what trainers call.
    ///
    /// A target that is returned passes over the stack, and in a debug build several times: one as large as an image, of 100 KB and
    /// more, may be too much for a thread of 2 MB. [`Arrays`](super::Arrays) copies its own straight from memory to memory; a data set
    /// of such targets does so, too:
    ///
    /// ```
    /// use gyul::data::{Dataset, ReadError};
    ///
    /// type Image = [[[f32; 1]; 512]; 512];
    ///
    /// /// Photographs, and what is to be cut out of them.
    /// struct Cuts { photographs: Vec<Image>, masks: Vec<Image> }
    ///
    /// impl Dataset for Cuts {
    ///     type Input = Image;
    ///     type Target = Image;
    ///
    ///     fn len(&self) -> usize {
    ///         self.masks.len()
    ///     }
    ///
    ///     fn get(&self, index: usize, photograph: &mut Image) -> Image {
    ///         photograph.copy_from_slice(&self.photographs[index]);
    ///         self.masks[index]
    ///     }
    ///
    ///     fn get_into(&self, index: usize, photograph: &mut Image, masks: &mut Vec<Image>) -> Result<(), ReadError> {
    ///         photograph.copy_from_slice(&self.photographs[index]);
    ///         masks.extend_from_slice(&self.masks[index..=index]);
    ///         Ok(())
    ///     }
    /// }
    /// ```
    ///
    /// What [`map_target`](Self::map_target) makes is returned by its closure all the same, and each sample of a network with several
    /// outputs passes over the stack whole. A main thread's usual 8 MB hold images of 3 MB in a debug build; in other threads,
    /// [`stack_size`](std::thread::Builder::stack_size) asks for as much.
    ///
    /// # Errors
    /// If the sample cannot be read, as [`try_get`](Self::try_get).
    fn get_into(
        &self,
        index: usize,
        input: &mut Self::Input,
        targets: &mut Vec<Self::Target>,
    ) -> Result<(), ReadError> {
        targets.push(self.try_get(index, input)?);
        Ok(())
    }

    /// As [`get`](Self::get), of samples that may not be there, such as files on a disk: `fit`, `evaluate` and `measure` end with
    /// [`TrainError::Read`](crate::train::TrainError::Read), which says which sample it was, and whose source is this error; the network is as it was
    /// before that step. Of a sample of the validation data, `fit` ends with [`TrainError::Validation`](crate::train::TrainError::Validation), whose
    /// `problem` that is.
    ///
    /// Trainers call this through [`get_into`](Self::get_into). A data set made of another one forwards this method beside `get`:
    /// `self.inner.try_get(index, input)`.
    ///
    /// ```
    /// use gyul::data::{Dataset, ReadError};
    /// use gyul::prelude::*;
    /// use std::fs;
    ///
    /// network! { struct Net: [2] -> [1] { Linear<1> } }
    ///
    /// /// Two bytes in a file each, and their sum.
    /// struct Files { paths: Vec<&'static str> }
    ///
    /// impl Dataset for Files {
    ///     type Input = [f32; 2];
    ///     type Target = f32;
    ///
    ///     fn len(&self) -> usize {
    ///         self.paths.len()
    ///     }
    ///
    ///     fn get(&self, index: usize, input: &mut [f32; 2]) -> f32 {
    ///         self.try_get(index, input).expect("a file that can be read")
    ///     }
    ///
    ///     fn try_get(&self, index: usize, input: &mut [f32; 2]) -> Result<f32, ReadError> {
    ///         let path = self.paths[index];
    ///         let bytes = fs::read(path).map_err(|error| format!("`{path}`: {error}"))?;
    ///         let [a, b] = bytes[..] else { return Err(format!("`{path}` has {} bytes, not 2", bytes.len()).into()) };
    ///         *input = [a, b].map(f32::from);
    ///         Ok(input[0] + input[1])
    ///     }
    /// }
    ///
    /// let files = Files { paths: vec!["gone"] };
    /// let error = Trainer::new(Net::new(7), Mse, Adam::default()).quiet().fit(&files).unwrap_err();
    /// assert_eq!(error.to_string(), "sample 0 cannot be read");
    /// assert!(format!("{error:?}").starts_with("sample 0 cannot be read: `gone`: ")); // with its source
    /// ```
    ///
    /// # Errors
    /// If the sample cannot be read. `input` may hold anything then.
    fn try_get(&self, index: usize, input: &mut Self::Input) -> Result<Self::Target, ReadError> {
        Ok(self.get(index, input))
    }

    /// The index that sample `index` has in the data set that this one is a part of: what errors name beside its own. Its own, where it
    /// is no part of another; a data set made of another one of yours asks that.
    ///
    /// ```
    /// # use gyul::data::{Arrays, Dataset};
    /// # let flowers = Arrays::<[f32; 1], u32>::new(ndarray::arr2(&[[1.0], [2.0], [3.0], [4.0]]).view(), vec![0, 0, 1, 1])?;
    /// assert_eq!(flowers.subset(1..4)?.subset(1..3)?.whole_index(0), 2);
    /// # Ok::<(), gyul::data::DataError>(())
    /// ```
    fn whole_index(&self, index: usize) -> usize {
        index
    }

    /// Whether there are no samples.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The samples of a range of indices. [`Subset::of`] is handed the data set itself.
    ///
    /// # Errors
    /// If the range ends behind the last sample or before its own start.
    fn subset(&self, range: Range<usize>) -> Result<Subset<&Self>, DataError>
    where
        Self: Sized,
    {
        Subset::of(self, range)
    }

    /// The first `fraction` of the samples (rounded to the nearest whole sample), and the rest.
    ///
    /// The order stays. A data set sorted by class must be [`shuffled`](Self::shuffled) first, or one part lacks classes.
    ///
    /// # Errors
    /// If `fraction` is not from 0 to 1.
    fn split(&self, fraction: f64) -> Result<(Subset<&Self>, Subset<&Self>), DataError>
    where
        Self: Sized,
    {
        <&Self>::into_split(self, fraction)
    }

    /// As [`split`](Self::split), of a data set that is handed on with its parts, each of which holds a clone: an [`Arc`](std::sync::Arc), which
    /// clones no sample.
    ///
    /// ```
    /// use gyul::data::{Arrays, DataError, Dataset, Subset};
    /// use std::sync::Arc;
    ///
    /// type Flowers = Subset<Arc<Subset<Arrays<[f32; 2], u32>>>>;
    ///
    /// /// To train with, and to validate.
    /// fn flowers() -> Result<(Flowers, Flowers), DataError> {
    ///     let petals = [[1.4, 0.2], [4.7, 1.4], [6.0, 2.5], [1.3, 0.2]];
    ///     let all = Arrays::new(&petals, vec![0, 1, 2, 0])?.shuffled(7);
    ///     Arc::new(all).into_split(0.75)
    /// }
    ///
    /// let (train, validation) = flowers()?;
    /// assert_eq!((train.len(), validation.len()), (3, 1));
    /// # Ok::<(), DataError>(())
    /// ```
    ///
    /// # Errors
    /// If `fraction` is not from 0 to 1.
    fn into_split(self, fraction: f64) -> Result<(Subset<Self>, Subset<Self>), DataError>
    where
        Self: Sized + Clone,
    {
        if !(0.0..=1.0).contains(&fraction) {
            return Err(DataError::Fraction { fraction });
        }
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count below 2^53 times a fraction from 0 to 1 is a count"
        )]
        let first = (self.len() as f64 * fraction).round() as usize;
        let last = self.len();
        Ok((Subset::of(self.clone(), 0..first)?, Subset::of(self, first..last)?))
    }

    /// The same samples in an order drawn from `seed`, one order for all epochs.
    ///
    /// ```
    /// # use gyul::data::{Arrays, Dataset};
    /// # let flowers = Arrays::<[f32; 1], u32>::new(ndarray::arr2(&[[1.0], [2.0], [3.0], [4.0]]).view(), vec![0, 0, 1, 1])?;
    /// let flowers = flowers.shuffled(7);
    /// let (train, test) = flowers.split(0.75)?;
    /// assert_eq!((train.len(), test.len()), (3, 1));
    /// # Ok::<(), gyul::data::DataError>(())
    /// ```
    /// # Panics
    /// Where memory does not hold an order of so many samples: a number for each.
    #[must_use = "the data set that it is made of keeps its order"]
    #[track_caller]
    fn shuffled(self, seed: u64) -> Subset<Self>
    where
        Self: Sized,
    {
        let mut indices = order(self.len());
        indices.shuffle(&mut Pcg64::seed_from_u64(seed));
        Subset {
            dataset: self,
            indices: Indices::Order(indices),
        }
    }

    /// The same inputs with other targets: `map` is called each time a sample is had.
    ///
    /// ```
    /// # use gyul::data::{Arrays, Dataset, Weighted};
    /// # let scans = Arrays::<[f32; 1], u32>::new(ndarray::arr2(&[[1.0], [2.0]]).view(), vec![0, 1])?;
    /// // The rare class 1 counts nine times.
    /// let scans = scans.map_target(|class| Weighted { target: class, weight: if class == 1 { 9.0 } else { 1.0 } });
    /// assert_eq!(scans.get(1, &mut [0.0]), Weighted { target: 1, weight: 9.0 });
    /// # Ok::<(), gyul::data::DataError>(())
    /// ```
    #[must_use = "the data set that it is made of keeps its targets"]
    fn map_target<T: Clone, F: Fn(Self::Target) -> T>(self, map: F) -> MapTarget<Self, F>
    where
        Self: Sized,
    {
        MapTarget { dataset: self, map }
    }
}

/// All indices of so many samples. An allocation that merely fails would end the process.
#[track_caller]
fn order(samples: usize) -> Vec<usize> {
    let mut indices = Vec::new();
    assert!(
        indices.try_reserve_exact(samples).is_ok(),
        "the data set says it has {samples} samples: memory does not hold an order of them"
    );
    indices.extend(0..samples);
    indices
}

/// A data set whose samples are of type `Input`: what a network of that input can be trained on. Every [`Dataset`] is one, of
/// its own samples.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no data set of samples `{Input}`, which the network takes",
    label = "not a data set of samples `{Input}`",
    note = "`Arrays::<{Input}, _>::new(x, targets)` makes one of an ndarray of `f32` with a leading batch axis, and a `Vec`; a type of \
            yours is one with `impl Dataset`"
)]
pub trait DatasetOf<Input>: Dataset<Input = Input> {}

// Not recommended: rustc would say "type mismatch" of other samples, and none of our words.
#[diagnostic::do_not_recommend]
impl<Input, D: Dataset<Input = Input> + ?Sized> DatasetOf<Input> for D {}

/// A target whose loss counts `weight` times, for classes or samples of unequal importance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighted<T> {
    /// What the sample should give.
    pub target: T,
    /// How much its loss counts: 1 as in an unweighted data set, 0 not at all.
    pub weight: f32,
}

#[cfg(test)]
#[path = "dataset_tests.rs"]
mod tests;
