//! `net.stream()`, for networks that can run as one.

use super::{Emit, ends, names, tokens};
use crate::ast::End;
use crate::model::Layer;
use gyul_spec::{Kind, Opt};
use proc_macro2::TokenStream;
use quote::quote;
use std::ptr;

/// The method, and what stands beside it, where `bounds` hold.
pub(super) fn all(emit: &Emit<'_>, bounds: &TokenStream) -> [TokenStream; 2] {
    [method(emit, bounds), implementation(emit, bounds)]
}

/// The method: they stand in it too, and not its trait alone, for so rustc points at what does not fulfil them.
fn method(emit: &Emit<'_>, bounds: &TokenStream) -> TokenStream {
    let device = &emit.names.device;
    quote! {
        /// A [`Stream`](::gyul::stream::Stream) of time steps, for a network of sequences.
        #[allow(private_bounds)]
        #[must_use]
        pub fn stream(&self) -> gy::Stream<&Self>
        where
            #device: gy::Host,
            #bounds
        {
            gy::Stream::begin(self)
        }
    }
}

/// The network runs as a stream where `bounds` hold, if they may: of a network of images this would be noise. One with mistakes has no bounds,
/// and does all that is asked of it.
fn implementation(emit: &Emit<'_>, bounds: &TokenStream) -> TokenStream {
    let may = whole(emit).is_none() && emit.model.inputs().iter().all(|input| is_sequence(input.end));
    let names = &emit.names;
    let (params, on_device, device) = (&names.params, &names.on_device, &names.device);
    if !may && !bounds.is_empty() {
        return TokenStream::new();
    }
    quote! {
        impl<#params #device: gy::Host> gy::Streams for #on_device where #bounds {}
    }
}

/// What rustc tells of where the network cannot: bounds that say that the inputs are sequences of one number of steps, or one that the
/// first layer that needs them whole never fulfils. Each stands in the place of its input or layer.
///
/// They are bounds, for such a layer may be a private type in a public network: rustc allows that in bounds, and not in associated types.
pub(super) fn bounds(emit: &Emit<'_>) -> TokenStream {
    let Some(layer) = whole(emit) else {
        let inputs = emit.model.inputs().iter().zip(ends::input_types(emit));
        return inputs.map(|(input, ty)| of_input(emit, input.end, &ty)).collect();
    };
    let of = &emit.model.layers[layer];
    let ty = if of.is_own {
        tokens::own_host(of)
    } else {
        emit.layer_type(layer)
    };
    // Such a layer may, with other options, or none of its kind does.
    let missing = match of.kind.map(Kind::row).filter(|row| row.streams) {
        Some(row) if row.options.iter().any(|option| option.opt == Opt::Reverse) => "Forwards",
        Some(_) => "Causal",
        None => "StepByStep",
    };
    let bound = tokens::bound(of.span(), missing, &quote!(Self));
    quote!(#ty: #bound,)
}

/// The first layer that needs sequences whole.
fn whole(emit: &Emit<'_>) -> Option<usize> {
    let streams = |layer: &Layer<'_>| match &layer.spec {
        Some(spec) => spec.streams(),
        None => layer.kind.unwrap_or(Kind::Own).row().streams,
    };
    emit.model.layers.iter().position(|layer| !streams(layer))
}

fn is_sequence(end: &End) -> bool {
    end.dims.list.len() == if end.dims.indices { 1 } else { 2 }
}

/// Those of one input. Of an input that is no sequence, or beside one, it is not said that it has another number of steps, too.
fn of_input(emit: &Emit<'_>, end: &End, ty: &TokenStream) -> TokenStream {
    let bound = tokens::bound(end.dims.span, "Sequence", &quote!(Self));
    let first = emit.model.inputs()[0].end;
    if ptr::eq(first, end) || !is_sequence(first) || !is_sequence(end) {
        return quote!(#ty: #bound,);
    }
    let of = emit.names.end(0, 0);
    let steps = names::size(emit.model.net, &first.dims.list[0], 0, &quote!(#of));
    let in_step = tokens::bound(end.dims.span, "InStep", &quote!(Self, #steps));
    quote!(#ty: #bound + #in_step,)
}
