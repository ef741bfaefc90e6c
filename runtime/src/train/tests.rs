//! The trainer on a network and data small enough to check by hand.
#![expect(clippy::float_cmp, reason = "the same steps give the same bits")]

use super::testing::{Fans, RATE, StopAfter, Toy, trainer, untimed};
use super::*;
use crate::data::Weighted;
use crate::loss::{BadTarget, CrossEntropy, Loss, Mse, SampleWeighted};
use crate::metrics::{Accuracy, ConfusionMatrix};
use crate::network::{Network, Trainable};
use crate::optim::{Adam, AdamW, Sgd};

#[test]
fn a_network_learns() {
    let (train, test) = (Fans(90), Fans(33));
    let mut trainer = trainer().epochs(20).validation(&test);
    let before = trainer.evaluate(&test).expect("evaluates");
    let history = trainer.fit(&train).expect("trains");
    let after = trainer.evaluate(&test).expect("evaluates");
    assert!(after.loss < 0.5 * before.loss, "{before} → {after}");
    assert_eq!(after.accuracy, Some(1.0));
    assert_eq!((after.samples, history.epochs.len()), (33, 20));
    let last = history.last().expect("twenty epochs");
    assert_eq!(
        (last.epoch, last.rate, last.val_loss, last.val_accuracy),
        (20, 0.05, Some(after.loss), Some(1.0))
    );
    assert_eq!(
        trainer.measure(&test, Accuracy::default()).expect("measures").value(),
        1.0
    );
    let matrix = trainer
        .measure(&test, ConfusionMatrix::<3>::default())
        .expect("measures");
    assert_eq!(matrix.counts(), &[[11, 0, 0], [0, 11, 0], [0, 0, 11]]);
}

#[test]
fn a_step_is_gradient_descent_and_running_statistics_take_their_own() {
    let sgd = Sgd::new(0.5);
    let mut toy = Toy::new(3);
    toy.weight.as_mut_slice().fill(0.0);
    let mut trainer = Trainer::new(toy, Mse, sgd).seed(2);
    // With all weights 0 the gradient of 1/3 Σ (y − t)² is −2/3 t, and x · that.
    let step = trainer.step(&[[1.0, 2.0]], &[[3.0, 0.0, -3.0]]).expect("steps");
    assert_eq!((step.step, step.loss, step.accuracy, step.rate), (1, 6.0, None, 0.5));
    let net = trainer.network();
    assert_eq!(net.bias.as_slice(), [1.0, 0.0, -1.0]);
    assert_eq!(net.weight.as_slice(), [1.0, 0.0, -1.0, 2.0, 0.0, -2.0]);
    assert_eq!(net.running_mean.as_slice(), [RATE, 2.0 * RATE]);
}

#[test]
fn a_batch_counts_as_its_mean() {
    let sgd = Sgd::default();
    let run = |inputs: &[[f32; 2]], targets: &[[f32; 3]]| {
        let mut trainer = Trainer::new(Toy::zeros(), Mse, sgd).seed(2);
        let step = trainer.step(inputs, targets).expect("steps");
        (step.loss, trainer.into_network().bits())
    };
    let (x, t) = ([1.0, 2.0], [3.0, 0.0, -3.0]);
    assert_eq!(run(&[x; 4], &[t; 4]), run(&[x], &[t]));
    let (loss, _) = run(&[x; 2], &[t, [0.0; 3]]);
    assert_eq!(loss, 3.0);
}

#[test]
fn chance_differs_from_step_to_step_and_epoch_to_epoch() {
    let drops: std::collections::BTreeSet<u64> = (0..1000).map(|step| seeds::dropout(7, step)).collect();
    assert_eq!(drops.len(), 1000);
    assert_ne!(seeds::dropout(7, 0), seeds::dropout(8, 0));
    let order = |seed, epoch| {
        let mut order = vec![9; 3];
        seeds::order(&mut order, seed, epoch, 20);
        order
    };
    assert_eq!(order(1, 1), order(1, 1));
    assert_ne!(order(1, 1), order(1, 2));
    assert_ne!(order(1, 1), order(2, 1));
}

#[test]
fn a_step_allocates_nothing_after_the_first() {
    let mut trainer = trainer();
    let (inputs, labels) = ([[0.5, 1.0], [-1.0, 0.0], [0.0, -1.0]], [0_u32, 1, 2]);
    let mut step = |samples: usize| {
        allocation_counter::measure(|| {
            trainer.step(&inputs[..samples], &labels[..samples]).expect("steps");
        })
    };
    assert!(step(3).count_total > 0, "the counter counts");
    assert_eq!([3, 2, 3].map(|samples| step(samples).count_total), [0; 3]);
}

