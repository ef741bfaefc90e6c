//! Networks of the field, small: gradients as differences say, losses that fall, files that give the same network.
#![expect(clippy::float_cmp, reason = "a loaded network gives the same bits")]

#[path = "../examples/networks/zoo.rs"]
mod zoo;

use gyul::prelude::*;
use gyul_spec::Role;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use zoo::{
    Autoencoder, GruClassifier, ImageNetResNet18, ImageNetVgg16, LstmClassifier, MobileNet, ResNet18, Transformer,
    TwoInputs, TwoInputsInput, TwoInputsOutput, TwoOutputs, TwoOutputsOutput, UNet, Vgg16,
};

const BATCH: usize = 4;

fn random(count: usize, seed: u64) -> Vec<f32> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
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

/// The passes over a batch of a network with one input and one output: the loss, its gradients in the workspace.
fn single<N: Trainable>(x: &[f32], workspace: &mut Workspace<N>, net: &N) -> f64 {
    workspace.zero_gradients();
    workspace.input(BATCH).copy_from_slice(x);
    workspace.run_forward(net, MODE);
    let (y, d_y) = workspace.output_and_d_output();
    let loss = error(y, d_y);
    workspace.run_backward(net, false);
    loss
}

const MODE: Mode = Mode { logits: true, seed: 5 };

/// Moves what gradient descent moves.
fn step<N: Trainable>(net: &mut N, gradients: &mut N, by: f32) {
    N::walk([net, gradients], &mut |[param, gradient]| {
        if param.role() != Role::Running {
            for (w, d) in param.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                *w += by * d;
            }
        }
    });
}

/// Along its gradient a loss rises as steeply as the gradient is long; down along it, it falls.
fn learns<N: Trainable>(mut net: N, passes: impl Fn(&mut Workspace<N>, &N) -> f64) {
    let mut workspace = Workspace::new(BATCH);
    let first = passes(&mut workspace, &net);
    let mut gradients = workspace.gradients().clone();
    let mut square = 0.0_f64;
    gradients.visit(&mut |name, param| {
        assert!(param.as_slice().iter().all(|d| d.is_finite()), "{}: {name}", N::NAME);
        if param.role() != Role::Running {
            let of_param: f64 = param.as_slice().iter().map(|d| f64::from(*d).powi(2)).sum();
            assert!(of_param > 0.0, "{}: nothing reaches {name}", N::NAME);
            square += of_param;
        }
    });

    // So far that the loss changes by some ten-thousandths of itself: well over rounding, well under the next kink.
    #[expect(clippy::cast_possible_truncation, reason = "a step's length")]
    let by = (1e-4 * first / square) as f32;
    let mut at = |by: f32| {
        let mut moved = net.clone();
        step(&mut moved, &mut gradients, by);
        passes(&mut workspace, &moved)
    };
    let slope = (at(by) - at(-by)) / (2.0 * f64::from(by));
    let ratio = slope / square;
    assert!(
        (ratio - 1.0).abs() < 0.03,
        "{}: slope {slope}, gradient {square}",
        N::NAME
    );

    let mut last = first;
    for _ in 0..5 {
        step(&mut net, &mut gradients, -300.0 * by);
        let loss = passes(&mut workspace, &net);
        assert!(loss < last, "{}: from {last} to {loss}", N::NAME);
        last = loss;
        gradients = workspace.gradients().clone();
    }
}

/// Saved and loaded, it has the same bits under the same names.
macro_rules! comes_back {
    ($net:ty) => {{
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("net.safetensors");
        let net = <$net>::new(3);
        net.save(&path).expect("saves");
        let other = <$net>::load(&path).expect("loads");
        assert!(
            net.parameters()
                .zip(other.parameters())
                .all(|((a, x), (b, y))| a == b && x.as_slice() == y.as_slice())
        );
    }};
}

macro_rules! networks {
    ($($test:ident: $net:ty, $x:expr;)+) => { $(
        #[test]
        fn $test() {
            let x: Vec<f32> = $x;
            learns(<$net>::new(1), |workspace, net| single(&x, workspace, net));
            comes_back!($net);
        }
    )+ };
}

/// Indices as a workspace takes them: their bits.
fn indices(count: usize, below: u32) -> Vec<f32> {
    let mut rng = ChaCha8Rng::seed_from_u64(9);
    (0..count).map(|_| f32::from_bits(rng.random_range(0..below))).collect()
}

networks! {
    resnet18: ResNet18<32>, random(BATCH * 32 * 32 * 3, 1);
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
    learns(TwoInputs::new(1), |workspace, net| {
        workspace.zero_gradients();
        let price = workspace.forward(net, &x, MODE).expect("a batch").price.to_owned();
        let mut d_y = TwoInputsOutput { price: price.clone() };
        let loss = error(
            price.as_slice().expect("in order"),
            d_y.price.as_slice_mut().expect("in order"),
        );
        let d_x = workspace.backward(net, &d_y).expect("its gradient");
        assert_eq!(
            (d_x.photo.shape(), d_x.facts.shape()),
            (x.photo.shape(), x.facts.shape())
        );
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
    learns(TwoOutputs::new(1), |workspace, net| {
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
        workspace.backward(net, &d_y).expect("its gradient");
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
