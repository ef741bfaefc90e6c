//! The gradient of the weight of two-dimensional convolution, channels last.
#![expect(unsafe_code, reason = "scratch is shared out among threads")]

use super::source::{Picked, Source};
use super::window::{View, Window, edges};
use super::{check, forward_window};
use crate::kernels::cpu::linear::linear_backward_weight;
use crate::kernels::cpu::product::weight_gradient::{Tile, weight_gradient};
use crate::kernels::cpu::product::{Product, Terms, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::{ConvShape, Cx, Epilogue, Kernels, regions, scratch};
use std::ops::Range;

/// In a row of up to so many windows, of so many channels, each column of taps meets only the windows whose pixels are not padding: as
/// measured.
const CUT_COLUMNS: usize = 16;
const CUT_CHANNELS: usize = if cfg!(test) { 8 } else { 32 };

/// `dw[a, b, c, o] (+)= Σ x[n, i·stride + a·dilation − pad, j·stride + b·dilation − pad, c] · dy[n, i, j, o]` over images and
/// outputs.
///
/// Needs the scratch of [`gyul_spec::scratch::conv2d_backward`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_backward_weight(cx: &mut Cx<'_>, dw: &mut [f32], dy: &[f32], x: &[f32], s: &ConvShape, accumulate: bool) {
    check("conv2d_backward_weight", s, dy.len(), x, dw);
    if s.is_pointwise() {
        return linear_backward_weight(cx, dw, dy, x, [s.batch * s.oh * s.ow, s.c, s.out], accumulate);
    }
    backward_weight(cx, dw, Source::Images(dy), x, s, accumulate);
}

/// As [`conv2d_backward_weight`], where `dy` is the gradient of what [`conv2d_pooled_forward`](crate::kernels::cpu::conv2d_pooled_forward) gave, with
/// its picks. Needs the `thread` scratch of [`gyul_spec::scratch::pooled`], too.
///
/// # Panics
/// Where there are groups or dilations; where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_pooled_backward_weight(
    cx: &mut Cx<'_>,
    dw: &mut [f32],
    [dy, picks]: [&[f32]; 2],
    x: &[f32],
    s: &ConvShape,
    window: [usize; 2],
    accumulate: bool,
) {
    let picked = Picked::new("conv2d_pooled_backward_weight", s, window, [dy, picks]);
    check("conv2d_pooled_backward_weight", s, picked.len(), x, dw);
    backward_weight(cx, dw, Source::Picked(picked), x, s, accumulate);
}

fn backward_weight(cx: &mut Cx<'_>, dw: &mut [f32], dy: Source<'_>, x: &[f32], s: &ConvShape, accumulate: bool) {
    let (kernels, team) = (cx.kernels, cx.team);
    let (most, held) = match &dy {
        Source::Images(_) => (usize::MAX, 0),
        Source::Picked(picked) => {
            let window = picked.shape.kernel;
            (scratch::pooled_rows(s, window), scratch::pooled_output(s, window))
        }
    };
    let x = Source::Images(x);
    let (threads, region) = regions(team, cx.thread, forward_window(s, [0, 0]).floats(&x, 1) + held);
    let scratch = Parts::new(cx.thread);
    let terms = s.kh * s.kw * s.group_c();
    let sum = Sum {
        kernels,
        s,
        dy,
        x,
        most,
    };
    weight_gradient(
        kernels,
        team,
        threads,
        cx.shared,
        dw,
        [s.batch, terms, s.out],
        s.batch * s.oh * s.ow * terms * s.out,
        accumulate,
        &|y, tile, images, accumulate, thread| {
            // SAFETY: the region is this thread's.
            let region = unsafe { scratch.range(thread * region..(thread + 1) * region) };
            let (buffer, made) = region.split_at_mut(region.len() - held);
            // SAFETY: the tile is this task's.
            unsafe { sum.tile(y, tile, images, accumulate, [buffer, made]) };
        },
    );
}

/// A sum over images and outputs.
struct Sum<'a> {
    kernels: &'static Kernels,
    s: &'a ConvShape,
    dy: Source<'a>,
    x: Source<'a>,
    /// Rows of the gradient at once, where it is made row by row.
    most: usize,
}

/// Rows of the windows of one phase whose padded source is in scratch at once, over an image and a group of its channels.
struct Band<'a> {
    window: &'a Window,
    phase: [usize; 2],
    image: usize,
    group: usize,
    /// Output channels.
    cols: Range<usize>,
    rows: Range<usize>,
}

