//! What looks up or picks time steps.

use crate::Tensor;
use ndarray::{ArrayView2, Axis};

/// `y[n, t] = weight[x[n, t]]`.
pub(crate) fn embedding(x: &Tensor, weight: ArrayView2<'_, f64>) -> Tensor {
    let indices: Vec<usize> = x.iter().map(|x| *x as usize).collect();
    let dims = [x.shape(), &[weight.ncols()]].concat();
    let rows = weight.select(Axis(0), &indices);
    rows.into_shape_with_order(dims).expect("a row for every index")
}

/// `y[n] = x[n, T − 1]`.
pub(crate) fn last_step(x: &Tensor) -> Tensor {
    x.index_axis(Axis(1), x.shape()[1] - 1).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn rows_and_steps() {
        let weight = array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]];
        let y = embedding(&array![[2.0, 0.0], [1.0, 1.0]].into_dyn(), weight.view());
        assert_eq!(y, array![[[5.0, 6.0], [1.0, 2.0]], [[3.0, 4.0], [3.0, 4.0]]].into_dyn());
        assert_eq!(last_step(&y), array![[1.0, 2.0], [3.0, 4.0]].into_dyn());
    }
}
