//! Trainings that are interrupted.

use gyul::train::{Callback, Flow, StepEnd};

/// Ends training after a step, as an interruption does.
pub(crate) struct StopAfter(pub(crate) u64);

impl<N> Callback<N> for StopAfter {
    fn step_end(&mut self, step: &StepEnd, _network: &N) -> Flow {
        if step.step == self.0 {
            Flow::Stop
        } else {
            Flow::Continue
        }
    }
}
