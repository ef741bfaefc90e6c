// Three convolutions with pooling leave 1×1 of 28×28 pixels, and a 3×3 kernel follows.
use dfdx::prelude::*;

type Net = (
    (Conv2D<1, 16, 3>, ReLU, MaxPool2D<2, 2>),
    (Conv2D<16, 32, 3>, ReLU, MaxPool2D<2, 2>),
    (Conv2D<32, 64, 3>, ReLU, MaxPool2D<2, 2>),
    (Conv2D<64, 128, 3>, ReLU, Flatten2D),
    Linear<128, 10>,
);

fn main() {
    let dev = Cpu::default();
    let net = dev.build_module::<Net, f32>();
    let images: Tensor<Rank4<64, 1, 28, 28>, f32, _> = dev.sample_uniform();
    net.forward(images);
}
