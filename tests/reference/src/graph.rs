//! Networks that are no chains.

use crate::{Layer, Tensor};
use ndarray::{Axis, concatenate};

/// One layer of a graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What its value is called.
    pub name: &'static str,
    /// The layer.
    pub layer: Layer,
    /// The values it reads: the one before where there are none. `input` enters the graph.
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
}

impl Merge {
    pub(crate) fn of(self, values: &[Tensor]) -> Tensor {
        let (first, others) = values.split_first().expect("several values");
        match self {
            Self::Add => others.iter().fold(first.clone(), |sum, value| sum + value),
            Self::Mul => others.iter().fold(first.clone(), |product, value| product * value),
            Self::Concat => {
                let views: Vec<_> = values.iter().map(|value| value.view()).collect();
                concatenate(Axis(first.ndim() - 1), &views).expect("the other axes are the same")
            }
        }
    }
}
