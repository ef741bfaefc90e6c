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
const _: () = {
    use ::gyul::__private::*;
    impl Digits {
        /// The input, and every layer in its order.
        const NAMES: [&'static str; 14] = [
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
        const CONFIGS: [Config; 13] = [
            Config::new(Kind::Conv2d, &[32, 3]),
            Config::new(Kind::Relu, &[]),
            Config::new(Kind::MaxPool2d, &[2]),
            Config::new(Kind::BatchNorm, &[]).with(Opt::Momentum, 0.9),
            Config::new(Kind::Conv2d, &[64, 3])
                .with(Opt::Stride, 2.0)
                .with_word(Opt::Padding, "same")
                .with(Opt::L2, 0.0001),
            Config::new(Kind::BatchNorm, &[]),
            Config::new(Kind::Gelu, &[]),
            Config::new(Kind::Flatten, &[]),
            Config::new(Kind::Linear, &[128]),
            Config::new(Kind::Relu, &[]),
            Config::new(Kind::Dropout, &[]).with(Opt::Rate, 0.5),
            Config::new(Kind::Linear, &[10]),
            Config::new(Kind::Softmax, &[]),
        ];
        /// The input's, and what every layer gives.
        const SHAPES: [Shape; 14] = shapes(Shape::new(&Self::INPUT), &Self::CONFIGS);
        /// The shape of one sample of the input.
        pub const INPUT: [usize; 3] = [28, 28, 1];
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; 1] = [10];
        /// The layers, in their order.
        pub const LAYERS: [LayerInfo; 13] = layer_table(
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
            &Self::NAMES,
            &Self::CONFIGS,
            &Self::SHAPES,
        );
        /// Trainable numbers.
        pub const PARAMS: usize = params(&Self::LAYERS);
        /// Floating-point operations of one prediction: 2 for each multiplication with its addition.
        pub const FLOPS: usize = flops(&Self::LAYERS);
        /// Memory of inference, in floats.
        pub const ARENA_INFER: Arena = Arena::new(
            Self::INFER.sample,
            &Self::CONFIGS,
            &Self::SHAPES,
            false,
        );
        /// Memory of training, in floats.
        pub const ARENA_TRAIN: Arena = Arena::new(
            Self::TRAIN.sample,
            &Self::CONFIGS,
            &Self::SHAPES,
            true,
        );
        /// `input`, `relu1`, `maxpool1`, `norm`, `gelu1`, `relu2`, `logits`.
        const INFER: Plan<7> = plan(
            &[
                Life::new(Self::SHAPES[0], 0, 1),
                Life::new(Self::SHAPES[2], 1, 2),
                Life::new(Self::SHAPES[3], 2, 3),
                Life::new(Self::SHAPES[4], 3, 4),
                Life::new(Self::SHAPES[7], 4, 5),
                Life::new(Self::SHAPES[10], 5, 6),
                Life::new(Self::SHAPES[12], 6, 8),
            ],
        );
        /// `conv1` → `relu1`: `[28, 28, 1]` → `[26, 26, 32]`.
        const INFER_CONV1: Step = Step::infer(
                0,
                Self::CONFIGS[0],
                Self::INFER.slots[0],
                Self::INFER.slots[1],
            )
            .then(&Self::CONFIGS[1]);
        /// `maxpool1`: `[26, 26, 32]` → `[13, 13, 32]`.
        const INFER_MAXPOOL1: Step = Step::infer(
            2,
            Self::CONFIGS[2],
            Self::INFER.slots[1],
            Self::INFER.slots[2],
        );
        /// `norm`: `[13, 13, 32]` → `[13, 13, 32]`.
        const INFER_NORM: Step = Step::infer(
            3,
            Self::CONFIGS[3],
            Self::INFER.slots[2],
            Self::INFER.slots[3],
        );
        /// `conv2` → `batchnorm2` → `gelu1`: `[13, 13, 32]` → `[7, 7, 64]`.
        const INFER_CONV2: Step = Step::infer(
                4,
                Self::CONFIGS[4],
                Self::INFER.slots[3],
                Self::INFER.slots[4],
            )
            .then(&Self::CONFIGS[6]);
        /// `hidden` → `relu2`: `[3136]` → `[128]`.
        const INFER_HIDDEN: Step = Step::infer(
                8,
                Self::CONFIGS[8],
                Self::INFER.slots[4].view(Self::SHAPES[8]),
                Self::INFER.slots[5],
            )
            .then(&Self::CONFIGS[9]);
        /// `logits`: `[128]` → `[10]`.
        const INFER_LOGITS: Step = Step::infer(
            11,
            Self::CONFIGS[11],
            Self::INFER.slots[5],
            Self::INFER.slots[6],
        );
        /// `softmax1`: `[10]` → `[10]`.
        const INFER_SOFTMAX1: Step = Step::infer(
            12,
            Self::CONFIGS[12],
            Self::INFER.slots[6],
            Self::INFER.slots[6],
        );
        /// `input`, `relu1`, `maxpool1`, `norm`, `norm` saved, `conv2`, `batchnorm2`, `batchnorm2` saved, `gelu1`, `relu2`, `dropout1`, `logits`, `d_softmax1`, `d_dropout1`, `d_flatten1`, `d_conv2`, `d_norm`, `d_maxpool1`, `d_relu1`, `d_input`.
        const TRAIN: Plan<20> = plan(
            &[
                Life::new(Self::SHAPES[0], 0, 21),
                Life::new(Self::SHAPES[2], 1, 21),
                Life::new(Self::SHAPES[3], 2, 20),
                Life::new(Self::SHAPES[4], 3, 19),
                Life::new(
                    Shape::new(&[Self::CONFIGS[3].saved(&Self::SHAPES[3])]),
                    3,
                    19,
                ),
                Life::new(Self::SHAPES[5], 4, 18),
                Life::new(Self::SHAPES[6], 5, 17),
                Life::new(
                    Shape::new(&[Self::CONFIGS[5].saved(&Self::SHAPES[5])]),
                    5,
                    17,
                ),
                Life::new(Self::SHAPES[7], 6, 15),
                Life::new(Self::SHAPES[10], 7, 15),
                Life::new(Self::SHAPES[11], 8, 13),
                Life::new(Self::SHAPES[12], 9, 22),
                Life::new(Self::SHAPES[13], 11, 13),
                Life::new(Self::SHAPES[11], 13, 15),
                Life::new(Self::SHAPES[8], 15, 17),
                Life::new(Self::SHAPES[5], 17, 18),
                Life::new(Self::SHAPES[4], 18, 19),
                Life::new(Self::SHAPES[3], 19, 20),
                Life::new(Self::SHAPES[2], 20, 21),
                Life::new(Self::SHAPES[0], 21, 22),
            ],
        );
        /// `conv1` → `relu1`: `[28, 28, 1]` → `[26, 26, 32]`.
        const TRAIN_CONV1: Step = Step::train(
                0,
                Self::CONFIGS[0],
                [Self::TRAIN.slots[0], Self::TRAIN.slots[1]],
                [Self::TRAIN.slots[19], Self::TRAIN.slots[18]],
            )
            .then(&Self::CONFIGS[1])
            .first();
        /// `maxpool1`: `[26, 26, 32]` → `[13, 13, 32]`.
        const TRAIN_MAXPOOL1: Step = Step::train(
            2,
            Self::CONFIGS[2],
            [Self::TRAIN.slots[1], Self::TRAIN.slots[2]],
            [Self::TRAIN.slots[18], Self::TRAIN.slots[17]],
        );
        /// `norm`: `[13, 13, 32]` → `[13, 13, 32]`.
        const TRAIN_NORM: Step = Step::train(
                3,
                Self::CONFIGS[3],
                [Self::TRAIN.slots[2], Self::TRAIN.slots[3]],
                [Self::TRAIN.slots[17], Self::TRAIN.slots[16]],
            )
            .saving(Self::TRAIN.slots[4]);
        /// `conv2`: `[13, 13, 32]` → `[7, 7, 64]`.
        const TRAIN_CONV2: Step = Step::train(
            4,
            Self::CONFIGS[4],
            [Self::TRAIN.slots[3], Self::TRAIN.slots[5]],
            [Self::TRAIN.slots[16], Self::TRAIN.slots[15]],
        );
        /// `batchnorm2`: `[7, 7, 64]` → `[7, 7, 64]`.
        const TRAIN_BATCHNORM2: Step = Step::train(
                5,
                Self::CONFIGS[5],
                [Self::TRAIN.slots[5], Self::TRAIN.slots[6]],
                [Self::TRAIN.slots[15], Self::TRAIN.slots[14].view(Self::SHAPES[6])],
            )
            .saving(Self::TRAIN.slots[7]);
        /// `gelu1`: `[7, 7, 64]` → `[7, 7, 64]`.
        const TRAIN_GELU1: Step = Step::train(
            6,
            Self::CONFIGS[6],
            [Self::TRAIN.slots[6], Self::TRAIN.slots[8]],
            [
                Self::TRAIN.slots[14].view(Self::SHAPES[6]),
                Self::TRAIN.slots[14].view(Self::SHAPES[7]),
            ],
        );
        /// `hidden` → `relu2`: `[3136]` → `[128]`.
        const TRAIN_HIDDEN: Step = Step::train(
                8,
                Self::CONFIGS[8],
                [Self::TRAIN.slots[8].view(Self::SHAPES[8]), Self::TRAIN.slots[9]],
                [Self::TRAIN.slots[14], Self::TRAIN.slots[13]],
            )
            .then(&Self::CONFIGS[9]);
        /// `dropout1`: `[128]` → `[128]`.
        const TRAIN_DROPOUT1: Step = Step::train(
            10,
            Self::CONFIGS[10],
            [Self::TRAIN.slots[9], Self::TRAIN.slots[10]],
            [Self::TRAIN.slots[13], Self::TRAIN.slots[13]],
        );
        /// `logits`: `[128]` → `[10]`.
        const TRAIN_LOGITS: Step = Step::train(
            11,
            Self::CONFIGS[11],
            [Self::TRAIN.slots[10], Self::TRAIN.slots[11]],
            [Self::TRAIN.slots[13], Self::TRAIN.slots[12]],
        );
        /// `softmax1`: `[10]` → `[10]`.
        const TRAIN_SOFTMAX1: Step = Step::train(
            12,
            Self::CONFIGS[12],
            [Self::TRAIN.slots[11], Self::TRAIN.slots[11]],
            [Self::TRAIN.slots[12], Self::TRAIN.slots[12]],
        );
    }
    impl Digits {
        /// A network with fresh parameters: the same seed gives the same ones.
        #[must_use]
        pub fn new(seed: u64) -> Self {
            Self::seeded(&mut rng(seed))
        }
        /// The network that [`save`](Self::save) wrote to a file.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or is another network's.
        pub fn load(path: impl AsRef<Path>) -> Result<Self, LoadError> {
            load(path)
        }
        /// The table of layers, as Keras' `model.summary()` prints it.
        #[must_use]
        pub const fn summary() -> Summary {
            Summary::of::<Self>()
        }
        /// Flat numbers, the last axis fastest, seen as one sample of the input.
        ///
        /// # Errors
        /// If there are more or fewer than one sample has.
        pub fn sample(numbers: &[f32]) -> Result<&[[[f32; 1]; 28]; 28], SampleError> {
            sample::<Self>(numbers)
        }
        /// The network over read-only memory, for a `static`: all its parameters one after the other.
        #[must_use]
        pub const fn from_static<const N: usize>(
            weights: &'static [f32; N],
        ) -> Digits<Static> {
            const { require_weights(Self::LAYERS.as_slice(), N) }
            Digits::<Static>::take(&mut weights.as_slice())
        }
    }
    impl<D: Device> Digits<D> {
        /// What the network gives for one sample. Allocates nothing after a thread's first call.
        #[must_use]
        pub fn predict(&self, x: &[[[f32; 1]; 28]; 28]) -> [f32; 10]
        where
            D: Host,
        {
            predict(self, x)
        }
        /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
        pub fn predict_into(&self, y: &mut [f32; 10], x: &[[[f32; 1]; 28]; 28])
        where
            D: Host,
        {
            predict_into(self, y, x);
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
            D: Host,
        {
            predict_in(self, arena, x)
        }
        /// What the network gives for a batch: an array with a leading batch axis.
        ///
        /// # Errors
        /// If the other axes are not those of one sample.
        pub fn predict_batch<'x>(
            &self,
            x: impl Into<ArrayViewD<'x, f32>>,
        ) -> Result<ArrayD<f32>, BatchError>
        where
            D: Host,
        {
            predict_batch(self, &x.into())
        }
        /// Every parameter with its name: `conv1.weight`.
        pub fn parameters(&self) -> impl Iterator<Item = (String, &Param<D>)>
        where
            D: Host,
        {
            Network::parameters(self)
        }
        /// Writes all parameters to a safetensors file.
        ///
        /// # Errors
        /// If the file cannot be written.
        pub fn save(&self, path: impl AsRef<Path>) -> Result<(), SaveError>
        where
            D: Host,
        {
            save(self, path)
        }
    }
    impl Digits {
        fn seeded(rng: &mut SeededRng) -> Self {
            Self {
                conv1: layers::Conv2d::new(&Self::CONFIGS[0], &Self::SHAPES[0], rng),
                norm: layers::BatchNorm::new(&Self::CONFIGS[3], &Self::SHAPES[3], rng),
                conv2: layers::Conv2d::new(&Self::CONFIGS[4], &Self::SHAPES[4], rng),
                batchnorm2: layers::BatchNorm::new(
                    &Self::CONFIGS[5],
                    &Self::SHAPES[5],
                    rng,
                ),
                hidden: layers::Linear::new(&Self::CONFIGS[8], &Self::SHAPES[8], rng),
                logits: layers::Linear::new(&Self::CONFIGS[11], &Self::SHAPES[11], rng),
            }
        }
    }
    impl Digits<Static> {
        const fn take(from: &mut &'static [f32]) -> Self {
            Self {
                conv1: layers::Conv2d::<
                    Static,
                >::take(&Digits::CONFIGS[0], &Digits::SHAPES[0], from),
                norm: layers::BatchNorm::<
                    Static,
                >::take(&Digits::CONFIGS[3], &Digits::SHAPES[3], from),
                conv2: layers::Conv2d::<
                    Static,
                >::take(&Digits::CONFIGS[4], &Digits::SHAPES[4], from),
                batchnorm2: layers::BatchNorm::<
                    Static,
                >::take(&Digits::CONFIGS[5], &Digits::SHAPES[5], from),
                hidden: layers::Linear::<
                    Static,
                >::take(&Digits::CONFIGS[8], &Digits::SHAPES[8], from),
                logits: layers::Linear::<
                    Static,
                >::take(&Digits::CONFIGS[11], &Digits::SHAPES[11], from),
            }
        }
    }
    impl<D: Host> Clone for Digits<D> {
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
    impl<D: Host> Debug for Digits<D> {
        fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult {
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
    impl<D: Host> Network for Digits<D> {
        type Device = D;
        type Input = [[[f32; 1]; 28]; 28];
        type Output = [f32; 10];
        const NAME: &'static str = "Digits";
        const LAYERS: &'static [LayerInfo] = &Digits::LAYERS;
        const PARAMS: usize = Digits::PARAMS;
        const FLOPS: usize = Digits::FLOPS;
        const HEAD: Option<Kind> = Some(Kind::Softmax);
        const ARENA_INFER: Arena = Digits::ARENA_INFER;
        const ENDS_INFER: Ends = Ends::infer(
            Digits::INFER.slots[0],
            Digits::INFER.slots[6],
        );
        fn run_infer(&self, run: &mut Run<'_>) {
            self.conv1.infer(run, &Digits::INFER_CONV1);
            layers::MaxPool2d::infer(run, &Digits::INFER_MAXPOOL1);
            self.norm.infer(run, &Digits::INFER_NORM);
            self.conv2
                .infer_normed(
                    &self.batchnorm2,
                    &Digits::CONFIGS[5],
                    run,
                    &Digits::INFER_CONV2,
                );
            self.hidden.infer(run, &Digits::INFER_HIDDEN);
            self.logits.infer(run, &Digits::INFER_LOGITS);
            layers::Softmax::infer_head(run, &Digits::INFER_SOFTMAX1);
        }
        fn visit<'a>(&'a self, visit: &mut dyn FnMut(&Name<'_>, &'a Param<D>)) {
            self.conv1.visit(&Name::ROOT.part("conv1"), visit);
            self.norm.visit(&Name::ROOT.part("norm"), visit);
            self.conv2.visit(&Name::ROOT.part("conv2"), visit);
            self.batchnorm2.visit(&Name::ROOT.part("batchnorm2"), visit);
            self.hidden.visit(&Name::ROOT.part("hidden"), visit);
            self.logits.visit(&Name::ROOT.part("logits"), visit);
        }
    }
    impl Trainable for Digits {
        const ARENA_TRAIN: Arena = Self::ARENA_TRAIN;
        const ENDS_TRAIN: Ends = Ends {
            x: Self::TRAIN.slots[0],
            y: Self::TRAIN.slots[11],
            d_x: Self::TRAIN.slots[19],
            d_y: Self::TRAIN.slots[12],
        };
        fn zeros() -> Self {
            Self {
                conv1: layers::Conv2d::zeros(&Self::CONFIGS[0], &Self::SHAPES[0]),
                norm: layers::BatchNorm::zeros(&Self::CONFIGS[3], &Self::SHAPES[3]),
                conv2: layers::Conv2d::zeros(&Self::CONFIGS[4], &Self::SHAPES[4]),
                batchnorm2: layers::BatchNorm::zeros(
                    &Self::CONFIGS[5],
                    &Self::SHAPES[5],
                ),
                hidden: layers::Linear::zeros(&Self::CONFIGS[8], &Self::SHAPES[8]),
                logits: layers::Linear::zeros(&Self::CONFIGS[11], &Self::SHAPES[11]),
            }
        }
        fn run_forward(&self, run: &mut Run<'_>) {
            self.conv1.forward(run, &Self::TRAIN_CONV1);
            layers::MaxPool2d::forward(run, &Self::TRAIN_MAXPOOL1);
            self.norm.forward(run, &Self::TRAIN_NORM);
            self.conv2.forward(run, &Self::TRAIN_CONV2);
            self.batchnorm2.forward(run, &Self::TRAIN_BATCHNORM2);
            layers::Gelu::forward(run, &Self::TRAIN_GELU1);
            self.hidden.forward(run, &Self::TRAIN_HIDDEN);
            layers::Dropout::forward(run, &Self::TRAIN_DROPOUT1);
            self.logits.forward(run, &Self::TRAIN_LOGITS);
            layers::Softmax::forward_head(run, &Self::TRAIN_SOFTMAX1);
        }
        fn run_backward(&self, gradients: &mut Self, run: &mut Run<'_>) {
            layers::Softmax::backward_head(run, &Self::TRAIN_SOFTMAX1);
            self.logits.backward(&mut gradients.logits, run, &Self::TRAIN_LOGITS);
            layers::Dropout::backward(run, &Self::TRAIN_DROPOUT1);
            self.hidden.backward(&mut gradients.hidden, run, &Self::TRAIN_HIDDEN);
            layers::Gelu::backward(run, &Self::TRAIN_GELU1);
            self.batchnorm2
                .backward(&mut gradients.batchnorm2, run, &Self::TRAIN_BATCHNORM2);
            self.conv2.backward(&mut gradients.conv2, run, &Self::TRAIN_CONV2);
            self.norm.backward(&mut gradients.norm, run, &Self::TRAIN_NORM);
            layers::MaxPool2d::backward(run, &Self::TRAIN_MAXPOOL1);
            self.conv1.backward(&mut gradients.conv1, run, &Self::TRAIN_CONV1);
        }
        fn walk<const K: usize>(
            mut networks: [&mut Self; K],
            visit: &mut dyn FnMut([&mut Param; K]),
        ) {
            layers::Conv2d::walk(
                networks.each_mut().map(|network| &mut network.conv1),
                visit,
            );
            layers::BatchNorm::walk(
                networks.each_mut().map(|network| &mut network.norm),
                visit,
            );
            layers::Conv2d::walk(
                networks.each_mut().map(|network| &mut network.conv2),
                visit,
            );
            layers::BatchNorm::walk(
                networks.each_mut().map(|network| &mut network.batchnorm2),
                visit,
            );
            layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.hidden),
                visit,
            );
            layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.logits),
                visit,
            );
        }
        fn penalty(&self) -> f32 {
            self.conv2.penalty(&Self::CONFIGS[4])
        }
    }
};
