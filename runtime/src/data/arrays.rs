//! Data sets in memory, made from ndarray.

use std::{any::type_name, marker::PhantomData};

use super::{DataError, Dataset, ReadError};
use crate::batch::{Batch, BatchPart};
use crate::loss::Label;
use crate::sample::{Record, Sample};

/// Inputs and targets in memory.
///
/// ```
/// use gyul::data::{Arrays, Dataset};
/// use ndarray::array;
///
/// let petals = array![[1.4, 0.2], [4.7, 1.4], [6.0, 2.5]];
/// let flowers = Arrays::<[f32; 2], u32>::new(&petals, vec![0, 1, 2])?;
/// let mut petal = [0.0; 2];
/// assert_eq!(flowers.get(1, &mut petal), 1);
/// assert_eq!(petal, [4.7, 1.4]);
///
/// let error = Arrays::<[f32; 3], u32>::new(&petals, vec![0, 1, 2]).unwrap_err();
/// assert_eq!(error.to_string(), "the inputs have shape [3, 2], but `[f32; 3]` samples need [batch, 3]");
/// # Ok::<(), gyul::data::DataError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Arrays<Input, Target> {
    /// `targets.len()` samples of `Input::LEN` floats. Flat, for a large `Input` as a value would pass over the stack.
    inputs: Vec<f32>,
    targets: Vec<Target>,
    sample: PhantomData<Input>,
}

/// What the inputs of [`Arrays`] may be: one array, so that a sample is a row of it.
#[diagnostic::on_unimplemented(
    message = "`Arrays` holds one input a sample, and `{Self}` is no array of `f32` or `u32`: a data set of several inputs is a type of \
               your own, with `impl Dataset`",
    label = "no array of `f32` or `u32`",
    note = "it has `type Input = {Self};`, and `fn get` writes one sample: gyul's README has `impl Dataset for Albums`"
)]
pub trait OneArray: Sample {}

// Not recommended: rustc would say what a `Sample` is, and nothing of several inputs.
#[diagnostic::do_not_recommend]
impl<S: Sample> OneArray for S {}

// The bound stands at the functions: at the `impl`, rustc would say that there is no such function.
impl<Input, Target: Clone> Arrays<Input, Target> {
    /// Copies inputs of shape `[batch, …]`, where `…` is the shape of `Input`, beside one target each. Labels are
    /// [integers](crate::loss::Label) of any type.
    ///
    /// # Errors
    /// If the axes behind the first are not those of `Input`, or there is not one target an input.
    pub fn new(inputs: impl Batch<<Input as Record>::Element>, targets: Vec<Target>) -> Result<Self, DataError>
    where
        Input: OneArray + Record,
    {
        let inputs = inputs.part(0);
        let len = batch::<Input>("inputs", &inputs)?;
        if len != targets.len() {
            return Err(DataError::Targets {
                inputs: len,
                targets: targets.len(),
            });
        }
        Ok(Self {
            inputs: floats(&inputs),
            targets,
            sample: PhantomData,
        })
    }
}

impl<Input, Target: Sample> Arrays<Input, Target> {
    /// Copies inputs of shape `[batch, …]` and targets of shape `[batch, …]`: for regression, or to give an autoencoder
    /// its own inputs.
    ///
    /// # Errors
    /// If the axes behind the first are not those of `Input` and `Target`, or the two batches differ.
    ///
    /// # Panics
    /// Never: a target has as many numbers as its shape says.
    pub fn with_array_targets(
        inputs: impl Batch<<Input as Record>::Element>,
        targets: impl Batch<<Target as Sample>::Element>,
    ) -> Result<Self, DataError>
    where
        Input: OneArray + Record,
    {
        let targets = targets.part(0);
        let len = batch::<Target>("targets", &targets)?;
        let floats = floats(&targets);
        // Copied from memory to memory: a large target as a value would pass over the stack.
        let targets = Target::all_from_floats(&floats, len).map(<[Target]>::to_vec);
        Self::new(inputs, targets.expect("as many numbers as the shape says"))
    }
}

