//! Depthwise convolution: every channel with taps of its own, channels last. What it slides over: `slide.rs`; its loops: `block.rs`, `sums.rs`.
//!
//! There is no sum over channels, so that this is no matrix product: the channels fill the registers, and several pixels of a
//! row go at once. Windows that reach outside the image are cut, pixel by pixel; those inside are taken together.
#![expect(unsafe_code, reason = "outputs are shared out among threads")]

pub(crate) mod block;
pub(crate) mod slide;
pub(crate) mod sums;

use super::conv::check;
use super::product::Walk;
use super::{ConvShape, Cx, Epilogue, conv2d_forward};
use crate::kernels::cpu::conv::backward_data::{PhaseAxis, conv2d_backward_data, data_phases, phases_met};
use crate::kernels::cpu::conv::backward_weight::conv2d_backward_weight;
use crate::kernels::cpu::conv::shares::cuts;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::{PARTS, sum_parts};
use crate::kernels::cpu::threads::task::TASK;
use block::DepthwiseRow;
use slide::Slide;
use sums::DepthwiseSums;

/// `y[n, i, j, c] = epilogue(Σ x[n, i·stride + a·dilation − pad, j·stride + b·dilation − pad, c] · weight[a, b, c])`, for as many
/// groups as channels. Where a channel has several outputs, this is a convolution with groups.
///
/// Needs the `thread` scratch of [`gyul_spec::scratch::depthwise_forward`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn depthwise_forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    x: &[f32],
    weight: &[f32],
    epilogue: Epilogue<'_>,
    s: &ConvShape,
) {
    if s.out > s.c {
        return conv2d_forward(cx, y, x, weight, epilogue, s);
    }
    check_depthwise("depthwise_forward", s, y, x, weight);
    epilogue.check(s.c);
    let slide = Slide::forward(s);
    let line = s.ow * s.c;
    let folded = cx
        .prepack
        .weight(|| weight.len(), 1, weight, epilogue, <[f32]>::copy_from_slice);
    let (weight, epilogue) = folded.unwrap_or((weight, epilogue));
    let windows = Windows {
        x,
        weight,
        slide,
        y_image: s.oh * line,
        y_rows: Walk {
            start: 0,
            width: s.ow,
            step: s.c,
            line,
        },
        epilogue,
    };
    windows.run(cx, y, s.batch);
}

/// `dx[n, h, w, c] = Σ dy[n, i, j, c] · weight[a, b, c]`: the phases of [`conv2d_backward_data`].
///
/// Needs the scratch of [`gyul_spec::scratch::depthwise_backward`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn depthwise_backward_data(cx: &mut Cx<'_>, dx: &mut [f32], dy: &[f32], weight: &[f32], s: &ConvShape) {
    if s.out > s.c {
        return conv2d_backward_data(cx, dx, dy, weight, s);
    }
    check_depthwise("depthwise_backward_data", s, dy, dx, weight);
    let ([rows_apart, cols_apart], every) = (data_phases(s), s.phases());
    let shared = std::mem::take(&mut cx.shared);
    for phase in phases_met(s) {
        let (down, right) = (PhaseAxis::new(s, 0, phase[0]), PhaseAxis::new(s, 1, phase[1]));
        let taps = down.taps * right.taps;
        let flipped = &mut shared[..taps * s.c];
        for (tap, to) in flipped.chunks_exact_mut(s.c).enumerate() {
            let at = down.flipped(tap / right.taps) * s.kw + right.flipped(tap % right.taps);
            to.copy_from_slice(&weight[at * s.c..][..s.c]);
        }
        let windows = Windows {
            x: dy,
            weight: flipped,
            slide: Slide {
                image: [s.oh, s.ow],
                channels: s.c,
                first: [down.first, right.first],
                stride: every,
                every,
                taps: [down.taps, right.taps],
                size: [down.size, right.size],
            },
            y_image: s.h * s.w * s.c,
            y_rows: Walk {
                start: (down.start * s.w + right.start) * s.c,
                width: right.size,
                step: cols_apart * s.c,
                line: rows_apart * s.w * s.c,
            },
            epilogue: Epilogue::default(),
        };
        windows.run(cx, dx, s.batch);
    }
    cx.shared = shared;
}

