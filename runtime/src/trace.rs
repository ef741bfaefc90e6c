//! A network run layer by layer, none within another and none in the place of another: slower than inference, with every value
//! in memory of its own. What [`activations`] shows and [`Stream`](crate::stream::Stream) goes on with.

use crate::kernels::cpu::Team;
use crate::memory::Memory;
use crate::network::Network;
use crate::run::{Run, Step};
use crate::sample::Record;
use gyul_spec::{Arena, Class, Facts, Kind, LINE, Placed, Scratch, Shape, Slot};
use ndarray::{ArrayD, IxDyn};

/// Where every value of a network lies.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// By value: the inputs first, then what each layer gives. Views share the place of what they rename.
    pub(crate) slots: Vec<Slot>,
    /// Each layer's step, and what it reads beside its first value, which stands nowhere else.
    steps: Vec<(Step<'static>, Vec<Slot>)>,
    arena: Arena,
    /// Floats of memory, and of what a stream remembers.
    pub(crate) floats: usize,
    pub(crate) state_floats: usize,
}

impl Frame {
    /// For inputs of these shapes.
    pub(crate) fn new(layers: &[Placed], inputs: &[Shape]) -> Self {
        let (mut end, mut state_end, mut most) = (0, 0, Scratch::NONE);
        let place = |floats: usize, end: &mut usize| {
            let at = *end;
            *end += floats.next_multiple_of(LINE);
            at
        };
        let slot = |shape: Shape, end: &mut usize| Slot {
            at: place(shape.len(), end),
            shape,
        };
        let floats = |floats: usize, end: &mut usize| slot(Shape::new(&[floats]), end);
        let mut frame = Self {
            slots: inputs.iter().map(|shape| slot(*shape, &mut end)).collect(),
            steps: Vec::with_capacity(layers.len()),
            arena: Arena::NONE,
            floats: 0,
            state_floats: 0,
        };
        for layer in layers {
            let xs: Vec<Shape> = layer.node.from.iter().map(|value| frame.slots[*value].shape).collect();
            let (out, facts) = shapes(layers, layer, &xs);
            let mut from = layer.node.from.iter().map(|value| frame.slots[*value]);
            let x = from.next().expect("a layer reads something");
            let others = from.collect();
            let renames = matches!(layer.node.config.kind.row().class, Class::View | Class::Dropout);
            let y = if renames { x.view(out) } else { slot(out, &mut end) };
            frame.slots.push(y);
            let step = Step {
                work: floats(facts.work, &mut end),
                // Of all steps of a sequence, of which a stream's inputs have one.
                state: floats(layer.node.config.state(&layer.x), &mut state_end),
                scratch: facts.infer.in_lines(),
                ..Step::over(layer, [x, y], 0)
            };
            most = most.max(step.scratch);
            frame.steps.push((step, others));
        }
        for (step, _) in &mut frame.steps {
            step.tops = [end; 2];
        }
        frame.arena.sample = end;
        frame.floats = end + most.shared + most.thread;
        frame.state_floats = state_end;
        frame
    }

    /// Runs every layer of `net` over what lies in the inputs' places of `memory`.
    pub(crate) fn run<N: Network>(&self, net: &N, memory: &mut [f32], state: &mut [f32]) {
        let solo = Team::solo();
        let mut run = Run::new(&self.arena, memory, 1, &solo).streaming(state);
        for (i, (step, others)) in self.steps.iter().enumerate() {
            // A step is some 400 bytes: most are handed on as they lie.
            if others.is_empty() {
                net.run_layer(i, &mut run, step);
            } else {
                net.run_layer(i, &mut run, &Step { others, ..*step });
            }
        }
    }
}

/// What a layer gives and takes for these inputs. A layer of one's own tells that only for those it was compiled for.
fn shapes(layers: &[Placed], layer: &Placed, xs: &[Shape]) -> (Shape, Facts) {
    let config = &layer.node.config;
    if config.kind == Kind::Own {
        return (layer.out, layer.facts);
    }
    if let Some(owner) = layer.node.tied {
        let Placed { node, x, .. } = &layers[owner];
        let out = config.tied_rule(&node.config, x, &xs[0]).out;
        return (out, config.tied_facts(&node.config, &xs[0], &out));
    }
    let facts = if xs[0].same(&layer.x) {
        layer.facts
    } else {
        config.facts(&xs[0])
    };
    (config.rules(xs).out, facts)
}

/// What every layer of a network gives for one sample.
#[derive(Clone, Debug)]
pub struct Activations {
    /// By value: the inputs first.
    named: Vec<(&'static str, ArrayD<f32>)>,
}

impl Activations {
    /// What the layer called `name` gives: `conv1`, `stage.0.residual1.relu1`; also an input.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&ArrayD<f32>> {
        self.named
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, array)| array)
    }

    /// Every value with its name, the inputs first, then the layers in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &ArrayD<f32>)> {
        self.named.iter().map(|(name, array)| (*name, array))
    }

    /// A value, which is gone then.
    #[doc(hidden)]
    pub fn take(&mut self, value: usize) -> ArrayD<f32> {
        std::mem::take(&mut self.named[value].1)
    }
}

/// What every layer of `net` gives for one sample, at inference: running statistics, no dropout. For looking, not for speed.
///
/// # Panics
/// Never: every value has as many numbers as its shape says.
pub fn activations<N: Network>(net: &N, x: &N::Input) -> Activations {
    let inputs: Vec<Shape> = N::Input::PARTS
        .iter()
        .map(|part| shape(part.dims, part.indices))
        .collect();
    let frame = Frame::new(N::NET, &inputs);
    let mut memory = Memory::new();
    let memory = memory.get(frame.floats);
    for (part, slot) in frame.slots.iter().enumerate().take(inputs.len()) {
        memory[slot.range()].copy_from_slice(x.part(part));
    }
    frame.run(net, memory, &mut []);
    let names = N::Input::PARTS
        .iter()
        .map(|part| if part.name.is_empty() { "input" } else { part.name });
    let names = names.chain(N::NET.iter().map(|layer| layer.node.name));
    let array = |slot: &Slot| {
        let numbers = memory[slot.range()].to_vec();
        ArrayD::from_shape_vec(IxDyn(slot.shape.dims()), numbers).expect("as many numbers as the shape says")
    };
    Activations {
        named: names
            .zip(&frame.slots)
            .map(|(name, slot)| (name, array(slot)))
            .collect(),
    }
}

/// The shape with these dims.
pub(crate) const fn shape(dims: &[usize], indices: bool) -> Shape {
    if indices {
        Shape::of_indices(dims)
    } else {
        Shape::new(dims)
    }
}
