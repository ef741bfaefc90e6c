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
        /// The input, and every layer in its order.
        const GY_NAMES: [&'static str; 14] = [
            "input",
            "conv1",
            "relu1",
            "maxpool1",
            "norm",
            "conv2",
            "batchnorm2",
            "gelu1",
            "flatten1",
            "hidden",
            "relu2",
            "dropout1",
            "logits",
            "softmax1",
        ];
        const GY_CONFIGS: [gy::Config; 13] = [
            gy::Config::new(gy::Kind::Conv2d, &[32, 3]),
            gy::Config::new(gy::Kind::Relu, &[]),
            gy::Config::new(gy::Kind::MaxPool2d, &[2]),
            gy::Config::new(gy::Kind::BatchNorm, &[]).with(gy::Opt::Momentum, 0.9),
            gy::Config::new(gy::Kind::Conv2d, &[64, 3])
                .with(gy::Opt::Stride, 2.0)
                .with_word(gy::Opt::Padding, "same")
                .with(gy::Opt::L2, 0.0001),
            gy::Config::new(gy::Kind::BatchNorm, &[]),
            gy::Config::new(gy::Kind::Gelu, &[]),
            gy::Config::new(gy::Kind::Flatten, &[]),
            gy::Config::new(gy::Kind::Linear, &[128]),
            gy::Config::new(gy::Kind::Relu, &[]),
            gy::Config::new(gy::Kind::Dropout, &[]).with(gy::Opt::Rate, 0.5),
            gy::Config::new(gy::Kind::Linear, &[10]),
            gy::Config::new(gy::Kind::Softmax, &[]),
        ];
        /// The input's, and what every layer gives.
        const GY_SHAPES: [gy::Shape; 14] = gy::shapes(
            gy::Shape::new(&Self::INPUT),
            &Self::GY_CONFIGS,
        );
        /// The shape of one sample of the input.
        pub const INPUT: [usize; 3] = [28, 28, 1];
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; 1] = [10];
        /// The layers, in their order.
        pub const LAYERS: [gy::LayerInfo; 13] = gy::layer_table(
            &[
                "Conv2d<32, 3>",
                "Relu",
                "MaxPool2d<2>",
                "BatchNorm(momentum = 0.9)",
                "Conv2d<64, 3>(stride = 2, padding = same, l2 = 1e-4)",
                "BatchNorm",
                "Gelu",
                "Flatten",
                "Linear<128>",
                "Relu",
                "Dropout(0.5)",
                "Linear<10>",
                "Softmax",
            ],
            &Self::GY_NAMES,
            &Self::GY_CONFIGS,
            &Self::GY_SHAPES,
        );
        /// Trainable numbers.
        pub const PARAMS: usize = gy::params(&Self::LAYERS);
        /// Floating-point operations of one prediction: 2 for each multiplication with its addition.
        pub const FLOPS: usize = gy::flops(&Self::LAYERS);
        /// Memory of inference, in floats.
        pub const ARENA_INFER: gy::Arena = gy::Arena::new(
            Self::GY_INFER.sample,
            &Self::GY_CONFIGS,
            &Self::GY_SHAPES,
            false,
        );
        /// Memory of training, in floats.
        pub const ARENA_TRAIN: gy::Arena = gy::Arena::new(
            Self::GY_TRAIN.sample,
            &Self::GY_CONFIGS,
            &Self::GY_SHAPES,
            true,
        );
        /// `input`, `relu1`, `maxpool1`, `norm`, `gelu1`, `relu2`, `logits`.
        const GY_INFER: gy::Plan<7> = gy::plan(
            &[
                gy::Life::new(Self::GY_SHAPES[0], 0, 1),
                gy::Life::new(Self::GY_SHAPES[2], 1, 2),
                gy::Life::new(Self::GY_SHAPES[3], 2, 3),
                gy::Life::new(Self::GY_SHAPES[4], 3, 4),
                gy::Life::new(Self::GY_SHAPES[7], 4, 5),
                gy::Life::new(Self::GY_SHAPES[10], 5, 6),
                gy::Life::new(Self::GY_SHAPES[12], 6, 8),
            ],
        );
        /// `conv1` → `relu1`: `[28, 28, 1]` → `[26, 26, 32]`.
        const GY_INFER_CONV1: gy::Step = gy::Step::infer(
                0,
                Self::GY_CONFIGS[0],
                Self::GY_INFER.slots[0],
                Self::GY_INFER.slots[1],
            )
            .then(&Self::GY_CONFIGS[1]);
        /// `maxpool1`: `[26, 26, 32]` → `[13, 13, 32]`.
        const GY_INFER_MAXPOOL1: gy::Step = gy::Step::infer(
            2,
            Self::GY_CONFIGS[2],
            Self::GY_INFER.slots[1],
            Self::GY_INFER.slots[2],
        );
        /// `norm`: `[13, 13, 32]` → `[13, 13, 32]`.
        const GY_INFER_NORM: gy::Step = gy::Step::infer(
            3,
            Self::GY_CONFIGS[3],
            Self::GY_INFER.slots[2],
            Self::GY_INFER.slots[3],
        );
        /// `conv2` → `batchnorm2` → `gelu1`: `[13, 13, 32]` → `[7, 7, 64]`.
        const GY_INFER_CONV2: gy::Step = gy::Step::infer(
                4,
                Self::GY_CONFIGS[4],
                Self::GY_INFER.slots[3],
                Self::GY_INFER.slots[4],
            )
            .then(&Self::GY_CONFIGS[6]);
        /// `hidden` → `relu2`: `[3136]` → `[128]`.
        const GY_INFER_HIDDEN: gy::Step = gy::Step::infer(
                8,
                Self::GY_CONFIGS[8],
                Self::GY_INFER.slots[4].view(Self::GY_SHAPES[8]),
                Self::GY_INFER.slots[5],
            )
            .then(&Self::GY_CONFIGS[9]);
        /// `logits`: `[128]` → `[10]`.
        const GY_INFER_LOGITS: gy::Step = gy::Step::infer(
            11,
            Self::GY_CONFIGS[11],
            Self::GY_INFER.slots[5],
            Self::GY_INFER.slots[6],
        );
        /// `softmax1`: `[10]` → `[10]`.
        const GY_INFER_SOFTMAX1: gy::Step = gy::Step::infer(
            12,
            Self::GY_CONFIGS[12],
            Self::GY_INFER.slots[6],
            Self::GY_INFER.slots[6],
        );
        /// `input`, `relu1`, `maxpool1`, `norm`, `norm` saved, `conv2`, `batchnorm2`, `batchnorm2` saved, `gelu1`, `relu2`, `dropout1`, `logits`, `d_softmax1`, `d_dropout1`, `d_flatten1`, `d_conv2`, `d_norm`, `d_maxpool1`, `d_relu1`, `d_input`.
        const GY_TRAIN: gy::Plan<20> = gy::plan(
            &[
                gy::Life::new(Self::GY_SHAPES[0], 0, 21),
                gy::Life::new(Self::GY_SHAPES[2], 1, 21),
                gy::Life::new(Self::GY_SHAPES[3], 2, 20),
                gy::Life::new(Self::GY_SHAPES[4], 3, 19),
                gy::Life::new(
                    gy::Shape::new(&[Self::GY_CONFIGS[3].saved(&Self::GY_SHAPES[3])]),
                    3,
                    19,
                ),
                gy::Life::new(Self::GY_SHAPES[5], 4, 18),
                gy::Life::new(Self::GY_SHAPES[6], 5, 17),
                gy::Life::new(
                    gy::Shape::new(&[Self::GY_CONFIGS[5].saved(&Self::GY_SHAPES[5])]),
                    5,
                    17,
                ),
                gy::Life::new(Self::GY_SHAPES[7], 6, 15),
                gy::Life::new(Self::GY_SHAPES[10], 7, 15),
                gy::Life::new(Self::GY_SHAPES[11], 8, 13),
                gy::Life::new(Self::GY_SHAPES[12], 9, 22),
                gy::Life::new(Self::GY_SHAPES[13], 11, 13),
                gy::Life::new(Self::GY_SHAPES[11], 13, 15),
                gy::Life::new(Self::GY_SHAPES[8], 15, 17),
                gy::Life::new(Self::GY_SHAPES[5], 17, 18),
                gy::Life::new(Self::GY_SHAPES[4], 18, 19),
                gy::Life::new(Self::GY_SHAPES[3], 19, 20),
                gy::Life::new(Self::GY_SHAPES[2], 20, 21),
                gy::Life::new(Self::GY_SHAPES[0], 21, 22),
            ],
        );
        /// `conv1` → `relu1`: `[28, 28, 1]` → `[26, 26, 32]`.
        const GY_TRAIN_CONV1: gy::Step = gy::Step::train(
                0,
                Self::GY_CONFIGS[0],
                [Self::GY_TRAIN.slots[0], Self::GY_TRAIN.slots[1]],
                [Self::GY_TRAIN.slots[19], Self::GY_TRAIN.slots[18]],
            )
            .then(&Self::GY_CONFIGS[1])
            .first();
        /// `maxpool1`: `[26, 26, 32]` → `[13, 13, 32]`.
        const GY_TRAIN_MAXPOOL1: gy::Step = gy::Step::train(
            2,
            Self::GY_CONFIGS[2],
            [Self::GY_TRAIN.slots[1], Self::GY_TRAIN.slots[2]],
            [Self::GY_TRAIN.slots[18], Self::GY_TRAIN.slots[17]],
        );
        /// `norm`: `[13, 13, 32]` → `[13, 13, 32]`.
        const GY_TRAIN_NORM: gy::Step = gy::Step::train(
                3,
                Self::GY_CONFIGS[3],
                [Self::GY_TRAIN.slots[2], Self::GY_TRAIN.slots[3]],
                [Self::GY_TRAIN.slots[17], Self::GY_TRAIN.slots[16]],
            )
            .saving(Self::GY_TRAIN.slots[4]);
        /// `conv2`: `[13, 13, 32]` → `[7, 7, 64]`.
        const GY_TRAIN_CONV2: gy::Step = gy::Step::train(
            4,
            Self::GY_CONFIGS[4],
            [Self::GY_TRAIN.slots[3], Self::GY_TRAIN.slots[5]],
            [Self::GY_TRAIN.slots[16], Self::GY_TRAIN.slots[15]],
        );
        /// `batchnorm2`: `[7, 7, 64]` → `[7, 7, 64]`.
        const GY_TRAIN_BATCHNORM2: gy::Step = gy::Step::train(
                5,
                Self::GY_CONFIGS[5],
                [Self::GY_TRAIN.slots[5], Self::GY_TRAIN.slots[6]],
                [
                    Self::GY_TRAIN.slots[15],
                    Self::GY_TRAIN.slots[14].view(Self::GY_SHAPES[6]),
                ],
            )
            .saving(Self::GY_TRAIN.slots[7]);
        /// `gelu1`: `[7, 7, 64]` → `[7, 7, 64]`.
        const GY_TRAIN_GELU1: gy::Step = gy::Step::train(
            6,
            Self::GY_CONFIGS[6],
            [Self::GY_TRAIN.slots[6], Self::GY_TRAIN.slots[8]],
            [
                Self::GY_TRAIN.slots[14].view(Self::GY_SHAPES[6]),
                Self::GY_TRAIN.slots[14].view(Self::GY_SHAPES[7]),
            ],
        );
        /// `hidden` → `relu2`: `[3136]` → `[128]`.
        const GY_TRAIN_HIDDEN: gy::Step = gy::Step::train(
                8,
                Self::GY_CONFIGS[8],
                [
                    Self::GY_TRAIN.slots[8].view(Self::GY_SHAPES[8]),
                    Self::GY_TRAIN.slots[9],
                ],
                [Self::GY_TRAIN.slots[14], Self::GY_TRAIN.slots[13]],
            )
            .then(&Self::GY_CONFIGS[9]);
        /// `dropout1`: `[128]` → `[128]`.
        const GY_TRAIN_DROPOUT1: gy::Step = gy::Step::train(
            10,
            Self::GY_CONFIGS[10],
            [Self::GY_TRAIN.slots[9], Self::GY_TRAIN.slots[10]],
            [Self::GY_TRAIN.slots[13], Self::GY_TRAIN.slots[13]],
        );
        /// `logits`: `[128]` → `[10]`.
        const GY_TRAIN_LOGITS: gy::Step = gy::Step::train(
            11,
            Self::GY_CONFIGS[11],
            [Self::GY_TRAIN.slots[10], Self::GY_TRAIN.slots[11]],
            [Self::GY_TRAIN.slots[13], Self::GY_TRAIN.slots[12]],
        );
        /// `softmax1`: `[10]` → `[10]`.
        const GY_TRAIN_SOFTMAX1: gy::Step = gy::Step::train(
            12,
            Self::GY_CONFIGS[12],
            [Self::GY_TRAIN.slots[11], Self::GY_TRAIN.slots[11]],
            [Self::GY_TRAIN.slots[12], Self::GY_TRAIN.slots[12]],
        );
    }
    impl Digits {
        /// A network with fresh parameters: the same seed gives the same ones.
        #[must_use]
        pub fn new(seed: u64) -> Self {
            Self::gy_seeded(&mut gy::rng(seed))
        }
        /// The network that [`save`](Self::save) wrote to a file.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or is another network's.
        pub fn load(path: impl gy::AsRef<gy::Path>) -> gy::Result<Self, gy::LoadError> {
            gy::load(path)
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
            gy::sample::<Self>(numbers)
        }
        /// The network over read-only memory, for a `static`: all its numbers one after the other, in the order of
        /// [`parameters`](Self::parameters), each row-major. There are `PARAMS` of them, and the running statistics.
        #[must_use]
        pub const fn from_static<const N: usize>(
            weights: &'static [f32; N],
        ) -> Digits<gy::Static> {
            const { gy::require_weights(Self::LAYERS.as_slice(), N) }
            Digits::<gy::Static>::gy_take(&mut weights.as_slice())
        }
    }
    impl<D: gy::Device> Digits<D> {
        /// What the network gives for one sample. Allocates nothing after a thread's first call.
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
        /// If `arena` has fewer floats than `ARENA_INFER.floats(1, 1)`.
        #[must_use]
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
        /// What the network gives for a batch: an array with a leading batch axis.
        ///
        /// # Errors
        /// If the other axes are not those of one sample.
        pub fn predict_batch(
            &self,
            x: impl gy::Batch,
        ) -> gy::Result<gy::ArrayD<f32>, gy::BatchError>
        where
            D: gy::Host,
        {
            gy::predict_batch(self, &x)
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
    impl Digits {
        fn gy_seeded(rng: &mut gy::SeededRng) -> Self {
            Self {
                conv1: gy::layers::Conv2d::new(
                    &Self::GY_CONFIGS[0],
                    &Self::GY_SHAPES[0],
                    rng,
                ),
                norm: gy::layers::BatchNorm::new(
                    &Self::GY_CONFIGS[3],
                    &Self::GY_SHAPES[3],
                    rng,
                ),
                conv2: gy::layers::Conv2d::new(
                    &Self::GY_CONFIGS[4],
                    &Self::GY_SHAPES[4],
                    rng,
                ),
                batchnorm2: gy::layers::BatchNorm::new(
                    &Self::GY_CONFIGS[5],
                    &Self::GY_SHAPES[5],
                    rng,
                ),
                hidden: gy::layers::Linear::new(
                    &Self::GY_CONFIGS[8],
                    &Self::GY_SHAPES[8],
                    rng,
                ),
                logits: gy::layers::Linear::new(
                    &Self::GY_CONFIGS[11],
                    &Self::GY_SHAPES[11],
                    rng,
                ),
            }
        }
    }
    impl Digits<gy::Static> {
        const fn gy_take(from: &mut &'static [f32]) -> Self {
            Self {
                conv1: gy::layers::Conv2d::<
                    gy::Static,
                >::take(&Digits::GY_CONFIGS[0], &Digits::GY_SHAPES[0], from),
                norm: gy::layers::BatchNorm::<
                    gy::Static,
                >::take(&Digits::GY_CONFIGS[3], &Digits::GY_SHAPES[3], from),
                conv2: gy::layers::Conv2d::<
                    gy::Static,
                >::take(&Digits::GY_CONFIGS[4], &Digits::GY_SHAPES[4], from),
                batchnorm2: gy::layers::BatchNorm::<
                    gy::Static,
                >::take(&Digits::GY_CONFIGS[5], &Digits::GY_SHAPES[5], from),
                hidden: gy::layers::Linear::<
                    gy::Static,
                >::take(&Digits::GY_CONFIGS[8], &Digits::GY_SHAPES[8], from),
                logits: gy::layers::Linear::<
                    gy::Static,
                >::take(&Digits::GY_CONFIGS[11], &Digits::GY_SHAPES[11], from),
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
        const PARAMS: usize = Digits::PARAMS;
        const FLOPS: usize = Digits::FLOPS;
        const HEAD: gy::Option<gy::Kind> = gy::Some(gy::Kind::Softmax);
        const ARENA_INFER: gy::Arena = Digits::ARENA_INFER;
        const ENDS_INFER: gy::Ends = gy::Ends::infer(
            Digits::GY_INFER.slots[0],
            Digits::GY_INFER.slots[6],
        );
        fn run_infer(&self, run: &mut gy::Run<'_>) {
            self.conv1.infer(run, &Digits::GY_INFER_CONV1);
            gy::layers::MaxPool2d::infer(run, &Digits::GY_INFER_MAXPOOL1);
            self.norm.infer(run, &Digits::GY_INFER_NORM);
            self.conv2
                .infer_normed(
                    &self.batchnorm2,
                    &Digits::GY_CONFIGS[5],
                    run,
                    &Digits::GY_INFER_CONV2,
                );
            self.hidden.infer(run, &Digits::GY_INFER_HIDDEN);
            self.logits.infer(run, &Digits::GY_INFER_LOGITS);
            gy::layers::Softmax::infer_head(run, &Digits::GY_INFER_SOFTMAX1);
        }
        fn visit<'a>(
            &'a self,
            visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<D>),
        ) {
            self.conv1.visit(&gy::Name::ROOT.part("conv1"), visit);
            self.norm.visit(&gy::Name::ROOT.part("norm"), visit);
            self.conv2.visit(&gy::Name::ROOT.part("conv2"), visit);
            self.batchnorm2.visit(&gy::Name::ROOT.part("batchnorm2"), visit);
            self.hidden.visit(&gy::Name::ROOT.part("hidden"), visit);
            self.logits.visit(&gy::Name::ROOT.part("logits"), visit);
        }
    }
    impl gy::Trainable for Digits {
        const ARENA_TRAIN: gy::Arena = Self::ARENA_TRAIN;
        const ENDS_TRAIN: gy::Ends = gy::Ends {
            x: Self::GY_TRAIN.slots[0],
            y: Self::GY_TRAIN.slots[11],
            d_x: Self::GY_TRAIN.slots[19],
            d_y: Self::GY_TRAIN.slots[12],
        };
        fn zeros() -> Self {
            Self {
                conv1: gy::layers::Conv2d::zeros(
                    &Self::GY_CONFIGS[0],
                    &Self::GY_SHAPES[0],
                ),
                norm: gy::layers::BatchNorm::zeros(
                    &Self::GY_CONFIGS[3],
                    &Self::GY_SHAPES[3],
                ),
                conv2: gy::layers::Conv2d::zeros(
                    &Self::GY_CONFIGS[4],
                    &Self::GY_SHAPES[4],
                ),
                batchnorm2: gy::layers::BatchNorm::zeros(
                    &Self::GY_CONFIGS[5],
                    &Self::GY_SHAPES[5],
                ),
                hidden: gy::layers::Linear::zeros(
                    &Self::GY_CONFIGS[8],
                    &Self::GY_SHAPES[8],
                ),
                logits: gy::layers::Linear::zeros(
                    &Self::GY_CONFIGS[11],
                    &Self::GY_SHAPES[11],
                ),
            }
        }
        fn run_forward(&self, run: &mut gy::Run<'_>) {
            self.conv1.forward(run, &Self::GY_TRAIN_CONV1);
            gy::layers::MaxPool2d::forward(run, &Self::GY_TRAIN_MAXPOOL1);
            self.norm.forward(run, &Self::GY_TRAIN_NORM);
            self.conv2.forward(run, &Self::GY_TRAIN_CONV2);
            self.batchnorm2.forward(run, &Self::GY_TRAIN_BATCHNORM2);
            gy::layers::Gelu::forward(run, &Self::GY_TRAIN_GELU1);
            self.hidden.forward(run, &Self::GY_TRAIN_HIDDEN);
            gy::layers::Dropout::forward(run, &Self::GY_TRAIN_DROPOUT1);
            self.logits.forward(run, &Self::GY_TRAIN_LOGITS);
            gy::layers::Softmax::forward_head(run, &Self::GY_TRAIN_SOFTMAX1);
        }
        fn run_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>) {
            gy::layers::Softmax::backward_head(run, &Self::GY_TRAIN_SOFTMAX1);
            self.logits.backward(&mut gradients.logits, run, &Self::GY_TRAIN_LOGITS);
            gy::layers::Dropout::backward(run, &Self::GY_TRAIN_DROPOUT1);
            self.hidden.backward(&mut gradients.hidden, run, &Self::GY_TRAIN_HIDDEN);
            gy::layers::Gelu::backward(run, &Self::GY_TRAIN_GELU1);
            self.batchnorm2
                .backward(&mut gradients.batchnorm2, run, &Self::GY_TRAIN_BATCHNORM2);
            self.conv2.backward(&mut gradients.conv2, run, &Self::GY_TRAIN_CONV2);
            self.norm.backward(&mut gradients.norm, run, &Self::GY_TRAIN_NORM);
            gy::layers::MaxPool2d::backward(run, &Self::GY_TRAIN_MAXPOOL1);
            self.conv1.backward(&mut gradients.conv1, run, &Self::GY_TRAIN_CONV1);
        }
        fn walk<const N: usize>(
            mut networks: [&mut Self; N],
            visit: &mut dyn gy::FnMut([&mut gy::Param; N]),
        ) {
            gy::layers::Conv2d::walk(
                networks.each_mut().map(|network| &mut network.conv1),
                visit,
            );
            gy::layers::BatchNorm::walk(
                networks.each_mut().map(|network| &mut network.norm),
                visit,
            );
            gy::layers::Conv2d::walk(
                networks.each_mut().map(|network| &mut network.conv2),
                visit,
            );
            gy::layers::BatchNorm::walk(
                networks.each_mut().map(|network| &mut network.batchnorm2),
                visit,
            );
            gy::layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.hidden),
                visit,
            );
            gy::layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.logits),
                visit,
            );
        }
        fn penalty(&self) -> f32 {
            self.conv2.penalty(&Self::GY_CONFIGS[4])
        }
    }
};
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
