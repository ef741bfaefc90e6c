//! A window that slides over every image of a batch: what convolutions and their input gradients have in common.
#![expect(unsafe_code, reason = "outputs and scratch are shared out among threads")]

use super::linear::TASK;
use super::parts::Parts;
use super::pool::PoolShape;
use super::product::{Matrix, Product, Terms, Walk};
use super::window::{Source, Window};
use super::{ConvShape, Epilogue, Kernels, Team, regions, scratch};
use std::ops::Range;

/// Rows of windows in a strip, and channels, for which a column of them at the image's edge is computed apart, without its padding: as
/// measured.
const EDGE_ROWS: usize = if cfg!(test) { 2 } else { 4 };
const EDGE_CHANNELS: usize = if cfg!(test) { 2 } else { 16 };

/// A max pooling of what a correlation gives, strip by strip.
#[derive(Clone, Copy)]
pub(crate) struct PoolBehind<'a> {
    shape: PoolShape,
    /// Empty where no gradient will be asked for.
    picks: Parts<'a>,
    /// Rows of a strip at most: whole windows.
    rows: usize,
}

impl<'a> PoolBehind<'a> {
    pub(crate) fn new(s: &ConvShape, shape: PoolShape, picks: &'a mut [f32]) -> Self {
        Self {
            shape,
            picks: Parts::new(picks),
            rows: scratch::pooled_rows(s, shape.kernel),
        }
    }

    /// Floats of so many rows of what is pooled.
    fn floats(&self, rows: usize) -> usize {
        rows * self.shape.w * self.shape.c
    }

    /// Pools rows of image `n`.
    ///
    /// # Safety
    /// While it runs, nobody else touches their part of `y`, which is of all images, and of the picks.
    unsafe fn pool(&self, kernels: &Kernels, y: Parts<'_>, from: &[f32], n: usize, rows: Range<usize>) {
        let height = self.shape.kernel[0];
        let lines = rows.start / height..rows.end / height;
        let strip = PoolShape {
            batch: 1,
            h: rows.len(),
            oh: lines.len(),
            ..self.shape
        };
        let line = self.shape.ow * self.shape.c;
        let image = n * self.shape.y_image();
        // SAFETY: the contract.
        unsafe {
            let y = y.range(image + lines.start * line..image + lines.end * line);
            if self.picks.len() == 0 {
                (kernels.max_image)(y, from, &strip);
            } else {
                (kernels.pick_image)(y, self.picks.bytes(self.shape.pick_range(n, lines)), from, &strip);
            }
        }
    }
}

/// A window over every image of a batch and every group of its channels, its sums stored channel by channel.
pub(crate) struct Correlation<'a> {
    pub(crate) x: Source<'a>,
    pub(crate) window: Window,
    pub(crate) groups: usize,
    /// The first group's.
    pub(crate) weight: Matrix<'a>,
    /// Floats from a group's weight to the next.
    pub(crate) weight_group: usize,
    /// Channels of a group's output.
    pub(crate) cols: usize,
    /// Floats of an output image.
    pub(crate) y_image: usize,
    /// Where each window's channels go in it.
    pub(crate) y_rows: Walk,
    pub(crate) epilogue: Epilogue<'a>,
    pub(crate) behind: Option<PoolBehind<'a>>,
}

