//! Random graphs.

use crate::plan::{Graph, Work};
use gyul_spec::{Kind, Row};

/// A random graph: numbers that decide, in the order they are asked for.
pub(super) fn graph(numbers: &[usize]) -> Graph {
    let mut numbers = numbers.iter().copied().cycle();
    let mut below = |most: usize| numbers.next().unwrap_or(0) % most.max(1);
    let mut graph = Graph {
        inputs: (0..=below(3)).map(|input| input > 0 && below(3) == 0).collect(),
        ..Graph::default()
    };
    let work = |row: &'static Row, from: Vec<usize>, kind: Kind| Work {
        row,
        from,
        is_own: kind == Kind::Own,
        is_saved: kind == Kind::Own || row.is_norm || row.picks,
        is_working: kind == Kind::Own || row.slug.len().is_multiple_of(3),
        takes_pool: kind == Kind::Conv2d,
        is_tiling_pool: kind == Kind::MaxPool2d,
        tied: None,
    };
    // Indices are read by embeddings alone.
    let mut numeric: Vec<usize> = (0..graph.inputs.len()).filter(|input| !graph.inputs[*input]).collect();
    for input in (0..graph.inputs.len())
        .filter(|input| graph.inputs[*input])
        .collect::<Vec<_>>()
    {
        numeric.push(graph.values());
        graph
            .nodes
            .push(work(Kind::Embedding.row(), vec![input], Kind::Embedding));
    }
    for _ in 0..=below(14) {
        let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::Embedding);
        let kinds: Vec<Kind> = kinds.copied().chain([Kind::Own]).collect();
        let kind = kinds[below(kinds.len())];
        let owners: Vec<usize> = (0..graph.nodes.len()).filter(|i| graph.nodes[*i].row.lends()).collect();
        let [least, most] = kind.row().reads;
        let sources = least + below(3).min(most - least);
        // Mostly the value before, as in chains.
        let from = (0..sources)
            .map(|_| {
                numeric[if below(3) == 0 {
                    below(numeric.len())
                } else {
                    numeric.len() - 1
                }]
            })
            .collect();
        let mut node = work(kind.row(), from, kind);
        if kind == Kind::Tied {
            if owners.is_empty() {
                continue;
            }
            node.tied = Some(owners[below(owners.len())]);
        }
        numeric.push(graph.values());
        graph.nodes.push(node);
    }
    // Whatever nobody reads leaves the network, be it another name of what does, too.
    let readers = graph.readers();
    for value in (0..graph.values()).rev().filter(|value| readers[*value].is_empty()) {
        if value >= graph.inputs.len() {
            graph.outputs.push(value);
        }
    }
    graph
}

/// Whether every value reaches an output, as the model asks of a network.
pub(super) fn is_whole(graph: &Graph) -> bool {
    let mut reaches = vec![false; graph.values()];
    graph.outputs.iter().for_each(|output| reaches[*output] = true);
    for (i, node) in graph.nodes.iter().enumerate().rev() {
        if reaches[graph.value(i)] {
            node.from.iter().for_each(|value| reaches[*value] = true);
        }
    }
    !graph.outputs.is_empty() && reaches.iter().all(|reaches| *reaches)
}
