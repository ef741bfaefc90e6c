//! runtime
pub mod kernels;
