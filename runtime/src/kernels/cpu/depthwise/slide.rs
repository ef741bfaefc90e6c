//! The windows of a depthwise convolution, and their taps inside the image.

use crate::kernels::cpu::ConvShape;
use crate::kernels::cpu::conv::window::inside;
use std::ops::Range;

/// Windows that slide over an image; what reaches outside is cut off. No [`Window`](crate::kernels::cpu::conv::window::Window): that counts in pixels a dilation
/// apart and for a copy with padding, so that one of any stride and dilation is several; here nothing is copied, and it is one.
#[derive(Clone, Copy)]
pub(crate) struct Slide {
    pub(crate) image: [usize; 2],
    pub(crate) channels: usize,
    /// Row and column of the image where the first window starts; negative outside.
    pub(crate) first: [isize; 2],
    /// Pixels from a window to the next.
    pub(crate) stride: [usize; 2],
    /// Pixels from a tap to the next.
    pub(crate) every: [usize; 2],
    pub(crate) taps: [usize; 2],
    /// Rows and columns of windows.
    pub(crate) size: [usize; 2],
}

/// The taps of some windows that lie inside the image.
pub(crate) struct Taps {
    /// The number of the first.
    pub(crate) first: usize,
    /// Down and right.
    pub(crate) count: [usize; 2],
    /// Where the first window's first of them lies.
    pub(crate) x_at: usize,
}

impl Slide {
    /// That of the forward pass.
    pub(crate) fn forward(s: &ConvShape) -> Self {
        Self {
            image: [s.h, s.w],
            channels: s.c,
            first: s.pad.map(|pad| -(pad as isize)),
            stride: s.stride,
            every: s.dilation,
            taps: [s.kh, s.kw],
            size: [s.oh, s.ow],
        }
    }

    /// Floats of an image.
    pub(crate) fn floats(&self) -> usize {
        self.image[0] * self.image[1] * self.channels
    }

    /// Floats from a tap to the next, down and right.
    pub(crate) fn tap_steps(&self) -> [usize; 2] {
        let [down, right] = self.every;
        [down * self.image[1] * self.channels, right * self.channels]
    }

    /// The taps inside the image of window `i` along `axis`.
    fn clip(&self, axis: usize, i: usize) -> Range<usize> {
        let first = self.first[axis] + (i * self.stride[axis]) as isize;
        inside(first, self.every[axis], self.image[axis], self.taps[axis])
    }

    /// The windows of a row that lie inside the image from left to right.
    fn inside(&self) -> Range<usize> {
        let last = (self.taps[1].max(1) - 1) * self.every[1];
        let meeting = |first| inside(first, self.stride[1], self.image[1], self.size[1]);
        let start = meeting(self.first[1]).start;
        start..meeting(self.first[1] + last as isize).end.max(start)
    }

    /// `each(windows, taps)` for all windows of row `i`: those that are cut one by one, the others at once.
    pub(crate) fn each(&self, i: usize, mut each: impl FnMut(Range<usize>, Taps)) {
        let (rows, inside) = (self.clip(0, i), self.inside());
        let mut at = |windows: Range<usize>| {
            if windows.is_empty() {
                return;
            }
            let cols = self.clip(1, windows.start);
            let count = [rows.len(), cols.len()];
            let pixel = |axis: usize, i: usize, tap: usize| {
                self.first[axis] + (i * self.stride[axis] + tap * self.every[axis]) as isize
            };
            let (first, x_at) = if count.contains(&0) {
                (0, 0) // nothing is read
            } else {
                let [row, col] = [pixel(0, i, rows.start), pixel(1, windows.start, cols.start)];
                let pixel = row as usize * self.image[1] + col as usize;
                (rows.start * self.taps[1] + cols.start, pixel * self.channels)
            };
            each(windows, Taps { first, count, x_at });
        };
        (0..inside.start).for_each(|j| at(j..j + 1));
        at(inside.clone());
        (inside.end..self.size[1]).for_each(|j| at(j..j + 1));
    }
}