#[test]
fn training_repeats_and_the_seed_matters() {
    let run = |seed| {
        let mut trainer = trainer().seed(seed);
        let history = trainer.fit(&Fans(50)).expect("trains");
        (untimed(&history), trainer.into_network().bits())
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7).1, run(8).1);
}

#[test]
fn any_optimizer_of_the_house_trains() {
    let adamw = AdamW {
        adam: Adam::new(0.05),
        ..AdamW::default()
    };
    let heavy = Sgd {
        rate: 0.1,
        momentum: 0.9,
        nesterov: true,
        ..Sgd::default()
    };
    let mut a = Trainer::new(Toy::new(1), CrossEntropy, adamw).epochs(20).quiet();
    let mut b = Trainer::new(Toy::new(1), CrossEntropy.class_weights([1.0, 2.0, 1.0]), heavy)
        .epochs(20)
        .quiet();
    a.fit(&Fans(90)).expect("trains");
    b.fit(&Fans(90)).expect("trains");
    assert_eq!(a.evaluate(&Fans(30)).expect("evaluates").accuracy, Some(1.0));
    assert_eq!(b.evaluate(&Fans(30)).expect("evaluates").accuracy, Some(1.0));
    assert_eq!(a.network().parameters().count(), 3);
}

#[test]
fn weights_of_samples_scale_their_gradients() {
    let sgd = Sgd::new(0.5);
    let one = |weight: f32| {
        let mut trainer = Trainer::new(Toy::zeros(), SampleWeighted(Mse), sgd).seed(2);
        let target = Weighted {
            target: [3.0, 0.0, -3.0],
            weight,
        };
        trainer.step(&[[1.0, 2.0]], &[target]).expect("steps");
        trainer.into_network().bias.as_slice().to_vec()
    };
    assert_eq!(one(1.0), [1.0, 0.0, -1.0]);
    assert_eq!(one(0.25), [0.25, 0.0, -0.25]);
}

/// Tells whether class 0 is right and class 1 wrong, and nothing of class 2.
struct Sometimes;

impl Loss<[f32; 3], u32> for Sometimes {
    fn loss(&self, output: &[f32; 3], target: &u32, d_output: &mut [f32; 3]) -> Result<f64, BadTarget> {
        CrossEntropy.loss(output, target, d_output)
    }

    fn accuracy(&self, _: &[f32; 3], target: &u32) -> Option<f64> {
        (*target < 2).then(|| f64::from(1 - *target))
    }
}

#[test]
fn an_accuracy_is_that_of_the_samples_it_can_be_told_of() {
    let train = Fans(22);
    let mut trainer = Trainer::new(Toy::new(1), Sometimes, Adam::default())
        .batch_size(5)
        .validation(&train)
        .quiet();
    // Eight of class 0, seven of class 1.
    let told = Some(8.0 / 15.0);
    let history = trainer.fit(&train).expect("trains");
    let epoch = history.last().expect("an epoch");
    assert_eq!((epoch.accuracy, epoch.val_accuracy), (told, told));
    assert_eq!(trainer.evaluate(&train).expect("evaluates").accuracy, told);
    let mut step = |targets: [u32; 3]| trainer.step(&[[0.0; 2]; 3], &targets).expect("steps").accuracy;
    assert_eq!(
        [step([0, 2, 1]), step([0, 2, 2]), step([2; 3])],
        [Some(0.5), Some(1.0), None]
    );
}

#[test]
fn what_an_accuracy_is_told_of_is_resumed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let settings = || {
        Trainer::new(Toy::new(1), Sometimes, Adam::default())
            .batch_size(4)
            .quiet()
    };
    let mut first = settings().checkpoint(&path).callback(StopAfter(3));
    first.fit(&Fans(22)).expect("stops");
    let mut second = settings().resume(&path).expect("resumes");
    let history = second.fit(&Fans(22)).expect("trains");
    assert_eq!(history.last().and_then(|epoch| epoch.accuracy), Some(8.0 / 15.0));
}

#[test]
fn a_closure_is_called_after_every_step() {
    let mut steps = Vec::new();
    let mut trainer = trainer().on_step(|step, _: &Toy| {
        steps.push(step.step);
        if step.step == 3 { Flow::Stop } else { Flow::Continue }
    });
    trainer.fit(&Fans(50)).expect("stops");
    drop(trainer);
    assert_eq!(steps, [1, 2, 3]);
}
