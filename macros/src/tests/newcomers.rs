//! What a person writes who comes from elsewhere and has read one example: one mistake, one error, and a help that mends it.

use super::mistakes::{mends, told};
use crate::diag::Mistake;
use crate::expand;

/// The one thing that is said of these layers ends so.
#[track_caller]
fn ends(input: &str, layers: &str, output: &str, says: &str) {
    let said = told(input, layers, output);
    assert!(said.len() == 1 && said[0].ends_with(says), "{layers}: {said:#?}");
}

#[test]
fn a_value_has_one_name() {
    for (layers, right) in [
        (
            "skip = input, h: Linear<8>, Add <- (skip, h)",
            "h: Linear<8>, Add <- (input, h)",
        ),
        (
            "let skip = input; h: Linear<8>, Add <- (skip, h)",
            "h: Linear<8>, Add <- (input, h)",
        ),
        (
            "Residual { let mut skip = input, h: Linear<8>, Mul <- (skip, h) }",
            "Residual { h: Linear<8>, Mul <- (input, h) }",
        ),
    ] {
        ends(
            "[8]",
            layers,
            "[8]",
            "help: leave this out, and read `input` where `skip` is read",
        );
        assert!(told("[8]", right, "[8]").is_empty(), "{right}");
    }
    ends(
        "[8]",
        "h: Linear<8>, skip = h, k: Linear<8>, Add <- (skip, k)",
        "[8]",
        "read `h` where `skip` is read",
    );
    // Two of them are two, of the same value.
    let twice = told("[8]", "a = input, b = a, h: Linear<8>, Add <- (b, h)", "[8]");
    assert!(
        twice.len() == 2 && twice[1].ends_with("read `input` where `b` is read"),
        "{twice:#?}"
    );
    // What is set to no value is none that has two names.
    for layers in ["Upsample2d<2>, mode = bilinear", "identity = x, Linear<8>"] {
        assert!(
            told("[4, 4, 8]", layers, "[8, 8, 8]")
                .iter()
                .all(|said| !said.contains("gets no other name")),
            "{layers}"
        );
    }
    // What a layer is called by stays one.
    ends("[8]", "x = Linear<8>", "[8]", "help: write `x:`");
}

#[test]
fn sizes_that_are_flags_are_those_of_ones_own() {
    let says = |network: &str| {
        let (_, errors) = expand(network.parse().expect("tokens"));
        errors.list().iter().map(Mistake::text).collect::<Vec<String>>()
    };
    let inner = "struct Enc<const B: bool, const N: usize>: [N] -> [4] { Linear<4> }";
    for network in [
        "struct Net: [4] -> [4] { Enc<true, 4> }",
        "struct Net<const M: usize>: [M] -> [4] { Enc<false, M> }",
        "struct Net: [4] -> [4] { models::Enc<true> }",
        "type Small = Enc<true, 4>;",
    ] {
        let said = says(&format!("{inner} {network}"));
        assert!(said.is_empty(), "{network}: {said:#?}");
    }
    ends(
        "[4]",
        "Linear<true>",
        "[4]",
        "a size is a whole number, the name of a const, or `{ an expression }`",
    );
}

#[test]
fn what_joins_is_told_no_axis() {
    for (call, right) in [
        ("Concat(a, b, axis=-1)", "Concat <- (a, b)"),
        ("Concat([a, b], axis = -1)", "Concat <- (a, b)"),
        ("Add(a, b, axis=-1)", "Add <- (a, b)"),
    ] {
        let two = "a: Linear<8>, b: Linear<8> <- input";
        ends(
            "[8]",
            &format!("{two}, {call}, Linear<4>"),
            "[4]",
            &format!("stands behind `<-`\nhelp: write `{right}`"),
        );
        assert!(told("[8]", &format!("{two}, {right}, Linear<4>"), "[4]").is_empty());
    }
    // Another axis is no slip of writing.
    let along_time = told(
        "[20, 8]",
        "a: Linear<8>, b: Linear<8> <- input, Concat([a, b], axis = 0)",
        "[40, 8]",
    );
    assert!(
        along_time
            .iter()
            .any(|said| said.contains("no layer joins along another")),
        "{along_time:#?}"
    );
    // A value that is no axis is none of them.
    assert!(
        told("[8]", "a: Linear<8>, Concat(a, b, p = 3)", "[8]")
            .iter()
            .all(|said| !said.contains("Concat <- (a, b, p)"))
    );
}

