//! Whatever stands in `network!`: no panic, no hang, and every mistake is told at a token of the input.
//!
//! `GYUL_FUZZ=4000000 cargo test --release -p gyul-macros --lib properties` tries so many of each kind.

use crate::expand;
use proc_macro2::{Span, TokenStream, TokenTree};
use proptest::prelude::*;
use std::ops::Range;

/// Pieces of the language, right and wrong. Groups are closed by what proptest nests.
const WORDS: &[&str] = &[
    "struct",
    "pub",
    "pub(crate)",
    "type",
    "Net",
    "Mlp",
    "const",
    "H",
    "usize",
    "Linear",
    "Conv2d",
    "MaxPool2d",
    "Relu",
    "Gelu",
    "Flatten",
    "Reshape",
    "Dropout",
    "BatchNorm",
    "Softmax",
    "Lin",
    "Attention",
    "Residual",
    "repeat",
    "Tied",
    "input",
    "stride",
    "padding",
    "same",
    "bias",
    "true",
    "conv1",
    "hidden",
    "fn",
    "r#fn",
    "self",
    "crate",
    "_",
    "u32",
    ":",
    "::",
    ",",
    ";",
    "<",
    ">",
    "<-",
    "->",
    "=",
    "-",
    "*",
    "#",
    "!",
    "'a",
    "0",
    "1",
    "2",
    "3",
    "10",
    "784",
    "1000",
    "0x1F",
    "1_000",
    "3usize",
    "3u8",
    "2147483647",
    "2147483648",
    "18446744073709551615",
    "99999999999999999999999",
    "0.5",
    "1.5f32",
    "1e-3",
    "1e999",
    "\"text\"",
    "'c'",
    "b\"x\"",
    "/// doc\n",
    "#[derive(Clone, Debug)]",
    "#[inline]",
    "#[budget(params <= 10)]",
    "Add",
    "Concat",
    "Embedding",
    "Lstm",
    "Body",
    "models::Body",
    "shortcut",
    "transposed",
    "budget",
    "<=",
    "KiB",
    "nn.",
    "nn::",
    "F.relu",
    "new",
    "LinearConfig",
    "Sequential",
    "None",
    "_",
    "a + b",
    "?",
    ".",
    "(x)",
    "[a, b]",
    "for",
    "|x|",
    "lambda x:",
    "x |>",
    ".relu()",
    ".foo(1)",
    "activation",
    "Dense",
    "LSTM",
];

const NETWORKS: &[&str] = &[
    "/// Doc. \n pub struct Digits: [28, 28, 1] -> [10] { conv1: Conv2d<32, 3>, Relu, MaxPool2d<2>, Flatten, \
     hidden: Linear<128>, Relu, Dropout(0.5), logits: Linear<10>, }",
    "struct Mlp<const H: usize, const D: bool = true>: [784] -> [10] { Linear<H>(bias = D), Relu, Linear<{ 5 * 2 }>, } \
     pub type Small = Mlp<64>;",
    "struct Res: [8, 8, 3] -> [4] { stem: Conv2d<4, 3>(padding = same), Relu, stage: repeat 2 { Residual { conv: Conv2d<4, 3>(padding = \
     same), norm: BatchNorm, Relu }, }, Residual(shortcut = Conv2d<8, 1>(stride = 2)) { Conv2d<8, 3>(stride = 2, padding = same) }, \
     skip: Relu, up: Concat <- (skip, skip), GlobalAvgPool2d, logits: Linear<4>, }",
    "#[budget(params <= 1_000, arena_infer <= 64 KiB)] pub struct Two: (image: [4, 4, 1], words: [u32; 3]) -> (class: [5], size: [1]) { \
     Flatten <- image, a: Linear<8>, ra: Relu, Embedding<9, 4> <- words, Flatten, b: Linear<8>, sum: Add <- (ra, b), class: Linear<5>, \
     size: Linear<1> <- sum }",
    "struct Auto: [6] -> [6] { code: Linear<3>, Tanh, body: self::Body<3>, other: Body<3> <- (code), Mul <- (body, other), \
     back: Tied(code, transposed, bias = false) }",
    "struct A: [7, 9, 2] -> [3] { Conv2d<4, 3, 5>(stride = 2, padding = same), BatchNorm, Gelu, Reshape<4, 5, 4>, \
     LayerNorm, GlobalAvgPool2d, Linear<3>, Softmax } struct B: [H, W] -> [C] { Linear<C>, Flatten, Reshape<C>, Tanh, }",
];

