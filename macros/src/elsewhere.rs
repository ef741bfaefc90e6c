//! Words that are no layers: those of other libraries, and slips.

mod table;

use crate::ast::{Around, Dim, Listed, Node, Often, Said, Setting};
use crate::diag::{self, Extent, Help, Instead, Mistake, closest};
use crate::model::suggest;
use crate::parse::attrs::is_keyword;
use gyul_spec::{Class, Kind};
use proc_macro2::Ident;
pub(crate) use table::{Note, ORDERS, TABLE};

/// "no layer is called …", with the one that was likely meant; `None` where the word is like none of ours, and so one in the
/// user's scope.
pub(crate) fn no_layer(node: &Node) -> Option<(Mistake, Option<Kind>)> {
    match &node.around {
        Some(Around::Wrapper(wrapper)) => Some(no_wrapper(node, wrapper)),
        Some(Around::List(layers, listed)) => Some((no_list(node, layers, listed), None)),
        Some(Around::Words { at, said }) if !is_wrapper(&node.word) => Some(no_words(node, *at, said)),
        // What is a layer in no module is told how it is written here.
        Some(Around::Words { .. }) | None => no_word(node),
    }
}

fn no_word(node: &Node) -> Option<(Mistake, Option<Kind>)> {
    let (word, name) = (&node.word, node.word.to_string());
    let own = own(word);
    let (help, meant) = if let Some((ours, note)) = theirs(&name) {
        let meant = diag::kind(ours);
        (help(node, meant, note, &own), meant)
    } else if let Some(near) = closest(&name, ours()) {
        let meant = diag::kind(near);
        let plain = [node.text_as(near)];
        let layers = meant.filter(|_| node.whole && node.options_are_whole);
        let layers = layers.map(|kind| suggest::mended(node, kind.row()));
        // Where nothing but the word is wrong, it is all that there is to write.
        let layers = layers.filter(|layers| *layers != plain);
        let layers = layers.unwrap_or_else(|| vec![near.to_owned()]);
        let (lead, rest) = ("did you mean ", format!("?{}", own.trim_start_matches('.')));
        (Help::Layer(Instead { lead, layers, rest }), meant)
    } else if is_keyword(word) || !name.starts_with(char::is_uppercase) {
        // A type in scope begins with a capital.
        let help = "layers begin with a capital: `Linear<128>`; `gyul::layers` has them all";
        (Help::Words(help.to_owned()), None)
    } else {
        return None;
    };
    Some((Mistake::with(word.span(), no_layer_called(word), help), meant))
}

fn no_layer_called(word: &Ident) -> String {
    format!("no layer is called `{word}`")
}

/// What is said behind a help, for who has a layer of this name.
fn own(word: &Ident) -> String {
    let is_type = word.to_string().starts_with(char::is_uppercase);
    // No path leads to what is declared within a function.
    let own =
        is_type.then(|| format!(". A layer of your own is `self::{word}`; within a function, give it another name"));
    own.unwrap_or_default()
}

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
    let is_it =
        |kind: &&Kind| matches!(kind, Kind::Softmax | Kind::PRelu) || matches!(kind.row().class, Class::Activation);
    Kind::ALL.iter().filter(is_it).map(|kind| kind.row().name)
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
    let name = word.to_string();
    is_known(&name) || closest(&name, ours()).is_some()
}

/// Whether a word alone is none of ours and is told so: one of theirs, or one that is called like no type.
pub(crate) fn is_theirs(word: &Ident) -> bool {
    let name = word.to_string();
    diag::kind(&name).is_none() && (is_like(word) || !name.starts_with(char::is_uppercase))
}

/// Whether it is one layer that stands within it.
pub(crate) fn is_around_one(word: &Ident) -> bool {
    [
        "Bidirectional",
        "TimeDistributed",
        "add",
        "func",
        "func_t",
        "add_fn",
        "add_fn_t",
    ]
    .iter()
    .any(|one| word == one)
}

/// Whether the help for the node's word has all that was given, with its slips mended.
pub(crate) fn is_rewritten(node: &Node) -> bool {
    theirs(&node.word.to_string()).is_none_or(|(_, note)| matches!(note, Note::Form(_)))
}

