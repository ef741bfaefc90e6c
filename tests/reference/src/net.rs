//! A network of reference layers, and its interpreter.

mod cells;
mod views;

use crate::activation::{elu, gelu, hard_swish, leaky_relu, relu, selu, sigmoid, silu, softmax, softplus};
use crate::graph::{Graph, run_graph};
use crate::layer::Layer;
use crate::norm::{group_norm, layer_norm, normalize, statistics};
use crate::pool::{global_avg_pool2d, global_pool2d, largest, lead, mean, pool1d, pool2d};
use crate::position::positional_encoding;
use crate::sequence::{embedding, last_step};
use crate::{Tensor, attention, conv, conv_kinds, linear, upsample};
use ndarray::{ArrayView, Axis, Dimension, Ix1, Ix2};
use std::collections::BTreeMap;
use views::{image, reshape, sequence, steps};

/// Parameters by name: `conv1.weight`.
pub type Params = BTreeMap<String, Tensor>;

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
    /// The outputs.
    pub ys: Vec<Tensor>,
    /// How far the nearest input of an activation or of a maximum is from a kink, where derivatives jump.
    pub margin: f64,
    /// What the running statistics are after a training step.
    pub running: Params,
}

/// Runs `layers`, one after the other, over a batch.
pub fn run(layers: &[Layer], params: &Params, x: &Tensor, mode: Mode<'_>) -> Tensor {
    let outcome = run_graph(&Graph::chain(layers), params, std::slice::from_ref(x), mode);
    outcome.ys.into_iter().next().expect("a chain gives one output")
}

/// Computes layers one by one.
pub(crate) struct Interpreter<'a> {
    params: &'a Params,
    mode: Mode<'a>,
    dropouts: usize,
    margin: f64,
    running: Params,
}

impl<'a> Interpreter<'a> {
    pub(crate) fn new(params: &'a Params, mode: Mode<'a>) -> Self {
        Self {
            params,
            mode,
            dropouts: 0,
            margin: f64::INFINITY,
            running: Params::new(),
        }
    }

    /// What it met while it computed `ys`.
    pub(crate) fn outcome(self, ys: Vec<Tensor>) -> Outcome {
        Outcome {
            ys,
            margin: self.margin,
            running: self.running,
        }
    }

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

    /// The largest of a window; the others may not come near.
    fn largest(&mut self, window: ArrayView<'_, f64, Ix1>) -> f64 {
        self.near(lead(window));
        largest(window)
    }

    /// Of the input, and of the state before.
    fn kernels(&self, label: &str) -> [ArrayView<'a, f64, Ix2>; 2] {
        [self.param(label, "weight"), self.param(label, "recurrent")]
    }

    fn near(&mut self, distance: f64) {
        self.margin = self.margin.min(distance);
    }

