//! Instruction sets: their registers, and one table of functions for each.

pub(crate) mod dispatch;
pub(crate) mod half;
pub(crate) mod lanes;
pub(crate) mod prefetch;
