//! The layers of a network.

use super::{Parsed, attrs, value};
use crate::ast::{Item, Node};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Mistake, closest};
use gyul_spec::Kind;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// All of them. What cannot be read ends at its comma.
pub(super) fn items(body: &Group, errors: &mut Errors) -> Vec<Item> {
    let tokens = flatten(body.stream());
    let mut cursor = Cursor::new(&tokens, body.span_close());
    let mut items = Vec::new();
    while !cursor.is_done() {
        items.push(item(&mut cursor, errors));
        if cursor.punct(',').is_none() && !cursor.is_done() {
            let here = cursor.here();
            if let Some(word) = cursor.peek_ident(0) {
                errors.add(here, format!("expected `,` before `{word}`"));
            } else {
                let found = cursor.peek(0).map(ToString::to_string).unwrap_or_default();
                errors.add(
                    here,
                    format!("expected `,` after this layer, but found `{}`", abridged(&found)),
                );
                cursor.skip_to_comma();
                cursor.punct(',');
            }
        }
    }
    items
}

/// One line of it.
fn abridged(text: &str) -> String {
    let line: String = text.chars().take_while(|c| *c != '\n').take(24).collect();
    if line.len() < text.len() {
        format!("{line}…")
    } else {
        line
    }
}

fn item(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Item {
    let mut attrs = attrs::outer(cursor);
    if let Some(cfg) = attrs::cfg(&attrs).into_iter().nth(1) {
        let text = "a layer cannot be left out by `#[cfg]`: shapes are computed before it is known\n\
                    help: write two networks, each with a `#[cfg]` of its own";
        errors.add(cfg.span(), text);
        attrs = TokenStream::new();
    }
    let label = match label(cursor) {
        Ok(label) => label,
        Err(mistake) => {
            errors.push(mistake);
            None
        }
    };
    let node = match node(cursor, errors) {
        Ok(node) => Some(node),
        Err(mistake) => {
            errors.push(mistake);
            cursor.skip_to_comma();
            None
        }
    };
    Item { attrs, label, node }
}

fn label(cursor: &mut Cursor<'_>) -> Parsed<Option<Ident>> {
    if cursor.is_puncts(1, [':', ':']) || !cursor.is_punct(1, ':') {
        return Ok(None);
    }
    let Some(label) = cursor.ident() else { return Ok(None) };
    cursor.next();
    if attrs::is_keyword(label) {
        let text = format!("`{label}` is a keyword of Rust and cannot be a label\nhelp: call it `{label}_`, say");
        return Err(Mistake::new(label.span(), text));
    }
    let name = label.to_string();
    if name.chars().any(char::is_uppercase) {
        let text = format!(
            "`{name}` is no label: labels are fields\nhelp: write `{}`",
            snake(&name)
        );
        return Err(Mistake::new(label.span(), text));
    }
    Ok(Some(label.clone()))
}

/// `HiddenLayer` → `hidden_layer`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut after_lower = false;
    for c in name.chars() {
        if c.is_uppercase() && after_lower {
            snake.push('_');
        }
        after_lower = c.is_lowercase() || c.is_ascii_digit();
        snake.extend(c.to_lowercase());
    }
    snake
}

fn node(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Node> {
    not_yet(cursor)?;
    let here = cursor.here();
    let Some(word) = cursor.ident() else {
        let names = Kind::ALL.iter().map(|kind| kind.row().name);
        let found = cursor.next();
        let near = found
            .and_then(|token| closest(&token.to_string(), names))
            .unwrap_or("Linear<128>");
        return Err(Mistake::new(here, format!("expected a layer, such as `{near}`")));
    };
    let before = errors.count();
    let sizes = if cursor.is_punct(0, '<') && !is_arrow(cursor) {
        value::sizes(cursor, &word.to_string()).unwrap_or_else(|(sizes, mistake)| {
            errors.push(mistake);
            sizes
        })
    } else {
        Vec::new()
    };
    let whole = errors.count() == before;
    let options = cursor
        .group(Delimiter::Parenthesis)
        .map_or_else(Vec::new, |group| value::settings(group, errors));
    if is_arrow(cursor) {
        errors.push(Mistake::not_yet(
            cursor.here(),
            "`<-`: every layer's source is the one before it",
        ));
        cursor.skip_to_comma();
    }
    Ok(Node {
        word: word.clone(),
        sizes,
        options,
        whole,
    })
}

/// `<-`, which is no `<` before a negative size.
fn is_arrow(cursor: &Cursor<'_>) -> bool {
    cursor.is_puncts(0, ['<', '-']) && !matches!(cursor.peek(2), Some(TokenTree::Literal(_)))
}

/// What the language has and this version has not.
fn not_yet(cursor: &mut Cursor<'_>) -> Parsed<()> {
    let here = cursor.here();
    let Some(word) = cursor.peek_ident(0) else {
        return Ok(());
    };
    let what = match word.to_string().as_str() {
        "Residual" => "`Residual { … }`",
        "repeat" if cursor.peek_group(2, Delimiter::Brace).is_some() => "`repeat n { … }`",
        "Tied" => "`Tied(…)`",
        _ if cursor.is_puncts(1, [':', ':']) => "a layer of your own, or a network within a network",
        _ => return Ok(()),
    };
    Err(Mistake::not_yet(here, what))
}
