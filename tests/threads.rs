//! The number of threads changes no bit of a result, whatever the instruction set.
#![expect(clippy::cast_possible_truncation, reason = "ten classes, and halves of bits")]

use gyul::prelude::*;
use gyul_reference::{normal, single};
use rand::SeedableRng;
use rand_pcg::Pcg64;
use std::process::Command;

network! {
    /// Large enough that every kernel shares out its work.
    struct Net: [33, 31, 3] -> [10] {
        conv1: Conv2d<24, 3>(bias = false), norm1: BatchNorm, Relu, MaxPool2d<2>,
        conv2: Conv2d<33, 3>(padding = same), norm2: BatchNorm, Gelu, AvgPool2d<2>, Dropout(0.2),
        Flatten,
        hidden: Linear<130>, LeakyRelu, norm3: LayerNorm, Dropout(0.5),
        logits: Linear<10>,
    }
}

network! {
    struct Inner: [64] -> [130] { one: Linear<130>, norm: BatchNorm, Relu }

    /// Values that several read, a shared weight, a network within: all of them add up gradients.
    struct Graph: (image: [33, 31, 3], side: [64]) -> (class: [10], size: [2]) {
        conv: Conv2d<24, 3>(padding = same) <- image, Relu,
        stage: repeat 2 { Residual { inner: Conv2d<24, 3>(padding = same, bias = false), norm: BatchNorm, Relu } },
        again: Tied(conv) <- image, gate: GlobalAvgPool2d <- stage, gated: Scale <- (stage, gate), moved: Shift <- (again, gate),
        all: Concat <- (gated, moved, image), pool: MaxPool2d<2>, Dropout(0.2), mean: GlobalAvgPool2d,
        wide: Linear<130>, body: Inner <- side, both: Mul <- (wide, body), sum: Add <- (both, wide, body),
        class: Linear<10>, size: Linear<2> <- sum,
    }
}

const BATCH: usize = 16;
const STEPS: u64 = 20;

/// Below the norm of some of the gradients.
const MAX_NORM: f64 = 0.1;

/// Gradient descent on a squared error on so many threads, clipped; the parameters, the last output and the norms, bit by bit.
fn train(threads: usize) -> Vec<u32> {
    let rng = &mut Pcg64::seed_from_u64(1);
    let mut net = Net::new(1);
    let mut workspace = Workspace::new(BATCH).threads(threads);
    let x = single(&normal(&[BATCH, 33, 31, 3], rng));
    let target = single(&normal(&[BATCH, 10], rng));
    let mut norms = Vec::new();
    for seed in 0..STEPS {
        let mode = Mode { logits: false, seed };
        let d_y = (&workspace.forward(&net, x.view(), mode).expect("a batch") - &target) / 80.0;
        workspace.backward(&net, d_y.view()).expect("its gradient");
        norms.push(workspace.clip_global_norm(&net, MAX_NORM).expect("a norm").to_bits());
        Net::walk([&mut net, workspace.gradients_mut()], &mut |[param, gradient]| {
            let rate = if param.role() == gyul_spec::Role::Running {
                1.0
            } else {
                -0.01
            };
            for (w, d) in param.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                *w += rate * d;
            }
        });
        workspace.zero_gradients();
    }
    let y = net.predict_batch(x.view()).expect("a batch");
    let floats = net
        .parameters()
        .flat_map(|(_, param)| param.as_slice().to_vec())
        .chain(y);
    let bits = floats.map(|x| {
        if x.is_finite() {
            x.to_bits()
        } else {
            panic!("training left the numbers")
        }
    });
    assert!(
        norms.iter().any(|norm| f64::from_bits(*norm) > MAX_NORM),
        "nothing was clipped"
    );
    let halves = norms.iter().flat_map(|norm| [*norm as u32, (norm >> 32) as u32]);
    bits.chain(halves).collect()
}

#[test]
fn training_is_the_same_on_any_number_of_threads() {
    let one = train(1);
    assert!(one == train(1), "twice on one thread is not the same");
    for threads in [2, 3] {
        let differing = train(threads).iter().zip(&one).filter(|(a, b)| a != b).count();
        assert_eq!(differing, 0, "of {} numbers on {threads} threads", one.len());
    }
}

