//! Tokens → [`ast`](crate::ast). A mistake ends at its comma: what stands around it is still read, so that all mistakes
//! are told at once and the editor has something to complete against.

mod assigned;
mod bare;
mod behind;
mod block;
mod budget;
mod chained;
mod computed;
mod dims;
mod ends;
mod foreign;
mod generics;
mod header;
mod item;
mod label;
mod listed;
mod misplaced;
mod node;
mod numbers;
mod order;
mod reads;
mod shortcut;
mod sized;
mod sizes;
mod steps;
mod tied;
mod types;

use crate::ast::{Alias, Dim, Entry, Network};
use crate::attrs;
use crate::cursor::{Cursor, flatten_types};
use crate::diag::{Errors, Extent, Help, Mistake};
use crate::names::{is_keyword, path};
use proc_macro2::{Delimiter, Ident, Span, TokenStream};

type Parsed<T> = Result<T, Mistake>;

/// Everything in one `network!`, and for each whether something in it could not be read.
pub(crate) fn entries(tokens: TokenStream, errors: &mut Errors) -> (Vec<Entry>, Vec<bool>) {
    let tokens = flatten_types(tokens);
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
        let (attrs, budget) = budget::budgets(attrs::without_chosen(attrs, errors), errors);
        let network = network(attrs::without_ours(attrs), vis, cursor, errors)?;
        Ok(Entry::Network(Network { budget, ..network }))
    } else if cursor.word("type").is_some() {
        Ok(Entry::Alias(alias(attrs, vis, cursor)?))
    } else if cursor.is_punct(0, ';') {
        Err(Mistake::new(
            cursor.here(),
            "no `;` stands behind a network\nhelp: leave it out",
        ))
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
        seen: [None, None],
        items: Vec::new(),
    };
    // From here on there is a name, and so a network to go on with, whatever else is missing.
    if let Err(mistake) = header::header(&mut network, cursor, errors) {
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
    generics::sizes(&mut network, errors);
    Ok(network)
}

fn name(cursor: &mut Cursor<'_>, of: &str) -> Parsed<Ident> {
    let here = cursor.here();
    match cursor.ident() {
        Some(name) if is_keyword(name) => Err(Mistake::new(
            here,
            format!("`{name}` is a keyword of Rust and cannot name {of}"),
        )),
        Some(name) => Ok(name.clone()),
        None => Err(Mistake::new(here, format!("expected a name for {of}"))),
    }
}

fn alias(attrs: TokenStream, vis: TokenStream, cursor: &mut Cursor<'_>) -> Parsed<Alias> {
    let name = name(cursor, "the type")?;
    let form = |at: Extent| Mistake::new(at, format!("expected `type {name} = Network<sizes>;`"));
    cursor.punct('=').ok_or_else(|| form(cursor.here()))?;
    let path: TokenStream = path(cursor);
    if path.is_empty() {
        return Err(form(cursor.here()));
    }
    let text = path.to_string().replace(' ', "");
    let sizes = if cursor.is_punct(0, '<') {
        sizes::sizes(cursor, &text).map_err(|(_, mistake)| mistake)?
    } else {
        Vec::new()
    };
    let right = || {
        let network = text.trim_end_matches(':');
        format!("write `type {name} = {};`", Dim::called(network, &sizes))
    };
    if text.ends_with(':') {
        let what = "sizes stand behind the network's name, without `::`";
        return Err(Mistake::with(name.span(), what, Help::Words(right())));
    }
    if let Some(group) = cursor
        .peek_group(0, Delimiter::Parenthesis)
        .filter(|_| sizes.is_empty())
    {
        let text = format!(
            "the sizes of `{text}` stand in `<…>`\nhelp: write `<{}>`",
            group.stream()
        );
        return Err(Mistake::new(group.span(), text));
    }
    if cursor.punct(';').is_none() {
        let at = if cursor.is_done() {
            name.span().into()
        } else {
            cursor.here()
        };
        return Err(Mistake::with(at, "expected `;` behind a type", Help::Words(right())));
    }
    Ok(Alias {
        attrs,
        vis,
        name,
        path,
        sizes,
    })
}
