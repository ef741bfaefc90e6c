//! Which layers are computed together: one [`Call`] is one call in the generated code.

use crate::model::Model;
use gyul_spec::{Class, Row};

/// The layers that one call computes, and the values (0: the input, `i + 1`: what layer `i` gives) it leads between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    /// The layer that is called.
    pub(crate) layer: usize,
    /// The batch norm within it.
    pub(crate) norm: Option<usize>,
    /// The activation within it.
    pub(crate) activation: Option<usize>,
    /// Whether it is a final `Softmax` or `Sigmoid`, which a loss on logits leaves out.
    pub(crate) is_head: bool,
}

impl Call {
    /// The value it reads.
    pub(crate) fn x(&self) -> usize {
        self.layer
    }

    /// The value it writes.
    pub(crate) fn y(&self) -> usize {
        self.activation.or(self.norm).unwrap_or(self.layer) + 1
    }
}

/// The rows of a network's layers; views are no calls.
pub(crate) fn rows(model: &Model<'_>) -> Vec<&'static Row> {
    let specs = model.layers.iter().filter_map(|layer| layer.spec.as_ref());
    specs.map(|spec| spec.kind.row()).collect()
}

/// Inference: a batch norm is computed within the convolution or linear layer before it, every activation within the
/// layer before it; dropout is nothing. A final `Sigmoid` stays by itself: a loss may leave it out.
pub(crate) fn inference(rows: &[&Row]) -> Vec<Call> {
    calls(rows, |row| row.class != Class::Dropout, true, |i| !is_head(rows, i))
}

/// Training: an activation whose gradient comes from its output alone is computed within the layer before it.
pub(crate) fn training(rows: &[&Row]) -> Vec<Call> {
    let fuses = |i: usize| rows[i].keeps_output && !rows[i].keeps_input && !is_head(rows, i);
    calls(rows, |_| true, false, fuses)
}

pub(crate) fn is_head(rows: &[&Row], i: usize) -> bool {
    rows[i].is_head && i + 1 == rows.len()
}

fn calls(rows: &[&Row], runs: impl Fn(&Row) -> bool, norms: bool, fuses: impl Fn(usize) -> bool) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut i = 0;
    while i < rows.len() {
        let layer = i;
        i += 1;
        if rows[layer].class == Class::View || !runs(rows[layer]) {
            continue;
        }
        let mut call = Call {
            layer,
            norm: None,
            activation: None,
            is_head: is_head(rows, layer),
        };
        if norms && rows[layer].takes_norm && rows.get(i).is_some_and(|row| row.is_norm) {
            call.norm = Some(i);
            i += 1;
        }
        let is_layer = rows[layer].class == Class::Layer;
        if is_layer && rows.get(i).is_some_and(|row| row.class == Class::Activation) && fuses(i) {
            call.activation = Some(i);
            i += 1;
        }
        calls.push(call);
    }
    calls
}
