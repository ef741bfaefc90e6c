//! Shapes of inputs and outputs as they are written elsewhere.

use super::mistakes::told;
use crate::diag::Mistake;
use crate::expand;
use quote::ToTokens;

/// What is said of a network of this header.
fn told_of_header(header: &str) -> Vec<String> {
    let network = format!("struct Net: {header} {{ Flatten, Linear<10>, }}");
    let (_, errors) = expand(network.parse().expect("tokens"));
    errors.list().iter().map(Mistake::text).collect()
}

#[test]
fn a_shape_without_brackets_is_one_mistake() {
    for (header, right) in [
        ("(784) -> (10)", "[784] -> [10]"),
        ("784 -> 10", "[784] -> [10]"),
        ("28, 28, 1 -> [10]", "[28, 28, 1]"),
        ("[784] -> 10", "[10]"),
        ("(28, 28, 1) -> [10]", "[28, 28, 1]"),
        ("H -> [10]", "[H]"),
        ("[f32; 784] -> [f32; 10]", "[784] -> [10]"),
        ("[[[f32; 1]; 28]; 28] -> 10", "[28, 28, 1] -> [10]"),
        ("[f64; 784] -> [f64; CLASSES]", "[784] -> [CLASSES]"),
        ("[[u8; 28]; 28] -> [10]", "[28, 28]"),
        ("784", "[784]"),
        ("(x: 784) -> [10]", "[784]"),
        ("(x: (28, 28)) -> [10]", "[28, 28]"),
        ("[f32; { N * 2 }] -> [10]", "[{ N * 2 }]"),
        ("[[f32; { N * 2 }]; 28] -> [10]", "[28, { N * 2 }]"),
        ("(x: [f32; { N * 2 }]) -> [10]", "[{ N * 2 }]"),
        ("(None, 28, 28, 1) -> [10]", "[28, 28, 1]"),
    ] {
        let said = told_of_header(header);
        assert_eq!(said.len(), 1, "{header}: {said:#?}");
        assert!(
            said[0].ends_with(&format!("in brackets\nhelp: write `{right}`")),
            "{header}: {said:#?}"
        );
    }
    for header in [
        "(image, words) -> [10]",
        "[[[[[f32; 1]; 2]; 2]; 2]; 2] -> [10]",
        "0 -> [10]",
    ] {
        let said = told_of_header(header);
        assert!(
            !said.is_empty() && !said[0].contains("in brackets"),
            "{header}: {said:#?}"
        );
    }
}

#[test]
fn a_shape_that_no_sample_has_is_one_mistake() {
    for (header, says) in [
        (
            "(1, 2, 3, 4, 5) -> [10]",
            "the input has 5 dims, and at most 4 are possible",
        ),
        ("[8] -> (1, 2, 3, 4, 5, 6)", "the output has 6 dims"),
        ("(1, 2, 3, 4, 5) -> (1, 2, 3, 4, 5)", "the input has 5 dims"),
        ("[i64; 7] -> [10]", "help: write `[u32; 7]`, or `[7]` for numbers"),
        ("[7] -> [usize; 10]", "help: write `[10]`"),
        ("[f32; 28, 28] -> [10]", "help: write `[28, 28]`"),
        (
            "[i64; { N * 2 }] -> [10]",
            "help: write `[u32; { N * 2 }]`, or `[{ N * 2 }]` for numbers",
        ),
        ("[f32; N * 2] -> [10]", "help: write `{ N * 2 }`"),
        ("[i64; N * 2] -> [10]", "help: write `{ N * 2 }`"),
        ("[f32; 10.0] -> [10]", "help: write `10`"),
        ("[None, 28, 28] -> [10]", "help: write `[28, 28]`"),
        (
            "[None, 8] -> [10]",
            "help: write `[8]`; if these are steps, their number is fixed, such as `[100, 8]`",
        ),
        ("[-1, 784] -> [10]", "help: write `[784]`"),
        ("[7] -> [_, 10]", "help: write `[10]`"),
    ] {
        let said = told_of_header(header);
        assert!(said.len() == 1 && said[0].contains(says), "{header}: {said:#?}");
    }
}

#[test]
fn open_steps_are_a_number_where_a_sequence_is_read() {
    for (input, layers) in [
        ("[None, 1]", "Lstm<4>, Linear<10>"),
        ("[?, 1]", "Gru<4>, Linear<10>"),
        ("[_, 1]", "Linear<4>, Relu, Conv1d<4, 3>, LastStep, Linear<10>"),
        ("[-1, 1]", "repeat 2 { MultiHeadAttention<1> }, LastStep, Linear<10>"),
        ("[None, 1]", "Linear<4>, LastStep, Linear<10>"),
    ] {
        let network = format!("struct Net: {input} -> [10] {{ {layers} }}");
        let (_, errors) = expand(network.parse().expect("tokens"));
        let said: Vec<String> = errors.list().iter().map(Mistake::text).collect();
        assert!(
            said.len() == 1 && said[0].contains("help: write `[100, 1]`, with as many"),
            "{network}: {said:#?}"
        );
    }
    for layers in ["Linear<10>", "Reshape<2, 2>, Lstm<10>"] {
        let (_, errors) = expand(
            format!("struct Net: [None, 4] -> [10] {{ {layers} }}")
                .parse()
                .expect("tokens"),
        );
        let said = errors.list()[0].text();
        assert!(
            errors.count() == 1 && said.contains("help: write `[4]`"),
            "{layers}: {said}"
        );
    }
}

