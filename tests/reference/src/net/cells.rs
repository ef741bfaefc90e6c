//! Recurrent layers over a batch, forwards or from the other end.

use super::Interpreter;
use super::views::{sequence, steps_or_last};
use crate::layer::Layer;
use crate::{Tensor, recurrent};
use ndarray::Axis;

impl Interpreter<'_> {
    /// One that reads from the last step to the first is one over the sequence turned round, what it gives turned back.
    pub(super) fn recurrent(&self, layer: &Layer, x: &Tensor) -> Tensor {
        let (Layer::Rnn {
            label,
            sequences,
            reverse,
            bias,
        }
        | Layer::Lstm {
            label,
            sequences,
            reverse,
            bias,
        }
        | Layer::Gru {
            label,
            sequences,
            reverse,
            bias,
        }) = *layer
        else {
            panic!("{layer:?} is no recurrent layer");
        };
        let mut x = sequence(x);
        if reverse {
            x.invert_axis(Axis(1));
        }
        let kernels = self.kernels(label);
        let h = match layer {
            Layer::Rnn { .. } => recurrent::rnn(x, kernels, self.bias(label, bias)),
            Layer::Lstm { .. } => recurrent::lstm(x, kernels, self.bias(label, bias)),
            _ => recurrent::gru(x, kernels, bias.then(|| self.param(label, "bias"))),
        };
        let mut y = steps_or_last(h, sequences);
        if reverse && sequences {
            y.invert_axis(Axis(1));
        }
        y.as_standard_layout().into_owned()
    }
}
