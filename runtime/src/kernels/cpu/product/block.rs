//! A block of the micro-kernel: `P` rows × `W` registers of sums.
#![expect(unsafe_code, reason = "the block stays in registers: no bounds checks inside")]
#![allow(
    clippy::needless_range_loop,
    reason = "fixed trip counts, which the compiler unrolls"
)]

use super::{Product, Terms, Walk};
use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::isa::prefetch::prefetch;
use crate::kernels::cpu::{Activation, Epilogue};
use std::hint::black_box;

/// From where to where a job's outputs reach, in floats, that do not stay in L2 until more is added to them: as measured.
const FAR_OUTPUTS: usize = if cfg!(test) { 256 } else { 128 * 1024 };

/// All rows of `n ≤ W · LEN` columns from `col` on, of panels of `E` registers; gives back `n`.
///
/// # Safety
/// As for [`block`].
#[inline(always)]
pub(crate) unsafe fn rows<V: Lanes, const W: usize, const E: usize, const P: usize>(
    job: &Product<'_>,
    col: usize,
    n: usize,
) -> usize {
    let mut row = job.rows.start;
    // SAFETY: passed on; every row lies in `job.rows`.
    unsafe {
        // With fewer sums than an FMA takes to come out, rows are free, of two registers up to four: seven are two blocks of four, not one
        // of six and one of one.
        let fours = if P == 6 { 7..9 } else { 0..0 };
        // The last rows are one block, though it repeat a row.
        let fewer = if P > 4 { 4 } else { 2 };
        while row < job.rows.end {
            let left = job.rows.end - row;
            row += if left > fewer && !fours.contains(&left) {
                block::<V, W, E, P>(job, row, col, n)
            } else if left > 2 {
                block::<V, W, E, 4>(job, row, col, n)
            } else if left == 2 {
                block::<V, W, E, 2>(job, row, col, n)
            } else {
                block::<V, W, E, 1>(job, row, col, n)
            };
        }
    }
    n
}

/// `P` rows from `row` on, `n ≤ W · LEN` columns from `col` on, of panels of `E` registers; gives back `P`. Beyond the job's last row that
/// one is computed again.
///
/// # Safety
/// The first row and the columns lie in the job's, whose outputs nobody else touches meanwhile; the job fits its slices
/// ([`Product::fits`]), and the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn block<V: Lanes, const W: usize, const E: usize, const P: usize>(
    job: &Product<'_>,
    row: usize,
    col: usize,
    n: usize,
) -> usize {
    let more = job.rows.end - row - 1;
    let (x_at, y_at) = (starts::<P>(&job.x_rows, row, more), starts::<P>(&job.y_rows, row, more));
    let Terms {
        segments,
        length,
        jump,
        step,
        weight_jump,
    } = job.terms;
    let start = job.weight.start(col);
    // Registers lie side by side as far as a row reaches.
    let apart = if job.weight.row > E * V::LEN {
        E * V::LEN
    } else {
        job.weight.panel
    };
    let full = n == W * V::LEN;
    // SAFETY: all below: every row start, term and column `< n` is inside, by this function's contract; a row of the weight
    // is read at full width only where that ends inside the slice (`whole`): of packed panels always, which are whole there and end where
    // `Matrix::end` says; else column by column up to `n`.
    unsafe {
        let mut acc = [[V::splat(0.0); W]; P];
        if job.accumulate {
            // What the next rows are added to, while these are summed.
            let is_far = job.rows.len() * job.y_rows.step > FAR_OUTPUTS;
            for p in 0..P {
                let y = job.y.pointer().add(y_at[p] + col);
                acc[p] = read(y, n);
                if is_far {
                    for j in 0..W {
                        prefetch(y.wrapping_add(P * job.y_rows.step + j * V::LEN));
                    }
                }
            }
        }
        for segment in 0..segments {
            let first = start + segment * weight_jump * job.weight.row;
            let mut w = job.weight.data.as_ptr().wrapping_add(first);
            let mut x = [job.x.as_ptr(); P];
            for p in 0..P {
                x[p] = job.x.as_ptr().wrapping_add(x_at[p] + segment * jump);
            }
            // Of what it sees through, the compiler makes a counter for each row, and steps all of them in every term.
            let x = black_box(x);
            // Rows of this segment that can be read at full width: of packed panels all.
            let room = (job.weight.data.len() + job.weight.row).saturating_sub(first + W * V::LEN);
            let whole = if full || job.weight.is_packed() {
                length
            } else {
                (room / job.weight.row).min(length)
            };
            let mut k = 0;
            // Two loops: a branch within one would cost as much as its arithmetic where few rows are computed.
            for _ in 0..whole {
                add_term(&mut acc, &x, k, &load_panels::<V, W, E>(w, apart));
                w = w.wrapping_add(job.weight.row);
                k += step;
            }
            for _ in whole..length {
                add_term(&mut acc, &x, k, &read(w, n));
                w = w.wrapping_add(job.weight.row);
                k += step;
            }
        }
        finish::<V, W, P>(job.epilogue, &mut acc, col, n);
        for p in 0..P {
            write(job.y.pointer().add(y_at[p] + col), &acc[p], n);
        }
    }
    P
}

