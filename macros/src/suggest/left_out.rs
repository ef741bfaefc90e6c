//! What the help for a layer of another library had to leave out, for there is nothing like it here: it is told beside.

use super::{activation, ways};
use crate::ast::{Around, Node, Setting};
use crate::diag::{Mistake, list};
use crate::elsewhere::{Note, activations, is_rewritten, meant, no_layer_called, theirs};
use crate::suggest;
use gyul_spec::{Kind, Row};

/// Says in `mistake` what its help leaves out of `node`, and of what stands in it.
pub(super) fn left_out(node: &Node, mistake: &mut Mistake) {
    let (mut all, mut is_activation) = (Vec::new(), false);
    collect(node, has_own_mistakes(node), &mut all, &mut is_activation);
    for what in all {
        mistake.add(&format!("; {what}"), "");
    }
    if is_activation {
        mistake.add("", &format!(". Activations are {}", list(activations())));
    }
}

/// `what`, and what a help that has `layer`, an activation, leaves out of it.
pub(crate) fn with_left_out(what: String, layer: &Node) -> String {
    let mut all = vec![what];
    collect(layer, false, &mut all, &mut false);
    all.join("; ")
}

/// Whether the options of the layer that a word was meant for are told at themselves: its sizes are where they are to be, and there is
/// nothing around it.
fn has_own_mistakes(node: &Node) -> bool {
    let row = meant(&node.word.to_string()).map(Kind::row);
    let is_whole = |row: &Row| (row.min_sizes..=row.sizes.len()).contains(&node.sizes.len()) && !row.options.is_empty();
    node.around.is_none() && row.is_some_and(is_whole)
}

/// Whether the layers for both ways have what the setting says.
fn is_said(node: &Node, setting: &Setting, row: &Row) -> bool {
    ways::are_both(node, row) && ways::joined(setting).is_some()
}

fn collect(node: &Node, is_told: bool, all: &mut Vec<String>, is_activation: &mut bool) {
    let mut activations = Vec::new();
    let mut add = |what: String| {
        if !all.contains(&what) {
            all.push(what);
        }
    };
    let row = meant(&node.word.to_string()).map(Kind::row);
    for (setting, row) in node.options.iter().filter_map(|setting| row.map(|row| (setting, row))) {
        if let Some(activation) = activation::activation(setting, row) {
            *is_activation |= matches!(activation, activation::Activation::Unknown);
            activation.no_layer(setting, row).into_iter().for_each(&mut add);
            activations.extend(activation.layer());
        } else if let Some(what) = ways::no_mean(setting).filter(|_| ways::are_both(node, row)) {
            add(what.to_owned());
        } else if !is_told && is_rewritten(node) && !is_said(node, setting, row) {
            suggest::no_option(setting, row).into_iter().for_each(&mut add);
        }
    }
    node.unknown.iter().map(no_layer_called).for_each(&mut add);
    // What is only close to it is told, wherever it stands.
    let inner = node.then.iter().chain(match &node.around {
        Some(Around::List(layers, _)) => layers.as_slice(),
        _ => &[],
    });
    let other = |node: &Node| match theirs(&node.word.to_string())? {
        (_, Note::Form) => None,
        (ours, Note::Near(_, rest)) => Some(format!("{}, but `{ours}`{rest}", no_layer_called(&node.word))),
        _ => Some(no_layer_called(&node.word)),
    };
    inner.filter_map(other).for_each(&mut add);
    row.and_then(|row| suggest::arrow(node, row))
        .into_iter()
        .for_each(&mut add);
    for node in node.then.iter().chain(&activations) {
        collect(node, false, all, is_activation);
    }
    if let Some(Around::List(layers, _)) = &node.around {
        for node in layers {
            collect(node, false, all, is_activation);
        }
    }
}
