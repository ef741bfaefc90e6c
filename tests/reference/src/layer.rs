//! The layers there are.

use crate::Padding;
use crate::graph::{Merge, Node};

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
    Conv1d {
        label: &'static str,
        stride: usize,
        padding: Padding,
        dilation: usize,
        bias: bool,
    },
    GroupedConv2d {
        label: &'static str,
        stride: usize,
        padding: Padding,
        dilation: usize,
        groups: usize,
        bias: bool,
    },
    DepthwiseConv2d {
        label: &'static str,
        stride: usize,
        padding: Padding,
        dilation: usize,
        bias: bool,
    },
    ConvTranspose2d {
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
    GlobalMaxPool2d,
    MaxPool1d {
        size: usize,
        stride: usize,
        padding: Padding,
    },
    AvgPool1d {
        size: usize,
        stride: usize,
        padding: Padding,
    },
    GlobalAvgPool1d,
    GlobalMaxPool1d,
    Upsample2d {
        factor: [usize; 2],
        bilinear: bool,
    },
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
    GroupNorm {
        label: &'static str,
        groups: usize,
        epsilon: f64,
    },
    PositionalEncoding,
    PositionalEmbedding {
        label: &'static str,
    },
    PRelu {
        label: &'static str,
    },
    /// Of indices, each a whole number of an `f64`.
    Embedding {
        label: &'static str,
    },
    MultiHeadAttention {
        label: &'static str,
        heads: usize,
        causal: bool,
        bias: bool,
    },
    LastStep,
    Rnn {
        label: &'static str,
        sequences: bool,
        reverse: bool,
        bias: bool,
    },
    Lstm {
        label: &'static str,
        sequences: bool,
        reverse: bool,
        bias: bool,
    },
    Gru {
        label: &'static str,
        sequences: bool,
        reverse: bool,
        bias: bool,
    },
    Relu,
    LeakyRelu(f64),
    Elu(f64),
    Sigmoid,
    Tanh,
    Gelu,
    Selu,
    Silu,
    HardSwish,
    Softplus,
    Softmax,
    /// A piece of a network that is no chain, of one input and one output: see [`node`](crate::node).
    Graph(Vec<Node>),
    /// As a node of a graph.
    Merge(Merge),
    /// With the weight of the `Linear` called `owner`.
    Tied {
        label: &'static str,
        owner: &'static str,
        transposed: bool,
    },
    /// With the weight of the `Conv2d` called `owner`.
    TiedConv2d {
        label: &'static str,
        owner: &'static str,
        padding: Padding,
    },
}
