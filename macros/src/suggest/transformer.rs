//! A layer of a transformer, which is two blocks here.

use super::activation::of_word;
use crate::ast::{Dim, Node, Setting};
use crate::diag::Written;
use crate::value::{called, read_in};

/// The blocks that a layer of a transformer is, with what it was given: its features, heads and hidden units, its activation, and how much it
/// drops.
pub(super) fn transformer(node: &Node) -> [Written; 2] {
    let within = layer_within(node);
    let options = within.as_deref().unwrap_or(&node.options);
    let value = |names: &[&str]| named(options, names).map(|setting| setting.value.text());
    let sizes = node.sizes.iter().map(Dim::text);
    let bare = options.iter().filter(|setting| setting.name.is_none());
    // An encoder's first number is how many layers it has.
    let is_layer = within.is_some() || node.word.to_string().ends_with("Layer");
    let given: Vec<String> = sizes
        .chain(bare.map(|setting| setting.value.text()))
        .filter(|_| is_layer)
        .collect();
    let number = |names: &[&str], at: usize, otherwise: &str| {
        let number = value(names).or_else(|| given.get(at).cloned());
        number
            .filter(|number| number.parse::<usize>().is_ok())
            .unwrap_or_else(|| otherwise.to_owned())
    };
    let features = number(&["d_model", "hidden_size", "embed_dim"], 0, "features");
    let heads = number(&["nhead", "num_heads", "heads", "n_heads"], 1, "heads");
    let wider = features
        .parse::<usize>()
        .map_or_else(|_| "hidden".to_owned(), |n| n.saturating_mul(4).to_string());
    let hidden = number(&["dim_feedforward", "intermediate_dim", "d_ff"], 2, &wider);
    let activation = named(options, &["activation"]).and_then(of_word).unwrap_or("Gelu");
    let drops = value(&["dropout"]).filter(|rate| rate.parse::<f64>().is_ok_and(|rate| rate > 0.0));
    let dropout = drops.map_or_else(String::new, |rate| format!(", Dropout({rate})"));
    [
        format!("Residual {{ LayerNorm, MultiHeadAttention<{heads}>{dropout} }}").into(),
        format!("Residual {{ LayerNorm, Linear<{hidden}>, {activation}, Linear<{features}>{dropout} }}").into(),
    ]
}

/// How many of its layers an encoder has, where it is told: six as a rule.
pub(super) fn count(node: &Node) -> usize {
    let is_bare = |setting: &&Setting| setting.name.is_none();
    let behind_layer = || {
        node.options
            .iter()
            .filter(is_bare)
            .nth(1)
            .filter(|_| layer_within(node).is_some())
    };
    let told = named(&node.options, &["num_layers", "n_layers"]).or_else(behind_layer);
    let told = told.and_then(|setting| setting.value.text().parse().ok());
    told.filter(|count| *count > 0).unwrap_or(6)
}

fn named<'a>(options: &'a [Setting], names: &[&str]) -> Option<&'a Setting> {
    let is_it = |setting: &&Setting| {
        let name = setting.name.as_ref();
        name.is_some_and(|name| names.iter().any(|known| name == known))
    };
    options.iter().find(is_it)
}

/// What the layer is given that stands in an encoder: `TransformerEncoder(TransformerEncoderLayer(512, 8), 6)`.
fn layer_within(node: &Node) -> Option<Vec<Setting>> {
    let layer = &node.options.first()?.value;
    called::word(layer).filter(|word| word.ends_with("Layer"))?;
    Some(read_in(&called::arguments(layer), &node.word).settings)
}
