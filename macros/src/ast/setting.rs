//! What stands in `(…)`.

use super::Dim;
use crate::cursor;
use crate::diag::Extent;
use gyul_spec::REST;
use proc_macro2::{Group, Ident, Literal, Span};

/// `padding = same`, or the bare `0.5` of `Dropout(0.5)`.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) name: Option<Ident>,
    /// Whether a `:` or nothing stands behind the name, which is told where it is no size.
    pub(crate) has_colon: bool,
    /// Whether an arrow leads from the value, which is named as what arrives then, to the next: `(4 -> 10)`.
    pub(crate) has_arrow: bool,
    pub(crate) value: Value,
    /// The value's tokens.
    pub(crate) at: Extent,
}

#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// `true`
    Flag(bool),
    /// `2`, `0.5`, `-1`: as it reads, and whether it is whole.
    Number { value: f64, whole: bool, text: String },
    /// `same`, `RATE`
    Name(Ident),
    /// `{ 1.0 / 3.0 }`
    Block(Group),
    /// `(3, 5)`, `[2, 2]`: other libraries' number for each axis.
    Several { values: Vec<Self>, is_tuple: bool },
    /// Anything else, as it reads.
    Other(String),
}

impl Setting {
    /// An option as it is written in its own form, `name = value`.
    pub(crate) fn named(name: Ident, value: Value) -> Self {
        Self {
            at: name.span().into(),
            name: Some(name),
            has_colon: false,
            has_arrow: false,
            value,
        }
    }

    /// As it reads.
    pub(crate) fn text(&self) -> String {
        match &self.name {
            Some(_) if self.has_arrow => format!("{} ->", self.value.text()),
            Some(name) => format!("{name} = {}", self.value.text()),
            None => self.value.text(),
        }
    }

    /// Whether it is this word and nothing else.
    pub(crate) fn is_alone(&self, word: &Ident) -> bool {
        self.name.is_none() && matches!(&self.value, Value::Name(name) if name == word)
    }

    /// The sizes that its value is, in their order; none where it is none.
    pub(crate) fn dims(&self) -> Option<Vec<Dim>> {
        self.value.dims(self.at.first)
    }
}

impl Value {
    /// The sizes that it is, in their order, at `span` where they have none of their own.
    pub(crate) fn dims(&self, span: Span) -> Option<Vec<Dim>> {
        Some(match self {
            // Without a fraction or an exponent, whatever the number was written like.
            Self::Number {
                whole: true,
                value,
                text,
            } => {
                let is_rest = text == "-1";
                let size = if is_rest { REST } else { value.to_string().parse().ok()? };
                let mut literal: Literal = text.parse().ok()?;
                literal.set_span(span);
                vec![Dim::Number(size, literal)]
            }
            Self::Name(name) => vec![Dim::Name(name.clone())],
            Self::Block(block) => vec![Dim::Block(block.clone())],
            Self::Several { values, .. } => {
                let dims: Option<Vec<_>> = values.iter().map(|value| value.dims(span)).collect();
                dims?.into_iter().flatten().collect()
            }
            Self::Flag(_) | Self::Number { .. } | Self::Other(_) => return None,
        })
    }

    /// What all of several are, if they are the same.
    pub(crate) fn alike(&self) -> Option<&Self> {
        let Self::Several { values, .. } = self else {
            return None;
        };
        let (first, rest) = values.split_first()?;
        let text = first.text();
        rest.iter().all(|value| value.text() == text).then_some(first)
    }

    /// As it reads, without the braces that an expression was given.
    pub(crate) fn plain(&self) -> String {
        let text = self.text();
        match self {
            Self::Block(_) => text.trim_matches(['{', '}', ' ']).replace(' ', ""),
            _ => text,
        }
    }

    /// As it reads.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Flag(flag) => flag.to_string(),
            Self::Number { text, .. } | Self::Other(text) => text.clone(),
            Self::Name(name) => name.to_string(),
            Self::Block(group) => cursor::text(group),
            Self::Several { values, is_tuple } => {
                let all = values.iter().map(Self::text).collect::<Vec<_>>().join(", ");
                match (is_tuple, values.len()) {
                    (true, 1) => format!("({all},)"),
                    (true, _) => format!("({all})"),
                    (false, _) => format!("[{all}]"),
                }
            }
        }
    }
}
