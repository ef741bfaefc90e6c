//! What other libraries write for options and their words: `kernel_regularizer = l2(0.01)`, `init = xavier_uniform`.

use crate::ast::{Setting, Value};
use crate::diag::closest;
use crate::elsewhere::words::{FLAGS, MASKS, NAME, VALUES};
use crate::names::field;
use crate::value::called::{called_penalty, word};
use gyul_spec::{OptRow, Takes};
use proc_macro2::Ident;

/// The option of `options` that a setting is here, where others write it in another form.
pub(crate) fn ours(setting: &Setting, options: &[OptRow]) -> Option<Setting> {
    regularizer(setting)
        .or_else(|| flag(setting, options))
        .or_else(|| mask(setting, options))
}

/// `mask = causal` as the flag that it is here: `causal = true`.
fn mask(setting: &Setting, options: &[OptRow]) -> Option<Setting> {
    let name = setting.name.as_ref()?;
    let word = word(&setting.value).filter(|_| MASKS.iter().any(|mask| name == mask))?;
    let is_it = |option: &&OptRow| option.name.eq_ignore_ascii_case(&word) && matches!(option.takes, Takes::Flag);
    Some(Setting {
        name: Some(Ident::new(options.iter().find(is_it)?.name, name.span())),
        value: Value::Flag(true),
        ..setting.clone()
    })
}

/// The label that `name = "x"` is here; none where that is no name.
pub(crate) fn label(setting: &Setting) -> Option<Ident> {
    let name = setting.name.as_ref().filter(|name| *name == NAME)?;
    let words = match &setting.value {
        Value::Name(word) => word.to_string(),
        Value::Other(text) => text.strip_prefix('"')?.strip_suffix('"')?.to_owned(),
        _ => return None,
    };
    // Of no letters, or of others than labels have here, it would be another name.
    let is_name = words.is_ascii() && words.chars().any(char::is_alphanumeric);
    is_name.then(|| field(&words, name.span()))
}

/// `kernel_regularizer = l2(0.01)` as the option that it is here: `l2 = 0.01`.
fn regularizer(setting: &Setting) -> Option<Setting> {
    called_penalty(setting, &["kernel_regularizer", "regularizer"])
}

/// `no_bias`, `use_bias = false` as the option that they are here: `bias = false`.
fn flag(setting: &Setting, options: &[OptRow]) -> Option<Setting> {
    let (word, value) = match (&setting.name, &setting.value) {
        (None, Value::Name(word)) => (word, true),
        (Some(name), Value::Flag(value)) => (name, *value),
        _ => return None,
    };
    let text = word.to_string();
    let flag = |(before, is_set): &(&str, bool)| {
        let stem = text.strip_prefix(before)?;
        let is_it = |option: &&OptRow| option.name == stem && matches!(option.takes, Takes::Flag);
        Some((options.iter().find(is_it)?.name, *is_set))
    };
    let (name, is_set) = FLAGS.iter().find_map(flag)?;
    Some(Setting {
        name: Some(Ident::new(name, word.span())),
        value: Value::Flag(value == is_set),
        ..setting.clone()
    })
}

/// The word of `words` that was meant: `he` of `HeNormal()`, `"he_normal"` and `kaiming_uniform_`.
pub(crate) fn meant(value: &Value, words: &[(&'static str, f64)]) -> Option<(&'static str, f64)> {
    let word = word(value)?;
    let alone = || words.iter().map(|(word, _)| *word);
    let small = word.to_lowercase();
    let is_it = |name: &str| {
        let rest = small.strip_prefix(name).map(|rest| rest.trim_matches('_'));
        rest.is_some_and(|rest| ["", "normal", "uniform"].contains(&rest))
    };
    let theirs = || {
        let (_, ours) = VALUES.iter().find(|(theirs, _)| is_it(theirs))?;
        alone().find(|word| word == ours)
    };
    let near = alone().find(|word| is_it(word)).or_else(theirs);
    let near = near.or_else(|| closest(&word, alone()))?;
    words.iter().find(|(word, _)| *word == near).copied()
}
