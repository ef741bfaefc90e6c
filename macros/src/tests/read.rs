//! What a layer is called with, or what an arrow leads from, is what it reads: a help without it would be another network, silently.

use super::mistakes::told;

/// The help for this layer, called `z`, behind `x` and `y`, has it be `right`, which can be written so.
#[track_caller]
fn reads(layer: &str, right: &str) {
    let network = |z: &str| format!("x: Linear<8>, y: Linear<8>, {z}, Add <- (y, z)");
    let labelled = |layer: &str| format!("z: {layer}");
    let said = told("[8]", &network(&labelled(layer)), "[8]");
    let says = said.len() == 1 && said[0].contains(&format!("`{right}`"));
    assert!(says, "{layer}: {said:#?}");
    let right = if right.contains("z: ") {
        right.to_owned()
    } else {
        labelled(right)
    };
    assert!(told("[8]", &network(&right), "[8]").is_empty(), "{right}");
}

#[test]
fn what_a_layer_is_called_with_stands_behind_an_arrow() {
    for (layer, right) in [
        ("relu(x)", "Relu <- x"),
        ("F.relu(x)", "Relu <- x"),
        ("x.relu()", "Relu <- x"),
        ("x.relu().tanh()", "Relu <- x, z: Tanh"),
        ("F.dropout(x, 0.2)", "Dropout(0.2) <- x"),
        ("Relu()(x)", "Relu <- x"),
        ("Dense(8)(x)", "Linear<8> <- x"),
        ("nn.Linear(8, 8)(x)", "Linear<8> <- x"),
        ("F.relu(nn.Linear(8, 8)(x))", "Linear<8> <- x, z: Relu"),
        ("Sequential(Linear<8>, Relu)(x)", "Linear<8> <- x, z: Relu"),
        ("TimeDistributed(Linear<8>)(x)", "Linear<8> <- x"),
        ("x |> Linear<8> |> Relu", "Linear<8> <- x, z: Relu"),
        ("Linear<8>(input)", "Linear<8> <- input"),
        ("Dense(8)(input)", "Linear<8> <- input"),
        // It stands before it, and is read without an arrow.
        ("relu(y)", "Relu"),
        ("Dense(8)(y)", "Linear<8>"),
        // Nothing is called so.
        ("Dense(8)(inputs)", "Linear<8>"),
    ] {
        reads(layer, right);
    }
}

#[test]
fn branches_of_keras_stay_branches() {
    let layers = "x = Dense(8)(input), y = Dense(8)(x), z = Dense(8)(x), Add()([y, z])";
    let said = told("[8]", layers, "[8]");
    let rights = ["x: Linear<8>", "y: Linear<8>", "z: Linear<8> <- x", "Add <- (y, z)"];
    assert_eq!(said.len(), rights.len(), "{said:#?}");
    for (said, right) in said.iter().zip(rights) {
        assert!(said.contains(&format!("write `{right}`")), "{said}");
    }
    assert!(told("[8]", &rights.join(", "), "[8]").is_empty());
}

#[test]
fn an_arrow_leads_from_a_value_and_no_label() {
    let mends = |layer: &str, right: &str| {
        let said = told("[8]", &format!("x: Linear<8>, Relu, {layer}"), "[8]");
        assert!(said[0].contains(&format!("write `{right}`")), "{layer}: {said:#?}");
    };
    mends("x -> Linear<8>", "Linear<8> <- x");
    mends("x => Linear<8>", "Linear<8> <- x");
    mends("input -> Linear<8>", "Linear<8> <- input");
    mends("x -> nn.Linear(8, 8)", "Linear<8> <- x");
    mends("x -> Residual { Linear<8> }", "Residual { … } <- x");
    // What is no value is a label.
    mends("h -> Linear<8>", "h:");
}

#[test]
fn values_without_commas_stand_in_parentheses() {
    let said = |reads: &str| {
        let network = format!("struct Net: [4] -> [4] {{ a: Linear<4>, b: Linear<4>, c: Add <- {reads} }}");
        let (_, errors) = crate::expand(network.parse().expect("tokens"));
        errors.list().iter().map(crate::diag::Mistake::text).collect::<Vec<_>>()
    };
    for (reads, right) in [("a b", "(a, b)"), ("a, b", "(a, b)"), ("a b input", "(a, b, input)")] {
        let said = said(reads);
        let help = format!("write `{right}`");
        assert!(said.len() == 1 && said[0].ends_with(&help), "{reads}: {said:#?}");
    }
    // A layer is none of them.
    assert!(said("a Relu")[0].ends_with("write `, Relu`"));
}
