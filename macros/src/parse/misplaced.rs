//! Options that stand among the sizes: `Conv2d<8, 3, padding = same>`, `Dropout<0.5>`. They are taken for what was meant, and told
//! once, so that the layers behind are checked with the right shape.

use crate::ast::{Node, Setting};
use crate::cursor::Cursor;
use crate::diag::{self, Errors, Extent, Mistake};
use crate::suggest::{self, Places};
use crate::value::{self, Read, is_named};
use gyul_spec::Kind;
use proc_macro2::{Ident, TokenTree};

/// Some options, and where they stand.
pub(super) struct Misplaced {
    settings: Vec<Setting>,
    /// Expressions among them that have no braces.
    unbraced: Vec<Mistake>,
    at: Extent,
}

/// Whether the layer `word` has options but no sizes: `Dropout<0.5>` can be nothing but its one option.
fn has_no_sizes(word: &str) -> bool {
    diag::kind(word).is_some_and(|kind| kind.row().sizes.is_empty() && kind.row().bare.is_some())
}

/// The tokens of options from here to the `>` of the layer `word`, if they are any, and the place behind it. Where the `>` is
/// missing too, to the comma before the next layer.
fn tokens<'a>(cursor: &Cursor<'a>, word: &str) -> Option<(Vec<TokenTree>, Extent, Cursor<'a>)> {
    if !(has_no_sizes(word) || is_named(cursor, 0) && diag::kind(word).is_some()) {
        return None;
    }
    let (mut ahead, mut tokens, mut at) = (cursor.clone(), Vec::new(), cursor.here());
    while !ahead.is_done() && ahead.punct('>').is_none() {
        if ahead.is_puncts(0, [':', ':']) {
            tokens.extend(ahead.next().cloned());
        } else if ahead.is_punct(0, '<') || ahead.is_punct(0, ':') {
            return None;
        }
        let is_word = ahead.is_punct(0, ',') && ahead.peek_ident(1).is_some() && !is_named(&ahead, 1);
        // The last before the `>` is a size.
        if is_word && !ahead.is_punct(2, '>') {
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

/// Reads options to the `>` of the layer `of`, which reads `word` with its path, if there are any.
pub(super) fn read(cursor: &mut Cursor<'_>, word: &str, of: &Ident, errors: &mut Errors) -> Option<Misplaced> {
    let (tokens, at, behind) = tokens(cursor, word)?;
    *cursor = behind;
    let Read {
        settings,
        wrong,
        unbraced,
    } = value::read(&mut Cursor::new(&tokens, at.last), of);
    errors.extend(wrong);
    Some(Misplaced { settings, unbraced, at })
}

impl Misplaced {
    /// Gives them to their layer, before those in `(…)`, and tells how it is written.
    pub(super) fn into(self, node: &mut Node, errors: &mut Errors) {
        let Some(row) = diag::kind(&node.word.to_string()).map(Kind::row) else {
            return;
        };
        let has_name = |setting: &Setting, is_it: &dyn Fn(&Ident) -> bool| setting.name.as_ref().is_some_and(is_it);
        let is_named_size = |setting: &Setting| has_name(setting, &|name| suggest::is_size(name, row));
        let named = self.settings.iter().any(is_named_size);
        // Sizes behind options are sizes all the same, and with names those of what arrives are not worth a word.
        let is_unnamed_size =
            |setting: &Setting| setting.name.is_none() && !row.sizes.is_empty() && setting.dims().is_some();
        let is_size = |setting: &Setting| is_named_size(setting) || is_unnamed_size(setting);
        let (sizes, mut options): (Vec<_>, Vec<_>) = self.settings.into_iter().partition(is_size);
        options.retain(|setting| !(named && has_name(setting, &suggest::is_arriving)));
        let places = Places::new(&node.sizes, &sizes.iter().collect::<Vec<_>>(), row);
        node.sizes = places.first();
        let has_options = options.iter().any(|setting| suggest::is_option(setting, row));
        options.append(&mut node.options);
        node.options = options;
        if !named && !has_options {
            // That they are no options of this layer is told of each.
            for mistake in self.unbraced {
                errors.push(mistake);
            }
            return;
        }
        let (wrong, help) = places.told(node, row, &[]);
        let what = match (named, has_options) {
            (true, true) => format!(
                "the sizes of `{}` have no names, and its options stand in `(…)`",
                row.name
            ),
            (true, false) => format!("the sizes of `{}` have no names", row.name),
            _ if row.sizes.is_empty() => format!("the options of `{}` stand in `(…)`, and it has no sizes", row.name),
            _ => format!(
                "the options of `{}` stand in `(…)`, and `<…>` is for its sizes",
                row.name
            ),
        };
        errors.push(Mistake::with(self.at, format!("{what}{wrong}"), help));
        if !wrong.is_empty() {
            // So that they are too few to go on with.
            node.sizes.truncate(row.min_sizes.saturating_sub(1));
            node.whole = false;
        }
    }
}