/// Words in any order, nested in groups.
fn soup() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS).prop_map(str::to_owned);
    let leaf = prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
    leaf.prop_recursive(3, 48, 6, |inner| {
        (prop::collection::vec(inner, 1..6), 0..4usize).prop_map(|(parts, delimiter)| {
            let [open, close] = [["(", ")"], ["[", "]"], ["{", "}"], [" ", " "]][delimiter];
            format!("{open} {} {close}", parts.join(" "))
        })
    })
}

/// A right network with some of its tokens dropped, doubled, or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let edits = prop::collection::vec(
        (any::<prop::sample::Index>(), 0..3u8, prop::sample::select(WORDS)),
        1..5,
    );
    (prop::sample::select(NETWORKS), edits).prop_map(|(network, edits)| {
        let mut words: Vec<String> = split(network);
        for (at, edit, word) in edits {
            let at = at.index(words.len());
            let closes = |word: &String| ["(", ")", "[", "]", "{", "}"].contains(&word.as_str());
            match edit {
                _ if closes(&words[at]) => {}
                0 => words[at] = String::new(),
                1 => words[at] = word.to_owned(),
                _ => words.insert(at, word.to_owned()),
            }
        }
        words.join(" ")
    })
}

/// Into tokens, and the delimiters of groups.
fn split(network: &str) -> Vec<String> {
    fn walk(tokens: TokenStream, words: &mut Vec<String>) {
        let mut joint = String::new();
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    let text = group.to_string();
                    words.push(text[..1].to_owned());
                    walk(group.stream(), words);
                    words.push(text[text.len() - 1..].to_owned());
                }
                // `->`, `::` stay together.
                TokenTree::Punct(punct) if punct.spacing() == proc_macro2::Spacing::Joint => {
                    joint.push(punct.as_char());
                }
                other => words.push(std::mem::take(&mut joint) + &other.to_string()),
            }
        }
    }
    let mut words = Vec::new();
    walk(network.parse().expect("tokens"), &mut words);
    words
}

fn lies_in(span: Span, source: &Range<usize>) -> bool {
    let range = span.byte_range();
    source.start <= range.start && range.end <= source.end
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let Ok(tokens) = text.parse::<TokenStream>() else {
        return Ok(());
    };
    let spans: Vec<Range<usize>> = tokens
        .clone()
        .into_iter()
        .map(|token| token.span().byte_range())
        .collect();
    let (expansion, errors) = expand(tokens);
    if let (Some(first), Some(last)) = (spans.first(), spans.last()) {
        let source = first.start..last.end;
        for mistake in errors.list() {
            // The end of the input is the macro call's own place.
            let at_end = mistake.at.first.byte_range().is_empty();
            let inside = lies_in(mistake.at.first, &source) && lies_in(mistake.at.last, &source);
            prop_assert!(
                at_end || inside,
                "{}: {:?} is not in {source:?}",
                mistake.text(),
                mistake.at
            );
            prop_assert!(mistake.text().lines().count() <= 8, "{}", mistake.text());
        }
    }
    // What stands in attributes and braces is rustc's.
    let of_rustc = |text: &str| text.contains("GIVEN_") || text.contains(":: < {");
    if errors.list().is_empty() && !text.contains('#') && !of_rustc(&expansion.to_string()) {
        prop_assert!(
            syn::parse2::<syn::File>(expansion.clone()).is_ok(),
            "no items: {expansion}"
        );
    }
    Ok(())
}

fn cases() -> u32 {
    let asked = std::env::var("GYUL_FUZZ").ok();
    asked.map_or(2000, |asked| asked.parse().expect("GYUL_FUZZ is a number"))
}

/// As [`check`], which takes no time to speak of, and forgets the text: it would be kept for its spans.
fn try_out(text: &str) -> Result<(), TestCaseError> {
    let timed = || {
        let start = std::time::Instant::now();
        let result = check(text);
        proc_macro2::extra::invalidate_current_thread_spans();
        (start.elapsed(), result)
    };
    let (mut took, mut result) = timed();
    if took > LONG {
        // A machine that was asleep is no hang.
        (took, result) = timed();
    }
    prop_assert!(took <= LONG, "this takes {took:?}: {text}");
    result
}

/// What no expansion may take: without optimisation some thousands of layers, the most there are, are seconds.
const LONG: std::time::Duration = std::time::Duration::from_secs(30);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_tokens(text in soup()) {
        try_out(&text)?;
    }

    #[test]
    fn any_body(body in soup()) {
        try_out(&format!("struct Net: [28, 28, 1] -> [10] {{ {body} }}"))?;
    }

    #[test]
    fn nearly_right_networks(text in mutated()) {
        try_out(&text)?;
    }
}

#[test]
fn right_networks_are_right() {
    for network in NETWORKS {
        let (_, errors) = expand(network.parse().expect("tokens"));
        assert!(errors.list().is_empty(), "{:?}", errors.list());
    }
}
