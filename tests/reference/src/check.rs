//! Compares a network with the reference, forward and backward.

use crate::subject::{Gyul, Subject};
use crate::{Ends, Graph, Layer, Mode, Params, Tensor, draw, gradient_error, run_graph, single};
use gyul_runtime::Trainable;
use ndarray::{ArrayD, Axis};
use rand::SeedableRng;
use rand_pcg::Pcg64;
use std::iter::zip;

/// The largest relative error of a gradient: see [`gradient_error`].
pub const TOLERANCE: f64 = 1e-4;
/// The largest error of a value: `|y − reference| / max(1, |reference|)`.
const VALUE_TOLERANCE: f64 = 2e-5;
/// Inputs are drawn again until no activation or maximum is nearer to a kink: neither f32's rounding nor a step crosses it.
const MARGIN: f64 = 3e-5;
/// What dropout draws from in a check.
pub const SEED: u64 = 99;

/// The worst relative errors that a check met.
#[derive(Clone, Copy, Debug, Default)]
pub struct Errors {
    /// Of a value.
    pub value: f64,
    /// Of a gradient.
    pub gradient: f64,
}

/// As [`check_graph`], of layers one after the other.
pub fn check<N>(net: N, layers: &[Layer], batch: usize, masks: &[Tensor]) -> Errors
where
    N: Trainable<Input: Ends, Output: Ends>,
{
    compare_both(&mut Gyul::new(net, batch), &Graph::chain(layers), masks)
}

/// Compares `net` over batches of `batch` samples with `graph`: the values of training and of every way to predict, the
/// running statistics, the gradients of the inputs and of every parameter, and that they add up. Where an output ends in
/// `Softmax` or `Sigmoid` also without.
///
/// Parameters and inputs are random. A `Dropout` may be the last layer: its mask is read off the output. Others take
/// `masks`, but for those that drop nothing.
pub fn check_graph<N>(net: N, graph: &Graph, batch: usize, masks: &[Tensor]) -> Errors
where
    N: Trainable<Input: Ends, Output: Ends>,
{
    compare_both(&mut Gyul::new(net, batch), graph, masks)
}

fn compare_both(net: &mut dyn Subject, graph: &Graph, masks: &[Tensor]) -> Errors {
    let errors = compare(net, graph, masks, false);
    let heads = net.heads();
    let logits = if heads.contains(&true) {
        compare(net, &graph.without(&heads), masks, true)
    } else {
        Errors::default()
    };
    let (value, gradient) = (errors.value.max(logits.value), errors.gradient.max(logits.gradient));
    let (name, batch) = (net.name(), net.batch());
    println!("{name:20} batch {batch}: values {value:.1e}, gradients {gradient:.1e}");
    Errors { value, gradient }
}

/// What a network is run on: in f64, and as gyul takes it.
struct Batch {
    x: Vec<Tensor>,
    input: Vec<ArrayD<f32>>,
}

impl Batch {
    /// Random numbers, and indices below the size of the vocabulary where there is one.
    fn draw(net: &dyn Subject, vocabularies: &[Option<usize>], rng: &mut Pcg64) -> Self {
        let parts = zip(net.inputs(), vocabularies);
        let (x, input) = parts
            .map(|(part, vocabulary)| {
                let dims = [&[net.batch()], part.dims].concat();
                match vocabulary {
                    Some(vocabulary) => draw::indices(&dims, *vocabulary, rng),
                    None => draw::numbers(&dims, rng),
                }
            })
            .unzip();
        Self { x, input }
    }
}

