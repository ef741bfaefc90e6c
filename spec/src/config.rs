//! One layer as it was declared: its kind, its sizes, its options.

use crate::{Kind, MAX_RANK, Takes};

/// Every option a layer can have. A layer's [`Row`](crate::Row) names the ones it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Opt {
    /// Step of the window along height and width.
    Stride,
    /// Zeros around the input: `valid` (0), `same` (−1), `causal` (−2), or a number on every side.
    Padding,
    /// Distance of two neighbouring taps of a kernel.
    Dilation,
    /// Into how many groups the channels are cut, each convolved by itself.
    Groups,
    /// How many outputs each channel gives.
    Multiplier,
    /// Whether the layer adds a bias.
    Bias,
    /// How pixels between those of the input are found: see `Upsample2d`.
    Mode,
    /// Initialisation of the weight: see [`Init`](crate::Init); or the number that a slope begins with.
    Init,
    /// Keras' `kernel_regularizer` L1: adds `l1·Σ|w|` to the loss.
    L1,
    /// Keras' `kernel_regularizer` L2: adds `l2·Σw²` to the loss.
    L2,
    /// The fraction of values that dropout sets to zero.
    Rate,
    /// The slope of a leaky `ReLU` below zero.
    Slope,
    /// What an exponential linear unit approaches far below zero, negated.
    Alpha,
    /// Added to a variance before its square root.
    Epsilon,
    /// How much of the running statistics a step keeps.
    Momentum,
    /// Whether a tied layer uses the weight the other way round.
    Transposed,
    /// Whether what an `Add` adds are the two ways of a `Residual`: 1, and where it is known by how much its layers stride, that more.
    Skip,
    /// Whether a time step sees only itself and those before it.
    Causal,
    /// Whether a recurrent layer gives every step, not the last one alone: Keras' `return_sequences`.
    Sequences,
    /// Whether a recurrent layer reads the steps from the last to the first: Keras' `go_backwards`.
    Reverse,
}

/// The number of [`Opt`]s.
const OPTS: usize = Opt::Reverse as usize + 1;

/// One option of a layer, as its documentation page lists it.
#[derive(Clone, Copy, Debug)]
pub struct OptRow {
    /// Which.
    pub opt: Opt,
    /// As it is written: `stride`.
    pub name: &'static str,
    /// What it may be set to.
    pub takes: Takes,
    /// What it is when it is not set.
    pub default: f64,
}

/// `padding = valid`.
pub const VALID: f64 = 0.0;
/// `padding = same`.
pub const SAME: f64 = -1.0;
/// `mode = nearest`.
pub const NEAREST: f64 = 0.0;
/// `mode = bilinear`.
pub const BILINEAR: f64 = 1.0;
/// `padding = causal`.
pub const CAUSAL: f64 = -2.0;
/// A pool's stride when it is not set: the size of its window.
pub const AS_WINDOW: f64 = 0.0;

/// One layer as it was declared. Every number of it may come from a const that only rustc can evaluate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Config {
    /// Which layer.
    pub kind: Kind,
    sizes: [usize; MAX_RANK],
    given: usize,
    options: [f64; OPTS],
}

impl Opt {
    /// Whether what the layer reads or gives has other axes by it: shapes are checked by what stands there.
    #[must_use]
    pub const fn decides_axes(self) -> bool {
        matches!(self, Self::Sequences | Self::Transposed)
    }
}

impl Config {
    /// The layer `kind` with `sizes` (what stands in `<…>`) and the defaults of its options.
    ///
    /// # Panics
    /// With more sizes than any layer takes.
    #[must_use]
    pub const fn new(kind: Kind, sizes: &[usize]) -> Self {
        let mut config = Self {
            kind,
            sizes: [0; MAX_RANK],
            given: sizes.len(),
            options: [0.0; OPTS],
        };
        let mut i = 0;
        while i < sizes.len() {
            config.sizes[i] = sizes[i];
            i += 1;
        }
        let rows = kind.row().options;
        let mut i = 0;
        while i < rows.len() {
            config.options[rows[i].opt as usize] = rows[i].default;
            i += 1;
        }
        config
    }

    /// With other sizes.
    pub(crate) const fn with_sizes(self, sizes: &[usize]) -> Self {
        let Self { sizes, given, .. } = Self::new(self.kind, sizes);
        Self { sizes, given, ..self }
    }

    /// With one option set. Flags are 0 and 1; see [`flag`], [`count`].
    #[must_use]
    pub const fn with(mut self, opt: Opt, value: f64) -> Self {
        self.options[opt as usize] = value;
        self
    }

    /// With one option set to a word: `padding = same`.
    ///
    /// # Panics
    /// Where the layer has no such option, or the option no such word.
    #[must_use]
    pub const fn with_word(self, opt: Opt, word: &str) -> Self {
        let rows = self.kind.row().options;
        let mut i = 0;
        while i < rows.len() {
            if rows[i].opt as usize == opt as usize
                && let Some(value) = rows[i].takes.word(word)
            {
                return self.with(opt, value);
            }
            i += 1;
        }
        panic!("no such word")
    }

    /// An option's value.
    #[must_use]
    pub const fn get(&self, opt: Opt) -> f64 {
        self.options[opt as usize]
    }

    /// An option's value in the precision kernels work in.
    #[must_use]
    pub const fn get_f32(&self, opt: Opt) -> f32 {
        in_f32(self.get(opt))
    }

    /// Whether a flag is set.
    #[must_use]
    pub const fn is(&self, opt: Opt) -> bool {
        self.get(opt) != 0.0
    }

    /// A whole-number option.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`count` made it of a usize"
    )]
    pub const fn count(&self, opt: Opt) -> usize {
        self.get(opt) as usize
    }

    /// The sizes as they were given.
    #[must_use]
    pub const fn sizes(&self) -> &[usize] {
        self.sizes.split_at(self.given).0
    }

    /// Size `i`, or where it was not given size `i - 1`: `Conv2d<64, 3>` has the kernel 3 × 3.
    #[must_use]
    pub const fn size_or_last(&self, i: usize) -> usize {
        if i < self.given {
            self.sizes[i]
        } else {
            self.sizes[self.given - 1]
        }
    }

    /// Height and width of the window of a layer that has one: its last sizes, of which one may stand for both. Of one over a sequence
    /// that is both.
    pub(crate) const fn kernel(&self) -> [usize; 2] {
        let least = self.kind.row().min_sizes;
        [self.sizes()[least - 1], self.size_or_last(least)]
    }
}

/// A whole number as an option's value.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^53")]
pub const fn count(value: usize) -> f64 {
    value as f64
}

/// A flag as an option's value.
#[must_use]
pub const fn flag(value: bool) -> f64 {
    if value { 1.0 } else { 0.0 }
}

/// A value in the precision kernels work in.
#[expect(clippy::cast_possible_truncation, reason = "kernels work in f32")]
pub(crate) const fn in_f32(value: f64) -> f32 {
    value as f32
}