/// As [`train`], of the graph.
fn train_graph(threads: usize) -> Vec<u32> {
    let rng = &mut Pcg64::seed_from_u64(1);
    let mut net = Graph::new(1);
    let mut workspace = Workspace::new(BATCH).threads(threads);
    let x = GraphInput {
        image: single(&normal(&[BATCH, 33, 31, 3], rng)),
        side: single(&normal(&[BATCH, 64], rng)),
    };
    let d_y = GraphOutput {
        class: single(&normal(&[BATCH, 10], rng)),
        size: single(&normal(&[BATCH, 2], rng)),
    };
    let mut bits = Vec::new();
    for seed in 0..3 {
        let y = workspace
            .forward(&net, &x, Mode { logits: false, seed })
            .expect("a batch");
        bits.extend(y.class.iter().chain(y.size).map(|y| y.to_bits()));
        let d_x = workspace.backward(&net, &d_y).expect("its gradient");
        bits.extend(d_x.image.iter().chain(d_x.side).map(|d| d.to_bits()));
        Graph::walk([&mut net, workspace.gradients_mut()], &mut |[param, gradient]| {
            for (w, d) in param.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                assert!(d.is_finite(), "training left the numbers");
                *w += 0.001 * d;
            }
        });
        bits.extend(
            net.parameters()
                .flat_map(|(_, param)| param.as_slice())
                .map(|w| w.to_bits()),
        );
        workspace.zero_gradients();
    }
    bits
}

#[test]
fn a_graph_is_the_same_on_any_number_of_threads() {
    let one = train_graph(1);
    for threads in [2, 3] {
        let differing = train_graph(threads).iter().zip(&one).filter(|(a, b)| a != b).count();
        assert_eq!(differing, 0, "of {} numbers on {threads} threads", one.len());
    }
}

/// Prints what the process's own team trains: for the test below, which runs this in processes of their own.
#[test]
fn print_a_summary_of_training() {
    let rng = &mut Pcg64::seed_from_u64(1);
    let mut trainer = Trainer::new(Net::new(1), CrossEntropy, Adam::default());
    let mut image = || {
        *Net::sample(
            single(&normal(&[33, 31, 3], rng))
                .as_slice()
                .expect("in standard order"),
        )
        .expect("one")
    };
    let images: [_; BATCH] = std::array::from_fn(|_| image());
    let labels: [u32; BATCH] = std::array::from_fn(|i| i as u32 % 10);
    for _ in 0..STEPS {
        trainer.step(&images, &labels).expect("a batch");
    }
    let net = trainer.network();
    let floats = net
        .parameters()
        .flat_map(|(_, param)| param.as_slice().to_vec())
        .chain(net.predict(&images[0]));
    // FNV-1a over the bits.
    let add = |sum: u64, x: f32| (sum ^ u64::from(x.to_bits())).wrapping_mul(0x0100_0000_01B3);
    let sum = floats.fold(0xCBF2_9CE4_8422_2325, add);
    println!("kernels {}, sum {sum:016x}", gyul::kernels::cpu::Kernels::get().name);
}

/// What this test program prints as a process of its own.
fn summary(isa: &str, threads: &str) -> String {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args([
        "--exact",
        "print_a_summary_of_training",
        "--nocapture",
        "--test-threads=1",
    ]);
    let output = command
        .env("GYUL_ISA", isa)
        .env("GYUL_THREADS", threads)
        .output()
        .expect("it runs");
    assert!(
        output.status.success(),
        "{isa} on {threads} threads: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("text");
    let line = text
        .lines()
        .find_map(|line| line.find("kernels ").map(|at| line[at..].to_string()));
    line.expect("the line it prints")
}

#[test]
fn every_instruction_set_is_the_same_on_any_number_of_threads() {
    for isa in ["baseline", "avx2", "avx512", "neon"] {
        let one = summary(isa, "1");
        if !one.starts_with(&format!("kernels {isa}, ")) {
            println!("{isa} is not on this machine: {one}");
            continue;
        }
        println!("{one}");
        assert_eq!(one, summary(isa, "2"));
        assert_eq!(one, summary(isa, "3"));
    }
}
