//! One layer as it was declared: its kind, its sizes, its options.

use crate::{Kind, MAX_RANK, MAX_SIZE, Text};

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
}

/// The number of [`Opt`]s.
const OPTS: usize = Opt::Sequences as usize + 1;

/// What an option's value may be.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// `true` or `false`.
    Flag,
    /// A whole number of at least this.
    Count(usize),
    /// A number of at least 0.
    Number,
    /// A number from 0 up to, not including, 1.
    Fraction,
    /// One of these words.
    Word(&'static [(&'static str, f64)]),
    /// One of these words, or a whole number.
    WordOrCount(&'static [(&'static str, f64)]),
}

impl Takes {
    /// Whether a number may be the value. Whether it is whole is for the type of what gave it.
    #[must_use]
    pub const fn allows(&self, value: f64) -> bool {
        match self {
            Self::Flag => value == 0.0 || value == 1.0,
            Self::Count(least) => value >= count(*least) && value <= count(MAX_SIZE),
            Self::Number => value >= 0.0 && value < f64::INFINITY,
            // As the f32 that kernels work in: 0.99999999 rounds to 1 there.
            Self::Fraction => value >= 0.0 && in_f32(value) < 1.0,
            Self::Word(words) => in_words(words, value),
            Self::WordOrCount(words) => value >= 0.0 && value <= count(MAX_SIZE) || in_words(words, value),
        }
    }

    /// The value of a word.
    #[must_use]
    pub const fn word(&self, word: &str) -> Option<f64> {
        let words = match self {
            Self::Word(words) | Self::WordOrCount(words) => *words,
            _ => return None,
        };
        let mut i = 0;
        while i < words.len() {
            if is_same(words[i].0, word) {
                return Some(words[i].1);
            }
            i += 1;
        }
        None
    }

    /// In words: "a whole number of at least 1".
    #[must_use]
    pub const fn text(&self) -> Text {
        let text = Text::new();
        match self {
            Self::Flag => text.str("`true` or `false`"),
            Self::Count(least) => text.str("a whole number of at least ").num(*least),
            Self::Number => text.str("a number of at least 0"),
            Self::Fraction => text.str("a number of at least 0 and below 1"),
            Self::Word(words) => list(text, words, " or "),
            Self::WordOrCount(words) => list(text, words, ", ").str(" or a whole number"),
        }
    }
}

impl Takes {
    /// As [`text`](Self::text), beside a value that is none: how large a whole number may be where that is too large.
    #[must_use]
    pub const fn text_beside(&self, value: f64) -> Text {
        match self {
            Self::Count(_) if value > count(MAX_SIZE) => self.text().str(" and at most ").num(MAX_SIZE),
            Self::WordOrCount(_) if value > count(MAX_SIZE) => self.text().str(" of at most ").num(MAX_SIZE),
            _ => self.text(),
        }
    }
}

/// Equality of texts, in const evaluation.
const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

const fn in_words(words: &[(&str, f64)], value: f64) -> bool {
    let mut i = 0;
    while i < words.len() {
        if words[i].1 == value {
            return true;
        }
        i += 1;
    }
    false
}

const fn list(mut text: Text, words: &[(&str, f64)], separator: &str) -> Text {
    let mut i = 0;
    while i < words.len() {
        text = text
            .str(if i > 0 { separator } else { "" })
            .str("`")
            .str(words[i].0)
            .str("`");
        i += 1;
    }
    text
}

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
const fn in_f32(value: f64) -> f32 {
    value as f32
}
