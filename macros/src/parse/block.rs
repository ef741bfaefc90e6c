//! `Residual { … }` and `repeat 3 { … }`.

use super::shortcut::shortcut;
use super::{Parsed, foreign, item, listed};
use crate::ast::{Block, Form, Item, Often, What};
use crate::cursor::Cursor;
use crate::diag::{Errors, Help, Misread, Mistake};
use crate::elsewhere::words::SKIPS;
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// Whether a block begins there.
pub(super) fn is_here(cursor: &Cursor<'_>, ahead: usize) -> bool {
    cursor
        .peek_ident(ahead)
        .map_or(is_times(cursor, ahead), |word| match word.to_string().as_str() {
            "Residual" => !cursor.is_puncts(ahead + 1, [':', ':']),
            "residual" | "Repeat" => has_body(cursor, ahead + 1) || is_marked(cursor, ahead),
            theirs if SKIPS.contains(&theirs) => has_body(cursor, ahead + 1),
            "repeat" => {
                let is_sized = cursor.is_punct(ahead + 1, '<') && !has_count(cursor, ahead + 1);
                !cursor.is_puncts(ahead + 1, [':', ':']) && !is_sized
            }
            _ => false,
        })
}

/// Whether layers in braces stand there, be it behind a number or options: a network may be called `Repeat`.
fn has_body(cursor: &Cursor<'_>, ahead: usize) -> bool {
    (ahead..ahead + 2).any(|at| cursor.peek_group(at, Delimiter::Brace).is_some())
}

/// Whether `3 { … }` stands there, which lacks its word, or `3 * { … }`.
pub(super) fn is_times(cursor: &Cursor<'_>, ahead: usize) -> bool {
    let star = usize::from(cursor.is_punct(ahead + 1, '*'));
    is_number(cursor, ahead) && cursor.peek_group(ahead + 1 + star, Delimiter::Brace).is_some()
}

fn is_number(cursor: &Cursor<'_>, ahead: usize) -> bool {
    matches!(cursor.peek(ahead), Some(TokenTree::Literal(_)))
}

/// Whether `repeat: 3 { … }` stands there, which is no label, or the same with `=`; be it without the number.
pub(super) fn is_marked(cursor: &Cursor<'_>, ahead: usize) -> bool {
    let is_mark = [':', '='].iter().any(|mark| cursor.is_punct(ahead + 1, *mark));
    let is_body = cursor.peek_group(ahead + 2, Delimiter::Brace).is_some() || is_times(cursor, ahead + 2);
    cursor.peek_ident(ahead).is_some_and(is_repeat) && is_mark && is_body
}

/// Whether `<3>` stands there.
fn has_count(cursor: &Cursor<'_>, ahead: usize) -> bool {
    cursor.is_punct(ahead, '<') && is_number(cursor, ahead + 1) && cursor.is_punct(ahead + 2, '>')
}

pub(super) fn is_repeat(word: &Ident) -> bool {
    word == "repeat" || word == "Repeat"
}

/// A block, where one stands here, be it in a module.
pub(super) fn block(cursor: &mut Cursor<'_>, misread: Option<&Misread>, errors: &mut Errors) -> Option<Parsed<What>> {
    let (start, module) = (cursor.here(), foreign::module(cursor, 0));
    if !is_here(cursor, module) {
        return None;
    }
    cursor.skip(module);
    // The help has all of it, the label too.
    if cursor.peek_ident(0).is_some_and(|word| !is_repeat(word))
        && let Some(node) = listed::residual(cursor)
    {
        return Some(Ok(What::Node(Box::new(node))));
    }
    if let Some(node) = listed::repeated(cursor) {
        return Some(Ok(What::Node(Box::new(node))));
    }
    let Some(written) = cursor.peek_ident(0) else {
        errors.extend(misread.map(|misread| misread.mistake.clone()));
        let word = Ident::new("repeat", start.first);
        return Some(repeat(cursor, &word, errors).map(What::Block));
    };
    let at = start.to(cursor.here());
    let right = if is_repeat(written) { "repeat" } else { "Residual" };
    let word = &Ident::new(right, written.span());
    // How a `repeat` begins is told at once.
    let has_sign = is_repeat(written) && !is_number(cursor, 1);
    if module > 0 || written != word && !has_sign {
        let what = if module > 0 {
            "blocks stand here without a module".to_owned()
        } else {
            format!("no block is called `{written}`")
        };
        let mut mistake = Mistake::with(at, what, Help::write(right, ""));
        if let Some(misread) = misread {
            mistake.label(misread);
        }
        errors.push(mistake);
    } else {
        errors.extend(misread.map(|misread| misread.mistake.clone()));
    }
    let block = if word == "Residual" {
        residual(cursor, word, errors)
    } else {
        repeat(cursor, word, errors)
    };
    Some(block.map(What::Block))
}

