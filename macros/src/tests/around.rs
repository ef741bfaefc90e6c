//! What other libraries write around layers: one mistake, and its help has the layers.

use super::elsewhere::{says, tells};
use super::mistakes::{IMAGE, mends, told};
use crate::expand;

#[test]
fn lists_of_all_kinds_are_layers() {
    for list in [
        "(Linear<4, 10>, ReLU)",
        "[Linear<10>, Relu]",
        "{ Linear<10>, Relu }",
        "nn::seq().add(nn::linear(vs, 4, 10, Default::default())).add_fn(|x| x.relu())",
        "seq().add(linear(4, 10, vb.pp(\"fc\"))?).add(Activation::Relu)",
        "nn::seq_t().add(nn::linear(vs, 4, 10, c)).add_fn_t(|x, _| x.relu())",
        "Sequential::new().add(Linear::new(4, 10)).relu()",
    ] {
        tells(list, "write `Linear<10>, Relu`");
    }
    for chain in [
        "seq()",
        "nn::seq()",
        "Sequential::new()",
        "seq().add(f(x))",
        "seq() + Linear<10>",
    ] {
        tells(chain, "layers stand one behind the other without it");
    }
}

#[test]
fn what_is_there_several_times_is_repeated() {
    for layers in [
        "Repeated<Linear<4>, 3>",
        "Repeat(3, Linear<4>)",
        "Repeat<3, Linear<4>>",
        "[Linear<4>; 3]",
    ] {
        says(&format!("{layers}, Linear<10>"), "repeat 3 { Linear<4> }");
    }
    says(
        "Repeated<(Linear<4>, ReLU), 3>, Linear<10>",
        "repeat 3 { Linear<4>, Relu }",
    );
    // A network may be called so.
    let network = "struct Net: [8] -> [4] { Repeat<3>, Repeated, Linear<4> }
        struct Repeat<const H: usize>: [8] -> [8] { Linear<H>, Linear<8> }
        struct Repeated: [8] -> [8] { Linear<8> }";
    let (_, errors) = expand(network.parse().expect("tokens"));
    assert!(errors.list().is_empty(), "{:?}", errors.list());
}

#[test]
fn blocks_by_other_names() {
    for block in ["Residual<Linear<4>>", "Residual(Linear<4>)", "Residual<(Linear<4>)>"] {
        says(&format!("{block}, Linear<10>"), "Residual { Linear<4> }");
    }
    for word in ["ResidualBlock", "ResBlock", "SkipConnection", "Skip"] {
        says(&format!("{word} {{ Linear<4> }}, Linear<10>"), "Residual");
    }
    tells("Stage { Linear<4> }, Linear<10>", "no block is called `Stage`");
    tells("Wrapper<Linear<4>, 3>, Linear<10>", "a size is a number, and no layer");
    tells("Linear<Const<4>, Const<10>>", "a size is a number, and no layer");
}

#[test]
fn sizes_and_options_in_any_brackets() {
    for layer in [
        "Linear[4, 10]",
        "Linear { in: 4, out: 10 }",
        "Linear { units: 10 }",
        "Linear(units: 10)",
        "Dense[10]",
        "Dense { units: 10 }",
        "nn.Dense[10]",
    ] {
        mends("[4]", layer, "[10]", "Linear<10>");
    }
    mends(
        IMAGE,
        "Conv2d { filters: 8, kernel: 3, padding: same }",
        "[8, 8, 8]",
        "Conv2d<8, 3>(padding = same)",
    );
    for layer in ["Dropout { rate: 0.5 }", "Dropout[rate = 0.5]"] {
        mends("[4]", layer, "[4]", "Dropout(rate = 0.5)");
    }
    mends("[4]", "Linear<10> { bias: false }", "[10]", "Linear<10>(bias = false)");
    says("Linear<10>(bias: false)", "bias = false");
}

/// What stands behind a layer that is told to be written anew is not worth a second error.
#[test]
fn what_is_written_anew_is_told_once() {
    for layer in [
        "Dense 10",
        "Dense(10, kernel_regularizer = l2(0.01))",
        "Swish(beta: 2)",
        "RMSNorm(64)",
        "linear!(4, 10)",
        "vec![Linear<8>, Relu]",
        "nn.init.normal_(self.weight)",
        "PReLU(num_parameters = 1)",
    ] {
        tells(&format!("{layer}, Linear<10>"), "no layer is called");
    }
    for layer in ["Linear!(10)", "Linear = 10"] {
        tells(layer, "expected `,` after this layer");
    }
    // A network of that name is the user's, and all is told.
    for layer in ["Dense 10", "Dense(x = )", "Dense<\"x\">"] {
        let network = format!("struct Net: [4] -> [4] {{ {layer} }} struct Dense: [4] -> [4] {{ Linear<4> }}");
        let (_, errors) = expand(network.parse().expect("tokens"));
        assert_eq!(errors.list().len(), 1, "{layer}: {:?}", errors.list());
    }
}

