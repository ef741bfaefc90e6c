//! One pass of a network: the arena it runs in, the batch, the kernels.

use crate::kernels::cpu::{Cx, Kernels, Prepack, Team, add, multiply};
pub use crate::step::{Step, needs};
use core::ops::Range;
use gyul_spec::{Arena, Slot};

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
    /// The first layer that learns, as the forward pass of training has met them: those before it may be frozen.
    pub(crate) learns_from: usize,
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
        let needed = arena.floats(batch, 1);
        assert!(
            memory.len() >= needed,
            "an arena of {} floats is too small: {batch} sample{} take {needed}",
            memory.len(),
            if batch == 1 { "" } else { "s" }
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
            learns_from: usize::MAX,
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

    /// Whether it is a time step of a stream through layers that remember.
    pub(crate) fn streams(&self) -> bool {
        !self.state.is_empty()
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
    #[expect(
        clippy::inline_always,
        reason = "handed back through memory, it is read in wider pieces than it was written in, and waits: 10 ns a layer"
    )]
    #[inline(always)]
    pub(crate) fn tensors<const N: usize>(&mut self, step: &Step<'_>, slots: [Slot; N]) -> ([&mut [f32]; N], Cx<'_>) {
        let (tensors, _, cx) = self.tensors_and_state(step, slots);
        (tensors, cx)
    }

    /// As [`tensors`](Self::tensors), with what the step remembers from one call to the next: `None` unless the network runs
    /// as a stream, one time step a call.
    #[expect(clippy::inline_always, reason = "as `tensors`")]
    #[inline(always)]
    pub(crate) fn tensors_and_state<const N: usize>(
        &mut self,
        step: &Step<'_>,
        slots: [Slot; N],
    ) -> ([&mut [f32]; N], Option<&mut [f32]>, Cx<'_>) {
        let ranges = self.ranges(&slots);
        let (at, streams) = (self.scratch_of(step), self.streams());
        let (tensors, scratch) = self.memory.split_at_mut(at);
        let (shared, thread) = scratch.split_at_mut(step.scratch.shared);
        let tensors = tensors
            .get_disjoint_mut(ranges)
            .expect("the memory plan keeps these tensors apart");
        let remembered = step.state.at..step.state.at + step.state.shape.len();
        let state = streams.then(|| &mut self.state[remembered]);
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
        let (kernels, team) = (self.kernels, self.team);
        let [to, part] = self.slots([to, part]);
        add(kernels, team, to, part);
    }

    /// `to *= by`, number by number.
    pub(crate) fn multiply(&mut self, to: Slot, by: Slot) {
        let (kernels, team) = (self.kernels, self.team);
        let [to, by] = self.slots([to, by]);
        multiply(kernels, team, to, by);
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

    /// Takes note, on the way there, of a layer that learns.
    pub(crate) fn meets(&mut self, step: &Step<'_>, learns: bool) {
        if learns {
            self.learns_from = self.learns_from.min(step.index);
        }
    }

    /// Whether neither this step learns nor any before it, so that nobody needs its gradients. Layers without parameters do not ask:
    /// they are small beside the others, and what they compute of nothing is read by nobody.
    pub(crate) fn is_idle(&self, step: &Step<'_>) -> bool {
        !self.d_input && step.index < self.learns_from
    }

    /// Whether anyone needs the gradient of this step's input.
    pub(crate) fn wants_d_x(&self, step: &Step<'_>) -> bool {
        self.d_input || !(step.first || step.index <= self.learns_from)
    }
}
