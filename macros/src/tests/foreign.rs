//! Layers as they are assigned, called and made in other libraries: one mistake, and its help has the whole layer.

use super::elsewhere::{says, tells};
use super::mistakes::{IMAGE, mends, told};
use crate::expand;

#[test]
fn a_label_is_told_with_its_layer() {
    for (item, right) in [
        ("self.fc1 = Dense(10)", "fc1: Linear<10>"),
        ("fc1 = Dense(10, activation = \"softmax\")", "Linear<10>, fc1: Softmax"),
        ("self.fc1 = Linear(4, 10)", "fc1: Linear<10>"),
        ("fc1 = nn::Linear(4, 10)", "fc1: Linear<10>"),
        ("self.block = nn.Residual { Linear<4> }, Linear<10>", "block: Residual"),
        ("repeat 1 { self.fc1 = Dense(10) }", "fc1: Linear<10>"),
        (
            "Residual(shortcut = { self.fc1 = Dense(10) }) { Linear<10> }",
            "fc1: Linear<10>",
        ),
    ] {
        says(item, right);
    }
    tells("self.fc1 = Lin<10>", "did you mean `fc1: Linear`?");
    // Whatever stands before and behind it in the help.
    tells(
        "self.act = nn.Mish(), Linear<10>",
        "write `act: Silu`, which is close to it",
    );
    tells(
        "fc1 = Conv1d(8, 3, kernel = 5), Linear<10>",
        "their order: `fc1: Conv1d<filters, kernel>`",
    );
    // What is no layer has no label; that of several is the last one's.
    tells("self.pad = nn.ZeroPad2d(1), Linear<10>", "help: padding is an option");
    for list in [
        "self.net = nn.Sequential(nn.Linear(4, 10), nn.ReLU())",
        "net = Sequential([Dense(10), ReLU()])",
        "net: nn.Sequential(nn.Linear(4, 10), nn.ReLU())",
    ] {
        tells(list, "one behind the other without it: write `Linear<10>, net: Relu`");
    }
    // A layer that is right otherwise, and one of the user's own.
    for item in ["fc1 = Linear<10>", "fc1 = models::Linear<10>", "fc1 = Encoder<10>"] {
        says(item, "fc1:");
    }
}

#[test]
fn a_label_alone_hides_no_shape() {
    let said = told("[4]", "fc1 = Linear<8>", "[10]");
    assert_eq!(said.len(), 2, "{said:#?}");
    let network =
        "struct Net: [4] -> [10] { x = Dense<8>, Linear<10> } struct Dense<const H: usize>: [4] -> [8] { Linear<8> }";
    let (_, errors) = expand(network.parse().expect("tokens"));
    assert_eq!(errors.list().len(), 1, "{:?}", errors.list());
    assert!(errors.list()[0].text().starts_with("a label is"), "{:?}", errors.list());
}

#[test]
fn modules_are_those_of_other_libraries() {
    for layer in [
        "nn::Linear<10>",
        "burn::nn::Linear(4, 10)",
        "nn.Linear(4, 10)",
        "nn::linear(vs, 4, 10, f())",
    ] {
        tells(layer, "layers stand here without a module\nhelp: write `Linear<10>`");
    }
    for path in ["nn::Linear", "mycrate::nn::Linear"] {
        let own = format!(". A layer of your own is `self::{path}`, one of another crate `::{path}`");
        tells(&format!("{path}<10>"), &own);
    }
    for block in [
        "nn.Residual { Linear<4> }",
        "nn::Residual { Linear<4> }",
        "nn.repeat 2 { Linear<4> }",
    ] {
        tells(&format!("{block}, Linear<10>"), "blocks stand here without a module");
    }
    // Any of these may be the user's.
    for layer in [
        "self::nn::Linear<10>",
        "models::Linear<10>",
        "nn::Encoder<10>",
        "::nn::Linear<10>",
        "crate::nn::Linear",
    ] {
        assert!(told("[4]", layer, "[10]").is_empty(), "{layer}");
    }
}

#[test]
fn functions_are_layers() {
    for (layer, output, right) in [
        ("F.max_pool2d(x, 2)", "[4, 4, 1]", "MaxPool2d<2>"),
        ("F.max_pool2d(F.relu(self.conv1(x)), 2)", "[4, 4, 1]", "MaxPool2d<2>"),
        ("nn.relu", IMAGE, "Relu"),
        ("torch.flatten(x, 1)", "[64]", "Flatten"),
    ] {
        mends(IMAGE, layer, output, right);
    }
}

