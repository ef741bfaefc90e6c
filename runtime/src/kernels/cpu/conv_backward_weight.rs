//! The gradient of the weight of two-dimensional convolution, channels last.
#![expect(unsafe_code, reason = "scratch is shared out among threads")]

use super::conv::{check, forward_window};
use super::linear::{linear_backward_weight, weight_gradient};
use super::parts::Parts;
use super::product::{Matrix, Product, Terms, Walk};
use super::window::{Picked, Source};
use super::{ConvShape, Cx, Epilogue, Kernels, regions, scratch};
use std::ops::Range;

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

/// As [`conv2d_backward_weight`], where `dy` is the gradient of what [`conv2d_pooled_forward`](super::conv2d_pooled_forward) gave, with
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
    assert!(s.is_dense(), "conv2d_pooled_backward_weight: one group, no dilation");
    backward_weight(cx, dw, Source::Picked(picked), x, s, accumulate);
}

fn backward_weight(cx: &mut Cx<'_>, dw: &mut [f32], dy: Source<'_>, x: &[f32], s: &ConvShape, accumulate: bool) {
    let (kernels, team) = (cx.kernels, cx.team);
    let [down, right] = s.phases();
    // Where the gradient is made row by row, the rows of a strip.
    let held = match &dy {
        Source::Images(_) => 0,
        Source::Picked(picked) => scratch::pooled_output(s, picked.shape.kernel),
    };
    let least = forward_window(s, [0, 0]).floats(1) + held;
    let (threads, region) = regions(team, cx.thread, least);
    let scratch = Parts::new(cx.thread);
    let (taps, outputs) = (s.kw * s.group_c(), s.group_out());
    let sizes = [s.batch, s.kh * taps, s.out];
    let work = s.batch * s.oh * s.ow * s.kh * taps * s.out;
    weight_gradient(
        kernels,
        team,
        threads,
        cx.shared,
        dw,
        sizes,
        work,
        accumulate,
        &|y, tile, images, accumulate, thread| {
            // SAFETY: the region is this thread's.
            let buffer = unsafe { scratch.range(thread * region..(thread + 1) * region) };
            let (buffer, made) = buffer.split_at_mut(region - held);
            // A product's columns are of one group.
            let groups = tile.cols.start / outputs..tile.cols.end.div_ceil(outputs);
            for group in groups {
                let cols = tile.cols.start.max(group * outputs)..tile.cols.end.min((group + 1) * outputs);
                let mut accumulate = accumulate;
                let phases = (0..down).flat_map(|row| (0..right).map(move |col| [row, col]));
                for (image, phase) in images
                    .clone()
                    .flat_map(|image| phases.clone().map(move |phase| (image, phase)))
                {
                    let window = forward_window(s, phase);
                    if window.size.contains(&0) {
                        continue;
                    }
                    // The outputs of several rows lie at equal distances where no phase skips some.
                    let strip = if [down, right] == [1, 1] {
                        let most = held.checked_div(s.ow * cols.len()).unwrap_or(usize::MAX);
                        window
                            .strip(region - held)
                            .min(if held > 0 { most } else { usize::MAX })
                    } else {
                        1
                    };
                    for row in (0..window.size[0]).step_by(strip) {
                        let rows = strip.min(window.size[0] - row);
                        let at = [image, group * window.channels];
                        let (x, start, line) = window.source(kernels, buffer, Source::Images(x), at, [row, rows]);
                        let (dy, first_row, dy_step) = rows_of(&dy, kernels, made, s, image, row..row + rows, &cols);
                        // Taps together that meet the same rows of windows inside the image: without padding, all of them.
                        let met = |tap| {
                            let inside = window.rows_inside(tap);
                            inside.start.max(row)..inside.end.min(row + rows)
                        };
                        let last = tile.rows.end.div_ceil(taps);
                        let mut next = tile.rows.start / taps;
                        while next < last {
                            let (tap, mut inside) = (next, met(next));
                            next = (next..last).find(|&tap| met(tap) != inside).unwrap_or(last);
                            if inside.is_empty() {
                                if accumulate {
                                    continue;
                                }
                                // Nothing is to be added, but the gradient is to be set.
                                inside = row..row;
                            }
                            let pixel = (phase[0] + (inside.start - first_row) * down) * s.ow + phase[1];
                            let job = Product {
                                y,
                                y_rows: Walk {
                                    start: cols.start,
                                    ..Walk::even(s.out)
                                },
                                x,
                                x_rows: Walk {
                                    start: start + (inside.start - row) * window.stride[0] * line,
                                    width: taps,
                                    step: 1,
                                    line,
                                },
                                terms: Terms {
                                    segments: inside.len(),
                                    length: window.size[1],
                                    jump: window.stride[0] * line,
                                    step: window.stride[1] * window.channels,
                                },
                                weight: Matrix::natural(&dy[pixel * dy_step..], right * dy_step, kernels.panel),
                                rows: tile.rows.start.max(tap * taps)..tile.rows.end.min(next * taps),
                                cols: 0..cols.len(),
                                accumulate,
                                epilogue: Epilogue::default(),
                            };
                            job.run(kernels);
                        }
                        accumulate = true;
                    }
                }
            }
        },
    );
}

/// Some rows of the gradient of image `n`, from the first of `cols` on, and maybe more: where they begin, the first row of it, and the
/// floats from a pixel to the next.
fn rows_of<'a>(
    dy: &Source<'a>,
    kernels: &Kernels,
    made: &'a mut [f32],
    s: &ConvShape,
    n: usize,
    rows: Range<usize>,
    cols: &Range<usize>,
) -> (&'a [f32], usize, usize) {
    match dy {
        Source::Images(dy) => (&dy[n * s.oh * s.ow * s.out + cols.start..], 0, s.out),
        Source::Picked(picked) => {
            let line = s.ow * cols.len();
            for (row, to) in rows.clone().zip(made.chunks_exact_mut(line)) {
                picked.row(kernels, to, [n, row], [&(0..s.ow), cols]);
            }
            (&made[..rows.len() * line], rows.start, cols.len())
        }
    }
}
