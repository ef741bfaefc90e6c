//! Two-dimensional convolution (the field's: a correlation), channels last. Its gradients: `backward_data.rs`, `backward_weight.rs`; the sliding itself:
//! `correlation.rs`.
#![expect(unsafe_code, reason = "scratch is shared out among threads")]

pub(crate) mod backward_data;
pub(crate) mod backward_weight;
pub(crate) mod correlation;
pub(crate) mod pool_behind;
pub(crate) mod shares;
pub(crate) mod source;
pub(crate) mod window;

use super::linear::linear_forward;
use super::pool::PoolShape;
use super::product::{Matrix, Walk};
use super::{ConvShape, Cx, Epilogue, volume};
use crate::kernels::cpu::product::pack::pack_panel;
use crate::kernels::cpu::product::panels::{Panels, Weight};
use crate::kernels::cpu::threads::parts::Parts;
use correlation::Correlation;
use pool_behind::PoolBehind;
use source::Source;
use window::Window;

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
    check("conv2d_forward", s, y.len(), x, weight);
    if s.is_pointwise() {
        return linear_forward(cx, y, x, weight, epilogue, [s.batch * s.oh * s.ow, s.c, s.out]);
    }
    forward(cx, y, x, weight, epilogue, s, None);
}

/// Max pooling of [`conv2d_forward`], of windows of this height and width side by side: some rows at a time, while they are in a
/// cache. What it pools lies nowhere as a whole.
///
/// `picks` is as for [`max_pool_forward`](super::max_pool_forward). Needs the `thread` scratch of [`gyul_spec::scratch::pooled`], too.
///
/// # Panics
/// Where there are groups or dilations; where a slice has another length than the sizes say, or scratch is short.
pub fn conv2d_pooled_forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    picks: &mut [f32],
    x: &[f32],
    weight: &[f32],
    epilogue: Epilogue<'_>,
    s: &ConvShape,
    window: [usize; 2],
) {
    let pool = PoolShape::behind(s, window);
    let outputs = volume(&[s.batch, s.oh, s.ow, s.out]);
    check("conv2d_pooled_forward", s, outputs, x, weight);
    pool.check("conv2d_pooled_forward", y.len(), outputs);
    assert!(s.is_dense(), "conv2d_pooled_forward: one group, no dilation");
    assert!(
        picks.is_empty() || picks.len() == s.batch * pool.picks(),
        "conv2d_pooled_forward: picks"
    );
    let behind = PoolBehind::new(s, pool, picks);
    forward(cx, y, x, weight, epilogue, s, Some(behind));
}

fn forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    x: &[f32],
    weight: &[f32],
    epilogue: Epilogue<'_>,
    s: &ConvShape,
    behind: Option<PoolBehind<'_>>,
) {
    epilogue.check(s.out);
    let Cx {
        kernels,
        team,
        shared,
        thread,
        prepack,
    } = cx;
    let rows = s.batch * s.oh * s.ow;
    let (width, cols, terms) = (kernels.panel, s.group_out(), s.kh * s.kw * s.group_c());
    let panels = cols.div_ceil(width);
    let packed = terms * panels * width;
    let all = packed * s.groups;
    let write = |to: &mut [f32], weight: &[f32], panel: usize| {
        let (group, first) = (panel / panels, panel % panels * width);
        pack_panel(to, &weight[group * cols..], first, cols, s.out, width);
    };
    let to_pack = Panels {
        weight,
        count: s.groups * panels,
        rows: terms,
        width,
        write: &write,
    };
    let pack = |to: &mut [f32], weight: &[f32]| Panels { weight, ..to_pack }.write(team, to);
    let [down, right] = s.phases();
    let (weight, epilogue) = if let Some((kept, epilogue)) = prepack.weight(|| all, 1, weight, epilogue, pack) {
        (Weight::Ready(Matrix::packed(kept, terms, width), packed), epilogue)
    } else if kernels.pays_for_panels(rows, cols) && shared.len() >= all {
        let weight = Weight::ToPack(to_pack, Parts::new(&mut shared[..all]), s.groups);
        // SAFETY: nothing was made of it before.
        (unsafe { weight.met_by(down * right, team) }, epilogue)
    } else {
        (Weight::Ready(kernels.natural(weight, s.out, rows), cols), epilogue)
    };
    // Of phases beyond the outputs there is nothing to compute.
    for (row, col) in (0..down.min(s.oh)).flat_map(|row| (0..right.min(s.ow)).map(move |col| (row, col))) {
        let window = forward_window(s, [row, col]);
        let correlation = Correlation {
            x: Source::Images(x),
            window,
            groups: s.groups,
            weight,
            cols,
            y_image: s.oh * s.ow * s.out,
            y_rows: Walk {
                start: (row * s.ow + col) * s.out,
                width: window.size[1],
                step: right * s.out,
                line: down * s.ow * s.out,
            },
            epilogue,
            behind,
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

pub(crate) fn check(name: &str, s: &ConvShape, y: usize, x: &[f32], weight: &[f32]) {
    let expected = [
        [s.batch, s.oh, s.ow, s.out],
        [s.batch, s.h, s.w, s.c],
        [s.kh, s.kw, s.group_c(), s.out],
    ];
    assert_eq!(
        [y, x.len(), weight.len()],
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
