//! The weight of an `Embedding` in two places: a network with a `Tied` is the one whose layers have the same numbers, each of its
//! own, and its gradient is the sum of theirs.

use gyul::ndarray::Array2;
use gyul::prelude::*;
use gyul_reference::{Params, Tensor, normal, parameters, single};
use rand::SeedableRng;
use rand_pcg::Pcg64;

const VOCABULARY: u32 = 9;
const STEPS: usize = 6;
const BATCH: usize = 4;

network! {
    /// A language model with one weight at both ends, and in its middle.
    #[budget(params <= 700, arena_infer <= 4 KiB)]
    struct Model: [u32; 6] -> [6, 9] {
        tokens: Embedding<9, 6>, read: Gru<6>(sequences = true),
        narrow: Linear<6>, seen: Tied(tokens, transposed, bias = false), Tanh,
        again: repeat 1 { back: Linear<6>, Residual { wide: Tied(tokens, transposed), Gelu, close: Linear<6> } },
        logits: Tied(tokens, transposed),
    }

    /// The same with a weight for each of them.
    struct Apart: [u32; 6] -> [6, 9] {
        tokens: Embedding<9, 6>, read: Gru<6>(sequences = true),
        narrow: Linear<6>, seen: Linear<9>(bias = false), Tanh,
        again: repeat 1 { back: Linear<6>, Residual { wide: Linear<9>, Gelu, close: Linear<6> } },
        logits: Linear<9>,
    }

    /// The first, of sizes that only rustc knows; what arrives at a `Tied` is of a size that it knows.
    struct Sized<const V: usize, const F: usize>: [u32; 6] -> [6, V] {
        tokens: Embedding<V, F>, read: Gru<6>(sequences = true),
        narrow: Linear<{ 5 + 1 }>, seen: Tied(tokens, transposed, bias = false), Tanh,
        again: repeat 1 { back: Linear<6>, Residual { wide: Tied(tokens, transposed), Gelu, close: Linear<F> } },
        logits: Tied(tokens, transposed),
    }

    type Nine = Sized<9, 6>;

    /// Enough for two threads to share.
    struct Large: [u32; 64] -> [64, 257] { tokens: Embedding<257, 65>, LayerNorm, logits: Tied(tokens, transposed), }
}

/// The layers that share the weight of `tokens`, of which the first alone has no bias.
const TIED: [&str; 3] = ["seen", "again.0.residual1.wide", "logits"];

fn words(rng: &mut Pcg64) -> Array2<u32> {
    use rand::RngExt;
    // One word is never there.
    Array2::from_shape_simple_fn((BATCH, STEPS), || rng.random_range(0..VOCABULARY - 1))
}

fn model() -> Model {
    let (mut net, rng) = (Model::new(3), &mut Pcg64::seed_from_u64(1));
    let drawn = net.parameters().map(|(_, param)| normal(param.shape(), rng)).collect();
    assign(&mut net, drawn);
    net
}

/// Puts these in the place of the parameters, in their order.
fn assign<N: Trainable>(net: &mut N, params: Vec<Tensor>) {
    let mut params = params.into_iter();
    N::walk([net], &mut |[param]| {
        let numbers = single(&params.next().expect("one for each"));
        param
            .as_mut_slice()
            .iter_mut()
            .zip(&numbers)
            .for_each(|(to, from)| *to = *from);
    });
}

fn turned(array: &Tensor) -> Tensor {
    array.t().as_standard_layout().into_owned()
}

/// `net` with a weight for each layer.
fn apart(net: &Model) -> Apart {
    let (params, mut apart) = (parameters(net), Apart::new(1));
    let weight = TIED.map(|label| (format!("{label}.weight"), turned(&params["tokens.weight"])));
    let all: Params = params.clone().into_iter().chain(weight).collect();
    let all = apart.parameters().map(|(name, _)| all[&name].clone()).collect();
    assign(&mut apart, all);
    apart
}

