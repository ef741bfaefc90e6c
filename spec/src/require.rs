//! The rules of what only rustc knows: a broken one panics in const evaluation, at the user's token, in the same words.

use crate::rule::Ruled;
use crate::shape::MAX_SIZE;
use crate::{Config, Layers, Opt, Shape, Text, input_message, output_message};

/// Panics in const evaluation with the rule's own words, at the caller's span: so rustc reports a dim that only it knows
/// at the user's token. `layer` is the item as it stands.
///
/// # Panics
/// Where the rule of layer `at` is broken.
#[track_caller]
pub const fn require<const I: usize, const N: usize>(layer: &str, at: usize, net: &Layers<I, N>) {
    if let Some(why) = &net.rule(at).why {
        panic!("{}", net.message(layer, at, why).as_str())
    }
}

/// As [`require`], for a layer of the user's own or a network within: `ruled` is what its rule answers.
///
/// # Panics
/// Where that is a mistake.
#[track_caller]
pub const fn require_own<const I: usize, const N: usize>(layer: &str, at: usize, ruled: &Ruled, net: &Layers<I, N>) {
    if let Some(why) = &ruled.why {
        panic!("{}", net.message(layer, at, why).as_str())
    }
}

/// As [`require`], for the declared input.
///
/// # Panics
/// Where it holds no numbers, or more along an axis than any size is.
#[track_caller]
pub const fn require_input(declared: &Shape) {
    let (mut axis, mut is_wrong) = (0, declared.is_empty());
    while axis < declared.rank() {
        is_wrong |= declared.dim(axis) > MAX_SIZE;
        axis += 1;
    }
    if is_wrong {
        panic!("{}", input_message(declared).as_str())
    }
}

/// As [`require`], for an option of the layer.
///
/// # Panics
/// Where its value is not among those it takes.
#[track_caller]
pub const fn require_option(layer: &str, option: Opt, config: &Config) {
    let rows = config.kind.row().options;
    let mut i = 0;
    while i < rows.len() {
        if rows[i].opt as usize == option as usize && !rows[i].takes.allows(config.get(option)) {
            let text = Text::<512>::new()
                .str("the `")
                .str(rows[i].name)
                .str("` of `")
                .str(layer);
            panic!("{}", text.str("` must be ").str(rows[i].takes.text().as_str()).as_str())
        }
        i += 1;
    }
}

/// As [`require`], for a declared output: what layer `at` gives.
///
/// # Panics
/// Where the layer gives another shape.
#[track_caller]
pub const fn require_output<const I: usize, const N: usize>(declared: &Shape, at: usize, net: &Layers<I, N>) {
    if !declared.same(&net.list[at].out) {
        let way = net.way(I + at);
        panic!("{}", output_message(declared, way.stops()).as_str())
    }
}
