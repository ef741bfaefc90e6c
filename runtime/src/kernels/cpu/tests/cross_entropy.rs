use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{CrossEntropySums, Kernels, binary_cross_entropy, cross_entropy};
use gyul_spec::scratch::Scratch;

/// Logits far outside the range of exp.
fn logits(len: usize) -> Vec<f32> {
    numbers(len, 1).iter().map(|x| x * 20.0 + 300.0).collect()
}

fn labels(rows: usize, cols: usize) -> Vec<u32> {
    (0..rows).map(|row| (row * 7 % cols) as u32).collect()
}

/// The loss and the gradients, by the formula.
fn reference(x: &[f32], labels: &[u32], weights: Option<&[f32]>, cols: usize) -> (f64, Vec<f64>) {
    let (mut loss, mut d) = (0.0, vec![]);
    for (x, label) in x.chunks(cols).zip(labels) {
        let class = *label as usize;
        let weight = weights.map_or(1.0, |weights| f64::from(weights[class]));
        let max = x.iter().fold(f64::MIN, |a, b| a.max(f64::from(*b)));
        let sum: f64 = x.iter().map(|x| (f64::from(*x) - max).exp()).sum();
        loss += weight * (max + sum.ln() - f64::from(x[class]));
        let d_row =
            |(c, x): (usize, &f32)| weight * ((f64::from(*x) - max).exp() / sum - f64::from(u8::from(c == class)));
        d.extend(x.iter().enumerate().map(d_row));
    }
    (loss, d)
}

#[test]
fn any_classes_and_rows() {
    for cols in 1..=40 {
        for rows in [1, 3, 4, 5, 15, 16, 17, 33, 35] {
            let (x, labels, weights) = (logits(rows * cols), labels(rows, cols), numbers(cols, 3));
            for weights in [None, Some(&weights[..])] {
                let (loss, d) = reference(&x, &labels, weights, cols);
                let d: Vec<f64> = d.iter().map(|d| 0.5 * d).collect();
                everywhere(Scratch::default(), &d, 4e-7, |cx| {
                    let mut d = vec![f32::NAN; rows * cols];
                    let sums = cross_entropy(cx.kernels, &mut d, &x, &labels, weights, 0.5, cols).expect("classes");
                    let close = (sums.loss - loss).abs() <= 1e-6 * loss.abs().max(1.0);
                    assert!(
                        close,
                        "{} {rows}×{cols}: loss {}, not {loss}",
                        cx.kernels.name, sums.loss
                    );
                    d
                });
            }
        }
    }
}

#[test]
fn a_row_has_the_same_bits_alone_and_in_a_batch() {
    for cols in [1, 2, 3, 10, 16, 17, 33] {
        let (x, labels, weights) = (logits(20 * cols), labels(20, cols), numbers(cols, 3));
        for kernels in Kernels::supported() {
            let gradients = |x: &[f32], labels: &[u32]| {
                let mut d = vec![f32::NAN; x.len()];
                cross_entropy(kernels, &mut d, x, labels, Some(&weights), 0.1, cols).expect("classes");
                d
            };
            let alone = x.chunks(cols).zip(&labels).map(|(x, label)| gradients(x, &[*label]));
            assert_eq!(
                gradients(&x, &labels),
                alone.collect::<Vec<_>>().concat(),
                "{} {cols}",
                kernels.name
            );
        }
    }
}

/// The largest logit is the label's if it is the first of equals, and NaN never is unless it comes first: as a loop would find it.
#[test]
fn rows_that_are_right() {
    const VALUES: [f32; 5] = [0.0, 1.0, f32::NAN, f32::NEG_INFINITY, f32::INFINITY];
    for kernels in Kernels::supported() {
        for rows in [1, 16, 18] {
            for first in 0..125 {
                let row = |row: usize| [1, 5, 25].map(|power| VALUES[(first + row) / power % VALUES.len()]);
                let x: Vec<f32> = (0..rows).flat_map(row).collect();
                for label in 0..3 {
                    let right = |x: &&[f32]| (1..3).fold(0, |best, i| if x[i] > x[best] { i } else { best }) == label;
                    let expected = x.chunks(3).filter(right).count();
                    let (labels, mut d) = (vec![label as u32; rows], vec![0.0; x.len()]);
                    let sums = cross_entropy(kernels, &mut d, &x, &labels, None, 1.0, 3).expect("classes");
                    assert_eq!(sums.right, expected, "{} {x:?} {label}", kernels.name);
                    let is_finite = x
                        .chunks(3)
                        .all(|x| x[label].is_finite() && x.iter().all(|x| x.is_finite() || *x == f32::NEG_INFINITY));
                    assert_eq!(sums.loss.is_finite(), is_finite, "{} {x:?} {label}", kernels.name);
                }
            }
        }
    }
}

/// `ln(1 + x)` of an `x` that a sum of floats loses.
#[test]
fn small_losses_are_not_lost() {
    for kernels in Kernels::supported() {
        for rows in [1, 16] {
            let x = [20.0, 0.0, 0.0].repeat(rows);
            let mut d = vec![0.0; x.len()];
            let sums = cross_entropy(kernels, &mut d, &x, &vec![0; rows], None, 1.0, 3).expect("classes");
            let expected = rows as f64 * (2.0 * (-20.0_f64).exp()).ln_1p();
            assert!(
                (sums.loss / expected - 1.0).abs() < 1e-6,
                "{} {rows}: {sums:?}",
                kernels.name
            );
        }
    }
}

#[test]
fn the_first_label_that_is_no_class() {
    let mut d = [1.0; 60];
    let mut labels = [2; 20];
    (labels[17], labels[19]) = (3, u32::MAX);
    let kernels = Kernels::get();
    assert_eq!(
        cross_entropy(kernels, &mut d, &[0.0; 60], &labels, None, 1.0, 3),
        Err(17)
    );
    assert_eq!(d, [1.0; 60]);
    assert_eq!(cross_entropy(kernels, &mut [], &[], &[0], None, 1.0, 0), Err(0));
    let nothing = cross_entropy(kernels, &mut [], &[], &[], None, 1.0, 3);
    assert_eq!(nothing, Ok(CrossEntropySums::default()));
}

#[test]
fn sure_answers_have_no_subnormal_gradients() {
    for cols in [3, 20] {
        // e^−95 is subnormal, and so is e^−80 where it is multiplied by another small number.
        let x: Vec<f32> = (0..8 * cols).map(|i| [0.0, -95.0, -80.0][(i % cols) % 3]).collect();
        for kernels in Kernels::supported() {
            let mut d = vec![f32::NAN; x.len()];
            let labels = [0, 1, 2, 0, 1, 2, 0, 1];
            let sums = cross_entropy(kernels, &mut d, &x, &labels, None, 1e-3, cols).expect("classes");
            assert!(d.iter().all(|d| *d == 0.0 || d.abs() > 1e-5), "{}: {d:?}", kernels.name);
            assert!(sums.loss > 440.0);
        }
    }
}

#[test]
fn a_sure_answer_of_two_has_no_subnormal_gradient() {
    for kernels in Kernels::supported() {
        let mut d = [f32::NAN; 3];
        binary_cross_entropy(kernels, &mut d, &[-88.0, -95.0, -20.0], &[0.0; 3], 1.0);
        assert!(d[..2] == [0.0; 2] && d[2] > 1e-9, "{}: {d:?}", kernels.name);
    }
}
