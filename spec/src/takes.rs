//! What an option's value may be, and the words for one that is not.

use crate::config::{count, in_f32};
use crate::{MAX_SIZE, Text};

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
