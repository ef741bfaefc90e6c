//! The table of layers. A new layer is one line in [`layers!`] and one file in `layers/`.

use crate::layers::{
    attention, batch_norm, conv_transpose2d, conv1d, conv2d, depthwise_conv2d, embedding, group_norm, layer_norm,
    linear, merge, own, positional_embedding, positional_encoding, prelu, recurrent, tied, upsample2d,
};
use crate::recurrent::recurrent_shape;
use crate::scratch::Scratch;
use crate::{Config, MAX_RANK, Opt, OptRow, Params, Ruled, Shape, layers};

/// How generated code treats a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Has parameters: a field of the network.
    Layer,
    /// Computes without parameters, from one tensor into another.
    Function,
    /// Pointwise and without parameters: computed in place, or within the layer before.
    Activation,
    /// Pointwise in training, nothing at inference.
    Dropout,
    /// Renames the axes; no work at all.
    View,
}

/// One size of a layer.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// As the layer's page calls it: `filters`.
    pub name: &'static str,
}

/// What is known of a layer before it is used.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a table of yes and no")]
pub struct Row {
    /// Its word in the DSL: `Conv2d`.
    pub name: &'static str,
    /// What an unlabelled one is called, before its number: `conv`.
    pub slug: &'static str,
    /// How it is written.
    pub example: &'static str,
    /// What may stand in `<…>`.
    pub sizes: &'static [Size],
    /// How many of them must.
    pub min_sizes: usize,
    /// What may stand in `(…)`.
    pub options: &'static [OptRow],
    /// The option that may stand there without its name.
    pub bare: Option<Opt>,
    /// How generated code treats it.
    pub class: Class,
    /// Whether its gradient needs its input.
    pub keeps_input: bool,
    /// Whether its gradient needs its output.
    pub keeps_output: bool,
    /// Whether no more of it than where it is above 0.
    pub by_sign: bool,
    /// Whether a batch norm right after it is computed within it at inference.
    pub takes_norm: bool,
    /// Whether it is such a batch norm.
    pub is_norm: bool,
    /// Whether it makes one value of several.
    pub merges: bool,
    /// Whether its output may take the place of one of its inputs, beside the pointwise layers.
    pub in_place: bool,
    /// Whether it computes each time step of a sequence from that step, and from what it remembers.
    pub streams: bool,
    /// Whether it takes indices (`u32`), not numbers.
    pub takes_indices: bool,
    /// Whether losses on logits stop before it where a network ends in it.
    pub is_head: bool,
}

impl Row {
    /// A row without sizes and options, to be updated from. An activation's gradient comes from its output.
    pub(crate) const fn plain(class: Class) -> Self {
        Self {
            name: "",
            slug: "",
            example: "",
            sizes: &[],
            min_sizes: 0,
            options: &[],
            bare: None,
            class,
            keeps_input: false,
            keeps_output: matches!(class, Class::Activation),
            by_sign: false,
            takes_norm: false,
            is_norm: false,
            merges: false,
            in_place: false,
            streams: matches!(class, Class::Activation | Class::Dropout),
            takes_indices: false,
            is_head: false,
        }
    }
}

/// `Name => module`, which has its `ROW` and its `rule`.
macro_rules! layers {
    ($($name:ident => $($module:ident)::+),+ $(,)?) => {
        /// The layers of the language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is documented where it is computed: `gyul::layers`")]
        pub enum Kind { $($name,)+ Own }

        impl Kind {
            /// Every layer of the language. `Own` is none: it stands for those of a user's own.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its row of the table.
            #[must_use]
            pub const fn row(self) -> &'static Row {
                match self { $(Self::$name => &layers::$($module)::+::ROW,)+ Self::Own => &own::ROW }
            }
        }

        impl Config {
            /// The shape rule: what the layer gives for an input `x`, or why it cannot.
            #[must_use]
            pub const fn rule(&self, x: &Shape) -> Ruled {
                if x.is_indices() && !self.kind.row().takes_indices {
                    return layers::needs_numbers(x);
                }
                match self.kind { $(Kind::$name => layers::$($module)::+::rule(self, x),)+ Kind::Own => own::rule(self, x) }
            }
        }
    };
}

