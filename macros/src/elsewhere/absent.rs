//! Options of other libraries that none here is like.

use super::words::{BOTH_WAYS, DROPS, LAYERS, NAME};

/// What they have for an option, why there is none like it here, and what to do, with `{value}` for what it was set to.
pub(crate) const ABSENT: &[(&str, &str, &str)] = &[
    (BOTH_WAYS, "each layer reads one way", LEAVE_OUT),
    ("trainable", FREEZES, LEAVE_OUT),
    ("requires_grad", FREEZES, LEAVE_OUT),
    (NAME, "a layer is called by its label", LEAVE_OUT),
    ("bias_init", BIASES, LEAVE_OUT),
    ("bias_initializer", BIASES, LEAVE_OUT),
    (
        DROPS,
        "dropout is a layer of its own",
        "write `Dropout({value})` behind the layer",
    ),
    (
        "recurrent_dropout",
        "nothing is dropped between its steps",
        "leave it out, or write `Dropout({value})` behind the layer",
    ),
    (
        LAYERS,
        "layers stand one behind the other",
        "write one for each, all but the last with `sequences = true`",
    ),
    ("batch_first", BATCHES, LEAVE_OUT),
    (
        "reset_after",
        "the reset gate acts behind its product, as with `reset_after=True`",
        LEAVE_OUT,
    ),
    (
        "stateful",
        "`net.stream()` remembers from one step to the next",
        LEAVE_OUT,
    ),
    ("unit_forget_bias", "the bias of its forget gate begins at 1", LEAVE_OUT),
    (
        "recurrent_initializer",
        "what it learns of its state begins orthogonal",
        LEAVE_OUT,
    ),
    (
        "return_state",
        "it gives the states of its units, all of them with `sequences = true`, else the last",
        LEAVE_OUT,
    ),
    ("time_major", BATCHES, LEAVE_OUT),
    (
        "proj_size",
        "it gives its state as it is",
        "write `Linear<{value}>` behind the layer",
    ),
    ("nonlinearity", "each step computes `Tanh`", LEAVE_OUT),
    ("unroll", CHOSEN, LEAVE_OUT),
    ("implementation", CHOSEN, LEAVE_OUT),
    ("use_cudnn", CHOSEN, LEAVE_OUT),
    ("dtype", "all numbers are `f32`", LEAVE_OUT),
    ("device", "a network computes where it is made", LEAVE_OUT),
    ("kdim", "keys and values are made of what arrives", LEAVE_OUT),
    ("vdim", "keys and values are made of what arrives", LEAVE_OUT),
    ("need_weights", WEIGHTS_OF_STEPS, LEAVE_OUT),
    ("average_attn_weights", WEIGHTS_OF_STEPS, LEAVE_OUT),
    ("return_attention_scores", WEIGHTS_OF_STEPS, LEAVE_OUT),
    ("add_zero_attn", "it reads the steps and nothing else", LEAVE_OUT),
    ("add_bias_kv", "it reads the steps and nothing else", LEAVE_OUT),
    (
        "padding_idx",
        "each index has features of its own, that of the padding too",
        LEAVE_OUT,
    ),
    ("mask_zero", "no layer leaves out steps", PAD_BEFORE),
    (
        "weights",
        "weights are set once the network is made",
        "leave it out, and call `net.label.weight.assign(&array)?`",
    ),
    ("max_norm", UNLIMITED, LEAVE_OUT),
    ("kernel_constraint", UNLIMITED, LEAVE_OUT),
    ("bias_constraint", UNLIMITED, LEAVE_OUT),
    (
        "activity_regularizer",
        "penalties are those of weights, `l1` and `l2`",
        LEAVE_OUT,
    ),
    (
        "bias_regularizer",
        "penalties are those of weights, `l1` and `l2`",
        LEAVE_OUT,
    ),
    ("padding_mode", "padding is of zeros", LEAVE_OUT),
    (
        "data_format",
        "channels come last",
        "leave it out, and declare images as [height, width, channels]",
    ),
    (
        "ceil_mode",
        "rows and columns that are left over go unread",
        "write `padding = same`, which reads them too, its windows placed as in Keras",
    ),
    ("return_indices", "a pool gives its numbers alone", LEAVE_OUT),
    ("count_include_pad", "padding is never counted", LEAVE_OUT),
    (
        "keepdims",
        "the axes that it goes along are gone",
        "leave it out; a `Reshape` behind it gives axes of 1",
    ),
    (
        "align_corners",
        "pixels are areas, as with `align_corners=False`",
        LEAVE_OUT,
    ),
    ("center", LEARNS, LEAVE_OUT),
    ("scale", LEARNS, LEAVE_OUT),
    ("affine", LEARNS, LEAVE_OUT),
    ("elementwise_affine", LEARNS, LEAVE_OUT),
    (
        "track_running_stats",
        "it predicts by the mean and the variance that it has seen in training",
        LEAVE_OUT,
    ),
    ("noise_shape", "each number is dropped by itself", LEAVE_OUT),
    ("seed", "one seed is for all layers, that of `Net::new(7)`", LEAVE_OUT),
    ("max_value", "no option bounds what a layer gives", LEAVE_OUT),
];

/// Those of layers that give their steps one by one: of others something else is meant.
pub(crate) const OF_STEPS: &[&str] = &[
    LAYERS,
    "reset_after",
    "unit_forget_bias",
    "recurrent_initializer",
    "return_state",
    "proj_size",
    "nonlinearity",
];

/// Those of norms.
pub(crate) const OF_NORMS: &[&str] = &["center", "scale", "affine", "elementwise_affine", "track_running_stats"];

/// Why there is no option by which a mask is told, and what to do: of a layer that may be causal, of the same where the mask is of padding, and of others.
pub(crate) const NO_MASK: [(&str, &str); 3] = [
    (
        "no mask tells it what to read",
        "write `causal = true` where it keeps each step from what stands behind it, else leave it out",
    ),
    (
        "no layer leaves out steps",
        "leave it out; `causal = true` keeps padding behind the steps from being read, but later steps, too",
    ),
    ("no layer leaves out steps", PAD_BEFORE),
];

const BIASES: &str = "biases begin at 0";

pub(crate) const LEAVE_OUT: &str = "leave it out";

const PAD_BEFORE: &str = "leave it out, and pad before the steps, so that a recurrent layer ends on a real one";

const FREEZES: &str = "`net.freeze(\"label\")?` freezes a labelled layer";

const BATCHES: &str = "a network is declared for one sample, and batches come first when it runs";

const CHOSEN: &str = "how it is computed is not chosen";

const WEIGHTS_OF_STEPS: &str = "what it weighs the steps by is not given";

const UNLIMITED: &str = "nothing limits weights but the penalties `l1` and `l2`";

const LEARNS: &str = "it learns a factor and a summand for each channel";
