//! The kinds of convolution beside the plain one.

use super::*;
use gyul_reference::Padding::{self, Causal};

fn conv1d_of(stride: usize, padding: Padding, dilation: usize, bias: bool) -> Layer {
    Layer::Conv1d {
        label: "conv",
        stride,
        padding,
        dilation,
        bias,
    }
}

pub(super) fn conv1d(kind: Kind) {
    same! { kind;
        [1, 1] -> [1, 1] { conv: Conv1d<1, 1> } is [conv1d_of(1, Valid, 1, true)]
        [3, 24] -> [1, 3] { conv: Conv1d<3, 3> } is [conv1d_of(1, Valid, 1, true)]
        [33, 3] -> [31, 24] { conv: Conv1d<24, 3>(bias = false), Relu } is [conv1d_of(1, Valid, 1, false), Layer::Relu]
        [17, 1] -> [9, 33] { conv: Conv1d<33, 4>(stride = 2, padding = same), Gelu }
            is [conv1d_of(2, Same, 1, true), Layer::Gelu]
        [33, 17] -> [33, 3] { conv: Conv1d<3, 3>(padding = causal, dilation = 4), Tanh }
            is [conv1d_of(1, Causal, 4, true), Layer::Tanh]
        [17, 3] -> [6, 17] { conv: Conv1d<17, 3>(padding = causal, dilation = 2, stride = 3), norm: BatchNorm, Relu }
            is [conv1d_of(3, Causal, 2, true), norm(0.99, 0.001), Layer::Relu]
        [3, 33] -> [3, 33] { conv: Conv1d<33, 2>(padding = 3, dilation = 6) } is [conv1d_of(1, Around(3), 6, true)]
        [17, 3] -> [17, 3] { conv: Conv1d<3, 3>(padding = same, dilation = 3, stride = 1), Sigmoid }
            is [conv1d_of(1, Same, 3, true), Layer::Sigmoid]
        [17, 3] -> [13, 5] { first: Conv1d<17, 3>, Relu, conv: Conv1d<5, 3> }
            is [Layer::Conv1d { label: "first", stride: 1, padding: Valid, dilation: 1, bias: true }, Layer::Relu,
                conv1d_of(1, Valid, 1, true)]
    }
}

/// `Conv2d` with groups and dilation.
pub(super) fn conv2d_in_groups(kind: Kind) {
    let conv = |stride, padding, dilation, groups, bias| Layer::GroupedConv2d {
        label: "conv",
        stride,
        padding,
        dilation,
        groups,
        bias,
    };
    same! { kind;
        [1, 1, 2] -> [1, 1, 2] { conv: Conv2d<2, 1>(groups = 2) } is [conv(1, Valid, 1, 2, true)]
        [17, 3, 6] -> [15, 1, 24] { conv: Conv2d<24, 3>(groups = 3, bias = false), Relu }
            is [conv(1, Valid, 1, 3, false), Layer::Relu]
        [9, 17, 33] -> [5, 9, 66] { conv: Conv2d<66, 3>(groups = 33, stride = 2, padding = same), Tanh }
            is [conv(2, Same, 1, 33, true), Layer::Tanh]
        [3, 5, 68] -> [3, 5, 6] { conv: Conv2d<6, 3>(groups = 2, padding = 1), norm: BatchNorm, Relu }
            is [conv(1, Around(1), 1, 2, true), norm(0.99, 0.001), Layer::Relu]
        [4, 4, 2] -> [8, 8, 4] { conv: Conv2d<4, 3>(padding = 3, groups = 2) } is [conv(1, Around(3), 1, 2, true)]
        [17, 9, 3] -> [13, 7, 17] { conv: Conv2d<17, 3, 2>(dilation = 2) } is [conv(1, Valid, 2, 1, true)]
        [9, 11, 4] -> [5, 6, 6] { conv: Conv2d<6, 3>(dilation = 3, stride = 2, padding = same, groups = 2), Gelu }
            is [conv(2, Same, 3, 2, true), Layer::Gelu]
        [9, 7, 3] -> [5, 4, 3] { conv: Conv2d<3, 2>(dilation = 4, stride = 2, padding = 2) }
            is [conv(2, Around(2), 4, 1, true)]
    }
}

