//! What can be wrong with files.

mod help;

use crate::labels::NoSuchLabel;
use help::{SAVED_IN_PYTHON, help};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A file could not be written.
#[derive(thiserror::Error)]
#[error("cannot write `{}`: {cause}", path.display())]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// What the operating system said.
    pub cause: io::Error,
}

/// A file is not what it should be. The text names the file, and every tensor that does not fit.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The operating system refused to read.
    #[error("cannot read `{}`: {cause}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        cause: io::Error,
    },

    /// The bytes are something else than a safetensors file.
    #[error(
        "{} is no safetensors file: its {bytes} bytes do not begin as one\n\
         help: `net.save(path)?` writes one, and so does Python's `safetensors`, of tensors in gyul's layouts: {SAVED_IN_PYTHON}",
        origin(path.as_deref())
    )]
    NoSafetensors {
        /// The file, unless the bytes came from elsewhere.
        path: Option<PathBuf>,
        /// How many there are.
        bytes: usize,
    },

    /// The bytes are only a part of a safetensors file, or damaged.
    #[error("{} is not a whole safetensors file: {problem}", origin(path.as_deref()))]
    Format {
        /// The file, unless the bytes came from elsewhere.
        path: Option<PathBuf>,
        /// What is wrong with it.
        problem: String,
    },

    /// The file is whole, but not what was written: its checksum is another.
    #[error(
        "{} is damaged, or was changed since it was written: what it holds has another checksum than it says\n\
         help: load a copy that was made before that; a program that changes tensors on purpose leaves the line `crc32=…` out of the entry `gyul` of the metadata",
        origin(path.as_deref())
    )]
    Changed {
        /// The file, unless the bytes came from elsewhere.
        path: Option<PathBuf>,
    },

    /// A later version of gyul wrote the file.
    #[error("{} has version {found} of gyul's format, and this gyul reads 1: update gyul", origin(path.as_deref()))]
    Version {
        /// The file, unless the bytes came from elsewhere.
        path: Option<PathBuf>,
        /// The version it says.
        found: String,
    },

    /// The tensors are not this network's.
    #[error(
        "{} does not fit `{network}`{}: {}{}",
        origin(path.as_deref()), from(saved.as_deref(), network, problems), List(problems), help(saved.as_deref(), problems, fits)
    )]
    Mismatch {
        /// The file, unless the bytes came from elsewhere.
        path: Option<PathBuf>,
        /// The network that was to be loaded.
        network: &'static str,
        /// The network it was saved from, if gyul saved it.
        saved: Option<String>,
        /// Every tensor that does not fit.
        problems: Vec<Problem>,
        /// The labels of the parts that do, where the whole network was to be loaded.
        fits: Vec<String>,
    },

    /// No part of the network has the label.
    #[error("nothing was loaded: {0}")]
    Label(NoSuchLabel),

    /// A checkpoint was given where a network's own file is expected.
    #[error(
        "{} is the checkpoint of a training, not a saved network\n\
         help: go on with it by `trainer.resume(path)?`, whose `network()` can be saved: `trainer.network().save(path)?`",
        origin(path.as_deref())
    )]
    IsCheckpoint {
        /// The file, unless the bytes came from elsewhere.
        path: Option<PathBuf>,
    },

    /// A checkpoint lacks something that training needs.
    #[error("{} is no checkpoint of this training: {problem}", origin(path.as_deref()))]
    Checkpoint {
        /// The file, unless the bytes came from elsewhere.
        path: Option<PathBuf>,
        /// What it lacks.
        problem: String,
    },
}

/// One tensor that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The network has it, the file does not.
    Missing {
        /// The tensor.
        name: String,
        /// The shape it should have.
        expected: Vec<usize>,
    },
    /// The file has it, the network does not.
    Extra {
        /// The tensor.
        name: String,
        /// Its shape in the file.
        found: Vec<usize>,
    },
    /// It has another shape in the file.
    Shape {
        /// The tensor.
        name: String,
        /// The network's.
        expected: Vec<usize>,
        /// The file's.
        found: Vec<usize>,
    },
    /// The file, of another program, does not say in which layout it is: of as many numbers each way, nobody could tell.
    Layout {
        /// The tensor.
        name: String,
        /// Its shape in the file, which is the network's.
        found: Vec<usize>,
    },
    /// It does not hold `f32`.
    Type {
        /// The tensor.
        name: String,
        /// What it holds, as safetensors spells it: `F16`.
        found: String,
    },
}

