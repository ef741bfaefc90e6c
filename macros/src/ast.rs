//! What stands in `network! { … }`, as it was written.

use crate::diag::Extent;
use proc_macro2::{Group, Ident, Literal, Span, TokenStream};

/// A network, or a generic one at its sizes.
#[derive(Debug)]
pub(crate) enum Entry {
    Network(Network),
    Alias(Alias),
}

/// `pub struct Digits: [28, 28, 1] -> [10] { … }`
#[derive(Debug)]
pub(crate) struct Network {
    /// Doc comments and attributes, less `Clone` and `Debug` in derives.
    pub(crate) attrs: TokenStream,
    pub(crate) vis: TokenStream,
    pub(crate) name: Ident,
    pub(crate) generics: Vec<ConstParam>,
    /// `None` where it cannot be read, which has been told.
    pub(crate) input: Option<Dims>,
    pub(crate) output: Option<Dims>,
    pub(crate) items: Vec<Item>,
}

/// `const H: usize`, perhaps `= 64`.
#[derive(Debug)]
pub(crate) struct ConstParam {
    pub(crate) name: Ident,
    pub(crate) ty: Ident,
    pub(crate) default: Option<TokenStream>,
}

/// `pub type Small = Mlp<64>;`
#[derive(Debug)]
pub(crate) struct Alias {
    pub(crate) attrs: TokenStream,
    pub(crate) vis: TokenStream,
    pub(crate) name: Ident,
    pub(crate) path: TokenStream,
    pub(crate) sizes: Vec<Dim>,
}

/// `[28, 28, 1]`
#[derive(Debug)]
pub(crate) struct Dims {
    pub(crate) span: Span,
    pub(crate) list: Vec<Dim>,
    pub(crate) indices: bool,
}

/// One size.
#[derive(Clone, Debug)]
pub(crate) enum Dim {
    /// `28`
    Number(usize, Literal),
    /// `CLASSES`
    Name(Ident),
    /// `{ 5 * 10 }`
    Block(Group),
}

/// `conv1: Conv2d<32, 3>(padding = same)`
#[derive(Debug)]
pub(crate) struct Item {
    /// Doc comments and attributes.
    pub(crate) attrs: TokenStream,
    pub(crate) label: Option<Ident>,
    /// `None` where it cannot be read, or not yet, which has been told.
    pub(crate) node: Option<Node>,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) word: Ident,
    pub(crate) sizes: Vec<Dim>,
    pub(crate) options: Vec<Setting>,
    /// Whether all its sizes could be read.
    pub(crate) whole: bool,
}

/// `padding = same`, or the bare `0.5` of `Dropout(0.5)`.
#[derive(Debug)]
pub(crate) struct Setting {
    pub(crate) name: Option<Ident>,
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
    /// Anything else, as it reads.
    Other(String),
}

impl Dim {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Number(_, literal) => literal.span(),
            Self::Name(name) => name.span(),
            Self::Block(group) => group.span(),
        }
    }

    /// As it reads.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Number(_, literal) => literal.to_string(),
            Self::Name(name) => name.to_string(),
            Self::Block(group) => group.to_string(),
        }
    }
}

impl Setting {
    /// As it reads.
    pub(crate) fn text(&self) -> String {
        match &self.name {
            Some(name) => format!("{name} = {}", self.value.text()),
            None => self.value.text(),
        }
    }
}

impl Value {
    fn text(&self) -> String {
        match self {
            Self::Flag(flag) => flag.to_string(),
            Self::Number { text, .. } | Self::Other(text) => text.clone(),
            Self::Name(name) => name.to_string(),
            Self::Block(group) => group.to_string(),
        }
    }
}

impl Node {
    /// As it reads: `Conv2d<32, 3>(padding = same)`.
    pub(crate) fn text(&self) -> String {
        let join = |parts: Vec<String>, open, close| match parts.as_slice() {
            [] => String::new(),
            parts => format!("{open}{}{close}", parts.join(", ")),
        };
        let sizes = join(self.sizes.iter().map(Dim::text).collect(), '<', '>');
        let options = join(self.options.iter().map(Setting::text).collect(), '(', ')');
        format!("{}{sizes}{options}", self.word)
    }
}
