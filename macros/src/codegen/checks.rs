//! Checks that only rustc can make: of what comes out of consts. Their parentheses carry the user's spans.

use super::{Emit, tokens};
use crate::ast::{Item, Limit, Limited, Node};
use crate::infer::of_rustc;
use crate::model::Chosen;
use crate::plan::Pass;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::ptr;

/// For a network without parameters one const an item, evaluated where it stands: of the rounds of a `repeat` the first that is wrong says
/// it. For a generic one `GY_CHECKED`, evaluated where a network is made or a `type` item asks.
pub(super) fn all(emit: &Emit<'_>, inference: &Pass) -> TokenStream {
    let (model, shapes) = (emit.model, emit.shapes);
    let is_generic = !model.net.generics.is_empty();
    let of = if is_generic {
        quote!(Self)
    } else {
        emit.names.path.clone()
    };
    let mut checks = Vec::new();
    let mut items: Vec<(*const Item, Vec<TokenStream>)> = Vec::new();
    for (i, input) in model
        .inputs()
        .iter()
        .enumerate()
        .filter(|(i, _)| shapes.input_is_rustcs[*i])
    {
        let i = tokens::number(i);
        let args = quote!(&#of::GY_NET.inputs[#i].shape);
        checks.push(tokens::at(input.end.dims.span, &quote!(gy::require_input), args));
    }
    for (i, layer) in model.layers.iter().enumerate() {
        let item = ptr::from_ref(layer.item);
        let known = items.iter().position(|(known, _)| *known == item);
        let known = known.unwrap_or_else(|| {
            items.push((item, Vec::new()));
            items.len() - 1
        });
        let of_item = &mut items[known].1;
        of_item.extend(options(emit, &of, i));
        if !shapes.layer_is_rustcs[i] {
            continue;
        }
        let (text, at) = (layer.item_text(), tokens::number(i));
        let span = layer.node.map_or_else(|| layer.span(), span);
        let check = if layer.is_own {
            let path = tokens::own_path(layer);
            let args = quote!(#text, #at, &#path::gy_layer_shape(#of::GY_NET.arrivals(#at).shapes()), #of::GY_NET);
            let (check, of_layer) = (
                tokens::at(span, &quote!(gy::require_own), args),
                tokens::of_layer(layer),
            );
            quote!({ #of_layer #check })
        } else {
            tokens::at(span, &quote!(gy::require), quote!(#text, #at, #of::GY_NET))
        };
        of_item.push(check);
    }
    let items = items.into_iter().filter(|(_, of_item)| !of_item.is_empty());
    checks.extend(items.map(|(_, of_item)| match of_item.as_slice() {
        [one] => one.clone(),
        several => quote!({ #(#several;)* }),
    }));
    for (k, output) in model
        .outputs()
        .iter()
        .enumerate()
        .filter(|(k, _)| shapes.output_is_rustcs[*k])
    {
        let Some(maker) = output.value.and_then(|value| model.maker(value)) else {
            continue;
        };
        let (at, name) = (tokens::number(maker), emit.names.end(1, k));
        let args = quote!(&gy::Shape::new(&#of::#name), #at, #of::GY_NET);
        checks.push(tokens::at(output.end.dims.span, &quote!(gy::require_output), args));
    }
    checks.extend(budget(emit, inference, &of));
    let (params, host) = (&emit.names.params, &emit.names.host);
    if !is_generic {
        return quote!(#(const _: () = #checks;)*);
    }
    quote! {
        impl<#params> #host {
            /// Fails to evaluate where the sizes are impossible.
            #[doc(hidden)]
            pub const GY_CHECKED: () = { #(#checks;)* };
        }
    }
}

/// The only size that rustc knows, else the layer's word.
fn span(node: &Node) -> Span {
    let mut of_rustc = of_rustc(node);
    match (of_rustc.next(), of_rustc.next()) {
        (Some(dim), None) => dim.span(),
        _ => node.word.span(),
    }
}

fn options(emit: &Emit<'_>, of: &TokenStream, i: usize) -> Vec<TokenStream> {
    let layer = &emit.model.layers[i];
    let (Some(node), Some(spec), false) = (layer.node, &layer.spec, layer.is_again) else {
        return Vec::new();
    };
    let of_rustc = spec
        .options
        .iter()
        .filter(|choice| matches!(choice.value, Chosen::Expr(_)));
    of_rustc
        .map(|choice| {
            let (opt, text, at) = (tokens::opt(choice.opt), layer.item_text(), emit.layer_const(i));
            let span = node.options[choice.setting].at.first;
            let args = quote!(#text, gy::Opt::#opt, &#of::#at.node.config);
            tokens::at(span, &quote!(gy::require_option), args)
        })
        .collect()
}

/// What `#[budget(…)]` allows.
fn budget(emit: &Emit<'_>, inference: &Pass, of: &TokenStream) -> Vec<TokenStream> {
    let network = emit.names.name.to_string();
    let check = |limit: &Limit| {
        let most = tokens::number(limit.most);
        let spent = match limit.of {
            Limited::Params => quote!(gy::Spent::Params),
            Limited::Flops => quote!(gy::Spent::Flops),
            Limited::ArenaInfer => {
                let at = inference.steps.iter().map(|step| tokens::number(step.call.layer));
                let args = quote!(
                    #most, #of::ARENA_INFER, #network, &#of::GY_NEEDS_INFER, &[#(#at),*], &#of::GY_NET.list
                );
                return tokens::at(limit.at.first, &quote!(gy::require_arena), args);
            }
        };
        tokens::at(
            limit.at.first,
            &quote!(gy::require_spent),
            quote!(#spent, #most, #network, &#of::GY_NET.list),
        )
    };
    emit.model.net.budget.iter().map(check).collect()
}
