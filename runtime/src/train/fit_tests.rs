//! Whole trainings: their order, their end, what they report.

use super::testing::{Fans, StopAfter, Toy, Uphill, trainer};
use super::*;
use crate::data::{Dataset, Weighted};
use crate::loss::{CrossEntropy, Mse, SampleWeighted};
use crate::optim::{Adam, Schedule};
use std::cell::RefCell;

/// Notes what it is asked.
struct Asked<'a>(&'a RefCell<Vec<(u64, Option<u64>)>>);

impl Schedule for Asked<'_> {
    fn factor(&self, step: u64, of: Option<u64>) -> f64 {
        self.0.borrow_mut().push((step, of));
        1.0
    }
}

#[test]
fn schedules_see_the_steps_of_this_fit() {
    let seen = RefCell::new(Vec::new());
    let mut trainer = trainer().epochs(1).schedule(Asked(&seen));
    trainer.fit(&Fans(20)).expect("trains");
    trainer.fit(&Fans(9)).expect("trains");
    trainer.step(&[[0.0; 2]], &[0_u32]).expect("steps");
    // All of a `fit` are asked about before it begins, too.
    let (first, second) = (
        [0, 1, 2].map(|step| (step, Some(3))),
        [0, 1].map(|step| (step, Some(2))),
    );
    let whole = [&first[..], &first, &second, &second, &[(5, None)]].concat();
    assert_eq!(*seen.borrow(), whole);
}

#[test]
fn every_sample_is_seen_once_an_epoch_in_a_new_order() {
    /// Notes which samples were asked for.
    struct Noted(RefCell<Vec<usize>>);

    impl Dataset for Noted {
        type Input = [f32; 2];
        type Target = u32;

        fn len(&self) -> usize {
            21
        }

        fn get(&self, index: usize, input: &mut [f32; 2]) -> u32 {
            self.0.borrow_mut().push(index);
            Fans(21).get(index, input)
        }
    }

    let data = Noted(RefCell::default());
    trainer().epochs(2).fit(&data).expect("trains");
    let seen = data.0.into_inner();
    let (first, second) = seen.split_at(21);
    assert_ne!(first, second);
    for epoch in [first, second] {
        let mut sorted = epoch.to_vec();
        sorted.sort_unstable();
        assert_eq!(sorted, (0..21).collect::<Vec<_>>());
        assert_ne!(sorted, epoch);
    }
}

#[test]
fn early_stopping_brings_the_best_network_back() {
    let (train, test) = (Fans(50), Fans(20));
    let after_first = RefCell::new(Vec::new());
    let mut trainer = Trainer::new(Toy::new(1), CrossEntropy, Uphill)
        .batch_size(8)
        .epochs(10)
        .validation(&test)
        .early_stopping(2)
        .on_epoch(|epoch, net: &Toy| {
            if epoch.epoch == 1 {
                *after_first.borrow_mut() = net.bits();
            }
        })
        .quiet();
    let history = trainer.fit(&train).expect("trains");
    assert_eq!(history.epochs.len(), 3, "one good epoch, two bad ones:\n{history}");
    let best = history.epochs[0].val_loss.expect("validated");
    let ending = "stopped after epoch 3, with no lower val_loss for 2 epochs; the network is that of epoch 1: val_loss";
    assert_eq!(trainer.ending(), Some(format!("{ending} {best:.4}")));
    assert_eq!(trainer.into_network().bits(), after_first.take());
}

