//! Mistakes that come in many forms: each is told once, and what the help says to write is right.

use crate::diag::Mistake;
use crate::expand;

/// What is said of a network of this one layer.
pub(super) fn told(input: &str, layer: &str, output: &str) -> Vec<String> {
    let network = format!("struct Net: {input} -> {output} {{ {layer}, }}");
    let (_, errors) = expand(network.parse().expect("tokens"));
    errors.list().iter().map(Mistake::text).collect()
}

/// The only mistake is mended by writing `right` in the place of the layer, and says so.
#[track_caller]
pub(super) fn mends(input: &str, layer: &str, output: &str, right: &str) {
    let said = told(input, layer, output);
    assert_eq!(said.len(), 1, "{layer}: {said:#?}");
    let (_, help) = said[0].split_once("help: write ").expect("what to write");
    assert!(help.contains(&format!("`{right}`")), "{layer}: {help}");
    let again = told(input, right, output);
    assert!(again.is_empty(), "{right}: {again:#?}");
}

pub(super) const IMAGE: &str = "[8, 8, 1]";

#[test]
fn sizes_with_names_go_to_their_places() {
    for layer in [
        "Conv2d<filters = 8, kernel = 3>",
        "Conv2d<kernel_size = 3, filters = 8>",
        "Conv2d<in_channels = 1, out_channels = 8, kernel_size = 3>",
        "Conv2d<8, kernel_size = 3>",
        "Conv2d<kernel_size = 3, 8>",
        "Conv2d<filters = 8, 3>",
        "Conv2d(kernel_size = 3, filters = 8)",
        "Conv2d(in_channels = 1, out_channels = 8, kernel_size = 3)",
        "Conv2d(8, kernel_size = 3)",
        "Conv2d<8>(kernel_size = 3)",
    ] {
        mends(IMAGE, layer, "[6, 6, 8]", "Conv2d<8, 3>");
    }
    for (layer, output, right) in [
        (
            "Conv2d<8, kernel = 3, kernel_width = 5>",
            "[6, 4, 8]",
            "Conv2d<8, 3, 5>",
        ),
        (
            "Conv2d<8, kernel_width = 5, kernel = 3>",
            "[6, 4, 8]",
            "Conv2d<8, 3, 5>",
        ),
        ("MaxPool2d<pool_size = 2>", "[4, 4, 1]", "MaxPool2d<2>"),
        (
            "MaxPool2d<kernel_size = 2, stride = 2>",
            "[4, 4, 1]",
            "MaxPool2d<2>(stride = 2)",
        ),
        ("Upsample2d(size = 2)", "[16, 16, 1]", "Upsample2d<2>"),
        ("Reshape<dim = 4, dim = 16>", "[4, 16]", "Reshape<4, 16>"),
        (
            "Conv2d<kernel = { 2 + 1 }, filters = 1_0>",
            "[6, 6, 10]",
            "Conv2d<1_0, { 2 + 1 }>",
        ),
    ] {
        mends(IMAGE, layer, output, right);
    }
    for layer in [
        "Linear<in_features = 784, out_features = 10>",
        "Linear(input_dim = 784, units = 10)",
    ] {
        mends("[784]", layer, "[10]", "Linear<10>");
    }
    mends(
        "[u32; 5]",
        "Embedding<output_dim = 4, input_dim = 100>",
        "[5, 4]",
        "Embedding<100, 4>",
    );
    mends("[5, 6]", "Lstm(input_size = 6, hidden_size = 4)", "[4]", "Lstm<4>");
}

#[test]
fn what_is_missing_is_said() {
    for (layer, output, right, missing) in [
        ("Conv2d<kernel_size = 3>", "[6, 6, 32]", "Conv2d<32, 3>", "its filters"),
        (
            "Conv2d(8, padding = same)",
            "[8, 8, 8]",
            "Conv2d<8, 3>(padding = same)",
            "its kernel",
        ),
        (
            "Conv2d<padding = same>",
            "[8, 8, 32]",
            "Conv2d<32, 3>(padding = same)",
            "its filters and its kernel",
        ),
    ] {
        mends(IMAGE, layer, output, right);
        let said = &told(IMAGE, layer, output)[0];
        assert!(said.contains(&format!("; it needs {missing} too")), "{said}");
    }
}

#[test]
fn a_size_that_is_given_twice_is_not_chosen() {
    for layer in [
        "Conv2d<8, 3, kernel = 5>",
        "Conv2d<3, filters = 8>",
        "Conv2d(8, 3, kernel = 5)",
    ] {
        let said = told(IMAGE, layer, "[6, 6, 8]");
        assert_eq!(said.len(), 1, "{said:#?}");
        let help = "is given twice\nhelp: write the sizes in their order: `Conv2d<filters, kernel>`";
        assert!(said[0].ends_with(help), "{said:#?}");
    }
}

#[test]
fn a_number_for_each_axis_goes_to_its_place() {
    for (layer, output, right) in [
        ("Conv2d(8, kernel_size = (3, 3))", "[6, 6, 8]", "Conv2d<8, 3>"),
        (
            "Conv2d(kernel_size = [3, 5], filters = 8)",
            "[6, 4, 8]",
            "Conv2d<8, 3, 5>",
        ),
        ("Conv2d<8, kernel_size = (3, 3)>", "[6, 6, 8]", "Conv2d<8, 3>"),
        ("MaxPool2d(pool_size = (2, 4))", "[4, 2, 1]", "MaxPool2d<2, 4>"),
        ("MaxPool2d<pool_size = (2,)>", "[4, 4, 1]", "MaxPool2d<2>"),
        ("Upsample2d(size = (2, 2))", "[16, 16, 1]", "Upsample2d<2>"),
        ("Reshape((8, 8))", "[8, 8]", "Reshape<8, 8>"),
        ("Reshape<dim = (4, 4, 4)>", "[4, 4, 4]", "Reshape<4, 4, 4>"),
    ] {
        mends(IMAGE, layer, output, right);
    }
    mends("[9, 2]", "Conv1d(8, kernel_size = (3,))", "[7, 8]", "Conv1d<8, 3>");
}

