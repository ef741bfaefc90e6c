//! Layers by themselves: a step and a run made by hand.
#![allow(
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "small numbers, some of them exact"
)]

use super::{Compute, Embedding, Function, Linear, MultiHeadAttention, Softmax};
use crate::generated::SeededRng;
use crate::kernels::cpu::{Activation, Team};
use crate::param::Param;
use crate::pieces::Piece;
use crate::run::{Run, Step};
use gyul_spec::{Arena, Config, Kind, LINE, Layers, Node, Opt, Placed, Shape, Slot, Stop};
use rand::SeedableRng;

/// One layer's memory, for a batch.
struct Alone {
    batch: usize,
    team: Team,
    memory: Vec<f32>,
    arena: Arena,
    step: Step<'static>,
}

/// The layer by itself.
fn placed(config: &Config, x: &Shape) -> Placed {
    let input = Stop::of("input", *x);
    Layers::of([input], &[Node::new("layer", "", *config, &[0])]).list[0]
}

impl Alone {
    /// Every tensor in a place of its own, full of NaN.
    fn new(config: Config, x: Shape, batch: usize, threads: usize) -> Self {
        let ruled = config.rule(&x);
        assert!(ruled.why.is_none());
        let y = ruled.out;
        let mut at = 0;
        let mut slot = |shape: Shape| {
            let slot = Slot { at, shape };
            at += shape.len().next_multiple_of(LINE);
            slot
        };
        let work = config.work(&x, false).max(config.work(&x, true));
        let [kept, work] = [config.saved(&x), work].map(|len| Shape::new(&[len]));
        let layer = placed(&config, &x);
        let step = Step::train(&layer, [slot(x), slot(y)], [slot(x), slot(y)], [0; 2])
            .saving(slot(kept))
            .working(slot(work));
        let scratch = layer.facts.train.max(layer.facts.infer).in_lines();
        let step = Step {
            tops: [at; 2],
            scratch,
            ..step
        };
        let arena = Arena { sample: at, needs: &[] };
        Self {
            batch,
            team: Team::new(threads),
            memory: vec![f32::NAN; at * batch + scratch.shared + threads * scratch.thread],
            arena,
            step,
        }
    }

    fn run(&mut self) -> Run<'_> {
        Run::new(&self.arena, &mut self.memory, self.batch, &self.team)
    }

    fn infer(&mut self, layer: &impl Compute, x: &[f32]) -> Vec<f32> {
        let step = self.step;
        self.run().tensor(step.x).copy_from_slice(x);
        layer.infer(&mut self.run(), &step);
        self.run().tensor(step.y).to_vec()
    }

    fn forward(&mut self, layer: &impl Compute, x: &[f32]) -> Vec<f32> {
        let step = self.step;
        self.run().tensor(step.x).copy_from_slice(x);
        layer.forward(&mut self.run(), &step);
        self.run().tensor(step.y).to_vec()
    }

    fn backward<L: Compute>(
        &mut self,
        layer: &L,
        gradients: &mut L::Gradients,
        d_y: &[f32],
        accumulate: bool,
    ) -> Vec<f32> {
        let step = self.step;
        self.run().tensor(step.d_y).copy_from_slice(d_y);
        let mut run = self.run();
        run.accumulate = accumulate;
        layer.backward(gradients, &mut run, &step);
        self.run().tensor(step.d_x).to_vec()
    }
}

fn wave(len: usize, phase: f32) -> Vec<f32> {
    (0..len).map(|i| (i as f32 * 0.7 + phase).sin()).collect()
}

fn attention(causal: f64, x: Shape) -> (Config, MultiHeadAttention) {
    let config = Config::new(Kind::MultiHeadAttention, &[3]).with(Opt::Causal, causal);
    let mut layer = MultiHeadAttention::seeded(&placed(&config, &x), &mut SeededRng::seed_from_u64(1));
    layer.in_bias.as_mut_slice().copy_from_slice(&wave(3 * x.last(), 1.0));
    layer.out_bias.as_mut_slice().copy_from_slice(&wave(x.last(), 2.0));
    (config, layer)
}

