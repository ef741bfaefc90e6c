//! One pass of a network: the arena it runs in, the batch, the kernels.

use crate::kernels::cpu::{Activation, Cx, Kernels, Prepack, Team};
use core::ops::Range;
use gyul_spec::{Arena, Config, Need, Placed, Scratch, Slot, pooled_scratch};

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
    #[must_use]
    pub const fn infer(layer: &Placed, [x, y]: [Slot; 2], top: usize) -> Self {
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
        let pool = &layer.node.config;
        let scratch = Scratch {
            thread: self.scratch.thread + pooled_scratch(&self.config, &self.x.shape, pool),
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

/// One pass of a network over one batch.
pub struct Run<'a> {
    memory: &'a mut [f32],
    /// Where the tensors begin: those of a network within another lie within the other's.
    pub(crate) base: usize,
    /// Where kernels work, if not behind the tensors of their step.
    pub(crate) scratch_at: Option<usize>,
    kernels: &'static Kernels,
    team: &'a Team,
    /// What a stream remembers; empty where none runs.
    state: &'a mut [f32],
    /// Samples in the batch.
    pub(crate) batch: usize,
    /// Whether it is the way back.
    pub(crate) backward: bool,
    /// Whether parameter gradients add to what is there.
    pub(crate) accumulate: bool,
    /// Whether the gradient of the network's input is wanted.
    pub(crate) d_input: bool,
    /// The outputs, a bit each, before whose final `Softmax` or `Sigmoid` the pass stops, as a loss on logits asks.
    pub(crate) logits: u32,
    /// What dropout draws from.
    pub(crate) seed: u64,
    prepack: Prepack<'a>,
}

impl<'a> Run<'a> {
    /// A pass of `batch` samples in `memory`, laid out as `arena` says for as many threads as fit.
    ///
    /// # Panics
    /// Where `memory` is smaller than `arena.floats(batch, 1)`.
    pub(crate) fn new(arena: &Arena, memory: &'a mut [f32], batch: usize, team: &'a Team) -> Self {
        assert!(
            memory.len() >= arena.floats(batch, 1),
            "an arena of {} floats is too small for {batch} samples",
            memory.len()
        );
        Self {
            memory,
            base: 0,
            scratch_at: None,
            kernels: Kernels::get(),
            team,
            state: &mut [],
            batch,
            backward: false,
            accumulate: false,
            d_input: true,
            logits: 0,
            seed: 0,
            prepack: Prepack::Each,
        }
    }

    /// As one of several that keep for one another what they make of the weights.
    pub(crate) fn prepacking(self, prepack: Prepack<'a>) -> Self {
        Self { prepack, ..self }
    }

    /// As a time step of a stream, which remembers in `state`.
    pub(crate) fn streaming(self, state: &'a mut [f32]) -> Self {
        Self { state, ..self }
    }

    /// Where the kernels of `step` work.
    pub(crate) fn scratch_of(&self, step: &Step<'_>) -> usize {
        self.scratch_at
            .unwrap_or(self.base + step.tops[usize::from(self.backward)] * self.batch)
    }

    /// The tensors of these slots, and what the kernels of `step` run with. Slots of one call never overlap.
    ///
    /// # Panics
    /// Where they do, which is a mistake of the memory plan.
    #[inline]
    pub(crate) fn tensors<const N: usize>(&mut self, step: &Step<'_>, slots: [Slot; N]) -> ([&mut [f32]; N], Cx<'_>) {
        let (tensors, _, cx) = self.tensors_and_state(step, slots);
        (tensors, cx)
    }

    /// As [`tensors`](Self::tensors), with what the step remembers from one call to the next: `None` unless the network runs
    /// as a stream, one time step a call.
    #[inline]
    pub(crate) fn tensors_and_state<const N: usize>(
        &mut self,
        step: &Step<'_>,
        slots: [Slot; N],
    ) -> ([&mut [f32]; N], Option<&mut [f32]>, Cx<'_>) {
        let ranges = self.ranges(&slots);
        let at = self.scratch_of(step);
        let (tensors, scratch) = self.memory.split_at_mut(at);
        let (shared, thread) = scratch.split_at_mut(step.scratch.shared);
        let tensors = tensors
            .get_disjoint_mut(ranges)
            .expect("the memory plan keeps these tensors apart");
        let remembered = step.state.at..step.state.at + step.state.shape.len();
        let state = (!self.state.is_empty()).then(|| &mut self.state[remembered]);
        let cx = Cx {
            kernels: self.kernels,
            team: self.team,
            shared,
            thread,
            prepack: self.prepack,
        };
        (tensors, state, cx)
    }

    #[inline]
    fn ranges<const N: usize>(&self, slots: &[Slot; N]) -> [Range<usize>; N] {
        core::array::from_fn(|i| self.range(slots[i]))
    }

    #[inline]
    fn range(&self, slot: Slot) -> Range<usize> {
        let at = self.base + slot.at * self.batch;
        at..at + slot.shape.len() * self.batch
    }

    /// The tensors of these slots.
    #[inline]
    pub(crate) fn slots<const N: usize>(&mut self, slots: [Slot; N]) -> [&mut [f32]; N] {
        let ranges = self.ranges(&slots);
        self.memory
            .get_disjoint_mut(ranges)
            .expect("the memory plan keeps these tensors apart")
    }

    /// The tensor of one slot.
    #[inline]
    pub(crate) fn tensor(&mut self, slot: Slot) -> &mut [f32] {
        let range = self.range(slot);
        &mut self.memory[range]
    }

    /// Copies floats within the memory, whoever they belong to.
    pub(crate) fn copy_within(&mut self, to: usize, from: Range<usize>) {
        self.memory.copy_within(from, to);
    }

    /// `to += part`, for a value that several layers read.
    pub fn add(&mut self, to: Slot, part: Slot) {
        let [to, part] = self.slots([to, part]);
        for (to, part) in to.iter_mut().zip(part) {
            *to += *part;
        }
    }

    /// `to *= by`, number by number.
    pub(crate) fn multiply(&mut self, to: Slot, by: Slot) {
        let [to, by] = self.slots([to, by]);
        for (to, by) in to.iter_mut().zip(by) {
            *to *= *by;
        }
    }

    /// Copies `from` to `to`, unless they are one.
    pub(crate) fn copy(&mut self, to: Slot, from: Slot) {
        if to.at != from.at {
            let [to, from] = self.slots([to, from]);
            to.copy_from_slice(from);
        }
    }

    /// Whether the gradients of this step's parameters add to what is there: an earlier pass's, or another use's of the same
    /// parameters.
    pub(crate) fn accumulates(&self, step: &Step<'_>) -> bool {
        self.accumulate || step.again
    }

    /// Whether the pass stops before the layer that gives this output.
    pub(crate) fn leaves_out(&self, step: &Step<'_>) -> bool {
        let bits = step.output.and_then(|output| self.logits.checked_shr(output));
        bits.is_some_and(|bits| bits & 1 == 1)
    }

    /// Whether anyone needs the gradient of this step's input.
    pub(crate) fn wants_d_x(&self, at: &Step<'_>) -> bool {
        self.d_input || !at.first
    }
}
