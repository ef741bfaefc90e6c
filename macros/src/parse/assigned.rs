//! Variables that one layer after the other is assigned to: `x = Linear<8>, x = Relu(x)`.

use crate::ast::{Around, Item, Said, What};
use crate::elsewhere;
use proc_macro2::Ident;

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