impl Correlation<'_> {
    /// Tasks are the groups of strips of images.
    pub(crate) fn run(&self, kernels: &Kernels, team: &Team, thread: &mut [f32], y: Parts<'_>, batch: usize) {
        let (w, groups) = (&self.window, self.groups);
        // The SAFETY of what is pooled rests on it.
        assert!(self.behind.is_none() || groups == 1, "a pool behind groups");
        let [rows, cols] = w.size;
        // Rows that no window of the pooling reaches are nobody's.
        let (unit, most, rows) = self.behind.map_or((1, rows, rows), |behind| {
            let height = behind.shape.kernel[0];
            (height, behind.rows, behind.shape.oh * height)
        });
        let held = self.behind.map_or(0, |behind| behind.floats(most));
        let (threads, region) = regions(team, thread, w.floats(&self.x, unit) + held);
        let work = batch * rows * cols * self.terms() * self.cols * groups;
        let threads = (work / TASK).clamp(1, threads);
        // Two tasks a thread or more, where images are fewer.
        let cuts = if threads == 1 {
            1
        } else {
            (2 * threads).div_ceil(batch * groups)
        };
        let all = w.strip(&self.x, region - held).min(most);
        // However many threads there are.
        let apart = all >= EDGE_ROWS && w.channels >= EDGE_CHANNELS && !w.whole(1).is_empty();
        let strip = all.min(rows.div_ceil(cuts).next_multiple_of(unit));
        let strip = strip / unit * unit;
        // The SAFETY of what is pooled rests on it, too.
        assert!(strip > 0, "scratch for a row of windows");
        let strips = rows.div_ceil(strip);
        let scratch = Parts::new(thread);
        team.run(threads, batch * strips * groups, &|task, thread| {
            let (task, group) = (task / groups, task % groups);
            let (n, row) = (task / strips, task % strips * strip);
            let rows = row..rows.min(row + strip);
            // SAFETY: the region is this thread's.
            let (buffer, pooled) =
                unsafe { scratch.range(thread * region..(thread + 1) * region) }.split_at_mut(region - held);
            let Some(behind) = self.behind else {
                let to = Walk {
                    start: n * self.y_image + group * self.cols + self.y_rows.at(row * cols),
                    ..self.y_rows
                };
                return self.strip(kernels, buffer, y, to, [n, group], rows, apart);
            };
            let pooled = &mut pooled[..behind.floats(rows.len())];
            self.strip(
                kernels,
                buffer,
                Parts::new(pooled),
                Walk {
                    start: 0,
                    width: cols,
                    step: self.cols,
                    line: cols * self.cols,
                },
                [n, group],
                rows.clone(),
                apart,
            );
            // SAFETY: each strip is one task's: there is one group, and its rows are whole windows.
            unsafe { behind.pool(kernels, y, pooled, n, rows) };
        });
    }

    /// Terms of a sum.
    fn terms(&self) -> usize {
        self.window.taps[0] * self.window.taps[1] * self.window.channels
    }

    /// Some rows of windows of a group of image `n`. The first of them goes where `to` begins. Columns at the image's edges may be
    /// computed `apart`.
    fn strip(
        &self,
        kernels: &Kernels,
        buffer: &mut [f32],
        y: Parts<'_>,
        to: Walk,
        [n, group]: [usize; 2],
        rows: Range<usize>,
        apart: bool,
    ) {
        let (w, channels) = (&self.window, group * self.cols..(group + 1) * self.cols);
        let (x, start, line) = w.source(
            kernels,
            buffer,
            self.x,
            [n, group * w.channels],
            [rows.start, rows.len()],
        );
        let epilogue = Epilogue {
            scale: self.epilogue.scale.map(|scale| &scale[channels.clone()]),
            bias: self.epilogue.bias.map(|bias| &bias[channels.clone()]),
            activation: self.epilogue.activation,
        };
        for (windows, taps) in w.windows_alike(0, rows.clone()) {
            let first = windows.start - rows.start;
            for (across, taps_across) in self.columns(apart && w.whole(0).contains(&windows.start)) {
                // Where no tap lies inside there is no weight to read: the first would lie behind it.
                let is_empty = taps.is_empty() || taps_across.is_empty();
                let tap = if is_empty {
                    0
                } else {
                    taps.start * w.taps[1] + taps_across.start
                };
                let at = group * self.weight_group + tap * w.channels * self.weight.row;
                let right = across.start * w.stride[1] + taps_across.start;
                let job = Product {
                    y,
                    y_rows: Walk::lines(
                        to.at(first * w.size[1]) + across.start * to.step,
                        across.len(),
                        [to.step, to.line],
                    ),
                    x,
                    x_rows: Walk::lines(
                        start + (first * w.stride[0] + taps.start) * line + right * w.channels,
                        across.len(),
                        [w.stride[1] * w.channels, w.stride[0] * line],
                    ),
                    terms: Terms {
                        segments: taps.len(),
                        length: taps_across.len() * w.channels,
                        jump: line,
                        step: 1,
                        weight_jump: w.taps[1] * w.channels,
                    },
                    weight: Matrix {
                        data: &self.weight.data[at..],
                        ..self.weight
                    },
                    rows: 0..windows.len() * across.len(),
                    cols: 0..self.cols,
                    accumulate: false,
                    epilogue,
                };
                job.run(kernels);
            }
        }
    }

    /// Columns of windows together, and the taps that they see: those at the image's edges apart from the others, without their padding, or
    /// all.
    fn columns(&self, apart: bool) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        let w = &self.window;
        let each = apart.then(|| w.windows_alike(1, 0..w.size[1]));
        let all = (!apart).then(|| (0..w.size[1], 0..w.taps[1]));
        each.into_iter().flatten().chain(all)
    }
}
