//! Attention of a sequence to itself.

use crate::activation::softmax;
use crate::{Tensor, linear};
use ndarray::{Array2, ArrayView1, ArrayView2, Axis, Ix3, s};

/// With `[q k v] = x·W + b`, cut into heads: `softmax(q·kᵀ / √F)·v` of every head, side by side, `·W' + b'`.
pub(crate) fn attention(
    x: &Tensor,
    [in_weight, out_weight]: [ArrayView2<'_, f64>; 2],
    [in_bias, out_bias]: [Option<ArrayView1<'_, f64>>; 2],
    heads: usize,
    causal: bool,
) -> Tensor {
    let qkv = linear::linear(x, in_weight, in_bias);
    let qkv = qkv.into_dimensionality::<Ix3>().expect("a batch of time steps");
    let channels = qkv.dim().2 / 3;
    let features = channels / heads;
    let mut context = Tensor::zeros(x.raw_dim());
    for (qkv, mut context) in qkv.axis_iter(Axis(0)).zip(context.axis_iter_mut(Axis(0))) {
        for head in 0..heads {
            let columns = |of: usize| {
                let first = of * channels + head * features;
                qkv.slice(s![.., first..first + features])
            };
            let [q, k, v] = [0, 1, 2].map(columns);
            let probabilities = weights(q.dot(&k.t()) / (features as f64).sqrt(), causal);
            let mut own = context.slice_mut(s![.., head * features..(head + 1) * features]);
            own.assign(&probabilities.dot(&v));
        }
    }
    linear::linear(&context, out_weight, out_bias)
}

/// The softmax of each row of scores, over the columns up to the diagonal where it is causal.
fn weights(mut scores: Array2<f64>, causal: bool) -> Array2<f64> {
    if causal {
        for ((t, seen), score) in scores.indexed_iter_mut() {
            if seen > t {
                *score = f64::NEG_INFINITY;
            }
        }
    }
    let p = softmax(&scores.into_dyn());
    p.into_dimensionality().expect("the same shape")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn a_step_takes_what_resembles_it() {
        // Two heads of one feature; queries and keys are x, values are x; the second head sees 0 and weighs evenly.
        let x = array![[[30.0, 0.0], [0.0, 0.0], [-30.0, 0.0]]].into_dyn();
        let eye = Array2::<f64>::eye(2);
        let all = ndarray::concatenate![Axis(1), eye, eye, eye];
        let bias = array![0.0, 0.0, 0.0, 0.0, 0.0, 7.0];
        let y = |causal| {
            let y = attention(&x, [all.view(), eye.view()], [Some(bias.view()), None], 2, causal);
            y.mapv(|y| (y * 1e9).round() / 1e9)
        };
        assert_eq!(y(false), array![[[30.0, 7.0], [0.0, 7.0], [-30.0, 7.0]]].into_dyn());
        assert_eq!(y(true), array![[[30.0, 7.0], [15.0, 7.0], [-30.0, 7.0]]].into_dyn());
    }
}
