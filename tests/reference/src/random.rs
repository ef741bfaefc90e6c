//! Random networks: the program that writes `tests/random_networks.rs`.
//!
//! It draws layers that fit one another, with shapes worked out here, and writes each network as `network!` takes it and
//! beside it as the reference takes it. Every second is a chain, the others are graphs: see `random/graph.rs`.

mod ends;
mod graph;
mod layers;
mod scope;

use crate::Padding;
use crate::window::Axis;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::fmt::Write;

/// How many networks.
const NETWORKS: usize = 200;
/// Numbers that one sample of a tensor may hold, so that two hundred networks are quick.
const MOST_NUMBERS: usize = 500;

/// The text of `tests/random_networks.rs`.
pub fn source() -> String {
    let mut text = HEAD.to_string();
    for i in 0..NETWORKS {
        // A stream for each, so that a new kind of layer does not change those that lack it more than needed.
        let rng = &mut Pcg64::seed_from_u64(i as u64);
        text += &if i % 2 == 1 {
            ends::test(i, rng)
        } else {
            Network::draw(rng).test(i)
        };
    }
    text
}

const HEAD: &str = "\
//! Random networks, each compiled by `network!` and compared with the f64 reference, forward and backward.
//!
//! Written by `cargo run --example make_random_networks`: change `tests/reference/src/random.rs` instead.
#![cfg_attr(rustfmt, rustfmt_skip)]

use gyul::prelude::*;
use gyul_reference::Padding::{Around, Causal, Same, Valid};
use gyul_reference::{Graph, Layer, Merge, check, check_graph, ends, node};

