//! Max pooling over sequences.

/// The largest number of every window of steps, channel by channel; NaN where there is one. `MaxPool1d<size>`.
///
/// Shapes: `[T, C] → [T', C]`, where `T' = (T + 2p − size) / s + 1` rounded down, and with `padding = same` `T' = T / s` rounded
/// up. Gradient: `dy` to the first step of its window that holds the largest number.
///
/// | option | default | |
/// |---|---|---|
/// | `stride` | the window's size | steps between two windows |
/// | `padding` | `valid` | `same` (Keras: the odd step at the end), or steps on both sides; padding is never the largest |
///
/// [Keras `MaxPooling1D`](https://keras.io/api/layers/pooling_layers/max_pooling1d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Pool: [4, 1] -> [2, 1] { MaxPool1d<2>, } }
/// assert_eq!(Pool::new(7).predict(&[[1.0], [2.0], [6.0], [3.0]]), [[2.0], [6.0]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MaxPool1d;

same_as!(MaxPool1d: MaxPool2d);
