//! Layers of one's own: a struct, three const fns, one trait.
//!
//! [`custom_layer!`](crate::custom_layer) declares the struct of parameters. Beside it stand three `const fn`s, for stable Rust has
//! none in traits: `shape`, the [shape rule](Ruled); `params`, what it learns; `scratch`, how many floats a sample it keeps from its
//! forward to its backward pass. [`CustomLayer`] computes. In `network!` the layer is used by its path, and has its shapes
//! checked, its gradients computed, its parameters saved as any other.
//!
//! ```
//! use gyul::custom::{CustomLayer, Init, Params, Ruled, Shape, Sizes, custom_layer};
//! use gyul::prelude::*;
//!
//! custom_layer! {
//!     /// Multiplies every channel by a number that it learns.
//!     pub struct Scale { weight }
//! }
//!
//! impl Scale {
//!     /// Any shape, kept.
//!     const fn shape(x: &Shape) -> Ruled {
//!         Ruled::good(*x)
//!     }
//!
//!     /// One number a channel, 1 at first.
//!     const fn params(x: &Shape) -> Params {
//!         Params::none().weight(Shape::new(&[x.last()]), Init::Ones)
//!     }
//!
//!     /// The backward pass needs nothing but the input.
//!     const fn scratch(_: &Shape) -> usize {
//!         0
//!     }
//! }
//!
//! impl<D: gyul::Host> CustomLayer for Scale<D> {
//!     type Gradients = Scale;
//!
//!     fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &Sizes) {
//!         let weight = self.weight.as_slice();
//!         for (y, x) in y.chunks_mut(weight.len()).zip(x.chunks(weight.len())) {
//!             for c in 0..weight.len() {
//!                 y[c] = weight[c] * x[c];
//!             }
//!         }
//!     }
//!
//!     fn backward(&self, d: &mut Scale, d_x: &mut [f32], d_y: &[f32], x: &[f32], _: &[f32], _: &mut [f32], _: &Sizes) {
//!         let (weight, d_weight) = (self.weight.as_slice(), d.weight.as_mut_slice());
//!         let channels = weight.len();
//!         for ((d_x, d_y), x) in d_x.chunks_mut(channels).zip(d_y.chunks(channels)).zip(x.chunks(channels)) {
//!             for c in 0..channels {
//!                 d_x[c] = weight[c] * d_y[c];
//!                 d_weight[c] += x[c] * d_y[c];
//!             }
//!         }
//!     }
//! }
//!
//! network! { struct Net: [4] -> [2] { scale: Scale, Linear<2>, } }
//!
//! let mut net = Net::new(7);
//! assert_eq!(Net::PARAMS, 4 + 4 * 2 + 2);
//! net.scale.weight.as_mut_slice().fill(0.0);
//! assert_eq!(net.predict(&[1.0, 2.0, 3.0, 4.0]), [0.0, 0.0]);
//! ```
//!
//! Sizes are const parameters: `pub struct Crop<const N: usize> {}`, in `network!` `Crop<3>`. A layer without parameters has an empty
//! struct.

mod declare;

pub use crate::custom_layer;
pub use gyul_spec::{Init, ParamSpec, Params, Role, Ruled, Shape, Spot, Text, Why};

use crate::param::Param;
use crate::pieces::{self, Piece, Pieces};
use crate::run::{Run, Step};
use gyul_spec::{Facts, Slot};

/// What a layer of one's own computes. Activations are flat, batch first, channels last.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is declared by `custom_layer!`, but computes nothing yet",
    label = "`CustomLayer` is not implemented",
    note = "write `impl<D: gyul::Host> CustomLayer for …<D>`: see `gyul::custom`"
)]
pub trait CustomLayer {
    /// The same layer on the host: what its gradients are.
    type Gradients;

    /// `y = f(x)`. Every float of `y` is to be written; it may hold anything. `scratch` is kept for the backward pass.
    fn forward(&self, y: &mut [f32], x: &[f32], scratch: &mut [f32], sizes: &Sizes);

    /// The gradient of what came in, `d_x = f'(x)·d_y`, every float of it; and what each parameter's gradient grows by:
    /// `gradients.weight += …`. `scratch` is as the forward pass left it.
    #[expect(clippy::too_many_arguments, reason = "a backward pass has them")]
    fn backward(
        &self,
        gradients: &mut Self::Gradients,
        d_x: &mut [f32],
        d_y: &[f32],
        x: &[f32],
        y: &[f32],
        scratch: &mut [f32],
        sizes: &Sizes,
    );
}

/// What a pass goes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Samples in the batch.
    pub batch: usize,
    /// One sample of what comes in.
    pub x: Shape,
    /// One sample of what goes out.
    pub y: Shape,
    /// Whether it is a pass of training.
    pub training: bool,
}

/// What a layer with these parameters and this scratch takes.
///
/// # Panics
/// In const evaluation, where the struct has not one field for each parameter.
#[doc(hidden)]
#[must_use]
pub const fn facts(params: &Params, scratch: usize, fields: usize) -> Facts {
    assert!(
        params.tensors() == fields,
        "`params` gives another number of parameters than the struct has fields"
    );
    Facts {
        params: params.trainable(),
        running: params.total() - params.trainable(),
        saved: scratch,
        work: scratch,
        ..Facts::NONE
    }
}

/// One parameter as a piece of its own.
#[doc(hidden)]
pub fn piece(param: &mut Param) -> Piece<'_> {
    Piece::Layer([Some(param), None, None, None])
}

/// The rule of a layer that reads one value.
#[doc(hidden)]
#[expect(clippy::result_large_err, reason = "const evaluation has no boxes")]
pub const fn one(x: &[Shape]) -> Result<&Shape, Ruled> {
    if x.len() == 1 {
        return Ok(&x[0]);
    }
    let what = Text::new().str("reads one value, but was given ").num(x.len());
    let help = Text::new().str("join them before it: `Concat <- (a, b)`, or `Add`");
    Err(Ruled::wrong(x[0], Spot::Layer, what, help))
}

fn sizes(run: &Run<'_>, step: &Step<'_>, training: bool) -> Sizes {
    Sizes {
        batch: run.batch,
        x: step.x.shape,
        y: step.y.shape,
        training,
    }
}

#[doc(hidden)]
pub fn infer(layer: &impl CustomLayer, run: &mut Run<'_>, step: &Step<'_>) {
    forward(layer, run, step, step.work, false);
}

#[doc(hidden)]
pub fn train(layer: &impl CustomLayer, run: &mut Run<'_>, step: &Step<'_>) {
    forward(layer, run, step, step.saved, true);
}

fn forward(layer: &impl CustomLayer, run: &mut Run<'_>, step: &Step<'_>, scratch: Slot, training: bool) {
    let sizes = sizes(run, step, training);
    let [y, x, scratch] = run.slots([step.y, step.x, scratch]);
    layer.forward(y, x, scratch, &sizes);
}

#[doc(hidden)]
pub fn backward<L: CustomLayer<Gradients: Pieces>>(
    layer: &L,
    gradients: &mut L::Gradients,
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
