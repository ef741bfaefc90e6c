//! A network whose sizes are consts is the one with the same numbers, bit for bit: what only rustc knows decides no more than
//! where a thing is checked.
#![expect(clippy::float_cmp, reason = "the same bits")]

use gyul::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

const ONE: usize = 1;
const TWO: usize = 2;
const FOUR: usize = 4;
const EIGHT: usize = 8;
const NO: bool = false;

const BATCH: usize = 3;

/// What a network gives for random numbers, the gradient of its input and those of its parameters.
fn passes<N: Trainable>(net: &N) -> [Vec<u32>; 3] {
    let rng = &mut Pcg64::seed_from_u64(3);
    let mut workspace = Workspace::new(BATCH);
    let x = workspace.input(BATCH);
    for x in x {
        *x = rng.random_range(-1.0..1.0);
    }
    workspace.run_forward(net, Mode::default());
    let (y, d_y) = workspace.output_and_d_output();
    let y = bits(y);
    for d_y in d_y {
        *d_y = rng.random_range(-1.0..1.0);
    }
    workspace.run_backward(net, true);
    let d_x = bits(workspace.d_input());
    let gradients = workspace.gradients().parameters();
    let gradients = gradients.flat_map(|(_, gradient)| bits(gradient.as_slice())).collect();
    [y, d_x, gradients]
}

fn bits(numbers: &[f32]) -> Vec<u32> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

macro_rules! same {
    ($($name:ident: $input:tt -> $output:tt { $($consts:tt)* } is { $($numbers:tt)* })*) => {
        $(#[test]
        fn $name() {
            network! {
                struct Consts: $input -> $output { $($consts)* }
                struct Numbers: $input -> $output { $($numbers)* }
            }
            assert_eq!(Consts::PARAMS, Numbers::PARAMS);
            assert_eq!(Consts::ARENA_INFER, Numbers::ARENA_INFER);
            let (consts, numbers) = (Consts::new(7), Numbers::new(7));
            assert_eq!(passes(&consts), passes(&numbers));
            let rng = &mut Pcg64::seed_from_u64(5);
            let x: Vec<f32> = (0..Numbers::INPUT.iter().product()).map(|_| rng.random_range(-1.0..1.0)).collect();
            let (y, expected) = (
                consts.predict(Consts::sample(&x).expect("a sample")),
                numbers.predict(Numbers::sample(&x).expect("a sample")),
            );
            assert_eq!(y, expected);
        })*
    };
}

