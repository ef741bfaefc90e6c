//! The sizes of a layer, each at its place, however they were given.

use super::{options, theirs};
use crate::ast::{Dim, Node, Setting};
use crate::diag::{Help, Instead};
use crate::elsewhere::words;
use gyul_spec::{Opt, REST, Row, Size};
use proc_macro2::Ident;

/// Where a size of this name, in any letters, stands among those of `row`: the dims of `Reshape` have one name.
pub(super) fn places_of(name: &Ident, row: &Row) -> Vec<usize> {
    let name = name.to_string().to_lowercase();
    let theirs = words::SIZES.iter().find(|(theirs, _)| *theirs == name);
    let ours = |size: &str| size == name || theirs.is_some_and(|(_, ours)| ours.contains(&size));
    let sizes = row.sizes.iter().enumerate();
    sizes.filter(|(_, size)| ours(size.name)).map(|(i, _)| i).collect()
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
        let is_full = |places: &Self| places.sizes.len() >= row.sizes.len();
        let dims = |setting: &Setting| {
            let dims = setting.dims()?;
            (are_alike(row) || !dims.iter().any(is_rest)).then_some(dims)
        };
        for setting in settings {
            // `LSTM(16, "tanh")`: that is no size too many.
            if setting.name.is_none() && is_full(&places) && dims(setting).is_none() {
                continue;
            }
            let of_name = match &setting.name {
                Some(name) => places_of(name, row),
                None => (0..=places.sizes.len()).collect(),
            };
            let is_free = |at: &&usize| places.sizes.get(**at).is_none_or(Option::is_none);
            match (of_name.iter().find(is_free), of_name.first()) {
                (Some(at), _) => places.put(*at, dims(setting).unwrap_or_default(), row),
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
            1 if is_width(row, at + 1) => 2,
            1 => 1,
            // Too many sizes are told elsewhere, and so are too many of one name.
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
                    layers: vec![layer.into()],
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

    pub(crate) fn has_rest(&self) -> bool {
        self.sizes.iter().flatten().any(is_rest)
    }

    /// How many recurrent layers there are one behind the other: `PyTorch` writes how many features arrive first, and that last, where there is
    /// more than one.
    pub(super) fn layers(&self, row: &Row) -> Option<usize> {
        let ([.., Some(Dim::Number(units, _)), Some(Dim::Number(layers, _))], [one]) = (&self.sizes[..], row.sizes)
        else {
            return None;
        };
        let is_recurrent = one.name == "units" && options::of(Opt::Sequences, row).is_some();
        (is_recurrent && layers < units && *layers <= words::MOST_LAYERS).then_some(*layers)
    }

    /// As they are written: the last of them where there are too many, those of the example where they lack.
    pub(super) fn written(&self, row: &Row) -> Vec<String> {
        let example = row.example.split(['<', '>']).nth(1).unwrap_or_default();
        let example: Vec<&str> = example.split(", ").collect();
        let of_example = |i: usize| example.get(i).or(example.last()).copied().unwrap_or_default();
        // Types and activations among too many: a const is called in capitals.
        let is_type = |dim: &Dim| matches!(dim, Dim::Name(name) if name.to_string().contains(char::is_lowercase));
        let is_size = |dim: &&Option<Dim>| !(self.sizes.len() > row.sizes.len() && dim.as_ref().is_some_and(is_type));
        let sizes: Vec<Option<Dim>> = self.sizes.iter().filter(is_size).cloned().collect();
        if let Some(folded) = folded(&sizes, row) {
            return folded;
        }
        let mut given = &sizes[sizes.len().saturating_sub(row.sizes.len())..];
        // A window of three axes that are the same along all: filters stand before it.
        if let [_, Some(Dim::Number(height, _)), rest @ ..] = &sizes[..]
            && rest.len() + 1 == row.sizes.len()
            && is_width(row, 2)
            && rest
                .iter()
                .all(|dim| matches!(dim, Some(Dim::Number(size, _)) if size == height))
        {
            given = &sizes[..2];
        }
        // Keras writes the heads of an attention first, PyTorch last; both beside something larger.
        if let ([Some(Dim::Number(first, _)), Some(Dim::Number(second, _))], [heads]) = (&sizes[..], row.sizes)
            && first < second
            && heads.name == "heads"
        {
            given = &sizes[..1];
        }
        if self.layers(row).is_some() {
            given = &sizes[sizes.len() - 2..][..1];
        }
        let count = row.min_sizes.max(given.len());
        let size = |i: usize| match given.get(i) {
            Some(Some(dim)) => dim.text(),
            _ => of_example(i).to_owned(),
        };
        (0..count).map(size).collect()
    }
}

/// Whether it is the `-1` of a `Reshape`, which is computed once it is known what arrives.
fn is_rest(dim: &Dim) -> bool {
    matches!(dim, Dim::Number(REST, _))
}

/// Whether all sizes are of one kind, as the dims of a `Reshape` are.
fn are_alike(row: &Row) -> bool {
    row.sizes.len() > 1 && row.sizes.iter().all(|size| size.name == row.sizes[0].name)
}

/// Too many dims of a `Reshape`: the last of them as one, so that they hold as many numbers.
fn folded(sizes: &[Option<Dim>], row: &Row) -> Option<Vec<String>> {
    let most = row.sizes.len();
    let numbers = sizes.iter().map(|dim| match dim {
        Some(Dim::Number(size, _)) => Some(*size),
        _ => None,
    });
    let numbers: Vec<usize> = numbers
        .collect::<Option<_>>()
        .filter(|_| are_alike(row) && sizes.len() > most)?;
    // A batch of one is left out.
    if numbers[..numbers.len() - most].iter().all(|size| *size == 1) {
        return None;
    }
    let (first, last) = numbers.split_at(most - 1);
    let last = last
        .iter()
        .try_fold(1usize, |product, size| product.checked_mul(*size))?;
    Some(first.iter().chain([&last]).map(ToString::to_string).collect())
}

/// Whether the size at this place is the width of the one before, which is for both axes without it.
pub(super) fn is_width(row: &Row, at: usize) -> bool {
    row.sizes.get(at).is_some_and(|size| size.name.contains("width"))
}

/// The layer `row` with these sizes, and the options of `node` but for those in `called`: each once, without slips, and only those
/// that it has.
pub(super) fn layer(sizes: &[String], node: &Node, row: &Row, called: &[usize]) -> String {
    layer_with(&[], sizes, node, row, called)
}

/// As [`layer`], with these settings before those of `node`.
pub(super) fn layer_with(more: &[Setting], sizes: &[String], node: &Node, row: &Row, called: &[usize]) -> String {
    let settings = node.options.iter().enumerate();
    let settings = settings
        .filter(|(i, _)| !called.contains(i))
        .flat_map(|(_, setting)| theirs::each(node, setting));
    let settings: Vec<Setting> = more.iter().cloned().chain(settings).collect();
    layer_of(sizes, settings.iter(), node.tied.as_ref(), row)
}

/// As [`layer`], with these settings, and the label of a `Tied`.
pub(super) fn layer_of<'a>(
    sizes: &[String],
    settings: impl Iterator<Item = &'a Setting>,
    tied: Option<&Ident>,
    row: &Row,
) -> String {
    let mut options: Vec<(Opt, String)> = Vec::new();
    for setting in settings {
        let mended = options::mended(setting, row).map(|mended| (mended.opt, mended.text));
        options.extend(mended.filter(|(opt, _)| options.iter().all(|(known, _)| known != opt)));
    }
    // It stands alone right behind the label; what was given comes before what only one of two layers has.
    options.sort_by_key(|(opt, _)| match opt {
        Opt::Transposed => 0,
        Opt::Reverse => 2,
        _ => 1,
    });
    if let Some((Opt::Transposed, text)) = options.first_mut() {
        *text = text.trim_end_matches(" = true").to_owned();
    }
    let tied = tied.iter().map(ToString::to_string);
    let options: Vec<String> = tied.chain(options.into_iter().map(|(_, text)| text)).collect();
    let join = |parts: &[String], open, close| match parts {
        [] => String::new(),
        parts => format!("{open}{}{close}", parts.join(", ")),
    };
    format!("{}{}{}", row.name, join(sizes, '<', '>'), join(&options, '(', ')'))
}