fn each_param(layer: &mut MultiHeadAttention, visit: &mut dyn FnMut(&mut Param)) {
    if let Some(Piece::Layer(params)) = layer.piece() {
        params.into_iter().flatten().for_each(visit);
    }
}

/// As `Σ y·d_y` changes where one number changes; the sizes are those of two blocks of steps.
#[test]
fn attention_has_the_gradient_of_its_output() {
    let (x, batch) = (Shape::new(&[33, 9]), 2);
    for causal in [0.0, 1.0] {
        let (config, mut layer) = attention(causal, x);
        let mut alone = Alone::new(config, x, batch, 2);
        (alone.step.activation, alone.step.derived) = (Activation::Tanh, Activation::Tanh);
        let (numbers, d_y) = (wave(batch * x.len(), 0.0), wave(batch * x.len(), 3.0));
        let y = alone.forward(&layer.borrowed(), &numbers);
        assert_eq!(
            y,
            alone.infer(&layer.borrowed(), &numbers),
            "inference and training agree"
        );
        alone.forward(&layer.borrowed(), &numbers);
        let mut gradients = MultiHeadAttention::zeros(&placed(&config, &x));
        let d_x = alone.backward(&layer.borrowed(), &mut gradients, &d_y, false);

        let mut functional = |layer: &MultiHeadAttention, numbers: &[f32]| -> f64 {
            let y = alone.infer(&layer.borrowed(), numbers);
            y.iter().zip(&d_y).map(|(y, d)| f64::from(*y) * f64::from(*d)).sum()
        };
        let close = |what: &str, gradient: f32, ahead: f64, behind: f64| {
            let difference = (ahead - behind) / 0.02;
            assert!(
                (f64::from(gradient) - difference).abs() < 3e-3,
                "{what}: {gradient}, {difference}"
            );
        };
        for i in [0, 8, 100, 296, 400, 593] {
            let mut at = |by: f32| {
                let mut moved = numbers.clone();
                moved[i] += by;
                functional(&layer, &moved)
            };
            close("x", d_x[i], at(0.01), at(-0.01));
        }
        let mut each = 0;
        each_param(&mut gradients, &mut |gradient| {
            for i in [0, gradient.len() / 2, gradient.len() - 1] {
                let mut at = |by: f32| {
                    let mut param = 0;
                    each_param(&mut layer, &mut |weight| {
                        if param == each {
                            weight.as_mut_slice()[i] += by;
                        }
                        param += 1;
                    });
                    functional(&layer, &numbers)
                };
                let (ahead, behind) = (at(0.01), at(-0.02));
                at(0.01);
                close(
                    ["in_weight", "in_bias", "out_weight", "out_bias"][each],
                    gradient.as_slice()[i],
                    ahead,
                    behind,
                );
            }
            each += 1;
        });
        assert_eq!(each, 4);
    }
}

/// Bits, and gradients that add up.
#[test]
fn attention_does_not_depend_on_the_threads() {
    let (x, batch) = (Shape::new(&[70, 33]), 3);
    let (config, layer) = attention(1.0, x);
    let numbers = wave(batch * x.len(), 0.0);
    let results = [1, 2, 3].map(|threads| {
        let mut alone = Alone::new(config, x, batch, threads);
        let mut all = alone.infer(&layer.borrowed(), &numbers);
        all.extend(alone.forward(&layer.borrowed(), &numbers));
        let mut gradients = MultiHeadAttention::zeros(&placed(&config, &x));
        all.extend(alone.backward(&layer.borrowed(), &mut gradients, &numbers, false));
        let first = gradients.in_weight.as_slice().to_vec();
        alone.forward(&layer.borrowed(), &numbers);
        alone.backward(&layer.borrowed(), &mut gradients, &numbers, true);
        for (once, twice) in first.iter().zip(gradients.in_weight.as_slice()) {
            assert!(
                (2.0 * once - twice).abs() <= 1e-5 * once.abs().max(1.0),
                "{once} {twice}"
            );
        }
        all.extend_from_slice(gradients.out_weight.as_slice());
        all.iter().map(|x| x.to_bits()).collect::<Vec<_>>()
    });
    assert!(results[0] == results[1] && results[0] == results[2]);
}

