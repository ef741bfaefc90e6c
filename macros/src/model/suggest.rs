//! A layer as it is to be written, for the `help` of mistakes: what was given stays, what lacks is as in its row's example.

use crate::ast::{Node, Setting, Value};
use crate::diag::{Extent, Mistake};
use gyul_spec::Row;

/// What Keras and `PyTorch` call sizes that have another name here.
const ELSEWHERE: [&str; 7] = [
    "kernel_size",
    "pool_size",
    "out_channels",
    "out_features",
    "output_dim",
    "input_dim",
    "num_heads",
];

/// Which settings of `node` are sizes that stand in the place of options: `Conv2d(32, 3)`, `Linear(units = 10)`.
pub(super) fn called(node: &Node, row: &Row) -> Vec<usize> {
    if !node.sizes.is_empty() || row.sizes.is_empty() || row.bare.is_some() {
        return Vec::new();
    }
    let settings = node.options.iter().enumerate();
    settings
        .filter(|(_, setting)| setting.name.as_ref().is_none_or(|name| is_size(&name.to_string(), row)))
        .map(|(i, _)| i)
        .collect()
}

/// Whether `name` is that of a size.
pub(crate) fn is_size(name: &str, row: &Row) -> bool {
    !row.sizes.is_empty() && (row.sizes.iter().any(|size| size.name == name) || ELSEWHERE.contains(&name))
}

/// The mistake that the sizes of `node` stand in `(…)`: one, however many they are.
pub(super) fn no_call(node: &Node, row: &Row, called: &[usize]) -> Option<Mistake> {
    let start = |setting: &Setting| setting.name.as_ref().map_or(setting.at.first, proc_macro2::Ident::span);
    let (first, last) = (&node.options[*called.first()?], &node.options[*called.last()?]);
    let at = Extent::from(start(first)).to(last.at);
    let text = format!(
        "the sizes of `{}` stand in `<…>`, and `(…)` is for its options\nhelp: write `{}`",
        row.name,
        rewritten(node, row)
    );
    Some(Mistake::new(at, text))
}

/// The layer `row` with the sizes and options of `node`: the last of the sizes where there are too many, those of the
/// example where there are too few.
pub(crate) fn rewritten(node: &Node, row: &Row) -> String {
    let called = called(node, row);
    let given: Vec<String> = if called.is_empty() {
        node.sizes.iter().map(crate::ast::Dim::text).collect()
    } else {
        called.iter().map(|i| node.options[*i].value.text()).collect()
    };
    let mut sizes = given[given.len().saturating_sub(row.sizes.len())..].to_vec();
    let example = row.example.split(['<', '>']).nth(1).unwrap_or_default();
    let example = example
        .split(", ")
        .skip(sizes.len())
        .take(row.min_sizes.saturating_sub(sizes.len()));
    sizes.extend(example.map(str::to_owned));
    let options = node.options.iter().enumerate();
    let options = options.filter(|(i, setting)| !called.contains(i) && is_option(setting, row));
    let options: Vec<String> = options.map(|(_, setting)| setting.text()).collect();
    let join = |parts: &[String], open, close| match parts {
        [] => String::new(),
        parts => format!("{open}{}{close}", parts.join(", ")),
    };
    format!("{}{}{}", row.name, join(&sizes, '<', '>'), join(&options, '(', ')'))
}

/// Whether the layer has this option.
fn is_option(setting: &Setting, row: &Row) -> bool {
    match &setting.name {
        Some(name) => row.options.iter().any(|option| name == option.name),
        None => row.bare.is_some() && matches!(setting.value, Value::Number { .. }),
    }
}
