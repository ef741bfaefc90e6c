//! What every layer with parameters has in common.

/// A layer with parameters: it is a [`Layer`](super::Layer) wherever they live by what it is to [`Compute`](super::Compute) where they
/// are borrowed.
macro_rules! layer {
    ($(#[$doc:meta])* $name:ident { $($fields:tt)* }) => {
        parameters! { $(#[$doc])* $name { $($fields)* } }

        impl<D: $crate::device::Host> $crate::layers::Layer for $name<D> {
            type Gradients = $name;

            fn infer(&self, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step<'_>) {
                $crate::layers::Compute::infer(&self.borrowed(), run, step);
            }

            fn forward(&self, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step<'_>) {
                run.meets(step, self.learns());
                $crate::layers::Compute::forward(&self.borrowed(), run, step);
            }

            fn backward(&self, gradients: &mut $name, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step<'_>) {
                if run.is_idle(step) {
                    // All of it is frozen: another use has left nothing of it either.
                    gradients.leave(run.accumulate);
                    return;
                }
                $crate::layers::Compute::backward(&self.borrowed(), gradients, run, step);
            }

            fn penalty(&self, config: &gyul_spec::Config) -> f32 {
                $crate::layers::Compute::penalty(&self.borrowed(), config)
            }
        }
    };
}

/// The struct of a layer's parameters, and everything that only depends on which they are.
macro_rules! parameters {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident = $i:literal),+ $(,)? }) => {
        $(#[$doc])*
        pub struct $name<D: $crate::device::Device = $crate::device::Cpu> {
            $($(#[$field_doc])* pub $field: $crate::param::Param<D>),+
        }

        impl $name {
            /// Fresh parameters.
            #[doc(hidden)]
            #[must_use]
            pub fn seeded(layer: &gyul_spec::Placed, rng: &mut $crate::generated::SeededRng) -> Self {
                let params = layer.params();
                Self { $($field: $crate::param::Param::new(&params.get($i), rng)),+ }
            }

            /// Zeros.
            #[doc(hidden)]
            #[must_use]
            pub fn zeros(layer: &gyul_spec::Placed) -> Self {
                let params = layer.params();
                Self { $($field: $crate::param::Param::zeros(&params.get($i))),+ }
            }

            /// The parameters, as a piece of a network.
            #[doc(hidden)]
            pub fn piece(&mut self) -> Option<$crate::pieces::Piece<'_>> {
                let mut params = [const { None }; $crate::pieces::PARAMS];
                $(params[$i] = Some(&mut self.$field);)+
                Some($crate::pieces::Piece::Layer(params))
            }
        }

        impl $name {
            /// As gradients, in a pass that has nothing to add to them.
            pub(super) fn leave(&mut self, accumulate: bool) {
                if !accumulate {
                    $(self.$field.as_mut_slice().fill(0.0);)+
                }
            }
        }

        impl $name<$crate::device::Static> {
            /// The next numbers of `from`.
            #[doc(hidden)]
            #[must_use]
            pub const fn take(layer: &gyul_spec::Placed, from: &mut &'static [f32]) -> Self {
                let params = layer.params();
                Self { $($field: $crate::param::Param::take(&params.get($i), from)),+ }
            }
        }

        // By hand, for a derive would ask for `D: Debug`.
        impl<D: $crate::device::Device> core::fmt::Debug for $name<D> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($name))$(.field(stringify!($field), &self.$field))+.finish()
            }
        }

        impl<D: $crate::device::Host> $name<D> {
            /// The same layer, on borrowed memory.
            #[inline]
            pub(super) fn borrowed(&self) -> $name<$crate::device::Borrowed<'_>> {
                $name { $($field: self.$field.borrowed()),+ }
            }
        }

        impl<D: $crate::device::Host> Clone for $name<D> {
            fn clone(&self) -> Self {
                Self { $($field: self.$field.clone()),+ }
            }
        }

        impl<D: $crate::device::Device> $name<D> {
            /// Whether anything of it is not frozen.
            #[inline]
            pub(super) fn learns(&self) -> bool {
                false $(|| !self.$field.is_empty() && !self.$field.is_frozen())+
            }

            /// Every parameter with its name.
            #[doc(hidden)]
            pub fn visit<'a>(
                &'a self,
                name: &$crate::network::Name<'_>,
                visit: &mut dyn FnMut(&$crate::network::Name<'_>, &'a $crate::param::Param<D>),
            ) {
                $(if !self.$field.is_empty() {
                    visit(&name.part(stringify!($field)), &self.$field);
                })+
            }
        }
    };
}
