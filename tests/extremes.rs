//! Numbers at the edge: large ones, infinities, NaN.
#![expect(clippy::float_cmp, reason = "what is known exactly is compared exactly")]

use gyul::prelude::*;
use gyul::sample::Sample;

/// Where the reference's answer is known without it: `softmax` and `sigmoid` of large numbers, which overflow in a naive form.
#[test]
fn activations_of_large_numbers() {
    network! { struct Chances: [3] -> [3] { Softmax, } }
    network! { struct Odds: [3] -> [3] { Sigmoid, } }
    network! { struct Bend: [3] -> [3] { Tanh, } }
    network! { struct Gate: [3] -> [3] { Gelu, } }
    let x = [-1e4_f32, 1e4, 1e4];
    assert_eq!(Chances::new(1).predict(&x), [0.0, 0.5, 0.5]);
    assert_eq!(Odds::new(1).predict(&x), [0.0, 1.0, 1.0]);
    assert_eq!(Bend::new(1).predict(&x), [-1.0, 1.0, 1.0]);
    assert_eq!(Gate::new(1).predict(&x), [0.0, 1e4, 1e4]);
    network! { struct Exponential: [3] -> [3] { Elu(0.5), } }
    network! { struct Scaled: [3] -> [3] { Selu, } }
    network! { struct Swish: [3] -> [3] { Silu, } }
    network! { struct Hard: [3] -> [3] { HardSwish, } }
    network! { struct Soft: [3] -> [3] { Softplus, } }
    network! { struct Learnt: [3] -> [3] { PRelu, } }
    let scale = 1.050_701_f32;
    for x in [1e4, f32::INFINITY] {
        let around = [-x, x, x];
        assert_eq!(Exponential::new(1).predict(&around), [-0.5, x, x]);
        assert_eq!(Scaled::new(1).predict(&around), [-1.758_099_3, scale * x, scale * x]);
        assert_eq!(Swish::new(1).predict(&around), [0.0, x, x]);
        assert_eq!(Hard::new(1).predict(&around), [0.0, x, x]);
        assert_eq!(Soft::new(1).predict(&around), [0.0, x, x]);
        assert_eq!(Learnt::new(1).predict(&around), [-0.25 * x, x, x]);
    }
}

/// NaN is never hidden: what a broken input reaches is NaN.
#[test]
fn nan_is_not_hidden() {
    network! { struct Largest: [2, 2, 1] -> [1, 1, 1] { MaxPool2d<2>, } }
    network! { struct Rectified: [1] -> [1] { fc: Linear<1>, Relu, } }
    assert!(Largest::new(1).predict(&[[[1.0], [f32::NAN]], [[2.0], [3.0]]])[0][0][0].is_nan());
    assert!(Rectified::new(1).predict(&[f32::NAN])[0].is_nan());

    let x = [[1.0], [f32::NAN], [3.0]];
    macro_rules! is_nan {
        ($($output:tt { $($layers:tt)* })+) => {$({
            network! { struct Net: [3, 1] -> $output { $($layers)* } }
            let y = Net::new(1).predict(&x);
            let y = y.as_floats();
            assert!(y.iter().any(|y| y.is_nan()), "{}: {y:?}", stringify!($($layers)*));
        })+};
    }
    is_nan! {
        [3, 1] { Elu } [3, 1] { Selu } [3, 1] { Silu } [3, 1] { HardSwish } [3, 1] { Softplus } [3, 1] { PRelu }
        [3, 1] { fc: Linear<1>, Elu } [3, 1] { fc: Linear<1>, Selu } [3, 1] { fc: Linear<1>, Silu }
        [3, 1] { fc: Linear<1>, HardSwish } [3, 1] { fc: Linear<1>, Softplus } [3, 1] { fc: Linear<1>, PRelu }
        [1, 1] { MaxPool1d<3> } [1, 1] { AvgPool1d<3> } [1] { GlobalMaxPool1d } [1] { GlobalAvgPool1d }
        [1] { Reshape<3, 1, 1>, GlobalMaxPool2d } [3, 1] { GroupNorm<1> } [3, 1] { PositionalEncoding }
        [3, 1] { PositionalEmbedding } [6, 2, 1] { Reshape<3, 1, 1>, Upsample2d<2> }
        [6, 2, 1] { Reshape<3, 1, 1>, Upsample2d<2>(mode = bilinear) }
    }
}

/// `Tanh` makes a finite number of an infinite one, so that the loss tells nothing; the gradient is 0 times infinity.
#[test]
fn an_infinite_input_behind_tanh_is_named_before_the_network_is_lost() {
    network! { struct Bent: [2] -> [1] { hidden: Linear<4>, Tanh, Linear<1>, } }
    let inputs = vec![[0.5, 1.0], [1.0, 0.5], [0.25, f32::INFINITY], [0.0, 1.0]];
    let data = Arrays::<[f32; 2], f32>::new(inputs.clone(), vec![1.0; 4]).expect("a target an input");
    for clipped in [false, true] {
        let mut trainer = Trainer::new(Bent::new(3), Mse, Sgd::new(0.1)).batch_size(4).quiet();
        if clipped {
            trainer = trainer.clip_global_norm(1.0);
        }
        let text = "the gradients of step 1 are not finite: the input of sample 2 has inf at 1\n\
            help: give finite numbers only: mend the sample, or leave it out";
        let stepped = trainer.step(&inputs, &[[1.0]; 4]).map(|step| step.loss);
        assert_eq!(stepped.expect_err("an infinite input").to_string(), text);
        assert_eq!(trainer.fit(&data).expect_err("an infinite input").to_string(), text);
        let weights = [trainer.network(), &Bent::new(3)].map(|net| net.hidden.weight.as_slice().to_vec());
        assert_eq!(weights[0], weights[1]);
    }
}

/// Scores of −∞ are how a caller excludes choices: `Softmax` gives them 0, and every gradient is finite.
#[test]
fn an_infinite_input_that_does_no_harm_is_none() {
    network! {
        struct Masked: (x: [2], mask: [3]) -> [3] {
            scores: Linear<3> <- x,
            masked: Add <- (scores, mask),
            Softmax,
        }
    }
    let input = MaskedInput {
        x: [0.5, 1.0],
        mask: [0.0, f32::NEG_INFINITY, 0.0],
    };
    let mut trainer = Trainer::new(Masked::new(3), Mse, Sgd::new(0.1)).quiet();
    let losses = [(); 2].map(|()| trainer.step(&[input], &[[1.0, 0.0, 0.0]]).expect("finite").loss);
    assert!(losses[1] < losses[0], "{losses:?}");
}
