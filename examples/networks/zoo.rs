//! Networks of the field, declared.

use gyul::prelude::*;

network! {
    /// Sorts photographs into the thousand classes of `ImageNet`, [He et al. 2015](https://arxiv.org/abs/1512.03385): a residual
    /// network of 18 layers. `SIZE` is the photograph's height and width.
    pub struct ResNet18<const SIZE: usize>: [SIZE, SIZE, 3] -> [1000] {
        stem: Conv2d<64, 7>(stride = 2, padding = 3, bias = false), BatchNorm, Relu,
        MaxPool2d<3>(stride = 2, padding = 1),

        stage1: repeat 2 {
            Residual {
                conv1: Conv2d<64, 3>(padding = 1, bias = false), BatchNorm, Relu,
                conv2: Conv2d<64, 3>(padding = 1, bias = false), BatchNorm,
            }, Relu,
        },

        down2: Residual(shortcut = { Conv2d<128, 1>(stride = 2, bias = false), BatchNorm }) {
            conv1: Conv2d<128, 3>(stride = 2, padding = 1, bias = false), BatchNorm, Relu,
            conv2: Conv2d<128, 3>(padding = 1, bias = false), BatchNorm,
        }, Relu,
        stage2: Residual {
            conv1: Conv2d<128, 3>(padding = 1, bias = false), BatchNorm, Relu,
            conv2: Conv2d<128, 3>(padding = 1, bias = false), BatchNorm,
        }, Relu,

        down3: Residual(shortcut = { Conv2d<256, 1>(stride = 2, bias = false), BatchNorm }) {
            conv1: Conv2d<256, 3>(stride = 2, padding = 1, bias = false), BatchNorm, Relu,
            conv2: Conv2d<256, 3>(padding = 1, bias = false), BatchNorm,
        }, Relu,
        stage3: Residual {
            conv1: Conv2d<256, 3>(padding = 1, bias = false), BatchNorm, Relu,
            conv2: Conv2d<256, 3>(padding = 1, bias = false), BatchNorm,
        }, Relu,

        down4: Residual(shortcut = { Conv2d<512, 1>(stride = 2, bias = false), BatchNorm }) {
            conv1: Conv2d<512, 3>(stride = 2, padding = 1, bias = false), BatchNorm, Relu,
            conv2: Conv2d<512, 3>(padding = 1, bias = false), BatchNorm,
        }, Relu,
        stage4: Residual {
            conv1: Conv2d<512, 3>(padding = 1, bias = false), BatchNorm, Relu,
            conv2: Conv2d<512, 3>(padding = 1, bias = false), BatchNorm,
        }, Relu,

        GlobalAvgPool2d,
        logits: Linear<1000>,
    }

    /// At the size it was made for.
    pub type ImageNetResNet18 = ResNet18<224>;

    /// The sixteen layers of [Simonyan and Zisserman 2014](https://arxiv.org/abs/1409.1556).
    pub struct Vgg16<const SIZE: usize>: [SIZE, SIZE, 3] -> [1000] {
        conv1_1: Conv2d<64, 3>(padding = same), Relu,
        conv1_2: Conv2d<64, 3>(padding = same), Relu, MaxPool2d<2>,
        conv2_1: Conv2d<128, 3>(padding = same), Relu,
        conv2_2: Conv2d<128, 3>(padding = same), Relu, MaxPool2d<2>,
        block3: repeat 3 { conv: Conv2d<256, 3>(padding = same), Relu }, MaxPool2d<2>,
        block4: repeat 3 { conv: Conv2d<512, 3>(padding = same), Relu }, MaxPool2d<2>,
        block5: repeat 3 { conv: Conv2d<512, 3>(padding = same), Relu }, MaxPool2d<2>,
        Flatten,
        fc1: Linear<4096>, Relu, Dropout(0.5),
        fc2: Linear<4096>, Relu, Dropout(0.5),
        logits: Linear<1000>,
    }

    /// At the size it was made for.
    pub type ImageNetVgg16 = Vgg16<224>;

    /// Marks pixels, [Ronneberger et al. 2015](https://arxiv.org/abs/1505.04597): what is seen on the way down is joined again on
    /// the way up.
    pub struct UNet: [32, 32, 1] -> [32, 32, 2] {
        Conv2d<8, 3>(padding = same), Relu, Conv2d<8, 3>(padding = same), skip1: Relu, MaxPool2d<2>,
        Conv2d<16, 3>(padding = same), Relu, Conv2d<16, 3>(padding = same), skip2: Relu, MaxPool2d<2>,
        Conv2d<32, 3>(padding = same), Relu, Conv2d<32, 3>(padding = same), Relu,
        up2: ConvTranspose2d<16, 2>(stride = 2),
        Concat <- (skip2, up2),
        Conv2d<16, 3>(padding = same), Relu, Conv2d<16, 3>(padding = same), Relu,
        up1: ConvTranspose2d<8, 2>(stride = 2),
        Concat <- (skip1, up1),
        Conv2d<8, 3>(padding = same), Relu, Conv2d<8, 3>(padding = same), Relu,
        logits: Conv2d<2, 1>,
    }

    /// Blocks of a depthwise and a pointwise convolution, [Howard et al. 2017](https://arxiv.org/abs/1704.04861), with inverted
    /// residuals of [Sandler et al. 2018](https://arxiv.org/abs/1801.04381).
    pub struct MobileNet: [32, 32, 3] -> [10] {
        stem: Conv2d<16, 3>(stride = 2, padding = same, bias = false), BatchNorm, HardSwish,
        blocks: repeat 2 {
            Residual {
                widen: Conv2d<32, 1>(bias = false), BatchNorm, HardSwish,
                depthwise: DepthwiseConv2d<3>(padding = same, bias = false), BatchNorm, HardSwish,
                narrow: Conv2d<16, 1>(bias = false), BatchNorm,
            },
        },
        DepthwiseConv2d<3>(stride = 2, padding = same, bias = false), BatchNorm, HardSwish,
        Conv2d<48, 1>(bias = false), BatchNorm, HardSwish,
        GlobalAvgPool2d,
        logits: Linear<10>,
    }

    /// A photograph and what is known beside it.
    pub struct TwoInputs: (photo: [16, 16, 3], facts: [5]) -> (price: [1]) {
        Conv2d<8, 3>(stride = 2) <- photo, Relu, GlobalAvgPool2d, seen: Linear<8>,
        Linear<8> <- facts, Relu, known: Linear<8>,
        Concat <- (seen, known),
        Linear<16>, Relu,
        price: Linear<1>,
    }

    /// Which digit it is, and how slanted: two answers, two losses.
    pub struct TwoOutputs: [28, 28, 1] -> (digit: [10], slant: [1]) {
        Conv2d<8, 3>(stride = 2), Relu, Conv2d<16, 3>(stride = 2), Relu, Flatten,
        Linear<32>, body: Relu,
        digit: Linear<10>,
        slant: Linear<1> <- body,
    }

    /// Reads an image row by row, as a sequence.
    pub struct LstmClassifier: [28, 28] -> [10] {
        memory: Lstm<32>,
        logits: Linear<10>,
    }

    /// The same with two layers of gated units.
    pub struct GruClassifier: [28, 28] -> [10] {
        Gru<24>(sequences = true), Dropout(0.1),
        Gru<24>,
        logits: Linear<10>,
    }

    /// Guesses the next of 65 characters, [Vaswani et al. 2017](https://arxiv.org/abs/1706.03762) with the norms before the layers:
    /// four causal blocks. What a character is read as and what it is guessed by are one weight, as there and in
    /// [Press and Wolf 2017](https://arxiv.org/abs/1608.05859).
    pub struct Transformer: [u32; 32] -> [32, 65] {
        characters: Embedding<65, 48>, PositionalEmbedding, Dropout(0.1),
        blocks: repeat 4 {
            Residual { LayerNorm, attention: MultiHeadAttention<4>(causal = true), Dropout(0.1) },
            Residual { LayerNorm, Linear<192>, Gelu, Linear<48>, Dropout(0.1) },
        },
        LayerNorm,
        logits: Tied(characters, transposed),
    }

    /// Draws its input from 24 numbers: encoder and decoder share their weights.
    pub struct Autoencoder: [784] -> [784] {
        encoder: Linear<128>, Relu,
        code: Linear<24>, Relu,
        Tied(code, transposed), Relu,
        Tied(encoder, transposed), Sigmoid,
    }
}
