#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    const _: ::core::option::Option<
        (
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Relu,
            ::gyul::layers::MaxPool2d,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Relu,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Relu,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Relu,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Relu,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Relu,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Relu,
            ::gyul::layers::GlobalAvgPool2d,
            ::gyul::layers::Linear,
        ),
    > = ::core::option::Option::None;
};
const _: () = {
    use ::gyul::__private as gy;
    use gy::methods::*;
    impl ResNet18 {
        /// The shape of one sample of the input.
        pub const INPUT: [usize; 3] = [224, 224, 3];
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; 1] = [1000];
        /// The layers, in their order.
        pub const LAYERS: [gy::LayerInfo; 38] = gy::layer_table(&Self::GY_NET.list);
        /// Trainable numbers.
        pub const PARAMS: usize = gy::params(&Self::LAYERS);
        /// Floating-point operations of one prediction: 2 for each multiplication with its addition.
        pub const FLOPS: usize = gy::flops(&Self::LAYERS);
        /// Memory of one prediction, in floats.
        pub const ARENA_INFER: usize = Self::GY_ARENA_INFER.floats(1, 1);
        /// Memory of a training step over `batch` samples, on one thread, in floats.
        #[must_use]
        pub const fn arena_train(batch: usize) -> usize {
            Self::GY_ARENA_TRAIN.floats(batch, 1)
        }
        /// What enters, and every layer with the values it reads: the inputs come first, then what each layer gives.
        const GY_NET: &'static gy::Layers<1, 38> = &gy::Layers::of(
            [gy::Stop::numbers("input", &Self::INPUT)],
            &[
                gy::Node::new(
                    "stem",
                    "Conv2d<64, 7>(stride = 2, padding = 3, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[64, 7])
                        .with(gy::Opt::Stride, 2.0)
                        .with(gy::Opt::Padding, 3.0)
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[0],
                ),
                gy::Node::new(
                    "batchnorm1",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[1],
                ),
                gy::Node::new(
                    "relu1",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[2],
                ),
                gy::Node::new(
                        "maxpool1",
                        "MaxPool2d<3>(stride = 2, padding = 1)",
                        gy::Config::new(gy::Kind::MaxPool2d, &[3])
                            .with(gy::Opt::Stride, 2.0)
                            .with(gy::Opt::Padding, 1.0),
                        &[3],
                    )
                    .shared(),
                gy::Node::new(
                    "stage1.0.residual1.conv1",
                    "Conv2d<64, 3>(padding = same, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[64, 3])
                        .with_word(gy::Opt::Padding, "same")
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[4],
                ),
                gy::Node::new(
                    "stage1.0.residual1.batchnorm1",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[5],
                ),
                gy::Node::new(
                    "stage1.0.residual1.relu1",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[6],
                ),
                gy::Node::new(
                    "stage1.0.residual1.conv2",
                    "Conv2d<64, 3>(padding = same, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[64, 3])
                        .with_word(gy::Opt::Padding, "same")
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[7],
                ),
                gy::Node::new(
                    "stage1.0.residual1.batchnorm2",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[8],
                ),
                gy::Node::new(
                    "stage1.0.residual1",
                    "Residual",
                    gy::Config::new(gy::Kind::Add, &[]).with(gy::Opt::Skip, 2.0),
                    &[9, 4],
                ),
                gy::Node::new(
                        "stage1.0.relu1",
                        "Relu",
                        gy::Config::new(gy::Kind::Relu, &[]),
                        &[10],
                    )
                    .shared(),
                gy::Node::new(
                    "stage1.1.residual1.conv1",
                    "Conv2d<64, 3>(padding = same, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[64, 3])
                        .with_word(gy::Opt::Padding, "same")
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[11],
                ),
                gy::Node::new(
                    "stage1.1.residual1.batchnorm1",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[12],
                ),
                gy::Node::new(
                    "stage1.1.residual1.relu1",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[13],
                ),
                gy::Node::new(
                    "stage1.1.residual1.conv2",
                    "Conv2d<64, 3>(padding = same, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[64, 3])
                        .with_word(gy::Opt::Padding, "same")
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[14],
                ),
                gy::Node::new(
                    "stage1.1.residual1.batchnorm2",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[15],
                ),
                gy::Node::new(
                    "stage1.1.residual1",
                    "Residual",
                    gy::Config::new(gy::Kind::Add, &[]).with(gy::Opt::Skip, 2.0),
                    &[16, 11],
                ),
                gy::Node::new(
                        "stage1.1.relu1",
                        "Relu",
                        gy::Config::new(gy::Kind::Relu, &[]),
                        &[17],
                    )
                    .shared(),
                gy::Node::new(
                    "stage2.conv1",
                    "Conv2d<128, 3>(stride = 2, padding = 1, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[128, 3])
                        .with(gy::Opt::Stride, 2.0)
                        .with(gy::Opt::Padding, 1.0)
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[18],
                ),
                gy::Node::new(
                    "stage2.batchnorm1",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[19],
                ),
                gy::Node::new(
                    "stage2.relu1",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[20],
                ),
                gy::Node::new(
                    "stage2.conv2",
                    "Conv2d<128, 3>(padding = same, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[128, 3])
                        .with_word(gy::Opt::Padding, "same")
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[21],
                ),
                gy::Node::new(
                    "stage2.batchnorm2",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[22],
                ),
                gy::Node::new(
                    "stage2.shortcut.conv1",
                    "Conv2d<128, 1>(stride = 2, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[128, 1])
                        .with(gy::Opt::Stride, 2.0)
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[18],
                ),
                gy::Node::new(
                    "stage2.shortcut.batchnorm1",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[24],
                ),
                gy::Node::new(
                    "stage2",
                    "Residual",
                    gy::Config::new(gy::Kind::Add, &[]).with(gy::Opt::Skip, 3.0),
                    &[23, 25],
                ),
                gy::Node::new(
                        "relu2",
                        "Relu",
                        gy::Config::new(gy::Kind::Relu, &[]),
                        &[26],
                    )
                    .shared(),
                gy::Node::new(
                    "stage3.conv1",
                    "Conv2d<256, 3>(stride = 2, padding = 1, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[256, 3])
                        .with(gy::Opt::Stride, 2.0)
                        .with(gy::Opt::Padding, 1.0)
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[27],
                ),
                gy::Node::new(
                    "stage3.batchnorm1",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[28],
                ),
                gy::Node::new(
                    "stage3.relu1",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[29],
                ),
                gy::Node::new(
                    "stage3.conv2",
                    "Conv2d<256, 3>(padding = same, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[256, 3])
                        .with_word(gy::Opt::Padding, "same")
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[30],
                ),
                gy::Node::new(
                    "stage3.batchnorm2",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[31],
                ),
                gy::Node::new(
                    "stage3.shortcut.conv1",
                    "Conv2d<256, 1>(stride = 2, bias = false)",
                    gy::Config::new(gy::Kind::Conv2d, &[256, 1])
                        .with(gy::Opt::Stride, 2.0)
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[27],
                ),
                gy::Node::new(
                    "stage3.shortcut.batchnorm1",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[33],
                ),
                gy::Node::new(
                    "stage3",
                    "Residual",
                    gy::Config::new(gy::Kind::Add, &[]).with(gy::Opt::Skip, 3.0),
                    &[32, 34],
                ),
                gy::Node::new(
                    "relu3",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[35],
                ),
                gy::Node::new(
                    "globalavgpool1",
                    "GlobalAvgPool2d",
                    gy::Config::new(gy::Kind::GlobalAvgPool2d, &[]),
                    &[36],
                ),
                gy::Node::new(
                    "logits",
                    "Linear<1000>",
                    gy::Config::new(gy::Kind::Linear, &[1000]),
                    &[37],
                ),
            ],
        );
        /// `stem: Conv2d<64, 7>(stride = 2, padding = 3, bias = false)`: `[224, 224, 3]` → `[112, 112, 64]`.
        const GY_LAYER_STEM: gy::Placed = Self::GY_NET.list[0];
        /// `batchnorm1: BatchNorm`: `[112, 112, 64]` → `[112, 112, 64]`.
        const GY_LAYER_BATCHNORM1: gy::Placed = Self::GY_NET.list[1];
        /// `relu1: Relu`: `[112, 112, 64]` → `[112, 112, 64]`.
        const GY_LAYER_RELU1: gy::Placed = Self::GY_NET.list[2];
        /// `maxpool1: MaxPool2d<3>(stride = 2, padding = 1)`: `[112, 112, 64]` → `[56, 56, 64]`.
        const GY_LAYER_MAXPOOL1: gy::Placed = Self::GY_NET.list[3];
        /// `stage1.0.residual1.conv1: Conv2d<64, 3>(padding = same, bias = false)`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_0_RESIDUAL1_CONV1: gy::Placed = Self::GY_NET.list[4];
        /// `stage1.0.residual1.batchnorm1: BatchNorm`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM1: gy::Placed = Self::GY_NET.list[5];
        /// `stage1.0.residual1.relu1: Relu`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_0_RESIDUAL1_RELU1: gy::Placed = Self::GY_NET.list[6];
        /// `stage1.0.residual1.conv2: Conv2d<64, 3>(padding = same, bias = false)`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_0_RESIDUAL1_CONV2: gy::Placed = Self::GY_NET.list[7];
        /// `stage1.0.residual1.batchnorm2: BatchNorm`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2: gy::Placed = Self::GY_NET.list[8];
        /// `stage1.0.residual1: Residual`: `[56, 56, 64]`, `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_0_RESIDUAL1: gy::Placed = Self::GY_NET.list[9];
        /// `stage1.0.relu1: Relu`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_0_RELU1: gy::Placed = Self::GY_NET.list[10];
        /// `stage1.1.residual1.conv1: Conv2d<64, 3>(padding = same, bias = false)`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_1_RESIDUAL1_CONV1: gy::Placed = Self::GY_NET.list[11];
        /// `stage1.1.residual1.batchnorm1: BatchNorm`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM1: gy::Placed = Self::GY_NET.list[12];
        /// `stage1.1.residual1.relu1: Relu`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_1_RESIDUAL1_RELU1: gy::Placed = Self::GY_NET.list[13];
        /// `stage1.1.residual1.conv2: Conv2d<64, 3>(padding = same, bias = false)`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_1_RESIDUAL1_CONV2: gy::Placed = Self::GY_NET.list[14];
        /// `stage1.1.residual1.batchnorm2: BatchNorm`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2: gy::Placed = Self::GY_NET.list[15];
        /// `stage1.1.residual1: Residual`: `[56, 56, 64]`, `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_1_RESIDUAL1: gy::Placed = Self::GY_NET.list[16];
        /// `stage1.1.relu1: Relu`: `[56, 56, 64]` → `[56, 56, 64]`.
        const GY_LAYER_STAGE1_1_RELU1: gy::Placed = Self::GY_NET.list[17];
        /// `stage2.conv1: Conv2d<128, 3>(stride = 2, padding = 1, bias = false)`: `[56, 56, 64]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2_CONV1: gy::Placed = Self::GY_NET.list[18];
        /// `stage2.batchnorm1: BatchNorm`: `[28, 28, 128]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2_BATCHNORM1: gy::Placed = Self::GY_NET.list[19];
        /// `stage2.relu1: Relu`: `[28, 28, 128]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2_RELU1: gy::Placed = Self::GY_NET.list[20];
        /// `stage2.conv2: Conv2d<128, 3>(padding = same, bias = false)`: `[28, 28, 128]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2_CONV2: gy::Placed = Self::GY_NET.list[21];
        /// `stage2.batchnorm2: BatchNorm`: `[28, 28, 128]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2_BATCHNORM2: gy::Placed = Self::GY_NET.list[22];
        /// `stage2.shortcut.conv1: Conv2d<128, 1>(stride = 2, bias = false)`: `[56, 56, 64]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2_SHORTCUT_CONV1: gy::Placed = Self::GY_NET.list[23];
        /// `stage2.shortcut.batchnorm1: BatchNorm`: `[28, 28, 128]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1: gy::Placed = Self::GY_NET.list[24];
        /// `stage2: Residual`: `[28, 28, 128]`, `[28, 28, 128]` → `[28, 28, 128]`.
        const GY_LAYER_STAGE2: gy::Placed = Self::GY_NET.list[25];
        /// `relu2: Relu`: `[28, 28, 128]` → `[28, 28, 128]`.
        const GY_LAYER_RELU2: gy::Placed = Self::GY_NET.list[26];
        /// `stage3.conv1: Conv2d<256, 3>(stride = 2, padding = 1, bias = false)`: `[28, 28, 128]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3_CONV1: gy::Placed = Self::GY_NET.list[27];
        /// `stage3.batchnorm1: BatchNorm`: `[14, 14, 256]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3_BATCHNORM1: gy::Placed = Self::GY_NET.list[28];
        /// `stage3.relu1: Relu`: `[14, 14, 256]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3_RELU1: gy::Placed = Self::GY_NET.list[29];
        /// `stage3.conv2: Conv2d<256, 3>(padding = same, bias = false)`: `[14, 14, 256]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3_CONV2: gy::Placed = Self::GY_NET.list[30];
        /// `stage3.batchnorm2: BatchNorm`: `[14, 14, 256]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3_BATCHNORM2: gy::Placed = Self::GY_NET.list[31];
        /// `stage3.shortcut.conv1: Conv2d<256, 1>(stride = 2, bias = false)`: `[28, 28, 128]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3_SHORTCUT_CONV1: gy::Placed = Self::GY_NET.list[32];
        /// `stage3.shortcut.batchnorm1: BatchNorm`: `[14, 14, 256]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1: gy::Placed = Self::GY_NET.list[33];
        /// `stage3: Residual`: `[14, 14, 256]`, `[14, 14, 256]` → `[14, 14, 256]`.
        const GY_LAYER_STAGE3: gy::Placed = Self::GY_NET.list[34];
        /// `relu3: Relu`: `[14, 14, 256]` → `[14, 14, 256]`.
        const GY_LAYER_RELU3: gy::Placed = Self::GY_NET.list[35];
        /// `globalavgpool1: GlobalAvgPool2d`: `[14, 14, 256]` → `[256]`.
        const GY_LAYER_GLOBALAVGPOOL1: gy::Placed = Self::GY_NET.list[36];
        /// `logits: Linear<1000>`: `[256]` → `[1000]`.
        const GY_LAYER_LOGITS: gy::Placed = Self::GY_NET.list[37];
        /// Where each tensor of a prediction lies, from the step that writes it to the last that needs it. Step 0 brings what enters, step 23 takes what leaves.
        const GY_INFER: &'static gy::Plan<15, 24> = &gy::plan(
            1,
            &[
                gy::Life::new(Self::GY_NET.inputs[0].shape, 0, 1),
                gy::Life::new(Self::GY_LAYER_RELU1.out, 1, 2),
                gy::Life::new(Self::GY_LAYER_MAXPOOL1.out, 2, 13),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_RELU1.out, 3, 4),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2.out, 4, 5),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_RELU1.out, 7, 8),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2.out, 8, 9),
                gy::Life::new(Self::GY_LAYER_STAGE2_RELU1.out, 11, 12),
                gy::Life::new(Self::GY_LAYER_STAGE2_BATCHNORM2.out, 12, 18),
                gy::Life::new(Self::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1.out, 13, 14),
                gy::Life::new(Self::GY_LAYER_STAGE3_RELU1.out, 16, 17),
                gy::Life::new(Self::GY_LAYER_STAGE3_BATCHNORM2.out, 17, 21),
                gy::Life::new(Self::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1.out, 18, 19),
                gy::Life::new(Self::GY_LAYER_GLOBALAVGPOOL1.out, 21, 22),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 22, 23),
            ],
        );
        const GY_AT_INPUT: gy::Slot = Self::GY_INFER.slots[0];
        const GY_AT_RELU1: gy::Slot = Self::GY_INFER.slots[1];
        const GY_AT_MAXPOOL1: gy::Slot = Self::GY_INFER.slots[2];
        const GY_AT_STAGE1_0_RESIDUAL1_RELU1: gy::Slot = Self::GY_INFER.slots[3];
        const GY_AT_STAGE1_0_RESIDUAL1_BATCHNORM2: gy::Slot = Self::GY_INFER.slots[4];
        const GY_AT_STAGE1_1_RESIDUAL1_RELU1: gy::Slot = Self::GY_INFER.slots[5];
        const GY_AT_STAGE1_1_RESIDUAL1_BATCHNORM2: gy::Slot = Self::GY_INFER.slots[6];
        const GY_AT_STAGE2_RELU1: gy::Slot = Self::GY_INFER.slots[7];
        const GY_AT_STAGE2_BATCHNORM2: gy::Slot = Self::GY_INFER.slots[8];
        const GY_AT_STAGE2_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_INFER.slots[9];
        const GY_AT_STAGE3_RELU1: gy::Slot = Self::GY_INFER.slots[10];
        const GY_AT_STAGE3_BATCHNORM2: gy::Slot = Self::GY_INFER.slots[11];
        const GY_AT_STAGE3_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_INFER.slots[12];
        const GY_AT_GLOBALAVGPOOL1: gy::Slot = Self::GY_INFER.slots[13];
        const GY_AT_LOGITS: gy::Slot = Self::GY_INFER.slots[14];
        /// Step 1: `stem` → `batchnorm1` → `relu1`.
        const GY_INFER_STEM: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STEM,
                [Self::GY_AT_INPUT, Self::GY_AT_RELU1],
                Self::GY_INFER.tops[1],
            )
            .then(&Self::GY_LAYER_RELU1);
        /// Step 2: `maxpool1`.
        const GY_INFER_MAXPOOL1: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_MAXPOOL1,
            [Self::GY_AT_RELU1, Self::GY_AT_MAXPOOL1],
            Self::GY_INFER.tops[2],
        );
        /// Step 3: `stage1.0.residual1.conv1` → `stage1.0.residual1.batchnorm1` → `stage1.0.residual1.relu1`.
        const GY_INFER_STAGE1_0_RESIDUAL1_CONV1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV1,
                [Self::GY_AT_MAXPOOL1, Self::GY_AT_STAGE1_0_RESIDUAL1_RELU1],
                Self::GY_INFER.tops[3],
            )
            .then(&Self::GY_LAYER_STAGE1_0_RESIDUAL1_RELU1);
        /// Step 4: `stage1.0.residual1.conv2` → `stage1.0.residual1.batchnorm2`.
        const GY_INFER_STAGE1_0_RESIDUAL1_CONV2: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV2,
            [
                Self::GY_AT_STAGE1_0_RESIDUAL1_RELU1,
                Self::GY_AT_STAGE1_0_RESIDUAL1_BATCHNORM2,
            ],
            Self::GY_INFER.tops[4],
        );
        /// Step 5: `stage1.0.residual1`.
        const GY_INFER_STAGE1_0_RESIDUAL1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE1_0_RESIDUAL1,
                [Self::GY_AT_MAXPOOL1, Self::GY_AT_MAXPOOL1],
                Self::GY_INFER.tops[5],
            )
            .reading(&[Self::GY_AT_STAGE1_0_RESIDUAL1_BATCHNORM2], &[]);
        /// Step 6: `stage1.0.relu1`.
        const GY_INFER_STAGE1_0_RELU1: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE1_0_RELU1,
            [Self::GY_AT_MAXPOOL1, Self::GY_AT_MAXPOOL1],
            Self::GY_INFER.tops[6],
        );
        /// Step 7: `stage1.1.residual1.conv1` → `stage1.1.residual1.batchnorm1` → `stage1.1.residual1.relu1`.
        const GY_INFER_STAGE1_1_RESIDUAL1_CONV1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV1,
                [Self::GY_AT_MAXPOOL1, Self::GY_AT_STAGE1_1_RESIDUAL1_RELU1],
                Self::GY_INFER.tops[7],
            )
            .then(&Self::GY_LAYER_STAGE1_1_RESIDUAL1_RELU1);
        /// Step 8: `stage1.1.residual1.conv2` → `stage1.1.residual1.batchnorm2`.
        const GY_INFER_STAGE1_1_RESIDUAL1_CONV2: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV2,
            [
                Self::GY_AT_STAGE1_1_RESIDUAL1_RELU1,
                Self::GY_AT_STAGE1_1_RESIDUAL1_BATCHNORM2,
            ],
            Self::GY_INFER.tops[8],
        );
        /// Step 9: `stage1.1.residual1`.
        const GY_INFER_STAGE1_1_RESIDUAL1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE1_1_RESIDUAL1,
                [Self::GY_AT_MAXPOOL1, Self::GY_AT_MAXPOOL1],
                Self::GY_INFER.tops[9],
            )
            .reading(&[Self::GY_AT_STAGE1_1_RESIDUAL1_BATCHNORM2], &[]);
        /// Step 10: `stage1.1.relu1`.
        const GY_INFER_STAGE1_1_RELU1: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE1_1_RELU1,
            [Self::GY_AT_MAXPOOL1, Self::GY_AT_MAXPOOL1],
            Self::GY_INFER.tops[10],
        );
        /// Step 11: `stage2.conv1` → `stage2.batchnorm1` → `stage2.relu1`.
        const GY_INFER_STAGE2_CONV1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE2_CONV1,
                [Self::GY_AT_MAXPOOL1, Self::GY_AT_STAGE2_RELU1],
                Self::GY_INFER.tops[11],
            )
            .then(&Self::GY_LAYER_STAGE2_RELU1);
        /// Step 12: `stage2.conv2` → `stage2.batchnorm2`.
        const GY_INFER_STAGE2_CONV2: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE2_CONV2,
            [Self::GY_AT_STAGE2_RELU1, Self::GY_AT_STAGE2_BATCHNORM2],
            Self::GY_INFER.tops[12],
        );
        /// Step 13: `stage2.shortcut.conv1` → `stage2.shortcut.batchnorm1`.
        const GY_INFER_STAGE2_SHORTCUT_CONV1: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE2_SHORTCUT_CONV1,
            [Self::GY_AT_MAXPOOL1, Self::GY_AT_STAGE2_SHORTCUT_BATCHNORM1],
            Self::GY_INFER.tops[13],
        );
        /// Step 14: `stage2`.
        const GY_INFER_STAGE2: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE2,
                [Self::GY_AT_STAGE2_BATCHNORM2, Self::GY_AT_STAGE2_BATCHNORM2],
                Self::GY_INFER.tops[14],
            )
            .reading(&[Self::GY_AT_STAGE2_SHORTCUT_BATCHNORM1], &[]);
        /// Step 15: `relu2`.
        const GY_INFER_RELU2: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_RELU2,
            [Self::GY_AT_STAGE2_BATCHNORM2, Self::GY_AT_STAGE2_BATCHNORM2],
            Self::GY_INFER.tops[15],
        );
        /// Step 16: `stage3.conv1` → `stage3.batchnorm1` → `stage3.relu1`.
        const GY_INFER_STAGE3_CONV1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE3_CONV1,
                [Self::GY_AT_STAGE2_BATCHNORM2, Self::GY_AT_STAGE3_RELU1],
                Self::GY_INFER.tops[16],
            )
            .then(&Self::GY_LAYER_STAGE3_RELU1);
        /// Step 17: `stage3.conv2` → `stage3.batchnorm2`.
        const GY_INFER_STAGE3_CONV2: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE3_CONV2,
            [Self::GY_AT_STAGE3_RELU1, Self::GY_AT_STAGE3_BATCHNORM2],
            Self::GY_INFER.tops[17],
        );
        /// Step 18: `stage3.shortcut.conv1` → `stage3.shortcut.batchnorm1`.
        const GY_INFER_STAGE3_SHORTCUT_CONV1: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_STAGE3_SHORTCUT_CONV1,
            [Self::GY_AT_STAGE2_BATCHNORM2, Self::GY_AT_STAGE3_SHORTCUT_BATCHNORM1],
            Self::GY_INFER.tops[18],
        );
        /// Step 19: `stage3`.
        const GY_INFER_STAGE3: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_STAGE3,
                [Self::GY_AT_STAGE3_BATCHNORM2, Self::GY_AT_STAGE3_BATCHNORM2],
                Self::GY_INFER.tops[19],
            )
            .reading(&[Self::GY_AT_STAGE3_SHORTCUT_BATCHNORM1], &[]);
        /// Step 20: `relu3`.
        const GY_INFER_RELU3: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_RELU3,
            [Self::GY_AT_STAGE3_BATCHNORM2, Self::GY_AT_STAGE3_BATCHNORM2],
            Self::GY_INFER.tops[20],
        );
        /// Step 21: `globalavgpool1`.
        const GY_INFER_GLOBALAVGPOOL1: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_GLOBALAVGPOOL1,
            [Self::GY_AT_STAGE3_BATCHNORM2, Self::GY_AT_GLOBALAVGPOOL1],
            Self::GY_INFER.tops[21],
        );
        /// Step 22: `logits`.
        const GY_INFER_LOGITS: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_LOGITS,
            [Self::GY_AT_GLOBALAVGPOOL1, Self::GY_AT_LOGITS],
            Self::GY_INFER.tops[22],
        );
        const GY_NEEDS_INFER: [gy::Need; 22] = gy::needs(
            &[
                &Self::GY_INFER_STEM,
                &Self::GY_INFER_MAXPOOL1,
                &Self::GY_INFER_STAGE1_0_RESIDUAL1_CONV1,
                &Self::GY_INFER_STAGE1_0_RESIDUAL1_CONV2,
                &Self::GY_INFER_STAGE1_0_RESIDUAL1,
                &Self::GY_INFER_STAGE1_0_RELU1,
                &Self::GY_INFER_STAGE1_1_RESIDUAL1_CONV1,
                &Self::GY_INFER_STAGE1_1_RESIDUAL1_CONV2,
                &Self::GY_INFER_STAGE1_1_RESIDUAL1,
                &Self::GY_INFER_STAGE1_1_RELU1,
                &Self::GY_INFER_STAGE2_CONV1,
                &Self::GY_INFER_STAGE2_CONV2,
                &Self::GY_INFER_STAGE2_SHORTCUT_CONV1,
                &Self::GY_INFER_STAGE2,
                &Self::GY_INFER_RELU2,
                &Self::GY_INFER_STAGE3_CONV1,
                &Self::GY_INFER_STAGE3_CONV2,
                &Self::GY_INFER_STAGE3_SHORTCUT_CONV1,
                &Self::GY_INFER_STAGE3,
                &Self::GY_INFER_RELU3,
                &Self::GY_INFER_GLOBALAVGPOOL1,
                &Self::GY_INFER_LOGITS,
            ],
        );
        /// Where each tensor of training lies, from the step that writes it to the last that needs it. Step 0 brings what enters, step 68 takes what leaves. In step 34 the loss gives its gradients.
        const GY_TRAIN: &'static gy::Plan<68, 69> = &gy::plan(
            1,
            &[
                gy::Life::new(Self::GY_NET.inputs[0].shape, 0, 67),
                gy::Life::new(Self::GY_LAYER_STEM.out, 1, 66),
                gy::Life::new(Self::GY_LAYER_RELU1.out, 2, 3),
                gy::Life::floats(Self::GY_LAYER_BATCHNORM1.facts.saved, 2, 66),
                gy::Life::new(Self::GY_LAYER_MAXPOOL1.out, 3, 65),
                gy::Life::floats(Self::GY_LAYER_MAXPOOL1.facts.saved, 3, 65),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV1.out, 4, 63),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_RELU1.out, 5, 63),
                gy::Life::floats(
                    Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM1.facts.saved,
                    5,
                    63,
                ),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV2.out, 6, 61),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2.out, 7, 59),
                gy::Life::floats(
                    Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2.facts.saved,
                    7,
                    61,
                ),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV1.out, 10, 57),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_RELU1.out, 11, 57),
                gy::Life::floats(
                    Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM1.facts.saved,
                    11,
                    57,
                ),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV2.out, 12, 55),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2.out, 13, 53),
                gy::Life::floats(
                    Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2.facts.saved,
                    13,
                    55,
                ),
                gy::Life::new(Self::GY_LAYER_STAGE2_CONV1.out, 16, 51),
                gy::Life::new(Self::GY_LAYER_STAGE2_RELU1.out, 17, 51),
                gy::Life::floats(Self::GY_LAYER_STAGE2_BATCHNORM1.facts.saved, 17, 51),
                gy::Life::new(Self::GY_LAYER_STAGE2_CONV2.out, 18, 49),
                gy::Life::new(Self::GY_LAYER_STAGE2_BATCHNORM2.out, 19, 45),
                gy::Life::floats(Self::GY_LAYER_STAGE2_BATCHNORM2.facts.saved, 19, 49),
                gy::Life::new(Self::GY_LAYER_STAGE2_SHORTCUT_CONV1.out, 20, 47),
                gy::Life::new(Self::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1.out, 21, 22),
                gy::Life::floats(
                    Self::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1.facts.saved,
                    21,
                    47,
                ),
                gy::Life::new(Self::GY_LAYER_STAGE3_CONV1.out, 24, 43),
                gy::Life::new(Self::GY_LAYER_STAGE3_RELU1.out, 25, 43),
                gy::Life::floats(Self::GY_LAYER_STAGE3_BATCHNORM1.facts.saved, 25, 43),
                gy::Life::new(Self::GY_LAYER_STAGE3_CONV2.out, 26, 41),
                gy::Life::new(Self::GY_LAYER_STAGE3_BATCHNORM2.out, 27, 37),
                gy::Life::floats(Self::GY_LAYER_STAGE3_BATCHNORM2.facts.saved, 27, 41),
                gy::Life::new(Self::GY_LAYER_STAGE3_SHORTCUT_CONV1.out, 28, 39),
                gy::Life::new(Self::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1.out, 29, 30),
                gy::Life::floats(
                    Self::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1.facts.saved,
                    29,
                    39,
                ),
                gy::Life::new(Self::GY_LAYER_GLOBALAVGPOOL1.out, 32, 35),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 33, 68),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 34, 35),
                gy::Life::new(Self::GY_LAYER_GLOBALAVGPOOL1.out, 35, 36),
                gy::Life::new(Self::GY_LAYER_RELU3.out, 36, 41),
                gy::Life::new(Self::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1.out, 38, 39),
                gy::Life::new(Self::GY_LAYER_STAGE3_SHORTCUT_CONV1.out, 39, 40),
                gy::Life::new(Self::GY_LAYER_RELU2.out, 40, 49),
                gy::Life::new(Self::GY_LAYER_STAGE3_CONV2.out, 41, 42),
                gy::Life::new(Self::GY_LAYER_STAGE3_RELU1.out, 42, 43),
                gy::Life::new(Self::GY_LAYER_STAGE3_CONV1.out, 43, 44),
                gy::Life::new(Self::GY_LAYER_RELU2.out, 44, 44),
                gy::Life::new(Self::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1.out, 46, 47),
                gy::Life::new(Self::GY_LAYER_STAGE2_SHORTCUT_CONV1.out, 47, 48),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RELU1.out, 48, 55),
                gy::Life::new(Self::GY_LAYER_STAGE2_CONV2.out, 49, 50),
                gy::Life::new(Self::GY_LAYER_STAGE2_RELU1.out, 50, 51),
                gy::Life::new(Self::GY_LAYER_STAGE2_CONV1.out, 51, 52),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RELU1.out, 52, 52),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RELU1.out, 54, 61),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV2.out, 55, 56),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_RELU1.out, 56, 57),
                gy::Life::new(Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV1.out, 57, 58),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RELU1.out, 58, 58),
                gy::Life::new(Self::GY_LAYER_MAXPOOL1.out, 60, 65),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV2.out, 61, 62),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_RELU1.out, 62, 63),
                gy::Life::new(Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV1.out, 63, 64),
                gy::Life::new(Self::GY_LAYER_MAXPOOL1.out, 64, 64),
                gy::Life::new(Self::GY_LAYER_RELU1.out, 65, 66),
                gy::Life::new(Self::GY_LAYER_STEM.out, 66, 67),
                gy::Life::new(Self::GY_NET.inputs[0].shape, 67, 68),
            ],
        );
        const GY_KEEP_INPUT: gy::Slot = Self::GY_TRAIN.slots[0];
        const GY_KEEP_STEM: gy::Slot = Self::GY_TRAIN.slots[1];
        const GY_KEEP_RELU1: gy::Slot = Self::GY_TRAIN.slots[2];
        const GY_SAVED_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[3];
        const GY_KEEP_MAXPOOL1: gy::Slot = Self::GY_TRAIN.slots[4];
        const GY_SAVED_MAXPOOL1: gy::Slot = Self::GY_TRAIN.slots[5];
        const GY_KEEP_STAGE1_0_RESIDUAL1_CONV1: gy::Slot = Self::GY_TRAIN.slots[6];
        const GY_KEEP_STAGE1_0_RESIDUAL1_RELU1: gy::Slot = Self::GY_TRAIN.slots[7];
        const GY_SAVED_STAGE1_0_RESIDUAL1_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[8];
        const GY_KEEP_STAGE1_0_RESIDUAL1_CONV2: gy::Slot = Self::GY_TRAIN.slots[9];
        const GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[10];
        const GY_SAVED_STAGE1_0_RESIDUAL1_BATCHNORM2: gy::Slot = Self::GY_TRAIN
            .slots[11];
        const GY_KEEP_STAGE1_1_RESIDUAL1_CONV1: gy::Slot = Self::GY_TRAIN.slots[12];
        const GY_KEEP_STAGE1_1_RESIDUAL1_RELU1: gy::Slot = Self::GY_TRAIN.slots[13];
        const GY_SAVED_STAGE1_1_RESIDUAL1_BATCHNORM1: gy::Slot = Self::GY_TRAIN
            .slots[14];
        const GY_KEEP_STAGE1_1_RESIDUAL1_CONV2: gy::Slot = Self::GY_TRAIN.slots[15];
        const GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[16];
        const GY_SAVED_STAGE1_1_RESIDUAL1_BATCHNORM2: gy::Slot = Self::GY_TRAIN
            .slots[17];
        const GY_KEEP_STAGE2_CONV1: gy::Slot = Self::GY_TRAIN.slots[18];
        const GY_KEEP_STAGE2_RELU1: gy::Slot = Self::GY_TRAIN.slots[19];
        const GY_SAVED_STAGE2_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[20];
        const GY_KEEP_STAGE2_CONV2: gy::Slot = Self::GY_TRAIN.slots[21];
        const GY_KEEP_STAGE2_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[22];
        const GY_SAVED_STAGE2_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[23];
        const GY_KEEP_STAGE2_SHORTCUT_CONV1: gy::Slot = Self::GY_TRAIN.slots[24];
        const GY_KEEP_STAGE2_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[25];
        const GY_SAVED_STAGE2_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[26];
        const GY_KEEP_STAGE3_CONV1: gy::Slot = Self::GY_TRAIN.slots[27];
        const GY_KEEP_STAGE3_RELU1: gy::Slot = Self::GY_TRAIN.slots[28];
        const GY_SAVED_STAGE3_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[29];
        const GY_KEEP_STAGE3_CONV2: gy::Slot = Self::GY_TRAIN.slots[30];
        const GY_KEEP_STAGE3_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[31];
        const GY_SAVED_STAGE3_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[32];
        const GY_KEEP_STAGE3_SHORTCUT_CONV1: gy::Slot = Self::GY_TRAIN.slots[33];
        const GY_KEEP_STAGE3_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[34];
        const GY_SAVED_STAGE3_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[35];
        const GY_KEEP_GLOBALAVGPOOL1: gy::Slot = Self::GY_TRAIN.slots[36];
        const GY_KEEP_LOGITS: gy::Slot = Self::GY_TRAIN.slots[37];
        const GY_D_LOGITS: gy::Slot = Self::GY_TRAIN.slots[38];
        const GY_D_GLOBALAVGPOOL1: gy::Slot = Self::GY_TRAIN.slots[39];
        const GY_D_RELU3: gy::Slot = Self::GY_TRAIN.slots[40];
        const GY_D_STAGE3_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[41];
        const GY_D_STAGE3_SHORTCUT_CONV1: gy::Slot = Self::GY_TRAIN.slots[42];
        const GY_D_RELU2: gy::Slot = Self::GY_TRAIN.slots[43];
        const GY_D_STAGE3_CONV2: gy::Slot = Self::GY_TRAIN.slots[44];
        const GY_D_STAGE3_RELU1: gy::Slot = Self::GY_TRAIN.slots[45];
        const GY_D_STAGE3_CONV1: gy::Slot = Self::GY_TRAIN.slots[46];
        const GY_PART_1_OF_D_RELU2: gy::Slot = Self::GY_TRAIN.slots[47];
        const GY_D_STAGE2_SHORTCUT_BATCHNORM1: gy::Slot = Self::GY_TRAIN.slots[48];
        const GY_D_STAGE2_SHORTCUT_CONV1: gy::Slot = Self::GY_TRAIN.slots[49];
        const GY_D_STAGE1_1_RELU1: gy::Slot = Self::GY_TRAIN.slots[50];
        const GY_D_STAGE2_CONV2: gy::Slot = Self::GY_TRAIN.slots[51];
        const GY_D_STAGE2_RELU1: gy::Slot = Self::GY_TRAIN.slots[52];
        const GY_D_STAGE2_CONV1: gy::Slot = Self::GY_TRAIN.slots[53];
        const GY_PART_2_OF_D_STAGE1_1_RELU1: gy::Slot = Self::GY_TRAIN.slots[54];
        const GY_D_STAGE1_0_RELU1: gy::Slot = Self::GY_TRAIN.slots[55];
        const GY_D_STAGE1_1_RESIDUAL1_CONV2: gy::Slot = Self::GY_TRAIN.slots[56];
        const GY_D_STAGE1_1_RESIDUAL1_RELU1: gy::Slot = Self::GY_TRAIN.slots[57];
        const GY_D_STAGE1_1_RESIDUAL1_CONV1: gy::Slot = Self::GY_TRAIN.slots[58];
        const GY_PART_3_OF_D_STAGE1_0_RELU1: gy::Slot = Self::GY_TRAIN.slots[59];
        const GY_D_MAXPOOL1: gy::Slot = Self::GY_TRAIN.slots[60];
        const GY_D_STAGE1_0_RESIDUAL1_CONV2: gy::Slot = Self::GY_TRAIN.slots[61];
        const GY_D_STAGE1_0_RESIDUAL1_RELU1: gy::Slot = Self::GY_TRAIN.slots[62];
        const GY_D_STAGE1_0_RESIDUAL1_CONV1: gy::Slot = Self::GY_TRAIN.slots[63];
        const GY_PART_4_OF_D_MAXPOOL1: gy::Slot = Self::GY_TRAIN.slots[64];
        const GY_D_RELU1: gy::Slot = Self::GY_TRAIN.slots[65];
        const GY_D_STEM: gy::Slot = Self::GY_TRAIN.slots[66];
        const GY_D_INPUT: gy::Slot = Self::GY_TRAIN.slots[67];
        /// Steps 1 and 67: `stem`.
        const GY_TRAIN_STEM: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STEM,
                [Self::GY_KEEP_INPUT, Self::GY_KEEP_STEM],
                [Self::GY_D_INPUT, Self::GY_D_STEM],
                [Self::GY_TRAIN.tops[1], Self::GY_TRAIN.tops[67]],
            )
            .first();
        /// Steps 2 and 66: `batchnorm1` → `relu1`.
        const GY_TRAIN_BATCHNORM1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_BATCHNORM1,
                [Self::GY_KEEP_STEM, Self::GY_KEEP_RELU1],
                [Self::GY_D_STEM, Self::GY_D_RELU1],
                [Self::GY_TRAIN.tops[2], Self::GY_TRAIN.tops[66]],
            )
            .then(&Self::GY_LAYER_RELU1)
            .derived_later()
            .saving(Self::GY_SAVED_BATCHNORM1);
        /// Steps 3 and 65: `maxpool1`.
        const GY_TRAIN_MAXPOOL1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_MAXPOOL1,
                [Self::GY_KEEP_RELU1, Self::GY_KEEP_MAXPOOL1],
                [Self::GY_D_RELU1, Self::GY_D_MAXPOOL1],
                [Self::GY_TRAIN.tops[3], Self::GY_TRAIN.tops[65]],
            )
            .deriving(&Self::GY_LAYER_RELU1)
            .saving(Self::GY_SAVED_MAXPOOL1);
        /// Steps 4 and 64: `stage1.0.residual1.conv1`.
        const GY_TRAIN_STAGE1_0_RESIDUAL1_CONV1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV1,
            [Self::GY_KEEP_MAXPOOL1, Self::GY_KEEP_STAGE1_0_RESIDUAL1_CONV1],
            [Self::GY_PART_4_OF_D_MAXPOOL1, Self::GY_D_STAGE1_0_RESIDUAL1_CONV1],
            [Self::GY_TRAIN.tops[4], Self::GY_TRAIN.tops[64]],
        );
        /// Steps 5 and 63: `stage1.0.residual1.batchnorm1` → `stage1.0.residual1.relu1`.
        const GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM1,
                [
                    Self::GY_KEEP_STAGE1_0_RESIDUAL1_CONV1,
                    Self::GY_KEEP_STAGE1_0_RESIDUAL1_RELU1,
                ],
                [
                    Self::GY_D_STAGE1_0_RESIDUAL1_CONV1,
                    Self::GY_D_STAGE1_0_RESIDUAL1_RELU1,
                ],
                [Self::GY_TRAIN.tops[5], Self::GY_TRAIN.tops[63]],
            )
            .then(&Self::GY_LAYER_STAGE1_0_RESIDUAL1_RELU1)
            .saving(Self::GY_SAVED_STAGE1_0_RESIDUAL1_BATCHNORM1);
        /// Steps 6 and 62: `stage1.0.residual1.conv2`.
        const GY_TRAIN_STAGE1_0_RESIDUAL1_CONV2: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV2,
            [
                Self::GY_KEEP_STAGE1_0_RESIDUAL1_RELU1,
                Self::GY_KEEP_STAGE1_0_RESIDUAL1_CONV2,
            ],
            [Self::GY_D_STAGE1_0_RESIDUAL1_RELU1, Self::GY_D_STAGE1_0_RESIDUAL1_CONV2],
            [Self::GY_TRAIN.tops[6], Self::GY_TRAIN.tops[62]],
        );
        /// Steps 7 and 61: `stage1.0.residual1.batchnorm2`.
        const GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM2: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2,
                [
                    Self::GY_KEEP_STAGE1_0_RESIDUAL1_CONV2,
                    Self::GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2,
                ],
                [Self::GY_D_STAGE1_0_RESIDUAL1_CONV2, Self::GY_D_STAGE1_0_RELU1],
                [Self::GY_TRAIN.tops[7], Self::GY_TRAIN.tops[61]],
            )
            .saving(Self::GY_SAVED_STAGE1_0_RESIDUAL1_BATCHNORM2);
        /// Steps 8 and 60: `stage1.0.residual1`.
        const GY_TRAIN_STAGE1_0_RESIDUAL1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE1_0_RESIDUAL1,
                [
                    Self::GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2,
                    Self::GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2,
                ],
                [Self::GY_D_STAGE1_0_RELU1, Self::GY_D_STAGE1_0_RELU1],
                [Self::GY_TRAIN.tops[8], Self::GY_TRAIN.tops[60]],
            )
            .reading(&[Self::GY_KEEP_MAXPOOL1], &[Self::GY_D_MAXPOOL1]);
        /// Steps 9 and 59: `stage1.0.relu1`.
        const GY_TRAIN_STAGE1_0_RELU1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE1_0_RELU1,
            [
                Self::GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2,
                Self::GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2,
            ],
            [Self::GY_D_STAGE1_0_RELU1, Self::GY_D_STAGE1_0_RELU1],
            [Self::GY_TRAIN.tops[9], Self::GY_TRAIN.tops[59]],
        );
        /// Steps 10 and 58: `stage1.1.residual1.conv1`.
        const GY_TRAIN_STAGE1_1_RESIDUAL1_CONV1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV1,
            [
                Self::GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2,
                Self::GY_KEEP_STAGE1_1_RESIDUAL1_CONV1,
            ],
            [Self::GY_PART_3_OF_D_STAGE1_0_RELU1, Self::GY_D_STAGE1_1_RESIDUAL1_CONV1],
            [Self::GY_TRAIN.tops[10], Self::GY_TRAIN.tops[58]],
        );
        /// Steps 11 and 57: `stage1.1.residual1.batchnorm1` → `stage1.1.residual1.relu1`.
        const GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM1,
                [
                    Self::GY_KEEP_STAGE1_1_RESIDUAL1_CONV1,
                    Self::GY_KEEP_STAGE1_1_RESIDUAL1_RELU1,
                ],
                [
                    Self::GY_D_STAGE1_1_RESIDUAL1_CONV1,
                    Self::GY_D_STAGE1_1_RESIDUAL1_RELU1,
                ],
                [Self::GY_TRAIN.tops[11], Self::GY_TRAIN.tops[57]],
            )
            .then(&Self::GY_LAYER_STAGE1_1_RESIDUAL1_RELU1)
            .saving(Self::GY_SAVED_STAGE1_1_RESIDUAL1_BATCHNORM1);
        /// Steps 12 and 56: `stage1.1.residual1.conv2`.
        const GY_TRAIN_STAGE1_1_RESIDUAL1_CONV2: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV2,
            [
                Self::GY_KEEP_STAGE1_1_RESIDUAL1_RELU1,
                Self::GY_KEEP_STAGE1_1_RESIDUAL1_CONV2,
            ],
            [Self::GY_D_STAGE1_1_RESIDUAL1_RELU1, Self::GY_D_STAGE1_1_RESIDUAL1_CONV2],
            [Self::GY_TRAIN.tops[12], Self::GY_TRAIN.tops[56]],
        );
        /// Steps 13 and 55: `stage1.1.residual1.batchnorm2`.
        const GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM2: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2,
                [
                    Self::GY_KEEP_STAGE1_1_RESIDUAL1_CONV2,
                    Self::GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2,
                ],
                [Self::GY_D_STAGE1_1_RESIDUAL1_CONV2, Self::GY_D_STAGE1_1_RELU1],
                [Self::GY_TRAIN.tops[13], Self::GY_TRAIN.tops[55]],
            )
            .saving(Self::GY_SAVED_STAGE1_1_RESIDUAL1_BATCHNORM2);
        /// Steps 14 and 54: `stage1.1.residual1`.
        const GY_TRAIN_STAGE1_1_RESIDUAL1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE1_1_RESIDUAL1,
                [
                    Self::GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2,
                    Self::GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2,
                ],
                [Self::GY_D_STAGE1_1_RELU1, Self::GY_D_STAGE1_1_RELU1],
                [Self::GY_TRAIN.tops[14], Self::GY_TRAIN.tops[54]],
            )
            .reading(
                &[Self::GY_KEEP_STAGE1_0_RESIDUAL1_BATCHNORM2],
                &[Self::GY_D_STAGE1_0_RELU1],
            );
        /// Steps 15 and 53: `stage1.1.relu1`.
        const GY_TRAIN_STAGE1_1_RELU1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE1_1_RELU1,
            [
                Self::GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2,
                Self::GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2,
            ],
            [Self::GY_D_STAGE1_1_RELU1, Self::GY_D_STAGE1_1_RELU1],
            [Self::GY_TRAIN.tops[15], Self::GY_TRAIN.tops[53]],
        );
        /// Steps 16 and 52: `stage2.conv1`.
        const GY_TRAIN_STAGE2_CONV1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE2_CONV1,
            [Self::GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2, Self::GY_KEEP_STAGE2_CONV1],
            [Self::GY_PART_2_OF_D_STAGE1_1_RELU1, Self::GY_D_STAGE2_CONV1],
            [Self::GY_TRAIN.tops[16], Self::GY_TRAIN.tops[52]],
        );
        /// Steps 17 and 51: `stage2.batchnorm1` → `stage2.relu1`.
        const GY_TRAIN_STAGE2_BATCHNORM1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE2_BATCHNORM1,
                [Self::GY_KEEP_STAGE2_CONV1, Self::GY_KEEP_STAGE2_RELU1],
                [Self::GY_D_STAGE2_CONV1, Self::GY_D_STAGE2_RELU1],
                [Self::GY_TRAIN.tops[17], Self::GY_TRAIN.tops[51]],
            )
            .then(&Self::GY_LAYER_STAGE2_RELU1)
            .saving(Self::GY_SAVED_STAGE2_BATCHNORM1);
        /// Steps 18 and 50: `stage2.conv2`.
        const GY_TRAIN_STAGE2_CONV2: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE2_CONV2,
            [Self::GY_KEEP_STAGE2_RELU1, Self::GY_KEEP_STAGE2_CONV2],
            [Self::GY_D_STAGE2_RELU1, Self::GY_D_STAGE2_CONV2],
            [Self::GY_TRAIN.tops[18], Self::GY_TRAIN.tops[50]],
        );
        /// Steps 19 and 49: `stage2.batchnorm2`.
        const GY_TRAIN_STAGE2_BATCHNORM2: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE2_BATCHNORM2,
                [Self::GY_KEEP_STAGE2_CONV2, Self::GY_KEEP_STAGE2_BATCHNORM2],
                [Self::GY_D_STAGE2_CONV2, Self::GY_D_RELU2],
                [Self::GY_TRAIN.tops[19], Self::GY_TRAIN.tops[49]],
            )
            .saving(Self::GY_SAVED_STAGE2_BATCHNORM2);
        /// Steps 20 and 48: `stage2.shortcut.conv1`.
        const GY_TRAIN_STAGE2_SHORTCUT_CONV1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE2_SHORTCUT_CONV1,
            [
                Self::GY_KEEP_STAGE1_1_RESIDUAL1_BATCHNORM2,
                Self::GY_KEEP_STAGE2_SHORTCUT_CONV1,
            ],
            [Self::GY_D_STAGE1_1_RELU1, Self::GY_D_STAGE2_SHORTCUT_CONV1],
            [Self::GY_TRAIN.tops[20], Self::GY_TRAIN.tops[48]],
        );
        /// Steps 21 and 47: `stage2.shortcut.batchnorm1`.
        const GY_TRAIN_STAGE2_SHORTCUT_BATCHNORM1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1,
                [
                    Self::GY_KEEP_STAGE2_SHORTCUT_CONV1,
                    Self::GY_KEEP_STAGE2_SHORTCUT_BATCHNORM1,
                ],
                [
                    Self::GY_D_STAGE2_SHORTCUT_CONV1,
                    Self::GY_D_STAGE2_SHORTCUT_BATCHNORM1,
                ],
                [Self::GY_TRAIN.tops[21], Self::GY_TRAIN.tops[47]],
            )
            .saving(Self::GY_SAVED_STAGE2_SHORTCUT_BATCHNORM1);
        /// Steps 22 and 46: `stage2`.
        const GY_TRAIN_STAGE2: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE2,
                [Self::GY_KEEP_STAGE2_BATCHNORM2, Self::GY_KEEP_STAGE2_BATCHNORM2],
                [Self::GY_D_RELU2, Self::GY_D_RELU2],
                [Self::GY_TRAIN.tops[22], Self::GY_TRAIN.tops[46]],
            )
            .reading(
                &[Self::GY_KEEP_STAGE2_SHORTCUT_BATCHNORM1],
                &[Self::GY_D_STAGE2_SHORTCUT_BATCHNORM1],
            );
        /// Steps 23 and 45: `relu2`.
        const GY_TRAIN_RELU2: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_RELU2,
            [Self::GY_KEEP_STAGE2_BATCHNORM2, Self::GY_KEEP_STAGE2_BATCHNORM2],
            [Self::GY_D_RELU2, Self::GY_D_RELU2],
            [Self::GY_TRAIN.tops[23], Self::GY_TRAIN.tops[45]],
        );
        /// Steps 24 and 44: `stage3.conv1`.
        const GY_TRAIN_STAGE3_CONV1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE3_CONV1,
            [Self::GY_KEEP_STAGE2_BATCHNORM2, Self::GY_KEEP_STAGE3_CONV1],
            [Self::GY_PART_1_OF_D_RELU2, Self::GY_D_STAGE3_CONV1],
            [Self::GY_TRAIN.tops[24], Self::GY_TRAIN.tops[44]],
        );
        /// Steps 25 and 43: `stage3.batchnorm1` → `stage3.relu1`.
        const GY_TRAIN_STAGE3_BATCHNORM1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE3_BATCHNORM1,
                [Self::GY_KEEP_STAGE3_CONV1, Self::GY_KEEP_STAGE3_RELU1],
                [Self::GY_D_STAGE3_CONV1, Self::GY_D_STAGE3_RELU1],
                [Self::GY_TRAIN.tops[25], Self::GY_TRAIN.tops[43]],
            )
            .then(&Self::GY_LAYER_STAGE3_RELU1)
            .saving(Self::GY_SAVED_STAGE3_BATCHNORM1);
        /// Steps 26 and 42: `stage3.conv2`.
        const GY_TRAIN_STAGE3_CONV2: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE3_CONV2,
            [Self::GY_KEEP_STAGE3_RELU1, Self::GY_KEEP_STAGE3_CONV2],
            [Self::GY_D_STAGE3_RELU1, Self::GY_D_STAGE3_CONV2],
            [Self::GY_TRAIN.tops[26], Self::GY_TRAIN.tops[42]],
        );
        /// Steps 27 and 41: `stage3.batchnorm2`.
        const GY_TRAIN_STAGE3_BATCHNORM2: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE3_BATCHNORM2,
                [Self::GY_KEEP_STAGE3_CONV2, Self::GY_KEEP_STAGE3_BATCHNORM2],
                [Self::GY_D_STAGE3_CONV2, Self::GY_D_RELU3],
                [Self::GY_TRAIN.tops[27], Self::GY_TRAIN.tops[41]],
            )
            .saving(Self::GY_SAVED_STAGE3_BATCHNORM2);
        /// Steps 28 and 40: `stage3.shortcut.conv1`.
        const GY_TRAIN_STAGE3_SHORTCUT_CONV1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_STAGE3_SHORTCUT_CONV1,
            [Self::GY_KEEP_STAGE2_BATCHNORM2, Self::GY_KEEP_STAGE3_SHORTCUT_CONV1],
            [Self::GY_D_RELU2, Self::GY_D_STAGE3_SHORTCUT_CONV1],
            [Self::GY_TRAIN.tops[28], Self::GY_TRAIN.tops[40]],
        );
        /// Steps 29 and 39: `stage3.shortcut.batchnorm1`.
        const GY_TRAIN_STAGE3_SHORTCUT_BATCHNORM1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1,
                [
                    Self::GY_KEEP_STAGE3_SHORTCUT_CONV1,
                    Self::GY_KEEP_STAGE3_SHORTCUT_BATCHNORM1,
                ],
                [
                    Self::GY_D_STAGE3_SHORTCUT_CONV1,
                    Self::GY_D_STAGE3_SHORTCUT_BATCHNORM1,
                ],
                [Self::GY_TRAIN.tops[29], Self::GY_TRAIN.tops[39]],
            )
            .saving(Self::GY_SAVED_STAGE3_SHORTCUT_BATCHNORM1);
        /// Steps 30 and 38: `stage3`.
        const GY_TRAIN_STAGE3: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_STAGE3,
                [Self::GY_KEEP_STAGE3_BATCHNORM2, Self::GY_KEEP_STAGE3_BATCHNORM2],
                [Self::GY_D_RELU3, Self::GY_D_RELU3],
                [Self::GY_TRAIN.tops[30], Self::GY_TRAIN.tops[38]],
            )
            .reading(
                &[Self::GY_KEEP_STAGE3_SHORTCUT_BATCHNORM1],
                &[Self::GY_D_STAGE3_SHORTCUT_BATCHNORM1],
            );
        /// Steps 31 and 37: `relu3`.
        const GY_TRAIN_RELU3: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_RELU3,
            [Self::GY_KEEP_STAGE3_BATCHNORM2, Self::GY_KEEP_STAGE3_BATCHNORM2],
            [Self::GY_D_RELU3, Self::GY_D_RELU3],
            [Self::GY_TRAIN.tops[31], Self::GY_TRAIN.tops[37]],
        );
        /// Steps 32 and 36: `globalavgpool1`.
        const GY_TRAIN_GLOBALAVGPOOL1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_GLOBALAVGPOOL1,
            [Self::GY_KEEP_STAGE3_BATCHNORM2, Self::GY_KEEP_GLOBALAVGPOOL1],
            [Self::GY_D_RELU3, Self::GY_D_GLOBALAVGPOOL1],
            [Self::GY_TRAIN.tops[32], Self::GY_TRAIN.tops[36]],
        );
        /// Steps 33 and 35: `logits`.
        const GY_TRAIN_LOGITS: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_LOGITS,
            [Self::GY_KEEP_GLOBALAVGPOOL1, Self::GY_KEEP_LOGITS],
            [Self::GY_D_GLOBALAVGPOOL1, Self::GY_D_LOGITS],
            [Self::GY_TRAIN.tops[33], Self::GY_TRAIN.tops[35]],
        );
        const GY_NEEDS_TRAIN: [gy::Need; 33] = gy::needs(
            &[
                &Self::GY_TRAIN_STEM,
                &Self::GY_TRAIN_BATCHNORM1,
                &Self::GY_TRAIN_MAXPOOL1,
                &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_CONV1,
                &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM1,
                &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_CONV2,
                &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM2,
                &Self::GY_TRAIN_STAGE1_0_RESIDUAL1,
                &Self::GY_TRAIN_STAGE1_0_RELU1,
                &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_CONV1,
                &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM1,
                &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_CONV2,
                &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM2,
                &Self::GY_TRAIN_STAGE1_1_RESIDUAL1,
                &Self::GY_TRAIN_STAGE1_1_RELU1,
                &Self::GY_TRAIN_STAGE2_CONV1,
                &Self::GY_TRAIN_STAGE2_BATCHNORM1,
                &Self::GY_TRAIN_STAGE2_CONV2,
                &Self::GY_TRAIN_STAGE2_BATCHNORM2,
                &Self::GY_TRAIN_STAGE2_SHORTCUT_CONV1,
                &Self::GY_TRAIN_STAGE2_SHORTCUT_BATCHNORM1,
                &Self::GY_TRAIN_STAGE2,
                &Self::GY_TRAIN_RELU2,
                &Self::GY_TRAIN_STAGE3_CONV1,
                &Self::GY_TRAIN_STAGE3_BATCHNORM1,
                &Self::GY_TRAIN_STAGE3_CONV2,
                &Self::GY_TRAIN_STAGE3_BATCHNORM2,
                &Self::GY_TRAIN_STAGE3_SHORTCUT_CONV1,
                &Self::GY_TRAIN_STAGE3_SHORTCUT_BATCHNORM1,
                &Self::GY_TRAIN_STAGE3,
                &Self::GY_TRAIN_RELU3,
                &Self::GY_TRAIN_GLOBALAVGPOOL1,
                &Self::GY_TRAIN_LOGITS,
            ],
        );
        const GY_ARENA_INFER: gy::Arena = gy::Arena {
            sample: Self::GY_INFER.sample,
            needs: &Self::GY_NEEDS_INFER,
        };
        const GY_ARENA_TRAIN: gy::Arena = gy::Arena {
            sample: Self::GY_TRAIN.sample,
            needs: &Self::GY_NEEDS_TRAIN,
        };
    }
    impl ResNet18 {
        /// A network with fresh parameters: the same seed gives the same ones on one machine. On another, the last bits of some may differ: those of
        /// `Lstm`, `Gru` and `Rnn` where the instruction set does.
        #[must_use]
        pub fn new(seed: u64) -> Self {
            gy::Trainable::fresh(seed)
        }
        /// The network that [`save`](Self::save) wrote to a file.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, is another network's, or a trainer's checkpoint.
        pub fn load(path: impl gy::AsRef<gy::Path>) -> gy::Result<Self, gy::LoadError> {
            gy::load(path)
        }
        /// Replaces the parameters of the part called `label` with those of the same names in a file, whatever else it
        /// holds: how many those are.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged or lacks one of them, or no part has the label. The network then keeps
        /// all its parameters.
        pub fn load_part(
            &mut self,
            path: impl gy::AsRef<gy::Path>,
            label: &str,
        ) -> gy::Result<usize, gy::LoadError> {
            gy::load_part(self, path, label)
        }
        /// Lets training leave the part called `label` (`conv1`, `stage.0`) as it is: how many parameters that are. Backward passes
        /// need not make their gradients.
        ///
        /// # Errors
        /// If no part has the label.
        pub fn freeze(&mut self, label: &str) -> gy::Result<usize, gy::NoSuchLabel> {
            gy::freeze(self, label, true)
        }
        /// Lets the part called `label` learn again: how many parameters that are.
        ///
        /// # Errors
        /// If no part has the label.
        pub fn unfreeze(&mut self, label: &str) -> gy::Result<usize, gy::NoSuchLabel> {
            gy::freeze(self, label, false)
        }
        /// The table of layers, as Keras' `model.summary()` prints it.
        #[must_use]
        pub const fn summary() -> gy::Summary {
            gy::Summary::of::<Self>()
        }
        /// Flat numbers, the last axis fastest, seen as one sample of the input.
        ///
        /// # Errors
        /// If there are more or fewer than one sample has.
        pub fn sample(
            numbers: &[f32],
        ) -> gy::Result<&[[[f32; 3]; 224]; 224], gy::SampleError> {
            gy::sample::<Self, _>(numbers)
        }
        /// The network over read-only memory, for a `static`: all its numbers one after the other, in the order of
        /// [`parameters`](Self::parameters), each row-major. There are `PARAMS` of them, and the running statistics.
        #[must_use]
        pub const fn from_static<const N: usize>(
            weights: &'static [f32; N],
        ) -> ResNet18<gy::Static> {
            const { gy::require_weights(Self::LAYERS.as_slice(), N) }
            ResNet18::<gy::Static>::gy_from(&mut weights.as_slice())
        }
    }
    impl<D: gy::Device> ResNet18<D> {
        /// What the network gives for one sample. Allocates nothing after a thread's first call.
        #[doc(alias("forward", "infer"))]
        #[must_use]
        pub fn predict(&self, x: &[[[f32; 3]; 224]; 224]) -> [f32; 1000]
        where
            D: gy::Host,
        {
            gy::predict(self, x)
        }
        /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
        pub fn predict_into(&self, y: &mut [f32; 1000], x: &[[[f32; 3]; 224]; 224])
        where
            D: gy::Host,
        {
            gy::predict_into(self, y, x);
        }
        /// As [`predict`](Self::predict), in memory that the caller brings: without an allocator, without a thread.
        ///
        /// # Panics
        /// If `arena` has fewer floats than `ARENA_INFER`.
        #[must_use]
        #[track_caller]
        pub fn predict_in(
            &self,
            arena: &mut [f32],
            x: &[[[f32; 3]; 224]; 224],
        ) -> [f32; 1000]
        where
            D: gy::Host,
        {
            gy::predict_in(self, arena, x)
        }
        /// What the network gives for a batch, in any memory order: an `ArrayD` with a leading batch axis, row-major.
        ///
        /// # Errors
        /// If the other axes are not those of one sample, several inputs differ in their samples, or an index is beyond its vocabulary.
        pub fn predict_batch(
            &self,
            x: impl gy::Batch<<[[[f32; 3]; 224]; 224] as gy::Record>::Element>,
        ) -> gy::Result<<[f32; 1000] as gy::Record>::Arrays, gy::BatchError>
        where
            D: gy::Host,
        {
            gy::predict_batch(self, &x)
        }
        /// A [`Stream`](::gyul::stream::Stream) of time steps, for a network of sequences.
        #[allow(private_bounds)]
        #[must_use]
        pub fn stream(&self) -> gy::Stream<&Self>
        where
            D: gy::Host,
            gy::layers::Conv2d: ::gyul::__private::StepByStep<Self>,
        {
            gy::Stream::begin(self)
        }
        /// What each labelled layer gives for one sample, at inference. Those within blocks: [`activations`](::gyul::activations).
        #[must_use]
        pub fn activations(&self, x: &[[[f32; 3]; 224]; 224]) -> ResNet18Activations
        where
            D: gy::Host,
        {
            let mut all = gy::activations(self, x);
            ResNet18Activations {
                stem: all.take(1),
                stage1: all.take(18),
                stage2: all.take(26),
                stage3: all.take(35),
                logits: all.take(38),
            }
        }
        /// Every parameter with its name: `conv1.weight`.
        pub fn parameters(&self) -> impl gy::Iterator<Item = (gy::String, &gy::Param<D>)>
        where
            D: gy::Host,
        {
            gy::Network::parameters(self)
        }
        /// Writes all parameters to a safetensors file.
        ///
        /// # Errors
        /// If the file cannot be written.
        pub fn save(
            &self,
            path: impl gy::AsRef<gy::Path>,
        ) -> gy::Result<(), gy::SaveError>
        where
            D: gy::Host,
        {
            gy::save(self, path)
        }
    }
    impl ResNet18<gy::Static> {
        const fn gy_from(
            from: &mut &'static [f32],
        ) -> <ResNet18 as gy::Layered>::On<gy::Static> {
            Self {
                stem: gy::layers::Conv2d::<
                    gy::Static,
                >::take(&ResNet18::GY_LAYER_STEM, from),
                batchnorm1: gy::layers::BatchNorm::<
                    gy::Static,
                >::take(&ResNet18::GY_LAYER_BATCHNORM1, from),
                stage1: [
                    ResNet18Stage1 {
                        residual1: ResNet18Stage1Residual1 {
                            conv1: gy::layers::Conv2d::<
                                gy::Static,
                            >::take(&ResNet18::GY_LAYER_STAGE1_0_RESIDUAL1_CONV1, from),
                            batchnorm1: gy::layers::BatchNorm::<
                                gy::Static,
                            >::take(
                                &ResNet18::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM1,
                                from,
                            ),
                            conv2: gy::layers::Conv2d::<
                                gy::Static,
                            >::take(&ResNet18::GY_LAYER_STAGE1_0_RESIDUAL1_CONV2, from),
                            batchnorm2: gy::layers::BatchNorm::<
                                gy::Static,
                            >::take(
                                &ResNet18::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2,
                                from,
                            ),
                        },
                    },
                    ResNet18Stage1 {
                        residual1: ResNet18Stage1Residual1 {
                            conv1: gy::layers::Conv2d::<
                                gy::Static,
                            >::take(&ResNet18::GY_LAYER_STAGE1_1_RESIDUAL1_CONV1, from),
                            batchnorm1: gy::layers::BatchNorm::<
                                gy::Static,
                            >::take(
                                &ResNet18::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM1,
                                from,
                            ),
                            conv2: gy::layers::Conv2d::<
                                gy::Static,
                            >::take(&ResNet18::GY_LAYER_STAGE1_1_RESIDUAL1_CONV2, from),
                            batchnorm2: gy::layers::BatchNorm::<
                                gy::Static,
                            >::take(
                                &ResNet18::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2,
                                from,
                            ),
                        },
                    },
                ],
                stage2: ResNet18Stage2 {
                    conv1: gy::layers::Conv2d::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE2_CONV1, from),
                    batchnorm1: gy::layers::BatchNorm::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE2_BATCHNORM1, from),
                    conv2: gy::layers::Conv2d::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE2_CONV2, from),
                    batchnorm2: gy::layers::BatchNorm::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE2_BATCHNORM2, from),
                    shortcut: ResNet18Stage2Shortcut {
                        conv1: gy::layers::Conv2d::<
                            gy::Static,
                        >::take(&ResNet18::GY_LAYER_STAGE2_SHORTCUT_CONV1, from),
                        batchnorm1: gy::layers::BatchNorm::<
                            gy::Static,
                        >::take(&ResNet18::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1, from),
                    },
                },
                stage3: ResNet18Stage3 {
                    conv1: gy::layers::Conv2d::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE3_CONV1, from),
                    batchnorm1: gy::layers::BatchNorm::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE3_BATCHNORM1, from),
                    conv2: gy::layers::Conv2d::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE3_CONV2, from),
                    batchnorm2: gy::layers::BatchNorm::<
                        gy::Static,
                    >::take(&ResNet18::GY_LAYER_STAGE3_BATCHNORM2, from),
                    shortcut: ResNet18Stage3Shortcut {
                        conv1: gy::layers::Conv2d::<
                            gy::Static,
                        >::take(&ResNet18::GY_LAYER_STAGE3_SHORTCUT_CONV1, from),
                        batchnorm1: gy::layers::BatchNorm::<
                            gy::Static,
                        >::take(&ResNet18::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1, from),
                    },
                },
                logits: gy::layers::Linear::<
                    gy::Static,
                >::take(&ResNet18::GY_LAYER_LOGITS, from),
            }
        }
    }
    impl<D: gy::Host> gy::Clone for ResNet18<D> {
        fn clone(&self) -> Self {
            Self {
                stem: self.stem.clone(),
                batchnorm1: self.batchnorm1.clone(),
                stage1: self.stage1.clone(),
                stage2: self.stage2.clone(),
                stage3: self.stage3.clone(),
                logits: self.logits.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for ResNet18<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("ResNet18")
                .field("stem", &self.stem)
                .field("batchnorm1", &self.batchnorm1)
                .field("stage1", &self.stage1)
                .field("stage2", &self.stage2)
                .field("stage3", &self.stage3)
                .field("logits", &self.logits)
                .finish()
        }
    }
    impl<D: gy::Host> gy::Clone for ResNet18Stage1<D> {
        fn clone(&self) -> Self {
            Self {
                residual1: self.residual1.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for ResNet18Stage1<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("ResNet18Stage1").field("residual1", &self.residual1).finish()
        }
    }
    impl<D: gy::Host> gy::Clone for ResNet18Stage1Residual1<D> {
        fn clone(&self) -> Self {
            Self {
                conv1: self.conv1.clone(),
                batchnorm1: self.batchnorm1.clone(),
                conv2: self.conv2.clone(),
                batchnorm2: self.batchnorm2.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for ResNet18Stage1Residual1<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("ResNet18Stage1Residual1")
                .field("conv1", &self.conv1)
                .field("batchnorm1", &self.batchnorm1)
                .field("conv2", &self.conv2)
                .field("batchnorm2", &self.batchnorm2)
                .finish()
        }
    }
    impl<D: gy::Host> gy::Clone for ResNet18Stage2<D> {
        fn clone(&self) -> Self {
            Self {
                conv1: self.conv1.clone(),
                batchnorm1: self.batchnorm1.clone(),
                conv2: self.conv2.clone(),
                batchnorm2: self.batchnorm2.clone(),
                shortcut: self.shortcut.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for ResNet18Stage2<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("ResNet18Stage2")
                .field("conv1", &self.conv1)
                .field("batchnorm1", &self.batchnorm1)
                .field("conv2", &self.conv2)
                .field("batchnorm2", &self.batchnorm2)
                .field("shortcut", &self.shortcut)
                .finish()
        }
    }
    impl<D: gy::Host> gy::Clone for ResNet18Stage2Shortcut<D> {
        fn clone(&self) -> Self {
            Self {
                conv1: self.conv1.clone(),
                batchnorm1: self.batchnorm1.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for ResNet18Stage2Shortcut<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("ResNet18Stage2Shortcut")
                .field("conv1", &self.conv1)
                .field("batchnorm1", &self.batchnorm1)
                .finish()
        }
    }
    impl<D: gy::Host> gy::Clone for ResNet18Stage3<D> {
        fn clone(&self) -> Self {
            Self {
                conv1: self.conv1.clone(),
                batchnorm1: self.batchnorm1.clone(),
                conv2: self.conv2.clone(),
                batchnorm2: self.batchnorm2.clone(),
                shortcut: self.shortcut.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for ResNet18Stage3<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("ResNet18Stage3")
                .field("conv1", &self.conv1)
                .field("batchnorm1", &self.batchnorm1)
                .field("conv2", &self.conv2)
                .field("batchnorm2", &self.batchnorm2)
                .field("shortcut", &self.shortcut)
                .finish()
        }
    }
    impl<D: gy::Host> gy::Clone for ResNet18Stage3Shortcut<D> {
        fn clone(&self) -> Self {
            Self {
                conv1: self.conv1.clone(),
                batchnorm1: self.batchnorm1.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for ResNet18Stage3Shortcut<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("ResNet18Stage3Shortcut")
                .field("conv1", &self.conv1)
                .field("batchnorm1", &self.batchnorm1)
                .finish()
        }
    }
    impl<D: gy::Host> gy::Network for ResNet18<D> {
        type Device = D;
        type Input = [[[f32; 3]; 224]; 224];
        type Output = [f32; 1000];
        const NAME: &'static str = "ResNet18";
        const LAYERS: &'static [gy::LayerInfo] = &ResNet18::LAYERS;
        /// Through `*&` rustc takes what it has evaluated already, and does not evaluate it once more for this `impl`.
        const PARAMS: usize = *&ResNet18::PARAMS;
        const FLOPS: usize = *&ResNet18::FLOPS;
        const HEADS: &'static [gy::Head] = &[gy::Head::Other];
        const INFER: gy::Arena = *&ResNet18::GY_ARENA_INFER;
        const ENDS_INFER: gy::Ends = gy::Ends {
            x: &[ResNet18::GY_AT_INPUT],
            y: &[ResNet18::GY_AT_LOGITS],
            d_x: &[],
            d_y: &[],
        };
        const INPUTS: &'static [gy::Stop<'static>] = &(*&ResNet18::GY_NET).inputs;
        const NET: &'static [gy::Placed] = &(*&ResNet18::GY_NET).list;
        const OUTPUTS: &'static [usize] = &[37];
        fn run_inference(&self, run: &mut gy::Run<'_>) {
            self.stem
                .infer_normed(
                    &self.batchnorm1,
                    &ResNet18::GY_LAYER_BATCHNORM1.node.config,
                    run,
                    &ResNet18::GY_INFER_STEM,
                );
            gy::layers::MaxPool2d::infer(run, &ResNet18::GY_INFER_MAXPOOL1);
            self.stage1[0]
                .residual1
                .conv1
                .infer_normed(
                    &self.stage1[0].residual1.batchnorm1,
                    &ResNet18::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM1.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE1_0_RESIDUAL1_CONV1,
                );
            self.stage1[0]
                .residual1
                .conv2
                .infer_normed(
                    &self.stage1[0].residual1.batchnorm2,
                    &ResNet18::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE1_0_RESIDUAL1_CONV2,
                );
            gy::layers::Add::infer(run, &ResNet18::GY_INFER_STAGE1_0_RESIDUAL1);
            gy::layers::Relu::infer(run, &ResNet18::GY_INFER_STAGE1_0_RELU1);
            self.stage1[1]
                .residual1
                .conv1
                .infer_normed(
                    &self.stage1[1].residual1.batchnorm1,
                    &ResNet18::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM1.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE1_1_RESIDUAL1_CONV1,
                );
            self.stage1[1]
                .residual1
                .conv2
                .infer_normed(
                    &self.stage1[1].residual1.batchnorm2,
                    &ResNet18::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE1_1_RESIDUAL1_CONV2,
                );
            gy::layers::Add::infer(run, &ResNet18::GY_INFER_STAGE1_1_RESIDUAL1);
            gy::layers::Relu::infer(run, &ResNet18::GY_INFER_STAGE1_1_RELU1);
            self.stage2
                .conv1
                .infer_normed(
                    &self.stage2.batchnorm1,
                    &ResNet18::GY_LAYER_STAGE2_BATCHNORM1.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE2_CONV1,
                );
            self.stage2
                .conv2
                .infer_normed(
                    &self.stage2.batchnorm2,
                    &ResNet18::GY_LAYER_STAGE2_BATCHNORM2.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE2_CONV2,
                );
            self.stage2
                .shortcut
                .conv1
                .infer_normed(
                    &self.stage2.shortcut.batchnorm1,
                    &ResNet18::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE2_SHORTCUT_CONV1,
                );
            gy::layers::Add::infer(run, &ResNet18::GY_INFER_STAGE2);
            gy::layers::Relu::infer(run, &ResNet18::GY_INFER_RELU2);
            self.stage3
                .conv1
                .infer_normed(
                    &self.stage3.batchnorm1,
                    &ResNet18::GY_LAYER_STAGE3_BATCHNORM1.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE3_CONV1,
                );
            self.stage3
                .conv2
                .infer_normed(
                    &self.stage3.batchnorm2,
                    &ResNet18::GY_LAYER_STAGE3_BATCHNORM2.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE3_CONV2,
                );
            self.stage3
                .shortcut
                .conv1
                .infer_normed(
                    &self.stage3.shortcut.batchnorm1,
                    &ResNet18::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1.node.config,
                    run,
                    &ResNet18::GY_INFER_STAGE3_SHORTCUT_CONV1,
                );
            gy::layers::Add::infer(run, &ResNet18::GY_INFER_STAGE3);
            gy::layers::Relu::infer(run, &ResNet18::GY_INFER_RELU3);
            gy::layers::GlobalAvgPool2d::infer(run, &ResNet18::GY_INFER_GLOBALAVGPOOL1);
            self.logits.infer(run, &ResNet18::GY_INFER_LOGITS);
        }
        fn run_layer(&self, layer: usize, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
            match layer {
                0 => self.stem.infer(run, step),
                1 => self.batchnorm1.infer(run, step),
                2 => gy::layers::Relu::infer(run, step),
                3 => gy::layers::MaxPool2d::infer(run, step),
                4 => self.stage1[0].residual1.conv1.infer(run, step),
                5 => self.stage1[0].residual1.batchnorm1.infer(run, step),
                6 => gy::layers::Relu::infer(run, step),
                7 => self.stage1[0].residual1.conv2.infer(run, step),
                8 => self.stage1[0].residual1.batchnorm2.infer(run, step),
                9 => gy::layers::Add::infer(run, step),
                10 => gy::layers::Relu::infer(run, step),
                11 => self.stage1[1].residual1.conv1.infer(run, step),
                12 => self.stage1[1].residual1.batchnorm1.infer(run, step),
                13 => gy::layers::Relu::infer(run, step),
                14 => self.stage1[1].residual1.conv2.infer(run, step),
                15 => self.stage1[1].residual1.batchnorm2.infer(run, step),
                16 => gy::layers::Add::infer(run, step),
                17 => gy::layers::Relu::infer(run, step),
                18 => self.stage2.conv1.infer(run, step),
                19 => self.stage2.batchnorm1.infer(run, step),
                20 => gy::layers::Relu::infer(run, step),
                21 => self.stage2.conv2.infer(run, step),
                22 => self.stage2.batchnorm2.infer(run, step),
                23 => self.stage2.shortcut.conv1.infer(run, step),
                24 => self.stage2.shortcut.batchnorm1.infer(run, step),
                25 => gy::layers::Add::infer(run, step),
                26 => gy::layers::Relu::infer(run, step),
                27 => self.stage3.conv1.infer(run, step),
                28 => self.stage3.batchnorm1.infer(run, step),
                29 => gy::layers::Relu::infer(run, step),
                30 => self.stage3.conv2.infer(run, step),
                31 => self.stage3.batchnorm2.infer(run, step),
                32 => self.stage3.shortcut.conv1.infer(run, step),
                33 => self.stage3.shortcut.batchnorm1.infer(run, step),
                34 => gy::layers::Add::infer(run, step),
                35 => gy::layers::Relu::infer(run, step),
                36 => gy::layers::GlobalAvgPool2d::infer(run, step),
                37 => self.logits.infer(run, step),
                _ => {}
            }
        }
        fn visit_as<'a>(
            &'a self,
            name: &gy::Name<'_>,
            visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<D>),
        ) {
            self.stem.visit(&name.part("stem"), visit);
            self.batchnorm1.visit(&name.part("batchnorm1"), visit);
            self.stage1[0]
                .residual1
                .conv1
                .visit(&name.part("stage1.0.residual1.conv1"), visit);
            self.stage1[0]
                .residual1
                .batchnorm1
                .visit(&name.part("stage1.0.residual1.batchnorm1"), visit);
            self.stage1[0]
                .residual1
                .conv2
                .visit(&name.part("stage1.0.residual1.conv2"), visit);
            self.stage1[0]
                .residual1
                .batchnorm2
                .visit(&name.part("stage1.0.residual1.batchnorm2"), visit);
            self.stage1[1]
                .residual1
                .conv1
                .visit(&name.part("stage1.1.residual1.conv1"), visit);
            self.stage1[1]
                .residual1
                .batchnorm1
                .visit(&name.part("stage1.1.residual1.batchnorm1"), visit);
            self.stage1[1]
                .residual1
                .conv2
                .visit(&name.part("stage1.1.residual1.conv2"), visit);
            self.stage1[1]
                .residual1
                .batchnorm2
                .visit(&name.part("stage1.1.residual1.batchnorm2"), visit);
            self.stage2.conv1.visit(&name.part("stage2.conv1"), visit);
            self.stage2.batchnorm1.visit(&name.part("stage2.batchnorm1"), visit);
            self.stage2.conv2.visit(&name.part("stage2.conv2"), visit);
            self.stage2.batchnorm2.visit(&name.part("stage2.batchnorm2"), visit);
            self.stage2.shortcut.conv1.visit(&name.part("stage2.shortcut.conv1"), visit);
            self.stage2
                .shortcut
                .batchnorm1
                .visit(&name.part("stage2.shortcut.batchnorm1"), visit);
            self.stage3.conv1.visit(&name.part("stage3.conv1"), visit);
            self.stage3.batchnorm1.visit(&name.part("stage3.batchnorm1"), visit);
            self.stage3.conv2.visit(&name.part("stage3.conv2"), visit);
            self.stage3.batchnorm2.visit(&name.part("stage3.batchnorm2"), visit);
            self.stage3.shortcut.conv1.visit(&name.part("stage3.shortcut.conv1"), visit);
            self.stage3
                .shortcut
                .batchnorm1
                .visit(&name.part("stage3.shortcut.batchnorm1"), visit);
            self.logits.visit(&name.part("logits"), visit);
        }
    }
    impl gy::Trainable for ResNet18 {
        const TRAIN: gy::Arena = Self::GY_ARENA_TRAIN;
        const ENDS_TRAIN: gy::Ends = gy::Ends {
            x: &[Self::GY_KEEP_INPUT],
            y: &[Self::GY_KEEP_LOGITS],
            d_x: &[Self::GY_D_INPUT],
            d_y: &[Self::GY_D_LOGITS],
        };
        fn seeded(rng: &mut gy::SeededRng) -> Self {
            Self {
                stem: gy::layers::Conv2d::seeded(&Self::GY_LAYER_STEM, rng),
                batchnorm1: gy::layers::BatchNorm::seeded(
                    &Self::GY_LAYER_BATCHNORM1,
                    rng,
                ),
                stage1: [
                    ResNet18Stage1 {
                        residual1: ResNet18Stage1Residual1 {
                            conv1: gy::layers::Conv2d::seeded(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV1,
                                rng,
                            ),
                            batchnorm1: gy::layers::BatchNorm::seeded(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM1,
                                rng,
                            ),
                            conv2: gy::layers::Conv2d::seeded(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV2,
                                rng,
                            ),
                            batchnorm2: gy::layers::BatchNorm::seeded(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2,
                                rng,
                            ),
                        },
                    },
                    ResNet18Stage1 {
                        residual1: ResNet18Stage1Residual1 {
                            conv1: gy::layers::Conv2d::seeded(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV1,
                                rng,
                            ),
                            batchnorm1: gy::layers::BatchNorm::seeded(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM1,
                                rng,
                            ),
                            conv2: gy::layers::Conv2d::seeded(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV2,
                                rng,
                            ),
                            batchnorm2: gy::layers::BatchNorm::seeded(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2,
                                rng,
                            ),
                        },
                    },
                ],
                stage2: ResNet18Stage2 {
                    conv1: gy::layers::Conv2d::seeded(&Self::GY_LAYER_STAGE2_CONV1, rng),
                    batchnorm1: gy::layers::BatchNorm::seeded(
                        &Self::GY_LAYER_STAGE2_BATCHNORM1,
                        rng,
                    ),
                    conv2: gy::layers::Conv2d::seeded(&Self::GY_LAYER_STAGE2_CONV2, rng),
                    batchnorm2: gy::layers::BatchNorm::seeded(
                        &Self::GY_LAYER_STAGE2_BATCHNORM2,
                        rng,
                    ),
                    shortcut: ResNet18Stage2Shortcut {
                        conv1: gy::layers::Conv2d::seeded(
                            &Self::GY_LAYER_STAGE2_SHORTCUT_CONV1,
                            rng,
                        ),
                        batchnorm1: gy::layers::BatchNorm::seeded(
                            &Self::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1,
                            rng,
                        ),
                    },
                },
                stage3: ResNet18Stage3 {
                    conv1: gy::layers::Conv2d::seeded(&Self::GY_LAYER_STAGE3_CONV1, rng),
                    batchnorm1: gy::layers::BatchNorm::seeded(
                        &Self::GY_LAYER_STAGE3_BATCHNORM1,
                        rng,
                    ),
                    conv2: gy::layers::Conv2d::seeded(&Self::GY_LAYER_STAGE3_CONV2, rng),
                    batchnorm2: gy::layers::BatchNorm::seeded(
                        &Self::GY_LAYER_STAGE3_BATCHNORM2,
                        rng,
                    ),
                    shortcut: ResNet18Stage3Shortcut {
                        conv1: gy::layers::Conv2d::seeded(
                            &Self::GY_LAYER_STAGE3_SHORTCUT_CONV1,
                            rng,
                        ),
                        batchnorm1: gy::layers::BatchNorm::seeded(
                            &Self::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1,
                            rng,
                        ),
                    },
                },
                logits: gy::layers::Linear::seeded(&Self::GY_LAYER_LOGITS, rng),
            }
        }
        fn zeros() -> Self {
            Self {
                stem: gy::layers::Conv2d::zeros(&Self::GY_LAYER_STEM),
                batchnorm1: gy::layers::BatchNorm::zeros(&Self::GY_LAYER_BATCHNORM1),
                stage1: [
                    ResNet18Stage1 {
                        residual1: ResNet18Stage1Residual1 {
                            conv1: gy::layers::Conv2d::zeros(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV1,
                            ),
                            batchnorm1: gy::layers::BatchNorm::zeros(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM1,
                            ),
                            conv2: gy::layers::Conv2d::zeros(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_CONV2,
                            ),
                            batchnorm2: gy::layers::BatchNorm::zeros(
                                &Self::GY_LAYER_STAGE1_0_RESIDUAL1_BATCHNORM2,
                            ),
                        },
                    },
                    ResNet18Stage1 {
                        residual1: ResNet18Stage1Residual1 {
                            conv1: gy::layers::Conv2d::zeros(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV1,
                            ),
                            batchnorm1: gy::layers::BatchNorm::zeros(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM1,
                            ),
                            conv2: gy::layers::Conv2d::zeros(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_CONV2,
                            ),
                            batchnorm2: gy::layers::BatchNorm::zeros(
                                &Self::GY_LAYER_STAGE1_1_RESIDUAL1_BATCHNORM2,
                            ),
                        },
                    },
                ],
                stage2: ResNet18Stage2 {
                    conv1: gy::layers::Conv2d::zeros(&Self::GY_LAYER_STAGE2_CONV1),
                    batchnorm1: gy::layers::BatchNorm::zeros(
                        &Self::GY_LAYER_STAGE2_BATCHNORM1,
                    ),
                    conv2: gy::layers::Conv2d::zeros(&Self::GY_LAYER_STAGE2_CONV2),
                    batchnorm2: gy::layers::BatchNorm::zeros(
                        &Self::GY_LAYER_STAGE2_BATCHNORM2,
                    ),
                    shortcut: ResNet18Stage2Shortcut {
                        conv1: gy::layers::Conv2d::zeros(
                            &Self::GY_LAYER_STAGE2_SHORTCUT_CONV1,
                        ),
                        batchnorm1: gy::layers::BatchNorm::zeros(
                            &Self::GY_LAYER_STAGE2_SHORTCUT_BATCHNORM1,
                        ),
                    },
                },
                stage3: ResNet18Stage3 {
                    conv1: gy::layers::Conv2d::zeros(&Self::GY_LAYER_STAGE3_CONV1),
                    batchnorm1: gy::layers::BatchNorm::zeros(
                        &Self::GY_LAYER_STAGE3_BATCHNORM1,
                    ),
                    conv2: gy::layers::Conv2d::zeros(&Self::GY_LAYER_STAGE3_CONV2),
                    batchnorm2: gy::layers::BatchNorm::zeros(
                        &Self::GY_LAYER_STAGE3_BATCHNORM2,
                    ),
                    shortcut: ResNet18Stage3Shortcut {
                        conv1: gy::layers::Conv2d::zeros(
                            &Self::GY_LAYER_STAGE3_SHORTCUT_CONV1,
                        ),
                        batchnorm1: gy::layers::BatchNorm::zeros(
                            &Self::GY_LAYER_STAGE3_SHORTCUT_BATCHNORM1,
                        ),
                    },
                },
                logits: gy::layers::Linear::zeros(&Self::GY_LAYER_LOGITS),
            }
        }
        fn run_training_forward(&self, run: &mut gy::Run<'_>) {
            self.stem.forward(run, &Self::GY_TRAIN_STEM);
            self.batchnorm1.forward(run, &Self::GY_TRAIN_BATCHNORM1);
            gy::layers::MaxPool2d::forward(run, &Self::GY_TRAIN_MAXPOOL1);
            self.stage1[0]
                .residual1
                .conv1
                .forward(run, &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_CONV1);
            self.stage1[0]
                .residual1
                .batchnorm1
                .forward(run, &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM1);
            self.stage1[0]
                .residual1
                .conv2
                .forward(run, &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_CONV2);
            self.stage1[0]
                .residual1
                .batchnorm2
                .forward(run, &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM2);
            gy::layers::Add::forward(run, &Self::GY_TRAIN_STAGE1_0_RESIDUAL1);
            gy::layers::Relu::forward(run, &Self::GY_TRAIN_STAGE1_0_RELU1);
            self.stage1[1]
                .residual1
                .conv1
                .forward(run, &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_CONV1);
            self.stage1[1]
                .residual1
                .batchnorm1
                .forward(run, &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM1);
            self.stage1[1]
                .residual1
                .conv2
                .forward(run, &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_CONV2);
            self.stage1[1]
                .residual1
                .batchnorm2
                .forward(run, &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM2);
            gy::layers::Add::forward(run, &Self::GY_TRAIN_STAGE1_1_RESIDUAL1);
            gy::layers::Relu::forward(run, &Self::GY_TRAIN_STAGE1_1_RELU1);
            self.stage2.conv1.forward(run, &Self::GY_TRAIN_STAGE2_CONV1);
            self.stage2.batchnorm1.forward(run, &Self::GY_TRAIN_STAGE2_BATCHNORM1);
            self.stage2.conv2.forward(run, &Self::GY_TRAIN_STAGE2_CONV2);
            self.stage2.batchnorm2.forward(run, &Self::GY_TRAIN_STAGE2_BATCHNORM2);
            self.stage2
                .shortcut
                .conv1
                .forward(run, &Self::GY_TRAIN_STAGE2_SHORTCUT_CONV1);
            self.stage2
                .shortcut
                .batchnorm1
                .forward(run, &Self::GY_TRAIN_STAGE2_SHORTCUT_BATCHNORM1);
            gy::layers::Add::forward(run, &Self::GY_TRAIN_STAGE2);
            gy::layers::Relu::forward(run, &Self::GY_TRAIN_RELU2);
            self.stage3.conv1.forward(run, &Self::GY_TRAIN_STAGE3_CONV1);
            self.stage3.batchnorm1.forward(run, &Self::GY_TRAIN_STAGE3_BATCHNORM1);
            self.stage3.conv2.forward(run, &Self::GY_TRAIN_STAGE3_CONV2);
            self.stage3.batchnorm2.forward(run, &Self::GY_TRAIN_STAGE3_BATCHNORM2);
            self.stage3
                .shortcut
                .conv1
                .forward(run, &Self::GY_TRAIN_STAGE3_SHORTCUT_CONV1);
            self.stage3
                .shortcut
                .batchnorm1
                .forward(run, &Self::GY_TRAIN_STAGE3_SHORTCUT_BATCHNORM1);
            gy::layers::Add::forward(run, &Self::GY_TRAIN_STAGE3);
            gy::layers::Relu::forward(run, &Self::GY_TRAIN_RELU3);
            gy::layers::GlobalAvgPool2d::forward(run, &Self::GY_TRAIN_GLOBALAVGPOOL1);
            self.logits.forward(run, &Self::GY_TRAIN_LOGITS);
        }
        fn run_training_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>) {
            self.logits.backward(&mut gradients.logits, run, &Self::GY_TRAIN_LOGITS);
            gy::layers::GlobalAvgPool2d::backward(run, &Self::GY_TRAIN_GLOBALAVGPOOL1);
            gy::layers::Relu::backward(run, &Self::GY_TRAIN_RELU3);
            gy::layers::Add::backward(run, &Self::GY_TRAIN_STAGE3);
            self.stage3
                .shortcut
                .batchnorm1
                .backward(
                    &mut gradients.stage3.shortcut.batchnorm1,
                    run,
                    &Self::GY_TRAIN_STAGE3_SHORTCUT_BATCHNORM1,
                );
            self.stage3
                .shortcut
                .conv1
                .backward(
                    &mut gradients.stage3.shortcut.conv1,
                    run,
                    &Self::GY_TRAIN_STAGE3_SHORTCUT_CONV1,
                );
            self.stage3
                .batchnorm2
                .backward(
                    &mut gradients.stage3.batchnorm2,
                    run,
                    &Self::GY_TRAIN_STAGE3_BATCHNORM2,
                );
            self.stage3
                .conv2
                .backward(
                    &mut gradients.stage3.conv2,
                    run,
                    &Self::GY_TRAIN_STAGE3_CONV2,
                );
            self.stage3
                .batchnorm1
                .backward(
                    &mut gradients.stage3.batchnorm1,
                    run,
                    &Self::GY_TRAIN_STAGE3_BATCHNORM1,
                );
            self.stage3
                .conv1
                .backward(
                    &mut gradients.stage3.conv1,
                    run,
                    &Self::GY_TRAIN_STAGE3_CONV1,
                );
            run.add(Self::GY_D_RELU2, Self::GY_PART_1_OF_D_RELU2);
            gy::layers::Relu::backward(run, &Self::GY_TRAIN_RELU2);
            gy::layers::Add::backward(run, &Self::GY_TRAIN_STAGE2);
            self.stage2
                .shortcut
                .batchnorm1
                .backward(
                    &mut gradients.stage2.shortcut.batchnorm1,
                    run,
                    &Self::GY_TRAIN_STAGE2_SHORTCUT_BATCHNORM1,
                );
            self.stage2
                .shortcut
                .conv1
                .backward(
                    &mut gradients.stage2.shortcut.conv1,
                    run,
                    &Self::GY_TRAIN_STAGE2_SHORTCUT_CONV1,
                );
            self.stage2
                .batchnorm2
                .backward(
                    &mut gradients.stage2.batchnorm2,
                    run,
                    &Self::GY_TRAIN_STAGE2_BATCHNORM2,
                );
            self.stage2
                .conv2
                .backward(
                    &mut gradients.stage2.conv2,
                    run,
                    &Self::GY_TRAIN_STAGE2_CONV2,
                );
            self.stage2
                .batchnorm1
                .backward(
                    &mut gradients.stage2.batchnorm1,
                    run,
                    &Self::GY_TRAIN_STAGE2_BATCHNORM1,
                );
            self.stage2
                .conv1
                .backward(
                    &mut gradients.stage2.conv1,
                    run,
                    &Self::GY_TRAIN_STAGE2_CONV1,
                );
            run.add(Self::GY_D_STAGE1_1_RELU1, Self::GY_PART_2_OF_D_STAGE1_1_RELU1);
            gy::layers::Relu::backward(run, &Self::GY_TRAIN_STAGE1_1_RELU1);
            gy::layers::Add::backward(run, &Self::GY_TRAIN_STAGE1_1_RESIDUAL1);
            self.stage1[1]
                .residual1
                .batchnorm2
                .backward(
                    &mut gradients.stage1[1].residual1.batchnorm2,
                    run,
                    &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM2,
                );
            self.stage1[1]
                .residual1
                .conv2
                .backward(
                    &mut gradients.stage1[1].residual1.conv2,
                    run,
                    &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_CONV2,
                );
            self.stage1[1]
                .residual1
                .batchnorm1
                .backward(
                    &mut gradients.stage1[1].residual1.batchnorm1,
                    run,
                    &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_BATCHNORM1,
                );
            self.stage1[1]
                .residual1
                .conv1
                .backward(
                    &mut gradients.stage1[1].residual1.conv1,
                    run,
                    &Self::GY_TRAIN_STAGE1_1_RESIDUAL1_CONV1,
                );
            run.add(Self::GY_D_STAGE1_0_RELU1, Self::GY_PART_3_OF_D_STAGE1_0_RELU1);
            gy::layers::Relu::backward(run, &Self::GY_TRAIN_STAGE1_0_RELU1);
            gy::layers::Add::backward(run, &Self::GY_TRAIN_STAGE1_0_RESIDUAL1);
            self.stage1[0]
                .residual1
                .batchnorm2
                .backward(
                    &mut gradients.stage1[0].residual1.batchnorm2,
                    run,
                    &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM2,
                );
            self.stage1[0]
                .residual1
                .conv2
                .backward(
                    &mut gradients.stage1[0].residual1.conv2,
                    run,
                    &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_CONV2,
                );
            self.stage1[0]
                .residual1
                .batchnorm1
                .backward(
                    &mut gradients.stage1[0].residual1.batchnorm1,
                    run,
                    &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_BATCHNORM1,
                );
            self.stage1[0]
                .residual1
                .conv1
                .backward(
                    &mut gradients.stage1[0].residual1.conv1,
                    run,
                    &Self::GY_TRAIN_STAGE1_0_RESIDUAL1_CONV1,
                );
            run.add(Self::GY_D_MAXPOOL1, Self::GY_PART_4_OF_D_MAXPOOL1);
            gy::layers::MaxPool2d::backward(run, &Self::GY_TRAIN_MAXPOOL1);
            self.batchnorm1
                .backward(&mut gradients.batchnorm1, run, &Self::GY_TRAIN_BATCHNORM1);
            self.stem.backward(&mut gradients.stem, run, &Self::GY_TRAIN_STEM);
        }
    }
    impl gy::Pieces for ResNet18 {
        fn piece(&mut self, i: usize) -> gy::Option<gy::Piece<'_>> {
            match i {
                0 => self.stem.piece(),
                1 => self.batchnorm1.piece(),
                2 => self.stage1[0].residual1.conv1.piece(),
                3 => self.stage1[0].residual1.batchnorm1.piece(),
                4 => self.stage1[0].residual1.conv2.piece(),
                5 => self.stage1[0].residual1.batchnorm2.piece(),
                6 => self.stage1[1].residual1.conv1.piece(),
                7 => self.stage1[1].residual1.batchnorm1.piece(),
                8 => self.stage1[1].residual1.conv2.piece(),
                9 => self.stage1[1].residual1.batchnorm2.piece(),
                10 => self.stage2.conv1.piece(),
                11 => self.stage2.batchnorm1.piece(),
                12 => self.stage2.conv2.piece(),
                13 => self.stage2.batchnorm2.piece(),
                14 => self.stage2.shortcut.conv1.piece(),
                15 => self.stage2.shortcut.batchnorm1.piece(),
                16 => self.stage3.conv1.piece(),
                17 => self.stage3.batchnorm1.piece(),
                18 => self.stage3.conv2.piece(),
                19 => self.stage3.batchnorm2.piece(),
                20 => self.stage3.shortcut.conv1.piece(),
                21 => self.stage3.shortcut.batchnorm1.piece(),
                22 => self.logits.piece(),
                _ => gy::None,
            }
        }
    }
    impl gy::Layered for ResNet18 {
        type On<D: gy::Device> = ResNet18<D>;
    }
    #[doc(hidden)]
    impl ResNet18 {
        pub const GY_HEAD: gy::Head = <Self as gy::Network>::HEADS[0];
        #[must_use]
        pub const fn gy_layer_shape(x: &[gy::Shape]) -> gy::Ruled {
            gy::nested::shape(
                "ResNet18",
                x,
                &Self::GY_NET.inputs,
                gy::Shape::new(&Self::OUTPUT),
                1,
            )
        }
        #[must_use]
        pub const fn gy_layer_facts(_: &[gy::Shape]) -> gy::Facts {
            gy::nested::facts(
                &Self::GY_NET.list,
                &Self::GY_ARENA_INFER,
                &Self::GY_ARENA_TRAIN,
                <Self as gy::Network>::VOCABULARIES,
            )
        }
        #[must_use]
        pub fn gy_layer_seeded(
            _: &gy::Placed,
            rng: &mut gy::SeededRng,
        ) -> <ResNet18 as gy::Layered>::On<gy::Cpu> {
            gy::Trainable::seeded(rng)
        }
        #[must_use]
        pub fn gy_layer_zeros(_: &gy::Placed) -> <ResNet18 as gy::Layered>::On<gy::Cpu> {
            gy::Trainable::zeros()
        }
        pub fn gy_layer_piece(&mut self) -> gy::Option<gy::Piece<'_>> {
            gy::Some(gy::Piece::Within(self))
        }
        pub fn gy_layer_forward(&self, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
            gy::nested::forward(self, run, step);
        }
        pub fn gy_layer_backward(
            &self,
            gradients: &mut Self,
            run: &mut gy::Run<'_>,
            step: &gy::Step<'_>,
        ) {
            gy::nested::backward(self, gradients, run, step);
        }
        #[must_use]
        pub fn gy_layer_penalty(&self) -> f32 {
            gy::Trainable::penalty(self)
        }
    }
    #[doc(hidden)]
    impl<D: gy::Host> ResNet18<D> {
        pub fn gy_layer_infer(&self, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
            gy::nested::infer(self, run, step);
        }
        pub fn gy_layer_visit<'a>(
            &'a self,
            name: &gy::Name<'_>,
            visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<D>),
        ) {
            gy::Network::visit_as(self, name, visit);
        }
    }
    #[doc(hidden)]
    impl ResNet18<gy::Static> {
        #[must_use]
        pub const fn gy_layer_take(
            _: &gy::Placed,
            from: &mut &'static [f32],
        ) -> <ResNet18 as gy::Layered>::On<gy::Static> {
            Self::gy_from(from)
        }
    }
};
/// What the labelled layers of [`ResNet18`] give for one sample.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct ResNet18Activations {
    /// `[112, 112, 64]`.
    pub stem: ::gyul::ndarray::ArrayD<f32>,
    /// `[56, 56, 64]`.
    pub stage1: ::gyul::ndarray::ArrayD<f32>,
    /// `[28, 28, 128]`.
    pub stage2: ::gyul::ndarray::ArrayD<f32>,
    /// `[14, 14, 256]`.
    pub stage3: ::gyul::ndarray::ArrayD<f32>,
    /// `[1000]`.
    pub logits: ::gyul::ndarray::ArrayD<f32>,
}
/// Sorts photographs into the thousand classes of ImageNet.
///
/// | name | layer | output | parameters |
/// |---|---|---|--:|
/// | `input` | | `[224, 224, 3]` | |
/// | `stem` | `Conv2d<64, 7>(stride = 2, padding = 3, bias = false)` | `[112, 112, 64]` | 9,408 |
/// | `batchnorm1` | `BatchNorm` | `[112, 112, 64]` | 128 |
/// | `relu1` | `Relu` | `[112, 112, 64]` |  |
/// | `maxpool1` | `MaxPool2d<3>(stride = 2, padding = 1)` | `[56, 56, 64]` |  |
/// | `stage1.0.residual1.conv1` | `Conv2d<64, 3>(padding = same, bias = false)` | `[56, 56, 64]` | 36,864 |
/// | `stage1.0.residual1.batchnorm1` | `BatchNorm` | `[56, 56, 64]` | 128 |
/// | `stage1.0.residual1.relu1` | `Relu` | `[56, 56, 64]` |  |
/// | `stage1.0.residual1.conv2` | `Conv2d<64, 3>(padding = same, bias = false)` | `[56, 56, 64]` | 36,864 |
/// | `stage1.0.residual1.batchnorm2` | `BatchNorm` | `[56, 56, 64]` | 128 |
/// | `stage1.0.residual1` | `Residual` | `[56, 56, 64]` |  |
/// | `stage1.0.relu1` | `Relu` | `[56, 56, 64]` |  |
/// | `stage1.1.residual1.conv1` | `Conv2d<64, 3>(padding = same, bias = false)` | `[56, 56, 64]` | 36,864 |
/// | `stage1.1.residual1.batchnorm1` | `BatchNorm` | `[56, 56, 64]` | 128 |
/// | `stage1.1.residual1.relu1` | `Relu` | `[56, 56, 64]` |  |
/// | `stage1.1.residual1.conv2` | `Conv2d<64, 3>(padding = same, bias = false)` | `[56, 56, 64]` | 36,864 |
/// | `stage1.1.residual1.batchnorm2` | `BatchNorm` | `[56, 56, 64]` | 128 |
/// | `stage1.1.residual1` | `Residual` | `[56, 56, 64]` |  |
/// | `stage1.1.relu1` | `Relu` | `[56, 56, 64]` |  |
/// | `stage2.conv1` | `Conv2d<128, 3>(stride = 2, padding = 1, bias = false)` | `[28, 28, 128]` | 73,728 |
/// | `stage2.batchnorm1` | `BatchNorm` | `[28, 28, 128]` | 256 |
/// | `stage2.relu1` | `Relu` | `[28, 28, 128]` |  |
/// | `stage2.conv2` | `Conv2d<128, 3>(padding = same, bias = false)` | `[28, 28, 128]` | 147,456 |
/// | `stage2.batchnorm2` | `BatchNorm` | `[28, 28, 128]` | 256 |
/// | `stage2.shortcut.conv1` | `Conv2d<128, 1>(stride = 2, bias = false)` | `[28, 28, 128]` | 8,192 |
/// | `stage2.shortcut.batchnorm1` | `BatchNorm` | `[28, 28, 128]` | 256 |
/// | `stage2` | `Residual` | `[28, 28, 128]` |  |
/// | `relu2` | `Relu` | `[28, 28, 128]` |  |
/// | `stage3.conv1` | `Conv2d<256, 3>(stride = 2, padding = 1, bias = false)` | `[14, 14, 256]` | 294,912 |
/// | `stage3.batchnorm1` | `BatchNorm` | `[14, 14, 256]` | 512 |
/// | `stage3.relu1` | `Relu` | `[14, 14, 256]` |  |
/// | `stage3.conv2` | `Conv2d<256, 3>(padding = same, bias = false)` | `[14, 14, 256]` | 589,824 |
/// | `stage3.batchnorm2` | `BatchNorm` | `[14, 14, 256]` | 512 |
/// | `stage3.shortcut.conv1` | `Conv2d<256, 1>(stride = 2, bias = false)` | `[14, 14, 256]` | 32,768 |
/// | `stage3.shortcut.batchnorm1` | `BatchNorm` | `[14, 14, 256]` | 512 |
/// | `stage3` | `Residual` | `[14, 14, 256]` |  |
/// | `relu3` | `Relu` | `[14, 14, 256]` |  |
/// | `globalavgpool1` | `GlobalAvgPool2d` | `[256]` |  |
/// | `logits` | `Linear<1000>` | `[1000]` | 257,000 |
pub struct ResNet18<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Conv2d<64, 7>(stride = 2, padding = 3, bias = false)`: `[224, 224, 3]` → `[112, 112, 64]`.
    pub stem: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[112, 112, 64]` → `[112, 112, 64]`.
    pub batchnorm1: ::gyul::layers::BatchNorm<D>,
    /// `repeat`.
    pub stage1: [ResNet18Stage1<D>; 2],
    /// `Residual`.
    pub stage2: ResNet18Stage2<D>,
    /// `Residual`.
    pub stage3: ResNet18Stage3<D>,
    /// `Linear<1000>`: `[256]` → `[1000]`.
    pub logits: ::gyul::layers::Linear<D>,
}
/// A block of [`ResNet18`].
pub struct ResNet18Stage1<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Residual`.
    pub residual1: ResNet18Stage1Residual1<D>,
}
/// A block of [`ResNet18`].
pub struct ResNet18Stage1Residual1<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Conv2d<64, 3>(padding = same, bias = false)`: `[56, 56, 64]` → `[56, 56, 64]`.
    pub conv1: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[56, 56, 64]` → `[56, 56, 64]`.
    pub batchnorm1: ::gyul::layers::BatchNorm<D>,
    /// `Conv2d<64, 3>(padding = same, bias = false)`: `[56, 56, 64]` → `[56, 56, 64]`.
    pub conv2: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[56, 56, 64]` → `[56, 56, 64]`.
    pub batchnorm2: ::gyul::layers::BatchNorm<D>,
}
/// A block of [`ResNet18`].
pub struct ResNet18Stage2<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Conv2d<128, 3>(stride = 2, padding = 1, bias = false)`: `[56, 56, 64]` → `[28, 28, 128]`.
    pub conv1: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[28, 28, 128]` → `[28, 28, 128]`.
    pub batchnorm1: ::gyul::layers::BatchNorm<D>,
    /// `Conv2d<128, 3>(padding = same, bias = false)`: `[28, 28, 128]` → `[28, 28, 128]`.
    pub conv2: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[28, 28, 128]` → `[28, 28, 128]`.
    pub batchnorm2: ::gyul::layers::BatchNorm<D>,
    /// `Residual`.
    pub shortcut: ResNet18Stage2Shortcut<D>,
}
/// A block of [`ResNet18`].
pub struct ResNet18Stage2Shortcut<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Conv2d<128, 1>(stride = 2, bias = false)`: `[56, 56, 64]` → `[28, 28, 128]`.
    pub conv1: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[28, 28, 128]` → `[28, 28, 128]`.
    pub batchnorm1: ::gyul::layers::BatchNorm<D>,
}
/// A block of [`ResNet18`].
pub struct ResNet18Stage3<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Conv2d<256, 3>(stride = 2, padding = 1, bias = false)`: `[28, 28, 128]` → `[14, 14, 256]`.
    pub conv1: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[14, 14, 256]` → `[14, 14, 256]`.
    pub batchnorm1: ::gyul::layers::BatchNorm<D>,
    /// `Conv2d<256, 3>(padding = same, bias = false)`: `[14, 14, 256]` → `[14, 14, 256]`.
    pub conv2: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[14, 14, 256]` → `[14, 14, 256]`.
    pub batchnorm2: ::gyul::layers::BatchNorm<D>,
    /// `Residual`.
    pub shortcut: ResNet18Stage3Shortcut<D>,
}
/// A block of [`ResNet18`].
pub struct ResNet18Stage3Shortcut<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Conv2d<256, 1>(stride = 2, bias = false)`: `[28, 28, 128]` → `[14, 14, 256]`.
    pub conv1: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[14, 14, 256]` → `[14, 14, 256]`.
    pub batchnorm1: ::gyul::layers::BatchNorm<D>,
}
