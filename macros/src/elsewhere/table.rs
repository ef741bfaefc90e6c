//! The words of Keras and `PyTorch`.

use super::note::Note::{self, Form, Near, Within, Words, Write};

/// Their word, ours, and how it is said here. Ours is empty where there is no such layer.
pub(crate) const TABLE: &[(&str, &str, Note)] = &[
    ("Dense", "Linear", Form("Linear<units>")),
    ("Conv", "Conv2d", Form("Conv2d<filters, kernel>")),
    ("Convolution1D", "Conv1d", Form("Conv1d<filters, kernel>")),
    ("Convolution2D", "Conv2d", Form("Conv2d<filters, kernel>")),
    (
        "Conv2DTranspose",
        "ConvTranspose2d",
        Form("ConvTranspose2d<filters, kernel>"),
    ),
    (
        "SeparableConv2D",
        "DepthwiseConv2d",
        Write("DepthwiseConv2d<kernel>; Conv2d<filters, 1>", ""),
    ),
    ("MaxPooling1D", "MaxPool1d", Form("MaxPool1d<size>")),
    ("MaxPooling2D", "MaxPool2d", Form("MaxPool2d<size>")),
    ("AveragePooling1D", "AvgPool1d", Form("AvgPool1d<size>")),
    ("AveragePooling2D", "AvgPool2d", Form("AvgPool2d<size>")),
    ("GlobalAveragePooling1D", "GlobalAvgPool1d", Form("GlobalAvgPool1d")),
    ("GlobalAveragePooling2D", "GlobalAvgPool2d", Form("GlobalAvgPool2d")),
    ("GlobalMaxPooling1D", "GlobalMaxPool1d", Form("GlobalMaxPool1d")),
    ("GlobalMaxPooling2D", "GlobalMaxPool2d", Form("GlobalMaxPool2d")),
    (
        "AdaptiveAvgPool1d",
        "",
        Write(
            "GlobalAvgPool1d",
            " for one value a channel, or `AvgPool1d<size>` with the size that leaves as many as you need",
        ),
    ),
    (
        "AdaptiveAvgPool2d",
        "",
        Write(
            "GlobalAvgPool2d",
            " for one value a channel, or `AvgPool2d<size>` with the size that leaves as many as you need",
        ),
    ),
    (
        "AdaptiveMaxPool1d",
        "",
        Write(
            "GlobalMaxPool1d",
            " for one value a channel, or `MaxPool1d<size>` with the size that leaves as many as you need",
        ),
    ),
    (
        "AdaptiveMaxPool2d",
        "",
        Write(
            "GlobalMaxPool2d",
            " for one value a channel, or `MaxPool2d<size>` with the size that leaves as many as you need",
        ),
    ),
    ("avg_pool", "AvgPool2d", Form("AvgPool2d<size>")),
    ("max_pool", "MaxPool2d", Form("MaxPool2d<size>")),
    ("BatchNormalization", "BatchNorm", Form("BatchNorm")),
    ("LayerNormalization", "LayerNorm", Form("LayerNorm")),
    ("GroupNormalization", "GroupNorm", Form("GroupNorm<groups>")),
    (
        "InstanceNorm2d",
        "GroupNorm",
        Write("GroupNorm<channels>", ", with as many groups as channels"),
    ),
    (
        "InstanceNorm",
        "GroupNorm",
        Write("GroupNorm<channels>", ", with as many groups as channels"),
    ),
    (
        "PixelShuffle",
        "",
        Write(
            "Upsample2d<2>",
            ", which copies pixels, or `ConvTranspose2d<filters, 2>(stride = 2)`, which learns: no layer makes pixels of channels",
        ),
    ),
    ("GaussianNoise", "Dropout", Write("Dropout(0.2)", NOISE)),
    ("GaussianDropout", "Dropout", Write("Dropout(0.2)", NOISE)),
    ("Rescaling", "", SCALED),
    ("Normalization", "", SCALED),
    ("UpSampling2D", "Upsample2d", Form("Upsample2d<factor>")),
    ("UpsamplingNearest2d", "Upsample2d", Form("Upsample2d<factor>")),
    (
        "UpsamplingBilinear2d",
        "Upsample2d",
        Write("Upsample2d<factor>(mode = bilinear)", ", say"),
    ),
    ("SimpleRNN", "Rnn", Form("Rnn<units>")),
    (
        "RNNCell",
        "Rnn",
        Near("Rnn<units>", ", and `net.stream()` for one step at a time"),
    ),
    (
        "LSTMCell",
        "Lstm",
        Near("Lstm<units>", ", and `net.stream()` for one step at a time"),
    ),
    (
        "GRUCell",
        "Gru",
        Near("Gru<units>", ", and `net.stream()` for one step at a time"),
    ),
    (
        "MultiheadAttention",
        "MultiHeadAttention",
        Form("MultiHeadAttention<heads>"),
    ),
    ("Attention", "MultiHeadAttention", Form("MultiHeadAttention<heads>")),
    ("LazyLinear", "Linear", Form("Linear<units>")),
    ("LazyConv1d", "Conv1d", Form("Conv1d<filters, kernel>")),
    ("LazyConv2d", "Conv2d", Form("Conv2d<filters, kernel>")),
    ("RMSNorm", "LayerNorm", Near("LayerNorm", ", which is close to it")),
    ("Swish", "Silu", Form("Silu")),
    ("LogSoftmax", "Softmax", LOG_SOFTMAX),
    (
        "Unflatten",
        "Reshape",
        Write("Reshape<dims>", ", the dims of one sample"),
    ),
    ("Concatenate", "Concat", Write("Concat <- (a, b)", "")),
    ("Multiply", "Mul", Write("Mul <- (a, b)", "")),
    ("ZeroPadding2D", "", PADDED),
    ("ZeroPad2d", "", PADDED),
    (
        "ZeroPadding1D",
        "",
        Words("padding is an option: `Conv1d<32, 3>(padding = 1)`"),
    ),
    ("Unsqueeze", "", MORE_AXES),
    ("unsqueeze", "", MORE_AXES),
    ("ExpandDims", "", MORE_AXES),
    ("expand_dims", "", MORE_AXES),
    ("Squeeze", "Flatten", FEWER_AXES),
    ("squeeze", "Flatten", FEWER_AXES),
    ("Permute", "", NO_AXES),
    ("Transpose", "", NO_AXES),
    ("Mish", "Silu", Near("Silu", ", which is close to it")),
    ("CELU", "Elu", Near("Elu", ", which differs where its alpha is not 1")),
    ("ReLU6", "Relu", Near("Relu", ", which has no upper bound")),
    ("RReLU", "PRelu", Write("PRelu", ", whose slope is learnt, not drawn")),
    (
        "GLU",
        "",
        Words("there is none: `Mul <- (a, gate)` multiplies by a `gate`, which ends in `Sigmoid`"),
    ),
    (
        "Softmin",
        "",
        Words("there is none: `Softmax` of the negated logits is the same"),
    ),
    (
        "Bilinear",
        "",
        Words("there is none: `Mul <- (a, b)` multiplies what two `Linear` give"),
    ),
    ("Dropout1d", "Dropout", Near("Dropout(0.5)", WHOLE)),
    ("Dropout2d", "Dropout", Near("Dropout(0.5)", WHOLE)),
    ("Dropout3d", "Dropout", Near("Dropout(0.5)", WHOLE)),
    ("SpatialDropout1D", "Dropout", Near("Dropout(0.5)", WHOLE)),
    ("SpatialDropout2D", "Dropout", Near("Dropout(0.5)", WHOLE)),
    ("AvgPoolGlobal", "GlobalAvgPool2d", Form("GlobalAvgPool2d")),
    ("Lambda", "", LAMBDA),
    (
        "RepeatVector",
        "",
        Words("there is none: a recurrent layer gives every step with `sequences = true`"),
    ),
    ("Activation", "", Words("an activation is a layer of its own: `Relu`")),
    (
        "Input",
        "",
        Words("the input is declared in the header: `struct Net: [28, 28, 1] -> [10]`"),
    ),
    (
        "Output",
        "",
        Words("the output is declared in the header: `struct Net: [28, 28, 1] -> [10]`"),
    ),
    ("CrossEntropy", "", LOSS),
    ("BinaryCrossEntropy", "", LOSS),
    ("Mse", "", LOSS),
    ("CrossEntropyLoss", "", LOSS),
    ("BCEWithLogitsLoss", "", LOSS),
    ("BCELoss", "", LOSS),
    ("MSELoss", "", LOSS),
    ("Adam", "", LOSS),
    ("AdamW", "", LOSS),
    ("Sgd", "", LOSS),
    (
        "Argmax",
        "",
        Words("a network gives one number a class: `gyul::metrics::class(&logits)` says which is largest"),
    ),
    (
        "InputLayer",
        "",
        Words("the input is declared in the header: `struct Net: [28, 28, 1] -> [10]`"),
    ),
    (
        "Conv3d",
        "",
        Words("there are convolutions of sequences and of images: `Conv1d`, `Conv2d`"),
    ),
    ("add", "", Within(", for layers stand one behind the other")),
    (
        "Identity",
        "",
        Words("leave it out: every layer reads the value before it, and `<-` is for others"),
    ),
    ("Sequential", "", IN_ORDER),
    ("ModuleList", "", IN_ORDER),
    ("seq", "", IN_ORDER),
    ("seq_t", "", IN_ORDER),
    ("func", "", LAMBDA),
    ("func_t", "", LAMBDA),
    ("add_fn", "", LAMBDA),
    ("add_fn_t", "", LAMBDA),
    ("log_softmax", "Softmax", LOG_SOFTMAX),
    ("Repeated", "", Words("write `repeat 3 { … }` around the layers")),
    ("cat", "Concat", Write("Concat <- (a, b)", "")),
    ("concatenate", "Concat", Write("Concat <- (a, b)", "")),
    ("multiply", "Mul", Write("Mul <- (a, b)", "")),
    (
        "TimeDistributed",
        "",
        Within(": it acts on every step by itself, as do activations and norms; convolutions do not"),
    ),
    (
        "Bidirectional",
        "",
        Within(", for sequences are read forwards only: no layer reverses them"),
    ),
    (
        "ConvLSTM2D",
        "",
        Words("no recurrent layer holds an image: `Lstm` reads a sequence `[steps, features]`"),
    ),
    (
        "TransformerEncoder",
        "",
        Words("write its layers in `repeat 6 { … }`, each of them `{block}`"),
    ),
    ("TransformerEncoderLayer", "", Write("{block}", "")),
    (
        "TransformerDecoder",
        "",
        Words(
            "write its layers in `repeat 6 { … }`, each of them `{block}`, with `causal = true`; no attention reads two values",
        ),
    ),
    (
        "TransformerDecoderLayer",
        "",
        Write("{block}", ", with `causal = true`; no attention reads two values"),
    ),
];

