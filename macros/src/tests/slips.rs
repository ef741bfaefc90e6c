//! Slips of the language itself: each is one error, and what its help says is right.

use super::mistakes::{IMAGE, mends, told};
use crate::diag::Mistake;
use crate::expand;

/// What is said of a network.
fn said(header: &str, items: &str) -> Vec<String> {
    let network = format!("struct Net{header} {{ {items} }}");
    let (_, errors) = expand(network.parse().expect("tokens"));
    errors.list().iter().map(Mistake::text).collect()
}

/// The only thing that is said of these layers between the header's shapes, and the layers as they are then written.
#[track_caller]
fn becomes(header: &str, items: &str, help: &str, right: &str) {
    let said = |items: &str| said(header, items);
    let wrong = said(items);
    assert_eq!(wrong.len(), 1, "{items}: {wrong:#?}");
    assert!(wrong[0].contains(help), "{items}: {wrong:#?}");
    let right = said(right);
    assert!(right.is_empty(), "{items}: {right:#?}");
}

#[test]
fn sizes_in_other_brackets_are_sizes() {
    for layer in ["Linear[10]", "Linear { 10 }", "Linear 10"] {
        mends("[4]", layer, "[10]", "Linear<10>");
    }
    mends(IMAGE, "Conv2d[8, 3]", "[6, 6, 8]", "Conv2d<8, 3>");
}

#[test]
fn what_is_read_stands_behind_its_layer() {
    for (items, help, right) in [
        (
            "a: Linear<4>, b: Relu(a), Linear<3>",
            "write `Relu <- a`",
            "a: Linear<4>, b: Relu <- a, Linear<3>",
        ),
        (
            "a: Linear<4>, input -> b: Linear<4>, Add <- (a, b), Linear<3>",
            "write `b: Linear<4> <- input`",
            "a: Linear<4>, b: Linear<4> <- input, Add <- (a, b), Linear<3>",
        ),
        (
            "a: Linear<4>, b <- input: Linear<4>, Add <- (a, b), Linear<3>",
            "write `b: Linear<4> <- input`",
            "a: Linear<4>, b: Linear<4> <- input, Add <- (a, b), Linear<3>",
        ),
        (
            "a: Linear<4>, b: Relu, Concat <- a, b, input, Linear<3>",
            "write `(a, b, input)`",
            "a: Linear<4>, b: Relu, Concat <- (a, b, input), Linear<3>",
        ),
        (
            "x: Linear<4>, scale: Relu, Mul <- x, scale, Linear<3>",
            "write `(x, scale)`",
            "x: Linear<4>, scale: Relu, Mul <- (x, scale), Linear<3>",
        ),
        (
            "Linear<4>, Add <- (input, linear1), Linear<3>",
            "label the layer: `linear1: Linear<4>`",
            "linear1: Linear<4>, Add <- (input, linear1), Linear<3>",
        ),
    ] {
        becomes(": [4] -> [3]", items, help, right);
    }
}

#[test]
fn values_among_sizes_are_read() {
    becomes(
        ": [4] -> [3]",
        "a: Linear<4>, b: Relu, Concat<a, b>, Linear<3>",
        "write `Concat <- (a, b)`",
        "a: Linear<4>, b: Relu, Concat <- (a, b), Linear<3>",
    );
}

#[test]
fn networks_have_a_name_each() {
    let net = "struct Net: [4] -> [3] { Linear<3> }";
    let said = |networks: String| expand(networks.parse().expect("tokens")).1.list().to_vec();
    let twice = said(format!("{net} {net}"));
    assert!(
        twice.len() == 1 && twice[0].text().contains("call this one `Net2`"),
        "{twice:?}"
    );
    assert!(said(format!("#[cfg(a)] {net} #[cfg(not(a))] {net}")).is_empty());
}

#[test]
fn pipes_stand_for_commas() {
    for pipe in [">>", "|>"] {
        let items = format!("Linear<4> {pipe} Relu {pipe} Linear<3>");
        becomes(": [4] -> [3]", &items, "write `,`", "Linear<4>, Relu, Linear<3>");
    }
}