#[test]
fn this_file_is_what_the_program_writes() {
    assert!(include_str!(\"random_networks.rs\") == gyul_reference::random::source(), \"run `cargo run --example make_random_networks`\");
}
";

/// One network: the two ways to write it.
struct Network {
    input: Vec<usize>,
    shape: Vec<usize>,
    layers: Vec<String>,
    reference: Vec<String>,
}

impl Network {
    fn draw(rng: &mut Pcg64) -> Self {
        let size = |rng: &mut Pcg64, most: usize| rng.random_range(1..=most);
        let input = match rng.random_range(0..10) {
            0..6 => vec![size(rng, 9), size(rng, 9), size(rng, 5)],
            6..8 => vec![size(rng, 7), size(rng, 9)],
            _ => vec![size(rng, 35)],
        };
        let mut net = Self {
            shape: input.clone(),
            input,
            layers: Vec::new(),
            reference: Vec::new(),
        };
        let layers = rng.random_range(2..=7);
        while net.layers.len() < layers {
            net.push(rng);
        }
        if rng.random_range(0..6) == 0 {
            let rate = ["0.25", "0.5"][rng.random_range(0..2)];
            net.add(format!("Dropout({rate})"), format!("Dropout({rate})"));
        }
        net
    }

    /// Adds a layer that fits, or none where the one drawn does not.
    fn push(&mut self, rng: &mut Pcg64) {
        let image = self.shape.len() == 3;
        match rng.random_range(0..18) {
            0..4 if image => {
                self.conv(rng);
                self.follow(rng);
            }
            4..6 if image => self.pool(rng),
            6 if image => {
                self.shape = vec![self.shape[2]];
                self.add("GlobalAvgPool2d".into(), "GlobalAvgPool2d".into());
            }
            7 if self.shape.len() > 1 => {
                self.shape = vec![self.shape.iter().product()];
                self.add("Flatten".into(), "Flatten".into());
            }
            8 => self.reshape(rng),
            0..4 => {
                self.linear(rng);
                self.follow(rng);
            }
            // The gradient of a norm of a norm is 0 but for ε, and its rounding all there is to compare.
            9 if !self.reference.last().is_some_and(|last| last.contains("Norm")) => self.batch_norm(rng),
            // Of one number it is 0, and refused.
            10 if self.shape.last() != Some(&1) => {
                let label = self.label();
                self.add(
                    format!("{label}: LayerNorm"),
                    format!("LayerNorm {{ label: \"{label}\", epsilon: 0.001 }}"),
                );
            }
            11 => self.add("LeakyRelu(0.1)".into(), "LeakyRelu(0.1)".into()),
            12..18 => self.activation(rng),
            _ => {}
        }
    }

    /// What often stands after a product, and is computed within it: a norm, an activation.
    fn follow(&mut self, rng: &mut Pcg64) {
        if rng.random_range(0..3) == 0 {
            self.batch_norm(rng);
        }
        if rng.random() {
            self.activation(rng);
        }
    }

    fn activation(&mut self, rng: &mut Pcg64) {
        let name = match ["Relu", "Relu", "Sigmoid", "Tanh", "Gelu", "Softmax"][rng.random_range(0..6)] {
            // Over one number it is none.
            "Softmax" if self.shape.last() == Some(&1) => "Sigmoid",
            name => name,
        };
        self.add(name.into(), name.into());
    }

    fn add(&mut self, layer: String, reference: String) {
        self.layers.push(layer);
        self.reference.push(reference);
    }

    /// A name for the next layer.
    fn label(&self) -> String {
        format!("l{}", self.layers.len())
    }

    fn linear(&mut self, rng: &mut Pcg64) {
        let (label, units) = (self.label(), rng.random_range(1..=35));
        let bias = rng.random_range(0..4) != 0;
        *self.shape.last_mut().expect("at least one axis") = units;
        self.add(
            format!(
                "{label}: Linear<{units}>{}",
                options(&if bias { vec![] } else { vec!["bias = false".into()] })
            ),
            format!("Linear {{ label: \"{label}\", bias: {bias} }}"),
        );
    }

    fn batch_norm(&mut self, rng: &mut Pcg64) {
        let (label, momentum) = (self.label(), ["0.99", "0.5"][rng.random_range(0..2)]);
        self.add(
            format!("{label}: BatchNorm(momentum = {momentum})"),
            format!("BatchNorm {{ label: \"{label}\", momentum: {momentum}, epsilon: 0.001 }}"),
        );
    }

    fn conv(&mut self, rng: &mut Pcg64) {
        let (label, filters) = (self.label(), rng.random_range(1..=9));
        let (window, padding) = window(rng, 4);
        let (stride, bias) = (rng.random_range(1..=3), rng.random_range(0..4) != 0);
        if !self.slide(window, [stride; 2], padding, filters) {
            return;
        }
        let mut given = vec![format!("stride = {stride}"), format!("padding = {}", written(padding))];
        // What is not given is the default.
        given.retain(|option| option != "stride = 1" && option != "padding = valid");
        if !bias {
            given.push("bias = false".into());
        }
        let size = if window[0] == window[1] {
            format!("{}", window[0])
        } else {
            format!("{}, {}", window[0], window[1])
        };
        self.add(
            format!("{label}: Conv2d<{filters}, {size}>{}", options(&given)),
            format!("Conv2d {{ label: \"{label}\", stride: {stride}, padding: {padding:?}, bias: {bias} }}"),
        );
    }

    fn pool(&mut self, rng: &mut Pcg64) {
        let name = ["MaxPool2d", "AvgPool2d"][rng.random_range(0..2)];
        let (window, mut padding) = window(rng, 3);
        if matches!(padding, Padding::Around(n) if n >= window[0].min(window[1])) {
            padding = Padding::Valid; // a window that sees only padding has no largest number
        }
        let stride = if rng.random() {
            window
        } else {
            [rng.random_range(1..=3); 2]
        };
        if !self.slide(window, stride, padding, self.shape[2]) {
            return;
        }
        let mut given = vec![
            format!("stride = {}", stride[0]),
            format!("padding = {}", written(padding)),
        ];
        given.retain(|option| (stride != window || !option.starts_with("stride")) && option != "padding = valid");
        let size = if window[0] == window[1] {
            format!("{}", window[0])
        } else {
            format!("{}, {}", window[0], window[1])
        };
        self.add(
            format!("{name}<{size}>{}", options(&given)),
            format!("{name} {{ size: {window:?}, stride: {stride:?}, padding: {padding:?} }}"),
        );
    }

    /// Takes the shape that windows over the image give; `false` where they do not fit, or give too much.
    fn slide(&mut self, window: [usize; 2], stride: [usize; 2], padding: Padding, channels: usize) -> bool {
        let around = if let Padding::Around(n) = padding { 2 * n } else { 0 };
        if padding != Padding::Same && (0..2).any(|i| self.shape[i] + around < window[i]) {
            return false;
        }
        let count = |i: usize| Axis::new(self.shape[i], window[i], stride[i], padding).count;
        let shape = vec![count(0), count(1), channels];
        let fits = shape.iter().product::<usize>() <= MOST_NUMBERS;
        if fits {
            self.shape = shape;
        }
        fits
    }

    /// Another shape of as many numbers: two axes drawn among the divisors, or three.
    fn reshape(&mut self, rng: &mut Pcg64) {
        let numbers: usize = self.shape.iter().product();
        let divisor = |rng: &mut Pcg64, of: usize| {
            let all: Vec<_> = (1..=of).filter(|d| of.is_multiple_of(*d)).collect();
            all[rng.random_range(0..all.len())]
        };
        let first = divisor(rng, numbers);
        let second = divisor(rng, numbers / first);
        let dims = if rng.random() {
            vec![first, second, numbers / first / second]
        } else {
            vec![first, numbers / first]
        };
        self.shape = dims;
        let layer = format!("Reshape<{}>", format!("{:?}", self.shape).trim_matches(['[', ']']));
        self.add(layer, format!("Reshape(&{:?})", self.shape));
    }

    fn test(&self, i: usize) -> String {
        let mut text = String::new();
        let Self {
            input,
            shape,
            layers,
            reference,
        } = self;
        let layers = layers.join(", ");
        let reference: Vec<_> = reference.iter().map(|layer| format!("Layer::{layer}")).collect();
        let batch = [4, 5, 6][i % 3];
        write!(
            text,
            "\n#[test]\nfn network_{i:03}() {{\n    network! {{ struct Net{i:03}: {input:?} -> {shape:?} {{ {layers} }} }}\n    \
             check(Net{i:03}::new({i}), &[{}], {batch}, &[]);\n}}\n",
            reference.join(", ")
        )
        .expect("a string takes any text");
        text
    }
}

/// A window and what lies around the image.
fn window(rng: &mut Pcg64, most: usize) -> ([usize; 2], Padding) {
    let size = rng.random_range(1..=most);
    let window = if rng.random_range(0..3) == 0 {
        [size, rng.random_range(1..=most)]
    } else {
        [size; 2]
    };
    let padding = [Padding::Valid, Padding::Same, Padding::Around(1), Padding::Around(2)][rng.random_range(0..4)];
    (window, padding)
}

/// `(…)`, or nothing.
fn options(given: &[String]) -> String {
    if given.is_empty() {
        String::new()
    } else {
        format!("({})", given.join(", "))
    }
}

fn written(padding: Padding) -> String {
    match padding {
        Padding::Valid => "valid".into(),
        Padding::Same => "same".into(),
        Padding::Causal => "causal".into(),
        Padding::Around(n) => n.to_string(),
    }
}
