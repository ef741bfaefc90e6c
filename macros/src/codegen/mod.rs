//! The expansion. What it looks like: `tests-data/digits.rs`.

pub(crate) mod activations;
pub(crate) mod api;
mod checks;
pub(crate) mod consts;
mod docs;
pub(crate) mod ends;
pub(crate) mod fields;
mod infer;
mod names;
mod own;
mod params;
mod steps;
mod stream;
mod tokens;
mod train;

use crate::ast::{Alias, Dim, Network, Node};
use crate::attrs;
use crate::infer::Inferred;
use crate::model::{Model, Part};
use crate::names::is_keyword;
use crate::plan::{self, Graph, Work};
use gyul_spec::Class;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

pub(crate) use names::Names;
pub(crate) use tokens::dim;

/// One network on its way out.
pub(crate) struct Emit<'a> {
    pub(crate) model: &'a Model<'a>,
    pub(crate) shapes: &'a Inferred,
    pub(crate) names: Names,
}

impl<'a> Emit<'a> {
    pub(crate) fn new(model: &'a Model<'a>, shapes: &'a Inferred) -> Self {
        let names = Names::new(model);
        Self { model, shapes, names }
    }

    /// The layers with parameters, in the order of the fields.
    pub(crate) fn fields(&self) -> Vec<usize> {
        fields::layers(&self.model.fields)
    }

    pub(crate) fn is_field(&self, layer: usize) -> bool {
        let layer = &self.model.layers[layer];
        layer.is_own || layer.kind.is_some_and(|kind| kind.row().class == Class::Layer)
    }

