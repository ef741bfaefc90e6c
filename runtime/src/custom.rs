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
//!     pub struct Gain { weight }
//! }
//!
//! impl Gain {
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
//! impl<D: gyul::Host> CustomLayer for Gain<D> {
//!     type Gradients = Gain;
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
//!     fn backward(&self, d: &mut Gain, d_x: &mut [f32], d_y: &[f32], x: &[f32], _: &[f32], _: &mut [f32], _: &Sizes) {
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
//! network! { struct Net: [4] -> [2] { gain: Gain, Linear<2>, } }
//!
//! let mut net = Net::new(7);
//! assert_eq!(Net::PARAMS, 4 + 4 * 2 + 2);
//! net.gain.weight.as_mut_slice().fill(0.0);
//! assert_eq!(net.predict(&[1.0, 2.0, 3.0, 4.0]), [0.0, 0.0]);
//! ```
//!
//! Whether its backward pass goes back the way that its forward pass came is what [`Gradcheck`](crate::Gradcheck) tells a test:
//! `assert!(Gradcheck::of(&net, x)?.error() < 1e-2)`.
//!
//! Sizes are const parameters: `pub struct Crop<const N: usize> {}`, in `network!` `Crop<3>`. A layer without parameters has an empty
//! struct.
//!
//! What such a layer computes is not known: `FLOPS`, `summary()` and `#[budget(flops = …)]` count 0 for it.
//!
//! A shape that does not fit is refused by [`Ruled::misfit`]: with the shape that the layer would give once that is mended, what it needs,
//! and a way out.
//!
//! ```
//! # use gyul::custom::{Params, Ruled, Shape, Text, custom_layer};
//! # custom_layer! { pub struct Pairs {} }
//! impl Pairs {
//!     /// `[2·n]` becomes `[n]`.
//!     const fn shape(x: &Shape) -> Ruled {
//!         let half = Shape::new(&[x.last() / 2]);
//!         if x.rank() == 1 && x.last() % 2 == 0 {
//!             return Ruled::good(half);
//!         }
//!         let help = Text::new().str("put `Linear<").num(2 * half.last()).str(">` before it");
//!         Ruled::misfit(half, Text::new().str("halves an even number of features"), help)
//!     }
//! #   const fn params(_: &Shape) -> Params { Params::none() }
//! #   const fn scratch(_: &Shape) -> usize { 0 }
//! }
//! # impl<D: gyul::Host> gyul::custom::CustomLayer for Pairs<D> {
//! #     type Gradients = Pairs;
//! #     fn forward(&self, _: &mut [f32], _: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) {}
//! #     fn backward(&self, _: &mut Pairs, _: &mut [f32], _: &[f32], _: &[f32], _: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) {}
//! # }
//! # gyul::network! { struct Net: [7] -> [3] { Linear<6>, Pairs, } }
//! ```
//!
//! `network!` says so where such a layer stands:
//!
//! ```text
//! error[E0080]: evaluation panicked: `Pairs` halves an even number of features, but `input` gives [7]
//!               help: put `Linear<6>` before it
//! ```

#[doc(hidden)]
pub mod computes;
mod declare;
#[doc(hidden)]
pub mod undeclared;

pub use crate::custom_layer;
pub use gyul_spec::{Init, ParamSpec, Params, Role, Ruled, Shape, Spot, Text, Why};

use crate::param::Param;
use crate::pieces::Piece;
use gyul_spec::{Facts, MAX_PARAMS};

/// What a layer of one's own computes. Activations are flat, batch first, channels last.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is declared by `custom_layer!`, but has no `CustomLayer` that computes on every device",
    label = "`CustomLayer` is not implemented",
    note = "write `impl<GyDevice: gyul::Host> CustomLayer for {Self}`, where the layer's sizes are const parameters too: `gyul::custom` has a whole one"
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
#[doc(hidden)]
#[must_use]
pub const fn facts(params: &Params, scratch: usize) -> Facts {
    Facts {
        params: params.trainable(),
        running: params.total() - params.trainable(),
        saved: scratch,
        work: scratch,
        ..Facts::NONE
    }
}

/// What a rule that is kept answers, held against what the layer learns: one parameter for each of its `fields`.
#[doc(hidden)]
#[must_use]
pub const fn learns(ruled: Ruled, params: &Params, fields: &[&str]) -> Ruled {
    if params.tensors() > MAX_PARAMS {
        let what = counted(&Text::new().str("learns "), params.tensors(), " parameter");
        let what = what.str(", and a layer has at most ").num(MAX_PARAMS);
        let help = Text::new().str("let one of them hold the numbers of two, or make two layers of this one");
        return Ruled::wrong(ruled.out, Spot::Layer, what, help);
    }
    if params.tensors() == fields.len() {
        return ruled;
    }
    let what = counted(&Text::new().str("learns "), params.tensors(), " parameter");
    let mut what = counted(
        &what.str(" by its `params`, but its struct has "),
        fields.len(),
        " field",
    );
    let mut i = 0;
    while i < fields.len() {
        what = what.str(if i == 0 { ": `" } else { ", `" }).str(fields[i]).str("`");
        i += 1;
    }
    let help = "give `Params::none()` a `.weight(shape, init)` for each of its fields, in their order, or the struct as many fields";
    let help = Text::new().str(help);
    Ruled::wrong(ruled.out, Spot::Layer, what, help)
}

/// "1 field", "2 fields".
const fn counted(text: &Text, count: usize, of: &str) -> Text {
    text.num(count).str(of).str(if count == 1 { "" } else { "s" })
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
