//! Shapes that are not in brackets, or with a type: `784`, `(28, 28, 1)`, `[f32; 784]`. They are taken for what was meant.

use super::sizes;
use crate::ast::{Dim, Dims, End, Ends};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Extent, Mistake};
use crate::names::is_keyword;
use crate::value::{self, literal};
use gyul_spec::{MAX_RANK, MAX_SIZE};
use proc_macro2::{Delimiter, Group, Ident, Literal, TokenTree};

/// A shape, and where it stands.
pub(super) struct Bare {
    list: Vec<Dim>,
    at: Extent,
}

/// Such a shape, if one stands here.
pub(super) fn bare(cursor: &mut Cursor<'_>) -> Option<Bare> {
    if value::enclosed(cursor).is_some() {
        return one(cursor);
    }
    let (mut list, mut at, mut ahead) = (Vec::new(), cursor.here(), cursor.clone());
    loop {
        at = at.to(ahead.here());
        // `-> f32`: one number.
        let number = ahead.peek_ident(0).filter(|word| list.is_empty() && is_number(word));
        list.push(match number {
            Some(number) => {
                ahead.next();
                single(number)
            }
            None => dim(&mut ahead)?,
        });
        if number.is_some() || ahead.punct(',').is_none() {
            break;
        }
    }
    // What stands behind a shape; else it was something else.
    if !ahead.is_puncts(0, ['-', '>']) && ahead.peek_group(0, Delimiter::Brace).is_none() {
        return None;
    }
    let bare = fitting(list, at)?;
    *cursor = ahead;
    Some(bare)
}

/// As [`bare`], of one token: that of an end with a name, behind which a comma stands.
pub(super) fn one(cursor: &mut Cursor<'_>) -> Option<Bare> {
    let (at, mut ahead) = (cursor.here(), cursor.clone());
    let list = match value::enclosed(cursor) {
        Some(group) => {
            ahead.next();
            match group.delimiter() {
                Delimiter::Bracket => typed(group, 1)?,
                _ => plain(group)?,
            }
        }
        // A word alone is a name without a shape.
        None => vec![dim(&mut ahead).filter(|dim| matches!(dim, Dim::Number(..)))?],
    };
    let bare = fitting(list, at)?;
    *cursor = ahead;
    Some(bare)
}

fn fitting(list: Vec<Dim>, at: Extent) -> Option<Bare> {
    (1..=MAX_RANK).contains(&list.len()).then_some(Bare { list, at })
}

/// `28` or `CLASSES`.
fn dim(cursor: &mut Cursor<'_>) -> Option<Dim> {
    match cursor.next()? {
        TokenTree::Literal(literal) => {
            let size = literal::whole(literal).filter(|size| *size > 0 && *size <= MAX_SIZE)?;
            Some(Dim::Number(size, literal.clone()))
        }
        TokenTree::Ident(name) if !is_keyword(name) && !is_number(name) && name != "u32" => {
            Some(Dim::Name(name.clone()))
        }
        _ => None,
    }
}

fn single(number: &Ident) -> Dim {
    let mut literal = Literal::usize_unsuffixed(1);
    literal.set_span(number.span());
    Dim::Number(1, literal)
}

/// `(28, 28, 1)`
pub(super) fn plain(group: &Group) -> Option<Vec<Dim>> {
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    sizes::batch(&mut inner);
    let mut list = Vec::new();
    while !inner.is_done() {
        list.push(dim(&mut inner)?);
        if inner.punct(',').is_none() && !inner.is_done() {
            return None;
        }
    }
    // `(image, words)` are names without shapes.
    list.iter().any(|dim| matches!(dim, Dim::Number(..))).then_some(list)
}

/// What a sample's numbers are elsewhere. Of other types they may be indices.
pub(super) fn is_number(word: &Ident) -> bool {
    ["f16", "bf16", "f32", "f64"].iter().any(|number| word == number)
}

/// `[f32; 784]`, and `[[f32; 28]; 28]`, as Rust writes the same sample. Bytes in rows are an image; in one row they may be indices.
fn typed(group: &Group, depth: usize) -> Option<Vec<Dim>> {
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let mut list = Vec::new();
    // Deeper ones have more axes than any sample; they are told as what they are.
    let nested = inner
        .peek_group(0, Delimiter::Bracket)
        .filter(|_| nesting(group) <= MAX_RANK);
    let of = match nested {
        Some(nested) => typed(nested, depth + 1)?,
        None => Vec::new(),
    };
    let is_type = |word: &Ident| is_number(word) || word == "u8" && depth > 1;
    if of.is_empty() && !inner.peek_ident(0).is_some_and(is_type) {
        return None;
    }
    inner.next();
    inner.punct(';')?;
    // One that is none is told as such, for it is none in brackets either.
    list.push(sizes::dim(&mut inner).ok()?);
    list.extend(of);
    inner.is_done().then_some(list)
}

/// How many brackets stand within one another at the beginning.
fn nesting(group: &Group) -> usize {
    let (mut depth, mut group) = (1, group.clone());
    while let (Some(TokenTree::Group(inner)), true) = (group.stream().into_iter().next(), depth <= MAX_RANK) {
        (depth, group) = (depth + 1, inner);
    }
    depth
}

impl Bare {
    pub(super) fn dims(&self) -> Dims {
        Dims {
            span: self.at.first,
            list: self.list.clone(),
            indices: false,
        }
    }

    pub(super) fn ends(&self) -> Ends {
        let dims = self.dims();
        Ends {
            list: vec![End::alone(dims)],
            are_named: false,
        }
    }

    /// `[28, 28, 1]`
    fn text(&self) -> String {
        format!("[{}]", self.list.iter().map(Dim::text).collect::<Vec<_>>().join(", "))
    }
}

/// What is told of a header's shapes that are so: one mistake, be it one or both.
pub(super) fn mistake(input: Option<&Bare>, output: Option<&Bare>) -> Option<Mistake> {
    let (at, right) = match (input, output) {
        (Some(input), Some(output)) => (input.at.to(output.at), format!("{} -> {}", input.text(), output.text())),
        (Some(one), None) | (None, Some(one)) => (one.at, one.text()),
        (None, None) => return None,
    };
    let text = format!("a shape is a list of numbers in brackets\nhelp: write `{right}`");
    Some(Mistake::new(at, text))
}
