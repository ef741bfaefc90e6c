//! Which value a wire names, seen from within its block.

use super::Layer;
use super::names::plain;
use super::prefix::Prefix;
use crate::ast::{Item, Node, What};
use crate::diag::{Errors, Extent, Mistake, closest, list};
use gyul_spec::Row;
use proc_macro2::Ident;
use std::collections::HashMap;

/// Any value may be read.
pub(super) const ANY: (&dyn Fn(usize) -> bool, &str) =
    (&|_| true, "a value is named by its layer's label: `skip: Relu`");

/// What can be named in one block.
#[derive(Default)]
pub(super) struct Scope {
    /// What the names of its layers begin with: `stage.0.`
    prefix: String,
    /// What enters the block; none in a network of several inputs.
    pub(super) input: Option<usize>,
    /// The labels so far, and the inputs of the network. `None` where the value cannot be told, which has been.
    pub(super) labels: HashMap<String, Option<usize>>,
    /// All labels of the block, also those further down.
    pub(super) all: Vec<String>,
    /// The labels of layers within its blocks, which cannot be read from here.
    pub(super) within: Vec<(String, String)>,
    /// Whether some of its names could not be read, which has been told.
    pub(super) is_lost: bool,
}

impl Scope {
    pub(super) fn new(prefix: &Prefix, input: Option<usize>, items: &[Item]) -> Self {
        Self {
            prefix: prefix.name.clone(),
            input,
            labels: HashMap::new(),
            all: items.iter().filter_map(|item| item.label.as_ref()).map(plain).collect(),
            within: items.iter().filter_map(within).flatten().collect(),
            is_lost: false,
        }
    }

    /// Whether what enters is called so, before any layer has been met.
    pub(super) fn is_entering(&self, name: &str) -> bool {
        name == "input" && self.input.is_some() || self.labels.contains_key(name)
    }
}

/// The labels within a block, each with the block as it is read: `Residual`.
fn within(item: &Item) -> Option<Vec<(String, String)>> {
    let Some(What::Block(block)) = &item.what else {
        return None;
    };
    let labels = block.items.iter().filter_map(|inner| inner.label.as_ref());
    let read = item.label.as_ref().map_or_else(
        || format!("label the block, and read that: `whole: {} {{ … }}`", block.word),
        |label| format!("read the block: `{}`", plain(label)),
    );
    Some(labels.map(|label| (plain(label), read.clone())).collect())
}

/// The value that `wire` names in the innermost of `scopes` that knows it. `label` is that of the item that reads it; `layers` are those
/// before it; what is read is one that `takes` allows, and `none` is said where there is none.
pub(super) fn resolve(
    scopes: &[Scope],
    layers: &[Layer<'_>],
    wire: &Ident,
    label: Option<&Ident>,
    (takes, none): (&dyn Fn(usize) -> bool, &str),
    errors: &mut Errors,
) -> Option<usize> {
    let name = plain(wire);
    for scope in scopes.iter().rev() {
        if let Some(value) = scope.labels.get(&name) {
            return *value;
        }
        if let ("input", Some(input)) = (name.as_str(), scope.input) {
            return Some(input);
        }
    }
    if scopes.iter().any(|scope| scope.is_lost) {
        return None;
    }
    if label.is_some_and(|label| plain(label) == name) {
        let text = format!(
            "`{name}` reads itself, and networks have no cycles\n\
             help: leave out `<- {name}` to read what stands before it; `Lstm`, `Gru` and `Rnn` are layers that remember"
        );
        errors.add(wire.span(), text);
    } else if scopes.iter().any(|scope| scope.all.contains(&name)) {
        let text = format!(
            "`{name}` stands further down: a layer reads what stands before it, and networks have no cycles\n\
             help: move `{name}: …` up"
        );
        errors.add(wire.span(), text);
    } else if let Some((_, read)) = scopes
        .iter()
        .flat_map(|scope| &scope.within)
        .find(|(label, _)| *label == name)
    {
        let text = format!("`{name}` stands within a block, and cannot be read from outside\nhelp: {read}");
        errors.add(wire.span(), text);
    } else if let Some(layer) = unlabelled(scopes, layers, &name) {
        let (what, body) = if layer.node.is_some() {
            ("layer", "")
        } else {
            ("block", " { … }")
        };
        let text = format!(
            "no value is called `{name}`, for only a label can be read\nhelp: label the {what}: `{name}: {}{body}`",
            layer.text
        );
        errors.add(wire.span(), text);
    } else {
        let known = known(scopes, takes);
        let help = match closest(&name, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_empty() => none.to_owned(),
            None => format!("what can be read here is {}", list(known.iter().map(String::as_str))),
        };
        errors.add(wire.span(), format!("no value is called `{name}`\nhelp: {help}"));
    }
    None
}

/// The layer without a label that goes by `name` in the innermost of `scopes` that has one.
fn unlabelled<'l, 'a>(scopes: &[Scope], layers: &'l [Layer<'a>], name: &str) -> Option<&'l Layer<'a>> {
    let of = |scope: &Scope| {
        let mut here = layers.iter().filter(|layer| layer.item.label.is_none());
        here.find(|layer| layer.name.strip_prefix(&scope.prefix) == Some(name))
    };
    scopes.iter().rev().find_map(of)
}

