//! Running statistics that a training is too short for, or that it hardly averages.

use super::Trainer;
use super::stopping::EarlyStopping;
use crate::network::Trainable;
use crate::optim::Digits;
use crate::param::Param;
use gyul_spec::{Kind, Opt, Placed, Role, Takes};

/// What a batch norm goes by once trained begins far from the data; of that start `momentum^t` is left after `t` steps, and so much of it may be.
///
/// Measured on 96 flowers, `Linear<16>, BatchNorm, Relu, Linear<3>`, Adam 0.01, three steps an epoch, ten seeds: the trained network is right of
/// 37 % where 55 % is left (97 % while it trains), 54 % where 22 %, 94 % where 5 %, 99 % where 0.2 %.
const LEFT: f64 = 0.05;

/// What may be left after the steps that early stopping waits. While the statistics come nearer the validation loss may rise for long, as the weights move faster than
/// they. In the same experiment with early stopping the returned network is right of 43 % with 55 % left, 46 % with 41 %, 76 % (33 % in the worst of ten)
/// with 22 %; with 24 steps an epoch of 79 % (35 %) with 50 %, 89 % (67 %) with 30 %, 96 % (91 %) with 9 %.
const LEFT_WAITING: f64 = 0.135;

/// The momentum that suits trainings of few steps.
const FAST: f64 = 0.9;

impl<N: Trainable, L, O> Trainer<'_, N, L, O> {
    /// What is to be said before the first of the epochs of so many steps.
    pub(super) fn slow_statistics(&self, steps: u64) -> Option<String> {
        let patience = self
            .early_stopping
            .map(|EarlyStopping { patience, .. }| patience as u64);
        let params: Vec<_> = self.state.network.parameters().collect();
        let norms = learning(N::NET, &params);
        let alone = (self.batch_size == 1).then(|| alone(&norms)).flatten();
        let fresh = fresh(&norms);
        let said = || said(&fresh, steps, self.epochs as u64, patience);
        alone.or_else(|| hasty(&fresh)).or_else(said)
    }
}

/// A batch norm whose running statistics are to move.
struct Norm {
    label: &'static str,
    momentum: f64,
    /// Whether they have not moved yet: those of a network that was trained before, here or elsewhere, are near its data.
    is_fresh: bool,
    /// Whether a sample has one value of each channel.
    is_alone: bool,
}

/// The batch norms whose running statistics are to move. Those of a network within this one are not known here. Not generic: a user's crate would
/// compile it for each network.
fn learning(net: &'static [Placed], params: &[(String, &Param)]) -> Vec<Norm> {
    let norm = |layer: &'static Placed| {
        let label = layer.node.name;
        let own = |(name, _): &&(String, _)| name.strip_prefix(label).is_some_and(|rest| rest.starts_with('.'));
        let (mut learns, mut moves, mut is_fresh) = (false, true, true);
        for (_, param) in params.iter().filter(own) {
            match param.role() {
                Role::Trainable => learns |= !param.is_frozen(),
                // They begin with a mean of 0 and a variance of 1.
                Role::Running => {
                    let at_start = |x: &f32| [0.0_f32, 1.0].map(f32::to_bits).contains(&x.to_bits());
                    moves &= !param.is_frozen();
                    is_fresh &= param.as_slice().iter().all(at_start);
                }
            }
        }
        (learns && moves).then_some(Norm {
            label,
            momentum: layer.node.config.get(Opt::Momentum),
            is_fresh,
            is_alone: layer.x.rows() == 1,
        })
    };
    let norms = net.iter().filter(|layer| layer.node.config.kind == Kind::BatchNorm);
    norms.filter_map(norm).collect()
}

/// The labels and momenta of those whose running statistics have not moved yet.
fn fresh(norms: &[Norm]) -> Vec<(&'static str, f64)> {
    let fresh = norms.iter().filter(|norm| norm.is_fresh);
    fresh.map(|norm| (norm.label, norm.momentum)).collect()
}

