//! Networks that are no chains.

use crate::net::Interpreter;
use crate::{Layer, Mode, Outcome, Params, Tensor};
use ndarray::{Axis, concatenate};
use std::collections::BTreeMap;

/// A whole network.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    inputs: Vec<&'static str>,
    nodes: Vec<Node>,
    outputs: Vec<&'static str>,
}

/// One layer of a graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What its value is called.
    pub name: &'static str,
    /// The layer.
    pub layer: Layer,
    /// The values it reads: the one before where there are none. `input` enters a graph within another.
    pub from: Vec<&'static str>,
}

/// The layer called `name`, which reads `from`.
pub fn node(name: &'static str, layer: Layer, from: &[&'static str]) -> Node {
    Node {
        name,
        layer,
        from: from.to_vec(),
    }
}

/// Several values into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as gyul's layers")]
pub enum Merge {
    Add,
    Mul,
    Concat,
    Scale,
    Shift,
}

impl Merge {
    fn of(self, values: &[Tensor]) -> Tensor {
        let (first, others) = values.split_first().expect("several values");
        match self {
            Self::Add => others.iter().fold(first.clone(), |sum, value| sum + value),
            Self::Mul => others.iter().fold(first.clone(), |product, value| product * value),
            Self::Concat => {
                let views: Vec<_> = values.iter().map(|value| value.view()).collect();
                let all = concatenate(Axis(first.ndim() - 1), &views).expect("the other axes are the same");
                all.as_standard_layout().into_owned()
            }
            Self::Scale => first * &spread(&others[0], first),
            Self::Shift => first + &spread(&others[0], first),
        }
    }
}

/// `by[n, channel]` at every pixel or step of a value like `like[n, …, channel]`.
fn spread(by: &Tensor, like: &Tensor) -> Tensor {
    let mut spread = by.clone();
    while spread.ndim() < like.ndim() {
        spread = spread.insert_axis(Axis(1));
    }
    spread.broadcast(like.raw_dim()).expect("a number a channel").to_owned()
}

impl Graph {
    /// Layers with the names of what enters and of what is given: the last layer's value where there are none.
    pub fn new(inputs: &[&'static str], nodes: Vec<Node>, outputs: &[&'static str]) -> Self {
        Self {
            inputs: inputs.to_vec(),
            nodes,
            outputs: outputs.to_vec(),
        }
    }

    /// Layers one after the other, from one input to one output.
    pub fn chain(layers: &[Layer]) -> Self {
        let nodes = layers.iter().map(|layer| node("", layer.clone(), &[])).collect();
        Self::new(&["input"], nodes, &[])
    }

    /// Without the layer that makes an output, whatever view is behind it, for each that is told.
    pub(crate) fn without(&self, heads: &[bool]) -> Self {
        let mut graph = self.clone();
        for output in (0..heads.len()).filter(|output| heads[*output]) {
            let given = graph.outputs.get(output).copied();
            let mut at = given.map_or(graph.nodes.len() - 1, |given| graph.at(given));
            while let Layer::Flatten | Layer::Reshape(_) = graph.nodes[at].layer {
                at = graph.nodes[at].from.first().map_or(at - 1, |from| graph.at(from));
            }
            let head = graph.nodes.remove(at);
            let Some(before) = head.from.first() else { continue };
            let read = graph.nodes.iter_mut().flat_map(|node| &mut node.from);
            for name in read.chain(&mut graph.outputs).filter(|name| **name == head.name) {
                *name = before;
            }
        }
        graph
    }

    fn at(&self, name: &str) -> usize {
        let at = self.nodes.iter().rposition(|node| node.name == name);
        at.expect("a layer of that name")
    }

    /// The last layer of a network with one output.
    pub(crate) fn last(&self) -> Option<&Layer> {
        let last = self.nodes.last().filter(|_| self.outputs.len() < 2);
        last.map(|node| &node.layer)
    }

    /// The labels of what takes the numbers of input `input` for indices.
    pub(crate) fn embeddings(&self, input: usize) -> Vec<&'static str> {
        let before = [self.inputs[0]]
            .into_iter()
            .chain(self.nodes.iter().map(|node| node.name));
        let of = |(node, before): (&Node, &'static str)| match node.layer {
            Layer::Embedding { label } => {
                let from = node.from.first().copied().unwrap_or(before);
                (from == self.inputs[input]).then_some(label)
            }
            _ => None,
        };
        self.nodes.iter().zip(before).filter_map(of).collect()
    }
}

/// Runs a network over a batch of each of its inputs.
pub fn run_graph(graph: &Graph, params: &Params, x: &[Tensor], mode: Mode<'_>) -> Outcome {
    let mut interpreter = Interpreter::new(params, mode);
    assert_eq!(graph.inputs.len(), x.len(), "a batch for each input");
    let mut values = graph.inputs.iter().copied().zip(x.iter().cloned()).collect();
    let last = interpreter.nodes(&graph.nodes, &mut values, graph.inputs[0]);
    let given = if graph.outputs.is_empty() {
        &[last][..]
    } else {
        &graph.outputs
    };
    interpreter.outcome(given.iter().map(|name| values[name].clone()).collect())
}

impl Interpreter<'_> {
    /// What the last node of a graph within another gives.
    pub(crate) fn graph(&mut self, nodes: &[Node], input: Tensor) -> Tensor {
        let mut values = BTreeMap::from([("input", input)]);
        let last = self.nodes(nodes, &mut values, "input");
        values.remove(last).expect("a graph has nodes")
    }

    /// Adds the value of every node; gives the name of the last.
    fn nodes(
        &mut self,
        nodes: &[Node],
        values: &mut BTreeMap<&'static str, Tensor>,
        first: &'static str,
    ) -> &'static str {
        let mut last = first;
        for node in nodes {
            let from = if node.from.is_empty() { &[last][..] } else { &node.from };
            let value = |name: &&str| {
                values
                    .get(name)
                    .unwrap_or_else(|| panic!("nothing is called {name} so far"))
                    .clone()
            };
            let mut read: Vec<Tensor> = from.iter().map(value).collect();
            let value = match node.layer {
                Layer::Merge(merge) => merge.of(&read),
                ref layer => {
                    assert_eq!(read.len(), 1, "{} reads one value", node.name);
                    self.forward(layer, read.remove(0))
                }
            };
            values.insert(node.name, value);
            last = node.name;
        }
        last
    }
}