/// The rows of the indices, an activation within, and no gradient of the indices.
#[test]
fn embedding_looks_up() {
    let (x, batch) = (Shape::of_indices(&[3]), 2);
    let config = Config::new(Kind::Embedding, &[4, 2]);
    let mut layer = Embedding::seeded(&placed(&config, &x), &mut SeededRng::seed_from_u64(1));
    assert!(layer.weight.as_slice().iter().all(|w| w.abs() <= 0.05 && *w != 0.0));
    layer
        .weight
        .as_mut_slice()
        .copy_from_slice(&[1.0, -2.0, 3.0, 4.0, -5.0, 6.0, 7.0, 8.0]);
    let indices = [3, 0, 3, 2, 4, 0].map(f32::from_bits); // 4 is beyond

    let mut alone = Alone::new(config, x, batch, 2);
    (alone.step.activation, alone.step.derived) = (Activation::Relu, Activation::Relu);
    let expected = [
        [7.0, 8.0],
        [1.0, 0.0],
        [7.0, 8.0],
        [0.0, 6.0],
        [f32::NAN; 2],
        [1.0, 0.0],
    ];
    for y in [
        alone.infer(&layer.borrowed(), &indices),
        alone.forward(&layer.borrowed(), &indices),
    ] {
        for (y, e) in y.iter().zip(expected.as_flattened()) {
            assert!(y == e || y.is_nan() && e.is_nan(), "{y} {e}");
        }
    }
    let mut gradients = Embedding::zeros(&placed(&config, &x));
    let d_y: Vec<f32> = (1..=12).map(|d| d as f32).collect();
    let d_x = alone.backward(&layer.borrowed(), &mut gradients, &d_y, false);
    assert!(d_x.iter().all(|d| d.is_nan()), "nothing is written");
    let once = [3.0 + 11.0, 0.0, 0.0, 0.0, 0.0, 8.0, 1.0 + 5.0, 2.0 + 6.0];
    assert_eq!(gradients.weight.as_slice(), once);
    alone.backward(&layer.borrowed(), &mut gradients, &d_y, true);
    assert_eq!(gradients.weight.as_slice(), once.map(|d| 2.0 * d));
}

/// A pass knows of 32 outputs whether it stops before their heads; of the others, of which a shift would make the first again, it
/// runs them.
#[test]
fn the_heads_of_32_outputs_can_be_left_out() {
    let mut alone = Alone::new(Config::new(Kind::Softmax, &[]), Shape::new(&[2]), 1, 1);
    let mut given = |output: u32, logits: u32| {
        let step = alone.step.giving(output);
        let mut run = alone.run();
        run.logits = logits;
        run.tensor(step.x).copy_from_slice(&[3.0, 3.0]);
        Softmax::forward_head(&mut run, &step);
        run.tensor(step.y).to_vec()
    };
    for output in [0, 1, 31] {
        assert_eq!(given(output, 1 << output), [3.0, 3.0], "{output} is left out");
        assert_eq!(given(output, !(1 << output)), [0.5, 0.5], "{output} is not");
    }
    for output in [32, 33, 64] {
        assert_eq!(given(output, 1 | 2), [0.5, 0.5], "{output} is not");
    }
}

/// Every tensor is NaN before it is written.
#[test]
fn the_first_layer_that_learns_makes_no_gradient_of_its_input() {
    let config = Config::new(Kind::Linear, &[2]);
    let x = Shape::new(&[3]);
    let layer = Linear::seeded(&placed(&config, &x), &mut SeededRng::seed_from_u64(1));
    let layer = layer.borrowed();
    for (index, is_made) in [(1, false), (2, true)] {
        let mut alone = Alone::new(config, x, 1, 1);
        alone.forward(&layer, &[1.0, 2.0, 3.0]);
        let step = alone.step;
        alone.run().tensor(step.d_y).fill(1.0);
        let mut run = alone.run();
        (run.d_input, run.learns_from) = (false, 1);
        let mut gradients = Linear::zeros(&placed(&config, &x));
        layer.backward(&mut gradients, &mut run, &Step { index, ..step });
        let made = run.tensor(step.d_x).iter().all(|d| !d.is_nan());
        assert_eq!(made, is_made, "layer {index}, where layer 1 is the first that learns");
    }
}
