//! Forward and backward passes: what training is built on.

use crate::kernels::cpu::Team;
use crate::memory::Memory;
use crate::network::{Ends, Trainable};
use crate::pieces;
use crate::run::Run;
use gyul_spec::Arena;

mod arrays;
mod ends;
#[cfg(feature = "train")]
mod gradients;
#[cfg(feature = "train")]
mod samples;

/// How a forward pass runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mode {
    /// Whether it stops before a final `Softmax` or `Sigmoid`, for every output, as `CrossEntropy` and `BinaryCrossEntropy` ask:
    /// they would take probabilities for logits.
    pub logits: bool,
    /// What dropout draws from: the same seed drops the same values.
    pub seed: u64,
}

/// Whose threads a workspace runs on.
enum TeamRef {
    /// The process's.
    Process,
    /// Its own.
    Own(Team),
}

impl TeamRef {
    fn get(&self) -> &Team {
        match self {
            Self::Process => Team::global(),
            Self::Own(team) => team,
        }
    }
}

/// Memory for the forward and backward passes of one network over batches of up to a capacity, and its gradients.
///
/// Nothing is allocated after [`new`](Self::new) while batches stay within the capacity (and samples within three axes:
/// a view of five axes is ndarray's to allocate).
///
/// Parameter gradients add up over backward passes until [`zero_gradients`](Self::zero_gradients); the penalties of `l1`
/// and `l2` count once, and running statistics follow the last pass.
///
/// # A loop of one's own
/// Where Keras has a `GradientTape` and `apply_gradients`, and `PyTorch` `loss.backward()` and `optimizer.step()`:
///
/// ```
/// use gyul::loss::Loss;
/// use gyul::optim::Stepper;
/// use gyul::prelude::*;
///
/// network! { struct Xor: [2] -> [2] { hidden: Linear<8>, norm: BatchNorm(momentum = 0.9), Tanh, logits: Linear<2>, } }
///
/// let (x, labels) = ([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], [0_u32, 1, 1, 0]);
/// let mut net = Xor::new(7);
/// let mut adam = Stepper::new(Adam::new(0.05));
/// let mut workspace = Workspace::new(x.len());
/// for step in 1..=100 {
///     workspace.input(x.len()).copy_from_slice(x.as_flattened());
///     // Losses take logits: a network that ends in `Softmax` or `Sigmoid` is stopped before it. Dropout would draw from the seed.
///     workspace.run_forward(&net, Mode { logits: true, seed: step });
///     let (y, d_y) = workspace.output_and_d_output();
///     let (loss, _) = CrossEntropy
///         .batch(y.as_chunks::<2>().0, &labels, d_y.as_chunks_mut::<2>().0, 1.0 / x.len() as f32)
///         .map_err(|(_, bad)| bad)?;
///     workspace.zero_gradients(); // or not, where several batches are to be one step
///     workspace.run_backward(&net, false);
///     workspace.clip_global_norm(&net, 1.0)?;
///     adam.step(&mut net, &mut workspace)?;
///     println!("step {step}: loss {:.4}", loss / x.len() as f64); // `batch` sums, and knows of no `l1` or `l2`
/// }
/// for (x, label) in x.iter().zip(labels) {
///     assert_eq!(gyul::metrics::class(&net.predict(x)), label);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Workspace<N> {
    memory: Memory,
    gradients: N,
    capacity: usize,
    batch: usize,
    /// Whether the next backward pass is the first since the gradients were zeroed.
    fresh: bool,
    mode: Mode,
    /// The outputs, a bit each, that the pass stops before.
    logits: u32,
    /// The first layer that the last forward pass found learning.
    learns_from: usize,
    /// Where the last pass left its output.
    ends: Ends,
    last: Pass,
    team: TeamRef,
}

/// The last pass over the input that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pass {
    /// None since there is new input.
    None,
    /// Inference.
    Infer,
    /// The forward one of training.
    Forward,
    /// The backward one, to the input's gradient or to the parameters' alone.
    Backward { d_input: bool },
}

impl<N: Trainable> Workspace<N> {
    /// A workspace for batches of up to `capacity` samples; a larger one makes it grow.
    ///
    /// # Panics
    /// Where so many are more than memory holds.
    #[must_use]
    #[track_caller]
    pub fn new(capacity: usize) -> Self {
        let mut workspace = Self {
            memory: Memory::new(),
            gradients: N::zeros(),
            capacity: 0,
            batch: 0,
            fresh: true,
            mode: Mode::default(),
            logits: 0,
            learns_from: 0,
            ends: N::ENDS_TRAIN,
            last: Pass::None,
            team: TeamRef::Process,
        };
        workspace.reserve(capacity);
        workspace
    }

