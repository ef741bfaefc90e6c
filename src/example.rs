//! Networks as `network!` generates them, for this page alone: what yours have too, with every signature.
//!
//! [`Digits`] has been declared by what README begins with. Beside its methods, those of [`Network`], which the
//! prelude brings into scope: [`optimize`](crate::Network::optimize). [`Captions`] has several inputs and outputs: structs of their names. What `activations` gives
//! is a struct too, with an array for each label.

use crate::prelude::*;

network! {
    /// Sorts 28×28 grey digits into ten classes.
    pub struct Digits: [28, 28, 1] -> [10] {
        conv1:  Conv2d<32, 3>, Relu, MaxPool2d<2>,
        conv2:  Conv2d<64, 3>, Relu, MaxPool2d<2>,
        Flatten,
        hidden: Linear<128>, Relu, Dropout(0.5),
        logits: Linear<10>,
    }

    /// Reads words one after the other.
    pub struct Words: [u32; 8] -> [2] {
        words: Embedding<100, 16>,
        read: Lstm<16>,
        logits: Linear<2>,
    }

    /// Sees an image and words about it; says what it shows, and how likely the words fit.
    pub struct Captions: (image: [16, 16, 3], words: [u32; 8]) -> (class: [10], fit: [1]) {
        stem: Conv2d<16, 3>(padding = same) <- image, Relu,
        seen: GlobalAvgPool2d,
        Embedding<100, 16> <- words, read: Lstm<16>,
        both: Concat <- (seen, read),
        class: Linear<10>,
        fit: Linear<1> <- both,
    }
}
