//! runtime
#[cfg(feature = "train")]
pub mod data;
pub mod sample;
