//! Training through the whole of gyul: `network!`, layers, losses, the trainer.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "small counts; the same steps give the same bits"
)]

mod interrupted;

use gyul::data::{Arrays, Dataset};
use gyul::prelude::*;
use interrupted::StopAfter;
use ndarray::{Array1, Array2, Axis};

network! {
    /// Goes by running statistics.
    struct Normed: [2] -> [3] {
        hidden: Linear<8>, norm: BatchNorm, Relu,
        rest: repeat 2 { Linear<8>, BatchNorm(momentum = 0.5), Relu },
        logits: Linear<3>,
    }

    /// Ends in logits.
    struct Plain: [2] -> [3] {
        hidden: Linear<16>, Tanh,
        logits: Linear<3>,
    }

    /// The same, and gives probabilities.
    struct Headed: [2] -> [3] {
        hidden: Linear<16>, Tanh,
        logits: Linear<3>,
        Softmax,
    }

    /// Yes or no.
    struct Answer: [2] -> [1] {
        hidden: Linear<16>, Relu,
        logit: Linear<1>,
        Sigmoid,
    }

    /// Everything that training keeps beside weights: running statistics, chance, penalties.
    struct Noisy: [2] -> [3] {
        hidden: Linear<16>(l2 = 0.001),
        norm: BatchNorm, Relu, Dropout(0.3),
        logits: Linear<3>,
    }
}

/// Points around the origin, and which third of the circle they lie in.
fn thirds(count: usize) -> Arrays<[f32; 2], u32> {
    let turn = |i: usize| (i as f32 * 0.618_034).fract();
    let points = Array2::from_shape_fn((count, 2), |(i, axis)| {
        let angle = turn(i) * std::f32::consts::TAU;
        (1.0 + 0.3 * (i as f32).sin()) * if axis == 0 { angle.cos() } else { angle.sin() }
    });
    Arrays::new(points.view(), (0..count).map(|i| (3.0 * turn(i)) as u32).collect()).expect("a label a point")
}

#[test]
fn a_final_softmax_changes_no_bit_of_training() {
    let (train, test) = (thirds(120), thirds(60));
    let mut plain = Trainer::new(Plain::new(4), CrossEntropy, Adam::default())
        .epochs(3)
        .quiet();
    let mut headed = Trainer::new(Headed::new(4), CrossEntropy, Adam::default())
        .epochs(3)
        .quiet();
    plain.fit(&train).expect("trains");
    headed.fit(&train).expect("trains");
    assert_eq!(
        plain.network().hidden.weight.as_slice(),
        headed.network().hidden.weight.as_slice()
    );
    assert_eq!(
        plain.network().logits.bias.as_slice(),
        headed.network().logits.bias.as_slice()
    );
    assert_eq!(
        plain.evaluate(&test).expect("evaluates"),
        headed.evaluate(&test).expect("evaluates")
    );
    let probabilities = headed.network().predict(&[0.3, -0.2]);
    assert!(
        (probabilities.iter().sum::<f32>() - 1.0).abs() < 1e-6,
        "{probabilities:?}"
    );
}

#[test]
fn a_final_sigmoid_learns_with_binary_cross_entropy() {
    // Inside or outside of a circle.
    let train = thirds(300).map_target(|_| false);
    let inside = |i: usize| {
        let mut x = [0.0; 2];
        train.get(i, &mut x);
        x[0].hypot(x[1]) < 1.0
    };
    let labels: Vec<bool> = (0..300).map(inside).collect();
    let mut x = [0.0; 2];
    let points = Array2::from_shape_fn((300, 2), |(i, axis)| {
        train.get(i, &mut x);
        x[axis]
    });
    let data = Arrays::<[f32; 2], bool>::new(points.view(), labels).expect("a label a point");
    let adam = Adam::new(0.03);
    let mut trainer = Trainer::new(Answer::new(1), BinaryCrossEntropy, adam)
        .epochs(100)
        .seed(1)
        .quiet();
    trainer.fit(&data).expect("trains");
    let accuracy = trainer.evaluate(&data).expect("evaluates").accuracy;
    assert!(accuracy > Some(0.95), "{accuracy:?}");
    let [probability] = trainer.network().predict(&[0.0, 0.0]);
    assert!(probability > 0.5, "the centre is inside: {probability}");
}

#[test]
fn a_classifier_learns_and_its_file_predicts_the_same() {
    let (train, test) = (thirds(600), thirds(200));
    let adam = Adam::new(0.01);
    let mut trainer = Trainer::new(Noisy::new(2), CrossEntropy, adam)
        .batch_size(16)
        .epochs(30)
        .schedule(Cosine::default())
        .validation(&test)
        .quiet();
    let history = trainer.fit(&train).expect("trains");
    assert!(history.val_accuracy().last() > Some(0.95), "{history}");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("noisy.safetensors");
    trainer.network().save(&path).expect("saves");
    let loaded = Noisy::load(&path).expect("loads");
    for i in 0..test.len() {
        let mut x = [0.0; 2];
        test.get(i, &mut x);
        assert_eq!(loaded.predict(&x), trainer.network().predict(&x));
    }
}

