// The labels are counted from 1, so that one of ten classes is class 10.
use dfdx::{data::OneHotEncode, prelude::*};

type Net = ((Linear<784, 128>, ReLU), Linear<128, 10>);

fn main() {
    let dev = Cpu::seed_from_u64(7);
    let net = dev.build_module::<Net, f32>();
    let images: Tensor<Rank2<64, 784>, f32, _> = dev.sample_uniform();
    let labels: [usize; 64] = std::array::from_fn(|i| i % 10 + 1);
    let targets = dev.one_hot_encode(Const::<10>, labels);

    let output = net.forward(images.leaky_trace());
    let loss = cross_entropy_with_logits_loss(output, targets);
    println!("loss {:.4}", loss.array());
    loss.backward();
}
