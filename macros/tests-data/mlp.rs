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
    #[allow(unused_braces)]
    const GY_GIVEN_WIDER_0: usize = { H * 2 };
    #[allow(unused_braces)]
    const GY_GIVEN_DROPOUT1_0: f64 = RATE;
}
const _: () = {
    use ::gyul::__private as gy;
    use gy::methods::*;
    impl<const H: usize> Mlp<H> {
        /// The shape of one sample of the input.
        pub const INPUT: [usize; 1] = [784];
        /// The shape of what the network gives for one sample.
        pub const OUTPUT: [usize; 1] = [CLASSES];
        /// The layers, in their order.
        pub const LAYERS: [gy::LayerInfo; 5] = gy::layer_table(&Self::GY_NET.list);
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
        const GY_NET: &'static gy::Layers<1, 5> = &gy::Layers::of(
            [gy::Stop::numbers("input", &Self::INPUT)],
            &[
                gy::Node::new(
                    "hidden",
                    "Linear<H>",
                    gy::Config::new(gy::Kind::Linear, &[H]),
                    &[0],
                ),
                gy::Node::new(
                    "relu1",
                    "Relu",
                    gy::Config::new(gy::Kind::Relu, &[]),
                    &[1],
                ),
                gy::Node::new(
                    "wider",
                    "Linear<{ H * 2 }>(bias = false)",
                    gy::Config::new(gy::Kind::Linear, &[Self::GY_GIVEN_WIDER_0])
                        .with(gy::Opt::Bias, gy::flag(false)),
                    &[2],
                ),
                gy::Node::new(
                    "dropout1",
                    "Dropout(RATE)",
                    gy::Config::new(gy::Kind::Dropout, &[])
                        .with(gy::Opt::Rate, Self::GY_GIVEN_DROPOUT1_0),
                    &[3],
                ),
                gy::Node::new(
                    "logits",
                    "Linear<CLASSES>",
                    gy::Config::new(gy::Kind::Linear, &[CLASSES]),
                    &[4],
                ),
            ],
        );
        /// `hidden: Linear<H>`: `[784]` → `[H]`.
        const GY_LAYER_HIDDEN: gy::Placed = Self::GY_NET.list[0];
        /// `relu1: Relu`: `[H]` → `[H]`.
        const GY_LAYER_RELU1: gy::Placed = Self::GY_NET.list[1];
        /// `wider: Linear<{ H * 2 }>(bias = false)`: `[H]` → `[{ H * 2 }]`.
        const GY_LAYER_WIDER: gy::Placed = Self::GY_NET.list[2];
        /// `dropout1: Dropout(RATE)`: `[{ H * 2 }]` → `[{ H * 2 }]`.
        const GY_LAYER_DROPOUT1: gy::Placed = Self::GY_NET.list[3];
        /// `logits: Linear<CLASSES>`: `[{ H * 2 }]` → `[CLASSES]`.
        const GY_LAYER_LOGITS: gy::Placed = Self::GY_NET.list[4];
        /// Where each tensor of a prediction lies, from the step that writes it to the last that needs it. Step 0 brings what enters, step 4 takes what leaves.
        const GY_INFER: &'static gy::Plan<4, 5> = &gy::plan(
            1,
            &[
                gy::Life::new(Self::GY_NET.inputs[0].shape, 0, 1),
                gy::Life::new(Self::GY_LAYER_RELU1.out, 1, 2),
                gy::Life::new(Self::GY_LAYER_WIDER.out, 2, 3),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 3, 4),
            ],
        );
        const GY_AT_INPUT: gy::Slot = Self::GY_INFER.slots[0];
        const GY_AT_RELU1: gy::Slot = Self::GY_INFER.slots[1];
        const GY_AT_WIDER: gy::Slot = Self::GY_INFER.slots[2];
        const GY_AT_LOGITS: gy::Slot = Self::GY_INFER.slots[3];
        /// Step 1: `hidden` → `relu1`.
        const GY_INFER_HIDDEN: gy::Step<'static> = gy::Step::infer(
                &Self::GY_LAYER_HIDDEN,
                [Self::GY_AT_INPUT, Self::GY_AT_RELU1],
                Self::GY_INFER.tops[1],
            )
            .then(&Self::GY_LAYER_RELU1);
        /// Step 2: `wider`.
        const GY_INFER_WIDER: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_WIDER,
            [Self::GY_AT_RELU1, Self::GY_AT_WIDER],
            Self::GY_INFER.tops[2],
        );
        /// Step 3: `logits`.
        const GY_INFER_LOGITS: gy::Step<'static> = gy::Step::infer(
            &Self::GY_LAYER_LOGITS,
            [Self::GY_AT_WIDER, Self::GY_AT_LOGITS],
            Self::GY_INFER.tops[3],
        );
        const GY_NEEDS_INFER: [gy::Need; 3] = gy::needs(
            &[&Self::GY_INFER_HIDDEN, &Self::GY_INFER_WIDER, &Self::GY_INFER_LOGITS],
        );
        /// Where each tensor of training lies, from the step that writes it to the last that needs it. Step 0 brings what enters, step 10 takes what leaves. In step 5 the loss gives its gradients.
        const GY_TRAIN: &'static gy::Plan<8, 11> = &gy::plan(
            1,
            &[
                gy::Life::new(Self::GY_NET.inputs[0].shape, 0, 9),
                gy::Life::new(Self::GY_LAYER_RELU1.out, 1, 9),
                gy::Life::new(Self::GY_LAYER_WIDER.out, 2, 6),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 4, 10),
                gy::Life::new(Self::GY_LAYER_LOGITS.out, 5, 6),
                gy::Life::new(Self::GY_LAYER_DROPOUT1.out, 6, 8),
                gy::Life::new(Self::GY_LAYER_RELU1.out, 8, 9),
                gy::Life::new(Self::GY_NET.inputs[0].shape, 9, 10),
            ],
        );
        const GY_KEEP_INPUT: gy::Slot = Self::GY_TRAIN.slots[0];
        const GY_KEEP_RELU1: gy::Slot = Self::GY_TRAIN.slots[1];
        const GY_KEEP_WIDER: gy::Slot = Self::GY_TRAIN.slots[2];
        const GY_KEEP_LOGITS: gy::Slot = Self::GY_TRAIN.slots[3];
        const GY_D_LOGITS: gy::Slot = Self::GY_TRAIN.slots[4];
        const GY_D_DROPOUT1: gy::Slot = Self::GY_TRAIN.slots[5];
        const GY_D_RELU1: gy::Slot = Self::GY_TRAIN.slots[6];
        const GY_D_INPUT: gy::Slot = Self::GY_TRAIN.slots[7];
        /// Steps 1 and 9: `hidden` → `relu1`.
        const GY_TRAIN_HIDDEN: gy::Step<'static> = gy::Step::train(
                &Self::GY_LAYER_HIDDEN,
                [Self::GY_KEEP_INPUT, Self::GY_KEEP_RELU1],
                [Self::GY_D_INPUT, Self::GY_D_RELU1],
                [Self::GY_TRAIN.tops[1], Self::GY_TRAIN.tops[9]],
            )
            .then(&Self::GY_LAYER_RELU1)
            .first();
        /// Steps 2 and 8: `wider`.
        const GY_TRAIN_WIDER: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_WIDER,
            [Self::GY_KEEP_RELU1, Self::GY_KEEP_WIDER],
            [Self::GY_D_RELU1, Self::GY_D_DROPOUT1],
            [Self::GY_TRAIN.tops[2], Self::GY_TRAIN.tops[8]],
        );
        /// Steps 3 and 7: `dropout1`.
        const GY_TRAIN_DROPOUT1: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_DROPOUT1,
            [Self::GY_KEEP_WIDER, Self::GY_KEEP_WIDER],
            [Self::GY_D_DROPOUT1, Self::GY_D_DROPOUT1],
            [Self::GY_TRAIN.tops[3], Self::GY_TRAIN.tops[7]],
        );
        /// Steps 4 and 6: `logits`.
        const GY_TRAIN_LOGITS: gy::Step<'static> = gy::Step::train(
            &Self::GY_LAYER_LOGITS,
            [Self::GY_KEEP_WIDER, Self::GY_KEEP_LOGITS],
            [Self::GY_D_DROPOUT1, Self::GY_D_LOGITS],
            [Self::GY_TRAIN.tops[4], Self::GY_TRAIN.tops[6]],
        );
        const GY_NEEDS_TRAIN: [gy::Need; 4] = gy::needs(
            &[
                &Self::GY_TRAIN_HIDDEN,
                &Self::GY_TRAIN_WIDER,
                &Self::GY_TRAIN_DROPOUT1,
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
    impl<const H: usize> Mlp<H> {
        /// Fails to evaluate where the sizes are impossible.
        #[doc(hidden)]
        pub const GY_CHECKED: () = {
            (gy::require)("hidden: Linear<H>", 0, Self::GY_NET);
            (gy::require)("wider: Linear<{ H * 2 }>(bias = false)", 2, Self::GY_NET);
            (gy::require_option)(
                "Dropout(RATE)",
                gy::Opt::Rate,
                &Self::GY_LAYER_DROPOUT1.node.config,
            );
            (gy::require)("logits: Linear<CLASSES>", 4, Self::GY_NET);
            (gy::require_output)(&gy::Shape::new(&Self::OUTPUT), 4, Self::GY_NET);
        };
    }
    impl<const H: usize> Mlp<H> {
        /// A network with fresh parameters: the same seed gives the same ones on one machine. On another, the last bits of some may differ: those of
        /// `Lstm`, `Gru` and `Rnn` where the instruction set does.
        #[must_use]
        pub fn new(seed: u64) -> Self {
            const { Self::GY_CHECKED };
            gy::Trainable::fresh(seed)
        }
        /// The network that [`save`](Self::save) wrote to a file.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, is another network's, or a trainer's checkpoint.
        pub fn load(path: impl gy::AsRef<gy::Path>) -> gy::Result<Self, gy::LoadError> {
            const { Self::GY_CHECKED };
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
        pub fn sample(numbers: &[f32]) -> gy::Result<&[f32; 784], gy::SampleError> {
            gy::sample::<Self, _>(numbers)
        }
        /// The network over read-only memory, for a `static`: all its numbers one after the other, in the order of
        /// [`parameters`](Self::parameters), each row-major. There are `PARAMS` of them, and the running statistics.
        #[must_use]
        pub const fn from_static<const N: usize>(
            weights: &'static [f32; N],
        ) -> Mlp<H, gy::Static> {
            const { Self::GY_CHECKED };
            const { gy::require_weights(Self::LAYERS.as_slice(), N) }
            Mlp::<H, gy::Static>::gy_from(&mut weights.as_slice())
        }
    }
    impl<const H: usize, D: gy::Device> Mlp<H, D> {
        /// What the network gives for one sample. Allocates nothing after a thread's first call.
        #[doc(alias("forward", "infer"))]
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
        /// If `arena` has fewer floats than `ARENA_INFER`.
        #[must_use]
        #[track_caller]
        pub fn predict_in(&self, arena: &mut [f32], x: &[f32; 784]) -> [f32; CLASSES]
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
            x: impl gy::Batch<<[f32; 784] as gy::Record>::Element>,
        ) -> gy::Result<<[f32; CLASSES] as gy::Record>::Arrays, gy::BatchError>
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
            [f32; 784]: ::gyul::__private::Sequence<Self>,
        {
            gy::Stream::begin(self)
        }
        /// What each labelled layer gives for one sample, at inference. Those within blocks: [`activations`](::gyul::activations).
        #[must_use]
        pub fn activations(&self, x: &[f32; 784]) -> MlpActivations
        where
            D: gy::Host,
        {
            let mut all = gy::activations(self, x);
            MlpActivations {
                hidden: all.take(1),
                wider: all.take(3),
                logits: all.take(5),
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
    impl<const H: usize> Mlp<H, gy::Static> {
        const fn gy_from(
            from: &mut &'static [f32],
        ) -> <Mlp<H> as gy::Layered>::On<gy::Static> {
            Self {
                hidden: gy::layers::Linear::<
                    gy::Static,
                >::take(&Mlp::<H>::GY_LAYER_HIDDEN, from),
                wider: gy::layers::Linear::<
                    gy::Static,
                >::take(&Mlp::<H>::GY_LAYER_WIDER, from),
                logits: gy::layers::Linear::<
                    gy::Static,
                >::take(&Mlp::<H>::GY_LAYER_LOGITS, from),
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
        /// Through `*&` rustc takes what it has evaluated already, and does not evaluate it once more for this `impl`.
        const PARAMS: usize = *&Mlp::<H>::PARAMS;
        const FLOPS: usize = *&Mlp::<H>::FLOPS;
        const HEADS: &'static [gy::Head] = &[gy::Head::Other];
        const INFER: gy::Arena = *&Mlp::<H>::GY_ARENA_INFER;
        const ENDS_INFER: gy::Ends = gy::Ends {
            x: &[Mlp::<H>::GY_AT_INPUT],
            y: &[Mlp::<H>::GY_AT_LOGITS],
            d_x: &[],
            d_y: &[],
        };
        const SIZES: gy::Sizes = &[&H];
        const INPUTS: &'static [gy::Stop<'static>] = &(*&Mlp::<H>::GY_NET).inputs;
        const NET: &'static [gy::Placed] = &(*&Mlp::<H>::GY_NET).list;
        const OUTPUTS: &'static [usize] = &[4];
        fn run_inference(&self, run: &mut gy::Run<'_>) {
            self.hidden.infer(run, &Mlp::<H>::GY_INFER_HIDDEN);
            self.wider.infer(run, &Mlp::<H>::GY_INFER_WIDER);
            self.logits.infer(run, &Mlp::<H>::GY_INFER_LOGITS);
        }
        fn run_layer(&self, layer: usize, run: &mut gy::Run<'_>, step: &gy::Step<'_>) {
            match layer {
                0 => self.hidden.infer(run, step),
                1 => gy::layers::Relu::infer(run, step),
                2 => self.wider.infer(run, step),
                4 => self.logits.infer(run, step),
                _ => {}
            }
        }
        fn visit_as<'a>(
            &'a self,
            name: &gy::Name<'_>,
            visit: &mut dyn gy::FnMut(&gy::Name<'_>, &'a gy::Param<D>),
        ) {
            self.hidden.visit(&name.part("hidden"), visit);
            self.wider.visit(&name.part("wider"), visit);
            self.logits.visit(&name.part("logits"), visit);
        }
    }
    impl<const H: usize> gy::Trainable for Mlp<H> {
        const TRAIN: gy::Arena = Self::GY_ARENA_TRAIN;
        const ENDS_TRAIN: gy::Ends = gy::Ends {
            x: &[Self::GY_KEEP_INPUT],
            y: &[Self::GY_KEEP_LOGITS],
            d_x: &[Self::GY_D_INPUT],
            d_y: &[Self::GY_D_LOGITS],
        };
        fn seeded(rng: &mut gy::SeededRng) -> Self {
            const { Self::GY_CHECKED };
            Self {
                hidden: gy::layers::Linear::seeded(&Self::GY_LAYER_HIDDEN, rng),
                wider: gy::layers::Linear::seeded(&Self::GY_LAYER_WIDER, rng),
                logits: gy::layers::Linear::seeded(&Self::GY_LAYER_LOGITS, rng),
            }
        }
        fn zeros() -> Self {
            const { Self::GY_CHECKED };
            Self {
                hidden: gy::layers::Linear::zeros(&Self::GY_LAYER_HIDDEN),
                wider: gy::layers::Linear::zeros(&Self::GY_LAYER_WIDER),
                logits: gy::layers::Linear::zeros(&Self::GY_LAYER_LOGITS),
            }
        }
        fn run_training_forward(&self, run: &mut gy::Run<'_>) {
            self.hidden.forward(run, &Self::GY_TRAIN_HIDDEN);
            self.wider.forward(run, &Self::GY_TRAIN_WIDER);
            gy::layers::Dropout::forward(run, &Self::GY_TRAIN_DROPOUT1);
            self.logits.forward(run, &Self::GY_TRAIN_LOGITS);
        }
        fn run_training_backward(&self, gradients: &mut Self, run: &mut gy::Run<'_>) {
            self.logits.backward(&mut gradients.logits, run, &Self::GY_TRAIN_LOGITS);
            gy::layers::Dropout::backward(run, &Self::GY_TRAIN_DROPOUT1);
            self.wider.backward(&mut gradients.wider, run, &Self::GY_TRAIN_WIDER);
            self.hidden.backward(&mut gradients.hidden, run, &Self::GY_TRAIN_HIDDEN);
        }
    }
    impl<const H: usize> gy::Pieces for Mlp<H> {
        fn piece(&mut self, i: usize) -> gy::Option<gy::Piece<'_>> {
            match i {
                0 => self.hidden.piece(),
                1 => self.wider.piece(),
                2 => self.logits.piece(),
                _ => gy::None,
            }
        }
    }
    impl<const H: usize> gy::Layered for Mlp<H> {
        type On<D: gy::Device> = Mlp<H, D>;
    }
    #[doc(hidden)]
    impl<const H: usize> Mlp<H> {
        pub const GY_HEAD: gy::Head = <Self as gy::Network>::HEADS[0];
        #[must_use]
        pub const fn gy_layer_shape(x: &[gy::Shape]) -> gy::Ruled {
            const { Self::GY_CHECKED };
            gy::nested::shape(
                "Mlp",
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
        ) -> <Mlp<H> as gy::Layered>::On<gy::Cpu> {
            gy::Trainable::seeded(rng)
        }
        #[must_use]
        pub fn gy_layer_zeros(_: &gy::Placed) -> <Mlp<H> as gy::Layered>::On<gy::Cpu> {
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
    impl<const H: usize, D: gy::Host> Mlp<H, D> {
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
    impl<const H: usize> Mlp<H, gy::Static> {
        #[must_use]
        pub const fn gy_layer_take(
            _: &gy::Placed,
            from: &mut &'static [f32],
        ) -> <Mlp<H> as gy::Layered>::On<gy::Static> {
            Self::gy_from(from)
        }
    }
};
/// What the labelled layers of [`Mlp`] give for one sample.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub(crate) struct MlpActivations {
    /// `[H]`.
    pub hidden: ::gyul::ndarray::ArrayD<f32>,
    /// `[{ H * 2 }]`.
    pub wider: ::gyul::ndarray::ArrayD<f32>,
    /// `[CLASSES]`.
    pub logits: ::gyul::ndarray::ArrayD<f32>,
}
/// A network of 5 layers.
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
const _: () = {
    use ::gyul::__private as gy;
    use gy::methods::*;
    let _: (::gyul::__private::OfLayer<Small>,);
    <Small>::GY_CHECKED
};
