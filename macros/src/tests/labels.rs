//! Labels in other forms than a name and a `:`.

use super::elsewhere::says;
use super::mistakes::told;

#[test]
fn a_label_in_another_form_is_one_mistake() {
    for before in [
        "hidden =",
        "hidden",
        "hidden =>",
        "hidden <-",
        "\"hidden\":",
        "(hidden):",
        "let hidden =",
        "let mut hidden:",
        "pub hidden:",
        "self.hidden =",
    ] {
        says(&format!("{before} Linear<10>, Relu <- hidden"), "hidden:");
    }
    for (before, label) in [
        ("hidden-1:", "hidden_1:"),
        ("hidden[1]:", "hidden_1:"),
        ("1:", "layer1:"),
        ("\"My Layer\":", "my_layer:"),
        ("\"fn\":", "fn_:"),
        ("\"…\":", "hidden:"),
        ("relu1: conv: more:", "relu1:"),
    ] {
        says(&format!("{before} Linear<10>"), label);
    }
    // Before what is no layer of ours, too.
    for item in [
        "models::Encoder",
        "::models::Encoder<8>",
        "repeat 2 { Linear<4> }",
        "Residual { Linear<4> }",
    ] {
        for before in ["encoder =", "encoder", "self.encoder =", "let encoder ="] {
            // Two words, of which one begins a path, are one path.
            if !(before == "encoder" && item.starts_with("::")) {
                says(&format!("{before} {item}, Linear<10>"), "encoder:");
            }
        }
    }
    for (layer, right) in [
        ("self.fc1 = nn.Linear(4, 10)", "fc1: Linear<10>"),
        ("fc1 = keras.layers.Dense(10)", "fc1: Linear<10>"),
        ("let fc1 = nn.Linear(4, 10)", "fc1: Linear<10>"),
        ("fc1: nn.Linear(4, 10)", "Linear<10>"),
    ] {
        says(layer, right);
    }
    // A `:` within braces ends no label.
    for (size, written) in [("10", "10"), ("{ S { a: 10 }.a }", "{ S { a : 10 } . a }")] {
        says(
            &format!("Dense({size}, name = \"fc\")"),
            &format!("fc: Linear<{written}>"),
        );
        says(&format!("fc = Dense({size})"), &format!("fc: Linear<{written}>"));
    }
    for behind in [": hidden", "as hidden"] {
        says(&format!("Linear<8> {behind}, Linear<10>"), "hidden: Linear<8>");
    }
}

#[test]
fn a_layer_in_a_module_hides_no_other_mistake_of_its_label() {
    let said = told("[4]", "a: b: nn.Linear(4, 10)", "[10]");
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said[0].starts_with("a layer has one label"), "{said:#?}");
    assert!(said[1].starts_with("layers stand here without a module\n"), "{said:#?}");
}

/// What only looks like one of the forms above is told as what it is.
#[test]
fn what_is_no_label_and_no_module_is_left_as_it_is() {
    for (items, says) in [
        (
            "a: Linear<8>, relu b: Linear<8>, c: Add <- (a, b), Linear<10>",
            "expected `,` before `b`",
        ),
        ("dropout(0.5) b: Linear<8>, Linear<10>", "expected `,` before `b`"),
        ("lin Relu, Linear<10>", "expected `,` before `Relu`"),
        ("linraCompletionMarker Relu, Linear<10>", "expected `,` before `Relu`"),
        ("Relu.Linear<10>", "a comma stands between two layers"),
        ("nn.Models::Encoder<3>, Linear<10>", "no layer is called `nn`"),
        ("Hidden = Linear<8>, Linear<10>", "expected `,`"),
    ] {
        let said = told("[4]", items, "[10]");
        assert!(said.iter().any(|said| said.contains(says)), "{items}: {said:#?}");
    }
    // A layer or network of one's own that is called as one of theirs.
    assert!(told("[4]", "LogSoftmax, Linear<10>", "[10]")[0].contains("`self::LogSoftmax`"));
}

