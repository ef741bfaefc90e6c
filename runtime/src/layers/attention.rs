//! Attention of a sequence to itself.

use super::Compute;
use super::attention_step::to_those_before;
use super::weight::{bias, learns};
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{
    Activation, AttentionShape, Cx, Epilogue, attention_backward, attention_forward, epilogue_backward,
    linear_backward_data, linear_backward_weight, linear_forward,
};
use crate::param::Param;
use crate::run::{Run, Step};
use gyul_spec::Opt;

layer! {
    /// Every time step takes from all steps what resembles what it looks for; `heads` times, each with its share of the features.
    /// `MultiHeadAttention<heads>`, of a sequence to itself.
    ///
    /// With `[q k v] = x·W + b`, cut into heads of `F = C/heads` features: `p[t, s] = softmax_s(q[t]·k[s] / √F)`,
    /// `c[t] = Σ_s p[t, s]·v[s]`, and `y = c·W' + b'` of all heads side by side. `causal`: `s ≤ t` only.
    ///
    /// Shapes: `[T, C] → [T, C]`, where `heads` divides `C`. Gradient: `dc = dy·W'ᵀ`; in each head `dv = pᵀ·dc`, `dp = dc·vᵀ`,
    /// `ds = p·(dp − Σ dp·p) / √F`, `dq = ds·k`, `dk = dsᵀ·q`; `dx = [dq dk dv]·Wᵀ`; those of `W`, `b`, `W'`, `b'` as a `Linear`'s.
    /// [Vaswani et al. 2017](https://arxiv.org/abs/1706.03762).
    ///
    /// A stream goes through a `causal` one: a step sees itself and the `T - 1` before it, however many there were.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `causal` | `false` | whether a step sees only itself and those before it |
    /// | `bias` | `true` | whether `b` and `b'` are added |
    /// | `init` | `glorot` | or `he`, of each `C × C` matrix: see [`Init`](gyul_spec::Init) |
    ///
    /// [PyTorch `MultiheadAttention`](https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html), whose
    /// matrices are these transposed; [Keras `MultiHeadAttention`](https://keras.io/api/layers/attention_layers/multi_head_attention/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Mean: [3, 1] -> [3, 1] { look: MultiHeadAttention<1>(causal = true), } }
    ///
    /// let mut net = Mean::new(7);
    /// net.look.in_weight.as_mut_slice().copy_from_slice(&[0.0, 0.0, 1.0]); // all steps resemble each other
    /// net.look.out_weight[[0, 0]] = 1.0;
    /// assert_eq!(net.predict(&[[4.0], [2.0], [6.0]]), [[4.0], [3.0], [4.0]]); // the mean so far
    /// ```
    MultiHeadAttention {
        /// `W`: `[C, 3·C]`; queries, keys and values side by side, each the heads side by side.
        in_weight = 0,
        /// `b`: `[3·C]`; empty with `bias = false`.
        in_bias = 1,
        /// `W'`: `[C, C]`.
        out_weight = 2,
        /// `b'`: `[C]`; empty with `bias = false`.
        out_bias = 3,
    }
}

fn shape(run: &Run<'_>, step: &Step<'_>) -> AttentionShape {
    let (heads, channels) = (step.config.sizes()[0], step.x.shape.last());
    AttentionShape {
        batch: run.batch,
        steps: step.x.shape.dim(0),
        heads,
        features: channels / heads,
        causal: step.config.is(Opt::Causal),
    }
}

/// Rows and channels.
fn sizes(s: &AttentionShape) -> [usize; 2] {
    [s.batch * s.steps, s.heads * s.features]
}

/// The slot's `[rows, 3, channels]` of queries, keys and values, `[rows, channels]` of context, and probabilities, none at
/// inference.
fn parts<'a>(kept: &'a mut [f32], s: &AttentionShape) -> [&'a mut [f32]; 3] {
    let [rows, channels] = sizes(s);
    let (qkv, rest) = kept.split_at_mut(rows * 3 * channels);
    let (context, probabilities) = rest.split_at_mut(rows * channels);
    [qkv, context, probabilities]
}

