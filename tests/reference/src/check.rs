//! Compares a network with the reference, forward and backward.

use crate::{Layer, Mode, Params, Tensor, draw, gradient_error, run, single};
use gyul_runtime::sample::Sample;
use gyul_runtime::{Element, Trainable, Workspace, predict, predict_batch};
use ndarray::{ArrayD, ArrayViewD, Axis};
use rand::SeedableRng;
use rand_pcg::Pcg64;

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

/// Compares `net` over batches of `batch` samples with `layers`: the values of training and of every way to predict, the
/// running statistics, the gradients of the input and of every parameter, and that they add up. Where it ends in `Softmax`
/// or `Sigmoid` also without.
///
/// Parameters and inputs are random. A `Dropout` may be the last layer: its mask is read off the output. Others take
/// `masks`.
pub fn check<N, I, O>(net: N, layers: &[Layer], batch: usize, masks: &[Tensor]) -> Errors
where
    N: Trainable<Input = I, Output = O>,
    I: Sample<Element: Numbers>,
    O: Sample<Element = f32>,
{
    let mut subject = Gyul::new(net, batch);
    let errors = compare(&mut subject, layers, masks, false);
    let logits = N::HEADS[0].map(|_| compare(&mut subject, &layers[..layers.len() - 1], masks, true));
    let logits = logits.unwrap_or_default();
    let (value, gradient) = (errors.value.max(logits.value), errors.gradient.max(logits.gradient));
    println!(
        "{:20} batch {batch}: values {value:.1e}, gradients {gradient:.1e}",
        N::NAME
    );
    Errors { value, gradient }
}

/// What a comparison needs of a network, without its type: so that two hundred networks do not compile two hundred
/// comparisons.
trait Subject {
    fn batch(&self) -> usize;
    fn input(&self) -> &'static [usize];
    fn perturb(&mut self, rng: &mut Pcg64);
    fn parameters(&self) -> Params;
    fn forward(&mut self, x: &ArrayD<f32>, logits: bool) -> ArrayD<f32>;
    fn backward(&mut self, d_y: &ArrayD<f32>) -> ArrayD<f32>;
    fn backward_without_input(&mut self, d_y: &ArrayD<f32>);
    fn gradients(&self) -> Params;
    fn zero_gradients(&mut self);
    fn infer(&mut self, x: &ArrayD<f32>, logits: bool) -> ArrayD<f32>;
    fn predict_batch(&self, x: &ArrayD<f32>) -> ArrayD<f32>;
    fn predict(&self, x: &[f32]) -> Vec<f32>;
}

/// What an input is made of: numbers, or indices, which the checks hold as the bits of numbers.
pub trait Numbers: Element {
    /// The array as the network takes it.
    fn of(x: &ArrayD<f32>) -> ArrayD<Self>;
}

impl Numbers for f32 {
    fn of(x: &ArrayD<f32>) -> ArrayD<Self> {
        x.clone()
    }
}

impl Numbers for u32 {
    fn of(x: &ArrayD<f32>) -> ArrayD<Self> {
        x.mapv(f32::to_bits)
    }
}

struct Gyul<N: Trainable> {
    net: N,
    workspace: Workspace<N>,
    batch: usize,
}

impl<N: Trainable> Gyul<N> {
    fn new(net: N, batch: usize) -> Self {
        Self {
            net,
            workspace: Workspace::new(batch),
            batch,
        }
    }
}

fn mode(logits: bool) -> gyul_runtime::Mode {
    gyul_runtime::Mode { logits, seed: SEED }
}

impl<N: Trainable<Input = I, Output = O>, I: Sample<Element: Numbers>, O: Sample<Element = f32>> Subject for Gyul<N> {
    fn batch(&self) -> usize {
        self.batch
    }

    fn input(&self) -> &'static [usize] {
        I::DIMS
    }

    fn perturb(&mut self, rng: &mut Pcg64) {
        draw::perturb(&mut self.net, rng);
    }

    fn parameters(&self) -> Params {
        draw::parameters(&self.net)
    }

    fn forward(&mut self, x: &ArrayD<f32>, logits: bool) -> ArrayD<f32> {
        let y = self.workspace.forward(&self.net, I::Element::of(x), mode(logits));
        y.expect("a batch of the network's input").to_owned()
    }

    fn backward(&mut self, d_y: &ArrayD<f32>) -> ArrayD<f32> {
        let d_x = self.workspace.backward(&self.net, d_y.view());
        d_x.expect("a gradient of the network's output").to_owned()
    }

    fn backward_without_input(&mut self, d_y: &ArrayD<f32>) {
        let floats = d_y.as_slice().expect("in standard order");
        self.workspace.output_and_d_output().1.copy_from_slice(floats);
        self.workspace.run_backward(&self.net, false);
    }

    fn gradients(&self) -> Params {
        draw::parameters(self.workspace.gradients())
    }

    fn zero_gradients(&mut self) {
        self.workspace.zero_gradients();
    }

    fn infer(&mut self, x: &ArrayD<f32>, logits: bool) -> ArrayD<f32> {
        let floats = x.as_slice().expect("in standard order");
        self.workspace.input(self.batch).copy_from_slice(floats);
        self.workspace.run_infer(&self.net, mode(logits));
        let dims = [&[self.batch], O::DIMS].concat();
        ArrayViewD::from_shape(dims, self.workspace.output())
            .expect("a batch of outputs")
            .to_owned()
    }

    fn predict_batch(&self, x: &ArrayD<f32>) -> ArrayD<f32> {
        predict_batch(&self.net, &I::Element::of(x)).expect("a batch of the network's input")
    }

    fn predict(&self, x: &[f32]) -> Vec<f32> {
        let x = I::from_floats(x).expect("one sample");
        predict(&self.net, x).as_floats().to_vec()
    }
}

