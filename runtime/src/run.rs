//! One pass of a network: the arena it runs in, the batch, the kernels.

use crate::kernels::cpu::{Activation, Cx, Kernels, Team};
use gyul_spec::{Arena, Config, Slot};

/// One layer's part in a pass: what it is, and where its tensors lie. A const of the network, for a batch of any size.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The layer's number, from 0.
    pub index: usize,
    /// The layer.
    pub config: Config,
    /// The activation computed within it.
    pub activation: Activation,
    /// Its input.
    pub x: Slot,
    /// Its output; where it equals `x` the layer works in place.
    pub y: Slot,
    /// The gradient of its input.
    pub d_x: Slot,
    /// The gradient of its output. The backward pass may overwrite it.
    pub d_y: Slot,
    /// What its forward pass keeps for its backward pass.
    pub saved: Slot,
    /// What it works in while a pass runs; nothing stays there from one pass to the next.
    pub work: Slot,
    /// Whether nothing before it learns, so that the gradient of its input is the network's own.
    pub first: bool,
    /// Whether a later use of the same parameters has written their gradients in this pass.
    pub again: bool,
}

impl Step {
    /// A step of an inference pass.
    #[must_use]
    pub const fn infer(index: usize, config: Config, x: Slot, y: Slot) -> Self {
        let none = Slot::NONE;
        Self {
            index,
            config,
            activation: Activation::None,
            x,
            y,
            d_x: none,
            d_y: none,
            saved: none,
            work: none,
            first: false,
            again: false,
        }
    }

    /// A step of a training pass.
    #[must_use]
    pub const fn train(index: usize, config: Config, [x, y]: [Slot; 2], [d_x, d_y]: [Slot; 2]) -> Self {
        Self {
            d_x,
            d_y,
            ..Self::infer(index, config, x, y)
        }
    }

    /// With the activation `config` computed within it.
    #[must_use]
    pub const fn then(self, config: &Config) -> Self {
        Self {
            activation: Activation::of(config),
            ..self
        }
    }

    /// With a slot for what its forward pass keeps.
    #[must_use]
    pub const fn saving(self, saved: Slot) -> Self {
        Self { saved, ..self }
    }

    /// With a slot for what it works in.
    #[must_use]
    pub const fn working(self, work: Slot) -> Self {
        Self { work, ..self }
    }

    /// As the first that learns.
    #[must_use]
    pub const fn first(self) -> Self {
        Self { first: true, ..self }
    }

    /// The output where the backward pass needs it: for the activation within the step. Nothing else, for it may be gone.
    #[must_use]
    pub const fn kept_y(&self) -> Slot {
        match self.activation {
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

/// One pass of a network over one batch.
pub struct Run<'a> {
    tensors: &'a mut [f32],
    shared: &'a mut [f32],
    thread: &'a mut [f32],
    kernels: &'static Kernels,
    team: &'a Team,
    /// Samples in the batch.
    pub(crate) batch: usize,
    /// Whether parameter gradients add to what is there.
    pub(crate) accumulate: bool,
    /// Whether the gradient of the network's input is wanted.
    pub(crate) d_input: bool,
    /// Whether the pass stops before the final `Softmax` or `Sigmoid`, as a loss on logits asks.
    pub(crate) logits: bool,
    /// What dropout draws from.
    pub(crate) seed: u64,
}

impl<'a> Run<'a> {
    /// A pass of `batch` samples in `memory`, laid out as `arena` says for as many threads as fit.
    ///
    /// # Panics
    /// Where `memory` is smaller than `arena.floats(batch, 1)`.
    pub(crate) fn new(arena: &Arena, memory: &'a mut [f32], batch: usize, team: &'a Team) -> Self {
        let tensors = arena.sample * batch;
        assert!(
            memory.len() >= arena.floats(batch, 1),
            "an arena of {} floats is too small for {batch} samples",
            memory.len()
        );
        let (tensors, scratch) = memory.split_at_mut(tensors);
        let (shared, thread) = scratch.split_at_mut(arena.scratch.shared);
        let kernels = Kernels::get();
        Self {
            tensors,
            shared,
            thread,
            kernels,
            team,
            batch,
            accumulate: false,
            d_input: true,
            logits: false,
            seed: 0,
        }
    }

    /// The tensors of these slots, and what the kernels of `step` run with. Slots of one call never overlap.
    ///
    /// # Panics
    /// Where they do, which is a mistake of the memory plan.
    #[inline]
    pub(crate) fn tensors<const N: usize>(&mut self, step: &Step, slots: [Slot; N]) -> ([&mut [f32]; N], Cx<'_>) {
        let _ = step;
        self.slots(slots)
    }

    /// As [`tensors`](Self::tensors), with what the step remembers from one call to the next: `None` unless the network runs
    /// as a stream, one time step a call.
    #[inline]
    pub(crate) fn tensors_and_state<const N: usize>(
        &mut self,
        step: &Step,
        slots: [Slot; N],
    ) -> ([&mut [f32]; N], Option<&mut [f32]>, Cx<'_>) {
        let (tensors, cx) = self.tensors(step, slots);
        (tensors, None, cx)
    }

    #[inline]
    pub(crate) fn slots<const N: usize>(&mut self, slots: [Slot; N]) -> ([&mut [f32]; N], Cx<'_>) {
        let batch = self.batch;
        let ranges = slots.map(|slot| slot.at * batch..(slot.at + slot.shape.len()) * batch);
        let tensors = self
            .tensors
            .get_disjoint_mut(ranges)
            .expect("the memory plan keeps these tensors apart");
        (
            tensors,
            Cx {
                kernels: self.kernels,
                team: self.team,
                shared: self.shared,
                thread: self.thread,
            },
        )
    }

    /// The tensor of one slot.
    #[inline]
    pub(crate) fn tensor(&mut self, slot: Slot) -> &mut [f32] {
        let [tensor] = self.slots([slot]).0;
        tensor
    }

    /// Copies `from` to `to`, unless they are one.
    pub(crate) fn copy(&mut self, to: Slot, from: Slot) {
        if to.at != from.at {
            let ([to, from], _) = self.slots([to, from]);
            to.copy_from_slice(from);
        }
    }

    /// Whether the gradients of this step's parameters add to what is there: an earlier pass's, or another use's of the same
    /// parameters.
    pub(crate) fn accumulates(&self, step: &Step) -> bool {
        self.accumulate || step.again
    }

    /// Whether anyone needs the gradient of this step's input.
    pub(crate) fn wants_d_x(&self, at: &Step) -> bool {
        self.d_input || !at.first
    }
}
