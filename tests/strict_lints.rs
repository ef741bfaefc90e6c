//! Expansions are quiet under the strictest lints, in modules and functions, with every kind of layer.
#![forbid(unsafe_code, unused_parens)]
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    missing_debug_implementations
)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo)]
#![allow(
    clippy::multiple_crate_versions,
    clippy::cargo_common_metadata,
    reason = "of the whole tree, not of expansions"
)]
#![allow(
    clippy::float_cmp,
    clippy::redundant_clone,
    reason = "of the tests below, which compare bits and try `clone`"
)]

use gyul::prelude::*;

const CLASSES: usize = 10;
const RATE: f64 = 0.25;

network! {
    /// Every class of layer.
    pub struct Digits: [28, 28, 1] -> [CLASSES] {
        /// The first.
        conv1: Conv2d<8, 3>(l2 = 1e-4), Relu, MaxPool2d<2>,
        conv2: Conv2d<8, 3>(padding = same, bias = false), BatchNorm, Gelu,
        AvgPool2d<2>,
        Flatten, Reshape<36, 8>, Flatten,
        hidden: Linear<{ 5 * 10 }>, LayerNorm, Tanh, Dropout(RATE),
        Linear<CLASSES>,
        Softmax,
    }

    /// No parameters at all.
    pub(crate) struct Nothing: [4] -> [4] {
        Relu, Softmax, LeakyRelu(0.1), Dropout, Sigmoid,
    }

    /// A generic one.
    #[derive(Clone, Debug)]
    pub(crate) struct Mlp<const H: usize, const BIAS: bool = true>: [784] -> [10] {
        hidden: Linear<H>(bias = BIAS), Relu,
        r#type: Linear<{ H * 2 }>, Relu,
        first: Linear<10>,
    }

    /// At one size.
    pub(crate) type Small = Mlp<64>;

    /// Sizes with statements, and one that is left out.
    pub(crate) struct Wide<const H: usize = { let half = 4; 2 * half }>: [4] -> [4] {
        Linear<H>,
        last: Linear<{ let half = 2; 2 * half }>(bias = { const BIAS: bool = true; BIAS }),
    }

    /// At its default.
    pub(crate) type Default = Wide;

    /// Holds it so.
    pub(crate) struct Holder<const H: usize>: [4] -> [4] {
        wide: Wide,
        Linear<H>, Linear<4>,
        blocks: repeat 2 { Wide, Linear<4>, },
    }

    /// Nobody is to use it any more, but its own expansion.
    #[deprecated]
    pub(crate) struct Old: [4] -> [4] {
        block: Residual { Linear<4>, },
    }

    /// With a part of that kind.
    pub(crate) struct Partly: [4] -> [4] {
        block: Residual { #[deprecated] old: Linear<4>, },
    }

    /// Nor this.
    #[deprecated]
    pub(crate) type OldWide = Wide<3>;

    struct Unused: [3] -> [1] {
        Linear<1>,
    }
}

const ZEROS: [f32; Nothing::PARAMS] = [];
static IN_FLASH: Nothing<Static> = Nothing::from_static(&ZEROS);

#[test]
fn networks_are_made_and_predict() {
    let x = [[[0.5; 1]; 28]; 28];
    let net = Digits::new(7);
    let y = net.predict(&x);
    assert!((y.iter().sum::<f32>() - 1.0).abs() < 1e-5);
    assert_eq!(net.clone().predict(&x), y);
    assert_eq!(Digits::new(7).predict(&x), y);
    assert_eq!(net.conv2.bias.len(), 0);
    assert_eq!(format!("{:?}", net.conv1.weight), "Param [3, 3, 1, 8]");
    assert_eq!(
        net.parameters().map(|(name, _)| name).take(3).collect::<Vec<_>>(),
        ["conv1.weight", "conv1.bias", "conv2.weight"]
    );

    // 80 of conv1, 576 of conv2, 16 of the norm, 50 × 289 of hidden, 100 of the norm, 510 of the last.
    assert_eq!(Digits::PARAMS, 80 + 576 + 16 + 289 * 50 + 100 + 510);
    let flops = 2 * (26 * 26 * 9 * 8 + 13 * 13 * 72 * 8 + 288 * 50 + 50 * 10);
    assert_eq!(Digits::FLOPS, flops);
    assert_eq!(
        (Digits::INPUT, Digits::OUTPUT, Digits::LAYERS.len()),
        ([28, 28, 1], [10], 16)
    );
}

#[test]
fn parameters_live_in_read_only_memory() {
    let y = IN_FLASH.predict(&[0.0; 4]);
    assert_eq!(y, Nothing::new(7).predict(&[0.0; 4]));
}

#[test]
fn generic_networks_have_consts_of_their_own() {
    let net = Small::new(7);
    assert_eq!(Small::PARAMS, 784 * 64 + 64 + 64 * 128 + 128 + 128 * 10 + 10);
    assert_eq!(Mlp::<8, false>::PARAMS, 784 * 8 + 8 * 16 + 16 + 16 * 10 + 10);
    assert_eq!(net.predict(&[0.1; 784]), net.predict(&[0.1; 784]));
    assert_eq!(net.r#type.weight.shape(), [64, 128]);
    assert_eq!(
        net.parameters().nth(2).map(|(name, _)| name).as_deref(),
        Some("type.weight")
    );
}

#[test]
fn sizes_that_are_left_out_are_their_defaults() {
    assert_eq!(Default::PARAMS, 5 * 8 + 9 * 4);
    assert_eq!(Holder::<3>::PARAMS, 3 * Default::PARAMS + 5 * 3 + 4 * 4 + 5 * 4 + 5 * 4);
    let net = Holder::<3>::new(7);
    assert_eq!(net.blocks[1].wide1.last.weight.shape(), [8, 4]);
    assert_eq!(net.clone().predict(&[0.5; 4]), net.predict(&[0.5; 4]));
    let of_static = Holder::<3>::from_static(&HELD);
    assert!(of_static.predict(&[0.5; 4])[0].is_finite());
}

static HELD: [f32; Holder::<3>::PARAMS] = [0.25; Holder::<3>::PARAMS];

#[test]
fn flat_numbers_are_samples_if_they_are_as_many() -> Result<(), gyul::SampleError> {
    let net = Mlp::<8>::new(7);
    let y = net.predict(Mlp::<8>::sample(&[0.5; 784])?);
    assert_eq!(y, net.predict(&[0.5; 784]));
    let error = Mlp::<8>::sample(&[0.5; 783]).expect_err("783 are not 784");
    assert_eq!(
        error.to_string(),
        "one sample of `Mlp` is 784 numbers, but these are 783"
    );
    Ok(())
}

#[test]
fn a_network_may_stand_in_a_function() {
    network! { struct Local: [2] -> [1] { Linear<1>, Sigmoid } }
    assert!(Local::new(1).predict(&[1.0, 2.0])[0] > 0.0);
}
