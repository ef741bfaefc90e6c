//! What generated code does, and when which tensor is needed. Where they lie is `gyul_spec::plan`'s to say, which knows
//! their sizes.

pub(crate) mod fuse;
pub(crate) mod graph;
mod inference;
mod lifetimes;
mod training;
#[cfg(test)]
mod verify;

pub(crate) use graph::{Graph, Work};
pub(crate) use inference::inference;
pub(crate) use lifetimes::{Of, Pass, Place, Step, Sum};
pub(crate) use training::training;
