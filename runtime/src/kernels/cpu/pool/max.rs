//! Max pooling: the largest number of each window, channel by channel.
//!
//! A training pass keeps for each output which position of its window it came from (row by row; a byte, or four of large windows): all
//! that the gradient asks for, and a sixteenth of what a window of 2×2 reads.
#![expect(unsafe_code, reason = "images are shared out among threads")]

use super::{PoolShape, images};
use crate::kernels::cpu::Cx;
use crate::kernels::cpu::threads::parts::{Parts, bytes};
use std::ops::Range;

/// `y[n, i, j, c] = max x` over the window. Of equal numbers the first is picked; NaN wins, of several the last.
///
/// `picks` holds [`PoolShape::picks`] floats an image, or none where no gradient will be asked for.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn max_pool_forward(cx: &Cx<'_>, y: &mut [f32], picks: &mut [f32], x: &[f32], s: &PoolShape) {
    s.check("max_pool_forward", y.len(), x.len());
    let own_x = |n: usize| &x[n * s.x_image()..][..s.x_image()];
    if picks.is_empty() {
        return images(cx, s.batch, y, x, &|n, y| (cx.kernels.max_image)(y, own_x(n), s));
    }
    assert_eq!(picks.len(), s.batch * s.picks(), "max_pool_forward: picks");
    let picks = Parts::new(picks);
    images(cx, s.batch, y, x, &|n, y| {
        // SAFETY: each image is one task's.
        let picks = unsafe { picks.bytes(s.pick_range(n, 0..s.oh)) };
        (cx.kernels.pick_image)(y, picks, own_x(n), s);
    });
}

/// `dx` gets each `dy` at the position of its window that was picked, zeros elsewhere.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn max_pool_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], picks: &[f32], s: &PoolShape) {
    s.check("max_pool_backward", dy.len(), dx.len());
    assert_eq!(picks.len(), s.batch * s.picks(), "max_pool_backward: picks");
    images(cx, s.batch, dx, dy, &|n, dx| {
        let picks = &bytes(picks)[s.pick_range(n, 0..s.oh)];
        (cx.kernels.max_image_backward)(dx, &dy[n * s.y_image()..][..s.y_image()], picks, s);
    });
}

/// Channels whose maxima stay in registers over a window.
const BLOCK: usize = 16;

/// Calls `$each::<N, …>(…, pixel, first)` for every window and all its channels, in blocks of `N`.
macro_rules! each_window {
    ($each:ident<N $(, $bytes:literal)?>, $s:expr, $y:expr $(, $argument:expr)*) => {{
        let (y, blocks) = ($y, $s.c / BLOCK * BLOCK);
        for pixel in 0..$s.oh * $s.ow {
            for first in (0..blocks).step_by(BLOCK) {
                $each::<BLOCK $(, $bytes)?>(y, $($argument,)* $s, pixel, first);
            }
            for first in blocks..$s.c {
                $each::<1 $(, $bytes)?>(y, $($argument,)* $s, pixel, first);
            }
        }
    }};
}

#[inline(always)]
pub(crate) fn max_image<const FMA: bool>(y: &mut [f32], x: &[f32], s: &PoolShape) {
    if s.is_halving() {
        return max_of_four(y, x, s);
    }
    each_window!(largest<N>, s, y, x);
}

/// One window of `N` channels.
#[inline(always)]
fn largest<const N: usize>(y: &mut [f32], x: &[f32], s: &PoolShape, pixel: usize, first: usize) {
    let mut largest = [f32::NEG_INFINITY; N];
    for row in s.rows(pixel / s.ow) {
        for col in s.cols(pixel % s.ow) {
            let x: &[f32; N] = x[(row * s.w + col) * s.c + first..].first_chunk().expect("a block");
            for i in 0..N {
                largest[i] = if wins(x[i], largest[i]) { x[i] } else { largest[i] };
            }
        }
    }
    y[pixel * s.c + first..][..N].copy_from_slice(&largest);
}

/// Whether `x` is picked, and not the `largest` before it; NaN wins.
#[inline(always)]
fn wins(x: f32, largest: f32) -> bool {
    x > largest || x.is_nan()
}

/// Windows of 2×2 that meet: four pixels are read and one is written.
#[inline(always)]
fn max_of_four(y: &mut [f32], x: &[f32], s: &PoolShape) {
    let larger = |a: f32, b: f32| if wins(b, a) { b } else { a };
    for (pixel, y) in y.chunks_exact_mut(s.c).enumerate() {
        let [a, b, c, d] = s.four(pixel).map(|range| &x[range][..y.len()]);
        for i in 0..y.len() {
            y[i] = larger(larger(a[i], b[i]), larger(c[i], d[i]));
        }
    }
}

/// As [`max_image`], and which position each came from.
#[inline(always)]
pub(crate) fn pick_image<const FMA: bool>(y: &mut [f32], picks: &mut [u8], x: &[f32], s: &PoolShape) {
    if s.pick_bytes() == 1 {
        each_window!(pick<N, 1>, s, y, picks.as_chunks_mut::<1>().0, x);
    } else {
        each_window!(pick<N, 4>, s, y, picks.as_chunks_mut::<4>().0, x);
    }
}

