//! Tokens → [`ast`](crate::ast). A mistake ends at its comma: what stands around it is still read, so that all mistakes
//! are told at once and the editor has something to complete against.

pub(crate) mod attrs;
mod item;
mod value;

use crate::ast::{Alias, ConstParam, Dims, Entry, Network};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Extent, Mistake};
use gyul_spec::MAX_RANK;
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

type Parsed<T> = Result<T, Mistake>;

/// Everything in one `network!`, and for each whether something in it could not be read.
pub(crate) fn entries(tokens: TokenStream, errors: &mut Errors) -> (Vec<Entry>, Vec<bool>) {
    let tokens = flatten(tokens);
    let mut cursor = Cursor::new(&tokens, Span::call_site());
    let (mut entries, mut doubtful) = (Vec::new(), Vec::new());
    while !cursor.is_done() {
        let before = errors.count();
        match entry(&mut cursor, errors) {
            Ok(entry) => {
                entries.push(entry);
                doubtful.push(errors.count() > before);
            }
            Err(mistake) => {
                errors.push(mistake);
                skip_entry(&mut cursor);
            }
        }
    }
    (entries, doubtful)
}

/// Goes on after the next `{…}` or `;`.
fn skip_entry(cursor: &mut Cursor<'_>) {
    while !cursor.is_done() && cursor.group(Delimiter::Brace).is_none() && cursor.punct(';').is_none() {
        cursor.next();
    }
}

