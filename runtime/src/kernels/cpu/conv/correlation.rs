//! A window that slides over every image of a batch: what convolutions and their input gradients have in common. How it is shared out:
//! `shares.rs`.
#![expect(unsafe_code, reason = "outputs and scratch are shared out among threads")]

use super::pool_behind::PoolBehind;
use super::source::Source;
use super::window::{Window, edges};
use crate::kernels::cpu::product::layout::NEAR_WEIGHT;
use crate::kernels::cpu::product::panels::Weight;
use crate::kernels::cpu::product::{Matrix, Product, Terms, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::{Epilogue, Kernels, Team, regions};
use std::ops::Range;

/// A window over every image of a batch and every group of its channels, its sums stored channel by channel.
pub(crate) struct Correlation<'a> {
    pub(crate) x: Source<'a>,
    pub(crate) window: Window,
    pub(crate) groups: usize,
    pub(crate) weight: Weight<'a>,
    /// Channels of a group's output.
    pub(crate) cols: usize,
    /// Floats of an output image.
    pub(crate) y_image: usize,
    /// Where each window's channels go in it.
    pub(crate) y_rows: Walk,
    pub(crate) epilogue: Epilogue<'a>,
    pub(crate) behind: Option<PoolBehind<'a>>,
}

/// Some columns of a group's sums, for some rows of the windows of some images: what a thread takes at once.
struct Task<'a> {
    images: Range<usize>,
    rows: Range<usize>,
    group: usize,
    cols: Range<usize>,
    weight: Weight<'a>,
    /// Whether columns of windows at the images' edges are computed apart.
    apart: bool,
}

/// Where a task's sums go.
struct Place<'a> {
    y: Parts<'a>,
    /// Each window of the first image.
    rows: Walk,
    /// Floats to the next image.
    image: usize,
}

