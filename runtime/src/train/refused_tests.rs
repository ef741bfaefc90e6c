//! What a trainer refuses, and how it says so.

use super::testing::{Fans, Toy, trainer};
use super::*;
use crate::data::{Dataset, ReadError};
use crate::loss::{CrossEntropy, Loss, Mse};
use crate::metrics::Accuracy;
use crate::network::Trainable;
use crate::optim::{Adam, Optimizer};
use std::cell::Cell;
use std::error::Error;

/// Fans of which one sample holds what is no number.
pub(super) struct Holed {
    pub(super) samples: usize,
    pub(super) sample: usize,
    pub(super) holds: f32,
}

impl Dataset for Holed {
    type Input = [f32; 2];
    type Target = u32;

    fn len(&self) -> usize {
        self.samples
    }

    fn get(&self, index: usize, input: &mut [f32; 2]) -> u32 {
        let class = Fans(self.samples).get(index, input);
        if index == self.sample {
            input[1] = self.holds;
        }
        class
    }
}

#[test]
fn a_validation_loss_that_is_no_number_is_an_error() {
    // The first batch is looked at before the first step.
    for (sample, when) in [(3, ""), (13, " after epoch 1")] {
        let test = Holed {
            samples: 20,
            sample,
            holds: f32::NAN,
        };
        let error = trainer()
            .validation(&test)
            .early_stopping(3)
            .fit(&Fans(50))
            .expect_err("a loss that is no number");
        let expected = format!(
            "validation data{when}: the loss of sample {sample} is NaN, of an input that has NaN at 1\n\
             help: give finite numbers only: mend the sample, or leave it out"
        );
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn nan_is_never_evaluated() {
    let holed = Holed {
        samples: 20,
        sample: 13,
        holds: f32::NAN,
    };
    let help = "of an input that has NaN at 1\nhelp: give finite numbers only: mend the sample, or leave it out";
    let error = trainer().evaluate(&holed).expect_err("NaN").to_string();
    assert_eq!(error, format!("the loss of sample 13 is NaN, {help}"));
    let error = trainer().measure(&holed, Accuracy::default()).expect_err("NaN");
    assert_eq!(error.to_string(), format!("the output of sample 13 is NaN, {help}"));

    let mut diverged = Toy::new(1);
    diverged.weight.as_mut_slice().fill(f32::NAN);
    let mut trainer = Trainer::new(diverged, CrossEntropy, Adam::default());
    let error = trainer.evaluate(&Fans(9)).expect_err("NaN").to_string();
    let text = "the loss of sample 0 is NaN, of a finite input\nhelp: look for parameters that are NaN";
    assert!(error.starts_with(text), "{error}");
    trainer.measure(&Fans(9), Accuracy::default()).expect_err("NaN");
}

#[test]
fn a_schedule_gives_factors_from_0_up() {
    for factor in [f64::NAN, -1000.0, f64::INFINITY] {
        let text = format!("the schedule gives a factor of {factor} for step 3: it must be finite and at least 0");
        let schedule = |step| if step < 2 { 1.0 } else { factor };
        let error = trainer().schedule(schedule).fit(&Fans(50)).expect_err(&text);
        assert_eq!(error.to_string(), text);
        refuses(trainer().schedule(|_| factor), &text.replace("step 3", "step 1"));
    }
}

#[test]
fn a_network_that_the_last_step_spoilt_is_no_result() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    // The last of eight steps goes too far; the first checkpoint is written after four.
    let error = trainer()
        .epochs(1)
        .schedule(|step| if step == 6 { 1e300 } else { 1.0 })
        .checkpoint(&path)
        .checkpoint_every(4)
        .fit(&Fans(50))
        .expect_err("infinite")
        .to_string();
    assert!(error.starts_with("`linear.weight` has "), "{error}");
    assert!(
        error.contains(" at 0 after step 7\nhelp: try a lower learning rate"),
        "{error}"
    );
    let kept = trainer().resume(&path).expect("a checkpoint");
    assert!(kept.network().weight.as_slice().iter().all(|w| w.is_finite()));
}

#[test]
fn a_network_that_cannot_learn_is_refused() {
    let mut frozen = Toy::new(1);
    Toy::walk([&mut frozen], &mut |[param]| param.set_frozen(true));
    refuses(
        Trainer::new(frozen.clone(), CrossEntropy, Adam::default()).quiet(),
        "`Toy` has nothing to learn: all its 9 parameters are frozen\nhelp: `unfreeze` some, by their layer's label",
    );
    // Its running statistics may go on, but they learn nothing.
    frozen.running_mean.set_frozen(false);
    refuses(
        Trainer::new(frozen.clone(), CrossEntropy, Adam::default()).quiet(),
        "`Toy` has nothing to learn: all its 9 parameters are frozen\nhelp: `unfreeze` some, by their layer's label",
    );
    frozen.bias.set_frozen(false);
    let mut trainer = Trainer::new(frozen, CrossEntropy, Adam::default()).quiet();
    trainer.fit(&Fans(9)).expect("the bias learns");
}

#[test]
fn a_loss_of_no_sense_is_refused_before_the_first_step() {
    let weighted = |weight| {
        Trainer::new(
            Toy::new(1),
            CrossEntropy.class_weights([1.0, weight, 1.0]),
            Adam::default(),
        )
    };
    for weight in [f32::NAN, -2.0, f32::INFINITY] {
        let text = format!("the `class_weights[1]` of `CrossEntropy` is {weight}: it must be finite and at least 0");
        refuses(weighted(weight).quiet(), &text);
        let error = weighted(weight).step(&[[0.0; 2]], &[0_u32]).expect_err(&text);
        assert_eq!(error.to_string(), text);
        let error = weighted(weight).evaluate(&Fans(9)).expect_err(&text);
        assert_eq!(error.to_string(), text);

        refuses(
            Trainer::new(Toy::new(1), (CrossEntropy, weight), Adam::default()).quiet(),
            &format!("the `weight` of `(loss, weight)` is {weight}: it must be finite and at least 0"),
        );
    }
    refuses(
        Trainer::new(Toy::new(1), CrossEntropy.class_weights([0.0; 3]), Adam::default()).quiet(),
        "the `class_weights` of `CrossEntropy` is 0: it must be above 0 for one class at least",
    );
}

#[test]
fn an_input_that_is_not_finite_is_named() {
    let data = Holed {
        samples: 50,
        sample: 37,
        holds: f32::INFINITY,
    };
    let error = trainer().fit(&data).expect_err("an infinite input").to_string();
    let (loss, rest) = error.split_once(": ").expect("a reason");
    assert!(
        loss.starts_with("the loss of step ") && loss.ends_with(" is NaN"),
        "{error}"
    );
    assert_eq!(
        rest,
        "the input of sample 37 has inf at 1\n\
         help: give finite numbers only: mend the sample, or leave it out"
    );
    let error = trainer()
        .step(&[[0.0, 1.0], [f32::NAN, 2.0]], &[0_u32, 1])
        .expect_err("NaN");
    assert!(
        error
            .to_string()
            .starts_with("the loss of step 1 is NaN: the input of sample 1 has NaN at 0\n"),
        "{error}"
    );
    // Where the inputs are finite, the rate or the targets must be what is wrong.
    let mut trainer = Trainer::new(Toy::new(1), Mse, Adam::default());
    let error = trainer.step(&[[0.0; 2]], &[[0.0, f32::NAN, 0.0]]).expect_err("NaN");
    assert_eq!(
        error.to_string(),
        "the target of sample 0: it has NaN at 1, but `Mse` compares finite numbers"
    );
    let mut diverged = Toy::new(1);
    diverged.bias.as_mut_slice().fill(f32::INFINITY);
    let mut trainer = Trainer::new(diverged, Mse, Adam::default());
    let error = trainer.step(&[[0.0; 2]], &[[0.0; 3]]).expect_err("infinite");
    assert_eq!(error.to_string(), BEFORE);
}

/// −∞ excludes choices before a `Softmax`, where it does no harm: it is named, but not as the one thing that may be wrong.
#[test]
fn what_may_be_a_mask_is_blamed_with_care() {
    let mut trainer = trainer();
    trainer.step(&[[0.0, 1.0]], &[0_u32]).expect("finite");
    let error = trainer.step(&[[f32::NEG_INFINITY, 1.0]], &[0_u32]).expect_err("-inf");
    assert_eq!(
        error.to_string(),
        "the loss of step 2 is NaN: the input of sample 0 has -inf at 0\n\
         help: give finite numbers only: mend the sample, or leave it out; where it is meant, as in a mask, try a lower learning rate"
    );
    let test = Holed {
        samples: 20,
        sample: 3,
        holds: f32::NEG_INFINITY,
    };
    let error = super::testing::trainer()
        .validation(&test)
        .fit(&Fans(50))
        .expect_err("-inf")
        .to_string();
    assert!(
        error.starts_with("validation data after epoch 1: the loss of sample 3 is "),
        "{error}"
    );
}

const BEFORE: &str = "`linear.bias` has inf at 0 before the first step\n\
    help: a network begins with finite numbers: look at what was assigned or loaded";

#[test]
fn a_parameter_that_was_never_finite_is_named() {
    let mut diverged = Toy::new(1);
    diverged.bias.as_mut_slice()[0] = f32::INFINITY;
    refuses(Trainer::new(diverged, CrossEntropy, Adam::default()).quiet(), BEFORE);
}

pub(super) fn refuses<L: Loss<[f32; 3], u32>, O: Optimizer>(mut trainer: Trainer<'_, Toy, L, O>, text: &str) {
    let before = trainer.network().bits();
    let error = trainer.fit(&Fans(9)).expect_err(text);
    assert_eq!(error.to_string(), text);
    assert_eq!(trainer.network().bits(), before);
}

/// `Fans(9)` on a disk from which sample 4 is gone.
struct Gone;

impl Dataset for Gone {
    type Input = [f32; 2];
    type Target = u32;

    fn len(&self) -> usize {
        9
    }

    fn get(&self, _: usize, _: &mut [f32; 2]) -> u32 {
        unreachable!("trainers ask what may fail")
    }

    fn try_get(&self, index: usize, input: &mut [f32; 2]) -> Result<u32, ReadError> {
        if index == 4 {
            return Err("`4.png` is gone".into());
        }
        Ok(Fans(9).get(index, input))
    }
}

#[test]
fn a_data_set_without_an_end_is_refused() {
    // Neither comes to the allocator: an order is a `usize` a sample.
    for samples in [usize::MAX, isize::MAX as usize / size_of::<usize>() + 1] {
        let mut refusing = trainer();
        let error = refusing.fit(&Fans(samples)).expect_err("no end").to_string();
        let text =
            format!("the training data says it has {samples} samples: memory does not hold an order of them\nhelp: ");
        assert!(error.starts_with(&text), "{error}");
        assert_eq!(refusing.network().bits(), trainer().network().bits());
    }
}

/// Samples without an end, of which a batch is taken.
#[test]
fn a_batch_that_memory_does_not_hold_is_refused() {
    // So many do not come to the allocator.
    let samples = usize::MAX;
    let mut huge = trainer().batch_size(samples);
    let text = format!("memory does not hold a batch of {samples} samples: `Toy` works in ");
    let error = huge.evaluate(&Fans(usize::MAX)).expect_err("too many").to_string();
    assert!(error.starts_with(&text) && error.contains("\nhelp: "), "{error}");
    huge.measure(&Fans(usize::MAX), Accuracy::default())
        .expect_err("too many");
    // Of validation data it is told before the first epoch.
    let endless = Fans(usize::MAX);
    let mut huge = trainer().batch_size(samples).validation(&endless);
    let error = huge.fit(&Fans(9)).expect_err("too many").to_string();
    assert!(error.starts_with(&format!("validation data: {text}")), "{error}");
    assert_eq!(huge.network().bits(), trainer().network().bits());
    // And the workspace goes on as it was.
    huge.step(&[[0.0; 2]], &[0_u32]).expect("a step");
}

/// A workspace that did not grow is what it was.
#[test]
fn a_workspace_without_room_goes_on() {
    let mut workspace = crate::Workspace::<Toy>::new(2);
    assert!(!workspace.try_begin(usize::MAX));
    let net = Toy::new(1);
    for batch in [2, 3] {
        workspace.input(batch).fill(0.5);
        workspace.run_infer(&net, crate::Mode::default());
        assert_eq!(workspace.output().len(), batch * 3);
    }
}

#[test]
#[should_panic(expected = " samples: `Toy` works in ")]
fn a_workspace_that_memory_does_not_hold_says_so() {
    _ = crate::Workspace::<Toy>::new(usize::MAX);
}

/// As many samples as were asked for, and more or fewer each time one is: what a folder of files may be.
struct Changing(Cell<usize>, fn(usize) -> usize);

impl Dataset for Changing {
    type Input = [f32; 2];
    type Target = u32;

    fn len(&self) -> usize {
        self.0.get()
    }

    fn get(&self, index: usize, input: &mut [f32; 2]) -> u32 {
        self.0.set((self.1)(self.0.get()));
        Fans(50).get(index, input)
    }
}

#[test]
fn a_data_set_that_changes_is_trained_on_as_it_was() {
    let mut expected = trainer().epochs(3);
    expected.fit(&Fans(50)).expect("trains");
    for change in [|n| n + 1, |n: usize| (n - 1).max(1)] {
        let mut trainer = trainer().epochs(3);
        trainer.fit(&Changing(Cell::new(50), change)).expect("trains");
        assert_eq!(trainer.network().bits(), expected.network().bits());
    }
}

#[test]
fn a_sample_that_cannot_be_read_is_named() {
    let text = "sample 4 cannot be read: `4.png` is gone";
    let mut t = trainer().batch_size(1);
    let error = t.fit(&Gone).expect_err(text);
    // What lists an error with its sources says each once.
    assert_eq!(error.to_string(), "sample 4 cannot be read");
    assert_eq!(
        error.source().map(ToString::to_string).as_deref(),
        Some("`4.png` is gone")
    );
    let text = format!("{error:?}");
    assert_eq!(text, "sample 4 cannot be read: `4.png` is gone");
    assert_eq!(format!("{:?}", t.evaluate(&Gone).expect_err("gone")), text);
    let error = t.measure(&Gone, Accuracy::default()).expect_err("gone");
    assert_eq!(format!("{error:?}"), text);
    // In its first batch before a step is taken.
    for (batch, at) in [(5, ""), (4, " after epoch 1")] {
        let mut t = trainer().batch_size(batch).validation(&Gone);
        let error = t.fit(&Fans(9)).expect_err("gone");
        assert_eq!(error.to_string(), format!("validation data{at}: {text}"));
        assert_eq!(t.state.taken.steps == 0, at.is_empty());
    }
    let error = trainer().validation(&Gone).fit(&Fans(9)).expect_err("gone");
    assert!(error.source().is_none(), "its text says all");
    // Whatever is made of it.
    let subset = Gone.subset(2..9).expect("in range").map_target(|class| class);
    let boxed: Box<dyn Dataset<Input = [f32; 2], Target = u32>> = Box::new(subset);
    let error = trainer().fit(&boxed).expect_err("gone");
    assert_eq!(
        format!("{error:?}"),
        "sample 2 (4 of the whole data set) cannot be read: `4.png` is gone"
    );
    // It was one of nine, in any order; what was learnt before stays.
    let learnt = t.state.taken.steps;
    assert!(learnt < 9);
    assert_eq!(t.step(&[[1.0, 0.0]], &[0_u32]).expect("goes on").step, learnt + 1);
}
