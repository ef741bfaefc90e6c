//! Files that are whole or not there.

use std::io::{self, Write};
use std::path::Path;
use tempfile::Builder;

/// Writes `bytes` to a new file in the same folder, waits until they are on the disk, and moves it to `path`: a reader
/// sees the old file or the new one, and so does who comes after a power cut.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = Builder::new();
    builder.prefix(".gyul-");
    // As any new file: the user's umask decides, not the 0600 of temporary files.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(|error| unnamed(&error))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    // The move itself is on the disk once the folder is; only Unix opens folders.
    #[cfg(unix)]
    std::fs::File::open(folder)?.sync_all()?;
    Ok(())
}

/// An error without the name of the temporary file, which nobody chose: `tempfile` writes it behind what the system said.
fn unnamed(error: &io::Error) -> io::Error {
    let text = error.to_string();
    let said = text.split(" at path ").next().unwrap_or_default();
    io::Error::new(error.kind(), said)
}