/// The note about the first of these that has one value of each channel in a batch of one sample.
fn alone(norms: &[Norm]) -> Option<String> {
    let Norm { label, .. } = norms.iter().find(|norm| norm.is_alone)?;
    Some(format!(
        "note: a batch of one sample has one value of each channel of `{label}`, which normalises them all to 0: nothing is learnt through it\n\
         help: a `batch_size` of 2 or more, or `LayerNorm`"
    ))
}

/// The note about the first of these batch norms that forgets more than half of what it has averaged at every step: as a rule `PyTorch`'s
/// momentum, which is what a batch counts.
fn hasty(norms: &[(&str, f64)]) -> Option<String> {
    let (label, momentum) = norms.iter().find(|(_, momentum)| *momentum < 0.5)?;
    let other = 1.0 - momentum;
    let help = if Takes::Fraction.allows(other) {
        let other = Digits(other);
        format!("PyTorch's momentum is the other share: its {momentum} is `BatchNorm(momentum = {other})` here")
    } else {
        "`momentum` is the share that is kept: with 0.9 they are of some ten batches".to_owned()
    };
    Some(format!(
        "note: the running statistics of `{label}` are little more than the last batch's: it keeps {momentum} of them a step, its momentum\n\
         help: {help}"
    ))
}

/// The steps after which no more than `left` of the start is.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
fn enough(momentum: f64, left: f64) -> u64 {
    (left.ln() / momentum.ln()).ceil().max(1.0) as u64
}

/// The note about these batch norms, of which the slowest is named, in a training of `epochs` epochs of `steps` steps.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "steps are below 2^53"
)]
fn said(norms: &[(&str, f64)], steps: u64, epochs: u64, patience: Option<u64>) -> Option<String> {
    let all = steps.saturating_mul(epochs);
    let waits = patience.map(|patience| patience.saturating_mul(steps));
    let is_short = |momentum| all < enough(momentum, LEFT);
    let is_impatient = |momentum| waits.is_some_and(|waits| waits < enough(momentum, LEFT_WAITING));
    let is_slow = |momentum: f64| is_short(momentum) || is_impatient(momentum);

    let slow = norms.iter().filter(|(_, momentum)| is_slow(*momentum));
    let (label, momentum) = slow.clone().copied().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
    let (averages, its) = match slow.count() {
        1 => (format!("`{label}` averages"), "its"),
        n => {
            let more = counted(n as u64 - 1, "more batch norm");
            (format!("`{label}` and {more} average"), "their")
        }
    };
    let why = if is_short(momentum) {
        format!(
            "this training has {}: the trained network still predicts by where they began, of which {:.0} % is left",
            counted(all, "step"),
            100.0 * momentum.powf(all as f64)
        )
    } else {
        format!(
            "early stopping waits {}: it may stop before they are near the data",
            counted(waits?, "step")
        )
    };
    let faster = [FAST, 0.8, 0.5]
        .into_iter()
        .find(|faster| *faster < momentum && !is_slow(*faster));
    let faster = faster.map(|faster| format!("`BatchNorm(momentum = {faster})`"));
    // What a momentum takes of both.
    let longer = |momentum| {
        let epochs = is_short(momentum).then(|| counted(enough(momentum, LEFT).div_ceil(steps), "epoch"));
        let patience =
            is_impatient(momentum).then(|| format!("a patience of {}", enough(momentum, LEFT_WAITING).div_ceil(steps)));
        let both: Vec<_> = [epochs, patience].into_iter().flatten().collect();
        both.join(" and ")
    };
    // A trial of a few steps is too short for any: ten times as many suffice, not a hundred times.
    let both = || (momentum > FAST).then(|| format!("`BatchNorm(momentum = {FAST})` and {}", longer(FAST)));
    let help: Vec<_> = faster.or_else(both).into_iter().chain([longer(momentum)]).collect();
    // `1 / (1 − momentum)`, as such means are told.
    let span = (1.0 / (1.0 - momentum)).round() as u64;
    Some(format!(
        "note: {averages} {its} running statistics over {} (momentum {momentum}), and {why}\nhelp: {}",
        counted(span, "step"),
        help.join(", or ")
    ))
}

