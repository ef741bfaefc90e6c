//! Layers one behind the other as other libraries have them, and what else stands behind a layer: methods, builders, closures, pipes.

use super::elsewhere::{says, tells};
use super::mistakes::{IMAGE, mends, told};

#[test]
fn methods_are_layers_behind() {
    for layer in [
        "nn.Linear(4, 10).relu()",
        "Linear(4, 10).relu()",
        "Linear<10>.relu()",
        "LinearConfig::new(4, 10).init(device).relu()",
    ] {
        mends("[4]", layer, "[10]", "Linear<10>, Relu");
        says(&format!("x = {layer}"), "Linear<10>, x: Relu");
    }
    mends(
        IMAGE,
        "nn.Conv2d(1, 8, 3).relu().max_pool2d(2).flatten()",
        "[72]",
        "Conv2d<8, 3>, Relu, MaxPool2d<2>, Flatten",
    );
    tells("nn.Sequential(nn.Linear(4, 10)).relu()", "write `Linear<10>, Relu`");
}

#[test]
fn functions_and_what_is_computed() {
    for function in [
        "nn::func(|x| x.relu())",
        "add_fn(|x| x.relu())",
        "Activation::Relu",
        "ReLU::default()",
    ] {
        mends("[4]", function, "[4]", "Relu");
    }
    for function in [
        "Lambda(|x| x * 2.0)",
        "Lambda(lambda x: x * 2)",
        "nn::func(|x| x * 2.0)",
    ] {
        tells(&format!("{function}, Linear<10>"), "declared by `custom_layer!`");
    }
    for layer in ["linear(4, 10, vb.pp(\"fc\"))?", "linear(4, 10, vb)"] {
        tells(layer, "did you mean `Linear<10>`?");
    }
    for sum in ["torch.cat([a, b], dim = 1)", "concatenate([a, b])"] {
        says(
            &format!("a: Linear<4>, b: Linear<4>, {sum}, Linear<10>"),
            "Concat <- (a, b)",
        );
    }
}

#[test]
fn methods_that_are_options_set_them() {
    for (methods, right) in [
        (".stride(2).padding(same)", "(stride = 2, padding = same)"),
        ("().bias(false)", "(bias = false)"),
        ("(stride = 2).bias(false)", "(stride = 2, bias = false)"),
    ] {
        let said = told(IMAGE, &format!("Conv2d<8, 3>{methods}, Flatten, Linear<10>"), "[10]");
        let help = format!("and are no methods\nhelp: write `Conv2d<8, 3>{right}`");
        assert!(said.len() == 1 && said[0].ends_with(&help), "{said:#?}");
    }
    tells("Linear<10>.stride(2)", "; no layer is called `stride`");
}

/// A method that is no layer is not left out in silence; one that computes nothing is.
#[test]
fn methods_that_are_no_layers_are_told() {
    for layer in [
        "nn.Linear(4, 10).foo()",
        "nn.Linear(4, 10).foo(1).bar()",
        "Linear(4, 10).foo()",
        "Linear<10>.foo()",
        "Dense(10).foo()",
        "LinearConfig::new(4, 10).init(device).foo()",
        "[nn.Linear(4, 10).foo()]",
        "Sequential(nn.Linear(4, 10)).foo()",
        "TimeDistributed(Linear(10)).foo()",
        "TimeDistributed(Linear(10).foo())",
        "[Sequential(nn.Linear(4, 10)).foo()]",
        "Linear(10)(x).foo()",
    ] {
        tells(layer, "; no layer is called `foo`");
        tells(layer, "write `Linear<10>`");
    }
    tells(
        "nn.Linear(4, 10).foo(1).bar()",
        "; no layer is called `foo`; no layer is called `bar`",
    );
    tells(
        "nn.Linear(4, 10).foo().relu()",
        "; no layer is called `foo`\nhelp: write `Linear<10>, Relu`",
    );
    for layer in [
        "nn.Linear(4, 10).to(device)",
        "Linear<10>.to(device)",
        "Linear::new(4, 10).forward(x)",
    ] {
        mends("[4]", layer, "[10]", "Linear<10>");
        assert!(!told("[4]", layer, "[10]")[0].contains("no layer is called"), "{layer}");
    }
    // Before a layer a `.` stands for a comma.
    tells("Relu.Dropout(0.5), Linear<10>", "a comma stands between two layers");
}

