//! Sizes and the values of options.

use super::{Parsed, misplaced, path};
use crate::ast::{Dim, Setting, Value};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Extent, Mistake};
use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};

/// The largest size that is no slip.
const MOST: usize = i32::MAX as usize;

/// `28`, `CLASSES` or `{ 5 * 10 }`.
pub(super) fn dim(cursor: &mut Cursor<'_>) -> Parsed<Dim> {
    let (start, here) = (cursor.clone(), cursor.here());
    let dim = if let Some(literal) = cursor.literal() {
        match whole(literal) {
            Some(size) if size <= MOST => Dim::Number(size, literal.clone()),
            Some(_) => return Err(Mistake::new(here, format!("`{literal}` is too large for a size"))),
            None => return Err(no_size(here, &literal.to_string())),
        }
    } else if let Some(block) = block(cursor) {
        Dim::Block(block)
    } else if let Some(name) = cursor.peek_ident(0).filter(|name| !super::attrs::is_keyword(name)) {
        cursor.next();
        Dim::Name(name.clone())
    } else {
        let mut found = cursor.next().map_or("nothing".to_owned(), ToString::to_string);
        let end = cursor.here();
        if let (true, Some(literal)) = (found == "-", cursor.literal()) {
            found += &literal.to_string();
            return Err(no_size(here.to(end), &found));
        }
        return Err(no_size(here, &found));
    };
    if is_expression(cursor) {
        return Err(unbraced(&mut start.clone(), &[',', '>'], "size").1);
    }
    Ok(dim)
}

/// The expression from here to the next of `ends`, in the braces that it lacks, and the mistake that says so.
fn unbraced(cursor: &mut Cursor<'_>, ends: &[char], what: &str) -> (Group, Mistake) {
    let (start, mut end, mut expression) = (cursor.here(), cursor.here(), TokenStream::new());
    while !cursor.is_done() && !ends.iter().any(|c| cursor.is_punct(0, *c)) {
        end = cursor.here();
        expression.extend(cursor.next().cloned());
    }
    let text = expression.to_string().replace(" :: ", "::");
    let help = if text.contains('\n') {
        "write `{ … }`".to_owned()
    } else {
        format!("write `{{ {text} }}`")
    };
    let text = format!("an expression as a {what} stands in braces\nhelp: {help}");
    let mut group = Group::new(Delimiter::Brace, expression);
    group.set_span(start.first);
    (group, Mistake::new(start.to(end), text))
}

fn no_size(at: Extent, found: &str) -> Mistake {
    // `-10`, `10.0`: the sign or the point is the slip. A size of `-1` is left to be computed elsewhere, and never here.
    let number = found.replace('_', "").parse::<f64>().ok().map(f64::abs);
    let help = match number.filter(|number| number.fract() == 0.0 && *number > 1.0 && number.is_finite()) {
        Some(number) => format!("write `{number}`"),
        None => "a size is a whole number, the name of a const, or `{ an expression }`".to_owned(),
    };
    Mistake::new(at, format!("`{found}` is no size\nhelp: {help}"))
}

/// Whether what was read is the beginning of an expression: `H * 2`, `sizes::H`, `f(3)`.
fn is_expression(cursor: &Cursor<'_>) -> bool {
    let operator = ['+', '*', '/', '%', '.'].iter().any(|c| cursor.is_punct(0, *c));
    let minus = cursor.is_punct(0, '-') && !cursor.is_punct(1, '>');
    operator || minus || cursor.is_puncts(0, [':', ':']) || cursor.peek_group(0, Delimiter::Parenthesis).is_some()
}

/// `{ … }`, or an expression that a `macro_rules!` macro passed on.
fn block(cursor: &mut Cursor<'_>) -> Option<Group> {
    let group = cursor.group(Delimiter::Brace).cloned();
    group.or_else(|| {
        let passed = cursor.group(Delimiter::None)?;
        let mut group = Group::new(Delimiter::Brace, TokenTree::Group(passed.clone()).into());
        group.set_span(passed.span());
        Some(group)
    })
}

