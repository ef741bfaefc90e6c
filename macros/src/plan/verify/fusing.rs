//! Which layers one call computes.

use crate::plan::{Graph, Of, Pass, Work, inference, training};
use gyul_spec::Kind;

/// A layer of this kind, with the options it has by default.
fn node(kind: Kind, from: &[usize]) -> Work {
    Work {
        row: kind.row(),
        from: from.to_vec(),
        is_own: false,
        is_saved: kind == Kind::MaxPool2d,
        is_working: false,
        takes_pool: kind == Kind::Conv2d,
        is_tiling_pool: kind == Kind::MaxPool2d,
        tied: None,
    }
}

/// The layers that the steps of a pass call.
fn calls(pass: &Pass) -> Vec<usize> {
    pass.steps.iter().map(|step| step.call.layer).collect()
}

#[test]
fn a_pool_is_fused_into_the_convolution_whose_value_it_alone_reads() {
    let chain = |layers: Vec<Work>, outputs: &[usize]| Graph {
        inputs: vec![false],
        nodes: layers,
        outputs: outputs.to_vec(),
    };
    let layers = || {
        vec![
            node(Kind::Conv2d, &[0]),
            node(Kind::Relu, &[1]),
            node(Kind::MaxPool2d, &[2]),
        ]
    };
    let fused = chain(layers(), &[3]);
    assert_eq!(
        (calls(&inference(&fused)), calls(&training(&fused))),
        (vec![0], vec![0])
    );
    let step = &training(&fused).steps[0];
    assert_eq!(
        (step.call.activation, step.call.pool, step.call.derived),
        (Some(1), Some(2), Some(1))
    );
    assert!(step.saved.is_some(), "what was picked has a place");
    // What it reads is an output, too.
    assert_eq!(calls(&training(&chain(layers(), &[3, 2]))), [0, 2]);
    // Windows that overlap; a convolution with groups.
    let mut overlapping = layers();
    overlapping[2].is_tiling_pool = false;
    assert_eq!(calls(&training(&chain(overlapping, &[3]))), [0, 2]);
    let mut grouped = layers();
    grouped[0].takes_pool = false;
    assert_eq!(calls(&training(&chain(grouped, &[3]))), [0, 2]);
    // A norm between them is one with the convolution at inference alone.
    let normed = vec![
        node(Kind::Conv2d, &[0]),
        node(Kind::BatchNorm, &[1]),
        node(Kind::Relu, &[2]),
        node(Kind::MaxPool2d, &[3]),
    ];
    let normed = chain(normed, &[4]);
    assert_eq!(
        (calls(&inference(&normed)), calls(&training(&normed))),
        (vec![0], vec![0, 1, 3])
    );
}

#[test]
fn what_is_fused_is_read_by_no_one_else() {
    // conv → norm → relu, with the norm's value read once more.
    let graph = Graph {
        inputs: vec![false],
        nodes: vec![
            node(Kind::Conv2d, &[0]),
            node(Kind::BatchNorm, &[1]),
            node(Kind::Relu, &[2]),
            node(Kind::Add, &[3, 2]),
        ],
        outputs: vec![4],
    };
    assert_eq!(
        calls(&inference(&graph)),
        [0, 2, 3],
        "the norm is folded, the activation is not"
    );
    let lives = |of: Of| inference(&graph).tensors.iter().any(|tensor| tensor.of == of);
    assert!(lives(Of::Value(2)) && !lives(Of::Value(1)));
}
