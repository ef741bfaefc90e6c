//! What layers take: parameters, work, memory.

use crate::layers::{
    attention, batch_norm, conv_transpose2d, conv1d, conv2d, depthwise_conv2d, embedding, global_max_pool2d,
    group_norm, layer_norm, linear, max_pool2d, positional_embedding, positional_encoding, prelu, recurrent,
    upsample2d,
};
use crate::recurrent::recurrent_shape;
use crate::scratch::Scratch;
use crate::{Config, Kind, MAX_RANK, Opt, Params, Shape};

// What only some layers have.
impl Config {
    /// The tensors the layer learns, for an input `x`.
    #[must_use]
    pub const fn params(&self, x: &Shape) -> Params {
        match self.kind {
            Kind::Linear => linear::params(self, x),
            Kind::Conv1d => conv1d::params(self, x),
            Kind::Conv2d => conv2d::params(self, x),
            Kind::DepthwiseConv2d => depthwise_conv2d::params(self, x),
            Kind::ConvTranspose2d => conv_transpose2d::params(self, x),
            Kind::BatchNorm => batch_norm::params(self, x),
            Kind::LayerNorm => layer_norm::params(self, x),
            Kind::GroupNorm => group_norm::params(self, x),
            Kind::PRelu => prelu::params(self, x),
            Kind::PositionalEmbedding => positional_embedding::params(self, x),
            Kind::Embedding => embedding::params(self, x),
            Kind::MultiHeadAttention => attention::params(self, x),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent::params(self, x),
            _ => Params::none(),
        }
    }

    /// Multiplications with an addition that one sample takes.
    #[must_use]
    pub const fn multiply_adds(&self, x: &Shape) -> usize {
        match self.kind {
            Kind::Linear => linear::multiply_adds(self, x),
            Kind::Conv1d => conv1d::multiply_adds(self, x),
            Kind::Conv2d => conv2d::multiply_adds(self, x),
            Kind::Upsample2d => upsample2d::multiply_adds(self, x),
            Kind::MultiHeadAttention => attention::multiply_adds(self, x),
            Kind::DepthwiseConv2d => depthwise_conv2d::multiply_adds(self, x),
            Kind::ConvTranspose2d => conv_transpose2d::multiply_adds(self, x),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent::multiply_adds(self, x),
            _ => 0,
        }
    }

    /// Whether the layer leaves something from its forward to its backward pass, whatever its sizes.
    #[must_use]
    pub const fn is_saved(&self) -> bool {
        let x = Shape::new(&[8; MAX_RANK]);
        self.saved(&x) > 0
    }

    /// Whether the layer needs memory of its own while it runs, whatever its sizes.
    #[must_use]
    pub const fn is_working(&self) -> bool {
        let x = Shape::new(&[8; MAX_RANK]);
        self.work(&x, false) > 0 || self.work(&x, true) > 0
    }

    /// Floats a sample that the forward pass in training leaves for the backward pass, beyond input and output.
    #[must_use]
    pub const fn saved(&self, x: &Shape) -> usize {
        match self.kind {
            Kind::BatchNorm => batch_norm::saved(x),
            Kind::LayerNorm => layer_norm::saved(x),
            Kind::GroupNorm => group_norm::saved(x),
            Kind::MaxPool2d | Kind::MaxPool1d => max_pool2d::saved(self, x),
            Kind::GlobalMaxPool2d | Kind::GlobalMaxPool1d => global_max_pool2d::saved(x),
            Kind::MultiHeadAttention => attention::saved(self, x),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent_shape(self, x, 1).saved(),
            _ => 0,
        }
    }

    /// Floats a sample that the layer needs while it runs, at inference or on the way back of training (on the way there it
    /// has what it saves); they hold nothing afterwards.
    #[must_use]
    pub const fn work(&self, x: &Shape, training: bool) -> usize {
        match self.kind {
            Kind::MultiHeadAttention if !training => attention::work(x),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent_shape(self, x, 1).work(),
            _ => 0,
        }
    }

    /// Whether each time step of what it gives comes from that step and those before it, so that a stream can go through it.
    #[must_use]
    pub const fn streams(&self) -> bool {
        let looks_ahead = match self.kind {
            Kind::Conv1d => conv1d::looks_ahead(self),
            Kind::MultiHeadAttention => !self.is(Opt::Causal),
            Kind::Rnn | Kind::Lstm | Kind::Gru => self.is(Opt::Reverse),
            _ => false,
        };
        self.kind.row().streams && !looks_ahead
    }

    /// Floats that the layer remembers of a sequence `x` from one time step to the next where the network runs as a stream.
    #[must_use]
    pub const fn state(&self, x: &Shape) -> usize {
        match self.kind {
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent_shape(self, x, 1).state(),
            Kind::Conv1d => conv1d::state(self, x),
            Kind::MultiHeadAttention => attention::state(x),
            // The number of the step.
            Kind::PositionalEncoding | Kind::PositionalEmbedding => 1,
            _ => 0,
        }
    }

    /// Floats that the layer's kernels work in.
    #[must_use]
    pub const fn scratch(&self, x: &Shape, training: bool) -> Scratch {
        match self.kind {
            Kind::Linear => linear::scratch(self, x, training),
            Kind::Conv1d => conv1d::scratch(self, x, training),
            Kind::Conv2d => conv2d::scratch(self, x, training),
            Kind::DepthwiseConv2d => depthwise_conv2d::scratch(self, x, training),
            Kind::ConvTranspose2d => conv_transpose2d::scratch(self, x, training),
            Kind::BatchNorm => batch_norm::scratch(x, training),
            Kind::LayerNorm => layer_norm::scratch(x, training),
            Kind::GroupNorm => group_norm::scratch(x),
            Kind::PRelu => prelu::scratch(x, training),
            Kind::PositionalEncoding => positional_encoding::scratch(x),
            Kind::MultiHeadAttention => attention::scratch(self, x, training),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent::scratch(self, x, training),
            _ => Scratch::NONE,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Config, Kind, MAX_SIZE, Opt, SAME, Shape, count};

    /// What a const may hold, and what comes of it.
    const SIZES: [usize; 4] = [0, 3, MAX_SIZE, usize::MAX];

    #[test]
    fn no_arithmetic_on_sizes_overflows() {
        let shapes = |a, b| {
            let of = [[a, 1, 1, 1], [a, b, 1, 1], [b, a, b, 1], [a, b, b, a]];
            [1, 2, 3, 4].map(|rank| Shape::new(&of[rank - 1][..rank]))
        };
        for kind in Kind::ALL {
            let row = kind.row();
            for (a, b) in SIZES.iter().flat_map(|a| SIZES.map(|b| (*a, b))) {
                for (options, same) in [(0, false), (2, false), (3, true), (usize::MAX, false)] {
                    let mut config = Config::new(*kind, &[a, b, a, b][..row.min_sizes]);
                    for option in row.options {
                        config = config.with(option.opt, count(options));
                    }
                    if same {
                        config = config.with(Opt::Padding, SAME);
                    }
                    for x in SIZES.iter().flat_map(|x| shapes(*x, b)) {
                        let ruled = config.rule(&x);
                        let _ = (
                            config.facts(&x),
                            config.rules(&[x, ruled.out]),
                            config.params(&x).total(),
                        );
                        if row.lends() {
                            let tied = Config::new(Kind::Tied, &[]).with(Opt::Transposed, count(a));
                            let out = tied.tied_rule(&config, &x, &ruled.out).out;
                            let _ = tied.tied_facts(&config, &x, &out);
                        }
                    }
                }
            }
        }
    }
}