/// `<64, 3>`, from the `<`. Where that is never closed, goes back to the comma that most likely ends the item.
/// With the mistake come the sizes before it. Options among them end them, and stay to be read.
pub(super) fn sizes(cursor: &mut Cursor<'_>, of: &str) -> Result<Vec<Dim>, (Vec<Dim>, Mistake)> {
    let open = cursor.here();
    cursor.punct('<');
    let mut sizes = Vec::new();
    // Numbers and blocks can be nothing but sizes; a name may be the next item's.
    let (mut end, mut sure) = (cursor.clone(), 0);
    while cursor.punct('>').is_none() {
        if misplaced::is_here(cursor, of) {
            return Ok(sizes);
        }
        let label = cursor.is_punct(1, ':') && !cursor.is_puncts(1, [':', ':']);
        let node = cursor.is_punct(1, '<') || cursor.peek_group(1, Delimiter::Parenthesis).is_some();
        let name = cursor.peek_ident(0).is_some();
        let mut closed = !(cursor.is_done() || name && !sizes.is_empty() && (label || node));
        if closed {
            match dim(cursor) {
                Ok(dim) => sizes.push(dim),
                Err(mistake) => {
                    skip_sizes(cursor);
                    return Err((sizes, mistake));
                }
            }
            if !name || sizes.len() == 1 {
                (end, sure) = (cursor.clone(), sizes.len());
            }
            closed = cursor.punct(',').is_some() || cursor.is_punct(0, '>');
        }
        if !closed {
            *cursor = end;
            cursor.skip_to_comma();
            sizes.truncate(sure);
            let read: Vec<String> = sizes.iter().map(Dim::text).collect();
            let read = if read.is_empty() {
                "…".to_owned()
            } else {
                read.join(", ")
            };
            let text = format!("the `<` of `{of}` is never closed\nhelp: write `{of}<{read}>`");
            return Err((sizes, Mistake::new(open, text)));
        }
    }
    Ok(sizes)
}

/// Goes on after the `>` of sizes that cannot be read, if it comes before the next label.
fn skip_sizes(cursor: &mut Cursor<'_>) {
    let mut ahead = cursor.clone();
    while !ahead.is_done() {
        let is_label = ahead.is_punct(1, ':') && !ahead.is_punct(2, ':') && !ahead.is_punct(0, ':');
        if is_label {
            return;
        }
        if ahead.punct('>').is_some() {
            *cursor = ahead;
            return;
        }
        ahead.next();
    }
}

/// What stands in `(…)`.
pub(super) fn settings(group: &Group, errors: &mut Errors) -> Vec<Setting> {
    let tokens = flatten(group.stream());
    settings_of(&mut Cursor::new(&tokens, group.span_close()), errors)
}

