//! gyul on the workloads that the peers' scripts of `benches/peers` measure, in their form: one line
//! `gyul workload threads value unit` each, the median; and `peak fma threads value GFLOP/s`, measured in the same run.
//!
//! `cargo bench --bench peers -- W3 W4`; all of them without a name. `BUDGET` gives the seconds for each (3), `--smoke` makes
//! a few steps only. Inputs are random, results go through `black_box`.

use gyul::kernels::cpu::{Kernels, Team};
#[path = "common/peak.rs"]
mod peak;

use gyul::prelude::*;
use gyul::sample::Record;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::hint::black_box;
use std::time::{Duration, Instant};

network! {
    struct Mlp: [784] -> [10] {
        hidden1: Linear<512>, Relu,
        hidden2: Linear<256>, Relu,
        logits:  Linear<10>,
    }

    struct Cnn: [28, 28, 1] -> [10] {
        conv1:  Conv2d<32, 3>, Relu, MaxPool2d<2>,
        conv2:  Conv2d<64, 3>, Relu, MaxPool2d<2>,
        Flatten,
        hidden: Linear<128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {
    let smoke = std::env::args().any(|arg| arg == "--smoke");
    let asked = std::env::var("BUDGET").ok().and_then(|text| text.parse().ok());
    let budget = Duration::from_secs_f64(if smoke { 0.0 } else { asked.unwrap_or(3.0) });
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| arg.starts_with('W')).collect();
    let runs = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| name.starts_with(wanted.as_str()));
    let threads = Team::global().threads();
    println!("# {} on {threads} threads", Kernels::get().name);
    println!(
        "peak fma {threads} {:.1} GFLOP/s",
        peak::peak(Kernels::get(), Team::global())
    );
    if runs("W3") {
        train::<Mlp, 128>("W3-mnist-mlp-train", Mlp::new(1), budget);
    }
    if runs("W4") {
        train::<Cnn, 64>("W4-mnist-cnn-train", Cnn::new(1), budget);
    }
}

/// Samples a second of whole training steps with Adam, on one random batch.
fn train<N, const BATCH: usize>(name: &str, net: N, budget: Duration)
where
    N: Trainable<Output = [f32; 10]>,
{
    let mut rng = Pcg64::seed_from_u64(1);
    let mut inputs = vec![N::Input::BLANK; BATCH];
    for input in &mut inputs {
        input.part_mut(0).fill_with(|| rng.random_range(-1.0..1.0));
    }
    let targets: Vec<u32> = (0..BATCH).map(|_| rng.random_range(0..10)).collect();
    let mut trainer = Trainer::new(net, CrossEntropy, Adam::default()).batch_size(BATCH);
    let mut times = Vec::new();
    let start = Instant::now();
    while start.elapsed() < budget || times.len() < 5 {
        let step = Instant::now();
        black_box(trainer.step(black_box(&inputs), black_box(&targets)).expect("finite"));
        times.push(step.elapsed().as_secs_f64());
    }
    // The first steps fill the caches and wake the threads.
    times.drain(..times.len().min(10) / 2);
    times.sort_by(f64::total_cmp);
    #[expect(clippy::cast_precision_loss, reason = "a batch is far below 2^53")]
    let rate = |share: usize| BATCH as f64 / times[(times.len() - 1) * share / 100];
    let threads = Team::global().threads();
    println!(
        "gyul {name} {threads} {:.1} samples/s   # 10 % {:.1}, 90 % {:.1}",
        rate(50),
        rate(90),
        rate(10)
    );
}