layers! {
    Linear => linear,
    Conv1d => conv1d,
    Conv2d => conv2d,
    DepthwiseConv2d => depthwise_conv2d,
    ConvTranspose2d => conv_transpose2d,
    MaxPool2d => max_pool2d,
    AvgPool2d => avg_pool2d,
    GlobalAvgPool2d => global_avg_pool2d,
    GlobalMaxPool2d => global_max_pool2d,
    MaxPool1d => max_pool1d,
    AvgPool1d => avg_pool1d,
    GlobalAvgPool1d => global_avg_pool1d,
    GlobalMaxPool1d => global_max_pool1d,
    Upsample2d => upsample2d,
    Flatten => flatten,
    Reshape => reshape,
    Dropout => dropout,
    BatchNorm => batch_norm,
    LayerNorm => layer_norm,
    GroupNorm => group_norm,
    PositionalEncoding => positional_encoding,
    PositionalEmbedding => positional_embedding,
    Embedding => embedding,
    MultiHeadAttention => attention,
    LastStep => last_step,
    Rnn => rnn,
    Lstm => lstm,
    Gru => gru,
    Relu => relu,
    LeakyRelu => leaky_relu,
    PRelu => prelu,
    Elu => elu,
    Sigmoid => sigmoid,
    Tanh => tanh,
    Gelu => gelu,
    Selu => selu,
    Silu => silu,
    HardSwish => hard_swish,
    Softplus => softplus,
    Softmax => softmax,
    Add => merge::add,
    Mul => merge::mul,
    Concat => merge::concat,
    Tied => tied,
}

impl Config {
    /// The shape rule of a layer that reads all of these.
    #[must_use]
    pub const fn rules(&self, xs: &[Shape]) -> Ruled {
        let mut i = 0;
        while i < xs.len() && self.kind.row().merges {
            if xs[i].is_indices() {
                return layers::needs_numbers(&xs[i]);
            }
            i += 1;
        }
        match self.kind {
            Kind::Add if xs.len() == 2 && self.is(Opt::Skip) => merge::residual(&xs[0], &xs[1]),
            Kind::Add => merge::same("adds", xs),
            Kind::Mul => merge::same("multiplies", xs),
            Kind::Concat => merge::concat(xs),
            _ => self.rule(&xs[0]),
        }
    }

    /// The shape rule of a `Tied`: with the layer whose weight it uses, and what arrives there.
    #[must_use]
    pub const fn tied_rule(&self, owner: &Self, owner_x: &Shape, x: &Shape) -> Ruled {
        if x.is_indices() {
            return layers::needs_numbers(x);
        }
        tied::owned(self, owner, owner_x, x)
    }
}

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

    /// Floats a sample that the layer remembers from one time step to the next where the network runs as a stream.
    #[must_use]
    pub const fn state(&self, x: &Shape) -> usize {
        match self.kind {
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent_shape(self, x, 1).state(),
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
    use super::*;

    #[test]
    fn examples_fit_their_rows() {
        for kind in Kind::ALL {
            let row = kind.row();
            assert!(row.example.starts_with(row.name), "{}", row.name);
            let sizes = row.example.contains('<') && !row.example.contains("<-");
            assert_eq!(sizes, row.min_sizes > 0, "{}", row.name);
            assert!(
                row.bare
                    .is_none_or(|bare| row.options.iter().any(|option| option.opt == bare)),
                "{}",
                row.name
            );
            assert!(
                !row.slug.is_empty() && row.slug.chars().all(|c| c.is_ascii_lowercase()),
                "{}",
                row.name
            );
        }
    }
}
