use super::ReduceOnPlateau;

/// Falls, stands still within 1e-4, rises, falls again, stands.
const LOSSES: [f64; 16] = [
    3.0, 2.5, 2.5, 2.49995, 2.6, 2.0, 2.0, 2.1, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9,
];

/// The epochs, from 1, that a rate of 0.1 fell before, and what it fell to.
fn falls(plateau: &ReduceOnPlateau) -> Vec<(usize, f64)> {
    let rate = |epochs: usize| plateau.rate(0.1, LOSSES[..epochs].iter().copied());
    let fell = |epoch: &usize| rate(epoch - 1).to_bits() != rate(epoch - 2).to_bits();
    (2..=LOSSES.len() + 1)
        .filter(fell)
        .map(|epoch| (epoch, rate(epoch - 1)))
        .collect()
}

/// The rates are those that the callback of Keras 3.15 comes to with the same losses.
#[test]
fn the_rate_falls_when_that_of_keras_does() {
    let of = |factor, patience, min_delta, cooldown, min_rate| {
        falls(&ReduceOnPlateau {
            factor,
            patience,
            min_delta,
            cooldown,
            min_rate,
        })
    };
    assert_eq!(
        of(0.5, 2, 1e-4, 0, 0.0),
        [(5, 0.05), (9, 0.025), (12, 0.0125), (14, 0.00625), (16, 0.003_125)]
    );
    assert_eq!(
        of(0.5, 2, 1e-4, 2, 0.0),
        [(5, 0.05), (9, 0.025), (12, 0.0125), (15, 0.00625)]
    );
    assert_eq!(of(0.1, 3, 0.0, 0, 0.0), [(13, 0.1 * 0.1), (16, 0.1 * 0.1 * 0.1)]);
    assert_eq!(of(0.5, 1, 0.2, 1, 0.02), [(4, 0.05), (5, 0.025), (6, 0.02)]);
    // Above the rate from the beginning.
    assert_eq!(of(0.5, 1, 1e-4, 0, 0.3), []);
    assert_eq!(falls(&ReduceOnPlateau::default()), []);
}

#[test]
fn nan_is_no_lower_loss() {
    let plateau = ReduceOnPlateau {
        factor: 0.5,
        patience: 2,
        ..ReduceOnPlateau::default()
    };
    assert_eq!(plateau.rate(0.1, [f64::NAN, f64::NAN]).to_bits(), 0.05_f64.to_bits());
    assert_eq!(
        plateau.rate(0.1, [1.0, f64::NAN, 0.5, f64::NAN]).to_bits(),
        0.1_f64.to_bits()
    );
}

#[test]
fn settings_that_make_no_sense_are_told_with_their_numbers() {
    let refused = |change: &dyn Fn(&mut ReduceOnPlateau)| {
        let mut plateau = ReduceOnPlateau::default();
        assert_eq!(plateau.check(1.0), Ok(()));
        change(&mut plateau);
        plateau.check(1.0).expect_err("makes no sense").to_string()
    };
    for factor in [0.0, 1.0, -0.5, f64::NAN] {
        let text = format!("the `factor` of `ReduceOnPlateau` is {factor}: it must be above 0 and below 1");
        assert_eq!(refused(&|plateau| plateau.factor = factor), text);
    }
    assert_eq!(
        refused(&|plateau| plateau.patience = 0),
        "the `patience` of `ReduceOnPlateau` is 0: it must be at least 1"
    );
    assert_eq!(
        refused(&|plateau| plateau.min_delta = -0.1),
        "the `min_delta` of `ReduceOnPlateau` is -0.1: it must be finite and at least 0"
    );
    assert_eq!(
        refused(&|plateau| plateau.min_rate = f64::INFINITY),
        "the `min_rate` of `ReduceOnPlateau` is inf: it must be finite and at least 0"
    );
}
