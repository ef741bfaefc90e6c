//! What checkpoints say in lines, as text and back. Numbers are written as Rust's shortest decimals, which read back to the same bits.

use crate::train::history::Epoch;
use crate::train::state::Place;
use crate::train::stopping::Best;
use crate::train::sums::Sums;
use crate::train::{Monitor, OutputMeasures};
use std::fmt::Display;
use std::str::FromStr;
use std::time::Duration;

/// A number, or `-` where there is none.
pub(super) fn text(value: Option<impl Display>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

/// Words of a line, read one after another.
pub(super) struct Words<'a>(pub(super) std::str::SplitWhitespace<'a>);

impl Words<'_> {
    fn next<T: FromStr>(&mut self) -> Option<T> {
        self.0.next()?.parse().ok()
    }

    /// `None` for a word that is no number, `Some(None)` for `-`.
    #[expect(
        clippy::option_option,
        reason = "a word may be wrong, and a right one may stand for nothing"
    )]
    fn optional(&mut self) -> Option<Option<f64>> {
        match self.0.next()? {
            "-" => Some(None),
            word => word.parse().ok().map(Some),
        }
    }

    pub(super) fn sums(&mut self) -> Option<Sums> {
        let (loss, right) = (self.next()?, self.0.next()?);
        let samples = self.next()?;
        let (right, told) = match right.split_once('/') {
            None if right == "-" => (0.0, 0),
            None => (right.parse().ok()?, samples),
            Some((right, told)) => (right.parse().ok()?, told.parse().ok()?),
        };
        (told <= samples).then_some(Sums {
            loss,
            right,
            told,
            samples,
        })
    }
}

/// The loss, what is right, of how many where not all can be told, and the samples.
pub(super) fn sums_row(of: &Sums) -> String {
    let Sums {
        loss,
        right,
        told,
        samples,
    } = of;
    match told {
        0 => format!("{loss} - {samples}"),
        told if told == samples => format!("{loss} {right} {samples}"),
        told => format!("{loss} {right}/{told} {samples}"),
    }
}

pub(super) fn parse_output(name: &'static str, words: &mut Words<'_>) -> Option<OutputMeasures> {
    Some(OutputMeasures {
        name,
        loss: words.next()?,
        accuracy: words.optional()?,
    })
}

pub(super) fn output_row(output: &OutputMeasures) -> String {
    format!("{} {}", output.loss, text(output.accuracy))
}

pub(super) fn epoch_row(epoch: &Epoch) -> String {
    let [accuracy, val_loss, val_accuracy] = [epoch.accuracy, epoch.val_loss, epoch.val_accuracy].map(text);
    format!(
        "{} {accuracy} {val_loss} {val_accuracy} {} {}",
        epoch.loss,
        epoch.rate,
        epoch.time.as_secs_f64()
    )
}

pub(super) fn parse_epoch(epoch: usize, row: &str) -> Option<Epoch> {
    let mut words = Words(row.split_whitespace());
    Some(Epoch {
        epoch,
        loss: words.next()?,
        accuracy: words.optional()?,
        val_loss: words.optional()?,
        val_accuracy: words.optional()?,
        outputs: Vec::new(),
        val_outputs: Vec::new(),
        rate: words.next()?,
        time: Duration::try_from_secs_f64(words.next()?).ok()?,
    })
}

pub(super) fn place_row(place: &Place) -> String {
    let Place {
        done, of, sums, rate, ..
    } = place;
    format!("{done} {of} {} {rate}", sums_row(sums))
}

pub(super) fn parse_place(row: &str, seed: u64) -> Option<Place> {
    let mut words = Words(row.split_whitespace());
    let (done, of) = (words.next()?, words.next()?);
    let sums = words.sums()?;
    // What is done of an epoch is where the rest begins, and what the sums are of.
    (done < of && sums.samples == done).then_some(Place {
        done,
        of,
        seed,
        sums,
        rate: words.next()?,
    })
}

pub(super) fn best_row<N>(best: &Best<N>) -> String {
    format!("{} {} {}", best.value, best.waited, as_key(best.monitor))
}

/// What checkpoints call a monitor, whatever it is shown as.
fn as_key(monitor: Monitor) -> &'static str {
    match monitor {
        Monitor::ValLoss => "val_loss",
        Monitor::ValAccuracy => "val_accuracy",
    }
}

fn from_key(key: &str) -> Option<Monitor> {
    let all = [Monitor::ValLoss, Monitor::ValAccuracy];
    all.into_iter().find(|monitor| as_key(*monitor) == key)
}

/// The best epoch, whose network was `network`. Earlier checkpoints have it by the loss, and do not say so.
pub(super) fn parse_best<N>(row: &str, network: N) -> Option<Best<N>> {
    let mut words = Words(row.split_whitespace());
    let (value, waited) = (words.next()?, words.next()?);
    let monitor = words.0.next().map_or(Some(Monitor::ValLoss), from_key)?;
    Some(Best {
        network,
        monitor,
        value,
        waited,
    })
}
