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
    network! { struct Net000: [5, 7] -> [5, 7] { l0: BatchNorm(momentum = 0.5), l1: LayerNorm, l2: Linear<7>, Sigmoid } }
    check(Net000::new(0), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_001() {
    network! { struct Net001: [4, 9, 1] -> [30] { l0: LayerNorm, GlobalAvgPool2d, l2: Linear<30>, Sigmoid } }
    check(Net001::new(1), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::GlobalAvgPool2d, Layer::Linear { label: "l2", bias: true }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_002() {
    network! { struct Net002: [8, 5, 3] -> [8, 5, 3] { Relu, Relu } }
    check(Net002::new(2), &[Layer::Relu, Layer::Relu], 6, &[]);
}

#[test]
fn network_003() {
    network! { struct Net003: [6, 6, 1] -> [3, 3, 1] { AvgPool2d<1>(stride = 3), MaxPool2d<3, 2>(padding = same), AvgPool2d<3>(stride = 2, padding = same), Softmax, Relu, MaxPool2d<3>(stride = 1, padding = 2), Softmax } }
    check(Net003::new(3), &[Layer::AvgPool2d { size: [1, 1], stride: [3, 3], padding: Valid }, Layer::MaxPool2d { size: [3, 2], stride: [3, 2], padding: Same }, Layer::AvgPool2d { size: [3, 3], stride: [2, 2], padding: Same }, Layer::Softmax, Layer::Relu, Layer::MaxPool2d { size: [3, 3], stride: [1, 1], padding: Around(2) }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_004() {
    network! { struct Net004: [26] -> [3] { l0: Linear<17>, Relu, l2: Linear<3>, l3: BatchNorm(momentum = 0.99), Sigmoid } }
    check(Net004::new(4), &[Layer::Linear { label: "l0", bias: true }, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_005() {
    network! { struct Net005: [2, 3, 4] -> [35] { Relu, Gelu, Flatten, l3: Linear<35>, Tanh } }
    check(Net005::new(5), &[Layer::Relu, Layer::Gelu, Layer::Flatten, Layer::Linear { label: "l3", bias: true }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_006() {
    network! { struct Net006: [4, 5, 3] -> [1, 2, 3] { MaxPool2d<3, 2>, Relu } }
    check(Net006::new(6), &[Layer::MaxPool2d { size: [3, 2], stride: [3, 2], padding: Valid }, Layer::Relu], 4, &[]);
}

#[test]
fn network_007() {
    network! { struct Net007: [2, 2, 1] -> [2, 2, 1] { Relu, Relu, l2: LayerNorm } }
    check(Net007::new(7), &[Layer::Relu, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_008() {
    network! { struct Net008: [1, 2, 4] -> [3] { Relu, l1: LayerNorm, l2: Conv2d<6, 4>(stride = 3, padding = same, bias = false), Flatten, Relu, l5: Linear<3>(bias = false) } }
    check(Net008::new(8), &[Layer::Relu, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 3, padding: Same, bias: false }, Layer::Flatten, Layer::Relu, Layer::Linear { label: "l5", bias: false }], 6, &[]);
}

#[test]
fn network_009() {
    network! { struct Net009: [2, 9, 4] -> [1, 1, 31] { GlobalAvgPool2d, LeakyRelu(0.1), l2: Linear<31>, l3: BatchNorm(momentum = 0.5), Relu, Softmax, Reshape<1, 1, 31>, Dropout(0.25) } }
    check(Net009::new(9), &[Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Softmax, Layer::Reshape(&[1, 1, 31]), Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_010() {
    network! { struct Net010: [6, 2, 1] -> [6, 2, 1] { l0: BatchNorm(momentum = 0.5), Sigmoid, Softmax, Dropout(0.25) } }
    check(Net010::new(10), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Softmax, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_011() {
    network! { struct Net011: [4, 9, 1] -> [36] { Flatten, Tanh, l2: BatchNorm(momentum = 0.99), Softmax, Relu } }
    check(Net011::new(11), &[Layer::Flatten, Layer::Tanh, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Softmax, Layer::Relu], 6, &[]);
}

#[test]
fn network_012() {
    network! { struct Net012: [1, 9, 4] -> [3, 4] { Softmax, AvgPool2d<2, 3>(padding = same), Reshape<3, 4>, l3: Linear<4>, l4: BatchNorm(momentum = 0.99), Softmax } }
    check(Net012::new(12), &[Layer::Softmax, Layer::AvgPool2d { size: [2, 3], stride: [2, 3], padding: Same }, Layer::Reshape(&[3, 4]), Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_013() {
    network! { struct Net013: [4, 7, 1] -> [4, 2, 1] { AvgPool2d<1, 3>, Relu, l2: LayerNorm } }
    check(Net013::new(13), &[Layer::AvgPool2d { size: [1, 3], stride: [1, 3], padding: Valid }, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_014() {
    network! { struct Net014: [25] -> [8] { l0: Linear<3>, Tanh, l2: Linear<8>, Dropout(0.5) } }
    check(Net014::new(14), &[Layer::Linear { label: "l0", bias: true }, Layer::Tanh, Layer::Linear { label: "l2", bias: true }, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_015() {
    network! { struct Net015: [8, 1, 1] -> [1] { GlobalAvgPool2d, Reshape<1, 1>, Relu, LeakyRelu(0.1), LeakyRelu(0.1), Flatten, Dropout(0.5) } }
    check(Net015::new(15), &[Layer::GlobalAvgPool2d, Layer::Reshape(&[1, 1]), Layer::Relu, Layer::LeakyRelu(0.1), Layer::LeakyRelu(0.1), Layer::Flatten, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_016() {
    network! { struct Net016: [5] -> [29, 1] { Gelu, l1: Linear<29>(bias = false), l2: BatchNorm(momentum = 0.99), Reshape<29, 1>, LeakyRelu(0.1) } }
    check(Net016::new(16), &[Layer::Gelu, Layer::Linear { label: "l1", bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[29, 1]), Layer::LeakyRelu(0.1)], 5, &[]);
}

#[test]
fn network_017() {
    network! { struct Net017: [5, 3] -> [15] { l0: LayerNorm, l1: LayerNorm, Gelu, l3: BatchNorm(momentum = 0.99), Flatten } }
    check(Net017::new(17), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Gelu, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Flatten], 6, &[]);
}

#[test]
fn network_018() {
    network! { struct Net018: [2, 7, 2] -> [1, 2, 5] { l0: Conv2d<5, 1, 4>(stride = 2), LeakyRelu(0.1) } }
    check(Net018::new(18), &[Layer::Conv2d { label: "l0", stride: 2, padding: Valid, bias: true }, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_019() {
    network! { struct Net019: [5, 8, 2] -> [5, 4, 2] { Relu, AvgPool2d<1, 2> } }
    check(Net019::new(19), &[Layer::Relu, Layer::AvgPool2d { size: [1, 2], stride: [1, 2], padding: Valid }], 5, &[]);
}

#[test]
fn network_020() {
    network! { struct Net020: [30] -> [15, 2, 1] { l0: BatchNorm(momentum = 0.99), l1: LayerNorm, LeakyRelu(0.1), Sigmoid, Reshape<15, 2, 1>, Softmax } }
    check(Net020::new(20), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::Reshape(&[15, 2, 1]), Layer::Softmax], 6, &[]);
}

#[test]
fn network_021() {
    network! { struct Net021: [5, 9, 4] -> [75, 1, 1] { l0: Conv2d<5, 1>(stride = 2, padding = same), Tanh, Softmax, Sigmoid, Reshape<5, 15>, Reshape<75, 1, 1> } }
    check(Net021::new(21), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: true }, Layer::Tanh, Layer::Softmax, Layer::Sigmoid, Layer::Reshape(&[5, 15]), Layer::Reshape(&[75, 1, 1])], 4, &[]);
}

#[test]
fn network_022() {
    network! { struct Net022: [6, 5] -> [10, 1] { Reshape<10, 3>, l1: Linear<1>, Dropout(0.25) } }
    check(Net022::new(22), &[Layer::Reshape(&[10, 3]), Layer::Linear { label: "l1", bias: true }, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_023() {
    network! { struct Net023: [5, 2, 2] -> [1, 1, 5] { MaxPool2d<3>(stride = 1, padding = 1), Relu, l2: Conv2d<6, 1>(stride = 3, padding = 2, bias = false), Sigmoid, l4: Conv2d<5, 3>(stride = 3, padding = same), l5: BatchNorm(momentum = 0.99) } }
    check(Net023::new(23), &[Layer::MaxPool2d { size: [3, 3], stride: [1, 1], padding: Around(1) }, Layer::Relu, Layer::Conv2d { label: "l2", stride: 3, padding: Around(2), bias: false }, Layer::Sigmoid, Layer::Conv2d { label: "l4", stride: 3, padding: Same, bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_024() {
    network! { struct Net024: [9, 1, 4] -> [1, 6, 6] { Sigmoid, Sigmoid, l2: LayerNorm, Flatten, Softmax, LeakyRelu(0.1), Reshape<1, 6, 6>, Dropout(0.25) } }
    check(Net024::new(24), &[Layer::Sigmoid, Layer::Sigmoid, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Flatten, Layer::Softmax, Layer::LeakyRelu(0.1), Layer::Reshape(&[1, 6, 6]), Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_025() {
    network! { struct Net025: [2, 1, 3] -> [31] { Flatten, Relu, Sigmoid, Relu, l4: Linear<31>, Sigmoid } }
    check(Net025::new(25), &[Layer::Flatten, Layer::Relu, Layer::Sigmoid, Layer::Relu, Layer::Linear { label: "l4", bias: true }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_026() {
    network! { struct Net026: [22] -> [6] { LeakyRelu(0.1), LeakyRelu(0.1), l2: Linear<1>(bias = false), Gelu, Relu, Gelu, l6: Linear<6>, Softmax } }
    check(Net026::new(26), &[Layer::LeakyRelu(0.1), Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: false }, Layer::Gelu, Layer::Relu, Layer::Gelu, Layer::Linear { label: "l6", bias: true }, Layer::Softmax], 6, &[]);
}

#[test]
fn network_027() {
    network! { struct Net027: [6, 1, 3] -> [3, 1, 4] { l0: Conv2d<4, 1>(stride = 2, padding = 2), Softmax, MaxPool2d<2, 3>(padding = 1) } }
    check(Net027::new(27), &[Layer::Conv2d { label: "l0", stride: 2, padding: Around(2), bias: true }, Layer::Softmax, Layer::MaxPool2d { size: [2, 3], stride: [2, 3], padding: Around(1) }], 4, &[]);
}

#[test]
fn network_028() {
    network! { struct Net028: [6, 9] -> [54] { Flatten, l1: LayerNorm, Tanh, l3: BatchNorm(momentum = 0.5), Relu, Tanh, Tanh } }
    check(Net028::new(28), &[Layer::Flatten, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Tanh, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Tanh, Layer::Tanh], 5, &[]);
}

#[test]
fn network_029() {
    network! { struct Net029: [4, 8, 1] -> [12] { l0: BatchNorm(momentum = 0.99), GlobalAvgPool2d, Relu, Sigmoid, l4: Linear<12>, LeakyRelu(0.1), l6: Linear<12>, Relu } }
    check(Net029::new(29), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::GlobalAvgPool2d, Layer::Relu, Layer::Sigmoid, Layer::Linear { label: "l4", bias: true }, Layer::LeakyRelu(0.1), Layer::Linear { label: "l6", bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_030() {
    network! { struct Net030: [5, 2, 1] -> [20] { GlobalAvgPool2d, Relu, Relu, l3: Linear<20>(bias = false), Tanh } }
    check(Net030::new(30), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::Relu, Layer::Linear { label: "l3", bias: false }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_031() {
    network! { struct Net031: [9, 9, 4] -> [9, 9, 4] { l0: LayerNorm, Gelu, Dropout(0.25) } }
    check(Net031::new(31), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Gelu, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_032() {
    network! { struct Net032: [7, 3, 1] -> [3, 16] { Sigmoid, Reshape<3, 7>, l2: Linear<16> } }
    check(Net032::new(32), &[Layer::Sigmoid, Layer::Reshape(&[3, 7]), Layer::Linear { label: "l2", bias: true }], 6, &[]);
}

#[test]
fn network_033() {
    network! { struct Net033: [10] -> [5, 2] { Gelu, Reshape<5, 2>, Sigmoid } }
    check(Net033::new(33), &[Layer::Gelu, Layer::Reshape(&[5, 2]), Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_034() {
    network! { struct Net034: [5, 4] -> [5, 18] { l0: Linear<18>, Gelu } }
    check(Net034::new(34), &[Layer::Linear { label: "l0", bias: true }, Layer::Gelu], 5, &[]);
}

#[test]
fn network_035() {
    network! { struct Net035: [7, 5] -> [5, 7] { Sigmoid, Reshape<5, 7>, Relu } }
    check(Net035::new(35), &[Layer::Sigmoid, Layer::Reshape(&[5, 7]), Layer::Relu], 6, &[]);
}

#[test]
fn network_036() {
    network! { struct Net036: [1, 7, 4] -> [1, 7, 4] { l0: BatchNorm(momentum = 0.99), Relu, l2: LayerNorm } }
    check(Net036::new(36), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_037() {
    network! { struct Net037: [6, 2] -> [12] { l0: BatchNorm(momentum = 0.99), Flatten, Gelu, Softmax, Relu } }
    check(Net037::new(37), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Flatten, Layer::Gelu, Layer::Softmax, Layer::Relu], 5, &[]);
}

#[test]
fn network_038() {
    network! { struct Net038: [5, 8, 5] -> [3, 5, 6] { MaxPool2d<2, 1>(padding = same), l1: Conv2d<6, 3, 4>(stride = 2, padding = 2), Relu } }
    check(Net038::new(38), &[Layer::MaxPool2d { size: [2, 1], stride: [2, 1], padding: Same }, Layer::Conv2d { label: "l1", stride: 2, padding: Around(2), bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_039() {
    network! { struct Net039: [34] -> [29] { Relu, Gelu, l2: Linear<30>, l3: BatchNorm(momentum = 0.5), Softmax, Tanh, l6: Linear<29>, l7: BatchNorm(momentum = 0.5) } }
    check(Net039::new(39), &[Layer::Relu, Layer::Gelu, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Tanh, Layer::Linear { label: "l6", bias: true }, Layer::BatchNorm { label: "l7", momentum: 0.5, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_040() {
    network! { struct Net040: [4, 6, 2] -> [4, 6, 2] { l0: BatchNorm(momentum = 0.5), Relu } }
    check(Net040::new(40), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_041() {
    network! { struct Net041: [6, 4, 1] -> [1, 1, 1] { l0: LayerNorm, l1: LayerNorm, MaxPool2d<3>(padding = 2), MaxPool2d<3, 1>(stride = 2) } }
    check(Net041::new(41), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Around(2) }, Layer::MaxPool2d { size: [3, 1], stride: [2, 2], padding: Valid }], 6, &[]);
}

#[test]
fn network_042() {
    network! { struct Net042: [7, 2, 5] -> [12] { Flatten, LeakyRelu(0.1), Relu, LeakyRelu(0.1), l4: Linear<12>, l5: BatchNorm(momentum = 0.5), Gelu } }
    check(Net042::new(42), &[Layer::Flatten, Layer::LeakyRelu(0.1), Layer::Relu, Layer::LeakyRelu(0.1), Layer::Linear { label: "l4", bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_043() {
    network! { struct Net043: [1, 4, 4] -> [16] { Tanh, Reshape<1, 16>, Gelu, Softmax, Softmax, Flatten } }
    check(Net043::new(43), &[Layer::Tanh, Layer::Reshape(&[1, 16]), Layer::Gelu, Layer::Softmax, Layer::Softmax, Layer::Flatten], 5, &[]);
}

#[test]
fn network_044() {
    network! { struct Net044: [7, 6] -> [8, 7, 2] { Relu, l1: BatchNorm(momentum = 0.5), Softmax, Sigmoid, l4: Linear<16>, Reshape<8, 7, 2> } }
    check(Net044::new(44), &[Layer::Relu, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Sigmoid, Layer::Linear { label: "l4", bias: true }, Layer::Reshape(&[8, 7, 2])], 6, &[]);
}

#[test]
fn network_045() {
    network! { struct Net045: [5, 5, 3] -> [1, 4] { LeakyRelu(0.1), Reshape<1, 75>, l2: Linear<4>, l3: BatchNorm(momentum = 0.99), Tanh } }
    check(Net045::new(45), &[Layer::LeakyRelu(0.1), Layer::Reshape(&[1, 75]), Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_046() {
    network! { struct Net046: [7, 6, 1] -> [14, 3] { l0: LayerNorm, Reshape<6, 7, 1>, Reshape<3, 14, 1>, Softmax, l4: BatchNorm(momentum = 0.99), Reshape<14, 3> } }
    check(Net046::new(46), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Reshape(&[6, 7, 1]), Layer::Reshape(&[3, 14, 1]), Layer::Softmax, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[14, 3])], 5, &[]);
}

#[test]
fn network_047() {
    network! { struct Net047: [20] -> [2, 10] { Reshape<2, 10>, Gelu } }
    check(Net047::new(47), &[Layer::Reshape(&[2, 10]), Layer::Gelu], 6, &[]);
}

#[test]
fn network_048() {
    network! { struct Net048: [4, 3, 1] -> [12] { Flatten, Softmax, Relu, l3: LayerNorm, Relu, l5: BatchNorm(momentum = 0.99) } }
    check(Net048::new(48), &[Layer::Flatten, Layer::Softmax, Layer::Relu, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Relu, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_049() {
    network! { struct Net049: [5, 2, 5] -> [5, 2, 5] { MaxPool2d<1>(padding = same), Sigmoid, Tanh, l3: LayerNorm, Softmax, Relu } }
    check(Net049::new(49), &[Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Same }, Layer::Sigmoid, Layer::Tanh, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Softmax, Layer::Relu], 5, &[]);
}

#[test]
fn network_050() {
    network! { struct Net050: [3, 3, 2] -> [2, 2, 7] { l0: Conv2d<6, 2>(padding = 1, bias = false), l1: BatchNorm(momentum = 0.5), l2: Conv2d<3, 2>(stride = 2, padding = 2, bias = false), Tanh, l4: Conv2d<7, 1>(stride = 2, padding = same), l5: BatchNorm(momentum = 0.99) } }
    check(Net050::new(50), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 2, padding: Around(2), bias: false }, Layer::Tanh, Layer::Conv2d { label: "l4", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_051() {
    network! { struct Net051: [8, 1, 4] -> [12, 4, 2] { Relu, Relu, l2: LayerNorm, Relu, l4: Conv2d<2, 1, 2>(padding = 2, bias = false), Relu, l6: LayerNorm } }
    check(Net051::new(51), &[Layer::Relu, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Relu, Layer::Conv2d { label: "l4", stride: 1, padding: Around(2), bias: false }, Layer::Relu, Layer::LayerNorm { label: "l6", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_052() {
    network! { struct Net052: [18] -> [6] { l0: LayerNorm, l1: Linear<6>, Sigmoid, l3: LayerNorm, Tanh, Gelu } }
    check(Net052::new(52), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::Sigmoid, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Tanh, Layer::Gelu], 5, &[]);
}

#[test]
fn network_053() {
    network! { struct Net053: [4, 9] -> [4, 9] { l0: BatchNorm(momentum = 0.99), Relu, Relu } }
    check(Net053::new(53), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Relu], 6, &[]);
}

#[test]
fn network_054() {
    network! { struct Net054: [31] -> [11] { l0: Linear<17>, l1: BatchNorm(momentum = 0.99), Sigmoid, LeakyRelu(0.1), l4: Linear<31>, Tanh, l6: Linear<11>(bias = false), Gelu } }
    check(Net054::new(54), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Linear { label: "l4", bias: true }, Layer::Tanh, Layer::Linear { label: "l6", bias: false }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_055() {
    network! { struct Net055: [4, 8] -> [1, 32] { Softmax, Reshape<1, 32> } }
    check(Net055::new(55), &[Layer::Softmax, Layer::Reshape(&[1, 32])], 5, &[]);
}

#[test]
fn network_056() {
    network! { struct Net056: [5, 6, 5] -> [3, 4, 7] { l0: BatchNorm(momentum = 0.99), l1: Conv2d<7, 2>(stride = 2, padding = 1), l2: LayerNorm, Tanh } }
    check(Net056::new(56), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 2, padding: Around(1), bias: true }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_057() {
    network! { struct Net057: [9, 2, 2] -> [2, 2, 9] { AvgPool2d<2>, AvgPool2d<1>(stride = 2), Relu, l3: BatchNorm(momentum = 0.5), l4: Conv2d<9, 1>(stride = 2, padding = 1, bias = false), Sigmoid } }
    check(Net057::new(57), &[Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::AvgPool2d { size: [1, 1], stride: [2, 2], padding: Valid }, Layer::Relu, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l4", stride: 2, padding: Around(1), bias: false }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_058() {
    network! { struct Net058: [8, 9, 2] -> [7] { Flatten, Softmax, l2: Linear<7>(bias = false), Relu, Tanh } }
    check(Net058::new(58), &[Layer::Flatten, Layer::Softmax, Layer::Linear { label: "l2", bias: false }, Layer::Relu, Layer::Tanh], 5, &[]);
}

#[test]
fn network_059() {
    network! { struct Net059: [6, 7, 1] -> [6, 1] { MaxPool2d<3>(padding = 1), Flatten, Sigmoid, Reshape<6, 1> } }
    check(Net059::new(59), &[Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Around(1) }, Layer::Flatten, Layer::Sigmoid, Layer::Reshape(&[6, 1])], 6, &[]);
}

#[test]
fn network_060() {
    network! { struct Net060: [5, 8, 3] -> [2, 3, 7] { l0: LayerNorm, l1: Conv2d<7, 2, 4>(stride = 3, padding = same), l2: BatchNorm(momentum = 0.5), Relu } }
    check(Net060::new(60), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_061() {
    network! { struct Net061: [4, 5, 5] -> [9, 1, 2] { Relu, Reshape<10, 2, 5>, Tanh, l3: Conv2d<2, 4>(padding = 1) } }
    check(Net061::new(61), &[Layer::Relu, Layer::Reshape(&[10, 2, 5]), Layer::Tanh, Layer::Conv2d { label: "l3", stride: 1, padding: Around(1), bias: true }], 5, &[]);
}

#[test]
fn network_062() {
    network! { struct Net062: [5, 6, 4] -> [2, 3, 4] { AvgPool2d<2, 1>(stride = 2), MaxPool2d<1> } }
    check(Net062::new(62), &[Layer::AvgPool2d { size: [2, 1], stride: [2, 2], padding: Valid }, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }], 6, &[]);
}

#[test]
fn network_063() {
    network! { struct Net063: [5, 7, 2] -> [3, 2, 9] { LeakyRelu(0.1), l1: Conv2d<9, 1, 4>(stride = 2, bias = false), l2: BatchNorm(momentum = 0.5), Sigmoid } }
    check(Net063::new(63), &[Layer::LeakyRelu(0.1), Layer::Conv2d { label: "l1", stride: 2, padding: Valid, bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_064() {
    network! { struct Net064: [2, 1, 4] -> [2, 1, 4] { Tanh, AvgPool2d<1>, Gelu, Relu } }
    check(Net064::new(64), &[Layer::Tanh, Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Gelu, Layer::Relu], 5, &[]);
}

#[test]
fn network_065() {
    network! { struct Net065: [7, 1] -> [1, 20] { l0: Linear<16>(bias = false), Flatten, l2: BatchNorm(momentum = 0.5), Reshape<1, 112>, l4: Linear<20>, Gelu, Dropout(0.5) } }
    check(Net065::new(65), &[Layer::Linear { label: "l0", bias: false }, Layer::Flatten, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[1, 112]), Layer::Linear { label: "l4", bias: true }, Layer::Gelu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_066() {
    network! { struct Net066: [6] -> [2] { l0: LayerNorm, LeakyRelu(0.1), l2: LayerNorm, l3: Linear<2>, l4: BatchNorm(momentum = 0.5), l5: LayerNorm } }
    check(Net066::new(66), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::LayerNorm { label: "l5", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_067() {
    network! { struct Net067: [9, 6, 1] -> [54] { Gelu, Flatten } }
    check(Net067::new(67), &[Layer::Gelu, Layer::Flatten], 5, &[]);
}

#[test]
fn network_068() {
    network! { struct Net068: [6, 9, 4] -> [2, 2] { GlobalAvgPool2d, Relu, l2: BatchNorm(momentum = 0.5), Reshape<4, 1>, Flatten, Reshape<2, 2>, l6: LayerNorm } }
    check(Net068::new(68), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[4, 1]), Layer::Flatten, Layer::Reshape(&[2, 2]), Layer::LayerNorm { label: "l6", epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_069() {
    network! { struct Net069: [7, 9] -> [7, 9] { Sigmoid, Relu, Gelu, LeakyRelu(0.1) } }
    check(Net069::new(69), &[Layer::Sigmoid, Layer::Relu, Layer::Gelu, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_070() {
    network! { struct Net070: [7, 9, 4] -> [4] { l0: Conv2d<4, 3>(stride = 3, padding = same, bias = false), Softmax, Softmax, GlobalAvgPool2d, LeakyRelu(0.1), l5: LayerNorm, Softmax } }
    check(Net070::new(70), &[Layer::Conv2d { label: "l0", stride: 3, padding: Same, bias: false }, Layer::Softmax, Layer::Softmax, Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_071() {
    network! { struct Net071: [2, 4, 4] -> [9] { Flatten, LeakyRelu(0.1), l2: Linear<5>(bias = false), l3: BatchNorm(momentum = 0.5), Relu, Softmax, l6: Linear<9>, Gelu } }
    check(Net071::new(71), &[Layer::Flatten, Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: false }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Softmax, Layer::Linear { label: "l6", bias: true }, Layer::Gelu], 6, &[]);
}

#[test]
fn network_072() {
    network! { struct Net072: [12] -> [6, 2, 1] { l0: BatchNorm(momentum = 0.5), Reshape<3, 4>, Relu, Reshape<6, 2, 1>, Dropout(0.5) } }
    check(Net072::new(72), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[3, 4]), Layer::Relu, Layer::Reshape(&[6, 2, 1]), Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_073() {
    network! { struct Net073: [1, 4, 3] -> [1, 4, 3] { l0: BatchNorm(momentum = 0.99), Relu } }
    check(Net073::new(73), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_074() {
    network! { struct Net074: [20] -> [20] { Sigmoid, Relu } }
    check(Net074::new(74), &[Layer::Sigmoid, Layer::Relu], 6, &[]);
}

#[test]
fn network_075() {
    network! { struct Net075: [8, 1, 2] -> [5, 2, 4] { Relu, Sigmoid, Relu, l3: Conv2d<4, 1>(stride = 2, padding = 1, bias = false), l4: BatchNorm(momentum = 0.5), Softmax } }
    check(Net075::new(75), &[Layer::Relu, Layer::Sigmoid, Layer::Relu, Layer::Conv2d { label: "l3", stride: 2, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_076() {
    network! { struct Net076: [1, 5, 4] -> [20] { l0: LayerNorm, Relu, Gelu, Flatten } }
    check(Net076::new(76), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Relu, Layer::Gelu, Layer::Flatten], 5, &[]);
}

#[test]
fn network_077() {
    network! { struct Net077: [4, 8, 1] -> [2, 3, 4] { AvgPool2d<1>, Gelu, l2: BatchNorm(momentum = 0.99), l3: LayerNorm, Softmax, Sigmoid, l6: Conv2d<4, 4, 3>(stride = 3, padding = same), l7: BatchNorm(momentum = 0.99), Relu } }
    check(Net077::new(77), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Gelu, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Softmax, Layer::Sigmoid, Layer::Conv2d { label: "l6", stride: 3, padding: Same, bias: true }, Layer::BatchNorm { label: "l7", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 6, &[]);
}

#[test]
fn network_078() {
    network! { struct Net078: [1, 9] -> [1, 1] { l0: Linear<22>, l1: Linear<2>, l2: BatchNorm(momentum = 0.5), l3: Linear<1> } }
    check(Net078::new(78), &[Layer::Linear { label: "l0", bias: true }, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Linear { label: "l3", bias: true }], 4, &[]);
}

#[test]
fn network_079() {
    network! { struct Net079: [4, 8, 3] -> [2, 3, 3] { MaxPool2d<1>(stride = 3), l1: BatchNorm(momentum = 0.99) } }
    check(Net079::new(79), &[Layer::MaxPool2d { size: [1, 1], stride: [3, 3], padding: Valid }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_080() {
    network! { struct Net080: [7, 5, 3] -> [6, 1, 8] { LeakyRelu(0.1), l1: Conv2d<6, 4>, Reshape<6, 1, 8> } }
    check(Net080::new(80), &[Layer::LeakyRelu(0.1), Layer::Conv2d { label: "l1", stride: 1, padding: Valid, bias: true }, Layer::Reshape(&[6, 1, 8])], 6, &[]);
}

#[test]
fn network_081() {
    network! { struct Net081: [4, 1] -> [4, 16] { Sigmoid, l1: Linear<16>, Softmax } }
    check(Net081::new(81), &[Layer::Sigmoid, Layer::Linear { label: "l1", bias: true }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_082() {
    network! { struct Net082: [2, 2, 1] -> [1, 1, 3] { Relu, l1: LayerNorm, AvgPool2d<1>(stride = 2, padding = same), l3: Conv2d<3, 2>(stride = 2, padding = same), Softmax } }
    check(Net082::new(82), &[Layer::Relu, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::AvgPool2d { size: [1, 1], stride: [2, 2], padding: Same }, Layer::Conv2d { label: "l3", stride: 2, padding: Same, bias: true }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_083() {
    network! { struct Net083: [35] -> [3, 1, 5] { l0: BatchNorm(momentum = 0.99), Tanh, Reshape<7, 1, 5>, AvgPool2d<2>(stride = 3, padding = 1) } }
    check(Net083::new(83), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Reshape(&[7, 1, 5]), Layer::AvgPool2d { size: [2, 2], stride: [3, 3], padding: Around(1) }], 6, &[]);
}

#[test]
fn network_084() {
    network! { struct Net084: [3, 7, 2] -> [21, 2] { Gelu, Relu, LeakyRelu(0.1), Reshape<21, 2>, Softmax } }
    check(Net084::new(84), &[Layer::Gelu, Layer::Relu, Layer::LeakyRelu(0.1), Layer::Reshape(&[21, 2]), Layer::Softmax], 4, &[]);
}

#[test]
fn network_085() {
    network! { struct Net085: [4, 6] -> [4, 29] { Relu, l1: Linear<31>, l2: LayerNorm, l3: Linear<29> } }
    check(Net085::new(85), &[Layer::Relu, Layer::Linear { label: "l1", bias: true }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Linear { label: "l3", bias: true }], 5, &[]);
}

#[test]
fn network_086() {
    network! { struct Net086: [6, 4, 5] -> [4, 6, 5] { Reshape<30, 4>, Tanh, Flatten, Reshape<4, 6, 5>, l4: BatchNorm(momentum = 0.99), l5: LayerNorm, LeakyRelu(0.1) } }
    check(Net086::new(86), &[Layer::Reshape(&[30, 4]), Layer::Tanh, Layer::Flatten, Layer::Reshape(&[4, 6, 5]), Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_087() {
    network! { struct Net087: [7, 2, 2] -> [4, 22] { Reshape<4, 7>, l1: LayerNorm, Tanh, l3: Linear<22>, l4: BatchNorm(momentum = 0.5), Relu } }
    check(Net087::new(87), &[Layer::Reshape(&[4, 7]), Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Tanh, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_088() {
    network! { struct Net088: [4, 4, 3] -> [1, 48] { Reshape<1, 48>, Softmax } }
    check(Net088::new(88), &[Layer::Reshape(&[1, 48]), Layer::Softmax], 5, &[]);
}

#[test]
fn network_089() {
    network! { struct Net089: [16] -> [17] { Gelu, l1: Linear<21>(bias = false), l2: Linear<3>, l3: Linear<32>, Sigmoid, l5: Linear<17> } }
    check(Net089::new(89), &[Layer::Gelu, Layer::Linear { label: "l1", bias: false }, Layer::Linear { label: "l2", bias: true }, Layer::Linear { label: "l3", bias: true }, Layer::Sigmoid, Layer::Linear { label: "l5", bias: true }], 6, &[]);
}

#[test]
fn network_090() {
    network! { struct Net090: [35] -> [24] { l0: Linear<24>, l1: BatchNorm(momentum = 0.5), Softmax, Tanh } }
    check(Net090::new(90), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Tanh], 4, &[]);
}

#[test]
fn network_091() {
    network! { struct Net091: [27] -> [27] { Tanh, Tanh, Gelu, Tanh, Tanh } }
    check(Net091::new(91), &[Layer::Tanh, Layer::Tanh, Layer::Gelu, Layer::Tanh, Layer::Tanh], 5, &[]);
}

#[test]
fn network_092() {
    network! { struct Net092: [9, 1, 5] -> [11, 2, 3] { l0: Conv2d<8, 3>(padding = 2, bias = false), Reshape<22, 3, 4>, l2: Conv2d<3, 2, 4>(stride = 2, padding = same), l3: BatchNorm(momentum = 0.5), Softmax } }
    check(Net092::new(92), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(2), bias: false }, Layer::Reshape(&[22, 3, 4]), Layer::Conv2d { label: "l2", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 6, &[]);
}

#[test]
fn network_093() {
    network! { struct Net093: [6, 4, 5] -> [2, 1] { Reshape<2, 60>, l1: Linear<1>, Tanh, Softmax } }
    check(Net093::new(93), &[Layer::Reshape(&[2, 60]), Layer::Linear { label: "l1", bias: true }, Layer::Tanh, Layer::Softmax], 4, &[]);
}

#[test]
fn network_094() {
    network! { struct Net094: [1, 6, 1] -> [1, 2, 2] { l0: Conv2d<2, 1>(stride = 3), Gelu, l2: BatchNorm(momentum = 0.5), Tanh } }
    check(Net094::new(94), &[Layer::Conv2d { label: "l0", stride: 3, padding: Valid, bias: true }, Layer::Gelu, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_095() {
    network! { struct Net095: [5, 9, 2] -> [3] { Flatten, Relu, Relu, l3: Linear<14>, l4: Linear<3>(bias = false), l5: BatchNorm(momentum = 0.99), Gelu } }
    check(Net095::new(95), &[Layer::Flatten, Layer::Relu, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Linear { label: "l4", bias: false }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, Layer::Gelu], 6, &[]);
}

#[test]
fn network_096() {
    network! { struct Net096: [3, 8] -> [3, 30] { l0: Linear<30>, Softmax, Softmax } }
    check(Net096::new(96), &[Layer::Linear { label: "l0", bias: true }, Layer::Softmax, Layer::Softmax], 4, &[]);
}

#[test]
fn network_097() {
    network! { struct Net097: [8, 2, 4] -> [5, 1, 4] { Relu, l1: Conv2d<4, 2, 3>(stride = 2, padding = 1, bias = false), l2: BatchNorm(momentum = 0.99) } }
    check(Net097::new(97), &[Layer::Relu, Layer::Conv2d { label: "l1", stride: 2, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_098() {
    network! { struct Net098: [2, 5] -> [2, 5] { LeakyRelu(0.1), Gelu, Dropout(0.5) } }
    check(Net098::new(98), &[Layer::LeakyRelu(0.1), Layer::Gelu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_099() {
    network! { struct Net099: [6, 8, 5] -> [28] { GlobalAvgPool2d, l1: Linear<28>, Gelu } }
    check(Net099::new(99), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: true }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_100() {
    network! { struct Net100: [20] -> [15] { Gelu, LeakyRelu(0.1), Softmax, Gelu, l4: Linear<15>, Tanh, Dropout(0.25) } }
    check(Net100::new(100), &[Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Softmax, Layer::Gelu, Layer::Linear { label: "l4", bias: true }, Layer::Tanh, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_101() {
    network! { struct Net101: [3, 5, 2] -> [35] { l0: LayerNorm, LeakyRelu(0.1), l2: Conv2d<1, 2>(stride = 3), Reshape<1, 2>, Flatten, l5: Linear<35>(bias = false) } }
    check(Net101::new(101), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Conv2d { label: "l2", stride: 3, padding: Valid, bias: true }, Layer::Reshape(&[1, 2]), Layer::Flatten, Layer::Linear { label: "l5", bias: false }], 6, &[]);
}

#[test]
fn network_102() {
    network! { struct Net102: [14] -> [29] { Tanh, l1: Linear<27>, Relu, Relu, Gelu, l5: Linear<29>, l6: BatchNorm(momentum = 0.99) } }
    check(Net102::new(102), &[Layer::Tanh, Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Relu, Layer::Gelu, Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.99, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_103() {
    network! { struct Net103: [9, 7, 1] -> [9, 7] { LeakyRelu(0.1), MaxPool2d<1>(padding = same), Relu, LeakyRelu(0.1), l4: BatchNorm(momentum = 0.99), Reshape<9, 7>, Dropout(0.25) } }
    check(Net103::new(103), &[Layer::LeakyRelu(0.1), Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Same }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[9, 7]), Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_104() {
    network! { struct Net104: [7, 3, 2] -> [7, 3, 2] { Tanh, Relu, Tanh } }
    check(Net104::new(104), &[Layer::Tanh, Layer::Relu, Layer::Tanh], 6, &[]);
}

#[test]
fn network_105() {
    network! { struct Net105: [21] -> [21] { l0: LayerNorm, LeakyRelu(0.1) } }
    check(Net105::new(105), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_106() {
    network! { struct Net106: [3, 9, 3] -> [2, 2, 2] { l0: Conv2d<5, 1>(stride = 2, padding = 1), Relu, LeakyRelu(0.1), AvgPool2d<3, 2>(stride = 3), l4: Conv2d<6, 1>(stride = 2, padding = 1), Gelu, l6: Conv2d<2, 1> } }
    check(Net106::new(106), &[Layer::Conv2d { label: "l0", stride: 2, padding: Around(1), bias: true }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::AvgPool2d { size: [3, 2], stride: [3, 3], padding: Valid }, Layer::Conv2d { label: "l4", stride: 2, padding: Around(1), bias: true }, Layer::Gelu, Layer::Conv2d { label: "l6", stride: 1, padding: Valid, bias: true }], 5, &[]);
}

#[test]
fn network_107() {
    network! { struct Net107: [5, 4, 4] -> [8, 10] { Softmax, Reshape<8, 10> } }
    check(Net107::new(107), &[Layer::Softmax, Layer::Reshape(&[8, 10])], 6, &[]);
}

#[test]
fn network_108() {
    network! { struct Net108: [1, 8] -> [1, 34] { Tanh, LeakyRelu(0.1), Softmax, l3: Linear<34>, Dropout(0.5) } }
    check(Net108::new(108), &[Layer::Tanh, Layer::LeakyRelu(0.1), Layer::Softmax, Layer::Linear { label: "l3", bias: true }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_109() {
    network! { struct Net109: [4, 4] -> [16] { Relu, Flatten } }
    check(Net109::new(109), &[Layer::Relu, Layer::Flatten], 5, &[]);
}

#[test]
fn network_110() {
    network! { struct Net110: [2, 4, 4] -> [1, 2, 7] { l0: BatchNorm(momentum = 0.99), l1: Conv2d<7, 2>(stride = 3, padding = same), Relu } }
    check(Net110::new(110), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_111() {
    network! { struct Net111: [9, 2, 1] -> [18] { l0: LayerNorm, LeakyRelu(0.1), LeakyRelu(0.1), Flatten, LeakyRelu(0.1), Softmax } }
    check(Net111::new(111), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::LeakyRelu(0.1), Layer::Flatten, Layer::LeakyRelu(0.1), Layer::Softmax], 4, &[]);
}

#[test]
fn network_112() {
    network! { struct Net112: [8, 2, 3] -> [3, 1, 1] { Relu, GlobalAvgPool2d, l2: BatchNorm(momentum = 0.5), Reshape<3, 1>, Relu, Reshape<3, 1, 1> } }
    check(Net112::new(112), &[Layer::Relu, Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[3, 1]), Layer::Relu, Layer::Reshape(&[3, 1, 1])], 5, &[]);
}

#[test]
fn network_113() {
    network! { struct Net113: [3, 1, 5] -> [3, 1, 5] { LeakyRelu(0.1), Relu } }
    check(Net113::new(113), &[Layer::LeakyRelu(0.1), Layer::Relu], 6, &[]);
}

#[test]
fn network_114() {
    network! { struct Net114: [4, 9, 4] -> [4] { LeakyRelu(0.1), GlobalAvgPool2d } }
    check(Net114::new(114), &[Layer::LeakyRelu(0.1), Layer::GlobalAvgPool2d], 4, &[]);
}

#[test]
fn network_115() {
    network! { struct Net115: [2, 4] -> [29] { Flatten, Relu, l2: Linear<29>, Softmax } }
    check(Net115::new(115), &[Layer::Flatten, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_116() {
    network! { struct Net116: [4, 6, 1] -> [1, 6, 4] { Tanh, Tanh, Reshape<1, 6, 4>, AvgPool2d<1>, Tanh } }
    check(Net116::new(116), &[Layer::Tanh, Layer::Tanh, Layer::Reshape(&[1, 6, 4]), Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_117() {
    network! { struct Net117: [30] -> [30] { Gelu, Tanh, LeakyRelu(0.1) } }
    check(Net117::new(117), &[Layer::Gelu, Layer::Tanh, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_118() {
    network! { struct Net118: [3, 5, 3] -> [1, 3, 1] { Relu, GlobalAvgPool2d, Reshape<1, 3, 1>, Relu, Dropout(0.25) } }
    check(Net118::new(118), &[Layer::Relu, Layer::GlobalAvgPool2d, Layer::Reshape(&[1, 3, 1]), Layer::Relu, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_119() {
    network! { struct Net119: [2, 8, 1] -> [2, 5, 2] { LeakyRelu(0.1), l1: Conv2d<2, 4>(stride = 2, padding = 2), Relu } }
    check(Net119::new(119), &[Layer::LeakyRelu(0.1), Layer::Conv2d { label: "l1", stride: 2, padding: Around(2), bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_120() {
    network! { struct Net120: [7, 1, 3] -> [8, 2, 9] { l0: Conv2d<9, 4>(padding = 2), Relu } }
    check(Net120::new(120), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(2), bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_121() {
    network! { struct Net121: [7, 8, 5] -> [7, 8, 5] { Gelu, LeakyRelu(0.1), LeakyRelu(0.1) } }
    check(Net121::new(121), &[Layer::Gelu, Layer::LeakyRelu(0.1), Layer::LeakyRelu(0.1)], 5, &[]);
}

#[test]
fn network_122() {
    network! { struct Net122: [2, 5] -> [2, 10] { l0: Linear<17>(bias = false), l1: BatchNorm(momentum = 0.99), Tanh, l3: Linear<10>, l4: BatchNorm(momentum = 0.5), Sigmoid, Dropout(0.25) } }
    check(Net122::new(122), &[Layer::Linear { label: "l0", bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_123() {
    network! { struct Net123: [30] -> [5] { l0: Linear<5>, Relu, l2: LayerNorm, l3: BatchNorm(momentum = 0.5), Gelu, Gelu, Dropout(0.25) } }
    check(Net123::new(123), &[Layer::Linear { label: "l0", bias: true }, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu, Layer::Gelu, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_124() {
    network! { struct Net124: [1, 1, 4] -> [28] { GlobalAvgPool2d, l1: BatchNorm(momentum = 0.99), l2: Linear<9>, Relu, Relu, l5: Linear<28>, Softmax } }
    check(Net124::new(124), &[Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }, Layer::Relu, Layer::Relu, Layer::Linear { label: "l5", bias: true }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_125() {
    network! { struct Net125: [7, 7] -> [7, 19] { l0: Linear<19>, Relu, LeakyRelu(0.1), l3: BatchNorm(momentum = 0.5), Sigmoid } }
    check(Net125::new(125), &[Layer::Linear { label: "l0", bias: true }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_126() {
    network! { struct Net126: [28] -> [34] { l0: LayerNorm, l1: Linear<11>, Softmax, LeakyRelu(0.1), l4: Linear<34> } }
    check(Net126::new(126), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::Softmax, Layer::LeakyRelu(0.1), Layer::Linear { label: "l4", bias: true }], 4, &[]);
}

#[test]
fn network_127() {
    network! { struct Net127: [27] -> [32] { l0: Linear<32>, l1: BatchNorm(momentum = 0.99) } }
    check(Net127::new(127), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_128() {
    network! { struct Net128: [7, 9, 5] -> [7, 9, 5] { Sigmoid, Softmax } }
    check(Net128::new(128), &[Layer::Sigmoid, Layer::Softmax], 6, &[]);
}

#[test]
fn network_129() {
    network! { struct Net129: [8] -> [8] { l0: BatchNorm(momentum = 0.5), l1: LayerNorm } }
    check(Net129::new(129), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_130() {
    network! { struct Net130: [1, 7] -> [1, 7] { Sigmoid, Tanh, Sigmoid, Relu } }
    check(Net130::new(130), &[Layer::Sigmoid, Layer::Tanh, Layer::Sigmoid, Layer::Relu], 5, &[]);
}

#[test]
fn network_131() {
    network! { struct Net131: [8, 1, 4] -> [4, 1, 3] { AvgPool2d<1>(stride = 2), Tanh, l2: LayerNorm, l3: Conv2d<3, 4>(padding = same), l4: BatchNorm(momentum = 0.99), LeakyRelu(0.1), Sigmoid, Dropout(0.25) } }
    check(Net131::new(131), &[Layer::AvgPool2d { size: [1, 1], stride: [2, 2], padding: Valid }, Layer::Tanh, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_132() {
    network! { struct Net132: [6, 1] -> [6] { l0: BatchNorm(momentum = 0.99), Softmax, Flatten, Dropout(0.25) } }
    check(Net132::new(132), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Softmax, Layer::Flatten, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_133() {
    network! { struct Net133: [1, 8, 3] -> [1, 1, 24] { Gelu, Softmax, l2: BatchNorm(momentum = 0.99), Reshape<1, 1, 24>, Dropout(0.25) } }
    check(Net133::new(133), &[Layer::Gelu, Layer::Softmax, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[1, 1, 24]), Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_134() {
    network! { struct Net134: [33] -> [11, 3, 1] { l0: LayerNorm, Softmax, Reshape<11, 3, 1> } }
    check(Net134::new(134), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Softmax, Layer::Reshape(&[11, 3, 1])], 6, &[]);
}

#[test]
fn network_135() {
    network! { struct Net135: [2, 8, 3] -> [64] { l0: Conv2d<4, 4>(padding = same), l1: BatchNorm(momentum = 0.5), Gelu, Flatten, Dropout(0.5) } }
    check(Net135::new(135), &[Layer::Conv2d { label: "l0", stride: 1, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu, Layer::Flatten, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_136() {
    network! { struct Net136: [3, 9, 5] -> [1, 4, 3] { Gelu, AvgPool2d<1>, l2: Conv2d<3, 2>, l3: BatchNorm(momentum = 0.5), Softmax, l5: Conv2d<3, 4, 3>(stride = 3, padding = 2, bias = false) } }
    check(Net136::new(136), &[Layer::Gelu, Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Conv2d { label: "l2", stride: 1, padding: Valid, bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Conv2d { label: "l5", stride: 3, padding: Around(2), bias: false }], 5, &[]);
}

#[test]
fn network_137() {
    network! { struct Net137: [7, 4] -> [7, 35] { l0: Linear<6>(bias = false), Tanh, l2: Linear<35>(bias = false), l3: BatchNorm(momentum = 0.99), Tanh, Relu } }
    check(Net137::new(137), &[Layer::Linear { label: "l0", bias: false }, Layer::Tanh, Layer::Linear { label: "l2", bias: false }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Relu], 6, &[]);
}

#[test]
fn network_138() {
    network! { struct Net138: [7, 1, 4] -> [9, 2, 4] { l0: Conv2d<4, 1, 2>(padding = 1, bias = false), Sigmoid, Tanh } }
    check(Net138::new(138), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::Sigmoid, Layer::Tanh], 4, &[]);
}

#[test]
fn network_139() {
    network! { struct Net139: [4, 2, 5] -> [4, 2, 5] { LeakyRelu(0.1), Sigmoid, AvgPool2d<1>, Dropout(0.25) } }
    check(Net139::new(139), &[Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_140() {
    network! { struct Net140: [6, 3, 1] -> [1] { Softmax, LeakyRelu(0.1), GlobalAvgPool2d, Tanh } }
    check(Net140::new(140), &[Layer::Softmax, Layer::LeakyRelu(0.1), Layer::GlobalAvgPool2d, Layer::Tanh], 6, &[]);
}

#[test]
fn network_141() {
    network! { struct Net141: [6, 5, 4] -> [1, 1, 1] { l0: Conv2d<5, 4>(stride = 2), l1: BatchNorm(momentum = 0.5), Tanh, l3: Conv2d<1, 1>(stride = 2) } }
    check(Net141::new(141), &[Layer::Conv2d { label: "l0", stride: 2, padding: Valid, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh, Layer::Conv2d { label: "l3", stride: 2, padding: Valid, bias: true }], 4, &[]);
}

#[test]
fn network_142() {
    network! { struct Net142: [3, 6] -> [6, 1, 3] { Relu, Softmax, l2: BatchNorm(momentum = 0.5), Tanh, l4: BatchNorm(momentum = 0.5), Gelu, Reshape<6, 1, 3> } }
    check(Net142::new(142), &[Layer::Relu, Layer::Softmax, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu, Layer::Reshape(&[6, 1, 3])], 5, &[]);
}

#[test]
fn network_143() {
    network! { struct Net143: [7, 2, 3] -> [28] { Reshape<1, 6, 7>, MaxPool2d<3, 2>(stride = 2, padding = same), l2: Conv2d<7, 2, 1>(padding = 2), GlobalAvgPool2d, l4: Linear<28>(bias = false) } }
    check(Net143::new(143), &[Layer::Reshape(&[1, 6, 7]), Layer::MaxPool2d { size: [3, 2], stride: [2, 2], padding: Same }, Layer::Conv2d { label: "l2", stride: 1, padding: Around(2), bias: true }, Layer::GlobalAvgPool2d, Layer::Linear { label: "l4", bias: false }], 6, &[]);
}

#[test]
fn network_144() {
    network! { struct Net144: [17] -> [17] { l0: Linear<30>(bias = false), Relu, LeakyRelu(0.1), l3: Linear<17>, Relu } }
    check(Net144::new(144), &[Layer::Linear { label: "l0", bias: false }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::Linear { label: "l3", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_145() {
    network! { struct Net145: [7, 4] -> [7, 29] { l0: Linear<16>, l1: BatchNorm(momentum = 0.99), l2: Linear<29> } }
    check(Net145::new(145), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }], 5, &[]);
}

#[test]
fn network_146() {
    network! { struct Net146: [1, 4, 1] -> [3] { Flatten, Softmax, Softmax, Softmax, l4: Linear<3> } }
    check(Net146::new(146), &[Layer::Flatten, Layer::Softmax, Layer::Softmax, Layer::Softmax, Layer::Linear { label: "l4", bias: true }], 6, &[]);
}

#[test]
fn network_147() {
    network! { struct Net147: [21] -> [21] { l0: LayerNorm, Tanh, Sigmoid, Gelu } }
    check(Net147::new(147), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Tanh, Layer::Sigmoid, Layer::Gelu], 4, &[]);
}

#[test]
fn network_148() {
    network! { struct Net148: [4, 1] -> [4, 20] { LeakyRelu(0.1), Sigmoid, l2: Linear<20>, l3: BatchNorm(momentum = 0.99), Tanh, Relu } }
    check(Net148::new(148), &[Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Relu], 5, &[]);
}

#[test]
fn network_149() {
    network! { struct Net149: [2, 8, 3] -> [27] { Flatten, l1: Linear<27>(bias = false), Gelu } }
    check(Net149::new(149), &[Layer::Flatten, Layer::Linear { label: "l1", bias: false }, Layer::Gelu], 6, &[]);
}

#[test]
fn network_150() {
    network! { struct Net150: [5, 5, 1] -> [5, 5, 1] { Sigmoid, LeakyRelu(0.1), l2: LayerNorm, Dropout(0.25) } }
    check(Net150::new(150), &[Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_151() {
    network! { struct Net151: [2, 3, 1] -> [6, 3, 1] { GlobalAvgPool2d, l1: Linear<24>, Relu, l3: Linear<18>(bias = false), Reshape<6, 3, 1> } }
    check(Net151::new(151), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Linear { label: "l3", bias: false }, Layer::Reshape(&[6, 3, 1])], 5, &[]);
}

#[test]
fn network_152() {
    network! { struct Net152: [2, 8, 4] -> [64] { Relu, Relu, Gelu, Tanh, Flatten } }
    check(Net152::new(152), &[Layer::Relu, Layer::Relu, Layer::Gelu, Layer::Tanh, Layer::Flatten], 6, &[]);
}

#[test]
fn network_153() {
    network! { struct Net153: [2, 4, 2] -> [2, 4, 3] { Relu, Reshape<2, 1, 8>, l2: BatchNorm(momentum = 0.5), AvgPool2d<1, 3>(stride = 2, padding = same), l4: Conv2d<3, 4, 2>(padding = 2), Relu, Dropout(0.5) } }
    check(Net153::new(153), &[Layer::Relu, Layer::Reshape(&[2, 1, 8]), Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::AvgPool2d { size: [1, 3], stride: [2, 2], padding: Same }, Layer::Conv2d { label: "l4", stride: 1, padding: Around(2), bias: true }, Layer::Relu, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_154() {
    network! { struct Net154: [5, 7, 4] -> [60] { LeakyRelu(0.1), MaxPool2d<1, 3>(padding = same), Flatten, Relu, Reshape<20, 3>, Flatten } }
    check(Net154::new(154), &[Layer::LeakyRelu(0.1), Layer::MaxPool2d { size: [1, 3], stride: [1, 3], padding: Same }, Layer::Flatten, Layer::Relu, Layer::Reshape(&[20, 3]), Layer::Flatten], 5, &[]);
}

#[test]
fn network_155() {
    network! { struct Net155: [4, 9, 4] -> [32] { Tanh, Sigmoid, GlobalAvgPool2d, Tanh, LeakyRelu(0.1), l5: LayerNorm, l6: Linear<32>(bias = false), Tanh } }
    check(Net155::new(155), &[Layer::Tanh, Layer::Sigmoid, Layer::GlobalAvgPool2d, Layer::Tanh, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::Linear { label: "l6", bias: false }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_156() {
    network! { struct Net156: [5, 8, 5] -> [2, 4, 4] { l0: Conv2d<4, 2>(stride = 2), l1: LayerNorm } }
    check(Net156::new(156), &[Layer::Conv2d { label: "l0", stride: 2, padding: Valid, bias: true }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_157() {
    network! { struct Net157: [4, 9, 1] -> [3, 5, 8] { Relu, Sigmoid, l2: Conv2d<8, 1>(stride = 3, padding = 2), l3: BatchNorm(momentum = 0.5), Dropout(0.5) } }
    check(Net157::new(157), &[Layer::Relu, Layer::Sigmoid, Layer::Conv2d { label: "l2", stride: 3, padding: Around(2), bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_158() {
    network! { struct Net158: [4, 5, 2] -> [4, 2, 1] { Relu, MaxPool2d<2>, LeakyRelu(0.1), Reshape<4, 2, 1>, Relu } }
    check(Net158::new(158), &[Layer::Relu, Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::LeakyRelu(0.1), Layer::Reshape(&[4, 2, 1]), Layer::Relu], 6, &[]);
}

#[test]
fn network_159() {
    network! { struct Net159: [2, 9] -> [2, 5] { Relu, l1: Linear<5>(bias = false), l2: BatchNorm(momentum = 0.5), Relu } }
    check(Net159::new(159), &[Layer::Relu, Layer::Linear { label: "l1", bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_160() {
    network! { struct Net160: [9, 8, 5] -> [3, 3, 2] { l0: Conv2d<2, 4>(padding = 1, bias = false), Relu, Sigmoid, l3: BatchNorm(momentum = 0.5), Sigmoid, MaxPool2d<3>(stride = 2), Sigmoid } }
    check(Net160::new(160), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::Relu, Layer::Sigmoid, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::MaxPool2d { size: [3, 3], stride: [2, 2], padding: Valid }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_161() {
    network! { struct Net161: [5, 9, 2] -> [9, 1, 10] { Sigmoid, Gelu, Reshape<9, 1, 10>, MaxPool2d<1>, Relu, Dropout(0.5) } }
    check(Net161::new(161), &[Layer::Sigmoid, Layer::Gelu, Layer::Reshape(&[9, 1, 10]), Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Relu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_162() {
    network! { struct Net162: [1, 8, 2] -> [1, 8, 2] { LeakyRelu(0.1), Sigmoid, Sigmoid } }
    check(Net162::new(162), &[Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_163() {
    network! { struct Net163: [2] -> [11] { l0: Linear<8>, l1: BatchNorm(momentum = 0.5), l2: Linear<11>, LeakyRelu(0.1), Dropout(0.5) } }
    check(Net163::new(163), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }, Layer::LeakyRelu(0.1), Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_164() {
    network! { struct Net164: [2, 3] -> [2, 14] { l0: BatchNorm(momentum = 0.5), l1: Linear<14>(bias = false), Sigmoid } }
    check(Net164::new(164), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Linear { label: "l1", bias: false }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_165() {
    network! { struct Net165: [5, 2, 1] -> [2, 1, 8] { l0: Conv2d<8, 2, 4>(stride = 3, padding = 1), l1: BatchNorm(momentum = 0.5), Gelu, Dropout(0.5) } }
    check(Net165::new(165), &[Layer::Conv2d { label: "l0", stride: 3, padding: Around(1), bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_166() {
    network! { struct Net166: [1, 5, 4] -> [9] { Softmax, Gelu, Gelu, l3: Conv2d<9, 1>(stride = 3, bias = false), Sigmoid, GlobalAvgPool2d, l6: BatchNorm(momentum = 0.5) } }
    check(Net166::new(166), &[Layer::Softmax, Layer::Gelu, Layer::Gelu, Layer::Conv2d { label: "l3", stride: 3, padding: Valid, bias: false }, Layer::Sigmoid, Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_167() {
    network! { struct Net167: [2, 6] -> [2, 22] { Relu, Tanh, Softmax, Sigmoid, l4: Linear<22>, Relu, Sigmoid } }
    check(Net167::new(167), &[Layer::Relu, Layer::Tanh, Layer::Softmax, Layer::Sigmoid, Layer::Linear { label: "l4", bias: true }, Layer::Relu, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_168() {
    network! { struct Net168: [16] -> [16] { Relu, Softmax, Relu, Tanh } }
    check(Net168::new(168), &[Layer::Relu, Layer::Softmax, Layer::Relu, Layer::Tanh], 4, &[]);
}

#[test]
fn network_169() {
    network! { struct Net169: [3] -> [1, 3] { Reshape<1, 3>, l1: LayerNorm, Tanh } }
    check(Net169::new(169), &[Layer::Reshape(&[1, 3]), Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_170() {
    network! { struct Net170: [8, 5, 2] -> [2, 2, 1] { l0: Conv2d<3, 1>(stride = 3), Gelu, l2: Conv2d<1, 2>(padding = 2), l3: BatchNorm(momentum = 0.5), AvgPool2d<3>(padding = same) } }
    check(Net170::new(170), &[Layer::Conv2d { label: "l0", stride: 3, padding: Valid, bias: true }, Layer::Gelu, Layer::Conv2d { label: "l2", stride: 1, padding: Around(2), bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::AvgPool2d { size: [3, 3], stride: [3, 3], padding: Same }], 6, &[]);
}

#[test]
fn network_171() {
    network! { struct Net171: [5, 3, 5] -> [23] { GlobalAvgPool2d, l1: Linear<13>, l2: Linear<23>, Softmax, Relu, LeakyRelu(0.1), l6: BatchNorm(momentum = 0.5) } }
    check(Net171::new(171), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: true }, Layer::Linear { label: "l2", bias: true }, Layer::Softmax, Layer::Relu, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_172() {
    network! { struct Net172: [3] -> [1, 3] { Gelu, LeakyRelu(0.1), Reshape<1, 3>, Dropout(0.25) } }
    check(Net172::new(172), &[Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Reshape(&[1, 3]), Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_173() {
    network! { struct Net173: [8, 9, 5] -> [2, 3, 7] { Gelu, l1: Conv2d<7, 3>(stride = 3), Sigmoid } }
    check(Net173::new(173), &[Layer::Gelu, Layer::Conv2d { label: "l1", stride: 3, padding: Valid, bias: true }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_174() {
    network! { struct Net174: [3, 7, 3] -> [3, 7, 3] { Tanh, Relu } }
    check(Net174::new(174), &[Layer::Tanh, Layer::Relu], 4, &[]);
}

#[test]
fn network_175() {
    network! { struct Net175: [4, 2] -> [4, 2] { Relu, Relu, Softmax, Relu, l4: BatchNorm(momentum = 0.99) } }
    check(Net175::new(175), &[Layer::Relu, Layer::Relu, Layer::Softmax, Layer::Relu, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_176() {
    network! { struct Net176: [4, 4, 5] -> [2, 2, 9] { l0: Conv2d<9, 2>(stride = 2, padding = same), l1: BatchNorm(momentum = 0.5), Relu, Softmax } }
    check(Net176::new(176), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Softmax], 6, &[]);
}

#[test]
fn network_177() {
    network! { struct Net177: [2, 6, 4] -> [28] { GlobalAvgPool2d, Relu, l2: Linear<28>, Softmax, l4: LayerNorm, l5: LayerNorm } }
    check(Net177::new(177), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::Softmax, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::LayerNorm { label: "l5", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_178() {
    network! { struct Net178: [3, 2] -> [3, 26] { l0: LayerNorm, l1: Linear<26>(bias = false), l2: BatchNorm(momentum = 0.5), Softmax } }
    check(Net178::new(178), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_179() {
    network! { struct Net179: [2, 9, 3] -> [1, 1, 9] { Softmax, Gelu, AvgPool2d<3>(padding = 1), Gelu, Reshape<1, 1, 9>, Sigmoid, Dropout(0.25) } }
    check(Net179::new(179), &[Layer::Softmax, Layer::Gelu, Layer::AvgPool2d { size: [3, 3], stride: [3, 3], padding: Around(1) }, Layer::Gelu, Layer::Reshape(&[1, 1, 9]), Layer::Sigmoid, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_180() {
    network! { struct Net180: [4, 7, 4] -> [1, 2, 4] { Sigmoid, Sigmoid, Sigmoid, MaxPool2d<3>, Relu } }
    check(Net180::new(180), &[Layer::Sigmoid, Layer::Sigmoid, Layer::Sigmoid, Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Valid }, Layer::Relu], 4, &[]);
}

#[test]
fn network_181() {
    network! { struct Net181: [4, 7] -> [4, 12] { LeakyRelu(0.1), LeakyRelu(0.1), l2: BatchNorm(momentum = 0.5), Sigmoid, l4: Linear<12>, l5: BatchNorm(momentum = 0.5), Softmax } }
    check(Net181::new(181), &[Layer::LeakyRelu(0.1), Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Linear { label: "l4", bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_182() {
    network! { struct Net182: [2, 1, 1] -> [1, 1, 7] { l0: Conv2d<7, 1>(stride = 2, padding = same), l1: BatchNorm(momentum = 0.5), MaxPool2d<1>, LeakyRelu(0.1) } }
    check(Net182::new(182), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_183() {
    network! { struct Net183: [6, 9, 4] -> [2, 4, 4] { AvgPool2d<3>(stride = 2), Sigmoid, Relu, LeakyRelu(0.1), Softmax, LeakyRelu(0.1) } }
    check(Net183::new(183), &[Layer::AvgPool2d { size: [3, 3], stride: [2, 2], padding: Valid }, Layer::Sigmoid, Layer::Relu, Layer::LeakyRelu(0.1), Layer::Softmax, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_184() {
    network! { struct Net184: [7, 2, 1] -> [14] { Relu, LeakyRelu(0.1), Tanh, Relu, Softmax, Flatten } }
    check(Net184::new(184), &[Layer::Relu, Layer::LeakyRelu(0.1), Layer::Tanh, Layer::Relu, Layer::Softmax, Layer::Flatten], 5, &[]);
}

#[test]
fn network_185() {
    network! { struct Net185: [6, 6] -> [34] { Sigmoid, Relu, Flatten, l3: Linear<34>, l4: BatchNorm(momentum = 0.5) } }
    check(Net185::new(185), &[Layer::Sigmoid, Layer::Relu, Layer::Flatten, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_186() {
    network! { struct Net186: [20] -> [2] { Gelu, Gelu, Reshape<1, 10, 2>, GlobalAvgPool2d, l4: BatchNorm(momentum = 0.5) } }
    check(Net186::new(186), &[Layer::Gelu, Layer::Gelu, Layer::Reshape(&[1, 10, 2]), Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_187() {
    network! { struct Net187: [9, 7, 1] -> [1] { Tanh, GlobalAvgPool2d, l2: LayerNorm } }
    check(Net187::new(187), &[Layer::Tanh, Layer::GlobalAvgPool2d, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_188() {
    network! { struct Net188: [5, 9, 4] -> [3, 7, 4] { Tanh, l1: BatchNorm(momentum = 0.5), l2: Conv2d<4, 3>, Tanh, l4: BatchNorm(momentum = 0.99), Gelu } }
    check(Net188::new(188), &[Layer::Tanh, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 1, padding: Valid, bias: true }, Layer::Tanh, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Gelu], 6, &[]);
}

#[test]
fn network_189() {
    network! { struct Net189: [4, 4] -> [2, 2, 4] { Flatten, Reshape<2, 2, 4>, Relu, l3: LayerNorm, Softmax, Dropout(0.25) } }
    check(Net189::new(189), &[Layer::Flatten, Layer::Reshape(&[2, 2, 4]), Layer::Relu, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Softmax, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_190() {
    network! { struct Net190: [8, 2, 4] -> [8, 2, 4] { Tanh, MaxPool2d<1>, Relu, Dropout(0.5) } }
    check(Net190::new(190), &[Layer::Tanh, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Relu, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_191() {
    network! { struct Net191: [5, 7, 1] -> [5, 7, 1] { LeakyRelu(0.1), Reshape<5, 7, 1>, LeakyRelu(0.1) } }
    check(Net191::new(191), &[Layer::LeakyRelu(0.1), Layer::Reshape(&[5, 7, 1]), Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_192() {
    network! { struct Net192: [8] -> [24] { l0: BatchNorm(momentum = 0.99), Relu, l2: Linear<6>, l3: Linear<24>, Sigmoid } }
    check(Net192::new(192), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::Linear { label: "l3", bias: true }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_193() {
    network! { struct Net193: [9, 6, 3] -> [33] { Relu, Flatten, Tanh, l3: Linear<34>(bias = false), Sigmoid, l5: Linear<33>(bias = false), l6: LayerNorm, Dropout(0.5) } }
    check(Net193::new(193), &[Layer::Relu, Layer::Flatten, Layer::Tanh, Layer::Linear { label: "l3", bias: false }, Layer::Sigmoid, Layer::Linear { label: "l5", bias: false }, Layer::LayerNorm { label: "l6", epsilon: 0.001 }, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_194() {
    network! { struct Net194: [7, 2] -> [7, 13] { l0: LayerNorm, l1: Linear<13>, l2: BatchNorm(momentum = 0.5), Sigmoid, Tanh } }
    check(Net194::new(194), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Tanh], 6, &[]);
}

#[test]
fn network_195() {
    network! { struct Net195: [25] -> [25, 13] { Reshape<1, 25>, Reshape<25, 1>, l2: Linear<13>, l3: BatchNorm(momentum = 0.5), Dropout(0.5) } }
    check(Net195::new(195), &[Layer::Reshape(&[1, 25]), Layer::Reshape(&[25, 1]), Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_196() {
    network! { struct Net196: [6] -> [6] { Softmax, Relu, Gelu, Sigmoid, Softmax, Gelu } }
    check(Net196::new(196), &[Layer::Softmax, Layer::Relu, Layer::Gelu, Layer::Sigmoid, Layer::Softmax, Layer::Gelu], 5, &[]);
}

#[test]
fn network_197() {
    network! { struct Net197: [4, 6, 5] -> [5] { MaxPool2d<3>, l1: BatchNorm(momentum = 0.99), Relu, GlobalAvgPool2d } }
    check(Net197::new(197), &[Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Valid }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::GlobalAvgPool2d], 6, &[]);
}

#[test]
fn network_198() {
    network! { struct Net198: [5, 5] -> [5, 1] { LeakyRelu(0.1), l1: Linear<15>, Relu, l3: Linear<1>, l4: BatchNorm(momentum = 0.99), Relu } }
    check(Net198::new(198), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_199() {
    network! { struct Net199: [3, 3, 2] -> [2, 2, 1] { Relu, l1: BatchNorm(momentum = 0.5), l2: Conv2d<1, 3>(stride = 3, padding = 2), Tanh } }
    check(Net199::new(199), &[Layer::Relu, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 3, padding: Around(2), bias: true }, Layer::Tanh], 5, &[]);
}
