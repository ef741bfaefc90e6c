//! A loop of one's own takes the trainer's steps, bit for bit.

use gyul::loss::Loss;
use gyul::optim::{Optimizer, Stepper};
use gyul::prelude::*;

network! {
    struct Net: [3] -> [2] { hidden: Linear<8>, norm: BatchNorm(momentum = 0.9), Tanh, logits: Linear<2>, Softmax }
}

const X: [[f32; 3]; 4] = [[0.5, -1.0, 2.0], [1.0, 0.0, -0.5], [-2.0, 1.5, 0.25], [0.0, 1.0, 1.0]];
const LABELS: [u32; 4] = [0, 1, 1, 0];

fn numbers(net: &Net) -> Vec<f32> {
    net.parameters()
        .flat_map(|(_, param)| param.as_slice().to_vec())
        .collect()
}

/// One step as the trainer takes it.
fn step<O: Optimizer>(net: &mut Net, workspace: &mut Workspace<Net>, stepper: &mut Stepper<Net, O>) {
    workspace.input(X.len()).copy_from_slice(X.as_flattened());
    let mode = Mode {
        logits: true,
        ..Mode::default()
    };
    workspace.run_forward(net, mode);
    let (y, d_y) = workspace.output_and_d_output();
    let (y, d_y) = (y.as_chunks::<2>().0, d_y.as_chunks_mut::<2>().0);
    CrossEntropy
        .batch(y, &LABELS, d_y, 0.25)
        .map_err(|(_, bad)| bad)
        .expect("labels of the two classes");
    workspace.zero_gradients();
    workspace.run_backward(net, false);
    stepper.step(net, workspace).expect("settings that make sense");
}

fn compare<O: Optimizer + Clone>(optimizer: O) {
    let mut trainer = Trainer::new(Net::new(7), CrossEntropy, optimizer.clone());
    let (mut net, mut workspace, mut stepper) = (Net::new(7), Workspace::new(4), Stepper::new(optimizer));
    for round in 0..9 {
        // Frozen for three steps, that its moments do not count.
        for net in [trainer.network_mut(), &mut net] {
            match round {
                3 => net.freeze("hidden").map(drop),
                6 => net.unfreeze("hidden").map(drop),
                _ => Ok(()),
            }
            .expect("a label of the network's");
        }
        trainer.step(&X, &LABELS).expect("a step");
        step(&mut net, &mut workspace, &mut stepper);
        assert_eq!(numbers(trainer.network()), numbers(&net), "round {round}");
    }
    assert_eq!(stepper.steps(), 9);
}

#[test]
fn as_the_trainer_with_any_number_of_moments() {
    compare(Sgd::new(0.1));
    compare(Sgd {
        momentum: 0.9,
        ..Sgd::new(0.1)
    });
    compare(Adam::new(0.05));
    compare(AdamW::new(0.05));
}

#[test]
fn settings_that_make_no_sense_move_nothing() {
    let (mut net, mut workspace) = (Net::new(7), Workspace::new(4));
    let mut adam = Stepper::new(Adam::new(0.05));
    step(&mut net, &mut workspace, &mut adam);
    let before = numbers(&net);
    adam.optimizer.rate = f64::NAN;
    let error = adam.step(&mut net, &mut workspace).expect_err("a rate that is none");
    assert!(error.to_string().contains("`rate` of `Adam` is NaN"), "{error}");
    assert_eq!((numbers(&net), adam.steps()), (before, 1));
}

#[test]
#[should_panic(expected = "no backward pass since `zero_gradients`")]
fn gradients_that_were_zeroed_are_not_applied_again() {
    let (mut net, mut workspace) = (Net::new(7), Workspace::new(4));
    let mut sgd = Stepper::new(Sgd::new(0.1));
    step(&mut net, &mut workspace, &mut sgd);
    workspace.zero_gradients();
    let _ = sgd.step(&mut net, &mut workspace);
}

#[test]
#[should_panic(expected = "no backward pass since `zero_gradients`")]
fn gradients_that_were_zeroed_have_no_norm() {
    let (mut net, mut workspace) = (Net::new(7), Workspace::new(4));
    step(&mut net, &mut workspace, &mut Stepper::new(Sgd::new(0.1)));
    workspace.zero_gradients();
    let _ = workspace.clip_global_norm(&net, 1.0);
}

#[test]
#[should_panic(expected = "no backward pass since `zero_gradients`")]
fn a_step_before_any_pass() {
    let (mut net, mut workspace) = (Net::new(7), Workspace::new(4));
    let _ = Stepper::new(Sgd::new(0.1)).step(&mut net, &mut workspace);
}

#[test]
fn gradients_of_ones_own_are_a_step() {
    let (mut net, mut workspace) = (Net::new(7), Workspace::new(4));
    let mut sgd = Stepper::new(Sgd::new(0.5));
    step(&mut net, &mut workspace, &mut sgd);
    workspace.zero_gradients();
    // They begin as the zeros that they were said to be.
    workspace.gradients_mut().logits.bias.as_mut_slice().fill(2.0);
    let mut expected = net.clone();
    expected
        .logits
        .bias
        .as_mut_slice()
        .iter_mut()
        .for_each(|bias| *bias -= 1.0);
    sgd.step(&mut net, &mut workspace).expect("settings that make sense");
    assert_eq!(numbers(&net), numbers(&expected));
}

network! { struct Plain: [3] -> [2] { hidden: Linear<8>, Tanh, logits: Linear<2>, } }

/// Adds the gradient of the mean loss of four samples, of which these are some.
fn add(net: &Plain, workspace: &mut Workspace<Plain>, x: &[[f32; 3]], labels: &[u32]) {
    workspace.input(x.len()).copy_from_slice(x.as_flattened());
    workspace.run_forward(net, Mode::default());
    let (y, d_y) = workspace.output_and_d_output();
    let (y, d_y) = (y.as_chunks::<2>().0, d_y.as_chunks_mut::<2>().0);
    let batch = CrossEntropy.batch(y, labels, d_y, 0.25);
    batch.map_err(|(_, bad)| bad).expect("labels of the two classes");
    workspace.run_backward(net, false);
}

#[test]
fn two_batches_are_one_step() {
    let after = |split: usize| {
        let (mut net, mut workspace) = (Plain::new(7), Workspace::new(4));
        let mut adam = Stepper::new(Adam::new(0.05));
        for _ in 0..3 {
            workspace.zero_gradients();
            for (x, labels) in [(&X[..split], &LABELS[..split]), (&X[split..], &LABELS[split..])] {
                if !x.is_empty() {
                    add(&net, &mut workspace, x, labels);
                }
            }
            adam.step(&mut net, &mut workspace).expect("settings that make sense");
        }
        net
    };
    let (whole, parts) = (after(4), after(1));
    assert_ne!(Plain::new(7).hidden.weight.as_slice(), whole.hidden.weight.as_slice());
    for ((name, whole), (_, parts)) in whole.parameters().zip(parts.parameters()) {
        for (whole, parts) in whole.as_slice().iter().zip(parts.as_slice()) {
            assert!((whole - parts).abs() < 1e-5, "{name}: {parts}, not {whole}");
        }
    }
}
