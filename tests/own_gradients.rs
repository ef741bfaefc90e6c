//! `Gradcheck`, as the author of a layer uses it: right layers pass, and each way to be wrong is seen.

use gyul::custom::{CustomLayer, Init, Params, Ruled, Shape, Sizes, custom_layer};
use gyul::loss::{BadTarget, Loss};
use gyul::prelude::*;
use gyul::{BatchError, CheckedGradient, Gradcheck};
use ndarray::{Array2, Array3, Array4};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

/// What a layer does wrong on its way back.
const RIGHT: u8 = 0;
const FACTOR: u8 = 1;
const ASSIGNS: u8 = 2;
const FORGETS: u8 = 3;
const NAN: u8 = 4;
const ENDS_EARLY: u8 = 5;
const ONE: u8 = 6;

custom_layer! {
    /// `y = weight · x²`, a weight a channel.
    pub struct Squares<const WRONG: u8> { weight }
}

impl<const WRONG: u8> Squares<WRONG> {
    const fn shape(x: &Shape) -> Ruled {
        Ruled::good(*x)
    }

    const fn params(x: &Shape) -> Params {
        Params::none().weight(Shape::new(&[x.last()]), Init::Ones)
    }

    const fn scratch(_: &Shape) -> usize {
        0
    }
}

impl<D: gyul::Host, const WRONG: u8> CustomLayer for Squares<WRONG, D> {
    type Gradients = Squares<WRONG>;

    fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &Sizes) {
        let weight = self.weight.as_slice();
        for (y, x) in y.chunks_mut(weight.len()).zip(x.chunks(weight.len())) {
            (0..weight.len()).for_each(|c| y[c] = weight[c] * x[c] * x[c]);
        }
    }

    fn backward(
        &self,
        d: &mut Self::Gradients,
        d_x: &mut [f32],
        d_y: &[f32],
        x: &[f32],
        _: &[f32],
        _: &mut [f32],
        _: &Sizes,
    ) {
        let (weight, d_weight) = (self.weight.as_slice(), d.weight.as_mut_slice());
        let channels = weight.len();
        if WRONG == ASSIGNS {
            d_weight.fill(0.0);
        }
        for (i, (d_x, d_y)) in d_x.iter_mut().zip(d_y).enumerate() {
            let c = i % channels;
            d_weight[c] += match WRONG {
                ONE if c == 1234 => x[i] * x[i] * d_y + 0.1,
                _ => x[i] * x[i] * d_y,
            };
            *d_x = match WRONG {
                FACTOR => weight[c] * x[i] * d_y,
                FORGETS if i == 4 => *d_x,
                NAN if i == 4 => f32::NAN,
                ENDS_EARLY if i + 1 == x.len() => *d_x,
                _ => 2.0 * weight[c] * x[i] * d_y,
            };
        }
    }
}

network! {
    struct Right: [4] -> [3] { squares: Squares<RIGHT>, out: Linear<3>, }
    struct Factor: [4] -> [3] { squares: Squares<FACTOR>, out: Linear<3>, }
    struct Assigns: [4] -> [3] { squares: Squares<ASSIGNS>, out: Linear<3>, }
    struct Forgets: [4] -> [3] { squares: Squares<FORGETS>, out: Linear<3>, }
    struct Nan: [4] -> [3] { squares: Squares<NAN>, out: Linear<3>, }
    struct EndsEarly: [400] -> [3] { squares: Squares<ENDS_EARLY>, out: Linear<3>, }
    struct One: [2000] -> [3] { squares: Squares<ONE>, out: Linear<3>, }
    struct Kinks: [14, 14, 1] -> [10] {
        Conv2d<8, 3>, BatchNorm, Relu, MaxPool2d<2>, Conv2d<16, 3>, Relu, Flatten, Linear<32>, Relu, Linear<10>,
    }
    struct Ties: [4, 4, 1] -> [3] { MaxPool2d<2>, Flatten, Linear<3>, }
}

fn checked<N>(net: &N) -> Gradcheck
where
    N: Trainable<Input = [f32; 4]>,
{
    let rng = &mut Pcg64::seed_from_u64(7);
    let x = Array2::from_shape_simple_fn((3, 4), || rng.random_range(-1.0..1.0));
    let check = Gradcheck::of(net, x).expect("three samples of four numbers");
    println!("{check}");
    check
}

/// The tensors whose gradients are wrong.
fn wrong(check: &Gradcheck) -> Vec<&str> {
    let wrong = check.tensors.iter().filter(|tensor| tensor.error > 1e-2);
    wrong.map(|tensor| tensor.name.as_str()).collect()
}

