//! What leaves the network, and what never does.

use super::names::plain;
use super::wires::Scope;
use super::{Input, Model, Output, behind};
use crate::ast::{Dim, End, Item};
use crate::diag::Errors;
use proc_macro2::Ident;
use std::collections::HashSet;

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
    for (i, layer) in model.layers.iter().enumerate() {
        if is_dead(&model.value(i)) && !layer.is_again {
            let name = layer.name.rsplit('.').next().unwrap_or_default();
            let help = if layer.item.label.is_some() {
                format!("read it with `<- {name}`, or leave the layer out")
            } else if let Some((output, moved)) = output_read_by(model, i) {
                format!("to give this as `{output}`, {moved}")
            } else {
                format!("label it, and read it with `<- {name}`; or leave the layer out")
            };
            let text = format!("what `{}` gives reaches no output\nhelp: {help}", layer.item_text());
            errors.add(
                layer.item.label.as_ref().map_or_else(|| layer.span(), Ident::span),
                text,
            );
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

/// The output that a layer alone reads, be it through others, which was likely to be what that gives, and how it is: `x: Linear<2>,
/// Softmax`.
fn output_read_by(model: &Model<'_>, layer: usize) -> Option<(String, String)> {
    let net = model.net;
    let item = model.layers[layer].item;
    let to = net.items.iter().position(|other| std::ptr::eq(other, item))?;
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
    Some((output, behind::moved(net, from, to)?))
}
