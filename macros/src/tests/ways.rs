//! Sequences that are read both ways, or from the other end, as other libraries write it: what the help says is what was meant.

use super::mistakes::told;

const SEQUENCE: &str = "[5, 6]";

/// The one thing that is said of `items` has this to write, which in the place of `layer` there is no mistake.
#[track_caller]
fn follows(input: &str, items: &str, layer: &str, output: &str, right: &str) {
    let said = told(input, &items.replace("{}", layer), output);
    assert!(
        said.len() == 1 && said[0].contains(&format!("`{right}`")),
        "{layer}: {said:#?}"
    );
    let said = told(input, &items.replace("{}", right), output);
    assert!(said.is_empty(), "{right}: {said:#?}");
}

#[test]
fn both_ways_are_two_layers() {
    const LAST: &str = "forth: Lstm<4> <- input, back: Lstm<4>(reverse = true) <- input, Concat <- (forth, back)";
    for layer in [
        "Bidirectional(LSTM(4))",
        "Bidirectional<Lstm<4>>",
        "Bidirectional(LSTM(4, activation = \"tanh\"))",
        "layers.Bidirectional(layers.LSTM(4))",
        "Bidirectional(LSTM(4), merge_mode = \"concat\")",
        "LSTM<4>(bidirectional = True)",
        "nn.LSTM(6, 4, bidirectional = True)",
        "Lstm<4>(bidirectional = true)",
        "BiLSTM<4>",
        "BiLstm(4)",
    ] {
        follows(SEQUENCE, "{}", layer, "[8]", LAST);
    }
    follows(
        SEQUENCE,
        "{}",
        "Bidirectional(GRU(4, return_sequences = True), merge_mode = \"sum\")",
        "[5, 4]",
        "forth: Gru<4>(sequences = true) <- input, back: Gru<4>(sequences = true, reverse = true) <- input, Add <- (forth, back)",
    );
}

/// A word without sizes has those of the example.
#[test]
fn both_ways_need_no_layer_to_be_told() {
    for (layer, right) in [
        ("Bidirectional", "back: Lstm<64>(reverse = true) <- input"),
        ("BiGRU", "back: Gru<64>(reverse = true) <- input"),
    ] {
        let said = told(SEQUENCE, layer, "[128]");
        assert!(said.len() == 1 && said[0].contains(right), "{said:#?}");
    }
}

#[test]
fn both_read_what_the_one_read() {
    let both = |source, join| {
        format!("forth: Lstm<4> <- {source}, back: Lstm<4>(reverse = true) <- {source}, {join} <- (forth, back)")
    };
    follows(
        "(x: [5, 6])",
        "{}",
        "Bidirectional(LSTM(4))",
        "[8]",
        &both("x", "Concat"),
    );
    follows(
        SEQUENCE,
        "a: Relu, {}",
        "Bidirectional(LSTM(4))",
        "[8]",
        &both("a", "Concat"),
    );
    follows(
        SEQUENCE,
        "Residual { Linear<6> }, repeat 1 { {}, Reshape<4, 2> }",
        "Bidirectional(LSTM(4))",
        "[4, 2]",
        &both("input", "Concat"),
    );
    // With the label of the one before it, which others read, and what it is told to read.
    for (layer, right) in [
        ("h: Bidirectional(LSTM(4)) <- a", both("a", "h: Concat")),
        ("h: LSTM(4, bidirectional = True)(a)", both("a", "h: Concat")),
    ] {
        follows(
            SEQUENCE,
            "a: Relu, Tanh, b: LastStep, {}, Concat <- (b, h)",
            layer,
            "[14]",
            &right,
        );
    }
    // What has no label cannot be read by two.
    let said = told(SEQUENCE, "Relu, Bidirectional(LSTM(4))", "[8]");
    let open = both("…", "Concat");
    assert!(
        said.len() == 1 && said[0].contains(&format!("`{open}`, with the label of what both read")),
        "{said:#?}"
    );
}

