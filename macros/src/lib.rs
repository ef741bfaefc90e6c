//! `network!`, compiled in stages: parse → model → infer → plan → codegen. Each adds its mistakes to one list and goes
//! on; a network with any becomes a stub with the same API. Users depend on `gyul`, which re-exports it.
//!
//! Below the stages, each uses those before it alone: `diag`, `cursor`, `ast`, `attrs`, `names`, `elsewhere` (the words of other libraries),
//! `value` (options as they are read), `suggest` (how a layer is written, for helps). `parse` and `model` meet in these alone.
#![forbid(unsafe_code)]
#![allow(clippy::module_name_repetitions, clippy::similar_names)]

mod ast;
mod attrs;
mod codegen;
mod cursor;
mod diag;
mod elsewhere;
mod fallback;
mod infer;
mod model;
mod names;
mod parse;
mod plan;
mod suggest;
#[cfg(test)]
mod tests;
mod value;

use ast::{Entry, Network};
use codegen::Emit;
use diag::Errors;
use model::Model;
use proc_macro2::TokenStream;
use std::ptr;

/// Declares networks: a struct each, with generated code to predict and to train.
///
/// The language is described in the documentation of `gyul`.
#[proc_macro]
pub fn network(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(input.into()).0.into()
}

/// The expansion, and the mistakes that it reports.
fn expand(input: TokenStream) -> (TokenStream, Errors) {
    let mut errors = Errors::default();
    let (mut entries, doubtful) = parse::entries(input, &mut errors);
    model::rename(&mut entries, &mut errors);
    let networks: Vec<_> = entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Network(network) => Some(network),
            Entry::Alias(_) => None,
        })
        .collect();
    // First what the editor asks about; last the errors, whose length changes as the user types.
    let mut expansion = codegen::for_editor(&networks);
    for (entry, doubtful) in entries.iter().zip(doubtful) {
        expansion.extend(match entry {
            Entry::Alias(alias) => {
                let sizes = model::alias_sizes(alias, &networks, &mut errors);
                codegen::alias(alias, &sizes)
            }
            Entry::Network(network) if is_again(network, &networks) => {
                let text = format!(
                    "two networks are called `{0}`\nhelp: call this one `{0}2`, say",
                    network.name
                );
                errors.add(network.name.span(), text);
                TokenStream::new()
            }
            Entry::Network(network) => {
                let before = errors.count();
                let model = Model::new(network, &networks, &mut errors);
                let shapes = infer::infer(&model, before, &mut errors);
                errors.extend(model.misread.iter().cloned());
                let generated = Emit::new(&model, &shapes);
                if doubtful || errors.count() > before {
                    fallback::network(&generated)
                } else {
                    codegen::network(&generated)
                }
            }
        });
    }
    expansion.extend(errors.tokens());
    (expansion, errors)
}

/// Whether one before it has its name. Of those with a `#[cfg]` there may be several.
fn is_again(network: &Network, networks: &[&Network]) -> bool {
    let mut before = networks.iter().take_while(|other| !ptr::eq(**other, network));
    let is_sure = |network: &Network| attrs::cfg(&network.attrs).is_empty();
    before.any(|other| other.name == network.name && is_sure(other) && is_sure(network))
}