const IN_ORDER: Note =
    Words("layers stand one behind the other without it; blocks are `Residual { … }` and `repeat 3 { … }`");

const LOSS: Note = Words(
    "losses and optimizers are no layers, the trainer takes them: `Trainer::new(Net::new(7), CrossEntropy, Adam::default())`",
);

const WHOLE: &str = ", which drops single numbers, not whole channels";

const PADDED: Note = Words("padding is an option: `Conv2d<32, 3>(padding = 1)`");

const NOISE: &str = ", which is the nearest: no layer adds noise";

const SCALED: Note = Words("there is none: scale the numbers before the network sees them, where the data is read");

const LAMBDA: Note =
    Words("there is none: what you compute yourself is a layer of your own, declared by `custom_layer!`");

const LOG_SOFTMAX: Note = Write("Softmax", ", or nothing: `CrossEntropy` takes logits");

const NO_AXES: Note = Words(
    "no layer moves axes: declare the input with its axes in the order that is needed, channels or features last",
);

const MORE_AXES: Note = Write(
    "Reshape<dims, 1>",
    ", all dims of one sample and one more, such as `Reshape<28, 1>`; a batch is none of them: a network is declared for one sample",
);

const FEWER_AXES: Note = Write(
    "Flatten",
    ", which leaves one axis, or a `Reshape` to the dims that are to stay",
);
