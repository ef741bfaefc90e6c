//! What a network is spoken of by in its expansion.

use super::tokens::{number, quiet, quiet_ident};
use crate::ast::{Dim, Dims, Network};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

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
    /// The types of a sample: `[[[f32; 1]; 28]; 28]`.
    pub(crate) input: TokenStream,
    pub(crate) output: TokenStream,
}

impl Names {
    pub(super) fn new(net: &Network) -> Self {
        let name = quiet_ident(&net.name);
        let device = fresh("D", net);
        let args: Vec<Ident> = net.generics.iter().map(|param| quiet_ident(&param.name)).collect();
        let types = net.generics.iter().map(|param| quiet_ident(&param.ty));
        let (host, path) = if args.is_empty() {
            (quote!(#name), quote!(#name))
        } else {
            (quote!(#name<#(#args),*>), quote!(#name::<#(#args),*>))
        };
        Self {
            params: quote!(#(const #args: #types,)*),
            args: quote!(#(#args,)*),
            on_device: quote!(#name<#(#args,)* #device>),
            input: array(net, net.input.as_ref(), &quote!(INPUT)),
            output: array(net, net.output.as_ref(), &quote!(OUTPUT)),
            name,
            device,
            count: fresh("N", net),
            host,
            path,
        }
    }
}

/// `D`, or `DD` and so on where the network or a parameter of its own is called that.
fn fresh(wish: &str, net: &Network) -> Ident {
    let taken = |name: &str| {
        let mut params = net.generics.iter();
        net.name == name || params.any(|param| param.name == name || param.ty == name)
    };
    let mut name = wish.to_owned();
    while taken(&name) {
        name += wish;
    }
    Ident::new(&name, Span::call_site())
}

/// `[28, 28, 1]` → `[[[f32; 1]; 28]; 28]`; `of` is the const that holds the dims.
fn array(net: &Network, dims: Option<&Dims>, of: &TokenStream) -> TokenStream {
    let name = quiet_ident(&net.name);
    let list = dims.map_or(&[][..], |dims| &dims.list);
    list.iter().enumerate().rev().fold(quote!(f32), |inner, (i, dim)| {
        let (size, i) = (dim_type(dim, net), number(i));
        let size = size.unwrap_or_else(|| quote!({ #name::#of[#i] }));
        quote!([#inner; #size])
    })
}

/// A dim as part of a type; `None` for an expression, which is emitted once, as a const.
fn dim_type(dim: &Dim, net: &Network) -> Option<TokenStream> {
    match dim {
        Dim::Number(size, _) => {
            let size = number(*size);
            Some(quote!(#size))
        }
        Dim::Name(name) => Some(quiet(quote!(#name))),
        // In a generic network it has been told.
        Dim::Block(_) => (!net.generics.is_empty()).then(|| quote!(1)),
    }
}
