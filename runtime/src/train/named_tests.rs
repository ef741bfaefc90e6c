//! Errors about a sample name it by its index in the data set that was given, and in the whole that this is a part of.

use super::refused_tests::Holed;
use super::testing::{Fans, trainer};
use super::*;
use crate::data::Dataset;
use crate::metrics::Accuracy;

/// Fans of which sample 37 has a label that is none.
struct Mislabelled;

impl Dataset for Mislabelled {
    type Input = [f32; 2];
    type Target = u32;

    fn len(&self) -> usize {
        50
    }

    fn get(&self, index: usize, input: &mut [f32; 2]) -> u32 {
        let class = Fans(50).get(index, input);
        if index == 37 { 9 } else { class }
    }
}

/// How sample 37 is named in a part of the data set.
fn name_of_37(part: &impl Dataset) -> String {
    let index = (0..part.len()).find(|i| part.whole_index(*i) == 37);
    let index = index.expect("it is in this part");
    assert_ne!(index, 37, "the order is another one");
    format!("sample {index} (37 of the whole data set)")
}

#[test]
fn the_row_of_a_number_that_is_none_is_told() {
    let holed = Holed {
        samples: 50,
        sample: 37,
        holds: f32::NAN,
    };
    // A part of another order of the same samples with the same targets.
    let shuffled = holed.map_target(|label| label).shuffled(3);
    let part = shuffled.subset(1..50).expect("in range");
    let name = name_of_37(&part);
    let told = |error: TrainError, text: &str| {
        let (error, text) = (error.to_string(), format!("{text} of {name} "));
        assert!(error.contains(&text), "{error}\n{text}");
    };
    told(trainer().fit(&part).expect_err("NaN"), "is NaN: the input");
    told(trainer().evaluate(&part).expect_err("NaN"), "the loss");
    told(
        trainer().measure(&part, Accuracy::default()).expect_err("NaN"),
        "the output",
    );
    told(
        trainer().validation(&part).fit(&Fans(50)).expect_err("NaN"),
        "validation data after epoch 1: the loss",
    );
}

#[test]
fn the_row_of_a_bad_target_is_told() {
    let shuffled = Mislabelled.shuffled(3);
    let part = shuffled.subset(1..50).expect("in range");
    let text = format!("the target of {}: label 9 is no class", name_of_37(&part));
    for error in [
        trainer().fit(&part).expect_err("label 9"),
        trainer().evaluate(&part).map(|_| ()).expect_err("label 9"),
        trainer()
            .measure(&part, Accuracy::default())
            .map(|_| ())
            .expect_err("label 9"),
    ] {
        assert!(error.to_string().starts_with(&text), "{error}\n{text}");
    }
}

#[test]
fn a_number_in_an_image_is_told_by_its_indices() {
    let error = TrainError::NonFiniteSample {
        of: "loss",
        sample: 3.into(),
        value: f64::NAN,
        cause: Some(NonFiniteNumber {
            input: "image",
            place: crate::Place {
                at: 9,
                dims: &[4, 4, 1],
            },
            value: f32::NAN,
        }),
    };
    let text = "the loss of sample 3 is NaN, of an input `image` that has NaN at [2, 1, 0]\n";
    assert!(error.to_string().starts_with(text), "{error}");
}
