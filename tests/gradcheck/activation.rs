//! Activations.

use super::*;

/// The shapes that every activation is checked over: alone, in place after a pool, and within other layers above.
macro_rules! activation {
    ($kind:ident, ($($layer:tt)*), $reference:expr) => { activation!($kind, ($($layer)*), $reference, 1) };
    ($kind:ident, ($($layer:tt)*), $reference:expr, $least:literal) => {
        same! { $kind;
            [$least] -> [$least] { $($layer)* } is [$reference]
            [33] -> [33] { $($layer)* } is [$reference]
            [17, 3] -> [17, 3] { $($layer)* } is [$reference]
            [3, 17, 24] -> [3, 17, 24] { $($layer)* } is [$reference]
            [17, 3, 3] -> [6, 1, 3] { AvgPool2d<3>(padding = 1, stride = 3), $($layer)* }
                is [Layer::AvgPool2d { size: [3, 3], stride: [3, 3], padding: Around(1) }, $reference]
            [17, 3, 3] -> [6, 1, 3] { MaxPool2d<3>(padding = 1, stride = 3), $($layer)* }
                is [Layer::MaxPool2d { size: [3, 3], stride: [3, 3], padding: Around(1) }, $reference]
            [17] -> [3] { fc: Linear<3>, $($layer)*, Tanh } is [fc(true), $reference, Layer::Tanh]
            [17] -> [3] { fc: Linear<3>, Sigmoid, $($layer)* } is [fc(true), Layer::Sigmoid, $reference]
        }
    };
}

pub(super) fn relu(kind: Kind) {
    activation!(kind, (Relu), Layer::Relu);
}

pub(super) fn leaky_relu(kind: Kind) {
    activation!(kind, (LeakyRelu(0.2)), Layer::LeakyRelu(0.2));
}

pub(super) fn prelu(kind: Kind) {
    let prelu = || Layer::PRelu { label: "leak" };
    activation!(kind, (leak: PRelu), prelu());
    same! { kind;
        [17, 33] -> [17, 33] { leak: PRelu(init = 0.5), Tanh } is [prelu(), Layer::Tanh]
        [3, 17, 3] -> [3, 17, 3] { leak: PRelu, Silu } is [prelu(), Layer::Silu]
        [3, 17, 3] -> [1, 15, 24] { conv: Conv2d<24, 3>, leak: PRelu, Elu(0.5) }
            is [conv(1, Valid, true), prelu(), Layer::Elu(0.5)]
    }
}

pub(super) fn elu(kind: Kind) {
    activation!(kind, (Elu), Layer::Elu(1.0));
    activation!(kind, (Elu(0.2)), Layer::Elu(0.2));
}

pub(super) fn sigmoid(kind: Kind) {
    activation!(kind, (Sigmoid), Layer::Sigmoid);
}

pub(super) fn tanh(kind: Kind) {
    activation!(kind, (Tanh), Layer::Tanh);
}

pub(super) fn gelu(kind: Kind) {
    activation!(kind, (Gelu), Layer::Gelu);
}

pub(super) fn selu(kind: Kind) {
    activation!(kind, (Selu), Layer::Selu);
}

pub(super) fn silu(kind: Kind) {
    activation!(kind, (Silu), Layer::Silu);
}

pub(super) fn hard_swish(kind: Kind) {
    activation!(kind, (HardSwish), Layer::HardSwish);
}

pub(super) fn softplus(kind: Kind) {
    activation!(kind, (Softplus), Layer::Softplus);
}

pub(super) fn softmax(kind: Kind) {
    activation!(kind, (Softmax), Layer::Softmax, 2);
}
