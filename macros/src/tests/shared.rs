//! A layer whose value others read as well is not told to be another, which would break what they make of it.

use crate::diag::Mistake;
use crate::expand;

/// The help for the only mistake of this network.
#[track_caller]
fn help(network: &str) -> String {
    let (_, errors) = expand(format!("struct Net: {network}").parse().expect("tokens"));
    let said: Vec<String> = errors.list().iter().map(Mistake::text).collect();
    assert_eq!(said.len(), 1, "{network}: {said:#?}");
    let (_, help) = said[0].split_once("\nhelp: ").expect("a help");
    help.to_owned()
}

#[test]
fn a_size_is_another_where_one_output_comes_of_it() {
    let one = "[4] -> (b: [3]) { a: Linear<5>, b: Relu <- a }";
    assert_eq!(help(one), "write `Linear<3>` for `a`, or declare `-> [5]`");
    for several in [
        "[4] -> (a: [5], b: [3]) { a: Linear<5>, b: Relu <- a }",
        "[4] -> (b: [3], c: [5]) { a: Linear<5>, b: Relu <- a, c: Tanh <- a }",
        "[4] -> [3] { a: Linear<5>, b: Relu, Add <- (a, b) }",
        "[4] -> [3] { Linear<5>, Residual { LayerNorm }, Softmax }",
    ] {
        assert_eq!(help(several), "declare `-> [5]`", "{several}");
    }
}

#[test]
fn all_steps_are_given_where_one_layer_reads_them() {
    let one = "[9, 4] -> [3] { a: Lstm<8>, Lstm<6>, Linear<3> }";
    assert_eq!(
        help(one),
        "write `Lstm<8>(sequences = true)` for `a`, which gives all its steps then"
    );
    let within = "[9, 4] -> [9, 4] { Residual { a: Lstm<4>, Dropout(0.5) } }";
    assert_eq!(
        help(within),
        "write `Lstm<4>(sequences = true)` for `a`, which gives all its steps then"
    );
    for several in [
        "[9, 4] -> (a: [8], b: [6]) { a: Lstm<8>, b: Lstm<6> <- a }",
        "[9, 4] -> (b: [6], c: [3]) { a: Lstm<8>, b: Lstm<6> <- a, c: Linear<3> <- a }",
    ] {
        let help = help(several);
        assert!(!help.contains("for `a`"), "{several}: {help}");
    }
}

#[test]
fn a_size_stays_where_another_layer_has_its_weight() {
    let tied = "[4] -> (b: [3], c: [5]) { a: Linear<5>, b: Relu <- a, c: Tied(a) <- input }";
    assert_eq!(help(tied), "declare `-> [5]`");
}

#[test]
fn the_weights_of_a_block_are_not_shared() {
    for network in [
        "[4] -> [4] { r: repeat 2 { Linear<4> }, Tied(r) }",
        "[4] -> [4] { r: repeat 2 { Relu, Linear<4> }, Tied(r, transposed) }",
    ] {
        assert!(help(network).starts_with("`Tied` takes the label of"), "{network}");
    }
}
