//! `net.stream()`, for networks that can run as one.

use super::{Emit, ends, tokens};
use gyul_spec::Kind;
use proc_macro2::TokenStream;
use quote::quote;

/// The method, where `bounds` hold.
pub(super) fn method(emit: &Emit<'_>, bounds: &TokenStream) -> TokenStream {
    let device = &emit.names.device;
    quote! {
        /// A [`Stream`](::gyul::stream::Stream) of time steps, for a network of sequences.
        #[allow(private_bounds, unused_parens)]
        #[must_use]
        pub fn stream(&self) -> gy::Stream<'_, Self>
        where
            #device: gy::Host,
            #bounds
        {
            gy::Stream::new(self)
        }
    }
}

/// What rustc tells of where the network cannot: bounds that say that the inputs are sequences, or one that the first layer that needs
/// them whole never fulfils. Each stands in the place of its input or layer. Bounds, and no type of an associated item, for one's own layer may be private where
/// the network is public.
pub(super) fn bounds(emit: &Emit<'_>) -> TokenStream {
    let needs_all = |layer: &usize| !emit.model.layers[*layer].kind.unwrap_or(Kind::Own).row().streams;
    let Some(layer) = (0..emit.model.layers.len()).find(needs_all) else {
        let inputs = emit.model.inputs().iter().zip(ends::input_types(emit));
        return inputs
            .map(|(input, ty)| {
                let bound = tokens::grouped(input.end.dims.span, quote!(gy::Sequence<Self>));
                quote!(#ty: #bound,)
            })
            .collect();
    };
    let of = &emit.model.layers[layer];
    let ty = if of.is_own {
        tokens::own_host(of)
    } else {
        emit.layer_type(layer)
    };
    let bound = tokens::grouped(of.span(), quote!(gy::StepByStep<Self>));
    quote!(#ty: #bound,)
}
