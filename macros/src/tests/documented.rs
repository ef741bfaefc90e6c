//! Doc comments and other attributes of inputs, outputs and const parameters.

use super::mistakes::told;
use crate::diag::Mistake;
use crate::expand;

/// The expansion of what is right.
#[track_caller]
fn right(network: &str) -> String {
    let (expansion, errors) = expand(network.parse().expect("tokens"));
    let said: Vec<String> = errors.list().iter().map(Mistake::text).collect();
    assert!(said.is_empty(), "{network}: {said:#?}");
    expansion.to_string()
}

#[test]
fn an_end_has_its_own_doc() {
    let of = |image: &str, class: &str| {
        right(&format!(
            "struct Net: ({image} image: [4], words: [u32; 3]) -> (age: [4], {class} class: [4]) {{
                age: Linear<4> <- image, Embedding<5, 4> <- words, Flatten, class: Linear<4>
            }}"
        ))
    };
    for (image, class, field) in [
        ("/// The picture.\n", "", "# [doc = \" The picture.\"] pub image :"),
        (
            "#[doc = \"One.\"] #[allow(unused)]",
            "",
            "# [doc = \"One.\"] # [allow (unused)] pub image :",
        ),
        ("", "/// Which it is.\n", "# [doc = \" Which it is.\"] pub class :"),
        (
            "",
            "#[allow(unused)]",
            "# [allow (unused)] # [doc = \" The one called `class`.\"] pub class :",
        ),
    ] {
        let documented = of(image, class);
        assert!(documented.contains(field), "{field} lacks in {documented}");
    }
    let deprecated = of("#[deprecated]", "");
    assert!(deprecated.contains("# [allow (deprecated)] const _"), "{deprecated}");
}

#[test]
fn a_const_parameter_may_have_a_doc() {
    let written = |attrs: &str, kept: &str| {
        let network = |attrs: &str| {
            right(&format!(
                "struct Net<{attrs} const H: usize, {attrs} const K: usize = 2>: [4] -> [2] {{ Linear<H>, Linear<K> }}"
            ))
        };
        assert_eq!(network(attrs), network(kept));
    };
    written("/// Hidden units.\n", "");
    written("/// Hidden units.\n #[allow(unused)]", "#[allow(unused)]");
    assert!(
        right("struct Net<#[allow(unused)] const H: usize>: [4] -> [2] { Linear<H>, Linear<2> }")
            .contains("< # [allow (unused)] const H : usize")
    );
}

#[test]
fn no_part_is_left_out_by_cfg() {
    for (network, part) in [
        ("struct Net: (#[cfg(a)] x: [4]) -> [4] { Linear<4> }", "an input"),
        (
            "struct Net: [4] -> (x: [4], #[cfg(a)] y: [4]) { x: Linear<4>, y: Linear<4> }",
            "an output",
        ),
        (
            "struct Net<#[cfg(a)] const H: usize>: [4] -> [4] { Linear<H>, Linear<4> }",
            "a const parameter",
        ),
        ("struct Net: [4] -> [4] { #[cfg(a)] Linear<4> }", "a layer"),
    ] {
        let (_, errors) = expand(network.parse().expect("tokens"));
        let said: Vec<String> = errors.list().iter().map(Mistake::text).collect();
        assert!(
            said.len() == 1 && said[0].starts_with(&format!("{part} cannot be left out by `#[cfg]`")),
            "{network}: {said:#?}"
        );
    }
    // A mistake beside a doc comment is told as without it.
    for doc in ["", "/// A doc.\n"] {
        let said = told(&format!("({doc} x: [8, 8, 8, 8, 8], {doc} y: [2])"), "Linear<4>", "[4]");
        assert!(said[0].contains("the input has 5 dims"), "{said:#?}");
    }
}

#[test]
fn what_is_read_here_cannot_be_chosen_by_cfg_attr() {
    for (attr, word, right) in [
        ("cfg_attr(all(), derive(Clone))", "derive", "derive(Clone)"),
        (
            "cfg_attr(test, doc = \"x\", derive(PartialEq, core::fmt::Debug))",
            "derive",
            "derive(PartialEq",
        ),
        ("cfg_attr(all(), budget(params <= 3))", "budget", "budget(params <= 3)"),
        (
            "cfg_attr(all(a, b), cfg_attr(c, budget(params <= 3),))",
            "budget",
            "budget(params <= 3)",
        ),
        ("cfg_attr(a, cfg(b))", "cfg", "cfg(b)"),
    ] {
        let network = format!("#[{attr}] struct Net: [3] -> [3] {{ Linear<3> }}");
        let (_, errors) = expand(network.parse().expect("tokens"));
        let said: Vec<String> = errors.list().iter().map(Mistake::text).collect();
        let is_told = |text: &String| {
            text.starts_with(&format!("`{word}` cannot be chosen by `#[cfg_attr]` here: "))
                && text.contains(&format!("help: write `#[{right}"))
        };
        assert!(said.len() == 1 && is_told(&said[0]), "{attr}: {said:#?}");
    }
    for attr in [
        "cfg_attr(all(), doc = \"x\")",
        "cfg_attr(derive, allow(unused), doc(hidden))",
        "cfg_attr(all(), derive(PartialEq))",
        "cfg_attr(budget)",
    ] {
        let expansion = right(&format!("#[{attr}] struct Net: [3] -> [3] {{ Linear<3> }}"));
        assert!(expansion.contains("# [cfg_attr ("), "{attr}");
    }
}

#[test]
fn structs_of_ends_are_equal_where_their_fields_are() {
    let network = "struct Net: [2] -> (a: [2], b: [2]) { a: Linear<2>, b: Linear<2> <- input }";
    assert!(right(network).contains(":: core :: cmp :: PartialEq , :: core :: cmp :: Eq)]"));
}
