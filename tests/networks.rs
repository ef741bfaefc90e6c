//! Networks of the field, small: gradients as differences say, losses that fall, files that give the same network.
#![expect(clippy::float_cmp, reason = "a loaded network gives the same bits")]

#[path = "../examples/networks/zoo.rs"]
mod zoo;

use gyul::prelude::*;
use gyul_reference::slope;
use gyul_spec::Role;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use zoo::{
    Autoencoder, GruClassifier, ImageNetResNet18, ImageNetVgg16, LstmClassifier, MobileNet, ResNet18, Transformer,
    TwoInputs, TwoInputsInput, TwoInputsOutput, TwoOutputs, TwoOutputsOutput, UNet, Vgg16,
};

const BATCH: usize = 4;

/// Of slopes of f32 losses with kinks. Numbers that are missing in a gradient, or a path that is not added, make tenths and more.
const TOLERANCE: f64 = 0.1;

/// How many random directions of a tensor are tried. A wrong gradient can look right in one.
const WAYS: u32 = 2;

fn random(count: usize, seed: u64) -> Vec<f32> {
    let mut rng = Pcg64::seed_from_u64(seed);
    (0..count).map(|_| rng.random_range(-1.0..1.0)).collect()
}

/// `½ Σ (y − t)²` for a target drawn once, and its gradient `y − t`: what the networks are trained with here.
fn error(y: &[f32], d_y: &mut [f32]) -> f64 {
    let mut sum = 0.0;
    for ((y, d_y), t) in y.iter().zip(d_y).zip(random(y.len(), 77)) {
        *d_y = y - t;
        sum += 0.5 * f64::from(*d_y).powi(2);
    }
    sum
}

/// How far a pass goes.
#[derive(Clone, Copy, PartialEq)]
enum Until {
    /// The loss alone.
    Loss,
    /// The gradients too, which the workspace holds then.
    Gradients,
}

/// A pass over a batch of a network with one input and one output: its loss.
fn single<N: Trainable>(x: &[f32], workspace: &mut Workspace<N>, net: &N, until: Until) -> f64 {
    workspace.zero_gradients();
    workspace.input(BATCH).copy_from_slice(x);
    workspace.run_forward(net, MODE);
    let (y, d_y) = workspace.output_and_d_output();
    let loss = error(y, d_y);
    if until == Until::Gradients {
        workspace.run_backward(net, false);
    }
    loss
}

const MODE: Mode = Mode { logits: true, seed: 5 };

/// Moves what gradient descent moves.
fn step<N: Trainable>(net: &mut N, gradients: &mut N, by: f32) {
    N::walk([net, gradients], &mut |[param, gradient]| {
        if param.role() != Role::Running {
            let kept = param.as_slice().to_vec();
            slope::moved(param.as_mut_slice(), &kept, gradient.as_slice(), by);
        }
    });
}

/// The tensors that gradient descent moves, by their place among all.
fn learnt<N: Trainable>(net: &mut N) -> Vec<usize> {
    let (mut places, mut place) = (Vec::new(), 0);
    N::walk([net], &mut |[param]| {
        if param.role() != Role::Running {
            places.push(place);
        }
        place += 1;
    });
    places
}

/// Lets `work` see the tensor at a place.
fn tensor<N: Trainable, R>(net: &mut N, at: usize, work: impl FnOnce(&mut [f32]) -> R) -> R {
    let (mut work, mut result, mut place) = (Some(work), None, 0);
    N::walk([net], &mut |[param]| {
        if place == at {
            result = work.take().map(|work| work(param.as_mut_slice()));
        }
        place += 1;
    });
    result.expect("a tensor is there")
}