    /// On as many threads as given, in place of the process's own team. The results are the same, bit for bit.
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.team = TeamRef::Own(Team::new(threads));
        self.reserve(self.capacity);
        self
    }

    #[track_caller]
    fn reserve(&mut self, capacity: usize) {
        if !self.try_reserve(capacity) {
            large_batch(N::NAME, capacity, Self::floats_of_sample());
        }
    }

    /// Whether memory holds so many samples; where it does not, the capacity is what it was.
    fn try_reserve(&mut self, capacity: usize) -> bool {
        let (capacity, threads) = (self.capacity.max(capacity), self.team.get().threads());
        let floats = |arena: &Arena| arena.floats(capacity, threads);
        let holds = self.memory.reserve(floats(&N::TRAIN).max(floats(&N::INFER)));
        if holds {
            self.capacity = capacity;
        }
        holds
    }

    /// What each sample of a batch takes.
    pub(crate) fn floats_of_sample() -> usize {
        N::TRAIN.sample.max(N::INFER.sample)
    }

    /// Begins the next pass, over `batch` samples, which are to be filled in.
    #[track_caller]
    pub(crate) fn begin(&mut self, batch: usize) {
        if !self.try_begin(batch) {
            large_batch(N::NAME, batch, Self::floats_of_sample());
        }
    }

    /// As [`begin`](Self::begin); false, and nothing begins, where memory does not hold so many.
    #[track_caller]
    pub(crate) fn try_begin(&mut self, batch: usize) -> bool {
        // Both kinds of pass find their inputs in one place.
        const {
            let (train, infer) = (N::ENDS_TRAIN.x, N::ENDS_INFER.x);
            let mut i = 0;
            while i < train.len() {
                assert!(train[i].at == infer[i].at);
                i += 1;
            }
        }
        assert!(batch > 0, "a batch holds at least one sample");
        let holds = batch <= self.capacity || self.try_reserve(batch);
        if holds {
            (self.batch, self.last) = (batch, Pass::None);
        }
        holds
    }

    /// The forward pass of training over what [`input`](Self::input) holds.
    ///
    /// # Panics
    /// Where no input came before.
    #[track_caller]
    pub fn run_forward(&mut self, net: &N, mode: Mode) {
        self.run_forward_of(net, mode, all_if(mode.logits));
    }

    /// As [`run_forward`](Self::run_forward), with a bit for each output that it stops before.
    #[track_caller]
    pub(crate) fn run_forward_of(&mut self, net: &N, mode: Mode, logits: u32) {
        self.logits = logits;
        (self.mode, self.ends, self.last) = (mode, N::ENDS_TRAIN, Pass::Forward);
        self.learns_from = self.pass(&N::TRAIN, |run, _| {
            net.run_training_forward(run);
            run.learns_from
        });
    }

    /// Inference over what [`input`](Self::input) holds: running statistics, no dropout. No backward pass can follow.
    ///
    /// # Panics
    /// Where no input came before.
    #[track_caller]
    pub fn run_infer(&mut self, net: &N, mode: Mode) {
        self.run_infer_of(net, mode, all_if(mode.logits));
    }

    /// As [`run_infer`](Self::run_infer), with a bit for each output that it stops before.
    #[track_caller]
    pub(crate) fn run_infer_of(&mut self, net: &N, mode: Mode, logits: u32) {
        self.logits = logits;
        (self.mode, self.ends, self.last) = (mode, N::ENDS_INFER, Pass::Infer);
        self.pass(&N::INFER, |run, _| net.run_inference(run));
    }

    /// The backward pass, from what [`output_and_d_output`](Self::output_and_d_output) was given: adds to the gradients,
    /// and where `d_input` is set computes the input's.
    ///
    /// # Panics
    /// Where no forward pass of training came before, or new input since.
    #[track_caller]
    pub fn run_backward(&mut self, net: &N, d_input: bool) {
        assert!(
            self.last == Pass::Forward,
            "a backward pass needs a forward pass of training before it, and of its own: it overwrites what that keeps"
        );
        let learns_from = self.learns_from;
        self.pass(&N::TRAIN, |run, gradients| {
            (run.d_input, run.backward, run.learns_from) = (d_input, true, learns_from);
            net.run_training_backward(gradients, run);
        });
        // It has overwritten what it went back through.
        (self.fresh, self.last) = (false, Pass::Backward { d_input });
    }

    #[track_caller]
    fn pass<T>(&mut self, arena: &Arena, work: impl FnOnce(&mut Run<'_>, &mut N) -> T) -> T {
        assert!(self.batch > 0, "a pass of `{}` needs an input first", N::NAME);
        let memory = self.memory.get(arena.floats(self.batch, self.team.get().threads()));
        let mut run = Run::new(arena, memory, self.batch, self.team.get());
        (run.logits, run.seed, run.accumulate) = (self.logits, self.mode.seed, !self.fresh);
        work(&mut run, &mut self.gradients)
    }

    /// The gradients of the parameters: `workspace.gradients().conv1.weight`. A running statistic's is the step it is to
    /// take. Of what is frozen they tell nothing: what would cost a sum is zeros, other layers compute theirs all the same, and layers
    /// before the first that learns make none ([`Param::is_frozen`](crate::Param::is_frozen)).
    #[must_use]
    pub fn gradients(&self) -> &N {
        &self.gradients
    }

    /// The gradients, to be changed, or to be computed in another way than by a backward pass: zeros after
    /// [`zero_gradients`](Self::zero_gradients). The next backward pass adds to them.
    pub fn gradients_mut(&mut self) -> &mut N {
        if std::mem::take(&mut self.fresh) {
            pieces::each(&mut self.gradients, &mut |gradient| gradient.as_mut_slice().fill(0.0));
        }
        &mut self.gradients
    }

    /// Lets the next backward pass start over instead of adding. It costs nothing: until then [`gradients`](Self::gradients) are the old ones, which no
    /// step of a `Stepper` takes.
    pub fn zero_gradients(&mut self) {
        self.fresh = true;
    }
}

/// Not generic, so that a user's crate does not compile it for each network.
#[cold]
#[track_caller]
fn large_batch(network: &str, samples: usize, floats: usize) -> ! {
    panic!("memory does not hold a batch of {samples} samples: `{network}` works in {floats} floats for each")
}

/// Every bit, or none.
const fn all_if(all: bool) -> u32 {
    if all { u32::MAX } else { 0 }
}
