//! Prediction: what `net.predict` and its kin do.

use crate::batch::{Batch, BatchError, samples};
use crate::kernels::cpu::{Kept, Prepack, Replay, Team};
use crate::memory::Memory;
use crate::network::Network;
use crate::run::Run;
use crate::sample::Record;
use core::ops::{Deref, DerefMut};
use gyul_spec::LINE;
use ndarray::{ArrayD, IxDyn};
use std::cell::RefCell;
use std::mem;

/// Floats of an arena that lies on the stack: 16 KiB.
const STACK: usize = 4096;
/// Less than this is over before a second thread is awake: operations, and four for each parameter, which is read once.
const WORTH_A_TEAM: usize = 2_000_000;
/// Samples that [`predict_batch`] runs at a time.
const CHUNK: usize = 64;

/// Memory for predictions without an allocator, `net.predict_in(&mut arena, &x)`: `N` floats, on a cache line. A network takes as many as its
/// const `ARENA_INFER` says.
///
/// ```
/// use gyul::PredictArena;
/// use gyul::prelude::*;
///
/// network! { struct Xor: [2] -> [1] { Linear<8>, Tanh, Linear<1>, } }
///
/// let net = Xor::new(7);
/// let mut arena = PredictArena::<{ Xor::ARENA_INFER }>::new();
/// for x in [[0.0, 1.0], [1.0, 1.0]] {
///     assert_eq!(net.predict_in(&mut arena, &x), net.predict(&x));
/// }
/// ```
///
/// Where the stack is small it lies in a `static`, or is any slice: `net.predict_in(&mut floats[..Xor::ARENA_INFER], &x)`.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub struct PredictArena<const N: usize>(pub [f32; N]);

impl<const N: usize> Default for PredictArena<N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<const N: usize> PredictArena<N> {
    /// Zeros.
    #[must_use]
    pub const fn new() -> Self {
        Self([0.0; N])
    }
}

impl<const N: usize> Deref for PredictArena<N> {
    type Target = [f32];

    fn deref(&self) -> &[f32] {
        &self.0
    }
}

impl<const N: usize> DerefMut for PredictArena<N> {
    fn deref_mut(&mut self) -> &mut [f32] {
        &mut self.0
    }
}

/// Cache lines on the stack.
#[repr(align(64))]
struct Stack<const N: usize>([f32; N]);

/// Runs a pass in zeroed memory on the stack: of two sizes, for clearing all of it would take longer than a small network.
fn with_stack(floats: usize, pass: impl FnOnce(&mut [f32])) {
    const SMALL: usize = STACK / 8;
    if floats <= SMALL {
        pass(&mut Stack([0.0; SMALL]).0[..floats]);
    } else {
        pass(&mut Stack([0.0; STACK]).0[..floats]);
    }
}

/// One sample, into `y`. Allocates nothing after the first call of a thread; runs on any number of threads at once.
pub fn predict_into<N: Network>(net: &N, y: &mut N::Output, x: &N::Input) {
    predict_into_with(net, &[], y, x);
}

/// As [`predict_into`], with what an earlier pass has kept of the weights, if any did.
pub(crate) fn predict_into_with<N: Network>(net: &N, kept: &[Kept], y: &mut N::Output, x: &N::Input) {
    // Folds away: everything is a const.
    let small = N::FLOPS.saturating_add(N::PARAMS.saturating_mul(4)) < WORTH_A_TEAM;
    let (team, floats) = if small {
        (&SOLO, const { N::INFER.floats(1, 1) })
    } else {
        let team = Team::global();
        (team, N::INFER.floats(1, team.threads()))
    };
    if small && floats <= STACK {
        with_stack(floats, |memory| one(net, kept, y, x, memory, team));
    } else {
        with_thread_memory(floats, &mut |memory| one(net, kept, y, x, memory, team));
    }
}

/// One sample.
pub fn predict<N: Network>(net: &N, x: &N::Input) -> N::Output {
    let mut y = N::Output::BLANK;
    predict_into(net, &mut y, x);
    y
}

