//! Items behind an output, of which nobody says what they read.

use crate::diag::Mistake;
use crate::expand;

fn told(network: &str) -> Vec<String> {
    let (_, errors) = expand(format!("struct Net: {network}").parse().expect("tokens"));
    errors.list().iter().map(Mistake::text).collect()
}

const ENDS: &str = "[8] -> (mean: [2], logvar: [2])";

/// The only mistake of these items says `help`, and no more is said once each of `fixes` is made.
#[track_caller]
fn mends(items: &str, what: &str, help: &str, fixes: &[&str]) {
    let said = told(&format!("{ENDS} {{ {items} }}"));
    assert_eq!(said, [format!("{what}\nhelp: {help}")], "{items}");
    for fix in fixes {
        let said = told(&format!("{ENDS} {{ {fix} }}"));
        assert!(said.is_empty(), "{fix}: {said:#?}");
    }
}

#[test]
fn an_output_is_not_silently_made_of_another() {
    const LOGVAR: &str = "`logvar` would read the output `mean`, for it stands behind that";
    mends(
        "Linear<16>, Relu, mean: Linear<2>, logvar: Linear<2>",
        LOGVAR,
        "label what `mean` reads, `body: Relu`, and write `<- body` behind `logvar`; or write `<- mean`",
        &[
            "Linear<16>, body: Relu, mean: Linear<2>, logvar: Linear<2> <- body",
            "Linear<16>, Relu, mean: Linear<2>, logvar: Linear<2> <- mean",
        ],
    );
    mends(
        "body: Linear<16>, repeat 2 { Relu }, mean: Linear<2>, logvar: Linear<2>",
        LOGVAR,
        "label what `mean` reads, `body2: repeat 2 { … }`, and write `<- body2` behind `logvar`; or write `<- mean`",
        &["body: Linear<16>, body2: repeat 2 { Relu }, mean: Linear<2>, logvar: Linear<2> <- body2"],
    );
    for before in ["h: Relu, mean: Linear<2>", "h: Relu, mean: Linear<2> <- h"] {
        mends(
            &format!("Linear<16>, {before}, logvar: Linear<2>"),
            LOGVAR,
            "write `<- h` behind it to read what `mean` reads, or `<- mean`",
            &[
                &format!("Linear<16>, {before}, logvar: Linear<2> <- h"),
                &format!("Linear<16>, {before}, logvar: Linear<2> <- mean"),
            ],
        );
    }
    mends(
        "mean: Linear<2>, logvar: Linear<2>",
        LOGVAR,
        "write `<- input` behind it to read what `mean` reads, or `<- mean`",
        &["mean: Linear<2>, logvar: Linear<2> <- input"],
    );
    mends(
        "a: Linear<2>, mean: Add <- (a, a), logvar: Residual { Linear<2> }",
        LOGVAR,
        "write `<- mean` behind it, or `<-` and another label",
        &["a: Linear<2>, mean: Add <- (a, a), logvar: Residual { Linear<2> } <- mean"],
    );
    mends(
        "h: Relu, mean: Linear<2>, Linear<4>, logvar: Linear<2>",
        "`Linear<4>` would read the output `mean`, for it stands behind that",
        "write `<- h` behind it to read what `mean` reads, or `<- mean`",
        &["h: Relu, mean: Linear<2>, Linear<4> <- h, logvar: Linear<2>"],
    );
    mends(
        "mean: Linear<2>, Tanh, logvar: Linear<2>",
        "`Tanh` would read the output `mean`, for it stands behind that",
        "write `<- mean` behind it; or, to give this as `mean`, move the label here: `Linear<2>, mean: Tanh`",
        &["mean: Linear<2>, Tanh <- mean, logvar: Linear<2>"],
    );
}

#[test]
fn a_label_that_others_read_does_not_move() {
    let said = told("[8] -> (p: [1], q: [3]) { p: Linear<1>, q: Linear<3> <- p, Sigmoid <- p }");
    let help = "what `Sigmoid` gives reaches no output\nhelp: label it, and read it with `<- sigmoid1`; or leave the layer out";
    assert_eq!(said, [help]);
}

#[test]
fn a_label_that_a_help_gives_is_free_in_blocks_too() {
    let said =
        told("[8] -> [4] { Residual { body: Linear<8>, repeat 2 { Linear<8> }, Linear<8> <- body }, Linear<4> }");
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains("`body2: repeat 2 { … }`"), "{said:#?}");
}

#[test]
fn three_heads_read_what_the_first_reads() {
    let ends = "[8] -> (a: [2], b: [2], c: [2])";
    let said = told(&format!("{ends} {{ Relu, a: Linear<2>, b: Linear<2>, c: Linear<2> }}"));
    assert_eq!(said.len(), 2, "{said:#?}");
    for (said, (this, before)) in said.iter().zip([("b", "a"), ("c", "b")]) {
        let help =
            format!("label what `a` reads, `body: Relu`, and write `<- body` behind `{this}`; or write `<- {before}`");
        assert!(said.ends_with(&help), "{said}");
    }
}

