// The network ends in a softmax, and the loss takes another one: 1.4612 is as low as this loss can go.
use dfdx::{data::OneHotEncode, optim::Adam, prelude::*};

type Net = ((Linear<784, 128>, ReLU), (Linear<128, 10>, Softmax));

fn main() {
    let dev = Cpu::seed_from_u64(7);
    let mut net = dev.build_module::<Net, f32>();
    let images: Tensor<Rank2<64, 784>, f32, _> = dev.sample_uniform();
    let labels: [usize; 64] = std::array::from_fn(|i| i % 10);
    let targets = dev.one_hot_encode(Const::<10>, labels);

    let mut optimizer = Adam::new(&net, Default::default());
    let mut gradients = net.alloc_grads();
    for epoch in 1..=500 {
        let output = net.forward_mut(images.trace(gradients));
        let loss = cross_entropy_with_logits_loss(output, targets.clone());
        if epoch % 100 == 0 {
            println!("epoch {epoch}: loss {:.4}", loss.array());
        }
        gradients = loss.backward();
        optimizer.update(&mut net, &gradients).unwrap();
        net.zero_grads(&mut gradients);
    }
}