#[test]
fn a_right_layer_passes_and_each_wrong_one_is_named() {
    let right = checked(&Right::new(1));
    let names: Vec<_> = right
        .tensors
        .iter()
        .map(|tensor| (tensor.name.as_str(), tensor.numbers))
        .collect();
    let expected = [
        ("input", 12),
        ("squares.weight", 4),
        ("out.weight", 12),
        ("out.bias", 3),
    ];
    assert_eq!(names, expected);
    assert!(right.error() < 1e-3, "{right}");

    let factor = checked(&Factor::new(1));
    assert_eq!(wrong(&factor), ["input"]);
    let CheckedGradient {
        gradient, difference, ..
    } = factor.tensors[0];
    assert!((difference / gradient - 2.0).abs() < 1e-2, "{factor}");

    assert_eq!(wrong(&checked(&Assigns::new(1))), ["squares.weight"]);
    let forgets = checked(&Forgets::new(1));
    assert_eq!((wrong(&forgets), forgets.tensors[0].worst), (vec!["input"], 4));
    let nan = checked(&Nan::new(1));
    assert_eq!((wrong(&nan), nan.error()), (vec!["input"], f64::INFINITY));
}

network! {
    struct Image: [7, 7, 2] -> [3] {
        conv: Conv2d<4, 3>(padding = same), norm: BatchNorm, Gelu, pool: AvgPool2d<2>(padding = same), Dropout(0.3), Flatten,
        logits: Linear<3>(l2 = 0.1), Softmax,
    }
    struct Scene: (word: [u32; 5], sound: [5, 3]) -> (mood: [2], next: [5, 6]) {
        name: Embedding<6, 4> <- word,
        all: Concat <- (name, sound),
        seen: MultiHeadAttention<1>(causal = true),
        heard: Lstm<6>(sequences = true),
        next: Linear<6>,
        last: LastStep <- heard,
        mood: Linear<2>,
    }
}

#[test]
fn layers_of_gyul_pass() -> Result<(), BatchError> {
    let rng = &mut Pcg64::seed_from_u64(7);
    let mut net = Image::new(1);
    let check = Gradcheck::of(
        &net,
        Array4::from_shape_simple_fn((3, 7, 7, 2), || rng.random_range(-1.0..1.0)),
    )?;
    println!("{check}");
    assert!(check.error() < 3e-3, "{check}");
    let names = |check: &Gradcheck| {
        check
            .tensors
            .iter()
            .map(|tensor| tensor.name.clone())
            .collect::<Vec<_>>()
    };
    // Running statistics do not learn.
    let expected = [
        "input",
        "conv.weight",
        "conv.bias",
        "norm.weight",
        "norm.bias",
        "logits.weight",
        "logits.bias",
    ];
    assert_eq!(names(&check), expected);

    net.freeze("conv").expect("it is there");
    let check = Gradcheck::of(&net, Array4::from_elem((2, 7, 7, 2), 0.5))?;
    assert_eq!(names(&check), [&expected[..1], &expected[3..]].concat());

    let net = Scene::new(1);
    let x = SceneInput {
        word: Array2::from_shape_simple_fn((2, 5), || rng.random_range(0..6_u32)),
        sound: Array3::from_shape_simple_fn((2, 5, 3), || rng.random_range(-1.0..1.0)),
    };
    let check = Gradcheck::of(&net, x)?;
    println!("{check}");
    assert_eq!(check.tensors[0].name, "sound");
    assert!(check.error() < 3e-3, "{check}");
    Ok(())
}

#[test]
fn the_end_of_a_large_tensor_is_looked_at() -> Result<(), BatchError> {
    let rng = &mut Pcg64::seed_from_u64(7);
    let x = Array2::from_shape_simple_fn((3, 400), || rng.random_range(0.5..1.0));
    let check = Gradcheck::of(&EndsEarly::new(1), x)?;
    assert_eq!(
        (wrong(&check), check.tensors[0].worst),
        (vec!["input"], 1199),
        "{check}"
    );
    Ok(())
}

#[test]
fn a_single_wrong_number_of_a_large_tensor_is_found() -> Result<(), BatchError> {
    for seed in 0..8 {
        let rng = &mut Pcg64::seed_from_u64(seed);
        let x = Array2::from_shape_simple_fn((3, 2000), || rng.random_range(-1.0..1.0));
        let check = Gradcheck::of(&One::new(seed), x)?;
        let CheckedGradient { worst, numbers, .. } = check.tensors[1];
        let found = (wrong(&check), worst, numbers);
        assert_eq!(found, (vec!["squares.weight"], 1234, 33), "seed {seed}: {check}");
    }
    Ok(())
}

#[test]
fn kinks_are_no_mistake() -> Result<(), BatchError> {
    for seed in 0..8 {
        let rng = &mut Pcg64::seed_from_u64(seed);
        let x = Array4::from_shape_simple_fn((4, 14, 14, 1), || rng.random_range(-1.0..1.0));
        let check = Gradcheck::of(&Kinks::new(seed), x)?;
        assert!(check.error() < 5e-3, "seed {seed}: {check}");
    }
    // One of a window that are all the same has the gradient of what they give.
    let check = Gradcheck::of(&Ties::new(1), Array4::from_elem((2, 4, 4, 1), 0.5))?;
    assert!(check.error() < 5e-3, "{check}");
    Ok(())
}

#[test]
fn small_gradients_are_shown_with_their_digits() {
    let mut check = checked(&Right::new(1));
    (check.tensors[0].gradient, check.tensors[0].difference) = (-3.25e-8, 0.5);
    let shown = check.to_string();
    assert!(shown.contains("backward -3.2500e-8, difference 0.500000"), "{shown}");
}

