//! Max pooling over whole images.

/// The largest number of every channel over the image; NaN where there is one. `GlobalMaxPool2d`.
///
/// Shapes: `[H, W, C] → [C]`. Gradient: `dy` to the first pixel, row by row, that holds the largest number.
/// [Keras `GlobalMaxPooling2D`](https://keras.io/api/layers/pooling_layers/global_max_pooling2d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Largest: [2, 2, 1] -> [1] { GlobalMaxPool2d, } }
/// assert_eq!(Largest::new(7).predict(&[[[1.0], [2.0]], [[6.0], [3.0]]]), [6.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlobalMaxPool2d;

same_as!(GlobalMaxPool2d: MaxPool2d);