/// The gradients of `passes` passes, over words and errors that are the same for every network.
fn gradients<N: Trainable>(net: &N, passes: u64, d_input: bool) -> Params {
    let mut workspace = Workspace::<N>::new(BATCH);
    for seed in 0..passes {
        let rng = &mut Pcg64::seed_from_u64(seed);
        for (x, word) in workspace.input(BATCH).iter_mut().zip(&words(rng)) {
            *x = f32::from_bits(*word);
        }
        workspace.run_forward(net, Mode::default());
        let (_, d_y) = workspace.output_and_d_output();
        let drawn = single(&normal(&[d_y.len()], rng));
        d_y.iter_mut().zip(&drawn).for_each(|(d_y, drawn)| *d_y = *drawn);
        workspace.run_backward(net, d_input);
    }
    parameters(workspace.gradients())
}

fn alike(given: impl IntoIterator<Item = f32>, expected: impl IntoIterator<Item = f32>) {
    let (given, expected): (Vec<f32>, Vec<f32>) = (given.into_iter().collect(), expected.into_iter().collect());
    assert_eq!(given.len(), expected.len());
    let close = given
        .iter()
        .zip(&expected)
        .all(|(a, b)| (a - b).abs() < 1e-4 * b.abs().max(1.0));
    assert!(close, "{given:?} {expected:?}");
}

#[test]
fn it_gives_what_layers_with_the_same_numbers_give() {
    let net = model();
    let (other, fast) = (apart(&net), net.optimize());
    let x = words(&mut Pcg64::seed_from_u64(5));
    let batch = net.predict_batch(&x).expect("words");
    alike(batch.clone(), other.predict_batch(&x).expect("words"));
    alike(fast.predict_batch(&x).expect("words"), batch.clone());
    let mut stream = net.stream();
    for (x, y) in x.outer_iter().zip(batch.outer_iter()) {
        let x: [u32; STEPS] = x.to_vec().try_into().expect("six words");
        let flat = |y: [[f32; 9]; STEPS]| y.into_iter().flatten();
        alike(flat(net.predict(&x)), y.iter().copied());
        alike(flat(fast.predict(&x)), y.iter().copied());
        alike(net.activations(&x).logits, y.iter().copied());
        alike(x.iter().flat_map(|word| stream.step(word)), y.iter().copied());
        stream.reset();
    }
}

#[test]
fn gradients_add_up_over_all_uses_of_the_weight() {
    let net = model();
    for (passes, d_input) in [(1, false), (1, true), (3, false)] {
        let (whole, parts) = (
            gradients(&net, passes, d_input),
            gradients(&apart(&net), passes, d_input),
        );
        for (name, d) in &whole {
            let mut expected = parts[name].clone();
            if name == "tokens.weight" {
                for label in TIED {
                    expected += &turned(&parts[&format!("{label}.weight")]);
                }
            }
            alike(single(d), single(&expected));
        }
        assert_eq!(parts.len(), whole.len() + TIED.len());
    }
}

/// A frozen weight has zeros for a gradient, from whichever use.
#[test]
fn freezing_stops_what_it_names() {
    let free = gradients(&model(), 2, false);
    let order = ["tokens", "read", "narrow", "again", "logits"];
    for until in 1..=order.len() {
        let mut net = model();
        for label in &order[..until] {
            net.freeze(label).expect("a label");
        }
        for d_input in [false, true] {
            for (name, d) in gradients(&net, 2, d_input) {
                if !order[..until].iter().any(|label| name.starts_with(label)) {
                    assert_eq!(d, free[&name], "{name}, {until}");
                } else if name == "tokens.weight" || !d_input {
                    assert!(d.iter().all(|d| *d == 0.0), "{name}, {until}");
                }
            }
        }
    }
    // All but the weight.
    let mut net = model();
    for label in &order[1..] {
        net.freeze(label).expect("a label");
    }
    assert_eq!(gradients(&net, 2, false)["tokens.weight"], free["tokens.weight"]);
}

