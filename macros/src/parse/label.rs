//! Labels, and what is written in their place.

use super::{block, chained, foreign, numbers};
use crate::ast::Item;
use crate::cursor::Cursor;
use crate::diag::{Errors, Extent, Mistake, closest};
use crate::names::{field, is_keyword, is_type, snake};
use gyul_spec::Kind;
use proc_macro2::{Delimiter, Ident, TokenTree};

/// More tokens than this are no label.
const MOST_TOKENS: usize = 8;

/// What was meant for a label, if that stands here: it is taken for what it most likely is, so that it can be read. How a label is
/// written is left to be told.
pub(super) fn meant(cursor: &mut Cursor<'_>) -> Option<(Ident, Mistake)> {
    misread(cursor).map(|(tokens, parts)| mended(cursor, tokens, parts))
}

/// `hidden:`, if a label stands here.
pub(super) fn label(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Option<Ident> {
    if !is_label(cursor) {
        return None;
    }
    let at = cursor.here();
    let label = cursor.ident()?;
    let mut end = cursor.here();
    cursor.next();
    if is_keyword(label) {
        let text = format!("`{label}` is a keyword of Rust and cannot be a label\nhelp: call it `{label}_`, say");
        errors.add(label.span(), text);
        return None;
    }
    let name = label.to_string();
    if name.chars().any(char::is_uppercase) {
        let text = format!(
            "`{name}` is no label: labels are fields\nhelp: write `{}`",
            snake(&name)
        );
        errors.add(label.span(), text);
        return None;
    }
    if is_label(cursor) {
        while is_label(cursor) {
            cursor.next();
            end = cursor.here();
            cursor.next();
        }
        errors.add(at.to(end), format!("a layer has one label\nhelp: write `{label}:`"));
    }
    Some(label.clone())
}

/// Whether a word and a `:` stand here.
fn is_label(cursor: &Cursor<'_>) -> bool {
    let is_word = cursor.peek_ident(0).is_some() && cursor.is_punct(1, ':') && !cursor.is_puncts(1, [':', ':']);
    is_word && !is_residual(cursor) && !block::is_marked(cursor, 0) && !numbers::are_behind_colon(cursor)
}

/// Whether `Residual: { … }` stands there, which is no label.
fn is_residual(cursor: &Cursor<'_>) -> bool {
    let is_word = cursor.peek_ident(0).is_some_and(|word| word == "Residual");
    is_word && cursor.peek_group(2, Delimiter::Brace).is_some()
}

/// What stands behind a layer where a comma was to be: `: hidden`, `as hidden` are its label. Goes on behind it.
pub(super) fn behind(layer: &mut Item, start: Extent, cursor: &mut Cursor<'_>) -> Option<Mistake> {
    let is_colon = cursor.is_punct(0, ':') && !cursor.is_puncts(0, [':', ':']);
    let is_as = cursor.peek_ident(0).is_some_and(|word| word == "as");
    let name = cursor.peek_ident(1).filter(|name| !is_keyword(name))?;
    if !(is_colon || is_as) || !cursor.is_end(2) || is_layer(cursor, 1) || layer.label.is_some() || layer.from.is_some()
    {
        return None;
    }
    let text = format!(
        "a label stands before its layer\nhelp: write `{name}: {}`",
        layer.node()?.text()
    );
    // Others may read it by that name.
    layer.label = Some(name.clone());
    cursor.next();
    let mistake = Mistake::new(start.to(cursor.here()), text);
    cursor.next();
    Some(mistake)
}

/// What other languages have between two layers, before another or the end; `+` where one stands before it. Goes on behind it.
pub(super) fn no_comma(is_behind_layer: bool, cursor: &mut Cursor<'_>) -> Option<Mistake> {
    let (here, mut ahead) = (cursor.here(), cursor.clone());
    // Behind a `=` a layer may stand whose label was meant.
    let count = match separator(cursor, 0) {
        0 if chained::pipe(cursor, 0) > 0 => chained::pipe(cursor, 0),
        0 if is_behind_layer && cursor.is_punct(0, '+') => 1,
        0 => usize::from([';', '.'].iter().any(|c| cursor.is_punct(0, *c))),
        1 if cursor.is_punct(0, '=') => 0,
        count => count,
    };
    let mut end = here;
    for _ in 0..count {
        end = ahead.here();
        ahead.next();
    }
    let goes_on = ahead.is_done() || is_item(&ahead, 0) || is_label(&ahead) || misread(&ahead).is_some();
    if count == 0 || !goes_on {
        return None;
    }
    let sum = if cursor.is_punct(0, '+') {
        ", and a sum is `Add <- (a, b)` of their labels"
    } else {
        ""
    };
    *cursor = ahead;
    let text = format!("a comma stands between two layers{sum}\nhelp: write `,`");
    Some(Mistake::new(here.to(end), text))
}

/// How many tokens stand before a layer that can only have been meant for its label, and how many of them part the two: `hidden =`,
/// `"hidden":`, `let hidden =`, `hidden-1:`, `hidden` alone.
fn misread(cursor: &Cursor<'_>) -> Option<(usize, usize)> {
    // A layer begins with a capital, so that its `Conv2d<8, stride = S>` is none of these.
    let is_loop = |word: &Ident| {
        ["for", "while", "loop", "if", "return"]
            .iter()
            .any(|begins| word == begins)
    };
    // `repeat 3: Linear<8>`
    let is_repeat =
        cursor.peek_ident(0).is_some_and(block::is_repeat) && matches!(cursor.peek(1), Some(TokenTree::Literal(_)));
    let is_other = is_layer(cursor, 0) || is_repeat || chained::is_read_first(cursor, 0);
    if is_other || cursor.is_puncts(1, [':', ':']) || cursor.peek_ident(0).is_some_and(is_loop) {
        return None;
    }
    for before in 0..MOST_TOKENS {
        let parts = separator(cursor, before);
        if parts > 0 {
            let is_right = before == 1 && cursor.is_punct(1, ':') && cursor.peek_ident(0).is_some();
            let is_meant = before > 0 && !is_right && is_alone(cursor, before);
            return (is_meant && is_item(cursor, before + parts)).then_some((before, parts));
        }
        match cursor.peek(before)? {
            // `hidden Linear<8>`: two words, as no expression has them.
            TokenTree::Ident(_) if before > 0 && is_item(cursor, before) => {
                let follows_word = cursor.peek_ident(before - 1).filter(|word| *word != "repeat");
                return follows_word.filter(|word| !is_part_of_layer(word)).map(|_| (before, 0));
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {}
            TokenTree::Punct(punct) if matches!(punct.as_char(), '.' | '-') => {}
            TokenTree::Group(group) if group.delimiter() != Delimiter::Brace => {}
            _ => return None,
        }
    }
    None
}

/// Whether all that stands before the last word, if a word is last, may stand before a label: what else does is an item, without a comma
/// behind it.
fn is_alone(cursor: &Cursor<'_>, tokens: usize) -> bool {
    let may_lead = |at: usize| match cursor.peek(at) {
        Some(TokenTree::Ident(word)) => ["let", "mut", "pub", "self"].iter().any(|lead| word == lead),
        _ => cursor.is_punct(at, '.'),
    };
    // `my-layer`
    let is_joined = |at: usize| cursor.is_punct(at, '-') || cursor.is_punct(at + 1, '-');
    cursor.peek_ident(tokens - 1).is_none() || (0..tokens - 1).all(|at| may_lead(at) || is_joined(at))
}

/// What rust-analyzer puts into the word that it is asked to complete.
const CURSOR: &str = "raCompletionMarker";

/// Whether a layer may be meant, half typed or without its capital.
fn is_part_of_layer(word: &Ident) -> bool {
    let name = word.to_string().replace(CURSOR, "");
    let layers = || Kind::ALL.iter().map(|kind| kind.row().name);
    layers().any(|layer| layer.to_lowercase().starts_with(&name.to_lowercase())) || closest(&name, layers()).is_some()
}

/// How many tokens are one of `:`, `=`, `=>`, `:=`, `->` and `<-` there.
fn separator(cursor: &Cursor<'_>, ahead: usize) -> usize {
    let two = [['=', '>'], [':', '='], ['-', '>'], ['<', '-']];
    if two.iter().any(|two| cursor.is_puncts(ahead, *two)) {
        2
    } else {
        let is_one =
            !cursor.is_puncts(ahead, [':', ':']) && (cursor.is_punct(ahead, ':') || cursor.is_punct(ahead, '='));
        usize::from(is_one)
    }
}

fn is_layer(cursor: &Cursor<'_>, ahead: usize) -> bool {
    let is_capital = |word: &Ident| is_type(word) && !is_keyword(word);
    cursor.peek_ident(ahead).is_some_and(is_capital)
}

/// Whether a layer or a block begins there, also one in a module or from elsewhere: `nn.Linear`, `models::Encoder`, `repeat 2 { … }`.
pub(super) fn is_item(cursor: &Cursor<'_>, ahead: usize) -> bool {
    let word = cursor.peek_ident(ahead);
    let is_repeat = word.is_some_and(|word| word == "repeat")
        && matches!(
            cursor.peek(ahead + 1),
            Some(TokenTree::Literal(_) | TokenTree::Group(_))
        );
    let is_path = cursor.is_puncts(ahead + usize::from(word.is_some()), [':', ':']);
    is_layer(cursor, ahead)
        || is_repeat
        || block::is_times(cursor, ahead)
        || is_path
        || foreign::module(cursor, ahead) > 0
        || foreign::sum(cursor, ahead) > 0
        || chained::is_closure(cursor, ahead)
        || chained::is_piped(cursor, ahead)
        || chained::is_read_first(cursor, ahead)
}

/// Goes on at the layer, and says how its label is written.
fn mended(cursor: &mut Cursor<'_>, tokens: usize, parts: usize) -> (Ident, Mistake) {
    let (start, mut end, mut words) = (cursor.here(), cursor.here(), String::new());
    // A name in capitals nowhere is one already, whatever its letters.
    let name = cursor.peek_ident(0).filter(|name| {
        let text = name.to_string();
        tokens == 1 && !text.starts_with("r#") && !text.chars().any(char::is_uppercase) && !is_keyword(name)
    });
    let name = name.cloned();
    for _ in 0..tokens + parts {
        end = cursor.here();
        words += &cursor.next().map_or_else(String::new, |token| format!("{token} "));
    }
    let name = name.unwrap_or_else(|| field(&words, start.first));
    let text = format!("a label is a name and a `:`\nhelp: write `{name}:`");
    (name, Mistake::new(start.to(end), text))
}
