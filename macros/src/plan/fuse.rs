//! Which layers are computed together: one [`Call`] is one call in the generated code.

use super::graph::{Graph, is_name};
use gyul_spec::{Class, Row};
use std::iter;

/// The layers that one call computes, and the values it leads between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    /// The layer that is called.
    pub(crate) layer: usize,
    /// The batch norm within it.
    pub(crate) norm: Option<usize>,
    /// The activation within it.
    pub(crate) activation: Option<usize>,
    /// The max pooling within it.
    pub(crate) pool: Option<usize>,
    /// In training, the activation whose gradient its backward pass takes with its own, from what it gives: the one within it, or the
    /// one before it, where it picks the largest of what that gave, and there are fewer of those.
    pub(crate) derived: Option<usize>,
    /// The output it gives, where it is a final `Softmax` or `Sigmoid`, which a loss on logits leaves out.
    pub(crate) head: Option<usize>,
    /// The values it reads.
    pub(crate) from: Vec<usize>,
    /// The value it writes.
    pub(crate) to: usize,
}

/// Inference: a batch norm is computed within the convolution or linear layer before it, every activation within the
/// layer before it, and so is a max pooling behind a convolution; dropout is nothing. A final `Sigmoid` stays by itself: a loss may leave it out.
pub(crate) fn inference(graph: &Graph) -> Vec<Call> {
    calls(graph, false, |_| true)
}

/// Training: an activation whose gradient comes from its output alone is computed within the layer before it, and so is a max pooling
/// behind a convolution.
pub(crate) fn training(graph: &Graph) -> Vec<Call> {
    calls(graph, true, |row| row.keeps_output && !row.keeps_input)
}

fn calls(graph: &Graph, training: bool, fuses: impl Fn(&Row) -> bool) -> Vec<Call> {
    let readers = graph.readers();
    let is_output = |value: usize| graph.outputs.contains(&value);
    // The layer that alone reads a value.
    let sole = |value: usize| match readers[value].as_slice() {
        [one] if !is_output(value) => Some(*one),
        _ => None,
    };
    // What alone reads a value by another name: of `Sigmoid`, which takes every number by itself, the shape is nothing.
    let named = |value: usize| {
        let next = sole(value).filter(|next| graph.nodes[*next].row.class == Class::View)?;
        Some(graph.value(next))
    };
    let head = |layer: usize| {
        let row = graph.nodes[layer].row;
        let names = iter::successors(Some(graph.value(layer)), |value| {
            (row.class == Class::Activation).then(|| named(*value)).flatten()
        });
        let value = names.last().filter(|value| row.is_head && readers[*value].is_empty())?;
        graph.outputs.iter().position(|output| *output == value)
    };
    let mut calls = Vec::new();
    let mut within = vec![false; graph.nodes.len()];
    // The activations before the layers that pick.
    let mut before = vec![None; graph.nodes.len()];
    for (layer, node) in graph.nodes.iter().enumerate() {
        if within[layer] || is_name(node.row, training) {
            continue;
        }
        let mut call = Call {
            layer,
            norm: None,
            activation: None,
            pool: None,
            derived: before[layer],
            head: head(layer),
            from: node.from.clone(),
            to: graph.value(layer),
        };
        let mut take = |call: &mut Call, wanted: &dyn Fn(usize) -> bool| {
            let next = sole(call.to).filter(|next| wanted(*next))?;
            within[next] = true;
            call.to = graph.value(next);
            Some(next)
        };
        if !training && node.row.takes_norm {
            call.norm = take(&mut call, &|next| graph.nodes[next].row.is_norm);
        }
        if node.row.class == Class::Layer && !node.is_own {
            call.activation = take(&mut call, &|next| {
                let row = graph.nodes[next].row;
                row.class == Class::Activation && fuses(row) && head(next).is_none()
            });
        }
        if node.takes_pool && node.tied.is_none() {
            call.pool = take(&mut call, &|next| graph.nodes[next].is_tiling_pool);
        }
        if let Some(activation) = call.activation.filter(|_| training) {
            match sole(call.to).filter(|next| graph.nodes[*next].row.picks) {
                Some(next) => before[next] = Some(activation),
                None => call.derived = Some(activation),
            }
        }
        calls.push(call);
    }
    calls
}
