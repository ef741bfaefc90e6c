//! The expansion as text, and inputs of all kinds.

mod activations;
mod around;
mod chained;
mod elsewhere;
mod followed;
mod foreign;
mod habits;
mod headers;
mod kept;
mod labels;
mod many;
mod mistakes;
mod numbers;
mod once_more;
mod options;
mod outputs;
mod positional;
mod properties;
mod read;
mod rustdoc;
mod shared;
mod silent;
mod slips;
mod snapshots;
mod streams;
mod words;
