//! Instruction sets: their registers, and one table of functions for each.

pub(crate) mod dispatch;
#[cfg(target_arch = "x86_64")]
pub(crate) mod half;
pub(crate) mod lanes;
pub(crate) mod prefetch;
