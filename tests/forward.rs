//! Values of whole networks: against the f64 reference and against numbers worked out on paper.
#![expect(clippy::float_cmp, reason = "what is known exactly is compared exactly")]

use approx::{assert_abs_diff_eq, assert_relative_eq};
use gyul::prelude::*;
use gyul::sample::Sample;
use gyul_reference::Padding::{Same, Valid};
use gyul_reference::{Layer, Params, Tensor, check, normal, parameters, perturb, run, single};
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
