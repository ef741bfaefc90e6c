//! Passes over batches that are arrays.

use super::{Mode, Pass, Workspace};
use crate::batch::{Batch, BatchError, samples, side_by_side};
use crate::network::Trainable;
use crate::sample::{Part, Record};
use gyul_spec::Slot;

impl<N: Trainable> Workspace<N> {
    /// The forward pass of training over a batch of inputs: what the network gives, with a leading batch axis. For several
    /// inputs and outputs in their structs. It lies in the workspace, which the next pass needs: `.to_owned()` of an array keeps it.
    ///
    /// # Errors
    /// Where `x` is no batch of the network's input, or an empty one, or an index in it is none.
    pub fn forward(
        &mut self,
        net: &N,
        x: impl Batch<<N::Input as Record>::Element>,
        mode: Mode,
    ) -> Result<<N::Output as Record>::Views<'_>, BatchError> {
        let batch = samples::<N>(&x)?;
        if batch == 0 {
            return Err(BatchError::Empty { network: N::NAME });
        }
        self.begin(batch);
        for part in 0..N::Input::PARTS.len() {
            x.part(part).fill(self.input_part(part), 0..batch);
        }
        self.run_forward(net, mode);
        Ok(self.views::<N::Output>(N::ENDS_TRAIN.y))
    }

    /// The backward pass, from the gradient of what [`forward`](Self::forward) gave: adds to the gradients of the
    /// parameters and returns that of the input, which lies in the workspace, too. That of indices is empty.
    ///
    /// # Errors
    /// Where `d_output` does not have the shape that `forward` gave, or no forward pass came before.
    pub fn backward(
        &mut self,
        net: &N,
        d_output: impl Batch<<N::Output as Record>::Element>,
    ) -> Result<<N::Input as Record>::Views<'_>, BatchError> {
        if self.last != Pass::Forward {
            return Err(BatchError::NoForward { network: N::NAME });
        }
        for (i, part) in N::Output::PARTS.iter().enumerate() {
            let array = d_output.part(i);
            if !matches!(array.shape(), [batch, dims @ ..] if *batch == self.batch && dims == part.dims) {
                let found = array.shape().to_vec();
                let (network, batch) = (N::NAME, self.batch);
                return Err(BatchError::Gradient {
                    network,
                    batch,
                    expected: part.dims,
                    found,
                });
            }
        }
        for part in 0..N::Output::PARTS.len() {
            let samples = 0..self.batch;
            d_output.part(part).fill(self.d_output_part(part), samples);
        }
        self.run_backward(net, true);
        Ok(self.views::<N::Input>(N::ENDS_TRAIN.d_x))
    }

    /// The tensors of `slots` as arrays.
    fn views<R: Record>(&mut self, slots: &[Slot]) -> R::Views<'_> {
        let batch = self.batch;
        let floats: &[f32] = self.memory.get(N::TRAIN.sample * batch);
        R::views(&mut |part| {
            let (slot, Part { dims, .. }) = (slots[part], R::PARTS[part]);
            let range = slot.at * batch..(slot.at + slot.shape.len()) * batch;
            if range.is_empty() {
                return side_by_side(0, dims, &[]);
            }
            side_by_side(batch, dims, &floats[range])
        })
    }
}
