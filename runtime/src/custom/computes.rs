//! What a layer of one's own computes, as generated code calls it.

use super::{CustomLayer, Sizes};
use crate::pieces::{self, Pieces};
use crate::run::{Run, Step};
use gyul_spec::{Role, Slot};

fn sizes(run: &Run<'_>, step: &Step<'_>, training: bool) -> Sizes {
    Sizes {
        batch: run.batch,
        x: step.x.shape,
        y: step.y.shape,
        training,
    }
}

/// A pass that predicts.
pub fn infer<G>(layer: &dyn CustomLayer<Gradients = G>, run: &mut Run<'_>, step: &Step<'_>) {
    forward(layer, run, step, step.work, false);
}

/// A forward pass of training.
pub fn train<G>(layer: &dyn CustomLayer<Gradients = G>, run: &mut Run<'_>, step: &Step<'_>) {
    run.meets(step, true);
    forward(layer, run, step, step.saved, true);
}

fn forward<G>(
    layer: &dyn CustomLayer<Gradients = G>,
    run: &mut Run<'_>,
    step: &Step<'_>,
    scratch: Slot,
    training: bool,
) {
    let sizes = sizes(run, step, training);
    let [y, x, scratch] = run.slots([step.y, step.x, scratch]);
    layer.forward(y, x, scratch, &sizes);
}

/// A backward pass.
pub fn backward<G: Pieces>(
    layer: &dyn CustomLayer<Gradients = G>,
    gradients: &mut G,
    run: &mut Run<'_>,
    step: &Step<'_>,
) {
    // Running statistics follow the last pass, whatever adds up.
    let accumulates = run.accumulates(step);
    pieces::walk(&mut [Some(gradients as &mut dyn Pieces)], &mut |params| {
        let [param] = pieces::all(params);
        if !accumulates || param.role() == Role::Running {
            param.as_mut_slice().fill(0.0);
        }
    });
    let sizes = sizes(run, step, true);
    let [d_x, d_y, x, y, scratch] = run.slots([step.d_x, step.d_y, step.x, step.y, step.saved]);
    layer.backward(gradients, d_x, d_y, x, y, scratch, &sizes);
}
