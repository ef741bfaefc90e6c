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
    network! { struct Net000: [6] -> [12] { Gelu, l1: Linear<12>, l2: BatchNorm(momentum = 0.99) } }
    check(Net000::new(0), &[Layer::Gelu, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_001() {
    network! { struct Body001: (a: [2, 5], b: [2, 5]) -> [20] { l1: Linear<6> <- a, l2: Residual(shortcut = Linear<5>) { m1: repeat 3 { n1: Concat <- (l1, input, input), n2: Gelu, n3: Linear<6> }, m2: Tied(l1, transposed) }, l3: Tanh <- b, l4: Sigmoid, l5: Flatten <- l2, l6: Flatten <- l4, l7: Concat <- (l5, l6) } struct Body001B: [20] -> [20] { l1: Linear<20>, l2: Residual { m1: Silu, m2: Sigmoid }, l3: Relu } struct Net001: [2, 5] -> [20] { l1: Body001 <- (input, input), l2: Linear<20>, l3: Residual { m1: Silu, m2: Residual(shortcut = { p: Linear<20>, q: BatchNorm }) { n1: Body001B, n2: Gelu, n3: Tanh }, m3: Tanh }, l4: Tied(l2, transposed) } }
    let nodes = vec![node("l1.l1", Layer::Linear { label: "l1.l1", bias: true }, &["input"]), node("l1.l2.m1.0.n1", Layer::Merge(Merge::Concat), &["l1.l1", "l1.l1", "l1.l1"]), node("l1.l2.m1.0.n2", Layer::Gelu, &["l1.l2.m1.0.n1"]), node("l1.l2.m1.0.n3", Layer::Linear { label: "l1.l2.m1.0.n3", bias: true }, &["l1.l2.m1.0.n2"]), node("l1.l2.m1.1.n1", Layer::Merge(Merge::Concat), &["l1.l1", "l1.l2.m1.0.n3", "l1.l2.m1.0.n3"]), node("l1.l2.m1.1.n2", Layer::Gelu, &["l1.l2.m1.1.n1"]), node("l1.l2.m1.1.n3", Layer::Linear { label: "l1.l2.m1.1.n3", bias: true }, &["l1.l2.m1.1.n2"]), node("l1.l2.m1.2.n1", Layer::Merge(Merge::Concat), &["l1.l1", "l1.l2.m1.1.n3", "l1.l2.m1.1.n3"]), node("l1.l2.m1.2.n2", Layer::Gelu, &["l1.l2.m1.2.n1"]), node("l1.l2.m1.2.n3", Layer::Linear { label: "l1.l2.m1.2.n3", bias: true }, &["l1.l2.m1.2.n2"]), node("l1.l2.m2", Layer::Tied { label: "l1.l2.m2", owner: "l1.l1", transposed: true }, &["l1.l2.m1.2.n3"]), node("l1.l2.shortcut", Layer::Linear { label: "l1.l2.shortcut", bias: true }, &["l1.l1"]), node("l1.l2", Layer::Merge(Merge::Add), &["l1.l2.m2", "l1.l2.shortcut"]), node("l1.l3", Layer::Tanh, &["input"]), node("l1.l4", Layer::Sigmoid, &["l1.l3"]), node("l1.l5", Layer::Flatten, &["l1.l2"]), node("l1.l6", Layer::Flatten, &["l1.l4"]), node("l1.l7", Layer::Merge(Merge::Concat), &["l1.l5", "l1.l6"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1.l7"]), node("l3.m1", Layer::Silu, &["l2"]), node("l3.m2.n1.l1", Layer::Linear { label: "l3.m2.n1.l1", bias: true }, &["l3.m1"]), node("l3.m2.n1.l2.m1", Layer::Silu, &["l3.m2.n1.l1"]), node("l3.m2.n1.l2.m2", Layer::Sigmoid, &["l3.m2.n1.l2.m1"]), node("l3.m2.n1.l2", Layer::Merge(Merge::Add), &["l3.m2.n1.l2.m2", "l3.m2.n1.l1"]), node("l3.m2.n1.l3", Layer::Relu, &["l3.m2.n1.l2"]), node("l3.m2.n2", Layer::Gelu, &["l3.m2.n1.l3"]), node("l3.m2.n3", Layer::Tanh, &["l3.m2.n2"]), node("l3.m2.shortcut.p", Layer::Linear { label: "l3.m2.shortcut.p", bias: true }, &["l3.m1"]), node("l3.m2.shortcut.q", Layer::BatchNorm { label: "l3.m2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.m2.shortcut.p"]), node("l3.m2", Layer::Merge(Merge::Add), &["l3.m2.n3", "l3.m2.shortcut.q"]), node("l3.m3", Layer::Tanh, &["l3.m2"]), node("l3", Layer::Merge(Merge::Add), &["l3.m3", "l2"]), node("l4", Layer::Tied { label: "l4", owner: "l2", transposed: true }, &["l3"])];
    check_graph(Net001::new(1), &Graph::new(&["input"], nodes, &["l4"]), 5, &[]);
}

#[test]
fn network_002() {
    network! { struct Net002: [9, 7, 2] -> [9, 7, 2] { Gelu, LeakyRelu(0.1) } }
    check(Net002::new(2), &[Layer::Gelu, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_003() {
    network! { struct Net003: (a: [4, 6], b: [5, 6], words: [u32; 5]) -> (l2: [4, 6], l4: [4, 2], l6: [5, 26]) { l1: Gelu <- a, l2: Linear<6>, l3: Residual(shortcut = { p: Linear<5>, q: BatchNorm }) { m1: Linear<5>, m2: PRelu } <- l1, l4: Linear<2>, l5: Embedding<2, 7> <- words, l6: Concat <- (l5, b, l5, b) } }
    ends!(Net003Input { a, b, words });
    ends!(Net003Output { l2, l4, l6 });
    let nodes = vec![node("l1", Layer::Gelu, &["a"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3.m1", Layer::Linear { label: "l3.m1", bias: true }, &["l1"]), node("l3.m2", Layer::PRelu { label: "l3.m2" }, &["l3.m1"]), node("l3.shortcut.p", Layer::Linear { label: "l3.shortcut.p", bias: true }, &["l1"]), node("l3.shortcut.q", Layer::BatchNorm { label: "l3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.shortcut.p"]), node("l3", Layer::Merge(Merge::Add), &["l3.m2", "l3.shortcut.q"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Embedding { label: "l5" }, &["words"]), node("l6", Layer::Merge(Merge::Concat), &["l5", "b", "l5", "b"])];
    check_graph(Net003::new(3), &Graph::new(&["a", "b", "words"], nodes, &["l2", "l4", "l6"]), 4, &[]);
}

#[test]
fn network_004() {
    network! { struct Net004: [6] -> [6] { Relu, Gelu, LeakyRelu(0.1), Dropout(0.25) } }
    check(Net004::new(4), &[Layer::Relu, Layer::Gelu, Layer::LeakyRelu(0.1), Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_005() {
    network! { struct Body005: [3, 4] -> [3, 5] { l1: Sigmoid, l2: Residual(shortcut = { p: Linear<5>, q: BatchNorm }) { m1: Gru<5>(sequences = true, reverse = true), m2: GlobalAvgPool1d, m3: Shift <- (m1, m2) } } struct Body005B: [3, 4] -> [3, 6] { l1: Residual(shortcut = Linear<6>) { m1: Residual(shortcut = Linear<6>) { n1: Linear<4>, n2: Concat <- (input, n1, n1), n3: Gru<6>(sequences = true), n4: Tanh }, m2: Dropout(0.0), m3: Dropout(0.0), m4: Tanh } } struct Net005: [3, 4] -> (l2: [3, 7], l7: [3, 4], l3: [3, 4]) { l1: Linear<4>, l2: Residual(shortcut = Linear<7>) { m1: Body005, m2: Residual(shortcut = Linear<2>) { n1: Linear<2>, n2: Linear<2> }, m3: Gru<7>(sequences = true), m4: Tanh }, l3: Tied(l1) <- input, l4: Add <- (l1, l3), l5: repeat 2 { m1: Body005B, m2: Residual(shortcut = { p: Linear<4>, q: BatchNorm }) { n1: Lstm<4>(sequences = true), n2: Tanh }, m3: Tanh }, l6: Tied(l1), l7: Softmax } }
    ends!(Net005Output { l2, l7, l3 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2.m1.l1", Layer::Sigmoid, &["l1"]), node("l2.m1.l2.m1", Layer::Gru { label: "l2.m1.l2.m1", sequences: true, reverse: true, bias: true }, &["l2.m1.l1"]), node("l2.m1.l2.m2", Layer::GlobalAvgPool1d, &["l2.m1.l2.m1"]), node("l2.m1.l2.m3", Layer::Merge(Merge::Shift), &["l2.m1.l2.m1", "l2.m1.l2.m2"]), node("l2.m1.l2.shortcut.p", Layer::Linear { label: "l2.m1.l2.shortcut.p", bias: true }, &["l2.m1.l1"]), node("l2.m1.l2.shortcut.q", Layer::BatchNorm { label: "l2.m1.l2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.m1.l2.shortcut.p"]), node("l2.m1.l2", Layer::Merge(Merge::Add), &["l2.m1.l2.m3", "l2.m1.l2.shortcut.q"]), node("l2.m2.n1", Layer::Linear { label: "l2.m2.n1", bias: true }, &["l2.m1.l2"]), node("l2.m2.n2", Layer::Linear { label: "l2.m2.n2", bias: true }, &["l2.m2.n1"]), node("l2.m2.shortcut", Layer::Linear { label: "l2.m2.shortcut", bias: true }, &["l2.m1.l2"]), node("l2.m2", Layer::Merge(Merge::Add), &["l2.m2.n2", "l2.m2.shortcut"]), node("l2.m3", Layer::Gru { label: "l2.m3", sequences: true, reverse: false, bias: true }, &["l2.m2"]), node("l2.m4", Layer::Tanh, &["l2.m3"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m4", "l2.shortcut"]), node("l3", Layer::Tied { label: "l3", owner: "l1", transposed: false }, &["input"]), node("l4", Layer::Merge(Merge::Add), &["l1", "l3"]), node("l5.0.m1.l1.m1.n1", Layer::Linear { label: "l5.0.m1.l1.m1.n1", bias: true }, &["l4"]), node("l5.0.m1.l1.m1.n2", Layer::Merge(Merge::Concat), &["l4", "l5.0.m1.l1.m1.n1", "l5.0.m1.l1.m1.n1"]), node("l5.0.m1.l1.m1.n3", Layer::Gru { label: "l5.0.m1.l1.m1.n3", sequences: true, reverse: false, bias: true }, &["l5.0.m1.l1.m1.n2"]), node("l5.0.m1.l1.m1.n4", Layer::Tanh, &["l5.0.m1.l1.m1.n3"]), node("l5.0.m1.l1.m1.shortcut", Layer::Linear { label: "l5.0.m1.l1.m1.shortcut", bias: true }, &["l4"]), node("l5.0.m1.l1.m1", Layer::Merge(Merge::Add), &["l5.0.m1.l1.m1.n4", "l5.0.m1.l1.m1.shortcut"]), node("l5.0.m1.l1.m2", Layer::Dropout(0.0), &["l5.0.m1.l1.m1"]), node("l5.0.m1.l1.m3", Layer::Dropout(0.0), &["l5.0.m1.l1.m2"]), node("l5.0.m1.l1.m4", Layer::Tanh, &["l5.0.m1.l1.m3"]), node("l5.0.m1.l1.shortcut", Layer::Linear { label: "l5.0.m1.l1.shortcut", bias: true }, &["l4"]), node("l5.0.m1.l1", Layer::Merge(Merge::Add), &["l5.0.m1.l1.m4", "l5.0.m1.l1.shortcut"]), node("l5.0.m2.n1", Layer::Lstm { label: "l5.0.m2.n1", sequences: true, reverse: false, bias: true }, &["l5.0.m1.l1"]), node("l5.0.m2.n2", Layer::Tanh, &["l5.0.m2.n1"]), node("l5.0.m2.shortcut.p", Layer::Linear { label: "l5.0.m2.shortcut.p", bias: true }, &["l5.0.m1.l1"]), node("l5.0.m2.shortcut.q", Layer::BatchNorm { label: "l5.0.m2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.0.m2.shortcut.p"]), node("l5.0.m2", Layer::Merge(Merge::Add), &["l5.0.m2.n2", "l5.0.m2.shortcut.q"]), node("l5.0.m3", Layer::Tanh, &["l5.0.m2"]), node("l5.1.m1.l1.m1.n1", Layer::Linear { label: "l5.1.m1.l1.m1.n1", bias: true }, &["l5.0.m3"]), node("l5.1.m1.l1.m1.n2", Layer::Merge(Merge::Concat), &["l5.0.m3", "l5.1.m1.l1.m1.n1", "l5.1.m1.l1.m1.n1"]), node("l5.1.m1.l1.m1.n3", Layer::Gru { label: "l5.1.m1.l1.m1.n3", sequences: true, reverse: false, bias: true }, &["l5.1.m1.l1.m1.n2"]), node("l5.1.m1.l1.m1.n4", Layer::Tanh, &["l5.1.m1.l1.m1.n3"]), node("l5.1.m1.l1.m1.shortcut", Layer::Linear { label: "l5.1.m1.l1.m1.shortcut", bias: true }, &["l5.0.m3"]), node("l5.1.m1.l1.m1", Layer::Merge(Merge::Add), &["l5.1.m1.l1.m1.n4", "l5.1.m1.l1.m1.shortcut"]), node("l5.1.m1.l1.m2", Layer::Dropout(0.0), &["l5.1.m1.l1.m1"]), node("l5.1.m1.l1.m3", Layer::Dropout(0.0), &["l5.1.m1.l1.m2"]), node("l5.1.m1.l1.m4", Layer::Tanh, &["l5.1.m1.l1.m3"]), node("l5.1.m1.l1.shortcut", Layer::Linear { label: "l5.1.m1.l1.shortcut", bias: true }, &["l5.0.m3"]), node("l5.1.m1.l1", Layer::Merge(Merge::Add), &["l5.1.m1.l1.m4", "l5.1.m1.l1.shortcut"]), node("l5.1.m2.n1", Layer::Lstm { label: "l5.1.m2.n1", sequences: true, reverse: false, bias: true }, &["l5.1.m1.l1"]), node("l5.1.m2.n2", Layer::Tanh, &["l5.1.m2.n1"]), node("l5.1.m2.shortcut.p", Layer::Linear { label: "l5.1.m2.shortcut.p", bias: true }, &["l5.1.m1.l1"]), node("l5.1.m2.shortcut.q", Layer::BatchNorm { label: "l5.1.m2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.1.m2.shortcut.p"]), node("l5.1.m2", Layer::Merge(Merge::Add), &["l5.1.m2.n2", "l5.1.m2.shortcut.q"]), node("l5.1.m3", Layer::Tanh, &["l5.1.m2"]), node("l6", Layer::Tied { label: "l6", owner: "l1", transposed: false }, &["l5.1.m3"]), node("l7", Layer::Softmax, &["l6"])];
    check_graph(Net005::new(5), &Graph::new(&["input"], nodes, &["l2", "l7", "l3"]), 6, &[]);
}

#[test]
fn network_006() {
    network! { struct Net006: [2, 9, 5] -> [90, 1] { Gelu, Reshape<5, 18>, Reshape<90, 1> } }
    check(Net006::new(6), &[Layer::Gelu, Layer::Reshape(&[5, 18]), Layer::Reshape(&[90, 1])], 4, &[]);
}

#[test]
fn network_007() {
    network! { struct Net007: (a: [15], b: [5], words: [u32; 1]) -> [29] { l1: Embedding<4, 1> <- words, l2: Residual(shortcut = Linear<9>) { m1: Linear<7>, m2: Residual(shortcut = Linear<9>) { n1: Linear<9> }, m3: Residual { n1: Relu, n2: MultiHeadAttention<1>, n3: Linear<9>, n4: Tanh }, m4: Tanh }, l3: Add <- (a, a), l4: Add <- (b, b), l5: Add <- (l2, l2), l6: Softmax, l7: Flatten, l8: Concat <- (l3, l4, l7) } }
    ends!(Net007Input { a, b, words });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2.m2.n1", Layer::Linear { label: "l2.m2.n1", bias: true }, &["l2.m1"]), node("l2.m2.shortcut", Layer::Linear { label: "l2.m2.shortcut", bias: true }, &["l2.m1"]), node("l2.m2", Layer::Merge(Merge::Add), &["l2.m2.n1", "l2.m2.shortcut"]), node("l2.m3.n1", Layer::Relu, &["l2.m2"]), node("l2.m3.n2", Layer::MultiHeadAttention { label: "l2.m3.n2", heads: 1, causal: false, bias: true }, &["l2.m3.n1"]), node("l2.m3.n3", Layer::Linear { label: "l2.m3.n3", bias: true }, &["l2.m3.n2"]), node("l2.m3.n4", Layer::Tanh, &["l2.m3.n3"]), node("l2.m3", Layer::Merge(Merge::Add), &["l2.m3.n4", "l2.m2"]), node("l2.m4", Layer::Tanh, &["l2.m3"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m4", "l2.shortcut"]), node("l3", Layer::Merge(Merge::Add), &["a", "a"]), node("l4", Layer::Merge(Merge::Add), &["b", "b"]), node("l5", Layer::Merge(Merge::Add), &["l2", "l2"]), node("l6", Layer::Softmax, &["l5"]), node("l7", Layer::Flatten, &["l6"]), node("l8", Layer::Merge(Merge::Concat), &["l3", "l4", "l7"])];
    check_graph(Net007::new(7), &Graph::new(&["a", "b", "words"], nodes, &["l8"]), 5, &[]);
}

#[test]
fn network_008() {
    network! { struct Net008: [9, 3, 4] -> [3, 1, 1] { Sigmoid, Sigmoid, l2: Conv2d<1, 3>(stride = 3), Gelu } }
    check(Net008::new(8), &[Layer::Sigmoid, Layer::Sigmoid, Layer::Conv2d { label: "l2", stride: 3, padding: Valid, bias: true }, Layer::Gelu], 6, &[]);
}

#[test]
fn network_009() {
    network! { struct Net009: (a: [5, 5, 1], b: [2, 2, 1], c: [5, 5, 1]) -> (l4: [5, 5, 1], l1: [2, 2, 4], l8: [5, 5, 1], l9: [5, 5, 1]) { l1: Concat <- (b, b, b, b), l2: Conv2d<1, 3>(padding = same) <- a, l3: GlobalAvgPool2d, l4: Shift <- (l2, l3), l5: PRelu <- l4, l6: Tanh, l7: GlobalAvgPool2d, l8: Shift <- (l6, l7), l9: Tanh <- c } }
    ends!(Net009Input { a, b, c });
    ends!(Net009Output { l4, l1, l8, l9 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["b", "b", "b", "b"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["a"]), node("l3", Layer::GlobalAvgPool2d, &["l2"]), node("l4", Layer::Merge(Merge::Shift), &["l2", "l3"]), node("l5", Layer::PRelu { label: "l5" }, &["l4"]), node("l6", Layer::Tanh, &["l5"]), node("l7", Layer::GlobalAvgPool2d, &["l6"]), node("l8", Layer::Merge(Merge::Shift), &["l6", "l7"]), node("l9", Layer::Tanh, &["c"])];
    check_graph(Net009::new(9), &Graph::new(&["a", "b", "c"], nodes, &["l4", "l1", "l8", "l9"]), 4, &[]);
}

#[test]
fn network_010() {
    network! { struct Net010: [4, 8, 3] -> [1, 4, 1] { l0: Conv2d<1, 1, 4>(stride = 2, padding = same, bias = false), l1: BatchNorm(momentum = 0.99), Sigmoid, MaxPool2d<2, 1> } }
    check(Net010::new(10), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Sigmoid, Layer::MaxPool2d { size: [2, 1], stride: [2, 1], padding: Valid }], 5, &[]);
}

#[test]
fn network_011() {
    network! { struct Body011: (a: [3, 1, 2], b: [3, 1, 2]) -> [12] { l1: Residual { m1: Conv2d<2, 1>(padding = same), m2: GlobalAvgPool2d, m3: Shift <- (m1, m2), m4: PRelu, m5: Tanh } <- b, l2: Residual { m1: Residual { n1: Conv2d<2, 3>(padding = same), n2: Add <- (n1, a), n3: Tanh } } <- a, l3: Relu, l4: Flatten <- l1, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net011: (a: [3, 1, 2], b: [1, 4, 4], c: [13]) -> [75] { l1: Body011 <- (a, a), l2: Silu, l3: Sigmoid, l4: Linear<12> <- l1, l5: Flatten <- a, l6: Linear<2>, l7: Relu <- b, l8: Residual(shortcut = Conv2d<9, 1>(padding = same)) { m1: Conv2d<9, 3>(padding = same), m2: Add <- (m1, m1), m3: Conv2d<9, 3>(padding = same), m4: Tanh }, l9: Tanh <- c, l10: Sigmoid, l11: Flatten <- l8, l12: Concat <- (l3, l4, l6, l11), l13: Concat <- (l10, l12) } }
    ends!(Net011Input { a, b, c });
    let nodes = vec![node("l1.l1.m1", Layer::Conv2d { label: "l1.l1.m1", stride: 1, padding: Same, bias: true }, &["a"]), node("l1.l1.m2", Layer::GlobalAvgPool2d, &["l1.l1.m1"]), node("l1.l1.m3", Layer::Merge(Merge::Shift), &["l1.l1.m1", "l1.l1.m2"]), node("l1.l1.m4", Layer::PRelu { label: "l1.l1.m4" }, &["l1.l1.m3"]), node("l1.l1.m5", Layer::Tanh, &["l1.l1.m4"]), node("l1.l1", Layer::Merge(Merge::Add), &["l1.l1.m5", "a"]), node("l1.l2.m1.n1", Layer::Conv2d { label: "l1.l2.m1.n1", stride: 1, padding: Same, bias: true }, &["a"]), node("l1.l2.m1.n2", Layer::Merge(Merge::Add), &["l1.l2.m1.n1", "a"]), node("l1.l2.m1.n3", Layer::Tanh, &["l1.l2.m1.n2"]), node("l1.l2.m1", Layer::Merge(Merge::Add), &["l1.l2.m1.n3", "a"]), node("l1.l2", Layer::Merge(Merge::Add), &["l1.l2.m1", "a"]), node("l1.l3", Layer::Relu, &["l1.l2"]), node("l1.l4", Layer::Flatten, &["l1.l1"]), node("l1.l5", Layer::Flatten, &["l1.l3"]), node("l1.l6", Layer::Merge(Merge::Concat), &["l1.l4", "l1.l5"]), node("l2", Layer::Silu, &["l1.l6"]), node("l3", Layer::Sigmoid, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1.l6"]), node("l5", Layer::Flatten, &["a"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7", Layer::Relu, &["b"]), node("l8.m1", Layer::Conv2d { label: "l8.m1", stride: 1, padding: Same, bias: true }, &["l7"]), node("l8.m2", Layer::Merge(Merge::Add), &["l8.m1", "l8.m1"]), node("l8.m3", Layer::Conv2d { label: "l8.m3", stride: 1, padding: Same, bias: true }, &["l8.m2"]), node("l8.m4", Layer::Tanh, &["l8.m3"]), node("l8.shortcut", Layer::Conv2d { label: "l8.shortcut", stride: 1, padding: Same, bias: true }, &["l7"]), node("l8", Layer::Merge(Merge::Add), &["l8.m4", "l8.shortcut"]), node("l9", Layer::Tanh, &["c"]), node("l10", Layer::Sigmoid, &["l9"]), node("l11", Layer::Flatten, &["l8"]), node("l12", Layer::Merge(Merge::Concat), &["l3", "l4", "l6", "l11"]), node("l13", Layer::Merge(Merge::Concat), &["l10", "l12"])];
    check_graph(Net011::new(11), &Graph::new(&["a", "b", "c"], nodes, &["l13"]), 6, &[]);
}

#[test]
fn network_012() {
    network! { struct Net012: [5, 6, 5] -> [20, 32] { GlobalAvgPool2d, l1: Linear<20>, Softmax, l3: BatchNorm(momentum = 0.99), Reshape<20, 1>, l5: Linear<32>, l6: BatchNorm(momentum = 0.5) } }
    check(Net012::new(12), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: true }, Layer::Softmax, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Reshape(&[20, 1]), Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_013() {
    network! { struct Body013: [2, 4, 5] -> [2, 4, 10] { l1: Concat <- (input, input), l2: GlobalAvgPool2d, l3: Shift <- (l1, l2) } struct Body013B: [2, 4, 10] -> [2, 4, 2] { l1: Residual(shortcut = Conv2d<2, 1>(padding = same)) { m1: Conv2d<2, 3>(padding = same), m2: Dropout(0.0), m3: Tanh }, l2: Softmax } struct Net013: (a: [2, 4, 5], b: [2], words: [u32; 5]) -> (l4: [5, 6], l5: [2, 4, 7], l7: [2], l1: [2, 4, 2], l8: [16]) { l1: Residual(shortcut = { p: Conv2d<2, 1>(padding = same), q: BatchNorm }) { m1: Body013, m2: Residual(shortcut = Conv2d<10, 1>(padding = same)) { n1: Conv2d<10, 3>(padding = same), n2: Tied(n1), n3: Tanh }, m3: Body013B } <- a, l2: Residual(shortcut = Conv2d<4, 1>(padding = same)) { m1: repeat 3 { n1: Tanh }, m2: Residual(shortcut = { p: Conv2d<4, 1>(padding = same), q: BatchNorm }) { n1: Conv2d<4, 1>(padding = same) }, m3: Softplus } <- a, l3: Embedding<6, 1> <- words, l4: Tied(l3, transposed), l5: Conv2d<7, 1>(padding = same) <- l2, l6: Dropout(0.0) <- b, l7: Add <- (l6, l6), l8: Flatten <- l1 } }
    ends!(Net013Input { a, b, words });
    ends!(Net013Output { l4, l5, l7, l1, l8 });
    let nodes = vec![node("l1.m1.l1", Layer::Merge(Merge::Concat), &["a", "a"]), node("l1.m1.l2", Layer::GlobalAvgPool2d, &["l1.m1.l1"]), node("l1.m1.l3", Layer::Merge(Merge::Shift), &["l1.m1.l1", "l1.m1.l2"]), node("l1.m2.n1", Layer::Conv2d { label: "l1.m2.n1", stride: 1, padding: Same, bias: true }, &["l1.m1.l3"]), node("l1.m2.n2", Layer::TiedConv2d { label: "l1.m2.n2", owner: "l1.m2.n1", padding: Same }, &["l1.m2.n1"]), node("l1.m2.n3", Layer::Tanh, &["l1.m2.n2"]), node("l1.m2.shortcut", Layer::Conv2d { label: "l1.m2.shortcut", stride: 1, padding: Same, bias: true }, &["l1.m1.l3"]), node("l1.m2", Layer::Merge(Merge::Add), &["l1.m2.n3", "l1.m2.shortcut"]), node("l1.m3.l1.m1", Layer::Conv2d { label: "l1.m3.l1.m1", stride: 1, padding: Same, bias: true }, &["l1.m2"]), node("l1.m3.l1.m2", Layer::Dropout(0.0), &["l1.m3.l1.m1"]), node("l1.m3.l1.m3", Layer::Tanh, &["l1.m3.l1.m2"]), node("l1.m3.l1.shortcut", Layer::Conv2d { label: "l1.m3.l1.shortcut", stride: 1, padding: Same, bias: true }, &["l1.m2"]), node("l1.m3.l1", Layer::Merge(Merge::Add), &["l1.m3.l1.m3", "l1.m3.l1.shortcut"]), node("l1.m3.l2", Layer::Softmax, &["l1.m3.l1"]), node("l1.shortcut.p", Layer::Conv2d { label: "l1.shortcut.p", stride: 1, padding: Same, bias: true }, &["a"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3.l2", "l1.shortcut.q"]), node("l2.m1.0.n1", Layer::Tanh, &["a"]), node("l2.m1.1.n1", Layer::Tanh, &["l2.m1.0.n1"]), node("l2.m1.2.n1", Layer::Tanh, &["l2.m1.1.n1"]), node("l2.m2.n1", Layer::Conv2d { label: "l2.m2.n1", stride: 1, padding: Same, bias: true }, &["l2.m1.2.n1"]), node("l2.m2.shortcut.p", Layer::Conv2d { label: "l2.m2.shortcut.p", stride: 1, padding: Same, bias: true }, &["l2.m1.2.n1"]), node("l2.m2.shortcut.q", Layer::BatchNorm { label: "l2.m2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.m2.shortcut.p"]), node("l2.m2", Layer::Merge(Merge::Add), &["l2.m2.n1", "l2.m2.shortcut.q"]), node("l2.m3", Layer::Softplus, &["l2.m2"]), node("l2.shortcut", Layer::Conv2d { label: "l2.shortcut", stride: 1, padding: Same, bias: true }, &["a"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut"]), node("l3", Layer::Embedding { label: "l3" }, &["words"]), node("l4", Layer::Tied { label: "l4", owner: "l3", transposed: true }, &["l3"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l2"]), node("l6", Layer::Dropout(0.0), &["b"]), node("l7", Layer::Merge(Merge::Add), &["l6", "l6"]), node("l8", Layer::Flatten, &["l1"])];
    check_graph(Net013::new(13), &Graph::new(&["a", "b", "words"], nodes, &["l4", "l5", "l7", "l1", "l8"]), 5, &[]);
}

#[test]
fn network_014() {
    network! { struct Net014: [9, 2, 2] -> [5, 1, 6] { l0: BatchNorm(momentum = 0.5), l1: Conv2d<6, 2>(stride = 2, padding = same, bias = false), l2: LayerNorm, Tanh, l4: BatchNorm(momentum = 0.99) } }
    check(Net014::new(14), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 2, padding: Same, bias: false }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Tanh, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_015() {
    network! { struct Net015: [10] -> [22] { l1: Add <- (input, input), l2: Residual(shortcut = Linear<10>) { m1: PRelu, m2: Linear<10>, m3: Softmax }, l3: PRelu, l4: Linear<2>, l5: Sigmoid <- l3, l6: Softplus, l7: Concat <- (l6, l5), l8: Concat <- (l4, l7) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l2.m1", Layer::PRelu { label: "l2.m1" }, &["l1"]), node("l2.m2", Layer::Linear { label: "l2.m2", bias: true }, &["l2.m1"]), node("l2.m3", Layer::Softmax, &["l2.m2"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut"]), node("l3", Layer::PRelu { label: "l3" }, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Sigmoid, &["l3"]), node("l6", Layer::Softplus, &["l5"]), node("l7", Layer::Merge(Merge::Concat), &["l6", "l5"]), node("l8", Layer::Merge(Merge::Concat), &["l4", "l7"])];
    check_graph(Net015::new(15), &Graph::new(&["input"], nodes, &["l8"]), 4, &[]);
}

#[test]
fn network_016() {
    network! { struct Net016: [6, 1, 4] -> [2, 1, 5] { l0: Conv2d<5, 3>(stride = 3, padding = 1), Tanh, Dropout(0.25) } }
    check(Net016::new(16), &[Layer::Conv2d { label: "l0", stride: 3, padding: Around(1), bias: true }, Layer::Tanh, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_017() {
    network! { struct Net017: [5, 5, 3] -> (l8: [5, 5, 6], l9: [75], l6: [5, 5, 6]) { l1: Add <- (input, input), l2: Conv2d<6, 1>(padding = same), l3: Dropout(0.0), l4: LayerNorm, l5: Relu, l6: repeat 2 { m1: Add <- (input, l4), m2: Silu, m3: Tanh }, l7: GlobalAvgPool2d <- l6, l8: Scale <- (l6, l7), l9: Flatten <- input } }
    ends!(Net017Output { l8, l9, l6 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Dropout(0.0), &["l2"]), node("l4", Layer::LayerNorm { label: "l4", epsilon: 0.001 }, &["l3"]), node("l5", Layer::Relu, &["l4"]), node("l6.0.m1", Layer::Merge(Merge::Add), &["l5", "l4"]), node("l6.0.m2", Layer::Silu, &["l6.0.m1"]), node("l6.0.m3", Layer::Tanh, &["l6.0.m2"]), node("l6.1.m1", Layer::Merge(Merge::Add), &["l6.0.m3", "l4"]), node("l6.1.m2", Layer::Silu, &["l6.1.m1"]), node("l6.1.m3", Layer::Tanh, &["l6.1.m2"]), node("l7", Layer::GlobalAvgPool2d, &["l6.1.m3"]), node("l8", Layer::Merge(Merge::Scale), &["l6.1.m3", "l7"]), node("l9", Layer::Flatten, &["input"])];
    check_graph(Net017::new(17), &Graph::new(&["input"], nodes, &["l8", "l9", "l6.1.m3"]), 6, &[]);
}

#[test]
fn network_018() {
    network! { struct Net018: [7, 4, 2] -> [25] { AvgPool2d<3, 1>, Flatten, l2: Linear<25>, l3: BatchNorm(momentum = 0.5), Relu, LeakyRelu(0.1), Sigmoid } }
    check(Net018::new(18), &[Layer::AvgPool2d { size: [3, 1], stride: [3, 1], padding: Valid }, Layer::Flatten, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::LeakyRelu(0.1), Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_019() {
    network! { struct Net019: (a: [4, 1, 5], b: [1, 1, 4], words: [u32; 2]) -> [33] { l1: Embedding<2, 6> <- words, l2: Conv2d<4, 3>(padding = same) <- b, l3: Tied(l2), l4: GlobalAvgPool2d, l5: Shift <- (l3, l4), l6: Conv2d<1, 3>(padding = same), l7: Tanh <- a, l8: Flatten <- l1, l9: Flatten <- l6, l10: Flatten <- l7, l11: Concat <- (l8, l9, l10) } }
    ends!(Net019Input { a, b, words });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["b"]), node("l3", Layer::TiedConv2d { label: "l3", owner: "l2", padding: Same }, &["l2"]), node("l4", Layer::GlobalAvgPool2d, &["l3"]), node("l5", Layer::Merge(Merge::Shift), &["l3", "l4"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["l5"]), node("l7", Layer::Tanh, &["a"]), node("l8", Layer::Flatten, &["l1"]), node("l9", Layer::Flatten, &["l6"]), node("l10", Layer::Flatten, &["l7"]), node("l11", Layer::Merge(Merge::Concat), &["l8", "l9", "l10"])];
    check_graph(Net019::new(19), &Graph::new(&["a", "b", "words"], nodes, &["l11"]), 5, &[]);
}

#[test]
fn network_020() {
    network! { struct Net020: [4, 8, 1] -> [1, 3] { AvgPool2d<1>, Sigmoid, l2: Conv2d<2, 2>(padding = same, bias = false), Tanh, GlobalAvgPool2d, Reshape<1, 2>, l6: Linear<3>, Relu } }
    check(Net020::new(20), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Sigmoid, Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: false }, Layer::Tanh, Layer::GlobalAvgPool2d, Layer::Reshape(&[1, 2]), Layer::Linear { label: "l6", bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_021() {
    network! { struct Body021: [1, 5, 5] -> [1, 5, 8] { l1: Conv2d<8, 3>(padding = same) } struct Body021B: [1, 5, 26] -> [4] { l1: Residual { m1: repeat 3 { n1: Sigmoid, n2: Add <- (input, n1, n1, input), n3: Tanh } }, l2: GlobalAvgPool2d, l3: Linear<4> } struct Net021: [1, 5, 5] -> [4] { l1: Body021, l2: Conv2d<7, 1>(padding = same), l3: Conv2d<7, 3>(padding = same), l4: Concat <- (l3, input, l3, l2), l5: Body021B } }
    let nodes = vec![node("l1.l1", Layer::Conv2d { label: "l1.l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1.l1"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "input", "l3", "l2"]), node("l5.l1.m1.0.n1", Layer::Sigmoid, &["l4"]), node("l5.l1.m1.0.n2", Layer::Merge(Merge::Add), &["l4", "l5.l1.m1.0.n1", "l5.l1.m1.0.n1", "l4"]), node("l5.l1.m1.0.n3", Layer::Tanh, &["l5.l1.m1.0.n2"]), node("l5.l1.m1.1.n1", Layer::Sigmoid, &["l5.l1.m1.0.n3"]), node("l5.l1.m1.1.n2", Layer::Merge(Merge::Add), &["l5.l1.m1.0.n3", "l5.l1.m1.1.n1", "l5.l1.m1.1.n1", "l5.l1.m1.0.n3"]), node("l5.l1.m1.1.n3", Layer::Tanh, &["l5.l1.m1.1.n2"]), node("l5.l1.m1.2.n1", Layer::Sigmoid, &["l5.l1.m1.1.n3"]), node("l5.l1.m1.2.n2", Layer::Merge(Merge::Add), &["l5.l1.m1.1.n3", "l5.l1.m1.2.n1", "l5.l1.m1.2.n1", "l5.l1.m1.1.n3"]), node("l5.l1.m1.2.n3", Layer::Tanh, &["l5.l1.m1.2.n2"]), node("l5.l1", Layer::Merge(Merge::Add), &["l5.l1.m1.2.n3", "l4"]), node("l5.l2", Layer::GlobalAvgPool2d, &["l5.l1"]), node("l5.l3", Layer::Linear { label: "l5.l3", bias: true }, &["l5.l2"])];
    check_graph(Net021::new(21), &Graph::new(&["input"], nodes, &["l5.l3"]), 4, &[]);
}

#[test]
fn network_022() {
    network! { struct Net022: [6, 2, 1] -> [2, 1, 4] { Relu, Relu, l2: Conv2d<4, 2>(stride = 3), Relu } }
    check(Net022::new(22), &[Layer::Relu, Layer::Relu, Layer::Conv2d { label: "l2", stride: 3, padding: Valid, bias: true }, Layer::Relu], 5, &[]);
}

#[test]
fn network_023() {
    network! { struct Body023: [1, 5, 1] -> [1, 5, 3] { l1: Concat <- (input, input, input), l2: Add <- (l1, l1) } struct Body023B: [1, 5, 3] -> [1, 5, 6] { l1: Relu, l2: Concat <- (l1, input), l3: Softmax } struct Net023: [1, 5, 1] -> [1, 5, 6] { l1: Residual(shortcut = Conv2d<6, 1>(padding = same)) { m1: Body023, m2: Body023B, m3: Dropout(0.0) }, l2: Residual { m1: Conv2d<6, 1>(padding = same) }, l3: PRelu, l4: Residual(shortcut = { p: Conv2d<6, 1>(padding = same), q: BatchNorm }) { m1: Relu, m2: Tanh }, l5: Conv2d<6, 1>(padding = same), l6: LeakyRelu(0.1), l7: Sigmoid } }
    let nodes = vec![node("l1.m1.l1", Layer::Merge(Merge::Concat), &["input", "input", "input"]), node("l1.m1.l2", Layer::Merge(Merge::Add), &["l1.m1.l1", "l1.m1.l1"]), node("l1.m2.l1", Layer::Relu, &["l1.m1.l2"]), node("l1.m2.l2", Layer::Merge(Merge::Concat), &["l1.m2.l1", "l1.m1.l2"]), node("l1.m2.l3", Layer::Softmax, &["l1.m2.l2"]), node("l1.m3", Layer::Dropout(0.0), &["l1.m2.l3"]), node("l1.shortcut", Layer::Conv2d { label: "l1.shortcut", stride: 1, padding: Same, bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "l1.shortcut"]), node("l2.m1", Layer::Conv2d { label: "l2.m1", stride: 1, padding: Same, bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "l1"]), node("l3", Layer::PRelu { label: "l3" }, &["l2"]), node("l4.m1", Layer::Relu, &["l3"]), node("l4.m2", Layer::Tanh, &["l4.m1"]), node("l4.shortcut.p", Layer::Conv2d { label: "l4.shortcut.p", stride: 1, padding: Same, bias: true }, &["l3"]), node("l4.shortcut.q", Layer::BatchNorm { label: "l4.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l4.shortcut.p"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l4.shortcut.q"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l4"]), node("l6", Layer::LeakyRelu(0.1), &["l5"]), node("l7", Layer::Sigmoid, &["l6"])];
    check_graph(Net023::new(23), &Graph::new(&["input"], nodes, &["l7"]), 6, &[]);
}

#[test]
fn network_024() {
    network! { struct Net024: [6, 9, 3] -> [6, 9, 3] { Relu, LeakyRelu(0.1), l2: BatchNorm(momentum = 0.5), Gelu } }
    check(Net024::new(24), &[Layer::Relu, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu], 4, &[]);
}

#[test]
fn network_025() {
    network! { struct Body025: [5, 5] -> [5, 5] { l1: repeat 3 { m1: Linear<6>, m2: Linear<5> }, l2: Linear<6>, l3: Linear<5>, l4: Softmax } struct Body025B: [5, 5] -> [5, 5] { l1: Dropout(0.0), l2: Softmax } struct Net025: [5, 5] -> [50] { l1: Residual(shortcut = { p: Linear<5>, q: BatchNorm }) { m1: MultiHeadAttention<1>, m2: Linear<5> }, l2: Softplus, l3: Residual { m1: Residual { n1: Linear<5>, n2: Dropout(0.0), n3: Body025 }, m2: Tanh }, l4: Body025B, l5: Add <- (l2, l4, l4), l6: Linear<5> <- l4, l7: GlobalAvgPool1d, l8: Scale <- (l6, l7), l9: Flatten <- l5, l10: Flatten <- l8, l11: Concat <- (l9, l10) } }
    let nodes = vec![node("l1.m1", Layer::MultiHeadAttention { label: "l1.m1", heads: 1, causal: false, bias: true }, &["input"]), node("l1.m2", Layer::Linear { label: "l1.m2", bias: true }, &["l1.m1"]), node("l1.shortcut.p", Layer::Linear { label: "l1.shortcut.p", bias: true }, &["input"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2", "l1.shortcut.q"]), node("l2", Layer::Softplus, &["l1"]), node("l3.m1.n1", Layer::Linear { label: "l3.m1.n1", bias: true }, &["l2"]), node("l3.m1.n2", Layer::Dropout(0.0), &["l3.m1.n1"]), node("l3.m1.n3.l1.0.m1", Layer::Linear { label: "l3.m1.n3.l1.0.m1", bias: true }, &["l3.m1.n2"]), node("l3.m1.n3.l1.0.m2", Layer::Linear { label: "l3.m1.n3.l1.0.m2", bias: true }, &["l3.m1.n3.l1.0.m1"]), node("l3.m1.n3.l1.1.m1", Layer::Linear { label: "l3.m1.n3.l1.1.m1", bias: true }, &["l3.m1.n3.l1.0.m2"]), node("l3.m1.n3.l1.1.m2", Layer::Linear { label: "l3.m1.n3.l1.1.m2", bias: true }, &["l3.m1.n3.l1.1.m1"]), node("l3.m1.n3.l1.2.m1", Layer::Linear { label: "l3.m1.n3.l1.2.m1", bias: true }, &["l3.m1.n3.l1.1.m2"]), node("l3.m1.n3.l1.2.m2", Layer::Linear { label: "l3.m1.n3.l1.2.m2", bias: true }, &["l3.m1.n3.l1.2.m1"]), node("l3.m1.n3.l2", Layer::Linear { label: "l3.m1.n3.l2", bias: true }, &["l3.m1.n3.l1.2.m2"]), node("l3.m1.n3.l3", Layer::Linear { label: "l3.m1.n3.l3", bias: true }, &["l3.m1.n3.l2"]), node("l3.m1.n3.l4", Layer::Softmax, &["l3.m1.n3.l3"]), node("l3.m1", Layer::Merge(Merge::Add), &["l3.m1.n3.l4", "l2"]), node("l3.m2", Layer::Tanh, &["l3.m1"]), node("l3", Layer::Merge(Merge::Add), &["l3.m2", "l2"]), node("l4.l1", Layer::Dropout(0.0), &["l3"]), node("l4.l2", Layer::Softmax, &["l4.l1"]), node("l5", Layer::Merge(Merge::Add), &["l2", "l4.l2", "l4.l2"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l4.l2"]), node("l7", Layer::GlobalAvgPool1d, &["l6"]), node("l8", Layer::Merge(Merge::Scale), &["l6", "l7"]), node("l9", Layer::Flatten, &["l5"]), node("l10", Layer::Flatten, &["l8"]), node("l11", Layer::Merge(Merge::Concat), &["l9", "l10"])];
    check_graph(Net025::new(25), &Graph::new(&["input"], nodes, &["l11"]), 5, &[]);
}

#[test]
fn network_026() {
    network! { struct Net026: [15] -> [15] { Relu, Sigmoid } }
    check(Net026::new(26), &[Layer::Relu, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_027() {
    network! { struct Body027: (a: [2, 3, 3], b: [2, 3, 3]) -> [2, 3, 3] { l1: Add <- (b, a), l2: Softmax } struct Body027B: [2, 3, 8] -> [2, 3, 8] { l1: Sigmoid } struct Net027: [2, 3, 3] -> [2, 3, 4] { l1: Body027 <- (input, input), l2: Residual(shortcut = Conv2d<4, 1>(padding = same)) { m1: Residual(shortcut = { p: Conv2d<8, 1>(padding = same), q: BatchNorm }) { n1: Conv2d<8, 1>(padding = same), n2: Body027B, n3: GlobalAvgPool2d, n4: Scale <- (n2, n3) }, m2: Conv2d<4, 3>(padding = same, groups = 2), m3: Residual { n1: BatchNorm } }, l3: Conv2d<4, 3>(padding = same), l4: repeat 3 { m1: Softplus, m2: Conv2d<2, 3>(padding = same, groups = 2), m3: Conv2d<4, 1>(padding = same) }, l5: Tied(l3) } }
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l1.l2", Layer::Softmax, &["l1.l1"]), node("l2.m1.n1", Layer::Conv2d { label: "l2.m1.n1", stride: 1, padding: Same, bias: true }, &["l1.l2"]), node("l2.m1.n2.l1", Layer::Sigmoid, &["l2.m1.n1"]), node("l2.m1.n3", Layer::GlobalAvgPool2d, &["l2.m1.n2.l1"]), node("l2.m1.n4", Layer::Merge(Merge::Scale), &["l2.m1.n2.l1", "l2.m1.n3"]), node("l2.m1.shortcut.p", Layer::Conv2d { label: "l2.m1.shortcut.p", stride: 1, padding: Same, bias: true }, &["l1.l2"]), node("l2.m1.shortcut.q", Layer::BatchNorm { label: "l2.m1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.m1.shortcut.p"]), node("l2.m1", Layer::Merge(Merge::Add), &["l2.m1.n4", "l2.m1.shortcut.q"]), node("l2.m2", Layer::GroupedConv2d { label: "l2.m2", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l2.m1"]), node("l2.m3.n1", Layer::BatchNorm { label: "l2.m3.n1", momentum: 0.99, epsilon: 0.001 }, &["l2.m2"]), node("l2.m3", Layer::Merge(Merge::Add), &["l2.m3.n1", "l2.m2"]), node("l2.shortcut", Layer::Conv2d { label: "l2.shortcut", stride: 1, padding: Same, bias: true }, &["l1.l2"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4.0.m1", Layer::Softplus, &["l3"]), node("l4.0.m2", Layer::GroupedConv2d { label: "l4.0.m2", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l4.0.m1"]), node("l4.0.m3", Layer::Conv2d { label: "l4.0.m3", stride: 1, padding: Same, bias: true }, &["l4.0.m2"]), node("l4.1.m1", Layer::Softplus, &["l4.0.m3"]), node("l4.1.m2", Layer::GroupedConv2d { label: "l4.1.m2", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l4.1.m1"]), node("l4.1.m3", Layer::Conv2d { label: "l4.1.m3", stride: 1, padding: Same, bias: true }, &["l4.1.m2"]), node("l4.2.m1", Layer::Softplus, &["l4.1.m3"]), node("l4.2.m2", Layer::GroupedConv2d { label: "l4.2.m2", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l4.2.m1"]), node("l4.2.m3", Layer::Conv2d { label: "l4.2.m3", stride: 1, padding: Same, bias: true }, &["l4.2.m2"]), node("l5", Layer::TiedConv2d { label: "l5", owner: "l3", padding: Same }, &["l4.2.m3"])];
    check_graph(Net027::new(27), &Graph::new(&["input"], nodes, &["l5"]), 4, &[]);
}

#[test]
fn network_028() {
    network! { struct Net028: [2] -> [34, 1] { LeakyRelu(0.1), l1: Linear<34>, l2: BatchNorm(momentum = 0.5), Relu, Relu, l5: LayerNorm, Reshape<34, 1> } }
    check(Net028::new(28), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Relu, Layer::LayerNorm { label: "l5", epsilon: 0.001 }, Layer::Reshape(&[34, 1])], 5, &[]);
}

#[test]
fn network_029() {
    network! { struct Body029: [4, 2, 2] -> [4, 2, 2] { l1: Dropout(0.0) } struct Body029B: (a: [2, 5, 4], b: [4, 2, 2]) -> [56] { l1: Conv2d<4, 1>(padding = same) <- a, l2: Tanh <- b, l3: Sigmoid, l4: Flatten <- l1, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net029: (a: [2, 5, 4], b: [3, 6], c: [4, 2, 2]) -> [139] { l1: Add <- (a, a), l2: Dropout(0.0) <- a, l3: Linear<9> <- b, l4: Body029 <- c, l5: repeat 2 { m1: Softplus, m2: Dropout(0.0) } <- l1, l6: Body029B <- (l2, l4), l7: Body029 <- c, l8: Flatten <- l3, l9: Flatten <- l5, l10: Flatten <- l7, l11: Concat <- (l8, l9, l6, l10) } }
    ends!(Net029Input { a, b, c });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["a", "a"]), node("l2", Layer::Dropout(0.0), &["a"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["b"]), node("l4.l1", Layer::Dropout(0.0), &["c"]), node("l5.0.m1", Layer::Softplus, &["l1"]), node("l5.0.m2", Layer::Dropout(0.0), &["l5.0.m1"]), node("l5.1.m1", Layer::Softplus, &["l5.0.m2"]), node("l5.1.m2", Layer::Dropout(0.0), &["l5.1.m1"]), node("l6.l1", Layer::Conv2d { label: "l6.l1", stride: 1, padding: Same, bias: true }, &["l2"]), node("l6.l2", Layer::Tanh, &["l4.l1"]), node("l6.l3", Layer::Sigmoid, &["l6.l2"]), node("l6.l4", Layer::Flatten, &["l6.l1"]), node("l6.l5", Layer::Flatten, &["l6.l3"]), node("l6.l6", Layer::Merge(Merge::Concat), &["l6.l4", "l6.l5"]), node("l7.l1", Layer::Dropout(0.0), &["c"]), node("l8", Layer::Flatten, &["l3"]), node("l9", Layer::Flatten, &["l5.1.m2"]), node("l10", Layer::Flatten, &["l7.l1"]), node("l11", Layer::Merge(Merge::Concat), &["l8", "l9", "l6.l6", "l10"])];
    check_graph(Net029::new(29), &Graph::new(&["a", "b", "c"], nodes, &["l11"]), 6, &[]);
}

#[test]
fn network_030() {
    network! { struct Net030: [5, 6, 1] -> [5, 6, 1] { Gelu, Relu } }
    check(Net030::new(30), &[Layer::Gelu, Layer::Relu], 4, &[]);
}

#[test]
fn network_031() {
    network! { struct Net031: (a: [6, 2], b: [6, 2]) -> (l3: [6, 2], l5: [6, 7]) { l1: Add <- (a, a), l2: Linear<2>, l3: Tied(l2, transposed), l4: Concat <- (l3, b), l5: Linear<7> } }
    ends!(Net031Input { a, b });
    ends!(Net031Output { l3, l5 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["a", "a"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Tied { label: "l3", owner: "l2", transposed: true }, &["l2"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "b"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"])];
    check_graph(Net031::new(31), &Graph::new(&["a", "b"], nodes, &["l3", "l5"]), 5, &[]);
}

#[test]
fn network_032() {
    network! { struct Net032: [2, 9, 3] -> [22] { GlobalAvgPool2d, Relu, Relu, l3: Linear<28>, l4: Linear<22>, Relu, Dropout(0.5) } }
    check(Net032::new(32), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Linear { label: "l4", bias: true }, Layer::Relu, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_033() {
    network! { struct Body033: [6, 6] -> [6, 6] { l1: Gelu, l2: Relu } struct Net033: [6, 6] -> [84] { l1: GlobalAvgPool1d, l2: Shift <- (input, l1), l3: Residual(shortcut = { p: Linear<7>, q: BatchNorm }) { m1: Residual(shortcut = { p: Linear<7>, q: BatchNorm }) { n1: Gelu, n2: Linear<7> }, m2: Tanh } <- input, l4: Residual(shortcut = { p: Linear<6>, q: BatchNorm }) { m1: repeat 3 { n1: Concat <- (input, l1, l1), n2: Add <- (n1, n1), n3: Linear<6>, n4: Tanh } } <- l1, l5: Relu, l6: Body033 <- l2, l7: Flatten <- l3, l8: Flatten <- l6, l9: Concat <- (l7, l5, l8) } }
    let nodes = vec![node("l1", Layer::GlobalAvgPool1d, &["input"]), node("l2", Layer::Merge(Merge::Shift), &["input", "l1"]), node("l3.m1.n1", Layer::Gelu, &["input"]), node("l3.m1.n2", Layer::Linear { label: "l3.m1.n2", bias: true }, &["l3.m1.n1"]), node("l3.m1.shortcut.p", Layer::Linear { label: "l3.m1.shortcut.p", bias: true }, &["input"]), node("l3.m1.shortcut.q", Layer::BatchNorm { label: "l3.m1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.m1.shortcut.p"]), node("l3.m1", Layer::Merge(Merge::Add), &["l3.m1.n2", "l3.m1.shortcut.q"]), node("l3.m2", Layer::Tanh, &["l3.m1"]), node("l3.shortcut.p", Layer::Linear { label: "l3.shortcut.p", bias: true }, &["input"]), node("l3.shortcut.q", Layer::BatchNorm { label: "l3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.shortcut.p"]), node("l3", Layer::Merge(Merge::Add), &["l3.m2", "l3.shortcut.q"]), node("l4.m1.0.n1", Layer::Merge(Merge::Concat), &["l1", "l1", "l1"]), node("l4.m1.0.n2", Layer::Merge(Merge::Add), &["l4.m1.0.n1", "l4.m1.0.n1"]), node("l4.m1.0.n3", Layer::Linear { label: "l4.m1.0.n3", bias: true }, &["l4.m1.0.n2"]), node("l4.m1.0.n4", Layer::Tanh, &["l4.m1.0.n3"]), node("l4.m1.1.n1", Layer::Merge(Merge::Concat), &["l4.m1.0.n4", "l1", "l1"]), node("l4.m1.1.n2", Layer::Merge(Merge::Add), &["l4.m1.1.n1", "l4.m1.1.n1"]), node("l4.m1.1.n3", Layer::Linear { label: "l4.m1.1.n3", bias: true }, &["l4.m1.1.n2"]), node("l4.m1.1.n4", Layer::Tanh, &["l4.m1.1.n3"]), node("l4.m1.2.n1", Layer::Merge(Merge::Concat), &["l4.m1.1.n4", "l1", "l1"]), node("l4.m1.2.n2", Layer::Merge(Merge::Add), &["l4.m1.2.n1", "l4.m1.2.n1"]), node("l4.m1.2.n3", Layer::Linear { label: "l4.m1.2.n3", bias: true }, &["l4.m1.2.n2"]), node("l4.m1.2.n4", Layer::Tanh, &["l4.m1.2.n3"]), node("l4.shortcut.p", Layer::Linear { label: "l4.shortcut.p", bias: true }, &["l1"]), node("l4.shortcut.q", Layer::BatchNorm { label: "l4.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l4.shortcut.p"]), node("l4", Layer::Merge(Merge::Add), &["l4.m1.2.n4", "l4.shortcut.q"]), node("l5", Layer::Relu, &["l4"]), node("l6.l1", Layer::Gelu, &["l2"]), node("l6.l2", Layer::Relu, &["l6.l1"]), node("l7", Layer::Flatten, &["l3"]), node("l8", Layer::Flatten, &["l6.l2"]), node("l9", Layer::Merge(Merge::Concat), &["l7", "l5", "l8"])];
    check_graph(Net033::new(33), &Graph::new(&["input"], nodes, &["l9"]), 4, &[]);
}

#[test]
fn network_034() {
    network! { struct Net034: [5, 4, 5] -> [22] { GlobalAvgPool2d, l1: Linear<4>(bias = false), Relu, l3: Linear<35>, l4: Linear<22>, l5: BatchNorm(momentum = 0.5), Softmax, Dropout(0.25) } }
    check(Net034::new(34), &[Layer::GlobalAvgPool2d, Layer::Linear { label: "l1", bias: false }, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Linear { label: "l4", bias: true }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_035() {
    network! { struct Body035: [6] -> [9] { l1: Linear<9>, l2: Add <- (l1, l1) } struct Body035B: [1, 1, 5] -> [1, 1, 9] { l1: LeakyRelu(0.1), l2: Conv2d<9, 1>(padding = same) } struct Net035: (a: [6, 6], b: [5, 4, 1], c: [1, 1, 3]) -> (l3: [9], l4: [5, 4, 5], l9: [1, 1, 9]) { l1: repeat 3 { m1: Concat <- (input, input), m2: Conv2d<6, 1>(padding = same), m3: Conv2d<3, 1>(padding = same) } <- c, l2: GlobalMaxPool1d <- a, l3: Body035, l4: Conv2d<5, 3>(padding = same) <- b, l5: Tanh <- l1, l6: Add <- (l5, l1), l7: Residual(shortcut = Conv2d<5, 1>(padding = same)) { m1: Residual(shortcut = Conv2d<1, 1>(padding = same)) { n1: Conv2d<1, 1>(padding = same) }, m2: Tied(l4), m3: LayerNorm }, l8: Body035B, l9: Softmax } }
    ends!(Net035Input { a, b, c });
    ends!(Net035Output { l3, l4, l9 });
    let nodes = vec![node("l1.0.m1", Layer::Merge(Merge::Concat), &["c", "c"]), node("l1.0.m2", Layer::Conv2d { label: "l1.0.m2", stride: 1, padding: Same, bias: true }, &["l1.0.m1"]), node("l1.0.m3", Layer::Conv2d { label: "l1.0.m3", stride: 1, padding: Same, bias: true }, &["l1.0.m2"]), node("l1.1.m1", Layer::Merge(Merge::Concat), &["l1.0.m3", "l1.0.m3"]), node("l1.1.m2", Layer::Conv2d { label: "l1.1.m2", stride: 1, padding: Same, bias: true }, &["l1.1.m1"]), node("l1.1.m3", Layer::Conv2d { label: "l1.1.m3", stride: 1, padding: Same, bias: true }, &["l1.1.m2"]), node("l1.2.m1", Layer::Merge(Merge::Concat), &["l1.1.m3", "l1.1.m3"]), node("l1.2.m2", Layer::Conv2d { label: "l1.2.m2", stride: 1, padding: Same, bias: true }, &["l1.2.m1"]), node("l1.2.m3", Layer::Conv2d { label: "l1.2.m3", stride: 1, padding: Same, bias: true }, &["l1.2.m2"]), node("l2", Layer::GlobalMaxPool1d, &["a"]), node("l3.l1", Layer::Linear { label: "l3.l1", bias: true }, &["l2"]), node("l3.l2", Layer::Merge(Merge::Add), &["l3.l1", "l3.l1"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["b"]), node("l5", Layer::Tanh, &["l1.2.m3"]), node("l6", Layer::Merge(Merge::Add), &["l5", "l1.2.m3"]), node("l7.m1.n1", Layer::Conv2d { label: "l7.m1.n1", stride: 1, padding: Same, bias: true }, &["l6"]), node("l7.m1.shortcut", Layer::Conv2d { label: "l7.m1.shortcut", stride: 1, padding: Same, bias: true }, &["l6"]), node("l7.m1", Layer::Merge(Merge::Add), &["l7.m1.n1", "l7.m1.shortcut"]), node("l7.m2", Layer::TiedConv2d { label: "l7.m2", owner: "l4", padding: Same }, &["l7.m1"]), node("l7.m3", Layer::LayerNorm { label: "l7.m3", epsilon: 0.001 }, &["l7.m2"]), node("l7.shortcut", Layer::Conv2d { label: "l7.shortcut", stride: 1, padding: Same, bias: true }, &["l6"]), node("l7", Layer::Merge(Merge::Add), &["l7.m3", "l7.shortcut"]), node("l8.l1", Layer::LeakyRelu(0.1), &["l7"]), node("l8.l2", Layer::Conv2d { label: "l8.l2", stride: 1, padding: Same, bias: true }, &["l8.l1"]), node("l9", Layer::Softmax, &["l8.l2"])];
    check_graph(Net035::new(35), &Graph::new(&["a", "b", "c"], nodes, &["l3.l2", "l4", "l9"]), 6, &[]);
}

#[test]
fn network_036() {
    network! { struct Net036: [14] -> [28] { l0: LayerNorm, Sigmoid, Relu, Softmax, l4: Linear<28>(bias = false), l5: BatchNorm(momentum = 0.5), Tanh, Dropout(0.25) } }
    check(Net036::new(36), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Sigmoid, Layer::Relu, Layer::Softmax, Layer::Linear { label: "l4", bias: false }, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh, Layer::Dropout(0.25)], 4, &[]);
}

#[test]
fn network_037() {
    network! { struct Body037: [5, 3, 3] -> [5, 3, 3] { l1: Conv2d<3, 1>(padding = same), l2: GlobalAvgPool2d, l3: Shift <- (l1, l2), l4: Sigmoid } struct Net037: (a: [3, 1, 2], b: [5, 3, 3], c: [5, 3, 3]) -> (l1: [6, 2, 2], l5: [5, 3, 3], l3: [5, 3, 3], l6: [5, 3, 3]) { l1: Upsample2d<2> <- a, l2: Residual { m1: PRelu, m2: Residual { n1: Add <- (c, input), n2: Conv2d<3, 3>(padding = same), n3: Conv2d<3, 1>(padding = same), n4: Tanh }, m3: Residual(shortcut = Conv2d<3, 1>(padding = same)) { n1: LayerNorm, n2: DepthwiseConv2d<3>(padding = same) }, m4: Tanh } <- c, l3: Body037, l4: BatchNorm <- l3, l5: Body037, l6: Tanh <- b } }
    ends!(Net037Input { a, b, c });
    ends!(Net037Output { l1, l5, l3, l6 });
    let nodes = vec![node("l1", Layer::Upsample2d { factor: [2, 2], bilinear: false }, &["a"]), node("l2.m1", Layer::PRelu { label: "l2.m1" }, &["c"]), node("l2.m2.n1", Layer::Merge(Merge::Add), &["c", "l2.m1"]), node("l2.m2.n2", Layer::Conv2d { label: "l2.m2.n2", stride: 1, padding: Same, bias: true }, &["l2.m2.n1"]), node("l2.m2.n3", Layer::Conv2d { label: "l2.m2.n3", stride: 1, padding: Same, bias: true }, &["l2.m2.n2"]), node("l2.m2.n4", Layer::Tanh, &["l2.m2.n3"]), node("l2.m2", Layer::Merge(Merge::Add), &["l2.m2.n4", "l2.m1"]), node("l2.m3.n1", Layer::LayerNorm { label: "l2.m3.n1", epsilon: 0.001 }, &["l2.m2"]), node("l2.m3.n2", Layer::DepthwiseConv2d { label: "l2.m3.n2", stride: 1, padding: Same, dilation: 1, bias: true }, &["l2.m3.n1"]), node("l2.m3.shortcut", Layer::Conv2d { label: "l2.m3.shortcut", stride: 1, padding: Same, bias: true }, &["l2.m2"]), node("l2.m3", Layer::Merge(Merge::Add), &["l2.m3.n2", "l2.m3.shortcut"]), node("l2.m4", Layer::Tanh, &["l2.m3"]), node("l2", Layer::Merge(Merge::Add), &["l2.m4", "c"]), node("l3.l1", Layer::Conv2d { label: "l3.l1", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3.l2", Layer::GlobalAvgPool2d, &["l3.l1"]), node("l3.l3", Layer::Merge(Merge::Shift), &["l3.l1", "l3.l2"]), node("l3.l4", Layer::Sigmoid, &["l3.l3"]), node("l4", Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, &["l3.l4"]), node("l5.l1", Layer::Conv2d { label: "l5.l1", stride: 1, padding: Same, bias: true }, &["l4"]), node("l5.l2", Layer::GlobalAvgPool2d, &["l5.l1"]), node("l5.l3", Layer::Merge(Merge::Shift), &["l5.l1", "l5.l2"]), node("l5.l4", Layer::Sigmoid, &["l5.l3"]), node("l6", Layer::Tanh, &["b"])];
    check_graph(Net037::new(37), &Graph::new(&["a", "b", "c"], nodes, &["l1", "l5.l4", "l3.l4", "l6"]), 5, &[]);
}

#[test]
fn network_038() {
    network! { struct Net038: [3, 3] -> [3, 29] { Relu, Sigmoid, l2: LayerNorm, Sigmoid, l4: LayerNorm, l5: Linear<29>, l6: BatchNorm(momentum = 0.5), Dropout(0.25) } }
    check(Net038::new(38), &[Layer::Relu, Layer::Sigmoid, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Sigmoid, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }, Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_039() {
    network! { struct Body039: [3] -> [9] { l1: Concat <- (input, input, input), l2: Residual { m1: repeat 3 { n1: Linear<9>, n2: Tied(n1) }, m2: Linear<9> }, l3: repeat 3 { m1: repeat 2 { n1: Softmax, n2: Mul <- (l2, n1) }, m2: Concat <- (m1, m1, l2, input), m3: Linear<9> }, l4: Sigmoid } struct Body039B: [1, 4, 3] -> [1, 4, 3] { l1: LeakyRelu(0.1) } struct Net039: (a: [3], b: [1, 4, 3]) -> (l4: [9], l5: [9], l7: [1, 4, 3]) { l1: Body039 <- a, l2: Body039B <- b, l3: Add <- (l1, l1), l4: Add <- (l1, l3, l1), l5: Linear<9> <- l3, l6: Sigmoid <- l2, l7: Scale <- (l6, a) } }
    ends!(Net039Input { a, b });
    ends!(Net039Output { l4, l5, l7 });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["a", "a", "a"]), node("l1.l2.m1.0.n1", Layer::Linear { label: "l1.l2.m1.0.n1", bias: true }, &["l1.l1"]), node("l1.l2.m1.0.n2", Layer::Tied { label: "l1.l2.m1.0.n2", owner: "l1.l2.m1.0.n1", transposed: false }, &["l1.l2.m1.0.n1"]), node("l1.l2.m1.1.n1", Layer::Linear { label: "l1.l2.m1.1.n1", bias: true }, &["l1.l2.m1.0.n2"]), node("l1.l2.m1.1.n2", Layer::Tied { label: "l1.l2.m1.1.n2", owner: "l1.l2.m1.1.n1", transposed: false }, &["l1.l2.m1.1.n1"]), node("l1.l2.m1.2.n1", Layer::Linear { label: "l1.l2.m1.2.n1", bias: true }, &["l1.l2.m1.1.n2"]), node("l1.l2.m1.2.n2", Layer::Tied { label: "l1.l2.m1.2.n2", owner: "l1.l2.m1.2.n1", transposed: false }, &["l1.l2.m1.2.n1"]), node("l1.l2.m2", Layer::Linear { label: "l1.l2.m2", bias: true }, &["l1.l2.m1.2.n2"]), node("l1.l2", Layer::Merge(Merge::Add), &["l1.l2.m2", "l1.l1"]), node("l1.l3.0.m1.0.n1", Layer::Softmax, &["l1.l2"]), node("l1.l3.0.m1.0.n2", Layer::Merge(Merge::Mul), &["l1.l2", "l1.l3.0.m1.0.n1"]), node("l1.l3.0.m1.1.n1", Layer::Softmax, &["l1.l3.0.m1.0.n2"]), node("l1.l3.0.m1.1.n2", Layer::Merge(Merge::Mul), &["l1.l2", "l1.l3.0.m1.1.n1"]), node("l1.l3.0.m2", Layer::Merge(Merge::Concat), &["l1.l3.0.m1.1.n2", "l1.l3.0.m1.1.n2", "l1.l2", "l1.l2"]), node("l1.l3.0.m3", Layer::Linear { label: "l1.l3.0.m3", bias: true }, &["l1.l3.0.m2"]), node("l1.l3.1.m1.0.n1", Layer::Softmax, &["l1.l3.0.m3"]), node("l1.l3.1.m1.0.n2", Layer::Merge(Merge::Mul), &["l1.l2", "l1.l3.1.m1.0.n1"]), node("l1.l3.1.m1.1.n1", Layer::Softmax, &["l1.l3.1.m1.0.n2"]), node("l1.l3.1.m1.1.n2", Layer::Merge(Merge::Mul), &["l1.l2", "l1.l3.1.m1.1.n1"]), node("l1.l3.1.m2", Layer::Merge(Merge::Concat), &["l1.l3.1.m1.1.n2", "l1.l3.1.m1.1.n2", "l1.l2", "l1.l3.0.m3"]), node("l1.l3.1.m3", Layer::Linear { label: "l1.l3.1.m3", bias: true }, &["l1.l3.1.m2"]), node("l1.l3.2.m1.0.n1", Layer::Softmax, &["l1.l3.1.m3"]), node("l1.l3.2.m1.0.n2", Layer::Merge(Merge::Mul), &["l1.l2", "l1.l3.2.m1.0.n1"]), node("l1.l3.2.m1.1.n1", Layer::Softmax, &["l1.l3.2.m1.0.n2"]), node("l1.l3.2.m1.1.n2", Layer::Merge(Merge::Mul), &["l1.l2", "l1.l3.2.m1.1.n1"]), node("l1.l3.2.m2", Layer::Merge(Merge::Concat), &["l1.l3.2.m1.1.n2", "l1.l3.2.m1.1.n2", "l1.l2", "l1.l3.1.m3"]), node("l1.l3.2.m3", Layer::Linear { label: "l1.l3.2.m3", bias: true }, &["l1.l3.2.m2"]), node("l1.l4", Layer::Sigmoid, &["l1.l3.2.m3"]), node("l2.l1", Layer::LeakyRelu(0.1), &["b"]), node("l3", Layer::Merge(Merge::Add), &["l1.l4", "l1.l4"]), node("l4", Layer::Merge(Merge::Add), &["l1.l4", "l3", "l1.l4"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l3"]), node("l6", Layer::Sigmoid, &["l2.l1"]), node("l7", Layer::Merge(Merge::Scale), &["l6", "a"])];
    check_graph(Net039::new(39), &Graph::new(&["a", "b"], nodes, &["l4", "l5", "l7"]), 4, &[]);
}

#[test]
fn network_040() {
    network! { struct Net040: [4, 9, 1] -> [2, 3, 1] { l0: Conv2d<1, 2, 4>(stride = 3, padding = same), l1: BatchNorm(momentum = 0.5) } }
    check(Net040::new(40), &[Layer::Conv2d { label: "l0", stride: 3, padding: Same, bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_041() {
    network! { struct Body041: [2, 6] -> [2, 6] { l1: Sigmoid } struct Net041: (a: [2, 3], b: [2, 3]) -> [2, 9] { l1: Linear<2> <- a, l2: Tied(l1, transposed), l3: Concat <- (l2, l2), l4: Body041, l5: Residual(shortcut = Linear<6>) { m1: BatchNorm }, l6: Concat <- (l5, b), l7: Softmax } }
    ends!(Net041Input { a, b });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2", Layer::Tied { label: "l2", owner: "l1", transposed: true }, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l2"]), node("l4.l1", Layer::Sigmoid, &["l3"]), node("l5.m1", Layer::BatchNorm { label: "l5.m1", momentum: 0.99, epsilon: 0.001 }, &["l4.l1"]), node("l5.shortcut", Layer::Linear { label: "l5.shortcut", bias: true }, &["l4.l1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m1", "l5.shortcut"]), node("l6", Layer::Merge(Merge::Concat), &["l5", "b"]), node("l7", Layer::Softmax, &["l6"])];
    check_graph(Net041::new(41), &Graph::new(&["a", "b"], nodes, &["l7"]), 6, &[]);
}

#[test]
fn network_042() {
    network! { struct Net042: [2, 6] -> [2, 33] { l0: BatchNorm(momentum = 0.99), Softmax, l2: Linear<22>, l3: Linear<14>, l4: BatchNorm(momentum = 0.5), l5: Linear<33>, Softmax } }
    check(Net042::new(42), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Softmax, Layer::Linear { label: "l2", bias: true }, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Linear { label: "l5", bias: true }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_043() {
    network! { struct Body043: [5, 4, 4] -> [5, 4, 4] { l1: Dropout(0.0) } struct Body043B: [5, 4, 4] -> [5, 4, 6] { l1: Conv2d<4, 3>(padding = same), l2: Residual { m1: repeat 3 { n1: Concat <- (input, input, l1), n2: Conv2d<4, 1>(padding = same) }, m2: Tanh }, l3: Residual(shortcut = Conv2d<6, 1>(padding = same)) { m1: Conv2d<6, 3>(padding = same, groups = 2), m2: Conv2d<6, 3>(padding = same, groups = 2), m3: Tanh } } struct Net043: (a: [5, 4, 4], b: [5, 4, 4]) -> (l5: [5, 4, 6], l1: [5, 4, 4], l7: [5, 4, 4]) { l1: Conv2d<4, 3>(padding = same) <- b, l2: repeat 3 { m1: Body043 } <- l1, l3: Residual { m1: Softplus }, l4: Residual(shortcut = Conv2d<6, 1>(padding = same)) { m1: Residual { n1: Conv2d<4, 3>(padding = same) }, m2: Body043B, m3: Tanh } <- a, l5: Conv2d<6, 3>(padding = same), l6: Gelu <- l3, l7: Residual { m1: Conv2d<4, 3>(padding = same), m2: Tied(m1), m3: Tanh } } }
    ends!(Net043Input { a, b });
    ends!(Net043Output { l5, l1, l7 });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["b"]), node("l2.0.m1.l1", Layer::Dropout(0.0), &["l1"]), node("l2.1.m1.l1", Layer::Dropout(0.0), &["l2.0.m1.l1"]), node("l2.2.m1.l1", Layer::Dropout(0.0), &["l2.1.m1.l1"]), node("l3.m1", Layer::Softplus, &["l2.2.m1.l1"]), node("l3", Layer::Merge(Merge::Add), &["l3.m1", "l2.2.m1.l1"]), node("l4.m1.n1", Layer::Conv2d { label: "l4.m1.n1", stride: 1, padding: Same, bias: true }, &["a"]), node("l4.m1", Layer::Merge(Merge::Add), &["l4.m1.n1", "a"]), node("l4.m2.l1", Layer::Conv2d { label: "l4.m2.l1", stride: 1, padding: Same, bias: true }, &["l4.m1"]), node("l4.m2.l2.m1.0.n1", Layer::Merge(Merge::Concat), &["l4.m2.l1", "l4.m2.l1", "l4.m2.l1"]), node("l4.m2.l2.m1.0.n2", Layer::Conv2d { label: "l4.m2.l2.m1.0.n2", stride: 1, padding: Same, bias: true }, &["l4.m2.l2.m1.0.n1"]), node("l4.m2.l2.m1.1.n1", Layer::Merge(Merge::Concat), &["l4.m2.l2.m1.0.n2", "l4.m2.l2.m1.0.n2", "l4.m2.l1"]), node("l4.m2.l2.m1.1.n2", Layer::Conv2d { label: "l4.m2.l2.m1.1.n2", stride: 1, padding: Same, bias: true }, &["l4.m2.l2.m1.1.n1"]), node("l4.m2.l2.m1.2.n1", Layer::Merge(Merge::Concat), &["l4.m2.l2.m1.1.n2", "l4.m2.l2.m1.1.n2", "l4.m2.l1"]), node("l4.m2.l2.m1.2.n2", Layer::Conv2d { label: "l4.m2.l2.m1.2.n2", stride: 1, padding: Same, bias: true }, &["l4.m2.l2.m1.2.n1"]), node("l4.m2.l2.m2", Layer::Tanh, &["l4.m2.l2.m1.2.n2"]), node("l4.m2.l2", Layer::Merge(Merge::Add), &["l4.m2.l2.m2", "l4.m2.l1"]), node("l4.m2.l3.m1", Layer::GroupedConv2d { label: "l4.m2.l3.m1", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l4.m2.l2"]), node("l4.m2.l3.m2", Layer::GroupedConv2d { label: "l4.m2.l3.m2", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l4.m2.l3.m1"]), node("l4.m2.l3.m3", Layer::Tanh, &["l4.m2.l3.m2"]), node("l4.m2.l3.shortcut", Layer::Conv2d { label: "l4.m2.l3.shortcut", stride: 1, padding: Same, bias: true }, &["l4.m2.l2"]), node("l4.m2.l3", Layer::Merge(Merge::Add), &["l4.m2.l3.m3", "l4.m2.l3.shortcut"]), node("l4.m3", Layer::Tanh, &["l4.m2.l3"]), node("l4.shortcut", Layer::Conv2d { label: "l4.shortcut", stride: 1, padding: Same, bias: true }, &["a"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3", "l4.shortcut"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l4"]), node("l6", Layer::Gelu, &["l3"]), node("l7.m1", Layer::Conv2d { label: "l7.m1", stride: 1, padding: Same, bias: true }, &["l6"]), node("l7.m2", Layer::TiedConv2d { label: "l7.m2", owner: "l7.m1", padding: Same }, &["l7.m1"]), node("l7.m3", Layer::Tanh, &["l7.m2"]), node("l7", Layer::Merge(Merge::Add), &["l7.m3", "l6"])];
    check_graph(Net043::new(43), &Graph::new(&["a", "b"], nodes, &["l5", "l1", "l7"]), 5, &[]);
}

#[test]
fn network_044() {
    network! { struct Net044: [6, 5, 5] -> [6, 5, 5] { Sigmoid, Softmax } }
    check(Net044::new(44), &[Layer::Sigmoid, Layer::Softmax], 6, &[]);
}

#[test]
fn network_045() {
    network! { struct Net045: [5, 1, 4] -> [72] { l1: GlobalAvgPool2d, l2: Linear<4>, l3: Add <- (l1, l2), l4: Concat <- (l3, l2, l3), l5: Concat <- (input, input, input), l6: Flatten, l7: Concat <- (l4, l6) } }
    let nodes = vec![node("l1", Layer::GlobalAvgPool2d, &["input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["l1", "l2"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "l2", "l3"]), node("l5", Layer::Merge(Merge::Concat), &["input", "input", "input"]), node("l6", Layer::Flatten, &["l5"]), node("l7", Layer::Merge(Merge::Concat), &["l4", "l6"])];
    check_graph(Net045::new(45), &Graph::new(&["input"], nodes, &["l7"]), 4, &[]);
}

#[test]
fn network_046() {
    network! { struct Net046: [8, 7, 5] -> [1, 1, 5] { AvgPool2d<3>(padding = same), l1: Conv2d<5, 2>(stride = 3, padding = same) } }
    check(Net046::new(46), &[Layer::AvgPool2d { size: [3, 3], stride: [3, 3], padding: Same }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }], 5, &[]);
}

#[test]
fn network_047() {
    network! { struct Net047: [2, 4, 2] -> [2, 4, 7] { l1: repeat 3 { m1: Add <- (input, input), m2: Tanh }, l2: Conv2d<7, 1>(padding = same), l3: GlobalAvgPool2d, l4: Shift <- (l2, l3), l5: Residual(shortcut = { p: Conv2d<7, 1>(padding = same), q: BatchNorm }) { m1: Conv2d<7, 1>(padding = same), m2: Tied(m1) }, l6: Softplus, l7: Sigmoid } }
    let nodes = vec![node("l1.0.m1", Layer::Merge(Merge::Add), &["input", "input"]), node("l1.0.m2", Layer::Tanh, &["l1.0.m1"]), node("l1.1.m1", Layer::Merge(Merge::Add), &["l1.0.m2", "l1.0.m2"]), node("l1.1.m2", Layer::Tanh, &["l1.1.m1"]), node("l1.2.m1", Layer::Merge(Merge::Add), &["l1.1.m2", "l1.1.m2"]), node("l1.2.m2", Layer::Tanh, &["l1.2.m1"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1.2.m2"]), node("l3", Layer::GlobalAvgPool2d, &["l2"]), node("l4", Layer::Merge(Merge::Shift), &["l2", "l3"]), node("l5.m1", Layer::Conv2d { label: "l5.m1", stride: 1, padding: Same, bias: true }, &["l4"]), node("l5.m2", Layer::TiedConv2d { label: "l5.m2", owner: "l5.m1", padding: Same }, &["l5.m1"]), node("l5.shortcut.p", Layer::Conv2d { label: "l5.shortcut.p", stride: 1, padding: Same, bias: true }, &["l4"]), node("l5.shortcut.q", Layer::BatchNorm { label: "l5.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.shortcut.p"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l5.shortcut.q"]), node("l6", Layer::Softplus, &["l5"]), node("l7", Layer::Sigmoid, &["l6"])];
    check_graph(Net047::new(47), &Graph::new(&["input"], nodes, &["l7"]), 6, &[]);
}

#[test]
fn network_048() {
    network! { struct Net048: [5, 3] -> [5, 8] { Sigmoid, l1: LayerNorm, Tanh, Softmax, l4: Linear<8>, Relu } }
    check(Net048::new(48), &[Layer::Sigmoid, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Tanh, Layer::Softmax, Layer::Linear { label: "l4", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_049() {
    network! { struct Body049: [4, 8] -> [4, 8] { l1: Silu, l2: repeat 2 { m1: Softplus, m2: Residual(shortcut = Linear<4>) { n1: Linear<5>, n2: Add <- (n1, n1), n3: Linear<4>, n4: Tanh }, m3: Linear<8>, m4: Tanh }, l3: Sigmoid } struct Body049B: [4, 8] -> [4, 16] { l1: Concat <- (input, input) } struct Net049: (a: [4, 4], b: [2, 3], words: [u32; 1]) -> [81] { l1: Embedding<5, 3> <- words, l2: Linear<8> <- a, l3: Residual { m1: Residual { n1: Body049 } }, l4: repeat 2 { m1: Body049B, m2: Linear<8> }, l5: Residual(shortcut = { p: Linear<7>, q: BatchNorm }) { m1: Residual(shortcut = { p: Linear<1>, q: BatchNorm }) { n1: Linear<1>, n2: Relu, n3: Sigmoid }, m2: Softplus, m3: Residual(shortcut = Linear<7>) { n1: Lstm<7>(sequences = true), n2: Linear<7> }, m4: Tanh } <- a, l6: Concat <- (b, b, b), l7: Flatten <- l1, l8: Flatten <- l4, l9: Flatten <- l5, l10: Flatten <- l6, l11: Concat <- (l7, l8, l9, l10) } }
    ends!(Net049Input { a, b, words });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["a"]), node("l3.m1.n1.l1", Layer::Silu, &["l2"]), node("l3.m1.n1.l2.0.m1", Layer::Softplus, &["l3.m1.n1.l1"]), node("l3.m1.n1.l2.0.m2.n1", Layer::Linear { label: "l3.m1.n1.l2.0.m2.n1", bias: true }, &["l3.m1.n1.l2.0.m1"]), node("l3.m1.n1.l2.0.m2.n2", Layer::Merge(Merge::Add), &["l3.m1.n1.l2.0.m2.n1", "l3.m1.n1.l2.0.m2.n1"]), node("l3.m1.n1.l2.0.m2.n3", Layer::Linear { label: "l3.m1.n1.l2.0.m2.n3", bias: true }, &["l3.m1.n1.l2.0.m2.n2"]), node("l3.m1.n1.l2.0.m2.n4", Layer::Tanh, &["l3.m1.n1.l2.0.m2.n3"]), node("l3.m1.n1.l2.0.m2.shortcut", Layer::Linear { label: "l3.m1.n1.l2.0.m2.shortcut", bias: true }, &["l3.m1.n1.l2.0.m1"]), node("l3.m1.n1.l2.0.m2", Layer::Merge(Merge::Add), &["l3.m1.n1.l2.0.m2.n4", "l3.m1.n1.l2.0.m2.shortcut"]), node("l3.m1.n1.l2.0.m3", Layer::Linear { label: "l3.m1.n1.l2.0.m3", bias: true }, &["l3.m1.n1.l2.0.m2"]), node("l3.m1.n1.l2.0.m4", Layer::Tanh, &["l3.m1.n1.l2.0.m3"]), node("l3.m1.n1.l2.1.m1", Layer::Softplus, &["l3.m1.n1.l2.0.m4"]), node("l3.m1.n1.l2.1.m2.n1", Layer::Linear { label: "l3.m1.n1.l2.1.m2.n1", bias: true }, &["l3.m1.n1.l2.1.m1"]), node("l3.m1.n1.l2.1.m2.n2", Layer::Merge(Merge::Add), &["l3.m1.n1.l2.1.m2.n1", "l3.m1.n1.l2.1.m2.n1"]), node("l3.m1.n1.l2.1.m2.n3", Layer::Linear { label: "l3.m1.n1.l2.1.m2.n3", bias: true }, &["l3.m1.n1.l2.1.m2.n2"]), node("l3.m1.n1.l2.1.m2.n4", Layer::Tanh, &["l3.m1.n1.l2.1.m2.n3"]), node("l3.m1.n1.l2.1.m2.shortcut", Layer::Linear { label: "l3.m1.n1.l2.1.m2.shortcut", bias: true }, &["l3.m1.n1.l2.1.m1"]), node("l3.m1.n1.l2.1.m2", Layer::Merge(Merge::Add), &["l3.m1.n1.l2.1.m2.n4", "l3.m1.n1.l2.1.m2.shortcut"]), node("l3.m1.n1.l2.1.m3", Layer::Linear { label: "l3.m1.n1.l2.1.m3", bias: true }, &["l3.m1.n1.l2.1.m2"]), node("l3.m1.n1.l2.1.m4", Layer::Tanh, &["l3.m1.n1.l2.1.m3"]), node("l3.m1.n1.l3", Layer::Sigmoid, &["l3.m1.n1.l2.1.m4"]), node("l3.m1", Layer::Merge(Merge::Add), &["l3.m1.n1.l3", "l2"]), node("l3", Layer::Merge(Merge::Add), &["l3.m1", "l2"]), node("l4.0.m1.l1", Layer::Merge(Merge::Concat), &["l3", "l3"]), node("l4.0.m2", Layer::Linear { label: "l4.0.m2", bias: true }, &["l4.0.m1.l1"]), node("l4.1.m1.l1", Layer::Merge(Merge::Concat), &["l4.0.m2", "l4.0.m2"]), node("l4.1.m2", Layer::Linear { label: "l4.1.m2", bias: true }, &["l4.1.m1.l1"]), node("l5.m1.n1", Layer::Linear { label: "l5.m1.n1", bias: true }, &["a"]), node("l5.m1.n2", Layer::Relu, &["l5.m1.n1"]), node("l5.m1.n3", Layer::Sigmoid, &["l5.m1.n2"]), node("l5.m1.shortcut.p", Layer::Linear { label: "l5.m1.shortcut.p", bias: true }, &["a"]), node("l5.m1.shortcut.q", Layer::BatchNorm { label: "l5.m1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.m1.shortcut.p"]), node("l5.m1", Layer::Merge(Merge::Add), &["l5.m1.n3", "l5.m1.shortcut.q"]), node("l5.m2", Layer::Softplus, &["l5.m1"]), node("l5.m3.n1", Layer::Lstm { label: "l5.m3.n1", sequences: true, reverse: false, bias: true }, &["l5.m2"]), node("l5.m3.n2", Layer::Linear { label: "l5.m3.n2", bias: true }, &["l5.m3.n1"]), node("l5.m3.shortcut", Layer::Linear { label: "l5.m3.shortcut", bias: true }, &["l5.m2"]), node("l5.m3", Layer::Merge(Merge::Add), &["l5.m3.n2", "l5.m3.shortcut"]), node("l5.m4", Layer::Tanh, &["l5.m3"]), node("l5.shortcut.p", Layer::Linear { label: "l5.shortcut.p", bias: true }, &["a"]), node("l5.shortcut.q", Layer::BatchNorm { label: "l5.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.shortcut.p"]), node("l5", Layer::Merge(Merge::Add), &["l5.m4", "l5.shortcut.q"]), node("l6", Layer::Merge(Merge::Concat), &["b", "b", "b"]), node("l7", Layer::Flatten, &["l1"]), node("l8", Layer::Flatten, &["l4.1.m2"]), node("l9", Layer::Flatten, &["l5"]), node("l10", Layer::Flatten, &["l6"]), node("l11", Layer::Merge(Merge::Concat), &["l7", "l8", "l9", "l10"])];
    check_graph(Net049::new(49), &Graph::new(&["a", "b", "words"], nodes, &["l11"]), 5, &[]);
}

#[test]
fn network_050() {
    network! { struct Net050: [2, 9, 2] -> [16] { Flatten, l1: Linear<16>, Relu } }
    check(Net050::new(50), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_051() {
    network! { struct Body051: (a: [2, 4, 5], b: [2, 4, 5]) -> [168] { l1: Conv2d<8, 1>(padding = same) <- a, l2: Tied(l1) <- a, l3: Tanh <- b, l4: Sigmoid, l5: Flatten <- l1, l6: Flatten <- l2, l7: Flatten <- l4, l8: Concat <- (l5, l6, l7) } struct Body051B: (a: [168], b: [2, 4, 5]) -> [208] { l1: Linear<168> <- a, l2: Tanh <- b, l3: Flatten, l4: Concat <- (l1, l3) } struct Net051: [2, 4, 5] -> [248] { l1: Conv2d<5, 3>(padding = same), l2: BatchNorm, l3: Dropout(0.0) <- input, l4: LeakyRelu(0.1), l5: Tied(l1), l6: Dropout(0.0), l7: Body051 <- (l6, l6), l8: Body051B <- (l7, l6), l9: Sigmoid, l10: Flatten <- l2, l11: Concat <- (l10, l9) } }
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2", Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, &["l1"]), node("l3", Layer::Dropout(0.0), &["input"]), node("l4", Layer::LeakyRelu(0.1), &["l3"]), node("l5", Layer::TiedConv2d { label: "l5", owner: "l1", padding: Same }, &["l4"]), node("l6", Layer::Dropout(0.0), &["l5"]), node("l7.l1", Layer::Conv2d { label: "l7.l1", stride: 1, padding: Same, bias: true }, &["l6"]), node("l7.l2", Layer::TiedConv2d { label: "l7.l2", owner: "l7.l1", padding: Same }, &["l6"]), node("l7.l3", Layer::Tanh, &["l6"]), node("l7.l4", Layer::Sigmoid, &["l7.l3"]), node("l7.l5", Layer::Flatten, &["l7.l1"]), node("l7.l6", Layer::Flatten, &["l7.l2"]), node("l7.l7", Layer::Flatten, &["l7.l4"]), node("l7.l8", Layer::Merge(Merge::Concat), &["l7.l5", "l7.l6", "l7.l7"]), node("l8.l1", Layer::Linear { label: "l8.l1", bias: true }, &["l7.l8"]), node("l8.l2", Layer::Tanh, &["l6"]), node("l8.l3", Layer::Flatten, &["l8.l2"]), node("l8.l4", Layer::Merge(Merge::Concat), &["l8.l1", "l8.l3"]), node("l9", Layer::Sigmoid, &["l8.l4"]), node("l10", Layer::Flatten, &["l2"]), node("l11", Layer::Merge(Merge::Concat), &["l10", "l9"])];
    check_graph(Net051::new(51), &Graph::new(&["input"], nodes, &["l11"]), 4, &[]);
}

#[test]
fn network_052() {
    network! { struct Net052: [30] -> [16] { Sigmoid, l1: Linear<16>, l2: BatchNorm(momentum = 0.5), Softmax } }
    check(Net052::new(52), &[Layer::Sigmoid, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_053() {
    network! { struct Body053: [6, 5] -> [5] { l1: LastStep } struct Body053B: (a: [1, 7], b: [1, 7]) -> [10] { l1: Relu <- a, l2: Conv1d<3, 2>(padding = causal), l3: Linear<3>, l4: Tanh <- b, l5: Softmax, l6: Flatten <- l3, l7: Flatten <- l5, l8: Concat <- (l6, l7) } struct Net053: (a: [1, 7], b: [6, 5]) -> (l3: [10], l4: [4], l6: [1, 7]) { l1: Body053 <- b, l2: Add <- (a, a), l3: Body053B <- (a, a), l4: Linear<4> <- l1, l5: Linear<7> <- l2, l6: Softmax } }
    ends!(Net053Input { a, b });
    ends!(Net053Output { l3, l4, l6 });
    let nodes = vec![node("l1.l1", Layer::LastStep, &["b"]), node("l2", Layer::Merge(Merge::Add), &["a", "a"]), node("l3.l1", Layer::Relu, &["a"]), node("l3.l2", Layer::Conv1d { label: "l3.l2", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l3.l1"]), node("l3.l3", Layer::Linear { label: "l3.l3", bias: true }, &["l3.l2"]), node("l3.l4", Layer::Tanh, &["a"]), node("l3.l5", Layer::Softmax, &["l3.l4"]), node("l3.l6", Layer::Flatten, &["l3.l3"]), node("l3.l7", Layer::Flatten, &["l3.l5"]), node("l3.l8", Layer::Merge(Merge::Concat), &["l3.l6", "l3.l7"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1.l1"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l2"]), node("l6", Layer::Softmax, &["l5"])];
    check_graph(Net053::new(53), &Graph::new(&["a", "b"], nodes, &["l3.l8", "l4", "l6"]), 6, &[]);
}

#[test]
fn network_054() {
    network! { struct Net054: [7, 4, 5] -> [7, 4, 5] { Tanh, Relu } }
    check(Net054::new(54), &[Layer::Tanh, Layer::Relu], 4, &[]);
}

#[test]
fn network_055() {
    network! { struct Body055: (a: [1], b: [1]) -> [2] { l1: Add <- (b, b), l2: Tanh <- a, l3: Concat <- (l1, l2) } struct Body055B: [2] -> [2] { l1: Residual { m1: Residual { n1: Relu, n2: Tanh }, m2: Residual { n1: Silu, n2: Dropout(0.0), n3: Tanh }, m3: Tanh }, l2: Silu } struct Net055: (a: [1], b: [13], words: [u32; 3]) -> (l2: [3, 7], l3: [13], l4: [2], l5: [2]) { l1: Body055 <- (a, a), l2: Embedding<5, 7> <- words, l3: Linear<13> <- b, l4: PRelu <- l1, l5: Body055B <- l1 } }
    ends!(Net055Input { a, b, words });
    ends!(Net055Output { l2, l3, l4, l5 });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Add), &["a", "a"]), node("l1.l2", Layer::Tanh, &["a"]), node("l1.l3", Layer::Merge(Merge::Concat), &["l1.l1", "l1.l2"]), node("l2", Layer::Embedding { label: "l2" }, &["words"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["b"]), node("l4", Layer::PRelu { label: "l4" }, &["l1.l3"]), node("l5.l1.m1.n1", Layer::Relu, &["l1.l3"]), node("l5.l1.m1.n2", Layer::Tanh, &["l5.l1.m1.n1"]), node("l5.l1.m1", Layer::Merge(Merge::Add), &["l5.l1.m1.n2", "l1.l3"]), node("l5.l1.m2.n1", Layer::Silu, &["l5.l1.m1"]), node("l5.l1.m2.n2", Layer::Dropout(0.0), &["l5.l1.m2.n1"]), node("l5.l1.m2.n3", Layer::Tanh, &["l5.l1.m2.n2"]), node("l5.l1.m2", Layer::Merge(Merge::Add), &["l5.l1.m2.n3", "l5.l1.m1"]), node("l5.l1.m3", Layer::Tanh, &["l5.l1.m2"]), node("l5.l1", Layer::Merge(Merge::Add), &["l5.l1.m3", "l1.l3"]), node("l5.l2", Layer::Silu, &["l5.l1"])];
    check_graph(Net055::new(55), &Graph::new(&["a", "b", "words"], nodes, &["l2", "l3", "l4", "l5.l2"]), 5, &[]);
}

#[test]
fn network_056() {
    network! { struct Net056: [28] -> [7] { l0: Linear<7>(bias = false), l1: BatchNorm(momentum = 0.5), Tanh } }
    check(Net056::new(56), &[Layer::Linear { label: "l0", bias: false }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_057() {
    network! { struct Body057: (a: [4, 5, 1], b: [4, 5, 3]) -> [80] { l1: LeakyRelu(0.1) <- b, l2: Tanh <- a, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Net057: (a: [5, 5], b: [4, 5, 5]) -> [132] { l1: Conv2d<3, 1>(padding = same) <- b, l2: Concat <- (a, a, a), l3: Conv2d<1, 1>(padding = same) <- l1, l4: Body057 <- (l3, l1), l5: Residual { m1: Add <- (input, input), m2: Tanh }, l6: Linear<7>, l7: Concat <- (a, a, l2), l8: Sigmoid, l9: Flatten, l10: Concat <- (l6, l9) } }
    ends!(Net057Input { a, b });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["b"]), node("l2", Layer::Merge(Merge::Concat), &["a", "a", "a"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l1"]), node("l4.l1", Layer::LeakyRelu(0.1), &["l1"]), node("l4.l2", Layer::Tanh, &["l3"]), node("l4.l3", Layer::Flatten, &["l4.l1"]), node("l4.l4", Layer::Flatten, &["l4.l2"]), node("l4.l5", Layer::Merge(Merge::Concat), &["l4.l3", "l4.l4"]), node("l5.m1", Layer::Merge(Merge::Add), &["l4.l5", "l4.l5"]), node("l5.m2", Layer::Tanh, &["l5.m1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l4.l5"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7", Layer::Merge(Merge::Concat), &["a", "a", "l2"]), node("l8", Layer::Sigmoid, &["l7"]), node("l9", Layer::Flatten, &["l8"]), node("l10", Layer::Merge(Merge::Concat), &["l6", "l9"])];
    check_graph(Net057::new(57), &Graph::new(&["a", "b"], nodes, &["l10"]), 4, &[]);
}

#[test]
fn network_058() {
    network! { struct Net058: [6, 5] -> [150] { l0: Linear<25>(bias = false), Flatten } }
    check(Net058::new(58), &[Layer::Linear { label: "l0", bias: false }, Layer::Flatten], 5, &[]);
}

#[test]
fn network_059() {
    network! { struct Body059: [5, 2, 3] -> [5, 2, 3] { l1: GlobalAvgPool2d, l2: Scale <- (input, l1) } struct Net059: [5, 2, 3] -> [60] { l1: BatchNorm, l2: Concat <- (input, input, l1), l3: Conv2d<3, 3>(padding = same), l4: Sigmoid, l5: repeat 2 { m1: Residual { n1: Body059 }, m2: Conv2d<3, 1>(padding = same), m3: Tanh }, l6: Conv2d<3, 1>(padding = same), l7: Tied(l6) <- l1, l8: Add <- (l7, l7), l9: Sigmoid, l10: Flatten <- l6, l11: Flatten <- l9, l12: Concat <- (l10, l11) } }
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["input"]), node("l2", Layer::Merge(Merge::Concat), &["input", "input", "l1"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Sigmoid, &["l3"]), node("l5.0.m1.n1.l1", Layer::GlobalAvgPool2d, &["l4"]), node("l5.0.m1.n1.l2", Layer::Merge(Merge::Scale), &["l4", "l5.0.m1.n1.l1"]), node("l5.0.m1", Layer::Merge(Merge::Add), &["l5.0.m1.n1.l2", "l4"]), node("l5.0.m2", Layer::Conv2d { label: "l5.0.m2", stride: 1, padding: Same, bias: true }, &["l5.0.m1"]), node("l5.0.m3", Layer::Tanh, &["l5.0.m2"]), node("l5.1.m1.n1.l1", Layer::GlobalAvgPool2d, &["l5.0.m3"]), node("l5.1.m1.n1.l2", Layer::Merge(Merge::Scale), &["l5.0.m3", "l5.1.m1.n1.l1"]), node("l5.1.m1", Layer::Merge(Merge::Add), &["l5.1.m1.n1.l2", "l5.0.m3"]), node("l5.1.m2", Layer::Conv2d { label: "l5.1.m2", stride: 1, padding: Same, bias: true }, &["l5.1.m1"]), node("l5.1.m3", Layer::Tanh, &["l5.1.m2"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["l5.1.m3"]), node("l7", Layer::TiedConv2d { label: "l7", owner: "l6", padding: Same }, &["l1"]), node("l8", Layer::Merge(Merge::Add), &["l7", "l7"]), node("l9", Layer::Sigmoid, &["l8"]), node("l10", Layer::Flatten, &["l6"]), node("l11", Layer::Flatten, &["l9"]), node("l12", Layer::Merge(Merge::Concat), &["l10", "l11"])];
    check_graph(Net059::new(59), &Graph::new(&["input"], nodes, &["l12"]), 6, &[]);
}

#[test]
fn network_060() {
    network! { struct Net060: [6, 9] -> [54] { Gelu, Sigmoid, Flatten } }
    check(Net060::new(60), &[Layer::Gelu, Layer::Sigmoid, Layer::Flatten], 4, &[]);
}

#[test]
fn network_061() {
    network! { struct Net061: [3] -> [3] { l1: Tanh, l2: Mul <- (input, l1), l3: Linear<3>, l4: Residual { m1: LeakyRelu(0.1), m2: Linear<3> }, l5: Residual { m1: Tied(l3, transposed), m2: Tanh }, l6: Relu } }
    let nodes = vec![node("l1", Layer::Tanh, &["input"]), node("l2", Layer::Merge(Merge::Mul), &["input", "l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4.m1", Layer::LeakyRelu(0.1), &["l3"]), node("l4.m2", Layer::Linear { label: "l4.m2", bias: true }, &["l4.m1"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l3"]), node("l5.m1", Layer::Tied { label: "l5.m1", owner: "l3", transposed: true }, &["l4"]), node("l5.m2", Layer::Tanh, &["l5.m1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l4"]), node("l6", Layer::Relu, &["l5"])];
    check_graph(Net061::new(61), &Graph::new(&["input"], nodes, &["l6"]), 5, &[]);
}

#[test]
fn network_062() {
    network! { struct Net062: [8, 1, 4] -> [4] { MaxPool2d<2>(padding = 1), GlobalAvgPool2d, l2: BatchNorm(momentum = 0.99) } }
    check(Net062::new(62), &[Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Around(1) }, Layer::GlobalAvgPool2d, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_063() {
    network! { struct Body063: [7] -> [21] { l1: Concat <- (input, input, input), l2: Linear<21>, l3: Softmax } struct Body063B: (a: [21], b: [21]) -> [21] { l1: Add <- (b, a, b, a), l2: Softmax } struct Net063: [7] -> (l4: [21], l5: [21], l8: [72], l3: [21]) { l1: Body063, l2: Body063B <- (l1, l1), l3: Add <- (l2, l2), l4: Add <- (l3, l3, l2), l5: Tanh <- l1, l6: Residual(shortcut = Linear<72>) { m1: Linear<9>, m2: Concat <- (l1, input, m1, l2), m3: Dropout(0.0) } <- l2, l7: Softmax, l8: Sigmoid } }
    ends!(Net063Output { l4, l5, l8, l3 });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["input", "input", "input"]), node("l1.l2", Layer::Linear { label: "l1.l2", bias: true }, &["l1.l1"]), node("l1.l3", Layer::Softmax, &["l1.l2"]), node("l2.l1", Layer::Merge(Merge::Add), &["l1.l3", "l1.l3", "l1.l3", "l1.l3"]), node("l2.l2", Layer::Softmax, &["l2.l1"]), node("l3", Layer::Merge(Merge::Add), &["l2.l2", "l2.l2"]), node("l4", Layer::Merge(Merge::Add), &["l3", "l3", "l2.l2"]), node("l5", Layer::Tanh, &["l1.l3"]), node("l6.m1", Layer::Linear { label: "l6.m1", bias: true }, &["l2.l2"]), node("l6.m2", Layer::Merge(Merge::Concat), &["l1.l3", "l2.l2", "l6.m1", "l2.l2"]), node("l6.m3", Layer::Dropout(0.0), &["l6.m2"]), node("l6.shortcut", Layer::Linear { label: "l6.shortcut", bias: true }, &["l2.l2"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "l6.shortcut"]), node("l7", Layer::Softmax, &["l6"]), node("l8", Layer::Sigmoid, &["l7"])];
    check_graph(Net063::new(63), &Graph::new(&["input"], nodes, &["l4", "l5", "l8", "l3"]), 4, &[]);
}

#[test]
fn network_064() {
    network! { struct Net064: [1, 2] -> [13] { Flatten, l1: Linear<13>, Softmax } }
    check(Net064::new(64), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::Softmax], 5, &[]);
}

#[test]
fn network_065() {
    network! { struct Body065: [2, 1] -> [2, 4] { l1: Concat <- (input, input, input, input), l2: Relu, l3: Linear<4>, l4: Softmax } struct Body065B: (a: [2, 4], b: [2, 1]) -> [14] { l1: Linear<6> <- a, l2: GlobalAvgPool1d, l3: Shift <- (l1, l2), l4: Softmax, l5: Tanh <- b, l6: Flatten <- l4, l7: Flatten <- l5, l8: Concat <- (l6, l7) } struct Net065: [2, 1] -> [44] { l1: Body065, l2: Body065B <- (l1, input), l3: Linear<2>, l4: Concat <- (l3, l2, l3, l3), l5: Concat <- (l4, l4, l3, l3), l6: Add <- (l5, l5, l5, l5), l7: Relu, l8: Tanh } }
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["input", "input", "input", "input"]), node("l1.l2", Layer::Relu, &["l1.l1"]), node("l1.l3", Layer::Linear { label: "l1.l3", bias: true }, &["l1.l2"]), node("l1.l4", Layer::Softmax, &["l1.l3"]), node("l2.l1", Layer::Linear { label: "l2.l1", bias: true }, &["l1.l4"]), node("l2.l2", Layer::GlobalAvgPool1d, &["l2.l1"]), node("l2.l3", Layer::Merge(Merge::Shift), &["l2.l1", "l2.l2"]), node("l2.l4", Layer::Softmax, &["l2.l3"]), node("l2.l5", Layer::Tanh, &["input"]), node("l2.l6", Layer::Flatten, &["l2.l4"]), node("l2.l7", Layer::Flatten, &["l2.l5"]), node("l2.l8", Layer::Merge(Merge::Concat), &["l2.l6", "l2.l7"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2.l8"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "l2.l8", "l3", "l3"]), node("l5", Layer::Merge(Merge::Concat), &["l4", "l4", "l3", "l3"]), node("l6", Layer::Merge(Merge::Add), &["l5", "l5", "l5", "l5"]), node("l7", Layer::Relu, &["l6"]), node("l8", Layer::Tanh, &["l7"])];
    check_graph(Net065::new(65), &Graph::new(&["input"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_066() {
    network! { struct Net066: [6, 9] -> [6, 9] { Relu, Relu, l2: LayerNorm } }
    check(Net066::new(66), &[Layer::Relu, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }], 4, &[]);
}

#[test]
fn network_067() {
    network! { struct Body067: [22] -> [3] { l1: Linear<3> } struct Net067: (a: [11], b: [11]) -> [47] { l1: Concat <- (b, a), l2: Residual(shortcut = { p: Linear<3>, q: BatchNorm }) { m1: LayerNorm, m2: Softplus, m3: Residual(shortcut = Linear<3>) { n1: Body067, n2: Dropout(0.0) }, m4: Tanh }, l3: Softplus, l4: Linear<3>, l5: Relu, l6: Concat <- (l5, a, l1, a), l7: Sigmoid, l8: Linear<47> } }
    ends!(Net067Input { a, b });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["b", "a"]), node("l2.m1", Layer::LayerNorm { label: "l2.m1", epsilon: 0.001 }, &["l1"]), node("l2.m2", Layer::Softplus, &["l2.m1"]), node("l2.m3.n1.l1", Layer::Linear { label: "l2.m3.n1.l1", bias: true }, &["l2.m2"]), node("l2.m3.n2", Layer::Dropout(0.0), &["l2.m3.n1.l1"]), node("l2.m3.shortcut", Layer::Linear { label: "l2.m3.shortcut", bias: true }, &["l2.m2"]), node("l2.m3", Layer::Merge(Merge::Add), &["l2.m3.n2", "l2.m3.shortcut"]), node("l2.m4", Layer::Tanh, &["l2.m3"]), node("l2.shortcut.p", Layer::Linear { label: "l2.shortcut.p", bias: true }, &["l1"]), node("l2.shortcut.q", Layer::BatchNorm { label: "l2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.shortcut.p"]), node("l2", Layer::Merge(Merge::Add), &["l2.m4", "l2.shortcut.q"]), node("l3", Layer::Softplus, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Relu, &["l4"]), node("l6", Layer::Merge(Merge::Concat), &["l5", "a", "l1", "a"]), node("l7", Layer::Sigmoid, &["l6"]), node("l8", Layer::Linear { label: "l8", bias: true }, &["l7"])];
    check_graph(Net067::new(67), &Graph::new(&["a", "b"], nodes, &["l8"]), 5, &[]);
}

#[test]
fn network_068() {
    network! { struct Net068: [6, 9] -> [6, 6] { l0: LayerNorm, l1: Linear<6>, Tanh, Sigmoid } }
    check(Net068::new(68), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Linear { label: "l1", bias: true }, Layer::Tanh, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_069() {
    network! { struct Net069: [5, 6] -> [5, 6] { l1: Linear<6>, l2: Tied(l1, transposed), l3: GlobalAvgPool1d, l4: Shift <- (l2, l3), l5: Gelu } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::Tied { label: "l2", owner: "l1", transposed: true }, &["l1"]), node("l3", Layer::GlobalAvgPool1d, &["l2"]), node("l4", Layer::Merge(Merge::Shift), &["l2", "l3"]), node("l5", Layer::Gelu, &["l4"])];
    check_graph(Net069::new(69), &Graph::new(&["input"], nodes, &["l5"]), 4, &[]);
}

#[test]
fn network_070() {
    network! { struct Net070: [2, 1] -> [2, 5] { Tanh, l1: Linear<20>, Relu, l3: Linear<5>, Relu, Tanh } }
    check(Net070::new(70), &[Layer::Tanh, Layer::Linear { label: "l1", bias: true }, Layer::Relu, Layer::Linear { label: "l3", bias: true }, Layer::Relu, Layer::Tanh], 5, &[]);
}

#[test]
fn network_071() {
    network! { struct Net071: [9] -> (l4: [36], l6: [1]) { l1: Softmax, l2: Gelu, l3: Concat <- (l2, input, l2, l2), l4: Linear<36>, l5: Residual(shortcut = Linear<1>) { m1: Concat <- (l4, input), m2: Linear<1> } <- l4, l6: Sigmoid } }
    ends!(Net071Output { l4, l6 });
    let nodes = vec![node("l1", Layer::Softmax, &["input"]), node("l2", Layer::Gelu, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "input", "l2", "l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5.m1", Layer::Merge(Merge::Concat), &["l4", "l4"]), node("l5.m2", Layer::Linear { label: "l5.m2", bias: true }, &["l5.m1"]), node("l5.shortcut", Layer::Linear { label: "l5.shortcut", bias: true }, &["l4"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l5.shortcut"]), node("l6", Layer::Sigmoid, &["l5"])];
    check_graph(Net071::new(71), &Graph::new(&["input"], nodes, &["l4", "l6"]), 6, &[]);
}

#[test]
fn network_072() {
    network! { struct Net072: [5, 9, 1] -> [2, 4, 6] { AvgPool2d<3>(stride = 2, padding = 2), l1: BatchNorm(momentum = 0.99), l2: Conv2d<6, 4, 1>(stride = 2, padding = 1), l3: BatchNorm(momentum = 0.99), l4: LayerNorm, MaxPool2d<1> } }
    check(Net072::new(72), &[Layer::AvgPool2d { size: [3, 3], stride: [2, 2], padding: Around(2) }, Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 2, padding: Around(1), bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::MaxPool2d { size: [1, 1], stride: [1, 1], padding: Valid }], 4, &[]);
}

#[test]
fn network_073() {
    network! { struct Body073: [7] -> [7] { l1: Linear<4>, l2: repeat 3 { m1: Sigmoid }, l3: Tied(l1, transposed), l4: Softmax } struct Net073: (a: [7], b: [1, 6], c: [7]) -> [54] { l1: Residual { m1: Dropout(0.0) } <- c, l2: Concat <- (c, l1, a, l1), l3: Linear<28>, l4: Linear<3> <- l2, l5: Concat <- (c, c), l6: Linear<7> <- b, l7: Linear<2>, l8: Body073 <- l1, l9: Flatten <- l7, l10: Concat <- (l3, l4, l5, l9), l11: Concat <- (l8, l10) } }
    ends!(Net073Input { a, b, c });
    let nodes = vec![node("l1.m1", Layer::Dropout(0.0), &["c"]), node("l1", Layer::Merge(Merge::Add), &["l1.m1", "c"]), node("l2", Layer::Merge(Merge::Concat), &["c", "l1", "a", "l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l2"]), node("l5", Layer::Merge(Merge::Concat), &["c", "c"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["b"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6"]), node("l8.l1", Layer::Linear { label: "l8.l1", bias: true }, &["l1"]), node("l8.l2.0.m1", Layer::Sigmoid, &["l8.l1"]), node("l8.l2.1.m1", Layer::Sigmoid, &["l8.l2.0.m1"]), node("l8.l2.2.m1", Layer::Sigmoid, &["l8.l2.1.m1"]), node("l8.l3", Layer::Tied { label: "l8.l3", owner: "l8.l1", transposed: true }, &["l8.l2.2.m1"]), node("l8.l4", Layer::Softmax, &["l8.l3"]), node("l9", Layer::Flatten, &["l7"]), node("l10", Layer::Merge(Merge::Concat), &["l3", "l4", "l5", "l9"]), node("l11", Layer::Merge(Merge::Concat), &["l8.l4", "l10"])];
    check_graph(Net073::new(73), &Graph::new(&["a", "b", "c"], nodes, &["l11"]), 5, &[]);
}

#[test]
fn network_074() {
    network! { struct Net074: [4, 5] -> [4, 27] { l0: Linear<27>, Sigmoid } }
    check(Net074::new(74), &[Layer::Linear { label: "l0", bias: true }, Layer::Sigmoid], 6, &[]);
}

#[test]
fn network_075() {
    network! { struct Body075: [12] -> [12] { l1: Add <- (input, input), l2: Linear<12>, l3: Softmax } struct Net075: (a: [12], b: [5, 1, 3], c: [2, 4]) -> [116] { l1: Linear<12> <- a, l2: Upsample2d<2> <- b, l3: MultiHeadAttention<1> <- c, l4: Residual { m1: Residual { n1: Softplus, n2: Relu, n3: Dropout(0.0) }, m2: PRelu, m3: Tanh } <- l1, l5: Sigmoid, l6: Softplus, l7: Residual(shortcut = { p: Linear<12>, q: BatchNorm }) { m1: Residual { n1: Dropout(0.0), n2: Add <- (l1, n1), n3: Tanh }, m2: BatchNorm, m3: Body075 } <- l1, l8: Concat <- (l1, l5, l7), l9: Flatten <- l2, l10: Flatten <- l3, l11: Concat <- (l9, l10, l6, l8) } }
    ends!(Net075Input { a, b, c });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2", Layer::Upsample2d { factor: [2, 2], bilinear: false }, &["b"]), node("l3", Layer::MultiHeadAttention { label: "l3", heads: 1, causal: false, bias: true }, &["c"]), node("l4.m1.n1", Layer::Softplus, &["l1"]), node("l4.m1.n2", Layer::Relu, &["l4.m1.n1"]), node("l4.m1.n3", Layer::Dropout(0.0), &["l4.m1.n2"]), node("l4.m1", Layer::Merge(Merge::Add), &["l4.m1.n3", "l1"]), node("l4.m2", Layer::PRelu { label: "l4.m2" }, &["l4.m1"]), node("l4.m3", Layer::Tanh, &["l4.m2"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3", "l1"]), node("l5", Layer::Sigmoid, &["l4"]), node("l6", Layer::Softplus, &["l5"]), node("l7.m1.n1", Layer::Dropout(0.0), &["l1"]), node("l7.m1.n2", Layer::Merge(Merge::Add), &["l1", "l7.m1.n1"]), node("l7.m1.n3", Layer::Tanh, &["l7.m1.n2"]), node("l7.m1", Layer::Merge(Merge::Add), &["l7.m1.n3", "l1"]), node("l7.m2", Layer::BatchNorm { label: "l7.m2", momentum: 0.99, epsilon: 0.001 }, &["l7.m1"]), node("l7.m3.l1", Layer::Merge(Merge::Add), &["l7.m2", "l7.m2"]), node("l7.m3.l2", Layer::Linear { label: "l7.m3.l2", bias: true }, &["l7.m3.l1"]), node("l7.m3.l3", Layer::Softmax, &["l7.m3.l2"]), node("l7.shortcut.p", Layer::Linear { label: "l7.shortcut.p", bias: true }, &["l1"]), node("l7.shortcut.q", Layer::BatchNorm { label: "l7.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l7.shortcut.p"]), node("l7", Layer::Merge(Merge::Add), &["l7.m3.l3", "l7.shortcut.q"]), node("l8", Layer::Merge(Merge::Concat), &["l1", "l5", "l7"]), node("l9", Layer::Flatten, &["l2"]), node("l10", Layer::Flatten, &["l3"]), node("l11", Layer::Merge(Merge::Concat), &["l9", "l10", "l6", "l8"])];
    check_graph(Net075::new(75), &Graph::new(&["a", "b", "c"], nodes, &["l11"]), 4, &[]);
}

#[test]
fn network_076() {
    network! { struct Net076: [8, 5, 4] -> [2, 1, 6] { Softmax, l1: Conv2d<6, 1, 4>(stride = 2, padding = same), Gelu, AvgPool2d<2>, Softmax, Tanh } }
    check(Net076::new(76), &[Layer::Softmax, Layer::Conv2d { label: "l1", stride: 2, padding: Same, bias: true }, Layer::Gelu, Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::Softmax, Layer::Tanh], 5, &[]);
}

#[test]
fn network_077() {
    network! { struct Body077: [3, 6] -> [3, 7] { l1: Residual(shortcut = Linear<7>) { m1: Concat <- (input, input, input, input), m2: Residual(shortcut = Linear<7>) { n1: GlobalAvgPool1d, n2: Shift <- (input, n1), n3: Linear<3>, n4: Linear<7>, n5: Tanh } }, l2: Softmax } struct Net077: (a: [3, 6], b: [3, 6], c: [3, 5, 5]) -> [142] { l1: Body077 <- b, l2: Sigmoid, l3: GlobalAvgPool1d, l4: Scale <- (l2, l3), l5: repeat 2 { m1: repeat 2 { n1: Dropout(0.0) } } <- l2, l6: GlobalAvgPool1d, l7: Shift <- (l5, l6), l8: Shift <- (l7, l3), l9: Sigmoid <- l3, l10: Tanh <- a, l11: Tanh <- c, l12: Softmax, l13: Flatten <- l4, l14: Flatten <- l8, l15: Flatten <- l10, l16: Flatten <- l12, l17: Concat <- (l13, l14, l9, l15), l18: Concat <- (l16, l17) } }
    ends!(Net077Input { a, b, c });
    let nodes = vec![node("l1.l1.m1", Layer::Merge(Merge::Concat), &["b", "b", "b", "b"]), node("l1.l1.m2.n1", Layer::GlobalAvgPool1d, &["l1.l1.m1"]), node("l1.l1.m2.n2", Layer::Merge(Merge::Shift), &["l1.l1.m1", "l1.l1.m2.n1"]), node("l1.l1.m2.n3", Layer::Linear { label: "l1.l1.m2.n3", bias: true }, &["l1.l1.m2.n2"]), node("l1.l1.m2.n4", Layer::Linear { label: "l1.l1.m2.n4", bias: true }, &["l1.l1.m2.n3"]), node("l1.l1.m2.n5", Layer::Tanh, &["l1.l1.m2.n4"]), node("l1.l1.m2.shortcut", Layer::Linear { label: "l1.l1.m2.shortcut", bias: true }, &["l1.l1.m1"]), node("l1.l1.m2", Layer::Merge(Merge::Add), &["l1.l1.m2.n5", "l1.l1.m2.shortcut"]), node("l1.l1.shortcut", Layer::Linear { label: "l1.l1.shortcut", bias: true }, &["b"]), node("l1.l1", Layer::Merge(Merge::Add), &["l1.l1.m2", "l1.l1.shortcut"]), node("l1.l2", Layer::Softmax, &["l1.l1"]), node("l2", Layer::Sigmoid, &["l1.l2"]), node("l3", Layer::GlobalAvgPool1d, &["l2"]), node("l4", Layer::Merge(Merge::Scale), &["l2", "l3"]), node("l5.0.m1.0.n1", Layer::Dropout(0.0), &["l2"]), node("l5.0.m1.1.n1", Layer::Dropout(0.0), &["l5.0.m1.0.n1"]), node("l5.1.m1.0.n1", Layer::Dropout(0.0), &["l5.0.m1.1.n1"]), node("l5.1.m1.1.n1", Layer::Dropout(0.0), &["l5.1.m1.0.n1"]), node("l6", Layer::GlobalAvgPool1d, &["l5.1.m1.1.n1"]), node("l7", Layer::Merge(Merge::Shift), &["l5.1.m1.1.n1", "l6"]), node("l8", Layer::Merge(Merge::Shift), &["l7", "l3"]), node("l9", Layer::Sigmoid, &["l3"]), node("l10", Layer::Tanh, &["a"]), node("l11", Layer::Tanh, &["c"]), node("l12", Layer::Softmax, &["l11"]), node("l13", Layer::Flatten, &["l4"]), node("l14", Layer::Flatten, &["l8"]), node("l15", Layer::Flatten, &["l10"]), node("l16", Layer::Flatten, &["l12"]), node("l17", Layer::Merge(Merge::Concat), &["l13", "l14", "l9", "l15"]), node("l18", Layer::Merge(Merge::Concat), &["l16", "l17"])];
    check_graph(Net077::new(77), &Graph::new(&["a", "b", "c"], nodes, &["l18"]), 6, &[]);
}

#[test]
fn network_078() {
    network! { struct Net078: [3, 3, 2] -> [6, 6, 7] { l0: Conv2d<9, 4, 2>(padding = same), Gelu, Softmax, l3: Conv2d<7, 2>(padding = 2), Softmax, Softmax } }
    check(Net078::new(78), &[Layer::Conv2d { label: "l0", stride: 1, padding: Same, bias: true }, Layer::Gelu, Layer::Softmax, Layer::Conv2d { label: "l3", stride: 1, padding: Around(2), bias: true }, Layer::Softmax, Layer::Softmax], 4, &[]);
}

#[test]
fn network_079() {
    network! { struct Body079: [3, 1, 1] -> [3, 1, 4] { l1: Concat <- (input, input, input, input) } struct Net079: (a: [3, 1, 1], b: [3, 1, 1], c: [3, 1, 1]) -> [27] { l1: Body079 <- b, l2: Add <- (l1, l1), l3: Silu, l4: Body079 <- a, l5: Residual { m1: Residual { n1: AvgPool2d<3>(stride = 1, padding = same) }, m2: Tanh }, l6: Tanh <- c, l7: Flatten <- l3, l8: Flatten <- l5, l9: Flatten <- l6, l10: Concat <- (l7, l8, l9) } }
    ends!(Net079Input { a, b, c });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["b", "b", "b", "b"]), node("l2", Layer::Merge(Merge::Add), &["l1.l1", "l1.l1"]), node("l3", Layer::Silu, &["l2"]), node("l4.l1", Layer::Merge(Merge::Concat), &["a", "a", "a", "a"]), node("l5.m1.n1", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l4.l1"]), node("l5.m1", Layer::Merge(Merge::Add), &["l5.m1.n1", "l4.l1"]), node("l5.m2", Layer::Tanh, &["l5.m1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l4.l1"]), node("l6", Layer::Tanh, &["c"]), node("l7", Layer::Flatten, &["l3"]), node("l8", Layer::Flatten, &["l5"]), node("l9", Layer::Flatten, &["l6"]), node("l10", Layer::Merge(Merge::Concat), &["l7", "l8", "l9"])];
    check_graph(Net079::new(79), &Graph::new(&["a", "b", "c"], nodes, &["l10"]), 5, &[]);
}

#[test]
fn network_080() {
    network! { struct Net080: [6, 1] -> [6, 19] { l0: Linear<19>, l1: BatchNorm(momentum = 0.5), Softmax, Relu } }
    check(Net080::new(80), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Relu], 6, &[]);
}

#[test]
fn network_081() {
    network! { struct Body081: (a: [1], b: [1]) -> [6] { l1: Linear<1> <- a, l2: Linear<5> <- b, l3: LeakyRelu(0.1), l4: Softmax, l5: Concat <- (l1, l4) } struct Net081: [17] -> [6] { l1: Linear<1>, l2: Sigmoid, l3: Dropout(0.0), l4: Body081 <- (l3, l3) } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::Sigmoid, &["l1"]), node("l3", Layer::Dropout(0.0), &["l2"]), node("l4.l1", Layer::Linear { label: "l4.l1", bias: true }, &["l3"]), node("l4.l2", Layer::Linear { label: "l4.l2", bias: true }, &["l3"]), node("l4.l3", Layer::LeakyRelu(0.1), &["l4.l2"]), node("l4.l4", Layer::Softmax, &["l4.l3"]), node("l4.l5", Layer::Merge(Merge::Concat), &["l4.l1", "l4.l4"])];
    check_graph(Net081::new(81), &Graph::new(&["input"], nodes, &["l4.l5"]), 4, &[]);
}

#[test]
fn network_082() {
    network! { struct Net082: [5, 1, 4] -> [2, 28] { l0: BatchNorm(momentum = 0.99), l1: Conv2d<2, 3>(stride = 3, padding = same), Relu, Reshape<2, 2>, l4: Linear<28>(bias = false), l5: BatchNorm(momentum = 0.99) } }
    check(Net082::new(82), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Same, bias: true }, Layer::Relu, Layer::Reshape(&[2, 2]), Layer::Linear { label: "l4", bias: false }, Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_083() {
    network! { struct Body083: [7, 4] -> [7, 4] { l1: Linear<4> } struct Net083: [7, 1] -> [42] { l1: GlobalAvgPool1d, l2: Shift <- (input, l1), l3: repeat 2 { m1: Silu, m2: Tanh }, l4: Residual { m1: GlobalAvgPool1d, m2: Shift <- (input, m1), m3: Residual { n1: Lstm<1>(sequences = true) }, m4: Linear<1> }, l5: Linear<4> <- input, l6: Body083, l7: Linear<2>, l8: Tied(l5) <- l4, l9: Flatten <- l7, l10: Flatten <- l8, l11: Concat <- (l9, l10) } }
    let nodes = vec![node("l1", Layer::GlobalAvgPool1d, &["input"]), node("l2", Layer::Merge(Merge::Shift), &["input", "l1"]), node("l3.0.m1", Layer::Silu, &["l2"]), node("l3.0.m2", Layer::Tanh, &["l3.0.m1"]), node("l3.1.m1", Layer::Silu, &["l3.0.m2"]), node("l3.1.m2", Layer::Tanh, &["l3.1.m1"]), node("l4.m1", Layer::GlobalAvgPool1d, &["l3.1.m2"]), node("l4.m2", Layer::Merge(Merge::Shift), &["l3.1.m2", "l4.m1"]), node("l4.m3.n1", Layer::Lstm { label: "l4.m3.n1", sequences: true, reverse: false, bias: true }, &["l4.m2"]), node("l4.m3", Layer::Merge(Merge::Add), &["l4.m3.n1", "l4.m2"]), node("l4.m4", Layer::Linear { label: "l4.m4", bias: true }, &["l4.m3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m4", "l3.1.m2"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["input"]), node("l6.l1", Layer::Linear { label: "l6.l1", bias: true }, &["l5"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6.l1"]), node("l8", Layer::Tied { label: "l8", owner: "l5", transposed: false }, &["l4"]), node("l9", Layer::Flatten, &["l7"]), node("l10", Layer::Flatten, &["l8"]), node("l11", Layer::Merge(Merge::Concat), &["l9", "l10"])];
    check_graph(Net083::new(83), &Graph::new(&["input"], nodes, &["l11"]), 6, &[]);
}

#[test]
fn network_084() {
    network! { struct Net084: [9, 8, 2] -> [144] { Reshape<6, 8, 3>, Relu, l2: BatchNorm(momentum = 0.5), Sigmoid, Flatten } }
    check(Net084::new(84), &[Layer::Reshape(&[6, 8, 3]), Layer::Relu, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::Flatten], 4, &[]);
}

#[test]
fn network_085() {
    network! { struct Body085: [1, 4, 4] -> [1, 4, 16] { l1: Silu, l2: Residual(shortcut = Conv2d<16, 1>(padding = same)) { m1: Residual(shortcut = Conv2d<16, 1>(padding = same)) { n1: Conv2d<4, 1>(padding = same), n2: Tied(n1), n3: Concat <- (l1, input, n2, n1), n4: Tanh }, m2: repeat 3 { n1: Conv2d<16, 1>(padding = same) }, m3: AvgPool2d<3>(stride = 1, padding = same), m4: Tanh } } struct Net085: [1, 4, 2] -> [1, 4, 9] { l1: Conv2d<2, 1>(padding = same), l2: Residual { m1: BatchNorm, m2: Conv2d<2, 3>(padding = same) }, l3: Concat <- (l1, l2), l4: Conv2d<4, 3>(padding = same), l5: Body085, l6: Conv2d<9, 3>(padding = same), l7: repeat 2 { m1: repeat 3 { n1: Sigmoid }, m2: Conv2d<9, 1>(padding = same) } } }
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2.m1", Layer::BatchNorm { label: "l2.m1", momentum: 0.99, epsilon: 0.001 }, &["l1"]), node("l2.m2", Layer::Conv2d { label: "l2.m2", stride: 1, padding: Same, bias: true }, &["l2.m1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2", "l1"]), node("l3", Layer::Merge(Merge::Concat), &["l1", "l2"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["l3"]), node("l5.l1", Layer::Silu, &["l4"]), node("l5.l2.m1.n1", Layer::Conv2d { label: "l5.l2.m1.n1", stride: 1, padding: Same, bias: true }, &["l5.l1"]), node("l5.l2.m1.n2", Layer::TiedConv2d { label: "l5.l2.m1.n2", owner: "l5.l2.m1.n1", padding: Same }, &["l5.l2.m1.n1"]), node("l5.l2.m1.n3", Layer::Merge(Merge::Concat), &["l5.l1", "l5.l1", "l5.l2.m1.n2", "l5.l2.m1.n1"]), node("l5.l2.m1.n4", Layer::Tanh, &["l5.l2.m1.n3"]), node("l5.l2.m1.shortcut", Layer::Conv2d { label: "l5.l2.m1.shortcut", stride: 1, padding: Same, bias: true }, &["l5.l1"]), node("l5.l2.m1", Layer::Merge(Merge::Add), &["l5.l2.m1.n4", "l5.l2.m1.shortcut"]), node("l5.l2.m2.0.n1", Layer::Conv2d { label: "l5.l2.m2.0.n1", stride: 1, padding: Same, bias: true }, &["l5.l2.m1"]), node("l5.l2.m2.1.n1", Layer::Conv2d { label: "l5.l2.m2.1.n1", stride: 1, padding: Same, bias: true }, &["l5.l2.m2.0.n1"]), node("l5.l2.m2.2.n1", Layer::Conv2d { label: "l5.l2.m2.2.n1", stride: 1, padding: Same, bias: true }, &["l5.l2.m2.1.n1"]), node("l5.l2.m3", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l5.l2.m2.2.n1"]), node("l5.l2.m4", Layer::Tanh, &["l5.l2.m3"]), node("l5.l2.shortcut", Layer::Conv2d { label: "l5.l2.shortcut", stride: 1, padding: Same, bias: true }, &["l5.l1"]), node("l5.l2", Layer::Merge(Merge::Add), &["l5.l2.m4", "l5.l2.shortcut"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["l5.l2"]), node("l7.0.m1.0.n1", Layer::Sigmoid, &["l6"]), node("l7.0.m1.1.n1", Layer::Sigmoid, &["l7.0.m1.0.n1"]), node("l7.0.m1.2.n1", Layer::Sigmoid, &["l7.0.m1.1.n1"]), node("l7.0.m2", Layer::Conv2d { label: "l7.0.m2", stride: 1, padding: Same, bias: true }, &["l7.0.m1.2.n1"]), node("l7.1.m1.0.n1", Layer::Sigmoid, &["l7.0.m2"]), node("l7.1.m1.1.n1", Layer::Sigmoid, &["l7.1.m1.0.n1"]), node("l7.1.m1.2.n1", Layer::Sigmoid, &["l7.1.m1.1.n1"]), node("l7.1.m2", Layer::Conv2d { label: "l7.1.m2", stride: 1, padding: Same, bias: true }, &["l7.1.m1.2.n1"])];
    check_graph(Net085::new(85), &Graph::new(&["input"], nodes, &["l7.1.m2"]), 5, &[]);
}

#[test]
fn network_086() {
    network! { struct Net086: [22] -> [30] { Sigmoid, LeakyRelu(0.1), l2: Linear<30>, l3: BatchNorm(momentum = 0.5), Gelu, LeakyRelu(0.1) } }
    check(Net086::new(86), &[Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_087() {
    network! { struct Body087: [7, 7] -> [7, 8] { l1: Linear<8>, l2: Relu } struct Net087: (a: [7, 7], b: [4, 4], c: [7, 4]) -> [100] { l1: Silu <- a, l2: GlobalAvgPool1d, l3: Shift <- (l1, l2), l4: Linear<2> <- b, l5: Concat <- (b, l4, b), l6: Linear<4>, l7: Body087 <- l3, l8: BatchNorm, l9: Tanh <- c, l10: Flatten <- l6, l11: Flatten <- l8, l12: Flatten <- l9, l13: Concat <- (l10, l11, l12) } }
    ends!(Net087Input { a, b, c });
    let nodes = vec![node("l1", Layer::Silu, &["a"]), node("l2", Layer::GlobalAvgPool1d, &["l1"]), node("l3", Layer::Merge(Merge::Shift), &["l1", "l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["b"]), node("l5", Layer::Merge(Merge::Concat), &["b", "l4", "b"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7.l1", Layer::Linear { label: "l7.l1", bias: true }, &["l3"]), node("l7.l2", Layer::Relu, &["l7.l1"]), node("l8", Layer::BatchNorm { label: "l8", momentum: 0.99, epsilon: 0.001 }, &["l7.l2"]), node("l9", Layer::Tanh, &["c"]), node("l10", Layer::Flatten, &["l6"]), node("l11", Layer::Flatten, &["l8"]), node("l12", Layer::Flatten, &["l9"]), node("l13", Layer::Merge(Merge::Concat), &["l10", "l11", "l12"])];
    check_graph(Net087::new(87), &Graph::new(&["a", "b", "c"], nodes, &["l13"]), 4, &[]);
}

#[test]
fn network_088() {
    network! { struct Net088: [9] -> [9] { Sigmoid, l1: LayerNorm, Relu, l3: BatchNorm(momentum = 0.99), l4: LayerNorm, Gelu, Softmax } }
    check(Net088::new(88), &[Layer::Sigmoid, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Relu, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l4", epsilon: 0.001 }, Layer::Gelu, Layer::Softmax], 5, &[]);
}

#[test]
fn network_089() {
    network! { struct Body089: (a: [2, 3, 15], b: [2, 3, 5]) -> [120] { l1: Silu <- a, l2: Tanh <- b, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Net089: [2, 3, 5] -> (l8: [120], l4: [2, 3, 15]) { l1: DepthwiseConv2d<3>(padding = same), l2: GlobalAvgPool2d, l3: Shift <- (l1, l2), l4: Concat <- (l3, l3, l3), l5: Body089 <- (l4, l1), l6: Tanh, l7: Residual { m1: Linear<120>, m2: Mul <- (input, m1) }, l8: Linear<120> } }
    ends!(Net089Output { l8, l4 });
    let nodes = vec![node("l1", Layer::DepthwiseConv2d { label: "l1", stride: 1, padding: Same, dilation: 1, bias: true }, &["input"]), node("l2", Layer::GlobalAvgPool2d, &["l1"]), node("l3", Layer::Merge(Merge::Shift), &["l1", "l2"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "l3", "l3"]), node("l5.l1", Layer::Silu, &["l4"]), node("l5.l2", Layer::Tanh, &["l1"]), node("l5.l3", Layer::Flatten, &["l5.l1"]), node("l5.l4", Layer::Flatten, &["l5.l2"]), node("l5.l5", Layer::Merge(Merge::Concat), &["l5.l3", "l5.l4"]), node("l6", Layer::Tanh, &["l5.l5"]), node("l7.m1", Layer::Linear { label: "l7.m1", bias: true }, &["l6"]), node("l7.m2", Layer::Merge(Merge::Mul), &["l6", "l7.m1"]), node("l7", Layer::Merge(Merge::Add), &["l7.m2", "l6"]), node("l8", Layer::Linear { label: "l8", bias: true }, &["l7"])];
    check_graph(Net089::new(89), &Graph::new(&["input"], nodes, &["l8", "l4"]), 6, &[]);
}

#[test]
fn network_090() {
    network! { struct Net090: [3, 8, 3] -> [2, 1, 7] { GlobalAvgPool2d, Relu, l2: LayerNorm, l3: LayerNorm, Reshape<3, 1, 1>, AvgPool2d<2>(padding = 1), l6: Conv2d<7, 4>(stride = 2, padding = 2), Dropout(0.5) } }
    check(Net090::new(90), &[Layer::GlobalAvgPool2d, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::Reshape(&[3, 1, 1]), Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Around(1) }, Layer::Conv2d { label: "l6", stride: 2, padding: Around(2), bias: true }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_091() {
    network! { struct Body091: (a: [4, 1, 5], b: [4, 1, 5]) -> [40] { l1: PRelu <- a, l2: Tanh <- b, l3: Softmax, l4: Flatten <- l1, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net091: [4, 1, 5] -> [27] { l1: BatchNorm, l2: Conv2d<5, 3>(padding = same), l3: Relu, l4: repeat 2 { m1: Conv2d<4, 1>(padding = same), m2: Conv2d<5, 1>(padding = same) }, l5: Body091 <- (l4, l4), l6: Linear<7>, l7: Add <- (l2, l1), l8: Flatten, l9: Concat <- (l6, l8) } }
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Relu, &["l2"]), node("l4.0.m1", Layer::Conv2d { label: "l4.0.m1", stride: 1, padding: Same, bias: true }, &["l3"]), node("l4.0.m2", Layer::Conv2d { label: "l4.0.m2", stride: 1, padding: Same, bias: true }, &["l4.0.m1"]), node("l4.1.m1", Layer::Conv2d { label: "l4.1.m1", stride: 1, padding: Same, bias: true }, &["l4.0.m2"]), node("l4.1.m2", Layer::Conv2d { label: "l4.1.m2", stride: 1, padding: Same, bias: true }, &["l4.1.m1"]), node("l5.l1", Layer::PRelu { label: "l5.l1" }, &["l4.1.m2"]), node("l5.l2", Layer::Tanh, &["l4.1.m2"]), node("l5.l3", Layer::Softmax, &["l5.l2"]), node("l5.l4", Layer::Flatten, &["l5.l1"]), node("l5.l5", Layer::Flatten, &["l5.l3"]), node("l5.l6", Layer::Merge(Merge::Concat), &["l5.l4", "l5.l5"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5.l6"]), node("l7", Layer::Merge(Merge::Add), &["l2", "l1"]), node("l8", Layer::Flatten, &["l7"]), node("l9", Layer::Merge(Merge::Concat), &["l6", "l8"])];
    check_graph(Net091::new(91), &Graph::new(&["input"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_092() {
    network! { struct Net092: [26] -> [1] { l0: LayerNorm, Relu, Relu, Gelu, l4: Linear<1> } }
    check(Net092::new(92), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Relu, Layer::Relu, Layer::Gelu, Layer::Linear { label: "l4", bias: true }], 6, &[]);
}

#[test]
fn network_093() {
    network! { struct Body093: [3] -> [3] { l1: Gelu, l2: Linear<3> } struct Net093: (a: [6, 4], b: [3]) -> (l3: [6, 4], l2: [12], l4: [12]) { l1: Sigmoid <- a, l2: Residual(shortcut = Linear<12>) { m1: Body093, m2: Concat <- (m1, b, input, m1) } <- b, l3: LayerNorm <- l1, l4: Linear<12> <- l2 } }
    ends!(Net093Input { a, b });
    ends!(Net093Output { l3, l2, l4 });
    let nodes = vec![node("l1", Layer::Sigmoid, &["a"]), node("l2.m1.l1", Layer::Gelu, &["b"]), node("l2.m1.l2", Layer::Linear { label: "l2.m1.l2", bias: true }, &["l2.m1.l1"]), node("l2.m2", Layer::Merge(Merge::Concat), &["l2.m1.l2", "b", "b", "l2.m1.l2"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["b"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2", "l2.shortcut"]), node("l3", Layer::LayerNorm { label: "l3", epsilon: 0.001 }, &["l1"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l2"])];
    check_graph(Net093::new(93), &Graph::new(&["a", "b"], nodes, &["l3", "l2", "l4"]), 4, &[]);
}

#[test]
fn network_094() {
    network! { struct Net094: [2, 2, 5] -> [1, 33] { Reshape<1, 20>, LeakyRelu(0.1), l2: Linear<33> } }
    check(Net094::new(94), &[Layer::Reshape(&[1, 20]), Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: true }], 5, &[]);
}

#[test]
fn network_095() {
    network! { struct Net095: [1, 4, 4] -> (l4: [1, 4, 12], l5: [1, 4, 12]) { l1: repeat 3 { m1: Dropout(0.0) }, l2: Add <- (l1, l1), l3: Conv2d<4, 3>(padding = same), l4: Concat <- (l1, l3, l2), l5: Softmax <- l4 } }
    ends!(Net095Output { l4, l5 });
    let nodes = vec![node("l1.0.m1", Layer::Dropout(0.0), &["input"]), node("l1.1.m1", Layer::Dropout(0.0), &["l1.0.m1"]), node("l1.2.m1", Layer::Dropout(0.0), &["l1.1.m1"]), node("l2", Layer::Merge(Merge::Add), &["l1.2.m1", "l1.2.m1"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Merge(Merge::Concat), &["l1.2.m1", "l3", "l2"]), node("l5", Layer::Softmax, &["l4"])];
    check_graph(Net095::new(95), &Graph::new(&["input"], nodes, &["l4", "l5"]), 6, &[]);
}

#[test]
fn network_096() {
    network! { struct Net096: [3, 8] -> [3, 6] { Gelu, l1: LayerNorm, l2: LayerNorm, l3: LayerNorm, LeakyRelu(0.1), l5: Linear<6>, Relu } }
    check(Net096::new(96), &[Layer::Gelu, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::LayerNorm { label: "l3", epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Linear { label: "l5", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_097() {
    network! { struct Body097: [10] -> [42] { l1: Linear<6>, l2: Concat <- (input, l1), l3: Concat <- (l2, l2, input), l4: Sigmoid } struct Body097B: [42] -> [84] { l1: Gelu, l2: Concat <- (l1, l1), l3: Silu, l4: Sigmoid } struct Net097: [5] -> (l1: [5], l3: [84], l5: [1]) { l1: Residual { m1: Linear<5> }, l2: Residual(shortcut = Linear<42>) { m1: Concat <- (input, input), m2: Linear<10>, m3: Body097 } <- l1, l3: Body097B, l4: Linear<1> <- input, l5: Sigmoid } }
    ends!(Net097Output { l1, l3, l5 });
    let nodes = vec![node("l1.m1", Layer::Linear { label: "l1.m1", bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m1", "input"]), node("l2.m1", Layer::Merge(Merge::Concat), &["l1", "l1"]), node("l2.m2", Layer::Linear { label: "l2.m2", bias: true }, &["l2.m1"]), node("l2.m3.l1", Layer::Linear { label: "l2.m3.l1", bias: true }, &["l2.m2"]), node("l2.m3.l2", Layer::Merge(Merge::Concat), &["l2.m2", "l2.m3.l1"]), node("l2.m3.l3", Layer::Merge(Merge::Concat), &["l2.m3.l2", "l2.m3.l2", "l2.m2"]), node("l2.m3.l4", Layer::Sigmoid, &["l2.m3.l3"]), node("l2.shortcut", Layer::Linear { label: "l2.shortcut", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3.l4", "l2.shortcut"]), node("l3.l1", Layer::Gelu, &["l2"]), node("l3.l2", Layer::Merge(Merge::Concat), &["l3.l1", "l3.l1"]), node("l3.l3", Layer::Silu, &["l3.l2"]), node("l3.l4", Layer::Sigmoid, &["l3.l3"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["input"]), node("l5", Layer::Sigmoid, &["l4"])];
    check_graph(Net097::new(97), &Graph::new(&["input"], nodes, &["l1", "l3.l4", "l5"]), 5, &[]);
}

#[test]
fn network_098() {
    network! { struct Net098: [8, 2, 3] -> [4, 1, 3] { Relu, MaxPool2d<2>, Gelu, Sigmoid, Gelu } }
    check(Net098::new(98), &[Layer::Relu, Layer::MaxPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, Layer::Gelu, Layer::Sigmoid, Layer::Gelu], 6, &[]);
}

#[test]
fn network_099() {
    network! { struct Body099: (a: [11], b: [11]) -> [33] { l1: PRelu <- b, l2: Concat <- (l1, b), l3: Tanh <- a, l4: Concat <- (l2, l3) } struct Body099B: [33] -> [35] { l1: Linear<2>, l2: Linear<2>, l3: Concat <- (input, l2) } struct Net099: [11] -> (l3: [35], l5: [33], l8: [33], l7: [33]) { l1: Body099 <- (input, input), l2: Body099B, l3: Add <- (l2, l2), l4: repeat 3 { m1: Linear<33>, m2: Tied(m1) } <- l1, l5: Residual { m1: Dropout(0.0), m2: Linear<33> }, l6: Add <- (l1, l4), l7: PRelu, l8: Softmax <- l7 } }
    ends!(Net099Output { l3, l5, l8, l7 });
    let nodes = vec![node("l1.l1", Layer::PRelu { label: "l1.l1" }, &["input"]), node("l1.l2", Layer::Merge(Merge::Concat), &["l1.l1", "input"]), node("l1.l3", Layer::Tanh, &["input"]), node("l1.l4", Layer::Merge(Merge::Concat), &["l1.l2", "l1.l3"]), node("l2.l1", Layer::Linear { label: "l2.l1", bias: true }, &["l1.l4"]), node("l2.l2", Layer::Linear { label: "l2.l2", bias: true }, &["l2.l1"]), node("l2.l3", Layer::Merge(Merge::Concat), &["l1.l4", "l2.l2"]), node("l3", Layer::Merge(Merge::Add), &["l2.l3", "l2.l3"]), node("l4.0.m1", Layer::Linear { label: "l4.0.m1", bias: true }, &["l1.l4"]), node("l4.0.m2", Layer::Tied { label: "l4.0.m2", owner: "l4.0.m1", transposed: false }, &["l4.0.m1"]), node("l4.1.m1", Layer::Linear { label: "l4.1.m1", bias: true }, &["l4.0.m2"]), node("l4.1.m2", Layer::Tied { label: "l4.1.m2", owner: "l4.1.m1", transposed: false }, &["l4.1.m1"]), node("l4.2.m1", Layer::Linear { label: "l4.2.m1", bias: true }, &["l4.1.m2"]), node("l4.2.m2", Layer::Tied { label: "l4.2.m2", owner: "l4.2.m1", transposed: false }, &["l4.2.m1"]), node("l5.m1", Layer::Dropout(0.0), &["l4.2.m2"]), node("l5.m2", Layer::Linear { label: "l5.m2", bias: true }, &["l5.m1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l4.2.m2"]), node("l6", Layer::Merge(Merge::Add), &["l1.l4", "l4.2.m2"]), node("l7", Layer::PRelu { label: "l7" }, &["l6"]), node("l8", Layer::Softmax, &["l7"])];
    check_graph(Net099::new(99), &Graph::new(&["input"], nodes, &["l3", "l5", "l8", "l7"]), 4, &[]);
}

#[test]
fn network_100() {
    network! { struct Net100: [5, 4, 5] -> [2] { l0: Conv2d<2, 3>(stride = 3, padding = same), GlobalAvgPool2d, Dropout(0.25) } }
    check(Net100::new(100), &[Layer::Conv2d { label: "l0", stride: 3, padding: Same, bias: true }, Layer::GlobalAvgPool2d, Layer::Dropout(0.25)], 5, &[]);
}

#[test]
fn network_101() {
    network! { struct Body101: (a: [2, 3, 1], b: [2, 3, 1]) -> [12] { l1: Add <- (a, a), l2: Tanh <- b, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Net101: [2, 3, 1] -> [2] { l1: Body101 <- (input, input), l2: Linear<12>, l3: Concat <- (l2, l2, l2), l4: Linear<2>, l5: BatchNorm } }
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l1.l2", Layer::Tanh, &["input"]), node("l1.l3", Layer::Flatten, &["l1.l1"]), node("l1.l4", Layer::Flatten, &["l1.l2"]), node("l1.l5", Layer::Merge(Merge::Concat), &["l1.l3", "l1.l4"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1.l5"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l2", "l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, &["l4"])];
    check_graph(Net101::new(101), &Graph::new(&["input"], nodes, &["l5"]), 6, &[]);
}

#[test]
fn network_102() {
    network! { struct Net102: [1, 9, 3] -> [22] { Softmax, Gelu, l2: LayerNorm, GlobalAvgPool2d, l4: Linear<22>, Gelu, LeakyRelu(0.1) } }
    check(Net102::new(102), &[Layer::Softmax, Layer::Gelu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::GlobalAvgPool2d, Layer::Linear { label: "l4", bias: true }, Layer::Gelu, Layer::LeakyRelu(0.1)], 4, &[]);
}

#[test]
fn network_103() {
    network! { struct Net103: [1, 5, 2] -> (l2: [1, 5, 2], l4: [1, 5, 2]) { l1: Conv2d<2, 1>(padding = same), l2: Add <- (l1, l1), l3: Tied(l1) <- l2, l4: repeat 3 { m1: Tied(l1) } } }
    ends!(Net103Output { l2, l4 });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l3", Layer::TiedConv2d { label: "l3", owner: "l1", padding: Same }, &["l2"]), node("l4.0.m1", Layer::TiedConv2d { label: "l4.0.m1", owner: "l1", padding: Same }, &["l3"]), node("l4.1.m1", Layer::TiedConv2d { label: "l4.1.m1", owner: "l1", padding: Same }, &["l4.0.m1"]), node("l4.2.m1", Layer::TiedConv2d { label: "l4.2.m1", owner: "l1", padding: Same }, &["l4.1.m1"])];
    check_graph(Net103::new(103), &Graph::new(&["input"], nodes, &["l2", "l4.2.m1"]), 5, &[]);
}

#[test]
fn network_104() {
    network! { struct Net104: [4] -> [33] { l0: Linear<33>, Gelu, l2: BatchNorm(momentum = 0.99) } }
    check(Net104::new(104), &[Layer::Linear { label: "l0", bias: true }, Layer::Gelu, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_105() {
    network! { struct Body105: (a: [7, 4], b: [7, 4]) -> [7, 15] { l1: Lstm<7>(sequences = true) <- b, l2: Concat <- (l1, a, b), l3: Relu } struct Body105B: (a: [7, 34], b: [7, 15]) -> [133] { l1: Lstm<4>(sequences = true, reverse = true) <- a, l2: Tanh <- b, l3: Softmax, l4: Flatten <- l1, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net105: (a: [7, 4], b: [7, 4]) -> [1] { l1: Add <- (a, b), l2: Body105 <- (l1, b), l3: Linear<15>, l4: PRelu, l5: Concat <- (a, l4, l2), l6: Relu, l7: Body105B <- (l6, l4), l8: Linear<1>, l9: Sigmoid } }
    ends!(Net105Input { a, b });
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["a", "b"]), node("l2.l1", Layer::Lstm { label: "l2.l1", sequences: true, reverse: false, bias: true }, &["b"]), node("l2.l2", Layer::Merge(Merge::Concat), &["l2.l1", "l1", "b"]), node("l2.l3", Layer::Relu, &["l2.l2"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2.l3"]), node("l4", Layer::PRelu { label: "l4" }, &["l3"]), node("l5", Layer::Merge(Merge::Concat), &["a", "l4", "l2.l3"]), node("l6", Layer::Relu, &["l5"]), node("l7.l1", Layer::Lstm { label: "l7.l1", sequences: true, reverse: true, bias: true }, &["l6"]), node("l7.l2", Layer::Tanh, &["l4"]), node("l7.l3", Layer::Softmax, &["l7.l2"]), node("l7.l4", Layer::Flatten, &["l7.l1"]), node("l7.l5", Layer::Flatten, &["l7.l3"]), node("l7.l6", Layer::Merge(Merge::Concat), &["l7.l4", "l7.l5"]), node("l8", Layer::Linear { label: "l8", bias: true }, &["l7.l6"]), node("l9", Layer::Sigmoid, &["l8"])];
    check_graph(Net105::new(105), &Graph::new(&["a", "b"], nodes, &["l9"]), 4, &[]);
}

#[test]
fn network_106() {
    network! { struct Net106: [5, 8, 2] -> [3, 4, 7] { Relu, l1: Conv2d<7, 1>(stride = 3, padding = 1), Relu } }
    check(Net106::new(106), &[Layer::Relu, Layer::Conv2d { label: "l1", stride: 3, padding: Around(1), bias: true }, Layer::Relu], 5, &[]);
}

#[test]
fn network_107() {
    network! { struct Net107: [1, 1, 4] -> [16] { l1: Conv2d<4, 3>(padding = same), l2: Conv2d<4, 3>(padding = same), l3: repeat 2 { m1: Conv2d<4, 1>(padding = same) }, l4: Tied(l2), l5: Add <- (l4, l1), l6: Concat <- (l5, input, l3), l7: Conv2d<4, 1>(padding = same) <- l4, l8: Sigmoid, l9: Flatten <- l6, l10: Flatten <- l8, l11: Concat <- (l9, l10) } }
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3.0.m1", Layer::Conv2d { label: "l3.0.m1", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3.1.m1", Layer::Conv2d { label: "l3.1.m1", stride: 1, padding: Same, bias: true }, &["l3.0.m1"]), node("l4", Layer::TiedConv2d { label: "l4", owner: "l2", padding: Same }, &["l3.1.m1"]), node("l5", Layer::Merge(Merge::Add), &["l4", "l1"]), node("l6", Layer::Merge(Merge::Concat), &["l5", "input", "l3.1.m1"]), node("l7", Layer::Conv2d { label: "l7", stride: 1, padding: Same, bias: true }, &["l4"]), node("l8", Layer::Sigmoid, &["l7"]), node("l9", Layer::Flatten, &["l6"]), node("l10", Layer::Flatten, &["l8"]), node("l11", Layer::Merge(Merge::Concat), &["l9", "l10"])];
    check_graph(Net107::new(107), &Graph::new(&["input"], nodes, &["l11"]), 6, &[]);
}

#[test]
fn network_108() {
    network! { struct Net108: [26] -> [1] { Tanh, l1: Linear<11>, l2: Linear<34>, l3: Linear<1>, l4: BatchNorm(momentum = 0.5), Sigmoid } }
    check(Net108::new(108), &[Layer::Tanh, Layer::Linear { label: "l1", bias: true }, Layer::Linear { label: "l2", bias: true }, Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_109() {
    network! { struct Body109: [3, 28] -> [3, 9] { l1: Linear<9> } struct Body109B: [3, 3] -> [3, 3] { l1: Lstm<1>(sequences = true, reverse = true), l2: Tanh, l3: Lstm<3>(sequences = true) } struct Net109: [3, 7] -> (l7: [3, 3], l1: [3, 3], l8: [3, 3]) { l1: Residual(shortcut = { p: Linear<3>, q: BatchNorm }) { m1: Concat <- (input, input, input, input), m2: Body109, m3: Linear<3> }, l2: Linear<3> <- l1, l3: repeat 3 { m1: Concat <- (l1, input, input), m2: Linear<3> }, l4: LayerNorm <- l2, l5: Concat <- (l3, l4, l2, input), l6: Body109B <- l4, l7: Silu, l8: Residual(shortcut = Linear<3>) { m1: Relu, m2: Gru<7>(sequences = true), m3: Gru<3>(sequences = true, reverse = true), m4: Tanh } <- l5 } }
    ends!(Net109Output { l7, l1, l8 });
    let nodes = vec![node("l1.m1", Layer::Merge(Merge::Concat), &["input", "input", "input", "input"]), node("l1.m2.l1", Layer::Linear { label: "l1.m2.l1", bias: true }, &["l1.m1"]), node("l1.m3", Layer::Linear { label: "l1.m3", bias: true }, &["l1.m2.l1"]), node("l1.shortcut.p", Layer::Linear { label: "l1.shortcut.p", bias: true }, &["input"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "l1.shortcut.q"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3.0.m1", Layer::Merge(Merge::Concat), &["l1", "l2", "l2"]), node("l3.0.m2", Layer::Linear { label: "l3.0.m2", bias: true }, &["l3.0.m1"]), node("l3.1.m1", Layer::Merge(Merge::Concat), &["l1", "l3.0.m2", "l3.0.m2"]), node("l3.1.m2", Layer::Linear { label: "l3.1.m2", bias: true }, &["l3.1.m1"]), node("l3.2.m1", Layer::Merge(Merge::Concat), &["l1", "l3.1.m2", "l3.1.m2"]), node("l3.2.m2", Layer::Linear { label: "l3.2.m2", bias: true }, &["l3.2.m1"]), node("l4", Layer::LayerNorm { label: "l4", epsilon: 0.001 }, &["l2"]), node("l5", Layer::Merge(Merge::Concat), &["l3.2.m2", "l4", "l2", "input"]), node("l6.l1", Layer::Lstm { label: "l6.l1", sequences: true, reverse: true, bias: true }, &["l4"]), node("l6.l2", Layer::Tanh, &["l6.l1"]), node("l6.l3", Layer::Lstm { label: "l6.l3", sequences: true, reverse: false, bias: true }, &["l6.l2"]), node("l7", Layer::Silu, &["l6.l3"]), node("l8.m1", Layer::Relu, &["l5"]), node("l8.m2", Layer::Gru { label: "l8.m2", sequences: true, reverse: false, bias: true }, &["l8.m1"]), node("l8.m3", Layer::Gru { label: "l8.m3", sequences: true, reverse: true, bias: true }, &["l8.m2"]), node("l8.m4", Layer::Tanh, &["l8.m3"]), node("l8.shortcut", Layer::Linear { label: "l8.shortcut", bias: true }, &["l5"]), node("l8", Layer::Merge(Merge::Add), &["l8.m4", "l8.shortcut"])];
    check_graph(Net109::new(109), &Graph::new(&["input"], nodes, &["l7", "l1", "l8"]), 5, &[]);
}

#[test]
fn network_110() {
    network! { struct Net110: [4, 6, 3] -> [42] { Softmax, l1: Conv2d<2, 2>(padding = 1, bias = false), l2: BatchNorm(momentum = 0.5), Relu, l4: Conv2d<7, 3>(stride = 3, padding = 1, bias = false), LeakyRelu(0.1), Flatten } }
    check(Net110::new(110), &[Layer::Softmax, Layer::Conv2d { label: "l1", stride: 1, padding: Around(1), bias: false }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Conv2d { label: "l4", stride: 3, padding: Around(1), bias: false }, Layer::LeakyRelu(0.1), Layer::Flatten], 6, &[]);
}

#[test]
fn network_111() {
    network! { struct Body111: [20] -> [20] { l1: Residual { m1: Add <- (input, input), m2: Linear<20>, m3: Gelu, m4: Tanh }, l2: PRelu, l3: Silu } struct Net111: (a: [15], b: [13]) -> [45] { l1: BatchNorm <- a, l2: Linear<7>, l3: Concat <- (l2, b), l4: Body111, l5: Concat <- (l4, a), l6: Dropout(0.0) <- l3, l7: Linear<20> <- l4, l8: Linear<5> <- l5, l9: Softmax, l10: Concat <- (l6, l7, l9) } }
    ends!(Net111Input { a, b });
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["a"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "b"]), node("l4.l1.m1", Layer::Merge(Merge::Add), &["l3", "l3"]), node("l4.l1.m2", Layer::Linear { label: "l4.l1.m2", bias: true }, &["l4.l1.m1"]), node("l4.l1.m3", Layer::Gelu, &["l4.l1.m2"]), node("l4.l1.m4", Layer::Tanh, &["l4.l1.m3"]), node("l4.l1", Layer::Merge(Merge::Add), &["l4.l1.m4", "l3"]), node("l4.l2", Layer::PRelu { label: "l4.l2" }, &["l4.l1"]), node("l4.l3", Layer::Silu, &["l4.l2"]), node("l5", Layer::Merge(Merge::Concat), &["l4.l3", "a"]), node("l6", Layer::Dropout(0.0), &["l3"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l4.l3"]), node("l8", Layer::Linear { label: "l8", bias: true }, &["l5"]), node("l9", Layer::Softmax, &["l8"]), node("l10", Layer::Merge(Merge::Concat), &["l6", "l7", "l9"])];
    check_graph(Net111::new(111), &Graph::new(&["a", "b"], nodes, &["l10"]), 4, &[]);
}

#[test]
fn network_112() {
    network! { struct Net112: [11] -> [18] { l0: Linear<8>(bias = false), l1: Linear<18>, l2: BatchNorm(momentum = 0.99), Relu } }
    check(Net112::new(112), &[Layer::Linear { label: "l0", bias: false }, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 5, &[]);
}

#[test]
fn network_113() {
    network! { struct Body113: (a: [1, 6], b: [6]) -> [12] { l1: Flatten <- b, l2: Tanh <- a, l3: Flatten, l4: Concat <- (l1, l3) } struct Net113: [6] -> (l3: [6], l1: [6], l5: [12]) { l1: LeakyRelu(0.1), l2: Linear<6> <- l1, l3: Add <- (l2, l1), l4: Reshape<1, 6> <- l2, l5: Body113 <- (l4, l2) } }
    ends!(Net113Output { l3, l1, l5 });
    let nodes = vec![node("l1", Layer::LeakyRelu(0.1), &["input"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["l2", "l1"]), node("l4", Layer::Reshape(&[1, 6]), &["l2"]), node("l5.l1", Layer::Flatten, &["l2"]), node("l5.l2", Layer::Tanh, &["l4"]), node("l5.l3", Layer::Flatten, &["l5.l2"]), node("l5.l4", Layer::Merge(Merge::Concat), &["l5.l1", "l5.l3"])];
    check_graph(Net113::new(113), &Graph::new(&["input"], nodes, &["l3", "l1", "l5.l4"]), 6, &[]);
}

#[test]
fn network_114() {
    network! { struct Net114: [8, 4, 3] -> [8, 4, 3] { LeakyRelu(0.1), Tanh } }
    check(Net114::new(114), &[Layer::LeakyRelu(0.1), Layer::Tanh], 4, &[]);
}

#[test]
fn network_115() {
    network! { struct Net115: [1, 2] -> [8] { l1: Linear<2>, l2: LastStep, l3: Concat <- (l2, l2, l2, l2), l4: Relu, l5: Softmax } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::LastStep, &["l1"]), node("l3", Layer::Merge(Merge::Concat), &["l2", "l2", "l2", "l2"]), node("l4", Layer::Relu, &["l3"]), node("l5", Layer::Softmax, &["l4"])];
    check_graph(Net115::new(115), &Graph::new(&["input"], nodes, &["l5"]), 5, &[]);
}

#[test]
fn network_116() {
    network! { struct Net116: [7, 2] -> [1, 7, 2] { Reshape<1, 7, 2>, Gelu, LeakyRelu(0.1), l3: BatchNorm(momentum = 0.5), Sigmoid, LeakyRelu(0.1), Dropout(0.25) } }
    check(Net116::new(116), &[Layer::Reshape(&[1, 7, 2]), Layer::Gelu, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::Dropout(0.25)], 6, &[]);
}

#[test]
fn network_117() {
    network! { struct Body117: [7, 5] -> [7, 4] { l1: Residual(shortcut = Linear<4>) { m1: Linear<5>, m2: PRelu, m3: Lstm<4>(sequences = true) }, l2: MultiHeadAttention<1>, l3: Sigmoid } struct Body117B: (a: [7, 4], b: [1, 5, 3]) -> [64] { l1: Residual { m1: Linear<4> } <- a, l2: Residual(shortcut = Linear<7>) { m1: Gru<7>(sequences = true), m2: Linear<7>, m3: Linear<7>, m4: Tanh }, l3: Tanh <- b, l4: Flatten <- l2, l5: Flatten <- l3, l6: Concat <- (l4, l5) } struct Net117: (a: [7, 5], b: [1, 5, 3], words: [u32; 2]) -> (l3: [7, 5], l4: [2, 7], l5: [9], l2: [64]) { l1: Residual(shortcut = { p: Linear<4>, q: BatchNorm }) { m1: Linear<5>, m2: Body117 } <- a, l2: Body117B <- (l1, b), l3: LeakyRelu(0.1) <- a, l4: Embedding<3, 7> <- words, l5: Linear<9> <- l2 } }
    ends!(Net117Input { a, b, words });
    ends!(Net117Output { l3, l4, l5, l2 });
    let nodes = vec![node("l1.m1", Layer::Linear { label: "l1.m1", bias: true }, &["a"]), node("l1.m2.l1.m1", Layer::Linear { label: "l1.m2.l1.m1", bias: true }, &["l1.m1"]), node("l1.m2.l1.m2", Layer::PRelu { label: "l1.m2.l1.m2" }, &["l1.m2.l1.m1"]), node("l1.m2.l1.m3", Layer::Lstm { label: "l1.m2.l1.m3", sequences: true, reverse: false, bias: true }, &["l1.m2.l1.m2"]), node("l1.m2.l1.shortcut", Layer::Linear { label: "l1.m2.l1.shortcut", bias: true }, &["l1.m1"]), node("l1.m2.l1", Layer::Merge(Merge::Add), &["l1.m2.l1.m3", "l1.m2.l1.shortcut"]), node("l1.m2.l2", Layer::MultiHeadAttention { label: "l1.m2.l2", heads: 1, causal: false, bias: true }, &["l1.m2.l1"]), node("l1.m2.l3", Layer::Sigmoid, &["l1.m2.l2"]), node("l1.shortcut.p", Layer::Linear { label: "l1.shortcut.p", bias: true }, &["a"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2.l3", "l1.shortcut.q"]), node("l2.l1.m1", Layer::Linear { label: "l2.l1.m1", bias: true }, &["l1"]), node("l2.l1", Layer::Merge(Merge::Add), &["l2.l1.m1", "l1"]), node("l2.l2.m1", Layer::Gru { label: "l2.l2.m1", sequences: true, reverse: false, bias: true }, &["l2.l1"]), node("l2.l2.m2", Layer::Linear { label: "l2.l2.m2", bias: true }, &["l2.l2.m1"]), node("l2.l2.m3", Layer::Linear { label: "l2.l2.m3", bias: true }, &["l2.l2.m2"]), node("l2.l2.m4", Layer::Tanh, &["l2.l2.m3"]), node("l2.l2.shortcut", Layer::Linear { label: "l2.l2.shortcut", bias: true }, &["l2.l1"]), node("l2.l2", Layer::Merge(Merge::Add), &["l2.l2.m4", "l2.l2.shortcut"]), node("l2.l3", Layer::Tanh, &["b"]), node("l2.l4", Layer::Flatten, &["l2.l2"]), node("l2.l5", Layer::Flatten, &["l2.l3"]), node("l2.l6", Layer::Merge(Merge::Concat), &["l2.l4", "l2.l5"]), node("l3", Layer::LeakyRelu(0.1), &["a"]), node("l4", Layer::Embedding { label: "l4" }, &["words"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l2.l6"])];
    check_graph(Net117::new(117), &Graph::new(&["a", "b", "words"], nodes, &["l3", "l4", "l5", "l2.l6"]), 4, &[]);
}

#[test]
fn network_118() {
    network! { struct Net118: [18] -> [25] { Gelu, l1: Linear<10>, l2: BatchNorm(momentum = 0.5), Relu, l4: Linear<25> } }
    check(Net118::new(118), &[Layer::Gelu, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l4", bias: true }], 5, &[]);
}

#[test]
fn network_119() {
    network! { struct Body119: (a: [1], b: [1]) -> [2] { l1: Concat <- (a, b), l2: Softmax } struct Net119: (a: [1], b: [1]) -> (l3: [2], l6: [1]) { l1: Body119 <- (b, b), l2: repeat 2 { m1: Add <- (l1, l1, input, input), m2: Linear<2>, m3: Tanh }, l3: Residual { m1: Linear<2> }, l4: Linear<1> <- a, l5: Tied(l4, transposed), l6: Sigmoid } }
    ends!(Net119Input { a, b });
    ends!(Net119Output { l3, l6 });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Concat), &["b", "b"]), node("l1.l2", Layer::Softmax, &["l1.l1"]), node("l2.0.m1", Layer::Merge(Merge::Add), &["l1.l2", "l1.l2", "l1.l2", "l1.l2"]), node("l2.0.m2", Layer::Linear { label: "l2.0.m2", bias: true }, &["l2.0.m1"]), node("l2.0.m3", Layer::Tanh, &["l2.0.m2"]), node("l2.1.m1", Layer::Merge(Merge::Add), &["l1.l2", "l1.l2", "l2.0.m3", "l2.0.m3"]), node("l2.1.m2", Layer::Linear { label: "l2.1.m2", bias: true }, &["l2.1.m1"]), node("l2.1.m3", Layer::Tanh, &["l2.1.m2"]), node("l3.m1", Layer::Linear { label: "l3.m1", bias: true }, &["l2.1.m3"]), node("l3", Layer::Merge(Merge::Add), &["l3.m1", "l2.1.m3"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["a"]), node("l5", Layer::Tied { label: "l5", owner: "l4", transposed: true }, &["l4"]), node("l6", Layer::Sigmoid, &["l5"])];
    check_graph(Net119::new(119), &Graph::new(&["a", "b"], nodes, &["l3", "l6"]), 6, &[]);
}

#[test]
fn network_120() {
    network! { struct Net120: [3, 8, 5] -> [2, 8, 3] { Softmax, Relu, Gelu, l3: Conv2d<3, 2, 1>, l4: BatchNorm(momentum = 0.99), Tanh } }
    check(Net120::new(120), &[Layer::Softmax, Layer::Relu, Layer::Gelu, Layer::Conv2d { label: "l3", stride: 1, padding: Valid, bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_121() {
    network! { struct Body121: (a: [5, 5], b: [5, 5]) -> [50] { l1: Linear<5> <- a, l2: Tanh <- b, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Net121: (a: [2, 2, 3], b: [5, 5]) -> [103] { l1: Residual(shortcut = { p: Linear<5>, q: BatchNorm }) { m1: LeakyRelu(0.1) } <- b, l2: Body121 <- (l1, b), l3: repeat 3 { m1: Gru<3>(sequences = true, reverse = true), m2: Linear<5> } <- l1, l4: Residual(shortcut = Conv2d<3, 1>(padding = same)) { m1: Conv2d<3, 3>(padding = same) } <- a, l5: Conv2d<7, 1>(padding = same), l6: LayerNorm, l7: GlobalAvgPool2d, l8: Shift <- (l6, l7), l9: Dropout(0.0), l10: Flatten <- l3, l11: Flatten <- l9, l12: Concat <- (l2, l10, l11) } }
    ends!(Net121Input { a, b });
    let nodes = vec![node("l1.m1", Layer::LeakyRelu(0.1), &["b"]), node("l1.shortcut.p", Layer::Linear { label: "l1.shortcut.p", bias: true }, &["b"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m1", "l1.shortcut.q"]), node("l2.l1", Layer::Linear { label: "l2.l1", bias: true }, &["l1"]), node("l2.l2", Layer::Tanh, &["b"]), node("l2.l3", Layer::Flatten, &["l2.l1"]), node("l2.l4", Layer::Flatten, &["l2.l2"]), node("l2.l5", Layer::Merge(Merge::Concat), &["l2.l3", "l2.l4"]), node("l3.0.m1", Layer::Gru { label: "l3.0.m1", sequences: true, reverse: true, bias: true }, &["l1"]), node("l3.0.m2", Layer::Linear { label: "l3.0.m2", bias: true }, &["l3.0.m1"]), node("l3.1.m1", Layer::Gru { label: "l3.1.m1", sequences: true, reverse: true, bias: true }, &["l3.0.m2"]), node("l3.1.m2", Layer::Linear { label: "l3.1.m2", bias: true }, &["l3.1.m1"]), node("l3.2.m1", Layer::Gru { label: "l3.2.m1", sequences: true, reverse: true, bias: true }, &["l3.1.m2"]), node("l3.2.m2", Layer::Linear { label: "l3.2.m2", bias: true }, &["l3.2.m1"]), node("l4.m1", Layer::Conv2d { label: "l4.m1", stride: 1, padding: Same, bias: true }, &["a"]), node("l4.shortcut", Layer::Conv2d { label: "l4.shortcut", stride: 1, padding: Same, bias: true }, &["a"]), node("l4", Layer::Merge(Merge::Add), &["l4.m1", "l4.shortcut"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l4"]), node("l6", Layer::LayerNorm { label: "l6", epsilon: 0.001 }, &["l5"]), node("l7", Layer::GlobalAvgPool2d, &["l6"]), node("l8", Layer::Merge(Merge::Shift), &["l6", "l7"]), node("l9", Layer::Dropout(0.0), &["l8"]), node("l10", Layer::Flatten, &["l3.2.m2"]), node("l11", Layer::Flatten, &["l9"]), node("l12", Layer::Merge(Merge::Concat), &["l2.l5", "l10", "l11"])];
    check_graph(Net121::new(121), &Graph::new(&["a", "b"], nodes, &["l12"]), 5, &[]);
}

#[test]
fn network_122() {
    network! { struct Net122: [9, 8, 2] -> [9, 8, 2] { Softmax, Relu, l2: LayerNorm, Dropout(0.5) } }
    check(Net122::new(122), &[Layer::Softmax, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Dropout(0.5)], 6, &[]);
}

#[test]
fn network_123() {
    network! { struct Body123: (a: [4, 1, 4], b: [4, 1, 4]) -> [48] { l1: Residual { m1: Conv2d<4, 3>(padding = same) } <- b, l2: DepthwiseConv2d<3>(padding = same) <- b, l3: Tanh <- a, l4: Softmax, l5: Flatten <- l1, l6: Flatten <- l2, l7: Flatten <- l4, l8: Concat <- (l5, l6, l7) } struct Net123: [4, 1, 4] -> (l1: [4, 1, 4], l4: [4, 1, 4], l8: [96]) { l1: Relu, l2: BatchNorm <- input, l3: GlobalAvgPool2d, l4: Shift <- (l2, l3), l5: Conv2d<4, 3>(padding = same) <- l2, l6: Body123 <- (l5, l5), l7: Tanh, l8: Concat <- (l7, l7) } }
    ends!(Net123Output { l1, l4, l8 });
    let nodes = vec![node("l1", Layer::Relu, &["input"]), node("l2", Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }, &["input"]), node("l3", Layer::GlobalAvgPool2d, &["l2"]), node("l4", Layer::Merge(Merge::Shift), &["l2", "l3"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l2"]), node("l6.l1.m1", Layer::Conv2d { label: "l6.l1.m1", stride: 1, padding: Same, bias: true }, &["l5"]), node("l6.l1", Layer::Merge(Merge::Add), &["l6.l1.m1", "l5"]), node("l6.l2", Layer::DepthwiseConv2d { label: "l6.l2", stride: 1, padding: Same, dilation: 1, bias: true }, &["l5"]), node("l6.l3", Layer::Tanh, &["l5"]), node("l6.l4", Layer::Softmax, &["l6.l3"]), node("l6.l5", Layer::Flatten, &["l6.l1"]), node("l6.l6", Layer::Flatten, &["l6.l2"]), node("l6.l7", Layer::Flatten, &["l6.l4"]), node("l6.l8", Layer::Merge(Merge::Concat), &["l6.l5", "l6.l6", "l6.l7"]), node("l7", Layer::Tanh, &["l6.l8"]), node("l8", Layer::Merge(Merge::Concat), &["l7", "l7"])];
    check_graph(Net123::new(123), &Graph::new(&["input"], nodes, &["l1", "l4", "l8"]), 4, &[]);
}

#[test]
fn network_124() {
    network! { struct Net124: [2, 4, 1] -> [8, 31] { Reshape<8, 1>, l1: Linear<33>, l2: Linear<31>, l3: BatchNorm(momentum = 0.5), Sigmoid, l5: LayerNorm } }
    check(Net124::new(124), &[Layer::Reshape(&[8, 1]), Layer::Linear { label: "l1", bias: true }, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Sigmoid, Layer::LayerNorm { label: "l5", epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_125() {
    network! { struct Body125: [9] -> [9] { l1: Tanh, l2: Linear<9>, l3: Linear<9> } struct Net125: (a: [9], b: [4, 3], c: [3, 5, 2]) -> [231] { l1: Concat <- (b, b), l2: Body125 <- a, l3: Residual(shortcut = { p: Linear<9>, q: BatchNorm }) { m1: Linear<9> }, l4: Concat <- (a, l3, l3), l5: Softmax <- c, l6: Gelu, l7: Conv2d<5, 3>(padding = same) <- l5, l8: Tied(l7) <- l5, l9: Sigmoid, l10: Flatten <- l1, l11: Flatten <- l6, l12: Flatten <- l7, l13: Flatten <- l9, l14: Concat <- (l10, l4, l11, l12), l15: Concat <- (l13, l14) } }
    ends!(Net125Input { a, b, c });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["b", "b"]), node("l2.l1", Layer::Tanh, &["a"]), node("l2.l2", Layer::Linear { label: "l2.l2", bias: true }, &["l2.l1"]), node("l2.l3", Layer::Linear { label: "l2.l3", bias: true }, &["l2.l2"]), node("l3.m1", Layer::Linear { label: "l3.m1", bias: true }, &["l2.l3"]), node("l3.shortcut.p", Layer::Linear { label: "l3.shortcut.p", bias: true }, &["l2.l3"]), node("l3.shortcut.q", Layer::BatchNorm { label: "l3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.shortcut.p"]), node("l3", Layer::Merge(Merge::Add), &["l3.m1", "l3.shortcut.q"]), node("l4", Layer::Merge(Merge::Concat), &["a", "l3", "l3"]), node("l5", Layer::Softmax, &["c"]), node("l6", Layer::Gelu, &["l5"]), node("l7", Layer::Conv2d { label: "l7", stride: 1, padding: Same, bias: true }, &["l5"]), node("l8", Layer::TiedConv2d { label: "l8", owner: "l7", padding: Same }, &["l5"]), node("l9", Layer::Sigmoid, &["l8"]), node("l10", Layer::Flatten, &["l1"]), node("l11", Layer::Flatten, &["l6"]), node("l12", Layer::Flatten, &["l7"]), node("l13", Layer::Flatten, &["l9"]), node("l14", Layer::Merge(Merge::Concat), &["l10", "l4", "l11", "l12"]), node("l15", Layer::Merge(Merge::Concat), &["l13", "l14"])];
    check_graph(Net125::new(125), &Graph::new(&["a", "b", "c"], nodes, &["l15"]), 6, &[]);
}

#[test]
fn network_126() {
    network! { struct Net126: [6, 6] -> [6, 33] { Gelu, l1: Linear<19>, Sigmoid, l3: Linear<33>, Sigmoid } }
    check(Net126::new(126), &[Layer::Gelu, Layer::Linear { label: "l1", bias: true }, Layer::Sigmoid, Layer::Linear { label: "l3", bias: true }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_127() {
    network! { struct Net127: [4, 4, 3] -> [4, 4, 3] { l1: Conv2d<3, 1>(padding = same), l2: Conv2d<5, 1>(padding = same), l3: Conv2d<10, 3>(padding = same, groups = 5), l4: Conv2d<3, 3>(padding = same), l5: Conv2d<3, 1>(padding = same), l6: Tied(l5), l7: Tied(l1), l8: repeat 2 { m1: Tanh } } }
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::GroupedConv2d { label: "l3", stride: 1, padding: Same, dilation: 1, groups: 5, bias: true }, &["l2"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["l3"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l4"]), node("l6", Layer::TiedConv2d { label: "l6", owner: "l5", padding: Same }, &["l5"]), node("l7", Layer::TiedConv2d { label: "l7", owner: "l1", padding: Same }, &["l6"]), node("l8.0.m1", Layer::Tanh, &["l7"]), node("l8.1.m1", Layer::Tanh, &["l8.0.m1"])];
    check_graph(Net127::new(127), &Graph::new(&["input"], nodes, &["l8.1.m1"]), 5, &[]);
}

#[test]
fn network_128() {
    network! { struct Net128: [5, 9, 4] -> [20] { AvgPool2d<2>(padding = 1), Flatten, l2: Linear<31>, Gelu, l4: Linear<29>, l5: Linear<20>, l6: BatchNorm(momentum = 0.5) } }
    check(Net128::new(128), &[Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Around(1) }, Layer::Flatten, Layer::Linear { label: "l2", bias: true }, Layer::Gelu, Layer::Linear { label: "l4", bias: true }, Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_129() {
    network! { struct Body129: (a: [2, 3, 2], b: [5, 1, 4]) -> [52] { l1: repeat 2 { m1: repeat 2 { n1: Conv2d<6, 1>(padding = same), n2: Conv2d<6, 3>(padding = same), n3: Conv2d<4, 1>(padding = same) }, m2: LeakyRelu(0.1) } <- b, l2: Sigmoid <- b, l3: Tanh <- a, l4: Softmax, l5: Flatten <- l1, l6: Flatten <- l2, l7: Flatten <- l4, l8: Concat <- (l5, l6, l7) } struct Body129B: [5, 1, 4] -> [5, 1, 6] { l1: Conv2d<6, 1>(padding = same) } struct Net129: (a: [2, 3, 2], b: [2, 3, 2], c: [5, 1, 4], words: [u32; 4]) -> [56] { l1: Body129 <- (b, c), l2: Residual(shortcut = { p: Conv2d<2, 1>(padding = same), q: BatchNorm }) { m1: repeat 3 { n1: Conv2d<4, 3>(padding = same), n2: Concat <- (c, c, n1), n3: Conv2d<4, 1>(padding = same) }, m2: Residual(shortcut = Conv2d<2, 1>(padding = same)) { n1: Conv2d<2, 3>(padding = same, groups = 2) }, m3: Tanh } <- c, l3: Dropout(0.0) <- a, l4: Linear<2> <- l1, l5: Embedding<2, 5> <- words, l6: Conv2d<2, 3>(padding = same) <- b, l7: Softmax, l8: Flatten <- l2, l9: Flatten <- l3, l10: Flatten <- l5, l11: Flatten <- l7, l12: Concat <- (l8, l9, l4, l10), l13: Concat <- (l11, l12) } }
    ends!(Net129Input { a, b, c, words });
    let nodes = vec![node("l1.l1.0.m1.0.n1", Layer::Conv2d { label: "l1.l1.0.m1.0.n1", stride: 1, padding: Same, bias: true }, &["c"]), node("l1.l1.0.m1.0.n2", Layer::Conv2d { label: "l1.l1.0.m1.0.n2", stride: 1, padding: Same, bias: true }, &["l1.l1.0.m1.0.n1"]), node("l1.l1.0.m1.0.n3", Layer::Conv2d { label: "l1.l1.0.m1.0.n3", stride: 1, padding: Same, bias: true }, &["l1.l1.0.m1.0.n2"]), node("l1.l1.0.m1.1.n1", Layer::Conv2d { label: "l1.l1.0.m1.1.n1", stride: 1, padding: Same, bias: true }, &["l1.l1.0.m1.0.n3"]), node("l1.l1.0.m1.1.n2", Layer::Conv2d { label: "l1.l1.0.m1.1.n2", stride: 1, padding: Same, bias: true }, &["l1.l1.0.m1.1.n1"]), node("l1.l1.0.m1.1.n3", Layer::Conv2d { label: "l1.l1.0.m1.1.n3", stride: 1, padding: Same, bias: true }, &["l1.l1.0.m1.1.n2"]), node("l1.l1.0.m2", Layer::LeakyRelu(0.1), &["l1.l1.0.m1.1.n3"]), node("l1.l1.1.m1.0.n1", Layer::Conv2d { label: "l1.l1.1.m1.0.n1", stride: 1, padding: Same, bias: true }, &["l1.l1.0.m2"]), node("l1.l1.1.m1.0.n2", Layer::Conv2d { label: "l1.l1.1.m1.0.n2", stride: 1, padding: Same, bias: true }, &["l1.l1.1.m1.0.n1"]), node("l1.l1.1.m1.0.n3", Layer::Conv2d { label: "l1.l1.1.m1.0.n3", stride: 1, padding: Same, bias: true }, &["l1.l1.1.m1.0.n2"]), node("l1.l1.1.m1.1.n1", Layer::Conv2d { label: "l1.l1.1.m1.1.n1", stride: 1, padding: Same, bias: true }, &["l1.l1.1.m1.0.n3"]), node("l1.l1.1.m1.1.n2", Layer::Conv2d { label: "l1.l1.1.m1.1.n2", stride: 1, padding: Same, bias: true }, &["l1.l1.1.m1.1.n1"]), node("l1.l1.1.m1.1.n3", Layer::Conv2d { label: "l1.l1.1.m1.1.n3", stride: 1, padding: Same, bias: true }, &["l1.l1.1.m1.1.n2"]), node("l1.l1.1.m2", Layer::LeakyRelu(0.1), &["l1.l1.1.m1.1.n3"]), node("l1.l2", Layer::Sigmoid, &["c"]), node("l1.l3", Layer::Tanh, &["b"]), node("l1.l4", Layer::Softmax, &["l1.l3"]), node("l1.l5", Layer::Flatten, &["l1.l1.1.m2"]), node("l1.l6", Layer::Flatten, &["l1.l2"]), node("l1.l7", Layer::Flatten, &["l1.l4"]), node("l1.l8", Layer::Merge(Merge::Concat), &["l1.l5", "l1.l6", "l1.l7"]), node("l2.m1.0.n1", Layer::Conv2d { label: "l2.m1.0.n1", stride: 1, padding: Same, bias: true }, &["c"]), node("l2.m1.0.n2", Layer::Merge(Merge::Concat), &["c", "c", "l2.m1.0.n1"]), node("l2.m1.0.n3", Layer::Conv2d { label: "l2.m1.0.n3", stride: 1, padding: Same, bias: true }, &["l2.m1.0.n2"]), node("l2.m1.1.n1", Layer::Conv2d { label: "l2.m1.1.n1", stride: 1, padding: Same, bias: true }, &["l2.m1.0.n3"]), node("l2.m1.1.n2", Layer::Merge(Merge::Concat), &["c", "c", "l2.m1.1.n1"]), node("l2.m1.1.n3", Layer::Conv2d { label: "l2.m1.1.n3", stride: 1, padding: Same, bias: true }, &["l2.m1.1.n2"]), node("l2.m1.2.n1", Layer::Conv2d { label: "l2.m1.2.n1", stride: 1, padding: Same, bias: true }, &["l2.m1.1.n3"]), node("l2.m1.2.n2", Layer::Merge(Merge::Concat), &["c", "c", "l2.m1.2.n1"]), node("l2.m1.2.n3", Layer::Conv2d { label: "l2.m1.2.n3", stride: 1, padding: Same, bias: true }, &["l2.m1.2.n2"]), node("l2.m2.n1", Layer::GroupedConv2d { label: "l2.m2.n1", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l2.m1.2.n3"]), node("l2.m2.shortcut", Layer::Conv2d { label: "l2.m2.shortcut", stride: 1, padding: Same, bias: true }, &["l2.m1.2.n3"]), node("l2.m2", Layer::Merge(Merge::Add), &["l2.m2.n1", "l2.m2.shortcut"]), node("l2.m3", Layer::Tanh, &["l2.m2"]), node("l2.shortcut.p", Layer::Conv2d { label: "l2.shortcut.p", stride: 1, padding: Same, bias: true }, &["c"]), node("l2.shortcut.q", Layer::BatchNorm { label: "l2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.shortcut.p"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut.q"]), node("l3", Layer::Dropout(0.0), &["a"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1.l8"]), node("l5", Layer::Embedding { label: "l5" }, &["words"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["b"]), node("l7", Layer::Softmax, &["l6"]), node("l8", Layer::Flatten, &["l2"]), node("l9", Layer::Flatten, &["l3"]), node("l10", Layer::Flatten, &["l5"]), node("l11", Layer::Flatten, &["l7"]), node("l12", Layer::Merge(Merge::Concat), &["l8", "l9", "l4", "l10"]), node("l13", Layer::Merge(Merge::Concat), &["l11", "l12"])];
    check_graph(Net129::new(129), &Graph::new(&["a", "b", "c", "words"], nodes, &["l13"]), 4, &[]);
}

#[test]
fn network_130() {
    network! { struct Net130: [7, 2] -> [7, 15] { l0: Linear<15>, Tanh } }
    check(Net130::new(130), &[Layer::Linear { label: "l0", bias: true }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_131() {
    network! { struct Body131: [2, 5, 1] -> [2, 5, 4] { l1: repeat 2 { m1: DepthwiseConv2d<3>(padding = same), m2: Concat <- (input, m1, m1), m3: Conv2d<1, 1>(padding = same) }, l2: Residual(shortcut = Conv2d<4, 1>(padding = same)) { m1: Concat <- (input, input, input, input), m2: Conv2d<4, 3>(padding = same), m3: Tanh } } struct Net131: [2, 5, 1] -> [131] { l1: GlobalAvgPool2d, l2: Shift <- (input, l1), l3: Conv2d<9, 1>(padding = same), l4: Linear<1> <- l1, l5: Softplus <- l3, l6: Residual(shortcut = Conv2d<4, 1>(padding = same)) { m1: Softplus, m2: Body131, m3: Tanh } <- l2, l7: Conv2d<4, 3>(padding = same), l8: Tied(l7), l9: Softmax, l10: Flatten <- l5, l11: Flatten <- l9, l12: Concat <- (l4, l10, l11) } }
    let nodes = vec![node("l1", Layer::GlobalAvgPool2d, &["input"]), node("l2", Layer::Merge(Merge::Shift), &["input", "l1"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1"]), node("l5", Layer::Softplus, &["l3"]), node("l6.m1", Layer::Softplus, &["l2"]), node("l6.m2.l1.0.m1", Layer::DepthwiseConv2d { label: "l6.m2.l1.0.m1", stride: 1, padding: Same, dilation: 1, bias: true }, &["l6.m1"]), node("l6.m2.l1.0.m2", Layer::Merge(Merge::Concat), &["l6.m1", "l6.m2.l1.0.m1", "l6.m2.l1.0.m1"]), node("l6.m2.l1.0.m3", Layer::Conv2d { label: "l6.m2.l1.0.m3", stride: 1, padding: Same, bias: true }, &["l6.m2.l1.0.m2"]), node("l6.m2.l1.1.m1", Layer::DepthwiseConv2d { label: "l6.m2.l1.1.m1", stride: 1, padding: Same, dilation: 1, bias: true }, &["l6.m2.l1.0.m3"]), node("l6.m2.l1.1.m2", Layer::Merge(Merge::Concat), &["l6.m2.l1.0.m3", "l6.m2.l1.1.m1", "l6.m2.l1.1.m1"]), node("l6.m2.l1.1.m3", Layer::Conv2d { label: "l6.m2.l1.1.m3", stride: 1, padding: Same, bias: true }, &["l6.m2.l1.1.m2"]), node("l6.m2.l2.m1", Layer::Merge(Merge::Concat), &["l6.m2.l1.1.m3", "l6.m2.l1.1.m3", "l6.m2.l1.1.m3", "l6.m2.l1.1.m3"]), node("l6.m2.l2.m2", Layer::Conv2d { label: "l6.m2.l2.m2", stride: 1, padding: Same, bias: true }, &["l6.m2.l2.m1"]), node("l6.m2.l2.m3", Layer::Tanh, &["l6.m2.l2.m2"]), node("l6.m2.l2.shortcut", Layer::Conv2d { label: "l6.m2.l2.shortcut", stride: 1, padding: Same, bias: true }, &["l6.m2.l1.1.m3"]), node("l6.m2.l2", Layer::Merge(Merge::Add), &["l6.m2.l2.m3", "l6.m2.l2.shortcut"]), node("l6.m3", Layer::Tanh, &["l6.m2.l2"]), node("l6.shortcut", Layer::Conv2d { label: "l6.shortcut", stride: 1, padding: Same, bias: true }, &["l2"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "l6.shortcut"]), node("l7", Layer::Conv2d { label: "l7", stride: 1, padding: Same, bias: true }, &["l6"]), node("l8", Layer::TiedConv2d { label: "l8", owner: "l7", padding: Same }, &["l7"]), node("l9", Layer::Softmax, &["l8"]), node("l10", Layer::Flatten, &["l5"]), node("l11", Layer::Flatten, &["l9"]), node("l12", Layer::Merge(Merge::Concat), &["l4", "l10", "l11"])];
    check_graph(Net131::new(131), &Graph::new(&["input"], nodes, &["l12"]), 6, &[]);
}

#[test]
fn network_132() {
    network! { struct Net132: [8, 9, 1] -> [1, 1, 1] { l0: Conv2d<1, 2, 4>(stride = 2, padding = same, bias = false), LeakyRelu(0.1), MaxPool2d<3>, Sigmoid, LeakyRelu(0.1), l5: BatchNorm(momentum = 0.99), Relu } }
    check(Net132::new(132), &[Layer::Conv2d { label: "l0", stride: 2, padding: Same, bias: false }, Layer::LeakyRelu(0.1), Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Valid }, Layer::Sigmoid, Layer::LeakyRelu(0.1), Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_133() {
    network! { struct Net133: (a: [17], b: [7], words: [u32; 5]) -> (l1: [17], l2: [5, 2], l4: [1]) { l1: Linear<17> <- a, l2: Embedding<3, 2> <- words, l3: Linear<1> <- b, l4: Dropout(0.0) } }
    ends!(Net133Input { a, b, words });
    ends!(Net133Output { l1, l2, l4 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2", Layer::Embedding { label: "l2" }, &["words"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["b"]), node("l4", Layer::Dropout(0.0), &["l3"])];
    check_graph(Net133::new(133), &Graph::new(&["a", "b", "words"], nodes, &["l1", "l2", "l4"]), 5, &[]);
}

#[test]
fn network_134() {
    network! { struct Net134: [2, 2, 3] -> [3, 2, 2] { Reshape<4, 3>, Gelu, Relu, Gelu, Reshape<3, 2, 2>, Tanh } }
    check(Net134::new(134), &[Layer::Reshape(&[4, 3]), Layer::Gelu, Layer::Relu, Layer::Gelu, Layer::Reshape(&[3, 2, 2]), Layer::Tanh], 6, &[]);
}

#[test]
fn network_135() {
    network! { struct Body135: [1, 3, 4] -> [1, 3, 4] { l1: Conv2d<4, 1>(padding = same), l2: Conv2d<4, 3>(padding = same), l3: Dropout(0.0) } struct Net135: (a: [13], b: [1, 3, 4]) -> (l2: [39], l5: [1, 3, 4], l7: [13], l4: [4]) { l1: LayerNorm <- a, l2: Concat <- (a, l1, l1), l3: Body135 <- b, l4: GlobalAvgPool2d, l5: Shift <- (l3, l4), l6: Add <- (a, l1), l7: Linear<13> } }
    ends!(Net135Input { a, b });
    ends!(Net135Output { l2, l5, l7, l4 });
    let nodes = vec![node("l1", Layer::LayerNorm { label: "l1", epsilon: 0.001 }, &["a"]), node("l2", Layer::Merge(Merge::Concat), &["a", "l1", "l1"]), node("l3.l1", Layer::Conv2d { label: "l3.l1", stride: 1, padding: Same, bias: true }, &["b"]), node("l3.l2", Layer::Conv2d { label: "l3.l2", stride: 1, padding: Same, bias: true }, &["l3.l1"]), node("l3.l3", Layer::Dropout(0.0), &["l3.l2"]), node("l4", Layer::GlobalAvgPool2d, &["l3.l3"]), node("l5", Layer::Merge(Merge::Shift), &["l3.l3", "l4"]), node("l6", Layer::Merge(Merge::Add), &["a", "l1"]), node("l7", Layer::Linear { label: "l7", bias: true }, &["l6"])];
    check_graph(Net135::new(135), &Graph::new(&["a", "b"], nodes, &["l2", "l5", "l7", "l4"]), 4, &[]);
}

#[test]
fn network_136() {
    network! { struct Net136: [3, 7] -> [21, 1] { Gelu, Tanh, Relu, Relu, Tanh, Reshape<21, 1> } }
    check(Net136::new(136), &[Layer::Gelu, Layer::Tanh, Layer::Relu, Layer::Relu, Layer::Tanh, Layer::Reshape(&[21, 1])], 5, &[]);
}

#[test]
fn network_137() {
    network! { struct Net137: (a: [1], b: [3, 5], words: [u32; 1]) -> [20] { l1: Embedding<4, 3> <- words, l2: Residual { m1: Linear<1> } <- a, l3: Linear<1>, l4: Residual(shortcut = Linear<4>) { m1: Tied(l1, transposed), m2: Linear<4> } <- l1, l5: Tanh <- b, l6: Flatten <- l4, l7: Flatten <- l5, l8: Concat <- (l3, l6, l7) } }
    ends!(Net137Input { a, b, words });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["a"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "a"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4.m1", Layer::Tied { label: "l4.m1", owner: "l1", transposed: true }, &["l1"]), node("l4.m2", Layer::Linear { label: "l4.m2", bias: true }, &["l4.m1"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["l1"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l4.shortcut"]), node("l5", Layer::Tanh, &["b"]), node("l6", Layer::Flatten, &["l4"]), node("l7", Layer::Flatten, &["l5"]), node("l8", Layer::Merge(Merge::Concat), &["l3", "l6", "l7"])];
    check_graph(Net137::new(137), &Graph::new(&["a", "b", "words"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_138() {
    network! { struct Net138: [15] -> [2, 35] { l0: Linear<12>(bias = false), Reshape<1, 6, 2>, GlobalAvgPool2d, LeakyRelu(0.1), Reshape<2, 1>, l5: Linear<35>, l6: BatchNorm(momentum = 0.99), Tanh } }
    check(Net138::new(138), &[Layer::Linear { label: "l0", bias: false }, Layer::Reshape(&[1, 6, 2]), Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::Reshape(&[2, 1]), Layer::Linear { label: "l5", bias: true }, Layer::BatchNorm { label: "l6", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_139() {
    network! { struct Net139: (a: [3, 2, 3], b: [5, 6], words: [u32; 2]) -> (l2: [3, 2, 9], l3: [5, 24], l7: [2, 6]) { l1: Embedding<3, 4> <- words, l2: Conv2d<9, 1>(padding = same) <- a, l3: Concat <- (b, b, b, b), l4: Residual(shortcut = { p: Linear<4>, q: BatchNorm }) { m1: Conv1d<4, 2>(padding = causal), m2: Dropout(0.0) } <- l1, l5: Conv1d<6, 2>(padding = causal), l6: Sigmoid, l7: Sigmoid } }
    ends!(Net139Input { a, b, words });
    ends!(Net139Output { l2, l3, l7 });
    let nodes = vec![node("l1", Layer::Embedding { label: "l1" }, &["words"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["a"]), node("l3", Layer::Merge(Merge::Concat), &["b", "b", "b", "b"]), node("l4.m1", Layer::Conv1d { label: "l4.m1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l1"]), node("l4.m2", Layer::Dropout(0.0), &["l4.m1"]), node("l4.shortcut.p", Layer::Linear { label: "l4.shortcut.p", bias: true }, &["l1"]), node("l4.shortcut.q", Layer::BatchNorm { label: "l4.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l4.shortcut.p"]), node("l4", Layer::Merge(Merge::Add), &["l4.m2", "l4.shortcut.q"]), node("l5", Layer::Conv1d { label: "l5", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l4"]), node("l6", Layer::Sigmoid, &["l5"]), node("l7", Layer::Sigmoid, &["l6"])];
    check_graph(Net139::new(139), &Graph::new(&["a", "b", "words"], nodes, &["l2", "l3", "l7"]), 5, &[]);
}

#[test]
fn network_140() {
    network! { struct Net140: [2, 3, 4] -> [25] { Relu, l1: Conv2d<2, 4, 2>(stride = 2, padding = same, bias = false), Relu, Softmax, GlobalAvgPool2d, l5: Linear<25>, Relu } }
    check(Net140::new(140), &[Layer::Relu, Layer::Conv2d { label: "l1", stride: 2, padding: Same, bias: false }, Layer::Relu, Layer::Softmax, Layer::GlobalAvgPool2d, Layer::Linear { label: "l5", bias: true }, Layer::Relu], 6, &[]);
}

#[test]
fn network_141() {
    network! { struct Body141: [12] -> [48] { l1: Add <- (input, input), l2: repeat 2 { m1: Silu, m2: BatchNorm }, l3: Concat <- (l2, l1, input, l2) } struct Net141: (a: [17], b: [12]) -> [65] { l1: BatchNorm <- b, l2: Add <- (l1, b), l3: Linear<12>, l4: Residual { m1: Add <- (input, a), m2: Residual { n1: Linear<17>, n2: Tanh }, m3: Tanh } <- a, l5: LayerNorm <- l3, l6: Residual(shortcut = Linear<48>) { m1: Tied(l3), m2: Body141, m3: Tanh }, l7: Concat <- (l4, l6) } }
    ends!(Net141Input { a, b });
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["b"]), node("l2", Layer::Merge(Merge::Add), &["l1", "b"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4.m1", Layer::Merge(Merge::Add), &["a", "a"]), node("l4.m2.n1", Layer::Linear { label: "l4.m2.n1", bias: true }, &["l4.m1"]), node("l4.m2.n2", Layer::Tanh, &["l4.m2.n1"]), node("l4.m2", Layer::Merge(Merge::Add), &["l4.m2.n2", "l4.m1"]), node("l4.m3", Layer::Tanh, &["l4.m2"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3", "a"]), node("l5", Layer::LayerNorm { label: "l5", epsilon: 0.001 }, &["l3"]), node("l6.m1", Layer::Tied { label: "l6.m1", owner: "l3", transposed: false }, &["l5"]), node("l6.m2.l1", Layer::Merge(Merge::Add), &["l6.m1", "l6.m1"]), node("l6.m2.l2.0.m1", Layer::Silu, &["l6.m2.l1"]), node("l6.m2.l2.0.m2", Layer::BatchNorm { label: "l6.m2.l2.0.m2", momentum: 0.99, epsilon: 0.001 }, &["l6.m2.l2.0.m1"]), node("l6.m2.l2.1.m1", Layer::Silu, &["l6.m2.l2.0.m2"]), node("l6.m2.l2.1.m2", Layer::BatchNorm { label: "l6.m2.l2.1.m2", momentum: 0.99, epsilon: 0.001 }, &["l6.m2.l2.1.m1"]), node("l6.m2.l3", Layer::Merge(Merge::Concat), &["l6.m2.l2.1.m2", "l6.m2.l1", "l6.m1", "l6.m2.l2.1.m2"]), node("l6.m3", Layer::Tanh, &["l6.m2.l3"]), node("l6.shortcut", Layer::Linear { label: "l6.shortcut", bias: true }, &["l5"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "l6.shortcut"]), node("l7", Layer::Merge(Merge::Concat), &["l4", "l6"])];
    check_graph(Net141::new(141), &Graph::new(&["a", "b"], nodes, &["l7"]), 4, &[]);
}

#[test]
fn network_142() {
    network! { struct Net142: [9, 8, 5] -> [16] { Softmax, Flatten, Gelu, l3: Linear<16>(bias = false), l4: BatchNorm(momentum = 0.99) } }
    check(Net142::new(142), &[Layer::Softmax, Layer::Flatten, Layer::Gelu, Layer::Linear { label: "l3", bias: false }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }], 5, &[]);
}

#[test]
fn network_143() {
    network! { struct Net143: [5, 1, 4] -> [109] { l1: GlobalAvgPool2d, l2: Shift <- (input, l1), l3: Residual(shortcut = { p: Conv2d<7, 1>(padding = same), q: BatchNorm }) { m1: Conv2d<7, 1>(padding = same), m2: Tanh }, l4: DepthwiseConv2d<3>(padding = same), l5: Upsample2d<2> <- l3, l6: Concat <- (l5, l5), l7: AvgPool2d<2>, l8: Dropout(0.0) <- l1, l9: Flatten <- l4, l10: Flatten <- l7, l11: Concat <- (l9, l10, l8) } }
    let nodes = vec![node("l1", Layer::GlobalAvgPool2d, &["input"]), node("l2", Layer::Merge(Merge::Shift), &["input", "l1"]), node("l3.m1", Layer::Conv2d { label: "l3.m1", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3.m2", Layer::Tanh, &["l3.m1"]), node("l3.shortcut.p", Layer::Conv2d { label: "l3.shortcut.p", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3.shortcut.q", Layer::BatchNorm { label: "l3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.shortcut.p"]), node("l3", Layer::Merge(Merge::Add), &["l3.m2", "l3.shortcut.q"]), node("l4", Layer::DepthwiseConv2d { label: "l4", stride: 1, padding: Same, dilation: 1, bias: true }, &["l3"]), node("l5", Layer::Upsample2d { factor: [2, 2], bilinear: false }, &["l3"]), node("l6", Layer::Merge(Merge::Concat), &["l5", "l5"]), node("l7", Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, &["l6"]), node("l8", Layer::Dropout(0.0), &["l1"]), node("l9", Layer::Flatten, &["l4"]), node("l10", Layer::Flatten, &["l7"]), node("l11", Layer::Merge(Merge::Concat), &["l9", "l10", "l8"])];
    check_graph(Net143::new(143), &Graph::new(&["input"], nodes, &["l11"]), 6, &[]);
}

#[test]
fn network_144() {
    network! { struct Net144: [5, 2] -> [5, 12] { l0: Linear<14>(bias = false), Relu, l2: LayerNorm, Gelu, Relu, l5: Linear<12>(bias = false) } }
    check(Net144::new(144), &[Layer::Linear { label: "l0", bias: false }, Layer::Relu, Layer::LayerNorm { label: "l2", epsilon: 0.001 }, Layer::Gelu, Layer::Relu, Layer::Linear { label: "l5", bias: false }], 4, &[]);
}

#[test]
fn network_145() {
    network! { struct Body145: [2, 3, 5] -> [2, 3, 6] { l1: Conv2d<4, 3>(padding = same), l2: Conv2d<6, 3>(padding = same, groups = 2), l3: Conv2d<6, 3>(padding = same), l4: Softmax } struct Body145B: [2, 3, 6] -> [2, 3, 8] { l1: Tanh, l2: Conv2d<8, 1>(padding = same) } struct Net145: (a: [2, 3, 5], b: [2, 3, 5]) -> [138] { l1: LeakyRelu(0.1) <- a, l2: Residual(shortcut = Conv2d<8, 1>(padding = same)) { m1: Body145, m2: Body145B } <- b, l3: Add <- (b, b), l4: Concat <- (a, l1), l5: Flatten <- l2, l6: Flatten <- l3, l7: Flatten <- l4, l8: Concat <- (l5, l6, l7) } }
    ends!(Net145Input { a, b });
    let nodes = vec![node("l1", Layer::LeakyRelu(0.1), &["a"]), node("l2.m1.l1", Layer::Conv2d { label: "l2.m1.l1", stride: 1, padding: Same, bias: true }, &["b"]), node("l2.m1.l2", Layer::GroupedConv2d { label: "l2.m1.l2", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l2.m1.l1"]), node("l2.m1.l3", Layer::Conv2d { label: "l2.m1.l3", stride: 1, padding: Same, bias: true }, &["l2.m1.l2"]), node("l2.m1.l4", Layer::Softmax, &["l2.m1.l3"]), node("l2.m2.l1", Layer::Tanh, &["l2.m1.l4"]), node("l2.m2.l2", Layer::Conv2d { label: "l2.m2.l2", stride: 1, padding: Same, bias: true }, &["l2.m2.l1"]), node("l2.shortcut", Layer::Conv2d { label: "l2.shortcut", stride: 1, padding: Same, bias: true }, &["b"]), node("l2", Layer::Merge(Merge::Add), &["l2.m2.l2", "l2.shortcut"]), node("l3", Layer::Merge(Merge::Add), &["b", "b"]), node("l4", Layer::Merge(Merge::Concat), &["a", "l1"]), node("l5", Layer::Flatten, &["l2"]), node("l6", Layer::Flatten, &["l3"]), node("l7", Layer::Flatten, &["l4"]), node("l8", Layer::Merge(Merge::Concat), &["l5", "l6", "l7"])];
    check_graph(Net145::new(145), &Graph::new(&["a", "b"], nodes, &["l8"]), 5, &[]);
}

#[test]
fn network_146() {
    network! { struct Net146: [2, 1, 2] -> [2, 1, 2] { Relu, l1: BatchNorm(momentum = 0.5) } }
    check(Net146::new(146), &[Layer::Relu, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_147() {
    network! { struct Body147: [4, 24] -> [4, 2] { l1: repeat 3 { m1: Conv1d<3, 2>(padding = causal), m2: Linear<24> }, l2: Linear<2>, l3: repeat 3 { m1: Tied(l2, transposed), m2: Add <- (m1, l1), m3: Linear<2>, m4: Tanh } } struct Net147: [4, 6] -> [30] { l1: Add <- (input, input), l2: Concat <- (l1, input, l1, input), l3: LayerNorm, l4: repeat 2 { m1: Body147, m2: Linear<24> }, l5: Rnn<24>(reverse = true) <- l2, l6: Reshape<1, 24>, l7: LastStep <- l4, l8: Linear<6>, l9: Softmax, l10: Flatten <- l6, l11: Concat <- (l10, l9) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l2", Layer::Merge(Merge::Concat), &["l1", "input", "l1", "input"]), node("l3", Layer::LayerNorm { label: "l3", epsilon: 0.001 }, &["l2"]), node("l4.0.m1.l1.0.m1", Layer::Conv1d { label: "l4.0.m1.l1.0.m1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l3"]), node("l4.0.m1.l1.0.m2", Layer::Linear { label: "l4.0.m1.l1.0.m2", bias: true }, &["l4.0.m1.l1.0.m1"]), node("l4.0.m1.l1.1.m1", Layer::Conv1d { label: "l4.0.m1.l1.1.m1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l4.0.m1.l1.0.m2"]), node("l4.0.m1.l1.1.m2", Layer::Linear { label: "l4.0.m1.l1.1.m2", bias: true }, &["l4.0.m1.l1.1.m1"]), node("l4.0.m1.l1.2.m1", Layer::Conv1d { label: "l4.0.m1.l1.2.m1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l4.0.m1.l1.1.m2"]), node("l4.0.m1.l1.2.m2", Layer::Linear { label: "l4.0.m1.l1.2.m2", bias: true }, &["l4.0.m1.l1.2.m1"]), node("l4.0.m1.l2", Layer::Linear { label: "l4.0.m1.l2", bias: true }, &["l4.0.m1.l1.2.m2"]), node("l4.0.m1.l3.0.m1", Layer::Tied { label: "l4.0.m1.l3.0.m1", owner: "l4.0.m1.l2", transposed: true }, &["l4.0.m1.l2"]), node("l4.0.m1.l3.0.m2", Layer::Merge(Merge::Add), &["l4.0.m1.l3.0.m1", "l4.0.m1.l1.2.m2"]), node("l4.0.m1.l3.0.m3", Layer::Linear { label: "l4.0.m1.l3.0.m3", bias: true }, &["l4.0.m1.l3.0.m2"]), node("l4.0.m1.l3.0.m4", Layer::Tanh, &["l4.0.m1.l3.0.m3"]), node("l4.0.m1.l3.1.m1", Layer::Tied { label: "l4.0.m1.l3.1.m1", owner: "l4.0.m1.l2", transposed: true }, &["l4.0.m1.l3.0.m4"]), node("l4.0.m1.l3.1.m2", Layer::Merge(Merge::Add), &["l4.0.m1.l3.1.m1", "l4.0.m1.l1.2.m2"]), node("l4.0.m1.l3.1.m3", Layer::Linear { label: "l4.0.m1.l3.1.m3", bias: true }, &["l4.0.m1.l3.1.m2"]), node("l4.0.m1.l3.1.m4", Layer::Tanh, &["l4.0.m1.l3.1.m3"]), node("l4.0.m1.l3.2.m1", Layer::Tied { label: "l4.0.m1.l3.2.m1", owner: "l4.0.m1.l2", transposed: true }, &["l4.0.m1.l3.1.m4"]), node("l4.0.m1.l3.2.m2", Layer::Merge(Merge::Add), &["l4.0.m1.l3.2.m1", "l4.0.m1.l1.2.m2"]), node("l4.0.m1.l3.2.m3", Layer::Linear { label: "l4.0.m1.l3.2.m3", bias: true }, &["l4.0.m1.l3.2.m2"]), node("l4.0.m1.l3.2.m4", Layer::Tanh, &["l4.0.m1.l3.2.m3"]), node("l4.0.m2", Layer::Linear { label: "l4.0.m2", bias: true }, &["l4.0.m1.l3.2.m4"]), node("l4.1.m1.l1.0.m1", Layer::Conv1d { label: "l4.1.m1.l1.0.m1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l4.0.m2"]), node("l4.1.m1.l1.0.m2", Layer::Linear { label: "l4.1.m1.l1.0.m2", bias: true }, &["l4.1.m1.l1.0.m1"]), node("l4.1.m1.l1.1.m1", Layer::Conv1d { label: "l4.1.m1.l1.1.m1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l4.1.m1.l1.0.m2"]), node("l4.1.m1.l1.1.m2", Layer::Linear { label: "l4.1.m1.l1.1.m2", bias: true }, &["l4.1.m1.l1.1.m1"]), node("l4.1.m1.l1.2.m1", Layer::Conv1d { label: "l4.1.m1.l1.2.m1", stride: 1, padding: Causal, dilation: 1, bias: true }, &["l4.1.m1.l1.1.m2"]), node("l4.1.m1.l1.2.m2", Layer::Linear { label: "l4.1.m1.l1.2.m2", bias: true }, &["l4.1.m1.l1.2.m1"]), node("l4.1.m1.l2", Layer::Linear { label: "l4.1.m1.l2", bias: true }, &["l4.1.m1.l1.2.m2"]), node("l4.1.m1.l3.0.m1", Layer::Tied { label: "l4.1.m1.l3.0.m1", owner: "l4.1.m1.l2", transposed: true }, &["l4.1.m1.l2"]), node("l4.1.m1.l3.0.m2", Layer::Merge(Merge::Add), &["l4.1.m1.l3.0.m1", "l4.1.m1.l1.2.m2"]), node("l4.1.m1.l3.0.m3", Layer::Linear { label: "l4.1.m1.l3.0.m3", bias: true }, &["l4.1.m1.l3.0.m2"]), node("l4.1.m1.l3.0.m4", Layer::Tanh, &["l4.1.m1.l3.0.m3"]), node("l4.1.m1.l3.1.m1", Layer::Tied { label: "l4.1.m1.l3.1.m1", owner: "l4.1.m1.l2", transposed: true }, &["l4.1.m1.l3.0.m4"]), node("l4.1.m1.l3.1.m2", Layer::Merge(Merge::Add), &["l4.1.m1.l3.1.m1", "l4.1.m1.l1.2.m2"]), node("l4.1.m1.l3.1.m3", Layer::Linear { label: "l4.1.m1.l3.1.m3", bias: true }, &["l4.1.m1.l3.1.m2"]), node("l4.1.m1.l3.1.m4", Layer::Tanh, &["l4.1.m1.l3.1.m3"]), node("l4.1.m1.l3.2.m1", Layer::Tied { label: "l4.1.m1.l3.2.m1", owner: "l4.1.m1.l2", transposed: true }, &["l4.1.m1.l3.1.m4"]), node("l4.1.m1.l3.2.m2", Layer::Merge(Merge::Add), &["l4.1.m1.l3.2.m1", "l4.1.m1.l1.2.m2"]), node("l4.1.m1.l3.2.m3", Layer::Linear { label: "l4.1.m1.l3.2.m3", bias: true }, &["l4.1.m1.l3.2.m2"]), node("l4.1.m1.l3.2.m4", Layer::Tanh, &["l4.1.m1.l3.2.m3"]), node("l4.1.m2", Layer::Linear { label: "l4.1.m2", bias: true }, &["l4.1.m1.l3.2.m4"]), node("l5", Layer::Rnn { label: "l5", sequences: false, reverse: true, bias: true }, &["l2"]), node("l6", Layer::Reshape(&[1, 24]), &["l5"]), node("l7", Layer::LastStep, &["l4.1.m2"]), node("l8", Layer::Linear { label: "l8", bias: true }, &["l7"]), node("l9", Layer::Softmax, &["l8"]), node("l10", Layer::Flatten, &["l6"]), node("l11", Layer::Merge(Merge::Concat), &["l10", "l9"])];
    check_graph(Net147::new(147), &Graph::new(&["input"], nodes, &["l11"]), 4, &[]);
}

#[test]
fn network_148() {
    network! { struct Net148: [2, 6] -> [6, 1, 2] { l0: BatchNorm(momentum = 0.99), LeakyRelu(0.1), l2: Linear<30>, Softmax, Softmax, l5: Linear<6>, Reshape<6, 1, 2> } }
    check(Net148::new(148), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LeakyRelu(0.1), Layer::Linear { label: "l2", bias: true }, Layer::Softmax, Layer::Softmax, Layer::Linear { label: "l5", bias: true }, Layer::Reshape(&[6, 1, 2])], 5, &[]);
}

#[test]
fn network_149() {
    network! { struct Net149: [1, 4] -> [1, 8] { l1: GlobalAvgPool1d, l2: Shift <- (input, l1), l3: Linear<4>, l4: Concat <- (l3, l3, l2), l5: Linear<12>, l6: Residual(shortcut = { p: Linear<8>, q: BatchNorm }) { m1: Residual(shortcut = { p: Linear<1>, q: BatchNorm }) { n1: Linear<1>, n2: Tanh }, m2: Lstm<2>(sequences = true, reverse = true), m3: Linear<8>, m4: Tanh } } }
    let nodes = vec![node("l1", Layer::GlobalAvgPool1d, &["input"]), node("l2", Layer::Merge(Merge::Shift), &["input", "l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "l3", "l2"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l4"]), node("l6.m1.n1", Layer::Linear { label: "l6.m1.n1", bias: true }, &["l5"]), node("l6.m1.n2", Layer::Tanh, &["l6.m1.n1"]), node("l6.m1.shortcut.p", Layer::Linear { label: "l6.m1.shortcut.p", bias: true }, &["l5"]), node("l6.m1.shortcut.q", Layer::BatchNorm { label: "l6.m1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l6.m1.shortcut.p"]), node("l6.m1", Layer::Merge(Merge::Add), &["l6.m1.n2", "l6.m1.shortcut.q"]), node("l6.m2", Layer::Lstm { label: "l6.m2", sequences: true, reverse: true, bias: true }, &["l6.m1"]), node("l6.m3", Layer::Linear { label: "l6.m3", bias: true }, &["l6.m2"]), node("l6.m4", Layer::Tanh, &["l6.m3"]), node("l6.shortcut.p", Layer::Linear { label: "l6.shortcut.p", bias: true }, &["l5"]), node("l6.shortcut.q", Layer::BatchNorm { label: "l6.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l6.shortcut.p"]), node("l6", Layer::Merge(Merge::Add), &["l6.m4", "l6.shortcut.q"])];
    check_graph(Net149::new(149), &Graph::new(&["input"], nodes, &["l6"]), 6, &[]);
}

#[test]
fn network_150() {
    network! { struct Net150: [5, 5, 3] -> [5, 5, 1] { Sigmoid, l1: LayerNorm, l2: Conv2d<1, 3>(padding = 1), Sigmoid } }
    check(Net150::new(150), &[Layer::Sigmoid, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Conv2d { label: "l2", stride: 1, padding: Around(1), bias: true }, Layer::Sigmoid], 4, &[]);
}

#[test]
fn network_151() {
    network! { struct Body151: [1, 28] -> [1, 7] { l1: MultiHeadAttention<1>, l2: GlobalAvgPool1d, l3: Shift <- (l1, l2), l4: Linear<7>, l5: Sigmoid } struct Net151: [1, 7] -> [16] { l1: Concat <- (input, input, input, input), l2: Residual(shortcut = { p: Linear<7>, q: BatchNorm }) { m1: Body151, m2: GlobalAvgPool1d, m3: Shift <- (m1, m2) }, l3: Dropout(0.0) <- input, l4: Linear<9>, l5: Residual { m1: Linear<9>, m2: Gelu }, l6: Linear<9>, l7: Flatten <- l2, l8: Flatten <- l6, l9: Concat <- (l7, l8) } }
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["input", "input", "input", "input"]), node("l2.m1.l1", Layer::MultiHeadAttention { label: "l2.m1.l1", heads: 1, causal: false, bias: true }, &["l1"]), node("l2.m1.l2", Layer::GlobalAvgPool1d, &["l2.m1.l1"]), node("l2.m1.l3", Layer::Merge(Merge::Shift), &["l2.m1.l1", "l2.m1.l2"]), node("l2.m1.l4", Layer::Linear { label: "l2.m1.l4", bias: true }, &["l2.m1.l3"]), node("l2.m1.l5", Layer::Sigmoid, &["l2.m1.l4"]), node("l2.m2", Layer::GlobalAvgPool1d, &["l2.m1.l5"]), node("l2.m3", Layer::Merge(Merge::Shift), &["l2.m1.l5", "l2.m2"]), node("l2.shortcut.p", Layer::Linear { label: "l2.shortcut.p", bias: true }, &["l1"]), node("l2.shortcut.q", Layer::BatchNorm { label: "l2.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l2.shortcut.p"]), node("l2", Layer::Merge(Merge::Add), &["l2.m3", "l2.shortcut.q"]), node("l3", Layer::Dropout(0.0), &["input"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5.m1", Layer::Linear { label: "l5.m1", bias: true }, &["l4"]), node("l5.m2", Layer::Gelu, &["l5.m1"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l4"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7", Layer::Flatten, &["l2"]), node("l8", Layer::Flatten, &["l6"]), node("l9", Layer::Merge(Merge::Concat), &["l7", "l8"])];
    check_graph(Net151::new(151), &Graph::new(&["input"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_152() {
    network! { struct Net152: [4, 7, 2] -> [3, 6, 5] { l0: Conv2d<5, 4>(padding = 1, bias = false), Relu, l2: BatchNorm(momentum = 0.99) } }
    check(Net152::new(152), &[Layer::Conv2d { label: "l0", stride: 1, padding: Around(1), bias: false }, Layer::Relu, Layer::BatchNorm { label: "l2", momentum: 0.99, epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_153() {
    network! { struct Net153: (a: [3, 6], b: [3, 6]) -> [39] { l1: LeakyRelu(0.1) <- a, l2: Linear<7> <- b, l3: Linear<5>, l4: Tied(l3, transposed), l5: Sigmoid, l6: Flatten <- l1, l7: Flatten <- l5, l8: Concat <- (l6, l7) } }
    ends!(Net153Input { a, b });
    let nodes = vec![node("l1", Layer::LeakyRelu(0.1), &["a"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["b"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Tied { label: "l4", owner: "l3", transposed: true }, &["l3"]), node("l5", Layer::Sigmoid, &["l4"]), node("l6", Layer::Flatten, &["l1"]), node("l7", Layer::Flatten, &["l5"]), node("l8", Layer::Merge(Merge::Concat), &["l6", "l7"])];
    check_graph(Net153::new(153), &Graph::new(&["a", "b"], nodes, &["l8"]), 4, &[]);
}

#[test]
fn network_154() {
    network! { struct Net154: [14] -> [5] { l0: LayerNorm, Relu, l2: Linear<5>, Softmax, Softmax, l5: BatchNorm(momentum = 0.5), Gelu } }
    check(Net154::new(154), &[Layer::LayerNorm { label: "l0", epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l2", bias: true }, Layer::Softmax, Layer::Softmax, Layer::BatchNorm { label: "l5", momentum: 0.5, epsilon: 0.001 }, Layer::Gelu], 5, &[]);
}

#[test]
fn network_155() {
    network! { struct Net155: [10] -> (l5: [10], l6: [5], l8: [5]) { l1: Residual { m1: Linear<10> }, l2: Sigmoid, l3: Softmax, l4: Linear<5>, l5: Dropout(0.0) <- l3, l6: Residual { m1: Mul <- (input, input), m2: Linear<5>, m3: Tied(m2) } <- l4, l7: LayerNorm <- l6, l8: PRelu } }
    ends!(Net155Output { l5, l6, l8 });
    let nodes = vec![node("l1.m1", Layer::Linear { label: "l1.m1", bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m1", "input"]), node("l2", Layer::Sigmoid, &["l1"]), node("l3", Layer::Softmax, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Dropout(0.0), &["l3"]), node("l6.m1", Layer::Merge(Merge::Mul), &["l4", "l4"]), node("l6.m2", Layer::Linear { label: "l6.m2", bias: true }, &["l6.m1"]), node("l6.m3", Layer::Tied { label: "l6.m3", owner: "l6.m2", transposed: false }, &["l6.m2"]), node("l6", Layer::Merge(Merge::Add), &["l6.m3", "l4"]), node("l7", Layer::LayerNorm { label: "l7", epsilon: 0.001 }, &["l6"]), node("l8", Layer::PRelu { label: "l8" }, &["l7"])];
    check_graph(Net155::new(155), &Graph::new(&["input"], nodes, &["l5", "l6", "l8"]), 6, &[]);
}

#[test]
fn network_156() {
    network! { struct Net156: [4] -> [31] { l0: Linear<34>, l1: Linear<31>, Relu } }
    check(Net156::new(156), &[Layer::Linear { label: "l0", bias: true }, Layer::Linear { label: "l1", bias: true }, Layer::Relu], 4, &[]);
}

#[test]
fn network_157() {
    network! { struct Body157: (a: [8], b: [8]) -> [24] { l1: Silu <- b, l2: Residual { m1: Relu, m2: Relu, m3: Tanh } <- b, l3: Tanh <- a, l4: Sigmoid, l5: Concat <- (l1, l2, l4) } struct Net157: [15] -> [24] { l1: BatchNorm, l2: Relu, l3: Add <- (l2, input), l4: Linear<8>, l5: Body157 <- (l4, l4) } }
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["input"]), node("l2", Layer::Relu, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["l2", "input"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5.l1", Layer::Silu, &["l4"]), node("l5.l2.m1", Layer::Relu, &["l4"]), node("l5.l2.m2", Layer::Relu, &["l5.l2.m1"]), node("l5.l2.m3", Layer::Tanh, &["l5.l2.m2"]), node("l5.l2", Layer::Merge(Merge::Add), &["l5.l2.m3", "l4"]), node("l5.l3", Layer::Tanh, &["l4"]), node("l5.l4", Layer::Sigmoid, &["l5.l3"]), node("l5.l5", Layer::Merge(Merge::Concat), &["l5.l1", "l5.l2", "l5.l4"])];
    check_graph(Net157::new(157), &Graph::new(&["input"], nodes, &["l5.l5"]), 5, &[]);
}

#[test]
fn network_158() {
    network! { struct Net158: [1, 5] -> [1, 27] { l0: Linear<27>, Relu, Relu, LeakyRelu(0.1) } }
    check(Net158::new(158), &[Layer::Linear { label: "l0", bias: true }, Layer::Relu, Layer::Relu, Layer::LeakyRelu(0.1)], 6, &[]);
}

#[test]
fn network_159() {
    network! { struct Body159: [5, 12] -> [5, 12] { l1: Linear<12>, l2: Residual { m1: Add <- (input, input), m2: Sigmoid }, l3: Tied(l1, transposed), l4: Softmax } struct Net159: (a: [5, 5], b: [5, 2]) -> [5, 7] { l1: repeat 3 { m1: Linear<5> } <- a, l2: Concat <- (b, a, l1), l3: Body159, l4: GlobalAvgPool1d, l5: Shift <- (l3, l4), l6: Lstm<7>(sequences = true), l7: Sigmoid } }
    ends!(Net159Input { a, b });
    let nodes = vec![node("l1.0.m1", Layer::Linear { label: "l1.0.m1", bias: true }, &["a"]), node("l1.1.m1", Layer::Linear { label: "l1.1.m1", bias: true }, &["l1.0.m1"]), node("l1.2.m1", Layer::Linear { label: "l1.2.m1", bias: true }, &["l1.1.m1"]), node("l2", Layer::Merge(Merge::Concat), &["b", "a", "l1.2.m1"]), node("l3.l1", Layer::Linear { label: "l3.l1", bias: true }, &["l2"]), node("l3.l2.m1", Layer::Merge(Merge::Add), &["l3.l1", "l3.l1"]), node("l3.l2.m2", Layer::Sigmoid, &["l3.l2.m1"]), node("l3.l2", Layer::Merge(Merge::Add), &["l3.l2.m2", "l3.l1"]), node("l3.l3", Layer::Tied { label: "l3.l3", owner: "l3.l1", transposed: true }, &["l3.l2"]), node("l3.l4", Layer::Softmax, &["l3.l3"]), node("l4", Layer::GlobalAvgPool1d, &["l3.l4"]), node("l5", Layer::Merge(Merge::Shift), &["l3.l4", "l4"]), node("l6", Layer::Lstm { label: "l6", sequences: true, reverse: false, bias: true }, &["l5"]), node("l7", Layer::Sigmoid, &["l6"])];
    check_graph(Net159::new(159), &Graph::new(&["a", "b"], nodes, &["l7"]), 4, &[]);
}

#[test]
fn network_160() {
    network! { struct Net160: [5, 5, 4] -> [2, 2, 2] { l0: BatchNorm(momentum = 0.5), l1: Conv2d<3, 2>(stride = 3, padding = 1), Gelu, l3: Conv2d<2, 2>(padding = same), Gelu } }
    check(Net160::new(160), &[Layer::BatchNorm { label: "l0", momentum: 0.5, epsilon: 0.001 }, Layer::Conv2d { label: "l1", stride: 3, padding: Around(1), bias: true }, Layer::Gelu, Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, Layer::Gelu], 5, &[]);
}

#[test]
fn network_161() {
    network! { struct Net161: [3, 7] -> (l4: [3, 2], l7: [3, 6], l6: [3, 6]) { l1: Linear<2>, l2: LayerNorm <- input, l3: Gru<6>(sequences = true, reverse = true), l4: Linear<2> <- l1, l5: Dropout(0.0) <- l3, l6: Add <- (l5, l5), l7: BatchNorm <- l6 } }
    ends!(Net161Output { l4, l7, l6 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2", Layer::LayerNorm { label: "l2", epsilon: 0.001 }, &["input"]), node("l3", Layer::Gru { label: "l3", sequences: true, reverse: true, bias: true }, &["l2"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l1"]), node("l5", Layer::Dropout(0.0), &["l3"]), node("l6", Layer::Merge(Merge::Add), &["l5", "l5"]), node("l7", Layer::BatchNorm { label: "l7", momentum: 0.99, epsilon: 0.001 }, &["l6"])];
    check_graph(Net161::new(161), &Graph::new(&["input"], nodes, &["l4", "l7", "l6"]), 6, &[]);
}

#[test]
fn network_162() {
    network! { struct Net162: [8, 1, 3] -> [24] { l0: BatchNorm(momentum = 0.99), l1: LayerNorm, Flatten } }
    check(Net162::new(162), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Flatten], 4, &[]);
}

#[test]
fn network_163() {
    network! { struct Body163: [3, 5, 17] -> [3, 5, 17] { l1: Conv2d<17, 3>(padding = same), l2: repeat 2 { m1: Tied(l1) } } struct Net163: (a: [7, 5], b: [3, 5, 5]) -> [200] { l1: Residual(shortcut = { p: Conv2d<10, 1>(padding = same), q: BatchNorm }) { m1: Concat <- (b, input), m2: Conv2d<10, 3>(padding = same) } <- b, l2: Conv2d<5, 1>(padding = same) <- b, l3: Linear<5> <- a, l4: Conv2d<6, 1>(padding = same) <- l1, l5: repeat 3 { m1: Concat <- (b, input, l4), m2: Body163, m3: Conv2d<6, 1>(padding = same) }, l6: Flatten <- l2, l7: Flatten <- l3, l8: Flatten <- l5, l9: Concat <- (l6, l7, l8) } }
    ends!(Net163Input { a, b });
    let nodes = vec![node("l1.m1", Layer::Merge(Merge::Concat), &["b", "b"]), node("l1.m2", Layer::Conv2d { label: "l1.m2", stride: 1, padding: Same, bias: true }, &["l1.m1"]), node("l1.shortcut.p", Layer::Conv2d { label: "l1.shortcut.p", stride: 1, padding: Same, bias: true }, &["b"]), node("l1.shortcut.q", Layer::BatchNorm { label: "l1.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l1.shortcut.p"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2", "l1.shortcut.q"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["b"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["a"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["l1"]), node("l5.0.m1", Layer::Merge(Merge::Concat), &["b", "l4", "l4"]), node("l5.0.m2.l1", Layer::Conv2d { label: "l5.0.m2.l1", stride: 1, padding: Same, bias: true }, &["l5.0.m1"]), node("l5.0.m2.l2.0.m1", Layer::TiedConv2d { label: "l5.0.m2.l2.0.m1", owner: "l5.0.m2.l1", padding: Same }, &["l5.0.m2.l1"]), node("l5.0.m2.l2.1.m1", Layer::TiedConv2d { label: "l5.0.m2.l2.1.m1", owner: "l5.0.m2.l1", padding: Same }, &["l5.0.m2.l2.0.m1"]), node("l5.0.m3", Layer::Conv2d { label: "l5.0.m3", stride: 1, padding: Same, bias: true }, &["l5.0.m2.l2.1.m1"]), node("l5.1.m1", Layer::Merge(Merge::Concat), &["b", "l5.0.m3", "l4"]), node("l5.1.m2.l1", Layer::Conv2d { label: "l5.1.m2.l1", stride: 1, padding: Same, bias: true }, &["l5.1.m1"]), node("l5.1.m2.l2.0.m1", Layer::TiedConv2d { label: "l5.1.m2.l2.0.m1", owner: "l5.1.m2.l1", padding: Same }, &["l5.1.m2.l1"]), node("l5.1.m2.l2.1.m1", Layer::TiedConv2d { label: "l5.1.m2.l2.1.m1", owner: "l5.1.m2.l1", padding: Same }, &["l5.1.m2.l2.0.m1"]), node("l5.1.m3", Layer::Conv2d { label: "l5.1.m3", stride: 1, padding: Same, bias: true }, &["l5.1.m2.l2.1.m1"]), node("l5.2.m1", Layer::Merge(Merge::Concat), &["b", "l5.1.m3", "l4"]), node("l5.2.m2.l1", Layer::Conv2d { label: "l5.2.m2.l1", stride: 1, padding: Same, bias: true }, &["l5.2.m1"]), node("l5.2.m2.l2.0.m1", Layer::TiedConv2d { label: "l5.2.m2.l2.0.m1", owner: "l5.2.m2.l1", padding: Same }, &["l5.2.m2.l1"]), node("l5.2.m2.l2.1.m1", Layer::TiedConv2d { label: "l5.2.m2.l2.1.m1", owner: "l5.2.m2.l1", padding: Same }, &["l5.2.m2.l2.0.m1"]), node("l5.2.m3", Layer::Conv2d { label: "l5.2.m3", stride: 1, padding: Same, bias: true }, &["l5.2.m2.l2.1.m1"]), node("l6", Layer::Flatten, &["l2"]), node("l7", Layer::Flatten, &["l3"]), node("l8", Layer::Flatten, &["l5.2.m3"]), node("l9", Layer::Merge(Merge::Concat), &["l6", "l7", "l8"])];
    check_graph(Net163::new(163), &Graph::new(&["a", "b"], nodes, &["l9"]), 5, &[]);
}

#[test]
fn network_164() {
    network! { struct Net164: [7, 6, 1] -> [4] { Flatten, l1: Linear<4>, l2: BatchNorm(momentum = 0.5), l3: LayerNorm } }
    check(Net164::new(164), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::LayerNorm { label: "l3", epsilon: 0.001 }], 6, &[]);
}

#[test]
fn network_165() {
    network! { struct Net165: (a: [5], b: [4, 1, 5], c: [9]) -> (l1: [5], l2: [4, 1, 5], l3: [9], l7: [4, 1, 3]) { l1: Linear<5> <- a, l2: PRelu <- b, l3: Dropout(0.0) <- c, l4: Conv2d<5, 1>(padding = same) <- b, l5: Conv2d<3, 3>(padding = same), l6: Conv2d<3, 3>(padding = same), l7: Softmax } }
    ends!(Net165Input { a, b, c });
    ends!(Net165Output { l1, l2, l3, l7 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2", Layer::PRelu { label: "l2" }, &["b"]), node("l3", Layer::Dropout(0.0), &["c"]), node("l4", Layer::Conv2d { label: "l4", stride: 1, padding: Same, bias: true }, &["b"]), node("l5", Layer::Conv2d { label: "l5", stride: 1, padding: Same, bias: true }, &["l4"]), node("l6", Layer::Conv2d { label: "l6", stride: 1, padding: Same, bias: true }, &["l5"]), node("l7", Layer::Softmax, &["l6"])];
    check_graph(Net165::new(165), &Graph::new(&["a", "b", "c"], nodes, &["l1", "l2", "l3", "l7"]), 4, &[]);
}

#[test]
fn network_166() {
    network! { struct Net166: [8, 1, 1] -> [17] { Flatten, l1: Linear<3>, LeakyRelu(0.1), l3: Linear<17>, Softmax, Tanh, Sigmoid } }
    check(Net166::new(166), &[Layer::Flatten, Layer::Linear { label: "l1", bias: true }, Layer::LeakyRelu(0.1), Layer::Linear { label: "l3", bias: true }, Layer::Softmax, Layer::Tanh, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_167() {
    network! { struct Body167: [8] -> [4] { l1: Residual(shortcut = Linear<16>) { m1: Residual(shortcut = Linear<8>) { n1: Relu }, m2: Concat <- (m1, input), m3: Softplus, m4: Tanh }, l2: Linear<16>, l3: Linear<4> } struct Body167B: [4] -> [4] { l1: Dropout(0.0) } struct Net167: (a: [8], b: [15], words: [u32; 2]) -> [74] { l1: Residual(shortcut = Linear<4>) { m1: Body167, m2: Body167B, m3: Linear<4> } <- a, l2: LayerNorm, l3: Embedding<4, 6> <- words, l4: Tied(l3, transposed), l5: Relu <- l3, l6: Linear<15> <- b, l7: Concat <- (b, a), l8: repeat 2 { m1: Softmax } <- a, l9: Linear<4> <- l1, l10: Flatten <- l4, l11: Flatten <- l5, l12: Concat <- (l2, l10, l11, l6), l13: Concat <- (l7, l8, l9, l12) } }
    ends!(Net167Input { a, b, words });
    let nodes = vec![node("l1.m1.l1.m1.n1", Layer::Relu, &["a"]), node("l1.m1.l1.m1.shortcut", Layer::Linear { label: "l1.m1.l1.m1.shortcut", bias: true }, &["a"]), node("l1.m1.l1.m1", Layer::Merge(Merge::Add), &["l1.m1.l1.m1.n1", "l1.m1.l1.m1.shortcut"]), node("l1.m1.l1.m2", Layer::Merge(Merge::Concat), &["l1.m1.l1.m1", "a"]), node("l1.m1.l1.m3", Layer::Softplus, &["l1.m1.l1.m2"]), node("l1.m1.l1.m4", Layer::Tanh, &["l1.m1.l1.m3"]), node("l1.m1.l1.shortcut", Layer::Linear { label: "l1.m1.l1.shortcut", bias: true }, &["a"]), node("l1.m1.l1", Layer::Merge(Merge::Add), &["l1.m1.l1.m4", "l1.m1.l1.shortcut"]), node("l1.m1.l2", Layer::Linear { label: "l1.m1.l2", bias: true }, &["l1.m1.l1"]), node("l1.m1.l3", Layer::Linear { label: "l1.m1.l3", bias: true }, &["l1.m1.l2"]), node("l1.m2.l1", Layer::Dropout(0.0), &["l1.m1.l3"]), node("l1.m3", Layer::Linear { label: "l1.m3", bias: true }, &["l1.m2.l1"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["a"]), node("l1", Layer::Merge(Merge::Add), &["l1.m3", "l1.shortcut"]), node("l2", Layer::LayerNorm { label: "l2", epsilon: 0.001 }, &["l1"]), node("l3", Layer::Embedding { label: "l3" }, &["words"]), node("l4", Layer::Tied { label: "l4", owner: "l3", transposed: true }, &["l3"]), node("l5", Layer::Relu, &["l3"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["b"]), node("l7", Layer::Merge(Merge::Concat), &["b", "a"]), node("l8.0.m1", Layer::Softmax, &["a"]), node("l8.1.m1", Layer::Softmax, &["l8.0.m1"]), node("l9", Layer::Linear { label: "l9", bias: true }, &["l1"]), node("l10", Layer::Flatten, &["l4"]), node("l11", Layer::Flatten, &["l5"]), node("l12", Layer::Merge(Merge::Concat), &["l2", "l10", "l11", "l6"]), node("l13", Layer::Merge(Merge::Concat), &["l7", "l8.1.m1", "l9", "l12"])];
    check_graph(Net167::new(167), &Graph::new(&["a", "b", "words"], nodes, &["l13"]), 6, &[]);
}

#[test]
fn network_168() {
    network! { struct Net168: [7, 3, 1] -> [3, 1, 1] { Sigmoid, MaxPool2d<2, 3>(stride = 3, padding = 1), Dropout(0.5) } }
    check(Net168::new(168), &[Layer::Sigmoid, Layer::MaxPool2d { size: [2, 3], stride: [3, 3], padding: Around(1) }, Layer::Dropout(0.5)], 4, &[]);
}

#[test]
fn network_169() {
    network! { struct Body169: [16] -> [16] { l1: Linear<16> } struct Net169: [16] -> (l3: [1], l4: [1], l2: [16]) { l1: repeat 2 { m1: Body169, m2: Add <- (input, m1), m3: Tanh }, l2: Add <- (l1, l1), l3: Linear<1> <- l2, l4: Tied(l3) <- input } }
    ends!(Net169Output { l3, l4, l2 });
    let nodes = vec![node("l1.0.m1.l1", Layer::Linear { label: "l1.0.m1.l1", bias: true }, &["input"]), node("l1.0.m2", Layer::Merge(Merge::Add), &["input", "l1.0.m1.l1"]), node("l1.0.m3", Layer::Tanh, &["l1.0.m2"]), node("l1.1.m1.l1", Layer::Linear { label: "l1.1.m1.l1", bias: true }, &["l1.0.m3"]), node("l1.1.m2", Layer::Merge(Merge::Add), &["l1.0.m3", "l1.1.m1.l1"]), node("l1.1.m3", Layer::Tanh, &["l1.1.m2"]), node("l2", Layer::Merge(Merge::Add), &["l1.1.m3", "l1.1.m3"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Tied { label: "l4", owner: "l3", transposed: false }, &["input"])];
    check_graph(Net169::new(169), &Graph::new(&["input"], nodes, &["l3", "l4", "l2"]), 5, &[]);
}

#[test]
fn network_170() {
    network! { struct Net170: [3, 2, 3] -> [3, 2, 3] { Sigmoid, Sigmoid, Sigmoid, Relu } }
    check(Net170::new(170), &[Layer::Sigmoid, Layer::Sigmoid, Layer::Sigmoid, Layer::Relu], 6, &[]);
}

#[test]
fn network_171() {
    network! { struct Body171: (a: [5], b: [2]) -> [11] { l1: Linear<4> <- a, l2: Concat <- (a, b), l3: Residual(shortcut = Linear<7>) { m1: Relu, m2: Linear<7> }, l4: Concat <- (l1, l3) } struct Net171: [2] -> [20] { l1: Linear<5>, l2: Body171 <- (l1, input), l3: Concat <- (input, input), l4: Linear<4>, l5: Add <- (l1, l1), l6: Concat <- (l2, l4, l5) } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2.l1", Layer::Linear { label: "l2.l1", bias: true }, &["l1"]), node("l2.l2", Layer::Merge(Merge::Concat), &["l1", "input"]), node("l2.l3.m1", Layer::Relu, &["l2.l2"]), node("l2.l3.m2", Layer::Linear { label: "l2.l3.m2", bias: true }, &["l2.l3.m1"]), node("l2.l3.shortcut", Layer::Linear { label: "l2.l3.shortcut", bias: true }, &["l2.l2"]), node("l2.l3", Layer::Merge(Merge::Add), &["l2.l3.m2", "l2.l3.shortcut"]), node("l2.l4", Layer::Merge(Merge::Concat), &["l2.l1", "l2.l3"]), node("l3", Layer::Merge(Merge::Concat), &["input", "input"]), node("l4", Layer::Linear { label: "l4", bias: true }, &["l3"]), node("l5", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l6", Layer::Merge(Merge::Concat), &["l2.l4", "l4", "l5"])];
    check_graph(Net171::new(171), &Graph::new(&["input"], nodes, &["l6"]), 4, &[]);
}

#[test]
fn network_172() {
    network! { struct Net172: [9, 5, 3] -> [5] { AvgPool2d<1>(padding = same), l1: Conv2d<5, 1, 3>(padding = same), Softmax, GlobalAvgPool2d } }
    check(Net172::new(172), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Same }, Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, Layer::Softmax, Layer::GlobalAvgPool2d], 5, &[]);
}

#[test]
fn network_173() {
    network! { struct Net173: (a: [2, 5], b: [7]) -> [33] { l1: Tanh <- a, l2: LastStep, l3: Residual { m1: Linear<7> } <- b, l4: Concat <- (l3, b, l3), l5: Relu, l6: Softplus, l7: Add <- (b, b), l8: Concat <- (l2, l6, l7) } }
    ends!(Net173Input { a, b });
    let nodes = vec![node("l1", Layer::Tanh, &["a"]), node("l2", Layer::LastStep, &["l1"]), node("l3.m1", Layer::Linear { label: "l3.m1", bias: true }, &["b"]), node("l3", Layer::Merge(Merge::Add), &["l3.m1", "b"]), node("l4", Layer::Merge(Merge::Concat), &["l3", "b", "l3"]), node("l5", Layer::Relu, &["l4"]), node("l6", Layer::Softplus, &["l5"]), node("l7", Layer::Merge(Merge::Add), &["b", "b"]), node("l8", Layer::Merge(Merge::Concat), &["l2", "l6", "l7"])];
    check_graph(Net173::new(173), &Graph::new(&["a", "b"], nodes, &["l8"]), 6, &[]);
}

#[test]
fn network_174() {
    network! { struct Net174: [7, 4] -> [7, 26] { l0: Linear<18>(bias = false), l1: LayerNorm, l2: Linear<11>, l3: BatchNorm(momentum = 0.99), Relu, l5: Linear<26>, Tanh } }
    check(Net174::new(174), &[Layer::Linear { label: "l0", bias: false }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Linear { label: "l2", bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Relu, Layer::Linear { label: "l5", bias: true }, Layer::Tanh], 4, &[]);
}

#[test]
fn network_175() {
    network! { struct Body175: [7, 7] -> [7, 21] { l1: Add <- (input, input), l2: Concat <- (l1, l1, l1), l3: Linear<21> } struct Body175B: [7, 21] -> [7, 9] { l1: Linear<9> } struct Net175: (a: [1, 4, 2], b: [7, 7]) -> (l3: [1, 4, 2], l4: [7, 7], l5: [1, 4, 2]) { l1: Residual(shortcut = Linear<2>) { m1: Body175, m2: Body175B, m3: Linear<2>, m4: Tanh } <- b, l2: Linear<5>, l3: Add <- (a, a), l4: Concat <- (l1, l2), l5: BatchNorm <- l3 } }
    ends!(Net175Input { a, b });
    ends!(Net175Output { l3, l4, l5 });
    let nodes = vec![node("l1.m1.l1", Layer::Merge(Merge::Add), &["b", "b"]), node("l1.m1.l2", Layer::Merge(Merge::Concat), &["l1.m1.l1", "l1.m1.l1", "l1.m1.l1"]), node("l1.m1.l3", Layer::Linear { label: "l1.m1.l3", bias: true }, &["l1.m1.l2"]), node("l1.m2.l1", Layer::Linear { label: "l1.m2.l1", bias: true }, &["l1.m1.l3"]), node("l1.m3", Layer::Linear { label: "l1.m3", bias: true }, &["l1.m2.l1"]), node("l1.m4", Layer::Tanh, &["l1.m3"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["b"]), node("l1", Layer::Merge(Merge::Add), &["l1.m4", "l1.shortcut"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["a", "a"]), node("l4", Layer::Merge(Merge::Concat), &["l1", "l2"]), node("l5", Layer::BatchNorm { label: "l5", momentum: 0.99, epsilon: 0.001 }, &["l3"])];
    check_graph(Net175::new(175), &Graph::new(&["a", "b"], nodes, &["l3", "l4", "l5"]), 5, &[]);
}

#[test]
fn network_176() {
    network! { struct Net176: [24] -> [4] { LeakyRelu(0.1), l1: Linear<32>, l2: BatchNorm(momentum = 0.5), Reshape<32, 1, 1>, Relu, Flatten, l6: Linear<4> } }
    check(Net176::new(176), &[Layer::LeakyRelu(0.1), Layer::Linear { label: "l1", bias: true }, Layer::BatchNorm { label: "l2", momentum: 0.5, epsilon: 0.001 }, Layer::Reshape(&[32, 1, 1]), Layer::Relu, Layer::Flatten, Layer::Linear { label: "l6", bias: true }], 6, &[]);
}

#[test]
fn network_177() {
    network! { struct Net177: [1, 4, 2] -> (l2: [1, 4, 2], l4: [1, 4, 2], l5: [1, 4, 2]) { l1: Conv2d<2, 1>(padding = same), l2: Conv2d<2, 1>(padding = same), l3: Gelu <- l1, l4: repeat 2 { m1: Residual { n1: Gelu }, m2: Tied(l2), m3: Tanh }, l5: Sigmoid <- l4 } }
    ends!(Net177Output { l2, l4, l5 });
    let nodes = vec![node("l1", Layer::Conv2d { label: "l1", stride: 1, padding: Same, bias: true }, &["input"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Gelu, &["l1"]), node("l4.0.m1.n1", Layer::Gelu, &["l3"]), node("l4.0.m1", Layer::Merge(Merge::Add), &["l4.0.m1.n1", "l3"]), node("l4.0.m2", Layer::TiedConv2d { label: "l4.0.m2", owner: "l2", padding: Same }, &["l4.0.m1"]), node("l4.0.m3", Layer::Tanh, &["l4.0.m2"]), node("l4.1.m1.n1", Layer::Gelu, &["l4.0.m3"]), node("l4.1.m1", Layer::Merge(Merge::Add), &["l4.1.m1.n1", "l4.0.m3"]), node("l4.1.m2", Layer::TiedConv2d { label: "l4.1.m2", owner: "l2", padding: Same }, &["l4.1.m1"]), node("l4.1.m3", Layer::Tanh, &["l4.1.m2"]), node("l5", Layer::Sigmoid, &["l4.1.m3"])];
    check_graph(Net177::new(177), &Graph::new(&["input"], nodes, &["l2", "l4.1.m3", "l5"]), 4, &[]);
}

#[test]
fn network_178() {
    network! { struct Net178: [23] -> [414] { LeakyRelu(0.1), Reshape<23, 1>, l2: Linear<13>, Relu, l4: Linear<18>, Flatten } }
    check(Net178::new(178), &[Layer::LeakyRelu(0.1), Layer::Reshape(&[23, 1]), Layer::Linear { label: "l2", bias: true }, Layer::Relu, Layer::Linear { label: "l4", bias: true }, Layer::Flatten], 5, &[]);
}

#[test]
fn network_179() {
    network! { struct Net179: [2, 5, 2] -> [2, 5, 6] { l1: Residual { m1: DepthwiseConv2d<3>(padding = same) }, l2: AvgPool2d<3>(stride = 1, padding = same), l3: Conv2d<2, 3>(padding = same), l4: Relu, l5: Conv2d<6, 3>(padding = same, groups = 2) } }
    let nodes = vec![node("l1.m1", Layer::DepthwiseConv2d { label: "l1.m1", stride: 1, padding: Same, dilation: 1, bias: true }, &["input"]), node("l1", Layer::Merge(Merge::Add), &["l1.m1", "input"]), node("l2", Layer::AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }, &["l1"]), node("l3", Layer::Conv2d { label: "l3", stride: 1, padding: Same, bias: true }, &["l2"]), node("l4", Layer::Relu, &["l3"]), node("l5", Layer::GroupedConv2d { label: "l5", stride: 1, padding: Same, dilation: 1, groups: 2, bias: true }, &["l4"])];
    check_graph(Net179::new(179), &Graph::new(&["input"], nodes, &["l5"]), 6, &[]);
}

#[test]
fn network_180() {
    network! { struct Net180: [21] -> [21] { Tanh, LeakyRelu(0.1), Relu, l3: BatchNorm(momentum = 0.5), Softmax, Softmax } }
    check(Net180::new(180), &[Layer::Tanh, Layer::LeakyRelu(0.1), Layer::Relu, Layer::BatchNorm { label: "l3", momentum: 0.5, epsilon: 0.001 }, Layer::Softmax, Layer::Softmax], 4, &[]);
}

#[test]
fn network_181() {
    network! { struct Body181: [2, 4, 12] -> [2, 4, 5] { l1: Conv2d<5, 3>(padding = same) } struct Net181: (a: [12], b: [2, 4, 3]) -> (l4: [12], l3: [2, 4, 5], l6: [36]) { l1: Concat <- (b, b, b, b), l2: Body181, l3: Add <- (l2, l2), l4: Residual { m1: Dropout(0.0) } <- a, l5: Residual(shortcut = Linear<36>) { m1: Concat <- (input, l4, l4), m2: Tanh } <- l4, l6: Sigmoid } }
    ends!(Net181Input { a, b });
    ends!(Net181Output { l4, l3, l6 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["b", "b", "b", "b"]), node("l2.l1", Layer::Conv2d { label: "l2.l1", stride: 1, padding: Same, bias: true }, &["l1"]), node("l3", Layer::Merge(Merge::Add), &["l2.l1", "l2.l1"]), node("l4.m1", Layer::Dropout(0.0), &["a"]), node("l4", Layer::Merge(Merge::Add), &["l4.m1", "a"]), node("l5.m1", Layer::Merge(Merge::Concat), &["l4", "l4", "l4"]), node("l5.m2", Layer::Tanh, &["l5.m1"]), node("l5.shortcut", Layer::Linear { label: "l5.shortcut", bias: true }, &["l4"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l5.shortcut"]), node("l6", Layer::Sigmoid, &["l5"])];
    check_graph(Net181::new(181), &Graph::new(&["a", "b"], nodes, &["l4", "l3", "l6"]), 5, &[]);
}

#[test]
fn network_182() {
    network! { struct Net182: [2, 9, 4] -> [24] { Relu, GlobalAvgPool2d, LeakyRelu(0.1), l3: Linear<24>, l4: BatchNorm(momentum = 0.99), Tanh } }
    check(Net182::new(182), &[Layer::Relu, Layer::GlobalAvgPool2d, Layer::LeakyRelu(0.1), Layer::Linear { label: "l3", bias: true }, Layer::BatchNorm { label: "l4", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 6, &[]);
}

#[test]
fn network_183() {
    network! { struct Body183: [7] -> [3] { l1: Linear<3> } struct Net183: (a: [7], b: [15], words: [u32; 2]) -> (l3: [2, 7], l5: [3], l4: [7]) { l1: Linear<7> <- b, l2: repeat 3 { m1: Add <- (input, a), m2: Tanh } <- a, l3: Embedding<2, 7> <- words, l4: Add <- (l2, a, l1), l5: Body183 <- l4 } }
    ends!(Net183Input { a, b, words });
    ends!(Net183Output { l3, l5, l4 });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["b"]), node("l2.0.m1", Layer::Merge(Merge::Add), &["a", "a"]), node("l2.0.m2", Layer::Tanh, &["l2.0.m1"]), node("l2.1.m1", Layer::Merge(Merge::Add), &["l2.0.m2", "a"]), node("l2.1.m2", Layer::Tanh, &["l2.1.m1"]), node("l2.2.m1", Layer::Merge(Merge::Add), &["l2.1.m2", "a"]), node("l2.2.m2", Layer::Tanh, &["l2.2.m1"]), node("l3", Layer::Embedding { label: "l3" }, &["words"]), node("l4", Layer::Merge(Merge::Add), &["l2.2.m2", "a", "l1"]), node("l5.l1", Layer::Linear { label: "l5.l1", bias: true }, &["l4"])];
    check_graph(Net183::new(183), &Graph::new(&["a", "b", "words"], nodes, &["l3", "l5.l1", "l4"]), 4, &[]);
}

#[test]
fn network_184() {
    network! { struct Net184: [23] -> [29] { l0: Linear<29>, Sigmoid } }
    check(Net184::new(184), &[Layer::Linear { label: "l0", bias: true }, Layer::Sigmoid], 5, &[]);
}

#[test]
fn network_185() {
    network! { struct Body185: [5] -> [5] { l1: Sigmoid } struct Net185: (a: [4], b: [4], c: [4]) -> [16] { l1: Linear<4> <- a, l2: repeat 2 { m1: Residual { n1: Add <- (input, input), n2: Tanh }, m2: Tanh }, l3: Concat <- (l2, b, c, b), l4: Reshape<1, 16>, l5: Rnn<16>, l6: repeat 2 { m1: Residual(shortcut = Linear<5>) { n1: Softmax, n2: Linear<5>, n3: Body185 }, m2: repeat 3 { n1: Linear<5> }, m3: Linear<16>, m4: Tanh } } }
    ends!(Net185Input { a, b, c });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["a"]), node("l2.0.m1.n1", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l2.0.m1.n2", Layer::Tanh, &["l2.0.m1.n1"]), node("l2.0.m1", Layer::Merge(Merge::Add), &["l2.0.m1.n2", "l1"]), node("l2.0.m2", Layer::Tanh, &["l2.0.m1"]), node("l2.1.m1.n1", Layer::Merge(Merge::Add), &["l2.0.m2", "l2.0.m2"]), node("l2.1.m1.n2", Layer::Tanh, &["l2.1.m1.n1"]), node("l2.1.m1", Layer::Merge(Merge::Add), &["l2.1.m1.n2", "l2.0.m2"]), node("l2.1.m2", Layer::Tanh, &["l2.1.m1"]), node("l3", Layer::Merge(Merge::Concat), &["l2.1.m2", "b", "c", "b"]), node("l4", Layer::Reshape(&[1, 16]), &["l3"]), node("l5", Layer::Rnn { label: "l5", sequences: false, reverse: false, bias: true }, &["l4"]), node("l6.0.m1.n1", Layer::Softmax, &["l5"]), node("l6.0.m1.n2", Layer::Linear { label: "l6.0.m1.n2", bias: true }, &["l6.0.m1.n1"]), node("l6.0.m1.n3.l1", Layer::Sigmoid, &["l6.0.m1.n2"]), node("l6.0.m1.shortcut", Layer::Linear { label: "l6.0.m1.shortcut", bias: true }, &["l5"]), node("l6.0.m1", Layer::Merge(Merge::Add), &["l6.0.m1.n3.l1", "l6.0.m1.shortcut"]), node("l6.0.m2.0.n1", Layer::Linear { label: "l6.0.m2.0.n1", bias: true }, &["l6.0.m1"]), node("l6.0.m2.1.n1", Layer::Linear { label: "l6.0.m2.1.n1", bias: true }, &["l6.0.m2.0.n1"]), node("l6.0.m2.2.n1", Layer::Linear { label: "l6.0.m2.2.n1", bias: true }, &["l6.0.m2.1.n1"]), node("l6.0.m3", Layer::Linear { label: "l6.0.m3", bias: true }, &["l6.0.m2.2.n1"]), node("l6.0.m4", Layer::Tanh, &["l6.0.m3"]), node("l6.1.m1.n1", Layer::Softmax, &["l6.0.m4"]), node("l6.1.m1.n2", Layer::Linear { label: "l6.1.m1.n2", bias: true }, &["l6.1.m1.n1"]), node("l6.1.m1.n3.l1", Layer::Sigmoid, &["l6.1.m1.n2"]), node("l6.1.m1.shortcut", Layer::Linear { label: "l6.1.m1.shortcut", bias: true }, &["l6.0.m4"]), node("l6.1.m1", Layer::Merge(Merge::Add), &["l6.1.m1.n3.l1", "l6.1.m1.shortcut"]), node("l6.1.m2.0.n1", Layer::Linear { label: "l6.1.m2.0.n1", bias: true }, &["l6.1.m1"]), node("l6.1.m2.1.n1", Layer::Linear { label: "l6.1.m2.1.n1", bias: true }, &["l6.1.m2.0.n1"]), node("l6.1.m2.2.n1", Layer::Linear { label: "l6.1.m2.2.n1", bias: true }, &["l6.1.m2.1.n1"]), node("l6.1.m3", Layer::Linear { label: "l6.1.m3", bias: true }, &["l6.1.m2.2.n1"]), node("l6.1.m4", Layer::Tanh, &["l6.1.m3"])];
    check_graph(Net185::new(185), &Graph::new(&["a", "b", "c"], nodes, &["l6.1.m4"]), 6, &[]);
}

#[test]
fn network_186() {
    network! { struct Net186: [4, 7, 5] -> [6, 1] { Tanh, Softmax, l2: Conv2d<9, 3>(stride = 2), l3: Conv2d<1, 1>(stride = 2, padding = 1), Reshape<6, 1> } }
    check(Net186::new(186), &[Layer::Tanh, Layer::Softmax, Layer::Conv2d { label: "l2", stride: 2, padding: Valid, bias: true }, Layer::Conv2d { label: "l3", stride: 2, padding: Around(1), bias: true }, Layer::Reshape(&[6, 1])], 4, &[]);
}

#[test]
fn network_187() {
    network! { struct Body187: [2, 1, 2] -> [2, 1, 2] { l1: Conv2d<3, 1>(padding = same), l2: Conv2d<2, 1>(padding = same), l3: DepthwiseConv2d<3>(padding = same), l4: Softmax } struct Net187: (a: [2, 1, 2], b: [5, 1, 2]) -> (l1: [2, 1, 6], l5: [2, 1, 4], l7: [5, 1, 2]) { l1: Concat <- (a, a, a), l2: Conv2d<2, 3>(padding = same) <- a, l3: Add <- (l2, a), l4: Body187, l5: Residual(shortcut = { p: Conv2d<4, 1>(padding = same), q: BatchNorm }) { m1: Add <- (input, input), m2: Concat <- (m1, l2) }, l6: Tanh <- b, l7: Softmax } }
    ends!(Net187Input { a, b });
    ends!(Net187Output { l1, l5, l7 });
    let nodes = vec![node("l1", Layer::Merge(Merge::Concat), &["a", "a", "a"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["a"]), node("l3", Layer::Merge(Merge::Add), &["l2", "a"]), node("l4.l1", Layer::Conv2d { label: "l4.l1", stride: 1, padding: Same, bias: true }, &["l3"]), node("l4.l2", Layer::Conv2d { label: "l4.l2", stride: 1, padding: Same, bias: true }, &["l4.l1"]), node("l4.l3", Layer::DepthwiseConv2d { label: "l4.l3", stride: 1, padding: Same, dilation: 1, bias: true }, &["l4.l2"]), node("l4.l4", Layer::Softmax, &["l4.l3"]), node("l5.m1", Layer::Merge(Merge::Add), &["l4.l4", "l4.l4"]), node("l5.m2", Layer::Merge(Merge::Concat), &["l5.m1", "l2"]), node("l5.shortcut.p", Layer::Conv2d { label: "l5.shortcut.p", stride: 1, padding: Same, bias: true }, &["l4.l4"]), node("l5.shortcut.q", Layer::BatchNorm { label: "l5.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l5.shortcut.p"]), node("l5", Layer::Merge(Merge::Add), &["l5.m2", "l5.shortcut.q"]), node("l6", Layer::Tanh, &["b"]), node("l7", Layer::Softmax, &["l6"])];
    check_graph(Net187::new(187), &Graph::new(&["a", "b"], nodes, &["l1", "l5", "l7"]), 5, &[]);
}

#[test]
fn network_188() {
    network! { struct Net188: [10] -> [10] { Softmax, Relu, Relu } }
    check(Net188::new(188), &[Layer::Softmax, Layer::Relu, Layer::Relu], 6, &[]);
}

#[test]
fn network_189() {
    network! { struct Net189: (a: [15], b: [16], c: [5, 5]) -> [81] { l1: Residual(shortcut = Linear<16>) { m1: Add <- (input, b), m2: Tanh } <- b, l2: Add <- (b, l1), l3: Linear<8> <- c, l4: GlobalAvgPool1d, l5: Shift <- (l3, l4), l6: LayerNorm, l7: Residual(shortcut = Linear<2>) { m1: Linear<8>, m2: Dropout(0.0), m3: Residual(shortcut = { p: Linear<2>, q: BatchNorm }) { n1: Gru<2>(sequences = true, reverse = true) }, m4: Tanh }, l8: Softmax <- l3, l9: Tanh <- a, l10: Flatten <- l7, l11: Flatten <- l8, l12: Concat <- (l2, l10, l11, l9) } }
    ends!(Net189Input { a, b, c });
    let nodes = vec![node("l1.m1", Layer::Merge(Merge::Add), &["b", "b"]), node("l1.m2", Layer::Tanh, &["l1.m1"]), node("l1.shortcut", Layer::Linear { label: "l1.shortcut", bias: true }, &["b"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2", "l1.shortcut"]), node("l2", Layer::Merge(Merge::Add), &["b", "l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["c"]), node("l4", Layer::GlobalAvgPool1d, &["l3"]), node("l5", Layer::Merge(Merge::Shift), &["l3", "l4"]), node("l6", Layer::LayerNorm { label: "l6", epsilon: 0.001 }, &["l5"]), node("l7.m1", Layer::Linear { label: "l7.m1", bias: true }, &["l6"]), node("l7.m2", Layer::Dropout(0.0), &["l7.m1"]), node("l7.m3.n1", Layer::Gru { label: "l7.m3.n1", sequences: true, reverse: true, bias: true }, &["l7.m2"]), node("l7.m3.shortcut.p", Layer::Linear { label: "l7.m3.shortcut.p", bias: true }, &["l7.m2"]), node("l7.m3.shortcut.q", Layer::BatchNorm { label: "l7.m3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l7.m3.shortcut.p"]), node("l7.m3", Layer::Merge(Merge::Add), &["l7.m3.n1", "l7.m3.shortcut.q"]), node("l7.m4", Layer::Tanh, &["l7.m3"]), node("l7.shortcut", Layer::Linear { label: "l7.shortcut", bias: true }, &["l6"]), node("l7", Layer::Merge(Merge::Add), &["l7.m4", "l7.shortcut"]), node("l8", Layer::Softmax, &["l3"]), node("l9", Layer::Tanh, &["a"]), node("l10", Layer::Flatten, &["l7"]), node("l11", Layer::Flatten, &["l8"]), node("l12", Layer::Merge(Merge::Concat), &["l2", "l10", "l11", "l9"])];
    check_graph(Net189::new(189), &Graph::new(&["a", "b", "c"], nodes, &["l12"]), 4, &[]);
}

#[test]
fn network_190() {
    network! { struct Net190: [4, 1, 4] -> [3, 1, 6] { Tanh, Tanh, l2: Conv2d<6, 4>(stride = 2, padding = 2), l3: BatchNorm(momentum = 0.99), Tanh } }
    check(Net190::new(190), &[Layer::Tanh, Layer::Tanh, Layer::Conv2d { label: "l2", stride: 2, padding: Around(2), bias: true }, Layer::BatchNorm { label: "l3", momentum: 0.99, epsilon: 0.001 }, Layer::Tanh], 5, &[]);
}

#[test]
fn network_191() {
    network! { struct Body191: [5, 6] -> [5, 6] { l1: Tanh, l2: Linear<6>, l3: Sigmoid } struct Body191B: [5, 9] -> [5, 9] { l1: Residual { m1: Linear<8>, m2: Tanh, m3: Residual(shortcut = { p: Linear<9>, q: BatchNorm }) { n1: Add <- (input, input), n2: Tied(m1, transposed), n3: GlobalAvgPool1d, n4: Scale <- (n2, n3) }, m4: Tanh }, l2: Silu } struct Net191: (a: [5, 1], b: [5, 1], words: [u32; 2]) -> [97] { l1: Linear<1> <- b, l2: repeat 2 { m1: Concat <- (b, input, input), m2: Linear<3>, m3: Linear<1> }, l3: Residual(shortcut = Linear<6>) { m1: Gru<5>(sequences = true, reverse = true), m2: repeat 2 { n1: Softplus }, m3: Concat <- (input, m2) }, l4: Silu, l5: Concat <- (l1, l3), l6: Embedding<5, 6> <- words, l7: Residual(shortcut = { p: Linear<9>, q: BatchNorm }) { m1: Residual(shortcut = Linear<9>) { n1: Body191, n2: Linear<9>, n3: PRelu }, m2: Tanh } <- l4, l8: Relu, l9: Tanh <- a, l10: Flatten <- l5, l11: Flatten <- l6, l12: Flatten <- l8, l13: Flatten <- l9, l14: Concat <- (l10, l11, l12, l13) } }
    ends!(Net191Input { a, b, words });
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["b"]), node("l2.0.m1", Layer::Merge(Merge::Concat), &["b", "l1", "l1"]), node("l2.0.m2", Layer::Linear { label: "l2.0.m2", bias: true }, &["l2.0.m1"]), node("l2.0.m3", Layer::Linear { label: "l2.0.m3", bias: true }, &["l2.0.m2"]), node("l2.1.m1", Layer::Merge(Merge::Concat), &["b", "l2.0.m3", "l2.0.m3"]), node("l2.1.m2", Layer::Linear { label: "l2.1.m2", bias: true }, &["l2.1.m1"]), node("l2.1.m3", Layer::Linear { label: "l2.1.m3", bias: true }, &["l2.1.m2"]), node("l3.m1", Layer::Gru { label: "l3.m1", sequences: true, reverse: true, bias: true }, &["l2.1.m3"]), node("l3.m2.0.n1", Layer::Softplus, &["l3.m1"]), node("l3.m2.1.n1", Layer::Softplus, &["l3.m2.0.n1"]), node("l3.m3", Layer::Merge(Merge::Concat), &["l2.1.m3", "l3.m2.1.n1"]), node("l3.shortcut", Layer::Linear { label: "l3.shortcut", bias: true }, &["l2.1.m3"]), node("l3", Layer::Merge(Merge::Add), &["l3.m3", "l3.shortcut"]), node("l4", Layer::Silu, &["l3"]), node("l5", Layer::Merge(Merge::Concat), &["l1", "l3"]), node("l6", Layer::Embedding { label: "l6" }, &["words"]), node("l7.m1.n1.l1", Layer::Tanh, &["l4"]), node("l7.m1.n1.l2", Layer::Linear { label: "l7.m1.n1.l2", bias: true }, &["l7.m1.n1.l1"]), node("l7.m1.n1.l3", Layer::Sigmoid, &["l7.m1.n1.l2"]), node("l7.m1.n2", Layer::Linear { label: "l7.m1.n2", bias: true }, &["l7.m1.n1.l3"]), node("l7.m1.n3", Layer::PRelu { label: "l7.m1.n3" }, &["l7.m1.n2"]), node("l7.m1.shortcut", Layer::Linear { label: "l7.m1.shortcut", bias: true }, &["l4"]), node("l7.m1", Layer::Merge(Merge::Add), &["l7.m1.n3", "l7.m1.shortcut"]), node("l7.m2", Layer::Tanh, &["l7.m1"]), node("l7.shortcut.p", Layer::Linear { label: "l7.shortcut.p", bias: true }, &["l4"]), node("l7.shortcut.q", Layer::BatchNorm { label: "l7.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l7.shortcut.p"]), node("l7", Layer::Merge(Merge::Add), &["l7.m2", "l7.shortcut.q"]), node("l8", Layer::Relu, &["l7"]), node("l9", Layer::Tanh, &["a"]), node("l10", Layer::Flatten, &["l5"]), node("l11", Layer::Flatten, &["l6"]), node("l12", Layer::Flatten, &["l8"]), node("l13", Layer::Flatten, &["l9"]), node("l14", Layer::Merge(Merge::Concat), &["l10", "l11", "l12", "l13"])];
    check_graph(Net191::new(191), &Graph::new(&["a", "b", "words"], nodes, &["l14"]), 6, &[]);
}

#[test]
fn network_192() {
    network! { struct Net192: [6, 9] -> [6, 17] { l0: Linear<17>, l1: BatchNorm(momentum = 0.5), Relu } }
    check(Net192::new(192), &[Layer::Linear { label: "l0", bias: true }, Layer::BatchNorm { label: "l1", momentum: 0.5, epsilon: 0.001 }, Layer::Relu], 4, &[]);
}

#[test]
fn network_193() {
    network! { struct Body193: [5] -> [5] { l1: Tanh, l2: Softmax } struct Net193: (a: [5], b: [4, 6]) -> [17] { l1: BatchNorm <- a, l2: repeat 3 { m1: Add <- (input, input), m2: repeat 3 { n1: Tanh } }, l3: Residual(shortcut = { p: Linear<3>, q: BatchNorm }) { m1: Linear<6>, m2: Add <- (m1, input), m3: Linear<3>, m4: Tanh } <- b, l4: Residual { m1: Body193, m2: Gelu, m3: Add <- (m1, m2) } <- l2, l5: Flatten <- l3, l6: Concat <- (l5, l4) } }
    ends!(Net193Input { a, b });
    let nodes = vec![node("l1", Layer::BatchNorm { label: "l1", momentum: 0.99, epsilon: 0.001 }, &["a"]), node("l2.0.m1", Layer::Merge(Merge::Add), &["l1", "l1"]), node("l2.0.m2.0.n1", Layer::Tanh, &["l2.0.m1"]), node("l2.0.m2.1.n1", Layer::Tanh, &["l2.0.m2.0.n1"]), node("l2.0.m2.2.n1", Layer::Tanh, &["l2.0.m2.1.n1"]), node("l2.1.m1", Layer::Merge(Merge::Add), &["l2.0.m2.2.n1", "l2.0.m2.2.n1"]), node("l2.1.m2.0.n1", Layer::Tanh, &["l2.1.m1"]), node("l2.1.m2.1.n1", Layer::Tanh, &["l2.1.m2.0.n1"]), node("l2.1.m2.2.n1", Layer::Tanh, &["l2.1.m2.1.n1"]), node("l2.2.m1", Layer::Merge(Merge::Add), &["l2.1.m2.2.n1", "l2.1.m2.2.n1"]), node("l2.2.m2.0.n1", Layer::Tanh, &["l2.2.m1"]), node("l2.2.m2.1.n1", Layer::Tanh, &["l2.2.m2.0.n1"]), node("l2.2.m2.2.n1", Layer::Tanh, &["l2.2.m2.1.n1"]), node("l3.m1", Layer::Linear { label: "l3.m1", bias: true }, &["b"]), node("l3.m2", Layer::Merge(Merge::Add), &["l3.m1", "b"]), node("l3.m3", Layer::Linear { label: "l3.m3", bias: true }, &["l3.m2"]), node("l3.m4", Layer::Tanh, &["l3.m3"]), node("l3.shortcut.p", Layer::Linear { label: "l3.shortcut.p", bias: true }, &["b"]), node("l3.shortcut.q", Layer::BatchNorm { label: "l3.shortcut.q", momentum: 0.99, epsilon: 0.001 }, &["l3.shortcut.p"]), node("l3", Layer::Merge(Merge::Add), &["l3.m4", "l3.shortcut.q"]), node("l4.m1.l1", Layer::Tanh, &["l2.2.m2.2.n1"]), node("l4.m1.l2", Layer::Softmax, &["l4.m1.l1"]), node("l4.m2", Layer::Gelu, &["l4.m1.l2"]), node("l4.m3", Layer::Merge(Merge::Add), &["l4.m1.l2", "l4.m2"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3", "l2.2.m2.2.n1"]), node("l5", Layer::Flatten, &["l3"]), node("l6", Layer::Merge(Merge::Concat), &["l5", "l4"])];
    check_graph(Net193::new(193), &Graph::new(&["a", "b"], nodes, &["l6"]), 5, &[]);
}

#[test]
fn network_194() {
    network! { struct Net194: [6, 1, 1] -> [3, 4, 4] { AvgPool2d<1>, Reshape<2, 3, 1>, l2: Conv2d<4, 1>(stride = 2, padding = 2, bias = false), Tanh, Gelu, Relu } }
    check(Net194::new(194), &[Layer::AvgPool2d { size: [1, 1], stride: [1, 1], padding: Valid }, Layer::Reshape(&[2, 3, 1]), Layer::Conv2d { label: "l2", stride: 2, padding: Around(2), bias: false }, Layer::Tanh, Layer::Gelu, Layer::Relu], 6, &[]);
}

#[test]
fn network_195() {
    network! { struct Net195: [10] -> [10] { l1: Linear<10>, l2: Residual { m1: Linear<10> }, l3: Linear<1>, l4: Tied(l3, transposed), l5: Residual(shortcut = Linear<10>) { m1: Sigmoid, m2: Linear<10>, m3: LeakyRelu(0.1) }, l6: Tanh } }
    let nodes = vec![node("l1", Layer::Linear { label: "l1", bias: true }, &["input"]), node("l2.m1", Layer::Linear { label: "l2.m1", bias: true }, &["l1"]), node("l2", Layer::Merge(Merge::Add), &["l2.m1", "l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["l2"]), node("l4", Layer::Tied { label: "l4", owner: "l3", transposed: true }, &["l3"]), node("l5.m1", Layer::Sigmoid, &["l4"]), node("l5.m2", Layer::Linear { label: "l5.m2", bias: true }, &["l5.m1"]), node("l5.m3", Layer::LeakyRelu(0.1), &["l5.m2"]), node("l5.shortcut", Layer::Linear { label: "l5.shortcut", bias: true }, &["l4"]), node("l5", Layer::Merge(Merge::Add), &["l5.m3", "l5.shortcut"]), node("l6", Layer::Tanh, &["l5"])];
    check_graph(Net195::new(195), &Graph::new(&["input"], nodes, &["l6"]), 4, &[]);
}

#[test]
fn network_196() {
    network! { struct Net196: [5, 3, 4] -> [6] { l0: BatchNorm(momentum = 0.99), l1: LayerNorm, Flatten, Gelu, l4: Linear<6>(bias = false), Relu } }
    check(Net196::new(196), &[Layer::BatchNorm { label: "l0", momentum: 0.99, epsilon: 0.001 }, Layer::LayerNorm { label: "l1", epsilon: 0.001 }, Layer::Flatten, Layer::Gelu, Layer::Linear { label: "l4", bias: false }, Layer::Relu], 5, &[]);
}

#[test]
fn network_197() {
    network! { struct Body197: [2, 2, 5] -> [25] { l1: Add <- (input, input), l2: AvgPool2d<2> <- input, l3: Flatten <- l1, l4: Flatten <- l2, l5: Concat <- (l3, l4) } struct Body197B: [2, 2, 1] -> [2, 2, 5] { l1: Residual(shortcut = Conv2d<5, 1>(padding = same)) { m1: PRelu, m2: repeat 2 { n1: Conv2d<1, 3>(padding = same), n2: Concat <- (input, n1), n3: Conv2d<1, 1>(padding = same) }, m3: Conv2d<5, 1>(padding = same) }, l2: Conv2d<5, 1>(padding = same) } struct Net197: [2, 2, 5] -> (l4: [2, 2, 1], l6: [25]) { l1: Body197, l2: Conv2d<1, 1>(padding = same) <- input, l3: Body197B, l4: Tied(l2), l5: Gelu <- l1, l6: Sigmoid } }
    ends!(Net197Output { l4, l6 });
    let nodes = vec![node("l1.l1", Layer::Merge(Merge::Add), &["input", "input"]), node("l1.l2", Layer::AvgPool2d { size: [2, 2], stride: [2, 2], padding: Valid }, &["input"]), node("l1.l3", Layer::Flatten, &["l1.l1"]), node("l1.l4", Layer::Flatten, &["l1.l2"]), node("l1.l5", Layer::Merge(Merge::Concat), &["l1.l3", "l1.l4"]), node("l2", Layer::Conv2d { label: "l2", stride: 1, padding: Same, bias: true }, &["input"]), node("l3.l1.m1", Layer::PRelu { label: "l3.l1.m1" }, &["l2"]), node("l3.l1.m2.0.n1", Layer::Conv2d { label: "l3.l1.m2.0.n1", stride: 1, padding: Same, bias: true }, &["l3.l1.m1"]), node("l3.l1.m2.0.n2", Layer::Merge(Merge::Concat), &["l3.l1.m1", "l3.l1.m2.0.n1"]), node("l3.l1.m2.0.n3", Layer::Conv2d { label: "l3.l1.m2.0.n3", stride: 1, padding: Same, bias: true }, &["l3.l1.m2.0.n2"]), node("l3.l1.m2.1.n1", Layer::Conv2d { label: "l3.l1.m2.1.n1", stride: 1, padding: Same, bias: true }, &["l3.l1.m2.0.n3"]), node("l3.l1.m2.1.n2", Layer::Merge(Merge::Concat), &["l3.l1.m2.0.n3", "l3.l1.m2.1.n1"]), node("l3.l1.m2.1.n3", Layer::Conv2d { label: "l3.l1.m2.1.n3", stride: 1, padding: Same, bias: true }, &["l3.l1.m2.1.n2"]), node("l3.l1.m3", Layer::Conv2d { label: "l3.l1.m3", stride: 1, padding: Same, bias: true }, &["l3.l1.m2.1.n3"]), node("l3.l1.shortcut", Layer::Conv2d { label: "l3.l1.shortcut", stride: 1, padding: Same, bias: true }, &["l2"]), node("l3.l1", Layer::Merge(Merge::Add), &["l3.l1.m3", "l3.l1.shortcut"]), node("l3.l2", Layer::Conv2d { label: "l3.l2", stride: 1, padding: Same, bias: true }, &["l3.l1"]), node("l4", Layer::TiedConv2d { label: "l4", owner: "l2", padding: Same }, &["l3.l2"]), node("l5", Layer::Gelu, &["l1.l5"]), node("l6", Layer::Sigmoid, &["l5"])];
    check_graph(Net197::new(197), &Graph::new(&["input"], nodes, &["l4", "l6"]), 6, &[]);
}

#[test]
fn network_198() {
    network! { struct Net198: [4, 2, 2] -> [2, 1, 8] { Relu, Softmax, Relu, Relu, l4: Conv2d<8, 2>(stride = 3, padding = 1), Softmax } }
    check(Net198::new(198), &[Layer::Relu, Layer::Softmax, Layer::Relu, Layer::Relu, Layer::Conv2d { label: "l4", stride: 3, padding: Around(1), bias: true }, Layer::Softmax], 4, &[]);
}

#[test]
fn network_199() {
    network! { struct Net199: (a: [12], b: [12], c: [12]) -> (l4: [45], l7: [6], l8: [12], l9: [12], l1: [12]) { l1: Residual { m1: Linear<12>, m2: repeat 3 { n1: Add <- (input, input), n2: Tanh } } <- a, l2: Linear<9> <- l1, l3: Linear<12> <- a, l4: Residual(shortcut = Linear<45>) { m1: Dropout(0.0), m2: Tied(l3, transposed), m3: Residual(shortcut = Linear<45>) { n1: BatchNorm, n2: Add <- (l3, n1), n3: Concat <- (l2, n2, n1, input), n4: Tanh } }, l5: Linear<3> <- l2, l6: Linear<6>, l7: Dropout(0.0), l8: Tanh <- b, l9: Tanh <- c } }
    ends!(Net199Input { a, b, c });
    ends!(Net199Output { l4, l7, l8, l9, l1 });
    let nodes = vec![node("l1.m1", Layer::Linear { label: "l1.m1", bias: true }, &["a"]), node("l1.m2.0.n1", Layer::Merge(Merge::Add), &["l1.m1", "l1.m1"]), node("l1.m2.0.n2", Layer::Tanh, &["l1.m2.0.n1"]), node("l1.m2.1.n1", Layer::Merge(Merge::Add), &["l1.m2.0.n2", "l1.m2.0.n2"]), node("l1.m2.1.n2", Layer::Tanh, &["l1.m2.1.n1"]), node("l1.m2.2.n1", Layer::Merge(Merge::Add), &["l1.m2.1.n2", "l1.m2.1.n2"]), node("l1.m2.2.n2", Layer::Tanh, &["l1.m2.2.n1"]), node("l1", Layer::Merge(Merge::Add), &["l1.m2.2.n2", "a"]), node("l2", Layer::Linear { label: "l2", bias: true }, &["l1"]), node("l3", Layer::Linear { label: "l3", bias: true }, &["a"]), node("l4.m1", Layer::Dropout(0.0), &["l3"]), node("l4.m2", Layer::Tied { label: "l4.m2", owner: "l3", transposed: true }, &["l4.m1"]), node("l4.m3.n1", Layer::BatchNorm { label: "l4.m3.n1", momentum: 0.99, epsilon: 0.001 }, &["l4.m2"]), node("l4.m3.n2", Layer::Merge(Merge::Add), &["l3", "l4.m3.n1"]), node("l4.m3.n3", Layer::Merge(Merge::Concat), &["l2", "l4.m3.n2", "l4.m3.n1", "l4.m2"]), node("l4.m3.n4", Layer::Tanh, &["l4.m3.n3"]), node("l4.m3.shortcut", Layer::Linear { label: "l4.m3.shortcut", bias: true }, &["l4.m2"]), node("l4.m3", Layer::Merge(Merge::Add), &["l4.m3.n4", "l4.m3.shortcut"]), node("l4.shortcut", Layer::Linear { label: "l4.shortcut", bias: true }, &["l3"]), node("l4", Layer::Merge(Merge::Add), &["l4.m3", "l4.shortcut"]), node("l5", Layer::Linear { label: "l5", bias: true }, &["l2"]), node("l6", Layer::Linear { label: "l6", bias: true }, &["l5"]), node("l7", Layer::Dropout(0.0), &["l6"]), node("l8", Layer::Tanh, &["b"]), node("l9", Layer::Tanh, &["c"])];
    check_graph(Net199::new(199), &Graph::new(&["a", "b", "c"], nodes, &["l4", "l7", "l8", "l9", "l1"]), 5, &[]);
}
