//! The dims of a shape.

use super::{Parsed, sizes, steps};
use crate::ast::Dims;
use crate::cursor::Cursor;
use crate::diag::Mistake;
use gyul_spec::MAX_RANK;
use proc_macro2::{Span, TokenTree};

/// `28, 28, 1`, to the end, and what is wrong with how they are written, where it is plain which are meant: of indices, and whether a layer over
/// sequences reads them.
pub(super) fn dims(
    cursor: &mut Cursor<'_>,
    span: Span,
    [indices, is_sequence]: [bool; 2],
    of: &str,
) -> Parsed<(Dims, Option<Mistake>)> {
    let has_batch = sizes::batch(cursor);
    let (mut list, mut lacks_comma) = (Vec::new(), false);
    while !cursor.is_done() {
        list.push(sizes::dim(cursor)?);
        if !cursor.is_done() && cursor.punct(',').is_none() {
            lacks_comma = true;
            // `[28; 28; 1]`, `[28 x 28]`, `[28 28]`; else it is no list of dims.
            let has_sign = cursor.punct(';').is_some() || cursor.word("x").is_some();
            if !has_sign && !matches!(cursor.peek(0), Some(TokenTree::Literal(_))) {
                let text = format!("expected `,` between the dims of the {of}");
                return Err(Mistake::new(cursor.here(), text));
            }
        }
    }
    // Others leave the steps of a sequence open.
    if has_batch && is_sequence && list.len() == 1 {
        list.insert(0, steps::some(span));
        let dims = Dims { span, list, indices };
        let text = format!(
            "the steps of a sequence are a number: a network is declared for one sample\n\
             help: write `{}`, with as many steps as a sample has",
            dims.text()
        );
        return Ok((dims, Some(Mistake::new(span, text))));
    }
    match list.len() {
        0 => Err(Mistake::new(
            span,
            format!("the {of} has no dims\nhelp: a single number is `[1]`"),
        )),
        1..=MAX_RANK => {
            let dims = Dims { span, list, indices };
            let slip = if has_batch {
                "a batch is none of the dims: a network is declared for one sample"
            } else {
                "a comma stands between two dims"
            };
            let steps = match (has_batch && !indices, &dims.list[..]) {
                (true, [features]) => format!(
                    "; if these are steps, their number is fixed, such as `[100, {}]`",
                    features.text()
                ),
                _ => String::new(),
            };
            let slip = (has_batch || lacks_comma)
                .then(|| Mistake::new(span, format!("{slip}\nhelp: write `{}`{steps}", dims.text())));
            Ok((dims, slip))
        }
        more => Err(too_many(span, more, of)),
    }
}

pub(super) fn too_many(at: Span, dims: usize, of: &str) -> Mistake {
    let text = format!(
        "the {of} has {dims} dims, and at most {MAX_RANK} are possible\n\
         help: a batch is none of them: a network is declared for one sample"
    );
    Mistake::new(at, text)
}
