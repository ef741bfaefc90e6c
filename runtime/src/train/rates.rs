//! Schedules that were taken for rates.

use super::Trainer;
use crate::optim::{Digits, Optimizer, Schedule};

/// A schedule that reaches no more of the rate is likely to give rates: a warm-up ends at 1, and a fall begins there.
const LEAST: f64 = 0.05;

/// Steps of a training that a schedule is asked about.
const ASKED: u64 = 64;

impl<N, L, O: Optimizer> Trainer<'_, N, L, O> {
    /// What is to be said of the schedule before a training of so many steps.
    pub(super) fn small_factors(&self, steps: u64) -> Option<String> {
        said(&*self.schedule, self.optimizer.rate(), steps)
    }
}

fn said(schedule: &dyn Schedule, rate: f64, steps: u64) -> Option<String> {
    let every = steps.div_ceil(ASKED).max(1);
    let factors = (0..ASKED).map(|i| i * every).take_while(|step| *step < steps);
    let most = factors
        .map(|step| schedule.factor(step, Some(steps)))
        .fold(0.0, f64::max);
    (most > 0.0 && most <= LEAST).then(|| {
        format!(
            "note: the schedule leaves {} of the learning rate {}, and no more: what it gives is a factor, not a rate\n\
             help: 1 is the whole rate, and 0.1 a tenth of it",
            Digits(most),
            Digits(rate)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::optim::{Constant, Cosine};

    #[test]
    fn rates_in_place_of_factors_are_told() {
        let rates = |step: u64| if step < 3 { 0.01 } else { 0.001 };
        let note = said(&rates, 0.1, 10).expect("a note");
        let start = "note: the schedule leaves 0.01 of the learning rate 0.1, and no more: ";
        assert!(note.starts_with(start), "{note}");
        for steps in [1, 3, 64, 65, 1000] {
            assert_eq!(said(&Constant, 0.1, steps), None);
            assert_eq!(said(&Cosine::new(), 0.1, steps), None);
        }
        // What rises is asked about to its end, and what stands still is no mistake.
        assert_eq!(said(&Cosine::new().warmup(900), 0.1, 1000), None);
        assert_eq!(said(&|_: u64| 0.0, 0.1, 1000), None);
    }
}
