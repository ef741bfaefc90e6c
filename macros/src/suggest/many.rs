//! More sizes than a layer takes, in the order of other libraries: options stand behind them, and before them what arrives.

use super::options;
use super::places::{is_width, layer_of};
use crate::ast::{Dim, Node, Setting, Value};
use crate::elsewhere::words::{ARRIVING, LAYERS, ORDERS};
use gyul_spec::{Row, Takes};
use proc_macro2::Ident;

/// A way to read too many sizes.
pub(super) struct Reading {
    /// How the layer is written then.
    pub(super) layer: String,
    /// Whether the first size is taken for what arrives.
    pub(super) begins_with_arriving: bool,
}

/// How the layer `row` is written that has the too many sizes of `node`, the likeliest first: two ways where nothing tells which was
/// meant, none where that is no order of theirs. `arriving` are the channels or features that arrive, where they are known.
pub(super) fn read(node: &Node, row: &Row, arriving: Option<usize>) -> Vec<Reading> {
    let is_type = |dim: &Dim| matches!(dim, Dim::Name(name) if name.to_string().contains(char::is_lowercase));
    let order = ORDERS
        .iter()
        .find(|(words, _)| words.contains(&row.name) && !row.sizes.is_empty())
        .map(|(_, names)| *names)
        // How many layers there are is no option.
        .filter(|names| !names.contains(&LAYERS));
    // An activation among them is written behind the layer.
    let sizes: Vec<Dim> = node.sizes.iter().filter(|dim| !is_type(dim)).cloned().collect();
    let is_dfdx = is_dfdx(node, &sizes);
    let Some(names) = order.filter(|_| sizes.len() > row.sizes.len() || is_dfdx) else {
        return Vec::new();
    };
    // A window of three axes, `Conv3D<8, 3, 3, 3>`, is told elsewhere.
    if row.min_sizes > 1
        && !is_dfdx
        && is_width(row, row.min_sizes)
        && let [_, window @ ..] = &sizes[..]
        && window.len() == 3
        && window.iter().all(|dim| dim.text() == window[0].text())
    {
        return Vec::new();
    }
    let begins_with_arriving = ARRIVING.contains(&names[0]);
    let behind = &names[usize::from(begins_with_arriving) + row.min_sizes..];
    let ours = in_our_order(node, &sizes, behind, row);
    if !begins_with_arriving {
        let reading = |(layer, _)| Reading {
            layer,
            begins_with_arriving: false,
        };
        return ours.map(reading).into_iter().collect();
    }
    let theirs = in_our_order(node, &sizes[1..], behind, row);
    let ours = ours.filter(|(_, window)| theirs.is_none() || !is_dfdx && is_likely(&sizes, *window));
    let [ours, theirs] = [(ours, false), (theirs, true)].map(|(read, begins_with_arriving)| {
        read.map(|(layer, _)| Reading {
            layer,
            begins_with_arriving,
        })
    });
    match (arriving, number(&sizes[0])) {
        // There may be as many filters as channels arrive.
        (Some(arriving), Some(first)) if arriving == first => theirs.into_iter().chain(ours).collect(),
        (Some(_), Some(_)) => ours.or(theirs).into_iter().collect(),
        _ => ours.into_iter().chain(theirs).collect(),
    }
}

/// Whether it is dfdx' `Conv2D<3, 16, 5>`, which begins with the channels that arrive: no window is so high.
fn is_dfdx(node: &Node, sizes: &[Dim]) -> bool {
    const HIGHEST: usize = 7;
    node.word == "Conv2D" && sizes.len() == 3 && number(&sizes[1]).is_some_and(|second| second > HIGHEST)
}

/// Whether the sizes may be filters, then those of a window up to `end`, then its stride: nobody has more taps than filters, or skips some
/// between two windows.
fn is_likely(sizes: &[Dim], end: usize) -> bool {
    let number = |at: usize| sizes.get(at).and_then(number);
    (1..end).all(|at| {
        let falls = |(before, behind): (usize, usize)| before >= behind;
        number(0).zip(number(at)).is_none_or(falls) && number(at).zip(number(end)).is_none_or(falls)
    })
}

fn number(dim: &Dim) -> Option<usize> {
    match dim {
        Dim::Number(number, _) => Some(*number),
        Dim::Name(_) | Dim::Block(_) => None,
    }
}

/// The layer with these sizes, behind which the options of those names stand: `Conv1d<8, 3, 2>` has a stride of 2; and where those begin. A
/// window that is as wide as high is given once.
fn in_our_order(node: &Node, sizes: &[Dim], behind: &[&str], row: &Row) -> Option<(String, usize)> {
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
        Some((layer_of(&sizes, node.options.iter().chain(&settings), None, row), from))
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
    Setting::named(Ident::new(name, dim.span()), value)
}
