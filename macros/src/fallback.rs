//! A network with mistakes: its whole public API over nothing, so that no second error follows where it is used.

use crate::codegen::{Emit, api, dim_list, imports, nothing, traits};
use crate::parse::attrs;
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn network(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, args, name, host) = (&names.params, &names.args, &names.name, &names.host);
    let (on_device, device, path, count) = (&names.on_device, &names.device, &names.path, &names.count);
    let (input, output, text) = (&names.input, &names.output, name.to_string());
    let net = emit.model.net;
    let (cfg, imports) = (attrs::cfg(&net.attrs), imports());
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
            pub const GY_CHECKED: () = ();
        )
    });
    quote! {
        #definition
        #cfg
        #[allow(dead_code, unused, clippy::all, clippy::pedantic)]
        const _: () = {
            impl<#params> #host {
                #checked
                const GY_SIZES: &'static [usize] = &[#(#sizes),*];
                /// The shape of one sample of the input.
                pub const INPUT: [usize; #input_rank] = #input_dims;
                /// The shape of what the network gives for one sample.
                pub const OUTPUT: [usize; #output_rank] = #output_dims;
            }
        };
        #cfg
        #[allow(dead_code, unused, clippy::all, clippy::pedantic)]
        const _: () = {
            #imports

            impl<#params> #host {
                /// The layers.
                pub const LAYERS: [gy::LayerInfo; 0] = [];
                /// Trainable numbers.
                pub const PARAMS: usize = 0;
                /// Floating-point operations of one prediction.
                pub const FLOPS: usize = 0;
                /// Memory of inference.
                pub const ARENA_INFER: gy::Arena = gy::Arena { sample: 0, scratch: gy::Scratch::NONE };
                /// Memory of training.
                pub const ARENA_TRAIN: gy::Arena = Self::ARENA_INFER;
                fn gy_seeded(_: &mut gy::SeededRng) -> Self {
                    #unmade
                }
            }
            impl<#params> #name<#args gy::Static> {
                const fn gy_take(_: &mut &'static [f32]) -> Self {
                    #unmade
                }
            }
            #api
            #traits
            impl<#params #device: gy::Host> gy::Network for #on_device {
                type Device = #device;
                type Input = #input;
                type Output = #output;
                const NAME: &'static str = #text;
                const LAYERS: &'static [gy::LayerInfo] = &#path::LAYERS;
                const PARAMS: usize = 0;
                const FLOPS: usize = 0;
                const HEAD: gy::Option<gy::Kind> = gy::None;
                const ARENA_INFER: gy::Arena = #path::ARENA_INFER;
                const ENDS_INFER: gy::Ends = gy::Ends::infer(gy::Slot::NONE, gy::Slot::NONE);
                fn run_infer(&self, _: &mut gy::Run<'_>) {}
                fn visit<'a>(&'a self, _: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<#device>)) {}
            }
            impl<#params> gy::Trainable for #host {
                const ARENA_TRAIN: gy::Arena = Self::ARENA_INFER;
                const ENDS_TRAIN: gy::Ends =
                    gy::Ends { x: gy::Slot::NONE, y: gy::Slot::NONE, d_x: gy::Slot::NONE, d_y: gy::Slot::NONE };
                fn zeros() -> Self {
                    #unmade
                }
                fn run_forward(&self, _: &mut gy::Run<'_>) {}
                fn run_backward(&self, _: &mut Self, _: &mut gy::Run<'_>) {}
                fn walk<const #count: usize>(_: [&mut Self; #count], _: &mut dyn gy::FnMut([&mut gy::Param; #count])) {}
            }
        };
    }
}
