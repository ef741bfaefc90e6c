//! What a `macro_rules!` macro passes on stands in invisible groups: `$e:expr`, `$v:vis`, `$m:meta`, `$l:ty`.

use crate::diag::Mistake;
use crate::expand;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// The tokens of `text`, in which `passed[…]` is such a group.
fn tokens(text: &str) -> TokenStream {
    invisible(text.parse().expect("tokens"))
}

fn invisible(tokens: TokenStream) -> TokenStream {
    let is_passed = |word: &Ident| word == "passed";
    let (mut made, mut delimiter) = (TokenStream::new(), None);
    for token in tokens {
        match token {
            TokenTree::Ident(word) if is_passed(&word) => delimiter = Some(Delimiter::None),
            TokenTree::Group(group) => {
                let delimiter = delimiter.take().unwrap_or_else(|| group.delimiter());
                made.extend([TokenTree::Group(Group::new(delimiter, invisible(group.stream())))]);
            }
            token => made.extend([token]),
        }
    }
    made
}

/// The expansion, and what is said.
fn expanded(text: &str) -> (TokenStream, Vec<String>) {
    let (expansion, errors) = expand(tokens(text));
    (expansion, errors.list().iter().map(Mistake::text).collect())
}

/// The expansion of what is right.
#[track_caller]
fn right(text: &str) -> String {
    let (expansion, said) = expanded(text);
    assert!(said.is_empty(), "{text}: {said:#?}");
    expansion.to_string()
}

#[test]
fn an_expression_reads_as_one_value() {
    for (passed, reads) in [
        ("{ passed[1 + 2] * 2 }", "{ (1 + 2) * 2 }"),
        ("{ f(passed[1 + 2] * 2) }", "{ f ((1 + 2) * 2) }"),
        ("{ passed[1 + 2] }", "{ 1 + 2 }"),
        ("{ passed[3] * 2 }", "{ 3 * 2 }"),
    ] {
        let network = format!(
            "struct Inner<const H: usize>: [4] -> [4] {{ Linear<H>, Linear<4> }} struct Outer: [4] -> [4] {{ Inner<{passed}> }}"
        );
        let expansion = right(&network);
        let reads = format!("Inner<{reads}>");
        assert!(expansion.contains(&reads), "{reads} lacks in {expansion}");
    }
}

#[test]
fn a_visibility_is_the_networks() {
    for (passed, is) in [
        ("passed[pub (crate)]", "pub (crate) struct Net"),
        ("passed[pub (in super :: a)]", "pub (in super :: a) struct Net"),
        ("passed[pub]", "pub struct Net"),
        ("passed[]", " struct Net"),
        ("passed[passed[]]", " struct Net"),
    ] {
        let expansion = right(&format!("{passed} struct Net: [3] -> [3] {{ Linear<3> }}"));
        let written = format!(
            "{} struct Net: [3] -> [3] {{ Linear<3> }}",
            is.trim_end_matches("struct Net")
        );
        assert_eq!(expansion, right(&written), "{passed}");
        assert!(expansion.contains(is), "{passed}");
        right(&format!(
            "struct Net<const N: usize>: [3] -> [3] {{ Linear<N>, Linear<3> }} {passed} type Alias = Net<4>;"
        ));
    }
}

#[test]
fn attributes_are_as_written_directly() {
    for attr in [
        "derive(Clone)",
        "derive(Clone, PartialEq)",
        "cfg(any())",
        "budget(params <= 50)",
        "doc = \"A network.\"",
        "deprecated",
    ] {
        let network = "struct Net: [3] -> [3] { #[doc = \"One.\"] a: Linear<3> }";
        let written = right(&format!("#[{attr}] {network}"));
        for passed in [format!("passed[{attr}]"), format!("passed[passed[{attr}]]")] {
            assert_eq!(right(&format!("#[{passed}] {network}")), written, "{attr}");
        }
    }
    let derived =
        right("#[derive(passed[core::clone::Clone], passed[core::fmt::Debug])] struct Net: [3] -> [3] { Linear<3> }");
    assert_eq!(derived, right("struct Net: [3] -> [3] { Linear<3> }"));
    let (_, said) = expanded("struct Net: [3] -> [3] { #[passed[cfg(any())]] a: Linear<3> }");
    assert!(
        said.len() == 1 && said[0].contains("a layer cannot be left out by `#[cfg]`"),
        "{said:#?}"
    );
}

#[test]
fn a_type_that_was_passed_on_is_a_layer() {
    for (layers, written) in [
        ("passed[Linear<3>]", "Linear<3>"),
        ("passed[Linear<3>],", "Linear<3>,"),
        (
            "a: passed[Linear<3>], passed[Linear<3>](bias = false) <- a",
            "a: Linear<3>, Linear<3>(bias = false) <- a",
        ),
        (
            "passed[passed[Linear<3>]] <- input, passed[models::Own<3>]",
            "Linear<3> <- input, models::Own<3>",
        ),
        (
            "a: passed[models::Own], b: passed[::models::Own<3, 4>]",
            "a: models::Own, b: ::models::Own<3, 4>",
        ),
        ("repeat 2 { passed[Linear<3>] }", "repeat 2 { Linear<3> }"),
        (
            "Residual(shortcut = passed[Linear<3>]) { passed[Linear<3>] }",
            "Residual(shortcut = Linear<3>) { Linear<3> }",
        ),
        (
            "a: Linear<3> <- input, Add <- (a, input), passed[Linear<3>]",
            "a: Linear<3> <- input, Add <- (a, input), Linear<3>",
        ),
        (
            "Linear<passed[N + 1]>, passed[Linear<3>]",
            "Linear<{ N + 1 }>, Linear<3>",
        ),
        (
            "Linear<passed[cfg::N]>, LeakyRelu(passed[cfg::SLOPE]), passed[Linear<3>]",
            "Linear<{ cfg::N }>, LeakyRelu({ cfg::SLOPE }), Linear<3>",
        ),
    ] {
        let network = |layers: &str| right(&format!("struct Net: [3] -> [3] {{ {layers} }}"));
        assert_eq!(network(layers), network(written), "{layers}");
    }
    let generic = "struct Net<const N: usize>: [3] -> [3] { Linear<N>, Linear<3> }";
    for (alias, written) in [
        ("type A = passed[Net<3>];", "type A = Net<3>;"),
        ("type A = Net<passed[N + 1]>;", "type A = Net<{ N + 1 }>;"),
    ] {
        assert_eq!(
            right(&format!("{generic} {alias}")),
            right(&format!("{generic} {written}")),
            "{alias}"
        );
    }
}
