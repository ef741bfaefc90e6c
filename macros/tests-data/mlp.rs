#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    const _: ::core::option::Option<
        (
            ::gyul::layers::Linear,
            ::gyul::layers::Relu,
            ::gyul::layers::Linear,
            ::gyul::layers::Dropout,
            ::gyul::layers::Linear,
        ),
    > = ::core::option::Option::None;
};
///
/// | name | layer | output | parameters |
/// |---|---|---|--:|
/// | `input` | | `[784]` | |
/// | `hidden` | `Linear<H>` | `[H]` | `784·H + H` |
/// | `relu1` | `Relu` | `[H]` |  |
/// | `wider` | `Linear<{ H * 2 }>(bias = false)` | `[{ H * 2 }]` | `H·{ H * 2 }` |
/// | `dropout1` | `Dropout(RATE)` | `[{ H * 2 }]` |  |
/// | `logits` | `Linear<CLASSES>` | `[CLASSES]` | `{ H * 2 }·CLASSES + CLASSES` |
pub(crate) struct Mlp<const H: usize = 8, D: ::gyul::Device = ::gyul::Cpu> {
    /// `Linear<H>`: `[784]` → `[H]`.
    pub hidden: ::gyul::layers::Linear<D>,
    /// `Linear<{ H * 2 }>(bias = false)`: `[H]` → `[{ H * 2 }]`.
    pub wider: ::gyul::layers::Linear<D>,
    /// `Linear<CLASSES>`: `[{ H * 2 }]` → `[CLASSES]`.
    pub logits: ::gyul::layers::Linear<D>,
}
impl<const H: usize> Mlp<H> {
    const GIVEN_WIDER_UNITS: usize = H * 2;
}
const _: () = {
    use ::gyul::__private::*;
    impl<const H: usize> Mlp<H> {
        /// The input, and every layer in its order.
        const NAMES: [&'static str; 6] = [
            "input",
            "hidden",
            "relu1",
            "wider",
            "dropout1",
            "logits",
        ];
        const CONFIGS: [Config; 5] = [
            Config::new(Kind::Linear, &[H]),
            Config::new(Kind::Relu, &[]),
            Config::new(Kind::Linear, &[Self::GIVEN_WIDER_UNITS])
                .with(Opt::Bias, flag(false)),
            Config::new(Kind::Dropout, &[]).with(Opt::Rate, RATE),
            Config::new(Kind::Linear, &[CLASSES]),
        ];
        /// The input's, and what every layer gives.
        const SHAPES: [Shape; 6] = shapes(Shape::new(&Self::INPUT), &Self::CONFIGS);
        /// The shape of one sample of the input.
        pub const INPUT: [usize; 1] = [784];
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; 1] = [CLASSES];
        /// The layers, in their order.
        pub const LAYERS: [LayerInfo; 5] = layer_table(
            &[
                "Linear<H>",
                "Relu",
                "Linear<{ H * 2 }>(bias = false)",
                "Dropout(RATE)",
                "Linear<CLASSES>",
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
        /// `input`, `relu1`, `wider`, `logits`.
        const INFER: Plan<4> = plan(
            &[
                Life::new(Self::SHAPES[0], 0, 1),
                Life::new(Self::SHAPES[2], 1, 2),
                Life::new(Self::SHAPES[3], 2, 3),
                Life::new(Self::SHAPES[5], 3, 4),
            ],
        );
        /// `hidden` → `relu1`: `[784]` → `[H]`.
        const INFER_HIDDEN: Step = Step::infer(
                0,
                Self::CONFIGS[0],
                Self::INFER.slots[0],
                Self::INFER.slots[1],
            )
            .then(&Self::CONFIGS[1]);
        /// `wider`: `[H]` → `[{ H * 2 }]`.
        const INFER_WIDER: Step = Step::infer(
            2,
            Self::CONFIGS[2],
            Self::INFER.slots[1],
            Self::INFER.slots[2],
        );
        /// `logits`: `[{ H * 2 }]` → `[CLASSES]`.
        const INFER_LOGITS: Step = Step::infer(
            4,
            Self::CONFIGS[4],
            Self::INFER.slots[2],
            Self::INFER.slots[3],
        );
        /// `input`, `relu1`, `wider`, `logits`, `d_logits`, `d_dropout1`, `d_relu1`, `d_input`.
        const TRAIN: Plan<8> = plan(
            &[
                Life::new(Self::SHAPES[0], 0, 9),
                Life::new(Self::SHAPES[2], 1, 9),
                Life::new(Self::SHAPES[3], 2, 8),
                Life::new(Self::SHAPES[5], 4, 10),
                Life::new(Self::SHAPES[5], 5, 6),
                Life::new(Self::SHAPES[4], 6, 8),
                Life::new(Self::SHAPES[2], 8, 9),
                Life::new(Self::SHAPES[0], 9, 10),
            ],
        );
        /// `hidden` → `relu1`: `[784]` → `[H]`.
        const TRAIN_HIDDEN: Step = Step::train(
                0,
                Self::CONFIGS[0],
                [Self::TRAIN.slots[0], Self::TRAIN.slots[1]],
                [Self::TRAIN.slots[7], Self::TRAIN.slots[6]],
            )
            .then(&Self::CONFIGS[1])
            .first();
        /// `wider`: `[H]` → `[{ H * 2 }]`.
        const TRAIN_WIDER: Step = Step::train(
            2,
            Self::CONFIGS[2],
            [Self::TRAIN.slots[1], Self::TRAIN.slots[2]],
            [Self::TRAIN.slots[6], Self::TRAIN.slots[5]],
        );
        /// `dropout1`: `[{ H * 2 }]` → `[{ H * 2 }]`.
        const TRAIN_DROPOUT1: Step = Step::train(
            3,
            Self::CONFIGS[3],
            [Self::TRAIN.slots[2], Self::TRAIN.slots[2]],
            [Self::TRAIN.slots[5], Self::TRAIN.slots[5]],
        );
        /// `logits`: `[{ H * 2 }]` → `[CLASSES]`.
        const TRAIN_LOGITS: Step = Step::train(
            4,
            Self::CONFIGS[4],
            [Self::TRAIN.slots[2], Self::TRAIN.slots[3]],
            [Self::TRAIN.slots[5], Self::TRAIN.slots[4]],
        );
    }
    impl<const H: usize> Mlp<H> {
        /// Fails to evaluate where the sizes are impossible.
        #[doc(hidden)]
        pub const CHECKED: () = {
            (require)(
                "hidden: Linear<H>",
                0,
                &Self::CONFIGS[0],
                &Self::NAMES,
                &Self::SHAPES,
            );
            (require)(
                "wider: Linear<{ H * 2 }>(bias = false)",
                2,
                &Self::CONFIGS[2],
                &Self::NAMES,
                &Self::SHAPES,
            );
            (require_option)("Dropout(RATE)", Opt::Rate, &Self::CONFIGS[3]);
            (require)(
                "logits: Linear<CLASSES>",
                4,
                &Self::CONFIGS[4],
                &Self::NAMES,
                &Self::SHAPES,
            );
            (require_output)(
                &Shape::new(&Self::OUTPUT),
                &Self::CONFIGS[4],
                &Self::NAMES,
                &Self::SHAPES,
            );
        };
    }
    impl<const H: usize> Mlp<H> {
        /// A network with fresh parameters: the same seed gives the same ones.
        #[must_use]
        pub fn new(seed: u64) -> Self {
            const { Self::CHECKED };
            Self::seeded(&mut rng(seed))
        }
        /// The network that [`save`](Self::save) wrote to a file.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or is another network's.
        pub fn load(path: impl AsRef<Path>) -> Result<Self, LoadError> {
            const { Self::CHECKED };
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
        pub fn sample(numbers: &[f32]) -> Result<&[f32; 784], SampleError> {
            sample::<Self>(numbers)
        }
        /// The network over read-only memory, for a `static`: all its parameters one after the other.
        #[must_use]
        pub const fn from_static<const N: usize>(
            weights: &'static [f32; N],
        ) -> Mlp<H, Static> {
            const { Self::CHECKED };
            const { require_weights(Self::LAYERS.as_slice(), N) }
            Mlp::<H, Static>::take(&mut weights.as_slice())
        }
    }
    impl<const H: usize, D: Device> Mlp<H, D> {
        /// What the network gives for one sample. Allocates nothing after a thread's first call.
        #[must_use]
        pub fn predict(&self, x: &[f32; 784]) -> [f32; CLASSES]
        where
            D: Host,
        {
            predict(self, x)
        }
        /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
        pub fn predict_into(&self, y: &mut [f32; CLASSES], x: &[f32; 784])
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
        pub fn predict_in(&self, arena: &mut [f32], x: &[f32; 784]) -> [f32; CLASSES]
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
    impl<const H: usize> Mlp<H> {
        fn seeded(rng: &mut SeededRng) -> Self {
            Self {
                hidden: layers::Linear::new(&Self::CONFIGS[0], &Self::SHAPES[0], rng),
                wider: layers::Linear::new(&Self::CONFIGS[2], &Self::SHAPES[2], rng),
                logits: layers::Linear::new(&Self::CONFIGS[4], &Self::SHAPES[4], rng),
            }
        }
    }
    impl<const H: usize> Mlp<H, Static> {
        const fn take(from: &mut &'static [f32]) -> Self {
            Self {
                hidden: layers::Linear::<
                    Static,
                >::take(&Mlp::<H>::CONFIGS[0], &Mlp::<H>::SHAPES[0], from),
                wider: layers::Linear::<
                    Static,
                >::take(&Mlp::<H>::CONFIGS[2], &Mlp::<H>::SHAPES[2], from),
                logits: layers::Linear::<
                    Static,
                >::take(&Mlp::<H>::CONFIGS[4], &Mlp::<H>::SHAPES[4], from),
            }
        }
    }
    impl<const H: usize, D: Host> Clone for Mlp<H, D> {
        fn clone(&self) -> Self {
            Self {
                hidden: self.hidden.clone(),
                wider: self.wider.clone(),
                logits: self.logits.clone(),
            }
        }
    }
    impl<const H: usize, D: Host> Debug for Mlp<H, D> {
        fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult {
            f.debug_struct("Mlp")
                .field("hidden", &self.hidden)
                .field("wider", &self.wider)
                .field("logits", &self.logits)
                .finish()
        }
    }
    impl<const H: usize, D: Host> Network for Mlp<H, D> {
        type Device = D;
        type Input = [f32; 784];
        type Output = [f32; CLASSES];
        const NAME: &'static str = "Mlp";
        const LAYERS: &'static [LayerInfo] = &Mlp::<H>::LAYERS;
        const PARAMS: usize = Mlp::<H>::PARAMS;
        const FLOPS: usize = Mlp::<H>::FLOPS;
        const HEAD: Option<Kind> = None;
        const ARENA_INFER: Arena = Mlp::<H>::ARENA_INFER;
        const ENDS_INFER: Ends = Ends::infer(
            Mlp::<H>::INFER.slots[0],
            Mlp::<H>::INFER.slots[3],
        );
        fn run_infer(&self, run: &mut Run<'_>) {
            self.hidden.infer(run, &Mlp::<H>::INFER_HIDDEN);
            self.wider.infer(run, &Mlp::<H>::INFER_WIDER);
            self.logits.infer(run, &Mlp::<H>::INFER_LOGITS);
        }
        fn visit<'a>(&'a self, visit: &mut dyn FnMut(&Name<'_>, &'a Param<D>)) {
            self.hidden.visit(&Name::ROOT.part("hidden"), visit);
            self.wider.visit(&Name::ROOT.part("wider"), visit);
            self.logits.visit(&Name::ROOT.part("logits"), visit);
        }
    }
    impl<const H: usize> Trainable for Mlp<H> {
        const ARENA_TRAIN: Arena = Self::ARENA_TRAIN;
        const ENDS_TRAIN: Ends = Ends {
            x: Self::TRAIN.slots[0],
            y: Self::TRAIN.slots[3],
            d_x: Self::TRAIN.slots[7],
            d_y: Self::TRAIN.slots[4],
        };
        fn zeros() -> Self {
            Self {
                hidden: layers::Linear::zeros(&Self::CONFIGS[0], &Self::SHAPES[0]),
                wider: layers::Linear::zeros(&Self::CONFIGS[2], &Self::SHAPES[2]),
                logits: layers::Linear::zeros(&Self::CONFIGS[4], &Self::SHAPES[4]),
            }
        }
        fn run_forward(&self, run: &mut Run<'_>) {
            self.hidden.forward(run, &Self::TRAIN_HIDDEN);
            self.wider.forward(run, &Self::TRAIN_WIDER);
            layers::Dropout::forward(run, &Self::TRAIN_DROPOUT1);
            self.logits.forward(run, &Self::TRAIN_LOGITS);
        }
        fn run_backward(&self, gradients: &mut Self, run: &mut Run<'_>) {
            self.logits.backward(&mut gradients.logits, run, &Self::TRAIN_LOGITS);
            layers::Dropout::backward(run, &Self::TRAIN_DROPOUT1);
            self.wider.backward(&mut gradients.wider, run, &Self::TRAIN_WIDER);
            self.hidden.backward(&mut gradients.hidden, run, &Self::TRAIN_HIDDEN);
        }
        fn walk<const K: usize>(
            mut networks: [&mut Self; K],
            visit: &mut dyn FnMut([&mut Param; K]),
        ) {
            layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.hidden),
                visit,
            );
            layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.wider),
                visit,
            );
            layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.logits),
                visit,
            );
        }
    }
};
/// At one size.
pub type Small = Mlp<64>;
const _: () = Mlp::<64>::CHECKED;