/// `acc[p] += x[p][k] · weight`.
///
/// # Safety
/// Float `k` of each `x` is the caller's; the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn add_term<V: Lanes, const W: usize, const P: usize>(
    acc: &mut [[V; W]; P],
    x: &[*const f32; P],
    k: usize,
    weight: &[V; W],
) {
    for p in 0..P {
        // SAFETY: the contract.
        unsafe {
            let x = V::splat(*x[p].add(k));
            for j in 0..W {
                acc[p][j] = acc[p][j].add_product(x, weight[j]);
            }
        }
    }
}

/// `acc = activation(scale · acc + bias)`, for the activations that a register can do.
///
/// # Safety
/// Scale and bias hold `n` floats from `col` on; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn finish<V: Lanes, const W: usize, const P: usize>(
    epilogue: Epilogue<'_>,
    acc: &mut [[V; W]; P],
    col: usize,
    n: usize,
) {
    // SAFETY: the contract.
    unsafe {
        if let Some(scale) = epilogue.scale {
            let scale: [V; W] = read(scale.as_ptr().add(col), n);
            each(acc, |v, j| v.mul(scale[j]));
        }
        if let Some(bias) = epilogue.bias {
            let bias: [V; W] = read(bias.as_ptr().add(col), n);
            each(acc, |v, j| v.add(bias[j]));
        }
        let zero = V::splat(0.0);
        match epilogue.activation {
            Activation::Relu => each(acc, |v, _| v.max(zero)),
            Activation::LeakyRelu(slope) => {
                let slope = V::splat(slope);
                each(acc, |v, _| v.max(zero).add_product(v.min(zero), slope));
            }
            _ => {}
        }
    }
}

#[inline(always)]
fn each<V: Lanes, const W: usize, const P: usize>(acc: &mut [[V; W]; P], change: impl Fn(V, usize) -> V) {
    for p in 0..P {
        for j in 0..W {
            acc[p][j] = change(acc[p][j], j);
        }
    }
}

/// Where `row` and the rows behind it start; `more` of them at most, and then the last again.
#[inline(always)]
fn starts<const P: usize>(walk: &Walk, row: usize, more: usize) -> [usize; P] {
    let (mut at, mut column) = (walk.at(row), walk.column(row));
    let mut starts = [0; P];
    for start in &mut starts {
        *start = at;
        at += walk.step;
        column += 1;
        if column == walk.width {
            column = 0;
            at = at + walk.line - walk.width * walk.step;
        }
    }
    // Only for a job's last rows: not in the way of the others. One by one, for in a loop of unknown length they would leave their registers.
    if more + 1 < P {
        for p in 1..P {
            if p > more {
                starts[p] = starts[p - 1];
            }
        }
    }
    starts
}

/// `W` registers of floats, `E` of each panel; the panels lie `apart`.
///
/// # Safety
/// They are the caller's; the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn load_panels<V: Lanes, const W: usize, const E: usize>(from: *const f32, apart: usize) -> [V; W] {
    // SAFETY: the contract.
    unsafe {
        let mut to = [V::splat(0.0); W];
        for j in 0..W {
            to[j] = V::load(from.add(j / E * apart + j % E * V::LEN));
        }
        to
    }
}

/// `W · LEN` floats.
///
/// # Safety
/// They are the caller's; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn load<V: Lanes, const W: usize>(from: *const f32) -> [V; W] {
    // SAFETY: the caller owns `W · LEN` floats there.
    unsafe {
        let mut to = [V::splat(0.0); W];
        for j in 0..W {
            to[j] = V::load(from.add(j * V::LEN));
        }
        to
    }
}

/// The first `n` of `W · LEN` floats; zeros beyond.
///
/// # Safety
/// Those are the caller's, and no more than `W · LEN`; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn read<V: Lanes, const W: usize>(from: *const f32, n: usize) -> [V; W] {
    // SAFETY: the caller owns `n` floats there: registers beyond are not read.
    unsafe {
        if n == W * V::LEN {
            return load(from);
        }
        let mut to = [V::splat(0.0); W];
        for j in 0..W {
            if n >= (j + 1) * V::LEN {
                to[j] = V::load(from.add(j * V::LEN));
            } else if n > j * V::LEN {
                to[j] = V::load_part(from.add(j * V::LEN), n - j * V::LEN);
            }
        }
        to
    }
}

/// Writes the first `n` of `W · LEN` floats.
///
/// # Safety
/// As for [`read`].
#[inline(always)]
pub(crate) unsafe fn write<V: Lanes, const W: usize>(to: *mut f32, from: &[V; W], n: usize) {
    // SAFETY: the caller owns `n` floats there: registers beyond are not written.
    unsafe {
        for j in 0..W {
            if n >= (j + 1) * V::LEN {
                from[j].store(to.add(j * V::LEN));
            } else if n > j * V::LEN {
                from[j].store_part(to.add(j * V::LEN), n - j * V::LEN);
            }
        }
    }
}
