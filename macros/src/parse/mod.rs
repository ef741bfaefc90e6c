//! Tokens → [`ast`](crate::ast). A mistake ends at its comma: what stands around it is still read, so that all mistakes
//! are told at once and the editor has something to complete against.

pub(crate) mod attrs;
mod block;
mod budget;
mod item;
mod value;

use crate::ast::{Alias, ConstParam, Dim, Dims, End, Ends, Entry, Network};
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
        let (attrs, budget) = budget::budgets(attrs, errors);
        let network = network(attrs::without_ours(attrs), vis, cursor, errors)?;
        Ok(Entry::Network(Network { budget, ..network }))
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
        budget: Vec::new(),
        vis,
        name,
        generics: Vec::new(),
        inputs: None,
        outputs: None,
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
            let units = network
                .outputs
                .as_ref()
                .and_then(|ends| ends.list.first()?.dims.list.last());
            let units = units.map_or_else(|| "10".to_owned(), Dim::text);
            let text = format!(
                "`{}` has no layers\nhelp: write some: `{{ Linear<{units}> }}`",
                network.name
            );
            errors.add(body.span(), text);
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
    network.inputs = ends(cursor, "input", errors)?;
    if !cursor.is_puncts(0, ['-', '>']) {
        // Of the layers, their `{` is enough to see.
        let body = cursor.peek_group(0, Delimiter::Brace);
        return Err(Mistake::new(
            body.map_or(cursor.here(), |body| body.span_open().into()),
            format!("expected `->` and the shape of the output\nhelp: {form}"),
        ));
    }
    cursor.next();
    cursor.next();
    network.outputs = ends(cursor, "output", errors)?;
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

/// `[28, 28, 1]`, or `(image: [28, 28, 1], age: [1])`; `None` where it cannot be read, which has been told.
fn ends(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<Ends>> {
    let Some(group) = cursor.group(Delimiter::Parenthesis) else {
        let dims = shape(cursor, of, errors)?;
        let list = dims.map(|dims| vec![End { name: None, dims }]);
        return Ok(list.map(|list| Ends { list, are_named: false }));
    };
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let mut ends = Ends {
        list: Vec::new(),
        are_named: true,
    };
    let before = errors.count();
    while !inner.is_done() {
        match end(&mut inner, of, errors) {
            Ok(Some(end)) => {
                let same = |other: &End| other.name.is_some() && other.name == end.name;
                if let (Some(name), true) = (&end.name, ends.list.iter().any(same)) {
                    errors.add(
                        name.span(),
                        format!("two {of}s are called `{name}`\nhelp: call this one `{name}2`, say"),
                    );
                }
                ends.list.push(end);
            }
            Ok(None) => {}
            Err(mistake) => {
                errors.push(mistake);
                inner.skip_to_comma();
            }
        }
        if inner.punct(',').is_none() && !inner.is_done() {
            errors.add(inner.here(), format!("expected `,` between the {of}s"));
            inner.skip_to_comma();
            inner.punct(',');
        }
    }
    if errors.count() == before && ends.list.iter().any(|end| end.name.is_none()) {
        return Err(without_names(group.span(), &ends.list, of));
    }
    match ends.list.len() {
        _ if errors.count() > before => Ok(None),
        0 => Err(Mistake::new(
            group.span(),
            format!("there is no {of}\nhelp: write `[28, 28, 1]`, or `(a: [28, 28, 1], b: [4])`"),
        )),
        1..=MOST_ENDS => Ok(Some(ends)),
        more => Err(Mistake::new(
            group.span(),
            format!("these are {more} {of}s, and at most {MOST_ENDS} are possible"),
        )),
    }
}

/// More inputs or outputs than this a network cannot have.
const MOST_ENDS: usize = 16;

/// `image: [28, 28, 1]`. The name may lack, which is told once for all of them.
fn end(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<End>> {
    let mut end_name = None;
    if cursor.is_punct(1, ':') && cursor.peek_ident(0).is_some() {
        let name = name(cursor, &format!("an {of}"))?;
        if name.to_string().chars().any(char::is_uppercase) {
            return Err(Mistake::new(
                name.span(),
                format!("`{name}` is a field: write it in small letters"),
            ));
        }
        cursor.next();
        end_name = Some(name);
    }
    let dims = shape(cursor, of, errors)?;
    Ok(dims.map(|dims| End { name: end_name, dims }))
}

/// `([8], [8])`: how they are written with names.
fn without_names(at: Span, ends: &[End], of: &str) -> Mistake {
    let text = |end: &End| {
        let dims: Vec<String> = end.dims.list.iter().map(Dim::text).collect();
        let indices = if end.dims.indices { "u32; " } else { "" };
        format!("[{indices}{}]", dims.join(", "))
    };
    if let [end] = ends {
        return Mistake::new(
            at,
            format!("one {of} stands without `(…)`\nhelp: write `{}`", text(end)),
        );
    }
    let taken: Vec<String> = ends.iter().flat_map(|end| &end.name).map(Ident::to_string).collect();
    let mut free = ('a'..='z').map(String::from).filter(|letter| !taken.contains(letter));
    let named = ends.iter().map(|end| {
        let name = end.name.as_ref().map(Ident::to_string).or_else(|| free.next());
        format!("{}: {}", name.unwrap_or_default(), text(end))
    });
    let named: Vec<String> = named.collect();
    let text = format!("each of several {of}s has a name\nhelp: write `({})`", named.join(", "));
    Mistake::new(at, text)
}

/// `[28, 28, 1]`, `[u32; 28]`; `None` where it cannot be read, which has been told.
fn shape(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<Dims>> {
    let here = cursor.here();
    let Some(group) = cursor.group(Delimiter::Bracket) else {
        return Err(Mistake::new(
            here,
            format!("expected the shape of the {of}, such as `[28, 28, 1]`"),
        ));
    };
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let indices = inner.peek_ident(0).is_some_and(|word| word == "u32") && inner.is_punct(1, ';');
    if indices {
        inner.next();
        inner.next();
    }
    let dims = dims(&mut inner, group.span(), of).and_then(|dims| match dims.list.len() {
        _ if indices && of == "output" => Err(Mistake::new(
            group.span(),
            "a network gives numbers, not indices (`u32`)",
        )),
        1 => Ok(Dims { indices, ..dims }),
        more if indices => Err(Mistake::new(
            group.span(),
            format!("indices have one dim, and these have {more}\nhelp: write `[u32; 28]`"),
        )),
        _ => Ok(dims),
    });
    match dims {
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
        let Some(segment) = cursor.peek_ident(0).filter(|word| attrs::is_segment(word, &path)) else {
            break;
        };
        path.push(segment.clone().into());
        cursor.next();
        if !cursor.is_puncts(0, [':', ':']) {
            break;
        }
    }
    path.into_iter().collect()
}
