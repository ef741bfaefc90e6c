//! What the labelled layers give for one sample: a struct with a field for each.

use super::{Emit, docs, tokens};
use crate::attrs;
use crate::model::plain;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// `DigitsActivations`
fn name(emit: &Emit<'_>) -> Ident {
    let net = &emit.model.net.name;
    format_ident!(
        "{}Activations",
        plain(net),
        span = Span::call_site().resolved_at(net.span())
    )
}

/// The struct, where any layer is labelled.
pub(crate) fn definition(emit: &Emit<'_>) -> TokenStream {
    let labels = &emit.model.labels;
    if labels.is_empty() {
        return TokenStream::new();
    }
    let (vis, cfg, name) = (&emit.model.net.vis, attrs::cfg(&emit.model.net.attrs), name(emit));
    let doc = format!(
        " What the labelled layers of [`{}`] give for one sample.",
        emit.names.name
    );
    let fields = labels.iter().map(|(label, value)| {
        let (label, doc) = (tokens::quiet_ident(label), docs::value(emit, *value));
        quote!(#doc pub #label: ::gyul::ndarray::ArrayD<f32>,)
    });
    quote! {
        #cfg
        #[doc = #doc]
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        #vis struct #name {
            #(#fields)*
        }
    }
}

/// The method that makes it.
pub(super) fn method(emit: &Emit<'_>) -> TokenStream {
    let labels = &emit.model.labels;
    if labels.is_empty() {
        return TokenStream::new();
    }
    let (name, input, device) = (name(emit), &emit.names.input, &emit.names.device);
    let fields = labels.iter().map(|(label, value)| {
        let (label, value) = (tokens::quiet_ident(label), tokens::number(*value));
        quote!(#label: all.take(#value),)
    });
    quote! {
        /// What each labelled layer gives for one sample, at inference. Those within blocks: [`activations`](::gyul::activations).
        #[must_use]
        pub fn activations(&self, x: &#input) -> #name
        where
            #device: gy::Host,
        {
            let mut all = gy::activations(self, x);
            #name { #(#fields)* }
        }
    }
}