fn residual(cursor: &mut Cursor<'_>, word: &Ident, errors: &mut Errors) -> Parsed<Block> {
    cursor.next();
    let options = cursor.group(Delimiter::Parenthesis);
    let here = cursor.here();
    if cursor.is_punct(0, ':') && cursor.peek_group(1, Delimiter::Brace).is_some() {
        let text =
            "the layers of a `Residual` stand in `{ … }` behind it, not behind `:`\nhelp: write `Residual { … }`";
        errors.add(here, text);
        cursor.next();
    }
    let body = cursor
        .group(Delimiter::Brace)
        .ok_or_else(|| Mistake::new(here, "`Residual` needs its layers\nhelp: write `Residual { … }`"))?;
    let shortcut = match options {
        Some(options) => shortcut(word, options, body, errors).unwrap_or_else(|mistake| {
            errors.push(mistake);
            // What it gives cannot be told.
            vec![Item {
                attrs: proc_macro2::TokenStream::new(),
                label: None,
                what: None,
                from: None,
            }]
        }),
        None => Vec::new(),
    };
    Ok(Block {
        word: word.clone(),
        form: Form::Residual(shortcut),
        items: body_items(body, word, errors),
    })
}

fn repeat(cursor: &mut Cursor<'_>, word: &Ident, errors: &mut Errors) -> Parsed<Block> {
    let start = cursor.here();
    let mark = is_marked(cursor, 0)
        .then(|| cursor.peek(1).map(ToString::to_string))
        .flatten();
    let has_word = cursor.ident().is_some();
    if mark.is_some() {
        cursor.next();
    }
    let (mut here, name, is_angled) = (cursor.here(), cursor.peek_ident(0), has_count(cursor, 0));
    if is_angled {
        cursor.next();
    }
    let found = cursor.peek(0).map(ToString::to_string);
    let mut around = mark.or_else(|| is_angled.then(|| "<…>".to_owned()));
    let count = match cursor.next() {
        Some(TokenTree::Literal(count)) => count.to_string().parse().ok(),
        // `repeat(3) { … }`
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            around = Some("(…)".to_owned());
            group.stream().to_string().parse().ok()
        }
        _ => None,
    };
    if is_angled || !has_word && cursor.is_punct(0, '*') {
        here = cursor.here();
        cursor.next();
    }
    let Some(count) = count.filter(|count| (1..=Often::MOST).contains(count)) else {
        let why = match found {
            _ if name.is_some() => ": how many layers there are must be known before a const is".to_owned(),
            Some(found) if !found.starts_with(['{', '(']) => {
                let sign = if found == "-" {
                    cursor.peek(0).map(ToString::to_string)
                } else {
                    None
                };
                format!(", and not `{found}{}`", sign.unwrap_or_default())
            }
            _ => String::new(),
        };
        let text = format!(
            "`repeat` needs how often, a number from 1 to {}{why}\nhelp: write `repeat 3 {{ … }}`, say",
            Often::MOST
        );
        return Err(Mistake::new(if cursor.is_done() { start } else { here }, text));
    };
    let head = start.to(here);
    let Some(body) = cursor.group(Delimiter::Brace) else {
        // What stands in the way of the layers, and what stands for their braces.
        let found = cursor.peek(0).filter(|_| !cursor.is_punct(0, ','));
        let what = match found {
            Some(TokenTree::Group(_)) => "the layers of a `repeat` stand in `{ … }`".to_owned(),
            Some(found) => {
                format!("the layers of a `repeat` stand in `{{ … }}` behind its number, not behind `{found}`")
            }
            None => "`repeat` needs its layers".to_owned(),
        };
        let at = found.map_or(head, |found| found.span().into());
        let help = format!("write `repeat {count} {{ … }}`");
        return Err(Mistake::with(at, what, Help::Words(help)));
    };
    let wrong = if has_word {
        around.map(|around| format!("`repeat` takes a number without `{around}`"))
    } else {
        Some("layers that are there several times stand in a `repeat`".to_owned())
    };
    errors.extend(wrong.map(|wrong| Mistake::with(head, wrong, Help::Words(format!("write `repeat {count}`")))));
    Ok(Block {
        word: word.clone(),
        form: Form::Repeat(count),
        items: body_items(body, word, errors),
    })
}

fn body_items(body: &Group, word: &Ident, errors: &mut Errors) -> Vec<Item> {
    if body.stream().is_empty() {
        errors.add(
            body.span(),
            format!("this `{word}` has no layers\nhelp: write some into its `{{ … }}`, or leave it out"),
        );
    }
    item::items(body, errors)
}
