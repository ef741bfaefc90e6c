//! What other libraries call options, their words, sizes, blocks, and what makes one value of several; layers are in `table.rs`.

/// What Keras and `PyTorch` call options, and what those are called here, where that is not near.
pub(crate) const OPTIONS: &[(&str, &str)] = &[
    ("p", "rate"),
    ("interpolation", "mode"),
    ("kernel_initializer", "init"),
    ("alpha", "slope"),
    ("dilation_rate", "dilation"),
    ("use_causal_mask", "causal"),
    ("causal_mask", "causal"),
    (BACKWARDS, "reverse"),
];

/// What Keras calls that a sequence is read from its end. The steps that it gives are in that order, too.
pub(crate) const BACKWARDS: &str = "go_backwards";

/// Options that are 1 − ours in `PyTorch`: of which layer, and which of its words and options give it away. Below a half they do so alone:
/// nobody forgets most of what was with every batch.
pub(crate) const TURNED: &[(&str, &str, &[&str], &[&str])] = &[(
    "BatchNorm",
    "momentum",
    &["BatchNorm1d", "BatchNorm2d", "BatchNorm3d"],
    &["eps", "affine", "track_running_stats", "num_features"],
)];

/// What they write for several options at once.
pub(crate) const BOTH: &[(&str, &[&str])] = &[("l1_l2", &["l1", "l2"]), ("L1L2", &["l1", "l2"])];

/// What they call an option that says by which of the penalties.
pub(crate) const REGULARIZERS: &[&str] = &["kernel_regularizer", "regularizer"];

/// What they call an option whose word is a flag here: `mask = causal`.
pub(crate) const MASKS: &[&str] = &[
    "mask",
    "attn_mask",
    "attention_mask",
    "key_padding_mask",
    "src_key_padding_mask",
];

/// What others call the words of options.
pub(crate) const VALUES: &[(&str, &str)] = &[("xavier", "glorot"), ("kaiming", "he")];

/// What they write before the name of a flag, and whether it is set then: `no_bias`, `use_bias`.
pub(crate) const FLAGS: &[(&str, bool)] = &[
    ("no_", false),
    ("without_", false),
    ("with_", true),
    ("use_", true),
    ("return_", true),
];

/// What they call that a sequence is read both ways.
pub(crate) const BOTH_WAYS: &str = "bidirectional";

/// Their words for recurrent layers that do so.
pub(crate) const OF_BOTH_WAYS: &[&str] = &["BiLSTM", "BiGRU", "BiRNN"];

/// What Keras calls how the two ways are made one value, and which layer that is.
pub(crate) const JOINS: &str = "merge_mode";
pub(crate) const JOINED: &[(&str, &str)] = &[("concat", "Concat"), ("sum", "Add"), ("mul", "Mul"), (MEAN, "Add")];
/// Of which that is no more than near it.
pub(crate) const MEAN: &str = "ave";

/// What they call how much is dropped of what a layer gives.
pub(crate) const DROPS: &str = "dropout";

/// What they call how many recurrent layers there are, one behind the other.
pub(crate) const LAYERS: &str = "num_layers";

/// More of them nobody means.
pub(crate) const MOST_LAYERS: usize = 8;

/// What they call a layer by: `name = "x"`.
pub(crate) const NAME: &str = "name";

/// What Keras and `PyTorch` call sizes, and what those are called here.
pub(crate) const SIZES: &[(&str, &[&str])] = &[
    ("kernel_size", &["kernel", "size"]),
    ("kernel_shape", &["kernel"]),
    ("pool_size", &["size"]),
    ("window_shape", &["size"]),
    ("size", &["factor"]),
    ("scale_factor", &["factor"]),
    ("out_channels", &["filters"]),
    ("out_features", &["units"]),
    ("hidden_size", &["units"]),
    ("out", &["filters", "units"]),
    ("d_output", &["units"]),
    ("d_hidden", &["units"]),
    ("output_dim", &["features", "units"]),
    ("embedding_dim", &["features"]),
    ("input_dim", &["vocabulary"]),
    ("num_embeddings", &["vocabulary"]),
    ("num_heads", &["heads"]),
    ("num_groups", &["groups"]),
    ("features", &["filters", "units"]),
    ("target_shape", &["dim"]),
    ("shape", &["dim"]),
    ("dims", &["dim"]),
];

