//! Options of other libraries that are layers here: `num_layers = 2`, `dropout = 0.2`.

use super::options;
use super::ways;
use crate::ast::{Node, Setting, Value};
use crate::diag::Written;
use crate::elsewhere::words::{DROPS, LAYERS, MOST_LAYERS};
use gyul_spec::{Kind, Opt, Row};
use proc_macro2::Ident;

/// The layers that `node` is, all but the last with `sequences = true`, each for both ways where it reads both, and what drops of what each
/// gives.
pub(super) fn layers(node: &Node, row: &Row) -> Vec<Written> {
    let among_sizes = || super::places(node, row, &super::called(node, row)).layers(row);
    let count = node.options.iter().find_map(|setting| count(setting, row));
    let count = count.or_else(among_sizes).unwrap_or(1);
    let dropout = node.options.iter().find_map(|setting| dropout(setting, row));
    let dropout = dropout.map(Written::from);
    let mut layers = Vec::new();
    for _ in 1..count {
        let named = |name| Setting::named(Ident::new(name, node.word.span()), Value::Flag(true));
        let sequences = options::of(Opt::Sequences, row).map(|option| named(option.name));
        layers.extend(ways::layers(sequences.as_slice(), node, row));
        layers.extend(dropout.clone());
    }
    layers.extend(ways::layers(&[], node, row));
    // Between several it stands, and behind none.
    layers.extend(dropout.filter(|_| count == 1));
    layers
}

/// Whether a setting is such an option of the layer `row`.
pub(crate) fn is_layer(setting: &Setting, row: &Row) -> bool {
    count(setting, row).is_some() || dropout(setting, row).is_some() || ways::is_both(setting, row)
}

/// How many layers there are one behind the other.
pub(crate) fn count(setting: &Setting, row: &Row) -> Option<usize> {
    let name = setting.name.as_ref().filter(|name| *name == LAYERS)?;
    options::of(Opt::Sequences, row)?;
    let count = setting.value.dims(name.span())?.first()?.text().parse().ok()?;
    (1..=MOST_LAYERS).contains(&count).then_some(count)
}

/// The layer that drops as much, where `row` does so by no option.
fn dropout(setting: &Setting, row: &Row) -> Option<String> {
    let name = setting.name.as_ref().filter(|name| *name == DROPS)?;
    let is_own = options::of(Opt::Rate, row).is_some() || row.options.iter().any(|option| *name == option.name);
    let rate = rate(setting).filter(|_| !is_own)?;
    // What drops nothing is no layer.
    (rate.parse() != Ok(0.0)).then(|| format!("{}({rate})", Kind::Dropout.row().name))
}

/// How much a setting says to drop, as a `Dropout` is told it.
pub(crate) fn rate(setting: &Setting) -> Option<String> {
    let rate = Setting {
        name: None,
        ..setting.clone()
    };
    Some(options::mended(&rate, Kind::Dropout.row())?.text)
}
