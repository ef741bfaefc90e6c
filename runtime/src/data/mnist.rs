//! MNIST and Fashion-MNIST: found on this machine, or fetched from their public sources.

use std::{
    env,
    path::{Path, PathBuf},
};

use super::{DataError, Images, Missing, download};

/// The files of a set: training images and labels, then test images and labels.
const FILES: [&str; 4] = [
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
];

/// A public set of four IDX files.
#[derive(Clone, Copy, Debug)]
pub(super) struct Set<'a> {
    title: &'static str,
    /// Its folder under `GYUL_DATA` and in the cache.
    folder: &'a str,
    /// Addresses to which a file's name and `.gz` are added, in the order they are tried.
    mirrors: &'a [&'a str],
    /// The SHA-256 of each of [`FILES`], decompressed.
    sha256: [&'a str; 4],
}

const MNIST: Set<'static> = Set {
    title: "MNIST",
    folder: "mnist",
    mirrors: &[
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
    ],
    sha256: [
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    ],
};

const FASHION_MNIST: Set<'static> = Set {
    title: "Fashion-MNIST",
    folder: "fashion-mnist",
    // The publisher's bucket, which serves no TLS: the checksums vouch for the content.
    mirrors: &["http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"],
    sha256: [
        "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
        "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
        "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
        "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
    ],
};

/// Handwritten digits: 60,000 to train with and 10,000 to test with.
///
/// Taken from the first place that has all four IDX files, plain or `.gz`:
/// 1. `$GYUL_DATA/mnist`;
/// 2. `gyul/mnist` in the user's cache folder: `$XDG_CACHE_HOME` or `~/.cache`, macOS `~/Library/Caches`, Windows
///    `%LOCALAPPDATA%`;
/// 3. with the feature `download`, the public mirrors: checked by SHA-256 and kept in that cache folder.
///
/// # Errors
/// If there is none ([`DataError::Missing`] says where was looked, and what to do), or files are damaged.
///
/// Source: Y. `LeCun`, C. Cortes, C. Burges, "The MNIST database of handwritten digits".
pub fn mnist() -> Result<(Images, Images), DataError> {
    load(&MNIST, &Places::from_env())
}

/// Pictures of clothes in ten classes, of MNIST's shape and size but harder; found as [`mnist`] is, under `fashion-mnist`.
///
/// The classes: T-shirt or top, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, ankle boot.
///
/// # Errors
/// As [`mnist`].
///
/// Source: H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning
/// Algorithms", 2017, arXiv:1708.07747.
pub fn fashion_mnist() -> Result<(Images, Images), DataError> {
    load(&FASHION_MNIST, &Places::from_env())
}

/// Loads the training and the test set from the four files of one folder, named as MNIST's are, plain or `.gz`:
/// for a set of one's own, or the sample in `examples/data/mnist-sample`.
///
/// # Errors
/// If a file is not there, is damaged, or does not fit the others.
pub fn mnist_from(folder: impl AsRef<Path>) -> Result<(Images, Images), DataError> {
    let folder = folder.as_ref();
    let file = |name| {
        find(folder, name).ok_or_else(|| {
            let (file, there, folder) = (name, folder.is_dir(), folder.to_owned());
            if there {
                DataError::NotFound { file, folder }
            } else {
                DataError::NoFolder { file, folder }
            }
        })
    };
    let [train_images, train_labels, test_images, test_labels] = FILES.map(file);
    Ok((
        Images::open(train_images?, train_labels?)?,
        Images::open(test_images?, test_labels?)?,
    ))
}

fn load(set: &Set, places: &Places) -> Result<(Images, Images), DataError> {
    let looked_in: Vec<PathBuf> = [&places.data, &places.cache]
        .into_iter()
        .flatten()
        .map(|p| p.join(set.folder))
        .collect();
    if let Some(folder) = looked_in
        .iter()
        .find(|folder| FILES.iter().all(|name| find(folder, name).is_some()))
    {
        return mnist_from(folder);
    }
    let fetched = match &places.cache {
        Some(cache) => set.fetch(cache.join(set.folder)),
        None => Err(vec![
            "there is no cache folder to keep it in: neither HOME nor its like is set".to_owned(),
        ]),
    };
    let missing = |failures| {
        DataError::Missing(Missing {
            set: set.title,
            files: &FILES,
            looked_in,
            failures,
        })
    };
    mnist_from(fetched.map_err(missing)?)
}

impl Set<'_> {
    /// Fetches the files that `folder` lacks, and gives the folder back, or why each mirror failed for one of them.
    fn fetch(&self, folder: PathBuf) -> Result<PathBuf, Vec<String>> {
        for (name, sha256) in FILES.into_iter().zip(self.sha256) {
            if find(&folder, name).is_none() {
                download::fetch(self.mirrors, &format!("{name}.gz"), sha256, &folder)?;
            }
        }
        Ok(folder)
    }
}

/// The file `name` or `name.gz` in `folder`, whichever is there.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    [folder.join(name), folder.join(format!("{name}.gz"))]
        .into_iter()
        .find(|path| path.is_file())
}

/// The folders under which data sets lie.
struct Places {
    /// What the user says.
    data: Option<PathBuf>,
    /// What this library fills.
    cache: Option<PathBuf>,
}

impl Places {
    fn from_env() -> Self {
        let folder = |variable| {
            env::var_os(variable)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let cache = if cfg!(windows) {
            folder("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            env::home_dir().map(|home| home.join("Library/Caches"))
        } else {
            // The XDG specification has relative paths ignored.
            folder("XDG_CACHE_HOME")
                .filter(|path| path.is_absolute())
                .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        };
        Self {
            data: folder("GYUL_DATA"),
            cache: cache.map(|cache| cache.join("gyul")),
        }
    }
}

#[cfg(test)]
#[path = "mnist_tests.rs"]
mod tests;