/// `1 step`, `2 steps`.
fn counted(n: u64, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::{enough, hasty, said};

    #[test]
    fn the_slowest_is_named_with_what_is_enough() {
        let norms = [("norm1", 0.9), ("norm2", 0.99), ("norm3", 0.99)];
        let few = "note: `norm2` and 1 more batch norm average their running statistics over 100 steps (momentum 0.99), and this training \
                   has 60 steps: the trained network still predicts by where they began, of which 55 % is left\n\
                   help: `BatchNorm(momentum = 0.9)`, or 100 epochs";
        assert_eq!(said(&norms, 3, 20, None).as_deref(), Some(few));
        assert_eq!(said(&norms, 3, 100, None), None);
        let impatient = "note: `norm1` averages its running statistics over 10 steps (momentum 0.9), and early stopping waits 15 steps: \
                         it may stop before they are near the data\n\
                         help: `BatchNorm(momentum = 0.8)`, or a patience of 7";
        assert_eq!(said(&norms[..1], 3, 200, Some(5)).as_deref(), Some(impatient));
        assert_eq!(said(&norms[..1], 3, 200, Some(7)), None);
        // What no momentum mends.
        let one = said(&norms[..1], 1, 1, None).expect("a note");
        assert!(
            one.contains("has 1 step: ") && one.ends_with("of which 90 % is left\nhelp: 29 epochs"),
            "{one}"
        );
        assert_eq!(said(&[], 1, 1, Some(1)), None);
        // What is too short for any momentum is told the faster with what that takes.
        let trial = said(&norms[1..], 2, 2, None).expect("a note");
        assert!(
            trial.ends_with("this training has 4 steps: the trained network still predicts by where they began, of which 96 % is left\nhelp: `BatchNorm(momentum = 0.9)` and 15 epochs, or 150 epochs"),
            "{trial}"
        );
    }

    #[test]
    fn a_momentum_as_pytorch_has_it_is_told() {
        let note = hasty(&[("norm1", 0.9), ("norm2", 0.1)]).expect("a note");
        assert!(
            note.starts_with("note: the running statistics of `norm2` are "),
            "{note}"
        );
        assert!(note.ends_with("its 0.1 is `BatchNorm(momentum = 0.9)` here"), "{note}");
        // Its other share would be none of ours.
        for momentum in [0.0, 1e-9] {
            let note = hasty(&[("norm", momentum)]).expect("a note");
            assert!(
                note.ends_with("help: `momentum` is the share that is kept: with 0.9 they are of some ten batches"),
                "{note}"
            );
        }
        assert_eq!(hasty(&[("norm1", 0.5)]), None);
    }

    #[test]
    fn what_is_too_short_is_all_in_the_help() {
        let help = |epochs, patience| {
            let note = said(&[("norm", 0.99)], 3, epochs, Some(patience)).expect("a note");
            note.split_once("\nhelp: ").expect("a help").1.to_owned()
        };
        assert_eq!(
            help(20, 2),
            "`BatchNorm(momentum = 0.5)`, or 100 epochs and a patience of 67"
        );
        assert_eq!(help(20, 70), "`BatchNorm(momentum = 0.9)`, or 100 epochs");
        assert_eq!(help(200, 7), "`BatchNorm(momentum = 0.9)`, or a patience of 67");
    }

    #[test]
    fn so_much_of_the_start_is_left() {
        let note = |momentum: f64, steps| said(&[("norm", momentum)], steps, 1, None);
        // `momentum^steps`, of which 5 % is enough.
        for (momentum, steps) in [
            (0.0, 1),
            (0.04, 1),
            (0.2, 2),
            (0.5, 5),
            (0.8, 14),
            (0.9, 29),
            (0.99, 299),
        ] {
            assert_eq!(enough(momentum, 0.05), steps, "{momentum}");
            assert_eq!(note(momentum, steps), None, "{momentum}");
            assert!(steps == 1 || note(momentum, steps - 1).is_some(), "{momentum}");
        }
        let one = note(0.2, 1).expect("a note");
        assert!(
            one.contains("over 1 step (momentum 0.2), and this training has 1 step: "),
            "{one}"
        );
    }
}
