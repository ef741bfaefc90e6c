//! A window that slides over padded images.

use super::source::Source;
use crate::kernels::cpu::Kernels;
use gyul_spec::scratch::padded_floats;
use std::iter;
use std::ops::Range;

/// Where windows slide.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub x: &'a [f32],
    /// Where the first window starts.
    pub start: usize,
    /// Floats from a row of pixels to the next.
    pub line: usize,
    /// Floats from an image to the next, where there are several.
    pub image: usize,
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
    /// Nothing is seen, or by nobody: all sums are zero.
    fn is_empty(&self) -> bool {
        self.taps.contains(&0) || self.size.contains(&0) || self.channels == 0
    }

    /// Some columns of windows and of their taps.
    pub(crate) fn columns(&self, taps: &Range<usize>, windows: &Range<usize>) -> Self {
        let ([down, right], from) = (
            self.first,
            (windows.start * self.stride[1] + taps.start) * self.every[1],
        );
        Self {
            first: [down, right + from as isize],
            taps: [self.taps[0], taps.len()],
            size: [self.size[0], windows.len()],
            ..*self
        }
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

    /// Of a region of scratch the floats that a padded copy should take, and of `rows` rows of windows at least, for
    /// `outputs` sums of each window.
    pub(crate) fn room(&self, source: &Source<'_>, region: usize, outputs: usize, rows: usize) -> usize {
        let weight = self.taps[0] * self.taps[1] * self.channels * outputs;
        region.min(padded_floats(weight).max(self.floats(source, rows)))
    }

    /// Rows of windows whose padded source fits `region` floats.
    pub(crate) fn rows_in(&self, source: &Source<'_>, region: usize) -> usize {
        if self.inside(source) {
            return self.size[0];
        }
        ((region / self.line() - self.taps[0]) / self.stride[0] + 1).min(self.size[0])
    }

    /// Copies what `rows` rows of windows from `row` on see of image `n`, its channels from `channel` on, padded, into `buffer`, where
    /// the windows cannot slide over the image itself.
    pub(crate) fn copy(
        &self,
        kernels: &Kernels,
        buffer: &mut [f32],
        source: &Source<'_>,
        [n, channel]: [usize; 2],
        [row, rows]: [usize; 2],
    ) {
        if self.inside(source) {
            return;
        }
        let (line, image_line) = (self.line(), self.image[1] * self.depth);
        let first_row = self.first[0] + (row * self.stride[0] * self.every[0]) as isize;
        // The columns of the padded line that lie inside the image.
        let Range {
            start: left,
            end: right,
        } = inside(self.first[1], self.every[1], self.image[1], line / self.channels);
        // The first of them in the image.
        let col = (self.first[1] + (left * self.every[1]) as isize) as usize;
        for (index, to) in buffer[..self.span(0, rows) * line].chunks_exact_mut(line).enumerate() {
            let from = first_row + (index * self.every[0]) as isize;
            if left == right || from < 0 || from >= self.image[0] as isize {
                to.fill(0.0);
                continue;
            }
            to[..left * self.channels].fill(0.0);
            to[right * self.channels..].fill(0.0);
            let to = &mut to[left * self.channels..right * self.channels];
            match source {
                Source::Images(all) => {
                    let at = (n * self.image[0] + from as usize) * image_line + col * self.depth + channel;
                    self.copy_columns(to, &all[at..]);
                }
                Source::Picked(picked) => {
                    let part = [&(col..col + right - left), &(channel..channel + self.channels)];
                    picked.row(kernels, to, [n, from as usize], part);
                }
            }
        }
    }

    /// Where `rows` rows of windows from `row` on of image `n` slide: over the image itself where they can, else over what [`Self::copy`]
    /// left in `buffer`.
    pub(crate) fn view<'a>(
        &self,
        buffer: &'a [f32],
        source: &Source<'a>,
        n: usize,
        [row, rows]: [usize; 2],
    ) -> View<'a> {
        match source {
            _ if self.is_empty() => View {
                x: &[],
                start: 0,
                line: 0,
                image: 0,
            },
            Source::Images(x) if self.inside(source) => {
                let (line, first) = (self.image[1] * self.depth, self.first.map(|first| first as usize));
                View {
                    x,
                    start: (n * self.image[0] + first[0] + row * self.stride[0]) * line + first[1] * self.depth,
                    line,
                    image: self.image[0] * line,
                }
            }
            _ => View {
                x: buffer,
                start: 0,
                line: self.line(),
                image: self.floats(source, rows),
            },
        }
    }

    /// Neighbouring columns of a line, from the source where the first of them starts.
    fn copy_columns(&self, to: &mut [f32], from: &[f32]) {
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

/// What lies at the edges `apart`, as `each` tells it, or `all` at once.
pub(crate) fn edges<T>(apart: bool, each: impl Iterator<Item = T>, all: T) -> impl Iterator<Item = T> {
    apart
        .then_some(each)
        .into_iter()
        .flatten()
        .chain((!apart).then_some(all))
}

/// Of `count` places from `first` on, `every` apart, those in `0..len`.
pub(crate) fn inside(first: isize, every: usize, len: usize, count: usize) -> Range<usize> {
    let before = |edge: isize| (edge.max(0) as usize).div_ceil(every).min(count);
    let start = before(-first);
    start..before(len as isize - first).max(start)
}
