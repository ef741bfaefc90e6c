//! Layers: what the words in `network!` stand for. One file a layer: its formula, its gradient, its shapes.

use crate::run::{Run, Step};

/// A layer with parameters.
pub trait Layer {
    /// The same layer in the host's own memory: what its gradients are.
    type Gradients;

    /// Inference: `step.x` → `step.y`.
    fn infer(&self, run: &mut Run<'_>, step: &Step);

    /// The forward pass of training: `step.x` → `step.y`, and what the backward pass needs into `step.saved`.
    fn forward(&self, run: &mut Run<'_>, step: &Step) {
        self.infer(run, step);
    }

    /// The backward pass: `step.d_y` → `step.d_x`, and `+=` into `gradients` (`=` where they are the first).
    fn backward(&self, gradients: &mut Self::Gradients, run: &mut Run<'_>, step: &Step);
}

/// A layer without parameters.
pub trait Function {
    /// The forward pass of training: `step.x` → `step.y`.
    fn forward(run: &mut Run<'_>, step: &Step);

    /// The backward pass: `step.d_y` → `step.d_x`.
    fn backward(run: &mut Run<'_>, step: &Step);

    /// Inference: `step.x` → `step.y`.
    fn infer(run: &mut Run<'_>, step: &Step) {
        Self::forward(run, step);
    }

    /// As [`infer`](Self::infer), at the end of a network: left out where a loss takes logits.
    fn infer_head(run: &mut Run<'_>, step: &Step) {
        if run.logits { run.copy(step.y, step.x) } else { Self::infer(run, step) }
    }

    /// As [`forward`](Self::forward), at the end of a network: left out where the loss takes logits.
    fn forward_head(run: &mut Run<'_>, step: &Step) {
        if run.logits { run.copy(step.y, step.x) } else { Self::forward(run, step) }
    }

    /// As [`backward`](Self::backward), at the end of a network.
    fn backward_head(run: &mut Run<'_>, step: &Step) {
        if run.logits { run.copy(step.d_x, step.d_y) } else { Self::backward(run, step) }
    }
}

/// A layer with parameters: the struct of them, and everything that only depends on which they are.
macro_rules! layer {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident = $i:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name<D: $crate::device::Device = $crate::device::Cpu> {
            $($(#[$field_doc])* pub $field: $crate::param::Param<D>),+
        }

        impl $name {
            /// Fresh parameters for an input of shape `x`.
            #[doc(hidden)]
            #[must_use]
            pub fn new(config: &gyul_spec::Config, x: &gyul_spec::Shape, rng: &mut impl rand::Rng) -> Self {
                let params = config.params(x);
                Self { $($field: $crate::param::Param::new(&params.get($i), rng)),+ }
            }

            /// Zeros.
            #[doc(hidden)]
            #[must_use]
            pub fn zeros(config: &gyul_spec::Config, x: &gyul_spec::Shape) -> Self {
                let params = config.params(x);
                Self { $($field: $crate::param::Param::zeros(&params.get($i))),+ }
            }

            /// The parameters of several such layers at once.
            #[doc(hidden)]
            pub fn walk<const K: usize>(
                mut layers: [&mut Self; K],
                visit: &mut dyn FnMut([&mut $crate::param::Param; K]),
            ) {
                $(if !layers[0].$field.is_empty() {
                    visit(layers.each_mut().map(|layer| &mut layer.$field));
                })+
            }
        }

        impl $name<$crate::device::Static> {
            /// The next numbers of `from`.
            #[doc(hidden)]
            #[must_use]
            pub const fn take(
                config: &gyul_spec::Config,
                x: &gyul_spec::Shape,
                from: &mut &'static [f32],
            ) -> Self {
                let params = config.params(x);
                Self { $($field: $crate::param::Param::take(&params.get($i), from)),+ }
            }
        }

        impl<D: $crate::device::Host> Clone for $name<D> {
            fn clone(&self) -> Self {
                Self { $($field: self.$field.clone()),+ }
            }
        }

        impl<D: $crate::device::Device> $name<D> {
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
