//! What other libraries write without a name, or without a sign, is in the help by its name.

use super::mistakes::{mends, told};

#[test]
fn recurrent_layers_are_told_in_the_order_of_torch_and_burn() {
    for (layer, right) in [
        ("nn.LSTM(6, 16, 2)", "Lstm<16>(sequences = true), Lstm<16>"),
        (
            "nn.LSTM(6, 16, 2, True, True, 0.5)",
            "Lstm<16>(sequences = true, bias = true), Dropout(0.5), Lstm<16>(bias = true)",
        ),
        ("nn.RNN(6, 16, 1, \"tanh\", False)", "Rnn<16>(bias = false)"),
        // burn tells no number of layers.
        ("LstmConfig::new(6, 16, false)", "Lstm<16>(bias = false)"),
        ("GruConfig::new(6, 16, true).init(&device)", "Gru<16>(bias = true)"),
        ("nn.LSTM(6, 16)", "Lstm<16>"),
    ] {
        mends("[20, 6]", layer, "[16]", right);
    }
    let said = told("[20, 6]", "LSTM(16, \"tanh\")", "[16]");
    assert!(
        said.len() == 1 && said[0].contains("did you mean `Lstm<16>`?"),
        "{said:#?}"
    );
    let attention = "nn.MultiheadAttention(6, 2, 0.1)";
    mends("[20, 6]", attention, "[20, 6]", "MultiHeadAttention<2>, Dropout(0.1)");
}

#[test]
fn norms_keep_their_numbers() {
    for (layer, right) in [
        (
            "nn.BatchNorm1d(6, 1e-3, 0.1)",
            "BatchNorm(epsilon = 1e-3, momentum = 0.9)",
        ),
        ("candle_nn::batch_norm(6, 1e-3, vb)", "BatchNorm(epsilon = 1e-3)"),
        ("nn.LayerNorm(6, 1e-6)", "LayerNorm(epsilon = 1e-6)"),
        ("nn.GroupNorm(2, 6, 1e-6)", "GroupNorm<2>(epsilon = 1e-6)"),
        ("BatchNorm<6>(momentum = 0.1)", "BatchNorm(momentum = 0.9)"),
    ] {
        mends("[20, 6]", layer, "[20, 6]", right);
    }
    let said = |layer: &str| told("[20, 6]", layer, "[20, 6]").join("\n");
    assert!(said("BatchNorm(6, momentum = 0.1)").contains("write `BatchNorm(momentum = 0.9)`"));
    for layer in [
        "BatchNorm(momentum = 0.1, affine = false)",
        "BatchNorm(num_features = 6, momentum = 0.1)",
    ] {
        assert!(
            said(layer).contains("leave it out; `momentum` here is 1 − theirs: `momentum = 0.9`"),
            "{layer}"
        );
    }
    // Nothing of what was before: one mistake.
    let all = told("[20, 6]", "BatchNorm1d(momentum = 1.0)", "[20, 6]");
    assert!(
        all.len() == 1 && all[0].contains("`BatchNorm(momentum = 0)`"),
        "{all:#?}"
    );
}

#[test]
fn what_is_no_value_here_is_in_no_help() {
    for (layer, told_too) in [
        ("BatchNorm1d(momentum = None)", "`BatchNorm`"),
        ("nn.Conv1d(6, 16, 3, False)", "`Conv1d<16, 3>(bias = false)`"),
        ("Linear<16>(num_layers = 2)", "its options are"),
        ("Linear<16>(dropout = 30 %)", "write `Dropout(0.3)` behind the layer"),
        ("Linear<16>(l1_l2 = 1e-4)", "its options are"),
    ] {
        let said = told("[20, 6]", layer, "[20, 16]").join("\n");
        assert!(said.contains(told_too), "{layer}: {said}");
        assert!(
            !said.contains("= None)") && !said.contains("did you mean `l2`"),
            "{layer}: {said}"
        );
    }
}

