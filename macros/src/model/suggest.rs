//! A layer as it is to be written, for the `help` of mistakes: what was given stays, what lacks is as in its row's example.

use super::activation::activation;
pub(crate) use super::activation::is_activation;
use super::options;
use crate::ast::{Dim, Node, Setting};
use crate::diag::{Extent, Help, Instead, Mistake};
use crate::elsewhere;
use gyul_spec::{Opt, Row, Size};
use proc_macro2::Ident;

/// What Keras and `PyTorch` call sizes, and what those are called here.
const ELSEWHERE: &[(&str, &[&str])] = &[
    ("kernel_size", &["kernel", "size"]),
    ("pool_size", &["size"]),
    ("size", &["factor"]),
    ("scale_factor", &["factor"]),
    ("out_channels", &["filters"]),
    ("out_features", &["units"]),
    ("hidden_size", &["units"]),
    ("out", &["filters", "units"]),
    ("d_output", &["units"]),
    ("d_hidden", &["units"]),
    ("output_dim", &["features", "units"]),
    ("embedding_dim", &["features"]),
    ("input_dim", &["vocabulary"]),
    ("num_embeddings", &["vocabulary"]),
    ("num_heads", &["heads"]),
    ("num_groups", &["groups"]),
    ("features", &["filters", "units"]),
];

/// What they call the sizes of what arrives, which no layer is told here, and what else none is told.
const ARRIVING: &[&str] = &[
    "in",
    "d_input",
    "in_channels",
    "in_features",
    "num_parameters",
    "input_dim",
    "input_size",
    "input_shape",
    "num_channels",
    "embed_dim",
    "num_features",
    "normalized_shape",
    "inplace",
    "batch_first",
];

/// Whether the size at this place is the width of the one before, which is for both axes without it.
fn is_width(row: &Row, at: usize) -> bool {
    row.sizes.get(at).is_some_and(|size| size.name.contains("width"))
}

/// Where a size of this name, in any letters, stands among those of `row`: the dims of `Reshape` have one name.
fn places_of(name: &Ident, row: &Row) -> Vec<usize> {
    let name = name.to_string().to_lowercase();
    let theirs = ELSEWHERE.iter().find(|(theirs, _)| *theirs == name);
    let ours = |size: &str| size == name || theirs.is_some_and(|(_, ours)| ours.contains(&size));
    let sizes = row.sizes.iter().enumerate();
    sizes.filter(|(_, size)| ours(size.name)).map(|(i, _)| i).collect()
}

/// Whether the setting's name is that of a size.
pub(crate) fn is_size(name: &Ident, row: &Row) -> bool {
    !places_of(name, row).is_empty()
}