/// One sample, in memory that the caller brings: without an allocator, without a thread.
///
/// # Panics
/// Where `arena` holds fewer floats than `N::INFER.floats(1, 1)`.
#[track_caller]
pub fn predict_in<N: Network>(net: &N, arena: &mut [f32], x: &N::Input) -> N::Output {
    let (needed, given) = (const { N::INFER.floats(1, 1) }, arena.len());
    assert!(
        given >= needed,
        "`{0}` predicts in an arena of {needed} floats, and this one has {given}\n\
         help: `PredictArena::<{{ {0}::ARENA_INFER }}>::new()` has as many",
        N::NAME
    );
    let mut y = N::Output::BLANK;
    one(net, &[], &mut y, x, arena, &SOLO);
    y
}

fn one<N: Network>(net: &N, kept: &[Kept], y: &mut N::Output, x: &N::Input, memory: &mut [f32], team: &Team) {
    let replay = Replay::new(kept);
    let mut run = Run::new(&N::INFER, memory, 1, team).prepacking(replay.prepack());
    for (part, slot) in N::ENDS_INFER.x.iter().enumerate() {
        run.tensor(*slot).copy_from_slice(x.part(part));
    }
    net.run_inference(&mut run);
    for (part, slot) in N::ENDS_INFER.y.iter().enumerate() {
        y.part_mut(part).copy_from_slice(run.tensor(*slot));
    }
}

/// One pass over a sample of zeros, of which nothing stays but what it makes of the weights.
pub(crate) fn record<N: Network>(net: &N) -> Vec<Kept> {
    let (team, kept) = (Team::global(), RefCell::new(Vec::new()));
    with_thread_memory(N::INFER.floats(1, team.threads()), &mut |memory| {
        let mut run = Run::new(&N::INFER, memory, 1, team).prepacking(Prepack::Record(&kept));
        for slot in N::ENDS_INFER.x {
            run.tensor(*slot).fill(0.0);
        }
        net.run_inference(&mut run);
    });
    kept.into_inner()
}

/// A batch: an array with a leading batch axis, in any memory order.
///
/// # Errors
/// Where the other axes are not one sample's, or an index is not below the vocabulary of the `Embedding` that reads it.
///
/// # Panics
/// Never: the result has as many numbers as its dims say.
pub fn predict_batch<N: Network>(
    net: &N,
    x: &impl Batch<<N::Input as Record>::Element>,
) -> Result<<N::Output as Record>::Arrays, BatchError> {
    predict_batch_with(net, &[], x)
}

/// As [`predict_batch`], with what an earlier pass has kept of the weights, if any did.
pub(crate) fn predict_batch_with<N: Network>(
    net: &N,
    kept: &[Kept],
    x: &impl Batch<<N::Input as Record>::Element>,
) -> Result<<N::Output as Record>::Arrays, BatchError> {
    let samples = samples::<N>(x)?;
    let mut ys: Vec<Vec<f32>> = N::Output::PARTS
        .iter()
        .map(|part| vec![0.0; samples * part.len])
        .collect();
    let team = Team::global();
    with_thread_memory(N::INFER.floats(samples.min(CHUNK), team.threads()), &mut |memory| {
        for start in (0..samples).step_by(CHUNK) {
            let batch = CHUNK.min(samples - start);
            let replay = Replay::new(kept);
            let mut run = Run::new(&N::INFER, memory, batch, team).prepacking(replay.prepack());
            for (part, slot) in N::ENDS_INFER.x.iter().enumerate() {
                x.part(part).fill(run.tensor(*slot), start..start + batch);
            }
            net.run_inference(&mut run);
            for ((slot, part), y) in N::ENDS_INFER.y.iter().zip(N::Output::PARTS).zip(&mut ys) {
                y[start * part.len..][..batch * part.len].copy_from_slice(run.tensor(*slot));
            }
        }
    });
    Ok(N::Output::arrays(&mut |part| {
        let dims = [&[samples], N::Output::PARTS[part].dims].concat();
        ArrayD::from_shape_vec(IxDyn(&dims), mem::take(&mut ys[part])).expect("as many numbers as the dims say")
    }))
}

/// The calling thread alone.
static SOLO: Team = Team::solo();

/// Runs a pass in the thread's own memory, which grows once.
// Not generic, so that a user's crate compiles it for no network.
#[inline(never)]
fn with_thread_memory(floats: usize, pass: &mut dyn FnMut(&mut [f32])) {
    thread_local!(static MEMORY: RefCell<Memory> = const { RefCell::new(Memory::new()) });
    // Taken out for the while, so that a prediction within a prediction (in a user's own layer) finds its own.
    let mut memory = MEMORY.take();
    pass(memory.get(floats.next_multiple_of(LINE)));
    MEMORY.set(memory);
}
