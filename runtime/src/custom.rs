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
    pieces::walk([gradients as &mut dyn Pieces], &mut |[param]| {
        if !accumulates || param.role() == Role::Running {
            param.as_mut_slice().fill(0.0);
        }
    });
    let sizes = sizes(run, step, true);
    let [d_x, d_y, x, y, scratch] = run.slots([step.d_x, step.d_y, step.x, step.y, step.saved]);
    layer.backward(gradients, d_x, d_y, x, y, scratch, &sizes);
}

/// Declares the struct of a layer of one's own: see [`custom`](crate::custom).
#[macro_export]
macro_rules! custom_layer {
    (
        $(#[$attr:meta])*
        $vis:vis struct $name:ident $(<$(const $size:ident : $type:ty),+ $(,)?>)? {
            $($(#[$field_attr:meta])* $field:ident),* $(,)?
        }
    ) => {
        $(#[$attr])*
        $vis struct $name<$($(const $size: $type,)+)? D: $crate::Device = $crate::Cpu> {
            $($(#[$field_attr])* #[allow(missing_docs)] pub $field: $crate::Param<D>,)*
            #[doc(hidden)]
            gy_device: ::core::marker::PhantomData<fn() -> D>,
        }

        #[doc(hidden)]
        #[allow(dead_code, missing_docs, unused_variables, unused_mut, clippy::all, clippy::pedantic)]
        const _: () = {
            use ::core::marker::PhantomData;
            use $crate::custom::{self, Params, Ruled, Shape};
            use $crate::pieces::{Piece, Pieces};
            use $crate::spec::{Facts, Placed};
            use $crate::{Host, Name, Param, Run, Static, Step};

            const FIELDS: usize = <[&str]>::len(&[$(stringify!($field)),*]);

            impl<$($(const $size: $type),+)?> $crate::as_layer::AsLayer for $name<$($($size),+)?> {}

            impl<$($(const $size: $type),+)?> $name<$($($size),+)?> {
                pub const GY_HEAD: ::core::option::Option<$crate::Kind> = ::core::option::Option::None;

                pub const fn gy_shape(x: &[Shape]) -> Ruled {
                    match custom::one(x) {
                        ::core::result::Result::Ok(x) => Self::shape(x),
                        ::core::result::Result::Err(ruled) => ruled,
                    }
                }

                pub const fn gy_facts(x: &[Shape]) -> Facts {
                    custom::facts(&Self::params(&x[0]), Self::scratch(&x[0]), FIELDS)
                }

                pub fn gy_seeded(layer: &Placed, rng: &mut $crate::generated::SeededRng) -> Self {
                    let (params, mut i): (Params, usize) = (Self::params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; Param::new(&params.get(i - 1), rng) },)*
                        gy_device: PhantomData,
                    }
                }

                pub fn gy_zeros(layer: &Placed) -> Self {
                    let (params, mut i): (Params, usize) = (Self::params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; Param::zeros(&params.get(i - 1)) },)*
                        gy_device: PhantomData,
                    }
                }

                pub fn gy_piece(&mut self) -> ::core::option::Option<Piece<'_>> {
                    ::core::option::Option::Some(Piece::Within(self))
                }

                pub fn gy_forward(&self, run: &mut Run<'_>, step: &Step<'_>) {
                    custom::train(self, run, step);
                }

                pub fn gy_backward(&self, gradients: &mut Self, run: &mut Run<'_>, step: &Step<'_>) {
                    custom::backward(self, gradients, run, step);
                }

                pub fn gy_penalty(&self) -> f32 {
                    0.0
                }
            }

            impl<$($(const $size: $type),+)?> Pieces for $name<$($($size),+)?> {
                fn piece(&mut self, i: usize) -> ::core::option::Option<Piece<'_>> {
                    let fields: [&mut Param; FIELDS] = [$(&mut self.$field),*];
                    fields.into_iter().nth(i).map(custom::piece)
                }
            }

            impl<$($(const $size: $type,)+)? D: Host> $name<$($($size,)+)? D> {
                pub fn gy_infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
                    custom::infer(self, run, step);
                }

                pub fn gy_visit<'a>(
                    &'a self,
                    name: &Name<'_>,
                    visit: &mut dyn ::core::ops::FnMut(&Name<'_>, &'a Param<D>),
                ) {
                    $(if !self.$field.is_empty() {
                        visit(&name.part(stringify!($field)), &self.$field);
                    })*
                }
            }

            impl<$($(const $size: $type),+)?> $name<$($($size,)+)? Static> {
                pub const fn gy_take(layer: &Placed, from: &mut &'static [f32]) -> Self {
                    let (params, mut i): (Params, usize) = ($name::<$($($size),+)?>::params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; Param::take(&params.get(i - 1), from) },)*
                        gy_device: PhantomData,
                    }
                }
            }

            impl<$($(const $size: $type,)+)? D: Host> ::core::clone::Clone for $name<$($($size,)+)? D> {
                fn clone(&self) -> Self {
                    Self {
                        $($field: ::core::clone::Clone::clone(&self.$field),)*
                        gy_device: PhantomData,
                    }
                }
            }

            impl<$($(const $size: $type,)+)? D: Host> ::core::fmt::Debug for $name<$($($size,)+)? D> {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct(stringify!($name))$(.field(stringify!($field), &self.$field))*.finish()
                }
            }
        };
    };
}
