//! Sequences that are declared without the number of their steps: `[None, 1]`.

use crate::ast::Dim;
use crate::cursor::{Cursor, flatten};
use crate::elsewhere;
use crate::names::is_type;
use gyul_spec::{Class, Config, Kind, Shape};
use proc_macro2::{Delimiter, Group, Literal, Span, TokenTree};

/// So many are written for them.
const SOME: usize = 100;

/// A number of steps, which stands at `span`.
pub(super) fn some(span: Span) -> Dim {
    let mut literal = Literal::usize_unsuffixed(SOME);
    literal.set_span(span);
    Dim::Number(SOME, literal)
}

/// Whether the first of the layers behind here that does not take features takes a sequence.
pub(super) fn follow(cursor: &Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    while !ahead.is_done() && ahead.peek_group(0, Delimiter::Brace).is_none() {
        ahead.next();
    }
    let (mut layers, mut x) = (Vec::new(), Shape::new(&[8]));
    if let Some(body) = ahead.peek_group(0, Delimiter::Brace) {
        collect(body, &mut layers);
    }
    for kind in layers {
        let ruled = Config::new(kind, &vec![1; kind.row().min_sizes]).rule(&x);
        if ruled.why.is_some_and(|why| why.steps) {
            return true;
        }
        // What renames the axes may make steps of features.
        if ruled.out.rank() != 1 || kind.row().class == Class::View {
            return false;
        }
        x = ruled.out;
    }
    false
}

/// The layers in braces, as far as their words tell.
fn collect(body: &Group, layers: &mut Vec<Kind>) {
    for token in flatten(body.stream()) {
        match token {
            TokenTree::Ident(word) if is_type(&word) => {
                layers.extend(elsewhere::meant(&word.to_string()));
            }
            TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => collect(&block, layers),
            _ => {}
        }
    }
}
