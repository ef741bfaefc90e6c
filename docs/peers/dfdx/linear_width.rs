// The second Linear gets 512 numbers, and was told 500.
use dfdx::prelude::*;

type Net = (
    (Linear<784, 512>, ReLU),
    (Linear<500, 256>, ReLU),
    Linear<256, 10>,
);

fn main() {
    let dev = Cpu::default();
    let net = dev.build_module::<Net, f32>();
    let images: Tensor<Rank2<64, 784>, f32, _> = dev.sample_uniform();
    net.forward(images);
}
