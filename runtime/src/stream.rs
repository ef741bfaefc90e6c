//! Sequences one time step at a time.

use crate::indices::check_floats;
use crate::memory::Memory;
use crate::network::Network;
use crate::sample::{Part, Record, Sample};
use crate::trace::{Frame, shape};
use gyul_spec::Shape;
use std::ops::Deref;

type Input<P> = <<P as Deref>::Target as Network>::Input;
type Output<P> = <<P as Deref>::Target as Network>::Output;

/// A network of sequences, fed one time step at a time: recurrent layers remember, in the stream, what came before. For live audio,
/// sensors, text as it is typed.
///
/// Every input is a sequence, `[T, F]` or `[u32; T]`, and a step one `[f32; F]` or `u32` of it; of several inputs it is their struct,
/// with a step in each field. What a step gives is a step of the output, `[f32; F]` of `[T, F]`; an output without steps, such as the
/// `[f32; 3]` here, is what `predict` gives for the sequence up to that step.
///
/// After as many steps as the network's input has, the output is that of `predict` on the whole sequence (its last step, where it
/// gives one a step); the stream goes on beyond that.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Ears: [100, 2] -> [3] { Lstm<8>, Linear<3>, } }
///
/// let net = Ears::new(7);
/// let mut stream = net.stream();
/// let last: [f32; 3] = (0..100).map(|t| stream.step(&[t as f32, 1.0])).last().unwrap();
/// let whole: [[f32; 2]; 100] = std::array::from_fn(|t| [t as f32, 1.0]);
/// assert!(net.predict(&whole).iter().zip(&last).all(|(a, b)| (a - b).abs() < 1e-5));
/// ```
///
/// A convolution or attention goes along if it is causal: no step of it sees a later one. It remembers what its window takes, attention
/// as many steps as the network's input has; from there on each new step takes the place of the oldest. Beyond the steps of the input a network
/// meets what it was never trained on: positions (a `PositionalEmbedding` has none there, and gives NaN), taps of a window that is longer than
/// the input. Text that is written letter by letter:
///
/// ```
/// use gyul::prelude::*;
///
/// network! {
///     struct Writer: [u32; 32] -> [32, 65] {
///         Embedding<65, 16>, PositionalEncoding,
///         Residual { LayerNorm, MultiHeadAttention<2>(causal = true) },
///         logits: Linear<65>,
///     }
/// }
///
/// let net = Writer::new(7);
/// let (mut stream, mut letter) = (net.stream(), 12);
/// for _ in 0..32 {
///     let logits: [f32; 65] = stream.step(&letter); // looks back, and computes no earlier letter again
///     letter = gyul::metrics::class(&logits);
/// }
/// ```
///
/// A network with a layer that needs whole sequences (attention or a convolution that is not causal, a recurrent layer with `reverse`, a pool
/// over time, `Flatten`, `Reshape`, `GroupNorm`, `Scale`, `Shift`, a network or a layer of your own) does not compile here, nor does one of
/// images, or of `[f32; N]`.
///
/// A clone goes on by itself from where the stream is: to look ahead, say, and come back. That of a `Stream<Box<Ears>>` has its own copy of the
/// network.
///
/// As [`Pin`](std::pin::Pin) does, a stream holds a pointer to its network: `net.stream()` borrows it, a `Stream<&Ears>`. What keeps a stream
/// for long, a plug-in say, owns the network, boxed, or shares it, in an [`Arc`](std::sync::Arc), with the streams of other voices:
///
/// ```
/// use gyul::prelude::*;
/// use gyul::stream::Stream;
///
/// network! { struct Ears: [100, 2] -> [3] { Lstm<8>, Linear<3>, } }
///
/// struct Plugin {
///     ears: Stream<Box<Ears>>,
/// }
///
/// let mut plugin = Plugin { ears: Stream::new(Box::new(Ears::new(7))) };
/// let heard: [f32; 3] = plugin.ears.step(&[0.5, 1.0]);
/// ```
pub struct Stream<P> {
    net: P,
    frame: Frame,
    memory: Memory,
    state: Vec<f32>,
}

/// A network that can run as a [`Stream`]: `network!` implements it for those of sequences whose layers all go by time steps. For code
/// over any such network: `fn listen<N: Streams>(net: &N)`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot run as a stream",
    label = "a stream holds a pointer to a network of sequences whose layers go by time steps",
    note = "`net.stream()` of a network says which of its layers or inputs is in the way"
)]
pub trait Streams: Network {}

/// What a layer that needs whole sequences does not implement; nor does any other, for nobody asks.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{N}` cannot run as a stream: its `{Self}` does not go by time steps",
    label = "a stream brings one time step at a time",
    note = "give `predict` the whole sequence; or do without what a stream takes whole: a pool over time, `Flatten`, `Reshape`, \
            `GroupNorm`, `Scale`, `Shift`, a network within the network or a layer of your own"
)]
pub trait StepByStep<N> {}

/// What a layer that looks at later time steps does not implement, where without its options it would not.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{N}` cannot run as a stream: its `{Self}` looks at later time steps, or skips some",
    label = "a stream brings one time step at a time",
    note = "give `predict` the whole sequence; or train it as a `Conv1d<…>(padding = causal)` with no `stride`, or as a \
            `MultiHeadAttention<…>(causal = true)`, of which no step sees a later one"
)]
pub trait Causal<N> {}

