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

mod amounts;
mod arena;
mod axes;
mod border;
mod budget;
mod config;
mod conv_shape;
mod facts;
mod fit;
mod fused;
mod indices;
mod layers;
mod message;
mod network;
mod output;
mod over_time;
mod pack;
mod params;
mod plan;
pub mod recurrent;
mod require;
mod rule;
pub mod scratch;
mod shape;
mod slip;
mod stack;
mod table;
mod takes;
mod text;
mod trail;
mod upstream;
mod window;

pub use arena::{Arena, Need};
pub use budget::{Spent, require_arena, require_spent};
pub use config::{AS_WINDOW, BILINEAR, CAUSAL, Config, NEAREST, Opt, OptRow, SAME, VALID, count, flag};
pub use layers::conv_transpose2d::conv_transpose2d_shape;
pub use layers::conv1d::conv1d_shape;
pub use layers::conv2d::{conv2d_shape, pooled_scratch};
pub use layers::depthwise_conv2d::depthwise_conv2d_shape;
pub use layers::max_pool2d::pick_bytes;
pub use layers::pool_window;
pub use recurrent::{Cell, RecurrentShape, recurrent_shape};

pub use facts::Facts;
pub use indices::{MAX_ENDS, vocabularies};
pub use layers::reshape::REST;
pub use message::{input_message, message};
pub use network::{Layers, MAX_SOURCES, Node, Placed};
pub use output::output_message;
pub use params::{Init, MAX_PARAMS, ParamSpec, Params, Role};
pub use plan::{LINE, Life, Plan, Slot, plan};
pub use require::{
    beyond_memory, is_beyond_memory, require, require_input, require_option, require_output, require_own,
};
pub use rule::{Ruled, Spot, Stop, Why};
pub use scratch::Scratch;
pub use shape::{MANY, MAX_RANK, MAX_SIZE, Shape, too_large};
pub use slip::closest;
pub use table::{Class, InPlace, Kind, Row, Size};
pub use takes::Takes;
pub use text::Text;
pub use trail::{Arrivals, Trail};
pub use window::Window;
