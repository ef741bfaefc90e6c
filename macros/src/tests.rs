//! The expansion as text, and inputs of all kinds.

mod around;
mod elsewhere;
mod foreign;
mod mistakes;
mod properties;
mod rustdoc;
mod slips;
mod snapshots;
