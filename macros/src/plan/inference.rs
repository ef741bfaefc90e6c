//! What lives where in inference.

use super::fuse;
use super::graph::Graph;
use super::lifetimes::{Forward, Of, Pass, Step, Tensors, forward, place, sorted};

pub(crate) fn inference(graph: &Graph) -> Pass {
    let mut tensors = Tensors::default();
    let made = graph.made(false);
    let Forward { homes, calls } = forward(graph, fuse::inference(graph), &made, &mut tensors, |_| false);
    let end = calls.len() + 1;
    let ends = |values: &mut dyn Iterator<Item = usize>| values.map(|value| place(&homes, value)).collect();
    let (x, y): (_, Vec<_>) = (
        ends(&mut (0..graph.inputs.len())),
        ends(&mut graph.outputs.iter().copied()),
    );
    for place in &y {
        tensors.needed(place.tensor, end);
    }
    let steps = calls.into_iter().enumerate().map(|(k, call)| {
        let works = graph.nodes[call.layer].is_working;
        Step {
            x: call.from.iter().map(|value| place(&homes, *value)).collect(),
            y: place(&homes, call.to),
            d_x: Vec::new(),
            d_y: None,
            saved: None,
            work: works.then(|| tensors.birth(Of::Work(call.layer), k + 1)),
            is_first: false,
            is_again: false,
            sums: Vec::new(),
            times: [k + 1; 2],
            call,
        }
    });
    let steps = steps.collect();
    let pass = Pass {
        tensors: Vec::new(),
        steps,
        x,
        y,
        d_x: Vec::new(),
        d_y: Vec::new(),
        sums: Vec::new(),
        times: end + 1,
    };
    sorted(tensors, pass)
}
