//! Gradient clipping, against the norm summed in f64.
#![expect(clippy::cast_possible_truncation, reason = "weights are f32")]

use approx::assert_relative_eq;
use gyul::loss::{BadTarget, Loss};
use gyul::prelude::*;
use gyul::train::TrainError;
use gyul_spec::Role;

network! {
    /// A layer that is frozen, running statistics, a penalty.
    struct Net: [3] -> [2] {
        first: Linear<20>, norm: BatchNorm(momentum = 0.5), Tanh,
        frozen: Linear<5>, Tanh,
        out: Linear<2>(l2 = 0.1),
    }
}

const X: [[f32; 3]; 4] = [[1.0, -2.0, 0.5], [0.0, 1.0, 3.0], [-1.5, 0.3, 0.7], [2.0, 2.0, -1.0]];
const T: [[f32; 2]; 4] = [[5.0, -5.0], [1.0, 2.0], [0.0, 3.0], [-4.0, 1.0]];

fn net() -> Net {
    let mut net = Net::new(5);
    net.freeze("frozen").expect("a label");
    net
}

fn numbers(net: &Net) -> Vec<(String, Vec<f32>)> {
    net.parameters()
        .map(|(name, param)| (name, param.as_slice().to_vec()))
        .collect()
}

fn trainer<'a>() -> Trainer<'a, Net, Mse, Sgd> {
    let sgd = Sgd::new(1.0);
    Trainer::new(net(), Mse, sgd).quiet()
}

/// The workspace behind the backward pass of the batch above, and the norm of what learns, summed in f64.
fn gradients(net: &mut Net) -> (Workspace<Net>, f64) {
    let mut workspace = Workspace::new(4);
    workspace.input(4).copy_from_slice(X.as_flattened());
    workspace.run_forward(net, Mode::default());
    let (y, d_y) = workspace.output_and_d_output();
    for ((d, y), t) in d_y.iter_mut().zip(y).zip(T.as_flattened()) {
        // Of a mean over two numbers, and over four samples.
        *d = (y - t) / 4.0;
    }
    workspace.run_backward(net, false);
    let mut sum = 0.0;
    Net::walk([net, workspace.gradients_mut()], &mut |[param, gradient]| {
        if param.role() == Role::Trainable && !param.is_frozen() {
            sum += gradient.as_slice().iter().map(|g| f64::from(*g).powi(2)).sum::<f64>();
        }
    });
    (workspace, sum.sqrt())
}

#[test]
fn a_step_is_that_of_the_clipped_gradient() -> Result<(), TrainError> {
    let (workspace, norm) = gradients(&mut net());
    let (before, gradients) = (numbers(&net()), numbers(workspace.gradients()));
    for share in [0.01, 0.5, 0.999, 1.001, 10.0] {
        let mut trainer = trainer().clip_global_norm(share * norm);
        trainer.step(&X, &T)?;
        let after = numbers(trainer.network());
        for (((name, before), (_, after)), (_, gradient)) in before.iter().zip(&after).zip(&gradients) {
            let factor = match name.as_str() {
                running if running.contains("running") => 1.0,
                frozen if frozen.starts_with("frozen.") => 0.0,
                _ => -share.min(1.0) as f32,
            };
            for ((before, after), gradient) in before.iter().zip(after).zip(gradient) {
                assert_relative_eq!(*after, before + factor * gradient, max_relative = 1e-5, epsilon = 1e-6);
            }
        }
    }
    let running = before.iter().filter(|(name, _)| name.contains("running"));
    assert_eq!(running.count(), 2);
    Ok(())
}

#[test]
fn a_norm_within_the_limit_changes_no_bit() -> Result<(), TrainError> {
    let (mut plain, mut clipped) = (trainer(), trainer().clip_global_norm(1e6));
    assert_eq!(plain.step(&X, &T)?, clipped.step(&X, &T)?);
    assert_eq!(numbers(plain.network()), numbers(clipped.network()));
    Ok(())
}

#[test]
fn a_loop_of_ones_own_clips_too() -> Result<(), Box<dyn std::error::Error>> {
    let mut net = net();
    let (mut workspace, norm) = gradients(&mut net);
    let before = numbers(workspace.gradients());
    let told = workspace.clip_global_norm(&net, 0.25 * norm)?;
    assert_relative_eq!(told, norm, max_relative = 1e-12);
    for ((name, before), (_, after)) in before.iter().zip(&numbers(workspace.gradients())) {
        let stays = name.starts_with("frozen.") || name.contains("running");
        let factor = if stays { 1.0 } else { 0.25 };
        for (before, after) in before.iter().zip(after) {
            assert_relative_eq!(*after, factor * before, max_relative = 1e-6);
        }
    }
    let again = workspace.clip_global_norm(&net, norm)?;
    assert_relative_eq!(again, 0.25 * norm, max_relative = 1e-6);
    for max_norm in [0.0, -1.0, f64::INFINITY, f64::NAN] {
        let error = workspace.clip_global_norm(&net, max_norm).expect_err("no limit");
        let text = format!("the `max_norm` of `clip_global_norm` is {max_norm}: it must be finite and above 0");
        assert_eq!(error.to_string(), text);
    }
    Ok(())
}

