//! What the kernels' tests share: every instruction set, several teams, f64 references.

use super::{Cx, Kernels, Prepack, Replay, Team};
use gyul_spec::scratch::Scratch;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// Of each test its own: one that another test has would do nothing but what the calling thread does.
    static TEAMS: Rc<[Team; 3]> = Rc::new([1, 2, 3].map(Team::new));
}

/// Uniform numbers in [−1, 1), the same each time.
pub(crate) fn numbers(len: usize, seed: u64) -> Vec<f32> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((state >> 40) as f32 / (1 << 23) as f32) - 1.0
    };
    (0..len).map(|_| next()).collect()
}

/// Runs `kernel` on every instruction set of this machine and on teams of 1, 2 and 3 threads; asserts that the teams agree to
/// the bit, also where weights are kept, and that every output is within `tolerance` of `expected`, relative to the largest of them.
pub(crate) fn everywhere(scratch: Scratch, expected: &[f64], tolerance: f64, kernel: impl Fn(&mut Cx<'_>) -> Vec<f32>) {
    everywhere_within(scratch, expected, tolerance * largest(expected), kernel);
}

/// The largest magnitude of some numbers.
pub(crate) fn largest<T: Copy + Into<f64>>(numbers: &[T]) -> f64 {
    numbers.iter().fold(0.0, |a, b| a.max((*b).into().abs()))
}

/// As [`everywhere`], where outputs are what is left of larger numbers: they are off by `most`.
pub(crate) fn everywhere_within(
    scratch: Scratch,
    expected: &[f64],
    most: f64,
    kernel: impl Fn(&mut Cx<'_>) -> Vec<f32>,
) {
    let teams = TEAMS.with(Rc::clone);
    for &kernels in Kernels::supported() {
        let mut firsts: [Option<Vec<u32>>; 3] = [const { None }; 3];
        for team in &*teams {
            // Scratch holds garbage: nothing may depend on it.
            let mut shared = vec![f32::NAN; scratch.shared];
            let mut thread = vec![f32::NAN; scratch.thread * team.threads()];
            let mut run = |prepack: Prepack<'_>| {
                let y = kernel(&mut Cx {
                    kernels,
                    team,
                    shared: &mut shared,
                    thread: &mut thread,
                    prepack,
                });
                assert_eq!(y.len(), expected.len());
                for (i, (y, e)) in y.iter().zip(expected).enumerate() {
                    let close = (f64::from(*y) - e).abs() <= most;
                    assert!(
                        close || (y.is_nan() && e.is_nan()),
                        "{} [{i}]: got {y}, expected {e}",
                        kernels.name
                    );
                }
                y
            };
            // With what it keeps of weights, too, which may be other sums than without.
            let kept = RefCell::new(Vec::new());
            let recorded = run(Prepack::Record(&kept));
            let replayed = run(Prepack::Replay(&Replay::new(&kept.into_inner())));
            for (y, first) in [recorded, replayed, run(Prepack::Each)].iter().zip(&mut firsts) {
                let bits: Vec<u32> = y.iter().map(|y| y.to_bits()).collect();
                let first = first.get_or_insert_with(|| bits.clone());
                assert!(
                    *first == bits,
                    "{}: {} threads give other bits",
                    kernels.name,
                    team.threads()
                );
            }
        }
    }
}
