//! What a layer reads: `<- a`, `<- (a, b)`.

use crate::ast::From;
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Extent, Mistake};
use crate::elsewhere;
use crate::names::{is_keyword, is_type};
use crate::value;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenTree};

/// The values that are read here, if any are; `merges` where the layer makes one value of several, which may stand without parentheses
/// then. None of them where they could not be read, which has been told.
pub(super) fn from(cursor: &mut Cursor<'_>, merges: bool, errors: &mut Errors) -> Option<From> {
    let (start, (tokens, is_right)) = (cursor.here(), arrow(cursor)?);
    let is_onward = cursor.is_puncts(0, ['-', '>']) || cursor.is_puncts(0, ['=', '>']);
    let arrow = start.first;
    cursor.skip(tokens);
    let here = cursor.here();
    let (mut wires, mut end, mut is_plain, mut has_fields) = (Vec::new(), here, is_right, false);
    if let Some(wire) = word(cursor) {
        wires.push(wire.clone());
        while merges && let Some((commas, wire)) = another(cursor) {
            cursor.skip(commas);
            end = cursor.here();
            cursor.next();
            wires.push(wire.clone());
        }
        is_plain &= wires.len() == 1;
    } else if let Some(group) = value::enclosed(cursor)
        && let Some((read, are_labels)) = list(&flatten(group.stream()), group.span_close())
    {
        cursor.next();
        let is_tuple = group.delimiter() == Delimiter::Parenthesis;
        (wires, is_plain, has_fields) = (read, is_plain && is_tuple && are_labels, !are_labels);
    } else {
        let is_of = cursor.is_punct(1, '.') || cursor.peek_group(1, Delimiter::Bracket).is_some();
        has_fields = is_of && cursor.peek_ident(0).is_some_and(|word| word != "self");
        wires = rest(cursor, &mut end);
        is_plain = false;
    }
    let mut misread = None;
    if !is_plain {
        let mistake = told(start, here.to(end), is_right, merges, has_fields, &wires);
        // Of several it is told what makes one of them.
        wires.truncate(if merges || wires.len() < 2 { wires.len() } else { 0 });
        if wires.is_empty() {
            errors.push(mistake);
        } else {
            misread = Some(mistake);
        }
    }
    Some(From {
        arrow,
        onward: (is_onward && wires.len() == 1).then(|| start.to(here)),
        wires,
        misread,
    })
}

/// How many tokens there are an arrow before what is read, and whether it is `<-`.
fn arrow(cursor: &Cursor<'_>) -> Option<(usize, bool)> {
    if is_arrow(cursor) {
        let is_longer = cursor.is_puncts(1, ['-', '-']);
        return Some(if is_longer { (3, false) } else { (2, true) });
    }
    let of_two = [['<', '='], ['-', '>'], ['=', '>']];
    let is_other = of_two.iter().any(|arrow| cursor.is_puncts(0, *arrow));
    let is_parted = cursor.is_punct(0, '<') && cursor.is_punct(1, '-') && cursor.peek_ident(2).is_some();
    let is_from = cursor.peek_ident(0).is_some_and(|word| word == "from");
    let is_set = cursor.is_punct(0, '=');
    let tokens = if is_other || is_parted {
        2
    } else {
        usize::from(is_from || is_set)
    };
    // Behind others stands a layer.
    let is_value = |word: &Ident| !is_type(word) && !elsewhere::is_like(word);
    let is_read = tokens > 0 && cursor.is_end(tokens + 1) && cursor.peek_ident(tokens).is_some_and(is_value);
    is_read.then_some((tokens, false))
}

/// The value that stands here, with nothing of an expression behind it.
fn word<'a>(cursor: &mut Cursor<'a>) -> Option<&'a Ident> {
    // Before a layer a `.` stands for a comma.
    let is_behind_dot = cursor.peek_ident(2).is_some_and(|word| !is_type(word)) || is_round(cursor.peek(2));
    let is_field = cursor.is_punct(1, '.') && is_behind_dot || cursor.peek_group(1, Delimiter::Bracket).is_some();
    let is_more = is_field || ['+', '*', '/'].iter().any(|c| cursor.is_punct(1, *c));
    let word = cursor.peek_ident(0).filter(|word| !is_keyword(word) && !is_more)?;
    cursor.next();
    Some(word)
}

/// The words of `(a, b)`, and whether they are labels alone; of `(stage[0].conv, b)` the first of each.
fn list(tokens: &[TokenTree], end: Span) -> Option<(Vec<Ident>, bool)> {
    let (mut inner, mut wires, mut are_labels) = (Cursor::new(tokens, end), Vec::new(), true);
    while !inner.is_done() {
        wires.push(inner.ident().filter(|wire| !is_keyword(wire))?.clone());
        while let Some(tokens) = field(&inner) {
            inner.skip(tokens);
            are_labels = false;
        }
        if inner.punct(',').is_none() && !inner.is_done() {
            return None;
        }
    }
    (!wires.is_empty()).then_some((wires, are_labels))
}

/// Whether it is a number behind a `.`, as that of a round of a `repeat`: `stage.1`, and `1.0` in `stage.1.0`.
fn is_round(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Literal(number)) if number.to_string().starts_with(|c: char| c.is_ascii_digit()))
}

/// How many tokens of `.conv`, `.0` or `[0]` stand here, if they do.
fn field(cursor: &Cursor<'_>) -> Option<usize> {
    let is_index = |group: &Group| matches!(&flatten(group.stream())[..], [TokenTree::Literal(_)]);
    if cursor.is_punct(0, '.') && (cursor.peek_ident(1).is_some() || is_round(cursor.peek(1))) {
        return Some(2);
    }
    let index = cursor.peek_group(0, Delimiter::Bracket)?;
    is_index(index).then_some(1)
}

