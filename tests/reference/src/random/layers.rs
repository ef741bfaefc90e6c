//! Random layers of graphs, in both languages.

use super::scope::Value;
use rand::RngExt;
use rand_pcg::Pcg64;

/// A layer without its label.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// As `network!` takes it.
    pub(super) text: String,
    /// As the reference takes it.
    pub(super) reference: String,
    pub(super) shape: Vec<usize>,
    /// Where others can share its weight.
    pub(super) owner: Option<Owner>,
    /// As of a [`Value`], and whether what it gives is narrow where what it takes is.
    pub(super) is_normed: bool,
    pub(super) is_linear: bool,
    /// As of a [`Value`].
    pub(super) is_flat: bool,
    /// Where its numbers are no larger than this, whatever it takes.
    pub(super) size: Option<f64>,
}

/// What has a weight that can be shared.
#[derive(Clone, Debug)]
pub(super) struct Owner {
    label: String,
    name: String,
    is_conv: bool,
    /// The ways its weight is shared, transposed or not, with the features that it takes and gives so.
    ways: Vec<(bool, [usize; 2])>,
}

impl Owner {
    pub(super) fn called(&self, label: &str) -> Self {
        Self {
            label: label.into(),
            ..self.clone()
        }
    }

    /// The layers with its weight that take `x`, where nothing but the label is missing.
    pub(super) fn tied(&self, x: &[usize]) -> Vec<Shared> {
        let last = x.len() - 1;
        if self.is_conv != (last == 2) {
            return Vec::new();
        }
        let fitting = self.ways.iter().filter(|(_, [takes, _])| *takes == x[last]);
        fitting
            .map(|(transposed, [_, gives])| Shared {
                owner: self.clone(),
                transposed: *transposed,
                shape: [&x[..last], &[*gives]].concat(),
            })
            .collect()
    }
}

/// A layer with another's weight.
pub(super) struct Shared {
    owner: Owner,
    transposed: bool,
    shape: Vec<usize>,
}

impl Shared {
    pub(super) fn with_label(&self, name: &str) -> Drawn {
        let (label, owner, transposed) = (&self.owner.label, &self.owner.name, self.transposed);
        let text = format!("Tied({label}{})", if transposed { ", transposed" } else { "" });
        let reference = if self.owner.is_conv {
            format!("TiedConv2d {{ label: {name:?}, owner: {owner:?}, padding: Same }}")
        } else {
            format!("Tied {{ label: {name:?}, owner: {owner:?}, transposed: {transposed} }}")
        };
        drawn(&text, &reference, &self.shape)
    }
}

/// As it is called where nobody has labelled it yet.
fn owner(name: &str, is_conv: bool, ways: Vec<(bool, [usize; 2])>) -> Owner {
    Owner {
        label: String::new(),
        name: name.into(),
        is_conv,
        ways,
    }
}

fn drawn(text: &str, reference: &str, shape: &[usize]) -> Drawn {
    Drawn {
        text: text.into(),
        reference: reference.into(),
        shape: shape.to_vec(),
        owner: None,
        is_normed: false,
        is_linear: true,
        is_flat: false,
        size: None,
    }
}

/// What one sample of an input may be.
pub(super) fn shape(rng: &mut Pcg64) -> Vec<usize> {
    let axes = rng.random_range(1..=3);
    let most = [17, 7, 5][axes - 1];
    (0..axes).map(|_| rng.random_range(1..=most)).collect()
}