/// What the table says of the node's word, with the sizes that were given where it has but their names, and `own` behind it.
fn help(node: &Node, meant: Option<Kind>, note: Note, own: &str) -> Help {
    let is_sized = !node.sizes.is_empty() || !node.options.is_empty();
    let block = |text: &str| text.replace("{block}", &transformer(node).join(", "));
    match (note, meant) {
        (Note::Form(_), Some(kind)) if is_sized => Help::layers(suggest::mended(node, kind.row()), own),
        (Note::Form(layer), _) => Help::write(layer, own),
        (Note::Write("{block}", rest), _) => Help::layers(transformer(node).into(), format!("{rest}{own}")),
        (Note::Write(layers, rest), _) => {
            let layers = layers.split("; ").map(str::to_owned);
            Help::layers(layers.collect(), format!("{rest}{own}"))
        }
        (Note::Within(rest), _) => Help::write(example(&node.word), format!("{rest}{own}")),
        (Note::Words(words), _) => Help::Words(format!("{}{own}", block(words))),
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
    let (layers, meant) = inner(node);
    let rest = match theirs(&wrapper.to_string()) {
        Some((_, Note::Within(rest))) => rest,
        _ => "",
    };
    let help = Help::layers(layers, format!("{rest}{}", own(wrapper)));
    (Mistake::with(wrapper.span(), no_layer_called(wrapper), help), meant)
}

/// `Sequential(Linear(10), ReLU())`, `Repeated<Linear<4>, 3>`, `(Linear<10>, Relu)`
fn no_list(node: &Node, layers: &[Node], listed: &Listed) -> Mistake {
    let layers: Vec<String> = layers.iter().flat_map(|layer| inner(layer).0).collect();
    let (word, layers) = (&node.word, layers.join(", "));
    let repeat = |Often(times): &Often, own: &str| {
        let rest = match times {
            Some(_) => own.to_owned(),
            None => format!(", with how often, from 1 to {}{own}", Often::MOST),
        };
        Help::write(format!("repeat {} {{ {layers} }}", times.unwrap_or(3)), rest)
    };
    let (what, help) = match listed {
        Listed::Word => {
            let help = format!(
                "layers stand one behind the other without it: write `{layers}`{}",
                own(word)
            );
            (no_layer_called(word), Help::Words(help))
        }
        Listed::Brackets => (
            "layers stand one behind the other, in no brackets".to_owned(),
            Help::Words(format!("write `{layers}`")),
        ),
        Listed::Times(times) => (no_layer_called(word), repeat(times, &own(word))),
        Listed::TimesInBrackets(times) => (
            "layers that are there several times stand in a `repeat`".to_owned(),
            repeat(times, ""),
        ),
        Listed::Residual => (
            "the layers of a `Residual` stand in `{ … }`".to_owned(),
            Help::write(format!("Residual {{ {layers} }}"), ""),
        ),
    };
    Mistake::with(word.span(), what, help)
}

/// `nn.Linear(784, 10)`, `Linear(784, 10)(x)`
fn no_words(node: &Node, at: Extent, said: &Said) -> (Mistake, Option<Kind>) {
    let (mut layers, meant) = inner(node);
    let written = |own: &str| match theirs(&node.word.to_string()) {
        Some((_, note)) if !matches!(note, Note::Form(_)) => help(node, meant, note, own),
        _ => Help::layers(layers.clone(), own),
    };
    let (what, help) = match said {
        Said::Module(path) => {
            // Which of the two it is, nobody knows here.
            let own = |path| format!(". A layer of your own is `self::{path}`, one of another crate `::{path}`");
            let own = path.as_ref().map(own).unwrap_or_default();
            ("layers stand here without a module", written(&own))
        }
        Said::Turbofish => ("sizes stand behind the layer's word, without `::`", written("")),
        Said::Methods => ("layers stand one behind the other, and are no methods", written("")),
        Said::Made => ("layers are declared here, not made", written("")),
        Said::Called(wires) if meant.is_some_and(|kind| kind.row().merges) => {
            let wires: Vec<String> = wires.iter().map(Ident::to_string).collect();
            let wires = if wires.len() > 1 {
                wires.join(", ")
            } else {
                "a, b".to_owned()
            };
            layers[0] = format!("{} <- ({wires})", layers[0]);
            ("what a layer reads stands behind `<-`", Help::layers(layers, ""))
        }
        Said::Called(_) => ("a layer reads the value before it, and is not called", written("")),
    };
    (Mistake::with(at, what, help), meant)
}

/// How the node is written without what stands around it, with the layers that are called on it, and the layer that it is.
fn inner(node: &Node) -> (Vec<String>, Option<Kind>) {
    let meant = meant(&node.word.to_string());
    let layer = meant.map_or_else(|| vec![node.text()], |kind| suggest::mended(node, kind.row()));
    let then = node.then.iter().flat_map(|then| inner(then).0);
    (layer.into_iter().chain(then).collect(), meant)
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
fn transformer(node: &Node) -> [String; 2] {
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
    [
        format!("Residual {{ LayerNorm, MultiHeadAttention<{heads}> }}"),
        format!("Residual {{ LayerNorm, Linear<{hidden}>, Gelu, Linear<{features}> }}"),
    ]
}
