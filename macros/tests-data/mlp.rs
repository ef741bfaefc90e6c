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
impl<const H: usize> Mlp<H> {
    const GY_GIVEN_WIDER_UNITS: usize = H * 2;
}
const _: () = {
    use ::gyul::__private as gy;
    use gy::methods::*;
    impl<const H: usize> Mlp<H> {
        /// The input, and every layer in its order.
        const GY_NAMES: [&'static str; 6] = [
            "input",
            "hidden",
            "relu1",
            "wider",
            "dropout1",
            "logits",
        ];
        const GY_CONFIGS: [gy::Config; 5] = [
            gy::Config::new(gy::Kind::Linear, &[H]),
            gy::Config::new(gy::Kind::Relu, &[]),
            gy::Config::new(gy::Kind::Linear, &[Self::GY_GIVEN_WIDER_UNITS])
                .with(gy::Opt::Bias, gy::flag(false)),
            gy::Config::new(gy::Kind::Dropout, &[]).with(gy::Opt::Rate, RATE),
            gy::Config::new(gy::Kind::Linear, &[CLASSES]),
        ];
        /// The input's, and what every layer gives.
        const GY_SHAPES: [gy::Shape; 6] = gy::shapes(
            gy::Shape::new(&Self::INPUT),
            &Self::GY_CONFIGS,
        );
        /// The shape of one sample of the input.
        pub const INPUT: [usize; 1] = [784];
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; 1] = [CLASSES];
        /// The layers, in their order.
        pub const LAYERS: [gy::LayerInfo; 5] = gy::layer_table(
            &[
                "Linear<H>",
                "Relu",
                "Linear<{ H * 2 }>(bias = false)",
                "Dropout(RATE)",
                "Linear<CLASSES>",
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
        /// `input`, `relu1`, `wider`, `logits`.
        const GY_INFER: gy::Plan<4> = gy::plan(
            &[
                gy::Life::new(Self::GY_SHAPES[0], 0, 1),
                gy::Life::new(Self::GY_SHAPES[2], 1, 2),
                gy::Life::new(Self::GY_SHAPES[3], 2, 3),
                gy::Life::new(Self::GY_SHAPES[5], 3, 4),
            ],
        );
        /// `hidden` → `relu1`: `[784]` → `[H]`.
        const GY_INFER_HIDDEN: gy::Step = gy::Step::infer(
                0,
                Self::GY_CONFIGS[0],
                Self::GY_INFER.slots[0],
                Self::GY_INFER.slots[1],
            )
            .then(&Self::GY_CONFIGS[1]);
        /// `wider`: `[H]` → `[{ H * 2 }]`.
        const GY_INFER_WIDER: gy::Step = gy::Step::infer(
            2,
            Self::GY_CONFIGS[2],
            Self::GY_INFER.slots[1],
            Self::GY_INFER.slots[2],
        );
        /// `logits`: `[{ H * 2 }]` → `[CLASSES]`.
        const GY_INFER_LOGITS: gy::Step = gy::Step::infer(
            4,
            Self::GY_CONFIGS[4],
            Self::GY_INFER.slots[2],
            Self::GY_INFER.slots[3],
        );
        /// `input`, `relu1`, `wider`, `logits`, `d_logits`, `d_dropout1`, `d_relu1`, `d_input`.
        const GY_TRAIN: gy::Plan<8> = gy::plan(
            &[
                gy::Life::new(Self::GY_SHAPES[0], 0, 9),
                gy::Life::new(Self::GY_SHAPES[2], 1, 9),
                gy::Life::new(Self::GY_SHAPES[3], 2, 8),
                gy::Life::new(Self::GY_SHAPES[5], 4, 10),
                gy::Life::new(Self::GY_SHAPES[5], 5, 6),
                gy::Life::new(Self::GY_SHAPES[4], 6, 8),
                gy::Life::new(Self::GY_SHAPES[2], 8, 9),
                gy::Life::new(Self::GY_SHAPES[0], 9, 10),
            ],
        );
        /// `hidden` → `relu1`: `[784]` → `[H]`.
        const GY_TRAIN_HIDDEN: gy::Step = gy::Step::train(
                0,
                Self::GY_CONFIGS[0],
                [Self::GY_TRAIN.slots[0], Self::GY_TRAIN.slots[1]],
                [Self::GY_TRAIN.slots[7], Self::GY_TRAIN.slots[6]],
            )
            .then(&Self::GY_CONFIGS[1])
            .first();
        /// `wider`: `[H]` → `[{ H * 2 }]`.
        const GY_TRAIN_WIDER: gy::Step = gy::Step::train(
            2,
            Self::GY_CONFIGS[2],
            [Self::GY_TRAIN.slots[1], Self::GY_TRAIN.slots[2]],
            [Self::GY_TRAIN.slots[6], Self::GY_TRAIN.slots[5]],
        );
        /// `dropout1`: `[{ H * 2 }]` → `[{ H * 2 }]`.
        const GY_TRAIN_DROPOUT1: gy::Step = gy::Step::train(
            3,
            Self::GY_CONFIGS[3],
            [Self::GY_TRAIN.slots[2], Self::GY_TRAIN.slots[2]],
            [Self::GY_TRAIN.slots[5], Self::GY_TRAIN.slots[5]],
        );
        /// `logits`: `[{ H * 2 }]` → `[CLASSES]`.
        const GY_TRAIN_LOGITS: gy::Step = gy::Step::train(
            4,
            Self::GY_CONFIGS[4],
            [Self::GY_TRAIN.slots[2], Self::GY_TRAIN.slots[3]],
            [Self::GY_TRAIN.slots[5], Self::GY_TRAIN.slots[4]],
        );
    }
    impl<const H: usize> Mlp<H> {
        /// Fails to evaluate where the sizes are impossible.
        #[doc(hidden)]
        pub const GY_CHECKED: () = {
            (gy::require)(
                "hidden: Linear<H>",
                0,
                &Self::GY_CONFIGS[0],
                &Self::GY_NAMES,
                &Self::GY_SHAPES,
            );
            (gy::require)(
                "wider: Linear<{ H * 2 }>(bias = false)",
                2,
                &Self::GY_CONFIGS[2],
                &Self::GY_NAMES,
                &Self::GY_SHAPES,
            );
            (gy::require_option)("Dropout(RATE)", gy::Opt::Rate, &Self::GY_CONFIGS[3]);
            (gy::require)(
                "logits: Linear<CLASSES>",
                4,
                &Self::GY_CONFIGS[4],
                &Self::GY_NAMES,
                &Self::GY_SHAPES,
            );
            (gy::require_output)(
                &gy::Shape::new(&Self::OUTPUT),
                &Self::GY_CONFIGS[4],
                &Self::GY_NAMES,
                &Self::GY_SHAPES,
            );
        };
    }
    impl<const H: usize> Mlp<H> {
        /// A network with fresh parameters: the same seed gives the same ones.
        #[must_use]
        pub fn new(seed: u64) -> Self {
            const { Self::GY_CHECKED };
            Self::gy_seeded(&mut gy::rng(seed))
        }
        /// The network that [`save`](Self::save) wrote to a file.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or is another network's.
        pub fn load(path: impl gy::AsRef<gy::Path>) -> gy::Result<Self, gy::LoadError> {
            const { Self::GY_CHECKED };
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
        pub fn sample(numbers: &[f32]) -> gy::Result<&[f32; 784], gy::SampleError> {
            gy::sample::<Self>(numbers)
        }
        /// The network over read-only memory, for a `static`: all its numbers one after the other, in the order of
        /// [`parameters`](Self::parameters), each row-major. There are `PARAMS` of them, and the running statistics.
        #[must_use]
        pub const fn from_static<const N: usize>(
            weights: &'static [f32; N],
        ) -> Mlp<H, gy::Static> {
            const { Self::GY_CHECKED };
            const { gy::require_weights(Self::LAYERS.as_slice(), N) }
            Mlp::<H, gy::Static>::gy_take(&mut weights.as_slice())
        }
    }
    impl<const H: usize, D: gy::Device> Mlp<H, D> {
        /// What the network gives for one sample. Allocates nothing after a thread's first call.
        #[must_use]
        pub fn predict(&self, x: &[f32; 784]) -> [f32; CLASSES]
        where
            D: gy::Host,
        {
            gy::predict(self, x)
        }
        /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
        pub fn predict_into(&self, y: &mut [f32; CLASSES], x: &[f32; 784])
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
        pub fn predict_in(&self, arena: &mut [f32], x: &[f32; 784]) -> [f32; CLASSES]
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
    impl<const H: usize> Mlp<H> {
        fn gy_seeded(rng: &mut gy::SeededRng) -> Self {
            Self {
                hidden: gy::layers::Linear::new(
                    &Self::GY_CONFIGS[0],
                    &Self::GY_SHAPES[0],
                    rng,
                ),
                wider: gy::layers::Linear::new(
                    &Self::GY_CONFIGS[2],
                    &Self::GY_SHAPES[2],
                    rng,
                ),
                logits: gy::layers::Linear::new(
                    &Self::GY_CONFIGS[4],
                    &Self::GY_SHAPES[4],
                    rng,
                ),
            }
        }
    }
    impl<const H: usize> Mlp<H, gy::Static> {
        const fn gy_take(from: &mut &'static [f32]) -> Self {
            Self {
                hidden: gy::layers::Linear::<
                    gy::Static,
                >::take(&Mlp::<H>::GY_CONFIGS[0], &Mlp::<H>::GY_SHAPES[0], from),
                wider: gy::layers::Linear::<
                    gy::Static,
                >::take(&Mlp::<H>::GY_CONFIGS[2], &Mlp::<H>::GY_SHAPES[2], from),
                logits: gy::layers::Linear::<
                    gy::Static,
                >::take(&Mlp::<H>::GY_CONFIGS[4], &Mlp::<H>::GY_SHAPES[4], from),
            }
        }
    }
    impl<const H: usize, D: gy::Host> gy::Clone for Mlp<H, D> {
        fn clone(&self) -> Self {
            Self {
                hidden: self.hidden.clone(),
                wider: self.wider.clone(),
                logits: self.logits.clone(),
            }
        }
    }
    impl<const H: usize, D: gy::Host> gy::Debug for Mlp<H, D> {
        fn fmt(&self, f: &mut gy::Formatter<'_>) -> gy::FmtResult {
            f.debug_struct("Mlp")
                .field("hidden", &self.hidden)
                .field("wider", &self.wider)
                .field("logits", &self.logits)
                .finish()
        }
    }
    impl<const H: usize, D: gy::Host> gy::Network for Mlp<H, D> {
        type Device = D;
        type Input = [f32; 784];
        type Output = [f32; CLASSES];
        const NAME: &'static str = "Mlp";
        const LAYERS: &'static [gy::LayerInfo] = &Mlp::<H>::LAYERS;
        const PARAMS: usize = Mlp::<H>::PARAMS;
        const FLOPS: usize = Mlp::<H>::FLOPS;
        const HEAD: gy::Option<gy::Kind> = gy::None;
        const ARENA_INFER: gy::Arena = Mlp::<H>::ARENA_INFER;
        const ENDS_INFER: gy::Ends = gy::Ends::infer(
            Mlp::<H>::GY_INFER.slots[0],
            Mlp::<H>::GY_INFER.slots[3],
        );
        fn run_infer(&self, run: &mut gy::Run<'_>) {
            self.hidden.infer(run, &Mlp::<H>::GY_INFER_HIDDEN);
            self.wider.infer(run, &Mlp::<H>::GY_INFER_WIDER);
            self.logits.infer(run, &Mlp::<H>::GY_INFER_LOGITS);
        }
        fn visit<'a>(
            &'a self,
            visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<D>),
        ) {
            self.hidden.visit(&gy::Name::ROOT.part("hidden"), visit);
            self.wider.visit(&gy::Name::ROOT.part("wider"), visit);
            self.logits.visit(&gy::Name::ROOT.part("logits"), visit);
        }
    }
    impl<const H: usize> gy::Trainable for Mlp<H> {
        const ARENA_TRAIN: gy::Arena = Self::ARENA_TRAIN;
        const ENDS_TRAIN: gy::Ends = gy::Ends {
            x: Self::GY_TRAIN.slots[0],
            y: Self::GY_TRAIN.slots[3],
            d_x: Self::GY_TRAIN.slots[7],
            d_y: Self::GY_TRAIN.slots[4],
        };
        fn zeros() -> Self {
            Self {
                hidden: gy::layers::Linear::zeros(
                    &Self::GY_CONFIGS[0],
                    &Self::GY_SHAPES[0],
                ),
                wider: gy::layers::Linear::zeros(
                    &Self::GY_CONFIGS[2],
                    &Self::GY_SHAPES[2],
                ),
                logits: gy::layers::Linear::zeros(
                    &Self::GY_CONFIGS[4],
                    &Self::GY_SHAPES[4],
                ),
            }
        }
        fn run_forward(&self, run: &mut gy::Run<'_>) {
            self.hidden.forward(run, &Self::GY_TRAIN_HIDDEN);
            self.wider.forward(run, &Self::GY_TRAIN_WIDER);
            gy::layers::Dropout::forward(run, &Self::GY_TRAIN_DROPOUT1);
            self.logits.forward(run, &Self::GY_TRAIN_LOGITS);
        }
        fn run_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>) {
            self.logits.backward(&mut gradients.logits, run, &Self::GY_TRAIN_LOGITS);
            gy::layers::Dropout::backward(run, &Self::GY_TRAIN_DROPOUT1);
            self.wider.backward(&mut gradients.wider, run, &Self::GY_TRAIN_WIDER);
            self.hidden.backward(&mut gradients.hidden, run, &Self::GY_TRAIN_HIDDEN);
        }
        fn walk<const N: usize>(
            mut networks: [&mut Self; N],
            visit: &mut dyn gy::FnMut([&mut gy::Param; N]),
        ) {
            gy::layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.hidden),
                visit,
            );
            gy::layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.wider),
                visit,
            );
            gy::layers::Linear::walk(
                networks.each_mut().map(|network| &mut network.logits),
                visit,
            );
        }
    }
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
/// At one size.
pub type Small = Mlp<64>;
const _: () = Mlp::<64>::GY_CHECKED;
