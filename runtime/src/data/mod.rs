//! Data sets: the [`Dataset`] trait, arrays in memory, and the public sets that lessons use.
//!
//! ```no_run
//! use gyul::data::{self, Dataset};
//!
//! let (train, test) = data::mnist()?;
//! let (train, validation) = train.split(0.9)?;
//! assert_eq!((train.len(), validation.len(), test.len()), (54_000, 6_000, 10_000));
//! # Ok::<(), data::DataError>(())
//! ```

mod arrays;
mod dataset;
// One question, whether to fetch what is missing, answered by one of two files.
#[cfg_attr(not(feature = "download"), path = "no_download.rs")]
mod download;
mod error;
mod idx;
mod images;
mod made_of;
mod mnist;
mod pointers;

pub use arrays::{Arrays, OneArray, one_hot};
pub use dataset::{Dataset, DatasetOf, Weighted};
pub use error::{DataError, Missing, ReadError};
pub use idx::{Idx, IdxError};
pub use images::Images;
pub use made_of::{MapTarget, Subset};
pub use mnist::{fashion_mnist, mnist, mnist_from};
