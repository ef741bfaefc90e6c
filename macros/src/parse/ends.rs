//! Inputs and outputs.

use super::dims::{dims, too_many};
use super::{Parsed, bare, name, sizes, steps, types};
use crate::ast::{Dims, End, Ends};
use crate::attrs;
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Mistake};
use crate::names::is_keyword;
use gyul_spec::MAX_ENDS;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// `[28, 28, 1]`, or `(image: [28, 28, 1], age: [1])`; `None` where it cannot be read, which has been told.
pub(super) fn ends(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<Ends>> {
    let in_braces = in_braces(cursor).or_else(|| in_brackets(cursor));
    let Some(group) = cursor.group(Delimiter::Parenthesis).or(in_braces) else {
        let dims = shape(cursor, of, errors)?;
        let list = dims.map(|dims| vec![End::alone(dims)]);
        return Ok(list.map(|list| Ends { list, are_named: false }));
    };
    // As few as fit have been read.
    if let Some(dims) = bare::plain(group) {
        return Err(too_many(group.span(), dims.len(), of));
    }
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let mut ends = Ends {
        list: Vec::new(),
        are_named: true,
    };
    let before = errors.count();
    // What stands in other brackets is written anew, its shapes too.
    let mut untold = Errors::default();
    while !inner.is_done() {
        let told = if in_braces.is_some() { &mut untold } else { &mut *errors };
        match end(&mut inner, of, told) {
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
            Ok(None) => errors.extend(std::mem::take(&mut untold).into_list()),
            Err(mistake) => {
                errors.push(mistake);
                inner.skip_to_comma();
            }
        }
        if inner.punct(',').is_none() && !inner.is_done() {
            errors.add(inner.here(), format!("expected `,` between the {of}s"));
            skip_to_end(&mut inner);
        }
    }
    if errors.count() == before && ends.list.iter().any(|end| end.name.is_none()) {
        return Err(without_names(group.span(), &ends.list, of));
    }
    let are_some = (1..=MAX_ENDS).contains(&ends.list.len());
    if errors.count() == before && are_some && in_braces.is_some() {
        let text = format!("{of}s stand in `(…)`\nhelp: write `({})`", named(&ends.list).join(", "));
        errors.add(group.span(), text);
        return Ok(Some(ends));
    }
    match ends.list.len() {
        _ if errors.count() > before => Ok(None),
        0 => Err(Mistake::new(
            group.span(),
            format!("there is no {of}\nhelp: write `[28, 28, 1]`, or `(a: [28, 28, 1], b: [4])`"),
        )),
        1..=MAX_ENDS => Ok(Some(ends)),
        more => Err(Mistake::new(
            group.span(),
            format!("these are {more} {of}s, and at most {MAX_ENDS} are possible"),
        )),
    }
}

/// What can be seen of ends that may have a mistake in them: one shape of too many dims, or the names of several, with what shapes
/// they have. None where nothing is told that way.
pub(super) fn seen(cursor: &Cursor<'_>, of: &str) -> Option<Ends> {
    if let Some(dims) = sizes::high(cursor, 0) {
        let list = vec![End::alone(dims)];
        return Some(Ends { list, are_named: false });
    }
    let group = cursor.peek_group(0, Delimiter::Parenthesis)?;
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let mut list: Vec<End> = Vec::new();
    while !inner.is_done() {
        attrs::outer(&mut inner);
        let name = inner.peek_ident(0).filter(|name| !is_keyword(name))?.clone();
        let none = || Dims {
            span: name.span(),
            list: Vec::new(),
            indices: false,
        };
        let high = sizes::high(&inner, 2).or_else(|| sizes::high(&inner, 1));
        let read = end(&mut inner, of, &mut Errors::default());
        if read.is_err() {
            // What is no shape may look like the next end.
            inner.next();
        }
        let read = read.ok().flatten();
        let dims = read.map_or_else(|| high.unwrap_or_else(none), |end| end.dims);
        if list.iter().all(|other| other.name.as_ref() != Some(&name)) {
            let name = Some(name);
            list.push(End {
                attrs: TokenStream::new(),
                name,
                dims,
            });
        }
        skip_to_end(&mut inner);
    }
    (!list.is_empty()).then_some(Ends { list, are_named: true })
}

/// `image: [28, 28, 1]`, perhaps behind a doc comment. The name may lack, which is told once for all of them.
fn end(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<End>> {
    let attrs = attrs::of_part(cursor, &format!("an {of}"), errors);
    let name = end_name(cursor, of, errors)?;
    let dims = match bare::one(cursor) {
        Some(bare) => {
            if let Some(mistake) = bare::mistake(Some(&bare), None) {
                errors.push(mistake);
            }
            Some(bare.dims())
        }
        None => shape(cursor, of, errors)?,
    };
    Ok(dims.map(|dims| End { attrs, name, dims }))
}

/// `image:`, if it stands here. Behind what stands for the colon, or where that lacks, the shape is read all the same.
fn end_name(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<Ident>> {
    if !is_named(cursor) {
        return Ok(None);
    }
    let mut at = cursor.here();
    let name = name(cursor, &format!("an {of}"))?;
    if cursor.punct(':').is_none() {
        at = cursor.punct('=').map_or(at, |equals| at.to(equals.into()));
        let text = format!("the shape of an {of} stands behind its name and `:`\nhelp: write `{name}:`");
        errors.add(at, text);
    } else if name.to_string().chars().any(char::is_uppercase) {
        errors.add(at, format!("`{name}` is a field: write it in small letters"));
    }
    Ok(Some(name))
}

/// Whether an end with a name begins here: `image:`, also `image = ` and `image [28, 28]`.
fn is_named(cursor: &Cursor<'_>) -> bool {
    let is_sign = cursor.is_punct(1, ':') || cursor.is_punct(1, '=');
    cursor.peek_ident(0).is_some() && (is_sign || cursor.peek_group(1, Delimiter::Bracket).is_some())
}

/// Goes on behind the next `,`, or to the next name, where it lacks.
fn skip_to_end(cursor: &mut Cursor<'_>) {
    while !cursor.is_done() && !is_named(cursor) && cursor.punct(',').is_none() {
        cursor.next();
    }
}

/// `([8], [8])`: how they are written with names.
fn without_names(at: Span, ends: &[End], of: &str) -> Mistake {
    if let [end] = ends {
        return Mistake::new(
            at,
            format!("one {of} stands without `(…)`\nhelp: write `{}`", end.dims.text()),
        );
    }
    let text = format!(
        "each of several {of}s has a name\nhelp: write `({})`",
        named(ends).join(", ")
    );
    Mistake::new(at, text)
}

/// `{ a: [8], b: [8] }` before an arrow or the layers. Goes on behind it.
fn in_braces<'a>(cursor: &mut Cursor<'a>) -> Option<&'a Group> {
    let is_end = cursor.is_puncts(1, ['-', '>']) || cursor.peek_group(1, Delimiter::Brace).is_some();
    if is_end { cursor.group(Delimiter::Brace) } else { None }
}

/// `[a: [8], b: [8]]`, `[a: 8, b: 8]`. Goes on behind it.
fn in_brackets<'a>(cursor: &mut Cursor<'a>) -> Option<&'a Group> {
    let group = cursor.peek_group(0, Delimiter::Bracket)?;
    let tokens = flatten(group.stream());
    let inner = Cursor::new(&tokens, group.span_close());
    let is_shape = match inner.peek(2) {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Bracket,
        Some(TokenTree::Literal(_)) => true,
        _ => false,
    };
    let is_it = is_named(&inner) && is_shape;
    is_it.then(|| cursor.group(Delimiter::Bracket))?
}

