//! Stands in for `download.rs` where the feature `download` is off.

use std::path::Path;

pub(super) fn fetch(_: &[&str], _: &str, _: &str, _: &Path) -> Result<(), Vec<String>> {
    Err(vec!["gyul's feature `download` is off".to_owned()])
}
