//! Normalisation.

use crate::Tensor;
use ndarray::{Array1, Array2, ArrayView1, Axis};

/// `gamma · (x − mean) / √(variance + epsilon) + beta`, channel by channel of the last axis.
pub(crate) fn normalize(
    x: &Tensor,
    [mean, variance]: [ArrayView1<'_, f64>; 2],
    [gamma, beta]: [ArrayView1<'_, f64>; 2],
    epsilon: f64,
) -> Tensor {
    let deviation = (&variance + epsilon).sqrt();
    (x - &mean) / &deviation * gamma + beta
}

/// Mean and (biased) variance of every channel over the batch and the pixels.
pub(crate) fn statistics(x: &Tensor) -> [Array1<f64>; 2] {
    let x = rows(x);
    let mean = x.mean_axis(Axis(0)).expect("a batch is not empty");
    let variance = (&x - &mean).powi(2).mean_axis(Axis(0)).expect("a batch is not empty");
    [mean, variance]
}

/// `gamma · (x − mean) / √(variance + epsilon) + beta` with every row's own mean and variance.
pub(crate) fn layer_norm(x: &Tensor, [gamma, beta]: [ArrayView1<'_, f64>; 2], epsilon: f64) -> Tensor {
    let mut y = rows(x);
    for mut row in y.axis_iter_mut(Axis(0)) {
        let mean = row.sum() / row.len() as f64;
        row -= mean;
        let variance = row.dot(&row) / row.len() as f64;
        row /= (variance + epsilon).sqrt();
        row *= &gamma;
        row += &beta;
    }
    y.into_shape_with_order(x.raw_dim()).expect("the same numbers")
}

/// `gamma · (x − mean) / √(variance + epsilon) + beta` with the mean and variance of each group of channels, over all pixels of
/// each sample.
pub(crate) fn group_norm(x: &Tensor, groups: usize, [gamma, beta]: [ArrayView1<'_, f64>; 2], epsilon: f64) -> Tensor {
    let (batch, channels) = (x.shape()[0], gamma.len());
    let shape = (batch, x.len() / batch / channels, groups, channels / groups);
    let mut y = x.to_shape(shape).expect("even groups").into_owned();
    for mut sample in y.axis_iter_mut(Axis(0)) {
        for mut group in sample.axis_iter_mut(Axis(1)) {
            group -= group.mean().expect("a group is not empty");
            let variance = group.powi(2).mean().expect("a group is not empty");
            group /= (variance + epsilon).sqrt();
        }
    }
    y.into_shape_with_order(x.raw_dim()).expect("the same numbers") * gamma + beta
}

/// `[…, C]` as a matrix of rows of `C`.
fn rows(x: &Tensor) -> Array2<f64> {
    let columns = *x.shape().last().expect("at least the batch");
    let rows = x.to_shape((x.len() / columns, columns));
    rows.expect("rows of the last axis").into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{array, aview1};

    #[test]
    fn a_channel_is_normalised_over_batch_and_steps() {
        let x = array![[[1.0, 10.0], [3.0, 10.0]], [[5.0, 10.0], [7.0, 50.0]]].into_dyn();
        let [mean, variance] = statistics(&x);
        assert_eq!(
            (mean.clone(), variance.clone()),
            (array![4.0, 20.0], array![5.0, 300.0])
        );
        let y = normalize(
            &x,
            [mean.view(), variance.view()],
            [aview1(&[3.0, 2.0]), aview1(&[0.5, 0.0])],
            4.0,
        );
        let tenth = 2.0 / 304.0_f64.sqrt();
        let expected = array![[[-2.5, -10.0], [-0.5, -10.0]], [[1.5, -10.0], [3.5, 30.0]]] * array![1.0, tenth];
        assert_eq!(y, expected.into_dyn());
    }

    #[test]
    fn groups_are_normalised_over_a_samples_steps() {
        // Two steps of four channels in two groups.
        let x = array![[[1.0, 5.0, 2.0, 2.0], [1.0, 5.0, 2.0, 6.0]]].into_dyn();
        let y = group_norm(
            &x,
            2,
            [aview1(&[1.0, 10.0, 1.0, 1.0]), aview1(&[0.0, 7.0, 0.0, 0.0])],
            0.0,
        );
        let third = 3.0_f64.sqrt().recip();
        let expected = array![[[-1.0, 17.0, -third, -third], [-1.0, 17.0, -third, 3.0 * third]]];
        approx::assert_abs_diff_eq!(y, expected.into_dyn(), epsilon = 1e-15);
    }

    #[test]
    fn a_row_is_normalised_over_itself() {
        let x = array![[1.0, 5.0], [2.0, 2.0]].into_dyn();
        let y = layer_norm(&x, [aview1(&[1.0, 10.0]), aview1(&[0.0, 7.0])], 0.0);
        assert_eq!(y.index_axis(Axis(0), 0), array![-1.0, 17.0].into_dyn());
        let y = layer_norm(&x, [aview1(&[1.0, 10.0]), aview1(&[0.0, 7.0])], 12.0);
        assert_eq!(y, array![[-0.5, 12.0], [0.0, 7.0]].into_dyn());
    }
}
