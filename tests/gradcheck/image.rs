//! Layers over images.

use super::*;

pub(super) fn conv2d(kind: Kind) {
    same! { kind;
        [1, 1, 1] -> [1, 1, 1] { conv: Conv2d<1, 1> } is [conv(1, Valid, true)]
        [3, 3, 24] -> [1, 1, 3] { conv: Conv2d<3, 3> } is [conv(1, Valid, true)]
        [17, 3, 3] -> [15, 1, 24] { conv: Conv2d<24, 3>(bias = false), Relu } is [conv(1, Valid, false), Layer::Relu]
        [3, 33, 1] -> [3, 33, 24] { conv: Conv2d<24, 3, 5>(padding = same) } is [conv(1, Same, true)]
        [33, 17, 3] -> [17, 9, 24] { conv: Conv2d<24, 3>(stride = 2, padding = same), Gelu }
            is [conv(2, Same, true), Layer::Gelu]
        [17, 17, 24] -> [6, 6, 3] { conv: Conv2d<3, 5>(stride = 3, padding = 2), Tanh }
            is [conv(3, Around(2), true), Layer::Tanh]
        [17, 33, 24] -> [17, 33, 24] { conv: Conv2d<24, 1> } is [conv(1, Valid, true)]
        [17, 1, 3] -> [9, 1, 17] { conv: Conv2d<17, 4, 2>(stride = 2, padding = same), Sigmoid }
            is [conv(2, Same, true), Layer::Sigmoid]
        [3, 17, 33] -> [1, 5, 33] { conv: Conv2d<33, 2>(stride = 4, padding = 1), LeakyRelu }
            is [conv(4, Around(1), true), Layer::LeakyRelu(0.3)]
        [33, 33, 1] -> [29, 33, 3] { conv: Conv2d<3, 7, 3>(padding = 1) } is [conv(1, Around(1), true)]
        // A second convolution needs the gradient of its input.
        [17, 17, 3] -> [8, 8, 24] { first: Conv2d<17, 3>, Relu, conv: Conv2d<24, 1>(stride = 2) }
            is [Layer::Conv2d { label: "first", stride: 1, padding: Valid, bias: true }, Layer::Relu, conv(2, Valid, true)]
    }
}

pub(super) fn max_pool2d(kind: Kind) {
    let pool = |size, stride, padding| Layer::MaxPool2d { size, stride, padding };
    same! { kind;
        [1, 1, 1] -> [1, 1, 1] { MaxPool2d<1> } is [pool([1, 1], [1, 1], Valid)]
        [17, 33, 3] -> [8, 16, 3] { MaxPool2d<2> } is [pool([2, 2], [2, 2], Valid)]
        [33, 17, 24] -> [17, 9, 24] { MaxPool2d<3>(stride = 2, padding = same) } is [pool([3, 3], [2, 2], Same)]
        [17, 3, 17] -> [9, 2, 17] { MaxPool2d<3>(stride = 2, padding = 1) } is [pool([3, 3], [2, 2], Around(1))]
        [3, 17, 1] -> [1, 8, 1] { MaxPool2d<3, 2> } is [pool([3, 2], [3, 2], Valid)]
        [17, 17, 3] -> [5, 5, 24] { conv: Conv2d<24, 3>, Relu, MaxPool2d<3> }
            is [conv(1, Valid, true), Layer::Relu, pool([3, 3], [3, 3], Valid)]
        // Within the convolution: rows and columns that no window reaches, a stride, more than one strip of an image, no activation.
        [17, 33, 3] -> [4, 8, 17] { conv: Conv2d<17, 3>(stride = 2, padding = same), LeakyRelu, MaxPool2d<2> }
            is [conv(2, Same, true), Layer::LeakyRelu(0.3), pool([2, 2], [2, 2], Valid)]
        [33, 33, 1] -> [16, 16, 24] { conv: Conv2d<24, 3>(padding = same), Tanh, MaxPool2d<2>(stride = 2) }
            is [conv(1, Same, true), Layer::Tanh, pool([2, 2], [2, 2], Valid)]
        [17, 17, 3] -> [2, 4, 17] { first: Conv2d<24, 1>, MaxPool2d<2>, conv: Conv2d<17, 3>(padding = same, bias = false), MaxPool2d<3, 2> }
            is [Layer::Conv2d { label: "first", stride: 1, padding: Valid, bias: true }, pool([2, 2], [2, 2], Valid),
                conv(1, Same, false), pool([3, 2], [3, 2], Valid)]
    }
}

