//! What a network is spoken of by in its expansion.

use super::tokens::{dim, number, quiet, quiet_ident};
use crate::ast::{Dim, Dims, Ends, Network};
use crate::model::{Model, plain};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use std::collections::HashSet;

/// The const of an input without a name.
const INPUT: &str = "INPUT";

/// The tokens a network is spoken of by. None of them is in the user's own place: there they are emitted once.
pub(crate) struct Names {
    /// `Mlp`
    pub(crate) name: Ident,
    /// The parameter for the device: `D`, unless the user has one.
    pub(crate) device: Ident,
    /// The parameter of the methods that are generic over a count: `N`, unless the user has one.
    pub(crate) count: Ident,
    /// `const H: usize,`
    pub(crate) params: TokenStream,
    /// `H,`
    pub(crate) args: TokenStream,
    /// `Mlp<H>`: on the host.
    pub(crate) host: TokenStream,
    /// `Mlp<H, D>`
    pub(crate) on_device: TokenStream,
    /// `Mlp::<H>`, or just `Digits`: where its consts are.
    pub(crate) path: TokenStream,
    /// The types of a sample: `[[[f32; 1]; 28]; 28]`, or the struct of several.
    pub(crate) input: TokenStream,
    pub(crate) output: TokenStream,
    /// Of each layer, as part of a const's name: `STAGE_0_CONV1`.
    pub(crate) layers: Vec<String>,
    /// Of each input and each output that has a name, the same.
    ends: [Vec<Option<String>>; 2],
}