fn entry(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Entry> {
    let attrs = attrs::outer(cursor);
    let vis = attrs::visibility(cursor);
    if cursor.word("struct").is_some() {
        Ok(Entry::Network(network(
            attrs::without_ours(attrs),
            vis,
            cursor,
            errors,
        )?))
    } else if cursor.word("type").is_some() {
        Ok(Entry::Alias(alias(attrs, vis, cursor)?))
    } else {
        Err(Mistake::new(
            cursor.here(),
            "expected `struct Name: [dims] -> [dims] { layers }`, or `type Name = Network<sizes>;`",
        ))
    }
}

fn network(attrs: TokenStream, vis: TokenStream, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Network> {
    let name = name(cursor, "the network")?;
    if name == "gy" {
        let text = "`gy` is what a network's expansion calls its library\nhelp: write `struct Gy`";
        return Err(Mistake::new(name.span(), text));
    }
    let mut network = Network {
        attrs,
        vis,
        name,
        generics: Vec::new(),
        input: None,
        output: None,
        items: Vec::new(),
    };
    // From here on there is a name, and so a network to go on with, whatever else is missing.
    if let Err(mistake) = header(&mut network, cursor, errors) {
        errors.push(mistake);
    }
    while !cursor.is_done() && cursor.peek_group(0, Delimiter::Brace).is_none() {
        if cursor
            .peek_ident(0)
            .is_some_and(|word| word == "struct" || word == "type")
        {
            return Ok(network);
        }
        cursor.next();
    }
    if let Some(body) = cursor.group(Delimiter::Brace) {
        network.items = item::items(body, errors);
        if body.stream().is_empty() {
            errors.add(body.span(), format!("`{}` has no layers", network.name));
        }
    }
    Ok(network)
}

/// `<const H: usize>: [784] -> [10]`, up to the layers.
fn header(network: &mut Network, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<()> {
    if cursor.is_punct(0, '<') {
        network.generics = generics(cursor)?;
    }
    let form = format!("write `struct {}: [dims] -> [dims] {{ layers }}`", network.name);
    if cursor.punct(':').is_none() {
        return Err(Mistake::new(
            cursor.here(),
            format!("expected `:` and the shape of the input\nhelp: {form}"),
        ));
    }
    network.input = shape(cursor, "input", errors)?;
    if !cursor.is_puncts(0, ['-', '>']) {
        return Err(Mistake::new(
            cursor.here(),
            format!("expected `->` and the shape of the output\nhelp: {form}"),
        ));
    }
    cursor.next();
    cursor.next();
    network.output = shape(cursor, "output", errors)?;
    if cursor.peek_group(0, Delimiter::Brace).is_none() {
        return Err(Mistake::new(
            cursor.here(),
            format!("expected the layers in `{{ … }}`\nhelp: {form}"),
        ));
    }
    Ok(())
}

fn name(cursor: &mut Cursor<'_>, of: &str) -> Parsed<Ident> {
    let here = cursor.here();
    match cursor.ident() {
        Some(name) if attrs::is_keyword(name) => Err(Mistake::new(
            here,
            format!("`{name}` is a keyword of Rust and cannot name {of}"),
        )),
        Some(name) => Ok(name.clone()),
        None => Err(Mistake::new(here, format!("expected a name for {of}"))),
    }
}

fn generics(cursor: &mut Cursor<'_>) -> Parsed<Vec<ConstParam>> {
    let open = cursor.here();
    cursor.punct('<');
    let mut params = Vec::new();
    while cursor.punct('>').is_none() {
        let here = cursor.here();
        if cursor.is_done() || cursor.peek_group(0, Delimiter::Brace).is_some() {
            return Err(Mistake::new(
                open,
                "`<` is never closed\nhelp: write `<const H: usize>`",
            ));
        }
        let of_const = |at| Mistake::new(at, "a network's parameters are consts\nhelp: write `<const H: usize>`");
        if cursor.word("const").is_none() {
            while !cursor.is_done() && cursor.punct('>').is_none() && cursor.peek_group(0, Delimiter::Brace).is_none() {
                cursor.next();
            }
            return Err(of_const(here));
        }
        let name = name(cursor, "a const parameter")?;
        let ty = cursor
            .punct(':')
            .and_then(|_| cursor.ident())
            .ok_or_else(|| of_const(here))?;
        let default = match cursor.punct('=') {
            Some(_) => Some(default(cursor)?),
            None => None,
        };
        params.push(ConstParam {
            name,
            ty: ty.clone(),
            default,
        });
        if cursor.punct(',').is_none() && !cursor.is_punct(0, '>') {
            return Err(Mistake::new(cursor.here(), "expected `,` or `>`"));
        }
    }
    Ok(params)
}

/// `64`, `true`, `UNITS` or `{ 5 * 10 }`.
fn default(cursor: &mut Cursor<'_>) -> Parsed<TokenStream> {
    let here = cursor.here();
    match cursor.next() {
        Some(value @ (TokenTree::Literal(_) | TokenTree::Ident(_))) => Ok(value.clone().into()),
        Some(TokenTree::Group(block)) if block.delimiter() == Delimiter::Brace => {
            Ok(TokenTree::from(block.clone()).into())
        }
        _ => Err(Mistake::new(
            here,
            "expected a value, the name of a const, or `{ an expression }`",
        )),
    }
}

/// `[28, 28, 1]`; `None` for what is not there yet.
fn shape(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<Dims>> {
    if let Some(group) = cursor.group(Delimiter::Parenthesis) {
        errors.push(Mistake::not_yet(group.span(), &format!("a network with several {of}s")));
        return Ok(None);
    }
    let here = cursor.here();
    let Some(group) = cursor.group(Delimiter::Bracket) else {
        return Err(Mistake::new(
            here,
            format!("expected the shape of the {of}, such as `[28, 28, 1]`"),
        ));
    };
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    if inner.peek_ident(0).is_some_and(|word| word == "u32") && inner.is_punct(1, ';') {
        inner.next();
        inner.next();
        return Ok(dims(&mut inner, group.span(), of)
            .ok()
            .map(|dims| Dims { indices: true, ..dims }));
    }
    match dims(&mut inner, group.span(), of) {
        Ok(dims) => Ok(Some(dims)),
        Err(mistake) => {
            errors.push(mistake);
            Ok(None)
        }
    }
}

fn dims(cursor: &mut Cursor<'_>, span: Span, of: &str) -> Parsed<Dims> {
    let mut list = Vec::new();
    while !cursor.is_done() {
        list.push(value::dim(cursor)?);
        if !cursor.is_done() && cursor.punct(',').is_none() {
            return Err(Mistake::new(
                cursor.here(),
                format!("expected `,` between the dims of the {of}"),
            ));
        }
    }
    match list.len() {
        0 => Err(Mistake::new(
            span,
            format!("the {of} has no dims\nhelp: a single number is `[1]`"),
        )),
        1..=MAX_RANK => Ok(Dims {
            span,
            list,
            indices: false,
        }),
        more => Err(Mistake::new(
            span,
            format!("the {of} has {more} dims, and at most {MAX_RANK} are possible"),
        )),
    }
}

fn alias(attrs: TokenStream, vis: TokenStream, cursor: &mut Cursor<'_>) -> Parsed<Alias> {
    let name = name(cursor, "the type")?;
    let form = |at: Extent| Mistake::new(at, format!("expected `type {name} = Network<sizes>;`"));
    cursor.punct('=').ok_or_else(|| form(cursor.here()))?;
    let path: TokenStream = path(cursor);
    if path.is_empty() || !cursor.is_punct(0, '<') {
        return Err(form(cursor.here()));
    }
    let sizes = value::sizes(cursor, &path.to_string()).map_err(|(_, mistake)| mistake)?;
    cursor
        .punct(';')
        .ok_or_else(|| Mistake::new(cursor.here(), "expected `;`"))?;
    Ok(Alias {
        attrs,
        vis,
        name,
        path,
        sizes,
    })
}

/// `models::Mlp`; empty where there is none.
fn path(cursor: &mut Cursor<'_>) -> TokenStream {
    let mut path: Vec<TokenTree> = Vec::new();
    loop {
        while cursor.is_puncts(0, [':', ':']) {
            path.extend(cursor.next().cloned().into_iter().chain(cursor.next().cloned()));
        }
        let Some(segment) = cursor.ident() else { break };
        path.push(segment.clone().into());
        if !cursor.is_puncts(0, [':', ':']) {
            break;
        }
    }
    path.into_iter().collect()
}
