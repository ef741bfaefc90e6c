//! What goes over numbers one by one.

pub(crate) mod by_channel;
pub(crate) mod map;
pub(crate) mod math;
pub(crate) mod merge;
pub(crate) mod prelu;