/// What they call the sizes of what arrives, which no layer is told here, and what else none is told.
pub(crate) const ARRIVING: &[&str] = &[
    "in",
    "d_input",
    "in_channels",
    "in_features",
    "num_parameters",
    "input_dim",
    "input_size",
    "input_shape",
    "num_channels",
    "embed_dim",
    "num_features",
    "normalized_shape",
    "inplace",
    "batch_first",
    "key_dim",
    "value_dim",
];

/// What `PyTorch` and Keras call the values that stand without a name behind these words, in their order.
pub(crate) const ORDERS: &[(&[&str], &[&str])] = &[
    (&["Linear", "linear"], &["in_features", "out_features", "bias"]),
    (
        &["Conv", "Conv1d", "Conv2d", "ConvTranspose2d", "conv1d", "conv2d"],
        &[
            "in_channels",
            "out_channels",
            "kernel_size",
            "stride",
            "padding",
            "dilation",
            "groups",
            "bias",
        ],
    ),
    (
        &["Conv1D", "Conv2D", "Conv2DTranspose"],
        &["filters", "kernel_size", "strides", "padding"],
    ),
    (
        &[
            "MaxPool1d",
            "MaxPool2d",
            "AvgPool1d",
            "AvgPool2d",
            "DepthwiseConv2d",
            "DepthwiseConv2D",
            "MaxPooling1D",
            "MaxPooling2D",
            "AveragePooling1D",
            "AveragePooling2D",
        ],
        &["kernel_size", "stride", "padding"],
    ),
    (&["GroupNorm", "group_norm"], &["num_groups", "num_channels", "eps"]),
    (&["LayerNorm", "layer_norm"], &["normalized_shape", "eps"]),
    (
        &["BatchNorm", "BatchNorm1d", "BatchNorm2d", "batch_norm"],
        &["num_features", "eps", "momentum", "affine"],
    ),
    (&["Embedding"], &["num_embeddings", "embedding_dim", "input_length"]),
    (&["Dense"], &["units", "activation", "use_bias"]),
    (
        &["LSTM", "GRU", "Lstm", "Gru"],
        &[
            "input_size",
            "hidden_size",
            "num_layers",
            "bias",
            "batch_first",
            "dropout",
            "bidirectional",
        ],
    ),
    (
        &["RNN", "Rnn"],
        &[
            "input_size",
            "hidden_size",
            "num_layers",
            "nonlinearity",
            "bias",
            "batch_first",
            "dropout",
            "bidirectional",
        ],
    ),
    (&["MultiheadAttention"], &["embed_dim", "num_heads", "dropout", "bias"]),
    (
        &["RNNCell", "LSTMCell", "GRUCell"],
        &["input_size", "hidden_size", "bias"],
    ),
];

/// What activations are called as an option, and which recurrent layers compute within, whatever they are told.
/// Those without gates have but the first.
pub(crate) const WITHIN: [(&str, &str); 2] = [("activation", "Tanh"), ("recurrent_activation", "Sigmoid")];

/// What others call a `Residual`.
pub(crate) const SKIPS: &[&str] = &["ResidualBlock", "ResBlock", "ResidualAdd", "Skip", "SkipConnection"];

/// Methods that put a layer behind others.
pub(crate) const ADDS: &[&str] = &["add", "add_fn", "add_fn_t", "push", "append"];

/// What other libraries make one value of several by, and what that is here, if anything.
pub(crate) const MERGES: &[(&str, &str)] = &[
    ("Sum", "Add"),
    ("Plus", "Add"),
    ("Prod", "Mul"),
    ("Product", "Mul"),
    ("Times", "Mul"),
    ("Cat", "Concat"),
    ("Join", "Concat"),
    ("Sub", ""),
    ("Subtract", ""),
    ("Minus", ""),
    ("Div", ""),
    ("Divide", ""),
    ("Max", ""),
    ("Maximum", ""),
    ("Min", ""),
    ("Minimum", ""),
    ("Mean", ""),
    ("Avg", ""),
    ("Average", ""),
    ("Dot", ""),
    ("MatMul", ""),
    ("Bmm", ""),
    ("Pow", ""),
    ("Stack", ""),
];
