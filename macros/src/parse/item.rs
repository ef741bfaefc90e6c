//! The layers of a network.

use super::{Parsed, attrs, block, label, node, value};
use crate::ast::{From, Item, Misread, Node, What};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Extent, Mistake};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// All of them. What cannot be read ends at its comma.
pub(super) fn items(body: &Group, errors: &mut Errors) -> Vec<Item> {
    let tokens = flatten(body.stream());
    let mut cursor = Cursor::new(&tokens, body.span_close());
    let (mut items, mut is_told) = (Vec::new(), false);
    while !cursor.is_done() {
        let start = cursor.here();
        let mut item = item(&mut cursor, errors);
        let misplaced = label::behind(&mut item, start, &mut cursor);
        items.push(item);
        if let Some(mistake) = misplaced {
            errors.push(mistake);
            cursor.punct(',');
        } else if let Some(mistake) = label::no_comma(&mut cursor) {
            // Who writes one writes it everywhere.
            if !is_told {
                errors.push(mistake);
            }
            is_told = true;
        } else if cursor.punct(',').is_none() && !cursor.is_done() {
            let here = cursor.here();
            if let Some(word) = cursor.peek_ident(0) {
                errors.add(here, format!("expected `,` before `{word}`\nhelp: write `, {word}`"));
            } else {
                let found = cursor.peek(0).map(ToString::to_string).unwrap_or_default();
                errors.add(
                    here,
                    format!("expected `,` after this layer, but found `{}`", abridged(&found)),
                );
                cursor.skip_to_comma();
                cursor.punct(',');
            }
        }
    }
    items
}

/// One line of it.
fn abridged(text: &str) -> String {
    let line: String = text.chars().take_while(|c| *c != '\n').take(24).collect();
    if line.len() < text.len() {
        format!("{line}…")
    } else {
        line
    }
}

fn item(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Item {
    let mut attrs = attrs::outer(cursor);
    if let Some(cfg) = attrs::cfg(&attrs).into_iter().nth(1) {
        let text = "a layer cannot be left out by `#[cfg]`: shapes are computed before it is known\n\
                    help: write two networks, each with a `#[cfg]` of its own";
        errors.add(cfg.span(), text);
        attrs = TokenStream::new();
    }
    let (label, misread) = match label::meant(cursor) {
        Some((label, mistake)) => (Some(label.clone()), Some(Box::new(Misread { label, mistake }))),
        None => (label::label(cursor, errors), None),
    };
    let (what, from) = unlabelled(cursor, misread, errors);
    Item {
        attrs,
        label,
        what,
        from,
    }
}

/// What stands behind the label: a layer or a block, and the values it reads.
fn unlabelled(
    cursor: &mut Cursor<'_>,
    misread: Option<Box<Misread>>,
    errors: &mut Errors,
) -> (Option<What>, Option<From>) {
    let block = block::block(cursor, misread.as_deref(), errors);
    let what = block.unwrap_or_else(|| node::node(cursor, errors).map(|node| What::Node(Node { misread, ..node })));
    let what = match what {
        Ok(what) => Some(what),
        Err(mistake) => {
            errors.push(mistake);
            cursor.skip_to_comma();
            return (None, None);
        }
    };
    match from(cursor, errors) {
        Ok(from) => (what, from),
        Err(mistake) => {
            errors.push(mistake);
            cursor.skip_to_comma();
            (what, None)
        }
    }
}

/// `<- a` or `<- (a, b)`.
fn from(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Option<From>> {
    if !is_arrow(cursor) {
        return Ok(None);
    }
    let arrow = cursor.here().first;
    cursor.next();
    cursor.next();
    let form = |at: Extent| {
        Mistake::new(
            at,
            "expected what is read\nhelp: write `<- input`, or a label: `<- a`, `<- (a, b)`",
        )
    };
    if let Some(wire) = cursor.peek_ident(0).filter(|wire| !attrs::is_keyword(wire)) {
        cursor.next();
        let wires = vec![wire.clone()];
        return Ok(Some(From { arrow, wires }));
    }
    let here = cursor.here();
    let Some(group) = value::enclosed(cursor) else {
        return Err(form(here));
    };
    cursor.next();
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let mut wires = Vec::new();
    while !inner.is_done() {
        let here = inner.here();
        let wire = inner
            .ident()
            .filter(|wire| !attrs::is_keyword(wire))
            .ok_or_else(|| form(here))?;
        wires.push(wire.clone());
        if inner.punct(',').is_none() && !inner.is_done() {
            return Err(Mistake::new(
                inner.here(),
                "expected `,` between the values that are read",
            ));
        }
    }
    if wires.is_empty() {
        return Err(form(here));
    }
    if group.delimiter() == Delimiter::Bracket {
        let names: Vec<String> = wires.iter().map(ToString::to_string).collect();
        let text = format!(
            "values that are read stand in `(…)`\nhelp: write `({})`",
            names.join(", ")
        );
        errors.add(here, text);
    }
    Ok(Some(From { arrow, wires }))
}

/// `<-`, which is no `<` before a negative size.
pub(super) fn is_arrow(cursor: &Cursor<'_>) -> bool {
    cursor.is_puncts(0, ['<', '-']) && !matches!(cursor.peek(2), Some(TokenTree::Literal(_)))
}
