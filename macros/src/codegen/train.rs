//! The straight lines of training: forward, and backward in the other order.

use super::{Emit, docs, infer, pass_consts, slot, tokens};
use crate::plan::{Pass, Step};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The plan, and every step of it.
pub(super) fn consts(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let plan = pass_consts(emit, pass, "GY_TRAIN");
    let steps = pass.steps.iter().map(|step| {
        let name = emit.step_const("GY_TRAIN", step.call.layer);
        let (layer, doc) = (tokens::number(step.call.layer), docs::call(emit, step));
        let [x, y, d_x, d_y] =
            [step.x, step.y, step.d_x, step.d_y].map(|place| slot(emit, &quote!(Self), pass, "GY_TRAIN", place));
        let then = infer::then(step);
        let saving = step.saved.map(|tensor| {
            let tensor = tokens::number(tensor);
            quote!(.saving(Self::GY_TRAIN.slots[#tensor]))
        });
        let working = step.work.map(|tensor| {
            let tensor = tokens::number(tensor);
            quote!(.working(Self::GY_TRAIN.slots[#tensor]))
        });
        let first = step.is_first.then(|| quote!(.first()));
        quote! {
            #doc
            const #name: gy::Step =
                gy::Step::train(#layer, Self::GY_CONFIGS[#layer], [#x, #y], [#d_x, #d_y]) #then #saving #working #first;
        }
    });
    quote!(#plan #(#steps)*)
}

/// `impl Trainable`.
pub(super) fn trainable(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let names = &emit.names;
    let (params, host, count) = (&names.params, &names.host, &names.count);
    let [x, y, d_x, d_y] =
        [pass.x, pass.y, pass.d_x, pass.d_y].map(|place| slot(emit, &quote!(Self), pass, "GY_TRAIN", place));
    let zeros = emit.fields().map(|(i, layer, row)| {
        let (field, ty, i) = (Emit::field(layer), Emit::layer_type(row), tokens::number(i));
        quote!(#field: #ty::zeros(&Self::GY_CONFIGS[#i], &Self::GY_SHAPES[#i]),)
    });
    let nothing = nothing(emit);
    let walks = emit.fields().map(|(_, layer, row)| {
        let (field, ty) = (Emit::field(layer), Emit::layer_type(row));
        quote!(#ty::walk(networks.each_mut().map(|network| &mut network.#field), visit);)
    });
    let mutable = (emit.fields().count() > 0).then(|| quote!(mut));
    let forward = pass.steps.iter().map(|step| call(emit, step, false));
    let backward = pass.steps.iter().rev().map(|step| call(emit, step, true));
    let penalty = penalty(emit);
    quote! {
        impl<#params> gy::Trainable for #host {
            const ARENA_TRAIN: gy::Arena = Self::ARENA_TRAIN;
            const ENDS_TRAIN: gy::Ends = gy::Ends { x: #x, y: #y, d_x: #d_x, d_y: #d_y };

            fn zeros() -> Self {
                Self { #(#zeros)* #nothing }
            }

            fn run_forward(&self, run: &mut gy::Run<'_>) {
                #(#forward)*
            }

            fn run_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>) {
                #(#backward)*
            }

            fn walk<const #count: usize>(
                #mutable networks: [&mut Self; #count],
                visit: &mut dyn gy::FnMut([&mut gy::Param; #count]),
            ) {
                #(#walks)*
            }

            #penalty
        }
    }
}

/// What a network without parameters has in place of fields.
pub(crate) fn nothing(emit: &Emit<'_>) -> Option<TokenStream> {
    (emit.fields().count() == 0).then(|| quote!(device: gy::PhantomData))
}

fn call(emit: &Emit<'_>, step: &Step, back: bool) -> TokenStream {
    let (callee, has_self) = emit.callee(step.call.layer);
    let at = emit.step_const("GY_TRAIN", step.call.layer);
    let direction = if back { "backward" } else { "forward" };
    let head = if step.call.is_head { "_head" } else { "" };
    let method = Ident::new(&format!("{direction}{head}"), Span::call_site());
    let gradients = (back && has_self).then(|| {
        let field = Emit::field(&emit.model.layers[step.call.layer]);
        quote!(&mut gradients.#field,)
    });
    quote!(#callee #method(#gradients run, &Self::#at);)
}

/// What `l1` and `l2` add to the loss, where a layer has them.
fn penalty(emit: &Emit<'_>) -> Option<TokenStream> {
    use gyul_spec::Opt::{L1, L2};
    let terms: Vec<TokenStream> = emit
        .fields()
        .filter(|(_, layer, _)| {
            let options = layer.spec.iter().flat_map(|spec| &spec.options);
            options.into_iter().any(|choice| matches!(choice.opt, L1 | L2))
        })
        .map(|(i, layer, _)| {
            let (field, i) = (Emit::field(layer), tokens::number(i));
            quote!(self.#field.penalty(&Self::GY_CONFIGS[#i]))
        })
        .collect();
    (!terms.is_empty()).then(|| {
        quote! {
            fn penalty(&self) -> f32 {
                #(#terms)+*
            }
        }
    })
}
