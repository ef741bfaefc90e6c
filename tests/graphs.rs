//! A graph with every kind of end through all that is done with networks: data sets, losses, batches, files, statics, threads.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "small counts; one network's results"
)]

use gyul::data::Dataset;
use gyul::prelude::*;
use ndarray::{Array2, ArrayD, Axis};

network! {
    /// How many of its words are alike, and whether they rise.
    struct Ends: (words: [u32; 4], facts: [2]) -> (kind: [2], sum: [1]) {
        embedded: Embedding<6, 8> <- words, memory: Gru<8>,
        known: Linear<8>(l2 = 0.001) <- facts, known_active: Tanh,
        Concat <- (memory, known_active),
        blocks: repeat 2 { Residual { inner: Linear<16>, norm: LayerNorm, Relu, Dropout(0.1) } },
        body: Linear<8>, Relu,
        kind: Linear<2>,
        sum: Linear<1> <- body,
    }
}

struct Sentences;

impl Dataset for Sentences {
    type Input = EndsInput;
    type Target = EndsOutput<u32, [f32; 1]>;

    fn len(&self) -> usize {
        96
    }

    fn get(&self, index: usize, input: &mut EndsInput) -> Self::Target {
        for (i, word) in input.words.iter_mut().enumerate() {
            *word = (index * (i + 3) / 2 + i * i) as u32 % 6;
        }
        input.facts = [(index % 7) as f32 / 7.0, (index % 5) as f32 / 5.0];
        EndsOutput {
            kind: u32::from(input.words[0] < input.words[3]),
            sum: [input.facts[0] + input.facts[1]],
        }
    }
}

fn losses() -> EndsOutput<CrossEntropy, (Mse, f32)> {
    EndsOutput {
        kind: CrossEntropy,
        sum: (Mse, 0.5),
    }
}

fn sample(index: usize) -> EndsInput {
    let mut input = EndsInput {
        words: [0; 4],
        facts: [0.0; 2],
    };
    Sentences.get(index, &mut input);
    input
}

#[test]
fn both_losses_fall() {
    let mut trainer = Trainer::new(Ends::new(1), losses(), Adam::default())
        .batch_size(16)
        .epochs(200)
        .quiet();
    let before = trainer.evaluate(&Sentences).expect("evaluates");
    trainer.fit(&Sentences).expect("trains");
    let after = trainer.evaluate(&Sentences).expect("evaluates");
    assert!(after.loss < 0.1 * before.loss, "{before} {after}");
    assert_eq!(after.accuracy, Some(1.0), "of the one output that has any");
    let net = trainer.into_network();
    let far = (0..96).filter(|index| {
        let x = sample(*index);
        (net.predict(&x).sum[0] - x.facts[0] - x.facts[1]).abs() > 0.2
    });
    assert!(far.count() < 5);
}

#[test]
fn a_batch_gives_what_its_samples_give() {
    let net = Ends::new(2);
    let all: Vec<EndsInput> = (0..5).map(sample).collect();
    let x = EndsInput {
        words: Array2::from_shape_fn((5, 4), |(i, j)| all[i].words[j]),
        facts: Array2::from_shape_fn((5, 2), |(i, j)| all[i].facts[j]),
    };
    let y = net.predict_batch(&x).expect("a batch");
    for (i, x) in all.iter().enumerate() {
        let one = net.predict(x);
        let near = |a: &ArrayD<f32>, b: &[f32]| {
            a.index_axis(Axis(0), i)
                .iter()
                .zip(b)
                .all(|(a, b)| (a - b).abs() < 1e-6)
        };
        assert!(near(&y.kind, &one.kind) && near(&y.sum, &one.sum), "{one:?}");
    }

    let uneven = EndsInput {
        words: x.words.clone(),
        facts: x.facts.slice(ndarray::s![..3, ..]).to_owned(),
    };
    let error = net
        .predict_batch(&uneven)
        .expect_err("five words' and three facts'")
        .to_string();
    assert!(
        error.contains("facts") && error.contains('5') && error.contains('3'),
        "{error}"
    );
}

#[test]
fn the_number_of_threads_changes_no_bit() {
    let train = |threads: usize| {
        let mut net = Ends::new(3);
        let mut workspace = Workspace::new(64).threads(threads);
        let x = EndsInput {
            words: Array2::from_shape_fn((64, 4), |(i, j)| (i * 5 + j * j) as u32 % 6),
            facts: Array2::from_shape_fn((64, 2), |(i, j)| (i + j) as f32 / 64.0),
        };
        for seed in 0..5 {
            let y = workspace
                .forward(&net, &x, Mode { logits: true, seed })
                .expect("a batch");
            let d_y = EndsOutput {
                kind: y.kind.to_owned(),
                sum: y.sum.mapv(|y| y - 1.0),
            };
            workspace.backward(&net, &d_y).expect("its gradient");
            Ends::walk([&mut net, workspace.gradients_mut()], &mut |[param, gradient]| {
                for (w, d) in param.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                    *w -= 0.01 * d;
                }
            });
            workspace.zero_gradients();
        }
        net.parameters()
            .flat_map(|(_, param)| param.as_slice().to_vec())
            .map(f32::to_bits)
            .collect::<Vec<_>>()
    };
    let one = train(1);
    assert_eq!(one, train(2));
    assert_eq!(one, train(3));
}

