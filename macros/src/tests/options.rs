//! Options where sizes are to stand, and values that cannot be read.

use super::mistakes::{IMAGE, mends, told};

#[test]
fn options_among_sizes_are_written_once_and_without_slips() {
    for (layer, output, right) in [
        (
            "Conv2d<8, 3, padding = same>",
            "[8, 8, 8]",
            "Conv2d<8, 3>(padding = same)",
        ),
        (
            "Conv2d<8, padding = same, K>",
            "[8, 8, 8]",
            "Conv2d<8, K>(padding = same)",
        ),
        ("Dropout<RATE>", IMAGE, "Dropout(RATE)"),
    ] {
        mends(IMAGE, layer, output, right);
    }
    for (layer, first, second) in [
        (
            "Conv2d<8, 3, stride = 1>(padding = same, stride = 2)",
            "the options of `Conv2d` stand in `(…)`, and `<…>` is for its sizes\nhelp: write `Conv2d<8, 3>(stride = 1, padding = same)`",
            "`stride` is set twice\nhelp: leave out one of the two",
        ),
        (
            "Conv2d<8, 3, paddin = smae>",
            "the options of `Conv2d` stand in `(…)`, and `<…>` is for its sizes\nhelp: write `Conv2d<8, 3>(padding = same)`",
            "`Conv2d` has no option `paddin`\nhelp: write `padding = same`",
        ),
        (
            "Dropout<50>",
            "the options of `Dropout` stand in `(…)`, and it has no sizes\nhelp: write `Dropout(0.5)`",
            "`rate` must be a number of at least 0 and below 1, not `50`\nhelp: 50 % are `0.5`",
        ),
        (
            "Conv2d<8, 3, padding = same, activation = relu>",
            "the options of `Conv2d` stand in `(…)`, and `<…>` is for its sizes\nhelp: write `Conv2d<8, 3>(padding = same)`",
            "an activation is a layer of its own\nhelp: write it behind the layer: `Conv2d<8, 3>(padding = same), Relu`",
        ),
    ] {
        assert_eq!(told(IMAGE, layer, IMAGE), [first, second]);
    }
}

#[test]
fn what_is_no_option_of_the_layer_is_told_as_such() {
    for (layer, said) in [
        (
            "Conv2d<8, 3, activation = relu>",
            "an activation is a layer of its own\nhelp: write it behind the layer: `Conv2d<8, 3>, Relu`",
        ),
        (
            "Add<axis = 1> <- (input, input)",
            "`Add` has no option `axis`; it has none\nhelp: leave it out",
        ),
        (
            "Dropout<seed = P + 0.5>",
            "`Dropout` has no option `seed`\nhelp: its options are `rate`",
        ),
    ] {
        let told = told(IMAGE, layer, IMAGE);
        assert!(told.iter().any(|told| told == said), "{told:#?}");
        assert!(told.iter().all(|told| !told.contains("stand in `(…)`")), "{told:#?}");
    }
}

#[test]
fn an_expression_without_braces_is_the_only_mistake() {
    for (layer, right) in [
        (
            "Conv2d<8, 3, stride = S + 1, padding = same>",
            "Conv2d<8, 3>(stride = { S + 1 }, padding = same)",
        ),
        (
            "Conv2d<8, 3, stride = 2 * 2, padding = same>",
            "Conv2d<8, 3>(stride = { 2 * 2 }, padding = same)",
        ),
        (
            "Conv2d<8, 3, stride = sizes::S>(padding = same)",
            "Conv2d<8, 3>(stride = { sizes::S }, padding = same)",
        ),
    ] {
        mends(IMAGE, layer, "[4, 4, 8]", right);
    }
    for (value, braced) in [
        ("S + 1", "{ S + 1 }"),
        ("sizes::S", "{ sizes::S }"),
        ("half(4)", "{ half(4) }"),
        ("4 / 2", "{ 4 / 2 }"),
        ("{ S } + 1", "{ { S } + 1 }"),
    ] {
        let said = told(
            IMAGE,
            &format!("Conv2d<8, 3>(stride = {value}, padding = same)"),
            "[4, 4, 8]",
        );
        assert_eq!(said.len(), 1, "{said:#?}");
        let written = said[0].strip_prefix("an expression as a value stands in braces\nhelp: write ");
        // Outside of rustc, tokens are printed with more space between them.
        let written = written.map(|written| written.replace("half (", "half("));
        assert_eq!(written, Some(format!("`{braced}`")));
    }
}

#[test]
fn no_shape_is_held_against_a_layer_whose_options_could_not_be_read() {
    for layer in [
        "Conv2d<8, 3>(padding = )",
        "Conv2d<8, 3>(padding = Dropout(1), stride = 2)",
        "Conv2d<8, 3>(padding = (1, 1))",
        "Conv2d<8, kernel_size = Dropout(1)>",
    ] {
        let said = told(IMAGE, layer, "[8, 8, 8]");
        assert_eq!(said.len(), 1, "{said:#?}");
    }
    // A comma that lacks hides nothing.
    let said = told(IMAGE, "Conv2d<8, 3>(stride = 2 padding = same)", "[4, 4, 8]");
    assert_eq!(
        said,
        ["expected `,` after this value; an expression stands in braces: `{ … }`"]
    );
}
