//! Running statistics that a training is too short for.

use super::Trainer;
use super::stopping::EarlyStopping;
use crate::network::Trainable;
use gyul_spec::{Kind, Opt, Role};

/// What a batch norm goes by once trained begins far from the data; of that start `momentum^t` is left after `t` steps. With `1 / (1 − momentum)`
/// steps as the unit: 37 % after one, 5 % after three.
///
/// Measured on 96 flowers, `Linear<16>, BatchNorm, Relu, Linear<3>`, Adam 0.01, three steps an epoch, ten seeds: the trained network is right of
/// 37 % after 0.6 units (97 % while it trains), 54 % after 1.5, 94 % after 3, 99 % after 6.
const ENOUGH: f64 = 3.0;

/// While the statistics come nearer the validation loss may rise for long, as the weights move faster than they. In the same experiment with early stopping
/// the returned network is right of 43 % with a patience of 0.6 units, 46 % with 0.9, 76 % (33 % in the worst of ten) with 1.5; with 24 steps an epoch
/// of 79 % (35 %) with 0.7, 89 % (67 %) with 1.2, 96 % (91 %) with 2.4.
const PATIENT: f64 = 2.0;

impl<N: Trainable, L, O> Trainer<'_, N, L, O> {
    /// What is to be said before the first of the epochs of so many steps.
    pub(super) fn slow_statistics(&self, steps: u64) -> Option<String> {
        let patience = self
            .early_stopping
            .map(|EarlyStopping { patience, .. }| patience as u64);
        said(&fresh(&self.state.network), steps, self.epochs as u64, patience)
    }
}

/// The labels and momenta of the batch norms whose running statistics are to move, and have not yet: those of a network that was trained before, here or
/// elsewhere, are near its data. Those of a network within this one are not known here.
fn fresh<N: Trainable>(network: &N) -> Vec<(&'static str, f64)> {
    let norms = N::NET.iter().filter(|layer| layer.node.config.kind == Kind::BatchNorm);
    let params: Vec<_> = if norms.clone().next().is_some() {
        network.parameters().collect()
    } else {
        Vec::new()
    };
    let is_fresh = |label: &str| {
        let own = |(name, _): &&(String, _)| name.strip_prefix(label).is_some_and(|rest| rest.starts_with('.'));
        let (mut learns, mut fresh) = (false, true);
        for (_, param) in params.iter().filter(own) {
            match param.role() {
                Role::Trainable => learns |= !param.is_frozen(),
                // They begin with a mean of 0 and a variance of 1.
                Role::Running => {
                    let at_start = |x: &f32| [0.0_f32, 1.0].map(f32::to_bits).contains(&x.to_bits());
                    fresh &= !param.is_frozen() && param.as_slice().iter().all(at_start);
                }
            }
        }
        learns && fresh
    };
    norms
        .filter(|layer| is_fresh(layer.node.name))
        .map(|layer| (layer.node.name, layer.node.config.get(Opt::Momentum)))
        .collect()
}

/// The steps over which a momentum averages.
fn span(momentum: f64) -> f64 {
    1.0 / (1.0 - momentum)
}

/// Whether `steps` in all are too few for a momentum, and whether those are that `patience` waits.
#[expect(clippy::cast_precision_loss, reason = "steps are below 2^53")]
fn is_slow(momentum: f64, steps: u64, waits: Option<u64>) -> (bool, bool) {
    // Of rounding, 30 steps would be too few for 0.9.
    let few = |steps: u64, spans: f64| (steps as f64) < spans * span(momentum) - 1e-6;
    (few(steps, ENOUGH), waits.is_some_and(|waits| few(waits, PATIENT)))
}

/// The note about these batch norms, of which the slowest is named, in a training of `epochs` epochs of `steps` steps.
#[expect(clippy::cast_precision_loss, reason = "steps are below 2^53")]
fn said(norms: &[(&str, f64)], steps: u64, epochs: u64, patience: Option<u64>) -> Option<String> {
    let (all, waits) = (
        steps.saturating_mul(epochs),
        patience.map(|patience| patience.saturating_mul(steps)),
    );
    let slow = norms
        .iter()
        .filter(|(_, momentum)| is_slow(*momentum, all, waits) != (false, false));
    let (label, momentum) = slow.clone().copied().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
    let (averages, its) = match slow.count() {
        1 => (format!("`{label}` averages"), "its"),
        n => (
            format!(
                "`{label}` and {} more batch norm{} average",
                n - 1,
                if n == 2 { "" } else { "s" }
            ),
            "their",
        ),
    };
    let plural = |n: u64| if n == 1 { "" } else { "s" };
    let (short, _) = is_slow(momentum, all, waits);
    let (why, longer) = if short {
        let enough = (ENOUGH * span(momentum) - 1e-6).ceil() / steps as f64;
        (
            format!(
                "this training has {all} step{}: the trained network still predicts by where they began",
                plural(all)
            ),
            format!("{} epochs", enough.ceil()),
        )
    } else {
        let (patience, waits) = (patience?, waits?);
        let enough = (PATIENT * span(momentum) - 1e-6).ceil() / steps as f64;
        (
            format!(
                "`.early_stopping({patience})` waits {waits} step{}: it may stop before they are near the data",
                plural(waits)
            ),
            format!("a patience of {}", enough.ceil()),
        )
    };
    let faster = [0.9, 0.8, 0.5]
        .into_iter()
        .find(|faster| *faster < momentum && is_slow(*faster, all, waits) == (false, false));
    let faster = faster.map_or_else(String::new, |faster| format!("`BatchNorm(momentum = {faster})`, or "));
    Some(format!(
        "note: {averages} {its} running statistics over {:.0} steps (momentum {momentum}), and {why}\nhelp: {faster}{longer}",
        span(momentum)
    ))
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn the_slowest_is_named_with_what_is_enough() {
        let norms = [("norm1", 0.9), ("norm2", 0.99), ("norm3", 0.99)];
        let few = "note: `norm2` and 1 more batch norm average their running statistics over 100 steps (momentum 0.99), and this training \
                   has 60 steps: the trained network still predicts by where they began\n\
                   help: `BatchNorm(momentum = 0.9)`, or 100 epochs";
        assert_eq!(said(&norms, 3, 20, None).as_deref(), Some(few));
        assert_eq!(said(&norms, 3, 100, None), None);
        let impatient = "note: `norm1` averages its running statistics over 10 steps (momentum 0.9), and `.early_stopping(5)` waits 15 steps: \
                         it may stop before they are near the data\n\
                         help: `BatchNorm(momentum = 0.8)`, or a patience of 7";
        assert_eq!(said(&norms[..1], 3, 200, Some(5)).as_deref(), Some(impatient));
        assert_eq!(said(&norms[..1], 3, 200, Some(7)), None);
        // What no momentum mends.
        let one = said(&norms[..1], 1, 1, None).expect("a note");
        assert!(
            one.contains("has 1 step: ") && one.ends_with("\nhelp: 30 epochs"),
            "{one}"
        );
        assert_eq!(said(&[], 1, 1, Some(1)), None);
    }
}
