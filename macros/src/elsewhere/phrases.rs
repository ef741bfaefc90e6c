//! What is said of several words of Keras and `PyTorch`.

use super::note::Note::{self, Words, Write};

pub(super) const TRANSPOSED: Note = Write(
    "Reshape<steps, 1, channels>; ConvTranspose2d<filters, kernel, 1>; Reshape<more_steps, filters>",
    ", with the numbers of a sample, and without padding, which both axes would have: there is none over sequences, and this is one over images of one column",
);

pub(super) const UPSAMPLED: Note = Write(
    "Reshape<steps, 1, channels>; Upsample2d<factor, 1>; Reshape<more_steps, channels>",
    ", with the numbers of a sample: there is none over sequences, and this is one over images of one column",
);

pub(super) const REPEATED: Note = Write(
    "Reshape<1, 1, features>; Upsample2d<steps, 1>; Reshape<steps, features>",
    ", with the numbers of a sample; a recurrent layer gives every step with `sequences = true`",
);

pub(super) const IN_ORDER: Note =
    Words("layers stand one behind the other without it; blocks are `Residual { … }` and `repeat 3 { … }`");

pub(super) const LOSS: Note = Words(
    "losses and optimizers are no layers, the trainer takes them: `Trainer::new(Net::new(7), CrossEntropy, Adam::default())`",
);

pub(super) const WHOLE: &str = ", which drops single numbers, not whole channels";

pub(super) const PADDED: Note = Words("padding is an option: `Conv2d<32, 3>(padding = 1)`");

pub(super) const NOISE: &str = ", which is the nearest: no layer adds noise";

pub(super) const SCALED: Note =
    Words("there is none: scale the numbers before the network sees them, where the data is read");

pub(super) const LAMBDA: Note =
    Words("there is none: what you compute yourself is a layer of your own, declared by `custom_layer!`");

pub(super) const LOG_SOFTMAX: Note = Write("Softmax", ", or nothing: `CrossEntropy` takes logits");

pub(super) const NO_AXES: Note = Words(
    "no layer moves axes: declare the input with its axes in the order that is needed, channels or features last",
);

pub(super) const MORE_AXES: Note = Write(
    "Reshape<dims, 1>",
    ", all dims of one sample and one more, such as `Reshape<28, 1>`; a batch is none of them: a network is declared for one sample",
);

pub(super) const FEWER_AXES: Note = Write(
    "Flatten",
    ", which leaves one axis, or a `Reshape` to the dims that are to stay",
);

pub(super) const GATE: Note = Words(
    "there is none: it is `GlobalAvgPool2d <- x, Linear<4>, Relu, Linear<16>, gate: Sigmoid, Scale <- (x, gate)`, for an `x` of 16 channels",
);

pub(super) const CROPPED: Note = Words(
    "no layer cuts a border off: crop where the data is read, or keep both values of one size by `padding = same`",
);

pub(super) const VARIED: Note =
    Words("there is none: images are cut and varied where the data is read, in the `get` of a `Dataset`");

pub(super) const TOKEN: Note = Words(
    "no layer puts a step before others: leave it out, and let `GlobalAvgPool1d` give the mean of all steps to the last layer",
);
