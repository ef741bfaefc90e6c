//! Values of whole networks: against the f64 reference and against numbers worked out on paper.

use approx::{assert_abs_diff_eq, assert_relative_eq};
use gyul::prelude::*;
use gyul_reference::Padding::{Same, Valid};
use gyul_reference::{Layer, Tensor, check, normal, parameters, perturb, run, single};
use ndarray::{ArrayD, Axis, Slice};
use rand::SeedableRng;
use rand_pcg::Pcg64;

network! {
    /// Layers without a label, named by their kind; every class of layer.
    struct Unlabelled: [17, 33, 3] -> [10] {
        Conv2d<24, 3>(padding = same, bias = false), BatchNorm, Relu, MaxPool2d<2>,
        Conv2d<17, 3>, Tanh, BatchNorm, AvgPool2d<3>(stride = 2, padding = same),
        Reshape<21, 17>, LayerNorm, Linear<3>, Gelu, Flatten, Linear<10>, Dropout(0.5),
    }
}

fn unlabelled() -> [Layer; 15] {
    let norm = |label| Layer::BatchNorm {
        label,
        momentum: 0.99,
        epsilon: 0.001,
    };
    [
        Layer::Conv2d {
            label: "conv1",
            stride: 1,
            padding: Same,
            bias: false,
        },
        norm("batchnorm1"),
        Layer::Relu,
        Layer::MaxPool2d {
            size: [2, 2],
            stride: [2, 2],
            padding: Valid,
        },
        Layer::Conv2d {
            label: "conv2",
            stride: 1,
            padding: Valid,
            bias: true,
        },
        Layer::Tanh,
        norm("batchnorm2"),
        Layer::AvgPool2d {
            size: [3, 3],
            stride: [2, 2],
            padding: Same,
        },
        Layer::Reshape(&[21, 17]),
        Layer::LayerNorm {
            label: "layernorm1",
            epsilon: 0.001,
        },
        Layer::Linear {
            label: "linear1",
            bias: true,
        },
        Layer::Gelu,
        Layer::Flatten,
        Layer::Linear {
            label: "linear2",
            bias: true,
        },
        Layer::Dropout(0.5),
    ]
}

#[test]
fn a_network_of_every_class_of_layer() {
    check(Unlabelled::new(1), &unlabelled(), 3, &[]);
}

const FILTERS: usize = 5;

network! {
    /// Sizes that only rustc knows.
    struct Sized<const H: usize>: [9, 7, 1] -> [3] {
        conv: Conv2d<FILTERS, { FILTERS - 2 }>(padding = same), norm: BatchNorm, Relu, MaxPool2d<2>,
        Flatten,
        hidden: Linear<H>, Gelu, Dropout(0.0),
        logits: Linear<3>, Softmax,
    }

    type Seventeen = Sized<17>;
}

#[test]
fn sizes_that_only_rustc_knows() {
    let layers = [
        Layer::Conv2d {
            label: "conv",
            stride: 1,
            padding: Same,
            bias: true,
        },
        Layer::BatchNorm {
            label: "norm",
            momentum: 0.99,
            epsilon: 0.001,
        },
        Layer::Relu,
        Layer::MaxPool2d {
            size: [2, 2],
            stride: [2, 2],
            padding: Valid,
        },
        Layer::Flatten,
        Layer::Linear {
            label: "hidden",
            bias: true,
        },
        Layer::Gelu,
        Layer::Dropout(0.0),
        Layer::Linear {
            label: "logits",
            bias: true,
        },
        Layer::Softmax,
    ];
    for batch in [1, 5] {
        let all = |dims: &[usize]| Tensor::ones(dims);
        check(Seventeen::new(1), &layers, batch, &[all(&[batch, 17])]);
        check(Sized::<33>::new(1), &layers, batch, &[all(&[batch, 33])]);
    }
}

/// `predict_batch` runs a large batch in parts, and takes arrays in any memory order.
#[test]
fn large_batches_in_any_memory_order() {
    let rng = &mut Pcg64::seed_from_u64(5);
    let mut net = Unlabelled::new(1);
    perturb(&mut net, rng);
    let x = normal(&[131, 17, 33, 3], rng);
    let expected = run(&unlabelled(), &parameters(&net), &x, gyul_reference::Mode::Inference);
    let expected = single(&expected);

    let x = single(&x);
    let y = net.predict_batch(x.view()).expect("a batch of images");
    assert_relative_eq!(y, expected, max_relative = 1e-4, epsilon = 1e-5);

    // The same numbers, stored channels first.
    let channels_first = x
        .view()
        .permuted_axes([3, 0, 1, 2].as_slice())
        .as_standard_layout()
        .into_owned();
    let strided = channels_first.view().permuted_axes([1, 2, 3, 0].as_slice());
    assert!(!strided.is_standard_layout() && strided == x);
    assert_eq!(net.predict_batch(strided).expect("a batch of images"), y);

    let part = x.slice_axis(Axis(0), Slice::from(70..73));
    let y = y.slice_axis(Axis(0), Slice::from(70..73));
    assert_relative_eq!(
        net.predict_batch(part).expect("a batch of images"),
        y,
        max_relative = 1e-5,
        epsilon = 1e-6
    );
}

