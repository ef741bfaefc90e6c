//! What `network!` generates an implementation of.

use crate::batch::{Batch, BatchError};
use crate::device::{Cpu, Device};
use crate::generated::{SeededRng, seeded_rng};
use crate::inference::Inference;
use crate::param::Param;
use crate::pieces::{self, Pieces};
use crate::predict;
use crate::run::{Run, Step};
use crate::sample::Record;
use core::fmt;
use gyul_spec::{Arena, Kind, Placed, Slot, Stop};

/// One row of a network's table of layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayerInfo {
    /// Its label, or the name it goes by: `conv1`, `relu2`.
    pub name: &'static str,
    /// As it was declared: `Conv2d<32, 3>`.
    pub layer: &'static str,
    /// One sample of its input.
    pub input: gyul_spec::Shape,
    /// One sample of its output.
    pub output: gyul_spec::Shape,
    /// Trainable numbers.
    pub params: usize,
    /// Numbers that training moves but gradient descent does not: running statistics.
    pub running: usize,
    /// Floating-point operations a sample: 2 for each multiplication with its addition. Those of a layer of one's own are not known, and 0.
    pub flops: usize,
    /// The values it reads: the network's inputs come first, then what each layer gives.
    pub from: &'static [usize],
}

/// Where a network's own tensors lie in an arena: one of each for every input and output.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    /// Its inputs.
    pub x: &'static [Slot],
    /// Its outputs.
    pub y: &'static [Slot],
    /// The gradients of its inputs; none of indices.
    pub d_x: &'static [Slot],
    /// The gradients of its outputs.
    pub d_y: &'static [Slot],
}

impl Ends {
    /// Of nothing.
    pub const NONE: Self = Self {
        x: &[],
        y: &[],
        d_x: &[],
        d_y: &[],
    };
}

/// What the parameters of a generic network are: `8`.
pub type Sizes = &'static [&'static (dyn fmt::Debug + Sync)];

/// What an output ends in, to losses that compute the last layer themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// Neither a `Softmax` nor a `Sigmoid`.
    Other,
    /// That one, which a pass may stop before.
    Ends(Kind),
    /// One of the two that no pass stops before: another layer reads what it gives, or stands behind a `Softmax`.
    Kept,
}

/// What an output of a network ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct End {
    /// The last layer, where it is one that losses compute themselves.
    pub head: Head,
    /// The layer that gives the output's numbers: not one that gives them other places, or does nothing at inference.
    pub layer: Kind,
}

impl Head {
    /// As the output of a network within another that has more behind it.
    #[must_use]
    pub const fn kept(self) -> Self {
        match self {
            Self::Other => Self::Other,
            Self::Ends(_) | Self::Kept => Self::Kept,
        }
    }
}

/// A statically shaped network. `network!` implements it; its methods that begin with `run_` are for generated code and
/// the runtime.
pub trait Network: Sized + Send + Sync {
    /// Where its parameters live.
    type Device: Device;
    /// One sample: nested arrays, `[[[f32; 1]; 28]; 28]` for `[28, 28, 1]`, or a struct with one for each of several inputs.
    type Input: Record;
    /// What it gives for one sample.
    type Output: Record;
    /// Its name.
    const NAME: &'static str;
    /// Its layers, in their order.
    const LAYERS: &'static [LayerInfo];
    /// Trainable numbers.
    const PARAMS: usize;
    /// Floating-point operations of one prediction: 2 for each multiplication with its addition. Layers of one's own
    /// ([`custom`](crate::custom)) count as 0.
    const FLOPS: usize;
    /// What each output ends in: losses on logits stop before a `Softmax` or a `Sigmoid`.
    const HEADS: &'static [Head];
    /// Memory of inference.
    const INFER: Arena;
    /// Where inference finds its inputs and leaves its outputs.
    #[doc(hidden)]
    const ENDS_INFER: Ends;

    /// What a generic network's parameters are.
    #[doc(hidden)]
    const SIZES: Sizes = &[];
    /// Its inputs' names and shapes.
    #[doc(hidden)]
    const INPUTS: &'static [Stop<'static>];
    /// Its layers as they are placed, with the values they read.
    #[doc(hidden)]
    const NET: &'static [Placed];
    /// For each input what its indices must be below; 0 where it has none.
    #[doc(hidden)]
    const VOCABULARIES: &'static [usize] = &gyul_spec::vocabularies(Self::NET);
    /// The layers that give its outputs.
    #[doc(hidden)]
    const OUTPUTS: &'static [usize];

    /// Inference of one layer by itself; nothing for those that only rename.
    #[doc(hidden)]
    fn run_layer(&self, layer: usize, run: &mut Run<'_>, step: &Step<'_>);

    /// What the network gives for one sample: for code that takes any network. A network has a method of its own of this name, and of
    /// the next two.
    #[must_use]
    fn predict(&self, x: &Self::Input) -> Self::Output {
        predict::predict(self, x)
    }

    /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
    fn predict_into(&self, y: &mut Self::Output, x: &Self::Input) {
        predict::predict_into(self, y, x);
    }

    /// What the network gives for a batch, in any memory order: an [`ArrayD`](ndarray::ArrayD) with a leading batch axis, row-major; of several
    /// outputs their struct, with one in each field. The class of each row: [`class`](crate::metrics::class).
    ///
    /// # Errors
    /// Where the other axes are not one sample's, several inputs differ in their samples, or an index is beyond its vocabulary.
    fn predict_batch(
        &self,
        x: impl Batch<<Self::Input as Record>::Element>,
    ) -> Result<<Self::Output as Record>::Arrays, BatchError> {
        predict::predict_batch(self, &x)
    }

    /// The network made ready for many predictions: see [`Inference`]. The network itself stays as it is.
    fn optimize(&self) -> Inference<Self>
    where
        Self: Clone,
    {
        Inference::new(self.clone())
    }

    /// Inference over the batch in `run`.
    #[doc(hidden)]
    fn run_inference(&self, run: &mut Run<'_>);

    /// As [`visit`](Self::visit), with `name` before every name.
    fn visit_as<'a>(&'a self, name: &Name<'_>, visit: &mut dyn FnMut(&Name<'_>, &'a Param<Self::Device>));

    /// Calls `visit` with every parameter and its name, in the order of the fields; parameters that an option switched
    /// off are not among them.
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&Name<'_>, &'a Param<Self::Device>)) {
        self.visit_as(&Name::ROOT, visit);
    }

    /// Every parameter with its name: `conv1.weight`.
    fn parameters(&self) -> impl Iterator<Item = (String, &Param<Self::Device>)> {
        let mut all = Vec::new();
        self.visit(&mut |name, param| all.push((name.to_string(), param)));
        all.into_iter()
    }
}

