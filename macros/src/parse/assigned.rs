//! Variables that one layer after the other is assigned to: `x = Linear<8>, x = Relu(x)`.

use crate::ast::{Around, Item, Said, What};
use crate::cursor::Cursor;
use crate::diag::{Errors, Extent};
use crate::elsewhere;
use crate::names::{is_keyword, is_type};
use proc_macro2::Ident;

/// A name that was given to a value, `skip = input`, and that value.
pub(super) struct Renamed {
    name: Ident,
    value: Ident,
}

/// Tells of `skip = input` and `let skip = input;`, if that stands here: a value has the one name. Goes on behind it.
pub(super) fn renamed(
    cursor: &mut Cursor<'_>,
    items: &[Item],
    before: &[Renamed],
    errors: &mut Errors,
) -> Option<Renamed> {
    let begins = cursor.peek_ident(0).is_some_and(|word| word == "let");
    let is_mut = cursor.peek_ident(1).is_some_and(|word| word == "mut");
    let at = usize::from(begins) + usize::from(begins && is_mut);
    let is_value = |word: &&Ident| !is_type(word) && !is_keyword(word) && !elsewhere::is_function(word);
    let name = cursor.peek_ident(at).filter(is_value)?.clone();
    let word = cursor.peek_ident(at + 2).filter(is_value)?;
    let value = match before.iter().rev().find(|renamed| renamed.name == *word) {
        Some(renamed) => Ident::new(&renamed.value.to_string(), word.span()),
        None => word.clone(),
    };
    // Of another word nobody knows whether it is a value: `padding = same` is none.
    let is_label = |item: &Item| item.label.as_ref() == Some(&value);
    if value != "input" && !items.iter().any(is_label) {
        return None;
    }
    let is_end = cursor.is_end(at + 3) || cursor.is_punct(at + 3, ';');
    if !cursor.is_punct(at + 1, '=') || !is_end {
        return None;
    }
    let start = cursor.here();
    cursor.skip(at + 3);
    let text = format!(
        "a value is called by the label of its layer, and gets no other name\n\
         help: leave this out, and read `{value}` where `{name}` is read"
    );
    errors.add(start.to(Extent::from(value.span())), text);
    // A `;` stands for the comma.
    cursor.punct(';');
    Some(Renamed { name, value })
}

/// Has `items` read the values that were given these names, which has been told.
pub(super) fn by_labels(items: &mut [Item], renamed: &[Renamed]) {
    let wires = items
        .iter_mut()
        .filter_map(|item| item.from.as_mut())
        .flat_map(|from| &mut from.wires);
    for wire in wires {
        if let Some(Renamed { value, .. }) = renamed.iter().rev().find(|renamed| renamed.name == *wire) {
            *wire = Ident::new(&value.to_string(), wire.span());
        }
    }
}

/// Takes the labels of `x = Dense(8)(x), x = Dense(10)(x)`, which a variable gives to one layer after the other: their help has none.
pub(super) fn reassigned(items: &mut [Item]) {
    assigned(items);
    let labels: Vec<Ident> = items.iter().filter_map(|item| item.label.clone()).collect();
    let read = |item: &Item| match item.node()?.around.as_ref()? {
        Around::Words {
            said: Said::Called(wires),
            ..
        } if elsewhere::merges(item.word()?) => Some(wires.clone()),
        _ => None,
    };
    // What is read by its name has it.
    let behind_arrows = items.iter().filter_map(|item| Some(item.from.as_ref()?.wires.clone()));
    let read: Vec<Ident> = items.iter().filter_map(read).chain(behind_arrows).flatten().collect();
    for item in items {
        let Some(What::Node(node)) = &mut item.what else {
            continue;
        };
        let (Some(misread), Some(Around::Words { at, .. })) = (&node.misread, &mut node.around) else {
            continue;
        };
        let is_it = |label: &&Ident| **label == misread.label;
        if labels.iter().filter(is_it).count() > 1 && !read.contains(&misread.label) {
            *at = misread.mistake.at.to(*at);
            (node.misread, item.label) = (None, None);
        }
    }
}

/// Reads `x = Linear<8>, x = Relu(x)` as what they are with `x` a variable: each layer reads the one before it, so that the label of none
/// is read.
fn assigned(items: &mut [Item]) {
    let is_called = |item: &Item, label: &Ident| {
        let options = item.node().map_or(&[][..], |node| &node.options);
        options.iter().any(|option| option.is_alone(label))
    };
    let misread = |item: &Item| Some(item.node()?.misread.as_ref()?.label.clone());
    let labels: Vec<Ident> = items.iter().filter_map(misread).collect();
    for (i, label) in labels.iter().enumerate() {
        // Where another layer stands between, the value is read by its name.
        let is_in_order =
            |(j, item): (usize, &Item)| !is_called(item, label) || j > 0 && items[j - 1].label.as_ref() == Some(label);
        let is_first = !labels[..i].contains(label) && labels[i + 1..].contains(label);
        let is_behind_arrow = |item: &Item| item.from.as_ref().is_some_and(|from| from.wires.contains(label));
        let is_variable = is_first && !items.iter().any(is_behind_arrow);
        if !is_variable || !items.iter().enumerate().all(is_in_order) {
            continue;
        }
        for item in items.iter_mut() {
            let Some(What::Node(node)) = &mut item.what else {
                continue;
            };
            let count = node.options.len();
            node.options.retain(|option| !option.is_alone(label));
            let said = if node.options.len() < count {
                Said::Called(Vec::new())
            } else if node.misread.as_ref().is_some_and(|misread| misread.label == *label) {
                Said::Assigned
            } else {
                continue;
            };
            let at = node.word.span().into();
            node.around.get_or_insert(Around::Words { at, said });
        }
    }
}
