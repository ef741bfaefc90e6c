//! What is known of the network: names, layers, shapes, counts.

mod given;

use super::{Emit, docs, tokens};
use given::{given_dim, given_option, given_size};

use crate::ast::{Dim, Dims, Ends};
use crate::model::{Choice, Chosen, ExprKind};
pub(super) use given::given;
use gyul_spec::{Kind, Opt};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

/// `[28, 28, 1]`, or the consts of its expressions.
fn dims(of: &Ident, dims: &Dims) -> TokenStream {
    let dims = dims.list.iter().enumerate().map(|(i, dim)| match dim {
        Dim::Block(_) => {
            let given = given_dim(of, i);
            quote!(Self::#given)
        }
        _ => tokens::dim(dim),
    });
    quote!([#(#dims),*])
}

fn as_written(dims: &Dims) -> TokenStream {
    let dims = dims.list.iter().map(tokens::dim);
    quote!([#(#dims),*])
}

/// `Config::new(Kind::Conv2d, &[32, 3]).with(Opt::Stride, 2.0)`
fn config(emit: &Emit<'_>, i: usize) -> TokenStream {
    let layer = &emit.model.layers[i];
    if let Some(owner) = layer
        .tied
        .filter(|owner| emit.model.layers[*owner].kind == Some(Kind::Conv2d))
    {
        // As its owner, but for the bias.
        let owner = tokens::quiet(config(emit, owner));
        let options = layer.spec.iter().flat_map(|spec| &spec.options);
        let given = options.rev().find(|choice| choice.opt == Opt::Bias);
        let bias = given.map_or_else(
            || quote!(.with(gy::Opt::Bias, gy::flag(true))),
            |choice| option(emit, i, Kind::Tied, choice),
        );
        let bias = if layer.is_again { tokens::quiet(bias) } else { bias };
        return quote!(#owner #bias);
    }
    let kind = emit.kind_ident(i);
    let Some(spec) = &layer.spec else {
        return quote!(gy::Config::new(gy::Kind::Own, &[]));
    };
    let Some(node) = layer.node else {
        let skip = Literal::f64_unsuffixed(gyul_spec::count(spec.skip));
        return quote!(gy::Config::new(gy::Kind::#kind, &[]).with(gy::Opt::Skip, #skip));
    };
    let sizes = node.sizes.iter().enumerate().map(|(k, dim)| match dim {
        Dim::Block(_) => {
            let given = given_size(emit, i, k);
            quote!(Self::#given)
        }
        _ => tokens::dim(dim),
    });
    let options = spec.options.iter().map(|choice| option(emit, i, spec.kind, choice));
    let config = quote!(gy::Config::new(gy::Kind::#kind, &[#(#sizes),*]) #(#options)*);
    // Each of the user's tokens stands in its own place once.
    if layer.is_again { tokens::quiet(config) } else { config }
}

/// `.with(Opt::Stride, 2.0)`
fn option(emit: &Emit<'_>, layer: usize, kind: Kind, choice: &Choice) -> TokenStream {
    let opt = tokens::opt(choice.opt);
    let value = match choice.value {
        Chosen::Flag(flag) => quote!(gy::flag(#flag)),
        Chosen::Count(value) | Chosen::Number(value) => {
            let value = Literal::f64_unsuffixed(value);
            quote!(#value)
        }
        Chosen::Word(word, _) => return quote!(.with_word(gy::Opt::#opt, #word)),
        Chosen::Expr(expr) => {
            let given = given_option(emit, layer, kind, choice.opt);
            match expr {
                ExprKind::Bool => quote!(gy::flag(Self::#given)),
                ExprKind::Usize => quote!(gy::count(Self::#given)),
                ExprKind::F64 => quote!(Self::#given),
            }
        }
    };
    quote!(.with(gy::Opt::#opt, #value))
}

/// The table of the network: `gy::Layers::of(…)`. A layer of the user's own tells its shape itself.
fn table(emit: &Emit<'_>) -> TokenStream {
    let model = emit.model;
    let inputs = model.inputs().iter().enumerate().map(|(i, input)| {
        let (name, of) = (&input.name, emit.names.end(0, i));
        let new = Ident::new(
            if input.end.dims.indices { "indices" } else { "numbers" },
            Span::call_site(),
        );
        quote!(gy::Stop::#new(#name, &Self::#of))
    });
    let shared = model.shared();
    let nodes = model.layers.iter().enumerate().map(|(i, layer)| {
        let (name, text, config) = (&layer.name, &layer.text, config(emit, i));
        let from = layer.from.iter().flatten().map(|value| tokens::number(*value));
        let tied = layer.tied.map(|owner| {
            let owner = tokens::number(owner);
            quote!(.tied(#owner))
        });
        let is_shared = shared[model.value(i)].then(|| quote!(.shared()));
        quote!(gy::Node::new(#name, #text, #config, &[#(#from),*]) #tied #is_shared)
    });
    let (inputs, nodes) = (quote!([#(#inputs),*]), quote!(&[#(#nodes),*]));
    let own: Vec<usize> = (0..model.layers.len()).filter(|i| model.layers[*i].is_own).collect();
    if own.is_empty() {
        return quote!(gy::Layers::of(#inputs, #nodes));
    }
    let (mut steps, mut done) = (TokenStream::new(), 0);
    for i in own {
        let (from, at, path) = (
            tokens::number(done),
            tokens::number(i),
            tokens::own_path(&model.layers[i]),
        );
        let of_layer = tokens::of_layer(&model.layers[i]);
        steps.extend(quote! {
            #of_layer
            let net = net.ruled(#from, #at);
            let x = net.arrivals(#at);
            let net = net.own(#at, #path::gy_layer_shape(x.shapes()).out, #path::gy_layer_facts(x.shapes()));
        });
        done = i + 1;
    }
    let (from, end) = (tokens::number(done), tokens::number(model.layers.len()));
    quote!({
        let net = gy::Layers::declared(#inputs, #nodes);
        #steps
        net.ruled(#from, #end)
    })
}

/// The consts of the host type: private ones of a prefix that keeps them from the user's own.
pub(super) fn all(emit: &Emit<'_>) -> TokenStream {
    let model = emit.model;
    let (inputs, count) = (tokens::number(model.inputs().len()), tokens::number(model.layers.len()));
    let table = table(emit);
    let placed = (0..model.layers.len()).map(|i| {
        let (name, doc, at) = (emit.layer_const(i), docs::layer(emit, i), tokens::number(i));
        quote! {
            #doc
            const #name: gy::Placed = Self::GY_NET.list[#at];
        }
    });
    let dims = self::public_dims(emit, true);
    quote! {
        #dims
        /// The layers, in their order.
        pub const LAYERS: [gy::LayerInfo; #count] = gy::layer_table(&Self::GY_NET.list);
        /// Trainable numbers.
        pub const PARAMS: usize = gy::params(&Self::LAYERS);
        /// Floating-point operations of one prediction: 2 for each multiplication with its addition.
        pub const FLOPS: usize = gy::flops(&Self::LAYERS);
        /// Memory of one prediction, in floats.
        pub const ARENA_INFER: usize = Self::GY_ARENA_INFER.floats(1, 1);

        /// Memory of a training step over `batch` samples, on one thread, in floats.
        #[must_use]
        pub const fn arena_train(batch: usize) -> usize {
            Self::GY_ARENA_TRAIN.floats(batch, 1)
        }

        /// What enters, and every layer with the values it reads: the inputs come first, then what each layer gives.
        const GY_NET: &'static gy::Layers<#inputs, #count> = &#table;
        #(#placed)*
    }
}

/// `INPUT` and `OUTPUT`, or one of each for every name.
///
/// Of a network with mistakes the expressions stand in their place: `given` has no consts for them.
pub(crate) fn public_dims(emit: &Emit<'_>, is_given: bool) -> TokenStream {
    let net = emit.model.net;
    let of = |which: usize, ends: Option<&Ends>| -> TokenStream {
        let list = ends.iter().flat_map(|ends| &ends.list).enumerate();
        list.map(|(i, end)| {
            let (ident, rank) = (emit.names.end(which, i), tokens::number(end.dims.list.len()));
            let dims = if is_given {
                dims(&ident, &end.dims)
            } else {
                as_written(&end.dims)
            };
            let what = ["input", "output"][which];
            let doc = match &end.name {
                Some(field) => format!(" The shape of one sample of the {what} `{field}`."),
                None if which == 0 => " The shape of one sample of the input.".to_owned(),
                None => " The shape of what the network gives for one sample.".to_owned(),
            };
            quote! {
                #[doc = #doc]
                pub const #ident: [usize; #rank] = #dims;
            }
        })
        .collect()
    };
    let [inputs, outputs] = net.ends();
    let (inputs, outputs) = (of(0, inputs), of(1, outputs));
    quote!(#inputs #outputs)
}

/// The memory of both kinds of pass.
pub(super) fn arenas() -> TokenStream {
    quote! {
        const GY_ARENA_INFER: gy::Arena = gy::Arena { sample: Self::GY_INFER.sample, needs: &Self::GY_NEEDS_INFER };
        const GY_ARENA_TRAIN: gy::Arena = gy::Arena { sample: Self::GY_TRAIN.sample, needs: &Self::GY_NEEDS_TRAIN };
    }
}