impl Problem {
    /// The tensor.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Missing { name, .. }
            | Self::Extra { name, .. }
            | Self::Shape { name, .. }
            | Self::Layout { name, .. }
            | Self::Type { name, .. } => name,
        }
    }

    fn is_shape(&self) -> bool {
        matches!(self, Self::Shape { .. })
    }

    /// Whether it is, or may be, in the layout of `PyTorch`.
    fn is_layout(&self) -> bool {
        match self {
            Self::Layout { .. } => true,
            Self::Shape { expected, found, .. } => match expected[..] {
                [h, w, i, o] if found[..] == [o, i, h, w] => true,
                _ => found.iter().eq(expected.iter().rev()),
            },
            _ => false,
        }
    }

    fn is_type(&self) -> bool {
        matches!(self, Self::Type { .. })
    }

    /// Whether one of the two does not have it.
    fn is_name(&self) -> bool {
        matches!(self, Self::Missing { .. } | Self::Extra { .. })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { name, expected } => write!(f, "`{name}` {expected:?} is missing"),
            Self::Extra { name, found } => write!(f, "`{name}` {found:?} is no parameter of the network"),
            Self::Shape { name, expected, found } => {
                write!(f, "`{name}` is {found:?}, but the network's is {expected:?}")
            }
            Self::Layout { name, found } => {
                write!(
                    f,
                    "`{name}` {found:?} may be in another layout, for the file does not say that it has gyul's"
                )
            }
            Self::Type { name, found } => write!(f, "`{name}` holds {found}, but parameters are F32"),
        }
    }
}

/// Problems, the one that tells most first: what stands on the error's first line. The others one a line, at most
/// [`SHOWN`](List::SHOWN) of all.
struct List<'a>(&'a [Problem]);

impl List<'_> {
    const SHOWN: usize = 12;
}

impl fmt::Display for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Two shapes say what is wrong; a name that is missing says that something is.
        let first = self.0.iter().position(Problem::is_shape).unwrap_or(0);
        let others = self.0.iter().enumerate().filter(|(i, _)| *i != first);
        self.0.get(first).map_or(Ok(()), |problem| write!(f, "{problem}"))?;
        others
            .take(Self::SHOWN - 1)
            .try_for_each(|(_, problem)| write!(f, "\n  {problem}"))?;
        match self.0.len().saturating_sub(Self::SHOWN) {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more"),
        }
    }
}

fn origin(path: Option<&Path>) -> String {
    path.map_or_else(|| "this data".to_owned(), |path| format!("`{}`", path.display()))
}

/// What is said of the network that was saved.
fn from(saved: Option<&str>, network: &str, problems: &[Problem]) -> String {
    match saved {
        None => String::new(),
        // A name says nothing of its sizes.
        Some(saved) if saved == network => {
            let any = |is: fn(&Problem) -> bool| problems.iter().any(is);
            let of = match (any(Problem::is_shape), any(Problem::is_name)) {
                // Of another type: by another program, from this very network.
                (false, false) => return String::new(),
                (false, true) => "layers",
                (true, false) => "sizes",
                (true, true) => "sizes and layers",
            };
            let article = if saved.starts_with(['A', 'E', 'I', 'O']) {
                "an"
            } else {
                "a"
            };
            format!(", it was saved from {article} `{saved}` of other {of}")
        }
        Some(saved) => format!(", it was saved from `{saved}`"),
    }
}

impl LoadError {
    /// With the file it is about.
    pub(crate) fn at(mut self, file: &Path) -> Self {
        match &mut self {
            Self::Read { .. } | Self::Label(_) => {}
            Self::NoSafetensors { path, .. }
            | Self::Format { path, .. }
            | Self::Version { path, .. }
            | Self::Mismatch { path, .. }
            | Self::Changed { path }
            | Self::IsCheckpoint { path }
            | Self::Checkpoint { path, .. } => *path = Some(file.to_owned()),
        }
        self
    }
}

debug_is_display!(SaveError, LoadError);
