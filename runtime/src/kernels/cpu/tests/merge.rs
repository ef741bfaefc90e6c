use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{add, multiply, scale, scale_backward_factors, shift, shift_backward_summands};
use gyul_spec::scratch::Scratch;

#[test]
fn sums_and_products() {
    for len in [0, 1, 7, 33, 100, 1000] {
        let (a, b) = (numbers(len, 1), numbers(len, 2));
        let each = |f: fn(f64, f64) -> f64| a.iter().zip(&b).map(move |(a, b)| f(f64::from(*a), f64::from(*b)));
        let expected: Vec<f64> = each(|a, b| a + b).chain(each(|a, b| a * b)).collect();
        everywhere(Scratch::default(), &expected, 1e-7, |cx| {
            let (mut sum, mut product) = (a.clone(), a.clone());
            add(cx.kernels, cx.team, &mut sum, &b);
            multiply(cx.kernels, cx.team, &mut product, &b);
            [sum, product].concat()
        });
    }
}

#[test]
fn sums_and_products_by_channel() {
    // Rows that are gone through alone, several at once, with some left over; samples that end within a thread's part.
    for [batch, rows, channels] in [[1, 1, 1], [3, 7, 5], [2, 40, 16], [5, 9, 300], [1, 300, 3]] {
        let len = batch * rows * channels;
        let (x, dy, by) = (numbers(len, 1), numbers(len, 2), numbers(batch * channels, 3));
        let each = |f: fn(f64, f64) -> f64| {
            let of = |i: usize| by[i / (rows * channels) * channels + i % channels];
            let x = x.iter().enumerate();
            x.map(move |(i, x)| f(f64::from(*x), f64::from(of(i))))
                .collect::<Vec<_>>()
        };
        let sums = |f: &dyn Fn(usize) -> f64| {
            let mut sums = vec![0.0; batch * channels];
            (0..len).for_each(|i| sums[i / (rows * channels) * channels + i % channels] += f(i));
            sums
        };
        let (scaled, shifted) = (each(|x, by| x * by), each(|x, by| x + by));
        let d_factors = sums(&|i| f64::from(dy[i]) * f64::from(x[i]));
        let d_summands = sums(&|i| f64::from(dy[i]));
        let expected = [scaled.clone(), shifted.clone(), scaled, shifted, d_factors, d_summands].concat();
        let sizes = [batch, rows, channels];
        everywhere(Scratch::default(), &expected, 1e-6, |cx| {
            let mut apart = [vec![f32::NAN; len], vec![f32::NAN; len]];
            let mut in_place = [x.clone(), x.clone()];
            let mut sums = [vec![f32::NAN; by.len()], vec![f32::NAN; by.len()]];
            scale(cx, &mut apart[0], Some(&x), &by, sizes);
            shift(cx, &mut apart[1], Some(&x), &by, sizes);
            scale(cx, &mut in_place[0], None, &by, sizes);
            shift(cx, &mut in_place[1], None, &by, sizes);
            scale_backward_factors(cx, &mut sums[0], &dy, &x, sizes);
            shift_backward_summands(cx, &mut sums[1], &dy, sizes);
            [apart.concat(), in_place.concat(), sums.concat()].concat()
        });
    }
}
