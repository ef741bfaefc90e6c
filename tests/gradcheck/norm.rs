//! Normalisations.

use super::*;

pub(super) fn batch_norm(kind: Kind) {
    same! { kind;
        [1] -> [1] { norm: BatchNorm } is [norm(0.99, 0.001)]
        [17] -> [17] { norm: BatchNorm(momentum = 0.5, epsilon = 0.1) } is [norm(0.5, 0.1)]
        [17, 3] -> [17, 3] { norm: BatchNorm(momentum = 0.0), Gelu } is [norm(0.0, 0.001), Layer::Gelu]
        [33, 17, 24] -> [33, 17, 24] { norm: BatchNorm, Relu } is [norm(0.99, 0.001), Layer::Relu]
        [3, 17, 3] -> [1, 15, 24] { conv: Conv2d<24, 3>, norm: BatchNorm, Relu }
            is [conv(1, Valid, true), norm(0.99, 0.001), Layer::Relu]
        [17, 3, 1] -> [17, 3, 17] { conv: Conv2d<17, 3>(padding = same, bias = false), norm: BatchNorm(epsilon = 0.01), Tanh }
            is [conv(1, Same, false), norm(0.99, 0.01), Layer::Tanh]
        [17, 17, 3] -> [17, 17, 3] { conv: Conv2d<3, 1>, Relu, norm: BatchNorm }
            is [conv(1, Valid, true), Layer::Relu, norm(0.99, 0.001)]
        [33, 3] -> [33, 17] { fc: Linear<17>, norm: BatchNorm, LeakyRelu(0.2) }
            is [fc(true), norm(0.99, 0.001), Layer::LeakyRelu(0.2)]
    }
}

pub(super) fn layer_norm(kind: Kind) {
    let norm = |epsilon| Layer::LayerNorm { label: "norm", epsilon };
    same! { kind;
        [5] -> [5] { norm: LayerNorm } is [norm(0.001)]
        [3] -> [3] { norm: LayerNorm(epsilon = 0.1) } is [norm(0.1)]
        [17, 33] -> [17, 33] { norm: LayerNorm, Gelu } is [norm(0.001), Layer::Gelu]
        [33, 17, 24] -> [33, 17, 24] { norm: LayerNorm, Relu } is [norm(0.001), Layer::Relu]
        [17] -> [33] { fc: Linear<33>, norm: LayerNorm, Tanh } is [fc(true), norm(0.001), Layer::Tanh]
    }
}

pub(super) fn group_norm(kind: Kind) {
    let norm = |groups, epsilon| Layer::GroupNorm {
        label: "norm",
        groups,
        epsilon,
    };
    same! { kind;
        [5] -> [5] { norm: GroupNorm<1> } is [norm(1, 0.001)]
        [33] -> [33] { norm: GroupNorm<3>(epsilon = 0.1) } is [norm(3, 0.1)]
        [17, 33] -> [17, 33] { norm: GroupNorm<11>, Gelu } is [norm(11, 0.001), Layer::Gelu]
        [33, 17, 24] -> [33, 17, 24] { norm: GroupNorm<8>, Relu } is [norm(8, 0.001), Layer::Relu]
        [3, 17, 3] -> [3, 17, 3] { norm: GroupNorm<3>, Softplus } is [norm(3, 0.001), Layer::Softplus]
        [17, 17, 3] -> [15, 15, 24] { conv: Conv2d<24, 3>, norm: GroupNorm<1>, Tanh }
            is [conv(1, Valid, true), norm(1, 0.001), Layer::Tanh]
    }
}