#[test]
fn an_option_without_a_sign_is_set_to_what_stands_behind_it() {
    for (layer, right) in [
        ("Linear<8>(bias false)", "write `bias = false`"),
        ("Linear<8>(init he, bias = false)", "write `init = he`"),
        ("Linear<8>(l2 0.1)", "write `l2 = 0.1`"),
    ] {
        let said = told("[8]", layer, "[8]");
        assert!(said.len() == 1 && said[0].contains(right), "{layer}: {said:#?}");
    }
}

#[test]
fn an_activation_without_a_name_is_a_layer_behind() {
    for (layer, right) in [
        ("Linear<8>(relu)", "Linear<8>, Relu"),
        ("Linear<8>(Relu)", "Linear<8>, Relu"),
        ("Linear<8>(\"relu\")", "Linear<8>, Relu"),
        ("Linear<8>(nn.ReLU())", "Linear<8>, Relu"),
        (
            "Linear<8>(bias = false, LeakyReLU(0.2))",
            "Linear<8>(bias = false), LeakyRelu(0.2)",
        ),
    ] {
        let said = told("[8]", layer, "[8]");
        let says = said.len() == 1 && said[0].contains(&format!("write it behind the layer: `{right}`"));
        assert!(says, "{layer}: {said:#?}");
        assert!(told("[8]", right, "[8]").is_empty(), "{right}");
    }
}

#[test]
fn what_is_computed_of_values_is_no_layer_once_more() {
    for layer in ["a - 1", "a * 0.5", "a @ input", "-a", "a - input", "a / input"] {
        let said = told("[8]", &format!("a: Linear<8>, {layer}"), "[8]").join("\n");
        assert!(!said.is_empty() && !said.contains("Tied"), "{layer}: {said}");
    }
    for (layer, right) in [
        ("Linear<8> + input", "body: Linear<8>, Add <- (body, input)"),
        ("h: Linear<8> + input", "body: Linear<8>, h: Add <- (body, input)"),
        ("Relu * input", "body: Relu, Mul <- (body, input)"),
        ("add([input, input])", "Add <- (input, input)"),
        ("keras.layers.add([input, input])", "Add <- (input, input)"),
    ] {
        mends("[8]", layer, "[8]", right);
    }
    let said = told("[8]", "repeat 3: Linear<8>", "[8]");
    assert!(
        said.len() == 1 && said[0].contains("write `repeat 3 { … }`"),
        "{said:#?}"
    );
}

#[test]
fn dims_keep_their_numbers() {
    for (layer, right) in [
        ("Reshape(target_shape = (4, 2))", "Reshape<4, 2>"),
        ("Reshape(shape = [4, 2])", "Reshape<4, 2>"),
        // The first of a tensor's is its batch, and none of Keras' is.
        ("torch.reshape(x, (-1, 4, 2))", "Reshape<4, 2>"),
        ("x.reshape(-1, 4, 2)", "Reshape<4, 2>"),
        ("x.view(-1, 4, 2)", "Reshape<4, 2>"),
        ("Relu.view(-1, 4, 2)", "Relu, Reshape<4, 2>"),
        ("View(-1, 4, 2)", "Reshape<4, 2>"),
    ] {
        mends("[8]", layer, "[4, 2]", right);
    }
    for layer in [
        "Reshape(-1, 2)",
        "Reshape((-1, 2))",
        "Reshape(target_shape = (-1, 2))",
        "Reshape<-1, 2>",
    ] {
        let said = told("[8]", layer, "[4, 2]");
        assert!(
            said.len() == 1 && said[0].contains("write `Reshape<4, 2>`"),
            "{layer}: {said:#?}"
        );
    }
}

