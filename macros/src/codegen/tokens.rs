//! Tokens in the right place. Each of the user's tokens is emitted with its own span exactly once; every other use is
//! placed at the macro call, so that hover and go-to-definition have one answer. The word of a layer of the user's own stays in its
//! place, and so does a const that is a dim of an input or output: all its uses are of one thing, and rustc tells a mistake once for each place.

use crate::ast::Dim;
use crate::cursor::is_one_value;
use crate::model::Layer;
use gyul_spec::{Opt, REST};
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// The same tokens placed at the macro call, resolved as before. What a `macro_rules!` macro passed on as one value stays as it is, with
/// what stands beside it: of a stream that is put together anew, rustc reads an invisible group's tokens as if none were around them.
pub(crate) fn quiet(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                if group.stream().into_iter().any(|inner| is_one_value(&inner)) {
                    return token;
                }
                let mut new = Group::new(group.delimiter(), quiet(group.stream()));
                new.set_span(quiet_span(group.span()));
                return TokenTree::Group(new);
            }
            token.set_span(quiet_span(token.span()));
            token
        })
        .collect()
}

pub(super) fn quiet_ident(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(quiet_span(ident.span()));
    ident
}

fn quiet_span(span: Span) -> Span {
    Span::call_site().resolved_at(span)
}

/// `(callee)(args)` whose parentheses alone carry `span`: rustc reports there, and the editor still finds only what the
/// user wrote when asked about the token.
pub(super) fn at(span: Span, callee: &TokenStream, args: TokenStream) -> TokenStream {
    let (callee, args) = (grouped(span, callee.clone()), grouped(span, args));
    quote!(#callee #args)
}

/// `(inner)`, whose parentheses alone carry `span`.
pub(super) fn grouped(span: Span, inner: TokenStream) -> Group {
    let mut group = Group::new(Delimiter::Parenthesis, inner);
    group.set_span(span);
    group
}

/// The trait `::gyul::__private::word<args>`, which rustc reports at `span`: its first and last marks have that. No word has, for the editor
/// would find it where the user wrote another.
pub(super) fn bound(span: Span, word: &str, args: &TokenStream) -> TokenStream {
    let word = Ident::new(word, Span::call_site());
    let (first, last) = (quote_spanned!(span=> ::), quote_spanned!(span=> >));
    quote!(#first gyul::__private::#word<#args #last)
}

/// A size as it was written.
pub(crate) fn dim(dim: &Dim) -> TokenStream {
    match dim {
        // A `-1`, which is no size, has been told.
        Dim::Number(REST, _) => quote!(0),
        Dim::Number(_, literal) => quote!(#literal),
        Dim::Name(name) => quote!(#name),
        Dim::Block(block) => quote!(#block),
    }
}

/// An option's name in the table: `Stride`.
pub(super) fn opt(opt: Opt) -> Ident {
    Ident::new(&format!("{opt:?}"), Span::call_site())
}

/// A number without a suffix.
pub(super) fn number(n: usize) -> Literal {
    Literal::usize_unsuffixed(n)
}

/// The type of a layer of the user's own on a device, the word in its place: `models::Gain<8, D>`.
pub(super) fn own_type(layer: &Layer<'_>, device: &TokenStream) -> TokenStream {
    own(layer, Some(device), dim)
}

/// The same for every further use. The word keeps its place in all of them, so that rustc tells once that there is no such type.
fn own_plain(layer: &Layer<'_>, device: Option<&TokenStream>) -> TokenStream {
    own(layer, device, |size| quiet(dim(size)))
}

/// Where it is not known to be a layer, rustc is asked that first: see `OnDevice`.
fn own(layer: &Layer<'_>, device: Option<&TokenStream>, size: impl Fn(&Dim) -> TokenStream) -> TokenStream {
    let Some(node) = layer.node else {
        return TokenStream::new();
    };
    let (path, word) = (&node.path, &node.word);
    // Theirs is the word's span too: rustc then shows the word and not all that follows.
    let (open, close) = (quote_spanned!(word.span()=> <), quote_spanned!(word.span()=> >));
    let mut args: Vec<TokenStream> = layer.own_sizes.iter().map(size).collect();
    match device {
        Some(device) if layer.is_asked => {
            let (layer_type, is_layer) = (own_args(path, word, &args), of_layer(layer));
            return quote!(#open #layer_type as ::gyul::__private::OnDevice<{ #is_layer true }>>::On<#device #close);
        }
        // Behind sizes that are left out no device can stand.
        Some(device) if layer.has_defaults => {
            let network = own_args(path, word, &args);
            return quote!(#open #network as ::gyul::__private::Layered>::On<#device #close);
        }
        _ => args.extend(device.cloned()),
    }
    own_args(path, word, &args)
}

/// `models::Gain<8>`
fn own_args(path: &TokenStream, word: &Ident, args: &[TokenStream]) -> TokenStream {
    if args.is_empty() {
        return quote!(#path #word);
    }
    let (open, close) = (quote_spanned!(word.span()=> <), quote_spanned!(word.span()=> >));
    quote!(#path #word #open #(#args),* #close)
}

/// The type on the host: `models::Gain<8>`.
pub(super) fn own_host(layer: &Layer<'_>) -> TokenStream {
    own_plain(layer, None)
}

/// Where the consts and functions of such a layer are: `<models::Gain<8>>`.
pub(super) fn own_path(layer: &Layer<'_>) -> TokenStream {
    let ty = own_plain(layer, None);
    quote!(<#ty>)
}

/// Where those of the layer in read-only memory are.
pub(super) fn own_static(layer: &Layer<'_>) -> TokenStream {
    let ty = own_plain(layer, Some(&quote!(gy::Static)));
    quote!(<#ty>)
}

/// A statement that only a layer passes. It stands in every const that calls one: where it fails rustc says so at the word, and asks
/// no more of that const.
pub(super) fn of_layer(layer: &Layer<'_>) -> TokenStream {
    asked(&own_plain(layer, None), layer.span())
}

/// The same of any type, told at `span`.
pub(super) fn asked(ty: &TokenStream, span: Span) -> TokenStream {
    let group = grouped(span, quote!(::gyul::__private::OfLayer<#ty>,));
    quote!(let _: #group;)
}
