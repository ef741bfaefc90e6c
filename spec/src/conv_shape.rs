//! The geometry of a convolution.

use crate::scratch::product;
use crate::window::reach;

/// The sizes of one two-dimensional convolution, channels last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConvShape {
    /// Samples.
    pub batch: usize,
    /// Height of an input image.
    pub h: usize,
    /// Width of an input image.
    pub w: usize,
    /// Input channels.
    pub c: usize,
    /// Height of the kernel.
    pub kh: usize,
    /// Width of the kernel.
    pub kw: usize,
    /// Vertical and horizontal stride.
    pub stride: [usize; 2],
    /// Vertical and horizontal distance of two neighbouring taps of the kernel.
    pub dilation: [usize; 2],
    /// Groups of channels, each convolved by itself: they divide both `c` and `out`.
    pub groups: usize,
    /// Rows of zeros above the image, columns of zeros to its left.
    pub pad: [usize; 2],
    /// Height of an output image.
    pub oh: usize,
    /// Width of an output image.
    pub ow: usize,
    /// Output channels.
    pub out: usize,
}

impl ConvShape {
    /// Floats of the weight, `kh · kw · c/groups · out`.
    #[must_use]
    pub const fn weight_len(&self) -> usize {
        product([self.kh, self.kw, self.group_c(), self.out])
    }

    /// Input channels of a group.
    #[must_use]
    pub const fn group_c(&self) -> usize {
        self.c / self.groups
    }

    /// Output channels of a group.
    #[must_use]
    pub const fn group_out(&self) -> usize {
        self.out / self.groups
    }

    /// Height and width of the kernel with the pixels between its taps.
    #[must_use]
    pub const fn reach(&self) -> [usize; 2] {
        [reach(self.kh, self.dilation[0]), reach(self.kw, self.dilation[1])]
    }

    /// With dilation, the outputs fall into this many phases down and right, each of which sees an image of every
    /// `dilation`-th pixel only, as an ordinary convolution of stride [`phase_stride`](Self::phase_stride).
    #[must_use]
    pub const fn phases(&self) -> [usize; 2] {
        let [common_h, common_w] = self.common();
        [self.dilation[0] / common_h, self.dilation[1] / common_w]
    }

    /// The stride within a phase.
    #[must_use]
    pub const fn phase_stride(&self) -> [usize; 2] {
        let [common_h, common_w] = self.common();
        [self.stride[0] / common_h, self.stride[1] / common_w]
    }

    const fn common(&self) -> [usize; 2] {
        [
            gcd(self.stride[0], self.dilation[0]),
            gcd(self.stride[1], self.dilation[1]),
        ]
    }

    /// Does some output read a row or column outside the image?
    #[must_use]
    pub const fn is_padded(&self) -> bool {
        let [rows, cols] = self.reach();
        self.pad[0] > 0
            || self.pad[1] > 0
            || self
                .oh
                .saturating_sub(1)
                .saturating_mul(self.stride[0])
                .saturating_add(rows)
                > self.h
            || self
                .ow
                .saturating_sub(1)
                .saturating_mul(self.stride[1])
                .saturating_add(cols)
                > self.w
    }

    /// Are the kernel's taps neighbours, over all channels?
    #[must_use]
    pub const fn is_dense(&self) -> bool {
        self.groups == 1 && self.dilation[0] == 1 && self.dilation[1] == 1
    }

    /// A convolution that is a matrix product of all its pixels: 1×1, stride 1, unpadded.
    #[must_use]
    pub const fn is_pointwise(&self) -> bool {
        let is_one = self.kh == 1 && self.kw == 1 && self.stride[0] == 1 && self.stride[1] == 1;
        is_one && self.groups == 1 && !self.is_padded()
    }
}

pub(crate) const fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
