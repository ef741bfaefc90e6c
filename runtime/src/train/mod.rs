//! Training: the [`Trainer`], what it reports, how it stops, and how it goes on after an interruption.

mod averages;
mod batch;
mod callback;
mod checkpoint;
mod checks;
mod error;
mod fit;
mod heads;
mod history;
mod logits;
mod outputs;
mod progress;
mod rates;
mod seeds;
mod settings;
mod state;
mod step;
mod stopping;
mod sums;
mod trainer;

pub use callback::{Callback, Flow, IntoFlow, StepEnd};
pub use checks::Watching;
pub use error::{NonFiniteNumber, TrainError};
pub use history::{Epoch, Evaluation, History};
pub use outputs::OutputMeasures;
pub use stopping::Monitor;
pub use trainer::Trainer;

#[cfg(test)]
mod fit_tests;
#[cfg(test)]
mod named_tests;
#[cfg(test)]
mod plateau_tests;
#[cfg(test)]
mod refused_tests;
#[cfg(test)]
mod resume_optimizer_tests;
#[cfg(test)]
mod resume_tests;
#[cfg(test)]
mod setting_tests;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
