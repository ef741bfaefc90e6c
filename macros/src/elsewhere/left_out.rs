//! What the help for a layer of another library had to leave out, for there is nothing like it here: it is told beside.

use super::{activations, is_rewritten, meant};
use crate::ast::{Around, Node};
use crate::diag::{Mistake, list};
use crate::model::{activation, suggest};
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

/// Whether the options of the layer that a word was meant for are told at themselves: its sizes are where they are to be, and there is
/// nothing around it.
fn has_own_mistakes(node: &Node) -> bool {
    let row = meant(&node.word.to_string()).map(Kind::row);
    let is_whole = |row: &Row| (row.min_sizes..=row.sizes.len()).contains(&node.sizes.len()) && !row.options.is_empty();
    node.around.is_none() && row.is_some_and(is_whole)
}

fn collect(node: &Node, is_told: bool, all: &mut Vec<String>, is_activation: &mut bool) {
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
        } else if !is_told && is_rewritten(node) {
            suggest::no_option(setting, row).into_iter().for_each(&mut add);
        }
    }
    let methods = node.unknown.iter();
    methods
        .map(|method| format!("no layer is called `{method}`"))
        .for_each(&mut add);
    for node in &node.then {
        collect(node, false, all, is_activation);
    }
    if let Some(Around::List(layers, _)) = &node.around {
        for node in layers {
            collect(node, false, all, is_activation);
        }
    }
}
