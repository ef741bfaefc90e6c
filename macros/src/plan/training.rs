//! What lives where in training. A value that several layers read gets its gradient from all of them: the first to come
//! back writes it, each of the others writes a part that is added.

use super::fuse::{self, Call};
use super::graph::Graph;
use super::lifetimes::{Forward, Of, Pass, Place, Step, Sum, Tensors, forward, is_pointwise, place, sorted};
use gyul_spec::{Class, InPlace};

pub(crate) fn training(graph: &Graph) -> Pass {
    let mut tensors = Tensors::default();
    let made = graph.made(true);
    let calls = fuse::training(graph);
    let kept = kept(graph, &calls, &made);
    let Forward { homes, calls } = forward(graph, calls, &made, &mut tensors, |value| kept[value]);
    let (loss, end) = (calls.len() + 1, 2 * calls.len() + 2);
    let back = |k: usize| end - 1 - k;

    for (k, call) in calls.iter().enumerate() {
        let row = graph.nodes[call.layer].row;
        if row.keeps_output || call.derived.is_some() {
            tensors.needed(homes[call.to], back(k));
        }
        if row.keeps_input {
            call.from
                .iter()
                .for_each(|value| tensors.needed(homes[*value], back(k)));
        }
    }
    let places = |values: &mut dyn Iterator<Item = usize>| values.map(|value| place(&homes, value)).collect();
    let (x, y): (_, Vec<_>) = (
        places(&mut (0..graph.inputs.len())),
        places(&mut graph.outputs.iter().copied()),
    );
    for place in &y {
        tensors.needed(place.tensor, end);
    }

    let mut steps: Vec<Step> = calls
        .into_iter()
        .enumerate()
        .map(|(k, call)| {
            let node = &graph.nodes[call.layer];
            let saver = call.pool.unwrap_or(call.layer);
            let saved = graph.nodes[saver]
                .is_saved
                .then(|| tensors.birth(Of::Saved(saver), k + 1));
            if let Some(saved) = saved {
                tensors.needed(saved, back(k));
            }
            let work = node.is_working.then(|| tensors.birth(Of::Work(call.layer), back(k)));
            Step {
                x: call.from.iter().map(|value| place(&homes, *value)).collect(),
                y: place(&homes, call.to),
                d_x: Vec::new(),
                d_y: None,
                saved,
                work,
                is_first: false,
                is_again: false,
                sums: Vec::new(),
                times: [k + 1, back(k)],
                call,
            }
        })
        .collect();

    let mut gradients = Gradients::new(graph, &made);
    let (d_y, sums) = gradients.of_outputs(loss, &mut tensors);
    for (k, step) in steps.iter_mut().enumerate().rev() {
        gradients.of_step(step, back(k), &mut tensors);
    }
    let d_x: Vec<_> = (0..graph.inputs.len()).map(|input| gradients.place(input)).collect();
    for place in d_x.iter().flatten() {
        tensors.needed(place.tensor, end);
    }
    who_learns(graph, &mut steps);
    let pass = Pass {
        tensors: Vec::new(),
        steps,
        x,
        y,
        d_x,
        d_y,
        sums,
        times: end + 1,
    };
    sorted(tensors, pass)
}

/// Which made values the backward pass needs as they are.
fn kept(graph: &Graph, calls: &[Call], made: &[usize]) -> Vec<bool> {
    let mut kept = vec![false; graph.values()];
    for call in calls {
        let row = graph.nodes[call.layer].row;
        if row.keeps_output || call.derived.is_some() {
            kept[seen(graph, calls, made, call)] = true;
        }
        if row.keeps_input {
            call.from.iter().for_each(|value| kept[made[*value]] = true);
        }
    }
    kept
}

/// The made value that the gradient of `call` finds where it left its own. Where it asks for the sign alone, a dropout that is
/// the one reader writes over it: it changes no sign, but for what it drops, and that has no gradient.
fn seen(graph: &Graph, calls: &[Call], made: &[usize], call: &Call) -> usize {
    let (value, row) = (made[call.to], graph.nodes[call.layer].row);
    let by_sign = match call.derived {
        Some(activation) => graph.nodes[activation].row.by_sign && !row.keeps_output,
        None => row.by_sign,
    };
    let mut readers = calls
        .iter()
        .filter(|other| other.from.iter().any(|from| made[*from] == value));
    let is_output = graph.outputs.iter().any(|output| made[*output] == value);
    match (readers.next(), readers.next()) {
        (Some(reader), None) if by_sign && !is_output && graph.nodes[reader.layer].row.class == Class::Dropout => {
            made[reader.to]
        }
        _ => value,
    }
}

