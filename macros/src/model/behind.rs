//! Items behind an output: of several outputs, one that is silently made of another is likely to be a slip.

use super::names::plain;
use crate::ast::{Form, Item, Network, What};
use crate::diag::{Mistake, kind};
use crate::elsewhere;
use gyul_spec::{Class, Kind, Row};

/// The mistake that the item `i` would read an output, which is declared beside others, only because it stands behind that.
pub(super) fn behind_output(net: &Network, i: usize) -> Option<Mistake> {
    let item = &net.items[i];
    let output = output(net, i.checked_sub(1)?)?;
    if item.from.is_some() || is_told(item, net.items.get(i + 1)) {
        return None;
    }
    let layer = text(item)?;
    let name = item.label.as_ref().map_or_else(|| layer.clone(), plain);
    let first = first(net, i - 1);
    let before = output_name(net, first);
    let help = match read(net, first) {
        // It is more of that output, whose label stands too early.
        _ if goes_on(item) => {
            let moved = moved(net, i - 1, last_behind(net, i))?;
            format!("write `<- {output}` behind it; or, to give this as `{output}`, {moved}")
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
    let is_one_of_several = net.outputs.as_ref().is_some_and(|ends| ends.list.len() > 1);
    named(net, i).filter(|_| is_one_of_several)
}

/// The name of the output that the item `i` gives.
pub(super) fn named(net: &Network, i: usize) -> Option<String> {
    let label = plain(net.items[i].label.as_ref()?);
    let mut names = net.outputs.as_ref()?.list.iter().filter_map(|end| end.name.as_ref());
    names.any(|name| plain(name) == label).then_some(label)
}

/// Whether it has no label and is no more than what a layer's output goes through: `Softmax`, `Dropout(0.5)`.
pub(super) fn goes_on(item: &Item) -> bool {
    let row = item.node().and_then(|node| kind(&node.word.to_string())).map(Kind::row);
    let is_it = |row: &Row| row.activates || row.class == Class::Dropout;
    item.label.is_none() && row.is_some_and(is_it)
}

/// The last of what stands behind the item `i` and goes on with what that gives.
fn last_behind(net: &Network, i: usize) -> usize {
    let behind = net.items[i + 1..].iter();
    i + behind.take_while(|item| item.from.is_none() && goes_on(item)).count()
}

/// What is to be done for the item `to` to give the output whose label stands too early, at the item `from`. That label stays nowhere
/// else: two layers of one label are another mistake.
pub(super) fn moved(net: &Network, from: usize, to: usize) -> Option<String> {
    let label = plain(net.items[from].label.as_ref()?);
    let last = text(&net.items[to])?;
    let is_read = net.items[to].from.is_some();
    // What is read by its label is to stand behind what it reads.
    let between = if is_read { from..from + 1 } else { from..to };
    let mut layers: Vec<String> = net.items[between].iter().map(read_by).collect::<Option<_>>()?;
    layers.push(format!("{label}: {last}"));
    let layers = layers.join(", ");
    Some(if is_read {
        format!("write `{layers}` where `{label}:` stands, and nothing here")
    } else if to == from + 1 {
        format!("move the label here: `{layers}`")
    } else {
        format!("move the label to `{last}`: `{layers}`")
    })
}

/// An item without its label, with what it says that it reads.
fn read_by(item: &Item) -> Option<String> {
    let layer = text(item)?;
    Some(match item.from.as_ref().map(|from| from.wires.as_slice()) {
        None => layer,
        Some([wire]) => format!("{layer} <- {}", plain(wire)),
        Some(wires) => {
            let wires: Vec<String> = wires.iter().map(plain).collect();
            format!("{layer} <- ({})", wires.join(", "))
        }
    })
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
pub(super) fn text(item: &Item) -> Option<String> {
    Some(match item.what.as_ref()? {
        What::Node(node) => node.text(),
        What::Block(block) => block.text(),
    })
}

/// A label that the network has not, nor any of its blocks.
pub(super) fn free_label(net: &Network) -> String {
    let ends = [&net.inputs, &net.outputs].into_iter().flatten();
    let ends = ends.flat_map(|ends| &ends.list).filter_map(|end| end.name.as_ref());
    let mut taken: Vec<String> = ends.map(plain).collect();
    labels(&net.items, &mut taken);
    let mut numbered = (2..).map(|n| format!("body{n}"));
    let mut label = "body".to_owned();
    while taken.contains(&label) {
        label = numbered.next().unwrap_or_default();
    }
    label
}

/// Puts the labels of these items, and of what stands in them, into `all`.
pub(super) fn labels(items: &[Item], all: &mut Vec<String>) {
    for item in items {
        all.extend(item.label.as_ref().map(plain));
        if let Some(What::Block(block)) = &item.what {
            labels(&block.items, all);
            if let Form::Residual(shortcut) = &block.form {
                labels(shortcut, all);
            }
        }
    }
}
