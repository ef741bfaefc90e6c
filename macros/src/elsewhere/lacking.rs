//! Words of Keras and `PyTorch` for what no layer does, and what is done instead.

use super::note::Note::{self, Near, Words, Write};
use super::phrases::{CROPPED, TOKEN, VARIED};

/// As the [table](super::table) of the others.
pub(super) const LACKING: &[(&str, &str, Note)] = &[
    ("CrossAttention", "MultiHeadAttention", CROSS),
    ("MultiHeadCrossAttention", "MultiHeadAttention", CROSS),
    ("AdditiveAttention", "MultiHeadAttention", CROSS),
    ("ClsToken", "", TOKEN),
    ("ClassToken", "", TOKEN),
    (
        "FirstStep",
        "",
        Write(
            "MaxPool1d<1>(stride = steps); Flatten",
            ", with the number of steps: a pool of one step, and of no other",
        ),
    ),
    (
        "mean",
        "GlobalAvgPool1d",
        Write(
            "GlobalAvgPool1d",
            ", the mean of each channel over time, or `GlobalAvgPool2d` of an image",
        ),
    ),
    (
        "Masking",
        "",
        Words(
            "no layer leaves out steps: pad before them, so that a recurrent layer ends on a real one, or make zeros of them by `Mul <- (x, mask)`, where `mask` is an input",
        ),
    ),
    ("Cropping1D", "", CROPPED),
    ("Cropping2D", "", CROPPED),
    ("CenterCrop", "", VARIED),
    ("RandomCrop", "", VARIED),
    ("RandomFlip", "", VARIED),
    ("RandomRotation", "", VARIED),
    ("RandomZoom", "", VARIED),
    ("Resizing", "", VARIED),
    (
        "EmbeddingBag",
        "Embedding",
        Write(
            "Embedding<vocabulary, features>; GlobalAvgPool1d",
            ", the mean of all words",
        ),
    ),
    ("PatchEmbed", "Conv2d", PATCHES),
    ("PatchEmbedding", "Conv2d", PATCHES),
    ("DropPath", "Dropout", Near("Dropout(0.1)", BLOCKS)),
    ("StochasticDepth", "Dropout", Near("Dropout(0.1)", BLOCKS)),
    (
        "AlphaDropout",
        "Dropout",
        Near("Dropout(0.1)", ", which is the nearest"),
    ),
    ("Hardtanh", "Tanh", Near("Tanh", ", which is close to it")),
    ("Softsign", "Tanh", Near("Tanh", ", which is close to it")),
    ("InstanceNorm1d", "GroupNorm", EACH_CHANNEL),
    (
        "ReflectionPad2d",
        "",
        Words("padding is an option, and of zeros: `Conv2d<32, 3>(padding = 1)`"),
    ),
    (
        "ZeroPad1d",
        "",
        Words("padding is an option: `Conv1d<32, 3>(padding = 1)`"),
    ),
];

const CROSS: Note = Near(
    "MultiHeadAttention<heads>",
    ", which reads one sequence: there is no cross-attention",
);

const PATCHES: Note = Write(
    "Conv2d<features, patch>(stride = patch); Reshape<patches, features>",
    ", with the numbers of a sample",
);

const BLOCKS: &str = ", which drops single numbers, not what a whole block gives";

const EACH_CHANNEL: Note = Write("GroupNorm<channels>", ", with as many groups as channels");
