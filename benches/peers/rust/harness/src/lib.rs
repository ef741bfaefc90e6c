//! What every peer's bench shares: the timing loop of `python/harness.py`, the output line, and an FMA loop, which is
//! timed around each workload so that figures of one run can be compared.
//!
//! Environment: `THREADS` (default 2; set the library's own variable too), `BUDGET` (seconds a workload, default 3), `PEER`
//! (a suffix for the peer's name, e.g. `native`). Arguments: the workloads wanted, all if none (`W3 W6a`).
use std::hint::black_box;
use std::time::{Duration, Instant};

pub struct Bench {
    peer: String,
    threads: usize,
    budget: Duration,
    wanted: Vec<String>,
}

/// How a median time is reported.
pub enum Unit {
    MicrosPerStep,
    Micros,
    Millis,
    /// Samples a second, for a batch of this size.
    Samples(usize),
}

impl Bench {
    pub fn new(peer: &str) -> Self {
        let suffix = std::env::var("PEER").map(|s| format!("-{s}")).unwrap_or_default();
        Bench {
            peer: format!("{peer}{suffix}"),
            threads: env("THREADS", 2),
            budget: Duration::from_secs_f64(env("BUDGET", 3.0)),
            wanted: std::env::args().skip(1).filter(|a| a.starts_with('W')).collect(),
        }
    }

    pub fn threads(&self) -> usize {
        self.threads
    }

    pub fn wants(&self, workload: &str) -> bool {
        self.wanted.is_empty() || self.wanted.iter().any(|w| workload.starts_with(w.as_str()))
    }

    /// Times `step` and prints `peer workload threads value unit` (the value from the median), then what the fastest batch says in
    /// the same unit, the CPU time of one step, and the FMA loop of these threads before and after.
    pub fn run(&self, workload: &str, unit: Unit, step: impl FnMut()) {
        let before = fma_peak(self.threads);
        let times = measure(self.budget, step);
        let after = fma_peak(self.threads);
        let (show, name): (&dyn Fn(f64) -> f64, _) = match unit {
            Unit::MicrosPerStep => (&|s| s * 1e6, "us/step"),
            Unit::Micros => (&|s| s * 1e6, "us"),
            Unit::Millis => (&|s| s * 1e3, "ms"),
            Unit::Samples(batch) => (&move |s| batch as f64 / s, "samples/s"),
        };
        let (peer, threads) = (&self.peer, self.threads);
        let (median, fastest, cpu) = (show(times.median), show(times.fastest), show(times.cpu));
        println!(
            "{peer} {workload} {threads} {median:.2} {name} fastest {fastest:.2} cpu {cpu:.2} peak {before:.0} {after:.0} GFLOP/s"
        );
    }
}

fn env<T: std::str::FromStr>(name: &str, default: T) -> T {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// Seconds of one step. Where other processes take cores away, `median` tells what a user would wait; for one thread `cpu`, and
/// `fastest` for any number, tell what the library needs.
struct Times {
    median: f64,
    fastest: f64,
    cpu: f64,
}

/// Half a second of warm-up calls; then batches of calls, each about 20 ms, until the budget is spent.
fn measure(budget: Duration, mut step: impl FnMut()) -> Times {
    let (mut calls, end) = (0, Instant::now() + Duration::from_millis(500));
    while calls < 3 || Instant::now() < end {
        step();
        calls += 1;
    }
    let start = Instant::now();
    step();
    let one = start.elapsed().as_secs_f64();
    let inner = ((0.02 / one.max(1e-8)) as usize).max(1);
    let mut times = Vec::new();
    let end = Instant::now() + budget;
    let cpu = cpu_seconds();
    while Instant::now() < end || times.len() < 5 {
        let start = Instant::now();
        for _ in 0..inner {
            step();
        }
        times.push(start.elapsed().as_secs_f64() / inner as f64);
    }
    let cpu = (cpu_seconds() - cpu) / (times.len() * inner) as f64;
    times.sort_by(f64::total_cmp);
    Times {
        median: times[times.len() / 2],
        fastest: times[0],
        cpu,
    }
}

/// CPU time of all threads of this process.
fn cpu_seconds() -> f64 {
    let nanos = |task: std::fs::DirEntry| {
        let stat = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        stat.split(' ').next()?.parse::<f64>().ok()
    };
    std::fs::read_dir("/proc/self/task")
        .expect("Linux")
        .flatten()
        .filter_map(nanos)
        .sum::<f64>()
        * 1e-9
}

/// The best of three FMA loops of about 20 ms, in GFLOP/s, summed over `threads`: a gauge of the load between runs, not the peak.
pub fn fma_peak(threads: usize) -> f64 {
    let once = || -> f64 {
        std::thread::scope(|s| {
            (0..threads)
                .map(|_| s.spawn(fma_loop))
                .collect::<Vec<_>>()
                .into_iter()
                .map(|t| t.join().unwrap())
                .sum()
        })
    };
    (0..3).map(|_| once()).fold(0.0, f64::max)
}

const ROUNDS: usize = 2_000_000;

fn fma_loop() -> f64 {
    let start = Instant::now();
    let lanes;
    if is_x86_feature_detected!("avx512f") {
        // SAFETY: the CPU has AVX-512F.
        lanes = unsafe { fma_512(ROUNDS) };
    } else {
        assert!(is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma"));
        // SAFETY: the CPU has AVX2 and FMA.
        lanes = unsafe { fma_256(ROUNDS) };
    }
    (ROUNDS * 12 * lanes * 2) as f64 / start.elapsed().as_secs_f64() / 1e9
}

/// Twelve independent chains hide the latency of two FMA ports; returns the lanes of one register.
macro_rules! fma_loop {
    ($name:ident, $features:literal, $zero:path, $set:path, $fma:path, $lanes:literal) => {
        #[target_feature(enable = $features)]
        fn $name(rounds: usize) -> usize {
            let (a, b) = ($set(black_box(0.999_999)), $set(black_box(1e-7)));
            let mut chains = [$zero(); 12];
            for _ in 0..rounds {
                for chain in &mut chains {
                    *chain = $fma(a, *chain, b);
                }
            }
            black_box(chains);
            $lanes
        }
    };
}
use std::arch::x86_64::*;
fma_loop!(
    fma_256,
    "avx2,fma",
    _mm256_setzero_ps,
    _mm256_set1_ps,
    _mm256_fmadd_ps,
    8
);
fma_loop!(
    fma_512,
    "avx512f",
    _mm512_setzero_ps,
    _mm512_set1_ps,
    _mm512_fmadd_ps,
    16
);
