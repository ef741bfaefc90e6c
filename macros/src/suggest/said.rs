//! What is said of words that are no layers, and of what stands around layers.

use super::activation;
use super::left_out::left_out;
use super::theirs::turned as theirs_turned;
use super::transformer::{self, transformer};
use super::ways;
use crate::ast::{Around, Dim, From, Listed, Node, Often, Said};
use crate::diag::{self, Extent, Help, Instead, Mistake, Reads, Written, closest, joined, names};
use crate::elsewhere::words::MERGES;
use crate::elsewhere::{Note, meant, names_no_layer, no_layer_called, ours, theirs};
use crate::names::{is_keyword, is_type};
use crate::suggest;
use gyul_spec::Kind;
use proc_macro2::Ident;

/// "no layer is called …", with the one that was likely meant; `None` where the word is like none of ours, and so one in the
/// user's scope.
pub(crate) fn no_layer(node: &Node) -> Option<(Mistake, Option<Kind>)> {
    let (mut mistake, meant) = match &node.around {
        Some(Around::Wrapper(wrapper)) => no_wrapper(node, wrapper),
        Some(Around::List(layers, listed)) => (no_list(node, layers, listed), None),
        Some(Around::Words { at, said }) if !names_no_layer(&node.word) || matches!(said, Said::Closure) => {
            no_words(node, *at, said)
        }
        // What is a layer in no module is told how it is written here.
        Some(Around::Words { .. }) | None => no_word(node)?,
    };
    left_out(node, &mut mistake);
    if let Some(name) = node
        .options
        .iter()
        .find_map(|setting| theirs_turned(node, setting)?.name)
    {
        mistake.add(&format!("; `{name}` here is 1 − theirs"), "");
    }
    if let Some(rest) = ways::in_order(node) {
        mistake.add("", &format!(". {rest}"));
    }
    Some((mistake, meant))
}

/// "no layer is called `Sub`", with the merges there are: the word of one of another library, which reads several values.
pub(crate) fn no_merge(node: &Node, from: Option<&From>) -> Option<Mistake> {
    let wires = match (&node.around, from) {
        (
            Some(Around::Words {
                said: Said::Called(wires),
                ..
            }),
            _,
        ) => wires,
        (None, Some(from)) => &from.wires,
        _ => return None,
    };
    let name = node.word.to_string();
    let (_, ours) = MERGES.iter().find(|(theirs, _)| theirs.eq_ignore_ascii_case(&name))?;
    if wires.len() < 2 {
        return None;
    }
    let own = own(node);
    let help = if ours.is_empty() {
        let own = own.trim_start_matches(". A layer of your own is ");
        let of_own = if own.is_empty() {
            String::new()
        } else {
            format!("; a network of yours with several inputs is {own}")
        };
        format!("the layers that read several values are `Add`, `Mul`, `Concat`, `Scale` and `Shift`{of_own}")
    } else {
        format!("write `{}`{own}", Written::from(*ours).reading(names(wires)))
    };
    Some(Mistake::with(
        node.word.span(),
        no_layer_called(&node.word),
        Help::Words(help),
    ))
}

fn no_word(node: &Node) -> Option<(Mistake, Option<Kind>)> {
    let (word, name) = (&node.word, node.word.to_string());
    let own = own(node);
    let (help, meant) = if let Some((ours, note)) = theirs(&name) {
        let meant = diag::kind(ours);
        (help(node, meant, note, &own), meant)
    } else if let Some(near) = closest(&name, ours()) {
        let meant = diag::kind(near);
        let plain = [node.text_as(near).into()];
        let layers = meant.filter(|_| node.whole && node.options_are_whole);
        let layers = layers.map(|kind| suggest::mended(node, kind.row()));
        // Where nothing but the word is wrong, it is all that there is to write.
        let layers = layers.filter(|layers| *layers != plain || !node.options.is_empty());
        let layers = layers.unwrap_or_else(|| vec![near.into()]);
        let (lead, rest) = ("did you mean ", format!("?{}", own.trim_start_matches('.')));
        (Help::Layer(Instead { lead, layers, rest }), meant)
    } else if is_keyword(word) || !is_type(word) {
        // A type in scope begins with a capital.
        let help = "layers begin with a capital: `Linear<128>`; `gyul::layers` has them all";
        (Help::Words(help.to_owned()), None)
    } else {
        return None;
    };
    Some((Mistake::with(word.span(), no_layer_called(word), help), meant))
}

