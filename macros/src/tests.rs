//! The expansion as text, and inputs of all kinds.

mod mistakes;
mod properties;
mod snapshots;
