//! Recurrent layers: one step after the other, from a state of zeros.

use crate::activation::sigmoid;
use ndarray::{Array2, Array3, ArrayView1, ArrayView2, ArrayView3, Axis, s};

/// The kernel, for the input, and the recurrent kernel, for the state before.
type Kernels<'a> = [ArrayView2<'a, f64>; 2];

/// `h = tanh(x·W + h·R + b)` after every step of `x[batch, T, F]`: `[batch, T, units]`.
pub(crate) fn rnn(x: ArrayView3<'_, f64>, [w, r]: Kernels<'_>, bias: Option<ArrayView1<'_, f64>>) -> Array3<f64> {
    let mut h = zeros(x, r.nrows());
    each_step(x, r.nrows(), |x| {
        h = (sums(x, w, bias) + h.dot(&r)).mapv(f64::tanh);
        h.clone()
    })
}

/// Gates i, f, c, o: `c = f∘c + i∘tanh(…)`, `h = o∘tanh(c)`.
#[expect(clippy::many_single_char_names, reason = "the papers' names")]
pub(crate) fn lstm(x: ArrayView3<'_, f64>, [w, r]: Kernels<'_>, bias: Option<ArrayView1<'_, f64>>) -> Array3<f64> {
    let units = r.nrows();
    let (mut h, mut c) = (zeros(x, units), zeros(x, units));
    each_step(x, units, |x| {
        let sums = sums(x, w, bias) + h.dot(&r);
        let [i, f, g, o] = [0, 1, 2, 3].map(|k| gate(&sums, k, units));
        c = f.mapv(sigmoid) * &c + i.mapv(sigmoid) * g.mapv(f64::tanh);
        h = o.mapv(sigmoid) * c.mapv(f64::tanh);
        h.clone()
    })
}

/// Gates z, r, h, with a bias `[2, 3·units]` of the input's and of the state's sums:
/// `h = z∘h + (1 − z)∘tanh(x·W + r∘(h·R))`.
pub(crate) fn gru(x: ArrayView3<'_, f64>, [w, r]: Kernels<'_>, bias: Option<ArrayView2<'_, f64>>) -> Array3<f64> {
    let units = r.nrows();
    let biases = [0, 1].map(|row| bias.map(|bias| bias.index_axis_move(Axis(0), row)));
    let mut h = zeros(x, units);
    each_step(x, units, |x| {
        let (of_x, of_h) = (sums(x, w, biases[0]), sums(h.view(), r, biases[1]));
        let [update, reset] = [0, 1].map(|k| (gate(&of_x, k, units) + gate(&of_h, k, units)).mapv(sigmoid));
        let candidate = (gate(&of_x, 2, units) + reset * gate(&of_h, 2, units)).mapv(f64::tanh);
        h = &update * &h + (1.0 - &update) * candidate;
        h.clone()
    })
}

/// What `step` gives for each step of `x`.
fn each_step(
    x: ArrayView3<'_, f64>,
    units: usize,
    mut step: impl FnMut(ArrayView2<'_, f64>) -> Array2<f64>,
) -> Array3<f64> {
    let mut all = Array3::zeros((x.len_of(Axis(0)), x.len_of(Axis(1)), units));
    for (mut h, x) in all.axis_iter_mut(Axis(1)).zip(x.axis_iter(Axis(1))) {
        h.assign(&step(x));
    }
    all
}

/// `x·W + b`.
fn sums(x: ArrayView2<'_, f64>, w: ArrayView2<'_, f64>, bias: Option<ArrayView1<'_, f64>>) -> Array2<f64> {
    let sums = x.dot(&w);
    bias.map_or(sums.clone(), |bias| sums + bias)
}

/// Columns of gate `k`.
fn gate(sums: &Array2<f64>, k: usize, units: usize) -> Array2<f64> {
    sums.slice(s![.., k * units..(k + 1) * units]).to_owned()
}

fn zeros(x: ArrayView3<'_, f64>, units: usize) -> Array2<f64> {
    Array2::zeros((x.len_of(Axis(0)), units))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{array, aview1, aview2};

    /// One sample, two steps, one feature, one unit.
    const X: [[[f64; 1]; 2]; 1] = [[[1.0], [-2.0]]];

    fn x() -> Array3<f64> {
        Array3::from_shape_fn((1, 2, 1), |(n, t, f)| X[n][t][f])
    }

    #[test]
    fn a_state_goes_round() {
        let h = rnn(x().view(), [aview2(&[[0.5]]), aview2(&[[3.0]])], Some(aview1(&[0.25])));
        let first = 0.75_f64.tanh();
        assert_eq!(h, array![[[first], [(-0.75 + 3.0 * first).tanh()]]]);
    }

    #[test]
    fn gates_of_an_lstm_stand_as_in_keras() {
        // Shut gates are far below 0, open ones far above.
        let with = |bias: [f64; 4]| {
            let kernels = [aview2(&[[0.0, 0.0, 1.0, 0.0]]), aview2(&[[0.0; 4]])];
            lstm(x().view(), kernels, Some(aview1(&bias)))
        };
        let (a, b) = (1.0_f64.tanh(), (-2.0_f64).tanh());
        for (bias, h) in [
            ([99.0, 99.0, 0.0, 99.0], [a.tanh(), (a + b).tanh()]), // everything adds up
            ([99.0, -99.0, 0.0, 99.0], [a.tanh(), b.tanh()]),      // the past is forgotten
            ([-99.0, 99.0, 0.0, 99.0], [0.0, 0.0]),                // nothing enters
            ([99.0, 99.0, 0.0, -99.0], [0.0, 0.0]),                // nothing leaves
        ] {
            for (found, h) in with(bias).iter().zip(h) {
                assert!((found - h).abs() < 1e-12, "{bias:?}: {found}, not {h}");
            }
        }
    }

    #[test]
    fn gates_of_a_gru_stand_as_in_keras() {
        let with = |of_x: [f64; 3], of_h: [f64; 3]| {
            let kernels = [aview2(&[[0.0, 0.0, 1.0]]), aview2(&[[0.0, 0.0, 3.0]])];
            gru(x().view(), kernels, Some(aview2(&[of_x, of_h])))
        };
        let first = 1.0_f64.tanh();
        for (of_x, of_h, h) in [
            ([-99.0, 99.0, 0.0], [0.0; 3], [first, (-2.0 + 3.0 * first).tanh()]), // renewed, the past let in
            ([-99.0, -99.0, 0.0], [0.0; 3], [first, (-2.0_f64).tanh()]),          // renewed, the past kept out
            ([0.0, -99.0, 0.0], [99.0, 0.0, 0.0], [0.0, 0.0]),                    // never renewed
            (
                [-99.0, -99.0, 0.5],
                [0.0, 0.0, 7.0],
                [1.5_f64.tanh(), (-1.5_f64).tanh()],
            ), // the reset gate also takes b₁
        ] {
            for (found, h) in with(of_x, of_h).iter().zip(h) {
                assert!((found - h).abs() < 1e-12, "{of_x:?} {of_h:?}: {found}, not {h}");
            }
        }
    }
}
