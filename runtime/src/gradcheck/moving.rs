//! What differences are taken of.

use crate::batch::Batch;
use crate::generated::SeededRng;
use crate::network::Trainable;
use crate::param::Param;
use crate::sample::Record;
use crate::workspace::{Mode, Workspace};
use core::ops::Range;
use gyul_spec::Role;
use rand::{RngExt, SeedableRng};

/// How many numbers of a tensor are moved one by one, beside the one that a search ends at: all of a smaller one.
const NUMBERS: usize = 32;
/// How far a number is moved, as a part of its size or of 1: far for the rounding of `f32`, near for curves and kinks. The difference that comes
/// nearest to the gradient counts, for none comes near a wrong one.
const STEPS: [f32; 4] = [3e-2, 4e-3, 5e-4, 6e-5];

/// One number that was moved.
#[derive(Clone, Copy)]
pub(super) struct Met {
    pub(super) at: usize,
    pub(super) gradient: f64,
    pub(super) difference: f64,
}

impl Met {
    pub(super) fn error(&self) -> f64 {
        error(self.gradient, self.difference)
    }
}

fn error(gradient: f64, difference: f64) -> f64 {
    let error = (gradient - difference).abs();
    if error.is_finite() { error } else { f64::INFINITY }
}

/// Of what `value` gives where `number` is moved, and gives `here` where it is not, the difference nearest to `gradient`.
pub(super) fn difference(number: f32, gradient: f64, here: f64, mut value: impl FnMut(f32) -> f64) -> f64 {
    let mut nearest: Option<(f64, f64)> = None;
    for step in STEPS {
        let step = step * number.abs().max(1.0);
        let [ahead, behind] = [number + step, number - step];
        let [above, below] = [ahead, behind].map(&mut value);
        let [ahead, behind] = [ahead, behind].map(|to| f64::from(to) - f64::from(number));
        // To one side alone, too, for a kink lies on the other. Elsewhere that is less exact, and counts where it is nearer by half.
        let central = (above - below) / (ahead - behind);
        let sides = [(above - here) / ahead, (below - here) / behind];
        for (difference, far) in [(central, 1.0), (sides[0], 2.0), (sides[1], 2.0)] {
            let far = far * error(gradient, difference);
            if nearest.is_none_or(|(nearest, _)| far < nearest) {
                nearest = Some((far, difference));
            }
        }
    }
    nearest.expect("there are steps").1
}

/// What a number may be moved of.
#[derive(Clone, Copy)]
pub(super) enum Tensor {
    Input(usize),
    Param(usize),
}

/// A network and its inputs, a number of which is moved at a time.
pub(super) struct Moving<N: Trainable> {
    net: N,
    workspace: Workspace<N>,
    batch: usize,
    inputs: Vec<Vec<f32>>,
    /// What each output is multiplied by in the sum.
    d_outputs: Vec<Vec<f32>>,
    rng: SeededRng,
}

impl<N: Trainable> Moving<N> {
    pub(super) fn new(net: &N, x: &impl Batch<<N::Input as Record>::Element>, batch: usize) -> Self {
        let input = |part: usize| {
            let mut floats = vec![0.0; N::Input::PARTS[part].len * batch];
            x.part(part).fill(&mut floats, 0..batch);
            floats
        };
        let mut rng = SeededRng::seed_from_u64(0);
        let d_output = |part: usize| {
            // No output is left out, and none counts as another.
            let mut weight = || rng.random_range(0.5..1.5) * if rng.random() { 1.0 } else { -1.0 };
            (0..N::Output::PARTS[part].len * batch).map(|_| weight()).collect()
        };
        Self {
            net: net.clone(),
            workspace: Workspace::new(batch),
            batch,
            inputs: (0..N::Input::PARTS.len()).map(input).collect(),
            d_outputs: (0..N::Output::PARTS.len()).map(d_output).collect(),
            rng,
        }
    }

    /// The sum after a forward pass.
    fn value(&mut self) -> f64 {
        self.workspace.begin(self.batch);
        for (part, input) in self.inputs.iter().enumerate() {
            self.workspace.input_part(part).copy_from_slice(input);
        }
        self.workspace.run_forward(&self.net, Mode::default());
        let mut sum = 0.0;
        for (part, weights) in self.d_outputs.iter().enumerate() {
            let products = self.workspace.output_part(part).iter().zip(weights);
            sum += products.map(|(y, d)| f64::from(*y) * f64::from(*d)).sum::<f64>();
        }
        sum
    }

    fn pass_back(&mut self) {
        self.value();
        for (part, weights) in self.d_outputs.iter().enumerate() {
            self.workspace.d_output_part(part).copy_from_slice(weights);
        }
        self.workspace.run_backward(&self.net, true);
    }

