//! The layers of a network.

use super::{assigned, behind, block, computed, label, node, reads};
use crate::ast::{Around, From, Item, Node, What};
use crate::attrs;
use crate::cursor::{Cursor, flatten_types};
use crate::diag::{self, Errors, Extent, Help, Misread, Mistake};
use crate::elsewhere;
use crate::names::{is_keyword, is_type};
use proc_macro2::{Delimiter, Group, Ident, TokenStream};

/// All of them. What cannot be read ends at its comma.
pub(super) fn items(body: &Group, errors: &mut Errors) -> Vec<Item> {
    let tokens = flatten_types(body.stream());
    let mut cursor = Cursor::new(&tokens, body.span_close());
    let (mut items, mut is_told, mut renamed) = (Vec::new(), false, Vec::new());
    while !cursor.is_done() {
        if let Some(value) = assigned::renamed(&mut cursor, &items, &renamed, errors) {
            renamed.push(value);
            cursor.punct(',');
            continue;
        }
        let start = cursor.here();
        let mut item = item(&mut cursor, &items, errors);
        let misplaced = label::behind(&mut item, start, &mut cursor);
        items.push(item);
        if matches!(items.last().and_then(|item| item.what.as_ref()), Some(What::Block(_))) {
            items.extend(behind::of_block(&mut cursor).map(alone));
        }
        if let Some(mistake) = misplaced {
            errors.push(mistake);
            cursor.punct(',');
        } else if let Some(mistake) = label::no_comma(items.last().is_some_and(is_right), &mut cursor) {
            // Who writes one writes it everywhere.
            if !is_told {
                errors.push(mistake);
            }
            is_told = true;
        } else if cursor.punct(',').is_none() && !cursor.is_done() {
            let here = cursor.here();
            if let Some(word) = cursor.peek_ident(0) {
                errors.add(here, format!("expected `,` before `{word}`\nhelp: write `, {word}`"));
            } else {
                let mistake = no_end(items.last_mut(), &cursor);
                errors.extend(mistake);
                cursor.skip_to_comma();
                cursor.punct(',');
            }
        }
    }
    assigned::reassigned(&mut items);
    assigned::by_labels(&mut items, &renamed);
    items
}

/// An item that is a layer and nothing else.
fn alone(node: Node) -> Item {
    Item {
        attrs: TokenStream::new(),
        label: None,
        what: Some(What::Node(Box::new(node))),
        from: None,
    }
}

/// Whether it is a block, or a layer that is told to be written in no other way.
fn is_right(item: &Item) -> bool {
    let is_ours = |node: &Node| node.around.is_none() && !elsewhere::is_theirs(&node.word);
    item.what.is_some() && item.node().is_none_or(is_ours)
}

