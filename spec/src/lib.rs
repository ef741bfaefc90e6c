//! The specification of gyul's layers: the table of them, their shape rules, their parameters and the memory planner.
//!
//! One set of `const fn`s serves twice: `network!` calls them on literal sizes when it expands, and emits the same calls
//! for sizes that only rustc can evaluate.
#![no_std]
#![forbid(unsafe_code)]
// Text is built by value, in const evaluation; `assert!` with a built message is not const. Flags
// and words are whole numbers held in an f64, and compare exactly.
#![allow(
    clippy::struct_excessive_bools, // rows of a table
    clippy::module_name_repetitions,
    clippy::large_types_passed_by_value,
    clippy::manual_assert,
    clippy::float_cmp
)]

mod config;
mod layers;
mod params;
mod plan;
pub mod recurrent;
mod rule;
pub mod scratch;
mod shape;
mod table;
mod text;
mod window;

pub use config::{AS_WINDOW, Config, Opt, OptRow, SAME, Takes, VALID, count, flag};
pub use layers::conv2d::conv2d_shape;
pub use layers::pool2d_window;
pub use recurrent::{Cell, RecurrentShape, recurrent_shape};

pub use params::{Init, MAX_PARAMS, ParamSpec, Params, Role};
pub use plan::{Arena, LINE, Life, Plan, Slot, plan, shapes};
pub use rule::{Ruled, Spot, Stop, Why, input_message, message, output_message};
pub use rule::{require, require_input, require_option, require_output};
pub use scratch::Scratch;
pub use shape::{MAX_RANK, Shape};
pub use table::{Class, Kind, Row, Size};
pub use text::Text;
pub use window::Window;
