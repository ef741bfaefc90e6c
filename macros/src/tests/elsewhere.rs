//! What people bring along from other libraries and languages: one mistake is one error, and what its help says is right.

use super::mistakes::{IMAGE, mends, told};
use crate::elsewhere::{Note, all};
use crate::expand;

/// The one thing that is said of these items has this in it.
#[track_caller]
pub(super) fn tells(items: &str, what: &str) {
    let said = told("[4]", items, "[10]");
    assert!(said.len() == 1 && said[0].contains(what), "{items}: {said:#?}");
}

/// The only thing that is said of these items has this help.
#[track_caller]
pub(super) fn says(items: &str, help: &str) {
    let said = told("[4]", items, "[10]");
    assert_eq!(said.len(), 1, "{items}: {said:#?}");
    assert!(said[0].contains(&format!("help: write `{help}`")), "{items}: {said:#?}");
}

#[test]
fn a_layer_within_a_layer_of_theirs_is_written_alone() {
    let sequence = "[5, 6]";
    for (layer, output, right) in [
        ("TimeDistributed<Linear<4>>", "[5, 4]", "Linear<4>"),
        (
            "TimeDistributed(Dense(4, activation = \"relu\"))",
            "[5, 4]",
            "Linear<4>, Relu",
        ),
        ("TimeDistributed { Relu }", sequence, "Relu"),
        (
            "TransformerEncoderLayer(6, nhead = 2)",
            sequence,
            "Residual { LayerNorm, MultiHeadAttention<2> }, Residual { LayerNorm, Linear<24>, Gelu, Linear<6> }",
        ),
        (
            "TransformerEncoderLayer<6, 3, 8>",
            sequence,
            "Residual { LayerNorm, MultiHeadAttention<3> }, Residual { LayerNorm, Linear<8>, Gelu, Linear<6> }",
        ),
    ] {
        mends(sequence, layer, output, right);
    }
    for layer in [
        "Sequential { Linear<3>, Relu }",
        "Sequential(Linear<3>, Relu)",
        "TransformerEncoder<TransformerEncoderLayer<6, 3>, 2>",
        "Bidirectional<Bidirectional<Lstm<4>>>",
        "TimeDistributed<>",
    ] {
        let said = told(sequence, layer, "[1]");
        assert_eq!(said.len(), 1, "{layer}: {said:#?}");
    }
}

#[test]
fn what_stands_around_layers_is_told_behind_a_module_too() {
    for (layer, says) in [
        (
            "nn.Sequential(nn.Linear(6, 3), nn.ReLU())",
            "no layer is called `Sequential`",
        ),
        (
            "keras.layers.Bidirectional(LSTM(4))",
            "help: write `forth: Lstm<4> <- input, back: Lstm<4>(reverse = true) <- input, Concat <- (forth, back)`",
        ),
        (
            "nn.TransformerEncoderLayer(6, nhead = 2)",
            "Residual { LayerNorm, MultiHeadAttention<2> }",
        ),
    ] {
        let said = told("[5, 6]", layer, "[1]");
        assert!(said.len() == 1 && said[0].contains(says), "{layer}: {said:#?}");
    }
}

#[test]
fn a_network_may_be_called_as_a_layer_of_theirs() {
    let network = "struct Net: [8] -> [4] { Sequential<{ 2 * 8 }>, TimeDistributed, Linear<4> }
        struct Sequential<const H: usize>: [8] -> [8] { Linear<H>, Linear<8> }
        struct TimeDistributed: [8] -> [8] { Linear<8> }";
    let (_, errors) = expand(network.parse().expect("tokens"));
    assert!(errors.list().is_empty(), "{:?}", errors.list());
    // Its sizes are read as any network's.
    let (_, errors) = expand(network.replace("{ 2 * 8 }", "16, 3").parse().expect("tokens"));
    assert_eq!(errors.list().len(), 1, "{:?}", errors.list());
    // In a module it is theirs.
    for network in [
        "struct Net: [8] -> [4] { nn.Sequential, Linear<4> } struct Sequential: [8] -> [8] { Linear<8> }",
        "struct Net: [8] -> [8] { x: keras.Bidirectional } struct Bidirectional: [8] -> [8] { Linear<8> }",
    ] {
        let (_, errors) = expand(network.parse().expect("tokens"));
        assert_eq!(errors.list().len(), 1, "{:?}", errors.list());
        assert!(
            errors.list()[0].text().starts_with("no layer is called"),
            "{:?}",
            errors.list()
        );
    }
}

