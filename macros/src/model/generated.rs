//! The names of what is generated beside a network.

use super::names::{camel, plain};
use crate::ast::{Block, Ends, Entry, Form, Item, Network, What};
use crate::attrs;
use crate::diag::{self, Errors, Mistake};
use gyul_spec::Class;
use proc_macro2::Ident;

/// Tells of each network and type that is called like something which one of the networks has generated beside it, and calls it otherwise
/// from there on. Those with a `#[cfg]` may not be there together.
pub(crate) fn rename(entries: &mut [Entry], errors: &mut Errors) {
    let told: Vec<(String, Mistake)> = entries
        .iter()
        .filter_map(|entry| is_generated(name(entry), entries))
        .collect();
    for (called, mistake) in told {
        errors.push(mistake);
        for entry in entries.iter_mut() {
            let is_it = plain(name(entry)) == called;
            match entry {
                Entry::Network(network) => {
                    rename_items(&mut network.items, &called);
                    if is_it {
                        network.name = other(&network.name);
                    }
                }
                Entry::Alias(alias) if is_it => alias.name = other(&alias.name),
                Entry::Alias(_) => {}
            }
        }
    }
}

fn name(entry: &Entry) -> &Ident {
    match entry {
        Entry::Network(network) => &network.name,
        Entry::Alias(alias) => &alias.name,
    }
}

/// What it may be called instead.
fn other(name: &Ident) -> Ident {
    Ident::new(&format!("{}Net", plain(name)), name.span())
}

fn rename_items(items: &mut [Item], called: &str) {
    for item in items {
        match &mut item.what {
            Some(What::Node(node)) if node.path.is_empty() && plain(&node.word) == called => {
                node.word = other(&node.word);
            }
            Some(What::Block(block)) => {
                rename_items(&mut block.items, called);
                if let Form::Residual(shortcut) = &mut block.form {
                    rename_items(shortcut, called);
                }
            }
            Some(What::Node(_)) | None => {}
        }
    }
}

/// What is said of `name` where it is called so, and that.
fn is_generated(name: &Ident, entries: &[Entry]) -> Option<(String, Mistake)> {
    let called = plain(name);
    let networks = entries.iter().filter_map(|entry| match entry {
        Entry::Network(network) => Some(network),
        Entry::Alias(_) => None,
    });
    let mut sure = networks.filter(|network| attrs::cfg(&network.attrs).is_empty());
    sure.find_map(|network| {
        let rest = called
            .strip_prefix(&plain(&network.name))
            .filter(|rest| !rest.is_empty())?;
        let is_block = || is_block(&network.items, rest).then_some("the layers of a block");
        let what = ends(network, rest).or_else(is_block)?;
        let text = format!(
            "`{called}` is what `network!` calls {what} of `{}`\nhelp: call this one `{}`, say",
            network.name,
            other(name)
        );
        Some((called.clone(), Mistake::new(name.span(), text)))
    })
}

/// What a struct with `rest` behind the network's name holds, if that has one for what it reads and gives.
pub(super) fn ends(network: &Network, rest: &str) -> Option<&'static str> {
    let are_named = |ends: &Option<Ends>| ends.as_ref().is_some_and(|ends| ends.are_named);
    match rest {
        "Input" if are_named(&network.inputs) => Some("the inputs"),
        "Output" if are_named(&network.outputs) => Some("the outputs"),
        "Activations" if network.items.iter().any(|item| item.label.is_some()) => Some("the activations"),
        _ => None,
    }
}

/// Whether one of the labelled blocks is called so.
fn is_block(items: &[Item], rest: &str) -> bool {
    items.iter().any(|item| {
        let (Some(label), Some(What::Block(block))) = (&item.label, &item.what) else {
            return false;
        };
        let inner = rest.strip_prefix(&camel(&plain(label)));
        has_parameters(item)
            && inner.is_some_and(|inner| inner.is_empty() || is_block(&block.items, inner) || is_shortcut(block, inner))
    })
}

/// Whether it needs a struct: what it holds has parameters.
fn has_parameters(item: &Item) -> bool {
    let mut has_some = false;
    item.nodes(&mut |node| {
        has_some |= diag::kind(&node.word.to_string()).is_none_or(|kind| kind.row().class == Class::Layer);
    });
    has_some
}

/// Whether it is the shortcut of a block.
fn is_shortcut(block: &Block, rest: &str) -> bool {
    matches!(&block.form, Form::Residual(shortcut) if !shortcut.is_empty()) && rest == "Shortcut"
}
