//! A layer of a transformer, which is two blocks here.

use crate::ast::{Dim, Node, Setting};

/// The blocks that a layer of a transformer is, with the numbers that it was given: its features, heads and hidden units.
pub(super) fn transformer(node: &Node) -> [String; 2] {
    let named = |names: &[&str]| {
        let is_it = |setting: &&Setting| {
            setting
                .name
                .as_ref()
                .is_some_and(|name| names.iter().any(|known| name == known))
        };
        node.options.iter().find(is_it).map(|setting| setting.value.text())
    };
    let sizes = node.sizes.iter().map(Dim::text);
    let bare = node.options.iter().filter(|setting| setting.name.is_none());
    // An encoder's first number is how many layers it has.
    let is_layer = node.word.to_string().ends_with("Layer");
    let given: Vec<String> = sizes
        .chain(bare.map(|setting| setting.value.text()))
        .filter(|_| is_layer)
        .collect();
    let number = |names: &[&str], at: usize, otherwise: &str| {
        let number = named(names).or_else(|| given.get(at).cloned());
        number
            .filter(|number| number.parse::<usize>().is_ok())
            .unwrap_or_else(|| otherwise.to_owned())
    };
    let features = number(&["d_model", "hidden_size", "embed_dim"], 0, "features");
    let heads = number(&["nhead", "num_heads", "heads"], 1, "heads");
    let wider = features
        .parse::<usize>()
        .map_or_else(|_| "hidden".to_owned(), |n| n.saturating_mul(4).to_string());
    let hidden = number(&["dim_feedforward", "intermediate_dim"], 2, &wider);
    [
        format!("Residual {{ LayerNorm, MultiHeadAttention<{heads}> }}"),
        format!("Residual {{ LayerNorm, Linear<{hidden}>, Gelu, Linear<{features}> }}"),
    ]
}