impl Correlation<'_> {
    pub(crate) fn run(&self, kernels: &Kernels, team: &Team, thread: &mut [f32], y: &mut [f32], batch: usize) {
        // The SAFETY below rests on it: no two windows have an output in common.
        assert!(
            self.y_rows
                .keeps_apart(self.groups * self.cols, self.window.size, self.y_image),
            "outputs of two windows in one place"
        );
        let y = Parts::new(y);
        let (unit, most) = self
            .behind
            .map_or((1, self.window.size[0]), |behind| (behind.shape.kernel[0], behind.rows));
        // Floats of an image, of one task, that are to be pooled.
        let held = self.behind.map_or(0, |behind| behind.floats(most));
        let (threads, region) = regions(team, thread, self.window.floats(&self.x, unit) + held);
        // As wide as the widest block where there are two tasks a thread of such.
        let piece = if self.cols >= 2 * threads * kernels.block_cols {
            kernels.block_cols
        } else {
            kernels.panel
        };
        let shares = self.shares(piece, batch, threads, [region, held], [unit, most]);
        let (blocks, bands) = (batch.div_ceil(shares.images), shares.bands);
        let parts = self.cols.div_ceil(shares.cols);
        // SAFETY: the weight is this correlation's, and nothing was made of it before.
        let weight = unsafe { self.weight.met_by(blocks * bands, team) };
        let scratch = Parts::new(thread);
        let tasks = blocks * bands * self.groups * parts;
        team.run(shares.threads, tasks, &|task, thread| {
            let (rest, first) = (task / parts, task % parts * shares.cols);
            let (rest, group) = (rest / self.groups, rest % self.groups);
            let (image, rows) = (rest / bands * shares.images, shares.band(rest % bands));
            let task = Task {
                images: image..batch.min(image + shares.images),
                rows: rows.clone(),
                group,
                cols: first..self.cols.min(first + shares.cols),
                weight,
                apart: shares.apart,
            };
            // SAFETY: the region is this thread's.
            let region = unsafe { scratch.range(thread * region..(thread + 1) * region) };
            let (buffer, pooled) = region.split_at_mut(region.len() - shares.images * held);
            let cols = self.window.size[1];
            let Some(behind) = self.behind else {
                let to = Place {
                    y,
                    rows: Walk {
                        start: image * self.y_image + group * self.cols + self.y_rows.at(rows.start * cols),
                        ..self.y_rows
                    },
                    image: self.y_image,
                };
                // SAFETY: each window's channels of a group are one task's, or some of its columns are, and no others lie there.
                return unsafe { self.compute(kernels, buffer, &to, &task) };
            };
            let to = Place {
                y: Parts::new(pooled),
                rows: Walk::lines(0, cols, [self.cols, cols * self.cols]),
                image: held,
            };
            // SAFETY: what is to be pooled is this thread's.
            unsafe { self.compute(kernels, buffer, &to, &task) };
            for (n, pooled) in task.images.zip(pooled.chunks(held)) {
                let pooled = &pooled[..behind.floats(task.rows.len())];
                // SAFETY: these rows are one task's: there is one group, and one part of its columns, and they are whole windows.
                unsafe { behind.pool(kernels, y, pooled, n, task.rows.clone()) };
            }
        });
    }

    /// Terms of a sum.
    pub(crate) fn terms(&self) -> usize {
        self.window.taps[0] * self.window.taps[1] * self.window.channels
    }

    /// Does the weight of a group not stay in L2 while all windows of a task meet it?
    pub(crate) fn is_far(&self) -> bool {
        self.weight.is_packed() && self.terms() * self.cols > NEAR_WEIGHT
    }

    /// Computes a task's sums.
    ///
    /// # Safety
    /// While it runs nobody else touches its columns of its windows' outputs, nor its panels of a weight that is not packed.
    unsafe fn compute(&self, kernels: &Kernels, buffer: &mut [f32], to: &Place<'_>, task: &Task<'_>) {
        let (w, some) = (&self.window, [task.rows.start, task.rows.len()]);
        let held = w.floats(&self.x, task.rows.len());
        for (index, n) in task.images.clone().enumerate() {
            let channel = task.group * w.channels;
            w.copy(kernels, &mut buffer[index * held..], &self.x, [n, channel], some);
        }
        // So many columns at once that their weight stays near while all windows meet it, or those of a block: of these a stretch of terms does.
        let most = if self.is_far() {
            (NEAR_WEIGHT / self.terms() / kernels.block_cols).max(1) * kernels.block_cols
        } else {
            self.cols
        };
        for col in task.cols.clone().step_by(most) {
            let cols = col..task.cols.end.min(col + most);
            // SAFETY: columns of the task, by the contract; the panels of these are read before those of the next.
            unsafe {
                let weight = task.weight.columns(task.group, task.cols.start, cols.clone());
                self.columns(kernels, buffer, to, task, cols, weight);
            }
        }
    }

    /// Some columns of a task whose padded source is in `buffer`, with their weight.
    ///
    /// # Safety
    /// While it runs nobody else touches those columns of its windows' outputs.
    unsafe fn columns(
        &self,
        kernels: &Kernels,
        buffer: &[f32],
        to: &Place<'_>,
        task: &Task<'_>,
        cols: Range<usize>,
        weight: Matrix<'_>,
    ) {
        let (w, rows, images) = (&self.window, &task.rows, task.images.len());
        let first = task.group * self.cols;
        let channels = first + cols.start..first + cols.end;
        let from = w.view(buffer, &self.x, task.images.start, [rows.start, rows.len()]);
        let epilogue = Epilogue {
            scale: self.epilogue.scale.map(|scale| &scale[channels.clone()]),
            bias: self.epilogue.bias.map(|bias| &bias[channels.clone()]),
            activation: self.epilogue.activation,
        };
        for (down, taps) in w.windows_alike(0, rows.clone()) {
            let first = down.start - rows.start;
            let apart = task.apart && w.whole(0).contains(&down.start);
            let each = w.windows_alike(1, 0..w.size[1]);
            for (across, taps_across) in edges(apart, each, (0..w.size[1], 0..w.taps[1])) {
                // Where no tap lies inside there is no weight to read: the first would lie behind it.
                let is_empty = taps.is_empty() || taps_across.is_empty();
                let tap = if is_empty {
                    0
                } else {
                    taps.start * w.taps[1] + taps_across.start
                };
                let right = across.start * w.stride[1] + taps_across.start;
                let y = to.rows.at(first * w.size[1]) + across.start * to.rows.step + cols.start;
                let x = from.start + (first * w.stride[0] + taps.start) * from.line + right * w.channels;
                // Windows of one row or column of several images are two axes: one product.
                let sizes = [images, down.len(), across.len()];
                let y_steps = [to.image, to.rows.line, to.rows.step];
                let x_steps = [from.image, w.stride[0] * from.line, w.stride[1] * w.channels];
                let axes = if down.len() == 1 {
                    [1, 0, 2]
                } else if across.len() == 1 {
                    [2, 0, 1]
                } else {
                    [0, 1, 2]
                };
                let [outer, line, step] = axes;
                for index in 0..sizes[outer] {
                    let walk = |start: usize, steps: [usize; 3]| {
                        Walk::lines(start + index * steps[outer], sizes[step], [steps[step], steps[line]])
                    };
                    let job = Product {
                        y: to.y,
                        y_rows: walk(y, y_steps),
                        x: from.x,
                        x_rows: walk(x, x_steps),
                        terms: Terms {
                            segments: taps.len(),
                            length: taps_across.len() * w.channels,
                            jump: from.line,
                            step: 1,
                            weight_jump: w.taps[1] * w.channels,
                        },
                        weight: weight.behind(tap * w.channels * weight.row),
                        rows: 0..sizes[line] * sizes[step],
                        cols: 0..cols.len(),
                        accumulate: false,
                        epilogue,
                    };
                    // SAFETY: windows of the task and these columns, by the contract.
                    unsafe { job.run(kernels) };
                }
            }
        }
    }
}
