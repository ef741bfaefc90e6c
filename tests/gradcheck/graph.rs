//! Networks that are no chains: wires, blocks, networks within networks, tied weights.

use super::*;
use gyul_reference::Merge::{Add, Concat, Mul, Scale, Shift};
use gyul_reference::{Merge, Node, node};

fn graph(nodes: &[Node]) -> Layer {
    Layer::Graph(nodes.to_vec())
}

fn merge(name: &'static str, of: Merge, from: &[&'static str]) -> Node {
    node(name, Layer::Merge(of), from)
}

fn named(label: &'static str) -> Layer {
    Layer::Linear { label, bias: true }
}

fn same_conv(label: &'static str) -> Layer {
    Layer::Conv2d {
        label,
        stride: 1,
        padding: Same,
        bias: true,
    }
}

pub(super) fn add(kind: Kind) {
    same! { kind;
        [3] -> [3] { a: Linear<3>, b: Tanh, sum: Add <- (a, b) }
            is [graph(&[node("a", named("a"), &[]), node("b", Layer::Tanh, &[]), merge("sum", Add, &["a", "b"])])]
        [17] -> [17] { Add <- (input, input), fc: Linear<17> }
            is [graph(&[merge("sum", Add, &["input", "input"]), node("fc", fc(true), &[])])]
        [3, 5] -> [3, 4] { a: Linear<4>, b: Relu, c: Sigmoid <- a, d: Linear<4> <- input, Add <- (a, b, c, d), Gelu }
            is [graph(&[
                node("a", named("a"), &[]), node("b", Layer::Relu, &["a"]), node("c", Layer::Sigmoid, &["a"]),
                node("d", named("d"), &["input"]), merge("sum", Add, &["a", "b", "c", "d"]), node("y", Layer::Gelu, &[]),
            ])]
        // The skip goes over an activation that would work in its place.
        [5, 5, 2] -> [5, 5, 3] { conv: Conv2d<3, 3>(padding = same), act: Relu, Dropout(0.0), drop: Tanh, Add <- (conv, act, drop), Relu }
            is [graph(&[
                node("conv", same_conv("conv"), &[]), node("act", Layer::Relu, &[]), node("drop", Layer::Tanh, &[]),
                merge("sum", Add, &["conv", "act", "drop"]), node("y", Layer::Relu, &[]),
            ])]
    }
}

pub(super) fn mul(kind: Kind) {
    same! { kind;
        [3] -> [3] { a: Linear<3>, b: Sigmoid, Mul <- (a, b) }
            is [graph(&[node("a", named("a"), &[]), node("b", Layer::Sigmoid, &[]), merge("y", Mul, &["a", "b"])])]
        [4] -> [4] { Mul <- (input, input), fc: Linear<4>, act: Tanh, Mul <- (fc, act, input) }
            is [graph(&[
                merge("square", Mul, &["input", "input"]), node("fc", fc(true), &[]), node("act", Layer::Tanh, &[]),
                merge("y", Mul, &["fc", "act", "input"]),
            ])]
        // Squeeze and excitation, over a sequence.
        [3, 7] -> [3, 7] { gate: Linear<7>, open: Sigmoid, Mul <- (input, open), fc: Linear<7> }
            is [graph(&[
                node("gate", named("gate"), &[]), node("open", Layer::Sigmoid, &[]), merge("gated", Mul, &["input", "open"]),
                node("fc", fc(true), &[]),
            ])]
    }
}

pub(super) fn concat(kind: Kind) {
    let down = Layer::MaxPool2d {
        size: [2, 2],
        stride: [2, 2],
        padding: Valid,
    };
    let up = Layer::Upsample2d {
        factor: [2, 2],
        bilinear: false,
    };
    same! { kind;
        [3] -> [10] { a: Linear<4>, b: Relu, Concat <- (input, b, input) }
            is [graph(&[
                node("a", named("a"), &[]), node("b", Layer::Relu, &[]), merge("y", Concat, &["input", "b", "input"]),
            ])]
        // A U-Net of one floor.
        [6, 4, 2] -> [6, 4, 1] {
            left: Conv2d<3, 3>(padding = same), skip: Relu, MaxPool2d<2>,
            deep: Conv2d<5, 3>(padding = same), Relu, up: Upsample2d<2>,
            both: Concat <- (skip, up),
            right: Conv2d<1, 3>(padding = same),
        } is [graph(&[
            node("left", same_conv("left"), &[]), node("skip", Layer::Relu, &[]), node("down", down.clone(), &[]),
            node("deep", same_conv("deep"), &[]), node("act", Layer::Relu, &[]), node("up", up.clone(), &[]),
            merge("both", Concat, &["skip", "up"]), node("right", same_conv("right"), &[]),
        ])]
    }
}

