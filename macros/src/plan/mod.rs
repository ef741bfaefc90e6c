//! What generated code does, and when which tensor is needed. Where they lie is `gyul_spec::plan`'s to say, which knows
//! their sizes.

pub(crate) mod fuse;
pub(crate) mod lifetimes;
#[cfg(test)]
mod verify;

pub(crate) use lifetimes::{Of, Pass, Place, Step, Tensor, inference, training};