/// How far the loss is from rising as its gradient says, where every number of one tensor moves up or down at random: the worst
/// tensor. Slopes along the gradient itself would not do: a gradient in which numbers are missing is as long as the loss is steep
/// along it.
fn slope_error<N: Trainable>(net: &mut N, gradients: &mut N, mut loss: impl FnMut(&N) -> f64) -> (f64, String) {
    let names: Vec<_> = net.parameters().map(|(name, _)| name).collect();
    let mut rng = Pcg64::seed_from_u64(3);
    let mut found = Vec::new();
    for at in learnt(net) {
        let kept = tensor(net, at, |w| w.to_vec());
        let d = tensor(gradients, at, |d| d.to_vec());
        let mut off = 0.0_f64;
        let mut length = 0.0;
        for _ in 0..WAYS {
            // As large as its numbers are, or where they are zeros, as those of a bias become.
            let (ways, size) = slope::ways(&kept, 0.05, &mut rng);
            let expected = slope::dot(&d, &ways);
            length = slope::dot(&d, &d).sqrt() * f64::from(size);
            let mut best = f64::INFINITY;
            // Rounding spoils the small steps and kinks the large ones.
            for by in [1e-2, 1e-3, 3e-3, 1e-1, 3e-4, 1e-4] {
                let mut at_step = |by: f32| {
                    tensor(net, at, |w| slope::moved(w, &kept, &ways, by));
                    loss(net)
                };
                let slope = (at_step(by) - at_step(-by)) / (2.0 * f64::from(by));
                best = (slope - expected).abs().min(best);
                if best < 0.3 * TOLERANCE * length {
                    break;
                }
            }
            off += best.powi(2);
        }
        tensor(net, at, |w| w.copy_from_slice(&kept));
        found.push(((off / f64::from(WAYS)).sqrt(), length, at));
    }
    // Where a thousandth of it or less reaches a tensor (the bias of a key, say: nothing at all), rounding is all there is to see.
    let floor = 0.001 * found.iter().map(|(_, length, _)| *length).fold(0.0, f64::max);
    let errors = found
        .iter()
        .map(|(off, length, at)| (off / length.max(floor), names[*at].clone()));
    errors
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .expect("a tensor that learns")
}

/// The loss of a network rises and falls with its parameters as their gradient says, and down along it, it falls.
fn learns<N: Trainable>(mut net: N, pass: impl Fn(&mut Workspace<N>, &N, Until) -> f64) {
    let mut workspace = Workspace::new(BATCH);
    let mut last = pass(&mut workspace, &net, Until::Gradients);
    let mut gradients = workspace.gradients().clone();
    let (error, name) = slope_error(&mut net, &mut gradients, |net| pass(&mut workspace, net, Until::Loss));
    println!("{}: slopes within {error:.1e}, worst of {name}", N::NAME);
    assert!(error < TOLERANCE, "{}: the slope of {name} is off by {error}", N::NAME);

    let square = square_of(&gradients);
    // Along the whole gradient, which chance cannot be short in: what is too long or too short shows here. So far that the loss
    // changes by some ten-thousandths of itself: well over rounding, well under the next kink.
    #[expect(clippy::cast_possible_truncation, reason = "a step's length")]
    let by = (1e-4 * last / square) as f32;
    let mut at = |by: f32| {
        let mut moved = net.clone();
        step(&mut moved, &mut gradients, by);
        pass(&mut workspace, &moved, Until::Loss)
    };
    let slope = (at(by) - at(-by)) / (2.0 * f64::from(by));
    assert!(
        (slope / square - 1.0).abs() < 0.03,
        "{}: slope {slope}, gradient {square}",
        N::NAME
    );

    // Steps that would take some thousandths off the loss, were it straight; shorter ones where it bends.
    #[expect(clippy::cast_possible_truncation, reason = "a step's length")]
    let mut by = (-0.003 * last / square) as f32;
    let shortest = by.abs() / 1000.0;
    for i in 1..=20 {
        let kept = net.clone();
        loop {
            step(&mut net, &mut gradients, by);
            let loss = pass(&mut workspace, &net, Until::Gradients);
            if loss < last {
                last = loss;
                break;
            }
            by /= 2.0;
            assert!(by.abs() > shortest, "{}: from {last} to {loss} in step {i}", N::NAME);
            net.clone_from(&kept);
        }
        gradients.clone_from(workspace.gradients());
    }
}

/// `Σ d²` over all that gradient descent moves.
fn square_of<N: Trainable>(gradients: &N) -> f64 {
    let mut square = 0.0;
    gradients.visit(&mut |name, param| {
        assert!(param.as_slice().iter().all(|d| d.is_finite()), "{}: {name}", N::NAME);
        if param.role() != Role::Running {
            square += slope::dot(param.as_slice(), param.as_slice());
        }
    });
    square
}

/// Saved and loaded, it has the same bits under the same names.
macro_rules! comes_back {
    ($net:ty) => {{
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("net.safetensors");
        let net = <$net>::new(3);
        net.save(&path).expect("saves");
        let other = <$net>::load(&path).expect("loads");
        let all = |net: &$net| -> Vec<(String, Vec<f32>)> {
            net.parameters()
                .map(|(name, param)| (name, param.as_slice().to_vec()))
                .collect()
        };
        let kept = all(&net);
        assert!(!kept.is_empty() && kept == all(&other));
    }};
}

