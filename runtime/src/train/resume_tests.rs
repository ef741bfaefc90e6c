//! Checkpoints: what they bring back, and what is none.

use super::state::State;
use super::testing::{Fans, StopAfter, Toy, before_it_said, interrupt, resumes_bit_for_bit, trainer};
use super::{Callback, Flow, Monitor, StepEnd};
use crate::network::Trainable;
use crate::optim::Cosine;
use std::cell::Cell;
use std::path::Path;

#[test]
fn a_resumed_training_goes_on_bit_for_bit() {
    let test = Fans(20);
    let schedule = Cosine {
        warmup: 5,
        ..Cosine::default()
    };
    let settings = || trainer().validation(&test).early_stopping(3).schedule(schedule);
    // Within the first epoch, at its end, within the second, at the very end.
    let epochs = resumes_bit_for_bit(settings, &[1, 6, 7, 10, 28]);
    assert_eq!(epochs.len(), 4);
    let settings = || {
        trainer()
            .validation(&test)
            .early_stopping_by(Monitor::ValAccuracy, 1)
            .epochs(30)
    };
    let epochs = resumes_bit_for_bit(settings, &[1, 7, 10]);
    assert!(epochs.len() < 30);
}

#[test]
fn a_second_fit_resumes_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let train = Fans(50);
    let settings = || trainer().epochs(1).schedule(Cosine::default());

    let mut whole = settings();
    whole.fit(&train).expect("trains");
    whole.fit(&train).expect("trains further");

    let mut first = settings().checkpoint(&path).callback(StopAfter(9));
    first.fit(&train).expect("trains");
    first.fit(&train).expect("stops");
    let mut second = settings().resume(&path).expect("resumes");
    second.fit(&train).expect("trains");
    assert_eq!(second.network().bits(), whole.network().bits());
}

/// Reads the checkpoint after the fourth step.
struct Look<'a> {
    path: &'a Path,
    seen: &'a Cell<u64>,
}

impl<N> Callback<N> for Look<'_> {
    fn step_end(&mut self, step: &StepEnd, _network: &N) -> Flow {
        if step.step == 4 {
            let state = State::<Toy>::load(self.path, "Adam", 2).expect("a checkpoint of step 3");
            self.seen.set(state.taken.steps);
        }
        Flow::Continue
    }
}

#[test]
fn checkpoints_within_an_epoch_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let seen = Cell::new(0);
    trainer()
        .epochs(1)
        .checkpoint(&path)
        .checkpoint_every(3)
        .callback(Look {
            path: &path,
            seen: &seen,
        })
        .fit(&Fans(50))
        .expect("trains");
    assert_eq!(seen.get(), 3);
}

#[test]
fn a_checkpoint_that_does_not_fit_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    interrupt(trainer(), 2, &path);

    let error = trainer()
        .resume(&path)
        .expect("resumes")
        .fit(&Fans(49))
        .expect_err("another data set");
    let other_data = "the checkpoint is of a training on 50 samples, but this data set has 49\n\
                      help: training on other data begins anew, from its network: \
                      `Trainer::new(trainer.into_network(), loss, optimizer)`";
    assert_eq!(error.to_string(), other_data);

    crate::io::save(&Toy::new(1), &path).expect("saves");
    let error = trainer().resume(&path).err().expect("a network").to_string();
    assert!(
        error.ends_with(
            "is no checkpoint of this training: it holds a network alone\n\
             help: start from it with `Trainer::new(Net::load(path)?, loss, optimizer)`"
        ),
        "{error}"
    );

    // `net.save` writes no checkpoint: what helps to load a network would lead to the error above.
    for bytes in [&b""[..], b"epoch,loss\n1,0.5\n"] {
        std::fs::write(&path, bytes).expect("writes");
        let error = trainer().resume(&path).err().expect("a table").to_string();
        let text = format!(
            "is no checkpoint of this training: its {} bytes do not begin as a safetensors file\n\
             help: a trainer writes one after every epoch, by `.checkpoint(path)`",
            bytes.len()
        );
        assert!(error.ends_with(&text), "{error}");
    }
}