/// What one output reads of itself, and what the network of one output does, is as it was.
#[test]
fn what_reads_no_output_is_left_as_it_is() {
    for network in [
        "[8] -> [2] { mean: Linear<4>, logvar: Linear<2> }",
        "[8] -> (logvar: [2]) { mean: Linear<4>, logvar: Linear<2> }",
        "[8] -> (mean: [2], logvar: [2]) { mean: Linear<2>, logvar: Linear<2> <- mean }",
        "[8] -> (mean: [2], logvar: [2]) { repeat 2 { mean: Linear<8>, Relu }, mean: Linear<2>, logvar: Linear<2> <- input }",
    ] {
        let said = told(network);
        assert!(said.is_empty(), "{network}: {said:#?}");
    }
}

/// What has no counterpart is told at once, with what there is.
#[test]
fn what_is_not_there_is_one_mistake() {
    for (input, items, says) in [
        (
            "[5, 6]",
            "Lstm<4>(bidirectional = false)",
            "each layer reads one way\nhelp: leave it out",
        ),
        (
            "[5, 6]",
            "a: Linear<4>, b: Conv1d<4, 2> <- input, Concat(axis = 0) <- (a, b)",
            "no layer joins along another\nhelp: leave it out",
        ),
        (
            "[5, 6]",
            "q: Linear<4>, kv: Linear<4> <- input, MultiHeadAttention<4> <- (q, kv)",
            "there is no cross-attention\nhelp: write `MultiHeadAttention<4> <- q`",
        ),
        (
            "[5]",
            "Maximum <- (a, b), Linear<4>",
            "are `Add`, `Mul`, `Concat`, `Scale` and `Shift`",
        ),
        (
            "[5, 6]",
            "seq: Relu, last: seq[-1], Linear<4>",
            "help: write `LastStep <- seq`",
        ),
        (
            "[5, 6]",
            "steps: Relu, steps[:, -1], Linear<4>",
            "help: write `LastStep <- steps`",
        ),
    ] {
        let said = told(&format!("{input} -> [4] {{ {items} }}"));
        assert!(said.len() == 1 && said[0].contains(says), "{items}: {said:#?}");
    }
}

/// The label of an output that stands too early is moved: two layers of one label are another mistake.
#[test]
fn a_label_that_stands_too_early_is_moved() {
    const ENDS: &str = "[2] -> (p: [1], q: [3])";
    for (items, says, right) in [
        (
            "h: Linear<4>, p: Linear<1>, Sigmoid, q: Linear<3> <- h",
            "`Linear<1>, p: Sigmoid`",
            "h: Linear<4>, Linear<1>, p: Sigmoid, q: Linear<3> <- h",
        ),
        (
            "h: Linear<4>, q: Linear<3>(bias = false), p: Linear<1> <- h, Sigmoid",
            "`Linear<1> <- h, p: Sigmoid`",
            "h: Linear<4>, q: Linear<3>(bias = false) <- h, Linear<1> <- h, p: Sigmoid",
        ),
        (
            "h: Linear<4>, p: Linear<1>, q: Linear<3> <- h, Sigmoid <- p",
            "`Linear<1>, p: Sigmoid`",
            "h: Linear<4>, Linear<1>, p: Sigmoid, q: Linear<3> <- h",
        ),
        (
            "h: Linear<4>, p: Linear<1>, Dropout(0.5), Sigmoid, q: Linear<3> <- h",
            "`Linear<1>, Dropout(0.5), p: Sigmoid`",
            "h: Linear<4>, Linear<1>, Dropout(0.5), p: Sigmoid, q: Linear<3> <- h",
        ),
        (
            "h: Linear<1>, p: Residual { Linear<1> }, Sigmoid, q: Linear<3> <- h",
            "`Residual { … }, p: Sigmoid`",
            "h: Linear<1>, Residual { Linear<1> }, p: Sigmoid, q: Linear<3> <- h",
        ),
        (
            "a: Linear<1>, b: Linear<1> <- input, p: Add <- (a, b), Sigmoid, q: Linear<3> <- a",
            "`Add <- (a, b), p: Sigmoid`",
            "a: Linear<1>, b: Linear<1> <- input, Add <- (a, b), p: Sigmoid, q: Linear<3> <- a",
        ),
    ] {
        let said = told(&format!("{ENDS} {{ {items} }}"));
        assert!(said.iter().any(|said| said.contains(says)), "{items}: {said:#?}");
        let said = told(&format!("{ENDS} {{ {right} }}"));
        assert!(said.is_empty(), "{right}: {said:#?}");
    }
}

#[test]
fn channels_first_are_asked_about_in_an_output_of_as_many() {
    for (input, layer, output, is_asked) in [
        ("[3, 32, 32]", "Conv2d<8, 3>(padding = same)", "[8, 32, 32]", true),
        (
            "[3, 32, 32]",
            "Conv2d<8, 3>(padding = same, stride = 2)",
            "[8, 16, 16]",
            true,
        ),
        ("[3, 32, 32]", "Conv2d<8, 3>(padding = same)", "[9, 32, 32]", false),
        ("[32, 32, 3]", "Conv2d<8, 3>(padding = same)", "[8, 32, 32]", false),
        ("[3, 100]", "Conv1d<8, 3>(padding = same)", "[8, 100]", true),
        ("[100, 3]", "Conv1d<8, 3>(padding = same)", "[8, 100]", false),
    ] {
        let said = told(&format!("{input} -> {output} {{ {layer} }}"));
        let asks = said[0].contains("; channels come last: is `input` ");
        assert!(
            said.len() == 1 && asks == is_asked,
            "{input} {layer} {output}: {said:#?}"
        );
    }
}
