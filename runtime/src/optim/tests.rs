//! Each optimizer against its formula in f64.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "weights are f32, and few"
)]

use super::{Adam, AdamW, Cosine, Optimizer, Schedule, Sgd, StepAt, StepDecay};

const STEPS: u64 = 12;

/// The gradient of step `t` at weight `w`, some of them 0 and some large.
fn gradient(i: usize, t: u64, w: f64) -> f64 {
    let scale = [0.0, 1e-3, 1.0, 30.0][i % 4];
    scale * ((i as f64 + 1.3 * t as f64).sin() + 0.1 * w)
}

/// Runs the optimizer beside `reference(g, w, [m, v], t)`, which returns the next weight, over odd lengths.
fn agrees(optimizer: &impl Optimizer, reference: impl Fn(f64, f64, &mut [f64; 2], i32) -> f64) {
    for len in [1, 3, 17, 33, 1000] {
        let mut weight: Vec<f32> = (0..len).map(|i| (i as f32 * 0.7).cos()).collect();
        let mut expected: Vec<(f64, [f64; 2])> = weight.iter().map(|w| (f64::from(*w), [0.0; 2])).collect();
        let mut moments = [0, 1].map(|k| vec![0.0; if k < optimizer.moments() { len } else { 0 }]);
        for t in 1..=STEPS {
            let g: Vec<f32> = expected
                .iter()
                .enumerate()
                .map(|(i, (w, _))| gradient(i, t, *w) as f32)
                .collect();
            let at = StepAt {
                step: t,
                rate: optimizer.rate(),
            };
            optimizer.update(&at, &mut weight, &g, moments.each_mut().map(Vec::as_mut_slice));
            for ((w, kept), g) in expected.iter_mut().zip(&g) {
                *w = reference(f64::from(*g), *w, kept, i32::try_from(t).expect("few steps"));
            }
        }
        for (i, (w, (e, _))) in weight.iter().zip(&expected).enumerate() {
            assert!(
                (f64::from(*w) - e).abs() <= 4e-6 * e.abs().max(1.0),
                "weight {i} of {len}: {w}, not {e}"
            );
        }
    }
}

#[test]
fn an_optimizer_is_called_as_its_type() {
    // Checkpoints hold these.
    let names = [Adam::default().name(), AdamW::default().name(), Sgd::default().name()];
    assert_eq!(names, ["Adam", "AdamW", "Sgd"]);
}

#[test]
fn sgd_is_its_formula() {
    for (momentum, nesterov, weight_decay) in [
        (0.0, false, 0.0),
        (0.0, false, 0.1),
        (0.9, false, 0.0),
        (0.9, true, 0.0),
        (0.5, true, 0.1),
        (0.5, false, 0.1),
    ] {
        let sgd = Sgd {
            rate: 0.02,
            momentum,
            nesterov,
            weight_decay,
        };
        agrees(&sgd, |g, w, [v, _], _| {
            let g = g + weight_decay * w;
            *v = momentum * *v + g;
            w - 0.02 * if nesterov { g + momentum * *v } else { *v }
        });
    }
}

fn adam_reference(adam: Adam, decay: f64) -> impl Fn(f64, f64, &mut [f64; 2], i32) -> f64 {
    move |g, w, [m, v], t| {
        *m = adam.beta1 * *m + (1.0 - adam.beta1) * g;
        *v = adam.beta2 * *v + (1.0 - adam.beta2) * g * g;
        let (m, v) = (*m / (1.0 - adam.beta1.powi(t)), *v / (1.0 - adam.beta2.powi(t)));
        w - adam.rate * decay * w - adam.rate * m / (v.sqrt() + adam.epsilon)
    }
}

#[test]
fn adam_is_its_formula() {
    agrees(&Adam::default(), adam_reference(Adam::default(), 0.0));
    let other = Adam {
        rate: 0.03,
        beta1: 0.8,
        beta2: 0.95,
        epsilon: 1e-3,
    };
    agrees(&other, adam_reference(other, 0.0));
}

#[test]
fn a_beta_near_1_is_corrected_for_as_it_is_kept() {
    // A gradient that stays makes each step the rate, whatever the betas are.
    for beta2 in [0.999, 0.9999, 0.999_99, 0.999_999_9] {
        let adam = Adam {
            beta2,
            ..Adam::new(0.5)
        };
        let (mut weight, mut mean, mut square) = ([0.0], [0.0], [0.0]);
        for step in 1..=8 {
            let at = StepAt { step, rate: adam.rate };
            adam.update(&at, &mut weight, &[2.0], [&mut mean, &mut square]);
            let expected = -0.5 * step as f32;
            let off = (weight[0] / expected - 1.0).abs();
            assert!(off < 1e-6, "beta2 {beta2}, step {step}: {} is off by {off}", weight[0]);
        }
    }
}

#[test]
fn adamw_is_its_formula() {
    let adam = Adam::new(0.03);
    agrees(
        &AdamW {
            adam,
            weight_decay: 0.2,
        },
        adam_reference(adam, 0.2),
    );
    // Without a gradient only the decay is left.
    let mut weight = [1.0];
    AdamW {
        adam,
        weight_decay: 0.2,
    }
    .update(
        &StepAt { step: 1, rate: 0.03 },
        &mut weight,
        &[0.0],
        [&mut [0.0], &mut [0.0]],
    );
    assert!((weight[0] - 0.994).abs() < 1e-6, "{weight:?}");
}

#[test]
fn schedules_are_sound_at_their_ends() {
    let cosine = Cosine {
        warmup: 20,
        steps: None,
    };
    let factors: Vec<f64> = (0..200).map(|step| cosine.factor(step, Some(100))).collect();
    assert!(factors[..20].is_sorted() && factors[20..].is_sorted_by(|a, b| a >= b));
    assert!(factors.iter().all(|factor| (0.0..=1.0).contains(factor)));
    assert!(factors[0] > 0.0 && factors[99] > 0.0 && factors[100] < 1e-12);
    // Its own end goes before the training's; without either there is none.
    let half = Cosine {
        warmup: 0,
        steps: Some(50),
    };
    assert!(half.factor(25, Some(100)) < 0.51 && half.factor(50, Some(100)) < 1e-12);
    assert!((cosine.factor(1_000_000, None) - 1.0).abs() < 1e-12);
    // No step at all, a warm-up longer than the whole, no period: numbers, not panics.
    for odd in [
        Cosine {
            warmup: 0,
            steps: Some(0),
        },
        Cosine {
            warmup: 10,
            steps: Some(5),
        },
    ] {
        assert!(
            [0, 4, 9, 10, 11, u64::MAX]
                .iter()
                .all(|step| odd.factor(*step, None).is_finite())
        );
    }
    assert!((StepDecay { every: 0, factor: 0.5 }.factor(9, None) - 1.0).abs() < 1e-12);
}