pub(super) fn depthwise_conv2d(kind: Kind) {
    let conv = |stride, padding, dilation, bias| Layer::DepthwiseConv2d {
        label: "each",
        stride,
        padding,
        dilation,
        bias,
    };
    same! { kind;
        [1, 1, 1] -> [1, 1, 1] { each: DepthwiseConv2d<1> } is [conv(1, Valid, 1, true)]
        [3, 3, 24] -> [1, 1, 24] { each: DepthwiseConv2d<3> } is [conv(1, Valid, 1, true)]
        [17, 9, 33] -> [17, 9, 33] { each: DepthwiseConv2d<3>(padding = same, bias = false), Relu }
            is [conv(1, Same, 1, false), Layer::Relu]
        [17, 33, 3] -> [9, 17, 3] { each: DepthwiseConv2d<3>(padding = same, stride = 2), Tanh }
            is [conv(2, Same, 1, true), Layer::Tanh]
        [9, 17, 17] -> [9, 17, 17] { each: DepthwiseConv2d<5, 3>(padding = same), norm: BatchNorm, Gelu }
            is [conv(1, Same, 1, true), norm(0.99, 0.001), Layer::Gelu]
        [17, 3, 1] -> [4, 1, 1] { each: DepthwiseConv2d<2>(stride = 4), Sigmoid } is [conv(4, Valid, 1, true), Layer::Sigmoid]
        [9, 7, 17] -> [9, 7, 17] { each: DepthwiseConv2d<3>(padding = 2, dilation = 2) } is [conv(1, Around(2), 2, true)]
        [5, 7, 3] -> [3, 4, 6] { each: DepthwiseConv2d<3>(multiplier = 2, stride = 2, padding = same), norm: BatchNorm, Relu }
            is [conv(2, Same, 1, true), norm(0.99, 0.001), Layer::Relu]
        // Separable: the first needs its gradients through the second.
        [9, 9, 17] -> [9, 9, 3] { each: DepthwiseConv2d<3>(padding = same), Relu, conv: Conv2d<3, 1> }
            is [conv(1, Same, 1, true), Layer::Relu, super::conv(1, Valid, true)]
    }
}

pub(super) fn conv_transpose2d(kind: Kind) {
    let grow = |stride, padding, bias| Layer::ConvTranspose2d {
        label: "grow",
        stride,
        padding,
        bias,
    };
    same! { kind;
        [1, 1, 1] -> [1, 1, 1] { grow: ConvTranspose2d<1, 1> } is [grow(1, Valid, true)]
        [1, 1, 17] -> [3, 3, 3] { grow: ConvTranspose2d<3, 3> } is [grow(1, Valid, true)]
        [9, 3, 3] -> [9, 3, 24] { grow: ConvTranspose2d<24, 1>(bias = false), Relu } is [grow(1, Valid, false), Layer::Relu]
        [3, 5, 33] -> [7, 11, 17] { grow: ConvTranspose2d<17, 3>(stride = 2), Tanh } is [grow(2, Valid, true), Layer::Tanh]
        [5, 3, 17] -> [10, 6, 3] { grow: ConvTranspose2d<3, 3>(stride = 2, padding = same), Gelu }
            is [grow(2, Same, true), Layer::Gelu]
        [3, 5, 3] -> [9, 15, 3] { grow: ConvTranspose2d<3, 2, 5>(stride = 3, padding = same), norm: BatchNorm, Relu }
            is [grow(3, Same, true), norm(0.99, 0.001), Layer::Relu]
        [5, 4, 3] -> [9, 7, 40] { grow: ConvTranspose2d<40, 3>(stride = 2, padding = 1), Sigmoid }
            is [grow(2, Around(1), true), Layer::Sigmoid]
        // A stride above the kernel: some outputs are the bias alone.
        [3, 2, 3] -> [8, 5, 5] { grow: ConvTranspose2d<5, 2>(stride = 3) } is [grow(3, Valid, true)]
        [7, 7, 1] -> [14, 14, 3] { conv: Conv2d<17, 3>(padding = same), Relu, grow: ConvTranspose2d<3, 4>(stride = 2, padding = same) }
            is [super::conv(1, Same, true), Layer::Relu, grow(2, Same, true)]
    }
}