#[test]
fn a_word_and_its_options_are_mended_at_once() {
    for (input, layer, output, right) in [
        (
            "[5, 6]",
            "LSTM<4>(return_sequences = True)",
            "[5, 4]",
            "Lstm<4>(sequences = true)",
        ),
        (
            "[5, 6]",
            "layers.LSTM(4, return_sequences = True)",
            "[5, 4]",
            "Lstm<4>(sequences = true)",
        ),
        (
            "[4]",
            "Dense<3>(activation = softmax, use_bias = False)",
            "[3]",
            "Linear<3>(bias = false), Softmax",
        ),
        ("[4]", "nn.Linear(4, 3)", "[3]", "Linear<3>"),
        (IMAGE, "Conv2d<8, 3>(padding = \"same\")", "[8, 8, 8]", "same"),
    ] {
        let said = told(input, layer, output);
        assert_eq!(said.len(), 1, "{layer}: {said:#?}");
        assert!(said[0].contains(&format!("`{right}`")), "{layer}: {said:#?}");
    }
    // What cannot be mended is told beside.
    let said = told("[5, 6]", "GRU<4>(return_sequences = True, time_major = True)", "[5, 4]");
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said[1].starts_with("`Gru` has no option `time_major`"), "{said:#?}");
}

#[test]
fn the_layers_that_the_table_names_are_ours() {
    for (theirs, ours, note) in all() {
        assert!(crate::diag::kind(theirs).is_none(), "`{theirs}` is a layer");
        let is_none = ours.is_empty() && !matches!(note, Note::Form);
        assert!(is_none || crate::diag::kind(ours).is_some(), "{theirs}: {ours}");
        if let Note::Write(layer, _) = note {
            let word = layer.split(['<', ' ', '(']).next().unwrap_or_default();
            let is_ours = word == "Residual" || word == "{block}" || crate::diag::kind(word).is_some();
            assert!(is_ours, "{theirs}: {layer}");
        }
    }
}

/// What the changelog says of them.
#[test]
fn the_words_of_the_table_are_taken_but_as_labels() {
    for (theirs, ..) in all().filter(|(theirs, ..)| theirs.starts_with(char::is_uppercase)) {
        let said = told("[4]", &format!("{theirs}, Linear<10>"), "[10]");
        assert!(
            said.len() == 1 && said[0].contains(&format!("`self::{theirs}`; within a function, give it another name")),
            "{theirs}: {said:#?}"
        );
        assert!(
            told("[4]", &format!("self::{theirs}, Linear<10>"), "[10]").is_empty(),
            "{theirs}"
        );
    }
    for (theirs, ..) in all().filter(|(theirs, ..)| *theirs != "Input") {
        let label = theirs.to_lowercase();
        let said = told("[4]", &format!("{label}: Linear<10>"), "[10]");
        assert!(said.is_empty(), "{label}: {said:#?}");
    }
}

#[test]
fn what_stands_for_commas_is_told_once() {
    for between in [";", "->", "=>", "|", "."] {
        let items = ["a: Linear<8>", "Relu", "b: Linear<10>"].join(&format!(" {between} "));
        says(&items, ",");
    }
    says("repeat 1 { Linear<8>; Linear<10>; }", ",");
    says("a: Linear<8>: Relu, Linear<10>", ",");
    says("Linear<4>; repeat 2 { Relu }; models::Encoder; Linear<10>", ",");
}

#[test]
fn a_block_without_layers_is_one_mistake() {
    for (block, right) in [
        ("repeat(3)", "repeat 3 { … }"),
        ("repeat 3", "repeat 3 { … }"),
        ("repeat", "repeat 3 { … }"),
        ("Residual", "Residual { … }"),
    ] {
        says(&format!("{block}, Linear<10>"), right);
        says(&format!("{block} Linear<4>, Linear<10>"), right);
    }
}
