//! Two-dimensional convolution (the field's: a correlation), channels last.
#![expect(unsafe_code, reason = "outputs and scratch are shared out among threads")]

use super::linear::{TASK, linear_backward_data, linear_backward_weight, linear_forward, weight_gradient};
use super::pack::{MIN_ROWS, pack, pack_transposed};
use super::parts::Parts;
use super::product::{Matrix, Product, Terms, Walk};
use super::window::Window;
use super::{ConvShape, Cx, Epilogue, Kernels, Team, regions, volume};

/// `y[n, i, j, o] = epilogue(Σ x[n, i·stride + a − pad, j·stride + b − pad, c] · weight[a, b, c, o])`.
///
/// Needs the `thread` scratch of [`gyul_spec::scratch::conv2d_forward`]; with less `shared` than that it is slower.
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    x: &[f32],
    weight: &[f32],
    epilogue: Epilogue<'_>,
    s: &ConvShape,
) {
    check("conv2d_forward", s, y, x, weight);
    if s.is_pointwise() {
        return linear_forward(cx, y, x, weight, epilogue, [s.batch * s.oh * s.ow, s.c, s.out]);
    }
    epilogue.check(s.out);
    let Cx {
        kernels,
        team,
        shared,
        thread,
    } = cx;
    let (width, terms) = (kernels.panel, s.kh * s.kw * s.c);
    let packed = terms * s.out.next_multiple_of(width);
    let weight = if s.batch * s.oh * s.ow < MIN_ROWS || s.out <= width || shared.len() < packed {
        Matrix::natural(weight, s.out, width)
    } else {
        let packed = &mut shared[..packed];
        pack(team, packed, weight, s.out, width);
        Matrix::packed(packed, terms, width)
    };
    let correlation = Correlation {
        x,
        window: forward_window(s),
        weight,
        cols: s.out,
        y_image: s.oh * s.ow * s.out,
        y_rows: Walk {
            start: 0,
            width: s.ow,
            step: s.out,
            line: s.ow * s.out,
        },
        epilogue,
    };
    correlation.run(kernels, team, thread, Parts::new(y), s.batch);
}

/// `dx[n, h, w, c] = Σ dy[n, i, j, o] · weight[a, b, c, o]` over `i·stride + a − pad = h`, `j·stride + b − pad = w`.
///
/// For each remainder of `(h, w)` modulo the stride (a phase) the taps are every `stride`-th one, and the sum is a
/// correlation of stride 1 of the padded `dy` with those taps flipped. Needs the scratch of
/// [`gyul_spec::scratch::conv2d_backward`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_backward_data(cx: &mut Cx<'_>, dx: &mut [f32], dy: &[f32], weight: &[f32], s: &ConvShape) {
    check("conv2d_backward_data", s, dy, dx, weight);
    if s.is_pointwise() {
        return linear_backward_data(cx, dx, dy, weight, [s.batch * s.oh * s.ow, s.c, s.out]);
    }
    let dx = Parts::new(dx);
    for phase in 0..s.stride[0] * s.stride[1] {
        let phase = [phase / s.stride[1], phase % s.stride[1]];
        backward_phase(cx, dx, dy, weight, s, phase);
    }
}