/// A layer that takes `x`; where `keep` says so one that keeps all axes but the last.
pub(super) fn draw(rng: &mut Pcg64, x: &Value, name: &str, keep: bool) -> Drawn {
    let shape = &x.shape[..];
    if x.is_words() {
        let (vocabulary, features) = (rng.random_range(2..=6), rng.random_range(1..=7));
        let reference = format!("Embedding {{ label: {name:?} }}");
        let text = format!("Embedding<{vocabulary}, {features}>");
        let ways = vec![(true, [features, vocabulary])];
        return Drawn {
            owner: Some(owner(name, false, ways)),
            ..drawn(&text, &reference, &[shape[0], features])
        };
    }
    match rng.random_range(0..12) {
        0..4 => dense(rng, shape, name),
        4 if x.can_be_normed() => {
            let (text, reference) = batch_norm(name);
            Drawn {
                is_normed: true,
                ..drawn(text, &reference, shape)
            }
        }
        // Of one number it is 0, and refused.
        5 if x.can_be_normed() && shape.last() != Some(&1) => {
            let reference = format!("LayerNorm {{ label: {name:?}, epsilon: 0.001 }}");
            Drawn {
                is_normed: true,
                size: Some(4.0),
                ..drawn("LayerNorm", &reference, shape)
            }
        }
        6 => Drawn {
            is_normed: x.is_normed,
            is_flat: x.is_flat,
            ..drawn("Dropout(0.0)", "Dropout(0.0)", shape)
        },
        7 if !keep => Drawn {
            is_normed: x.is_normed,
            is_flat: x.is_flat,
            ..smaller(rng, shape, x.is_flat, name)
        },
        7 | 8 if shape.len() == 3 => of_image(rng, shape, name),
        7 | 8 if shape.len() == 2 => of_sequence(rng, shape, name),
        _ => activation(rng, x, name),
    }
}

pub(super) fn batch_norm(name: &str) -> (&'static str, String) {
    (
        "BatchNorm",
        format!("BatchNorm {{ label: {name:?}, momentum: 0.99, epsilon: 0.001 }}"),
    )
}

fn activation(rng: &mut Pcg64, x: &Value, name: &str) -> Drawn {
    let words = [
        "Relu",
        "Relu",
        "LeakyRelu(0.1)",
        "PRelu",
        "Sigmoid",
        "Tanh",
        "Gelu",
        "Silu",
        "Softplus",
        "Softmax",
    ];
    let first_smooth = 4;
    let i = rng.random_range(if x.is_flat { first_smooth } else { 0 }..words.len());
    // A softmax over one number is none.
    let word = match words[i] {
        "Softmax" if x.shape.last() == Some(&1) => "Sigmoid",
        word => word,
    };
    let reference = if word == "PRelu" {
        format!("PRelu {{ label: {name:?} }}")
    } else {
        word.into()
    };
    Drawn {
        size: ["Sigmoid", "Tanh", "Softmax"].contains(&word).then_some(1.0),
        is_linear: false,
        is_flat: x.is_flat || i >= first_smooth && x.size > 6.0,
        ..drawn(word, &reference, &x.shape)
    }
}

/// What changes other axes than the last.
fn smaller(rng: &mut Pcg64, shape: &[usize], is_flat: bool, name: &str) -> Drawn {
    let numbers = shape.iter().product();
    match (shape, rng.random_range(0..4)) {
        ([h, w, c], 0..3) if *h > 1 && *w > 1 => {
            let word = if is_flat || rng.random() {
                "AvgPool2d"
            } else {
                "MaxPool2d"
            };
            let reference = format!("{word} {{ size: [2, 2], stride: [2, 2], padding: Valid }}");
            drawn(&format!("{word}<2>"), &reference, &[h / 2, w / 2, *c])
        }
        ([h, w, c], 0..2) if h * w * c < 50 => {
            let reference = "Upsample2d { factor: [2, 2], bilinear: false }";
            drawn("Upsample2d<2>", reference, &[2 * h, 2 * w, *c])
        }
        ([_, _, c], 2) => drawn("GlobalAvgPool2d", "GlobalAvgPool2d", &[*c]),
        ([_, f], 0) => drawn("LastStep", "LastStep", &[*f]),
        ([_, f], 1) if !is_flat => drawn("GlobalMaxPool1d", "GlobalMaxPool1d", &[*f]),
        ([_, f], 2..4) => recurrent(rng, "Rnn", *f, &[], name),
        ([f], 0..2) => drawn(&format!("Reshape<1, {f}>"), &format!("Reshape(&[1, {f}])"), &[1, *f]),
        _ => drawn("Flatten", "Flatten", &[numbers]),
    }
}

