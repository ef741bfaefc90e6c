//! Work shared out among threads.

pub(crate) mod parts;
pub(crate) mod reduce;
pub(crate) mod task;
pub(crate) mod team;