/// What is said of that what stands behind `item` is no comma; nothing where the item is told to be written anew. What it is else is
/// not worth a second error.
fn no_end(item: Option<&mut Item>, cursor: &Cursor<'_>) -> Option<Mistake> {
    let found = cursor.peek(0).map(ToString::to_string).unwrap_or_default();
    let text = format!("expected `,` after this layer, but found `{}`", abridged(&found));
    let mut mistake = Mistake::new(cursor.here(), text);
    let item = item?;
    if found == "=" && item.node().is_some_and(|node| !node.sizes.is_empty()) {
        // All of it is left out.
        let (mut end, mut ahead) = (cursor.here(), cursor.clone());
        while !ahead.is_end(0) {
            end = ahead.here();
            ahead.next();
        }
        let what = "a layer is declared here, and not set to a value";
        let help = Help::Words("leave this out: sizes stand in `<…>`, options in `(…)`".to_owned());
        mistake = Mistake::with(cursor.here().to(end), what, help);
    }
    if let Some(computed) = computed::computed(item, cursor) {
        return Some(computed);
    }
    if let Some(What::Node(node)) = &mut item.what {
        let is_theirs = node.path.is_empty() && elsewhere::is_theirs(&node.word);
        let is_own = !is_theirs && diag::kind(&node.word.to_string()).is_none();
        if node.around.is_some() || is_theirs {
            node.untold.push(mistake);
            return None;
        }
        if is_own && cursor.peek_group(0, Delimiter::Brace).is_some() {
            let text = format!(
                "no block is called `{}`\nhelp: blocks are `Residual {{ … }}` and `repeat 3 {{ … }}`",
                node.word
            );
            mistake = Mistake::new(node.word.span(), text);
        }
        if is_own {
            item.what = None;
        } else {
            node.whole = false;
        }
    }
    Some(mistake)
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

/// The next item; `before` are those before it in its block.
fn item(cursor: &mut Cursor<'_>, before: &[Item], errors: &mut Errors) -> Item {
    let attrs = attrs::of_part(cursor, "a layer", errors);
    if let Some((label, from)) = flow(cursor) {
        return flowing(attrs, Some(label), from, cursor, errors);
    }
    if let Some(from) = flow_from(cursor, before) {
        return flowing(attrs, None, from, cursor, errors);
    }
    let (label, misread) = match label::meant(cursor) {
        Some((label, mistake)) => (Some(label.clone()), Some(Box::new(Misread { label, mistake }))),
        None => (label::label(cursor, errors), None),
    };
    let (what, from) = unlabelled(cursor, misread, errors);
    Item {
        attrs,
        label,
        what,
        from,
    }
}

/// The label and the value of `input -> b:` and of `b <- input:`, if they stand here. Goes on behind them.
fn flow(cursor: &mut Cursor<'_>) -> Option<(Ident, From)> {
    let is_word = |word: &Ident| !is_keyword(word) && !word.to_string().contains(char::is_uppercase);
    if let Some((label, from)) = flow_behind_label(cursor) {
        return (is_word(&label) && is_word(&from.wires[0])).then(|| {
            cursor.skip(5);
            (label, from)
        });
    }
    let arrow = cursor.peek(1)?.span();
    let (first, second) = (cursor.peek_ident(0)?.clone(), cursor.peek_ident(3)?.clone());
    let (label, wire) = if cursor.is_puncts(1, ['-', '>']) {
        (second, first)
    } else if cursor.is_puncts(1, ['<', '-']) {
        (first, second)
    } else {
        return None;
    };
    let is_label = cursor.is_punct(4, ':') && !cursor.is_puncts(4, [':', ':']);
    if !is_label || !is_word(&label) || !is_word(&wire) {
        return None;
    }
    cursor.skip(5);
    let wires = vec![wire];
    let from = From {
        arrow,
        wires,
        misread: None,
        onward: None,
    };
    Some((label, from))
}

/// `hidden: x -> Linear<8>`, up to the layer.
fn flow_behind_label(cursor: &Cursor<'_>) -> Option<(Ident, From)> {
    let (label, wire) = (cursor.peek_ident(0)?.clone(), cursor.peek_ident(2)?.clone());
    let is_layer = |word: &Ident| {
        let is_ours = word == "repeat" || elsewhere::is_function(word);
        is_ours || is_type(word)
    };
    let is_it =
        cursor.is_punct(1, ':') && cursor.is_puncts(3, ['-', '>']) && cursor.peek_ident(5).is_some_and(is_layer);
    let arrow = cursor.peek(3)?.span();
    let from = From {
        arrow,
        wires: vec![wire],
        misread: None,
        onward: None,
    };
    is_it.then_some((label, from))
}

/// What is read in `a -> Relu` and `input => Relu`, where the word is that of a value and no label of this layer. Goes on behind the arrow.
fn flow_from(cursor: &mut Cursor<'_>, before: &[Item]) -> Option<From> {
    let is_arrow = cursor.is_puncts(1, ['-', '>']) || cursor.is_puncts(1, ['=', '>']);
    let wire = cursor.peek_ident(0).filter(|_| is_arrow && label::is_item(cursor, 3))?;
    let is_value = wire == "input" || before.iter().any(|item| item.label.as_ref() == Some(wire));
    let arrow = cursor.peek(1).filter(|_| is_value)?.span();
    cursor.skip(3);
    Some(From {
        arrow,
        wires: vec![wire.clone()],
        misread: None,
        onward: None,
    })
}

/// The layer behind such a label, or such an arrow.
fn flowing(attrs: TokenStream, label: Option<Ident>, from: From, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Item {
    let (mut what, _) = unlabelled(cursor, None, errors);
    let wire = &from.wires[0];
    if let Some(What::Node(node)) = &mut what
        && (node.around.is_some() || elsewhere::is_theirs(&node.word))
    {
        // The help that writes it anew says what it reads.
        node.reads = Some(wire.clone());
        if let Some(Around::Words { at, .. }) = &mut node.around {
            *at = Extent::from(wire.span()).to(*at);
        }
        return Item {
            attrs,
            label,
            what,
            from: None,
        };
    }
    let layer = match &what {
        Some(What::Node(node)) => Some(node.text()),
        Some(What::Block(block)) => Some(block.text()),
        // That it cannot be read has been told.
        None => None,
    };
    if let Some(layer) = layer {
        let label = label.as_ref().map_or_else(String::new, |label| format!("{label}: "));
        let text = format!("what a layer reads stands behind it\nhelp: write `{label}{layer} <- {wire}`");
        errors.add(from.arrow, text);
    }
    Item {
        attrs,
        label,
        what,
        from: Some(from),
    }
}

/// Goes on to the comma behind an item that cannot be read. Those within `<…>` are its own.
fn skip(cursor: &mut Cursor<'_>) {
    while !cursor.is_end(0) {
        let is_open = cursor.is_punct(0, '<');
        cursor.next();
        let mut ahead = cursor.clone();
        if is_open && ahead.angled(|_| false).is_some() {
            *cursor = ahead;
        }
    }
}

/// What stands behind the label: a layer or a block, and the values it reads.
fn unlabelled(
    cursor: &mut Cursor<'_>,
    misread: Option<Box<Misread>>,
    errors: &mut Errors,
) -> (Option<What>, Option<From>) {
    let told = errors.count();
    if let (Some(wire), None) = (reads::last(cursor), &misread) {
        let text = format!("a layer stands here, and `{wire}[…]` is none\nhelp: write `LastStep <- {wire}`");
        errors.add(cursor.here(), text);
        cursor.skip_to_comma();
        return (None, None);
    }
    let block = block::block(cursor, misread.as_deref(), errors);
    let what = match block.unwrap_or_else(|| node::node(cursor, errors).map(|node| What::Node(Box::new(node)))) {
        Ok(What::Node(mut node)) => {
            // Where its help has the layer, it is told with that already.
            node.misread = misread.filter(|misread| !errors.label(told, misread));
            Some(What::Node(node))
        }
        Ok(block) => Some(block),
        Err(mistake) => {
            errors.push(mistake);
            skip(cursor);
            return (None, None);
        }
    };
    let merges = matches!(&what, Some(What::Node(node)) if elsewhere::merges(&node.word));
    (what, reads::from(cursor, merges, errors))
}
