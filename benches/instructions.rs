//! One hot kernel or step, called as often as asked: `instructions NAME CALLS`; without arguments the names, each with the
//! floating-point operations of a call. `benches/instructions/count.py` counts its instructions.

#![allow(clippy::many_single_char_names, reason = "sizes of tensors")]

#[path = "common/workloads.rs"]
mod workloads;

use gyul::kernels::cpu::scratch::{self, Scratch};
use gyul::kernels::cpu::{
    Activation, ConvShape, Cx, Epilogue, Kernels, Prepack, Team, conv2d_backward_data, conv2d_backward_weight,
    conv2d_forward, linear_backward_data, linear_backward_weight, linear_forward,
};
use gyul::loss::Loss;
use gyul::optim::Optimizer;
use gyul::prelude::*;
use gyul::sample::Record;
use std::hint::black_box;
use workloads::{Cnn, Iris, Mlp, Pue, Rows, Xor, forward_flops, training_flops};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let bench = Bench {
        asked: match &args[..] {
            [name, calls] => Some((name.clone(), calls.parse().expect("how many calls"))),
            _ => None,
        },
    };
    bench.linear("linear", [64, 256, 128]);
    // Sixteen samples as columns, three in dot products.
    bench.linear("linear19", [19, 128, 96]);
    bench.convolution("conv3x3-64", [1, 14, 64, 3, 64]);
    bench.convolution("conv3x3-32", [1, 14, 32, 3, 32]);
    bench.convolution("conv3x3-3", [1, 16, 3, 3, 32]);
    bench.convolution("conv1x1-64", [1, 14, 64, 1, 64]);
    bench.train("xor-step", 4, Xor::new, Mse, Sgd::default(), 0.5f32);
    bench.train("iris-step", 16, Iris::new, CrossEntropy, Adam::default(), 1u32);
    bench.train("mlp-step", 16, Mlp::new, CrossEntropy, Adam::default(), 1u32);
    bench.train("cnn-step", 4, Cnn::new, CrossEntropy, Adam::default(), 1u32);
    bench.train("lstm-step", 4, Rows::new, CrossEntropy, Adam::default(), 1u32);
    bench.run("pue-predict", forward_flops::<Pue>(), || {
        let (net, x) = (Pue::new(1), [0.5; 19]);
        move || {
            black_box(net.predict(black_box(&x)));
        }
    });
    bench.run("pue-optimized", forward_flops::<Pue>(), || {
        let (net, x) = (Pue::new(1).optimize(), [0.5; 19]);
        move || {
            black_box(net.predict(black_box(&x)));
        }
    });
    bench.run("cnn-predict", forward_flops::<Cnn>(), || {
        let (net, x) = (Cnn::new(1), [[[0.5]; 28]; 28]);
        move || {
            black_box(net.predict(black_box(&x)));
        }
    });
}

/// What is asked for: a name and how many calls, or all names.
struct Bench {
    asked: Option<(String, usize)>,
}

impl Bench {
    /// Calls what `make` gives as often as asked, or tells of it.
    fn run<C: FnMut()>(&self, name: &str, flops: usize, make: impl FnOnce() -> C) {
        match &self.asked {
            Some((asked, calls)) if asked == name => {
                let mut call = make();
                (0..*calls).for_each(|_| call());
            }
            Some(_) => {}
            None => println!("{name} {flops}"),
        }
    }

    fn train<N: Trainable, T: Clone>(
        &self,
        name: &str,
        batch: usize,
        net: fn(u64) -> N,
        loss: impl Loss<N::Output, T>,
        optimizer: impl Optimizer,
        target: T,
    ) {
        self.run(name, batch * training_flops::<N>(), || {
            let mut x = vec![N::Input::BLANK; batch];
            for (i, x) in x.iter_mut().enumerate() {
                #[expect(clippy::cast_precision_loss, reason = "a few samples")]
                x.part_mut(0).fill(0.1 * i as f32);
            }
            let targets = vec![target; batch];
            let mut trainer = Trainer::new(net(1), loss, optimizer).batch_size(batch);
            move || {
                black_box(trainer.step(black_box(&x), black_box(&targets)).expect("finite"));
            }
        });
    }

    fn linear(&self, name: &str, all @ [rows, inputs, outputs]: [usize; 3]) {
        let flops = 2 * rows * inputs * outputs;
        let need = scratch::linear_forward(inputs, outputs).max(scratch::linear_backward(inputs, outputs));
        let data = || [rows * inputs, inputs * outputs, rows * outputs, outputs].map(|len| vec![0.1; len]);
        self.run(&format!("{name}-forward"), flops, || {
            let ([x, w, mut y, bias], mut memory) = (data(), Memory::new(need));
            move || linear_forward(&mut memory.cx(), &mut y, &x, &w, relu(&bias), all)
        });
        self.run(&format!("{name}-dx"), flops, || {
            let ([mut x, w, y, _], mut memory) = (data(), Memory::new(need));
            move || linear_backward_data(&mut memory.cx(), &mut x, &y, &w, all)
        });
        self.run(&format!("{name}-dw"), flops, || {
            let ([x, mut w, y, _], mut memory) = (data(), Memory::new(need));
            move || linear_backward_weight(&mut memory.cx(), &mut w, &y, &x, all, false)
        });
    }

    fn convolution(&self, name: &str, [batch, h, c, k, out]: [usize; 5]) {
        let s = ConvShape {
            batch,
            h,
            w: h,
            c,
            kh: k,
            kw: k,
            stride: [1; 2],
            dilation: [1; 2],
            groups: 1,
            pad: [k / 2; 2],
            oh: h,
            ow: h,
            out,
        };
        let flops = 2 * batch * h * h * s.weight_len();
        let need = scratch::conv2d_forward(&s).max(scratch::conv2d_backward(&s));
        let data = || [batch * h * h * c, s.weight_len(), batch * h * h * out, out].map(|len| vec![0.1; len]);
        let name = |pass: &str| format!("{name}-{pass}");
        self.run(&name("forward"), flops, || {
            let ([x, w, mut y, bias], mut memory) = (data(), Memory::new(need));
            move || conv2d_forward(&mut memory.cx(), &mut y, &x, &w, relu(&bias), &s)
        });
        self.run(&name("dx"), flops, || {
            let ([mut x, w, y, _], mut memory) = (data(), Memory::new(need));
            move || conv2d_backward_data(&mut memory.cx(), &mut x, &y, &w, &s)
        });
        self.run(&name("dw"), flops, || {
            let ([x, mut w, y, _], mut memory) = (data(), Memory::new(need));
            move || conv2d_backward_weight(&mut memory.cx(), &mut w, &y, &x, &s, false)
        });
    }
}

fn relu(bias: &[f32]) -> Epilogue<'_> {
    Epilogue {
        scale: None,
        bias: Some(bias),
        activation: Activation::Relu,
    }
}

/// A kernel's scratch, on this thread.
struct Memory {
    team: Team,
    shared: Vec<f32>,
    thread: Vec<f32>,
}

impl Memory {
    fn new(need: Scratch) -> Self {
        Self {
            team: Team::solo(),
            shared: vec![0.0; need.shared],
            thread: vec![0.0; need.thread],
        }
    }

    fn cx(&mut self) -> Cx<'_> {
        Cx {
            kernels: Kernels::get(),
            team: &self.team,
            shared: &mut self.shared,
            thread: &mut self.thread,
            prepack: Prepack::Each,
        }
    }
}
