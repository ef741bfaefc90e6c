use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{add, multiply};
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