    /// Of all that is to be checked. What a second pass adds to a parameter's: no penalty, which counts once, and nothing where a layer's
    /// gradients do not add up.
    pub(super) fn gradients(&mut self) -> Vec<(Tensor, Vec<f64>)> {
        let doubles = |floats: &[f32]| floats.iter().map(|x| f64::from(*x)).collect::<Vec<_>>();
        let of = |gradients: &N| {
            gradients
                .parameters()
                .map(|(_, g)| doubles(g.as_slice()))
                .collect::<Vec<_>>()
        };
        self.pass_back();
        let first = of(self.workspace.gradients());
        self.pass_back();
        let both = of(self.workspace.gradients());

        let parts = N::Input::PARTS.iter().enumerate().filter(|(_, part)| !part.indices);
        let inputs = parts.map(|(part, _)| (Tensor::Input(part), doubles(self.workspace.d_input_part(part))));
        let mut all: Vec<_> = inputs.collect();
        let learns = |(_, param): (String, &Param)| param.role() == Role::Trainable && !param.is_frozen();
        let learns = self.net.parameters().map(learns);
        for (i, ((first, both), learns)) in first.iter().zip(&both).zip(learns).enumerate() {
            if learns {
                let added = both.iter().zip(first).map(|(both, first)| both - first);
                all.push((Tensor::Param(i), added.collect()));
            }
        }
        all
    }

    /// The differences of some numbers of a tensor, beside their gradients.
    pub(super) fn differences(&mut self, tensor: Tensor, gradient: &[f64]) -> Vec<Met> {
        let (len, here) = (gradient.len(), self.value());
        let moved = len.min(NUMBERS);
        let mut places = Vec::with_capacity(moved + 1);
        for i in 0..moved {
            // One of each stretch, and both ends, which a loop that is off by one goes wrong at.
            places.push(match i {
                0 => 0,
                _ if i + 1 == moved => len - 1,
                _ => self.rng.random_range(i * len / moved..(i + 1) * len / moved),
            });
        }
        if moved < len {
            let suspect = self.search(tensor, gradient);
            if !places.contains(&suspect) {
                places.push(suspect);
            }
        }
        let met = places
            .iter()
            .map(|at| self.difference(tensor, *at, gradient[*at], here));
        met.collect()
    }

    /// The place of a number that is wrong, if a single one is: of two halves the one that is farther off, until it is one number.
    fn search(&mut self, tensor: Tensor, gradient: &[f64]) -> usize {
        let mut wrong = 0..gradient.len();
        while wrong.len() > 1 {
            let middle = wrong.start + wrong.len() / 2;
            let [first, last] = [wrong.start..middle, middle..wrong.end];
            let off = [&first, &last].map(|half| self.off(tensor, half, gradient));
            wrong = if off[1] > off[0] { last } else { first };
        }
        wrong.start
    }

    /// How far the slope and the gradient are from each other where the numbers `which` are moved at once, each ahead or behind as chance
    /// has it, and together as far as a single one is elsewhere: that meets no more kinks. Of many numbers a wrong one is a small part of the
    /// slope, which rounding must not hide: these steps are far ones.
    fn off(&mut self, tensor: Tensor, which: &Range<usize>, gradient: &[f64]) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "any number near it will do")]
        let each = 1.0 / (which.len() as f32).sqrt();
        let signs = which.clone().map(|_| if self.rng.random() { each } else { -each });
        let parts: Vec<f32> = signs.collect();
        let before = self.of(tensor, |numbers| numbers[which.clone()].to_vec());
        let at = |far: f32| before.iter().zip(&parts).map(move |(number, part)| number + far * part);
        let mut value = |far: f32| {
            self.of(tensor, |numbers| {
                let numbers = numbers[which.clone()].iter_mut();
                numbers.zip(at(far)).for_each(|(number, to)| *number = to);
            });
            self.value()
        };
        let off = [STEPS[0], STEPS[1]].map(|far| {
            // By the moves that `f32` made of those asked for.
            let moves = at(far).zip(at(-far));
            let moves = moves.map(|(ahead, behind)| f64::from(ahead) - f64::from(behind));
            let rise = gradient[which.clone()].iter().zip(moves);
            let rise: f64 = rise.map(|(gradient, by)| gradient * by).sum();
            error(rise, value(far) - value(-far)) / f64::from(far)
        });
        self.of(tensor, |numbers| numbers[which.clone()].copy_from_slice(&before));
        off[0].min(off[1])
    }

    fn difference(&mut self, tensor: Tensor, at: usize, gradient: f64, here: f64) -> Met {
        let number = self.of(tensor, |numbers| numbers[at]);
        let difference = difference(number, gradient, here, |to| {
            self.of(tensor, |numbers| numbers[at] = to);
            self.value()
        });
        self.of(tensor, |numbers| numbers[at] = number);
        Met {
            at,
            gradient,
            difference,
        }
    }

    /// What `with` makes of a tensor's numbers.
    fn of<R>(&mut self, tensor: Tensor, with: impl FnOnce(&mut [f32]) -> R) -> R {
        match tensor {
            Tensor::Input(part) => with(&mut self.inputs[part]),
            Tensor::Param(param) => {
                let (mut i, mut with, mut made) = (0, Some(with), None);
                N::walk([&mut self.net], &mut |[of]| {
                    if i == param {
                        made = with.take().map(|with| with(of.as_mut_slice()));
                    }
                    i += 1;
                });
                made.expect("it was among them")
            }
        }
    }

    pub(super) fn name(&self, tensor: Tensor) -> String {
        match tensor {
            Tensor::Input(part) => match N::Input::PARTS[part].name {
                "" => "input".to_owned(),
                name => name.to_owned(),
            },
            Tensor::Param(i) => self.net.parameters().nth(i).expect("it was among them").0,
        }
    }
}
