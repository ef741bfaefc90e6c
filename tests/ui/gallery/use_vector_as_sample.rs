// A data set whose samples are vectors, of any length.
// fix: type Input = Vec<f32>; => type Input = [f32; 4];
// fix by hand: input: &mut Vec<f32> => input: &mut [f32; 4]

use gyul::data::Dataset;

struct Measured;

impl Dataset for Measured {
    type Input = Vec<f32>;
    type Target = u32;

    fn len(&self) -> usize {
        1
    }

    fn get(&self, _index: usize, input: &mut Vec<f32>) -> u32 {
        input.fill(1.0);
        0
    }
}

fn main() {
    assert_eq!(Measured.len(), 1);
}
