//! Labels that stand where a layer was to be once more, and heads of several layers.

use super::mistakes::{mends, told};
use crate::expand;

/// The only mistake says this.
#[track_caller]
fn says(layers: &str, text: &str) {
    let said = told("[4]", layers, "[4]");
    assert!(said.len() == 1 && said[0].contains(text), "{layers}: {said:#?}");
}

#[test]
fn a_label_shares_its_weight_by_tied() {
    for again in ["mix", "mix()", "mix(mix)", "last: mix"] {
        says(
            &format!("mix: Linear<4>, Relu, {again}"),
            "`mix` is a label, and no layer\nhelp: write `Tied(mix)",
        );
    }
    says("mix: Linear<4>, Relu, mix(mix)", "`Tied(mix) <- mix`");
    says("bend: Relu, Linear<4>, bend", "write `Relu`");
    says(
        "wide: LayerNorm, Linear<4>, wide",
        "`wide` is a label, and no layer; its weights cannot be shared\nhelp: write `LayerNorm`",
    );
    says(
        "mix: Residual { Linear<4> }, Relu, mix",
        "the weights of a block cannot be shared",
    );
    says(
        "mix: Linear<4>, last: Tied(mix), Relu, last",
        "`last` is a label, and no layer\nhelp: write `Tied(mix)`, which shares",
    );
    // A network that stands beside it is one, whatever it is called.
    let beside = "struct mix: [4] -> [4] { Linear<4> } struct Net: [4] -> [4] { mix: mix, mix }";
    assert_eq!(expand(beside.parse().expect("tokens")).1.count(), 0);
    // A function of others is one, whatever else is called so.
    says("relu: Linear<4>, relu", "did you mean `Relu`?");
    // What is called on the value is no layer here.
    says("Linear<4>, mix", "layers begin with a capital");
}

#[test]
fn a_label_right_behind_its_layer_is_its_value() {
    for (layers, once_more) in [
        ("conv: Linear<4>, conv", "; the layer once more is `Tied(conv)`"),
        ("bend: Relu, bend, Linear<4>", "; the layer once more is `Relu`"),
        ("deep: Residual { Linear<4> }, deep", "or the network gives it"),
    ] {
        says(layers, "no layer\nhelp: leave it out: ");
        says(layers, once_more);
    }
    let skip = "write `skip` for the label `mix`, or read `<- mix`; the layer once more is `Tied(mix)`";
    says("mix: Linear<4>, skip: mix, Linear<4>, Add <- (mix, skip)", skip);
    for wrong in ["skip: input", "skip: nothing"] {
        let is_value = "`input` is a value, and no layer\nhelp: what reads it has `<- input` behind it";
        let layers = format!("{wrong}, Linear<4>, Add <- (skip, input)");
        let said = told("[4]", &layers, "[4]");
        assert!(said[0].contains(is_value) == wrong.ends_with("input"), "{said:#?}");
    }
}

#[test]
fn a_label_is_found_in_a_value_that_is_tied() {
    for value in [
        "&mix",
        "self.mix",
        "mix.weight",
        "self.mix.weight",
        "model.mix.kernel",
        "\"mix\"",
    ] {
        let layers = format!("mix: Linear<4>, Relu, Tied({value}, transposed)");
        says(&layers, "is named by its label alone\nhelp: write `mix`");
    }
    for value in ["Linear", "Embedding"] {
        let layers = format!("mix: Linear<4>, Relu, Tied({value}, transposed)");
        says(&layers, "no value is called `");
    }
}

#[test]
fn what_cannot_be_tied_is_told() {
    says(
        "wide: LayerNorm, Linear<4>, Tied(wide)",
        "the weights of `wide` cannot be shared\nhelp: `Tied` takes the label of a `Linear`, a `Conv2d` or an `Embedding`",
    );
    for tied in ["Tied(mix)", "Tied(mix, transposed)"] {
        says(
            &format!("deep: repeat 1 {{ mix: Linear<4> }}, Relu, {tied}"),
            "`mix` stands within a block, and its weight cannot be shared outside",
        );
    }
}