impl<Input: Sample, Target: Clone> Dataset for Arrays<Input, Target> {
    type Input = Input;
    type Target = Target;

    fn len(&self) -> usize {
        self.targets.len()
    }

    fn get(&self, index: usize, input: &mut Input) -> Target {
        self.copy_input(index, input);
        self.targets[index].clone()
    }

    fn get_into(&self, index: usize, input: &mut Input, targets: &mut Vec<Target>) -> Result<(), ReadError> {
        self.copy_input(index, input);
        targets.extend_from_slice(&self.targets[index..=index]);
        Ok(())
    }
}

impl<Input: Sample, Target> Arrays<Input, Target> {
    fn copy_input(&self, index: usize, input: &mut Input) {
        let floats = &self.inputs[index * Input::LEN..][..Input::LEN];
        input.as_floats_mut().copy_from_slice(floats);
    }
}

/// The number of samples in an array of shape `[batch, …]`, if `…` is the shape of `S`.
fn batch<S: Sample>(role: &'static str, array: &BatchPart<'_>) -> Result<usize, DataError> {
    match array.shape() {
        [batch, dims @ ..] if dims == S::DIMS => Ok(*batch),
        found => Err(DataError::Shape {
            role,
            found: found.to_vec(),
            expected: S::DIMS,
            sample: type_name::<S>(),
        }),
    }
}

/// All of an array in order; indices as the bits of floats.
fn floats(array: &BatchPart<'_>) -> Vec<f32> {
    let mut floats = vec![0.0; array.shape().iter().product()];
    array.fill(&mut floats, 0..array.shape()[0]);
    floats
}

/// Labels as vectors of `CLASSES` floats, 1 at the label and 0 elsewhere, for losses that compare arrays.
///
/// ```
/// # use gyul::data::one_hot;
/// assert_eq!(one_hot::<3>(&[2, 0])?, [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]);
/// # Ok::<(), gyul::data::DataError>(())
/// ```
///
/// # Errors
/// If a label is not below `CLASSES`.
pub fn one_hot<const CLASSES: usize>(labels: &[impl Label]) -> Result<Vec<[f32; CLASSES]>, DataError> {
    let one = |(index, label): (usize, &_)| {
        let mut row = [0.0; CLASSES];
        let place = Label::index(*label).and_then(|class| row.get_mut(class));
        *place.ok_or_else(|| DataError::Label {
            label: format!("{label:?}"),
            index,
            classes: CLASSES,
        })? = 1.0;
        Ok(row)
    };
    labels.iter().enumerate().map(one).collect()
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "copies are exact")]
mod tests {
    use super::*;
    use ndarray::{Array1, Array4, Axis, array};

    #[test]
    fn samples_are_rows_whatever_the_memory_order() {
        let x = array![[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]];
        let data = Arrays::<[f32; 3], char>::new(x.t(), vec!['a', 'b']).expect("[2, 3]");
        let mut input = [0.0; 3];
        assert_eq!((data.get(0, &mut input), input), ('a', [1.0, 2.0, 3.0]));
        assert_eq!((data.get(1, &mut input), input), ('b', [4.0, 5.0, 6.0]));
    }

    #[test]
    fn images_and_plain_floats_are_samples() {
        let x = Array4::from_shape_fn((2, 3, 4, 1), |(n, h, w, _)| {
            f32::from(u8::try_from(100 * n + 10 * h + w).unwrap_or(0))
        });
        let data = Arrays::<[[[f32; 1]; 4]; 3], ()>::new(x.view(), vec![(), ()]).expect("fits");
        let mut image = [[[0.0]; 4]; 3];
        data.get(1, &mut image);
        assert_eq!(image[2][3], [123.0]);

        let scalars = Arrays::<f32, u32>::new(Array1::from(vec![5.0, 6.0]).view(), vec![1, 2]).expect("fits");
        let mut scalar = 0.0;
        assert_eq!((scalars.get(1, &mut scalar), scalar), (2, 6.0));
    }