/// A network that can learn: on the host, in memory of its own. `network!` implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no network that can learn",
    label = "cannot learn",
    note = "networks that `network!` declares learn, in the memory of a `Cpu`; what `net.optimize()` gives only predicts: train `net`, and \
            `optimize` what `trainer.into_network()` gives",
    note = "a trainer takes `net` itself, and no reference to it: `trainer.network()` lends it, `trainer.into_network()` gives it back"
)]
pub trait Trainable: Network<Device = Cpu> + Clone + Pieces {
    /// Memory of training.
    const TRAIN: Arena;
    /// Where training finds its ends.
    #[doc(hidden)]
    const ENDS_TRAIN: Ends;

    /// A network with parameters from a generator.
    #[doc(hidden)]
    #[must_use]
    fn seeded(rng: &mut SeededRng) -> Self;

    /// A network with fresh parameters: what `Net::new(seed)` gives, for code that takes any network.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Net: [4] -> [3] { Linear<3> } }
    ///
    /// /// As many as asked for, from a seed each.
    /// fn ensemble<N: Trainable>(size: u64) -> Vec<N> {
    ///     (0..size).map(N::fresh).collect()
    /// }
    ///
    /// assert_eq!(ensemble::<Net>(3)[2].predict(&[1.0; 4]), Net::new(2).predict(&[1.0; 4]));
    /// ```
    ///
    /// As with `new`, a generic network at a size that does not fit fails to compile:
    ///
    /// ```compile_fail
    /// use gyul::prelude::*;
    ///
    /// network! { struct Net<const H: usize>: [4] -> [10] { Linear<H>, Reshape<10> } }
    ///
    /// let net = <Net<7> as Trainable>::fresh(1);
    /// ```
    #[must_use]
    fn fresh(seed: u64) -> Self {
        Self::seeded(&mut seeded_rng(seed))
    }

    /// A network of zeros: how gradients and moments start.
    #[must_use]
    fn zeros() -> Self;

    /// The forward pass of training: keeps what the backward pass needs.
    #[doc(hidden)]
    fn run_training_forward(&self, run: &mut Run<'_>);

    /// The backward pass: from the output's gradient to those of the parameters and, where wanted, of the input.
    #[doc(hidden)]
    fn run_training_backward(&self, gradients: &mut Self, run: &mut Run<'_>);

    /// Calls `visit` with every parameter of `K` networks at once, in the order of the fields: a network and its
    /// gradients, say. Names are those of [`visit`](Network::visit).
    ///
    /// Frozen parameters are among them, and running statistics: a loop of one's own asks [`is_frozen`](Param::is_frozen)
    /// and [`role`](Param::role) before it moves one.
    ///
    /// `K` is 4 at most.
    fn walk<const K: usize>(mut networks: [&mut Self; K], visit: &mut dyn FnMut([&mut Param; K])) {
        const { assert!(K <= pieces::ALIKE, "so many networks are not walked over at once") };
        let mut alike: [Option<&mut dyn Pieces>; pieces::ALIKE] = [const { None }; pieces::ALIKE];
        for (to, network) in alike.iter_mut().zip(&mut networks) {
            *to = Some(&mut **network);
        }
        pieces::walk(&mut alike[..K], &mut |params| visit(pieces::all(params)));
    }

    /// What `l1` and `l2` add to the loss: `Σ l1·|w| + l2·w²`.
    fn penalty(&self) -> f32 {
        0.0
    }
}

/// A parameter's name, built on the stack: `stage.0.conv.weight`.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    parent: Option<&'a Name<'a>>,
    part: &'a str,
}

impl<'a> Name<'a> {
    /// The network itself.
    pub const ROOT: Self = Self { parent: None, part: "" };

    /// The part `part` of this.
    #[must_use]
    pub const fn part(&'a self, part: &'a str) -> Self {
        Self {
            parent: Some(self),
            part,
        }
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parent {
            Some(parent) if !parent.part.is_empty() => write!(f, "{parent}.{}", self.part),
            _ => f.write_str(self.part),
        }
    }
}
