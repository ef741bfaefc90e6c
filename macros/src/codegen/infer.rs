//! The straight line of inference.

use super::{Emit, docs, pass_consts, slot, tokens};
use crate::plan::{Pass, Step};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The plan, and every step of it.
pub(super) fn consts(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let plan = pass_consts(emit, pass, "GY_INFER");
    let steps = pass.steps.iter().map(|step| {
        let name = emit.step_const("GY_INFER", step.call.layer);
        let (layer, doc) = (tokens::number(step.call.layer), docs::call(emit, step));
        let [x, y] = [step.x, step.y].map(|place| slot(emit, &quote!(Self), pass, "GY_INFER", place));
        let then = then(step);
        let working = step.work.map(|tensor| {
            let (path, tensor) = (&emit.names.path, tokens::number(tensor));
            let _ = path;
            quote!(.working(Self::GY_INFER.slots[#tensor]))
        });
        quote! {
            #doc
            const #name: gy::Step = gy::Step::infer(#layer, Self::GY_CONFIGS[#layer], #x, #y) #then #working;
        }
    });
    quote!(#plan #(#steps)*)
}

/// The activation within a step.
pub(super) fn then(step: &Step) -> Option<TokenStream> {
    let activation = tokens::number(step.call.activation?);
    Some(quote!(.then(&Self::GY_CONFIGS[#activation])))
}

/// `impl Network`.
pub(super) fn network(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let names = &emit.names;
    let (params, on_device, path, device) = (&names.params, &names.on_device, &names.path, &names.device);
    let (input, output, name) = (&names.input, &names.output, names.name.to_string());
    let calls = pass.steps.iter().map(|step| call(emit, step));
    let head = head(emit);
    let [x, y] = [pass.x, pass.y].map(|place| slot(emit, path, pass, "GY_INFER", place));
    let visits = emit.fields().map(|(_, layer, _)| {
        let (field, part) = (Emit::field(layer), layer.name.as_str());
        quote!(self.#field.visit(&gy::Name::ROOT.part(#part), visit);)
    });
    quote! {
        impl<#params #device: gy::Host> gy::Network for #on_device {
            type Device = #device;
            type Input = #input;
            type Output = #output;
            const NAME: &'static str = #name;
            const LAYERS: &'static [gy::LayerInfo] = &#path::LAYERS;
            const PARAMS: usize = #path::PARAMS;
            const FLOPS: usize = #path::FLOPS;
            const HEAD: gy::Option<gy::Kind> = #head;
            const ARENA_INFER: gy::Arena = #path::ARENA_INFER;
            const ENDS_INFER: gy::Ends = gy::Ends::infer(#x, #y);

            fn run_infer(&self, run: &mut gy::Run<'_>) {
                #(#calls)*
            }

            fn visit<'a>(&'a self, visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<#device>)) {
                #(#visits)*
            }
        }
    }
}

fn call(emit: &Emit<'_>, step: &Step) -> TokenStream {
    let (callee, has_self) = emit.callee(step.call.layer);
    let path = &emit.names.path;
    let at = emit.step_const("GY_INFER", step.call.layer);
    if let (true, Some(norm)) = (has_self, step.call.norm) {
        let (field, i) = (Emit::field(&emit.model.layers[norm]), tokens::number(norm));
        return quote!(#callee infer_normed(&self.#field, &#path::GY_CONFIGS[#i], run, &#path::#at););
    }
    let method = Ident::new(
        if step.call.is_head { "infer_head" } else { "infer" },
        Span::call_site(),
    );
    quote!(#callee #method(run, &#path::#at);)
}

/// The final `Softmax` or `Sigmoid`.
fn head(emit: &Emit<'_>) -> TokenStream {
    let last = emit.model.layers.last().and_then(|layer| layer.spec.as_ref());
    let row = last.map(|spec| spec.kind.row()).filter(|row| row.is_head);
    row.map_or_else(
        || quote!(gy::None),
        |row| {
            let kind = Ident::new(row.name, Span::call_site());
            quote!(gy::Some(gy::Kind::#kind))
        },
    )
}
