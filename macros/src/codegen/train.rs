//! The straight lines of training: forward, and backward in the other order.

use super::steps::{Kind, Places};
use super::{Emit, fields, tokens};
use crate::plan::{Pass, Step};
use proc_macro2::TokenStream;
use quote::quote;

/// `impl Trainable`.
pub(super) fn trainable(emit: &Emit<'_>, pass: &Pass) -> TokenStream {
    let names = &emit.names;
    let (params, host) = (&names.params, &names.host);
    let (places, of) = (Places::new(emit, pass, Kind::Train), quote!(Self));
    let slots = |list: &[crate::plan::Place]| list.iter().map(|place| places.slot(&of, *place)).collect::<Vec<_>>();
    let maybe =
        |list: &[Option<crate::plan::Place>]| list.iter().map(|place| places.maybe(&of, *place)).collect::<Vec<_>>();
    let (x, y, d_x, d_y) = (slots(&pass.x), slots(&pass.y), maybe(&pass.d_x), maybe(&pass.d_y));
    let zeros = fields::made(emit, &|layer| {
        let (ty, new, at) = (
            emit.layer_type(layer),
            fields::method(emit, layer, "zeros"),
            emit.layer_const(layer),
        );
        quote!(#ty::#new(&Self::#at))
    });
    let pieces: Vec<TokenStream> = emit
        .fields()
        .into_iter()
        .enumerate()
        .map(|(i, layer)| {
            let (i, field, piece) = (
                tokens::number(i),
                emit.field(layer),
                fields::method(emit, layer, "piece"),
            );
            quote!(#i => self #field.#piece(),)
        })
        .collect();
    let piece = if pieces.is_empty() {
        quote!(
            fn piece(&mut self, _: usize) -> gy::Option<gy::Piece<'_>> {
                gy::None
            }
        )
    } else {
        quote! {
            fn piece(&mut self, i: usize) -> gy::Option<gy::Piece<'_>> {
                match i {
                    #(#pieces)*
                    _ => gy::None,
                }
            }
        }
    };
    let forward = pass.steps.iter().map(|step| call(emit, step, false));
    let add = |sum: &crate::plan::Sum| {
        let (to, part) = (places.slot(&of, sum.to), places.slot(&of, sum.part));
        quote!(run.add(#to, #part);)
    };
    let outputs = pass.sums.iter().map(add);
    let backward = pass.steps.iter().rev().map(|step| {
        let call = call(emit, step, true);
        let sums = step.sums.iter().map(add);
        quote!(#call #(#sums)*)
    });
    let (seeded, penalty, checked) = (super::params::seeded(emit), penalty(emit), super::api::checked(emit));
    quote! {
        impl<#params> gy::Trainable for #host {
            const TRAIN: gy::Arena = Self::GY_ARENA_TRAIN;
            const ENDS_TRAIN: gy::Ends =
                gy::Ends { x: &[#(#x),*], y: &[#(#y),*], d_x: &[#(#d_x),*], d_y: &[#(#d_y),*] };

            fn seeded(rng: &mut gy::SeededRng) -> Self {
                #checked
                #seeded
            }

            fn zeros() -> Self {
                #checked
                #zeros
            }

            fn run_training_forward(&self, run: &mut gy::Run<'_>) {
                #(#forward)*
            }

            fn run_training_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>) {
                #(#outputs)*
                #(#backward)*
            }

            #penalty
        }

        impl<#params> gy::Pieces for #host {
            #piece
        }
    }
}

fn call(emit: &Emit<'_>, step: &Step, back: bool) -> TokenStream {
    let layer = step.call.layer;
    let at = Kind::Train.step(emit, layer);
    let direction = if back { "backward" } else { "forward" };
    if let Some(owner) = emit.model.layers[layer].tied {
        let (owner, field) = (emit.field(owner), emit.field(layer));
        return if back {
            quote!(gradients #field.backward_tied(&self #owner.weight, &mut gradients #owner.weight, run, &Self::#at);)
        } else {
            quote!(self #field.infer_tied(&self #owner.weight, run, &Self::#at);)
        };
    }
    let head = if step.call.head.is_some() { "_head" } else { "" };
    let method = fields::method(emit, layer, &format!("{direction}{head}"));
    let callee = emit.callee(layer);
    let gradients = (back && emit.is_field(layer)).then(|| {
        let field = emit.field(layer);
        quote!(&mut gradients #field,)
    });
    quote!(#callee #method(#gradients run, &Self::#at);)
}

/// What `l1` and `l2` add to the loss, where a layer has them.
fn penalty(emit: &Emit<'_>) -> Option<TokenStream> {
    use gyul_spec::Opt::{L1, L2};
    let has = |layer: &usize| {
        let options = emit.model.layers[*layer].spec.iter().flat_map(|spec| &spec.options);
        emit.model.layers[*layer].is_own || options.into_iter().any(|choice| matches!(choice.opt, L1 | L2))
    };
    let terms: Vec<TokenStream> = emit
        .fields()
        .into_iter()
        .filter(has)
        .map(|layer| {
            let (field, at) = (emit.field(layer), emit.layer_const(layer));
            let method = fields::method(emit, layer, "penalty");
            if emit.model.layers[layer].is_own {
                quote!(self #field.#method())
            } else {
                quote!(self #field.#method(&Self::#at.node.config))
            }
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
