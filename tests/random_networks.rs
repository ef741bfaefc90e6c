//! Random networks, each compiled by `network!` and compared with the f64 reference, forward and backward.
//!
//! Written by `cargo run --example make_random_networks`: change `tests/reference/src/random.rs` instead.
#![cfg_attr(rustfmt, rustfmt_skip)]

use gyul::prelude::*;
use gyul_reference::Padding::{Around, Same, Valid};
use gyul_reference::{Layer, check};

#[test]
fn this_file_is_what_the_program_writes() {
    assert!(include_str!("random_networks.rs") == gyul_reference::random::source(), "run `cargo run --example make_random_networks`");
}

#[test]
fn network_000() {
    network! { struct Net000: [6] -> [12] { Gelu, l1: Linear<12>, l2: BatchNorm(momentum = 0.99) } }
    check(Net000::new(0), &[Layer::Gelu, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_001() {
    network! { struct Net001: [5, 3, 4] -> [42] { l0: Conv2d<9, 2, 3>(padding = 1, bias = false), l1: BatchNorm(momentum = 0.99), l2: LayerNorm, l3: Conv2d<7, 1>(stride = 3, padding = 1), l4: LayerNorm, Relu, Flatten } }
    check(Net001::new(1), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Conv2d { label: "l3", stride: 3, padding: Around(1), bias: true }, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::Relu, Layer::Flatten], 5, &[]);
}

#[test]
fn network_002() {
    network! { struct Net002: [9, 7, 2] -> [9, 7, 2] { Gelu, LeakyRelu(0.1) } }
    check(Net002::new(2), &[Layer::Gelu, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_003() {
    network! { struct Net003: [5, 5, 4] -> [15] { Flatten, LeakyRelu(0.1), Relu, Sigmoid, l4: Linear<15>(bias = false), l5: BatchNorm(momentum = 0.99), Relu } }
    check(Net003::new(3), &[Layer::Flatten, Layer::LeakyRelu(0.1), Layer::Relu, Layer::Sigmoid, Layer::Linear { label: "l4", bias: false }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_004() {
    network! { struct Net004: [6] -> [6] { Relu, Gelu, LeakyRelu(0.1), Dropout(0.25) } }
    check(Net004::new(4), &[Layer::Relu, Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_005() {
    network! { struct Net005: [8, 9, 4] -> [2, 2] { GlobalAvgPool2d, Reshape<2, 2>, Tanh } }
    check(Net005::new(5), &[Layer::GlobalAvgPool2d, Layer::Reshape(&[2, 2]), Layer::Tanh], 6, &[]);
}

#[test]
fn network_006() {
    network! { struct Net006: [2, 9, 5] -> [90, 1] { Gelu, Reshape<5, 18>, Reshape<90, 1> } }
    check(Net006::new(6), &[Layer::Gelu, Layer::Reshape(&[5, 18]), Layer::Reshape(&[90, 1])], 4, &[]);
}

#[test]
fn network_007() {
    network! { struct Net007: [12] -> [12] { l0: Linear<5>, l1: Linear<12>(bias = false), Gelu } }
    check(Net007::new(7), &[Layer::Linear { label: "l0", bias: true }, Layer::Linear { label: "l1", bias: false }, Layer::Gelu], 5, &[]);
}

#[test]
fn network_008() {
    network! { struct Net008: [9, 3, 4] -> [3, 1, 1] { Sigmoid, Sigmoid, l2: Conv2d<1, 3>(stride = 3), Gelu } }
    check(Net008::new(8), &[Layer::Sigmoid, Layer::Sigmoid, Layer::Conv2d { label: "l2", stride: 3, padding: Valid, bias: true }, Layer::Gelu], 6, &[]);
}

#[test]
fn network_009() {
    network! { struct Net009: [32] -> [30] { Relu, Relu, Relu, l3: Linear<30>, Tanh, l5: BatchNorm(momentum = 0.99), Relu, Dropout(0.25) } }
    check(Net009::new(9), &[Layer::Relu, Layer::Relu, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Tanh, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_010() {
    network! { struct Net010: [4, 8, 3] -> [1, 4, 1] { l0: Conv2d<1, 1, 4>(stride = 2, padding = same, bias = false), l1: BatchNorm(momentum = 0.99), Sigmoid, MaxPool2d<2, 1> } }
    check(Net010::new(10), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid, Layer::MaxPool2d { size: [2, 1], stride: [2, 1], padding: Valid }], 5, &[]);
}

#[test]
fn network_011() {
    network! { struct Net011: [1] -> [11] { Sigmoid, l1: Linear<11>, Gelu, LeakyRelu(0.1), l4: LayerNorm, Softmax } }
    check(Net011::new(11), &[Layer::Sigmoid, Layer::Linear { label: "l1", bias: true }, Layer::Gelu, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::Softmax], 6, &[]);
}

#[test]
fn network_012() {
    network! { struct Net012: [5, 6, 5] -> [20, 32] { GlobalAvgPool2d, l1: Linear<20>, Softmax, l3: BatchNorm(momentum = 0.99), Reshape<20, 1>, l5: Linear<32>, l6: BatchNorm(momentum = 0.5) } }
    check(Net012::new(12), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: true }, Layer::Softmax, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[20, 1]), Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_013() {
    network! { struct Net013: [1, 9] -> [1, 9] { Relu, Softmax, Reshape<1, 9> } }
    check(Net013::new(13), &[Layer::Relu, Layer::Softmax, Layer::Reshape(&[1, 9])], 5, &[]);
}

#[test]
fn network_014() {
    network! { struct Net014: [9, 2, 2] -> [5, 1, 6] { l0: BatchNorm(momentum = 0.5), l1: Conv2d<6, 2>(stride = 2, padding = same, bias = false), l2: LayerNorm, Tanh, l4: BatchNorm(momentum = 0.99) } }
    check(Net014::new(14), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 2, padding: Same, bias: false }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Tanh, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_015() {
    network! { struct Net015: [8, 5, 1] -> [25] { Reshape<1, 8, 5>, Flatten, l2: Linear<5>(bias = false), l3: BatchNorm(momentum = 0.99), Gelu, l5: Linear<25>, l6: BatchNorm(momentum = 0.5), Sigmoid } }
    check(Net015::new(15), &[Layer::Reshape(&[1, 8, 5]), Layer::Flatten, Layer::Linear { label: "l2", bias: false }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Gelu, Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_016() {
    network! { struct Net016: [6, 1, 4] -> [2, 1, 5] { l0: Conv2d<5, 3>(stride = 3, padding = 1), Tanh, Dropout(0.25) } }
    check(Net016::new(16), &[Layer::Conv2d { label: "l0", stride: 3, padding: Around(1), bias: true }, Layer::Tanh, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_017() {
    network! { struct Net017: [9, 9, 5] -> [8, 8, 1] { l0: LayerNorm, Sigmoid, l2: Conv2d<1, 2>, l3: BatchNorm(momentum = 0.5) } }
    check(Net017::new(17), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Sigmoid, Layer::Conv2d { label: "l2", stride: 1, padding: Valid, bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_018() {
    network! { struct Net018: [7, 4, 2] -> [25] { AvgPool2d<3, 1>, Flatten, l2: Linear<25>, l3: BatchNorm(momentum = 0.5), Relu, LeakyRelu(0.1), Sigmoid } }
    check(Net018::new(18), &[Layer::AvgPool2d { size: [3, 1], stride: [3, 1], padding: Valid }, Layer::Flatten, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_019() {
    network! { struct Net019: [1, 5] -> [1, 28] { Tanh, l1: Linear<30>(bias = false), l2: Linear<28>(bias = false), l3: BatchNorm(momentum = 0.99), Dropout(0.5) } }
    check(Net019::new(19), &[Layer::Tanh, Layer::Linear { label: "l1", bias: false }, Layer::Linear { label: "l2", bias: false }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_020() {
    network! { struct Net020: [4, 8, 1] -> [1, 3] { AvgPool2d<1>, Softmax, l2: Conv2d<2, 2>(padding = same, bias = false), Tanh, GlobalAvgPool2d, Reshape<1, 2>, l6: Linear<3>, Relu } }
    check(Net020::new(20), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Softmax, Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: false }, Layer::Tanh, Layer::GlobalAvgPool2d, Layer::Reshape(&[1, 2]), Layer::Linear { label: "l6", bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_021() {
    network! { struct Net021: [6, 6, 4] -> [4] { Relu, Softmax, GlobalAvgPool2d, Relu } }
    check(Net021::new(21), &[Layer::Relu, Layer::Softmax, Layer::GlobalAvgPool2d, Layer::Relu], 4, &[]);
}

#[test]
fn network_022() {
    network! { struct Net022: [6, 2, 1] -> [6, 2, 1] { l0: LayerNorm, l1: LayerNorm, Relu } }
    check(Net022::new(22), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_023() {
    network! { struct Net023: [8, 8, 4] -> [2, 56, 1] { l0: Conv2d<7, 1>(stride = 2), Softmax, Flatten, Tanh, Reshape<2, 56, 1>, l5: LayerNorm, Dropout(0.25) } }
    check(Net023::new(23), &[Layer::Conv2d { label: "l0", stride: 2, padding: Valid, bias: true }, Layer::Softmax, Layer::Flatten, Layer::Tanh, Layer::Reshape(&[2, 56, 1]), Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_024() {
    network! { struct Net024: [6, 9, 3] -> [6, 9, 3] { Relu, LeakyRelu(0.1), l2: BatchNorm(momentum = 0.5), Gelu } }
    check(Net024::new(24), &[Layer::Relu, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_025() {
    network! { struct Net025: [4, 6, 4] -> [35] { Gelu, Tanh, Reshape<12, 4, 2>, GlobalAvgPool2d, Relu, Gelu, l6: Linear<35>, l7: BatchNorm(momentum = 0.99), Gelu, Dropout(0.5) } }
    check(Net025::new(25), &[Layer::Gelu, Layer::Tanh, Layer::Reshape(&[12, 4, 2]), Layer::GlobalAvgPool2d, Layer::Relu, Layer::Gelu, Layer::Linear { label: "l6", bias: true }, Layer::BatchNorm { label: "l7", momentum: 0.99, epsilon: 0.001 }, Layer::Gelu, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_026() {
    network! { struct Net026: [15] -> [15] { Relu, Sigmoid } }
    check(Net026::new(26), &[Layer::Relu, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_027() {
    network! { struct Net027: [2, 6, 1] -> [8, 14] { l0: Conv2d<4, 3>(padding = 2), Relu, Reshape<4, 32>, Reshape<8, 16>, Relu, l5: Linear<14>, Gelu } }
    check(Net027::new(27), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(2), bias: true }, Layer::Relu, Layer::Reshape(&[4, 32]), Layer::Reshape(&[8, 16]), Layer::Relu, Layer::Linear { label: "l5", bias: true }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_028() {
    network! { struct Net028: [2] -> [34, 1] { LeakyRelu(0.1), l1: Linear<34>, l2: BatchNorm(momentum = 0.5), Relu, Relu, l5: LayerNorm, Reshape<34, 1> } }
    check(Net028::new(28), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Relu, Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::Reshape(&[34, 1])], 5, &[]);
}

#[test]
fn network_029() {
    network! { struct Net029: [11] -> [1, 11] { Reshape<11, 1, 1>, Relu, Reshape<1, 11>, Gelu } }
    check(Net029::new(29), &[Layer::Reshape(&[11, 1, 1]), Layer::Relu, Layer::Reshape(&[1, 11]), Layer::Gelu], 6, &[]);
}

#[test]
fn network_030() {
    network! { struct Net030: [5, 6, 1] -> [5, 6, 1] { Gelu, Relu } }
    check(Net030::new(30), &[Layer::Gelu, Layer::Relu], 4, &[]);
}

#[test]
fn network_031() {
    network! { struct Net031: [4, 7] -> [4, 7] { l0: BatchNorm(momentum = 0.5), Relu } }
    check(Net031::new(31), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_032() {
    network! { struct Net032: [2, 9, 3] -> [22] { GlobalAvgPool2d, Relu, Relu, l3: Linear<28>, l4: Linear<22>, Relu, Dropout(0.5) } }
    check(Net032::new(32), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Linear { label: "l4", bias: true }, Layer::Relu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_033() {
    network! { struct Net033: [1, 7, 2] -> [1, 7, 2] { Gelu, MaxPool2d<1>, Relu, Reshape<1, 7, 2> } }
    check(Net033::new(33), &[Layer::Gelu, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Relu, Layer::Reshape(&[1, 7, 2])], 4, &[]);
}

#[test]
fn network_034() {
    network! { struct Net034: [5, 4, 5] -> [22] { GlobalAvgPool2d, l1: Linear<4>(bias = false), Relu, l3: Linear<35>, l4: Linear<22>, l5: BatchNorm(momentum = 0.5), Softmax, Dropout(0.25) } }
    check(Net034::new(34), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: false }, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Linear { label: "l4", bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_035() {
    network! { struct Net035: [26] -> [1, 1, 9] { LeakyRelu(0.1), l1: Linear<1>, Tanh, Reshape<1, 1>, Reshape<1, 1, 1>, l5: BatchNorm(momentum = 0.5), l6: Conv2d<9, 1>(stride = 3, padding = 1, bias = false), l7: BatchNorm(momentum = 0.99), Sigmoid } }
    check(Net035::new(35), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::Tanh, Layer::Reshape(&[1, 1]), Layer::Reshape(&[1, 1, 1]), Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l6", stride: 3, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l7", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_036() {
    network! { struct Net036: [14] -> [28] { l0: LayerNorm, Sigmoid, Relu, Softmax, l4: Linear<28>(bias = false), l5: BatchNorm(momentum = 0.5), Tanh, Dropout(0.25) } }
    check(Net036::new(36), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Sigmoid, Layer::Relu, Layer::Softmax, Layer::Linear { label: "l4", bias: false }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_037() {
    network! { struct Net037: [25] -> [19] { l0: BatchNorm(momentum = 0.99), Tanh, l2: Linear<14>, Relu, l4: Linear<19>, Relu, Softmax, Dropout(0.5) } }
    check(Net037::new(37), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Linear { label: "l2", bias: true }, Layer::Relu, Layer::Linear { label: "l4", bias: true }, Layer::Relu, Layer::Softmax, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_038() {
    network! { struct Net038: [3, 3] -> [3, 29] { Relu, Sigmoid, l2: LayerNorm, Sigmoid, l4: LayerNorm, l5: Linear<29>, l6: BatchNorm(momentum = 0.5), Dropout(0.25) } }
    check(Net038::new(38), &[Layer::Relu, Layer::Sigmoid, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Sigmoid, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_039() {
    network! { struct Net039: [1, 2] -> [2, 1] { Flatten, Relu, Tanh, l3: BatchNorm(momentum = 0.5), Sigmoid, LeakyRelu(0.1), Reshape<2, 1> } }
    check(Net039::new(39), &[Layer::Flatten, Layer::Relu, Layer::Tanh, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Reshape(&[2, 1])], 4, &[]);
}

#[test]
fn network_040() {
    network! { struct Net040: [4, 9, 1] -> [4, 9, 1] { l0: LayerNorm, l1: LayerNorm, Dropout(0.25) } }
    check(Net040::new(40), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_041() {
    network! { struct Net041: [20] -> [20] { Gelu, l1: BatchNorm(momentum = 0.99), Sigmoid } }
    check(Net041::new(41), &[Layer::Gelu, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_042() {
    network! { struct Net042: [2, 6] -> [2, 33] { l0: BatchNorm(momentum = 0.99), Softmax, l2: Linear<22>, l3: Linear<14>, l4: BatchNorm(momentum = 0.5), l5: Linear<33>, Softmax } }
    check(Net042::new(42), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Softmax, Layer::Linear { label: "l2", bias: true }, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Linear { label: "l5", bias: true }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_043() {
    network! { struct Net043: [34] -> [34] { Tanh, Tanh, Gelu, l3: Linear<34>, l4: BatchNorm(momentum = 0.5), Softmax, Tanh } }
    check(Net043::new(43), &[Layer::Tanh, Layer::Tanh, Layer::Gelu, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Tanh], 5, &[]);
}

#[test]
fn network_044() {
    network! { struct Net044: [6, 5, 5] -> [6, 5, 5] { Sigmoid, Softmax } }
    check(Net044::new(44), &[Layer::Sigmoid, Layer::Softmax], 6, &[]);
}

#[test]
fn network_045() {
    network! { struct Net045: [5, 1, 5] -> [2, 1, 6] { Softmax, l1: Conv2d<6, 2, 3>(stride = 3, padding = 1, bias = false), l2: BatchNorm(momentum = 0.5) } }
    check(Net045::new(45), &[Layer::Softmax, Layer::Conv2d { label: "l1", stride: 3, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_046() {
    network! { struct Net046: [8, 7, 5] -> [1, 1, 5] { AvgPool2d<3>(padding = same), l1: Conv2d<5, 2>(stride = 3, padding = same) } }
    check(Net046::new(46), &[Layer::AvgPool2d { size: [3, 3], stride: [3, 3], padding: Same }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }], 5, &[]);
}

#[test]
fn network_047() {
    network! { struct Net047: [8, 6, 4] -> [8, 6, 7] { l0: Conv2d<7, 2>(padding = same), l1: BatchNorm(momentum = 0.99), Relu } }
    check(Net047::new(47), &[Layer::Conv2d { label: "l0", stride: 1, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 6, &[]);
}

#[test]
fn network_048() {
    network! { struct Net048: [5, 3] -> [5, 8] { Sigmoid, l1: LayerNorm, Tanh, Softmax, l4: Linear<8>, Relu } }
    check(Net048::new(48), &[Layer::Sigmoid, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Tanh, Layer::Softmax, Layer::Linear { label: "l4", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_049() {
    network! { struct Net049: [6, 3, 2] -> [1, 2] { GlobalAvgPool2d, Reshape<1, 2>, Dropout(0.25) } }
    check(Net049::new(49), &[Layer::GlobalAvgPool2d, Layer::Reshape(&[1, 2]), Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_050() {
    network! { struct Net050: [2, 9, 2] -> [16] { Flatten, l1: Linear<16>, Relu } }
    check(Net050::new(50), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_051() {
    network! { struct Net051: [7, 3, 4] -> [2, 1, 3] { Softmax, Tanh, LeakyRelu(0.1), l3: Conv2d<3, 1>(stride = 2, padding = same, bias = false), MaxPool2d<2>, Relu } }
    check(Net051::new(51), &[Layer::Softmax, Layer::Tanh, Layer::LeakyRelu(0.1), Layer::Conv2d { label: "l3", stride: 2, padding: Same, bias: false }, Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::Relu], 4, &[]);
}

#[test]
fn network_052() {
    network! { struct Net052: [30] -> [16] { Sigmoid, l1: Linear<16>, l2: BatchNorm(momentum = 0.5), Softmax } }
    check(Net052::new(52), &[Layer::Sigmoid, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_053() {
    network! { struct Net053: [4, 8] -> [1, 4, 33] { l0: Linear<16>(bias = false), Sigmoid, l2: Linear<33>(bias = false), Reshape<1, 4, 33>, LeakyRelu(0.1), Dropout(0.5) } }
    check(Net053::new(53), &[Layer::Linear { label: "l0", bias: false }, Layer::Sigmoid, Layer::Linear { label: "l2", bias: false }, Layer::Reshape(&[1, 4, 33]), Layer::LeakyRelu(0.1), Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_054() {
    network! { struct Net054: [7, 4, 5] -> [7, 4, 5] { Tanh, Relu } }
    check(Net054::new(54), &[Layer::Tanh, Layer::Relu], 4, &[]);
}

#[test]
fn network_055() {
    network! { struct Net055: [15] -> [6] { l0: LayerNorm, l1: Linear<7>(bias = false), l2: BatchNorm(momentum = 0.99), Relu, l4: BatchNorm(momentum = 0.99), Relu, l6: Linear<6>, l7: BatchNorm(momentum = 0.99) } }
    check(Net055::new(55), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l6", bias: true }, Layer::BatchNorm { label: "l7", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_056() {
    network! { struct Net056: [28] -> [7] { l0: Linear<7>(bias = false), l1: BatchNorm(momentum = 0.5), Tanh } }
    check(Net056::new(56), &[Layer::Linear { label: "l0", bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_057() {
    network! { struct Net057: [5, 6] -> [5, 6] { Sigmoid, Tanh, Gelu, Tanh, Softmax } }
    check(Net057::new(57), &[Layer::Sigmoid, Layer::Tanh, Layer::Gelu, Layer::Tanh, Layer::Softmax], 4, &[]);
}

#[test]
fn network_058() {
    network! { struct Net058: [6, 5] -> [150] { l0: Linear<25>(bias = false), Flatten } }
    check(Net058::new(58), &[Layer::Linear { label: "l0", bias: false }, Layer::Flatten], 5, &[]);
}

#[test]
fn network_059() {
    network! { struct Net059: [9, 5, 4] -> [4] { AvgPool2d<3, 2>(stride = 3), GlobalAvgPool2d, Softmax, Sigmoid, l4: Linear<4>, l5: BatchNorm(momentum = 0.5) } }
    check(Net059::new(59), &[Layer::AvgPool2d { size: [3, 2], stride: [3, 3], padding: Valid }, Layer::GlobalAvgPool2d, Layer::Softmax, Layer::Sigmoid, Layer::Linear { label: "l4", bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_060() {
    network! { struct Net060: [6, 9] -> [54] { Gelu, Sigmoid, Flatten } }
    check(Net060::new(60), &[Layer::Gelu, Layer::Sigmoid, Layer::Flatten], 4, &[]);
}

#[test]
fn network_061() {
    network! { struct Net061: [1, 2, 3] -> [1, 6] { MaxPool2d<2>(padding = 1), LeakyRelu(0.1), Reshape<1, 6>, l3: BatchNorm(momentum = 0.5) } }
    check(Net061::new(61), &[Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Around(1) }, Layer::LeakyRelu(0.1), Layer::Reshape(&[1, 6]), Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_062() {
    network! { struct Net062: [8, 1, 4] -> [4] { MaxPool2d<2>(padding = 1), GlobalAvgPool2d, l2: BatchNorm(momentum = 0.99) } }
    check(Net062::new(62), &[Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Around(1) }, Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_063() {
    network! { struct Net063: [3, 4, 5] -> [12] { Softmax, Sigmoid, Flatten, l3: Linear<34>, l4: Linear<12>, Softmax } }
    check(Net063::new(63), &[Layer::Softmax, Layer::Sigmoid, Layer::Flatten, Layer::Linear { label: "l3", bias: true }, Layer::Linear { label: "l4", bias: true }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_064() {
    network! { struct Net064: [1, 2] -> [13] { Flatten, l1: Linear<13>, Softmax } }
    check(Net064::new(64), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_065() {
    network! { struct Net065: [6, 3, 3] -> [34] { GlobalAvgPool2d, l1: Linear<34>, Sigmoid, l3: BatchNorm(momentum = 0.5) } }
    check(Net065::new(65), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: true }, Layer::Sigmoid, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_066() {
    network! { struct Net066: [6, 9] -> [6, 9] { Relu, Relu, l2: LayerNorm } }
    check(Net066::new(66), &[Layer::Relu, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_067() {
    network! { struct Net067: [2, 6] -> [2, 17] { Gelu, Sigmoid, Softmax, Tanh, l4: Linear<17> } }
    check(Net067::new(67), &[Layer::Gelu, Layer::Sigmoid, Layer::Softmax, Layer::Tanh, Layer::Linear { label: "l4", bias: true }], 5, &[]);
}

#[test]
fn network_068() {
    network! { struct Net068: [6, 9] -> [6, 6] { l0: LayerNorm, l1: Linear<6>, Tanh, Sigmoid } }
    check(Net068::new(68), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::Tanh, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_069() {
    network! { struct Net069: [6, 7, 5] -> [210] { Flatten, LeakyRelu(0.1) } }
    check(Net069::new(69), &[Layer::Flatten, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_070() {
    network! { struct Net070: [2, 1] -> [2, 5] { Tanh, l1: Linear<20>, Relu, l3: Linear<5>, Relu, Tanh } }
    check(Net070::new(70), &[Layer::Tanh, Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Relu, Layer::Tanh], 5, &[]);
}

#[test]
fn network_071() {
    network! { struct Net071: [2, 5, 5] -> [5, 1] { GlobalAvgPool2d, Tanh, Reshape<5, 1> } }
    check(Net071::new(71), &[Layer::GlobalAvgPool2d, Layer::Tanh, Layer::Reshape(&[5, 1])], 6, &[]);
}

#[test]
fn network_072() {
    network! { struct Net072: [5, 9, 1] -> [2, 4, 6] { AvgPool2d<3>(stride = 2, padding = 2), l1: BatchNorm(momentum = 0.99), l2: Conv2d<6, 4, 1>(stride = 2, padding = 1), l3: BatchNorm(momentum = 0.99), l4: LayerNorm, MaxPool2d<1> } }
    check(Net072::new(72), &[Layer::AvgPool2d { size: [3, 3], stride: [2, 2], padding: Around(2) }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 2, padding: Around(1), bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }], 4, &[]);
}

#[test]
fn network_073() {
    network! { struct Net073: [3] -> [1, 3, 1] { Relu, Reshape<1, 3, 1>, Softmax, Tanh } }
    check(Net073::new(73), &[Layer::Relu, Layer::Reshape(&[1, 3, 1]), Layer::Softmax, Layer::Tanh], 5, &[]);
}

#[test]
fn network_074() {
    network! { struct Net074: [4, 5] -> [4, 27] { l0: Linear<27>, Sigmoid } }
    check(Net074::new(74), &[Layer::Linear { label: "l0", bias: true }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_075() {
    network! { struct Net075: [1] -> [5, 3, 1] { Relu, Softmax, l2: Linear<15>, Reshape<5, 3, 1>, l4: BatchNorm(momentum = 0.99), LeakyRelu(0.1), Dropout(0.25) } }
    check(Net075::new(75), &[Layer::Relu, Layer::Softmax, Layer::Linear { label: "l2", bias: true }, Layer::Reshape(&[5, 3, 1]), Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_076() {
    network! { struct Net076: [8, 5, 4] -> [2, 1, 6] { Softmax, l1: Conv2d<6, 1, 4>(stride = 2, padding = same), Gelu, AvgPool2d<2>, Softmax, Tanh } }
    check(Net076::new(76), &[Layer::Softmax, Layer::Conv2d { label: "l1", stride: 2, padding: Same, bias: true }, Layer::Gelu, Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::Softmax, Layer::Tanh], 5, &[]);
}

#[test]
fn network_077() {
    network! { struct Net077: [19] -> [19] { Gelu, Sigmoid, Sigmoid, Gelu } }
    check(Net077::new(77), &[Layer::Gelu, Layer::Sigmoid, Layer::Sigmoid, Layer::Gelu], 6, &[]);
}

#[test]
fn network_078() {
    network! { struct Net078: [3, 3, 2] -> [6, 6, 7] { l0: Conv2d<9, 4, 2>(padding = same), Gelu, Softmax, l3: Conv2d<7, 2>(padding = 2), Softmax, Softmax } }
    check(Net078::new(78), &[Layer::Conv2d { label: "l0", stride: 1, padding: Same, bias: true }, Layer::Gelu, Layer::Softmax, Layer::Conv2d { label: "l3", stride: 1, padding: Around(2), bias: true }, Layer::Softmax, Layer::Softmax], 4, &[]);
}

#[test]
fn network_079() {
    network! { struct Net079: [32] -> [1, 7] { l0: Linear<7>, Gelu, Tanh, Reshape<1, 7> } }
    check(Net079::new(79), &[Layer::Linear { label: "l0", bias: true }, Layer::Gelu, Layer::Tanh, Layer::Reshape(&[1, 7])], 5, &[]);
}

#[test]
fn network_080() {
    network! { struct Net080: [6, 1] -> [6, 19] { l0: Linear<19>, l1: BatchNorm(momentum = 0.5), Softmax, Relu } }
    check(Net080::new(80), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Relu], 6, &[]);
}

#[test]
fn network_081() {
    network! { struct Net081: [6, 5, 1] -> [7, 6, 3] { AvgPool2d<1>, l1: Conv2d<3, 4>(padding = 2), Softmax } }
    check(Net081::new(81), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Conv2d { label: "l1", stride: 1, padding: Around(2), bias: true }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_082() {
    network! { struct Net082: [5, 1, 4] -> [2, 28] { l0: BatchNorm(momentum = 0.99), l1: Conv2d<2, 3>(stride = 3, padding = same), Relu, Reshape<2, 2>, l4: Linear<28>(bias = false), l5: BatchNorm(momentum = 0.99) } }
    check(Net082::new(82), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }, Layer::Relu, Layer::Reshape(&[2, 2]), Layer::Linear { label: "l4", bias: false }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_083() {
    network! { struct Net083: [4, 9, 1] -> [32] { LeakyRelu(0.1), GlobalAvgPool2d, Sigmoid, LeakyRelu(0.1), l4: Linear<32>, l5: BatchNorm(momentum = 0.99), Relu, Dropout(0.5) } }
    check(Net083::new(83), &[Layer::LeakyRelu(0.1), Layer::GlobalAvgPool2d, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Linear { label: "l4", bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_084() {
    network! { struct Net084: [9, 8, 2] -> [144] { Reshape<6, 8, 3>, Relu, l2: BatchNorm(momentum = 0.5), Sigmoid, Flatten } }
    check(Net084::new(84), &[Layer::Reshape(&[6, 8, 3]), Layer::Relu, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Flatten], 4, &[]);
}

#[test]
fn network_085() {
    network! { struct Net085: [8, 2, 4] -> [8, 2, 4] { LeakyRelu(0.1), LeakyRelu(0.1), Relu } }
    check(Net085::new(85), &[Layer::LeakyRelu(0.1), Layer::LeakyRelu(0.1), Layer::Relu], 5, &[]);
}

#[test]
fn network_086() {
    network! { struct Net086: [22] -> [30] { Sigmoid, LeakyRelu(0.1), l2: Linear<30>, l3: BatchNorm(momentum = 0.5), Gelu, LeakyRelu(0.1) } }
    check(Net086::new(86), &[Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_087() {
    network! { struct Net087: [14] -> [27] { Gelu, Reshape<7, 2>, l2: BatchNorm(momentum = 0.5), Flatten, LeakyRelu(0.1), l5: Linear<27>, Tanh } }
    check(Net087::new(87), &[Layer::Gelu, Layer::Reshape(&[7, 2]), Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Flatten, Layer::LeakyRelu(0.1), Layer::Linear { label: "l5", bias: true }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_088() {
    network! { struct Net088: [9] -> [9] { Sigmoid, l1: LayerNorm, Relu, l3: BatchNorm(momentum = 0.99), l4: LayerNorm, Gelu, Softmax } }
    check(Net088::new(88), &[Layer::Sigmoid, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Relu, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::Gelu, Layer::Softmax], 5, &[]);
}

#[test]
fn network_089() {
    network! { struct Net089: [3, 3, 1] -> [1, 1] { MaxPool2d<3>(padding = same), Reshape<1, 1>, Reshape<1, 1>, LeakyRelu(0.1), Relu, Gelu } }
    check(Net089::new(89), &[Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Same }, Layer::Reshape(&[1, 1]), Layer::Reshape(&[1, 1]), Layer::LeakyRelu(0.1), Layer::Relu, Layer::Gelu], 6, &[]);
}

#[test]
fn network_090() {
    network! { struct Net090: [3, 8, 3] -> [2, 1, 7] { GlobalAvgPool2d, Relu, l2: LayerNorm, l3: LayerNorm, Reshape<3, 1, 1>, AvgPool2d<2>(padding = 1), l6: Conv2d<7, 4>(stride = 2, padding = 2), Dropout(0.5) } }
    check(Net090::new(90), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Reshape(&[3, 1, 1]), Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Around(1) }, Layer::Conv2d { label: "l6", stride: 2, padding: Around(2), bias: true }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_091() {
    network! { struct Net091: [5, 3, 5] -> [5, 3, 9] { Gelu, l1: Conv2d<9, 3, 2>(padding = same), l2: BatchNorm(momentum = 0.5) } }
    check(Net091::new(91), &[Layer::Gelu, Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_092() {
    network! { struct Net092: [26] -> [1] { l0: LayerNorm, Relu, Relu, Gelu, l4: Linear<1> } }
    check(Net092::new(92), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Relu, Layer::Relu, Layer::Gelu, Layer::Linear { label: "l4", bias: true }], 6, &[]);
}

#[test]
fn network_093() {
    network! { struct Net093: [1, 2] -> [1, 2] { Sigmoid, Tanh, Dropout(0.25) } }
    check(Net093::new(93), &[Layer::Sigmoid, Layer::Tanh, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_094() {
    network! { struct Net094: [2, 2, 5] -> [1, 33] { Reshape<1, 20>, LeakyRelu(0.1), l2: Linear<33> } }
    check(Net094::new(94), &[Layer::Reshape(&[1, 20]), Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: true }], 5, &[]);
}

#[test]
fn network_095() {
    network! { struct Net095: [9, 1, 4] -> [6, 2, 2] { Relu, Sigmoid, l2: Conv2d<2, 2>(stride = 2, padding = 2, bias = false), l3: BatchNorm(momentum = 0.5), Relu, LeakyRelu(0.1) } }
    check(Net095::new(95), &[Layer::Relu, Layer::Sigmoid, Layer::Conv2d { label: "l2", stride: 2, padding: Around(2), bias: false }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_096() {
    network! { struct Net096: [3, 8] -> [3, 6] { Gelu, l1: LayerNorm, l2: LayerNorm, l3: LayerNorm, LeakyRelu(0.1), l5: Linear<6>, Relu } }
    check(Net096::new(96), &[Layer::Gelu, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Linear { label: "l5", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_097() {
    network! { struct Net097: [5, 8, 3] -> [2, 3, 3] { l0: Conv2d<3, 1>(stride = 3, bias = false), Gelu, l2: BatchNorm(momentum = 0.99) } }
    check(Net097::new(97), &[Layer::Conv2d { label: "l0", stride: 3, padding: Valid, bias: false }, Layer::Gelu, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_098() {
    network! { struct Net098: [8, 2, 3] -> [4, 1, 3] { Relu, MaxPool2d<2>, Gelu, Sigmoid, Gelu } }
    check(Net098::new(98), &[Layer::Relu, Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::Gelu, Layer::Sigmoid, Layer::Gelu], 6, &[]);
}

#[test]
fn network_099() {
    network! { struct Net099: [1, 6, 3] -> [3] { Softmax, GlobalAvgPool2d, LeakyRelu(0.1), Reshape<1, 3, 1>, Flatten } }
    check(Net099::new(99), &[Layer::Softmax, Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::Reshape(&[1, 3, 1]), Layer::Flatten], 4, &[]);
}

#[test]
fn network_100() {
    network! { struct Net100: [5, 4, 5] -> [2] { l0: Conv2d<2, 3>(stride = 3, padding = same), GlobalAvgPool2d, Dropout(0.25) } }
    check(Net100::new(100), &[Layer::Conv2d { label: "l0", stride: 3, padding: Same, bias: true }, Layer::GlobalAvgPool2d, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_101() {
    network! { struct Net101: [8, 3, 3] -> [8, 3, 3] { Relu, Gelu } }
    check(Net101::new(101), &[Layer::Relu, Layer::Gelu], 6, &[]);
}

#[test]
fn network_102() {
    network! { struct Net102: [1, 9, 3] -> [22] { Softmax, Gelu, l2: LayerNorm, GlobalAvgPool2d, l4: Linear<22>, Gelu, LeakyRelu(0.1) } }
    check(Net102::new(102), &[Layer::Softmax, Layer::Gelu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::GlobalAvgPool2d, Layer::Linear { label: "l4", bias: true }, Layer::Gelu, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_103() {
    network! { struct Net103: [7, 6, 5] -> [5] { AvgPool2d<1>(padding = same), GlobalAvgPool2d } }
    check(Net103::new(103), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Same }, Layer::GlobalAvgPool2d], 5, &[]);
}

#[test]
fn network_104() {
    network! { struct Net104: [4] -> [33] { l0: Linear<33>, Gelu, l2: BatchNorm(momentum = 0.99) } }
    check(Net104::new(104), &[Layer::Linear { label: "l0", bias: true }, Layer::Gelu, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_105() {
    network! { struct Net105: [18] -> [3, 1, 4] { Reshape<6, 3, 1>, Sigmoid, l2: Conv2d<4, 4>(stride = 2, padding = 1, bias = false), Gelu, LeakyRelu(0.1), Softmax, Gelu } }
    check(Net105::new(105), &[Layer::Reshape(&[6, 3, 1]), Layer::Sigmoid, Layer::Conv2d { label: "l2", stride: 2, padding: Around(1), bias: false }, Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Softmax, Layer::Gelu], 4, &[]);
}

#[test]
fn network_106() {
    network! { struct Net106: [5, 8, 2] -> [3, 4, 7] { Relu, l1: Conv2d<7, 1>(stride = 3, padding = 1), Relu } }
    check(Net106::new(106), &[Layer::Relu, Layer::Conv2d { label: "l1", stride: 3, padding: Around(1), bias: true }, Layer::Relu], 5, &[]);
}

#[test]
fn network_107() {
    network! { struct Net107: [8, 2, 1] -> [8, 2, 1] { Tanh, Relu, l2: LayerNorm, Relu, AvgPool2d<1>(padding = same) } }
    check(Net107::new(107), &[Layer::Tanh, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Relu, Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Same }], 6, &[]);
}

#[test]
fn network_108() {
    network! { struct Net108: [26] -> [1] { Tanh, l1: Linear<11>, l2: Linear<34>, l3: Linear<1>, l4: BatchNorm(momentum = 0.5), Softmax } }
    check(Net108::new(108), &[Layer::Tanh, Layer::Linear { label: "l1", bias: true }, Layer::Linear { label: "l2", bias: true }, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_109() {
    network! { struct Net109: [3, 6, 2] -> [2] { GlobalAvgPool2d, Softmax, Sigmoid, Sigmoid } }
    check(Net109::new(109), &[Layer::GlobalAvgPool2d, Layer::Softmax, Layer::Sigmoid, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_110() {
    network! { struct Net110: [4, 6, 3] -> [42] { Softmax, l1: Conv2d<2, 2>(padding = 1, bias = false), l2: BatchNorm(momentum = 0.5), Relu, l4: Conv2d<7, 3>(stride = 3, padding = 1, bias = false), LeakyRelu(0.1), Flatten } }
    check(Net110::new(110), &[Layer::Softmax, Layer::Conv2d { label: "l1", stride: 1, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Conv2d { label: "l4", stride: 3, padding: Around(1), bias: false }, Layer::LeakyRelu(0.1), Layer::Flatten], 6, &[]);
}

#[test]
fn network_111() {
    network! { struct Net111: [3, 8, 5] -> [8] { AvgPool2d<2>, l1: Conv2d<8, 2, 3>(stride = 2, padding = 1), Relu, GlobalAvgPool2d } }
    check(Net111::new(111), &[Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::Conv2d { label: "l1", stride: 2, padding: Around(1), bias: true }, Layer::Relu, Layer::GlobalAvgPool2d], 4, &[]);
}

#[test]
fn network_112() {
    network! { struct Net112: [11] -> [18] { l0: Linear<8>(bias = false), l1: Linear<18>, l2: BatchNorm(momentum = 0.99), Relu } }
    check(Net112::new(112), &[Layer::Linear { label: "l0", bias: false }, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_113() {
    network! { struct Net113: [7, 6, 4] -> [3, 2, 3] { l0: Conv2d<3, 2, 1>(stride = 3, padding = same), l1: BatchNorm(momentum = 0.5), l2: LayerNorm } }
    check(Net113::new(113), &[Layer::Conv2d { label: "l0", stride: 3, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_114() {
    network! { struct Net114: [8, 4, 3] -> [8, 4, 3] { LeakyRelu(0.1), Tanh } }
    check(Net114::new(114), &[Layer::LeakyRelu(0.1), Layer::Tanh], 4, &[]);
}

#[test]
fn network_115() {
    network! { struct Net115: [7, 3, 5] -> [2, 1, 4] { l0: Conv2d<4, 1>(stride = 2, padding = 1), l1: BatchNorm(momentum = 0.99), Tanh, l3: Conv2d<4, 3>(stride = 3, padding = 1, bias = false), l4: BatchNorm(momentum = 0.5), Tanh } }
    check(Net115::new(115), &[Layer::Conv2d { label: "l0", stride: 2, padding: Around(1), bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Conv2d { label: "l3", stride: 3, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_116() {
    network! { struct Net116: [7, 2] -> [1, 7, 2] { Reshape<1, 7, 2>, Gelu, LeakyRelu(0.1), l3: BatchNorm(momentum = 0.5), Sigmoid, LeakyRelu(0.1), Dropout(0.25) } }
    check(Net116::new(116), &[Layer::Reshape(&[1, 7, 2]), Layer::Gelu, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_117() {
    network! { struct Net117: [5, 9] -> [5, 27] { LeakyRelu(0.1), l1: Linear<27>(bias = false), l2: Linear<27>(bias = false), l3: BatchNorm(momentum = 0.5), Relu, LeakyRelu(0.1) } }
    check(Net117::new(117), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: false }, Layer::Linear { label: "l2", bias: false }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_118() {
    network! { struct Net118: [18] -> [25] { Gelu, l1: Linear<10>, l2: BatchNorm(momentum = 0.5), Relu, l4: Linear<25> } }
    check(Net118::new(118), &[Layer::Gelu, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l4", bias: true }], 5, &[]);
}

#[test]
fn network_119() {
    network! { struct Net119: [1, 1] -> [1, 1] { LeakyRelu(0.1), Relu, Softmax, Relu, Sigmoid } }
    check(Net119::new(119), &[Layer::LeakyRelu(0.1), Layer::Relu, Layer::Softmax, Layer::Relu, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_120() {
    network! { struct Net120: [3, 8, 5] -> [2, 8, 3] { Softmax, Relu, Gelu, l3: Conv2d<3, 2, 1>, l4: BatchNorm(momentum = 0.99), Tanh } }
    check(Net120::new(120), &[Layer::Softmax, Layer::Relu, Layer::Gelu, Layer::Conv2d { label: "l3", stride: 1, padding: Valid, bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_121() {
    network! { struct Net121: [23] -> [31] { LeakyRelu(0.1), l1: Linear<31>, l2: BatchNorm(momentum = 0.99), Sigmoid, Gelu } }
    check(Net121::new(121), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid, Layer::Gelu], 5, &[]);
}

#[test]
fn network_122() {
    network! { struct Net122: [9, 8, 2] -> [9, 8, 2] { Softmax, Relu, l2: LayerNorm, Dropout(0.5) } }
    check(Net122::new(122), &[Layer::Softmax, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_123() {
    network! { struct Net123: [3, 2, 2] -> [12] { Relu, Tanh, Relu, l3: LayerNorm, Flatten, Gelu, Relu } }
    check(Net123::new(123), &[Layer::Relu, Layer::Tanh, Layer::Relu, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Flatten, Layer::Gelu, Layer::Relu], 4, &[]);
}

#[test]
fn network_124() {
    network! { struct Net124: [2, 4, 1] -> [8, 31] { Reshape<8, 1>, l1: Linear<33>, l2: Linear<31>, l3: BatchNorm(momentum = 0.5), Sigmoid, l5: LayerNorm } }
    check(Net124::new(124), &[Layer::Reshape(&[8, 1]), Layer::Linear { label: "l1", bias: true }, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::LayerNorm { label: "l5", epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_125() {
    network! { struct Net125: [32] -> [18] { Sigmoid, l1: Linear<18>(bias = false), Tanh, Sigmoid } }
    check(Net125::new(125), &[Layer::Sigmoid, Layer::Linear { label: "l1", bias: false }, Layer::Tanh, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_126() {
    network! { struct Net126: [6, 6] -> [6, 33] { Gelu, l1: Linear<19>, Sigmoid, l3: Linear<33>, Sigmoid } }
    check(Net126::new(126), &[Layer::Gelu, Layer::Linear { label: "l1", bias: true }, Layer::Sigmoid, Layer::Linear { label: "l3", bias: true }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_127() {
    network! { struct Net127: [8, 8, 4] -> [4, 5, 5] { Softmax, l1: Conv2d<5, 4, 2>(stride = 2, padding = 1), l2: BatchNorm(momentum = 0.5), MaxPool2d<1> } }
    check(Net127::new(127), &[Layer::Softmax, Layer::Conv2d { label: "l1", stride: 2, padding: Around(1), bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }], 5, &[]);
}

#[test]
fn network_128() {
    network! { struct Net128: [5, 9, 4] -> [20] { AvgPool2d<2>(padding = 1), Flatten, l2: Linear<31>, Gelu, l4: Linear<29>, l5: Linear<20>, l6: BatchNorm(momentum = 0.5) } }
    check(Net128::new(128), &[Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Around(1) }, Layer::Flatten, Layer::Linear { label: "l2", bias: true }, Layer::Gelu, Layer::Linear { label: "l4", bias: true }, Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_129() {
    network! { struct Net129: [28] -> [28] { l0: BatchNorm(momentum = 0.99), l1: LayerNorm, LeakyRelu(0.1), Softmax, Dropout(0.5) } }
    check(Net129::new(129), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Softmax, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_130() {
    network! { struct Net130: [7, 2] -> [7, 15] { l0: Linear<15>, Tanh } }
    check(Net130::new(130), &[Layer::Linear { label: "l0", bias: true }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_131() {
    network! { struct Net131: [8, 4, 5] -> [8, 4, 5] { Gelu, l1: BatchNorm(momentum = 0.99) } }
    check(Net131::new(131), &[Layer::Gelu, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_132() {
    network! { struct Net132: [8, 9, 1] -> [1, 1, 1] { l0: Conv2d<1, 2, 4>(stride = 2, padding = same, bias = false), LeakyRelu(0.1), MaxPool2d<3>, Sigmoid, LeakyRelu(0.1), l5: BatchNorm(momentum = 0.99), Relu } }
    check(Net132::new(132), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: false }, Layer::LeakyRelu(0.1), Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Valid }, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_133() {
    network! { struct Net133: [1, 9] -> [1, 9] { Reshape<1, 9>, Relu, l2: BatchNorm(momentum = 0.99), Reshape<1, 9>, Gelu } }
    check(Net133::new(133), &[Layer::Reshape(&[1, 9]), Layer::Relu, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[1, 9]), Layer::Gelu], 5, &[]);
}

#[test]
fn network_134() {
    network! { struct Net134: [2, 2, 3] -> [3, 2, 2] { Reshape<4, 3>, Gelu, Relu, Gelu, Reshape<3, 2, 2>, Tanh } }
    check(Net134::new(134), &[Layer::Reshape(&[4, 3]), Layer::Gelu, Layer::Relu, Layer::Gelu, Layer::Reshape(&[3, 2, 2]), Layer::Tanh], 6, &[]);
}

#[test]
fn network_135() {
    network! { struct Net135: [6, 1] -> [156] { Relu, l1: Linear<26>, Relu, Flatten } }
    check(Net135::new(135), &[Layer::Relu, Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Flatten], 4, &[]);
}

#[test]
fn network_136() {
    network! { struct Net136: [3, 7] -> [21, 1] { Gelu, Tanh, Relu, Relu, Tanh, Reshape<21, 1> } }
    check(Net136::new(136), &[Layer::Gelu, Layer::Tanh, Layer::Relu, Layer::Relu, Layer::Tanh, Layer::Reshape(&[21, 1])], 5, &[]);
}

#[test]
fn network_137() {
    network! { struct Net137: [7, 1] -> [2] { Flatten, l1: Linear<2>(bias = false) } }
    check(Net137::new(137), &[Layer::Flatten, Layer::Linear { label: "l1", bias: false }], 6, &[]);
}

#[test]
fn network_138() {
    network! { struct Net138: [15] -> [2, 35] { l0: Linear<12>(bias = false), Reshape<1, 6, 2>, GlobalAvgPool2d, LeakyRelu(0.1), Reshape<2, 1>, l5: Linear<35>, l6: BatchNorm(momentum = 0.99), Tanh } }
    check(Net138::new(138), &[Layer::Linear { label: "l0", bias: false }, Layer::Reshape(&[1, 6, 2]), Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::Reshape(&[2, 1]), Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_139() {
    network! { struct Net139: [6, 5] -> [30] { Relu, Tanh, Flatten, l3: BatchNorm(momentum = 0.5), Relu } }
    check(Net139::new(139), &[Layer::Relu, Layer::Tanh, Layer::Flatten, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_140() {
    network! { struct Net140: [2, 3, 4] -> [25] { Relu, l1: Conv2d<2, 4, 2>(stride = 2, padding = same, bias = false), Relu, Softmax, GlobalAvgPool2d, l5: Linear<25>, Relu } }
    check(Net140::new(140), &[Layer::Relu, Layer::Conv2d { label: "l1", stride: 2, padding: Same, bias: false }, Layer::Relu, Layer::Softmax, Layer::GlobalAvgPool2d, Layer::Linear { label: "l5", bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_141() {
    network! { struct Net141: [1, 6, 3] -> [18] { Tanh, LeakyRelu(0.1), Flatten } }
    check(Net141::new(141), &[Layer::Tanh, Layer::LeakyRelu(0.1), Layer::Flatten], 4, &[]);
}

#[test]
fn network_142() {
    network! { struct Net142: [9, 8, 5] -> [16] { Softmax, Flatten, Gelu, l3: Linear<16>(bias = false), l4: BatchNorm(momentum = 0.99) } }
    check(Net142::new(142), &[Layer::Softmax, Layer::Flatten, Layer::Gelu, Layer::Linear { label: "l3", bias: false }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_143() {
    network! { struct Net143: [7, 9, 1] -> [30] { Gelu, GlobalAvgPool2d, Softmax, l3: Linear<30>(bias = false), l4: BatchNorm(momentum = 0.5), Tanh, Dropout(0.5) } }
    check(Net143::new(143), &[Layer::Gelu, Layer::GlobalAvgPool2d, Layer::Softmax, Layer::Linear { label: "l3", bias: false }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_144() {
    network! { struct Net144: [5, 2] -> [5, 12] { l0: Linear<14>(bias = false), Relu, l2: LayerNorm, Gelu, Relu, l5: Linear<12>(bias = false) } }
    check(Net144::new(144), &[Layer::Linear { label: "l0", bias: false }, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Gelu, Layer::Relu, Layer::Linear { label: "l5", bias: false }], 4, &[]);
}

#[test]
fn network_145() {
    network! { struct Net145: [7, 3] -> [7, 24] { Gelu, Softmax, l2: Linear<18>(bias = false), l3: Linear<24> } }
    check(Net145::new(145), &[Layer::Gelu, Layer::Softmax, Layer::Linear { label: "l2", bias: false }, Layer::Linear { label: "l3", bias: true }], 5, &[]);
}

#[test]
fn network_146() {
    network! { struct Net146: [2, 1, 2] -> [2, 1, 2] { Relu, l1: BatchNorm(momentum = 0.5) } }
    check(Net146::new(146), &[Layer::Relu, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_147() {
    network! { struct Net147: [6, 3, 3] -> [6, 9, 1] { Reshape<6, 9, 1>, l1: BatchNorm(momentum = 0.99), Dropout(0.5) } }
    check(Net147::new(147), &[Layer::Reshape(&[6, 9, 1]), Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_148() {
    network! { struct Net148: [2, 6] -> [6, 1, 2] { l0: BatchNorm(momentum = 0.99), LeakyRelu(0.1), l2: Linear<30>, Softmax, Softmax, l5: Linear<6>, Reshape<6, 1, 2> } }
    check(Net148::new(148), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: true }, Layer::Softmax, Layer::Softmax, Layer::Linear { label: "l5", bias: true }, Layer::Reshape(&[6, 1, 2])], 5, &[]);
}

#[test]
fn network_149() {
    network! { struct Net149: [5, 1, 3] -> [15] { MaxPool2d<1>, l1: BatchNorm(momentum = 0.5), Flatten, Reshape<5, 3>, Flatten, Gelu, Dropout(0.5) } }
    check(Net149::new(149), &[Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Flatten, Layer::Reshape(&[5, 3]), Layer::Flatten, Layer::Gelu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_150() {
    network! { struct Net150: [5, 5, 3] -> [5, 5, 1] { Sigmoid, l1: LayerNorm, l2: Conv2d<1, 3>(padding = 1), Sigmoid } }
    check(Net150::new(150), &[Layer::Sigmoid, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 1, padding: Around(1), bias: true }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_151() {
    network! { struct Net151: [5, 1, 5] -> [4, 4, 9] { Flatten, Reshape<5, 5, 1>, Gelu, Relu, l4: Conv2d<9, 3>(stride = 2, padding = 2), l5: BatchNorm(momentum = 0.99), Relu } }
    check(Net151::new(151), &[Layer::Flatten, Layer::Reshape(&[5, 5, 1]), Layer::Gelu, Layer::Relu, Layer::Conv2d { label: "l4", stride: 2, padding: Around(2), bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_152() {
    network! { struct Net152: [4, 7, 2] -> [3, 6, 5] { l0: Conv2d<5, 4>(padding = 1, bias = false), Relu, l2: BatchNorm(momentum = 0.99) } }
    check(Net152::new(152), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::Relu, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_153() {
    network! { struct Net153: [3, 3] -> [11, 3] { Gelu, l1: Linear<11>, Relu, l3: LayerNorm, Reshape<11, 3>, Relu } }
    check(Net153::new(153), &[Layer::Gelu, Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Reshape(&[11, 3]), Layer::Relu], 4, &[]);
}

#[test]
fn network_154() {
    network! { struct Net154: [14] -> [5] { l0: LayerNorm, Relu, l2: Linear<5>, Softmax, Softmax, l5: BatchNorm(momentum = 0.5), Gelu } }
    check(Net154::new(154), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::Softmax, Layer::Softmax, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu], 5, &[]);
}

#[test]
fn network_155() {
    network! { struct Net155: [3, 6, 3] -> [11] { Sigmoid, AvgPool2d<2>(padding = same), GlobalAvgPool2d, l3: Linear<11>, l4: BatchNorm(momentum = 0.5), Sigmoid, LeakyRelu(0.1) } }
    check(Net155::new(155), &[Layer::Sigmoid, Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Same }, Layer::GlobalAvgPool2d, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_156() {
    network! { struct Net156: [4] -> [31] { l0: Linear<34>, l1: Linear<31>, Relu } }
    check(Net156::new(156), &[Layer::Linear { label: "l0", bias: true }, Layer::Linear { label: "l1", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_157() {
    network! { struct Net157: [5, 2, 1] -> [8] { l0: Conv2d<8, 2>(padding = same), GlobalAvgPool2d, Relu } }
    check(Net157::new(157), &[Layer::Conv2d { label: "l0", stride: 1, padding: Same, bias: true }, Layer::GlobalAvgPool2d, Layer::Relu], 5, &[]);
}

#[test]
fn network_158() {
    network! { struct Net158: [1, 5] -> [1, 27] { l0: Linear<27>, Relu, Relu, LeakyRelu(0.1) } }
    check(Net158::new(158), &[Layer::Linear { label: "l0", bias: true }, Layer::Relu, Layer::Relu, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_159() {
    network! { struct Net159: [2, 1] -> [2, 1] { l0: LayerNorm, l1: LayerNorm, l2: LayerNorm } }
    check(Net159::new(159), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_160() {
    network! { struct Net160: [5, 5, 4] -> [2, 2, 2] { l0: BatchNorm(momentum = 0.5), l1: Conv2d<3, 2>(stride = 3, padding = 1), Gelu, l3: Conv2d<2, 2>(padding = same), Gelu } }
    check(Net160::new(160), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Around(1), bias: true }, Layer::Gelu, Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, Layer::Gelu], 5, &[]);
}

#[test]
fn network_161() {
    network! { struct Net161: [6, 3, 5] -> [6] { LeakyRelu(0.1), l1: Conv2d<3, 1>(stride = 3), l2: BatchNorm(momentum = 0.5), Flatten, LeakyRelu(0.1) } }
    check(Net161::new(161), &[Layer::LeakyRelu(0.1), Layer::Conv2d { label: "l1", stride: 3, padding: Valid, bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Flatten, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_162() {
    network! { struct Net162: [8, 1, 3] -> [24] { l0: BatchNorm(momentum = 0.99), l1: LayerNorm, Flatten } }
    check(Net162::new(162), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Flatten], 4, &[]);
}

#[test]
fn network_163() {
    network! { struct Net163: [7, 6, 5] -> [1] { Reshape<15, 14, 1>, Tanh, GlobalAvgPool2d, Softmax, Sigmoid, l5: LayerNorm, Sigmoid } }
    check(Net163::new(163), &[Layer::Reshape(&[15, 14, 1]), Layer::Tanh, Layer::GlobalAvgPool2d, Layer::Softmax, Layer::Sigmoid, Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_164() {
    network! { struct Net164: [7, 6, 1] -> [4] { Flatten, l1: Linear<4>, l2: BatchNorm(momentum = 0.5), l3: LayerNorm } }
    check(Net164::new(164), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::LayerNorm { label: "l3", epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_165() {
    network! { struct Net165: [13] -> [32] { l0: Linear<15>(bias = false), l1: BatchNorm(momentum = 0.99), Gelu, l3: Linear<32>(bias = false), l4: BatchNorm(momentum = 0.5), Sigmoid } }
    check(Net165::new(165), &[Layer::Linear { label: "l0", bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Gelu, Layer::Linear { label: "l3", bias: false }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_166() {
    network! { struct Net166: [8, 1, 1] -> [17] { Flatten, l1: Linear<3>, LeakyRelu(0.1), l3: Linear<17>, Softmax, Tanh, Sigmoid } }
    check(Net166::new(166), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::LeakyRelu(0.1), Layer::Linear { label: "l3", bias: true }, Layer::Softmax, Layer::Tanh, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_167() {
    network! { struct Net167: [1, 8, 3] -> [24] { Flatten, Relu, Gelu } }
    check(Net167::new(167), &[Layer::Flatten, Layer::Relu, Layer::Gelu], 6, &[]);
}

#[test]
fn network_168() {
    network! { struct Net168: [7, 3, 1] -> [3, 1, 1] { Softmax, MaxPool2d<2, 3>(stride = 3, padding = 1), Dropout(0.5) } }
    check(Net168::new(168), &[Layer::Softmax, Layer::MaxPool2d { size: [2, 3], stride: [3, 3], padding: Around(1) }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_169() {
    network! { struct Net169: [3, 9, 5] -> [3, 9, 5] { Relu, Tanh, Relu } }
    check(Net169::new(169), &[Layer::Relu, Layer::Tanh, Layer::Relu], 5, &[]);
}

#[test]
fn network_170() {
    network! { struct Net170: [3, 2, 3] -> [3, 2, 3] { Sigmoid, Sigmoid, Sigmoid, Relu } }
    check(Net170::new(170), &[Layer::Sigmoid, Layer::Sigmoid, Layer::Sigmoid, Layer::Relu], 6, &[]);
}

#[test]
fn network_171() {
    network! { struct Net171: [7, 2, 5] -> [1, 9, 1] { GlobalAvgPool2d, l1: Linear<9>, l2: BatchNorm(momentum = 0.5), Reshape<1, 9, 1>, AvgPool2d<3>(stride = 1, padding = same) } }
    check(Net171::new(171), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[1, 9, 1]), Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }], 4, &[]);
}

#[test]
fn network_172() {
    network! { struct Net172: [9, 5, 3] -> [5] { AvgPool2d<1>(padding = same), l1: Conv2d<5, 1, 3>(padding = same), Softmax, GlobalAvgPool2d } }
    check(Net172::new(172), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Same }, Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, Layer::Softmax, Layer::GlobalAvgPool2d], 5, &[]);
}

#[test]
fn network_173() {
    network! { struct Net173: [5, 9] -> [14] { Sigmoid, Flatten, l2: LayerNorm, l3: Linear<14> } }
    check(Net173::new(173), &[Layer::Sigmoid, Layer::Flatten, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Linear { label: "l3", bias: true }], 6, &[]);
}

#[test]
fn network_174() {
    network! { struct Net174: [7, 4] -> [7, 26] { l0: Linear<18>(bias = false), l1: LayerNorm, l2: Linear<11>, l3: BatchNorm(momentum = 0.99), Relu, l5: Linear<26>, Tanh } }
    check(Net174::new(174), &[Layer::Linear { label: "l0", bias: false }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l5", bias: true }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_175() {
    network! { struct Net175: [2, 7, 1] -> [21] { l0: Conv2d<7, 2>(stride = 3, padding = same), Softmax, l2: BatchNorm(momentum = 0.5), Tanh, Flatten, Sigmoid, Dropout(0.25) } }
    check(Net175::new(175), &[Layer::Conv2d { label: "l0", stride: 3, padding: Same, bias: true }, Layer::Softmax, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh, Layer::Flatten, Layer::Sigmoid, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_176() {
    network! { struct Net176: [24] -> [4] { LeakyRelu(0.1), l1: Linear<32>, l2: BatchNorm(momentum = 0.5), Reshape<32, 1, 1>, Relu, Flatten, l6: Linear<4> } }
    check(Net176::new(176), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[32, 1, 1]), Layer::Relu, Layer::Flatten, Layer::Linear { label: "l6", bias: true }], 6, &[]);
}

#[test]
fn network_177() {
    network! { struct Net177: [8, 2, 4] -> [12] { Relu, AvgPool2d<1>(stride = 3), Flatten } }
    check(Net177::new(177), &[Layer::Relu, Layer::AvgPool2d { size: [1, 1], stride: [3, 3], padding: Valid }, Layer::Flatten], 4, &[]);
}

#[test]
fn network_178() {
    network! { struct Net178: [23] -> [414] { LeakyRelu(0.1), Reshape<23, 1>, l2: Linear<13>, Relu, l4: Linear<18>, Flatten } }
    check(Net178::new(178), &[Layer::LeakyRelu(0.1), Layer::Reshape(&[23, 1]), Layer::Linear { label: "l2", bias: true }, Layer::Relu, Layer::Linear { label: "l4", bias: true }, Layer::Flatten], 5, &[]);
}

#[test]
fn network_179() {
    network! { struct Net179: [9, 1, 2] -> [7] { l0: Conv2d<7, 1>(padding = same), Sigmoid, Tanh, Tanh, GlobalAvgPool2d } }
    check(Net179::new(179), &[Layer::Conv2d { label: "l0", stride: 1, padding: Same, bias: true }, Layer::Sigmoid, Layer::Tanh, Layer::Tanh, Layer::GlobalAvgPool2d], 6, &[]);
}

#[test]
fn network_180() {
    network! { struct Net180: [21] -> [21] { Tanh, LeakyRelu(0.1), Relu, l3: BatchNorm(momentum = 0.5), Softmax, Softmax } }
    check(Net180::new(180), &[Layer::Tanh, Layer::LeakyRelu(0.1), Layer::Relu, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Softmax], 4, &[]);
}

#[test]
fn network_181() {
    network! { struct Net181: [2] -> [1, 2] { l0: BatchNorm(momentum = 0.99), Relu, Tanh, Reshape<1, 2>, Gelu, l5: BatchNorm(momentum = 0.5), Dropout(0.5) } }
    check(Net181::new(181), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Tanh, Layer::Reshape(&[1, 2]), Layer::Gelu, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_182() {
    network! { struct Net182: [2, 9, 4] -> [24] { Relu, GlobalAvgPool2d, LeakyRelu(0.1), l3: Linear<24>, l4: BatchNorm(momentum = 0.99), Tanh } }
    check(Net182::new(182), &[Layer::Relu, Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_183() {
    network! { struct Net183: [2, 8, 2] -> [22] { GlobalAvgPool2d, l1: BatchNorm(momentum = 0.99), l2: Linear<22> } }
    check(Net183::new(183), &[Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }], 4, &[]);
}

#[test]
fn network_184() {
    network! { struct Net184: [23] -> [29] { l0: Linear<29>, Sigmoid } }
    check(Net184::new(184), &[Layer::Linear { label: "l0", bias: true }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_185() {
    network! { struct Net185: [7] -> [7] { Gelu, LeakyRelu(0.1), Tanh, Dropout(0.25) } }
    check(Net185::new(185), &[Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Tanh, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_186() {
    network! { struct Net186: [4, 7, 5] -> [6, 1] { Tanh, Softmax, l2: Conv2d<9, 3>(stride = 2), l3: Conv2d<1, 1>(stride = 2, padding = 1), Reshape<6, 1> } }
    check(Net186::new(186), &[Layer::Tanh, Layer::Softmax, Layer::Conv2d { label: "l2", stride: 2, padding: Valid, bias: true }, Layer::Conv2d { label: "l3", stride: 2, padding: Around(1), bias: true }, Layer::Reshape(&[6, 1])], 4, &[]);
}

#[test]
fn network_187() {
    network! { struct Net187: [6, 7] -> [6, 27] { l0: LayerNorm, l1: Linear<27>, l2: BatchNorm(momentum = 0.99) } }
    check(Net187::new(187), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_188() {
    network! { struct Net188: [10] -> [10] { Softmax, Relu, Relu } }
    check(Net188::new(188), &[Layer::Softmax, Layer::Relu, Layer::Relu], 6, &[]);
}

#[test]
fn network_189() {
    network! { struct Net189: [14] -> [1, 16] { l0: LayerNorm, Reshape<1, 14>, l2: Linear<33>, Gelu, Sigmoid, l5: Linear<16>(bias = false), Relu } }
    check(Net189::new(189), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Reshape(&[1, 14]), Layer::Linear { label: "l2", bias: true }, Layer::Gelu, Layer::Sigmoid, Layer::Linear { label: "l5", bias: false }, Layer::Relu], 4, &[]);
}

#[test]
fn network_190() {
    network! { struct Net190: [4, 1, 4] -> [3, 1, 6] { Tanh, Tanh, l2: Conv2d<6, 4>(stride = 2, padding = 2), l3: BatchNorm(momentum = 0.99), Tanh } }
    check(Net190::new(190), &[Layer::Tanh, Layer::Tanh, Layer::Conv2d { label: "l2", stride: 2, padding: Around(2), bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_191() {
    network! { struct Net191: [3, 6] -> [3, 6] { Softmax, Tanh, Dropout(0.5) } }
    check(Net191::new(191), &[Layer::Softmax, Layer::Tanh, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_192() {
    network! { struct Net192: [6, 9] -> [6, 17] { l0: Linear<17>, l1: BatchNorm(momentum = 0.5), Relu } }
    check(Net192::new(192), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_193() {
    network! { struct Net193: [6, 5, 4] -> [2, 1, 4] { MaxPool2d<3>(stride = 1), l1: Conv2d<4, 4>(stride = 2, padding = 1), l2: BatchNorm(momentum = 0.5), Sigmoid } }
    check(Net193::new(193), &[Layer::MaxPool2d { size: [3, 3], stride: [1, 1], padding: Valid }, Layer::Conv2d { label: "l1", stride: 2, padding: Around(1), bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_194() {
    network! { struct Net194: [6, 1, 1] -> [3, 4, 4] { AvgPool2d<1>, Reshape<2, 3, 1>, l2: Conv2d<4, 1>(stride = 2, padding = 2, bias = false), Tanh, Gelu, Relu } }
    check(Net194::new(194), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Reshape(&[2, 3, 1]), Layer::Conv2d { label: "l2", stride: 2, padding: Around(2), bias: false }, Layer::Tanh, Layer::Gelu, Layer::Relu], 6, &[]);
}

#[test]
fn network_195() {
    network! { struct Net195: [2, 5, 2] -> [5, 2, 2] { l0: LayerNorm, Reshape<5, 2, 2> } }
    check(Net195::new(195), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Reshape(&[5, 2, 2])], 4, &[]);
}

#[test]
fn network_196() {
    network! { struct Net196: [5, 3, 4] -> [6] { l0: BatchNorm(momentum = 0.99), l1: LayerNorm, Flatten, Gelu, l4: Linear<6>(bias = false), Relu } }
    check(Net196::new(196), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Flatten, Layer::Gelu, Layer::Linear { label: "l4", bias: false }, Layer::Relu], 5, &[]);
}

#[test]
fn network_197() {
    network! { struct Net197: [1, 3, 1] -> [4, 2, 1] { Reshape<1, 1, 3>, Relu, AvgPool2d<1>, Reshape<3, 1, 1>, Tanh, l5: Conv2d<1, 1, 3>(stride = 2, padding = 2), l6: BatchNorm(momentum = 0.99), Relu } }
    check(Net197::new(197), &[Layer::Reshape(&[1, 1, 3]), Layer::Relu, Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Reshape(&[3, 1, 1]), Layer::Tanh, Layer::Conv2d { label: "l5", stride: 2, padding: Around(2), bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 6, &[]);
}

#[test]
fn network_198() {
    network! { struct Net198: [4, 2, 2] -> [2, 1, 8] { Relu, Softmax, Relu, Relu, l4: Conv2d<8, 2>(stride = 3, padding = 1), Softmax } }
    check(Net198::new(198), &[Layer::Relu, Layer::Softmax, Layer::Relu, Layer::Relu, Layer::Conv2d { label: "l4", stride: 3, padding: Around(1), bias: true }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_199() {
    network! { struct Net199: [3] -> [5] { Softmax, Tanh, Gelu, l3: Linear<5>, l4: BatchNorm(momentum = 0.5), Tanh } }
    check(Net199::new(199), &[Layer::Softmax, Layer::Tanh, Layer::Gelu, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh], 5, &[]);
}
