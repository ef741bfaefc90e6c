//! Prediction: what `net.predict` and its kin do.

use crate::kernels::cpu::Team;
use crate::memory::Memory;
use crate::network::Network;
use crate::run::Run;
use crate::sample::Sample;
use gyul_spec::LINE;
use ndarray::{ArrayBase, ArrayD, ArrayViewD, Data, Dimension, IxDyn};
use std::cell::RefCell;

/// Floats of an arena that lies on the stack: 16 KiB.
const STACK: usize = 4096;
/// Fewer operations than this are over before a second thread is awake.
const WORTH_A_TEAM: usize = 2_000_000;
/// Samples that [`predict_batch`] runs at a time.
const CHUNK: usize = 64;

/// An array that is no batch of a network's input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BatchError {
    /// The axes after the first are not one sample's.
    #[error(
        "`{network}` takes batches of shape [n, {}], but this array is {found:?}",
        list(expected)
    )]
    Shape {
        /// The network.
        network: &'static str,
        /// One sample's shape.
        expected: &'static [usize],
        /// The array's.
        found: Vec<usize>,
    },
    /// A batch without a sample.
    #[error("`{network}` cannot learn from a batch of 0 samples")]
    Empty {
        /// The network.
        network: &'static str,
    },
    /// A backward pass without the forward pass of training before it.
    #[error("the backward pass of `{network}` needs the forward pass of training before it")]
    NoForward {
        /// The network.
        network: &'static str,
    },
    /// A gradient that does not have the shape of the output it belongs to.
    #[error(
        "`{network}` gave an output of shape [{batch}, {}], but this gradient is {found:?}",
        list(expected)
    )]
    Gradient {
        /// The network.
        network: &'static str,
        /// Samples of the forward pass.
        batch: usize,
        /// One sample's output.
        expected: &'static [usize],
        /// The gradient's shape.
        found: Vec<usize>,
    },
}

fn list(dims: &[usize]) -> String {
    dims.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Memory for predictions without an allocator: as many floats as the network's inference takes, on a cache line.
/// `N` is the network's `ARENA_INFER.floats(1, 1)`.
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

/// Cache lines on the stack.
#[repr(align(64))]
struct Stack([f32; STACK]);

/// One sample, into `y`. Allocates nothing after the first call of a thread; runs on any number of threads at once.
pub fn predict_into<N: Network>(net: &N, y: &mut N::Output, x: &N::Input) {
    // Folds away: everything is a const.
    let (team, threads) = if N::FLOPS < WORTH_A_TEAM {
        (&SOLO, 1)
    } else {
        let team = Team::global();
        (team, team.threads())
    };
    let floats = N::ARENA_INFER.floats(1, threads);
    if N::FLOPS < WORTH_A_TEAM && floats <= STACK {
        let mut stack = Stack([0.0; STACK]);
        one(net, y, x, &mut stack.0[..floats], team);
    } else {
        with_thread_memory(floats, |memory| one(net, y, x, memory, team));
    }
}

/// One sample.
pub fn predict<N: Network>(net: &N, x: &N::Input) -> N::Output {
    let mut y = N::Output::ZERO;
    predict_into(net, &mut y, x);
    y
}

/// One sample, in memory that the caller brings: without an allocator, without a thread.
///
/// # Panics
/// Where `arena` holds fewer floats than `N::ARENA_INFER.floats(1, 1)`.
pub fn predict_in<N: Network>(net: &N, arena: &mut [f32], x: &N::Input) -> N::Output {
    let mut y = N::Output::ZERO;
    one(net, &mut y, x, arena, &SOLO);
    y
}

fn one<N: Network>(net: &N, y: &mut N::Output, x: &N::Input, memory: &mut [f32], team: &Team) {
    let mut run = Run::new(&N::ARENA_INFER, memory, 1, team);
    run.tensor(N::ENDS_INFER.x).copy_from_slice(x.as_floats());
    net.run_infer(&mut run);
    y.as_floats_mut().copy_from_slice(run.tensor(N::ENDS_INFER.y));
}

/// What holds a batch: any ndarray of `f32` with a leading batch axis, owned, a view, or a reference to either.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no batch: a batch is an ndarray of `f32` (`gyul::ndarray`) with a leading batch axis",
    label = "not an array of `f32`"
)]
pub trait Batch {
    /// The array, whatever its rank.
    fn as_batch(&self) -> ArrayViewD<'_, f32>;
}

impl<S: Data<Elem = f32>, D: Dimension> Batch for ArrayBase<S, D> {
    fn as_batch(&self) -> ArrayViewD<'_, f32> {
        self.view().into_dyn()
    }
}

impl<B: Batch + ?Sized> Batch for &B {
    fn as_batch(&self) -> ArrayViewD<'_, f32> {
        (**self).as_batch()
    }
}

/// A batch: an array with a leading batch axis, in any memory order.
///
/// # Errors
/// Where the other axes are not one sample's.
///
/// # Panics
/// Never: the result has as many numbers as its dims say.
pub fn predict_batch<N: Network>(net: &N, x: &impl Batch) -> Result<ArrayD<f32>, BatchError> {
    let x = x.as_batch();
    let samples = samples::<N>(&x)?;
    let mut dims = vec![samples];
    dims.extend_from_slice(N::Output::DIMS);
    let mut y = vec![0.0; samples * N::Output::LEN];
    let team = Team::global();
    with_thread_memory(N::ARENA_INFER.floats(samples.min(CHUNK), team.threads()), |memory| {
        let mut numbers = x.iter();
        for y in y.chunks_mut(CHUNK * N::Output::LEN) {
            let batch = y.len() / N::Output::LEN;
            let mut run = Run::new(&N::ARENA_INFER, memory, batch, team);
            for (to, from) in run.tensor(N::ENDS_INFER.x).iter_mut().zip(&mut numbers) {
                *to = *from;
            }
            net.run_infer(&mut run);
            y.copy_from_slice(run.tensor(N::ENDS_INFER.y));
        }
    });
    Ok(ArrayD::from_shape_vec(IxDyn(&dims), y).expect("as many numbers as the dims say"))
}

/// How many samples `x` holds.
pub(crate) fn samples<N: Network>(x: &ArrayViewD<'_, f32>) -> Result<usize, BatchError> {
    match x.shape() {
        [samples, dims @ ..] if dims == N::Input::DIMS => Ok(*samples),
        found => Err(BatchError::Shape {
            network: N::NAME,
            expected: N::Input::DIMS,
            found: found.to_vec(),
        }),
    }
}

/// The calling thread alone.
static SOLO: Team = Team::solo();

/// The thread's own memory, grown once.
fn with_thread_memory<R>(floats: usize, work: impl FnOnce(&mut [f32]) -> R) -> R {
    thread_local!(static MEMORY: RefCell<Memory> = const { RefCell::new(Memory::new()) });
    // Taken out for the while, so that a prediction within a prediction (in a user's own layer) finds its own.
    let mut memory = MEMORY.take();
    let result = work(memory.get(floats.next_multiple_of(LINE)));
    MEMORY.set(memory);
    result
}
