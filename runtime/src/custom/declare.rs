//! `custom_layer!`.

/// Declares the struct of a layer of one's own: see [`custom`](crate::custom).
#[macro_export]
macro_rules! custom_layer {
    (
        $(#[$attr:meta])*
        $vis:vis struct $name:tt $(<$(const $size:ident : $type:ty),+ $(,)?>)? {
            $($(#[$field_attr:meta])* $field:ident),* $(,)?
        }
    ) => {
        $(#[$attr])*
        $vis struct $name<$($(const $size: $type,)+)? GyDevice: $crate::Device = $crate::Cpu> {
            $($(#[$field_attr])* #[allow(missing_docs)] pub $field: $crate::Param<GyDevice>,)*
            #[doc(hidden)]
            gy_device: ::core::marker::PhantomData<fn() -> GyDevice>,
        }

        #[doc(hidden)]
        #[allow(dead_code, missing_docs, non_snake_case, unused_variables, unused_mut, clippy::all, clippy::pedantic)]
        const _: () = {
            // Has what the layer has itself, which comes before it: what it lacks is told once, by the bound that no type keeps, and not
            // wherever it is called. Of one in gyul rustc would speak wherever a type has no `params`. Nothing of it ever runs.
            trait GyUndeclared: ::core::marker::Sized {
                fn shape(_: &$crate::Shape) -> $crate::custom::Ruled
                where
                    Self: $crate::custom::undeclared::HasShape,
                {
                    ::core::unreachable!()
                }

                fn params(_: &$crate::Shape) -> $crate::custom::Params
                where
                    Self: $crate::custom::undeclared::HasParams,
                {
                    ::core::unreachable!()
                }

                fn scratch(_: &$crate::Shape) -> usize
                where
                    Self: $crate::custom::undeclared::HasScratch,
                {
                    ::core::unreachable!()
                }
            }

            impl<$($(const $size: $type),+)?> GyUndeclared for $name<$($($size),+)?> {}

            const GY_NAMES: &[&str] = &[$(stringify!($field)),*];
            const GY_FIELDS: usize = GY_NAMES.len();

            impl<$($(const $size: $type),+)?> $crate::as_layer::Layered for $name<$($($size),+)?> {
                type On<GyDevice: $crate::Device> = $name<$($($size,)+)? GyDevice>;
            }

            // Of a hidden `const` rustdoc shows the methods all the same.
            #[doc(hidden)]
            impl<$($(const $size: $type),+)?> $name<$($($size),+)?> {
                pub const GY_HEAD: $crate::Head = $crate::Head::Other;

                // What the user wrote is called here alone: what is wrong with it is told once, at the name where that is the whole type.
                const fn gy_shape(x: &$crate::Shape) -> $crate::custom::Ruled {
                    <$name $(<$($size),+>)?>::shape(x)
                }

                const fn gy_params(x: &$crate::Shape) -> $crate::custom::Params {
                    <$name $(<$($size),+>)?>::params(x)
                }

                const fn gy_scratch(x: &$crate::Shape) -> usize {
                    <$name $(<$($size),+>)?>::scratch(x)
                }

                pub const fn gy_layer_shape(x: &[$crate::Shape]) -> $crate::custom::Ruled {
                    let ruled = match $crate::custom::one(x) {
                        ::core::result::Result::Ok(x) => Self::gy_shape(x),
                        ::core::result::Result::Err(ruled) => ruled,
                    };
                    if ruled.why.is_some() { ruled } else { $crate::custom::learns(ruled, &Self::gy_params(&x[0]), GY_NAMES) }
                }

                pub const fn gy_layer_facts(x: &[$crate::Shape]) -> $crate::spec::Facts {
                    if Self::gy_layer_shape(x).why.is_some() {
                        return $crate::spec::Facts::NONE;
                    }
                    $crate::custom::facts(&Self::gy_params(&x[0]), Self::gy_scratch(&x[0]))
                }

                // What makes it within a network is none of the constructors that rustc proposes: those give `Self` by that name.
                pub fn gy_layer_seeded(layer: &$crate::spec::Placed, rng: &mut $crate::generated::SeededRng) -> <Self as $crate::as_layer::Layered>::On<$crate::Cpu> {
                    let (params, mut i): ($crate::custom::Params, usize) = (Self::gy_params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; $crate::Param::new(&params.get(i - 1), rng) },)*
                        gy_device: ::core::marker::PhantomData,
                    }
                }

                pub fn gy_layer_zeros(layer: &$crate::spec::Placed) -> <Self as $crate::as_layer::Layered>::On<$crate::Cpu> {
                    let (params, mut i): ($crate::custom::Params, usize) = (Self::gy_params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; $crate::Param::zeros(&params.get(i - 1)) },)*
                        gy_device: ::core::marker::PhantomData,
                    }
                }

                pub fn gy_layer_piece(&mut self) -> ::core::option::Option<$crate::pieces::Piece<'_>> {
                    ::core::option::Option::Some($crate::pieces::Piece::Within(self))
                }

                pub fn gy_layer_forward(&self, run: &mut $crate::Run<'_>, step: &$crate::Step<'_>) {
                    $crate::custom::computes::train(self.gy_computes(), run, step);
                }

                pub fn gy_layer_backward(&self, gradients: &mut Self, run: &mut $crate::Run<'_>, step: &$crate::Step<'_>) {
                    $crate::custom::computes::backward(self.gy_computes(), gradients, run, step);
                }

                pub fn gy_layer_penalty(&self) -> f32 {
                    0.0
                }
            }

            impl<$($(const $size: $type),+)?> $crate::pieces::Pieces for $name<$($($size),+)?> {
                fn piece(&mut self, i: usize) -> ::core::option::Option<$crate::pieces::Piece<'_>> {
                    let fields: [&mut $crate::Param; GY_FIELDS] = [$(&mut self.$field),*];
                    fields.into_iter().nth(i).map($crate::custom::piece)
                }
            }

            #[doc(hidden)]
            impl<$($(const $size: $type,)+)? GyDevice: $crate::Host> $name<$($($size,)+)? GyDevice> {
                // As with the rules: that it computes is asked here alone, and of the name, where rustc tells it.
                fn gy_computes(&self) -> &dyn $crate::custom::CustomLayer<Gradients = $name<$($($size),+)?>> {
                    let $name = self;
                    $name
                }

                pub fn gy_layer_infer(&self, run: &mut $crate::Run<'_>, step: &$crate::Step<'_>) {
                    $crate::custom::computes::infer(self.gy_computes(), run, step);
                }

                pub fn gy_layer_visit<'a>(
                    &'a self,
                    name: &$crate::Name<'_>,
                    visit: &mut dyn ::core::ops::FnMut(&$crate::Name<'_>, &'a $crate::Param<GyDevice>),
                ) {
                    $(if !self.$field.is_empty() {
                        visit(&name.part(stringify!($field)), &self.$field);
                    })*
                }
            }

            #[doc(hidden)]
            impl<$($(const $size: $type),+)?> $name<$($($size,)+)? $crate::Static> {
                pub const fn gy_layer_take(layer: &$crate::spec::Placed, from: &mut &'static [f32]) -> <$name<$($($size),+)?> as $crate::as_layer::Layered>::On<$crate::Static> {
                    let (params, mut i): ($crate::custom::Params, usize) = ($name::<$($($size),+)?>::gy_params(&layer.x), 0);
                    Self {
                        $($field: { i += 1; $crate::Param::take(&params.get(i - 1), from) },)*
                        gy_device: ::core::marker::PhantomData,
                    }
                }
            }

            impl<$($(const $size: $type,)+)? GyDevice: $crate::Host> ::core::clone::Clone for $name<$($($size,)+)? GyDevice> {
                fn clone(&self) -> Self {
                    Self {
                        $($field: ::core::clone::Clone::clone(&self.$field),)*
                        gy_device: ::core::marker::PhantomData,
                    }
                }
            }

            impl<$($(const $size: $type,)+)? GyDevice: $crate::Host> ::core::fmt::Debug for $name<$($($size,)+)? GyDevice> {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct(stringify!($name))$(.field(stringify!($field), &self.$field))*.finish()
                }
            }
        };
    };
}
