//! `MaxPool2d<size>` and `MaxPool2d<height, width>`.

pub(crate) use super::pool_rule as rule;
use super::{PADDING, POOL_SIZES, POOL_STRIDE, pool_window};
use crate::{Class, Config, Row, Shape};

pub(crate) const ROW: Row = Row {
    name: "MaxPool2d",
    slug: "maxpool",
    example: "MaxPool2d<2>",
    sizes: POOL_SIZES,
    min_sizes: 1,
    options: &[POOL_STRIDE, PADDING],
    picks: true,
    ..Row::plain(Class::Function)
};

/// Bytes that tell which position of such a window a number came from.
#[must_use]
pub const fn pick_bytes(kernel: [usize; 2]) -> usize {
    if kernel[0].saturating_mul(kernel[1]) <= 256 {
        1
    } else {
        4
    }
}

/// Floats that hold it for each of so many outputs.
pub(super) const fn picks(outputs: usize, kernel: [usize; 2]) -> usize {
    outputs.saturating_mul(pick_bytes(kernel)).div_ceil(size_of::<f32>())
}

/// Of a pool over an image or a sequence.
pub(crate) const fn saved(config: &Config, x: &Shape) -> usize {
    let window = pool_window(config, x);
    let [height, width] = window.out;
    picks(height.saturating_mul(width).saturating_mul(x.last()), window.kernel)
}
