//! Attributes and visibility.

use crate::ast::{Form, Item, Network, What};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Mistake};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// `#[…]` and doc comments, as they stand, but for the invisible group that `#[$m]` of a `$m:meta` has.
pub(crate) fn outer(cursor: &mut Cursor<'_>) -> TokenStream {
    let mut attrs = TokenStream::new();
    while cursor.is_punct(0, '#')
        && let Some(attr) = cursor.peek_group(1, Delimiter::Bracket)
    {
        attrs.extend(cursor.next().cloned());
        attrs.extend([TokenTree::Group(opened(attr))]);
        cursor.next();
    }
    attrs
}

/// Those of a part of a network, which is there whatever is configured: a `#[cfg]` is told, and all of them are left out then.
pub(crate) fn of_part(cursor: &mut Cursor<'_>, part: &str, errors: &mut Errors) -> TokenStream {
    let attrs = outer(cursor);
    let Some(cfg) = cfg(&attrs).into_iter().nth(1) else {
        return attrs;
    };
    let text = format!(
        "{part} cannot be left out by `#[cfg]`: shapes are computed before it is known\n\
         help: write two networks, each with a `#[cfg]` of its own"
    );
    errors.add(cfg.span(), text);
    TokenStream::new()
}

/// Those that are not `#[word …]`.
pub(crate) fn without(attrs: TokenStream, word: &str) -> TokenStream {
    let tokens: Vec<TokenTree> = attrs.into_iter().collect();
    let others = tokens.chunks(2).filter(|attr| !is_called(attr, word));
    others.flatten().cloned().collect()
}

/// A network's, less each `#[cfg_attr(…)]` that would choose what the macro reads itself, which is told: a budget, the derives that
/// are its own, and whether the network is there.
pub(crate) fn without_chosen(attrs: TokenStream, errors: &mut Errors) -> TokenStream {
    let tokens: Vec<TokenTree> = attrs.into_iter().collect();
    let mut kept = TokenStream::new();
    for attr in tokens.chunks(2) {
        match chosen(attr.get(1)) {
            Some(chosen) if is_called(attr, "cfg_attr") => errors.push(chosen),
            _ => kept.extend(attr.iter().cloned()),
        }
    }
    kept
}

/// What is said of the first thing within `[cfg_attr(…)]`, or within one in that, that cannot be chosen there.
fn chosen(attr: Option<&TokenTree>) -> Option<Mistake> {
    let Some(TokenTree::Group(attr)) = attr else {
        return None;
    };
    let tokens = flatten(attr.stream());
    let Some(TokenTree::Group(list)) = tokens.get(1) else {
        return None;
    };
    let list = flatten(list.stream());
    // The first is the condition.
    list.split(is_comma).skip(1).find_map(|part| {
        let part: TokenStream = part.iter().cloned().collect();
        let part = opened(&Group::new(Delimiter::Bracket, part));
        let Some(TokenTree::Ident(word)) = part.stream().into_iter().next() else {
            return None;
        };
        let is_read = match word.to_string().as_str() {
            "cfg_attr" => return chosen(Some(&TokenTree::Group(part))),
            "budget" | "cfg" => true,
            "derive" => derives_ours(&part),
            _ => false,
        };
        let text = format!(
            "`{word}` cannot be chosen by `#[cfg_attr]` here: the network is generated before that is known\n\
             help: write `#[{}]`",
            part.stream().to_string().replace(" (", "(")
        );
        is_read.then(|| Mistake::new(word.span(), text))
    })
}

/// The same group, of what stands in an invisible one where that is all it holds.
fn opened(attr: &Group) -> Group {
    let mut tokens = attr.stream().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(passed)), None) if passed.delimiter() == Delimiter::None => {
            let mut inner = Group::new(Delimiter::Bracket, passed.stream());
            // Where the user wrote it, and not the `$m`.
            let first = passed.stream().into_iter().next();
            inner.set_span(first.map_or_else(|| passed.span(), |first| first.span()));
            opened(&inner)
        }
        _ => attr.clone(),
    }
}

/// `pub`, `pub(crate)`, or nothing.
pub(crate) fn visibility(cursor: &mut Cursor<'_>) -> TokenStream {
    let mut vis = TokenStream::new();
    if cursor.peek_ident(0).is_some_and(|word| word == "pub") {
        vis.extend(cursor.next().cloned());
        vis.extend(cursor.group(Delimiter::Parenthesis).cloned().map(TokenTree::Group));
    }
    vis
}

