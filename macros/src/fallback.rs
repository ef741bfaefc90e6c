//! A network with mistakes: its whole public API over nothing, so that no second error follows where it is used.

use crate::codegen::{Emit, api, dim_list, nothing, traits};
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn network(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, args, name, host) = (&names.params, &names.args, &names.name, &names.host);
    let (on_device, device, path) = (&names.on_device, &names.device, &names.path);
    let (input, output, text) = (&names.input, &names.output, name.to_string());
    let net = emit.model.net;
    let [(input_rank, input_dims), (output_rank, output_dims)] =
        [&net.input, &net.output].map(|dims| dim_list(dims.as_ref()));
    // Every size, so that the editor knows it, and rustc that a const is used.
    let sizes = net
        .items
        .iter()
        .filter_map(|item| item.node.as_ref())
        .flat_map(|node| &node.sizes);
    let sizes = sizes.map(crate::codegen::dim);
    let definition = emit.definition();
    let (api, traits, nothing) = (api::all(emit), traits(emit), nothing(emit));
    let fields = emit.fields().map(|(_, layer, _)| Emit::field(layer));
    let unmade = quote!(Self { #(#fields: ::core::unreachable!(),)* #nothing });
    let checked = (!net.generics.is_empty()).then(|| {
        quote!(
            #[doc(hidden)]
            pub const CHECKED: () = ();
        )
    });
    quote! {
        #definition
        #[allow(dead_code, unused, clippy::all, clippy::pedantic)]
        const _: () = {
            impl<#params> #host {
                #checked
                const SIZES: &'static [usize] = &[#(#sizes),*];
                /// The shape of one sample of the input.
                pub const INPUT: [usize; #input_rank] = #input_dims;
                /// The shape of what the network gives for one sample.
                pub const OUTPUT: [usize; #output_rank] = #output_dims;
            }
        };
        #[allow(dead_code, unused, clippy::all, clippy::pedantic)]
        const _: () = {
            use ::gyul::__private::*;

            impl<#params> #host {
                /// The layers.
                pub const LAYERS: [LayerInfo; 0] = [];
                /// Trainable numbers.
                pub const PARAMS: usize = 0;
                /// Floating-point operations of one prediction.
                pub const FLOPS: usize = 0;
                /// Memory of inference.
                pub const ARENA_INFER: Arena = Arena { sample: 0, scratch: Scratch::NONE };
                /// Memory of training.
                pub const ARENA_TRAIN: Arena = Self::ARENA_INFER;
                fn seeded(_: &mut SeededRng) -> Self {
                    #unmade
                }
            }
            impl<#params> #name<#args Static> {
                const fn take(_: &mut &'static [f32]) -> Self {
                    #unmade
                }
            }
            #api
            #traits
            impl<#params #device: Host> Network for #on_device {
                type Device = #device;
                type Input = #input;
                type Output = #output;
                const NAME: &'static str = #text;
                const LAYERS: &'static [LayerInfo] = &#path::LAYERS;
                const PARAMS: usize = 0;
                const FLOPS: usize = 0;
                const HEAD: Option<Kind> = None;
                const ARENA_INFER: Arena = #path::ARENA_INFER;
                const ENDS_INFER: Ends = Ends::infer(Slot::NONE, Slot::NONE);
                fn run_infer(&self, _: &mut Run<'_>) {}
                fn visit<'a>(&'a self, _: &mut dyn FnMut(&Name<'_>, &'a Param<#device>)) {}
            }
            impl<#params> Trainable for #host {
                const ARENA_TRAIN: Arena = Self::ARENA_INFER;
                const ENDS_TRAIN: Ends = Ends { x: Slot::NONE, y: Slot::NONE, d_x: Slot::NONE, d_y: Slot::NONE };
                fn zeros() -> Self {
                    #unmade
                }
                fn run_forward(&self, _: &mut Run<'_>) {}
                fn run_backward(&self, _: &mut Self, _: &mut Run<'_>) {}
                fn walk<const K: usize>(_: [&mut Self; K], _: &mut dyn FnMut([&mut Param; K])) {}
            }
        };
    }
}
