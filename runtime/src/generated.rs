//! What generated code calls beside the public API.

use crate::network::{LayerInfo, Network};
use crate::sample::Sample;
use gyul_spec::{Config, Shape, Text};
use rand::SeedableRng;

/// What fresh parameters are drawn from.
pub type SeededRng = rand_chacha::ChaCha8Rng;

/// A source of random numbers: the same for the same seed.
#[must_use]
pub fn rng(seed: u64) -> SeededRng {
    SeededRng::seed_from_u64(seed)
}

/// Flat numbers that are not one sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("one sample of `{network}` is {expected} numbers, but these are {found}")]
pub struct SampleError {
    /// The network.
    pub network: &'static str,
    /// How many numbers a sample has.
    pub expected: usize,
    /// How many there were.
    pub found: usize,
}

/// Flat numbers seen as one sample of a network's input.
///
/// # Errors
/// If there are more or fewer than one sample has.
pub fn sample<N: Network>(numbers: &[f32]) -> Result<&N::Input, SampleError> {
    N::Input::from_floats(numbers).ok_or(SampleError {
        network: N::NAME,
        expected: N::Input::LEN,
        found: numbers.len(),
    })
}

/// The table of layers: `texts` are the layers as they were declared; `names` and `shapes` begin with the input's.
#[must_use]
pub const fn layer_table<const N: usize, const M: usize>(
    texts: &[&'static str; N],
    names: &[&'static str; M],
    configs: &[Config; N],
    shapes: &[Shape; M],
) -> [LayerInfo; N] {
    let none = LayerInfo {
        name: "",
        layer: "",
        input: shapes[0],
        output: shapes[0],
        params: 0,
        running: 0,
        flops: 0,
    };
    let mut table = [none; N];
    let mut i = 0;
    while i < N {
        let params = configs[i].params(&shapes[i]);
        table[i] = LayerInfo {
            name: names[i + 1],
            layer: texts[i],
            input: shapes[i],
            output: shapes[i + 1],
            params: params.trainable(),
            running: params.total() - params.trainable(),
            flops: configs[i].multiply_adds(&shapes[i]).saturating_mul(2),
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
