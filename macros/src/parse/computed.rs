//! Values that are computed of others where a layer stands: `Linear<8> + a`, `a * 0.5`.

use crate::ast::{Item, What};
use crate::cursor::Cursor;
use crate::diag::{Extent, Help, Mistake, Written};
use crate::elsewhere;
use crate::names::{is_keyword, is_type};
use proc_macro2::{Ident, TokenTree};

/// What is said where the layer is one value of a sum, `Linear<8> + a`, and where no layer stands there but what is computed: `a * 0.5`.
pub(super) fn computed(item: &mut Item, cursor: &Cursor<'_>) -> Option<Mistake> {
    let Some(What::Node(node)) = &item.what else {
        return None;
    };
    let Some(TokenTree::Punct(operator)) = cursor.peek(0) else {
        return None;
    };
    let operator = operator.as_char();
    let wire = cursor.peek_ident(1).filter(|wire| !is_keyword(wire) && !is_type(wire));
    let merges = [('+', "Add"), ('*', "Mul")];
    let is_value = !elsewhere::is_like(&node.word) || elsewhere::is_merging(&node.word);
    if !is_type(&node.word) && "+-*/%@&|^".contains(operator) && is_value {
        let what = format!("no layer is written with `{operator}`");
        let help = Help::Words(
            "the layers that read several values are `Add`, `Mul`, `Concat`, `Scale` and `Shift`".to_owned(),
        );
        let at = Extent::from(node.word.span()).to(cursor.here());
        item.what = None;
        return Some(Mistake::with(at, what, help));
    }
    let (_, merge) = merges.iter().find(|(sign, _)| *sign == operator)?;
    let wire = wire.filter(|_| cursor.is_end(2))?;
    if node.around.is_some() || elsewhere::is_theirs(&node.word) || item.from.is_some() {
        return None;
    }
    // The label is that of the whole.
    let label = item.label.as_ref();
    let own = if label.is_some_and(|label| label == "body") {
        "body2"
    } else {
        "body"
    };
    let whole = Written {
        label: label.map(Ident::to_string),
        ..Written::from(*merge).reading(vec![own.to_owned(), wire.to_string()])
    };
    let layers = vec![Written::from(node.text()).called(own), whole];
    let at = Extent::from(label.unwrap_or(&node.word).span()).to(wire.span().into());
    let what = "what makes one value of several is a layer of its own";
    Some(Mistake::with(at, what, Help::layers(layers, "")))
}
