//! Recurrent layers.

use super::*;
use gyul_reference::{Merge, node};

/// The check of one of them, here `$name`, whose reference is of the same name.
macro_rules! recurrent {
    ($check:ident $name:ident) => {
        pub(super) fn $check(kind: Kind) {
            let layer = |sequences, reverse, bias| Layer::$name {
                label: "h",
                sequences,
                reverse,
                bias,
            };
            let h = |sequences, bias| layer(sequences, false, bias);
            let back = |sequences, bias| layer(sequences, true, bias);
            same! { kind;
                [1, 1] -> [1] { h: $name<1> } is [h(false, true)]
                [3, 17] -> [33] { h: $name<33> } is [h(false, true)]
                [17, 3] -> [17, 17] { h: $name<17>(sequences = true) } is [h(true, true)]
                [33, 1] -> [33, 3] { h: $name<3>(sequences = true, bias = false) } is [h(true, false)]
                [9, 33] -> [3] { h: $name<3>(bias = false), Relu } is [h(false, false), Layer::Relu]
                [3, 3] -> [3, 17] { h: $name<17>(sequences = true, init = he), Tanh } is [h(true, true), Layer::Tanh]
                [17, 3] -> [17, 1] { fc: Linear<17>, h: $name<1>(sequences = true) } is [fc(true), h(true, true)]
                [9, 3] -> [3] { Tanh, h: $name<17>, fc: Linear<3>, Softmax }
                    is [Layer::Tanh, h(false, true), fc(true), Layer::Softmax]
                [1, 3] -> [3] { h: $name<3>(reverse = true) } is [back(false, true)]
                [17, 3] -> [33] { h: $name<33>(reverse = true) } is [back(false, true)]
                [17, 3] -> [17, 3] { h: $name<3>(sequences = true, reverse = true) } is [back(true, true)]
                [9, 33] -> [9, 17] { h: $name<17>(sequences = true, reverse = true, bias = false), Relu }
                    is [back(true, false), Layer::Relu]
                [9, 3] -> [3] { fc: Linear<17>, h: $name<3>(bias = false, reverse = true) } is [fc(true), back(false, false)]
                [5, 3] -> [17] { h: $name<17>(reverse = false) } is [h(false, true)]
            }
        }
    };
}
recurrent!(rnn Rnn);
recurrent!(lstm Lstm);
recurrent!(gru Gru);

/// One layer's states are the next one's input, whichever way each reads.
#[test]
fn recurrent_layers_stand_on_one_another() {
    network! { struct Net: [9, 3] -> [17] {
        a: Lstm<17>(sequences = true), b: Gru<3>(sequences = true, reverse = true), c: Rnn<33>(sequences = true),
        d: Lstm<17>(reverse = true),
    } }
    let (sequences, bias) = (true, true);
    let layers = [
        Layer::Lstm {
            label: "a",
            sequences,
            reverse: false,
            bias,
        },
        Layer::Gru {
            label: "b",
            sequences,
            reverse: true,
            bias,
        },
        Layer::Rnn {
            label: "c",
            sequences,
            reverse: false,
            bias,
        },
        Layer::Lstm {
            label: "d",
            sequences: false,
            reverse: true,
            bias,
        },
    ];
    for batch in [1, 5] {
        check(Net::new(1), &layers, batch, &[]);
    }
}

/// Both ways of one sequence, joined: each step knows all others.
#[test]
fn a_sequence_is_read_from_both_ends() {
    network! { struct Net: [9, 3] -> [9, 20] {
        forth: Lstm<17>(sequences = true) <- input,
        back: Lstm<3>(sequences = true, reverse = true) <- input,
        Concat <- (forth, back),
    } }
    let lstm = |label, reverse| Layer::Lstm {
        label,
        sequences: true,
        reverse,
        bias: true,
    };
    let nodes = vec![
        node("forth", lstm("forth", false), &["input"]),
        node("back", lstm("back", true), &["input"]),
        node("both", Layer::Merge(Merge::Concat), &["forth", "back"]),
    ];
    for batch in [1, 5] {
        check(Net::new(1), &[Layer::Graph(nodes.clone())], batch, &[]);
    }
}

#[test]
fn fresh_weights_are_those_of_keras() {
    network! { struct Net: [3, 5] -> [7] { Lstm<7> } }
    let net = Net::new(1);
    for (i, bias) in net.lstm1.bias.as_slice().iter().enumerate() {
        assert_eq!(
            *bias,
            if (7..14).contains(&i) { 1.0 } else { 0.0 },
            "the forget gate alone is open"
        );
    }
    let r = net
        .lstm1
        .recurrent
        .view()
        .into_dimensionality::<ndarray::Ix2>()
        .expect("[7, 28]");
    let error = (r.dot(&r.t()) - Array2::<f32>::eye(7)).mapv(f32::abs);
    assert!(error.iter().all(|error| *error < 1e-6), "{error}");
    // Glorot of 5 features and 28 columns.
    let limit = (6.0_f32 / 33.0).sqrt();
    let w = net.lstm1.weight.as_slice();
    assert!(w.iter().all(|w| w.abs() <= limit) && w.iter().any(|w| w.abs() > 0.9 * limit));
}

#[test]
fn penalties_are_of_the_kernel_alone() {
    network! { struct Net: [3, 2] -> [5] { h: Gru<5>(l2 = 0.5) } }
    let net = Net::new(1);
    let mut workspace = Workspace::new(1);
    let x = Array3::ones((1, 3, 2)).into_dyn();
    workspace
        .forward(&net, x.view(), Mode::default())
        .expect("a batch of [3, 2]");
    let d_y = Array2::zeros((1, 5)).into_dyn();
    workspace.backward(&net, d_y.view()).expect("a gradient of [5]");
    let gradients = workspace.gradients();
    assert_eq!(gradients.h.weight.as_slice(), net.h.weight.as_slice(), "2·0.5·W");
    assert!(gradients.h.recurrent.as_slice().iter().all(|d| *d == 0.0));
    let sum: f32 = net.h.weight.as_slice().iter().map(|w| 0.5 * w * w).sum();
    assert!((net.penalty() - sum).abs() < 1e-6);
}
