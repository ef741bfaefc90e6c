//! From which step to which each tensor is needed. In time 0 the input is filled; each call takes one step forward; in
//! training one step more computes the loss, and each call, last to first, one step backward.

use super::fuse::{self, Call};
use core::ops::RangeBounds;
use gyul_spec::{Class, Row};

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
    /// A value: 0 is the input, `i + 1` what layer `i` gives.
    Value(usize),
    /// The gradient of a value.
    Gradient(usize),
    /// What layer `i` leaves for its backward pass.
    Saved(usize),
    /// What layer `i` works in.
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
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) call: Call,
    pub(crate) x: Place,
    pub(crate) y: Place,
    /// In training: the gradients of the two.
    pub(crate) d_x: Place,
    pub(crate) d_y: Place,
    pub(crate) saved: Option<usize>,
    pub(crate) work: Option<usize>,
    /// Whether nothing before it learns.
    pub(crate) is_first: bool,
}

/// All of one kind of pass.
#[derive(Debug)]
pub(crate) struct Pass {
    /// In the order of their births.
    pub(crate) tensors: Vec<Tensor>,
    pub(crate) steps: Vec<Step>,
    pub(crate) x: Place,
    pub(crate) y: Place,
    pub(crate) d_x: Place,
    pub(crate) d_y: Place,
}

/// The tensors as they are found, by number.
#[derive(Default)]
struct Tensors(Vec<Tensor>);

impl Tensors {
    fn birth(&mut self, of: Of, born: usize) -> usize {
        self.0.push(Tensor { of, born, dies: born });
        self.0.len() - 1
    }

    fn needed(&mut self, tensor: usize, until: usize) {
        let dies = &mut self.0[tensor].dies;
        *dies = until.max(*dies);
    }
}

/// What lives where in inference.
pub(crate) fn inference(rows: &[&Row]) -> Pass {
    let calls = fuse::inference(rows);
    let mut tensors = Tensors::default();
    let homes = forward(rows, &calls, &mut tensors, false);
    let end = calls.len() + 1;
    tensors.needed(homes[rows.len()], end);
    let mut steps: Vec<Step> = calls
        .iter()
        .map(|call| step(*call, &homes, &homes, None, false))
        .collect();
    for (k, step) in steps.iter_mut().enumerate() {
        step.work = works(rows, &step.call).then(|| tensors.birth(Of::Work(step.call.layer), k + 1));
    }
    pass(tensors, steps, &homes, &homes)
}

/// What lives where in training.
pub(crate) fn training(rows: &[&Row], is_saved: impl Fn(usize) -> bool) -> Pass {
    let calls = fuse::training(rows);
    let (loss, end) = (calls.len() + 1, 2 * calls.len() + 2);
    let back = |k: usize| end - 1 - k;
    let mut tensors = Tensors::default();
    let homes = forward(rows, &calls, &mut tensors, true);

    for (k, call) in calls.iter().enumerate() {
        let row = rows[call.layer];
        // A layer's backward pass looks at its output whether or not an activation needs it there.
        if row.keeps_output || row.class == Class::Layer {
            tensors.needed(homes[call.y()], back(k));
        }
        if row.keeps_input {
            tensors.needed(homes[call.x()], back(k));
        }
    }
    tensors.needed(homes[rows.len()], end);

    let saved: Vec<Option<usize>> = calls
        .iter()
        .enumerate()
        .map(|(k, call)| {
            let tensor = is_saved(call.layer).then(|| tensors.birth(Of::Saved(call.layer), k + 1))?;
            tensors.needed(tensor, back(k));
            Some(tensor)
        })
        .collect();

    // Gradients, from the output's on.
    let mut d_homes = vec![0; rows.len() + 1];
    d_homes[rows.len()] = tensors.birth(Of::Gradient(rows.len()), loss);
    let mut value = rows.len();
    for (k, call) in calls.iter().enumerate().rev() {
        // Views between this call and the one after share its gradient.
        share(&mut d_homes, value, call.y()..value);
        let d_y = d_homes[call.y()];
        tensors.needed(d_y, back(k));
        let row = rows[call.layer];
        let in_place = call.is_head || matches!(row.class, Class::Activation | Class::Dropout);
        value = call.x();
        d_homes[value] = if in_place {
            d_y
        } else {
            tensors.birth(Of::Gradient(value), back(k))
        };
    }
    share(&mut d_homes, value, ..value);
    tensors.needed(d_homes[0], end);

    let learns = |call: &Call| rows[call.layer].class == Class::Layer;
    let first = calls.iter().position(learns).unwrap_or(calls.len());
    let mut steps: Vec<Step> = calls
        .iter()
        .zip(saved)
        .enumerate()
        .map(|(k, (call, saved))| step(*call, &homes, &d_homes, saved, k <= first))
        .collect();
    for (k, step) in steps.iter_mut().enumerate() {
        step.work = works(rows, &step.call).then(|| {
            let tensor = tensors.birth(Of::Work(step.call.layer), k + 1);
            tensors.needed(tensor, back(k));
            tensor
        });
    }
    pass(tensors, steps, &homes, &d_homes)
}

