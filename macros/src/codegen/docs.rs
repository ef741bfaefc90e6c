//! Doc comments: the table of a network's layers, the shapes of each.

use super::Emit;
use crate::ast::Item;
use crate::attrs;
use crate::infer::{Given, Known};
use crate::plan::{Pass, Step};
use gyul_spec::Text;
use proc_macro2::TokenStream;
use quote::quote;

/// The table of layers, for the struct.
pub(super) fn network(emit: &Emit<'_>) -> TokenStream {
    let layers = &emit.model.layers;
    let mut lines = vec![String::new()];
    // Overviews show the first line: without one of the user's it says at least what this is.
    if !attrs::has(&emit.model.net.attrs, "doc") {
        let plural = if layers.len() == 1 { "" } else { "s" };
        lines.insert(0, format!("A network of {} layer{plural}.", layers.len()));
    }
    lines.push("| name | layer | output | parameters |".to_owned());
    lines.push("|---|---|---|--:|".to_owned());
    for (value, input) in emit.model.inputs().iter().enumerate() {
        lines.push(format!("| `{}` | | {} | |", input.name, code(&shape(emit, value))));
    }
    for (i, layer) in layers.iter().enumerate() {
        let output = shape(emit, emit.model.value(i));
        let (name, text, params) = (&layer.name, layer.text.replace('|', "\\|"), params(emit, i));
        lines.push(format!("| `{name}` | `{text}` | {} | {params} |", code(&output)));
    }
    doc(lines.iter().map(|line| format!(" {line}")))
}

/// The shapes of a field's layer.
pub(super) fn field(emit: &Emit<'_>, i: usize) -> TokenStream {
    let layer = &emit.model.layers[i];
    let own = (!layer.item.attrs.is_empty()).then(String::new);
    doc(own
        .into_iter()
        .chain([format!(" `{}`: {}.", layer.text, between(emit, i))]))
}

/// What a block's field is.
pub(super) fn block(item: &Item) -> TokenStream {
    let own = (!item.attrs.is_empty()).then(String::new);
    let word = item.word().map(ToString::to_string).unwrap_or_default();
    doc(own.into_iter().chain([format!(" `{word}`.")]))
}

/// `conv1: Conv2d<32, 3>`: `[28, 28, 1]` → `[26, 26, 32]`.
pub(super) fn layer(emit: &Emit<'_>, i: usize) -> TokenStream {
    let layer = &emit.model.layers[i];
    doc([format!(" `{}: {}`: {}.", layer.name, layer.text, between(emit, i))])
}

/// The shape of a value.
pub(super) fn value(emit: &Emit<'_>, value: usize) -> TokenStream {
    doc([format!(" {}.", code(&shape(emit, value)))])
}

/// What the lives of a plan count: the steps of a pass.
pub(super) fn plan(pass: &Pass) -> TokenStream {
    let (calls, end) = (pass.steps.len(), pass.times - 1);
    let (of, loss) = if pass.d_y.is_empty() {
        ("a prediction", String::new())
    } else {
        (
            "training",
            format!(" In step {} the loss gives its gradients.", calls + 1),
        )
    };
    doc([format!(
        " Where each tensor of {of} lies, from the step that writes it to the last that needs it. Step 0 brings what enters, step {end} \
         takes what leaves.{loss}"
    )])
}

/// What one call computes, and when: steps 1 and 8, `conv1` → `relu1`.
pub(super) fn call(emit: &Emit<'_>, step: &Step) -> TokenStream {
    let of = [
        Some(step.call.layer),
        step.call.norm,
        step.call.activation,
        step.call.pool,
    ];
    let names = of
        .into_iter()
        .flatten()
        .map(|i| format!("`{}`", emit.model.layers[i].name));
    let names = names.collect::<Vec<_>>().join(" → ");
    let when = match step.times {
        [there, back] if there == back => format!("Step {there}"),
        [there, back] => format!("Steps {there} and {back}"),
    };
    doc([format!(" {when}: {names}.")])
}

/// From what a layer reads to what it gives.
fn between(emit: &Emit<'_>, layer: usize) -> String {
    let from = emit.model.layers[layer].from.iter().flatten();
    let from: Vec<String> = from.map(|value| code(&shape(emit, *value))).collect();
    format!("{} → {}", from.join(", "), code(&shape(emit, emit.model.value(layer))))
}

/// `[26, 26, H]`
fn shape(emit: &Emit<'_>, value: usize) -> String {
    let Some(shape) = emit.shapes.shapes.get(value).and_then(Given::shape) else {
        return "_".to_owned();
    };
    let dims: Vec<String> = shape.axes().map(|axis| axis_text(emit, axis)).collect();
    let of = if shape.is_indices() { "u32; " } else { "" };
    format!("[{of}{}]", dims.join(", "))
}

fn axis_text(emit: &Emit<'_>, axis: Known) -> String {
    match axis {
        Known::Number(size) => size.to_string(),
        Known::Expr(k) => emit.model.exprs.get(k).cloned().unwrap_or_else(|| "_".to_owned()),
        Known::Nothing => "_".to_owned(),
    }
}

/// `4,624`, or the sum that only rustc knows: `784·H + H`.
fn params(emit: &Emit<'_>, i: usize) -> String {
    let layer = &emit.model.layers[i];
    let x = layer.from.as_ref().and_then(|from| emit.shapes.shapes[from[0]].shape());
    let (Some(x), Some(spec)) = (x, &layer.spec) else {
        return String::new();
    };
    let tensors = x.params(spec);
    let (mut sum, mut unknown) = (0usize, false);
    let mut terms = Vec::new();
    for tensor in &tensors {
        let mut product = 1usize;
        for axis in tensor.axes() {
            match axis {
                Known::Number(size) => product = product.saturating_mul(size),
                Known::Expr(_) | Known::Nothing => unknown = true,
            }
        }
        sum = sum.saturating_add(product);
        let factors = tensor.axes().map(|axis| axis_text(emit, axis));
        terms.push(factors.collect::<Vec<_>>().join("·"));
    }
    match (tensors.is_empty(), unknown) {
        (true, _) => String::new(),
        (false, false) => Text::<32>::new().thousands(sum, ",").as_str().to_owned(),
        (false, true) => code(&terms.join(" + ")),
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn doc(lines: impl IntoIterator<Item = String>) -> TokenStream {
    let lines = lines.into_iter();
    quote!(#(#[doc = #lines])*)
}
