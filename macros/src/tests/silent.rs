//! What would compile, and compute something else than what stands there: each is told, once.

use crate::diag::Mistake;
use crate::expand;

/// What is said of these networks.
fn said(networks: &str) -> Vec<String> {
    let (_, errors) = expand(networks.parse().expect("tokens"));
    errors.list().iter().map(Mistake::text).collect()
}

/// The only mistake, without its help.
#[track_caller]
fn only(networks: &str) -> String {
    let said = said(networks);
    assert_eq!(said.len(), 1, "{networks}: {said:#?}");
    said[0].split_once("\nhelp: ").expect("a help").0.to_owned()
}

#[test]
fn no_layer_within_a_residual_has_the_name_of_what_stands_beside_it() {
    for shortcut in ["Linear<4>", "{ Linear<4>, Relu }"] {
        let network =
            format!("struct Net: [4] -> [4] {{ r: Residual(shortcut = {shortcut}) {{ shortcut: Linear<4>, Relu }} }}");
        assert_eq!(
            said(&network),
            [
                "`shortcut` is what stands beside the block, and this layer would be called so too\n\
              help: call this one `shortcut2`, say"
            ],
        );
    }
    // Without one, or within it, nothing else is called so.
    for right in [
        "Residual { shortcut: Linear<4>, Relu }",
        "Residual(shortcut = { shortcut: Linear<4> }) { Linear<4> }",
        "Residual(shortcut = Linear<4>) { Residual { shortcut: Linear<4> } }",
        "shortcut: Linear<4>, Residual(shortcut = Linear<4>) { Linear<4> }",
    ] {
        let said = said(&format!("struct Net: [4] -> [4] {{ {right} }}"));
        assert!(said.is_empty(), "{right}: {said:#?}");
    }
}

#[test]
fn no_output_is_an_input() {
    assert_eq!(
        only("struct Net: (a: [4], b: [4]) -> (a: [7], c: [4]) { c: Add <- (a, b) }"),
        "`a` is an input, and an output is what a layer gives"
    );
    assert_eq!(
        only("struct Net: (a: [4]) -> (a: [4], c: [4]) { c: Relu }"),
        "`a` is an input, and an output is what a layer gives"
    );
}

#[test]
fn too_many_layers_are_told_once() {
    const LAYERS: &str = "a network has at most 5000 layers, and here are more";
    for items in [
        "repeat 1000 { repeat 1000 { repeat 1000 { Relu } } }",
        "repeat 1000 { repeat 6 { Linear<4> } }, a: Relu, Add <- (a, input)",
        "repeat 1000 { r: Residual { repeat 1000 { Linear<4> } } }",
        &"Relu, ".repeat(5001),
    ] {
        assert_eq!(only(&format!("struct Net: [4] -> [4] {{ {items} }}")), LAYERS);
    }
    let of_labels = "struct Net: [4] -> (a: [4], b: [4]) { repeat 1000 { repeat 6 { Relu } }, a: Relu, b: Tanh <- a }";
    assert_eq!(only(of_labels), LAYERS);
    // What has no layers is told, and not gone through a thousand million times.
    let empty = said("struct Net: [4] -> [4] { repeat 1000 { repeat 1000 { repeat 1000 { } } } }");
    assert_eq!(empty.len(), 1, "{empty:#?}");
}

#[test]
fn tied_is_transposed_where_it_says_so() {
    for (option, fits) in [
        ("transposed", false),
        ("transposed = true", false),
        ("transposed = false", true),
    ] {
        let said = said(&format!(
            "struct Net: [8, 8, 3] -> [8, 8, 3] {{ conv: Conv2d<3, 3>(padding = same), Tied(conv, {option}) }}"
        ));
        assert_eq!(said.is_empty(), fits, "{option}: {said:#?}");
    }
}

#[test]
fn indices_before_an_embedding_are_one_mistake() {
    for layers in [
        "Relu, Embedding<10, 4>",
        "Dropout(0.1), Relu, Embedding<10, 4>",
        "Relu, LastStep",
    ] {
        let said = said(&format!("struct Net: [u32; 4] -> [4, 4] {{ {layers} }}"));
        assert_eq!(said.len(), 1, "{layers}: {said:#?}");
        assert!(said[0].contains("needs numbers, not indices"), "{layers}: {said:#?}");
    }
}

/// Of two sizes only rustc knows which is larger, so that nothing here is wrong for sure.
#[test]
fn a_quotient_of_consts_is_anyones_guess() {
    for network in [
        "[A, B, 3] -> [2, 4, 3] { MaxPool2d<1, A> }",
        "[A, B, 3] -> [2, 4, 3] { MaxPool2d<B, 1> }",
    ] {
        let said = said(&format!("struct Net: {network}"));
        assert!(said.is_empty(), "{network}: {said:#?}");
    }
}