#[test]
fn early_stopping_goes_by_what_it_is_told() {
    // While the loss falls on and on, all are right, or none more.
    let test = Fans(20);
    let mut by_accuracy = trainer().epochs(60).validation(&test);
    by_accuracy = by_accuracy.early_stopping_by(Monitor::ValAccuracy, 4);
    let history = by_accuracy.fit(&Fans(50)).expect("trains");
    let accuracies: Vec<f64> = history.val_accuracy().collect();
    let highest = accuracies.iter().copied().fold(0.0, f64::max);
    let best = accuracies
        .iter()
        .position(|accuracy| *accuracy >= highest)
        .expect("an epoch")
        + 1;
    assert_eq!(history.epochs.len(), best + 4, "{history}");
    assert!(history.val_loss().is_sorted_by(|a, b| a > b), "{history}");
    let ending = format!(
        "stopped after epoch {}, with no higher val_accuracy for 4 epochs; the network is that of epoch {best}: val_accuracy {:.2} %",
        best + 4,
        100.0 * highest
    );
    assert_eq!(by_accuracy.ending(), Some(ending));
    let mut until_then = trainer().epochs(best).validation(&test);
    until_then.fit(&Fans(50)).expect("trains");
    assert_eq!(by_accuracy.into_network().bits(), until_then.into_network().bits());

    let prices = Fans(9).map_target(|_| [0.0_f32; 3]);
    let mut trainer = Trainer::new(Toy::new(1), Mse, Adam::default())
        .validation(&prices)
        .quiet();
    trainer = trainer.early_stopping_by(Monitor::ValAccuracy, 4);
    assert_eq!(
        trainer.fit(&prices).expect_err("no accuracy").to_string(),
        "`early_stopping` goes by val_accuracy, but the loss tells no accuracy\n\
         help: `.early_stopping(patience)` goes by the loss itself"
    );
    assert_eq!(trainer.state.taken.steps, 0, "that is known before anything is learnt");
}

#[test]
fn callbacks_stop_at_the_end_of_an_epoch_or_within_one() {
    let mut at_end = trainer().on_epoch(|epoch, _| if epoch.epoch == 2 { Flow::Stop } else { Flow::Continue });
    assert_eq!(at_end.fit(&Fans(50)).expect("trains").epochs.len(), 2);
    let mut within = trainer().callback(StopAfter(10));
    assert_eq!(within.fit(&Fans(50)).expect("trains").epochs.len(), 1);
    let mut last_step = trainer().callback(StopAfter(14));
    assert_eq!(last_step.fit(&Fans(50)).expect("trains").epochs.len(), 2);
}

#[test]
fn a_second_fit_trains_further() {
    let mut trainer = trainer().epochs(1);
    let first = trainer.fit(&Fans(50)).expect("trains");
    let second = trainer.fit(&Fans(50)).expect("trains");
    assert_eq!((first.epochs.len(), second.epochs.len()), (1, 1));
    let (first, second) = (&first.epochs[0], &second.epochs[0]);
    assert!(second.loss < first.loss, "{first}\n{second}");
}

#[test]
fn what_cannot_be_trained_on_is_an_error_and_the_network_stays() {
    let before = Toy::new(1).bits();
    let check = |trainer: &Trainer<'_, Toy, CrossEntropy, Adam>, error: TrainError, text: &str| {
        assert!(error.to_string().starts_with(text), "{error}");
        assert_eq!(trainer.network().bits(), before);
    };
    let mut t = trainer();
    let error = t.fit(&Fans(0)).expect_err("no samples");
    check(&t, error, "the training data is empty");
    let error = t.evaluate(&Fans(0)).expect_err("no samples");
    check(&t, error, "the data set is empty");
    let error = t.step::<u32>(&[], &[]).expect_err("no samples");
    check(
        &t,
        error,
        "the batch is empty: a step takes at least one input, with its target",
    );
    let error = t.step(&[[0.0; 2]; 2], &[1_u32]).expect_err("two inputs");
    check(&t, error, "2 inputs but 1 targets");
    let labels = Fans(30).map_target(|label| if label == 2 { 3 } else { label });
    let error = t.evaluate(&labels).expect_err("label 3");
    check(
        &t,
        error,
        "the target of sample 2: label 3 is no class: the network gives 3 classes, counted from 0",
    );
    let error = t.fit(&Fans(1).map_target(|_| 3_u32)).expect_err("label 3");
    check(&t, error, "the target of sample 0: label 3 is no class");
    let error = t.step(&[[f32::NAN; 2]], &[0_u32]).expect_err("NaN");
    check(&t, error, "the loss of step 1 is NaN: ");
    let mut t = t.batch_size(0);
    let error = t.fit(&Fans(3)).expect_err("no batch");
    check(&t, error, "the batch size is 0");
}

