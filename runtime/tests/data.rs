//! The data sets that ship with the repository, and, where `GYUL_DATA` points to them, the public ones.
#![cfg(feature = "train")]

use std::{env, path::Path};

use gyul_runtime::data::{self, DataError, Dataset, Images};

/// How many images there are of each class.
fn per_class(images: &Images) -> [usize; 10] {
    let mut counts = [0; 10];
    images
        .labels()
        .iter()
        .for_each(|&label| counts[usize::from(label)] += 1);
    counts
}

/// The mean of all pixels, from 0 to 1.
fn mean(images: &Images) -> f64 {
    let pixels = images.pixels();
    let sum: f64 = pixels.iter().map(|&pixel| f64::from(pixel)).sum();
    sum / 255.0 / f64::from(u32::try_from(pixels.len()).expect("47 million"))
}

fn sample() -> (Images, Images) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/data/mnist-sample");
    data::mnist_from(folder).expect("the sample is in the repository")
}

#[test]
fn the_sample_has_as_many_of_each_digit() {
    let (train, test) = sample();
    assert_eq!(per_class(&train), [1000; 10]);
    assert_eq!(per_class(&test), [200; 10]);
}

#[test]
fn the_sample_is_of_digits() {
    let (train, test) = sample();
    // The mean of the whole of MNIST is 0.1307; a sample of classes in other shares stays near it.
    for images in [&train, &test] {
        assert!((mean(images) - 0.1307).abs() < 0.005, "{}", mean(images));
    }
    // The nearest mean image tells four digits of five, which labels in a wrong order would not let it.
    let mut means = vec![[0.0_f32; 784]; 10];
    let mut image = [[[0.0; 1]; 28]; 28];
    for index in 0..train.len() {
        let class = train.get(index, &mut image) as usize;
        let pixels = image.as_flattened().as_flattened();
        means[class]
            .iter_mut()
            .zip(pixels)
            .for_each(|(mean, x)| *mean += x / 1000.0);
    }
    let right = (0..test.len())
        .filter(|&index| {
            let class = test.get(index, &mut image) as usize;
            let pixels = image.as_flattened().as_flattened();
            let distance = |mean: &[f32; 784]| mean.iter().zip(pixels).map(|(m, x)| (m - x).powi(2)).sum::<f32>();
            let nearest = (0..10).min_by(|&a, &b| distance(&means[a]).total_cmp(&distance(&means[b])));
            nearest == Some(class)
        })
        .count();
    assert!(right > test.len() * 4 / 5, "{right} of {}", test.len());
}

#[test]
fn no_test_digit_is_in_the_training_sample() {
    let (train, test) = sample();
    let train: std::collections::HashSet<&[u8]> = train.pixels().chunks_exact(784).collect();
    assert_eq!(
        test.pixels()
            .chunks_exact(784)
            .filter(|digit| train.contains(digit))
            .count(),
        0
    );
}

/// Under `GYUL_DATA` the sets must be whole; without it, only the error for a missing set can be checked.
#[test]
fn the_public_sets_are_whole() -> Result<(), DataError> {
    let Some(folder) = env::var_os("GYUL_DATA") else {
        let error = data::mnist_from("no/such/folder")
            .expect_err("there is none")
            .to_string();
        assert!(
            error.starts_with("there is no folder `no/such/folder`, which should have `train-images-idx3-ubyte`"),
            "{error}"
        );
        return Ok(());
    };
    if Path::new(&folder).join("mnist").is_dir() {
        let (train, test) = data::mnist()?;
        assert_eq!(
            per_class(&train),
            [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
        );
        assert_eq!(
            per_class(&test),
            [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
        );
        assert!((mean(&train) - 0.1307).abs() < 1e-4, "{}", mean(&train));
    }
    if Path::new(&folder).join("fashion-mnist").is_dir() {
        let (train, test) = data::fashion_mnist()?;
        assert_eq!(per_class(&train), [6000; 10]);
        assert_eq!(per_class(&test), [1000; 10]);
        assert!((mean(&train) - 0.2860).abs() < 1e-4, "{}", mean(&train));
    }
    Ok(())
}
