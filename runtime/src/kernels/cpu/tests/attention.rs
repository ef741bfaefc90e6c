use crate::kernels::cpu::testing::{everywhere, numbers};
use crate::kernels::cpu::{AttentionShape, Kernels, attention_backward, attention_forward};
use gyul_spec::scratch::attention;

/// `[batch, steps, heads, features]`: steps on both sides of a block of probabilities and of a panel.
const CASES: [[usize; 4]; 9] = [
    [1, 1, 1, 1],
    [5, 1, 3, 3],
    [1, 3, 1, 17],
    [3, 8, 2, 1],
    [2, 9, 3, 11],
    [5, 17, 1, 3],
    [1, 17, 3, 3],
    [2, 33, 3, 24],
    [1, 70, 2, 33],
];

fn shapes() -> impl Iterator<Item = AttentionShape> {
    let both = |[batch, steps, heads, features]: [usize; 4]| {
        [false, true].map(|causal| AttentionShape {
            batch,
            steps,
            heads,
            features,
            causal,
        })
    };
    CASES.into_iter().flat_map(both)
}

/// Where query (0), key (1) or value (2) `d` of a step lies.
fn at(s: &AttentionShape, [n, t, of, h, d]: [usize; 5]) -> usize {
    (((n * s.steps + t) * 3 + of) * s.heads + h) * s.features + d
}

/// Every (sample, head), and for each the steps with those that they see.
fn heads(s: &AttentionShape) -> impl Iterator<Item = [usize; 2]> + '_ {
    (0..s.batch * s.heads).map(|i| [i / s.heads, i % s.heads])
}

fn seen(s: &AttentionShape, t: usize) -> usize {
    if s.causal { t + 1 } else { s.steps }
}

/// Context and probabilities.
fn forward(s: &AttentionShape, qkv: &[f32]) -> [Vec<f64>; 2] {
    let x = |i: [usize; 5]| f64::from(qkv[at(s, i)]);
    let mut context = vec![0.0; s.batch * s.steps * s.heads * s.features];
    let mut p = vec![0.0; s.batch * s.heads * s.steps * s.steps];
    for [n, h] in heads(s) {
        for t in 0..s.steps {
            let p = &mut p[((n * s.heads + h) * s.steps + t) * s.steps..][..seen(s, t)];
            for (k, p) in p.iter_mut().enumerate() {
                let dot: f64 = (0..s.features).map(|d| x([n, t, 0, h, d]) * x([n, k, 1, h, d])).sum();
                *p = (dot / (s.features as f64).sqrt()).exp();
            }
            let sum: f64 = p.iter().sum();
            for p in p.iter_mut() {
                *p /= sum;
            }
            for d in 0..s.features {
                context[((n * s.steps + t) * s.heads + h) * s.features + d] =
                    p.iter().enumerate().map(|(k, p)| p * x([n, k, 2, h, d])).sum();
            }
        }
    }
    [context, p]
}

/// The gradient of queries, keys and values.
fn backward(s: &AttentionShape, qkv: &[f32], dcontext: &[f32]) -> Vec<f64> {
    let x = |i: [usize; 5]| f64::from(qkv[at(s, i)]);
    let [_, p] = forward(s, qkv);
    let mut dqkv = vec![0.0; qkv.len()];
    let scale = 1.0 / (s.features as f64).sqrt();
    for [n, h] in heads(s) {
        for t in 0..s.steps {
            let p = &p[((n * s.heads + h) * s.steps + t) * s.steps..][..seen(s, t)];
            let dc: Vec<_> = (0..s.features)
                .map(|d| f64::from(dcontext[((n * s.steps + t) * s.heads + h) * s.features + d]))
                .collect();
            let dp = |k: usize| -> f64 { (0..s.features).map(|d| dc[d] * x([n, k, 2, h, d])).sum() };
            let dot: f64 = p.iter().enumerate().map(|(k, p)| p * dp(k)).sum();
            for (k, p) in p.iter().enumerate() {
                let ds = p * (dp(k) - dot) * scale;
                for d in 0..s.features {
                    dqkv[at(s, [n, t, 0, h, d])] += ds * x([n, k, 1, h, d]);
                    dqkv[at(s, [n, k, 1, h, d])] += ds * x([n, t, 0, h, d]);
                    dqkv[at(s, [n, k, 2, h, d])] += p * dc[d];
                }
            }
        }
    }
    dqkv
}

