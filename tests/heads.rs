//! Losses that compute a network's last `Softmax` or `Sigmoid` themselves, and what stands behind that.
#![allow(clippy::float_cmp, reason = "the same kernels, the same numbers")]

use gyul::metrics::BinaryConfusion;
use gyul::prelude::*;
use gyul::{Head, Kind, Network, Trainable};

network! {
    struct Logits: [2, 2, 1] -> [4] { dot: Conv2d<1, 1>, Flatten }
    struct Seen: [2, 2, 1] -> [4] { dot: Conv2d<1, 1>, Sigmoid, Flatten }
    struct SeenTwice: [2, 2, 1] -> [2, 2] { dot: Conv2d<1, 1>, Flatten, Sigmoid, Reshape<4>, Reshape<2, 2> }
    struct Within: [2, 2, 1] -> [4] { seen: Seen }

    struct Classes: [4] -> [2, 3] { Linear<6>, Softmax, Reshape<2, 3> }
    struct Dropped: [4] -> [3] { Linear<3>, Softmax, Dropout }
    struct Read: [4] -> (class: [3], fit: [1]) { Linear<3>, class: Softmax, fit: Linear<1> <- class }
    struct Turned: [4] -> [3, 1] { within: Ends, Reshape<3, 1> }
    struct Ends: [4] -> [3] { Linear<3>, Softmax }
}

#[test]
fn what_a_loss_may_leave_out() {
    fn of<N: Network>() -> &'static [Head] {
        N::HEADS
    }
    assert_eq!(of::<Logits>(), [Head::Other]);
    for heads in [of::<Seen>(), of::<SeenTwice>(), of::<Within>()] {
        assert_eq!(heads, [Head::Ends(Kind::Sigmoid)]);
    }
    assert_eq!(of::<Ends>(), [Head::Ends(Kind::Softmax)]);
    for heads in [of::<Classes>(), of::<Dropped>(), of::<Turned>()] {
        assert_eq!(heads, [Head::Kept]);
    }
    assert_eq!(of::<Read>(), [Head::Kept, Head::Other]);
}

/// What a step of training makes of the weight, and the loss before it.
fn step<N: Trainable<Input = [[[f32; 1]; 2]; 2], Output = [f32; 4]>>(net: N) -> (f64, Vec<f32>) {
    let mut trainer = Trainer::new(net, BinaryCrossEntropy, Sgd::default()).quiet();
    let end = trainer
        .step(&[[[[0.5], [-1.0]], [[2.0], [4.0]]]], &[[true, false, true, true]])
        .expect("finite");
    let weights = trainer.network().parameters();
    (end.loss, weights.flat_map(|(_, w)| w.as_slice().to_vec()).collect())
}

#[test]
fn a_sigmoid_is_left_out_through_views() {
    let logits = step(Logits::new(7));
    assert_eq!(step(Seen::new(7)), logits);
    assert_eq!(step(Within::new(7)), logits);
    let x = [[[0.5], [-1.0]], [[2.0], [4.0]]];
    let told = Seen::new(7).predict(&x);
    for (seen, logit) in told.iter().zip(Logits::new(7).predict(&x)) {
        assert!((seen - 1.0 / (1.0 + (-logit).exp())).abs() < 1e-6);
    }
}

/// Measures with outputs as logits, as probabilities and by a threshold of one's own: what of it is refused.
fn refused<N: Trainable<Input = [[[f32; 1]; 2]; 2], Output = [f32; 4]>>(net: N) -> [Option<String>; 3] {
    let data = Arrays::<N::Input, _>::new(vec![[[[0.5], [-1.0]], [[2.0], [4.0]]]], vec![[true, false, true, true]]);
    let data = data.expect("one sample");
    let mut trainer = Trainer::new(net, BinaryCrossEntropy, Sgd::default()).quiet();
    [
        BinaryConfusion::of_logits(),
        BinaryConfusion::of_probabilities(),
        BinaryConfusion::with_threshold(0.25),
    ]
    .map(|metric| trainer.measure(&data, metric).err().map(|error| error.to_string()))
}

#[test]
fn a_threshold_is_of_what_the_network_gives() {
    let logits = refused(Logits::new(7));
    let text = "the `threshold` of `BinaryConfusion` is 0.5: it must be that of logits, 0, for `Conv2d` at the end of the network gives no \
                probabilities: `BinaryConfusion::of_logits()` has it, and `with_threshold(0.5)` is taken as it is";
    assert_eq!(logits, [None, Some(text.to_owned()), None]);
    for seen in [refused(Seen::new(7)), refused(Within::new(7))] {
        assert!(
            seen[0]
                .as_ref()
                .is_some_and(|text| text.contains("above 0 and below 1")),
            "{seen:?}"
        );
        assert_eq!(seen[1..], [None, None]);
    }
}
