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
fn percent_are_told_where_they_are_a_share() {
    for (layer, said) in [
        (
            "Dropout(50%)",
            "`rate` must be a number of at least 0 and below 1, not `50%`\nhelp: write `0.5`",
        ),
        (
            "Dropout(0.7%)",
            "`rate` must be a number of at least 0 and below 1, not `0.7%`\nhelp: write `0.007`",
        ),
        (
            "BatchNorm(momentum = 99.5%)",
            "`momentum` must be a number of at least 0 and below 1, not `99.5%`\nhelp: write `0.995`",
        ),
        (
            "Dropout(150%)",
            "`rate` must be a number of at least 0 and below 1, not `150%`",
        ),
        (
            "Dropout(100%)",
            "`rate` must be a number of at least 0 and below 1, not `100%`",
        ),
        (
            "Conv2d<1, 3>(padding = same, stride = 50%)",
            "`stride` must be a whole number of at least 1, not `50%`",
        ),
        // An expression.
        (
            "Dropout(50 % N)",
            "an expression as a value stands in braces\nhelp: write `{ 50 % N }`",
        ),
    ] {
        assert_eq!(told(IMAGE, layer, IMAGE), [said], "{layer}");
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
            "`Dropout` has no option `seed`: one seed is for all layers, that of `Net::new(7)`\nhelp: leave it out",
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

/// Whether every step is given, or a weight turned, decides shapes, which are checked before any const has a value.
#[test]
fn what_decides_axes_is_no_const() {
    for (input, layers, output, option, value) in [
        ("[6, 2]", "Rnn<4>(sequences = EVERY)", "[4]", "sequences", "EVERY"),
        (
            "[6, 2]",
            "Lstm<4>(sequences = { 1 < 2 })",
            "[6, 4]",
            "sequences",
            "{ 1 < 2 }",
        ),
        (
            "[6, 2]",
            "Gru<4>(sequences = EVERY), GlobalAvgPool1d, Linear<3>",
            "[3]",
            "sequences",
            "EVERY",
        ),
        (
            "[6]",
            "e: Linear<3>, Tied(e, transposed = TURNED)",
            "[6]",
            "transposed",
            "TURNED",
        ),
        (
            "[4]",
            "e: Linear<6>, x: Linear<4>, Tied(e, transposed = TURNED)",
            "[6]",
            "transposed",
            "TURNED",
        ),
        (
            "[u32; 3]",
            "e: Embedding<9, 4>, Tied(e, transposed = TURNED)",
            "[3, 9]",
            "transposed",
            "TURNED",
        ),
    ] {
        let said = told(input, layers, output);
        let start = format!("`{option}` must be `true` or `false`, not `{value}`; ");
        assert!(said.len() == 1 && said[0].starts_with(&start), "{layers}: {said:#?}");
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

#[test]
fn what_others_write_for_values_is_told_once() {
    let said = |layer: &str| told("[4]", layer, "[4]");
    for (value, right) in [
        ("l2(0.01)", "l2 = 0.01"),
        ("L1(0.1)", "l1 = 0.1"),
        ("regularizers.l2(0.01)", "l2 = 0.01"),
        ("keras.regularizers.L2(l2 = 0.02)", "l2 = 0.02"),
        ("\"l2\"", "l2 = 0.01"),
    ] {
        let layer = format!("Linear<4>(kernel_regularizer = {value}, bias = false)");
        let text = format!("`Linear` has no option `kernel_regularizer`\nhelp: write `{right}`");
        assert_eq!(said(&layer), [text]);
        mends(
            "[4]",
            &format!("Dense(4, kernel_regularizer = {value})"),
            "[4]",
            &format!("Linear<4>({right})"),
        );
    }
    for (value, right) in [
        ("config::L2", "{ config::L2 }"),
        ("crate::config::L2", "{ crate::config::L2 }"),
        ("self::L2", "{ self::L2 }"),
        ("super::super::L2", "{ super::super::L2 }"),
        ("::config::L2", "{ ::config::L2 }"),
        ("l2(A * 2.0)", "{ l2 (A * 2.0) }"),
        ("l2(0.1) * 3", "{ l2 (0.1) * 3 }"),
    ] {
        let text = format!("an expression as a value stands in braces\nhelp: write `{right}`");
        assert_eq!(said(&format!("Linear<4>(l2 = {value})")), [text]);
    }
    for value in [
        "l2(0.01)",
        "L2(0.01)",
        "regularizers.l2(0.01)",
        "keras.regularizers.L2(l2 = 0.01)",
    ] {
        let text = "`l2` takes the number alone\nhelp: write `l2 = 0.01`";
        assert_eq!(said(&format!("Linear<4>(l2 = {value}, bias = false)")), [text]);
        mends("[4]", &format!("Dense(4, l2 = {value})"), "[4]", "Linear<4>(l2 = 0.01)");
    }
    for (word, right) in [
        ("xavier", "glorot"),
        ("xavier_uniform", "glorot"),
        ("nn.init.xavier_normal_", "glorot"),
        ("kaiming", "he"),
        ("he_normal", "he"),
        ("HeNormal()", "he"),
        ("glorot_uniform", "glorot"),
        ("\"glorot_uniform\"", "glorot"),
    ] {
        for name in ["init", "kernel_initializer"] {
            let said = said(&format!("Linear<4>({name} = {word})"));
            assert!(
                said.len() == 1 && said[0].contains(&format!("{right}`")),
                "{word}: {said:?}"
            );
        }
    }
    // Braces are no help where the option is another one, or none.
    assert_eq!(said("Linear<4>(stride = H / 2)").len(), 1);
    assert_eq!(said("Linear<4>(bias_regularizer = l2(0.01))").len(), 1);
    assert_eq!(
        said("PRelu(init = H / 2)"),
        ["an expression as a value stands in braces\nhelp: write `{ H / 2 }`"]
    );
}

#[test]
fn layers_behind_an_option_are_checked_as_if_it_were_mended() {
    for option in [
        "return_sequences = True",
        "sequences = True",
        "sequence = true",
        "foo = 3",
    ] {
        let layers = format!("Lstm<16>({option}), Lstm<4>");
        assert_eq!(told("[20, 4]", &layers, "[4]").len(), 1, "{option}");
    }
    let layers = "Lstm<16>(sequences = False), Lstm<4>";
    let said = told("[20, 4]", layers, "[4]");
    assert!(said.len() == 2 && said[1].contains("needs a sequence"), "{said:?}");
}

#[test]
fn what_others_set_is_told_what_it_is_here() {
    for (layer, says) in [
        ("Conv1d<4, 3>(causal = true)", "write `padding = causal`"),
        ("Conv1d<4, 3>(causal = True)", "write `padding = causal`"),
        ("Conv1d<4, 3>(causal)", "write `padding = causal`"),
        ("Gru<4>(reset_after = true)", "leave it out"),
        ("Lstm<4>(batch_first = true)", "leave it out"),
        ("Lstm<4>(num_layers = 1)", "leave it out"),
    ] {
        let said = told("[20, 4]", layer, "[4]");
        assert!(said[0].ends_with(&format!("help: {says}")), "{layer}: {said:?}");
    }
    // What is no padding of the layer is no option.
    assert!(!told("[9, 9, 1]", "Conv2d<4, 3>(causal = true)", "[7, 7, 4]")[0].contains("padding = causal"));
}
