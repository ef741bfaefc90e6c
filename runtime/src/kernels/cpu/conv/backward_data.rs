//! The gradient of the input of two-dimensional convolution, channels last, which is also transposed convolution.

use super::check;
use super::correlation::Correlation;
use super::source::{Picked, Source};
use super::window::Window;
use crate::kernels::cpu::linear::{linear_backward_data, linear_transposed};
use crate::kernels::cpu::product::panels::{Panels, Weight};
use crate::kernels::cpu::product::transpose::pack_transposed;
use crate::kernels::cpu::product::{Matrix, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::split_mut;
use crate::kernels::cpu::{ConvShape, Cx, Epilogue};

/// `dx[n, h, w, c] = Σ dy[n, i, j, o] · weight[a, b, c, o]` over `i·stride + a·dilation − pad = h` and
/// `j·stride + b·dilation − pad = w`; with groups over the outputs `o` of the group of `c`.
///
/// For each remainder of `(h, w)` modulo the stride (a phase) the taps are every `stride`-th one, and the sum is a
/// correlation of stride 1 of the padded `dy` with those taps flipped. Needs the scratch of
/// [`gyul_spec::scratch::conv2d_backward_data`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_backward_data(cx: &mut Cx<'_>, dx: &mut [f32], dy: &[f32], weight: &[f32], s: &ConvShape) {
    if s.is_pointwise() {
        check("conv2d_backward_data", s, dy.len(), dx, weight);
        return linear_backward_data(cx, dx, dy, weight, [s.batch * s.oh * s.ow, s.c, s.out]);
    }
    conv2d_transposed(cx, dx, dy, weight, Epilogue::default(), s);
}

/// Transposed convolution: as [`conv2d_backward_data`], then `dx = epilogue(dx)`.
///
/// # Panics
/// Where the epilogue has a scale and there are several groups; where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_transposed(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    dy: &[f32],
    weight: &[f32],
    epilogue: Epilogue<'_>,
    s: &ConvShape,
) {
    check("conv2d_backward_data", s, dy.len(), dx, weight);
    if s.is_pointwise() {
        return linear_transposed(cx, dx, dy, weight, epilogue, [s.batch * s.oh * s.ow, s.c, s.out]);
    }
    epilogue.check(s.c);
    assert!(
        s.groups == 1 || epilogue.scale.is_none(),
        "a scale is folded into the weight of one group"
    );
    every_phase(cx, dx, Source::Images(dy), weight, epilogue, s);
}

/// As [`conv2d_backward_data`], where `dy` is the gradient of what [`conv2d_pooled_forward`](crate::kernels::cpu::conv2d_pooled_forward) gave, with
/// its picks. Needs the `thread` scratch of [`gyul_spec::scratch::pooled`], too.
///
/// # Panics
/// Where there are groups or dilations; where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_pooled_backward_data(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    [dy, picks]: [&[f32]; 2],
    weight: &[f32],
    s: &ConvShape,
    window: [usize; 2],
) {
    let picked = Picked::new("conv2d_pooled_backward_data", s, window, [dy, picks]);
    check("conv2d_pooled_backward_data", s, picked.len(), dx, weight);
    every_phase(cx, dx, Source::Picked(picked), weight, Epilogue::default(), s);
}

fn every_phase(cx: &mut Cx<'_>, dx: &mut [f32], dy: Source<'_>, weight: &[f32], epilogue: Epilogue<'_>, s: &ConvShape) {
    let is_reached = |phase: &[usize; 2]| (0..2).all(|axis| PhaseAxis::new(s, axis, phase[axis]).taps > 0);
    // What no tap reaches lies between what some reach, pixel by pixel: filled with the rest, in one go, all of it took 7 to 46 % less.
    let is_filled = epilogue.gives_zeros() && !phases_met(s).all(|phase| is_reached(&phase));
    if is_filled {
        split_mut(cx.team, dx, |_, part| part.fill(0.0));
    }
    for phase in phases_met(s).filter(|phase| !is_filled || is_reached(phase)) {
        backward_phase(cx, dx, dy, weight, epilogue, s, phase);
    }
}

/// The phases of the first inputs, which are all that there are: a dilation may be far larger than the image.
pub(crate) fn phases_met(s: &ConvShape) -> impl Iterator<Item = [usize; 2]> {
    let ([down, right], [above, left]) = (data_phases(s), s.pad);
    let (rows, cols) = (down.min(s.h), right.min(s.w));
    (0..rows).flat_map(move |row| (0..cols).map(move |col| [(row + above) % down, (col + left) % right]))
}

/// Remainders down and right that see different taps: the least common multiple of stride and dilation.
pub(crate) fn data_phases(s: &ConvShape) -> [usize; 2] {
    let phases = s.phases();
    [s.stride[0] * phases[0], s.stride[1] * phases[1]]
}

