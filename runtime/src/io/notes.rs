//! What a file says beside its tensors.

use super::LoadError;
use crate::network::Network;
use crate::sample::{Part, Record};
use std::fmt::{Display, Write};

/// The version of the format that this gyul writes, and the only one it reads.
const VERSION: &str = "1";

/// Lines `key=value`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    lines: String,
}

impl Notes {
    /// The metadata entry that holds them.
    pub(super) const KEY: &'static str = "gyul";

    /// A line that checkpoints have, and files of a network alone have not.
    pub(crate) const OF_CHECKPOINTS: &'static str = "moments";

    /// What is said of every network.
    pub(crate) fn of<N: Network>() -> Self {
        let mut notes = Self::default();
        notes.set("format", VERSION);
        notes.set("network", N::NAME);
        notes.set("input", dims(N::Input::PARTS));
        notes.set("output", dims(N::Output::PARTS));
        notes
    }

    /// Adds a line. Neither part may hold a line break.
    pub(crate) fn set(&mut self, key: &str, value: impl Display) {
        writeln!(self.lines, "{key}={value}").expect("text grows");
    }

    /// The value of `key`, if a line has it.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        let values = self.lines.lines().filter_map(|line| line.split_once('='));
        values.into_iter().find_map(|(k, value)| (k == key).then_some(value))
    }

    /// Whether the file says that its tensors are in gyul's layouts: that is what every version of the format has in common.
    pub(super) fn tell_layout(&self) -> bool {
        self.get("format").is_some()
    }

    pub(super) fn parse(text: Option<&String>) -> Result<Self, LoadError> {
        let notes = Self {
            lines: text.cloned().unwrap_or_default(),
        };
        match notes.get("format") {
            Some(found) if found != VERSION => Err(LoadError::Version {
                path: None,
                found: found.to_owned(),
            }),
            _ => Ok(notes),
        }
    }

    pub(super) fn text(&self) -> String {
        self.lines.clone()
    }
}

/// `[28, 28, 1]`, or `image [28, 28, 1], age [1]`.
fn dims(parts: &[Part]) -> String {
    let each = parts
        .iter()
        .map(|part| format!("{} {:?}", part.name, part.dims).trim_start().to_owned());
    each.collect::<Vec<_>>().join(", ")
}
