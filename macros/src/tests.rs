//! The expansion as text, and inputs of all kinds.

mod properties;
mod snapshots;
