//! What `#[budget(…)]` allows a network: a mistake in it names the layers that spend most.

use crate::{Need, Placed, Text};

/// How many of the spenders a message names.
const NAMED: usize = 3;

/// Bytes of a float.
const FLOAT: usize = 4;

/// What is counted of layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spent {
    /// Trainable numbers.
    Params,
    /// Floating-point operations of one prediction.
    Flops,
}

/// Panics in const evaluation where the layers of `network` spend more than `limit`.
///
/// # Panics
/// Where they do.
#[track_caller]
pub const fn require_spent<const N: usize>(spent: Spent, limit: usize, network: &str, layers: &[Placed; N]) {
    let mut each = [0; N];
    let (mut i, mut sum) = (0, 0usize);
    while i < N {
        each[i] = match spent {
            Spent::Params => layers[i].facts.params,
            Spent::Flops => layers[i].facts.flops,
        };
        sum = sum.saturating_add(each[i]);
        i += 1;
    }
    if sum <= limit {
        return;
    }
    let word = match spent {
        Spent::Params => "params",
        Spent::Flops => "flops",
    };
    let mut text = Text::<1024>::new()
        .str("`")
        .str(network)
        .str("` has ")
        .thousands(sum, ",");
    text = text
        .str(" ")
        .str(word)
        .str(", and its budget is ")
        .thousands(limit, ",");
    text = text.str("\nmost are in ");
    let mut k = 0;
    while k < NAMED && k < N {
        let most = largest(&each);
        if each[most] == 0 {
            break;
        }
        text = name(text, k, layers, most).str(": ").thousands(each[most], ",");
        each[most] = 0;
        k += 1;
    }
    text = text
        .str("\nhelp: make these smaller, or allow `")
        .str(word)
        .str(" <= ")
        .thousands(sum, "_")
        .str("`");
    panic!("{}", text.as_str())
}

/// Panics in const evaluation where one prediction of `network` takes more than `limit` bytes: `floats` in all, `needs[k]` in the
/// step of layer `at[k]`.
///
/// # Panics
/// Where it does.
#[track_caller]
pub const fn require_arena<const N: usize, const M: usize>(
    limit: usize,
    floats: usize,
    network: &str,
    needs: &[Need; N],
    at: &[usize; N],
    layers: &[Placed; M],
) {
    let bytes = floats.saturating_mul(FLOAT);
    if bytes <= limit {
        return;
    }
    let mut each = [0; N];
    let mut i = 0;
    while i < N {
        let scratch = needs[i].scratch;
        each[i] = needs[i]
            .sample
            .saturating_add(scratch.shared)
            .saturating_add(scratch.thread);
        i += 1;
    }
    let mut text = Text::<1024>::new()
        .str("a prediction of `")
        .str(network)
        .str("` takes ");
    text = memory(text, bytes).str(" of memory, and its budget is ");
    text = memory(text, limit).str("\nmost is needed in ");
    let mut k = 0;
    while k < NAMED && k < N {
        let most = largest(&each);
        if each[most] == 0 {
            break;
        }
        text = memory(
            name(text, k, layers, at[most]).str(": "),
            each[most].saturating_mul(FLOAT),
        );
        each[most] = 0;
        k += 1;
    }
    let kib = bytes.div_ceil(1024);
    text = text
        .str("\nhelp: make these smaller, or allow `arena_infer <= ")
        .num(kib)
        .str(" KiB`");
    panic!("{}", text.as_str())
}

const fn name<const N: usize>(text: Text<1024>, k: usize, layers: &[Placed; N], i: usize) -> Text<1024> {
    text.str(if k == 0 { "`" } else { ", `" })
        .str(layers[i].node.name)
        .str("`")
}

/// `1.5 KiB`
const fn memory(text: Text<1024>, bytes: usize) -> Text<1024> {
    let (unit, name) = if bytes < 1024 {
        return text.num(bytes).str(" B");
    } else if bytes < 1024 * 1024 {
        (1024, " KiB")
    } else {
        (1024 * 1024, " MiB")
    };
    // Rounded up, so that what is too much never looks like just enough.
    let (whole, tenth) = (bytes / unit, (bytes % unit * 10).div_ceil(unit));
    let (whole, tenth) = if tenth == 10 { (whole + 1, 0) } else { (whole, tenth) };
    let text = text.num(whole);
    if tenth == 0 {
        text.str(name)
    } else {
        text.str(".").num(tenth).str(name)
    }
}

const fn largest(each: &[usize]) -> usize {
    let (mut i, mut best) = (1, 0);
    while i < each.len() {
        if each[i] > each[best] {
            best = i;
        }
        i += 1;
    }
    best
}