#[test]
fn a_training_goes_on_with_the_data_and_epochs_it_was_begun_with() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    // Between two epochs, and within the third.
    let test = Fans(5);
    let trainer = || trainer().validation(&test).early_stopping(10);
    for stop in [14, 16] {
        interrupt(trainer(), stop, &path);
        let mut resumed = trainer().resume(&path).expect("resumes");
        let before = resumed.network().bits();
        let error = resumed.fit(&Fans(49)).expect_err("another data set").to_string();
        assert_eq!(
            resumed.network().bits(),
            before,
            "the network of the last step, not of the best epoch"
        );
        assert!(
            error.starts_with("the checkpoint is of a training on 50 samples, but this data set has 49\nhelp: "),
            "{error}"
        );
        let history = resumed.fit(&Fans(50)).expect("the checkpoint is still there");
        assert_eq!(history.epochs.len(), 4);
    }
    let other = trainer().early_stopping_by(Monitor::ValAccuracy, 10);
    let error = other.resume(&path).expect("resumes").fit(&Fans(50));
    assert_eq!(
        error.expect_err("an epoch is best by its loss").to_string(),
        "the checkpoint's best epoch is that by val_loss, but `early_stopping` goes by val_accuracy\n\
         help: resume with `.early_stopping_by(Monitor::ValLoss, patience)`, or without early stopping"
    );
    let mut other = trainer().resume(&path).expect("resumes").seed(8);
    let before = other.network().bits();
    assert_eq!(
        other.fit(&Fans(50)).expect_err("an order of another seed").to_string(),
        "the checkpoint is in the middle of an epoch in the order of seed 7, but the seed was set to 8 since\n\
         help: leave out `.seed(8)`: `resume` takes the checkpoint's"
    );
    assert_eq!(other.network().bits(), before);
    other.seed(7).fit(&Fans(50)).expect("the seed it was begun with");
    let error = trainer().epochs(2).resume(&path).expect("resumes").fit(&Fans(50));
    assert_eq!(
        error.expect_err("two epochs are over").to_string(),
        "the checkpoint has come to epoch 3, but this training ends after epoch 2\n\
         help: the number in `.epochs(2)` counts those already done"
    );
}

#[test]
fn a_checkpoint_that_does_not_say_how_many_samples_there_were_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    // Within an epoch its place says it.
    for (stop, samples) in [(7, None), (9, Some(50))] {
        interrupt(trainer(), stop, &path);
        let bytes = before_it_said("samples", &path);
        let state = State::<Toy>::parse(&bytes, "Adam", 2).expect("an older checkpoint");
        assert_eq!(state.samples, samples);
    }
}

#[test]
fn a_checkpoint_is_no_saved_network() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    interrupt(trainer(), 2, &path);
    let whole = crate::io::load::<Toy>(&path).expect_err("a checkpoint").to_string();
    let part = crate::io::load_part(&mut Toy::new(1), &path, "linear").expect_err("a checkpoint");
    assert_eq!(whole, part.to_string());
    let text = "is the checkpoint of a training, not a saved network\n\
                help: go on with it by `trainer.resume(path)?`, whose `network()` can be saved: `trainer.network().save(path)?`";
    assert_eq!(whole, format!("`{}` {text}", path.display()));
}

#[test]
fn what_is_frozen_stays_so_in_the_best_network_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let test = Fans(5);
    interrupt(trainer().validation(&test).early_stopping(3), 20, &path);
    let mut trainer = trainer().validation(&test).early_stopping(3);
    Toy::walk([&mut trainer.state.network], &mut |[param]| param.set_frozen(true));
    let mut resumed = trainer.resume(&path).expect("resumes");
    let best = &mut resumed.state.best.as_mut().expect("an epoch ended").network;
    let mut frozen = 0;
    Toy::walk([best], &mut |[param]| frozen += usize::from(param.is_frozen()));
    assert_eq!(frozen, 3, "its weight, bias and mean");
}

#[test]
fn a_best_epoch_that_no_one_compares_with_is_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let test = Fans(5);
    interrupt(trainer().validation(&test).early_stopping(3), 9, &path);
    assert!(
        State::<Toy>::load(&path, "Adam", 2)
            .expect("a checkpoint")
            .best
            .is_some()
    );
    let mut without = trainer().resume(&path).expect("resumes").checkpoint(&path);
    without.fit(&Fans(50)).expect("trains");
    assert!(
        State::<Toy>::load(&path, "Adam", 2)
            .expect("a checkpoint")
            .best
            .is_none()
    );
}

#[test]
fn a_network_that_does_not_fit_is_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    interrupt(trainer(), 2, &path);
    let mut bytes = std::fs::read(&path).expect("reads");
    // Of the network and of both moments.
    while let Some(at) = bytes.windows(11).position(|at| at == b"linear.bias") {
        bytes[at..at + 11].copy_from_slice(b"linear.bios");
    }
    let error = State::<Toy>::parse(&bytes, "Adam", 2)
        .map(drop)
        .expect_err("another network")
        .to_string();
    assert_eq!(
        error,
        "this data does not fit `Toy`, it was saved from a `Toy` of other layers: `network.linear.bias` [3] is missing\n  \
         `network.linear.bios` [3] is no parameter of the network"
    );
    assert_eq!(
        trainer().resume("").map(drop).expect_err("no path").to_string(),
        "cannot read ``: the path is empty\nhelp: name a file, such as `run.safetensors`"
    );
}

