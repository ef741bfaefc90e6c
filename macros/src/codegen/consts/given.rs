//! What was given in braces, and what options were given by a name: a const each, so that rustc tells of another type at the user's token.

use crate::ast::{Dim, Dims, Value};
use crate::attrs;
use crate::codegen::Emit;
use crate::model::{Chosen, ExprKind};
use gyul_spec::{Kind, Opt};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// Every such expression as a const, outside the scope of what generated code imports.
pub(in crate::codegen) fn given(emit: &Emit<'_>) -> TokenStream {
    let mut consts = TokenStream::new();
    let mut add = |name: Ident, ty: TokenStream, value: TokenStream| {
        // A block has its braces, for statements may stand in them.
        consts.extend(quote!(#[allow(unused_braces)] const #name: #ty = #value;));
    };
    for (of, dims) in ends(emit) {
        for (i, dim) in dims.list.iter().enumerate() {
            if let Dim::Block(block) = dim {
                add(given_dim(&of, i), quote!(usize), quote!(#block));
            }
        }
    }
    // In the later rounds of a `repeat` the same expressions stand.
    for (i, layer) in emit
        .model
        .layers
        .iter()
        .enumerate()
        .filter(|(_, layer)| !layer.is_again)
    {
        let (Some(node), Some(spec)) = (layer.node, &layer.spec) else {
            continue;
        };
        for (k, dim) in node.sizes.iter().enumerate() {
            if let Dim::Block(block) = dim {
                add(given_size(emit, i, k), quote!(usize), quote!(#block));
            }
        }
        for choice in &spec.options {
            if let Chosen::Expr(kind) = choice.value {
                let value = match &node.options[choice.setting].value {
                    Value::Block(block) => quote!(#block),
                    Value::Name(name) => quote!(#name),
                    _ => continue,
                };
                let ty = match kind {
                    ExprKind::Bool => quote!(bool),
                    ExprKind::Usize => quote!(usize),
                    ExprKind::F64 => quote!(f64),
                };
                add(given_option(emit, i, spec.kind, choice.opt), ty, value);
            }
        }
    }
    if consts.is_empty() {
        return consts;
    }
    let (params, host) = (&emit.names.params, &emit.names.host);
    let (cfg, uses) = (attrs::cfg(&emit.model.net.attrs), attrs::uses(emit.model.net));
    quote!(#cfg #uses impl<#params> #host { #consts })
}

/// The dims of all inputs and outputs, with a name for their consts.
fn ends<'a>(emit: &'a Emit<'_>) -> impl Iterator<Item = (Ident, &'a Dims)> {
    let both = emit.model.net.ends().into_iter().enumerate();
    both.flat_map(move |(which, ends)| {
        let list = ends.into_iter().flat_map(|ends| &ends.list).enumerate();
        list.map(move |(i, end)| (emit.names.end(which, i), &end.dims))
    })
}

/// `GY_DIM_INPUT_0`
pub(super) fn given_dim(of: &Ident, i: usize) -> Ident {
    format_ident!("GY_DIM_{of}_{i}", span = Span::call_site())
}

/// `GY_GIVEN_HIDDEN_0`: a size.
pub(super) fn given_size(emit: &Emit<'_>, layer: usize, i: usize) -> Ident {
    given_name(emit, layer, i)
}

/// `GY_GIVEN_DROPOUT1_0`: an option, which are numbered behind all sizes.
pub(super) fn given_option(emit: &Emit<'_>, layer: usize, kind: Kind, opt: Opt) -> Ident {
    let row = kind.row();
    let option = row.options.iter().position(|row| row.opt == opt);
    given_name(emit, layer, row.sizes.len() + option.unwrap_or_default())
}

/// The const of what was given for a layer: that of the first round, where it stands in a `repeat`. A number tells it from the layer's others,
/// for with a word behind it `conv` and `conv_kernel` might come to one name.
fn given_name(emit: &Emit<'_>, layer: usize, number: usize) -> Ident {
    let item = emit.model.layers[layer].item;
    let first = emit
        .model
        .layers
        .iter()
        .position(|layer| std::ptr::eq(layer.item, item) && layer.node.is_some());
    let name = &emit.names.layers[first.unwrap_or(layer)];
    format_ident!("GY_GIVEN_{name}_{number}", span = Span::call_site())
}
