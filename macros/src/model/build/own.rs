//! What is none of the language's layers: the user's own, and networks.

use super::Builder;
use crate::ast::{Dim, From, Network, Node, Setting};
use crate::diag::{self, Errors, Mistake};
use crate::model::names::plain;
use crate::suggest::said;
use gyul_spec::Kind;
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use std::ptr;

/// How such a layer's type is written.
#[derive(Default)]
pub(super) struct Own {
    /// As many sizes as it takes.
    pub(super) sizes: Vec<Dim>,
    /// Whether rustc is to be asked if it is a layer. What stands beside it is one; and nothing can be asked about the network's own
    /// parameters.
    pub(super) is_asked: bool,
    /// Whether some of the sizes that its type takes are left to their defaults.
    pub(super) has_defaults: bool,
}

/// The layer a word names, or the one it most likely meant; or whether it is one of the user's own. `from` is what it reads.
pub(super) fn kind(
    node: &Node,
    from: Option<&From>,
    net: &Network,
    beside: &[&Network],
    errors: &mut Errors,
) -> (Option<Kind>, bool) {
    if !node.path.is_empty() {
        return (None, true);
    }
    if let Some(kind) = diag::kind(&node.word.to_string()).filter(|kind| node.is(kind.row().name)) {
        return (Some(kind), false);
    }
    // A network that stands beside it is no slip, however near its name is to one of ours.
    if let Some(network) = called(node, beside) {
        let is_cycle = holds(network, net, beside);
        if is_cycle {
            errors.extend(no_end(node, net, network, beside));
        }
        return (None, !is_cycle);
    }
    if let Some(mistake) = said::no_merge(node, from) {
        errors.push(mistake);
        return (None, false);
    }
    match said::no_layer(node) {
        Some((mistake, meant)) => {
            errors.push(mistake);
            (meant, false)
        }
        // Without the sizes that could not be read, which has been told, it is no type.
        None => (None, node.whole),
    }
}

/// The network of the same `network!` that a node names.
pub(super) fn called<'a>(node: &Node, beside: &[&'a Network]) -> Option<&'a Network> {
    let is_called = |network: &&&Network| {
        node.path.is_empty() && node.around.is_none() && plain(&network.name) == plain(&node.word)
    };
    beside.iter().find(is_called).copied()
}

/// Whether `outer` is `inner`, or holds it, however deep.
fn holds(outer: &Network, inner: &Network, beside: &[&Network]) -> bool {
    let (mut seen, mut next) = (Vec::new(), vec![outer]);
    while let Some(network) = next.pop() {
        if ptr::eq(network, inner) {
            return true;
        }
        if seen.iter().all(|known| !ptr::eq(*known, network)) {
            seen.push(network);
            next.extend(network.nodes().into_iter().filter_map(|node| called(node, beside)));
        }
    }
    false
}

/// The mistake that `net` holds `network`, which holds it: of all networks of such a cycle, the last has it.
fn no_end(node: &Node, net: &Network, network: &Network, beside: &[&Network]) -> Option<Mistake> {
    let is_of_cycle = |other: &&&Network| holds(other, net, beside) && holds(net, other, beside);
    let last = beside.iter().rev().find(is_of_cycle)?;
    let (whose, help) = if ptr::eq(network, net) {
        let help = "layers that are there several times stand in `repeat 3 { … }`";
        ("itself".to_owned(), help)
    } else {
        let help = "write its layers here, or what both need as a third network";
        (format!("`{}`, which holds it", network.name), help)
    };
    let text = format!(
        "`{}` cannot hold {whose}: networks have no cycles\nhelp: {help}",
        net.name
    );
    ptr::eq(*last, net).then(|| Mistake::new(node.word.span(), text))
}

