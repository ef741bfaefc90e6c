//! Shapes that no block divides: 210 of them, forward, data gradient and weight gradient, each as a share of the machine's FMA peak,
//! on one thread. Numbers of channels stand in groups of neighbours (31, 32, 33); a line ends in `cliff` where one runs at less than
//! half the rate of a neighbour. The last line counts them.
//!
//! `cargo bench --bench sweep`, some two minutes; `GYUL_ISA` applies.

#![allow(
    clippy::cast_precision_loss,
    clippy::many_single_char_names,
    reason = "figures to be printed; sizes of tensors"
)]

#[path = "common/floats.rs"]
mod floats;
#[path = "common/peak.rs"]
mod peak;

use floats::Floats;
use gyul::kernels::cpu::scratch::{self, Scratch};
use gyul::kernels::cpu::{
    ConvShape, Cx, Epilogue, Kernels, Prepack, Team, conv2d_backward_data, conv2d_backward_weight, conv2d_forward,
    linear_backward_data, linear_backward_weight, linear_forward,
};
use peak::{bandwidth, best, peak};

/// Neighbours among numbers of channels.
const CHANNELS: [&[usize]; 5] = [&[3, 4], &[15, 16, 17], &[31, 32, 33], &[63, 64, 65], &[127, 128, 129]];

/// The operations of a second, forward and of both gradients.
type Rates = [f64; 3];

fn main() {
    let (kernels, team) = (Kernels::get(), Team::solo());
    let peak = peak(kernels, &team);
    println!(
        "{} 1 thread: peak {peak:.0} GFLOP/s, {:.0} GB/s; forward, dx, dw in % of the peak",
        kernels.name,
        bandwidth(&team)
    );
    let (mut shapes, mut cliffs) = (0, 0);
    let mut family = |name: &str, rates: &dyn Fn(usize) -> Rates| {
        for group in CHANNELS {
            let all: Vec<Rates> = group.iter().map(|channels| rates(*channels)).collect();
            for (i, (channels, own)) in group.iter().zip(&all).enumerate() {
                let neighbours = || all[i.saturating_sub(1)..].iter().take(if i == 0 { 2 } else { 3 });
                let half = |pass: usize| neighbours().any(|other| own[pass] < other[pass] / 2.0);
                let cliff = (0..3).any(half);
                let [forward, dx, dw] = own.map(|rate| 100.0 * rate / (peak * 1e9));
                let mark = if cliff { "  cliff" } else { "" };
                println!("{name:28} {channels:4}  {forward:4.0} {dx:4.0} {dw:4.0}{mark}");
                (shapes, cliffs) = (shapes + 1, cliffs + usize::from(cliff));
            }
        }
    };
    for rows in [1, 17, 64] {
        family(&format!("linear {rows}×257→"), &|outputs| {
            linear(kernels, &team, [rows, 257, outputs])
        });
    }
    for (kernel, stride, batch) in [1, 3, 5]
        .into_iter()
        .flat_map(|kernel| [1, 2].map(|stride| (kernel, stride)))
        .flat_map(|(kernel, stride)| [1, 17].map(|batch| (kernel, stride, batch)))
    {
        let name = format!("conv {batch}×13×13 {kernel}×{kernel}/{stride}");
        family(&name, &|channels| {
            conv(kernels, &team, [kernel, stride, batch, channels])
        });
    }
    println!("{cliffs} of {shapes} shapes run at less than half a neighbour's rate");
}

/// Runs `call` with what it needs, often: operations of a second.
fn rate(kernels: &'static Kernels, team: &Team, need: Scratch, flops: usize, mut call: impl FnMut(&mut Cx<'_>)) -> f64 {
    let (mut shared, mut thread) = (Floats::new(need.shared, 0.0), Floats::new(need.thread, 0.0));
    let mut cx = Cx {
        kernels,
        team,
        shared: &mut shared,
        thread: &mut thread,
        prepack: Prepack::Each,
    };
    flops as f64 / best(|| call(&mut cx))
}

fn linear(kernels: &'static Kernels, team: &Team, sizes: [usize; 3]) -> Rates {
    let [rows, inputs, outputs] = sizes;
    let flops = 2 * rows * inputs * outputs;
    let [mut x, mut w, mut y] = [rows * inputs, inputs * outputs, rows * outputs].map(|len| Floats::new(len, 0.1));
    let forward = scratch::linear_forward(inputs, outputs);
    let backward = scratch::linear_backward(inputs, outputs);
    [
        rate(kernels, team, forward, flops, |cx| {
            linear_forward(cx, &mut y, &x, &w, Epilogue::default(), sizes);
        }),
        rate(kernels, team, backward, flops, |cx| {
            linear_backward_data(cx, &mut x, &y, &w, sizes);
        }),
        rate(kernels, team, backward, flops, |cx| {
            linear_backward_weight(cx, &mut w, &y, &x, sizes, false);
        }),
    ]
}

/// As many filters as channels, over images of 13×13 pixels.
fn conv(kernels: &'static Kernels, team: &Team, [kernel, stride, batch, channels]: [usize; 4]) -> Rates {
    let (h, oh) = (13, 13_usize.div_ceil(stride));
    let s = ConvShape {
        batch,
        h,
        w: h,
        c: channels,
        kh: kernel,
        kw: kernel,
        stride: [stride; 2],
        dilation: [1; 2],
        groups: 1,
        pad: [kernel / 2; 2],
        oh,
        ow: oh,
        out: channels,
    };
    let flops = 2 * batch * oh * oh * s.weight_len();
    let [mut x, mut w, mut y] =
        [batch * h * h * channels, s.weight_len(), batch * oh * oh * channels].map(|len| Floats::new(len, 0.1));
    let (forward, backward) = (scratch::conv2d_forward(&s), scratch::conv2d_backward(&s));
    [
        rate(kernels, team, forward, flops, |cx| {
            conv2d_forward(cx, &mut y, &x, &w, Epilogue::default(), &s);
        }),
        rate(kernels, team, backward, flops, |cx| {
            conv2d_backward_data(cx, &mut x, &y, &w, &s);
        }),
        rate(kernels, team, backward, flops, |cx| {
            conv2d_backward_weight(cx, &mut w, &y, &x, &s, false);
        }),
    ]
}