pub(super) fn settings_of(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Vec<Setting> {
    let mut unbraced = Vec::new();
    let settings = braced_settings(cursor, errors, &mut unbraced);
    for mistake in unbraced {
        errors.push(mistake);
    }
    settings
}

/// As [`settings_of`], for a help that writes every expression in its braces: that some have none is put into `unbraced`.
pub(super) fn braced_settings(
    cursor: &mut Cursor<'_>,
    errors: &mut Errors,
    unbraced: &mut Vec<Mistake>,
) -> Vec<Setting> {
    let mut settings = Vec::new();
    while !cursor.is_done() {
        let start = cursor.here();
        match setting(cursor, unbraced) {
            Ok(setting) => settings.push(setting),
            Err(mistake) => errors.push(mistake),
        }
        if !cursor.is_done() && !cursor.is_punct(0, ',') {
            let text = "expected `,` after this value; an expression stands in braces: `{ … }`";
            errors.add(start.to(cursor.here()), text);
            if !is_named(cursor, 0) {
                cursor.skip_to_comma();
            }
        }
        cursor.punct(',');
    }
    settings
}

/// Whether a setting with a name begins there: `stride =`.
pub(super) fn is_named(cursor: &Cursor<'_>, ahead: usize) -> bool {
    cursor.peek_ident(ahead).is_some() && cursor.is_punct(ahead + 1, '=')
}

fn setting(cursor: &mut Cursor<'_>, no_braces: &mut Vec<Mistake>) -> Parsed<Setting> {
    let name = cursor.peek_ident(0).filter(|_| is_named(cursor, 0)).cloned();
    if name.is_some() {
        cursor.next();
        cursor.next();
    }
    let (start, at) = (cursor.clone(), cursor.here());
    match value(cursor)? {
        Some(value) if !is_expression(cursor) => Ok(Setting { name, value, at }),
        _ => {
            *cursor = start;
            let (group, mistake) = unbraced(cursor, &[','], "value");
            let (value, at) = (Value::Block(group), mistake.at);
            no_braces.push(mistake);
            Ok(Setting { name, value, at })
        }
    }
}

/// `None` where an expression begins that has no braces.
fn value(cursor: &mut Cursor<'_>) -> Parsed<Option<Value>> {
    let here = cursor.here();
    if let Some(block) = block(cursor) {
        return Ok(Some(Value::Block(block)));
    }
    let minus = cursor.is_punct(0, '-') && matches!(cursor.peek(1), Some(TokenTree::Literal(_)));
    if minus {
        cursor.next();
    }
    if let Some(literal) = cursor.literal() {
        let text = format!("{}{literal}", if minus { "-" } else { "" });
        let sign = if minus { -1.0 } else { 1.0 };
        return Ok(Some(match number(literal) {
            Some((value, whole)) => Value::Number {
                value: sign * value,
                whole,
                text,
            },
            None => Value::Other(text),
        }));
    }
    for (word, flag) in [("true", true), ("false", false)] {
        if cursor.word(word).is_some() {
            return Ok(Some(Value::Flag(flag)));
        }
    }
    let keyword = cursor.peek_ident(0).is_some_and(super::attrs::is_keyword);
    let path = if keyword { TokenStream::new() } else { path(cursor) };
    let path: Vec<TokenTree> = path.into_iter().collect();
    match path.as_slice() {
        [] => {
            cursor.skip_to_comma();
            Err(Mistake::new(
                here,
                "expected a value: a number, `true`, `false`, a word, or `{ an expression }`",
            ))
        }
        [.., TokenTree::Ident(word)] if is_layer(word, cursor) => {
            // Commas may be the layer's own.
            while cursor.next().is_some() {}
            Err(Mistake::new(
                here,
                "no option takes a layer\nhelp: an expression stands in braces: `{ … }`",
            ))
        }
        [TokenTree::Ident(name)] => Ok(Some(Value::Name(name.clone()))),
        _ => Ok(None),
    }
}

/// Whether a layer is written with `word`, which stands before here: `Conv2d<…`, `Dropout(…)`, but `size(…)` is a call.
fn is_layer(word: &Ident, cursor: &Cursor<'_>) -> bool {
    let is_called = cursor.peek_group(0, Delimiter::Parenthesis).is_some();
    cursor.is_punct(0, '<') || is_called && word.to_string().starts_with(char::is_uppercase)
}

/// A whole number without a suffix but `usize`.
pub(super) fn whole(literal: &Literal) -> Option<usize> {
    let text = literal.to_string().replace('_', "");
    let text = text.strip_suffix("usize").unwrap_or(&text);
    let radix = |prefix, radix| {
        text.strip_prefix(prefix)
            .map(|digits| usize::from_str_radix(digits, radix))
    };
    let parsed = radix("0x", 16).or_else(|| radix("0o", 8)).or_else(|| radix("0b", 2));
    match parsed.unwrap_or_else(|| text.parse()) {
        Ok(size) => Some(size),
        // A number all the same, and too large for any size.
        Err(error) => matches!(error.kind(), std::num::IntErrorKind::PosOverflow).then_some(usize::MAX),
    }
}

/// A number, and whether it is whole.
#[expect(clippy::cast_precision_loss, reason = "options are small")]
fn number(literal: &Literal) -> Option<(f64, bool)> {
    if let Some(whole) = whole(literal) {
        return Some((whole as f64, true));
    }
    let text = literal.to_string().replace('_', "");
    let text = text
        .strip_suffix("f64")
        .or_else(|| text.strip_suffix("f32"))
        .unwrap_or(&text);
    let starts_as_number = text.starts_with(|c: char| c.is_ascii_digit());
    Some((text.parse().ok().filter(|_| starts_as_number)?, false))
}
