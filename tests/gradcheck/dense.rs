//! Layers over flat features, and those that only shape or drop.

use super::*;

pub(super) fn linear(kind: Kind) {
    same! { kind;
        [1] -> [1] { fc: Linear<1> } is [fc(true)]
        [3] -> [17] { fc: Linear<17>(bias = false) } is [fc(false)]
        [17] -> [33] { fc: Linear<33>, Relu } is [fc(true), Layer::Relu]
        [33] -> [3] { fc: Linear<3>, LeakyRelu(0.1) } is [fc(true), Layer::LeakyRelu(0.1)]
        [33] -> [1] { fc: Linear<1>, Tanh } is [fc(true), Layer::Tanh]
        [17, 3] -> [17, 24] { fc: Linear<24>, Gelu } is [fc(true), Layer::Gelu]
        [1, 33] -> [1, 17] { fc: Linear<17>(init = he), Sigmoid } is [fc(true), Layer::Sigmoid]
        [33, 17] -> [33, 33] { fc: Linear<33> } is [fc(true)]
    }
}

pub(super) fn flatten(kind: Kind) {
    same! { kind;
        [3, 17, 3] -> [153] { Flatten, Tanh } is [Layer::Flatten, Layer::Tanh]
        [17, 3] -> [51] { Gelu, Flatten } is [Layer::Gelu, Layer::Flatten]
        [17, 3, 1] -> [3] { conv: Conv2d<3, 3>, Relu, Flatten, fc: Linear<3> }
            is [conv(1, Valid, true), Layer::Relu, Layer::Flatten, fc(true)]
    }
}

pub(super) fn reshape(kind: Kind) {
    same! { kind;
        [33] -> [3, 11] { Reshape<3, 11>, Softmax } is [Layer::Reshape(&[3, 11]), Layer::Softmax]
        [3, 17, 1] -> [17, 3] { Sigmoid, Reshape<17, 3> } is [Layer::Sigmoid, Layer::Reshape(&[17, 3])]
        [17] -> [1, 1, 3] { fc: Linear<51>, Reshape<17, 1, 3>, MaxPool2d<17, 1> }
            is [fc(true), Layer::Reshape(&[17, 1, 3]),
                Layer::MaxPool2d { size: [17, 1], stride: [17, 1], padding: Valid }]
    }
}

pub(super) fn dropout(kind: Kind) {
    same! { kind;
        [33] -> [33] { Dropout } is [Layer::Dropout(0.5)]
        [17, 3, 24] -> [17, 3, 24] { Dropout(0.1) } is [Layer::Dropout(0.1)]
        [17] -> [33] { fc: Linear<33>, Relu, Dropout(0.3) } is [fc(true), Layer::Relu, Layer::Dropout(0.3)]
        [3, 17, 3] -> [1, 15, 3] { conv: Conv2d<3, 3>, Dropout(0.0) } is [conv(1, Valid, true), Layer::Dropout(0.0)]
    }
    dropout_between_layers();
}
