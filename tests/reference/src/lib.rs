//! gyul's layers once more, in f64 over ndarray and written to be read: what the tests compare with.
//!
//! [`Layer`] and [`run`] share nothing with gyul: no rule of its specification, no kernel, no option that gyul parsed.
//! [`check`] compares a network with them, forward and backward. Everything is channels last, batch first.
// Sizes are far below 2^53; what is drawn or told is f32; a check fails by a panic; a view is a reference; ties are exact.
#![allow(
    clippy::float_cmp,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::needless_pass_by_value
)]

mod activation;
mod attention;
mod check;
mod conv;
mod conv_kinds;
mod draw;
mod ends;
mod gradient;
mod graph;
mod layer;
mod linear;
pub mod loss;
mod net;
mod norm;
mod pool;
mod position;
pub mod random;
mod recurrent;
mod sequence;
pub mod slope;
mod subject;
mod upsample;
mod window;

pub use check::{Errors, SEED, TOLERANCE, check, check_graph};
pub use draw::{normal, parameters, perturb, single};
pub use ends::Ends;
pub use gradient::gradient_error;
pub use graph::{Graph, Merge, Node, node, run_graph};
pub use layer::Layer;
pub use net::{Mode, Outcome, Params, run};
pub use window::Padding;

/// A tensor of the reference, batch first.
pub type Tensor = ndarray::ArrayD<f64>;