/// `dw[a, b, c] (+)= Σ x[n, i·stride + a·dilation − pad, j·stride + b·dilation − pad, c] · dy[n, i, j, c]` over images and outputs.
///
/// Needs the scratch of [`gyul_spec::scratch::depthwise_backward`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn depthwise_backward_weight(
    cx: &mut Cx<'_>,
    dw: &mut [f32],
    dy: &[f32],
    x: &[f32],
    s: &ConvShape,
    accumulate: bool,
) {
    if s.out > s.c {
        return conv2d_backward_weight(cx, dw, dy, x, s, accumulate);
    }
    check_depthwise("depthwise_backward_weight", s, dy, x, dw);
    let (slide, kernels) = (Slide::forward(s), cx.kernels);
    let (len, rows, line) = (dw.len(), s.batch * s.oh, s.ow * s.c);
    let shared = &mut cx.shared[..PARTS * len];
    let sums = Parts::new(shared);
    // The parts are the same whatever the number of threads.
    cx.team.run((rows * s.ow * len / TASK).max(1), PARTS, &|index, _| {
        let part = index * len..(index + 1) * len;
        // SAFETY: each part is one task's.
        unsafe { sums.range(part.clone()) }.fill(0.0);
        for row in rows * index / PARTS..rows * (index + 1) / PARTS {
            let (x, dy) = (&x[row / s.oh * slide.floats()..], &dy[row * line..][..line]);
            slide.each(row % s.oh, |pixels, taps| {
                let job = DepthwiseSums {
                    sums,
                    sums_at: part.start + taps.first * s.c,
                    sums_line: s.kw * s.c,
                    x: &x[..slide.floats()],
                    x_at: taps.x_at,
                    x_step: slide.stride[1] * s.c,
                    dy: &dy[pixels.start * s.c..pixels.end * s.c],
                    taps: taps.count,
                    tap_steps: slide.tap_steps(),
                    channels: s.c,
                };
                // SAFETY: each part is one task's.
                unsafe { (kernels.depthwise_sums)(&job) };
            });
        }
    });
    sum_parts(dw, shared, accumulate);
}

fn check_depthwise(name: &str, s: &ConvShape, y: &[f32], x: &[f32], weight: &[f32]) {
    check(name, s, y.len(), x, weight);
    assert!(s.groups == s.c && s.out == s.c, "{name}: a group for each channel");
}

/// The windows of every image of a batch, and where their sums go.
struct Windows<'a> {
    x: &'a [f32],
    /// `[taps, channels]`.
    weight: &'a [f32],
    slide: Slide,
    /// Floats of an output image.
    y_image: usize,
    /// Where each window's channels go in it.
    y_rows: Walk,
    epilogue: Epilogue<'a>,
}

impl Windows<'_> {
    fn run(&self, cx: &Cx<'_>, y: &mut [f32], batch: usize) {
        let (slide, kernels) = (&self.slide, cx.kernels);
        let ([rows, cols], c, Walk { start, step, line, .. }) = (slide.size, slide.channels, self.y_rows);
        // The SAFETY below rests on it: no two windows have an output in common.
        assert!(
            self.y_rows.keeps_apart(c, slide.size, self.y_image),
            "outputs of two windows in one place"
        );
        let y = Parts::new(y);
        let work = batch * rows * cols * self.weight.len();
        let threads = (work / TASK).clamp(1, cx.team.threads());
        let task_rows = rows.div_ceil(cuts(batch, threads)).max(1);
        let tasks = rows.div_ceil(task_rows);
        cx.team.run(threads, batch * tasks, &|task, _| {
            let (n, first) = (task / tasks, task % tasks * task_rows);
            let x = &self.x[n * slide.floats()..][..slide.floats()];
            for row in first..rows.min(first + task_rows) {
                let y_at = n * self.y_image + start + row * line;
                slide.each(row, |pixels, taps| {
                    let job = DepthwiseRow {
                        y,
                        y_at: y_at + pixels.start * step,
                        y_step: step,
                        x,
                        x_at: taps.x_at,
                        x_step: slide.stride[1] * c,
                        pixels: pixels.len(),
                        weight: &self.weight[taps.first * c..],
                        weight_line: slide.taps[1] * c,
                        taps: taps.count,
                        tap_steps: slide.tap_steps(),
                        channels: c,
                        epilogue: self.epilogue,
                    };
                    // SAFETY: each row of windows is one task's.
                    unsafe { (kernels.depthwise)(&job) };
                });
                let activation = self.epilogue.activation;
                if activation.is_deferred() {
                    // SAFETY: the row is this task's, and its pixels are neighbours: only a forward pass has an activation.
                    (kernels.activate_slice)(activation, unsafe { y.range(y_at..y_at + cols * c) });
                }
            }
        });
    }
}