#[test]
fn what_is_no_batch_is_refused() {
    let none = Gradcheck::of(&Right::new(1), Array2::zeros((0, 4))).expect_err("no sample");
    assert!(matches!(none, BatchError::Empty { network: "Right" }));
    let other = Gradcheck::of(&Right::new(1), Array2::zeros((2, 5))).expect_err("five numbers");
    assert!(other.to_string().contains("[n, 4]"), "{other}");
}

/// The absolute error, whose gradient is a sign, or what is wrong.
struct Absolute {
    wrong: u8,
}

impl<const N: usize> Loss<[f32; N], [f32; N]> for Absolute {
    fn loss(&self, y: &[f32; N], target: &[f32; N], d_y: &mut [f32; N]) -> Result<f64, BadTarget> {
        for i in 0..N {
            d_y[i] = match self.wrong {
                FACTOR => y[i] - target[i],
                FORGETS if i == 1 => d_y[i],
                _ => (y[i] - target[i]).signum(),
            };
        }
        Ok(y.iter().zip(target).map(|(y, t)| f64::from((y - t).abs())).sum())
    }
}

/// The absolute error, with a way of its own for batches.
struct Batches {
    wrong: u8,
}

impl<const N: usize> Loss<[f32; N], [f32; N]> for Batches {
    fn loss(&self, y: &[f32; N], target: &[f32; N], d_y: &mut [f32; N]) -> Result<f64, BadTarget> {
        Absolute { wrong: RIGHT }.loss(y, target, d_y)
    }

    fn batch(
        &self,
        y: &[[f32; N]],
        targets: &[[f32; N]],
        d_y: &mut [[f32; N]],
        factor: f32,
    ) -> Result<(f64, Option<f64>), (usize, BadTarget)> {
        match self.wrong {
            // What it is to be multiplied by is left out.
            FACTOR => Absolute { wrong: RIGHT }.batch(y, targets, d_y, 1.0),
            wrong => Absolute { wrong }.batch(y, targets, d_y, factor),
        }
    }
}

#[test]
fn a_loss_is_checked_by_itself() -> Result<(), BadTarget> {
    let of = |wrong| Gradcheck::of_loss(&Absolute { wrong }, &[0.5, -1.0, 2.0], &[1.0, 0.0, 2.25]);
    let right = of(RIGHT)?;
    assert_eq!(
        (right.tensors[0].name.as_str(), right.tensors[0].numbers),
        ("output", 3)
    );
    assert!(right.subject.ends_with("Absolute") && right.error() < 1e-3, "{right}");
    assert!(of(FACTOR)?.error() > 0.1);
    let forgets = of(FORGETS)?;
    assert_eq!(
        (forgets.error(), forgets.tensors[0].worst),
        (f64::INFINITY, 1),
        "{forgets}"
    );

    // In a batch, which training asks for.
    let batches = |wrong| Gradcheck::of_loss(&Batches { wrong }, &[0.5, -1.0, 2.0], &[1.0, 0.0, 2.25]);
    assert!(batches(RIGHT)?.error() < 1e-3);
    assert!(batches(FACTOR)?.error() > 0.1);
    assert!(batches(FORGETS)?.error().is_infinite());

    // Beside what is infinite, the others are told as they are.
    let infinite = SceneOutput {
        mood: (Absolute { wrong: FACTOR }, 1.0),
        next: (Mse, f32::INFINITY),
    };
    let targets = SceneOutput {
        mood: [1.0, 0.5],
        next: [[1.0; 6]; 5],
    };
    let output = SceneOutput {
        mood: [0.5, -1.0],
        next: [[0.25; 6]; 5],
    };
    let check = Gradcheck::of_loss(&infinite, &output, &targets)?;
    assert!(check.tensors[1].error.is_infinite(), "{check}");
    assert!(check.tensors[0].error > 0.1, "{check}");

    // Several outputs, each with its loss.
    let losses = SceneOutput {
        mood: CrossEntropy,
        next: (Mse, 0.5),
    };
    let output = SceneOutput {
        mood: [0.5, -1.0],
        next: [[0.25; 6]; 5],
    };
    let targets = SceneOutput {
        mood: 1_u8,
        next: [[1.0; 6]; 5],
    };
    let check = Gradcheck::of_loss(&losses, &output, &targets)?;
    let names: Vec<_> = check.tensors.iter().map(|tensor| tensor.name.as_str()).collect();
    assert_eq!(names, ["mood", "next"]);
    assert!(check.error() < 1e-3, "{check}");

    // Without a number there is nothing that could be wrong.
    assert!(Gradcheck::of_loss(&Mse, &[0.0_f32; 0], &[0.0; 0])?.tensors.is_empty());
    let bad = Gradcheck::of_loss(&CrossEntropy, &[0.5, -1.0], &7_u8).expect_err("two classes");
    assert!(bad.to_string().contains("label 7"), "{bad}");
    Ok(())
}
