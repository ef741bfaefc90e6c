//! A learning rate that falls on plateaus, in a training.
#![expect(clippy::float_cmp, reason = "the same steps give the same bits")]

use super::testing::{Fans, Toy, Uphill, resumes_bit_for_bit, trainer};
use super::*;
use crate::loss::CrossEntropy;
use crate::optim::{Adam, Cosine, ReduceOnPlateau};

/// No loss is so much lower: the rate falls after every epoch but the first.
const ALWAYS: ReduceOnPlateau = ReduceOnPlateau {
    factor: 0.5,
    patience: 1,
    min_delta: 10.0,
    cooldown: 0,
    min_rate: 0.0,
};

fn rates(history: &History) -> Vec<f64> {
    history.epochs.iter().map(|epoch| epoch.rate).collect()
}

#[test]
fn the_rate_falls_and_every_fit_begins_at_the_optimizers() {
    let test = Fans(20);
    let mut falling = trainer().validation(&test).reduce_on_plateau(ALWAYS);
    for _ in 0..2 {
        let history = falling.fit(&Fans(50)).expect("trains");
        assert_eq!(rates(&history), [0.05, 0.05, 0.025, 0.0125]);
        let step = falling.step(&[[1.0, 0.0]], &[0_u32]).expect("steps");
        assert_eq!(step.rate, 0.05, "outside of `fit`");
    }
    // Until it falls, the steps are those without it.
    let mut steady = trainer().epochs(2).validation(&test);
    let mut falling = trainer().epochs(2).validation(&test).reduce_on_plateau(ALWAYS);
    steady.fit(&Fans(50)).expect("trains");
    falling.fit(&Fans(50)).expect("trains");
    assert_eq!(steady.network().bits(), falling.network().bits());
}

#[test]
fn it_follows_the_validation_loss_and_goes_with_a_schedule() {
    let test = Fans(20);
    let plateau = ReduceOnPlateau {
        factor: 0.5,
        patience: 2,
        min_delta: 0.05,
        ..ReduceOnPlateau::default()
    };
    let mut trainer = trainer()
        .epochs(12)
        .validation(&test)
        .schedule(|step| if step < 14 { 0.5 } else { 1.0 })
        .reduce_on_plateau(plateau);
    let history = trainer.fit(&Fans(50)).expect("trains");
    let losses: Vec<f64> = history.val_loss().collect();
    for (i, rate) in rates(&history).into_iter().enumerate() {
        // 7 steps an epoch.
        let factor = if i < 2 { 0.5 } else { 1.0 };
        assert_eq!(
            rate,
            factor * plateau.rate(0.05, losses[..i].iter().copied()),
            "{losses:?}"
        );
    }
    let last = rates(&history)[11];
    assert!(last < 0.05 && rates(&history)[5] > last, "it falls late: {losses:?}");
}

#[test]
fn it_resumes_bit_for_bit() {
    let test = Fans(20);
    let warm = Cosine {
        warmup: 5,
        ..Cosine::default()
    };
    let settings = || trainer().validation(&test).schedule(warm).reduce_on_plateau(ALWAYS);
    // Within the third epoch, where the rate has fallen, at its end, within the fourth.
    resumes_bit_for_bit(settings, &[15, 21, 24]);
}

#[test]
fn the_rate_falls_while_early_stopping_waits() {
    let test = Fans(20);
    let plateau = ReduceOnPlateau {
        min_delta: 0.0,
        ..ALWAYS
    };
    let settings = |epochs| {
        Trainer::new(Toy::new(1), CrossEntropy, Uphill)
            .batch_size(8)
            .epochs(epochs)
            .validation(&test)
            .early_stopping(3)
            .reduce_on_plateau(plateau)
            .quiet()
    };
    // The first epoch is the best.
    let mut best = settings(1);
    best.fit(&Fans(50)).expect("trains");
    let mut trainer = settings(10);
    let history = trainer.fit(&Fans(50)).expect("trains");
    assert_eq!(rates(&history), [0.1, 0.1, 0.05, 0.025], "{history}");
    assert!(history.val_loss().is_sorted_by(|a, b| a < b), "{history}");
    assert_eq!(trainer.network().bits(), best.network().bits());
    // Another `fit` begins anew with both: it climbs from its first epoch on.
    let history = trainer.fit(&Fans(50)).expect("trains");
    assert_eq!(rates(&history), [0.1, 0.1, 0.05, 0.025], "{history}");
    // Within the second epoch, at its end, within the last.
    let epochs = resumes_bit_for_bit(|| settings(10), &[10, 14, 24]);
    assert_eq!(epochs.len(), 4);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let refused = |mut trainer: Trainer<'_, Toy, CrossEntropy, Adam>| {
        let before = trainer.network().bits();
        let error = trainer.fit(&Fans(9)).expect_err("makes no sense").to_string();
        assert_eq!(trainer.network().bits(), before);
        error
    };
    assert_eq!(
        refused(trainer().reduce_on_plateau(ALWAYS)),
        "`reduce_on_plateau` has no validation data to tell a plateau by\n\
         help: give the trainer some, by `.validation(&test)`: `let (train, test) = data.split(0.9)?` sets a part aside"
    );
    let test = Fans(5);
    let rising = ReduceOnPlateau { factor: 2.0, ..ALWAYS };
    assert_eq!(
        refused(trainer().validation(&test).reduce_on_plateau(rising)),
        "the `factor` of `ReduceOnPlateau` is 2: it must be above 0 and below 1"
    );
    for min_rate in [0.05, 0.1] {
        let floor = ReduceOnPlateau { min_rate, ..ALWAYS };
        assert_eq!(
            refused(trainer().validation(&test).reduce_on_plateau(floor)),
            format!(
                "the `min_rate` of `ReduceOnPlateau` is {min_rate}: it must be below 0.05, the optimizer's rate, or that never falls"
            )
        );
    }
}
