//! Average pooling over sequences.

/// The mean of every window of steps, channel by channel. `AvgPool1d<size>`.
///
/// Shapes: `[T, C] → [T', C]`, where `T' = (T + 2p − size) / s + 1` rounded down, and with `padding = same` `T' = T / s` rounded
/// up. Gradient: `dy` in equal shares to the steps of its window.
///
/// | option | default | |
/// |---|---|---|
/// | `stride` | the window's size | steps between two windows |
/// | `padding` | `valid` | `same` (Keras: the odd step at the end), or steps on both sides; padding is never counted |
///
/// [Keras `AveragePooling1D`](https://keras.io/api/layers/pooling_layers/average_pooling1d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Pool: [4, 1] -> [2, 1] { AvgPool1d<2>, } }
/// assert_eq!(Pool::new(7).predict(&[[1.0], [2.0], [6.0], [3.0]]), [[1.5], [4.5]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AvgPool1d;

same_as!(AvgPool1d: AvgPool2d);