/// One phase: the inputs `h` with `(h + pad) mod stride = phase`, along both axes.
fn backward_phase(cx: &mut Cx<'_>, dx: Parts<'_>, dy: &[f32], weight: &[f32], s: &ConvShape, phase: [usize; 2]) {
    let axis = |i: usize, kernel: usize, len: usize| {
        let (stride, pad, phase) = (s.stride[i], s.pad[i], phase[i]);
        let start = (phase + stride - pad % stride) % stride;
        let taps = kernel.saturating_sub(phase).div_ceil(stride);
        let size = len.saturating_sub(start).div_ceil(stride);
        let first = ((start + pad - phase) / stride) as isize - (taps as isize - 1);
        (start, taps, size, first)
    };
    let (start_h, taps_h, rows, first_h) = axis(0, s.kh, s.h);
    let (start_w, taps_w, cols, first_w) = axis(1, s.kw, s.w);
    if rows * cols == 0 {
        return;
    }
    let Cx {
        kernels,
        team,
        shared,
        thread,
    } = cx;
    let (width, terms) = (kernels.panel, taps_h * taps_w * s.out);
    let packed = &mut shared[..terms * s.c.next_multiple_of(width)];
    let to = Parts::new(packed);
    team.run(usize::MAX, s.c.div_ceil(width), &|panel, _| {
        for tap in 0..taps_h * taps_w {
            let a = phase[0] + s.stride[0] * (taps_h - 1 - tap / taps_w);
            let b = phase[1] + s.stride[1] * (taps_w - 1 - tap % taps_w);
            let at = (panel * taps_h * taps_w + tap) * s.out * width;
            // SAFETY: each panel is one task's.
            let to = unsafe { to.range(at..at + s.out * width) };
            let matrix = &weight[(a * s.kw + b) * s.c * s.out..][..s.c * s.out];
            pack_transposed(to, panel * width, matrix, s.out, width);
        }
    });
    let correlation = Correlation {
        x: dy,
        window: Window {
            image: [s.oh, s.ow],
            channels: s.out,
            first: [first_h, first_w],
            stride: [1, 1],
            taps: [taps_h, taps_w],
            size: [rows, cols],
        },
        weight: Matrix::packed(packed, terms, width),
        cols: s.c,
        y_image: s.h * s.w * s.c,
        y_rows: Walk {
            start: (start_h * s.w + start_w) * s.c,
            width: cols,
            step: s.stride[1] * s.c,
            line: s.stride[0] * s.w * s.c,
        },
        epilogue: Epilogue::default(),
    };
    correlation.run(kernels, team, thread, dx, s.batch);
}

/// `dw[a, b, c, o] (+)= Σ x[n, i·stride + a − pad, j·stride + b − pad, c] · dy[n, i, j, o]` over images and outputs.
///
/// Needs the scratch of [`gyul_spec::scratch::conv2d_backward`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_backward_weight(cx: &mut Cx<'_>, dw: &mut [f32], dy: &[f32], x: &[f32], s: &ConvShape, accumulate: bool) {
    check("conv2d_backward_weight", s, dy, x, dw);
    if s.is_pointwise() {
        return linear_backward_weight(cx, dw, dy, x, [s.batch * s.oh * s.ow, s.c, s.out], accumulate);
    }
    let Cx {
        kernels,
        team,
        shared,
        thread,
    } = cx;
    let (kernels, team) = (*kernels, *team);
    let window = forward_window(s);
    let (threads, region) = regions(team, thread, window.least());
    let (strip, scratch) = (window.strip(region), Parts::new(thread));
    let taps = s.kw * s.c;
    let sizes = [s.batch, s.kh * taps, s.out];
    let work = s.batch * s.oh * s.ow * s.kh * taps * s.out;
    weight_gradient(
        kernels,
        team,
        threads,
        shared,
        dw,
        sizes,
        work,
        accumulate,
        &|y, tile, images, accumulate, thread| {
            let mut accumulate = accumulate;
            for image in images {
                let x = &x[image * s.h * s.w * s.c..][..s.h * s.w * s.c];
                let dy = &dy[image * s.oh * s.ow * s.out..][..s.oh * s.ow * s.out];
                for row in (0..s.oh).step_by(strip) {
                    let rows = strip.min(s.oh - row);
                    // SAFETY: the region is this thread's.
                    let buffer = unsafe { scratch.range(thread * region..(thread + 1) * region) };
                    let (x, start, line) = window.source(buffer, x, row, rows);
                    let job = Product {
                        y,
                        y_rows: Walk::even(s.out),
                        x,
                        x_rows: Walk {
                            start,
                            width: taps,
                            step: 1,
                            line,
                        },
                        terms: Terms {
                            segments: rows,
                            length: s.ow,
                            jump: s.stride[0] * line,
                            step: s.stride[1] * s.c,
                        },
                        weight: Matrix::natural(&dy[row * s.ow * s.out..][..rows * s.ow * s.out], s.out, kernels.panel),
                        rows: tile.rows.clone(),
                        cols: tile.cols.clone(),
                        accumulate,
                        epilogue: Epilogue::default(),
                    };
                    job.run(kernels);
                    accumulate = true;
                }
            }
        },
    );
}

