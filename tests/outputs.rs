//! What training reports of each of several outputs, against the f64 reference.

mod interrupted;

use approx::assert_relative_eq;
use gyul::data::Weighted;
use gyul::loss::{BadTarget, Loss, SampleWeighted};
use gyul::metrics::{Accuracy, BinaryConfusion, ConfusionMatrix};
use gyul::prelude::*;
use gyul::train::{Epoch, Evaluation, OutputMeasures, TrainError};
use gyul_reference::loss;
use interrupted::StopAfter;
use ndarray::Array1;
use std::time::Duration;

network! {
    /// What a thing is, what it costs, and whether it fits.
    struct Goods: [2] -> (kind: [3], price: [2], fit: [1]) {
        hidden: Linear<8>, Tanh,
        kind: Linear<3>,
        price: Linear<2> <- hidden,
        fit: Linear<1>(l2 = 0.01) <- hidden,
    }
}

type Target = GoodsOutput<u32, [f32; 2], [bool; 1]>;

/// So many samples, with a third of the kinds wrong for any network.
struct Sold(u16);

impl Dataset for Sold {
    type Input = [f32; 2];
    type Target = Target;

    fn len(&self) -> usize {
        self.0.into()
    }

    fn get(&self, index: usize, input: &mut [f32; 2]) -> Target {
        let i = u16::try_from(index).expect("few");
        let angle = f32::from(i) * 0.9;
        *input = [angle.cos(), angle.sin()];
        GoodsOutput {
            kind: u32::from(i % 3),
            price: [angle.sin() * 2.0, f32::from(i % 2)],
            fit: [i.is_multiple_of(5)],
        }
    }
}

type Losses = GoodsOutput<CrossEntropy, (Mse, f32), BinaryCrossEntropy>;

fn losses() -> Losses {
    GoodsOutput {
        kind: CrossEntropy,
        price: (Mse, 0.25),
        fit: BinaryCrossEntropy,
    }
}

fn trainer<'a>() -> Trainer<'a, Goods, Losses, Adam> {
    Trainer::new(Goods::new(3), losses(), Adam::default())
        .batch_size(8)
        .quiet()
}

/// The mean of each output's loss, computed in f64 of what the network predicts, each sample counting `weight` times; then the
/// accuracies of kind and fit.
fn reference(net: &Goods, data: &Sold, weight: impl Fn(usize) -> f64) -> ([f64; 3], [f64; 2]) {
    let wide = |x: &[f32]| Array1::from_iter(x.iter().copied().map(f64::from));
    let (mut sums, mut right) = ([0.0; 3], [0.0; 2]);
    for i in 0..data.len() {
        let mut x = [0.0; 2];
        let target = data.get(i, &mut x);
        let y = net.predict(&x);
        let one_hot: [f32; 3] = std::array::from_fn(|class| f32::from(u8::from(class == target.kind as usize)));
        let fits = f64::from(u8::from(target.fit[0]));
        let each = [
            loss::cross_entropy(wide(&y.kind).view(), wide(&one_hot).view()),
            loss::mse(wide(&y.price).view(), wide(&target.price).view()),
            loss::binary_cross_entropy(wide(&y.fit).view(), Array1::from_elem(1, fits).view()),
        ];
        for (sum, loss) in sums.iter_mut().zip(each) {
            *sum += weight(i) * loss;
        }
        let best = (0..3).max_by(|a, b| y.kind[*a].total_cmp(&y.kind[*b]));
        right[0] += f64::from(u8::from(best == Some(target.kind as usize)));
        right[1] += f64::from(u8::from((y.fit[0] > 0.0) == target.fit[0]));
    }
    let samples = f64::from(data.0);
    (sums.map(|sum| sum / samples), right.map(|right| right / samples))
}

fn check(outputs: &[OutputMeasures], (losses, [kind, fit]): ([f64; 3], [f64; 2])) {
    let names: Vec<_> = outputs.iter().map(|output| output.name).collect();
    assert_eq!(names, ["kind", "price", "fit"]);
    for (output, loss) in outputs.iter().zip(losses) {
        assert_relative_eq!(output.loss, loss, max_relative = 1e-5);
    }
    let accuracies: Vec<_> = outputs.iter().map(|output| output.accuracy).collect();
    assert_eq!(accuracies, [Some(kind), None, Some(fit)]);
}