/// What is said of a checkpoint of the second epoch in which something was changed.
fn says_of(change: impl FnOnce(&mut State<Toy>)) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let test = Fans(5);
    interrupt(trainer().validation(&test).early_stopping(3), 9, &path);
    let mut state = State::<Toy>::load(&path, "Adam", 2).expect("a checkpoint");
    change(&mut state);
    state.save(&path, "Adam").expect("saves");
    let error = State::<Toy>::load(&path, "Adam", 2)
        .map(drop)
        .expect_err("changed")
        .to_string();
    error.rsplit_once("training: ").expect("a problem").1.to_owned()
}

#[test]
fn a_checkpoint_that_no_training_writes_is_refused() {
    let text = "it says it has taken 18446744073709551615 steps";
    assert_eq!(says_of(|state| state.taken.steps = u64::MAX), text);

    // Beyond the place, before it, and none.
    let text = |samples| format!("its place is among 50 samples, but it is of {samples}");
    assert_eq!(says_of(|state| state.samples = Some(49)), text("49"));
    assert_eq!(says_of(|state| state.samples = Some(10)), text("10"));
    assert_eq!(says_of(|state| state.samples = None), text("-"));

    // A count that the next step would add to.
    let sums = |state: &mut State<Toy>| state.epoch.as_mut().expect("within an epoch").sums.samples = usize::MAX;
    let text = says_of(sums);
    assert!(
        text.starts_with("it says `place` is `16 50 ") && text.contains(" 18446744073709551615 "),
        "{text}"
    );
}

#[test]
fn a_checkpoint_whose_best_epoch_is_before_the_first_is_refused() {
    let best = |state: &mut State<Toy>| state.best.as_mut().expect("an epoch is over").waited = 100;
    let text = "it says that the best of its epochs, 1 so far, is 100 ago";
    assert_eq!(says_of(best), text);
}

#[test]
fn a_damaged_checkpoint_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let test = Fans(5);
    interrupt(trainer().validation(&test).early_stopping(3), 9, &path);
    let whole = std::fs::read(&path).expect("reads");
    assert!(State::<Toy>::parse(&whole, "Adam", 2).is_ok());
    for len in 0..whole.len() {
        assert!(State::<Toy>::parse(&whole[..len], "Adam", 2).is_err(), "{len} bytes");
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] = bytes[at].wrapping_add(1);
        // The checksum's own name may go: what is left is an earlier checkpoint, whole.
        if let Ok(state) = State::<Toy>::parse(&bytes, "Adam", 2) {
            state.save(&path, "Adam").expect("saves");
            assert!(std::fs::read(&path).expect("reads") == whole, "byte {at}");
        }
    }
    // Of a moment: a number like any other.
    let mut bytes = whole.clone();
    let end = bytes.len();
    bytes[end - 1] ^= 0x80;
    let error = State::<Toy>::parse(&bytes, "Adam", 2).map(drop).expect_err("a sign");
    assert_eq!(
        error.to_string(),
        "this data is no checkpoint of this training: it was changed since it was written, for what it holds has another checksum\n\
         help: resume from a copy that was made before that, or begin anew"
    );
}

#[test]
fn steps_that_a_parameter_was_frozen_in_are_remembered() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let frozen = || {
        let mut trainer = trainer();
        trainer.network_mut().weight.set_frozen(true);
        trainer
    };
    interrupt(frozen(), 9, &path);
    let mut resumed = frozen().resume(&path).expect("resumes");
    assert_eq!(resumed.state.taken.idle, [9, 0, 0]);
    // What is unfrozen takes a first step of Adam's, as large as the rate.
    resumed.network_mut().weight.set_frozen(false);
    let step = resumed.step(&[[1.0, -1.0]], &[1_u32]).expect("steps");
    let (now, before) = (&resumed.network().weight, Toy::new(1).weight);
    for (now, before) in now.as_slice().iter().zip(before.as_slice()) {
        let moved = f64::from((now - before).abs());
        assert!((moved / step.rate - 1.0).abs() < 1e-3, "{moved}");
    }
    resumed.step(&[[1.0, -1.0]], &[1_u32]).expect("steps");
    assert_eq!(resumed.state.taken.idle, [9, 0, 0]);
    resumed.network_mut().weight.set_frozen(true);
    resumed.step(&[[1.0, -1.0]], &[1_u32]).expect("steps");
    assert_eq!(resumed.state.taken.idle, [10, 0, 0]);

    // More steps than were taken, and those of fewer parameters.
    assert_eq!(
        says_of(|state| state.taken.idle = vec![10, 0, 0]),
        "it says `idle` is `10 0 0`"
    );
    assert_eq!(
        says_of(|state| state.taken.idle = vec![1, 0]),
        "it says `idle` is `1 0`"
    );
}
