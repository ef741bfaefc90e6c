//! What a person wrote is in what a help says to write, or is said to be left out.

use super::elsewhere::{says, tells};
use super::mistakes::{IMAGE, mends, told};

#[test]
fn an_activation_keeps_its_value() {
    for (activation, right) in [
        ("LeakyReLU(0.1)", "LeakyRelu(0.1)"),
        (
            "nn.LeakyReLU(negative_slope=0.1, inplace=True)",
            "LeakyRelu(slope = 0.1)",
        ),
        ("LeakyReLU(alpha=0.3)", "LeakyRelu(slope = 0.3)"),
        ("nn.ELU(0.5)", "Elu(0.5)"),
    ] {
        for layer in [
            "Linear<10>(activation = ",
            "Dense(10, activation = ",
            "nn.Linear(4, 10, activation = ",
        ] {
            mends(
                "[4]",
                &format!("{layer}{activation})"),
                "[10]",
                &format!("Linear<10>, {right}"),
            );
        }
    }
    tells(
        "Linear<10>(activation = nn.GELU(approximate = 3))",
        "; `Gelu` has no option `approximate`\nhelp: write it behind the layer: `Linear<10>, Gelu`",
    );
}

#[test]
fn what_is_close_to_a_layer_is_said_to_be_none() {
    for (theirs, ours) in [
        ("CELU", "Elu"),
        ("ReLU6", "Relu"),
        ("RReLU", "PRelu"),
        ("Dropout2d", "Dropout(0.5)"),
    ] {
        for layer in [theirs.to_owned(), format!("nn.{theirs}()")] {
            let said = told("[10]", &layer, "[10]");
            let is_told = said[0].starts_with(&format!("no layer is called `{theirs}`"));
            assert!(
                is_told && said[0].contains(&format!("write `{ours}`, ")),
                "{layer}: {said:#?}"
            );
        }
    }
    tells(
        "nn.Sequential(nn.Linear(4, 10), nn.CELU(0.5))",
        "no layer is called `CELU`, but `Elu`, which differs where its alpha is not 1\nhelp: layers stand one behind the other \
         without it: write `Linear<10>, Elu(0.5)`",
    );
    says("nn.PixelUnshuffle(2), Linear<10>", "PixelUnshuffle");
}

#[test]
fn what_burn_and_flax_give_is_kept() {
    for layer in [
        "Conv2dConfig::new([1, 8], [3, 3]).init(device)",
        "nn.Conv(1, 8, kernel_size = (3, 3))",
        "nn.Conv(8, (3, 3))",
    ] {
        mends(IMAGE, layer, "[6, 6, 8]", "Conv2d<8, 3>");
    }
    mends(IMAGE, "nn.avg_pool(window_shape=(2, 2))", "[4, 4, 1]", "AvgPool2d<2>");
}

#[test]
fn how_often_is_kept() {
    for layers in ["Linear<10> * 3", "3 * Linear<10>", "3 * nn.Linear(4, 10)"] {
        mends("[4]", layers, "[10]", "repeat 3 { Linear<10> }");
    }
    mends("[4]", "[Linear<10>, Relu] * 3", "[10]", "repeat 3 { Linear<10>, Relu }");
    tells("for i in range(3): Linear<4>, Linear<10>", "`for` begins no layer");
    // The commas of its sizes are its own.
    for (wrong, text) in [
        (
            "for i in range(3): Conv2d<8, 3>, Flatten, Linear<10>",
            "`for` begins no layer",
        ),
        ("repeat 3: Conv2d<8, 3, 3>, Flatten, Linear<10>", "not behind `:`"),
        ("repeat 3 Conv2d<8, 3>, Flatten, Linear<10>", "not behind `Conv2d`"),
    ] {
        let said = told(IMAGE, wrong, "[10]");
        assert!(said.len() == 1 && said[0].contains(text), "{wrong}: {said:#?}");
    }
}

#[test]
fn what_is_read_is_kept() {
    for read in ["<= a", "< - a", "<-- a", "-> a", "=> a", "from a"] {
        says(&format!("a: Linear<4>, Linear<4> {read}, Linear<10>"), "<- a");
    }
    for read in ["a.output", "self.a", "&a", "\"a\""] {
        says(&format!("a: Linear<4>, Linear<4> <- {read}, Linear<10>"), "a");
    }
    for read in ["a + b", "{a, b}", "[a, b]", "(a b)"] {
        says(
            &format!("a: Linear<4>, b: Linear<4>, Add <- {read}, Linear<10>"),
            "(a, b)",
        );
    }
    tells(
        "a: Linear<4>, b: Linear<4>, Linear<10> <- a + b",
        "a layer reads one value, and not 2\nhelp: join them before it: `Add <- (a, b)`, say",
    );
    assert_eq!(told("[4]", "Add <- (), Linear<10>", "[10]").len(), 1);
}

/// A variable that holds one value after the other labels none of them, unless it is read by its name.
#[test]
fn a_variable_is_no_label_of_several_layers() {
    let said = told("[4]", "x = nn.Dense(8)(x), x = nn.relu(x), x = nn.Dense(10)(x)", "[10]");
    let helps = ["Linear<8>", "Relu", "Linear<10>"];
    assert_eq!(said.len(), helps.len(), "{said:#?}");
    for (said, help) in said.iter().zip(helps) {
        assert!(said.ends_with(&format!("\nhelp: write `{help}`")), "{said}");
    }
    says("x = nn.Dense(10)(x)", "x: Linear<10>");
}

#[test]
fn a_number_keeps_what_it_is() {
    for size in ["10u32", "\"10\"", "10.0", "1_0i64"] {
        says(&format!("Linear<{size}>"), "10");
    }
    says("Linear 10>", "Linear<10>");
}

#[test]
fn a_fraction_is_one_of_numbers() {
    says("Dropout(1/3), Linear<10>", "{ 1.0 / 3.0 }");
    says("Linear<20/2>", "{ 20 / 2 }");
}

#[test]
fn ends_in_braces_are_read() {
    let network = "struct Net: {a: [4], b: [4]} -> {c: [4]} { c: Add <- (a, b) }";
    let (_, errors) = crate::expand(network.parse().expect("tokens"));
    let said: Vec<String> = errors.list().iter().map(crate::diag::Mistake::text).collect();
    let helps = [
        "inputs stand in `(…)`\nhelp: write `(a: [4], b: [4])`",
        "outputs stand in `(…)`\nhelp: write `(c: [4])`",
    ];
    assert_eq!(said, helps);
    for network in [
        "struct Net: {} -> [10] { Linear<10> }",
        "struct Net: [4] -> {} { Linear<10> }",
    ] {
        crate::expand(network.parse().expect("tokens"));
    }
}
