//! Learning rates of nothing, and schedules that were taken for rates or told in epochs.

use super::Trainer;
use crate::optim::{Digits, Optimizer, Schedule};

/// A schedule that reaches no more of the rate is likely to give rates: a warm-up ends at 1, and a fall begins there.
const LEAST: f64 = 0.05;

/// Steps of a training that a schedule is asked about.
const ASKED: u64 = 64;

/// Of what share of a training nothing is said where its end has no rate: a fall by hand that ends a step too early does no harm.
const FEW: u64 = 10;

impl<N, L, O: Optimizer> Trainer<'_, N, L, O> {
    /// What is to be said of the learning rate before a training of so many steps, so many of them an epoch.
    pub(super) fn small_rates(&self, steps: u64, epoch: u64) -> Option<String> {
        let rate = self.optimizer.rate();
        none(rate).or_else(|| said(&*self.schedule, rate, steps, epoch))
    }
}

/// No error: running statistics move all the same, and can be made to fit other data.
#[expect(clippy::cast_possible_truncation, reason = "what kernels take of it")]
fn none(rate: f64) -> Option<String> {
    (rate as f32 == 0.0).then(|| {
        format!(
            "note: the learning rate is {}: no step moves a weight, but running statistics move\n\
             help: give the optimizer a rate, as `Adam::new(0.001)`; a schedule scales it",
            Digits(rate)
        )
    })
}

fn said(schedule: &dyn Schedule, rate: f64, steps: u64, epoch: u64) -> Option<String> {
    let every = steps.div_ceil(ASKED).max(1);
    let factor = |step| schedule.factor(step, Some(steps));
    let asked = (0..ASKED).map(|i| i * every).take_while(|step| *step < steps);
    let mut asked: Vec<(u64, f64)> = asked.map(|step| (step, factor(step))).collect();
    if let Some(last) = steps.checked_sub(1).filter(|_| every > 1) {
        asked.push((last, factor(last)));
    }
    let still = asked.iter().rev().take_while(|(_, factor)| *factor == 0.0).count();
    let (moving, still) = asked.split_at(asked.len() - still);
    if let Some((mut from, _)) = still.first().copied() {
        // Between the last that moves and the first that does not.
        let mut moves = moving.last().map(|(step, _)| *step);
        while let Some(step) = moves.filter(|step| step + 1 < from) {
            let middle = step + (from - step) / 2;
            if factor(middle) == 0.0 {
                from = middle;
            } else {
                moves = Some(middle);
            }
        }
        let left = steps - from;
        if left > 1 && left >= steps / FEW {
            return Some(format!(
                "note: the schedule is 0 from step {} of {steps} on: no step from there moves a weight\n\
                 help: a schedule counts steps, of which an epoch has {epoch}, not epochs; `Cosine::new()` falls to the end of the training",
                from + 1
            ));
        }
    }
    let most = asked.iter().map(|(_, factor)| *factor).fold(0.0, f64::max);
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
    use super::{none, said};
    use crate::optim::{Constant, Cosine, StepDecay};

    #[test]
    fn rates_in_place_of_factors_are_told() {
        let rates = |step: u64| if step < 3 { 0.01 } else { 0.001 };
        let note = said(&rates, 0.1, 10, 2).expect("a note");
        let start = "note: the schedule leaves 0.01 of the learning rate 0.1, and no more: ";
        assert!(note.starts_with(start), "{note}");
        for steps in [1, 3, 64, 65, 1000] {
            assert_eq!(said(&Constant, 0.1, steps, 1), None);
            assert_eq!(said(&Cosine::new(), 0.1, steps, 1), None);
        }
        // What rises is asked about to its end.
        assert_eq!(said(&Cosine::new().warmup(900), 0.1, 1000, 1), None);
    }

    #[test]
    fn a_rate_of_0_is_told() {
        let note = none(0.0).expect("a note");
        assert!(
            note.starts_with("note: the learning rate is 0: no step moves a weight, "),
            "{note}"
        );
        // As an `f32`, too.
        let note = none(1e-60).expect("a note");
        assert!(note.starts_with("note: the learning rate is 1e-60: "), "{note}");
        assert_eq!(none(1e-30), None);
    }

    #[test]
    fn a_schedule_that_ends_early_is_told_to_the_step() {
        let from = |end: u64, steps| {
            let note = said(&Cosine::new().steps(end), 0.1, steps, 7)?;
            let rest = note
                .strip_prefix("note: the schedule is 0 from step ")
                .expect("of its end");
            assert!(rest.contains(" on: ") && rest.contains("an epoch has 7, "), "{note}");
            Some(rest.split_once(" on: ").expect("the steps").0.to_owned())
        };
        for (end, steps) in [(1, 8), (10, 20), (10, 1000), (777, 1000), (899, 1000)] {
            assert_eq!(from(end, steps), Some(format!("{} of {steps}", end + 1)));
        }
        // A fall by hand ends at 0 with the last step, or a few before it.
        assert_eq!(from(7, 8), None);
        assert_eq!(from(950, 1000), None);
        assert_eq!(from(1000, 1000), None);
        let all = said(&StepDecay::new(1, 0.0), 0.1, 8, 2).expect("a note");
        assert!(
            all.starts_with("note: the schedule is 0 from step 2 of 8 on: "),
            "{all}"
        );
        let all = said(&|_: u64| 0.0, 0.1, 1000, 2).expect("a note");
        assert!(
            all.starts_with("note: the schedule is 0 from step 1 of 1000 on: "),
            "{all}"
        );
        // One that stands still for a while goes on.
        assert_eq!(
            said(&|step: u64| f64::from(u8::from(step % 100 > 90)), 0.1, 1000, 10),
            None
        );
    }
}
