//! Activations as other libraries have them: options, sizes and words of the layer before.

use super::elsewhere::tells;
use super::mistakes::{mends, told};

#[test]
fn types_and_activations_are_no_sizes() {
    mends("[4]", "Linear<4, 10, f32, Cpu>", "[10]", "Linear<10>");
    for layer in [
        "Linear<10, Relu>",
        "Dense<10, relu>",
        "Dense<10, Relu>",
        "Dense(10, relu)",
        "Dense(10, \"relu\")",
        "Dense(10, activation = tf.nn.relu)",
        "Dense(10, activation = nn.ReLU())",
    ] {
        mends("[4]", layer, "[10]", "Linear<10>, Relu");
    }
    mends(
        "[4]",
        "Dense(10, activation = tf.nn.softmax)",
        "[10]",
        "Linear<10>, Softmax",
    );
}

/// The last word of a path is it, and none that only sounds like one.
#[test]
fn activations_by_the_names_of_other_libraries() {
    for (activation, right) in [
        ("tf.nn.swish", "Linear<10>, Silu"),
        ("\"swish\"", "Linear<10>, Silu"),
        ("nn.GELU(approximate = \"tanh\")", "Linear<10>, Gelu"),
        ("\"hard_swish\"", "Linear<10>, HardSwish"),
        ("layers.PReLU()", "Linear<10>, PRelu"),
        ("\"linear\"", "Linear<10>"),
        ("None", "Linear<10>"),
        ("tf.keras.activations.linear", "Linear<10>"),
        ("nn.Identity()", "Linear<10>"),
    ] {
        mends("[4]", &format!("Dense(10, activation = {activation})"), "[10]", right);
    }
    tells("Linear<10>(activation = None)", "help: leave it out");
    let names = "help: activations are layers: `Relu`, ";
    for unknown in ["\"softmin\"", "celu", "{ f }"] {
        tells(&format!("Linear<10>(activation = {unknown})"), names);
    }
    for (unknown, name) in [
        ("\"softmin\"", "\"softmin\""),
        ("celu", "celu"),
        ("tf.nn.rnn", "tf.nn.rnn"),
        ("nn.Tan(x)", "nn.Tan(x)"),
    ] {
        let what = format!("; no activation is called `{name}`\nhelp: ");
        let dense = format!("Dense(10, activation = {unknown})");
        for layers in [
            dense.clone(),
            format!("Dense<10>(activation = {unknown})"),
            format!("Linaer<10>(activation = {unknown})"),
            format!("nn.Dense(10, activation = {unknown})"),
            format!("[{dense}, Relu]"),
            format!("Sequential({dense}, Relu)"),
            format!("seq().add({dense})"),
            format!("TimeDistributed({dense})"),
        ] {
            tells(&layers, &what);
            tells(&layers, "`Linear<10>");
            tells(&layers, "Activations are `Relu`, ");
        }
    }
}

/// It needs no braces: whatever it is, it is no option.
#[test]
fn an_activation_of_a_layer_of_ours_is_one_mistake() {
    for activation in [
        "relu",
        "tf.nn.relu",
        "nn.ReLU()",
        "nn::relu",
        "ReLU()",
        "\"relu\"",
        "F.relu",
    ] {
        for layer in ["Linear<10>", "Linear<10, ", "x: Linear<10>"] {
            let layer = match layer.strip_suffix(", ") {
                Some(open) => format!("{open}, activation = {activation}>"),
                None => format!("{layer}(activation = {activation})"),
            };
            tells(
                &layer,
                "an activation is a layer of its own\nhelp: write it behind the layer: `Linear<10>, ",
            );
        }
    }
    tells("Linear<10>(activation = )", "expected a value");
    let said = told("[4]", "Linear<10>(activation = relu, bias = f(1))", "[10]");
    assert_eq!(said.len(), 2, "{said:#?}");
    tells(
        "Encoder(activation = tf.nn.relu), Linear<10>",
        "has no options in `network!`",
    );
    tells(
        "SeparableConv2D(8, 3, activation = \"relu\"), Linear<10>",
        "write `DepthwiseConv2d<kernel>, Conv2d<filters, 1>, Relu`",
    );
}

/// What a recurrent layer computes within is no layer behind it.
#[test]
fn recurrent_layers_have_their_activations_within() {
    for (layer, right) in [
        ("LSTM(4, activation = \"tanh\")", "Lstm<4>"),
        (
            "LSTM(4, activation = tf.nn.tanh, recurrent_activation = \"sigmoid\")",
            "Lstm<4>",
        ),
        ("GRU(4, activation = tanh)", "Gru<4>"),
        ("SimpleRNN(4, activation = tanh)", "Rnn<4>"),
        ("layers.LSTM(4, activation = tanh)", "Lstm<4>"),
        ("TimeDistributed(LSTM(4, activation = tanh))", "Lstm<4>"),
    ] {
        let said = told("[5, 6]", layer, "[4]");
        assert_eq!(said.len(), 1, "{layer}: {said:#?}");
        assert!(said[0].contains(&format!("`{right}`")), "{layer}: {said:#?}");
        assert!(!said[0].contains("always"), "{layer}: {said:#?}");
    }
    for (layer, what) in [
        (
            "LSTM(4, activation = \"relu\")",
            "; the activation of `Lstm` is always `Tanh`\nhelp: did you mean `Lstm<4>`?",
        ),
        (
            "GRU(4, activation = None)",
            "; the activation of `Gru` is always `Tanh`\n",
        ),
        (
            "GRU(4, recurrent_activation = hard_sigmoid)",
            "; the recurrent_activation of `Gru` is always `Sigmoid`\n",
        ),
        (
            "Lstm<4>(activation = tanh)",
            "the activation of `Lstm` is always `Tanh`\nhelp: leave it out",
        ),
        (
            "Lstm<4>(activation = tf.nn.relu)",
            "the activation of `Lstm` is always `Tanh`\nhelp: leave it out",
        ),
    ] {
        let said = told("[5, 6]", layer, "[4]");
        assert!(said.len() == 1 && said[0].contains(what), "{layer}: {said:#?}");
    }
    // One without gates has the first alone.
    for (layer, what) in [
        (
            "Rnn<4>(recurrent_activation = sigmoid)",
            "`Rnn` has no option `recurrent_activation`\nhelp: its options are `sequences`, ",
        ),
        (
            "SimpleRNN(4, activation = \"tanh\", recurrent_activation = \"sigmoid\")",
            "; `Rnn` has no option `recurrent_activation`\nhelp: write `Rnn<4>`. A layer",
        ),
    ] {
        let said = told("[5, 6]", layer, "[4]");
        assert!(said.len() == 1 && said[0].contains(what), "{layer}: {said:#?}");
        assert!(!said[0].contains("always"), "{layer}: {said:#?}");
    }
}
