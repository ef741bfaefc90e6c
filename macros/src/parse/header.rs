//! What stands between a network's name and its layers.

use super::ends::ends;
use super::{Parsed, bare, name};
use crate::ast::{ConstParam, Network};
use crate::cursor::Cursor;
use crate::diag::{Errors, Mistake};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// `<const H: usize>: [784] -> [10]`, up to the layers.
pub(super) fn header(network: &mut Network, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<()> {
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
    let bare_input = bare::bare(cursor);
    network.inputs = match &bare_input {
        Some(bare) => Some(bare.ends()),
        None => ends(cursor, "input", errors)?,
    };
    if !cursor.is_puncts(0, ['-', '>']) {
        if let Some(mistake) = bare::mistake(bare_input.as_ref(), None) {
            errors.push(mistake);
            return Ok(());
        }
        // Of the layers, their `{` is enough to see.
        let body = cursor.peek_group(0, Delimiter::Brace);
        return Err(Mistake::new(
            body.map_or(cursor.here(), |body| body.span_open().into()),
            format!("expected `->` and the shape of the output\nhelp: {form}"),
        ));
    }
    cursor.next();
    cursor.next();
    let bare_output = bare::bare(cursor);
    if let Some(mistake) = bare::mistake(bare_input.as_ref(), bare_output.as_ref()) {
        errors.push(mistake);
    }
    network.outputs = match &bare_output {
        Some(bare) => Some(bare.ends()),
        None => ends(cursor, "output", errors)?,
    };
    if cursor.peek_group(0, Delimiter::Brace).is_none() {
        return Err(Mistake::new(
            cursor.here(),
            format!("expected the layers in `{{ … }}`\nhelp: {form}"),
        ));
    }
    Ok(())
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