#[test]
fn each_of_many_parameters_counts() -> Result<(), Box<dyn std::error::Error>> {
    network! { struct Deep: [2] -> [2] { blocks: repeat 70 { Linear<2> } } }
    let (mut net, mut workspace) = (Deep::new(1), Workspace::<Deep>::new(1));
    let (mut parameters, mut squares) = (0_u8, 0.0);
    Deep::walk([&mut net, workspace.gradients_mut()], &mut |[param, gradient]| {
        param.set_frozen(parameters.is_multiple_of(3));
        gradient.as_mut_slice().fill(f32::from(parameters));
        if !param.is_frozen() {
            squares += gradient.as_slice().iter().map(|g| f64::from(*g).powi(2)).sum::<f64>();
        }
        parameters += 1;
    });
    assert_eq!(parameters, 140);
    let norm = workspace.clip_global_norm(&net, 1.0)?;
    assert_relative_eq!(norm, squares.sqrt(), max_relative = 1e-12);
    for (i, (_, gradient)) in (0_u8..).zip(workspace.gradients().parameters()) {
        let factor = if i.is_multiple_of(3) { 1.0 } else { 1.0 / norm as f32 };
        for g in gradient.as_slice() {
            assert_relative_eq!(*g, factor * f32::from(i), max_relative = 1e-6);
        }
    }
    Ok(())
}

#[test]
fn a_limit_that_is_none_is_refused() -> Result<(), Box<dyn std::error::Error>> {
    let data = Arrays::<[f32; 3], [f32; 2]>::with_array_targets(ndarray::arr2(&X), ndarray::arr2(&T))?;
    for max_norm in [0.0, -1.0, f64::INFINITY, f64::NAN] {
        let mut trainer = trainer().clip_global_norm(max_norm);
        let text = format!("the `clip_global_norm` of `Trainer` is {max_norm}: it must be finite and above 0");
        assert_eq!(trainer.step(&X, &T).expect_err("no limit").to_string(), text);
        assert_eq!(trainer.fit(&data).expect_err("no limit").to_string(), text);
        assert_eq!(numbers(trainer.network()), numbers(&net()));
    }
    Ok(())
}

/// A finite loss with a gradient that is not.
struct Steep(f32);

impl Loss<[f32; 2], [f32; 2]> for Steep {
    fn loss(&self, _: &[f32; 2], _: &[f32; 2], d_output: &mut [f32; 2]) -> Result<f64, BadTarget> {
        *d_output = [self.0, 1.0];
        Ok(1.0)
    }
}

#[test]
fn a_norm_that_is_no_number_is_told_as_without_clipping() -> Result<(), Box<dyn std::error::Error>> {
    network! { struct One: [3] -> [2] { out: Linear<2> } }
    let (x, t) = (ndarray::arr2(&[[1.0, 2.0, 3.0]]), ndarray::arr2(&[[0.0, 0.0]]));
    let data = Arrays::<[f32; 3], [f32; 2]>::with_array_targets(x, t)?;
    for (value, told) in [(f32::NAN, "has NaN"), (f32::INFINITY, "has -inf")] {
        let plain = || Trainer::new(One::new(5), Steep(value), Sgd::default()).quiet();
        let expected = plain().fit(&data).expect_err("not finite").to_string();
        assert!(
            expected.contains(told) && expected.contains("after step 1"),
            "{expected}"
        );
        let error = plain()
            .clip_global_norm(1.0)
            .fit(&data)
            .expect_err("not finite")
            .to_string();
        assert_eq!(error, expected);
    }
    Ok(())
}

#[test]
fn a_network_changed_between_fits_is_what_the_next_one_starts_from() -> Result<(), TrainError> {
    let (mut changed, mut fresh) = (trainer(), trainer());
    changed.step(&X, &T)?;
    *changed.network_mut() = net();
    let steps = [changed.step(&X, &T)?, fresh.step(&X, &T)?].map(|step| step.loss.to_bits());
    assert_eq!(steps[0], steps[1]);
    assert_eq!(numbers(changed.network()), numbers(fresh.network()));
    // What is unfrozen learns from then on.
    changed.network_mut().unfreeze("frozen").expect("a label");
    let before = changed.network().frozen.weight.clone();
    changed.step(&X, &T)?;
    assert_ne!(changed.network().frozen.weight.as_slice(), before.as_slice());
    Ok(())
}

#[test]
fn a_fit_that_is_refused_leaves_the_changed_network() -> Result<(), Box<dyn std::error::Error>> {
    let of = |samples: usize| {
        let (x, t) = (ndarray::arr2(&X[..samples]), ndarray::arr2(&T[..samples]));
        Arrays::<[f32; 3], [f32; 2]>::with_array_targets(x, t)
    };
    let (data, none) = (of(4)?, of(0)?);
    let mut trainer = trainer().validation(&data).early_stopping(2).epochs(3);
    trainer.fit(&data)?;
    *trainer.network_mut() = Net::new(9);
    let changed = numbers(trainer.network());
    trainer.fit(&none).expect_err("no samples");
    assert_eq!(numbers(trainer.network()), changed);
    Ok(())
}
