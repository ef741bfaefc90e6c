//! Lines on standard error.

use std::io::{Write, stderr};

/// Says a line, or nothing where it cannot be written: `eprintln!` would panic, and end a training for a log that is full or a pipe that is
/// closed.
pub(crate) fn say(line: &str) {
    _ = writeln!(stderr(), "{line}");
}
