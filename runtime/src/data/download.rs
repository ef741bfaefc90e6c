//! Fetches a file from the first mirror that has it whole.

use std::{
    fs,
    io::{self, BufReader, Read, Write},
    path::Path,
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::idx::decompressed;

/// No file of ours is larger, compressed or not: a mirror that sends more is cut off.
const MAX_BYTES: u64 = 64 << 20;

/// Fetches `file` into `folder`, where it appears whole and verified, or not at all: then it says why each mirror failed.
///
/// `sha256` is that of the decompressed content.
pub(super) fn fetch(mirrors: &[&str], file: &str, sha256: &str, folder: &Path) -> Result<(), Vec<String>> {
    let mut failures = Vec::new();
    for mirror in mirrors {
        let url = format!("{mirror}{file}");
        match fetch_from(&url, sha256, &folder.join(file)) {
            Ok(()) => return Ok(()),
            Err(reason) => failures.push(format!("{url}: {reason}")),
        }
    }
    Err(failures)
}

fn fetch_from(url: &str, sha256: &str, to: &Path) -> Result<(), String> {
    let folder = to.parent().unwrap_or(Path::new("."));
    let cannot_keep = |error: io::Error| format!("cannot write into `{}`: {error}", folder.display());
    fs::create_dir_all(folder).map_err(cannot_keep)?;
    // In the same folder, so that `persist` is one atomic rename; dropped on failure, which deletes it.
    let mut part = NamedTempFile::new_in(folder).map_err(cannot_keep)?;
    transfer(url, &mut part)?;
    verify(&part, sha256)?;
    part.persist(to).map_err(|error| cannot_keep(error.error))?;
    Ok(())
}

/// Copies what `url` gives into `to`, with a progress bar where standard error is a terminal.
fn transfer(url: &str, to: &mut impl Write) -> Result<(), String> {
    let config = ureq::Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(15)))
        .timeout_recv_response(Some(Duration::from_secs(30)))
        .timeout_recv_body(Some(Duration::from_mins(20)))
        .build();
    let mut response = config.new_agent().get(url).call().map_err(|error| error.to_string())?;
    let body = response.body_mut();

    let progress = body
        .content_length()
        .map_or_else(ProgressBar::no_length, ProgressBar::new);
    if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {bytes}/{total_bytes} {bytes_per_sec}") {
        progress.set_style(style);
    }
    progress.set_message(url.to_owned());
    let copied = io::copy(&mut progress.wrap_read(body.as_reader().take(MAX_BYTES)), to);
    progress.finish_and_clear();
    copied.map(drop).map_err(|error| error.to_string())
}

fn verify(file: &NamedTempFile, expected: &str) -> Result<(), String> {
    let found = sha256(file).map_err(|error| format!("what came is damaged: {error}"))?;
    if found == expected {
        Ok(())
    } else {
        Err(format!(
            "what came has the SHA-256 {found}, but the set's has {expected}"
        ))
    }
}

/// The SHA-256 of the decompressed content of `file`, in lower-case hexadecimal digits.
fn sha256(file: &NamedTempFile) -> io::Result<String> {
    let mut content = decompressed(BufReader::new(file.reopen()?))?.take(MAX_BYTES);
    let mut hash = Sha256::new();
    let mut block = vec![0; 1 << 16];
    loop {
        match content.read(&mut block)? {
            0 => break,
            n => hash.update(&block[..n]),
        }
    }
    Ok(hex(&hash.finalize()))
}

/// Two lower-case hexadecimal digits a byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)])
        .collect()
}
