//! What enters and leaves a pass, as floats: of a network with one input, and with one output.

use super::{Pass, Workspace};
use crate::network::Trainable;
use crate::sample::{Record, floats_of};
use core::ops::Range;
use gyul_spec::Slot;

impl<N: Trainable> Workspace<N> {
    /// The input of the next pass, to be filled: `batch` samples. That of several inputs is what [`forward`](Self::forward)
    /// is given; it takes indices as well, which lie here as bits: `f32::from_bits(3)`, not 3.0.
    ///
    /// # Panics
    /// Where `batch` is 0, or more than memory holds; where the network has several inputs.
    #[track_caller]
    pub fn input(&mut self, batch: usize) -> &mut [f32] {
        assert!(
            N::Input::PARTS.len() == 1,
            "`{}` has {} inputs, each of which lies by itself: `workspace.forward(&net, …)` takes them",
            N::NAME,
            N::Input::PARTS.len()
        );
        self.begin(batch);
        self.memory.get(batch * const { floats_of::<N::Input>() })
    }

    /// What the last pass gave, forward or inference, of a network with one output: `batch` times as many floats as one sample's.
    ///
    /// # Panics
    /// Where the network has several outputs: [`forward`](Self::forward) gives each. Where there is new input since, or the last pass was a backward one,
    /// which works where the output lay.
    #[must_use]
    #[track_caller]
    pub fn output(&mut self) -> &[f32] {
        require_one_output::<N>();
        assert!(
            matches!(self.last, Pass::Forward | Pass::Infer),
            "there is no output: `run_forward` and `run_infer` give one, and new input and `run_backward` overwrite it"
        );
        self.slot(self.ends.y[0])
    }

    /// What the last forward pass of a network with one output gave, and its gradient, every float of which is to be set before
    /// [`run_backward`](Self::run_backward): until then it holds what another tensor left.
    ///
    /// # Panics
    /// Where the network has several outputs: [`backward`](Self::backward) takes the gradient of each. Where the last pass was no forward one of training.
    #[must_use]
    #[track_caller]
    pub fn output_and_d_output(&mut self) -> (&[f32], &mut [f32]) {
        require_one_output::<N>();
        assert!(
            self.last == Pass::Forward,
            "a gradient is that of what `run_forward` gave: it comes right before. What `run_infer` gave is `output()`"
        );
        let ends = N::ENDS_TRAIN;
        let ranges = [self.range(ends.y[0]), self.range(ends.d_y[0])];
        let [output, d_output] = self.memory.get_two(N::TRAIN.sample * self.batch, ranges);
        (output, d_output)
    }

    /// The gradient of the input that the last backward pass computed, of a network with one input.
    ///
    /// # Panics
    /// Where the network has several inputs: [`backward`](Self::backward) gives the gradient of each. Where the last pass was no backward one, or
    /// was told to leave the input's gradient out.
    #[must_use]
    #[track_caller]
    pub fn d_input(&mut self) -> &[f32] {
        assert!(
            N::Input::PARTS.len() == 1,
            "`{}` has {} inputs, each with a gradient of its own: `workspace.backward(&net, …)` gives them",
            N::NAME,
            N::Input::PARTS.len()
        );
        assert!(
            self.last == Pass::Backward { d_input: true },
            "the input's gradient is what `run_backward(&net, true)` computes, and the last pass of `{}` was another",
            N::NAME
        );
        self.slot(N::ENDS_TRAIN.d_x[0])
    }

    /// Input `part` of the next pass, to be filled.
    pub(crate) fn input_part(&mut self, part: usize) -> &mut [f32] {
        self.slot_mut(N::ENDS_TRAIN.x[part])
    }

    /// The gradient of output `part` of the last forward pass, to be filled.
    pub(crate) fn d_output_part(&mut self, part: usize) -> &mut [f32] {
        self.slot_mut(N::ENDS_TRAIN.d_y[part])
    }

    fn slot_mut(&mut self, slot: Slot) -> &mut [f32] {
        let range = self.range(slot);
        &mut self.memory.get(range.end)[range]
    }

    pub(super) fn slot(&mut self, slot: Slot) -> &[f32] {
        let range = self.range(slot);
        &self.memory.get(range.end)[range]
    }

    pub(super) fn range(&self, slot: Slot) -> Range<usize> {
        slot.at * self.batch..(slot.at + slot.shape.len()) * self.batch
    }
}

/// Panics where there is more than one output to be had.
#[track_caller]
fn require_one_output<N: Trainable>() {
    let outputs = N::Output::PARTS.len();
    assert!(
        outputs == 1,
        "`{}` has {outputs} outputs, each of which lies by itself: `workspace.forward(&net, …)` gives them, \
         and `workspace.backward(&net, …)` takes the gradient of each",
        N::NAME
    );
}
