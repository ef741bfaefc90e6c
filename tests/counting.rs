//! A training in which no sample counts is an error, however its weights come to be 0.

use gyul::data::Weighted;
use gyul::loss::{BadTarget, Loss, SampleWeighted};
use gyul::optim::BadSetting;
use gyul::prelude::*;
use gyul::train::TrainError;

network! {
    struct One: [2] -> [3] { logits: Linear<3> }
    struct Two: [2] -> (kind: [3], price: [1]) { kind: Linear<3>, price: Linear<1> <- input }
    struct Steps: [2] -> [2, 3] { Linear<6>, Reshape<2, 3> }
}

/// So many samples, all with this target.
struct All<T>(usize, T);

impl<T: Copy> Dataset for All<T> {
    type Input = [f32; 2];
    type Target = T;

    fn len(&self) -> usize {
        self.0
    }

    #[expect(clippy::cast_precision_loss, reason = "few")]
    fn get(&self, index: usize, input: &mut [f32; 2]) -> T {
        *input = [index as f32, 1.0];
        self.1
    }
}

/// Whether a training whose targets are all this one is refused as one of which nothing is learnt.
fn is_refused<N: Trainable<Input = [f32; 2]>, T: Copy, L: Loss<N::Output, T>>(loss: L, target: T) -> bool {
    let mut trainer = Trainer::new(N::fresh(1), loss, Sgd::new(1.0)).quiet();
    match trainer.fit(&All(40, target)) {
        Ok(_) => false,
        Err(TrainError::NothingCounts { samples: 40 }) => {
            let weights = |net: &N| bits(net);
            assert_eq!(weights(trainer.network()), weights(&N::fresh(1)));
            true
        }
        Err(other) => panic!("{other}"),
    }
}

fn bits<N: Trainable>(net: &N) -> Vec<u32> {
    let parameters = net.parameters();
    parameters
        .flat_map(|(_, of)| of.as_slice().iter().map(|x| x.to_bits()).collect::<Vec<_>>())
        .collect()
}

fn weighted<T>(target: T, weight: f32) -> Weighted<T> {
    Weighted { target, weight }
}

#[test]
fn weights_of_samples() {
    let loss = SampleWeighted(CrossEntropy);
    assert!(is_refused::<One, _, _>(loss, weighted(1_u32, 0.0)));
    assert!(!is_refused::<One, _, _>(loss, weighted(1_u32, 0.5)));
    // And of a loss that weighs them all.
    assert!(is_refused::<One, _, _>((CrossEntropy, 0.0), 1_u32));
    assert!(!is_refused::<One, _, _>((CrossEntropy, 0.5), 1_u32));
}

#[test]
fn weights_of_classes() {
    let first = CrossEntropy.class_weights([1.0, 0.0, 0.0]);
    assert!(is_refused::<One, _, _>(first, 1_u32));
    assert!(!is_refused::<One, _, _>(first, 0_u32));
    assert!(is_refused::<One, _, _>(first, [0.0, 0.5, 0.5]));
    assert!(!is_refused::<One, _, _>(first, [0.5, 0.5, 0.0]));
    assert!(is_refused::<Steps, _, _>(first, [1_u32, 2]));
    assert!(!is_refused::<Steps, _, _>(first, [1_u32, 0]));
    // A mask over all steps.
    assert!(is_refused::<Steps, _, _>(CrossEntropy, [[0.0; 3]; 2]));
    assert!(!is_refused::<Steps, _, _>(CrossEntropy, [[0.0; 3], [0.0, 1.0, 0.0]]));
}

#[test]
fn a_label_that_is_no_class_is_told_as_that() {
    let mut trainer = Trainer::new(One::new(1), CrossEntropy.class_weights([1.0, 0.0, 0.0]), Sgd::default()).quiet();
    let error = trainer.fit(&All(4, 7_u32)).expect_err("no class");
    assert!(matches!(error, TrainError::Target { .. }), "{error}");
}

#[test]
fn of_several_outputs_one_is_enough() {
    let of = |kind, price| TwoOutput {
        kind: weighted(1_u32, kind),
        price: weighted([1.0], price),
    };
    let losses = TwoOutput {
        kind: SampleWeighted(CrossEntropy),
        price: SampleWeighted(Mse),
    };
    assert!(is_refused::<Two, _, _>(losses, of(0.0, 0.0)));
    assert!(!is_refused::<Two, _, _>(losses, of(0.0, 0.5)));
    assert!(!is_refused::<Two, _, _>(losses, of(0.5, 0.0)));
    let losses = |price| TwoOutput {
        kind: (CrossEntropy, 0.0),
        price: (Mse, price),
    };
    let target = TwoOutput {
        kind: 1_u32,
        price: [1.0],
    };
    assert!(is_refused::<Two, _, _>(losses(0.0), target));
    assert!(!is_refused::<Two, _, _>(losses(0.5), target));
    // The sample's weight is that of all.
    let losses = SampleWeighted(TwoOutput {
        kind: CrossEntropy,
        price: Mse,
    });
    assert!(is_refused::<Two, _, _>(losses, weighted(target, 0.0)));
}

/// A loss of one's own around another, as the documentation says to write it.
struct Halved<L>(L);

impl<T, L: Loss<[f32; 3], T>> Loss<[f32; 3], T> for Halved<L> {
    const LOGITS: Option<gyul::Kind> = L::LOGITS;

    fn loss(&self, output: &[f32; 3], target: &T, d_output: &mut [f32; 3]) -> Result<f64, BadTarget> {
        let loss = self.0.loss(output, target, d_output)?;
        *d_output = d_output.map(|d| d / 2.0);
        Ok(loss / 2.0)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.0.check()
    }

    fn counts(&self, target: &T) -> bool {
        self.0.counts(target)
    }
}

#[test]
fn a_loss_around_another_passes_it_on() {
    let loss = || Halved(SampleWeighted(CrossEntropy));
    assert!(is_refused::<One, _, _>(loss(), weighted(1_u32, 0.0)));
    assert!(!is_refused::<One, _, _>(loss(), weighted(1_u32, 1.0)));
}