/// A header whose slip hides nothing: the one mistake, and the same structs of inputs and outputs as without it.
#[test]
fn what_has_a_slip_is_read_all_the_same() {
    let structs = |header: &str| {
        let network = format!("struct Net: {header} {{ f: Flatten <- x, a: Linear<3> <- f, b: Linear<4> <- g }}");
        let (tokens, errors) = expand(network.parse().expect("tokens"));
        let file = syn::parse2::<syn::File>(tokens).expect("an expansion is a file of items");
        let structs = file.items.into_iter().filter_map(|item| match item {
            syn::Item::Struct(item) if item.ident == "NetInput" || item.ident == "NetOutput" => {
                Some(item.to_token_stream().to_string())
            }
            _ => None,
        });
        let told: Vec<String> = errors.list().iter().map(Mistake::text).collect();
        (structs.collect::<Vec<_>>(), told)
    };
    let (right, _) = structs("(x: [2, 2], g: [4]) -> (a: [3], b: [4])");
    assert_eq!(right.len(), 2, "{right:?}");
    for (header, says) in [
        ("(x: [2 2], g: [4]) -> (a: [3], b: [4])", "write `[2, 2]`"),
        ("(x: [None, 2, 2], g: [4]) -> (a: [3], b: [4])", "write `[2, 2]`"),
        ("(x: [f32; 2 2], g: [4]) -> (a: [3], b: [4])", "write `[2, 2]`"),
        (
            "(x: [2, 2] g: [4]) -> (a: [3], b: [4])",
            "expected `,` between the inputs",
        ),
        ("(x: [2, 2], g: [4]) -> (a: [3], b [4])", "write `b:`"),
        ("(x: [2, 2], g: [4]) -> (a = [3], b: [4])", "write `a:`"),
        (
            "(x: [2, 2], g: [4]) -> (a: [3], b: [u32; 4])",
            "gives numbers, not indices",
        ),
    ] {
        let (found, told) = structs(header);
        assert!(told.len() == 1 && told[0].contains(says), "{header}: {told:#?}");
        assert_eq!(found, right, "{header}");
    }
    // What is no shape is none of another input.
    let (found, told) = structs("(x: f32[2, 2], g: [4]) -> (a: [3], b: [4])");
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        found[0].contains("pub x") && found[0].contains("pub g") && !found[0].contains("f32 : "),
        "{found:#?}"
    );
}

#[test]
fn indices_with_slips_keep_their_type() {
    assert!(told_of_header("[u32; None, 28] -> [10]")[0].ends_with("help: write `[u32; 28]`"));
    let said = told_of_header("[u32; 4 7] -> [10]");
    assert!(said.len() == 1 && said[0].contains("write `[u32; 28]`"), "{said:#?}");
}

#[test]
fn a_type_and_a_size_of_zero_are_two_mistakes() {
    let said = told_of_header("[f32; 0] -> [10]");
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said[0].ends_with("help: write `[0]`"), "{said:#?}");
    assert!(said[1].ends_with("help: every dim is at least 1"), "{said:#?}");
}

#[test]
fn parameters_are_consts_and_sizes_are_of_one_type() {
    for (params, said) in [
        (
            "H = 5",
            "a network's parameters are consts\nhelp: write `const H: usize = 5`",
        ),
        (
            "H: usize",
            "a network's parameters are consts\nhelp: write `const H: usize`",
        ),
        (
            "const H: u32",
            "a size is a `usize`, and `H` is a `u32`\nhelp: write `usize`",
        ),
    ] {
        let network = format!("struct Net<{params}>: [4] -> [3] {{ Linear<H>, Linear<3> }}");
        let (_, errors) = expand(network.parse().expect("tokens"));
        let texts: Vec<String> = errors.list().iter().map(Mistake::text).collect();
        assert_eq!(texts, [said], "{params}");
    }
}

#[test]
fn a_type_alone_lacks_how_many() {
    for (input, right) in [
        ("[u32]", "[u32; 28]"),
        ("[i64]", "[u32; 28]"),
        ("[f32]", "[28]"),
        ("(x: [u32])", "[u32; 28]"),
    ] {
        let said = told(input, "Linear<3>", "[3]");
        assert!(
            said.len() == 1 && said[0].ends_with(&format!("write `{right}`, say, for 28 of them")),
            "{said:?}"
        );
    }
}

#[test]
fn an_input_without_numbers_is_one_mistake_whatever_takes_it() {
    for output in ["[4]", "[0, 4]"] {
        let said = told("[0, 4]", "Reshape<0, 4>", output);
        assert!(said.len() == 1 && said[0].contains("the input"), "{output}: {said:#?}");
    }
}
