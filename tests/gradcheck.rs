//! Gradients of every layer against central differences of the f64 reference, over odd sizes.
//!
//! [`check`] says what is compared, and within which bounds; the relative error of a gradient is at most 1e-4. Losses: `losses.rs`.
#![expect(clippy::float_cmp, reason = "what dropout drops is 0")]

#[macro_use]
mod registry;

use gyul::prelude::*;
use gyul_reference::Padding::{Around, Same, Valid};
use gyul_reference::{Layer, check};
use gyul_spec::Kind;
use ndarray::{Array2, Array3, ArrayD, Axis};

macro_rules! tests {
    ($($kind:ident => $check:ident,)*) => {
        $(#[test]
        fn $check() {
            layers::$check(Kind::$kind);
        })*
    };
}
gradient_checks!(tests);

/// Checks networks written as in `network!`, each beside what the reference is to compute, over batches of 1 and 5.
macro_rules! same {
    ($kind:ident; $($input:tt -> $output:tt { $($layers:tt)* } is [$($reference:expr),+ $(,)?])+) => {$({
        network! { struct Net: $input -> $output { $($layers)* } }
        assert!(Net::LAYERS.iter().any(|layer| layer.layer.starts_with($kind.row().name)), "{} is here", $kind.row().name);
        println!("{}", stringify!($input -> { $($layers)* }));
        for batch in [1, 5] {
            check(Net::new(1), &[$($reference),+], batch, &[]);
        }
    })+};
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

/// One function a layer.
mod layers {
    use super::*;

    pub(super) fn linear(kind: Kind) {
        same! { kind;
            [1] -> [1] { fc: Linear<1> } is [fc(true)]
            [3] -> [17] { fc: Linear<17>(bias = false) } is [fc(false)]
            [17] -> [33] { fc: Linear<33>, Relu } is [fc(true), Layer::Relu]
            [33] -> [3] { fc: Linear<3>, LeakyRelu(0.1) } is [fc(true), Layer::LeakyRelu(0.1)]
            [33] -> [1] { fc: Linear<1>, Tanh } is [fc(true), Layer::Tanh]
            [17, 3] -> [17, 24] { fc: Linear<24>, Gelu } is [fc(true), Layer::Gelu]
            [1, 33] -> [1, 17] { fc: Linear<17>(init = he), Sigmoid } is [fc(true), Layer::Sigmoid]
            [33, 17] -> [33, 33] { fc: Linear<33> } is [fc(true)]
        }
    }

    pub(super) fn conv2d(kind: Kind) {
        same! { kind;
            [1, 1, 1] -> [1, 1, 1] { conv: Conv2d<1, 1> } is [conv(1, Valid, true)]
            [3, 3, 24] -> [1, 1, 3] { conv: Conv2d<3, 3> } is [conv(1, Valid, true)]
            [17, 3, 3] -> [15, 1, 24] { conv: Conv2d<24, 3>(bias = false), Relu } is [conv(1, Valid, false), Layer::Relu]
            [3, 33, 1] -> [3, 33, 24] { conv: Conv2d<24, 3, 5>(padding = same) } is [conv(1, Same, true)]
            [33, 17, 3] -> [17, 9, 24] { conv: Conv2d<24, 3>(stride = 2, padding = same), Gelu }
                is [conv(2, Same, true), Layer::Gelu]
            [17, 17, 24] -> [6, 6, 3] { conv: Conv2d<3, 5>(stride = 3, padding = 2), Tanh }
                is [conv(3, Around(2), true), Layer::Tanh]
            [17, 33, 24] -> [17, 33, 24] { conv: Conv2d<24, 1> } is [conv(1, Valid, true)]
            [17, 1, 3] -> [9, 1, 17] { conv: Conv2d<17, 4, 2>(stride = 2, padding = same), Sigmoid }
                is [conv(2, Same, true), Layer::Sigmoid]
            [3, 17, 33] -> [1, 5, 33] { conv: Conv2d<33, 2>(stride = 4, padding = 1), LeakyRelu }
                is [conv(4, Around(1), true), Layer::LeakyRelu(0.3)]
            [33, 33, 1] -> [29, 33, 3] { conv: Conv2d<3, 7, 3>(padding = 1) } is [conv(1, Around(1), true)]
            // A second convolution needs the gradient of its input.
            [17, 17, 3] -> [8, 8, 24] { first: Conv2d<17, 3>, Relu, conv: Conv2d<24, 1>(stride = 2) }
                is [Layer::Conv2d { label: "first", stride: 1, padding: Valid, bias: true }, Layer::Relu, conv(2, Valid, true)]
        }
    }

    pub(super) fn max_pool2d(kind: Kind) {
        let pool = |size, stride, padding| Layer::MaxPool2d { size, stride, padding };
        same! { kind;
            [1, 1, 1] -> [1, 1, 1] { MaxPool2d<1> } is [pool([1, 1], [1, 1], Valid)]
            [17, 33, 3] -> [8, 16, 3] { MaxPool2d<2> } is [pool([2, 2], [2, 2], Valid)]
            [33, 17, 24] -> [17, 9, 24] { MaxPool2d<3>(stride = 2, padding = same) } is [pool([3, 3], [2, 2], Same)]
            [17, 3, 17] -> [9, 2, 17] { MaxPool2d<3>(stride = 2, padding = 1) } is [pool([3, 3], [2, 2], Around(1))]
            [3, 17, 1] -> [1, 8, 1] { MaxPool2d<3, 2> } is [pool([3, 2], [3, 2], Valid)]
            [17, 17, 3] -> [5, 5, 24] { conv: Conv2d<24, 3>, Relu, MaxPool2d<3> }
                is [conv(1, Valid, true), Layer::Relu, pool([3, 3], [3, 3], Valid)]
        }
    }

    pub(super) fn avg_pool2d(kind: Kind) {
        let pool = |size, stride, padding| Layer::AvgPool2d { size, stride, padding };
        same! { kind;
            [1, 1, 1] -> [1, 1, 1] { AvgPool2d<1> } is [pool([1, 1], [1, 1], Valid)]
            [17, 33, 3] -> [8, 16, 3] { AvgPool2d<2> } is [pool([2, 2], [2, 2], Valid)]
            [33, 17, 24] -> [17, 9, 24] { AvgPool2d<3>(stride = 2, padding = same) } is [pool([3, 3], [2, 2], Same)]
            [17, 3, 17] -> [9, 2, 17] { AvgPool2d<3>(stride = 2, padding = 1) } is [pool([3, 3], [2, 2], Around(1))]
            [3, 17, 1] -> [1, 8, 1] { AvgPool2d<3, 2> } is [pool([3, 2], [3, 2], Valid)]
            [17, 17, 3] -> [5, 5, 24] { conv: Conv2d<24, 3>, Relu, AvgPool2d<3> }
                is [conv(1, Valid, true), Layer::Relu, pool([3, 3], [3, 3], Valid)]
        }
    }

    pub(super) fn global_avg_pool2d(kind: Kind) {
        same! { kind;
            [1, 1, 1] -> [1] { GlobalAvgPool2d } is [Layer::GlobalAvgPool2d]
            [33, 17, 3] -> [3] { GlobalAvgPool2d } is [Layer::GlobalAvgPool2d]
            [3, 33, 24] -> [24] { GlobalAvgPool2d } is [Layer::GlobalAvgPool2d]
            [17, 17, 3] -> [17] { conv: Conv2d<17, 3>, GlobalAvgPool2d } is [conv(1, Valid, true), Layer::GlobalAvgPool2d]
        }
    }

    pub(super) fn flatten(kind: Kind) {
        same! { kind;
            [3, 17, 3] -> [153] { Flatten, Tanh } is [Layer::Flatten, Layer::Tanh]
            [17, 3] -> [51] { Gelu, Flatten } is [Layer::Gelu, Layer::Flatten]
            [17, 3, 1] -> [3] { conv: Conv2d<3, 3>, Relu, Flatten, fc: Linear<3> }
                is [conv(1, Valid, true), Layer::Relu, Layer::Flatten, fc(true)]
        }
    }

    pub(super) fn reshape(kind: Kind) {
        same! { kind;
            [33] -> [3, 11] { Reshape<3, 11>, Softmax } is [Layer::Reshape(&[3, 11]), Layer::Softmax]
            [3, 17, 1] -> [17, 3] { Sigmoid, Reshape<17, 3> } is [Layer::Sigmoid, Layer::Reshape(&[17, 3])]
            [17] -> [1, 1, 3] { fc: Linear<51>, Reshape<17, 1, 3>, MaxPool2d<17, 1> }
                is [fc(true), Layer::Reshape(&[17, 1, 3]),
                    Layer::MaxPool2d { size: [17, 1], stride: [17, 1], padding: Valid }]
        }
    }

    pub(super) fn dropout(kind: Kind) {
        same! { kind;
            [33] -> [33] { Dropout } is [Layer::Dropout(0.5)]
            [17, 3, 24] -> [17, 3, 24] { Dropout(0.1) } is [Layer::Dropout(0.1)]
            [17] -> [33] { fc: Linear<33>, Relu, Dropout(0.3) } is [fc(true), Layer::Relu, Layer::Dropout(0.3)]
            [3, 17, 3] -> [1, 15, 3] { conv: Conv2d<3, 3>, Dropout(0.0) } is [conv(1, Valid, true), Layer::Dropout(0.0)]
        }
        super::dropout_between_layers();
    }

    pub(super) fn batch_norm(kind: Kind) {
        same! { kind;
            [1] -> [1] { norm: BatchNorm } is [norm(0.99, 0.001)]
            [17] -> [17] { norm: BatchNorm(momentum = 0.5, epsilon = 0.1) } is [norm(0.5, 0.1)]
            [17, 3] -> [17, 3] { norm: BatchNorm(momentum = 0.0), Gelu } is [norm(0.0, 0.001), Layer::Gelu]
            [33, 17, 24] -> [33, 17, 24] { norm: BatchNorm, Relu } is [norm(0.99, 0.001), Layer::Relu]
            [3, 17, 3] -> [1, 15, 24] { conv: Conv2d<24, 3>, norm: BatchNorm, Relu }
                is [conv(1, Valid, true), norm(0.99, 0.001), Layer::Relu]
            [17, 3, 1] -> [17, 3, 17] { conv: Conv2d<17, 3>(padding = same, bias = false), norm: BatchNorm(epsilon = 0.01), Tanh }
                is [conv(1, Same, false), norm(0.99, 0.01), Layer::Tanh]
            [17, 17, 3] -> [17, 17, 3] { conv: Conv2d<3, 1>, Relu, norm: BatchNorm }
                is [conv(1, Valid, true), Layer::Relu, norm(0.99, 0.001)]
            [33, 3] -> [33, 17] { fc: Linear<17>, norm: BatchNorm, LeakyRelu(0.2) }
                is [fc(true), norm(0.99, 0.001), Layer::LeakyRelu(0.2)]
        }
    }

    pub(super) fn layer_norm(kind: Kind) {
        let norm = |epsilon| Layer::LayerNorm { label: "norm", epsilon };
        same! { kind;
            [1] -> [1] { norm: LayerNorm } is [norm(0.001)]
            [3] -> [3] { norm: LayerNorm(epsilon = 0.1) } is [norm(0.1)]
            [17, 33] -> [17, 33] { norm: LayerNorm, Gelu } is [norm(0.001), Layer::Gelu]
            [33, 17, 24] -> [33, 17, 24] { norm: LayerNorm, Relu } is [norm(0.001), Layer::Relu]
            [17] -> [33] { fc: Linear<33>, norm: LayerNorm, Tanh } is [fc(true), norm(0.001), Layer::Tanh]
        }
    }

    /// The shapes that every activation is checked over: alone, in place after a pool, and within other layers above.
    macro_rules! activation {
        ($kind:ident, ($($layer:tt)*), $reference:expr) => {
            same! { $kind;
                [1] -> [1] { $($layer)* } is [$reference]
                [33] -> [33] { $($layer)* } is [$reference]
                [17, 3] -> [17, 3] { $($layer)* } is [$reference]
                [3, 17, 24] -> [3, 17, 24] { $($layer)* } is [$reference]
                [17, 3, 3] -> [6, 1, 3] { AvgPool2d<3>(padding = 1, stride = 3), $($layer)* }
                    is [Layer::AvgPool2d { size: [3, 3], stride: [3, 3], padding: Around(1) }, $reference]
                [17, 3, 3] -> [6, 1, 3] { MaxPool2d<3>(padding = 1, stride = 3), $($layer)* }
                    is [Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Around(1) }, $reference]
                [17] -> [3] { fc: Linear<3>, $($layer)*, Tanh } is [fc(true), $reference, Layer::Tanh]
                [17] -> [3] { fc: Linear<3>, Sigmoid, $($layer)* } is [fc(true), Layer::Sigmoid, $reference]
            }
        };
    }

    pub(super) fn relu(kind: Kind) {
        activation!(kind, (Relu), Layer::Relu);
    }

    pub(super) fn leaky_relu(kind: Kind) {
        activation!(kind, (LeakyRelu(0.2)), Layer::LeakyRelu(0.2));
    }

    pub(super) fn sigmoid(kind: Kind) {
        activation!(kind, (Sigmoid), Layer::Sigmoid);
    }

    pub(super) fn tanh(kind: Kind) {
        activation!(kind, (Tanh), Layer::Tanh);
    }

    pub(super) fn gelu(kind: Kind) {
        activation!(kind, (Gelu), Layer::Gelu);
    }

    pub(super) fn softmax(kind: Kind) {
        activation!(kind, (Softmax), Layer::Softmax);
    }
}

/// A dropout whose output no one sees: its mask shows through a second layer that only copies.
fn dropout_between_layers() {
    network! { struct Net: [17] -> [33] { fc: Linear<33>, Tanh, Dropout(0.4), out: Linear<33>(bias = false) } }
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
        check(Net::new(1), &layers, batch, &[mask]);
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
