//! Two-dimensional convolution (the field's: a correlation), channels last. Its gradients: `conv_backward.rs`.
#![expect(unsafe_code, reason = "outputs and scratch are shared out among threads")]

use super::linear::{TASK, linear_forward};
use super::pack::{MIN_ROWS, pack};
use super::parts::Parts;
use super::product::{Matrix, Product, Terms, Walk};
use super::window::Window;
use super::{ConvShape, Cx, Epilogue, Kernels, Team, regions, volume};

/// `y[n, i, j, o] = epilogue(Σ x[n, i·stride + a·dilation − pad, j·stride + b·dilation − pad, c] · weight[a, b, c, o])`, with
/// groups over the channels `c` of the group of `o`.
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
        prepack,
    } = cx;
    let (width, cols, terms) = (kernels.panel, s.group_out(), s.kh * s.kw * s.group_c());
    let packed = terms * cols.next_multiple_of(width);
    let all = packed * s.groups;
    let pack = |to: &mut [f32], weight: &[f32]| {
        for (group, to) in to.chunks_exact_mut(packed).enumerate() {
            pack(team, to, &weight[group * cols..], cols, s.out, width);
        }
    };
    let (weight, weight_group, epilogue) =
        if let Some((packed_weight, epilogue)) = prepack.weight(|| all, 1, weight, epilogue, pack) {
            (Matrix::packed(packed_weight, terms, width), packed, epilogue)
        } else if s.batch * s.oh * s.ow < MIN_ROWS || cols <= width || shared.len() < all {
            (Matrix::natural(weight, s.out, width), cols, epilogue)
        } else {
            let shared = &mut shared[..all];
            pack(shared, weight);
            (Matrix::packed(shared, terms, width), packed, epilogue)
        };
    let y = Parts::new(y);
    let [down, right] = s.phases();
    for (row, col) in (0..down).flat_map(|row| (0..right).map(move |col| (row, col))) {
        let window = forward_window(s, [row, col]);
        if window.size.contains(&0) {
            continue;
        }
        let correlation = Correlation {
            x,
            window,
            groups: s.groups,
            weight,
            weight_group,
            cols,
            y_image: s.oh * s.ow * s.out,
            y_rows: Walk {
                start: (row * s.ow + col) * s.out,
                width: window.size[1],
                step: right * s.out,
                line: down * s.ow * s.out,
            },
            epilogue,
        };
        correlation.run(kernels, team, thread, y, s.batch);
    }
}

/// The windows of one phase: see [`ConvShape::phases`].
pub(crate) fn forward_window(s: &ConvShape, phase: [usize; 2]) -> Window {
    let phases = s.phases();
    let first = |i: usize| (phase[i] * s.stride[i]) as isize - s.pad[i] as isize;
    let size = |i: usize, out: usize| out.saturating_sub(phase[i]).div_ceil(phases[i]);
    Window {
        image: [s.h, s.w],
        depth: s.c,
        channels: s.group_c(),
        first: [first(0), first(1)],
        every: s.dilation,
        stride: s.phase_stride(),
        taps: [s.kh, s.kw],
        size: [size(0, s.oh), size(1, s.ow)],
    }
}

/// A window over every image of a batch and every group of its channels, its sums stored channel by channel.
pub(crate) struct Correlation<'a> {
    pub(crate) x: &'a [f32],
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
}

impl Correlation<'_> {
    /// Tasks are the groups of strips of images.
    pub(crate) fn run(&self, kernels: &Kernels, team: &Team, thread: &mut [f32], y: Parts<'_>, batch: usize) {
        let (w, groups) = (&self.window, self.groups);
        let (image, [rows, cols]) = (w.image[0] * w.image[1] * w.depth, w.size);
        let terms = Terms {
            segments: w.taps[0],
            length: w.taps[1] * w.channels,
            jump: 0,
            step: 1,
        };
        let (threads, region) = regions(team, thread, w.least());
        let work = batch * rows * cols * terms.segments * terms.length * self.cols * groups;
        let threads = (work / TASK).clamp(1, threads);
        // Two tasks a thread or more, where images are fewer.
        let cuts = if threads == 1 {
            1
        } else {
            (2 * threads).div_ceil(batch * groups)
        };
        let strip = w.strip(region).min(rows.div_ceil(cuts));
        let strips = rows.div_ceil(strip);
        let scratch = Parts::new(thread);
        team.run(threads, batch * strips * groups, &|task, thread| {
            let (task, group) = (task / groups, task % groups);
            let (n, row) = (task / strips, task % strips * strip);
            let count = strip.min(rows - row);
            // SAFETY: the region is this thread's.
            let buffer = unsafe { scratch.range(thread * region..(thread + 1) * region) };
            let x = &self.x[n * image..(n + 1) * image];
            let (x, start, line) = w.source(buffer, x, group * w.channels, row, count);
            let channels = group * self.cols..(group + 1) * self.cols;
            let (end, whole) = (row + count, w.whole_rows());
            let mut at = row;
            // Rows of windows that meet all of the taps together; of the others, at the image's edge, each by itself.
            while at < end {
                let until = if whole.contains(&at) {
                    whole.end.min(end)
                } else {
                    at + 1
                };
                let taps = w.taps_inside(at);
                let job = Product {
                    y,
                    y_rows: Walk {
                        start: n * self.y_image + group * self.cols + self.y_rows.at(at * cols),
                        ..self.y_rows
                    },
                    x,
                    x_rows: Walk {
                        start: start + ((at - row) * w.stride[0] + taps.start) * line,
                        width: cols,
                        step: w.stride[1] * w.channels,
                        line: w.stride[0] * line,
                    },
                    terms: Terms {
                        segments: taps.len(),
                        jump: line,
                        ..terms
                    },
                    weight: Matrix {
                        data: &self.weight.data
                            [group * self.weight_group + taps.start * terms.length * self.weight.row..],
                        ..self.weight
                    },
                    rows: 0..(until - at) * cols,
                    cols: 0..self.cols,
                    accumulate: false,
                    epilogue: Epilogue {
                        scale: self.epilogue.scale.map(|scale| &scale[channels.clone()]),
                        bias: self.epilogue.bias.map(|bias| &bias[channels.clone()]),
                        activation: self.epilogue.activation,
                    },
                };
                job.run(kernels);
                at = until;
            }
        });
    }
}

pub(crate) fn check(name: &str, s: &ConvShape, y: &[f32], x: &[f32], weight: &[f32]) {
    let expected = [
        [s.batch, s.oh, s.ow, s.out],
        [s.batch, s.h, s.w, s.c],
        [s.kh, s.kw, s.group_c(), s.out],
    ];
    assert_eq!(
        [y.len(), x.len(), weight.len()],
        expected.map(|dims| volume(&dims)),
        "{name}: lengths of outputs, inputs, weight"
    );
    assert!(
        s.c.is_multiple_of(s.groups) && s.out.is_multiple_of(s.groups),
        "{name}: groups of one size"
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
