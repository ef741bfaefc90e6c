//! What the help for a layer of another library had to leave out, for there is nothing like it here: it is told beside.

use super::{activations, meant};
use crate::ast::{Around, Node};
use crate::diag::{Mistake, list};
use crate::model::activation;

/// Says in `mistake` what its help leaves out of `node`, and of what stands in it.
pub(super) fn left_out(node: &Node, mistake: &mut Mistake) {
    let (mut all, mut is_activation) = (Vec::new(), false);
    collect(node, &mut all, &mut is_activation);
    for what in all {
        mistake.add(&format!("; {what}"), "");
    }
    if is_activation {
        mistake.add("", &format!(". Activations are {}", list(activations())));
    }
}

fn collect(node: &Node, all: &mut Vec<String>, is_activation: &mut bool) {
    let mut add = |what: String| {
        if !all.contains(&what) {
            all.push(what);
        }
    };
    let row = meant(&node.word.to_string()).map(gyul_spec::Kind::row);
    for (setting, row) in node.options.iter().filter_map(|setting| row.map(|row| (setting, row))) {
        if let Some(activation) = activation::activation(setting, row) {
            *is_activation |= matches!(activation, activation::Activation::Unknown);
            activation.no_layer(setting, row).into_iter().for_each(&mut add);
        }
    }
    let methods = node.unknown.iter();
    methods
        .map(|method| format!("no layer is called `{method}`"))
        .for_each(&mut add);
    for node in &node.then {
        collect(node, all, is_activation);
    }
    if let Some(Around::List(layers, _)) = &node.around {
        for node in layers {
            collect(node, all, is_activation);
        }
    }
}
