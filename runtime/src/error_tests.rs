//! What `fn main() -> Result<(), Box<dyn Error>>` prints of an error is its text.

use crate::labels::NoSuchLabel;
use crate::loss::BadTarget;
use crate::optim::{Adam, Optimizer};
use crate::train::NonFiniteNumber;
use crate::{BadIndex, BatchError, Place, SampleError, ShapeMismatch};
use std::error::Error;

#[test]
fn an_error_is_printed_as_its_text() {
    let network = "Net";
    let adam = Adam::new(-1.0);
    let errors: [Box<dyn Error>; 8] = [
        Box::new(NoSuchLabel {
            network,
            label: "conv".to_owned(),
            layer: None,
            near: None,
            known: Vec::new(),
        }),
        Box::new(BatchError::Empty { network }),
        Box::new(BadIndex {
            network,
            input: "",
            sample: 3.into(),
            place: 1,
            index: 9,
            vocabulary: 8,
        }),
        Box::new(SampleError {
            network,
            expected: 2,
            found: 3,
        }),
        Box::new(ShapeMismatch {
            expected: vec![2],
            found: vec![3],
        }),
        Box::new(BadTarget("no target".to_owned())),
        Box::new(adam.check().expect_err("a rate below 0")),
        Box::new(NonFiniteNumber {
            input: "",
            place: Place { at: 0, dims: &[2] },
            value: f32::NAN,
        }),
    ];
    for error in errors {
        assert_eq!(format!("{error:?}"), error.to_string());
    }
}