#[test]
fn threads_change_no_bit() {
    let net = Large::new(1);
    let pass = |threads: usize| {
        let rng = &mut Pcg64::seed_from_u64(2);
        let mut workspace = Workspace::<Large>::new(8).threads(threads);
        for (i, x) in (0_u32..).zip(workspace.input(8)) {
            *x = f32::from_bits(i * i % 257);
        }
        workspace.run_forward(&net, Mode::default());
        let (_, d_y) = workspace.output_and_d_output();
        let drawn = single(&normal(&[d_y.len()], rng));
        d_y.iter_mut().zip(&drawn).for_each(|(d_y, drawn)| *d_y = *drawn);
        workspace.run_backward(&net, false);
        let gradients = workspace.gradients().parameters();
        gradients
            .flat_map(|(_, d)| d.as_slice().to_vec())
            .map(f32::to_bits)
            .collect::<Vec<_>>()
    };
    assert!(pass(1) == pass(2) && pass(1) == pass(3));
}

#[test]
fn sizes_that_only_rustc_knows_change_no_bit() {
    let (net, mut sized) = (model(), Nine::new(1));
    let params = parameters(&net);
    assign(
        &mut sized,
        net.parameters().map(|(name, _)| params[&name].clone()).collect(),
    );
    assert_eq!(
        [Nine::PARAMS, Nine::FLOPS, Nine::ARENA_INFER],
        [Model::PARAMS, Model::FLOPS, Model::ARENA_INFER]
    );
    assert_eq!(gradients(&sized, 1, false), gradients(&net, 1, false));
}

#[test]
fn it_counts_once_and_is_saved_once() {
    // A multiplication is one wherever its weight comes from; an embedding has none.
    assert_eq!(Model::FLOPS, Apart::FLOPS);
    assert_eq!(Model::PARAMS + TIED.len() * 6 * 9, Apart::PARAMS);
    let summary = Model::summary().to_string();
    let of = |label: &str| {
        summary
            .lines()
            .find(|line| line.starts_with(label))
            .expect("a row")
            .to_owned()
    };
    assert!(
        of("logits").contains(" Tied(tokens, transposed) ") && of("logits").ends_with(" 9"),
        "{summary}"
    );
    assert!(of("seen").trim_end().ends_with(" 0"), "{summary}");

    let folder = tempfile::tempdir().expect("a folder");
    let (path, net) = (folder.path().join("model.safetensors"), model());
    net.save(&path).expect("saves");
    let loaded = Model::load(&path).expect("loads");
    assert!(
        net.parameters()
            .all(|(name, _)| name != "logits.weight" && name != "seen.bias")
    );
    assert_eq!(parameters(&loaded), parameters(&net));
    assert!(Apart::load(&path).is_err(), "`logits.weight` is missing");
}

/// The word that comes next of a text that goes round.
#[test]
fn it_learns() {
    network! {
        struct Next: [u32; 6] -> [6, 9] { tokens: Embedding<9, 16>, read: Gru<16>(sequences = true), logits: Tied(tokens, transposed), }
    }
    let text: Vec<u32> = [3, 1, 4, 1, 5, 8, 2, 6].into_iter().cycle().take(32).collect();
    let windows = || {
        text.windows(STEPS)
            .map(|words| <[u32; STEPS]>::try_from(words).expect("six words"))
    };
    let (xs, ys): (Vec<_>, Vec<_>) = windows().zip(windows().skip(1)).unzip();
    let mut trainer = Trainer::new(Next::new(1), CrossEntropy, Adam::new(0.01)).quiet();
    let first = trainer.step(&xs, &ys).expect("a step").loss;
    let last = (0..200)
        .map(|_| trainer.step(&xs, &ys).expect("a step").loss)
        .last()
        .expect("steps");
    assert!(first > 2.0 && last < 0.3, "{first} {last}");
}