impl Sum<'_> {
    /// A tile of the gradient over some images.
    ///
    /// # Safety
    /// While it runs nobody else touches the tile's floats of `y`.
    unsafe fn tile(&self, y: Parts<'_>, tile: &Tile, images: Range<usize>, accumulate: bool, scratch: [&mut [f32]; 2]) {
        let (s, outputs, [buffer, made]) = (self.s, self.s.group_out(), scratch);
        let [down, right] = s.phases();
        // Of phases beyond the outputs there is nothing to sum.
        let phases = (0..down.min(s.oh)).flat_map(|row| (0..right.min(s.ow)).map(move |col| [row, col]));
        // A product's columns are of one group.
        for group in tile.cols.start / outputs..tile.cols.end.div_ceil(outputs) {
            let cols = tile.cols.start.max(group * outputs)..tile.cols.end.min((group + 1) * outputs);
            let mut accumulate = accumulate;
            for (image, phase) in images
                .clone()
                .flat_map(|image| phases.clone().map(move |phase| (image, phase)))
            {
                let window = forward_window(s, phase);
                // The outputs of several rows lie at equal distances where no phase skips some.
                let most = if [down, right] == [1, 1] { self.most } else { 1 };
                let room = window.room(&self.x, buffer.len(), s.group_out(), 1);
                let rows = window.rows_in(&self.x, room).min(most);
                for first in (0..window.size[0]).step_by(rows) {
                    let band = Band {
                        window: &window,
                        phase,
                        image,
                        group,
                        cols: cols.clone(),
                        rows: first..window.size[0].min(first + rows),
                    };
                    // SAFETY: passed on: these columns are the tile's.
                    unsafe { self.band(y, &band, tile.rows.clone(), accumulate, [&mut *buffer, &mut *made]) };
                    accumulate = true;
                }
            }
        }
    }

    /// The products of a band, for some rows of the gradient.
    ///
    /// # Safety
    /// While it runs nobody else touches those rows' floats of the band's columns.
    unsafe fn band(
        &self,
        y: Parts<'_>,
        band: &Band<'_>,
        wanted: Range<usize>,
        accumulate: bool,
        [buffer, made]: [&mut [f32]; 2],
    ) {
        let (s, kernels, Band { window, rows, cols, .. }) = (self.s, self.kernels, band);
        let ([down, right], taps) = (s.phases(), s.kw * s.group_c());
        let (at, some) = ([band.image, band.group * window.channels], [rows.start, rows.len()]);
        let (dy, first_row, dy_step) = self.gradient(band, made);
        let tap_rows = wanted.start / taps..wanted.end.div_ceil(taps);
        for (tap_cols, met_cols) in tap_columns(window) {
            let of_row = |tap: usize| [tap_cols.start, tap_cols.end].map(|col| tap * taps + col * window.channels);
            let is_wanted = |tap| matches!(of_row(tap), [first, end] if first < wanted.end && wanted.start < end);
            if !tap_rows.clone().any(is_wanted) {
                continue;
            }
            let columns = window.columns(&tap_cols, &met_cols);
            columns.copy(kernels, buffer, &self.x, at, some);
            let View { x, start, line, .. } = columns.view(buffer, &self.x, band.image, some);
            for (tap_rows, met) in window.taps_alike(0, tap_rows.clone(), rows.clone()) {
                let is_empty = met.is_empty() || met_cols.is_empty();
                if is_empty && accumulate {
                    continue;
                }
                // Some taps of a row lie apart in the gradient from those of the next.
                let together = if tap_cols.len() == s.kw { tap_rows.len() } else { 1 };
                let pixel =
                    (band.phase[0] + (met.start - first_row) * down) * s.ow + band.phase[1] + met_cols.start * right;
                for tap in tap_rows.step_by(together) {
                    let ([first, _], [_, end]) = (of_row(tap), of_row(tap + together - 1));
                    let own = wanted.start.max(first)..wanted.end.min(end);
                    if own.is_empty() {
                        continue;
                    }
                    let job = Product {
                        y,
                        y_rows: Walk {
                            start: cols.start + first * s.out,
                            ..Walk::even(s.out)
                        },
                        x,
                        x_rows: Walk {
                            start: start + ((met.start - rows.start) * window.stride[0] + tap) * line,
                            width: tap_cols.len() * window.channels,
                            step: 1,
                            line,
                        },
                        terms: Terms {
                            // Where nothing is to be added the gradient is still to be set.
                            segments: if is_empty { 0 } else { met.len() },
                            length: met_cols.len(),
                            jump: window.stride[0] * line,
                            step: window.stride[1] * window.channels,
                            weight_jump: window.size[1],
                        },
                        weight: kernels.natural(
                            &dy[if is_empty { 0 } else { pixel * dy_step }..],
                            right * dy_step,
                            tap_cols.len() * window.channels,
                        ),
                        rows: own.start - first..own.end - first,
                        cols: 0..cols.len(),
                        accumulate,
                        epilogue: Epilogue::default(),
                    };
                    // SAFETY: rows that are wanted, by the contract.
                    unsafe { job.run(kernels) };
                }
            }
        }
    }

    /// The gradient of a band's outputs, from the first of its channels on, and maybe more: where it begins, the first row of it, and
    /// the floats from a pixel to the next.
    fn gradient<'b>(&'b self, band: &Band<'_>, made: &'b mut [f32]) -> (&'b [f32], usize, usize) {
        let (s, Band { image, rows, cols, .. }) = (self.s, band);
        match &self.dy {
            Source::Images(dy) => (&dy[image * s.oh * s.ow * s.out + cols.start..], 0, s.out),
            Source::Picked(picked) => {
                let line = s.ow * cols.len();
                for (row, to) in rows.clone().zip(made.chunks_exact_mut(line)) {
                    picked.row(self.kernels, to, [*image, row], [&(0..s.ow), cols]);
                }
                (&made[..rows.len() * line], rows.start, cols.len())
            }
        }
    }
}

/// Columns of taps together, and the windows that they meet: at the image's edges without the padding where that saves more than it
/// costs.
fn tap_columns(w: &Window) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    let apart = w.size[1] <= CUT_COLUMNS && w.channels >= CUT_CHANNELS;
    let all = (0..w.taps[1], 0..w.size[1]);
    edges(apart, w.taps_alike(1, all.0.clone(), all.1.clone()), all)
}
