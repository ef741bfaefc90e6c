//! Words that are no layers: those of other libraries, and slips.

pub(crate) mod absent;
mod lacking;
mod note;
mod phrases;
mod table;
pub(crate) mod words;

use crate::ast::Node;
use crate::diag::{self, closest};
use gyul_spec::Kind;
use lacking::LACKING;
pub(crate) use note::Note;
use proc_macro2::Ident;
use table::TABLE;
use words::WITHIN;

pub(crate) fn ours() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.row().name).chain(["Residual"])
}

/// All words of other libraries.
pub(crate) fn all() -> impl Iterator<Item = &'static (&'static str, &'static str, Note)> + Clone {
    TABLE.iter().chain(LACKING)
}

pub(crate) fn theirs(name: &str) -> Option<(&'static str, Note)> {
    // `SeparableConv2d` and `SeparableConv2D` are one; `Add` is ours, and `add` is theirs.
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_it = |theirs: &str| theirs.eq_ignore_ascii_case(name) && is_capital(theirs) == is_capital(name);
    let row = all().find(|(theirs, ..)| is_it(theirs));
    row.map(|(_, ours, note)| (*ours, *note))
}

/// The activations there are. Some have parameters or act on a whole axis, and are not of that class.
pub(crate) fn activations() -> impl Iterator<Item = &'static str> {
    let rows = Kind::ALL.iter().map(|kind| kind.row());
    rows.filter(|row| row.activates).map(|row| row.name)
}

/// The activation of this name, here or elsewhere: `relu`, `hard_swish`. What is only close to one is none.
pub(crate) fn activation(word: &str) -> Option<&'static str> {
    let word = word.replace('_', "");
    let exact = all().filter(|(.., note)| matches!(note, Note::Form));
    let theirs = exact
        .filter(|(theirs, ..)| theirs.eq_ignore_ascii_case(&word))
        .map(|(_, ours, _)| *ours);
    let is_it = |name: &&str| name.eq_ignore_ascii_case(&word) || theirs.clone().any(|ours| ours == *name);
    activations().find(is_it)
}

/// Whether other libraries call an option so that is an activation.
pub(crate) fn is_activation(name: &Ident) -> bool {
    WITHIN.iter().any(|(theirs, _)| name == theirs)
}

/// Whether it is a word for a layer, here or elsewhere.
pub(crate) fn is_known(word: &str) -> bool {
    theirs(word).is_some() || diag::kind(word).is_some()
}

/// Whether it is the word of a layer as functions are called: `relu`, `max_pool2d`.
pub(crate) fn is_function(word: &Ident) -> bool {
    let name = word.to_string();
    let letters = name.replace('_', "");
    let is_theirs = || theirs(&name).is_some_and(|(ours, _)| !ours.is_empty());
    !name.contains(char::is_uppercase) && (ours().any(|ours| ours.to_lowercase() == letters) || is_theirs())
}

/// Whether it is the word of a layer as methods are called, of the one value they are called on: `relu`.
pub(crate) fn is_method(word: &Ident) -> bool {
    is_function(word) && !merges(word) && !is_merging(word)
}

/// Whether it is the word of a layer that makes one value of several, in small letters: what a value may be called, too.
pub(crate) fn is_merging(word: &Ident) -> bool {
    let name = word.to_string();
    let mut rows = Kind::ALL.iter().map(|kind| kind.row()).filter(|row| row.merges());
    rows.any(|row| name == row.slug)
}

/// Whether what it is here makes one value of several.
pub(crate) fn merges(word: &Ident) -> bool {
    let name = word.to_string();
    let kind = diag::kind(theirs(&name).map_or(&name, |(ours, _)| ours));
    kind.is_some_and(|kind| kind.row().merges())
}

/// Whether it is a word of other libraries for what is no layer here, but layers around it or beside it, or nothing like it.
pub(crate) fn names_no_layer(word: &Ident) -> bool {
    theirs(&word.to_string()).is_some_and(|(ours, _)| ours.is_empty())
}

/// Whether it is a list of layers.
pub(crate) fn is_list(word: &Ident) -> bool {
    ["Sequential", "ModuleList", "seq", "seq_t"]
        .iter()
        .any(|list| word == list)
}

/// Whether the layers in it are there several times.
pub(crate) fn is_repeat(word: &Ident) -> bool {
    word == "Repeated" || word == "Repeat"
}

/// Whether it is a word for a layer, be it with a slip.
pub(crate) fn is_like(word: &Ident) -> bool {
    is_like_name(&word.to_string())
}

/// As [`is_like`], of a name that is no token.
pub(crate) fn is_like_name(name: &str) -> bool {
    is_known(name) || closest(name, ours()).is_some()
}

/// Whether a word alone is none of ours and is told so: one of theirs, or one that is called like no type.
pub(crate) fn is_theirs(word: &Ident) -> bool {
    let name = word.to_string();
    diag::kind(&name).is_none() && (is_like(word) || !name.starts_with(char::is_uppercase))
}

/// Whether it is a method of layers that computes nothing.
pub(crate) fn is_move(method: &Ident) -> bool {
    [
        "to", "init", "cpu", "cuda", "eval", "train", "float", "build", "unwrap", "expect",
    ]
    .iter()
    .any(|moves| method == moves)
}

/// Whether it is one layer that stands within it.
pub(crate) fn is_around_one(word: &Ident) -> bool {
    [
        "Bidirectional",
        "TimeDistributed",
        "RNN",
        "Lambda",
        "add",
        "func",
        "func_t",
        "add_fn",
        "add_fn_t",
    ]
    .iter()
    .any(|one| word == one)
}

/// The layer that a word is, here or elsewhere, or was likely meant for.
pub(crate) fn meant(name: &str) -> Option<Kind> {
    let near = || theirs(name).map(|(ours, _)| ours).or_else(|| closest(name, ours()));
    diag::kind(name).or_else(|| near().and_then(diag::kind))
}

/// Whether the help for the node's word has all that was given, with its slips mended.
pub(crate) fn is_rewritten(node: &Node) -> bool {
    theirs(&node.word.to_string()).is_none_or(|(_, note)| matches!(note, Note::Form | Note::Near(..)))
}

/// Whether it is the word of one layer and no more, so that what was given can be written instead.
pub(crate) fn is_form(word: &Ident) -> bool {
    theirs(&word.to_string()).is_none_or(|(_, note)| matches!(note, Note::Form))
}

/// What is said of a word that is none.
pub(crate) fn no_layer_called(word: &Ident) -> String {
    format!("no layer is called `{word}`")
}
