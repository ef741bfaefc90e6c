//! Whatever stands in `network!`: no panic, and every mistake is told at a token of the input.

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
];

const NETWORKS: &[&str] = &[
    "/// Doc. \n pub struct Digits: [28, 28, 1] -> [10] { conv1: Conv2d<32, 3>, Relu, MaxPool2d<2>, Flatten, \
     hidden: Linear<128>, Relu, Dropout(0.5), logits: Linear<10>, }",
    "struct Mlp<const H: usize, const D: bool = true>: [784] -> [10] { Linear<H>(bias = D), Relu, Linear<{ 5 * 2 }>, } \
     pub type Small = Mlp<64>;",
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
                    words.push(punct.to_string());
                }
                other => words.push(other.to_string()),
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
                mistake.text,
                mistake.at
            );
            prop_assert!(mistake.text.lines().count() <= 8, "{}", mistake.text);
        }
    }
    // What stands in attributes and braces is rustc's.
    if errors.list().is_empty() && !text.contains('#') && !expansion.to_string().contains("GIVEN_") {
        prop_assert!(
            syn::parse2::<syn::File>(expansion.clone()).is_ok(),
            "no items: {expansion}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_tokens(text in soup()) {
        check(&text)?;
    }

    #[test]
    fn any_body(body in soup()) {
        check(&format!("struct Net: [28, 28, 1] -> [10] {{ {body} }}"))?;
    }

    #[test]
    fn nearly_right_networks(text in mutated()) {
        check(&text)?;
    }
}

#[test]
fn right_networks_are_right() {
    for network in NETWORKS {
        let (_, errors) = expand(network.parse().expect("tokens"));
        assert!(errors.list().is_empty(), "{:?}", errors.list());
    }
}
