//! The rules of what only rustc knows: a broken one panics in const evaluation, at the user's token, in the same words.

use crate::layers::of_known_sizes;
use crate::rule::Ruled;
use crate::shape::{MANY, MAX_SIZE, too_large};
use crate::{Config, Layers, Opt, Placed, Shape, Takes, Text, input_message, output_message};

/// Panics in const evaluation with the rule's own words, at the caller's span: so rustc reports a dim that only it knows
/// at the user's token. `layer` is the item as it stands.
///
/// # Panics
/// Where the rule of layer `at` is broken.
#[track_caller]
pub const fn require<const I: usize, const N: usize>(layer: &str, at: usize, net: &Layers<I, N>) {
    let Placed {
        node, x, out, facts, ..
    } = &net.list[at];
    let (ruled, learnt) = (net.rule(at), facts.params.saturating_add(facts.running));
    if let Some(why) = &of_known_sizes(&node.config, ruled).why {
        panic!("{}", net.message(layer, at, why).as_str())
    }
    // What is too large further up is told there.
    if is_beyond_memory(learnt, out) && x.len() <= MANY && !x.is_too_large() {
        panic!("{}", beyond_memory(layer).as_str())
    }
}

/// Whether a layer that learns so many numbers and gives `out` fits into no memory.
#[must_use]
pub const fn is_beyond_memory(learnt: usize, out: &Shape) -> bool {
    learnt > MANY || out.len() > MANY
}

/// What is said of it.
#[must_use]
pub const fn beyond_memory(layer: &str) -> Text<1024> {
    let text = Text::new().str("`").str(layer);
    text.str("` holds more numbers than any memory")
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
    if declared.is_empty() {
        panic!("{}", input_message(declared).as_str())
    }
    require_dims("input", declared);
    if declared.len() > MANY {
        panic!("the input holds more numbers than any memory")
    }
}

/// That no axis of a declared end is larger than any size.
#[track_caller]
const fn require_dims(end: &str, declared: &Shape) {
    let mut axis = 0;
    while axis < declared.rank() {
        let size = declared.dim(axis);
        if size > MAX_SIZE {
            let text = Text::<512>::new()
                .str("the ")
                .str(end)
                .str(" is declared as ")
                .known(declared);
            let text = text.str(", and ").digits(size).str(too_large().as_str());
            panic!("{}", text.as_str())
        }
        axis += 1;
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
            let value = config.get(option);
            let text = text.str("` must be ").str(rows[i].takes.text_beside(value).as_str());
            let text = match rows[i].takes {
                Takes::Flag | Takes::Word(_) => text,
                _ => text.str(", not ").decimal(value),
            };
            panic!("{}", text.as_str())
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
        require_dims("output", declared);
        let way = net.way(I + at);
        panic!("{}", output_message(declared, way.stops()).as_str())
    }
}