pub(super) fn avg_pool2d(kind: Kind) {
    let pool = |size, stride, padding| Layer::AvgPool2d { size, stride, padding };
    same! { kind;
        [1, 1, 1] -> [1, 1, 1] { AvgPool2d<1> } is [pool([1, 1], [1, 1], Valid)]
        [17, 33, 3] -> [8, 16, 3] { AvgPool2d<2> } is [pool([2, 2], [2, 2], Valid)]
        [33, 17, 24] -> [17, 9, 24] { AvgPool2d<3>(stride = 2, padding = same) } is [pool([3, 3], [2, 2], Same)]
        [17, 3, 17] -> [9, 2, 17] { AvgPool2d<3>(stride = 2, padding = 1) } is [pool([3, 3], [2, 2], Around(1))]
        [3, 17, 1] -> [1, 8, 1] { AvgPool2d<3, 2> } is [pool([3, 2], [3, 2], Valid)]
        [17, 17, 3] -> [5, 5, 24] { conv: Conv2d<24, 3>, Relu, AvgPool2d<3> }
            is [conv(1, Valid, true), Layer::Relu, pool([3, 3], [3, 3], Valid)]
    }
}

pub(super) fn global_avg_pool2d(kind: Kind) {
    same! { kind;
        [1, 1, 1] -> [1] { GlobalAvgPool2d } is [Layer::GlobalAvgPool2d]
        [33, 17, 3] -> [3] { GlobalAvgPool2d } is [Layer::GlobalAvgPool2d]
        [3, 33, 24] -> [24] { GlobalAvgPool2d } is [Layer::GlobalAvgPool2d]
        [17, 17, 3] -> [17] { conv: Conv2d<17, 3>, GlobalAvgPool2d } is [conv(1, Valid, true), Layer::GlobalAvgPool2d]
    }
}

pub(super) fn global_max_pool2d(kind: Kind) {
    same! { kind;
        [1, 1, 1] -> [1] { GlobalMaxPool2d } is [Layer::GlobalMaxPool2d]
        [33, 17, 3] -> [3] { GlobalMaxPool2d } is [Layer::GlobalMaxPool2d]
        [3, 33, 24] -> [24] { GlobalMaxPool2d } is [Layer::GlobalMaxPool2d]
        [17, 17, 3] -> [17] { conv: Conv2d<17, 3>, GlobalMaxPool2d } is [conv(1, Valid, true), Layer::GlobalMaxPool2d]
    }
}

pub(super) fn upsample2d(kind: Kind) {
    let upsample = |factor, bilinear| Layer::Upsample2d { factor, bilinear };
    same! { kind;
        [1, 1, 1] -> [1, 1, 1] { Upsample2d<1> } is [upsample([1, 1], false)]
        [3, 17, 3] -> [6, 34, 3] { Upsample2d<2> } is [upsample([2, 2], false)]
        [17, 1, 24] -> [17, 3, 24] { Upsample2d<1, 3>(mode = nearest) } is [upsample([1, 3], false)]
        [1, 1, 3] -> [2, 3, 3] { Upsample2d<2, 3>(mode = bilinear) } is [upsample([2, 3], true)]
        [3, 17, 3] -> [6, 34, 3] { Upsample2d<2>(mode = bilinear) } is [upsample([2, 2], true)]
        [17, 3, 17] -> [51, 12, 17] { Upsample2d<3, 4>(mode = bilinear) } is [upsample([3, 4], true)]
        [3, 5, 3] -> [8, 12, 5] { conv: Conv2d<5, 2>, Upsample2d<4, 3>(mode = bilinear), Tanh }
            is [conv(1, Valid, true), upsample([4, 3], true), Layer::Tanh]
        [3, 5, 3] -> [5, 9, 17] { first: Conv2d<3, 1>, Upsample2d<2>, conv: Conv2d<17, 2> }
            is [Layer::Conv2d { label: "first", stride: 1, padding: Valid, bias: true }, upsample([2, 2], false), conv(1, Valid, true)]
    }
}
