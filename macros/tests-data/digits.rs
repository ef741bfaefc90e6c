#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    const _: ::core::option::Option<
        (
            ::gyul::layers::Conv2d,
            ::gyul::layers::Relu,
            ::gyul::layers::MaxPool2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Conv2d,
            ::gyul::layers::BatchNorm,
            ::gyul::layers::Gelu,
            ::gyul::layers::Flatten,
            ::gyul::layers::Linear,
            ::gyul::layers::Relu,
            ::gyul::layers::Dropout,
            ::gyul::layers::Linear,
            ::gyul::layers::Softmax,
        ),
    > = ::core::option::Option::None;
};
const _: () = {
    use ::gyul::__private as gy;
    use gy::methods::*;
    impl Digits {
        /// The shape of one sample of the input.
        pub const INPUT: [usize; 3] = [28, 28, 1];
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; 1] = [10];
        /// The layers, in their order.
        pub const LAYERS: [gy::LayerInfo; 13] = gy::layer_table(&Self::GY_NET.list);
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
        const GY_NET: &'static gy::Layers<1, 13> = &gy::Layers::of(
            [gy::Stop::numbers("input", &Self::INPUT)],
            &[
                gy::Node::new(
                    "conv1",
                    "Conv2d<32, 3>",
                    gy::Config::new(gy::Kind::Conv2d, &[32, 3]),
                    &[0],
                ),
                gy::Node::new(
                    "relu1",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[1],
                ),
                gy::Node::new(
                    "maxpool1",
                    "MaxPool2d<2>",
                    gy::Config::new(gy::Kind::MaxPool2d, &[2]),
                    &[2],
                ),
                gy::Node::new(
                    "norm",
                    "BatchNorm(momentum = 0.9)",
                    gy::Config::new(gy::Kind::BatchNorm, &[])
                        .with(gy::Opt::Momentum, 0.9),
                    &[3],
                ),
                gy::Node::new(
                    "conv2",
                    "Conv2d<64, 3>(stride = 2, padding = same, l2 = 1e-4)",
                    gy::Config::new(gy::Kind::Conv2d, &[64, 3])
                        .with(gy::Opt::Stride, 2.0)
                        .with_word(gy::Opt::Padding, "same")
                        .with(gy::Opt::L2, 0.0001),
                    &[4],
                ),
                gy::Node::new(
                    "batchnorm2",
                    "BatchNorm",
                    gy::Config::new(gy::Kind::BatchNorm, &[]),
                    &[5],
                ),
                gy::Node::new(
                    "gelu1",
                    "Gelu",
                    gy::Config::new(gy::Kind::Gelu, &[]),
                    &[6],
                ),
                gy::Node::new(
                    "flatten1",
                    "Flatten",
                    gy::Config::new(gy::Kind::Flatten, &[]),
                    &[7],
                ),
                gy::Node::new(
                    "hidden",
                    "Linear<128>",
                    gy::Config::new(gy::Kind::Linear, &[128]),
                    &[8],
                ),
                gy::Node::new(
                    "relu2",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[9],
                ),
                gy::Node::new(
                    "dropout1",
                    "Dropout(0.5)",
                    gy::Config::new(gy::Kind::Dropout, &[]).with(gy::Opt::Rate, 0.5),
                    &[10],
                ),
                gy::Node::new(
                    "logits",
                    "Linear<10>",
                    gy::Config::new(gy::Kind::Linear, &[10]),
                    &[11],
                ),
                gy::Node::new(
                    "softmax1",
                    "Softmax",
                    gy::Config::new(gy::Kind::Softmax, &[]),
                    &[12],
                ),
            ],
        );
        /// `conv1: Conv2d<32, 3>`: `[28, 28, 1]` → `[26, 26, 32]`.
        const GY_LAYER_CONV1: gy::Placed = Self::GY_NET.list[0];
        /// `relu1: Relu`: `[26, 26, 32]` → `[26, 26, 32]`.
        const GY_LAYER_RELU1: gy::Placed = Self::GY_NET.list[1];
        /// `maxpool1: MaxPool2d<2>`: `[26, 26, 32]` → `[13, 13, 32]`.
        const GY_LAYER_MAXPOOL1: gy::Placed = Self::GY_NET.list[2];
        /// `norm: BatchNorm(momentum = 0.9)`: `[13, 13, 32]` → `[13, 13, 32]`.
        const GY_LAYER_NORM: gy::Placed = Self::GY_NET.list[3];
        /// `conv2: Conv2d<64, 3>(stride = 2, padding = same, l2 = 1e-4)`: `[13, 13, 32]` → `[7, 7, 64]`.
        const GY_LAYER_CONV2: gy::Placed = Self::GY_NET.list[4];
        /// `batchnorm2: BatchNorm`: `[7, 7, 64]` → `[7, 7, 64]`.
        const GY_LAYER_BATCHNORM2: gy::Placed = Self::GY_NET.list[5];
        /// `gelu1: Gelu`: `[7, 7, 64]` → `[7, 7, 64]`.
        const GY_LAYER_GELU1: gy::Placed = Self::GY_NET.list[6];
        /// `flatten1: Flatten`: `[7, 7, 64]` → `[3136]`.
        const GY_LAYER_FLATTEN1: gy::Placed = Self::GY_NET.list[7];
        /// `hidden: Linear<128>`: `[3136]` → `[128]`.
        const GY_LAYER_HIDDEN: gy::Placed = Self::GY_NET.list[8];
        /// `relu2: Relu`: `[128]` → `[128]`.
        const GY_LAYER_RELU2: gy::Placed = Self::GY_NET.list[9];
        /// `dropout1: Dropout(0.5)`: `[128]` → `[128]`.
        const GY_LAYER_DROPOUT1: gy::Placed = Self::GY_NET.list[10];
        /// `logits: Linear<10>`: `[128]` → `[10]`.
        const GY_LAYER_LOGITS: gy::Placed = Self::GY_NET.list[11];
        /// `softmax1: Softmax`: `[10]` → `[10]`.
        const GY_LAYER_SOFTMAX1: gy::Placed = Self::GY_NET.list[12];
        /// Where each tensor of a prediction lies, from the step that writes it to the last that needs it. Step 0 brings what enters, step 7 takes what leaves.
        const GY_INFER: &'static gy::Plan<6, 8> = &gy::plan(
            1,
            &[
                gy::Life::new(Self::GY_NET.inputs[0].shape, 0, 1),
                gy::Life::new(Self::GY_LAYER_MAXPOOL1.out, 1, 2),
                gy::Life::new(Self::GY_LAYER_NORM.out, 2, 3),
                gy::Life::new(Self::GY_LAYER_GELU1.out, 3, 4),
                gy::Life::new(Self::GY_LAYER_RELU2.out, 4, 5),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 5, 7),
            ],
        );
        const GY_AT_INPUT: gy::Slot = Self::GY_INFER.slots[0];
        const GY_AT_MAXPOOL1: gy::Slot = Self::GY_INFER.slots[1];
        const GY_AT_NORM: gy::Slot = Self::GY_INFER.slots[2];
        const GY_AT_GELU1: gy::Slot = Self::GY_INFER.slots[3];
        const GY_AT_RELU2: gy::Slot = Self::GY_INFER.slots[4];
        const GY_AT_LOGITS: gy::Slot = Self::GY_INFER.slots[5];
        /// Step 1: `conv1` → `relu1` → `maxpool1`.
        const GY_INFER_CONV1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_CONV1,
                [Self::GY_AT_INPUT, Self::GY_AT_MAXPOOL1],
                Self::GY_INFER.tops[1],
            )
            .then(&Self::GY_LAYER_RELU1)
            .pooling(&Self::GY_LAYER_MAXPOOL1);
        /// Step 2: `norm`.
        const GY_INFER_NORM: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_NORM,
            [Self::GY_AT_MAXPOOL1, Self::GY_AT_NORM],
            Self::GY_INFER.tops[2],
        );
        /// Step 3: `conv2` → `batchnorm2` → `gelu1`.
        const GY_INFER_CONV2: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_CONV2,
                [Self::GY_AT_NORM, Self::GY_AT_GELU1],
                Self::GY_INFER.tops[3],
            )
            .then(&Self::GY_LAYER_GELU1);
        /// Step 4: `hidden` → `relu2`.
        const GY_INFER_HIDDEN: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_HIDDEN,
                [Self::GY_AT_GELU1.view(Self::GY_LAYER_FLATTEN1.out), Self::GY_AT_RELU2],
                Self::GY_INFER.tops[4],
            )
            .then(&Self::GY_LAYER_RELU2);
        /// Step 5: `logits`.
        const GY_INFER_LOGITS: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_LOGITS,
            [Self::GY_AT_RELU2, Self::GY_AT_LOGITS],
            Self::GY_INFER.tops[5],
        );
        /// Step 6: `softmax1`.
        const GY_INFER_SOFTMAX1: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_SOFTMAX1,
                [Self::GY_AT_LOGITS, Self::GY_AT_LOGITS],
                Self::GY_INFER.tops[6],
            )
            .giving(0);
        const GY_NEEDS_INFER: [gy::Need; 6] = gy::needs(
            &[
                &Self::GY_INFER_CONV1,
                &Self::GY_INFER_NORM,
                &Self::GY_INFER_CONV2,
                &Self::GY_INFER_HIDDEN,
                &Self::GY_INFER_LOGITS,
                &Self::GY_INFER_SOFTMAX1,
            ],
        );
        /// Where each tensor of training lies, from the step that writes it to the last that needs it. Step 0 brings what enters, step 20 takes what leaves. In step 10 the loss gives its gradients.
        const GY_TRAIN: &'static gy::Plan<18, 21> = &gy::plan(
            1,
            &[
                gy::Life::new(Self::GY_NET.inputs[0].shape, 0, 19),
                gy::Life::new(Self::GY_LAYER_MAXPOOL1.out, 1, 19),
                gy::Life::floats(Self::GY_LAYER_MAXPOOL1.facts.saved, 1, 19),
                gy::Life::new(Self::GY_LAYER_NORM.out, 2, 17),
                gy::Life::floats(Self::GY_LAYER_NORM.facts.saved, 2, 18),
                gy::Life::new(Self::GY_LAYER_CONV2.out, 3, 16),
                gy::Life::new(Self::GY_LAYER_BATCHNORM2.out, 4, 15),
                gy::Life::floats(Self::GY_LAYER_BATCHNORM2.facts.saved, 4, 16),
                gy::Life::new(Self::GY_LAYER_GELU1.out, 5, 14),
                gy::Life::new(Self::GY_LAYER_RELU2.out, 6, 14),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 8, 20),
                gy::Life::new(Self::GY_LAYER_SOFTMAX1.out, 10, 12),
                gy::Life::new(Self::GY_LAYER_DROPOUT1.out, 12, 14),
                gy::Life::new(Self::GY_LAYER_GELU1.out, 14, 16),
                gy::Life::new(Self::GY_LAYER_CONV2.out, 16, 17),
                gy::Life::new(Self::GY_LAYER_NORM.out, 17, 18),
                gy::Life::new(Self::GY_LAYER_MAXPOOL1.out, 18, 19),
                gy::Life::new(Self::GY_NET.inputs[0].shape, 19, 20),
            ],
        );
        const GY_KEEP_INPUT: gy::Slot = Self::GY_TRAIN.slots[0];
        const GY_KEEP_MAXPOOL1: gy::Slot = Self::GY_TRAIN.slots[1];
        const GY_SAVED_MAXPOOL1: gy::Slot = Self::GY_TRAIN.slots[2];
        const GY_KEEP_NORM: gy::Slot = Self::GY_TRAIN.slots[3];
        const GY_SAVED_NORM: gy::Slot = Self::GY_TRAIN.slots[4];
        const GY_KEEP_CONV2: gy::Slot = Self::GY_TRAIN.slots[5];
        const GY_KEEP_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[6];
        const GY_SAVED_BATCHNORM2: gy::Slot = Self::GY_TRAIN.slots[7];
        const GY_KEEP_GELU1: gy::Slot = Self::GY_TRAIN.slots[8];
        const GY_KEEP_RELU2: gy::Slot = Self::GY_TRAIN.slots[9];
        const GY_KEEP_LOGITS: gy::Slot = Self::GY_TRAIN.slots[10];
        const GY_D_SOFTMAX1: gy::Slot = Self::GY_TRAIN.slots[11];
        const GY_D_DROPOUT1: gy::Slot = Self::GY_TRAIN.slots[12];
        const GY_D_GELU1: gy::Slot = Self::GY_TRAIN.slots[13];
        const GY_D_CONV2: gy::Slot = Self::GY_TRAIN.slots[14];
        const GY_D_NORM: gy::Slot = Self::GY_TRAIN.slots[15];
        const GY_D_MAXPOOL1: gy::Slot = Self::GY_TRAIN.slots[16];
        const GY_D_INPUT: gy::Slot = Self::GY_TRAIN.slots[17];
        /// Steps 1 and 19: `conv1` → `relu1` → `maxpool1`.
        const GY_TRAIN_CONV1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_CONV1,
                [Self::GY_KEEP_INPUT, Self::GY_KEEP_MAXPOOL1],
                [Self::GY_D_INPUT, Self::GY_D_MAXPOOL1],
                [Self::GY_TRAIN.tops[1], Self::GY_TRAIN.tops[19]],
            )
            .then(&Self::GY_LAYER_RELU1)
            .pooling(&Self::GY_LAYER_MAXPOOL1)
            .saving(Self::GY_SAVED_MAXPOOL1)
            .first();
        /// Steps 2 and 18: `norm`.
        const GY_TRAIN_NORM: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_NORM,
                [Self::GY_KEEP_MAXPOOL1, Self::GY_KEEP_NORM],
                [Self::GY_D_MAXPOOL1, Self::GY_D_NORM],
                [Self::GY_TRAIN.tops[2], Self::GY_TRAIN.tops[18]],
            )
            .saving(Self::GY_SAVED_NORM);
        /// Steps 3 and 17: `conv2`.
        const GY_TRAIN_CONV2: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_CONV2,
            [Self::GY_KEEP_NORM, Self::GY_KEEP_CONV2],
            [Self::GY_D_NORM, Self::GY_D_CONV2],
            [Self::GY_TRAIN.tops[3], Self::GY_TRAIN.tops[17]],
        );
        /// Steps 4 and 16: `batchnorm2`.
        const GY_TRAIN_BATCHNORM2: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_BATCHNORM2,
                [Self::GY_KEEP_CONV2, Self::GY_KEEP_BATCHNORM2],
                [Self::GY_D_CONV2, Self::GY_D_GELU1],
                [Self::GY_TRAIN.tops[4], Self::GY_TRAIN.tops[16]],
            )
            .saving(Self::GY_SAVED_BATCHNORM2);
        /// Steps 5 and 15: `gelu1`.
        const GY_TRAIN_GELU1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_GELU1,
            [Self::GY_KEEP_BATCHNORM2, Self::GY_KEEP_GELU1],
            [Self::GY_D_GELU1, Self::GY_D_GELU1],
            [Self::GY_TRAIN.tops[5], Self::GY_TRAIN.tops[15]],
        );
        /// Steps 6 and 14: `hidden` → `relu2`.
        const GY_TRAIN_HIDDEN: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_HIDDEN,
                [
                    Self::GY_KEEP_GELU1.view(Self::GY_LAYER_FLATTEN1.out),
                    Self::GY_KEEP_RELU2,
                ],
                [
                    Self::GY_D_GELU1.view(Self::GY_LAYER_FLATTEN1.out),
                    Self::GY_D_DROPOUT1,
                ],
                [Self::GY_TRAIN.tops[6], Self::GY_TRAIN.tops[14]],
            )
            .then(&Self::GY_LAYER_RELU2);
        /// Steps 7 and 13: `dropout1`.
        const GY_TRAIN_DROPOUT1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_DROPOUT1,
            [Self::GY_KEEP_RELU2, Self::GY_KEEP_RELU2],
            [Self::GY_D_DROPOUT1, Self::GY_D_DROPOUT1],
            [Self::GY_TRAIN.tops[7], Self::GY_TRAIN.tops[13]],
        );
        /// Steps 8 and 12: `logits`.
        const GY_TRAIN_LOGITS: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_LOGITS,
            [Self::GY_KEEP_RELU2, Self::GY_KEEP_LOGITS],
            [Self::GY_D_DROPOUT1, Self::GY_D_SOFTMAX1],
            [Self::GY_TRAIN.tops[8], Self::GY_TRAIN.tops[12]],
        );
        /// Steps 9 and 11: `softmax1`.
        const GY_TRAIN_SOFTMAX1: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_SOFTMAX1,
                [Self::GY_KEEP_LOGITS, Self::GY_KEEP_LOGITS],
                [Self::GY_D_SOFTMAX1, Self::GY_D_SOFTMAX1],
                [Self::GY_TRAIN.tops[9], Self::GY_TRAIN.tops[11]],
            )
            .giving(0);
        const GY_NEEDS_TRAIN: [gy::Need; 9] = gy::needs(
            &[
                &Self::GY_TRAIN_CONV1,
                &Self::GY_TRAIN_NORM,
                &Self::GY_TRAIN_CONV2,
                &Self::GY_TRAIN_BATCHNORM2,
                &Self::GY_TRAIN_GELU1,
                &Self::GY_TRAIN_HIDDEN,
                &Self::GY_TRAIN_DROPOUT1,
                &Self::GY_TRAIN_LOGITS,
                &Self::GY_TRAIN_SOFTMAX1,
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
    impl Digits {
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
        ) -> gy::Result<&[[[f32; 1]; 28]; 28], gy::SampleError> {
            gy::sample::<Self, _>(numbers)
        }
        /// The network over read-only memory, for a `static`: all its numbers one after the other, in the order of
        /// [`parameters`](Self::parameters), each row-major. There are `PARAMS` of them, and the running statistics.
        #[must_use]
        pub const fn from_static<const N: usize>(
            weights: &'static [f32; N],
        ) -> Digits<gy::Static> {
            const { gy::require_weights(Self::LAYERS.as_slice(), N) }
            Digits::<gy::Static>::gy_from(&mut weights.as_slice())
        }
    }
    impl<D: gy::Device> Digits<D> {
        /// What the network gives for one sample. Allocates nothing after a thread's first call.
        #[doc(alias("forward", "infer"))]
        #[must_use]
        pub fn predict(&self, x: &[[[f32; 1]; 28]; 28]) -> [f32; 10]
        where
            D: gy::Host,
        {
            gy::predict(self, x)
        }
        /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
        pub fn predict_into(&self, y: &mut [f32; 10], x: &[[[f32; 1]; 28]; 28])
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
            x: &[[[f32; 1]; 28]; 28],
        ) -> [f32; 10]
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
            x: impl gy::Batch<<[[[f32; 1]; 28]; 28] as gy::Record>::Element>,
        ) -> gy::Result<<[f32; 10] as gy::Record>::Arrays, gy::BatchError>
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
        pub fn activations(&self, x: &[[[f32; 1]; 28]; 28]) -> DigitsActivations
        where
            D: gy::Host,
        {
            let mut all = gy::activations(self, x);
            DigitsActivations {
                conv1: all.take(1),
                norm: all.take(4),
                conv2: all.take(5),
                hidden: all.take(9),
                logits: all.take(12),
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
    impl Digits<gy::Static> {
        const fn gy_from(
            from: &mut &'static [f32],
        ) -> <Digits as gy::Layered>::On<gy::Static> {
            Self {
                conv1: gy::layers::Conv2d::<
                    gy::Static,
                >::take(&Digits::GY_LAYER_CONV1, from),
                norm: gy::layers::BatchNorm::<
                    gy::Static,
                >::take(&Digits::GY_LAYER_NORM, from),
                conv2: gy::layers::Conv2d::<
                    gy::Static,
                >::take(&Digits::GY_LAYER_CONV2, from),
                batchnorm2: gy::layers::BatchNorm::<
                    gy::Static,
                >::take(&Digits::GY_LAYER_BATCHNORM2, from),
                hidden: gy::layers::Linear::<
                    gy::Static,
                >::take(&Digits::GY_LAYER_HIDDEN, from),
                logits: gy::layers::Linear::<
                    gy::Static,
                >::take(&Digits::GY_LAYER_LOGITS, from),
            }
        }
    }
    impl<D: gy::Host> gy::Clone for Digits<D> {
        fn clone(&self) -> Self {
            Self {
                conv1: self.conv1.clone(),
                norm: self.norm.clone(),
                conv2: self.conv2.clone(),
                batchnorm2: self.batchnorm2.clone(),
                hidden: self.hidden.clone(),
                logits: self.logits.clone(),
            }
        }
    }
    impl<D: gy::Host> gy::Debug for Digits<D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("Digits")
                .field("conv1", &self.conv1)
                .field("norm", &self.norm)
                .field("conv2", &self.conv2)
                .field("batchnorm2", &self.batchnorm2)
                .field("hidden", &self.hidden)
                .field("logits", &self.logits)
                .finish()
        }
    }
    impl<D: gy::Host> gy::Network for Digits<D> {
        type Device = D;
        type Input = [[[f32; 1]; 28]; 28];
        type Output = [f32; 10];
        const NAME: &'static str = "Digits";
        const LAYERS: &'static [gy::LayerInfo] = &Digits::LAYERS;
        /// Through `*&` rustc takes what it has evaluated already, and does not evaluate it once more for this `impl`.
        const PARAMS: usize = *&Digits::PARAMS;
        const FLOPS: usize = *&Digits::FLOPS;
        const HEADS: &'static [gy::Head] = &[gy::Head::Ends(gy::Kind::Softmax)];
        const INFER: gy::Arena = *&Digits::GY_ARENA_INFER;
        const ENDS_INFER: gy::Ends = gy::Ends {
            x: &[Digits::GY_AT_INPUT],
            y: &[Digits::GY_AT_LOGITS],
            d_x: &[],
            d_y: &[],
        };
        const INPUTS: &'static [gy::Stop<'static>] = &(*&Digits::GY_NET).inputs;
        const NET: &'static [gy::Placed] = &(*&Digits::GY_NET).list;
        const OUTPUTS: &'static [usize] = &[12];
        fn run_inference(&self, run: &mut gy::Run<'_>) {
            self.conv1.infer(run, &Digits::GY_INFER_CONV1);
            self.norm.infer(run, &Digits::GY_INFER_NORM);
            self.conv2
                .infer_normed(
                    &self.batchnorm2,
                    &Digits::GY_LAYER_BATCHNORM2.node.config,
                    run,
                    &Digits::GY_INFER_CONV2,
                );
            self.hidden.infer(run, &Digits::GY_INFER_HIDDEN);
            self.logits.infer(run, &Digits::GY_INFER_LOGITS);
            gy::layers::Softmax::infer_head(run, &Digits::GY_INFER_SOFTMAX1);
        }
        fn run_layer(&self, layer: usize, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
            match layer {
                0 => self.conv1.infer(run, step),
                1 => gy::layers::Relu::infer(run, step),
                2 => gy::layers::MaxPool2d::infer(run, step),
                3 => self.norm.infer(run, step),
                4 => self.conv2.infer(run, step),
                5 => self.batchnorm2.infer(run, step),
                6 => gy::layers::Gelu::infer(run, step),
                8 => self.hidden.infer(run, step),
                9 => gy::layers::Relu::infer(run, step),
                11 => self.logits.infer(run, step),
                12 => gy::layers::Softmax::infer(run, step),
                _ => {}
            }
        }
        fn visit_as<'a>(
            &'a self,
            name: &gy::Name<'_>,
            visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<D>),
        ) {
            self.conv1.visit(&name.part("conv1"), visit);
            self.norm.visit(&name.part("norm"), visit);
            self.conv2.visit(&name.part("conv2"), visit);
            self.batchnorm2.visit(&name.part("batchnorm2"), visit);
            self.hidden.visit(&name.part("hidden"), visit);
            self.logits.visit(&name.part("logits"), visit);
        }
    }
    impl gy::Trainable for Digits {
        const TRAIN: gy::Arena = Self::GY_ARENA_TRAIN;
        const ENDS_TRAIN: gy::Ends = gy::Ends {
            x: &[Self::GY_KEEP_INPUT],
            y: &[Self::GY_KEEP_LOGITS],
            d_x: &[Self::GY_D_INPUT],
            d_y: &[Self::GY_D_SOFTMAX1],
        };
        fn seeded(rng: &mut gy::SeededRng) -> Self {
            Self {
                conv1: gy::layers::Conv2d::seeded(&Self::GY_LAYER_CONV1, rng),
                norm: gy::layers::BatchNorm::seeded(&Self::GY_LAYER_NORM, rng),
                conv2: gy::layers::Conv2d::seeded(&Self::GY_LAYER_CONV2, rng),
                batchnorm2: gy::layers::BatchNorm::seeded(
                    &Self::GY_LAYER_BATCHNORM2,
                    rng,
                ),
                hidden: gy::layers::Linear::seeded(&Self::GY_LAYER_HIDDEN, rng),
                logits: gy::layers::Linear::seeded(&Self::GY_LAYER_LOGITS, rng),
            }
        }
        fn zeros() -> Self {
            Self {
                conv1: gy::layers::Conv2d::zeros(&Self::GY_LAYER_CONV1),
                norm: gy::layers::BatchNorm::zeros(&Self::GY_LAYER_NORM),
                conv2: gy::layers::Conv2d::zeros(&Self::GY_LAYER_CONV2),
                batchnorm2: gy::layers::BatchNorm::zeros(&Self::GY_LAYER_BATCHNORM2),
                hidden: gy::layers::Linear::zeros(&Self::GY_LAYER_HIDDEN),
                logits: gy::layers::Linear::zeros(&Self::GY_LAYER_LOGITS),
            }
        }
        fn run_training_forward(&self, run: &mut gy::Run<'_>) {
            self.conv1.forward(run, &Self::GY_TRAIN_CONV1);
            self.norm.forward(run, &Self::GY_TRAIN_NORM);
            self.conv2.forward(run, &Self::GY_TRAIN_CONV2);
            self.batchnorm2.forward(run, &Self::GY_TRAIN_BATCHNORM2);
            gy::layers::Gelu::forward(run, &Self::GY_TRAIN_GELU1);
            self.hidden.forward(run, &Self::GY_TRAIN_HIDDEN);
            gy::layers::Dropout::forward(run, &Self::GY_TRAIN_DROPOUT1);
            self.logits.forward(run, &Self::GY_TRAIN_LOGITS);
            gy::layers::Softmax::forward_head(run, &Self::GY_TRAIN_SOFTMAX1);
        }
        fn run_training_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>) {
            gy::layers::Softmax::backward_head(run, &Self::GY_TRAIN_SOFTMAX1);
            self.logits.backward(&mut gradients.logits, run, &Self::GY_TRAIN_LOGITS);
            gy::layers::Dropout::backward(run, &Self::GY_TRAIN_DROPOUT1);
            self.hidden.backward(&mut gradients.hidden, run, &Self::GY_TRAIN_HIDDEN);
            gy::layers::Gelu::backward(run, &Self::GY_TRAIN_GELU1);
            self.batchnorm2
                .backward(&mut gradients.batchnorm2, run, &Self::GY_TRAIN_BATCHNORM2);
            self.conv2.backward(&mut gradients.conv2, run, &Self::GY_TRAIN_CONV2);
            self.norm.backward(&mut gradients.norm, run, &Self::GY_TRAIN_NORM);
            self.conv1.backward(&mut gradients.conv1, run, &Self::GY_TRAIN_CONV1);
        }
        fn penalty(&self) -> f32 {
            self.conv2.penalty(&Self::GY_LAYER_CONV2.node.config)
        }
    }
    impl gy::Pieces for Digits {
        fn piece(&mut self, i: usize) -> gy::Option<gy::Piece<'_>> {
            match i {
                0 => self.conv1.piece(),
                1 => self.norm.piece(),
                2 => self.conv2.piece(),
                3 => self.batchnorm2.piece(),
                4 => self.hidden.piece(),
                5 => self.logits.piece(),
                _ => gy::None,
            }
        }
    }
    impl gy::Layered for Digits {
        type On<D: gy::Device> = Digits<D>;
    }
    #[doc(hidden)]
    impl Digits {
        pub const GY_HEAD: gy::Head = <Self as gy::Network>::HEADS[0];
        #[must_use]
        pub const fn gy_layer_shape(x: &[gy::Shape]) -> gy::Ruled {
            gy::nested::shape(
                "Digits",
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
        ) -> <Digits as gy::Layered>::On<gy::Cpu> {
            gy::Trainable::seeded(rng)
        }
        #[must_use]
        pub fn gy_layer_zeros(_: &gy::Placed) -> <Digits as gy::Layered>::On<gy::Cpu> {
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
    impl<D: gy::Host> Digits<D> {
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
    impl Digits<gy::Static> {
        #[must_use]
        pub const fn gy_layer_take(
            _: &gy::Placed,
            from: &mut &'static [f32],
        ) -> <Digits as gy::Layered>::On<gy::Static> {
            Self::gy_from(from)
        }
    }
};
/// What the labelled layers of [`Digits`] give for one sample.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct DigitsActivations {
    /// `[26, 26, 32]`.
    pub conv1: ::gyul::ndarray::ArrayD<f32>,
    /// `[13, 13, 32]`.
    pub norm: ::gyul::ndarray::ArrayD<f32>,
    /// `[7, 7, 64]`.
    pub conv2: ::gyul::ndarray::ArrayD<f32>,
    /// `[128]`.
    pub hidden: ::gyul::ndarray::ArrayD<f32>,
    /// `[10]`.
    pub logits: ::gyul::ndarray::ArrayD<f32>,
}
/// Sorts 28×28 grey digits into ten classes.
#[derive(PartialEq)]
///
/// | name | layer | output | parameters |
/// |---|---|---|--:|
/// | `input` | | `[28, 28, 1]` | |
/// | `conv1` | `Conv2d<32, 3>` | `[26, 26, 32]` | 320 |
/// | `relu1` | `Relu` | `[26, 26, 32]` |  |
/// | `maxpool1` | `MaxPool2d<2>` | `[13, 13, 32]` |  |
/// | `norm` | `BatchNorm(momentum = 0.9)` | `[13, 13, 32]` | 64 |
/// | `conv2` | `Conv2d<64, 3>(stride = 2, padding = same, l2 = 1e-4)` | `[7, 7, 64]` | 18,496 |
/// | `batchnorm2` | `BatchNorm` | `[7, 7, 64]` | 128 |
/// | `gelu1` | `Gelu` | `[7, 7, 64]` |  |
/// | `flatten1` | `Flatten` | `[3136]` |  |
/// | `hidden` | `Linear<128>` | `[128]` | 401,536 |
/// | `relu2` | `Relu` | `[128]` |  |
/// | `dropout1` | `Dropout(0.5)` | `[128]` |  |
/// | `logits` | `Linear<10>` | `[10]` | 1,290 |
/// | `softmax1` | `Softmax` | `[10]` |  |
pub struct Digits<D: ::gyul::Device = ::gyul::Cpu> {
    /// `Conv2d<32, 3>`: `[28, 28, 1]` → `[26, 26, 32]`.
    pub conv1: ::gyul::layers::Conv2d<D>,
    /// After the first convolution.
    ///
    /// `BatchNorm(momentum = 0.9)`: `[13, 13, 32]` → `[13, 13, 32]`.
    pub norm: ::gyul::layers::BatchNorm<D>,
    /// `Conv2d<64, 3>(stride = 2, padding = same, l2 = 1e-4)`: `[13, 13, 32]` → `[7, 7, 64]`.
    pub conv2: ::gyul::layers::Conv2d<D>,
    /// `BatchNorm`: `[7, 7, 64]` → `[7, 7, 64]`.
    pub batchnorm2: ::gyul::layers::BatchNorm<D>,
    /// `Linear<128>`: `[3136]` → `[128]`.
    pub hidden: ::gyul::layers::Linear<D>,
    /// `Linear<10>`: `[128]` → `[10]`.
    pub logits: ::gyul::layers::Linear<D>,
}
