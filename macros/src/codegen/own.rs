//! What lets a network be a layer of another: the same functions that a user's own layer has.

use super::Emit;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn all(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, args, host, name) = (&names.params, &names.args, &names.host, &names.name);
    let (on_device, device) = (&names.on_device, &names.device);
    let (one, outputs) = (names.end(1, 0), super::tokens::number(emit.model.outputs().len()));
    let (text, checked) = (names.name.to_string(), super::api::checked(emit));
    // What makes a network within another is none of the constructors that rustc proposes: those give `Self` by that name.
    let (on_host, on_static) = (names.on(&quote!(gy::Cpu)), names.on(&quote!(gy::Static)));
    quote! {
        impl<#params> gy::Layered for #host {
            type On<#device: gy::Device> = #on_device;
        }

        #[doc(hidden)]
        impl<#params> #host {
            pub const GY_HEAD: gy::Head = <Self as gy::Network>::HEADS[0];

            #[must_use]
            pub const fn gy_layer_shape(x: &[gy::Shape]) -> gy::Ruled {
                #checked
                gy::nested::shape(#text, x, &Self::GY_NET.inputs, gy::Shape::new(&Self::#one), #outputs)
            }

            #[must_use]
            pub const fn gy_layer_facts(_: &[gy::Shape]) -> gy::Facts {
                gy::nested::facts(
                    &Self::GY_NET.list, &Self::GY_ARENA_INFER, &Self::GY_ARENA_TRAIN, <Self as gy::Network>::VOCABULARIES,
                )
            }

            #[must_use]
            pub fn gy_layer_seeded(_: &gy::Placed, rng: &mut gy::SeededRng) -> #on_host {
                gy::Trainable::seeded(rng)
            }

            #[must_use]
            pub fn gy_layer_zeros(_: &gy::Placed) -> #on_host {
                gy::Trainable::zeros()
            }

            pub fn gy_layer_piece(&mut self) -> gy::Option<gy::Piece<'_>> {
                gy::Some(gy::Piece::Within(self))
            }

            pub fn gy_layer_forward(&self, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
                gy::nested::forward(self, run, step);
            }

            pub fn gy_layer_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
                gy::nested::backward(self, gradients, run, step);
            }

            #[must_use]
            pub fn gy_layer_penalty(&self) -> f32 {
                gy::Trainable::penalty(self)
            }
        }

        #[doc(hidden)]
        impl<#params #device: gy::Host> #on_device {
            pub fn gy_layer_infer(&self, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
                gy::nested::infer(self, run, step);
            }

            pub fn gy_layer_visit<'a>(
                &'a self,
                name: &gy::Name<'_>,
                visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<#device>),
            ) {
                gy::Network::visit_as(self, name, visit);
            }
        }

        #[doc(hidden)]
        impl<#params> #name<#args gy::Static> {
            #[must_use]
            pub const fn gy_layer_take(_: &gy::Placed, from: &mut &'static [f32]) -> #on_static {
                Self::gy_from(from)
            }
        }
    }
}
