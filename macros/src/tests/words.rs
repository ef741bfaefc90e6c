//! What other libraries call options and their words, each with what it is here.

use super::mistakes::{IMAGE, told};

#[test]
fn words_of_options_are_told_in_capitals() {
    for (layer, output, right) in [
        ("Conv2d<8, 3>(padding = SAME)", "[8, 8, 8]", "padding = same"),
        ("Conv2d<8, 3>(padding = VALID)", "[6, 6, 8]", "padding = valid"),
        ("Conv2d<8, 3>(padding = Same)", "[8, 8, 8]", "padding = same"),
        ("Conv2d<8, 3>(padding = \"SAME\")", "[8, 8, 8]", "padding = same"),
        ("Conv2d<8, 3>(padding = (SAME))", "[8, 8, 8]", "padding = same"),
        ("MaxPool2d<2>(padding = SAME)", "[4, 4, 1]", "padding = same"),
        ("Conv2d<8, 3>(init = HE)", "[6, 6, 8]", "init = he"),
        ("Upsample2d<2>(mode = BILINEAR)", "[16, 16, 1]", "mode = bilinear"),
    ] {
        let (_, word) = right.split_once(" = ").expect("a word");
        let said = told(IMAGE, layer, output);
        assert!(
            said.len() == 1 && said[0].contains(&format!("\nhelp: write `{word}`")),
            "{layer}: {said:#?}"
        );
        let (before, _) = layer.split_once('(').expect("options");
        let said = told(IMAGE, &format!("{before}({right})"), output);
        assert!(said.is_empty(), "{right}: {said:#?}");
    }
    // Who has a const of this name reads how it is meant.
    let said = told(IMAGE, "Conv2d<8, 3>(padding = SAME)", "[8, 8, 8]");
    assert!(
        said[0].ends_with("write `same`; a const stands in braces: `{ SAME }`"),
        "{said:#?}"
    );
    assert!(told(IMAGE, "Conv2d<8, 3>(padding = { SAME })", "[8, 8, 8]").is_empty());
    // A help that writes the layer anew writes what compiles.
    let said = told(IMAGE, "Conv2D<8, 3>(padding = SAME, stride = (1, 1))", "[8, 8, 8]");
    assert!(
        said.iter()
            .any(|said| said.contains("`Conv2d<8, 3>(padding = same, stride = 1)`")),
        "{said:#?}"
    );
    let said = told(IMAGE, "Conv2d<8, 3>(SAME)", "[8, 8, 8]");
    assert!(
        said.len() == 1 && said[0].ends_with("write `padding = same`"),
        "{said:#?}"
    );
    // Other capitals are a const.
    assert!(told(IMAGE, "Conv2d<8, 3>(padding = SAMES)", "[8, 8, 8]").is_empty());
}

#[test]
fn a_word_that_an_option_does_not_have_is_told_with_those_it_has() {
    for (layer, says) in [
        (
            "Conv2d<8, 3>(padding = full)",
            "`padding` must be `valid`, `same` or a whole number, not `full`",
        ),
        (
            "Upsample2d<2>(mode = bicubic)",
            "`mode` must be `nearest` or `bilinear`, not `bicubic`",
        ),
        (
            "Conv2d<8, 3>(init = zeros)",
            "`init` must be `glorot` or `he`, not `zeros`",
        ),
    ] {
        let said = told(IMAGE, layer, "[8, 8, 8]");
        assert!(!said.is_empty() && said[0].starts_with(says), "{layer}: {said:#?}");
    }
}

#[test]
fn what_keras_sets_in_a_layer_is_told_where_it_is_here() {
    for (option, says) in [
        (
            "trainable = false",
            "`Linear` has no option `trainable`: `net.freeze(\"label\")?` freezes a labelled layer\nhelp: leave it out",
        ),
        (
            "trainable = False",
            "`Linear` has no option `trainable`: `net.freeze(\"label\")?` freezes a labelled layer\nhelp: leave it out",
        ),
        (
            "name = \"x\"",
            "`Linear` has no option `name`: a layer is called by its label\nhelp: write `x: Linear<4>`",
        ),
        (
            "bias = false, name = \"my layer\"",
            "`Linear` has no option `name`: a layer is called by its label\nhelp: write `my_layer: Linear<4>(bias = false)`",
        ),
        (
            "name = fc",
            "`Linear` has no option `name`: a layer is called by its label\nhelp: write `fc: Linear<4>`",
        ),
        (
            "name = 3",
            "`Linear` has no option `name`: a layer is called by its label\nhelp: leave it out",
        ),
        (
            "name = \"\"",
            "`Linear` has no option `name`: a layer is called by its label\nhelp: leave it out",
        ),
        (
            "name = \"höhe\"",
            "`Linear` has no option `name`: a layer is called by its label\nhelp: leave it out",
        ),
    ] {
        assert_eq!(told("[4]", &format!("Linear<4>({option})"), "[4]"), [says], "{option}");
    }
    let said = told("[4]", "x: Linear<4>(name = \"x\")", "[4]");
    assert!(said.len() == 1 && said[0].ends_with("help: leave it out"), "{said:#?}");
    let said = told("[4]", "Dense(4, name = \"x\", trainable = false)", "[4]");
    assert!(
        said.len() == 1 && said[0].contains("freezes a labelled layer"),
        "{said:#?}"
    );
    assert!(said[0].contains("write `x: Linear<4>`"), "{said:#?}");
    let said = told("[4]", "Dense(4, activation = relu, name = \"x\")", "[4]");
    assert!(
        said.len() == 1 && said[0].contains("write `Linear<4>, x: Relu`"),
        "{said:#?}"
    );
    for option in [
        "mask = causal",
        "mask = \"causal\"",
        "mask = CAUSAL",
        "attn_mask = causal",
        "use_causal_mask = true",
        "use_causal_mask = True",
        "is_causal = true",
        "causal_mask = true",
    ] {
        let said = told("[8, 4]", &format!("MultiHeadAttention<2>({option})"), "[8, 4]");
        let (name, _) = option.split_once(" =").expect("a name");
        let says = format!("`MultiHeadAttention` has no option `{name}`\nhelp: ");
        assert!(said.len() == 1 && said[0].starts_with(&says), "{option}: {said:#?}");
        assert!(said[0].contains("causal"), "{option}: {said:#?}");
    }
    let said = told("[8, 4]", "MultiHeadAttention<2>(mask = causal)", "[8, 4]");
    assert!(said[0].ends_with("write `causal = true`"), "{said:#?}");
}
