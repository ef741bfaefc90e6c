//! From which step to which each tensor is needed, and where each call finds its own. In time 0 the inputs are filled; each
//! call takes one step forward; in training one step more computes the loss, and each call, last to first, one step backward.

use super::fuse::Call;
use super::graph::Graph;
use gyul_spec::{Class, InPlace};

/// One tensor of the arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tensor {
    pub(crate) of: Of,
    /// The step that first writes it.
    pub(crate) born: usize,
    /// The last step that reads it.
    pub(crate) dies: usize,
}

/// What a tensor holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// A value.
    Value(usize),
    /// The gradient of a value.
    Gradient(usize),
    /// One layer's part of the gradient of a value.
    Part(usize),
    /// What a layer leaves for its backward pass.
    Saved(usize),
    /// What a layer needs while it runs.
    Work(usize),
}

/// A tensor of [`Pass::tensors`] as one call sees it: with the axes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) tensor: usize,
    /// The value whose shape it has here.
    pub(crate) value: usize,
}

/// Where one call finds its tensors.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) call: Call,
    pub(crate) x: Vec<Place>,
    pub(crate) y: Place,
    /// In training: the gradients of what it reads (none of indices), and of what it gives.
    pub(crate) d_x: Vec<Option<Place>>,
    pub(crate) d_y: Option<Place>,
    pub(crate) saved: Option<usize>,
    /// At inference, or on the way back.
    pub(crate) work: Option<usize>,
    /// Whether nothing before it learns.
    pub(crate) is_first: bool,
    /// Whether a later call has written the gradient of its weight.
    pub(crate) is_again: bool,
    /// Parts of gradients to add up after its backward pass.
    pub(crate) sums: Vec<Sum>,
    /// The times at which it runs.
    pub(crate) times: [usize; 2],
}

/// `to += part`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    pub(crate) to: Place,
    pub(crate) part: Place,
}

/// All of one kind of pass.
#[derive(Debug)]
pub(crate) struct Pass {
    /// The inputs first, the others in the order of their births.
    pub(crate) tensors: Vec<Tensor>,
    pub(crate) steps: Vec<Step>,
    pub(crate) x: Vec<Place>,
    pub(crate) y: Vec<Place>,
    pub(crate) d_x: Vec<Option<Place>>,
    pub(crate) d_y: Vec<Option<Place>>,
    /// Gradients of outputs that are one value, to add up before the backward pass.
    pub(crate) sums: Vec<Sum>,
    /// Steps of time.
    pub(crate) times: usize,
}

/// The tensors as they are found, by number.
#[derive(Default)]
pub(super) struct Tensors(pub(super) Vec<Tensor>);

impl Tensors {
    pub(super) fn birth(&mut self, of: Of, born: usize) -> usize {
        self.0.push(Tensor { of, born, dies: born });
        self.0.len() - 1
    }

    pub(super) fn needed(&mut self, tensor: usize, until: usize) {
        let dies = &mut self.0[tensor].dies;
        *dies = until.max(*dies);
    }
}

/// The way there: which tensor each made value lies in.
pub(super) struct Forward {
    /// By value: views have the tensor of what they rename.
    pub(super) homes: Vec<usize>,
    pub(super) calls: Vec<Call>,
}

/// Whether a call computes each number from the number in its place.
pub(super) fn is_pointwise(graph: &Graph, call: &Call) -> bool {
    let row = graph.nodes[call.layer].row;
    call.head.is_some() || matches!(row.class, Class::Activation | Class::Dropout)
}

/// Gives every value its tensor. A call works in place of a value that nobody reads after it; `is_kept` tells which values
/// the backward pass needs.
pub(super) fn forward(
    graph: &Graph,
    mut calls: Vec<Call>,
    made: &[usize],
    tensors: &mut Tensors,
    is_kept: impl Fn(usize) -> bool,
) -> Forward {
    let mut homes = vec![usize::MAX; graph.values()];
    for (input, home) in homes.iter_mut().enumerate().take(graph.inputs.len()) {
        *home = tensors.birth(Of::Value(input), 0);
    }
    // The last call that reads each made value, and how often it does.
    let mut last = vec![(0, 0); graph.values()];
    for (k, call) in calls.iter().enumerate() {
        for value in &call.from {
            let last = &mut last[made[*value]];
            *last = if last.0 == k { (k, last.1 + 1) } else { (k, 1) };
        }
    }
    let is_output = |value: usize| graph.outputs.iter().any(|output| made[*output] == value);
    for (k, call) in calls.iter_mut().enumerate() {
        let row = graph.nodes[call.layer].row;
        for value in &call.from {
            tensors.needed(homes[made[*value]], k + 1);
        }
        let is_free = |value: &usize| {
            let value = made[*value];
            last[value] == (k, 1) && !is_kept(value) && !is_output(value)
        };
        let takes_over = match row.in_place {
            // Of several the oldest, a block's skip: it goes on where it lies, and the block's room is free for the next.
            InPlace::OfAny => {
                let free = (0..call.from.len()).filter(|source| is_free(&call.from[*source]));
                free.min_by_key(|source| homes[made[call.from[*source]]])
            }
            InPlace::No if !is_pointwise(graph, call) => None,
            InPlace::OfFirst | InPlace::No => is_free(&call.from[0]).then_some(0),
        };
        homes[call.to] = match takes_over {
            Some(source) => {
                // It works in the place of the first.
                call.from.swap(0, source);
                homes[made[call.from[0]]]
            }
            None => tensors.birth(Of::Value(call.to), k + 1),
        };
    }
    for value in 0..graph.values() {
        homes[value] = homes[made[value]];
    }
    Forward { homes, calls }
}

/// Puts the tensors in the order of their births, as the planner takes them.
pub(super) fn sorted(tensors: Tensors, mut pass: Pass) -> Pass {
    let tensors = tensors.0;
    let mut order: Vec<usize> = (0..tensors.len()).collect();
    order.sort_by_key(|tensor| tensors[*tensor].born);
    let mut rank = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        rank[*old] = new;
    }
    pass.tensors = order.iter().map(|old| tensors[*old]).collect();
    let Pass {
        steps,
        x,
        y,
        d_x,
        d_y,
        sums,
        ..
    } = &mut pass;
    let ends = x
        .iter_mut()
        .chain(y)
        .chain(d_x.iter_mut().flatten())
        .chain(d_y.iter_mut().flatten())
        .chain(sums.iter_mut().flat_map(|sum| [&mut sum.to, &mut sum.part]));
    ends.for_each(|place| place.tensor = rank[place.tensor]);
    for step in steps {
        let Step {
            x,
            y,
            d_x,
            d_y,
            saved,
            work,
            sums,
            ..
        } = step;
        let places = x.iter_mut().chain([y]).chain(d_x.iter_mut().flatten()).chain(d_y);
        let places = places.chain(sums.iter_mut().flat_map(|sum| [&mut sum.to, &mut sum.part]));
        places.for_each(|place| place.tensor = rank[place.tensor]);
        saved.iter_mut().chain(work).for_each(|tensor| *tensor = rank[*tensor]);
    }
    pass
}

pub(super) fn place(homes: &[usize], value: usize) -> Place {
    Place {
        tensor: homes[value],
        value,
    }
}