#[test]
fn samples_of_no_weight_teach_nothing_and_a_fit_of_them_alone_is_an_error() {
    let weighted = |weight: fn(u32) -> f32| {
        Fans(20).map_target(move |target| Weighted {
            target,
            weight: weight(target),
        })
    };
    let trainer = || {
        Trainer::new(Toy::new(1), SampleWeighted(CrossEntropy), Adam::new(0.05))
            .batch_size(8)
            .clip_global_norm(1.0)
            .quiet()
    };
    let before = Toy::new(1);
    let learnt = |net: &Toy| [net.weight.as_slice(), net.bias.as_slice()].concat();
    let none = weighted(|_| 0.0);
    let mut t = trainer();
    let step = t
        .step(
            &[[1.0, 2.0]],
            &[Weighted {
                target: 0_u32,
                weight: 0.0,
            }],
        )
        .expect("a step");
    assert_eq!((step.loss, learnt(t.network())), (0.0, learnt(&before)));
    let mut t = trainer();
    assert_eq!(
        t.fit(&none).expect_err("nothing counts").to_string(),
        "the weight of every sample is 0, of all 20: nothing is learnt from them\n\
         help: a weight is a sample's (`Weighted { target, weight: 1.0 }` counts as an unweighted one), its class's (`class_weights`) or \
         a loss's (`(Mse, 0.1)`)"
    );
    assert_eq!(learnt(t.network()), learnt(&before));
    // Batches of one sample, most of which do not count.
    let mut t = trainer().batch_size(1);
    t.fit(&weighted(|target| f32::from(u8::from(target == 1))))
        .expect("some count");
    assert_ne!(learnt(t.network()), learnt(&before));
}

#[test]
fn history_prints_a_line_an_epoch() {
    let epoch = Epoch {
        epoch: 1,
        loss: 0.287_14,
        accuracy: Some(0.9148),
        val_loss: None,
        outputs: Vec::new(),
        val_accuracy: None,
        val_outputs: Vec::new(),
        rate: 0.1,
        time: std::time::Duration::from_millis(3210),
    };
    let validated = Epoch {
        epoch: 2,
        val_loss: Some(0.0912),
        val_accuracy: Some(0.971),
        ..epoch.clone()
    };
    let small = Epoch {
        epoch: 3,
        loss: 4.217e-5,
        accuracy: None,
        ..epoch.clone()
    };
    let large = [999_999.5, 1e6, -2.5e30, f64::INFINITY].map(|loss| Epoch {
        epoch: 4,
        loss,
        ..small.clone()
    });
    let history = History {
        epochs: [vec![epoch, validated, small], large.to_vec()].concat(),
    };
    assert_eq!(
        history.to_string(),
        "epoch 1: loss 0.2871, accuracy 91.48 %, 3.2 s\n\
         epoch 2: loss 0.2871, accuracy 91.48 %, val_loss 0.0912, val_accuracy 97.10 %, 3.2 s\n\
         epoch 3: loss 4.2170e-5, 3.2 s\n\
         epoch 4: loss 999999.5000, 3.2 s\n\
         epoch 4: loss 1.0000e6, 3.2 s\n\
         epoch 4: loss -2.5000e30, 3.2 s\n\
         epoch 4: loss inf, 3.2 s"
    );
    assert_eq!(history.val_loss().collect::<Vec<_>>(), [0.0912]);
}

#[test]
fn parameters_are_looked_through_only_for_a_checkpoint_or_at_the_end_of_an_epoch() {
    // The third step goes too far, and without a checkpoint the fourth is taken.
    let error = trainer()
        .schedule(|step| if step == 2 { 1e300 } else { 1.0 })
        .fit(&Fans(50))
        .expect_err("infinite")
        .to_string();
    assert!(error.starts_with("the loss of step 4 is "), "{error}");
}

#[test]
fn what_an_error_ends_keeps_its_epochs() {
    let mut trainer = trainer()
        .epochs(3)
        .schedule(|step: u64| if step < 4 { 1.0 } else { f64::NAN });
    // Three steps an epoch: the second one has a step without a rate.
    trainer.fit(&Fans(20)).expect_err("no factor");
    assert_eq!(trainer.history().epochs.len(), 1);
}
