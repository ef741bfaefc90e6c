//! Which inputs are indices, and how many of them there are.

use crate::{Kind, Placed};

/// The most inputs that a network has, and the most outputs.
pub const MAX_ENDS: usize = 16;

/// For each input of the network of `layers` the smallest vocabulary of what reads it as indices: what they must be below. 0 where
/// nothing does.
#[must_use]
pub const fn vocabularies(layers: &[Placed]) -> [usize; MAX_ENDS] {
    let mut all = [0; MAX_ENDS];
    let mut i = 0;
    while i < layers.len() {
        let from = layers[i].node.from;
        let mut k = 0;
        while k < from.len() {
            let size = vocabulary(&layers[i], k);
            // No layer gives indices: what is read as such is an input.
            if size > 0 && from[k] < MAX_ENDS && (all[from[k]] == 0 || size < all[from[k]]) {
                all[from[k]] = size;
            }
            k += 1;
        }
        i += 1;
    }
    all
}

/// That of the `k`-th value that a layer reads.
const fn vocabulary(layer: &Placed, k: usize) -> usize {
    let within = layer.facts.vocabularies;
    match layer.node.config.kind {
        Kind::Embedding => layer.node.config.sizes()[0],
        Kind::Own if k < within.len() => within[k],
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Config, Facts, Layers, Node, Shape, Stop};

    #[test]
    fn the_smallest_of_those_that_read_an_input() {
        let embedding = |vocabulary| Config::new(Kind::Embedding, &[vocabulary, 3]);
        let nodes = [
            Node::new("a", "", embedding(5), &[1]),
            Node::new("b", "", embedding(9), &[1]),
            Node::new("c", "", embedding(7), &[2]),
            Node::new("d", "", Config::new(Kind::Relu, &[]), &[0]),
            Node::new("e", "", Config::new(Kind::Own, &[]), &[0, 2]),
        ];
        let inputs = [
            Stop::numbers("x", &[4]),
            Stop::indices("v", &[2]),
            Stop::indices("w", &[2]),
        ];
        let mut net = Layers::declared(inputs, &nodes).ruled(0, 4);
        assert_eq!(vocabularies(&net.list)[..4], [0, 5, 7, 0]);
        let facts = Facts {
            vocabularies: &[0, 6],
            ..Facts::NONE
        };
        net = net.own(4, Shape::new(&[1]), facts);
        assert_eq!(vocabularies(&net.list)[..4], [0, 5, 6, 0]);
    }
}
