//! Indices beyond a vocabulary: an error that says what and where, wherever there is one to give.

use gyul::ndarray::{Array2, array};
use gyul::prelude::*;
use gyul::{BadIndex, BatchError, SampleIndex, train::TrainError};

network! {
    /// Two of different vocabularies read one input.
    struct Words: [u32; 3] -> [3, 2] {
        wide: Embedding<9, 2>, narrow: Embedding<5, 2> <- input,
        Add <- (wide, narrow),
    }

    /// Beside an input of numbers.
    struct Both: (image: [2], words: [u32; 3]) -> [8] {
        Embedding<7, 2> <- words, read: Flatten,
        Concat <- (image, read),
    }

    /// Within a network within a network.
    struct Within: (words: [u32; 3], image: [2]) -> [3] {
        inner: Both <- (image, words), Linear<3>,
    }
}

/// A sample of what is no part of another data set.
const fn at(index: usize) -> SampleIndex {
    SampleIndex { index, whole: index }
}

const BAD: BadIndex = BadIndex {
    network: "Words",
    input: "",
    sample: at(2),
    place: 1,
    index: 5,
    vocabulary: 5,
};

fn samples() -> Array2<u32> {
    array![[0, 4, 3], [4, 4, 4], [1, 5, 9], [u32::MAX, 0, 0]]
}

#[test]
fn a_batch() {
    let net = Words::new(7);
    assert_eq!(net.predict_batch(samples()), Err(BatchError::Index(BAD)));
    assert_eq!(
        BAD.to_string(),
        "`Words` takes indices below 5, its vocabulary, but sample 2 has 5 at 1\n\
         help: indices count from 0; give those that are unknown one of their own, or declare a larger `Embedding`"
    );
    assert_eq!(net.optimize().predict_batch(samples()), Err(BatchError::Index(BAD)));
    assert!(net.predict_batch(&array![[0_u32, 4, 3], [4, 4, 4]]).is_ok());
    assert_eq!(
        net.predict_batch(vec![[0, 4, 3], [4, 4, 4], [1, 5, 9], [0, 0, 0]]),
        Err(BatchError::Index(BAD))
    );
    // In any memory order.
    let columns = samples().t().as_standard_layout().into_owned();
    assert_eq!(net.predict_batch(columns.t()), Err(BatchError::Index(BAD)));
}

#[test]
fn one_of_several_inputs_and_within_a_network() {
    let image = Array2::zeros((2, 2));
    let words = array![[0_u32, 1, 2], [3, 6, 7]];
    let bad = BadIndex {
        network: "Both",
        input: "words",
        sample: at(1),
        place: 2,
        index: 7,
        vocabulary: 7,
    };
    let both = BothInput {
        image: image.view(),
        words: words.view(),
    };
    assert_eq!(Both::new(7).predict_batch(both), Err(BatchError::Index(bad)));
    assert!(
        bad.to_string()
            .starts_with("the input `words` of `Both` takes indices below 7,")
    );
    let within = WithinInput { words, image };
    let bad = BadIndex {
        network: "Within",
        ..bad
    };
    assert_eq!(Within::new(7).predict_batch(&within), Err(BatchError::Index(bad)));
}

#[test]
fn a_forward_pass() {
    let mut workspace = Workspace::new(4);
    let bad = workspace.forward(&Words::new(7), samples(), Mode::default());
    assert_eq!(bad.err(), Some(BatchError::Index(BAD)));
}

#[test]
fn one_sample_gives_nan() {
    let y = Words::new(7).predict(&[1, 5, 4]);
    assert!(y[1].iter().all(|y| y.is_nan()) && y[0].iter().chain(&y[2]).all(|y| y.is_finite()));
}

#[test]
fn training() {
    let targets = vec![[[0.0_f32; 2]; 3]; 4];
    let data = Arrays::<[u32; 3], _>::new(samples().view(), targets.clone()).expect("four of both");
    let trainer = || Trainer::new(Words::new(7), Mse, Sgd::default()).quiet();
    let is_it = |error: TrainError, it: BadIndex| matches!(error, TrainError::Index(bad) if bad == it);

    let inputs = [[0, 0, 0], [1, 2, 3], [1, 5, 9]];
    let error = trainer().step(&inputs, &targets[..3]).expect_err("a bad index");
    assert!(is_it(error, BAD));
    // The first that is met; the place is that in the data set, whatever the order and the batch.
    let error = trainer().batch_size(1).evaluate(&data).expect_err("a bad index");
    assert!(is_it(error, BAD));
    // Of a part, the place in the whole too.
    let part = data.subset(1..3).expect("in range");
    let error = trainer().evaluate(&part).expect_err("a bad index");
    let sample = SampleIndex { index: 1, whole: 2 };
    assert!(is_it(error, BadIndex { sample, ..BAD }));
    let last = BadIndex {
        sample: at(3),
        place: 0,
        index: u32::MAX,
        ..BAD
    };
    for seed in 0..8 {
        let error = trainer().seed(seed).batch_size(3).fit(&data).expect_err("a bad index");
        assert!(matches!(error, TrainError::Index(bad) if bad == BAD || bad == last));
    }
    let validated = Arrays::<[u32; 3], _>::new(array![[0, 4, 3]].view(), targets[..1].to_vec()).expect("one of both");
    let error = trainer().validation(&data).fit(&validated).expect_err("a bad index");
    assert!(
        error
            .to_string()
            .starts_with("validation data: `Words` takes indices below 5")
    );
}
