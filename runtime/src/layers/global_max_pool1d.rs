//! Max pooling over whole sequences.

/// The largest number of every channel over the steps; NaN where there is one. `GlobalMaxPool1d`.
///
/// Shapes: `[T, C] → [C]`. Gradient: `dy` to the first step that holds the largest number.
/// [Keras `GlobalMaxPooling1D`](https://keras.io/api/layers/pooling_layers/global_max_pooling1d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Largest: [3, 1] -> [1] { GlobalMaxPool1d, } }
/// assert_eq!(Largest::new(7).predict(&[[1.0], [6.0], [2.0]]), [6.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlobalMaxPool1d;

same_as!(GlobalMaxPool1d: MaxPool2d);