#[test]
fn what_other_libraries_write_is_told_how_it_is_here() {
    for (input, layer, said_of_it) in [
        (
            "[9, 2]",
            "Conv1d(8, kernel_size = (3, 5))",
            "and one number is its kernel\nhelp: write `Conv1d<8, 3>`, say",
        ),
        (
            IMAGE,
            "Conv2d(8, kernel_size = (3, 5, 7))",
            "and one number is its kernel\nhelp: write `Conv2d<8, 3>`, say",
        ),
        (
            "[4]",
            "Linear(units = (10, 20))",
            "and one number is its units\nhelp: write `Linear<128>`, say",
        ),
        (
            IMAGE,
            "Conv2d(8, kernel_width = 5, kernel_size = (3, 7))",
            "its kernel_width is given twice",
        ),
        (
            IMAGE,
            "Conv2d(8, kernel_size = (3, 7), kernel_width = 5)",
            "its kernel_width is given twice",
        ),
        (IMAGE, "Conv2d(1, 2, 3, 4)", "stand in `<…>`"),
        ("[4]", "Linear(code, transposed, bias = false)", "stand in `<…>`"),
        (IMAGE, "Conv2d(8, 3, (3, 5), 2)", "stand in `<…>`"),
        (IMAGE, "Conv2d<8, (3, 3)>", "`(3, 3)` is no size\nhelp: write `3, 3`"),
        (IMAGE, "Conv2d<8, [3]>", "`[3]` is no size\nhelp: write `3`"),
        (
            IMAGE,
            "Conv2d<8, (0.5, 0.5)>",
            "`(0.5, 0.5)` is no size\nhelp: a size is a whole number",
        ),
        (
            IMAGE,
            "Conv2d<8, ((3, 5), 7)>",
            "is no size\nhelp: a size is a whole number",
        ),
        (
            IMAGE,
            "Conv2d<8, 3>(stride = [2, 2])",
            "not `[2, 2]`\nhelp: one is for every axis: write `2`",
        ),
        (IMAGE, "Conv2d<8, 3>(stride = (2,))", "not `(2,)`\nhelp: write `2`"),
        (
            IMAGE,
            "Conv2d<8, 3>(stride = (1, 2))",
            "not `(1, 2)`\nhelp: one is for every axis",
        ),
        (IMAGE, "Conv2d<8, 3>(padding = (same))", "help: write `same`"),
        (IMAGE, "Conv2d<8, 3>(stride = (1 + 1))", "help: write `{ (1 + 1) }`"),
        (IMAGE, "Conv2d<8, 3>(stride = ())", "expected a value"),
        (IMAGE, "Conv2d<8, 3>(stride = [2; 2])", "expected a value"),
        (
            IMAGE,
            "Conv2d<8, 3>(stride = (Dropout(1), 2))",
            "no option takes a layer\nhelp: layers stand one behind the other",
        ),
        (
            IMAGE,
            "Conv2d<8, 3>(stride = (Steps(1), 2))",
            "no option takes a layer\nhelp: an expression stands in braces",
        ),
        (IMAGE, "Conv2d<8, 3>((2, 2))", "help: write `stride = 2`, say"),
        (IMAGE, "Dropout((0.5, 0.5))", "not `(0.5, 0.5)`\nhelp: write `0.5`"),
        (IMAGE, "Conv2d<8, 3>(bias = False)", "not `False`\nhelp: write `false`"),
        (IMAGE, "Reshape<4, (2, 8)>", "help: write `2, 8`"),
        (
            IMAGE,
            "BatchNorm(128)",
            "help: it takes what arrives: write `BatchNorm`",
        ),
        (IMAGE, "Conv2d<8, 3>(init = he_normal)", "did you mean `he`?"),
        (
            "[20, 64]",
            "MultiHeadAttention<8, 64>",
            "help: write `MultiHeadAttention<8>`",
        ),
        (
            "[20, 64]",
            "MultiHeadAttention<64, 8>",
            "help: write `MultiHeadAttention<8>`",
        ),
        (
            "[64, 28, 28, 1]",
            "Conv2d<8, 3>",
            "help: leave the batch out: a network is declared for one sample",
        ),
    ] {
        let said = told(input, layer, "[1, 1, 1]");
        // A shape that is known is held against the output, too.
        assert!(said[0].contains(said_of_it), "{layer}: {said:#?}");
        assert!(
            said[1..].iter().all(|more| more.starts_with("the output is declared")),
            "{layer}: {said:#?}"
        );
    }
}

#[test]
fn a_guess_that_does_not_fit_is_no_mistake() {
    for (layers, output) in [
        ("Conv2d<8, K>", "[6, 6, 8]"),
        ("Conv2d<8, K>, Conv2d<8, 3>", "[4, 4, 8]"),
        ("MaxPool2d<K>", "[4, 4, 1]"),
        ("a: Conv2d<8, 3>, b: Conv2d<8, K> <- input, Add <- (a, b)", "[6, 6, 8]"),
    ] {
        let said = told(IMAGE, layers, output);
        assert!(said.is_empty(), "{layers}: {said:#?}");
    }
}
