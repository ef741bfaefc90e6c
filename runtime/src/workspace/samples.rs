//! The samples of a batch, one by one: what the trainer fills and losses see.

use super::Workspace;
use crate::indices::{BadIndex, check_floats};
use crate::loss::non_finite;
use crate::network::Trainable;
use crate::place::Place;
use crate::sample::{Part, Record};
use core::ops::Range;
use core::slice;
use gyul_spec::Slot;

/// A number that is not finite: its input, its sample, its place there, and itself.
pub(crate) type NonFiniteAt = (&'static str, usize, Place, f32);

/// The first among `batch` samples of these inputs. Not generic, so that a user's crate does not compile it.
fn non_finite_input(parts: &[Part], slots: &[Slot], floats: &[f32], batch: usize) -> Option<NonFiniteAt> {
    // Indices lie there as the bits of floats.
    let mut parts = parts.iter().zip(slots).filter(|(part, _)| !part.indices);
    parts.find_map(|(part, slot)| {
        let floats = &floats[slot.at * batch..][..part.len * batch];
        let (at, value) = non_finite(floats)?;
        let place = Place {
            at: at % part.len,
            dims: part.dims,
        };
        Some((part.name, at / part.len, place, value))
    })
}

impl<N: Trainable> Workspace<N> {
    /// Lets `fill` write every sample of the next pass.
    pub(crate) fn fill_inputs(&mut self, mut fill: impl FnMut(usize, &mut N::Input)) {
        let batch = self.batch;
        let floats = self.memory.get(batch * const { Self::inputs_end() });
        for i in 0..batch {
            N::Input::written(floats, &|part| place(N::ENDS_TRAIN.x[part], batch, i), |input| {
                fill(i, input);
            });
        }
    }

    /// Whether every index among the samples of the next pass has a row in the `Embedding` that reads it.
    pub(crate) fn check_indices(&mut self) -> Result<(), BadIndex> {
        let batch = self.batch;
        let floats: &[f32] = self.memory.get(batch * const { Self::inputs_end() });
        check_floats::<N>(|part| {
            let slot = N::ENDS_TRAIN.x[part];
            &floats[slot.at * batch..][..slot.shape.len() * batch]
        })
    }

    /// The first number among the samples of the next pass that is not finite.
    pub(crate) fn non_finite_input(&mut self) -> Option<NonFiniteAt> {
        let batch = self.batch;
        let floats = self.memory.get(batch * const { Self::inputs_end() });
        non_finite_input(N::Input::PARTS, N::ENDS_TRAIN.x, floats, batch)
    }

    /// Where the inputs of one sample end.
    const fn inputs_end() -> usize {
        let (mut i, mut end) = (0, 0);
        while i < N::ENDS_TRAIN.x.len() {
            let slot = N::ENDS_TRAIN.x[i];
            if slot.at + slot.shape.len() > end {
                end = slot.at + slot.shape.len();
            }
            i += 1;
        }
        end
    }

    /// Output `part` of the last forward pass of training.
    pub(crate) fn output_part(&mut self, part: usize) -> &[f32] {
        self.slot(N::ENDS_TRAIN.y[part])
    }

    /// The gradient of input `part`, after a backward pass to it.
    pub(crate) fn d_input_part(&mut self, part: usize) -> &[f32] {
        self.slot(N::ENDS_TRAIN.d_x[part])
    }

    /// Lets `look` see what the last pass gave for sample `i`.
    pub(crate) fn see_output<R>(&mut self, i: usize, look: impl FnOnce(&N::Output) -> R) -> R {
        let (batch, y) = (self.batch, self.ends.y);
        let floats = self.memory.get(N::TRAIN.sample.max(N::INFER.sample) * batch);
        N::Output::seen(floats, &|part| place(y[part], batch, i), look)
    }

    /// Lets `write` see what the last forward pass gave, and write its gradient: all samples at once where they lie side by side, else
    /// one at a time.
    pub(crate) fn write_d_outputs<E>(
        &mut self,
        mut write: impl FnMut(Range<usize>, &[N::Output], &mut [N::Output]) -> Result<(), E>,
    ) -> Result<(), E> {
        let (batch, ends) = (self.batch, N::ENDS_TRAIN);
        let len = N::TRAIN.sample * batch;
        if let ([y], [d_y]) = (ends.y, ends.d_y) {
            let [y, d_y] = self.memory.get_two(len, [self.range(*y), self.range(*d_y)]);
            let all = (
                N::Output::side_by_side(y, batch),
                N::Output::side_by_side_mut(d_y, batch),
            );
            if let (Some(outputs), Some(d_outputs)) = all {
                return write(0..batch, outputs, d_outputs);
            }
        }
        let floats = self.memory.get(len);
        (0..batch).try_for_each(|i| Self::write_d_output(floats, batch, i, &mut write))
    }

    /// As [`write_d_outputs`](Self::write_d_outputs), of sample `i` alone: both are had as values.
    // Not inlined: else the stack would have room for them also where a single output, as large as an image, is seen in its place.
    #[inline(never)]
    fn write_d_output<E>(
        floats: &mut [f32],
        batch: usize,
        i: usize,
        write: &mut impl FnMut(Range<usize>, &[N::Output], &mut [N::Output]) -> Result<(), E>,
    ) -> Result<(), E> {
        let ends = N::ENDS_TRAIN;
        let output = N::Output::seen(floats, &|part| place(ends.y[part], batch, i), |output| *output);
        N::Output::written(floats, &|part| place(ends.d_y[part], batch, i), |d_output| {
            write(i..i + 1, slice::from_ref(&output), slice::from_mut(d_output))
        })
    }
}

/// Where sample `i` of a tensor lies.
#[inline]
fn place(slot: Slot, batch: usize, i: usize) -> Range<usize> {
    let len = slot.shape.len();
    let at = slot.at * batch + i * len;
    at..at + len
}
