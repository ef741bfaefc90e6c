//! A network in a `static`: weights in read-only data, no allocator, no `new`.
#![expect(
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "one network's results, of small whole numbers"
)]

use gyul::PredictArena;
use gyul::prelude::*;
use gyul_reference::{parameters, perturb};
use rand::SeedableRng;
use rand_pcg::Pcg64;

network! {
    struct Small: [3, 3, 1] -> [2] {
        conv: Conv2d<2, 2>(bias = false), norm: BatchNorm, Relu, Flatten, fc: Linear<2>, Softmax,
    }
}

/// As many numbers as a saved file holds: the parameters and the running statistics.
const NUMBERS: usize = Small::PARAMS + 4;

/// Numbers between −1 and 1 that a file would hold, in the order of the fields.
static WEIGHTS: [f32; NUMBERS] = {
    let mut weights = [0.0; NUMBERS];
    let mut i = 0;
    while i < NUMBERS {
        // Positive, for variances are among them.
        weights[i] = (i * 37 % 101) as f32 / 101.0 + 0.01;
        i += 1;
    }
    weights
};

static NET: Small<Static> = Small::from_static(&WEIGHTS);

const FLOATS: usize = Small::ARENA_INFER;

const DIGIT: [[[f32; 1]; 3]; 3] = [[[0.5], [-1.0], [2.0]], [[1.5], [0.0], [-0.5]], [[1.0], [-2.0], [0.25]]];

#[test]
fn it_predicts_as_the_same_network_in_memory() {
    let mut net = Small::new(1);
    perturb(&mut net, &mut Pcg64::seed_from_u64(1));
    let mut rest = &WEIGHTS[..];
    Small::walk([&mut net], &mut |[param]| {
        let (numbers, after) = rest.split_at(param.len());
        param.as_mut_slice().copy_from_slice(numbers);
        rest = after;
    });
    assert!(rest.is_empty(), "{} numbers are no one's", rest.len());
    assert_eq!(parameters(&net).len(), 7);

    let expected = net.predict(&DIGIT);
    assert_eq!(NET.predict(&DIGIT), expected);
    let mut arena = PredictArena::<FLOATS>::new();
    assert_eq!(NET.predict_in(&mut arena, &DIGIT), expected);
    assert_eq!(
        NET.predict_in(&mut arena, &DIGIT),
        expected,
        "an arena that was used before"
    );
    assert!(
        expected.iter().all(|p| (0.01..0.99).contains(p)),
        "{expected:?} says little"
    );
}

#[test]
fn a_small_arena_says_how_large_it_should_be() {
    let told = std::panic::catch_unwind(|| NET.predict_in(&mut [0.0; 3], &DIGIT));
    let told = told.expect_err("a small arena").downcast::<String>().expect("a text");
    assert_eq!(
        *told,
        format!(
            "`Small` predicts in an arena of {FLOATS} floats, and this one has 3\n\
             help: `PredictArena::<{{ Small::ARENA_INFER }}>::new()` has as many"
        )
    );
}

#[test]
fn threads_share_it() {
    let expected = NET.predict(&DIGIT);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..50).for_each(|_| assert_eq!(NET.predict(&DIGIT), expected)));
        }
    });
}
