//! The table of layers. A new layer is one line in [`layers!`] and one file in `layers/`.

use crate::layers::{own, tied};
use crate::{Config, Facts, Opt, OptRow, Ruled, Shape, layers};

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

/// Where a layer may work, instead of in memory of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InPlace {
    /// Nowhere else.
    No,
    /// In the place of the first value it reads; that one's gradient in the place of its output's, which it writes last.
    OfFirst,
    /// In the place of any value it reads: all are of one shape, and their order does not matter. Gradients likewise, where they are those of its
    /// output and no more: not where it keeps what it reads.
    OfAny,
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
    /// Whether a max pooling right after it may be computed within it.
    pub takes_pool: bool,
    /// How many values it reads at least, and at most.
    pub reads: [usize; 2],
    /// Whether each number it gives is one that it reads, so that the gradient of an activation before it comes from what it gives.
    pub picks: bool,
    /// Where its output may lie, beside those of the pointwise layers.
    pub in_place: InPlace,
    /// Whether it computes each time step of a sequence from that step, and from what it remembers; of some only those do that look
    /// at no later step: [`Config::streams`].
    pub streams: bool,
    /// Whether it takes indices (`u32`), not numbers.
    pub takes_indices: bool,
    /// Whether losses on logits stop before it where a network ends in it.
    pub is_head: bool,
    /// Whether it is what other libraries call an activation.
    pub activates: bool,
    /// Whether it always goes along the last axis, which other libraries are told.
    pub along_last: bool,
    /// Whether a `Tied` may use its weight as it lies.
    pub lends_weight: bool,
    /// Whether it may so the other way round, `transposed`.
    pub lends_turned: bool,
}

impl Row {
    /// Whether a `Tied` may use its weight, one way or the other.
    #[must_use]
    pub const fn lends(&self) -> bool {
        self.lends_weight || self.lends_turned
    }

    /// Whether it makes one value of several.
    #[must_use]
    pub const fn merges(&self) -> bool {
        self.reads[0] > 1
    }

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
            takes_pool: false,
            is_norm: false,
            reads: [1, 1],
            picks: false,
            in_place: InPlace::No,
            streams: matches!(class, Class::Activation | Class::Dropout),
            takes_indices: false,
            is_head: false,
            activates: matches!(class, Class::Activation),
            along_last: false,
            lends_weight: false,
            lends_turned: false,
        }
    }
}

/// `Name => module`, which has its `ROW` and its `rule` of what arrives; behind the `;` of all that arrives.
macro_rules! layers {
    ($($name:ident => $module:ident),+; $($wide:ident => $($within:ident)::+),+ $(,)?) => {
        /// The layers of the language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is documented where it is computed: `gyul::layers`")]
        pub enum Kind { $($name,)+ $($wide,)+ Own }

        impl Kind {
            /// Every layer of the language. `Own` is none: it stands for those of a user's own.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+ $(Self::$wide,)+];

            /// Its row of the table.
            #[must_use]
            pub const fn row(self) -> &'static Row {
                match self {
                    $(Self::$name => &layers::$module::ROW,)+
                    $(Self::$wide => &layers::$($within)::+::ROW,)+
                    Self::Own => &own::ROW,
                }
            }
        }

        impl Config {
            /// The shape rule of a layer that reads all of these: what it gives, or why it cannot.
            #[must_use]
            pub const fn rules(&self, xs: &[Shape]) -> Ruled {
                let mut i = 0;
                while i < xs.len() {
                    if xs[i].is_indices() && !self.kind.row().takes_indices {
                        return layers::needs_numbers(&xs[i]);
                    }
                    i += 1;
                }
                let ruled = match self.kind {
                    $(Kind::$name => layers::$module::rule(self, &xs[0]),)+
                    $(Kind::$wide => layers::$($within)::+::rule(self, xs),)+
                    Kind::Own => own::rule(self, &xs[0]),
                };
                layers::of_sizes(self, ruled)
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
    Softmax => softmax;
    Add => merge::add,
    Mul => merge::mul,
    Concat => merge::concat,
    Scale => by_channel::scale,
    Shift => by_channel::shift,
    Tied => tied,
}

impl Config {
    /// The shape rule of a layer that reads `x` alone.
    #[must_use]
    pub const fn rule(&self, x: &Shape) -> Ruled {
        self.rules(core::slice::from_ref(x))
    }

    /// The shape rule of a `Tied`: with the layer whose weight it uses, and what arrives there.
    #[must_use]
    pub const fn tied_rule(&self, owner: &Self, owner_x: &Shape, x: &Shape) -> Ruled {
        if x.is_indices() {
            return layers::needs_numbers(x);
        }
        tied::owned(self, owner, owner_x, x)
    }

    /// What a `Tied` takes for an input `x`, of which it makes `out`: with the layer whose weight it uses.
    #[must_use]
    pub const fn tied_facts(&self, owner: &Self, x: &Shape, out: &Shape) -> Facts {
        tied::facts(self, owner, x, out)
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
