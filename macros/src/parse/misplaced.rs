//! Options that stand among the sizes: `Conv2d<8, 3, padding = same>`, `Dropout<0.5>`. They are taken for what was meant, and told
//! once, so that the layers behind are checked with the right shape.

use super::value;
use crate::ast::{Dim, Node, Setting, Value};
use crate::cursor::Cursor;
use crate::diag::{self, Errors, Extent, Mistake};
use crate::model::suggest;
use gyul_spec::Kind;
use proc_macro2::{Literal, TokenTree};

/// Some options, and where they stand.
pub(super) struct Misplaced {
    settings: Vec<Setting>,
    at: Extent,
}

/// Whether the layer `word` has options but no sizes: `Dropout<0.5>` can be nothing but its one option.
fn has_no_sizes(word: &str) -> bool {
    diag::kind(word).is_some_and(|kind| kind.row().sizes.is_empty() && kind.row().bare.is_some())
}

/// The tokens of options from here to the `>` of the layer `word`, if they are any, and the place behind it. Where the `>` is
/// missing too, to the comma before the next layer.
fn tokens<'a>(cursor: &Cursor<'a>, word: &str) -> Option<(Vec<TokenTree>, Extent, Cursor<'a>)> {
    let is_named = |cursor: &Cursor<'_>, ahead| cursor.peek_ident(ahead).is_some() && cursor.is_punct(ahead + 1, '=');
    if !(has_no_sizes(word) || is_named(cursor, 0) && diag::kind(word).is_some()) {
        return None;
    }
    let (mut ahead, mut tokens, mut at) = (cursor.clone(), Vec::new(), cursor.here());
    while !ahead.is_done() && ahead.punct('>').is_none() {
        if ahead.is_punct(0, '<') || ahead.is_punct(0, ':') {
            return None;
        }
        if ahead.is_punct(0, ',') && ahead.peek_ident(1).is_some() && !is_named(&ahead, 1) {
            break;
        }
        at = at.to(ahead.here());
        tokens.extend(ahead.next().cloned());
    }
    (!tokens.is_empty()).then_some((tokens, at, ahead))
}

/// Whether options begin here that [`read`] reads.
pub(super) fn is_here(cursor: &Cursor<'_>, word: &str) -> bool {
    tokens(cursor, word).is_some()
}

/// Reads options to the `>` of the layer `word`, if there are any.
pub(super) fn read(cursor: &mut Cursor<'_>, word: &str, errors: &mut Errors) -> Option<Misplaced> {
    let (tokens, at, behind) = tokens(cursor, word)?;
    *cursor = behind;
    let settings = value::settings_of(&mut Cursor::new(&tokens, at.last), errors);
    Some(Misplaced { settings, at })
}

/// The size that this is, where it has no name.
fn unnamed_size(setting: &Setting) -> Option<Dim> {
    match &setting.value {
        _ if setting.name.is_some() => None,
        Value::Number { whole: true, text, .. } => {
            let size = text.parse().ok()?;
            let mut literal = Literal::usize_unsuffixed(size);
            literal.set_span(setting.at.first);
            Some(Dim::Number(size, literal))
        }
        Value::Name(name) => Some(Dim::Name(name.clone())),
        Value::Block(block) => Some(Dim::Block(block.clone())),
        _ => None,
    }
}

impl Misplaced {
    /// Gives them to their layer, before those in `(…)`, and tells how it is written.
    pub(super) fn into(self, node: &mut Node, errors: &mut Errors) {
        let Some(row) = diag::kind(&node.word.to_string()).map(Kind::row) else {
            return;
        };
        // Sizes behind options are sizes all the same.
        let mut behind = Vec::new();
        let is_size = |setting: &Setting| {
            let name = setting.name.as_ref();
            name.is_some_and(|name| suggest::is_size(&name.to_string(), row))
        };
        let named = self.settings.iter().any(is_size);
        for setting in self.settings.into_iter().rev() {
            match unnamed_size(&setting).filter(|_| !row.sizes.is_empty()) {
                Some(size) => behind.insert(0, size),
                None => node.options.insert(0, setting),
            }
        }
        node.sizes.append(&mut behind);
        let (word, written) = (
            &node.word,
            if named {
                suggest::rewritten(node, row)
            } else {
                node.text()
            },
        );
        let text = if named {
            format!("the sizes of `{word}` have no names, and its options stand in `(…)`\nhelp: write `{written}`")
        } else if row.sizes.is_empty() {
            format!("the options of `{word}` stand in `(…)`, and it has no sizes\nhelp: write `{written}`")
        } else {
            format!("the options of `{word}` stand in `(…)`, and `<…>` is for its sizes\nhelp: write `{written}`")
        };
        errors.push(Mistake::new(self.at, text));
        if named {
            node.options.retain(|setting| !is_size(setting));
            node.whole = false;
        }
    }
}