#[test]
fn dropout_and_running_statistics_resume_bit_for_bit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let train = thirds(100);
    let settings = || {
        Trainer::new(Noisy::new(3), CrossEntropy, Adam::default())
            .epochs(3)
            .seed(5)
            .schedule(Cosine::default())
            .quiet()
    };
    let bits = |net: &Noisy| -> Vec<u32> {
        net.parameters()
            .flat_map(|(_, param)| param.as_slice().iter().map(|x| x.to_bits()))
            .collect()
    };
    let mut whole = settings();
    whole.fit(&train).expect("trains");
    for stop in [2, 4, 7] {
        settings()
            .checkpoint(&path)
            .callback(StopAfter(stop))
            .fit(&train)
            .expect("stops");
        let mut rest = settings().seed(0).resume(&path).expect("resumes");
        rest.fit(&train).expect("trains");
        assert_eq!(bits(rest.network()), bits(whole.network()), "stopped after step {stop}");
    }
}

#[test]
fn penalties_are_part_of_the_loss() {
    let data = thirds(30);
    let mut trainer = Trainer::new(Noisy::new(3), CrossEntropy, Adam::default());
    let with = trainer.evaluate(&data).expect("evaluates").loss;
    let penalty = f64::from(trainer.network().penalty());
    let weight = &trainer.network().hidden.weight;
    let expected: f32 = 0.001 * weight.as_slice().iter().map(|w| w * w).sum::<f32>();
    assert!(
        penalty > 0.0 && (penalty - f64::from(expected)).abs() < 1e-6,
        "{penalty}, not {expected}"
    );
    let mut sum = 0.0;
    for i in 0..data.len() {
        let mut x = [0.0; 2];
        let label = data.get(i, &mut x) as usize;
        let logits = trainer.network().predict(&x).map(f64::from);
        sum += logits.iter().map(|x| x.exp()).sum::<f64>().ln() - logits[label];
    }
    assert!((with - sum / 30.0 - penalty).abs() < 1e-5, "{with}");
}

#[test]
fn a_regression_learns_a_line() {
    let x = Array1::linspace(-1.0, 1.0, 64);
    let y = x.mapv(|x| 2.0 * x - 0.5);
    network! {
        struct Line: [1] -> [1] { line: Linear<1> }
    }
    let data = Arrays::<[f32; 1], f32>::new(x.insert_axis(Axis(1)).view(), y.to_vec()).expect("a target an input");
    let sgd = Sgd {
        rate: 0.1,
        momentum: 0.9,
        ..Sgd::default()
    };
    let mut trainer = Trainer::new(Line::new(0), Mse, sgd).batch_size(16).epochs(100).quiet();
    trainer.fit(&data).expect("trains");
    let line = &trainer.network().line;
    assert!(
        (line.weight[[0, 0]] - 2.0).abs() < 1e-3 && (line.bias[[0]] + 0.5).abs() < 1e-3,
        "{line:?}"
    );
}

#[test]
fn a_step_allocates_nothing_after_the_first() {
    let mut trainer = Trainer::new(Noisy::new(3), CrossEntropy, Adam::default());
    let (inputs, labels) = ([[0.5, 1.0], [-1.0, 0.0], [0.0, -1.0]], [0_u32, 1, 2]);
    let mut step = |samples: usize| {
        let counted = allocation_counter::measure(|| {
            trainer.step(&inputs[..samples], &labels[..samples]).expect("steps");
        });
        counted.count_total
    };
    assert!(step(3) > 0, "the counter counts");
    assert_eq!([3, 2, 3].map(&mut step), [0; 3]);
}