#[test]
fn calls_and_configs_are_left_out() {
    for layer in [
        "Linear(10)(x)",
        "nn.Dense(features = 10)(x)",
        "Linear::new(4, 10)",
        "LinearConfig::new(4, 10).init(&device)",
        "nn::LinearConfig::new(4, 10)",
        "Linear::<10>",
        "nn.Linear(4, 10).to(device)",
        "model.add(Dense(10))",
    ] {
        says(layer, "Linear<10>");
        says(&format!("x = {layer}"), "x: Linear<10>");
    }
    let values = "a: Linear<4>, b: Linear<4> <- input";
    for sum in ["Add([a, b])", "Add(a, b)", "layers.Add()([a, b])", "a + b"] {
        says(&format!("{values}, {sum}, Linear<10>"), "Add <- (a, b)");
        says(&format!("{values}, c = {sum}, Linear<10>"), "c: Add <- (a, b)");
    }
    says(&format!("{values}, a * b * input, Linear<10>"), "Mul <- (a, b, input)");
    says(
        &format!("{values}, Concatenate(axis = -1)([a, b]), Linear<10>"),
        "Concat <- (a, b)",
    );
    says(&format!("{values}, Concat <- [a, b], Linear<10>"), "(a, b)");
    says(&format!("{values}, Add()([f(a), b]), Linear<10>"), "Add <- (a, b)");
    // A layer of the user's own is called no more than others.
    assert!(!told("[4]", "models::Encoder<3>()(x), Linear<10>", "[10]").is_empty());
}

#[test]
fn values_stand_in_the_order_of_their_libraries() {
    for (layer, output, right) in [
        ("nn.Conv2d(1, 4, 3)", "[6, 6, 4]", "Conv2d<4, 3>"),
        ("nn.Conv2d(1, 4, kernel_size = 3)", "[6, 6, 4]", "Conv2d<4, 3>"),
        (
            "Conv2d(1, 4, 3, 2, 1)",
            "[4, 4, 4]",
            "Conv2d<4, 3>(stride = 2, padding = 1)",
        ),
        ("Conv2D(4, 3, 2)", "[3, 3, 4]", "Conv2d<4, 3>(stride = 2)"),
        ("Conv2d(4, 3)", "[6, 6, 4]", "Conv2d<4, 3>"),
        ("nn.MaxPool2d(3, 2)", "[3, 3, 1]", "MaxPool2d<3>(stride = 2)"),
        ("nn.GroupNorm(1, 1)", IMAGE, "GroupNorm<1>"),
        (
            "nn.Conv(features = 4, kernel_size = (3, 3))",
            "[6, 6, 4]",
            "Conv2d<4, 3>",
        ),
    ] {
        let said = told(IMAGE, layer, output);
        assert!(
            said.len() == 1 && said[0].contains(&format!("`{right}`")),
            "{layer}: {said:#?}"
        );
        assert!(told(IMAGE, right, output).is_empty(), "{right}");
    }
}

#[test]
fn what_no_layer_is_told_here_is_left_out() {
    for (layer, right) in [
        ("nn.BatchNorm1d(4)", "BatchNorm"),
        ("nn.LayerNorm(normalized_shape = 4)", "LayerNorm"),
        ("nn.ReLU(inplace = True)", "Relu"),
        ("nn.Softmax(dim = 1)", "Softmax"),
        ("nn.Dropout(p = 0.5)", "Dropout(rate = 0.5)"),
    ] {
        mends("[4]", layer, "[4]", right);
    }
}

#[test]
fn statements_are_one_mistake() {
    for statement in [
        "return x",
        "fn forward(&self, x) { x }",
        "def forward(self, x): return x",
        "x = self.fc1(x)",
        "x.size(4)",
    ] {
        tells(
            &format!("{statement}, Linear<10>"),
            "begins no layer\nhelp: layers run in the order",
        );
        tells(
            &format!("Linear<10>, {statement}"),
            "begins no layer\nhelp: layers run in the order",
        );
    }
    says("for _ in 0..3 { Linear<4> }, Linear<10>", "repeat 3 { … }");
}

/// What only looks like a layer that is made is one of the user's own, or a path.
#[test]
fn paths_to_what_is_no_layer_are_read() {
    for (made, right) in [("Config::new(4)", "Config"), ("Encoder::<8>", "Encoder<8>")] {
        tells(&format!("{made}, Linear<10>"), &format!("\nhelp: write `{right}`"));
    }
    tells("r#Linear::new(4), Linear<10>", "has no options in `network!`");
    for path in ["r#fn::<3>", "r#fn::new<3>"] {
        told("[4]", &format!("{path}, Linear<10>"), "[10]");
    }
}
