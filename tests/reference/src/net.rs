//! A network of reference layers, and its interpreter.

use crate::activation::{gelu, leaky_relu, relu, sigmoid, softmax};
use crate::norm::{layer_norm, normalize, statistics};
use crate::pool::{global_avg_pool2d, largest, lead, mean, pool2d};
use crate::{Padding, Tensor, conv, linear, recurrent};
use ndarray::{Array3, ArrayView, Axis, Dimension, Ix1, Ix2, Ix3, Ix4};
use std::collections::BTreeMap;

/// Parameters by name: `conv1.weight`.
pub type Params = BTreeMap<String, Tensor>;

/// One layer, with every option spelt out. Sizes of weights are those of the parameters under its label.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "named as gyul's layers and their options")]
pub enum Layer {
    Linear {
        label: &'static str,
        bias: bool,
    },
    Conv2d {
        label: &'static str,
        stride: usize,
        padding: Padding,
        bias: bool,
    },
    MaxPool2d {
        size: [usize; 2],
        stride: [usize; 2],
        padding: Padding,
    },
    AvgPool2d {
        size: [usize; 2],
        stride: [usize; 2],
        padding: Padding,
    },
    GlobalAvgPool2d,
    Flatten,
    Reshape(&'static [usize]),
    Dropout(f64),
    BatchNorm {
        label: &'static str,
        momentum: f64,
        epsilon: f64,
    },
    LayerNorm {
        label: &'static str,
        epsilon: f64,
    },
    Rnn {
        label: &'static str,
        sequences: bool,
        bias: bool,
    },
    Lstm {
        label: &'static str,
        sequences: bool,
        bias: bool,
    },
    Gru {
        label: &'static str,
        sequences: bool,
        bias: bool,
    },
    Relu,
    LeakyRelu(f64),
    Sigmoid,
    Tanh,
    Gelu,
    Softmax,
}

/// How a network runs.
#[derive(Clone, Copy, Debug)]
pub enum Mode<'a> {
    /// With the batch's statistics; dropout keeps what is 1 in these masks, one for each dropout.
    Training(&'a [Tensor]),
    /// With the running statistics, without dropout.
    Inference,
}

/// What a run gives.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The output.
    pub y: Tensor,
    /// How far the nearest input of an activation or of a maximum is from a kink, where derivatives jump.
    pub margin: f64,
    /// What the running statistics are after a training step.
    pub running: Params,
}

/// Runs `layers` over a batch.
pub fn run(layers: &[Layer], params: &Params, x: &Tensor, mode: Mode<'_>) -> Outcome {
    let mut interpreter = Interpreter {
        params,
        mode,
        dropouts: 0,
        margin: f64::INFINITY,
        running: Params::new(),
    };
    let mut y = x.clone();
    for layer in layers {
        y = interpreter.forward(layer, y);
    }
    Outcome {
        y,
        margin: interpreter.margin,
        running: interpreter.running,
    }
}

struct Interpreter<'a> {
    params: &'a Params,
    mode: Mode<'a>,
    dropouts: usize,
    margin: f64,
    running: Params,
}

