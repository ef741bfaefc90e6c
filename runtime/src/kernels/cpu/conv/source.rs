//! What windows slide over: images, or the gradient of what a max pooling picked from them.

use crate::kernels::cpu::pool::PoolShape;
use crate::kernels::cpu::threads::parts::bytes;
use crate::kernels::cpu::{ConvShape, Kernels, volume};
use std::ops::Range;

/// What windows slide over.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    /// Images as they lie.
    Images(&'a [f32]),
    /// The gradient of images of which a max pooling picked the largest numbers. It lies nowhere as a whole: its rows are made when they
    /// are needed.
    Picked(Picked<'a>),
}

/// The gradient of what a max pooling gave, and which position of its window each came from.
#[derive(Clone, Copy)]
pub(crate) struct Picked<'a> {
    pub dy: &'a [f32],
    pub picks: &'a [f32],
    pub shape: PoolShape,
}

impl<'a> Picked<'a> {
    /// Of a convolution's outputs.
    ///
    /// # Panics
    /// Where a slice has another length than the sizes say.
    pub(crate) fn new(name: &str, s: &ConvShape, window: [usize; 2], [dy, picks]: [&'a [f32]; 2]) -> Self {
        assert!(s.is_dense(), "{name}: one group, no dilation");
        let shape = PoolShape::behind(s, window);
        let picked = Self { dy, picks, shape };
        shape.check(name, dy.len(), picked.len());
        assert_eq!(picks.len(), s.batch * shape.picks(), "{name}: picks");
        picked
    }

    /// Numbers of what was pooled.
    pub(crate) fn len(&self) -> usize {
        volume(&[self.shape.batch, self.shape.h, self.shape.w, self.shape.c])
    }

    /// The gradient of some columns of a row of image `n`, and of some of their channels: `[columns, channels]`.
    pub(crate) fn row(&self, kernels: &Kernels, to: &mut [f32], [n, row]: [usize; 2], part: [&Range<usize>; 2]) {
        let s = &self.shape;
        let dy = &self.dy[n * s.y_image()..][..s.y_image()];
        let picks = &bytes(self.picks)[s.pick_range(n, 0..s.oh)];
        (kernels.spread_row)(to, dy, picks, s, row, part);
    }
}
