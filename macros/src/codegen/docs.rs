//! Doc comments: the table of a network's layers, the shapes of each.

use super::Emit;
use crate::infer::{Guessed, Known};
use crate::model::Layer;
use crate::plan::{Pass, Step};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write;

/// The table of layers, for the struct.
pub(super) fn network(emit: &Emit<'_>) -> TokenStream {
    let mut lines = vec![String::new()];
    let shapes = &emit.shapes.shapes;
    lines.push("| name | layer | output | parameters |".to_owned());
    lines.push("|---|---|---|--:|".to_owned());
    lines.push(format!("| `input` | | {} | |", code(&shape(emit, shapes[0].as_ref()))));
    for (i, layer) in emit.model.layers.iter().enumerate() {
        let output = shape(emit, shapes[i + 1].as_ref());
        let (name, text, params) = (&layer.name, layer.text.replace('|', "\\|"), params(emit, i, layer));
        lines.push(format!("| `{name}` | `{text}` | {} | {params} |", code(&output)));
    }
    doc(lines.iter().map(|line| format!(" {line}")))
}

/// The shapes of a field's layer.
pub(super) fn field(emit: &Emit<'_>, i: usize, layer: &Layer<'_>) -> TokenStream {
    let own = (!layer.item.attrs.is_empty()).then(String::new);
    doc(own
        .into_iter()
        .chain([format!(" `{}`: {}.", layer.text, between(emit, i, i + 1))]))
}

/// What one call computes: `conv1` → `relu1`: `[28, 28, 1]` → `[26, 26, 32]`.
pub(super) fn call(emit: &Emit<'_>, step: &Step) -> TokenStream {
    let of = [Some(step.call.layer), step.call.norm, step.call.activation];
    let names = of
        .into_iter()
        .flatten()
        .map(|i| format!("`{}`", emit.model.layers[i].name));
    let names = names.collect::<Vec<_>>().join(" → ");
    doc([format!(" {names}: {}.", between(emit, step.call.x(), step.call.y()))])
}

/// Where the tensors of a pass lie, in the order of their births.
pub(super) fn pass(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    use crate::plan::Of;
    let name = |value: usize| match value {
        0 => "input",
        i => emit.model.layers[i - 1].name.as_str(),
    };
    let names = pass.tensors.iter().map(|tensor| match tensor.of {
        Of::Value(value) => format!("`{}`", name(value)),
        Of::Gradient(value) => format!("`d_{}`", name(value)),
        Of::Saved(layer) => format!("`{}` saved", emit.model.layers[layer].name),
        Of::Work(layer) => format!("`{}` work", emit.model.layers[layer].name),
    });
    doc([format!(" {}.", names.collect::<Vec<_>>().join(", "))])
}

fn between(emit: &Emit<'_>, x: usize, y: usize) -> String {
    let [x, y] = [x, y].map(|value| code(&shape(emit, emit.shapes.shapes[value].as_ref())));
    format!("{x} → {y}")
}

/// `[26, 26, H]`
fn shape(emit: &Emit<'_>, shape: Option<&Guessed>) -> String {
    let Some(shape) = shape else { return "_".to_owned() };
    let dims: Vec<String> = shape.axes().map(|axis| axis_text(emit, axis)).collect();
    format!("[{}]", dims.join(", "))
}

fn axis_text(emit: &Emit<'_>, axis: Known) -> String {
    match axis {
        Known::Number(size) => size.to_string(),
        Known::Expr(k) => emit.model.exprs.get(k).cloned().unwrap_or_else(|| "_".to_owned()),
        Known::Nothing => "_".to_owned(),
    }
}

/// `4,624`, or the sum that only rustc knows: `784·H + H`.
fn params(emit: &Emit<'_>, i: usize, layer: &Layer<'_>) -> String {
    let (Some(x), Some(spec)) = (&emit.shapes.shapes[i], &layer.spec) else {
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
        (false, false) => thousands(sum),
        (false, true) => code(&terms.join(" + ")),
    }
}

/// `225034` as `225,034`.
fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn code(text: &str) -> String {
    let mut code = String::new();
    let _ = write!(code, "`{text}`");
    code
}

fn doc(lines: impl IntoIterator<Item = String>) -> TokenStream {
    let lines = lines.into_iter();
    quote!(#(#[doc = #lines])*)
}