#[test]
fn files_and_statics_hold_graphs() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ends.safetensors");
    let net = Ends::new(4);
    net.save(&path).expect("saves");
    let (x, y) = (sample(3), net.predict(&sample(3)));
    assert_eq!(Ends::load(&path).expect("loads").predict(&x), y);

    let numbers: Vec<f32> = net
        .parameters()
        .flat_map(|(_, param)| param.as_slice().to_vec())
        .collect();
    let numbers: &'static [f32] = Box::leak(numbers.into_boxed_slice());
    let numbers: &'static [f32; Ends::PARAMS] = numbers.try_into().expect("every number is a parameter");
    let fixed = Ends::from_static(numbers);
    assert_eq!(fixed.predict(&x), y);
    let mut arena = vec![0.0; Ends::ARENA_INFER];
    assert_eq!(fixed.predict_in(&mut arena, &x), y);
    assert_eq!(
        fixed.blocks[1].residual1.inner.weight.as_slice(),
        net.blocks[1].residual1.inner.weight.as_slice()
    );
}

network! {
    /// One value, by two names, and read further.
    struct Names: [2] -> (y: [2], tall: [2, 1], sum: [1]) {
        y: Linear<2>(bias = false), tall: Reshape<2, 1> <- y, flat: Flatten <- tall, sum: Linear<1>(bias = false),
    }
}

/// Outputs that are one value have a gradient each, and the value the sum of them.
#[test]
fn gradients_of_outputs_that_are_one_value_add_up() {
    let mut net = Names::new(1);
    net.y.weight.as_mut_slice().copy_from_slice(&[1.0, 0.0, 0.0, 1.0]);
    net.sum.weight.as_mut_slice().copy_from_slice(&[5.0, 7.0]);
    let mut workspace = Workspace::new(1);
    let x = ndarray::array![[1.0_f32, 2.0]];
    workspace.forward(&net, &x, Mode::default()).expect("a batch of [2]");
    let d_output = NamesOutput {
        y: ndarray::array![[1.0_f32, 2.0]],
        tall: ndarray::array![[[10.0_f32], [20.0]]],
        sum: ndarray::array![[100.0_f32]],
    };
    let d_x = workspace.backward(&net, &d_output).expect("its gradient").to_owned();
    // 1 + 10 + 5·100 and 2 + 20 + 7·100.
    assert_eq!(d_x, ndarray::array![[511.0_f32, 722.0]].into_dyn());
}

network! {
    /// As many outputs as there can be, the last of which ends in chances.
    struct Many: [2] -> (
        a: [1], b: [1], c: [1], d: [1], e: [1], f: [1], g: [1], h: [1],
        i: [1], j: [1], k: [1], l: [1], m: [1], n: [1], o: [1], chances: [2],
    ) {
        a: Linear<1>, b: Linear<1> <- a, c: Linear<1> <- b, d: Linear<1> <- c, e: Linear<1> <- d, f: Linear<1> <- e,
        g: Linear<1> <- f, h: Linear<1> <- g, i: Linear<1> <- h, j: Linear<1> <- i, k: Linear<1> <- j, l: Linear<1> <- k,
        m: Linear<1> <- l, n: Linear<1> <- m, o: Linear<1> <- n,
        logits: Linear<2>(bias = false) <- o, chances: Softmax,
    }
}

/// `ln (1 + eᵃ⁻ᵇ)`, of which a second softmax would make `ln (1 + e^(p − q))`.
#[test]
fn the_last_of_sixteen_outputs_is_a_loss_on_logits() {
    let mut net = Many::new(1);
    net.o.weight.as_mut_slice().fill(0.0);
    net.o.bias.as_mut_slice().fill(1.0);
    net.logits.weight.as_mut_slice().copy_from_slice(&[4.0, -1.0]);
    macro_rules! all {
        ($value:expr, $last:expr) => {
            ManyOutput {
                a: $value,
                b: $value,
                c: $value,
                d: $value,
                e: $value,
                f: $value,
                g: $value,
                h: $value,
                i: $value,
                j: $value,
                k: $value,
                l: $value,
                m: $value,
                n: $value,
                o: $value,
                chances: $last,
            }
        };
    }
    let mut trainer = Trainer::new(net, all!((Mse, 0.0), CrossEntropy), Sgd::default());
    let step = trainer.step(&[[0.5, -0.5]], &[all!([0.0_f32], 1)]).expect("a step");
    assert!((step.loss - 5.0_f64.exp().ln_1p()).abs() < 1e-5, "{}", step.loss);
}
