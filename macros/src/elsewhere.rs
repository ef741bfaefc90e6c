//! Words that are no layers: those of other libraries, and slips.

mod left_out;
mod said;
mod table;
mod transformer;
pub(crate) mod words;

use crate::ast::{Setting, Value};
use crate::diag::{self, closest};
use crate::model::suggest;
use gyul_spec::Kind;
pub(crate) use left_out::with_left_out;
use proc_macro2::Ident;
pub(crate) use said::{is_rewritten, no_layer, no_merge, own_layer};
pub(crate) use table::{Note, TABLE};
use words::{ORDERS, WITHIN};

fn ours() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.row().name).chain(["Residual"])
}

fn theirs(name: &str) -> Option<(&'static str, Note)> {
    // `SeparableConv2d` and `SeparableConv2D` are one; `Add` is ours, and `add` is theirs.
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_it = |theirs: &str| theirs.eq_ignore_ascii_case(name) && is_capital(theirs) == is_capital(name);
    let row = TABLE.iter().find(|(theirs, ..)| is_it(theirs));
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
    let exact = TABLE.iter().filter(|(.., note)| matches!(note, Note::Form(_)));
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

/// Whether what it is here makes one value of several.
pub(crate) fn merges(word: &Ident) -> bool {
    let name = word.to_string();
    let kind = diag::kind(theirs(&name).map_or(&name, |(ours, _)| ours));
    kind.is_some_and(|kind| kind.row().merges)
}

/// Whether layers stand within what other libraries call so.
pub(crate) fn is_wrapper(word: &Ident) -> bool {
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
fn meant(name: &str) -> Option<Kind> {
    let near = || theirs(name).map(|(ours, _)| ours).or_else(|| closest(name, ours()));
    diag::kind(name).or_else(|| near().and_then(diag::kind))
}

/// Names the values that stand in the order of other libraries: `Conv2d(3, 16, 5)` has 16 filters. Where those make no layer, the
/// order is ours: `Conv2d(16, 5)`.
pub(crate) fn in_order(word: &Ident, options: &mut Vec<Setting>) {
    let (Some((_, names)), Some(kind)) = (
        ORDERS.iter().find(|(words, _)| words.iter().any(|known| word == known)),
        meant(&word.to_string()),
    ) else {
        return;
    };
    let row = kind.row();
    let is_ours = |setting: &Setting| {
        setting
            .name
            .as_ref()
            .is_some_and(|name| row.sizes.iter().any(|size| name == size.name))
    };
    if options.iter().any(is_ours) {
        return;
    }
    let mut named = options.clone();
    // burn's `[1, 8]` is what arrives and what is given.
    if let [
        Setting {
            name: None,
            value: Value::Several {
                values,
                is_tuple: false,
            },
            at,
            ..
        },
        ..,
    ] = &named[..]
        && let ([arriving, given], true) = (&values[..], names[0].starts_with("in_"))
    {
        let setting = |value: &Value| Setting {
            value: value.clone(),
            at: *at,
            ..named[0].clone()
        };
        let both = [setting(arriving), setting(given)];
        named.splice(..1, both);
    }
    // An arrow stands behind what arrives, which some name first.
    let is_first = |setting: &Setting| setting.has_arrow && names[0].starts_with("in_");
    let is_bare = |setting: &&mut Setting| setting.name.is_none() || is_first(setting);
    let bare = named.iter_mut().filter(is_bare);
    for (setting, name) in bare.zip(*names) {
        setting.name = Some(Ident::new(name, setting.at.first));
        // What no option of that name takes was meant otherwise.
        if row.options.iter().any(|option| option.name == *name) && !suggest::is_option(setting, row) {
            setting.name = None;
        }
    }
    // A number is no activation.
    let is_sound = |setting: &Setting| {
        let name = setting.name.as_ref();
        !(name.is_some_and(is_activation) && matches!(setting.value, Value::Number { .. }))
    };
    if suggest::are_sizes(&named, row) && named.iter().all(is_sound) {
        // What the others are nobody knows.
        named.retain(|setting| setting.name.is_some());
        *options = named;
    }
}