/// Numbers for queries, keys and values, and for the gradient of the context.
fn drawn(s: &AttentionShape) -> [Vec<f32>; 2] {
    let values = s.batch * s.steps * s.heads * s.features;
    // Large enough that probabilities differ.
    let qkv = numbers(3 * values, 1).iter().map(|x| 3.0 * x).collect();
    [qkv, numbers(values, 2)]
}

/// What the forward pass of training leaves: context and probabilities.
fn trained(cx: &mut crate::kernels::cpu::Cx<'_>, qkv: &[f32], s: &AttentionShape) -> [Vec<f32>; 2] {
    let mut context = vec![f32::NAN; qkv.len() / 3];
    // What no step sees is not written, and not read either.
    let mut p = vec![f32::NAN; s.batch * s.heads * s.steps * s.steps];
    attention_forward(cx, &mut context, &mut p, qkv, s);
    [context, p]
}

#[test]
fn context() {
    for s in shapes() {
        let [qkv, _] = drawn(&s);
        let [expected, _] = forward(&s, &qkv);
        everywhere(attention(s.steps, s.features), &expected, 1e-6, |cx| {
            let mut context = vec![f32::NAN; expected.len()];
            attention_forward(cx, &mut context, &mut [], &qkv, &s);
            let [training, _] = trained(cx, &qkv, &s);
            assert_eq!(context, training, "inference and training agree");
            context
        });
    }
}

#[test]
fn gradients() {
    for s in shapes() {
        let [qkv, dcontext] = drawn(&s);
        let expected = backward(&s, &qkv, &dcontext);
        everywhere(attention(s.steps, s.features), &expected, 2e-6, |cx| {
            let [_, p] = trained(cx, &qkv, &s);
            let mut dqkv = qkv.clone();
            attention_backward(cx, &mut dqkv, &dcontext, &p, &s);
            dqkv
        });
    }
}

#[test]
fn no_step_sees_a_later_one() {
    let s = AttentionShape {
        batch: 2,
        steps: 19,
        heads: 3,
        features: 5,
        causal: true,
    };
    let ([qkv, _], line) = (drawn(&s), 3 * s.heads * s.features);
    let context = s.heads * s.features;
    let all = 2 * s.steps * context;
    everywhere(attention(s.steps, s.features), &vec![0.0; all * s.steps], 0.0, |cx| {
        let [before, _] = trained(cx, &qkv, &s);
        let mut moved = vec![];
        for changed in 0..s.steps {
            let mut qkv = qkv.clone();
            for sample in qkv.chunks_mut(s.steps * line) {
                sample[changed * line..].iter_mut().for_each(|x| *x = 100.0 - *x);
            }
            let [after, _] = trained(cx, &qkv, &s);
            let same = |i: usize| before[i].to_bits() == after[i].to_bits();
            moved.extend((0..all).map(|i| {
                let is_later = i / context % s.steps >= changed;
                // A step that changed differs itself, else the test sees nothing.
                f32::from(if is_later {
                    i % context == 0 && i / context % s.steps == changed && same(i)
                } else {
                    !same(i)
                })
            }));
        }
        moved
    });
}

/// Scores far outside the range of exp.
#[test]
fn large_scores() {
    let s = AttentionShape {
        batch: 1,
        steps: 9,
        heads: 1,
        features: 1,
        causal: false,
    };
    let qkv: Vec<f32> = (0..9).flat_map(|t| [1e4, t as f32, t as f32]).collect();
    everywhere(attention(9, 1), &[8.0; 9], 0.0, |cx| trained(cx, &qkv, &s)[0].clone());
    assert!(
        Kernels::supported()
            .iter()
            .all(|set| set.panel <= gyul_spec::scratch::PANEL)
    );
}
