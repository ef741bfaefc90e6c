//! The arithmetic of the layers, one folder a device.

pub mod cpu;
