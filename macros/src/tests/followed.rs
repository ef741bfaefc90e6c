//! Helps that are followed to the letter: what they say to write is the network that was meant, nothing of it is lost, and it compiles.

use super::mistakes::{IMAGE, mends, told};

/// The one thing that is said of these layers has all of this in it.
#[track_caller]
fn says(input: &str, layers: &str, output: &str, parts: &[&str]) {
    let said = told(input, layers, output);
    let has_all = said.len() == 1 && parts.iter().all(|part| said[0].contains(part));
    assert!(has_all, "{layers}: {said:#?}");
}

#[test]
fn momentum_is_turned_where_others_count_it_the_other_way() {
    for (layer, right) in [
        (
            "nn.BatchNorm1d(8, momentum = 0.1, eps = 1e-3)",
            "BatchNorm(momentum = 0.9, epsilon = 1e-3)",
        ),
        ("BatchNorm2d(momentum = 0.01)", "BatchNorm(momentum = 0.99)"),
        ("nn.BatchNorm(8, momentum = 0.1)", "BatchNorm(momentum = 0.9)"),
        (
            "BatchNorm1d(8, momentum = RATE)",
            "BatchNorm(momentum = { 1.0 - RATE })",
        ),
        // Keras counts as we do.
        ("BatchNormalization(momentum = 0.9)", "BatchNorm(momentum = 0.9)"),
    ] {
        let input = "[8]";
        says(input, layer, "[8]", &[&format!("`{right}`")]);
        assert!(told(input, right, "[8]").is_empty(), "{right}");
    }
    says("[8]", "BatchNorm2d(momentum = 0.1)", "[8]", &["1 − theirs"]);
    says(
        "[8]",
        "BatchNorm(momentum = 0.1, eps = 1e-3)",
        "[8]",
        &["`epsilon`", "1 − theirs"],
    );
}

#[test]
fn a_layer_in_the_call_of_another_stands_before_it() {
    for layer in [
        "F.relu(Linear<4>)",
        "torch.relu(Linear<4>)",
        "relu(Linear<4>)",
        "Relu(Linear<4>)",
        "F.relu(nn.Linear(8, 4))",
        "relu(Linear<4>)(x)",
        "ReLU()(Linear<4>)",
    ] {
        says(
            "[8]",
            &format!("{layer}, Linear<1>"),
            "[1]",
            &["write `Linear<4>, Relu`"],
        );
    }
    says(
        "[8]",
        "relu(Linear<4>).tanh(), Linear<1>",
        "[1]",
        &["write `Linear<4>, Relu, Tanh`"],
    );
    says(
        "[8]",
        "F.dropout(F.relu(Dense(4)), 0.2), Linear<1>",
        "[1]",
        &["write `Linear<4>, Relu, Dropout(0.2)`"],
    );
    says(
        "[8]",
        "hidden: relu(Linear<4>), Linear<1>",
        "[1]",
        &["`Linear<4>, hidden: Relu`"],
    );
}

#[test]
fn what_a_layer_is_set_to_is_what_it_reads() {
    for (value, right) in [("input", "<- input"), ("a", "<- a")] {
        let layers = format!("a: Linear<4>, b: Linear<4> = {value}, Add <- (a, b)");
        says("[4]", &layers, "[4]", &[&format!("help: write `{right}`")]);
    }
    says("[4]", "a: Linear<4> = 3", "[4]", &["leave this out"]);
}

#[test]
fn options_in_two_pairs_are_one() {
    mends(
        IMAGE,
        "Conv2d<4, 3>(stride = 1)(bias = false)",
        "[6, 6, 4]",
        "Conv2d<4, 3>(stride = 1, bias = false)",
    );
    for (tied, right) in [
        ("Tied(e)(transposed)", "Tied(e, transposed)"),
        ("Tied(e, transposed)(bias = false)", "Tied(e, transposed, bias = false)"),
    ] {
        let layers = |tied| format!("e: Linear<4>, {tied}");
        says(
            "[4]",
            &layers(tied),
            "[4]",
            &["options stand in one pair of `(…)`", &format!("write `{right}`")],
        );
        assert!(told("[4]", &layers(right), "[4]").is_empty(), "{right}");
    }
}

