//! GFLOP/s of the matrix and convolution kernels against the machine's peak, measured in the same run.
//!
//! `cargo bench --bench kernels`, with words of a line's name for some lines only; `GYUL_ISA` and `GYUL_THREADS` apply.

#![allow(
    clippy::cast_precision_loss,
    clippy::similar_names,
    clippy::too_many_lines,
    reason = "figures to be printed"
)]

#[path = "common/floats.rs"]
mod floats;
#[path = "common/peak.rs"]
mod peak;

use floats::Floats;
use gyul::kernels::cpu::scratch::{self, Scratch};
use gyul::kernels::cpu::{
    Activation, AttentionShape, Cell, ConvShape, Cx, Epilogue, Kernels, Prepack, RecurrentGradients, RecurrentShape,
    RecurrentWeights, Team, attention_backward, attention_forward, conv2d_backward_data, conv2d_backward_weight,
    conv2d_forward, depthwise_backward_data, depthwise_backward_weight, depthwise_forward, linear_backward_data,
    linear_backward_weight, linear_forward, recurrent_backward, recurrent_forward,
};
use peak::{bandwidth, best, peak};

fn relu(bias: &[f32]) -> Epilogue<'_> {
    Epilogue {
        scale: None,
        bias: Some(bias),
        activation: Activation::Relu,
    }
}

