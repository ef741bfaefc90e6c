//! gyul's runtime: devices, parameters, layers over their kernels, prediction, training, data and files.
//!
//! Use it through the facade crate `gyul`, which adds `network!`.

/// Errors that show as their message also through `Debug`: that is what `fn main() -> Result<(), Box<dyn Error>>` prints.
macro_rules! debug_is_display {
    ($($error:ty),+) => {$(
        impl core::fmt::Debug for $error {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(self, f)
            }
        }
    )+};
}

#[doc(hidden)]
pub mod as_layer;
mod batch;
pub mod custom;
mod device;
#[cfg(all(test, feature = "train"))]
mod error_tests;
#[doc(hidden)]
pub mod generated;
mod indices;
mod inference;
#[doc(hidden)]
pub mod kernels;
#[doc(hidden)]
pub mod labelled;
mod labels;
pub mod layers;
mod memory;
#[doc(hidden)]
pub mod nested;
mod network;
mod orthogonal;
mod param;
#[doc(hidden)]
pub mod pieces;
mod place;
mod predict;
mod run;
pub mod sample;
mod say;
mod seeds;
mod step;
pub mod stream;
mod summary;
mod trace;
mod workspace;

pub mod io;
pub mod metrics;

#[cfg(feature = "train")]
pub mod data;
#[cfg(feature = "train")]
mod gradcheck;
#[cfg(feature = "train")]
pub mod loss;
#[cfg(feature = "train")]
pub mod optim;
#[cfg(feature = "plot")]
pub mod plot;
#[cfg(feature = "train")]
pub mod train;

pub use gyul_spec::{Kind, Role, Shape};

#[doc(hidden)]
pub use gyul_spec as spec;

pub use batch::{Batch, BatchError, BatchPart, Element};
pub use device::{Cpu, Device, Host, Static};
pub use generated::SampleError;
#[cfg(feature = "train")]
pub use gradcheck::{CheckedGradient, Gradcheck};
pub use indices::BadIndex;
pub use inference::Inference;
pub use labels::{NoSuchLabel, freeze};
pub use network::{End, Head, LayerInfo, Name, Network, Trainable};
#[doc(hidden)]
pub use network::{Ends, Sizes};
pub use param::{Param, ShapeMismatch};
#[cfg(feature = "train")]
pub use place::Place;
pub use place::SampleIndex;
pub use predict::{PredictArena, predict, predict_batch, predict_in, predict_into};
#[doc(hidden)]
pub use run::{Run, Step, needs};
pub use summary::Summary;
pub use trace::{Activations, activations};
pub use workspace::{Mode, Workspace};
