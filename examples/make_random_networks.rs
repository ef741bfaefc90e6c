//! Writes `tests/random_networks.rs`: networks that a seeded generator draws, each beside its reference.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/random_networks.rs");
    std::fs::write(&path, gyul_reference::random::source())?;
    println!("wrote {}", path.display());
    Ok(())
}