/// `a: [8], b: [3]`, as they are written with names: those of an example where none can be read.
fn in_no_parentheses(cursor: &Cursor<'_>, of: &str) -> Vec<String> {
    let (mut ahead, mut list) = (cursor.clone(), Vec::new());
    while let Ok(Some(end)) = end(&mut ahead, of, &mut Errors::default()) {
        list.push(end);
        if ahead.punct(',').is_none() {
            return named(&list);
        }
    }
    vec!["a: [28, 28, 1]".to_owned(), "b: [4]".to_owned()]
}

/// How they are written with names, those that lack too.
fn named(ends: &[End]) -> Vec<String> {
    let taken: Vec<String> = ends.iter().flat_map(|end| &end.name).map(Ident::to_string).collect();
    let mut free = ('a'..='z').map(String::from).filter(|letter| !taken.contains(letter));
    let named = ends.iter().map(|end| {
        let name = end.name.as_ref().map(Ident::to_string).or_else(|| free.next());
        format!("{}: {}", name.unwrap_or_default(), end.dims.text())
    });
    named.collect()
}

/// `[28, 28, 1]`, `[u32; 28]`; `None` where it cannot be read, which has been told.
fn shape(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Parsed<Option<Dims>> {
    let here = cursor.here();
    let Some(group) = cursor.group(Delimiter::Bracket) else {
        let text = if cursor.peek_ident(0).is_some() && cursor.is_punct(1, ':') {
            let ends = in_no_parentheses(cursor, of);
            format!("{of}s with names stand in `(…)`\nhelp: write `({})`", ends.join(", "))
        } else {
            format!("expected the shape of the {of}, such as `[28, 28, 1]`")
        };
        return Err(Mistake::new(here, text));
    };
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    if let [TokenTree::Ident(ty)] = tokens.as_slice()
        && types::is_of_numbers(ty)
    {
        errors.push(types::no_count(ty, group.span(), of));
        return Ok(None);
    }
    if let Some(mistake) = types::another_order(&tokens, group.span(), of) {
        errors.push(mistake);
        return Ok(None);
    }
    let ty = inner.peek_ident(0).filter(|_| inner.is_punct(1, ';'));
    let indices = ty.is_some_and(|ty| ty == "u32");
    if ty.is_some() {
        inner.next();
        inner.next();
    }
    let is_sequence = of == "input" && steps::follow(cursor);
    match dims(&mut inner, group.span(), [indices && of == "input", is_sequence], of) {
        // What is wrong with the type comes first: its help has the commas, too.
        Ok((dims, slip)) => {
            let (is_meant, mistake) = match ty {
                Some(ty) if !indices => {
                    let may_be_indices = of == "input" && !bare::is_number(ty);
                    (!may_be_indices, Some(types::no_word(ty, &dims, of)))
                }
                _ if indices && of == "output" => (true, Some(types::no_indices(&dims))),
                _ if indices && dims.list.len() > 1 => (false, Some(types::one_dim(&dims))),
                _ => (true, slip),
            };
            if let Some(mistake) = mistake {
                errors.push(mistake);
            }
            Ok(is_meant.then_some(dims))
        }
        Err(mistake) => {
            errors.push(mistake);
            Ok(None)
        }
    }
}