#[test]
fn labels_of_both_are_free() {
    follows(
        SEQUENCE,
        "forth: Relu, {}",
        "Bidirectional(LSTM(4))",
        "[8]",
        "forth2: Lstm<4> <- forth, back2: Lstm<4>(reverse = true) <- forth, Concat <- (forth2, back2)",
    );
    let layers = "a: Bidirectional(LSTM(4, return_sequences = True)), b: Bidirectional(LSTM(3))";
    let said = told(SEQUENCE, layers, "[6]");
    let all = [
        "forth: Lstm<4>(sequences = true) <- input, back: Lstm<4>(sequences = true, reverse = true) <- input, a: Concat <- (forth, back)",
        "forth2: Lstm<3> <- a, back2: Lstm<3>(reverse = true) <- a, b: Concat <- (forth2, back2)",
    ];
    assert!(
        said.len() == 2 && all.iter().zip(&said).all(|(right, said)| said.contains(right)),
        "{said:#?}"
    );
    let said = told(SEQUENCE, &all.join(", "), "[6]");
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn several_both_ways_read_one_another() {
    follows(
        SEQUENCE,
        "{}",
        "nn.LSTM(6, 4, num_layers = 2, bidirectional = True, dropout = 0.2)",
        "[8]",
        "forth: Lstm<4>(sequences = true) <- input, back: Lstm<4>(sequences = true, reverse = true) <- input, \
         Concat <- (forth, back), steps: Dropout(0.2), forth2: Lstm<4> <- steps, back2: Lstm<4>(reverse = true) <- steps, \
         Concat <- (forth2, back2)",
    );
    follows(
        SEQUENCE,
        "{}",
        "Sequential(Dense(3), Bidirectional(LSTM(4)), Dense(2))",
        "[2]",
        "steps: Linear<3>, forth: Lstm<4> <- steps, back: Lstm<4>(reverse = true) <- steps, Concat <- (forth, back), Linear<2>",
    );
}

#[test]
fn the_other_end_is_an_option() {
    for (layer, right) in [
        ("Gru<4>(go_backwards = True)", "reverse = true"),
        ("Gru<4>(reversed = True)", "reverse = true"),
        ("Rnn<4>(reverse)", "reverse = true"),
    ] {
        let said = told(SEQUENCE, layer, "[4]");
        assert!(
            said.len() == 1 && said[0].contains(&format!("help: write `{right}`")),
            "{layer}: {said:#?}"
        );
    }
    follows(
        SEQUENCE,
        "{}",
        "LSTM(4, go_backwards = True)",
        "[4]",
        "Lstm<4>(reverse = true)",
    );
    let said = told(SEQUENCE, "Lstm<4>(go_backwards = true)", "[4]");
    assert!(
        said.len() == 1 && said[0].ends_with("did you mean `reverse`?"),
        "{said:#?}"
    );
    assert!(told(SEQUENCE, "Lstm<4>(reverse = true)", "[4]").is_empty());
}

/// Within a block both read what enters it.
#[test]
fn both_ways_in_a_block_read_what_enters() {
    let both = "forth: Gru<3>(sequences = true) <- input, back: Gru<3>(sequences = true, reverse = true) <- input, Concat <- (forth, back)";
    let times = format!("repeat 3 {{ {both} }}");
    for layer in [
        "[Bidirectional(GRU(3, return_sequences = True)); 3]",
        "Bidirectional(GRU(3, return_sequences = True)) * 3",
    ] {
        follows("[5, 6]", "{}", layer, "[5, 6]", &times);
    }
    let around = format!("Residual {{ {both} }}");
    follows(
        "[5, 6]",
        "{}",
        "Residual(Bidirectional(GRU(3, return_sequences = True)))",
        "[5, 6]",
        &around,
    );
}

/// The name of a layer of one's own is ours, too: its sizes are sizes.
#[test]
fn a_layer_of_ones_own_may_be_called_as_one_that_reads_several() {
    for layer in ["self::Scale<CHANNELS>", "models::Shift<N>"] {
        let said = told("[4]", &format!("{layer}, Linear<10>"), "[10]");
        assert!(said.is_empty(), "{layer}: {said:#?}");
    }
}

/// The last state of the first step, not the first of the last one.
#[test]
fn a_reversed_layer_does_not_end_in_its_last_step() {
    let said = told("[9, 4]", "Lstm<16>(sequences = true, reverse = true), Tanh", "[16]");
    let help = "or leave `sequences = true` out of `lstm1`, whose last state is that of the first step";
    assert!(said.len() == 1 && said[0].ends_with(help), "{said:#?}");
}

/// The label that the two are joined by is none of theirs.
#[test]
fn labels_of_both_are_not_that_of_the_whole() {
    for layer in [
        "back: LSTM(4, bidirectional = True)",
        "LSTM(4, bidirectional = True, name = \"back\")",
        "self.back = nn.LSTM(6, 4, bidirectional = True)",
    ] {
        let right =
            "forth2: Lstm<4> <- input, back2: Lstm<4>(reverse = true) <- input, back: Concat <- (forth2, back2)";
        let said = told(SEQUENCE, layer, "[8]");
        assert!(
            said.len() == 1 && said[0].contains(&format!("`{right}`")),
            "{layer}: {said:#?}"
        );
    }
}
