//! Parameters take arrays.

use super::*;
use ndarray::{Array1, Array2, array};

fn zeros(shape: &[usize]) -> Param {
    Param::zeros(&ParamSpec {
        shape: Shape::new(shape),
        init: Init::Zeros,
        role: Role::Trainable,
    })
}

type Take<'a> = &'a dyn Fn(&mut Param) -> Result<(), ShapeMismatch>;

#[test]
fn arrays_of_any_dimension_are_taken() -> Result<(), ShapeMismatch> {
    let mut weight = zeros(&[2, 3]);
    let array: Array2<f32> = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let expected = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let columns = array.t().as_standard_layout().into_owned();
    let dynamic = array.clone().into_dyn();
    let shared = array.to_shared();
    let takes: [Take<'_>; 7] = [
        &|weight| weight.assign(&array),
        &|weight| weight.assign(array.view()),
        &|weight| weight.assign(&array.view()),
        &|weight| weight.assign(columns.t()),
        &|weight| weight.assign(&dynamic),
        &|weight| weight.assign(dynamic.view()),
        &|weight| weight.assign(&shared),
    ];
    for take in takes {
        weight.as_mut_slice().fill(0.0);
        take(&mut weight)?;
        assert_eq!(weight.as_slice(), expected);
    }
    let copy = zeros(&[2, 3]);
    weight.assign(copy.view())?;
    weight.assign(&copy.to_array())?;
    assert_eq!(weight.as_slice(), [0.0; 6]);
    zeros(&[3]).assign(&Array1::zeros(3))
}

#[test]
fn an_array_of_another_shape_is_refused() {
    let mut weight = zeros(&[2, 3]);
    let error = weight.assign(&Array2::<f32>::ones((3, 2))).expect_err("another shape");
    assert_eq!(
        error.to_string(),
        "a parameter of shape [2, 3] cannot take an array of shape [3, 2]"
    );
    assert!(weight.assign(&Array1::ones(6)).is_err());
    assert_eq!(weight.as_slice(), [0.0; 6], "it keeps its numbers");
}

#[test]
#[should_panic(expected = "[0, 1]: 2 indices, and the parameter has shape [3]")]
fn an_index_of_another_rank_is_told() {
    let _ = zeros(&[3])[[0, 1]];
}
