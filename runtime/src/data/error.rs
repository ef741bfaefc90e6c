//! What can be wrong with data.

use std::{error::Error, fmt, io, path::PathBuf};

use super::idx::IdxError;
use crate::batch::axis_to_insert;

/// Why a sample of a data set of one's own cannot be read: any error (`?` makes one of it), or a text by `.into()`.
pub type ReadError = Box<dyn Error + Send + Sync>;

/// Why a data set could not be loaded or built. The text says what is wrong, in which file, and what was expected.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum DataError {
    /// The operating system refused to read or write.
    #[error("cannot {action} `{}`: {cause}", path.display())]
    Io {
        /// What was tried: `read`, `write`, `create`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        cause: io::Error,
    },

    /// A file is not in the IDX format, or damaged.
    #[error("`{}` is not a whole IDX file: {problem}", path.display())]
    Idx {
        /// The file.
        path: PathBuf,
        /// What is wrong with its content.
        problem: IdxError,
    },

    /// A sound IDX file holds something else than this data set needs.
    #[error("`{}` holds an array of shape {found:?}, but {expected}", path.display())]
    IdxShape {
        /// The file.
        path: PathBuf,
        /// The shape in the file's header.
        found: Vec<u32>,
        /// What it should be.
        expected: &'static str,
    },

    /// Images and labels do not belong together.
    #[error("`{}` holds {image_count} images, but `{}` {label_count} labels: there must be one label an image",
        images.display(), labels.display())]
    Count {
        /// The file of images.
        images: PathBuf,
        /// How many images it holds.
        image_count: usize,
        /// The file of labels.
        labels: PathBuf,
        /// How many labels it holds.
        label_count: usize,
    },

    /// A file's label is no class.
    #[error("label {label} at index {index} of `{}` is no class: the classes are 0 to 9", path.display())]
    FileLabel {
        /// The file of labels.
        path: PathBuf,
        /// Which sample has it.
        index: usize,
        /// The label found.
        label: u8,
    },

    /// A label is no class.
    #[error("label {label} at index {index} is no class: there are {classes} classes, counted from 0")]
    Label {
        /// The label found.
        label: String,
        /// Which sample has it.
        index: usize,
        /// How many classes there are.
        classes: usize,
    },

    /// An array's axes do not fit the sample type.
    #[error(
        "the {role} have shape {found:?}, but `{sample}` samples need {}{}",
        BatchOf(expected),
        one_each(role, found, expected)
    )]
    Shape {
        /// `inputs` or `targets`.
        role: &'static str,
        /// The array's shape.
        found: Vec<usize>,
        /// The shape of one sample.
        expected: &'static [usize],
        /// The sample type.
        sample: &'static str,
    },

    /// There are more or fewer targets than inputs.
    #[error("{inputs} inputs but {targets} targets: there must be one target an input")]
    Targets {
        /// How many inputs there are.
        inputs: usize,
        /// How many targets there are.
        targets: usize,
    },

    /// A part of a data set reaches beyond it, or ends before its own start.
    #[error("samples {start}..{end} were asked for, but {}", out_of_range(*start, *end, *len))]
    Range {
        /// The first sample asked for.
        start: usize,
        /// One past the last sample asked for.
        end: usize,
        /// How many samples there are.
        len: usize,
    },

    /// A data set is to be split at no fraction.
    #[error("a data set is split at a fraction from 0 to 1, not at {fraction}")]
    Fraction {
        /// The number given.
        fraction: f64,
    },

    /// The folder that a data set was asked from is not there.
    #[error("there is no folder `{}`, which should have `{file}` or `{file}.gz`", folder.display())]
    NoFolder {
        /// A file that should be in it.
        file: &'static str,
        /// The folder.
        folder: PathBuf,
    },

    /// A file of a data set is not in the folder it was asked from.
    #[error("neither `{file}` nor `{file}.gz` is in `{}`", folder.display())]
    NotFound {
        /// The file's name.
        file: &'static str,
        /// The folder.
        folder: PathBuf,
    },

    /// A data set is neither on this machine nor could it be fetched.
    #[error("{0}")]
    Missing(Missing),
}

/// Where a data set was looked for, why it could not be fetched, and what to do.
#[derive(Debug)]
pub struct Missing {
    /// The data set.
    pub set: &'static str,
    /// The files it consists of, each plain or with `.gz` added.
    pub files: &'static [&'static str],
    /// The folders that were looked into.
    pub looked_in: Vec<PathBuf>,
    /// Why fetching it failed: one line for each address tried.
    pub failures: Vec<String>,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} is not on this machine. Its files, plain or `.gz`:", self.set)?;
        writeln!(f, "  {}", self.files.join(", "))?;
        if !self.looked_in.is_empty() {
            writeln!(f, "were looked for in:")?;
            for folder in &self.looked_in {
                writeln!(f, "  {}", folder.display())?;
            }
        }
        if !self.failures.is_empty() {
            writeln!(f, "could not be downloaded:")?;
            for failure in &self.failures {
                writeln!(f, "  {failure}")?;
            }
        }
        write!(
            f,
            "help: put them into one of these folders; or set GYUL_DATA to the folder above one that holds them; \
             or be online, with gyul's feature `download` enabled"
        )
    }
}

/// The shape of a batch of samples, such as `[batch, 28, 28, 1]`.
struct BatchOf<'a>(&'a [usize]);

impl fmt::Display for BatchOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[batch")?;
        self.0.iter().try_for_each(|dim| write!(f, ", {dim}"))?;
        write!(f, "]")
    }
}

/// What is said of an array without an axis for the one number that stands last in a sample.
fn one_each(role: &str, found: &[usize], expected: &[usize]) -> String {
    let name = if role == "targets" { "y" } else { "x" };
    let mut help = axis_to_insert(name, found, expected);
    if name == "y" && expected == [1] && !help.is_empty() {
        help.push_str("; `Arrays::new(&x, y.to_vec())` takes them as they are");
    }
    help
}

debug_is_display!(DataError);

/// What a range of samples offends against.
fn out_of_range(start: usize, end: usize, len: usize) -> String {
    if end < start {
        return "a range ends where it starts or later".to_owned();
    }
    format!("the data set holds {len}")
}
