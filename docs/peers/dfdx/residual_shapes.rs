// The block's body makes 32 numbers of 64, and 64 are added to them.
use dfdx::prelude::*;

type Net = (
    (Linear<784, 64>, ReLU),
    Residual<(Linear<64, 32>, ReLU)>,
    Linear<64, 10>,
);

fn main() {
    let dev = Cpu::default();
    let net = dev.build_module::<Net, f32>();
    let images: Tensor<Rank2<64, 784>, f32, _> = dev.sample_uniform();
    net.forward(images);
}