// Another view of what a layer gives whose size only rustc knows.
same! {
    softmax_behind_a_kernel: [12, 4] -> [6, 8] { Conv1d<4, ONE>, Reshape<6, 8>, Softmax }
        is { Conv1d<4, 1>, Reshape<6, 8>, Softmax }
    softmax_behind_a_stride: [12, 4] -> [6, 8] { Conv1d<4, 1>(stride = ONE), Reshape<6, 8>, Softmax }
        is { Conv1d<4, 1>, Reshape<6, 8>, Softmax }
    softmax_behind_a_padding: [10, 4] -> [6, 8] { Conv1d<4, 1>(padding = ONE), Reshape<6, 8>, Softmax }
        is { Conv1d<4, 1>(padding = 1), Reshape<6, 8>, Softmax }
    concat: [12, 4] -> [6, 16] { Conv1d<4, ONE>, a: Reshape<6, 8>, Concat <- (a, a) }
        is { Conv1d<4, 1>, a: Reshape<6, 8>, Concat <- (a, a) }
    concat_of_another_view: [12, 4] -> [6, 12] { Conv1d<4, ONE>, a: Reshape<6, 8>, b: Linear<4>, Concat <- (a, b) }
        is { Conv1d<4, 1>, a: Reshape<6, 8>, b: Linear<4>, Concat <- (a, b) }
    by_channel: [12, 4] -> [6, 8] { Conv1d<4, ONE>, a: Reshape<6, 8>, by: LastStep, b: Scale <- (a, by), Shift <- (b, by) }
        is { Conv1d<4, 1>, a: Reshape<6, 8>, by: LastStep, b: Scale <- (a, by), Shift <- (b, by) }
    last_step: [12, 4] -> [8] { Conv1d<4, ONE>, Reshape<6, 8>, LastStep }
        is { Conv1d<4, 1>, Reshape<6, 8>, LastStep }
    lstm: [12, 4] -> [5] { Conv1d<4, ONE>, Reshape<6, 8>, Lstm<5> }
        is { Conv1d<4, 1>, Reshape<6, 8>, Lstm<5> }
    conv: [12, 4] -> [5, 3] { Conv1d<4, ONE>, Reshape<6, 8>, Conv1d<3, 2> }
        is { Conv1d<4, 1>, Reshape<6, 8>, Conv1d<3, 2> }
    linear: [12, 4] -> [6, 3] { Conv1d<4, ONE>, Reshape<6, 8>, Linear<3> }
        is { Conv1d<4, 1>, Reshape<6, 8>, Linear<3> }
    norms: [12, 4] -> [6, 8] { Conv1d<4, ONE>, Reshape<6, 8>, BatchNorm, LayerNorm, PRelu }
        is { Conv1d<4, 1>, Reshape<6, 8>, BatchNorm, LayerNorm, PRelu }
    attention: [12, 4] -> [6, 8] { Conv1d<4, ONE>, Reshape<6, 8>, PositionalEmbedding, MultiHeadAttention<2> }
        is { Conv1d<4, 1>, Reshape<6, 8>, PositionalEmbedding, MultiHeadAttention<2> }
    images: [6, 4, 2] -> [4, 4, 4] { Conv2d<2, ONE>, Reshape<8, 2, 3>, MaxPool2d<TWO, 1>, Upsample2d<1, 2>, Reshape<2, 6, 4>, Conv2d<4, 1>,
        Reshape<4, 3, 4>, Conv2d<4, 1>(padding = 1), Reshape<6, 5, 4>, Conv2d<4, 3, 2> }
        is { Conv2d<2, 1>, Reshape<8, 2, 3>, MaxPool2d<2, 1>, Upsample2d<1, 2>, Reshape<2, 6, 4>, Conv2d<4, 1>,
        Reshape<4, 3, 4>, Conv2d<4, 1>(padding = 1), Reshape<6, 5, 4>, Conv2d<4, 3, 2> }
    two_views: [12, 4] -> [3, 16] { Conv1d<4, ONE>, Reshape<6, 8>, Reshape<3, 16>, Softmax }
        is { Conv1d<4, 1>, Reshape<6, 8>, Reshape<3, 16>, Softmax }
    a_view_that_changes_nothing: [6, 8] -> [6, 8] { Conv1d<8, ONE>, Reshape<6, 8>, Tanh, Reshape<6, 8> }
        is { Conv1d<8, 1>, Reshape<6, 8>, Tanh, Reshape<6, 8> }
    sizes_of_views: [12, 4] -> [6, 8] { Linear<FOUR>, Reshape<6, EIGHT>, LayerNorm, Conv1d<8, ONE>, Reshape<3, 16>, Softmax, Reshape<6, 8> }
        is { Linear<4>, Reshape<6, 8>, LayerNorm, Conv1d<8, 1>, Reshape<3, 16>, Softmax, Reshape<6, 8> }
}

// Options that only rustc knows.
same! {
    tied_without_bias: [6, 6, 3] -> [6, 6, 3] { conv: Conv2d<3, 3>(padding = same), Tied(conv, bias = NO) }
        is { conv: Conv2d<3, 3>(padding = same), Tied(conv, bias = false) }
    tied_without_bias_by_an_expression: [6, 6, 3] -> [6, 6, 3] { conv: Conv2d<3, 3>(padding = same, bias = NO), Tied(conv, bias = { !NO }) }
        is { conv: Conv2d<3, 3>(padding = same, bias = false), Tied(conv) }
    tied_linear_without_bias: [5] -> [5] { code: Linear<2>, Tied(code, transposed, bias = NO) }
        is { code: Linear<2>, Tied(code, transposed, bias = false) }
    tied_in_a_repeat: [6, 6, 3] -> [6, 6, 3] { conv: Conv2d<3, 3>(padding = same), repeat 2 { Tied(conv, bias = NO), Relu, Tied(conv, bias = { NO }) } }
        is { conv: Conv2d<3, 3>(padding = same), repeat 2 { Tied(conv, bias = false), Relu, Tied(conv, bias = false) } }
}

network! {
    struct Biased<const IS_IT: bool, const N: usize>: [N] -> [4] { Linear<4>(bias = IS_IT), }

    struct Both<const N: usize>: [N] -> [8] { a: Biased<true, N>, b: Biased<false, N> <- input, Concat <- (a, b), }

    type OfThree = Both<3>;
}

/// A flag is written as it is, in a generic network too, whose sizes are in no braces.
#[test]
fn a_network_is_told_a_flag() {
    assert_eq!(OfThree::PARAMS, (3 * 4 + 4) + 3 * 4);
}