#[test]
fn what_is_written_elsewhere_is_in_the_help() {
    let image = "[4, 4, 1]";
    for word in ["bilinear", "\"bilinear\""] {
        let layer = format!("UpSampling2D(size = 2, interpolation = {word})");
        mends(image, &layer, "[8, 8, 1]", "Upsample2d<2>(mode = bilinear)");
    }
    for (layer, right) in [
        ("Activation(\"tanh\")", "Tanh"),
        ("Activation(relu)", "Relu"),
        ("keras.layers.Activation(\"hard_swish\")", "HardSwish"),
    ] {
        mends("[4]", layer, "[4]", right);
    }
    says(
        "[4]",
        "Activation(\"foo\")",
        "[4]",
        &["an activation is a layer of its own: `Relu`"],
    );
    for (layer, right) in [
        ("LeakyReLU(0.2)", "LeakyRelu(0.2)"),
        ("ELU(0.2)", "Elu(0.2)"),
        ("DropOut(0.2)", "Dropout(0.2)"),
    ] {
        says("[4]", layer, "[4]", &[&format!("did you mean `{right}`?")]);
    }
    says(
        "[4]",
        "Linear<8>(l1_l2 = (1e-4, 1e-3))",
        "[8]",
        &["write `l1 = 1e-4, l2 = 1e-3`"],
    );
    let penalty = "Dense(8, kernel_regularizer = l1_l2(l1 = 1e-4, l2 = 1e-3))";
    mends("[4]", penalty, "[8]", "Linear<8>(l1 = 1e-4, l2 = 1e-3)");
}

#[test]
fn recurrent_layers_are_all_written() {
    for (layer, output, right) in [
        (
            "nn.GRU(4, 16, num_layers = 2)",
            "[16]",
            "Gru<16>(sequences = true), Gru<16>",
        ),
        (
            "GRU<16>(num_layers = 3, return_sequences = True)",
            "[5, 16]",
            "Gru<16>(sequences = true), Gru<16>(sequences = true), Gru<16>(sequences = true)",
        ),
        (
            "LSTM(16, return_sequences = True, dropout = 0.2)",
            "[5, 16]",
            "Lstm<16>(sequences = true), Dropout(0.2)",
        ),
        (
            "nn.LSTM(4, 16, num_layers = 2, dropout = 0.2)",
            "[16]",
            "Lstm<16>(sequences = true), Dropout(0.2), Lstm<16>",
        ),
    ] {
        says("[5, 4]", layer, output, &[&format!("`{right}`")]);
        assert!(told("[5, 4]", right, output).is_empty(), "{right}");
    }
    says("[20, 3]", "Flatten, Gru<8>, Linear<5>", "[5]", &["leave `Flatten` out"]);
}

#[test]
fn layers_over_sequences_are_others_over_images() {
    for (layer, output, right) in [
        ("GlobalAvgPool1d", "[3]", "GlobalAvgPool2d"),
        ("GlobalMaxPool1d", "[3]", "GlobalMaxPool2d"),
        ("MaxPool1d<2>", "[4, 4, 3]", "MaxPool2d<2>"),
        ("Conv1d<4, 3>", "[6, 6, 4]", "Conv2d<4, 3>"),
    ] {
        mends("[8, 8, 3]", layer, output, right);
    }
}

#[test]
fn a_shortcut_by_another_name_is_kept() {
    for (shortcut, right) in [
        ("{ Conv2d<5, 1> }", "{ Conv2d<5, 1> }"),
        ("{ Conv2d<5, 1>, BatchNorm }", "{ Conv2d<5, 1>, BatchNorm }"),
        ("nn.Sequential(nn.Conv2d(3, 5, 1), nn.ReLU())", "{ Conv2d<5, 1>, Relu }"),
        ("nn.Conv2d(3, 5, 1)", "Conv2d<5, 1>"),
    ] {
        let layers = format!("Residual(downsample = {shortcut}) {{ Conv2d<5, 1> }}");
        says(
            "[8, 8, 3]",
            &layers,
            "[8, 8, 5]",
            &[&format!("`Residual(shortcut = {right}) {{ … }}`")],
        );
    }
}

#[test]
fn powers_of_ten_are_numbers() {
    for power in ["10 ** -5", "10**-5", "10.0 ** -5"] {
        says(
            "[8]",
            &format!("LayerNorm(epsilon = {power})"),
            "[8]",
            &["write `1e-5`"],
        );
    }
}

