//! The words of Keras and `PyTorch`.

/// Their word, ours, and how it is said here. Ours is empty where there is no such layer.
///
/// In the note of one that stands around others `{layer}` is the one within; `{block}` is a layer of a transformer.
pub(crate) const TABLE: &[(&str, &str, &str)] = &[
    ("Dense", "Linear", "write `Linear<units>`"),
    ("Conv", "Conv2d", "write `Conv2d<filters, kernel>`"),
    ("Convolution1D", "Conv1d", "write `Conv1d<filters, kernel>`"),
    ("Convolution2D", "Conv2d", "write `Conv2d<filters, kernel>`"),
    (
        "Conv2DTranspose",
        "ConvTranspose2d",
        "write `ConvTranspose2d<filters, kernel>`",
    ),
    (
        "SeparableConv2D",
        "DepthwiseConv2d",
        "write `DepthwiseConv2d<kernel>, Conv2d<filters, 1>`",
    ),
    ("MaxPooling1D", "MaxPool1d", "write `MaxPool1d<size>`"),
    ("MaxPooling2D", "MaxPool2d", "write `MaxPool2d<size>`"),
    ("AveragePooling1D", "AvgPool1d", "write `AvgPool1d<size>`"),
    ("AveragePooling2D", "AvgPool2d", "write `AvgPool2d<size>`"),
    ("GlobalAveragePooling1D", "GlobalAvgPool1d", "write `GlobalAvgPool1d`"),
    ("GlobalAveragePooling2D", "GlobalAvgPool2d", "write `GlobalAvgPool2d`"),
    ("GlobalMaxPooling1D", "GlobalMaxPool1d", "write `GlobalMaxPool1d`"),
    ("GlobalMaxPooling2D", "GlobalMaxPool2d", "write `GlobalMaxPool2d`"),
    (
        "AdaptiveAvgPool1d",
        "",
        "write `GlobalAvgPool1d` for one value a channel, or `AvgPool1d<size>` with the size that leaves as many as you need",
    ),
    (
        "AdaptiveAvgPool2d",
        "",
        "write `GlobalAvgPool2d` for one value a channel, or `AvgPool2d<size>` with the size that leaves as many as you need",
    ),
    (
        "AdaptiveMaxPool1d",
        "",
        "write `GlobalMaxPool1d` for one value a channel, or `MaxPool1d<size>` with the size that leaves as many as you need",
    ),
    (
        "AdaptiveMaxPool2d",
        "",
        "write `GlobalMaxPool2d` for one value a channel, or `MaxPool2d<size>` with the size that leaves as many as you need",
    ),
    ("BatchNormalization", "BatchNorm", "write `BatchNorm`"),
    ("LayerNormalization", "LayerNorm", "write `LayerNorm`"),
    ("GroupNormalization", "GroupNorm", "write `GroupNorm<groups>`"),
    (
        "InstanceNorm2d",
        "GroupNorm",
        "write `GroupNorm<groups>`, with as many groups as channels",
    ),
    ("UpSampling2D", "Upsample2d", "write `Upsample2d<factor>`"),
    ("UpsamplingNearest2d", "Upsample2d", "write `Upsample2d<factor>`"),
    (
        "UpsamplingBilinear2d",
        "Upsample2d",
        "write `Upsample2d<factor>(mode = bilinear)`, say",
    ),
    ("SimpleRNN", "Rnn", "write `Rnn<units>`"),
    (
        "RNNCell",
        "Rnn",
        "write `Rnn<units>`, and `net.stream()` for one step at a time",
    ),
    (
        "LSTMCell",
        "Lstm",
        "write `Lstm<units>`, and `net.stream()` for one step at a time",
    ),
    (
        "GRUCell",
        "Gru",
        "write `Gru<units>`, and `net.stream()` for one step at a time",
    ),
    (
        "MultiheadAttention",
        "MultiHeadAttention",
        "write `MultiHeadAttention<heads>`",
    ),
    ("Attention", "MultiHeadAttention", "write `MultiHeadAttention<heads>`"),
    ("Swish", "Silu", "write `Silu`"),
    (
        "LogSoftmax",
        "Softmax",
        "write `Softmax`, or nothing: `CrossEntropy` takes logits",
    ),
    ("Unflatten", "Reshape", "write `Reshape<dims>`, the dims of one sample"),
    ("Concatenate", "Concat", "write `Concat <- (a, b)`"),
    ("Multiply", "Mul", "write `Mul <- (a, b)`"),
    (
        "ZeroPadding2D",
        "",
        "padding is an option: `Conv2d<32, 3>(padding = 1)`",
    ),
    ("ZeroPad2d", "", "padding is an option: `Conv2d<32, 3>(padding = 1)`"),
    (
        "ZeroPadding1D",
        "",
        "padding is an option: `Conv1d<32, 3>(padding = 1)`",
    ),
    ("Permute", "", NO_AXES),
    ("Transpose", "", NO_AXES),
    ("Mish", "", "there is none; `Silu` is close to it: write `Silu`"),
    (
        "Lambda",
        "",
        "there is none: what you compute yourself is a layer of your own, declared by `custom_layer!`",
    ),
    (
        "RepeatVector",
        "",
        "there is none: a recurrent layer gives every step with `sequences = true`",
    ),
    ("Activation", "", "an activation is a layer of its own: `Relu`"),
    (
        "Input",
        "",
        "the input is declared in the header: `struct Net: [28, 28, 1] -> [10]`",
    ),
    (
        "InputLayer",
        "",
        "the input is declared in the header: `struct Net: [28, 28, 1] -> [10]`",
    ),
    (
        "Conv3d",
        "",
        "there are convolutions of sequences and of images: `Conv1d`, `Conv2d`",
    ),
    ("add", "", "write `{layer}`, for layers stand one behind the other"),
    (
        "Identity",
        "",
        "leave it out: every layer reads the value before it, and `<-` is for others",
    ),
    (
        "Sequential",
        "",
        "layers stand one behind the other without it; blocks are `Residual { … }` and `repeat 3 { … }`",
    ),
    (
        "ModuleList",
        "",
        "layers stand one behind the other without it; blocks are `Residual { … }` and `repeat 3 { … }`",
    ),
    (
        "TimeDistributed",
        "",
        "write `{layer}`: it acts on every step by itself, as do activations and norms; convolutions do not",
    ),
    (
        "Bidirectional",
        "",
        "write `{layer}`, for sequences are read forwards only: no layer reverses them",
    ),
    (
        "ConvLSTM2D",
        "",
        "no recurrent layer holds an image: `Lstm` reads a sequence `[steps, features]`",
    ),
    (
        "TransformerEncoder",
        "",
        "write its layers in `repeat 6 { … }`, each of them `{block}`",
    ),
    ("TransformerEncoderLayer", "", "write `{block}`"),
    (
        "TransformerDecoder",
        "",
        "write its layers in `repeat 6 { … }`, each of them `{block}`, with `causal = true`; no attention reads two values",
    ),
    (
        "TransformerDecoderLayer",
        "",
        "write `{block}`, with `causal = true`; no attention reads two values",
    ),
];

const NO_AXES: &str =
    "no layer moves axes: declare the input with its axes in the order that is needed, channels or features last";

/// What `PyTorch` and Keras call the values that stand without a name behind these words, in their order.
pub(crate) const ORDERS: &[(&[&str], &[&str])] = &[
    (&["Linear", "linear"], &["in_features", "out_features", "bias"]),
    (
        &["Conv1d", "Conv2d", "ConvTranspose2d", "conv1d", "conv2d"],
        &["in_channels", "out_channels", "kernel_size", "stride", "padding"],
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
            "MaxPooling1D",
            "MaxPooling2D",
            "AveragePooling1D",
            "AveragePooling2D",
        ],
        &["kernel_size", "stride", "padding"],
    ),
    (&["GroupNorm"], &["num_groups", "num_channels"]),
];