pub(super) fn scale(kind: Kind) {
    let flat = || node("flat", Layer::Flatten, &["input"]);
    same! { kind;
        // Squeeze and excitation.
        [5, 4, 3] -> [5, 4, 18] {
            x: Conv2d<18, 3>(padding = same), GlobalAvgPool2d, a: Linear<4>, Relu, b: Linear<18>, gate: Sigmoid, Scale <- (x, gate), Tanh,
        } is [graph(&[
            node("x", same_conv("x"), &[]), node("mean", Layer::GlobalAvgPool2d, &[]), node("a", named("a"), &[]),
            node("act", Layer::Relu, &[]), node("b", named("b"), &[]), node("gate", Layer::Sigmoid, &[]),
            merge("scaled", Scale, &["x", "gate"]), node("y", Layer::Tanh, &[]),
        ])]
        // What it scales is read further, and so are the factors.
        [7, 4] -> [7, 4] { x: Linear<4>, by: GlobalAvgPool1d, one: Scale <- (x, by), two: Scale <- (one, by), Add <- (two, x) }
            is [graph(&[
                node("x", named("x"), &[]), node("by", Layer::GlobalAvgPool1d, &[]), merge("one", Scale, &["x", "by"]),
                merge("two", Scale, &["one", "by"]), merge("y", Add, &["two", "x"]),
            ])]
        // A value by itself, and by another name of it.
        [3] -> [3] { x: Linear<3>, y: Tanh, square: Scale <- (y, y), Scale <- (x, square) }
            is [graph(&[
                node("x", named("x"), &[]), node("y", Layer::Tanh, &[]), merge("square", Scale, &["y", "y"]), merge("z", Scale, &["x", "square"]),
            ])]
        [1, 1, 3] -> [1, 1, 3] { flat: Flatten, Scale <- (input, flat), last: Conv2d<3, 1> }
            is [graph(&[flat(), merge("square", Scale, &["input", "flat"]), node("last", same_conv("last"), &[])])]
    }
}

pub(super) fn shift(kind: Kind) {
    let flat = || node("flat", Layer::Flatten, &["input"]);
    same! { kind;
        [5, 4, 3] -> [5, 4, 6] { x: Conv2d<6, 3>(padding = same), GlobalMaxPool2d, by: Linear<6>, Shift <- (x, by), Relu }
            is [graph(&[
                node("x", same_conv("x"), &[]), node("most", Layer::GlobalMaxPool2d, &[]), node("by", named("by"), &[]),
                merge("moved", Shift, &["x", "by"]), node("y", Layer::Relu, &[]),
            ])]
        // A feature-wise linear modulation.
        [300, 2] -> [300, 17] {
            x: Linear<17>, GlobalAvgPool1d <- input, gamma: Linear<17>, mean: GlobalAvgPool1d <- x, beta: Tanh,
            scaled: Scale <- (x, gamma), Shift <- (scaled, beta),
        } is [graph(&[
            node("x", named("x"), &[]), node("in", Layer::GlobalAvgPool1d, &["input"]), node("gamma", named("gamma"), &[]),
            node("mean", Layer::GlobalAvgPool1d, &["x"]), node("beta", Layer::Tanh, &[]),
            merge("scaled", Scale, &["x", "gamma"]), merge("y", Shift, &["scaled", "beta"]),
        ])]
        [1, 1, 3] -> [1, 1, 3] { flat: Flatten, Shift <- (input, flat), last: Conv2d<3, 1> }
            is [graph(&[flat(), merge("twice", Shift, &["input", "flat"]), node("last", same_conv("last"), &[])])]
        [3] -> [3] { x: Linear<3>, y: Tanh, moved: Shift <- (x, y), Shift <- (moved, moved) }
            is [graph(&[
                node("x", named("x"), &[]), node("y", Layer::Tanh, &[]), merge("moved", Shift, &["x", "y"]),
                merge("z", Shift, &["moved", "moved"]),
            ])]
    }
}

