//! The table of layers. A new layer is one line in [`layers!`] and one file in `layers/`.

use crate::layers::{batch_norm, conv2d, layer_norm, linear, recurrent};
use crate::recurrent::recurrent_shape;
use crate::scratch::Scratch;
use crate::{Config, Opt, OptRow, Params, Ruled, Shape, layers};

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
    /// Whether a batch norm right after it is computed within it at inference.
    pub takes_norm: bool,
    /// Whether it is such a batch norm.
    pub is_norm: bool,
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
            takes_norm: false,
            is_norm: false,
            takes_indices: false,
            is_head: false,
        }
    }
}

/// `Name => module`, which has its `ROW` and its `rule`.
macro_rules! layers {
    ($($name:ident => $module:ident),+ $(,)?) => {
        /// The layers of the language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is documented where it is computed: `gyul::layers`")]
        pub enum Kind { $($name),+ }

        impl Kind {
            /// Every layer.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its row of the table.
            #[must_use]
            pub const fn row(self) -> &'static Row {
                match self { $(Self::$name => &layers::$module::ROW),+ }
            }
        }

        impl Config {
            /// The shape rule: what the layer gives for an input `x`, or why it cannot.
            #[must_use]
            pub const fn rule(&self, x: &Shape) -> Ruled {
                if x.is_indices() && !self.kind.row().takes_indices {
                    return layers::needs_numbers(x);
                }
                match self.kind { $(Kind::$name => layers::$module::rule(self, x)),+ }
            }
        }
    };
}

layers! {
    Linear => linear,
    Conv2d => conv2d,
    MaxPool2d => max_pool2d,
    AvgPool2d => avg_pool2d,
    GlobalAvgPool2d => global_avg_pool2d,
    Flatten => flatten,
    Reshape => reshape,
    Dropout => dropout,
    BatchNorm => batch_norm,
    LayerNorm => layer_norm,
    Rnn => rnn,
    Lstm => lstm,
    Gru => gru,
    Relu => relu,
    LeakyRelu => leaky_relu,
    Sigmoid => sigmoid,
    Tanh => tanh,
    Gelu => gelu,
    Softmax => softmax,
}

// What only some layers have.
impl Config {
    /// The tensors the layer learns, for an input `x`.
    #[must_use]
    pub const fn params(&self, x: &Shape) -> Params {
        match self.kind {
            Kind::Linear => linear::params(self, x),
            Kind::Conv2d => conv2d::params(self, x),
            Kind::BatchNorm => batch_norm::params(self, x),
            Kind::LayerNorm => layer_norm::params(self, x),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent::params(self, x),
            _ => Params::none(),
        }
    }

    /// Multiplications with an addition that one sample takes.
    #[must_use]
    pub const fn multiply_adds(&self, x: &Shape) -> usize {
        match self.kind {
            Kind::Linear => linear::multiply_adds(self, x),
            Kind::Conv2d => conv2d::multiply_adds(self, x),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent::multiply_adds(self, x),
            _ => 0,
        }
    }

    /// Floats a sample that the forward pass in training leaves for the backward pass, beyond input and output.
    #[must_use]
    pub const fn saved(&self, x: &Shape) -> usize {
        match self.kind {
            Kind::BatchNorm => batch_norm::saved(x),
            Kind::LayerNorm => layer_norm::saved(x),
            Kind::Rnn | Kind::Lstm | Kind::Gru => recurrent_shape(self, x, 1).saved(),
            _ => 0,
        }
    }

    /// Floats a sample that the layer needs while it runs, at inference and in each pass of training; nothing of them is
    /// kept from one to the other.
    #[must_use]
    pub const fn work(&self, x: &Shape) -> usize {
        match self.kind {
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
            Kind::Conv2d => conv2d::scratch(self, x, training),
            Kind::BatchNorm => batch_norm::scratch(x, training),
            Kind::LayerNorm => layer_norm::scratch(x, training),
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
            assert_eq!(row.example.contains('<'), row.min_sizes > 0, "{}", row.name);
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
