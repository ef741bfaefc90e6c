//! Shapes of inputs and outputs as they are written elsewhere.

use super::mistakes::told;
use crate::diag::Mistake;
use crate::expand;

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
        ("[-1, 784] -> [10]", "help: write `[784]`"),
        ("[7] -> [_, 10]", "help: write `[10]`"),
    ] {
        let said = told_of_header(header);
        assert!(said.len() == 1 && said[0].contains(says), "{header}: {said:#?}");
    }
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