/// What was meant for a label is one: others read the value by it.
#[test]
fn a_label_in_another_form_is_the_layers() {
    for items in [
        "Linear<4> as hidden, sum: Add <- (hidden, input), Linear<10>",
        "Linear<4>: hidden, sum: Add <- (hidden, input), Linear<10>",
        "größe = Linear<4>, sum: Add <- (größe, input), Linear<10>",
        "let hidden = Linear<4>, sum: Add <- (hidden, input), Linear<10>",
        "Linear<4>; hidden = Linear<4>; sum: Add <- (hidden, input); Linear<10>",
    ] {
        let said = told("[4]", items, "[10]");
        let no_value = said.iter().any(|said| said.contains("no value is called"));
        assert!(!said.is_empty() && said.len() <= 2 && !no_value, "{items}: {said:#?}");
    }
}

/// An output without a layer: what was meant is never what gives another output.
#[test]
fn an_output_of_no_layer_is_told_what_was_meant() {
    for (network, says) in [
        (
            "[8] -> (a: [2], b: [3]) { a: Linear<2>, c: Linear<3> <- input }",
            "did you mean `c`, which gives [3]?",
        ),
        (
            "[8] -> (a: [2], b: [3]) { a: Linear<2>, Linear<3>(bias = false) <- input }",
            "label the layer that gives it: `b: Linear<3>(bias = false)`",
        ),
        (
            "[8] -> (a: [2], b: [3]) { a: Linear<2> }",
            "label the layer that gives it: `b: Linear<3>`",
        ),
        (
            "[8] -> (class: [4], logits: [2]) { logit: Linear<2>, class: Linear<4> }",
            "did you mean `logit`?",
        ),
        (
            "[4] -> (p: [4], q: [4]) { Residual { p: Linear<4> }, q: Linear<4> }",
            "`p` stands within `residual1`, and an output is what a layer beside it gives\n\
             help: label the block, to give what that gives: `p: Residual { … }`",
        ),
        (
            "[4] -> (p: [4], q: [4]) { stage: repeat 2 { Residual { p: Linear<4> } }, q: Linear<4> }",
            "`p` stands within `stage`, and an output is what a layer beside it gives\n\
             help: label the block, to give what that gives: `p: repeat 2 { … }`",
        ),
    ] {
        let (_, errors) = crate::expand(format!("struct Net: {network}").parse().expect("tokens"));
        let said: Vec<String> = errors.list().iter().map(crate::diag::Mistake::text).collect();
        assert!(said.len() == 1 && said[0].contains(says), "{network}: {said:#?}");
    }
    let mended = "struct Net: [4] -> (p: [4], q: [4]) { p: Residual { p: Linear<4> }, q: Linear<4> <- p }";
    assert_eq!(crate::expand(mended.parse().expect("tokens")).1.count(), 0);
}

#[test]
fn a_colon_behind_residual_is_one_mistake() {
    for layers in ["Residual: { Linear<4> }", "body: Residual: { Linear<4> }"] {
        let said = told("[4]", layers, "[4]");
        assert!(said.len() == 1 && said[0].contains("not behind `:`"), "{said:#?}");
    }
}

/// What has no label is read by the name that errors and the summary show: the help is the label, within a block, too.
#[test]
fn what_is_read_without_a_label_is_told_which_to_write() {
    for (items, label) in [
        ("Linear<4>, Add <- (linear1, input)", "`linear1: Linear<4>`"),
        (
            "Residual { Linear<4>, Add <- (linear1, input) }",
            "`linear1: Linear<4>`",
        ),
        (
            "stage: repeat 2 { Relu, Residual { Linear<4>, Add <- (linear1, input) } }",
            "`linear1: Linear<4>`",
        ),
        // Of the block around it.
        (
            "Linear<4>, Residual { Linear<4>(bias = false), Add <- (relu1, linear1) }, Relu",
            "(bias = false)`",
        ),
        (
            "Linear<4>, Residual { Relu, Add <- (relu1, linear1) }",
            "`linear1: Linear<4>`",
        ),
        (
            "Residual { Linear<4> }, Relu, Add <- (residual1, input)",
            "`residual1: Residual { … }`",
        ),
    ] {
        let said = told("[4]", items, "[4]");
        let is_told = |said: &String| said.contains("only a label can be read") && said.contains(label);
        assert!(said.iter().any(is_told), "{items}: {said:#?}");
    }
}
