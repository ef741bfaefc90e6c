//! What a workspace refuses, and how gradients add up.

use gyul::kernels::cpu::{Cx, Epilogue, Kernels, Prepack, Team, linear_forward};
use gyul::prelude::*;
use gyul::{BatchError, Mode};
use ndarray::{Array2, ArrayD, ArrayView2};
use std::panic::{AssertUnwindSafe, catch_unwind};

network! {
    struct Net: [3] -> [2] { out: Linear<2>(l2 = 0.5), }
}

fn view(array: &Array2<f32>) -> ndarray::ArrayViewD<'_, f32> {
    array.view().into_dyn()
}

#[test]
fn an_empty_batch_is_an_error() {
    let net = Net::new(7);
    let mut workspace = Workspace::<Net>::new(4);
    let empty = Array2::zeros([0, 3]);
    let error = workspace
        .forward(&net, view(&empty), Mode::default())
        .expect_err("nothing to learn from");
    assert_eq!(error.to_string(), "`Net` cannot learn from a batch of 0 samples");
    // A prediction of nothing is nothing.
    assert_eq!(
        net.predict_batch(view(&empty)).map(|y| y.shape().to_vec()),
        Ok(vec![0, 2])
    );
}

#[test]
fn a_backward_pass_needs_its_forward_pass() -> Result<(), BatchError> {
    let net = Net::new(7);
    let mut workspace = Workspace::<Net>::new(4);
    let (x, d) = (Array2::ones([4, 3]), Array2::ones([4, 2]));
    let refused = Err(BatchError::NoForward { network: "Net" });
    assert_eq!(workspace.backward(&net, view(&d)).map(|d| d.to_owned()), refused);
    workspace.forward(&net, view(&x), Mode::default())?;
    workspace.backward(&net, view(&d))?;
    workspace.run_infer(&net, Mode::default());
    assert_eq!(workspace.backward(&net, view(&d)).map(|d| d.to_owned()), refused);
    workspace.run_forward(&net, Mode::default());
    workspace.input(4).fill(0.0);
    assert_eq!(workspace.backward(&net, view(&d)).map(|d| d.to_owned()), refused);
    Ok(())
}

#[test]
#[should_panic(expected = "a pass of `Net` needs an input first")]
fn a_pass_needs_an_input() {
    Workspace::<Net>::new(4).run_forward(&Net::new(1), Mode::default());
}

/// Steps count as seeds: 0, 1, 2, …
#[test]
fn masks_of_neighbouring_seeds_have_nothing_in_common() {
    network! {
        struct Thin: [256] -> [256] { Dropout(0.5) }
        struct Within: [256] -> [256] { Thin, Thin }
    }
    fn dropped<N: Trainable>(net: &N) -> [Vec<u16>; 2] {
        let mut workspace = Workspace::<N>::new(1);
        let mut counts = [vec![0_u16; 256], vec![0; 256]];
        for seed in 0..256 {
            workspace.input(1).fill(1.0);
            let mode = Mode {
                seed,
                ..Mode::default()
            };
            workspace.run_forward(net, mode);
            for (unit, y) in workspace.output().iter().enumerate() {
                let is_dropped = u16::from(*y == 0.0);
                counts[0][unit] += is_dropped;
                counts[1][usize::try_from(seed).expect("small")] += is_dropped;
            }
        }
        counts
    }
    let (thin, within) = (dropped(&Thin::new(7)), dropped(&Within::new(7)));
    // Of 256 draws a half falls, or three quarters where two masks meet: a variance of 64 and 48, which 256 counts show within a quarter.
    for (counts, mean, variance) in [(thin, 128.0, 64.0), (within, 192.0, 48.0)] {
        for counts in counts {
            let moments = |power: i32| {
                counts
                    .iter()
                    .map(|count| (f64::from(*count) - mean).powi(power))
                    .sum::<f64>()
                    / 256.0
            };
            assert!(moments(1).abs() < 2.0, "{}", moments(1));
            assert!(
                (0.7..1.3).contains(&(moments(2) / variance)),
                "{} beside {variance}",
                moments(2)
            );
        }
    }
}

#[test]
fn gradients_add_up_and_the_penalty_counts_once() -> Result<(), BatchError> {
    let net = Net::new(7);
    let mut workspace = Workspace::<Net>::new(1);
    let (x, d) = (Array2::ones([1, 3]), Array2::ones([1, 2]));
    for passes in 1..4_u8 {
        workspace.zero_gradients();
        for _ in 0..passes {
            workspace.forward(&net, view(&x), Mode::default())?;
            workspace.backward(&net, view(&d))?;
        }
        // dW = Σ x·dy + 2·l2·W, with ones for x and dy.
        let expected: ArrayD<f32> = net.out.weight.to_array() + f32::from(passes);
        approx::assert_abs_diff_eq!(workspace.gradients().out.weight.to_array(), expected, epsilon = 1e-6);
    }
    Ok(())
}

#[test]
fn sizes_beyond_any_memory_are_refused_before_they_wrap() {
    let mut workspace = Workspace::<Net>::new(1);
    for batch in [0, 1 << 60, usize::MAX] {
        let input = catch_unwind(AssertUnwindSafe(|| workspace.input(batch).len()));
        assert!(input.is_err(), "a batch of {batch}");
    }
    // 2³²·2³² is 0 in 64 bits: the lengths of nothing must not pass for it.
    let team = Team::solo();
    let mut cx = Cx {
        kernels: Kernels::get(),
        team: &team,
        shared: &mut [],
        thread: &mut [],
        prepack: Prepack::Each,
    };
    let wrapped = catch_unwind(AssertUnwindSafe(|| {
        linear_forward(&mut cx, &mut [], &[], &[], Epilogue::default(), [1 << 32; 3]);
    }));
    // The length check itself, and not an overflow behind it that only debug builds notice.
    let panic = wrapped.expect_err("2³² × 2³² floats are not there");
    let literal = panic.downcast_ref::<&str>().copied();
    let message = literal
        .or(panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or_default();
    assert!(message.contains("linear_forward"), "{message}");
}

#[test]
fn another_shape_is_named() {
    let net = Net::new(7);
    let wrong: ArrayView2<'_, f32> = ArrayView2::from_shape((2, 4), &[0.0; 8]).expect("8 numbers");
    let error = net.predict_batch(wrong).expect_err("4 are not 3");
    assert_eq!(
        error.to_string(),
        "`Net` takes batches of shape [n, 3], but this array is [2, 4]"
    );
}
