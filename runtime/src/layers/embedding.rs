//! A vector for every index.

use super::Compute;
use super::weight::learns;
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{activate, activate_backward, embedding_backward, embedding_forward};
use crate::run::{Run, Step};

layer! {
    /// A vector of `features` numbers for every index, learnt: `y[t] = W[x[t]]`. `Embedding<vocabulary, features>`.
    ///
    /// Shapes: `[u32; T] → [T, features]`. An index that is not below `vocabulary` is an error in a batch and in training;
    /// where there is no error to give (one sample predicted, a stream's step, a workspace's input filled by hand) it gives a row
    /// of NaN. Gradient: `dW[i] = Σ dy[t]` over the steps with `x[t] = i`; indices have none. `W` is uniform in ±0.05 at first.
    /// [`Tied(label, transposed)`](super::Tied) makes logits of features with the same weight.
    ///
    /// [Keras `Embedding`](https://keras.io/api/layers/core_layers/embedding/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Words: [u32; 3] -> [3, 2] { words: Embedding<2, 2>, } }
    ///
    /// let mut net = Words::new(7);
    /// net.words.weight.as_mut_slice().copy_from_slice(&[1.0, 2.0, 3.0, 4.0]);
    /// assert_eq!(net.predict(&[1, 0, 1]), [[3.0, 4.0], [1.0, 2.0], [3.0, 4.0]]);
    /// ```
    Embedding {
        /// `[vocabulary, features]`.
        weight = 0,
    }
}

/// Rows, vocabulary, features.
fn sizes(run: &Run<'_>, step: &Step<'_>) -> [usize; 3] {
    let sizes = step.config.sizes();
    [run.batch * step.x.shape.len(), sizes[0], sizes[1]]
}

impl Compute for Embedding<Borrowed<'_>> {
    type Gradients = Embedding<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let sizes = sizes(run, step);
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        embedding_forward(&cx, y, x, self.weight.as_slice(), sizes);
        activate(&cx, step.activation, y);
    }

    fn backward(&self, gradients: &mut Embedding, run: &mut Run<'_>, step: &Step<'_>) {
        let (sizes, accumulate) = (sizes(run, step), run.accumulates(step));
        let ([d_y, y, x], cx) = run.tensors(step, [step.d_y, step.kept_y(), step.x]);
        activate_backward(&cx, step.derived, d_y, y);
        let d_weight = gradients.weight.as_mut_slice();
        if learns(&self.weight, d_weight, accumulate) {
            embedding_backward(&cx, d_weight, d_y, x, sizes, accumulate);
        }
    }
}