    #[test]
    fn owned_borrowed_and_viewed_arrays_are_batches() {
        let x = array![[1.0], [2.0]];
        let get = |data: Result<Arrays<[f32; 1], u8>, DataError>| data.expect("fits").get(1, &mut [0.0]);
        assert_eq!(get(Arrays::new(&x, vec![3, 4])), 4);
        assert_eq!(get(Arrays::new(x.view(), vec![3, 4])), 4);
        assert_eq!(get(Arrays::new(x, vec![3, 4])), 4);
    }

    #[test]
    fn array_targets_are_rows() {
        let (x, y) = (array![[1.0], [2.0]], array![[1.0, 3.0], [2.0, 4.0]]);
        let data = Arrays::<[f32; 1], [f32; 2]>::with_array_targets(x.view(), y.t()).expect("fits");
        assert_eq!(data.get(0, &mut [0.0]), [1.0, 2.0]);
        assert_eq!(data.get(1, &mut [0.0]), [3.0, 4.0]);
    }

    #[test]
    fn indices_stay_what_they_are() {
        let (x, y) = (array![[7u32, 1], [2, 3]], array![[4u32], [5]]);
        let data = Arrays::<[u32; 2], [u32; 1]>::with_array_targets(x.view(), y.view()).expect("fits");
        let mut words = [0; 2];
        assert_eq!((data.get(0, &mut words), words), ([4], [7, 1]));
        assert_eq!((data.get(1, &mut words), words), ([5], [2, 3]));
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let x = Array4::<f32>::zeros((5, 28, 28, 3));
        let error = Arrays::<[[[f32; 1]; 28]; 28], u32>::new(x.view(), vec![0; 5]).expect_err("three channels");
        assert_eq!(
            error.to_string(),
            "the inputs have shape [5, 28, 28, 3], but `[[[f32; 1]; 28]; 28]` samples need [batch, 28, 28, 1]"
        );
        let grey = x.index_axis(Axis(3), 0);
        let error = Arrays::<[[[f32; 1]; 28]; 28], u32>::new(grey, vec![0; 5]).expect_err("no axis of channels");
        assert!(
            error
                .to_string()
                .ends_with("help: `x.insert_axis(Axis(3))` gives each number an axis of its own"),
            "{error}"
        );
        Arrays::<[[[f32; 1]; 28]; 28], u32>::new(grey.insert_axis(Axis(3)), vec![0; 5]).expect("as it says");
        let row = x.index_axis(Axis(0), 0);
        assert!(
            matches!(
                Arrays::<[[[f32; 3]; 28]; 28], u32>::new(row, vec![0]),
                Err(DataError::Shape { .. })
            ),
            "no batch"
        );

        let x = array![[1.0], [2.0]];
        let error = Arrays::<[f32; 1], u32>::new(x.view(), vec![0]).expect_err("one target");
        assert_eq!(
            error.to_string(),
            "2 inputs but 1 targets: there must be one target an input"
        );
        let y = array![1.0, 2.0];
        let error = Arrays::<[f32; 1], [f32; 1]>::with_array_targets(x.view(), y.view()).expect_err("no axis");
        assert_eq!(
            error.to_string(),
            "the targets have shape [2], but `[f32; 1]` samples need [batch, 1]\n\
             help: `y.insert_axis(Axis(1))` gives each number an axis of its own; `Arrays::new(&x, y.to_vec())` takes them as they are"
        );
        let rows = y.insert_axis(Axis(1));
        Arrays::<[f32; 1], [f32; 1]>::with_array_targets(x.view(), rows).expect("as it says");
    }

    #[test]
    fn a_label_beyond_the_classes_is_an_error() {
        for (labels, wrong) in [([0, 3], "3"), ([0, -1], "-1")] {
            let error = one_hot::<3>(&labels).expect_err("three classes").to_string();
            let expected = format!("label {wrong} at index 1 is no class: there are 3 classes, counted from 0");
            assert_eq!(error, expected);
        }
    }
}
