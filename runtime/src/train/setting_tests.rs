//! Settings that a trainer refuses, and how it says so.

use super::refused_tests::refuses;
use super::testing::{Fans, Toy, trainer};
use super::*;
use crate::loss::CrossEntropy;
use crate::optim::{Adam, AdamW, Cosine, Optimizer, Sgd, StepAt, StepDecay};

#[test]
fn an_optimizer_of_no_sense_is_refused_before_the_first_step() {
    let with = |text: &str, change: fn(&mut Adam)| {
        let mut adam = Adam::default();
        change(&mut adam);
        refuses(Trainer::new(Toy::new(1), CrossEntropy, adam).quiet(), text);
        let adamw = AdamW {
            adam,
            weight_decay: 0.0,
        };
        let error = Trainer::new(Toy::new(1), CrossEntropy, adamw)
            .step(&[[0.0; 2]], &[0_u32])
            .expect_err(text);
        assert_eq!(error.to_string(), text.replace("`Adam`", "`AdamW`"));
    };
    with("the `rate` of `Adam` is -1: it must be finite and at least 0", |adam| {
        adam.rate = -1.0;
    });
    with(
        "the `rate` of `Adam` is NaN: it must be finite and at least 0",
        |adam| adam.rate = f64::NAN,
    );
    with(
        "the `rate` of `Adam` is inf: it must be finite and at least 0",
        |adam| adam.rate = f64::INFINITY,
    );
    with(
        "the `beta1` of `Adam` is 1.5: it must be at least 0 and below 1",
        |adam| adam.beta1 = 1.5,
    );
    with(
        "the `beta2` of `Adam` is 1: it must be at least 0 and below 1",
        |adam| adam.beta2 = 1.0,
    );
    with(
        "the `epsilon` of `Adam` is -0.1: it must be finite and above 0",
        |adam| adam.epsilon = -0.1,
    );
    // 0 / 0 is NaN in all weights that have had no gradient yet.
    with("the `epsilon` of `Adam` is 0: it must be finite and above 0", |adam| {
        adam.epsilon = 0.0;
    });
    // What is computed with are `f32`s.
    with(
        "the `epsilon` of `Adam` is 1e-50: it must be at least 1.4e-45, the smallest `f32` above 0",
        |adam| adam.epsilon = 1e-50,
    );
    let large = |setting| format!("the `{setting}` of `Adam` is 1e40: it must be at most 3.4e38, the largest `f32`");
    with(&large("epsilon"), |adam| adam.epsilon = 1e40);
    with(&large("rate"), |adam| adam.rate = 1e40);
    with(
        "the `beta2` of `Adam` is 0.999999999: it must be at most 0.99999994, the largest `f32` below 1",
        |adam| adam.beta2 = 0.999_999_999,
    );
    let adamw = AdamW {
        weight_decay: -0.5,
        ..AdamW::default()
    };
    refuses(
        Trainer::new(Toy::new(1), CrossEntropy, adamw).quiet(),
        "the `weight_decay` of `AdamW` is -0.5: it must be finite and at least 0",
    );
}

#[test]
fn a_descent_of_no_sense_is_refused_before_the_first_step() {
    for (sgd, text) in [
        (
            Sgd {
                momentum: 2.0,
                ..Sgd::default()
            },
            "the `momentum` of `Sgd` is 2: it must be at least 0 and below 1",
        ),
        (
            Sgd {
                weight_decay: -1.0,
                ..Sgd::default()
            },
            "the `weight_decay` of `Sgd` is -1: it must be finite and at least 0",
        ),
        (
            Sgd {
                momentum: f64::NAN,
                ..Sgd::default()
            },
            "the `momentum` of `Sgd` is NaN: it must be at least 0 and below 1",
        ),
        (
            Sgd {
                rate: -0.1,
                ..Sgd::default()
            },
            "the `rate` of `Sgd` is -0.1: it must be finite and at least 0",
        ),
        (
            Sgd {
                nesterov: true,
                ..Sgd::default()
            },
            "the `momentum` of `Sgd` is 0: it must be above 0 with `nesterov`, which looks ahead along it",
        ),
    ] {
        refuses(Trainer::new(Toy::new(1), CrossEntropy, sgd).quiet(), text);
    }
    // A rate of 0 is told, and refused nowhere: running statistics move.
    let still = Sgd {
        rate: 0.0,
        ..Sgd::default()
    };
    Trainer::new(Toy::new(1), CrossEntropy, still)
        .quiet()
        .fit(&Fans(9))
        .expect("trains");
}

