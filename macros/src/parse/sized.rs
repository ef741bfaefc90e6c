//! The sizes of a layer, wherever they stand: behind its word, in no brackets, or behind its options.

use super::misplaced::{self, Misplaced};
use super::{reads, sizes};
use crate::ast::Dim;
use crate::cursor::Cursor;
use crate::diag::{Errors, Extent};
use crate::elsewhere;
use proc_macro2::{Group, Ident, TokenStream};

/// The sizes of the layer `word` that stand behind its options, and where those end. Goes on behind them.
pub(super) fn late(options: &Group, word: &Ident, cursor: &mut Cursor<'_>) -> Option<(Vec<Dim>, Extent)> {
    let (mut ahead, mut untold) = (cursor.clone(), Errors::default());
    let read = sized(&mut ahead, word, &TokenStream::new(), &mut untold);
    let is_read = read.whole && read.misplaced.is_none() && !read.sizes.is_empty();
    if !is_read || !elsewhere::is_like(word) {
        return None;
    }
    *cursor = ahead;
    Some((read.sizes, options.span_close().into()))
}

/// The sizes of a layer.
pub(super) struct Sized {
    pub(super) sizes: Vec<Dim>,
    /// The options among them.
    pub(super) misplaced: Option<Misplaced>,
    /// How many mistakes there are with what is wrong with the sizes themselves.
    pub(super) told: usize,
    /// Whether all of them could be read. What could not be read among options may have been a size.
    pub(super) whole: bool,
}

/// The sizes of the layer `word` that stand here, if any do. Goes on behind them.
pub(super) fn sized(cursor: &mut Cursor<'_>, word: &Ident, path: &TokenStream, errors: &mut Errors) -> Sized {
    let before = errors.count();
    let (mut sizes, mut misplaced, mut told) = (Vec::new(), None, before);
    if cursor.is_punct(0, '<') && !reads::is_arrow(cursor) {
        let name = format!("{path}{word}").replace(' ', "");
        sizes = sizes::sizes(cursor, &name).unwrap_or_else(|(sizes, mistake)| {
            errors.push(mistake);
            sizes
        });
        told = errors.count();
        misplaced = misplaced::read(cursor, &name, word, errors);
    }
    let whole = errors.count() == before;
    if whole
        && path.is_empty()
        && sizes.is_empty()
        && let Some((read, mistake)) = sizes::in_no_brackets(cursor, word)
    {
        errors.push(mistake);
        (sizes, told) = (read, errors.count());
    }
    Sized {
        sizes,
        misplaced,
        told,
        whole,
    }
}
