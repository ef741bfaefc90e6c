//! Every loss, a sample at a time: its value and its gradient against the f64 reference.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "few classes"
)]

use approx::assert_relative_eq;
use gyul::loss::{BinaryCrossEntropy, CrossEntropy, Loss, Mse};
use gyul::network;
use gyul_reference::{TOLERANCE, Tensor, gradient_error, loss, normal, single};
use ndarray::{Array1, ArrayView1};
use rand::SeedableRng;
use rand_pcg::Pcg64;

/// `given` of random outputs: the loss and its gradient, against `reference`.
fn check<const N: usize>(
    seed: u64,
    given: impl Fn(&[f32; N], &mut [f32; N]) -> f64,
    reference: impl Fn(ArrayView1<'_, f64>) -> f64,
) {
    let rng = &mut Pcg64::seed_from_u64(seed);
    let output = normal(&[N], rng) * 3.0;
    let mut d_output = [f32::NAN; N];
    let floats = single(&output).into_raw_vec_and_offset().0;
    let value = given(floats.as_slice().try_into().expect("N floats"), &mut d_output);
    let reference = |x: &Tensor| reference(x.view().into_dimensionality().expect("one axis"));
    assert_relative_eq!(value, reference(&output), max_relative = 1e-6, epsilon = 1e-7);
    let gradient = Array1::from_iter(d_output.map(f64::from)).into_dyn();
    let error = gradient_error(&output, &gradient, 1.0 / N as f64, rng, reference);
    println!("{N} outputs: {error:.1e}");
    assert!(
        error <= TOLERANCE,
        "the gradient over {N} outputs is wrong by {error:.1e} of its norm"
    );
}

/// A random distribution over `N` classes.
fn distribution<const N: usize>() -> [f32; N] {
    let rng = &mut Pcg64::seed_from_u64(3);
    let shares = normal(&[N], rng).mapv(f64::abs);
    let sum = shares.sum();
    std::array::from_fn(|i| (shares[[i]] / sum) as f32)
}

fn wide<const N: usize>(of: &[f32; N]) -> Array1<f64> {
    Array1::from_iter(of.map(f64::from))
}

fn of_outputs<const N: usize>() {
    let label = N / 2;
    let one_hot = wide(&std::array::from_fn::<_, N, _>(|i| f32::from(u8::from(i == label))));
    check::<N>(
        1,
        |y, d| CrossEntropy.loss(y, &(label as u32), d).expect("a class"),
        |y| loss::cross_entropy(y, one_hot.view()),
    );
    let shares = distribution::<N>();
    let cross_entropy = |y: &[f32; N], d: &mut [f32; N]| CrossEntropy.loss(y, &shares, d).expect("a distribution");
    check::<N>(2, cross_entropy, |y| loss::cross_entropy(y, wide(&shares).view()));

    let weights: [f32; N] = std::array::from_fn(|i| i as f32 + 0.5);
    let weighted = wide(&shares) * wide(&weights);
    check::<N>(
        3,
        |y, d| {
            CrossEntropy
                .class_weights(weights)
                .loss(y, &shares, d)
                .expect("a distribution")
        },
        |y| loss::cross_entropy(y, weighted.view()),
    );
    let binary = |y: &[f32; N], d: &mut [f32; N]| BinaryCrossEntropy.loss(y, &shares, d).expect("probabilities");
    check::<N>(4, binary, |y| loss::binary_cross_entropy(y, wide(&shares).view()));
    let mse = |y: &[f32; N], d: &mut [f32; N]| Mse.loss(y, &shares, d).expect("an output");
    check::<N>(5, mse, |y| loss::mse(y, wide(&shares).view()));
}

#[test]
fn all_losses() {
    of_outputs::<1>();
    of_outputs::<3>();
    of_outputs::<17>();
    of_outputs::<33>();
}

#[test]
fn losses_of_several_outputs_are_checked_each() {
    network! { struct Goods: [2] -> (kind: [2], price: [1]) { kind: Linear<2>, price: Linear<1> <- input } }
    let weighted = |weight: f32| -> Result<(), gyul::optim::BadSetting> {
        let loss = GoodsOutput {
            kind: CrossEntropy,
            price: (Mse, weight),
        };
        Loss::<GoodsOutput, GoodsOutput<u32, [f32; 1]>>::check(&loss)
    };
    assert_eq!(weighted(0.5), Ok(()));
    let error = weighted(-0.5).expect_err("a loss of less than nothing").to_string();
    let told = "the `weight` of `price: (loss, weight)` is -0.5: it must be finite and at least 0";
    assert_eq!(error, told);
}