#[test]
fn another_shape_is_refused_with_words() {
    let x = ArrayD::<f32>::zeros(vec![2, 17, 33, 1]);
    let error = Unlabelled::new(1).predict_batch(x.view()).expect_err("one channel");
    let words = error.to_string();
    assert!(
        words.contains("Unlabelled") && words.contains("17, 33, 3") && words.contains("17, 33, 1"),
        "{words}"
    );
}

network! { struct Normed: [1] -> [1] { norm: BatchNorm(momentum = 0.75, epsilon = 0.0), } }

/// On paper: the batch 1, 2, 3, 6 has the mean 3 and the variance (4 + 1 + 0 + 9) / 4 = 3.5.
#[test]
fn running_statistics_after_a_step() {
    let net = Normed::new(1);
    let mut workspace = Workspace::new(4);
    let batch = ndarray::array![[1.0_f32], [2.0], [3.0], [6.0]].into_dyn();
    let y = workspace
        .forward(&net, batch.view(), Mode::default())
        .expect("a batch of [1]")
        .to_owned();
    assert_abs_diff_eq!(y, (batch - 3.0) / 3.5_f32.sqrt(), epsilon = 1e-6);
    workspace.backward(&net, y.view()).expect("its gradient");
    // From 0 and 1, a quarter of the way.
    let step = &workspace.gradients().norm;
    assert_abs_diff_eq!(step.running_mean[[0]], 0.25 * 3.0, epsilon = 1e-6);
    assert_abs_diff_eq!(step.running_var[[0]], 0.25 * (3.5 - 1.0), epsilon = 1e-6);
}

/// One value has no variance.
#[test]
fn running_statistics_learn_nothing_of_one_value() {
    // With an epsilon, for that value is divided by its deviation.
    network! { struct Alone: [1] -> [1] { norm: BatchNorm(momentum = 0.75), } }
    let net = Alone::new(1);
    let mut workspace = Workspace::new(1);
    let y = workspace.forward(&net, ndarray::array![[6.0_f32]], Mode::default());
    assert_eq!(y.expect("a batch of [1]")[[0, 0]].to_bits(), 0);
    workspace
        .backward(&net, ndarray::array![[1.0_f32]])
        .expect("its gradient");
    let step = &workspace.gradients().norm;
    assert_eq!(
        [step.running_mean.as_slice(), step.running_var.as_slice()],
        [[0.0], [0.0]]
    );
}

/// Inference computes a norm within the layer before it, and an activation within both; `check` compares it too.
#[test]
fn norms_folded_into_the_layer_before() {
    let norm = Layer::BatchNorm {
        label: "norm",
        momentum: 0.99,
        epsilon: 0.001,
    };
    let conv = |bias| Layer::Conv2d {
        label: "product",
        stride: 1,
        padding: Same,
        bias,
    };
    let linear = |bias| Layer::Linear { label: "product", bias };
    macro_rules! folded {
        ($(($($activation:tt)*) $reference:expr;)+) => {$({
            network! { struct Conv: [5, 7, 3] -> [5, 7, 17] { product: Conv2d<17, 3>(padding = same), norm: BatchNorm, $($activation)* } }
            network! { struct Bare: [5, 7, 3] -> [5, 7, 33] { product: Conv2d<33, 1>(padding = same, bias = false), norm: BatchNorm, $($activation)* } }
            network! { struct Dense: [17] -> [33] { product: Linear<33>, norm: BatchNorm, $($activation)* } }
            network! { struct Steps: [17, 3] -> [17, 5] { product: Linear<5>(bias = false), norm: BatchNorm, $($activation)* } }
            for batch in [2, 5] {
                check(Conv::new(1), &[conv(true), norm.clone(), $reference], batch, &[]);
                check(Bare::new(1), &[conv(false), norm.clone(), $reference], batch, &[]);
                check(Dense::new(1), &[linear(true), norm.clone(), $reference], batch, &[]);
                check(Steps::new(1), &[linear(false), norm.clone(), $reference], batch, &[]);
            }
        })+};
    }
    folded! {
        (Relu) Layer::Relu;
        (LeakyRelu(0.1)) Layer::LeakyRelu(0.1);
        (Elu(0.2)) Layer::Elu(0.2);
        (Sigmoid) Layer::Sigmoid;
        (Tanh) Layer::Tanh;
        (Gelu) Layer::Gelu;
        (Selu) Layer::Selu;
        (Silu) Layer::Silu;
        (HardSwish) Layer::HardSwish;
        (Softplus) Layer::Softplus;
        (Softmax) Layer::Softmax;
    }
}