impl MultiHeadAttention<Borrowed<'_>> {
    /// `attend` makes the context of queries, keys and values, and, in training, the probabilities.
    fn pass(
        &self,
        cx: &mut Cx<'_>,
        [y, kept]: [&mut [f32]; 2],
        x: &[f32],
        s: &AttentionShape,
        then: Activation,
        attend: impl FnOnce(&mut Cx<'_>, [&mut [f32]; 3]),
    ) {
        let [rows, channels] = sizes(s);
        let [qkv, context, probabilities] = parts(kept, s);
        let product =
            |cx: &mut Cx<'_>, y: &mut [f32], x: &[f32], [weight, b]: [&Param<Borrowed<'_>>; 2], outputs, activation| {
                let epilogue = Epilogue {
                    scale: None,
                    bias: bias(b),
                    activation,
                };
                linear_forward(cx, y, x, weight.as_slice(), epilogue, [rows, channels, outputs]);
            };
        let (first, last) = ([&self.in_weight, &self.in_bias], [&self.out_weight, &self.out_bias]);
        product(cx, qkv, x, first, 3 * channels, Activation::None);
        attend(cx, [qkv, context, probabilities]);
        product(cx, y, context, last, channels, then);
    }
}

/// Attention of whole sequences.
fn to_all(cx: &mut Cx<'_>, [qkv, context, probabilities]: [&mut [f32]; 3], s: &AttentionShape) {
    attention_forward(cx, context, probabilities, qkv, s);
}

impl Compute for MultiHeadAttention<Borrowed<'_>> {
    type Gradients = MultiHeadAttention<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let s = shape(run, step);
        let ([y, work, x], state, mut cx) = run.tensors_and_state(step, [step.y, step.work, step.x]);
        self.pass(&mut cx, [y, work], x, &s, step.activation, |cx, parts| match state {
            None => to_all(cx, parts, &s),
            Some(state) => to_those_before(cx, parts, state, &s),
        });
    }

    fn forward(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let s = shape(run, step);
        let ([y, saved, x], mut cx) = run.tensors(step, [step.y, step.saved, step.x]);
        self.pass(&mut cx, [y, saved], x, &s, step.activation, |cx, parts| {
            to_all(cx, parts, &s);
        });
    }

    fn backward(&self, gradients: &mut MultiHeadAttention, run: &mut Run<'_>, step: &Step<'_>) {
        let s = shape(run, step);
        let [rows, channels] = sizes(&s);
        let (accumulate, wants_d_x) = (run.accumulates(step), run.wants_d_x(step));
        let ([d_x, d_y, saved, y, x], mut cx) =
            run.tensors(step, [step.d_x, step.d_y, step.saved, step.kept_y(), step.x]);
        let cx = &mut cx;
        let (d_bias, derived) = (gradients.out_bias.as_mut_slice(), (step.derived, &*y));
        epilogue_backward(cx, d_bias, d_y, derived, [rows, channels], accumulate);
        let [qkv, context, probabilities] = parts(saved, &s);

        // Gradients take the place of what was saved, as soon as nothing needs it any more.
        let sizes = [rows, channels, channels];
        let d_weight = gradients.out_weight.as_mut_slice();
        if learns(&self.out_weight, d_weight, accumulate) {
            linear_backward_weight(cx, d_weight, d_y, context, sizes, accumulate);
        }
        linear_backward_data(cx, context, d_y, self.out_weight.as_slice(), sizes);
        attention_backward(cx, qkv, context, probabilities, &s);

        let sizes @ [.., outputs] = [rows, channels, 3 * channels];
        let d_weight = gradients.in_weight.as_mut_slice();
        if learns(&self.in_weight, d_weight, accumulate) {
            linear_backward_weight(cx, d_weight, qkv, x, sizes, accumulate);
        }
        let (d_bias, plain) = (gradients.in_bias.as_mut_slice(), (Activation::None, &[][..]));
        epilogue_backward(cx, d_bias, qkv, plain, [rows, outputs], accumulate);
        if wants_d_x {
            linear_backward_data(cx, d_x, qkv, self.in_weight.as_slice(), sizes);
        }
    }
}