fn compare(net: &mut dyn Subject, graph: &Graph, masks: &[Tensor], logits: bool) -> Errors {
    let rng = &mut Pcg64::seed_from_u64(7);
    net.perturb(rng);
    let params = net.parameters();
    // What the inputs' indices are to lie below.
    let rows = |label: &str| params[&format!("{label}.weight")].shape()[0];
    let vocabulary = |input| graph.embeddings(input).into_iter().map(rows).min();
    let vocabularies: Vec<_> = (0..net.inputs().len()).map(vocabulary).collect();

    let mut masks = masks.to_vec();
    let mut tries = 0;
    let (batch, y, reference) = loop {
        let batch = Batch::draw(net, &vocabularies, rng);
        let y = net.forward(&batch.input, logits);
        if let Some(Layer::Dropout(_)) = graph.last() {
            masks = vec![y[0].mapv(|y| if y == 0.0 { 0.0 } else { 1.0 })];
        }
        let reference = run_graph(graph, &params, &batch.x, Mode::Training(&masks));
        if reference.margin > MARGIN {
            break (batch, y, reference);
        }
        tries += 1;
        assert!(tries < 100, "every input is near a kink: {}", reference.margin);
    };
    let Batch { x, input } = &batch;
    let mut value = value_errors("training", &y, &reference.ys);
    value = value.max(inference_error(net, graph, &params, &batch, logits));

    // The backward pass of training, from a random linear functional of the outputs. Once more from where it began: the
    // inference pass took the memory.
    let d_y: Vec<_> = reference.ys.iter().map(|y| draw::normal(y.shape(), rng)).collect();
    net.forward(input, logits);
    net.zero_gradients();
    let d_single: Vec<_> = d_y.iter().map(single).collect();
    let d_x: Vec<_> = zip(net.backward(&d_single), &vocabularies)
        // Indices have no gradient.
        .map(|(d_x, vocabulary)| vocabulary.is_none().then(|| d_x.mapv(f64::from)))
        .collect();
    let gradients = net.gradients();

    let functional = |params: &Params, x: &[Tensor]| -> f64 {
        let ys = run_graph(graph, params, x, Mode::Training(&masks)).ys;
        zip(ys, &d_y).map(|(y, d_y)| (y * d_y).sum()).sum()
    };
    // Tells a gradient that a normalisation makes 0 from its rounding.
    let rms = |g: &Tensor| (g.powi(2).sum() / g.len() as f64).sqrt();
    let learnt = gradients
        .iter()
        .filter(|(name, _)| !reference.running.contains_key(*name));
    let all = learnt.map(|(_, g)| g).chain(d_x.iter().flatten()).chain(&d_y);
    let largest = all.map(rms).fold(0.0, f64::max);

    let mut gradient = 0.0_f64;
    let mut told = |name: &str, error: f64| {
        assert!(
            error <= TOLERANCE,
            "the gradient of {name} is wrong by {error:.1e} of its norm"
        );
        gradient = gradient.max(error);
    };
    for (i, d_x) in d_x.iter().enumerate() {
        let Some(d_x) = d_x else { continue };
        let mut moved = x.clone();
        let error = gradient_error(&x[i], d_x, largest, rng, |x| {
            moved[i].assign(x);
            functional(&params, &moved)
        });
        told(&format!("the input {}", net.inputs()[i].name), error);
    }
    let mut moved = params.clone();
    for (name, param) in &params {
        if let Some(after) = reference.running.get(name) {
            // A running statistic's gradient is the step it is to take.
            let step = (param + &gradients[name]).mapv(|x| x as f32);
            value = value.max(value_error(name, &step, after));
            continue;
        }
        let error = gradient_error(param, &gradients[name], largest, rng, |param| {
            moved.insert(name.clone(), param.clone());
            functional(&moved, x)
        });
        told(name, error);
        moved.insert(name.clone(), param.clone());
    }
    gradients_add_up(net, &gradients, &reference.running, (input, &d_single), largest, logits);
    Errors { value, gradient }
}

/// A second backward pass, of one output without the input's gradient, doubles the first's; one after `zero_gradients` gives the
/// same bits.
fn gradients_add_up(
    net: &mut dyn Subject,
    first: &Params,
    running: &Params,
    (input, d_y): (&[ArrayD<f32>], &[ArrayD<f32>]),
    largest: f64,
    logits: bool,
) {
    let again = |net: &mut dyn Subject| {
        net.forward(input, logits);
        if let [d_y] = d_y {
            net.backward_without_input(d_y);
        } else {
            net.backward(d_y);
        }
        net.gradients()
    };
    for (name, gradient) in again(net) {
        let passes = if running.contains_key(&name) { 1.0 } else { 2.0 };
        let error = (gradient / passes - &first[&name]).fold(0.0_f64, |a, b| a.max(b.abs()));
        assert!(
            error <= TOLERANCE * largest,
            "two passes do not double the gradient of {name}: {error:.1e}"
        );
    }
    net.zero_gradients();
    assert!(
        again(net) == *first,
        "the gradients of a fresh pass are not those of the first"
    );
}

fn inference_error(net: &mut dyn Subject, graph: &Graph, params: &Params, batch: &Batch, logits: bool) -> f64 {
    let Batch { x, input } = batch;
    let expected = run_graph(graph, params, x, Mode::Inference).ys;
    let mut error = 0.0_f64;
    if let ([input], [expected]) = (&input[..], &expected[..]) {
        error = value_error("inference", &net.infer(input, logits), expected);
    }
    if logits {
        return error;
    }
    for optimized in [true, false] {
        net.optimize(optimized);
        error = error.max(prediction_error(net, input, &expected));
    }
    error
}

/// Of a batch, and of its samples one by one.
fn prediction_error(net: &dyn Subject, input: &[ArrayD<f32>], expected: &[Tensor]) -> f64 {
    let mut error = value_errors("predict_batch", &net.predict_batch(input), expected);
    for i in 0..net.batch() {
        let sample = |x: &ArrayD<f32>| x.index_axis(Axis(0), i).iter().copied().collect();
        let y = net.predict(&input.iter().map(sample).collect::<Vec<_>>());
        for (y, expected) in zip(y, expected) {
            let expected = expected.index_axis(Axis(0), i).to_owned();
            let y = ArrayD::from_shape_vec(expected.raw_dim(), y).expect("one output");
            error = error.max(value_error("predict", &y, &expected));
        }
    }
    error
}

fn value_errors(what: &str, ys: &[ArrayD<f32>], expected: &[Tensor]) -> f64 {
    assert_eq!(ys.len(), expected.len(), "outputs of {what}");
    let errors = zip(ys, expected).map(|(y, expected)| value_error(what, y, expected));
    errors.fold(0.0, f64::max)
}

/// The worst `|y − expected| / max(1, |expected|)`.
fn value_error(what: &str, y: &ArrayD<f32>, expected: &Tensor) -> f64 {
    assert_eq!(y.shape(), expected.shape(), "the shape of {what}");
    let errors = y
        .iter()
        .zip(expected)
        .map(|(y, e)| (f64::from(*y) - e).abs() / e.abs().max(1.0));
    // NaN must not hide behind `max`.
    let worst = errors.fold(0.0, |worst, error| if error <= worst { worst } else { error });
    assert!(
        worst <= VALUE_TOLERANCE,
        "{what} is wrong by {worst:.1e}\n{y:?}\n{expected:?}"
    );
    worst
}