impl Names {
    pub(super) fn new(model: &Model<'_>) -> Self {
        let net = model.net;
        let name = quiet_ident(&net.name);
        let ends_of = net.ends().map(|of| of.map(end_words).unwrap_or_default());
        let sizes = of_own(model);
        let device = fresh("D", net, &sizes);
        let args: Vec<Ident> = net.generics.iter().map(|param| quiet_ident(&param.name)).collect();
        let types = net.generics.iter().map(|param| quiet_ident(&param.ty));
        let params = quote!(#(const #args: #types,)*);
        let (host, path) = if args.is_empty() {
            (quote!(#name), quote!(#name))
        } else {
            (quote!(#name<#(#args),*>), quote!(#name::<#(#args),*>))
        };
        let args = quote!(#(#args,)*);
        Self {
            params,
            on_device: quote!(#name<#args #device>),
            input: ends(net, 0, &quote!(INPUT), &args),
            output: ends(net, 1, &quote!(OUTPUT), &args),
            args,
            name,
            device,
            count: fresh("N", net, &sizes),
            host,
            path,
            layers: layer_words(model, &ends_of[0]),
            ends: ends_of,
        }
    }

    /// The const of an input's shape, which are 0, or an output's, which are 1: `INPUT`, or `INPUT_IMAGE` where it has a name.
    pub(crate) fn end(&self, which: usize, i: usize) -> Ident {
        let of = [INPUT, "OUTPUT"][which];
        let name = match self.ends[which].get(i) {
            Some(Some(name)) => format!("{of}_{name}"),
            _ => of.to_owned(),
        };
        Ident::new(&name, Span::call_site())
    }

    /// An input as part of a const's name: `IMAGE`, or `INPUT` where it has no name.
    pub(super) fn input_word(&self, i: usize) -> String {
        self.ends[0][i].as_deref().unwrap_or(INPUT).to_owned()
    }

    /// `<Mlp<H> as gy::Layered>::On<gy::Static>`: as a layer of another network has it.
    pub(crate) fn on(&self, device: &TokenStream) -> TokenStream {
        let host = &self.host;
        quote!(<#host as gy::Layered>::On<#device>)
    }
}

/// `image` → `IMAGE`.
fn end_words(ends: &Ends) -> Vec<Option<String>> {
    let mut taken = HashSet::new();
    let names = ends.list.iter().map(|end| end.name.as_ref());
    names.map(|name| Some(word(&mut taken, &plain(name?)))).collect()
}

/// `stage.0.conv1` → `STAGE_0_CONV1`; none is that of an input.
fn layer_words(model: &Model<'_>, inputs: &[Option<String>]) -> Vec<String> {
    let mut taken = inputs
        .iter()
        .map(|name| name.as_deref().unwrap_or(INPUT).to_owned())
        .collect();
    let names = model.layers.iter().map(|layer| layer.name.replace('.', "_"));
    names.map(|name| word(&mut taken, &name)).collect()
}

/// A name in capitals; where two would become one (`ß` and `ss`), the later gets a number.
fn word(taken: &mut HashSet<String>, name: &str) -> String {
    let wish = name.to_uppercase();
    let mut word = wish.clone();
    let mut number = 2;
    while !taken.insert(word.clone()) {
        word = format!("{wish}__{number}");
        number += 1;
    }
    word
}

/// What stands in the types of layers of the user's own: names of sizes and modules, which a parameter of ours would hide.
fn of_own(model: &Model<'_>) -> Vec<String> {
    fn names(tokens: TokenStream, all: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => all.push(name.to_string()),
                TokenTree::Group(group) => names(group.stream(), all),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
    let mut all = Vec::new();
    for layer in model.layers.iter().filter(|layer| layer.is_own && !layer.is_again) {
        if let Some(node) = layer.node {
            names(node.path.clone(), &mut all);
            all.push(node.word.to_string());
        }
        layer.own_sizes.iter().for_each(|size| names(dim(size), &mut all));
    }
    all
}

/// `D`, or `DD` and so on where the network or a parameter of its own is called that, or what stands in its ends or is one of `taken`.
pub(super) fn fresh(wish: &str, net: &Network, taken: &[String]) -> Ident {
    let ends = net.ends().into_iter().flatten();
    let dims: Vec<&Dim> = ends
        .flat_map(|ends| &ends.list)
        .flat_map(|end| &end.dims.list)
        .collect();
    let taken = |name: &str| {
        let mut params = net.generics.iter();
        let is_dim = |dim: &&Dim| matches!(dim, Dim::Name(dim) if dim == name);
        net.name == name
            || params.any(|param| param.name == name || param.ty == name)
            || dims.iter().any(is_dim)
            || taken.iter().any(|taken| taken == name)
    };
    let mut name = wish.to_owned();
    while taken(&name) {
        name += wish;
    }
    Ident::new(&name, Span::call_site())
}

/// The type of a sample of the inputs, which are 0, or the outputs, which are 1.
fn ends(net: &Network, which: usize, of: &TokenStream, args: &TokenStream) -> TokenStream {
    match net.ends()[which] {
        Some(ends) if ends.are_named => {
            let name = end_struct(net, which);
            if args.is_empty() {
                quote!(#name)
            } else {
                quote!(#name<#args>)
            }
        }
        Some(ends) => array(net, Some(&ends.list[0].dims), of),
        None => array(net, None, of),
    }
}

/// `TwoInput`
pub(super) fn end_struct(net: &Network, which: usize) -> Ident {
    let suffix = ["Input", "Output"][which];
    format_ident!(
        "{}{suffix}",
        plain(&net.name),
        span = Span::call_site().resolved_at(net.name.span())
    )
}

/// `[28, 28, 1]` → `[[[f32; 1]; 28]; 28]`; `of` is the const that holds the dims.
pub(super) fn array(net: &Network, dims: Option<&Dims>, of: &TokenStream) -> TokenStream {
    let list = dims.map_or(&[][..], |dims| &dims.list);
    let number_type = if dims.is_some_and(|dims| dims.indices) {
        quote!(u32)
    } else {
        quote!(f32)
    };
    list.iter().enumerate().rev().fold(number_type, |inner, (i, dim)| {
        let size = size(net, dim, i, of);
        quote!([#inner; #size])
    })
}

/// Dim `i` as part of a type; `of` is the const that holds it.
pub(super) fn size(net: &Network, dim: &Dim, i: usize, of: &TokenStream) -> TokenStream {
    let (name, i) = (quiet_ident(&net.name), number(i));
    dim_type(dim, net).unwrap_or_else(|| quote!({ #name::#of[#i] }))
}

/// A dim as part of a type; `None` for an expression, which is emitted once, as a const.
fn dim_type(dim: &Dim, net: &Network) -> Option<TokenStream> {
    match dim {
        Dim::Number(size, _) => {
            let size = number(*size);
            Some(quote!(#size))
        }
        Dim::Name(name) if net.generics.iter().any(|param| param.name == *name) => Some(quiet(quote!(#name))),
        // Not quiet: a const of another type is told once, in its place.
        Dim::Name(name) => Some(quote!(#name)),
        // In a generic network it has been told.
        Dim::Block(_) => (!net.generics.is_empty()).then(|| quote!(1)),
    }
}
