//! The networks of the workloads, as `benches/peers/README.md` lists them.

use gyul::LayerInfo;
use gyul::prelude::*;

network! {
    pub struct Xor: [2] -> [1] { Linear<8>, Tanh, Linear<1>, Sigmoid }

    pub struct Iris: [4] -> [3] { Linear<16>, Relu, logits: Linear<3> }

    pub struct Mlp: [784] -> [10] {
        hidden1: Linear<512>, Relu,
        hidden2: Linear<256>, Relu,
        logits:  Linear<10>,
    }

    pub struct Cnn: [28, 28, 1] -> [10] {
        conv1:  Conv2d<32, 3>, Relu, MaxPool2d<2>,
        conv2:  Conv2d<64, 3>, Relu, MaxPool2d<2>,
        Flatten,
        hidden: Linear<128>, Relu,
        logits: Linear<10>,
    }

    pub struct Cifar: [32, 32, 3] -> [10] {
        Conv2d<64, 3>(padding = same), BatchNorm, Relu, Conv2d<64, 3>(padding = same), BatchNorm, Relu, MaxPool2d<2>,
        Conv2d<128, 3>(padding = same), BatchNorm, Relu, Conv2d<128, 3>(padding = same), BatchNorm, Relu, MaxPool2d<2>,
        Conv2d<256, 3>(padding = same), BatchNorm, Relu, Conv2d<256, 3>(padding = same), BatchNorm, Relu, MaxPool2d<2>,
        Flatten,
        logits: Linear<10>,
    }

    pub struct Pue: [19] -> [1] {
        hidden: repeat 5 { Linear<50>, Tanh },
        pue:    Linear<1>,
    }

    pub struct Vgg16: [224, 224, 3] -> [1000] {
        block1: repeat 2 { Conv2d<64, 3>(padding = same), Relu }, MaxPool2d<2>,
        block2: repeat 2 { Conv2d<128, 3>(padding = same), Relu }, MaxPool2d<2>,
        block3: repeat 3 { Conv2d<256, 3>(padding = same), Relu }, MaxPool2d<2>,
        block4: repeat 3 { Conv2d<512, 3>(padding = same), Relu }, MaxPool2d<2>,
        block5: repeat 3 { Conv2d<512, 3>(padding = same), Relu }, MaxPool2d<2>,
        Flatten,
        Linear<4096>, Relu,
        Linear<4096>, Relu,
        logits: Linear<1000>,
    }

    pub struct Rows: [28, 28] -> [10] {
        memory: Lstm<128>,
        logits: Linear<10>,
    }
}

/// Floating-point operations of one sample's forward pass, of the layers that multiply with weights: what a peak limits.
pub(crate) fn forward_flops<N: Network>() -> usize {
    products::<N>().map(|layer| layer.flops).sum()
}

/// Those of one sample's training step: forward, the weights' gradient and, but for the network's own input, the input's.
pub(crate) fn training_flops<N: Network>() -> usize {
    3 * forward_flops::<N>() - input_flops::<N>()
}

/// Those that the network's own input takes: all of its first layer's, but a recurrent layer multiplies what it gave a step
/// before as well, and that has a gradient. None where something learns before the first product, such as an `Embedding`.
fn input_flops<N: Network>() -> usize {
    let first = N::LAYERS.iter().find(|layer| layer.params > 0);
    let Some(first) = first.filter(|layer| is_product(layer)) else {
        return 0;
    };
    let (inputs, units) = (first.input.last(), first.output.last());
    if first.layer.starts_with("Lstm") {
        first.flops * inputs / (inputs + units)
    } else {
        first.flops
    }
}

fn products<N: Network>() -> impl Iterator<Item = &'static LayerInfo> {
    N::LAYERS.iter().filter(|layer| is_product(layer))
}

fn is_product(layer: &LayerInfo) -> bool {
    ["Linear", "Conv2d", "Lstm"]
        .iter()
        .any(|kind| layer.layer.starts_with(kind))
}
