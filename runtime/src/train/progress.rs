//! What training shows while it goes on.

use super::history::Epoch;
use super::outputs::Shown;
use super::state::Place;
use crate::say::say;
use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use std::fmt;
use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

/// A bar and a line an epoch on a terminal, lines elsewhere, or nothing.
pub(super) enum Progress {
    Quiet,
    Lines,
    Bar { bar: ProgressBar, shown: Instant },
}

/// How often the text beside the bar changes.
const REFRESH: Duration = Duration::from_millis(100);

impl Progress {
    pub(super) fn new(quiet: bool) -> Self {
        match (quiet, stderr().is_terminal()) {
            (true, _) => Self::Quiet,
            (false, false) => Self::Lines,
            (false, true) => {
                let style = ProgressStyle::with_template(
                    "{prefix} {wide_bar:.green} {pos}/{len}  {rate} samples/s  {eta} left  {msg}",
                );
                let rate = |state: &ProgressState, to: &mut dyn fmt::Write| {
                    // What cannot be written cannot be seen.
                    let _ = write!(to, "{:.0}", state.per_sec());
                };
                let style = style.expect("a template that indicatif reads").with_key("rate", rate);
                let bar = ProgressBar::new(0).with_style(style);
                Self::Bar {
                    bar,
                    shown: Instant::now(),
                }
            }
        }
    }

    /// Epoch `epoch` of `epochs` begins at `place`.
    pub(super) fn begin(&mut self, epoch: usize, epochs: usize, place: &Place) {
        if let Self::Bar { bar, .. } = self {
            bar.set_length(place.of as u64);
            bar.set_position(place.done as u64);
            bar.set_prefix(format!("epoch {epoch}/{epochs}"));
            bar.set_message("");
            bar.reset_eta();
        }
    }

    pub(super) fn step(&mut self, place: &Place) {
        let Self::Bar { bar, shown } = self else { return };
        bar.set_position(place.done as u64);
        if shown.elapsed() < REFRESH {
            return;
        }
        *shown = Instant::now();
        let accuracy = place
            .sums
            .accuracy()
            .map(|accuracy| format!("  accuracy {:.2} %", 100.0 * accuracy));
        bar.set_message(format!(
            "loss {}{}",
            Shown(place.sums.mean_loss()),
            accuracy.unwrap_or_default()
        ));
    }

    pub(super) fn end(&mut self, epoch: &Epoch, epochs: usize) {
        self.line(&format!("epoch {}/{epochs}: {epoch}", epoch.epoch));
    }

    /// Leaves a line.
    pub(super) fn line(&self, line: &str) {
        match self {
            Self::Quiet => {}
            Self::Lines => say(line),
            Self::Bar { bar, .. } => bar.println(line),
        }
    }

    pub(super) fn clear(&mut self) {
        if let Self::Bar { bar, .. } = self {
            bar.finish_and_clear();
        }
    }
}
