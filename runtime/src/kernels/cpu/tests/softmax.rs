use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{softmax_backward, softmax_forward};
use gyul_spec::scratch::Scratch;

#[test]
fn rows_of_any_length() {
    for [rows, cols] in [[1, 1], [3, 10], [17, 33], [5, 1000], [70, 3], [2, 8197]] {
        // Logits far outside the range of exp.
        let x: Vec<f32> = numbers(rows * cols, 1).iter().map(|x| x * 10.0 + 500.0).collect();
        let d = numbers(rows * cols, 2);
        let (mut y, mut dx) = (vec![], vec![]);
        for (x, d) in x.chunks(cols).zip(d.chunks(cols)) {
            let max = x.iter().fold(f64::MIN, |a, b| a.max(f64::from(*b)));
            let sum: f64 = x.iter().map(|x| (f64::from(*x) - max).exp()).sum();
            let p: Vec<f64> = x.iter().map(|x| (f64::from(*x) - max).exp() / sum).collect();
            let dot: f64 = p.iter().zip(d).map(|(p, d)| p * f64::from(*d)).sum();
            dx.extend(p.iter().zip(d).map(|(p, d)| p * (f64::from(*d) - dot)));
            y.extend(p);
        }
        let forward = |cx: &mut crate::kernels::cpu::Cx<'_>| {
            let mut y = x.clone();
            softmax_forward(cx, &mut y, rows, cols);
            y
        };
        everywhere(Scratch::default(), &y, 3e-7, forward);
        everywhere(Scratch::default(), &dx, 5e-7, |cx| {
            let y = forward(cx);
            let mut dx = d.clone();
            softmax_backward(cx, &mut dx, &y, rows, cols);
            dx
        });
    }
}