#[test]
fn each_output_has_a_metric_of_its_own() -> Result<(), TrainError> {
    let metrics = GoodsOutput {
        kind: ConfusionMatrix::<3>::default(),
        price: (),
        fit: (),
    };
    let measured = trainer().measure(&Sold(30), metrics)?;
    let accuracy = trainer().evaluate(&Sold(30))?.outputs[0].accuracy;
    assert_eq!(Some(measured.kind.accuracy()), accuracy);
    Ok(())
}

#[test]
fn a_metric_is_held_against_what_its_output_ends_in() -> Result<(), TrainError> {
    network! { struct Ends: [2] -> (kind: [3], fit: [1]) { Linear<3>, kind: Softmax, Linear<1> <- input, fit: Sigmoid } }
    let data = Sold(9).map_target(|target| EndsOutput {
        kind: target.kind,
        fit: target.fit,
    });
    let losses = EndsOutput {
        kind: CrossEntropy,
        fit: BinaryCrossEntropy,
    };
    let mut trainer = Trainer::new(Ends::new(3), losses, Adam::default()).quiet();
    let mut measure = |fit| {
        let metrics = EndsOutput {
            kind: Accuracy::default(),
            fit,
        };
        trainer.measure(&data, metrics)
    };
    let error = measure(BinaryConfusion::of_logits())
        .map(|_| ())
        .expect_err("probabilities");
    let text = "the `threshold` of `fit: BinaryConfusion` is 0: it must be above 0 and below 1";
    assert!(error.to_string().starts_with(text), "{error}");
    measure(BinaryConfusion::of_probabilities()).map(|_| ())
}

#[test]
fn a_bad_target_is_told_with_its_output() {
    // Kind 9 where it fits.
    let bad = Sold(9).map_target(|target| GoodsOutput {
        kind: target.kind + 9 * u32::from(target.fit[0]),
        ..target
    });
    let text = "the target of sample 0: in `kind`, label 9 is no class";
    let metrics = GoodsOutput {
        kind: Accuracy::default(),
        price: (),
        fit: (),
    };
    for error in [
        trainer().evaluate(&bad).map(|_| ()).expect_err("label 9"),
        trainer().measure(&bad, metrics).map(|_| ()).expect_err("label 9"),
    ] {
        assert!(error.to_string().starts_with(text), "{error}");
    }
}

#[test]
fn an_evaluation_reports_each_output_unweighted() -> Result<(), TrainError> {
    let data = Sold(30);
    let mut trainer = trainer();
    let evaluation = trainer.evaluate(&data)?;
    let (each, [kind, fit]) = reference(trainer.network(), &data, |_| 1.0);
    check(&evaluation.outputs, (each, [kind, fit]));
    // The sum counts the weight, and the penalty, which is no output's.
    let penalty = f64::from(trainer.network().penalty());
    assert!(penalty > 0.0);
    let sum = each[0] + 0.25 * each[1] + each[2] + penalty;
    assert_relative_eq!(evaluation.loss, sum, max_relative = 1e-5);
    assert_relative_eq!(evaluation.accuracy.expect("two can tell"), f64::midpoint(kind, fit));
    assert_eq!(evaluation.output("price"), Some(&evaluation.outputs[1]));
    assert_eq!(evaluation.output("prize"), None);
    Ok(())
}

#[test]
fn epochs_report_each_output_of_both_data_sets() -> Result<(), TrainError> {
    let (train, test) = (Sold(30), Sold(12));
    // Nothing moves, so that an epoch's means are those of the network as it is.
    let still = Adam::new(0.0);
    let mut trainer = Trainer::new(Goods::new(3), losses(), still)
        .batch_size(8)
        .epochs(2)
        .validation(&test)
        .quiet();
    let history = trainer.fit(&train)?;
    for epoch in &history.epochs {
        check(&epoch.outputs, reference(trainer.network(), &train, |_| 1.0));
        check(&epoch.val_outputs, reference(trainer.network(), &test, |_| 1.0));
    }
    let kinds: Vec<_> = history.output("kind").map(|output| output.loss).collect();
    assert_eq!(kinds, [0, 1].map(|epoch: usize| history.epochs[epoch].outputs[0].loss));
    assert_eq!(history.val_output("fit").count(), 2);
    Ok(())
}

