//! An output that no layer is called by.

use super::{Guessed, Inferred};
use crate::ast::{Dim, Form, Item, What};
use crate::diag::{Errors, closest};
use crate::model::{Layer, Model, Output, plain};
use gyul_spec::Text;

/// Tells it, with what was likely meant.
pub(super) fn tell(model: &Model<'_>, output: &Output<'_>, inferred: &Inferred, errors: &mut Errors) {
    let Some(name) = &output.end.name else { return };
    let (label, mut items) = (plain(name), model.net.items.iter());
    let within = items.find_map(|item| Some((item, block_of(item, &label)?)));
    let text = if let Some((item, block)) = within {
        let block_name = called(model, item, &label);
        format!(
            "`{name}` stands within {block_name}, and an output is what a layer beside it gives\n\
             help: label the block, to give what that gives: `{name}: {block} {{ … }}`"
        )
    } else {
        let help = meant(model, output, &label, inferred);
        format!("no layer is called `{name}`, which the network is to give\nhelp: {help}")
    };
    errors.add(name.span(), text);
}

/// How the block begins, where a layer within it has this label.
fn block_of(item: &Item, label: &str) -> Option<String> {
    let Some(What::Block(block)) = &item.what else {
        return None;
    };
    let has_it = |inner: &Item| inner.label.as_ref().is_some_and(|inner| plain(inner) == label);
    let is_within = block
        .items
        .iter()
        .any(|inner| has_it(inner) || block_of(inner, label).is_some());
    is_within.then(|| match &block.form {
        Form::Residual(shortcut) if shortcut.is_empty() => block.word.to_string(),
        Form::Residual(_) => format!("{}(…)", block.word),
        Form::Repeat(rounds) => format!("{} {rounds}", block.word),
    })
}

/// "`residual1`", the block that stands in the network itself and has a layer of this label somewhere.
fn called(model: &Model<'_>, item: &Item, label: &str) -> String {
    let is_it = |layer: &&Layer<'_>| layer.name.contains('.') && layer.name.ends_with(&format!(".{label}"));
    let block = item.label.as_ref().map(plain).or_else(|| {
        let layer = model.layers.iter().find(is_it)?;
        layer.name.split('.').next().map(str::to_owned)
    });
    block.map_or_else(|| "a block".to_owned(), |block| format!("`{block}`"))
}

/// What was likely meant: never another output, for that one is given already.
fn meant(model: &Model<'_>, output: &Output<'_>, label: &str, inferred: &Inferred) -> String {
    let declared = Guessed::new(&output.sizes, false);
    let is_unread = |value: usize| {
        let mut reads = model.layers.iter().flat_map(|layer| layer.from.iter().flatten());
        reads.all(|read| *read != value)
    };
    let fits = |value: usize| {
        let shape = inferred.shapes[value].shape();
        is_unread(value) && shape.is_some_and(|shape| shape.is_surely(&declared, model.exprs.len()))
    };
    let is_output = |name: &str| {
        let mut names = model.outputs().iter().filter_map(|output| output.end.name.as_ref());
        names.any(|output| plain(output) == name)
    };
    let labels = model.labels.iter().map(|(label, value)| (plain(label), *value));
    let free: Vec<(String, usize)> = labels.filter(|(label, _)| !is_output(label)).collect();
    let fitting: Vec<&str> = free
        .iter()
        .filter(|(_, value)| fits(*value))
        .map(|(label, _)| &**label)
        .collect();
    let shape: Text = Text::new().shape(&declared.shown());
    let near = closest(label, fitting.iter().copied())
        .or(fitting.first().copied())
        .map(|near| format!("did you mean `{near}`, which gives {}?", shape.as_str()))
        .or_else(|| {
            let near = closest(label, free.iter().map(|(label, _)| &**label))?;
            Some(format!("did you mean `{near}`?"))
        });
    near.unwrap_or_else(|| {
        let unlabelled = |(i, layer): (usize, &Layer<'_>)| {
            let is_it = layer.item.label.is_none() && !layer.name.contains('.') && layer.node.is_some();
            let is_given = model
                .outputs()
                .iter()
                .any(|output| output.value == Some(model.value(i)));
            (is_it && !is_given && fits(model.value(i))).then(|| layer.text.clone())
        };
        let units = || output.end.dims.list.last().map_or_else(String::new, Dim::text);
        let layer = model.layers.iter().enumerate().find_map(unlabelled);
        let layer = layer.unwrap_or_else(|| format!("Linear<{}>", units()));
        format!("label the layer that gives it: `{label}: {layer}`")
    })
}
