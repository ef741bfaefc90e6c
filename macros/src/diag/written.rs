//! A layer as a help has it be written.

use proc_macro2::Ident;
use std::fmt;

/// `forth: Lstm<16> <- input`
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) label: Option<String>,
    pub(crate) layer: String,
    pub(crate) reads: Reads,
}

/// What stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reads {
    /// Nothing: it reads the value before it.
    No,
    /// An arrow from what is not known yet.
    Open,
    /// An arrow from these.
    Values(Vec<String>),
}

impl Written {
    /// With this label.
    pub(crate) fn called(self, label: &str) -> Self {
        Self {
            label: Some(label.to_owned()),
            ..self
        }
    }

    /// With an arrow from these behind it.
    pub(crate) fn reading(self, values: Vec<String>) -> Self {
        Self {
            reads: Reads::Values(values),
            ..self
        }
    }
}

impl<T: Into<String>> From<T> for Written {
    fn from(layer: T) -> Self {
        Self {
            label: None,
            layer: layer.into(),
            reads: Reads::No,
        }
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(label) = &self.label {
            write!(f, "{label}: ")?;
        }
        f.write_str(&self.layer)?;
        match &self.reads {
            Reads::No => Ok(()),
            Reads::Open => f.write_str(" <- …"),
            Reads::Values(values) => match values.as_slice() {
                [value] => write!(f, " <- {value}"),
                values => write!(f, " <- ({})", values.join(", ")),
            },
        }
    }
}

/// Layers as they stand one behind the other.
pub(crate) fn joined(layers: &[Written]) -> String {
    let layers: Vec<String> = layers.iter().map(ToString::to_string).collect();
    layers.join(", ")
}

/// Names as they are written.
pub(crate) fn names(words: &[Ident]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}