fn of_image(rng: &mut Pcg64, shape: &[usize], name: &str) -> Drawn {
    let channels = shape[2];
    if let Some(groups) = (2..=channels)
        .find(|groups| channels.is_multiple_of(*groups))
        .filter(|_| rng.random())
    {
        let filters = groups * rng.random_range(1..=3);
        let reference = format!(
            "GroupedConv2d {{ label: {name:?}, stride: 1, padding: Same, dilation: 1, groups: {groups}, bias: true }}"
        );
        let text = format!("Conv2d<{filters}, 3>(padding = same, groups = {groups})");
        return drawn(&text, &reference, &[shape[0], shape[1], filters]);
    }
    if rng.random() {
        let reference = "AvgPool2d { size: [3, 3], stride: [1, 1], padding: Same }";
        return drawn("AvgPool2d<3>(stride = 1, padding = same)", reference, shape);
    }
    let reference = format!("DepthwiseConv2d {{ label: {name:?}, stride: 1, padding: Same, dilation: 1, bias: true }}");
    drawn("DepthwiseConv2d<3>(padding = same)", &reference, shape)
}

fn of_sequence(rng: &mut Pcg64, shape: &[usize], name: &str) -> Drawn {
    let units = rng.random_range(1..=7);
    let wide = [shape[0], units];
    match rng.random_range(0..6) {
        0..2 => recurrent(rng, "Gru", units, &shape[..1], name),
        2..4 => recurrent(rng, "Lstm", units, &shape[..1], name),
        4 => {
            let reference =
                format!("Conv1d {{ label: {name:?}, stride: 1, padding: Causal, dilation: 1, bias: true }}");
            drawn(&format!("Conv1d<{units}, 2>(padding = causal)"), &reference, &wide)
        }
        _ => {
            let reference = format!("MultiHeadAttention {{ label: {name:?}, heads: 1, causal: false, bias: true }}");
            drawn("MultiHeadAttention<1>", &reference, shape)
        }
    }
}

/// A recurrent layer over a sequence, either way, which gives so many steps or, without, its last state.
fn recurrent(rng: &mut Pcg64, word: &str, units: usize, steps: &[usize], name: &str) -> Drawn {
    let (sequences, reverse) = (!steps.is_empty(), rng.random());
    let reference = format!("{word} {{ label: {name:?}, sequences: {sequences}, reverse: {reverse}, bias: true }}");
    let set = [("sequences", sequences), ("reverse", reverse)];
    let set: Vec<String> = set
        .iter()
        .filter(|(_, is_set)| *is_set)
        .map(|(option, _)| format!("{option} = true"))
        .collect();
    let text = format!("{word}<{units}>{}", super::options(&set));
    drawn(&text, &reference, &[steps, &[units]].concat())
}

/// A product over the last axis.
pub(super) fn dense(rng: &mut Pcg64, shape: &[usize], name: &str) -> Drawn {
    let last = shape[shape.len() - 1];
    // Often as many as there are, so that more can be added.
    let units = if rng.random() { last } else { rng.random_range(1..=9) };
    let kernel = if rng.random() { 1 } else { 3 };
    product(shape, units, kernel, name)
}

/// From the shape `x` to `y`, which differ in the last axis.
pub(super) fn narrow(x: &[usize], y: &[usize], name: &str) -> Drawn {
    product(x, y[y.len() - 1], 1, name)
}

/// A convolution over an image, else a linear layer.
fn product(shape: &[usize], units: usize, kernel: usize, name: &str) -> Drawn {
    let (last, is_conv) = (shape.len() - 1, shape.len() == 3);
    let wide = [&shape[..last], &[units]].concat();
    let layer = if is_conv {
        let reference = format!("Conv2d {{ label: {name:?}, stride: 1, padding: Same, bias: true }}");
        drawn(&format!("Conv2d<{units}, {kernel}>(padding = same)"), &reference, &wide)
    } else {
        drawn(
            &format!("Linear<{units}>"),
            &format!("Linear {{ label: {name:?}, bias: true }}"),
            &wide,
        )
    };
    let mut ways = vec![(false, [shape[last], units])];
    if !is_conv {
        ways.push((true, [units, shape[last]]));
    }
    Drawn {
        owner: Some(owner(name, is_conv, ways)),
        ..layer
    }
}