#[test]
fn layers_in_braces_of_a_repeat_are_its_own() {
    for repeat in [
        "Repeat<3, { Linear<8>, Relu }>",
        "Repeat<3, { Linear<8>, Relu, }>",
        "Repeat(3, { Linear<8>, Relu })",
    ] {
        mends("[8]", repeat, "[8]", "repeat 3 { Linear<8>, Relu }");
    }
}

#[test]
fn a_mean_over_time_is_a_pool() {
    for mean in [
        "x.mean(dim=1)",
        "x.mean(1)",
        "torch.mean(x, dim=1)",
        "mean(x)",
        "x.mean(axis=1, keepdims=False)",
    ] {
        let said = told("[5, 8]", &format!("x: Linear<8>, {mean}, Linear<4>"), "[4]");
        assert!(
            said.len() == 1 && said[0].contains("write `GlobalAvgPool1d`"),
            "{mean}: {said:#?}"
        );
    }
    let said = told("[5, 8]", "x: Linear<8>, Tanh, x.mean(1)", "[8]");
    assert!(said[0].contains("write `GlobalAvgPool1d <- x`"), "{said:#?}");
    // A variational autoencoder has one by that name.
    let head = "h: Linear<8>, mean: Linear<2>, deviation: Linear<2> <- h, Concat <- (mean, deviation)";
    assert!(told("[8]", head, "[4]").is_empty());
}

#[test]
fn a_number_of_another_option_is_no_word() {
    for word in ["he", "glorot", "he_normal"] {
        let said = format!("`init` must be a number of at least 0, not `{word}`\nhelp: write `0.25`, say");
        ends("[8]", &format!("PRelu(init = {word})"), "[8]", &said);
    }
    assert!(told("[8]", "PRelu(init = SLOPE)", "[8]").is_empty());
}

#[test]
fn options_that_are_layers_are_one_mistake_with_the_sizes() {
    for (layer, output, right) in [
        (
            "Lstm(4, bidirectional = true)",
            "[8]",
            "forth: Lstm<4> <- input, back: Lstm<4>(reverse = true) <- input, Concat <- (forth, back)",
        ),
        ("Lstm(4, num_layers = 2)", "[4]", "Lstm<4>(sequences = true), Lstm<4>"),
        ("Lstm(4, dropout = 0.1)", "[4]", "Lstm<4>, Dropout(0.1)"),
    ] {
        mends("[5, 3]", layer, output, right);
    }
}

#[test]
fn the_order_of_steps_that_are_read_backwards_is_told() {
    let says = "Its steps are in the order of the input then, not backwards";
    for layer in [
        "Lstm<4>(sequences = true, go_backwards = true)",
        "LSTM(4, return_sequences = True, go_backwards = True)",
    ] {
        ends("[5, 3]", layer, "[5, 4]", says);
    }
    for layer in ["Lstm<4>(go_backwards = true)", "LSTM(4, go_backwards = True)"] {
        assert!(!told("[5, 3]", layer, "[4]")[0].contains(says), "{layer}");
    }
    let mean = told("[5, 3]", "Bidirectional(LSTM(4), merge_mode = \"ave\")", "[4]");
    assert!(
        mean[0].contains("no layer gives the mean of two values") && mean[0].contains("Add <- (forth, back)"),
        "{mean:#?}"
    );
}

