//! Layers that only rename the axes: they do no work at all, and have no step.

/// Every axis into one: `[H, W, C] → [H·W·C]`, the last axis fastest. `Flatten`. Keras `Flatten`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Flat: [2, 1, 2] -> [4] { Flatten, } }
/// assert_eq!(Flat::new(7).predict(&[[[1.0, 2.0]], [[3.0, 4.0]]]), [1.0, 2.0, 3.0, 4.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flatten;

/// The same numbers in another shape of as many: `Reshape<2, 2>`. The last axis is fastest. Keras `Reshape`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Fold: [4] -> [2, 2] { Reshape<2, 2>, } }
/// assert_eq!(Fold::new(7).predict(&[1.0, 2.0, 3.0, 4.0]), [[1.0, 2.0], [3.0, 4.0]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reshape;