#[test]
fn the_weight_of_an_embedding_is_shared_transposed_alone() {
    let says = |input: &str, layers: &str, output: &str, text: &str| {
        let said = told(input, layers, output);
        assert!(said.len() == 1 && said[0].contains(text), "{layers}: {said:#?}");
    };
    let alone = "the weight of `words` is an `Embedding`'s, which is shared `transposed` alone\nhelp: write";
    for (tied, help) in [
        ("Tied(words)", "Tied(words, transposed)`"),
        ("Tied(words, transposed = false)", "Tied(words, transposed)`"),
        ("Tied(words, bias = false)", "Tied(words, transposed, bias = false)`"),
        ("Tied(words) <- input", "Embedding<9, 4>`, which learns"),
        ("repeat 1 { Tied(words) }", "Tied(words, transposed)`"),
    ] {
        says(
            "[u32; 3]",
            &format!("words: Embedding<9, 4>, {tied}"),
            "[3, 9]",
            &format!("{alone} `{help}"),
        );
    }
    // How it was meant is told once.
    for slip in ["transpose", "transposd = true", "transposed = 1"] {
        assert_eq!(
            told(
                "[u32; 3]",
                &format!("words: Embedding<9, 4>, Tied(words, {slip})"),
                "[3, 9]"
            )
            .len(),
            1,
            "{slip}"
        );
    }
    for (again, help) in [
        ("words", "no layer\nhelp: write `Tied(words, transposed)`, which shares"),
        ("words(bend)", "write `Tied(words, transposed) <- bend`, which shares"),
        ("words <- input", "alone\nhelp: write `Embedding<9, 4>`, which learns"),
        (
            "words(input)",
            "alone\nhelp: write `Embedding<9, 4> <- input`, which learns",
        ),
    ] {
        says(
            "[u32; 3]",
            &format!("words: Embedding<9, 4>, bend: Tanh, {again}"),
            "[3, 9]",
            help,
        );
    }
    // What is named in the place of another can be shared so.
    says(
        "[3, 4]",
        "conv: Conv1d<4, 1>, mix: Linear<4>, bend: Tanh, Tied(bend, transposed)",
        "[3, 4]",
        "help: write `mix`, say",
    );
    let image = "conv: Conv2d<3, 1>, bend: Tanh, Tied(bend, transposed)";
    says(
        "[4, 4, 3]",
        image,
        "[4, 4, 3]",
        "has no weight that can be shared\nhelp: `Tied` takes",
    );
    says(
        "[4, 4, 3]",
        "conv: Conv2d<3, 1>, Tied(conv, transposed, bias = false)",
        "[4, 4, 3]",
        "help: write `Tied(conv, bias = false)`",
    );
}

#[test]
fn what_a_tied_layer_takes_may_be_rustcs_to_know() {
    for network in [
        "Net<const F: usize>: [u32; 3] -> [3, 9] { words: Embedding<9, F>, Gru<4>(sequences = true), Tied(words, transposed) }",
        "Net<const F: usize>: [4] -> [4] { code: Linear<F>, Linear<7>, Tied(code, transposed) }",
    ] {
        let (_, errors) = expand(format!("struct {network}").parse().expect("tokens"));
        let said: Vec<_> = errors.list().iter().map(crate::diag::Mistake::text).collect();
        assert!(said.is_empty(), "{network}: {said:?}");
    }
    let said = told(
        "[u32; 3]",
        "words: Embedding<9, 4>, Gru<5>(sequences = true), Tied(words, transposed)",
        "[3, 9]",
    );
    assert!(
        said.len() == 1 && said[0].contains("for 4 features") && said[0].contains("`Linear<4>` before it"),
        "{said:?}"
    );
    // What the owner is told is told there.
    for sizes in ["0, 4", "9, 0"] {
        let said = told(
            "[u32; 3]",
            &format!("words: Embedding<{sizes}>, Tied(words, transposed)"),
            "[3, 9]",
        );
        assert_eq!(said.len(), 1, "{said:?}");
    }
}

#[test]
fn heads_in_braces_keep_their_label_and_what_they_read() {
    let written = "write `Linear<3> <- a, Relu, head: Linear<4>`";
    says("a: Relu, head: { Linear<3>, Relu, Linear<4> } <- a", written);
    says("a: Relu, head: [Linear<3>, Relu, Linear<4>] <- a", written);
    mends(
        "[4]",
        "(Linear<3>, Relu, Linear<4>)",
        "[4]",
        "Linear<3>, Relu, Linear<4>",
    );
    says("a: Relu, head: Sequential(Linear<3>, Relu, Linear<4>) <- a", written);
    says(
        "a: Relu, head: { Add, Linear<4> } <- (a, input)",
        "write `Add <- (a, input), head: Linear<4>`",
    );
    says(
        "a: Relu, Add(activation = tanh) <- (a, input)",
        "`Add <- (a, input), Tanh`",
    );
    says("a: Relu, head: a -> Linear<4>", "write `head: Linear<4> <- a`");
    says(
        "a: Relu, head: a -> repeat 2 { Linear<4> }",
        "write `head: repeat 2 { … } <- a`",
    );
}

#[test]
fn a_shortcut_of_a_recurrent_layer_keeps_its_steps() {
    let block = |shortcut| format!("Residual({shortcut}) {{ Lstm<8>(sequences = true) }}");
    let said = told("[4, 4]", &block("projection = true"), "[4, 8]");
    assert!(
        said.len() == 1 && said[0].contains("`Residual(shortcut = Linear<8>) { … }`"),
        "{said:#?}"
    );
    assert_eq!(told("[4, 4]", &block("shortcut = Linear<8>"), "[4, 8]"), [""; 0]);
}