/// What a layer that reads from the last time step to the first does not implement.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{N}` cannot run as a stream: its `{Self}` reads from the last time step to the first",
    label = "a stream brings one time step at a time",
    note = "give `predict` the whole sequence; or train it without `reverse`, which here may be no const: `reverse = false`"
)]
pub trait Forwards<N> {}

/// Sequences of time steps: what network `N` takes, to run as a stream.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{N}` cannot run as a stream: its input `{Self}` is no sequence of time steps",
    label = "a stream brings one time step at a time",
    note = "a stream needs an input `[T, F]`, of which a step is `[f32; F]`, or `[u32; T]`; `predict` takes any whole"
)]
pub trait Sequence<N> {}

// Not recommended: rustc would compare them with images, axis by axis.
#[diagnostic::do_not_recommend]
impl<N, const F: usize, const T: usize> Sequence<N> for [[f32; F]; T] {}
#[diagnostic::do_not_recommend]
impl<N, const T: usize> Sequence<N> for [u32; T] {}

/// Sequences of `T` time steps: what network `N` takes beside a first input of as many, to run as a stream.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{N}` cannot run as a stream: its first input has {T} time steps, and `{Self}` another number",
    label = "a stream brings one time step of each input at a time",
    note = "the inputs of a stream end together: the first of their dims is the same; `predict` takes each whole"
)]
pub trait InStep<N, const T: usize> {}

#[diagnostic::do_not_recommend]
impl<N, const F: usize, const T: usize> InStep<N, T> for [[f32; F]; T] {}
#[diagnostic::do_not_recommend]
impl<N, const T: usize> InStep<N, T> for [u32; T] {}

/// The types of a time step. Samples that are no sequences have some, too, so that where there is no stream one error says so.
#[doc(hidden)]
pub trait Stepped {
    /// Of an input: without its first axis.
    type Step: Sample;
    /// Of an output: the same, but all of one that has a single axis and so no steps.
    type Given: Sample;
    /// Of an output of `N` of these.
    type GivenOf<const N: usize>: Sample;
}

macro_rules! number {
    ($number:ty) => {
        impl Stepped for $number {
            type Step = Self;
            type Given = Self;
            type GivenOf<const N: usize> = [Self; N];
        }
    };
}

number!(f32);
number!(u32);

impl<S: Sample, const N: usize> Stepped for [S; N] {
    type Step = S;
    type Given = S::GivenOf<N>;
    type GivenOf<const M: usize> = Self;
}

// By hand: a copy of the memory is not asked for.
impl<P: Clone> Clone for Stream<P> {
    fn clone(&self) -> Self {
        Self {
            net: self.net.clone(),
            frame: self.frame.clone(),
            memory: Memory::new(),
            state: self.state.clone(),
        }
    }
}

impl<P: Deref<Target: Streams>> Stream<P> {
    /// A stream at its beginning, of the network that `net` points to: `&net`, `Box::new(net)`, `Arc::clone(&net)`.
    #[must_use]
    pub fn new(net: P) -> Self {
        Self::begin(net)
    }
}

// Of any network, so that no second error follows where one cannot run as a stream.
impl<P: Deref<Target: Network>> Stream<P> {
    /// [`new`](Self::new), for the generated `net.stream()`, whose bounds say of what is in its way where it stands.
    #[doc(hidden)]
    #[must_use]
    pub fn begin(net: P) -> Self {
        // By those bounds every input is a sequence, and so has a first axis, and all are of one number of steps.
        let step = |part: &Part| {
            let mut dims = part.dims.to_vec();
            dims[0] = 1;
            shape(&dims, part.indices)
        };
        let inputs: Vec<Shape> = <Input<P> as Record>::PARTS.iter().map(step).collect();
        let frame = Frame::new(P::Target::NET, &inputs);
        let state = vec![0.0; frame.state_floats];
        Self {
            net,
            frame,
            memory: Memory::new(),
            state,
        }
    }

    /// The next time step: what the network gives after it.
    ///
    /// An index that is not below the vocabulary of the `Embedding` that reads it gives NaN, and counts as no step: the stream goes on as
    /// it was before.
    pub fn step(&mut self, x: &<Input<P> as Record>::Step) -> <Output<P> as Record>::Given {
        let mut y = <Output<P> as Record>::Given::BLANK;
        let outputs = P::Target::OUTPUTS;
        if check_floats::<P::Target>(|part| x.part(part)).is_err() {
            (0..outputs.len()).for_each(|part| y.part_mut(part).fill(f32::NAN));
            return y;
        }
        let (frame, memory) = (&self.frame, self.memory.get(self.frame.floats));
        let (inputs, layers) = frame.slots.split_at(<Input<P> as Record>::PARTS.len());
        for (part, slot) in inputs.iter().enumerate() {
            memory[slot.range()].copy_from_slice(x.part(part));
        }
        frame.run(&*self.net, memory, &mut self.state);
        for (part, layer) in outputs.iter().enumerate() {
            y.part_mut(part).copy_from_slice(&memory[layers[*layer].range()]);
        }
        y
    }

    /// Forgets everything: the next step is the first of a sequence.
    pub fn reset(&mut self) {
        self.state.fill(0.0);
    }

    /// The network.
    pub fn network(&self) -> &P::Target {
        &self.net
    }
}
