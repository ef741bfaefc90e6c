//! Average pooling over whole images.

/// The mean of every channel over the image. `GlobalAvgPool2d`.
///
/// Shapes: `[H, W, C] → [C]`. Gradient: `dy / (H·W)` to every pixel.
/// [Lin et al. 2013](https://arxiv.org/abs/1312.4400);
/// [Keras `GlobalAveragePooling2D`](https://keras.io/api/layers/pooling_layers/global_average_pooling2d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Mean: [2, 2, 1] -> [1] { GlobalAvgPool2d, } }
/// assert_eq!(Mean::new(7).predict(&[[[1.0], [2.0]], [[3.0], [6.0]]]), [3.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlobalAvgPool2d;

same_as!(GlobalAvgPool2d: AvgPool2d);
