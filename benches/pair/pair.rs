//! Matrix and convolution kernels of this checkout beside those of an earlier commit: the median of the ratios of neighbouring calls, and
//! the best call of each in GFLOP/s. `run.sh` builds and runs it.

#[path = "../common/floats.rs"]
mod floats;

use floats::Floats;
use std::time::Instant;

/// A layer's sizes: `[rows, inputs, outputs]`, or `[images, side, channels, kernel, stride, padding, filters]`.
#[derive(Clone, Copy)]
enum Layer {
    Linear([usize; 3]),
    Conv([usize; 7]),
}

const LAYERS: [Layer; 28] = [
    Layer::Linear([128, 784, 512]),
    Layer::Linear([128, 512, 256]),
    Layer::Linear([128, 256, 10]),
    Layer::Linear([64, 128, 512]),
    Layer::Linear([17, 257, 64]),
    Layer::Linear([17, 257, 128]),
    Layer::Linear([64, 257, 65]),
    Layer::Linear([1, 784, 512]),
    Layer::Conv([64, 28, 1, 3, 1, 0, 32]),
    Layer::Conv([64, 13, 32, 3, 1, 0, 64]),
    Layer::Conv([1, 13, 32, 3, 1, 0, 64]),
    Layer::Conv([16, 32, 64, 3, 1, 1, 64]),
    Layer::Conv([16, 32, 64, 3, 2, 1, 128]),
    Layer::Conv([16, 8, 256, 3, 1, 1, 256]),
    Layer::Conv([1, 56, 256, 3, 1, 1, 256]),
    Layer::Conv([1, 14, 512, 3, 1, 1, 512]),
    Layer::Conv([8, 14, 512, 3, 1, 1, 512]),
    Layer::Conv([4, 32, 3, 3, 1, 1, 64]),
    Layer::Conv([17, 13, 64, 1, 1, 0, 64]),
    Layer::Conv([17, 13, 128, 1, 1, 0, 128]),
    Layer::Conv([17, 13, 65, 3, 1, 1, 65]),
    Layer::Conv([17, 13, 32, 3, 1, 1, 32]),
    Layer::Conv([17, 13, 33, 3, 1, 1, 33]),
    Layer::Conv([17, 13, 17, 1, 1, 0, 17]),
    Layer::Conv([17, 13, 16, 1, 1, 0, 16]),
    Layer::Conv([17, 13, 64, 5, 1, 2, 64]),
    Layer::Conv([17, 13, 96, 3, 1, 1, 96]),
    Layer::Conv([1, 13, 64, 1, 2, 0, 64]),
];

impl Layer {
    fn name(self) -> String {
        match self {
            Self::Linear([rows, inputs, outputs]) => format!("linear {rows}×{inputs}→{outputs}"),
            Self::Conv([images, side, c, k, stride, _, out]) => {
                format!("conv {images}×{side}×{side}×{c}→{out} {k}×{k}/{stride}")
            }
        }
    }

    /// Floats of the input, of the weight, of the output; operations of a pass.
    fn sizes(self) -> [usize; 4] {
        match self {
            Self::Linear([rows, inputs, outputs]) => [
                rows * inputs,
                inputs * outputs,
                rows * outputs,
                2 * rows * inputs * outputs,
            ],
            Self::Conv([images, side, c, k, _, _, out]) => {
                let (pixels, weight) = (images * self.side() * self.side(), k * k * c * out);
                [images * side * side * c, weight, pixels * out, 2 * pixels * weight]
            }
        }
    }

    /// The side of a convolution's output.
    fn side(self) -> usize {
        let Self::Conv([_, side, _, k, stride, padding, _]) = self else {
            return 1;
        };
        (side + 2 * padding - k) / stride + 1
    }
}

/// What a call works on.
struct Tensors {
    x: Floats,
    weight: Floats,
    y: Floats,
}

