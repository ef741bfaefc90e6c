//! What is known of the network: names, layers, shapes, counts.

use super::{Emit, tokens};
use crate::ast::{Dim, Dims, Value};
use crate::model::{Choice, Chosen, ExprKind, Layer};
use crate::parse::attrs;
use gyul_spec::{Kind, Opt};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

/// Every expression in braces as a const, outside the scope of what generated code imports.
pub(super) fn given(emit: &Emit<'_>) -> TokenStream {
    let mut consts = TokenStream::new();
    let mut add = |name: Ident, ty: TokenStream, block: &proc_macro2::Group| {
        let value = block.stream();
        consts.extend(quote!(const #name: #ty = #value;));
    };
    for (of, dims) in ends(emit) {
        for (i, dim) in dims.list.iter().enumerate() {
            if let Dim::Block(block) = dim {
                add(given_dim(of, i), quote!(usize), block);
            }
        }
    }
    for layer in &emit.model.layers {
        let (Some(node), Some(spec)) = (&layer.item.node, &layer.spec) else {
            continue;
        };
        for (i, dim) in node.sizes.iter().enumerate() {
            if let Dim::Block(block) = dim {
                add(given_size(layer, spec.kind, i), quote!(usize), block);
            }
        }
        for choice in &spec.options {
            if let (Chosen::Expr(kind), Value::Block(block)) = (choice.value, &node.options[choice.setting].value) {
                let ty = match kind {
                    ExprKind::Bool => quote!(bool),
                    ExprKind::Usize => quote!(usize),
                    ExprKind::F64 => quote!(f64),
                };
                add(given_option(layer, spec.kind, choice.opt), ty, block);
            }
        }
    }
    if consts.is_empty() {
        return consts;
    }
    let (params, host) = (&emit.names.params, &emit.names.host);
    let cfg = attrs::cfg(&emit.model.net.attrs);
    quote!(#cfg impl<#params> #host { #consts })
}

fn ends<'a>(emit: &'a Emit<'_>) -> impl Iterator<Item = (&'static str, &'a Dims)> {
    let net = emit.model.net;
    [("INPUT", &net.input), ("OUTPUT", &net.output)]
        .into_iter()
        .filter_map(|(of, dims)| Some((of, dims.as_ref()?)))
}

/// `GY_GIVEN_INPUT_0`
fn given_dim(of: &str, i: usize) -> Ident {
    format_ident!("GY_GIVEN_{of}_{i}", span = Span::call_site())
}

/// `GY_GIVEN_HIDDEN_UNITS`
fn given_size(layer: &Layer<'_>, kind: Kind, i: usize) -> Ident {
    let sizes = kind.row().sizes;
    let again = sizes.iter().filter(|size| size.name == sizes[i].name).count() > 1;
    let number = if again { format!("_{i}") } else { String::new() };
    let name = format!("GY_GIVEN_{}_{}{number}", layer.name, sizes[i].name).to_uppercase();
    Ident::new(&name, Span::call_site())
}

/// `GY_GIVEN_DROPOUT1_RATE`
fn given_option(layer: &Layer<'_>, kind: Kind, opt: Opt) -> Ident {
    let row = kind.row().options.iter().find(|row| row.opt == opt);
    let name = format!("GY_GIVEN_{}_{}", layer.name, row.map_or("", |row| row.name)).to_uppercase();
    Ident::new(&name, Span::call_site())
}

/// `[28, 28, 1]`, or the consts of its expressions.
pub(super) fn dims(of: &str, dims: &Dims) -> TokenStream {
    let dims = dims.list.iter().enumerate().map(|(i, dim)| match dim {
        Dim::Block(_) => {
            let given = given_dim(of, i);
            quote!(Self::#given)
        }
        _ => tokens::dim(dim),
    });
    quote!([#(#dims),*])
}

/// `Config::new(Kind::Conv2d, &[32, 3]).with(Opt::Stride, 2.0)`
fn config(layer: &Layer<'_>) -> Option<TokenStream> {
    let (node, spec) = (layer.item.node.as_ref()?, layer.spec.as_ref()?);
    let kind = Ident::new(spec.kind.row().name, Span::call_site());
    let sizes = node.sizes.iter().enumerate().map(|(i, dim)| match dim {
        Dim::Block(_) => {
            let given = given_size(layer, spec.kind, i);
            quote!(Self::#given)
        }
        _ => tokens::dim(dim),
    });
    let options = spec
        .options
        .iter()
        .map(|choice| option(layer, spec.kind, choice, &node.options[choice.setting].value));
    Some(quote!(gy::Config::new(gy::Kind::#kind, &[#(#sizes),*]) #(#options)*))
}

/// `.with(Opt::Stride, 2.0)`
fn option(layer: &Layer<'_>, kind: Kind, choice: &Choice, written: &Value) -> TokenStream {
    let opt = tokens::opt(choice.opt);
    let value = match choice.value {
        Chosen::Flag(flag) => quote!(gy::flag(#flag)),
        Chosen::Count(value) | Chosen::Number(value) => {
            let value = Literal::f64_unsuffixed(value);
            quote!(#value)
        }
        Chosen::Word(word, _) => return quote!(.with_word(gy::Opt::#opt, #word)),
        Chosen::Expr(expr) => {
            let given = given_option(layer, kind, choice.opt);
            let value = if let Value::Name(name) = written {
                quote!(#name)
            } else {
                quote!(Self::#given)
            };
            match expr {
                ExprKind::Bool => quote!(gy::flag(#value)),
                ExprKind::Usize => quote!(gy::count(#value)),
                ExprKind::F64 => value,
            }
        }
    };
    quote!(.with(gy::Opt::#opt, #value))
}

/// The consts of the host type: private ones first, all of a prefix that keeps them from the user's own.
pub(super) fn all(emit: &Emit<'_>) -> TokenStream {
    let layers = &emit.model.layers;
    let names = ["input"]
        .into_iter()
        .chain(layers.iter().map(|layer| layer.name.as_str()));
    let configs = layers.iter().filter_map(config);
    let texts = layers.iter().map(|layer| layer.text.as_str());
    let (count, stops) = (tokens::number(layers.len()), tokens::number(layers.len() + 1));
    let [input, output] = ["INPUT", "OUTPUT"].map(|of| {
        let net = emit.model.net;
        let of_dims = if of == "INPUT" { &net.input } else { &net.output };
        of_dims
            .as_ref()
            .map(|of_dims| (tokens::number(of_dims.list.len()), dims(of, of_dims)))
    });
    let (Some((input_rank, input)), Some((output_rank, output))) = (input, output) else {
        return TokenStream::new();
    };
    let new = Ident::new(
        if emit.model.net.input.as_ref().is_some_and(|dims| dims.indices) {
            "of_indices"
        } else {
            "new"
        },
        Span::call_site(),
    );
    quote! {
        /// The input, and every layer in its order.
        const GY_NAMES: [&'static str; #stops] = [#(#names),*];
        const GY_CONFIGS: [gy::Config; #count] = [#(#configs),*];
        /// The input's, and what every layer gives.
        const GY_SHAPES: [gy::Shape; #stops] = gy::shapes(gy::Shape::#new(&Self::INPUT), &Self::GY_CONFIGS);

        /// The shape of one sample of the input.
        pub const INPUT: [usize; #input_rank] = #input;
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; #output_rank] = #output;
        /// The layers, in their order.
        pub const LAYERS: [gy::LayerInfo; #count] =
            gy::layer_table(&[#(#texts),*], &Self::GY_NAMES, &Self::GY_CONFIGS, &Self::GY_SHAPES);
        /// Trainable numbers.
        pub const PARAMS: usize = gy::params(&Self::LAYERS);
        /// Floating-point operations of one prediction: 2 for each multiplication with its addition.
        pub const FLOPS: usize = gy::flops(&Self::LAYERS);
        /// Memory of inference, in floats.
        pub const ARENA_INFER: gy::Arena =
            gy::Arena::new(Self::GY_INFER.sample, &Self::GY_CONFIGS, &Self::GY_SHAPES, false);
        /// Memory of training, in floats.
        pub const ARENA_TRAIN: gy::Arena =
            gy::Arena::new(Self::GY_TRAIN.sample, &Self::GY_CONFIGS, &Self::GY_SHAPES, true);
    }
}
