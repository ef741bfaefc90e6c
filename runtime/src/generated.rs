//! What generated code calls beside the public API.

use crate::network::{LayerInfo, Network};
use crate::sample::Sample;
use gyul_spec::{Placed, Text};
use rand::SeedableRng;

/// What fresh parameters are drawn from.
pub type SeededRng = rand_pcg::Pcg64;

/// That of a seed.
// Not inlined, so that a user's crate does not compile it.
#[inline(never)]
pub(crate) fn seeded_rng(seed: u64) -> SeededRng {
    SeededRng::seed_from_u64(seed)
}

/// Flat numbers that are not one sample.
#[derive(Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("one sample of `{network}` is {expected} numbers, but these are {found}")]
pub struct SampleError {
    /// The network.
    pub network: &'static str,
    /// How many numbers a sample has.
    pub expected: usize,
    /// How many there were.
    pub found: usize,
}

debug_is_display!(SampleError);

/// Flat numbers seen as one sample of a network's input.
///
/// # Errors
/// If there are more or fewer than one sample has.
pub fn sample<N: Network<Input = S>, S: Sample>(numbers: &[f32]) -> Result<&S, SampleError> {
    S::from_floats(numbers).ok_or(SampleError {
        network: N::NAME,
        expected: S::LEN,
        found: numbers.len(),
    })
}

/// The table of layers.
#[must_use]
pub const fn layer_table<const N: usize>(layers: &[Placed; N]) -> [LayerInfo; N] {
    let none = LayerInfo {
        name: "",
        layer: "",
        input: layers[0].x,
        output: layers[0].x,
        params: 0,
        running: 0,
        flops: 0,
        from: &[],
    };
    let mut table = [none; N];
    let mut i = 0;
    while i < N {
        let Placed {
            node, x, out, facts, ..
        } = layers[i];
        table[i] = LayerInfo {
            name: node.name,
            layer: node.text,
            input: x,
            output: out,
            params: facts.params,
            running: facts.running,
            flops: facts.flops,
            from: node.from,
        };
        i += 1;
    }
    table
}

/// All trainable numbers.
#[must_use]
pub const fn params(layers: &[LayerInfo]) -> usize {
    let (mut i, mut sum) = (0, 0usize);
    while i < layers.len() {
        sum = sum.saturating_add(layers[i].params);
        i += 1;
    }
    sum
}

/// All floating-point operations of a sample.
#[must_use]
pub const fn flops(layers: &[LayerInfo]) -> usize {
    let (mut i, mut sum) = (0, 0usize);
    while i < layers.len() {
        sum = sum.saturating_add(layers[i].flops);
        i += 1;
    }
    sum
}

/// Fails to evaluate unless a network has `given` numbers, running statistics among them.
///
/// # Panics
/// Where it has not.
#[track_caller]
pub const fn require_weights(layers: &[LayerInfo], given: usize) {
    let (mut i, mut all) = (0, 0usize);
    while i < layers.len() {
        all += layers[i].params + layers[i].running;
        i += 1;
    }
    if given != all {
        let text = Text::<320>::new().str("the network has ").num(all);
        let text = text
            .str(" parameters and running statistics, but the array holds ")
            .num(given);
        panic!("{}", text.as_str())
    }
}

/// The mean of those accuracies that can be told.
#[must_use]
pub fn mean_accuracy(each: &[Option<f64>]) -> Option<f64> {
    let mut mean = MeanAccuracy::default();
    for accuracy in each {
        mean.add(*accuracy);
    }
    mean.get()
}

/// The accuracies of several outputs, of which some cannot be told.
#[derive(Default)]
pub(crate) struct MeanAccuracy {
    sum: f64,
    told: u32,
}

impl MeanAccuracy {
    pub(crate) fn add(&mut self, accuracy: Option<f64>) {
        if let Some(accuracy) = accuracy {
            self.sum += accuracy;
            self.told += 1;
        }
    }

    pub(crate) fn get(&self) -> Option<f64> {
        (self.told > 0).then(|| self.sum / f64::from(self.told))
    }
}
