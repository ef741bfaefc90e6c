//! The plans of random graphs, run in a model of memory: every tensor holds a name of what was last written there, and
//! whoever reads must find what it expects. Lives must cover every use, and tensors needed at once never overlap.

mod fusing;
mod random;

use super::lifetimes::Sum;
use super::{Graph, Pass, Place, Step, inference, training};
use gyul_spec::{Class, InPlace, Life, Plan, Shape};
use proptest::prelude::*;
use random::{graph, is_whole};
use std::collections::BTreeSet;

/// What a tensor holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Holds {
    Value(usize),
    /// The parts of a value's gradient that were added up: by the call that gave them, and which of its sources it was.
    Gradient(usize, BTreeSet<(usize, usize)>),
    /// What a layer leaves for its backward pass.
    Saved(usize),
}

/// What a step leaves: a pooling computed within it, which position of each window was the largest.
fn saved_by(step: &Step) -> Holds {
    Holds::Saved(step.call.pool.unwrap_or(step.call.layer))
}

/// The "call" by which the loss gives its part.
const LOSS: usize = usize::MAX;

struct Model<'a> {
    graph: &'a Graph,
    pass: &'a Pass,
    made: Vec<usize>,
    memory: Vec<Option<Holds>>,
    is_training: bool,
    time: usize,
}

impl<'a> Model<'a> {
    fn new(graph: &'a Graph, pass: &'a Pass, training: bool) -> Self {
        let others = &pass.tensors[graph.inputs.len()..];
        assert!(
            others.is_sorted_by_key(|tensor| tensor.born),
            "births ascend behind the inputs"
        );
        Self {
            graph,
            pass,
            made: graph.made(training),
            memory: vec![None; pass.tensors.len()],
            is_training: training,
            time: 0,
        }
    }

    fn alive(&self, tensor: usize) {
        let lives = self.pass.tensors[tensor];
        let alive = (lives.born..=lives.dies).contains(&self.time);
        assert!(alive, "{lives:?} is used at {}", self.time);
    }

    fn write(&mut self, place: Place, what: Holds) {
        self.alive(place.tensor);
        self.memory[place.tensor] = Some(what);
    }

    fn read(&self, place: Place, what: &Holds) {
        self.alive(place.tensor);
        assert_eq!(self.memory[place.tensor].as_ref(), Some(what), "at {}", self.time);
    }

    fn value(&self, value: usize) -> Holds {
        Holds::Value(self.made[value])
    }

    /// The whole gradient of a value: a part of every reader.
    fn gradient(&self, value: usize) -> Holds {
        let of = self.made[value];
        let mut parts = BTreeSet::new();
        for (k, step) in self.pass.steps.iter().enumerate() {
            let sources = step.call.from.iter().enumerate();
            parts.extend(
                sources
                    .filter(|(_, from)| self.made[**from] == of)
                    .map(|(source, _)| (k, source)),
            );
        }
        for output in self.graph.outputs.iter().filter(|output| self.made[**output] == of) {
            parts.insert((LOSS, *output));
        }
        Holds::Gradient(of, parts)
    }

    fn forward(&mut self) {
        for (input, place) in self.pass.x.iter().enumerate() {
            self.write(*place, Holds::Value(input));
        }
        for step in &self.pass.steps {
            self.time += 1;
            assert_eq!(self.time, step.times[0]);
            for (place, value) in step.x.iter().zip(&step.call.from) {
                self.read(*place, &self.value(*value));
            }
            // What the layer leaves must not lie where it still reads.
            let apart = |tensor: usize| step.x.iter().all(|x| x.tensor != tensor) && step.y.tensor != tensor;
            let work = step.work.filter(|_| !self.is_training);
            for tensor in step.saved.into_iter().chain(work) {
                self.alive(tensor);
                assert!(apart(tensor));
            }
            if let Some(saved) = step.saved {
                self.memory[saved] = Some(saved_by(step));
            }
            let others = &step.x[1..];
            assert!(
                others.iter().all(|x| x.tensor != step.y.tensor),
                "only the first is written over"
            );
            self.write(step.y, self.value(step.call.to));
        }
        self.time += 1;
    }

    fn read_outputs(&self) {
        for (place, output) in self.pass.y.iter().zip(&self.graph.outputs) {
            self.read(*place, &self.value(*output));
        }
    }

    /// What a step gave, or, where its sign is enough, what a dropout made of it that alone reads it.
    fn read_output(&self, step: &Step) {
        let (of, layers) = (step.call.to, &self.graph.nodes);
        let last = layers[step.call.derived.unwrap_or(step.call.layer)].row;
        let is_alone = matches!(self.gradient(of), Holds::Gradient(_, parts) if parts.len() == 1);
        let dropped = layers.iter().enumerate().find(|(_, node)| {
            let is_dropout = matches!(node.row.class, Class::Dropout);
            is_dropout && self.made[node.from[0]] == self.made[of]
        });
        match dropped {
            Some((layer, _)) if last.by_sign && is_alone => self.read(step.y, &self.value(self.graph.value(layer))),
            _ => self.read(step.y, &self.value(of)),
        }
    }

