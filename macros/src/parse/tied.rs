//! What stands in the `(…)` of a `Tied`.

use super::reads;
use crate::ast::{Dim, Setting, Value};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Help, Mistake};
use crate::value;
use proc_macro2::{Group, Ident, TokenTree};

/// `encoder, transposed`, and the options after them; where the label stands elsewhere, none is here.
pub(super) fn options(
    group: &Group,
    has_owner: bool,
    word: &Ident,
    errors: &mut Errors,
) -> (Option<Ident>, Vec<Setting>) {
    let tokens = flatten(group.stream());
    let mut cursor = Cursor::new(&tokens, group.span_close());
    let owner = if has_owner { None } else { owner(&mut cursor, errors) };
    let transposed = cursor
        .peek_ident(0)
        .filter(|word| *word == "transposed" && !cursor.is_punct(1, '='));
    let mut settings = Vec::new();
    if let Some(word) = transposed {
        cursor.next();
        cursor.punct(',');
        settings.push(Setting::named(word.clone(), Value::Flag(true)));
    }
    settings.extend(value::read(&mut cursor, word).told(errors));
    (owner, settings)
}

/// What stands around a label where a value of Rust or Python is written: `self.encoder.weight`.
const AROUND: [&str; 4] = ["self", "weight", "kernel", "T"];

/// The label that stands here, be it written as such a value: `&encoder`, `self.encoder`, `encoder.weight`, `"encoder"`. Goes on behind it.
fn owner(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Option<Ident> {
    if let Some(label) = cursor.peek_ident(0).filter(|_| !cursor.is_punct(1, '.')) {
        if cursor.is_punct(1, '=') {
            return None;
        }
        cursor.next();
        cursor.punct(',');
        return Some(label.clone());
    }
    let (start, mut end, mut ahead, mut words) = (cursor.here(), cursor.here(), cursor.clone(), Vec::new());
    while !ahead.is_end(0) {
        end = ahead.here();
        match ahead.next()? {
            TokenTree::Ident(word) => words.push(word.clone()),
            TokenTree::Literal(text) => words.push(reads::label(&text.to_string(), text.span())?),
            TokenTree::Punct(sign) if matches!(sign.as_char(), '&' | '.') => {}
            _ => return None,
        }
    }
    let is_label = |word: &Ident| !AROUND.iter().any(|around| word == around);
    let label = words.into_iter().rev().find(is_label)?;
    *cursor = ahead;
    cursor.punct(',');
    let what = "the layer whose weight `Tied` shares is named by its label alone";
    errors.push(Mistake::with(start.to(end), what, Help::write(label.to_string(), "")));
    Some(label)
}

/// What is said of a `Tied` without a label, be it that it stands in `<…>`.
pub(super) fn no_owner(word: &Ident, sizes: &[Dim], options: &[Setting]) -> Mistake {
    let names = sizes.iter().map(|size| match size {
        Dim::Name(name) => Some(name.to_string()),
        Dim::Number(..) | Dim::Block(_) => None,
    });
    if let Some(names @ [_, ..]) = names.collect::<Option<Vec<_>>>().as_deref() {
        let what = "the label of the layer whose weight `Tied` shares stands in `(…)`";
        let is_transposed = |setting: &&Setting| setting.name.as_ref().is_some_and(|name| name == "transposed");
        let options = options.iter().map(|setting| match setting.value {
            Value::Flag(true) if is_transposed(&setting) => "transposed".to_owned(),
            _ => setting.text(),
        });
        let all: Vec<String> = names.iter().cloned().chain(options).collect();
        return Mistake::with(word.span(), what, Help::write(format!("Tied({})", all.join(", ")), ""));
    }
    let what = "`Tied` needs the label of the layer whose weight it shares";
    Mistake::with(word.span(), what, Help::write("Tied(encoder, transposed)", ""))
}