#[test]
fn weights_of_samples_count_and_a_weight_for_all_outputs_does_not() -> Result<(), TrainError> {
    let weighted = Sold(20).map_target(|target| Weighted {
        weight: [0.0, 0.5, 2.0][target.kind as usize],
        target,
    });
    let mut trainer = Trainer::new(Goods::new(3), (SampleWeighted(losses()), 3.0), Adam::default());
    let evaluation = trainer.evaluate(&weighted)?;
    let expected = reference(trainer.network(), &Sold(20), |i| [0.0, 0.5, 2.0][i % 3]);
    check(&evaluation.outputs, expected);
    let sum = 3.0 * (expected.0[0] + 0.25 * expected.0[1] + expected.0[2]);
    let penalty = f64::from(trainer.network().penalty());
    assert_relative_eq!(evaluation.loss, sum + penalty, max_relative = 1e-5);
    Ok(())
}

#[test]
fn a_resumed_training_reports_what_the_uninterrupted_does() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("goods.checkpoint");
    let (train, test) = (Sold(30), Sold(12));
    let untimed = |epochs: Vec<Epoch>| -> Vec<Epoch> {
        let untimed = |epoch| Epoch {
            time: Duration::ZERO,
            ..epoch
        };
        epochs.into_iter().map(untimed).collect()
    };
    let settings = || trainer().epochs(3).validation(&test);
    let whole = untimed(settings().fit(&train)?.epochs);
    // 4 steps an epoch: within the first, within the second, at its end.
    for stop in [1, 6, 8] {
        settings().checkpoint(&path).callback(StopAfter(stop)).fit(&train)?;
        let rest = settings().resume(&path)?.fit(&train)?;
        assert_eq!(untimed(rest.epochs), whole, "stopped after step {stop}");
    }
    Ok(())
}

#[test]
fn they_stand_in_the_lines() {
    let output = |name, loss, accuracy| OutputMeasures { name, loss, accuracy };
    let outputs = vec![output("kind", 0.25, Some(0.915)), output("price", 2.0, None)];
    let evaluation = Evaluation {
        loss: 1.5,
        accuracy: Some(0.9),
        samples: 3,
        outputs: outputs.clone(),
    };
    assert_eq!(
        evaluation.to_string(),
        "loss 1.5000, accuracy 90.00 %, kind_loss 0.2500, kind_accuracy 91.50 %, price_loss 2.0000"
    );
    let epoch = Epoch {
        epoch: 1,
        loss: 1.5,
        accuracy: None,
        outputs: outputs.clone(),
        val_loss: Some(2.5),
        val_accuracy: None,
        val_outputs: outputs,
        rate: 0.1,
        time: Duration::from_millis(1200),
    };
    assert_eq!(
        epoch.to_string(),
        "loss 1.5000, kind_loss 0.2500, kind_accuracy 91.50 %, price_loss 2.0000, val_loss 2.5000, val_kind_loss 0.2500, \
         val_kind_accuracy 91.50 %, val_price_loss 2.0000, 1.2 s"
    );
}

/// A loss for all outputs together.
struct Whole;

impl Loss<GoodsOutput, Target> for Whole {
    fn loss(&self, output: &GoodsOutput, _: &Target, d_output: &mut GoodsOutput) -> Result<f64, BadTarget> {
        *d_output = *output;
        Ok(1.0)
    }
}

#[test]
fn a_loss_of_ones_own_and_a_single_output_have_only_the_whole() -> Result<(), TrainError> {
    network! { struct One: [2] -> (kind: [3]) { kind: Linear<3> } }
    let data = Sold(9);
    let own = Trainer::new(Goods::new(3), Whole, Adam::default()).quiet().fit(&data)?;
    assert!(own.epochs[0].outputs.is_empty());
    let kinds = data.map_target(|target| OneOutput { kind: target.kind });
    let one = OneOutput { kind: CrossEntropy };
    let mut trainer = Trainer::new(One::new(3), one, Adam::default()).quiet();
    let history = trainer.fit(&kinds)?;
    assert!(history.epochs[0].outputs.is_empty() && history.epochs[0].accuracy.is_some());
    assert!(!history.to_string().contains("kind"));
    Ok(())
}
