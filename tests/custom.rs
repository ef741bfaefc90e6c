//! Layers of one's own.
#![expect(clippy::cast_precision_loss, reason = "small counts")]

use gyul::Host;
use gyul::custom::{CustomLayer, Init, Params, Ruled, Shape, Sizes, custom_layer};
use gyul::prelude::*;
use gyul_reference::single;
use ndarray::ArrayD;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

custom_layer! {
    /// `y = w·x + b·x²`, a weight and a factor a channel, `N` times.
    struct Square<const N: usize> {
        weight,
        factor,
    }
}

impl<const N: usize> Square<N> {
    const fn shape(x: &Shape) -> Ruled {
        Ruled::good(*x)
    }

    const fn params(x: &Shape) -> Params {
        let channels = Shape::new(&[x.last()]);
        Params::none().weight(channels, Init::Ones).weight(channels, Init::Ones)
    }

    /// The squares.
    const fn scratch(x: &Shape) -> usize {
        x.len()
    }
}

impl<const N: usize, D: Host> CustomLayer for Square<N, D> {
    type Gradients = Square<N>;

    fn forward(&self, y: &mut [f32], x: &[f32], squares: &mut [f32], sizes: &Sizes) {
        assert_eq!([x.len(), squares.len()], [sizes.batch * sizes.x.len(); 2]);
        let (w, b) = (self.weight.as_slice(), self.factor.as_slice());
        for i in 0..x.len() {
            squares[i] = x[i] * x[i];
            y[i] = N as f32 * (w[i % w.len()] * x[i] + b[i % b.len()] * squares[i]);
        }
    }

    fn backward(
        &self,
        gradients: &mut Square<N>,
        d_x: &mut [f32],
        d_y: &[f32],
        x: &[f32],
        _: &[f32],
        squares: &mut [f32],
        _: &Sizes,
    ) {
        let (w, b) = (self.weight.as_slice(), self.factor.as_slice());
        for i in 0..x.len() {
            let (channel, slope) = (i % w.len(), N as f32 * d_y[i]);
            d_x[i] = slope * (w[channel] + 2.0 * b[channel] * x[i]);
            gradients.weight.as_mut_slice()[channel] += slope * x[i];
            gradients.factor.as_mut_slice()[channel] += slope * squares[i];
        }
    }
}

network! { struct Own: [4, 3] -> [4, 2] { one: Square<2>, Tanh, mid: Linear<2>, self::Square<1>, } }

#[test]
fn layers_of_ones_own_learn_and_are_saved() {
    let names: Vec<String> = Own::new(1).parameters().map(|(name, _)| name).collect();
    let expected = [
        "one.weight",
        "one.factor",
        "mid.weight",
        "mid.bias",
        "square2.weight",
        "square2.factor",
    ];
    assert_eq!(names, expected);
    assert_eq!(Own::PARAMS, 6 + 8 + 4);

    let rng = &mut Pcg64::seed_from_u64(5);
    let net = Own::new(5);
    let x = ArrayD::from_shape_simple_fn(vec![3, 4, 3], || f64::from(rng.random_range(-1.0_f32..1.0)));
    let d_y = ArrayD::from_shape_simple_fn(vec![3, 4, 2], || f64::from(rng.random_range(-1.0_f32..1.0)));
    let mut workspace = Workspace::new(3);
    workspace.forward(&net, single(&x), Mode::default()).expect("a batch");
    let d_x = workspace
        .backward(&net, single(&d_y))
        .expect("a gradient")
        .mapv(f64::from);
    let functional = |x: &ArrayD<f64>| {
        let y = net.predict_batch(single(x)).expect("a batch");
        (y.mapv(f64::from) * &d_y).sum()
    };
    // Differences of f32 predictions: coarser than the reference's.
    let largest = d_x.iter().fold(0.0_f64, |most, d| most.max(d.abs()));
    for (i, d) in d_x.iter().enumerate() {
        let step = 1e-2;
        let moved = |by: f64| {
            let mut x = x.clone();
            x.as_slice_mut().expect("in order")[i] += by;
            functional(&x)
        };
        let difference = (moved(step) - moved(-step)) / (2.0 * step);
        assert!((difference - d).abs() <= 2e-3 * largest, "{i}: {difference} {d}");
    }
}

custom_layer! {
    /// `y = weight·x`, and the mean of what came in.
    struct Watched { weight, mean }
}

impl Watched {
    const fn shape(x: &Shape) -> Ruled {
        Ruled::good(*x)
    }

    const fn params(x: &Shape) -> Params {
        Params::none().weight(*x, Init::Ones).running(*x, Init::Zeros)
    }

    const fn scratch(_: &Shape) -> usize {
        0
    }
}

impl<D: Host> CustomLayer for Watched<D> {
    type Gradients = Watched;

    fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &Sizes) {
        let weight = self.weight.as_slice().iter().cycle();
        y.iter_mut().zip(x).zip(weight).for_each(|((y, x), w)| *y = w * x);
    }

    fn backward(
        &self,
        gradients: &mut Watched,
        d_x: &mut [f32],
        d_y: &[f32],
        x: &[f32],
        _: &[f32],
        _: &mut [f32],
        sizes: &Sizes,
    ) {
        let (weight, mean) = (self.weight.as_slice(), self.mean.as_slice());
        for i in 0..x.len() {
            let c = i % weight.len();
            d_x[i] = weight[c] * d_y[i];
            gradients.weight.as_mut_slice()[c] += x[i] * d_y[i];
            gradients.mean.as_mut_slice()[c] += (x[i] - mean[c]) / sizes.batch as f32;
        }
    }
}

/// Gradients add up over two passes; a running statistic's step is that of the last.
#[test]
fn running_statistics_of_ones_own_follow_the_last_pass() {
    network! { struct Net: [2] -> [2] { own: Watched, } }
    let net = Net::new(1);
    assert_eq!(Net::PARAMS, 2, "a running statistic is not trainable");
    let mut workspace = Workspace::new(2);
    let d_y = ndarray::array![[1.0_f32, 1.0], [1.0, 2.0]];
    let mut pass = |x: [[f32; 2]; 2]| {
        let forward = workspace.forward(&net, ndarray::Array2::from(x.to_vec()), Mode::default());
        forward.expect("a batch");
        workspace.backward(&net, d_y.view()).expect("its gradient");
        let own = &workspace.gradients().own;
        [own.weight.as_slice().to_vec(), own.mean.as_slice().to_vec()]
    };
    assert_eq!(pass([[1.0, 2.0], [3.0, 6.0]]), [[4.0, 14.0], [2.0, 4.0]]);
    assert_eq!(pass([[5.0, 0.0], [1.0, 1.0]]), [[10.0, 16.0], [3.0, 0.5]]);
}

/// What other crates see of this one.
mod nn {
    pub(crate) use super::Square as Linear;
}

extern crate self as other;

network! {
    struct ByPath: [3] -> [3] { self::nn::Linear<2>, ::other::nn::Linear<2> }

    struct ByWord: [3] -> [3] { Square<2>, Square<2> }
}

/// The two ways that `nn::Linear<2>` is told to be written.
#[test]
fn a_layer_that_is_called_as_one_of_ours_is_named_by_its_path() {
    let x = [1.0, 2.0, -1.0];
    let bits = |y: [f32; 3]| y.map(f32::to_bits);
    assert_eq!(bits(ByPath::new(7).predict(&x)), bits(ByWord::new(7).predict(&x)));
}