#[test]
fn what_enters_is_called_so_alone() {
    becomes(
        ": [4] -> [3]",
        "input: Linear<8>, Relu, Linear<3>",
        "call this one `input2`",
        "input2: Linear<8>, Relu, Linear<3>",
    );
    becomes(
        ": (a: [4], b: [4]) -> [3]",
        "a2: Linear<4> <- a, a: Linear<4> <- b, Add <- (a2, a), Linear<3>",
        "call this one `a3`",
        "a2: Linear<4> <- a, a3: Linear<4> <- b, Add <- (a2, a3), Linear<3>",
    );
    becomes(
        ": [4] -> [4]",
        "repeat 2 { Residual { input: Linear<4> } }",
        "call this one `input2`",
        "repeat 2 { Residual { input2: Linear<4> } }",
    );
}

#[test]
fn an_output_has_the_label_of_its_last_layer() {
    becomes(
        ": [4] -> (x: [2], y: [1])",
        "h: Linear<8>, x: Linear<2> <- h, Softmax, y: Linear<1> <- h",
        "move the label here: `Linear<2> <- h, x: Softmax`",
        "h: Linear<8>, Linear<2> <- h, x: Softmax, y: Linear<1> <- h",
    );
}

#[test]
fn words_of_options_have_small_letters() {
    for (layer, output, right) in [
        ("Conv2d<8, 3>(padding = Same)", "[8, 8, 8]", "same"),
        ("Conv2d<8, 3>(padding = \"SAME\")", "[8, 8, 8]", "same"),
        ("Upsample2d<2>(mode = Bilinear)", "[16, 16, 1]", "bilinear"),
        ("Conv2d<8, 3>(init = He)", "[6, 6, 8]", "he"),
    ] {
        let said = told(IMAGE, layer, output);
        assert!(
            said.len() == 1 && said[0].contains(&format!("`{right}`")),
            "{layer}: {said:#?}"
        );
    }
    // A const is called in capitals.
    assert!(told(IMAGE, "Conv2d<8, 3>(padding = PADDING)", "[8, 8, 8]").is_empty());
}

#[test]
fn numbers_out_of_range_are_told_with_one_that_fits() {
    for (layer, help) in [
        ("Dropout(1.0)", "write `0.5`, say"),
        ("Linear<4>(l2 = -0.1)", "write `0.1`"),
        ("Relu(inplace = true)", "leave it out"),
        ("Linear<3000000000>", "at most 2147483647"),
    ] {
        let said = told("[4]", layer, "[4]");
        assert!(said.len() == 1 && said[0].contains(help), "{layer}: {said:#?}");
    }
}

#[test]
fn words_of_theirs_are_told_in_any_letters() {
    for (layer, help) in [
        ("Permute<2, 0, 1>", "no layer moves axes"),
        ("Transpose", "no layer moves axes"),
        ("ZeroPadding2d<1>", "`Conv2d<32, 3>(padding = 1)`"),
        ("SeparableConv2d<8, 3>", "`DepthwiseConv2d<kernel>, Conv2d<filters, 1>`"),
        ("Upsampling2D<2>", "write `Upsample2d<2>`"),
        ("Mish", "write `Silu`"),
        ("AdaptiveAvgPool2d<7>", "`AvgPool2d<size>`"),
        ("AdaptiveAvgPool2d(1)", "write `GlobalAvgPool2d`"),
        ("nn.AdaptiveAvgPool2d(1)", "write `GlobalAvgPool2d`"),
        ("BatchNorm2d<8>", "`BatchNorm`"),
    ] {
        let said = told(IMAGE, &format!("{layer}, Flatten, Linear<3>"), "[3]");
        assert!(said.len() == 1 && said[0].contains(help), "{layer}: {said:#?}");
    }
    mends("[4]", "gyul::layers::Linear<3>", "[3]", "Linear<3>");
    // A module of one's own that is called so.
    assert!(told("[4]", "layers::Linear<3>", "[3]").is_empty());
}

#[test]
fn blocks_are_told_by_their_letters_and_numbers() {
    becomes(
        ": [4] -> [4]",
        "residual { Linear<4> }",
        "write `Residual`",
        "Residual { Linear<4> }",
    );
    becomes(
        ": [4] -> [4]",
        "Repeat 2 { Linear<4> }",
        "write `repeat`",
        "repeat 2 { Linear<4> }",
    );
    becomes(
        "<const N: usize>: [4] -> [N]",
        "repeat N { Linear<4> }, Linear<N>",
        "must be known before a const is",
        "repeat 3 { Linear<4> }, Linear<N>",
    );
}

