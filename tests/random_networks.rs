//! Random networks, each compiled by `network!` and compared with the f64 reference, forward and backward.
//!
//! Written by `cargo run --example make_random_networks`: change `tests/reference/src/random.rs` instead.
#![cfg_attr(rustfmt, rustfmt_skip)]

use gyul::prelude::*;
use gyul_reference::Padding::{Around, Causal, Same, Valid};
use gyul_reference::{Graph, Layer, Merge, check, check_graph, ends, node};

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
    network! { struct Body001: [7, 9] -> [7, 9] { l1: Add <- (input, input), l2: Sigmoid } struct Body001B: [7, 1] -> [7, 1] { l1: Linear<1> } struct Net001: (a: [3, 2], b: [7, 1], words: [u32; 5]) -> [52] { l1: Mul <- (a, a), l2: Residual(shortcut = Linear<2>) { m1: Linear<9>, m2: Mul <- (m1, m1), m3: Residual(shortcut = Linear<2>) { n1: Body001, n2: Linear<9>, n3: Linear<2> } } <- b, l3: Embedding<5, 2> <- words, l4: Linear<2> <- l1, l5: Residual { m1: Body001B, m2: Dropout(0.0) } <- b, l6: Tied(l4, transposed) <- l2, l7: Gru<5>(sequences = true) <- l1, l8: Softmax, l9: Flatten <- l3, l10: Flatten <- l4, l11: Flatten <- l5, l12: Flatten <- l6, l13: Flatten <- l8, l14: Concat <- (l9, l10, l11, l12), l15: Concat <- (l13, l14) } }
    ends!(Net001Input { a, b, words });
    let nodes = vec![node("l1", Layer::Merge(Merge::Mul), &["a", "a"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["b"]), node("l2.m2", Layer::Merge(Merge::Mul), &["l2.m1", "l2.m1"]), node("l2.m3.n1.l1", Layer::Merge(Merge::Add), &["l2.m2", "l2.m2"]), node("l2.m3.n1.l2", Layer::Sigmoid, &["l2.m3.n1.l1"]), node("l2.m3.n2", Layer::Linear { label: "l2.m3.n2", bias: true }, &["l2.m3.n1.l2"]), node("l2.m3.n3", Layer::Linear { label: "l2.m3.n3", bias: true }, &["l2.m3.n2"]), node("l2.m3.shortcut", Layer::Linear { label: "l2.m3.shortcut", bias: true }, &["l2.m2"]), node("l2.m3", Layer::Merge(Merge::Add), &["l2.m3.n3", "l2.m3.shortcut"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["b"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut"]), node("l3", Layer::Embedding { label: "l3" }, &["words"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1"]), node("l5.m1.l1", Layer::Linear { label: "l5.m1.l1", bias: true }, &["b"]), node("l5.m2", Layer::Dropout(0.0), &["l5.m1.l1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "b"]), node("l6", Layer::Tied { label: "l6", owner: "l4", transposed: true }, &["l2"]), node("l7", Layer::Gru { label: "l7", sequences: true, bias: true }, &["l1"]), node("l8", Layer::Softmax, &["l7"]), node("l9", Layer::Flatten, &["l3"]), node("l10", Layer::Flatten, &["l4"]), node("l11", Layer::Flatten, &["l5"]), node("l12", Layer::Flatten, &["l6"]), node("l13", Layer::Flatten, &["l8"]), node("l14", Layer::Merge(Merge::Concat), &["l9", "l10", "l11", "l12"]), node("l15", Layer::Merge(Merge::Concat), &["l13", "l14"])];
    check_graph(Net001::new(1), &Graph::new(&["a", "b", "words"], nodes, &["l15"]), 5, &[]);
}

#[test]
fn network_002() {
    network! { struct Net002: [8, 5, 3] -> [8, 5, 3] { Relu, Relu } }
    check(Net002::new(2), &[Layer::Relu, Layer::Relu], 6, &[]);
}

#[test]
fn network_003() {
    network! { struct Body003: [5, 1] -> [5, 4] { l1: Linear<1>, l2: Concat <- (input, l1, l1, l1), l3: Residual { m1: Residual { n1: Sigmoid, n2: Linear<4>, n3: Linear<4> } } } struct Body003B: [5, 2] -> [5, 3] { l1: Linear<3>, l2: Residual { m1: MultiHeadAttention<1>, m2: Tanh } } struct Net003: [5, 1] -> [5, 13] { l1: Residual(shortcut = Linear<1>) { m1: Linear<7>, m2: Tied(m1, transposed) }, l2: Residual(shortcut = Linear<8>) { m1: Linear<1>, m2: Body003, m3: Concat <- (m2, m2) }, l3: Linear<2>, l4: Body003B, l5: Concat <- (input, input, l4, l2) } }
    let nodes = vec![node("l1.m1", Layer::Linear { label: "l1.m1", bias: true }, &["input"]), node("l1.m2", Layer::Tied { label: "l1.m2", owner: "l1.m1", transposed: true }, &["l1.m1"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2", "l1.shortcut"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2.m2.l1", Layer::Linear { label: "l2.m2.l1", bias: true }, &["l2.m1"]), node("l2.m2.l2", Layer::Merge(Merge::Concat), &["l2.m1", "l2.m2.l1", "l2.m2.l1", "l2.m2.l1"]), node("l2.m2.l3.m1.n1", Layer::Sigmoid, &["l2.m2.l2"]), node("l2.m2.l3.m1.n2", Layer::Linear { label: "l2.m2.l3.m1.n2", bias: true }, &["l2.m2.l3.m1.n1"]), node("l2.m2.l3.m1.n3", Layer::Linear { label: "l2.m2.l3.m1.n3", bias: true }, &["l2.m2.l3.m1.n2"]), node("l2.m2.l3.m1", Layer::Merge(Merge::Add), &["l2.m2.l3.m1.n3", "l2.m2.l2"]), node("l2.m2.l3", Layer::Merge(Merge::Add), &["l2.m2.l3.m1", "l2.m2.l2"]), node("l2.m3", Layer::Merge(Merge::Concat), &["l2.m2.l3", "l2.m2.l3"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4.l1", Layer::Linear { label: "l4.l1", bias: true }, &["l3"]), node("l4.l2.m1", Layer::MultiHeadAttention { label: "l4.l2.m1", heads: 1, causal: false, bias: true }, &["l4.l1"]), node("l4.l2.m2", Layer::Tanh, &["l4.l2.m1"]), node("l4.l2", Layer::Merge(Merge::Add), &["l4.l2.m2", "l4.l1"]), node("l5", Layer::Merge(Merge::Concat), &["input", "input", "l4.l2", "l2"])];
    check_graph(Net003::new(3), &Graph::new(&["input"], nodes, &["l5"]), 4, &[]);
}

#[test]
fn network_004() {
    network! { struct Net004: [26] -> [3] { l0: Linear<17>, Relu, l2: Linear<3>, l3: BatchNorm(momentum = 0.99), Sigmoid } }
    check(Net004::new(4), &[Layer::Linear { label: "l0", bias: true }, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_005() {
    network! { struct Net005: [5] -> (l6: [65], l5: [65]) { l1: repeat 3 { m1: repeat 3 { n1: Softplus }, m2: Linear<8>, m3: Linear<5> }, l2: Mul <- (l1, input), l3: Concat <- (l1, l2, input, l2), l4: Residual { m1: Residual(shortcut = Linear<20>) { n1: Add <- (input, input), n2: Linear<20>, n3: Silu }, m2: Tanh }, l5: Concat <- (l4, l4, l4, l1), l6: Linear<65> } }
    ends!(Net005Output { l6, l5 });
    let nodes = vec![node("l1.0.m1.0.n1", Layer::Softplus, &["input"]), node("l1.0.m1.1.n1", Layer::Softplus, &["l1.0.m1.0.n1"]), node("l1.0.m1.2.n1", Layer::Softplus, &["l1.0.m1.1.n1"]), node("l1.0.m2", Layer::Linear { label: "l1.0.m2", bias: true }, &["l1.0.m1.2.n1"]), node("l1.0.m3", Layer::Linear { label: "l1.0.m3", bias: true }, &["l1.0.m2"]), node("l1.1.m1.0.n1", Layer::Softplus, &["l1.0.m3"]), node("l1.1.m1.1.n1", Layer::Softplus, &["l1.1.m1.0.n1"]), node("l1.1.m1.2.n1", Layer::Softplus, &["l1.1.m1.1.n1"]), node("l1.1.m2", Layer::Linear { label: "l1.1.m2", bias: true }, &["l1.1.m1.2.n1"]), node("l1.1.m3", Layer::Linear { label: "l1.1.m3", bias: true }, &["l1.1.m2"]), node("l1.2.m1.0.n1", Layer::Softplus, &["l1.1.m3"]), node("l1.2.m1.1.n1", Layer::Softplus, &["l1.2.m1.0.n1"]), node("l1.2.m1.2.n1", Layer::Softplus, &["l1.2.m1.1.n1"]), node("l1.2.m2", Layer::Linear { label: "l1.2.m2", bias: true }, &["l1.2.m1.2.n1"]), node("l1.2.m3", Layer::Linear { label: "l1.2.m3", bias: true }, &["l1.2.m2"]), node("l2", Layer::Merge(Merge::Mul), &["l1.2.m3", "input"]), node("l3", Layer::Merge(Merge::Concat), &["l1.2.m3", "l2", "input", "l2"]), node("l4.m1.n1", Layer::Merge(Merge::Add), &["l3", "l3"]), node("l4.m1.n2", Layer::Linear { label: "l4.m1.n2", bias: true }, &["l4.m1.n1"]), node("l4.m1.n3", Layer::Silu, &["l4.m1.n2"]), node("l4.m1.shortcut", Layer::Linear { label: "l4.m1.shortcut", bias: true }, &["l3"]), node("l4.m1", Layer::Merge(Merge::Add), &["l4.m1.n3", "l4.m1.shortcut"]), node("l4.m2", Layer::Tanh, &["l4.m1"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l3"]), node("l5", Layer::Merge(Merge::Concat), &["l4", "l4", "l4", "l1.2.m3"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"])];
    check_graph(Net005::new(5), &Graph::new(&["input"], nodes, &["l6", "l5"]), 6, &[]);
}

#[test]
fn network_006() {
    network! { struct Net006: [4, 5, 3] -> [1, 2, 3] { MaxPool2d<3, 2>, Relu } }
    check(Net006::new(6), &[Layer::MaxPool2d { size: [3, 2], stride: [3, 2], padding: Valid }, Layer::Relu], 4, &[]);
}

#[test]
fn network_007() {
    network! { struct Body007: [36] -> [36] { l1: Linear<36>, l2: Softmax } struct Net007: [12] -> [36] { l1: Residual(shortcut = Linear<36>) { m1: Add <- (input, input), m2: Mul <- (m1, input), m3: Concat <- (m1, m2, m1) }, l2: Body007, l3: Linear<36>, l4: Relu, l5: Softmax } }
    let nodes = vec![node("l1.m1", Layer::Merge(Merge::Add), &["input", "input"]), node("l1.m2", Layer::Merge(Merge::Mul), &["l1.m1", "input"]), node("l1.m3", Layer::Merge(Merge::Concat), &["l1.m1", "l1.m2", "l1.m1"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "l1.shortcut"]), node("l2.l1", Layer::Linear { label: "l2.l1", bias: true }, &["l1"]), node("l2.l2", Layer::Softmax, &["l2.l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2.l2"]), node("l4", Layer::Relu, &["l3"]), node("l5", Layer::Softmax, &["l4"])];
    check_graph(Net007::new(7), &Graph::new(&["input"], nodes, &["l5"]), 5, &[]);
}

#[test]
fn network_008() {
    network! { struct Net008: [1, 2, 4] -> [3] { Relu, l1: LayerNorm, l2: Conv2d<6, 4>(stride = 3, padding = same, bias = false), Flatten, Relu, l5: Linear<3>(bias = false) } }
    check(Net008::new(8), &[Layer::Relu, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 3, padding: Same, bias: false }, Layer::Flatten, Layer::Relu, Layer::Linear { label: "l5", bias: false }], 6, &[]);
}

#[test]
fn network_009() {
    network! { struct Body009: [68] -> [68] { l1: Linear<68>, l2: repeat 2 { m1: Concat <- (input, input, l1, input), m2: Silu, m3: Linear<68> } } struct Net009: (a: [17], b: [17]) -> (l2: [17], l6: [68], l8: [17]) { l1: PRelu <- b, l2: Mul <- (l1, l1), l3: Mul <- (a, l1, a), l4: Concat <- (b, a, l1, l2), l5: Gelu, l6: Body009, l7: Add <- (l3, b), l8: Sigmoid } }
    ends!(Net009Input { a, b });
    ends!(Net009Output { l2, l6, l8 });
    let nodes = vec![node("l1", Layer::PRelu { label: "l1" }, &["b"]), node("l2", Layer::Merge(Merge::Mul), &["l1", "l1"]), node("l3", Layer::Merge(Merge::Mul), &["a", "l1", "a"]), node("l4", Layer::Merge(Merge::Concat), &["b", "a", "l1", "l2"]), node("l5", Layer::Gelu, &["l4"]), node("l6.l1", Layer::Linear { label: "l6.l1", bias: true }, &["l5"]), node("l6.l2.0.m1", Layer::Merge(Merge::Concat), &["l6.l1", "l6.l1", "l6.l1", "l6.l1"]), node("l6.l2.0.m2", Layer::Silu, &["l6.l2.0.m1"]), node("l6.l2.0.m3", Layer::Linear { label: "l6.l2.0.m3", bias: true }, &["l6.l2.0.m2"]), node("l6.l2.1.m1", Layer::Merge(Merge::Concat), &["l6.l2.0.m3", "l6.l2.0.m3", "l6.l1", "l6.l2.0.m3"]), node("l6.l2.1.m2", Layer::Silu, &["l6.l2.1.m1"]), node("l6.l2.1.m3", Layer::Linear { label: "l6.l2.1.m3", bias: true }, &["l6.l2.1.m2"]), node("l7", Layer::Merge(Merge::Add), &["l3", "b"]), node("l8", Layer::Sigmoid, &["l7"])];
    check_graph(Net009::new(9), &Graph::new(&["a", "b"], nodes, &["l2", "l6.l2.1.m3", "l8"]), 4, &[]);
}

#[test]
fn network_010() {
    network! { struct Net010: [6, 2, 1] -> [6, 2, 1] { l0: BatchNorm(momentum = 0.5), Sigmoid, Softmax, Dropout(0.25) } }
    check(Net010::new(10), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Softmax, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_011() {
    network! { struct Body011: [7, 1] -> [7, 4] { l1: repeat 3 { m1: Dropout(0.0) }, l2: Linear<4>, l3: Add <- (l2, l2), l4: Softmax } struct Net011: [7, 1] -> [77] { l1: Body011, l2: Add <- (input, input, input, input), l3: Concat <- (l2, input, input), l4: Concat <- (l2, input, l2), l5: Lstm<4>(sequences = true), l6: Flatten <- l1, l7: Flatten <- l3, l8: Flatten <- l5, l9: Concat <- (l6, l7, l8) } }
    let nodes = vec![node("l1.l1.0.m1", Layer::Dropout(0.0), &["input"]), node("l1.l1.1.m1", Layer::Dropout(0.0), &["l1.l1.0.m1"]), node("l1.l1.2.m1", Layer::Dropout(0.0), &["l1.l1.1.m1"]), node("l1.l2", Layer::Linear { label: "l1.l2", bias: true }, &["l1.l1.2.m1"]), node("l1.l3", Layer::Merge(Merge::Add), &["l1.l2", "l1.l2"]), node("l1.l4", Layer::Softmax, &["l1.l3"]), node("l2", Layer::Merge(Merge::Add), &["input", "input", "input", "input"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "input", "input"]), node("l4", Layer::Merge(Merge::Concat), &["l2", "input", "l2"]), node("l5", Layer::Lstm { label: "l5", sequences: true, bias: true }, &["l4"]), node("l6", Layer::Flatten, &["l1.l4"]), node("l7", Layer::Flatten, &["l3"]), node("l8", Layer::Flatten, &["l5"]), node("l9", Layer::Merge(Merge::Concat), &["l6", "l7", "l8"])];
    check_graph(Net011::new(11), &Graph::new(&["input"], nodes, &["l9"]), 6, &[]);
}

#[test]
fn network_012() {
    network! { struct Net012: [1, 9, 4] -> [3, 4] { Softmax, AvgPool2d<2, 3>(padding = same), Reshape<3, 4>, l3: Linear<4>, l4: BatchNorm(momentum = 0.99), Softmax } }
    check(Net012::new(12), &[Layer::Softmax, Layer::AvgPool2d { size: [2, 3], stride: [2, 3], padding: Same }, Layer::Reshape(&[3, 4]), Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_013() {
    network! { struct Net013: [15] -> [15] { l1: Linear<15>, l2: Sigmoid, l3: Tied(l1), l4: Softplus, l5: Residual { m1: LayerNorm, m2: Dropout(0.0) } } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::Sigmoid, &["l1"]), node("l3", Layer::Tied { label: "l3", owner: "l1", transposed: false }, &["l2"]), node("l4", Layer::Softplus, &["l3"]), node("l5.m1", Layer::LayerNorm { label: "l5.m1", epsilon: 0.001 }, &["l4"]), node("l5.m2", Layer::Dropout(0.0), &["l5.m1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l4"])];
    check_graph(Net013::new(13), &Graph::new(&["input"], nodes, &["l5"]), 5, &[]);
}

#[test]
fn network_014() {
    network! { struct Net014: [25] -> [8] { l0: Linear<3>, Tanh, l2: Linear<8>, Dropout(0.5) } }
    check(Net014::new(14), &[Layer::Linear { label: "l0", bias: true }, Layer::Tanh, Layer::Linear { label: "l2", bias: true }, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_015() {
    network! { struct Body015: [1, 1] -> [1, 1] { l1: MultiHeadAttention<1>, l2: Linear<4>, l3: Tied(l2, transposed) } struct Net015: (a: [1, 1], b: [1, 4, 4]) -> (l2: [1, 4, 8], l4: [1, 1], l5: [1, 1]) { l1: repeat 3 { m1: Linear<4>, m2: Linear<1> } <- a, l2: Concat <- (b, b), l3: Mul <- (a, a, l1), l4: Residual(shortcut = Linear<1>) { m1: Silu, m2: Body015, m3: Tanh }, l5: Softmax } }
    ends!(Net015Input { a, b });
    ends!(Net015Output { l2, l4, l5 });
    let nodes = vec![node("l1.0.m1", Layer::Linear { label: "l1.0.m1", bias: true }, &["a"]), node("l1.0.m2", Layer::Linear { label: "l1.0.m2", bias: true }, &["l1.0.m1"]), node("l1.1.m1", Layer::Linear { label: "l1.1.m1", bias: true }, &["l1.0.m2"]), node("l1.1.m2", Layer::Linear { label: "l1.1.m2", bias: true }, &["l1.1.m1"]), node("l1.2.m1", Layer::Linear { label: "l1.2.m1", bias: true }, &["l1.1.m2"]), node("l1.2.m2", Layer::Linear { label: "l1.2.m2", bias: true }, &["l1.2.m1"]), node("l2", Layer::Merge(Merge::Concat), &["b", "b"]), node("l3", Layer::Merge(Merge::Mul), &["a", "a", "l1.2.m2"]), node("l4.m1", Layer::Silu, &["l3"]), node("l4.m2.l1", Layer::MultiHeadAttention { label: "l4.m2.l1", heads: 1, causal: false, bias: true }, &["l4.m1"]), node("l4.m2.l2", Layer::Linear { label: "l4.m2.l2", bias: true }, &["l4.m2.l1"]), node("l4.m2.l3", Layer::Tied { label: "l4.m2.l3", owner: "l4.m2.l2", transposed: true }, &["l4.m2.l2"]), node("l4.m3", Layer::Tanh, &["l4.m2.l3"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["l3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3", "l4.shortcut"]), node("l5", Layer::Softmax, &["l4"])];
    check_graph(Net015::new(15), &Graph::new(&["a", "b"], nodes, &["l2", "l4", "l5"]), 4, &[]);
}

#[test]
fn network_016() {
    network! { struct Net016: [5] -> [29, 1] { Gelu, l1: Linear<29>(bias = false), l2: BatchNorm(momentum = 0.99), Reshape<29, 1>, LeakyRelu(0.1) } }
    check(Net016::new(16), &[Layer::Gelu, Layer::Linear { label: "l1", bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[29, 1]), Layer::LeakyRelu(0.1)], 5, &[]);
}

#[test]
fn network_017() {
    network! { struct Net017: (a: [2, 4, 3], b: [2, 4, 3]) -> [56] { l1: Add <- (a, a), l2: Conv2d<7, 1>(padding = same), l3: Concat <- (a, l1, a, l2), l4: AvgPool2d<3>(stride = 1, padding = same) <- b, l5: Conv2d<4, 1>(padding = same) <- l3, l6: Flatten <- l4, l7: Flatten <- l5, l8: Concat <- (l6, l7) } }
    ends!(Net017Input { a, b });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["a", "a"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["a", "l1", "a", "l2"]), node("l4", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["b"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l3"]), node("l6", Layer::Flatten, &["l4"]), node("l7", Layer::Flatten, &["l5"]), node("l8", Layer::Merge(Merge::Concat), &["l6", "l7"])];
    check_graph(Net017::new(17), &Graph::new(&["a", "b"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_018() {
    network! { struct Net018: [2, 7, 2] -> [1, 2, 5] { l0: Conv2d<5, 1, 4>(stride = 2), LeakyRelu(0.1) } }
    check(Net018::new(18), &[Layer::Conv2d { label: "l0", stride: 2, padding: Valid, bias: true }, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_019() {
    network! { struct Net019: [1, 2, 5] -> [1, 2, 20] { l1: Gelu, l2: Softmax, l3: Concat <- (l2, l2, input, input), l4: Relu } }
    let nodes = vec![node("l1", Layer::Gelu, &["input"]), node("l2", Layer::Softmax, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l2", "input", "input"]), node("l4", Layer::Relu, &["l3"])];
    check_graph(Net019::new(19), &Graph::new(&["input"], nodes, &["l4"]), 5, &[]);
}

#[test]
fn network_020() {
    network! { struct Net020: [30] -> [15, 2, 1] { l0: BatchNorm(momentum = 0.99), l1: LayerNorm, LeakyRelu(0.1), Sigmoid, Reshape<15, 2, 1>, Softmax } }
    check(Net020::new(20), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::Reshape(&[15, 2, 1]), Layer::Softmax], 6, &[]);
}

#[test]
fn network_021() {
    network! { struct Net021: [7, 5] -> [42] { l1: Add <- (input, input, input), l2: Linear<5>, l3: Mul <- (input, l2), l4: Linear<1> <- l2, l5: Flatten <- l3, l6: Flatten <- l4, l7: Concat <- (l5, l6) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Mul), &["input", "l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l2"]), node("l5", Layer::Flatten, &["l3"]), node("l6", Layer::Flatten, &["l4"]), node("l7", Layer::Merge(Merge::Concat), &["l5", "l6"])];
    check_graph(Net021::new(21), &Graph::new(&["input"], nodes, &["l7"]), 4, &[]);
}

#[test]
fn network_022() {
    network! { struct Net022: [6, 5] -> [10, 1] { Reshape<10, 3>, l1: Linear<1>, Dropout(0.25) } }
    check(Net022::new(22), &[Layer::Reshape(&[10, 3]), Layer::Linear { label: "l1", bias: true }, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_023() {
    network! { struct Net023: [2, 2] -> [4] { l1: Flatten, l2: Linear<6>, l3: Relu, l4: Tied(l2, transposed), l5: Flatten } }
    let nodes = vec![node("l1", Layer::Flatten, &["input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Relu, &["l2"]), node("l4", Layer::Tied { label: "l4", owner: "l2", transposed: true }, &["l3"]), node("l5", Layer::Flatten, &["l4"])];
    check_graph(Net023::new(23), &Graph::new(&["input"], nodes, &["l5"]), 6, &[]);
}

#[test]
fn network_024() {
    network! { struct Net024: [9, 1, 4] -> [1, 6, 6] { Sigmoid, Sigmoid, l2: LayerNorm, Flatten, Softmax, LeakyRelu(0.1), Reshape<1, 6, 6>, Dropout(0.25) } }
    check(Net024::new(24), &[Layer::Sigmoid, Layer::Sigmoid, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Flatten, Layer::Softmax, Layer::LeakyRelu(0.1), Layer::Reshape(&[1, 6, 6]), Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_025() {
    network! { struct Body025: (a: [3], b: [1]) -> [7] { l1: Add <- (a, a), l2: Linear<6>, l3: Tanh <- b, l4: Concat <- (l2, l3) } struct Body025B: [7] -> [1] { l1: Linear<1> } struct Net025: [1] -> (l1: [3], l5: [7], l7: [7]) { l1: Concat <- (input, input, input), l2: Body025 <- (l1, input), l3: repeat 2 { m1: Linear<7>, m2: PRelu }, l4: BatchNorm, l5: repeat 3 { m1: Linear<7>, m2: Body025B, m3: Linear<7> }, l6: Flatten <- l2, l7: Linear<7> } }
    ends!(Net025Output { l1, l5, l7 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input", "input"]), node("l2.l1", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l2.l2", Layer::Linear { label: "l2.l2", bias: true }, &["l2.l1"]), node("l2.l3", Layer::Tanh, &["input"]), node("l2.l4", Layer::Merge(Merge::Concat), &["l2.l2", "l2.l3"]), node("l3.0.m1", Layer::Linear { label: "l3.0.m1", bias: true }, &["l2.l4"]), node("l3.0.m2", Layer::PRelu { label: "l3.0.m2" }, &["l3.0.m1"]), node("l3.1.m1", Layer::Linear { label: "l3.1.m1", bias: true }, &["l3.0.m2"]), node("l3.1.m2", Layer::PRelu { label: "l3.1.m2" }, &["l3.1.m1"]), node("l4", Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, &["l3.1.m2"]), node("l5.0.m1", Layer::Linear { label: "l5.0.m1", bias: true }, &["l4"]), node("l5.0.m2.l1", Layer::Linear { label: "l5.0.m2.l1", bias: true }, &["l5.0.m1"]), node("l5.0.m3", Layer::Linear { label: "l5.0.m3", bias: true }, &["l5.0.m2.l1"]), node("l5.1.m1", Layer::Linear { label: "l5.1.m1", bias: true }, &["l5.0.m3"]), node("l5.1.m2.l1", Layer::Linear { label: "l5.1.m2.l1", bias: true }, &["l5.1.m1"]), node("l5.1.m3", Layer::Linear { label: "l5.1.m3", bias: true }, &["l5.1.m2.l1"]), node("l5.2.m1", Layer::Linear { label: "l5.2.m1", bias: true }, &["l5.1.m3"]), node("l5.2.m2.l1", Layer::Linear { label: "l5.2.m2.l1", bias: true }, &["l5.2.m1"]), node("l5.2.m3", Layer::Linear { label: "l5.2.m3", bias: true }, &["l5.2.m2.l1"]), node("l6", Layer::Flatten, &["l2.l4"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6"])];
    check_graph(Net025::new(25), &Graph::new(&["input"], nodes, &["l1", "l5.2.m3", "l7"]), 5, &[]);
}

#[test]
fn network_026() {
    network! { struct Net026: [22] -> [6] { LeakyRelu(0.1), LeakyRelu(0.1), l2: Linear<1>(bias = false), Gelu, Relu, Gelu, l6: Linear<6>, Softmax } }
    check(Net026::new(26), &[Layer::LeakyRelu(0.1), Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: false }, Layer::Gelu, Layer::Relu, Layer::Gelu, Layer::Linear { label: "l6", bias: true }, Layer::Softmax], 6, &[]);
}

#[test]
fn network_027() {
    network! { struct Body027: [16] -> [16] { l1: Dropout(0.0), l2: Add <- (l1, input) } struct Body027B: [9] -> [9] { l1: Silu, l2: Residual { m1: BatchNorm, m2: Gelu, m3: Relu }, l3: Mul <- (l2, l1, l2, input) } struct Net027: [16] -> [57] { l1: Residual { m1: Add <- (input, input) }, l2: repeat 3 { m1: Body027, m2: Concat <- (input, input, l1, m1), m3: Linear<16>, m4: Tanh }, l3: BatchNorm, l4: Residual(shortcut = Linear<9>) { m1: Linear<9>, m2: Residual { n1: Body027B, n2: Add <- (n1, input), n3: Softmax } }, l5: Concat <- (l3, l1), l6: Mul <- (l3, l3), l7: Concat <- (l4, l5, l6) } }
    let nodes = vec![node("l1.m1", Layer::Merge(Merge::Add), &["input", "input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m1", "input"]), node("l2.0.m1.l1", Layer::Dropout(0.0), &["l1"]), node("l2.0.m1.l2", Layer::Merge(Merge::Add), &["l2.0.m1.l1", "l1"]), node("l2.0.m2", Layer::Merge(Merge::Concat), &["l1", "l1", "l1", "l2.0.m1.l2"]), node("l2.0.m3", Layer::Linear { label: "l2.0.m3", bias: true }, &["l2.0.m2"]), node("l2.0.m4", Layer::Tanh, &["l2.0.m3"]), node("l2.1.m1.l1", Layer::Dropout(0.0), &["l2.0.m4"]), node("l2.1.m1.l2", Layer::Merge(Merge::Add), &["l2.1.m1.l1", "l2.0.m4"]), node("l2.1.m2", Layer::Merge(Merge::Concat), &["l2.0.m4", "l2.0.m4", "l1", "l2.1.m1.l2"]), node("l2.1.m3", Layer::Linear { label: "l2.1.m3", bias: true }, &["l2.1.m2"]), node("l2.1.m4", Layer::Tanh, &["l2.1.m3"]), node("l2.2.m1.l1", Layer::Dropout(0.0), &["l2.1.m4"]), node("l2.2.m1.l2", Layer::Merge(Merge::Add), &["l2.2.m1.l1", "l2.1.m4"]), node("l2.2.m2", Layer::Merge(Merge::Concat), &["l2.1.m4", "l2.1.m4", "l1", "l2.2.m1.l2"]), node("l2.2.m3", Layer::Linear { label: "l2.2.m3", bias: true }, &["l2.2.m2"]), node("l2.2.m4", Layer::Tanh, &["l2.2.m3"]), node("l3", Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, &["l2.2.m4"]), node("l4.m1", Layer::Linear { label: "l4.m1", bias: true }, &["l3"]), node("l4.m2.n1.l1", Layer::Silu, &["l4.m1"]), node("l4.m2.n1.l2.m1", Layer::BatchNorm { label: "l4.m2.n1.l2.m1", momentum: 0.99, epsilon: 0.001 }, &["l4.m2.n1.l1"]), node("l4.m2.n1.l2.m2", Layer::Gelu, &["l4.m2.n1.l2.m1"]), node("l4.m2.n1.l2.m3", Layer::Relu, &["l4.m2.n1.l2.m2"]), node("l4.m2.n1.l2", Layer::Merge(Merge::Add), &["l4.m2.n1.l2.m3", "l4.m2.n1.l1"]), node("l4.m2.n1.l3", Layer::Merge(Merge::Mul), &["l4.m2.n1.l2", "l4.m2.n1.l1", "l4.m2.n1.l2", "l4.m1"]), node("l4.m2.n2", Layer::Merge(Merge::Add), &["l4.m2.n1.l3", "l4.m1"]), node("l4.m2.n3", Layer::Softmax, &["l4.m2.n2"]), node("l4.m2", Layer::Merge(Merge::Add), &["l4.m2.n3", "l4.m1"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["l3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l4.shortcut"]), node("l5", Layer::Merge(Merge::Concat), &["l3", "l1"]), node("l6", Layer::Merge(Merge::Mul), &["l3", "l3"]), node("l7", Layer::Merge(Merge::Concat), &["l4", "l5", "l6"])];
    check_graph(Net027::new(27), &Graph::new(&["input"], nodes, &["l7"]), 4, &[]);
}

#[test]
fn network_028() {
    network! { struct Net028: [6, 9] -> [54] { Flatten, l1: LayerNorm, Tanh, l3: BatchNorm(momentum = 0.5), Relu, Tanh, Tanh } }
    check(Net028::new(28), &[Layer::Flatten, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Tanh, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Tanh, Layer::Tanh], 5, &[]);
}

#[test]
fn network_029() {
    network! { struct Net029: (a: [7, 1], b: [7, 1], words: [u32; 2]) -> [97] { l1: Embedding<6, 3> <- words, l2: Softplus <- a, l3: Linear<9>, l4: Residual(shortcut = Linear<4>) { m1: Gru<1>(sequences = true), m2: Concat <- (m1, b, b, input) } <- b, l5: Sigmoid, l6: repeat 2 { m1: Lstm<5>(sequences = true), m2: Silu, m3: Linear<3> } <- l1, l7: Add <- (l6, l1), l8: Flatten <- l3, l9: Flatten <- l5, l10: Flatten <- l7, l11: Concat <- (l8, l9, l10) } }
    ends!(Net029Input { a, b, words });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2", Layer::Softplus, &["a"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4.m1", Layer::Gru { label: "l4.m1", sequences: true, bias: true }, &["b"]), node("l4.m2", Layer::Merge(Merge::Concat), &["l4.m1", "b", "b", "b"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["b"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l4.shortcut"]), node("l5", Layer::Sigmoid, &["l4"]), node("l6.0.m1", Layer::Lstm { label: "l6.0.m1", sequences: true, bias: true }, &["l1"]), node("l6.0.m2", Layer::Silu, &["l6.0.m1"]), node("l6.0.m3", Layer::Linear { label: "l6.0.m3", bias: true }, &["l6.0.m2"]), node("l6.1.m1", Layer::Lstm { label: "l6.1.m1", sequences: true, bias: true }, &["l6.0.m3"]), node("l6.1.m2", Layer::Silu, &["l6.1.m1"]), node("l6.1.m3", Layer::Linear { label: "l6.1.m3", bias: true }, &["l6.1.m2"]), node("l7", Layer::Merge(Merge::Add), &["l6.1.m3", "l1"]), node("l8", Layer::Flatten, &["l3"]), node("l9", Layer::Flatten, &["l5"]), node("l10", Layer::Flatten, &["l7"]), node("l11", Layer::Merge(Merge::Concat), &["l8", "l9", "l10"])];
    check_graph(Net029::new(29), &Graph::new(&["a", "b", "words"], nodes, &["l11"]), 6, &[]);
}

#[test]
fn network_030() {
    network! { struct Net030: [5, 2, 1] -> [20] { GlobalAvgPool2d, Relu, Relu, l3: Linear<20>(bias = false), Tanh } }
    check(Net030::new(30), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::Relu, Layer::Linear { label: "l3", bias: false }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_031() {
    network! { struct Body031: [5, 4, 1] -> [5, 4, 2] { l1: Add <- (input, input, input), l2: Residual(shortcut = Conv2d<2, 1>(padding = same)) { m1: Silu, m2: Residual(shortcut = Conv2d<5, 1>(padding = same)) { n1: AvgPool2d<3>(stride = 1, padding = same), n2: Silu, n3: Conv2d<5, 1>(padding = same) }, m3: Conv2d<2, 3>(padding = same) } } struct Net031: [5, 4, 1] -> [196] { l1: repeat 2 { m1: Conv2d<1, 3>(padding = same) }, l2: Body031, l3: Conv2d<7, 1>(padding = same), l4: DepthwiseConv2d<3>(padding = same), l5: Concat <- (l4, l4), l6: AvgPool2d<2>, l7: Conv2d<7, 3>(padding = same) <- l1, l8: Softmax, l9: Flatten <- l6, l10: Flatten <- l8, l11: Concat <- (l9, l10) } }
    let nodes = vec![node("l1.0.m1", Layer::Conv2d { label: "l1.0.m1", stride: 1, padding: Same, bias: true }, &["input"]), node("l1.1.m1", Layer::Conv2d { label: "l1.1.m1", stride: 1, padding: Same, bias: true }, &["l1.0.m1"]), node("l2.l1", Layer::Merge(Merge::Add), &["l1.1.m1", "l1.1.m1", "l1.1.m1"]), node("l2.l2.m1", Layer::Silu, &["l2.l1"]), node("l2.l2.m2.n1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l2.l2.m1"]), node("l2.l2.m2.n2", Layer::Silu, &["l2.l2.m2.n1"]), node("l2.l2.m2.n3", Layer::Conv2d { label: "l2.l2.m2.n3", stride: 1, padding: Same, bias: true }, &["l2.l2.m2.n2"]), node("l2.l2.m2.shortcut", Layer::Conv2d { label: "l2.l2.m2.shortcut", stride: 1, padding: Same, bias: true }, &["l2.l2.m1"]), node("l2.l2.m2", Layer::Merge(Merge::Add), &["l2.l2.m2.n3", "l2.l2.m2.shortcut"]), node("l2.l2.m3", Layer::Conv2d { label: "l2.l2.m3", stride: 1, padding: Same, bias: true }, &["l2.l2.m2"]), node("l2.l2.shortcut", Layer::Conv2d { label: "l2.l2.shortcut", stride: 1, padding: Same, bias: true }, &["l2.l1"]), node("l2.l2", Layer::Merge(Merge::Add), &["l2.l2.m3", "l2.l2.shortcut"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2.l2"]), node("l4", Layer::DepthwiseConv2d { label: "l4", stride: 1, padding: Same, dilation: 1, bias: true }, &["l3"]), node("l5", Layer::Merge(Merge::Concat), &["l4", "l4"]), node("l6", Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, &["l5"]), node("l7", Layer::Conv2d { label: "l7", stride: 1, padding: Same, bias: true }, &["l1.1.m1"]), node("l8", Layer::Softmax, &["l7"]), node("l9", Layer::Flatten, &["l6"]), node("l10", Layer::Flatten, &["l8"]), node("l11", Layer::Merge(Merge::Concat), &["l9", "l10"])];
    check_graph(Net031::new(31), &Graph::new(&["input"], nodes, &["l11"]), 5, &[]);
}

#[test]
fn network_032() {
    network! { struct Net032: [7, 3, 1] -> [3, 16] { Sigmoid, Reshape<3, 7>, l2: Linear<16> } }
    check(Net032::new(32), &[Layer::Sigmoid, Layer::Reshape(&[3, 7]), Layer::Linear { label: "l2", bias: true }], 6, &[]);
}

#[test]
fn network_033() {
    network! { struct Body033: [1, 2, 16] -> [1, 2, 16] { l1: Softmax } struct Body033B: (a: [1, 2, 16], b: [4]) -> [68] { l1: LeakyRelu(0.1) <- a, l2: Conv2d<16, 3>(padding = same), l3: Tied(l2) <- l1, l4: Tanh <- b, l5: Flatten <- l2, l6: Flatten <- l3, l7: Concat <- (l5, l6, l4) } struct Net033: (a: [4], b: [4], c: [1, 2, 4]) -> (l4: [7], l8: [144]) { l1: Conv2d<4, 1>(padding = same) <- c, l2: Concat <- (b, a, a, b), l3: Mul <- (l2, l2, l2), l4: Linear<7>, l5: Tied(l1) <- l1, l6: Residual(shortcut = { p: Conv2d<16, 1>(padding = same), q: BatchNorm }) { m1: BatchNorm, m2: DepthwiseConv2d<3>(padding = same), m3: Residual(shortcut = { p: Conv2d<16, 1>(padding = same), q: BatchNorm }) { n1: Tanh, n2: Concat <- (n1, m1, n1, n1), n3: Body033 } }, l7: Body033B <- (l6, b), l8: Concat <- (b, l7, l7, b) } }
    ends!(Net033Input { a, b, c });
    ends!(Net033Output { l4, l8 });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["c"]), node("l2", Layer::Merge(Merge::Concat), &["b", "a", "a", "b"]), node("l3", Layer::Merge(Merge::Mul), &["l2", "l2", "l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::TiedConv2d { label: "l5", owner: "l1", padding: Same }, &["l1"]), node("l6.m1", Layer::BatchNorm { label: "l6.m1", momentum: 0.99, epsilon: 0.001 }, &["l5"]), node("l6.m2", Layer::DepthwiseConv2d { label: "l6.m2", stride: 1, padding: Same, dilation: 1, bias: true }, &["l6.m1"]), node("l6.m3.n1", Layer::Tanh, &["l6.m2"]), node("l6.m3.n2", Layer::Merge(Merge::Concat), &["l6.m3.n1", "l6.m1", "l6.m3.n1", "l6.m3.n1"]), node("l6.m3.n3.l1", Layer::Softmax, &["l6.m3.n2"]), node("l6.m3.shortcut.p", Layer::Conv2d { label: "l6.m3.shortcut.p", stride: 1, padding: Same, bias: true }, &["l6.m2"]), node("l6.m3.shortcut.q", Layer::BatchNorm { label: "l6.m3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l6.m3.shortcut.p"]), node("l6.m3", Layer::Merge(Merge::Add), &["l6.m3.n3.l1", "l6.m3.shortcut.q"]), node("l6.shortcut.p", Layer::Conv2d { label: "l6.shortcut.p", stride: 1, padding: Same, bias: true }, &["l5"]), node("l6.shortcut.q", Layer::BatchNorm { label: "l6.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l6.shortcut.p"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "l6.shortcut.q"]), node("l7.l1", Layer::LeakyRelu(0.1), &["l6"]), node("l7.l2", Layer::Conv2d { label: "l7.l2", stride: 1, padding: Same, bias: true }, &["l7.l1"]), node("l7.l3", Layer::TiedConv2d { label: "l7.l3", owner: "l7.l2", padding: Same }, &["l7.l1"]), node("l7.l4", Layer::Tanh, &["b"]), node("l7.l5", Layer::Flatten, &["l7.l2"]), node("l7.l6", Layer::Flatten, &["l7.l3"]), node("l7.l7", Layer::Merge(Merge::Concat), &["l7.l5", "l7.l6", "l7.l4"]), node("l8", Layer::Merge(Merge::Concat), &["b", "l7.l7", "l7.l7", "b"])];
    check_graph(Net033::new(33), &Graph::new(&["a", "b", "c"], nodes, &["l4", "l8"]), 4, &[]);
}

#[test]
fn network_034() {
    network! { struct Net034: [5, 4] -> [5, 18] { l0: Linear<18>, Gelu } }
    check(Net034::new(34), &[Layer::Linear { label: "l0", bias: true }, Layer::Gelu], 5, &[]);
}

#[test]
fn network_035() {
    network! { struct Net035: (a: [4, 1], b: [1, 4, 2], words: [u32; 2]) -> (l2: [2, 5], l4: [1, 4, 8], l5: [1, 4, 9], l6: [4, 1]) { l1: Conv2d<2, 3>(padding = same) <- b, l2: Embedding<5, 5> <- words, l3: LayerNorm <- l1, l4: Concat <- (b, b, l1, l3), l5: Conv2d<9, 3>(padding = same) <- l3, l6: Tanh <- a } }
    ends!(Net035Input { a, b, words });
    ends!(Net035Output { l2, l4, l5, l6 });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["b"]), node("l2", Layer::Embedding { label: "l2" }, &["words"]), node("l3", Layer::LayerNorm { label: "l3", epsilon: 0.001 }, &["l1"]), node("l4", Layer::Merge(Merge::Concat), &["b", "b", "l1", "l3"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l3"]), node("l6", Layer::Tanh, &["a"])];
    check_graph(Net035::new(35), &Graph::new(&["a", "b", "words"], nodes, &["l2", "l4", "l5", "l6"]), 6, &[]);
}

#[test]
fn network_036() {
    network! { struct Net036: [1, 7, 4] -> [1, 7, 4] { l0: BatchNorm(momentum = 0.99), Relu, l2: LayerNorm } }
    check(Net036::new(36), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_037() {
    network! { struct Body037: [2, 3, 2] -> [2, 3, 7] { l1: Gelu, l2: Conv2d<7, 1>(padding = same), l3: Residual { m1: Mul <- (l2, input, l2), m2: BatchNorm } } struct Body037B: (a: [2, 3, 7], b: [2, 3, 7]) -> [84] { l1: Mul <- (a, b, a, a), l2: Conv2d<7, 3>(padding = same) <- b, l3: PRelu, l4: Softmax, l5: Flatten <- l1, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Net037: (a: [2, 3, 2], b: [6, 5]) -> [174] { l1: Body037 <- a, l2: repeat 2 { m1: Residual { n1: Conv2d<7, 1>(padding = same), n2: Softmax, n3: Tanh }, m2: Residual { n1: Softplus, n2: Tanh }, m3: Tanh }, l3: Concat <- (b, b), l4: Concat <- (l3, b), l5: Conv2d<7, 3>(padding = same) <- l2, l6: repeat 2 { m1: Mul <- (l4, input, l4), m2: Add <- (input, m1), m3: Tanh } <- l4, l7: Tied(l5) <- l5, l8: Body037B <- (l7, l7), l9: Flatten <- l6, l10: Concat <- (l9, l8) } }
    ends!(Net037Input { a, b });
    let nodes = vec![node("l1.l1", Layer::Gelu, &["a"]), node("l1.l2", Layer::Conv2d { label: "l1.l2", stride: 1, padding: Same, bias: true }, &["l1.l1"]), node("l1.l3.m1", Layer::Merge(Merge::Mul), &["l1.l2", "l1.l2", "l1.l2"]), node("l1.l3.m2", Layer::BatchNorm { label: "l1.l3.m2", momentum: 0.99, epsilon: 0.001 }, &["l1.l3.m1"]), node("l1.l3", Layer::Merge(Merge::Add), &["l1.l3.m2", "l1.l2"]), node("l2.0.m1.n1", Layer::Conv2d { label: "l2.0.m1.n1", stride: 1, padding: Same, bias: true }, &["l1.l3"]), node("l2.0.m1.n2", Layer::Softmax, &["l2.0.m1.n1"]), node("l2.0.m1.n3", Layer::Tanh, &["l2.0.m1.n2"]), node("l2.0.m1", Layer::Merge(Merge::Add), &["l2.0.m1.n3", "l1.l3"]), node("l2.0.m2.n1", Layer::Softplus, &["l2.0.m1"]), node("l2.0.m2.n2", Layer::Tanh, &["l2.0.m2.n1"]), node("l2.0.m2", Layer::Merge(Merge::Add), &["l2.0.m2.n2", "l2.0.m1"]), node("l2.0.m3", Layer::Tanh, &["l2.0.m2"]), node("l2.1.m1.n1", Layer::Conv2d { label: "l2.1.m1.n1", stride: 1, padding: Same, bias: true }, &["l2.0.m3"]), node("l2.1.m1.n2", Layer::Softmax, &["l2.1.m1.n1"]), node("l2.1.m1.n3", Layer::Tanh, &["l2.1.m1.n2"]), node("l2.1.m1", Layer::Merge(Merge::Add), &["l2.1.m1.n3", "l2.0.m3"]), node("l2.1.m2.n1", Layer::Softplus, &["l2.1.m1"]), node("l2.1.m2.n2", Layer::Tanh, &["l2.1.m2.n1"]), node("l2.1.m2", Layer::Merge(Merge::Add), &["l2.1.m2.n2", "l2.1.m1"]), node("l2.1.m3", Layer::Tanh, &["l2.1.m2"]), node("l3", Layer::Merge(Merge::Concat), &["b", "b"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "b"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l2.1.m3"]), node("l6.0.m1", Layer::Merge(Merge::Mul), &["l4", "l4", "l4"]), node("l6.0.m2", Layer::Merge(Merge::Add), &["l4", "l6.0.m1"]), node("l6.0.m3", Layer::Tanh, &["l6.0.m2"]), node("l6.1.m1", Layer::Merge(Merge::Mul), &["l4", "l6.0.m3", "l4"]), node("l6.1.m2", Layer::Merge(Merge::Add), &["l6.0.m3", "l6.1.m1"]), node("l6.1.m3", Layer::Tanh, &["l6.1.m2"]), node("l7", Layer::TiedConv2d { label: "l7", owner: "l5", padding: Same }, &["l5"]), node("l8.l1", Layer::Merge(Merge::Mul), &["l7", "l7", "l7", "l7"]), node("l8.l2", Layer::Conv2d { label: "l8.l2", stride: 1, padding: Same, bias: true }, &["l7"]), node("l8.l3", Layer::PRelu { label: "l8.l3" }, &["l8.l2"]), node("l8.l4", Layer::Softmax, &["l8.l3"]), node("l8.l5", Layer::Flatten, &["l8.l1"]), node("l8.l6", Layer::Flatten, &["l8.l4"]), node("l8.l7", Layer::Merge(Merge::Concat), &["l8.l5", "l8.l6"]), node("l9", Layer::Flatten, &["l6.1.m3"]), node("l10", Layer::Merge(Merge::Concat), &["l9", "l8.l7"])];
    check_graph(Net037::new(37), &Graph::new(&["a", "b"], nodes, &["l10"]), 5, &[]);
}

#[test]
fn network_038() {
    network! { struct Net038: [5, 8, 5] -> [3, 5, 6] { MaxPool2d<2, 1>(padding = same), l1: Conv2d<6, 3, 4>(stride = 2, padding = 2), Relu } }
    check(Net038::new(38), &[Layer::MaxPool2d { size: [2, 1], stride: [2, 1], padding: Same }, Layer::Conv2d { label: "l1", stride: 2, padding: Around(2), bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_039() {
    network! { struct Body039: [5, 4, 2] -> [5, 4, 4] { l1: Gelu, l2: Concat <- (l1, input), l3: Sigmoid } struct Body039B: [5, 4, 11] -> [5, 4, 2] { l1: Conv2d<11, 3>(padding = same), l2: Residual(shortcut = Conv2d<2, 1>(padding = same)) { m1: AvgPool2d<3>(stride = 1, padding = same), m2: Conv2d<2, 1>(padding = same) }, l3: Softmax } struct Net039: (a: [5, 4, 2], b: [5, 4, 2], c: [4, 3, 2]) -> (l1: [5, 4, 6], l5: [5, 4, 2], l4: [4, 3, 8], l7: [5, 4, 4]) { l1: Concat <- (a, b, b), l2: Residual { m1: Add <- (c, input, input, c) } <- c, l3: Concat <- (l2, c, c, c), l4: Sigmoid, l5: Add <- (a, a, b, b), l6: Body039, l7: repeat 2 { m1: Residual(shortcut = Conv2d<2, 1>(padding = same)) { n1: Conv2d<1, 3>(padding = same), n2: Concat <- (input, n1, input, b), n3: Body039B }, m2: Conv2d<4, 1>(padding = same), m3: Tanh } } }
    ends!(Net039Input { a, b, c });
    ends!(Net039Output { l1, l5, l4, l7 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["a", "b", "b"]), node("l2.m1", Layer::Merge(Merge::Add), &["c", "c", "c", "c"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "c"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "c", "c", "c"]), node("l4", Layer::Sigmoid, &["l3"]), node("l5", Layer::Merge(Merge::Add), &["a", "a", "b", "b"]), node("l6.l1", Layer::Gelu, &["l5"]), node("l6.l2", Layer::Merge(Merge::Concat), &["l6.l1", "l5"]), node("l6.l3", Layer::Sigmoid, &["l6.l2"]), node("l7.0.m1.n1", Layer::Conv2d { label: "l7.0.m1.n1", stride: 1, padding: Same, bias: true }, &["l6.l3"]), node("l7.0.m1.n2", Layer::Merge(Merge::Concat), &["l6.l3", "l7.0.m1.n1", "l6.l3", "b"]), node("l7.0.m1.n3.l1", Layer::Conv2d { label: "l7.0.m1.n3.l1", stride: 1, padding: Same, bias: true }, &["l7.0.m1.n2"]), node("l7.0.m1.n3.l2.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l7.0.m1.n3.l1"]), node("l7.0.m1.n3.l2.m2", Layer::Conv2d { label: "l7.0.m1.n3.l2.m2", stride: 1, padding: Same, bias: true }, &["l7.0.m1.n3.l2.m1"]), node("l7.0.m1.n3.l2.shortcut", Layer::Conv2d { label: "l7.0.m1.n3.l2.shortcut", stride: 1, padding: Same, bias: true }, &["l7.0.m1.n3.l1"]), node("l7.0.m1.n3.l2", Layer::Merge(Merge::Add), &["l7.0.m1.n3.l2.m2", "l7.0.m1.n3.l2.shortcut"]), node("l7.0.m1.n3.l3", Layer::Softmax, &["l7.0.m1.n3.l2"]), node("l7.0.m1.shortcut", Layer::Conv2d { label: "l7.0.m1.shortcut", stride: 1, padding: Same, bias: true }, &["l6.l3"]), node("l7.0.m1", Layer::Merge(Merge::Add), &["l7.0.m1.n3.l3", "l7.0.m1.shortcut"]), node("l7.0.m2", Layer::Conv2d { label: "l7.0.m2", stride: 1, padding: Same, bias: true }, &["l7.0.m1"]), node("l7.0.m3", Layer::Tanh, &["l7.0.m2"]), node("l7.1.m1.n1", Layer::Conv2d { label: "l7.1.m1.n1", stride: 1, padding: Same, bias: true }, &["l7.0.m3"]), node("l7.1.m1.n2", Layer::Merge(Merge::Concat), &["l7.0.m3", "l7.1.m1.n1", "l7.0.m3", "b"]), node("l7.1.m1.n3.l1", Layer::Conv2d { label: "l7.1.m1.n3.l1", stride: 1, padding: Same, bias: true }, &["l7.1.m1.n2"]), node("l7.1.m1.n3.l2.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l7.1.m1.n3.l1"]), node("l7.1.m1.n3.l2.m2", Layer::Conv2d { label: "l7.1.m1.n3.l2.m2", stride: 1, padding: Same, bias: true }, &["l7.1.m1.n3.l2.m1"]), node("l7.1.m1.n3.l2.shortcut", Layer::Conv2d { label: "l7.1.m1.n3.l2.shortcut", stride: 1, padding: Same, bias: true }, &["l7.1.m1.n3.l1"]), node("l7.1.m1.n3.l2", Layer::Merge(Merge::Add), &["l7.1.m1.n3.l2.m2", "l7.1.m1.n3.l2.shortcut"]), node("l7.1.m1.n3.l3", Layer::Softmax, &["l7.1.m1.n3.l2"]), node("l7.1.m1.shortcut", Layer::Conv2d { label: "l7.1.m1.shortcut", stride: 1, padding: Same, bias: true }, &["l7.0.m3"]), node("l7.1.m1", Layer::Merge(Merge::Add), &["l7.1.m1.n3.l3", "l7.1.m1.shortcut"]), node("l7.1.m2", Layer::Conv2d { label: "l7.1.m2", stride: 1, padding: Same, bias: true }, &["l7.1.m1"]), node("l7.1.m3", Layer::Tanh, &["l7.1.m2"])];
    check_graph(Net039::new(39), &Graph::new(&["a", "b", "c"], nodes, &["l1", "l5", "l4", "l7.1.m3"]), 4, &[]);
}

#[test]
fn network_040() {
    network! { struct Net040: [4, 6, 2] -> [4, 6, 2] { l0: BatchNorm(momentum = 0.5), Relu } }
    check(Net040::new(40), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_041() {
    network! { struct Body041: (a: [4, 3], b: [4, 3]) -> [36] { l1: Concat <- (a, a), l2: Tanh <- b, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Body041B: [4, 8] -> [4, 8] { l1: PRelu, l2: repeat 2 { m1: MultiHeadAttention<1>, m2: Residual(shortcut = Linear<4>) { n1: Gru<4>(sequences = true) }, m3: Linear<8>, m4: Tanh }, l3: Linear<8> } struct Net041: [4, 3] -> (l2: [8], l4: [4, 8], l6: [3]) { l1: Body041 <- (input, input), l2: Linear<8>, l3: Linear<8> <- input, l4: Residual(shortcut = Linear<8>) { m1: Body041B }, l5: Tied(l3, transposed) <- l2, l6: Softmax } }
    ends!(Net041Output { l2, l4, l6 });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["input", "input"]), node("l1.l2", Layer::Tanh, &["input"]), node("l1.l3", Layer::Flatten, &["l1.l1"]), node("l1.l4", Layer::Flatten, &["l1.l2"]), node("l1.l5", Layer::Merge(Merge::Concat), &["l1.l3", "l1.l4"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1.l5"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["input"]), node("l4.m1.l1", Layer::PRelu { label: "l4.m1.l1" }, &["l3"]), node("l4.m1.l2.0.m1", Layer::MultiHeadAttention { label: "l4.m1.l2.0.m1", heads: 1, causal: false, bias: true }, &["l4.m1.l1"]), node("l4.m1.l2.0.m2.n1", Layer::Gru { label: "l4.m1.l2.0.m2.n1", sequences: true, bias: true }, &["l4.m1.l2.0.m1"]), node("l4.m1.l2.0.m2.shortcut", Layer::Linear { label: "l4.m1.l2.0.m2.shortcut", bias: true }, &["l4.m1.l2.0.m1"]), node("l4.m1.l2.0.m2", Layer::Merge(Merge::Add), &["l4.m1.l2.0.m2.n1", "l4.m1.l2.0.m2.shortcut"]), node("l4.m1.l2.0.m3", Layer::Linear { label: "l4.m1.l2.0.m3", bias: true }, &["l4.m1.l2.0.m2"]), node("l4.m1.l2.0.m4", Layer::Tanh, &["l4.m1.l2.0.m3"]), node("l4.m1.l2.1.m1", Layer::MultiHeadAttention { label: "l4.m1.l2.1.m1", heads: 1, causal: false, bias: true }, &["l4.m1.l2.0.m4"]), node("l4.m1.l2.1.m2.n1", Layer::Gru { label: "l4.m1.l2.1.m2.n1", sequences: true, bias: true }, &["l4.m1.l2.1.m1"]), node("l4.m1.l2.1.m2.shortcut", Layer::Linear { label: "l4.m1.l2.1.m2.shortcut", bias: true }, &["l4.m1.l2.1.m1"]), node("l4.m1.l2.1.m2", Layer::Merge(Merge::Add), &["l4.m1.l2.1.m2.n1", "l4.m1.l2.1.m2.shortcut"]), node("l4.m1.l2.1.m3", Layer::Linear { label: "l4.m1.l2.1.m3", bias: true }, &["l4.m1.l2.1.m2"]), node("l4.m1.l2.1.m4", Layer::Tanh, &["l4.m1.l2.1.m3"]), node("l4.m1.l3", Layer::Linear { label: "l4.m1.l3", bias: true }, &["l4.m1.l2.1.m4"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["l3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m1.l3", "l4.shortcut"]), node("l5", Layer::Tied { label: "l5", owner: "l3", transposed: true }, &["l2"]), node("l6", Layer::Softmax, &["l5"])];
    check_graph(Net041::new(41), &Graph::new(&["input"], nodes, &["l2", "l4", "l6"]), 6, &[]);
}

#[test]
fn network_042() {
    network! { struct Net042: [7, 2, 5] -> [12] { Flatten, LeakyRelu(0.1), Relu, LeakyRelu(0.1), l4: Linear<12>, l5: BatchNorm(momentum = 0.5), Gelu } }
    check(Net042::new(42), &[Layer::Flatten, Layer::LeakyRelu(0.1), Layer::Relu, Layer::LeakyRelu(0.1), Layer::Linear { label: "l4", bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_043() {
    network! { struct Body043: [7] -> [4] { l1: Linear<8>, l2: Residual(shortcut = Linear<14>) { m1: Tied(l1, transposed), m2: Concat <- (m1, m1), m3: Relu }, l3: Linear<4> } struct Body043B: [4] -> [4] { l1: Softplus } struct Net043: [7] -> [22] { l1: Residual(shortcut = Linear<4>) { m1: Linear<7>, m2: Residual(shortcut = Linear<4>) { n1: Body043, n2: PRelu, n3: Linear<4> } }, l2: Residual(shortcut = Linear<4>) { m1: Add <- (l1, input), m2: Gelu, m3: Tanh }, l3: Linear<7> <- input, l4: Linear<4> <- l1, l5: Residual { m1: Body043B, m2: Tied(l4), m3: Body043B } <- l2, l6: Residual(shortcut = Linear<3>) { m1: PRelu, m2: Residual { n1: Dropout(0.0), n2: PRelu, n3: Tanh }, m3: Linear<3>, m4: Tanh }, l7: repeat 3 { m1: repeat 2 { n1: Linear<7>, n2: Silu, n3: Linear<3> } }, l8: Concat <- (l3, l5, l7, l5), l9: Concat <- (l4, l8) } }
    let nodes = vec![node("l1.m1", Layer::Linear { label: "l1.m1", bias: true }, &["input"]), node("l1.m2.n1.l1", Layer::Linear { label: "l1.m2.n1.l1", bias: true }, &["l1.m1"]), node("l1.m2.n1.l2.m1", Layer::Tied { label: "l1.m2.n1.l2.m1", owner: "l1.m2.n1.l1", transposed: true }, &["l1.m2.n1.l1"]), node("l1.m2.n1.l2.m2", Layer::Merge(Merge::Concat), &["l1.m2.n1.l2.m1", "l1.m2.n1.l2.m1"]), node("l1.m2.n1.l2.m3", Layer::Relu, &["l1.m2.n1.l2.m2"]), node("l1.m2.n1.l2.shortcut", Layer::Linear { label: "l1.m2.n1.l2.shortcut", bias: true }, &["l1.m2.n1.l1"]), node("l1.m2.n1.l2", Layer::Merge(Merge::Add), &["l1.m2.n1.l2.m3", "l1.m2.n1.l2.shortcut"]), node("l1.m2.n1.l3", Layer::Linear { label: "l1.m2.n1.l3", bias: true }, &["l1.m2.n1.l2"]), node("l1.m2.n2", Layer::PRelu { label: "l1.m2.n2" }, &["l1.m2.n1.l3"]), node("l1.m2.n3", Layer::Linear { label: "l1.m2.n3", bias: true }, &["l1.m2.n2"]), node("l1.m2.shortcut", Layer::Linear { label: "l1.m2.shortcut", bias: true }, &["l1.m1"]), node("l1.m2", Layer::Merge(Merge::Add), &["l1.m2.n3", "l1.m2.shortcut"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2", "l1.shortcut"]), node("l2.m1", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l2.m2", Layer::Gelu, &["l2.m1"]), node("l2.m3", Layer::Tanh, &["l2.m2"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["input"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1"]), node("l5.m1.l1", Layer::Softplus, &["l2"]), node("l5.m2", Layer::Tied { label: "l5.m2", owner: "l4", transposed: false }, &["l5.m1.l1"]), node("l5.m3.l1", Layer::Softplus, &["l5.m2"]), node("l5", Layer::Merge(Merge::Add), &["l5.m3.l1", "l2"]), node("l6.m1", Layer::PRelu { label: "l6.m1" }, &["l5"]), node("l6.m2.n1", Layer::Dropout(0.0), &["l6.m1"]), node("l6.m2.n2", Layer::PRelu { label: "l6.m2.n2" }, &["l6.m2.n1"]), node("l6.m2.n3", Layer::Tanh, &["l6.m2.n2"]), node("l6.m2", Layer::Merge(Merge::Add), &["l6.m2.n3", "l6.m1"]), node("l6.m3", Layer::Linear { label: "l6.m3", bias: true }, &["l6.m2"]), node("l6.m4", Layer::Tanh, &["l6.m3"]), node("l6.shortcut", Layer::Linear { label: "l6.shortcut", bias: true }, &["l5"]), node("l6", Layer::Merge(Merge::Add), &["l6.m4", "l6.shortcut"]), node("l7.0.m1.0.n1", Layer::Linear { label: "l7.0.m1.0.n1", bias: true }, &["l6"]), node("l7.0.m1.0.n2", Layer::Silu, &["l7.0.m1.0.n1"]), node("l7.0.m1.0.n3", Layer::Linear { label: "l7.0.m1.0.n3", bias: true }, &["l7.0.m1.0.n2"]), node("l7.0.m1.1.n1", Layer::Linear { label: "l7.0.m1.1.n1", bias: true }, &["l7.0.m1.0.n3"]), node("l7.0.m1.1.n2", Layer::Silu, &["l7.0.m1.1.n1"]), node("l7.0.m1.1.n3", Layer::Linear { label: "l7.0.m1.1.n3", bias: true }, &["l7.0.m1.1.n2"]), node("l7.1.m1.0.n1", Layer::Linear { label: "l7.1.m1.0.n1", bias: true }, &["l7.0.m1.1.n3"]), node("l7.1.m1.0.n2", Layer::Silu, &["l7.1.m1.0.n1"]), node("l7.1.m1.0.n3", Layer::Linear { label: "l7.1.m1.0.n3", bias: true }, &["l7.1.m1.0.n2"]), node("l7.1.m1.1.n1", Layer::Linear { label: "l7.1.m1.1.n1", bias: true }, &["l7.1.m1.0.n3"]), node("l7.1.m1.1.n2", Layer::Silu, &["l7.1.m1.1.n1"]), node("l7.1.m1.1.n3", Layer::Linear { label: "l7.1.m1.1.n3", bias: true }, &["l7.1.m1.1.n2"]), node("l7.2.m1.0.n1", Layer::Linear { label: "l7.2.m1.0.n1", bias: true }, &["l7.1.m1.1.n3"]), node("l7.2.m1.0.n2", Layer::Silu, &["l7.2.m1.0.n1"]), node("l7.2.m1.0.n3", Layer::Linear { label: "l7.2.m1.0.n3", bias: true }, &["l7.2.m1.0.n2"]), node("l7.2.m1.1.n1", Layer::Linear { label: "l7.2.m1.1.n1", bias: true }, &["l7.2.m1.0.n3"]), node("l7.2.m1.1.n2", Layer::Silu, &["l7.2.m1.1.n1"]), node("l7.2.m1.1.n3", Layer::Linear { label: "l7.2.m1.1.n3", bias: true }, &["l7.2.m1.1.n2"]), node("l8", Layer::Merge(Merge::Concat), &["l3", "l5", "l7.2.m1.1.n3", "l5"]), node("l9", Layer::Merge(Merge::Concat), &["l4", "l8"])];
    check_graph(Net043::new(43), &Graph::new(&["input"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_044() {
    network! { struct Net044: [7, 6] -> [8, 7, 2] { Relu, l1: BatchNorm(momentum = 0.5), Softmax, Sigmoid, l4: Linear<16>, Reshape<8, 7, 2> } }
    check(Net044::new(44), &[Layer::Relu, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Sigmoid, Layer::Linear { label: "l4", bias: true }, Layer::Reshape(&[8, 7, 2])], 6, &[]);
}

#[test]
fn network_045() {
    network! { struct Body045: [4, 4] -> [4, 6] { l1: Linear<6> } struct Body045B: [4, 6] -> [4, 24] { l1: Residual(shortcut = Linear<24>) { m1: Concat <- (input, input, input, input) }, l2: Relu, l3: Sigmoid } struct Net045: [4, 4] -> [4, 24] { l1: Add <- (input, input, input), l2: Tanh, l3: Body045, l4: Add <- (l3, l3, l3), l5: Add <- (l3, l4, l3), l6: Body045B, l7: Linear<24> } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l2", Layer::Tanh, &["l1"]), node("l3.l1", Layer::Linear { label: "l3.l1", bias: true }, &["l2"]), node("l4", Layer::Merge(Merge::Add), &["l3.l1", "l3.l1", "l3.l1"]), node("l5", Layer::Merge(Merge::Add), &["l3.l1", "l4", "l3.l1"]), node("l6.l1.m1", Layer::Merge(Merge::Concat), &["l5", "l5", "l5", "l5"]), node("l6.l1.shortcut", Layer::Linear { label: "l6.l1.shortcut", bias: true }, &["l5"]), node("l6.l1", Layer::Merge(Merge::Add), &["l6.l1.m1", "l6.l1.shortcut"]), node("l6.l2", Layer::Relu, &["l6.l1"]), node("l6.l3", Layer::Sigmoid, &["l6.l2"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6.l3"])];
    check_graph(Net045::new(45), &Graph::new(&["input"], nodes, &["l7"]), 4, &[]);
}

#[test]
fn network_046() {
    network! { struct Net046: [7, 6, 1] -> [14, 3] { l0: LayerNorm, Reshape<6, 7, 1>, Reshape<3, 14, 1>, Softmax, l4: BatchNorm(momentum = 0.99), Reshape<14, 3> } }
    check(Net046::new(46), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Reshape(&[6, 7, 1]), Layer::Reshape(&[3, 14, 1]), Layer::Softmax, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[14, 3])], 5, &[]);
}

#[test]
fn network_047() {
    network! { struct Body047: [1, 2, 4] -> [1, 2, 16] { l1: Concat <- (input, input, input, input), l2: Add <- (l1, l1) } struct Body047B: [1, 2, 16] -> [1, 2, 9] { l1: Conv2d<3, 3>(padding = same), l2: Residual(shortcut = Conv2d<9, 1>(padding = same)) { m1: Conv2d<3, 1>(padding = same), m2: Conv2d<9, 1>(padding = same), m3: PRelu, m4: Tanh }, l3: BatchNorm } struct Net047: (a: [1, 2, 4], b: [1, 4], c: [6, 1], words: [u32; 5]) -> [72] { l1: Body047 <- a, l2: Residual { m1: Residual { n1: Add <- (input, input, l1, l1) }, m2: repeat 2 { n1: Conv2d<16, 3>(padding = same), n2: Body047B, n3: Conv2d<16, 1>(padding = same), n4: Tanh } }, l3: Embedding<2, 6> <- words, l4: Linear<4> <- b, l5: Linear<4>, l6: Linear<4>, l7: Tanh <- c, l8: Flatten <- l2, l9: Flatten <- l3, l10: Flatten <- l6, l11: Flatten <- l7, l12: Concat <- (l8, l9, l10, l11) } }
    ends!(Net047Input { a, b, c, words });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["a", "a", "a", "a"]), node("l1.l2", Layer::Merge(Merge::Add), &["l1.l1", "l1.l1"]), node("l2.m1.n1", Layer::Merge(Merge::Add), &["l1.l2", "l1.l2", "l1.l2", "l1.l2"]), node("l2.m1", Layer::Merge(Merge::Add), &["l2.m1.n1", "l1.l2"]), node("l2.m2.0.n1", Layer::Conv2d { label: "l2.m2.0.n1", stride: 1, padding: Same, bias: true }, &["l2.m1"]), node("l2.m2.0.n2.l1", Layer::Conv2d { label: "l2.m2.0.n2.l1", stride: 1, padding: Same, bias: true }, &["l2.m2.0.n1"]), node("l2.m2.0.n2.l2.m1", Layer::Conv2d { label: "l2.m2.0.n2.l2.m1", stride: 1, padding: Same, bias: true }, &["l2.m2.0.n2.l1"]), node("l2.m2.0.n2.l2.m2", Layer::Conv2d { label: "l2.m2.0.n2.l2.m2", stride: 1, padding: Same, bias: true }, &["l2.m2.0.n2.l2.m1"]), node("l2.m2.0.n2.l2.m3", Layer::PRelu { label: "l2.m2.0.n2.l2.m3" }, &["l2.m2.0.n2.l2.m2"]), node("l2.m2.0.n2.l2.m4", Layer::Tanh, &["l2.m2.0.n2.l2.m3"]), node("l2.m2.0.n2.l2.shortcut", Layer::Conv2d { label: "l2.m2.0.n2.l2.shortcut", stride: 1, padding: Same, bias: true }, &["l2.m2.0.n2.l1"]), node("l2.m2.0.n2.l2", Layer::Merge(Merge::Add), &["l2.m2.0.n2.l2.m4", "l2.m2.0.n2.l2.shortcut"]), node("l2.m2.0.n2.l3", Layer::BatchNorm { label: "l2.m2.0.n2.l3", momentum: 0.99, epsilon: 0.001 }, &["l2.m2.0.n2.l2"]), node("l2.m2.0.n3", Layer::Conv2d { label: "l2.m2.0.n3", stride: 1, padding: Same, bias: true }, &["l2.m2.0.n2.l3"]), node("l2.m2.0.n4", Layer::Tanh, &["l2.m2.0.n3"]), node("l2.m2.1.n1", Layer::Conv2d { label: "l2.m2.1.n1", stride: 1, padding: Same, bias: true }, &["l2.m2.0.n4"]), node("l2.m2.1.n2.l1", Layer::Conv2d { label: "l2.m2.1.n2.l1", stride: 1, padding: Same, bias: true }, &["l2.m2.1.n1"]), node("l2.m2.1.n2.l2.m1", Layer::Conv2d { label: "l2.m2.1.n2.l2.m1", stride: 1, padding: Same, bias: true }, &["l2.m2.1.n2.l1"]), node("l2.m2.1.n2.l2.m2", Layer::Conv2d { label: "l2.m2.1.n2.l2.m2", stride: 1, padding: Same, bias: true }, &["l2.m2.1.n2.l2.m1"]), node("l2.m2.1.n2.l2.m3", Layer::PRelu { label: "l2.m2.1.n2.l2.m3" }, &["l2.m2.1.n2.l2.m2"]), node("l2.m2.1.n2.l2.m4", Layer::Tanh, &["l2.m2.1.n2.l2.m3"]), node("l2.m2.1.n2.l2.shortcut", Layer::Conv2d { label: "l2.m2.1.n2.l2.shortcut", stride: 1, padding: Same, bias: true }, &["l2.m2.1.n2.l1"]), node("l2.m2.1.n2.l2", Layer::Merge(Merge::Add), &["l2.m2.1.n2.l2.m4", "l2.m2.1.n2.l2.shortcut"]), node("l2.m2.1.n2.l3", Layer::BatchNorm { label: "l2.m2.1.n2.l3", momentum: 0.99, epsilon: 0.001 }, &["l2.m2.1.n2.l2"]), node("l2.m2.1.n3", Layer::Conv2d { label: "l2.m2.1.n3", stride: 1, padding: Same, bias: true }, &["l2.m2.1.n2.l3"]), node("l2.m2.1.n4", Layer::Tanh, &["l2.m2.1.n3"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2.1.n4", "l1.l2"]), node("l3", Layer::Embedding { label: "l3" }, &["words"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["b"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7", Layer::Tanh, &["c"]), node("l8", Layer::Flatten, &["l2"]), node("l9", Layer::Flatten, &["l3"]), node("l10", Layer::Flatten, &["l6"]), node("l11", Layer::Flatten, &["l7"]), node("l12", Layer::Merge(Merge::Concat), &["l8", "l9", "l10", "l11"])];
    check_graph(Net047::new(47), &Graph::new(&["a", "b", "c", "words"], nodes, &["l12"]), 6, &[]);
}

#[test]
fn network_048() {
    network! { struct Net048: [4, 3, 1] -> [12] { Flatten, Softmax, Relu, l3: LayerNorm, Relu, l5: BatchNorm(momentum = 0.99) } }
    check(Net048::new(48), &[Layer::Flatten, Layer::Softmax, Layer::Relu, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Relu, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_049() {
    network! { struct Net049: [2, 7] -> (l5: [2, 7], l3: [2, 7]) { l1: Sigmoid, l2: Residual { m1: Linear<7> }, l3: BatchNorm, l4: Residual(shortcut = { p: Linear<22>, q: BatchNorm }) { m1: Residual(shortcut = Linear<4>) { n1: Linear<4>, n2: Tanh, n3: Linear<4> }, m2: Concat <- (l3, m1, input, m1) }, l5: Linear<7> } }
    ends!(Net049Output { l5, l3 });
    let nodes = vec![node("l1", Layer::Sigmoid, &["input"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "l1"]), node("l3", Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, &["l2"]), node("l4.m1.n1", Layer::Linear { label: "l4.m1.n1", bias: true }, &["l3"]), node("l4.m1.n2", Layer::Tanh, &["l4.m1.n1"]), node("l4.m1.n3", Layer::Linear { label: "l4.m1.n3", bias: true }, &["l4.m1.n2"]), node("l4.m1.shortcut", Layer::Linear { label: "l4.m1.shortcut", bias: true }, &["l3"]), node("l4.m1", Layer::Merge(Merge::Add), &["l4.m1.n3", "l4.m1.shortcut"]), node("l4.m2", Layer::Merge(Merge::Concat), &["l3", "l4.m1", "l3", "l4.m1"]), node("l4.shortcut.p", Layer::Linear { label: "l4.shortcut.p", bias: true }, &["l3"]), node("l4.shortcut.q", Layer::BatchNorm { label: "l4.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l4.shortcut.p"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l4.shortcut.q"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"])];
    check_graph(Net049::new(49), &Graph::new(&["input"], nodes, &["l5", "l3"]), 5, &[]);
}

#[test]
fn network_050() {
    network! { struct Net050: [3, 3, 2] -> [2, 2, 7] { l0: Conv2d<6, 2>(padding = 1, bias = false), l1: BatchNorm(momentum = 0.5), l2: Conv2d<3, 2>(stride = 2, padding = 2, bias = false), Tanh, l4: Conv2d<7, 1>(stride = 2, padding = same), l5: BatchNorm(momentum = 0.99) } }
    check(Net050::new(50), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 2, padding: Around(2), bias: false }, Layer::Tanh, Layer::Conv2d { label: "l4", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_051() {
    network! { struct Body051: [1, 4, 9] -> [1, 4, 6] { l1: Conv2d<6, 3>(padding = same), l2: Add <- (l1, l1, l1) } struct Net051: [1, 4, 5] -> [1, 4, 6] { l1: Residual(shortcut = Conv2d<6, 1>(padding = same)) { m1: Residual(shortcut = Conv2d<9, 1>(padding = same)) { n1: Conv2d<9, 3>(padding = same) }, m2: Body051 }, l2: Conv2d<6, 1>(padding = same), l3: LayerNorm, l4: Conv2d<6, 3>(padding = same), l5: Mul <- (l4, l4) } }
    let nodes = vec![node("l1.m1.n1", Layer::Conv2d { label: "l1.m1.n1", stride: 1, padding: Same, bias: true }, &["input"]), node("l1.m1.shortcut", Layer::Conv2d { label: "l1.m1.shortcut", stride: 1, padding: Same, bias: true }, &["input"]), node("l1.m1", Layer::Merge(Merge::Add), &["l1.m1.n1", "l1.m1.shortcut"]), node("l1.m2.l1", Layer::Conv2d { label: "l1.m2.l1", stride: 1, padding: Same, bias: true }, &["l1.m1"]), node("l1.m2.l2", Layer::Merge(Merge::Add), &["l1.m2.l1", "l1.m2.l1", "l1.m2.l1"]), node("l1.shortcut", Layer::Conv2d { label: "l1.shortcut", stride: 1, padding: Same, bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2.l2", "l1.shortcut"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::LayerNorm { label: "l3", epsilon: 0.001 }, &["l2"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["l3"]), node("l5", Layer::Merge(Merge::Mul), &["l4", "l4"])];
    check_graph(Net051::new(51), &Graph::new(&["input"], nodes, &["l5"]), 4, &[]);
}

#[test]
fn network_052() {
    network! { struct Net052: [18] -> [6] { l0: LayerNorm, l1: Linear<6>, Sigmoid, l3: LayerNorm, Tanh, Gelu } }
    check(Net052::new(52), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::Sigmoid, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Tanh, Layer::Gelu], 5, &[]);
}

#[test]
fn network_053() {
    network! { struct Net053: (a: [7, 2], b: [1, 2, 5], words: [u32; 2]) -> (l2: [1, 2, 5], l3: [2, 2], l4: [7, 2]) { l1: Mul <- (b, b, b), l2: Residual { m1: Residual(shortcut = { p: Conv2d<5, 1>(padding = same), q: BatchNorm }) { n1: Conv2d<5, 3>(padding = same), n2: Tanh }, m2: Tanh }, l3: Embedding<5, 2> <- words, l4: PRelu <- a } }
    ends!(Net053Input { a, b, words });
    ends!(Net053Output { l2, l3, l4 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Mul), &["b", "b", "b"]), node("l2.m1.n1", Layer::Conv2d { label: "l2.m1.n1", stride: 1, padding: Same, bias: true }, &["l1"]), node("l2.m1.n2", Layer::Tanh, &["l2.m1.n1"]), node("l2.m1.shortcut.p", Layer::Conv2d { label: "l2.m1.shortcut.p", stride: 1, padding: Same, bias: true }, &["l1"]), node("l2.m1.shortcut.q", Layer::BatchNorm { label: "l2.m1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.m1.shortcut.p"]), node("l2.m1", Layer::Merge(Merge::Add), &["l2.m1.n2", "l2.m1.shortcut.q"]), node("l2.m2", Layer::Tanh, &["l2.m1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2", "l1"]), node("l3", Layer::Embedding { label: "l3" }, &["words"]), node("l4", Layer::PRelu { label: "l4" }, &["a"])];
    check_graph(Net053::new(53), &Graph::new(&["a", "b", "words"], nodes, &["l2", "l3", "l4"]), 6, &[]);
}

#[test]
fn network_054() {
    network! { struct Net054: [31] -> [11] { l0: Linear<17>, l1: BatchNorm(momentum = 0.99), Sigmoid, LeakyRelu(0.1), l4: Linear<31>, Tanh, l6: Linear<11>(bias = false), Gelu } }
    check(Net054::new(54), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Linear { label: "l4", bias: true }, Layer::Tanh, Layer::Linear { label: "l6", bias: false }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_055() {
    network! { struct Net055: (a: [6, 1], b: [6, 1], words: [u32; 3]) -> [33] { l1: Residual { m1: repeat 2 { n1: Add <- (a, b, input, input), n2: Add <- (b, b, n1, input), n3: Tanh }, m2: repeat 2 { n1: Linear<1> } } <- b, l2: Concat <- (l1, l1), l3: Concat <- (a, b), l4: Embedding<2, 3> <- words, l5: Sigmoid, l6: Flatten <- l2, l7: Flatten <- l3, l8: Flatten <- l5, l9: Concat <- (l6, l7, l8) } }
    ends!(Net055Input { a, b, words });
    let nodes = vec![node("l1.m1.0.n1", Layer::Merge(Merge::Add), &["a", "b", "b", "b"]), node("l1.m1.0.n2", Layer::Merge(Merge::Add), &["b", "b", "l1.m1.0.n1", "b"]), node("l1.m1.0.n3", Layer::Tanh, &["l1.m1.0.n2"]), node("l1.m1.1.n1", Layer::Merge(Merge::Add), &["a", "b", "l1.m1.0.n3", "l1.m1.0.n3"]), node("l1.m1.1.n2", Layer::Merge(Merge::Add), &["b", "b", "l1.m1.1.n1", "l1.m1.0.n3"]), node("l1.m1.1.n3", Layer::Tanh, &["l1.m1.1.n2"]), node("l1.m2.0.n1", Layer::Linear { label: "l1.m2.0.n1", bias: true }, &["l1.m1.1.n3"]), node("l1.m2.1.n1", Layer::Linear { label: "l1.m2.1.n1", bias: true }, &["l1.m2.0.n1"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2.1.n1", "b"]), node("l2", Layer::Merge(Merge::Concat), &["l1", "l1"]), node("l3", Layer::Merge(Merge::Concat), &["a", "b"]), node("l4", Layer::Embedding { label: "l4" }, &["words"]), node("l5", Layer::Sigmoid, &["l4"]), node("l6", Layer::Flatten, &["l2"]), node("l7", Layer::Flatten, &["l3"]), node("l8", Layer::Flatten, &["l5"]), node("l9", Layer::Merge(Merge::Concat), &["l6", "l7", "l8"])];
    check_graph(Net055::new(55), &Graph::new(&["a", "b", "words"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_056() {
    network! { struct Net056: [5, 6, 5] -> [3, 4, 7] { l0: BatchNorm(momentum = 0.99), l1: Conv2d<7, 2>(stride = 2, padding = 1), l2: LayerNorm, Tanh } }
    check(Net056::new(56), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 2, padding: Around(1), bias: true }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_057() {
    network! { struct Net057: [3, 5] -> [3, 5] { l1: Residual(shortcut = { p: Linear<5>, q: BatchNorm }) { m1: Linear<5>, m2: Mul <- (m1, m1), m3: Tied(m1) }, l2: Residual { m1: Softplus }, l3: Silu, l4: Linear<5>, l5: BatchNorm, l6: Add <- (l5, input), l7: Tied(l4), l8: Tied(l4, transposed) } }
    let nodes = vec![node("l1.m1", Layer::Linear { label: "l1.m1", bias: true }, &["input"]), node("l1.m2", Layer::Merge(Merge::Mul), &["l1.m1", "l1.m1"]), node("l1.m3", Layer::Tied { label: "l1.m3", owner: "l1.m1", transposed: false }, &["l1.m2"]), node("l1.shortcut.p", Layer::Linear { label: "l1.shortcut.p", bias: true }, &["input"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "l1.shortcut.q"]), node("l2.m1", Layer::Softplus, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "l1"]), node("l3", Layer::Silu, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, &["l4"]), node("l6", Layer::Merge(Merge::Add), &["l5", "input"]), node("l7", Layer::Tied { label: "l7", owner: "l4", transposed: false }, &["l6"]), node("l8", Layer::Tied { label: "l8", owner: "l4", transposed: true }, &["l7"])];
    check_graph(Net057::new(57), &Graph::new(&["input"], nodes, &["l8"]), 4, &[]);
}

#[test]
fn network_058() {
    network! { struct Net058: [8, 9, 2] -> [7] { Flatten, Softmax, l2: Linear<7>(bias = false), Relu, Tanh } }
    check(Net058::new(58), &[Layer::Flatten, Layer::Softmax, Layer::Linear { label: "l2", bias: false }, Layer::Relu, Layer::Tanh], 5, &[]);
}

#[test]
fn network_059() {
    network! { struct Body059: [6] -> [24] { l1: Concat <- (input, input, input, input), l2: Relu, l3: Softplus } struct Net059: [6] -> (l5: [24], l4: [12], l6: [12], l7: [6]) { l1: Linear<6>, l2: Residual(shortcut = Linear<12>) { m1: Concat <- (input, l1) }, l3: LayerNorm, l4: Add <- (l3, l3, l2, l3), l5: Residual(shortcut = { p: Linear<24>, q: BatchNorm }) { m1: Sigmoid, m2: Body059 } <- input, l6: repeat 2 { m1: repeat 2 { n1: Sigmoid, n2: Softmax } } <- l4, l7: Linear<6> <- l1 } }
    ends!(Net059Output { l5, l4, l6, l7 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2.m1", Layer::Merge(Merge::Concat), &["l1", "l1"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "l2.shortcut"]), node("l3", Layer::LayerNorm { label: "l3", epsilon: 0.001 }, &["l2"]), node("l4", Layer::Merge(Merge::Add), &["l3", "l3", "l2", "l3"]), node("l5.m1", Layer::Sigmoid, &["input"]), node("l5.m2.l1", Layer::Merge(Merge::Concat), &["l5.m1", "l5.m1", "l5.m1", "l5.m1"]), node("l5.m2.l2", Layer::Relu, &["l5.m2.l1"]), node("l5.m2.l3", Layer::Softplus, &["l5.m2.l2"]), node("l5.shortcut.p", Layer::Linear { label: "l5.shortcut.p", bias: true }, &["input"]), node("l5.shortcut.q", Layer::BatchNorm { label: "l5.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.shortcut.p"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2.l3", "l5.shortcut.q"]), node("l6.0.m1.0.n1", Layer::Sigmoid, &["l4"]), node("l6.0.m1.0.n2", Layer::Softmax, &["l6.0.m1.0.n1"]), node("l6.0.m1.1.n1", Layer::Sigmoid, &["l6.0.m1.0.n2"]), node("l6.0.m1.1.n2", Layer::Softmax, &["l6.0.m1.1.n1"]), node("l6.1.m1.0.n1", Layer::Sigmoid, &["l6.0.m1.1.n2"]), node("l6.1.m1.0.n2", Layer::Softmax, &["l6.1.m1.0.n1"]), node("l6.1.m1.1.n1", Layer::Sigmoid, &["l6.1.m1.0.n2"]), node("l6.1.m1.1.n2", Layer::Softmax, &["l6.1.m1.1.n1"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l1"])];
    check_graph(Net059::new(59), &Graph::new(&["input"], nodes, &["l5", "l4", "l6.1.m1.1.n2", "l7"]), 6, &[]);
}

#[test]
fn network_060() {
    network! { struct Net060: [5, 8, 3] -> [2, 3, 7] { l0: LayerNorm, l1: Conv2d<7, 2, 4>(stride = 3, padding = same), l2: BatchNorm(momentum = 0.5), Relu } }
    check(Net060::new(60), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_061() {
    network! { struct Net061: [2, 3, 3] -> [54] { l1: Residual { m1: Gelu, m2: Residual { n1: Conv2d<3, 3>(padding = same), n2: Add <- (m1, input, m1, n1) } }, l2: Silu, l3: Concat <- (l2, l2), l4: repeat 3 { m1: AvgPool2d<3>(stride = 1, padding = same) }, l5: Dropout(0.0) <- l1, l6: Conv2d<6, 1>(padding = same) <- l4, l7: Flatten <- l5, l8: Flatten <- l6, l9: Concat <- (l7, l8) } }
    let nodes = vec![node("l1.m1", Layer::Gelu, &["input"]), node("l1.m2.n1", Layer::Conv2d { label: "l1.m2.n1", stride: 1, padding: Same, bias: true }, &["l1.m1"]), node("l1.m2.n2", Layer::Merge(Merge::Add), &["l1.m1", "l1.m1", "l1.m1", "l1.m2.n1"]), node("l1.m2", Layer::Merge(Merge::Add), &["l1.m2.n2", "l1.m1"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2", "input"]), node("l2", Layer::Silu, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l2"]), node("l4.0.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l3"]), node("l4.1.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l4.0.m1"]), node("l4.2.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l4.1.m1"]), node("l5", Layer::Dropout(0.0), &["l1"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["l4.2.m1"]), node("l7", Layer::Flatten, &["l5"]), node("l8", Layer::Flatten, &["l6"]), node("l9", Layer::Merge(Merge::Concat), &["l7", "l8"])];
    check_graph(Net061::new(61), &Graph::new(&["input"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_062() {
    network! { struct Net062: [5, 6, 4] -> [2, 3, 4] { AvgPool2d<2, 1>(stride = 2), MaxPool2d<1> } }
    check(Net062::new(62), &[Layer::AvgPool2d { size: [2, 1], stride: [2, 2], padding: Valid }, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }], 6, &[]);
}

#[test]
fn network_063() {
    network! { struct Body063: [7] -> [28] { l1: Concat <- (input, input, input, input), l2: Sigmoid } struct Net063: [2, 7] -> [35] { l1: Linear<7>, l2: GlobalMaxPool1d, l3: Body063, l4: Tied(l1, transposed) <- l2, l5: Dropout(0.0), l6: Concat <- (l3, l5) } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::GlobalMaxPool1d, &["l1"]), node("l3.l1", Layer::Merge(Merge::Concat), &["l2", "l2", "l2", "l2"]), node("l3.l2", Layer::Sigmoid, &["l3.l1"]), node("l4", Layer::Tied { label: "l4", owner: "l1", transposed: true }, &["l2"]), node("l5", Layer::Dropout(0.0), &["l4"]), node("l6", Layer::Merge(Merge::Concat), &["l3.l2", "l5"])];
    check_graph(Net063::new(63), &Graph::new(&["input"], nodes, &["l6"]), 4, &[]);
}

#[test]
fn network_064() {
    network! { struct Net064: [2, 1, 4] -> [2, 1, 4] { Tanh, AvgPool2d<1>, Gelu, Relu } }
    check(Net064::new(64), &[Layer::Tanh, Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Gelu, Layer::Relu], 5, &[]);
}

#[test]
fn network_065() {
    network! { struct Net065: (a: [17], b: [4, 6]) -> [31] { l1: Linear<5> <- a, l2: Concat <- (l1, l1), l3: Linear<7>, l4: Dropout(0.0) <- b, l5: Flatten, l6: Concat <- (l3, l5) } }
    ends!(Net065Input { a, b });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2", Layer::Merge(Merge::Concat), &["l1", "l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Dropout(0.0), &["b"]), node("l5", Layer::Flatten, &["l4"]), node("l6", Layer::Merge(Merge::Concat), &["l3", "l5"])];
    check_graph(Net065::new(65), &Graph::new(&["a", "b"], nodes, &["l6"]), 6, &[]);
}

#[test]
fn network_066() {
    network! { struct Net066: [6] -> [2] { l0: LayerNorm, LeakyRelu(0.1), l2: LayerNorm, l3: Linear<2>, l4: BatchNorm(momentum = 0.5), l5: LayerNorm } }
    check(Net066::new(66), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::LayerNorm { label: "l5", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_067() {
    network! { struct Body067: [3, 1, 1] -> [3, 1, 12] { l1: Conv2d<4, 1>(padding = same), l2: Concat <- (l1, l1, l1), l3: Sigmoid } struct Net067: [3, 1, 1] -> [18] { l1: Concat <- (input, input, input), l2: repeat 2 { m1: Body067, m2: Add <- (m1, m1, m1), m3: Conv2d<1, 1>(padding = same) } <- input, l3: LeakyRelu(0.1) <- input, l4: Softmax, l5: Concat <- (l4, l1), l6: Concat <- (l5, input), l7: Add <- (l6, l6, l6, l6), l8: Flatten <- l2, l9: Flatten <- l7, l10: Concat <- (l8, l9) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input", "input"]), node("l2.0.m1.l1", Layer::Conv2d { label: "l2.0.m1.l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2.0.m1.l2", Layer::Merge(Merge::Concat), &["l2.0.m1.l1", "l2.0.m1.l1", "l2.0.m1.l1"]), node("l2.0.m1.l3", Layer::Sigmoid, &["l2.0.m1.l2"]), node("l2.0.m2", Layer::Merge(Merge::Add), &["l2.0.m1.l3", "l2.0.m1.l3", "l2.0.m1.l3"]), node("l2.0.m3", Layer::Conv2d { label: "l2.0.m3", stride: 1, padding: Same, bias: true }, &["l2.0.m2"]), node("l2.1.m1.l1", Layer::Conv2d { label: "l2.1.m1.l1", stride: 1, padding: Same, bias: true }, &["l2.0.m3"]), node("l2.1.m1.l2", Layer::Merge(Merge::Concat), &["l2.1.m1.l1", "l2.1.m1.l1", "l2.1.m1.l1"]), node("l2.1.m1.l3", Layer::Sigmoid, &["l2.1.m1.l2"]), node("l2.1.m2", Layer::Merge(Merge::Add), &["l2.1.m1.l3", "l2.1.m1.l3", "l2.1.m1.l3"]), node("l2.1.m3", Layer::Conv2d { label: "l2.1.m3", stride: 1, padding: Same, bias: true }, &["l2.1.m2"]), node("l3", Layer::LeakyRelu(0.1), &["input"]), node("l4", Layer::Softmax, &["l3"]), node("l5", Layer::Merge(Merge::Concat), &["l4", "l1"]), node("l6", Layer::Merge(Merge::Concat), &["l5", "input"]), node("l7", Layer::Merge(Merge::Add), &["l6", "l6", "l6", "l6"]), node("l8", Layer::Flatten, &["l2.1.m3"]), node("l9", Layer::Flatten, &["l7"]), node("l10", Layer::Merge(Merge::Concat), &["l8", "l9"])];
    check_graph(Net067::new(67), &Graph::new(&["input"], nodes, &["l10"]), 5, &[]);
}

#[test]
fn network_068() {
    network! { struct Net068: [6, 9, 4] -> [2, 2] { GlobalAvgPool2d, Relu, l2: BatchNorm(momentum = 0.5), Reshape<4, 1>, Flatten, Reshape<2, 2>, l6: LayerNorm } }
    check(Net068::new(68), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[4, 1]), Layer::Flatten, Layer::Reshape(&[2, 2]), Layer::LayerNorm { label: "l6", epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_069() {
    network! { struct Body069: [5, 3, 7] -> [5, 3, 7] { l1: Relu, l2: Sigmoid } struct Net069: (a: [1, 5, 4], b: [5, 3, 5]) -> (l3: [5, 3, 7], l4: [1, 5, 4]) { l1: Softmax <- b, l2: Conv2d<7, 3>(padding = same), l3: Body069, l4: BatchNorm <- a } }
    ends!(Net069Input { a, b });
    ends!(Net069Output { l3, l4 });
    let nodes = vec![node("l1", Layer::Softmax, &["b"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3.l1", Layer::Relu, &["l2"]), node("l3.l2", Layer::Sigmoid, &["l3.l1"]), node("l4", Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, &["a"])];
    check_graph(Net069::new(69), &Graph::new(&["a", "b"], nodes, &["l3.l2", "l4"]), 4, &[]);
}

#[test]
fn network_070() {
    network! { struct Net070: [7, 9, 4] -> [4] { l0: Conv2d<4, 3>(stride = 3, padding = same, bias = false), Softmax, Softmax, GlobalAvgPool2d, LeakyRelu(0.1), l5: LayerNorm, Softmax } }
    check(Net070::new(70), &[Layer::Conv2d { label: "l0", stride: 3, padding: Same, bias: false }, Layer::Softmax, Layer::Softmax, Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_071() {
    network! { struct Net071: [8] -> [1, 8] { l1: Concat <- (input, input), l2: Mul <- (l1, l1, l1), l3: Residual { m1: Residual(shortcut = Linear<16>) { n1: Softplus, n2: Linear<16>, n3: Tanh }, m2: BatchNorm, m3: Tanh }, l4: Linear<16>, l5: Linear<8>, l6: Reshape<1, 8>, l7: MultiHeadAttention<1>, l8: Linear<8> } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input"]), node("l2", Layer::Merge(Merge::Mul), &["l1", "l1", "l1"]), node("l3.m1.n1", Layer::Softplus, &["l2"]), node("l3.m1.n2", Layer::Linear { label: "l3.m1.n2", bias: true }, &["l3.m1.n1"]), node("l3.m1.n3", Layer::Tanh, &["l3.m1.n2"]), node("l3.m1.shortcut", Layer::Linear { label: "l3.m1.shortcut", bias: true }, &["l2"]), node("l3.m1", Layer::Merge(Merge::Add), &["l3.m1.n3", "l3.m1.shortcut"]), node("l3.m2", Layer::BatchNorm { label: "l3.m2", momentum: 0.99, epsilon: 0.001 }, &["l3.m1"]), node("l3.m3", Layer::Tanh, &["l3.m2"]), node("l3", Layer::Merge(Merge::Add), &["l3.m3", "l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Reshape(&[1, 8]), &["l5"]), node("l7", Layer::MultiHeadAttention { label: "l7", heads: 1, causal: false, bias: true }, &["l6"]), node("l8", Layer::Linear { label: "l8", bias: true }, &["l7"])];
    check_graph(Net071::new(71), &Graph::new(&["input"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_072() {
    network! { struct Net072: [12] -> [6, 2, 1] { l0: BatchNorm(momentum = 0.5), Reshape<3, 4>, Relu, Reshape<6, 2, 1>, Dropout(0.5) } }
    check(Net072::new(72), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[3, 4]), Layer::Relu, Layer::Reshape(&[6, 2, 1]), Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_073() {
    network! { struct Body073: (a: [6], b: [6]) -> [12] { l1: Linear<6> <- a, l2: Tied(l1), l3: Dropout(0.0), l4: Tanh <- b, l5: Concat <- (l3, l4) } struct Net073: [6] -> [18] { l1: Add <- (input, input), l2: Residual { m1: Linear<6> }, l3: Body073 <- (l2, input), l4: Residual { m1: Residual { n1: Linear<6>, n2: LeakyRelu(0.1) }, m2: Linear<6>, m3: Relu } <- l1, l5: Concat <- (l3, l4) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "l1"]), node("l3.l1", Layer::Linear { label: "l3.l1", bias: true }, &["l2"]), node("l3.l2", Layer::Tied { label: "l3.l2", owner: "l3.l1", transposed: false }, &["l3.l1"]), node("l3.l3", Layer::Dropout(0.0), &["l3.l2"]), node("l3.l4", Layer::Tanh, &["input"]), node("l3.l5", Layer::Merge(Merge::Concat), &["l3.l3", "l3.l4"]), node("l4.m1.n1", Layer::Linear { label: "l4.m1.n1", bias: true }, &["l1"]), node("l4.m1.n2", Layer::LeakyRelu(0.1), &["l4.m1.n1"]), node("l4.m1", Layer::Merge(Merge::Add), &["l4.m1.n2", "l1"]), node("l4.m2", Layer::Linear { label: "l4.m2", bias: true }, &["l4.m1"]), node("l4.m3", Layer::Relu, &["l4.m2"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3", "l1"]), node("l5", Layer::Merge(Merge::Concat), &["l3.l5", "l4"])];
    check_graph(Net073::new(73), &Graph::new(&["input"], nodes, &["l5"]), 5, &[]);
}

#[test]
fn network_074() {
    network! { struct Net074: [20] -> [20] { Sigmoid, Relu } }
    check(Net074::new(74), &[Layer::Sigmoid, Layer::Relu], 6, &[]);
}

#[test]
fn network_075() {
    network! { struct Body075: [1, 2, 3] -> [1, 2, 3] { l1: Add <- (input, input, input) } struct Body075B: (a: [1, 2, 3], b: [1, 2, 3]) -> [14] { l1: Conv2d<4, 3>(padding = same) <- a, l2: Softplus, l3: Residual { m1: LayerNorm, m2: repeat 3 { n1: Conv2d<3, 1>(padding = same), n2: Conv2d<4, 1>(padding = same) } }, l4: Tanh <- b, l5: Flatten <- l3, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Net075: [1, 2, 3] -> (l3: [14], l6: [8]) { l1: Body075, l2: Body075B <- (l1, l1), l3: Gelu, l4: Linear<1>, l5: Linear<8>, l6: Softmax } }
    ends!(Net075Output { l3, l6 });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l2.l1", Layer::Conv2d { label: "l2.l1", stride: 1, padding: Same, bias: true }, &["l1.l1"]), node("l2.l2", Layer::Softplus, &["l2.l1"]), node("l2.l3.m1", Layer::LayerNorm { label: "l2.l3.m1", epsilon: 0.001 }, &["l2.l2"]), node("l2.l3.m2.0.n1", Layer::Conv2d { label: "l2.l3.m2.0.n1", stride: 1, padding: Same, bias: true }, &["l2.l3.m1"]), node("l2.l3.m2.0.n2", Layer::Conv2d { label: "l2.l3.m2.0.n2", stride: 1, padding: Same, bias: true }, &["l2.l3.m2.0.n1"]), node("l2.l3.m2.1.n1", Layer::Conv2d { label: "l2.l3.m2.1.n1", stride: 1, padding: Same, bias: true }, &["l2.l3.m2.0.n2"]), node("l2.l3.m2.1.n2", Layer::Conv2d { label: "l2.l3.m2.1.n2", stride: 1, padding: Same, bias: true }, &["l2.l3.m2.1.n1"]), node("l2.l3.m2.2.n1", Layer::Conv2d { label: "l2.l3.m2.2.n1", stride: 1, padding: Same, bias: true }, &["l2.l3.m2.1.n2"]), node("l2.l3.m2.2.n2", Layer::Conv2d { label: "l2.l3.m2.2.n2", stride: 1, padding: Same, bias: true }, &["l2.l3.m2.2.n1"]), node("l2.l3", Layer::Merge(Merge::Add), &["l2.l3.m2.2.n2", "l2.l2"]), node("l2.l4", Layer::Tanh, &["l1.l1"]), node("l2.l5", Layer::Flatten, &["l2.l3"]), node("l2.l6", Layer::Flatten, &["l2.l4"]), node("l2.l7", Layer::Merge(Merge::Concat), &["l2.l5", "l2.l6"]), node("l3", Layer::Gelu, &["l2.l7"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Softmax, &["l5"])];
    check_graph(Net075::new(75), &Graph::new(&["input"], nodes, &["l3", "l6"]), 4, &[]);
}

#[test]
fn network_076() {
    network! { struct Net076: [1, 5, 4] -> [20] { l0: LayerNorm, Relu, Gelu, Flatten } }
    check(Net076::new(76), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Relu, Layer::Gelu, Layer::Flatten], 5, &[]);
}

#[test]
fn network_077() {
    network! { struct Body077: [6, 1] -> [6, 1] { l1: MultiHeadAttention<1>, l2: Add <- (l1, l1, input, input), l3: Sigmoid } struct Body077B: [2] -> [2] { l1: Linear<2> } struct Net077: [6, 1] -> [1] { l1: repeat 3 { m1: Body077, m2: Gelu }, l2: repeat 3 { m1: Linear<9>, m2: Tied(m1, transposed) }, l3: GlobalMaxPool1d, l4: Linear<1>, l5: repeat 3 { m1: Concat <- (input, l4), m2: Body077B, m3: Linear<1> } } }
    let nodes = vec![node("l1.0.m1.l1", Layer::MultiHeadAttention { label: "l1.0.m1.l1", heads: 1, causal: false, bias: true }, &["input"]), node("l1.0.m1.l2", Layer::Merge(Merge::Add), &["l1.0.m1.l1", "l1.0.m1.l1", "input", "input"]), node("l1.0.m1.l3", Layer::Sigmoid, &["l1.0.m1.l2"]), node("l1.0.m2", Layer::Gelu, &["l1.0.m1.l3"]), node("l1.1.m1.l1", Layer::MultiHeadAttention { label: "l1.1.m1.l1", heads: 1, causal: false, bias: true }, &["l1.0.m2"]), node("l1.1.m1.l2", Layer::Merge(Merge::Add), &["l1.1.m1.l1", "l1.1.m1.l1", "l1.0.m2", "l1.0.m2"]), node("l1.1.m1.l3", Layer::Sigmoid, &["l1.1.m1.l2"]), node("l1.1.m2", Layer::Gelu, &["l1.1.m1.l3"]), node("l1.2.m1.l1", Layer::MultiHeadAttention { label: "l1.2.m1.l1", heads: 1, causal: false, bias: true }, &["l1.1.m2"]), node("l1.2.m1.l2", Layer::Merge(Merge::Add), &["l1.2.m1.l1", "l1.2.m1.l1", "l1.1.m2", "l1.1.m2"]), node("l1.2.m1.l3", Layer::Sigmoid, &["l1.2.m1.l2"]), node("l1.2.m2", Layer::Gelu, &["l1.2.m1.l3"]), node("l2.0.m1", Layer::Linear { label: "l2.0.m1", bias: true }, &["l1.2.m2"]), node("l2.0.m2", Layer::Tied { label: "l2.0.m2", owner: "l2.0.m1", transposed: true }, &["l2.0.m1"]), node("l2.1.m1", Layer::Linear { label: "l2.1.m1", bias: true }, &["l2.0.m2"]), node("l2.1.m2", Layer::Tied { label: "l2.1.m2", owner: "l2.1.m1", transposed: true }, &["l2.1.m1"]), node("l2.2.m1", Layer::Linear { label: "l2.2.m1", bias: true }, &["l2.1.m2"]), node("l2.2.m2", Layer::Tied { label: "l2.2.m2", owner: "l2.2.m1", transposed: true }, &["l2.2.m1"]), node("l3", Layer::GlobalMaxPool1d, &["l2.2.m2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5.0.m1", Layer::Merge(Merge::Concat), &["l4", "l4"]), node("l5.0.m2.l1", Layer::Linear { label: "l5.0.m2.l1", bias: true }, &["l5.0.m1"]), node("l5.0.m3", Layer::Linear { label: "l5.0.m3", bias: true }, &["l5.0.m2.l1"]), node("l5.1.m1", Layer::Merge(Merge::Concat), &["l5.0.m3", "l4"]), node("l5.1.m2.l1", Layer::Linear { label: "l5.1.m2.l1", bias: true }, &["l5.1.m1"]), node("l5.1.m3", Layer::Linear { label: "l5.1.m3", bias: true }, &["l5.1.m2.l1"]), node("l5.2.m1", Layer::Merge(Merge::Concat), &["l5.1.m3", "l4"]), node("l5.2.m2.l1", Layer::Linear { label: "l5.2.m2.l1", bias: true }, &["l5.2.m1"]), node("l5.2.m3", Layer::Linear { label: "l5.2.m3", bias: true }, &["l5.2.m2.l1"])];
    check_graph(Net077::new(77), &Graph::new(&["input"], nodes, &["l5.2.m3"]), 6, &[]);
}

#[test]
fn network_078() {
    network! { struct Net078: [1, 9] -> [1, 1] { l0: Linear<22>, l1: Linear<2>, l2: BatchNorm(momentum = 0.5), l3: Linear<1> } }
    check(Net078::new(78), &[Layer::Linear { label: "l0", bias: true }, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Linear { label: "l3", bias: true }], 4, &[]);
}

#[test]
fn network_079() {
    network! { struct Net079: [3] -> [10] { l1: Add <- (input, input, input), l2: Linear<3>, l3: BatchNorm <- l1, l4: Silu, l5: Linear<4> <- l1, l6: Concat <- (l2, l4, l5) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, &["l1"]), node("l4", Layer::Silu, &["l3"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l1"]), node("l6", Layer::Merge(Merge::Concat), &["l2", "l4", "l5"])];
    check_graph(Net079::new(79), &Graph::new(&["input"], nodes, &["l6"]), 5, &[]);
}

#[test]
fn network_080() {
    network! { struct Net080: [7, 5, 3] -> [6, 1, 8] { LeakyRelu(0.1), l1: Conv2d<6, 4>, Reshape<6, 1, 8> } }
    check(Net080::new(80), &[Layer::LeakyRelu(0.1), Layer::Conv2d { label: "l1", stride: 1, padding: Valid, bias: true }, Layer::Reshape(&[6, 1, 8])], 6, &[]);
}

#[test]
fn network_081() {
    network! { struct Body081: [1, 1] -> [1, 4] { l1: Concat <- (input, input, input, input), l2: Add <- (l1, l1, l1), l3: Add <- (l2, l2, l2), l4: Softmax } struct Body081B: (a: [8], b: [1, 1]) -> [4] { l1: Residual(shortcut = Linear<24>) { m1: PRelu, m2: Concat <- (m1, a, input) } <- a, l2: Linear<3>, l3: BatchNorm, l4: Tanh <- b, l5: Softmax, l6: Flatten, l7: Concat <- (l3, l6) } struct Net081: (a: [1, 1], b: [8]) -> [5] { l1: repeat 3 { m1: Body081, m2: Linear<1> } <- a, l2: repeat 2 { m1: repeat 3 { n1: Relu } }, l3: Body081B <- (b, l2), l4: Dropout(0.0), l5: repeat 3 { m1: Linear<4> }, l6: Add <- (l4, l3, l5), l7: Add <- (l6, l5), l8: Linear<1> <- a, l9: Softmax, l10: Flatten, l11: Concat <- (l7, l10) } }
    ends!(Net081Input { a, b });
    let nodes = vec![node("l1.0.m1.l1", Layer::Merge(Merge::Concat), &["a", "a", "a", "a"]), node("l1.0.m1.l2", Layer::Merge(Merge::Add), &["l1.0.m1.l1", "l1.0.m1.l1", "l1.0.m1.l1"]), node("l1.0.m1.l3", Layer::Merge(Merge::Add), &["l1.0.m1.l2", "l1.0.m1.l2", "l1.0.m1.l2"]), node("l1.0.m1.l4", Layer::Softmax, &["l1.0.m1.l3"]), node("l1.0.m2", Layer::Linear { label: "l1.0.m2", bias: true }, &["l1.0.m1.l4"]), node("l1.1.m1.l1", Layer::Merge(Merge::Concat), &["l1.0.m2", "l1.0.m2", "l1.0.m2", "l1.0.m2"]), node("l1.1.m1.l2", Layer::Merge(Merge::Add), &["l1.1.m1.l1", "l1.1.m1.l1", "l1.1.m1.l1"]), node("l1.1.m1.l3", Layer::Merge(Merge::Add), &["l1.1.m1.l2", "l1.1.m1.l2", "l1.1.m1.l2"]), node("l1.1.m1.l4", Layer::Softmax, &["l1.1.m1.l3"]), node("l1.1.m2", Layer::Linear { label: "l1.1.m2", bias: true }, &["l1.1.m1.l4"]), node("l1.2.m1.l1", Layer::Merge(Merge::Concat), &["l1.1.m2", "l1.1.m2", "l1.1.m2", "l1.1.m2"]), node("l1.2.m1.l2", Layer::Merge(Merge::Add), &["l1.2.m1.l1", "l1.2.m1.l1", "l1.2.m1.l1"]), node("l1.2.m1.l3", Layer::Merge(Merge::Add), &["l1.2.m1.l2", "l1.2.m1.l2", "l1.2.m1.l2"]), node("l1.2.m1.l4", Layer::Softmax, &["l1.2.m1.l3"]), node("l1.2.m2", Layer::Linear { label: "l1.2.m2", bias: true }, &["l1.2.m1.l4"]), node("l2.0.m1.0.n1", Layer::Relu, &["l1.2.m2"]), node("l2.0.m1.1.n1", Layer::Relu, &["l2.0.m1.0.n1"]), node("l2.0.m1.2.n1", Layer::Relu, &["l2.0.m1.1.n1"]), node("l2.1.m1.0.n1", Layer::Relu, &["l2.0.m1.2.n1"]), node("l2.1.m1.1.n1", Layer::Relu, &["l2.1.m1.0.n1"]), node("l2.1.m1.2.n1", Layer::Relu, &["l2.1.m1.1.n1"]), node("l3.l1.m1", Layer::PRelu { label: "l3.l1.m1" }, &["b"]), node("l3.l1.m2", Layer::Merge(Merge::Concat), &["l3.l1.m1", "b", "b"]), node("l3.l1.shortcut", Layer::Linear { label: "l3.l1.shortcut", bias: true }, &["b"]), node("l3.l1", Layer::Merge(Merge::Add), &["l3.l1.m2", "l3.l1.shortcut"]), node("l3.l2", Layer::Linear { label: "l3.l2", bias: true }, &["l3.l1"]), node("l3.l3", Layer::BatchNorm { label: "l3.l3", momentum: 0.99, epsilon: 0.001 }, &["l3.l2"]), node("l3.l4", Layer::Tanh, &["l2.1.m1.2.n1"]), node("l3.l5", Layer::Softmax, &["l3.l4"]), node("l3.l6", Layer::Flatten, &["l3.l5"]), node("l3.l7", Layer::Merge(Merge::Concat), &["l3.l3", "l3.l6"]), node("l4", Layer::Dropout(0.0), &["l3.l7"]), node("l5.0.m1", Layer::Linear { label: "l5.0.m1", bias: true }, &["l4"]), node("l5.1.m1", Layer::Linear { label: "l5.1.m1", bias: true }, &["l5.0.m1"]), node("l5.2.m1", Layer::Linear { label: "l5.2.m1", bias: true }, &["l5.1.m1"]), node("l6", Layer::Merge(Merge::Add), &["l4", "l3.l7", "l5.2.m1"]), node("l7", Layer::Merge(Merge::Add), &["l6", "l5.2.m1"]), node("l8", Layer::Linear { label: "l8", bias: true }, &["a"]), node("l9", Layer::Softmax, &["l8"]), node("l10", Layer::Flatten, &["l9"]), node("l11", Layer::Merge(Merge::Concat), &["l7", "l10"])];
    check_graph(Net081::new(81), &Graph::new(&["a", "b"], nodes, &["l11"]), 4, &[]);
}

#[test]
fn network_082() {
    network! { struct Net082: [2, 2, 1] -> [1, 1, 3] { Relu, l1: LayerNorm, AvgPool2d<1>(stride = 2, padding = same), l3: Conv2d<3, 2>(stride = 2, padding = same), Softmax } }
    check(Net082::new(82), &[Layer::Relu, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::AvgPool2d { size: [1, 1], stride: [2, 2], padding: Same }, Layer::Conv2d { label: "l3", stride: 2, padding: Same, bias: true }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_083() {
    network! { struct Net083: (a: [3, 7], b: [2, 3, 1], c: [3, 6], words: [u32; 5]) -> [115] { l1: Concat <- (c, a, a, a), l2: Embedding<5, 3> <- words, l3: Lstm<2>(sequences = true), l4: PRelu <- b, l5: Concat <- (l4, l4, b), l6: Add <- (b, b, b, l4), l7: Flatten <- l1, l8: Flatten <- l3, l9: Flatten <- l5, l10: Flatten <- l6, l11: Concat <- (l7, l8, l9, l10) } }
    ends!(Net083Input { a, b, c, words });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["c", "a", "a", "a"]), node("l2", Layer::Embedding { label: "l2" }, &["words"]), node("l3", Layer::Lstm { label: "l3", sequences: true, bias: true }, &["l2"]), node("l4", Layer::PRelu { label: "l4" }, &["b"]), node("l5", Layer::Merge(Merge::Concat), &["l4", "l4", "b"]), node("l6", Layer::Merge(Merge::Add), &["b", "b", "b", "l4"]), node("l7", Layer::Flatten, &["l1"]), node("l8", Layer::Flatten, &["l3"]), node("l9", Layer::Flatten, &["l5"]), node("l10", Layer::Flatten, &["l6"]), node("l11", Layer::Merge(Merge::Concat), &["l7", "l8", "l9", "l10"])];
    check_graph(Net083::new(83), &Graph::new(&["a", "b", "c", "words"], nodes, &["l11"]), 6, &[]);
}

#[test]
fn network_084() {
    network! { struct Net084: [3, 7, 2] -> [21, 2] { Gelu, Relu, LeakyRelu(0.1), Reshape<21, 2>, Softmax } }
    check(Net084::new(84), &[Layer::Gelu, Layer::Relu, Layer::LeakyRelu(0.1), Layer::Reshape(&[21, 2]), Layer::Softmax], 4, &[]);
}

#[test]
fn network_085() {
    network! { struct Body085: (a: [5, 4], b: [5, 4]) -> [5, 8] { l1: Concat <- (a, b), l2: Dropout(0.0), l3: Linear<8> } struct Net085: (a: [5, 4], b: [1]) -> [61] { l1: repeat 2 { m1: Add <- (input, input, input), m2: Mul <- (m1, input), m3: Tanh } <- a, l2: Body085 <- (a, a), l3: Sigmoid <- b, l4: Mul <- (l3, b, l3), l5: Residual(shortcut = { p: Linear<4>, q: BatchNorm }) { m1: MultiHeadAttention<1> } <- l1, l6: Sigmoid, l7: Flatten <- l2, l8: Flatten <- l6, l9: Concat <- (l7, l4, l8) } }
    ends!(Net085Input { a, b });
    let nodes = vec![node("l1.0.m1", Layer::Merge(Merge::Add), &["a", "a", "a"]), node("l1.0.m2", Layer::Merge(Merge::Mul), &["l1.0.m1", "a"]), node("l1.0.m3", Layer::Tanh, &["l1.0.m2"]), node("l1.1.m1", Layer::Merge(Merge::Add), &["l1.0.m3", "l1.0.m3", "l1.0.m3"]), node("l1.1.m2", Layer::Merge(Merge::Mul), &["l1.1.m1", "l1.0.m3"]), node("l1.1.m3", Layer::Tanh, &["l1.1.m2"]), node("l2.l1", Layer::Merge(Merge::Concat), &["a", "a"]), node("l2.l2", Layer::Dropout(0.0), &["l2.l1"]), node("l2.l3", Layer::Linear { label: "l2.l3", bias: true }, &["l2.l2"]), node("l3", Layer::Sigmoid, &["b"]), node("l4", Layer::Merge(Merge::Mul), &["l3", "b", "l3"]), node("l5.m1", Layer::MultiHeadAttention { label: "l5.m1", heads: 1, causal: false, bias: true }, &["l1.1.m3"]), node("l5.shortcut.p", Layer::Linear { label: "l5.shortcut.p", bias: true }, &["l1.1.m3"]), node("l5.shortcut.q", Layer::BatchNorm { label: "l5.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.shortcut.p"]), node("l5", Layer::Merge(Merge::Add), &["l5.m1", "l5.shortcut.q"]), node("l6", Layer::Sigmoid, &["l5"]), node("l7", Layer::Flatten, &["l2.l3"]), node("l8", Layer::Flatten, &["l6"]), node("l9", Layer::Merge(Merge::Concat), &["l7", "l4", "l8"])];
    check_graph(Net085::new(85), &Graph::new(&["a", "b"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_086() {
    network! { struct Net086: [6, 4, 5] -> [4, 6, 5] { Reshape<30, 4>, Tanh, Flatten, Reshape<4, 6, 5>, l4: BatchNorm(momentum = 0.99), l5: LayerNorm, LeakyRelu(0.1) } }
    check(Net086::new(86), &[Layer::Reshape(&[30, 4]), Layer::Tanh, Layer::Flatten, Layer::Reshape(&[4, 6, 5]), Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_087() {
    network! { struct Body087: (a: [1, 2, 3], b: [5, 2]) -> [28] { l1: Conv2d<9, 1>(padding = same) <- a, l2: repeat 2 { m1: Residual(shortcut = Conv2d<7, 1>(padding = same)) { n1: Conv2d<7, 3>(padding = same) }, m2: Conv2d<3, 1>(padding = same), m3: Conv2d<9, 1>(padding = same), m4: Tanh }, l3: Tanh <- b, l4: Softmax, l5: Flatten <- l2, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Body087B: [5, 2] -> [5, 2] { l1: Softmax, l2: Linear<2>, l3: Tied(l2) } struct Net087: (a: [5, 2], b: [1, 2, 3]) -> [44] { l1: Conv2d<3, 1>(padding = same) <- b, l2: DepthwiseConv2d<3>(padding = same), l3: Add <- (b, l2), l4: Softmax <- a, l5: Body087 <- (l1, l4), l6: Residual { m1: Body087B } <- l4, l7: Linear<2>, l8: Flatten <- l3, l9: Flatten <- l7, l10: Concat <- (l8, l5, l9) } }
    ends!(Net087Input { a, b });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["b"]), node("l2", Layer::DepthwiseConv2d { label: "l2", stride: 1, padding: Same, dilation: 1, bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["b", "l2"]), node("l4", Layer::Softmax, &["a"]), node("l5.l1", Layer::Conv2d { label: "l5.l1", stride: 1, padding: Same, bias: true }, &["l1"]), node("l5.l2.0.m1.n1", Layer::Conv2d { label: "l5.l2.0.m1.n1", stride: 1, padding: Same, bias: true }, &["l5.l1"]), node("l5.l2.0.m1.shortcut", Layer::Conv2d { label: "l5.l2.0.m1.shortcut", stride: 1, padding: Same, bias: true }, &["l5.l1"]), node("l5.l2.0.m1", Layer::Merge(Merge::Add), &["l5.l2.0.m1.n1", "l5.l2.0.m1.shortcut"]), node("l5.l2.0.m2", Layer::Conv2d { label: "l5.l2.0.m2", stride: 1, padding: Same, bias: true }, &["l5.l2.0.m1"]), node("l5.l2.0.m3", Layer::Conv2d { label: "l5.l2.0.m3", stride: 1, padding: Same, bias: true }, &["l5.l2.0.m2"]), node("l5.l2.0.m4", Layer::Tanh, &["l5.l2.0.m3"]), node("l5.l2.1.m1.n1", Layer::Conv2d { label: "l5.l2.1.m1.n1", stride: 1, padding: Same, bias: true }, &["l5.l2.0.m4"]), node("l5.l2.1.m1.shortcut", Layer::Conv2d { label: "l5.l2.1.m1.shortcut", stride: 1, padding: Same, bias: true }, &["l5.l2.0.m4"]), node("l5.l2.1.m1", Layer::Merge(Merge::Add), &["l5.l2.1.m1.n1", "l5.l2.1.m1.shortcut"]), node("l5.l2.1.m2", Layer::Conv2d { label: "l5.l2.1.m2", stride: 1, padding: Same, bias: true }, &["l5.l2.1.m1"]), node("l5.l2.1.m3", Layer::Conv2d { label: "l5.l2.1.m3", stride: 1, padding: Same, bias: true }, &["l5.l2.1.m2"]), node("l5.l2.1.m4", Layer::Tanh, &["l5.l2.1.m3"]), node("l5.l3", Layer::Tanh, &["l4"]), node("l5.l4", Layer::Softmax, &["l5.l3"]), node("l5.l5", Layer::Flatten, &["l5.l2.1.m4"]), node("l5.l6", Layer::Flatten, &["l5.l4"]), node("l5.l7", Layer::Merge(Merge::Concat), &["l5.l5", "l5.l6"]), node("l6.m1.l1", Layer::Softmax, &["l4"]), node("l6.m1.l2", Layer::Linear { label: "l6.m1.l2", bias: true }, &["l6.m1.l1"]), node("l6.m1.l3", Layer::Tied { label: "l6.m1.l3", owner: "l6.m1.l2", transposed: false }, &["l6.m1.l2"]), node("l6", Layer::Merge(Merge::Add), &["l6.m1.l3", "l4"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6"]), node("l8", Layer::Flatten, &["l3"]), node("l9", Layer::Flatten, &["l7"]), node("l10", Layer::Merge(Merge::Concat), &["l8", "l5.l7", "l9"])];
    check_graph(Net087::new(87), &Graph::new(&["a", "b"], nodes, &["l10"]), 4, &[]);
}

#[test]
fn network_088() {
    network! { struct Net088: [4, 4, 3] -> [1, 48] { Reshape<1, 48>, Softmax } }
    check(Net088::new(88), &[Layer::Reshape(&[1, 48]), Layer::Softmax], 5, &[]);
}

#[test]
fn network_089() {
    network! { struct Body089: [6, 5] -> [6, 5] { l1: Add <- (input, input), l2: Relu, l3: Linear<5> } struct Body089B: (a: [5], b: [2, 5]) -> [15] { l1: Linear<5> <- b, l2: Tanh <- a, l3: Flatten <- l1, l4: Concat <- (l3, l2) } struct Net089: (a: [6, 5], b: [10], words: [u32; 2]) -> (l3: [5], l4: [15], l5: [2, 7], l6: [6, 5]) { l1: Embedding<2, 5> <- words, l2: repeat 3 { m1: Body089, m2: Tanh } <- a, l3: Linear<5> <- b, l4: Body089B <- (l3, l1), l5: Linear<7> <- l1, l6: Body089 <- l2 } }
    ends!(Net089Input { a, b, words });
    ends!(Net089Output { l3, l4, l5, l6 });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2.0.m1.l1", Layer::Merge(Merge::Add), &["a", "a"]), node("l2.0.m1.l2", Layer::Relu, &["l2.0.m1.l1"]), node("l2.0.m1.l3", Layer::Linear { label: "l2.0.m1.l3", bias: true }, &["l2.0.m1.l2"]), node("l2.0.m2", Layer::Tanh, &["l2.0.m1.l3"]), node("l2.1.m1.l1", Layer::Merge(Merge::Add), &["l2.0.m2", "l2.0.m2"]), node("l2.1.m1.l2", Layer::Relu, &["l2.1.m1.l1"]), node("l2.1.m1.l3", Layer::Linear { label: "l2.1.m1.l3", bias: true }, &["l2.1.m1.l2"]), node("l2.1.m2", Layer::Tanh, &["l2.1.m1.l3"]), node("l2.2.m1.l1", Layer::Merge(Merge::Add), &["l2.1.m2", "l2.1.m2"]), node("l2.2.m1.l2", Layer::Relu, &["l2.2.m1.l1"]), node("l2.2.m1.l3", Layer::Linear { label: "l2.2.m1.l3", bias: true }, &["l2.2.m1.l2"]), node("l2.2.m2", Layer::Tanh, &["l2.2.m1.l3"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["b"]), node("l4.l1", Layer::Linear { label: "l4.l1", bias: true }, &["l1"]), node("l4.l2", Layer::Tanh, &["l3"]), node("l4.l3", Layer::Flatten, &["l4.l1"]), node("l4.l4", Layer::Merge(Merge::Concat), &["l4.l3", "l4.l2"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l1"]), node("l6.l1", Layer::Merge(Merge::Add), &["l2.2.m2", "l2.2.m2"]), node("l6.l2", Layer::Relu, &["l6.l1"]), node("l6.l3", Layer::Linear { label: "l6.l3", bias: true }, &["l6.l2"])];
    check_graph(Net089::new(89), &Graph::new(&["a", "b", "words"], nodes, &["l3", "l4.l4", "l5", "l6.l3"]), 6, &[]);
}

#[test]
fn network_090() {
    network! { struct Net090: [35] -> [24] { l0: Linear<24>, l1: BatchNorm(momentum = 0.5), Softmax, Tanh } }
    check(Net090::new(90), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Tanh], 4, &[]);
}

#[test]
fn network_091() {
    network! { struct Net091: (a: [16], b: [4, 5, 4], c: [4, 5, 4]) -> [208] { l1: Conv2d<4, 3>(padding = same) <- b, l2: LeakyRelu(0.1) <- a, l3: Concat <- (l2, l2), l4: Add <- (l3, l3, l3), l5: repeat 2 { m1: Add <- (a, l2, l2, input), m2: Linear<4>, m3: Linear<16>, m4: Tanh } <- a, l6: Mul <- (l5, l5, a, l2), l7: Residual(shortcut = Conv2d<4, 1>(padding = same)) { m1: Tied(l1), m2: DepthwiseConv2d<3>(padding = same) } <- c, l8: Residual(shortcut = Conv2d<4, 1>(padding = same)) { m1: Dropout(0.0) }, l9: Sigmoid, l10: Flatten <- l1, l11: Flatten <- l9, l12: Concat <- (l10, l4, l6, l11) } }
    ends!(Net091Input { a, b, c });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["b"]), node("l2", Layer::LeakyRelu(0.1), &["a"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l2"]), node("l4", Layer::Merge(Merge::Add), &["l3", "l3", "l3"]), node("l5.0.m1", Layer::Merge(Merge::Add), &["a", "l2", "l2", "a"]), node("l5.0.m2", Layer::Linear { label: "l5.0.m2", bias: true }, &["l5.0.m1"]), node("l5.0.m3", Layer::Linear { label: "l5.0.m3", bias: true }, &["l5.0.m2"]), node("l5.0.m4", Layer::Tanh, &["l5.0.m3"]), node("l5.1.m1", Layer::Merge(Merge::Add), &["a", "l2", "l2", "l5.0.m4"]), node("l5.1.m2", Layer::Linear { label: "l5.1.m2", bias: true }, &["l5.1.m1"]), node("l5.1.m3", Layer::Linear { label: "l5.1.m3", bias: true }, &["l5.1.m2"]), node("l5.1.m4", Layer::Tanh, &["l5.1.m3"]), node("l6", Layer::Merge(Merge::Mul), &["l5.1.m4", "l5.1.m4", "a", "l2"]), node("l7.m1", Layer::TiedConv2d { label: "l7.m1", owner: "l1", padding: Same }, &["c"]), node("l7.m2", Layer::DepthwiseConv2d { label: "l7.m2", stride: 1, padding: Same, dilation: 1, bias: true }, &["l7.m1"]), node("l7.shortcut", Layer::Conv2d { label: "l7.shortcut", stride: 1, padding: Same, bias: true }, &["c"]), node("l7", Layer::Merge(Merge::Add), &["l7.m2", "l7.shortcut"]), node("l8.m1", Layer::Dropout(0.0), &["l7"]), node("l8.shortcut", Layer::Conv2d { label: "l8.shortcut", stride: 1, padding: Same, bias: true }, &["l7"]), node("l8", Layer::Merge(Merge::Add), &["l8.m1", "l8.shortcut"]), node("l9", Layer::Sigmoid, &["l8"]), node("l10", Layer::Flatten, &["l1"]), node("l11", Layer::Flatten, &["l9"]), node("l12", Layer::Merge(Merge::Concat), &["l10", "l4", "l6", "l11"])];
    check_graph(Net091::new(91), &Graph::new(&["a", "b", "c"], nodes, &["l12"]), 5, &[]);
}

#[test]
fn network_092() {
    network! { struct Net092: [9, 1, 5] -> [11, 2, 3] { l0: Conv2d<8, 3>(padding = 2, bias = false), Reshape<22, 3, 4>, l2: Conv2d<3, 2, 4>(stride = 2, padding = same), l3: BatchNorm(momentum = 0.5), Softmax } }
    check(Net092::new(92), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(2), bias: false }, Layer::Reshape(&[22, 3, 4]), Layer::Conv2d { label: "l2", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 6, &[]);
}

#[test]
fn network_093() {
    network! { struct Body093: (a: [1, 5], b: [1, 5]) -> [14] { l1: PRelu <- b, l2: Linear<9>, l3: BatchNorm, l4: Tanh <- a, l5: Flatten <- l3, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Net093: [1, 6] -> [20] { l1: Conv1d<5, 2>(padding = causal), l2: PRelu, l3: Body093 <- (l2, l2), l4: BatchNorm <- input, l5: Dropout(0.0), l6: Gelu <- l3, l7: Softmax, l8: Flatten <- l5, l9: Concat <- (l8, l7) } }
    let nodes = vec![node("l1", Layer::Conv1d { label: "l1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["input"]), node("l2", Layer::PRelu { label: "l2" }, &["l1"]), node("l3.l1", Layer::PRelu { label: "l3.l1" }, &["l2"]), node("l3.l2", Layer::Linear { label: "l3.l2", bias: true }, &["l3.l1"]), node("l3.l3", Layer::BatchNorm { label: "l3.l3", momentum: 0.99, epsilon: 0.001 }, &["l3.l2"]), node("l3.l4", Layer::Tanh, &["l2"]), node("l3.l5", Layer::Flatten, &["l3.l3"]), node("l3.l6", Layer::Flatten, &["l3.l4"]), node("l3.l7", Layer::Merge(Merge::Concat), &["l3.l5", "l3.l6"]), node("l4", Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, &["input"]), node("l5", Layer::Dropout(0.0), &["l4"]), node("l6", Layer::Gelu, &["l3.l7"]), node("l7", Layer::Softmax, &["l6"]), node("l8", Layer::Flatten, &["l5"]), node("l9", Layer::Merge(Merge::Concat), &["l8", "l7"])];
    check_graph(Net093::new(93), &Graph::new(&["input"], nodes, &["l9"]), 4, &[]);
}

#[test]
fn network_094() {
    network! { struct Net094: [1, 6, 1] -> [1, 2, 2] { l0: Conv2d<2, 1>(stride = 3), Gelu, l2: BatchNorm(momentum = 0.5), Tanh } }
    check(Net094::new(94), &[Layer::Conv2d { label: "l0", stride: 3, padding: Valid, bias: true }, Layer::Gelu, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_095() {
    network! { struct Body095: [7, 22] -> [7, 22] { l1: Linear<22> } struct Net095: [7, 2] -> [7, 22] { l1: Concat <- (input, input), l2: Mul <- (l1, l1, l1), l3: Concat <- (l2, l1, l2, l2), l4: Concat <- (l3, l1, input), l5: Linear<22>, l6: Body095 } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input"]), node("l2", Layer::Merge(Merge::Mul), &["l1", "l1", "l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l1", "l2", "l2"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "l1", "input"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6.l1", Layer::Linear { label: "l6.l1", bias: true }, &["l5"])];
    check_graph(Net095::new(95), &Graph::new(&["input"], nodes, &["l6.l1"]), 6, &[]);
}

#[test]
fn network_096() {
    network! { struct Net096: [3, 8] -> [3, 30] { l0: Linear<30>, Softmax, Softmax } }
    check(Net096::new(96), &[Layer::Linear { label: "l0", bias: true }, Layer::Softmax, Layer::Softmax], 4, &[]);
}

#[test]
fn network_097() {
    network! { struct Body097: (a: [2, 4, 8], b: [2, 4, 1]) -> [48] { l1: Residual(shortcut = Conv2d<8, 1>(padding = same)) { m1: Add <- (input, input, input) } <- a, l2: Conv2d<5, 3>(padding = same), l3: Tanh <- b, l4: Softmax, l5: Flatten <- l2, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Body097B: [48] -> [48] { l1: Gelu, l2: Gelu, l3: Softmax } struct Net097: [2, 4, 1] -> [48] { l1: Relu, l2: Conv2d<1, 3>(padding = same), l3: Conv2d<8, 1>(padding = same), l4: Body097 <- (l3, l2), l5: Body097B } }
    let nodes = vec![node("l1", Layer::Relu, &["input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4.l1.m1", Layer::Merge(Merge::Add), &["l3", "l3", "l3"]), node("l4.l1.shortcut", Layer::Conv2d { label: "l4.l1.shortcut", stride: 1, padding: Same, bias: true }, &["l3"]), node("l4.l1", Layer::Merge(Merge::Add), &["l4.l1.m1", "l4.l1.shortcut"]), node("l4.l2", Layer::Conv2d { label: "l4.l2", stride: 1, padding: Same, bias: true }, &["l4.l1"]), node("l4.l3", Layer::Tanh, &["l2"]), node("l4.l4", Layer::Softmax, &["l4.l3"]), node("l4.l5", Layer::Flatten, &["l4.l2"]), node("l4.l6", Layer::Flatten, &["l4.l4"]), node("l4.l7", Layer::Merge(Merge::Concat), &["l4.l5", "l4.l6"]), node("l5.l1", Layer::Gelu, &["l4.l7"]), node("l5.l2", Layer::Gelu, &["l5.l1"]), node("l5.l3", Layer::Softmax, &["l5.l2"])];
    check_graph(Net097::new(97), &Graph::new(&["input"], nodes, &["l5.l3"]), 5, &[]);
}

#[test]
fn network_098() {
    network! { struct Net098: [2, 5] -> [2, 5] { LeakyRelu(0.1), Gelu, Dropout(0.5) } }
    check(Net098::new(98), &[Layer::LeakyRelu(0.1), Layer::Gelu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_099() {
    network! { struct Body099: [1, 9] -> [1, 9] { l1: Add <- (input, input, input), l2: Conv1d<1, 2>(padding = causal), l3: Residual(shortcut = Linear<9>) { m1: Linear<2>, m2: Linear<9> } } struct Body099B: [9] -> [9] { l1: LeakyRelu(0.1) } struct Net099: [1, 6] -> [7] { l1: Residual { m1: repeat 2 { n1: Add <- (input, input, input), n2: Tanh }, m2: Linear<1>, m3: Tied(m2, transposed) }, l2: Residual(shortcut = { p: Linear<9>, q: BatchNorm }) { m1: Linear<9>, m2: Relu, m3: Body099 }, l3: Linear<9>, l4: Flatten, l5: Residual(shortcut = Linear<7>) { m1: Body099B, m2: Linear<7>, m3: Softmax }, l6: Softmax } }
    let nodes = vec![node("l1.m1.0.n1", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l1.m1.0.n2", Layer::Tanh, &["l1.m1.0.n1"]), node("l1.m1.1.n1", Layer::Merge(Merge::Add), &["l1.m1.0.n2", "l1.m1.0.n2", "l1.m1.0.n2"]), node("l1.m1.1.n2", Layer::Tanh, &["l1.m1.1.n1"]), node("l1.m2", Layer::Linear { label: "l1.m2", bias: true }, &["l1.m1.1.n2"]), node("l1.m3", Layer::Tied { label: "l1.m3", owner: "l1.m2", transposed: true }, &["l1.m2"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "input"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2.m2", Layer::Relu, &["l2.m1"]), node("l2.m3.l1", Layer::Merge(Merge::Add), &["l2.m2", "l2.m2", "l2.m2"]), node("l2.m3.l2", Layer::Conv1d { label: "l2.m3.l2", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l2.m3.l1"]), node("l2.m3.l3.m1", Layer::Linear { label: "l2.m3.l3.m1", bias: true }, &["l2.m3.l2"]), node("l2.m3.l3.m2", Layer::Linear { label: "l2.m3.l3.m2", bias: true }, &["l2.m3.l3.m1"]), node("l2.m3.l3.shortcut", Layer::Linear { label: "l2.m3.l3.shortcut", bias: true }, &["l2.m3.l2"]), node("l2.m3.l3", Layer::Merge(Merge::Add), &["l2.m3.l3.m2", "l2.m3.l3.shortcut"]), node("l2.shortcut.p", Layer::Linear { label: "l2.shortcut.p", bias: true }, &["l1"]), node("l2.shortcut.q", Layer::BatchNorm { label: "l2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.shortcut.p"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3.l3", "l2.shortcut.q"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Flatten, &["l3"]), node("l5.m1.l1", Layer::LeakyRelu(0.1), &["l4"]), node("l5.m2", Layer::Linear { label: "l5.m2", bias: true }, &["l5.m1.l1"]), node("l5.m3", Layer::Softmax, &["l5.m2"]), node("l5.shortcut", Layer::Linear { label: "l5.shortcut", bias: true }, &["l4"]), node("l5", Layer::Merge(Merge::Add), &["l5.m3", "l5.shortcut"]), node("l6", Layer::Softmax, &["l5"])];
    check_graph(Net099::new(99), &Graph::new(&["input"], nodes, &["l6"]), 4, &[]);
}

#[test]
fn network_100() {
    network! { struct Net100: [20] -> [15] { Gelu, LeakyRelu(0.1), Softmax, Gelu, l4: Linear<15>, Tanh, Dropout(0.25) } }
    check(Net100::new(100), &[Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Softmax, Layer::Gelu, Layer::Linear { label: "l4", bias: true }, Layer::Tanh, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_101() {
    network! { struct Body101: [3, 4, 4] -> [3, 4, 3] { l1: Conv2d<3, 3>(padding = same) } struct Net101: [3, 4, 1] -> (l3: [3, 4, 3], l4: [3, 4, 1]) { l1: Concat <- (input, input, input, input), l2: Add <- (l1, l1), l3: Body101, l4: Conv2d<1, 3>(padding = same) <- input } }
    ends!(Net101Output { l3, l4 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input", "input", "input"]), node("l2", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l3.l1", Layer::Conv2d { label: "l3.l1", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["input"])];
    check_graph(Net101::new(101), &Graph::new(&["input"], nodes, &["l3.l1", "l4"]), 6, &[]);
}

#[test]
fn network_102() {
    network! { struct Net102: [14] -> [29] { Tanh, l1: Linear<27>, Relu, Relu, Gelu, l5: Linear<29>, l6: BatchNorm(momentum = 0.99) } }
    check(Net102::new(102), &[Layer::Tanh, Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Relu, Layer::Gelu, Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.99, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_103() {
    network! { struct Net103: [4, 1, 5] -> [100] { l1: BatchNorm, l2: Add <- (l1, l1), l3: Upsample2d<2>, l4: AvgPool2d<3>(stride = 1, padding = same) <- l1, l5: Conv2d<5, 3>(padding = same) <- l3, l6: Flatten <- l4, l7: Flatten <- l5, l8: Concat <- (l6, l7) } }
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["input"]), node("l2", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l3", Layer::Upsample2d { factor: [2, 2], bilinear: false }, &["l2"]), node("l4", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l1"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l3"]), node("l6", Layer::Flatten, &["l4"]), node("l7", Layer::Flatten, &["l5"]), node("l8", Layer::Merge(Merge::Concat), &["l6", "l7"])];
    check_graph(Net103::new(103), &Graph::new(&["input"], nodes, &["l8"]), 5, &[]);
}

#[test]
fn network_104() {
    network! { struct Net104: [7, 3, 2] -> [7, 3, 2] { Tanh, Relu, Tanh } }
    check(Net104::new(104), &[Layer::Tanh, Layer::Relu, Layer::Tanh], 6, &[]);
}

#[test]
fn network_105() {
    network! { struct Net105: (a: [5, 7], b: [1, 5], c: [1, 5]) -> (l2: [1, 5], l1: [5, 7], l4: [5, 7], l5: [1, 5]) { l1: BatchNorm <- a, l2: Add <- (b, b, b), l3: Mul <- (l1, l1), l4: Add <- (l3, l1, l3, l3), l5: Tanh <- c } }
    ends!(Net105Input { a, b, c });
    ends!(Net105Output { l2, l1, l4, l5 });
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["a"]), node("l2", Layer::Merge(Merge::Add), &["b", "b", "b"]), node("l3", Layer::Merge(Merge::Mul), &["l1", "l1"]), node("l4", Layer::Merge(Merge::Add), &["l3", "l1", "l3", "l3"]), node("l5", Layer::Tanh, &["c"])];
    check_graph(Net105::new(105), &Graph::new(&["a", "b", "c"], nodes, &["l2", "l1", "l4", "l5"]), 4, &[]);
}

#[test]
fn network_106() {
    network! { struct Net106: [3, 9, 3] -> [2, 2, 2] { l0: Conv2d<5, 1>(stride = 2, padding = 1), Relu, LeakyRelu(0.1), AvgPool2d<3, 2>(stride = 3), l4: Conv2d<6, 1>(stride = 2, padding = 1), Gelu, l6: Conv2d<2, 1> } }
    check(Net106::new(106), &[Layer::Conv2d { label: "l0", stride: 2, padding: Around(1), bias: true }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::AvgPool2d { size: [3, 2], stride: [3, 3], padding: Valid }, Layer::Conv2d { label: "l4", stride: 2, padding: Around(1), bias: true }, Layer::Gelu, Layer::Conv2d { label: "l6", stride: 1, padding: Valid, bias: true }], 5, &[]);
}

#[test]
fn network_107() {
    network! { struct Net107: [5, 3, 3] -> [5, 3, 18] { l1: Softplus, l2: Conv2d<3, 1>(padding = same), l3: Concat <- (l1, l2, l2, l2), l4: Concat <- (l2, l3), l5: Silu, l6: Residual(shortcut = Conv2d<18, 1>(padding = same)) { m1: Residual(shortcut = Conv2d<18, 1>(padding = same)) { n1: Concat <- (input, l1) }, m2: Add <- (m1, m1), m3: DepthwiseConv2d<3>(padding = same) } } }
    let nodes = vec![node("l1", Layer::Softplus, &["input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["l1", "l2", "l2", "l2"]), node("l4", Layer::Merge(Merge::Concat), &["l2", "l3"]), node("l5", Layer::Silu, &["l4"]), node("l6.m1.n1", Layer::Merge(Merge::Concat), &["l5", "l1"]), node("l6.m1.shortcut", Layer::Conv2d { label: "l6.m1.shortcut", stride: 1, padding: Same, bias: true }, &["l5"]), node("l6.m1", Layer::Merge(Merge::Add), &["l6.m1.n1", "l6.m1.shortcut"]), node("l6.m2", Layer::Merge(Merge::Add), &["l6.m1", "l6.m1"]), node("l6.m3", Layer::DepthwiseConv2d { label: "l6.m3", stride: 1, padding: Same, dilation: 1, bias: true }, &["l6.m2"]), node("l6.shortcut", Layer::Conv2d { label: "l6.shortcut", stride: 1, padding: Same, bias: true }, &["l5"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "l6.shortcut"])];
    check_graph(Net107::new(107), &Graph::new(&["input"], nodes, &["l6"]), 6, &[]);
}

#[test]
fn network_108() {
    network! { struct Net108: [1, 8] -> [1, 34] { Tanh, LeakyRelu(0.1), Softmax, l3: Linear<34>, Dropout(0.5) } }
    check(Net108::new(108), &[Layer::Tanh, Layer::LeakyRelu(0.1), Layer::Softmax, Layer::Linear { label: "l3", bias: true }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_109() {
    network! { struct Body109: [3, 6] -> [3, 6] { l1: Gelu } struct Body109B: (a: [3, 6], b: [2, 7]) -> [32] { l1: Residual(shortcut = Linear<4>) { m1: Linear<6>, m2: Linear<4> } <- a, l2: Linear<6>, l3: Tanh <- b, l4: Flatten <- l2, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net109: (a: [3, 2], b: [2, 7]) -> (l4: [32], l5: [3, 2], l6: [3, 2]) { l1: Residual(shortcut = { p: Linear<6>, q: BatchNorm }) { m1: LayerNorm, m2: Linear<2>, m3: Residual(shortcut = { p: Linear<6>, q: BatchNorm }) { n1: Linear<2>, n2: Concat <- (m1, n1, m1), n3: Body109 } } <- a, l2: PRelu <- a, l3: BatchNorm <- b, l4: Body109B <- (l1, l3), l5: LayerNorm <- l2, l6: Linear<2> <- a } }
    ends!(Net109Input { a, b });
    ends!(Net109Output { l4, l5, l6 });
    let nodes = vec![node("l1.m1", Layer::LayerNorm { label: "l1.m1", epsilon: 0.001 }, &["a"]), node("l1.m2", Layer::Linear { label: "l1.m2", bias: true }, &["l1.m1"]), node("l1.m3.n1", Layer::Linear { label: "l1.m3.n1", bias: true }, &["l1.m2"]), node("l1.m3.n2", Layer::Merge(Merge::Concat), &["l1.m1", "l1.m3.n1", "l1.m1"]), node("l1.m3.n3.l1", Layer::Gelu, &["l1.m3.n2"]), node("l1.m3.shortcut.p", Layer::Linear { label: "l1.m3.shortcut.p", bias: true }, &["l1.m2"]), node("l1.m3.shortcut.q", Layer::BatchNorm { label: "l1.m3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.m3.shortcut.p"]), node("l1.m3", Layer::Merge(Merge::Add), &["l1.m3.n3.l1", "l1.m3.shortcut.q"]), node("l1.shortcut.p", Layer::Linear { label: "l1.shortcut.p", bias: true }, &["a"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "l1.shortcut.q"]), node("l2", Layer::PRelu { label: "l2" }, &["a"]), node("l3", Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, &["b"]), node("l4.l1.m1", Layer::Linear { label: "l4.l1.m1", bias: true }, &["l1"]), node("l4.l1.m2", Layer::Linear { label: "l4.l1.m2", bias: true }, &["l4.l1.m1"]), node("l4.l1.shortcut", Layer::Linear { label: "l4.l1.shortcut", bias: true }, &["l1"]), node("l4.l1", Layer::Merge(Merge::Add), &["l4.l1.m2", "l4.l1.shortcut"]), node("l4.l2", Layer::Linear { label: "l4.l2", bias: true }, &["l4.l1"]), node("l4.l3", Layer::Tanh, &["l3"]), node("l4.l4", Layer::Flatten, &["l4.l2"]), node("l4.l5", Layer::Flatten, &["l4.l3"]), node("l4.l6", Layer::Merge(Merge::Concat), &["l4.l4", "l4.l5"]), node("l5", Layer::LayerNorm { label: "l5", epsilon: 0.001 }, &["l2"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["a"])];
    check_graph(Net109::new(109), &Graph::new(&["a", "b"], nodes, &["l4.l6", "l5", "l6"]), 5, &[]);
}

#[test]
fn network_110() {
    network! { struct Net110: [2, 4, 4] -> [1, 2, 7] { l0: BatchNorm(momentum = 0.99), l1: Conv2d<7, 2>(stride = 3, padding = same), Relu } }
    check(Net110::new(110), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_111() {
    network! { struct Body111: [1, 1, 4] -> [1, 1, 2] { l1: Conv2d<2, 1>(padding = same), l2: Conv2d<2, 1>(padding = same), l3: Conv2d<2, 1>(padding = same) } struct Net111: (a: [1, 1, 4], b: [1, 1, 4]) -> [14] { l1: Conv2d<4, 1>(padding = same) <- a, l2: Conv2d<4, 3>(padding = same) <- a, l3: Residual(shortcut = Conv2d<2, 1>(padding = same)) { m1: Body111 }, l4: PRelu, l5: repeat 2 { m1: Conv2d<2, 3>(padding = same) }, l6: Conv2d<6, 3>(padding = same), l7: Tanh <- b, l8: Sigmoid, l9: Flatten <- l1, l10: Flatten <- l6, l11: Flatten <- l8, l12: Concat <- (l9, l10, l11) } }
    ends!(Net111Input { a, b });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["a"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["a"]), node("l3.m1.l1", Layer::Conv2d { label: "l3.m1.l1", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3.m1.l2", Layer::Conv2d { label: "l3.m1.l2", stride: 1, padding: Same, bias: true }, &["l3.m1.l1"]), node("l3.m1.l3", Layer::Conv2d { label: "l3.m1.l3", stride: 1, padding: Same, bias: true }, &["l3.m1.l2"]), node("l3.shortcut", Layer::Conv2d { label: "l3.shortcut", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3", Layer::Merge(Merge::Add), &["l3.m1.l3", "l3.shortcut"]), node("l4", Layer::PRelu { label: "l4" }, &["l3"]), node("l5.0.m1", Layer::Conv2d { label: "l5.0.m1", stride: 1, padding: Same, bias: true }, &["l4"]), node("l5.1.m1", Layer::Conv2d { label: "l5.1.m1", stride: 1, padding: Same, bias: true }, &["l5.0.m1"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["l5.1.m1"]), node("l7", Layer::Tanh, &["b"]), node("l8", Layer::Sigmoid, &["l7"]), node("l9", Layer::Flatten, &["l1"]), node("l10", Layer::Flatten, &["l6"]), node("l11", Layer::Flatten, &["l8"]), node("l12", Layer::Merge(Merge::Concat), &["l9", "l10", "l11"])];
    check_graph(Net111::new(111), &Graph::new(&["a", "b"], nodes, &["l12"]), 4, &[]);
}

#[test]
fn network_112() {
    network! { struct Net112: [8, 2, 3] -> [3, 1, 1] { Relu, GlobalAvgPool2d, l2: BatchNorm(momentum = 0.5), Reshape<3, 1>, Relu, Reshape<3, 1, 1> } }
    check(Net112::new(112), &[Layer::Relu, Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[3, 1]), Layer::Relu, Layer::Reshape(&[3, 1, 1])], 5, &[]);
}

#[test]
fn network_113() {
    network! { struct Body113: [1] -> [1] { l1: Linear<1>, l2: Tied(l1) } struct Net113: [1] -> [11] { l1: Linear<7>, l2: Residual(shortcut = Linear<10>) { m1: Add <- (input, input, input, input), m2: Concat <- (input, m1, l1, m1) } <- input, l3: Residual { m1: Body113, m2: Gelu } <- input, l4: Add <- (l2, l2), l5: Sigmoid, l6: Concat <- (l3, l5) } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2.m1", Layer::Merge(Merge::Add), &["input", "input", "input", "input"]), node("l2.m2", Layer::Merge(Merge::Concat), &["input", "l2.m1", "l1", "l2.m1"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["input"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2", "l2.shortcut"]), node("l3.m1.l1", Layer::Linear { label: "l3.m1.l1", bias: true }, &["input"]), node("l3.m1.l2", Layer::Tied { label: "l3.m1.l2", owner: "l3.m1.l1", transposed: false }, &["l3.m1.l1"]), node("l3.m2", Layer::Gelu, &["l3.m1.l2"]), node("l3", Layer::Merge(Merge::Add), &["l3.m2", "input"]), node("l4", Layer::Merge(Merge::Add), &["l2", "l2"]), node("l5", Layer::Sigmoid, &["l4"]), node("l6", Layer::Merge(Merge::Concat), &["l3", "l5"])];
    check_graph(Net113::new(113), &Graph::new(&["input"], nodes, &["l6"]), 6, &[]);
}

#[test]
fn network_114() {
    network! { struct Net114: [4, 9, 4] -> [4] { LeakyRelu(0.1), GlobalAvgPool2d } }
    check(Net114::new(114), &[Layer::LeakyRelu(0.1), Layer::GlobalAvgPool2d], 4, &[]);
}

#[test]
fn network_115() {
    network! { struct Body115: [1, 2, 16] -> [1, 2, 16] { l1: Add <- (input, input), l2: repeat 3 { m1: AvgPool2d<3>(stride = 1, padding = same) }, l3: Conv2d<16, 1>(padding = same) } struct Body115B: [1, 2, 16] -> [1, 2, 1] { l1: Conv2d<1, 3>(padding = same) } struct Net115: (a: [6, 1], b: [3, 4, 4]) -> [20] { l1: repeat 2 { m1: Add <- (a, input), m2: Lstm<2>(sequences = true), m3: Linear<1>, m4: Tanh } <- a, l2: Mul <- (a, l1, l1), l3: MaxPool2d<2> <- b, l4: Residual(shortcut = Conv2d<16, 1>(padding = same)) { m1: Concat <- (input, l3, input, input), m2: Body115, m3: repeat 3 { n1: DepthwiseConv2d<3>(padding = same), n2: Conv2d<4, 3>(padding = same), n3: Conv2d<16, 1>(padding = same) } }, l5: Body115B, l6: Concat <- (l2, l2, l2), l7: BatchNorm, l8: Flatten <- l5, l9: Flatten <- l7, l10: Concat <- (l8, l9) } }
    ends!(Net115Input { a, b });
    let nodes = vec![node("l1.0.m1", Layer::Merge(Merge::Add), &["a", "a"]), node("l1.0.m2", Layer::Lstm { label: "l1.0.m2", sequences: true, bias: true }, &["l1.0.m1"]), node("l1.0.m3", Layer::Linear { label: "l1.0.m3", bias: true }, &["l1.0.m2"]), node("l1.0.m4", Layer::Tanh, &["l1.0.m3"]), node("l1.1.m1", Layer::Merge(Merge::Add), &["a", "l1.0.m4"]), node("l1.1.m2", Layer::Lstm { label: "l1.1.m2", sequences: true, bias: true }, &["l1.1.m1"]), node("l1.1.m3", Layer::Linear { label: "l1.1.m3", bias: true }, &["l1.1.m2"]), node("l1.1.m4", Layer::Tanh, &["l1.1.m3"]), node("l2", Layer::Merge(Merge::Mul), &["a", "l1.1.m4", "l1.1.m4"]), node("l3", Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, &["b"]), node("l4.m1", Layer::Merge(Merge::Concat), &["l3", "l3", "l3", "l3"]), node("l4.m2.l1", Layer::Merge(Merge::Add), &["l4.m1", "l4.m1"]), node("l4.m2.l2.0.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l4.m2.l1"]), node("l4.m2.l2.1.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l4.m2.l2.0.m1"]), node("l4.m2.l2.2.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l4.m2.l2.1.m1"]), node("l4.m2.l3", Layer::Conv2d { label: "l4.m2.l3", stride: 1, padding: Same, bias: true }, &["l4.m2.l2.2.m1"]), node("l4.m3.0.n1", Layer::DepthwiseConv2d { label: "l4.m3.0.n1", stride: 1, padding: Same, dilation: 1, bias: true }, &["l4.m2.l3"]), node("l4.m3.0.n2", Layer::Conv2d { label: "l4.m3.0.n2", stride: 1, padding: Same, bias: true }, &["l4.m3.0.n1"]), node("l4.m3.0.n3", Layer::Conv2d { label: "l4.m3.0.n3", stride: 1, padding: Same, bias: true }, &["l4.m3.0.n2"]), node("l4.m3.1.n1", Layer::DepthwiseConv2d { label: "l4.m3.1.n1", stride: 1, padding: Same, dilation: 1, bias: true }, &["l4.m3.0.n3"]), node("l4.m3.1.n2", Layer::Conv2d { label: "l4.m3.1.n2", stride: 1, padding: Same, bias: true }, &["l4.m3.1.n1"]), node("l4.m3.1.n3", Layer::Conv2d { label: "l4.m3.1.n3", stride: 1, padding: Same, bias: true }, &["l4.m3.1.n2"]), node("l4.m3.2.n1", Layer::DepthwiseConv2d { label: "l4.m3.2.n1", stride: 1, padding: Same, dilation: 1, bias: true }, &["l4.m3.1.n3"]), node("l4.m3.2.n2", Layer::Conv2d { label: "l4.m3.2.n2", stride: 1, padding: Same, bias: true }, &["l4.m3.2.n1"]), node("l4.m3.2.n3", Layer::Conv2d { label: "l4.m3.2.n3", stride: 1, padding: Same, bias: true }, &["l4.m3.2.n2"]), node("l4.shortcut", Layer::Conv2d { label: "l4.shortcut", stride: 1, padding: Same, bias: true }, &["l3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3.2.n3", "l4.shortcut"]), node("l5.l1", Layer::Conv2d { label: "l5.l1", stride: 1, padding: Same, bias: true }, &["l4"]), node("l6", Layer::Merge(Merge::Concat), &["l2", "l2", "l2"]), node("l7", Layer::BatchNorm { label: "l7", momentum: 0.99, epsilon: 0.001 }, &["l6"]), node("l8", Layer::Flatten, &["l5.l1"]), node("l9", Layer::Flatten, &["l7"]), node("l10", Layer::Merge(Merge::Concat), &["l8", "l9"])];
    check_graph(Net115::new(115), &Graph::new(&["a", "b"], nodes, &["l10"]), 5, &[]);
}

#[test]
fn network_116() {
    network! { struct Net116: [4, 6, 1] -> [1, 6, 4] { Tanh, Tanh, Reshape<1, 6, 4>, AvgPool2d<1>, Tanh } }
    check(Net116::new(116), &[Layer::Tanh, Layer::Tanh, Layer::Reshape(&[1, 6, 4]), Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_117() {
    network! { struct Net117: (a: [6, 4], b: [1, 5, 4], c: [7, 5], words: [u32; 1]) -> (l1: [1, 6], l2: [6, 4], l3: [1, 5, 4], l4: [7, 3]) { l1: Embedding<2, 6> <- words, l2: Linear<4> <- a, l3: Add <- (b, b, b), l4: Linear<3> <- c } }
    ends!(Net117Input { a, b, c, words });
    ends!(Net117Output { l1, l2, l3, l4 });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["a"]), node("l3", Layer::Merge(Merge::Add), &["b", "b", "b"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["c"])];
    check_graph(Net117::new(117), &Graph::new(&["a", "b", "c", "words"], nodes, &["l1", "l2", "l3", "l4"]), 4, &[]);
}

#[test]
fn network_118() {
    network! { struct Net118: [3, 5, 3] -> [1, 3, 1] { Relu, GlobalAvgPool2d, Reshape<1, 3, 1>, Relu, Dropout(0.25) } }
    check(Net118::new(118), &[Layer::Relu, Layer::GlobalAvgPool2d, Layer::Reshape(&[1, 3, 1]), Layer::Relu, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_119() {
    network! { struct Body119: (a: [12], b: [12]) -> [18] { l1: Gelu <- a, l2: Residual(shortcut = Linear<6>) { m1: Linear<12>, m2: Linear<12>, m3: Linear<6> }, l3: Tanh <- b, l4: Concat <- (l2, l3) } struct Body119B: [18] -> [72] { l1: Linear<18>, l2: Concat <- (l1, input, input, l1) } struct Net119: [12] -> [72] { l1: LayerNorm, l2: Body119 <- (l1, input), l3: Body119B, l4: Residual { m1: LeakyRelu(0.1), m2: Relu } } }
    let nodes = vec![node("l1", Layer::LayerNorm { label: "l1", epsilon: 0.001 }, &["input"]), node("l2.l1", Layer::Gelu, &["l1"]), node("l2.l2.m1", Layer::Linear { label: "l2.l2.m1", bias: true }, &["l2.l1"]), node("l2.l2.m2", Layer::Linear { label: "l2.l2.m2", bias: true }, &["l2.l2.m1"]), node("l2.l2.m3", Layer::Linear { label: "l2.l2.m3", bias: true }, &["l2.l2.m2"]), node("l2.l2.shortcut", Layer::Linear { label: "l2.l2.shortcut", bias: true }, &["l2.l1"]), node("l2.l2", Layer::Merge(Merge::Add), &["l2.l2.m3", "l2.l2.shortcut"]), node("l2.l3", Layer::Tanh, &["input"]), node("l2.l4", Layer::Merge(Merge::Concat), &["l2.l2", "l2.l3"]), node("l3.l1", Layer::Linear { label: "l3.l1", bias: true }, &["l2.l4"]), node("l3.l2", Layer::Merge(Merge::Concat), &["l3.l1", "l2.l4", "l2.l4", "l3.l1"]), node("l4.m1", Layer::LeakyRelu(0.1), &["l3.l2"]), node("l4.m2", Layer::Relu, &["l4.m1"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l3.l2"])];
    check_graph(Net119::new(119), &Graph::new(&["input"], nodes, &["l4"]), 6, &[]);
}

#[test]
fn network_120() {
    network! { struct Net120: [7, 1, 3] -> [8, 2, 9] { l0: Conv2d<9, 4>(padding = 2), Relu } }
    check(Net120::new(120), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(2), bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_121() {
    network! { struct Body121: [5, 5, 2] -> [75] { l1: Conv2d<3, 1>(padding = same), l2: Flatten } struct Net121: [5, 5, 2] -> (l4: [5, 5, 2], l6: [5, 5, 2], l8: [75]) { l1: Conv2d<2, 3>(padding = same), l2: Tied(l1), l3: Add <- (l1, l1, l2, l2), l4: Mul <- (input, l1, l1), l5: Silu <- l3, l6: LayerNorm, l7: Body121 <- l3, l8: Sigmoid } }
    ends!(Net121Output { l4, l6, l8 });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2", Layer::TiedConv2d { label: "l2", owner: "l1", padding: Same }, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["l1", "l1", "l2", "l2"]), node("l4", Layer::Merge(Merge::Mul), &["input", "l1", "l1"]), node("l5", Layer::Silu, &["l3"]), node("l6", Layer::LayerNorm { label: "l6", epsilon: 0.001 }, &["l5"]), node("l7.l1", Layer::Conv2d { label: "l7.l1", stride: 1, padding: Same, bias: true }, &["l3"]), node("l7.l2", Layer::Flatten, &["l7.l1"]), node("l8", Layer::Sigmoid, &["l7.l2"])];
    check_graph(Net121::new(121), &Graph::new(&["input"], nodes, &["l4", "l6", "l8"]), 5, &[]);
}

#[test]
fn network_122() {
    network! { struct Net122: [2, 5] -> [2, 10] { l0: Linear<17>(bias = false), l1: BatchNorm(momentum = 0.99), Tanh, l3: Linear<10>, l4: BatchNorm(momentum = 0.5), Sigmoid, Dropout(0.25) } }
    check(Net122::new(122), &[Layer::Linear { label: "l0", bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_123() {
    network! { struct Body123: [5, 1, 1] -> [5, 1, 1] { l1: Relu } struct Net123: (a: [6, 3], b: [4, 6], c: [5, 1, 1]) -> [117] { l1: Linear<9> <- a, l2: Body123 <- c, l3: Conv2d<9, 3>(padding = same), l4: Dropout(0.0) <- b, l5: Conv2d<6, 1>(padding = same) <- c, l6: Mul <- (b, l4), l7: Tied(l1, transposed) <- l1, l8: Softmax, l9: Flatten <- l3, l10: Flatten <- l5, l11: Flatten <- l6, l12: Flatten <- l8, l13: Concat <- (l9, l10, l11, l12) } }
    ends!(Net123Input { a, b, c });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2.l1", Layer::Relu, &["c"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2.l1"]), node("l4", Layer::Dropout(0.0), &["b"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["c"]), node("l6", Layer::Merge(Merge::Mul), &["b", "l4"]), node("l7", Layer::Tied { label: "l7", owner: "l1", transposed: true }, &["l1"]), node("l8", Layer::Softmax, &["l7"]), node("l9", Layer::Flatten, &["l3"]), node("l10", Layer::Flatten, &["l5"]), node("l11", Layer::Flatten, &["l6"]), node("l12", Layer::Flatten, &["l8"]), node("l13", Layer::Merge(Merge::Concat), &["l9", "l10", "l11", "l12"])];
    check_graph(Net123::new(123), &Graph::new(&["a", "b", "c"], nodes, &["l13"]), 4, &[]);
}

#[test]
fn network_124() {
    network! { struct Net124: [1, 1, 4] -> [28] { GlobalAvgPool2d, l1: BatchNorm(momentum = 0.99), l2: Linear<9>, Relu, Relu, l5: Linear<28>, Softmax } }
    check(Net124::new(124), &[Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }, Layer::Relu, Layer::Relu, Layer::Linear { label: "l5", bias: true }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_125() {
    network! { struct Body125: (a: [4, 3, 3], b: [4, 3, 1]) -> [84] { l1: Concat <- (a, a), l2: Tanh <- b, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Body125B: [84] -> [84] { l1: Softplus, l2: Softmax } struct Net125: (a: [4, 3, 1], b: [4, 3, 1]) -> [85] { l1: Concat <- (a, b, b), l2: Body125 <- (l1, b), l3: Residual { m1: Body125B, m2: Add <- (m1, l2), m3: Sigmoid }, l4: Dropout(0.0), l5: Gelu, l6: Linear<1> <- l2, l7: Concat <- (l5, l6) } }
    ends!(Net125Input { a, b });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["a", "b", "b"]), node("l2.l1", Layer::Merge(Merge::Concat), &["l1", "l1"]), node("l2.l2", Layer::Tanh, &["b"]), node("l2.l3", Layer::Flatten, &["l2.l1"]), node("l2.l4", Layer::Flatten, &["l2.l2"]), node("l2.l5", Layer::Merge(Merge::Concat), &["l2.l3", "l2.l4"]), node("l3.m1.l1", Layer::Softplus, &["l2.l5"]), node("l3.m1.l2", Layer::Softmax, &["l3.m1.l1"]), node("l3.m2", Layer::Merge(Merge::Add), &["l3.m1.l2", "l2.l5"]), node("l3.m3", Layer::Sigmoid, &["l3.m2"]), node("l3", Layer::Merge(Merge::Add), &["l3.m3", "l2.l5"]), node("l4", Layer::Dropout(0.0), &["l3"]), node("l5", Layer::Gelu, &["l4"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l2.l5"]), node("l7", Layer::Merge(Merge::Concat), &["l5", "l6"])];
    check_graph(Net125::new(125), &Graph::new(&["a", "b"], nodes, &["l7"]), 6, &[]);
}

#[test]
fn network_126() {
    network! { struct Net126: [28] -> [34] { l0: LayerNorm, l1: Linear<11>, Softmax, LeakyRelu(0.1), l4: Linear<34> } }
    check(Net126::new(126), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::Softmax, Layer::LeakyRelu(0.1), Layer::Linear { label: "l4", bias: true }], 4, &[]);
}

#[test]
fn network_127() {
    network! { struct Net127: (a: [1, 1, 5], b: [5], c: [1, 1, 5], words: [u32; 4]) -> (l5: [1], l6: [1, 1, 5], l7: [5], l8: [1, 1, 5]) { l1: Embedding<5, 1> <- words, l2: Add <- (l1, l1, l1), l3: GlobalMaxPool1d, l4: Linear<1>, l5: Tied(l4), l6: Tanh <- a, l7: Tanh <- b, l8: Tanh <- c } }
    ends!(Net127Input { a, b, c, words });
    ends!(Net127Output { l5, l6, l7, l8 });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2", Layer::Merge(Merge::Add), &["l1", "l1", "l1"]), node("l3", Layer::GlobalMaxPool1d, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Tied { label: "l5", owner: "l4", transposed: false }, &["l4"]), node("l6", Layer::Tanh, &["a"]), node("l7", Layer::Tanh, &["b"]), node("l8", Layer::Tanh, &["c"])];
    check_graph(Net127::new(127), &Graph::new(&["a", "b", "c", "words"], nodes, &["l5", "l6", "l7", "l8"]), 5, &[]);
}

#[test]
fn network_128() {
    network! { struct Net128: [7, 9, 5] -> [7, 9, 5] { Sigmoid, Softmax } }
    check(Net128::new(128), &[Layer::Sigmoid, Layer::Softmax], 6, &[]);
}

#[test]
fn network_129() {
    network! { struct Net129: (a: [2], b: [2], c: [2]) -> [14] { l1: Mul <- (c, c, b), l2: Linear<6>, l3: LeakyRelu(0.1) <- a, l4: Tied(l2), l5: Residual { m1: Linear<6> }, l6: Residual { m1: Linear<2>, m2: Add <- (m1, b, input, c), m3: Add <- (m2, l3, m2) } <- a, l7: Sigmoid, l8: Concat <- (l2, l5, l7) } }
    ends!(Net129Input { a, b, c });
    let nodes = vec![node("l1", Layer::Merge(Merge::Mul), &["c", "c", "b"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::LeakyRelu(0.1), &["a"]), node("l4", Layer::Tied { label: "l4", owner: "l2", transposed: false }, &["l3"]), node("l5.m1", Layer::Linear { label: "l5.m1", bias: true }, &["l4"]), node("l5", Layer::Merge(Merge::Add), &["l5.m1", "l4"]), node("l6.m1", Layer::Linear { label: "l6.m1", bias: true }, &["a"]), node("l6.m2", Layer::Merge(Merge::Add), &["l6.m1", "b", "a", "c"]), node("l6.m3", Layer::Merge(Merge::Add), &["l6.m2", "l3", "l6.m2"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "a"]), node("l7", Layer::Sigmoid, &["l6"]), node("l8", Layer::Merge(Merge::Concat), &["l2", "l5", "l7"])];
    check_graph(Net129::new(129), &Graph::new(&["a", "b", "c"], nodes, &["l8"]), 4, &[]);
}

#[test]
fn network_130() {
    network! { struct Net130: [1, 7] -> [1, 7] { Sigmoid, Tanh, Sigmoid, Relu } }
    check(Net130::new(130), &[Layer::Sigmoid, Layer::Tanh, Layer::Sigmoid, Layer::Relu], 5, &[]);
}

#[test]
fn network_131() {
    network! { struct Net131: (a: [1, 4, 5], b: [7, 5]) -> (l2: [1, 4, 3], l5: [5]) { l1: Residual(shortcut = { p: Conv2d<3, 1>(padding = same), q: BatchNorm }) { m1: LayerNorm, m2: Conv2d<3, 1>(padding = same) } <- a, l2: Add <- (l1, l1), l3: LastStep <- b, l4: Add <- (l3, l3, l3), l5: Softmax } }
    ends!(Net131Input { a, b });
    ends!(Net131Output { l2, l5 });
    let nodes = vec![node("l1.m1", Layer::LayerNorm { label: "l1.m1", epsilon: 0.001 }, &["a"]), node("l1.m2", Layer::Conv2d { label: "l1.m2", stride: 1, padding: Same, bias: true }, &["l1.m1"]), node("l1.shortcut.p", Layer::Conv2d { label: "l1.shortcut.p", stride: 1, padding: Same, bias: true }, &["a"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2", "l1.shortcut.q"]), node("l2", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l3", Layer::LastStep, &["b"]), node("l4", Layer::Merge(Merge::Add), &["l3", "l3", "l3"]), node("l5", Layer::Softmax, &["l4"])];
    check_graph(Net131::new(131), &Graph::new(&["a", "b"], nodes, &["l2", "l5"]), 6, &[]);
}

#[test]
fn network_132() {
    network! { struct Net132: [6, 1] -> [6] { l0: BatchNorm(momentum = 0.99), Softmax, Flatten, Dropout(0.25) } }
    check(Net132::new(132), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Softmax, Layer::Flatten, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_133() {
    network! { struct Net133: [15] -> [30] { l1: repeat 2 { m1: repeat 3 { n1: Add <- (input, input, input), n2: Tanh }, m2: Linear<15> }, l2: Add <- (input, input, input), l3: Reshape<1, 15> <- l1, l4: Mul <- (l3, l3), l5: Linear<15>, l6: Linear<15>, l7: Sigmoid, l8: Flatten, l9: Concat <- (l2, l8) } }
    let nodes = vec![node("l1.0.m1.0.n1", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l1.0.m1.0.n2", Layer::Tanh, &["l1.0.m1.0.n1"]), node("l1.0.m1.1.n1", Layer::Merge(Merge::Add), &["l1.0.m1.0.n2", "l1.0.m1.0.n2", "l1.0.m1.0.n2"]), node("l1.0.m1.1.n2", Layer::Tanh, &["l1.0.m1.1.n1"]), node("l1.0.m1.2.n1", Layer::Merge(Merge::Add), &["l1.0.m1.1.n2", "l1.0.m1.1.n2", "l1.0.m1.1.n2"]), node("l1.0.m1.2.n2", Layer::Tanh, &["l1.0.m1.2.n1"]), node("l1.0.m2", Layer::Linear { label: "l1.0.m2", bias: true }, &["l1.0.m1.2.n2"]), node("l1.1.m1.0.n1", Layer::Merge(Merge::Add), &["l1.0.m2", "l1.0.m2", "l1.0.m2"]), node("l1.1.m1.0.n2", Layer::Tanh, &["l1.1.m1.0.n1"]), node("l1.1.m1.1.n1", Layer::Merge(Merge::Add), &["l1.1.m1.0.n2", "l1.1.m1.0.n2", "l1.1.m1.0.n2"]), node("l1.1.m1.1.n2", Layer::Tanh, &["l1.1.m1.1.n1"]), node("l1.1.m1.2.n1", Layer::Merge(Merge::Add), &["l1.1.m1.1.n2", "l1.1.m1.1.n2", "l1.1.m1.1.n2"]), node("l1.1.m1.2.n2", Layer::Tanh, &["l1.1.m1.2.n1"]), node("l1.1.m2", Layer::Linear { label: "l1.1.m2", bias: true }, &["l1.1.m1.2.n2"]), node("l2", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l3", Layer::Reshape(&[1, 15]), &["l1.1.m2"]), node("l4", Layer::Merge(Merge::Mul), &["l3", "l3"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7", Layer::Sigmoid, &["l6"]), node("l8", Layer::Flatten, &["l7"]), node("l9", Layer::Merge(Merge::Concat), &["l2", "l8"])];
    check_graph(Net133::new(133), &Graph::new(&["input"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_134() {
    network! { struct Net134: [33] -> [11, 3, 1] { l0: LayerNorm, Softmax, Reshape<11, 3, 1> } }
    check(Net134::new(134), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Softmax, Layer::Reshape(&[11, 3, 1])], 6, &[]);
}

#[test]
fn network_135() {
    network! { struct Body135: [1, 3] -> [1, 1] { l1: Tanh, l2: Gru<1>(sequences = true), l3: Relu } struct Net135: (a: [1, 3], b: [14]) -> (l4: [1], l2: [1, 1], l5: [14]) { l1: Linear<3> <- a, l2: Body135, l3: GlobalMaxPool1d, l4: Add <- (l3, l3), l5: Relu <- b } }
    ends!(Net135Input { a, b });
    ends!(Net135Output { l4, l2, l5 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2.l1", Layer::Tanh, &["l1"]), node("l2.l2", Layer::Gru { label: "l2.l2", sequences: true, bias: true }, &["l2.l1"]), node("l2.l3", Layer::Relu, &["l2.l2"]), node("l3", Layer::GlobalMaxPool1d, &["l2.l3"]), node("l4", Layer::Merge(Merge::Add), &["l3", "l3"]), node("l5", Layer::Relu, &["b"])];
    check_graph(Net135::new(135), &Graph::new(&["a", "b"], nodes, &["l4", "l2.l3", "l5"]), 4, &[]);
}

#[test]
fn network_136() {
    network! { struct Net136: [3, 9, 5] -> [1, 4, 3] { Gelu, AvgPool2d<1>, l2: Conv2d<3, 2>, l3: BatchNorm(momentum = 0.5), Softmax, l5: Conv2d<3, 4, 3>(stride = 3, padding = 2, bias = false) } }
    check(Net136::new(136), &[Layer::Gelu, Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Conv2d { label: "l2", stride: 1, padding: Valid, bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Conv2d { label: "l5", stride: 3, padding: Around(2), bias: false }], 5, &[]);
}

#[test]
fn network_137() {
    network! { struct Body137: (a: [3, 4, 1], b: [9]) -> [21] { l1: Flatten <- b, l2: Tanh <- a, l3: Softmax, l4: Flatten, l5: Concat <- (l1, l4) } struct Body137B: [147] -> [294] { l1: Concat <- (input, input), l2: Linear<294>, l3: Residual { m1: Relu, m2: Softmax, m3: Residual(shortcut = Linear<294>) { n1: Tied(l2, transposed), n2: Softmax, n3: PRelu } }, l4: Softmax } struct Net137: (a: [12], b: [3, 4, 1]) -> [294] { l1: Linear<9> <- a, l2: Body137 <- (b, l1), l3: Concat <- (l1, l2, a, l2), l4: Residual(shortcut = Linear<294>) { m1: Concat <- (input, l3, l2), m2: Add <- (m1, m1), m3: Body137B }, l5: Linear<294> } }
    ends!(Net137Input { a, b });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2.l1", Layer::Flatten, &["l1"]), node("l2.l2", Layer::Tanh, &["b"]), node("l2.l3", Layer::Softmax, &["l2.l2"]), node("l2.l4", Layer::Flatten, &["l2.l3"]), node("l2.l5", Layer::Merge(Merge::Concat), &["l2.l1", "l2.l4"]), node("l3", Layer::Merge(Merge::Concat), &["l1", "l2.l5", "a", "l2.l5"]), node("l4.m1", Layer::Merge(Merge::Concat), &["l3", "l3", "l2.l5"]), node("l4.m2", Layer::Merge(Merge::Add), &["l4.m1", "l4.m1"]), node("l4.m3.l1", Layer::Merge(Merge::Concat), &["l4.m2", "l4.m2"]), node("l4.m3.l2", Layer::Linear { label: "l4.m3.l2", bias: true }, &["l4.m3.l1"]), node("l4.m3.l3.m1", Layer::Relu, &["l4.m3.l2"]), node("l4.m3.l3.m2", Layer::Softmax, &["l4.m3.l3.m1"]), node("l4.m3.l3.m3.n1", Layer::Tied { label: "l4.m3.l3.m3.n1", owner: "l4.m3.l2", transposed: true }, &["l4.m3.l3.m2"]), node("l4.m3.l3.m3.n2", Layer::Softmax, &["l4.m3.l3.m3.n1"]), node("l4.m3.l3.m3.n3", Layer::PRelu { label: "l4.m3.l3.m3.n3" }, &["l4.m3.l3.m3.n2"]), node("l4.m3.l3.m3.shortcut", Layer::Linear { label: "l4.m3.l3.m3.shortcut", bias: true }, &["l4.m3.l3.m2"]), node("l4.m3.l3.m3", Layer::Merge(Merge::Add), &["l4.m3.l3.m3.n3", "l4.m3.l3.m3.shortcut"]), node("l4.m3.l3", Layer::Merge(Merge::Add), &["l4.m3.l3.m3", "l4.m3.l2"]), node("l4.m3.l4", Layer::Softmax, &["l4.m3.l3"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["l3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3.l4", "l4.shortcut"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"])];
    check_graph(Net137::new(137), &Graph::new(&["a", "b"], nodes, &["l5"]), 6, &[]);
}

#[test]
fn network_138() {
    network! { struct Net138: [7, 1, 4] -> [9, 2, 4] { l0: Conv2d<4, 1, 2>(padding = 1, bias = false), Sigmoid, Tanh } }
    check(Net138::new(138), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::Sigmoid, Layer::Tanh], 4, &[]);
}

#[test]
fn network_139() {
    network! { struct Net139: (a: [7, 4], b: [2, 5, 3]) -> (l3: [2, 5, 3], l1: [7, 4], l4: [2, 5, 3]) { l1: Tanh <- a, l2: Dropout(0.0) <- b, l3: repeat 3 { m1: Add <- (input, input, input, l2), m2: Conv2d<1, 1>(padding = same), m3: Conv2d<3, 1>(padding = same), m4: Tanh }, l4: Add <- (l2, b, l3, l2) } }
    ends!(Net139Input { a, b });
    ends!(Net139Output { l3, l1, l4 });
    let nodes = vec![node("l1", Layer::Tanh, &["a"]), node("l2", Layer::Dropout(0.0), &["b"]), node("l3.0.m1", Layer::Merge(Merge::Add), &["l2", "l2", "l2", "l2"]), node("l3.0.m2", Layer::Conv2d { label: "l3.0.m2", stride: 1, padding: Same, bias: true }, &["l3.0.m1"]), node("l3.0.m3", Layer::Conv2d { label: "l3.0.m3", stride: 1, padding: Same, bias: true }, &["l3.0.m2"]), node("l3.0.m4", Layer::Tanh, &["l3.0.m3"]), node("l3.1.m1", Layer::Merge(Merge::Add), &["l3.0.m4", "l3.0.m4", "l3.0.m4", "l2"]), node("l3.1.m2", Layer::Conv2d { label: "l3.1.m2", stride: 1, padding: Same, bias: true }, &["l3.1.m1"]), node("l3.1.m3", Layer::Conv2d { label: "l3.1.m3", stride: 1, padding: Same, bias: true }, &["l3.1.m2"]), node("l3.1.m4", Layer::Tanh, &["l3.1.m3"]), node("l3.2.m1", Layer::Merge(Merge::Add), &["l3.1.m4", "l3.1.m4", "l3.1.m4", "l2"]), node("l3.2.m2", Layer::Conv2d { label: "l3.2.m2", stride: 1, padding: Same, bias: true }, &["l3.2.m1"]), node("l3.2.m3", Layer::Conv2d { label: "l3.2.m3", stride: 1, padding: Same, bias: true }, &["l3.2.m2"]), node("l3.2.m4", Layer::Tanh, &["l3.2.m3"]), node("l4", Layer::Merge(Merge::Add), &["l2", "b", "l3.2.m4", "l2"])];
    check_graph(Net139::new(139), &Graph::new(&["a", "b"], nodes, &["l3.2.m4", "l1", "l4"]), 5, &[]);
}

#[test]
fn network_140() {
    network! { struct Net140: [6, 3, 1] -> [1] { Softmax, LeakyRelu(0.1), GlobalAvgPool2d, Tanh } }
    check(Net140::new(140), &[Layer::Softmax, Layer::LeakyRelu(0.1), Layer::GlobalAvgPool2d, Layer::Tanh], 6, &[]);
}

#[test]
fn network_141() {
    network! { struct Body141: [5] -> [5] { l1: repeat 2 { m1: Linear<5> } } struct Net141: [10] -> (l8: [5], l4: [5]) { l1: Add <- (input, input, input, input), l2: Linear<5>, l3: BatchNorm, l4: Sigmoid, l5: Add <- (l4, l4, l3), l6: Residual { m1: Gelu, m2: Body141 }, l7: Mul <- (l4, l6), l8: Dropout(0.0) } }
    ends!(Net141Output { l8, l4 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input", "input", "input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, &["l2"]), node("l4", Layer::Sigmoid, &["l3"]), node("l5", Layer::Merge(Merge::Add), &["l4", "l4", "l3"]), node("l6.m1", Layer::Gelu, &["l5"]), node("l6.m2.l1.0.m1", Layer::Linear { label: "l6.m2.l1.0.m1", bias: true }, &["l6.m1"]), node("l6.m2.l1.1.m1", Layer::Linear { label: "l6.m2.l1.1.m1", bias: true }, &["l6.m2.l1.0.m1"]), node("l6", Layer::Merge(Merge::Add), &["l6.m2.l1.1.m1", "l5"]), node("l7", Layer::Merge(Merge::Mul), &["l4", "l6"]), node("l8", Layer::Dropout(0.0), &["l7"])];
    check_graph(Net141::new(141), &Graph::new(&["input"], nodes, &["l8", "l4"]), 4, &[]);
}

#[test]
fn network_142() {
    network! { struct Net142: [3, 6] -> [6, 1, 3] { Relu, Softmax, l2: BatchNorm(momentum = 0.5), Tanh, l4: BatchNorm(momentum = 0.5), Gelu, Reshape<6, 1, 3> } }
    check(Net142::new(142), &[Layer::Relu, Layer::Softmax, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu, Layer::Reshape(&[6, 1, 3])], 5, &[]);
}

#[test]
fn network_143() {
    network! { struct Net143: [8] -> [10] { l1: Linear<5>, l2: Add <- (l1, l1, l1), l3: Concat <- (l2, l1), l4: Add <- (l3, l3), l5: Linear<10>, l6: Tied(l5), l7: Relu } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::Merge(Merge::Add), &["l1", "l1", "l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l1"]), node("l4", Layer::Merge(Merge::Add), &["l3", "l3"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Tied { label: "l6", owner: "l5", transposed: false }, &["l5"]), node("l7", Layer::Relu, &["l6"])];
    check_graph(Net143::new(143), &Graph::new(&["input"], nodes, &["l7"]), 6, &[]);
}

#[test]
fn network_144() {
    network! { struct Net144: [17] -> [17] { l0: Linear<30>(bias = false), Relu, LeakyRelu(0.1), l3: Linear<17>, Relu } }
    check(Net144::new(144), &[Layer::Linear { label: "l0", bias: false }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::Linear { label: "l3", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_145() {
    network! { struct Body145: [1] -> [1] { l1: Mul <- (input, input), l2: Softmax, l3: Silu } struct Body145B: (a: [4], b: [1]) -> [5] { l1: Body145 <- b, l2: Linear<4> <- a, l3: PRelu, l4: Sigmoid, l5: Concat <- (l1, l4) } struct Net145: (a: [2, 3], b: [1]) -> [16] { l1: repeat 2 { m1: Body145, m2: Concat <- (m1, m1, input), m3: Linear<1> } <- b, l2: Concat <- (b, l1, l1, l1), l3: Body145B <- (l2, l1), l4: Add <- (a, a), l5: Residual(shortcut = Linear<6>) { m1: Concat <- (input, b), m2: Mul <- (m1, m1, m1), m3: Linear<6> } <- l3, l6: PRelu <- l2, l7: Softmax, l8: Flatten <- l4, l9: Concat <- (l8, l5, l7) } }
    ends!(Net145Input { a, b });
    let nodes = vec![node("l1.0.m1.l1", Layer::Merge(Merge::Mul), &["b", "b"]), node("l1.0.m1.l2", Layer::Softmax, &["l1.0.m1.l1"]), node("l1.0.m1.l3", Layer::Silu, &["l1.0.m1.l2"]), node("l1.0.m2", Layer::Merge(Merge::Concat), &["l1.0.m1.l3", "l1.0.m1.l3", "b"]), node("l1.0.m3", Layer::Linear { label: "l1.0.m3", bias: true }, &["l1.0.m2"]), node("l1.1.m1.l1", Layer::Merge(Merge::Mul), &["l1.0.m3", "l1.0.m3"]), node("l1.1.m1.l2", Layer::Softmax, &["l1.1.m1.l1"]), node("l1.1.m1.l3", Layer::Silu, &["l1.1.m1.l2"]), node("l1.1.m2", Layer::Merge(Merge::Concat), &["l1.1.m1.l3", "l1.1.m1.l3", "l1.0.m3"]), node("l1.1.m3", Layer::Linear { label: "l1.1.m3", bias: true }, &["l1.1.m2"]), node("l2", Layer::Merge(Merge::Concat), &["b", "l1.1.m3", "l1.1.m3", "l1.1.m3"]), node("l3.l1.l1", Layer::Merge(Merge::Mul), &["l1.1.m3", "l1.1.m3"]), node("l3.l1.l2", Layer::Softmax, &["l3.l1.l1"]), node("l3.l1.l3", Layer::Silu, &["l3.l1.l2"]), node("l3.l2", Layer::Linear { label: "l3.l2", bias: true }, &["l2"]), node("l3.l3", Layer::PRelu { label: "l3.l3" }, &["l3.l2"]), node("l3.l4", Layer::Sigmoid, &["l3.l3"]), node("l3.l5", Layer::Merge(Merge::Concat), &["l3.l1.l3", "l3.l4"]), node("l4", Layer::Merge(Merge::Add), &["a", "a"]), node("l5.m1", Layer::Merge(Merge::Concat), &["l3.l5", "b"]), node("l5.m2", Layer::Merge(Merge::Mul), &["l5.m1", "l5.m1", "l5.m1"]), node("l5.m3", Layer::Linear { label: "l5.m3", bias: true }, &["l5.m2"]), node("l5.shortcut", Layer::Linear { label: "l5.shortcut", bias: true }, &["l3.l5"]), node("l5", Layer::Merge(Merge::Add), &["l5.m3", "l5.shortcut"]), node("l6", Layer::PRelu { label: "l6" }, &["l2"]), node("l7", Layer::Softmax, &["l6"]), node("l8", Layer::Flatten, &["l4"]), node("l9", Layer::Merge(Merge::Concat), &["l8", "l5", "l7"])];
    check_graph(Net145::new(145), &Graph::new(&["a", "b"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_146() {
    network! { struct Net146: [1, 4, 1] -> [3] { Flatten, Softmax, Softmax, Softmax, l4: Linear<3> } }
    check(Net146::new(146), &[Layer::Flatten, Layer::Softmax, Layer::Softmax, Layer::Softmax, Layer::Linear { label: "l4", bias: true }], 6, &[]);
}

#[test]
fn network_147() {
    network! { struct Body147: [1, 2, 3] -> [1, 2, 3] { l1: Conv2d<3, 1>(padding = same), l2: Residual { m1: Add <- (input, input) }, l3: Sigmoid } struct Net147: (a: [3, 3], b: [3, 4, 3], c: [3, 3]) -> (l1: [3, 3], l3: [1, 2, 3], l5: [1, 2, 3], l7: [3, 3]) { l1: MultiHeadAttention<1> <- a, l2: AvgPool2d<2> <- b, l3: Add <- (l2, l2, l2), l4: Residual(shortcut = { p: Conv2d<3, 1>(padding = same), q: BatchNorm }) { m1: Conv2d<3, 1>(padding = same), m2: DepthwiseConv2d<3>(padding = same), m3: Body147 }, l5: repeat 2 { m1: Softplus }, l6: Tanh <- c, l7: Sigmoid } }
    ends!(Net147Input { a, b, c });
    ends!(Net147Output { l1, l3, l5, l7 });
    let nodes = vec![node("l1", Layer::MultiHeadAttention { label: "l1", heads: 1, causal: false, bias: true }, &["a"]), node("l2", Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, &["b"]), node("l3", Layer::Merge(Merge::Add), &["l2", "l2", "l2"]), node("l4.m1", Layer::Conv2d { label: "l4.m1", stride: 1, padding: Same, bias: true }, &["l3"]), node("l4.m2", Layer::DepthwiseConv2d { label: "l4.m2", stride: 1, padding: Same, dilation: 1, bias: true }, &["l4.m1"]), node("l4.m3.l1", Layer::Conv2d { label: "l4.m3.l1", stride: 1, padding: Same, bias: true }, &["l4.m2"]), node("l4.m3.l2.m1", Layer::Merge(Merge::Add), &["l4.m3.l1", "l4.m3.l1"]), node("l4.m3.l2", Layer::Merge(Merge::Add), &["l4.m3.l2.m1", "l4.m3.l1"]), node("l4.m3.l3", Layer::Sigmoid, &["l4.m3.l2"]), node("l4.shortcut.p", Layer::Conv2d { label: "l4.shortcut.p", stride: 1, padding: Same, bias: true }, &["l3"]), node("l4.shortcut.q", Layer::BatchNorm { label: "l4.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l4.shortcut.p"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3.l3", "l4.shortcut.q"]), node("l5.0.m1", Layer::Softplus, &["l4"]), node("l5.1.m1", Layer::Softplus, &["l5.0.m1"]), node("l6", Layer::Tanh, &["c"]), node("l7", Layer::Sigmoid, &["l6"])];
    check_graph(Net147::new(147), &Graph::new(&["a", "b", "c"], nodes, &["l1", "l3", "l5.1.m1", "l7"]), 4, &[]);
}

#[test]
fn network_148() {
    network! { struct Net148: [4, 1] -> [4, 20] { LeakyRelu(0.1), Sigmoid, l2: Linear<20>, l3: BatchNorm(momentum = 0.99), Tanh, Relu } }
    check(Net148::new(148), &[Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh, Layer::Relu], 5, &[]);
}

#[test]
fn network_149() {
    network! { struct Body149: [15] -> [15] { l1: repeat 2 { m1: Concat <- (input, input, input, input), m2: Linear<15> }, l2: Dropout(0.0) } struct Net149: [15] -> [30] { l1: Add <- (input, input), l2: Linear<15>, l3: repeat 3 { m1: Concat <- (input, input), m2: Add <- (m1, m1, m1, m1), m3: Linear<15>, m4: Tanh }, l4: Tied(l2) <- l1, l5: repeat 3 { m1: Dropout(0.0), m2: Residual { n1: Body149, n2: Linear<15>, n3: Gelu }, m3: Tanh }, l6: Softmax, l7: Concat <- (l3, l6) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3.0.m1", Layer::Merge(Merge::Concat), &["l2", "l2"]), node("l3.0.m2", Layer::Merge(Merge::Add), &["l3.0.m1", "l3.0.m1", "l3.0.m1", "l3.0.m1"]), node("l3.0.m3", Layer::Linear { label: "l3.0.m3", bias: true }, &["l3.0.m2"]), node("l3.0.m4", Layer::Tanh, &["l3.0.m3"]), node("l3.1.m1", Layer::Merge(Merge::Concat), &["l3.0.m4", "l3.0.m4"]), node("l3.1.m2", Layer::Merge(Merge::Add), &["l3.1.m1", "l3.1.m1", "l3.1.m1", "l3.1.m1"]), node("l3.1.m3", Layer::Linear { label: "l3.1.m3", bias: true }, &["l3.1.m2"]), node("l3.1.m4", Layer::Tanh, &["l3.1.m3"]), node("l3.2.m1", Layer::Merge(Merge::Concat), &["l3.1.m4", "l3.1.m4"]), node("l3.2.m2", Layer::Merge(Merge::Add), &["l3.2.m1", "l3.2.m1", "l3.2.m1", "l3.2.m1"]), node("l3.2.m3", Layer::Linear { label: "l3.2.m3", bias: true }, &["l3.2.m2"]), node("l3.2.m4", Layer::Tanh, &["l3.2.m3"]), node("l4", Layer::Tied { label: "l4", owner: "l2", transposed: false }, &["l1"]), node("l5.0.m1", Layer::Dropout(0.0), &["l4"]), node("l5.0.m2.n1.l1.0.m1", Layer::Merge(Merge::Concat), &["l5.0.m1", "l5.0.m1", "l5.0.m1", "l5.0.m1"]), node("l5.0.m2.n1.l1.0.m2", Layer::Linear { label: "l5.0.m2.n1.l1.0.m2", bias: true }, &["l5.0.m2.n1.l1.0.m1"]), node("l5.0.m2.n1.l1.1.m1", Layer::Merge(Merge::Concat), &["l5.0.m2.n1.l1.0.m2", "l5.0.m2.n1.l1.0.m2", "l5.0.m2.n1.l1.0.m2", "l5.0.m2.n1.l1.0.m2"]), node("l5.0.m2.n1.l1.1.m2", Layer::Linear { label: "l5.0.m2.n1.l1.1.m2", bias: true }, &["l5.0.m2.n1.l1.1.m1"]), node("l5.0.m2.n1.l2", Layer::Dropout(0.0), &["l5.0.m2.n1.l1.1.m2"]), node("l5.0.m2.n2", Layer::Linear { label: "l5.0.m2.n2", bias: true }, &["l5.0.m2.n1.l2"]), node("l5.0.m2.n3", Layer::Gelu, &["l5.0.m2.n2"]), node("l5.0.m2", Layer::Merge(Merge::Add), &["l5.0.m2.n3", "l5.0.m1"]), node("l5.0.m3", Layer::Tanh, &["l5.0.m2"]), node("l5.1.m1", Layer::Dropout(0.0), &["l5.0.m3"]), node("l5.1.m2.n1.l1.0.m1", Layer::Merge(Merge::Concat), &["l5.1.m1", "l5.1.m1", "l5.1.m1", "l5.1.m1"]), node("l5.1.m2.n1.l1.0.m2", Layer::Linear { label: "l5.1.m2.n1.l1.0.m2", bias: true }, &["l5.1.m2.n1.l1.0.m1"]), node("l5.1.m2.n1.l1.1.m1", Layer::Merge(Merge::Concat), &["l5.1.m2.n1.l1.0.m2", "l5.1.m2.n1.l1.0.m2", "l5.1.m2.n1.l1.0.m2", "l5.1.m2.n1.l1.0.m2"]), node("l5.1.m2.n1.l1.1.m2", Layer::Linear { label: "l5.1.m2.n1.l1.1.m2", bias: true }, &["l5.1.m2.n1.l1.1.m1"]), node("l5.1.m2.n1.l2", Layer::Dropout(0.0), &["l5.1.m2.n1.l1.1.m2"]), node("l5.1.m2.n2", Layer::Linear { label: "l5.1.m2.n2", bias: true }, &["l5.1.m2.n1.l2"]), node("l5.1.m2.n3", Layer::Gelu, &["l5.1.m2.n2"]), node("l5.1.m2", Layer::Merge(Merge::Add), &["l5.1.m2.n3", "l5.1.m1"]), node("l5.1.m3", Layer::Tanh, &["l5.1.m2"]), node("l5.2.m1", Layer::Dropout(0.0), &["l5.1.m3"]), node("l5.2.m2.n1.l1.0.m1", Layer::Merge(Merge::Concat), &["l5.2.m1", "l5.2.m1", "l5.2.m1", "l5.2.m1"]), node("l5.2.m2.n1.l1.0.m2", Layer::Linear { label: "l5.2.m2.n1.l1.0.m2", bias: true }, &["l5.2.m2.n1.l1.0.m1"]), node("l5.2.m2.n1.l1.1.m1", Layer::Merge(Merge::Concat), &["l5.2.m2.n1.l1.0.m2", "l5.2.m2.n1.l1.0.m2", "l5.2.m2.n1.l1.0.m2", "l5.2.m2.n1.l1.0.m2"]), node("l5.2.m2.n1.l1.1.m2", Layer::Linear { label: "l5.2.m2.n1.l1.1.m2", bias: true }, &["l5.2.m2.n1.l1.1.m1"]), node("l5.2.m2.n1.l2", Layer::Dropout(0.0), &["l5.2.m2.n1.l1.1.m2"]), node("l5.2.m2.n2", Layer::Linear { label: "l5.2.m2.n2", bias: true }, &["l5.2.m2.n1.l2"]), node("l5.2.m2.n3", Layer::Gelu, &["l5.2.m2.n2"]), node("l5.2.m2", Layer::Merge(Merge::Add), &["l5.2.m2.n3", "l5.2.m1"]), node("l5.2.m3", Layer::Tanh, &["l5.2.m2"]), node("l6", Layer::Softmax, &["l5.2.m3"]), node("l7", Layer::Merge(Merge::Concat), &["l3.2.m4", "l6"])];
    check_graph(Net149::new(149), &Graph::new(&["input"], nodes, &["l7"]), 6, &[]);
}

#[test]
fn network_150() {
    network! { struct Net150: [5, 5, 1] -> [5, 5, 1] { Sigmoid, LeakyRelu(0.1), l2: LayerNorm, Dropout(0.25) } }
    check(Net150::new(150), &[Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_151() {
    network! { struct Net151: [3, 1] -> (l7: [3, 9], l1: [3, 4]) { l1: Residual(shortcut = Linear<4>) { m1: Dropout(0.0), m2: Sigmoid, m3: Concat <- (m2, m2, m1, m2) }, l2: Linear<4>, l3: Softmax <- l1, l4: Mul <- (l2, l3), l5: Linear<9>, l6: Add <- (l5, l5), l7: Sigmoid } }
    ends!(Net151Output { l7, l1 });
    let nodes = vec![node("l1.m1", Layer::Dropout(0.0), &["input"]), node("l1.m2", Layer::Sigmoid, &["l1.m1"]), node("l1.m3", Layer::Merge(Merge::Concat), &["l1.m2", "l1.m2", "l1.m1", "l1.m2"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "l1.shortcut"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Softmax, &["l1"]), node("l4", Layer::Merge(Merge::Mul), &["l2", "l3"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Merge(Merge::Add), &["l5", "l5"]), node("l7", Layer::Sigmoid, &["l6"])];
    check_graph(Net151::new(151), &Graph::new(&["input"], nodes, &["l7", "l1"]), 5, &[]);
}

#[test]
fn network_152() {
    network! { struct Net152: [2, 8, 4] -> [64] { Relu, Relu, Gelu, Tanh, Flatten } }
    check(Net152::new(152), &[Layer::Relu, Layer::Relu, Layer::Gelu, Layer::Tanh, Layer::Flatten], 6, &[]);
}

#[test]
fn network_153() {
    network! { struct Body153: (a: [5, 1, 2], b: [5, 1, 2]) -> [25] { l1: Dropout(0.0) <- b, l2: Conv2d<3, 1>(padding = same), l3: Tanh <- a, l4: Flatten <- l2, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Body153B: (a: [5, 1, 8], b: [5, 1, 2]) -> [45] { l1: Softplus <- b, l2: Conv2d<1, 1>(padding = same), l3: repeat 3 { m1: AvgPool2d<3>(stride = 1, padding = same), m2: AvgPool2d<3>(stride = 1, padding = same) }, l4: Tanh <- a, l5: Sigmoid, l6: Flatten <- l3, l7: Flatten <- l5, l8: Concat <- (l6, l7) } struct Net153: [5, 1, 2] -> [115] { l1: Body153 <- (input, input), l2: Mul <- (input, input, input), l3: Residual(shortcut = { p: Conv2d<8, 1>(padding = same), q: BatchNorm }) { m1: Concat <- (input, input, l2, l2), m2: Dropout(0.0) } <- input, l4: Conv2d<8, 3>(padding = same), l5: Body153B <- (l4, l2), l6: Silu, l7: Linear<45> <- l5, l8: Softmax, l9: Concat <- (l1, l6, l8) } }
    let nodes = vec![node("l1.l1", Layer::Dropout(0.0), &["input"]), node("l1.l2", Layer::Conv2d { label: "l1.l2", stride: 1, padding: Same, bias: true }, &["l1.l1"]), node("l1.l3", Layer::Tanh, &["input"]), node("l1.l4", Layer::Flatten, &["l1.l2"]), node("l1.l5", Layer::Flatten, &["l1.l3"]), node("l1.l6", Layer::Merge(Merge::Concat), &["l1.l4", "l1.l5"]), node("l2", Layer::Merge(Merge::Mul), &["input", "input", "input"]), node("l3.m1", Layer::Merge(Merge::Concat), &["input", "input", "l2", "l2"]), node("l3.m2", Layer::Dropout(0.0), &["l3.m1"]), node("l3.shortcut.p", Layer::Conv2d { label: "l3.shortcut.p", stride: 1, padding: Same, bias: true }, &["input"]), node("l3.shortcut.q", Layer::BatchNorm { label: "l3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.shortcut.p"]), node("l3", Layer::Merge(Merge::Add), &["l3.m2", "l3.shortcut.q"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["l3"]), node("l5.l1", Layer::Softplus, &["l2"]), node("l5.l2", Layer::Conv2d { label: "l5.l2", stride: 1, padding: Same, bias: true }, &["l5.l1"]), node("l5.l3.0.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l5.l2"]), node("l5.l3.0.m2", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l5.l3.0.m1"]), node("l5.l3.1.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l5.l3.0.m2"]), node("l5.l3.1.m2", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l5.l3.1.m1"]), node("l5.l3.2.m1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l5.l3.1.m2"]), node("l5.l3.2.m2", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l5.l3.2.m1"]), node("l5.l4", Layer::Tanh, &["l4"]), node("l5.l5", Layer::Sigmoid, &["l5.l4"]), node("l5.l6", Layer::Flatten, &["l5.l3.2.m2"]), node("l5.l7", Layer::Flatten, &["l5.l5"]), node("l5.l8", Layer::Merge(Merge::Concat), &["l5.l6", "l5.l7"]), node("l6", Layer::Silu, &["l5.l8"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l5.l8"]), node("l8", Layer::Softmax, &["l7"]), node("l9", Layer::Merge(Merge::Concat), &["l1.l6", "l6", "l8"])];
    check_graph(Net153::new(153), &Graph::new(&["input"], nodes, &["l9"]), 4, &[]);
}

#[test]
fn network_154() {
    network! { struct Net154: [5, 7, 4] -> [60] { LeakyRelu(0.1), MaxPool2d<1, 3>(padding = same), Flatten, Relu, Reshape<20, 3>, Flatten } }
    check(Net154::new(154), &[Layer::LeakyRelu(0.1), Layer::MaxPool2d { size: [1, 3], stride: [1, 3], padding: Same }, Layer::Flatten, Layer::Relu, Layer::Reshape(&[20, 3]), Layer::Flatten], 5, &[]);
}

#[test]
fn network_155() {
    network! { struct Net155: [7, 5] -> [7, 4] { l1: Concat <- (input, input, input), l2: Linear<6>, l3: LeakyRelu(0.1), l4: Tied(l2, transposed), l5: Tied(l2), l6: Mul <- (l5, l5), l7: Residual { m1: Linear<6>, m2: LayerNorm, m3: Residual { n1: Tied(m1), n2: Tanh } }, l8: Residual(shortcut = Linear<4>) { m1: Concat <- (l3, input, l1, l2), m2: Residual(shortcut = Linear<4>) { n1: Linear<4> }, m3: BatchNorm, m4: Tanh } } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input", "input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::LeakyRelu(0.1), &["l2"]), node("l4", Layer::Tied { label: "l4", owner: "l2", transposed: true }, &["l3"]), node("l5", Layer::Tied { label: "l5", owner: "l2", transposed: false }, &["l4"]), node("l6", Layer::Merge(Merge::Mul), &["l5", "l5"]), node("l7.m1", Layer::Linear { label: "l7.m1", bias: true }, &["l6"]), node("l7.m2", Layer::LayerNorm { label: "l7.m2", epsilon: 0.001 }, &["l7.m1"]), node("l7.m3.n1", Layer::Tied { label: "l7.m3.n1", owner: "l7.m1", transposed: false }, &["l7.m2"]), node("l7.m3.n2", Layer::Tanh, &["l7.m3.n1"]), node("l7.m3", Layer::Merge(Merge::Add), &["l7.m3.n2", "l7.m2"]), node("l7", Layer::Merge(Merge::Add), &["l7.m3", "l6"]), node("l8.m1", Layer::Merge(Merge::Concat), &["l3", "l7", "l1", "l2"]), node("l8.m2.n1", Layer::Linear { label: "l8.m2.n1", bias: true }, &["l8.m1"]), node("l8.m2.shortcut", Layer::Linear { label: "l8.m2.shortcut", bias: true }, &["l8.m1"]), node("l8.m2", Layer::Merge(Merge::Add), &["l8.m2.n1", "l8.m2.shortcut"]), node("l8.m3", Layer::BatchNorm { label: "l8.m3", momentum: 0.99, epsilon: 0.001 }, &["l8.m2"]), node("l8.m4", Layer::Tanh, &["l8.m3"]), node("l8.shortcut", Layer::Linear { label: "l8.shortcut", bias: true }, &["l7"]), node("l8", Layer::Merge(Merge::Add), &["l8.m4", "l8.shortcut"])];
    check_graph(Net155::new(155), &Graph::new(&["input"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_156() {
    network! { struct Net156: [5, 8, 5] -> [2, 4, 4] { l0: Conv2d<4, 2>(stride = 2), l1: LayerNorm } }
    check(Net156::new(156), &[Layer::Conv2d { label: "l0", stride: 2, padding: Valid, bias: true }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_157() {
    network! { struct Body157: [2, 5, 3] -> [2, 5, 3] { l1: Add <- (input, input), l2: Dropout(0.0) } struct Net157: [2, 5, 3] -> (l3: [2, 5, 6], l4: [2, 5, 2]) { l1: repeat 3 { m1: Body157, m2: Residual(shortcut = Conv2d<21, 1>(padding = same)) { n1: Concat <- (input, input, input), n2: Concat <- (input, n1, n1) }, m3: Conv2d<3, 1>(padding = same), m4: Tanh }, l2: Conv2d<9, 1>(padding = same), l3: Conv2d<6, 3>(padding = same), l4: Conv2d<2, 3>(padding = same) } }
    ends!(Net157Output { l3, l4 });
    let nodes = vec![node("l1.0.m1.l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l1.0.m1.l2", Layer::Dropout(0.0), &["l1.0.m1.l1"]), node("l1.0.m2.n1", Layer::Merge(Merge::Concat), &["l1.0.m1.l2", "l1.0.m1.l2", "l1.0.m1.l2"]), node("l1.0.m2.n2", Layer::Merge(Merge::Concat), &["l1.0.m1.l2", "l1.0.m2.n1", "l1.0.m2.n1"]), node("l1.0.m2.shortcut", Layer::Conv2d { label: "l1.0.m2.shortcut", stride: 1, padding: Same, bias: true }, &["l1.0.m1.l2"]), node("l1.0.m2", Layer::Merge(Merge::Add), &["l1.0.m2.n2", "l1.0.m2.shortcut"]), node("l1.0.m3", Layer::Conv2d { label: "l1.0.m3", stride: 1, padding: Same, bias: true }, &["l1.0.m2"]), node("l1.0.m4", Layer::Tanh, &["l1.0.m3"]), node("l1.1.m1.l1", Layer::Merge(Merge::Add), &["l1.0.m4", "l1.0.m4"]), node("l1.1.m1.l2", Layer::Dropout(0.0), &["l1.1.m1.l1"]), node("l1.1.m2.n1", Layer::Merge(Merge::Concat), &["l1.1.m1.l2", "l1.1.m1.l2", "l1.1.m1.l2"]), node("l1.1.m2.n2", Layer::Merge(Merge::Concat), &["l1.1.m1.l2", "l1.1.m2.n1", "l1.1.m2.n1"]), node("l1.1.m2.shortcut", Layer::Conv2d { label: "l1.1.m2.shortcut", stride: 1, padding: Same, bias: true }, &["l1.1.m1.l2"]), node("l1.1.m2", Layer::Merge(Merge::Add), &["l1.1.m2.n2", "l1.1.m2.shortcut"]), node("l1.1.m3", Layer::Conv2d { label: "l1.1.m3", stride: 1, padding: Same, bias: true }, &["l1.1.m2"]), node("l1.1.m4", Layer::Tanh, &["l1.1.m3"]), node("l1.2.m1.l1", Layer::Merge(Merge::Add), &["l1.1.m4", "l1.1.m4"]), node("l1.2.m1.l2", Layer::Dropout(0.0), &["l1.2.m1.l1"]), node("l1.2.m2.n1", Layer::Merge(Merge::Concat), &["l1.2.m1.l2", "l1.2.m1.l2", "l1.2.m1.l2"]), node("l1.2.m2.n2", Layer::Merge(Merge::Concat), &["l1.2.m1.l2", "l1.2.m2.n1", "l1.2.m2.n1"]), node("l1.2.m2.shortcut", Layer::Conv2d { label: "l1.2.m2.shortcut", stride: 1, padding: Same, bias: true }, &["l1.2.m1.l2"]), node("l1.2.m2", Layer::Merge(Merge::Add), &["l1.2.m2.n2", "l1.2.m2.shortcut"]), node("l1.2.m3", Layer::Conv2d { label: "l1.2.m3", stride: 1, padding: Same, bias: true }, &["l1.2.m2"]), node("l1.2.m4", Layer::Tanh, &["l1.2.m3"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1.2.m4"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["l3"])];
    check_graph(Net157::new(157), &Graph::new(&["input"], nodes, &["l3", "l4"]), 5, &[]);
}

#[test]
fn network_158() {
    network! { struct Net158: [4, 5, 2] -> [4, 2, 1] { Relu, MaxPool2d<2>, LeakyRelu(0.1), Reshape<4, 2, 1>, Relu } }
    check(Net158::new(158), &[Layer::Relu, Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::LeakyRelu(0.1), Layer::Reshape(&[4, 2, 1]), Layer::Relu], 6, &[]);
}

#[test]
fn network_159() {
    network! { struct Body159: [16] -> [1, 16] { l1: Reshape<1, 16>, l2: LeakyRelu(0.1), l3: Sigmoid } struct Body159B: [7] -> [7] { l1: Residual { m1: Softplus }, l2: repeat 2 { m1: Linear<1>, m2: Dropout(0.0), m3: Linear<7> }, l3: Sigmoid } struct Net159: (a: [2, 1, 1], b: [16]) -> (l3: [1, 16], l4: [16], l5: [2, 1, 1]) { l1: Add <- (a, a, a), l2: LayerNorm <- b, l3: Body159, l4: repeat 2 { m1: Residual(shortcut = Linear<7>) { n1: Linear<7>, n2: Body159B }, m2: Linear<16>, m3: Tanh } <- l2, l5: Add <- (a, l1) } }
    ends!(Net159Input { a, b });
    ends!(Net159Output { l3, l4, l5 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["a", "a", "a"]), node("l2", Layer::LayerNorm { label: "l2", epsilon: 0.001 }, &["b"]), node("l3.l1", Layer::Reshape(&[1, 16]), &["l2"]), node("l3.l2", Layer::LeakyRelu(0.1), &["l3.l1"]), node("l3.l3", Layer::Sigmoid, &["l3.l2"]), node("l4.0.m1.n1", Layer::Linear { label: "l4.0.m1.n1", bias: true }, &["l2"]), node("l4.0.m1.n2.l1.m1", Layer::Softplus, &["l4.0.m1.n1"]), node("l4.0.m1.n2.l1", Layer::Merge(Merge::Add), &["l4.0.m1.n2.l1.m1", "l4.0.m1.n1"]), node("l4.0.m1.n2.l2.0.m1", Layer::Linear { label: "l4.0.m1.n2.l2.0.m1", bias: true }, &["l4.0.m1.n2.l1"]), node("l4.0.m1.n2.l2.0.m2", Layer::Dropout(0.0), &["l4.0.m1.n2.l2.0.m1"]), node("l4.0.m1.n2.l2.0.m3", Layer::Linear { label: "l4.0.m1.n2.l2.0.m3", bias: true }, &["l4.0.m1.n2.l2.0.m2"]), node("l4.0.m1.n2.l2.1.m1", Layer::Linear { label: "l4.0.m1.n2.l2.1.m1", bias: true }, &["l4.0.m1.n2.l2.0.m3"]), node("l4.0.m1.n2.l2.1.m2", Layer::Dropout(0.0), &["l4.0.m1.n2.l2.1.m1"]), node("l4.0.m1.n2.l2.1.m3", Layer::Linear { label: "l4.0.m1.n2.l2.1.m3", bias: true }, &["l4.0.m1.n2.l2.1.m2"]), node("l4.0.m1.n2.l3", Layer::Sigmoid, &["l4.0.m1.n2.l2.1.m3"]), node("l4.0.m1.shortcut", Layer::Linear { label: "l4.0.m1.shortcut", bias: true }, &["l2"]), node("l4.0.m1", Layer::Merge(Merge::Add), &["l4.0.m1.n2.l3", "l4.0.m1.shortcut"]), node("l4.0.m2", Layer::Linear { label: "l4.0.m2", bias: true }, &["l4.0.m1"]), node("l4.0.m3", Layer::Tanh, &["l4.0.m2"]), node("l4.1.m1.n1", Layer::Linear { label: "l4.1.m1.n1", bias: true }, &["l4.0.m3"]), node("l4.1.m1.n2.l1.m1", Layer::Softplus, &["l4.1.m1.n1"]), node("l4.1.m1.n2.l1", Layer::Merge(Merge::Add), &["l4.1.m1.n2.l1.m1", "l4.1.m1.n1"]), node("l4.1.m1.n2.l2.0.m1", Layer::Linear { label: "l4.1.m1.n2.l2.0.m1", bias: true }, &["l4.1.m1.n2.l1"]), node("l4.1.m1.n2.l2.0.m2", Layer::Dropout(0.0), &["l4.1.m1.n2.l2.0.m1"]), node("l4.1.m1.n2.l2.0.m3", Layer::Linear { label: "l4.1.m1.n2.l2.0.m3", bias: true }, &["l4.1.m1.n2.l2.0.m2"]), node("l4.1.m1.n2.l2.1.m1", Layer::Linear { label: "l4.1.m1.n2.l2.1.m1", bias: true }, &["l4.1.m1.n2.l2.0.m3"]), node("l4.1.m1.n2.l2.1.m2", Layer::Dropout(0.0), &["l4.1.m1.n2.l2.1.m1"]), node("l4.1.m1.n2.l2.1.m3", Layer::Linear { label: "l4.1.m1.n2.l2.1.m3", bias: true }, &["l4.1.m1.n2.l2.1.m2"]), node("l4.1.m1.n2.l3", Layer::Sigmoid, &["l4.1.m1.n2.l2.1.m3"]), node("l4.1.m1.shortcut", Layer::Linear { label: "l4.1.m1.shortcut", bias: true }, &["l4.0.m3"]), node("l4.1.m1", Layer::Merge(Merge::Add), &["l4.1.m1.n2.l3", "l4.1.m1.shortcut"]), node("l4.1.m2", Layer::Linear { label: "l4.1.m2", bias: true }, &["l4.1.m1"]), node("l4.1.m3", Layer::Tanh, &["l4.1.m2"]), node("l5", Layer::Merge(Merge::Add), &["a", "l1"])];
    check_graph(Net159::new(159), &Graph::new(&["a", "b"], nodes, &["l3.l3", "l4.1.m3", "l5"]), 4, &[]);
}

#[test]
fn network_160() {
    network! { struct Net160: [9, 8, 5] -> [3, 3, 2] { l0: Conv2d<2, 4>(padding = 1, bias = false), Relu, Sigmoid, l3: BatchNorm(momentum = 0.5), Sigmoid, MaxPool2d<3>(stride = 2), Sigmoid } }
    check(Net160::new(160), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::Relu, Layer::Sigmoid, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::MaxPool2d { size: [3, 3], stride: [2, 2], padding: Valid }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_161() {
    network! { struct Net161: [7, 2] -> [44] { l1: Concat <- (input, input, input), l2: Add <- (l1, l1), l3: MultiHeadAttention<1>, l4: Dropout(0.0) <- l2, l5: Residual(shortcut = Linear<18>) { m1: Residual(shortcut = { p: Linear<18>, q: BatchNorm }) { n1: Linear<6>, n2: Dropout(0.0), n3: Concat <- (l2, l3, n2) }, m2: Silu }, l6: Residual(shortcut = { p: Linear<6>, q: BatchNorm }) { m1: repeat 2 { n1: MultiHeadAttention<1> }, m2: Linear<4>, m3: Conv1d<6, 2>(padding = causal), m4: Tanh }, l7: Linear<6>, l8: GlobalMaxPool1d <- input, l9: Flatten <- l7, l10: Concat <- (l9, l8) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input", "input"]), node("l2", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l3", Layer::MultiHeadAttention { label: "l3", heads: 1, causal: false, bias: true }, &["l2"]), node("l4", Layer::Dropout(0.0), &["l2"]), node("l5.m1.n1", Layer::Linear { label: "l5.m1.n1", bias: true }, &["l4"]), node("l5.m1.n2", Layer::Dropout(0.0), &["l5.m1.n1"]), node("l5.m1.n3", Layer::Merge(Merge::Concat), &["l2", "l3", "l5.m1.n2"]), node("l5.m1.shortcut.p", Layer::Linear { label: "l5.m1.shortcut.p", bias: true }, &["l4"]), node("l5.m1.shortcut.q", Layer::BatchNorm { label: "l5.m1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.m1.shortcut.p"]), node("l5.m1", Layer::Merge(Merge::Add), &["l5.m1.n3", "l5.m1.shortcut.q"]), node("l5.m2", Layer::Silu, &["l5.m1"]), node("l5.shortcut", Layer::Linear { label: "l5.shortcut", bias: true }, &["l4"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l5.shortcut"]), node("l6.m1.0.n1", Layer::MultiHeadAttention { label: "l6.m1.0.n1", heads: 1, causal: false, bias: true }, &["l5"]), node("l6.m1.1.n1", Layer::MultiHeadAttention { label: "l6.m1.1.n1", heads: 1, causal: false, bias: true }, &["l6.m1.0.n1"]), node("l6.m2", Layer::Linear { label: "l6.m2", bias: true }, &["l6.m1.1.n1"]), node("l6.m3", Layer::Conv1d { label: "l6.m3", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l6.m2"]), node("l6.m4", Layer::Tanh, &["l6.m3"]), node("l6.shortcut.p", Layer::Linear { label: "l6.shortcut.p", bias: true }, &["l5"]), node("l6.shortcut.q", Layer::BatchNorm { label: "l6.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l6.shortcut.p"]), node("l6", Layer::Merge(Merge::Add), &["l6.m4", "l6.shortcut.q"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6"]), node("l8", Layer::GlobalMaxPool1d, &["input"]), node("l9", Layer::Flatten, &["l7"]), node("l10", Layer::Merge(Merge::Concat), &["l9", "l8"])];
    check_graph(Net161::new(161), &Graph::new(&["input"], nodes, &["l10"]), 6, &[]);
}

#[test]
fn network_162() {
    network! { struct Net162: [1, 8, 2] -> [1, 8, 2] { LeakyRelu(0.1), Sigmoid, Sigmoid } }
    check(Net162::new(162), &[Layer::LeakyRelu(0.1), Layer::Sigmoid, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_163() {
    network! { struct Body163: (a: [1, 1, 2], b: [2, 2, 4]) -> [26] { l1: Concat <- (b, b, b), l2: Conv2d<6, 1>(padding = same), l3: Tanh <- a, l4: Flatten <- l2, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net163: (a: [14], b: [1, 1, 2], c: [2, 2, 4], words: [u32; 5]) -> [148] { l1: Body163 <- (b, c), l2: Add <- (c, c, c, c), l3: Conv2d<4, 1>(padding = same), l4: Embedding<6, 6> <- words, l5: Add <- (l4, l4, l4), l6: Concat <- (l4, l4), l7: Sigmoid <- b, l8: Conv2d<2, 1>(padding = same), l9: Tanh <- a, l10: Flatten <- l3, l11: Flatten <- l5, l12: Flatten <- l6, l13: Flatten <- l8, l14: Concat <- (l1, l10, l11, l12), l15: Concat <- (l13, l9, l14) } }
    ends!(Net163Input { a, b, c, words });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["c", "c", "c"]), node("l1.l2", Layer::Conv2d { label: "l1.l2", stride: 1, padding: Same, bias: true }, &["l1.l1"]), node("l1.l3", Layer::Tanh, &["b"]), node("l1.l4", Layer::Flatten, &["l1.l2"]), node("l1.l5", Layer::Flatten, &["l1.l3"]), node("l1.l6", Layer::Merge(Merge::Concat), &["l1.l4", "l1.l5"]), node("l2", Layer::Merge(Merge::Add), &["c", "c", "c", "c"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Embedding { label: "l4" }, &["words"]), node("l5", Layer::Merge(Merge::Add), &["l4", "l4", "l4"]), node("l6", Layer::Merge(Merge::Concat), &["l4", "l4"]), node("l7", Layer::Sigmoid, &["b"]), node("l8", Layer::Conv2d { label: "l8", stride: 1, padding: Same, bias: true }, &["l7"]), node("l9", Layer::Tanh, &["a"]), node("l10", Layer::Flatten, &["l3"]), node("l11", Layer::Flatten, &["l5"]), node("l12", Layer::Flatten, &["l6"]), node("l13", Layer::Flatten, &["l8"]), node("l14", Layer::Merge(Merge::Concat), &["l1.l6", "l10", "l11", "l12"]), node("l15", Layer::Merge(Merge::Concat), &["l13", "l9", "l14"])];
    check_graph(Net163::new(163), &Graph::new(&["a", "b", "c", "words"], nodes, &["l15"]), 5, &[]);
}

#[test]
fn network_164() {
    network! { struct Net164: [2, 3] -> [2, 14] { l0: BatchNorm(momentum = 0.5), l1: Linear<14>(bias = false), Sigmoid } }
    check(Net164::new(164), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Linear { label: "l1", bias: false }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_165() {
    network! { struct Body165: [7] -> [5] { l1: Residual(shortcut = Linear<5>) { m1: Relu, m2: Linear<5>, m3: Mul <- (m2, m2) }, l2: Softmax } struct Net165: [15] -> [5] { l1: Softmax, l2: Residual(shortcut = Linear<5>) { m1: Linear<7>, m2: Body165 }, l3: Linear<5>, l4: Mul <- (l2, l3), l5: Tied(l3, transposed), l6: Sigmoid } }
    let nodes = vec![node("l1", Layer::Softmax, &["input"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2.m2.l1.m1", Layer::Relu, &["l2.m1"]), node("l2.m2.l1.m2", Layer::Linear { label: "l2.m2.l1.m2", bias: true }, &["l2.m2.l1.m1"]), node("l2.m2.l1.m3", Layer::Merge(Merge::Mul), &["l2.m2.l1.m2", "l2.m2.l1.m2"]), node("l2.m2.l1.shortcut", Layer::Linear { label: "l2.m2.l1.shortcut", bias: true }, &["l2.m1"]), node("l2.m2.l1", Layer::Merge(Merge::Add), &["l2.m2.l1.m3", "l2.m2.l1.shortcut"]), node("l2.m2.l2", Layer::Softmax, &["l2.m2.l1"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2.l2", "l2.shortcut"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Merge(Merge::Mul), &["l2", "l3"]), node("l5", Layer::Tied { label: "l5", owner: "l3", transposed: true }, &["l4"]), node("l6", Layer::Sigmoid, &["l5"])];
    check_graph(Net165::new(165), &Graph::new(&["input"], nodes, &["l6"]), 4, &[]);
}

#[test]
fn network_166() {
    network! { struct Net166: [1, 5, 4] -> [9] { Softmax, Gelu, Gelu, l3: Conv2d<9, 1>(stride = 3, bias = false), Sigmoid, GlobalAvgPool2d, l6: BatchNorm(momentum = 0.5) } }
    check(Net166::new(166), &[Layer::Softmax, Layer::Gelu, Layer::Gelu, Layer::Conv2d { label: "l3", stride: 3, padding: Valid, bias: false }, Layer::Sigmoid, Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_167() {
    network! { struct Body167: [2, 4, 3] -> [2, 4, 3] { l1: Residual { m1: Softplus } } struct Net167: (a: [11], b: [2, 4, 3]) -> (l2: [11], l3: [11], l6: [2, 4, 6], l8: [2, 4, 3], l7: [2, 4, 3]) { l1: PRelu <- a, l2: Dropout(0.0), l3: repeat 3 { m1: Residual(shortcut = Linear<6>) { n1: Linear<6>, n2: Mul <- (n1, n1, n1), n3: Softmax }, m2: Linear<11>, m3: Tanh } <- l1, l4: DepthwiseConv2d<3>(padding = same) <- b, l5: Concat <- (b, l4), l6: Tanh, l7: Body167 <- b, l8: Add <- (l7, l4, l4) } }
    ends!(Net167Input { a, b });
    ends!(Net167Output { l2, l3, l6, l8, l7 });
    let nodes = vec![node("l1", Layer::PRelu { label: "l1" }, &["a"]), node("l2", Layer::Dropout(0.0), &["l1"]), node("l3.0.m1.n1", Layer::Linear { label: "l3.0.m1.n1", bias: true }, &["l1"]), node("l3.0.m1.n2", Layer::Merge(Merge::Mul), &["l3.0.m1.n1", "l3.0.m1.n1", "l3.0.m1.n1"]), node("l3.0.m1.n3", Layer::Softmax, &["l3.0.m1.n2"]), node("l3.0.m1.shortcut", Layer::Linear { label: "l3.0.m1.shortcut", bias: true }, &["l1"]), node("l3.0.m1", Layer::Merge(Merge::Add), &["l3.0.m1.n3", "l3.0.m1.shortcut"]), node("l3.0.m2", Layer::Linear { label: "l3.0.m2", bias: true }, &["l3.0.m1"]), node("l3.0.m3", Layer::Tanh, &["l3.0.m2"]), node("l3.1.m1.n1", Layer::Linear { label: "l3.1.m1.n1", bias: true }, &["l3.0.m3"]), node("l3.1.m1.n2", Layer::Merge(Merge::Mul), &["l3.1.m1.n1", "l3.1.m1.n1", "l3.1.m1.n1"]), node("l3.1.m1.n3", Layer::Softmax, &["l3.1.m1.n2"]), node("l3.1.m1.shortcut", Layer::Linear { label: "l3.1.m1.shortcut", bias: true }, &["l3.0.m3"]), node("l3.1.m1", Layer::Merge(Merge::Add), &["l3.1.m1.n3", "l3.1.m1.shortcut"]), node("l3.1.m2", Layer::Linear { label: "l3.1.m2", bias: true }, &["l3.1.m1"]), node("l3.1.m3", Layer::Tanh, &["l3.1.m2"]), node("l3.2.m1.n1", Layer::Linear { label: "l3.2.m1.n1", bias: true }, &["l3.1.m3"]), node("l3.2.m1.n2", Layer::Merge(Merge::Mul), &["l3.2.m1.n1", "l3.2.m1.n1", "l3.2.m1.n1"]), node("l3.2.m1.n3", Layer::Softmax, &["l3.2.m1.n2"]), node("l3.2.m1.shortcut", Layer::Linear { label: "l3.2.m1.shortcut", bias: true }, &["l3.1.m3"]), node("l3.2.m1", Layer::Merge(Merge::Add), &["l3.2.m1.n3", "l3.2.m1.shortcut"]), node("l3.2.m2", Layer::Linear { label: "l3.2.m2", bias: true }, &["l3.2.m1"]), node("l3.2.m3", Layer::Tanh, &["l3.2.m2"]), node("l4", Layer::DepthwiseConv2d { label: "l4", stride: 1, padding: Same, dilation: 1, bias: true }, &["b"]), node("l5", Layer::Merge(Merge::Concat), &["b", "l4"]), node("l6", Layer::Tanh, &["l5"]), node("l7.l1.m1", Layer::Softplus, &["b"]), node("l7.l1", Layer::Merge(Merge::Add), &["l7.l1.m1", "b"]), node("l8", Layer::Merge(Merge::Add), &["l7.l1", "l4", "l4"])];
    check_graph(Net167::new(167), &Graph::new(&["a", "b"], nodes, &["l2", "l3.2.m3", "l6", "l8", "l7.l1"]), 6, &[]);
}

#[test]
fn network_168() {
    network! { struct Net168: [16] -> [16] { Relu, Softmax, Relu, Tanh } }
    check(Net168::new(168), &[Layer::Relu, Layer::Softmax, Layer::Relu, Layer::Tanh], 4, &[]);
}

#[test]
fn network_169() {
    network! { struct Body169: (a: [17], b: [6, 5]) -> [47] { l1: Add <- (a, a, a), l2: Residual { m1: Linear<7>, m2: Tied(m1, transposed) }, l3: Gelu <- b, l4: Flatten, l5: Concat <- (l2, l4) } struct Net169: (a: [17], b: [6, 5], c: [10]) -> [15] { l1: Body169 <- (a, b), l2: Dropout(0.0), l3: Linear<7> <- c, l4: Linear<5> <- l2, l5: Linear<5>, l6: Tied(l3, transposed) <- l3, l7: Concat <- (l5, l6) } }
    ends!(Net169Input { a, b, c });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Add), &["a", "a", "a"]), node("l1.l2.m1", Layer::Linear { label: "l1.l2.m1", bias: true }, &["l1.l1"]), node("l1.l2.m2", Layer::Tied { label: "l1.l2.m2", owner: "l1.l2.m1", transposed: true }, &["l1.l2.m1"]), node("l1.l2", Layer::Merge(Merge::Add), &["l1.l2.m2", "l1.l1"]), node("l1.l3", Layer::Gelu, &["b"]), node("l1.l4", Layer::Flatten, &["l1.l3"]), node("l1.l5", Layer::Merge(Merge::Concat), &["l1.l2", "l1.l4"]), node("l2", Layer::Dropout(0.0), &["l1.l5"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["c"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l2"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Tied { label: "l6", owner: "l3", transposed: true }, &["l3"]), node("l7", Layer::Merge(Merge::Concat), &["l5", "l6"])];
    check_graph(Net169::new(169), &Graph::new(&["a", "b", "c"], nodes, &["l7"]), 5, &[]);
}

#[test]
fn network_170() {
    network! { struct Net170: [8, 5, 2] -> [2, 2, 1] { l0: Conv2d<3, 1>(stride = 3), Gelu, l2: Conv2d<1, 2>(padding = 2), l3: BatchNorm(momentum = 0.5), AvgPool2d<3>(padding = same) } }
    check(Net170::new(170), &[Layer::Conv2d { label: "l0", stride: 3, padding: Valid, bias: true }, Layer::Gelu, Layer::Conv2d { label: "l2", stride: 1, padding: Around(2), bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::AvgPool2d { size: [3, 3], stride: [3, 3], padding: Same }], 6, &[]);
}

#[test]
fn network_171() {
    network! { struct Body171: [2, 7] -> [2, 5] { l1: Linear<7>, l2: Tied(l1, transposed), l3: Gru<5>(sequences = true), l4: Sigmoid } struct Net171: (a: [2, 7], b: [6]) -> [20] { l1: Linear<7> <- a, l2: Residual(shortcut = Linear<5>) { m1: Linear<7>, m2: Body171, m3: Add <- (m2, m2, m2) }, l3: Residual(shortcut = Linear<3>) { m1: Linear<3> }, l4: Linear<1> <- l1, l5: Tied(l4, transposed), l6: Residual(shortcut = Linear<4>) { m1: Lstm<4>(sequences = true) }, l7: Add <- (l6, l6, l6), l8: Tanh <- b, l9: Sigmoid, l10: Flatten <- l3, l11: Flatten <- l7, l12: Concat <- (l10, l11, l9) } }
    ends!(Net171Input { a, b });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2.m2.l1", Layer::Linear { label: "l2.m2.l1", bias: true }, &["l2.m1"]), node("l2.m2.l2", Layer::Tied { label: "l2.m2.l2", owner: "l2.m2.l1", transposed: true }, &["l2.m2.l1"]), node("l2.m2.l3", Layer::Gru { label: "l2.m2.l3", sequences: true, bias: true }, &["l2.m2.l2"]), node("l2.m2.l4", Layer::Sigmoid, &["l2.m2.l3"]), node("l2.m3", Layer::Merge(Merge::Add), &["l2.m2.l4", "l2.m2.l4", "l2.m2.l4"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut"]), node("l3.m1", Layer::Linear { label: "l3.m1", bias: true }, &["l2"]), node("l3.shortcut", Layer::Linear { label: "l3.shortcut", bias: true }, &["l2"]), node("l3", Layer::Merge(Merge::Add), &["l3.m1", "l3.shortcut"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1"]), node("l5", Layer::Tied { label: "l5", owner: "l4", transposed: true }, &["l4"]), node("l6.m1", Layer::Lstm { label: "l6.m1", sequences: true, bias: true }, &["l5"]), node("l6.shortcut", Layer::Linear { label: "l6.shortcut", bias: true }, &["l5"]), node("l6", Layer::Merge(Merge::Add), &["l6.m1", "l6.shortcut"]), node("l7", Layer::Merge(Merge::Add), &["l6", "l6", "l6"]), node("l8", Layer::Tanh, &["b"]), node("l9", Layer::Sigmoid, &["l8"]), node("l10", Layer::Flatten, &["l3"]), node("l11", Layer::Flatten, &["l7"]), node("l12", Layer::Merge(Merge::Concat), &["l10", "l11", "l9"])];
    check_graph(Net171::new(171), &Graph::new(&["a", "b"], nodes, &["l12"]), 4, &[]);
}

#[test]
fn network_172() {
    network! { struct Net172: [3] -> [1, 3] { Gelu, LeakyRelu(0.1), Reshape<1, 3>, Dropout(0.25) } }
    check(Net172::new(172), &[Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Reshape(&[1, 3]), Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_173() {
    network! { struct Body173: [5, 5, 1] -> [125] { l1: Concat <- (input, input, input, input), l2: Conv2d<1, 1>(padding = same) <- input, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Net173: [5, 5, 1] -> [2] { l1: AvgPool2d<3>(stride = 1, padding = same), l2: Softplus, l3: Body173, l4: Linear<2>, l5: Tied(l4, transposed), l6: Linear<125>, l7: Tied(l4), l8: Softmax } }
    let nodes = vec![node("l1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["input"]), node("l2", Layer::Softplus, &["l1"]), node("l3.l1", Layer::Merge(Merge::Concat), &["l2", "l2", "l2", "l2"]), node("l3.l2", Layer::Conv2d { label: "l3.l2", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3.l3", Layer::Flatten, &["l3.l1"]), node("l3.l4", Layer::Flatten, &["l3.l2"]), node("l3.l5", Layer::Merge(Merge::Concat), &["l3.l3", "l3.l4"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3.l5"]), node("l5", Layer::Tied { label: "l5", owner: "l4", transposed: true }, &["l4"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7", Layer::Tied { label: "l7", owner: "l4", transposed: false }, &["l6"]), node("l8", Layer::Softmax, &["l7"])];
    check_graph(Net173::new(173), &Graph::new(&["input"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_174() {
    network! { struct Net174: [3, 7, 3] -> [3, 7, 3] { Tanh, Relu } }
    check(Net174::new(174), &[Layer::Tanh, Layer::Relu], 4, &[]);
}

#[test]
fn network_175() {
    network! { struct Net175: (a: [1, 4], b: [1, 2, 5]) -> (l4: [1, 16], l7: [1, 16], l9: [1, 2, 5]) { l1: LayerNorm <- a, l2: Concat <- (a, l1, a, a), l3: Linear<16>, l4: Tied(l3), l5: repeat 3 { m1: Tied(l3) } <- l3, l6: Tied(l3, transposed), l7: Mul <- (l3, l6), l8: Add <- (b, b, b), l9: Softmax } }
    ends!(Net175Input { a, b });
    ends!(Net175Output { l4, l7, l9 });
    let nodes = vec![node("l1", Layer::LayerNorm { label: "l1", epsilon: 0.001 }, &["a"]), node("l2", Layer::Merge(Merge::Concat), &["a", "l1", "a", "a"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Tied { label: "l4", owner: "l3", transposed: false }, &["l3"]), node("l5.0.m1", Layer::Tied { label: "l5.0.m1", owner: "l3", transposed: false }, &["l3"]), node("l5.1.m1", Layer::Tied { label: "l5.1.m1", owner: "l3", transposed: false }, &["l5.0.m1"]), node("l5.2.m1", Layer::Tied { label: "l5.2.m1", owner: "l3", transposed: false }, &["l5.1.m1"]), node("l6", Layer::Tied { label: "l6", owner: "l3", transposed: true }, &["l5.2.m1"]), node("l7", Layer::Merge(Merge::Mul), &["l3", "l6"]), node("l8", Layer::Merge(Merge::Add), &["b", "b", "b"]), node("l9", Layer::Softmax, &["l8"])];
    check_graph(Net175::new(175), &Graph::new(&["a", "b"], nodes, &["l4", "l7", "l9"]), 5, &[]);
}

#[test]
fn network_176() {
    network! { struct Net176: [4, 4, 5] -> [2, 2, 9] { l0: Conv2d<9, 2>(stride = 2, padding = same), l1: BatchNorm(momentum = 0.5), Relu, Softmax } }
    check(Net176::new(176), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Softmax], 6, &[]);
}

#[test]
fn network_177() {
    network! { struct Body177: (a: [48], b: [48]) -> [96] { l1: Gelu <- a, l2: Tanh <- b, l3: Concat <- (l1, l2) } struct Net177: (a: [12], b: [12]) -> (l7: [108], l9: [48]) { l1: PRelu <- b, l2: Residual(shortcut = { p: Linear<12>, q: BatchNorm }) { m1: Linear<6>, m2: Tied(m1, transposed) }, l3: Concat <- (b, l2, a, b), l4: Residual(shortcut = Linear<48>) { m1: Linear<48> }, l5: Add <- (l4, l3, l4), l6: Body177 <- (l5, l5), l7: Concat <- (l6, l1), l8: repeat 3 { m1: Silu, m2: Residual(shortcut = { p: Linear<6>, q: BatchNorm }) { n1: Gelu, n2: Linear<6> }, m3: Linear<48>, m4: Tanh } <- l3, l9: Sigmoid } }
    ends!(Net177Input { a, b });
    ends!(Net177Output { l7, l9 });
    let nodes = vec![node("l1", Layer::PRelu { label: "l1" }, &["b"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2.m2", Layer::Tied { label: "l2.m2", owner: "l2.m1", transposed: true }, &["l2.m1"]), node("l2.shortcut.p", Layer::Linear { label: "l2.shortcut.p", bias: true }, &["l1"]), node("l2.shortcut.q", Layer::BatchNorm { label: "l2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.shortcut.p"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2", "l2.shortcut.q"]), node("l3", Layer::Merge(Merge::Concat), &["b", "l2", "a", "b"]), node("l4.m1", Layer::Linear { label: "l4.m1", bias: true }, &["l3"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["l3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m1", "l4.shortcut"]), node("l5", Layer::Merge(Merge::Add), &["l4", "l3", "l4"]), node("l6.l1", Layer::Gelu, &["l5"]), node("l6.l2", Layer::Tanh, &["l5"]), node("l6.l3", Layer::Merge(Merge::Concat), &["l6.l1", "l6.l2"]), node("l7", Layer::Merge(Merge::Concat), &["l6.l3", "l1"]), node("l8.0.m1", Layer::Silu, &["l3"]), node("l8.0.m2.n1", Layer::Gelu, &["l8.0.m1"]), node("l8.0.m2.n2", Layer::Linear { label: "l8.0.m2.n2", bias: true }, &["l8.0.m2.n1"]), node("l8.0.m2.shortcut.p", Layer::Linear { label: "l8.0.m2.shortcut.p", bias: true }, &["l8.0.m1"]), node("l8.0.m2.shortcut.q", Layer::BatchNorm { label: "l8.0.m2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l8.0.m2.shortcut.p"]), node("l8.0.m2", Layer::Merge(Merge::Add), &["l8.0.m2.n2", "l8.0.m2.shortcut.q"]), node("l8.0.m3", Layer::Linear { label: "l8.0.m3", bias: true }, &["l8.0.m2"]), node("l8.0.m4", Layer::Tanh, &["l8.0.m3"]), node("l8.1.m1", Layer::Silu, &["l8.0.m4"]), node("l8.1.m2.n1", Layer::Gelu, &["l8.1.m1"]), node("l8.1.m2.n2", Layer::Linear { label: "l8.1.m2.n2", bias: true }, &["l8.1.m2.n1"]), node("l8.1.m2.shortcut.p", Layer::Linear { label: "l8.1.m2.shortcut.p", bias: true }, &["l8.1.m1"]), node("l8.1.m2.shortcut.q", Layer::BatchNorm { label: "l8.1.m2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l8.1.m2.shortcut.p"]), node("l8.1.m2", Layer::Merge(Merge::Add), &["l8.1.m2.n2", "l8.1.m2.shortcut.q"]), node("l8.1.m3", Layer::Linear { label: "l8.1.m3", bias: true }, &["l8.1.m2"]), node("l8.1.m4", Layer::Tanh, &["l8.1.m3"]), node("l8.2.m1", Layer::Silu, &["l8.1.m4"]), node("l8.2.m2.n1", Layer::Gelu, &["l8.2.m1"]), node("l8.2.m2.n2", Layer::Linear { label: "l8.2.m2.n2", bias: true }, &["l8.2.m2.n1"]), node("l8.2.m2.shortcut.p", Layer::Linear { label: "l8.2.m2.shortcut.p", bias: true }, &["l8.2.m1"]), node("l8.2.m2.shortcut.q", Layer::BatchNorm { label: "l8.2.m2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l8.2.m2.shortcut.p"]), node("l8.2.m2", Layer::Merge(Merge::Add), &["l8.2.m2.n2", "l8.2.m2.shortcut.q"]), node("l8.2.m3", Layer::Linear { label: "l8.2.m3", bias: true }, &["l8.2.m2"]), node("l8.2.m4", Layer::Tanh, &["l8.2.m3"]), node("l9", Layer::Sigmoid, &["l8.2.m4"])];
    check_graph(Net177::new(177), &Graph::new(&["a", "b"], nodes, &["l7", "l9"]), 4, &[]);
}

#[test]
fn network_178() {
    network! { struct Net178: [3, 2] -> [3, 26] { l0: LayerNorm, l1: Linear<26>(bias = false), l2: BatchNorm(momentum = 0.5), Softmax } }
    check(Net178::new(178), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_179() {
    network! { struct Body179: [17] -> [17] { l1: Sigmoid, l2: Softmax } struct Net179: [17] -> [68] { l1: Residual { m1: Residual { n1: Softplus, n2: Body179 }, m2: Gelu, m3: Add <- (input, m2, m2, m1) }, l2: Relu, l3: Linear<17>, l4: repeat 3 { m1: Tied(l3), m2: Linear<17> }, l5: Concat <- (input, input, l1), l6: Residual { m1: Relu, m2: Residual { n1: Tanh }, m3: Tanh } <- l4, l7: Tied(l3), l8: Concat <- (l5, l7) } }
    let nodes = vec![node("l1.m1.n1", Layer::Softplus, &["input"]), node("l1.m1.n2.l1", Layer::Sigmoid, &["l1.m1.n1"]), node("l1.m1.n2.l2", Layer::Softmax, &["l1.m1.n2.l1"]), node("l1.m1", Layer::Merge(Merge::Add), &["l1.m1.n2.l2", "input"]), node("l1.m2", Layer::Gelu, &["l1.m1"]), node("l1.m3", Layer::Merge(Merge::Add), &["input", "l1.m2", "l1.m2", "l1.m1"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "input"]), node("l2", Layer::Relu, &["l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4.0.m1", Layer::Tied { label: "l4.0.m1", owner: "l3", transposed: false }, &["l3"]), node("l4.0.m2", Layer::Linear { label: "l4.0.m2", bias: true }, &["l4.0.m1"]), node("l4.1.m1", Layer::Tied { label: "l4.1.m1", owner: "l3", transposed: false }, &["l4.0.m2"]), node("l4.1.m2", Layer::Linear { label: "l4.1.m2", bias: true }, &["l4.1.m1"]), node("l4.2.m1", Layer::Tied { label: "l4.2.m1", owner: "l3", transposed: false }, &["l4.1.m2"]), node("l4.2.m2", Layer::Linear { label: "l4.2.m2", bias: true }, &["l4.2.m1"]), node("l5", Layer::Merge(Merge::Concat), &["input", "input", "l1"]), node("l6.m1", Layer::Relu, &["l4.2.m2"]), node("l6.m2.n1", Layer::Tanh, &["l6.m1"]), node("l6.m2", Layer::Merge(Merge::Add), &["l6.m2.n1", "l6.m1"]), node("l6.m3", Layer::Tanh, &["l6.m2"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "l4.2.m2"]), node("l7", Layer::Tied { label: "l7", owner: "l3", transposed: false }, &["l6"]), node("l8", Layer::Merge(Merge::Concat), &["l5", "l7"])];
    check_graph(Net179::new(179), &Graph::new(&["input"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_180() {
    network! { struct Net180: [4, 7, 4] -> [1, 2, 4] { Sigmoid, Sigmoid, Sigmoid, MaxPool2d<3>, Relu } }
    check(Net180::new(180), &[Layer::Sigmoid, Layer::Sigmoid, Layer::Sigmoid, Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Valid }, Layer::Relu], 4, &[]);
}

#[test]
fn network_181() {
    network! { struct Body181: [5, 2] -> [5, 2] { l1: Softmax, l2: Sigmoid } struct Body181B: (a: [5, 11], b: [5, 9]) -> [100] { l1: Dropout(0.0) <- a, l2: Tanh <- b, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Net181: (a: [5, 7], b: [5, 7]) -> (l5: [5, 28], l7: [5, 22], l1: [5, 7], l8: [100]) { l1: Residual(shortcut = Linear<7>) { m1: Add <- (input, input, a) } <- a, l2: Residual(shortcut = { p: Linear<2>, q: BatchNorm }) { m1: Residual(shortcut = { p: Linear<2>, q: BatchNorm }) { n1: Linear<2> }, m2: Body181 }, l3: Concat <- (b, l2), l4: PRelu, l5: Residual(shortcut = { p: Linear<28>, q: BatchNorm }) { m1: Concat <- (l1, b, input, input), m2: Add <- (m1, m1), m3: Residual { n1: Linear<28>, n2: Tanh }, m4: Tanh } <- l1, l6: Concat <- (l2, l4), l7: Concat <- (l6, l6), l8: Body181B <- (l6, l4) } }
    ends!(Net181Input { a, b });
    ends!(Net181Output { l5, l7, l1, l8 });
    let nodes = vec![node("l1.m1", Layer::Merge(Merge::Add), &["a", "a", "a"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["a"]), node("l1", Layer::Merge(Merge::Add), &["l1.m1", "l1.shortcut"]), node("l2.m1.n1", Layer::Linear { label: "l2.m1.n1", bias: true }, &["l1"]), node("l2.m1.shortcut.p", Layer::Linear { label: "l2.m1.shortcut.p", bias: true }, &["l1"]), node("l2.m1.shortcut.q", Layer::BatchNorm { label: "l2.m1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.m1.shortcut.p"]), node("l2.m1", Layer::Merge(Merge::Add), &["l2.m1.n1", "l2.m1.shortcut.q"]), node("l2.m2.l1", Layer::Softmax, &["l2.m1"]), node("l2.m2.l2", Layer::Sigmoid, &["l2.m2.l1"]), node("l2.shortcut.p", Layer::Linear { label: "l2.shortcut.p", bias: true }, &["l1"]), node("l2.shortcut.q", Layer::BatchNorm { label: "l2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.shortcut.p"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2.l2", "l2.shortcut.q"]), node("l3", Layer::Merge(Merge::Concat), &["b", "l2"]), node("l4", Layer::PRelu { label: "l4" }, &["l3"]), node("l5.m1", Layer::Merge(Merge::Concat), &["l1", "b", "l1", "l1"]), node("l5.m2", Layer::Merge(Merge::Add), &["l5.m1", "l5.m1"]), node("l5.m3.n1", Layer::Linear { label: "l5.m3.n1", bias: true }, &["l5.m2"]), node("l5.m3.n2", Layer::Tanh, &["l5.m3.n1"]), node("l5.m3", Layer::Merge(Merge::Add), &["l5.m3.n2", "l5.m2"]), node("l5.m4", Layer::Tanh, &["l5.m3"]), node("l5.shortcut.p", Layer::Linear { label: "l5.shortcut.p", bias: true }, &["l1"]), node("l5.shortcut.q", Layer::BatchNorm { label: "l5.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.shortcut.p"]), node("l5", Layer::Merge(Merge::Add), &["l5.m4", "l5.shortcut.q"]), node("l6", Layer::Merge(Merge::Concat), &["l2", "l4"]), node("l7", Layer::Merge(Merge::Concat), &["l6", "l6"]), node("l8.l1", Layer::Dropout(0.0), &["l6"]), node("l8.l2", Layer::Tanh, &["l4"]), node("l8.l3", Layer::Flatten, &["l8.l1"]), node("l8.l4", Layer::Flatten, &["l8.l2"]), node("l8.l5", Layer::Merge(Merge::Concat), &["l8.l3", "l8.l4"])];
    check_graph(Net181::new(181), &Graph::new(&["a", "b"], nodes, &["l5", "l7", "l1", "l8.l5"]), 5, &[]);
}

#[test]
fn network_182() {
    network! { struct Net182: [2, 1, 1] -> [1, 1, 7] { l0: Conv2d<7, 1>(stride = 2, padding = same), l1: BatchNorm(momentum = 0.5), MaxPool2d<1>, LeakyRelu(0.1) } }
    check(Net182::new(182), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_183() {
    network! { struct Body183: (a: [7, 6], b: [7, 6]) -> [126] { l1: Tanh <- a, l2: Softplus, l3: Concat <- (l2, a), l4: Tanh <- b, l5: Flatten <- l3, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Net183: [7, 6] -> [5] { l1: Linear<6>, l2: Mul <- (l1, l1, l1), l3: Body183 <- (l2, l1), l4: Linear<3>, l5: Linear<5>, l6: Sigmoid } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::Merge(Merge::Mul), &["l1", "l1", "l1"]), node("l3.l1", Layer::Tanh, &["l2"]), node("l3.l2", Layer::Softplus, &["l3.l1"]), node("l3.l3", Layer::Merge(Merge::Concat), &["l3.l2", "l2"]), node("l3.l4", Layer::Tanh, &["l1"]), node("l3.l5", Layer::Flatten, &["l3.l3"]), node("l3.l6", Layer::Flatten, &["l3.l4"]), node("l3.l7", Layer::Merge(Merge::Concat), &["l3.l5", "l3.l6"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3.l7"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6", Layer::Sigmoid, &["l5"])];
    check_graph(Net183::new(183), &Graph::new(&["input"], nodes, &["l6"]), 4, &[]);
}

#[test]
fn network_184() {
    network! { struct Net184: [7, 2, 1] -> [14] { Relu, LeakyRelu(0.1), Tanh, Relu, Softmax, Flatten } }
    check(Net184::new(184), &[Layer::Relu, Layer::LeakyRelu(0.1), Layer::Tanh, Layer::Relu, Layer::Softmax, Layer::Flatten], 5, &[]);
}

#[test]
fn network_185() {
    network! { struct Body185: (a: [4], b: [2, 2, 1]) -> [8] { l1: Tanh <- a, l2: Tanh <- b, l3: Softmax, l4: Flatten, l5: Concat <- (l1, l4) } struct Net185: (a: [2, 2, 3], b: [4]) -> [23] { l1: Gelu <- a, l2: Conv2d<1, 3>(padding = same), l3: Conv2d<2, 3>(padding = same), l4: Body185 <- (b, l2), l5: Silu, l6: Residual(shortcut = Linear<7>) { m1: Residual(shortcut = Linear<7>) { n1: Linear<7> } } <- b, l7: Flatten <- l3, l8: Concat <- (l7, l5, l6) } }
    ends!(Net185Input { a, b });
    let nodes = vec![node("l1", Layer::Gelu, &["a"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4.l1", Layer::Tanh, &["b"]), node("l4.l2", Layer::Tanh, &["l2"]), node("l4.l3", Layer::Softmax, &["l4.l2"]), node("l4.l4", Layer::Flatten, &["l4.l3"]), node("l4.l5", Layer::Merge(Merge::Concat), &["l4.l1", "l4.l4"]), node("l5", Layer::Silu, &["l4.l5"]), node("l6.m1.n1", Layer::Linear { label: "l6.m1.n1", bias: true }, &["b"]), node("l6.m1.shortcut", Layer::Linear { label: "l6.m1.shortcut", bias: true }, &["b"]), node("l6.m1", Layer::Merge(Merge::Add), &["l6.m1.n1", "l6.m1.shortcut"]), node("l6.shortcut", Layer::Linear { label: "l6.shortcut", bias: true }, &["b"]), node("l6", Layer::Merge(Merge::Add), &["l6.m1", "l6.shortcut"]), node("l7", Layer::Flatten, &["l3"]), node("l8", Layer::Merge(Merge::Concat), &["l7", "l5", "l6"])];
    check_graph(Net185::new(185), &Graph::new(&["a", "b"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_186() {
    network! { struct Net186: [20] -> [2] { Gelu, Gelu, Reshape<1, 10, 2>, GlobalAvgPool2d, l4: BatchNorm(momentum = 0.5) } }
    check(Net186::new(186), &[Layer::Gelu, Layer::Gelu, Layer::Reshape(&[1, 10, 2]), Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_187() {
    network! { struct Body187: [4, 1, 2] -> [4, 1, 8] { l1: Concat <- (input, input, input, input), l2: Relu } struct Net187: [4, 1, 2] -> [4, 1, 9] { l1: Mul <- (input, input, input), l2: Gelu, l3: BatchNorm, l4: repeat 2 { m1: Dropout(0.0), m2: Conv2d<6, 3>(padding = same), m3: Conv2d<2, 1>(padding = same) }, l5: Body187, l6: Conv2d<3, 3>(padding = same), l7: Conv2d<9, 3>(padding = same), l8: Sigmoid } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Mul), &["input", "input", "input"]), node("l2", Layer::Gelu, &["l1"]), node("l3", Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, &["l2"]), node("l4.0.m1", Layer::Dropout(0.0), &["l3"]), node("l4.0.m2", Layer::Conv2d { label: "l4.0.m2", stride: 1, padding: Same, bias: true }, &["l4.0.m1"]), node("l4.0.m3", Layer::Conv2d { label: "l4.0.m3", stride: 1, padding: Same, bias: true }, &["l4.0.m2"]), node("l4.1.m1", Layer::Dropout(0.0), &["l4.0.m3"]), node("l4.1.m2", Layer::Conv2d { label: "l4.1.m2", stride: 1, padding: Same, bias: true }, &["l4.1.m1"]), node("l4.1.m3", Layer::Conv2d { label: "l4.1.m3", stride: 1, padding: Same, bias: true }, &["l4.1.m2"]), node("l5.l1", Layer::Merge(Merge::Concat), &["l4.1.m3", "l4.1.m3", "l4.1.m3", "l4.1.m3"]), node("l5.l2", Layer::Relu, &["l5.l1"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["l5.l2"]), node("l7", Layer::Conv2d { label: "l7", stride: 1, padding: Same, bias: true }, &["l6"]), node("l8", Layer::Sigmoid, &["l7"])];
    check_graph(Net187::new(187), &Graph::new(&["input"], nodes, &["l8"]), 5, &[]);
}

#[test]
fn network_188() {
    network! { struct Net188: [5, 9, 4] -> [3, 7, 4] { Tanh, l1: BatchNorm(momentum = 0.5), l2: Conv2d<4, 3>, Tanh, l4: BatchNorm(momentum = 0.99), Gelu } }
    check(Net188::new(188), &[Layer::Tanh, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 1, padding: Valid, bias: true }, Layer::Tanh, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Gelu], 6, &[]);
}

#[test]
fn network_189() {
    network! { struct Net189: (a: [3, 4], b: [10]) -> (l3: [2], l2: [2], l4: [2], l5: [3, 4]) { l1: Linear<2> <- b, l2: BatchNorm, l3: Silu <- l1, l4: repeat 3 { m1: Concat <- (l1, b, input), m2: Linear<2> }, l5: Tanh <- a } }
    ends!(Net189Input { a, b });
    ends!(Net189Output { l3, l2, l4, l5 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["b"]), node("l2", Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, &["l1"]), node("l3", Layer::Silu, &["l1"]), node("l4.0.m1", Layer::Merge(Merge::Concat), &["l1", "b", "l3"]), node("l4.0.m2", Layer::Linear { label: "l4.0.m2", bias: true }, &["l4.0.m1"]), node("l4.1.m1", Layer::Merge(Merge::Concat), &["l1", "b", "l4.0.m2"]), node("l4.1.m2", Layer::Linear { label: "l4.1.m2", bias: true }, &["l4.1.m1"]), node("l4.2.m1", Layer::Merge(Merge::Concat), &["l1", "b", "l4.1.m2"]), node("l4.2.m2", Layer::Linear { label: "l4.2.m2", bias: true }, &["l4.2.m1"]), node("l5", Layer::Tanh, &["a"])];
    check_graph(Net189::new(189), &Graph::new(&["a", "b"], nodes, &["l3", "l2", "l4.2.m2", "l5"]), 4, &[]);
}

#[test]
fn network_190() {
    network! { struct Net190: [8, 2, 4] -> [8, 2, 4] { Tanh, MaxPool2d<1>, Relu, Dropout(0.5) } }
    check(Net190::new(190), &[Layer::Tanh, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Relu, Layer::Dropout(0.5)], 5, &[]);
}

#[test]
fn network_191() {
    network! { struct Body191: [4, 8] -> [4, 32] { l1: Concat <- (input, input, input, input), l2: Mul <- (l1, l1), l3: repeat 3 { m1: Linear<7>, m2: Linear<32> } } struct Body191B: (a: [4, 32], b: [4, 8]) -> [56] { l1: Linear<6> <- a, l2: Residual { m1: Dropout(0.0), m2: Tanh }, l3: MultiHeadAttention<1>, l4: Tanh <- b, l5: Flatten <- l3, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Net191: [4, 4] -> [56] { l1: Linear<8>, l2: Body191, l3: Dropout(0.0), l4: Linear<32>, l5: Add <- (l4, l4, l2), l6: Body191B <- (l5, l1), l7: Sigmoid } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2.l1", Layer::Merge(Merge::Concat), &["l1", "l1", "l1", "l1"]), node("l2.l2", Layer::Merge(Merge::Mul), &["l2.l1", "l2.l1"]), node("l2.l3.0.m1", Layer::Linear { label: "l2.l3.0.m1", bias: true }, &["l2.l2"]), node("l2.l3.0.m2", Layer::Linear { label: "l2.l3.0.m2", bias: true }, &["l2.l3.0.m1"]), node("l2.l3.1.m1", Layer::Linear { label: "l2.l3.1.m1", bias: true }, &["l2.l3.0.m2"]), node("l2.l3.1.m2", Layer::Linear { label: "l2.l3.1.m2", bias: true }, &["l2.l3.1.m1"]), node("l2.l3.2.m1", Layer::Linear { label: "l2.l3.2.m1", bias: true }, &["l2.l3.1.m2"]), node("l2.l3.2.m2", Layer::Linear { label: "l2.l3.2.m2", bias: true }, &["l2.l3.2.m1"]), node("l3", Layer::Dropout(0.0), &["l2.l3.2.m2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Merge(Merge::Add), &["l4", "l4", "l2.l3.2.m2"]), node("l6.l1", Layer::Linear { label: "l6.l1", bias: true }, &["l5"]), node("l6.l2.m1", Layer::Dropout(0.0), &["l6.l1"]), node("l6.l2.m2", Layer::Tanh, &["l6.l2.m1"]), node("l6.l2", Layer::Merge(Merge::Add), &["l6.l2.m2", "l6.l1"]), node("l6.l3", Layer::MultiHeadAttention { label: "l6.l3", heads: 1, causal: false, bias: true }, &["l6.l2"]), node("l6.l4", Layer::Tanh, &["l1"]), node("l6.l5", Layer::Flatten, &["l6.l3"]), node("l6.l6", Layer::Flatten, &["l6.l4"]), node("l6.l7", Layer::Merge(Merge::Concat), &["l6.l5", "l6.l6"]), node("l7", Layer::Sigmoid, &["l6.l7"])];
    check_graph(Net191::new(191), &Graph::new(&["input"], nodes, &["l7"]), 6, &[]);
}

#[test]
fn network_192() {
    network! { struct Net192: [8] -> [24] { l0: BatchNorm(momentum = 0.99), Relu, l2: Linear<6>, l3: Linear<24>, Sigmoid } }
    check(Net192::new(192), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::Linear { label: "l3", bias: true }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_193() {
    network! { struct Net193: [4, 3, 5] -> [120] { l1: Concat <- (input, input), l2: Residual(shortcut = Conv2d<5, 1>(padding = same)) { m1: Conv2d<5, 1>(padding = same), m2: Conv2d<5, 1>(padding = same) }, l3: Conv2d<5, 1>(padding = same), l4: Softmax <- l2, l5: Residual { m1: Add <- (input, l2) }, l6: Flatten <- l3, l7: Flatten <- l5, l8: Concat <- (l6, l7) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input"]), node("l2.m1", Layer::Conv2d { label: "l2.m1", stride: 1, padding: Same, bias: true }, &["l1"]), node("l2.m2", Layer::Conv2d { label: "l2.m2", stride: 1, padding: Same, bias: true }, &["l2.m1"]), node("l2.shortcut", Layer::Conv2d { label: "l2.shortcut", stride: 1, padding: Same, bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2", "l2.shortcut"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Softmax, &["l2"]), node("l5.m1", Layer::Merge(Merge::Add), &["l4", "l2"]), node("l5", Layer::Merge(Merge::Add), &["l5.m1", "l4"]), node("l6", Layer::Flatten, &["l3"]), node("l7", Layer::Flatten, &["l5"]), node("l8", Layer::Merge(Merge::Concat), &["l6", "l7"])];
    check_graph(Net193::new(193), &Graph::new(&["input"], nodes, &["l8"]), 5, &[]);
}

#[test]
fn network_194() {
    network! { struct Net194: [7, 2] -> [7, 13] { l0: LayerNorm, l1: Linear<13>, l2: BatchNorm(momentum = 0.5), Sigmoid, Tanh } }
    check(Net194::new(194), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Tanh], 6, &[]);
}

#[test]
fn network_195() {
    network! { struct Body195: (a: [2, 1], b: [4, 2, 2]) -> [32] { l1: Linear<8> <- a, l2: Tanh <- b, l3: Softmax, l4: Flatten <- l1, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net195: (a: [7], b: [4, 2, 2], words: [u32; 2]) -> (l3: [7], l4: [4, 2, 2], l7: [8], l5: [2, 1]) { l1: Embedding<5, 1> <- words, l2: Relu, l3: Add <- (a, a), l4: Add <- (b, b), l5: Dropout(0.0) <- l2, l6: Body195 <- (l5, b), l7: Linear<8> } }
    ends!(Net195Input { a, b, words });
    ends!(Net195Output { l3, l4, l7, l5 });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2", Layer::Relu, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["a", "a"]), node("l4", Layer::Merge(Merge::Add), &["b", "b"]), node("l5", Layer::Dropout(0.0), &["l2"]), node("l6.l1", Layer::Linear { label: "l6.l1", bias: true }, &["l5"]), node("l6.l2", Layer::Tanh, &["b"]), node("l6.l3", Layer::Softmax, &["l6.l2"]), node("l6.l4", Layer::Flatten, &["l6.l1"]), node("l6.l5", Layer::Flatten, &["l6.l3"]), node("l6.l6", Layer::Merge(Merge::Concat), &["l6.l4", "l6.l5"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6.l6"])];
    check_graph(Net195::new(195), &Graph::new(&["a", "b", "words"], nodes, &["l3", "l4", "l7", "l5"]), 4, &[]);
}

#[test]
fn network_196() {
    network! { struct Net196: [6] -> [6] { Softmax, Relu, Gelu, Sigmoid, Softmax, Gelu } }
    check(Net196::new(196), &[Layer::Softmax, Layer::Relu, Layer::Gelu, Layer::Sigmoid, Layer::Softmax, Layer::Gelu], 5, &[]);
}

#[test]
fn network_197() {
    network! { struct Body197: [36] -> [1] { l1: Linear<1>, l2: repeat 2 { m1: Linear<5>, m2: Linear<1> }, l3: Residual { m1: Sigmoid, m2: Add <- (input, l1, l2, m1), m3: Linear<1>, m4: Tanh }, l4: Softmax } struct Body197B: [7] -> [7] { l1: Linear<7>, l2: Tanh } struct Net197: [9] -> (l6: [1], l1: [9], l7: [5]) { l1: Add <- (input, input, input), l2: Linear<9>, l3: repeat 2 { m1: Add <- (l2, input, l1), m2: Softplus, m3: Tanh }, l4: Concat <- (input, l1, l2, l3), l5: Gelu, l6: Body197, l7: Residual(shortcut = { p: Linear<5>, q: BatchNorm }) { m1: Linear<7>, m2: Residual { n1: Body197B, n2: Softplus }, m3: Linear<5> } <- l1 } }
    ends!(Net197Output { l6, l1, l7 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input", "input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3.0.m1", Layer::Merge(Merge::Add), &["l2", "l2", "l1"]), node("l3.0.m2", Layer::Softplus, &["l3.0.m1"]), node("l3.0.m3", Layer::Tanh, &["l3.0.m2"]), node("l3.1.m1", Layer::Merge(Merge::Add), &["l2", "l3.0.m3", "l1"]), node("l3.1.m2", Layer::Softplus, &["l3.1.m1"]), node("l3.1.m3", Layer::Tanh, &["l3.1.m2"]), node("l4", Layer::Merge(Merge::Concat), &["input", "l1", "l2", "l3.1.m3"]), node("l5", Layer::Gelu, &["l4"]), node("l6.l1", Layer::Linear { label: "l6.l1", bias: true }, &["l5"]), node("l6.l2.0.m1", Layer::Linear { label: "l6.l2.0.m1", bias: true }, &["l6.l1"]), node("l6.l2.0.m2", Layer::Linear { label: "l6.l2.0.m2", bias: true }, &["l6.l2.0.m1"]), node("l6.l2.1.m1", Layer::Linear { label: "l6.l2.1.m1", bias: true }, &["l6.l2.0.m2"]), node("l6.l2.1.m2", Layer::Linear { label: "l6.l2.1.m2", bias: true }, &["l6.l2.1.m1"]), node("l6.l3.m1", Layer::Sigmoid, &["l6.l2.1.m2"]), node("l6.l3.m2", Layer::Merge(Merge::Add), &["l6.l2.1.m2", "l6.l1", "l6.l2.1.m2", "l6.l3.m1"]), node("l6.l3.m3", Layer::Linear { label: "l6.l3.m3", bias: true }, &["l6.l3.m2"]), node("l6.l3.m4", Layer::Tanh, &["l6.l3.m3"]), node("l6.l3", Layer::Merge(Merge::Add), &["l6.l3.m4", "l6.l2.1.m2"]), node("l6.l4", Layer::Softmax, &["l6.l3"]), node("l7.m1", Layer::Linear { label: "l7.m1", bias: true }, &["l1"]), node("l7.m2.n1.l1", Layer::Linear { label: "l7.m2.n1.l1", bias: true }, &["l7.m1"]), node("l7.m2.n1.l2", Layer::Tanh, &["l7.m2.n1.l1"]), node("l7.m2.n2", Layer::Softplus, &["l7.m2.n1.l2"]), node("l7.m2", Layer::Merge(Merge::Add), &["l7.m2.n2", "l7.m1"]), node("l7.m3", Layer::Linear { label: "l7.m3", bias: true }, &["l7.m2"]), node("l7.shortcut.p", Layer::Linear { label: "l7.shortcut.p", bias: true }, &["l1"]), node("l7.shortcut.q", Layer::BatchNorm { label: "l7.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l7.shortcut.p"]), node("l7", Layer::Merge(Merge::Add), &["l7.m3", "l7.shortcut.q"])];
    check_graph(Net197::new(197), &Graph::new(&["input"], nodes, &["l6.l4", "l1", "l7"]), 6, &[]);
}

#[test]
fn network_198() {
    network! { struct Net198: [5, 5] -> [5, 1] { LeakyRelu(0.1), l1: Linear<15>, Relu, l3: Linear<1>, l4: BatchNorm(momentum = 0.99), Relu } }
    check(Net198::new(198), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_199() {
    network! { struct Body199: (a: [16], b: [5, 2]) -> [89] { l1: Concat <- (a, a, a, a), l2: Linear<5> <- b, l3: Flatten, l4: Concat <- (l1, l3) } struct Body199B: (a: [89], b: [5, 2]) -> [11] { l1: Dropout(0.0) <- a, l2: Linear<1>, l3: Mul <- (l2, l2, l2), l4: Tanh <- b, l5: Flatten, l6: Concat <- (l3, l5) } struct Net199: (a: [16], b: [5, 2], words: [u32; 4]) -> [144] { l1: Body199 <- (a, b), l2: Add <- (l1, l1, l1), l3: Linear<4>, l4: Residual(shortcut = { p: Linear<16>, q: BatchNorm }) { m1: Residual(shortcut = Linear<4>) { n1: Silu, n2: Linear<4> }, m2: Concat <- (m1, input, m1, input), m3: repeat 2 { n1: Concat <- (input, m2, input, input), n2: Linear<16> } }, l5: Body199B <- (l1, b), l6: Add <- (l1, l1), l7: Embedding<6, 7> <- words, l8: Sigmoid, l9: Flatten, l10: Concat <- (l4, l5, l6, l9) } }
    ends!(Net199Input { a, b, words });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["a", "a", "a", "a"]), node("l1.l2", Layer::Linear { label: "l1.l2", bias: true }, &["b"]), node("l1.l3", Layer::Flatten, &["l1.l2"]), node("l1.l4", Layer::Merge(Merge::Concat), &["l1.l1", "l1.l3"]), node("l2", Layer::Merge(Merge::Add), &["l1.l4", "l1.l4", "l1.l4"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4.m1.n1", Layer::Silu, &["l3"]), node("l4.m1.n2", Layer::Linear { label: "l4.m1.n2", bias: true }, &["l4.m1.n1"]), node("l4.m1.shortcut", Layer::Linear { label: "l4.m1.shortcut", bias: true }, &["l3"]), node("l4.m1", Layer::Merge(Merge::Add), &["l4.m1.n2", "l4.m1.shortcut"]), node("l4.m2", Layer::Merge(Merge::Concat), &["l4.m1", "l3", "l4.m1", "l3"]), node("l4.m3.0.n1", Layer::Merge(Merge::Concat), &["l4.m2", "l4.m2", "l4.m2", "l4.m2"]), node("l4.m3.0.n2", Layer::Linear { label: "l4.m3.0.n2", bias: true }, &["l4.m3.0.n1"]), node("l4.m3.1.n1", Layer::Merge(Merge::Concat), &["l4.m3.0.n2", "l4.m2", "l4.m3.0.n2", "l4.m3.0.n2"]), node("l4.m3.1.n2", Layer::Linear { label: "l4.m3.1.n2", bias: true }, &["l4.m3.1.n1"]), node("l4.shortcut.p", Layer::Linear { label: "l4.shortcut.p", bias: true }, &["l3"]), node("l4.shortcut.q", Layer::BatchNorm { label: "l4.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l4.shortcut.p"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3.1.n2", "l4.shortcut.q"]), node("l5.l1", Layer::Dropout(0.0), &["l1.l4"]), node("l5.l2", Layer::Linear { label: "l5.l2", bias: true }, &["l5.l1"]), node("l5.l3", Layer::Merge(Merge::Mul), &["l5.l2", "l5.l2", "l5.l2"]), node("l5.l4", Layer::Tanh, &["b"]), node("l5.l5", Layer::Flatten, &["l5.l4"]), node("l5.l6", Layer::Merge(Merge::Concat), &["l5.l3", "l5.l5"]), node("l6", Layer::Merge(Merge::Add), &["l1.l4", "l1.l4"]), node("l7", Layer::Embedding { label: "l7" }, &["words"]), node("l8", Layer::Sigmoid, &["l7"]), node("l9", Layer::Flatten, &["l8"]), node("l10", Layer::Merge(Merge::Concat), &["l4", "l5.l6", "l6", "l9"])];
    check_graph(Net199::new(199), &Graph::new(&["a", "b", "words"], nodes, &["l10"]), 5, &[]);
}