#[test]
fn builders_set_options() {
    mends(
        "[4]",
        "LinearConfig::new(4, 10).with_bias(false).init(&device)",
        "[10]",
        "Linear<10>(bias = false)",
    );
    for (padding, right) in [
        ("with_padding(PaddingConfig2d::Same)", "Conv2d<8, 3>(padding = same)"),
        ("with_padding(1)", "Conv2d<8, 3>(padding = 1)"),
    ] {
        let layer = format!("nn.Conv2d(1, 8, 3).{padding}");
        mends(IMAGE, &layer, "[8, 8, 8]", right);
    }
    tells("nn.Linear(4, 10).with_bias(f(x))", "; no layer is called `with_bias`");
    mends(
        "[5, 4]",
        "TimeDistributed(Linear(10)).with_bias(false)",
        "[5, 10]",
        "Linear<10>(bias = false)",
    );
    for list in ["Sequential(nn.Linear(4, 10))", "[Sequential(nn.Linear(4, 10)), Relu]"] {
        let list = list.replacen("10))", "10)).with_bias(false)", 1);
        tells(&list, "; no layer is called `with_bias`\nhelp: ");
    }
}

/// An option of another library that there is not here is not left out in silence, and told once.
#[test]
fn options_that_are_none_are_told() {
    let what = "; `Linear` has no option `foo`\nhelp: ";
    for layer in [
        "LinearConfig::new(4, 10).with_foo(3)",
        "nn.Linear(4, 10, foo = 3)",
        "nn.Linear(4, 10).with_foo(3).relu()",
        "Dense(10, foo = f(3))",
        "Linaer(10, foo = 3)",
        "nn::Linear<10>(foo = 3)",
        "Sequential(nn.Linear(4, 10, foo = 3), Relu)",
        "TimeDistributed(Dense(10, foo = 3))",
        "x |> Linear<10>(foo = 3)",
    ] {
        tells(layer, what);
        tells(layer, "`Linear<10>");
    }
    tells(
        "nn.Linear(4, 10, bias = 3)",
        "; `bias` must be `true` or `false`, not `3`\nhelp: write `Linear<10>`",
    );
    tells("Swish(beta = 2), Linear<10>", "; `Silu` has no option `beta`\nhelp: ");
    tells(
        "nn.Linear(4, 10).dropout(0.5, foo = 1)",
        "; `Dropout` has no option `foo`\n",
    );
    // Where the options stand at their place, each is told there.
    for layer in ["Dense<10>(foo = 3)", "Linaer<10>(foo = 3)"] {
        let said = told("[4]", layer, "[10]");
        assert_eq!(said.len(), 2, "{layer}: {said:#?}");
        assert!(
            said[1].starts_with("`Linear` has no option `foo`"),
            "{layer}: {said:#?}"
        );
        assert!(!said[0].contains("foo`\n"), "{layer}: {said:#?}");
    }
    // What has no options of its own, and what is written otherwise, is not held against one.
    tells(
        "SeparableConv2d(8, 3, foo = 3), Linear<10>",
        "no layer is called `SeparableConv2d`\n",
    );
}

#[test]
fn closures_are_layers_or_are_told_as_none() {
    for closure in [
        "|x| x.relu()",
        "lambda x: x.relu()",
        "lambda x: F.relu(x)",
        "lambda x: tf.nn.relu(x)",
        "Lambda(lambda x: x.relu())",
    ] {
        mends("[4]", closure, "[4]", "Relu");
        says(&format!("h = {closure}, Linear<10>"), "h: Relu");
        tells(&format!("[Linear(10), {closure}]"), "write `Linear<10>, Relu`");
    }
    says("lambda x, y: x.relu().tanh(), Linear<10>", "Relu, Tanh");
    for closure in [
        "|x| x * 2.0",
        "lambda x: x * 2",
        "lambda x: F.relu(x * 2)",
        "lambda x: F.relu(y)",
        "lambda x: x",
    ] {
        tells(
            &format!("{closure}, Linear<10>"),
            "a closure is no layer\nhelp: what you compute yourself",
        );
    }
    assert!(told("[4]", "lambda: Linear<10>", "[10]").is_empty());
}

#[test]
fn what_a_value_is_handed_on_to_is_one_mistake() {
    for piped in [
        "x |> Linear<10> |> Relu",
        "input |> Linear(4, 10) |> ReLU()",
        "x >> Linear<10> >> Relu",
    ] {
        tells(
            piped,
            "the first reads the value before it\nhelp: write `Linear<10>, Relu`",
        );
        says(&format!("h = {piped}"), "Linear<10>, h: Relu");
    }
    for list in [
        "Sequential(Linear<10>, Relu)",
        "(Linear<10>, Relu)",
        "[Linear(4, 10), ReLU()]",
    ] {
        tells(&format!("x |> {list}"), "help: write `Linear<10>, Relu`");
        tells(&format!("x |> {list} |> Tanh"), "help: write `Linear<10>, Relu, Tanh`");
    }
    assert!(!told("[4]", &"x | ".repeat(1_000), "[10]").is_empty());
    tells("a: Linear<4>, Relu, a |> Linear<10>", "help: write `Linear<10> <- a`");
}