    #[expect(clippy::too_many_lines, reason = "a line or two for each layer")]
    pub(crate) fn forward(&mut self, layer: &Layer, x: Tensor) -> Tensor {
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
            Layer::Conv1d {
                label,
                stride,
                padding,
                dilation,
                bias,
            } => {
                let (weight, bias) = (self.param(label, "weight"), self.bias(label, bias));
                let x = x.view().into_dimensionality().expect("a batch of sequences");
                conv_kinds::conv1d(x, weight, bias, steps(stride, dilation, padding)).into_dyn()
            }
            Layer::GroupedConv2d {
                label,
                stride,
                padding,
                dilation,
                groups,
                bias,
            } => {
                let (weight, bias) = (self.param(label, "weight"), self.bias(label, bias));
                let steps = steps(stride, dilation, padding);
                conv_kinds::conv2d_in_groups(image(&x), weight, bias, steps, groups).into_dyn()
            }
            Layer::DepthwiseConv2d {
                label,
                stride,
                padding,
                dilation,
                bias,
            } => {
                let (weight, bias) = (self.param(label, "weight"), self.bias(label, bias));
                let steps = steps(stride, dilation, padding);
                conv_kinds::depthwise_conv2d(image(&x), weight, bias, steps).into_dyn()
            }
            Layer::ConvTranspose2d {
                label,
                stride,
                padding,
                bias,
            } => {
                let (weight, bias) = (self.param(label, "weight"), self.bias(label, bias));
                conv_kinds::conv_transpose2d(image(&x), weight, bias, stride, padding).into_dyn()
            }
            Layer::MaxPool2d { size, stride, padding } => {
                pool2d(image(&x), size, stride, padding, |window| self.largest(window)).into_dyn()
            }
            Layer::AvgPool2d { size, stride, padding } => pool2d(image(&x), size, stride, padding, mean).into_dyn(),
            Layer::GlobalAvgPool2d => global_avg_pool2d(image(&x)).into_dyn(),
            Layer::GlobalMaxPool2d => global_pool2d(image(&x), |all| self.largest(all)).into_dyn(),
            Layer::MaxPool1d { size, stride, padding } => {
                pool1d(sequence(&x), size, stride, padding, |window| self.largest(window)).into_dyn()
            }
            Layer::AvgPool1d { size, stride, padding } => pool1d(sequence(&x), size, stride, padding, mean).into_dyn(),
            Layer::GlobalAvgPool1d => global_pool2d(sequence(&x).insert_axis(Axis(1)), mean).into_dyn(),
            Layer::GlobalMaxPool1d => {
                global_pool2d(sequence(&x).insert_axis(Axis(1)), |all| self.largest(all)).into_dyn()
            }
            Layer::Upsample2d { factor, bilinear } => {
                let upsample = if bilinear {
                    upsample::bilinear
                } else {
                    upsample::nearest
                };
                upsample(image(&x), factor).into_dyn()
            }
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
            Layer::GroupNorm { label, groups, epsilon } => group_norm(&x, groups, self.scale_and_shift(label), epsilon),
            Layer::PositionalEncoding => {
                let encoding = positional_encoding(x.shape()[1], x.shape()[2]);
                x + encoding
            }
            Layer::PositionalEmbedding { label } => x + self.param::<Ix2>(label, "weight"),
            Layer::PRelu { label } => {
                let slope = self.param::<Ix1>(label, "weight");
                let channels = slope.len();
                let mut slopes = (0..x.len()).map(|i| slope[i % channels]);
                self.kinked(x, |x| leaky_relu(x, slopes.next().expect("a slope for each number")))
            }
            Layer::Embedding { label } => embedding(&x, self.param(label, "weight")),
            Layer::MultiHeadAttention {
                label,
                heads,
                causal,
                bias,
            } => {
                let weights = [self.param(label, "in_weight"), self.param(label, "out_weight")];
                let biases = ["in_bias", "out_bias"].map(|name| bias.then(|| self.param(label, name)));
                attention::attention(&x, weights, biases, heads, causal)
            }
            Layer::LastStep => last_step(&x),
            Layer::Rnn { .. } | Layer::Lstm { .. } | Layer::Gru { .. } => self.recurrent(layer, &x),
            Layer::Relu => self.kinked(x, relu),
            Layer::LeakyRelu(slope) => self.kinked(x, |x| leaky_relu(x, slope)),
            Layer::Elu(alpha) => self.kinked(x, |x| elu(x, alpha)),
            Layer::Sigmoid => x.mapv_into(sigmoid),
            Layer::Tanh => x.mapv_into(f64::tanh),
            Layer::Gelu => x.mapv_into(gelu),
            Layer::Selu => self.kinked(x, selu),
            Layer::Silu => x.mapv_into(silu),
            Layer::HardSwish => self.kinked_at(&[-3.0, 3.0], x, hard_swish),
            Layer::Softplus => x.mapv_into(softplus),
            Layer::Softmax => softmax(&x),
            Layer::Graph(ref nodes) => self.graph(nodes, x),
            Layer::Merge(merge) => panic!("{merge:?} reads several values"),
            Layer::Tied {
                label,
                owner,
                transposed,
            } => {
                let weight: ArrayView<'_, f64, Ix2> = self.param(owner, "weight");
                let weight = if transposed { weight.reversed_axes() } else { weight };
                linear::linear(&x, weight, self.bias(label, true))
            }
            Layer::TiedConv2d { label, owner, padding } => {
                let (weight, bias) = (self.param(owner, "weight"), self.bias(label, true));
                conv::conv2d(image(&x), weight, bias, 1, padding).into_dyn()
            }
        }
    }

    /// An activation that bends at 0. Exact zeros do not count: an activation or a mask before flattened them.
    fn kinked(&mut self, x: Tensor, f: impl FnMut(f64) -> f64) -> Tensor {
        let distances = x.iter().filter(|x| **x != 0.0).map(|x| x.abs());
        self.near(distances.fold(f64::INFINITY, f64::min));
        x.mapv_into(f)
    }

    /// An activation that bends at these.
    fn kinked_at(&mut self, kinks: &[f64], x: Tensor, f: impl Fn(f64) -> f64) -> Tensor {
        let distances = kinks.iter().flat_map(|kink| x.iter().map(move |x| (x - kink).abs()));
        self.near(distances.fold(f64::INFINITY, f64::min));
        x.mapv_into(f)
    }

    fn dropout(&mut self, x: Tensor, rate: f64) -> Tensor {
        if rate == 0.0 {
            return x; // without a mask
        }
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
        // One value has no variance: nothing is learnt of it.
        let momentum = if x.len() > batch[0].len() { momentum } else { 1.0 };
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
