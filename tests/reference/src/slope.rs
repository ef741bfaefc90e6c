//! Loops of slope checks over whole tensors: here, because this crate is optimized in the tests' builds and they are not.

use rand::{Rng, RngExt};

/// `kept + by · way`, into `w`.
pub fn moved(w: &mut [f32], kept: &[f32], way: &[f32], by: f32) {
    for ((w, kept), way) in w.iter_mut().zip(kept).zip(way) {
        *w = kept + by * way;
    }
}

/// A random way for every number to go, up or down: as far as the numbers are large, at least `floor`.
pub fn ways(numbers: &[f32], floor: f32, rng: &mut impl Rng) -> (Vec<f32>, f32) {
    let square = numbers.iter().map(|w| f64::from(w * w)).sum::<f64>();
    let size = ((square / numbers.len() as f64).sqrt() as f32).max(floor);
    let ways = numbers
        .iter()
        .map(|_| if rng.random() { size } else { -size })
        .collect();
    (ways, size)
}

/// `Σ a·b`.
pub fn dot(a: &[f32], b: &[f32]) -> f64 {
    a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum()
}