pub(super) fn tied(kind: Kind) {
    let words = || Layer::Embedding { label: "words" };
    let logits = || Layer::Tied {
        label: "logits",
        owner: "words",
        transposed: true,
    };
    same! { kind;
        [6] -> [6] { enc: Linear<3>, Tanh, dec: Tied(enc, transposed) }
            is [named("enc"), Layer::Tanh, Layer::Tied { label: "dec", owner: "enc", transposed: true }]
        [5] -> [5] { enc: Linear<5>, Relu, more: Tied(enc), Sigmoid, back: Tied(enc, transposed), Tanh }
            is [
                named("enc"), Layer::Relu, Layer::Tied { label: "more", owner: "enc", transposed: false }, Layer::Sigmoid,
                Layer::Tied { label: "back", owner: "enc", transposed: true }, Layer::Tanh,
            ]
        [7, 3] -> [7, 3] { enc: Linear<4>(l2 = 0.0), Gelu, dec: Tied(enc, transposed), Relu }
            is [named("enc"), Layer::Gelu, Layer::Tied { label: "dec", owner: "enc", transposed: true }, Layer::Relu]
        [5, 6, 3] -> [5, 6, 3] { conv: Conv2d<3, 3>(padding = same), Relu, again: Tied(conv), Tanh }
            is [same_conv("conv"), Layer::Relu, Layer::TiedConv2d { label: "again", owner: "conv", padding: Same }, Layer::Tanh]
        [u32; 7] -> [7, 9] { words: Embedding<9, 5>, logits: Tied(words, transposed) }
            is [words(), logits()]
        [u32; 17] -> [33] { words: Embedding<33, 3>, Gelu, LastStep, logits: Tied(words, transposed), Tanh }
            is [words(), Layer::Gelu, Layer::LastStep, logits(), Layer::Tanh]
        [u32; 5] -> [5, 3] { words: Embedding<3, 3>, Tanh, logits: Tied(words, transposed), Gelu, twice: Tied(words, transposed) }
            is [words(), Layer::Tanh, logits(), Layer::Gelu, Layer::Tied { label: "twice", owner: "words", transposed: true }]
        // A weight in three places.
        [u32; 3] -> [3, 17] {
            words: Embedding<17, 1>, logits: Tied(words, transposed), mixed: Linear<1>, other: Tied(words, transposed),
        } is [words(), logits(), named("mixed"), Layer::Tied { label: "other", owner: "words", transposed: true }]
    }
}

fn norm_of(label: &'static str) -> Layer {
    Layer::BatchNorm {
        label,
        momentum: 0.99,
        epsilon: 0.001,
    }
}

