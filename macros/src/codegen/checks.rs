//! Checks that only rustc can make: of what comes out of consts. Their parentheses carry the user's spans.

use super::{Emit, tokens};
use crate::ast::{Dim, Node};
use crate::infer::item_text;
use crate::model::{Chosen, Layer};
use proc_macro2::{Span, TokenStream};
use quote::quote;

/// For a network without parameters one const a check, evaluated where it stands; for a generic one `CHECKED`, evaluated
/// where a network is made or a `type` item asks.
pub(super) fn all(emit: &Emit<'_>) -> TokenStream {
    let is_generic = !emit.model.net.generics.is_empty();
    let of = if is_generic {
        quote!(Self)
    } else {
        emit.names.path.clone()
    };
    let mut checks = Vec::new();
    if let (true, Some(dims)) = (emit.shapes.input_is_rustcs, &emit.model.net.input) {
        checks.push(tokens::at(
            dims.span,
            &quote!(gy::require_input),
            quote!(&#of::GY_SHAPES[0]),
        ));
    }
    for (i, layer) in emit.model.layers.iter().enumerate() {
        checks.extend(options(&of, i, layer));
        if let (true, Some(node)) = (emit.shapes.layer_is_rustcs[i], &layer.item.node) {
            let (text, at) = (item_text(layer), tokens::number(i));
            let args = quote!(#text, #at, &#of::GY_CONFIGS[#at], &#of::GY_NAMES, &#of::GY_SHAPES);
            checks.push(tokens::at(span(node), &quote!(gy::require), args));
        }
    }
    if let (true, Some(dims)) = (emit.shapes.output_is_rustcs, &emit.model.net.output) {
        let last = tokens::number(emit.model.layers.len() - 1);
        let args = quote!(&gy::Shape::new(&#of::OUTPUT), &#of::GY_CONFIGS[#last], &#of::GY_NAMES, &#of::GY_SHAPES);
        checks.push(tokens::at(dims.span, &quote!(gy::require_output), args));
    }
    if !is_generic {
        return quote!(#(const _: () = #checks;)*);
    }
    let (params, host) = (&emit.names.params, &emit.names.host);
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
    let mut of_rustc = node.sizes.iter().filter(|dim| !matches!(dim, Dim::Number(..)));
    match (of_rustc.next(), of_rustc.next()) {
        (Some(dim), None) => dim.span(),
        _ => node.word.span(),
    }
}

fn options(of: &TokenStream, i: usize, layer: &Layer<'_>) -> Vec<TokenStream> {
    let (Some(node), Some(spec)) = (&layer.item.node, &layer.spec) else {
        return Vec::new();
    };
    let of_rustc = spec
        .options
        .iter()
        .filter(|choice| matches!(choice.value, Chosen::Expr(_)));
    of_rustc
        .map(|choice| {
            let opt = tokens::opt(choice.opt);
            let (text, at) = (item_text(layer), tokens::number(i));
            let span = node.options[choice.setting].at.first;
            tokens::at(
                span,
                &quote!(gy::require_option),
                quote!(#text, gy::Opt::#opt, &#of::GY_CONFIGS[#at]),
            )
        })
        .collect()
}
