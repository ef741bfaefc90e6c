//! What a value calls, as other libraries have it: `l2(0.01)`, `nn.LeakyReLU(0.1)`.

use super::read_in;
use crate::ast::{Setting, Value};
use crate::names::is_type;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// What is called, be it in modules: `tf.nn.relu`, `nn.LeakyReLU(0.1)`, `"relu"`; none where it is something else. Python's `'relu'` is a
/// token, too, of which rustc says that it is no character.
pub(crate) fn word(value: &Value) -> Option<String> {
    let text = value.text();
    let path = text.trim_matches(['{', '}', ' ']);
    let path = path.split('(').next().unwrap_or_default().trim();
    let path = path.trim_matches(['"', '\'']);
    let is_path = !path.contains(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | ':' | ' ')));
    is_path.then(|| path.rsplit(['.', ':', ' ']).next().unwrap_or_default().to_owned())
}

/// What stands in its `(…)`, if anything does.
pub(crate) fn arguments(value: &Value) -> Group {
    let tokens = match value {
        Value::Block(block) => block.stream(),
        _ => TokenStream::new(),
    };
    let groups = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some(group),
        _ => None,
    });
    let none = || Group::new(Delimiter::Parenthesis, TokenStream::new());
    groups.last().unwrap_or_else(none)
}

/// What a function is given in its `(…)` beside the values that it reads.
pub(crate) fn given(function: &Ident, values: &Group) -> Vec<Setting> {
    let mut options = read_in(values, function).settings;
    no_values(&mut options);
    options
}

/// The first of the values that a function reads, where that is a word.
pub(crate) fn first_value(settings: &[Setting]) -> Option<Ident> {
    match settings.first() {
        Some(Setting {
            name: None,
            value: Value::Name(name),
            ..
        }) => Some(name.clone()),
        _ => None,
    }
}

/// Leaves the values out that a function reads, `x` and `self.fc1(x)`: what remains are the layer's.
pub(crate) fn no_values(settings: &mut Vec<Setting>) {
    settings.retain(|setting| match &setting.value {
        Value::Name(name) => setting.name.is_some() || is_type(name),
        Value::Block(_) => setting.name.is_some(),
        _ => true,
    });
}

/// Leaves the batch out that a function of tensors is told first, `x.reshape(-1, 4, 2)`: a layer is declared for one sample.
pub(crate) fn no_batch(settings: &mut Vec<Setting>) {
    let is_any = |value: &Value| matches!(value, Value::Number { text, .. } if text == "-1");
    match settings.as_mut_slice() {
        [
            Setting {
                name: None,
                value: Value::Several { values, .. },
                ..
            },
            ..,
        ] if values.len() > 1 && is_any(&values[0]) => _ = values.remove(0),
        [Setting { name: None, value, .. }, _, ..] if is_any(value) => _ = settings.remove(0),
        _ => {}
    }
}

/// `l2 = l2(0.01)`, without braces, as the option that it is here.
pub(crate) fn penalty(setting: &Setting) -> Option<Setting> {
    let Value::Block(block) = &setting.value else {
        return None;
    };
    let tokens: Vec<TokenTree> = block.stream().into_iter().collect();
    // One call and nothing else: `config::L2` is a const, `l2(A) * 3` an expression.
    let is_path = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(mark) => matches!(mark.as_char(), '.' | ':'),
        _ => false,
    };
    match tokens.as_slice() {
        [path @ .., TokenTree::Group(_)] if path.iter().all(is_path) => called_penalty(setting, &["l1", "l2"]),
        _ => None,
    }
}

/// What a setting of one of these names calls, `l2(0.01)`, as an option.
pub(crate) fn called_penalty(setting: &Setting, names: &[&str]) -> Option<Setting> {
    /// How much of it Keras takes where it is not told.
    const AMOUNT: f64 = 0.01;
    let name = setting.name.as_ref()?;
    if !names.iter().any(|known| name == known) {
        return None;
    }
    let word = word(&setting.value)?.to_lowercase();
    if word != "l1" && word != "l2" {
        return None;
    }
    let name = Ident::new(&word, name.span());
    let arguments = arguments(&setting.value);
    let given = given(&name, &arguments);
    let value = match given.as_slice() {
        // An expression, which nobody can read here.
        [] if !arguments.stream().is_empty() => return None,
        [] => Value::Number {
            value: AMOUNT,
            whole: false,
            text: AMOUNT.to_string(),
        },
        [amount] => amount.value.clone(),
        _ => return None,
    };
    Some(Setting {
        name: Some(name),
        value,
        ..setting.clone()
    })
}