/// The kernels of one of the two crates, with scratch of their own.
macro_rules! kernels_of {
    ($krate:ident as $name:ident) => {
        mod $name {
            use crate::{Floats, Layer, Tensors};
            use $krate::kernels::cpu::scratch;
            use $krate::kernels::cpu::{
                Activation, ConvShape, Cx, Epilogue, Kernels, Prepack, Team, conv2d_backward_data,
                conv2d_backward_weight, conv2d_forward, linear_backward_data, linear_backward_weight, linear_forward,
            };

            pub(crate) struct Side {
                layer: Layer,
                team: Team,
                shared: Floats,
                thread: Floats,
            }

            impl Side {
                pub(crate) fn new(layer: Layer) -> Self {
                    let need = match layer {
                        Layer::Linear([_, inputs, outputs]) => {
                            scratch::linear_forward(inputs, outputs).max(scratch::linear_backward(inputs, outputs))
                        }
                        Layer::Conv(_) => {
                            let s = shape(layer);
                            scratch::conv2d_forward(&s).max(scratch::conv2d_backward(&s))
                        }
                    };
                    let [shared, thread] = [need.shared, need.thread].map(|len| Floats::new(len, 0.0));
                    let team = Team::new(1);
                    Self {
                        layer,
                        team,
                        shared,
                        thread,
                    }
                }

                /// The forward pass, the input's gradient or the weight's.
                pub(crate) fn run(&mut self, pass: usize, tensors: &mut Tensors, bias: &[f32]) {
                    let Tensors { x, weight, y } = tensors;
                    let cx = &mut Cx {
                        kernels: Kernels::get(),
                        team: &self.team,
                        shared: &mut self.shared,
                        thread: &mut self.thread,
                        prepack: Prepack::Each,
                    };
                    let epilogue = Epilogue {
                        scale: None,
                        bias: Some(bias),
                        activation: Activation::Relu,
                    };
                    match (self.layer, pass) {
                        (Layer::Linear(sizes), 0) => linear_forward(cx, y, x, weight, epilogue, sizes),
                        (Layer::Linear(sizes), 1) => linear_backward_data(cx, x, y, weight, sizes),
                        (Layer::Linear(sizes), _) => linear_backward_weight(cx, weight, y, x, sizes, false),
                        (conv, 0) => conv2d_forward(cx, y, x, weight, epilogue, &shape(conv)),
                        (conv, 1) => conv2d_backward_data(cx, x, y, weight, &shape(conv)),
                        (conv, _) => conv2d_backward_weight(cx, weight, y, x, &shape(conv), false),
                    }
                }
            }

            fn shape(layer: Layer) -> ConvShape {
                let Layer::Conv([batch, side, c, k, stride, padding, out]) = layer else {
                    unreachable!("a convolution's")
                };
                ConvShape {
                    batch,
                    h: side,
                    w: side,
                    c,
                    kh: k,
                    kw: k,
                    stride: [stride; 2],
                    dilation: [1; 2],
                    groups: 1,
                    pad: [padding; 2],
                    oh: layer.side(),
                    ow: layer.side(),
                    out,
                }
            }
        }
    };
}
kernels_of!(gyul as after);
kernels_of!(gyul_before as before);

fn main() {
    let mut args = std::env::args().skip(1);
    let seconds: f64 = args.next().map_or(0.5, |text| text.parse().expect("seconds of a pass"));
    let words: Vec<String> = args.collect();
    let isa = gyul::kernels::cpu::Kernels::get().name;
    println!("{isa:28}  forward                  input gradient           weight gradient");
    for layer in LAYERS {
        let name = layer.name();
        if !words.iter().all(|word| name.contains(word.as_str())) {
            continue;
        }
        let [x, weight, y, operations] = layer.sizes();
        let [x, weight, y] = [x, weight, y].map(|len| Floats::new(len, 0.1));
        let (mut tensors, bias) = (Tensors { x, weight, y }, [0.1; 512]);
        let outputs = match layer {
            Layer::Linear([.., outputs]) | Layer::Conv([.., outputs]) => outputs,
        };
        let (mut before, mut after) = (before::Side::new(layer), after::Side::new(layer));
        print!("{name:28}");
        for pass in 0..3 {
            let (mut ratios, mut best, start) = (vec![], [f64::INFINITY; 2], Instant::now());
            while start.elapsed().as_secs_f64() < seconds || ratios.len() < 5 {
                let begin = Instant::now();
                before.run(pass, &mut tensors, &bias[..outputs]);
                let between = Instant::now();
                after.run(pass, &mut tensors, &bias[..outputs]);
                let times = [between - begin, between.elapsed()].map(|time| time.as_secs_f64());
                ratios.push(times[1] / times[0]);
                best = [0, 1].map(|side| best[side].min(times[side]));
            }
            ratios.sort_by(f64::total_cmp);
            let [before, after] = best.map(|time| operations as f64 / time / 1e9);
            print!("  {:.3}  {before:6.1} → {after:6.1}  ", ratios[ratios.len() / 2]);
        }
        println!();
    }
}
