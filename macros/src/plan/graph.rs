//! The structure that plans are made of: which layer reads and gives which value. Values are numbered: first the inputs,
//! then what each layer gives.

use gyul_spec::{Class, Row};

/// A network without its sizes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    /// Whether each input is one of indices, which have no gradient.
    pub(crate) inputs: Vec<bool>,
    pub(crate) nodes: Vec<Work>,
    /// The values it gives.
    pub(crate) outputs: Vec<usize>,
}

/// One layer.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Work {
    pub(crate) row: &'static Row,
    /// The values it reads.
    pub(crate) from: Vec<usize>,
    /// Whether it is one of the user's own, or a network.
    pub(crate) is_own: bool,
    /// Whether it leaves something from its forward to its backward pass.
    pub(crate) is_saved: bool,
    /// Whether it needs memory of its own while it runs.
    pub(crate) is_working: bool,
    /// Whether a max pooling may be computed within it.
    pub(crate) takes_pool: bool,
    /// Whether it is such a pooling.
    pub(crate) is_tiling_pool: bool,
    /// The layer whose weight it uses.
    pub(crate) tied: Option<usize>,
}

impl Graph {
    /// The value that a layer gives.
    pub(crate) fn value(&self, layer: usize) -> usize {
        self.inputs.len() + layer
    }

    pub(crate) fn values(&self) -> usize {
        self.inputs.len() + self.nodes.len()
    }

    /// The layers that read each value, once for each time.
    pub(crate) fn readers(&self) -> Vec<Vec<usize>> {
        let mut readers = vec![Vec::new(); self.values()];
        for (i, node) in self.nodes.iter().enumerate() {
            for value in &node.from {
                readers[*value].push(i);
            }
        }
        readers
    }

    /// For each value the one it is another name of: views have the numbers of what they rename, and so has dropout at
    /// inference.
    pub(crate) fn made(&self, training: bool) -> Vec<usize> {
        let mut made: Vec<usize> = (0..self.values()).collect();
        for (i, node) in self.nodes.iter().enumerate() {
            if is_name(node.row, training) {
                made[self.value(i)] = made[node.from[0]];
            }
        }
        made
    }
}

/// Whether a layer only renames its input.
pub(crate) fn is_name(row: &Row, training: bool) -> bool {
    row.class == Class::View || !training && row.class == Class::Dropout
}
