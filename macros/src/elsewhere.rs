//! Words that are no layers: those of other libraries, and slips.

mod table;

use crate::ast::{Around, Dim, Node, Setting};
use crate::diag::{self, Extent, Mistake, closest};
use crate::model::suggest;
use crate::parse::attrs::is_keyword;
use gyul_spec::Kind;
use proc_macro2::Ident;
pub(crate) use table::TABLE;

/// "no layer is called …", with the one that was likely meant; `None` where the word is like none of ours, and so one in the
/// user's scope.
pub(crate) fn no_layer(node: &Node) -> Option<(Mistake, Option<Kind>)> {
    match &node.around {
        Some(Around::Wrapper(wrapper)) => return Some(no_wrapper(node, wrapper)),
        Some(Around::Module { at, label }) if !is_wrapper(&node.word) => {
            return Some(no_module(node, *at, label.as_ref()));
        }
        // What is a layer in no module is told how it is written here.
        Some(Around::Module { .. }) | None => {}
    }
    let (word, name) = (&node.word, node.word.to_string());
    let own = format!("A layer of your own is `self::{name}`");
    let (help, meant) = if let Some((ours, note)) = theirs(&name) {
        let meant = diag::kind(ours);
        (note_of(node, meant, note, &own), meant)
    } else if let Some(near) = closest(&name, ours()) {
        let meant = diag::kind(near);
        let plain = node.text_as(near);
        let layer = meant.filter(|_| node.whole && node.options_are_whole);
        let layer = layer.map(|kind| suggest::mended(node, kind.row()));
        // Where nothing but the word is wrong, it is all that there is to write.
        let layer = layer.filter(|layer| *layer != plain).unwrap_or_else(|| near.to_owned());
        (format!("did you mean `{layer}`? {own}"), meant)
    } else if is_keyword(word) || !name.starts_with(char::is_uppercase) {
        // A type in scope begins with a capital.
        let help = "layers begin with a capital: `Linear<128>`; `gyul::layers` has them all";
        (help.to_owned(), None)
    } else {
        return None;
    };
    let text = format!("no layer is called `{name}`\nhelp: {help}");
    Some((Mistake::new(word.span(), text), meant))
}

fn ours() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.row().name).chain(["Residual"])
}

fn theirs(name: &str) -> Option<(&'static str, &'static str)> {
    let row = TABLE.iter().find(|(theirs, ..)| *theirs == name);
    row.map(|(_, ours, note)| (*ours, *note))
}

/// Whether it is a word for a layer, here or elsewhere.
pub(crate) fn is_known(word: &Ident) -> bool {
    let name = word.to_string();
    theirs(&name).is_some() || diag::kind(&name).is_some()
}

/// Whether layers stand within what other libraries call so.
pub(crate) fn is_wrapper(word: &Ident) -> bool {
    theirs(&word.to_string()).is_some_and(|(ours, _)| ours.is_empty())
}

/// Whether it is one layer that stands within it.
pub(crate) fn is_around_one(word: &Ident) -> bool {
    word == "Bidirectional" || word == "TimeDistributed"
}

/// Whether a note of the table is a layer's form and no more, so that what was given can be written instead.
fn is_form(note: &str) -> bool {
    note.starts_with("write `") && !note.contains(',')
}

/// Whether the help for the node's word has all that was given, with its slips mended.
pub(crate) fn is_rewritten(node: &Node) -> bool {
    theirs(&node.word.to_string()).is_none_or(|(_, note)| is_form(note))
}

/// The note of the table, with the sizes that were given where it has but their names.
fn note_of(node: &Node, meant: Option<Kind>, note: &str, own: &str) -> String {
    let is_sized = !node.sizes.is_empty() || !node.options.is_empty();
    match meant {
        Some(kind) if is_sized && is_form(note) => {
            format!("write `{}`. {own}", suggest::mended(node, kind.row()))
        }
        Some(_) => format!("{note}. {own}"),
        None if note.contains("{block}") => format!("{}. {own}", note.replace("{block}", &transformer(node))),
        None => format!("{}. {own}", note.replace("{layer}", example(&node.word))),
    }
}

/// What stands in a wrapper, where that cannot be read.
fn example(wrapper: &Ident) -> &'static str {
    if wrapper == "Bidirectional" {
        "Lstm<16>"
    } else {
        "Linear<128>"
    }
}

/// `Bidirectional<Lstm<16>>`
fn no_wrapper(node: &Node, wrapper: &Ident) -> (Mistake, Option<Kind>) {
    let (layer, meant) = inner(node);
    let note = theirs(&wrapper.to_string()).map_or("write `{layer}`", |(_, note)| note);
    let text = format!(
        "no layer is called `{wrapper}`\nhelp: {}. A layer of your own is `self::{wrapper}`",
        note.replace("{layer}", &layer)
    );
    (Mistake::new(wrapper.span(), text), meant)
}

/// `nn.Linear(784, 10)`, `self.fc1 = nn.Linear(784, 10)`
fn no_module(node: &Node, at: Extent, label: Option<&Ident>) -> (Mistake, Option<Kind>) {
    let (layer, meant) = inner(node);
    let text = match label {
        Some(label) => format!(
            "layers stand here without a module, and a label is a name and a `:`\nhelp: write `{label}: {layer}`"
        ),
        None => format!("layers stand here without a module\nhelp: write `{layer}`"),
    };
    (Mistake::new(at, text), meant)
}

/// How the node is written without what stands around it, and the layer that it is.
fn inner(node: &Node) -> (String, Option<Kind>) {
    let name = node.word.to_string();
    let near = || theirs(&name).map(|(ours, _)| ours).or_else(|| closest(&name, ours()));
    let meant = diag::kind(&name).or_else(|| near().and_then(diag::kind));
    let layer = meant.map_or_else(|| node.text(), |kind| suggest::mended(node, kind.row()));
    (layer, meant)
}

/// The blocks that a layer of a transformer is, with the numbers that it was given: its features, heads and hidden units.
fn transformer(node: &Node) -> String {
    let named = |names: &[&str]| {
        let is_it = |setting: &&Setting| {
            setting
                .name
                .as_ref()
                .is_some_and(|name| names.iter().any(|known| name == known))
        };
        node.options.iter().find(is_it).map(|setting| setting.value.text())
    };
    let sizes = node.sizes.iter().map(Dim::text);
    let bare = node.options.iter().filter(|setting| setting.name.is_none());
    // An encoder's first number is how many layers it has.
    let is_layer = node.word.to_string().ends_with("Layer");
    let given: Vec<String> = sizes
        .chain(bare.map(|setting| setting.value.text()))
        .filter(|_| is_layer)
        .collect();
    let number = |names: &[&str], at: usize, otherwise: &str| {
        let number = named(names).or_else(|| given.get(at).cloned());
        number
            .filter(|number| number.parse::<usize>().is_ok())
            .unwrap_or_else(|| otherwise.to_owned())
    };
    let features = number(&["d_model", "hidden_size", "embed_dim"], 0, "features");
    let heads = number(&["nhead", "num_heads", "heads"], 1, "heads");
    let wider = features
        .parse::<usize>()
        .map_or_else(|_| "hidden".to_owned(), |n| n.saturating_mul(4).to_string());
    let hidden = number(&["dim_feedforward", "intermediate_dim"], 2, &wider);
    format!(
        "Residual {{ LayerNorm, MultiHeadAttention<{heads}> }}, Residual {{ LayerNorm, Linear<{hidden}>, Gelu, Linear<{features}> }}"
    )
}