/// One window of `N` channels.
#[inline(always)]
fn pick<const N: usize, const BYTES: usize>(
    y: &mut [f32],
    picks: &mut [[u8; BYTES]],
    x: &[f32],
    s: &PoolShape,
    pixel: usize,
    first: usize,
) {
    let (rows, cols) = (s.rows(pixel / s.ow), s.cols(pixel % s.ow));
    let position = s.position(pixel);
    let (mut largest, mut at) = ([f32::NEG_INFINITY; N], [position(rows.start, cols.start); N]);
    for row in rows {
        for col in cols.clone() {
            let here = position(row, col);
            let x: &[f32; N] = x[(row * s.w + col) * s.c + first..].first_chunk().expect("a block");
            for i in 0..N {
                let wins = wins(x[i], largest[i]);
                largest[i] = if wins { x[i] } else { largest[i] };
                at[i] = if wins { here } else { at[i] };
            }
        }
    }
    let to = pixel * s.c + first;
    y[to..to + N].copy_from_slice(&largest);
    for (pick, at) in picks[to..to + N].iter_mut().zip(&at) {
        pick.copy_from_slice(&at.to_le_bytes()[..BYTES]);
    }
}

/// `dx` of one image.
#[inline(always)]
pub(crate) fn max_image_backward<const FMA: bool>(dx: &mut [f32], dy: &[f32], picks: &[u8], s: &PoolShape) {
    if s.is_tiled() && s.pad == [0, 0] {
        for (row, dx) in dx.chunks_exact_mut(s.w * s.c).enumerate() {
            spread_row::<FMA>(dx, dy, picks, s, row, [&(0..s.w), &(0..s.c)]);
        }
        return;
    }
    dx.fill(0.0);
    match s.pick_bytes() {
        1 => add_all::<1>(dx, dy, picks, s),
        _ => add_all::<4>(dx, dy, picks, s),
    }
}

/// Of windows that overlap, or leave room between them.
#[inline(always)]
fn add_all<const BYTES: usize>(dx: &mut [f32], dy: &[f32], picks: &[u8], s: &PoolShape) {
    let picks = picks.as_chunks::<BYTES>().0;
    for (pixel, (dy, picks)) in dy.chunks_exact(s.c).zip(picks.chunks_exact(s.c)).enumerate() {
        let position = s.position(pixel);
        for row in s.rows(pixel / s.ow) {
            for col in s.cols(pixel % s.ow) {
                let (here, dx) = (position(row, col), &mut dx[(row * s.w + col) * s.c..][..s.c]);
                for ((dx, dy), pick) in dx.iter_mut().zip(dy).zip(picks) {
                    *dx += if number(pick) == here { *dy } else { 0.0 };
                }
            }
        }
    }
}

#[inline(always)]
fn number<const BYTES: usize>(pick: &[u8; BYTES]) -> u32 {
    let mut bytes = [0; 4];
    bytes[..BYTES].copy_from_slice(pick);
    u32::from_le_bytes(bytes)
}

/// The gradient of some pixels of a row of an image, and of some of their channels, pixel by pixel; of windows that lie side by side
/// from the image's first pixel on. What no window reaches gets none.
#[inline(always)]
pub(crate) fn spread_row<const FMA: bool>(
    to: &mut [f32],
    dy: &[f32],
    picks: &[u8],
    s: &PoolShape,
    row: usize,
    part: [&Range<usize>; 2],
) {
    match s.pick_bytes() {
        1 => spread_all::<1>(to, dy, picks, s, row, part),
        _ => spread_all::<4>(to, dy, picks, s, row, part),
    }
}

#[inline(always)]
fn spread_all<const BYTES: usize>(
    to: &mut [f32],
    dy: &[f32],
    picks: &[u8],
    s: &PoolShape,
    row: usize,
    [cols, channels]: [&Range<usize>; 2],
) {
    let [height, width] = s.kernel;
    let (line, first) = (row / height, (row % height * width) as u32);
    let reached = if line < s.oh { s.ow * width } else { 0 };
    let (mut window, mut across) = (cols.start / width, cols.start % width);
    for (col, to) in cols.clone().zip(to.chunks_exact_mut(channels.len())) {
        if col >= reached {
            to.fill(0.0);
            continue;
        }
        let at = (line * s.ow + window) * s.c;
        let own = at + channels.start..at + channels.end;
        let picks = &picks[own.start * BYTES..own.end * BYTES];
        spread::<BYTES>(to, &dy[own], picks.as_chunks::<BYTES>().0, first + across as u32);
        across += 1;
        if across == width {
            (window, across) = (window + 1, 0);
        }
    }
}

/// `dy` where `here` was picked.
#[inline(always)]
fn spread<const BYTES: usize>(to: &mut [f32], dy: &[f32], picks: &[[u8; BYTES]], here: u32) {
    for ((to, dy), pick) in to.iter_mut().zip(dy).zip(picks) {
        *to = if number(pick) == here { *dy } else { 0.0 };
    }
}
