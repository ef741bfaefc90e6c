//! The expansion. What it looks like: `tests-data/digits.rs`.

pub(crate) mod api;
mod checks;
mod consts;
mod docs;
mod infer;
mod names;
mod params;
mod tokens;
mod train;

use crate::ast::{Alias, Dims, Network};
use crate::infer::Inferred;
use crate::model::{Layer, Model};
use crate::parse::attrs;
use crate::plan::{self, Pass, fuse};
use gyul_spec::{Class, Row};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

pub(crate) use names::Names;
pub(crate) use params::traits;
pub(crate) use tokens::{dim, quiet};
pub(crate) use train::nothing;

/// One network on its way out.
pub(crate) struct Emit<'a> {
    pub(crate) model: &'a Model<'a>,
    pub(crate) shapes: &'a Inferred,
    pub(crate) names: Names,
}

impl<'a> Emit<'a> {
    pub(crate) fn new(model: &'a Model<'a>, shapes: &'a Inferred) -> Self {
        let names = Names::new(model.net);
        Self { model, shapes, names }
    }

    /// The layers with parameters, which are fields, each with its number.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (usize, &Layer<'a>, &'static Row)> {
        let rows = self.model.layers.iter().enumerate();
        rows.filter_map(|(i, layer)| Some((i, layer, layer.kind?.row())))
            .filter(|(_, _, row)| row.class == Class::Layer)
            // Of two of one name, which has been told, the first.
            .filter(|(i, layer, _)| self.model.layers[..*i].iter().all(|before| before.name != layer.name))
    }

    /// A layer's field, not in the place of its label.
    pub(crate) fn field(layer: &Layer<'_>) -> Ident {
        match &layer.item.label {
            Some(label) => tokens::quiet_ident(label),
            None => Ident::new(&layer.name, Span::call_site()),
        }
    }

    /// `GY_INFER_CONV1`
    pub(crate) fn step_const(&self, prefix: &str, layer: usize) -> Ident {
        format_ident!(
            "{prefix}_{}",
            self.model.layers[layer].name.to_uppercase(),
            span = Span::call_site()
        )
    }

    /// The type of a layer: `gy::layers::Conv2d`.
    pub(crate) fn layer_type(row: &Row) -> TokenStream {
        let name = Ident::new(row.name, Span::call_site());
        quote!(gy::layers::#name)
    }

    /// The struct: fields for the layers with parameters.
    pub(crate) fn definition(&self) -> TokenStream {
        let Network {
            attrs,
            vis,
            name,
            generics,
            ..
        } = self.model.net;
        let device = &self.names.device;
        let params = generics.iter().map(|param| {
            let (name, ty) = (&param.name, &param.ty);
            let default = param.default.as_ref().map(|value| quote!(= #value));
            quote!(const #name: #ty #default,)
        });
        let fields = self.fields().map(|(i, layer, row)| {
            let doc = docs::field(self, i, layer);
            let attrs = &layer.item.attrs;
            let label = layer.item.label.clone().unwrap_or_else(|| Self::field(layer));
            let ty = Ident::new(row.name, Span::call_site());
            quote!(#attrs #doc pub #label: ::gyul::layers::#ty<#device>,)
        });
        let nothing =
            (self.fields().count() == 0).then(|| quote!(device: ::core::marker::PhantomData<fn() -> #device>,));
        let docs = docs::network(self);
        quote! {
            #attrs
            #docs
            #vis struct #name<#(#params)* #device: ::gyul::Device = ::gyul::Cpu> {
                #(#fields)*
                #nothing
            }
        }
    }

    /// `self.conv1`, or `gy::layers::MaxPool2d` for a layer without parameters.
    pub(crate) fn callee(&self, layer: usize) -> (TokenStream, bool) {
        let of = &self.model.layers[layer];
        match of.kind {
            Some(kind) if kind.row().class != Class::Layer => {
                let ty = Self::layer_type(kind.row());
                (quote!(#ty::), false)
            }
            _ => {
                let field = Self::field(of);
                (quote!(self.#field.), true)
            }
        }
    }
}

/// A network without mistakes. The struct stands last: its docs tell the sizes, and while one of them is completed (see
/// [`for_editor`]) nothing before it may change its length.
pub(crate) fn network(emit: &Emit<'_>) -> TokenStream {
    let rows = fuse::rows(emit.model);
    let saves = |i: usize| {
        let (x, spec) = (emit.shapes.shapes[i], emit.model.layers[i].spec.as_ref());
        x.zip(spec).is_some_and(|(x, spec)| x.is_saved(spec))
    };
    let (inference, training) = (plan::inference(&rows), plan::training(&rows, saves));

    let definition = emit.definition();
    let given = consts::given(emit);
    let consts = consts::all(emit);
    let checks = checks::all(emit);
    let infer_consts = infer::consts(emit, &inference);
    let train_consts = train::consts(emit, &training);
    let api = api::all(emit);
    let params = params::all(emit);
    let network = infer::network(emit, &inference);
    let trainable = train::trainable(emit, &training);
    let (params_of, host, cfg) = (&emit.names.params, &emit.names.host, attrs::cfg(&emit.model.net.attrs));
    let imports = imports();
    quote! {
        #given
        #cfg
        const _: () = {
            #imports

            impl<#params_of> #host {
                #consts
                #infer_consts
                #train_consts
            }
            #checks
            #api
            #params
            #network
            #trainable
        };
        #definition
    }
}

/// What the expansion names its library by: `gy::Step`. Nothing else comes into scope, so that whatever the user's
/// network, consts and aliases are called, they are found where the user's eye finds them.
pub(crate) fn imports() -> TokenStream {
    quote! {
        use ::gyul::__private as gy;
        use gy::methods::*;
    }
}

/// `pub type Small = Mlp<64>;`, and the check of the network at these sizes.
pub(crate) fn alias(alias: &Alias) -> TokenStream {
    let Alias {
        attrs,
        vis,
        name,
        path,
        sizes,
    } = alias;
    let sizes: Vec<TokenStream> = sizes.iter().map(tokens::dim).collect();
    let cfg = attrs::cfg(attrs);
    let again = quiet(quote!(#path::<#(#sizes),*>::GY_CHECKED));
    quote! {
        #attrs
        #vis type #name = #path<#(#sizes),*>;
        #cfg
        const _: () = #again;
    }
}

/// What only rust-analyzer sees: each layer's word as a path, known or not. It stands first, before anything whose length
/// depends on those words, because completion expands twice, the second time with a longer word in the place of the one
/// at the cursor, and looks at the same offset in both.
pub(crate) fn for_editor(networks: &[&Network]) -> TokenStream {
    let nodes = networks
        .iter()
        .flat_map(|net| net.items.iter().filter_map(|item| item.node.as_ref()));
    let words: Vec<&Ident> = nodes
        .map(|node| &node.word)
        .filter(|word| !attrs::is_keyword(word))
        .collect();
    if words.is_empty() {
        return TokenStream::new();
    }
    quote! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            const _: ::core::option::Option<(#(::gyul::layers::#words,)*)> = ::core::option::Option::None;
        };
    }
}

/// How many dims, and the dims, of an end of a network with mistakes.
pub(crate) fn dim_list(dims: Option<&Dims>) -> (Literal, TokenStream) {
    let list = dims.map_or(&[][..], |dims| &dims.list);
    let dims = list.iter().map(dim);
    (tokens::number(list.len()), quote!([#(#dims),*]))
}

/// The planned tensors of a pass, and what it leads between.
pub(crate) fn pass_consts(emit: &Emit<'_>, pass: &Pass, name: &str) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    let count = pass.tensors.len();
    let lives = pass.tensors.iter().map(|tensor| {
        let plan::Tensor { of, born, dies } = tensor;
        let (born, dies) = (tokens::number(*born), tokens::number(*dies));
        let shape = match of {
            plan::Of::Value(value) | plan::Of::Gradient(value) => {
                let value = tokens::number(*value);
                quote!(Self::GY_SHAPES[#value])
            }
            plan::Of::Saved(layer) => {
                let layer = tokens::number(*layer);
                quote!(gy::Shape::new(&[Self::GY_CONFIGS[#layer].saved(&Self::GY_SHAPES[#layer])]))
            }
            plan::Of::Work(layer) => {
                let layer = tokens::number(*layer);
                quote!(gy::Shape::new(&[Self::GY_CONFIGS[#layer].work(&Self::GY_SHAPES[#layer])]))
            }
        };
        quote!(gy::Life::new(#shape, #born, #dies))
    });
    let count = tokens::number(count);
    let doc = docs::pass(emit, pass);
    quote! {
        #doc
        const #name: gy::Plan<#count> = gy::plan(&[#(#lives),*]);
    }
}

/// A place of a pass: `Self::GY_INFER.slots[2]`, with other axes where a view lies between.
pub(crate) fn slot(emit: &Emit<'_>, of: &TokenStream, pass: &Pass, name: &str, place: plan::Place) -> TokenStream {
    let (plan, tensor) = (Ident::new(name, Span::call_site()), tokens::number(place.tensor));
    let slot = quote!(#of::#plan.slots[#tensor]);
    let (plan::Of::Value(planned) | plan::Of::Gradient(planned) | plan::Of::Saved(planned) | plan::Of::Work(planned)) =
        pass.tensors[place.tensor].of;
    if emit.shapes.shapes[planned] == emit.shapes.shapes[place.value] {
        return slot;
    }
    let value = tokens::number(place.value);
    quote!(#slot.view(#of::GY_SHAPES[#value]))
}
