//! The straight line of inference.

use super::{Emit, docs, pass_consts, slot, tokens};
use crate::plan::{Pass, Step};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The plan, and every step of it.
pub(super) fn consts(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let plan = pass_consts(emit, pass, "INFER");
    let steps = pass.steps.iter().map(|step| {
        let name = emit.step_const("INFER", step.call.layer);
        let (layer, doc) = (tokens::number(step.call.layer), docs::call(emit, step));
        let [x, y] = [step.x, step.y].map(|place| slot(emit, &quote!(Self), pass, "INFER", place));
        let then = then(step);
        quote! {
            #doc
            const #name: Step = Step::infer(#layer, Self::CONFIGS[#layer], #x, #y) #then;
        }
    });
    quote!(#plan #(#steps)*)
}

/// The activation within a step.
pub(super) fn then(step: &Step) -> Option<TokenStream> {
    let activation = tokens::number(step.call.activation?);
    Some(quote!(.then(&Self::CONFIGS[#activation])))
}

/// `impl Network`.
pub(super) fn network(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let names = &emit.names;
    let (params, on_device, path, device) = (&names.params, &names.on_device, &names.path, &names.device);
    let (input, output, name) = (&names.input, &names.output, names.name.to_string());
    let calls = pass.steps.iter().map(|step| call(emit, step));
    let head = head(emit);
    let [x, y] = [pass.x, pass.y].map(|place| slot(emit, path, pass, "INFER", place));
    let visits = emit.fields().map(|(_, layer, _)| {
        let (field, part) = (Emit::field(layer), layer.name.as_str());
        quote!(self.#field.visit(&Name::ROOT.part(#part), visit);)
    });
    quote! {
        impl<#params #device: Host> Network for #on_device {
            type Device = #device;
            type Input = #input;
            type Output = #output;
            const NAME: &'static str = #name;
            const LAYERS: &'static [LayerInfo] = &#path::LAYERS;
            const PARAMS: usize = #path::PARAMS;
            const FLOPS: usize = #path::FLOPS;
            const HEAD: Option<Kind> = #head;
            const ARENA_INFER: Arena = #path::ARENA_INFER;
            const ENDS_INFER: Ends = Ends::infer(#x, #y);

            fn run_infer(&self, run: &mut Run<'_>) {
                #(#calls)*
            }

            fn visit<'a>(&'a self, visit: &mut dyn FnMut(&Name<'_>, &'a Param<#device>)) {
                #(#visits)*
            }
        }
    }
}

fn call(emit: &Emit<'_>, step: &Step) -> TokenStream {
    let (callee, has_self) = emit.callee(step.call.layer);
    let path = &emit.names.path;
    let at = emit.step_const("INFER", step.call.layer);
    if let (true, Some(norm)) = (has_self, step.call.norm) {
        let (field, i) = (Emit::field(&emit.model.layers[norm]), tokens::number(norm));
        return quote!(#callee infer_normed(&self.#field, &#path::CONFIGS[#i], run, &#path::#at););
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
        || quote!(None),
        |row| {
            let kind = Ident::new(row.name, Span::call_site());
            quote!(Some(Kind::#kind))
        },
    )
}