#[test]
fn a_label_in_angles_is_one_mistake() {
    let layers = |tied| format!("enc: Linear<4>, {tied}");
    says(
        "[4]",
        &layers("Tied<enc>(transposed)"),
        "[4]",
        &["write `Tied(enc, transposed)`"],
    );
    says(
        "[4]",
        &layers("Tied(encoder, transposed)"),
        "[4]",
        &["what can be read here is `enc`"],
    );
    assert!(!told("[4]", &layers("Tied(encoder)"), "[4]")[0].contains("`input`"));
}

#[test]
fn biases_begin_at_nothing() {
    for option in ["bias_init = 0.1", "bias_initializer = zeros"] {
        says(
            "[4]",
            &format!("Linear<4>({option})"),
            "[4]",
            &["biases begin at 0", "leave it out"],
        );
    }
}

#[test]
fn ends_keep_their_names() {
    use crate::expand;
    for (header, right) in [
        ("[4] -> x: [2], y: [1]", "(x: [2], y: [1])"),
        ("a: [8], b: [3] -> [2]", "(a: [8], b: [3])"),
        ("[a: 8, b: 3] -> [2]", "(a: [8], b: [3])"),
    ] {
        let network = format!("struct Net: {header} {{ Linear<2> }}");
        let (_, errors) = expand(network.parse().expect("tokens"));
        let said: Vec<String> = errors.list().iter().map(crate::diag::Mistake::text).collect();
        assert!(said[0].contains(&format!("write `{right}`")), "{header}: {said:#?}");
    }
}

#[test]
fn one_slip_is_one_mistake() {
    says(
        "[8, 8, 3]",
        "pic: Relu, f: Flatten, c: Conv2d<4, 3> <- pic, Concat <- (c, f), Linear<2>",
        "[2]",
        &["`Concat <- (c, f)`"],
    );
    mends(
        "[8, 8, 3]",
        "Conv2d(padding = same)<4, 3>",
        "[8, 8, 4]",
        "Conv2d<4, 3>(padding = same)",
    );
    mends(
        "[5, 12]",
        "MultiHeadAttention(num_heads = 3, key_dim = 4)",
        "[5, 12]",
        "MultiHeadAttention<3>",
    );
}

#[test]
fn more_words_of_theirs_are_known() {
    for (input, layer, output, right) in [
        ("[4]", "HardSigmoid", "[4]", "Sigmoid"),
        ("[16]", "View<4, 4>", "[4, 4]", "Reshape<4, 4>"),
        ("[4]", "FullyConnected<2>", "[2]", "Linear<2>"),
        ("[5, 12]", "SelfAttention<2>", "[5, 12]", "MultiHeadAttention<2>"),
        ("[4]", "gyul::Linear<4>", "[4]", "Linear<4>"),
    ] {
        mends(input, layer, output, right);
    }
}

#[test]
fn a_gate_for_each_channel_is_scaled_by() {
    let before = "x: Linear<4>, GlobalAvgPool1d, s: Linear<4>";
    let wrong = format!("{before}, Mul <- (s, x)");
    says("[8, 4]", &wrong, "[8, 4]", &["help: write `Scale <- (x, s)`"]);
    assert!(told("[8, 4]", &format!("{before}, Scale <- (x, s)"), "[8, 4]").is_empty());
    // By the names that can be read there.
    let within = "Residual { GlobalAvgPool1d, s: Linear<4>, Mul <- (input, s) }";
    says(
        "[8, 4]",
        &format!("Linear<4>, {within}"),
        "[8, 4]",
        &["write `Scale <- (input, s)`"],
    );
    let behind = "x: repeat 2 { Linear<4>, Relu }, GlobalAvgPool1d, s: Linear<4>, Mul <- (s, x)";
    says("[8, 4]", behind, "[8, 4]", &["write `Scale <- (x, s)`"]);
    says(
        "[8]",
        "RepeatVector<3>",
        "[3, 8]",
        &["write `Reshape<1, 1, features>, Upsample2d<steps, 1>, Reshape<steps, features>`"],
    );
    assert!(told("[8]", "Reshape<1, 1, 8>, Upsample2d<3, 1>, Reshape<3, 8>", "[3, 8]").is_empty());
}
