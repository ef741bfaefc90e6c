use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{AdamStep, SgdStep, adam, sgd};
use gyul_spec::scratch::Scratch;

const LEN: usize = 333;

/// Two slices one after the other, as f64.
fn double(values: &[f32]) -> Vec<f64> {
    values.iter().map(|v| f64::from(*v)).collect()
}

#[test]
fn sgd_with_all_its_options() {
    let (w0, m0, g) = (numbers(LEN, 1), numbers(LEN, 2), numbers(LEN, 3));
    for (momentum, nesterov, decay) in [
        (0.0, false, 0.0),
        (0.0, false, 0.5),
        (0.9, false, 0.5),
        (0.9, true, 0.5),
    ] {
        let step = SgdStep {
            rate: 0.25,
            momentum,
            nesterov,
            decay,
        };
        let (mut w, mut m) = (double(&w0), double(&m0));
        for i in 0..LEN {
            let g = f64::from(g[i]) + f64::from(decay) * w[i];
            m[i] = f64::from(momentum) * m[i] + g;
            w[i] -= 0.25 * if nesterov { g + f64::from(momentum) * m[i] } else { m[i] };
        }
        let plain = momentum == 0.0;
        let expected = if plain { w } else { [w, m].concat() };
        everywhere(Scratch::default(), &expected, 1e-6, |cx| {
            let (mut w, mut m) = (w0.clone(), if plain { vec![] } else { m0.clone() });
            sgd(cx, &mut w, &g, &mut m, &step);
            [w, m].concat()
        });
    }
}

#[test]
fn adam_and_adamw() {
    let (w0, m0, g) = (numbers(LEN, 1), numbers(LEN, 2), numbers(LEN, 3));
    let v0: Vec<f32> = numbers(LEN, 4).iter().map(|v| v * v).collect();
    for decoupled in [0.0, 0.5] {
        let (betas, t) = ([0.9_f32, 0.999_f32], 3);
        let correction = betas.map(|beta| 1.0 / (1.0 - beta.powi(t)));
        let step = AdamStep {
            rate: 0.25,
            betas,
            epsilon: 1e-7,
            decoupled,
            correction,
        };
        let (mut w, mut m, mut v) = (double(&w0), double(&m0), double(&v0));
        for i in 0..LEN {
            let [beta1, beta2] = betas.map(f64::from);
            let g = f64::from(g[i]);
            m[i] = beta1 * m[i] + (1.0 - beta1) * g;
            v[i] = beta2 * v[i] + (1.0 - beta2) * g * g;
            let (m, v) = (m[i] * f64::from(correction[0]), v[i] * f64::from(correction[1]));
            w[i] -= 0.25 * (m / (v.sqrt() + 1e-7) + f64::from(decoupled) * w[i]);
        }
        everywhere(Scratch::default(), &[w, m, v].concat(), 2e-6, |cx| {
            let (mut w, mut m, mut v) = (w0.clone(), m0.clone(), v0.clone());
            adam(cx, &mut w, &g, &mut m, &mut v, &step);
            [w, m, v].concat()
        });
    }
}

#[test]
fn what_no_gradient_moves_comes_to_rest() {
    let g = [0.0; LEN];
    // Rounding takes nothing off the smallest numbers: moments stayed subnormal for good.
    let start: Vec<f32> = numbers(LEN, 1).iter().map(|x| x * 1e-35).collect();
    everywhere(Scratch::default(), &[0.0; 3 * LEN], 0.0, |cx| {
        let (mut sgd_m, mut m, mut w) = (start.clone(), start.clone(), vec![1.0; LEN]);
        let mut v: Vec<f32> = start.iter().map(|x| x.abs()).collect();
        let momentum = SgdStep {
            rate: 0.1,
            momentum: 0.9,
            nesterov: false,
            decay: 0.0,
        };
        let step = AdamStep {
            rate: 0.1,
            betas: [0.9, 0.9],
            epsilon: 1e-7,
            decoupled: 0.0,
            correction: [1.0; 2],
        };
        for _ in 0..100 {
            sgd(cx, &mut w, &g, &mut sgd_m, &momentum);
            adam(cx, &mut w, &g, &mut m, &mut v, &step);
            let moments = sgd_m.iter().chain(&m).chain(&v);
            assert!(moments.copied().all(|x| !x.is_subnormal()));
        }
        assert_eq!(w, vec![1.0; LEN]);
        [sgd_m, m, v].concat()
    });
}
