//! The straight line of inference.

use super::steps::{Kind, Places};
use super::{Emit, fields, tokens};
use crate::plan::{Pass, Step};
use gyul_spec::Class;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// `impl Network`.
pub(super) fn network(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let names = &emit.names;
    let (params, on_device, path, device) = (&names.params, &names.on_device, &names.path, &names.device);
    let (input, output, name) = (&names.input, &names.output, names.name.to_string());
    let calls = pass.steps.iter().map(|step| call(emit, step));
    let places = Places::new(emit, pass, Kind::Infer);
    let x = pass.x.iter().map(|place| places.slot(path, *place));
    let y = pass.y.iter().map(|place| places.slot(path, *place));
    // Each has its layer: what comes from none has been refused.
    let outputs = emit.model.outputs().iter().map(|output| {
        let maker = output.value.and_then(|value| emit.model.maker(value));
        maker.map_or_else(
            || quote!(::core::compile_error!("an output that no layer gives")),
            |maker| {
                let maker = tokens::number(maker);
                quote!(#maker)
            },
        )
    });
    let alone = (0..emit.model.layers.len()).filter_map(|layer| alone(emit, layer));
    let heads = (0..emit.model.outputs().len()).map(|output| head(emit, pass, output));
    let visits = emit.fields().into_iter().map(|layer| {
        let (field, name) = (emit.field(layer), emit.model.layers[layer].name.as_str());
        let visit = fields::method(emit, layer, "visit");
        quote!(self #field.#visit(&name.part(#name), visit);)
    });
    let generics = emit
        .model
        .net
        .generics
        .iter()
        .map(|param| tokens::quiet_ident(&param.name));
    let sizes = (!emit.model.net.generics.is_empty()).then(|| quote!(const SIZES: gy::Sizes = &[#(&#generics),*];));
    // What `*&` is for stands in the expansion: a fifth of a deep network's `cargo check`.
    quote! {
        impl<#params #device: gy::Host> gy::Network for #on_device {
            type Device = #device;
            type Input = #input;
            type Output = #output;
            const NAME: &'static str = #name;
            const LAYERS: &'static [gy::LayerInfo] = &#path::LAYERS;
            /// Through `*&` rustc takes what it has evaluated already, and does not evaluate it once more for this `impl`.
            const PARAMS: usize = *&#path::PARAMS;
            const FLOPS: usize = *&#path::FLOPS;
            const HEADS: &'static [gy::Head] = &[#(#heads),*];
            const INFER: gy::Arena = *&#path::GY_ARENA_INFER;
            const ENDS_INFER: gy::Ends = gy::Ends { x: &[#(#x),*], y: &[#(#y),*], d_x: &[], d_y: &[] };

            #sizes
            const INPUTS: &'static [gy::Stop<'static>] = &(*&#path::GY_NET).inputs;
            const NET: &'static [gy::Placed] = &(*&#path::GY_NET).list;
            const OUTPUTS: &'static [usize] = &[#(#outputs),*];

            fn run_inference(&self, run: &mut gy::Run<'_>) {
                #(#calls)*
            }

            fn run_layer(&self, layer: usize, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
                match layer {
                    #(#alone)*
                    _ => {}
                }
            }

            fn visit_as<'a>(&'a self, name: &gy::Name<'_>, visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<#device>)) {
                #(#visits)*
            }
        }
    }
}

fn call(emit: &Emit<'_>, step: &Step) -> TokenStream {
    let layer = step.call.layer;
    let path = &emit.names.path;
    let at = Kind::Infer.step(emit, layer);
    if let Some(norm) = step.call.norm {
        let (field, norm_field, config) = (emit.field(layer), emit.field(norm), emit.layer_const(norm));
        return quote!(self #field.infer_normed(&self #norm_field, &#path::#config.node.config, run, &#path::#at););
    }
    if let Some(owner) = emit.model.layers[layer].tied {
        let (owner, field) = (emit.field(owner), emit.field(layer));
        return quote!(self #field.infer_tied(&self #owner.weight, run, &#path::#at););
    }
    let callee = emit.callee(layer);
    let method = if step.call.head.is_some() {
        "infer_head"
    } else {
        "infer"
    };
    let method = fields::method(emit, layer, method);
    quote!(#callee #method(run, &#path::#at);)
}

/// A layer by itself; nothing for one that only renames.
fn alone(emit: &Emit<'_>, layer: usize) -> Option<TokenStream> {
    let (i, of) = (tokens::number(layer), &emit.model.layers[layer]);
    let class = of.kind.map(|kind| kind.row().class);
    if matches!(class, Some(Class::View | Class::Dropout)) {
        return None;
    }
    if let Some(owner) = of.tied {
        let (owner, field) = (emit.field(owner), emit.field(layer));
        return Some(quote!(#i => self #field.infer_tied(&self #owner.weight, run, step),));
    }
    let (callee, method) = (emit.callee(layer), fields::method(emit, layer, "infer"));
    Some(quote!(#i => #callee #method(run, step),))
}

/// What an output ends in.
fn head(emit: &Emit<'_>, pass: &Pass, output: usize) -> TokenStream {
    let step = pass.steps.iter().find(|step| step.call.head == Some(output));
    if let Some(kind) = step.and_then(|step| emit.model.layers[step.call.layer].kind) {
        let kind = Ident::new(kind.row().name, Span::call_site());
        return quote!(gy::Head::Ends(gy::Kind::#kind));
    }
    let maker = emit.model.outputs()[output]
        .value
        .and_then(|value| behind_names(emit, value));
    match maker.map(|maker| (maker, &emit.model.layers[maker])) {
        Some((_, layer)) if layer.kind.is_some_and(|kind| kind.row().is_head) => quote!(gy::Head::Kept),
        Some((maker, layer)) if layer.is_own => {
            let path = tokens::own_path(layer);
            let kept = (emit.own_head(maker) != Some(output)).then(|| quote!(.kept()));
            quote!(#path::GY_HEAD #kept)
        }
        _ => quote!(gy::Head::Other),
    }
}

/// The layer that made a value, whatever has only named it anew since.
fn behind_names(emit: &Emit<'_>, value: usize) -> Option<usize> {
    let maker = emit.model.maker(value)?;
    let layer = &emit.model.layers[maker];
    let class = layer.kind.map(|kind| kind.row().class);
    match layer.from.as_deref() {
        Some([from, ..]) if matches!(class, Some(Class::View | Class::Dropout)) => behind_names(emit, *from),
        _ => Some(maker),
    }
}