impl Builder<'_, '_> {
    /// A node that is none of the language's layers.
    pub(super) fn own(&mut self, node: &Node) -> Own {
        let network = called(node, self.beside);
        if let Some(option) = node.options.first() {
            let mut text = format!(
                "`{}` is no layer of gyul, and one of your own has no options in `network!`\n\
                 help: make them const parameters of its type",
                node.word
            );
            if let Some(network) = network {
                text = match in_parentheses(node, network) {
                    Some(sizes) => format!(
                        "the sizes of `{0}` stand in `<…>`\nhelp: write `{0}<{sizes}>`",
                        node.word
                    ),
                    None => format!(
                        "`{}` is a network, which has no options\nhelp: leave them out",
                        node.word
                    ),
                };
            }
            self.errors.add(option.at, text);
        }
        let mut sizes = node.sizes.clone();
        if !self.net.generics.is_empty() {
            self.no_blocks(node, &mut sizes);
        }
        if let Some((mistake, fitting)) = network.and_then(|network| misfit(&node.word, &node.sizes, network)) {
            // What could not be read may be the others.
            if node.whole && node.options.is_empty() {
                self.errors.push(mistake);
            }
            sizes = fitting;
        }
        let has_defaults = network.is_some_and(|network| sizes.len() < network.generics.len());
        let is_of_generic = |dim: &Dim| match dim {
            Dim::Name(name) => self.net.generics.iter().any(|param| param.name == *name),
            Dim::Number(..) | Dim::Block(_) => false,
        };
        let is_asked = network.is_none() && !sizes.iter().any(is_of_generic);
        Own {
            sizes,
            is_asked,
            has_defaults,
        }
    }

    /// Tells of a size in braces, where the network has parameters, and puts numbers in the place of those.
    fn no_blocks(&mut self, node: &Node, sizes: &mut [Dim]) {
        let mut is_told = false;
        for (i, size) in sizes.iter_mut().enumerate() {
            let Dim::Block(block) = &*size else { continue };
            let params: Vec<String> = self.net.generics.iter().map(|param| param.name.to_string()).collect();
            let help = if params.iter().any(|param| mentions(&block.stream(), param)) {
                let taken = |name: &String| params.contains(name);
                let mut name = "UNITS".to_owned();
                while taken(&name) {
                    name += "2";
                }
                let mut written = node.sizes.clone();
                written[i] = Dim::Name(Ident::new(&name, block.span()));
                let layer = Dim::called(&node.word.to_string(), &written);
                format!(
                    "give `{}` a parameter `const {name}: usize` too, and write `{layer}`",
                    self.net.name
                )
            } else {
                "compute it in a const: `const UNITS: usize = …;`".to_owned()
            };
            let text = format!(
                "in a generic network the sizes of a layer of your own are numbers or names: stable Rust takes no more\nhelp: {help}"
            );
            if !is_told {
                self.errors.add(block.span(), text);
            }
            is_told = true;
            *size = stand_in();
        }
    }
}

/// The mistake that `network` takes another number of `sizes` than it was given as `word`, and as many as it takes.
pub(in crate::model) fn misfit(word: &Ident, sizes: &[Dim], network: &Network) -> Option<(Mistake, Vec<Dim>)> {
    let (params, given) = (&network.generics, sizes.len());
    let least = params.iter().filter(|param| param.default.is_none()).count();
    if (least..=params.len()).contains(&given) {
        return None;
    }
    let names: Vec<String> = params.iter().map(|param| format!("`{}`", param.name)).collect();
    let takes = match names.as_slice() {
        [] => "no sizes".to_owned(),
        [one] => format!("one size ({one})"),
        more => format!("{} sizes ({})", more.len(), more.join(", ")),
    };
    let was = if given == 0 {
        "none".to_owned()
    } else {
        given.to_string()
    };
    let mut fitting = sizes.to_vec();
    fitting.truncate(params.len());
    fitting.extend(params.iter().take(least).skip(given).map(|_| stand_in()));
    let text = format!(
        "`{}` takes {takes}, but was given {was}\nhelp: write `{}`",
        network.name,
        Dim::called(&word.to_string(), &fitting)
    );
    let at = sizes.get(params.len()).map_or_else(|| word.span(), Dim::span);
    Some((Mistake::new(at, text), fitting))
}

/// The sizes of `network` that stand in `(…)`, if that is all that does.
fn in_parentheses(node: &Node, network: &Network) -> Option<String> {
    let dims: Option<Vec<Vec<Dim>>> = node.options.iter().map(Setting::dims).collect();
    let sizes: Vec<String> = dims?.iter().flatten().map(Dim::text).collect();
    let is_all = node.sizes.is_empty() && node.options.iter().all(|option| option.name.is_none());
    (is_all && sizes.len() == network.generics.len()).then(|| sizes.join(", "))
}

/// What a parameter may be, to show where it stands.
fn stand_in() -> Dim {
    let mut literal = Literal::usize_unsuffixed(64);
    literal.set_span(Span::call_site());
    Dim::Number(64, literal)
}

/// Whether a name stands in an expression.
fn mentions(expression: &TokenStream, name: &str) -> bool {
    expression.clone().into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
