//! Values without a name in the `(…)` of layers that take none.

use super::no_activation;
use crate::ast::{Node, Setting, Value};
use crate::diag::{Mistake, closest, list};
use crate::elsewhere;
use crate::elsewhere::words::WITHIN;
use crate::suggest::activation::{Activation, activation};
use crate::suggest::chosen::fitting;
use crate::suggest::options::mended;
use crate::suggest::{self, theirs};
use gyul_spec::{Opt, OptRow, Row, Takes};
use proc_macro2::Ident;

/// The mistake that the layer takes no such value.
pub(super) fn no_option(node: &Node, row: &Row, setting: &Setting) -> Mistake {
    if let Some(mistake) = bare_activation(node, row, setting) {
        return mistake;
    }
    if row.merges() {
        return no_value(setting, row);
    }
    // `BatchNorm(128)`, `LayerNorm([28, 28])`: what arrives tells it.
    let counts = match &setting.value {
        Value::Number { whole, value, .. } => *whole && *value > 1.0,
        Value::Several { .. } => true,
        _ => false,
    };
    let theirs = theirs::ours(setting, row.options).and_then(|ours| mended(&ours, row));
    let help = theirs.map(|ours| format!("write `{}`", ours.text));
    let help = help.or_else(|| named(row.options, &setting.value));
    let help = help.or_else(|| read(node, row, &setting.value));
    let help = help.unwrap_or_else(|| match row.options {
        _ if row.sizes.is_empty() && counts => {
            format!("it takes what arrives: write `{}`", suggest::rewritten(node, row))
        }
        [] if row.sizes.is_empty() => format!("write `{}`", row.name),
        [] => format!("write `{}`", row.example),
        [first, ..] => match fitting(&setting.value, first) {
            Some((value, _)) => format!("write `{} = {value}`, say", first.name),
            None => format!("its options are {}", list(row.options.iter().map(|option| option.name))),
        },
    });
    Mistake::new(
        setting.at,
        format!("`{}` takes no option without a name\nhelp: {help}", row.name),
    )
}

/// The mistake that an activation stands among the options without a name: `Conv2d<32, 3>(relu)`.
fn bare_activation(node: &Node, row: &Row, setting: &Setting) -> Option<Mistake> {
    let name = Ident::new(WITHIN[0].0, setting.at.first);
    let named = Setting {
        name: Some(name.clone()),
        ..setting.clone()
    };
    let activation = activation(&named, row)?;
    let Activation::Layer(layer) = &activation else {
        return None;
    };
    let mut layers = suggest::mended(node, row);
    let row_behind = elsewhere::meant(&layer.word.to_string())?.row();
    layers.push(suggest::rewritten(layer, row_behind).into());
    Some(no_activation(activation, &name, setting, row, layers))
}

/// What is said of a value in the `(…)` of a layer that reads several: `Scale(0.5)`.
fn no_value(setting: &Setting, row: &Row) -> Mistake {
    let rest = if matches!(setting.value, Value::Number { .. }) {
        "; a number that is fixed takes a layer of your own, declared by `custom_layer!`"
    } else {
        ""
    };
    let text = format!(
        "`{}` reads its values behind `<-`, and takes none in `(…)`\nhelp: write `{}`{rest}",
        row.name, row.example
    );
    Mistake::new(setting.at, text)
}

/// How a word without a name is written that is an option's name, or one of its words.
fn named(options: &[OptRow], value: &Value) -> Option<String> {
    let Value::Name(word) = value else { return None };
    let text = word.to_string();
    let is_word = |option: &OptRow| match option.takes {
        Takes::Word(words) | Takes::WordOrCount(words) => {
            let known = words.iter().find(|(known, _)| text.eq_ignore_ascii_case(known));
            known.map(|(known, _)| format!("write `{} = {known}`", option.name))
        }
        _ => None,
    };
    let is_flag = |option: &&OptRow| *word == option.name && matches!(option.takes, Takes::Flag);
    let flag = options
        .iter()
        .find(is_flag)
        .map(|option| format!("write `{} = true`", option.name));
    flag.or_else(|| options.iter().find_map(is_word)).or_else(|| {
        let near = slip(&word.to_string(), options).filter(|option| matches!(option.takes, Takes::Flag))?;
        // That of a `Tied` stands alone.
        let value = if matches!(near.opt, Opt::Transposed) {
            ""
        } else {
            " = true"
        };
        Some(format!("did you mean `{}{value}`?", near.name))
    })
}

/// The option of whose name a word is a slip, or the beginning: `transpose`.
fn slip<'a>(word: &str, options: &'a [OptRow]) -> Option<&'a OptRow> {
    let near = closest(word, options.iter().map(|option| option.name));
    let is_it = |option: &&OptRow| near == Some(option.name) || word.len() > 3 && option.name.starts_with(word);
    options.iter().find(is_it)
}

/// How a layer is written that reads the value in its `(…)`: `Relu(a)`.
fn read(node: &Node, row: &Row, value: &Value) -> Option<String> {
    let Value::Name(wire) = value else { return None };
    let is_label = !row.merges() && !wire.to_string().contains(char::is_uppercase);
    is_label.then(|| format!("write `{} <- {wire}`", suggest::rewritten(node, row)))
}