/// Blocks, with names as saved.
#[test]
fn blocks() {
    let kind = Kind::Add;
    let narrow = |label| Layer::Conv2d {
        label,
        stride: 2,
        padding: Valid,
        bias: true,
    };
    same! { kind;
        [5, 4, 3] -> [5, 4, 3] { Residual { conv: Conv2d<3, 3>(padding = same), norm: BatchNorm, Relu }, Tanh }
            is [graph(&[
                node("conv", same_conv("residual1.conv"), &[]), node("norm", norm_of("residual1.norm"), &[]),
                node("relu", Layer::Relu, &[]), merge("sum", Add, &["relu", "input"]), node("y", Layer::Tanh, &[]),
            ])]
        [5, 5, 3] -> [3, 3, 4] {
            down: Residual(shortcut = Conv2d<4, 1>(stride = 2)) { Conv2d<4, 3>(stride = 2, padding = 1), Relu, Conv2d<4, 3>(padding = same) },
        } is [graph(&[
            node("conv1", Layer::Conv2d { label: "down.conv1", stride: 2, padding: Around(1), bias: true }, &[]),
            node("relu", Layer::Relu, &[]), node("conv2", same_conv("down.conv2"), &[]),
            node("short", narrow("down.shortcut"), &["input"]), merge("sum", Add, &["conv2", "short"]),
        ])]
        [5, 5, 3] -> [3, 3, 4] {
            Residual(shortcut = { conv: Conv2d<4, 1>(stride = 2), norm: BatchNorm }) { Conv2d<4, 3>(stride = 2, padding = 1) },
        } is [graph(&[
            node("conv1", Layer::Conv2d { label: "residual1.conv1", stride: 2, padding: Around(1), bias: true }, &[]),
            node("short", narrow("residual1.shortcut.conv"), &["input"]),
            node("norm", norm_of("residual1.shortcut.norm"), &[]), merge("sum", Add, &["conv1", "norm"]),
        ])]
        [4] -> [4] { stage: repeat 2 { Residual { fc: Linear<4>, Gelu }, Tanh } }
            is [graph(&[
                node("a", named("stage.0.residual1.fc"), &[]), node("b", Layer::Gelu, &[]),
                merge("c", Add, &["b", "input"]), node("d", Layer::Tanh, &[]),
                node("e", named("stage.1.residual1.fc"), &[]), node("f", Layer::Gelu, &[]),
                merge("g", Add, &["f", "d"]), node("h", Layer::Tanh, &[]),
            ])]
        // What a block reads from around it, and a `repeat` within.
        [3] -> [3] { first: Linear<3>, act: Relu, Residual { repeat 2 { fc: Linear<3>, Add <- (fc, act) }, Tanh }, Relu }
            is [graph(&[
                node("first", named("first"), &[]), node("act", Layer::Relu, &[]),
                node("a", named("residual1.repeat1.0.fc"), &[]), merge("b", Add, &["a", "act"]),
                node("c", named("residual1.repeat1.1.fc"), &[]), merge("d", Add, &["c", "act"]),
                node("e", Layer::Tanh, &[]), merge("f", Add, &["e", "act"]), node("g", Layer::Relu, &[]),
            ])]
    }
}

network! {
    struct Body: [4] -> [3] { fc: Linear<3>, Tanh, norm: LayerNorm }
    struct Wide<const H: usize>: [3] -> [H] { one: Linear<H>, Relu, two: Linear<H> }
    struct Pair: (left: [3], right: [5]) -> (y: [5]) { a: Linear<5> <- left, act: Tanh, y: Mul <- (act, right) }
    struct Head: [5] -> [2] { fc: Linear<2>, Softmax }
}

/// Networks as layers: of one input, generic, of several, and one that ends in a head.
#[test]
fn networks_within_networks() {
    let kind = Kind::Linear;
    let norm = |label| Layer::LayerNorm { label, epsilon: 0.001 };
    same! { kind;
        [4] -> [3] { body: Body, fc: Linear<3>, Relu }
            is [named("body.fc"), Layer::Tanh, norm("body.norm"), fc(true), Layer::Relu]
        [2] -> [3] { fc: Linear<4>, act: Relu, body: self::Body, other: Body <- act, Add <- (body, other) }
            is [graph(&[
                node("fc", fc(true), &[]), node("act", Layer::Relu, &[]),
                node("a", named("body.fc"), &[]), node("b", Layer::Tanh, &[]), node("body", norm("body.norm"), &[]),
                node("c", named("other.fc"), &["act"]), node("d", Layer::Tanh, &[]), node("other", norm("other.norm"), &[]),
                merge("y", Add, &["body", "other"]),
            ])]
        [3] -> [2] { wide: Wide<5>, Tanh, fc: Linear<3>, Wide<2> }
            is [
                named("wide.one"), Layer::Relu, named("wide.two"), Layer::Tanh, fc(true), named("wide2.one"), Layer::Relu,
                named("wide2.two"),
            ]
        [3] -> [2] { fc: Linear<5>, act: Gelu, pair: Pair <- (input, act), Head }
            is [
                graph(&[
                    node("fc", fc(true), &[]), node("act", Layer::Gelu, &[]), node("a", named("pair.a"), &["input"]),
                    node("tanh", Layer::Tanh, &[]), merge("pair", Mul, &["tanh", "act"]), node("head", named("head1.fc"), &[]),
                ]),
                Layer::Softmax,
            ]
    }
}
