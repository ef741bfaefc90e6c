//! Files that are whole or not there.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Writes `bytes` to a new file in the same folder, waits until they are on the disk, and moves it to `path`: a reader
/// sees the old file or the new one, and so does who comes after a power cut. A symbolic link stays one, and an old file's
/// permissions are the new one's.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = target(path);
    let mut file = beside(&path)?;
    // To the file within: the other would add its name to what the system says.
    file.as_file_mut().write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    // The move itself is on the disk once the folder is; only Unix opens folders.
    #[cfg(unix)]
    sync_folder(folder(&path))?;
    Ok(())
}

/// Waits until the entries of a folder are on the disk, where it can be waited for: it may be one to write in and not to read, and some
/// file systems know no such thing. The file is whole in any case.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, Unsupported};
    let Ok(folder) = fs::File::open(folder) else {
        return Ok(());
    };
    match folder.sync_all() {
        Err(error) if matches!(error.kind(), InvalidInput | Unsupported) => Ok(()),
        result => result,
    }
}

/// Whether [`write`] would get as far as the bytes: nothing stays of it.
#[cfg(feature = "train")]
pub(crate) fn check(path: &Path) -> io::Result<()> {
    beside(&target(path)).map(drop)
}

/// What the operating system says of an empty path names nothing.
pub(crate) fn not_empty(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() {
        let text = "the path is empty\nhelp: name a file, such as `run.safetensors`";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, text));
    }
    Ok(())
}

const IS_FOLDER: &str = "it is a folder\nhelp: name a file in it";

/// Whether a path can only be a folder's: it ends in a separator, in `.` or in `..`.
fn is_of_folder(path: &Path) -> bool {
    let is_separator = |byte: &u8| std::path::is_separator(char::from(*byte));
    let last = path.as_os_str().as_encoded_bytes().rsplit(is_separator).next();
    matches!(last, Some(b"" | b"." | b".."))
}

/// Whether the folder of a file that is to be written is there.
fn is_there(folder: &Path) -> io::Result<()> {
    let (kind, text) = match fs::metadata(folder) {
        Ok(found) if found.is_dir() => return Ok(()),
        Ok(_) => (
            io::ErrorKind::NotADirectory,
            format!("`{}` is no folder\nhelp: name a file in one", folder.display()),
        ),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => (
            error.kind(),
            format!(
                "`{}` leads through a file\nhelp: name a file in a folder",
                folder.display()
            ),
        ),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let help = "make it first: `std::fs::create_dir_all` does";
            (
                error.kind(),
                format!("there is no folder `{}`\nhelp: {help}", folder.display()),
            )
        }
        Err(error) => return Err(error),
    };
    Err(io::Error::new(kind, text))
}

/// A new file, with the permissions of that at `path` if there is one.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    not_empty(path)?;
    if is_of_folder(path) && !path.is_dir() {
        let text = "it ends as the path of a folder does\nhelp: name a file, such as `run.safetensors`";
        return Err(io::Error::new(io::ErrorKind::IsADirectory, text));
    }
    is_there(folder(path))?;
    let old = match fs::metadata(path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        // Such as a name that is too long: a file of another name says nothing of that.
        Err(error) => return Err(error),
    };
    if let Some(old) = &old
        && !old.is_file()
    {
        let (kind, text) = if old.is_dir() {
            (io::ErrorKind::IsADirectory, IS_FOLDER)
        } else {
            (io::ErrorKind::InvalidInput, "there is something that is no file")
        };
        return Err(io::Error::new(kind, text));
    }
    let mut builder = Builder::new();
    builder.prefix(".gyul-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the user's umask decides, not the 0600 of temporary files.
        let new = || fs::Permissions::from_mode(0o666);
        builder.permissions(old.as_ref().map_or_else(new, fs::Metadata::permissions));
    }
    let file = builder.tempfile_in(folder(path)).map_err(|error| unnamed(&error))?;
    // Of an old file all of them, whatever the umask.
    #[cfg(unix)]
    if let Some(old) = old {
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok(file)
}

/// Where a path leads, through symbolic links: also through those to a file that is not there yet.
fn target(path: &Path) -> PathBuf {
    /// As many as Linux follows: more go round.
    const LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match fs::read_link(&path) {
            Ok(link) => path = folder(&path).join(link),
            Err(_) => return fs::canonicalize(&path).unwrap_or(path),
        }
    }
    path
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// An error without the name of the temporary file, which nobody chose: `tempfile` writes it behind what the system said.
fn unnamed(error: &io::Error) -> io::Error {
    let text = error.to_string();
    let said = text.split(" at path ").next().unwrap_or_default();
    io::Error::new(error.kind(), said)
}
