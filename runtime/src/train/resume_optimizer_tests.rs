//! Checkpoints and the optimizer of the training that wrote them.

use super::Trainer;
use super::state::State;
use super::testing::{Toy, before_it_said, interrupt, trainer};
use crate::loss::CrossEntropy;
use crate::optim::{Adam, AdamW, Optimizer, Sgd, StepAt};
use std::path::Path;

/// What is said of the checkpoint by an optimizer that is not its own, and the file stays as it is.
fn refuses(path: &Path, optimizer: impl Optimizer) -> String {
    let before = std::fs::read(path).expect("reads");
    let trainer = Trainer::new(Toy::new(1), CrossEntropy, optimizer).checkpoint(path);
    let error = trainer.resume(path).err().expect("another optimizer").to_string();
    assert_eq!(std::fs::read(path).expect("reads"), before);
    error.rsplit_once("training: ").expect("a problem").1.to_owned()
}

#[test]
fn a_training_goes_on_with_the_optimizer_it_was_begun_with() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    interrupt(trainer(), 2, &path);
    for (error, name) in [
        // Moments of the same names and shapes.
        (refuses(&path, AdamW::default()), "AdamW"),
        (refuses(&path, Sgd::default()), "Sgd"),
        (refuses(&path, Renamed), "one\\nof=mine"),
    ] {
        assert!(
            error.starts_with(&format!(
                "its optimizer is `Adam`, this one `{name}`\nhelp: resume with `Adam`; "
            )),
            "{error}"
        );
    }
    // Settings are the new training's.
    let adam = Adam {
        beta1: 0.5,
        ..Adam::new(0.1)
    };
    Trainer::new(Toy::new(1), CrossEntropy, adam)
        .resume(&path)
        .map(drop)
        .expect("the same optimizer");

    interrupt(Trainer::new(Toy::new(1), CrossEntropy, Sgd::new(0.1)), 1, &path);
    let heavy = Sgd {
        momentum: 0.9,
        ..Sgd::new(0.1)
    };
    let error = refuses(&path, heavy);
    assert!(
        error.starts_with("its optimizer keeps 0 moments, this `Sgd` 1\nhelp: resume with the settings"),
        "{error}"
    );

    interrupt(Trainer::new(Toy::new(1), CrossEntropy, Renamed), 1, &path);
    Trainer::new(Toy::new(1), CrossEntropy, Renamed)
        .resume(&path)
        .map(drop)
        .expect("the same optimizer");
    assert!(refuses(&path, Sgd::default()).starts_with("its optimizer is `one\\nof=mine`, this one `Sgd`"));
}

/// What wraps an optimizer has its moments.
struct Wrapped<O>(O);

impl<O: Optimizer> Optimizer for Wrapped<O> {
    fn name(&self) -> String {
        format!("Wrapped<{}>", self.0.name())
    }

    fn rate(&self) -> f64 {
        self.0.rate()
    }

    fn moments(&self) -> usize {
        self.0.moments()
    }

    fn update(&self, at: &StepAt, weight: &mut [f32], gradient: &[f32], moments: [&mut [f32]; 2]) {
        self.0.update(at, weight, gradient, moments);
    }
}

#[test]
fn what_an_optimizer_wraps_is_part_of_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    interrupt(
        Trainer::new(Toy::new(1), CrossEntropy, Wrapped(Adam::default())),
        1,
        &path,
    );
    let same = Trainer::new(Toy::new(1), CrossEntropy, Wrapped(Adam::default())).resume(&path);
    same.map(drop).expect("the same optimizer");
    let other = Trainer::new(Toy::new(1), CrossEntropy, Wrapped(AdamW::default())).resume(&path);
    let error = other.err().expect("another optimizer").to_string();
    assert!(
        error.contains("its optimizer is `Wrapped<Adam>`, this one `Wrapped<AdamW>`"),
        "{error}"
    );
}

/// Keeps nothing, under a name that would break a line.
struct Renamed;

impl Optimizer for Renamed {
    fn rate(&self) -> f64 {
        0.1
    }

    fn name(&self) -> String {
        "one\nof=mine".to_owned()
    }

    fn update(&self, _: &StepAt, _: &mut [f32], _: &[f32], _: [&mut [f32]; 2]) {}
}

#[test]
fn a_checkpoint_that_does_not_say_its_optimizer_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    interrupt(trainer(), 2, &path);
    let bytes = before_it_said("optimizer", &path);
    assert!(State::<Toy>::parse(&bytes, "AdamW", 2).is_ok(), "an older checkpoint");
}
