// The network takes 28×28 = 784 numbers a sample, and is asked about 32×32 = 1024.
use dfdx::prelude::*;

type Net = ((Linear<784, 128>, ReLU), Linear<128, 10>);

fn main() {
    let dev = Cpu::default();
    let net = dev.build_module::<Net, f32>();
    let images: Tensor<Rank2<64, 1024>, f32, _> = dev.sample_uniform();
    net.forward(images);
}
