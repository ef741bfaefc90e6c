//! Habits of other languages: each is one mistake, and its help is right.

use super::mistakes::{IMAGE, told};
use crate::diag::Mistake;
use crate::expand;

/// What is said of each of several mistakes, in their order.
#[track_caller]
fn tells(items: &str, says: &[&str]) {
    let said = told("[12]", items, "[10]");
    let is_said = said.len() == says.len() && said.iter().zip(says).all(|(said, says)| said.ends_with(says));
    assert!(is_said, "{items}: {said:#?}");
}

#[test]
fn a_variable_holds_no_layer() {
    let first = "no variable holds them\nhelp: write `Linear<8>`";
    let relu = "is not called\nhelp: write `Relu`";
    tells("x = Linear<8>, x = Relu(x), Linear<10>", &[first, relu]);
    tells("let x = Linear<8>, let x = Relu(x), Linear<10>", &[first, relu]);
    let last = "is not called\nhelp: write `Linear<10>`";
    tells("x = Linear<8>, x = Relu(x), Linear<10>(x)", &[first, relu, last]);
    tells("x = Linear(8), x = Relu(x), x = Dense(10)(x)", &[first, relu, last]);
    // What another layer reads further down keeps its label.
    for reads in ["Add <- (x, x)", "Linear<10>(x)"] {
        let said = told("[12]", &format!("x = Linear<8>, x = Relu(x), Tanh, {reads}"), "[10]");
        assert!(
            said.contains(&"a label is a name and a `:`\nhelp: write `x:`".to_owned()),
            "{said:#?}"
        );
    }
}

#[test]
fn layers_are_no_methods_of_a_block() {
    for (methods, layers) in [
        (".relu()", ", Relu"),
        (".relu().dropout(0.5)", ", Relu, Dropout(0.5)"),
        (".leaky_relu(0.1)", ", LeakyRelu(0.1)"),
    ] {
        for block in ["Residual { Linear<12> }", "body: repeat 2 { Linear<12> }"] {
            tells(
                &format!("{block}{methods}, Linear<10>"),
                &[&format!("write `{layers}`")],
            );
            tells(&format!("{block}{layers}, Linear<10>"), &[]);
        }
    }
    tells("Residual { Linear<12> }.foo(), Linear<10>", &["found `.`"]);
    tells("Residual { Linear<12> }.add(x), Linear<10>", &["found `.`"]);
}

#[test]
fn a_flag_is_set_by_its_name() {
    for (flag, right) in [
        ("no_bias", "bias = false"),
        ("without_bias", "bias = false"),
        ("use_bias", "bias = true"),
        ("no_bias = true", "bias = false"),
        ("use_bias = false", "bias = false"),
    ] {
        tells(&format!("Linear<10>({flag})"), &[&format!("write `{right}`")]);
        tells(&format!("Linear<10>({right})"), &[]);
    }
    let said = told("[5, 4]", "Lstm<8>(return_sequences)", "[5, 8]");
    assert!(
        said.len() == 1 && said[0].ends_with("write `sequences = true`"),
        "{said:#?}"
    );
    tells("a: Linear<8>, Linear<10>(a)", &["write `Linear<10> <- a`"]);
}

#[test]
fn a_number_has_a_digit_and_a_point() {
    for (wrong, right) in [
        ("Dropout(0,5)", "0.5"),
        ("Dropout(rate = 0,05)", "0.05"),
        ("LeakyRelu(1,5)", "1.5"),
        ("Linear<12>(l2 = 0,001, bias = false)", "0.001"),
        ("Dropout(.5)", "0.5"),
        ("BatchNorm(momentum = .9)", "0.9"),
        ("Dropout<.5>", "Dropout(0.5)"),
        ("Dropout<0,5>", "Dropout(0.5)"),
        ("nn.Dropout(p=.5)", "Dropout(rate = 0.5)"),
    ] {
        tells(&format!("{wrong}, Linear<10>"), &[&format!("write `{right}`")]);
    }
    for values in ["50,5", ".", "..5", ".a", "0,5,5", "0,.5"] {
        let said = told("[12]", &format!("Dropout({values}), Linear<10>"), "[10]");
        assert!(!said.is_empty(), "{values}");
    }
}

#[test]
fn a_comma_stands_between_two_sizes() {
    for (sizes, right, output) in [
        ("8; 3", "8, 3", "[6, 6, 8]"),
        ("8 3", "8, 3", "[6, 6, 8]"),
        ("8 | 3", "8, 3", "[6, 6, 8]"),
        ("8: 3", "8, 3", "[6, 6, 8]"),
        ("8; 3; 5", "8, 3, 5", "[6, 4, 8]"),
        ("8, 3; 5", "3, 5", "[6, 4, 8]"),
    ] {
        let said = told(IMAGE, &format!("Conv2d<{sizes}>"), output);
        let says = format!("a comma stands between two sizes\nhelp: write `{right}`");
        assert_eq!(said, [says], "{sizes}");
    }
    let said = told(IMAGE, "Conv2d<8; 3, Flatten, Linear<10>", "[10]");
    assert!(
        said.len() == 1 && said[0].ends_with("write `Conv2d<8, 3>`"),
        "{said:#?}"
    );
}

#[test]
fn one_arrow_stands_between_the_shapes() {
    for arrow in ["=>", "~>", "-->", "- >", ">", ",", "to"] {
        for ends in [["[12]", "[10]"], ["(a: [12])", "(b: [10])"]] {
            let network = format!("struct Net: {} {arrow} {} {{ b: Linear<10> }}", ends[0], ends[1]);
            let (_, errors) = expand(network.parse().expect("tokens"));
            let said: Vec<String> = errors.list().iter().map(Mistake::text).collect();
            assert!(
                said.len() == 1 && said[0].ends_with("write `->`"),
                "{network}: {said:#?}"
            );
        }
    }
}

#[test]
fn values_stand_behind_what_reads_them() {
    for (reads, right) in [
        ("(a, b) -> Concat", "Concat <- (a, b)"),
        ("[a, b] => Add", "Add <- (a, b)"),
        ("(a, b) |> Concat", "Concat <- (a, b)"),
        ("j = (a, b) -> Mul", "j: Mul <- (a, b)"),
    ] {
        let two = "a: Linear<8>, b: Linear<8> <- input";
        tells(&format!("{two}, {reads}, Linear<10>"), &[&format!("write `{right}`")]);
        tells(&format!("{two}, {right}, Linear<10>"), &[]);
    }
}
