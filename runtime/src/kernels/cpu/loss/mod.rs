//! Losses with their gradients, over a batch.

pub(crate) mod binary_cross_entropy;
pub(crate) mod cross_entropy;
pub(crate) mod squared_error;
