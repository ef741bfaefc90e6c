//! What stands between a network's name and its layers.

use super::ends::{ends, seen};
use super::generics::generics;
use super::{Parsed, bare};
use crate::ast::Network;
use crate::cursor::Cursor;
use crate::diag::{Errors, Mistake};
use proc_macro2::{Delimiter, TokenTree};

/// `<const H: usize>: [784] -> [10]`, up to the layers.
pub(super) fn header(network: &mut Network, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<()> {
    if cursor.is_punct(0, '<') {
        network.generics = generics(cursor, errors)?;
    }
    let form = format!("write `struct {}: [dims] -> [dims] {{ layers }}`", network.name);
    if cursor.punct(':').is_none() {
        return Err(Mistake::new(
            cursor.here(),
            format!("expected `:` and the shape of the input\nhelp: {form}"),
        ));
    }
    network.seen[0] = seen(cursor, "input");
    let bare_input = bare::bare(cursor);
    let mut told = None;
    network.inputs = match &bare_input {
        Some(bare) => Some(bare.ends()),
        None => ends(cursor, "input", errors).unwrap_or_else(|mistake| {
            told = Some(mistake);
            None
        }),
    };
    // A shape of too many dims has been read all the same.
    match told {
        Some(mistake) if network.seen[0].is_some() => errors.push(mistake),
        Some(mistake) => return Err(mistake),
        None => {}
    }
    let another = another_arrow(cursor);
    if let Some((tokens, mistake)) = another {
        errors.push(mistake);
        cursor.skip(tokens);
    } else if !cursor.is_puncts(0, ['-', '>']) {
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
    } else {
        cursor.skip(2);
    }
    network.seen[1] = seen(cursor, "output");
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

/// How many tokens stand in the place of the `->` before a shape, if they are any, and the mistake that says so: `=>`, `~>`, `to`.
fn another_arrow(cursor: &Cursor<'_>) -> Option<(usize, Mistake)> {
    let is_word = cursor.peek_ident(0).is_some_and(|word| word == "to");
    let is_mark = |at: &usize| matches!(cursor.peek(*at), Some(TokenTree::Punct(_)));
    let tokens = usize::from(is_word).max((0..3).take_while(is_mark).count());
    let is_arrow = tokens == 2 && cursor.is_puncts(0, ['-', '>']);
    let brackets = [Delimiter::Bracket, Delimiter::Parenthesis];
    let is_shape = brackets.iter().any(|of| cursor.peek_group(tokens, *of).is_some());
    if tokens == 0 || is_arrow || !is_shape {
        return None;
    }
    let at = cursor.here().to(cursor.peek(tokens - 1)?.span().into());
    let text = "`->` stands between the shapes of the input and the output\nhelp: write `->`";
    Some((tokens, Mistake::new(at, text)))
}