#[test]
fn options_without_a_like_say_what_to_do() {
    for (input, layer, output, says) in [
        (
            "[8, 4]",
            "MultiHeadAttention<2>(key_padding_mask = m)",
            "[8, 4]",
            "leave it out; `causal = true` keeps padding behind the steps from being read, but later steps, too",
        ),
        (
            "[8, 4]",
            "MultiHeadAttention<2>(attn_mask = m)",
            "[8, 4]",
            "keeps each step from what stands behind it, else leave it out",
        ),
        (
            "[8, 4]",
            "Lstm<4>(mask = m)",
            "[4]",
            "pad before the steps, so that a recurrent layer ends on a real one",
        ),
        (
            "[7, 7, 3]",
            "MaxPool2d<2>(ceil_mode = false)",
            "[3, 3, 3]",
            "go unread\nhelp: leave it out",
        ),
        ("[8, 4]", "Lstm<8>(proj_size = 0)", "[8]", "help: leave it out"),
        (
            "[8, 4]",
            "Lstm<8>(proj_size = 4)",
            "[8]",
            "write `Linear<4>` behind the layer",
        ),
        (
            "[7, 7, 3]",
            "MaxPool2d<2>(ceil_mode = true)",
            "[3, 3, 3]",
            "write `padding = same`, which reads them too, its windows placed as in Keras",
        ),
        ("[8]", "BatchNorm(num_features = 8)", "[8]", "help: leave it out"),
        (
            "[8]",
            "BatchNorm(affine = false, momentum = 0.1)",
            "[8]",
            "leave it out; `momentum` here is 1 − theirs: `momentum = 0.9`",
        ),
    ] {
        ends(input, layer, output, says);
    }
}

#[test]
fn a_number_is_no_value_to_be_read() {
    let fixed = "; a number that is fixed takes a layer of your own, declared by `custom_layer!`";
    for (layer, example) in [
        ("Scale(0.5)", "Scale <- (x, factors)"),
        ("Scale(0.5) <- x", "Scale <- (x, factors)"),
        ("Mul(0.5)", "Mul <- (a, b)"),
    ] {
        let says = format!("takes none in `(…)`\nhelp: write `{example}`{fixed}");
        ends("[4]", &format!("x: Linear<4>, {layer}"), "[4]", &says);
    }
}

#[test]
fn an_arrow_between_sizes_is_a_comma() {
    for arrow in ["=>", "->"] {
        mends("[16]", &format!("Linear<16 {arrow} 10>"), "[10]", "Linear<10>");
    }
}

#[test]
fn what_gives_another_shape_than_the_output_is_mended_where_it_is_known_how() {
    for (input, layers, output, right) in [
        (
            "[4, 4, 3]",
            "Upsample2d<16, 16>(mode = bilinear), Relu",
            "[16, 16, 3]",
            "Upsample2d<4>(mode = bilinear)",
        ),
        ("[4, 4, 3]", "Upsample2d<16, 8>", "[16, 8, 3]", "Upsample2d<4, 2>"),
        ("[8]", "Linear<16>", "[4, 4, 1]", "Reshape<4, 4, 1>"),
        ("[4, 4, 8]", "Relu", "[16, 8]", "Reshape<16, 8>"),
    ] {
        let said = told(input, layers, output);
        assert!(
            said.len() == 1 && said[0].contains(&format!("`{right}`")),
            "{layers}: {said:#?}"
        );
    }
    ends(
        "[8]",
        "Linear<8>, Relu",
        "[4, 4, 1]",
        "write `Linear<16>` for `linear1`, and end in `Reshape<4, 4, 1>`, or declare `-> [8]`",
    );
    // No factor does it, or no whole one.
    for output in ["[15, 16, 3]", "[16, 16, 4]", "[2, 2, 3]"] {
        assert!(
            !told("[4, 4, 3]", "Upsample2d<16>", output)[0].contains("factors"),
            "{output}"
        );
    }
    for (layer, output) in [("Upsample2d<2>", "[64, 64, 3]"), ("Conv2d<8, 3>", "[30, 30, 8]")] {
        ends(
            "[3, 32, 32]",
            layer,
            output,
            "; channels come last: is `input` [32, 32, 3]?",
        );
    }
    ends(
        "[28, 28]",
        "Upsample2d<2>",
        "[56, 56, 1]",
        "help: declare `input` as [28, 28, 1]",
    );
}
