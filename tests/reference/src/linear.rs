//! Fully connected.

use crate::Tensor;
use ndarray::{ArrayView1, ArrayView2, Axis};

/// `y[…, o] = bias[o] + Σ x[…, i] · weight[i, o]`, on the last axis.
pub(crate) fn linear(x: &Tensor, weight: ArrayView2<'_, f64>, bias: Option<ArrayView1<'_, f64>>) -> Tensor {
    let mut dims = x.shape().to_vec();
    let inputs = dims.pop().expect("at least the batch");
    let rows = x.to_shape((x.len() / inputs, inputs)).expect("rows of inputs");
    // A turned weight may give turned rows.
    let mut y = rows.dot(&weight).as_standard_layout().into_owned();
    if let Some(bias) = bias {
        for mut row in y.axis_iter_mut(Axis(0)) {
            row += &bias;
        }
    }
    dims.push(weight.ncols());
    y.into_shape_with_order(dims).expect("the same rows")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{array, aview1};

    #[test]
    fn every_step_meets_the_same_weight() {
        let x = array![[[1.0, 2.0], [3.0, 4.0]]].into_dyn(); // one sample of two steps
        let y = linear(
            &x,
            array![[1.0, 0.0, 2.0], [0.0, 1.0, 3.0]].view(),
            Some(aview1(&[10.0, 20.0, 30.0])),
        );
        assert_eq!(y, array![[[11.0, 22.0, 38.0], [13.0, 24.0, 48.0]]].into_dyn());
    }
}
