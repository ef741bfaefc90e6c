//! A layer as it is to be written, for the `help` of mistakes: what was given stays, what lacks is as in its row's example.

pub(crate) mod activation;
pub(crate) mod beside;
pub(crate) mod chosen;
pub(crate) mod left_out;
mod many;
pub(crate) mod options;
mod places;
pub(crate) mod said;
pub(crate) mod theirs;
mod transformer;
pub(crate) mod ways;

use crate::ast::{Dim, Node, Setting, Value};
use crate::diag::{self, Extent, Help, Mistake, Written};
use crate::elsewhere::{self, words};
use activation::activation;
use gyul_spec::Row;
use many::Reading;
pub(crate) use places::Places;
use places::{layer_with, places_of};
use proc_macro2::Ident;
pub(crate) use theirs::label;

/// Whether the setting's name is that of a size.
pub(crate) fn is_size(name: &Ident, row: &Row) -> bool {
    !places_of(name, row).is_empty()
}

/// Whether the setting's name is what other libraries call the size of what arrives.
pub(crate) fn is_arriving(name: &Ident) -> bool {
    let name = name.to_string().to_lowercase();
    words::ARRIVING.iter().any(|arriving| *arriving == name)
}

/// Which settings of `node` are sizes that stand in the place of options: `Conv2d(32, 3)`, `Linear(units = 10)`. With them
/// those that no layer is told: `Linear(in_features = 784, out_features = 10)`.
pub(crate) fn called(node: &Node, row: &Row) -> Vec<usize> {
    if node.sizes.len() >= row.min_sizes || row.bare.is_some() {
        return Vec::new();
    }
    let which = |is_it: &dyn Fn(&Setting) -> bool| {
        let settings = node.options.iter().enumerate();
        settings.filter(|(_, setting)| is_it(setting)).map(|(i, _)| i).collect()
    };
    let is_it = |setting: &Setting| match &setting.name {
        Some(name) => is_size(name, row),
        None => node.sizes.is_empty(),
    };
    let called: Vec<usize> = which(&is_it);
    if called.is_empty() {
        return called;
    }
    which(&|setting| is_it(setting) || setting.name.as_ref().is_some_and(is_arriving))
}

/// Whether all sizes of `row` are among the settings, each once and by its name.
pub(crate) fn are_sizes(settings: &[Setting], row: &Row) -> bool {
    let is_size = |setting: &&Setting| setting.name.as_ref().is_some_and(|name| is_size(name, row));
    let sizes: Vec<&Setting> = settings.iter().filter(is_size).collect();
    Places::new(&[], &sizes, row).known(row).is_some()
}

/// The sizes of `node`, and those in `called`.
pub(crate) fn places(node: &Node, row: &Row, called: &[usize]) -> Places {
    let settings = called.iter().map(|i| &node.options[*i]);
    let is_told = |setting: &&Setting| setting.name.as_ref().is_none_or(|name| is_size(name, row));
    Places::new(&node.sizes, &settings.filter(is_told).collect::<Vec<_>>(), row)
}

/// The mistake that the sizes of `node` stand in `(…)`: one, however many they are.
pub(crate) fn no_call(node: &Node, row: &Row, called: &[usize]) -> Option<Mistake> {
    let start = |setting: &Setting| setting.name.as_ref().map_or(setting.at.first, Ident::span);
    let (first, last) = (&node.options[*called.first()?], &node.options[*called.last()?]);
    let at = Extent::from(start(first)).to(last.at);
    let (wrong, help) = places(node, row, called).told(node, row, called);
    let mut what = format!(
        "the sizes of `{}` stand in `<…>`, and `(…)` is for its options{wrong}",
        row.name
    );
    let is_layer = |setting: &&Setting| beside::is_layer(setting, row);
    let names = node
        .options
        .iter()
        .filter(is_layer)
        .filter_map(|setting| setting.name.as_ref());
    let absent: Vec<String> = names.map(|name| options::no_option_called(name, row)).collect();
    let help = if absent.is_empty() {
        help
    } else {
        what = format!("{what}; {}", absent.join("; "));
        Help::layers(mended(node, row), "")
    };
    Some(Mistake::with(at, what, help))
}

/// The layer `row` with the sizes and options of `node`.
pub(crate) fn rewritten(node: &Node, row: &Row) -> String {
    rewritten_with(&[], node, row)
}