fn main() {
    // cargo's own argument is none of the words.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let bias = [0.1; 1024];
    let kernels = Kernels::get();
    for threads in [1, Team::global().threads()] {
        let team = Team::new(threads);
        let peak = peak(kernels, &team);
        println!(
            "{} {threads} threads: peak {peak:.0} GFLOP/s, {:.0} GB/s",
            kernels.name,
            bandwidth(&team)
        );
        let line = |name: &str, flops: usize, run: &mut dyn FnMut(&mut Cx<'_>), need: Scratch| {
            if !wanted.iter().all(|word| name.contains(word.as_str())) {
                return;
            }
            let (mut shared, mut thread) = (Floats::new(need.shared, 0.0), Floats::new(need.thread * threads, 0.0));
            let mut cx = Cx {
                kernels,
                team: &team,
                shared: &mut shared,
                thread: &mut thread,
                prepack: Prepack::Each,
            };
            let time = best(|| run(&mut cx));
            let rate = flops as f64 / time / 1e9;
            println!(
                "  {name:32} {:9.1} µs {rate:7.1} GFLOP/s {:4.0} %",
                time * 1e6,
                100.0 * rate / peak
            );
        };
        for (rows, sizes) in [(128, [784, 512]), (128, [512, 256]), (128, [256, 10]), (1, [784, 512])] {
            let [inputs, outputs] = sizes;
            let all = [rows, inputs, outputs];
            let flops = 2 * rows * inputs * outputs;
            let (mut x, mut w, mut y) = (
                Floats::new(rows * inputs, 0.1),
                Floats::new(inputs * outputs, 0.1),
                Floats::new(rows * outputs, 0.1),
            );
            let name = |pass: &str| format!("linear {rows}×{inputs}→{outputs} {pass}");
            let scratch = scratch::linear_forward(inputs, outputs);
            line(
                &name("forward"),
                flops,
                &mut |cx| linear_forward(cx, &mut y, &x, &w, relu(&bias[..outputs]), all),
                scratch,
            );
            let scratch = scratch::linear_backward(inputs, outputs);
            line(
                &name("dx"),
                flops,
                &mut |cx| linear_backward_data(cx, &mut x, &y, &w, all),
                scratch,
            );
            line(
                &name("dw"),
                flops,
                &mut |cx| linear_backward_weight(cx, &mut w, &y, &x, all, false),
                scratch,
            );
        }
        for (cell, batch, steps, inputs, units) in [
            (Cell::Lstm, 64, 28, 28, 128),
            (Cell::Gru, 64, 28, 28, 128),
            (Cell::Rnn, 64, 28, 28, 128),
            (Cell::Lstm, 1, 28, 28, 128),
            (Cell::Lstm, 32, 100, 512, 512),
        ] {
            let shape = RecurrentShape {
                cell,
                batch,
                steps,
                inputs,
                units,
                sequences: false,
                reverse: false,
            };
            let flops = 2 * batch * steps * (inputs + units) * shape.columns();
            let [mut x, mut y] = [steps * inputs, units].map(|len| Floats::new(batch * len, 0.1));
            let [mut saved, mut work] = [shape.saved(), shape.work()].map(|len| Floats::new(batch * len, 0.1));
            let [w, r, bias] =
                [inputs * shape.columns(), units * shape.columns(), shape.gates()].map(|len| Floats::new(len, 0.01));
            let [mut dw, mut dr, mut db] = [w.len(), r.len(), bias.len()].map(|len| Floats::new(len, 0.0));
            let weights = RecurrentWeights {
                weight: &w,
                recurrent: &r,
                bias: &bias,
            };
            let name = |pass: &str| format!("{cell:?} {batch}×{steps}×{inputs}→{units} {pass}");
            let scratch = shape.forward_scratch().max(shape.backward_scratch());
            line(
                &name("inference"),
                flops,
                &mut |cx| recurrent_forward(cx, &mut y, &mut work, None, &x, weights, &shape, false),
                scratch,
            );
            let source = Floats::new(x.len(), 0.1);
            let mut train = |cx: &mut Cx<'_>, d_x: Option<&mut [f32]>| {
                recurrent_forward(cx, &mut y, &mut saved, None, &source, weights, &shape, true);
                let d_weights = RecurrentGradients {
                    weight: &mut dw,
                    recurrent: &mut dr,
                    bias: &mut db,
                };
                recurrent_backward(
                    cx, d_x, d_weights, &y, &source, weights, &saved, &mut work, &shape, false,
                );
            };
            let d_x = 2 * batch * steps * inputs * shape.columns();
            line(
                &name("both, no d_x"),
                3 * flops - d_x,
                &mut |cx| train(cx, None),
                scratch,
            );
            line(&name("both"), 3 * flops, &mut |cx| train(cx, Some(&mut x)), scratch);
        }
        for [batch, h, c, k, stride, pad, out] in [
            [64, 28, 1, 3, 1, 0, 32],
            [64, 13, 32, 3, 1, 0, 64],
            [1, 13, 32, 3, 1, 0, 64],
            [16, 32, 64, 3, 1, 1, 64],
            [16, 32, 64, 3, 2, 1, 128],
            [16, 8, 256, 3, 1, 1, 256],
            [1, 56, 256, 3, 1, 1, 256],
            [1, 14, 512, 3, 1, 1, 512],
            [8, 14, 512, 3, 1, 1, 512],
        ] {
            let oh = (h + 2 * pad - k) / stride + 1;
            let s = ConvShape {
                batch,
                h,
                w: h,
                c,
                kh: k,
                kw: k,
                stride: [stride; 2],
                dilation: [1; 2],
                groups: 1,
                pad: [pad; 2],
                oh,
                ow: oh,
                out,
            };
            let flops = 2 * batch * oh * oh * s.weight_len();
            let (mut x, mut w, mut y) = (
                Floats::new(batch * h * h * c, 0.1),
                Floats::new(s.weight_len(), 0.1),
                Floats::new(batch * oh * oh * out, 0.1),
            );
            let name = |pass: &str| format!("conv {batch}×{h}×{h}×{c}→{out} {k}×{k}/{stride} {pass}");
            let scratch = scratch::conv2d_forward(&s);
            line(
                &name("forward"),
                flops,
                &mut |cx| conv2d_forward(cx, &mut y, &x, &w, relu(&bias[..out]), &s),
                scratch,
            );
            let scratch = scratch::conv2d_backward(&s);
            line(
                &name("dx"),
                flops,
                &mut |cx| conv2d_backward_data(cx, &mut x, &y, &w, &s),
                scratch,
            );
            line(
                &name("dw"),
                flops,
                &mut |cx| conv2d_backward_weight(cx, &mut w, &y, &x, &s, false),
                scratch,
            );
        }
        for (sizes, causal) in [
            ([16, 128, 4, 64], false),
            ([16, 128, 4, 64], true),
            ([1, 512, 8, 64], true),
        ] {
            let [batch, steps, heads, features] = sizes;
            let s = AttentionShape {
                batch,
                steps,
                heads,
                features,
                causal,
            };
            let values = batch * steps * heads * features;
            let seen = if causal { steps.div_ceil(2) } else { steps };
            let (mut qkv, mut context) = (Floats::new(3 * values, 0.1), Floats::new(values, 0.1));
            let mut probabilities = Floats::new(batch * heads * steps * steps, 0.1);
            let causal = if causal { " causal" } else { "" };
            let name = |pass: &str| format!("attention {batch}×{steps} {heads}×{features}{causal} {pass}");
            let scratch = scratch::attention(steps, features);
            line(
                &name("forward"),
                4 * values * seen,
                &mut |cx| attention_forward(cx, &mut context, &mut probabilities, &qkv, &s),
                scratch,
            );
            line(
                &name("dx"),
                8 * values * seen,
                &mut |cx| attention_backward(cx, &mut qkv, &context, &probabilities, &s),
                scratch,
            );
        }
        for [batch, h, c, k, stride] in [
            [1_usize, 56, 128, 3, 1],
            [8, 56, 128, 3, 1],
            [8, 56, 128, 3, 2],
            [8, 14, 512, 3, 1],
            [8, 14, 512, 5, 1],
        ] {
            let (pad, oh) = (k / 2, h.div_ceil(stride));
            let s = ConvShape {
                batch,
                h,
                w: h,
                c,
                kh: k,
                kw: k,
                stride: [stride; 2],
                dilation: [1; 2],
                groups: c,
                pad: [pad; 2],
                oh,
                ow: oh,
                out: c,
            };
            let flops = 2 * batch * oh * oh * s.weight_len();
            let (mut x, mut w, mut y) = (
                Floats::new(batch * h * h * c, 0.1),
                Floats::new(s.weight_len(), 0.1),
                Floats::new(batch * oh * oh * c, 0.1),
            );
            let name = |pass: &str| format!("depthwise {batch}×{h}×{h}×{c} {k}×{k}/{stride} {pass}");
            line(
                &name("forward"),
                flops,
                &mut |cx| depthwise_forward(cx, &mut y, &x, &w, relu(&bias[..c]), &s),
                scratch::depthwise_forward(&s),
            );
            line(
                &name("dx"),
                flops,
                &mut |cx| depthwise_backward_data(cx, &mut x, &y, &w, &s),
                scratch::depthwise_backward(&s),
            );
            line(
                &name("dw"),
                flops,
                &mut |cx| depthwise_backward_weight(cx, &mut w, &y, &x, &s, false),
                scratch::depthwise_backward(&s),
            );
        }
    }
}
