//! Items behind an output: of several outputs, one that is silently made of another is likely to be a slip.

use super::names::plain;
use crate::ast::{Form, Item, Network, Node, What};
use crate::diag::{Mistake, kind};
use crate::elsewhere;
use proc_macro2::Ident;

/// The mistake that the item `i` would read an output, which is declared beside others, only because it stands behind that.
pub(super) fn behind_output(net: &Network, i: usize) -> Option<Mistake> {
    let item = &net.items[i];
    let output = output(net, i.checked_sub(1)?)?;
    if item.from.is_some() || is_told(item, net.items.get(i + 1)) {
        return None;
    }
    let layer = text(item)?;
    let name = item.label.as_ref().map_or_else(|| layer.clone(), plain);
    let is_activation = |node: &Node| kind(&node.word.to_string()).is_some_and(|kind| kind.row().activates);
    let first = first(net, i - 1);
    let before = output_name(net, first);
    let help = match read(net, first) {
        // It is more of that output, whose label stands too early.
        _ if item.label.is_none() && item.node().is_some_and(is_activation) => {
            format!(
                "write `<- {output}` behind it; or, to give this as `{output}`, put its label here: `{output}: {layer}`"
            )
        }
        Some(Read::Value(value)) => {
            format!("write `<- {value}` behind it to read what `{before}` reads, or `<- {output}`")
        }
        Some(Read::Unlabelled(layer)) => {
            let label = free_label(net);
            format!(
                "label what `{before}` reads, `{label}: {layer}`, and write `<- {label}` behind `{name}`; or write `<- {output}`"
            )
        }
        None => format!("write `<- {output}` behind it, or `<-` and another label"),
    };
    let at = item.label.as_ref().or_else(|| item.word())?;
    let what = format!("`{name}` would read the output `{output}`, for it stands behind that");
    Some(Mistake::new(at.span(), format!("{what}\nhelp: {help}")))
}

/// The name of the output, one of several, that the item `i` gives.
fn output(net: &Network, i: usize) -> Option<String> {
    let outputs = net.outputs.as_ref().filter(|ends| ends.list.len() > 1)?;
    let label = plain(net.items[i].label.as_ref()?);
    let mut names = outputs.list.iter().filter_map(|end| end.name.as_ref());
    names.any(|name| plain(name) == label).then_some(label)
}

fn output_name(net: &Network, i: usize) -> String {
    net.items[i].label.as_ref().map(plain).unwrap_or_default()
}

/// Whether something else is said of it: that it is to read several values, or that nobody reads it.
fn is_told(item: &Item, next: Option<&Item>) -> bool {
    let is_unread = item.label.is_none() && next.is_none_or(|next| next.from.is_some());
    is_unread || item.word().is_some_and(elsewhere::merges)
}

/// The first of the outputs that stand one behind the other, up to the item `i`.
fn first(net: &Network, mut i: usize) -> usize {
    while net.items[i].from.is_none() && i > 0 && output(net, i - 1).is_some() {
        i -= 1;
    }
    i
}

/// What an item reads.
enum Read {
    /// What can be named.
    Value(String),
    /// What the item before it gives, as that reads, which has no label.
    Unlabelled(String),
}

/// What the item `i` reads, where that is one value.
fn read(net: &Network, i: usize) -> Option<Read> {
    if let Some(from) = &net.items[i].from {
        return match from.wires.as_slice() {
            [wire] => Some(Read::Value(plain(wire))),
            _ => None,
        };
    }
    let Some(before) = i.checked_sub(1).map(|i| &net.items[i]) else {
        let is_one = net.inputs.as_ref().is_some_and(|ends| ends.list.len() == 1);
        return is_one.then(|| Read::Value("input".to_owned()));
    };
    match &before.label {
        Some(label) => Some(Read::Value(plain(label))),
        None => text(before).map(Read::Unlabelled),
    }
}

/// An item as it reads, without its label.
fn text(item: &Item) -> Option<String> {
    Some(match item.what.as_ref()? {
        What::Node(node) => node.text(),
        What::Block(block) => match &block.form {
            Form::Residual(_) => format!("{} {{ … }}", block.word),
            Form::Repeat(count) => format!("{} {count} {{ … }}", block.word),
        },
    })
}

/// A label that the network has not.
fn free_label(net: &Network) -> String {
    let ends = [&net.inputs, &net.outputs].into_iter().flatten();
    let ends = ends.flat_map(|ends| &ends.list).filter_map(|end| end.name.as_ref());
    let labels = net.items.iter().filter_map(|item| item.label.as_ref());
    let taken: Vec<String> = labels.chain(ends).map(|name: &Ident| plain(name)).collect();
    let mut numbered = (2..).map(|n| format!("body{n}"));
    let mut label = "body".to_owned();
    while taken.contains(&label) {
        label = numbered.next().unwrap_or_default();
    }
    label
}