fn forward_window(s: &ConvShape) -> Window {
    Window {
        image: [s.h, s.w],
        channels: s.c,
        first: s.pad.map(|pad| -(pad as isize)),
        stride: s.stride,
        taps: [s.kh, s.kw],
        size: [s.oh, s.ow],
    }
}

/// A window over every image of a batch, its sums stored channel by channel.
struct Correlation<'a> {
    x: &'a [f32],
    window: Window,
    weight: Matrix<'a>,
    cols: usize,
    /// Floats of an output image.
    y_image: usize,
    /// Where each window's channels go in it.
    y_rows: Walk,
    epilogue: Epilogue<'a>,
}

impl Correlation<'_> {
    /// Tasks are strips of images.
    fn run(&self, kernels: &Kernels, team: &Team, thread: &mut [f32], y: Parts<'_>, batch: usize) {
        let w = &self.window;
        let (image, [rows, cols]) = (w.image[0] * w.image[1] * w.channels, w.size);
        let terms = Terms {
            segments: w.taps[0],
            length: w.taps[1] * w.channels,
            jump: 0,
            step: 1,
        };
        let (threads, region) = regions(team, thread, w.least());
        let work = batch * rows * cols * terms.segments * terms.length * self.cols;
        let threads = (work / TASK).clamp(1, threads);
        // Two tasks a thread or more, where images are fewer.
        let cuts = if threads == 1 { 1 } else { (2 * threads).div_ceil(batch) };
        let strip = w.strip(region).min(rows.div_ceil(cuts));
        let strips = rows.div_ceil(strip);
        let scratch = Parts::new(thread);
        team.run(threads, batch * strips, &|task, thread| {
            let (n, row) = (task / strips, task % strips * strip);
            let count = strip.min(rows - row);
            // SAFETY: the region is this thread's.
            let buffer = unsafe { scratch.range(thread * region..(thread + 1) * region) };
            let (x, start, line) = w.source(buffer, &self.x[n * image..(n + 1) * image], row, count);
            let job = Product {
                y,
                y_rows: Walk {
                    start: n * self.y_image + self.y_rows.at(row * cols),
                    ..self.y_rows
                },
                x,
                x_rows: Walk {
                    start,
                    width: cols,
                    step: w.stride[1] * w.channels,
                    line: w.stride[0] * line,
                },
                terms: Terms { jump: line, ..terms },
                weight: self.weight,
                rows: 0..count * cols,
                cols: 0..self.cols,
                accumulate: false,
                epilogue: self.epilogue,
            };
            job.run(kernels);
        });
    }
}

fn check(name: &str, s: &ConvShape, y: &[f32], x: &[f32], weight: &[f32]) {
    let expected = [
        [s.batch, s.oh, s.ow, s.out],
        [s.batch, s.h, s.w, s.c],
        [s.kh, s.kw, s.c, s.out],
    ];
    assert_eq!(
        [y.len(), x.len(), weight.len()],
        expected.map(|dims| volume(&dims)),
        "{name}: lengths of outputs, inputs, weight"
    );
    // The last window begins inside the padded image, so that no distance computed below can overflow.
    let begins = |out: usize, stride: usize, size: usize, pad: usize| {
        out.saturating_sub(1).saturating_mul(stride) <= size.saturating_add(pad.saturating_mul(2))
    };
    assert!(
        begins(s.oh, s.stride[0], s.h, s.pad[0]) && begins(s.ow, s.stride[1], s.w, s.pad[1]),
        "{name}: windows beyond the image"
    );
}
