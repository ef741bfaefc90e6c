//! A network as a layer of another: its tensors lie within the other's, in what the other plans for the step.

use crate::network::{Ends, Network, Trainable};
use crate::pieces;
use crate::run::{Run, Step};
use crate::seeds::nth;
use gyul_spec::{Arena, Facts, Placed, Ruled, Shape, Slot, Stop, Text};

/// The shape rule of the network called `name`: what arrives must be its inputs, in their order.
#[must_use]
pub const fn shape(name: &str, x: &[Shape], inputs: &[Stop<'_>], output: Shape, outputs: usize) -> Ruled {
    let text = Text::new();
    if outputs > 1 {
        let what = text.str("gives ").num(outputs).str(" outputs, and a layer gives one");
        let help = Text::new().str("make a network of the part that is wanted");
        return Ruled::wrong(output, gyul_spec::Spot::Layer, what, help);
    }
    if x.len() != inputs.len() {
        return Ruled::wrong(output, gyul_spec::Spot::Layer, counts(x, inputs), read(name, inputs));
    }
    let mut i = 0;
    while i < x.len() {
        if !x[i].same(&inputs[i].shape) {
            let what = text.str("takes ").shape(&inputs[i].shape);
            let help = if is_swapped(x, inputs, i) {
                in_order(name, inputs)
            } else {
                fitting(name, &x[i], &inputs[i].shape)
            };
            let ruled = Ruled::misfit(output, what, help);
            return match ruled.why {
                Some(why) if x.len() > 1 => Ruled {
                    out: output,
                    why: Some(why.at(gyul_spec::Spot::Source(i))),
                },
                _ => ruled,
            };
        }
        i += 1;
    }
    Ruled::good(output)
}

/// Whether value `i` is of another input, of which it has the value.
const fn is_swapped(x: &[Shape], inputs: &[Stop<'_>], i: usize) -> bool {
    let mut k = 0;
    while k < x.len() {
        if x[k].same(&inputs[i].shape) && x[i].same(&inputs[k].shape) {
            return true;
        }
        k += 1;
    }
    false
}

/// "`Reader` reads its inputs in their order: `image`, `words`"
const fn in_order(name: &str, inputs: &[Stop<'_>]) -> Text {
    let mut text = Text::new()
        .str("swap the two: `")
        .str(name)
        .str("` reads its inputs in their order, ");
    let mut i = 0;
    while i < inputs.len() {
        text = text.str(if i > 0 { ", `" } else { "`" }).str(inputs[i].name).str("` ");
        text = text.shape(&inputs[i].shape);
        i += 1;
    }
    text
}

/// What makes the shape `x` the one that the network takes.
const fn fitting(name: &str, x: &Shape, input: &Shape) -> Text {
    let text = Text::new()
        .str("the input of `")
        .str(name)
        .str("` is declared as ")
        .shape(input);
    if x.rank() == 1 && input.rank() == 1 && !x.is_indices() && !input.is_indices() {
        return text.str(": `Linear<").num(input.dim(0)).str(">` before it gives that");
    }
    text
}

/// "reads 2 values (`a`, `b`), but was given 1"
const fn counts(x: &[Shape], inputs: &[Stop<'_>]) -> Text {
    let mut text = Text::new().str("reads ");
    if inputs.len() == 1 {
        text = text.str("one value");
    } else {
        text = text.num(inputs.len()).str(" values (");
        let mut i = 0;
        while i < inputs.len() {
            text = text.str(if i > 0 { ", `" } else { "`" }).str(inputs[i].name).str("`");
            i += 1;
        }
        text = text.str(")");
    }
    text.str(", but was given ").num(x.len())
}

/// How as many values are given to it as it reads.
const fn read(name: &str, inputs: &[Stop<'_>]) -> Text {
    if inputs.len() == 1 {
        return Text::new().str("join them before it: `Concat <- (a, b)`, or `Add`");
    }
    let mut text = Text::new().str("write `").str(name).str(" <- (");
    let mut i = 0;
    while i < inputs.len() {
        text = text.str(if i > 0 { ", " } else { "" }).str(inputs[i].name);
        i += 1;
    }
    text.str(")`, with the label of the layer that gives each, or `input`")
}

/// What the network takes as a layer.
#[must_use]
pub const fn facts(layers: &[Placed], infer: &Arena, train: &Arena, vocabularies: &'static [usize]) -> Facts {
    let mut facts = Facts {
        saved: train.sample,
        work: infer.sample,
        infer: infer.scratch(),
        train: train.scratch(),
        vocabularies,
        ..Facts::NONE
    };
    let mut i = 0;
    while i < layers.len() {
        let layer = layers[i].facts;
        facts.params = facts.params.saturating_add(layer.params);
        facts.running = facts.running.saturating_add(layer.running);
        facts.flops = facts.flops.saturating_add(layer.flops);
        i += 1;
    }
    facts
}

/// Inference of `net` as the layer `step`.
pub fn infer<N: Network>(net: &N, run: &mut Run<'_>, step: &Step<'_>) {
    let ends = N::ENDS_INFER;
    enter(run, step, step.work, &ends);
    within(run, step, step.work, |run| net.run_inference(run));
    copy_out(run, step.y, step.work, ends.y[0]);
}

/// The forward pass of training.
pub fn forward<N: Trainable>(net: &N, run: &mut Run<'_>, step: &Step<'_>) {
    let ends = N::ENDS_TRAIN;
    enter(run, step, step.saved, &ends);
    let before = core::mem::replace(&mut run.learns_from, usize::MAX);
    within(run, step, step.saved, |run| net.run_training_forward(run));
    let learns = core::mem::replace(&mut run.learns_from, before) < usize::MAX;
    run.meets(step, learns);
    copy_out(run, step.y, step.saved, ends.y[0]);
}

/// The backward pass.
pub fn backward<N: Trainable>(net: &N, gradients: &mut N, run: &mut Run<'_>, step: &Step<'_>) {
    let ends = N::ENDS_TRAIN;
    if run.is_idle(step) {
        if !run.accumulates(step) {
            pieces::each(gradients, &mut |gradient| gradient.as_mut_slice().fill(0.0));
        }
        return;
    }
    let wants_d_x = run.wants_d_x(step);
    copy_in(run, step.saved, ends.d_y[0], step.d_y);
    let outer = (run.d_input, run.accumulate, run.learns_from);
    // Which of its layers is the first that learns is not kept: each is taken for one.
    (run.d_input, run.accumulate, run.learns_from) = (wants_d_x, run.accumulates(step), 0);
    within(run, step, step.saved, |run| net.run_training_backward(gradients, run));
    (run.d_input, run.accumulate, run.learns_from) = outer;
    if !wants_d_x {
        return;
    }
    let own = core::iter::once(step.d_x).chain(step.d_others.iter().copied());
    for (own, inner) in own.zip(ends.d_x) {
        copy_out(run, own, step.saved, *inner);
    }
}

/// Hands over what the layer reads.
fn enter(run: &mut Run<'_>, step: &Step<'_>, memory: Slot, ends: &Ends) {
    let own = core::iter::once(step.x).chain(step.others.iter().copied());
    for (own, inner) in own.zip(ends.x) {
        copy_in(run, memory, *inner, own);
    }
}

fn copy_in(run: &mut Run<'_>, memory: Slot, inner: Slot, own: Slot) {
    let from = run.base + own.at * run.batch;
    let to = run.base + (memory.at + inner.at) * run.batch;
    run.copy_within(to, from..from + own.shape.len() * run.batch);
}

fn copy_out(run: &mut Run<'_>, own: Slot, memory: Slot, inner: Slot) {
    let from = run.base + (memory.at + inner.at) * run.batch;
    let to = run.base + own.at * run.batch;
    run.copy_within(to, from..from + own.shape.len() * run.batch);
}

/// Runs `work` with tensors that begin where `memory` lies; kernels work behind the tensors of the outer step.
fn within(run: &mut Run<'_>, step: &Step<'_>, memory: Slot, work: impl FnOnce(&mut Run<'_>)) {
    let (base, scratch_at, logits, seed) = (run.base, run.scratch_at, run.logits, run.seed);
    run.scratch_at = Some(run.scratch_of(step));
    run.base += memory.at * run.batch;
    run.logits = u32::from(run.leaves_out(step));
    // Dropout draws otherwise in every place of the network; the layers beside this one draw from the numbers of the seed itself.
    run.seed = nth(!run.seed, step.index as u64);
    work(run);
    (run.base, run.scratch_at, run.logits, run.seed) = (base, scratch_at, logits, seed);
}
