extern crate std;
use super::*;
use crate::message;
use crate::rule::Stop;
use std::string::{String, ToString};

/// What is said to do about a sum of values of these shapes.
fn of_sum(a: &[usize], b: &[usize]) -> String {
    let names = ["a", "stage.0.b"];
    let shapes = [Shape::new(a), Shape::new(b)];
    let why = Config::new(Kind::Add, &[]).rules(&shapes).why.expect("two shapes");
    let others = [0, 1].map(|i| Stop::of(names[i], shapes[i]));
    let text = message("Add <- (a, b)", "stage.0.add1", &[], &others, &why);
    let help = text.as_str().split("help: ").nth(1);
    help.expect("a way out").to_string()
}

#[test]
fn a_sum_is_mended_where_its_last_axes_differ() {
    assert_eq!(
        of_sum(&[32], &[16]),
        "bring `b` to [32]: write `b_for_add1: Linear<32> <- b` before this, and `b_for_add1` for `b`"
    );
    assert_eq!(
        of_sum(&[7, 8], &[7, 4]),
        "bring `b` to [7, 8]: write `b_for_add1: Linear<8> <- b` before this, and `b_for_add1` for `b`"
    );
    assert_eq!(
        of_sum(&[9, 9, 8], &[9, 9, 4]),
        "bring `b` to 8 channels: write `b_for_add1: Conv2d<8, 1> <- b` before this, and `b_for_add1` for `b`"
    );
}

#[test]
fn a_number_for_each_channel_goes_to_the_layer_that_takes_it() {
    let write = |from| std::format!("write `Shift <- ({from})`, which adds a number to each channel");
    assert_eq!(of_sum(&[8, 8, 16], &[16]), write("a, b"));
    assert_eq!(of_sum(&[16], &[7, 16]), write("b, a"));
    let others = [Shape::new(&[7, 8]), Shape::new(&[7, 8]), Shape::new(&[8])];
    let why = Config::new(Kind::Mul, &[]).rules(&others).why.expect("two shapes");
    let help = "multiply by `@` before this, by `Scale`, which multiplies each channel by a number";
    assert_eq!(why.help.as_str(), help);
    assert_eq!(of_sum(&[7, 8], &[7]), "bring all to the same axes before it");
    for b in [&[4][..], &[3, 16], &[Shape::UNKNOWN]] {
        assert_eq!(of_sum(&[8, 8, 16], b), "bring all to the same axes before it");
    }
}

#[test]
fn images_are_joined_once_they_are_of_one_size() {
    let said = |a: &[usize], b: &[usize]| {
        let shapes = [Shape::new(a), Shape::new(b)];
        let why = Config::new(Kind::Concat, &[]).rules(&shapes).why.expect("two sizes");
        let others = [Stop::of("a", shapes[0]), Stop::of("b", shapes[1])];
        let text = message("Concat <- (a, b)", "concat1", &[], &others, &why);
        text.as_str().split("help: ").nth(1).expect("a way out").to_string()
    };
    let write = |layer| std::format!("write `b_for_concat1: {layer} <- b` before this, and `b_for_concat1` for `b`");
    let both = || "bring both to one height and width before it".to_string();
    for (a, b, help) in [
        (
            [16, 16, 4],
            [8, 8, 9],
            std::format!("bring `b` to 16×16 pixels: {}", write("Upsample2d<2>")),
        ),
        (
            [4, 5, 4],
            [12, 15, 4],
            std::format!("bring `b` to 4×5 pixels: {}", write("MaxPool2d<3>")),
        ),
        (
            [7, 7, 4],
            [6, 6, 9],
            std::format!("bring `b` to 7×7 pixels: {}", write("Conv2d<9, 2>(padding = 1)")),
        ),
        (
            [8, 7, 4],
            [6, 5, 9],
            std::format!("bring `b` to 8×7 pixels: {}", write("Conv2d<9, 3>(padding = 2)")),
        ),
        ([8, 8, 4], [8, 6, 4], both()),
        ([16, 16, 4], [7, 7, 4], both()),
        ([8, 6, 4], [6, 8, 4], both()),
        ([8, 16, 4], [8, Shape::UNKNOWN, 4], both()),
    ] {
        assert_eq!(said(&a, &b), help, "{a:?} {b:?}");
    }
}

#[test]
fn no_layer_is_offered_that_leaves_the_other_axes_apart() {
    assert_eq!(of_sum(&[7, 8], &[5, 8]), STEPS);
    assert_eq!(of_sum(&[7, 8], &[5, 4]), STEPS);
    assert!(of_sum(&[9, 9, 8], &[7, 9, 8]).starts_with("bring both to one height and width"));
    assert_eq!(of_sum(&[7, 8], &[9]), "bring all to the same axes before it");
    assert_eq!(
        of_sum(&[2, 2, 2, 2], &[2, 2, 2, 3]),
        "bring all to the same axes before it"
    );
    let why = Config::new(Kind::Concat, &[])
        .rules(&[Shape::new(&[7, 8]), Shape::new(&[5, 8])])
        .why;
    let help = why.expect("two lengths").help;
    assert_eq!(help.as_str(), std::format!("{STEPS}; no layer joins values along time"));
}