macro_rules! networks {
    ($($test:ident: $net:ty, $x:expr;)+) => { $(
        #[test]
        fn $test() {
            let x: Vec<f32> = $x;
            learns(<$net>::new(1), |workspace, net, until| single(&x, workspace, net, until));
            comes_back!($net);
        }
    )+ };
}

/// Indices as a workspace takes them: their bits.
fn indices(count: usize, below: u32) -> Vec<f32> {
    let mut rng = Pcg64::seed_from_u64(9);
    (0..count).map(|_| f32::from_bits(rng.random_range(0..below))).collect()
}

networks! {
    resnet18: ResNet18<64>, random(BATCH * 64 * 64 * 3, 1);
    vgg16: Vgg16<32>, random(BATCH * 32 * 32 * 3, 1);
    unet: UNet, random(BATCH * 32 * 32, 1);
    mobile_net: MobileNet, random(BATCH * 32 * 32 * 3, 1);
    lstm: LstmClassifier, random(BATCH * 28 * 28, 1);
    gru: GruClassifier, random(BATCH * 28 * 28, 1);
    transformer: Transformer, indices(BATCH * 32, 65);
    autoencoder: Autoencoder, random(BATCH * 784, 1);
}

#[test]
fn two_inputs() {
    let array = |dims: &[usize], seed| {
        ndarray::ArrayD::from_shape_vec(dims, random(dims.iter().product(), seed)).expect("as many numbers")
    };
    let x = TwoInputsInput {
        photo: array(&[BATCH, 16, 16, 3], 1),
        facts: array(&[BATCH, 5], 2),
    };
    learns(TwoInputs::new(1), |workspace, net, until| {
        workspace.zero_gradients();
        let price = workspace.forward(net, &x, MODE).expect("a batch").price.to_owned();
        let mut d_y = TwoInputsOutput { price: price.clone() };
        let loss = error(
            price.as_slice().expect("in order"),
            d_y.price.as_slice_mut().expect("in order"),
        );
        if until == Until::Gradients {
            let d_x = workspace.backward(net, &d_y).expect("its gradient");
            assert_eq!(
                (d_x.photo.shape(), d_x.facts.shape()),
                (x.photo.shape(), x.facts.shape())
            );
        }
        loss
    });
    comes_back!(TwoInputs);

    // One by one as in a batch.
    let net = TwoInputs::new(2);
    let y = net.predict_batch(&x).expect("a batch");
    let mut one = TwoInputsInput {
        photo: [[[0.0; 3]; 16]; 16],
        facts: [0.0; 5],
    };
    gyul::sample::Sample::as_floats_mut(&mut one.photo).copy_from_slice(&random(BATCH * 768, 1)[768..2 * 768]);
    one.facts.copy_from_slice(&random(BATCH * 5, 2)[5..10]);
    assert_eq!(net.predict(&one).price[0], y.price[[1, 0]]);
}

#[test]
fn two_outputs() {
    let x = random(BATCH * 784, 1);
    let x = ndarray::Array4::from_shape_vec((BATCH, 28, 28, 1), x).expect("as many numbers");
    learns(TwoOutputs::new(1), |workspace, net, until| {
        workspace.zero_gradients();
        let y = workspace.forward(net, &x, MODE).expect("a batch");
        let (digit, slant) = (y.digit.to_owned(), y.slant.to_owned());
        let mut d_y = TwoOutputsOutput {
            digit: digit.clone(),
            slant: slant.clone(),
        };
        let loss = error(
            digit.as_slice().expect("in order"),
            d_y.digit.as_slice_mut().expect("in order"),
        ) + error(
            slant.as_slice().expect("in order"),
            d_y.slant.as_slice_mut().expect("in order"),
        );
        if until == Until::Gradients {
            workspace.backward(net, &d_y).expect("its gradient");
        }
        loss
    });
    comes_back!(TwoOutputs);
}

/// As torchvision counts them, <https://pytorch.org/vision/stable/models.html>.
#[test]
fn parameters_are_as_many_as_the_papers_networks_have() {
    assert_eq!(ImageNetResNet18::PARAMS, 11_689_512);
    assert_eq!(ImageNetVgg16::PARAMS, 138_357_544);
}
