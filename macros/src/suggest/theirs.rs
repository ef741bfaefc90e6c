//! What other libraries write for options and their words: `kernel_regularizer = l2(0.01)`, `init = xavier_uniform`.

use crate::ast::{Node, Setting, Value};
use crate::diag::closest;
use crate::elsewhere::meant as meant_layer;
use crate::elsewhere::words::{BOTH, FLAGS, MASKS, NAME, REGULARIZERS, TURNED, VALUES};
use crate::names::field;
use crate::value::called::{arguments, called_penalty, given, word};
use gyul_spec::{OptRow, Takes};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// The option of `options` that a setting is here, where others write it in another form.
pub(crate) fn ours(setting: &Setting, options: &[OptRow]) -> Option<Setting> {
    regularizer(setting)
        .or_else(|| flag(setting, options))
        .or_else(|| mask(setting, options))
        .or_else(|| causal(setting, options))
}

/// A setting of `node` as the options that it is here: where others make one of several, and where they count it the other way round.
pub(crate) fn each(node: &Node, setting: &Setting) -> Vec<Setting> {
    if let Some(turned) = turned(node, setting) {
        return vec![turned];
    }
    both(setting).unwrap_or_else(|| vec![setting.clone()])
}

/// `l1_l2 = (1e-4, 1e-3)`, `kernel_regularizer = l1_l2(l1 = 1e-4)` as the options that they are here.
pub(crate) fn both(setting: &Setting) -> Option<Vec<Setting>> {
    let name = setting.name.as_ref()?;
    let known = |word: &str| BOTH.iter().find(|(theirs, _)| *theirs == word).map(|(_, ours)| *ours);
    let named = |ours: &str, value: &Value| Setting {
        name: Some(Ident::new(ours, name.span())),
        value: value.clone(),
        ..setting.clone()
    };
    if let (Some(ours), Value::Several { values, .. }) = (known(&name.to_string()), &setting.value) {
        let all = ours.iter().zip(values).map(|(ours, value)| named(ours, value));
        return (ours.len() == values.len()).then(|| all.collect());
    }
    let called = word(&setting.value).filter(|_| REGULARIZERS.iter().any(|regularizer| name == regularizer))?;
    let ours = known(&called)?;
    let given = given(name, &arguments(&setting.value));
    let all = given.iter().zip(ours).map(|(given, in_order)| {
        let ours = given.name.as_ref().map_or((*in_order).to_owned(), ToString::to_string);
        named(&ours, &given.value)
    });
    (!given.is_empty()).then(|| all.collect())
}

/// The option that a setting of `node` is here, where others count it the other way round.
pub(crate) fn turned(node: &Node, setting: &Setting) -> Option<Setting> {
    let (name, word) = (setting.name.as_ref()?, node.word.to_string());
    let row = meant_layer(&word)?.row();
    let (.., words, options) = TURNED
        .iter()
        .find(|(layer, option, ..)| *layer == row.name && name == option)?;
    // Those who count so are told what arrives, by a number without a name or a size.
    let tells = |other: &Setting| match (&other.name, &other.value) {
        (Some(name), _) => options.iter().any(|option| name == option),
        (None, Value::Number { value, whole, .. }) => *whole && *value > 1.0,
        (None, _) => false,
    };
    let is_theirs = words.contains(&&*word);
    let is_told = !node.sizes.is_empty() || node.options.iter().any(tells);
    let value = match &setting.value {
        Value::Number { value, .. } if is_theirs || *value < 0.5 && is_told => {
            // To as many places as anybody writes: 1 − 0.9 is 0.09999999999999998.
            let value = ((1.0 - value) * 1e12).round() / 1e12;
            let text = value.to_string();
            Value::Number {
                value,
                whole: value.fract() == 0.0,
                text,
            }
        }
        // In small letters it is no const: `None`.
        Value::Name(name) if name.to_string().contains(char::is_lowercase) => return None,
        Value::Name(_) | Value::Block(_) if is_theirs => Value::Block(one_minus(&setting.value)?),
        _ => return None,
    };
    Some(Setting {
        value,
        ..setting.clone()
    })
}

/// `{ 1.0 - RATE }`
fn one_minus(value: &Value) -> Option<Group> {
    let mut tokens: TokenStream = "1.0 -".parse().ok()?;
    let value: TokenTree = match value {
        Value::Name(name) => name.clone().into(),
        Value::Block(block) => Group::new(Delimiter::Parenthesis, block.stream()).into(),
        _ => return None,
    };
    tokens.extend([value]);
    Some(Group::new(Delimiter::Brace, tokens))
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

/// `causal = true` as the padding that it is here, of a layer with such: `padding = causal`.
fn causal(setting: &Setting, options: &[OptRow]) -> Option<Setting> {
    let (name, value) = match (&setting.name, &setting.value) {
        (None, Value::Name(word)) => (word, word),
        (Some(name), Value::Flag(true)) => (name, name),
        (Some(name), Value::Name(word)) if truth(word) == Some(true) => (name, name),
        _ => return None,
    };
    let is_word = |(word, _): &(&str, f64)| name == word;
    let takes = |option: &&OptRow| matches!(option.takes, Takes::WordOrCount(words) if words.iter().any(is_word));
    let option = options.iter().find(takes)?;
    Some(Setting {
        name: Some(Ident::new(option.name, name.span())),
        value: Value::Name(value.clone()),
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
    called_penalty(setting, REGULARIZERS)
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

/// What other languages write for `true` and `false`. In capitals it is a const.
pub(super) fn truth(word: &Ident) -> Option<bool> {
    match word.to_string().as_str() {
        "True" | "yes" | "Yes" | "on" | "On" => Some(true),
        "False" | "no" | "No" | "off" | "Off" | "none" | "None" => Some(false),
        _ => None,
    }
}
