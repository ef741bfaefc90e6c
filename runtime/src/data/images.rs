//! Labelled 28×28 grey images: MNIST and the sets made in its shape.

use std::path::Path;

use super::{DataError, Dataset, Idx};

const SIDE: usize = 28;
const PIXELS: usize = SIDE * SIDE;
const CLASSES: u8 = 10;

/// Grey images of 28×28 pixels in ten classes. Pixels are kept as bytes and given as `f32` from 0 to 1.
#[derive(Clone, Debug)]
pub struct Images {
    /// `[len, 28, 28]`
    pixels: Vec<u8>,
    /// `[len]`, each below ten
    labels: Vec<u8>,
}

impl Images {
    /// Loads the images and their labels from two IDX files, plain or gzip.
    ///
    /// # Errors
    /// If a file cannot be read or is no IDX file, if its shape is not `[len, 28, 28]` and `[len]` with one `len`, or a
    /// label is above 9.
    pub fn open(images: impl AsRef<Path>, labels: impl AsRef<Path>) -> Result<Self, DataError> {
        let (images, labels) = (images.as_ref(), labels.as_ref());
        let (x, y) = (Idx::open(images)?, Idx::open(labels)?);
        let wrong_shape = |path: &Path, idx: &Idx, expected| {
            Err(DataError::IdxShape {
                path: path.to_owned(),
                found: idx.dims().to_vec(),
                expected,
            })
        };
        if !matches!(x.dims(), [_, 28, 28]) {
            return wrong_shape(images, &x, "images need [count, 28, 28]");
        }
        if y.dims().len() != 1 {
            return wrong_shape(labels, &y, "labels need [count]");
        }
        let (image_count, label_count) = (x.data().len() / PIXELS, y.data().len());
        if image_count != label_count {
            let (images, labels) = (images.to_owned(), labels.to_owned());
            return Err(DataError::Count {
                images,
                image_count,
                labels,
                label_count,
            });
        }
        if let Some((index, &label)) = y.data().iter().enumerate().find(|&(_, &label)| label >= CLASSES) {
            return Err(DataError::FileLabel {
                path: labels.to_owned(),
                index,
                label,
            });
        }
        Ok(Self {
            pixels: x.into_data(),
            labels: y.into_data(),
        })
    }

    /// The pixels as published, `[len, 28, 28]`, the last axis fastest: 0 is background, 255 full ink.
    #[must_use]
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The class of each image, 0 to 9.
    #[must_use]
    pub fn labels(&self) -> &[u8] {
        &self.labels
    }
}

impl Dataset for Images {
    type Input = [[[f32; 1]; SIDE]; SIDE];
    type Target = u32;

    fn len(&self) -> usize {
        self.labels.len()
    }

    fn get(&self, index: usize, input: &mut Self::Input) -> u32 {
        let pixels = &self.pixels[index * PIXELS..][..PIXELS];
        for (x, &pixel) in input.as_flattened_mut().as_flattened_mut().iter_mut().zip(pixels) {
            *x = f32::from(pixel) / 255.0;
        }
        self.labels[index].into()
    }
}