/// What is said behind a help, for who has a layer of this name. One that is written with options is hardly one of those, which have
/// none: it is worth half of the words.
fn own(node: &Node) -> String {
    let word = &node.word;
    // No path leads to what is declared within a function.
    let within = if node.options.is_empty() {
        "; within a function, give it another name"
    } else {
        ""
    };
    let own = is_type(word).then(|| format!(". A layer of your own is `self::{word}`{within}"));
    own.unwrap_or_default()
}

/// What the table says of the node's word, with the sizes that were given where it has but their names, and `own` behind it.
fn help(node: &Node, meant: Option<Kind>, note: Note, own: &str) -> Help {
    let are_both = meant.is_some_and(|kind| ways::are_both(node, kind.row()));
    let is_sized = !node.sizes.is_empty() || !node.options.is_empty() || are_both;
    let block = |text: &str| {
        let text = text.replace("{count}", &transformer::count(node).to_string());
        text.replace("{block}", &joined(&transformer(node)))
    };
    match (note, meant) {
        (Note::Form, Some(kind)) if is_sized => Help::layers(suggest::mended(node, kind.row()), own),
        (Note::Form, _) => Help::write(meant.map_or_else(String::new, |kind| suggest::form(kind.row())), own),
        (Note::Near(_, rest), Some(kind)) if is_sized => {
            Help::layers(suggest::mended(node, kind.row()), format!("{rest}{own}"))
        }
        (Note::Near(layer, rest), _) => Help::write(layer, format!("{rest}{own}")),
        (Note::Write("{block}", rest), _) => Help::layers(transformer(node).into(), format!("{rest}{own}")),
        (Note::Write(layers, rest), _) => {
            let activation = meant.and_then(|kind| suggest::behind(node, kind.row()));
            let layers = layers.split("; ").map(str::to_owned).chain(activation);
            let mut layers: Vec<Written> = layers.map(Written::from).collect();
            if meant.is_some_and(|kind| kind.row().merges()) {
                layers[0].reads = example_of_reads();
            }
            Help::layers(layers, format!("{rest}{own}"))
        }
        (Note::Within(rest), _) => Help::layers(example(&node.word), format!("{rest}{own}")),
        (Note::Named(words), _) => match activation::named_by(node) {
            Some(layer) => Help::layers(inner(&layer).0, own),
            None => Help::Words(format!("{words}{own}")),
        },
        (Note::Words(words), _) => Help::Words(format!("{}{own}", block(words))),
    }
}

/// What stands in a wrapper, where that cannot be read.
fn example(wrapper: &Ident) -> Vec<Written> {
    let (within, kind) = if wrapper == ways::WRAPPER {
        ("Lstm", Kind::Lstm)
    } else {
        ("Linear", Kind::Linear)
    };
    let around = Some(Around::Wrapper(wrapper.clone()));
    let node = Node::alone(&Ident::new(within, wrapper.span()), around);
    suggest::mended(&node, kind.row())
}

/// `Bidirectional<Lstm<16>>`
fn no_wrapper(node: &Node, wrapper: &Ident) -> (Mistake, Option<Kind>) {
    let (layers, meant) = inner(node);
    let rest = match theirs(&wrapper.to_string()) {
        Some((_, Note::Within(rest))) => rest,
        _ => "",
    };
    let mistake = Mistake::with(wrapper.span(), no_layer_called(wrapper), Help::layers(layers, rest));
    (mistake, meant)
}

/// `Sequential(Linear(10), ReLU())`, `Repeated<Linear<4>, 3>`, `(Linear<10>, Relu)`
fn no_list(node: &Node, layers: &[Node], listed: &Listed) -> Mistake {
    let each: Vec<Written> = layers.iter().flat_map(|layer| inner(layer).0).collect();
    // What enters a block is called so.
    let mut within = each.clone();
    ways::wire(&mut within, Some("input"), &|_| false);
    let (word, layers) = (&node.word, joined(&within));
    let repeat = |Often(times): &Often| {
        let rest = match times {
            Some(_) => String::new(),
            None => format!(", with how often, from 1 to {}", Often::MOST),
        };
        Help::write(format!("repeat {} {{ {layers} }}", times.unwrap_or(3)), rest)
    };
    let (what, help) = match listed {
        Listed::Word => {
            let lead = "layers stand one behind the other without it: write ";
            let (layers, rest) = (each, String::new());
            (no_layer_called(word), Help::Layer(Instead { lead, layers, rest }))
        }
        Listed::Brackets => (
            "layers stand one behind the other, in no brackets".to_owned(),
            Help::layers(each, ""),
        ),
        Listed::Times(times) => (no_layer_called(word), repeat(times)),
        Listed::TimesInBrackets(times) | Listed::Multiplied(_, times) => (
            "layers that are there several times stand in a `repeat`".to_owned(),
            repeat(times),
        ),
        Listed::Residual => (
            "the layers of a `Residual` stand in `{ … }`".to_owned(),
            Help::write(format!("Residual {{ {layers} }}"), ""),
        ),
        Listed::Piped => (
            "layers stand one behind the other, and the first reads the value before it".to_owned(),
            Help::layers(each, ""),
        ),
    };
    let at = match listed {
        Listed::Multiplied(at, _) => *at,
        _ => word.span().into(),
    };
    Mistake::with(at, what, help)
}

