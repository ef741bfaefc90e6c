//! What the cells of recurrent layers do with the gates of one step. A row is one sample's.

use crate::kernels::cpu::pointwise::math::{mul_add, sigmoid, tanh};
use std::slice::ChunksExactMut;

/// A row of gates as its `N` gates of `units` each.
#[inline(always)]
fn split<const N: usize>(row: &[f32], units: usize) -> [&[f32]; N] {
    // Not by `array::from_fn`: where that was not inlined, no loop over the gates knew their length, and each left its last eight
    // rounds to one number at a time.
    let mut gates = [&row[..0]; N];
    for (at, gate) in gates.iter_mut().enumerate() {
        *gate = &row[at * units..][..units];
    }
    gates
}

/// As [`split`], to be written; by `array::from_fn`, since an array of such slices cannot begin as copies of one.
#[inline(always)]
fn split_mut<const N: usize>(mut row: &mut [f32], units: usize) -> [&mut [f32]; N] {
    std::array::from_fn(|_| {
        let gate;
        (gate, row) = std::mem::take(&mut row).split_at_mut(units);
        gate
    })
}

#[inline(always)]
fn sigmoids<const FMA: bool>(y: &mut [f32]) {
    for y in y {
        *y = sigmoid::<FMA>(*y);
    }
}

#[inline(always)]
fn tanhs<const FMA: bool>(y: &mut [f32]) {
    for y in y {
        *y = tanh::<FMA>(*y);
    }
}

/// `gates[rows, i f c o]`, sums before and what the gates let through after; `c = f·c_before + i·g` with the candidate `g` in
/// the place of gate c, `h = o·tanh(c)`.
#[inline(always)]
pub(crate) fn lstm_gates<const FMA: bool>(
    gates: &mut [f32],
    h: &mut [f32],
    c: &mut [f32],
    c_before: &[f32],
    units: usize,
) {
    let rows = gates.chunks_exact_mut(4 * units).zip(h.chunks_exact_mut(units));
    let cells = c.chunks_exact_mut(units).zip(c_before.chunks_exact(units));
    for ((gates, h), (c, c_before)) in rows.zip(cells) {
        // Long loops of one function each, rather than one of all: few registers, few ends.
        sigmoids::<FMA>(&mut gates[..2 * units]);
        tanhs::<FMA>(&mut gates[2 * units..3 * units]);
        sigmoids::<FMA>(&mut gates[3 * units..]);
        let [i, f, g, o] = split(gates, units);
        for u in 0..units {
            c[u] = mul_add::<FMA>(f[u], c_before[u], i[u] * g[u]);
            h[u] = o[u] * tanh::<FMA>(c[u]);
        }
    }
}

/// Rows of gate gradients, which lie apart: see `RecurrentShape::gradient_row`.
#[inline(always)]
fn apart<'a>(d_gates: &'a mut [f32], d_h: &[f32], units: usize) -> ChunksExactMut<'a, f32> {
    let rows = d_h.len() / units;
    d_gates.chunks_exact_mut(d_gates.len() / rows)
}

/// The gradient of `h = tanh(sum)`: that of the sum.
#[inline(always)]
pub(crate) fn rnn_backward<const FMA: bool>(d_gates: &mut [f32], d_h: &[f32], h: &[f32], units: usize) {
    let states = d_h.chunks_exact(units).zip(h.chunks_exact(units));
    for (d_gates, (d_h, h)) in apart(d_gates, d_h, units).zip(states) {
        for (d_gate, (d_h, h)) in d_gates.iter_mut().zip(d_h.iter().zip(h)) {
            *d_gate = d_h * (1.0 - h * h);
        }
    }
}