/// The values in what stands here up to the next comma, as far as that is nothing else: `a + b`, `(a b)`, `&a`, `self.a`, `"a"`.
fn rest(cursor: &mut Cursor<'_>, end: &mut Extent) -> Vec<Ident> {
    let mut wires = Some(Vec::new());
    let mut is_field = false;
    while !cursor.is_end(0) {
        *end = cursor.here();
        let Some(token) = cursor.next() else { break };
        let read = match token {
            TokenTree::Ident(word) if word == "self" && !is_field => Some(Vec::new()),
            // `a.output` is `a`.
            TokenTree::Ident(_) if is_field && wires.as_ref().is_some_and(|wires| !wires.is_empty()) => {
                Some(Vec::new())
            }
            TokenTree::Literal(_)
                if is_field && is_round(Some(token)) && wires.as_ref().is_some_and(|wires| !wires.is_empty()) =>
            {
                Some(Vec::new())
            }
            TokenTree::Ident(word) if !is_keyword(word) => Some(vec![word.clone()]),
            // `stage[0]`
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Bracket && wires.as_ref().is_some_and(|wires| !wires.is_empty()) =>
            {
                Some(Vec::new())
            }
            TokenTree::Group(group) => {
                let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
                let words = flatten(group.stream()).into_iter().filter(|token| !is_comma(token));
                let words = words.map(|token| match token {
                    TokenTree::Ident(word) if !is_keyword(&word) => Some(word),
                    _ => None,
                });
                words.collect()
            }
            TokenTree::Punct(punct) if matches!(punct.as_char(), '.' | '+' | '&') => Some(Vec::new()),
            TokenTree::Literal(text) => label(&text.to_string(), text.span()).map(|label| vec![label]),
            _ => None,
        };
        is_field = matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.');
        wires = wires.zip(read).map(|(mut wires, read)| {
            wires.extend(read);
            wires
        });
    }
    wires.unwrap_or_default()
}

/// The value whose last step is taken here as arrays are read: `seq[-1]`, `seq[:, -1]`.
pub(super) fn last<'a>(cursor: &Cursor<'a>) -> Option<&'a Ident> {
    let wire = cursor
        .peek_ident(0)
        .filter(|word| !is_type(word) && !is_keyword(word))?;
    let index: Vec<String> = flatten(cursor.peek_group(1, Delimiter::Bracket)?.stream())
        .iter()
        .map(ToString::to_string)
        .collect();
    let index: Vec<&str> = index.iter().map(String::as_str).collect();
    let is_last = matches!(
        index[..],
        ["-", "1"] | [":", ",", "-", "1"] | [":", ",", "-", "1", ",", ":"]
    );
    (is_last && cursor.is_end(2)).then_some(wire)
}

/// The label in `"a"`.
pub(super) fn label(text: &str, span: Span) -> Option<Ident> {
    let name = text.strip_prefix('"')?.strip_suffix('"')?;
    let is_start = name.starts_with(|c: char| c.is_ascii_lowercase());
    let is_word = is_start && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let label = is_word.then(|| Ident::new(name, span))?;
    (!is_keyword(&label)).then_some(label)
}

/// The word behind a comma, or none, that is none of a layer's, and so another value: `<- a, b`, `<- a b`; and how many commas.
fn another<'a>(cursor: &Cursor<'a>) -> Option<(usize, &'a Ident)> {
    let commas = usize::from(cursor.is_punct(0, ','));
    let goes_on = commas == 0 && cursor.peek_ident(1).is_some();
    let word = cursor
        .peek_ident(commas)
        .filter(|_| goes_on || cursor.is_end(commas + 1))?;
    let is_layer = is_type(word) || elsewhere::is_method(word);
    (!is_layer && !is_keyword(word)).then_some((commas, word))
}

/// What is said of values that stand `at` a place, behind an arrow that begins at `start`; `has_fields` where some are fields of others.
fn told(start: Extent, at: Extent, is_right: bool, merges: bool, has_fields: bool, wires: &[Ident]) -> Mistake {
    let names: Vec<String> = wires.iter().map(ToString::to_string).collect();
    let values = match names.as_slice() {
        [one] => one.clone(),
        more => format!("({})", more.join(", ")),
    };
    let (at, text) = match wires.len() {
        0 => (
            at,
            "expected what is read\nhelp: write `<- input`, or a label: `<- a`, `<- (a, b)`".to_owned(),
        ),
        2.. if !merges => (
            at,
            format!(
                "a layer reads one value, and not {}\nhelp: join them before it: `Add <- {values}`, say",
                wires.len()
            ),
        ),
        _ if !is_right => (
            start.to(at),
            format!("what a layer reads stands behind `<-`\nhelp: write `<- {values}`"),
        ),
        _ if has_fields => (
            at,
            format!(
                "a value is read by its label\n\
                 help: write `{values}`: a block's label is what its last layer gives, and nothing else of it is read from outside"
            ),
        ),
        1 => (at, format!("a value is read by its label\nhelp: write `{values}`")),
        _ => (
            at,
            format!("values that are read stand in `(…)`\nhelp: write `{values}`"),
        ),
    };
    Mistake::new(at, text)
}

/// `<-`, which is no `<` before a negative size.
pub(super) fn is_arrow(cursor: &Cursor<'_>) -> bool {
    cursor.is_puncts(0, ['<', '-'])
        && !matches!(cursor.peek(2), Some(TokenTree::Literal(size)) if !size.to_string().starts_with('"'))
}
