//! One call of a pass: a layer, what is computed within it, where its tensors lie.

use crate::kernels::cpu::Activation;
use gyul_spec::{Config, InPlace, Need, Placed, Scratch, Slot, pooled_scratch};

/// One layer's part in a pass: what it is, and where its tensors lie. A const of the network, for a batch of any size.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The layer's number, from 0.
    pub index: usize,
    /// The layer.
    pub config: Config,
    /// The activation computed within it.
    pub activation: Activation,
    /// The activation whose gradient its backward pass takes with its own, from its output: the one within it, or that of
    /// the layer before it, where it picks the largest of what that gives.
    pub derived: Activation,
    /// Height and width of the windows of the max pooling computed within it.
    pub pool: Option<[usize; 2]>,
    /// Its input, or the first of several.
    pub x: Slot,
    /// The others.
    pub others: &'a [Slot],
    /// Its output; where it equals `x` the layer works in place.
    pub y: Slot,
    /// The gradient of its input; none of indices.
    pub d_x: Slot,
    /// The gradients of the others.
    pub d_others: &'a [Slot],
    /// The gradient of its output. The backward pass may overwrite it.
    pub d_y: Slot,
    /// What its forward pass keeps for its backward pass.
    pub saved: Slot,
    /// What it needs while it runs: at inference, or in its backward pass.
    pub work: Slot,
    /// What it remembers from one time step of a stream to the next.
    pub state: Slot,
    /// Where the tensors end that are needed while it runs, in floats of one sample, on the way there and on the way back: its
    /// kernels work behind them.
    pub tops: [usize; 2],
    /// What its kernels work in.
    pub scratch: Scratch,
    /// The output of the network that it gives, where a loss on logits may leave it out; else none.
    pub output: Option<u32>,
    /// Whether nothing before it learns, so that the gradient of its input is the network's own.
    pub first: bool,
    /// Whether a later use of the same parameters has written their gradients in this pass.
    pub again: bool,
}

impl<'a> Step<'a> {
    /// A step of an inference pass.
    ///
    /// # Panics
    /// If `x` is not seen as what arrives at the layer: its kernels would read it with other axes.
    #[must_use]
    pub const fn infer(layer: &Placed, [x, y]: [Slot; 2], top: usize) -> Self {
        // What is added may be read in either order: that all are of one shape is for the rule to say.
        let is_of_one_shape = matches!(layer.node.config.kind.row().in_place, InPlace::OfAny);
        assert!(
            is_of_one_shape || x.shape.same(&layer.x),
            "a layer reads what arrives there"
        );
        Self::over(layer, [x, y], top)
    }

    /// As [`infer`](Self::infer), over other shapes than those of whole samples: one time step of a stream.
    pub(crate) const fn over(layer: &Placed, [x, y]: [Slot; 2], top: usize) -> Self {
        let none = Slot::NONE;
        Self {
            index: layer.index,
            config: layer.node.config,
            activation: Activation::None,
            derived: Activation::None,
            pool: None,
            x,
            others: &[],
            y,
            d_x: none,
            d_others: &[],
            d_y: none,
            saved: none,
            work: none,
            state: none,
            tops: [top; 2],
            scratch: layer.facts.infer.in_lines(),
            output: None,
            first: false,
            again: false,
        }
    }

    /// A step of a training pass.
    ///
    /// # Panics
    /// As [`infer`](Self::infer).
    #[must_use]
    pub const fn train(layer: &Placed, ends: [Slot; 2], [d_x, d_y]: [Slot; 2], tops: [usize; 2]) -> Self {
        Self {
            d_x,
            d_y,
            tops,
            scratch: layer.facts.train.in_lines(),
            ..Self::infer(layer, ends, tops[0])
        }
    }

    /// With the activation that `layer` is computed within it.
    #[must_use]
    pub const fn then(self, layer: &Placed) -> Self {
        Self {
            activation: Activation::of(&layer.node.config),
            ..self.deriving(layer)
        }
    }

    /// With the activation whose gradient is taken with its own.
    #[must_use]
    pub const fn deriving(self, layer: &Placed) -> Self {
        Self {
            derived: Activation::of(&layer.node.config),
            ..self
        }
    }

    /// With the max pooling that `layer` is computed within it.
    #[must_use]
    pub const fn pooling(self, layer: &Placed) -> Self {
        let (pool, training) = (&layer.node.config, !self.d_y.shape.is_empty());
        let scratch = Scratch {
            thread: self.scratch.thread + pooled_scratch(&self.config, &self.x.shape, pool, training),
            ..self.scratch
        };
        Self {
            pool: Some([pool.sizes()[0], pool.size_or_last(1)]),
            scratch: scratch.in_lines(),
            ..self
        }
    }

    /// Where the layer behind it takes the gradient of the activation within it.
    #[must_use]
    pub const fn derived_later(self) -> Self {
        Self {
            derived: Activation::None,
            ..self
        }
    }

    /// With the other values that it reads, and their gradients.
    #[must_use]
    pub const fn reading(self, others: &'a [Slot], d_others: &'a [Slot]) -> Self {
        Self {
            others,
            d_others,
            ..self
        }
    }

    /// With what it needs while it runs.
    #[must_use]
    pub const fn working(self, work: Slot) -> Self {
        Self { work, ..self }
    }

    /// As the one that gives an output, which a loss on logits may leave out.
    #[must_use]
    pub const fn giving(self, output: u32) -> Self {
        Self {
            output: Some(output),
            ..self
        }
    }

    /// As a use of parameters whose gradients a later one has written.
    #[must_use]
    pub const fn again(self) -> Self {
        Self { again: true, ..self }
    }

    /// What it takes.
    #[must_use]
    pub const fn need(&self) -> Need {
        let [there, back] = self.tops;
        Need::new(if there > back { there } else { back }, self.scratch)
    }

    /// With a slot for what its forward pass keeps.
    #[must_use]
    pub const fn saving(self, saved: Slot) -> Self {
        Self { saved, ..self }
    }

    /// As the first that learns.
    #[must_use]
    pub const fn first(self) -> Self {
        Self { first: true, ..self }
    }

    /// The output where the backward pass needs it: for an activation's gradient. Nothing else, for it may be gone.
    #[must_use]
    pub const fn kept_y(&self) -> Slot {
        match self.derived {
            Activation::None => Slot::NONE,
            _ => self.y,
        }
    }

    /// Whether it works in place.
    #[must_use]
    pub const fn in_place(&self) -> bool {
        self.x.at == self.y.at
    }
}

/// What all steps of a pass take.
#[must_use]
pub const fn needs<const N: usize>(steps: &[&Step<'_>; N]) -> [Need; N] {
    let mut needs = [Need::new(0, Scratch::NONE); N];
    let mut i = 0;
    while i < N {
        needs[i] = steps[i].need();
        i += 1;
    }
    needs
}
