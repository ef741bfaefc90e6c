//! `custom_layer!`.

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
            use $crate::custom::undeclared::Undeclared as _;
            use $crate::custom::{self, Params, Ruled, Shape, computes};
            use $crate::pieces::{Piece, Pieces};
            use $crate::spec::{Facts, Placed};
            use $crate::{Host, Name, Param, Run, Static, Step};

            const NAMES: &[&str] = &[$(stringify!($field)),*];
            const FIELDS: usize = NAMES.len();

            impl<$($(const $size: $type),+)?> $crate::as_layer::Layered for $name<$($($size),+)?> {
                type On<GyDevice: $crate::Device> = $name<$($($size,)+)? GyDevice>;
            }

            // Of a hidden `const` rustdoc shows the methods all the same.
            #[doc(hidden)]
            impl<$($(const $size: $type),+)?> $name<$($($size),+)?> {
                pub const GY_HEAD: ::core::option::Option<$crate::Kind> = ::core::option::Option::None;

                // What the user wrote is called here alone: what is wrong with it is told once.
                const fn gy_shape(x: &Shape) -> Ruled {
                    <$name<$($($size),+)?>>::shape(x)
                }

                const fn gy_params(x: &Shape) -> Params {
                    <$name<$($($size),+)?>>::params(x)
                }

                const fn gy_scratch(x: &Shape) -> usize {
                    <$name<$($($size),+)?>>::scratch(x)
                }

                pub const fn gy_layer_shape(x: &[Shape]) -> Ruled {
                    let ruled = match custom::one(x) {
                        ::core::result::Result::Ok(x) => Self::gy_shape(x),
                        ::core::result::Result::Err(ruled) => ruled,
                    };
                    if ruled.why.is_some() { ruled } else { custom::learns(ruled, &Self::gy_params(&x[0]), NAMES) }
                }

                pub const fn gy_layer_facts(x: &[Shape]) -> Facts {
                    if Self::gy_layer_shape(x).why.is_some() {
                        return Facts::NONE;
                    }
                    custom::facts(&Self::gy_params(&x[0]), Self::gy_scratch(&x[0]))
                }

                pub fn gy_layer_seeded(layer: &Placed, rng: &mut $crate::generated::SeededRng) -> Self {
                    let (params, mut i): (Params, usize) = (Self::gy_params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; Param::new(&params.get(i - 1), rng) },)*
                        gy_device: PhantomData,
                    }
                }

                pub fn gy_layer_zeros(layer: &Placed) -> Self {
                    let (params, mut i): (Params, usize) = (Self::gy_params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; Param::zeros(&params.get(i - 1)) },)*
                        gy_device: PhantomData,
                    }
                }

                pub fn gy_layer_piece(&mut self) -> ::core::option::Option<Piece<'_>> {
                    ::core::option::Option::Some(Piece::Within(self))
                }

                pub fn gy_layer_forward(&self, run: &mut Run<'_>, step: &Step<'_>) {
                    computes::train(self.gy_computes(), run, step);
                }

                pub fn gy_layer_backward(&self, gradients: &mut Self, run: &mut Run<'_>, step: &Step<'_>) {
                    computes::backward(self.gy_computes(), gradients, run, step);
                }

                pub fn gy_layer_penalty(&self) -> f32 {
                    0.0
                }
            }

            impl<$($(const $size: $type),+)?> Pieces for $name<$($($size),+)?> {
                fn piece(&mut self, i: usize) -> ::core::option::Option<Piece<'_>> {
                    let fields: [&mut Param; FIELDS] = [$(&mut self.$field),*];
                    fields.into_iter().nth(i).map(custom::piece)
                }
            }

            #[doc(hidden)]
            impl<$($(const $size: $type,)+)? D: Host> $name<$($($size,)+)? D> {
                // As with the rules: that it computes is asked here alone.
                fn gy_computes(&self) -> &dyn custom::CustomLayer<Gradients = $name<$($($size),+)?>> {
                    computes::of(self)
                }

                pub fn gy_layer_infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
                    computes::infer(self.gy_computes(), run, step);
                }

                pub fn gy_layer_visit<'a>(
                    &'a self,
                    name: &Name<'_>,
                    visit: &mut dyn ::core::ops::FnMut(&Name<'_>, &'a Param<D>),
                ) {
                    $(if !self.$field.is_empty() {
                        visit(&name.part(stringify!($field)), &self.$field);
                    })*
                }
            }

            #[doc(hidden)]
            impl<$($(const $size: $type),+)?> $name<$($($size,)+)? Static> {
                pub const fn gy_layer_take(layer: &Placed, from: &mut &'static [f32]) -> Self {
                    let (params, mut i): (Params, usize) = ($name::<$($($size),+)?>::gy_params(&layer.x), 0);
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