/// Marks the calls before which nothing learns, and those whose weight a later call has come back through.
fn who_learns(graph: &Graph, steps: &mut [Step]) {
    let mut learns = vec![false; graph.values()];
    for (i, node) in graph.nodes.iter().enumerate() {
        let before = node.from.iter().any(|value| learns[*value]);
        learns[graph.value(i)] = before || node.row.class == Class::Layer;
    }
    let mut written = vec![false; graph.nodes.len()];
    for step in steps.iter_mut().rev() {
        step.is_first = !step.call.from.iter().any(|value| learns[*value]);
        let owner = graph.nodes[step.call.layer].tied.unwrap_or(step.call.layer);
        step.is_again = written[owner];
        written[owner] = true;
    }
}

/// Where gradients lie, as they are found from the outputs back.
struct Gradients<'a> {
    graph: &'a Graph,
    made: &'a [usize],
    /// By made value.
    homes: Vec<Option<usize>>,
}

impl<'a> Gradients<'a> {
    fn new(graph: &'a Graph, made: &'a [usize]) -> Self {
        Self {
            graph,
            made,
            homes: vec![None; graph.values()],
        }
    }

    /// The gradient of a value; none of indices.
    fn place(&self, value: usize) -> Option<Place> {
        let tensor = self.homes[self.made[value]]?;
        Some(Place { tensor, value })
    }

    /// Of the outputs, each in a tensor of its own; those that are one value by several names are added up.
    fn of_outputs(&mut self, time: usize, tensors: &mut Tensors) -> (Vec<Option<Place>>, Vec<Sum>) {
        let (mut d_y, mut sums) = (Vec::new(), Vec::new());
        for output in &self.graph.outputs {
            let (value, made) = (*output, self.made[*output]);
            let of = self.homes[made].map_or(Of::Gradient(made), |_| Of::Part(made));
            let tensor = tensors.birth(of, time);
            let part = Place { tensor, value };
            match self.homes[made] {
                None => self.homes[made] = Some(tensor),
                Some(home) => sums.push(Sum {
                    to: Place { tensor: home, value },
                    part,
                }),
            }
            d_y.push(Some(part));
        }
        (d_y, sums)
    }

    fn of_step(&mut self, step: &mut Step, time: usize, tensors: &mut Tensors) {
        let d_y = self.place(step.call.to);
        if let Some(d_y) = d_y {
            tensors.needed(d_y.tensor, time);
        }
        // Where the gradient of what it reads may be written over that of what it gives.
        let row = self.graph.nodes[step.call.layer].row;
        let passes_on = match row.in_place {
            InPlace::No => is_pointwise(self.graph, &step.call),
            InPlace::OfFirst => true,
            // The others' gradients are made of it as well.
            InPlace::OfAny => !row.keeps_input,
        };
        let mut free = d_y.filter(|_| passes_on);
        let (mut d_x, mut sums) = (Vec::new(), Vec::new());
        for (source, value) in step.call.from.iter().enumerate() {
            free = free.filter(|_| source == 0 || row.in_place == InPlace::OfAny);
            let made = self.made[*value];
            if self.graph.inputs.get(made) == Some(&true) {
                d_x.push(None);
                continue;
            }
            let value = *value;
            d_x.push(Some(match self.homes[made] {
                None => {
                    let tensor = free
                        .take()
                        .map_or_else(|| tensors.birth(Of::Gradient(made), time), |place| place.tensor);
                    self.homes[made] = Some(tensor);
                    Place { tensor, value }
                }
                Some(home) => {
                    let part = Place {
                        tensor: tensors.birth(Of::Part(made), time),
                        value,
                    };
                    let to = Place { tensor: home, value };
                    sums.push(Sum { to, part });
                    part
                }
            }));
        }
        (step.d_y, step.d_x, step.sums) = (d_y, d_x, sums);
    }
}