/// The gradients of [`lstm_gates`]: from `d_h` and, of the step after, `d_c` to those of the sums, and `d_c` of the step before.
#[inline(always)]
pub(crate) fn lstm_backward<const FMA: bool>(
    d_gates: &mut [f32],
    d_c: &mut [f32],
    d_h: &[f32],
    gates: &[f32],
    c: &[f32],
    c_before: &[f32],
    units: usize,
) {
    let rows = apart(d_gates, d_h, units).zip(gates.chunks_exact(4 * units));
    let states = d_c.chunks_exact_mut(units).zip(d_h.chunks_exact(units));
    let cells = c.chunks_exact(units).zip(c_before.chunks_exact(units));
    for (((d_gates, gates), (d_c, d_h)), (c, c_before)) in rows.zip(states).zip(cells) {
        let [d_i, d_f, d_g, d_o] = split_mut(d_gates, units);
        let [i, f, g, o] = split(gates, units);
        for u in 0..units {
            let tanh_c = tanh::<FMA>(c[u]);
            let all = mul_add::<FMA>(d_h[u] * o[u], 1.0 - tanh_c * tanh_c, d_c[u]);
            d_i[u] = all * g[u] * (i[u] * (1.0 - i[u]));
            d_f[u] = all * c_before[u] * (f[u] * (1.0 - f[u]));
            d_g[u] = all * i[u] * (1.0 - g[u] * g[u]);
            d_o[u] = d_h[u] * tanh_c * (o[u] * (1.0 - o[u]));
            d_c[u] = all * f[u];
        }
    }
}

/// `gates[rows, z r n | z r n]`, sums of the input and, beside them, of the state; after it the first three hold what the
/// gates let through and the candidate `n = tanh(n + r·n_state)`; `h = z·h_before + (1 − z)·n`.
#[inline(always)]
pub(crate) fn gru_gates<const FMA: bool>(gates: &mut [f32], h: &mut [f32], h_before: &[f32], units: usize) {
    let states = h.chunks_exact_mut(units).zip(h_before.chunks_exact(units));
    for (gates, (h, h_before)) in gates.chunks_exact_mut(6 * units).zip(states) {
        let (own, state) = gates.split_at_mut(3 * units);
        let (z_r, n) = own.split_at_mut(2 * units);
        z_r.iter_mut().zip(&*state).for_each(|(gate, state)| *gate += state);
        sigmoids::<FMA>(z_r);
        let ([z, r], [_, _, n_state]) = (split(z_r, units), split(state, units));
        let n = &mut n[..units]; // else its length is not known to the loop
        for u in 0..units {
            n[u] = mul_add::<FMA>(r[u], n_state[u], n[u]);
        }
        tanhs::<FMA>(n);
        for u in 0..units {
            h[u] = mul_add::<FMA>(z[u], h_before[u] - n[u], n[u]);
        }
    }
}

/// The gradients of [`gru_gates`]: those of both sums, and in `d_h` what the state before it gets past the gates.
#[inline(always)]
pub(crate) fn gru_backward<const FMA: bool>(
    d_gates: &mut [f32],
    d_h: &mut [f32],
    gates: &[f32],
    h_before: &[f32],
    units: usize,
) {
    let rows = apart(d_gates, d_h, units).zip(gates.chunks_exact(6 * units));
    let states = d_h.chunks_exact_mut(units).zip(h_before.chunks_exact(units));
    for ((d_gates, gates), (d_h, h_before)) in rows.zip(states) {
        let (own, state) = d_gates.split_at_mut(3 * units);
        let ([d_z, d_r, d_n], [z, r, n, _, _, n_state]) = (split_mut(own, units), split(gates, units));
        // Several loops over a few slices each: of one over all of them the compiler cannot tell that they do not overlap.
        for u in 0..units {
            d_z[u] = d_h[u] * (h_before[u] - n[u]) * (z[u] * (1.0 - z[u]));
        }
        for u in 0..units {
            d_n[u] = d_h[u] * (1.0 - z[u]) * (1.0 - n[u] * n[u]);
        }
        for u in 0..units {
            d_r[u] = d_n[u] * n_state[u] * (r[u] * (1.0 - r[u]));
        }
        for u in 0..units {
            state[2 * units + u] = d_n[u] * r[u];
        }
        state[..2 * units].copy_from_slice(&own[..2 * units]);
        d_h.iter_mut().zip(z).for_each(|(d_h, z)| *d_h *= z);
    }
}
