//! What stands in the `(…)` of a `Residual`.

use super::{Parsed, item, listed, node};
use crate::ast::{Around, Item, What};
use crate::cursor::{Cursor, flatten, flatten_types};
use crate::diag::{self, Errors, Mistake};
use crate::names::is_type;
use crate::{suggest, value};
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// `shortcut = Conv2d<64, 1>(stride = 2)`, or several layers in braces.
pub(super) fn shortcut(word: &Ident, options: &Group, body: &Group, errors: &mut Errors) -> Parsed<Vec<Item>> {
    let tokens = flatten_types(options.stream());
    let mut cursor = Cursor::new(&tokens, options.span_close());
    let here = cursor.here();
    if cursor.word("shortcut").is_none() || cursor.punct('=').is_none() {
        let named = options.stream().into_iter().next();
        let what = match named {
            Some(TokenTree::Ident(name)) if name != "shortcut" && cursor.is_punct(1, '=') => {
                format!("`Residual` has no option `{name}`: its only one is `shortcut`")
            }
            _ => "`Residual` has one option, `shortcut`".to_owned(),
        };
        let is_more = tokens
            .iter()
            .any(|token| matches!(token, TokenTree::Ident(word) if word == "shortcut"));
        if let [setting, ..] = &value::read_in(options, word).settings[..]
            && let Some(label) = suggest::label(setting)
        {
            let rest = if is_more { "(shortcut = …)" } else { "" };
            let text = format!("a block is called by its label\nhelp: write `{label}: Residual{rest} {{ … }}`");
            return Err(Mistake::new(here, text));
        }
        let meant = meant(&tokens, options)
            .or_else(|| as_written(&cursor).map(str::to_owned))
            .or_else(|| shaping(body));
        let meant = meant.unwrap_or_else(|| "Conv2d<64, 1>".to_owned());
        let text = format!("{what}\nhelp: write `Residual(shortcut = {meant}) {{ … }}`");
        return Err(Mistake::new(here, text));
    }
    if let Some(body) = cursor.group(Delimiter::Brace) {
        return Ok(item::items(body, errors));
    }
    let node = node::node(&mut cursor, errors)?;
    cursor.punct(',');
    if !cursor.is_done() {
        let text = "`shortcut` is one layer, or several in braces: `shortcut = { …, … }`";
        return Err(Mistake::new(cursor.here(), text));
    }
    Ok(vec![Item {
        attrs: proc_macro2::TokenStream::new(),
        label: None,
        what: Some(What::Node(Box::new(node))),
        from: None,
    }])
}

/// The layer that gives what the last of a block's layers with units or filters gives, and no more.
fn shaping(body: &Group) -> Option<String> {
    let items = item::items(body, &mut Errors::default());
    let shaping = items.iter().rev().filter_map(Item::node).find_map(|node| {
        let row = diag::kind(&node.word.to_string())?.row();
        let first = node.sizes.first().filter(|_| node.is(row.name))?;
        match row.sizes.first()?.name {
            // A recurrent layer gives its last step alone as a rule.
            "units" => Some(format!("Linear<{}>", first.text())),
            "filters" => Some(format!("{}<{}, 1>", row.name, first.text())),
            _ => None,
        }
    });
    shaping.filter(|_| items.iter().all(|item| item.node().is_some()))
}

/// What stands there by another name and cannot be read as layers of ours and no more: it is right by this one, or told then.
fn as_written(cursor: &Cursor<'_>) -> Option<&'static str> {
    let is_value = |at: usize| match cursor.peek(at) {
        Some(TokenTree::Ident(word)) => is_type(word) && *word != "None",
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    let is_path = cursor.is_puncts(3, [':', ':']);
    let is_named = cursor.is_punct(1, '=') || cursor.is_punct(1, ':') && !cursor.is_puncts(1, [':', ':']);
    (is_named && (is_value(2) || is_path)).then_some("…")
}

/// The layer that stands there by another name, or without one.
fn meant(tokens: &[TokenTree], options: &Group) -> Option<String> {
    let mut cursor = Cursor::new(tokens, options.span_close());
    if cursor.is_punct(1, '=') || cursor.is_punct(1, ':') && !cursor.is_puncts(1, [':', ':']) {
        cursor.skip(2);
    }
    if let Some(body) = cursor.peek_group(0, Delimiter::Brace) {
        let tokens = flatten(body.stream());
        let layers =
            listed::layers(&mut Cursor::new(&tokens, body.span_close())).filter(|layers| !layers.is_empty())?;
        return Some(format!("{{ {} }}", suggest::said::written(&layers)));
    }
    let node = node::faultless(&mut cursor).filter(|_| cursor.is_done())?;
    match &node.around {
        Some(Around::List(layers, _)) => Some(format!("{{ {} }}", suggest::said::written(layers))),
        _ if !listed::is_layer(&node) => None,
        Some(_) => Some(suggest::said::written(&[node])),
        None => Some(node.text()),
    }
}
