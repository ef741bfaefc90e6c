//! Mistakes: where they stand, what they say, and the slip that was likely meant otherwise.

use crate::ast::Node;
use crate::model::suggest;
use crate::parse::attrs::is_keyword;
use gyul_spec::Kind;
pub(crate) use gyul_spec::closest;
use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// From a first token to a last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Extent {
    pub(crate) fn to(self, end: Self) -> Self {
        Self {
            first: self.first,
            last: end.last,
        }
    }
}

impl From<Span> for Extent {
    fn from(span: Span) -> Self {
        Self {
            first: span,
            last: span,
        }
    }
}

/// One mistake of the user's.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) at: Extent,
    pub(crate) text: String,
}

impl Mistake {
    pub(crate) fn new(at: impl Into<Extent>, text: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            text: text.into(),
        }
    }

    /// `::core::compile_error! { "…" }`, which rustc reports from the first token to the last.
    fn tokens(&self) -> TokenStream {
        let text = self.text.as_str();
        let path = quote_spanned!(self.at.first=> ::core::compile_error);
        let mut bang = Punct::new('!', Spacing::Alone);
        bang.set_span(self.at.first);
        let mut body = Group::new(Delimiter::Brace, quote_spanned!(self.at.last=> #text));
        body.set_span(self.at.last);
        path.into_iter()
            .chain([TokenTree::Punct(bang), TokenTree::Group(body)])
            .collect()
    }
}

/// All mistakes found so far: every stage adds its own and goes on, so that all are told at once.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    list: Vec<Mistake>,
}

impl Errors {
    pub(crate) fn push(&mut self, mistake: Mistake) {
        self.list.push(mistake);
    }

    pub(crate) fn add(&mut self, at: impl Into<Extent>, text: impl Into<String>) {
        self.push(Mistake::new(at, text));
    }

    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// Forgets what came after the first `count`.
    pub(crate) fn truncate(&mut self, count: usize) {
        self.list.truncate(count);
    }

    pub(crate) fn tokens(&self) -> TokenStream {
        self.list.iter().map(Mistake::tokens).collect()
    }

    #[cfg(test)]
    pub(crate) fn list(&self) -> &[Mistake] {
        &self.list
    }
}

/// "no layer is called …", with the one that was likely meant; `None` where the word is like none of ours, and so one in the
/// user's scope.
pub(crate) fn no_layer(node: &Node) -> Option<(Mistake, Option<Kind>)> {
    let (word, name) = (&node.word, node.word.to_string());
    if let Some((_, ours, note)) = ELSEWHERE.iter().find(|(theirs, ..)| *theirs == name) {
        let meant = kind(ours);
        // With the sizes that were given, where the note has but their names.
        let rewritten = meant.map(|kind| suggest::rewritten(node, kind.row()));
        let is_sized = !node.sizes.is_empty() || !node.options.is_empty();
        let help = match rewritten {
            Some(layer) if is_sized && note.starts_with("write `") && !note.contains(',') => format!("write `{layer}`"),
            _ => (*note).to_owned(),
        };
        let text = format!("no layer is called `{name}`\nhelp: {help}");
        return Some((Mistake::new(word.span(), text), meant));
    }
    let near = closest(&name, Kind::ALL.iter().map(|kind| kind.row().name).chain(["Residual"]));
    if let Some(near) = near {
        let text =
            format!("no layer is called `{name}`\nhelp: did you mean `{near}`? A layer of your own is `self::{name}`");
        return Some((Mistake::new(word.span(), text), kind(near)));
    }
    // A type in scope begins with a capital.
    if is_keyword(word) || !name.starts_with(char::is_uppercase) {
        let text = format!(
            "no layer is called `{name}`\nhelp: layers begin with a capital: `Linear<128>`; `gyul::layers` has them all"
        );
        return Some((Mistake::new(word.span(), text), None));
    }
    None
}

/// Layers that Keras or `PyTorch` call otherwise: their word, ours, and how it is said here.
const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("Dense", "Linear", "write `Linear<units>`"),
    ("Convolution2D", "Conv2d", "write `Conv2d<filters, kernel>`"),
    (
        "Conv2DTranspose",
        "ConvTranspose2d",
        "write `ConvTranspose2d<filters, kernel>`",
    ),
    (
        "SeparableConv2D",
        "DepthwiseConv2d",
        "write `DepthwiseConv2d<kernel>, Conv2d<filters, 1>`",
    ),
    ("MaxPooling2D", "MaxPool2d", "write `MaxPool2d<size>`"),
    ("AveragePooling2D", "AvgPool2d", "write `AvgPool2d<size>`"),
    ("GlobalAveragePooling2D", "GlobalAvgPool2d", "write `GlobalAvgPool2d`"),
    ("AdaptiveAvgPool2d", "GlobalAvgPool2d", "write `GlobalAvgPool2d`"),
    ("BatchNormalization", "BatchNorm", "write `BatchNorm`"),
    ("LayerNormalization", "LayerNorm", "write `LayerNorm`"),
    ("GroupNormalization", "GroupNorm", "write `GroupNorm<groups>`"),
    ("UpSampling2D", "Upsample2d", "write `Upsample2d<factor>`"),
    ("SimpleRNN", "Rnn", "write `Rnn<units>`"),
    (
        "MultiheadAttention",
        "MultiHeadAttention",
        "write `MultiHeadAttention<heads>`",
    ),
    ("Attention", "MultiHeadAttention", "write `MultiHeadAttention<heads>`"),
    ("Swish", "Silu", "write `Silu`"),
    ("Concatenate", "Concat", "write `Concat <- (a, b)`"),
    ("Multiply", "Mul", "write `Mul <- (a, b)`"),
    (
        "ZeroPadding2D",
        "",
        "padding is an option: `Conv2d<32, 3>(padding = 1)`",
    ),
    ("Activation", "", "an activation is a layer of its own: `Relu`"),
    (
        "Sequential",
        "",
        "the layers stand in the network itself, or in `Residual { … }` and `repeat 3 { … }`",
    ),
    (
        "Input",
        "",
        "the input is declared in the header: `struct Net: [28, 28, 1] -> [10]`",
    ),
];

/// The layer of this word.
pub(crate) fn kind(word: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.row().name == word)
}

/// `a`, `b` and `c`, each in backticks.
pub(crate) fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}
