//! A network with mistakes: its whole public API over nothing, so that no second error follows where it is used.

use crate::attrs;
use crate::codegen::{Emit, activations, api, consts, ends, fields, imports};
use gyul_spec::MAX_RANK;
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn network(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, name, host) = (&names.params, &names.name, &names.host);
    let (on_device, device, path) = (&names.on_device, &names.device, &names.path);
    let (input, output, text) = (&names.input, &names.output, name.to_string());
    let net = emit.model.net;
    let (cfg, imports) = (attrs::cfg(&net.attrs), imports());
    let (dims, heads) = (
        consts::public_dims(emit, false),
        emit.model.outputs().iter().map(|_| quote!(gy::Head::Other)),
    );
    // Every size, so that the editor knows it, and rustc that a const is used.
    let ours = net.nodes().into_iter().filter(|node| emit.is_ours(node));
    let sizes = ours.flat_map(|node| &node.sizes).map(crate::codegen::dim);
    let (definitions, structs) = (fields::definitions(emit), ends::structs(emit));
    let (api, traits, end_impls) = (api::all(emit, &quote!()), fields::traits(emit), ends::impls(emit));
    let activations = activations::definition(emit);
    let unmade = quote!(::core::unreachable!());
    let as_layer = as_layer(emit);
    quote! {
        #cfg
        #[allow(dead_code, deprecated, unused, clippy::all, clippy::pedantic)]
        const _: () = {
            impl<#params> #host {
                const GY_SIZES: &'static [usize] = &[#(#sizes),*];
                #dims
            }
        };
        #structs
        #activations
        #definitions
        #cfg
        #[allow(dead_code, deprecated, unused, clippy::all, clippy::pedantic)]
        const _: () = {
            #imports

            impl<#params> #host {
                /// The layers.
                pub const LAYERS: [gy::LayerInfo; 0] = [];
                /// Trainable numbers.
                pub const PARAMS: usize = 0;
                /// Floating-point operations of one prediction.
                pub const FLOPS: usize = 0;
                /// Memory of one prediction.
                pub const ARENA_INFER: usize = 0;
                /// Memory of a training step.
                pub const fn arena_train(_: usize) -> usize { 0 }
            }
            #as_layer
            #api
            #traits
            #end_impls
            impl<#params #device: gy::Host> gy::Network for #on_device {
                type Device = #device;
                type Input = #input;
                type Output = #output;
                const NAME: &'static str = #text;
                const LAYERS: &'static [gy::LayerInfo] = &#path::LAYERS;
                const PARAMS: usize = 0;
                const FLOPS: usize = 0;
                const HEADS: &'static [gy::Head] = &[#(#heads),*];
                const INFER: gy::Arena = gy::Arena::NONE;
                const ENDS_INFER: gy::Ends = gy::Ends::NONE;
                const INPUTS: &'static [gy::Stop<'static>] = &[];
                const NET: &'static [gy::Placed] = &[];
                const OUTPUTS: &'static [usize] = &[];
                fn run_inference(&self, _: &mut gy::Run<'_>) {}
                fn run_layer(&self, _: usize, _: &mut gy::Run<'_>, _: &gy::Step<'_>) {}
                fn visit_as<'a>(&'a self, _: &gy::Name<'_>, _: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<#device>)) {}
            }
            impl<#params> gy::Trainable for #host {
                const TRAIN: gy::Arena = gy::Arena::NONE;
                const ENDS_TRAIN: gy::Ends = gy::Ends::NONE;
                fn seeded(_: &mut gy::SeededRng) -> Self {
                    #unmade
                }
                fn zeros() -> Self {
                    #unmade
                }
                fn run_training_forward(&self, _: &mut gy::Run<'_>) {}
                fn run_training_backward(&self, _: &mut Self, _: &mut gy::Run<'_>) {}
            }
            impl<#params> gy::Pieces for #host {
                fn piece(&mut self, _: usize) -> gy::Option<gy::Piece<'_>> { gy::None }
            }
        };
    }
}

/// What a network that has it as a layer calls.
fn as_layer(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, args, name, host) = (&names.params, &names.args, &names.name, &names.host);
    let (on_device, device) = (&names.on_device, &names.device);
    let unmade = quote!(::core::unreachable!());
    let (on_host, on_static) = (names.on(&quote!(gy::Cpu)), names.on(&quote!(gy::Static)));
    // What it is to give, so that what reads it is right.
    let end = emit.model.outputs().first().map(|output| output.end);
    let end = end.filter(|end| end.dims.list.len() <= MAX_RANK);
    let out = end.map_or_else(
        || quote!([0]),
        |_| {
            let output = names.end(1, 0);
            quote!(Self::#output)
        },
    );
    quote! {
        impl<#params> gy::Layered for #host {
            type On<#device: gy::Device> = #on_device;
        }
        #[doc(hidden)]
        impl<#params> #host {
            pub const GY_HEAD: gy::Head = gy::Head::Other;
            pub const fn gy_layer_shape(_: &[gy::Shape]) -> gy::Ruled {
                gy::Ruled::good(gy::Shape::new(&#out))
            }
            pub const fn gy_layer_facts(_: &[gy::Shape]) -> gy::Facts {
                gy::Facts::NONE
            }
            pub fn gy_layer_seeded(_: &gy::Placed, _: &mut gy::SeededRng) -> #on_host { #unmade }
            pub fn gy_layer_zeros(_: &gy::Placed) -> #on_host { #unmade }
            pub fn gy_layer_piece(&mut self) -> gy::Option<gy::Piece<'_>> { gy::None }
            pub fn gy_layer_forward(&self, _: &mut gy::Run<'_>, _: &gy::Step<'_>) {}
            pub fn gy_layer_backward(&self, _: &mut Self, _: &mut gy::Run<'_>, _: &gy::Step<'_>) {}
            pub fn gy_layer_penalty(&self) -> f32 { 0.0 }
        }
        #[doc(hidden)]
        impl<#params #device: gy::Host> #on_device {
            pub fn gy_layer_infer(&self, _: &mut gy::Run<'_>, _: &gy::Step<'_>) {}
            pub fn gy_layer_visit<'a>(&'a self, _: &gy::Name<'_>, _: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<#device>)) {}
        }
        #[doc(hidden)]
        impl<#params> #name<#args gy::Static> {
            const fn gy_from(_: &mut &'static [f32]) -> #on_static { #unmade }
            pub const fn gy_layer_take(_: &gy::Placed, _: &mut &'static [f32]) -> #on_static { #unmade }
        }
    }
}