    /// A layer's field: `.stage[0].conv1`, not in the place of its label.
    pub(crate) fn field(&self, layer: usize) -> TokenStream {
        let parts = self.model.layers[layer].place.iter().map(|part| match part {
            Part::Field(name) => {
                let name = tokens::quiet_ident(name);
                quote!(.#name)
            }
            Part::Index(i) => {
                let i = tokens::number(*i);
                quote!([#i])
            }
        });
        quote!(#(#parts)*)
    }

    /// `GY_LAYER_CONV1`
    pub(crate) fn layer_const(&self, layer: usize) -> Ident {
        format_ident!("GY_LAYER_{}", self.names.layers[layer], span = Span::call_site())
    }

    /// Of a value, as part of a const's name.
    pub(crate) fn value_const(&self, value: usize) -> String {
        self.model.maker(value).map_or_else(
            || self.names.input_word(value),
            |layer| self.names.layers[layer].clone(),
        )
    }

    /// The shape of a value.
    pub(crate) fn shape(&self, of: &TokenStream, value: usize) -> TokenStream {
        if let Some(layer) = self.model.maker(value) {
            let layer = self.layer_const(layer);
            return quote!(#of::#layer.out);
        }
        let value = tokens::number(value);
        quote!(#of::GY_NET.inputs[#value].shape)
    }

    /// Whether two values surely have one shape.
    pub(crate) fn is_same_shape(&self, a: usize, b: usize) -> bool {
        let shape = |value: usize| self.shapes.shapes[value].shape();
        a == b || shape(a).is_some_and(|a| shape(b).is_some_and(|b| a.is_surely(b, self.model.exprs.len())))
    }

    /// `Conv2d`
    pub(crate) fn kind_ident(&self, layer: usize) -> Ident {
        let kind = self.model.layers[layer].kind.map_or("Own", |kind| kind.row().name);
        Ident::new(kind, Span::call_site())
    }

    /// Where the functions of a layer's type are: `gy::layers::Conv2d`.
    pub(crate) fn layer_type(&self, layer: usize) -> TokenStream {
        if self.model.layers[layer].is_own {
            return tokens::own_path(&self.model.layers[layer]);
        }
        let kind = self.kind_ident(layer);
        quote!(gy::layers::#kind)
    }

    /// What a layer's methods are called on: `self.conv1.`, or `gy::layers::MaxPool2d::` for a layer without parameters.
    pub(crate) fn callee(&self, layer: usize) -> TokenStream {
        if self.is_field(layer) {
            let field = self.field(layer);
            quote!(self #field.)
        } else {
            let ty = self.layer_type(layer);
            quote!(#ty::)
        }
    }

    /// The output that a layer of the user's own gives, and nobody else reads: it may end in a head.
    pub(crate) fn own_head(&self, layer: usize) -> Option<usize> {
        let value = self.model.value(layer);
        let is_read = |layer: &crate::model::Layer<'_>| layer.from.iter().flatten().any(|from| *from == value);
        if !self.model.layers[layer].is_own || self.model.layers.iter().any(is_read) {
            return None;
        }
        self.model
            .outputs()
            .iter()
            .position(|output| output.value == Some(value))
    }

    /// Whether a node is none of the user's own.
    pub(crate) fn is_ours(&self, node: &Node) -> bool {
        let mut layers = self.model.layers.iter();
        !layers.any(|layer| layer.is_own && layer.node.is_some_and(|own| std::ptr::eq(own, node)))
    }

    /// The structure, for the plans.
    fn graph(&self) -> Graph {
        let node = |layer: &crate::model::Layer<'_>| {
            let row = layer.kind.unwrap_or(gyul_spec::Kind::Own).row();
            let config = layer.spec.as_ref().map(|spec| spec.config(|_| 8));
            // What only rustc knows equals nothing here.
            let known = layer.spec.as_ref().filter(|spec| !spec.is_shaped_by_rustc());
            let known = known.map(|spec| spec.config(|k| usize::MAX - k));
            Work {
                row,
                from: layer.from.clone().unwrap_or_default(),
                is_own: layer.is_own,
                is_saved: config.map_or(layer.is_own, |config| config.is_saved()),
                is_working: config.map_or(layer.is_own, |config| config.is_working()),
                takes_pool: known.is_some_and(|config| config.takes_pool()),
                is_tiling_pool: known.is_some_and(|config| config.is_tiling_pool()),
                tied: layer.tied,
            }
        };
        Graph {
            inputs: self.model.inputs().iter().map(|input| input.end.dims.indices).collect(),
            nodes: self.model.layers.iter().map(node).collect(),
            outputs: self.model.outputs().iter().filter_map(|output| output.value).collect(),
        }
    }
}

/// A network without mistakes. The struct stands last: its docs tell the sizes, and while one of them is completed (see
/// [`for_editor`]) nothing before it may change its length.
pub(crate) fn network(emit: &Emit<'_>) -> TokenStream {
    let graph = emit.graph();
    let (inference, training) = (plan::inference(&graph), plan::training(&graph));

    let definitions = fields::definitions(emit);
    let ends = ends::structs(emit);
    let activations = activations::definition(emit);
    let given = consts::given(emit);
    let consts = consts::all(emit);
    let checks = checks::all(emit, &inference);
    let infer_consts = steps::consts(emit, &inference, steps::Kind::Infer);
    let train_consts = steps::consts(emit, &training, steps::Kind::Train);
    let arenas = consts::arenas();
    let api = api::all(emit, &stream::bounds(emit));
    let params = params::all(emit);
    let network = infer::network(emit, &inference);
    let trainable = train::trainable(emit, &training);
    let own = own::all(emit);
    let end_impls = ends::impls(emit);
    let (params_of, host, cfg) = (&emit.names.params, &emit.names.host, attrs::cfg(&emit.model.net.attrs));
    let uses = attrs::uses(emit.model.net);
    let imports = imports();
    quote! {
        #given
        #cfg
        #uses
        const _: () = {
            #imports

            impl<#params_of> #host {
                #consts
                #infer_consts
                #train_consts
                #arenas
            }
            #checks
            #api
            #params
            #network
            #trainable
            #own
            #end_impls
        };
        #ends
        #activations
        #definitions
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
pub(crate) fn alias(alias: &Alias, sizes: &[Dim]) -> TokenStream {
    let Alias {
        attrs, vis, name, path, ..
    } = alias;
    let sizes: Vec<TokenStream> = sizes.iter().map(tokens::dim).collect();
    let sizes = (!sizes.is_empty()).then(|| quote!(<#(#sizes),*>));
    let (cfg, again) = (attrs::cfg(attrs), tokens::quiet_ident(name));
    let (uses, imports) = (attrs::uses_of([attrs].into_iter()), imports());
    let of_layer = tokens::asked(&quote!(#again), name.span());
    quote! {
        #attrs
        #vis type #name = #path #sizes;
        #cfg
        #uses
        const _: () = {
            #imports
            #of_layer
            <#again>::GY_CHECKED
        };
    }
}

/// What only rust-analyzer sees: each layer's word as a path, known or not. It stands first, before anything whose length
/// depends on those words, because completion expands twice, the second time with a longer word in the place of the one
/// at the cursor, and looks at the same offset in both. A user's own layers stand here too: that longer word looks like one.
pub(crate) fn for_editor(networks: &[&Network]) -> TokenStream {
    let nodes = networks.iter().flat_map(|net| net.nodes());
    let words: Vec<&Ident> = nodes
        .filter(|node| node.path.is_empty())
        .map(|node| &node.word)
        .filter(|word| !is_keyword(word))
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