/// Where it is of the value behind several layers: so others read it.
#[test]
fn a_label_is_of_the_last_layer() {
    for (layer, right) in [
        ("x = nn.Linear(4, 10).relu()", "Linear<10>, x: Relu"),
        ("x = Dense(10, activation = \"relu\")(y)", "Linear<10>, x: Relu"),
        (
            "x = TimeDistributed(Dense(10, activation = \"relu\"))",
            "Linear<10>, x: Relu",
        ),
        ("x: Dense(10, activation = relu)", "Linear<10>, x: Relu"),
        ("x: Dense(10)", "Linear<10>"),
        ("x: nn.Linear(4, 10).relu()", "Linear<10>, x: Relu"),
        ("x: Linear<10, Relu>", "Linear<10>, x: Relu"),
        ("repeat 2 { x: Dense(10, activation = relu) }", "Linear<10>, x: Relu"),
    ] {
        says(layer, right);
    }
    tells(
        "x: Linear<10>(activation = relu)",
        "help: write it behind the layer: `Linear<10>, x: Relu`",
    );
    tells(
        "x = SeparableConv2d(8, 3), Linear<10>",
        "write `DepthwiseConv2d<kernel>, x: Conv2d<filters, 1>`",
    );
    tells(
        "x = TransformerEncoderLayer(4, 2), Linear<10>",
        "write `Residual { LayerNorm, MultiHeadAttention<2> }, x: Residual { LayerNorm,",
    );
    says(
        "a: Linear<4>, b: Linear<4>, c = Add()([a, b]).relu(), Linear<10>",
        "Add <- (a, b), c: Relu",
    );
}

/// A label in another form is told with what else is wrong.
#[test]
fn a_label_and_its_layer_are_one_mistake() {
    for (layer, right) in [
        ("x = Residual<Linear<4>>, Linear<10>", "x: Residual { Linear<4> }"),
        ("nn.Residual(Linear<4>), Linear<10>", "Residual { Linear<4> }"),
        ("fc1 = Linear<10, Relu>", "Linear<10>, fc1: Relu"),
        ("fc1 = Linear<10, 4>", "fc1: Linear<4>"),
        ("x = Dropout { rate: 0.5 }, Linear<10>", "x: Dropout(rate = 0.5)"),
        ("x = Linear[10]", "x: Linear<10>"),
        ("x = Linear<units = 10>", "x: Linear<10>"),
    ] {
        says(layer, right);
    }
}

/// A help that says to write layers has all of them, or is none.
#[test]
fn what_cannot_be_read_is_not_left_out() {
    let general = "blocks are `Residual { … }` and `repeat 3 { … }`";
    for (layers, says) in [
        (
            "seq().add(linear(4, 10)).add_fn(|x| x.relu().dropout(0.5))",
            "write `Linear<10>, Relu, Dropout(0.5)`",
        ),
        ("seq().add(linear(4, 10)).add_fn(|x| 1.0 - x.sigmoid())", general),
        ("seq().add(linear(4, 10)).add_fn(|x| x.relu() * 2.0)", general),
        (
            "seq().add(linear(4, 10)).add_fn(|x| x.relu().max_pool2d_default(2))",
            general,
        ),
        ("seq().add(linear(4, 10)).add_fn(|x| y.relu())", general),
        ("seq().add(linear(4, 10)).scale(2.0)", general),
        ("seq().add(linear(4, 10)).add_all(more)", general),
        ("func(|x| x.relu().tanh()), Linear<10>", "write `Relu, Tanh`"),
        ("func(|x| 1.0 - x.sigmoid()), Linear<10>", "declared by `custom_layer!`"),
        ("func(|x| x.relu() * 2.0), Linear<10>", "declared by `custom_layer!`"),
        (
            "func(|x| x.relu().max_pool2d_default(2)), Linear<10>",
            "declared by `custom_layer!`",
        ),
        ("func(|x| x), Linear<10>", "declared by `custom_layer!`"),
        ("TimeDistributed(Linear(10)).relu()", "write `Linear<10>, Relu`"),
        ("x = TimeDistributed(Linear(10)).relu()", "write `Linear<10>, x: Relu`"),
    ] {
        tells(layers, says);
    }
}

#[test]
fn how_often_is_a_number_that_repeat_takes() {
    for (layers, right) in [
        ("[Linear<4>; 3usize]", "repeat 3 { Linear<4> }"),
        ("[Linear<4>; 1_0]", "repeat 10 { Linear<4> }"),
        ("Repeat(0x3, Linear<4>)", "repeat 3 { Linear<4> }"),
    ] {
        says(&format!("{layers}, Linear<10>"), right);
    }
    for layers in [
        "[Linear<4>; 0]",
        "[Linear<4>; 1001]",
        "[Linear<4>; 2.5]",
        "Repeated<Linear<4>, 0>",
        "Repeat(\"3\", Linear<4>)",
    ] {
        tells(
            &format!("{layers}, Linear<10>"),
            "write `repeat 3 { Linear<4> }`, with how often, from 1 to 1000",
        );
    }
}

#[test]
fn a_repeat_in_parentheses_has_its_layers() {
    for repeat in ["repeat(3, Linear<4>)", "repeat(Linear<4>, 3)"] {
        says(&format!("{repeat}, Linear<10>"), "repeat 3 { Linear<4> }");
    }
    says(
        "x = repeat(3, (Linear(4), ReLU())), Linear<10>",
        "x: repeat 3 { Linear<4>, Relu }",
    );
}

#[test]
fn a_round_of_a_block_is_read_by_the_blocks_label() {
    let text = |values: &str| {
        format!(
            "a value is read by its label\nhelp: write `{values}`: a block's label is what its last layer gives, and nothing else of it \
             is read from outside"
        )
    };
    for wire in ["blk[1].b", "blk.1.b", "blk.1", "blk[1]", "blk.b", "blk.1.0.b"] {
        let said = told(
            "[4]",
            &format!("blk: repeat 2 {{ b: Linear<4> }}, Linear<4> <- {wire}"),
            "[4]",
        );
        assert_eq!(said, [text("blk")], "{wire}");
        let said = told(
            "[4]",
            &format!("blk: repeat 2 {{ b: Linear<4> }}, Add <- ({wire}, input)"),
            "[4]",
        );
        assert_eq!(said, [text("(blk, input)")], "{wire}");
    }
}
