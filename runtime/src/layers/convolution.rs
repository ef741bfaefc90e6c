//! What all convolutions do, whatever their kernels.

use super::BatchNorm;
use super::conv1d_step::one_step;
use super::weight::{bias, fold, learns};
use crate::device::Borrowed;
use crate::kernels::cpu::{
    ConvShape, Cx, Epilogue, conv2d_pooled_backward_data, conv2d_pooled_backward_weight, conv2d_pooled_forward,
    epilogue_backward,
};
use crate::param::Param;
use crate::run::{Run, Step};
use gyul_spec::{Config, Shape};

/// `y = epilogue(x ∗ W)`.
type Forward = fn(cx: &mut Cx<'_>, y: &mut [f32], x: &[f32], weight: &[f32], epilogue: Epilogue<'_>, shape: &ConvShape);
/// `dW`, which adds to what is there where `accumulate` is set.
type BackwardWeight =
    fn(cx: &mut Cx<'_>, d_weight: &mut [f32], d_y: &[f32], x: &[f32], shape: &ConvShape, accumulate: bool);
/// `dx`.
type BackwardData = fn(cx: &mut Cx<'_>, d_x: &mut [f32], d_y: &[f32], weight: &[f32], shape: &ConvShape);

/// One kind of convolution: its geometry, from its configuration, one sample of its input and the batch, and its kernels. Of them
/// `Conv2d` alone takes a max pooling within it.
pub(super) struct Convolution {
    pub(super) shape: fn(&Config, &Shape, usize) -> ConvShape,
    pub(super) forward: Forward,
    pub(super) backward_weight: BackwardWeight,
    pub(super) backward_data: BackwardData,
}

impl Convolution {
    /// Inference, of whole samples or of a stream: of convolutions only those over time meet one.
    pub(super) fn infer(&self, params: [&Param<Borrowed<'_>>; 2], run: &mut Run<'_>, step: &Step<'_>) {
        if run.streams() {
            one_step(params, run, step);
        } else {
            self.forward_pass(params, None, run, step);
        }
    }

    /// The way there, in training and at inference, with a weight and a bias; at inference with the batch norm after it, if any, folded into
    /// both.
    pub(super) fn forward_pass(
        &self,
        [weight, summand]: [&Param<Borrowed<'_>>; 2],
        norm: Option<(&BatchNorm<Borrowed<'_>>, &Config)>,
        run: &mut Run<'_>,
        step: &Step<'_>,
    ) {
        let shape = (self.shape)(&step.config, &step.x.shape, run.batch);
        // Of a pooling within it, in training, what its backward pass asks for.
        let ([y, picks, x], cx) = run.tensors(step, [step.y, step.saved, step.x]);
        let (scale, bias, mut cx) = match norm {
            Some((norm, config)) => {
                let (scale, shift, cx) = fold(cx, bias(summand), norm, config);
                (Some(scale), Some(shift), cx)
            }
            None => (None, bias(summand), cx),
        };
        let epilogue = Epilogue {
            scale,
            bias,
            activation: step.activation,
        };
        let weight = weight.as_slice();
        match step.pool {
            None => (self.forward)(&mut cx, y, x, weight, epilogue, &shape),
            Some(window) => conv2d_pooled_forward(&mut cx, y, picks, x, weight, epilogue, &shape, window),
        }
    }

    /// The gradients of a weight, of a bias and, where wanted, of the input. Penalties are the layer's.
    pub(super) fn backward(
        &self,
        weight: &Param<Borrowed<'_>>,
        [d_weight, d_bias]: [&mut Param; 2],
        run: &mut Run<'_>,
        step: &Step<'_>,
    ) {
        let shape = (self.shape)(&step.config, &step.x.shape, run.batch);
        let outputs = step.y.shape.last();
        let rows = run.batch * (step.y.shape.len() / outputs);
        let (accumulate, wants_d_x) = (run.accumulates(step), run.wants_d_x(step));
        // A bias is never shared: it adds up over passes only.
        let bias_accumulates = run.accumulate;
        let slots = [step.d_x, step.d_y, step.kept_y(), step.saved, step.x];
        let ([d_x, d_y, y, picks, x], mut cx) = run.tensors(step, slots);
        // A pooling hands each gradient on to one place: the bias's is the same sum.
        let (d_bias, derived) = (d_bias.as_mut_slice(), (step.derived, &*y));
        epilogue_backward(&mut cx, d_bias, d_y, derived, [rows, outputs], bias_accumulates);
        let d_weight = d_weight.as_mut_slice();
        match step.pool {
            _ if !learns(weight, d_weight, accumulate) => {}
            None => (self.backward_weight)(&mut cx, d_weight, d_y, x, &shape, accumulate),
            Some(window) => {
                conv2d_pooled_backward_weight(&mut cx, d_weight, [d_y, picks], x, &shape, window, accumulate);
            }
        }
        if wants_d_x {
            let weight = weight.as_slice();
            match step.pool {
                None => (self.backward_data)(&mut cx, d_x, d_y, weight, &shape),
                Some(window) => conv2d_pooled_backward_data(&mut cx, d_x, [d_y, picks], weight, &shape, window),
            }
        }
    }
}

/// Makes a struct of `weight` and `bias` a layer with these kernels.
macro_rules! convolution {
    ($name:ident, $kernels:expr) => {
        impl<D: $crate::device::Host> $name<D> {
            /// Inference with the batch norm after it folded in.
            #[doc(hidden)]
            pub fn infer_normed(
                &self,
                norm: &$crate::layers::BatchNorm<D>,
                config: &gyul_spec::Config,
                run: &mut $crate::run::Run<'_>,
                step: &$crate::run::Step<'_>,
            ) {
                let (layer, norm) = (self.borrowed(), norm.borrowed());
                $kernels.forward_pass([&layer.weight, &layer.bias], Some((&norm, config)), run, step);
            }
        }

        impl $crate::layers::Compute for $name<$crate::device::Borrowed<'_>> {
            type Gradients = $name;

            fn infer(&self, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step<'_>) {
                $kernels.infer([&self.weight, &self.bias], run, step);
            }

            fn backward(&self, gradients: &mut $name, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step<'_>) {
                let $name { weight, bias } = gradients;
                $kernels.backward(&self.weight, [weight, bias], run, step);
                if !run.accumulate {
                    $crate::layers::weight::penalize(weight, &self.weight, &step.config);
                }
            }

            fn penalty(&self, config: &gyul_spec::Config) -> f32 {
                $crate::layers::weight::penalty(&self.weight, config)
            }
        }
    };
}
pub(super) use convolution;
