//! A window that slides over padded images.

use super::parts::bytes;
use super::pool::PoolShape;
use super::{ConvShape, Kernels, volume};
use std::iter;
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

/// The geometry of one correlation, for each image.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    /// Rows and columns of the source image.
    pub image: [usize; 2],
    /// Channels of the source.
    pub depth: usize,
    /// Channels of them that the windows see: those of a group.
    pub channels: usize,
    /// Row and column of the source where the first window starts; negative inside the padding.
    pub first: [isize; 2],
    /// They see only every such row and column of the source: a dilation. Everything below counts in those.
    pub every: [usize; 2],
    pub stride: [usize; 2],
    /// Rows and columns of the window.
    pub taps: [usize; 2],
    /// Rows and columns of windows.
    pub size: [usize; 2],
}

impl Window {
    /// A window without taps: all sums are zero.
    fn is_empty(&self) -> bool {
        self.taps.contains(&0) || self.channels == 0
    }

    /// Can the windows slide over the image itself? Where there is none, or one reaches outside, or skips pixels or channels, it is
    /// copied.
    fn inside(&self, source: &Source<'_>) -> bool {
        self.is_empty()
            || matches!(source, Source::Images(_))
                && self.is_dense()
                && (0..2).all(|axis| {
                    self.first[axis] >= 0
                        && self.first[axis] as usize + self.span(axis, self.size[axis]) <= self.image[axis]
                })
    }

    fn is_dense(&self) -> bool {
        self.every == [1, 1] && self.channels == self.depth
    }

    /// Rows or columns of the source that `windows` windows take.
    fn span(&self, axis: usize, windows: usize) -> usize {
        (windows - 1) * self.stride[axis] + self.taps[axis]
    }

    /// The taps of a row or column of windows that lie in the image: of the others nothing is to be added.
    fn taps_inside(&self, axis: usize, at: usize) -> Range<usize> {
        let first = self.first[axis] + (at * self.stride[axis] * self.every[axis]) as isize;
        inside(first, self.every[axis], self.image[axis], self.taps[axis])
    }

    /// The rows or columns of windows whose taps in row or column `tap` lie in the image.
    fn windows_inside(&self, axis: usize, tap: usize) -> Range<usize> {
        let first = self.first[axis] + (tap * self.every[axis]) as isize;
        let apart = self.stride[axis] * self.every[axis];
        inside(first, apart, self.image[axis], self.size[axis])
    }

    /// The rows or columns of windows that lie in the image with all their taps.
    pub(crate) fn whole(&self, axis: usize) -> Range<usize> {
        match self.taps[axis] {
            0 => 0..self.size[axis],
            taps => self.windows_inside(axis, 0).start..self.windows_inside(axis, taps - 1).end,
        }
    }

    /// Rows or columns of windows together that see the same taps inside the image, and those taps: all windows inside, and at the
    /// image's edges each by itself.
    pub(crate) fn windows_alike(
        &self,
        axis: usize,
        among: Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        let (whole, mut at) = (self.whole(axis), among.start);
        iter::from_fn(move || {
            let first = at;
            at = if whole.contains(&first) {
                whole.end.min(among.end)
            } else {
                first + 1
            };
            (first < among.end).then(|| (first..at, self.taps_inside(axis, first)))
        })
    }

    /// Rows or columns of taps together that meet the same of those windows inside the image, and those windows: without padding, all
    /// of them.
    pub(crate) fn taps_alike(
        &self,
        axis: usize,
        among: Range<usize>,
        windows: Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        let met = move |tap| {
            let inside = self.windows_inside(axis, tap);
            let start = inside.start.max(windows.start);
            start..inside.end.min(windows.end).max(start)
        };
        let mut at = among.start;
        iter::from_fn(move || {
            let (first, inside) = (at, met(at));
            at = (first..among.end).find(|&tap| met(tap) != inside).unwrap_or(among.end);
            (first < among.end).then_some((first..at, inside))
        })
    }

    /// Floats of a row of the padded source.
    fn line(&self) -> usize {
        self.span(1, self.size[1]) * self.channels
    }

    /// Floats of scratch that so many rows of windows need.
    pub(crate) fn floats(&self, source: &Source<'_>, rows: usize) -> usize {
        if self.inside(source) {
            0
        } else {
            self.span(0, rows) * self.line()
        }
    }

    /// Rows of windows whose padded source fits `region` floats.
    pub(crate) fn strip(&self, source: &Source<'_>, region: usize) -> usize {
        if self.inside(source) {
            return self.size[0];
        }
        ((region / self.line() - self.taps[0]) / self.stride[0] + 1).min(self.size[0])
    }

    /// What `rows` rows of windows from `row` on see of image `n`, its channels from `channel` on: the image itself where it can be,
    /// else those pixels, padded, in `buffer`. Returns the slice, where in it the first window starts, and the floats of a line.
    pub(crate) fn source<'a>(
        &self,
        kernels: &Kernels,
        buffer: &'a mut [f32],
        source: Source<'a>,
        [n, channel]: [usize; 2],
        [row, rows]: [usize; 2],
    ) -> (&'a [f32], usize, usize) {
        if self.is_empty() {
            return (&[], 0, 0);
        }
        let image_line = self.image[1] * self.depth;
        let image = match source {
            Source::Images(all) => &all[n * self.image[0] * image_line..][..self.image[0] * image_line],
            Source::Picked(_) => &[],
        };
        if self.inside(&source) {
            let first = self.first.map(|first| first as usize);
            return (
                image,
                (first[0] + row * self.stride[0]) * image_line + first[1] * self.depth,
                image_line,
            );
        }
        let line = self.line();
        let buffer = &mut buffer[..self.span(0, rows) * line];
        let first_row = self.first[0] + (row * self.stride[0] * self.every[0]) as isize;
        // The columns of the padded line that lie inside the image.
        let Range {
            start: left,
            end: right,
        } = inside(self.first[1], self.every[1], self.image[1], line / self.channels);
        // The first of them in the image.
        let col = (self.first[1] + (left * self.every[1]) as isize) as usize;
        for (index, to) in buffer.chunks_exact_mut(line).enumerate() {
            let from = first_row + (index * self.every[0]) as isize;
            if left == right || from < 0 || from >= self.image[0] as isize {
                to.fill(0.0);
                continue;
            }
            to[..left * self.channels].fill(0.0);
            to[right * self.channels..].fill(0.0);
            let to = &mut to[left * self.channels..right * self.channels];
            match source {
                Source::Images(_) => {
                    let at = from as usize * image_line + col * self.depth + channel;
                    self.copy(to, &image[at..]);
                }
                Source::Picked(picked) => {
                    let part = [&(col..col + right - left), &(channel..channel + self.channels)];
                    picked.row(kernels, to, [n, from as usize], part);
                }
            }
        }
        (buffer, 0, line)
    }

    /// Neighbouring columns of a line, from the source where the first of them starts.
    fn copy(&self, to: &mut [f32], from: &[f32]) {
        if self.is_dense() {
            to.copy_from_slice(&from[..to.len()]);
            return;
        }
        for (to, from) in to
            .chunks_exact_mut(self.channels)
            .zip(from.chunks(self.every[1] * self.depth))
        {
            to.copy_from_slice(&from[..self.channels]);
        }
    }
}

/// Of `count` places from `first` on, `every` apart, those in `0..len`.
fn inside(first: isize, every: usize, len: usize, count: usize) -> Range<usize> {
    let before = |edge: isize| (edge.max(0) as usize).div_ceil(every).min(count);
    let start = before(-first);
    start..before(len as isize - first).max(start)
}