/// Gives every value its tensor. Pointwise layers work in place unless something still needs what they would overwrite.
fn forward(rows: &[&Row], calls: &[Call], tensors: &mut Tensors, training: bool) -> Vec<usize> {
    let mut homes = vec![0; rows.len() + 1];
    homes[0] = tensors.birth(Of::Value(0), 0);
    let mut value = 0;
    // Whether the value's maker needs it in its backward pass.
    let mut is_kept = false;
    for (k, call) in calls.iter().enumerate() {
        share(&mut homes, value, value..=call.x());
        tensors.needed(homes[value], k + 1);
        let row = rows[call.layer];
        let pointwise = call.is_head || matches!(row.class, Class::Activation | Class::Dropout);
        let in_place = pointwise && !(training && (is_kept || row.keeps_input));
        let from = homes[value];
        value = call.y();
        homes[value] = if in_place {
            from
        } else {
            tensors.birth(Of::Value(value), k + 1)
        };
        // The values that a call passes through within itself are nowhere.
        share(&mut homes, value, call.x() + 1..value);
        is_kept = row.keeps_output || call.activation.is_some();
    }
    share(&mut homes, value, value..);
    homes
}

/// Views have the tensor of the value they rename.
fn share(homes: &mut [usize], value: usize, with: impl RangeBounds<usize>) {
    let home = homes[value];
    let bounds = (with.start_bound().cloned(), with.end_bound().cloned());
    homes[bounds].fill(home);
}

fn step(call: Call, homes: &[usize], d_homes: &[usize], saved: Option<usize>, is_first: bool) -> Step {
    let [x, y] = [call.x(), call.y()].map(|value| place(homes, value));
    let [d_x, d_y] = [call.x(), call.y()].map(|value| place(d_homes, value));
    Step {
        call,
        x,
        y,
        d_x,
        d_y,
        saved,
        work: None,
        is_first,
    }
}

fn works(rows: &[&Row], call: &Call) -> bool {
    matches!(rows[call.layer].name, "Rnn" | "Lstm" | "Gru")
}

fn place(homes: &[usize], value: usize) -> Place {
    Place {
        tensor: homes[value],
        value,
    }
}

/// Puts the tensors in the order of their births, as the planner takes them.
fn pass(tensors: Tensors, steps: Vec<Step>, homes: &[usize], d_homes: &[usize]) -> Pass {
    let last = homes.len() - 1;
    let mut pass = Pass {
        tensors: tensors.0,
        steps,
        x: place(homes, 0),
        y: place(homes, last),
        d_x: place(d_homes, 0),
        d_y: place(d_homes, last),
    };
    let mut order: Vec<usize> = (0..pass.tensors.len()).collect();
    order.sort_by_key(|tensor| pass.tensors[*tensor].born);
    let mut rank = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        rank[*old] = new;
    }
    pass.tensors = order.iter().map(|old| pass.tensors[*old]).collect();
    let ends = [&mut pass.x, &mut pass.y, &mut pass.d_x, &mut pass.d_y];
    let inner = pass
        .steps
        .iter_mut()
        .flat_map(|step| [&mut step.x, &mut step.y, &mut step.d_x, &mut step.d_y]);
    for place in inner.chain(ends) {
        place.tensor = rank[place.tensor];
    }
    let both = pass
        .steps
        .iter_mut()
        .flat_map(|step| [step.saved.as_mut(), step.work.as_mut()]);
    for saved in both.flatten() {
        *saved = rank[*saved];
    }
    pass
}