/// Whether the setting's name is what other libraries call the size of what arrives.
pub(crate) fn is_arriving(name: &Ident) -> bool {
    let name = name.to_string().to_lowercase();
    ARRIVING.iter().any(|arriving| *arriving == name)
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

/// The sizes of a layer, each at its place.
#[derive(Default)]
pub(crate) struct Places {
    sizes: Vec<Option<Dim>>,
    /// The size that was given twice.
    twice: Option<&'static str>,
    /// The size that was given as several numbers.
    several: Option<&'static str>,
}

impl Places {
    /// Those without a name take the first place that is free.
    pub(crate) fn new(sizes: &[Dim], settings: &[&Setting], row: &Row) -> Self {
        let mut places = Self {
            sizes: sizes.iter().cloned().map(Some).collect(),
            ..Self::default()
        };
        for setting in settings {
            let of_name = match &setting.name {
                Some(name) => places_of(name, row),
                None => (0..=places.sizes.len()).collect(),
            };
            let is_free = |at: &&usize| places.sizes.get(**at).is_none_or(Option::is_none);
            match (of_name.iter().find(is_free), of_name.first()) {
                (Some(at), _) => places.put(*at, setting.dims().unwrap_or_default(), row),
                (None, Some(taken)) => places.twice = Some(row.sizes[*taken].name),
                (None, None) => {}
            }
        }
        if let [.., height, Some(width)] = &places.sizes[..]
            && is_width(row, places.sizes.len() - 1)
            && height.as_ref().is_some_and(|height| height.text() == width.text())
        {
            places.sizes.pop();
        }
        places
    }

    /// Several stand behind one another, where they are the axes of one thing: `kernel_size = (3, 5)`.
    fn put(&mut self, at: usize, dims: Vec<Dim>, row: &Row) {
        let alike = |size: &&Size| row.sizes.get(at).is_some_and(|first| first.name == size.name);
        let axes = match row.sizes.iter().skip(at).filter(alike).count() {
            // Too many sizes are told elsewhere.
            0 => dims.len(),
            1 if is_width(row, at + 1) => 2,
            1 => 1,
            // Of these too many are as wrong as of those without a name.
            _ => dims.len(),
        };
        let is_one = dims.len() > axes;
        let count = if is_one { 1 } else { dims.len().max(1) };
        self.sizes.resize(self.sizes.len().max(at + count), None);
        if is_one {
            self.several = row.sizes.get(at).map(|size| size.name);
            return;
        }
        for (at, dim) in (at..).zip(dims) {
            if self.sizes[at].replace(dim).is_some() {
                self.twice = row.sizes.get(at).map(|size| size.name);
            }
        }
    }

    /// The sizes, where none is missing.
    pub(crate) fn known(&self, row: &Row) -> Option<Vec<Dim>> {
        let fits = (row.min_sizes..=row.sizes.len()).contains(&self.sizes.len());
        let known = self.sizes.iter().cloned().collect::<Option<Vec<_>>>();
        known.filter(|_| fits && self.twice.is_none() && self.several.is_none())
    }

    /// The sizes before the first that is missing.
    pub(crate) fn first(&self) -> Vec<Dim> {
        self.sizes.iter().map_while(Clone::clone).collect()
    }

    /// What is wrong with them beside where they stand, if anything, and how `node` is written, with the options that it has but for
    /// those in `called`.
    pub(crate) fn told(&self, node: &Node, row: &Row, called: &[usize]) -> (String, Help) {
        if let Some(twice) = self.twice {
            let names = row.sizes.iter().take(row.min_sizes).map(|size| size.name.to_owned());
            let layer = layer(&names.collect::<Vec<_>>(), node, row, called);
            return (
                format!(", and its {twice} is given twice"),
                Help::Layer(Instead {
                    lead: "write the sizes in their order: ",
                    layers: vec![layer],
                    rest: String::new(),
                }),
            );
        }
        let needed = 0..row.min_sizes.max(self.sizes.len());
        let is_missing = |i: &usize| self.sizes.get(*i).is_none_or(Option::is_none);
        let missing = needed.filter(is_missing).filter_map(|i| row.sizes.get(i));
        let missing: Vec<&str> = missing.map(|size| size.name).collect();
        let layer = layer(&self.written(row), node, row, called);
        if self.sizes.len() > row.sizes.len() {
            let wrong = format!(", and are at most {}", row.sizes.len());
            return (wrong, Help::write(layer, ", say"));
        }
        if missing.is_empty() {
            return (String::new(), Help::write(layer, ""));
        }
        if let Some(several) = self.several {
            return (
                format!(", and one number is its {several}"),
                Help::write(layer, ", say"),
            );
        }
        (
            format!("; it needs its {} too", missing.join(" and its ")),
            Help::write(layer, ", say"),
        )
    }

    /// As they are written: the last of them where there are too many, those of the example where they lack.
    fn written(&self, row: &Row) -> Vec<String> {
        let example = row.example.split(['<', '>']).nth(1).unwrap_or_default();
        let example: Vec<&str> = example.split(", ").collect();
        let of_example = |i: usize| example.get(i).or(example.last()).copied().unwrap_or_default();
        // Types and activations among too many: a const is called in capitals.
        let is_type = |dim: &Dim| matches!(dim, Dim::Name(name) if name.to_string().contains(char::is_lowercase));
        let is_size = |dim: &&Option<Dim>| !(self.sizes.len() > row.sizes.len() && dim.as_ref().is_some_and(is_type));
        let sizes: Vec<Option<Dim>> = self.sizes.iter().filter(is_size).cloned().collect();
        let mut given = &sizes[sizes.len().saturating_sub(row.sizes.len())..];
        // Keras writes the heads of an attention first, PyTorch last; both beside something larger.
        if let ([Some(Dim::Number(first, _)), Some(Dim::Number(second, _))], [heads]) = (&sizes[..], row.sizes)
            && first < second
            && heads.name == "heads"
        {
            given = &sizes[..1];
        }
        let count = row.min_sizes.max(given.len());
        let size = |i: usize| match given.get(i) {
            Some(Some(dim)) => dim.text(),
            _ => of_example(i).to_owned(),
        };
        (0..count).map(size).collect()
    }
}

/// The sizes of `node`, and those in `called`.
pub(crate) fn places(node: &Node, row: &Row, called: &[usize]) -> Places {
    let settings = called.iter().map(|i| &node.options[*i]);
    let is_told = |setting: &&Setting| setting.name.as_ref().is_none_or(|name| is_size(name, row));
    Places::new(&node.sizes, &settings.filter(is_told).collect::<Vec<_>>(), row)
}

/// The mistake that the sizes of `node` stand in `(…)`: one, however many they are.
pub(super) fn no_call(node: &Node, row: &Row, called: &[usize]) -> Option<Mistake> {
    let start = |setting: &Setting| setting.name.as_ref().map_or(setting.at.first, Ident::span);
    let (first, last) = (&node.options[*called.first()?], &node.options[*called.last()?]);
    let at = Extent::from(start(first)).to(last.at);
    let (wrong, help) = places(node, row, called).told(node, row, called);
    let what = format!(
        "the sizes of `{}` stand in `<…>`, and `(…)` is for its options{wrong}",
        row.name
    );
    Some(Mistake::with(at, what, help))
}

/// The layer `row` with the sizes and options of `node`.
pub(crate) fn rewritten(node: &Node, row: &Row) -> String {
    let called = called(node, row);
    layer(&places(node, row, &called).written(row), node, row, &called)
}

/// As [`rewritten`], with the activation that was meant behind it.
pub(crate) fn mended(node: &Node, row: &Row) -> Vec<String> {
    let layer = [rewritten(node, row)].into_iter();
    layer.chain(behind(node, row).map(str::to_owned)).collect()
}

/// The activation that was meant behind the layer `row`, if there is it.
pub(crate) fn behind(node: &Node, row: &Row) -> Option<&'static str> {
    let activations = node
        .options
        .iter()
        .filter_map(|setting| activation(setting, row)?.layer());
    activations.chain(among_sizes(node, row)).next()
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

/// Whether the layer has this option, be it with a slip.
pub(crate) fn is_option(setting: &Setting, row: &Row) -> bool {
    options::mended(setting, row).is_some()
}

/// The layer `row` with these sizes, and the options of `node` but for those in `called`: each once, without slips, and only those
/// that it has.
fn layer(sizes: &[String], node: &Node, row: &Row, called: &[usize]) -> String {
    let mut options: Vec<(Opt, String)> = Vec::new();
    let settings = node.options.iter().enumerate();
    for (_, setting) in settings.filter(|(i, _)| !called.contains(i)) {
        let mended = options::mended(setting, row);
        options.extend(mended.filter(|(opt, _)| options.iter().all(|(known, _)| known != opt)));
    }
    let tied = node.tied.iter().map(ToString::to_string);
    let options: Vec<String> = tied.chain(options.into_iter().map(|(_, text)| text)).collect();
    let join = |parts: &[String], open, close| match parts {
        [] => String::new(),
        parts => format!("{open}{}{close}", parts.join(", ")),
    };
    format!("{}{}{}", row.name, join(sizes, '<', '>'), join(&options, '(', ')'))
}
