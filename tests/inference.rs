//! What `optimize` gives, beside the network it was made of. That its numbers are right, the gradient checks see.
#![expect(clippy::cast_precision_loss, reason = "small whole numbers")]

use gyul::ndarray::{Array2, Axis};
use gyul::prelude::*;

network! {
    /// A narrow layer, which lies as it is, a wide one in panels, and a tail.
    struct Net: [19] -> [3] { Linear<50>, Tanh, wide: Linear<150>, Relu, Linear<3>, Softmax, }
}

/// More samples than run at a time.
const SAMPLES: usize = 150;

fn samples() -> Array2<f32> {
    Array2::from_shape_fn((SAMPLES, 19), |(i, j)| ((i * 19 + j) % 23) as f32 / 11.0 - 1.0)
}

#[test]
fn without_a_norm_to_fold_it_gives_the_networks_bits() {
    let (net, x) = (Net::new(3), samples());
    let fast = net.optimize();
    assert_eq!(
        fast.predict_batch(&x).unwrap(),
        net.predict_batch(&x).unwrap(),
        "in chunks"
    );
    for x in x.rows() {
        let x = Net::sample(x.as_slice().unwrap()).unwrap();
        let mut y = [0.0; 3];
        fast.predict_into(&mut y, x);
        assert_eq!([y, fast.predict(x)], [net.predict(x); 2], "one by one");
    }
}

#[test]
fn samples_in_a_vec_are_a_batch() {
    let (net, x) = (Net::new(3), samples());
    let y = net.predict_batch(&x).unwrap();
    let rows: Vec<[f32; 19]> = x
        .rows()
        .into_iter()
        .map(|x| *Net::sample(x.as_slice().unwrap()).unwrap())
        .collect();
    assert_eq!(net.predict_batch(&rows).unwrap(), y);
    assert_eq!(net.optimize().predict_batch(&rows[..]).unwrap(), y);
    let first: [_; 4] = rows[..4].try_into().unwrap();
    assert_eq!(net.predict_batch(first).unwrap(), y.slice_axis(Axis(0), (..4).into()));
    let error = net.predict_batch([[0.0; 18]; 2]).expect_err("18 numbers").to_string();
    assert_eq!(error, "`Net` takes batches of shape [n, 19], but this array is [2, 18]");
}

#[test]
fn a_copy_predicts_after_the_first_is_gone() {
    let (net, x) = (Net::new(3), samples());
    let fast = net.optimize();
    let copy = fast.clone();
    drop(fast);
    assert_eq!(copy.predict_batch(&x).unwrap(), net.predict_batch(&x).unwrap());
    assert_eq!(format!("{copy:?}"), "Inference<Net>");
}

#[test]
fn it_stays_as_it_was_when_the_network_learns() {
    let (mut net, x) = (Net::new(3), samples());
    let fast = net.optimize();
    let before = fast.predict_batch(&x).unwrap();
    net.wide.weight.as_mut_slice().fill(0.0);
    assert_eq!(fast.predict_batch(&x).unwrap(), before);
    assert_ne!(net.predict_batch(&x).unwrap(), before);
}
