//! Words that are no layers: those of other libraries, and slips.

mod table;

use crate::ast::{Around, Dim, Node, Said, Setting};
use crate::diag::{self, Extent, Mistake, closest};
use crate::model::suggest;
use crate::parse::attrs::is_keyword;
use gyul_spec::Kind;
use proc_macro2::Ident;
pub(crate) use table::{ORDERS, TABLE};

/// "no layer is called …", with the one that was likely meant; `None` where the word is like none of ours, and so one in the
/// user's scope.
pub(crate) fn no_layer(node: &Node) -> Option<(Mistake, Option<Kind>)> {
    let (mistake, meant) = match &node.around {
        Some(Around::Wrapper(wrapper)) => no_wrapper(node, wrapper),
        Some(Around::List(layers)) => (no_list(node, layers), None),
        Some(Around::Words { at, said }) if !is_wrapper(&node.word) => no_words(node, *at, said),
        // What is a layer in no module is told how it is written here.
        Some(Around::Words { .. }) | None => no_word(node)?,
    };
    Some((mistake.labelled(node.misread.as_deref()), meant))
}

fn no_word(node: &Node) -> Option<(Mistake, Option<Kind>)> {
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
    // `SeparableConv2d` and `SeparableConv2D` are one; `Add` is ours, and `add` is theirs.
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_it = |theirs: &str| theirs.eq_ignore_ascii_case(name) && is_capital(theirs) == is_capital(name);
    let row = TABLE.iter().find(|(theirs, ..)| is_it(theirs));
    row.map(|(_, ours, note)| (*ours, *note))
}

/// Whether it is a word for a layer, here or elsewhere.
pub(crate) fn is_known(word: &str) -> bool {
    theirs(word).is_some() || diag::kind(word).is_some()
}

/// Whether it is the word of a layer as functions are called: `relu`, `max_pool2d`.
pub(crate) fn is_function(word: &Ident) -> bool {
    let name = word.to_string();
    let letters = name.replace('_', "");
    !name.contains(char::is_uppercase) && ours().any(|ours| ours.to_lowercase() == letters)
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
    word == "Sequential" || word == "ModuleList"
}

/// Whether it is a word for a layer, be it with a slip.
pub(crate) fn is_like(word: &Ident) -> bool {
    let name = word.to_string();
    is_known(&name) || closest(&name, ours()).is_some()
}

/// Whether it is one layer that stands within it.
pub(crate) fn is_around_one(word: &Ident) -> bool {
    ["Bidirectional", "TimeDistributed", "add"]
        .iter()
        .any(|one| word == one)
}

/// Whether a note of the table is the form of one layer and no more, so that what was given can be written instead.
fn is_form(note: &str) -> bool {
    let layer = note.strip_prefix("write `").and_then(|layer| layer.strip_suffix('`'));
    layer.is_some_and(|layer| !layer.trim_end_matches('>').contains('>') && !layer.contains("<-"))
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

/// `Sequential(Linear(10), ReLU())`
fn no_list(node: &Node, layers: &[Node]) -> Mistake {
    let layers: Vec<String> = layers.iter().map(|layer| inner(layer).0).collect();
    let text = format!(
        "no layer is called `{0}`\nhelp: layers stand one behind the other without it: write `{1}`. A layer of your own is `self::{0}`",
        node.word,
        layers.join(", ")
    );
    Mistake::new(node.word.span(), text)
}

/// `nn.Linear(784, 10)`, `Linear(784, 10)(x)`
fn no_words(node: &Node, at: Extent, said: &Said) -> (Mistake, Option<Kind>) {
    let (layer, meant) = inner(node);
    let help = match theirs(&node.word.to_string()) {
        Some((_, note)) if !is_form(note) => note.to_owned(),
        _ => format!("write `{layer}`"),
    };
    let text = match said {
        Said::Module(None) => format!("layers stand here without a module\nhelp: {help}"),
        Said::Module(Some(path)) => {
            format!("layers stand here without a module\nhelp: {help}. A layer of your own is `self::{path}`")
        }
        Said::Turbofish => format!("sizes stand behind the layer's word, without `::`\nhelp: {help}"),
        Said::Made => format!("layers are declared here, not made\nhelp: {help}"),
        Said::Called(wires) => {
            let wires: Vec<String> = wires.iter().map(Ident::to_string).collect();
            if meant.is_some_and(|kind| kind.row().merges) {
                let wires = if wires.len() > 1 {
                    wires.join(", ")
                } else {
                    "a, b".to_owned()
                };
                format!("what a layer reads stands behind `<-`\nhelp: write `{layer} <- ({wires})`")
            } else {
                format!("a layer reads the value before it, and is not called\nhelp: {help}")
            }
        }
    };
    (Mistake::new(at, text), meant)
}

/// How the node is written without what stands around it, and the layer that it is.
fn inner(node: &Node) -> (String, Option<Kind>) {
    let meant = meant(&node.word.to_string());
    let layer = meant.map_or_else(|| node.text(), |kind| suggest::mended(node, kind.row()));
    (layer, meant)
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
    let bare = named.iter_mut().filter(|setting| setting.name.is_none());
    for (setting, name) in bare.zip(*names) {
        setting.name = Some(Ident::new(name, setting.at.first));
    }
    if suggest::are_sizes(&named, row) {
        *options = named;
    }
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
