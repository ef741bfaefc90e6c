//! gyul on the workloads that the peers' scripts of `benches/peers` measure, in their form: one line
//! `gyul workload threads value unit` each, the median over rounds of steps; behind it `rate workload threads value GFLOP/s`, by the
//! operations that its shapes ask for. Before all `peak fma threads value GFLOP/s` and `peak read threads value GB/s`.
//!
//! `cargo bench --bench peers -- W3 W4`; all of them without a name. `BUDGET` gives the seconds for each (3), `--smoke` makes
//! a few steps only. Inputs are random, results go through `black_box`.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts are far below 2^53"
)]

#[path = "common/peak.rs"]
mod peak;
#[path = "common/workloads.rs"]
mod workloads;

use gyul::kernels::cpu::{Kernels, Team};
use gyul::loss::Loss;
use gyul::optim::Optimizer;
use gyul::prelude::*;
use gyul::sample::Record;
use ndarray::Array4;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::hint::black_box;
use std::time::{Duration, Instant};
use workloads::{Cifar, Cnn, Iris, Mlp, Pue, Rows, Vgg16, Xor, forward_flops, training_flops};

fn main() {
    let smoke = std::env::args().any(|arg| arg == "--smoke");
    let asked = std::env::var("BUDGET").ok().and_then(|text| text.parse().ok());
    let bench = Bench {
        budget: Duration::from_secs_f64(if smoke { 0.0 } else { asked.unwrap_or(3.0) }),
        wanted: std::env::args().skip(1).filter(|arg| arg.starts_with('W')).collect(),
        threads: Team::global().threads(),
    };
    let (threads, kernels) = (bench.threads, Kernels::get());
    println!("# {} on {threads} threads", kernels.name);
    println!("peak fma {threads} {:.1} GFLOP/s", peak::peak(kernels, Team::global()));
    println!("peak read {threads} {:.1} GB/s", peak::bandwidth(Team::global()));

    let sgd = |rate, momentum| Sgd {
        rate,
        momentum,
        ..Sgd::default()
    };
    bench.train(
        "W1-xor-train",
        4,
        Unit::MicrosPerStep,
        Xor::new,
        Mse,
        sgd(0.1, 0.0),
        |rng| [rng.random::<f32>()],
    );
    bench.train(
        "W2-iris-train",
        16,
        Unit::MicrosPerStep,
        Iris::new,
        CrossEntropy,
        Adam::default(),
        class(3),
    );
    bench.train(
        "W3-mnist-mlp-train",
        128,
        Unit::Samples,
        Mlp::new,
        CrossEntropy,
        Adam::default(),
        class(10),
    );
    bench.train(
        "W4-mnist-cnn-train",
        64,
        Unit::Samples,
        Cnn::new,
        CrossEntropy,
        Adam::default(),
        class(10),
    );
    bench.train(
        "W5-cifar-cnn-train",
        64,
        Unit::Samples,
        Cifar::new,
        CrossEntropy,
        sgd(0.01, 0.9),
        class(10),
    );
    bench.predict::<Mlp, _, _>("W6a-mlp-infer", Unit::Micros, 1, || {
        let (net, x) = (Mlp::new(1).optimize(), random::<Mlp>());
        move || net.predict(black_box(&x))
    });
    bench.predict::<Cnn, _, _>("W6b-cnn-infer", Unit::Micros, 1, || {
        let (net, x) = (Cnn::new(1).optimize(), random::<Cnn>());
        move || net.predict(black_box(&x))
    });
    bench.predict::<Pue, _, _>("W6c-pue-infer", Unit::Micros, 1, || {
        let (net, x) = (Pue::new(1).optimize(), random::<Pue>());
        move || net.predict(black_box(&x))
    });
    bench.predict::<Vgg16, _, _>("W7-vgg16-infer-b1", Unit::Millis, 1, || {
        let (net, x) = (Vgg16::new(1).optimize(), random::<Vgg16>());
        move || net.predict(black_box(&x))
    });
    bench.predict::<Vgg16, _, _>("W7-vgg16-infer-b8", Unit::Millis, 8, || {
        let mut rng = Pcg64::seed_from_u64(1);
        let x = Array4::from_shape_simple_fn([8, 224, 224, 3], || rng.random_range(-1.0..1.0f32));
        let net = Vgg16::new(1).optimize();
        move || net.predict_batch(black_box(&x)).expect("a batch")
    });
    bench.train(
        "W8-lstm-train",
        64,
        Unit::Samples,
        Rows::new,
        CrossEntropy,
        Adam::default(),
        class(10),
    );
}

