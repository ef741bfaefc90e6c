//! The sinusoidal positional encoding.

use super::Function;
use super::stepped::number;
use crate::kernels::cpu::{positional_encoding, positional_encoding_of};
use crate::run::{Run, Step};

/// Adds waves of the step's number to a sequence, by which attention tells its steps apart. `PositionalEncoding`.
///
/// `y[t, 2i] = x[t, 2i] + sin(t / 10000^(2i/F))`, `y[t, 2i + 1] = x[t, 2i + 1] + cos(t / 10000^(2i/F))`, with `t` from 0. Nothing is
/// learnt; [`PositionalEmbedding`](crate::layers::PositionalEmbedding) learns what it adds.
///
/// Shapes: `[T, F] → [T, F]`. Gradient: `dx = dy`. [Vaswani et al. 2017](https://arxiv.org/abs/1706.03762), section 3.5;
/// [KerasHub `SinePositionEncoding`](https://keras.io/keras_hub/api/modeling_layers/sine_position_encoding/), which gives what is
/// added here.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Placed: [2, 2] -> [2, 2] { PositionalEncoding, } }
/// assert_eq!(Placed::new(7).predict(&[[1.0, 2.0], [0.0, 0.0]]), [[1.0, 3.0], [1.0_f32.sin(), 1.0_f32.cos()]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PositionalEncoding;

impl Function for PositionalEncoding {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        let ([y, x], state, mut cx) = run.tensors_and_state(step, [step.y, step.x]);
        let sizes = [step.x.shape.dim(0), step.x.shape.dim(1)];
        match state {
            None => positional_encoding(&mut cx, y, x, sizes),
            Some(state) => positional_encoding_of(y, x, number(&mut state[0], |next| next)),
        }
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if run.wants_d_x(step) {
            run.copy(step.d_x, step.d_y);
        }
    }
}
