//! Loading from folders; in `download`, fetching from a server on this machine.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::data::{Dataset, Idx};

/// The four files of a set of two training images and one test image.
pub(super) fn files() -> [Idx; 4] {
    let idx = |dims: &[u32], data| Idx::new(dims.to_vec(), data).expect("data of this shape");
    let mut train = vec![0; 2 * 784];
    train[784] = 255;
    train[784 + 29] = 51;
    [
        idx(&[2, 28, 28], train),
        idx(&[2], vec![3, 9]),
        idx(&[1, 28, 28], vec![255; 784]),
        idx(&[1], vec![0]),
    ]
}

/// A folder that holds them: even ones plain, odd ones gzip.
fn folder(files: &[Idx; 4]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (i, (name, idx)) in FILES.iter().zip(files).enumerate() {
        let mut bytes = Vec::new();
        if i % 2 == 0 {
            idx.write(&mut bytes)
        } else {
            idx.write_gz(&mut bytes)
        }
        .expect("memory");
        let suffix = if i % 2 == 0 { "" } else { ".gz" };
        fs::write(folder.path().join(format!("{name}{suffix}")), bytes).expect("a file");
    }
    folder
}

/// What loading gives when one of the four files holds something else.
fn error_with(file: usize, dims: &[u32], data: Vec<u8>) -> String {
    let mut files = files();
    files[file] = Idx::new(dims.to_vec(), data).expect("data of this shape");
    let folder = folder(&files);
    let path = format!("{}/", folder.path().display());
    mnist_from(&folder)
        .expect_err("does not fit")
        .to_string()
        .replace(&path, "")
}

#[test]
fn plain_and_gzip_files_load() {
    let (train, test) = mnist_from(folder(&files())).expect("sound files");
    assert_eq!((train.len(), test.len()), (2, 1));
    let mut image = [[[f32::NAN; 1]; 28]; 28];
    assert_eq!(train.get(0, &mut image), 3);
    assert_eq!(image, [[[0.0]; 28]; 28]);
    assert_eq!(train.get(1, &mut image), 9);
    assert_eq!((image[0][0], image[0][1], image[1][1]), ([1.0], [0.0], [0.2]));
    assert_eq!(test.get(0, &mut image), 0);
    assert_eq!(image, [[[1.0]; 28]; 28]);
}

#[test]
fn content_decides_not_the_name() {
    let folder = folder(&files());
    let [plain, gzip] = [FILES[0].to_owned(), format!("{}.gz", FILES[1])].map(|name| folder.path().join(name));
    fs::rename(&plain, folder.path().join(format!("{}.gz", FILES[0]))).expect("rename");
    fs::rename(&gzip, folder.path().join(FILES[1])).expect("rename");
    mnist_from(&folder).expect("still sound");
}

#[test]
fn files_that_do_not_fit_are_named() {
    assert_eq!(
        error_with(1, &[3], vec![0; 3]),
        "`train-images-idx3-ubyte` holds 2 images, but `train-labels-idx1-ubyte.gz` 3 labels: there must be one label an image"
    );
    assert_eq!(
        error_with(3, &[1], vec![10]),
        "label 10 at index 0 of `t10k-labels-idx1-ubyte.gz` is no class: the classes are 0 to 9"
    );
    assert_eq!(
        error_with(2, &[1, 28, 29], vec![0; 28 * 29]),
        "`t10k-images-idx3-ubyte` holds an array of shape [1, 28, 29], but images need [count, 28, 28]"
    );
    assert_eq!(
        error_with(1, &[2, 1], vec![0; 2]),
        "`train-labels-idx1-ubyte.gz` holds an array of shape [2, 1], but labels need [count]"
    );
}

#[test]
fn a_missing_file_is_named() {
    let folder = folder(&files());
    fs::remove_file(folder.path().join(FILES[2])).expect("it is there");
    let error = mnist_from(&folder).expect_err("three files").to_string();
    let expected = format!(
        "neither `t10k-images-idx3-ubyte` nor `t10k-images-idx3-ubyte.gz` is in `{}`",
        folder.path().display()
    );
    assert_eq!(error, expected);
}

#[test]
fn a_missing_folder_is_named() {
    let missing = folder(&files()).path().join("nowhere");
    let error = mnist_from(&missing).expect_err("no folder").to_string();
    let expected = format!(
        "there is no folder `{}`, which should have `{1}` or `{1}.gz`",
        missing.display(),
        FILES[0]
    );
    assert_eq!(error, expected);
}

/// A set in the folder `.` that no mirror has.
const NOWHERE: Set<'static> = Set {
    title: "Digits",
    folder: ".",
    mirrors: &[],
    sha256: [""; 4],
};

#[test]
fn the_users_folder_comes_first_then_the_cache() {
    let (user, cache) = (folder(&files()), folder(&files()));
    let places = Places {
        data: Some(user.path().to_owned()),
        cache: Some(cache.path().to_owned()),
    };
    // Only the cache's set has two test images.
    fs::write(
        cache.path().join(FILES[2]),
        [&[0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28], &[0; 1568][..]].concat(),
    )
    .expect("a file");
    fs::write(cache.path().join(FILES[3]), [0, 0, 8, 1, 0, 0, 0, 2, 1, 1]).expect("a file");

    assert_eq!(load(&NOWHERE, &places).expect("in the user's folder").1.len(), 1);
    fs::remove_file(user.path().join(FILES[0])).expect("it is there");
    assert_eq!(load(&NOWHERE, &places).expect("in the cache").1.len(), 2);
}

#[test]
fn a_set_that_is_nowhere_says_where_it_was_looked_for() {
    let (user, cache) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let places = Places {
        data: Some(user.path().to_owned()),
        cache: Some(cache.path().to_owned()),
    };
    let error = load(&NOWHERE, &places).expect_err("empty folders").to_string();
    for part in [
        "Digits is not on this machine",
        FILES[3],
        &user.path().display().to_string(),
        &cache.path().display().to_string(),
        "set GYUL_DATA",
        "feature `download`",
    ] {
        assert!(error.contains(part), "{part:?} is missing in:\n{error}");
    }

    let error = load(
        &NOWHERE,
        &Places {
            data: None,
            cache: None,
        },
    )
    .expect_err("no folders")
    .to_string();
    assert!(
        error.contains("no cache folder") && !error.contains("looked for in"),
        "{error}"
    );
}

#[cfg(feature = "download")]
#[path = "download_tests.rs"]
mod download;
