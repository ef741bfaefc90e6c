//! What stands in the `(…)` of a `Tied`.

use crate::ast::{Dim, Setting, Value};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Help, Mistake};
use crate::value;
use proc_macro2::{Group, Ident};

/// `encoder, transposed`, and the options after them; where the label stands elsewhere, none is here.
pub(super) fn options(
    group: &Group,
    has_owner: bool,
    word: &Ident,
    errors: &mut Errors,
) -> (Option<Ident>, Vec<Setting>) {
    let tokens = flatten(group.stream());
    let mut cursor = Cursor::new(&tokens, group.span_close());
    let owner = cursor
        .peek_ident(0)
        .filter(|_| !has_owner && !cursor.is_punct(1, '='))
        .cloned();
    if owner.is_some() {
        cursor.next();
        cursor.punct(',');
    }
    let transposed = cursor
        .peek_ident(0)
        .filter(|word| *word == "transposed" && !cursor.is_punct(1, '='));
    let mut settings = Vec::new();
    if let Some(word) = transposed {
        cursor.next();
        cursor.punct(',');
        settings.push(Setting {
            name: Some(word.clone()),
            has_colon: false,
            has_arrow: false,
            value: Value::Flag(true),
            at: word.span().into(),
        });
    }
    settings.extend(value::settings_of(&mut cursor, word, errors));
    (owner, settings)
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