/// The `Tied` that `node` is, `transposed` or not.
pub(crate) fn shared(node: &Node, row: &Row, is_transposed: bool) -> String {
    let is_it = |setting: &Setting| setting.name.as_ref().is_some_and(|name| name == "transposed");
    let said: Vec<usize> = (0..node.options.len()).filter(|i| is_it(&node.options[*i])).collect();
    let transposed = Setting::named(Ident::new("transposed", node.word.span()), Value::Flag(true));
    let more: &[Setting] = if is_transposed { &[transposed] } else { &[] };
    layer_with(more, &[], node, row, &said)
}

/// As [`rewritten`], with these settings before those of `node`.
fn rewritten_with(more: &[Setting], node: &Node, row: &Row) -> String {
    let called = called(node, row);
    if called.is_empty()
        && let Some(reading) = many::read(node, row, None).into_iter().next()
    {
        return reading.layer;
    }
    layer_with(more, &places(node, row, &called).written(row), node, row, &called)
}

/// As [`rewritten`], with what was meant before it and behind it, and the activation.
pub(crate) fn mended(node: &Node, row: &Row) -> Vec<Written> {
    let layers = beside::layers(node, row).into_iter();
    layers.chain(behind(node, row).map(Written::from)).collect()
}

/// As [`mended`], of a layer with too many sizes, where so many channels or features arrive, as far as that is known.
pub(crate) fn fitted(node: &Node, row: &Row, arriving: Option<usize>) -> Help {
    let (mut layers, mut rest) = (mended(node, row), String::new());
    let mut read = many::read(node, row, arriving).into_iter();
    if let Some(first) = read.next() {
        layers[0] = first.layer.into();
        if let Some(Reading { layer, .. }) = read.next() {
            let arrives = "where the first is what arrives, which no layer is told";
            rest = if first.begins_with_arriving {
                format!(" {arrives}, or `{layer}`")
            } else {
                format!(", or `{layer}` {arrives}")
            };
        }
    }
    Help::layers(layers, rest)
}

/// The layer `row` with the names of its sizes for them: `Conv2d<filters, kernel>`.
pub(crate) fn form(row: &Row) -> String {
    let names: Vec<&str> = row.sizes[..row.min_sizes].iter().map(|size| size.name).collect();
    match names.as_slice() {
        [] => row.name.to_owned(),
        // `Reshape<dims>`
        [name] if row.sizes.iter().skip(1).any(|size| size.name == *name) => format!("{}<{name}s>", row.name),
        names => format!("{}<{}>", row.name, names.join(", ")),
    }
}

/// The activation that was meant behind the layer `row`, if there is it.
pub(crate) fn behind(node: &Node, row: &Row) -> Option<String> {
    let activations = node
        .options
        .iter()
        .filter_map(|setting| activation(setting, row)?.layer());
    let mut activations = activations.map(|layer| match diag::kind(&layer.word.to_string()) {
        Some(kind) => rewritten(&layer, kind.row()),
        None => layer.text(),
    });
    activations.next().or_else(|| among_sizes(node, row).map(str::to_owned))
}

/// The activation that stands among too many sizes: `Linear<10, Relu>`.
fn among_sizes(node: &Node, row: &Row) -> Option<&'static str> {
    let mut names = node.sizes.iter().filter_map(|dim| match dim {
        Dim::Name(name) => Some(name.to_string()),
        Dim::Number(..) | Dim::Block(_) => None,
    });
    let is_too_many = node.sizes.len() > row.sizes.len();
    is_too_many.then(|| names.find_map(|name| elsewhere::activation(&name)))?
}

/// The values of `node` between which an arrow stands though none of them is a size, and what is said of that.
pub(crate) fn arrow(node: &Node, row: &Row) -> Option<String> {
    let is_size = |setting: &Setting| setting.has_arrow && !called(node, row).is_empty();
    options::arrow(node)
        .map(|(_, what)| what)
        .filter(|_| !node.options.iter().any(is_size))
}

/// Whether the layer has this option, be it with a slip.
pub(crate) fn is_option(setting: &Setting, row: &Row) -> bool {
    options::mended(setting, row).is_some() || theirs::both(setting).is_some()
}

/// What is said of a setting with a name that the layer, where it is written anew, has nothing of: it is no size, and none of its options.
pub(crate) fn no_option(setting: &Setting, row: &Row) -> Option<String> {
    let is_size = |name: &Ident| is_size(name, row) || is_arriving(name);
    options::no_option(setting, row).filter(|_| !setting.name.as_ref().is_some_and(is_size))
}
