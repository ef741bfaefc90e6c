//! Sequences one time step at a time.

use crate::memory::Memory;
use crate::network::Network;
use crate::sample::{Record, Sample};
use crate::trace::{Frame, shape};

/// A network of sequences, fed one time step at a time: recurrent layers remember, in the stream, what came before. For live audio,
/// sensors, text as it is typed.
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
/// let last = (0..100).map(|t| stream.step(&[t as f32, 1.0]).to_vec()).last().unwrap();
/// let whole: [[f32; 2]; 100] = std::array::from_fn(|t| [t as f32, 1.0]);
/// assert!(net.predict(&whole).iter().zip(&last).all(|(a, b)| (a - b).abs() < 1e-5));
/// ```
///
/// A network with a layer that needs whole sequences (attention, a convolution over time, `Flatten`) does not compile here.
pub struct Stream<'a, N: Network> {
    net: &'a N,
    frame: Frame,
    memory: Memory,
    state: Vec<f32>,
}

/// What a network's time steps must not be in need of: `network!` gives the first layer that needs whole sequences, or `()`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{N}` cannot run as a stream: its `{Self}` needs whole sequences",
    label = "a stream brings one time step at a time",
    note = "give `predict` the whole sequence; or do without what needs it whole: attention, a convolution or a pool over time, `Flatten`, a network or a layer of your own"
)]
pub trait StepByStep<N> {}

#[diagnostic::do_not_recommend]
impl<N> StepByStep<N> for () {}

/// Stands for a network within the network, or a layer of one's own.
#[doc(hidden)]
pub struct OwnLayer;

/// Sequences: arrays of time steps.
pub trait Sequence: Sample {
    /// One time step.
    type Step: Sample;
}

impl<S: Sample, const T: usize> Sequence for [S; T] {
    type Step = S;
}

impl<'a, N: Network<Input: Sequence, Whole: StepByStep<N>>> Stream<'a, N> {
    /// A stream at its beginning.
    #[must_use]
    pub fn new(net: &'a N) -> Self {
        let part = N::Input::PARTS[0];
        let mut dims = part.dims.to_vec();
        dims[0] = 1;
        let frame = Frame::new(N::NET, &[shape(&dims, part.indices)]);
        let state = vec![0.0; frame.state_floats];
        Self {
            net,
            frame,
            memory: Memory::new(),
            state,
        }
    }

    /// The next time step: what the network gives after it.
    pub fn step(&mut self, x: &<N::Input as Sequence>::Step) -> &[f32] {
        let (frame, memory) = (&self.frame, self.memory.get(self.frame.floats));
        let floats = x.as_floats();
        memory[..floats.len()].copy_from_slice(floats);
        frame.run(self.net, memory, &mut self.state);
        let y = frame.slots[N::Input::PARTS.len() + N::OUTPUTS[0]];
        &memory[y.at..y.at + y.shape.len()]
    }

    /// Forgets everything: the next step is the first of a sequence.
    pub fn reset(&mut self) {
        self.state.fill(0.0);
    }
}
