//! The struct of parameters and those of its blocks: their fields, making, copying and showing them.

use super::{Emit, docs, tokens};
use crate::model::Field;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// A method of a layer: those of one's own, and of networks, have a prefix that keeps them from the user's. It is as long as that, so that
/// rustc does not take `net.forward(&x)` for a slip of one of them, and names `predict`.
pub(super) fn method(emit: &Emit<'_>, layer: usize, name: &str) -> Ident {
    let prefix = if emit.model.layers[layer].is_own {
        "gy_layer_"
    } else {
        ""
    };
    Ident::new(&format!("{prefix}{name}"), Span::call_site())
}

/// The structs: the network's own, and one a block.
pub(crate) fn definitions(emit: &Emit<'_>) -> TokenStream {
    let net = emit.model.net;
    let (attrs, vis, name, device) = (&net.attrs, &net.vis, &net.name, &emit.names.device);
    let params = net.generics.iter().map(|param| {
        let (attrs, name, ty) = (&param.attrs, &param.name, &param.ty);
        let default = param.default.as_ref().map(|value| quote!(= #value));
        quote!(#attrs const #name: #ty #default,)
    });
    let fields = emit.model.fields.iter().map(|field| definition(emit, field));
    let nothing = emit
        .model
        .fields
        .is_empty()
        .then(|| quote!(device: ::core::marker::PhantomData<fn() -> #device>,));
    let docs = docs::network(emit);
    let blocks = blocks(emit);
    quote! {
        #attrs
        #docs
        #vis struct #name<#(#params)* #device: ::gyul::Device = ::gyul::Cpu> {
            #(#fields)*
            #nothing
        }
        #blocks
    }
}

fn definition(emit: &Emit<'_>, field: &Field<'_>) -> TokenStream {
    let device = &emit.names.device;
    match field {
        Field::Layer(layer) => {
            let (doc, of) = (docs::field(emit, *layer), &emit.model.layers[*layer]);
            let attrs = &of.item.attrs;
            let label = of.item.label.clone().unwrap_or_else(|| name(emit, field));
            let ty = if of.is_own {
                tokens::own_type(of, &quote!(#device))
            } else {
                let ty = emit.kind_ident(*layer);
                quote!(::gyul::layers::#ty<#device>)
            };
            quote!(#attrs #doc pub #label: #ty,)
        }
        Field::Block { name, item, ty, .. } => {
            let (doc, ty, args, attrs) = (docs::block(item), block_type(emit, ty), &emit.names.args, &item.attrs);
            quote!(#attrs #doc pub #name: #ty<#args #device>,)
        }
        Field::Repeat { name, item, ty, rounds } => {
            let (doc, ty, args, attrs) = (docs::block(item), block_type(emit, ty), &emit.names.args, &item.attrs);
            let count = tokens::number(rounds.len());
            quote!(#attrs #doc pub #name: [#ty<#args #device>; #count],)
        }
    }
}

/// The structs of blocks.
fn blocks(emit: &Emit<'_>) -> TokenStream {
    let (vis, device, params) = (&emit.model.net.vis, &emit.names.device, &emit.names.params);
    let cfg = crate::attrs::cfg(&emit.model.net.attrs);
    let doc = format!(" A block of [`{}`].", emit.names.name);
    let mut blocks = TokenStream::new();
    each_block(&emit.model.fields, &mut |ty, fields| {
        let (name, definitions) = (block_type(emit, ty), fields.iter().map(|field| definition(emit, field)));
        blocks.extend(quote! {
            #cfg
            #[doc = #doc]
            #vis struct #name<#params #device: ::gyul::Device = ::gyul::Cpu> {
                #(#definitions)*
            }
        });
    });
    blocks
}

/// `Clone` and `Debug`, of the network and its blocks: derives would ask for `D: Clone`.
pub(crate) fn traits(emit: &Emit<'_>) -> TokenStream {
    let mut traits = of_struct(emit, &emit.names.name, &emit.model.fields);
    each_block(&emit.model.fields, &mut |ty, fields| {
        traits.extend(of_struct(emit, &block_type(emit, ty), fields));
    });
    traits
}

/// Visits what each block's struct holds, the outer before the inner. Of the rounds of a `repeat` one tells.
fn each_block<'f, 'a>(fields: &'f [Field<'a>], visit: &mut impl FnMut(&str, &'f [Field<'a>])) {
    for field in fields {
        let (ty, inner) = match field {
            Field::Layer(_) => continue,
            Field::Block { ty, fields, .. } => (ty, fields),
            Field::Repeat { ty, rounds, .. } => (ty, &rounds[0]),
        };
        visit(ty, inner);
        each_block(inner, visit);
    }
}

fn of_struct(emit: &Emit<'_>, ty: &Ident, fields: &[Field<'_>]) -> TokenStream {
    let names = &emit.names;
    let (params, args, device) = (&names.params, &names.args, &names.device);
    let list: Vec<Ident> = fields.iter().map(|field| name(emit, field)).collect();
    let texts = list.iter().map(crate::model::plain);
    let (nothing, text) = (fields.is_empty().then(nothing), ty.to_string());
    // Asked of what may be no layer, and then of nothing that has more to say about it.
    let is_own = |field: &Field<'_>| matches!(field, Field::Layer(layer) if emit.model.layers[*layer].is_own);
    let (copies, shown): (Vec<_>, Vec<_>) = fields
        .iter()
        .zip(&list)
        .map(|(field, name)| {
            if is_own(field) {
                (quote!((&self.#name).gy_copy()), quote!((&self.#name).gy_shown()))
            } else {
                (quote!(self.#name.clone()), quote!(&self.#name))
            }
        })
        .unzip();
    quote! {
        impl<#params #device: gy::Host> gy::Clone for #ty<#args #device> {
            fn clone(&self) -> Self {
                Self { #(#list: #copies,)* #nothing }
            }
        }

        impl<#params #device: gy::Host> gy::Debug for #ty<#args #device> {
            fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
                f.debug_struct(#text) #(.field(#texts, #shown))* .finish()
            }
        }
    }
}

/// `Self { conv1: …, stage: [Stage { … }, …] }`, with what `leaf` makes of each layer.
pub(super) fn made(emit: &Emit<'_>, leaf: &dyn Fn(usize) -> TokenStream) -> TokenStream {
    let fields = emit.model.fields.iter().map(|field| value(emit, field, leaf));
    let nothing = emit.model.fields.is_empty().then(nothing);
    quote!(Self { #(#fields)* #nothing })
}

fn value(emit: &Emit<'_>, field: &Field<'_>, leaf: &dyn Fn(usize) -> TokenStream) -> TokenStream {
    let name = name(emit, field);
    let block = |ty: &str, fields: &[Field<'_>]| {
        let ty = block_type(emit, ty);
        let fields = fields.iter().map(|field| value(emit, field, leaf));
        quote!(#ty { #(#fields)* })
    };
    let value = match field {
        Field::Layer(layer) => leaf(*layer),
        Field::Block { ty, fields, .. } => block(ty, fields),
        Field::Repeat { ty, rounds, .. } => {
            let rounds = rounds.iter().map(|fields| block(ty, fields));
            quote!([#(#rounds),*])
        }
    };
    quote!(#name: #value,)
}

/// A field, not in the place of its label.
fn name(emit: &Emit<'_>, field: &Field<'_>) -> Ident {
    match field {
        Field::Layer(layer) => {
            let of = &emit.model.layers[*layer];
            let name = of.name.rsplit('.').next().unwrap_or_default();
            of.item
                .label
                .as_ref()
                .filter(|_| of.node.is_some())
                .map_or_else(|| Ident::new(name, Span::call_site()), tokens::quiet_ident)
        }
        Field::Block { name, .. } | Field::Repeat { name, .. } => tokens::quiet_ident(name),
    }
}

/// `ResNetStage`
fn block_type(emit: &Emit<'_>, ty: &str) -> Ident {
    let name = crate::model::plain(&emit.model.net.name);
    let span = Span::call_site().resolved_at(emit.model.net.name.span());
    format_ident!("{name}{ty}", span = span)
}

/// What a network without parameters has in place of fields.
pub(crate) fn nothing() -> TokenStream {
    quote!(device: gy::PhantomData)
}

/// The layers of all fields, in their order.
pub(super) fn layers(fields: &[Field<'_>]) -> Vec<usize> {
    let mut all = Vec::new();
    for field in fields {
        match field {
            Field::Layer(layer) => all.push(*layer),
            Field::Block { fields, .. } => all.extend(layers(fields)),
            Field::Repeat { rounds, .. } => rounds.iter().for_each(|fields| all.extend(layers(fields))),
        }
    }
    all
}
