//! What a file says beside its tensors.

use super::LoadError;
use crate::network::Network;
use crate::sample::{Part, Record};
use std::collections::HashMap;
use std::fmt::{Display, Write};
use std::ops::Range;

/// The version of the format that this gyul writes, and the only one it reads.
const VERSION: &str = "1";

/// Lines `key=value`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    lines: String,
    /// Where the values lie in them, by their keys: the first of each. A checkpoint has a line and more for every epoch.
    values: HashMap<String, Range<usize>>,
}

impl Notes {
    /// The metadata entry that holds them.
    pub(super) const KEY: &'static str = "gyul";

    /// A line that checkpoints have, and files of a network alone have not.
    pub(crate) const OF_CHECKPOINTS: &'static str = "moments";

    /// The line of the checksum, the last.
    pub(super) const CHECKSUM: &'static str = "crc32";

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
        let at = self.lines.len() + key.len() + 1;
        writeln!(self.lines, "{key}={value}").expect("text grows");
        let value = at..self.lines.len() - 1;
        self.values.entry(key.to_owned()).or_insert(value);
    }

    /// The value of `key`, if a line has it.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(|value| &self.lines[value.clone()])
    }

    /// All lines but that of `key`: those before it, and behind.
    pub(super) fn beside(&self, key: &str) -> [&str; 2] {
        self.values.get(key).map_or([&self.lines, ""], |value| {
            let line = value.start - key.len() - 1..value.end + 1;
            [&self.lines[..line.start], &self.lines[line.end..]]
        })
    }

    /// Whether the file says that its tensors are in gyul's layouts: that is what every version of the format has in common.
    pub(super) fn tell_layout(&self) -> bool {
        self.get("format").is_some()
    }

    pub(super) fn parse(text: Option<&String>) -> Result<Self, LoadError> {
        let mut notes = Self::default();
        let lines = text.map_or("", String::as_str).lines();
        let pairs = lines.filter_map(|line| line.split_once('='));
        pairs.for_each(|(key, value)| notes.set(key, value));
        match notes.get("format") {
            Some(found) if found != VERSION => Err(LoadError::Version {
                path: None,
                found: found.to_owned(),
            }),
            _ => Ok(notes),
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.lines
    }
}

/// `[28, 28, 1]`, or `image [28, 28, 1], age [1]`.
fn dims(parts: &[Part]) -> String {
    let each = parts
        .iter()
        .map(|part| format!("{} {:?}", part.name, part.dims).trim_start().to_owned());
    each.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::Notes;

    #[test]
    fn what_is_said_first_counts() {
        let mut notes =
            Notes::parse(Some(&"format=1\nseed=7\n\nno value\nseed=8=9\nrate=a=b\n".to_owned())).expect("notes");
        assert_eq!(
            (notes.get("seed"), notes.get("rate"), notes.get("no value")),
            (Some("7"), Some("a=b"), None)
        );
        notes.set("seed", 9);
        notes.set("step", 10);
        assert_eq!((notes.get("seed"), notes.get("step")), (Some("7"), Some("10")));
        assert!(notes.text().ends_with("seed=8=9\nrate=a=b\nseed=9\nstep=10\n"));
    }

    /// A search among all of them for each takes minutes.
    #[test]
    fn a_hundred_thousand_lines_are_read_in_a_moment() {
        let mut notes = Notes::default();
        notes.set("format", 1);
        (0..100_000).for_each(|epoch| notes.set(&format!("epoch.{epoch}"), epoch));
        let notes = Notes::parse(Some(&notes.text().to_owned())).expect("notes");
        for epoch in 0..100_000 {
            assert_eq!(notes.get(&format!("epoch.{epoch}")), Some(epoch.to_string().as_str()));
        }
    }
}