fn compare(net: &mut dyn Subject, layers: &[Layer], masks: &[Tensor], logits: bool) -> Errors {
    let rng = &mut Pcg64::seed_from_u64(7);
    let dims = [&[net.batch()], net.input()].concat();
    net.perturb(rng);
    let params = net.parameters();
    // What the input's indices are to lie below.
    let vocabulary = layers.iter().find_map(|layer| match layer {
        Layer::Embedding { label } => Some(params[&format!("{label}.weight")].shape()[0]),
        _ => None,
    });

    let mut masks = masks.to_vec();
    let mut tries = 0;
    let (x, input, y, reference) = loop {
        let (x, input) = match vocabulary {
            Some(vocabulary) => draw::indices(&dims, vocabulary, rng),
            None => draw::numbers(&dims, rng),
        };
        let y = net.forward(&input, logits);
        if let Some(Layer::Dropout(_)) = layers.last() {
            masks = vec![y.mapv(|y| if y == 0.0 { 0.0 } else { 1.0 })];
        }
        let reference = run(layers, &params, &x, Mode::Training(&masks));
        if reference.margin > MARGIN {
            break (x, input, y, reference);
        }
        tries += 1;
        assert!(tries < 100, "every input is near a kink: {}", reference.margin);
    };
    let mut value = value_error("training", &y, &reference.y);
    value = value.max(inference_error(net, layers, &params, &x, &input, logits));

    // The backward pass of training, from a random linear functional of the output. Once more from where it began: the
    // inference pass took the memory.
    let d_y = draw::normal(reference.y.shape(), rng);
    net.forward(&input, logits);
    net.zero_gradients();
    let mut d_x = net.backward(&single(&d_y)).mapv(f64::from);
    if vocabulary.is_some() {
        d_x.fill(0.0); // Indices have no gradient: nothing is written there.
    }
    let gradients = net.gradients();

    let functional = |params: &Params, x: &Tensor| (run(layers, params, x, Mode::Training(&masks)).y * &d_y).sum();
    // Tells a gradient that a normalisation makes 0 from its rounding.
    let rms = |g: &Tensor| (g.powi(2).sum() / g.len() as f64).sqrt();
    let learnt = gradients
        .iter()
        .filter(|(name, _)| !reference.running.contains_key(*name));
    let largest = learnt.map(|(_, g)| rms(g)).fold(rms(&d_x).max(rms(&d_y)), f64::max);

    let mut gradient = 0.0_f64;
    let mut told = |name: &str, error: f64| {
        assert!(
            error <= TOLERANCE,
            "the gradient of {name} is wrong by {error:.1e} of its norm"
        );
        gradient = gradient.max(error);
    };
    if vocabulary.is_none() {
        told(
            "the input",
            gradient_error(&x, &d_x, largest, rng, |x| functional(&params, x)),
        );
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
            functional(&moved, &x)
        });
        told(name, error);
        moved.insert(name.clone(), param.clone());
    }
    gradients_add_up(net, &gradients, &reference.running, (&input, &d_y), largest, logits);
    Errors { value, gradient }
}

/// A second backward pass, this one without the input's gradient, doubles the first's; one after `zero_gradients` gives the
/// same bits.
fn gradients_add_up(
    net: &mut dyn Subject,
    first: &Params,
    running: &Params,
    (input, d_y): (&ArrayD<f32>, &Tensor),
    largest: f64,
    logits: bool,
) {
    let again = |net: &mut dyn Subject| {
        net.forward(input, logits);
        net.backward_without_input(&single(d_y));
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

fn inference_error(
    net: &mut dyn Subject,
    layers: &[Layer],
    params: &Params,
    x: &Tensor,
    input: &ArrayD<f32>,
    logits: bool,
) -> f64 {
    let expected = run(layers, params, x, Mode::Inference).y;
    let mut error = value_error("inference", &net.infer(input, logits), &expected);
    if logits {
        return error;
    }
    error = error.max(value_error("predict_batch", &net.predict_batch(input), &expected));
    for (x, expected) in input.axis_iter(Axis(0)).zip(expected.axis_iter(Axis(0))) {
        let y = net.predict(&x.iter().copied().collect::<Vec<_>>());
        let y = ArrayD::from_shape_vec(expected.raw_dim(), y).expect("one output");
        error = error.max(value_error("predict", &y, &expected.to_owned()));
    }
    error
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
