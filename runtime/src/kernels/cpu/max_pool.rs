//! Max pooling: the largest number of each window, channel by channel.

use super::Cx;
use super::pool::{PoolShape, images};

/// `y[n, i, j, c] = max x` over the window; NaN wins.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn max_pool_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], s: &PoolShape) {
    s.check("max_pool_forward", y.len(), x.len());
    images(cx, s.batch, y, &|n, y| {
        (cx.kernels.max_image)(y, &x[n * s.x_image()..][..s.x_image()], s);
    });
}

/// `dx` gets each `dy` at the first position of its window that holds the maximum, zeros elsewhere.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn max_pool_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], x: &[f32], y: &[f32], s: &PoolShape) {
    s.check("max_pool_backward", y.len(), x.len());
    s.check("max_pool_backward", dy.len(), dx.len());
    if s.is_tiled() {
        dx.copy_from_slice(x);
        return max_pool_backward_in_place(cx, dx, dy, y, s);
    }
    images(cx, s.batch, dx, &|n, dx| {
        let (own_x, own_y) = (
            n * s.x_image()..(n + 1) * s.x_image(),
            n * s.y_image()..(n + 1) * s.y_image(),
        );
        (cx.kernels.max_image_backward)(dx, &dy[own_y.clone()], &x[own_x], &y[own_y], s);
    });
}

/// As [`max_pool_backward`], of windows that lie side by side: `x` becomes `dx`.
///
/// # Panics
/// Where a slice has another length than the sizes say, or windows do not lie side by side.
pub fn max_pool_backward_in_place(cx: &Cx<'_>, x: &mut [f32], dy: &[f32], y: &[f32], s: &PoolShape) {
    s.check("max_pool_backward_in_place", y.len(), x.len());
    assert!(
        s.is_tiled() && dy.len() == y.len(),
        "max_pool_backward_in_place: windows side by side, as many gradients as outputs"
    );
    images(cx, s.batch, x, &|n, x| {
        let own_y = n * s.y_image()..(n + 1) * s.y_image();
        (cx.kernels.max_image_backward_in_place)(x, &dy[own_y.clone()], &y[own_y], s);
    });
}

#[inline(always)]
pub(crate) fn max_image<const FMA: bool>(y: &mut [f32], x: &[f32], s: &PoolShape) {
    if s.is_halving() {
        return max_of_four(y, x, s);
    }
    for (pixel, y) in y.chunks_exact_mut(s.c).enumerate() {
        y.fill(f32::NEG_INFINITY);
        for row in s.rows(pixel / s.ow) {
            for col in s.cols(pixel % s.ow) {
                for (y, x) in y.iter_mut().zip(&x[(row * s.w + col) * s.c..][..s.c]) {
                    *y = larger(*y, *x);
                }
            }
        }
    }
}

/// The larger one, the first of two equal ones; NaN wins.
#[inline(always)]
fn larger(a: f32, b: f32) -> f32 {
    if b > a || b.is_nan() { b } else { a }
}

/// Windows of 2×2 that meet: four pixels are read and one is written.
#[inline(always)]
fn max_of_four(y: &mut [f32], x: &[f32], s: &PoolShape) {
    for (pixel, y) in y.chunks_exact_mut(s.c).enumerate() {
        let [a, b, c, d] = s.four(pixel).map(|range| &x[range][..y.len()]);
        for i in 0..y.len() {
            y[i] = larger(larger(a[i], b[i]), larger(c[i], d[i]));
        }
    }
}

/// What is left of a gradient at one position of its window: all to the first that is not below the maximum, then nothing.
#[inline(always)]
fn share(x: f32, max: f32, left: &mut f32) -> f32 {
    let here = if x < max { 0.0 } else { *left };
    *left = if x < max { *left } else { 0.0 };
    here
}

/// `N` channels' gradients and maxima, which stay in registers over a window.
#[inline(always)]
fn block<const N: usize>(dy: &[f32], y: &[f32], at: usize) -> [[f32; N]; 2] {
    [dy, y].map(|of| *of[at..].first_chunk().expect("whole blocks"))
}

/// Calls `$window::<N>(…, pixel, first)` for all windows and all their channels, in blocks of `N`.
macro_rules! every_block {
    ($window:ident, $s:expr, $($argument:expr),+) => {
        for pixel in 0..$s.oh * $s.ow {
            let blocks = $s.c / 16 * 16;
            for first in (0..blocks).step_by(16) {
                $window::<16>($($argument),+, $s, pixel, first);
            }
            for first in blocks..$s.c {
                $window::<1>($($argument),+, $s, pixel, first);
            }
        }
    };
}

/// `dx`, of windows that overlap, or leave room between them.
#[inline(always)]
pub(crate) fn max_image_backward<const FMA: bool>(dx: &mut [f32], dy: &[f32], x: &[f32], y: &[f32], s: &PoolShape) {
    dx.fill(0.0);
    every_block!(add_window, s, dx, dy, x, y);
}

#[inline(always)]
fn add_window<const N: usize>(
    dx: &mut [f32],
    dy: &[f32],
    x: &[f32],
    y: &[f32],
    s: &PoolShape,
    pixel: usize,
    first: usize,
) {
    let [mut left, max] = block::<N>(dy, y, pixel * s.c + first);
    for row in s.rows(pixel / s.ow) {
        for col in s.cols(pixel % s.ow) {
            let at = (row * s.w + col) * s.c + first;
            let (dx, x) = (&mut dx[at..at + N], &x[at..at + N]);
            for i in 0..N {
                dx[i] += share(x[i], max[i], &mut left[i]);
            }
        }
    }
}

/// `x` becomes `dx`, where windows lie side by side: what none reaches lies behind the last.
#[inline(always)]
pub(crate) fn max_image_backward_in_place<const FMA: bool>(x: &mut [f32], dy: &[f32], y: &[f32], s: &PoolShape) {
    let [bottom, right] = [s.rows(s.oh - 1).end, s.cols(s.ow - 1).end];
    x[bottom * s.w * s.c..].fill(0.0);
    for row in x.chunks_exact_mut(s.w * s.c) {
        row[right * s.c..].fill(0.0);
    }
    if s.is_halving() {
        return max_of_four_backward(x, dy, y, s);
    }
    every_block!(share_window, s, x, dy, y);
}

#[inline(always)]
fn share_window<const N: usize>(x: &mut [f32], dy: &[f32], y: &[f32], s: &PoolShape, pixel: usize, first: usize) {
    let [mut left, max] = block::<N>(dy, y, pixel * s.c + first);
    for row in s.rows(pixel / s.ow) {
        for col in s.cols(pixel % s.ow) {
            let at = (row * s.w + col) * s.c + first;
            let x = &mut x[at..at + N];
            for i in 0..N {
                x[i] = share(x[i], max[i], &mut left[i]);
            }
        }
    }
}

/// Windows of 2×2: four pixels are read and written.
#[inline(always)]
fn max_of_four_backward(x: &mut [f32], dy: &[f32], y: &[f32], s: &PoolShape) {
    for (pixel, (dy, y)) in dy.chunks_exact(s.c).zip(y.chunks_exact(s.c)).enumerate() {
        let four = x.get_disjoint_mut(s.four(pixel)).expect("four pixels");
        let [a, b, c, d] = four.map(|x| &mut x[..dy.len()]);
        for i in 0..dy.len() {
            let (max, mut left) = (y[i], dy[i]);
            for x in [&mut a[i], &mut b[i], &mut c[i], &mut d[i]] {
                *x = share(*x, max, &mut left);
            }
        }
    }
}
