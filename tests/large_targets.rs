//! Targets as large as images, in a thread of 2 MB as the tests of a user run in: they never pass over the stack.

use gyul::data::{Arrays, Dataset, ReadError};
use gyul::prelude::*;
use gyul::sample::Sample;
use ndarray::Array4;
use std::thread;

const SIDE: usize = 1024;

/// Of 4 MB.
type Image = [[[f32; 1]; SIDE]; SIDE];

network! { struct Brightness: [SIDE, SIDE, 1] -> [SIDE, SIDE, 1] { Conv2d<1, 1> } }

/// A data set of one's own.
struct Mine(Vec<Image>);

impl Dataset for Mine {
    type Input = Image;
    type Target = Image;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, index: usize, input: &mut Image) -> Image {
        input.copy_from_slice(&self.0[index]);
        self.0[index]
    }

    fn get_into(&self, index: usize, input: &mut Image, targets: &mut Vec<Image>) -> Result<(), ReadError> {
        input.copy_from_slice(&self.0[index]);
        targets.extend_from_slice(&self.0[index..=index]);
        Ok(())
    }
}

fn learns(data: &(impl Dataset<Input = Image, Target = Image> + Sync)) {
    let adam = Adam::new(0.1);
    let mut trainer = Trainer::new(Brightness::new(1), Mse, adam)
        .batch_size(1)
        .epochs(3)
        .validation(data)
        .quiet();
    let before = trainer.evaluate(data).expect("evaluates");
    trainer.fit(data).expect("trains");
    let after = trainer.evaluate(data).expect("evaluates");
    assert!(after.loss < before.loss, "{before} → {after}");
}

fn in_a_small_thread(work: impl FnOnce() + Send) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(2 << 20).spawn_scoped(scope, work);
        thread.expect("a thread").join().expect("no error");
    });
}

#[test]
fn arrays_hold_large_targets() {
    in_a_small_thread(|| {
        let images = Array4::from_elem((3, SIDE, SIDE, 1), 0.5);
        let data = Arrays::<Image, Image>::with_array_targets(&images, &images).expect("images");
        learns(&data.shuffled(1).subset(0..2).expect("two of three"));
    });
}

#[test]
fn so_does_a_data_set_of_ones_own() {
    in_a_small_thread(|| {
        let numbers = vec![0.5; 2 * SIDE * SIDE];
        learns(&Mine(Image::all_from_floats(&numbers, 2).expect("two images").to_vec()));
    });
}
