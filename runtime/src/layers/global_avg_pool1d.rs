//! Average pooling over whole sequences.

/// The mean of every channel over the steps. `GlobalAvgPool1d`.
///
/// Shapes: `[T, C] → [C]`. Gradient: `dy / T` to every step.
/// [Keras `GlobalAveragePooling1D`](https://keras.io/api/layers/pooling_layers/global_average_pooling1d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Mean: [3, 1] -> [1] { GlobalAvgPool1d, } }
/// assert_eq!(Mean::new(7).predict(&[[1.0], [2.0], [6.0]]), [3.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlobalAvgPool1d;

same_as!(GlobalAvgPool1d: AvgPool2d);