    fn backward(&mut self, k: usize, step: &Step) {
        self.time += 1;
        assert_eq!(self.time, step.times[1]);
        let row = self.graph.nodes[step.call.layer].row;
        let d_y = step.d_y.expect("every value reaches an output");
        self.read(d_y, &self.gradient(step.call.to));
        if row.keeps_input {
            for (place, value) in step.x.iter().zip(&step.call.from) {
                self.read(*place, &self.value(*value));
            }
        }
        if row.keeps_output || step.call.derived.is_some() {
            self.read_output(step);
        }
        let saver = step.call.pool.unwrap_or(step.call.layer);
        assert_eq!(
            step.saved.is_some(),
            self.graph.nodes[saver].is_saved,
            "what is left has a place"
        );
        if let Some(saved) = step.saved {
            self.alive(saved);
            assert_eq!(self.memory[saved], Some(saved_by(step)));
        }
        step.work.into_iter().for_each(|tensor| self.alive(tensor));
        let mut written = BTreeSet::new();
        for (source, (place, value)) in step.d_x.iter().zip(&step.call.from).enumerate() {
            let of = self.made[*value];
            let Some(place) = place else {
                assert!(self.graph.inputs[of], "only indices have no gradient");
                continue;
            };
            assert!(written.insert(place.tensor), "two sources write one tensor");
            let may_write_over = match row.in_place {
                InPlace::OfAny => !row.keeps_input,
                InPlace::OfFirst | InPlace::No => source == 0,
            };
            assert!(
                place.tensor != d_y.tensor || may_write_over,
                "others are made of that, too"
            );
            self.write(*place, Holds::Gradient(of, BTreeSet::from([(k, source)])));
        }
        self.add_up(&step.sums);
    }

    fn add_up(&mut self, sums: &[Sum]) {
        for sum in sums {
            let (to, part) = (sum.to.tensor, sum.part.tensor);
            self.alive(to);
            self.alive(part);
            match (self.memory[to].clone(), self.memory[part].clone()) {
                (Some(Holds::Gradient(of, mut parts)), Some(Holds::Gradient(other, more))) => {
                    assert_eq!(of, other);
                    assert!(parts.is_disjoint(&more), "a part is added once");
                    parts.extend(more);
                    self.memory[to] = Some(Holds::Gradient(of, parts));
                }
                other => panic!("no gradients: {other:?}"),
            }
        }
    }
}

/// The weights of tied layers: of their uses the one that comes back first writes the gradient.
fn gradients_of_weights(graph: &Graph, pass: &Pass) {
    let mut written = BTreeSet::new();
    for step in pass.steps.iter().rev() {
        let owner = graph.nodes[step.call.layer].tied.unwrap_or(step.call.layer);
        assert_eq!(step.is_again, !written.insert(owner));
    }
}

/// The gradient of each activation that is computed within a call is taken once: by that call, or by the pool that alone reads it.
fn gradients_of_activations(pass: &Pass) {
    for (k, step) in pass.steps.iter().enumerate() {
        let Some(activation) = step.call.activation else {
            continue;
        };
        let takers: Vec<usize> = (0..pass.steps.len())
            .filter(|taker| pass.steps[*taker].call.derived == Some(activation))
            .collect();
        let readers: Vec<usize> = (0..pass.steps.len())
            .filter(|reader| pass.steps[*reader].call.from.contains(&step.call.to))
            .collect();
        assert!(
            takers == [k] || takers.len() == 1 && takers == readers,
            "{takers:?} of {k}, read by {readers:?}"
        );
    }
}

/// Most tensors and times of a graph here.
const MOST: usize = 160;

/// No two tensors overlap while both are needed, and a step's tensors end where its scratch begins.
fn placed_apart(pass: &Pass, sizes: &[usize]) {
    let (count, fixed) = (pass.tensors.len(), pass.x.len());
    assert!(count <= MOST && pass.times <= MOST);
    // Born last, what is none is planned last.
    let mut lives = [Life::floats(0, MOST - 1, MOST - 1); MOST];
    for (i, (life, tensor)) in lives.iter_mut().zip(&pass.tensors).enumerate() {
        *life = Life::new(Shape::new(&[sizes[i % sizes.len()]]), tensor.born, tensor.dies);
    }
    let plan: Plan<MOST, MOST> = gyul_spec::plan(fixed, &lives);
    let range = |i: usize| plan.slots[i].at..plan.slots[i].at + lives[i].shape.len();
    for i in 0..count {
        for j in 0..i {
            let together = lives[i].born <= lives[j].dies && lives[j].born <= lives[i].dies;
            let (a, b) = (range(i), range(j));
            assert!(!together || a.end <= b.start || b.end <= a.start, "{i} and {j} overlap");
        }
        for time in lives[i].born..=lives[i].dies {
            assert!(range(i).end <= plan.tops[time]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 20_000, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn every_reader_finds_what_it_expects(
        numbers in prop::collection::vec(0..1000_usize, 20..80),
        sizes in prop::collection::vec(0..200_usize, 1..40),
    ) {
        let graph = graph(&numbers);
        prop_assume!(is_whole(&graph));

        let pass = inference(&graph);
        let mut memory = Model::new(&graph, &pass, false);
        memory.forward();
        memory.read_outputs();
        placed_apart(&pass, &sizes);

        let pass = training(&graph);
        let mut memory = Model::new(&graph, &pass, true);
        memory.forward();
        memory.read_outputs();
        for (place, output) in pass.d_y.iter().zip(&graph.outputs) {
            let part = BTreeSet::from([(LOSS, *output)]);
            memory.write(place.expect("an output has a gradient"), Holds::Gradient(memory.made[*output], part));
        }
        memory.add_up(&pass.sums);
        for (k, step) in pass.steps.iter().enumerate().rev() {
            memory.backward(k, step);
        }
        memory.time += 1;
        memory.read_outputs();
        for (input, place) in pass.d_x.iter().enumerate() {
            match place {
                Some(place) => memory.read(*place, &memory.gradient(input)),
                None => prop_assert!(graph.inputs[input]),
            }
        }
        gradients_of_weights(&graph, &pass);
        gradients_of_activations(&pass);
        placed_apart(&pass, &sizes);
    }
}
