//! A backward pass goes back as far as something learns, and no farther.
#![allow(clippy::cast_precision_loss, clippy::float_cmp, reason = "the same bits")]

use gyul::ndarray::{Array2, Array4};
use gyul::prelude::*;

network! {
    /// Two inputs, a shared weight, and a network within.
    struct Net: (image: [6, 6, 2], words: [u32; 5]) -> [3] {
        conv: Conv2d<4, 3> <- image, norm: BatchNorm, Relu, MaxPool2d<2>, Flatten,
        wide: Linear<8>, narrow: Tied(wide, transposed),
        embed: Embedding<10, 4> <- words, read: Lstm<4>,
        inner: Body,
        both: Concat <- (narrow, inner),
        slope: PRelu, head: Linear<3>,
    }

    struct Body: [4] -> [4] { first: Linear<4>, Tanh, second: Linear<4>, }
}

/// In the order in which they compute.
const LABELS: [&str; 9] = [
    "conv", "norm", "wide", "narrow", "embed", "read", "inner", "slope", "head",
];

/// The gradients of a pass over two samples, by name.
fn gradients(net: &Net, d_input: bool) -> Vec<(String, Vec<f32>)> {
    let image = Array4::from_shape_fn((2, 6, 6, 2), |(n, h, w, c)| (n as f32 + 0.7 * (h * w + c) as f32).sin());
    let words = Array2::from_shape_vec((2, 5), vec![0_u32, 1, 2, 3, 4, 3, 4, 5, 6, 7]).expect("ten words");
    let mut workspace = Workspace::<Net>::new(2);
    // What an earlier pass has left is not to stay.
    workspace.gradients_mut().conv.bias.as_mut_slice().fill(7.0);
    workspace.gradients_mut().wide.bias.as_mut_slice().fill(7.0);
    workspace.gradients_mut().inner.first.weight.as_mut_slice().fill(7.0);
    workspace.zero_gradients();
    workspace
        .forward(
            net,
            NetInput {
                image: &image,
                words: &words,
            },
            Mode::default(),
        )
        .expect("a batch");
    let (_, d_y) = workspace.output_and_d_output();
    d_y.copy_from_slice(&[1.0, -2.0, 0.5, 0.3, 1.0, -1.0]);
    workspace.run_backward(net, d_input);
    let all = workspace.gradients().parameters();
    all.map(|(name, d)| (name, d.as_slice().to_vec())).collect()
}

#[test]
fn what_lies_before_all_that_learns_has_no_gradients_and_the_others_have_theirs() {
    let mut net = Net::new(3);
    for (i, label) in LABELS.into_iter().enumerate() {
        net.freeze(label).expect("a label");
        let learns = |name: &str| {
            !LABELS[..=i]
                .iter()
                .any(|frozen| name.starts_with(&format!("{frozen}.")))
        };
        // With the input's gradient, every layer computes its own.
        for ((name, whole), (_, part)) in gradients(&net, true).into_iter().zip(gradients(&net, false)) {
            if learns(&name) {
                assert_eq!(whole, part, "{name}, {label} frozen");
                assert!(whole.iter().any(|d| *d != 0.0), "{name}, {label} frozen");
            } else {
                assert!(part.iter().all(|d| *d == 0.0), "{name}, {label} frozen: {part:?}");
            }
        }
    }
}

#[test]
fn what_a_frozen_layer_stands_behind_learns_as_before() {
    let (before, mut net) = (gradients(&Net::new(3), false), Net::new(3));
    for label in ["read", "inner", "slope", "head"] {
        net.freeze(label).expect("a label");
    }
    for ((name, before), (_, after)) in before.into_iter().zip(gradients(&net, false)) {
        if ["conv", "wide", "embed"].iter().any(|label| name.starts_with(label)) {
            assert_eq!(before, after, "{name}");
        }
    }
}