#[test]
fn layers_within_others_are_all_written() {
    for (layer, output, right) in [
        ("Lstm<6, 16, 2>", "[16]", "Lstm<16>(sequences = true), Lstm<16>"),
        ("Gru<16, 2>", "[16]", "Gru<16>(sequences = true), Gru<16>"),
        ("Lstm<6, 16>", "[16]", "Lstm<16>"),
        ("nn.RNN(nn.LSTMCell(16))", "[16]", "Lstm<16>"),
        (
            "RNN(GRUCell(16), return_sequences = True)",
            "[20, 16]",
            "Gru<16>(sequences = true)",
        ),
    ] {
        mends("[20, 6]", layer, output, right);
    }
    let list = "Sequential([Dense(8), Activation(\"relu\"), Dense(16)])";
    let said = told("[20, 6]", list, "[20, 16]");
    assert!(
        said.len() == 1 && said[0].contains("write `Linear<8>, Relu, Linear<16>`"),
        "{said:#?}"
    );
}

#[test]
fn what_rust_libraries_write_is_kept() {
    let image = "[32, 32, 3]";
    for (layer, output, right) in [
        // dfdx begins with what arrives.
        ("Conv2D<3, 16, 3>", "[30, 30, 16]", "Conv2d<16, 3>"),
        ("Conv2D<64, 32, 3>", "[30, 30, 32]", "Conv2d<32, 3>"),
        (
            "Conv2dConfig::new([3, 16], [3, 3]).with_padding(PaddingConfig2d::Explicit(1, 1)).init()",
            "[32, 32, 16]",
            "Conv2d<16, 3>(padding = 1)",
        ),
    ] {
        let said = told(image, layer, output);
        assert!(
            said.len() == 1 && said[0].contains(&format!("`{right}`")),
            "{layer}: {said:#?}"
        );
        assert!(told(image, right, output).is_empty(), "{right}");
    }
}

#[test]
fn a_transformer_keeps_its_numbers() {
    let layer = "TransformerEncoderLayer(d_model = 6, nhead = 2, dropout = 0.1, activation = \"relu\")";
    let blocks = "Residual { LayerNorm, MultiHeadAttention<2>, Dropout(0.1) }, \
                  Residual { LayerNorm, Linear<24>, Relu, Linear<6>, Dropout(0.1) }";
    for (encoder, begins) in [
        (format!("nn.{layer}"), String::new()),
        (
            format!("nn.TransformerEncoder(nn.{layer}, 3)"),
            "`repeat 3 { … }`, each of them ".to_owned(),
        ),
        (
            format!("TransformerEncoder({layer}, num_layers = 4)"),
            "`repeat 4 { … }`, each of them ".to_owned(),
        ),
    ] {
        let said = told("[20, 6]", &encoder, "[20, 6]");
        let says = said.len() == 1 && said[0].contains(&format!("{begins}`{blocks}`"));
        assert!(says, "{encoder}: {said:#?}");
    }
    assert!(told("[20, 6]", &format!("repeat 3 {{ {blocks} }}"), "[20, 6]").is_empty());
}

#[test]
fn a_shortcut_that_cannot_be_read_is_no_other() {
    for value in [
        "{ s: Linear<8>, Relu }",
        "{ repeat 2 { Linear<8> } }",
        "Own<8>",
        "my::Own",
        "Linear<8> <- input",
    ] {
        let said = told("[8]", &format!("Residual(downsample = {value}) {{ Linear<8> }}"), "[8]");
        let says = said.len() == 1 && said[0].contains("write `Residual(shortcut = …) { … }`");
        assert!(says, "{value}: {said:#?}");
    }
    let named = told("[8]", "Residual(name = \"res\", shortcut = Relu) { Linear<8> }", "[8]");
    assert!(
        named[0].contains("write `res: Residual(shortcut = …) { … }`"),
        "{named:#?}"
    );
}

#[test]
fn a_cell_of_keras_is_its_layer() {
    let layer = "RNN(SimpleRNNCell(8), return_sequences = True)";
    mends("[20, 6]", layer, "[20, 8]", "Rnn<8>(sequences = true)");
}
