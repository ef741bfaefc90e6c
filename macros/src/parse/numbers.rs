//! Numbers behind a layer that stand in no brackets: `Linear 4 10`, `Linear: 10`, `Dropout: 0.5`. They are taken for what was meant, and
//! told once.

use super::foreign;
use crate::ast::{Node, Setting};
use crate::cursor::Cursor;
use crate::diag::{self, Errors, Extent, Mistake};
use crate::elsewhere;
use crate::names::is_type;
use crate::suggest;
use crate::value;
use gyul_spec::Kind;
use proc_macro2::{Ident, Punct, Spacing, TokenTree};

/// Some numbers, and where their layer begins and they end.
pub(super) struct Numbers {
    pub(super) settings: Vec<Setting>,
    pub(super) at: Extent,
}

/// Whether a layer stands there with a `:` before its numbers, which is no label.
pub(super) fn are_behind_colon(cursor: &Cursor<'_>) -> bool {
    let is_layer = |word: &Ident| is_type(word) && elsewhere::is_like(word);
    cursor.peek_ident(0).is_some_and(is_layer) && cursor.is_punct(1, ':') && is_number(cursor, 2)
}

fn is_number(cursor: &Cursor<'_>, ahead: usize) -> bool {
    matches!(cursor.peek(ahead), Some(TokenTree::Literal(_)))
}

/// The numbers of the layer `word`, if they stand here. Goes on behind them.
pub(super) fn numbers(word: &Ident, cursor: &mut Cursor<'_>) -> Option<Numbers> {
    let colon = usize::from(cursor.is_punct(0, ':'));
    if !is_number(cursor, colon) || !elsewhere::is_like(word) {
        return None;
    }
    cursor.skip(colon);
    let (mut tokens, mut end) = (Vec::new(), cursor.here());
    while let Some(number) = cursor.literal() {
        tokens.push(TokenTree::from(number.clone()));
        end = number.span().into();
        // No item begins with a number, but a label in another form: `1: Linear<10>`.
        let is_more = is_number(cursor, 1) && !cursor.is_punct(2, ':') && !cursor.is_punct(2, '=');
        if cursor.is_punct(0, ',') && is_more {
            cursor.next();
        } else if cursor.is_puncts(0, ['-', '>']) && is_number(cursor, 2) {
            tokens.extend((0..2).filter_map(|_| cursor.next().cloned()));
            continue;
        }
        tokens.push(Punct::new(',', Spacing::Alone).into());
    }
    // `Linear 10>`
    if cursor.is_punct(0, '>') && !cursor.is_punct(1, '>') {
        end = cursor.here();
        cursor.next();
    }
    let mut settings = Cursor::new(&tokens, end.last);
    // What no number can be is told with what is read.
    let settings = value::read(&mut settings, word).settings;
    let at = Extent::from(word.span()).to(end);
    Some(Numbers { settings, at })
}

/// Tells how the layer is written whose options such numbers are, and gives it its sizes.
pub(super) fn told(node: &mut Node, at: Extent, errors: &mut Errors) {
    let Some(row) = diag::kind(&node.word.to_string()).map(Kind::row) else {
        return;
    };
    if !node.is(row.name) {
        return;
    }
    let called = suggest::called(node, row);
    if called.is_empty() {
        // Where none of its options takes one, that is told of each.
        if row.bare.is_some() {
            errors.extend(foreign::no_options(node, at));
            node.options.retain(|option| !option.has_arrow);
        }
        return;
    }
    let places = suggest::places(node, row, &called);
    let (wrong, help) = places.told(node, row, &called);
    let what = format!("the sizes of `{}` stand in `<…>`{wrong}", row.name);
    errors.push(Mistake::with(at, what, help));
    let known = places.known(row);
    node.whole &= known.is_some();
    node.sizes = known.unwrap_or_default();
    let mut i = 0..;
    node.options.retain(|_| !i.next().is_some_and(|i| called.contains(&i)));
}