#[test]
fn shapes_and_budgets_are_told_as_they_are_written() {
    for (header, help, right) in [
        (": [4] -> f32", "write `[1]`", ": [4] -> [1]"),
        (": [f32; 4] -> f32", "write `[4] -> [1]`", ": [4] -> [1]"),
    ] {
        let said = |header: &str| said(header, "Linear<1>");
        let wrong = said(header);
        assert!(wrong.len() == 1 && wrong[0].contains(help), "{header}: {wrong:#?}");
        assert!(said(right).is_empty());
    }
    let (_, errors) = expand(
        "struct Net: [u8; 8] -> [16] { Embedding<100, 16>, LastStep }"
            .parse()
            .expect("tokens"),
    );
    assert_eq!(errors.list().len(), 1, "{:?}", errors.list());
    assert!(errors.list()[0].text().contains("`[u32; 8]`"));
    for (budget, help) in [
        ("params <= 100K", "`params <= 100_000`"),
        ("flops <= 1.5M", "`flops <= 1_500_000`"),
        ("arena_infer <= 64K", "`arena_infer <= 64 KiB`"),
        ("flops <= 1 MFLOP", "takes no unit\nhelp: write `flops <= 1_000_000`"),
        (
            "flops <= 2.5 GFLOPs",
            "takes no unit\nhelp: write `flops <= 2_500_000_000`",
        ),
        ("flops <= 2_000 flops", "takes no unit\nhelp: write `flops <= 2_000`"),
        (
            "params <= 3 million",
            "takes no unit\nhelp: write `params <= 3_000_000`",
        ),
        (
            "params <= 3 k, flops <= 9",
            "takes no unit\nhelp: write `params <= 3_000`",
        ),
        (
            "params <= 64 KiB",
            "counts the numbers that are learnt and takes no unit",
        ),
    ] {
        let network = format!("#[budget({budget})] struct Net: [4] -> [3] {{ Linear<3> }}");
        let (_, errors) = expand(network.parse().expect("tokens"));
        assert!(
            errors.list().len() == 1 && errors.list()[0].text().contains(help),
            "{budget}: {:?}",
            errors.list()
        );
    }
}

#[test]
fn what_stands_behind_a_layer_is_told_with_what_it_is() {
    for (layers, said) in [
        (
            "Linear<4>::default(), Relu",
            "layers are declared here, not made\nhelp: write `Linear<4>`",
        ),
        (
            "Linear<4> * -3",
            "layers that are there several times stand in a `repeat`\nhelp: write `repeat 3 { Linear<4> }`",
        ),
        (
            "hidden: Linear<4> = Linear::new(4, 4), Relu",
            "a layer is declared here, and not set to a value\nhelp: leave this out: sizes stand in `<…>`, options in `(…)`",
        ),
        (
            "Residual { Linear<4> } + Relu",
            "a comma stands between two layers, and a sum is `Add <- (a, b)` of their labels\nhelp: write `,`",
        ),
        (
            "Linear<4>, Softmax(dim = 1)",
            "`Softmax` has no option `dim`: it always goes along the last axis\nhelp: leave it out",
        ),
    ] {
        assert_eq!(told("[4]", layers, "[4]"), [said], "{layers}");
    }
    let outputs = told("[4]", "Linear<8>, return (Linear<3>, Linear<2>)", "(a: [3], b: [2])");
    assert!(
        outputs.len() == 1 && outputs[0].starts_with("`return` begins no layer"),
        "{outputs:?}"
    );
}

#[test]
fn behind_a_residual_that_does_not_add_up_nothing_more_is_said() {
    for layers in [
        "Residual { Conv2d<16, 3>(stride = 2, padding = same), Relu }, Residual { Conv2d<16, 3>(padding = same) }",
        "Residual { Conv2d<16, 3>(padding = same) }, Residual { Conv2d<8, 3>(padding = same) }",
        "Residual { Residual { Conv2d<16, 3>(padding = same) } }",
    ] {
        let said = told("[32, 32, 8]", &format!("{layers}, GlobalAvgPool2d, Linear<4>"), "[4]");
        assert!(
            said.len() == 1 && said[0].starts_with("`Residual`"),
            "{layers}: {said:#?}"
        );
    }
}
