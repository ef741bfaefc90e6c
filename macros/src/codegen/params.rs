//! Making the struct of parameters.

use super::{Emit, fields, tokens};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn all(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, args, on_static, path, name) = (
        &names.params,
        &names.args,
        names.on(&quote!(gy::Static)),
        &names.path,
        &names.name,
    );
    let taken = fields::made(emit, &|layer| {
        let (take, at) = (fields::method(emit, layer, "take"), emit.layer_const(layer));
        let ty = if emit.model.layers[layer].is_own {
            tokens::own_static(&emit.model.layers[layer])
        } else {
            let ty = emit.layer_type(layer);
            quote!(#ty::<gy::Static>)
        };
        quote!(#ty::#take(&#path::#at, from))
    });
    let own = emit.fields().into_iter().map(|layer| &emit.model.layers[layer]);
    let of_layers = own
        .filter(|layer| layer.is_own && !layer.is_again)
        .map(tokens::of_layer);
    let traits = fields::traits(emit);
    quote! {
        impl<#params> #name<#args gy::Static> {
            const fn gy_from(from: &mut &'static [f32]) -> #on_static {
                #(#of_layers)*
                #taken
            }
        }

        #traits
    }
}

/// Fresh ones.
pub(super) fn seeded(emit: &Emit<'_>) -> TokenStream {
    fields::made(emit, &|layer| {
        let (ty, new, at) = (
            emit.layer_type(layer),
            fields::method(emit, layer, "seeded"),
            emit.layer_const(layer),
        );
        quote!(#ty::#new(&Self::#at, rng))
    })
}
