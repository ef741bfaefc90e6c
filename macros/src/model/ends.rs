//! What leaves the network, and what never does.

use super::names::plain;
use super::wires::Scope;
use super::{Input, Layer, Model, Output, behind};
use crate::ast::{Block, Dim, End, Form, Item, What};
use crate::diag::Errors;
use proc_macro2::{Ident, Span};
use std::collections::HashSet;
use std::ptr;

/// The value of the label that an output is named by, of which the first are the inputs. That no layer has it is told where shapes are
/// known, which tell what was meant.
pub(super) fn of_label(scope: &Scope, inputs: &[Input<'_>], end: &End, errors: &mut Errors) -> Labelled {
    let Some(name) = &end.name else {
        return Labelled::Lost;
    };
    let Some(value) = scope.labels.get(&plain(name)).copied() else {
        return Labelled::Nothing;
    };
    if let Some(input) = value.and_then(|value| inputs.get(value)) {
        let dims: Vec<String> = input.end.dims.list.iter().map(Dim::text).collect();
        let layer = format!(": `{name}_out: Reshape<{}> <- {name}`", dims.join(", "));
        // No layer gives indices.
        let layer = if input.end.dims.indices { "" } else { &layer };
        let help = format!("leave it out, or have a layer give it by another name{layer}");
        let text = format!("`{name}` is an input, and an output is what a layer gives\nhelp: {help}");
        errors.add(name.span(), text);
        return Labelled::Lost;
    }
    value.map_or(Labelled::Lost, Labelled::Value)
}

/// What an output's name names.
pub(super) enum Labelled {
    Value(usize),
    /// No layer has it.
    Nothing,
    /// Nobody can tell, which has been told.
    Lost,
}

/// Layers whose value nobody reads, and inputs.
pub(super) fn dead_ends(model: &Model<'_>, errors: &mut Errors) {
    let read: HashSet<usize> = model
        .layers
        .iter()
        .flat_map(|layer| layer.from.iter().flatten().copied())
        .collect();
    let given: Vec<usize> = model.outputs().iter().filter_map(|output| output.value).collect();
    let is_dead = |value: &usize| !read.contains(value) && !given.contains(value);
    for (value, input) in model.inputs().iter().enumerate() {
        if let (true, Some(name)) = (is_dead(&value), &input.end.name) {
            errors.add(
                name.span(),
                format!("the input `{name}` is never read\nhelp: read it with `<- {name}`, or leave it out"),
            );
        }
    }
    let mut told = HashSet::new();
    for i in (0..model.layers.len()).filter(|i| is_dead(&model.value(*i))) {
        if told.insert(ptr::from_ref(model.layers[i].item)) {
            unread(model, i, errors);
        }
    }
    for (k, output) in model.outputs().iter().enumerate() {
        let same = |other: &Output<'_>| other.value == output.value;
        if let (true, Some(name)) = (model.outputs()[..k].iter().any(same), &output.end.name) {
            errors.add(
                name.span(),
                format!("`{name}` is another output again\nhelp: give it once"),
            );
        }
    }
}

/// Tells that nobody reads what a layer gives.
fn unread(model: &Model<'_>, layer: usize, errors: &mut Errors) {
    let Layer { item, name, .. } = &model.layers[layer];
    let is_last = model.layers[layer + 1..]
        .iter()
        .all(|later| !ptr::eq(later.item, *item));
    let of_round = outermost(&model.net.items, item).filter(|outer| !ptr::eq(*outer, *item));
    let (given, help) = match of_round {
        // The last round's is what the `repeat` gives.
        Some(outer) if is_last => (outer, read_or_leave(model, outer, None)),
        Some(_) => {
            let help = "a round reads what the one before gives if its first layer says no `<-`";
            (*item, format!("{help}; or leave the `repeat` out"))
        }
        None => {
            let name = name.rsplit('.').next().filter(|_| item.node().is_some());
            (*item, read_or_leave(model, item, name))
        }
    };
    let text = match (given.node(), &given.label) {
        (Some(_), _) => model.layers[layer].item_text(),
        (None, Some(label)) => format!("{label}: {}", behind::text(given).unwrap_or_default()),
        (None, None) => behind::text(given).unwrap_or_default(),
    };
    let at = given.label.as_ref().or_else(|| given.word());
    let text = format!("what `{text}` gives reaches no output\nhelp: {help}");
    errors.add(at.map_or_else(Span::call_site, Ident::span), text);
}

/// What is to be done with an item that nobody reads, which `name` would name.
fn read_or_leave(model: &Model<'_>, item: &Item, name: Option<&str>) -> String {
    let what = if item.node().is_some() { "the layer" } else { "it" };
    if let Some(label) = &item.label {
        format!("read it with `<- {}`, or leave {what} out", plain(label))
    } else if let Some((output, moved)) = output_read_by(model, item) {
        format!("to give this as `{output}`, {moved}")
    } else if let Some(name) = name {
        format!("label it, and read it with `<- {name}`; or leave the layer out")
    } else {
        let (label, text) = (behind::free_label(model.net), behind::text(item).unwrap_or_default());
        format!("label it, `{label}: {text}`, and read it with `<- {label}`; or leave it out")
    }
}

/// The outermost of these items, and of what stands in them, whose value the last layer `item` gives.
fn outermost<'a>(items: &'a [Item], item: &Item) -> Option<&'a Item> {
    items.iter().find_map(|outer| {
        let Some(What::Block(block)) = &outer.what else {
            return ptr::eq(outer, item).then_some(outer);
        };
        if ptr::eq(last(outer), item) {
            return Some(outer);
        }
        let shortcut = match &block.form {
            Form::Residual(shortcut) => outermost(shortcut, item),
            Form::Repeat(_) => None,
        };
        shortcut.or_else(|| outermost(&block.items, item))
    })
}

/// The item within a `repeat` whose value it gives.
fn last(mut item: &Item) -> &Item {
    while let Some(What::Block(Block {
        form: Form::Repeat(_),
        items,
        ..
    })) = &item.what
        && let Some(inner) = items.last()
    {
        item = inner;
    }
    item
}

/// The output that an item alone reads, be it through others, which was likely to be what that gives, and how it is: `x: Linear<2>,
/// Softmax`.
fn output_read_by(model: &Model<'_>, item: &Item) -> Option<(String, String)> {
    let net = model.net;
    let to = net.items.iter().position(|other| ptr::eq(other, item))?;
    let from = match item.from.as_ref().map(|from| from.wires.as_slice()) {
        Some([wire]) => {
            let is_it = |other: &Item| other.label.as_ref().is_some_and(|label| plain(label) == plain(wire));
            net.items.iter().position(is_it)?
        }
        Some(_) => return None,
        None => {
            let through = net.items[..to].iter().rev();
            let through = through.take_while(|item| item.from.is_none() && behind::goes_on(item));
            // What changes the shape is no more of an output than of what stands right before it.
            let count = if behind::goes_on(item) { through.count() } else { 0 };
            to.checked_sub(count + 1)?
        }
    };
    let output = behind::named(net, from)?;
    // Another layer that reads it would read what this gives.
    let reads = |other: &&Item| {
        other
            .from
            .iter()
            .flat_map(|from| &from.wires)
            .any(|wire| plain(wire) == output)
    };
    if net.items.iter().filter(reads).any(|other| !ptr::eq(other, item)) {
        return None;
    }
    Some((output, behind::moved(net, from, to)?))
}
