//! More sizes than a layer takes, in the order of other libraries: options stand behind them, and before them what arrives.

use super::options;
use super::places::{is_width, layer_of};
use crate::ast::{Dim, Node, Setting, Value};
use crate::elsewhere::words::{ARRIVING, ORDERS};
use gyul_spec::{Row, Takes};
use proc_macro2::Ident;

/// How the layer `row` is written that has the too many sizes of `node`, the likeliest first: two ways where nothing tells which was
/// meant, none where that is no order of theirs. `arriving` are the channels or features that arrive, where they are known.
pub(super) fn read(node: &Node, row: &Row, arriving: Option<usize>) -> Vec<String> {
    let is_type = |dim: &Dim| matches!(dim, Dim::Name(name) if name.to_string().contains(char::is_lowercase));
    let order = ORDERS
        .iter()
        .find(|(words, _)| words.contains(&row.name))
        .map(|(_, names)| *names);
    let Some(names) = order.filter(|_| node.sizes.len() > row.sizes.len() && !node.sizes.iter().any(is_type)) else {
        return Vec::new();
    };
    // A window of three axes, `Conv3D<8, 3, 3, 3>`, is told elsewhere.
    if row.min_sizes > 1
        && is_width(row, row.min_sizes)
        && let [_, window @ ..] = &node.sizes[..]
        && window.len() == 3
        && window.iter().all(|dim| dim.text() == window[0].text())
    {
        return Vec::new();
    }
    let begins_with_arriving = ARRIVING.contains(&names[0]);
    let behind = &names[usize::from(begins_with_arriving) + row.min_sizes..];
    let ours = in_our_order(node, &node.sizes, behind, row);
    if !begins_with_arriving {
        return ours.into_iter().collect();
    }
    let theirs = in_our_order(node, &node.sizes[1..], behind, row);
    // Nobody has more taps than filters, or skips some between two windows.
    let numbers = node.sizes.iter().take(row.min_sizes + 1).map(number);
    let is_falling = numbers
        .collect::<Option<Vec<_>>>()
        .is_none_or(|numbers| numbers.is_sorted_by(|before, number| before >= number));
    let ours = ours.filter(|_| is_falling || theirs.is_none());
    match (arriving, number(&node.sizes[0])) {
        (Some(arriving), Some(first)) if arriving == first => theirs.or(ours).into_iter().collect(),
        (Some(_), Some(_)) => ours.or(theirs).into_iter().collect(),
        _ => ours.into_iter().chain(theirs).collect(),
    }
}

fn number(dim: &Dim) -> Option<usize> {
    match dim {
        Dim::Number(number, _) => Some(*number),
        Dim::Name(_) | Dim::Block(_) => None,
    }
}

/// The layer with these sizes, behind which the options of those names stand: `Conv1d<8, 3, 2>` has a stride of 2. A window that is as
/// wide as high is given once.
fn in_our_order(node: &Node, sizes: &[Dim], behind: &[&str], row: &Row) -> Option<String> {
    let least = row.min_sizes;
    let takes_width = sizes.len() > least && is_width(row, least);
    let is_square = takes_width && sizes[least - 1].text() == sizes[least].text();
    let is_wide = takes_width && number(&sizes[least]) > number(&sizes[least - 1]);
    let ways = [
        is_square.then_some((if sizes.len() > least + 1 { least } else { least + 1 }, least + 1)),
        is_wide.then_some((least + 1, least + 1)),
        Some((least, least)),
    ];
    ways.into_iter().flatten().find_map(|(count, from)| {
        let rest = &sizes[from..];
        if rest.len() > behind.len() {
            return None;
        }
        let settings = rest.iter().zip(behind).map(|(dim, name)| setting(dim, name));
        let option = |setting: &Setting| {
            let name = setting.name.as_ref()?;
            row.options.iter().find(|option| name == option.name)
        };
        let settings: Vec<Setting> = settings.filter(|setting| option(setting).is_some()).collect();
        // A const may be a flag's, and is none where sizes stand.
        let is_count = |setting: &Setting| {
            option(setting).is_some_and(|option| matches!(option.takes, Takes::Count(_) | Takes::WordOrCount(_)))
        };
        let fits = |setting: &Setting| is_count(setting) && options::mended(setting, row).is_some();
        if !settings.iter().all(fits) {
            return None;
        }
        let sizes: Vec<String> = sizes[..count].iter().map(Dim::text).collect();
        // What stands in `(…)` too is said twice, and there by its name.
        Some(layer_of(&sizes, node.options.iter().chain(&settings), None, row))
    })
}

fn setting(dim: &Dim, name: &str) -> Setting {
    let value = match dim {
        #[expect(clippy::cast_precision_loss, reason = "sizes are far below 2⁵³")]
        Dim::Number(number, literal) => Value::Number {
            value: *number as f64,
            whole: true,
            text: literal.to_string(),
        },
        Dim::Name(name) => Value::Name(name.clone()),
        Dim::Block(block) => Value::Block(block.clone()),
    };
    Setting {
        name: Some(Ident::new(name, dim.span())),
        has_colon: false,
        has_arrow: false,
        value,
        at: dim.span().into(),
    }
}