/// Whether a label is that of a layer within a block of `scopes`, and of nothing beside.
pub(super) fn stands_within(scopes: &[Scope], label: &Ident) -> bool {
    let name = plain(label);
    let is_beside = |scope: &Scope| scope.labels.contains_key(&name) || scope.all.contains(&name);
    !scopes.iter().any(is_beside)
        && scopes
            .iter()
            .flat_map(|scope| &scope.within)
            .any(|(within, _)| *within == name)
}

/// Whether a label stands behind the items so far, and is no name of a value that can be read.
pub(super) fn stands_further_down(scopes: &[Scope], wire: &Ident) -> bool {
    let name = plain(wire);
    let is_value = |scope: &Scope| scope.labels.contains_key(&name) || name == "input" && scope.input.is_some();
    !scopes.iter().any(is_value) && scopes.iter().any(|scope| scope.all.contains(&name))
}

/// The mistake that an arrow leads on from `item` to `wire`, which stands further down.
pub(super) fn onward(item: &Item, at: Extent, wire: &Ident) -> Mistake {
    let what = "no arrow leads on from a layer: what stands behind it reads it, and others name it by `<-`";
    let help = match &item.label {
        Some(label) if plain(label) != plain(wire) => {
            format!("leave it out; where `{wire}` does not stand next, write `<- {label}` behind that")
        }
        _ => "leave it out".to_owned(),
    };
    Mistake::new(at, format!("{what}\nhelp: {help}"))
}

/// The names of all values that can be read, of those that `takes` allows. What cannot be told may be any.
fn known(scopes: &[Scope], takes: &dyn Fn(usize) -> bool) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for scope in scopes {
        known.extend(scope.input.filter(|value| takes(*value)).map(|_| "input".to_owned()));
        let labels = scope.labels.iter().filter(|(_, value)| value.is_none_or(takes));
        known.extend(labels.map(|(label, _)| label.clone()));
    }
    known.sort();
    known.dedup();
    known
}

/// Whether as many values are read as the layer takes, which `row` is of, if it is one of the language.
pub(super) fn check_count(item: &Item, row: Option<&Row>, errors: &mut Errors) -> bool {
    let given = item.from.as_ref().map_or(1, |from| from.wires.len());
    let Some(word) = item.word() else { return false };
    let at = item.from.as_ref().map_or_else(|| word.span(), |from| from.arrow);
    let [least, most] = row.map_or([1, 1], |row| row.reads);
    if (least..=most).contains(&given) {
        return true;
    }
    let text = match row.filter(|row| row.merges()) {
        Some(row) if least == most => format!(
            "`{word}` reads two values, of which the second holds a number for each channel of the first, but was given {given}\n\
             help: write `{}`{}",
            row.example,
            if item.from.is_none() {
                format!("; a layer of your own of that name is `self::{word}`")
            } else {
                String::new()
            }
        ),
        Some(row) if given < least => format!("`{word}` makes one value of several\nhelp: write `{}`", row.example),
        Some(_) => format!("`{word}` takes at most {most} values, but was given {given}\nhelp: do it in two steps"),
        None if word == "MultiHeadAttention" => format!(
            "`{word}` reads one sequence, of which it makes queries, keys and values itself, but was given {given} values{}\n\
             help: write `{} <- {}`",
            if given == 2 {
                ": there is no cross-attention"
            } else {
                ""
            },
            item.node().map_or_else(|| word.to_string(), Node::text),
            item.from
                .iter()
                .flat_map(|from| &from.wires)
                .next()
                .map_or_else(|| "input".to_owned(), plain)
        ),
        None if !matches!(item.what, Some(What::Block(_))) => {
            format!(
                "`{word}` reads one value, but was given {given}\nhelp: join them before it: `Concat <- (a, b)`, or `Add`"
            )
        }
        None => format!("`{word}` reads one value, but was given {given}"),
    };
    errors.add(at, text);
    false
}