const NO_METHODS: &str = "layers stand one behind the other, and are no methods";

/// `nn.Linear(784, 10)`, `Linear(784, 10)(x)`
fn no_words(node: &Node, at: Extent, said: &Said) -> (Mistake, Option<Kind>) {
    let (mut layers, meant) = inner(node);
    let note = theirs(&node.word.to_string())
        .map(|(_, note)| note)
        .filter(|note| !matches!(note, Note::Form));
    // A closure of something else has been called `Lambda`.
    let is_unknown = note.is_none() && meant.is_none() && !matches!(said, Said::Closure);
    if is_unknown {
        layers = vec![Dim::called(&node.word.to_string(), &node.sizes).into()];
    }
    let written = |own: &str| match note {
        Some(note) => help(node, meant, note, own),
        None if is_unknown => Help::layers(
            layers.clone(),
            format!(", where that is a layer of your own, declared by `custom_layer!`{own}"),
        ),
        None => Help::layers(layers.clone(), own),
    };
    let (what, help) = match said {
        Said::Module(path) => {
            // Which of the two it is, nobody knows here.
            let own = |path| format!(". A layer of your own is `self::{path}`, one of another crate `::{path}`");
            let own = path.as_ref().map(own).unwrap_or_default();
            ("layers stand here without a module", written(&own))
        }
        Said::OfBlock if note.is_none() => {
            layers[0] = format!(", {}", layers[0]).into();
            (NO_METHODS, Help::layers(layers, ""))
        }
        Said::Methods | Said::OfBlock => (NO_METHODS, written("")),
        Said::Late => ("sizes stand before options, right behind the layer's word", written("")),
        Said::Parted => ("options stand in one pair of `(…)`", written("")),
        Said::Assigned => (
            "layers stand one behind the other, and no variable holds them",
            written(""),
        ),
        Said::Closure if meant.is_none() => {
            let own = "what you compute yourself is a layer of your own, declared by `custom_layer!`";
            ("a closure is no layer", Help::Words(own.to_owned()))
        }
        Said::Closure => ("a closure is no layer", written("")),
        Said::Turbofish | Said::Made => (said.of_own().unwrap_or_default(), written("")),
        Said::Called(wires) if meant.is_some_and(|kind| kind.row().merges()) => {
            layers[0].reads = match wires.as_slice() {
                [] | [_] => example_of_reads(),
                wires => Reads::Values(names(wires)),
            };
            ("what a layer reads stands behind `<-`", Help::layers(layers, ""))
        }
        Said::Called(_) => ("a layer reads the value before it, and is not called", written("")),
    };
    let mut what = what.to_owned();
    if is_unknown && !node.options.is_empty() {
        what += ", and a layer of your own has no options";
    }
    if is_unknown || note.is_some() {
        what = format!("{}; {what}", no_layer_called(&node.word));
    }
    (Mistake::with(at, what, help), meant)
}

/// What a layer that makes one value of several reads, say.
fn example_of_reads() -> Reads {
    Reads::Values(vec!["a".to_owned(), "b".to_owned()])
}

/// How these layers are written here, one behind the other.
pub(crate) fn written(layers: &[Node]) -> String {
    joined(&layers.iter().flat_map(|layer| inner(layer).0).collect::<Vec<_>>())
}

/// How the node is written without what stands around it, with the layers that are called on it, and the layer that it is.
fn inner(node: &Node) -> (Vec<Written>, Option<Kind>) {
    if let Some(layer) = activation::named_by(node) {
        return inner(&layer);
    }
    let meant = meant(&node.word.to_string());
    let layer = meant.map_or_else(|| vec![node.text().into()], |kind| suggest::mended(node, kind.row()));
    let then = node.then.iter().flat_map(|then| inner(then).0);
    (layer.into_iter().chain(then).collect(), meant)
}