/// Those that decide whether the item is there at all: `#[cfg(…)]`.
pub(crate) fn cfg(attrs: &TokenStream) -> TokenStream {
    let tokens = flatten(attrs.clone());
    let is_cfg = |attr: &&[TokenTree]| is_called(attr, "cfg");
    tokens.chunks(2).filter(is_cfg).flatten().cloned().collect()
}

/// Is one of them `#[word …]`? A doc comment is `#[doc …]`.
pub(crate) fn has(attrs: &TokenStream, word: &str) -> bool {
    flatten(attrs.clone()).chunks(2).any(|attr| is_called(attr, word))
}

/// `#[word …]`?
fn is_called(attr: &[TokenTree], word: &str) -> bool {
    let [_, TokenTree::Group(group)] = attr else {
        return false;
    };
    matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(first)) if first == word)
}

/// What lets an expansion use what it declares, where the user has marked that as `#[deprecated]`.
pub(crate) fn uses(net: &Network) -> Option<TokenStream> {
    let ends = net.ends().into_iter().flatten().flat_map(|ends| &ends.list);
    uses_of(
        of_items(&net.items)
            .chain(ends.map(|end| &end.attrs))
            .chain([&net.attrs]),
    )
}

/// The attributes of items, and of what stands in their blocks.
fn of_items(items: &[Item]) -> Box<dyn Iterator<Item = &TokenStream> + '_> {
    Box::new(items.iter().flat_map(|item| {
        let (inner, beside) = match &item.what {
            Some(What::Block(block)) => match &block.form {
                Form::Residual(shortcut) => (&block.items[..], &shortcut[..]),
                Form::Repeat(_) => (&block.items[..], &[][..]),
            },
            _ => (&[][..], &[][..]),
        };
        of_items(inner).chain(of_items(beside)).chain([&item.attrs])
    }))
}

/// As [`uses`], of what has these attributes.
pub(crate) fn uses_of<'a>(mut attrs: impl Iterator<Item = &'a TokenStream>) -> Option<TokenStream> {
    attrs
        .any(|attrs| has(attrs, "deprecated"))
        .then(|| quote::quote!(#[allow(deprecated)]))
}

/// Attributes without the two derives that the macro writes itself: `Clone` and `Debug`, whose derived bounds would be
/// the wrong ones.
pub(crate) fn without_ours(attrs: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = attrs.into_iter().collect();
    let mut kept = TokenStream::new();
    for attr in tokens.chunks(2) {
        match attr {
            [hash, TokenTree::Group(group)] => {
                if let Some(stream) = derive(group) {
                    kept.extend([hash.clone(), TokenTree::Group(rebuild(group, stream))]);
                }
            }
            other => kept.extend(other.iter().cloned()),
        }
    }
    kept
}

/// Whether a trait of `[derive(…)]` is one that the macro writes itself.
fn derives_ours(attr: &Group) -> bool {
    let tokens = flatten(attr.stream());
    let Some(TokenTree::Group(traits)) = tokens.get(1) else {
        return false;
    };
    let all = flatten(traits.stream());
    all.split(is_comma).any(|path| !path.is_empty() && is_ours(path))
}

/// What stands in `#[…]`, with the traits of a `derive(…)` thinned out; `None` where none is left.
fn derive(attr: &Group) -> Option<TokenStream> {
    let tokens = flatten(attr.stream());
    let [TokenTree::Ident(word), TokenTree::Group(traits)] = tokens.as_slice() else {
        return Some(attr.stream());
    };
    if word != "derive" {
        return Some(attr.stream());
    }
    let all = flatten(traits.stream());
    let kept: TokenStream = all
        .split(is_comma)
        .filter(|path| !is_ours(path))
        .flat_map(|path| path.iter().cloned().chain(quote::quote!(,)))
        .collect();
    let traits = (!kept.is_empty()).then(|| TokenTree::Group(rebuild(traits, kept)))?;
    Some([TokenTree::Ident(word.clone()), traits].into_iter().collect())
}

/// `Clone`, `::core::fmt::Debug`, and the nothing after a last comma.
fn is_ours(path: &[TokenTree]) -> bool {
    path.last().is_none_or(|word| match word {
        TokenTree::Ident(word) => word == "Clone" || word == "Debug",
        // `$t:path`
        TokenTree::Group(passed) => passed.delimiter() == Delimiter::None && is_ours(&flatten(passed.stream())),
        _ => false,
    })
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

fn rebuild(group: &Group, stream: TokenStream) -> Group {
    let mut new = Group::new(group.delimiter(), stream);
    new.set_span(group.span());
    new
}