/// Trains in a process of its own, whose standard error the next test reads.
#[test]
fn train_with_running_statistics() {
    type Own = Trainer<'static, Normed, CrossEntropy, Adam>;
    let data = Arrays::<[f32; 2], u32>::new(vec![[0.0, 1.0], [1.0, 0.0]], vec![0, 2]).expect("fits");
    let fit = |what: &str, epochs, change: &dyn Fn(Own) -> Own| {
        eprintln!("{what}:");
        let mut trainer = change(Trainer::new(Normed::new(7), CrossEntropy, Adam::default()).epochs(epochs));
        trainer.fit(&data).expect("trains");
        trainer
    };
    let mut few = fit("few", 9, &|trainer| trainer);
    eprintln!("again:");
    few.fit(&data).expect("trains");
    fit("quiet", 9, &Trainer::quiet);
    fit("frozen", 9, &|mut trainer| {
        trainer.network_mut().freeze("norm").expect("a label");
        trainer
    });
    fit("many", 300, &|trainer| trainer);
    fit("alone", 300, &|trainer| trainer.batch_size(1));
    fit("trained", 300, &|mut trainer| {
        trainer.network_mut().norm.running_mean[[0]] = 0.5;
        trainer.batch_size(1)
    });
    // A sequence of one step.
    network! {
        struct Narrow: [2] -> [3] { Reshape<1, 2>, norm: BatchNorm, Flatten, Linear<3>, }
    }
    eprintln!("narrow:");
    let mut narrow = Trainer::new(Narrow::new(7), CrossEntropy, Adam::default()).batch_size(1);
    narrow.fit(&data).expect("trains");
    fit("rates", 300, &|trainer| trainer.schedule(|_| 0.001));
    fit("early", 300, &|trainer| trainer.schedule(Cosine::new().steps(10)));
    eprintln!("still:");
    let mut still = Trainer::new(Normed::new(7), CrossEntropy, Adam::new(0.0)).epochs(300);
    still.fit(&data).expect("running statistics move");
    network! {
        struct Hasty: [2] -> [3] { norm: BatchNorm(momentum = 0.1), Linear<3>, }
    }
    eprintln!("hasty:");
    let mut hasty = Trainer::new(Hasty::new(7), CrossEntropy, Adam::default()).epochs(1);
    hasty.fit(&data).expect("trains");
    // What gives logits may stand before the loss's own layer, and before what changes no number.
    network! {
        struct Limited: [2] -> [3] { Linear<3>, Relu, Dropout(0.5), Reshape<1, 3>, Flatten, Softmax }
        struct Free: [2] -> [3] { Linear<3>, Relu, Linear<3>, Softmax }
    }
    eprintln!("limited:");
    let mut limited = Trainer::new(Limited::new(7), CrossEntropy, Adam::default()).epochs(1);
    limited.fit(&data).expect("trains");
    eprintln!("free:");
    let mut free = Trainer::new(Free::new(7), CrossEntropy, Adam::default()).epochs(1);
    free.fit(&data).expect("trains");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("all.ckpt");
    fit("kept", 2, &|trainer| trainer.checkpoint(&file).quiet());
    fit("done", 2, &|trainer| trainer.resume(&file).expect("a checkpoint"));
    eprintln!("over");
}

/// The test of this name, in a process of its own.
fn of_its_own(test: &str) -> std::process::Command {
    let mut command = std::process::Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]);
    command
}

#[test]
fn train_and_tell() {
    let data = thirds(9);
    let mut trainer = Trainer::new(Plain::new(7), CrossEntropy, Adam::default()).epochs(2);
    trainer.fit(&data).expect("trains");
}

/// A log on a disk that is full.
#[cfg(target_os = "linux")]
#[test]
fn lines_that_cannot_be_written_end_no_training() {
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("Linux has it");
    let status = of_its_own("train_and_tell").stderr(full).status().expect("it runs");
    assert!(status.success(), "{status}");
}

#[test]
fn a_training_too_short_for_its_running_statistics_says_so_before_it_begins() {
    let output = of_its_own("train_with_running_statistics").output().expect("it runs");
    let text = String::from_utf8(output.stderr).expect("text");
    assert!(output.status.success(), "{text}");
    let behind = |what: &str| {
        let mut lines = text.lines().skip_while(|line| *line != format!("{what}:"));
        lines.nth(1).expect("a line").to_owned()
    };
    let note =
        "note: `norm` averages its running statistics over 100 steps (momentum 0.99), and this training has 9 steps: ";
    assert!(behind("few").starts_with(note), "{text}");
    assert!(
        text.contains("\nhelp: `BatchNorm(momentum = 0.5)`, or 299 epochs\nepoch 1/9: "),
        "{text}"
    );
    assert!(behind("again").starts_with("epoch 1/9: "), "{text}");
    assert_eq!(behind("quiet"), "frozen:");
    assert!(behind("frozen").starts_with("epoch 1/9: "), "{text}");
    assert!(behind("many").starts_with("epoch 1/300: "), "{text}");
    let alone = "note: a batch of one sample has one value of each channel of `norm`, which normalises them all to 0: ";
    for what in ["alone", "trained", "narrow"] {
        assert!(behind(what).starts_with(alone), "{text}");
    }
    let rates = "note: the schedule leaves 0.001 of the learning rate ";
    assert!(behind("rates").starts_with(rates), "{text}");
    let early = "note: the schedule is 0 from step 11 of 300 on: no step from there moves a weight";
    assert!(behind("early").starts_with(early), "{text}");
    assert!(
        text.contains("\nhelp: a schedule counts steps, of which an epoch has 1, "),
        "{text}"
    );
    let still = "note: the learning rate is 0: no step moves a weight, ";
    assert!(behind("still").starts_with(still), "{text}");
    let hasty = "note: the running statistics of `norm` are little more than the last batch's: ";
    assert!(behind("hasty").starts_with(hasty), "{text}");
    let limited = "note: the logits of `Limited` come from `Relu`, which gives none below 0: ";
    assert!(behind("limited").starts_with(limited), "{text}");
    assert!(behind("free").starts_with("epoch 1/1: "), "{text}");
    let note = "note: epoch 2 of 2 is done, and nothing more is trained: `.epochs(…)` sets how many there are\nover\n";
    assert!(text.contains(note), "{text}");
}
