// No Flatten2D between the last pooling and the first Linear.
use dfdx::prelude::*;

type Net = (
    (Conv2D<1, 32, 3>, ReLU, MaxPool2D<2, 2>),
    (Conv2D<32, 64, 3>, ReLU, MaxPool2D<2, 2>),
    (Linear<1600, 128>, ReLU),
    Linear<128, 10>,
);

fn main() {
    let dev = Cpu::default();
    let net = dev.build_module::<Net, f32>();
    let images: Tensor<Rank4<64, 1, 28, 28>, f32, _> = dev.sample_uniform();
    net.forward(images);
}
