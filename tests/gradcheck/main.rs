//! Gradients of every layer against central differences of the f64 reference, over odd sizes.
//!
//! [`check`] says what is compared, and within which bounds; the relative error of a gradient is at most 1e-4. Losses: `losses.rs`.
#![expect(clippy::float_cmp, reason = "what dropout drops is 0")]

#[macro_use]
#[path = "../registry/mod.rs"]
mod registry;

use gyul::prelude::*;
use gyul_reference::Padding::{Around, Same, Valid};
use gyul_reference::{Layer, check};
use gyul_spec::Kind;
use ndarray::{Array2, Array3, ArrayD, Axis};

/// Checks networks written as in `network!`, each beside what the reference is to compute, over batches of 1 and 5.
macro_rules! same {
    ($kind:ident; $($input:tt -> $output:tt { $($layers:tt)* } is [$($reference:expr),+ $(,)?])+) => {$({
        network! { struct Net: $input -> $output { $($layers)* } }
        assert!(Net::LAYERS.iter().any(|layer| layer.layer.starts_with($kind.row().name) || layer.layer == "Residual"), "{} is here", $kind.row().name);
        println!("{}", stringify!($input -> { $($layers)* }));
        for batch in [1, 5] {
            check(Net::new(1), &[$($reference),+], batch, &[]);
        }
    })+};
}

mod activation;
mod conv;
mod dense;
mod graph;
mod image;
mod norm;
mod position;
mod recurrent;
mod sequence;
mod steps;

/// One function a layer.
mod layers {
    pub(super) use super::{activation::*, conv::*, dense::*, graph::*, image::*, norm::*, position::*, recurrent::*};
    pub(super) use super::{sequence::*, steps::*};
}

macro_rules! tests {
    ($($kind:ident => $check:ident,)*) => {
        $(#[test]
        fn $check() {
            layers::$check(Kind::$kind);
        })*
    };
}
gradient_checks!(tests);

#[test]
fn conv2d_in_groups() {
    layers::conv2d_in_groups(Kind::Conv2d);
}

fn conv(stride: usize, padding: gyul_reference::Padding, bias: bool) -> Layer {
    Layer::Conv2d {
        label: "conv",
        stride,
        padding,
        bias,
    }
}

fn fc(bias: bool) -> Layer {
    Layer::Linear { label: "fc", bias }
}

fn norm(momentum: f64, epsilon: f64) -> Layer {
    Layer::BatchNorm {
        label: "norm",
        momentum,
        epsilon,
    }
}

/// A dropout whose output no one sees: its mask shows through a second layer that only copies.
fn dropout_between_layers() {
    network! { struct Net: [17] -> [33] { fc: Linear<33>, Tanh, Dropout(0.4), out: Linear<33>(bias = false) } }
    network! { struct Bent: [17] -> [33] { fc: Linear<33>, Relu, Dropout(0.4), out: Linear<33>(bias = false) } }
    let layers = [
        fc(true),
        Layer::Tanh,
        Layer::Dropout(0.4),
        Layer::Linear {
            label: "out",
            bias: false,
        },
    ];
    for batch in [1, 5] {
        let mut copies = Net::new(1);
        copies.out.weight.assign(&Array2::eye(33).into_dyn()).expect("[33, 33]");
        let mut workspace = Workspace::new(batch);
        let y = workspace.forward(&copies, Array2::ones((batch, 17)).into_dyn().view(), DROPOUT);
        let mask = y.expect("a batch of [17]").mapv(|y| if y == 0.0 { 0.0 } else { 1.0 });
        assert!(mask.iter().any(|kept| *kept == 0.0) && mask.iter().any(|kept| *kept == 1.0));
        check(Net::new(1), &layers, batch, std::slice::from_ref(&mask));
        // The same mask, and what it makes of an activation written over that.
        let [first, _, dropout, out] = layers.clone();
        check(Bent::new(1), &[first, Layer::Relu, dropout, out], batch, &[mask]);
    }
}

/// What dropout draws from in [`check`].
const DROPOUT: Mode = Mode {
    logits: false,
    seed: gyul_reference::SEED,
};

#[test]
fn dropout_drops_its_rate_of_every_sample_anew() {
    network! { struct Net: [40, 50] -> [40, 50] { Dropout(0.2), Dropout(0.5) } }
    let net = Net::new(1);
    let dropped = |seed: u64| {
        let mut workspace = Workspace::new(5);
        let y = workspace.forward(
            &net,
            Array3::ones((5, 40, 50)).into_dyn().view(),
            Mode { seed, ..DROPOUT },
        );
        y.expect("a batch of [40, 50]").to_owned()
    };
    let y = dropped(1);
    // Both scale what they keep: 1 / 0.8 / 0.5. Were their masks one, half would be kept instead of 0.4.
    assert!(y.iter().all(|y| *y == 0.0 || (y - 2.5).abs() < 1e-6));
    let kept = |y: &ArrayD<f32>| y.iter().filter(|y| **y != 0.0).count();
    // Five standard deviations of 10,000 draws are 245.
    assert!(kept(&y).abs_diff(4_000) < 245, "{} of 10,000 are kept", kept(&y));
    assert_eq!(y, dropped(1), "the same seed drops the same");
    for other in [dropped(2), roll(&y)] {
        // Independent masks agree in 0.4² + 0.6² = 0.52 of the places.
        let same = y.iter().zip(&other).filter(|(a, b)| a == b).count();
        assert!(same.abs_diff(5_200) < 250, "{same} of 10,000 are the same");
    }
}

/// Every sample in the place of the one before.
fn roll(y: &ArrayD<f32>) -> ArrayD<f32> {
    let order: Vec<_> = (0..y.shape()[0]).map(|n| (n + 1) % y.shape()[0]).collect();
    y.select(Axis(0), &order)
}