#[test]
fn a_decay_of_more_than_the_whole_weight_is_refused() {
    let text = |of: &str, decay: f64| {
        format!(
            "the `weight_decay` of `{of}` is {decay}: it must be at most 4, 1 / `rate`: a step takes `rate · weight_decay` of each weight away"
        )
    };
    let sgd = |weight_decay| {
        let sgd = Sgd {
            weight_decay,
            ..Sgd::new(0.25)
        };
        Trainer::new(Toy::new(1), CrossEntropy, sgd).quiet()
    };
    let adamw = |weight_decay| {
        let adamw = AdamW {
            weight_decay,
            ..AdamW::new(0.25)
        };
        Trainer::new(Toy::new(1), CrossEntropy, adamw).quiet()
    };
    for decay in [4.5, 1000.0] {
        refuses(sgd(decay), &text("Sgd", decay));
        refuses(adamw(decay), &text("AdamW", decay));
    }
    sgd(4.0).fit(&Fans(9)).expect("trains");
    adamw(4.0).fit(&Fans(9)).expect("trains");
}

#[test]
fn a_schedule_of_no_sense_is_refused_before_the_first_step() {
    let decay = |every, factor| trainer().schedule(StepDecay { every, factor });
    refuses(decay(0, 0.5), "the `every` of `StepDecay` is 0: it must be at least 1");
    for factor in [-0.5, f64::NAN, f64::INFINITY] {
        let text = format!("the `factor` of `StepDecay` is {factor}: it must be finite and at least 0");
        refuses(decay(1000, factor), &text);
        let error = decay(1000, factor).step(&[[0.0; 2]], &[0_u32]).expect_err(&text);
        assert_eq!(error.to_string(), text);
    }
    let cosine = |warmup, steps| trainer().schedule(Cosine { warmup, steps });
    refuses(
        cosine(0, Some(0)),
        "the `steps` of `Cosine` is 0: it must be at least 1",
    );
    refuses(
        cosine(10, Some(10)),
        "the `warmup` of `Cosine` is 10: it must be below its `steps`, which count it",
    );
    // Two steps an epoch.
    for warmup in [8, 1000] {
        let text = format!(
            "the `warmup` of `Cosine` is {warmup}: it must be below 8, the steps of this `fit`, or the rate never gets to fall"
        );
        refuses(cosine(warmup, None), &text);
    }
    for (warmup, steps) in [(0, None), (7, None), (0, Some(1)), (9, Some(10))] {
        cosine(warmup, steps).fit(&Fans(9)).expect("trains");
    }
    // How many steps of one's own there will be is not known.
    cosine(1000, None).step(&[[0.0; 2]], &[0_u32]).expect("a step");
    decay(1, 1.0).fit(&Fans(9)).expect("trains");
}

#[test]
fn a_training_of_no_epochs_or_no_patience_is_refused() {
    let test = Fans(9);
    refuses(trainer().epochs(0), "the number of epochs is 0: it must be at least 1");
    refuses(
        trainer().validation(&test).early_stopping(0),
        "the patience of `early_stopping` is 0: it must be at least 1",
    );
}

#[test]
fn validation_data_that_is_empty_is_refused_before_the_first_step() {
    let test = Fans(0);
    refuses(trainer().validation(&test), "the validation data is empty");
}

#[test]
fn checkpoints_within_epochs_that_are_never_written_are_refused() {
    refuses(
        trainer().checkpoint_every(10),
        "`checkpoint_every` has no file to write to\n\
         help: give the trainer one, by `.checkpoint(\"run.safetensors\")`",
    );
    let folder = tempfile::tempdir().expect("a folder");
    refuses(
        trainer()
            .checkpoint(folder.path().join("run.safetensors"))
            .checkpoint_every(0),
        "the steps of `checkpoint_every` are 0: there must be at least 1",
    );
}

#[test]
fn early_stopping_without_validation_data_is_refused() {
    refuses(
        trainer().early_stopping(3),
        "`early_stopping` has no validation data to tell the best epoch by\n\
         help: give the trainer some, by `.validation(&test)`: `let (train, test) = data.split(0.9)?` sets a part aside",
    );
}

/// Keeps more than there is room for.
struct Hoarder;

impl Optimizer for Hoarder {
    fn name(&self) -> String {
        "Hoarder".to_owned()
    }

    fn rate(&self) -> f64 {
        0.1
    }

    fn moments(&self) -> usize {
        3
    }

    fn update(&self, _: &StepAt, _: &mut [f32], _: &[f32], _: [&mut [f32]; 2]) {}
}

#[test]
fn an_optimizer_of_three_moments_is_refused() {
    let text = "the `moments` of `Hoarder` is 3: it must be at most 2";
    refuses(Trainer::new(Toy::new(1), CrossEntropy, Hoarder).quiet(), text);
    let error = Trainer::new(Toy::new(1), CrossEntropy, Hoarder).step(&[[0.0; 2]], &[0_u32]);
    assert_eq!(error.expect_err(text).to_string(), text);
    let error = Trainer::new(Toy::new(1), CrossEntropy, Hoarder).resume("run.safetensors");
    assert_eq!(error.err().expect(text).to_string(), text);
}

#[test]
fn a_checkpoint_without_a_name_is_refused() {
    refuses(
        trainer().checkpoint(""),
        "cannot write ``: the path is empty\nhelp: name a file, such as `run.safetensors`",
    );
}