/// The inputs of one phase along one axis, and the taps that they meet.
#[derive(Clone, Copy)]
pub(crate) struct PhaseAxis {
    /// The first of them.
    pub(crate) start: usize,
    /// How many.
    pub(crate) size: usize,
    /// The first tap that an output gives them, and the distance to the next.
    pub(crate) tap: usize,
    pub(crate) tap_step: usize,
    /// How many.
    pub(crate) taps: usize,
    /// The output that gives the first of them its last tap; negative outside.
    pub(crate) first: isize,
}

impl PhaseAxis {
    /// The inputs `h` of `len` with `(h + pad) mod lcm(stride, dilation) = phase`.
    pub(crate) fn new(s: &ConvShape, axis: usize, phase: usize) -> Self {
        let (kernel, len) = ([s.kh, s.kw][axis], [s.h, s.w][axis]);
        let (stride, dilation, pad) = (s.stride[axis], s.dilation[axis], s.pad[axis]);
        let (phases, tap_step) = (s.phases()[axis], s.phase_stride()[axis]);
        let all = stride * phases;
        let start = (phase + all - pad % all) % all;
        // The output at the distance of a tap is a whole number for every `tap_step`-th tap, or for none.
        let tap = (0..tap_step.min(kernel)).find(|tap| (tap * dilation) % stride == phase % stride);
        let tap = tap.unwrap_or(kernel);
        let taps = kernel.saturating_sub(tap).div_ceil(tap_step);
        let nearest = ((start + pad) as isize - (tap * dilation) as isize) / stride as isize;
        Self {
            start,
            size: len.saturating_sub(start).div_ceil(all),
            tap,
            tap_step,
            taps,
            first: nearest - (phases * taps) as isize + phases as isize,
        }
    }

    /// The tap that meets output `first + phases · index`.
    pub(crate) fn flipped(&self, index: usize) -> usize {
        self.tap + self.tap_step * (self.taps - 1 - index)
    }
}

fn backward_phase(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    dy: Source<'_>,
    weight: &[f32],
    epilogue: Epilogue<'_>,
    s: &ConvShape,
    phase: [usize; 2],
) {
    let (down, right) = (PhaseAxis::new(s, 0, phase[0]), PhaseAxis::new(s, 1, phase[1]));
    if down.size * right.size == 0 {
        return;
    }
    let Cx {
        kernels,
        team,
        shared,
        thread,
        prepack,
    } = cx;
    let (width, taps) = (kernels.panel, down.taps * right.taps);
    let (channels, outputs) = (s.group_c(), s.group_out());
    let (panels, terms) = (channels.div_ceil(width), taps * outputs);
    let write = |to: &mut [f32], weight: &[f32], panel: usize| {
        let (group, first) = (panel / panels, panel % panels * width);
        for (tap, to) in to.chunks_exact_mut(outputs * width).enumerate() {
            let (a, b) = (down.flipped(tap / right.taps), right.flipped(tap % right.taps));
            let matrix = &weight[(a * s.kw + b) * channels * s.out..][..channels * s.out];
            pack_transposed(kernels, to, first, &matrix[group * outputs..], outputs, s.out, width);
        }
    };
    let to_pack = Panels {
        weight,
        count: s.groups * panels,
        rows: terms,
        width,
        write: &write,
    };
    let packed = s.groups * panels * terms * width;
    let pack = |to: &mut [f32], weight: &[f32]| Panels { weight, ..to_pack }.write(team, to);
    let kept = prepack.weight(|| packed, s.out, weight, epilogue, pack);
    let (weight, epilogue) = if let Some((packed, epilogue)) = kept {
        let first = Matrix::packed(packed, terms, width);
        (Weight::Ready(first, panels * terms * width), epilogue)
    } else {
        let room = Parts::new(&mut shared[..packed]);
        (Weight::ToPack(to_pack, room, s.groups), epilogue)
    };
    let ([rows_apart, cols_apart], every) = (data_phases(s), s.phases());
    let correlation = Correlation {
        x: dy,
        window: Window {
            image: [s.oh, s.ow],
            depth: s.out,
            channels: outputs,
            first: [down.first, right.first],
            every,
            stride: [1, 1],
            taps: [down.taps, right.taps],
            size: [down.size, right.size],
        },
        groups: s.groups,
        weight,
        cols: channels,
        y_image: s.h * s.w * s.c,
        y_rows: Walk {
            start: (down.start * s.w + right.start) * s.c,
            width: right.size,
            step: cols_apart * s.c,
            line: rows_apart * s.w * s.c,
        },
        epilogue,
        behind: None,
    };
    correlation.run(kernels, team, thread, dx, s.batch);
}