impl<'a> Interpreter<'a> {
    /// The parameter `label.name`.
    fn param<D: Dimension>(&self, label: &str, name: &str) -> ArrayView<'a, f64, D> {
        let name = format!("{label}.{name}");
        let param = self
            .params
            .get(&name)
            .unwrap_or_else(|| panic!("no parameter is called {name}"));
        param.view().into_dimensionality().expect("a parameter of this rank")
    }

    fn bias(&self, label: &str, bias: bool) -> Option<ArrayView<'a, f64, Ix1>> {
        bias.then(|| self.param(label, "bias"))
    }

    fn scale_and_shift(&self, label: &str) -> [ArrayView<'a, f64, Ix1>; 2] {
        [self.param(label, "weight"), self.param(label, "bias")]
    }

    /// Of the input, and of the state before.
    fn kernels(&self, label: &str) -> [ArrayView<'a, f64, Ix2>; 2] {
        [self.param(label, "weight"), self.param(label, "recurrent")]
    }

    fn near(&mut self, distance: f64) {
        self.margin = self.margin.min(distance);
    }

    fn forward(&mut self, layer: &Layer, x: Tensor) -> Tensor {
        match *layer {
            Layer::Linear { label, bias } => linear::linear(&x, self.param(label, "weight"), self.bias(label, bias)),
            Layer::Conv2d {
                label,
                stride,
                padding,
                bias,
            } => {
                let (weight, bias) = (self.param(label, "weight"), self.bias(label, bias));
                conv::conv2d(image(&x), weight, bias, stride, padding).into_dyn()
            }
            Layer::MaxPool2d { size, stride, padding } => {
                let each = |window: ndarray::ArrayView1<'_, f64>| {
                    self.near(lead(window));
                    largest(window)
                };
                pool2d(image(&x), size, stride, padding, each).into_dyn()
            }
            Layer::AvgPool2d { size, stride, padding } => pool2d(image(&x), size, stride, padding, mean).into_dyn(),
            Layer::GlobalAvgPool2d => global_avg_pool2d(image(&x)).into_dyn(),
            Layer::Flatten => {
                let features = x.len() / x.shape()[0];
                reshape(x, &[features])
            }
            Layer::Reshape(dims) => reshape(x, dims),
            Layer::Dropout(rate) => self.dropout(x, rate),
            Layer::BatchNorm {
                label,
                momentum,
                epsilon,
            } => self.batch_norm(&x, label, momentum, epsilon),
            Layer::LayerNorm { label, epsilon } => layer_norm(&x, self.scale_and_shift(label), epsilon),
            Layer::Rnn { label, sequences, bias } => {
                let h = recurrent::rnn(sequence(&x), self.kernels(label), self.bias(label, bias));
                steps_or_last(h, sequences)
            }
            Layer::Lstm { label, sequences, bias } => {
                let h = recurrent::lstm(sequence(&x), self.kernels(label), self.bias(label, bias));
                steps_or_last(h, sequences)
            }
            Layer::Gru { label, sequences, bias } => {
                let bias = bias.then(|| self.param(label, "bias"));
                let h = recurrent::gru(sequence(&x), self.kernels(label), bias);
                steps_or_last(h, sequences)
            }
            Layer::Relu => self.kinked(x, relu),
            Layer::LeakyRelu(slope) => self.kinked(x, |x| leaky_relu(x, slope)),
            Layer::Sigmoid => x.mapv_into(sigmoid),
            Layer::Tanh => x.mapv_into(f64::tanh),
            Layer::Gelu => x.mapv_into(gelu),
            Layer::Softmax => softmax(&x),
        }
    }

    /// An activation that bends at 0. Exact zeros do not count: an activation or a mask before flattened them.
    fn kinked(&mut self, x: Tensor, f: impl Fn(f64) -> f64) -> Tensor {
        let distances = x.iter().filter(|x| **x != 0.0).map(|x| x.abs());
        self.near(distances.fold(f64::INFINITY, f64::min));
        x.mapv_into(f)
    }

    fn dropout(&mut self, x: Tensor, rate: f64) -> Tensor {
        let Mode::Training(masks) = self.mode else { return x };
        self.dropouts += 1;
        x * &masks[self.dropouts - 1] / (1.0 - rate)
    }

    fn batch_norm(&mut self, x: &Tensor, label: &str, momentum: f64, epsilon: f64) -> Tensor {
        let running = [self.param(label, "running_mean"), self.param(label, "running_var")];
        let Mode::Training(_) = self.mode else {
            return normalize(x, running, self.scale_and_shift(label), epsilon);
        };
        let batch = statistics(x);
        for ((name, running), batch) in ["running_mean", "running_var"].into_iter().zip(running).zip(&batch) {
            let after = &running * momentum + batch * (1.0 - momentum);
            self.running.insert(format!("{label}.{name}"), after.into_dyn());
        }
        normalize(
            x,
            batch.each_ref().map(|each| each.view()),
            self.scale_and_shift(label),
            epsilon,
        )
    }
}

fn reshape(x: Tensor, dims: &[usize]) -> Tensor {
    let dims = [&x.shape()[..1], dims].concat();
    x.into_shape_with_order(dims).expect("as many numbers")
}

fn sequence(x: &Tensor) -> ArrayView<'_, f64, Ix3> {
    x.view().into_dimensionality().expect("a batch of sequences")
}

/// The states after each step, `[batch, T, units]`, or after the last: `[batch, units]`.
fn steps_or_last(h: Array3<f64>, sequences: bool) -> Tensor {
    if sequences {
        return h.into_dyn();
    }
    let last = h.len_of(Axis(1)) - 1;
    h.index_axis_move(Axis(1), last).into_dyn()
}

fn image(x: &Tensor) -> ArrayView<'_, f64, Ix4> {
    x.view().into_dimensionality().expect("a batch of images")
}
