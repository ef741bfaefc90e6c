//! What `l1` and `l2` add to the loss, and to gradients.
#![expect(clippy::float_cmp, reason = "what is known exactly is compared exactly")]

use approx::{assert_abs_diff_eq, assert_relative_eq};
use gyul::prelude::*;
use gyul_reference::{Params, Tensor, normal, parameters, single};
use rand::SeedableRng;
use rand_pcg::Pcg64;

network! {
    struct Penalized: [3, 3, 2] -> [4] {
        conv: Conv2d<3, 2>(l1 = 0.01, l2 = 0.1), Relu, Flatten, fc: Linear<4>(l2 = 0.03, bias = false),
    }
}
network! { struct Free: [3, 3, 2] -> [4] { conv: Conv2d<3, 2>, Relu, Flatten, fc: Linear<4>(bias = false), } }

/// `l1` and `l2` add `Σ l1·|w| + l2·w²` to the loss and `l1·sign w + 2·l2·w` to the gradient, of weights only.
#[test]
fn penalties() {
    let (net, free) = (Penalized::new(3), Free::new(3));
    let params = parameters(&net);
    let of = |name: &str, f: fn(f64) -> f64| params[name].mapv(f).sum();
    let expected =
        0.01 * of("conv.weight", f64::abs) + 0.1 * of("conv.weight", |w| w * w) + 0.03 * of("fc.weight", |w| w * w);
    assert_relative_eq!(f64::from(net.penalty()), expected, max_relative = 1e-6);
    assert_eq!(free.penalty(), 0.0);

    let (with, without) = (gradients(&net), gradients(&free));
    let close = |name: &str, expected: Tensor| {
        assert_abs_diff_eq!(&with[name] - &without[name], expected, epsilon = 1e-6);
    };
    close(
        "conv.weight",
        params["conv.weight"].mapv(|w| 0.01 * w.signum() + 0.2 * w),
    );
    close("fc.weight", params["fc.weight"].mapv(|w| 0.06 * w));
    close("conv.bias", params["conv.bias"].mapv(|_| 0.0));
}

/// The gradients of one pass, the same for every network of these shapes.
fn gradients<N: Trainable<Input = [[[f32; 2]; 3]; 3], Output = [f32; 4]>>(net: &N) -> Params {
    let rng = &mut Pcg64::seed_from_u64(1);
    let mut draw = |dims: &[usize]| single(&normal(dims, rng));
    let mut workspace = Workspace::new(2);
    workspace
        .forward(net, draw(&[2, 3, 3, 2]).view(), Mode::default())
        .expect("a batch");
    workspace.backward(net, draw(&[2, 4]).view()).expect("its gradient");
    parameters(workspace.gradients())
}

/// Beside 2²⁴ an `f32` sum does not see a 1.
#[test]
fn many_small_weights_count_beside_a_large_one() {
    network! { struct Absolute: [64] -> [16] { fc: Linear<16>(l1 = 1.0, bias = false), } }
    network! { struct Squared: [64] -> [16] { fc: Linear<16>(l2 = 1.0, bias = false), } }
    let (mut absolute, mut squared) = (Absolute::new(1), Squared::new(1));
    for (weight, large) in [
        (&mut absolute.fc.weight, 16_777_216.0),
        (&mut squared.fc.weight, 4096.0),
    ] {
        weight.as_mut_slice().fill(-1.0);
        weight.as_mut_slice()[0] = large;
    }
    let sum = 16_777_216.0 + (64.0 * 16.0 - 1.0);
    for penalty in [absolute.penalty(), squared.penalty()] {
        assert!((f64::from(penalty) - sum).abs() <= 1.0, "{penalty}, not {sum}");
    }
}

/// As in Keras, which sums over the weights that learn: a frozen one has no gradient either.
#[test]
fn frozen_weights_are_not_penalized() {
    let mut net = Penalized::new(3);
    net.freeze("conv").expect("its label");
    let of_fc = 0.03 * parameters(&net)["fc.weight"].mapv(|w| w * w).sum();
    assert_relative_eq!(f64::from(net.penalty()), of_fc, max_relative = 1e-6);
    net.freeze("fc").expect("its label");
    assert_eq!(net.penalty(), 0.0);
}