/// A random label.
fn class(classes: u32) -> impl Fn(&mut Pcg64) -> u32 {
    move |rng| rng.random_range(0..classes)
}

/// A random sample.
#[expect(clippy::unnecessary_box_returns, reason = "an image is large for the stack")]
fn random<N: Network>() -> Box<N::Input> {
    let mut rng = Pcg64::seed_from_u64(1);
    let mut x = Box::new(N::Input::BLANK);
    x.part_mut(0).fill_with(|| rng.random_range(-1.0..1.0));
    x
}

/// What a time is told in.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    MicrosPerStep,
    Samples,
    Micros,
    Millis,
}

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Self::MicrosPerStep => "us/step",
            Self::Samples => "samples/s",
            Self::Micros => "us",
            Self::Millis => "ms",
        }
    }

    /// The value for a call of so many samples that takes so many seconds.
    fn value(self, samples: usize, seconds: f64) -> f64 {
        match self {
            Self::Samples => samples as f64 / seconds,
            Self::Millis => seconds * 1e3,
            Self::MicrosPerStep | Self::Micros => seconds * 1e6,
        }
    }
}

struct Bench {
    budget: Duration,
    wanted: Vec<String>,
    threads: usize,
}

impl Bench {
    /// Whole training steps, on one random batch.
    #[expect(clippy::too_many_arguments, reason = "a line of the table")]
    fn train<N: Trainable, T>(
        &self,
        name: &str,
        batch: usize,
        unit: Unit,
        net: fn(u64) -> N,
        loss: impl Loss<N::Output, T>,
        optimizer: impl Optimizer,
        target: impl Fn(&mut Pcg64) -> T,
    ) {
        self.time(name, unit, batch, batch * training_flops::<N>(), || {
            let mut rng = Pcg64::seed_from_u64(1);
            let mut inputs = vec![N::Input::BLANK; batch];
            for input in &mut inputs {
                input.part_mut(0).fill_with(|| rng.random_range(-1.0..1.0));
            }
            let targets: Vec<T> = (0..batch).map(|_| target(&mut rng)).collect();
            let mut trainer = Trainer::new(net(1), loss, optimizer).batch_size(batch);
            move || trainer.step(black_box(&inputs), black_box(&targets)).expect("finite")
        });
    }

    /// Predictions of `samples` at once.
    fn predict<N: Network, R, C: FnMut() -> R>(
        &self,
        name: &str,
        unit: Unit,
        samples: usize,
        make: impl FnOnce() -> C,
    ) {
        self.time(name, unit, samples, samples * forward_flops::<N>(), make);
    }

    /// The line of a workload if it is wanted: of the calls that `make` gives, each of so many samples and operations.
    fn time<R, C: FnMut() -> R>(&self, name: &str, unit: Unit, samples: usize, flops: usize, make: impl FnOnce() -> C) {
        if !self.wanted.is_empty() && !self.wanted.iter().any(|wanted| name.starts_with(wanted.as_str())) {
            return;
        }
        let mut call = make();
        let mut once = seconds(1, &mut call);
        let warm = Instant::now();
        while warm.elapsed() < (self.budget / 2).min(Duration::from_millis(500)) {
            once = seconds(1, &mut call);
        }
        // Rounds of some 20 ms, as the peers' scripts have them: a clock is too coarse for one call of the small.
        let calls = if self.budget.is_zero() {
            1
        } else {
            (0.02 / once.max(1e-9)).max(1.0) as usize
        };
        let (mut times, start) = (Vec::new(), Instant::now());
        while times.len() < 5 || start.elapsed() < self.budget {
            times.push(seconds(calls, &mut call) / calls as f64);
        }
        times.sort_by(f64::total_cmp);
        let at = |share: usize| unit.value(samples, times[(times.len() - 1) * share / 100]);
        println!(
            "gyul {name} {} {:.4} {}   # 10 % {:.4}, 90 % {:.4}",
            self.threads,
            at(50),
            unit.name(),
            at(10),
            at(90)
        );
        let rate = flops as f64 / times[times.len() / 2] / 1e9;
        println!("rate {name} {} {rate:.2} GFLOP/s", self.threads);
    }
}

/// How long so many calls take.
fn seconds<R>(calls: usize, call: &mut impl FnMut() -> R) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(call());
    }
    start.elapsed().as_secs_f64()
}
