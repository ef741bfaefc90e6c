//! Making, copying and showing the struct of parameters.

use super::train::nothing;
use super::{Emit, tokens};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn all(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, args, host, path, name) = (&names.params, &names.args, &names.host, &names.path, &names.name);
    let made = emit.fields().map(|(i, layer, row)| {
        let (field, ty, i) = (Emit::field(layer), Emit::layer_type(row), tokens::number(i));
        quote!(#field: #ty::new(&Self::GY_CONFIGS[#i], &Self::GY_SHAPES[#i], rng),)
    });
    let taken = emit.fields().map(|(i, layer, row)| {
        let (field, ty, i) = (Emit::field(layer), Emit::layer_type(row), tokens::number(i));
        quote!(#field: #ty::<gy::Static>::take(&#path::GY_CONFIGS[#i], &#path::GY_SHAPES[#i], from),)
    });
    let nothing = nothing(emit);
    let traits = traits(emit);
    quote! {
        impl<#params> #host {
            fn gy_seeded(rng: &mut gy::SeededRng) -> Self {
                Self { #(#made)* #nothing }
            }
        }

        impl<#params> #name<#args gy::Static> {
            const fn gy_take(from: &mut &'static [f32]) -> Self {
                Self { #(#taken)* #nothing }
            }
        }

        #traits
    }
}

/// `Clone` and `Debug`: derives would ask for `D: Clone`.
pub(crate) fn traits(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, on_device, device) = (&names.params, &names.on_device, &names.device);
    let cloned = emit.fields().map(|(_, layer, _)| {
        let field = Emit::field(layer);
        quote!(#field: self.#field.clone(),)
    });
    let shown = emit.fields().map(|(_, layer, _)| {
        let (field, name) = (Emit::field(layer), layer.name.as_str());
        quote!(.field(#name, &self.#field))
    });
    let (nothing, name) = (nothing(emit), names.name.to_string());
    quote! {
        impl<#params #device: gy::Host> gy::Clone for #on_device {
            fn clone(&self) -> Self {
                Self { #(#cloned)* #nothing }
            }
        }

        impl<#params #device: gy::Host> gy::Debug for #on_device {
            fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
                f.debug_struct(#name) #(#shown)* .finish()
            }
        }
    }
}
